#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 3986:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2699);
/* harmony import */ var _inputs_read_flags_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1588);
/** The command line tool: `run`, `classify`, `doctor`, `rules`, `set-aside`, `recover`. */


const PRIVILEGED = 'privileged';
process.exitCode = await cli(process.argv.slice(2)).catch((error) => {
    if (error instanceof _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .d) {
        process.stderr.write(`buildmend: ${error.message}\n`);
        return 2;
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`buildmend: this is a bug in Buildmend, please report it:\n${stack}\n`);
    return 70;
});
async function cli(words) {
    if (words[0] === PRIVILEGED) {
        const { privilegedMain } = await Promise.all(/* import() */[__nccwpck_require__.e(913), __nccwpck_require__.e(486), __nccwpck_require__.e(917)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3705));
        return privilegedMain(process.stdin, process.stdout);
    }
    const call = (0,_inputs_read_flags_js__WEBPACK_IMPORTED_MODULE_1__/* .readFlags */ .u)(words);
    switch (call.kind) {
        case 'run': {
            const { runCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(346), __nccwpck_require__.e(136), __nccwpck_require__.e(988)]).then(__nccwpck_require__.bind(__nccwpck_require__, 988));
            return runCommand(call.inputs, call.command);
        }
        case 'classify': {
            const { classifyCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(547), __nccwpck_require__.e(931), __nccwpck_require__.e(136), __nccwpck_require__.e(177)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2177));
            return classifyCommand(call, process.stdout);
        }
        case 'doctor': {
            const { doctorCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(913), __nccwpck_require__.e(486), __nccwpck_require__.e(688), __nccwpck_require__.e(704)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6836));
            return doctorCommand(call);
        }
        case 'rules-test': {
            const { rulesTestCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(366), __nccwpck_require__.e(547), __nccwpck_require__.e(931), __nccwpck_require__.e(863), __nccwpck_require__.e(586)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3634));
            return rulesTestCommand(call, process.stdout);
        }
        case 'rules-list': {
            const { rulesListCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(366), __nccwpck_require__.e(547), __nccwpck_require__.e(931), __nccwpck_require__.e(863), __nccwpck_require__.e(586)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3634));
            return rulesListCommand(call, process.stdout);
        }
        case 'set-aside-list':
        case 'set-aside-delete':
        case 'set-aside-restore': {
            const { setAsideCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(913), __nccwpck_require__.e(486), __nccwpck_require__.e(688), __nccwpck_require__.e(29), __nccwpck_require__.e(202)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9150));
            return setAsideCommand(call, process.stdout, process.stderr);
        }
        case 'recover': {
            const { recoverCommand } = await Promise.all(/* import() */[__nccwpck_require__.e(913), __nccwpck_require__.e(486), __nccwpck_require__.e(688), __nccwpck_require__.e(29), __nccwpck_require__.e(346), __nccwpck_require__.e(725), __nccwpck_require__.e(766)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9766));
            return recoverCommand(call, process.stdout, process.stderr);
        }
        case 'help': {
            const { helpText } = await __nccwpck_require__.e(/* import() */ 410).then(__nccwpck_require__.bind(__nccwpck_require__, 9029));
            process.stdout.write(helpText(call.of));
            return 0;
        }
        case 'version': {
            const { VERSION } = await __nccwpck_require__.e(/* import() */ 508).then(__nccwpck_require__.bind(__nccwpck_require__, 8508));
            process.stdout.write(`${VERSION}\n`);
            return 0;
        }
    }
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ isAway),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   sz: () => (/* binding */ failsByItself)
/* harmony export */ });
/* unused harmony export AWAY_RUNGS */
const AWAY_RUNGS = ['fallback-builder', 'side-engine'];
/** It leaves engine and builder as they are: the next attempt runs beside them. */
function isAway(id) {
    return AWAY_RUNGS.some((rung) => rung === id);
}
/** The engine was not mended; and a build whose image nobody can have is of no use. */
function verdictOf({ where, image, delivered, }) {
    if (!delivered)
        return ['failed', `the build passed on ${where}, but ${image}`];
    return ['recovered', `the build passed on ${where}; the engine itself is as sick as before; ${image}`];
}
/** What the rung was for is over, and the build fails by the user’s own doing. */
function failsByItself(rung, why) {
    const did = isAway(rung) ? 'went round what the engine has' : 'mended the engine';
    return `${rung} ${did}; now the build fails by itself: ${why}`;
}


/***/ }),

/***/ 4115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isHandsOff),
/* harmony export */   N: () => (/* binding */ NEIGHBOUR_WAYS)
/* harmony export */ });
/** What a rung does that would disturb others: waits for them, then is left; is left at once; is taken all the same. */
const NEIGHBOUR_WAYS = ['wait', 'skip', 'ignore'];
/** Neither engine nor builder may be touched, not even what an earlier run left. */
function isHandsOff({ dryRun, pause }) {
    return dryRun || pause !== null;
}


/***/ }),

/***/ 134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ defaultPreset),
/* harmony export */   f: () => (/* binding */ PRESETS)
/* harmony export */ });
/* harmony import */ var _elsewhere_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(466);
/* harmony import */ var _rungs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6009);
/** Words that stand for several rungs in `ladder`. */


/**
 * Nothing that works is lost but old build cache, and no engine that runs is stopped. Its last resort goes round the engine:
 * where others go on to stores, this one leaves them to a person.
 */
const CAREFUL = [
    'retry',
    'retry-without-remote-cache',
    'repair',
    'free-space',
    'side-engine',
];
/** They mend: whatever comes after the build needs the engine too, and a reset of stores can be undone. */
const MENDING = _rungs_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNGS */ .Q$.filter(({ id }) => !(0,_elsewhere_js__WEBPACK_IMPORTED_MODULE_1__/* .isAway */ .Dg)(id));
const PRESETS = [
    {
        id: 'careful',
        means: 'loses nothing but old build cache, and stops no engine that runs; its last resort is a side engine',
        rungs: CAREFUL,
    },
    {
        id: 'standard',
        means: 'every rung that keeps all images: build cache may be lost, containers may be stopped',
        rungs: MENDING.filter((rung) => !rung.explicitOnly).map((rung) => rung.id),
    },
    {
        id: 'thorough',
        means: 'every rung that mends: images and containers may be lost, volumes never',
        rungs: MENDING.map((rung) => rung.id),
    },
];
/** Every rung on a machine that is thrown away; elsewhere those that need no explicit word. */
function defaultPreset(throwAwayRunner) {
    return throwAwayRunner ? 'thorough' : 'standard';
}


/***/ }),

/***/ 6009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ DISTURBANCES),
/* harmony export */   Q$: () => (/* binding */ RUNGS),
/* harmony export */   gV: () => (/* binding */ rungSpec),
/* harmony export */   iP: () => (/* binding */ isRungId),
/* harmony export */   rp: () => (/* binding */ isRetry),
/* harmony export */   w: () => (/* binding */ RUNG_IDS)
/* harmony export */ });
/** The rungs of the ladder, from the least harm upwards, and what each one disrupts. */
/**
 * Whom a rung disturbs who builds or runs beside it, each with all before it: `classic-builds` those of the classic builder,
 * whose half-made images look like rubbish; `builder` builds in the same builder; `engine` every build and container.
 */
const DISTURBANCES = ['nobody', 'classic-builds', 'builder', 'engine'];
const RUNGS = [
    {
        id: 'retry',
        does: 'builds again after a pause',
        disrupts: 'nothing',
        disturbs: 'nobody',
        maxUses: Number.POSITIVE_INFINITY,
        explicitOnly: false,
        limitMs: 0,
    },
    {
        id: 'retry-without-remote-cache',
        does: 'builds again without `cache-from`, then without `cache-to`',
        disrupts: 'nothing here; the remote cache is not read, or not written',
        disturbs: 'nobody',
        maxUses: 2,
        explicitOnly: false,
        limitMs: 0,
    },
    {
        id: 'repair',
        does: 'mends exactly what a check found broken in the engine’s files',
        disrupts: 'nothing that works',
        disturbs: 'nobody',
        maxUses: 2,
        explicitOnly: false,
        limitMs: 120_000,
    },
    {
        id: 'free-space',
        does: 'removes old and little used build cache and dangling images, until enough space is free',
        disrupts: 'the build cache that is used least, dangling images; old unused ones only where you ask for it',
        disturbs: 'classic-builds',
        maxUses: 1,
        explicitOnly: false,
        limitMs: 600_000,
    },
    {
        id: 'prune',
        does: 'removes the builder’s whole cache',
        disrupts: 'the build cache',
        disturbs: 'builder',
        maxUses: 1,
        explicitOnly: false,
        limitMs: 600_000,
    },
    {
        id: 'prune-images',
        does: 'removes the images that stand on what is broken, or the project’s own, with their build cache',
        disrupts: 'images that stand on what is broken; never one that a container uses',
        disturbs: 'builder',
        maxUses: 1,
        explicitOnly: false,
        limitMs: 600_000,
    },
    {
        id: 'recreate-builder',
        does: 'restarts the builder’s container, then makes it and its state again under the same name',
        disrupts: 'builds in that builder; then its cache',
        disturbs: 'builder',
        maxUses: 2,
        explicitOnly: false,
        limitMs: 300_000,
    },
    {
        id: 'fallback-builder',
        does: 'builds in the builder that you named (`fallback-builder`), if it can do what the build asks for',
        disrupts: 'nothing here; the engine stays as sick as it is',
        disturbs: 'nobody',
        maxUses: 1,
        explicitOnly: false,
        limitMs: 120_000,
    },
    {
        id: 'restart-engine',
        does: 'restarts the Docker engine',
        disrupts: 'running containers (unless live-restore)',
        disturbs: 'engine',
        maxUses: 2,
        explicitOnly: false,
        limitMs: 300_000,
    },
    {
        id: 'side-engine',
        does: 'builds on a clean engine of its own beside the sick one, and brings the image back',
        disrupts: 'nothing of the engine, which stays as sick as it is; no cached step is found',
        disturbs: 'nobody',
        maxUses: 1,
        explicitOnly: true,
        limitMs: 300_000,
    },
    {
        id: 'reset-build-cache',
        does: 'sets BuildKit’s state aside',
        disrupts: 'running containers, the build cache',
        disturbs: 'engine',
        maxUses: 1,
        explicitOnly: false,
        limitMs: 300_000,
    },
    {
        id: 'reset-image-store',
        does: 'sets images, containers and build cache aside; loads containerd’s whole images again',
        disrupts: 'every image and container of the engine',
        disturbs: 'engine',
        maxUses: 1,
        explicitOnly: true,
        limitMs: 600_000,
    },
    {
        id: 'wipe-engine',
        does: 'sets everything aside but volumes',
        disrupts: 'everything of the engine but volumes',
        disturbs: 'engine',
        maxUses: 1,
        explicitOnly: true,
        limitMs: 600_000,
    },
];
const RUNG_IDS = RUNGS.map((rung) => rung.id);
/** Only builds again: neither engine nor builder is touched. */
function isRetry(id) {
    return id === 'retry' || id === 'retry-without-remote-cache';
}
function rungSpec(id) {
    const spec = RUNGS.find((rung) => rung.id === id);
    if (spec === undefined)
        throw new Error(`rung ${id} is not in the table`);
    return spec;
}
function isRungId(text) {
    return RUNG_IDS.some((id) => id === text);
}


/***/ }),

/***/ 2699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ InputError),
/* harmony export */   q: () => (/* binding */ wrongInput)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(743);
/** Wrong input or wrong usage: the message alone tells a person what to change. */

/** Thrown for everything that the user has to mend in inputs or options; never for a failed build. */
class InputError extends Error {
    name = 'InputError';
}
/**
 * An InputError that names input, value and what is allowed.
 *
 * @param hint - how to mend it, as a sentence of its own; may be empty
 */
function wrongInput(input, value, hint = '') {
    const expected = `Expected input "${input}" to be ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputSpec */ .mm)(input).allowed}, got ${JSON.stringify(value)}.`;
    return new InputError(hint === '' ? expected : `${expected} ${hint}`);
}


/***/ }),

/***/ 743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   mm: () => (/* binding */ inputSpec),
/* harmony export */   no: () => (/* binding */ LADDER_ORDERS)
/* harmony export */ });
/* unused harmony export INPUTS */
/* harmony import */ var _core_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4115);
/* harmony import */ var _core_presets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(134);
/* harmony import */ var _core_rungs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6009);
/** The table of inputs: names, defaults and meanings stand here once; action.yml, README and `--help` are made from it. */



const LADDER_ORDERS = ['least-harm', 'as-listed'];
const DURATION = 'a duration such as 500ms, 10s, 5m or 1h';
const INPUTS = [
    {
        name: 'command',
        type: 'text',
        default: '',
        doc: 'The docker command line to run: `docker build`, `docker buildx build`, `docker buildx bake`, `docker compose build` or `docker-compose build`, with any options. It is split by the quoting rules of a shell and never run through one.',
        allowed: 'one docker command line',
        channel: 'action',
    },
    {
        name: 'working-directory',
        type: 'path',
        default: '',
        doc: 'Directory in which the command runs. Empty: the workspace.',
        allowed: 'a directory',
        channel: 'action',
    },
    {
        name: 'ladder',
        type: 'list',
        default: 'default',
        doc: 'The rungs that may be taken: presets (`careful`, `standard`, `thorough`) and rungs, which add up: `standard,reset-image-store`. `default` stands for `thorough` on a GitHub-hosted runner and for `standard` elsewhere. A rung may have options: `restart-engine(limit=2m, uses=2, cooldown=30s, wait=5s)`; all are explained in docs/ladder.md. An empty value means no remedy at all: the build runs once and its failure is explained.',
        allowed: `default, ${_core_presets_js__WEBPACK_IMPORTED_MODULE_0__/* .PRESETS */ .f.map(({ id }) => id).join(', ')} and ${_core_rungs_js__WEBPACK_IMPORTED_MODULE_1__/* .RUNG_IDS */ .w.join(', ')}, separated by commas or line breaks, each rung with its options in parentheses where needed`,
        channel: 'both',
    },
    {
        name: 'ladder-order',
        type: 'choice',
        default: 'least-harm',
        doc: '`least-harm`: the failure class decides which of the rungs are taken, from the least harm upwards. `as-listed`: your own order from `ladder`, as scripts have it. A user’s own mistake is never treated with either.',
        allowed: LADDER_ORDERS.join(', '),
        channel: 'both',
    },
    {
        name: 'max-retries',
        type: 'count',
        default: '2',
        doc: 'How often the rung `retry` may be taken in one run.',
        allowed: 'a whole number from 0 to 10',
        channel: 'both',
    },
    {
        name: 'retry-delay',
        type: 'duration',
        default: '2s',
        doc: 'Pause before the first retry. It doubles with each further one, with some jitter.',
        allowed: DURATION,
        channel: 'both',
    },
    {
        name: 'retry-max-delay',
        type: 'duration',
        default: '60s',
        doc: 'The longest pause before a retry.',
        allowed: DURATION,
        channel: 'both',
    },
    {
        name: 'max-attempts',
        type: 'count',
        default: '10',
        doc: 'How often the command runs in all, the first attempt included.',
        allowed: 'a whole number from 1 to 50',
        channel: 'both',
    },
    {
        name: 'timeout',
        type: 'duration',
        default: '',
        doc: 'Limit for the whole run; nothing new starts after it. Empty or `none`: no limit.',
        allowed: `${DURATION}, or none`,
        channel: 'both',
    },
    {
        name: 'silence-limit',
        type: 'duration',
        default: '15s',
        doc: 'After so long without any output the engine is asked whether it lives. A build that is merely quiet is left alone.',
        allowed: DURATION,
        channel: 'both',
    },
    {
        name: 'wait-for-engine',
        type: 'duration',
        default: '',
        doc: 'How long an engine is waited for before the first attempt while nobody listens at its endpoint, such as a service container that comes up beside the job. Empty: 30 s, and only where its process or systemd tells that it is being started. `0s`: never.',
        allowed: DURATION,
        channel: 'both',
    },
    {
        name: 'install-missing',
        type: 'boolean',
        default: 'false',
        doc: 'Whether the package of buildx or Compose may be installed (by apt-get, dnf or apk, as root or by sudo without a password) where the command fails because the client lacks it. Nothing is installed that would remove a package or change the engine. Otherwise it is only told how.',
        allowed: 'true or false',
        channel: 'both',
    },
    {
        name: 'cache-bust',
        type: 'boolean',
        default: 'false',
        doc: 'Whether the last attempt, the one without any cache, also passes the build args `BUILD_DATE`, `GIT_COMMIT` and `CACHE_BUST` (a hash of the sources that the build context holds, without what `.dockerignore` leaves out; for bake and Compose of the folder they run in). Build args of your own by the same names count.',
        allowed: 'true or false',
        channel: 'both',
    },
    {
        name: 'dry-run',
        type: 'boolean',
        default: 'false',
        doc: 'Whether nothing is changed: the build runs once, and when it fails, engine and builder are looked at and it is told which rungs would be taken, one after the other, with the evidence, what each would disrupt, and what stands in the way of the others. The exit status is the build’s.',
        allowed: 'true or false',
        channel: 'both',
    },
    {
        name: 'pause',
        type: 'text',
        default: '',
        doc: 'A reason, such as `disk is being replaced`, switches all remedies off: nothing touches engine or builder; retries stay allowed. The reason stands in log, summary and report. Empty: remedies are on.',
        allowed: 'a reason in your own words',
        channel: 'both',
    },
    {
        name: 'keep-set-aside',
        type: 'boolean',
        default: 'false',
        doc: 'Whether what a rung set aside is kept after the build has passed, instead of being deleted. Its place and size are told; no later run deletes it or puts it back. `buildmend set-aside list`, `delete` and `restore` end it.',
        allowed: 'true or false',
        channel: 'both',
    },
    {
        name: 'neighbours',
        type: 'choice',
        default: 'wait',
        doc: 'What a rung does that would disturb others on the engine: builds of others (in other builders too) where it stops the engine, makes their builder again or removes its cache, and containers that were started with `--rm`, which a stop of the engine removes. `wait`: it waits for them, as long as `neighbours-wait` says, then it is left. `skip`: it is left at once. `ignore`: it is taken all the same. Other containers that run come back: by their restart policy, by live-restore, or because they are started again. An engine that does not answer serves nobody, and nobody is waited for. Another run of Buildmend that mends the same engine is always waited for; what it has mended is not mended again.',
        allowed: _core_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .NEIGHBOUR_WAYS */ .N.join(', '),
        channel: 'both',
    },
    {
        name: 'neighbours-wait',
        type: 'duration',
        default: '10m',
        doc: 'How long one run waits for others in all.',
        allowed: DURATION,
        channel: 'both',
    },
    {
        name: 'allow-volume-loss',
        type: 'boolean',
        default: 'false',
        doc: 'Whether `wipe-engine` may delete volumes too. Volumes are never touched otherwise.',
        allowed: 'true or false',
        channel: 'both',
    },
    {
        name: 'allow-container-loss',
        type: 'boolean',
        default: 'false',
        doc: 'Whether `reset-image-store` and `wipe-engine` may be taken while containers run: they are stopped and are gone afterwards. Else a running container forbids both rungs, on a GitHub-hosted runner too, where it may be a service that later steps need. Containers of buildx builders do not count: buildx makes them again. It also allows every rung to stop the engine beside containers that were started with `--rm`, and beside those that a CI runner started for a job (its services).',
        allowed: 'true or false',
        channel: 'both',
    },
    {
        name: 'min-free-space',
        type: 'size',
        default: '',
        doc: 'How much space should be free on the file system of the data root, as a size (`10GB`, `2GiB`) or a share of the whole (`15%`). Where there is less, the rung `free-space` makes room before the first attempt, and after a failure for want of space it stops there. Empty: nothing is done before the first attempt, and the rung stops at a tenth of the whole, at least 2 GiB, at most half. What was free when a build failed for want of space is doubled at least.',
        allowed: 'a size such as 500MB, 10GB or 2GiB, or a share such as 15%',
        channel: 'both',
    },
    {
        name: 'unused-images-older-than',
        type: 'duration',
        default: '',
        doc: 'As its last step, `free-space` may also remove images that are older than this (since they were made, and since they were pulled or tagged here), that no container uses, that the build does not stand on, and that their registry says it has. The oldest goes first, and no more than are needed. Empty: none.',
        allowed: 'an age such as 36h or 30d',
        channel: 'both',
    },
    {
        name: 'fallback-builder',
        type: 'text',
        default: '',
        doc: 'A builder of yours, by the name that `docker buildx ls` shows (remote BuildKit, Kubernetes, another container builder), in which the build may be finished when this engine or builder cannot be mended: the rung `fallback-builder`, which this input adds to every ladder that has a rung. It is taken only where the builder can do what the build asks for. Empty: none.',
        allowed: 'the name of a builder',
        channel: 'both',
    },
    {
        name: 'engine-stop',
        type: 'shell',
        default: '',
        doc: 'Shell command that stops the engine, for a service manager of your own; run by `sh -c`. Empty: systemd, or the engine’s own process, is found and stopped.',
        allowed: 'a shell command',
        channel: 'both',
    },
    {
        name: 'engine-start',
        type: 'shell',
        default: '',
        doc: 'Shell command that starts the engine; run by `sh -c`. It may stay in the foreground. Empty: systemd starts the engine, or its own process is started again as it was. Either command may be given alone.',
        allowed: 'a shell command',
        channel: 'both',
    },
    {
        name: 'engine-log',
        type: 'path',
        default: '',
        doc: 'The engine’s log file, where it is neither in the journal nor found by the engine’s process.',
        allowed: 'a file',
        channel: 'both',
    },
    {
        name: 'rules-file',
        type: 'path',
        default: '.github/buildmend.yml',
        doc: 'Rules of your own (schema: `docs/rules.schema.json`), which teach Buildmend a class or make it more careful; they allow a retry at most. Relative to the workspace, for the CLI to the current folder. The default is taken where it exists; an empty value means none.',
        allowed: 'a YAML file',
        channel: 'both',
    },
    {
        name: 'report',
        type: 'path',
        default: '',
        doc: 'Where the JSON report is written (schema: `docs/report.schema.json`). Empty: a file in the runner’s temporary directory for the action, no report for the CLI.',
        allowed: 'a file',
        channel: 'both',
    },
    {
        name: 'summary',
        type: 'boolean',
        default: 'true',
        doc: 'Whether the job summary is written.',
        allowed: 'true or false',
        channel: 'action',
    },
];
/** The table's row of an input. */
function inputSpec(name) {
    const spec = INPUTS.find((input) => input.name === name);
    if (spec === undefined)
        throw new Error(`input ${name} is not in the table`);
    return spec;
}
/** The rows that one channel has, in the table's order. */
function inputsOf(channel) {
    return INPUTS.filter((input) => input.channel === 'both' || input.channel === channel);
}


/***/ }),

/***/ 1410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ didYouMean)
/* harmony export */ });
/* unused harmony exports editDistance, nearest */
/** Finds the known name that a mistyped one was probably meant to be. */
/** The number of single-character insertions, deletions and replacements between two words (Levenshtein). */
function editDistance(from, to) {
    let above = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= to.length; column += 1) {
            const replaced = (above[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
            current.push(Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced));
        }
        above = current;
    }
    return above[to.length] ?? 0;
}
/** The nearest of `known`, or null when none is near enough to be what was meant. */
function nearest(word, known) {
    const ranked = known
        .map((name) => ({ name, distance: editDistance(word.toLowerCase(), name) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best !== undefined && best.distance <= Math.max(2, Math.floor(word.length / 3)) ? best.name : null;
}
/** `Did you mean "x"?`, or an empty string. */
function didYouMean(word, known) {
    const name = nearest(word, known);
    return name === null ? '' : `Did you mean "${name}"?`;
}


/***/ }),

/***/ 7082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   F1: () => (/* binding */ parseAge),
/* harmony export */   G_: () => (/* binding */ parseFreeSpace),
/* harmony export */   yG: () => (/* binding */ parseBoolean),
/* harmony export */   zq: () => (/* binding */ parseCount)
/* harmony export */ });
/* unused harmony export parseList */
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** Node’s timers hold at most 2^31 - 1 ms (about 596 h) and fire at once beyond it. */
const MAX_DURATION_MS = 500 * 3_600_000;
/** Milliseconds of `500ms`, `10s`, `1.5m` or `1h`; null when it is none, or longer than 500h. */
function parseDuration(text) {
    const match = /^(\d{1,10}(?:\.\d{1,3})?)(ms|s|m|h)$/.exec(text.trim());
    const unit = UNIT_MS[match?.[2] ?? ''];
    if (match === null || unit === undefined)
        return null;
    const milliseconds = Math.round(Number(match[1]) * unit);
    return milliseconds <= MAX_DURATION_MS ? milliseconds : null;
}
/** Milliseconds of `30d` or `36h`, at least an hour; null when it is none. */
function parseAge(text) {
    const match = /^(\d{1,4})(h|d)$/.exec(text.trim());
    const milliseconds = Number(match?.[1] ?? 0) * (match?.[2] === 'd' ? 24 : 1) * 3_600_000;
    return milliseconds > 0 ? milliseconds : null;
}
/** A whole number within bounds (both allowed); null when it is none. */
function parseCount(text, min, max) {
    const trimmed = text.trim();
    if (!/^\d{1,9}$/.test(trimmed))
        return null;
    const count = Number(trimmed);
    return count >= min && count <= max ? count : null;
}
const SIZE_UNITS = {
    B: 1,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    KIB: 2 ** 10,
    MIB: 2 ** 20,
    GIB: 2 ** 30,
    TIB: 2 ** 40,
};
/** Bytes of `500MB`, `1.5 GB` (decimal) or `2GiB` (binary), or the share of `15%`, below 100 %; null when it is none. */
function parseFreeSpace(text) {
    const match = /^(\d{1,12}(?:\.\d{1,3})?) ?(%|[kmgt]?i?b)$/i.exec(text.trim());
    if (match === null)
        return null;
    const value = Number(match[1]);
    if (match[2] === '%')
        return value < 100 ? { kind: 'share', share: value / 100 } : null;
    const unit = SIZE_UNITS[match[2]?.toUpperCase() ?? ''];
    return unit === undefined ? null : { kind: 'bytes', bytes: Math.round(value * unit) };
}
/** YAML 1.2 core booleans, as the Actions toolkit reads them; null when it is none. */
function parseBoolean(text) {
    const trimmed = text.trim();
    if (['true', 'True', 'TRUE'].includes(trimmed))
        return true;
    if (['false', 'False', 'FALSE'].includes(trimmed))
        return false;
    return null;
}
/** The entries of a list separated by commas or line breaks, without empty ones. */
function parseList(text) {
    return text
        .split(/[,\r\n]+/)
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
}


/***/ }),

/***/ 1588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ readFlags)
});

// UNUSED EXPORTS: CLI_COMMANDS

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./build/inputs/input-error.js
var input_error = __nccwpck_require__(2699);
// EXTERNAL MODULE: ./build/inputs/inputs.js
var inputs = __nccwpck_require__(743);
// EXTERNAL MODULE: ./build/inputs/nearest.js
var nearest = __nccwpck_require__(1410);
// EXTERNAL MODULE: ./build/inputs/parse-values.js
var parse_values = __nccwpck_require__(7082);
;// CONCATENATED MODULE: ./build/inputs/read-recover-flags.js
/** Reads the words after `recover`: how the engine is stopped and started, where that cannot be found out. */

const OPTIONS = {
    '--engine-stop': 'engineStop',
    '--engine-start': 'engineStart',
    '--engine-log': 'engineLog',
};
/** Throws InputError for wrong usage. */
function readRecoverFlags(words) {
    let call = { kind: 'recover', engineStop: null, engineStart: null, engineLog: null };
    for (let at = 0; at < words.length; at += 1) {
        const [name = '', ...inline] = (words[at] ?? '').split('=');
        const known = Object.entries(OPTIONS).find(([option]) => option === name);
        if (known === undefined)
            throw new input_error/* InputError */.d(`recover has no option ${name}. It has ${Object.keys(OPTIONS).join(', ')}.`);
        const value = inline.length > 0 ? inline.join('=') : words[++at];
        if (value === undefined || value === '')
            throw new input_error/* InputError */.d(`Option ${name} needs a value.`);
        call = { ...call, [known[1]]: value };
    }
    return call;
}

;// CONCATENATED MODULE: ./build/inputs/read-rules-flags.js
/** Reads the words after `rules`: `test` or `list`, a file, a format. */


const SUBCOMMANDS = ['test', 'list'];
const LIST_FORMATS = ['text', 'json'];
const USAGE = 'Usage: rules test [FILE], or rules list [--format text|json] [FILE]';
/** Throws InputError for wrong usage. */
function readRulesFlags([first, ...words]) {
    const command = SUBCOMMANDS.find((known) => known === first);
    if (command === undefined) {
        const hint = first === undefined ? '' : (0,nearest/* didYouMean */.au)(first, SUBCOMMANDS);
        const got = first === undefined ? 'nothing' : JSON.stringify(first);
        throw new input_error/* InputError */.d(`rules needs ${SUBCOMMANDS.join(' or ')}, got ${got}. ${hint || USAGE}`);
    }
    const { files, format } = readWords(words, command === 'list');
    if (files.length > 1)
        throw new input_error/* InputError */.d(`rules ${command} takes one file, got ${files.length}. ${USAGE}`);
    const file = files[0] ?? null;
    return command === 'test' ? { kind: 'rules-test', file } : { kind: 'rules-list', file, format };
}
function readWords(words, hasFormat) {
    const files = [];
    let format = 'text';
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? '';
        if (word === '--')
            return { files: [...files, ...words.slice(at + 1)], format };
        if (hasFormat && (word === '--format' || word.startsWith('--format=')))
            format = toFormat(word === '--format' ? words[++at] : word.slice('--format='.length));
        else if (word.startsWith('-'))
            throw new input_error/* InputError */.d(`rules has no option ${word} here. ${USAGE}`);
        else
            files.push(word);
    }
    return { files, format };
}
function toFormat(value) {
    const format = LIST_FORMATS.find((known) => known === value);
    if (format !== undefined)
        return format;
    const got = value === undefined ? 'nothing' : JSON.stringify(value);
    throw new input_error/* InputError */.d(`Expected --format to be ${LIST_FORMATS.join(' or ')}, got ${got}.`);
}

;// CONCATENATED MODULE: ./build/inputs/read-set-aside-flags.js
/** Reads the words after `set-aside`: `list`, or `delete` and `restore` with what is meant. */


const read_set_aside_flags_SUBCOMMANDS = ['list', 'delete', 'restore'];
const read_set_aside_flags_USAGE = 'Usage: set-aside list [--json], set-aside delete ID|--all, or set-aside restore ID [--engine-stop COMMAND] [--engine-start COMMAND]';
/** Throws InputError for wrong usage. */
function readSetAsideFlags([first, ...words]) {
    const command = read_set_aside_flags_SUBCOMMANDS.find((known) => known === first);
    if (command === undefined) {
        const hint = first === undefined ? '' : (0,nearest/* didYouMean */.au)(first, read_set_aside_flags_SUBCOMMANDS);
        const got = first === undefined ? 'nothing' : JSON.stringify(first);
        throw new input_error/* InputError */.d(`set-aside needs ${read_set_aside_flags_SUBCOMMANDS.join(', ')}, got ${got}. ${hint || read_set_aside_flags_USAGE}`);
    }
    switch (command) {
        case 'list':
            refuseOthers(words, ['--json']);
            return { kind: 'set-aside-list', json: words.includes('--json') };
        case 'delete': {
            const isAll = words.includes('--all');
            const ids = words.filter((word) => word !== '--all');
            if (ids.length > 1 || (ids.length === 1) === isAll || ids[0]?.startsWith('-') === true)
                throw new input_error/* InputError */.d(`set-aside delete takes one ID, or --all. ${read_set_aside_flags_USAGE}`);
            return { kind: 'set-aside-delete', id: ids[0] ?? null };
        }
        case 'restore':
            return readRestore(words);
    }
}
function readRestore(words) {
    const rest = [...words];
    const engineStop = takeValue(rest, '--engine-stop');
    const engineStart = takeValue(rest, '--engine-start');
    const id = rest[0];
    if (id === undefined || rest.length > 1 || id.startsWith('-'))
        throw new input_error/* InputError */.d(`set-aside restore takes one ID. ${read_set_aside_flags_USAGE}`);
    return { kind: 'set-aside-restore', id, engineStop, engineStart };
}
/** Takes option and value out of the words. */
function takeValue(words, option) {
    const at = words.findIndex((word) => word === option || word.startsWith(`${option}=`));
    if (at < 0)
        return null;
    const [word = '', next] = words.slice(at, at + 2);
    const inline = word.includes('=');
    words.splice(at, inline ? 1 : 2);
    const value = inline ? word.slice(option.length + 1) : next;
    if (value === undefined || value === '')
        throw new input_error/* InputError */.d(`Option ${option} needs a value: a shell command.`);
    return value;
}
function refuseOthers(words, known) {
    const other = words.find((word) => !known.includes(word));
    if (other !== undefined)
        throw new input_error/* InputError */.d(`set-aside list does not know ${JSON.stringify(other)}. ${read_set_aside_flags_USAGE}`);
}

;// CONCATENATED MODULE: ./build/inputs/read-flags.js
/** Reads the CLI’s words: which of its commands is meant, with which options. */








const CLI_COMMANDS = ['run', 'classify', 'doctor', 'rules', 'set-aside', 'recover'];
const CLASSIFY_FORMATS = ['json', 'text', 'github'];
const CLASSIFY_USAGE = 'Usage: classify [--format json|text|github] [--explain] [--rules-file FILE] [FILE|DIRECTORY|-]';
/** @param words - the arguments without program and script. Throws InputError for wrong usage. */
function readFlags(words) {
    const [first, ...rest] = words;
    if (first === undefined)
        throw new input_error/* InputError */.d(`Say what to do: ${CLI_COMMANDS.join(', ')}. See --help.`);
    if (isHelp(first) || first === 'help')
        return { kind: 'help', of: toCommand(rest[0]) };
    if (first === '--version' || first === '-V')
        return { kind: 'version' };
    switch (toCommand(first)) {
        case 'run':
            return readRun(rest);
        case 'classify':
            return readClassify(rest);
        case 'doctor':
            return readDoctor(rest);
        case 'rules':
            return rest.some(isHelp) ? { kind: 'help', of: 'rules' } : readRulesFlags(rest);
        case 'set-aside':
            return rest.some(isHelp) ? { kind: 'help', of: 'set-aside' } : readSetAsideFlags(rest);
        case 'recover':
            return rest.some(isHelp) ? { kind: 'help', of: 'recover' } : readRecoverFlags(rest);
        case null:
            throw new input_error/* InputError */.d(unknownCommand(words));
    }
}
function readRun(words) {
    const dashes = words.indexOf('--');
    const options = dashes < 0 ? words : words.slice(0, dashes);
    const command = dashes < 0 ? [] : words.slice(dashes + 1);
    const { values, positionals, help } = readOptions(options);
    if (help)
        return { kind: 'help', of: 'run' };
    if (positionals[0] !== undefined) {
        throw new input_error/* InputError */.d(`Put "--" before the command: run [options] -- ${positionals.join(' ')}`);
    }
    if (command.length === 0)
        throw new input_error/* InputError */.d('The command is missing: run [options] -- docker build -t app .');
    return { kind: 'run', inputs: values, command };
}
function readClassify(words) {
    const dashes = words.indexOf('--');
    const options = dashes < 0 ? words : words.slice(0, dashes);
    if (options.some(isHelp))
        return { kind: 'help', of: 'classify' };
    const files = dashes < 0 ? [] : words.slice(dashes + 1);
    let format = null;
    let explain = false;
    let rulesFile = null;
    for (let at = 0; at < options.length; at += 1) {
        const word = options[at] ?? '';
        if (word === '--explain')
            explain = true;
        else if (word === '--format' || word.startsWith('--format=')) {
            if (format !== null)
                throw new input_error/* InputError */.d('Option --format is given twice.');
            format = read_flags_toFormat(word === '--format' ? options[++at] : word.slice('--format='.length));
        }
        else if (word === '--rules-file' || word.startsWith('--rules-file=')) {
            if (rulesFile !== null)
                throw new input_error/* InputError */.d('Option --rules-file is given twice.');
            rulesFile = word === '--rules-file' ? (options[++at] ?? '') : word.slice('--rules-file='.length);
            if (rulesFile === '')
                throw new input_error/* InputError */.d(`Option --rules-file needs a value: a YAML file. ${CLASSIFY_USAGE}`);
        }
        else if (word.startsWith('-') && word !== '-')
            throw new input_error/* InputError */.d(`classify has no option ${word}. ${CLASSIFY_USAGE}`);
        else
            files.push(word);
    }
    if (files.length > 1)
        throw new input_error/* InputError */.d(`classify reads one log, got ${files.length}. Put several into a folder. ${CLASSIFY_USAGE}`);
    const file = files[0] ?? '-';
    return { kind: 'classify', file: file === '-' ? null : file, format: format ?? 'json', explain, rulesFile };
}
function read_flags_toFormat(value) {
    const format = CLASSIFY_FORMATS.find((known) => known === value);
    if (format !== undefined)
        return format;
    const got = value === undefined ? 'nothing' : JSON.stringify(value);
    throw new input_error/* InputError */.d(`Expected --format to be ${CLASSIFY_FORMATS.join(', ')}, got ${got}.`);
}
function readDoctor(words) {
    if (words.some(isHelp))
        return { kind: 'help', of: 'doctor' };
    const other = words.find((word) => !['--json', '--deep', '--verbose'].includes(word));
    if (other !== undefined) {
        const usage = 'doctor [--json] [--deep] [--verbose]';
        throw new input_error/* InputError */.d(`doctor does not know ${JSON.stringify(other)}. Usage: ${usage}`);
    }
    const has = (flag) => words.includes(flag);
    return { kind: 'doctor', json: has('--json'), deep: has('--deep'), verbose: has('--verbose') };
}
function readOptions(words) {
    const names = (0,inputs/* inputsOf */.Vc)('cli').map((input) => input.name);
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
    const { tokens, positionals } = (0,external_node_util_.parseArgs)({
        args: withBooleanValues(words),
        options: { ...options, help: { type: 'boolean', short: 'h' } },
        // Not strict, so that the errors can be our own: they name the nearest option.
        strict: false,
        tokens: true,
    });
    const values = {};
    for (const token of tokens) {
        if (token.kind !== 'option')
            continue;
        if (token.name === 'help')
            return { values, positionals: [], help: true };
        const name = knownOption(token.rawName, names);
        if (values[name] !== undefined)
            throw new input_error/* InputError */.d(`Option --${name} is given twice.`);
        values[name] = optionValue(name, token.value, token.inlineValue === true);
    }
    return { values, positionals, help: false };
}
function knownOption(rawName, names) {
    const known = names.find((name) => rawName === `--${name}`);
    if (known !== undefined)
        return known;
    const hint = (0,nearest/* didYouMean */.au)(rawName.replace(/^--?/, ''), names);
    throw new input_error/* InputError */.d(`Unknown option ${rawName}. ${hint === '' ? 'See run --help.' : hint}`);
}
function optionValue(name, value, inline) {
    if (value === undefined)
        throw new input_error/* InputError */.d(`Option --${name} needs a value: ${(0,inputs/* inputSpec */.mm)(name).allowed}.`);
    if (!inline && value.startsWith('-')) {
        throw new input_error/* InputError */.d(`Option --${name} needs a value. If ${value} is meant as one, write --${name}=${value}`);
    }
    return value;
}
/** `--allow-volume-loss` alone means true; a value may follow all the same, as in an action’s inputs. */
function withBooleanValues(words) {
    const switches = (0,inputs/* inputsOf */.Vc)('cli').flatMap((input) => (input.type === 'boolean' ? [`--${input.name}`] : []));
    return words.map((word, index) => {
        const alone = switches.includes(word) && (0,parse_values/* parseBoolean */.yG)(words[index + 1] ?? '') === null;
        return alone ? `${word}=true` : word;
    });
}
function isHelp(word) {
    return word === '-h' || word === '--help';
}
function toCommand(word) {
    return CLI_COMMANDS.find((command) => command === word) ?? null;
}
function unknownCommand(words) {
    const word = words[0] ?? '';
    // Two letters away from "doctor", which is not what was meant.
    if (/(^|\/)docker(-compose)?$/.test(word))
        return `Put "run --" before it: run -- ${words.join(' ')}`;
    const hint = (0,nearest/* didYouMean */.au)(word, CLI_COMMANDS);
    return `Unknown command ${JSON.stringify(word)}. ${hint === '' ? `Known: ${CLI_COMMANDS.join(', ')}.` : hint}`;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(3986);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
