export const id = 106;
export const ids = [106];
export const modules = {

/***/ 9150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   setAsideCommand: () => (/* binding */ setAsideCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _core_message_of_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7951);
/* harmony import */ var _engine_create_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8051);
/* harmony import */ var _engine_guard_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8041);
/* harmony import */ var _privileged_run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2645);
/* harmony import */ var _remedies_aside_size_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4027);
/* harmony import */ var _remedies_kept_aside_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(304);
/* harmony import */ var _remedies_living_containers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8513);
/* harmony import */ var _remedies_reclaimed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1655);
/* harmony import */ var _remedies_recover_set_aside_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1691);
/** `buildmend set-aside list|delete|restore`: what runs set aside in the engine's data root, and what becomes of it. */










const LIST_MS = 20_000;
const DELETE_MS = 3_600_000;
/** Complete, so that nothing of it is needed to undo a run that was cut off. */
const DELETABLE = ['renamed', 'kept', 'deleting'];
/** Resolves to 0, or to 1 where it could not be done; why stands on `err`. */
async function setAsideCommand(call, out, err) {
    try {
        const place = await open(call);
        switch (call.kind) {
            case 'set-aside-list':
                return await list(place, call.json, out);
            case 'set-aside-delete':
                return await remove(place, call.id, out, err);
            case 'set-aside-restore':
                return await restore(place, call.id, out);
        }
    }
    catch (error) {
        err.write(`buildmend: ${(0,_core_message_of_js__WEBPACK_IMPORTED_MODULE_8__/* .messageOf */ .b)(error)}\n`);
        return 1;
    }
}
/** Throws what says why nothing can be looked at. */
async function open(call) {
    const cliPath = node_path__WEBPACK_IMPORTED_MODULE_0__.join(import.meta.dirname, 'index.js');
    const rights = await (0,_privileged_run_js__WEBPACK_IMPORTED_MODULE_3__/* .createPrivilege */ .g)({ cliPath, uid: process.geteuid?.() ?? 0 });
    const commands = call.kind === 'set-aside-restore' ? call : { engineStop: null, engineStart: null };
    const { engineStop, engineStart } = commands;
    const given = { engineStop, engineStart, engineLog: null, privilege: async () => rights };
    const engine = (0,_engine_create_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .createEngine */ .P)({ command: null, env: process.env, ...given });
    const facts = await engine.facts();
    if (facts === null || engine.endpoint.kind !== 'unix')
        throw new Error('it is not known where the engine keeps its files: is DOCKER_HOST the engine’s socket on this machine?');
    const { dataRoot } = facts;
    const privilege = (0,_engine_guard_files_js__WEBPACK_IMPORTED_MODULE_2__/* .guardedPrivilege */ .Eo)(rights, engine.facts);
    if (privilege.kind === null)
        throw new Error(`what was set aside in ${dataRoot} is root’s: run this as root`);
    const found = await privilege.run('listAside', { dataRoot }, { timeoutMs: LIST_MS });
    return { engine, privilege, dataRoot, found };
}
async function list({ privilege, dataRoot, found }, json, out) {
    const sized = await Promise.all(found.map(async (one) => ({ ...one, size: await (0,_remedies_aside_size_js__WEBPACK_IMPORTED_MODULE_4__/* .asideSize */ .i)(privilege, dataRoot, one.id) })));
    if (json)
        out.write(`${JSON.stringify({ dataRoot, setAside: sized }, null, 2)}\n`);
    else if (sized.length === 0)
        out.write(`Nothing is set aside in ${dataRoot}.\n`);
    else
        for (const one of sized)
            out.write(`${one.id}  ${one.size ?? 'size unknown'}  ${stateOf(one)}\n  ${(0,_remedies_kept_aside_js__WEBPACK_IMPORTED_MODULE_9__/* .placeOf */ .s)(dataRoot, one.id)}\n`);
    return 0;
}
function stateOf({ state, rung, startedAt, inUse, keptBecause }) {
    if (state === null)
        return 'its manifest cannot be read: look at it by hand';
    if (inUse && state !== 'kept')
        return 'in use by a run that still goes on';
    const by = `set aside by ${rung ?? 'a rung'}${startedAt === null ? '' : ` at ${startedAt}`}`;
    const next = state === 'kept'
        ? `kept: ${keptBecause ?? 'no reason is recorded'}`
        : `the next run sees to it, or \`buildmend recover\` (${state})`;
    return `${by}; ${next}`;
}
async function remove(place, id, out, err) {
    const { privilege, dataRoot, found } = place;
    const wanted = id === null ? found.filter((one) => isDeletable(one)) : [named(found, id)];
    if (wanted.length === 0)
        out.write(`Nothing is set aside in ${dataRoot} that may be deleted.\n`);
    let failed = 0;
    for (const one of wanted) {
        try {
            if (!isDeletable(one))
                throw new Error(stateOf(one));
            const args = { dataRoot, id: one.id, keptToo: true };
            const { freedBytes } = await privilege.run('deleteAside', args, { timeoutMs: DELETE_MS });
            out.write(`deleted ${one.id}: ${(0,_remedies_reclaimed_js__WEBPACK_IMPORTED_MODULE_6__/* .humanBytes */ .p6)(freedBytes)} freed\n`);
        }
        catch (error) {
            failed += 1;
            err.write(`buildmend: ${one.id} is left: ${(0,_core_message_of_js__WEBPACK_IMPORTED_MODULE_8__/* .messageOf */ .b)(error)}\n`);
        }
    }
    return failed === 0 ? 0 : 1;
}
function isDeletable({ state, inUse }) {
    return DELETABLE.includes(state ?? undefined) && (state === 'kept' || !inUse);
}
function named(found, id) {
    const one = found.find((other) => other.id === id);
    if (one !== undefined)
        return one;
    const known = found.map((other) => other.id).join(', ');
    throw new Error(`nothing is set aside as ${id}${known === '' ? '' : `; there are: ${known}`}`);
}
async function restore(place, id, out) {
    const { engine, privilege, dataRoot, found } = place;
    const one = named(found, id);
    if (one.state === null || (one.inUse && one.state !== 'kept'))
        throw new Error(stateOf(one));
    await engine.examine();
    const say = (line) => void out.write(`${line}\n`);
    const { signal } = new AbortController();
    const living = (0,_remedies_living_containers_js__WEBPACK_IMPORTED_MODULE_5__/* .createLiving */ .m)(Date.now());
    const done = await (0,_remedies_recover_set_aside_js__WEBPACK_IMPORTED_MODULE_7__/* .putBack */ .p)({ engine, privilege, living, signal, say, when: 'before' }, dataRoot, id);
    say(`${id}: ${done.outcome}; ${done.detail}`);
    return done.outcome === 'put-back' ? 0 : 1;
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


/***/ })

};
