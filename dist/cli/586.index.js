export const id = 586;
export const ids = [586,526,634];
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

/***/ 7859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ FAILURE_CLASSES),
/* harmony export */   H1: () => (/* binding */ OWNERS),
/* harmony export */   LW: () => (/* binding */ whyRetryOnly),
/* harmony export */   W2: () => (/* binding */ isReleaseBug),
/* harmony export */   hS: () => (/* binding */ isUsersOwn),
/* harmony export */   mb: () => (/* binding */ isTaught),
/* harmony export */   x9: () => (/* binding */ NO_FAILURE)
/* harmony export */ });
const FAILURE_CLASSES = [
    'overlay2-corruption',
    'containerd-store-corruption',
    'buildkit-state-corruption',
    'storage-io-error',
    'disk-full',
    'engine-unavailable',
    'builder-unavailable',
    'nested-overlay',
    'out-of-memory',
    'network-transient',
    'registry-rate-limit',
    'registry-auth',
    'remote-cache-error',
    'dockerfile-error',
    'build-step-failed',
    'config-error',
    'unknown',
    'none',
];
const OWNERS = ['code', 'configuration', 'builder', 'engine', 'host', 'remote', 'unknown'];
/** The build's own mistake, or that of its configuration: engine and builder are not to blame. */
function isUsersOwn({ owner }) {
    return owner === 'code' || owner === 'configuration';
}
/** The text is known of one release of a component: no remedy on the engine can help. */
function isReleaseBug({ evidence }) {
    return evidence[0]?.rule.startsWith('release-bug/') ?? false;
}
/** It stands on a rule of the user's own: no rule or check of ours says the same. */
function isTaught({ evidence }) {
    return evidence[0]?.origin === 'user';
}
/**
 * Why a diagnosis allows a retry and nothing else, as a reason to skip a rung; null when it allows whatever its class does.
 * A step can print anything (law 2), and whoever opens a pull request can write a rules file.
 */
function whyRetryOnly(diagnosis) {
    if (isTaught(diagnosis))
        return 'only a rule of your own file speaks for it, which allows a retry and nothing else';
    if (diagnosis.evidence[0]?.source === 'step')
        return 'only a step’s own output speaks for it, which allows a retry and nothing else';
    return null;
}
const NO_FAILURE = { failureClass: 'none', owner: 'unknown', confidence: 1, evidence: [] };


/***/ }),

/***/ 7951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/** What was thrown, in words: anything can be thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 3643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ exitStatus),
/* harmony export */   b: () => (/* binding */ passed)
/* harmony export */ });
/** How a child process ended, and the one place where that is read as passed or failed. */
/** A build passed if and only if its process exited with status 0; a signal is a failure, also with empty stderr. */
function passed(end) {
    return end.kind === 'exited' && end.code === 0;
}
/** The exit status a shell would report: the process's own, 128 + n for signal n, 126/127 if it could not start. */
function exitStatus(end) {
    return end.kind === 'signaled' ? 128 + end.number : end.code;
}


/***/ }),

/***/ 4501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ HANDS_OFF),
/* harmony export */   Av: () => (/* binding */ TREATMENTS),
/* harmony export */   tt: () => (/* binding */ RETRY_ONCE)
/* harmony export */ });
const RACE = {
    rung: 'retry',
    why: 'no damage was found, and the same text can be a race that is over',
};
const MEND = {
    rung: 'repair',
    why: 'what was found broken is mended by itself, and the cache is kept',
};
const PRUNE = {
    rung: 'prune',
    why: 'a cache record that points to what is gone is removed with the cache',
};
const PRUNE_IMAGES = {
    rung: 'prune-images',
    why: 'an image stands on what is broken: without it, and its build cache, the rest of the store is well',
};
const BUILD_CACHE = {
    rung: 'reset-build-cache',
    why: 'BuildKit’s state is made anew; images and volumes stay',
};
const IMAGE_STORE = {
    rung: 'reset-image-store',
    why: 'an image stands on what is broken: only new stores help; volumes stay',
};
const WIPE = { rung: 'wipe-engine', why: 'nothing smaller helped; volumes stay' };
const FALLBACK = {
    rung: 'fallback-builder',
    why: 'the build need not wait for this engine: the builder that you named can do it',
};
const SIDE = {
    rung: 'side-engine',
    why: 'a clean engine beside this one builds without touching its stores',
};
const AFTER_PRUNE = {
    rung: 'restart-engine',
    why: 'the engine still knows layers that are gone: a prune and a restart together mend it',
};
/** The first row that fits is taken. A class without a row has nothing that could be mended from here. */
const TREATMENTS = [
    {
        failureClass: 'overlay2-corruption',
        steps: [
            RACE,
            {
                rung: 'repair',
                why: 'what was found broken is mended by itself and every cached step stays; after a prune nothing of the cache would be left',
            },
            PRUNE,
            PRUNE_IMAGES,
            FALLBACK,
            AFTER_PRUNE,
            SIDE,
            BUILD_CACHE,
            IMAGE_STORE,
            WIPE,
        ],
        rebuildAtLast: true,
    },
    {
        failureClass: 'containerd-store-corruption',
        whenBroken: 'containerd-store',
        database: true,
        // Measured: prune, restart and a new state of BuildKit leave a broken database of containerd as it is.
        steps: [MEND, FALLBACK, SIDE, IMAGE_STORE, WIPE],
        rebuildAtLast: false,
    },
    {
        failureClass: 'containerd-store-corruption',
        steps: [RACE, MEND, PRUNE, PRUNE_IMAGES, FALLBACK, SIDE, BUILD_CACHE, IMAGE_STORE, WIPE],
        rebuildAtLast: true,
    },
    {
        failureClass: 'buildkit-state-corruption',
        builder: 'own',
        steps: [
            RACE,
            MEND,
            { rung: 'prune', why: 'missing snapshots and blobs of a builder are mended by a prune' },
            { rung: 'recreate-builder', why: 'a broken database of a builder is mended only by a new state' },
            FALLBACK,
            SIDE,
        ],
        rebuildAtLast: true,
    },
    {
        failureClass: 'buildkit-state-corruption',
        whenBroken: 'buildkit-state',
        database: true,
        // Measured: the engine does not start with it, and a restart makes no new one.
        steps: [MEND, FALLBACK, SIDE, BUILD_CACHE, IMAGE_STORE, WIPE],
        rebuildAtLast: false,
    },
    {
        failureClass: 'buildkit-state-corruption',
        whenBroken: 'buildkit-state',
        steps: [
            MEND,
            FALLBACK,
            {
                rung: 'restart-engine',
                why: 'BuildKit’s state directory is made again by a restart; a prune cannot',
            },
            SIDE,
            BUILD_CACHE,
            IMAGE_STORE,
            WIPE,
        ],
        rebuildAtLast: true,
    },
    {
        failureClass: 'buildkit-state-corruption',
        steps: [
            RACE,
            MEND,
            PRUNE,
            FALLBACK,
            { rung: 'restart-engine', why: 'BuildKit’s state directory is made again by a restart' },
            SIDE,
            BUILD_CACHE,
            IMAGE_STORE,
            WIPE,
        ],
        rebuildAtLast: true,
    },
    {
        failureClass: 'builder-unavailable',
        builder: 'own',
        steps: [
            { rung: 'retry', why: 'buildx boots a stopped builder by itself' },
            {
                rung: 'recreate-builder',
                why: 'a builder that hangs is mended by a restart of its container, one that cannot start by a new state',
            },
            FALLBACK,
            SIDE,
        ],
        rebuildAtLast: false,
    },
    {
        failureClass: 'builder-unavailable',
        steps: [
            { rung: 'retry', why: 'the engine’s own BuildKit may have been interrupted' },
            FALLBACK,
            {
                rung: 'restart-engine',
                why: 'the builder is the engine’s own BuildKit: only the engine’s restart starts it again',
            },
            SIDE,
        ],
        rebuildAtLast: false,
    },
    {
        failureClass: 'engine-unavailable',
        steps: [
            { rung: 'retry', why: 'a service manager may be starting the engine again by itself' },
            { rung: 'repair', why: 'the engine cannot start because of a broken file that it can make anew' },
            {
                rung: 'restart-engine',
                why: 'an engine that was killed or hangs is mended by a restart, which keeps the cache',
            },
            // An engine that is down has nothing left to lose by a restart
            FALLBACK,
            SIDE,
        ],
        rebuildAtLast: false,
    },
    {
        failureClass: 'storage-io-error',
        desktop: true,
        steps: [
            {
                rung: 'free-space',
                why: 'on Docker Desktop the engine’s disk is a file of the host: where the host’s disk is full, the virtual machine sees I/O errors',
            },
            {
                rung: 'restart-engine',
                why: 'a virtual machine whose disk failed for a moment is read-only until it starts again',
            },
            FALLBACK,
        ],
        rebuildAtLast: false,
    },
    {
        failureClass: 'storage-io-error',
        // The disk is left alone: nothing but what goes round it
        steps: [FALLBACK, SIDE],
        rebuildAtLast: false,
    },
    { failureClass: 'nested-overlay', steps: [FALLBACK], rebuildAtLast: false },
    {
        failureClass: 'disk-full',
        steps: [
            { rung: 'free-space', why: 'only free space helps, and what nobody used for long is missed least' },
            { rung: 'prune', why: 'only free space helps, and the build cache is what can be had again' },
            FALLBACK,
            SIDE,
        ],
        rebuildAtLast: false,
    },
    {
        failureClass: 'network-transient',
        steps: [{ rung: 'retry', why: 'the other side did not answer; nothing here is broken' }],
        rebuildAtLast: false,
    },
    {
        failureClass: 'registry-rate-limit',
        steps: [{ rung: 'retry', why: 'the registry asks for patience; nothing here is broken' }],
        rebuildAtLast: false,
    },
    {
        failureClass: 'remote-cache-error',
        steps: [
            { rung: 'retry', why: 'the remote cache did not answer; nothing here is broken' },
            {
                rung: 'retry-without-remote-cache',
                why: 'the build itself does not need the remote cache: its import costs time, its export only later builds',
            },
        ],
        rebuildAtLast: false,
    },
    {
        failureClass: 'unknown',
        steps: [{ rung: 'retry', why: 'nothing is known of the cause, so nothing but one more try is safe' }],
        rebuildAtLast: false,
    },
];
/** Classes in which `retry` may be taken only once: waiting longer has no reason to help. */
const RETRY_ONCE = [
    'overlay2-corruption',
    'containerd-store-corruption',
    'buildkit-state-corruption',
    'builder-unavailable',
    'engine-unavailable',
    'unknown',
];
/** Classes in which failing hardware or the wrong ground forbids every remedy (law 6). */
const HANDS_OFF = ['storage-io-error', 'nested-overlay'];


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
