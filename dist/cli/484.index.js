export const id = 484;
export const ids = [484];
export const modules = {

/***/ 1172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: ./build/engine/create-engine.js + 22 modules
var create_engine = __webpack_require__(5213);
;// CONCATENATED MODULE: ./build/engine/doctor.js
async function runDoctor(engine, signal) {
    const found = await engine.examine(signal);
    const { api, build } = await engine.readiness([], signal);
    const known = found.some(({ id }) => id === 'reachable') ? [] : [api];
    const checks = [...known, ...found, build].map(({ id, state, path, detail, dependents = [] }) => ({
        id,
        state,
        path,
        detail,
        dependents,
    }));
    return { checks, exitCode: exitCodeOf(checks) };
}
function exitCodeOf(checks) {
    if (checks.some(({ state }) => state === 'broken'))
        return 1;
    return checks.some(({ state }) => state === 'unknown') ? 2 : 0;
}
const MARKS = { healthy: 'ok     ', broken: 'BROKEN ', unknown: 'unknown' };
const ORDER = ['broken', 'unknown', 'healthy'];
/** The verdict first, then what is broken, what could not be found out, and what is well. */
function formatDoctor(checks) {
    const width = Math.max(0, ...checks.map(({ id }) => id.length));
    const sorted = ORDER.flatMap((state) => checks.filter((check) => check.state === state));
    const lines = sorted.flatMap(({ id, state, path, detail, dependents }) => {
        const where = state !== 'healthy' && path !== null && !detail.includes(path) ? ` (${path})` : '';
        const line = `  ${MARKS[state]}  ${id.padEnd(width)}  ${detail}${where}`;
        return dependents.length === 0 ? [line] : [line, `${' '.repeat(width + 13)}${neededBy(dependents)}`];
    });
    return [verdictOf(checks), ...lines, ''].join('\n');
}
/** So many are named on a line for a person; JSON has all of them. */
const NAMED = 5;
function neededBy(dependents) {
    const more = dependents.length - NAMED;
    return `needed by ${dependents.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function verdictOf(checks) {
    const numberOf = (state) => checks.filter((check) => check.state === state).length;
    const [broken, unknown] = [numberOf('broken'), numberOf('unknown')];
    if (broken > 0)
        return `The engine is broken: ${broken} of ${checks.length} checks failed.`;
    if (unknown > 0)
        return `Nothing is broken as far as can be seen; ${unknown} of ${checks.length} checks have no answer.`;
    return `The engine is healthy: all ${checks.length} checks passed.`;
}

;// CONCATENATED MODULE: ./build/cli-doctor.js
/** `buildmend doctor [--json] [--deep]`: checks the engine that the environment points to; changes nothing. */


/** A person who waits longer than this is told so, in milliseconds. */
const SIGN_OF_LIFE_MS = 10_000;
/** Resolves to 0 (healthy), 1 (something broken) or 2 (nothing broken but something unknown). */
async function doctorCommand({ json, deep }) {
    const engine = (0,create_engine/* createEngine */.P)({
        command: null,
        env: process.env,
        engineStop: null,
        engineStart: null,
        engineLog: null,
        depth: deep ? 'deep' : 'doctor',
    });
    const started = performance.now();
    const progress = setInterval(() => {
        const seconds = Math.round((performance.now() - started) / 1000);
        process.stderr.write(`buildmend: still reading the engine’s files, for ${seconds} s\n`);
    }, SIGN_OF_LIFE_MS);
    const { checks, exitCode } = await runDoctor(engine).finally(() => clearInterval(progress));
    process.stdout.write(json ? `${JSON.stringify({ checks }, null, 2)}\n` : formatDoctor(checks));
    return exitCode;
}


/***/ }),

/***/ 6440:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/** What was thrown, in words: anything can be thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 4390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** Something that is made at most once, when it is first asked for. */
function once(make) {
    let made = null;
    const get = () => {
        made ??= make();
        return made;
    };
    return { get, peek: async () => (made === null ? null : made) };
}


/***/ })

};
