export const id = 688;
export const ids = [688];
export const modules = {

/***/ 9947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ apiGet)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7067);
/* harmony import */ var _privileged_errno_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16);
/** A GET client for the engine's API over its unix socket: no child process, a limit on time and size, a result for every end. */


const MAX_BODY = 32 * 1024 * 1024;
const REFUSED = ['ENOENT', 'ECONNREFUSED', 'ENOTSOCK', 'ENOTDIR'];
/** Never rejects. Paths without a version (`/info`) are answered by every engine. */
function apiGet(socketPath, path, options) {
    return new Promise((resolve) => {
        const call = (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)({
            socketPath,
            path,
            method: 'GET',
            headers: { Host: 'docker', Connection: 'close' },
            agent: false,
            ...(options.signal === undefined ? {} : { signal: options.signal }),
        });
        const settle = (answer) => {
            clearTimeout(timer);
            resolve(answer);
        };
        const timer = setTimeout(() => {
            settle({ kind: 'timeout', afterMs: options.timeoutMs });
            call.destroy();
        }, options.timeoutMs);
        const fail = (error) => settle(failureOf(error));
        call.on('error', fail);
        if (options.background === true) {
            timer.unref();
            call.on('socket', (socket) => socket.unref());
        }
        call.on('response', (response) => {
            const chunks = [];
            let size = 0;
            response.on('data', (chunk) => {
                size += chunk.length;
                if (size > MAX_BODY)
                    response.destroy(new Error('the answer is too large'));
                else
                    chunks.push(chunk);
            });
            response.on('error', fail);
            response.on('end', () => {
                const body = Buffer.concat(chunks).toString('utf8');
                settle({ kind: 'answer', status: response.statusCode ?? 0, body });
            });
        });
        call.end();
    });
}
function failureOf(error) {
    const code = (0,_privileged_errno_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .U)(error);
    if (code !== null && REFUSED.includes(code))
        return { kind: 'refused', why: error.message };
    if (code === 'EACCES' || code === 'EPERM')
        return { kind: 'denied', why: error.message };
    return { kind: 'error', why: error.message };
}


/***/ }),

/***/ 2364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createHands)
/* harmony export */ });
/* harmony import */ var _core_once_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3609);
/* harmony import */ var _privileged_ops_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6486);
/** Runs operations with the most rights that we have: root, sudo, or else our own (enough for a rootless engine). */


function createHands(make) {
    const privilege = (0,_core_once_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .O)(make).get;
    return {
        kind: async () => (await privilege()).kind,
        run: async (op, args, options) => {
            const given = await privilege();
            if (given.kind !== null)
                return given.run(op, args, options);
            const limit = AbortSignal.timeout(Math.max(1, options.timeoutMs));
            return (0,_privileged_ops_js__WEBPACK_IMPORTED_MODULE_0__/* .callOp */ .QK)(op, args, options.signal === undefined ? limit : AbortSignal.any([limit, options.signal]));
        },
    };
}


/***/ }),

/***/ 6037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ askInfo),
/* harmony export */   LW: () => (/* binding */ askVersions),
/* harmony export */   Tt: () => (/* binding */ getJson),
/* harmony export */   xA: () => (/* binding */ namedVolumes),
/* harmony export */   zb: () => (/* binding */ askVolumes)
/* harmony export */ });
/* unused harmony export volumesOf */
/* harmony import */ var _api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9947);
/* harmony import */ var _info_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8191);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6151);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9665);




/** Null when it does not answer in time. */
async function askInfo(endpoint, cli, options) {
    if (endpoint.kind === 'unix')
        return (0,_info_js__WEBPACK_IMPORTED_MODULE_2__/* .readInfo */ .LV)(await getJson(endpoint.path, '/info', options));
    const answer = await cli?.docker(['info', '--format', '{{json .}}'], { timeoutMs: options.timeoutMs });
    return answer?.exitCode === 0 ? (0,_info_js__WEBPACK_IMPORTED_MODULE_2__/* .readInfo */ .LV)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(answer.stdout)) : null;
}
/** Volumes of users: a builder's state is its cache. Null when it does not answer in time. */
async function askVolumes(endpoint, cli, options) {
    if (endpoint.kind === 'unix')
        return volumesOf(await getJson(endpoint.path, '/volumes', options));
    const words = ['volume', 'ls', '--format', '{{.Name}}\t{{.Driver}}\t{{.Labels}}'];
    const answer = await cli?.docker(words, { timeoutMs: options.timeoutMs });
    if (answer?.exitCode !== 0)
        return null;
    const lines = answer.stdout.split('\n').filter((line) => line !== '');
    return userVolumes(lines.map(volumeOfLine));
}
/** The engine's answer to `GET /volumes`; null when it is not that. */
function volumesOf(answer) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(answer) || !('Volumes' in answer))
        return null;
    return userVolumes((0,_inventory_js__WEBPACK_IMPORTED_MODULE_1__/* .volumesFrom */ .KW)(answer).map(({ name, driver, labels }) => {
        const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
        return { name, driver, labels: pairs, bytes: null };
    }));
}
/** Of which only the directory tells. */
function namedVolumes(names) {
    return userVolumes(names.map((name) => ({ name, driver: null, labels: null, bytes: null })));
}
/** The client writes labels behind each other, and a comma within one as it is. */
function volumeOfLine(line) {
    const [name = '', driver = '', labels = ''] = line.split('\t');
    return { name, driver, labels: labels.split(',').filter((label) => label !== ''), bytes: null };
}
function userVolumes(volumes) {
    return volumes.filter(({ name }) => !(0,_info_js__WEBPACK_IMPORTED_MODULE_2__/* .isBuilderState */ .VG)(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
/** Null when it does not answer in time. */
async function askVersions(endpoint, cli, options) {
    if (endpoint.kind === 'unix')
        return (0,_info_js__WEBPACK_IMPORTED_MODULE_2__/* .readVersions */ .q2)(await getJson(endpoint.path, '/version', options));
    const answer = await cli.docker(['version', '--format', '{{json .Server}}'], {
        timeoutMs: options.timeoutMs,
    });
    return answer.exitCode === 0 ? (0,_info_js__WEBPACK_IMPORTED_MODULE_2__/* .readVersions */ .q2)((0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(answer.stdout)) : null;
}
/** The decoded answer of `GET path`; null for anything but status 200. */
async function getJson(socketPath, path, options) {
    const answer = await (0,_api_js__WEBPACK_IMPORTED_MODULE_0__/* .apiGet */ .V)(socketPath, path, options);
    return answer.kind === 'answer' && answer.status === 200 ? (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(answer.body) : null;
}


/***/ }),

/***/ 2811:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ keepRecord),
  O: () => (/* binding */ startBaseline)
});

// EXTERNAL MODULE: ./build/privileged/ops/find-engines.js
var find_engines = __webpack_require__(238);
// EXTERNAL MODULE: ./build/engine/as-root.js
var as_root = __webpack_require__(2364);
// EXTERNAL MODULE: ./build/engine/ask-engine.js
var ask_engine = __webpack_require__(6037);
// EXTERNAL MODULE: ./build/engine/endpoint.js
var engine_endpoint = __webpack_require__(5894);
// EXTERNAL MODULE: ./build/engine/engine-record.js
var engine_record = __webpack_require__(2071);
// EXTERNAL MODULE: ./build/engine/facts.js + 1 modules
var facts = __webpack_require__(5334);
// EXTERNAL MODULE: ./build/engine/hosts/process-memory.js
var process_memory = __webpack_require__(7848);
// EXTERNAL MODULE: ./build/engine/inventory-file.js
var inventory_file = __webpack_require__(7506);
// EXTERNAL MODULE: ./build/engine/serving-process.js
var serving_process = __webpack_require__(6947);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/engine/checks/containerd-image-names.js
var containerd_image_names = __webpack_require__(4557);
// EXTERNAL MODULE: ./build/engine/checks/content-sizes.js
var content_sizes = __webpack_require__(7323);
// EXTERNAL MODULE: ./build/engine/checks/image-names.js
var image_names = __webpack_require__(3025);
// EXTERNAL MODULE: ./build/engine/inventory.js
var inventory = __webpack_require__(6151);
// EXTERNAL MODULE: ./build/engine/json.js
var json = __webpack_require__(9665);
;// CONCATENATED MODULE: ./build/engine/take-inventory.js
/** Asks a running engine over its socket what it holds: a few small requests, one after the other, beside the build. */







/** Each is asked for on its own, for only that tells its restart policy. */
const MOST_INSPECTED = 50;
/**
 * Null when anything was not answered in time. With the containerd store the engine would measure each image for its answer, so
 * their names are read from containerd's own database, where this process may read it.
 */
async function takeInventory(socketPath, { store, containerdRoot }, options) {
    const networks = await (0,ask_engine/* getJson */.Tt)(socketPath, '/networks', options);
    const volumes = await (0,ask_engine/* getJson */.Tt)(socketPath, '/volumes', options);
    const containers = await (0,ask_engine/* getJson */.Tt)(socketPath, '/containers/json?all=1', options);
    const images = store === 'overlay2' ? await (0,ask_engine/* getJson */.Tt)(socketPath, '/images/json', options) : [];
    if ([networks, volumes, containers, images].includes(null))
        return null;
    const taken = (0,inventory/* inventoryFrom */.TY)({ images, networks, volumes, containers });
    const inspected = [];
    for (const container of taken.containers.slice(0, MOST_INSPECTED))
        inspected.push(await withPolicy(container, socketPath, options));
    const names = containerdRoot === null ? [] : await namesIn(containerdRoot);
    return {
        ...taken,
        images: [...taken.images, ...names],
        containers: [...inspected, ...taken.containers.slice(MOST_INSPECTED)],
    };
}
const MOST_IMAGES = 2_000;
/** A larger database is not read beside a build, in bytes. */
const LARGEST = 32 * 1024 * 1024;
/** With this store an image's id is the digest of its index or manifest. */
async function namesIn(containerdRoot) {
    const { metadata } = (0,content_sizes/* containerdContent */.$f)(containerdRoot);
    const size = await (0,promises_.stat)(metadata).then((found) => found.size, () => null);
    const found = size === null || size > LARGEST ? [] : ((await (0,containerd_image_names/* containerdImageNames */.d)(metadata)) ?? []);
    return found
        .filter(({ name }) => !name.includes('@'))
        .slice(0, MOST_IMAGES)
        .map(({ name, digest }) => ({
        id: digest.replace('sha256:', ''),
        names: [(0,image_names/* shortImageName */.t)(name)],
    }));
}
async function withPolicy(container, socketPath, options) {
    const answer = await (0,ask_engine/* getJson */.Tt)(socketPath, `/containers/${container.id}/json`, options);
    if (answer === null)
        return container;
    const host = (0,json/* recordAt */.zR)(answer, 'HostConfig');
    return {
        ...container,
        restart: (0,json/* stringAt */.bX)((0,json/* recordAt */.zR)(host, 'RestartPolicy'), 'Name'),
        autoRemove: host['AutoRemove'] === true,
    };
}

;// CONCATENATED MODULE: ./build/engine/baseline.js










const TIMEOUT_MS = 20_000;
/** An engine that took longer to say what it is has enough to do, in milliseconds. */
const SLOW_MS = 2_000;
/** For each request of the inventory, in milliseconds. */
const INVENTORY_MS = 3_000;
/** No sudo, for that would be a child process: what we may not see ourselves is looked at later. */
const OWN_HANDS = (0,as_root/* createHands */.V)(async () => ({
    kind: null,
    run: () => Promise.reject(new Error('not asked')),
}));
/** Starts looking at once; keeps no process alive and delays nothing. */
function startBaseline(endpoint, options) {
    const ending = new AbortController();
    const memory = new process_memory/* ProcessMemory */.H();
    let known = { facts: null, volumes: null };
    const begun = performance.now();
    /** How long the engine took to say what it is, in milliseconds. */
    let tookMs = Number.POSITIVE_INFINITY;
    const look = async () => {
        if (endpoint.kind !== 'unix')
            return known;
        const asking = { timeoutMs: options.timeoutMs ?? TIMEOUT_MS, signal: ending.signal, background: true };
        const [info] = await Promise.all([
            (0,ask_engine/* askInfo */.Is)(endpoint, null, asking).then((answer) => {
                tookMs = performance.now() - begun;
                return answer;
            }),
            (0,ask_engine/* askVolumes */.zb)(endpoint, null, asking).then((volumes) => {
                known = { ...known, volumes };
            }),
            rememberProcess(endpoint, memory),
        ]);
        if (info !== null) {
            known = { ...known, facts: await (0,facts/* factsFromInfo */.I)(OWN_HANDS, info, memory.seen) };
            if (known.facts !== null)
                keepRecord(endpoint, options.stateDir, known.facts, memory);
            // Nobody waits for it: `settled` is for what the build itself needs
            if (tookMs < SLOW_MS)
                void keepInventory().catch(() => undefined);
        }
        return known;
    };
    const keepInventory = async () => {
        const { facts } = known;
        if (endpoint.kind !== 'unix' || facts === null)
            return;
        const asking = { timeoutMs: INVENTORY_MS, signal: ending.signal, background: true };
        const inventory = await takeInventory(endpoint.path, facts, asking);
        if (inventory !== null)
            (0,inventory_file/* writeInventory */.qu)({ stateDir: options.stateDir, endpoint, dataRoot: facts.dataRoot }, inventory);
    };
    const looking = look().catch(() => known);
    return {
        get settled() {
            return keptAlive(looking);
        },
        now: () => known,
        memory,
        stop: () => ending.abort(),
    };
}
async function keptAlive(work) {
    const timer = setInterval(() => undefined, 1000);
    try {
        return await work;
    }
    finally {
        clearInterval(timer);
    }
}
async function rememberProcess(endpoint, memory) {
    const found = (0,serving_process/* servingProcess */.s)(await (0,find_engines/* findEngines */.F)({}), endpoint);
    if (found !== null)
        memory.remember(found);
}
/** Written again only when it changed. An engine whose process we could not see is recorded with its files alone. */
function keepRecord(endpoint, stateDir, facts, memory) {
    const { seen } = memory;
    const before = (0,engine_record/* readRecord */.aE)(stateDir, endpoint);
    const rootIdBefore = before?.dataRoot === facts.dataRoot && before.bootId === (0,engine_record/* readBootId */.wV)() ? before.rootId : null;
    (0,engine_record/* writeRecord */.rh)(stateDir, endpoint, {
        endpoint: (0,engine_endpoint/* endpointText */.HO)(endpoint),
        dataRoot: facts.dataRoot,
        store: facts.store,
        containerdRoot: facts.containerdRoot,
        argv: seen?.argv ?? [],
        exe: seen?.exe ?? null,
        cwd: seen?.cwd ?? null,
        logFile: seen?.launcher?.logFile ?? seen?.logFile ?? null,
        launcher: launcherOf(seen),
        netName: seen?.foreignNet === true ? seen.netName : null,
        mntName: seen?.foreignMnt === true ? seen.mntName : null,
        bootId: (0,engine_record/* readBootId */.wV)(),
        places: (0,engine_record/* placesOf */.ek)((seen?.launcher ?? seen)?.env ?? {}),
        rootless: facts.rootless,
        engineId: facts.engineId,
        rootId: seen?.rootId ?? rootIdBefore ?? null,
    });
}
function launcherOf(seen) {
    if (seen?.launcher == null)
        return null;
    const { argv, exe, cwd } = seen.launcher;
    return { argv, exe, cwd };
}


/***/ }),

/***/ 8600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LR: () => (/* binding */ readContainerState),
/* harmony export */   t_: () => (/* binding */ checkBuilderContainer)
/* harmony export */ });
/* unused harmony export judgeBuilder */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var _privileged_proc_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6594);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9665);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8091);
/** Checks the container of a `docker-container` builder by what the engine says of it and by its process. */




const LIMIT_MS = 10_000;
const UNAVAILABLE = { failureClass: 'builder-unavailable', owner: 'builder' };
/** One finding for the container, and those of its state. */
async function checkBuilderContainer(question) {
    const { cli, name } = question;
    const about = { id: 'builder-container', path: name };
    const [inspect, oomAt] = await Promise.all([
        cli.docker(['container', 'inspect', name], { timeoutMs: LIMIT_MS }),
        question.sinceMs === null ? false : hadOom(cli, name, question.sinceMs),
    ]);
    if (inspect.exitCode !== 0 && /no such container/i.test(inspect.stderr)) {
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .healthy */ .s2)(about, 'there is no such container now; buildx makes it when it is needed')];
    }
    const state = inspect.exitCode === 0 ? readContainerState(inspect.stdout) : null;
    if (state === null)
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5)(about, `it could not be inspected: ${inspect.stderr.trim().slice(0, 200)}`)];
    const log = needsLog(state)
        ? await cli.docker(['logs', '--tail', '50', name], { timeoutMs: LIMIT_MS })
        : null;
    const hung = state.running && !state.restarting ? await stoppedProcess(state.pid) : null;
    const seen = { ...state, oomKilled: oomAt || (state.oomKilled && needsLog(state)) };
    const own = judgeBuilder(about, seen, `${log?.stdout ?? ''}${log?.stderr ?? ''}`, hung);
    const files = state.stateDir === null ? [] : ((await question.examineState?.(state.stateDir)) ?? []);
    return [own, ...files];
}
/** The engine remembers its last 256 events: the container's own mark is gone once it was started again. */
async function hadOom(cli, name, sinceMs) {
    const span = ['--since', (sinceMs / 1000).toFixed(3), '--until', (Date.now() / 1000).toFixed(3)];
    const filters = ['--filter', `container=${name}`, '--filter', 'event=oom', '--format', '{{.Action}}'];
    const events = await cli.docker(['events', ...span, ...filters], { timeoutMs: LIMIT_MS });
    return events.exitCode === 0 && events.stdout.includes('oom');
}
/** `hung` is the pid of a stopped process in it, or null. */
function judgeBuilder(about, state, log, hung) {
    const restarts = `exit code ${state.exitCode}, ${state.restarts} restarts`;
    if (state.oomKilled) {
        const owner = state.memoryLimit > 0 ? 'configuration' : 'host';
        const limit = state.memoryLimit > 0 ? `, its limit is ${Math.round(state.memoryLimit / 1048576)} MiB` : '';
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .broken */ .mw)(about, `a process in it was killed for want of memory (${restarts}${limit})`, {
            failureClass: 'out-of-memory',
            owner,
        });
    }
    const cause = damagedStore(log);
    if (cause !== null) {
        const implies = { failureClass: 'buildkit-state-corruption', owner: 'builder' };
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .broken */ .mw)(about, `buildkitd does not start (${restarts}): ${cause}`, implies);
    }
    if (state.restarting)
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .broken */ .mw)(about, `it restarts again and again (${restarts})`, UNAVAILABLE);
    if (state.paused)
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .broken */ .mw)(about, 'it is paused', UNAVAILABLE);
    if (hung !== null)
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .broken */ .mw)(about, `its process ${hung} is stopped and cannot answer`, UNAVAILABLE);
    if (!state.running)
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .healthy */ .s2)(about, 'it does not run now; buildx starts it when it is needed');
    return (0,_findings_js__WEBPACK_IMPORTED_MODULE_2__/* .healthy */ .s2)(about, 'it runs');
}
/** Buildkitd's own last word that it cannot open its state, unless it started after that. */
function damagedStore(log) {
    const lines = log.split('\n');
    const damaged = lines.findLastIndex((line) => /^buildkitd: .*(?:invalid database|checksum error|unexpected fault|version mismatch)/.test(line));
    const started = lines.findLastIndex((line) => line.includes('running server on'));
    return damaged > started ? (lines[damaged] ?? null) : null;
}
function needsLog(state) {
    return state.restarting || !state.running || state.restarts > 0;
}
/** From `docker container inspect`; null when it is not that. */
function readContainerState(json) {
    const parsed = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(json);
    const first = Array.isArray(parsed) ? parsed[0] : null;
    const state = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .recordAt */ .zR)(first, 'State');
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u4)(first) || (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(state, 'Status') === null)
        return null;
    const limit = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .recordAt */ .zR)(first, 'HostConfig')['Memory'];
    const mount = (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .arrayAt */ .RD)(first, 'Mounts').find((one) => (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(one, 'Destination') === '/var/lib/buildkit');
    return {
        running: state['Running'] === true,
        restarting: state['Restarting'] === true,
        paused: state['Paused'] === true,
        oomKilled: state['OOMKilled'] === true,
        exitCode: numberOf(state['ExitCode']),
        restarts: numberOf(first['RestartCount']),
        pid: numberOf(state['Pid']),
        memoryLimit: numberOf(limit),
        stateDir: (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .stringAt */ .bX)(mount, 'Source'),
    };
}
function numberOf(value) {
    return typeof value === 'number' ? value : 0;
}
/** The container's first process or a child of it (it may be an init) in state T; null where that cannot be seen. */
async function stoppedProcess(pid) {
    if (pid <= 0)
        return null;
    const children = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
    for (const one of [
        pid,
        ...children
            .split(' ')
            .filter((text) => text !== '')
            .map(Number),
    ]) {
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${one}/stat`, 'utf8').catch(() => null);
        if (text !== null && (0,_privileged_proc_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStat */ .ky)(text)?.state === 'T')
            return one;
    }
    return null;
}


/***/ }),

/***/ 7688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  P: () => (/* binding */ createEngine),
  X: () => (/* binding */ endpointOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/privileged/run.js + 1 modules
var run = __webpack_require__(8312);
// EXTERNAL MODULE: ./build/engine/as-root.js
var as_root = __webpack_require__(2364);
// EXTERNAL MODULE: ./build/engine/ask-engine.js
var ask_engine = __webpack_require__(6037);
// EXTERNAL MODULE: ./build/engine/json.js
var json = __webpack_require__(9665);
;// CONCATENATED MODULE: ./build/engine/build-history.js

const LIMIT_MS = 5_000;
/** The builder's clock may be another machine's. */
const SKEW_MS = 2_000;
/** More records than a bake has targets. */
const MAX_RECORDS = 200;
/**
 * Records of builds that failed within the attempt; empty where there are none, and where buildx has no history (before 0.21) or the builder does
 * not answer. They may be of other builds: the message tells. `history ls` and `history inspect --format json` as of buildx 0.29 and 0.37.
 */
async function buildHistory(cli, question) {
    const { builder, signal } = question;
    const buildx = ['buildx', ...(builder === null ? [] : ['--builder', builder.name]), 'history'];
    const options = { timeoutMs: LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
    const list = await cli.docker([...buildx, 'ls', '--no-trunc', '--format', 'json'], options);
    if (list.exitCode !== 0)
        return { failed: [], running: null };
    const refs = failedRefs(list.stdout, question);
    const answers = await Promise.all(refs.map((ref) => cli.docker([...buildx, 'inspect', '--format', 'json', ref], options)));
    const failed = answers.flatMap(({ exitCode, stdout }) => {
        const record = exitCode === 0 ? readBuildRecord((0,json/* parseJson */.qF)(stdout)) : null;
        return record === null ? [] : [record];
    });
    return { failed, running: runningBuilds(list.stdout) };
}
/** Builds that run in a builder; null where it keeps no history, or does not answer. */
async function askRunningBuilds(cli, builder, options) {
    const words = ['buildx', '--builder', builder, 'history', 'ls', '--format', 'json'];
    const { exitCode, stdout } = await cli.docker(words, options);
    return exitCode === 0 ? runningBuilds(stdout) : null;
}
/** Of `history ls`: builds of others, for the attempt's own has ended. */
function runningBuilds(list) {
    return rowsOf(list).filter((record) => (0,json/* stringAt */.bX)(record, 'status') === 'Running').length;
}
function rowsOf(list) {
    return list.split('\n', MAX_RECORDS).map(json/* parseJson */.qF);
}
/** At most this many are looked at: each costs a call. */
const MAX_INSPECTED = 4;
/** Of `history ls`, a JSON object a line, newest first. */
function failedRefs(list, { startedAtMs, endedAtMs }) {
    const refs = rowsOf(list).flatMap((record) => {
        const ref = (0,json/* stringAt */.bX)(record, 'ref')?.split('/').at(-1) ?? null;
        const createdAtMs = Date.parse((0,json/* stringAt */.bX)(record, 'created_at') ?? '');
        const isFailed = (0,json/* stringAt */.bX)(record, 'status')?.toLowerCase() === 'error';
        const isWithin = createdAtMs >= startedAtMs - SKEW_MS && createdAtMs <= endedAtMs + SKEW_MS;
        return ref !== null && isFailed && isWithin ? [ref] : [];
    });
    return refs.slice(0, MAX_INSPECTED);
}
/** Null when it is not the record of a failure. `Sources` is base64 (Go's `[]byte`). */
function readBuildRecord(answer) {
    if (!(0,json/* isRecord */.u4)(answer) || !(0,json/* isRecord */.u4)(answer['Error']))
        return null;
    const error = (0,json/* recordAt */.zR)(answer, 'Error');
    const code = error['Code'];
    return {
        code: typeof code === 'number' ? code : null,
        message: (0,json/* stringAt */.bX)(error, 'Message') ?? '',
        step: (0,json/* stringAt */.bX)(error, 'Name'),
        output: (0,json/* stringsOf */.iw)(error['Logs']),
        excerpt: Buffer.from((0,json/* stringAt */.bX)(error, 'Sources') ?? '', 'base64').toString('utf8'),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/engine/endpoint.js
var engine_endpoint = __webpack_require__(5894);
;// CONCATENATED MODULE: ./build/engine/builder.js
/** Finds the builder that the command's build runs in: from the command, the environment and buildx's own files, else by asking buildx. */





const INSPECT_LIMIT_MS = 10_000;
/** Null when it cannot be found out. */
async function findBuilder(question, cli) {
    if (question.tool === 'compose-v1-build')
        return ownBuilder(question);
    const plain = question.tool === 'docker-build' && !buildIsBuildx(question);
    const name = question.named ?? (plain ? null : currentBuilder(question));
    if (name === null || name === 'default' || name === question.context)
        return ownBuilder(question);
    return builderFromFile(question, name) ?? (await builderFromInspect(cli, name));
}
/** The engine's own: buildx names it like the docker context. */
function ownBuilder(question) {
    return { name: question.named ?? question.context, driver: 'docker', containers: [] };
}
/** `docker build` uses the engine's own builder, whatever `buildx use` chose, unless `buildx install` made it an alias (docker CLI, `cmd/docker/builder.go`). */
function buildIsBuildx(question) {
    const config = (0,json/* parseJson */.qF)(readText((0,external_node_path_.join)(question.configDir, 'config.json')));
    return (0,json/* stringAt */.bX)((0,json/* recordAt */.zR)(config, 'aliases'), 'builder') === 'buildx';
}
function buildxDir(question) {
    const own = question.env['BUILDX_CONFIG'];
    return own === undefined || own === '' ? (0,external_node_path_.join)(question.configDir, 'buildx') : own;
}
/** `buildx use`: `current` holds the endpoint's key and the name (buildx, `store/store.go`). Per endpoint, `--default`: in `defaults/`. */
function currentBuilder(question) {
    const dir = buildxDir(question);
    const key = endpointKey(question);
    const current = (0,json/* parseJson */.qF)(readText((0,external_node_path_.join)(dir, 'current')));
    if ((0,json/* isRecord */.u4)(current)) {
        const applies = current['Global'] === true || (0,json/* stringAt */.bX)(current, 'Key') === key;
        const name = (0,json/* stringAt */.bX)(current, 'Name');
        if (applies && name !== null)
            return name;
    }
    const preset = readText((0,external_node_path_.join)(dir, 'defaults', (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 20))).trim();
    return preset === '' ? null : preset;
}
/** buildx's key of an endpoint: the context's name, or for the default context the address (buildx, `util/dockerutil`). */
function endpointKey(question) {
    return question.context === 'default' ? (0,engine_endpoint/* endpointText */.HO)(question.endpoint) : question.context;
}
function builderFromFile(question, name) {
    const record = (0,external_node_path_.join)(buildxDir(question), 'instances', name);
    const instance = (0,json/* parseJson */.qF)(readText(record));
    const driver = (0,json/* stringAt */.bX)(instance, 'Driver');
    if (driver === null)
        return null;
    const nodes = (0,json/* arrayAt */.RD)(instance, 'Nodes')
        .map((node) => (0,json/* stringAt */.bX)(node, 'Name'))
        .filter((node) => node !== null);
    return { ...builderOf(name, driver, nodes), record };
}
async function builderFromInspect(cli, name) {
    const answer = await cli.docker(['buildx', 'inspect', name], { timeoutMs: INSPECT_LIMIT_MS });
    if (answer.exitCode !== 0)
        return null;
    const driver = /^Driver:\s*(\S+)/m.exec(answer.stdout)?.[1] ?? '';
    const nodes = answer.stdout.split(/^Nodes:/m)[1] ?? '';
    const names = [...nodes.matchAll(/^Name:\s*(\S+)/gm)].map((match) => match[1] ?? '');
    return builderOf(name, driver, names);
}
function builderOf(name, driver, nodes) {
    const kind = DRIVERS.find((known) => known === driver) ?? 'other';
    const containers = kind === 'docker-container' ? nodes.map((node) => `buildx_buildkit_${node}`) : [];
    return { name, driver: kind, containers };
}
const DRIVERS = ['docker', 'docker-container', 'kubernetes', 'remote'];
function readText(path) {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return '';
    }
}

// EXTERNAL MODULE: ./build/engine/docker-cli.js
var docker_cli = __webpack_require__(1867);
// EXTERNAL MODULE: ./build/engine/engine-record.js
var engine_record = __webpack_require__(2071);
// EXTERNAL MODULE: ./build/privileged/engine-process.js
var engine_process = __webpack_require__(1116);
// EXTERNAL MODULE: ./build/engine/baseline.js + 1 modules
var baseline = __webpack_require__(2811);
// EXTERNAL MODULE: ./build/engine/facts.js + 1 modules
var engine_facts = __webpack_require__(5334);
;// CONCATENATED MODULE: ./build/engine/engine.js
/** The engine could not be stopped or started; the message says what was tried and how it ended. */
class HostError extends Error {
    name = 'HostError';
}

;// CONCATENATED MODULE: ./build/engine/hosts/host-context.js
/** Limits of all hosts, in milliseconds. */
const STOP_GRACE_MS = 30_000;
const START_LIMIT_MS = 60_000;
const COMMAND_LIMIT_MS = 120_000;
const LOOK_LIMIT_MS = 10_000;
/** The process that serves the endpoint now, remembered; null when none does. */
async function lookForProcess(context, choose) {
    const engines = await context.hands.run('findEngines', {}, { timeoutMs: LOOK_LIMIT_MS });
    const known = context.memory.seen;
    const again = engines.find((one) => one.pid === known?.pid && one.startTicks === known.startTicks);
    const found = choose(engines) ?? again ?? null;
    if (found !== null)
        context.memory.remember(found);
    return found;
}

;// CONCATENATED MODULE: ./build/engine/hosts/log-file.js
/** More than this of a file's end is not looked at, in bytes. */
const MAX_BYTES = 1024 * 1024;
const log_file_LIMIT_MS = 10_000;
async function readLogFile(hands, path, sinceMs, maxLines) {
    const tail = await hands
        .run('tailFile', { path, from: 0, maxBytes: MAX_BYTES }, { timeoutMs: log_file_LIMIT_MS })
        .catch(() => null);
    return tail === null ? null : linesSince(tail.text, sinceMs, maxLines);
}
/** logrus writes `time="2026-11-21T12:00:00.5Z" level=…`; a line without a time belongs to the one before it. */
function linesSince(text, sinceMs, maxLines) {
    const kept = [];
    let inside = false;
    let anyTime = false;
    for (const line of text.split('\n')) {
        if (line.trim() === '')
            continue;
        const at = timeOf(line);
        anyTime ||= at !== null;
        if (at !== null)
            inside = at >= sinceMs;
        if (inside)
            kept.push(line);
    }
    if (anyTime)
        return kept.slice(-maxLines);
    return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(-maxLines);
}
function timeOf(line) {
    const text = /^time="([^"]+)"/.exec(line)?.[1] ?? /^(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d))/.exec(line)?.[1];
    const at = text === undefined ? Number.NaN : Date.parse(text);
    return Number.isNaN(at) ? null : at;
}

// EXTERNAL MODULE: ./build/core/message-of.js
var message_of = __webpack_require__(7951);
// EXTERNAL MODULE: ./build/privileged/errno.js
var errno = __webpack_require__(16);
// EXTERNAL MODULE: ./build/engine/serving-process.js
var serving_process = __webpack_require__(6947);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/engine/hosts/wait.js
/** Waits for an engine that is being started: until its API answers, it ended, or the limit is over. */




const POLL_MS = 50;
const PING_LIMIT_MS = 2_000;
/** Throws HostError without the log: the host adds it. */
async function waitUntilAnswers(context, options) {
    const limitMs = options.limitMs ?? START_LIMIT_MS;
    const startedAt = performance.now();
    const elapsed = () => Math.round(performance.now() - startedAt);
    for (;;) {
        options.signal?.throwIfAborted();
        const answer = await context.ping(PING_LIMIT_MS);
        if (answer.state === 'healthy')
            return;
        const why = await options.ended();
        if (why !== null)
            throw new HostError(`the engine ended ${elapsed()} ms after it was started: ${why}`);
        if (elapsed() > limitMs) {
            throw new HostError(`the engine does not answer ${elapsed()} ms after it was started: ${answer.detail}`);
        }
        await (0,promises_.setTimeout)(POLL_MS);
    }
}
/** The same error with the last lines of the engine's log, which name the cause. */
function withLog(error, lines) {
    const message = (0,message_of/* messageOf */.b)(error);
    if (lines === null || lines.length === 0)
        return new HostError(message);
    return new HostError(`${message}\n${lines.join('\n')}`);
}
/** How many lines of log an error carries. */
const ERROR_LOG_LINES = 20;

;// CONCATENATED MODULE: ./build/engine/hosts/process.js
/** A bare engine process: found by its socket, stopped by signals, started again exactly as it was. */










/** `obstacle` is the reason that detection found, or null. */
function createProcessHost(context, obstacle) {
    const log = (sinceMs, maxLines) => {
        const path = logPath(context);
        return path === null ? Promise.resolve(null) : readLogFile(context.hands, path, sinceMs, maxLines);
    };
    return {
        kind: 'process',
        obstacle,
        stop: (signal) => stopProcess(context, signal),
        log,
        async start(signal) {
            if ((await lookForProcess(context, chooser(context))) !== null)
                return waitUntilAnswers(context, { ended: stays, signal });
            const sinceMs = Date.now();
            try {
                await startAgain(context, signal);
            }
            catch (error) {
                throw withLog(error, await log(sinceMs, ERROR_LOG_LINES));
            }
        },
    };
}
const LAUNCHER_WAIT_MS = 2_000;
const LAUNCHER_GRACE_MS = 5_000;
const stays = async () => null;
function chooser(context) {
    return (engines) => (0,serving_process/* servingProcess */.s)(engines, context.endpoint);
}
/** Ends the engine's process and what it leaves behind; "already stopped" is success. Throws HostError. */
async function stopProcess(context, signal) {
    const found = await lookForProcess(context, chooser(context));
    const known = found ?? context.memory.seen;
    const options = { timeoutMs: STOP_GRACE_MS + 20_000, ...(signal === undefined ? {} : { signal }) };
    try {
        if (known !== null) {
            // Also one that is not found any more: a killed process has let go of its sockets before it is gone.
            const { pid, startTicks } = known;
            await context.hands.run('endProcess', { pid, startTicks, graceMs: STOP_GRACE_MS }, options);
            await endLauncher(context, known);
        }
        if (known !== null) {
            const { argv, env } = known;
            const config = await context.hands.run('readDaemonConfig', { argv, env, pid: null }, { timeoutMs: LOOK_LIMIT_MS });
            await context.hands.run('endLeftovers', { execRoot: config.execRoot }, options);
        }
    }
    catch (error) {
        throw new HostError(`the engine’s process could not be stopped: ${(0,message_of/* messageOf */.b)(error)}`);
    }
}
/** RootlessKit cleans up and ends by itself when dockerd has ended. */
async function endLauncher({ hands }, { launcher = null }) {
    if (launcher === null)
        return;
    const { pid, startTicks } = launcher;
    const args = { pid, startTicks, graceMs: LAUNCHER_GRACE_MS, waitFirstMs: LAUNCHER_WAIT_MS };
    await hands.run('endProcess', args, { timeoutMs: LAUNCHER_WAIT_MS + LAUNCHER_GRACE_MS + 20_000 });
}
async function startAgain(context, signal) {
    const args = await howItRan(context);
    if (typeof args === 'string')
        throw new HostError(args);
    await clearPidFiles(context, args);
    const { pid } = await context.hands.run('startProcess', args, { timeoutMs: LOOK_LIMIT_MS });
    const ended = async () => {
        const engines = await context.hands.run('findEngines', {}, { timeoutMs: LOOK_LIMIT_MS });
        const mine = engines.find((engine) => engine.pid === pid);
        if (mine !== undefined)
            context.memory.remember(mine);
        return mine === undefined && !isAlive(pid) ? `process ${pid} (${args.argv.join(' ')}) is gone` : null;
    };
    await waitUntilAnswers(context, { ended, signal });
    await ended();
}
/** Of dockerd, and of its containerd: for that one it would wait ten seconds (moby, `libcontainerd/supervisor`). */
async function clearPidFiles(context, { argv, env }) {
    const limit = { timeoutMs: LOOK_LIMIT_MS };
    const config = await context.hands.run('readDaemonConfig', { argv, env, pid: null }, limit);
    for (const path of [config.pidFile, (0,external_node_path_.join)(config.execRoot, 'containerd', 'containerd.pid')]) {
        await context.hands.run('clearPidFile', { path }, limit).catch(() => false);
    }
}
function isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return (0,errno/* errnoOf */.U)(error) === 'EPERM';
    }
}
/** The way to start it again, or the reason why that is not known. */
async function howItRan(context) {
    const { seen } = context.memory;
    const engine = seen ?? context.record();
    if (engine === null || engine.argv.length === 0)
        return 'nothing is known of how the engine was started';
    const launcher = engine.launcher ?? null;
    const namespaces = launcher === null ? await namespacesFor(context) : OURS;
    if (namespaces === null)
        return 'the engine ran in namespaces of its own, and they are gone';
    const { argv, exe, cwd } = launcher ?? engine;
    const env = seen === null ? null : (seen.launcher ?? seen).env;
    return {
        argv,
        exe,
        cwd,
        env: env ?? { ...(0,engine_record/* placesOf */.ek)(context.env), ...context.record()?.places },
        logFile: logPath(context) ?? ownLog(context),
        netNamespace: namespaces.net,
        mountNamespace: namespaces.mnt,
        launch: seen?.launch ?? null,
    };
}
/** RootlessKit makes the engine's namespaces anew. */
const OURS = { net: null, mnt: null };
async function namespacesFor(context) {
    return context.memory.namespaces() ?? namespacesByName(context, namespacesOf(context));
}
/** Foreign namespaces that it ran in, by name; null where it ran in ours. */
function namespacesOf(context) {
    const { seen } = context.memory;
    if (seen !== null) {
        return { net: seen.foreignNet ? seen.netName : null, mnt: seen.foreignMnt ? seen.mntName : null };
    }
    const record = context.record();
    return { net: record?.netName ?? null, mnt: record?.mntName ?? null };
}
/** Where we hold none ourselves, a process may be left that lives in them. */
async function namespacesByName(context, names) {
    if (names.net === null && names.mnt === null)
        return { net: null, mnt: null };
    if (context.memory.seen === null && context.record()?.bootId !== (0,engine_record/* readBootId */.wV)())
        return null;
    const pid = await context.hands
        .run('findNamespaces', names, { timeoutMs: LOOK_LIMIT_MS })
        .catch(() => null);
    if (pid === null)
        return null;
    const file = (kind) => `/proc/${pid}/ns/${kind}`;
    return { net: names.net === null ? null : file('net'), mnt: names.mnt === null ? null : file('mnt') };
}
function logPath(context) {
    return context.engineLog ?? context.memory.seen?.logFile ?? context.record()?.logFile ?? null;
}
/** An engine whose output went nowhere gets a file: without it nobody could say why it does not start. */
function ownLog(context) {
    try {
        (0,external_node_fs_.mkdirSync)(context.stateDir, { recursive: true, mode: 0o700 });
        return (0,external_node_path_.join)(context.stateDir, 'engine.log');
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
;// CONCATENATED MODULE: ./build/engine/hosts/run-command.js
/** Runs a command that the user gave for their own service manager; its output goes to a file, for what it starts lives on. */




const OUTPUT_LIMIT = 4000;
/**
 * Its output is no pipe: an engine that writes to one whose reader is gone is killed by SIGPIPE. The runner's mark is
 * taken from its environment, else a GitHub runner ends the engine with the job.
 */
async function runCommand(command, options) {
    const { RUNNER_TRACKING_ID: _mark, ...env } = options.env;
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'buildmend-'));
    const file = (0,external_node_path_.join)(folder, 'output');
    const log = (0,external_node_fs_.openSync)(file, 'a', 0o600);
    try {
        const child = (0,external_node_child_process_.spawn)('sh', ['-c', command], { env, detached: true, stdio: ['ignore', log, log] });
        const exitCode = await new Promise((resolve) => {
            const limit = setTimeout(() => resolve(null), options.limitMs);
            const end = (code) => {
                clearTimeout(limit);
                resolve(code);
            };
            child.once('error', () => end(127));
            child.once('exit', (code, signal) => end(signal === null ? code : 128));
            options.signal?.addEventListener('abort', () => end(null), { once: true });
            void options.until?.then(() => end(null));
        });
        child.unref();
        return { exitCode, output: (0,external_node_fs_.readFileSync)(file, 'utf8').slice(-OUTPUT_LIMIT).trim() };
    }
    finally {
        (0,external_node_fs_.closeSync)(log);
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/engine/hosts/watch.js
/** Looks out for the dockerd that appears while an engine is being started, and remembers how it was started. */

const WATCH_LIMIT_MS = 70_000;
/**
 * An engine with a broken store is gone again before it opens its socket: this is the only moment in which its data
 * root and its log can be learned. A newcomer that serves another socket is somebody else's.
 */
async function watched(context, start) {
    const { hands, memory, endpoint } = context;
    const known = await hands.run('findEngines', {}, { timeoutMs: LOOK_LIMIT_MS }).catch(() => []);
    const done = new AbortController();
    const options = { timeoutMs: WATCH_LIMIT_MS, signal: done.signal };
    const socket = endpoint.kind === 'unix' ? endpoint.path : null;
    const except = known.map((engine) => engine.pid);
    const watching = hands.run('watchForEngine', { except, socket, limitMs: WATCH_LIMIT_MS }, options).then((found) => {
        if (found !== null)
            memory.remember(found);
    }, () => undefined);
    try {
        return await start();
    }
    finally {
        done.abort();
        await watching;
    }
}

;// CONCATENATED MODULE: ./build/engine/hosts/commands.js
/** An engine that is stopped and started by the user's own commands; where only one is given, another host does the other half. */








/** How long the engine may take to be gone after the stop command ended, in milliseconds. */
const GONE_LIMIT_MS = 10_000;
function createCommandsHost(context, commands, beside) {
    const { stop, start } = commands;
    const { host: other, rights } = beside;
    const units = rights === null ? beside.units : [];
    const log = async (sinceMs, maxLines) => {
        const path = logPath(context);
        const own = path === null ? null : await readLogFile(context.hands, path, sinceMs, maxLines);
        return own ?? other.log(sinceMs, maxLines);
    };
    return {
        kind: 'commands',
        obstacle: obstacleOf(commands, beside),
        log,
        async stop(signal) {
            if (stop === null)
                return other.stop(signal);
            await stopByCommand(context, { command: stop, units }, signal);
        },
        async start(signal) {
            if (start === null)
                return other.start(signal);
            const sinceMs = Date.now();
            try {
                await watched(context, () => startByCommand(context, start, signal));
            }
            catch (error) {
                throw withLog(error, await log(sinceMs, ERROR_LOG_LINES));
            }
        },
    };
}
/** To start an engine by a command nothing need be known of how it ran; to stop it otherwise takes the rights to. */
function obstacleOf({ stop, start }, { host, rights }) {
    if (start === null)
        return host.obstacle;
    return stop === null ? rights : null;
}
/** `systemctl stop docker` alone leaves the socket listening: our own look whether the engine is gone would start it. */
async function stopUnits(context, units, signal) {
    if (units.length === 0)
        return;
    const options = { timeoutMs: COMMAND_LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
    await context.hands.run('systemctl', { verb: 'stop', units }, options).catch(() => undefined);
}
/** What the command leaves running (a stopped process does not hear it) is ended by its pid. Throws HostError. */
async function stopByCommand(context, { command, units }, signal) {
    const before = await lookForProcess(context, chooser(context));
    const hung = (0,engine_process/* stoppedProcess */.D)(before) !== null;
    const limitMs = hung ? GONE_LIMIT_MS : COMMAND_LIMIT_MS;
    const end = await runCommand(command, { env: context.env, limitMs, signal });
    // systemd would wait for a hung one as long as the command did.
    if (!hung)
        await stopUnits(context, units, signal);
    if (await isGone(context))
        return;
    if (before !== null) {
        await stopProcess(context, signal);
        return stopUnits(context, units, signal);
    }
    const how = end.exitCode === null ? `did not end within ${limitMs} ms` : `ended with ${end.exitCode}`;
    throw new HostError(`engine-stop ${how} and the engine still answers: ${end.output}`);
}
async function isGone(context) {
    const found = await lookForProcess(context, chooser(context));
    return found === null && (await context.ping(1000)).state === 'broken';
}
async function startByCommand(context, command, signal) {
    const { promise: up, resolve: isUp } = Promise.withResolvers();
    const running = runCommand(command, { env: context.env, limitMs: COMMAND_LIMIT_MS, signal, until: up });
    let failure = null;
    void running.then((end) => {
        if (end.exitCode !== null && end.exitCode !== 0) {
            failure = `engine-start ended with ${end.exitCode}: ${end.output}`;
        }
    });
    try {
        await waitUntilAnswers(context, { ended: async () => failure, signal, limitMs: START_LIMIT_MS });
    }
    finally {
        isUp();
        await running;
    }
}

// EXTERNAL MODULE: ./build/engine/run-program.js
var run_program = __webpack_require__(791);
;// CONCATENATED MODULE: ./build/engine/hosts/docker-desktop.js
/** Docker Desktop: its engine lives in a virtual machine, and its own CLI (4.37 and newer) is all that stops and starts it. */






/** Desktop for Linux, and for macOS, where `/var/run/docker.sock` is a link to it. */
const SOCKET = /\/\.docker\/(?:desktop|run)\/docker\.sock$/;
/** A virtual machine takes its time, in milliseconds. */
const BOOT_LIMIT_MS = 180_000;
function isDockerDesktop({ endpoint }) {
    return endpoint.kind === 'unix' && (SOCKET.test(endpoint.path) || SOCKET.test(realOf(endpoint.path)));
}
/** No file of it is ever touched: they stand in the virtual machine. */
async function createDesktopHost(context) {
    const { engineLog, hands } = context;
    return {
        kind: 'docker-desktop',
        obstacle: await docker_desktop_obstacleOf(context),
        log: async (sinceMs, maxLines) => engineLog === null ? null : readLogFile(hands, engineLog, sinceMs, maxLines),
        async stop(signal) {
            if ((await desktop(context, ['stop'], signal)).exitCode === 0)
                return;
            const forced = await desktop(context, ['stop', '--force'], signal);
            if (forced.exitCode !== 0)
                throw failed('stop --force', forced);
        },
        async start(signal) {
            const answer = await desktop(context, ['start'], signal);
            if (answer.exitCode !== 0)
                throw failed('start', answer);
            await waitUntilAnswers(context, { ended: async () => null, signal, limitMs: BOOT_LIMIT_MS });
        },
    };
}
async function docker_desktop_obstacleOf(context) {
    const { exitCode } = await (0,run_program/* runProgram */.m)('docker', ['desktop', 'version'], {
        timeoutMs: LOOK_LIMIT_MS,
        env: context.env,
    });
    if (exitCode === 0)
        return null;
    return 'Docker Desktop is stopped and started by its own CLI only (`docker desktop`, since 4.37), and that does not answer here';
}
/** Both wait until it is done, unless told not to (docs.docker.com/reference/cli/docker/desktop). */
function desktop(context, words, signal) {
    const timeoutMs = words[0] === 'start' ? BOOT_LIMIT_MS : COMMAND_LIMIT_MS;
    return (0,run_program/* runProgram */.m)('docker', ['desktop', ...words], { timeoutMs, env: context.env, signal });
}
function failed(words, { exitCode, stdout, stderr }) {
    const end = exitCode === null ? 'did not end in time' : `ended with ${exitCode}`;
    return new HostError(`docker desktop ${words} ${end}: ${`${stdout}${stderr}`.trim().slice(-1000)}`);
}
function realOf(path) {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return path;
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/privileged/daemon-options.js
var daemon_options = __webpack_require__(3201);
// EXTERNAL MODULE: ./build/privileged/proc.js
var proc = __webpack_require__(6594);
// EXTERNAL MODULE: ./build/privileged/serves-socket.js
var serves_socket = __webpack_require__(1738);
;// CONCATENATED MODULE: ./build/engine/hosts/init-service.js
/** Finds the service of OpenRC, or of sysv's init scripts, that an engine belongs to. */






/** Debian's and Alpine's, and what others called theirs. */
const NAMES = ['docker', 'dockerd', 'docker.io', 'docker-ce'];
const DEFAULT_SOCKET = '/var/run/docker.sock';
/** Null when none does; under systemd init scripts are units, and found as such. `root` is `/` but in tests. */
async function findInitService(context, serving, root = '/') {
    const { endpoint, memory } = context;
    if (endpoint.kind !== 'unix' || (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, 'run/systemd/system')))
        return null;
    const name = NAMES.find((one) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, 'etc/init.d', one)));
    if (name === undefined)
        return null;
    const manager = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, 'run/openrc/softlevel')) ? 'openrc' : 'sysv';
    const argv = ['dockerd', ...(await settingsOf(root, name))];
    const known = serving ?? memory.seen;
    const owns = known === null
        ? await mayServe(root, name, argv, endpoint.path)
        : await isServiceProcess(root, name, known);
    return owns ? { manager, name, argv } : null;
}
/** Files that hold the pid of what the service manager started, dockerd's or its supervisor's; stale ones too. */
async function pidFilesOf(root, name) {
    const folder = (0,external_node_path_.join)(root, 'run/openrc/daemons', name);
    const daemons = await (0,external_node_fs_promises_.readdir)(folder).catch(() => []);
    const texts = await Promise.all(daemons.map((one) => (0,proc/* readOrNull */.di)((0,external_node_path_.join)(folder, one))));
    const named = texts.flatMap((text) => /^pidfile=(.+)$/m.exec(text ?? '')?.[1] ?? []);
    return [(0,external_node_path_.join)(root, 'run', `${name}-ssd.pid`), ...named.map((path) => (0,external_node_path_.join)(root, path))];
}
/** A dockerd that somebody started by hand is not the service, even where its script stands there. */
async function isServiceProcess(root, name, { pid }) {
    const parent = (await (0,proc/* statOf */._N)((0,external_node_path_.join)(root, 'proc'), pid))?.parent ?? null;
    for (const path of await pidFilesOf(root, name)) {
        const started = Number((await (0,proc/* readOrNull */.di)(path))?.trim() ?? '');
        if (started > 0 && (started === pid || started === parent))
            return true;
    }
    const words = parent === null ? '' : ((await (0,proc/* readOrNull */.di)((0,external_node_path_.join)(root, 'proc', `${parent}`, 'cmdline'))) ?? '');
    const [program = '', supervised] = (0,proc/* nulWords */.Ng)(words);
    return program.endsWith('supervise-daemon') && supervised === name;
}
/** Of an engine that is gone: the service is to serve the socket, and its manager runs here or had started it. */
async function mayServe(root, name, argv, path) {
    const { hosts } = (0,daemon_options/* optionsOfArgv */.Wl)(argv);
    const named = hosts
        .filter((host) => host.startsWith('unix://'))
        .map((host) => host.slice('unix://'.length));
    const sockets = named.length > 0 ? named : [DEFAULT_SOCKET];
    if (!sockets.some((one) => (0,serves_socket/* canonical */.$)(one) === (0,serves_socket/* canonical */.$)(path)))
        return false;
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, 'run/openrc/softlevel')))
        return true;
    const first = (await (0,proc/* readOrNull */.di)((0,external_node_path_.join)(root, 'proc/1/comm')))?.trim();
    const files = await pidFilesOf(root, name);
    return first === 'init' || files.some((file) => (0,external_node_fs_.existsSync)(file));
}
/** `DOCKER_OPTS="…"` of `/etc/default` (sysv) and `/etc/conf.d` (OpenRC); variables in it are not followed. */
async function settingsOf(root, name) {
    const texts = await Promise.all(['default', 'conf.d'].map((folder) => (0,proc/* readOrNull */.di)((0,external_node_path_.join)(root, 'etc', folder, name))));
    const lines = texts.flatMap((text) => (text ?? '').split('\n'));
    const values = lines.map((line) => /^\s*(?:export\s+)?DOCKER_OPTS=(["']?)(.*)\1\s*$/.exec(line)?.[2]);
    const last = values.findLast((value) => value !== undefined) ?? '';
    return last.split(/\s+/).filter((word) => word !== '');
}

;// CONCATENATED MODULE: ./build/engine/hosts/init-host.js
/** An engine that is a service of OpenRC or of an init script: stopped and started by `rc-service` or `service`. */








/** Where both Debian's and Alpine's scripts send dockerd's output. */
const LOG = '/var/log/docker.log';
/** A script may end before dockerd is there, in milliseconds. */
const APPEAR_MS = 3_000;
function createInitHost(context, service, obstacle) {
    const log = (sinceMs, maxLines) => readLogFile(context.hands, logPath(context) ?? LOG, sinceMs, maxLines);
    return {
        kind: service.manager,
        obstacle,
        log,
        stop: (signal) => stopService(context, service, signal),
        async start(signal) {
            const sinceMs = Date.now();
            try {
                await watched(context, () => startService(context, service, signal));
            }
            catch (error) {
                throw withLog(error, await log(sinceMs, ERROR_LOG_LINES));
            }
        },
    };
}
/** A stopped (T) engine is killed first: the script would wait for it. What a supervisor starts anew meanwhile the script ends. */
async function stopService(context, service, signal) {
    const before = await lookForProcess(context, chooser(context));
    if ((0,engine_process/* stoppedProcess */.D)(before) !== null)
        await stopProcess(context, signal);
    const answer = await ask(context, service, 'stop', signal);
    // Also where all is gone: the containerd of a killed engine stays, and the next one would wait for it
    await stopProcess(context, signal);
    if ((await lookForProcess(context, chooser(context))) === null)
        return;
    throw new HostError(`${said(service, 'stop', answer)}; an engine still serves the endpoint`);
}
async function startService(context, service, signal) {
    if ((await lookForProcess(context, chooser(context))) === null)
        await forget(context, service, signal);
    const answer = await ask(context, service, 'start', signal);
    if (answer.exitCode !== 0)
        throw new HostError(said(service, 'start', answer));
    const startedAt = performance.now();
    const ended = async () => {
        if (performance.now() - startedAt < APPEAR_MS)
            return null;
        const engines = await context.hands.run('findEngines', {}, { timeoutMs: LOOK_LIMIT_MS });
        return engines.length === 0 ? 'no dockerd is there any more' : null;
    };
    await waitUntilAnswers(context, { ended, signal });
}
/** OpenRC does not start what it takes for started; a script does not where the pid of a dead engine is another's now. */
async function forget(context, service, signal) {
    if (service.manager === 'openrc')
        await ask(context, service, 'zap', signal);
    for (const path of [...(await pidFilesOf('/', service.name)), '/run/docker.pid'])
        await context.hands.run('clearPidFile', { path }, { timeoutMs: LOOK_LIMIT_MS }).catch(() => false);
}
async function ask({ hands }, { manager, name }, verb, signal) {
    const options = { timeoutMs: COMMAND_LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
    return hands.run('initService', { manager, verb, service: name }, options);
}
function said({ manager, name }, verb, { exitCode, output }) {
    const program = manager === 'openrc' ? 'rc-service' : 'service';
    return `${program} ${name} ${verb} ended with ${exitCode}: ${output}`;
}

// EXTERNAL MODULE: ./build/engine/hosts/systemd-unit.js
var systemd_unit = __webpack_require__(7815);
;// CONCATENATED MODULE: ./build/engine/ssh/scripts.js
/** The scripts that run on an engine's machine: fixed words, into which only names of units from our own table and numbers are put. */
/** What we say begins so: a profile there may print other things. */
const MARK = 'buildmend:';
/** Who we are there, who starts its engine, and where its client looks for it (which some clients only say once the engine has answered). */
const LOOK = `
say() { printf '${MARK}%s %s\\n' "$1" "$2"; }
say boot "$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)"
if [ "$(id -u)" = 0 ]; then say rights root
elif command -v sudo >/dev/null 2>&1 && sudo -n true >/dev/null 2>&1; then say rights sudo
else say rights none; fi
if [ -n "$DOCKER_HOST" ]; then say socket "$DOCKER_HOST"
elif [ -n "$DOCKER_CONTEXT" ] || grep -q '"currentContext"' "\${DOCKER_CONFIG:-$HOME/.docker}/config.json" 2>/dev/null; then
  say socket "$(timeout 5 docker context inspect --format '{{.Endpoints.docker.Host}}' 2>/dev/null || echo unknown)"
fi
if [ -d /run/systemd/system ]; then
  say manager systemd
  systemctl show docker.service docker.socket snap.docker.dockerd.service --property=Id,LoadState,ActiveState,MainPID,ExecStart,Listen |
    while IFS= read -r line; do say show "$line"; done
elif [ -d /run/openrc ] && rc-service --exists docker 2>/dev/null; then say manager openrc
elif [ -x /etc/init.d/docker ] && command -v service >/dev/null 2>&1; then say manager sysv
else say manager none; fi
say end .
`;
/** Goes through the engine's process and its child containerd; `found` runs for each that is stopped (state T), as `$p`. */
function eachStopped(manager, found) {
    const pid = manager.kind === 'systemd'
        ? `systemctl show -p MainPID --value ${manager.service}`
        : 'cat /var/run/docker.pid 2>/dev/null';
    return `
pid=$(${pid}); all=
case "$pid" in ''|0|*[!0-9]*) ;; *) all="$pid $(cat /proc/$pid/task/$pid/children 2>/dev/null)" ;; esac
for p in $all; do
  case "$(sed -n 's/^State:[[:space:]]*//p' /proc/$p/status 2>/dev/null)" in [Tt]*) ${found} ;; esac
done`;
}
/** Names a process of the engine that is stopped: it never answers. */
function stoppedScript(manager) {
    return eachStopped(manager, `printf '${MARK}stopped %s %s\\n' "$p" "$(cat /proc/$p/comm)"; break`);
}
/** A stopped process hears no stop: it is killed first. The socket goes before the service that it would start. */
function stopScript(manager) {
    const kill = manager.kind === 'systemd'
        ? `systemctl kill --signal=SIGKILL ${manager.service}`
        : 'kill -KILL $all 2>/dev/null';
    return `${eachStopped(manager, `${kill}; break`)}
${verb(manager, 'stop')} >&2
printf '${MARK}status %s\\n' "$?"
`;
}
/** A start that failed too often is forgotten first. */
function startScript(manager) {
    const before = manager.kind === 'systemd'
        ? `systemctl reset-failed ${units(manager)} >/dev/null 2>&1`
        : manager.kind === 'openrc'
            ? 'rc-service docker status >/dev/null 2>&1 || rc-service docker zap >/dev/null 2>&1'
            : ':';
    return `${before}
${verb(manager, 'start')} >&2
printf '${MARK}status %s\\n' "$?"
`;
}
/** Whether the service is down there: `down` is said only where it is known. */
function downScript(manager) {
    const gone = manager.kind === 'systemd'
        ? `case "$(systemctl show -p ActiveState --value ${manager.service})" in inactive|failed)`
        : `case "$(pidof dockerd 2>/dev/null || echo none)" in none)`;
    return `${gone} printf '${MARK}down yes\\n' ;; esac`;
}
/** Counted from now, for the clock there may be another. `sinceS` null: all there is. */
function logScript(manager, sinceS, maxLines) {
    const most = Math.max(1, Math.trunc(maxLines));
    if (manager.kind !== 'systemd')
        return `tail -n ${most} /var/log/docker.log`;
    const since = sinceS === null ? '' : ` --since=-${Math.max(1, Math.ceil(sinceS))}s`;
    return `journalctl -u ${manager.service}${since} -o cat --no-pager -q | tail -n ${most}`;
}
function units({ service, socket }) {
    return socket === null ? service : `${socket} ${service}`;
}
function verb(manager, what) {
    switch (manager.kind) {
        case 'systemd':
            return `systemctl ${what} ${units(manager)}`;
        case 'openrc':
            return `rc-service docker ${what}`;
        case 'sysv':
            return `service docker ${what}`;
    }
}

;// CONCATENATED MODULE: ./build/engine/ssh/look.js
/** Finds out over ssh who starts the engine on its machine, whether it is the one that is reached, and whether we may ask for it. */



const LOOK_MS = 30_000;
const DEFAULT = '/run/docker.sock';
/** Debian's and Docker's own, and the snap's. */
const SERVICES = [
    { service: 'docker.service', socket: 'docker.socket' },
    { service: 'snap.docker.dockerd.service', socket: null },
];
const WAY_OUT = 'give engine-stop and engine-start';
async function lookOverSsh(shell, target, signal) {
    const end = await shell(LOOK, { timeoutMs: LOOK_MS, signal });
    if (end.kind === 'lost')
        return { kind: 'obstacle', why: end.why, bootId: null };
    return readLook(end.stdout, target);
}
/** From what the script said. */
function readLook(stdout, target) {
    const said = (key) => stdout
        .split('\n')
        .filter((line) => line.startsWith(`${MARK}${key} `))
        .map((line) => line.slice(MARK.length + key.length + 1));
    const bootId = said('boot')[0] || null;
    const refuse = (why) => ({ kind: 'obstacle', why, bootId });
    if (said('end').length === 0)
        return refuse(`${target.host} runs no shell of ours over ssh`);
    if (target.socket === null && said('socket')[0] === 'unknown')
        return refuse(`it is not known which engine the client on ${target.host} uses: ${WAY_OUT}`);
    const socket = socketOf(target.socket ?? said('socket')[0] ?? '');
    if (socket === null)
        return refuse(`the engine that ${target.host} uses is not on that machine: ${WAY_OUT}`);
    const manager = managerOf(said('manager')[0] ?? '', said('show').join('\n'), socket);
    if (manager === null)
        return refuse(`on ${target.host} no service \`docker\` serves ${socket}: ${WAY_OUT}`);
    const rights = said('rights')[0];
    if (rights !== 'root' && rights !== 'sudo')
        return refuse(`on ${target.host} we are not root, and sudo asks for a password or is missing`);
    return { kind: 'found', manager, sudo: rights === 'sudo', bootId };
}
/** Null for an engine that the client there reaches elsewhere. */
function socketOf(address) {
    if (address === '')
        return DEFAULT;
    const path = address.startsWith('/') ? address : /^unix:\/\/(\/.*)$/.exec(address)?.[1];
    return path === undefined ? null : plain(path);
}
function plain(path) {
    return path.replace(/^\/var\/run\//, '/run/');
}
function managerOf(kind, show, socket) {
    if (kind === 'openrc' || kind === 'sysv')
        return socket === DEFAULT ? { kind } : null;
    if (kind !== 'systemd')
        return null;
    for (const names of SERVICES) {
        const unit = (0,systemd_unit/* readUnit */.H_)(show, names.service, names.socket);
        if (unit === null)
            continue;
        const own = (0,daemon_options/* optionsOfArgv */.Wl)(unit.argv).hosts;
        const named = own.filter((host) => host.startsWith('unix://')).map((host) => host.slice(7));
        const listens = [
            ...(unit.socket === null ? [] : (0,systemd_unit/* listensOf */.QQ)(show, unit.socket)),
            ...named,
            ...(own.length === 0 ? [DEFAULT] : []),
        ];
        if (listens.map(plain).includes(socket))
            return { kind, service: names.service, socket: unit.socket ? names.socket : null };
    }
    return null;
}

;// CONCATENATED MODULE: ./build/engine/ssh/target.js
/** Reads `ssh://user@host:port/socket` as the docker CLI does (docker/cli, `cli/connhelper/ssh`). */
/** Null for an address that the docker CLI refuses: one with a password, a query or a fragment, or without a host. */
function sshTarget(url) {
    const parsed = URL.parse(url);
    if (parsed === null || parsed.protocol !== 'ssh:' || parsed.hostname === '')
        return null;
    if (parsed.password !== '' || parsed.search !== '' || parsed.hash !== '')
        return null;
    const path = decoded(parsed.pathname);
    const user = decoded(parsed.username);
    if (path === null || user === null)
        return null;
    return {
        user: user === '' ? null : user,
        host: parsed.hostname.replace(/^\[(.*)\]$/, '$1'),
        port: parsed.port === '' ? null : parsed.port,
        socket: path.replaceAll('/', '') === '' ? null : path,
    };
}
/**
 * The docker CLI's own options, and those that keep us from being asked anything and from waiting for a machine that is gone. The
 * address stands behind `--`, so that nothing in it can be an option.
 */
function sshArgs({ user, host, port }, command) {
    return [
        ...['-o', 'BatchMode=yes', '-o', 'ConnectTimeout=10'],
        ...['-o', 'ServerAliveInterval=5', '-o', 'ServerAliveCountMax=3', '-T'],
        ...(user === null ? [] : ['-l', user]),
        ...(port === null ? [] : ['-p', port]),
        ...['--', host, ...command],
    ];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/engine/ssh/remote-shell.js


/** ssh(1): its own status when an error occurred. */
const SSH_FAILED = 255;
/** What a machine's profile prints, or a script that goes on when its connection is lost, does no harm to what is said. */
const BEFORE = 'LC_ALL=C; export LC_ALL; PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin"; trap "" HUP PIPE\n';
/** The script goes through stdin: whatever the login shell there is, no word of it is ever quoted for one. */
function remoteShell(target, env) {
    return async (script, { timeoutMs, signal, asRoot = false }) => {
        const command = asRoot ? ['sudo', '-n', 'sh', '-s'] : ['sh', '-s'];
        const input = `${BEFORE}${script}\n`;
        const end = await (0,run_program/* runProgram */.m)('ssh', sshArgs(target, command), { timeoutMs, signal, input, env });
        const why = whyLost(end, target.host, timeoutMs);
        if (why !== null)
            return { kind: 'lost', why };
        const { exitCode, stdout, stderr } = end;
        return { kind: 'ended', exitCode: exitCode ?? SSH_FAILED, stdout, stderr };
    };
}
function whyLost(end, host, timeoutMs) {
    if (end.timedOut)
        return `${host} did not answer over ssh within ${timeoutMs} ms`;
    if (end.exitCode === 127 && end.stdout === '' && /ENOENT/.test(end.stderr))
        return 'there is no ssh client here';
    return end.exitCode === SSH_FAILED || end.exitCode === null ? plainSshError(end.stderr, host) : null;
}
/** In words that say what to do. OpenSSH's own, `sshconnect.c` and `clientloop.c`. */
function plainSshError(stderr, host) {
    if (/REMOTE HOST IDENTIFICATION HAS CHANGED/.test(stderr))
        return `the host key of ${host} is not the one that known_hosts has: make sure that it is the right machine, then mend known_hosts`;
    if (/Host key verification failed/.test(stderr))
        return `the host key of ${host} is not known here: connect once by hand, or add it to known_hosts`;
    if (/Permission denied/.test(stderr))
        return `${host} accepts no key of this user, and no password is asked for`;
    const last = stderr
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .at(-1);
    return `ssh to ${host} failed: ${last ?? 'it said nothing'}`;
}
const CLIENT = /command \[ssh .*\] has exited with exit status 255\b|stderr=ssh: |Host key verification failed/;
/** Whether the docker CLI's own connection by ssh failed, which tells nothing of the engine behind it (docker/cli, `commandconn`). */
function isLostConnection(stderr) {
    return CLIENT.test(stderr);
}

;// CONCATENATED MODULE: ./build/engine/hosts/ssh.js
/** An engine on another machine: its service manager there is asked with the user's own ssh. */









/** How long a machine whose connection was lost is tried again, in milliseconds. */
const RECONNECT_MS = 60_000;
const PAUSE_MS = 1_000;
/** It came up over there, but a client needs a connection of its own to hear of it, in milliseconds. */
const ANSWER_LIMIT_MS = 90_000;
/** Null when the address is none that the docker CLI takes. */
async function findSshHost(context, shell) {
    const target = context.endpoint.kind === 'ssh' ? sshTarget(context.endpoint.url) : null;
    if (target === null)
        return null;
    const run = shell ?? remoteShell(target, context.env);
    const look = await lookOverSsh(run, target);
    return { host: createSshHost(context, target, run, look), bootId: look.bootId };
}
function createSshHost(context, target, run, look) {
    if (look.kind === 'obstacle')
        return refusing(context, look.why);
    const { manager, sudo } = look;
    const remote = {
        context,
        target,
        manager,
        run: (script, options) => run(script, { ...options, asRoot: sudo }),
    };
    const log = (sinceMs, maxLines) => readLog(remote, sinceMs, maxLines);
    return {
        kind: 'ssh',
        obstacle: null,
        log,
        stopped: () => stoppedThere(remote),
        stop: (signal) => stop(remote, signal),
        async start(signal) {
            const sinceMs = Date.now();
            try {
                await start(remote, signal);
            }
            catch (error) {
                throw withLog(error, await log(sinceMs, ERROR_LOG_LINES).catch(() => null));
            }
        },
    };
}
function refusing({ hands, engineLog }, why) {
    const refuse = async () => {
        throw new HostError(why);
    };
    return {
        kind: 'ssh',
        obstacle: why,
        log: async (sinceMs, most) => (engineLog === null ? null : readLogFile(hands, engineLog, sinceMs, most)),
        stop: refuse,
        start: refuse,
    };
}
async function stoppedThere({ run, manager }) {
    const end = await run(stoppedScript(manager), { timeoutMs: LOOK_LIMIT_MS });
    if (end.kind === 'lost')
        return null;
    const [, pid, name] = new RegExp(`^${MARK}stopped (\\d+) (\\S+)$`, 'm').exec(end.stdout) ?? [];
    return pid === undefined || name === undefined ? null : { name, pid: Number(pid) };
}
/** A lost connection is made again to see what became of it; an engine of which nobody knows is not taken for stopped. */
async function stop(remote, signal) {
    const { run, manager, target } = remote;
    const end = await run(stopScript(manager), { timeoutMs: COMMAND_LIMIT_MS, signal });
    signal?.throwIfAborted();
    if (end.kind === 'ended')
        return assertDone(end, 'stop', target);
    if (await saysDown(remote, signal))
        return;
    throw new HostError(`the connection was lost while the engine on ${target.host} was being stopped, and it is not known that it stopped: ${end.why}`);
}
async function start(remote, signal) {
    const { run, manager, target, context } = remote;
    const end = await run(startScript(manager), { timeoutMs: COMMAND_LIMIT_MS, signal });
    signal?.throwIfAborted();
    if (end.kind === 'ended')
        assertDone(end, 'start', target);
    // Of a lost one the engine itself tells whether it was started
    await waitUntilAnswers(context, { ended: async () => null, signal, limitMs: ANSWER_LIMIT_MS });
}
function assertDone(end, what, { host }) {
    const status = new RegExp(`^${MARK}status (\\d+)$`, 'm').exec(end.stdout)?.[1];
    if (status === '0')
        return;
    const said = end.stderr.trim().split('\n').slice(-ERROR_LOG_LINES).join('\n');
    throw new HostError(`to ${what} the engine on ${host} ended with ${status ?? end.exitCode}: ${said}`);
}
async function saysDown({ run, manager }, signal) {
    const until = performance.now() + RECONNECT_MS;
    while (performance.now() < until) {
        signal?.throwIfAborted();
        const end = await run(downScript(manager), { timeoutMs: LOOK_LIMIT_MS, signal });
        if (end.kind === 'ended' && end.stdout.includes(`${MARK}down yes`))
            return true;
        await (0,promises_.setTimeout)(PAUSE_MS, undefined, { signal });
    }
    return false;
}
/** Null when it cannot be read there. */
async function readLog({ run, manager, context }, sinceMs, maxLines) {
    if (context.engineLog !== null)
        return readLogFile(context.hands, context.engineLog, sinceMs, maxLines);
    const sinceS = sinceMs === 0 ? null : (Date.now() - sinceMs) / 1000;
    const end = await run(logScript(manager, sinceS, maxLines), { timeoutMs: LOOK_LIMIT_MS });
    if (end.kind === 'lost' || end.exitCode !== 0)
        return null;
    return end.stdout.split('\n').filter((line) => line !== '');
}

;// CONCATENATED MODULE: ./build/engine/hosts/frozen-containerd.js
/** A containerd that is a unit of its own and does not answer: the engine cannot do without it, and starting the engine does not mend it. */



const KNOCK_MS = 3_000;
const GRACE_MS = 10_000;
/**
 * Restarts it where nobody but Docker has anything in it; its containers' shims live on. The reason why not as a sentence; null
 * where it answers, was restarted, or is none of its own. Never rejects.
 */
async function wakeContainerd(context, argv) {
    const address = (0,daemon_options/* optionsOfArgv */.Wl)(argv).containerd;
    if (address === null || !address.startsWith('/'))
        return null;
    try {
        return await wake(context, address);
    }
    catch (error) {
        return `whether containerd at ${address} answers could not be found out (${(0,message_of/* messageOf */.b)(error)})`;
    }
}
async function wake({ hands }, address) {
    const limit = { timeoutMs: LOOK_LIMIT_MS };
    const found = await hands.run('findContainerd', { address }, limit);
    if (found === null)
        return null;
    if ((await hands.run('knockAtContainerd', { address, limitMs: KNOCK_MS }, limit)) === 'answers')
        return null;
    const silent = `containerd (process ${found.pid}) does not answer`;
    const unit = unitOf(found);
    if (unit === null)
        return `${silent}, and it is no unit of systemd: it is not restarted`;
    const others = await othersOf(hands, address);
    if (others !== null)
        return `${silent}, and ${others}: it is not restarted`;
    const { pid, startTicks } = found;
    // The process alone: a kill of the unit would take the containers' shims along
    await hands.run('endProcess', { pid, startTicks, graceMs: GRACE_MS }, { timeoutMs: COMMAND_LIMIT_MS });
    const options = { timeoutMs: COMMAND_LIMIT_MS };
    await hands.run('systemctl', { verb: 'reset-failed', units: [unit] }, options);
    const { exitCode, output } = await hands.run('systemctl', { verb: 'start', units: [unit] }, options);
    return exitCode === 0 ? null : `${silent}, and systemctl start ${unit} ended with ${exitCode}: ${output}`;
}
/** Law 5: others on it are respected, and so they are where nobody can tell. */
async function othersOf(hands, address) {
    const limit = { timeoutMs: LOOK_LIMIT_MS };
    const root = await hands.run('findContainerdRoot', { dataRoot: '/nowhere', address }, limit);
    if (root === null)
        return 'its files cannot be found, so nobody knows who else uses it';
    const { foreign, unreadable } = await hands.run('lookAtContainerd', { root, address }, limit);
    if (unreadable !== null)
        return `its records cannot be read (${unreadable})`;
    return foreign.length === 0 ? null : `${foreign.join(', ')} has containers or images in it, too`;
}
/** Of the system's manager: `/system.slice/containerd.service`. */
function unitOf({ cgroup = null }) {
    return /^(?:.*\/)?system\.slice\/([^/]*containerd[^/]*\.service)$/.exec(cgroup ?? '')?.[1] ?? null;
}

;// CONCATENATED MODULE: ./build/engine/hosts/systemd.js
/** An engine under systemd, the system's or a user's own: service and socket stopped together, the start limit reset, the journal read. */










function createSystemdHost(context, unit, obstacle) {
    const log = async (sinceMs, maxLines) => {
        if (context.engineLog !== null)
            return readLogFile(context.hands, context.engineLog, sinceMs, maxLines);
        return context.hands.run('readJournal', { unit: unit.service, sinceMs, maxLines, uid: unit.uid ?? null }, { timeoutMs: LOOK_LIMIT_MS });
    };
    return {
        kind: unit.uid == null ? 'systemd' : 'systemd-user',
        obstacle,
        log,
        stop: (signal) => stopUnit(context, unit, signal),
        async start(signal) {
            const sinceMs = Date.now();
            try {
                await watched(context, () => startUnit(context, unit, signal));
            }
            catch (error) {
                throw withLog(error, await log(sinceMs, ERROR_LOG_LINES));
            }
        },
    };
}
/** The socket first: it would start the engine again while its files are worked on. A stopped (T) engine is killed, systemd would wait for it. */
async function stopUnit(context, unit, signal) {
    const found = await lookForProcess(context, chooser(context));
    if ((0,engine_process/* stoppedProcess */.D)(found) !== null)
        await systemd_ask(context, unit, 'kill', signal);
    await systemd_ask(context, unit, 'stop', signal).catch(async (error) => {
        // A unit may have no limit of its own (`TimeoutSec=0`, as Docker's rootless one)
        if ((await lookForProcess(context, chooser(context))) === null)
            throw error;
        await systemd_ask(context, unit, 'kill', signal);
        await systemd_ask(context, unit, 'stop', signal);
    });
    if ((await lookForProcess(context, chooser(context))) !== null)
        await stopProcess(context, signal);
}
/** Three starts in a minute are too many for systemd until its count is reset. */
async function startUnit(context, unit, signal) {
    await systemd_ask(context, unit, 'reset-failed', signal).catch(() => undefined);
    const why = unit.uid == null ? await wakeContainerd(context, unit.argv) : null;
    try {
        await systemd_ask(context, unit, 'start', signal);
        await waitUntilAnswers(context, { ended: async () => null, signal });
    }
    catch (error) {
        throw why === null ? error : new HostError(`${(0,message_of/* messageOf */.b)(error)}; ${why}`);
    }
}
async function systemd_ask(context, unit, verb, signal) {
    const units = verb === 'kill' ? [unit.service] : (0,systemd_unit/* unitsOf */.$J)(unit);
    const options = { timeoutMs: COMMAND_LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
    const answer = await context.hands.run('systemctl', { verb, units, uid: unit.uid ?? null }, options);
    if (answer.exitCode === 0)
        return;
    const asked = unit.uid == null ? 'systemctl' : 'systemctl --user';
    throw new HostError(`${asked} ${verb} ${units.join(' ')} ended with ${answer.exitCode}: ${answer.output}`);
}

// EXTERNAL MODULE: ./build/privileged/user-manager.js
var user_manager = __webpack_require__(755);
// EXTERNAL MODULE: ./build/privileged/user-namespace.js
var user_namespace = __webpack_require__(191);
;// CONCATENATED MODULE: ./build/engine/hosts/systemd-user.js
/** Finds the unit of a user's own service manager that serves an endpoint: a rootless engine as Docker's setup tool installs it. */








/** What `dockerd-rootless-setuptool.sh install` calls it. */
const SERVICE = 'docker.service';
/** Null when no manager of a user has a unit for this endpoint. `serving` is the process found by its socket. */
async function findUserUnit(context, serving) {
    const { endpoint } = context;
    if (endpoint.kind !== 'unix' || !(0,external_node_fs_.existsSync)('/run/systemd/system'))
        return null;
    const uid = serving?.uid ?? ownerOfFolder(endpoint.path);
    if (uid === null || uid === 0)
        return null;
    const known = serving ?? context.memory.seen;
    const service = known === null ? SERVICE : serviceOf(known.cgroup ?? null, uid);
    if (service === null)
        return null;
    const home = (await (0,user_namespace/* readUser */.Ue)(uid))?.home ?? null;
    const obstacle = await (0,user_manager/* managerObstacle */.rr)(uid);
    if (obstacle !== null) {
        const isInstalled = home !== null && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(home, '.config', 'systemd', 'user', SERVICE));
        return isInstalled && serving === null ? { unit: unknownUnit(uid, home), obstacle } : null;
    }
    const unit = await readUserUnit(context, service, uid);
    if (unit === null || !serves(unit, endpoint.path, uid, serving))
        return null;
    return { unit: { ...unit, uid, env: placesOf(uid, home) }, obstacle: null };
}
/** From a process's control group: `…/user@1000.service/app.slice/docker.service`. */
function serviceOf(cgroup, uid) {
    return new RegExp(`/user@${uid}\\.service/(?:.*/)?([^/]+\\.service)$`).exec(cgroup ?? '')?.[1] ?? null;
}
async function readUserUnit({ hands }, service, uid) {
    const args = { verb: 'show', units: [service], uid, properties: systemd_unit/* PROPERTIES */.yI };
    const shown = await hands.run('systemctl', args, { timeoutMs: LOOK_LIMIT_MS }).catch(() => null);
    return shown?.exitCode === 0 ? (0,systemd_unit/* readUnit */.H_)(shown.output, service, null) : null;
}
/** A unit that is a bare engine's parent by chance (a CI runner that is a user's service) is not its own. */
function serves(unit, path, uid, serving) {
    if (serving !== null)
        return [serving.pid, serving.launcher?.pid].includes(unit.mainPid ?? undefined);
    const { hosts } = (0,daemon_options/* optionsOfArgv */.Wl)(unit.argv);
    const own = hosts.filter((host) => host.startsWith('unix://')).map((host) => host.slice('unix://'.length));
    const sockets = own.length > 0 ? own : [(0,external_node_path_.join)((0,user_manager/* runtimeDirOf */.lz)(uid), 'docker.sock')];
    return sockets.some((one) => (0,serves_socket/* canonical */.$)(one) === (0,serves_socket/* canonical */.$)(path));
}
function unknownUnit(uid, home) {
    const env = placesOf(uid, home);
    return { service: SERVICE, socket: null, active: false, mainPid: null, argv: [], uid, env };
}
/** As RootlessKit gives them to dockerd: by the first of these it is known for a rootless one. */
function placesOf(uid, home) {
    const runtime = (0,user_manager/* runtimeDirOf */.lz)(uid);
    const own = { ROOTLESSKIT_STATE_DIR: runtime, XDG_RUNTIME_DIR: runtime };
    return home === null ? own : { ...own, HOME: home };
}
function ownerOfFolder(path) {
    return (0,external_node_fs_.statSync)((0,external_node_path_.dirname)(path), { throwIfNoEntry: false })?.uid ?? uidInPath(path);
}
/** Without a login even the folder is gone. */
function uidInPath(path) {
    const uid = /^\/(?:var\/)?run\/user\/(\d+)\//.exec(path)?.[1];
    return uid === undefined ? null : Number(uid);
}

;// CONCATENATED MODULE: ./build/engine/hosts/detect.js
/** Chooses the host: the user's own commands, else the service manager that has the engine for one of its services, else the bare process. */











async function detectHost(context, commands) {
    const remote = context.endpoint.kind === 'ssh' ? await findSshHost(context) : null;
    if (remote !== null)
        return detectedOverSsh(context, commands, remote);
    const serving = await lookForProcess(context, chooser(context)).catch(() => null);
    const rights = await rightsObstacle(context);
    const found = await findHost(context, serving, rights);
    if (commands.stop === null && commands.start === null)
        return found;
    const { host, words, units } = found;
    return { host: createCommandsHost(context, commands, { host, rights, units }), words };
}
/** The first that has the engine, in this order. */
async function findHost(context, serving, rights) {
    if (isDockerDesktop(context))
        return { host: await createDesktopHost(context), words: null, units: [] };
    const unit = await (0,systemd_unit/* findUnit */.QN)(context.endpoint, serving, context.env);
    if (unit !== null)
        return { host: createSystemdHost(context, unit, rights), words: unit, units: (0,systemd_unit/* unitsOf */.$J)(unit) };
    const own = await findUserUnit(context, serving);
    if (own !== null)
        return {
            host: createSystemdHost(context, own.unit, own.obstacle ?? rights),
            words: own.unit,
            units: [],
        };
    const service = await findInitService(context, serving);
    if (service !== null)
        return { host: createInitHost(context, service, rights), words: service, units: [] };
    const obstacle = await processObstacle(context, rights);
    return { host: createProcessHost(context, obstacle), words: null, units: [] };
}
/** The user's own commands run here, whatever they do there. */
function detectedOverSsh(context, commands, { host, bootId }) {
    const found = { words: null, bootId };
    if (commands.stop === null && commands.start === null)
        return { ...found, host };
    const beside = { host, rights: commands.stop === null ? host.obstacle : null, units: [] };
    return { ...found, host: createCommandsHost(context, commands, beside) };
}
async function rightsObstacle(context) {
    if (context.endpoint.kind !== 'unix')
        return 'the engine is on another machine, or not reached by a unix socket';
    if ((await context.hands.kind()) !== null)
        return null;
    const uid = context.memory.seen?.uid;
    if (uid !== undefined && uid === process.geteuid?.())
        return null;
    return 'this process is not root, and sudo asks for a password or is missing';
}
async function processObstacle(context, rights) {
    if (rights !== null)
        return rights;
    if ((0,external_node_fs_.existsSync)('/proc/self/stat')) {
        const how = await howItRan(context);
        return typeof how === 'string' ? `${how}: give engine-start` : null;
    }
    return 'processes cannot be looked at here: there is no /proc';
}

// EXTERNAL MODULE: ./build/privileged/mountinfo.js
var privileged_mountinfo = __webpack_require__(2349);
;// CONCATENATED MODULE: ./build/engine/own-container.js
/** Finds out whether this job runs in a container of the very engine that it builds with: to stop that one would end the job itself. */





const own_container_LIMIT_MS = 5_000;
/** The engine mounts these three from its own files (moby, `container/container_unix.go`), also with `--network host`. */
const MOUNTED = /^\/etc\/(?:hostname|hosts|resolv\.conf)$/;
const FULL_ID = /[0-9a-f]{64}/g;
async function ownSigns() {
    const read = (name) => (0,external_node_fs_promises_.readFile)(`/proc/self/${name}`, 'utf8').catch(() => '');
    const [mountinfo, cgroup] = await Promise.all([read('mountinfo'), read('cgroup')]);
    return { mountinfo, cgroup, hostname: (0,external_node_os_.hostname)() };
}
/** Ids of the containers that we may be in, the surest first; with cgroups of version 2 and a namespace for them only the mounts tell. */
function containersAroundUs({ mountinfo, cgroup, hostname: name }) {
    const mounted = (0,privileged_mountinfo/* parseMountinfo */.b7)(mountinfo)
        .filter(({ point }) => MOUNTED.test(point))
        .flatMap(({ root }) => /\/containers\/([0-9a-f]{64})\/[^/]+$/.exec(root)?.[1] ?? []);
    const named = /^[0-9a-f]{12}$/.test(name) ? [name] : [];
    const all = [...mounted, ...(cgroup.match(FULL_ID) ?? [])];
    const short = named.filter((id) => !all.some((full) => full.startsWith(id)));
    return [...new Set([...all, ...short])];
}
/** Whether this container runs on the engine; null where it does not say. It is listed, for one whose layers are damaged cannot be inspected. */
async function hasContainer(endpoint, cli, id) {
    if (endpoint.kind === 'unix') {
        const filters = encodeURIComponent(JSON.stringify({ id: [id] }));
        const found = await (0,ask_engine/* getJson */.Tt)(endpoint.path, `/containers/json?filters=${filters}`, {
            timeoutMs: own_container_LIMIT_MS,
        });
        return Array.isArray(found) ? found.some((one) => (0,json/* stringAt */.bX)(one, 'Id')?.startsWith(id)) : null;
    }
    const words = ['ps', '--no-trunc', '--quiet', '--filter', `id=${id}`];
    const { exitCode, stdout } = await cli.docker(words, { timeoutMs: own_container_LIMIT_MS });
    return exitCode === 0 ? stdout.split('\n').some((line) => line.startsWith(id)) : null;
}
/**
 * Whether an engine's process lives where we do, in the same container: then it cannot be the engine that runs this container.
 * A control group that leads out of ours begins with `/..` (cgroup_namespaces(7)).
 */
function livesBesideUs(engine, { cgroup }) {
    if (!engine.foreignMnt)
        return true;
    const theirs = engine.cgroup ?? null;
    const ours = /^\d+:(?:name=systemd)?:(\/.*)$/m.exec(cgroup)?.[1] ?? null;
    if (theirs === null || ours === null)
        return false;
    return ours === '/' ? !theirs.startsWith('/..') : theirs === ours || theirs.startsWith(`${ours}/`);
}

;// CONCATENATED MODULE: ./build/engine/never-stop.js
/** Keeps a run from stopping the engine that hosts it: whatever service manager or command would do it. */



/** How much of a container's id is told, as `docker ps` does. */
const SHORT_ID = 12;
/** The host found, which neither stops nor restarts an engine in whose container this job runs. */
async function sparingUs(found, context, cli, signs = ownSigns) {
    const why = await whyNotStopped(found, context, cli, await signs());
    return why === null ? found : { ...found, host: unstoppableHost(found.host, why) };
}
async function whyNotStopped({ words, bootId = null }, context, cli, signs) {
    // Another kernel's
    if (bootId !== null && bootId !== (0,engine_record/* readBootId */.wV)())
        return null;
    const around = containersAroundUs(signs);
    const asked = await Promise.all(around.map(async (id) => ({ id, has: await hasContainer(context.endpoint, cli, id) })));
    const own = asked.find(({ has }) => has === true);
    if (own !== undefined)
        return `this job runs in a container of that engine (${own.id.slice(0, SHORT_ID)}): a restart would end the job itself`;
    const unsaid = asked.find(({ id, has }) => has === null && id.length > SHORT_ID);
    if (unsaid === undefined || words !== null || startedBesideUs(context, signs))
        return null;
    return `this job runs in a container (${unsaid.id.slice(0, SHORT_ID)}), and the engine does not say whether it is one of its own: a restart could end the job itself`;
}
/** An engine that we saw in our own container, in this run or an earlier one. */
function startedBesideUs({ memory, record }, signs) {
    const { seen } = memory;
    if (seen !== null)
        return livesBesideUs(seen, signs);
    const known = record();
    return known !== null && known.argv.length > 0 && known.mntName === null;
}
/** Looked at in its log only: a start is a restart to containers that outlived their engine. */
function unstoppableHost(host, why) {
    const refuse = async () => {
        throw new HostError(why);
    };
    return {
        ...host,
        obstacle: why,
        log: (sinceMs, most) => host.log(sinceMs, most),
        stop: refuse,
        start: refuse,
    };
}

;// CONCATENATED MODULE: ./build/engine/own-files.js
/** Asks for the proof that the data root an engine names is, as we see it, that very engine's (law 8). */


const own_files_LIMIT_MS = 10_000;
/** The facts with the reason why the engine's files are not looked at, if there is one. An engine elsewhere has none here to be taken for its own. */
async function withProof(context, facts, { serving, managed }) {
    if (context.endpoint.kind !== 'unix')
        return facts;
    const record = context.record();
    const known = record !== null && record.dataRoot === facts.dataRoot ? record : null;
    const remembered = known?.bootId === (0,engine_record/* readBootId */.wV)() ? (known?.rootId ?? null) : null;
    const args = {
        path: facts.dataRoot,
        pid: serving?.pid ?? null,
        rootId: context.memory.seen?.rootId ?? remembered,
        engineId: facts.engineId ?? known?.engineId ?? null,
        manager: managed ? 1 : null,
        once: typeof known?.rootId === 'string',
    };
    const proof = await context.hands
        .run('proveOwnFiles', args, { timeoutMs: own_files_LIMIT_MS })
        .catch((error) => ({ kind: 'unproved', why: (0,message_of/* messageOf */.b)(error) }));
    // What this user may not look at the checks say of themselves, and without root nothing is touched
    const strangers = proof.kind === 'foreign' || proof.kind === 'unproved' ? proof.why : null;
    return { ...facts, strangers };
}

;// CONCATENATED MODULE: ./build/engine/engine-state.js
/** What one run knows of the engine, looked up when first asked for and again when the engine was stopped or started. */









const INFO_LIMIT_MS = 5_000;
/** What was found out of an engine that does not answer is believed for so long, in milliseconds. */
const SILENT_FOR_MS = 2_000;
function createEngineState(options) {
    const { context, commands } = options;
    let told = null;
    let silent = null;
    let detection = null;
    let last = null;
    const detected = () => {
        detection ??= detectHost(context, commands)
            .then((found) => sparingUs(found, context, options.cli))
            .then((found) => {
            last = found;
            return found;
        });
        return detection;
    };
    const forget = () => {
        told = null;
        silent = null;
    };
    const stands = async () => {
        if (context.endpoint.kind === 'ssh')
            return ((await (await detected()).host.stopped?.().catch(() => null)) ?? null) !== null;
        if (context.endpoint.kind !== 'unix')
            return false;
        const found = await lookForProcess(context, chooser(context)).catch(() => null);
        return (0,engine_process/* stoppedProcess */.D)(found) !== null;
    };
    const look = async () => {
        const info = (await stands())
            ? null
            : await (0,ask_engine/* askInfo */.Is)(context.endpoint, options.cli, { timeoutMs: INFO_LIMIT_MS });
        if (info !== null) {
            const serving = context.endpoint.kind === 'unix'
                ? await lookForProcess(context, chooser(context)).catch(() => null)
                : null;
            const said = await (0,engine_facts/* factsFromInfo */.I)(options.hands, info, serving);
            // Of one that lives its own process tells, not who would start it
            told = await withProof(context, said, { serving, managed: false });
            if (context.endpoint.kind === 'unix')
                (0,baseline/* keepRecord */.r)(context.endpoint, context.stateDir, told, context.memory);
            return told;
        }
        return lookWithoutEngine(options, await detected());
    };
    const facts = () => {
        if (told !== null)
            return Promise.resolve(told);
        if (silent === null || performance.now() - silent.at > SILENT_FOR_MS) {
            silent = { facts: look(), at: performance.now() };
        }
        return silent.facts;
    };
    const host = {
        get kind() {
            return last?.host.kind ?? (commands.stop === null && commands.start === null ? 'process' : 'commands');
        },
        get obstacle() {
            return last === null ? null : last.host.obstacle;
        },
        log: async (sinceMs, maxLines) => (await detected()).host.log(sinceMs, maxLines),
        stop: async (signal) => (await detected()).host.stop(signal).finally(forget),
        start: async (signal) => (await detected()).host.start(signal).finally(forget),
    };
    return { facts, detected, stands, host };
}
/** What the baseline learned comes first, for the engine itself said it. */
async function lookWithoutEngine(options, found) {
    const { context, hands } = options;
    const known = options.known();
    if (context.endpoint.kind !== 'unix')
        return known;
    const serving = await lookForProcess(context, chooser(context)).catch(() => null);
    const { seen } = context.memory;
    const { words } = found;
    const sources = { process: seen, alive: serving !== null, words, record: context.record() };
    const facts = known ?? (await (0,engine_facts/* factsWithoutEngine */.G)(hands, sources));
    return facts === null ? null : withProof(context, facts, { serving, managed: words !== null });
}

// EXTERNAL MODULE: ./build/engine/checks/builder-container.js
var builder_container = __webpack_require__(8600);
// EXTERNAL MODULE: ./build/engine/checks/findings.js
var checks_findings = __webpack_require__(8091);
;// CONCATENATED MODULE: ./build/engine/checks/engine-process.js


const IMPLIED = { failureClass: 'engine-unavailable', owner: 'engine' };
function checkEngineProcess({ found, answers, seesAll }) {
    const about = { id: 'engine-process', path: found === null ? null : `/proc/${found.pid}` };
    const stopped = (0,engine_process/* stoppedProcess */.D)(found);
    if (stopped !== null)
        return engineStopped(stopped);
    const [lost] = found?.lostSockets ?? [];
    if (found !== null && lost !== undefined) {
        const detail = `dockerd (process ${found.pid}) listens on ${lost}, and that file is gone: only a restart makes it again`;
        return (0,checks_findings/* broken */.mw)({ ...about, path: lost }, detail, IMPLIED);
    }
    if (found !== null)
        return (0,checks_findings/* healthy */.s2)(about, `dockerd runs as process ${found.pid} (state ${found.state})`);
    if (answers)
        return (0,checks_findings/* healthy */.s2)(about, 'the engine answers; its process cannot be seen from here');
    if (!seesAll)
        return (0,checks_findings/* unknown */.L5)(about, 'no dockerd is seen, and we may not look at every process');
    return (0,checks_findings/* broken */.mw)(about, 'no dockerd serves the endpoint', IMPLIED);
}
/** On this machine or on another. */
function engineStopped({ name, pid }) {
    const about = { id: 'engine-process', path: `/proc/${pid}` };
    return (0,checks_findings/* broken */.mw)(about, `${name} (process ${pid}) is stopped and cannot answer`, IMPLIED);
}

// EXTERNAL MODULE: ./build/engine/probe.js
var probe = __webpack_require__(4793);
;// CONCATENATED MODULE: ./build/engine/examine.js







const examine_PING_LIMIT_MS = 5_000;
const FILES_LIMIT_MS = 30_000;
/** Reading every blob of a large store. */
const DEEP_LIMIT_MS = 11 * 60_000;
const examine_LOOK_LIMIT_MS = 10_000;
/** Read-only and limited in time; never rejects. */
async function examine(parts, options) {
    const found = parts.endpoint.kind === 'unix' ? await lookAtProcess(parts) : null;
    const there = await (parts.stoppedElsewhere?.() ?? null);
    const stopped = (0,engine_process/* stoppedProcess */.D)(found) !== null || there !== null;
    const reachable = stopped ? notAsked(parts.endpoint) : await parts.ping(examine_PING_LIMIT_MS);
    const running = reachable.state === 'healthy';
    const [files, builders] = await Promise.all([
        examineEngineFiles(parts, running, found?.pid ?? null, options),
        running ? examineBuilder(parts, options) : [],
    ]);
    const elsewhere = there === null ? notHere(parts) : [engineStopped(there)];
    const own = parts.endpoint.kind === 'unix' ? [await judgeProcess(parts, found, running)] : elsewhere;
    const all = [reachable, ...own, ...files, ...builders];
    return options.only.length === 0 ? all : all.filter(({ id }) => options.only.includes(id));
}
/** The finding that led to the rung is looked at again: a tiny build passes on an engine whose links are all gone. */
async function readinessOf(parts, suspects, signal) {
    const api = await parts.ping(examine_PING_LIMIT_MS);
    if (api.state !== 'healthy') {
        const build = (0,checks_findings/* unknown */.L5)({ id: 'ready', path: null }, 'not tried: the engine’s API does not answer');
        return { api, build, findings: [] };
    }
    const only = [...new Set(suspects.map(({ id }) => id))].filter((id) => id !== 'ready' && id !== 'reachable');
    const [build, findings] = await Promise.all([
        parts.builder().then((builder) => (0,probe/* probeBuild */.x)(parts.cli, builder, signal)),
        only.length === 0 ? [] : examine(parts, { signal, sinceMs: null, only }),
    ]);
    return { api, build, findings };
}
/** Said once, and only by the doctor: a build does not fail of it. */
function notHere({ endpoint, depth }) {
    if (depth === 'quick')
        return [];
    const through = (0,engine_endpoint/* endpointText */.HO)(endpoint);
    const detail = `it is reached through ${through}: its process and its files cannot be looked at from here`;
    return [(0,checks_findings/* unknown */.L5)({ id: 'engine-process', path: null }, detail)];
}
/** A stopped process takes connections and never answers: asking it would only cost the time limit. */
function notAsked(endpoint) {
    const path = endpoint.kind === 'unix' ? endpoint.path : null;
    return (0,checks_findings/* unknown */.L5)({ id: 'reachable', path }, 'not asked: a process of the engine is stopped');
}
/** Null when nobody serves the endpoint, or processes cannot be looked at. */
async function lookAtProcess(parts) {
    const engines = await parts.hands.run('findEngines', {}, { timeoutMs: examine_LOOK_LIMIT_MS }).catch(() => []);
    const found = (0,serving_process/* servingProcess */.s)(engines, parts.endpoint);
    if (found !== null)
        parts.memory.remember(found);
    return found;
}
async function judgeProcess(parts, found, answers) {
    const kind = await parts.hands.kind();
    return checkEngineProcess({ found, answers, seesAll: kind !== null });
}
async function examineEngineFiles(parts, running, pid, { signal, only }) {
    if (parts.endpoint.kind !== 'unix')
        return [];
    const about = { id: 'free-space', path: null };
    try {
        const facts = await parts.facts();
        if (facts === null)
            return [(0,checks_findings/* unknown */.L5)(about, 'it is not known where the engine keeps its files')];
        const { dataRoot, store, containerdRoot, engineId, strangers = null } = facts;
        if (strangers !== null)
            return [(0,checks_findings/* unknown */.L5)({ id: 'data-root-mount', path: dataRoot }, strangers)];
        const { depth, usage = 'when-short' } = parts;
        const target = { dataRoot, store, containerdRoot, running, pid, only, depth, usage, engineId };
        const timeoutMs = depth === 'deep' ? DEEP_LIMIT_MS : FILES_LIMIT_MS;
        const options = { timeoutMs, ...(signal === undefined ? {} : { signal }) };
        return await parts.hands.run('examineFiles', target, options);
    }
    catch (error) {
        return [(0,checks_findings/* failedRead */.Yr)(about, error)];
    }
}
async function examineBuilder(parts, { signal, sinceMs }) {
    const builder = await parts.builder();
    const { cli, hands, endpoint } = parts;
    const records = parts.depth !== 'quick';
    const limit = { timeoutMs: FILES_LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
    const look = (stateDir) => hands.run('examineBuilderState', { stateDir, records }, limit).then((found) => (records ? found : found.filter(({ state }) => state === 'broken')), (error) => (records ? [(0,checks_findings/* failedRead */.Yr)({ id: 'builder-container', path: stateDir }, error)] : []));
    const examineState = endpoint.kind === 'unix' ? look : null;
    const names = builder?.containers ?? [];
    return (await Promise.all(names.map((name) => (0,builder_container/* checkBuilderContainer */.t_)({ cli, name, sinceMs, examineState })))).flat();
}

// EXTERNAL MODULE: ./build/engine/guard-files.js + 1 modules
var guard_files = __webpack_require__(8041);
;// CONCATENATED MODULE: ./build/engine/free-bytes.js


/** Size, and what an unprivileged program could still write; null when it is not a local engine or its data root is unknown. */
async function spaceOf(endpoint, facts) {
    const found = await statOf(endpoint, facts);
    if (found === null)
        return null;
    const { blocks, bavail, bsize, files, ffree } = found;
    const space = { totalBytes: blocks * bsize, freeBytes: bavail * bsize };
    return files === 0 ? space : { ...space, inodes: { free: ffree, total: files } };
}
/** Bytes that are free for root alone; null when it is not a local engine or its data root is unknown. */
async function reservedBytesOf(endpoint, facts) {
    const found = await statOf(endpoint, facts);
    return found === null ? null : (found.bfree - found.bavail) * found.bsize;
}
async function statOf(endpoint, facts) {
    if (endpoint.kind !== 'unix' || facts === null || (0,guard_files/* notOwn */._J)(facts) !== null)
        return null;
    return (0,external_node_fs_promises_.statfs)(facts.dataRoot).catch(() => null);
}

;// CONCATENATED MODULE: ./build/engine/hosts/goroutine-dump.js
/** Keeps what a hung engine is doing, before it is ended: nothing else tells afterwards why it hung. */


const DUMP_LIMIT_MS = 5_000;
/** The file with its goroutines; null when no process is known to serve the endpoint, or it does not hear. */
async function dumpEngine(context) {
    if (context.endpoint.kind !== 'unix')
        return null;
    const { hands } = context;
    const found = await lookForProcess(context, chooser(context));
    if (found === null)
        return null;
    const { pid, startTicks, argv, env } = found;
    const config = await hands.run('readDaemonConfig', { argv, env, pid }, { timeoutMs: LOOK_LIMIT_MS });
    const args = { pid, startTicks, execRoot: config.execRoot, limitMs: DUMP_LIMIT_MS };
    return hands.run('dumpGoroutines', args, { timeoutMs: DUMP_LIMIT_MS + LOOK_LIMIT_MS });
}

;// CONCATENATED MODULE: ./build/engine/hosts/launch.js



/** Null where nothing is known of it. */
async function launchOf(context, detected) {
    if (context.endpoint.kind !== 'unix')
        return null;
    await lookForProcess(context, chooser(context)).catch(() => null);
    // A rootless one lives in namespaces that RootlessKit makes for it: not beside us
    if ((context.memory.seen ?? context.record())?.launcher != null)
        return null;
    const ran = await howItRan(context);
    if (typeof ran !== 'string')
        return ran;
    const { words } = await detected();
    if (words === null || words.argv.length === 0 || words.env?.['ROOTLESSKIT_STATE_DIR'] !== undefined)
        return null;
    const argv = words.argv.filter((word) => !word.startsWith('$'));
    return { argv, exe: null, env: (0,engine_record/* placesOf */.ek)(context.env), netNamespace: null, mountNamespace: null };
}

// EXTERNAL MODULE: ./build/engine/hosts/process-memory.js
var process_memory = __webpack_require__(7848);
// EXTERNAL MODULE: ./build/engine/inventory-file.js
var inventory_file = __webpack_require__(7506);
;// CONCATENATED MODULE: ./build/engine/neighbours.js



const ASK_MS = 5_000;
const FIELDS = ['{{.Id}}', '{{.HostConfig.AutoRemove}}', '{{.HostConfig.LogConfig.Type}}'].join('\t');
/** To be asked of an engine that answers. What cannot be found out is left out: it holds nobody up. Never rejects. */
async function lookAtNeighbours(cli, question) {
    const { builder, facts } = question;
    const seen = await runningContainers(cli, question);
    const nodes = seen.filter(isBuilderNode);
    const builds = await Promise.all([
        buildsInEngine(cli, question),
        ...nodes.map((node) => buildsInNode(cli, node.name, question)),
        ...(isElsewhere(builder) ? [buildsOf(cli, builder, question)] : []),
    ]);
    const classic = seen.filter(isClassicStep).length;
    return {
        builds: [...builds, { where: 'classic', name: '', count: classic, ours: false }].filter(({ count }) => count > 0),
        containers: seen.filter((one) => !isBuilderNode(one) && !isClassicStep(one)).map(asContainer),
        liveRestore: facts?.liveRestore ?? false,
        swarm: facts?.swarm ?? false,
    };
}
function isBuilderNode({ name }) {
    return /^buildx_buildkit_.+\d$/.test(name);
}
/** The classic builder logs nothing and names the image by its id (moby, `builder/dockerfile/internals.go`, `defaultLogConfig`). */
function isClassicStep({ logDriver, image }) {
    return logDriver === 'none' && image.startsWith('sha256:');
}
function asContainer({ name, autoRemove }) {
    return { name, autoRemove };
}
async function runningContainers(cli, question) {
    const words = ['ps', '--no-trunc', '--format', '{{.ID}}\t{{.Names}}\t{{.Image}}'];
    const listed = await cli.docker(words, limits(question));
    const rows = listed.exitCode === 0 ? listed.stdout.split('\n').map((line) => line.split('\t')) : [];
    const running = rows.flatMap(([id, name, image]) => id === undefined || name === undefined || image === undefined ? [] : [{ id, name, image }]);
    const told = await inspected(cli, running.map(({ id }) => id), question);
    const untold = running.filter(({ id }) => !told.has(id));
    const removed = untold.length === 0 ? [] : await question.autoRemoved().catch(() => null);
    // Of whom nobody tells the worst is taken for true
    return running.map(({ id, name, image }) => ({
        name,
        image,
        ...(told.get(id) ?? { logDriver: '', autoRemove: removed?.includes(id) ?? true }),
    }));
}
/** With damaged layers an engine cannot inspect what runs on them (measured). */
async function inspected(cli, ids, question) {
    if (ids.length === 0)
        return new Map();
    const { stdout } = await cli.docker(['container', 'inspect', '--format', FIELDS, ...ids], limits(question));
    const rows = stdout.split('\n').map((line) => line.split('\t'));
    return new Map(rows.flatMap(([id, autoRemove, logDriver]) => id === undefined || logDriver === undefined
        ? []
        : [[id, { autoRemove: autoRemove === 'true', logDriver }]]));
}
async function buildsInEngine(cli, question) {
    const { endpoint, context, builder } = question;
    const ours = builder === null || builder.driver === 'docker';
    const counted = (await askRunningBuilds(cli, context, limits(question))) ??
        (endpoint.kind === 'unix' ? await inUse(endpoint.path) : null);
    return { where: 'engine', name: context, count: counted ?? 0, ours };
}
/** Engines and clients without a history tell which cache records a build uses now: one build at least. */
async function inUse(socketPath) {
    const usage = await (0,ask_engine/* getJson */.Tt)(socketPath, '/system/df?type=build-cache', { timeoutMs: ASK_MS });
    const used = (0,json/* arrayAt */.RD)(usage, 'BuildCache').some((record) => (0,json/* isRecord */.u4)(record) && record['InUse'] === true);
    return usage === null ? null : Number(used);
}
/** The client need not know a builder of another user: its container has BuildKit's own client. */
async function buildsInNode(cli, node, question) {
    const words = ['exec', node, 'buildctl', 'debug', 'histories'];
    const { exitCode, stdout } = await cli.docker(words, limits(question));
    const count = exitCode === 0 ? stdout.split('\n').filter((line) => /^STARTED\s/.test(line)).length : 0;
    const name = node.replace(/^buildx_buildkit_/, '').replace(/\d+$/, '');
    return { where: 'builder', name, count, ours: question.builder?.containers.includes(node) ?? false };
}
function isElsewhere(builder) {
    return builder !== null && builder.driver !== 'docker' && builder.driver !== 'docker-container';
}
async function buildsOf(cli, { name }, question) {
    const count = (await askRunningBuilds(cli, name, limits(question))) ?? 0;
    return { where: 'builder', name, count, ours: true };
}
function limits({ signal }) {
    return { timeoutMs: ASK_MS, ...(signal === undefined ? {} : { signal }) };
}

// EXTERNAL MODULE: ./build/engine/api.js
var api = __webpack_require__(9947);
;// CONCATENATED MODULE: ./build/engine/ping.js



const ping_IMPLIED = { failureClass: 'engine-unavailable', owner: 'engine' };
async function ping(endpoint, cli, timeoutMs) {
    if (endpoint.kind === 'ssh')
        return pingByCli(cli, Math.max(timeoutMs, SSH_LEAST_MS));
    if (endpoint.kind !== 'unix')
        return pingByCli(cli, timeoutMs);
    const about = { id: 'reachable', path: endpoint.path };
    const answer = await (0,api/* apiGet */.V)(endpoint.path, '/_ping', { timeoutMs });
    switch (answer.kind) {
        case 'answer':
            if (answer.status === 200)
                return standing(about, endpoint.path, timeoutMs);
            return (0,checks_findings/* unknown */.L5)(about, `the engine’s API answers with status ${answer.status}`);
        case 'refused':
            return (0,checks_findings/* broken */.mw)(about, `nobody listens there: ${answer.why}`, ping_IMPLIED);
        case 'denied':
            return (0,checks_findings/* unknown */.L5)(about, `this user may not use the socket (root may, and its group, mostly \`docker\`): ${answer.why}`);
        case 'timeout':
            return (0,checks_findings/* unknown */.L5)(about, `the engine’s API did not answer within ${answer.afterMs} ms`);
        case 'error':
            return (0,checks_findings/* unknown */.L5)(about, `asking the engine’s API failed: ${answer.why}`);
    }
}
/**
 * A client's first question is for the version, and dockerd passes it on to its containerd (moby, `daemon/info.go`): with one that is
 * silent every client hangs, while `_ping` answers (measured).
 */
async function standing(about, socketPath, timeoutMs) {
    const answer = await (0,api/* apiGet */.V)(socketPath, '/version', { timeoutMs });
    if (answer.kind !== 'timeout')
        return (0,checks_findings/* healthy */.s2)(about, 'the engine’s API answers');
    return (0,checks_findings/* unknown */.L5)(about, `the engine’s API answers, but did not tell its version within ${timeoutMs} ms`);
}
/** A connection has to be made first, by two programs and over any distance, in milliseconds. */
const SSH_LEAST_MS = 10_000;
/** The client's own words when nobody listens (docker CLI, `client/errors.go`). */
const NOBODY = /Cannot connect to the Docker daemon|connection refused|no such host/i;
async function pingByCli(cli, timeoutMs) {
    const about = { id: 'reachable', path: null };
    const answer = await cli.docker(['version', '--format', '{{.Server.Version}}'], { timeoutMs });
    if (answer.exitCode === 0)
        return (0,checks_findings/* healthy */.s2)(about, `the engine answers, version ${answer.stdout.trim()}`);
    if (answer.timedOut)
        return (0,checks_findings/* unknown */.L5)(about, `the engine did not answer within ${timeoutMs} ms`);
    const why = answer.stderr.trim().split('\n').at(-1) ?? '';
    if (isLostConnection(answer.stderr))
        return (0,checks_findings/* unknown */.L5)(about, `the engine was not reached: ${why}`);
    return NOBODY.test(answer.stderr) ? (0,checks_findings/* broken */.mw)(about, why, ping_IMPLIED) : (0,checks_findings/* unknown */.L5)(about, why);
}

;// CONCATENATED MODULE: ./build/engine/create-engine.js
/** Puts the engine together from its parts; nothing happens before something is asked of it. */



















const VOLUMES_LIMIT_MS = 10_000;
const VERSIONS_LIMIT_MS = 5_000;
/** The endpoint that the command reaches, for `startBaseline` and for `createEngine`. */
function endpointOf(command, env) {
    return (0,engine_endpoint/* resolveEndpoint */.sO)({ globalArgs: command?.globalArgs ?? [], env });
}
function createEngine(options) {
    const { command, env } = options;
    const { endpoint, context, configDir } = endpointOf(command, env);
    const cli = (0,docker_cli/* createDockerCli */.F)({
        program: command?.docker ?? 'docker',
        globalArgs: command?.globalArgs ?? [],
        env,
    });
    const hands = (0,as_root/* createHands */.V)(options.privilege ?? (() => ownPrivilege(endpoint)));
    const stateDir = (0,engine_record/* stateDirectory */.FK)(env, process.geteuid?.() ?? 0);
    const memory = options.baseline?.memory ?? new process_memory/* ProcessMemory */.H();
    const pingWithin = (timeoutMs) => ping(endpoint, cli, timeoutMs);
    const hostContext = {
        endpoint,
        hands,
        memory,
        env,
        stateDir,
        engineLog: options.engineLog,
        ping: pingWithin,
        record: () => (0,engine_record/* readRecord */.aE)(stateDir, endpoint),
    };
    const state = createEngineState({
        context: hostContext,
        commands: { stop: options.engineStop, start: options.engineStart },
        cli,
        hands,
        known: () => options.baseline?.now().facts ?? null,
    });
    const onFiles = (0,guard_files/* guardedHands */.n)(hands, state.facts);
    const builder = () => {
        const tool = command?.tool ?? null;
        return findBuilder({ tool, named: command?.builder ?? env['BUILDX_BUILDER'] ?? null, configDir, context, endpoint, env }, cli);
    };
    const stoppedElsewhere = async () => (await state.detected()).host.stopped?.().catch(() => null) ?? null;
    const parts = {
        endpoint,
        cli,
        hands: onFiles,
        memory,
        facts: state.facts,
        builder,
        ping: pingWithin,
        depth: options.depth ?? 'quick',
        usage: options.usage ?? 'when-short',
        ...(endpoint.kind === 'ssh' ? { stoppedElsewhere } : {}),
    };
    return {
        endpoint,
        host: state.host,
        docker: cli.docker,
        facts: state.facts,
        launch: () => launchOf(hostContext, state.detected),
        builder,
        ping: pingWithin,
        dump: () => dumpEngine(hostContext).catch(() => null),
        readiness: (suspects, signal) => readinessOf(parts, suspects, signal),
        examine: async (signal, sinceMs) => {
            const [findings] = await Promise.all([
                examine(parts, { signal, sinceMs: sinceMs ?? null, only: [] }),
                state.detected(),
            ]);
            return findings;
        },
        async volumes() {
            const told = (await state.stands())
                ? null
                : await (0,ask_engine/* askVolumes */.zb)(endpoint, cli, { timeoutMs: VOLUMES_LIMIT_MS });
            if (told !== null)
                return told;
            const facts = endpoint.kind === 'unix' ? await state.facts() : null;
            if (facts === null)
                return null;
            const found = await onFiles
                .run('listVolumeDirs', { dataRoot: facts.dataRoot }, { timeoutMs: VOLUMES_LIMIT_MS })
                .catch(() => null);
            if (found === null)
                return null;
            const kept = (0,inventory_file/* readInventory */.zw)({ stateDir, endpoint, dataRoot: facts.dataRoot })?.volumes ?? [];
            return (0,ask_engine/* namedVolumes */.xA)(found).map((volume) => ({ ...volume, ...asKept(kept, volume.name) }));
        },
        inventory: async () => {
            const facts = await state.facts();
            return facts === null ? null : (0,inventory_file/* readInventory */.zw)({ stateDir, endpoint, dataRoot: facts.dataRoot });
        },
        neighbours: async (signal) => {
            const [own, facts] = await Promise.all([builder(), state.facts()]);
            const autoRemoved = async () => {
                if (facts === null || endpoint.kind !== 'unix')
                    return null;
                const { dataRoot } = facts;
                const found = await hands.run('readContainers', { dataRoot }, { timeoutMs: VOLUMES_LIMIT_MS });
                return found.filter(({ autoRemove }) => autoRemove).map(({ id }) => id);
            };
            return lookAtNeighbours(cli, { endpoint, context, builder: own, facts, autoRemoved, signal });
        },
        versions: () => (0,ask_engine/* askVersions */.LW)(endpoint, cli, { timeoutMs: VERSIONS_LIMIT_MS }),
        runningContainers: async () => (await (0,ask_engine/* askInfo */.Is)(endpoint, cli, { timeoutMs: VERSIONS_LIMIT_MS }))?.containersRunning ?? null,
        buildHistory: async (startedAtMs, endedAtMs, signal) => buildHistory(cli, { builder: await builder(), startedAtMs, endedAtMs, signal }),
        freeBytes: async () => (await spaceOf(endpoint, await state.facts()))?.freeBytes ?? null,
        space: async () => spaceOf(endpoint, await state.facts()),
        reservedBytes: async () => reservedBytesOf(endpoint, await state.facts()),
    };
}
/** What the last inventory says of a volume that is there. */
function asKept(kept, name) {
    const volume = kept.find((known) => known.name === name);
    if (volume === undefined)
        return {};
    return {
        driver: volume.driver,
        labels: Object.entries(volume.labels).map(([key, value]) => `${key}=${value}`),
    };
}
/** Both bundles, `dist/main` and `dist/cli`, have the CLI beside them. */
function ownPrivilege(endpoint) {
    const cliPath = (0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1] ?? ''), '..', 'cli', 'index.js');
    return (0,run/* createPrivilege */.g)({ cliPath, uid: process.geteuid?.() ?? 0, socket: (0,engine_endpoint/* socketOf */.lQ)(endpoint) });
}


/***/ }),

/***/ 1867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ createDockerCli)
/* harmony export */ });
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(791);

/** What would change the meaning or the form of our own calls when the user has it set for theirs. */
const NOT_OURS = [
    'BUILDKIT_PROGRESS',
    'BUILDX_METADATA_PROVENANCE',
    'DOCKER_DEFAULT_PLATFORM',
    'DOCKER_CLI_HINTS',
];
function createDockerCli(options) {
    const env = Object.fromEntries(Object.entries(options.env).filter(([name]) => !NOT_OURS.includes(name)));
    return {
        docker(args, call) {
            return (0,_run_program_js__WEBPACK_IMPORTED_MODULE_0__/* .runProgram */ .m)(options.program, [...options.globalArgs, ...args], {
                timeoutMs: call.timeoutMs,
                signal: call.signal,
                input: call.input,
                env: { ...env, ...call.env },
            });
        },
    };
}


/***/ }),

/***/ 5334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  I: () => (/* binding */ factsFromInfo),
  G: () => (/* binding */ factsWithoutEngine)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/privileged/daemon-options.js
var daemon_options = __webpack_require__(3201);
// EXTERNAL MODULE: ./build/privileged/engine-process.js
var engine_process = __webpack_require__(1116);
;// CONCATENATED MODULE: ./build/engine/store-on-disk.js
const LIMIT_MS = 5_000;
async function storeOnDisk(hands, dataRoot) {
    return hands.run('guessStore', { dataRoot }, { timeoutMs: LIMIT_MS }).catch(() => 'other');
}

;// CONCATENATED MODULE: ./build/engine/facts.js
/** Finds out where the engine's files are and what store it has: from the engine, else from its process, unit or an earlier run (law 8). */




const facts_LIMIT_MS = 10_000;
/** From what the engine itself says. */
async function factsFromInfo(hands, info, serving = null) {
    const { store, engineId, serverVersion, liveRestore, swarm, rootless, desktop } = info;
    const dataRoot = await real(info.dataRoot);
    const address = info.containerdAddress ?? (await addressOf(hands, serving));
    const args = { dataRoot, address };
    const containerdRoot = store === 'containerd' ? await containerdRootOf(hands, args) : null;
    return {
        dataRoot,
        source: 'info',
        store,
        containerdRoot,
        containerdAddress: address,
        engineId,
        serverVersion,
        liveRestore,
        swarm,
        rootless,
        desktop,
    };
}
/** From what is known of an engine that does not answer; null when nothing proves where its files are. */
async function factsWithoutEngine(hands, sources) {
    const { process, words, record } = sources;
    const started = process ?? (words === null ? null : { argv: words.argv, env: words.env ?? null, pid: 0 });
    if (started === null)
        return record === null ? null : factsFromRecord(hands, record);
    const pid = process !== null && sources.alive ? process.pid : null;
    const args = { argv: started.argv, env: started.env, pid };
    const config = await hands.run('readDaemonConfig', args, { timeoutMs: facts_LIMIT_MS });
    if (process === null && words !== null && hasVariables(words.argv) && record !== null)
        return factsFromRecord(hands, record);
    const rootless = (0,engine_process/* isRootless */.g)(started.argv, started.env);
    const named = started.argv.some((word) => /^(--data-root|--graph|-g)/.test(word));
    const source = !named && config.configRead !== null ? 'daemon.json' : process === null ? 'unit' : 'process';
    return factsFromConfig(hands, config, source, record, rootless);
}
async function factsFromConfig(hands, config, source, record, rootless) {
    const dataRoot = await real(config.dataRoot);
    const remembered = record?.dataRoot === dataRoot ? record.store : null;
    const store = remembered ?? storeOfConfig(config) ?? (await storeOnDisk(hands, dataRoot));
    const args = { dataRoot, address: config.containerd };
    const containerdRoot = store === 'containerd'
        ? ((await containerdRootOf(hands, args)) ??
            (remembered === null ? null : (record?.containerdRoot ?? null)))
        : null;
    return {
        dataRoot,
        source,
        store,
        containerdRoot,
        containerdAddress: config.containerd,
        ...UNTOLD,
        rootless,
    };
}
async function factsFromRecord(hands, record) {
    const { dataRoot, store, rootless } = record;
    const found = store === 'containerd' ? await containerdRootOf(hands, { dataRoot, address: null }) : null;
    const containerdRoot = store === 'containerd' ? (record.containerdRoot ?? found) : null;
    const containerdAddress = (0,daemon_options/* optionsOfArgv */.Wl)(record.argv).containerd;
    return { dataRoot, source: 'record', store, containerdRoot, containerdAddress, ...UNTOLD, rootless };
}
/** Engines before 27 do not say it: then it stands in their words. */
async function addressOf(hands, serving) {
    if (serving === null)
        return null;
    const { argv, env, pid } = serving;
    const read = hands.run('readDaemonConfig', { argv, env, pid }, { timeoutMs: facts_LIMIT_MS });
    return (await read.catch(() => null))?.containerd ?? null;
}
/** What only a running engine can say. */
const UNTOLD = { engineId: null, serverVersion: null, liveRestore: false, swarm: false };
function storeOfConfig(config) {
    if (config.containerdStore === true)
        return 'containerd';
    if (config.storageDriver === 'overlay2')
        return 'overlay2';
    return config.storageDriver === null ? null : 'other';
}
/** `$DOCKER_OPTS` in a unit may hide a data root. */
function hasVariables(argv) {
    return argv.some((word) => word.startsWith('$'));
}
function containerdRootOf(hands, args) {
    return hands.run('findContainerdRoot', args, { timeoutMs: facts_LIMIT_MS }).catch(() => null);
}
async function real(path) {
    return (0,promises_.realpath)(path).catch(() => path);
}


/***/ }),

/***/ 8041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ guardedHands),
  Eo: () => (/* binding */ guardedPrivilege),
  _J: () => (/* binding */ notOwn)
});

;// CONCATENATED MODULE: ./build/privileged/file-ops.js
/** Whoever adds an operation has to say it here: `engine` for its data root, its containerd's and its builders' files. */
const TOUCHES = {
    clearPidFile: 'nothing of it',
    deleteAside: 'engine',
    dumpGoroutines: 'nothing of it',
    endLeftovers: 'nothing of it',
    endProcess: 'nothing of it',
    endSide: 'nothing of it',
    examineBuilderState: 'engine',
    examineFiles: 'engine',
    findContainerd: 'nothing of it',
    // These two and the proofs look for what is to be proved
    findContainerdRoot: 'nothing of it',
    guessStore: 'nothing of it',
    proveDataRoot: 'nothing of it',
    proveOwnFiles: 'nothing of it',
    findEngines: 'nothing of it',
    findNamespaces: 'nothing of it',
    initService: 'nothing of it',
    installPlugin: 'nothing of it',
    knockAtContainerd: 'nothing of it',
    keepAside: 'engine',
    lendReserve: 'engine',
    listAside: 'engine',
    listDataRoot: 'engine',
    listUnlistedImages: 'engine',
    listUnnamedLayers: 'engine',
    listVolumeDirs: 'engine',
    loadAsideImages: 'engine',
    lookAtContainerd: 'engine',
    makeDirectories: 'engine',
    measureAside: 'engine',
    measureVolumes: 'engine',
    mendBlob: 'engine',
    putBack: 'engine',
    readContainers: 'engine',
    readDaemonConfig: 'nothing of it',
    readJournal: 'nothing of it',
    readNetworkRecords: 'engine',
    relinkOverlay2: 'engine',
    remakeTags: 'engine',
    remakeVolumeRecords: 'engine',
    returnForgotten: 'nothing of it',
    returnReserve: 'nothing of it',
    sealAside: 'engine',
    setAside: 'engine',
    startProcess: 'nothing of it',
    startSide: 'nothing of it',
    surveyContent: 'engine',
    systemctl: 'nothing of it',
    tailFile: 'nothing of it',
    tidySides: 'nothing of it',
    sweepDrafts: 'engine',
    watchForEngine: 'nothing of it',
    // In its data root; without the right to, a run keeps its journal in its own state directory
    writeRunJournal: 'engine',
    listRunJournals: 'engine',
    removeRunJournal: 'engine',
};

;// CONCATENATED MODULE: ./build/engine/guard-files.js
/** The one door to the engine's files: no operation on them runs before it is proved whose they are (law 8). */

/** The same rights, without those to files that are not proved to be this engine's own; `run` throws the reason then. */
function guardedPrivilege(privilege, facts) {
    const door = doorTo(facts);
    return {
        kind: privilege.kind,
        run: async (op, args, options) => {
            await door(op);
            return privilege.run(op, args, options);
        },
    };
}
function guardedHands(hands, facts) {
    const door = doorTo(facts);
    return {
        kind: hands.kind,
        run: async (op, args, options) => {
            await door(op);
            return hands.run(op, args, options);
        },
    };
}
/** What was proved once in a run stays so: to ask an engine that hangs before each operation would take its limit each time. */
function doorTo(facts) {
    let proved = false;
    return async (op) => {
        if (proved || TOUCHES[op] !== 'engine')
            return;
        const found = await facts();
        const why = notOwn(found);
        if (why !== null)
            throw new Error(why);
        proved = found !== null;
    };
}
/** Why the files that an engine names are not touched from here, as a sentence; null where they are proved its own. */
function notOwn(facts) {
    if (facts?.strangers === undefined || facts.strangers === null)
        return null;
    return `the files in ${facts.dataRoot} are not proved to be this engine’s own: ${facts.strangers}`;
}


/***/ }),

/***/ 7848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ ProcessMemory)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/** What is remembered of the engine's process, so that a bare one can be started again as it was even after it was killed. */

/** The one place where a run keeps what it saw of the engine's process; has a lifetime because of the open namespaces. */
class ProcessMemory {
    #seen = null;
    #held = null;
    get seen() {
        return this.#seen;
    }
    /** A later look may see less (a dying process): what was known then stays. Opens its foreign namespaces when it may. */
    remember(found) {
        const same = keyOf(found) === (this.#seen === null ? null : keyOf(this.#seen));
        this.#seen = same && found.env === null ? this.#seen : found;
        if (same && this.#held !== null)
            return;
        if (!found.foreignNet && !found.foreignMnt) {
            this.release();
            return;
        }
        const net = found.foreignNet ? openOrNull(`/proc/${found.pid}/ns/net`) : null;
        const mnt = found.foreignMnt ? openOrNull(`/proc/${found.pid}/ns/mnt`) : null;
        if ((found.foreignNet && net === null) || (found.foreignMnt && mnt === null)) {
            for (const fd of [net, mnt])
                if (fd !== null)
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
            return;
        }
        this.release();
        this.#held = { key: keyOf(found), net, mnt };
    }
    /** Paths under which any root process can open the namespaces; null when they are not known, or were foreign and are not held. */
    namespaces() {
        const pathOf = (fd) => fd === null || fd === undefined ? null : `/proc/${process.pid}/fd/${fd}`;
        if (this.#held !== null)
            return { net: pathOf(this.#held.net), mnt: pathOf(this.#held.mnt) };
        const ours = this.#seen !== null && !this.#seen.foreignNet && !this.#seen.foreignMnt;
        return ours ? { net: null, mnt: null } : null;
    }
    release() {
        for (const fd of [this.#held?.net, this.#held?.mnt])
            if (typeof fd === 'number')
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        this.#held = null;
    }
}
function keyOf(found) {
    return `${found.pid}/${found.startTicks}`;
}
function openOrNull(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 7815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ unitsOf),
/* harmony export */   H_: () => (/* binding */ readUnit),
/* harmony export */   QN: () => (/* binding */ findUnit),
/* harmony export */   QQ: () => (/* binding */ listensOf),
/* harmony export */   yI: () => (/* binding */ PROPERTIES)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _privileged_daemon_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3201);
/* harmony import */ var _privileged_serves_socket_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1738);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(791);
/** Reads from systemd which unit serves an endpoint, and how it starts the engine. */




/** The socket first: it would start the service again while its files are worked on. */
function unitsOf({ service, socket }) {
    return socket === null ? [service] : [socket, service];
}
/** Debian's, Docker's own and the snap's. */
const SERVICES = [
    { service: 'docker.service', socket: 'docker.socket' },
    { service: 'snap.docker.dockerd.service', socket: null },
];
const PROPERTIES = ['Id', 'LoadState', 'ActiveState', 'MainPID', 'ExecStart', 'Listen'];
const LIMIT_MS = 5_000;
/** Null when systemd does not run here or none of its units serves this endpoint. `serving` is the process found by its socket. */
async function findUnit(endpoint, serving, env) {
    if (endpoint.kind !== 'unix' || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('/run/systemd/system'))
        return null;
    for (const { service, socket } of SERVICES) {
        const names = socket === null ? [service] : [service, socket];
        const show = await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_3__/* .runProgram */ .m)('systemctl', ['show', ...names, `--property=${PROPERTIES.join(',')}`], {
            timeoutMs: LIMIT_MS,
            env,
        });
        if (show.exitCode !== 0)
            continue;
        const found = readUnit(show.stdout, service, socket);
        if (found !== null && serves(found, show.stdout, endpoint.path, serving))
            return found;
    }
    return null;
}
/** From the output of `systemctl show`: one block of `Key=value` lines per unit. */
function readUnit(text, service, socket) {
    const unit = blockOf(text, service);
    if (unit?.get('LoadState')?.[0] !== 'loaded')
        return null;
    const socketLoaded = socket !== null && blockOf(text, socket)?.get('LoadState')?.[0] === 'loaded';
    const mainPid = Number(unit.get('MainPID')?.[0] ?? '0');
    const argv = /argv\[\]=(.*?) ; /.exec(unit.get('ExecStart')?.[0] ?? '')?.[1] ?? '';
    return {
        service,
        socket: socketLoaded ? socket : null,
        active: ['active', 'activating', 'reloading'].includes(unit.get('ActiveState')?.[0] ?? ''),
        starting: ['activating', 'reloading'].includes(unit.get('ActiveState')?.[0] ?? ''),
        mainPid: mainPid > 0 ? mainPid : null,
        argv: argv.split(/\s+/).filter((word) => word !== ''),
    };
}
/** The sockets that systemd listens on for the service. */
function listensOf(text, socket) {
    const lines = blockOf(text, socket)?.get('Listen') ?? [];
    return lines.map((line) => line.replace(/ \(.*\)$/, ''));
}
function serves(unit, text, path, serving) {
    if (serving !== null)
        return unit.mainPid === serving.pid;
    const wanted = (0,_privileged_serves_socket_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$)(path);
    const sockets = unit.socket === null ? [] : listensOf(text, unit.socket);
    const { hosts } = (0,_privileged_daemon_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionsOfArgv */ .Wl)(unit.argv);
    const own = hosts.filter((host) => host.startsWith('unix://')).map((host) => host.slice('unix://'.length));
    const implied = hosts.length === 0 ? ['/var/run/docker.sock'] : [];
    return [...sockets, ...own, ...implied].some((one) => (0,_privileged_serves_socket_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$)(one) === wanted);
}
function blockOf(text, id) {
    for (const block of text.split(/\n\s*\n/)) {
        const fields = new Map();
        for (const line of block.split('\n')) {
            const at = line.indexOf('=');
            if (at < 0)
                continue;
            const key = line.slice(0, at);
            fields.set(key, [...(fields.get(key) ?? []), line.slice(at + 1)]);
        }
        if (fields.get('Id')?.[0] === id)
            return fields;
    }
    return null;
}


/***/ }),

/***/ 8191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ readInfo),
/* harmony export */   VG: () => (/* binding */ isBuilderState),
/* harmony export */   q2: () => (/* binding */ readVersions)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9665);

/** What stands in `DriverStatus` when images are in containerd's store (moby, `daemon/containerd/service.go`). */
const CONTAINERD_DRIVER = 'io.containerd.snapshotter.v1';
/** Null when it is not the answer of an engine that has a data root. */
function readInfo(info) {
    const dataRoot = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(info, 'DockerRootDir');
    if (dataRoot === null || !(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(info))
        return null;
    const node = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .recordAt */ .zR)(info, 'Swarm'), 'LocalNodeState');
    const running = info['ContainersRunning'];
    return {
        dataRoot,
        store: storeOf(info),
        engineId: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(info, 'ID'),
        serverVersion: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(info, 'ServerVersion'),
        liveRestore: info['LiveRestoreEnabled'] === true,
        swarm: node !== null && node !== 'inactive',
        rootless: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringsOf */ .iw)(info['SecurityOptions']).some((option) => option.includes('name=rootless')),
        desktop: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(info, 'OperatingSystem') === 'Docker Desktop',
        containerdAddress: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .recordAt */ .zR)(info, 'Containerd'), 'Address'),
        containersRunning: typeof running === 'number' ? running : 0,
    };
}
function storeOf(info) {
    const status = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(info, 'DriverStatus').map(_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringsOf */ .iw);
    if (status.some(([key, value]) => key === 'driver-type' && value === CONTAINERD_DRIVER))
        return 'containerd';
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(info, 'Driver') === 'overlay2' ? 'overlay2' : 'other';
}
/** The engine's answer to `GET /version`, whose `Components` name the engine, containerd and runc; null when it is not that. */
function readVersions(answer) {
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(answer, 'Version') === null)
        return null;
    const components = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(answer, 'Components');
    const versionOf = (name) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(components.find((component) => (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(component, 'Name') === name), 'Version');
    const found = {
        engine: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(answer, 'Version'),
        containerd: versionOf('containerd'),
        runc: versionOf('runc'),
        kernel: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(answer, 'KernelVersion'),
    };
    return Object.fromEntries(Object.entries(found).filter(([, version]) => version !== null));
}
/** Volumes that are a builder's cache and not the user's: `buildx_buildkit_<builder><n>_state`. */
function isBuilderState(name) {
    return /^buildx_buildkit_.+_state$/.test(name);
}


/***/ }),

/***/ 7506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qu: () => (/* binding */ writeInventory),
/* harmony export */   zw: () => (/* binding */ readInventory)
/* harmony export */ });
/* unused harmony export inventoryPath */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5894);
/* harmony import */ var _engine_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2071);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6151);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9665);
/** Keeps an engine's inventory beside its record, for a run that finds the engine broken. */






const MAX_BYTES = 4 * 2 ** 20;
function inventoryPath(stateDir, endpoint) {
    return (0,_engine_record_js__WEBPACK_IMPORTED_MODULE_3__/* .recordPath */ .lX)(stateDir, endpoint).replace(/engine-([0-9a-f]+\.json)$/, 'inventory-$1');
}
/** Null when there is none of this engine, or it makes no sense. */
function readInventory({ stateDir, endpoint, dataRoot }) {
    const path = inventoryPath(stateDir, endpoint);
    try {
        const { size, mtimeMs } = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.statSync)(path);
        const kept = size > MAX_BYTES ? null : (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8'));
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(kept) || kept['endpoint'] !== (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointText */ .HO)(endpoint) || kept['dataRoot'] !== dataRoot)
            return null;
        return { ...parse(kept), seenAtMs: mtimeMs };
    }
    catch {
        return null;
    }
}
/** Labels may be secrets: nobody else may read it. Written only when it says something new; else its time is set. */
function writeInventory({ stateDir, endpoint, dataRoot }, inventory) {
    const path = inventoryPath(stateDir, endpoint);
    const { images, networks, volumes, containers } = inventory;
    const kept = { endpoint: (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointText */ .HO)(endpoint), dataRoot, images, networks, volumes, containers };
    const text = `${JSON.stringify(kept)}\n`;
    const draft = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    try {
        if (Buffer.byteLength(text) > MAX_BYTES)
            return;
        if (readOrNull(path) === text) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.utimesSync)(path, new Date(), new Date());
            return;
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(stateDir, { recursive: true, mode: 0o700 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(draft, text, { mode: 0o600, flag: 'wx' });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, path);
    }
    catch {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, { force: true });
    }
}
function readOrNull(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8');
    }
    catch {
        return null;
    }
}
function parse(kept) {
    return {
        images: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .arrayAt */ .RD)(kept, 'images').flatMap((image) => parseImage(image)),
        networks: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .arrayAt */ .RD)(kept, 'networks').flatMap((network) => parseNetwork(network)),
        volumes: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .arrayAt */ .RD)(kept, 'volumes').flatMap((volume) => parseVolume(volume)),
        containers: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .arrayAt */ .RD)(kept, 'containers').flatMap((container) => parseContainer(container)),
    };
}
function parseImage(image) {
    const id = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(image, 'id');
    return id === null ? [] : [{ id, names: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringsOf */ .iw)((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .arrayAt */ .RD)(image, 'names')) }];
}
function parseNetwork(network) {
    const [id, name] = [(0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(network, 'id'), (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(network, 'name')];
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(network) || id === null || name === null)
        return [];
    const parsed = {
        id,
        name,
        driver: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(network, 'driver') ?? 'bridge',
        ipv4: network['ipv4'] === true,
        ipv6: network['ipv6'] === true,
        internal: network['internal'] === true,
        attachable: network['attachable'] === true,
        configOnly: network['configOnly'] === true,
        configFrom: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(network, 'configFrom'),
        ipamDriver: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(network, 'ipamDriver') ?? 'default',
        ipamOptions: (0,_inventory_js__WEBPACK_IMPORTED_MODULE_4__/* .textsAt */ .i1)(network, 'ipamOptions'),
        pools: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .arrayAt */ .RD)(network, 'pools').map(parsePool),
        options: (0,_inventory_js__WEBPACK_IMPORTED_MODULE_4__/* .textsAt */ .i1)(network, 'options'),
        labels: (0,_inventory_js__WEBPACK_IMPORTED_MODULE_4__/* .textsAt */ .i1)(network, 'labels'),
    };
    return [parsed];
}
function parsePool(pool) {
    return {
        subnet: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(pool, 'subnet'),
        gateway: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(pool, 'gateway'),
        range: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(pool, 'range'),
        aux: (0,_inventory_js__WEBPACK_IMPORTED_MODULE_4__/* .textsAt */ .i1)(pool, 'aux'),
    };
}
function parseVolume(volume) {
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(volume, 'name');
    const driver = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(volume, 'driver') ?? 'local';
    if (name === null)
        return [];
    return [{ name, driver, labels: (0,_inventory_js__WEBPACK_IMPORTED_MODULE_4__/* .textsAt */ .i1)(volume, 'labels'), options: (0,_inventory_js__WEBPACK_IMPORTED_MODULE_4__/* .textsAt */ .i1)(volume, 'options') }];
}
function parseContainer(container) {
    const [id, name] = [(0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(container, 'id'), (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(container, 'name')];
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(container) || id === null || name === null)
        return [];
    const autoRemove = container['autoRemove'];
    const parsed = {
        id,
        name,
        image: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(container, 'image') ?? '',
        running: container['running'] === true,
        restart: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(container, 'restart'),
        autoRemove: typeof autoRemove === 'boolean' ? autoRemove : null,
        networks: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringsOf */ .iw)((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .arrayAt */ .RD)(container, 'networks')),
    };
    return [parsed];
}


/***/ }),

/***/ 791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ runProgram)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _privileged_errno_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16);
/** Runs a program of our own without a shell: a time limit, bounded output, and a result for every end. */


/** More of a stream than this is dropped, in bytes: `docker info` has a few kilobytes. */
const MAX_OUTPUT = 16 * 1024 * 1024;
/** A child that ended may leave a grandchild that holds its output open; we do not wait for that one, in milliseconds. */
const ORPHAN_GRACE_MS = 500;
/** After SIGTERM the child has this long, in milliseconds. */
const KILL_AFTER_MS = 2000;
/** Never rejects: a program that is missing has exit code 127, one that may not be run 126. */
function runProgram(program, args, options) {
    if (options.signal?.aborted === true) {
        return Promise.resolve({ exitCode: null, stdout: '', stderr: 'cancelled', timedOut: false });
    }
    return new Promise((resolve) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(program, [...args], { env: { ...options.env }, cwd: options.cwd, stdio: 'pipe' });
        const stdout = collect(child.stdout);
        const stderr = collect(child.stderr);
        let timedOut = false;
        let ended = false;
        const stop = () => {
            child.kill('SIGTERM');
            setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS).unref();
        };
        const timer = setTimeout(() => {
            timedOut = true;
            stop();
        }, options.timeoutMs);
        options.signal?.addEventListener('abort', stop, { once: true });
        const finish = (exitCode, note) => {
            if (ended)
                return;
            ended = true;
            clearTimeout(timer);
            options.signal?.removeEventListener('abort', stop);
            child.stdout.destroy();
            child.stderr.destroy();
            resolve({ exitCode, stdout: stdout(), stderr: stderr() + note, timedOut });
        };
        child.on('error', (error) => {
            if (child.pid === undefined)
                finish((0,_privileged_errno_js__WEBPACK_IMPORTED_MODULE_1__/* .errnoOf */ .U)(error) === 'ENOENT' ? 127 : 126, error.message);
        });
        child.on('exit', (code) => {
            setTimeout(() => finish(timedOut ? null : code, ''), ORPHAN_GRACE_MS).unref();
        });
        child.on('close', (code) => finish(timedOut ? null : code, ''));
        child.stdin.on('error', () => undefined);
        child.stdin.end(options.input ?? '');
    });
}
function collect(stream) {
    const chunks = [];
    let size = 0;
    stream.on('data', (chunk) => {
        if (size < MAX_OUTPUT)
            chunks.push(chunk);
        size += chunk.length;
    });
    stream.on('error', () => undefined);
    return () => Buffer.concat(chunks).subarray(0, MAX_OUTPUT).toString('utf8');
}


/***/ }),

/***/ 6947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ servingProcess)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _privileged_daemon_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3201);
/* harmony import */ var _privileged_serves_socket_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1738);
/** Chooses, among the running dockerd processes, the one that serves an endpoint. */




/**
 * The one whose open sockets include the endpoint's. Where we may not see its open files, its own `-H` decides,
 * and that only when no other engine names the same socket.
 */
function servingProcess(engines, endpoint) {
    if (endpoint.kind !== 'unix')
        return null;
    const path = (0,_privileged_serves_socket_js__WEBPACK_IMPORTED_MODULE_3__/* .canonical */ .$)(endpoint.path);
    const ours = { file: idOf(path), directory: idOf((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)) };
    const proved = engines.filter((engine) => engine.sockets.some((socket) => isOurs(engine.places?.[socket], ours, (0,_privileged_serves_socket_js__WEBPACK_IMPORTED_MODULE_3__/* .canonical */ .$)(socket) === path)));
    const oldest = proved.toSorted((a, b) => Number(a.startTicks) - Number(b.startTicks))[0];
    if (oldest !== undefined)
        return oldest;
    const blind = engines.filter((engine) => engine.sockets.length === 0 && namesSocket(engine, path));
    return blind.length === 1 ? (blind[0] ?? null) : null;
}
/**
 * An engine in another mount namespace (in a container, most likely) may listen on a path of the same name: it is ours only where its
 * socket, or the directory that its socket is to be in, is the very same for us.
 */
function isOurs(theirs, ours, sameName) {
    // Nothing can be compared where it shares our namespace, or where its root cannot be seen
    if (theirs === undefined)
        return sameName;
    if (theirs.file !== null && ours.file !== null)
        return theirs.file === ours.file;
    if (theirs.directory !== null && ours.directory !== null)
        return sameName && theirs.directory === ours.directory;
    return theirs.file === null && theirs.directory === null && sameName;
}
function idOf(path) {
    const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { bigint: true, throwIfNoEntry: false });
    return found === undefined ? null : `${found.dev}:${found.ino}`;
}
/** Without a word of its own it listens on the default socket. */
function namesSocket({ argv }, path) {
    if ((0,_privileged_daemon_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionsOfArgv */ .Wl)(argv).hosts.length === 0)
        return (0,_privileged_serves_socket_js__WEBPACK_IMPORTED_MODULE_3__/* .canonical */ .$)('/var/run/docker.sock') === path;
    return (0,_privileged_serves_socket_js__WEBPACK_IMPORTED_MODULE_3__/* .servesSocket */ .q)(argv, path) === 'yes';
}


/***/ }),

/***/ 8312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ createPrivilege)
});

// UNUSED EXPORTS: PrivilegeError

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/privileged/ops.js + 113 modules
var ops = __webpack_require__(6486);
// EXTERNAL MODULE: ./build/privileged/user-namespace.js
var user_namespace = __webpack_require__(191);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/privileged/worked-on.js
/** Which directory an operation works on, and whose it is: files of a rootless engine are worked on as their user. */


/** A data root, a containerd's root or a builder's state; null for what does not work on an engine's files. */
function workedOn(op, args) {
    const given = { ...args };
    const named = [given['dataRoot'], given['root'], given['stateDir']];
    const own = op === 'proveDataRoot' ? [given['path']] : [];
    return [...named, ...own].find((one) => typeof one === 'string' && one !== '') ?? null;
}
/** Of what is gone, its folder's: null where neither can be seen. */
async function ownerOf(path) {
    const found = await (0,promises_.stat)(path).catch(() => null);
    if (found !== null)
        return found.uid;
    return (await (0,promises_.stat)((0,external_node_path_.dirname)(path)).catch(() => null))?.uid ?? null;
}

;// CONCATENATED MODULE: ./build/privileged/run.js
/** Runs a file operation as root: in this process when it is root, else in our own CLI under `sudo -n`; files of a rootless engine as root of its user’s namespace. */




/** The operation could not be run as root at all, or was ended by its time limit or signal. */
class PrivilegeError extends Error {
    name = 'PrivilegeError';
}
/** How long an operation may take to reach a safe point after its limit before it is given up on. */
const GRACE_MS = 5_000;
const SUDO_CHECK_MS = 10_000;
/** Finds out what this process may do; asks sudo once, never for a password. */
async function createPrivilege(settings) {
    const { uid, cliPath, sudo = 'sudo', socket = null } = settings;
    const program = [process.execPath, cliPath, 'privileged'];
    if (uid === 0)
        return withNamespaces({ kind: 'root', run: inProcess }, { uid, prefix: [], program });
    if (await sudoWorks(sudo)) {
        const prefix = [sudo, '-n'];
        const run = (op, args, options) => inChild([...prefix, ...program], op, args, options);
        return withNamespaces({ kind: 'sudo', run }, { uid, prefix, program });
    }
    const isOwn = socket !== null && (await ownerOf(socket)) === uid;
    if (!isOwn || !(await (0,user_namespace/* mayHaveNamespace */.L8)(uid)))
        return { kind: null, run: refuse };
    return withNamespaces({ kind: 'user-namespace', run: inProcess }, { uid, prefix: [], program });
}
/** Root's files are worked on as `base` does, a user's in that user's namespace where there is one. */
function withNamespaces(base, { uid, prefix, program }) {
    const run = async (op, args, options) => {
        const path = workedOn(op, args);
        const owner = path === null ? null : await ownerOf(path);
        if (path === null || owner === null || owner === 0)
            return base.run(op, args, options);
        if (base.kind === 'user-namespace' && owner !== uid)
            return base.run(op, args, options);
        const asRoot = base.kind !== 'user-namespace';
        const found = await (0,user_namespace/* namespaceCommand */.fH)({ uid: owner, path, ownUid: asRoot ? 0 : uid });
        if (!found.ok)
            return base.run(op, args, options);
        return inChild([...prefix, ...found.words, ...program], op, args, options);
    };
    return { kind: base.kind, run };
}
async function refuse(op) {
    throw new PrivilegeError(`${op} needs root: this process is not root and sudo asks for a password or is missing`);
}
function sudoWorks(sudo) {
    return new Promise((resolve) => {
        // Not spawn's own `timeout`: where there is no sudo its timer is not cleared, and keeps us from ending for so long.
        const child = (0,external_node_child_process_.spawn)(sudo, ['-n', 'true'], { stdio: 'ignore' });
        const limit = setTimeout(() => child.kill(), SUDO_CHECK_MS);
        const end = (works) => {
            clearTimeout(limit);
            resolve(works);
        };
        child.once('error', () => end(false));
        child.once('close', (code) => end(code === 0));
    });
}
async function inProcess(op, args, options) {
    const limit = limitOf(options);
    return limited(op, limit, options.timeoutMs, () => (0,ops/* callOp */.QK)(op, args, limit));
}
function limitOf(options) {
    const timeout = AbortSignal.timeout(Math.max(1, options.timeoutMs));
    return options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]);
}
/** The operation ends itself at a safe point; one that cannot (a hung disk) is left behind after the grace. */
async function limited(op, limit, timeoutMs, work) {
    const { promise: givenUp, reject } = Promise.withResolvers();
    let timer;
    const onAbort = () => {
        timer = setTimeout(() => reject(new PrivilegeError(`${op} did not end within ${timeoutMs} ms`)), GRACE_MS);
    };
    if (limit.aborted)
        throw new PrivilegeError(`${op} was not started: the run is being ended`);
    limit.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([work(), givenUp]);
    }
    finally {
        clearTimeout(timer);
        limit.removeEventListener('abort', onAbort);
    }
}
/** A child of sudo cannot be signalled by us: closing its stdin is what tells it to end. */
async function inChild(command, op, args, options) {
    const limit = limitOf(options);
    return limited(op, limit, options.timeoutMs, async () => {
        const { stdout, stderr, code } = await exchange(command, `${JSON.stringify({ op, args })}\n`, limit);
        const line = stdout.trim().split('\n').at(-1) ?? '';
        if (line === '')
            throw new PrivilegeError(`${op} as root ended with ${code} and no answer: ${stderr.trim()}`);
        const answer = JSON.parse(line);
        if (!answer.ok)
            throw new Error(answer.message);
        return answer.result;
    });
}
function exchange(command, input, limit) {
    const [program = '', ...args] = command;
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
        const out = [];
        const err = [];
        const end = () => void child.stdin.end();
        child.stdout.on('data', (chunk) => out.push(chunk));
        child.stderr.on('data', (chunk) => err.push(chunk));
        child.stdin.on('error', () => undefined);
        child.once('error', reject);
        child.once('close', (code) => {
            limit.removeEventListener('abort', end);
            resolve({ stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), code });
        });
        limit.addEventListener('abort', end, { once: true });
        child.stdin.write(input);
    });
}


/***/ }),

/***/ 191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L8: () => (/* binding */ mayHaveNamespace),
/* harmony export */   Ue: () => (/* binding */ readUser),
/* harmony export */   fH: () => (/* binding */ namespaceCommand)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _ops_find_engines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(238);
/* harmony import */ var _ops_read_daemon_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(975);
/* harmony import */ var _proc_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6594);
/** The command that runs a program as root of a user's own namespace: there a rootless engine's sub-uids are ids, and its files can be worked on. */






/** Of the engine that lives there while one does, else one with the same ids: RootlessKit's, or that of util-linux 2.38 and newer. */
async function namespaceCommand(request) {
    const engines = (await (0,_ops_find_engines_js__WEBPACK_IMPORTED_MODULE_3__/* .findEngines */ .F)({})).filter(({ uid }) => uid === request.uid);
    const living = await engineOf(engines, request.path);
    if (living !== null)
        return { ok: true, words: await enter(living, request) };
    const user = await readUser(request.uid);
    if (user === null)
        return { ok: false, why: `user ${request.uid} is not in /etc/passwd` };
    if (!(await hasSubIds(user)))
        return { ok: false, why: `/etc/subuid has no ids for ${user.name}` };
    const fresh = await freshNamespace(engines);
    if (fresh === null)
        return { ok: false, why: 'neither rootlesskit nor unshare with newuidmap is there' };
    return { ok: true, words: [...becoming(user, request.ownUid), ...fresh] };
}
/** Whether a user can have such a namespace at all, by the files that are there: nothing is started. */
async function mayHaveNamespace(uid) {
    if ((await (0,_ops_find_engines_js__WEBPACK_IMPORTED_MODULE_3__/* .findEngines */ .F)({})).some((engine) => engine.uid === uid))
        return true;
    const user = await readUser(uid);
    return user !== null && (await hasSubIds(user)) && (await freshNamespace([])) !== null;
}
async function engineOf(engines, path) {
    for (const engine of engines) {
        const { argv, env, pid } = engine;
        if (!(await isForeign(pid, 'user')))
            continue;
        const { dataRoot } = await (0,_ops_read_daemon_config_js__WEBPACK_IMPORTED_MODULE_4__/* .readDaemonConfig */ .T)({ argv, env, pid });
        const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(dataRoot).catch(() => dataRoot);
        if (path === root || path.startsWith(`${root}/`))
            return engine;
    }
    return null;
}
/** Without its process namespace `/proc` of its mount namespace would be another one's than ours. */
async function enter({ pid }, { ownUid }) {
    const mounts = (await isForeign(pid, 'pid')) ? [] : ['--mount'];
    const keep = ownUid === 0 ? [] : ['--preserve-credentials'];
    return ['nsenter', `--target=${pid}`, '--user', ...mounts, ...keep, '--'];
}
async function isForeign(pid, kind) {
    const [own, other] = await Promise.all([
        (0,_proc_js__WEBPACK_IMPORTED_MODULE_5__/* .linkOrNull */ .Dp)(`/proc/self/ns/${kind}`),
        (0,_proc_js__WEBPACK_IMPORTED_MODULE_5__/* .linkOrNull */ .Dp)(`/proc/${pid}/ns/${kind}`),
    ]);
    return own !== null && other !== null && own !== other;
}
/** Null for a user whom `/etc/passwd` does not know. */
async function readUser(uid) {
    for (const line of (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)('/etc/passwd', 'utf8').catch(() => '')).split('\n')) {
        const [name = '', , id, gid, , home = '/'] = line.split(':');
        if (name !== '' && id === String(uid))
            return { name, uid, gid: Number(gid), home };
    }
    return null;
}
/** `name:first:count`, the name may be a number (subuid(5)). */
async function hasSubIds({ name, uid }) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)('/etc/subuid', 'utf8').catch(() => '');
    return text.split('\n').some((line) => [name, String(uid)].includes(line.split(':')[0] ?? ''));
}
function becoming({ uid, gid, home }, ownUid) {
    if (ownUid === uid)
        return [];
    const ids = [`--reuid=${uid}`, `--regid=${gid}`, '--init-groups'];
    return ['setpriv', ...ids, 'env', `HOME=${home}`, `XDG_RUNTIME_DIR=/run/user/${uid}`];
}
async function freshNamespace(engines) {
    if ((await which('newuidmap', [])) === null)
        return null;
    const launchers = engines.map(({ launcher }) => launcher?.exe ?? null).filter((exe) => exe !== null);
    const kit = await which('rootlesskit', launchers.filter((exe) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(exe) === 'rootlesskit').map(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname));
    if (kit !== null)
        return [kit];
    if ((await which('unshare', [])) === null)
        return null;
    return ['unshare', '--user', '--map-root-user', '--map-auto', '--mount', '--'];
}
async function which(name, first) {
    const path = (process.env['PATH'] ?? '').split(':');
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env['HOME'] ?? '/', 'bin');
    for (const folder of [...first, ...path, own, '/usr/bin', '/usr/sbin', '/usr/local/bin']) {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, name);
        if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false))
            return file;
    }
    return null;
}


/***/ })

};
