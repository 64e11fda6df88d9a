export const id = 634;
export const ids = [634,526];
export const modules = {

/***/ 3634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rulesForClassify: () => (/* binding */ rulesForClassify),
  rulesListCommand: () => (/* binding */ rulesListCommand),
  rulesTestCommand: () => (/* binding */ rulesTestCommand)
});

// EXTERNAL MODULE: ./build/classify/rules/index.js + 15 modules
var rules = __webpack_require__(5485);
// EXTERNAL MODULE: ./build/inputs/input-error.js
var input_error = __webpack_require__(2699);
// EXTERNAL MODULE: ./build/inputs/inputs.js
var inputs = __webpack_require__(743);
// EXTERNAL MODULE: ./build/rules-file/load-rules.js + 4 modules
var load_rules = __webpack_require__(8863);
// EXTERNAL MODULE: ./build/rules-file/patience.js
var patience = __webpack_require__(9526);
// EXTERNAL MODULE: ./build/rules-file/problem.js
var rules_file_problem = __webpack_require__(3098);
// EXTERNAL MODULE: ./build/classify/classify.js + 4 modules
var classify = __webpack_require__(9664);
// EXTERNAL MODULE: ./build/classify/diagnose.js + 2 modules
var diagnose = __webpack_require__(3931);
// EXTERNAL MODULE: ./build/classify/taught.js
var taught = __webpack_require__(7228);
// EXTERNAL MODULE: ./build/core/treatments.js
var treatments = __webpack_require__(4501);
// EXTERNAL MODULE: ./build/rules-file/rule-fields.js + 2 modules
var rule_fields = __webpack_require__(6963);
// EXTERNAL MODULE: ./build/rules-file/value.js
var value = __webpack_require__(9136);
;// CONCATENATED MODULE: ./build/rules-file/prove.js
/** A user's rule against its own lines, with the reader and the weighing that a run has. */








/** Nothing is known but the line. */
const ALONE = { end: { kind: 'exited', code: 1 }, stop: null, lowPoint: null, findings: [] };
function prove({ rule, matchesAt, rejectsAt }) {
    const each = (proofs, places, ask) => proofs.flatMap((proof, index) => {
        const message = ask(rule, toLine(proof));
        return message === null ? [] : [{ at: places[index] ?? rules_file_problem.START, message }];
    });
    const failed = [
        ...each(rule.matches, matchesAt, whyNotMatched),
        ...each(rule.rejects, rejectsAt, whyNotRejected),
    ];
    const notes = failed.length > 0 ? [] : each(rule.matches, matchesAt, whyNotTaught);
    return { rule, failed, notes };
}
/** Whatever else its class is treated with is not allowed by a user's rule alone. */
function mayRetry({ failureClass }) {
    return treatments/* TREATMENTS */.Av.some((row) => row.failureClass === failureClass && row.steps.some(({ rung }) => rung === 'retry'));
}
function whyNotMatched(rule, line) {
    if (!rule.sources.includes(line.source))
        return `has to match, but the rule is not tried on lines of source ${line.source}: ${(0,value/* shown */.SP)(line.text)}`;
    if (!(0,classify/* ruleMatches */.W)(rule, line, null))
        return `has to match ${asSource(line)}, and does not: ${(0,value/* shown */.SP)(line.text)}`;
    const isSeen = (0,taught/* readTaught */.CH)([line], { ...patience.ENDLESS, rules: [rule] })?.matches.length === 1;
    return isSeen ? null : `matches, but in a log of that line it is not found: ${(0,value/* shown */.SP)(line.text)}`;
}
function whyNotRejected(rule, line) {
    return (0,classify/* ruleMatches */.W)(rule, line, null)
        ? `must not match ${asSource(line)}, and does: ${(0,value/* shown */.SP)(line.text)}`
        : null;
}
/** Our own rules may know the line, and better. A step's line needs a failed step around it. */
function whyNotTaught(rule, line) {
    if (rule_fields/* OWN_TEXT */.zc.includes(line.source))
        return null;
    const { failureClass } = (0,diagnose/* conclude */.E)((0,classify/* readLines */.Se)([line]), ALONE, (0,taught/* readTaught */.CH)([line], { ...patience.ENDLESS, rules: [rule] }));
    if (failureClass === rule.failureClass)
        return null;
    return `Buildmend says ${failureClass} of this line by itself, and the rule does not change that: ${(0,value/* shown */.SP)(line.text)}`;
}
function asSource({ source }) {
    return `as a line of source ${source}`;
}
function toLine({ source, text, step }) {
    return { source, text, step: step ?? null, line: 1 };
}

;// CONCATENATED MODULE: ./build/cli-rules.js







/** Resolves to 0 when all is well, 1 when the file is wrong or a proof fails. Throws InputError when it is not there. */
async function rulesTestCommand({ file }, out) {
    const name = file ?? (0,inputs/* inputSpec */.mm)('rules-file').default;
    const loaded = await load(name, 'rules test');
    if ('problems' in loaded)
        return tellProblems(name, loaded.problems, out);
    const proved = loaded.rules.map(prove);
    for (const one of proved)
        out.write(told(name, one));
    const failed = proved.reduce((sum, one) => sum + one.failed.length, 0);
    out.write(`${count(proved.length, 'rule')}, ${failed === 0 ? 'all well' : `${count(failed, 'line')} failed`}\n`);
    return failed === 0 ? 0 : 1;
}
/** Resolves to 0, or to 1 when the file is wrong. Throws InputError when a file that was named is not there. */
async function rulesListCommand({ file, format }, out) {
    const name = file ?? (0,inputs/* inputSpec */.mm)('rules-file').default;
    const loaded = await load(name, 'rules list', file === null);
    if ('problems' in loaded)
        return tellProblems(name, loaded.problems, out);
    const all = [...rules/* RULES */.y, ...loaded.rules.map(({ rule }) => rule)];
    const entries = all.map((rule) => ({
        id: rule.id,
        class: rule.failureClass,
        sources: rule.sources,
        tier: rule.tier,
        confidence: rule.confidence,
        reference: rule.reference,
        origin: rule.origin ?? 'buildmend',
    }));
    const lines = entries.map((one) => `${one.id}${one.origin === 'user' ? ' (your own)' : ''}: ${one.class}, from ${one.sources.join(', ')}${one.reference === '' ? '' : `; ${one.reference}`}`);
    out.write(format === 'json'
        ? `${JSON.stringify({ rules: entries }, null, 2).replaceAll('##[', '\\u0023#[')}\n`
        : `${lines.map(rules_file_problem.plain).join('\n')}\n`);
    return 0;
}
/** The rules of a file that was named for `classify`. Throws InputError for whatever is wrong with it. */
async function rulesForClassify(file) {
    const loaded = await load(file, 'classify');
    if ('rules' in loaded)
        return loaded.rules.map(({ rule }) => rule);
    throw new input_error/* InputError */.d(['the rules file is wrong:', ...loaded.problems.map((problem) => (0,rules_file_problem.formatProblem)(file, problem))].join('\n  '));
}
async function load(file, command, mayBeMissing = false) {
    const loaded = await (0,load_rules.loadRules)(file, process.cwd(), patience.ENDLESS);
    if (loaded.kind !== 'missing')
        return loaded;
    if (mayBeMissing)
        return { rules: [] };
    throw new input_error/* InputError */.d(`${command}: ${file} does not exist. Name the rules file, or write one there.`);
}
function tellProblems(file, problems, out) {
    for (const problem of problems)
        out.write(`${(0,rules_file_problem.formatProblem)(file, problem)}\n`);
    out.write(`${count(problems.length, 'problem')}\n`);
    return 1;
}
function told(file, { rule, failed, notes }) {
    const remark = (kind, { at, message }) => `  ${kind} ${file}:${at.line}:${at.column}: ${message}`;
    const lines = [
        `${failed.length === 0 ? 'ok' : 'FAILED'} ${rule.id}: ${rule.failureClass}, allows ${mayRetry(rule) ? 'a retry at most' : 'no rung'}`,
        ...failed.map((one) => remark('failed', one)),
        ...notes.map((one) => remark('note', one)),
    ];
    return `${lines.map(rules_file_problem.plain).join('\n')}\n`;
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}


/***/ }),

/***/ 9526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ENDLESS: () => (/* binding */ ENDLESS),
/* harmony export */   createPatience: () => (/* binding */ createPatience)
/* harmony export */ });
/** @param now - milliseconds, from any beginning; `limitMs` may be Infinity */
function createPatience(limitMs, now) {
    let spentMs = 0;
    return {
        isSpent: () => spentMs > limitMs,
        bound: (pattern) => ({
            test(text) {
                if (spentMs > limitMs)
                    return false;
                const from = now();
                const isMatch = pattern.test(text);
                spentMs += now() - from;
                return isMatch;
            },
        }),
    };
}
/** For what a person waits for, and may stop. */
const ENDLESS = { isSpent: () => false, bound: (pattern) => pattern };


/***/ })

};
