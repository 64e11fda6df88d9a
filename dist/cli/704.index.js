export const id = 704;
export const ids = [704];
export const modules = {

/***/ 6836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  doctorCommand: () => (/* binding */ doctorCommand)
});

// EXTERNAL MODULE: ./build/engine/create-engine.js + 33 modules
var create_engine = __webpack_require__(7688);
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


/***/ }),

/***/ 8091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   VN: () => (/* binding */ NEEDS_ROOT),
/* harmony export */   Yr: () => (/* binding */ failedRead),
/* harmony export */   hO: () => (/* binding */ withDependents),
/* harmony export */   mw: () => (/* binding */ broken),
/* harmony export */   s2: () => (/* binding */ healthy),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _core_message_of_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7951);
/* harmony import */ var _privileged_errno_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16);
/** Makes findings: three states, a sentence with numbers, and an error of the disk itself is proof of its own. */


function healthy(about, detail) {
    return { ...about, state: 'healthy', detail };
}
function unknown(about, detail) {
    return { ...about, state: 'unknown', detail };
}
function broken(about, detail, implies) {
    return { ...about, state: 'broken', detail, implies };
}
/** A finding that tells nothing of dependents stays as it is. */
function withDependents(finding, dependents) {
    return dependents.length === 0 ? finding : { ...finding, dependents };
}
/** What the kernel says when the medium or the file system itself is at fault (errno(3)). */
const DISK_ERRORS = ['EIO', 'EUCLEAN', 'EREMOTEIO', 'ENXIO', 'ESTALE'];
/** How a finding begins that root could have made; told to a person once, not for every file. */
const NEEDS_ROOT = 'this user may not look at it';
/** A failed read: the disk's own errors are broken, everything else (no permission, gone meanwhile) is unknown. */
function failedRead(about, error) {
    const message = (0,_core_message_of_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .b)(error);
    const code = (0,_privileged_errno_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .U)(error);
    if (code !== null && DISK_ERRORS.includes(code)) {
        return broken(about, `reading fails: ${message}`, { failureClass: 'storage-io-error', owner: 'host' });
    }
    if (code === 'EACCES' || code === 'EPERM')
        return unknown(about, `${NEEDS_ROOT}: ${message}`);
    return unknown(about, `could not be looked at: ${message}`);
}
/** Runs a check with a time limit; it never rejects. */
async function within(about, limitMs, check) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve(unknown(about, `no answer within ${limitMs} ms`)), limitMs);
    });
    try {
        return await Promise.race([check(), late]);
    }
    catch (error) {
        return failedRead(about, error);
    }
    finally {
        clearTimeout(timer);
    }
}
/** `3 of 14` and the like stay readable when there is one of it. */
function count(number, one, many = `${one}s`) {
    return `${number} ${number === 1 ? one : many}`;
}


/***/ }),

/***/ 5894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HO: () => (/* binding */ endpointText),
/* harmony export */   YE: () => (/* binding */ DEFAULT_SOCKET),
/* harmony export */   lQ: () => (/* binding */ socketOf),
/* harmony export */   sO: () => (/* binding */ resolveEndpoint)
/* harmony export */ });
/* unused harmony exports contextMetaPath, parseHost */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _global_args_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6896);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9665);
/** Finds the endpoint that the user's command reaches, from its options, environment and docker's config: files only, no child process. */






const DEFAULT_SOCKET = '/var/run/docker.sock';
/**
 * Precedence as in docker CLI 28 (`cli/command/cli.go`, `resolveContextName`): `--context`, `-H`, DOCKER_HOST,
 * DOCKER_CONTEXT, `currentContext` of config.json, then the default socket.
 */
function resolveEndpoint(sources) {
    const { globalArgs, env, readText = readTextFile } = sources;
    const named = (0,_global_args_js__WEBPACK_IMPORTED_MODULE_4__/* .readGlobalArgs */ .r)(globalArgs);
    const configDir = named.configDir ?? nonEmpty(env['DOCKER_CONFIG']) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(env['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.docker');
    const host = named.host ?? nonEmpty(env['DOCKER_HOST']);
    const context = named.context ?? (host === null ? contextFromFiles(env, configDir, readText) : 'default');
    if (context !== 'default') {
        return { endpoint: endpointOfContext(context, configDir, readText), context, configDir };
    }
    return { endpoint: parseHost(host ?? `unix://${DEFAULT_SOCKET}`), context, configDir };
}
/** The file of a context's description: its folder is the sha256 of its name (docker CLI, `cli/context/store`). */
function contextMetaPath(configDir, context) {
    const folder = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(context).digest('hex');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(configDir, 'contexts', 'meta', folder, 'meta.json');
}
/** An address as `-H` takes it; without a scheme it is TCP. */
function parseHost(host) {
    const url = host.includes('://') ? host : `tcp://${host}`;
    if (url.startsWith('unix://'))
        return { kind: 'unix', path: url.slice('unix://'.length) || DEFAULT_SOCKET };
    if (/^(tcp|https?):\/\//.test(url))
        return { kind: 'tcp', url };
    if (url.startsWith('ssh://'))
        return { kind: 'ssh', url };
    return { kind: 'other', url };
}
/** The path of its unix socket; null where it is none. */
function socketOf(endpoint) {
    return endpoint.kind === 'unix' ? endpoint.path : null;
}
/** The endpoint as one line of text. */
function endpointText(endpoint) {
    return endpoint.kind === 'unix' ? `unix://${endpoint.path}` : endpoint.url;
}
function contextFromFiles(env, configDir, readText) {
    const fromEnv = nonEmpty(env['DOCKER_CONTEXT']);
    if (fromEnv !== null)
        return fromEnv;
    const config = readText((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(configDir, 'config.json'));
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(config ?? ''), 'currentContext') ?? 'default';
}
function endpointOfContext(context, configDir, readText) {
    const meta = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(readText(contextMetaPath(configDir, context)) ?? '');
    const host = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)(meta, 'Endpoints'), 'docker'), 'Host');
    return host === null ? { kind: 'other', url: `context:${context}` } : parseHost(host);
}
function readTextFile(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8');
    }
    catch {
        return null;
    }
}
function nonEmpty(text) {
    return text === undefined || text === '' ? null : text;
}


/***/ }),

/***/ 2071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ stateDirectory),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   bO: () => (/* binding */ journalDirectory),
/* harmony export */   cE: () => (/* binding */ engineKey),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   lX: () => (/* binding */ recordPath),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   wV: () => (/* binding */ readBootId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5894);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9665);
/** Remembers, from one run to the next, what an engine was when it last answered: needed when it does not start any more. */






/** `$BUILDMEND_STATE_DIR`, else `$XDG_STATE_HOME/buildmend`, else `/var/lib/buildmend` for root, else `~/.local/state/buildmend`. */
function stateDirectory(env, uid) {
    const own = env['BUILDMEND_STATE_DIR'];
    if (own !== undefined && own !== '')
        return own;
    const xdg = env['XDG_STATE_HOME'];
    if (xdg !== undefined && xdg !== '')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(xdg, 'buildmend');
    return uid === 0 ? '/var/lib/buildmend' : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(env['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.local', 'state', 'buildmend');
}
/** Names the engine in files of the state directory, and of other places of ours. */
function engineKey(endpoint) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_endpoint_js__WEBPACK_IMPORTED_MODULE_4__/* .endpointText */ .HO)(endpoint)).digest('hex').slice(0, 16);
}
function recordPath(stateDir, endpoint) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(stateDir, `engine-${engineKey(endpoint)}.json`);
}
/** Where runs write down what they begin on this engine: one look tells whether something was left half done. */
function journalDirectory(stateDir, endpoint) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(stateDir, `journal-${engineKey(endpoint)}`);
}
/** Null when there is none, or it is not ours to trust. */
function readRecord(stateDir, endpoint) {
    try {
        return parseRecord((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(recordPath(stateDir, endpoint), 'utf8')), endpoint);
    }
    catch {
        return null;
    }
}
/** Written only when it says something new. A state directory that cannot be written costs the record, nothing else. */
function writeRecord(stateDir, endpoint, record) {
    const path = recordPath(stateDir, endpoint);
    const text = `${JSON.stringify(record, null, 2)}\n`;
    const draft = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    try {
        if (readTextOrNull(path) === text)
            return false;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(stateDir, { recursive: true, mode: 0o700 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(draft, text, { mode: 0o600, flag: 'wx' });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, path);
        return true;
    }
    catch {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, { force: true });
        return false;
    }
}
const PLACES = [
    'PATH',
    'HOME',
    'XDG_RUNTIME_DIR',
    'XDG_CONFIG_HOME',
    'XDG_DATA_HOME',
    'DBUS_SESSION_BUS_ADDRESS',
    // Written by dockerd-rootless.sh for itself, in RootlessKit's namespaces
    '_DOCKERD_ROOTLESS_CHILD',
    '_DOCKERD_ROOTLESS_SELINUX',
];
/** Of an environment only what says where things are: that holds no secrets. */
function placesOf(env) {
    const found = {};
    for (const name of PLACES) {
        const value = env[name];
        if (typeof value === 'string' && value !== '')
            found[name] = value;
    }
    return found;
}
/** Names this boot of the machine; null where the kernel does not tell. */
function readBootId() {
    return readTextOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? null;
}
function readTextOrNull(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8');
    }
    catch {
        return null;
    }
}
function parseRecord(value, endpoint) {
    const dataRoot = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'dataRoot');
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(value) || dataRoot === null || value['endpoint'] !== (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_4__/* .endpointText */ .HO)(endpoint))
        return null;
    const store = value['store'];
    return {
        endpoint: (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_4__/* .endpointText */ .HO)(endpoint),
        dataRoot,
        store: store === 'overlay2' || store === 'containerd' ? store : 'other',
        containerdRoot: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'containerdRoot'),
        argv: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringsOf */ .iw)(value['argv']),
        exe: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'exe'),
        cwd: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'cwd'),
        logFile: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'logFile'),
        launcher: launcherIn((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)(value, 'launcher')),
        netName: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'netName'),
        mntName: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'mntName'),
        bootId: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'bootId'),
        places: placesOf((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)(value, 'places')),
        rootless: value['rootless'] === true,
        engineId: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'engineId'),
        rootId: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'rootId'),
    };
}
function launcherIn(value) {
    const argv = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(value) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringsOf */ .iw)(value['argv']) : [];
    return argv.length === 0 ? null : { argv, exe: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'exe'), cwd: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'cwd') };
}


/***/ }),

/***/ 6896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readGlobalArgs)
/* harmony export */ });
/** Reads which engine the global docker options name: `-H`, `--host`, `-c`, `--context`, `--config`. */
const OPTIONS = [
    { key: 'host', long: '--host', short: '-H' },
    { key: 'context', long: '--context', short: '-c' },
    { key: 'configDir', long: '--config', short: null },
];
/** What the options name; the last one counts, as for the docker CLI's own flags. */
function readGlobalArgs(args) {
    const found = {
        host: null,
        context: null,
        configDir: null,
    };
    for (const [index, arg] of args.entries()) {
        for (const { key, long, short } of OPTIONS) {
            const value = optionValue(arg, args[index + 1] ?? null, long, short);
            if (value !== null)
                found[key] = value;
        }
    }
    return found;
}
function optionValue(arg, next, long, short) {
    if (arg === long || arg === short)
        return next;
    if (arg.startsWith(`${long}=`))
        return arg.slice(long.length + 1);
    if (short === null || !arg.startsWith(short) || arg.startsWith('--'))
        return null;
    return arg.slice(short.length).replace(/^=/, '');
}


/***/ }),

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RD: () => (/* binding */ arrayAt),
/* harmony export */   bX: () => (/* binding */ stringAt),
/* harmony export */   iw: () => (/* binding */ stringsOf),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   zR: () => (/* binding */ recordAt)
/* harmony export */ });
/** Reads fields of parsed JSON of unknown shape, without believing anything about it. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The parsed text, or null when it is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
/** The object behind a key; an empty one when there is none. */
function recordAt(value, key) {
    const inner = isRecord(value) ? value[key] : undefined;
    return isRecord(inner) ? inner : {};
}
/** The non-empty text behind a key, or null. */
function stringAt(value, key) {
    const inner = isRecord(value) ? value[key] : undefined;
    return typeof inner === 'string' && inner !== '' ? inner : null;
}
function arrayAt(value, key) {
    const inner = isRecord(value) ? value[key] : undefined;
    return Array.isArray(inner) ? inner : [];
}
function stringsOf(value) {
    if (!Array.isArray(value))
        return [];
    return value.filter((item) => typeof item === 'string');
}


/***/ }),

/***/ 4793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ probeBuild)
/* harmony export */ });
/* unused harmony export BUILD_LIMIT_MS */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _checks_findings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8091);
/** Finds out whether the engine builds: the API answers and a tiny real build passes. */





const BUILD_LIMIT_MS = 30_000;
const ABOUT = { id: 'ready', path: null };
const BROKEN = { failureClass: 'builder-unavailable', owner: 'builder' };
/** The content is new each time: a cached step would prove nothing. Leaves no image behind. */
async function probeBuild(cli, builder, signal) {
    const context = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'buildmend-probe-'));
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(context, 'probe'), `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}\n`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(context, 'Dockerfile'), 'FROM scratch\nCOPY probe /\n');
        const startedAt = performance.now();
        const build = await runBuild(cli, builder, context, signal);
        const tookMs = Math.round(performance.now() - startedAt);
        if (build.exitCode === 0)
            return (0,_checks_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .healthy */ .s2)(ABOUT, `a tiny build passes in ${tookMs} ms`);
        if (build.timedOut)
            return (0,_checks_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)(ABOUT, `a tiny build did not end within ${BUILD_LIMIT_MS} ms`);
        if (build.exitCode === null)
            return (0,_checks_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)(ABOUT, 'a tiny build was stopped');
        return (0,_checks_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .broken */ .mw)(ABOUT, `a tiny build fails: ${lastLine(build.stderr)}`, BROKEN);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(context, { recursive: true, force: true });
    }
}
async function runBuild(cli, builder, context, signal) {
    const options = { timeoutMs: BUILD_LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
    const named = builder === null ? [] : ['--builder', builder.name];
    const args = ['buildx', 'build', ...named, '--progress=plain', '--output', 'type=cacheonly', context];
    const build = await cli.docker(args, options);
    return hasNoBuildx(build) ? legacyBuild(cli, context, options) : build;
}
/** Without the plugin the CLI says so (`docker: 'buildx' is not a docker command`; older: `unknown flag`). */
function hasNoBuildx(build) {
    return (build.exitCode !== 0 && /is not a docker command|unknown flag: --(builder|output)/.test(build.stderr));
}
async function legacyBuild(cli, context, options) {
    const tag = `buildmend-probe:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    const build = await cli.docker(['build', '--tag', tag, context], {
        ...options,
        env: { DOCKER_BUILDKIT: '0' },
    });
    if (build.exitCode === 0)
        await cli.docker(['image', 'rm', '--force', tag], options);
    return build;
}
function lastLine(text) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.findLast((line) => line.startsWith('ERROR')) ?? lines.at(-1) ?? 'no output';
}


/***/ }),

/***/ 5621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ checkedName),
/* harmony export */   t: () => (/* binding */ checkedPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/** Paths that reach a root operation are checked here: absolute, normal, never the root itself. */

/** Hands the path back without a trailing slash. Throws when it is relative, has `.` or `..` in it, a NUL byte, or is `/`. */
function checkedPath(path) {
    const bare = path.length > 1 ? path.replace(/\/+$/, '') : path;
    const wrong = !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(bare) || bare.includes('\0') || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.normalize)(bare) !== bare || bare === '/';
    if (wrong)
        throw new Error(`refused path ${JSON.stringify(path)}: an absolute path without “..” is needed`);
    return bare;
}
/** A single name of a directory's entry. Throws when it could lead anywhere else. */
function checkedName(name) {
    const wrong = name === '' || name === '.' || name === '..' || /[/\0]/.test(name);
    if (wrong)
        throw new Error(`refused name ${JSON.stringify(name)}: the plain name of a directory entry is needed`);
    return name;
}


/***/ }),

/***/ 16:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ errnoOf)
/* harmony export */ });
/** Reads the system's error code (`ENOENT`) out of whatever was thrown. */
/** Null when there is none. Not by `instanceof`: an error of Node's own modules may come from another realm. */
function errnoOf(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return null;
    return typeof error.code === 'string' ? error.code : null;
}


/***/ }),

/***/ 2879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ processId),
/* harmony export */   _: () => (/* binding */ isAlive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/** Names a process so that a later one with the same number is not taken for it. */

/** Null when there is no such process. */
async function processId(pid) {
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    // The name in field 2 may hold spaces and brackets: fields are counted from its last bracket.
    const startTicks = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return startTicks === undefined ? null : { pid, startTicks };
}
async function isAlive(process) {
    return (await processId(process.pid))?.startTicks === process.startTicks;
}


/***/ }),

/***/ 5465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ readOwner),
/* harmony export */   Cy: () => (/* binding */ checkedSideDir),
/* harmony export */   TC: () => (/* binding */ SIDE_PREFIX),
/* harmony export */   az: () => (/* binding */ sideDirs),
/* harmony export */   h3: () => (/* binding */ writeOwner)
/* harmony export */ });
/* unused harmony export ownerFile */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _checked_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5621);
/** The folder of a side engine, and the file in it that says whose it is: what a killed run left is found and ended by the next. */



/** Short, for the path of a unix socket holds 107 bytes (unix(7)) and an engine's are three folders deeper. */
const SIDE_PREFIX = 'buildmend-side-';
function ownerFile(dir) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'owner.json');
}
/** By rename: a run that is killed while it writes leaves the old one. */
async function writeOwner(dir, owner) {
    const draft = `${ownerFile(dir)}.new`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(draft, `${JSON.stringify(owner)}\n`, { mode: 0o600 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(draft, ownerFile(dir));
}
/** Null where it cannot be read: nothing but the folder was made yet. */
async function readOwner(dir) {
    try {
        const owner = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(ownerFile(dir), 'utf8'));
        return typeof owner.run?.pid === 'number' ? owner : null;
    }
    catch {
        return null;
    }
}
/** A folder of ours: by its name, made by this very user, and no link. Throws for any other. */
async function checkedSideDir(path) {
    const dir = (0,_checked_path_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedPath */ .t)(path);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(dir);
    const ours = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(dir).startsWith(SIDE_PREFIX) && found.isDirectory() && found.uid === process.geteuid?.();
    if (!ours)
        throw new Error(`refused: ${dir} is not the folder of a side engine of ours`);
    return dir;
}
/** All of them below these folders. */
async function sideDirs(parents) {
    const found = [];
    for (const parent of new Set(parents)) {
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent).catch(() => [])) {
            if (!name.startsWith(SIDE_PREFIX))
                continue;
            const dir = await checkedSideDir((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name)).catch(() => null);
            if (dir !== null)
                found.push(dir);
        }
    }
    return found;
}


/***/ })

};
