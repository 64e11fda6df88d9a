export const id = 658;
export const ids = [658];
export const modules = {

/***/ 6836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: ./build/engine/create-engine.js + 24 modules
var create_engine = __webpack_require__(9593);
// EXTERNAL MODULE: ./build/engine/checks/findings.js
var findings = __webpack_require__(8091);
;// CONCATENATED MODULE: ./build/engine/format-usage.js

const KINDS = {
    images: 'images (unused ones go with: docker image prune -a)',
    containers: 'what containers wrote',
    logs: 'logs of containers (limit them: log-opts max-size)',
    volumes: 'volumes',
    'build-cache': 'build cache (goes with: docker builder prune)',
    'set-aside': 'set aside by Buildmend (its next run puts it back or deletes it)',
    nobody: 'layers that nothing names',
    other: 'the engine’s other files',
    elsewhere: 'everything else on this disk, not the engine’s',
};
/** Less is not worth a line, in bytes. */
const WORTH_A_LINE = 64 * 1024;
/** So many are, whatever they take: empty files take inodes. */
const MANY = 1000;
/** Empty where nothing was measured. */
function formatUsage(usage) {
    const lines = usage
        .filter(({ bytes, files, complete }) => bytes >= WORTH_A_LINE || files >= MANY || !complete)
        .flatMap(({ kind, bytes, files, complete, biggest }) => {
        const size = `${complete ? '' : 'at least '}${sizeText(bytes)}`.padStart(18);
        const number = files === 0 ? '' : `, ${(0,findings/* count */.U9)(files, 'file')}`;
        const names = biggest.map((one) => {
            const [oneSize, many] = [sizeText(one.bytes), one.files > 1 ? `, ${one.files} files` : ''];
            return `${' '.repeat(24)}${oneSize}  ${one.name}${many}  ${one.path}`;
        });
        return [`${size}  ${KINDS[kind]}${number}`, ...names];
    });
    return lines.length === 0 ? [] : ['What takes the space:', ...lines];
}
/** `18.2 GiB`, `812 MiB`. */
function sizeText(bytes) {
    const [mib, gib] = [1024 * 1024, 1024 * 1024 * 1024];
    if (bytes >= gib)
        return `${(bytes / gib).toFixed(1)} GiB`;
    return bytes >= 10 * mib ? `${Math.round(bytes / mib)} MiB` : `${(bytes / mib).toFixed(1)} MiB`;
}

;// CONCATENATED MODULE: ./build/engine/doctor.js


async function runDoctor(engine, signal) {
    const found = await engine.examine(signal);
    const { api, build } = await engine.readiness([], signal);
    const known = found.some(({ id }) => id === 'reachable') ? [] : [api];
    const usage = found.flatMap((finding) => finding.usage ?? []);
    const told = found.filter((finding) => finding.usage === undefined);
    const checks = [...known, ...told, build].map(({ id, state, path, detail, dependents = [] }) => ({
        id,
        state,
        path,
        detail,
        dependents,
    }));
    return { checks, usage, exitCode: exitCodeOf(checks) };
}
function exitCodeOf(checks) {
    if (checks.some(({ state }) => state === 'broken'))
        return 1;
    return checks.some(({ state }) => state === 'unknown') ? 2 : 0;
}
const MARKS = { healthy: 'ok     ', broken: 'BROKEN ', unknown: 'unknown' };
const ORDER = ['broken', 'unknown', 'healthy'];
/** The verdict first, then what is broken, what could not be found out, what is well, and what takes the space. */
function formatDoctor({ checks, usage }) {
    const width = Math.max(0, ...checks.map(({ id }) => id.length));
    const refused = checks.filter(isRefused);
    const sorted = ORDER.flatMap((state) => checks.filter((check) => check.state === state && !isRefused(check)));
    const lines = sorted.flatMap(({ id, state, path, detail, dependents }) => {
        const where = state !== 'healthy' && path !== null && !detail.includes(path) ? ` (${path})` : '';
        const line = `  ${MARKS[state]}  ${id.padEnd(width)}  ${detail}${where}`;
        return dependents.length === 0 ? [line] : [line, `${' '.repeat(width + 13)}${neededBy(dependents)}`];
    });
    return [verdictOf(checks), ...lines, ...adviseRoot(refused), ...formatUsage(usage), ''].join('\n');
}
function isRefused({ state, detail }) {
    return state === 'unknown' && detail.startsWith(findings/* NEEDS_ROOT */.VN);
}
/** Once for all: they have the same reason, and the same way out. */
function adviseRoot(refused) {
    const ids = [...new Set(refused.map(({ id }) => id))];
    if (ids.length === 0)
        return [];
    return [
        `This user may not look at the engine’s files, and may not use sudo without a password: not known are ${ids.join(', ')}.`,
        'Run it as root (with the same DOCKER_HOST) to know.',
    ];
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
        return `Nothing is broken as far as can be seen; ${unknown} of ${checks.length} checks ${unknown === 1 ? 'has' : 'have'} no answer.`;
    return `The engine is healthy: all ${checks.length} checks passed.`;
}

;// CONCATENATED MODULE: ./build/cli-doctor.js
/** `buildmend doctor [--json] [--deep] [--verbose]`: checks the engine that the environment points to; changes nothing. */


/** A person who waits longer than this is told so, in milliseconds. */
const SIGN_OF_LIFE_MS = 10_000;
/** Resolves to 0 (healthy), 1 (something broken) or 2 (nothing broken but something unknown). */
async function doctorCommand({ json, deep, verbose }) {
    const engine = (0,create_engine/* createEngine */.P)({
        command: null,
        env: process.env,
        engineStop: null,
        engineStart: null,
        engineLog: null,
        depth: deep ? 'deep' : 'doctor',
        usage: verbose ? 'always' : json ? 'cheap' : 'when-short',
    });
    const started = performance.now();
    const progress = setInterval(() => {
        const seconds = Math.round((performance.now() - started) / 1000);
        process.stderr.write(`buildmend: still reading the engine’s files, for ${seconds} s\n`);
    }, SIGN_OF_LIFE_MS);
    const report = await runDoctor(engine).finally(() => clearInterval(progress));
    const { checks, usage } = report;
    process.stdout.write(json ? `${JSON.stringify({ checks, usage }, null, 2)}\n` : formatDoctor(report));
    return report.exitCode;
}


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

/***/ 3609:
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
