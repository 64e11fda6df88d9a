export const id = 766;
export const ids = [766];
export const modules = {

/***/ 2529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ listenForCancellation)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/** SIGINT and SIGTERM as one AbortSignal; the first signal wins. */

/** Listens for as long as the process lives: a second Ctrl-C must not kill us while an engine is stopped. */
function listenForCancellation(on) {
    const controller = new AbortController();
    let caught = null;
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        on.on(name, () => {
            caught ??= { name, number: node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[name] };
            controller.abort(name);
        });
    }
    return { signal: controller.signal, caught: () => caught };
}


/***/ }),

/***/ 9766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  recoverCommand: () => (/* binding */ recoverCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/cancellation.js
var cancellation = __webpack_require__(2529);
// EXTERNAL MODULE: ./build/core/message-of.js
var message_of = __webpack_require__(7951);
// EXTERNAL MODULE: ./build/engine/create-engine.js + 25 modules
var create_engine = __webpack_require__(8051);
// EXTERNAL MODULE: ./build/engine/engine-record.js
var engine_record = __webpack_require__(2071);
// EXTERNAL MODULE: ./build/engine/guard-files.js + 1 modules
var guard_files = __webpack_require__(8041);
// EXTERNAL MODULE: ./build/look-around.js + 5 modules
var look_around = __webpack_require__(9590);
// EXTERNAL MODULE: ./build/privileged/run.js
var run = __webpack_require__(2645);
// EXTERNAL MODULE: ./build/remedies/finish-earlier.js + 3 modules
var finish_earlier = __webpack_require__(2649);
// EXTERNAL MODULE: ./build/remedies/journalled.js
var remedies_journalled = __webpack_require__(7589);
// EXTERNAL MODULE: ./build/run-id.js
var run_id = __webpack_require__(9999);
;// CONCATENATED MODULE: ./build/open-finishing.js








/** Keeps a journal of its own: it may be cut off too. */
async function openFinishing(request) {
    const { command, env, commands, cliPath, signal, say } = request;
    const uid = process.geteuid?.() ?? 0;
    const rights = await (0,run/* createPrivilege */.g)({ cliPath, uid });
    const bare = (0,create_engine/* createEngine */.P)({ command, env, ...commands, privilege: async () => rights });
    const privilege = (0,guard_files/* guardedPrivilege */.Eo)(rights, bare.facts);
    const stateDir = (0,engine_record/* stateDirectory */.FK)(env, uid);
    const runId = (0,run_id/* newRunId */.F)(new Date());
    const startedAtMs = Date.now();
    const journalled = (0,remedies_journalled/* createJournalled */.lo)({ engine: bare, privilege, stateDir, runId, say, startedAtMs });
    const lookout = (0,look_around.createLookout)({ engine: bare, env, runId, signal, say, now: Date.now });
    return {
        engine: bare,
        async finish() {
            let finished = null;
            const context = { ...journalled, privilege, stateDir, signal, say, when: 'settle' };
            await lookout.meanwhile(async () => {
                finished = await (0,finish_earlier/* finishEarlier */.w)(context);
                await journalled.journal.close();
            });
            return finished ?? { found: true, left: ['another run mends this engine right now'] };
        },
    };
}

;// CONCATENATED MODULE: ./build/cli-recover.js
/** `buildmend recover`: finishes or undoes what a run that was killed has begun, and starts the engine. */




const PING_MS = 5_000;
/** Resolves to 0 where nothing was to be done or all was done, to 1 where something is left; what it is stands on `err`. */
async function recoverCommand(call, out, err) {
    const { engineStop, engineStart, engineLog } = call;
    const say = (line) => void out.write(`${line}\n`);
    const cliPath = external_node_path_.join(import.meta.dirname, 'index.js');
    const { signal } = (0,cancellation/* listenForCancellation */.c)(process);
    try {
        const commands = { engineStop, engineStart, engineLog };
        const { env } = process;
        const finishing = await openFinishing({ command: null, env, commands, cliPath, signal, say });
        const { found, left } = await finishing.finish();
        const { state, detail } = await finishing.engine.ping(PING_MS);
        const silent = state === 'healthy' ? [] : [`the engine does not answer: ${detail}`];
        const open = left.length > 0 ? left : silent;
        for (const sentence of open)
            err.write(`buildmend: left: ${sentence}\n`);
        if (open.length === 0)
            say(found ? 'Nothing is left half done.' : 'Nothing to do: no run was cut off.');
        return open.length === 0 ? 0 : 1;
    }
    catch (error) {
        err.write(`buildmend: ${(0,message_of/* messageOf */.b)(error)}\n`);
        return 1;
    }
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

/***/ 9450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YE: () => (/* binding */ DEFAULT_SOCKET),
  HO: () => (/* binding */ endpointText),
  sO: () => (/* binding */ resolveEndpoint)
});

// UNUSED EXPORTS: contextMetaPath, parseHost

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/engine/global-args.js
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

// EXTERNAL MODULE: ./build/engine/json.js
var json = __webpack_require__(9665);
;// CONCATENATED MODULE: ./build/engine/endpoint.js
/** Finds the endpoint that the user's command reaches, from its options, environment and docker's config: files only, no child process. */






const DEFAULT_SOCKET = '/var/run/docker.sock';
/**
 * Precedence as in docker CLI 28 (`cli/command/cli.go`, `resolveContextName`): `--context`, `-H`, DOCKER_HOST,
 * DOCKER_CONTEXT, `currentContext` of config.json, then the default socket.
 */
function resolveEndpoint(sources) {
    const { globalArgs, env, readText = readTextFile } = sources;
    const named = readGlobalArgs(globalArgs);
    const configDir = named.configDir ?? nonEmpty(env['DOCKER_CONFIG']) ?? (0,external_node_path_.join)(env['HOME'] ?? (0,external_node_os_.homedir)(), '.docker');
    const host = named.host ?? nonEmpty(env['DOCKER_HOST']);
    const context = named.context ?? (host === null ? contextFromFiles(env, configDir, readText) : 'default');
    if (context !== 'default') {
        return { endpoint: endpointOfContext(context, configDir, readText), context, configDir };
    }
    return { endpoint: parseHost(host ?? `unix://${DEFAULT_SOCKET}`), context, configDir };
}
/** The file of a context's description: its folder is the sha256 of its name (docker CLI, `cli/context/store`). */
function contextMetaPath(configDir, context) {
    const folder = (0,external_node_crypto_.createHash)('sha256').update(context).digest('hex');
    return (0,external_node_path_.join)(configDir, 'contexts', 'meta', folder, 'meta.json');
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
/** The endpoint as one line of text. */
function endpointText(endpoint) {
    return endpoint.kind === 'unix' ? `unix://${endpoint.path}` : endpoint.url;
}
function contextFromFiles(env, configDir, readText) {
    const fromEnv = nonEmpty(env['DOCKER_CONTEXT']);
    if (fromEnv !== null)
        return fromEnv;
    const config = readText((0,external_node_path_.join)(configDir, 'config.json'));
    return (0,json/* stringAt */.bX)((0,json/* parseJson */.qF)(config ?? ''), 'currentContext') ?? 'default';
}
function endpointOfContext(context, configDir, readText) {
    const meta = (0,json/* parseJson */.qF)(readText(contextMetaPath(configDir, context)) ?? '');
    const host = (0,json/* stringAt */.bX)((0,json/* recordAt */.zR)((0,json/* recordAt */.zR)(meta, 'Endpoints'), 'docker'), 'Host');
    return host === null ? { kind: 'other', url: `context:${context}` } : parseHost(host);
}
function readTextFile(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
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
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9450);
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
const PLACES = ['PATH', 'HOME', 'XDG_RUNTIME_DIR', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME'];
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
        netName: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'netName'),
        mntName: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'mntName'),
        bootId: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'bootId'),
        places: placesOf((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)(value, 'places')),
        rootless: value['rootless'] === true,
        engineId: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'engineId'),
        rootId: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'rootId'),
    };
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

/***/ 9590:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createLookout: () => (/* binding */ createLookout)
});

// EXTERNAL MODULE: ./build/core/message-of.js
var message_of = __webpack_require__(7951);
// EXTERNAL MODULE: ./build/core/once.js
var once = __webpack_require__(3609);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/privileged/errno.js
var errno = __webpack_require__(16);
// EXTERNAL MODULE: ./build/privileged/proc.js
var proc = __webpack_require__(6594);
// EXTERNAL MODULE: ./build/privileged/process-id.js
var process_id = __webpack_require__(2879);
// EXTERNAL MODULE: ./build/engine/engine-record.js
var engine_record = __webpack_require__(2071);
;// CONCATENATED MODULE: ./build/engine/lock/holder-lives.js
/** Whether the process that holds a lock lives: by its number, start and boot, never by the lock's age. */





/** Null where the kernel does not tell (no /proc). */
async function nameSelf() {
    const [id, pidNamespace] = await Promise.all([(0,process_id/* processId */.P)(process.pid), (0,proc/* linkOrNull */.Dp)('/proc/self/ns/pid')]);
    const bootId = (0,engine_record/* readBootId */.wV)();
    return id === null || bootId === null || pidNamespace === null ? null : { ...id, bootId, pidNamespace };
}
/**
 * A process of another pid namespace (a job in a container that shares the directory) cannot be looked at: it counts as alive
 * until the next boot.
 *
 * @param owner - user id of the lock's file: a process of another user has not written it
 */
async function holderLives(record, owner, self) {
    if (record.bootId !== self.bootId)
        return false;
    if (record.pidNamespace !== self.pidNamespace)
        return true;
    if (!exists(record.pid))
        return false;
    const [seen, folder] = await Promise.all([
        (0,proc/* statOf */._N)('/proc', record.pid),
        (0,promises_.stat)(`/proc/${record.pid}`).catch(() => null),
    ]);
    // It is there, and /proc hides it from other users (hidepid)
    if (seen === null || folder === null)
        return exists(record.pid);
    const isOver = seen.state === 'Z' || seen.state === 'X';
    return !isOver && seen.startTicks === record.startTicks && folder.uid === owner;
}
function exists(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,errno/* errnoOf */.U)(error) === 'EPERM';
    }
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/rungs.js
var rungs = __webpack_require__(6009);
// EXTERNAL MODULE: ./build/engine/json.js
var json = __webpack_require__(9665);
;// CONCATENATED MODULE: ./build/engine/lock/lock-record.js


const MAX_MENDS = 8;
/** The record with one mend more. */
function withMend(record, mend) {
    const mends = [...record.mends, mend].slice(-MAX_MENDS);
    return { ...record, generation: record.generation + 1, mends };
}
/** Null when it is not one, or was not written by us. */
function parseLockRecord(text) {
    const value = (0,json/* parseJson */.qF)(text);
    if (!(0,json/* isRecord */.u4)(value))
        return null;
    const runId = nameAt(value);
    const startTicks = plain(value, 'startTicks');
    const bootId = plain(value, 'bootId');
    const { pid, sinceMs, generation, state } = value;
    if (runId === null || startTicks === null || bootId === null)
        return null;
    if (!isCount(pid) || pid < 1 || !isCount(sinceMs) || !isCount(generation))
        return null;
    if (state !== 'held' && state !== 'released')
        return null;
    return {
        state,
        runId,
        pid,
        startTicks,
        bootId,
        pidNamespace: plain(value, 'pidNamespace') ?? '',
        rung: rungAt(value),
        sinceMs,
        generation,
        mends: (0,json/* arrayAt */.RD)(value, 'mends').flatMap(mendFrom).slice(-MAX_MENDS),
    };
}
function mendFrom(value) {
    const runId = nameAt(value);
    const rung = rungAt(value);
    const atMs = (0,json/* isRecord */.u4)(value) ? value['atMs'] : null;
    if (runId === null || rung === null || !isCount(atMs))
        return [];
    return [{ runId, rung, atMs, builder: (0,json/* stringAt */.bX)(value, 'builder') }];
}
/** Of a run; it stands in the log. */
function nameAt(value) {
    const text = (0,json/* stringAt */.bX)(value, 'runId');
    return text !== null && /^[\w-]{1,64}$/.test(text) ? text : null;
}
function plain(value, key) {
    const text = (0,json/* stringAt */.bX)(value, key);
    return text !== null && /^[\w.:[\]-]{1,80}$/.test(text) ? text : null;
}
function rungAt(value) {
    const text = (0,json/* stringAt */.bX)(value, 'rung');
    return text !== null && (0,rungs/* isRungId */.iP)(text) ? text : null;
}
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

;// CONCATENATED MODULE: ./build/engine/lock/lock-chain.js
/**
 * One lock, as a chain of files in a directory that everybody may write and only the owner may delete in: `buildmend-<key>.<n>`.
 *
 * Who wants it makes the file after the newest, if that is released or its holder is dead; the newest is never deleted. So a
 * lock of another user is taken over without touching its file, and of several who want it one is the first. Files are made whole,
 * under a name of their own, and then linked: nobody reads half a file, and no link or pipe that somebody laid there is followed.
 */






const MAX_BYTES = 64 * 1024;
/** Null when nobody ever had the lock. */
async function newestLock(chain) {
    const n = (await numbersOf(chain)).at(-1);
    if (n === undefined)
        return null;
    const found = await readLock(pathOf(chain, n));
    return { n, record: found?.record ?? null, owner: found?.owner ?? -1 };
}
/** False when somebody was faster. Throws what the file system says. */
async function linkLock(chain, n, record) {
    const draft = await writeDraft(chain, record);
    try {
        await (0,promises_.link)(draft, pathOf(chain, n));
    }
    catch (error) {
        if ((0,errno/* errnoOf */.U)(error) === 'EEXIST')
            return false;
        throw error;
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
    const all = await numbersOf(chain);
    if (all.at(-1) !== n) {
        // The number was free only because those who came after are long past it
        await (0,promises_.rm)(pathOf(chain, n), { force: true });
        return false;
    }
    const older = all.slice(0, -1).map((number) => (0,promises_.rm)(pathOf(chain, number), { force: true }));
    await Promise.allSettled(older);
    return true;
}
/** Throws what the file system says. */
async function rewriteLock(chain, n, record) {
    const draft = await writeDraft(chain, record);
    try {
        await (0,promises_.rename)(draft, pathOf(chain, n));
    }
    catch (error) {
        await (0,promises_.rm)(draft, { force: true });
        throw error;
    }
}
async function writeDraft({ directory }, record) {
    const draft = (0,external_node_path_.join)(directory, `.buildmend-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
    await (0,promises_.writeFile)(draft, `${JSON.stringify(record)}\n`, { flag: 'wx', mode: 0o644 });
    // Whatever the umask: a lock that others cannot read is none to them
    await (0,promises_.chmod)(draft, 0o644);
    return draft;
}
function pathOf({ directory, key }, n) {
    return (0,external_node_path_.join)(directory, `buildmend-${key}.${n}`);
}
/** Smallest first. */
async function numbersOf({ directory, key }) {
    const pattern = new RegExp(`^buildmend-${key}\\.([1-9]\\d{0,14})$`);
    const names = await (0,promises_.readdir)(directory);
    return names
        .flatMap((name) => pattern.exec(name)?.[1] ?? [])
        .map(Number)
        .toSorted((a, b) => a - b);
}
async function readLock(path) {
    const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
    const file = await (0,promises_.open)(path, flags).catch(() => null);
    if (file === null)
        return null;
    try {
        const found = await file.stat();
        const isOurs = found.isFile() && found.size <= MAX_BYTES;
        return { record: isOurs ? parseLockRecord(await file.readFile('utf8')) : null, owner: found.uid };
    }
    catch {
        return null;
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/engine/lock/engine-lock.js



/** So many may come before us while we try once. */
const TRIES = 20;
function createEngineLock({ directory, keys, runId, now }) {
    const held = new Map();
    const rewrite = async (change) => {
        for (const [key, { chain, n, record }] of held) {
            const next = change(record);
            held.set(key, { chain, n, record: next });
            await rewriteLock(chain, n, next).catch(() => undefined);
        }
    };
    const takeOne = async (key, self) => {
        const mine = held.get(key);
        if (mine !== undefined)
            return mine.record;
        const found = await takeChain({ directory, key }, { self, runId, sinceMs: now() });
        if ('n' in found)
            held.set(key, found);
        return found.record;
    };
    return {
        async take() {
            const self = await nameSelf();
            if (self === null)
                throw new Error('/proc cannot be read');
            const mends = [];
            for (const key of keys) {
                const record = await takeOne(key, self);
                mends.push(...record.mends.filter((mend) => mend.runId !== runId));
                if (held.has(key))
                    continue;
                const { pid, rung, sinceMs } = record;
                const heldMs = Math.max(0, now() - sinceMs);
                return { holder: { runId: record.runId, pid, rung, heldMs }, mends: inOrder(mends) };
            }
            return { holder: null, mends: inOrder(mends) };
        },
        note: (rung) => rewrite((record) => ({ ...record, rung })),
        mended: (rung, builder) => rewrite((record) => withMend(record, { runId, rung, builder, atMs: now() })),
        async release() {
            await rewrite((record) => ({ ...record, state: 'released', rung: null }));
            held.clear();
        },
    };
}
/** Ours if it has a number, else of who has it. */
async function takeChain(chain, { self, runId, sinceMs }) {
    for (let left = TRIES; left > 0; left -= 1) {
        const newest = await newestLock(chain);
        const last = newest?.record ?? null;
        if (last?.state === 'held' && (await holderLives(last, newest?.owner ?? -1, self)))
            return { record: last };
        const n = (newest?.n ?? 0) + 1;
        const { generation, mends } = last ?? { generation: 0, mends: [] };
        const record = { ...self, state: 'held', runId, rung: null, sinceMs, generation, mends };
        if (await linkLock(chain, n, record))
            return { chain, n, record };
    }
    throw new Error('others take and leave the lock all the time');
}
function inOrder(mends) {
    return mends.toSorted((a, b) => a.atMs - b.atMs);
}

;// CONCATENATED MODULE: ./build/engine/lock/lock-place.js
/** Where the lock of an engine is, and by which names: the engine counts, not the words of its endpoint. */



/** World-writable and sticky on every Linux that has it (FHS 3.0, 3.15); else `/tmp` is. */
const PLACES = ['/run/lock', '/tmp'];
/**
 * The directory that every user and job of this machine shares; null where there is none. `BUILDMEND_LOCK_DIR` names another,
 * such as one that jobs in containers share.
 */
async function lockDirectory(env, places = PLACES) {
    const own = env['BUILDMEND_LOCK_DIR'];
    if (own !== undefined && own !== '')
        return own;
    for (const place of places)
        if (await isShared(place))
            return place;
    return null;
}
/** In such a directory of root nobody can delete or rename what another made. */
async function isShared(place) {
    const found = await (0,promises_.stat)(place).catch(() => null);
    return found?.isDirectory() === true && found.uid === 0 && (found.mode & 0o1777) === 0o1777;
}
/**
 * Keys of all names that this engine is known by, in the order in which they are taken: one run may reach it by another socket,
 * another may not have heard its id because it is down. Two that share a name exclude each other.
 */
async function lockKeys({ endpoint, engineId, dataRoot }) {
    const isHere = endpoint.kind === 'unix';
    const names = [
        isHere ? `socket:${await realSocket(endpoint.path)}` : `url:${endpoint.url}`,
        ...(engineId === null || engineId === '' ? [] : [`id:${engineId}`]),
        ...(dataRoot === null || !isHere ? [] : [`root:${dataRoot}`]),
    ];
    return names.map((name) => (0,external_node_crypto_.createHash)('sha256').update(name).digest('hex').slice(0, 16)).toSorted();
}
/** The socket itself may be gone. */
async function realSocket(path) {
    const whole = await (0,promises_.realpath)(path).catch(() => null);
    if (whole !== null)
        return whole;
    const folder = await (0,promises_.realpath)((0,external_node_path_.dirname)(path)).catch(() => (0,external_node_path_.dirname)(path));
    return (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(path));
}

;// CONCATENATED MODULE: ./build/look-around.js
/** Before a rung: whether another run mends this engine or has mended it, and who else is there. */




const PING_MS = 2_000;
const NOBODY = { holder: null, mends: [] };
function createLookout(deps) {
    const { engine, signal, say, now } = deps;
    const lock = (0,once/* once */.O)(() => openLock(deps));
    const take = async () => {
        const opened = await lock.get();
        if (opened === null)
            return NOBODY;
        return opened.take().catch((error) => {
            say(`the engine’s lock cannot be taken (${(0,message_of/* messageOf */.b)(error)}): other runs are not seen`);
            return NOBODY;
        });
    };
    const builderName = async () => {
        const builder = await engine.builder();
        return builder === null || builder.driver === 'docker' ? null : builder.name;
    };
    return {
        async look({ disturbs, sinceMs, alone }) {
            const { holder, mends } = await take();
            const builder = await builderName();
            const newest = mends.findLast((mend) => mend.atMs > sinceMs && mend.atMs <= now() && concerns(mend, builder));
            const mend = newest === undefined ? null : { runId: newest.runId, rung: newest.rung, atMs: newest.atMs };
            const isNeeded = holder === null && mend === null && !alone && disturbs !== 'nobody';
            const answers = isNeeded && (await engine.ping(PING_MS)).state === 'healthy';
            return { holder, mend, neighbours: answers ? await engine.neighbours(signal) : null };
        },
        async meanwhile(work) {
            const { holder } = await take();
            if (holder !== null)
                return;
            try {
                await work();
            }
            finally {
                await (await lock.get())?.release();
            }
        },
        note: async (rung) => (await lock.get())?.note(rung),
        mended: async (rung) => (await lock.get())?.mended(rung, aboutBuilder(rung) ? await builderName() : null),
        release: async () => (await lock.peek())?.release(),
    };
}
/** What these do is done to the builder that a build uses, not to the engine. */
function aboutBuilder(rung) {
    return rung === 'prune' || rung === 'recreate-builder';
}
function concerns(mend, builder) {
    return !aboutBuilder(mend.rung) || mend.builder === builder;
}
/** Null where there is no directory that all users share; that is told. */
async function openLock({ engine, env, runId, say, now }) {
    const directory = await lockDirectory(env);
    if (directory === null) {
        say('this machine has no directory that all users share: other runs of Buildmend are not seen');
        return null;
    }
    const facts = await engine.facts();
    const { engineId, dataRoot } = facts ?? { engineId: null, dataRoot: null };
    const keys = await lockKeys({ endpoint: engine.endpoint, engineId, dataRoot });
    return createEngineLock({ directory, keys, runId, now });
}


/***/ }),

/***/ 9999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ newRunId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/** Names one run: in the report's file name and in what it sets aside. */

/** Sorts by time: `20261121T101500-4f2a`. */
function newRunId(now) {
    const stamp = now.toISOString().replace(/[-:]/g, '').slice(0, 15);
    return `${stamp}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(2).toString('hex')}`;
}


/***/ })

};
