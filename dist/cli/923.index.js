export const id = 923;
export const ids = [923];
export const modules = {

/***/ 6923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildReport: () => (/* binding */ buildReport)
});

// EXTERNAL MODULE: ./build/core/diagnosis.js
var core_diagnosis = __webpack_require__(7859);
// EXTERNAL MODULE: ./build/core/elsewhere.js
var elsewhere = __webpack_require__(466);
// EXTERNAL MODULE: ./build/core/process-end.js
var process_end = __webpack_require__(3643);
;// CONCATENATED MODULE: ./build/core/cause.js
/** What kind of thing made the first attempt fail: the same text can be a race that is over or damage that stays. */



const CAUSES = (/* unused pure expression or super */ null && (['race', 'damage', 'release-bug', 'resource', 'outside', 'user', 'unknown']));
/** Classes that decide it by themselves. */
const BY_CLASS = {
    'disk-full': { cause: 'resource', why: 'space or inodes ran out' },
    'out-of-memory': { cause: 'resource', why: 'memory ran out' },
    'network-transient': { cause: 'outside', why: 'the other side of the network did not answer' },
    'registry-rate-limit': { cause: 'outside', why: 'the registry asked for patience' },
    'remote-cache-error': { cause: 'outside', why: 'the remote cache did not answer' },
    'nested-overlay': { cause: 'outside', why: 'the data root stands where overlay2 cannot work' },
    'storage-io-error': { cause: 'damage', why: 'the disk or its file system reported errors' },
};
/** Stores: their texts can come from a race as well. */
const STORES = [
    'overlay2-corruption',
    'containerd-store-corruption',
    'buildkit-state-corruption',
];
/** Findings that say that somebody does not answer, not that something is broken. */
const SILENCE = [
    'finding/reachable',
    'finding/engine-process',
    'finding/builder-container',
];
/** Pure. The first failed attempt counts, with what was found after it and what mended it. */
function causeOfFailure({ verdict, attempts, rungs }) {
    const first = attempts.find((attempt) => !(0,process_end/* passed */.b)(attempt.end));
    if (verdict === 'passed' || first === undefined)
        return { cause: 'unknown', why: '' };
    const { diagnosis } = first;
    if ((0,core_diagnosis/* isReleaseBug */.W2)(diagnosis))
        return { cause: 'release-bug', why: diagnosis.advice?.[0] ?? 'a known bug of a release' };
    const decided = BY_CLASS[diagnosis.failureClass];
    if (decided !== undefined)
        return decided;
    if ((0,core_diagnosis/* isUsersOwn */.hS)(diagnosis))
        return { cause: 'user', why: 'the build or its configuration is wrong: building again cannot help' };
    const proof = proofIn(diagnosis);
    if (proof !== null)
        return { cause: 'damage', why: `it was found on disk: ${proof}` };
    return byWhatHelped(diagnosis, verdict, rungs.findLast(({ outcome }) => outcome === 'helped')?.id ?? null);
}
function proofIn({ evidence }) {
    const proof = evidence.find(({ rule }) => rule.startsWith('finding/') && !SILENCE.includes(rule));
    return proof?.text ?? null;
}
function byWhatHelped({ failureClass }, verdict, helped) {
    if (verdict === 'recovered' && helped === 'retry')
        return { cause: 'race', why: 'no damage was found, and the same build passed when it ran again' };
    if (helped !== null && (0,elsewhere/* isAway */.Dg)(helped))
        return {
            cause: STORES.includes(failureClass) ? 'damage' : 'unknown',
            why: `the same build passed elsewhere (${helped}): what it met is this engine’s or builder’s own`,
        };
    if (STORES.includes(failureClass) && helped !== null)
        return { cause: 'damage', why: `running again was not enough: ${helped} mended it` };
    return { cause: 'unknown', why: 'no check found what is broken' };
}

;// CONCATENATED MODULE: ./build/report/redact-report.js
/** Fields whose values are ours, never the user’s; a password such as "engine" must not mask them. */
const OUR_OWN_WORDS = new Set([
    'verdict',
    'failureClass',
    'owner',
    'cause',
    'rule',
    'source',
    'origin',
    'id',
    'rung',
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
    const first = firstFailure(history);
    const { cause, why: causeWhy } = causeOfFailure(history);
    const report = {
        schemaVersion: 1,
        verdict: history.verdict,
        exitCode: history.exitCode,
        failureClass: first.failureClass,
        owner: first.owner,
        confidence: first.confidence,
        evidence: first.evidence.map(placed),
        cause,
        causeWhy,
        why: history.why,
        homecoming: history.attempts.at(-1)?.homecoming ?? null,
        advice: first.advice ?? notes[first.failureClass].advice,
        attempts: history.attempts.map(attemptEntry),
        rungs: history.rungs,
        skipped: history.skipped,
        waits: history.waits ?? [],
        planned: history.planned,
        paused: history.paused,
        volumes: {
            before: history.volumesBefore?.map(volumeEntry) ?? null,
            after: history.volumesAfter?.map(volumeEntry) ?? null,
        },
        engineLog: history.engineLog,
        engine: history.engine,
        startedAt: new Date(history.startedAtMs).toISOString(),
        durationMs: Math.round(history.durationMs),
        timeLostMs: timeLost(history),
    };
    return redactReport(report, redact);
}
function firstFailure(history) {
    if (history.verdict === 'passed')
        return core_diagnosis/* NO_FAILURE */.x9;
    const failed = history.attempts.find((attempt) => !(0,process_end/* passed */.b)(attempt.end));
    // A run may fail before its first attempt, e.g. when it is cancelled at once.
    return failed?.diagnosis ?? { ...core_diagnosis/* NO_FAILURE */.x9, failureClass: 'unknown', confidence: 0 };
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
        company: attempt.company ?? null,
        stopped: attempt.stop?.kind ?? null,
    };
}
function volumeEntry({ name, driver, labels, bytes }) {
    return {
        name,
        driver: driver ?? null,
        labels: labels?.map(withoutSecret) ?? null,
        bytes: bytes ?? null,
    };
}
/** A label whose key says that its value is a secret (law 9). */
function withoutSecret(label) {
    const [, key] = /^([^=]*(?:passw|secret|token|credential|api[-_.]?key|private[-_.]?key)[^=]*)=/i.exec(label) ?? [];
    return key === undefined ? label : `${key}=***`;
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
