export const id = 655;
export const ids = [655];
export const modules = {

/***/ 8655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildReport: () => (/* binding */ buildReport)
});

// EXTERNAL MODULE: ./build/core/diagnosis.js
var diagnosis = __webpack_require__(7859);
// EXTERNAL MODULE: ./build/core/process-end.js
var process_end = __webpack_require__(3643);
;// CONCATENATED MODULE: ./build/report/redact-report.js
/** Fields whose values are ours, never the user’s; a password such as "engine" must not mask them. */
const OUR_OWN_WORDS = new Set([
    'verdict',
    'failureClass',
    'owner',
    'rule',
    'source',
    'id',
    'outcome',
    'stopped',
    'startedAt',
]);
/** The same report with the secrets in it masked. */
function redactReport(report, redact) {
    return redactDeep(report, redact);
}
function redactDeep(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((entry) => redactDeep(entry, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([key, entry]) => [key, OUR_OWN_WORDS.has(key) ? entry : redactDeep(entry, redact)]));
}

;// CONCATENATED MODULE: ./build/report/build-report.js



/** The report of a finished run. Class, owner and evidence are those of the first failed attempt, for it is the cause. */
function buildReport(history, notes, redact) {
    const cause = causeOf(history);
    const report = {
        schemaVersion: 1,
        verdict: history.verdict,
        exitCode: history.exitCode,
        failureClass: cause.failureClass,
        owner: cause.owner,
        confidence: cause.confidence,
        evidence: cause.evidence.map(placed),
        why: history.why,
        advice: notes[cause.failureClass].advice,
        attempts: history.attempts.map(attemptEntry),
        rungs: history.rungs,
        skipped: history.skipped,
        volumes: { before: history.volumesBefore, after: history.volumesAfter },
        engineLog: history.engineLog,
        engine: history.engine,
        startedAt: new Date(history.startedAtMs).toISOString(),
        durationMs: Math.round(history.durationMs),
        timeLostMs: timeLost(history),
    };
    return redactReport(report, redact);
}
function causeOf(history) {
    if (history.verdict === 'passed')
        return diagnosis/* NO_FAILURE */.x9;
    const failed = history.attempts.find((attempt) => !(0,process_end/* passed */.b)(attempt.end));
    // A run may fail before its first attempt, e.g. when it is cancelled at once.
    return failed?.diagnosis ?? { ...diagnosis/* NO_FAILURE */.x9, failureClass: 'unknown', confidence: 0 };
}
function attemptEntry(attempt) {
    return {
        command: attempt.command,
        exitCode: (0,process_end/* exitStatus */.$)(attempt.end),
        durationMs: Math.round(attempt.durationMs),
        failureClass: attempt.diagnosis.failureClass,
        steps: attempt.steps,
        cachedSteps: attempt.cachedSteps,
        evidence: attempt.diagnosis.evidence.map(placed),
        failedAt: attempt.failedAt ?? null,
        stopped: attempt.stop?.kind ?? null,
    };
}
/** Only lines of the attempt's own record have a number that a reader could look up. */
function placed(evidence) {
    const elsewhere = ['journal', 'kernel', 'finding'].includes(evidence.source);
    return { ...evidence, line: elsewhere ? null : evidence.line };
}
function timeLost(history) {
    if (history.verdict === 'passed')
        return 0;
    const last = history.attempts.at(-1)?.durationMs ?? 0;
    return Math.max(0, Math.round(history.durationMs - last));
}


/***/ })

};
