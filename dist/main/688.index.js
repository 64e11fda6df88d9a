export const id = 688;
export const ids = [688];
export const modules = {

/***/ 6855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ PLUGIN_PACKAGES)
/* harmony export */ });
/** Names of their packages, Docker's own repository first, then the distributions'. */
const PLUGIN_PACKAGES = {
    'apt-get': {
        buildx: ['docker-buildx-plugin', 'docker-buildx'],
        compose: ['docker-compose-plugin', 'docker-compose-v2', 'docker-compose'],
    },
    dnf: {
        buildx: ['docker-buildx-plugin', 'docker-buildx'],
        compose: ['docker-compose-plugin', 'docker-compose'],
    },
    apk: { buildx: ['docker-cli-buildx'], compose: ['docker-cli-compose'] },
};


/***/ }),

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

/***/ 5131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ lookAtBolt),
  z: () => (/* binding */ readHead)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/privileged/errno.js
var errno = __webpack_require__(16);
// EXTERNAL MODULE: ./build/engine/checks/bolt-meta.js
var bolt_meta = __webpack_require__(8786);
;// CONCATENATED MODULE: ./build/engine/checks/bolt-pages.js
const HEADER_BYTES = 16;
const ELEMENT_BYTES = 16;
const BRANCH = 0x01;
const LEAF = 0x02;
const FREELIST = 0x10;
const BUCKET_FLAG = 0x01;
/** A freelist that is not kept in the file but found out at each start. */
const NO_FREELIST = 0xffffffffffffffffn;
/** Whether the file ends before what its meta page says was ever used. */
function isCutOff(size, { pages, pageSize }) {
    return BigInt(size) < pages * BigInt(pageSize);
}
/** What is wrong with the first page that is; null when its owner can walk all of them. */
function faultIn(file, meta) {
    const walk = { file, meta, seen: new Set(), open: [meta.root] };
    if (meta.freelist !== NO_FREELIST) {
        const wrong = faultOf(walk, meta.freelist, [FREELIST]);
        if (wrong !== null)
            return wrong;
    }
    for (let next = walk.open.pop(); next !== undefined; next = walk.open.pop()) {
        if (walk.seen.has(next))
            return `page ${next} is used twice`;
        walk.seen.add(next);
        const wrong = faultOf(walk, next, [BRANCH, LEAF]) ?? goBelow(walk, pageAt(walk, next));
        if (wrong !== null)
            return wrong;
    }
    return null;
}
/** The header alone: what the page says of itself, and whether all of it is in the file. */
function faultOf({ file, meta: { pageSize, pages } }, number, kinds) {
    const size = BigInt(pageSize);
    if (number < 2n || number >= pages || (number + 1n) * size > BigInt(file.length))
        return `page ${number} is beyond its end`;
    const page = file.subarray(Number(number * size));
    if (page.readBigUInt64LE(0) !== number)
        return `page ${number} says that it is ${page.readBigUInt64LE(0)}`;
    if (!kinds.includes(page.readUInt16LE(8)))
        return `page ${number} is of kind ${page.readUInt16LE(8)}`;
    const last = number + BigInt(page.readUInt32LE(12));
    return (last + 1n) * size > BigInt(file.length) ? `page ${last} is beyond its end` : null;
}
function pageAt({ file, meta }, number) {
    const at = Number(number) * meta.pageSize;
    return file.subarray(at, at + (1 + file.readUInt32LE(at + 12)) * meta.pageSize);
}
/** Notes the pages that this one leads to; also of a bucket that stands in a value, whose own page has no number. */
function goBelow(walk, page) {
    const [kind, count] = [page.readUInt16LE(8), page.readUInt16LE(10)];
    if (HEADER_BYTES + count * ELEMENT_BYTES > page.length)
        return 'a page has more entries than it can hold';
    for (let at = HEADER_BYTES; at < HEADER_BYTES + count * ELEMENT_BYTES; at += ELEMENT_BYTES) {
        if (kind === BRANCH)
            walk.open.push(page.readBigUInt64LE(at + 8));
        else {
            const wrong = goIntoBucket(walk, page, at);
            if (wrong !== null)
                return wrong;
        }
    }
    return null;
}
function goIntoBucket(walk, page, at) {
    const begin = at + page.readUInt32LE(at + 4) + page.readUInt32LE(at + 8);
    const end = begin + page.readUInt32LE(at + 12);
    if (end > page.length)
        return 'an entry reaches beyond its page';
    if ((page.readUInt32LE(at) & BUCKET_FLAG) === 0)
        return null;
    const value = page.subarray(begin, end);
    if (value.length < ELEMENT_BYTES)
        return 'a bucket is cut off';
    const root = value.readBigUInt64LE(0);
    if (root !== 0n) {
        walk.open.push(root);
        return null;
    }
    const inline = value.subarray(ELEMENT_BYTES);
    return inline.length < HEADER_BYTES ? 'a bucket is cut off' : goBelow(walk, inline);
}

;// CONCATENATED MODULE: ./build/engine/checks/bolt-file.js
/** Checks one bolt database by its meta pages, and by all of them where that is called for, in three reads: its engine may be writing it. */





const READS = 3;
const PAUSE_MS = 60;
/** A larger one is judged by its meta pages alone, in bytes. */
const MAX_WHOLE_BYTES = 64 * 1024 * 1024;
/**
 * Rejects with the read's own error (EIO, EACCES). Every page is followed where the file is shorter than it says, and with `whole`:
 * for an engine that does not run, whose start would meet them.
 */
async function lookAtBolt(path, { whole = false } = {}) {
    // What a container is to mount and is not there is made as a directory
    const found = await (0,promises_.lstat)(path).catch(() => null);
    if (found?.isDirectory() === true)
        return { kind: 'damaged', size: found.size, why: 'it is a directory' };
    const seen = new Set();
    let last = { size: 0, why: '' };
    for (let read = 0; read < READS; read += 1) {
        if (read > 0)
            await (0,external_node_timers_promises_.setTimeout)(PAUSE_MS);
        const head = await readHead(path);
        // A writer that begins anew cuts the file off first.
        if (head === null || head.size === 0)
            return { kind: read === 0 ? 'absent' : 'changing' };
        const why = await whatIsWrong(path, head, whole);
        if (why === null)
            return { kind: 'valid' };
        seen.add(head.stamp);
        last = { size: head.size, why };
    }
    return seen.size === 1 ? { kind: 'damaged', ...last } : { kind: 'changing' };
}
async function whatIsWrong(path, { bytes, size }, whole) {
    const meta = (0,bolt_meta/* readBoltMeta */.b4)(bytes);
    if (meta === null)
        return 'neither of its two meta pages is valid';
    if (size > MAX_WHOLE_BYTES || !(whole || isCutOff(size, meta)))
        return null;
    const file = await (0,promises_.readFile)(path);
    const now = (0,bolt_meta/* readBoltMeta */.b4)(file.subarray(0, bolt_meta/* BOLT_HEAD_BYTES */.jt)) ?? meta;
    const wrong = faultIn(file, now);
    if (wrong === null)
        return null;
    return isCutOff(file.length, now) ? `it is cut off: ${wrong}` : wrong;
}
/** The first bytes, enough for both meta pages; null when there is no such file. */
async function readHead(path) {
    const file = await (0,promises_.open)(path, 'r').catch((error) => {
        if ((0,errno/* errnoOf */.U)(error) === 'ENOENT')
            return null;
        throw error;
    });
    if (file === null)
        return null;
    try {
        const { size, mtimeMs, ino } = await file.stat();
        const bytes = Buffer.alloc(Math.min(size, bolt_meta/* BOLT_HEAD_BYTES */.jt));
        await file.read(bytes, 0, bytes.length, 0);
        return { bytes, size, stamp: `${ino}/${size}/${mtimeMs}` };
    }
    finally {
        await file.close();
    }
}


/***/ }),

/***/ 8786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rq: () => (/* binding */ fnv1a64),
/* harmony export */   b4: () => (/* binding */ readBoltMeta),
/* harmony export */   jt: () => (/* binding */ BOLT_HEAD_BYTES)
/* harmony export */ });
/** Reads the two meta pages of a bolt database (bbolt, `db.go`, `page.go`): a file with neither valid cannot be opened by anyone. */
const MAGIC = 0xed0cdaed;
const VERSION = 2;
/** A page begins with a header of 16 bytes; the meta struct follows, its checksum last. */
const HEADER_BYTES = 16;
const CHECKSUM_AT = 56;
const META_BYTES = HEADER_BYTES + CHECKSUM_AT + 8;
/** Page sizes of the systems that Docker runs on; bolt takes the system's own when it makes a file. */
const PAGE_SIZES = [4096, 8192, 16384, 32768, 65536];
/** Bytes from the file's begin that are enough to find both meta pages. */
const BOLT_HEAD_BYTES = 65536 + META_BYTES;
/** The newest valid meta page among the file's first bytes; null when none is valid. */
function readBoltMeta(head) {
    const first = metaAt(head, 0);
    const offsets = first === null ? PAGE_SIZES : [first.pageSize];
    const second = offsets.map((offset) => metaAt(head, offset)).find((meta) => meta !== null) ?? null;
    if (first === null || second === null)
        return first ?? second;
    return first.transaction >= second.transaction ? first : second;
}
function metaAt(head, offset) {
    if (head.length < offset + META_BYTES)
        return null;
    const meta = head.subarray(offset + HEADER_BYTES, offset + META_BYTES);
    if (meta.readUInt32LE(0) !== MAGIC || meta.readUInt32LE(4) !== VERSION)
        return null;
    if (meta.readBigUInt64LE(CHECKSUM_AT) !== fnv1a64(meta.subarray(0, CHECKSUM_AT)))
        return null;
    const pageSize = meta.readUInt32LE(8);
    return {
        pageSize,
        root: meta.readBigUInt64LE(16),
        freelist: meta.readBigUInt64LE(32),
        pages: meta.readBigUInt64LE(40),
        transaction: meta.readBigUInt64LE(48),
    };
}
/** FNV-1a with 64 bits, as Go's `hash/fnv` has it. */
function fnv1a64(bytes) {
    let hash = 0xcbf29ce484222325n;
    for (const byte of bytes)
        hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
    return hash;
}


/***/ }),

/***/ 167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ snapshotOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var _privileged_errno_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16);
/* harmony import */ var _bolt_file_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5131);
/* harmony import */ var _bolt_meta_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8786);
/* harmony import */ var _bolt_tree_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2147);
/**
 * Reads a bolt database as of one moment while its owner writes it. A transaction writes to no page of the one before it (bbolt,
 * `freelist.go`): what was read is whole when no transaction was committed meanwhile.
 */






/** A larger one is not read, in bytes. */
const MAX_BYTES = 256 * 1024 * 1024;
const TRIES = 30;
const PAUSE_MS = 100;
/** Rejects with the read's own error (EIO, EACCES). */
async function snapshotOf(path) {
    let invalid = null;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
        if (attempt > 0)
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(PAUSE_MS);
        const size = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((found) => found.size, (error) => {
            if ((0,_privileged_errno_js__WEBPACK_IMPORTED_MODULE_4__/* .errnoOf */ .U)(error) === 'ENOENT')
                return null;
            throw error;
        });
        if (size === null || size === 0)
            return { kind: 'absent' };
        if (size > MAX_BYTES)
            return { kind: 'none', why: `it is too large to read (${size} bytes)` };
        const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
        const head = file.subarray(0, _bolt_meta_js__WEBPACK_IMPORTED_MODULE_3__/* .BOLT_HEAD_BYTES */ .jt);
        const meta = (0,_bolt_meta_js__WEBPACK_IMPORTED_MODULE_3__/* .readBoltMeta */ .b4)(head);
        // Each transaction writes to the head: one that is wrong and stays as it is was not read half written
        if (meta === null && invalid?.equals(head))
            return { kind: 'none', why: 'it is damaged' };
        invalid = meta === null ? head : null;
        const after = await (0,_bolt_file_js__WEBPACK_IMPORTED_MODULE_2__/* .readHead */ .z)(path);
        const now = after === null ? null : (0,_bolt_meta_js__WEBPACK_IMPORTED_MODULE_3__/* .readBoltMeta */ .b4)(after.bytes);
        if (meta === null || now === null)
            continue;
        if (now.transaction === meta.transaction)
            return { kind: 'read', tree: (0,_bolt_tree_js__WEBPACK_IMPORTED_MODULE_5__/* .treeOf */ .g7)(file, meta) };
    }
    return { kind: 'none', why: 'it is being written while we look, or damaged' };
}


/***/ }),

/***/ 2147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   g7: () => (/* binding */ treeOf),
/* harmony export */   r7: () => (/* binding */ textIn),
/* harmony export */   wW: () => (/* binding */ bucketAt)
/* harmony export */ });
/* unused harmony export BoltError */
/** The file is not a tree as bolt writes it, or larger than is worth reading; the message says where. */
class BoltError extends Error {
    name = 'BoltError';
}
const HEADER_BYTES = 16;
const ELEMENT_BYTES = 16;
const BRANCH = 0x01;
const LEAF = 0x02;
const BUCKET_FLAG = 0x01;
/** A bucket's value: page of its root (0: the page stands in the value itself, behind this) and a sequence. */
const BUCKET_HEADER_BYTES = 16;
const MAX_DEPTH = 64;
const MAX_ENTRIES = 2_000_000;
/** Of keys and values that are made into text: forged ones may all be the same megabytes. */
const MAX_TEXT_BYTES = 128 * 1024 * 1024;
/** No key or value that we look for is longer, in bytes; the rest is cut off. */
const LONGEST = 4096;
function treeOf(file, meta) {
    return { file, pageSize: meta.pageSize, root: meta.root, spent: { entries: 0, textBytes: 0 } };
}
/** The entries of the bucket that the keys lead to; empty where a key leads nowhere. Throws BoltError. */
function bucketAt(tree, keys) {
    let entries = entriesFrom(tree, pageAt(tree, tree.root));
    for (const key of keys) {
        const entry = entries.find((candidate) => candidate.bucket && candidate.key === key);
        if (entry === undefined)
            return [];
        entries = entriesOf(tree, entry);
    }
    return entries;
}
/** The entries of a bucket that was found in another. Throws BoltError. */
function entriesOf(tree, { value }) {
    if (value.length < BUCKET_HEADER_BYTES)
        throw new BoltError('a bucket is cut off');
    const root = value.readBigUInt64LE(0);
    return entriesFrom(tree, root === 0n ? value.subarray(BUCKET_HEADER_BYTES) : pageAt(tree, root));
}
/** From the page's begin to the file's end: a large page goes on over several (`overflow`). */
function pageAt({ file, pageSize }, number) {
    const at = number * BigInt(pageSize);
    if (number < 2n || at + BigInt(HEADER_BYTES) > BigInt(file.length))
        throw new BoltError(`page ${number} is outside the file`);
    return file.subarray(Number(at));
}
function entriesFrom(tree, page) {
    const walk = { tree, seen: new Set(), entries: [] };
    visit(walk, page, 0);
    return walk.entries;
}
function visit(walk, page, depth) {
    if (page.length < HEADER_BYTES)
        throw new BoltError('a page is cut off');
    if (walk.seen.has(page.byteOffset) || depth > MAX_DEPTH)
        throw new BoltError('a page leads back to itself');
    walk.seen.add(page.byteOffset);
    const [flags, number] = [page.readUInt16LE(8), page.readUInt16LE(10)];
    if (flags !== BRANCH && flags !== LEAF)
        throw new BoltError(`a page is of kind ${flags}`);
    walk.tree.spent.entries += number;
    if (walk.tree.spent.entries > MAX_ENTRIES)
        throw new BoltError('there are too many entries');
    for (let index = 0; index < number; index += 1) {
        const at = HEADER_BYTES + index * ELEMENT_BYTES;
        if (at + ELEMENT_BYTES > page.length)
            throw new BoltError('a page is cut off');
        if (flags === LEAF)
            walk.entries.push(leafAt(walk.tree, page, at));
        else
            visit(walk, pageAt(walk.tree, page.readBigUInt64LE(at + 8)), depth + 1);
    }
}
/** A value as text, or its begin where it is longer than any that is looked for. Throws BoltError when it was too much together. */
function textIn(tree, value, longest = LONGEST) {
    const length = Math.min(value.length, longest);
    tree.spent.textBytes += length;
    if (tree.spent.textBytes > MAX_TEXT_BYTES)
        throw new BoltError('there is too much text');
    return value.toString('utf8', 0, length);
}
/** Positions count from the element itself. */
function leafAt(tree, page, at) {
    const flags = page.readUInt32LE(at);
    const key = at + page.readUInt32LE(at + 4);
    const value = key + page.readUInt32LE(at + 8);
    const end = value + page.readUInt32LE(at + 12);
    if (end > page.length)
        throw new BoltError('an entry reaches beyond the file');
    return {
        key: textIn(tree, page.subarray(key, value)),
        value: page.subarray(value, end),
        bucket: (flags & BUCKET_FLAG) !== 0,
    };
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

/***/ 9374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ readCacheRecords),
/* harmony export */   Q: () => (/* binding */ nameOfRecord)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9665);
/* harmony import */ var _bolt_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2147);
/**
 * Reads the records of BuildKit's cache (`metadata_v2.db`; buildkit, `cache/metadata/metadata.go`, keys in `cache/metadata.go`), and says
 * which of them must have a snapshot of their own.
 */


/** A longer value is none of those that are read here, in bytes. */
const LONGEST = 64 * 1024;
const WITHOUT = [
    'cache.deleted',
    'cache.blobonly',
    'cache.equalMutable',
    'cache.mergeParents',
    'cache.lowerDiffParent',
    'cache.upperDiffParent',
];
const PARENTS = ['cache.parent', 'cache.mergeParents', 'cache.lowerDiffParent', 'cache.upperDiffParent'];
/** Throws BoltError. */
function readCacheRecords(tree) {
    return (0,_bolt_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketAt */ .wW)(tree, ['_main'])
        .filter(({ bucket }) => bucket)
        .map((entry) => {
        const parts = new Map((0,_bolt_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(tree, entry).map(({ key, value }) => [key, value]));
        const of = (key) => valueIn(tree, parts.get(key));
        const named = of('cache.snapshot');
        const committed = of('snapshot.committed') === true;
        const own = WITHOUT.every((key) => isEmpty(of(key)));
        return {
            id: entry.key,
            // Engines of 2020 write none: it is the record's own (buildkit, `cache/metadata.go`, `getSnapshotID`).
            snapshot: typeof named === 'string' && named !== '' ? named : entry.key,
            images: (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringsOf */ .iw)(of('cache.imageRefs')),
            mustHaveSnapshot: own && committed,
            mutable: own && !committed,
            blobOnly: of('cache.blobonly') === true,
            parents: PARENTS.flatMap((key) => textsOf(of(key))),
            twin: textsOf(of('cache.equalMutable'))[0] ?? null,
        };
    });
}
/** `{"value":…}`; a value that was taken back is empty. */
function valueIn(tree, bytes) {
    if (bytes === undefined || bytes.length === 0 || bytes.length > LONGEST)
        return null;
    const parsed = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)((0,_bolt_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(tree, bytes, LONGEST));
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(parsed) ? (parsed['value'] ?? null) : null;
}
function textsOf(value) {
    return typeof value === 'string' ? [value].filter((text) => text !== '') : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .stringsOf */ .iw)(value);
}
function isEmpty(value) {
    return value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0);
}
function nameOfRecord(id) {
    return `build cache record ${id}`;
}


/***/ }),

/***/ 4557:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ containerdImageNames)
/* harmony export */ });
/* harmony import */ var _bolt_snapshot_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(167);
/* harmony import */ var _bolt_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2147);
/** Names of the images of an engine that uses containerd's store, as containerd's own metadata have them. */


/** Docker's namespace (moby, `daemon/config/config_linux.go`). */
const NAMESPACE = 'moby';
/** Null where the database cannot be read. Layout: containerd, `core/metadata/buckets.go`. @param metadata - `…/meta.db` */
async function containerdImageNames(metadata) {
    const snapshot = await (0,_bolt_snapshot_js__WEBPACK_IMPORTED_MODULE_0__/* .snapshotOf */ .e)(metadata).catch(() => null);
    if (snapshot?.kind !== 'read')
        return null;
    const { tree } = snapshot;
    const at = ['v1', NAMESPACE, 'images'];
    try {
        return (0,_bolt_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketAt */ .wW)(tree, at).flatMap(({ key, bucket }) => {
            const target = bucket ? (0,_bolt_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .bucketAt */ .wW)(tree, [...at, key, 'target']) : [];
            const digest = target.find((part) => part.key === 'digest')?.value;
            return digest === undefined ? [] : [{ name: key, digest: (0,_bolt_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .textIn */ .r7)(tree, digest) }];
        });
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 3116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JG: () => (/* binding */ namesOfHolders),
/* harmony export */   N6: () => (/* binding */ readContainerdMetadata),
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   US: () => (/* binding */ uvarint),
/* harmony export */   pW: () => (/* binding */ holdersOf)
/* harmony export */ });
/* unused harmony export varint */
/* harmony import */ var _bolt_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2147);
/* harmony import */ var _buildkit_records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9374);
/* harmony import */ var _image_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3025);
/**
 * Reads what containerd's metadata say of content and images (containerd, `core/metadata/buckets.go`): sizes of blobs, what refers
 * to them (labels for its garbage collector), and which image or lease holds them.
 */



const HISTORY = 'history of build ';
/** Of all namespaces: they share the blobs. Throws BoltError. */
function readContainerdMetadata(tree) {
    const namespaces = (0,_bolt_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .bucketAt */ .wW)(tree, ['v1']).filter(({ bucket }) => bucket);
    const found = namespaces.map((namespace) => {
        const parts = (0,_bolt_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(tree, namespace);
        const content = below(tree, below(tree, parts, 'content'), 'blob');
        return {
            content: content.filter(({ bucket }) => bucket).map((entry) => contentOf(tree, entry)),
            holders: [
                ...below(tree, parts, 'images').map((entry) => imageOf(tree, entry)),
                ...below(tree, parts, 'leases').flatMap((entry) => leaseOf(tree, entry)),
            ],
        };
    });
    return {
        content: found.flatMap(({ content }) => content),
        holders: found.flatMap(({ holders }) => holders),
    };
}
function below(tree, entries, key) {
    const entry = entries.find((candidate) => candidate.bucket && candidate.key === key);
    return entry === undefined ? [] : (0,_bolt_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(tree, entry);
}
function contentOf(tree, entry) {
    const parts = (0,_bolt_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(tree, entry);
    const labels = below(tree, parts, 'labels');
    const named = (prefix) => labels.filter(({ key }) => key.startsWith(prefix)).map(({ value }) => (0,_bolt_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(tree, value));
    const size = parts.find(({ key }) => key === 'size')?.value;
    return {
        digest: entry.key,
        bytes: size === undefined ? -1 : Number(varint(size)),
        refers: named('containerd.io/gc.ref.content'),
        snapshots: named('containerd.io/gc.ref.snapshot.'),
        sources: labels.flatMap(({ key, value }) => sourcesIn(key, (0,_bolt_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(tree, value))),
    };
}
/** `containerd.io/distribution.source.<registry>` → `<repository>,…` (containerd, `core/remotes/docker/handler.go`). */
function sourcesIn(key, value) {
    const host = /^containerd\.io\/distribution\.source\.(.+)$/.exec(key)?.[1];
    return host === undefined ? [] : value.split(',').map((repository) => `${host}/${repository}`);
}
function imageOf(tree, entry) {
    const target = entry.bucket ? below(tree, (0,_bolt_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(tree, entry), 'target') : [];
    const value = target.find(({ key }) => key === 'digest')?.value;
    const digest = value === undefined ? undefined : (0,_bolt_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .textIn */ .r7)(tree, value);
    const name = (0,_image_names_js__WEBPACK_IMPORTED_MODULE_1__/* .shortImageName */ .t)(entry.key);
    const blobs = digest === undefined ? [] : [digest];
    return { name: `image ${name}`, blobs, snapshots: [], image: entry.key, record: null };
}
/** BuildKit keeps each record of its cache by a lease of the record's own id, and what it tells of a build by `ref_<build>`. */
function leaseOf(tree, entry) {
    const [, history = '', id] = /^(ref_)?([a-z0-9]{25})$/.exec(entry.key) ?? [];
    if (!entry.bucket || id === undefined)
        return [];
    const parts = (0,_bolt_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(tree, entry);
    const blobs = below(tree, parts, 'content').map(({ key }) => key);
    const snapshots = below(tree, parts, 'snapshots')
        .filter(({ bucket }) => bucket)
        .flatMap((snapshotter) => (0,_bolt_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(tree, snapshotter).map(({ key }) => key));
    const name = history === '' ? (0,_buildkit_records_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfRecord */ .Q)(id) : `${HISTORY}${id}`;
    return [{ name, blobs, snapshots, image: null, record: history === '' ? id : null }];
}
/** Who needs any of these blobs, directly or through others; and the blobs' own dependents' names once each. */
function holdersOf(metadata, wanted) {
    const needs = reaches(metadata, wanted);
    return namesOfHolders(metadata.holders.filter(({ blobs }) => needs(blobs)));
}
/** Says whether any of the wanted blobs is among some, or is referred to by them. */
function reaches({ content }, wanted) {
    const records = new Map(content.map((record) => [record.digest, record]));
    return (start) => {
        const [queue, seen] = [[...start], new Set(start)];
        for (let digest = queue.pop(); digest !== undefined; digest = queue.pop()) {
            if (wanted.has(digest))
                return true;
            const next = (records.get(digest)?.refers ?? []).filter((other) => !seen.has(other));
            for (const other of next)
                seen.add(other);
            queue.push(...next);
        }
        return false;
    };
}
/** Once each. What only tells of builds that were is named where nothing else is. */
function namesOfHolders(holders) {
    const names = [...new Set(holders.map(({ name }) => name))];
    const needed = names.filter((name) => !name.startsWith(HISTORY));
    return needed.length === 0 ? names : needed;
}
/** Go's `binary.Varint`: seven bits a byte, the lowest first, the sign in the lowest bit. */
function varint(bytes) {
    const raw = uvarint(bytes);
    return (raw & 1n) === 0n ? raw >> 1n : -(raw >> 1n) - 1n;
}
/** Go's `binary.Uvarint`. */
function uvarint(bytes) {
    let value = 0n;
    for (const [index, byte] of bytes.subarray(0, 10).entries()) {
        value |= BigInt(byte & 0x7f) << BigInt(7 * index);
        if (byte < 0x80)
            break;
    }
    return value;
}


/***/ }),

/***/ 497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ startsByItself),
/* harmony export */   v: () => (/* binding */ readContainersOnDisk)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _inventory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6151);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9665);
/* harmony import */ var _look_again_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5531);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8515);
/** Reads of each container's own files how it ran and what it was attached to (moby, `container/container.go`): no engine is needed. */






/** Without those whose files cannot be read. */
async function readContainersOnDisk(dataRoot) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dataRoot, 'containers');
    const read = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_4__/* .mapBounded */ .y)(await (0,_look_again_js__WEBPACK_IMPORTED_MODULE_3__/* .namesIn */ .wX)(root), async (id) => {
        const [config, host] = await Promise.all(['config.v2.json', 'hostconfig.json'].map(async (file) => (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, id, file), 'utf8').catch(() => ''))));
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(config) ? [containerFrom(id, config, host)] : [];
    });
    return read.flat();
}
/** Whether its engine starts it by itself (moby, `restartmanager`). */
function startsByItself({ restart, stoppedByHand }) {
    return restart === 'always' || (restart === 'unless-stopped' && !stoppedByHand);
}
function containerFrom(id, config, host) {
    const networks = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)(config, 'NetworkSettings'), 'Networks');
    return {
        id,
        name: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(config, 'Name')?.replace(/^\//, '') ?? id.slice(0, 12),
        running: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)(config, 'State')['Running'] === true,
        stoppedByHand: config['HasBeenManuallyStopped'] === true,
        restart: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)(host, 'RestartPolicy'), 'Name'),
        autoRemove: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(host) && host['AutoRemove'] === true,
        project: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)(config, 'Config'), 'Labels'), 'com.docker.compose.project'),
        attachments: Object.entries(networks).map(([network, endpoint]) => attachmentFrom(network, endpoint)),
    };
}
function attachmentFrom(network, endpoint) {
    const ipam = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)(endpoint, 'IPAMConfig');
    const address = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(endpoint, 'IPAddress');
    const prefix = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(endpoint) ? endpoint['IPPrefixLen'] : null;
    return {
        network,
        networkId: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(endpoint, 'NetworkID'),
        aliases: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(endpoint) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringsOf */ .iw)(endpoint['Aliases']) : [],
        links: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(endpoint) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringsOf */ .iw)(endpoint['Links']) : [],
        ipv4: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(ipam, 'IPv4Address'),
        ipv6: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(ipam, 'IPv6Address'),
        driverOptions: (0,_inventory_js__WEBPACK_IMPORTED_MODULE_2__/* .textsAt */ .i1)(endpoint, 'DriverOpts'),
        seen: address !== null && typeof prefix === 'number' && prefix > 0
            ? { address, prefix, gateway: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(endpoint, 'Gateway') }
            : null,
    };
}


/***/ }),

/***/ 7323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ containerdContent),
/* harmony export */   AU: () => (/* binding */ graphDriverContent),
/* harmony export */   L: () => (/* binding */ uniqueOf),
/* harmony export */   M$: () => (/* binding */ recordsOf),
/* harmony export */   P1: () => (/* binding */ wrongBlob),
/* harmony export */   _D: () => (/* binding */ checkContentSizes),
/* harmony export */   nD: () => (/* binding */ blobPath),
/* harmony export */   ov: () => (/* binding */ hasContent)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _privileged_errno_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16);
/* harmony import */ var _bolt_snapshot_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(167);
/* harmony import */ var _containerd_metadata_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3116);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8091);
/* harmony import */ var _look_again_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5531);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8515);
/** Checks containerd's blobs against its metadata: each that is recorded is there, with the recorded size. */








function containerdContent(containerdRoot) {
    return {
        id: 'containerd-store',
        metadata: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(containerdRoot, 'io.containerd.metadata.v1.bolt', 'meta.db'),
        blobs: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(containerdRoot, 'io.containerd.content.v1.content', 'blobs'),
        implies: { failureClass: 'containerd-store-corruption', owner: 'engine' },
    };
}
/** Of the graph driver's BuildKit: what builds said of themselves, and layers for export. */
function graphDriverContent(dataRoot) {
    return {
        id: 'buildkit-state',
        metadata: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dataRoot, 'buildkit', 'containerdmeta.db'),
        blobs: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dataRoot, 'buildkit', 'content', 'blobs'),
        implies: { failureClass: 'buildkit-state-corruption', owner: 'engine' },
    };
}
/** The engine records a blob after it was written and forgets it before it is deleted: a recorded one is always there. */
async function checkContentSizes(store) {
    const about = { id: store.id, path: store.blobs };
    let read = await recordsOf(store);
    if ('why' in read)
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)(about, `blobs are not compared with their records: ${read.why}`);
    const wrong = await (0,_look_again_js__WEBPACK_IMPORTED_MODULE_3__/* .whatStays */ .$4)(async () => {
        const now = await recordsOf(store);
        if ('why' in now)
            return [];
        read = now;
        const records = uniqueOf(now.content);
        const states = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_5__/* .mapBounded */ .y)(records, (record) => wrongBlob(store, record));
        return states.filter((state) => state !== null);
    });
    const content = uniqueOf(read.content);
    if (wrong.length === 0)
        return (0,_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .healthy */ .s2)(about, `all ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(content.length, 'recorded blob')} are there, with their sizes`);
    const detail = `${wrong.length} of ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(content.length, 'recorded blob')} are not as recorded: ${wrong[0]}`;
    const digests = new Set(wrong.map((text) => text.split(' ')[0] ?? ''));
    return (0,_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .withDependents */ .hO)((0,_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .broken */ .mw)(about, detail, store.implies), (0,_containerd_metadata_js__WEBPACK_IMPORTED_MODULE_6__/* .holdersOf */ .pW)(read, digests));
}
/** Namespaces share blobs, and each records them. */
function uniqueOf(content) {
    return [...new Map(content.map((record) => [record.digest, record])).values()];
}
/** What the metadata say now, or why they cannot be read. Rejects with the read's own error. */
async function recordsOf(store) {
    const snapshot = await (0,_bolt_snapshot_js__WEBPACK_IMPORTED_MODULE_2__/* .snapshotOf */ .e)(store.metadata);
    if (snapshot.kind === 'absent')
        return { content: [], holders: [] };
    return snapshot.kind === 'read' ? (0,_containerd_metadata_js__WEBPACK_IMPORTED_MODULE_6__/* .readContainerdMetadata */ .N6)(snapshot.tree) : { why: snapshot.why };
}
/** A content store is made with its first blob: an engine that never built or pulled has none. False where that cannot be read. */
async function hasContent(store) {
    const read = await recordsOf(store).catch(() => null);
    return read !== null && 'content' in read && read.content.length > 0;
}
function blobPath({ blobs }, digest) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(blobs, ...digest.split(':'));
}
/** `sha256:… is gone`; null for one that is as it is recorded. */
async function wrongBlob(store, { digest, bytes }) {
    if (!/^sha256:[0-9a-f]{64}$/.test(digest))
        return null;
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(blobPath(store, digest));
        return bytes < 0 || size === bytes ? null : `${digest} has ${size} bytes and not ${bytes}`;
    }
    catch (error) {
        if ((0,_privileged_errno_js__WEBPACK_IMPORTED_MODULE_7__/* .errnoOf */ .U)(error) === 'ENOENT')
            return `${digest} is gone`;
        throw error;
    }
}


/***/ }),

/***/ 3025:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ fullImageName),
/* harmony export */   t: () => (/* binding */ shortImageName)
/* harmony export */ });
/** How docker lists an image and how containerd names it: the same name with and without what stands for Docker Hub. */
/** `docker.io/library/app:1` is `app:1`. */
function shortImageName(name) {
    return name.replace(/^docker\.io\/(?:library\/)?/, '');
}
/** With its registry (distribution/reference, `ParseDockerRef`): a first part that is a host has a dot, a port, or is `localhost`. */
function fullImageName(name) {
    const [first = '', ...rest] = name.split('/');
    if (rest.length === 0)
        return `docker.io/library/${name}`;
    return /[.:]/.test(first) || first === 'localhost' ? name : `docker.io/${name}`;
}


/***/ }),

/***/ 5531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ whatStays),
/* harmony export */   $B: () => (/* binding */ isThere),
/* harmony export */   HN: () => (/* binding */ pausesFor),
/* harmony export */   lx: () => (/* binding */ lookRepeatedly),
/* harmony export */   wX: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8500);
/* harmony import */ var _privileged_errno_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16);
/* harmony import */ var _pool_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8515);
/** Looks at many files of a living engine: what is being made or removed is wrong for a moment, damage is wrong at every look. */




/** An image that is being removed loses its parts one by one: looked at again after these pauses, in milliseconds. */
const LOOK_AGAIN = [300, 1000];
/** Things are removed one by one: so many that are wrong, and still wrong after a moment, are not being removed. */
const MANY = 8;
const MOMENT_MS = 100;
/** The pauses between the looks at what the first one found wrong; none on a stopped engine, which makes and removes nothing. */
function pausesFor(wrong, living, few = LOOK_AGAIN) {
    if (wrong === 0 || !living)
        return [];
    return wrong >= MANY ? [MOMENT_MS] : few;
}
/** What is wrong at every look. */
async function lookRepeatedly(names, isWrong, living = true) {
    let wrong = await select(names, isWrong);
    for (const pauseMs of pausesFor(wrong.length, living)) {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(pauseMs);
        wrong = await select(wrong, isWrong);
        if (wrong.length === 0)
            break;
    }
    return wrong;
}
/** What each of several looks at everything finds. */
async function whatStays(look) {
    let wrong = await look();
    for (const pauseMs of pausesFor(wrong.length, true)) {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(pauseMs);
        const before = new Set(wrong);
        wrong = (await look()).filter((name) => before.has(name));
        if (wrong.length === 0)
            break;
    }
    return wrong;
}
async function select(names, isWrong) {
    const flags = await (0,_pool_js__WEBPACK_IMPORTED_MODULE_2__/* .mapBounded */ .y)(names, isWrong);
    return names.filter((_, index) => flags[index] === true);
}
/** Empty where there is no such directory. */
async function namesIn(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path);
    }
    catch (error) {
        if ((0,_privileged_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .U)(error) === 'ENOENT')
            return [];
        throw error;
    }
}
async function isThere(path) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
        return true;
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes((0,_privileged_errno_js__WEBPACK_IMPORTED_MODULE_3__/* .errnoOf */ .U)(error) ?? ''))
            return false;
        throw error;
    }
}


/***/ }),

/***/ 8515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ mapBounded)
/* harmony export */ });
/** Maps many items with a bounded number of reads at once: engines have tens of thousands of layers. */
const WIDTH = 64;
async function mapBounded(items, work) {
    const results = new Array(items.length);
    const queue = items.entries();
    const drain = async () => {
        for (const [index, item] of queue)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(WIDTH, items.length) }, drain));
    return results;
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

/***/ 6151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KW: () => (/* binding */ volumesFrom),
/* harmony export */   PG: () => (/* binding */ volumeFrom),
/* harmony export */   TY: () => (/* binding */ inventoryFrom),
/* harmony export */   i1: () => (/* binding */ textsAt)
/* harmony export */ });
/* unused harmony export networkFrom */
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9665);
/** What an engine held when it was last well: the base for making it again, and for saying what is lost. Holds no environment. */

/** Longer lists, and longer labels, are not kept. */
const MOST = { images: 2_000, networks: 200, volumes: 2_000, containers: 500 };
const LONGEST_TEXT = 4_096;
const OWN_NETWORKS = ['bridge', 'host', 'none', 'ingress', 'docker_gwbridge', 'default'];
/** From the answers of `/images/json`, `/networks`, `/volumes` and `/containers/json?all=1`, in an order of their own. */
function inventoryFrom(answers) {
    return {
        images: listOf(answers.images, imageFrom, ({ id }) => id).slice(0, MOST.images),
        networks: listOf(answers.networks, networkFrom, ({ id }) => id).slice(0, MOST.networks),
        volumes: volumesFrom(answers.volumes).slice(0, MOST.volumes),
        containers: listOf(answers.containers, containerFrom, ({ id }) => id).slice(0, MOST.containers),
    };
}
/** From the answer of `/volumes`. */
function volumesFrom(answer) {
    return listOf((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(answer, 'Volumes'), volumeFrom, ({ name }) => name);
}
function listOf(answer, read, key) {
    if (!Array.isArray(answer))
        return [];
    const items = answer;
    return items
        .map(read)
        .filter((item) => item !== null)
        .toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
function imageFrom(image) {
    const id = /^sha256:([0-9a-f]{64})$/.exec((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(image, 'Id') ?? '')?.[1];
    if (id === undefined)
        return null;
    const names = [...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringsOf */ .iw)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(image, 'RepoTags')), ...(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringsOf */ .iw)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(image, 'RepoDigests'))];
    return { id, names: names.filter((name) => !name.includes('<none>')).toSorted() };
}
/** The answer of `/networks`, an entry of it, as all engines since 20.10 give it. */
function networkFrom(network) {
    const [id, name] = [(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(network, 'Id'), (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(network, 'Name')];
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u4)(network) || id === null || name === null || OWN_NETWORKS.includes(name))
        return null;
    if ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(network, 'Scope') !== 'local' || network['Ingress'] === true)
        return null;
    const ipam = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .recordAt */ .zR)(network, 'IPAM');
    return {
        id,
        name,
        driver: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(network, 'Driver') ?? 'bridge',
        // Engines before 28 do not tell: they have no network without it
        ipv4: network['EnableIPv4'] !== false,
        ipv6: network['EnableIPv6'] === true,
        internal: network['Internal'] === true,
        attachable: network['Attachable'] === true,
        configOnly: network['ConfigOnly'] === true,
        configFrom: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .recordAt */ .zR)(network, 'ConfigFrom'), 'Network'),
        ipamDriver: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(ipam, 'Driver') ?? 'default',
        ipamOptions: textsAt(ipam, 'Options'),
        pools: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(ipam, 'Config').map((pool) => ({
            subnet: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(pool, 'Subnet'),
            gateway: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(pool, 'Gateway'),
            range: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(pool, 'IPRange'),
            aux: textsAt(pool, 'AuxiliaryAddresses'),
        })),
        options: textsAt(network, 'Options'),
        labels: textsAt(network, 'Labels'),
    };
}
/** An entry of the answer of `/volumes`, and of the engine's own record (moby, volume/service/db.go). */
function volumeFrom(volume) {
    const name = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(volume, 'Name');
    if (name === null)
        return null;
    return {
        name,
        driver: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(volume, 'Driver') ?? 'local',
        labels: textsAt(volume, 'Labels'),
        options: textsAt(volume, 'Options'),
    };
}
function containerFrom(container) {
    const id = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(container, 'Id');
    if (id === null)
        return null;
    const networks = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .recordAt */ .zR)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .recordAt */ .zR)(container, 'NetworkSettings'), 'Networks');
    return {
        id,
        name: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringsOf */ .iw)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .arrayAt */ .RD)(container, 'Names'))[0]?.replace(/^\//, '') ?? id.slice(0, 12),
        image: (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(container, 'Image') ?? '',
        running: ['running', 'paused', 'restarting'].includes((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .stringAt */ .bX)(container, 'State') ?? ''),
        restart: null,
        autoRemove: null,
        networks: Object.keys(networks).toSorted(),
    };
}
/** Values that are text and not too long, by key. */
function textsAt(value, key) {
    const entries = Object.entries((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .recordAt */ .zR)(value, key)).flatMap(([name, text]) => typeof text === 'string' && name.length + text.length <= LONGEST_TEXT ? [[name, text]] : []);
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
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

/***/ 2349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ch: () => (/* binding */ overlayUppers),
/* harmony export */   N2: () => (/* binding */ overlayLowers),
/* harmony export */   Q: () => (/* binding */ pathInFileSystem),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   b7: () => (/* binding */ parseMountinfo),
/* harmony export */   d_: () => (/* binding */ sourceBelow),
/* harmony export */   vI: () => (/* binding */ mountOf)
/* harmony export */ });
/** Mounts as the kernel lists them (proc(5), mountinfo): what is mounted where, and from where. */
/** Octal escapes stand for space, tab, newline and backslash in paths (proc(5)). */
function unescapeOctal(text) {
    return text.replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8)));
}
/** Parses the text of a `mountinfo` file; lines of another shape are left out. */
function parseMountinfo(text) {
    return text.split('\n').flatMap((line) => {
        const [before, after] = line.split(' - ', 2);
        const [, , device, root, point] = (before ?? '').split(' ');
        const [fsType, source, options] = (after ?? '').split(' ');
        if (device === undefined || root === undefined || point === undefined || fsType === undefined)
            return [];
        return [
            {
                device,
                root: unescapeOctal(root),
                point: unescapeOctal(point),
                fsType,
                source: unescapeOctal(source ?? ''),
                options: unescapeOctal(options ?? ''),
            },
        ];
    });
}
/** True for the directory itself and everything below it. */
function isWithin(path, directory) {
    return path === directory || path.startsWith(directory === '/' ? '/' : `${directory}/`);
}
/** The mount that a path stands on: the deepest mount point above it; the last one where several lie on each other. */
function mountOf(mounts, path) {
    let best = null;
    for (const mount of mounts) {
        if (isWithin(path, mount.point) && mount.point.length >= (best?.point.length ?? 0))
            best = mount;
    }
    return best;
}
/** Where a path stands inside its own file system: binds of it show this as their `root`. */
function pathInFileSystem(mount, path) {
    const relative = path.slice(mount.point === '/' ? 0 : mount.point.length);
    return mount.root === '/' ? relative || '/' : `${mount.root}${relative}`;
}
/** Below which directory of `directory` a mount of the same file system has its source; null when it is not below it. */
function sourceBelow(mount, home, directory) {
    if (home === null || mount.device !== home.device)
        return null;
    const root = pathInFileSystem(home, directory);
    if (mount.root === root || !isWithin(mount.root, root))
        return null;
    return mount.root.slice(root === '/' ? 1 : root.length + 1);
}
/** The directories of an overlay's writable layer; empty for other mounts. */
function overlayUppers(mount) {
    return [...mount.options.matchAll(/(?:^|,)(?:upperdir|workdir)=([^,]*)/g)].map((match) => match[1] ?? '');
}
/** The directories of an overlay's lower layers; a relative one counts from its driver's directory. */
function overlayLowers(mount) {
    const text = /(?:^|,)lowerdir=([^,]*)/.exec(mount.options)?.[1] ?? '';
    return text.split(':').filter((lower) => lower !== '');
}


/***/ }),

/***/ 6486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  QK: () => (/* binding */ callOp)
});

// UNUSED EXPORTS: OPS, isOpName

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/privileged/checked-path.js
var checked_path = __webpack_require__(5621);
// EXTERNAL MODULE: ./build/privileged/proc.js
var proc = __webpack_require__(6594);
;// CONCATENATED MODULE: ./build/privileged/ops/clear-pid-file.js
/** Removes the pid file of an engine that is gone, where the kernel still shows its pid: a zombie whose parent does not reap it. */




/**
 * dockerd refuses to start while the pid in its pid file exists (moby, `pkg/pidfile`), and a zombie exists: as in a
 * container whose first process is no init. The file goes only when it names a zombie, or nobody.
 */
async function clearPidFile(args) {
    const path = (0,checked_path/* checkedPath */.t)(args.path);
    const pid = Number((await (0,proc/* readOrNull */.di)(path))?.trim() ?? '');
    if (!Number.isInteger(pid) || pid <= 0)
        return false;
    if (!(await endsSoon(pid)))
        return false;
    await (0,promises_.rm)(path, { force: true });
    return true;
}
/** A process that was killed a moment ago has no command line any more, and is not yet a zombie. */
async function endsSoon(pid) {
    for (let look = 0; look < LOOKS; look += 1) {
        const found = await (0,proc/* statOf */._N)('/proc', pid);
        if (found === null || found.state === 'Z')
            return true;
        if ((await (0,proc/* readOrNull */.di)(`/proc/${pid}/cmdline`)) !== '')
            return false;
        await (0,external_node_timers_promises_.setTimeout)(PAUSE_MS);
    }
    return false;
}
const LOOKS = 40;
const PAUSE_MS = 50;

// EXTERNAL MODULE: ./build/privileged/mountinfo.js
var mountinfo = __webpack_require__(2349);
;// CONCATENATED MODULE: ./build/privileged/foreign-mount.js
/** Whether a directory stands on another machine's disk: what is there may be in use from elsewhere, and is never moved. */


/** File systems whose files are another host's (Linux, `Documentation/filesystems`; `fuse.` with the program's name). */
const REMOTE = /^(?:nfs\d?|cifs|smb3?|smbfs|9p|virtiofs|vboxsf|vmhgfs|prl_fs|ceph|glusterfs|lustre|afs|coda|beegfs|gpfs|ocfs2|gfs2|fuse\.(?:sshfs|s3fs|rclone|glusterfs|ceph|cephfs|gcsfuse|blobfuse2?|grpcfuse|osxfs|vmhgfs-fuse|davfs2?))$/;
/** In half a sentence; null for a file system of this machine. */
async function refusedByMount(path) {
    const mount = (0,mountinfo/* mountOf */.vI)((0,mountinfo/* parseMountinfo */.b7)(await (0,promises_.readFile)('/proc/self/mountinfo', 'utf8')), path);
    return mount !== null && isRemote(mount.fsType)
        ? `stands on another host’s disk (${mount.fsType} of ${mount.source})`
        : null;
}
function isRemote(fsType) {
    return REMOTE.test(fsType);
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/message-of.js
var message_of = __webpack_require__(7951);
;// CONCATENATED MODULE: ./build/privileged/data-root-marks.js
/** What only dockerd makes in its data root: names alone (`image`, `volumes`) are anybody's, what stands in them is not. */


/** moby, `daemon/graphdriver` and `daemon/containerd`. */
const DRIVERS = [
    'overlay2',
    'overlayfs',
    'fuse-overlayfs',
    'vfs',
    'btrfs',
    'zfs',
    'overlay',
    'aufs',
    'devicemapper',
];
/** Any one of the paths proves its mark. Seen in the data roots of 20.10, 26.1, 28.5 and 29, with both stores. */
const MARKS = {
    network: ['network/files'],
    volumes: ['volumes/metadata.db', 'volumes/backingFsBlockDev'],
    plugins: ['plugins/tmp', 'plugins/storage'],
    containerd: ['containerd/daemon'],
    overlay2: ['overlay2/l'],
    buildkit: [
        'cache.db',
        'metadata_v2.db',
        'snapshots.db',
        'history.db',
        'executor',
        'containerd-overlayfs',
    ].map((name) => `buildkit/${name}`),
    image: DRIVERS.flatMap((driver) => ['imagedb', 'layerdb', 'repositories.json'].map((name) => `image/${driver}/${name}`)),
};
/** A broken or half-emptied data root still has so many of them (every fault of the lab's library leaves more). */
const MARKS_NEEDED = 3;
/** A UUID since 24 (moby, `daemon/id.go`), the fingerprint of a key before. */
const ENGINE_ID = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z2-7]{4}(?::[A-Z2-7]{4}){11})$/i;
/** Names of the marks that are there. No symbolic link is followed at the end of a path. */
async function marksIn(dataRoot) {
    const found = await Promise.all(Object.entries(MARKS).map(async ([mark, paths]) => (await Promise.all(paths.map((path) => isReal((0,external_node_path_.join)(dataRoot, path))))).includes(true) ? [mark] : []));
    const id = await engineIdIn(dataRoot);
    return [...found.flat(), ...(id !== null && ENGINE_ID.test(id) ? ['engine-id'] : [])];
}
/** What the engine of this data root calls itself; null where it does not say. */
async function engineIdIn(dataRoot) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(dataRoot, 'engine-id'), 'utf8').catch(() => null);
    return text === null ? null : text.trim().slice(0, 64);
}
async function isReal(path) {
    const found = await (0,promises_.lstat)(path).catch(() => null);
    return found !== null && !found.isSymbolicLink();
}

;// CONCATENATED MODULE: ./build/privileged/ops/prove-data-root.js
/** Proves that a directory is a Docker data root and the engine's own (law 8); looks only. */







/** Directories of the system that hold data roots and are none. */
const NEVER = [
    '/var',
    '/var/lib',
    '/home',
    '/root',
    '/usr',
    '/etc',
    '/opt',
    '/srv',
    '/mnt',
    '/tmp',
    '/run',
    '/media',
];
async function proveDataRoot(args) {
    try {
        const real = await (0,promises_.realpath)((0,checked_path/* checkedPath */.t)(args.path));
        const why = (await refusedByName(real)) ??
            (await refusedByMount(real)) ??
            (await refusedByContent(real, args.engineId ?? null)) ??
            (await refusedByOwner(real, args.pid));
        return why === null ? { ok: true, path: real } : { ok: false, why: `${args.path}: ${why}` };
    }
    catch (error) {
        return { ok: false, why: `${args.path}: ${(0,message_of/* messageOf */.b)(error)}` };
    }
}
/** For every root that is ours to work in: nothing of the system, nobody's home. Null when the name is in order. */
async function refusedByName(path) {
    const levels = path.split('/').filter((part) => part !== '');
    if (levels.length < 2)
        return 'is less than two levels deep';
    if (NEVER.includes(path))
        return 'is a directory of the system';
    if (path === (0,external_node_os_.homedir)() || /^\/home\/[^/]+$/.test(path))
        return 'is a home directory';
    return (await homes()).includes(path) ? 'is a home directory' : null;
}
async function homes() {
    const lines = (await (0,promises_.readFile)('/etc/passwd', 'utf8').catch(() => '')).split('\n');
    return lines.map((line) => line.split(':')[5]?.replace(/\/+$/, '') ?? '');
}
async function refusedByContent(path, engineId) {
    const marks = await marksIn(path);
    if (marks.length < MARKS_NEEDED) {
        const there = marks.length === 0 ? 'nothing' : `only ${marks.join(', ')}`;
        return `does not look like a Docker data root (of what an engine makes in one, ${there} is there)`;
    }
    const written = engineId === null ? null : await engineIdIn(path);
    if (written === null || written === engineId)
        return null;
    return `belongs to another engine (its engine-id is ${written}, this one’s ${engineId})`;
}
async function refusedByOwner(path, pid) {
    const own = await (0,promises_.stat)(path);
    const daemonUid = pid === null ? null : ((await (0,promises_.stat)(`/proc/${pid}`).catch(() => null))?.uid ?? null);
    const allowed = [0, daemonUid ?? process.geteuid?.() ?? 0];
    if (!allowed.includes(own.uid))
        return `belongs to user ${own.uid}, the engine runs as ${daemonUid ?? 'root'}`;
    if (pid === null || daemonUid === null)
        return null;
    const seen = await (0,promises_.stat)((0,external_node_path_.join)('/proc', String(pid), 'root', path)).catch(() => null);
    if (seen === null)
        return `process ${pid} does not see it`;
    const same = seen.dev === own.dev && seen.ino === own.ino;
    return same ? null : `is another directory for the engine’s process ${pid} than for us`;
}

// EXTERNAL MODULE: ./build/privileged/set-aside/manifest.js
var set_aside_manifest = __webpack_require__(4373);
;// CONCATENATED MODULE: ./build/privileged/proven-root.js
/** The one way a root operation gets at a data root: the path checked, free of symbolic links, and proved to be one. */





/** The path without symbolic links. Throws with the reason when it is not a Docker data root, or not this engine's. */
async function provenRoot(dataRoot, { pid, engineId } = { pid: null, engineId: null }) {
    const proof = await proveDataRoot({ path: (0,checked_path/* checkedPath */.t)(dataRoot), pid, engineId });
    if (!proof.ok)
        throw new Error(`refused: ${proof.why}`);
    return proof.path;
}
/**
 * For the way back: a data root whose stores are all set aside no longer looks like one. It was proved before the manifest
 * was written; where root's own directory for set-aside things stands, that proof is taken over.
 */
async function recordedRoot(dataRoot) {
    const path = await (0,promises_.realpath)((0,checked_path/* checkedPath */.t)(dataRoot));
    const home = await (0,promises_.lstat)((0,set_aside_manifest/* asideHome */.is)(path)).catch(() => null);
    const owner = (await (0,promises_.lstat)(path)).uid;
    if (home === null || !home.isDirectory() || (home.uid !== 0 && home.uid !== owner))
        return provenRoot(dataRoot);
    return path;
}
/** containerd's own directories in its root (containerd, `plugins`); the metadata store is in every one. */
const CONTAINERDS = /^io\.containerd\.(?:content|snapshotter|metadata|runtime)\./;
/** The path without symbolic links. Throws with the reason when no containerd keeps its files there. */
async function provenContainerdRoot(root) {
    const path = await (0,promises_.realpath)((0,checked_path/* checkedPath */.t)(root));
    const why = (await refusedByName(path)) ?? (await refusedByMount(path));
    if (why !== null)
        throw new Error(`refused: ${path}: ${why}`);
    const names = await (0,promises_.readdir)(path);
    const marks = names.filter((name) => CONTAINERDS.test(name));
    if (!names.includes('io.containerd.metadata.v1.bolt') || marks.length < 2)
        throw new Error(`refused: ${path}: does not look like the root of a containerd`);
    if ((await (0,promises_.lstat)(path)).uid !== 0)
        throw new Error(`refused: ${path}: does not belong to root`);
    return path;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/privileged/set-aside/mount-views.js
/** The mounts of every mount namespace in which a directory is the same as here: an engine may live in one of its own. */



/**
 * Our own first. Namespaces that have another directory under this path (a container with an engine inside) are left out;
 * so are those that end while we look.
 */
async function mountViews(directory) {
    const own = await mountsSeenBy('self');
    const seen = new Set([await namespaceOf('self')]);
    const views = [{ pid: null, mounts: own }];
    for (const name of await (0,promises_.readdir)('/proc')) {
        if (!/^\d+$/.test(name))
            continue;
        const namespace = await namespaceOf(name);
        if (namespace === null || seen.has(namespace))
            continue;
        seen.add(namespace);
        const mounts = await mountsSeenBy(name);
        if (isSameThere(own, mounts, directory))
            views.push({ pid: Number(name), mounts });
    }
    return views;
}
/** By what is mounted there: device, and the path inside the file system. */
function isSameThere(own, theirs, directory) {
    const [here, there] = [(0,mountinfo/* mountOf */.vI)(own, directory), (0,mountinfo/* mountOf */.vI)(theirs, directory)];
    if (here === null || there === null || here.device !== there.device)
        return false;
    return (0,mountinfo/* pathInFileSystem */.Q)(here, directory) === (0,mountinfo/* pathInFileSystem */.Q)(there, directory);
}
async function mountsSeenBy(process) {
    return (0,mountinfo/* parseMountinfo */.b7)(await (0,promises_.readFile)((0,external_node_path_.join)('/proc', process, 'mountinfo'), 'utf8').catch(() => ''));
}
async function namespaceOf(process) {
    return (0,promises_.readlink)((0,external_node_path_.join)('/proc', process, 'ns', 'mnt')).catch(() => null);
}

;// CONCATENATED MODULE: ./build/privileged/set-aside/leftover-mounts.js
/** Mounts below what is to be moved: the engine's own leftovers are unmounted, any other is a reason to stop. */





const run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
const UMOUNT_MS = 20_000;
/** Mounts at or below the entries (paths relative to the data root), in the order they were made. */
function mountsBelow(mounts, dataRoot, entries) {
    const paths = entries.map((entry) => (0,external_node_path_.join)(dataRoot, entry));
    return mounts.filter((mount) => paths.some((path) => (0,mountinfo/* isWithin */.UO)(mount.point, path)));
}
/**
 * The engine's own: an overlay of layers of this data root; a network namespace; shared memory of a container or of
 * BuildKit; a directory of the data root bound onto itself (older engines do so with `overlay2`) or, by BuildKit,
 * into `tmp`; never another's bind.
 */
function isEnginesOwn(mount, dataRoot, home) {
    // containerd's layers may stand outside of the data root, but their mounts stand in it (moby, `daemon/snapshotter`)
    if (mount.fsType === 'overlay')
        return isOwnOverlay(mount, dataRoot) || (0,mountinfo/* isWithin */.UO)(mount.point, (0,external_node_path_.join)(dataRoot, 'rootfs'));
    if (mount.fsType === 'fuse.fuse-overlayfs')
        return (0,mountinfo/* isWithin */.UO)(mount.point, (0,external_node_path_.join)(dataRoot, 'fuse-overlayfs'));
    if (mount.fsType === 'nsfs')
        return true;
    if (mount.fsType === 'tmpfs')
        return ['containers', 'buildkit'].some((dir) => (0,mountinfo/* isWithin */.UO)(mount.point, (0,external_node_path_.join)(dataRoot, dir)));
    const source = (0,mountinfo/* sourceBelow */.d_)(mount, home, dataRoot);
    if (source === null || (0,mountinfo/* isWithin */.UO)(source, 'volumes'))
        return false;
    return mount.point === (0,external_node_path_.join)(dataRoot, source) || (0,mountinfo/* isWithin */.UO)(mount.point, (0,external_node_path_.join)(dataRoot, 'tmp'));
}
/** What BuildKit only reads has no layer to write to: then all that it shows must be the engine's. */
function isOwnOverlay(mount, dataRoot) {
    const uppers = (0,mountinfo/* overlayUppers */.Ch)(mount);
    if (uppers.length > 0)
        return uppers.some((upper) => isOwnUpper(upper, dataRoot));
    const lowers = (0,mountinfo/* overlayLowers */.N2)(mount);
    return lowers.length > 0 && lowers.every((lower) => (0,mountinfo/* isWithin */.UO)(lower, dataRoot));
}
/** Long lists of layers are given relative to the driver's directory (overlay2: mountFrom). */
function isOwnUpper(upper, dataRoot) {
    return upper.startsWith('/') ? (0,mountinfo/* isWithin */.UO)(upper, dataRoot) : /^[\w-]+\/(diff|work)$/.test(upper);
}
/**
 * In every namespace that sees the directory: ours and the engine's own. Resolves to how many were unmounted, never lazily.
 * Throws, naming the mount, for one that is not the engine's own or stays. Whoever calls has proved that no container lives.
 */
async function clearMounts(dataRoot, entries) {
    const views = await mountViews(dataRoot);
    for (const view of views)
        refuseStrange(view, dataRoot, entries);
    let unmounted = 0;
    for (const view of views)
        unmounted += await clearView(view, dataRoot, entries);
    await refuseAny(dataRoot, entries, (mount) => `refused: ${mount.point} is still mounted`);
    return unmounted;
}
function refuseStrange(view, dataRoot, entries) {
    const strange = strangeIn(view, dataRoot, entries)[0];
    if (strange !== undefined)
        throw new Error(`refused: ${tellStrange(strange)}`);
}
function strangeIn({ mounts }, dataRoot, entries) {
    const home = (0,mountinfo/* mountOf */.vI)(mounts, dataRoot);
    return mountsBelow(mounts, dataRoot, entries).filter((mount) => !isEnginesOwn(mount, dataRoot, home));
}
function tellStrange({ point, fsType, source }) {
    return `${point} is a mount point (${fsType} of ${source || 'nothing'}), not the engine’s own`;
}
/** To be asked before the engine is stopped: it may take such a mount away with its own (moby unmounts the data root as a whole). */
async function strangeMounts(dataRoot, entries) {
    const found = (await mountViews(dataRoot)).flatMap((view) => strangeIn(view, dataRoot, entries));
    return entries.flatMap((entry) => {
        const mount = found.find(({ point }) => (0,mountinfo/* isWithin */.UO)(point, (0,external_node_path_.join)(dataRoot, entry)));
        return mount === undefined ? [] : [{ entry, what: tellStrange(mount) }];
    });
}
/** What was unmounted in one namespace may be gone in others too, so each is looked at anew. */
async function clearView({ pid }, dataRoot, entries) {
    const below = mountsBelow(await mountsSeenBy(pid === null ? 'self' : String(pid)), dataRoot, entries);
    for (const { point } of below.toReversed()) {
        const words = ['umount', '--', point];
        if (pid === null)
            await run('umount', words.slice(1), { timeout: UMOUNT_MS });
        else
            await run('nsenter', [`--mount=/proc/${pid}/ns/mnt`, '--', ...words], { timeout: UMOUNT_MS });
    }
    return below.length;
}
/** For deletion: nothing at all may be mounted below, in any namespace. */
async function refuseMounts(dataRoot, entry) {
    await refuseAny(dataRoot, [entry], ({ point }) => `refused: ${point} is mounted below what is to be deleted`);
}
async function refuseAny(dataRoot, entries, why) {
    for (const { mounts } of await mountViews(dataRoot)) {
        const mount = mountsBelow(mounts, dataRoot, entries)[0];
        if (mount !== undefined)
            throw new Error(why(mount));
    }
}

;// CONCATENATED MODULE: ./build/privileged/set-aside/delete-tree.js
/** Deletes a set-aside directory, never across a mount. */






const delete_tree_run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/**
 * `rm` walks with open directories (no path is looked up twice) and in bounded memory, which `fs.rm` does not.
 * Throws when something is mounted below, or with rm's own message.
 */
async function deleteTree(dataRoot, id, signal) {
    const dir = (0,set_aside_manifest/* asideDir */.C5)(dataRoot, id);
    await refuseMounts(dataRoot, (0,external_node_path_.relative)(dataRoot, dir));
    const options = signal === undefined ? {} : { signal };
    // The manifest last: what cannot be deleted (an immutable file) is still known to the next run.
    for (const paths of [[(0,external_node_path_.join)(dir, 'store'), (0,external_node_path_.join)(dir, 'since')], [dir]])
        await delete_tree_run('rm', ['-rf', '--', ...paths], options);
}
/** Leaves no trace on the data root when nothing else is set aside. */
async function removeEmptyHome(dataRoot) {
    for (const dir of [(0,set_aside_manifest/* asideHome */.is)(dataRoot), (0,external_node_path_.join)(dataRoot, '.buildmend')])
        await (0,promises_.rmdir)(dir).catch(() => undefined);
}

;// CONCATENATED MODULE: ./build/privileged/ops/delete-aside.js
/** Deletes what was set aside, once the build passed without it. */




/** The engine may run. A directory without manifest and without content goes too. Throws when nothing complete is recorded under the id, or something is mounted below it. */
async function deleteAside(args, signal) {
    const dataRoot = await recordedRoot(args.dataRoot);
    const manifest = await (0,set_aside_manifest/* readManifest */.WI)(dataRoot, args.id);
    if (manifest === null && (await (0,set_aside_manifest/* isHollow */.aN)(dataRoot, args.id))) {
        await deleteTree(dataRoot, args.id, signal);
        await removeEmptyHome(dataRoot);
        return { freedBytes: 0 };
    }
    if (manifest === null)
        throw new Error(`nothing is recorded as set aside under ${args.id}`);
    if (manifest.state === 'kept' && args.keptToo !== true)
        throw new Error(`${args.id} is kept (${manifest.keptBecause ?? 'no reason is recorded'}): it is not deleted`);
    if (manifest.state !== 'kept' && manifest.state !== 'renamed' && manifest.state !== 'deleting') {
        throw new Error(`${args.id} was set aside or put back only in part: it is not deleted`);
    }
    const before = await freeBytes(dataRoot);
    await (0,set_aside_manifest/* writeManifest */.HN)(dataRoot, { ...manifest, state: 'deleting' });
    await deleteTree(dataRoot, args.id, signal);
    await removeEmptyHome(dataRoot);
    return { freedBytes: Math.max(0, (await freeBytes(dataRoot)) - before) };
}
async function freeBytes(path) {
    const stats = await (0,promises_.statfs)(path);
    return stats.bavail * stats.bsize;
}

;// CONCATENATED MODULE: ./build/privileged/ops/dump-goroutines.js
/** Asks a dockerd that hangs what it is doing: on SIGUSR1 it writes its goroutines to a file (moby, daemon/debugtrap_unix.go). */





const POLL_MS = 100;
const NAME = /^goroutine-stacks-.*\.log$/;
/** The new file; null when none appears within the limit, or the process is gone or stopped (state T hears nothing). */
async function dumpGoroutines(args, signal) {
    const folder = (0,checked_path/* checkedPath */.t)(args.execRoot);
    const found = await (0,proc/* statOf */._N)('/proc', args.pid);
    if (found === null || found.startTicks !== args.startTicks || !/^[RSD]$/.test(found.state))
        return null;
    const before = new Set(await dumpsIn(folder));
    process.kill(args.pid, 'SIGUSR1');
    const until = Date.now() + args.limitMs;
    let size = 0;
    while (Date.now() < until && !signal.aborted) {
        await (0,external_node_timers_promises_.setTimeout)(POLL_MS);
        const file = (await dumpsIn(folder)).find((name) => !before.has(name));
        if (file === undefined)
            continue;
        const now = (await (0,promises_.stat)((0,external_node_path_.join)(folder, file))).size;
        if (now > 0 && now === size)
            return (0,external_node_path_.join)(folder, file);
        size = now;
    }
    return null;
}
async function dumpsIn(folder) {
    const names = await (0,promises_.readdir)(folder).catch(() => []);
    return names.filter((name) => NAME.test(name));
}

// EXTERNAL MODULE: ./build/privileged/proc-sockets.js
var proc_sockets = __webpack_require__(5773);
// EXTERNAL MODULE: ./build/privileged/errno.js
var errno = __webpack_require__(16);
;// CONCATENATED MODULE: ./build/privileged/ops/end-process.js
/** Ends one process that is known by pid and start time: asked first, by force after a limit. */



const end_process_POLL_MS = 25;
/** A killed process is gone at once, unless the kernel holds it (state D). */
const KILL_LIMIT_MS = 10_000;
/** A stopped process (state T) does not hear SIGTERM: it is killed at once. Throws when it cannot be signalled or stays. */
async function endProcess(args, signal) {
    if (args.waitFirstMs !== undefined && (await isGoneWithin(args, args.waitFirstMs, signal)))
        return { how: 'gone' };
    const state = await stateOf(args);
    if (state === null)
        return { how: 'gone' };
    if (state !== 'T' && state !== 't') {
        send(args.pid, 'SIGTERM');
        if (await isGoneWithin(args, args.graceMs, signal))
            return { how: 'terminated' };
        if ((await stateOf(args)) === null)
            return { how: 'terminated' };
    }
    send(args.pid, 'SIGKILL');
    if (await isGoneWithin(args, KILL_LIMIT_MS, null))
        return { how: 'killed' };
    throw new Error(`process ${args.pid} is still there ${KILL_LIMIT_MS} ms after SIGKILL (state ${await stateOf(args)})`);
}
async function isGoneWithin(args, limitMs, signal) {
    const until = Date.now() + limitMs;
    while (Date.now() < until && signal?.aborted !== true) {
        if ((await stateOf(args)) === null)
            return true;
        await (0,external_node_timers_promises_.setTimeout)(end_process_POLL_MS);
    }
    return false;
}
async function stateOf(args) {
    const found = await (0,proc/* statOf */._N)('/proc', args.pid);
    return found === null || found.startTicks !== args.startTicks || found.state === 'Z' ? null : found.state;
}
function send(pid, name) {
    try {
        process.kill(pid, name);
    }
    catch (error) {
        if ((0,errno/* errnoOf */.U)(error) !== 'ESRCH')
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/privileged/ops/end-leftovers.js
/** Ends what a dead dockerd left running of its own: the containerd that it had started. Containers and their shims are left alone. */





/** How long containerd may take, in milliseconds. */
const GRACE_MS = 5_000;
/**
 * Its containerd is the one that reads `<exec-root>/containerd/containerd.toml` (moby, `libcontainerd/supervisor`); one whose
 * parent is a living dockerd is no leftover.
 */
async function endLeftovers(args, signal) {
    const execRoot = await (0,promises_.realpath)(args.execRoot).catch(() => args.execRoot);
    const configs = [execRoot, args.execRoot].map((root) => (0,external_node_path_.join)(root, 'containerd', 'containerd.toml'));
    const engines = await (0,proc_sockets/* pidsNamed */.q)('/proc', 'dockerd');
    const ended = [];
    for (const pid of await (0,proc_sockets/* pidsNamed */.q)('/proc', 'containerd')) {
        const argv = (0,proc/* nulWords */.Ng)((await (0,proc/* readOrNull */.di)(`/proc/${pid}/cmdline`)) ?? '');
        const found = await (0,proc/* statOf */._N)('/proc', pid);
        if (found === null || engines.includes(found.parent))
            continue;
        if (!argv.some((arg) => configs.some((config) => arg === config)))
            continue;
        await endProcess({ pid, startTicks: found.startTicks, graceMs: GRACE_MS }, signal);
        ended.push(pid);
    }
    return ended;
}

// EXTERNAL MODULE: ./build/privileged/process-id.js
var process_id = __webpack_require__(2879);
// EXTERNAL MODULE: ./build/privileged/side/side-dir.js
var side_dir = __webpack_require__(5465);
;// CONCATENATED MODULE: ./build/privileged/ops/find-namespaces.js
/** Finds a process that still lives in the namespaces of an engine that is gone: its containers' shims, or who made them. */


/** Its pid; null when the namespaces are gone. */
async function findNamespaces(args) {
    for (const pid of await (0,proc/* pidsOf */.IG)('/proc')) {
        const own = (0,external_node_path_.join)('/proc', String(pid), 'ns');
        if (args.net !== null && (await (0,proc/* linkOrNull */.Dp)((0,external_node_path_.join)(own, 'net'))) !== args.net)
            continue;
        if (args.mnt !== null && (await (0,proc/* linkOrNull */.Dp)((0,external_node_path_.join)(own, 'mnt'))) !== args.mnt)
            continue;
        return pid;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/privileged/side/side-network.js
/**
 * The network of a side engine: a bridge of its own, with rules of our own. Not by dockerd itself, for two engines in one network
 * namespace share the chains of iptables (a second one empties the first one's when it starts), and one without a bridge deletes
 * the other's docker0 (moby: removeIPChains, removeDefaultBridgeInterface).
 */




const side_network_run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
const LIMIT_MS = 10_000;
/** Where nothing of a usual network stands; tried in this order. */
const SUBNETS = ['172.30.251', '10.251.251', '192.168.251', '172.29.197', '10.197.13'];
/** A bridge's name has 15 characters at most. */
const BRIDGE = /^bms[0-9a-z]{1,12}$/;
/** Which network is to be made; nothing is made yet. Throws when every subnet is taken. */
async function planNetwork(id, netNamespace, env) {
    const netName = netNamespace === null ? null : await (0,proc/* linkOrNull */.Dp)(netNamespace);
    const { stdout: routes } = await inNet(netNamespace, env, ['ip', '-4', 'route', 'show', 'table', 'all']);
    const base = SUBNETS.find((subnet) => !isTaken(routes, subnet));
    if (base === undefined)
        throw new Error('every subnet that could be used is taken here');
    return {
        bridge: `bms${id.toLowerCase().replace(/[^0-9a-z]/g, '')}`.slice(0, 15),
        subnet: `${base}.0/24`,
        netName,
    };
}
/** Whether a route covers the subnet, or lies in it; the default route does not count. */
function isTaken(routes, subnet) {
    const [from, to] = range(`${subnet}.0/24`);
    return [...routes.matchAll(/(?:^|\s)(\d+\.\d+\.\d+\.\d+)(\/\d+)?/g)].some(([, address = '', bits = '/32']) => {
        const [first, last] = range(`${address}${bits}`);
        return bits !== '/0' && first <= to && from <= last;
    });
}
function range(cidr) {
    const [address = '', bits = '32'] = cidr.split('/');
    const size = 2 ** (32 - Number(bits));
    const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
    const first = Math.floor(number / size) * size;
    return [first, first + size - 1];
}
/** Throws with the tool's own words. */
async function makeNetwork(network, netNamespace, env) {
    const { bridge, subnet } = network;
    const call = (...words) => inNet(netNamespace, env, words);
    await call('ip', 'link', 'add', bridge, 'type', 'bridge');
    await call('ip', 'addr', 'add', subnet.replace('.0/', '.1/'), 'dev', bridge);
    await call('ip', 'link', 'set', bridge, 'up');
    for (const { table, chain, rule } of rulesOf(network))
        await call('iptables', '-w', '5', '-t', table, '-I', chain, ...rule);
}
/** Never throws: what is gone already is what is wanted. A namespace that is gone took all of it along. */
async function removeNetwork(network, env) {
    if (!BRIDGE.test(network.bridge) || !/^[\d.]+\/24$/.test(network.subnet))
        return;
    const { netName } = network;
    const ours = netName === null || netName === (await (0,proc/* linkOrNull */.Dp)('/proc/self/ns/net'));
    const pid = ours ? null : await findNamespaces({ net: netName, mnt: null });
    if (!ours && pid === null)
        return;
    const place = pid === null ? null : `/proc/${pid}/ns/net`;
    const call = (...words) => inNet(place, env, words).catch(() => undefined);
    for (const { table, chain, rule } of rulesOf(network))
        await call('iptables', '-w', '5', '-t', table, '-D', chain, ...rule);
    await call('ip', 'link', 'del', network.bridge);
}
/** At the head of their chains: an engine's own policy of FORWARD is to drop. */
function rulesOf({ bridge, subnet }) {
    const answers = ['-m', 'conntrack', '--ctstate', 'RELATED,ESTABLISHED'];
    return [
        { table: 'nat', chain: 'POSTROUTING', rule: ['-s', subnet, '!', '-o', bridge, '-j', 'MASQUERADE'] },
        { table: 'filter', chain: 'FORWARD', rule: ['-i', bridge, '-j', 'ACCEPT'] },
        { table: 'filter', chain: 'FORWARD', rule: ['-o', bridge, ...answers, '-j', 'ACCEPT'] },
    ];
}
function inNet(place, env, words) {
    const [program = '', ...rest] = place === null ? words : ['nsenter', `--net=${place}`, '--', ...words];
    return side_network_run(program, rest, { env, timeout: LIMIT_MS });
}

;// CONCATENATED MODULE: ./build/privileged/side/end-side.js
/** Ends a side engine for good: its processes, its steps, its mounts, its network and its folder. */










const end_side_run = (0,external_node_util_.promisify)(external_node_child_process_.execFile);
/** dockerd ends its containerd and its steps by itself, mostly within a second. */
const end_side_GRACE_MS = 8_000;
const end_side_UMOUNT_MS = 10_000;
/** Of an engine; asked to end in this order. */
const PROGRAMS = ['dockerd', 'containerd', 'docker-proxy'];
/** Throws when something of it stays: then the folder stays too, and the next run tries again. */
async function endSide(path, signal) {
    const dir = await (0,side_dir/* checkedSideDir */.Cy)(path);
    const owner = await (0,side_dir/* readOwner */.A7)(dir);
    for (const program of PROGRAMS) {
        for (const pid of await processesOf(dir, (name) => name === program))
            await end(pid, end_side_GRACE_MS, signal);
    }
    for (const pid of await processesOf(dir, (name) => /^(?:containerd-shim|runc|docker-init)/.test(name)))
        await end(pid, 0, signal);
    for (const pid of await stepsOf(dir))
        await end(pid, 0, signal);
    if (owner?.network)
        await removeNetwork(owner.network, { PATH: pathOf(process.env) });
    await unmountAll(dir);
    // The owner's file last: what cannot be deleted is still known to the next run
    const names = (await (0,promises_.readdir)(dir)).filter((name) => name !== 'owner.json').map((name) => (0,external_node_path_.join)(dir, name));
    await end_side_run('rm', ['-rf', '--one-file-system', '--', ...names]);
    await end_side_run('rm', ['-rf', '--one-file-system', '--', dir]);
}
function pathOf({ PATH }) {
    return [PATH, '/usr/sbin:/usr/bin:/sbin:/bin'].filter(Boolean).join(':');
}
async function end(pid, graceMs, signal) {
    const found = await (0,proc/* statOf */._N)('/proc', pid);
    if (found !== null)
        await endProcess({ pid, startTicks: found.startTicks, graceMs }, signal);
}
/** A program of an engine whose command line names something in the folder: nobody else's does. */
async function processesOf(dir, isWanted) {
    const found = [];
    for (const pid of await (0,proc/* pidsOf */.IG)('/proc')) {
        const argv = (0,proc/* nulWords */.Ng)((await (0,proc/* readOrNull */.di)(`/proc/${pid}/cmdline`)) ?? '');
        if (isWanted((0,external_node_path_.basename)(argv[0] ?? '')) && argv.some((word) => word.includes(`${dir}/`)))
            found.push(pid);
    }
    return found;
}
/** Processes of build steps that outlived their engine: their root is an overlay whose writable layer is in the folder. */
async function stepsOf(dir) {
    const found = [];
    for (const pid of await (0,proc/* pidsOf */.IG)('/proc')) {
        const root = (await mountsSeenBy(String(pid))).find(({ point }) => point === '/');
        if (root !== undefined && (0,mountinfo/* overlayUppers */.Ch)(root).some((upper) => (0,mountinfo/* isWithin */.UO)(upper, dir)))
            found.push(pid);
    }
    return found;
}
/** In every namespace that sees the folder; all that is mounted there is the side engine's own. */
async function unmountAll(dir) {
    for (const { pid, mounts } of await mountViews(dir)) {
        const below = mounts.filter(({ point }) => point !== dir && (0,mountinfo/* isWithin */.UO)(point, dir));
        for (const { point } of below.toReversed()) {
            const enter = pid === null ? [] : ['nsenter', `--mount=/proc/${pid}/ns/mnt`, '--'];
            const [program = '', ...words] = [...enter, 'umount', '--', point];
            await end_side_run(program, words, { timeout: end_side_UMOUNT_MS }).catch(() => undefined);
        }
    }
    const left = (await mountViews(dir)).flatMap(({ mounts }) => mounts.filter(({ point }) => (0,mountinfo/* isWithin */.UO)(point, dir)));
    const stays = left.find(({ point }) => point !== dir);
    if (stays !== undefined)
        throw new Error(`${stays.point} is still mounted`);
}

;// CONCATENATED MODULE: ./build/privileged/ops/end-side.js
/** Ends side engines: one of this run, or all whose runs are gone. */





const NEW_MS = 60_000;
/** Throws when something of it stays. */
async function end_side_endSide({ dir }, signal) {
    await endSide(dir, signal);
}
/** One that is just being made says not yet whose it is. */
async function isNew(dir) {
    const { mtimeMs } = await (0,promises_.stat)(dir);
    return Date.now() - mtimeMs < NEW_MS;
}
/** What a killed run left; one sentence for each. Never throws. */
async function tidySides({ parents }, signal) {
    const told = [];
    for (const dir of await (0,side_dir/* sideDirs */.az)(parents)) {
        const owner = await (0,side_dir/* readOwner */.A7)(dir);
        if (owner === null ? await isNew(dir) : await (0,process_id/* isAlive */._)(owner.run))
            continue;
        told.push(await endSide(dir, signal).then(() => `the side engine in ${dir} that an earlier run had left was ended and deleted`, (error) => `the side engine in ${dir} that an earlier run left could not be ended: ${(0,message_of/* messageOf */.b)(error)}`));
    }
    return told;
}

// EXTERNAL MODULE: ./build/engine/checks/bolt-file.js + 1 modules
var bolt_file = __webpack_require__(5131);
// EXTERNAL MODULE: ./build/engine/checks/buildkit-records.js
var buildkit_records = __webpack_require__(9374);
// EXTERNAL MODULE: ./build/engine/json.js
var json = __webpack_require__(9665);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/engine/checks/chain-ids.js
/** Chain ids, by which the graph driver's store records layers (OCI image-spec, `config.md`). */

/** Hex digests: the first is the first layer's own, each next one is over the chain so far and the layer. */
function chainIds(diffIds) {
    const chains = [];
    for (const diff of diffIds) {
        const before = chains.at(-1);
        const text = before === undefined ? null : `sha256:${before} ${diff}`;
        chains.push(text === null ? diff.replace('sha256:', '') : (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex'));
    }
    return chains;
}

// EXTERNAL MODULE: ./build/engine/checks/look-again.js
var look_again = __webpack_require__(5531);
// EXTERNAL MODULE: ./build/engine/checks/pool.js
var pool = __webpack_require__(8515);
;// CONCATENATED MODULE: ./build/engine/checks/graph-store.js
/**
 * Reads who stands on which layer in the graph driver's store: images, tags, containers, and the layers' directories.
 * Layout: moby, `layer/filestore.go` (`cache-id`, `parent`, `mounts/<id>/mount-id`), `image/fs.go`, `reference/store.go`.
 */






/** What cannot be read is left out: this says who is known to depend on something, not who does not. */
async function readGraphStore(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'image', 'overlay2');
    const [cacheIds, images, containers] = await Promise.all([
        readCacheIds(root),
        readImages(root),
        readContainers(dataRoot, root),
    ]);
    return { cacheIds, images, containers };
}
async function readCacheIds(imageRoot) {
    const layers = (0,external_node_path_.join)(imageRoot, 'layerdb', 'sha256');
    const chains = await (0,look_again/* namesIn */.wX)(layers);
    const ids = await (0,pool/* mapBounded */.y)(chains, (chain) => textOf((0,external_node_path_.join)(layers, chain, 'cache-id')));
    return new Map(chains.flatMap((chain, index) => {
        const id = ids[index] ?? '';
        return /^[a-z0-9-]+$/.test(id) ? [[chain, id]] : [];
    }));
}
async function readImages(imageRoot) {
    const content = (0,external_node_path_.join)(imageRoot, 'imagedb', 'content', 'sha256');
    const tags = tagsOf(await textOf((0,external_node_path_.join)(imageRoot, 'repositories.json')));
    return (0,pool/* mapBounded */.y)(await (0,look_again/* namesIn */.wX)(content), async (id) => {
        const config = (0,json/* parseJson */.qF)((await textOf((0,external_node_path_.join)(content, id))) ?? '');
        const chains = chainIds((0,json/* stringsOf */.iw)((0,json/* arrayAt */.RD)((0,json/* recordAt */.zR)(config, 'rootfs'), 'diff_ids')));
        return { id, chains, tags: tags.filter((tag) => tag.image === id).map(({ name }) => name) };
    });
}
/** `{"Repositories":{"app":{"app:1":"sha256:…","app@sha256:…":"sha256:…"}}}`, without the names by digest. */
function tagsOf(repositoriesJson) {
    const repositories = (0,json/* recordAt */.zR)((0,json/* parseJson */.qF)(repositoriesJson ?? ''), 'Repositories');
    if (!(0,json/* isRecord */.u4)(repositories))
        return [];
    return Object.values(repositories).flatMap((names) => (0,json/* isRecord */.u4)(names)
        ? Object.entries(names).flatMap(([name, image]) => typeof image === 'string' && !name.includes('@')
            ? [{ name, image: image.replace('sha256:', '') }]
            : [])
        : []);
}
async function readContainers(dataRoot, imageRoot) {
    const mounts = (0,external_node_path_.join)(imageRoot, 'layerdb', 'mounts');
    return (0,pool/* mapBounded */.y)(await (0,look_again/* namesIn */.wX)(mounts), async (id) => {
        const own = await Promise.all(['mount-id', 'init-id'].map((file) => textOf((0,external_node_path_.join)(mounts, id, file))));
        const config = (0,json/* parseJson */.qF)((await textOf((0,external_node_path_.join)(dataRoot, 'containers', id, 'config.v2.json'))) ?? '');
        return {
            id,
            name: (0,json/* stringAt */.bX)(config, 'Name')?.replace(/^\//, '') ?? null,
            layers: own.filter((layer) => layer !== null),
            image: (0,json/* stringAt */.bX)(config, 'Image')?.replace('sha256:', '') ?? null,
        };
    });
}
function textOf(path) {
    return (0,promises_.readFile)(path, 'utf8').then((text) => text.trim(), () => null);
}

// EXTERNAL MODULE: ./build/engine/checks/bolt-snapshot.js
var bolt_snapshot = __webpack_require__(167);
;// CONCATENATED MODULE: ./build/engine/checks/buildkit-names.js
/**
 * Says which layers BuildKit's databases name, from their raw bytes: no lock is taken and no tree is followed. A name on a page that
 * was freed still counts: a layer is at worst taken for named, never wrongly for nobody's.
 */



/** More than this together is not read, in bytes. */
const MAX_BYTES = 512 * 1024 * 1024;
const PIECE_BYTES = 8 * 1024 * 1024;
/** BuildKit's own ids have 25 characters, layers of images 64; what is cut by a piece's end stands whole in the next. */
const OVERLAP_BYTES = 128;
/** Those of `ids` that stand in any database of BuildKit; null when there is too much to read. */
async function namedByBuildkit(dataRoot, ids) {
    const folder = (0,external_node_path_.join)(dataRoot, 'buildkit');
    const names = await (0,promises_.readdir)(folder).catch((error) => {
        if ((0,errno/* errnoOf */.U)(error) === 'ENOENT')
            return [];
        throw error;
    });
    const left = new Set(ids);
    const named = new Set();
    let budget = MAX_BYTES;
    for (const name of names.filter((file) => file.endsWith('.db'))) {
        budget = await scan((0,external_node_path_.join)(folder, name), { left, named, budget });
        if (budget < 0)
            return null;
    }
    return named;
}
/** The budget that is left; negative when it was not enough. */
async function scan(path, { left, named, budget }) {
    const file = await (0,promises_.open)(path, 'r');
    try {
        const { size } = await file.stat();
        if (size > budget)
            return -1;
        const piece = Buffer.alloc(Math.min(size, PIECE_BYTES));
        for (let at = 0; at < size; at += Math.max(1, piece.length - OVERLAP_BYTES)) {
            const { bytesRead } = await file.read(piece, 0, piece.length, at);
            take(piece.toString('latin1', 0, bytesRead), left, named);
            if (at + bytesRead >= size || bytesRead === 0)
                break;
        }
        return budget - size;
    }
    finally {
        await file.close();
    }
}
/** One pass over the text, whatever the number of ids: an id may stand right behind other letters. */
function take(text, left, named) {
    const lengths = new Set([...left].map((id) => id.length));
    for (const [run] of text.matchAll(/[a-z0-9-]{8,}/g)) {
        for (const length of lengths) {
            for (let at = 0; at + length <= run.length; at += 1) {
                const id = run.slice(at, at + length);
                if (left.delete(id))
                    named.add(id);
            }
        }
    }
}

// EXTERNAL MODULE: ./build/engine/checks/bolt-tree.js
var bolt_tree = __webpack_require__(2147);
// EXTERNAL MODULE: ./build/engine/checks/findings.js
var checks_findings = __webpack_require__(8091);
;// CONCATENATED MODULE: ./build/engine/checks/graph-cache.js
/**
 * Checks the cache of the engine's own BuildKit with the graph driver: each record's snapshot is recorded (`snapshots.db`) and stands in
 * `overlay2`, or is a layer of the image store. Layout: moby, `daemon/internal/builder-next/adapters/snapshot/snapshot.go`.
 */







const IMPLIED = { failureClass: 'buildkit-state-corruption', owner: 'engine' };
const NO_SNAPSHOTS = new Map();
/** Read from the records down to the disk: what is removed loses its files before its record, and is gone at the next look. */
async function checkGraphCache(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'buildkit');
    const about = { id: 'buildkit-state', path: (0,external_node_path_.join)(root, 'metadata_v2.db') };
    const reasons = new Map();
    let [known, why] = [0, null];
    const wrong = await (0,look_again/* whatStays */.$4)(async () => {
        const [records, snapshots] = [
            await (0,bolt_snapshot/* snapshotOf */.e)((0,external_node_path_.join)(root, 'metadata_v2.db')),
            await (0,bolt_snapshot/* snapshotOf */.e)((0,external_node_path_.join)(root, 'snapshots.db')),
        ];
        why = records.kind === 'none' ? records.why : snapshots.kind === 'none' ? snapshots.why : null;
        if (records.kind !== 'read' || snapshots.kind === 'none')
            return [];
        // One that is gone is made anew, empty, and the records stay (measured: `can not convert active … to layer`).
        const there = snapshots.kind === 'read' ? readGraphSnapshots(snapshots.tree) : NO_SNAPSHOTS;
        const wanted = (0,buildkit_records/* readCacheRecords */.N)(records.tree).filter(({ mustHaveSnapshot, mutable, snapshot }) => mustHaveSnapshot || (mutable && there.has(snapshot)));
        known = wanted.length;
        const found = await (0,pool/* mapBounded */.y)(wanted, ({ snapshot }) => wrongOf(dataRoot, there.get(snapshot) ?? null));
        for (const [index, { id }] of wanted.entries())
            reasons.set(id, found[index] ?? '');
        return wanted.filter((_, index) => found[index] !== null).map(({ id }) => id);
    });
    if (why !== null)
        return (0,checks_findings/* unknown */.L5)(about, `its records are not compared with its snapshots: ${why}`);
    const [example] = wrong;
    if (example === undefined)
        return (0,checks_findings/* healthy */.s2)(about, `all ${(0,checks_findings/* count */.U9)(known, 'cache record')} have their snapshot`);
    const detail = `${wrong.length} of ${(0,checks_findings/* count */.U9)(known, 'cache record')} have no snapshot, e.g. ${example}: ${reasons.get(example)}`;
    return (0,checks_findings/* withDependents */.hO)((0,checks_findings/* broken */.mw)(about, detail, IMPLIED), wrong.map(buildkit_records/* nameOfRecord */.Q));
}
/** By key. One that is only committed under another key (`iscommitted`) is none of its own. Throws BoltError. */
function readGraphSnapshots(tree) {
    const snapshots = new Map();
    for (const entry of (0,bolt_tree/* bucketAt */.wW)(tree, []).filter(({ bucket }) => bucket)) {
        const parts = (0,bolt_tree/* entriesOf */.Mc)(tree, entry);
        const text = (name) => {
            const value = parts.find(({ key }) => key === name)?.value;
            return value === undefined ? null : (0,bolt_tree/* textIn */.r7)(tree, value);
        };
        snapshots.set(entry.key, { folder: text('committed') ?? entry.key, chain: text('chainid') });
    }
    return snapshots;
}
/** Null for one that is well. */
async function wrongOf(dataRoot, snapshot) {
    if (snapshot === null)
        return 'snapshots.db does not have it';
    const { chain, folder } = snapshot;
    const path = chain === null
        ? (0,external_node_path_.join)('overlay2', folder)
        : (0,external_node_path_.join)('image', 'overlay2', 'layerdb', 'sha256', chain.replace('sha256:', ''));
    if (!/^[a-z0-9:]+$/.test(chain ?? folder))
        return null;
    return (await (0,look_again/* isThere */.$B)((0,external_node_path_.join)(dataRoot, path))) ? null : `${(0,external_node_path_.join)(dataRoot, path)} is gone`;
}

;// CONCATENATED MODULE: ./build/engine/checks/records-on-layers.js
/** Names the records of the build cache that stand on layers of `overlay2`: a record's own name is not its layer's. */





/** Ids; where the databases cannot be read, the layers that are named anywhere in them. Never rejects. */
async function recordsOnLayers(question) {
    const { dataRoot, layers } = question;
    const known = await fromRecords(question).catch(() => null);
    if (known !== null)
        return known;
    const named = await namedByBuildkit(dataRoot, layers).catch(() => null);
    return layers.filter((layer) => named?.has(layer) === true);
}
async function fromRecords({ dataRoot, layers, cacheIds, }) {
    const root = (0,external_node_path_.join)(dataRoot, 'buildkit');
    const records = await (0,bolt_snapshot/* snapshotOf */.e)((0,external_node_path_.join)(root, 'metadata_v2.db'));
    const snapshots = records.kind === 'read' ? await (0,bolt_snapshot/* snapshotOf */.e)((0,external_node_path_.join)(root, 'snapshots.db')) : records;
    if (records.kind !== 'read' || snapshots.kind !== 'read')
        return null;
    const there = readGraphSnapshots(snapshots.tree);
    const wanted = new Set(layers);
    const on = (0,buildkit_records/* readCacheRecords */.N)(records.tree).filter(({ snapshot }) => {
        const { chain, folder } = there.get(snapshot) ?? { chain: snapshot, folder: '' };
        return wanted.has(folder) || wanted.has(cacheIds.get(chain?.replace('sha256:', '') ?? '') ?? '');
    });
    return on.map(({ id }) => id);
}

// EXTERNAL MODULE: ./build/engine/checks/content-sizes.js
var content_sizes = __webpack_require__(7323);
;// CONCATENATED MODULE: ./build/engine/checks/build-cache-size.js
/** Counts the records of a build cache from whatever still tells of them, when one of its databases cannot be opened. */







/** BuildKit's own ids. */
const ID = /^[a-z0-9]{25}$/;
/** `all 14 records of the build cache`; empty where there is none, or nothing tells of it. */
async function dependentsOfBuildCache({ records, leases, graph, }) {
    const sources = [
        () => countIn(records, (tree) => (0,buildkit_records/* readCacheRecords */.N)(tree).length),
        () => countIn(leases, countLeases),
        () => (graph === undefined ? 0 : countIn(graph.snapshots, countSnapshots)),
        () => (graph === undefined ? 0 : countFolders(graph.layers)),
    ];
    for (const source of sources) {
        const number = await Promise.resolve(source()).catch(() => 0);
        if (number === 1)
            return ['the one record of the build cache'];
        if (number > 0)
            return [`all ${number} records of the build cache`];
    }
    return [];
}
/** Of the engine's own BuildKit. */
function engineCache(dataRoot, containerdRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'buildkit');
    if (containerdRoot === null) {
        return {
            records: (0,external_node_path_.join)(root, 'metadata_v2.db'),
            leases: (0,external_node_path_.join)(root, 'containerdmeta.db'),
            graph: { snapshots: (0,external_node_path_.join)(root, 'snapshots.db'), layers: (0,external_node_path_.join)(dataRoot, 'overlay2') },
        };
    }
    return {
        records: (0,external_node_path_.join)(root, 'containerd-overlayfs', 'metadata_v2.db'),
        leases: (0,content_sizes/* containerdContent */.$f)(containerdRoot).metadata,
    };
}
async function countIn(path, count) {
    if ((await (0,bolt_file/* lookAtBolt */.o)(path)).kind !== 'valid')
        return 0;
    const read = await (0,bolt_snapshot/* snapshotOf */.e)(path);
    return read.kind === 'read' ? count(read.tree) : 0;
}
/** Each record has a lease of its own name. */
function countLeases(tree) {
    return (0,bolt_tree/* bucketAt */.wW)(tree, ['v1'])
        .filter(({ bucket }) => bucket)
        .flatMap(({ key }) => (0,bolt_tree/* bucketAt */.wW)(tree, ['v1', key, 'leases']))
        .filter(({ key }) => ID.test(key)).length;
}
function countSnapshots(tree) {
    return (0,bolt_tree/* bucketAt */.wW)(tree, []).filter((entry) => entry.bucket && ID.test(entry.key) && !(0,bolt_tree/* entriesOf */.Mc)(tree, entry).some(({ key }) => key === 'iscommitted')).length;
}
/** Layers of images have longer names, containers' own too. */
async function countFolders(root) {
    return (await (0,look_again/* namesIn */.wX)(root)).filter((name) => ID.test(name)).length;
}

;// CONCATENATED MODULE: ./build/engine/checks/container-configs.js
/** Reads what the engine wrote down of its containers (`containers/<id>/config.v2.json`): it needs no engine, and no store of images. */





/** Without those whose file cannot be read. */
async function readContainerConfigs(dataRoot) {
    return (await readConfigs(dataRoot)).map(({ id, config }) => {
        const name = (0,json/* stringAt */.bX)(config, 'Name')?.replace(/^\//, '') ?? id.slice(0, 12);
        const image = (0,json/* stringAt */.bX)((0,json/* recordAt */.zR)(config, 'Config'), 'Image') ?? '';
        const networks = Object.keys((0,json/* recordAt */.zR)((0,json/* recordAt */.zR)(config, 'NetworkSettings'), 'Networks'));
        return { id, name, image, networks };
    });
}
/** What each container was made from, the newest container first. */
async function readMadeFrom(dataRoot) {
    const configs = (await readConfigs(dataRoot)).toSorted((a, b) => ((0,json/* stringAt */.bX)(b.config, 'Created') ?? '').localeCompare((0,json/* stringAt */.bX)(a.config, 'Created') ?? ''));
    return configs.map(({ config }) => ({
        asked: (0,json/* stringAt */.bX)((0,json/* recordAt */.zR)(config, 'Config'), 'Image') ?? '',
        image: /^sha256:([0-9a-f]{64})$/.exec((0,json/* stringAt */.bX)(config, 'Image') ?? '')?.[1] ?? null,
    }));
}
async function readConfigs(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'containers');
    const read = await (0,pool/* mapBounded */.y)(await (0,look_again/* namesIn */.wX)(root), async (id) => {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(root, id, 'config.v2.json'), 'utf8').catch(() => null);
        const config = text === null ? null : (0,json/* parseJson */.qF)(text);
        return config === null ? [] : [{ id, config }];
    });
    return read.flat();
}

// EXTERNAL MODULE: ./build/engine/checks/containerd-metadata.js
var containerd_metadata = __webpack_require__(3116);
// EXTERNAL MODULE: ./build/engine/checks/image-names.js
var image_names = __webpack_require__(3025);
;// CONCATENATED MODULE: ./build/engine/checks/containerd-images.js
/** Names the images of a containerd whose metadata cannot be opened any more: from containers, the build cache, and the manifests on disk. */













/** A manifest is smaller, in bytes. */
const MAX_MANIFEST = 256 * 1024;
/** More blobs are not looked at. */
const MAX_BLOBS = 5000;
/** Images and records of the build cache, by the metadata; they can be read. */
async function dependentsOfSnapshotter(containerdRoot) {
    const content = (0,content_sizes/* containerdContent */.$f)(containerdRoot);
    if ((await (0,bolt_file/* lookAtBolt */.o)(content.metadata)).kind !== 'valid')
        return [];
    const read = await (0,content_sizes/* recordsOf */.M$)(content);
    if ('why' in read)
        return [];
    return (0,containerd_metadata/* namesOfHolders */.JG)(read.holders);
}
/** What still tells of images when the metadata are gone. */
async function dependentsOfMetadata(dataRoot, containerdRoot) {
    const [containers, based, manifests] = await Promise.all([
        readContainerConfigs(dataRoot),
        baseImages((0,external_node_path_.join)(dataRoot, 'buildkit', 'containerd-overlayfs', 'metadata_v2.db')).catch(() => []),
        countImages((0,external_node_path_.join)((0,content_sizes/* containerdContent */.$f)(containerdRoot).blobs, 'sha256')),
    ]);
    const images = containers.map(({ image }) => image).filter((image) => image !== '');
    const named = [...new Set([...images, ...based])].toSorted();
    return [
        ...(manifests === 0 ? [] : [`${(0,checks_findings/* count */.U9)(manifests, 'image')}, by the manifests on disk`]),
        ...named.map((name) => `image ${name}`),
        ...containers.map(({ name }) => `container ${name}`),
    ];
}
/** `app:1`, without the digest that BuildKit adds. */
async function baseImages(records) {
    const read = await (0,bolt_snapshot/* snapshotOf */.e)(records);
    if (read.kind !== 'read')
        return [];
    const refs = (0,buildkit_records/* readCacheRecords */.N)(read.tree).flatMap(({ images }) => images);
    return refs.map((ref) => (0,image_names/* shortImageName */.t)(ref.replace(/@sha256:[0-9a-f]{64}$/, '')));
}
/** Indexes and manifests that no other one names. */
async function countImages(blobs) {
    const names = (await (0,look_again/* namesIn */.wX)(blobs)).slice(0, MAX_BLOBS);
    const found = await (0,pool/* mapBounded */.y)(names, (name) => manifestAt((0,external_node_path_.join)(blobs, name)));
    const tops = new Set(names.filter((_, index) => found[index] !== null));
    for (const below of found.flatMap((children) => children ?? []))
        tops.delete(below);
    return tops.size;
}
/** Hex digests of the manifests that it names; null for what is neither an index nor a manifest. */
async function manifestAt(path) {
    const size = await (0,promises_.stat)(path).then((found) => found.size, () => MAX_MANIFEST);
    if (size >= MAX_MANIFEST)
        return null;
    const parsed = (0,json/* parseJson */.qF)(await (0,promises_.readFile)(path, 'utf8').catch(() => ''));
    if (!(0,json/* isRecord */.u4)(parsed) || parsed['schemaVersion'] !== 2)
        return null;
    const isManifest = (0,json/* stringAt */.bX)((0,json/* recordAt */.zR)(parsed, 'config'), 'digest') !== null;
    if (!isManifest && !Array.isArray(parsed['manifests']))
        return null;
    return (0,json/* arrayAt */.RD)(parsed, 'manifests').flatMap((one) => (0,json/* stringAt */.bX)(one, 'digest')?.replace('sha256:', '') ?? []);
}

;// CONCATENATED MODULE: ./build/engine/checks/network-names.js
/** Names the networks that users made, from the bytes of a database that cannot be opened any more, and the containers on them. */



/** More is not read, in bytes: a database of networks is small. */
const network_names_MAX_BYTES = 16 * 1024 * 1024;
/** The engine makes these anew. */
const OWN = ['bridge', 'host', 'none', 'ingress', 'docker_gwbridge', 'default'];
/** As libnetwork writes it (`network.go`, `MarshalJSON`): keys in order of the alphabet. */
const RECORD = /"name":"([^"\\]{1,128})","networkType":"/g;
/** Networks first, then containers. */
async function dependentsOfNetworks(dataRoot) {
    const containers = await readContainerConfigs(dataRoot);
    const text = await network_names_textOf((0,external_node_path_.join)(dataRoot, 'network', 'files', 'local-kv.db'));
    const recorded = [...text.matchAll(RECORD)].map(([, name = '']) => name);
    const used = containers.flatMap(({ networks }) => networks);
    const networks = [...new Set([...recorded, ...used])].filter((name) => !OWN.includes(name)).toSorted();
    const on = containers.filter((container) => container.networks.some((name) => networks.includes(name)));
    return [...networks.map((name) => `network ${name}`), ...on.map(({ name }) => `container ${name}`)];
}
async function network_names_textOf(path) {
    const file = await (0,promises_.open)(path, 'r').catch(() => null);
    if (file === null)
        return '';
    try {
        const { size } = await file.stat();
        const bytes = Buffer.alloc(Math.min(size, network_names_MAX_BYTES));
        await file.read(bytes, 0, bytes.length, 0);
        return bytes.toString('latin1');
    }
    catch {
        return '';
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/store-dependents.js
/** Names what is lost with a whole database or store, from what is left beside it: also with the engine stopped. */








/** Never rejects: that something cannot be named is no error of its own. */
async function dependentsOfStore(part, places) {
    return namesOf(part, places).catch(() => []);
}
async function namesOf(part, places) {
    const { dataRoot, containerdRoot } = places;
    switch (part) {
        case 'networks':
            return dependentsOfNetworks(dataRoot);
        case 'volumes':
            return volumesIn(dataRoot);
        case 'build-cache':
            return dependentsOfBuildCache(engineCache(dataRoot, containerdRoot));
        case 'metadata':
            return containerdRoot === null ? [] : dependentsOfMetadata(dataRoot, containerdRoot);
        case 'snapshots':
            return containerdRoot === null ? [] : dependentsOfSnapshotter(containerdRoot);
        case 'tags':
            return imagesOf(dataRoot);
        case 'all':
            return everythingIn(places);
    }
}
/** Without those that builders keep their state in. */
async function volumesIn(dataRoot) {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(dataRoot, 'volumes'), { withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => entry.isDirectory() && !/^buildx_buildkit_.*_state$/.test(entry.name))
        .map(({ name }) => `volume ${name}`);
}
/** Their names are lost: by what containers were made from, and how many there are. */
async function imagesOf(dataRoot) {
    const images = await (0,look_again/* namesIn */.wX)((0,external_node_path_.join)(dataRoot, 'image', 'overlay2', 'imagedb', 'content', 'sha256'));
    const named = (await readContainerConfigs(dataRoot))
        .map(({ image }) => image)
        .filter((name) => name !== '');
    const number = images.length === 0 ? [] : [`the names of ${(0,checks_findings/* count */.U9)(images.length, 'image')}`];
    return [...number, ...[...new Set(named)].toSorted().map((name) => `image ${name}`)];
}
async function everythingIn({ dataRoot, containerdRoot }) {
    const containers = await readContainerConfigs(dataRoot);
    const images = containerdRoot === null
        ? (await (0,look_again/* namesIn */.wX)((0,external_node_path_.join)(dataRoot, 'image', 'overlay2', 'imagedb', 'content', 'sha256'))).length
        : (await dependentsOfSnapshotter(containerdRoot)).filter((name) => name.startsWith('image ')).length;
    return [
        ...(images === 0 ? [] : [(0,checks_findings/* count */.U9)(images, 'image')]),
        ...containers.map(({ name }) => `container ${name}`),
        ...(await volumesIn(dataRoot)),
        ...(await dependentsOfBuildCache(engineCache(dataRoot, containerdRoot))),
    ];
}

;// CONCATENATED MODULE: ./build/engine/checks/dependents.js
/** Names what stands on broken layers and images: images, containers, records of the build cache. */




/** For the quick look after a failed build: nothing is told, and nothing is read for it. */
const NO_DEPENDENTS = {
    ofLayers: () => Promise.resolve([]),
    ofImages: () => Promise.resolve([]),
    ofStore: () => Promise.resolve([]),
};
/** Reads the store when first asked, once. */
function dependentsIn(places) {
    const { dataRoot } = places;
    let reading = null;
    const store = () => {
        reading ??= readGraphStore(dataRoot);
        return reading;
    };
    return {
        ofLayers: async (layers) => {
            const known = await store();
            const records = await recordsOnLayers({ dataRoot, layers, cacheIds: known.cacheIds });
            return dependentsOf(known, layers, records);
        },
        ofImages: async (images) => dependentsOfImages(await store(), images),
        ofStore: (part) => dependentsOfStore(part, places),
    };
}
/**
 * Images first, then containers, then the build cache; what is in no record has nobody.
 * @param records - ids of the build cache's records that stand on them
 */
function dependentsOf(store, layers, records) {
    const wanted = new Set(layers);
    const chains = new Set([...store.cacheIds].filter(([, id]) => wanted.has(id)).map(([chain]) => chain));
    const images = store.images.filter((image) => image.chains.some((chain) => chains.has(chain)));
    const onImages = new Set(images.map(({ id }) => id));
    const containers = store.containers.filter(({ image, layers: own }) => own.some((layer) => wanted.has(layer)) || (image !== null && onImages.has(image)));
    return [...images.flatMap(namesOfImage), ...containers.map(nameOfContainer), ...records.map(buildkit_records/* nameOfRecord */.Q)];
}
function dependentsOfImages(store, ids) {
    const known = ids.map((id) => store.images.find((image) => image.id === id) ?? { id, tags: [] });
    const containers = store.containers.filter(({ image }) => image !== null && ids.includes(image));
    return [...known.flatMap(namesOfImage), ...containers.map(nameOfContainer)];
}
function namesOfImage({ id, tags }) {
    return tags.length === 0 ? [`image ${id.slice(0, 12)}`] : tags.map((tag) => `image ${tag}`);
}
function nameOfContainer({ name, id }) {
    return `container ${name ?? id.slice(0, 12)}`;
}

;// CONCATENATED MODULE: ./build/engine/checks/bolt-files.js
/** The bolt databases of engine and containerd, which check each belongs to, and what a damaged one proves. */






const bolt_files_LIMIT_MS = 5_000;
/** Of the graph driver: with containerd's store they are left from before, and nobody reads them. */
const GRAPH_ONLY = ['metadata_v2.db', 'snapshots.db', 'containerdmeta.db'];
/** Every database that BuildKit has there; with containerd's store it has a directory of its own for one of them. */
async function buildkitBolts(dataRoot, containerdStore) {
    const root = (0,external_node_path_.join)(dataRoot, 'buildkit');
    const top = await databasesIn(root);
    const own = await databasesIn((0,external_node_path_.join)(root, 'containerd-overlayfs'));
    const paths = containerdStore
        ? [
            ...top.filter((name) => !GRAPH_ONLY.includes(name)),
            ...own.map((name) => `containerd-overlayfs/${name}`),
        ]
        : top;
    const implies = { failureClass: 'buildkit-state-corruption', owner: 'engine' };
    return { id: 'buildkit-state', root, paths, implies, part: partOfBuildkit };
}
/** `history.db` tells of builds that were, and nothing stands on it. */
function partOfBuildkit(path) {
    return /(^|\/)history[^/]*\.db$/.test(path) ? null : 'build-cache';
}
/** Without `cache.db`: BuildKit makes it anew when it cannot open it (measured with buildkitd). */
async function databasesIn(folder) {
    const names = await (0,promises_.readdir)(folder).catch((error) => {
        if ((0,errno/* errnoOf */.U)(error) === 'ENOENT')
            return [];
        throw error;
    });
    return names.filter((name) => name.endsWith('.db') && name !== 'cache.db').toSorted();
}
function networkBolt(dataRoot) {
    return {
        id: 'local-kv-db',
        root: (0,external_node_path_.join)(dataRoot, 'network', 'files'),
        paths: ['local-kv.db'],
        implies: { failureClass: 'engine-unavailable', owner: 'engine' },
        part: () => 'networks',
    };
}
/** Labels and drivers of volumes; their data stand beside it and do not need it. */
function volumesBolt(dataRoot) {
    return {
        id: 'volumes-db',
        root: (0,external_node_path_.join)(dataRoot, 'volumes'),
        paths: ['metadata.db'],
        implies: { failureClass: 'engine-unavailable', owner: 'engine' },
        part: () => 'volumes',
    };
}
function containerdBolts(containerdRoot) {
    return {
        id: 'containerd-store',
        root: containerdRoot,
        paths: ['io.containerd.metadata.v1.bolt/meta.db', 'io.containerd.snapshotter.v1.overlayfs/metadata.db'],
        implies: { failureClass: 'containerd-store-corruption', owner: 'engine' },
        part: (path) => (path.endsWith('/meta.db') ? 'metadata' : 'snapshots'),
    };
}
/** One finding per damaged or unreadable file; one healthy finding when all are well. */
async function checkBolts(group, dependents = NO_DEPENDENTS) {
    const found = await Promise.all(group.paths.map((path) => checkNamed({ group, path, dependents })));
    const bad = found.filter((finding) => finding.state !== 'healthy');
    if (bad.length > 0)
        return bad;
    const about = { id: group.id, path: group.root };
    if (group.paths.length === 0)
        return [(0,checks_findings/* healthy */.s2)(about, 'it has no database yet')];
    const names = group.paths.map((path) => path.split('/').at(-1)).join(', ');
    return [(0,checks_findings/* healthy */.s2)(about, `its databases can be opened (${names})`)];
}
async function checkNamed({ group, path, dependents }) {
    const finding = await checkOne(group, (0,external_node_path_.join)(group.root, path));
    const part = finding.state === 'broken' ? (group.part?.(path) ?? null) : null;
    return part === null ? finding : (0,checks_findings/* withDependents */.hO)(finding, await dependents.ofStore(part));
}
function checkOne(group, path) {
    const about = { id: group.id, path };
    return (0,checks_findings/* within */.ux)(about, bolt_files_LIMIT_MS, async () => {
        const state = await (0,bolt_file/* lookAtBolt */.o)(path, { whole: group.whole ?? false });
        if (state.kind === 'changing')
            return (0,checks_findings/* unknown */.L5)(about, 'it is being written while we look');
        if (state.kind !== 'damaged')
            return (0,checks_findings/* healthy */.s2)(about, state.kind);
        const detail = `${state.why} (${state.size} bytes): it cannot be opened`;
        return (0,checks_findings/* broken */.mw)(about, detail, group.implies);
    });
}

;// CONCATENATED MODULE: ./build/engine/checks/containerd-snapshots.js
/** Reads which snapshots a containerd's metadata know (`core/metadata/buckets.go`): by the key that clients use, and by the snapshotter's own. */

/** Of one snapshotter, over all namespaces: key → the name that the snapshotter has for it (`moby/33/…`). Throws BoltError. */
function readSnapshotNames(tree, snapshotter) {
    const names = new Map();
    for (const namespace of (0,bolt_tree/* bucketAt */.wW)(tree, ['v1']).filter(({ bucket }) => bucket)) {
        for (const entry of (0,bolt_tree/* bucketAt */.wW)(tree, ['v1', namespace.key, 'snapshots', snapshotter])) {
            const name = entry.bucket ? (0,bolt_tree/* entriesOf */.Mc)(tree, entry).find(({ key }) => key === 'name') : undefined;
            if (name !== undefined)
                names.set(entry.key, (0,bolt_tree/* textIn */.r7)(tree, name.value));
        }
    }
    return names;
}

;// CONCATENATED MODULE: ./build/engine/checks/snapshot-cache.js






const SNAPSHOTTER = 'overlayfs';
/** From the records down to the snapshotter: what is removed loses its record last, and is gone at the next look. */
async function checkSnapshotCache(cache) {
    const about = { id: cache.id, path: cache.records };
    const reasons = new Map();
    let [known, why] = [0, null];
    const wrong = await (0,look_again/* whatStays */.$4)(async () => {
        const read = await readAll(cache);
        why = 'why' in read ? read.why : null;
        if ('why' in read)
            return [];
        const wanted = read.records.filter(({ mustHaveSnapshot }) => mustHaveSnapshot);
        known = wanted.length;
        return wanted
            .filter(({ id, snapshot }) => {
            const name = read.names.get(snapshot);
            if (name !== undefined && read.own.has(name))
                return false;
            reasons.set(id, `${snapshot} is not in ${name === undefined ? cache.metadata : cache.snapshots}`);
            return true;
        })
            .map(({ id }) => id);
    });
    if (why !== null)
        return (0,checks_findings/* unknown */.L5)(about, `its records are not compared with its snapshots: ${why}`);
    const [example] = wrong;
    if (example === undefined)
        return (0,checks_findings/* healthy */.s2)(about, `all ${(0,checks_findings/* count */.U9)(known, 'cache record')} have their snapshot`);
    const detail = `${wrong.length} of ${(0,checks_findings/* count */.U9)(known, 'cache record')} have no snapshot, e.g. ${example}: ${reasons.get(example)}`;
    return (0,checks_findings/* withDependents */.hO)((0,checks_findings/* broken */.mw)(about, detail, cache.implies), wrong.map(buildkit_records/* nameOfRecord */.Q));
}
/** One after the other: who reads the records first never takes one that is being made for one that is broken. */
async function readAll(cache) {
    const [records, metadata, snapshots] = [
        await (0,bolt_snapshot/* snapshotOf */.e)(cache.records),
        await (0,bolt_snapshot/* snapshotOf */.e)(cache.metadata),
        await (0,bolt_snapshot/* snapshotOf */.e)(cache.snapshots),
    ];
    for (const each of [records, metadata, snapshots])
        if (each.kind === 'none')
            return { why: each.why };
    const none = { records: [], names: new Map(), own: new Set() };
    if (records.kind !== 'read' || metadata.kind !== 'read' || snapshots.kind !== 'read')
        return none;
    const own = (0,bolt_tree/* bucketAt */.wW)(snapshots.tree, ['v1', 'snapshots']).map(({ key }) => key);
    const names = readSnapshotNames(metadata.tree, SNAPSHOTTER);
    return { records: (0,buildkit_records/* readCacheRecords */.N)(records.tree), names, own: new Set(own) };
}

;// CONCATENATED MODULE: ./build/engine/checks/snapshots.js
/** Checks containerd's snapshots against their metadata (containerd, `core/snapshots/storage/bolt.go`): each recorded one has its `fs`. */








function containerdSnapshots(containerdRoot) {
    const folder = (0,external_node_path_.join)(containerdRoot, 'io.containerd.snapshotter.v1.overlayfs');
    return { folder, content: (0,content_sizes/* containerdContent */.$f)(containerdRoot) };
}
/** Nothing is recorded where another snapshotter is used. A directory is made before its record is committed, and deleted after its record. */
async function checkSnapshots({ folder: root, content }) {
    const about = { id: content.id, path: (0,external_node_path_.join)(root, 'snapshots') };
    let known = [];
    let why = null;
    const wrong = await (0,look_again/* whatStays */.$4)(async () => {
        const read = await (0,bolt_snapshot/* snapshotOf */.e)((0,external_node_path_.join)(root, 'metadata.db'));
        why = read.kind === 'none' ? read.why : null;
        known = read.kind === 'read' ? readSnapshots(read.tree) : [];
        const there = await (0,pool/* mapBounded */.y)(known, ({ id }) => (0,look_again/* isThere */.$B)((0,external_node_path_.join)(root, 'snapshots', id, 'fs')));
        return known.filter((_, index) => there[index] !== true).map(({ id }) => id);
    });
    if (why !== null)
        return (0,checks_findings/* unknown */.L5)(about, `snapshots are not compared with their records: ${why}`);
    if (wrong.length === 0)
        return (0,checks_findings/* healthy */.s2)(about, `all ${(0,checks_findings/* count */.U9)(known.length, 'recorded snapshot')} are there`);
    const detail = `${wrong.length} of ${(0,checks_findings/* count */.U9)(known.length, 'recorded snapshot')} are gone, e.g. ${(0,external_node_path_.join)('snapshots', wrong[0] ?? '', 'fs')}`;
    const metadata = await (0,content_sizes/* recordsOf */.M$)(content).catch(() => ({ why: '' }));
    const dependents = 'why' in metadata ? [] : onSnapshots(metadata, known, new Set(wrong));
    return (0,checks_findings/* withDependents */.hO)((0,checks_findings/* broken */.mw)(about, detail, content.implies), dependents);
}
/** Throws BoltError. */
function readSnapshots(tree) {
    return (0,bolt_tree/* bucketAt */.wW)(tree, ['v1', 'snapshots']).flatMap((entry) => {
        const parts = entry.bucket ? (0,bolt_tree/* entriesOf */.Mc)(tree, entry) : [];
        const id = parts.find(({ key }) => key === 'id')?.value;
        const below = parts.find(({ key }) => key === 'parent')?.value;
        const parent = below === undefined ? '' : (0,bolt_tree/* textIn */.r7)(tree, below);
        return id === undefined ? [] : [{ key: entry.key, id: (0,containerd_metadata/* uvarint */.US)(id).toString(), parent }];
    });
}
/** Images whose uppermost snapshot is, or stands on, one of these, and records of the build cache that hold such a one. */
function onSnapshots(metadata, known, ids) {
    const byKey = new Map(known.map((snapshot) => [snapshot.key, snapshot]));
    const stands = ({ key }) => {
        for (let at = byKey.get(key), steps = 0; at !== undefined && steps < known.length; steps += 1) {
            if (ids.has(at.id))
                return true;
            at = byKey.get(at.parent);
        }
        return false;
    };
    const names = new Set(known.filter(stands).map(({ key }) => key.replace(/^[^/]*\/\d+\//, '')));
    const blobs = metadata.content.filter(({ snapshots }) => snapshots.some((name) => names.has(name)));
    const through = new Set((0,containerd_metadata/* holdersOf */.pW)(metadata, new Set(blobs.map(({ digest }) => digest))));
    return (0,containerd_metadata/* namesOfHolders */.JG)(metadata.holders.filter(({ name, snapshots }) => through.has(name) || snapshots.some((snapshot) => names.has(snapshot))));
}

;// CONCATENATED MODULE: ./build/engine/checks/builder-state.js
/** Checks the state of a `docker-container` builder in the volume that holds it: its databases, and with the doctor what they speak of. */








/** Not among them: `cache.db` and `history.db`, which buildkitd makes anew when it cannot open them (measured). */
const OF_WORKER = ['containerdmeta.db', 'metadata_v2.db', 'snapshots/metadata.db'];
const IMPLIES = { failureClass: 'buildkit-state-corruption', owner: 'builder' };
/** A check that takes longer than this is unknown, in milliseconds. */
const builder_state_LIMIT_MS = 20_000;
async function checkBuilderState(question) {
    const { stateDir, records } = question;
    const entries = await (0,promises_.readdir)(stateDir, { withFileTypes: true }).catch(() => []);
    const workers = entries
        .filter((entry) => entry.isDirectory() && /^(runc|oci|containerd)-/.test(entry.name))
        .map(({ name }) => name);
    const paths = workers.flatMap((name) => OF_WORKER.map((file) => (0,external_node_path_.join)(name, file)));
    if (paths.length === 0)
        return [];
    const files = await checkBolts({ id: 'builder-container', root: stateDir, paths, implies: IMPLIES });
    if (!records)
        return files;
    if (files.some(({ state }) => state !== 'healthy'))
        return Promise.all(files.map(nameCache));
    // Other snapshotters keep their files in other ways.
    const known = workers.filter((name) => /^(runc|oci)-overlayfs$/.test(name));
    return [...files, ...(await Promise.all(known.map((name) => checkWorker((0,external_node_path_.join)(stateDir, name))))).flat()];
}
/** Names what is lost with a damaged database, from those beside it. */
async function nameCache(finding) {
    const { path, state } = finding;
    if (path === null || state !== 'broken')
        return finding;
    const worker = path.endsWith('/snapshots/metadata.db') ? (0,external_node_path_.dirname)((0,external_node_path_.dirname)(path)) : (0,external_node_path_.dirname)(path);
    const sources = { records: (0,external_node_path_.join)(worker, 'metadata_v2.db'), leases: (0,external_node_path_.join)(worker, 'containerdmeta.db') };
    return (0,checks_findings/* withDependents */.hO)(finding, await dependentsOfBuildCache(sources));
}
/** Layout: buildkit, `cmd/buildkitd/main_oci_worker.go` and `worker/runc/runc.go`. */
async function checkWorker(root) {
    const metadata = (0,external_node_path_.join)(root, 'containerdmeta.db');
    const blobs = (0,external_node_path_.join)(root, 'content', 'blobs');
    const content = { id: 'builder-container', metadata, blobs, implies: IMPLIES };
    const folder = (0,external_node_path_.join)(root, 'snapshots');
    const cache = {
        id: content.id,
        records: (0,external_node_path_.join)(root, 'metadata_v2.db'),
        metadata,
        snapshots: (0,external_node_path_.join)(folder, 'metadata.db'),
        implies: IMPLIES,
    };
    const about = (path) => ({ id: content.id, path });
    return Promise.all([
        (0,checks_findings/* within */.ux)(about(blobs), builder_state_LIMIT_MS, () => (0,content_sizes/* checkContentSizes */._D)(content)),
        (0,checks_findings/* within */.ux)(about(folder), builder_state_LIMIT_MS, () => checkSnapshots({ folder, content })),
        (0,checks_findings/* within */.ux)(about(cache.records), builder_state_LIMIT_MS, () => checkSnapshotCache(cache)),
    ]);
}

;// CONCATENATED MODULE: ./build/privileged/ops/examine-builder-state.js


async function examineBuilderState(args) {
    return checkBuilderState({ ...args, stateDir: (0,checked_path/* checkedPath */.t)(args.stateDir) });
}

;// CONCATENATED MODULE: ./build/engine/checks/buildkit-dirs.js
/** Checks that BuildKit's directories are there while its engine runs: it makes them only when it starts. */






const buildkit_dirs_PAUSE_MS = 200;
/** Without `executor` every RUN fails: `open D/buildkit/executor/resolv.conf.tmp: no such file or directory`. */
async function checkBuildkitDirs(dataRoot, ofGraphDriver = false) {
    const root = (0,external_node_path_.join)(dataRoot, 'buildkit');
    const about = { id: 'buildkit-state', path: root };
    const stores = ofGraphDriver && (await (0,content_sizes/* hasContent */.ov)((0,content_sizes/* graphDriverContent */.AU)(dataRoot)));
    const wanted = [root, (0,external_node_path_.join)(root, 'executor'), ...(stores ? [(0,external_node_path_.join)(root, 'content', 'ingest')] : [])];
    let gone = await missing(wanted);
    if (gone.length > 0) {
        await (0,external_node_timers_promises_.setTimeout)(buildkit_dirs_PAUSE_MS);
        gone = await missing(gone);
    }
    if (gone.length === 0)
        return (0,checks_findings/* healthy */.s2)(about, 'its directories are there');
    const databases = await missing([(0,external_node_path_.join)(root, 'cache.db')]);
    const detail = `${databases.length === 0 ? '' : 'with its databases, '}${goneWhileRunning(gone)}`;
    return (0,checks_findings/* broken */.mw)(about, detail, { failureClass: 'buildkit-state-corruption', owner: 'engine' });
}
/** Repair makes empty ones by this, unless more is gone than they. */
function goneWhileRunning(gone) {
    return `${gone.join(', ')} is missing while the engine runs`;
}
async function missing(paths) {
    const found = await Promise.all(paths.map(isMissing));
    return paths.filter((_, index) => found[index] === true);
}
async function isMissing(path) {
    try {
        await (0,promises_.lstat)(path);
        return false;
    }
    catch (error) {
        if ((0,errno/* errnoOf */.U)(error) === 'ENOENT')
            return true;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/buildkit-state.js
/** Checks the state of the engine's own BuildKit: its databases, its directories, and with the doctor what its records speak of. */







const buildkit_state_IMPLIES = { failureClass: 'buildkit-state-corruption', owner: 'engine' };
async function checkBuildkit(question, dependents) {
    const { dataRoot, store, running } = question;
    const bolts = await buildkitBolts(dataRoot, store === 'containerd');
    const files = await checkBolts({ ...bolts, whole: !running }, dependents);
    if (!running)
        return files;
    const folders = await checkBuildkitDirs(dataRoot, store === 'overlay2');
    if (folders.state === 'healthy')
        return files;
    return [(0,checks_findings/* withDependents */.hO)(folders, await dependents.ofStore('build-cache'))];
}
/** Nothing where a database cannot be opened: that is told already. */
async function checkBuildkitRecords(question) {
    const { dataRoot, store, containerdRoot } = question;
    const groups = [
        await buildkitBolts(dataRoot, store === 'containerd'),
        ...(containerdRoot === null ? [] : [containerdBolts(containerdRoot)]),
    ];
    const files = (await Promise.all(groups.map((group) => checkBolts(group)))).flat();
    if (files.some(({ state }) => state !== 'healthy'))
        return [];
    if (store === 'overlay2')
        return Promise.all([checkGraphCache(dataRoot), (0,content_sizes/* checkContentSizes */._D)((0,content_sizes/* graphDriverContent */.AU)(dataRoot))]);
    if (containerdRoot === null)
        return [];
    const cache = {
        id: 'buildkit-state',
        records: (0,external_node_path_.join)(dataRoot, 'buildkit', 'containerd-overlayfs', 'metadata_v2.db'),
        metadata: (0,content_sizes/* containerdContent */.$f)(containerdRoot).metadata,
        snapshots: (0,external_node_path_.join)(containerdRoot, 'io.containerd.snapshotter.v1.overlayfs', 'metadata.db'),
        implies: buildkit_state_IMPLIES,
    };
    return [await checkSnapshotCache(cache)];
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
;// CONCATENATED MODULE: ./build/engine/checks/content-digests.js
/** Checks each blob's content against its digest, which means to read all of them: `doctor --deep`. */








/** @param limit - what was not read when it ends is not known */
async function checkContentDigests(store, limit) {
    const about = { id: store.id, path: store.blobs };
    const read = await (0,content_sizes/* recordsOf */.M$)(store);
    if ('why' in read)
        return (0,checks_findings/* unknown */.L5)(about, `blobs are not read: ${read.why}`);
    const digests = [...new Set(read.content.map(({ digest }) => digest))].filter((digest) => /^sha256:[0-9a-f]{64}$/.test(digest));
    const wrong = [];
    let [done, gone] = [0, 0];
    for (const digest of digests) {
        const actual = await digestOf((0,content_sizes/* blobPath */.nD)(store, digest), limit);
        if (limit.aborted)
            break;
        if (actual === null)
            gone += 1;
        else
            done += 1;
        if (actual !== null && actual !== digest)
            wrong.push(digest);
    }
    const [example] = wrong;
    if (example !== undefined) {
        const detail = `the content of ${wrong.length} of ${(0,checks_findings/* count */.U9)(done, 'blob')} is not what its digest says, e.g. of ${example}`;
        return (0,checks_findings/* withDependents */.hO)((0,checks_findings/* broken */.mw)(about, detail, store.implies), (0,containerd_metadata/* holdersOf */.pW)(read, new Set(wrong)));
    }
    const all = (0,checks_findings/* count */.U9)(digests.length - gone, 'blob');
    return done + gone === digests.length
        ? (0,checks_findings/* healthy */.s2)(about, `${all} read: each has the content that its digest says`)
        : (0,checks_findings/* unknown */.L5)(about, `the content of ${done} of ${all} is what its digest says: the time was over`);
}
/** Null where there is none (gone meanwhile, or told by the check of sizes) and where the limit ended it. */
async function digestOf(path, limit) {
    try {
        const hash = (0,external_node_crypto_.createHash)('sha256');
        await (0,promises_.stat)(path);
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path, { highWaterMark: 1024 * 1024 }), hash, { signal: limit });
        return `sha256:${hash.digest('hex')}`;
    }
    catch (error) {
        if (limit.aborted || (0,errno/* errnoOf */.U)(error) === 'ENOENT')
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/own-data-root.js
/** Says whether a directory that an engine names is on this machine and that engine's own: an engine in a virtual machine names its own paths. */





/** Null for one that nothing speaks against. Engines since 24 write their id into their data root (moby, `daemon/id.go`). */
async function whyNotOwn({ dataRoot, engineId = null }) {
    if (!(await (0,look_again/* isThere */.$B)(dataRoot).catch(() => true)))
        return 'there is no such directory on this machine';
    const written = await (0,promises_.readFile)((0,external_node_path_.join)(dataRoot, 'engine-id'), 'utf8').catch(() => null);
    if (written === null || engineId === null || written.trim() === engineId)
        return null;
    return `it belongs to another engine (its engine-id is ${written.trim().slice(0, 64)}, and this one’s ${engineId})`;
}
/** Where containerd keeps its files is not known: for want of rights, or because nothing says so. */
async function whereIsContainerd(dataRoot) {
    const about = { id: 'containerd-store', path: null };
    try {
        await (0,promises_.access)((0,external_node_path_.join)(dataRoot, 'containerd', 'daemon'));
    }
    catch (error) {
        if ((0,errno/* errnoOf */.U)(error) !== 'ENOENT')
            return (0,checks_findings/* failedRead */.Yr)(about, error);
    }
    return (0,checks_findings/* unknown */.L5)(about, 'it is not known where containerd keeps its files');
}

;// CONCATENATED MODULE: ./build/engine/checks/containerd-store.js
/** The checks of a containerd that holds an engine's images, by how much is looked at. */








/** Reading the content of every blob, in milliseconds: some 100 GiB from a fast disk. */
const DEEP_LIMIT_MS = 10 * 60_000;
async function checkContainerd({ containerdRoot, depth = 'quick', dataRoot, running = true }, dependents) {
    if (containerdRoot === null && depth !== 'quick')
        return [await whereIsContainerd(dataRoot)];
    if (containerdRoot === null)
        return [];
    const files = await checkBolts({ ...containerdBolts(containerdRoot), whole: !running }, dependents);
    return [...files, ...(running ? await missingFolders(containerdRoot) : [])];
}
/** Containerd makes them only when it starts: without them nothing can be pulled, unpacked or exported. */
async function missingFolders(root) {
    const [content, snapshotter] = [
        (0,external_node_path_.join)(root, 'io.containerd.content.v1.content'),
        (0,external_node_path_.join)(root, 'io.containerd.snapshotter.v1.overlayfs'),
    ];
    const ofContent = (await (0,content_sizes/* hasContent */.ov)((0,content_sizes/* containerdContent */.$f)(root))) ? [content, (0,external_node_path_.join)(content, 'ingest')] : [];
    const gone = await missing([...ofContent, (0,external_node_path_.join)(snapshotter, 'snapshots')]);
    if (gone.length === 0)
        return [];
    const about = { id: 'containerd-store', path: gone[0] ?? root };
    const implies = { failureClass: 'containerd-store-corruption', owner: 'engine' };
    return [(0,checks_findings/* broken */.mw)(about, goneWhileRunning(gone), implies)];
}
async function checkContainerdRecords({ containerdRoot, }) {
    if (containerdRoot === null)
        return [];
    return Promise.all([
        (0,content_sizes/* checkContentSizes */._D)((0,content_sizes/* containerdContent */.$f)(containerdRoot)),
        checkSnapshots(containerdSnapshots(containerdRoot)),
    ]);
}
/** It ends itself a little earlier than its limit, to say how far it came. */
async function checkContainerdDigests({ containerdRoot, }) {
    if (containerdRoot === null)
        return [];
    const limit = AbortSignal.timeout(DEEP_LIMIT_MS - 5000);
    return [await checkContentDigests((0,content_sizes/* containerdContent */.$f)(containerdRoot), limit)];
}

;// CONCATENATED MODULE: ./build/engine/checks/mount-info.js
/** Finds the mount that a path stands on, in the text of `/proc/<pid>/mountinfo` (proc(5)). */
/** The innermost mount; of two on the same point the later one covers the other. */
function mountOf(mountinfo, path) {
    let best = null;
    for (const line of mountinfo.split('\n')) {
        const mount = parseMount(line);
        if (mount === null || !isUnder(path, mount.point))
            continue;
        if (best === null || mount.point.length >= best.point.length)
            best = mount;
    }
    return best;
}
function parseMount(line) {
    const [left = '', right = ''] = line.split(' - ');
    const [, , device, , point, options] = left.split(' ');
    const [type, source, superOptions] = right.split(' ');
    if (device === undefined || point === undefined || type === undefined || source === undefined)
        return null;
    const flags = [...(options ?? '').split(','), ...(superOptions ?? '').split(',')];
    return {
        point: unescapePath(point),
        device,
        type,
        source,
        readOnly: READ_ONLY.some((flag) => flags.includes(flag)),
    };
}
/** ext4 since Linux 6.15 does not become `ro` after an error but `emergency_ro`; a file system that was shut down says so. */
const READ_ONLY = ['ro', 'emergency_ro', 'shutdown'];
/** Blanks and the like stand there as octal escapes. */
function unescapePath(text) {
    return text.replace(/\\(\d{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8)));
}
function isUnder(path, point) {
    return point === '/' || path === point || path.startsWith(`${point}/`);
}

;// CONCATENATED MODULE: ./build/engine/checks/data-root-mount.js
/** Checks the mount that the data root stands on: read-only after an error of the disk, or an overlay on which no overlay can stand. */




async function checkDataRootMount(question) {
    return findingOfMounts(question, await (0,promises_.readFile)(`/proc/${question.pid ?? 'self'}/mountinfo`, 'utf8'));
}
/** @param mountinfo - as the engine sees it */
async function findingOfMounts(question, mountinfo) {
    const { dataRoot, running } = question;
    const about = { id: 'data-root-mount', path: dataRoot };
    const mount = mountOf(mountinfo, dataRoot);
    if (mount === null)
        return (0,checks_findings/* unknown */.L5)(about, 'no mount holds it');
    const where = placeOf(mount);
    if (mount.readOnly) {
        const detail = `its file system is mounted read-only (${where})`;
        return (0,checks_findings/* broken */.mw)(about, detail, { failureClass: 'storage-io-error', owner: 'host' });
    }
    if (mount.type === 'overlay' && !running)
        return nested(about, `it stands on an overlay (${where})`);
    const below = running ? await mountBelowSnapshots(question, mountinfo) : null;
    if (below !== null)
        return nested(about, `its snapshots stand on an overlay (${placeOf(below)})`);
    return (0,checks_findings/* healthy */.s2)(about, `its file system can be written (${where})`);
}
function placeOf({ type, source, point }) {
    return `${type} of ${source} on ${point}`;
}
function nested(about, what) {
    const implies = { failureClass: 'nested-overlay', owner: 'host' };
    return (0,checks_findings/* broken */.mw)(about, `${what}, and an overlay cannot stand on another`, implies);
}
/**
 * With containerd's store the engine starts all the same, and every step that needs a mount fails: 26.1 says `invalid argument` and
 * nothing else (measured). Null where the snapshots are not on an overlay, or are another snapshotter's.
 */
async function mountBelowSnapshots({ store, containerdRoot }, mountinfo) {
    if (store !== 'containerd' || containerdRoot === null)
        return null;
    const mount = mountOf(mountinfo, containerdRoot);
    if (mount?.type !== 'overlay')
        return null;
    const [overlay, native] = await Promise.all([
        snapshotsIn(containerdRoot, 'overlayfs'),
        snapshotsIn(containerdRoot, 'native'),
    ]);
    return overlay > 0 && native === 0 ? mount : null;
}
async function snapshotsIn(containerdRoot, snapshotter) {
    const folder = (0,external_node_path_.join)(containerdRoot, `io.containerd.snapshotter.v1.${snapshotter}`, 'snapshots');
    return (await (0,promises_.readdir)(folder).catch(() => [])).length;
}

;// CONCATENATED MODULE: ./build/engine/checks/engine-dirs.js
/** Checks the engine's directory for temporary files, which it makes only when it starts: without it no context is read and no layer made. */




/** It is renamed away and made anew while the engine starts (moby, `daemon/daemon.go`, `prepareTempDir`). */
const engine_dirs_PAUSE_MS = 200;
async function checkEngineDirs(dataRoot) {
    const path = (0,external_node_path_.join)(dataRoot, 'tmp');
    const about = { id: 'engine-directories', path };
    if ((await missing([path])).length > 0)
        await (0,external_node_timers_promises_.setTimeout)(engine_dirs_PAUSE_MS);
    const gone = await missing([path]);
    if (gone.length === 0)
        return (0,checks_findings/* healthy */.s2)(about, 'its directory for temporary files is there');
    return (0,checks_findings/* broken */.mw)(about, goneWhileRunning(gone), { failureClass: 'engine-unavailable', owner: 'engine' });
}

;// CONCATENATED MODULE: ./build/engine/checks/imagedb.js
/**
 * Checks the images' records: a configuration's name is its own digest (moby, `image/fs.go`, refuses any other), and every tag
 * names an image that is there.
 */








const imagedb_IMPLIED = { failureClass: 'overlay2-corruption', owner: 'engine' };
async function checkImagedb(dataRoot, dependents = NO_DEPENDENTS) {
    const imagedb = (0,external_node_path_.join)(dataRoot, 'image', 'overlay2', 'imagedb');
    const content = (0,external_node_path_.join)(imagedb, 'content', 'sha256');
    const about = { id: 'layerdb', path: content };
    const ids = await (0,look_again/* namesIn */.wX)(content);
    const torn = await (0,look_again/* lookRepeatedly */.lx)(ids, (id) => isTorn((0,external_node_path_.join)(content, id), id));
    if (torn.length > 0) {
        const detail = `${torn.length} of ${(0,checks_findings/* count */.U9)(ids.length, 'image configuration')} are not what their name says, e.g. ${torn[0]}`;
        return (0,checks_findings/* withDependents */.hO)((0,checks_findings/* broken */.mw)(about, detail, imagedb_IMPLIED), await dependents.ofImages(torn));
    }
    const lost = await (0,look_again/* lookRepeatedly */.lx)(ids, async (id) => {
        const parent = await parentOf((0,external_node_path_.join)(imagedb, 'metadata', 'sha256', id, 'parent'));
        return parent !== null && !(await (0,look_again/* isThere */.$B)((0,external_node_path_.join)(content, parent)));
    });
    const known = `the configurations of all ${(0,checks_findings/* count */.U9)(ids.length, 'image')} are what their names say`;
    // The engine lives with it: only `docker history` is shorter.
    return (0,checks_findings/* healthy */.s2)(about, lost.length === 0 ? known : `${known}; the parent of ${lost.length} is gone`);
}
/** A name of another form (`.tmp-…`) is no image; one that is gone meanwhile is not torn. */
async function isTorn(path, id) {
    if (!/^[0-9a-f]{64}$/.test(id))
        return false;
    try {
        return ((0,external_node_crypto_.createHash)('sha256')
            .update(await (0,promises_.readFile)(path))
            .digest('hex') !== id);
    }
    catch (error) {
        if ((0,errno/* errnoOf */.U)(error) === 'ENOENT')
            return false;
        throw error;
    }
}
/** Hex digest of the image that a classic builder's image was made from; null for none. */
async function parentOf(path) {
    const text = await (0,promises_.readFile)(path, 'utf8').catch(() => '');
    return /^sha256:([0-9a-f]{64})$/.exec(text.trim())?.[1] ?? null;
}
/** An image that is removed loses its tags first. */
async function checkTags(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'image', 'overlay2');
    const about = { id: 'repositories-json', path: (0,external_node_path_.join)(root, 'repositories.json') };
    const read = async () => tagsOf(await (0,promises_.readFile)(about.path, 'utf8').catch(() => null));
    const tags = await read();
    const dangling = await (0,look_again/* whatStays */.$4)(async () => {
        const images = new Set(await (0,look_again/* namesIn */.wX)((0,external_node_path_.join)(root, 'imagedb', 'content', 'sha256')));
        return (await read()).filter(({ image }) => !images.has(image)).map(({ name }) => name);
    });
    if (dangling.length === 0)
        return (0,checks_findings/* healthy */.s2)(about, `all ${(0,checks_findings/* count */.U9)(tags.length, 'tag')} name an image`);
    const detail = `${dangling.length} of ${(0,checks_findings/* count */.U9)(tags.length, 'tag')} name an image that is gone, e.g. ${dangling[0]}`;
    return (0,checks_findings/* withDependents */.hO)((0,checks_findings/* broken */.mw)(about, detail, imagedb_IMPLIED), dangling.map((name) => `image ${name}`));
}

;// CONCATENATED MODULE: ./build/engine/checks/kernel-messages.js
/** Finds, in the kernel's messages, the errors of one device and its file system; messages of other devices prove nothing here. */
/** The text of one record of /dev/kmsg: `6,1234,5678901,-;text`, further lines are its dictionary (kernel, `Documentation/ABI/testing/dev-kmsg`). */
function parseKmsg(record) {
    return /^\d+,\d+,\d+,[^;]*;([^\n]*)/.exec(record)?.[1] ?? null;
}
/** What each message is about: the first group is the device. */
const ERRORS = [
    /^EXT4-fs error \(device ([\w-]+)\)/,
    /^EXT4-fs \(([\w-]+)\): (?:Remounting filesystem read-only|failed to convert unwritten|I\/O error)/,
    /^Aborting journal on device ([\w-]+?)(?:-\d+)?\.?$/,
    /^JBD2: (?:Detected IO errors while flushing file data|Error -5 detected .*) on ([\w-]+?)(?:-\d+)?(?:\W|$)/,
    /^XFS \(([\w-]+)\): .*(?:[Ss]hut ?down|metadata I\/O error|Corruption|log I\/O error)/,
    /^BTRFS:? (?:error|critical|warning) \(device ([\w-]+).*(?:forced readonly|IO failure|bdev .* errs|csum failed|parent transid)/,
    /^Buffer I\/O error on (?:dev|device) ([\w-]+)/,
    /(?:I\/O|critical medium|critical target|protection) error, dev ([\w-]+), sector \d+ (?!op 0x[39]:)/,
];
/** A file system mounted anew begins with a clean record: a loop device's number is used again and again. */
const FRESH = [
    /^EXT4-fs \(([\w-]+)\): (?:mounted filesystem|unmounting filesystem|re-mounted .*r\/w)/,
    /^XFS \(([\w-]+)\): (?:Mounting|Unmounting)/,
    /^BTRFS info \(device ([\w-]+).*\): (?:first mount|last unmount)/,
];
/** Errors of these devices since the file system on `own` was mounted. */
function diskErrors(messages, devices) {
    let found = [];
    for (const text of messages) {
        if (deviceIn(FRESH, text) === devices.own)
            found = [];
        const device = deviceIn(ERRORS, text);
        const ours = device !== null && (device === devices.own || devices.below.includes(device));
        if (ours)
            found.push(text);
    }
    return found;
}
/** kernel/hung_task.c; the name is cut to 15 characters, a kernel thread's names its device (`jbd2/sda1-8`, `xfsaild/dm-0`). */
const HUNG = /^INFO: task ([^\s:]{1,64}):\d+ blocked for more than \d+ seconds/;
const DOCKERS = /^(?:dockerd|containerd|containerd-shim|buildkitd|runc)(?:\b|$)/;
/**
 * Times that Docker's own processes, or the file system of one of these devices, waited for the disk for minutes, since
 * this boot. It may be over, so it proves nothing; but it explains an engine that did not answer.
 */
function hungTasks(messages, devices) {
    const names = [devices.own, ...devices.below];
    return messages.filter((text) => {
        const task = HUNG.exec(text)?.[1];
        if (task === undefined)
            return false;
        const device = /^(?:jbd2|xfsaild|xfs-[a-z]+|btrfs-[a-z]+)\/(.+?)(?:-\d+)?$/.exec(task)?.[1];
        return DOCKERS.test(task) || (device !== undefined && names.includes(device));
    });
}
function deviceIn(patterns, text) {
    for (const pattern of patterns) {
        const device = pattern.exec(text)?.[1];
        if (device !== undefined)
            return device;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/engine/checks/kernel-log.js
/** Checks the kernel's log for errors of the device that the data root stands on. */







const RECORD_BYTES = 16 * 1024;
const MAX_RECORDS = 200_000;
async function checkKernelLog(question) {
    const about = { id: 'kernel-log', path: '/dev/kmsg' };
    const mount = mountOf(await (0,promises_.readFile)(`/proc/${question.pid ?? 'self'}/mountinfo`, 'utf8'), question.dataRoot);
    const own = mount === null ? null : await deviceName(mount.device);
    if (own === null)
        return (0,checks_findings/* healthy */.s2)(about, `no disk of its own is below the data root (${mount?.type ?? 'no mount'})`);
    const devices = { own, below: await devicesBelow(own) };
    const messages = readKmsg();
    if (messages === null)
        return (0,checks_findings/* unknown */.L5)(about, 'the kernel’s log cannot be read');
    const errors = diskErrors(messages, devices);
    const last = errors.at(-1);
    if (last === undefined)
        return (0,checks_findings/* healthy */.s2)(about, `no error of ${own} since it was mounted${waited(messages, devices)}`);
    const detail = `${(0,checks_findings/* count */.U9)(errors.length, 'error')} of ${own}, the last: ${last}`;
    return (0,checks_findings/* broken */.mw)(about, detail, { failureClass: 'storage-io-error', owner: 'host' });
}
/** A slow disk is no broken one, but it is worth a word beside an engine that hung. */
function waited(messages, devices) {
    const hung = hungTasks(messages, devices);
    const last = hung.at(-1);
    return last === undefined
        ? ''
        : `; but ${(0,checks_findings/* count */.U9)(hung.length, 'time')} since this boot Docker or its disk did not get on for minutes, the last: ${last}`;
}
/** `259:1` → `nvme0n1p1`; null for file systems without a block device (overlay, tmpfs, network). */
async function deviceName(device) {
    if (device.startsWith('0:'))
        return null;
    const target = await (0,promises_.readlink)(`/sys/dev/block/${device}`).catch(() => null);
    return target === null ? null : (0,external_node_path_.basename)(target);
}
/** The disk of a partition, and what a mapped device stands on. */
async function devicesBelow(name) {
    const target = await (0,promises_.readlink)(`/sys/class/block/${name}`).catch(() => '');
    const parent = (0,external_node_path_.basename)(target.slice(0, -name.length - 1));
    const disk = name.startsWith(parent) && parent !== 'block' && parent !== '' ? [parent] : [];
    const slaves = await (0,promises_.readdir)(`/sys/class/block/${name}/slaves`).catch(() => []);
    const deeper = await Promise.all(slaves.map(devicesBelow));
    return [...disk, ...slaves, ...deeper.flat()];
}
/** Every record there is, without waiting for the next; null when it may not be read. */
function readKmsg() {
    let fd;
    try {
        fd = (0,external_node_fs_.openSync)('/dev/kmsg', external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    }
    catch {
        return null;
    }
    const messages = [];
    const buffer = Buffer.alloc(RECORD_BYTES);
    try {
        for (let record = 0; record < MAX_RECORDS; record += 1) {
            const size = readRecord(fd, buffer);
            if (size === 0)
                break;
            const message = size < 0 ? null : parseKmsg(buffer.toString('utf8', 0, size));
            if (message !== null)
                messages.push(message);
        }
        return messages;
    }
    finally {
        (0,external_node_fs_.closeSync)(fd);
    }
}
/** 0 at the end; -1 for a record that was overwritten before it could be read (EPIPE). */
function readRecord(fd, buffer) {
    try {
        return (0,external_node_fs_.readSync)(fd, buffer, 0, buffer.length, null);
    }
    catch (error) {
        return (0,errno/* errnoOf */.U)(error) === 'EPIPE' ? -1 : 0;
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/layerdb.js
/** Checks that the layers of every image of the graph-driver store are recorded and stand on disk. */






const layerdb_IMPLIED = { failureClass: 'overlay2-corruption', owner: 'engine' };
/** Each image's `rootfs.diff_ids` make chain ids (OCI image-spec, `config.md`), and each chain id a directory in layerdb. */
async function checkLayerdb(dataRoot, dependents = NO_DEPENDENTS, living = true) {
    const images = (0,external_node_path_.join)(dataRoot, 'image', 'overlay2', 'imagedb', 'content', 'sha256');
    const layers = (0,external_node_path_.join)(dataRoot, 'image', 'overlay2', 'layerdb', 'sha256');
    const about = { id: 'layerdb', path: layers };
    const ids = await (0,look_again/* namesIn */.wX)(images);
    const missing = await (0,look_again/* lookRepeatedly */.lx)(ids, (id) => hasMissingLayer((0,external_node_path_.join)(images, id), layers), living);
    if (missing.length === 0)
        return (0,checks_findings/* healthy */.s2)(about, `the layers of all ${(0,checks_findings/* count */.U9)(ids.length, 'image')} are recorded`);
    const detail = `layers of ${missing.length} of ${(0,checks_findings/* count */.U9)(ids.length, 'image')} are not recorded, e.g. of ${missing[0]}`;
    return (0,checks_findings/* withDependents */.hO)((0,checks_findings/* broken */.mw)(about, detail, layerdb_IMPLIED), await dependents.ofImages(missing));
}
/** Each recorded layer names its directory in `overlay2` by its `cache-id`; a directory without `diff` has no content. */
async function checkOverlay2Layers(dataRoot, dependents = NO_DEPENDENTS, living = true) {
    const driverRoot = (0,external_node_path_.join)(dataRoot, 'overlay2');
    const layers = (0,external_node_path_.join)(dataRoot, 'image', 'overlay2', 'layerdb', 'sha256');
    const about = { id: 'overlay2-layers', path: driverRoot };
    const recorded = await (0,look_again/* namesIn */.wX)(layers);
    const present = (await (0,look_again/* namesIn */.wX)(driverRoot)).filter((name) => name !== 'l');
    const gone = await (0,look_again/* lookRepeatedly */.lx)(recorded, async (chain) => {
        const id = await cacheIdOf((0,external_node_path_.join)(layers, chain));
        return /^[a-z0-9-]+$/.test(id) && !(await (0,look_again/* isThere */.$B)((0,external_node_path_.join)(driverRoot, id)));
    }, living);
    const empty = await (0,look_again/* lookRepeatedly */.lx)(present, async (id) => {
        return (await (0,look_again/* isThere */.$B)((0,external_node_path_.join)(driverRoot, id, 'link'))) && !(await (0,look_again/* isThere */.$B)((0,external_node_path_.join)(driverRoot, id, 'diff')));
    }, living);
    if (gone.length + empty.length === 0) {
        return (0,checks_findings/* healthy */.s2)(about, `all ${(0,checks_findings/* count */.U9)(present.length, 'layer')} have their content`);
    }
    const parts = [
        gone.length === 0 ? '' : `${gone.length} of ${(0,checks_findings/* count */.U9)(recorded.length, 'recorded layer')} are gone`,
        empty.length === 0 ? '' : `${empty.length} of ${(0,checks_findings/* count */.U9)(present.length, 'layer')} have no content (diff)`,
    ];
    const finding = (0,checks_findings/* broken */.mw)(about, parts.filter((part) => part !== '').join(', '), layerdb_IMPLIED);
    const goneIds = await Promise.all(gone.map((chain) => cacheIdOf((0,external_node_path_.join)(layers, chain))));
    return (0,checks_findings/* withDependents */.hO)(finding, await dependents.ofLayers([...goneIds, ...empty]));
}
async function cacheIdOf(layer) {
    return (await (0,promises_.readFile)((0,external_node_path_.join)(layer, 'cache-id'), 'utf8').catch(() => '')).trim();
}
async function hasMissingLayer(imagePath, layers) {
    const text = await (0,promises_.readFile)(imagePath, 'utf8').catch(() => null);
    const chains = text === null ? [] : chainIds(diffIdsOf(text));
    for (const chain of chains)
        if (!(await (0,look_again/* isThere */.$B)((0,external_node_path_.join)(layers, chain))))
            return true;
    return false;
}
/** `sha256:<hex>` of each layer's content; none for what is no image's configuration. */
function diffIdsOf(config) {
    try {
        const parsed = JSON.parse(config);
        const ids = parsed?.rootfs?.diff_ids;
        return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/overlay2-files.js
/**
 * Checks each layer's own files in `overlay2`: what a layer stands on (`lower`) is there, a recorded layer says its link, one that
 * can be written has its `work`. Layout: moby, `daemon/graphdriver/overlay2/overlay.go` (`create`, `getLower`, `Get`).
 */








const overlay2_files_IMPLIED = { failureClass: 'overlay2-corruption', owner: 'engine' };
/** What is being made or removed is wrong for a moment, damage at every look, in milliseconds. */
const LOOK_AGAIN = [300, 1000, 3000];
async function checkOverlay2Files(dataRoot, dependents = NO_DEPENDENTS, pausesMs = LOOK_AGAIN) {
    const about = { id: 'overlay2-layers', path: (0,external_node_path_.join)(dataRoot, 'overlay2') };
    let { wrong, layers } = await surveyLayerFiles(dataRoot);
    for (const pauseMs of pausesMs) {
        if (wrong.size === 0)
            break;
        await (0,external_node_timers_promises_.setTimeout)(pauseMs);
        const before = wrong;
        ({ wrong, layers } = await surveyLayerFiles(dataRoot));
        wrong = new Map([...wrong].filter(([id]) => before.has(id)));
    }
    // What stands on a layer without its link is wrong only because of it.
    const reasons = [...wrong.values()];
    const example = reasons.find((reason) => reason.endsWith(NO_LINK)) ?? reasons[0];
    if (example === undefined)
        return (0,checks_findings/* healthy */.s2)(about, `the files of all ${(0,checks_findings/* count */.U9)(layers, 'layer')} fit each other`);
    const detail = `${wrong.size} of ${(0,checks_findings/* count */.U9)(layers, 'layer')} cannot be mounted: ${example}`;
    return (0,checks_findings/* withDependents */.hO)((0,checks_findings/* broken */.mw)(about, detail, overlay2_files_IMPLIED), await dependents.ofLayers([...wrong.keys()]));
}
const NO_LINK = 'has no file link';
/** One look: what is being made or removed at this moment counts as wrong. */
async function surveyLayerFiles(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'overlay2');
    const recorded = new Set((await readCacheIds((0,external_node_path_.join)(dataRoot, 'image', 'overlay2'))).values());
    const ids = (await (0,look_again/* namesIn */.wX)(root)).filter((name) => name !== 'l' && !name.startsWith('.'));
    const layers = await (0,pool/* mapBounded */.y)(ids, (id) => readLayer(root, id));
    const links = new Set(layers.map(({ link }) => link));
    const reasons = await (0,pool/* mapBounded */.y)(layers, (layer) => overlay2_files_wrongOf(root, layer, { links, recorded }));
    const found = layers.flatMap(({ id }, index) => {
        const reason = reasons[index] ?? null;
        return reason === null ? [] : [[id, reason]];
    });
    return { wrong: new Map(found), layers: layers.length };
}
async function readLayer(root, id) {
    const [link, lower] = await Promise.all([overlay2_files_textOf((0,external_node_path_.join)(root, id, 'link')), overlay2_files_textOf((0,external_node_path_.join)(root, id, 'lower'))]);
    return { id, link: link === '' ? null : link, lower: lower?.split(':') ?? null };
}
/** Null for a layer that is well, and for one that nobody recorded yet. What `l/` lacks is told by its own check. */
async function overlay2_files_wrongOf(root, { id, link, lower }, known) {
    if (link === null)
        return known.recorded.has(id) ? `${id} ${NO_LINK}` : null;
    const gone = lower?.find((below) => !known.links.has(below.replace(/^l\//, '')));
    if (gone !== undefined)
        return `${id} stands on ${gone}, and no layer has that link`;
    if (lower === null || (await (0,look_again/* isThere */.$B)((0,external_node_path_.join)(root, id, 'work'))))
        return null;
    // A committed layer is mounted without its `work`.
    return (await (0,look_again/* isThere */.$B)((0,external_node_path_.join)(root, id, 'committed'))) ? null : `${id} has no work`;
}
function overlay2_files_textOf(path) {
    return (0,promises_.readFile)(path, 'utf8').then((text) => text.trim(), () => null);
}

;// CONCATENATED MODULE: ./build/engine/checks/overlay2-links.js
/**
 * Checks that every layer of the overlay2 driver has its short link: `D/overlay2/l/<text of D/overlay2/<id>/link>` → `../<id>/diff`.
 * Layout: moby, `daemon/graphdriver/overlay2/overlay.go` (`create` makes the link first, then the file `link`; `Remove` deletes it first).
 */








const overlay2_links_IMPLIED = { failureClass: 'overlay2-corruption', owner: 'engine' };
/** A layer that is being removed has lost its link before its directory: looked at again after these pauses, in milliseconds. */
const overlay2_links_LOOK_AGAIN = [200, 300, 1000];
/** A removal touches one layer at a time: so few are looked at once more, after a longer pause. */
const FEW = 3;
const LAST_PAUSE_MS = 3000;
async function checkOverlay2Links(dataRoot, dependents = NO_DEPENDENTS, living = true) {
    const driverRoot = (0,external_node_path_.join)(dataRoot, 'overlay2');
    const about = { id: 'overlay2-links', path: (0,external_node_path_.join)(driverRoot, 'l') };
    if (!(await isThere(driverRoot)))
        return (0,checks_findings/* unknown */.L5)({ ...about, path: driverRoot }, 'there is no such directory');
    const layers = await layersOf(driverRoot);
    if (!(await isThere((0,external_node_path_.join)(driverRoot, 'l'))))
        return (0,checks_findings/* withDependents */.hO)(missingDirectory(about, layers.length), await dependents.ofLayers(layers));
    let suspects = await suspectsAmong(driverRoot, layers);
    for (const pauseMs of (0,look_again/* pausesFor */.HN)(suspects.length, living, overlay2_links_LOOK_AGAIN)) {
        if (suspects.length === 0)
            break;
        await (0,external_node_timers_promises_.setTimeout)(pauseMs);
        suspects = await stillSuspect(driverRoot, suspects);
    }
    if (living && suspects.length > 0 && suspects.length <= FEW) {
        await (0,external_node_timers_promises_.setTimeout)(LAST_PAUSE_MS);
        suspects = await stillSuspect(driverRoot, suspects);
    }
    if (suspects.length === 0)
        return (0,checks_findings/* healthy */.s2)(about, `all ${layers.length} layers have their link`);
    const example = suspects[0];
    const detail = `${suspects.length} of ${layers.length} layers have no link in it, or no file that names it, e.g. ${example?.link} for ${example?.id}`;
    const standing = await dependents.ofLayers(suspects.map(({ id }) => id));
    return (0,checks_findings/* withDependents */.hO)((0,checks_findings/* broken */.mw)(about, detail, overlay2_links_IMPLIED), standing);
}
function missingDirectory(about, layers) {
    if (layers === 0)
        return (0,checks_findings/* broken */.mw)(about, 'the directory is missing: no layer can be made', overlay2_links_IMPLIED);
    return (0,checks_findings/* broken */.mw)(about, `the directory is missing: all ${layers} layers have no link`, overlay2_links_IMPLIED);
}
/** Every directory of a layer; `l` and the temporary ones are none. */
async function layersOf(driverRoot) {
    const entries = await (0,promises_.readdir)(driverRoot, { withFileTypes: true });
    return entries
        .filter((entry) => entry.isDirectory() && entry.name !== 'l' && !entry.name.startsWith('.'))
        .map((entry) => entry.name);
}
async function suspectsAmong(driverRoot, layers) {
    const looked = await (0,pool/* mapBounded */.y)(layers, (id) => suspectOf(driverRoot, id));
    const unnamed = layers.filter((_, index) => looked[index] === 'unnamed');
    const wrong = looked.filter((one) => one !== null && one !== 'unnamed');
    return unnamed.length === 0 ? wrong : [...wrong, ...(await withLinkAlone(driverRoot, unnamed))];
}
/** A link that leads to a layer without the file that names it: the driver makes the link first, so one that is being made has none. */
async function withLinkAlone(driverRoot, unnamed) {
    const root = (0,external_node_path_.join)(driverRoot, 'l');
    const links = await (0,pool/* mapBounded */.y)(await (0,promises_.readdir)(root), async (link) => {
        const target = await (0,promises_.readlink)((0,external_node_path_.join)(root, link)).catch(nullWhenGone);
        return { link, id: /^\.\.\/([^/]+)\/diff$/.exec(target ?? '')?.[1] ?? '' };
    });
    return links.filter(({ id }) => unnamed.includes(id));
}
async function stillSuspect(driverRoot, suspects) {
    return suspectsAmong(driverRoot, suspects.map((suspect) => suspect.id));
}
/** Null for a layer whose link is right, or that is gone; `unnamed` for one without a file `link` that says anything. */
async function suspectOf(driverRoot, id) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(driverRoot, id, 'link'), 'utf8').catch(nullWhenGone);
    const link = text?.trim() ?? '';
    if (link === '')
        return 'unnamed';
    if (!/^[A-Z0-9]+$/.test(link))
        return null;
    const target = await (0,promises_.readlink)((0,external_node_path_.join)(driverRoot, 'l', link)).catch(nullWhenGone);
    return target === `../${id}/diff` ? null : { id, link };
}
function nullWhenGone(error) {
    const code = (0,errno/* errnoOf */.U)(error);
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EINVAL')
        return null;
    throw error;
}
async function isThere(path) {
    try {
        return (await (0,promises_.lstat)(path)).isDirectory();
    }
    catch (error) {
        nullWhenGone(error);
        return false;
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/measure.js
/** Measures what files take of a disk, within limits of time: bounded in memory, never across a mount, what is linked twice once. */



/** So many directories are read at once, and so many entries of each. */
const FOLDERS = 8;
const ENTRIES = 64;
/** Inodes with several names that are remembered; more are counted twice. */
const MAX_SEEN = 500_000;
/** Files and directories, with all that is below them. One that is gone counts nothing; never rejects. */
async function measure(paths, limits) {
    const total = { bytes: 0, files: 0, complete: true };
    const folders = [];
    await measure_take(paths, { limits, total, folders });
    while (folders.length > 0 && !limits.signal.aborted) {
        const batch = folders.splice(-FOLDERS);
        await Promise.all(batch.map((folder) => readFolder(folder, { limits, total, folders })));
    }
    return folders.length === 0 ? total : { ...total, complete: false };
}
async function readFolder(folder, walk) {
    const { limits, total } = walk;
    try {
        let batch = [];
        for await (const { name } of await (0,promises_.opendir)(folder, { bufferSize: ENTRIES })) {
            batch.push((0,external_node_path_.join)(folder, name));
            if (batch.length < ENTRIES)
                continue;
            await measure_take(batch, walk);
            batch = [];
            if (limits.signal.aborted)
                break;
        }
        await measure_take(batch, walk);
        if (limits.signal.aborted)
            total.complete = false;
    }
    catch {
        total.complete = total.complete && (await isGone(folder));
    }
}
async function measure_take(paths, { limits, total, folders }) {
    const stats = await (0,pool/* mapBounded */.y)(paths, (path) => (0,promises_.lstat)(path).catch(() => null));
    for (const [index, stat] of stats.entries()) {
        if (stat === null || stat.dev !== limits.device)
            continue;
        if (stat.isDirectory())
            folders.push(paths[index] ?? '');
        else if (stat.nlink > 1 && limits.seen.has(stat.ino))
            continue;
        else if (stat.nlink > 1 && limits.seen.size < MAX_SEEN)
            limits.seen.add(stat.ino);
        total.bytes += stat.blocks * 512;
        total.files += 1;
    }
}
function isGone(path) {
    return (0,promises_.lstat)(path).then(() => false, () => true);
}

;// CONCATENATED MODULE: ./build/engine/checks/overlay2-orphans.js
/** Finds layers in `overlay2` that nobody names, which `docker system df` does not see: told as a fact, for nothing fails of them. */








/** A layer that changed since may be one that is being made and has no record yet, in milliseconds. */
const YOUNG_MS = 10 * 60_000;
/** What is not counted until then makes the size "at least", in milliseconds. */
const SIZE_LIMIT_MS = 5_000;
/** Nothing at all where there is none, or where it cannot be decided. */
async function tellOrphans(dataRoot, nowMs) {
    const orphans = await findOrphans(dataRoot, nowMs);
    if (orphans === null || orphans.layers.length === 0)
        return [];
    const about = { id: 'overlay2-layers', path: (0,external_node_path_.join)(dataRoot, 'overlay2') };
    const size = `${orphans.counted ? '' : 'at least '}${Math.ceil(orphans.bytes / 1024 / 1024)} MiB`;
    const number = (0,checks_findings/* count */.U9)(orphans.layers.length, 'layer');
    const detail = `${number} (${size}) in no record of images, containers or the build cache, e.g. ${orphans.layers[0]}`;
    return [(0,checks_findings/* healthy */.s2)(about, detail)];
}
/** Null where ownership cannot be decided. */
async function findOrphans(dataRoot, nowMs) {
    const root = (0,external_node_path_.join)(dataRoot, 'overlay2');
    const names = (await (0,look_again/* namesIn */.wX)(root)).filter((name) => /^[a-z0-9]+(-init)?$/.test(name) && name !== 'l');
    const old = await (0,pool/* mapBounded */.y)(names, async (name) => {
        const stat = await (0,promises_.lstat)((0,external_node_path_.join)(root, name)).catch(() => null);
        return stat?.isDirectory() === true && nowMs - stat.ctimeMs > YOUNG_MS;
    });
    const candidates = names.filter((_, index) => old[index] === true);
    if (candidates.length === 0)
        return { layers: [], bytes: 0, counted: true };
    const store = await readGraphStore(dataRoot);
    const recorded = new Set([...store.cacheIds.values(), ...store.containers.flatMap(({ layers }) => layers)]);
    const unnamed = candidates.filter((name) => !recorded.has(name));
    const named = await namedByBuildkit(dataRoot, unnamed);
    if (named === null)
        return null;
    const layers = unnamed.filter((name) => !named.has(name));
    const signal = AbortSignal.timeout(SIZE_LIMIT_MS);
    const { dev: device } = await (0,promises_.lstat)(root);
    const paths = layers.map((name) => (0,external_node_path_.join)(root, name));
    const { bytes, complete } = await measure(paths, { device, signal, seen: new Set() });
    return { layers, bytes, counted: complete };
}

;// CONCATENATED MODULE: ./build/engine/checks/repositories-json.js
/** Checks that the file with all tags is JSON: an engine does not start with one that is not (`Couldn't create reference store repository`). */





/** It is replaced by rename, so one bad read is enough on most file systems; three are, on all. */
const PAUSES = [60, 60];
async function checkRepositoriesJson(dataRoot) {
    const path = (0,external_node_path_.join)(dataRoot, 'image', 'overlay2', 'repositories.json');
    const about = { id: 'repositories-json', path };
    let wrong = await whatIsWrong(path);
    for (const pauseMs of PAUSES) {
        if (wrong === null)
            break;
        await (0,external_node_timers_promises_.setTimeout)(pauseMs);
        wrong = await whatIsWrong(path);
    }
    if (wrong === null)
        return (0,checks_findings/* healthy */.s2)(about, 'it can be read');
    return (0,checks_findings/* broken */.mw)(about, wrong, { failureClass: 'overlay2-corruption', owner: 'engine' });
}
/** One that is missing is made new by the engine. */
async function whatIsWrong(path) {
    try {
        const text = await (0,promises_.readFile)(path, 'utf8');
        if (text.length === 0)
            return 'the file is empty';
        return whatIsNotJson(text);
    }
    catch (error) {
        if ((0,errno/* errnoOf */.U)(error) === 'ENOENT')
            return null;
        if ((0,errno/* errnoOf */.U)(error) === 'EISDIR')
            return 'it is a directory';
        throw error;
    }
}
function whatIsNotJson(text) {
    try {
        JSON.parse(text);
        return null;
    }
    catch (error) {
        return `the file is not JSON: ${String(error).slice(0, 200)}`;
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/container-logs.js
/** Names the containers' largest log files: without a limit of their own they grow until the disk is full. */




/** A smaller one is not what fills a disk, in bytes. */
const MIN_BYTES = 1024 * 1024;
const NAMED = 3;
/** `largest logs of containers: web 812 MiB (D/containers/…-json.log)`; empty where there is none worth a word. */
async function largestLogs(dataRoot) {
    const files = await containerLogs(dataRoot);
    const large = files.filter(({ bytes }) => bytes >= MIN_BYTES).toSorted((a, b) => b.bytes - a.bytes);
    if (large.length === 0)
        return '';
    const named = large
        .slice(0, NAMED)
        .map(({ name, bytes, path }) => `${name} ${Math.floor(bytes / 1024 / 1024)} MiB (${path})`);
    return `largest logs of containers: ${named.join(', ')}; the log option \`max-size\` (\`log-opts\` in daemon.json, for new containers) keeps them small`;
}
/** Every log file that the engine keeps of a container. */
async function containerLogs(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'containers');
    const ids = await (0,promises_.readdir)(root).catch(() => []);
    const logs = await (0,pool/* mapBounded */.y)(ids, async (id) => {
        const files = await logsOf(root, id);
        const name = files.length === 0 ? '' : await nameOf(root, id);
        return files.map((file) => ({ ...file, name }));
    });
    return logs.flat();
}
/** Those of the drivers `json-file` (`<id>-json.log`, `.log.1`, …) and `local` (`local-logs/container.log`). */
async function logsOf(root, container) {
    const folder = (0,external_node_path_.join)(root, container);
    const own = await (0,promises_.readdir)(folder).catch(() => []);
    const local = await (0,promises_.readdir)((0,external_node_path_.join)(folder, 'local-logs')).catch(() => []);
    const paths = [
        ...own.filter((name) => name.includes('-json.log')).map((name) => (0,external_node_path_.join)(folder, name)),
        ...local.map((name) => (0,external_node_path_.join)(folder, 'local-logs', name)),
    ];
    return Promise.all(paths.map(async (path) => ({
        path,
        bytes: await (0,promises_.stat)(path).then(({ blocks }) => blocks * 512, () => 0),
    })));
}
async function nameOf(root, container) {
    const config = await (0,promises_.readFile)((0,external_node_path_.join)(root, container, 'config.v2.json'), 'utf8').catch(() => '');
    return (0,json/* stringAt */.bX)((0,json/* parseJson */.qF)(config), 'Name')?.replace(/^\//, '') ?? container.slice(0, 12);
}

;// CONCATENATED MODULE: ./build/engine/checks/space.js
/** Free space and inodes of the data root's file system. */



/** Less than this is too little for any build, in bytes; on a small disk a twentieth of it is. */
const space_MIN_BYTES = 64 * 1024 * 1024;
const MIN_SHARE = 0.05;
const SHORT_SHARE = 0.1;
const MIN_INODES = 1000;
const MIN_INODE_SHARE = 0.01;
const space_IMPLIED = { failureClass: 'disk-full', owner: 'host' };
/** The engine is root: what the file system reserves for root is free for it. */
async function checkFreeSpace(dataRoot) {
    const about = { id: 'free-space', path: dataRoot };
    const { bfree, blocks, bsize } = await (0,promises_.statfs)(dataRoot);
    const [free, total] = [bfree * bsize, blocks * bsize];
    const detail = `${mib(free)} of ${mib(total)} are free`;
    const least = Math.min(space_MIN_BYTES, total * MIN_SHARE);
    const logs = isShort(free, total) ? await largestLogs(dataRoot) : '';
    const told = logs === '' ? detail : `${detail}; ${logs}`;
    return free < least ? (0,checks_findings/* broken */.mw)(about, told, space_IMPLIED) : (0,checks_findings/* healthy */.s2)(about, told);
}
/** So little that it is worth a word what fills the disk, though builds still pass. */
function isShort(free, total) {
    return free < total * SHORT_SHARE;
}
/** File systems without a fixed number of inodes (btrfs) report none. */
async function checkFreeInodes(dataRoot) {
    const about = { id: 'free-inodes', path: dataRoot };
    const { ffree, files } = await (0,promises_.statfs)(dataRoot);
    if (files === 0)
        return (0,checks_findings/* healthy */.s2)(about, 'the file system has no fixed number of inodes');
    const detail = `${ffree} of ${files} inodes are free`;
    const least = Math.min(MIN_INODES, files * MIN_INODE_SHARE);
    return ffree < least ? (0,checks_findings/* broken */.mw)(about, detail, space_IMPLIED) : (0,checks_findings/* healthy */.s2)(about, detail);
}
function mib(bytes) {
    return `${Math.floor(bytes / 1024 / 1024)} MiB`;
}

;// CONCATENATED MODULE: ./build/engine/checks/usage-parts.js
/** Says which files of an engine are of which kind: images, containers, volumes, the build cache, what nobody names. */









const BUILDKIT_ID = /^[a-z0-9]{25}$/;
/** The cheapest first, for the time may not do for all. */
async function partsOf({ dataRoot, containerdRoot }) {
    const known = await Promise.all([
        logsIn(dataRoot),
        asideIn(dataRoot),
        containerdRoot === null ? layersIn(dataRoot) : usage_parts_snapshotsIn(containerdRoot),
        usage_parts_volumesIn(dataRoot),
    ]);
    const parts = known.flat();
    const order = ['logs', 'set-aside', 'containers', 'nobody', 'volumes', 'build-cache', 'images', 'other'];
    const sorted = [...parts, ...rest(dataRoot)].toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    return sorted.filter(({ paths }) => paths.length > 0);
}
async function logsIn(dataRoot) {
    const logs = await containerLogs(dataRoot);
    return logs.map(({ name, path }) => ({ kind: 'logs', name, paths: [path] }));
}
async function asideIn(dataRoot) {
    const home = (0,set_aside_manifest/* asideHome */.is)(dataRoot);
    const ids = await (0,look_again/* namesIn */.wX)(home).catch(() => []);
    return ids.map((id) => ({ kind: 'set-aside', name: id, paths: [(0,external_node_path_.join)(home, id)] }));
}
/** A builder's state is its cache. */
async function usage_parts_volumesIn(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'volumes');
    const entries = await (0,promises_.readdir)(root, { withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => {
        const kind = /^buildx_buildkit_.*_state$/.test(name) ? 'build-cache' : 'volumes';
        return { kind, name, paths: [(0,external_node_path_.join)(root, name)] };
    });
}
/** A layer that is an image's too is an image's. */
async function layersIn(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'overlay2');
    const [store, orphans, names] = await Promise.all([
        readGraphStore(dataRoot),
        findOrphans(dataRoot, Date.now()).catch(() => null),
        (0,look_again/* namesIn */.wX)(root),
    ]);
    const recorded = new Set(store.cacheIds.values());
    const own = new Map(store.containers.flatMap(({ id, name, layers }) => layers.map((layer) => [layer, name ?? id])));
    const nobody = new Set(orphans?.layers ?? []);
    return names.map((layer) => {
        const paths = [(0,external_node_path_.join)(root, layer)];
        const container = own.get(layer);
        if (recorded.has(layer))
            return { kind: 'images', name: null, paths };
        if (container !== undefined)
            return { kind: 'containers', name: container, paths };
        if (nobody.has(layer))
            return { kind: 'nobody', name: null, paths };
        return { kind: BUILDKIT_ID.test(layer) ? 'build-cache' : 'images', name: null, paths };
    });
}
/** By the keys that clients gave: BuildKit its ids, images chain ids, the engine the containers' ids. */
async function usage_parts_snapshotsIn(containerdRoot) {
    const root = (0,external_node_path_.join)(containerdRoot, 'io.containerd.snapshotter.v1.overlayfs');
    const read = await (0,bolt_snapshot/* snapshotOf */.e)((0,external_node_path_.join)(root, 'metadata.db'));
    const known = read.kind === 'read' ? readSnapshots(read.tree) : [];
    const keys = new Map(known.map(({ id, key }) => [id, key.replace(/^[^/]*\/\d+\//, '')]));
    const folders = (await (0,look_again/* namesIn */.wX)((0,external_node_path_.join)(root, 'snapshots'))).map((id) => {
        const key = keys.get(id) ?? '';
        const kind = /^[a-z0-9]{25}(-view)?$/.test(key)
            ? 'build-cache'
            : /^[0-9a-f]{64}/.test(key)
                ? 'containers'
                : 'images';
        const name = kind === 'containers' ? key.slice(0, 12) : null;
        return { kind, name, paths: [(0,external_node_path_.join)(root, 'snapshots', id)] };
    });
    return [
        ...folders,
        { kind: 'images', name: null, paths: [(0,external_node_path_.join)(containerdRoot, 'io.containerd.content.v1.content')] },
    ];
}
function rest(dataRoot) {
    const at = (...names) => names.map((name) => (0,external_node_path_.join)(dataRoot, name));
    return [
        { kind: 'images', name: null, paths: at('image') },
        { kind: 'build-cache', name: null, paths: at('buildkit') },
        {
            kind: 'other',
            name: null,
            paths: at('tmp', 'network', 'plugins', 'swarm', 'rootfs', 'runtimes', 'trust'),
        },
    ];
}

;// CONCATENATED MODULE: ./build/engine/checks/usage.js
/** Says what takes the space of the data root's disk, by kind and with the biggest named: when it is short, or when it is asked for. */





/** In milliseconds. */
const LIMITS_MS = { 'when-short': 12_000, always: 12_000, cheap: 1_000 };
const usage_NAMED = 3;
/** A smaller one is not named. */
const WORTH_A_NAME = { bytes: 1024 * 1024, files: 1000 };
/** No finding of its own state: it is told beside that of the free space. */
async function tellUsage(places, wish) {
    const disk = await (0,promises_.statfs)(places.dataRoot);
    const ofSpace = isShort(disk.bfree, disk.blocks);
    const ofInodes = disk.files > 0 && isShort(disk.ffree, disk.files);
    const short = ofSpace || ofInodes;
    if (!short && wish === 'when-short')
        return [];
    const signal = AbortSignal.timeout(LIMITS_MS[short ? 'when-short' : wish]);
    const used = (disk.blocks - disk.bfree) * disk.bsize;
    const by = ofInodes && !ofSpace ? 'files' : 'bytes';
    const usage = await measureAll(places, { signal, used, by });
    const incomplete = usage.some(({ complete }) => !complete);
    const detail = `what takes the space${incomplete ? ', as far as there was time to count' : ''}`;
    return [{ ...(0,checks_findings/* healthy */.s2)({ id: 'free-space', path: places.dataRoot }, detail), usage }];
}
async function measureAll(places, { signal, used, by }) {
    const { dev: device } = await (0,promises_.lstat)(places.dataRoot);
    const limits = { device, signal, seen: new Set() };
    const kinds = new Map();
    for (const part of await partsOf(places)) {
        const size = await measure(part.paths, limits);
        const before = kinds.get(part.kind) ?? {
            kind: part.kind,
            bytes: 0,
            files: 0,
            complete: true,
            biggest: [],
        };
        kinds.set(part.kind, {
            kind: part.kind,
            bytes: before.bytes + size.bytes,
            files: before.files + size.files,
            complete: before.complete && size.complete,
            biggest: largest([...before.biggest, ...named(part, size, by)], by).slice(0, usage_NAMED),
        });
    }
    const all = [...kinds.values()];
    const known = all.reduce((sum, { bytes }) => sum + bytes, 0);
    const complete = all.every((use) => use.complete);
    const elsewhere = Math.max(0, used - known);
    // Containerd's own root may stand on another disk, or the disk is the engine's alone.
    const beside = { kind: 'elsewhere', bytes: elsewhere, files: 0, complete: true, biggest: [] };
    const told = complete && elsewhere > WORTH_A_NAME.bytes ? [...all, beside] : all;
    return largest(told, by);
}
function named({ name, paths }, { bytes, files }, by) {
    if (name === null || { bytes, files }[by] < WORTH_A_NAME[by])
        return [];
    return [{ name, path: paths[0] ?? '', bytes, files }];
}
function largest(list, by) {
    return list.toSorted((a, b) => b[by] - a[by]);
}

;// CONCATENATED MODULE: ./build/engine/checks/file-checks.js

















const CHECKS = [
    { id: 'free-space', store: null, run: ({ dataRoot }) => checkFreeSpace(dataRoot) },
    {
        id: 'free-space',
        store: null,
        from: 'doctor',
        run: (target) => tellUsage(target, target.usage ?? 'when-short'),
    },
    { id: 'free-inodes', store: null, run: ({ dataRoot }) => checkFreeInodes(dataRoot) },
    {
        id: 'data-root-mount',
        store: null,
        run: async (target, dependents) => {
            const mount = await checkDataRootMount(target);
            return mount.state === 'broken' ? (0,checks_findings/* withDependents */.hO)(mount, await dependents.ofStore('all')) : mount;
        },
    },
    { id: 'kernel-log', store: null, run: checkKernelLog },
    {
        id: 'engine-directories',
        store: null,
        run: async ({ dataRoot, running }) => (running ? checkEngineDirs(dataRoot) : []),
    },
    {
        id: 'overlay2-links',
        store: 'overlay2',
        run: ({ dataRoot, running }, dependents) => checkOverlay2Links(dataRoot, dependents, running),
    },
    {
        id: 'overlay2-layers',
        store: 'overlay2',
        run: ({ dataRoot, running }, dependents) => checkOverlay2Layers(dataRoot, dependents, running),
    },
    {
        id: 'layerdb',
        store: 'overlay2',
        run: ({ dataRoot, running }, dependents) => checkLayerdb(dataRoot, dependents, running),
    },
    {
        id: 'overlay2-layers',
        store: 'overlay2',
        from: 'doctor',
        run: ({ dataRoot }, dependents) => checkOverlay2Files(dataRoot, dependents),
    },
    {
        id: 'overlay2-layers',
        store: 'overlay2',
        from: 'doctor',
        run: ({ dataRoot }) => tellOrphans(dataRoot, Date.now()),
    },
    {
        id: 'layerdb',
        store: 'overlay2',
        from: 'doctor',
        run: ({ dataRoot }, dependents) => checkImagedb(dataRoot, dependents),
    },
    {
        id: 'repositories-json',
        store: 'overlay2',
        from: 'doctor',
        run: ({ dataRoot }) => checkTags(dataRoot),
    },
    {
        id: 'repositories-json',
        store: 'overlay2',
        run: async ({ dataRoot }, dependents) => {
            const tags = await checkRepositoriesJson(dataRoot);
            return tags.state === 'broken' ? (0,checks_findings/* withDependents */.hO)(tags, await dependents.ofStore('tags')) : tags;
        },
    },
    {
        id: 'local-kv-db',
        store: null,
        run: ({ dataRoot, running }, dependents) => checkBolts({ ...networkBolt(dataRoot), whole: !running }, dependents),
    },
    {
        id: 'volumes-db',
        store: null,
        run: ({ dataRoot, running }, dependents) => checkBolts({ ...volumesBolt(dataRoot), whole: !running }, dependents),
    },
    { id: 'buildkit-state', store: null, run: checkBuildkit },
    { id: 'buildkit-state', store: null, from: 'doctor', run: checkBuildkitRecords },
    { id: 'containerd-store', store: 'containerd', run: checkContainerd },
    { id: 'containerd-store', store: 'containerd', run: checkContainerdRecords },
    {
        id: 'containerd-store',
        store: 'containerd',
        from: 'deep',
        limitMs: DEEP_LIMIT_MS,
        run: checkContainerdDigests,
    },
];
const DEPTHS = ['quick', 'doctor', 'deep'];
/** A check that takes longer than this is unknown, in milliseconds. */
const file_checks_LIMIT_MS = 20_000;
/** All at once; a check that fails is a finding of its own. */
async function runFileChecks(target) {
    const depth = DEPTHS.indexOf(target.depth ?? 'quick');
    const elsewhere = depth === 0 ? null : await whyNotOwn(target);
    if (elsewhere !== null)
        return [(0,checks_findings/* unknown */.L5)({ id: 'data-root-mount', path: target.dataRoot }, elsewhere)];
    const wanted = CHECKS.filter(({ id, store, from = 'quick' }) => DEPTHS.indexOf(from) <= depth &&
        (store === null || store === target.store) &&
        (target.only.length === 0 || target.only.includes(id)));
    const dependents = depth === 0 ? NO_DEPENDENTS : dependentsIn(target);
    return (await Promise.all(wanted.map((check) => runOne(check, target, dependents)))).flat();
}
async function runOne(check, target, dependents) {
    let findings = [];
    const about = { id: check.id, path: target.dataRoot };
    const outcome = await (0,checks_findings/* within */.ux)(about, check.limitMs ?? file_checks_LIMIT_MS, async () => {
        const found = await check.run(target, dependents);
        findings = 'id' in found ? [found] : found;
        return { ...about, state: 'healthy', detail: '' };
    });
    return outcome.state === 'healthy' ? findings : [outcome];
}

;// CONCATENATED MODULE: ./build/privileged/ops/examine-files.js

function examineFiles(target) {
    return runFileChecks(target);
}

// EXTERNAL MODULE: ./build/privileged/read-process.js
var read_process = __webpack_require__(8270);
// EXTERNAL MODULE: ./build/privileged/serves-socket.js
var serves_socket = __webpack_require__(1738);
;// CONCATENATED MODULE: ./build/privileged/ops/find-containerd.js



/** Null when none does, or its open files cannot be seen. */
async function findContainerd({ address }) {
    const wanted = (0,serves_socket/* canonical */.$)(address);
    for (const pid of await (0,proc_sockets/* pidsNamed */.q)('/proc', 'containerd')) {
        const found = await (0,read_process/* readProcess */.W)('/proc', pid, []);
        if (found?.sockets.some((socket) => (0,serves_socket/* canonical */.$)(socket) === wanted) === true)
            return found;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/privileged/ops/find-containerd-root.js
/** Finds the root of the containerd that an engine uses, and proves that it is one; looks only. */




/** containerd's own default (`defaults/defaults_unix.go`). */
const DEFAULT_ROOT = '/var/lib/containerd';
const DEFAULT_CONFIG = '/etc/containerd/config.toml';
/** The metadata store: every containerd has it in its root. */
const PROOF = 'io.containerd.metadata.v1.bolt';
/** `D/containerd/daemon` when dockerd runs its own containerd; else the root of the one that listens on `address`; null without proof. */
async function findContainerdRoot(args) {
    const own = (0,external_node_path_.join)(args.dataRoot, 'containerd', 'daemon');
    if (args.address !== null) {
        const served = await rootBehind(args.address);
        if (served !== null)
            return (await isContainerdRoot(served)) ? served : null;
    }
    return (await isContainerdRoot(own)) ? own : null;
}
async function rootBehind(address) {
    const wanted = await canonical(address);
    for (const pid of await (0,proc_sockets/* pidsNamed */.q)('/proc', 'containerd')) {
        const own = (0,external_node_path_.join)('/proc', String(pid));
        const sockets = await Promise.all((await (0,proc_sockets/* listeningPaths */.Q)(own)).map(canonical));
        if (sockets.includes(wanted))
            return rootOf(own);
    }
    return null;
}
async function rootOf(own) {
    const argv = (0,proc/* nulWords */.Ng)((await (0,proc/* readOrNull */.di)((0,external_node_path_.join)(own, 'cmdline'))) ?? '');
    const root = optionOf(argv, '--root');
    if (root !== null)
        return root;
    const config = optionOf(argv, '--config') ?? optionOf(argv, '-c') ?? DEFAULT_CONFIG;
    const text = (0,external_node_path_.isAbsolute)(config) ? await (0,proc/* readOrNull */.di)((0,external_node_path_.join)(own, 'root', config)) : null;
    return rootOfConfig(text ?? '') ?? DEFAULT_ROOT;
}
/** The top-level `root` of a config.toml: it stands before the first table. */
function rootOfConfig(text) {
    const top = text.split(/^\s*\[/m)[0] ?? '';
    return /^\s*root\s*=\s*["']([^"']+)["']/m.exec(top)?.[1] ?? null;
}
function optionOf(argv, name) {
    const at = argv.indexOf(name);
    if (at >= 0)
        return argv[at + 1] ?? null;
    return argv.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}
async function isContainerdRoot(path) {
    const found = await (0,promises_.lstat)((0,external_node_path_.join)(path, PROOF)).catch(() => null);
    return (0,external_node_path_.isAbsolute)(path) && found?.isDirectory() === true;
}
async function canonical(path) {
    const folder = await (0,promises_.realpath)((0,external_node_path_.dirname)(path)).catch(() => (0,external_node_path_.dirname)(path));
    return (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(path));
}

// EXTERNAL MODULE: ./build/privileged/ops/find-engines.js
var find_engines = __webpack_require__(238);
;// CONCATENATED MODULE: ./build/privileged/ops/guess-store.js
/** Tells from a data root's directories which store its engine used last; looks only. */


/**
 * BuildKit keeps its state in `buildkit` with the graph driver and in `buildkit/containerd-<snapshotter>` with
 * containerd's store (moby, `builder-next/controller.go`): of the two, the one written last is in use.
 */
async function guessStore(args) {
    const [graph, containerd, driver] = await Promise.all([
        writtenAt((0,external_node_path_.join)(args.dataRoot, 'buildkit', 'metadata_v2.db')),
        writtenAt((0,external_node_path_.join)(args.dataRoot, 'buildkit', 'containerd-overlayfs', 'metadata_v2.db')),
        writtenAt((0,external_node_path_.join)(args.dataRoot, 'image', 'overlay2', 'layerdb')),
    ]);
    if (containerd !== null && containerd > (graph ?? 0))
        return 'containerd';
    return driver === null ? 'other' : 'overlay2';
}
async function writtenAt(path) {
    const found = await (0,promises_.stat)(path).catch(() => null);
    return found?.mtimeMs ?? null;
}

;// CONCATENATED MODULE: ./build/privileged/ops/init-service.js
/** Asks OpenRC or an init script to stop or start one service; names are checked, nothing else can be asked. */




const SERVICE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const init_service_PROGRAMS = { openrc: 'rc-service', sysv: 'service' };
/** As init gives it to its scripts: nothing of a job's own environment gets into the engine. */
const ENV = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', TERM: 'dumb' };
const OUTPUT_LIMIT = 4000;
/** What it leaves running may hold its output open: that is a file, and only its own end is waited for. */
async function initService(args, signal) {
    const { manager, verb, service } = args;
    if (!SERVICE.test(service) || !['stop', 'start', 'zap'].includes(verb))
        throw new Error(`refused: ${manager} ${service} ${verb}`);
    const folder = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'buildmend-'));
    const file = (0,external_node_path_.join)(folder, 'output');
    const log = (0,external_node_fs_.openSync)(file, 'a', 0o600);
    try {
        const program = init_service_PROGRAMS[manager];
        const options = { env: ENV, cwd: '/', detached: true, stdio: ['ignore', log, log] };
        const child = (0,external_node_child_process_.spawn)(program, [service, verb], { ...options, stdio: [...options.stdio] });
        const exitCode = await new Promise((resolve) => {
            child.once('error', () => resolve(127));
            child.once('exit', (code) => resolve(code ?? 127));
            signal.addEventListener('abort', () => resolve(127), { once: true });
        });
        child.unref();
        return { exitCode, output: (0,external_node_fs_.readFileSync)(file, 'utf8').slice(-OUTPUT_LIMIT).trim() };
    }
    finally {
        (0,external_node_fs_.closeSync)(log);
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./build/core/plugin.js
var core_plugin = __webpack_require__(6855);
;// CONCATENATED MODULE: ./build/privileged/ops/install-plugin.js
/** Installs the package of a client's plugin by the distribution's package manager, and never touches the engine for it. */


/** Packages that an engine is made of: where they would change too, nothing is installed. */
const ENGINE = /^(?:docker|docker\.io|docker-ce|docker-engine|moby-engine|containerd|containerd\.io|runc|podman-docker)$/;
/** How each manager tells what it would do, renews its lists, and does it. */
const MANAGERS = {
    'apt-get': {
        simulate: ['-s', '--no-remove', '--no-install-recommends', 'install'],
        update: ['update', '-qq'],
        install: [
            '-y',
            '-qq',
            '--no-remove',
            '--no-install-recommends',
            '-o',
            'DPkg::Lock::Timeout=60',
            'install',
        ],
        names: /^Inst (\S+)/gm,
    },
    dnf: {
        simulate: ['install', '--assumeno', '--setopt=install_weak_deps=False'],
        update: null,
        install: ['install', '-y', '-q', '--setopt=install_weak_deps=False'],
        names: /^ +(\S+) +\S+ +\S+ +\S+ +[\d.]+ /gm,
    },
    apk: {
        simulate: ['add', '--simulate'],
        update: ['update', '-q'],
        install: ['add', '--no-progress'],
        names: /^\(\d+\/\d+\) \w+ (\S+)/gm,
    },
};
/** Resolves to the package. Throws with what stands in the way. */
async function installPlugin({ plugin }, signal, run = runTool) {
    const manager = await managerHere(run, signal);
    const { update, install } = MANAGERS[manager];
    const first = await choose(manager, plugin, { run, signal });
    if (first.name === null && update !== null)
        await run([manager, ...update], signal);
    const chosen = first.name === null && update !== null ? await choose(manager, plugin, { run, signal }) : first;
    if (chosen.name === null)
        throw new Error(chosen.why);
    const done = await run([manager, ...install, chosen.name], signal);
    if (done.code !== 0)
        throw new Error(`${manager} could not install ${chosen.name}: ${lastLine(done.output)}`);
    return chosen.name;
}
async function managerHere(run, signal) {
    for (const manager of ['apt-get', 'dnf', 'apk'])
        if ((await run([manager, '--version'], signal)).code === 0)
            return manager;
    throw new Error('neither apt-get nor dnf nor apk is here');
}
/** The first package that can be had and leaves the engine as it is. */
async function choose(manager, plugin, { run, signal }) {
    const { simulate, names } = MANAGERS[manager];
    const packages = core_plugin/* PLUGIN_PACKAGES */.e[manager][plugin];
    let why = `${manager} knows none of ${packages.join(', ')}`;
    for (const name of packages) {
        const { code, output } = await run([manager, ...simulate, name], signal);
        const touched = [...output.matchAll(names)].map((match) => match[1] ?? '');
        // dnf ends with 1 where it was told not to go on, and then it has listed what it would do
        if (code !== 0 && (manager !== 'dnf' || !touched.includes(name)))
            continue;
        const engine = touched.find((one) => ENGINE.test(one));
        if (engine === undefined)
            return { name, why: '' };
        why = `${name} would also change the engine (${engine}), which is not done`;
    }
    return { name: null, why };
}
function lastLine(output) {
    return output.trim().split('\n').at(-1) ?? '';
}
function runTool([program = '', ...words], signal) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)(program, words, { signal, env, maxBuffer: 16 * 2 ** 20 }, (error, stdout, stderr) => {
            const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : 127;
            resolve({ code, output: `${stdout}${stderr}` });
        });
    });
}

;// CONCATENATED MODULE: ./build/privileged/ops/keep-aside.js
/** Keeps what was set aside though the build passed without it: no run deletes it or puts it back any more. */


/** The engine may run. Throws when nothing complete is recorded under the id. */
async function keepAside(args) {
    const dataRoot = await recordedRoot(args.dataRoot);
    const manifest = await (0,set_aside_manifest/* readManifest */.WI)(dataRoot, args.id);
    if (manifest === null)
        throw new Error(`nothing is recorded as set aside under ${args.id}`);
    if (manifest.state !== 'renamed' && manifest.state !== 'kept')
        throw new Error(`${args.id} is not set aside as a whole (${manifest.state}): it cannot be kept`);
    await (0,set_aside_manifest/* writeManifest */.HN)(dataRoot, { ...manifest, state: 'kept', keptBecause: args.because });
    return null;
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/privileged/ops/knock-at-containerd.js
/** Whether a containerd answers at its socket: gRPC is HTTP/2, whose server speaks as soon as a client has greeted (RFC 9113, 3.4). */


const PREFACE = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';
/** The client's preface and an empty SETTINGS frame. */
const GREETING = Buffer.concat([Buffer.from(PREFACE), Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])]);
/** `silent`: it took the connection, or left it waiting, and said nothing within the limit. */
function knockAtContainerd({ address, limitMs }, signal) {
    const path = (0,checked_path/* checkedPath */.t)(address);
    return new Promise((resolve) => {
        const socket = (0,external_node_net_.connect)(path);
        const end = (how) => {
            clearTimeout(limit);
            socket.destroy();
            resolve(how);
        };
        const limit = setTimeout(() => end('silent'), limitMs);
        signal.addEventListener('abort', () => end('silent'), { once: true });
        socket.once('error', () => end('refused'));
        socket.once('data', () => end('answers'));
        socket.write(GREETING);
    });
}

;// CONCATENATED MODULE: ./build/privileged/ops/lend-reserve.js
/**
 * ext4 keeps 2 % of a file system, at most 4096 clusters, from every writer, root included
 * (Linux, Documentation/ABI/testing/sysfs-fs-ext4: reserved_clusters). On a full disk that is all that is left, and enough
 * for BuildKit's databases to note what it deletes. What is lent stands in a record outside of the full disk, so that the
 * next run gives back what a killed one could not.
 */




/** A tmpfs that ends with this boot, as what was lent does. */
const RESERVE_RECORDS = '/run/buildmend';
/** A device's name, and nothing that could lead elsewhere. */
const DEVICE = /^[A-Za-z0-9][\w!.-]{0,63}$/;
const lend_reserve_RECORD = /^reserve-(.+)\.json$/;
/** Gives the reserve to the writers; null where the file system is no ext4, or has none. Lasts until it is returned, or unmounted. */
async function lendReserve({ dataRoot, owner }) {
    const device = await deviceOf((0,checked_path/* checkedPath */.t)(dataRoot)).catch(() => null);
    if (device === null || !DEVICE.test(device))
        return null;
    await returnForgotten({});
    const clusters = await reservedOn(device);
    if (clusters === null || clusters <= 0)
        return null;
    await writeRecord(device, { device, clusters, owner });
    await (0,promises_.writeFile)(fileOf(device), '0');
    return { device, clusters };
}
/** Throws when it is no device's name, or the kernel refuses. */
async function returnReserve({ device, clusters }) {
    if (!DEVICE.test(device) || !Number.isSafeInteger(clusters) || clusters <= 0)
        throw new Error(`no reserve of a device: ${device}, ${clusters}`);
    await (0,promises_.writeFile)(fileOf(device), String(clusters));
    await (0,promises_.rm)(recordOf(device), { force: true });
}
/** Gives back what runs lent that live no more; resolves to the devices. A file system that was mounted anew has its reserve already. */
async function returnForgotten(_) {
    const devices = (await (0,promises_.readdir)(RESERVE_RECORDS).catch(() => []))
        .map((name) => lend_reserve_RECORD.exec(name)?.[1] ?? '')
        .filter((device) => DEVICE.test(device));
    const returned = [];
    for (const device of devices) {
        const record = await lend_reserve_readRecord(device);
        if (record === null || (await (0,process_id/* isAlive */._)(record.owner)))
            continue;
        if ((await reservedOn(device)) === 0) {
            await returnReserve({ device, clusters: record.clusters });
            returned.push(device);
        }
        await (0,promises_.rm)(recordOf(device), { force: true });
    }
    return returned;
}
async function writeRecord(device, record) {
    await (0,promises_.mkdir)(RESERVE_RECORDS, { recursive: true, mode: 0o700 });
    const beside = `${recordOf(device)}.new`;
    await (0,promises_.writeFile)(beside, `${JSON.stringify(record)}\n`, { mode: 0o600 });
    await (0,promises_.rename)(beside, recordOf(device));
}
/** Null when it makes no sense: then nothing is known that could be given back. */
async function lend_reserve_readRecord(device) {
    try {
        const read = JSON.parse(await (0,promises_.readFile)(recordOf(device), 'utf8'));
        const owner = { ...Object(read['owner']) };
        const [clusters, pid, startTicks] = [read['clusters'], owner['pid'], owner['startTicks']];
        if (typeof clusters !== 'number' || typeof pid !== 'number' || typeof startTicks !== 'string')
            return null;
        return { device, clusters, owner: { pid, startTicks } };
    }
    catch {
        return null;
    }
}
/** Null where the device has no such file: it is no ext4, or not mounted. */
async function reservedOn(device) {
    const text = await (0,promises_.readFile)(fileOf(device), 'utf8').catch(() => null);
    const clusters = Number(text?.trim() || Number.NaN);
    return Number.isSafeInteger(clusters) ? clusters : null;
}
function recordOf(device) {
    return (0,external_node_path_.join)(RESERVE_RECORDS, `reserve-${device}.json`);
}
function fileOf(device) {
    return (0,external_node_path_.join)('/sys/fs/ext4', device, 'reserved_clusters');
}
/** By the numbers of the device that holds the path (glibc, gnu_dev_major and gnu_dev_minor). */
async function deviceOf(path) {
    const { dev } = await (0,promises_.stat)(path, { bigint: true });
    const major = ((dev >> 8n) & 0xfffn) | ((dev >> 32n) & ~0xfffn);
    const minor = (dev & 0xffn) | ((dev >> 12n) & ~0xffn);
    return (0,external_node_path_.basename)(await (0,promises_.realpath)(`/sys/dev/block/${major}:${minor}`));
}

;// CONCATENATED MODULE: ./build/privileged/ops/list-aside.js
/** Lists what earlier runs set aside and neither deleted nor put back. Reads only. */




async function listAside(args) {
    const dataRoot = await recordedRoot(args.dataRoot);
    const names = await (0,promises_.readdir)((0,set_aside_manifest/* asideHome */.is)(dataRoot)).catch(() => []);
    return Promise.all(names.toSorted().map((id) => leftover(dataRoot, id)));
}
async function leftover(dataRoot, id) {
    const manifest = await (0,set_aside_manifest/* readManifest */.WI)(dataRoot, id);
    if (manifest === null)
        return {
            id,
            state: null,
            rung: null,
            startedAt: null,
            inUse: false,
            keptBecause: null,
            hollow: await (0,set_aside_manifest/* isHollow */.aN)(dataRoot, id),
        };
    const { state, rung, startedAt, owner } = manifest;
    const keptBecause = state === 'kept' ? (manifest.keptBecause ?? null) : null;
    const { keep = null, engineRan = null } = manifest;
    return { id, state, rung, startedAt, inUse: await (0,process_id/* isAlive */._)(owner), keptBecause, keep, engineRan };
}

;// CONCATENATED MODULE: ./build/privileged/set-aside/users.js
/** Who still uses the data root of a stopped engine: containers that live on, and processes that write its files. */




/** Every process is looked at once for open files, every other mount namespace once for a container's root and files. */
async function usersOf(dataRoot, signal) {
    const home = (0,mountinfo/* mountOf */.vI)((0,mountinfo/* parseMountinfo */.b7)(await (0,promises_.readFile)('/proc/self/mountinfo', 'utf8')), dataRoot);
    const namespaces = new Set([await (0,promises_.readlink)('/proc/self/ns/mnt')]);
    const users = [];
    for (const name of await (0,promises_.readdir)('/proc')) {
        const pid = Number(name);
        if (!Number.isInteger(pid) || pid === process.pid)
            continue;
        signal.throwIfAborted();
        const written = await writtenFile(pid, dataRoot);
        if (written !== null)
            users.push({ pid, kind: 'writer', path: written });
        const kept = await shimFor(pid, dataRoot);
        if (kept !== null)
            users.push({ pid, kind: 'container', path: kept });
        const namespace = await (0,promises_.readlink)(`/proc/${pid}/ns/mnt`).catch(() => null);
        if (namespace === null || namespaces.has(namespace))
            continue;
        namespaces.add(namespace);
        const mounts = (0,mountinfo/* parseMountinfo */.b7)(await (0,promises_.readFile)(`/proc/${pid}/mountinfo`, 'utf8').catch(() => ''));
        const used = mounts.map((mount) => usedBy(mount, dataRoot, home)).find((path) => path !== null);
        if (used !== undefined)
            users.push({ pid, kind: 'container', path: used });
    }
    return users;
}
/**
 * The file of the data root that a mount in another namespace makes use of. Copies of the engine's own mounts, which other
 * services hold without using them, stand at (or end in) the very path they have here and do not count.
 */
function usedBy(mount, dataRoot, home) {
    if (mount.fsType === 'overlay') {
        const uppers = (0,mountinfo/* overlayUppers */.Ch)(mount).map((upper) => upper.startsWith('/') ? upper : (0,external_node_path_.join)(dataRoot, 'overlay2', upper));
        return mount.point === '/' ? (uppers.find((upper) => (0,mountinfo/* isWithin */.UO)(upper, dataRoot)) ?? null) : null;
    }
    const source = (0,mountinfo/* sourceBelow */.d_)(mount, home, dataRoot);
    return source === null || mount.point.endsWith(`/${source}`) ? null : (0,external_node_path_.join)(dataRoot, source);
}
/**
 * A shim keeps its container when engine and containerd are gone, and a container that is only paused or has no process of its
 * own has nothing else to be known by. The container's directory is named by its id (containerd, `core/runtime/v2/shim`: `-id`).
 */
async function shimFor(pid, dataRoot) {
    const argv = (0,proc/* nulWords */.Ng)((await (0,proc/* readOrNull */.di)(`/proc/${pid}/cmdline`)) ?? '');
    if (!(0,external_node_path_.basename)(argv[0] ?? '').startsWith('containerd-shim'))
        return null;
    const id = argv[argv.indexOf('-id') + 1] ?? '';
    if (!argv.includes('-id') || !/^[0-9a-f]{64}$/.test(id))
        return null;
    const directory = (0,external_node_path_.join)(dataRoot, 'containers', id);
    return (await (0,promises_.lstat)(directory).catch(() => null)) === null ? null : directory;
}
/** The first file below the data root, volumes' own data apart, that the process has open for writing. */
async function writtenFile(pid, dataRoot) {
    const descriptors = await (0,promises_.readdir)(`/proc/${pid}/fd`).catch(() => []);
    for (const descriptor of descriptors) {
        const path = await (0,promises_.readlink)(`/proc/${pid}/fd/${descriptor}`).catch(() => '');
        if (!path.startsWith(`${dataRoot}/`) || /^volumes\/[^/]+\//.test(path.slice(dataRoot.length + 1)))
            continue;
        const info = await (0,promises_.readFile)(`/proc/${pid}/fdinfo/${descriptor}`, 'utf8').catch(() => '');
        const flags = Number.parseInt(/^flags:\s*([0-7]+)/m.exec(info)?.[1] ?? '0', 8);
        if ((flags & 3) !== 0)
            return path;
    }
    return null;
}
/** Throws, naming who and what, when anybody still uses the data root. */
async function refuseUsers(dataRoot, signal) {
    const users = await usersOf(dataRoot, signal);
    const named = await Promise.all(users.slice(0, 3).map(describe));
    const more = users.length > named.length ? ` and ${users.length - named.length} more` : '';
    if (users.some((user) => user.kind === 'writer'))
        throw new Error(`refused: its files are still in use by ${named.join(', ')}${more}`);
    if (users.length > 0)
        throw new Error(`refused: containers are still running: ${named.join(', ')}${more}`);
}
async function describe(user) {
    const name = (await (0,promises_.readFile)((0,external_node_path_.join)('/proc', String(user.pid), 'comm'), 'utf8').catch(() => '?')).trim();
    return `process ${user.pid} (${name}, ${user.path})`;
}

;// CONCATENATED MODULE: ./build/privileged/ops/list-data-root.js
/** Looks at a data root, proved to be one, before anything of it is moved: what stands in it, and who lives on it. Reads only. */





/** Throws with the reason when it is not a Docker data root, or another engine's. */
async function listDataRoot(args, signal) {
    const { engineId, pid } = args;
    const dataRoot = await provenRoot(args.dataRoot, { engineId, pid });
    const [names, swarm, users] = await Promise.all([
        (0,promises_.readdir)(dataRoot),
        (0,promises_.readdir)((0,external_node_path_.join)(dataRoot, 'swarm')).catch(() => []),
        usersOf(dataRoot, signal),
    ]);
    const strange = await strangeMounts(dataRoot, names.filter((name) => name !== 'volumes'));
    const living = users
        .filter(({ kind }) => kind === 'container')
        .map((user) => `process ${user.pid}, ${user.path}`);
    return { names: names.toSorted(), inSwarm: swarm.length > 0, living, strange };
}

;// CONCATENATED MODULE: ./build/engine/checks/unnamed-layers.js
/**
 * Says for sure which layers of `overlay2` nobody but BuildKit names: every record of layers, mounts and containers must be readable, for
 * a good layer whose record cannot be read looks like one that nobody needs.
 */





/** What the engine and BuildKit call layers: 25 characters, or a digest's 64, and `-init` for a container's. */
const LAYER = /^(?:[a-z0-9]{25}|[0-9a-f]{64})(?:-init)?$/;
const CHAIN = /^[0-9a-f]{64}$/;
/** To be asked only of a stopped engine: what is being pulled has its layers before their records. Never rejects. */
async function unnamedLayers(dataRoot) {
    try {
        const image = (0,external_node_path_.join)(dataRoot, 'image', 'overlay2');
        const named = new Set([...(await recorded(image)), ...(await mounted(dataRoot, image))]);
        const folders = await (0,promises_.readdir)((0,external_node_path_.join)(dataRoot, 'overlay2'), { withFileTypes: true });
        const layers = folders
            .filter((entry) => entry.isDirectory() && LAYER.test(entry.name) && !named.has(entry.name))
            .map(({ name }) => name);
        return { kind: 'known', layers };
    }
    catch (error) {
        return { kind: 'undecided', why: error instanceof Error ? error.message : String(error) };
    }
}
/** Directories that the image store's records name. Throws where one cannot be read. */
async function recorded(image) {
    const layers = (0,external_node_path_.join)(image, 'layerdb', 'sha256');
    const chains = (await (0,promises_.readdir)(layers)).filter((name) => CHAIN.test(name));
    return (0,pool/* mapBounded */.y)(chains, (chain) => unnamed_layers_textOf((0,external_node_path_.join)(layers, chain, 'cache-id')));
}
/** Those of the containers: each must have its record of mounts. Throws where one is missing or cannot be read. */
async function mounted(dataRoot, image) {
    const mounts = (0,external_node_path_.join)(image, 'layerdb', 'mounts');
    const ids = await (0,promises_.readdir)(mounts).catch(emptyWhenGone);
    const found = await (0,pool/* mapBounded */.y)(ids, async (id) => [
        await unnamed_layers_textOf((0,external_node_path_.join)(mounts, id, 'mount-id')),
        await unnamed_layers_textOf((0,external_node_path_.join)(mounts, id, 'init-id')).catch((error) => {
            if ((0,errno/* errnoOf */.U)(error) === 'ENOENT')
                return '';
            throw error;
        }),
    ]);
    const containers = await (0,promises_.readdir)((0,external_node_path_.join)(dataRoot, 'containers')).catch(emptyWhenGone);
    await (0,pool/* mapBounded */.y)(containers, async (id) => {
        const file = (0,external_node_path_.join)(dataRoot, 'containers', id, 'config.v2.json');
        if ((0,json/* stringAt */.bX)((0,json/* parseJson */.qF)(await (0,promises_.readFile)(file, 'utf8')), 'ID') !== id)
            throw new Error(`${file} is not the record of that container`);
        if (!ids.includes(id))
            throw new Error(`container ${id.slice(0, 12)} has no record of its layers`);
    });
    return found.flat();
}
/** Throws for an empty one. */
async function unnamed_layers_textOf(path) {
    const text = (await (0,promises_.readFile)(path, 'utf8')).trim();
    if (text === '')
        throw new Error(`${path} is empty`);
    return text;
}
function emptyWhenGone(error) {
    if ((0,errno/* errnoOf */.U)(error) === 'ENOENT')
        return [];
    throw error;
}
/** `overlay2/l/<text of its file link>`, where there is such a link. */
async function linkOf(root, layer) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(root, 'overlay2', layer, 'link'), 'utf8').catch(() => '');
    if (!/^[A-Z0-9]{26}$/.test(text.trim()))
        return [];
    const entry = `overlay2/l/${text.trim()}`;
    const there = await (0,promises_.lstat)((0,external_node_path_.join)(root, entry)).catch(() => null);
    return there?.isSymbolicLink() === true ? [entry] : [];
}

;// CONCATENATED MODULE: ./build/engine/checks/unlisted-images.js
/** Names the files of images that an engine left out when it started because layers of theirs are not recorded. */







const STORE = 'image/overlay2';
/**
 * A pull takes an image whose configuration is there for complete, and fails on a layer's record that is there: both are in the way
 * (measured with 28.5). Reads only; what is to be moved by it has to be asked for again once the engine is stopped.
 */
async function unlistedImages(root, ids) {
    const orphans = await orphanedRecords(root);
    const names = await namesIn((0,external_node_path_.join)(root, STORE, 'repositories.json'));
    const images = [];
    const chains = new Set(orphans.chains);
    for (const id of ids) {
        const hex = /^sha256:([0-9a-f]{64})$/.exec(id)?.[1];
        if (hex === undefined)
            continue;
        const own = chainIds(diffIdsOf(await unlisted_images_textOf((0,external_node_path_.join)(root, STORE, 'imagedb/content/sha256', hex))));
        const recorded = own.map((chain) => (0,look_again/* isThere */.$B)((0,external_node_path_.join)(root, STORE, 'layerdb/sha256', chain)));
        // All recorded: the engine has it, or something else is wrong with it
        if (own.length > 0 && (await Promise.all(recorded)).every(Boolean))
            continue;
        for (const chain of own)
            chains.add(chain);
        const parts = ['content', 'metadata'].map((part) => `${STORE}/imagedb/${part}/sha256/${hex}`);
        const there = await Promise.all(parts.map((part) => (0,look_again/* isThere */.$B)((0,external_node_path_.join)(root, part))));
        const called = names.filter((name) => name.image === id).map(({ name }) => name);
        images.push({
            id,
            tags: called.filter((name) => !name.includes('@')),
            digests: called.filter((name) => name.includes('@')),
            entries: parts.filter((_, index) => there[index] === true),
        });
    }
    return { images, orphans: orphans.entries, used: await isUsed(root, chains, ids) };
}
/** By the records of the containers' own layers, and by the containers' own. */
async function isUsed(root, chains, images) {
    const mounts = (0,external_node_path_.join)(root, STORE, 'layerdb/mounts');
    for (const id of await (0,promises_.readdir)(mounts).catch(() => [])) {
        if (chains.has((await unlisted_images_textOf((0,external_node_path_.join)(mounts, id, 'parent'))).replace('sha256:', '')))
            return true;
        const config = await unlisted_images_textOf((0,external_node_path_.join)(root, 'containers', id, 'config.v2.json'));
        if (images.includes((0,json/* stringAt */.bX)((0,json/* parseJson */.qF)(config), 'Image') ?? ''))
            return true;
    }
    return false;
}
async function namesIn(repositories) {
    const all = (0,json/* recordAt */.zR)((0,json/* parseJson */.qF)(await unlisted_images_textOf(repositories)), 'Repositories');
    return Object.values(all).flatMap((names) => (0,json/* isRecord */.u4)(names)
        ? Object.entries(names).flatMap(([name, image]) => (typeof image === 'string' ? [{ name, image }] : []))
        : []);
}
/** Records of layers whose parent has none, all the way up; with their directories. */
async function orphanedRecords(root) {
    const folder = (0,external_node_path_.join)(root, STORE, 'layerdb/sha256');
    const chains = await (0,promises_.readdir)(folder).catch(() => []);
    const parents = new Map();
    for (const chain of chains)
        parents.set(chain, (await unlisted_images_textOf((0,external_node_path_.join)(folder, chain, 'parent'))).replace('sha256:', ''));
    const isOrphan = (chain) => {
        let at = parents.get(chain);
        for (let steps = 0; at !== undefined && at !== '' && steps < parents.size; steps += 1) {
            if (!parents.has(at))
                return true;
            at = parents.get(at);
        }
        return false;
    };
    const entries = [];
    const orphans = chains.filter(isOrphan);
    for (const chain of orphans) {
        entries.push(`${STORE}/layerdb/sha256/${chain}`);
        const layer = await unlisted_images_textOf((0,external_node_path_.join)(folder, chain, 'cache-id'));
        if (!/^[a-z0-9]+$/.test(layer) || !(await (0,look_again/* isThere */.$B)((0,external_node_path_.join)(root, 'overlay2', layer))))
            continue;
        entries.push(`overlay2/${layer}`, ...(await linkOf(root, layer)));
    }
    return { chains: orphans, entries };
}
async function unlisted_images_textOf(path) {
    return (await (0,promises_.readFile)(path, 'utf8').catch(() => '')).trim();
}

;// CONCATENATED MODULE: ./build/privileged/ops/list-unlisted-images.js
/** Lists the files of images that an engine left out when it started; see the check for what is in the way of a pull. */


async function listUnlistedImages({ dataRoot, images, }) {
    return unlistedImages(await provenRoot(dataRoot), images);
}

;// CONCATENATED MODULE: ./build/privileged/ops/list-unnamed-layers.js
/** Lists the layers of a stopped engine that nobody but BuildKit names, each with its short link, as entries to be set aside. */



async function listUnnamedLayers({ dataRoot, }) {
    const root = await provenRoot(dataRoot);
    const found = await unnamedLayers(root);
    if (found.kind === 'undecided')
        return { entries: [], layers: 0, why: found.why };
    const links = await (0,pool/* mapBounded */.y)(found.layers, (layer) => linkOf(root, layer));
    const entries = [...found.layers.map((layer) => `overlay2/${layer}`), ...links.flat()];
    return { entries, layers: found.layers.length, why: null };
}

;// CONCATENATED MODULE: ./build/privileged/ops/list-volume-dirs.js
/** Names the volumes of an engine that does not answer, from its data root's directories. */




/** Null when the directory cannot be read; one that is missing has no volumes. */
async function listVolumeDirs(args) {
    try {
        const entries = await (0,promises_.readdir)((0,external_node_path_.join)((0,checked_path/* checkedPath */.t)(args.dataRoot), 'volumes'), { withFileTypes: true });
        return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    }
    catch (error) {
        return (0,errno/* errnoOf */.U)(error) === 'ENOENT' ? [] : null;
    }
}

// EXTERNAL MODULE: ./build/engine/checks/containerd-image-names.js
var containerd_image_names = __webpack_require__(4557);
;// CONCATENATED MODULE: ./build/engine/checks/whole-images.js
/** Which blobs make up an image, and whether they are all there: from an index or a manifest down to its layers. */



/** Larger JSON is no manifest (OCI distribution: a registry may refuse more than 4 MiB). */
const whole_images_MAX_MANIFEST = 4 * 1024 * 1024;
const MAX_DEPTH = 4;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/**
 * Null when a part is missing. Of an index those platforms count that are whole: others were never pulled, and docker leaves
 * them out when it loads.
 * @param blobs - folder of `sha256/<hex>`
 */
async function wholeImage(blobs, digest, depth = 0) {
    const size = await sizeOf(blobs, digest);
    if (size === null || size > whole_images_MAX_MANIFEST || depth > MAX_DEPTH)
        return null;
    const manifest = (0,json/* parseJson */.qF)(await (0,promises_.readFile)((0,content_sizes/* blobPath */.nD)({ blobs }, digest), 'utf8'));
    if (!(0,json/* isRecord */.u4)(manifest))
        return null;
    const parts = Array.isArray(manifest['manifests'])
        ? await platformsOf(blobs, (0,json/* arrayAt */.RD)(manifest, 'manifests'), depth)
        : await whole_images_layersOf(blobs, manifest);
    if (parts === null)
        return null;
    const fallback = Array.isArray(manifest['manifests']) ? 'index' : 'manifest';
    return {
        mediaType: (0,json/* stringAt */.bX)(manifest, 'mediaType') ?? `application/vnd.oci.image.${fallback}.v1+json`,
        blobs: new Map([[digest, size], ...parts]),
    };
}
async function platformsOf(blobs, manifests, depth) {
    const found = new Map();
    let images = 0;
    for (const entry of manifests) {
        const whole = await wholeImage(blobs, (0,json/* stringAt */.bX)(entry, 'digest') ?? '', depth + 1);
        if (whole === null)
            continue;
        if (!isAttestation(entry))
            images += 1;
        for (const [digest, size] of whole.blobs)
            found.set(digest, size);
    }
    return images === 0 ? null : found;
}
/** What BuildKit tells of a build stands beside the image it made, as a manifest of its own. */
function isAttestation(entry) {
    const annotations = (0,json/* isRecord */.u4)(entry) ? entry['annotations'] : null;
    return (0,json/* stringAt */.bX)(annotations, 'vnd.docker.reference.type') === 'attestation-manifest';
}
async function whole_images_layersOf(blobs, manifest) {
    const parts = [manifest['config'], ...(0,json/* arrayAt */.RD)(manifest, 'layers')];
    if (!(0,json/* isRecord */.u4)(manifest['config']))
        return null;
    const found = new Map();
    for (const part of parts) {
        const digest = (0,json/* stringAt */.bX)(part, 'digest') ?? '';
        const size = await sizeOf(blobs, digest);
        const wanted = (0,json/* isRecord */.u4)(part) ? part['size'] : null;
        if (size === null || (typeof wanted === 'number' && wanted !== size))
            return null;
        found.set(digest, size);
    }
    return found;
}
async function sizeOf(blobs, digest) {
    if (!DIGEST.test(digest))
        return null;
    const found = await (0,promises_.lstat)((0,content_sizes/* blobPath */.nD)({ blobs }, digest)).catch(() => null);
    return found?.isFile() === true ? found.size : null;
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./build/privileged/aside-images/load-images.js
/** Gives an engine images over its API (`POST /images/load`, what `docker load` does), streamed. */



const MAX_ANSWER = 1024 * 1024;
/** Throws the engine's own error. Resolves once it has taken all of them. */
async function loadImages(socketPath, archive, signal) {
    const call = (0,external_node_http_.request)({
        socketPath,
        path: '/images/load?quiet=1',
        method: 'POST',
        headers: { Host: 'docker', 'Content-Type': 'application/x-tar', Connection: 'close' },
        agent: false,
        signal,
    });
    const answered = answerOf(call);
    // The engine may refuse before it has read all; then its answer says why, and not the broken pipe
    const sent = (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.from(archive), call).then(() => null, (error) => error);
    const answer = await answered.catch(async (error) => {
        throw (await sent) ?? error;
    });
    const why = errorIn(answer);
    if (why !== null)
        throw new Error(why);
}
function answerOf(call) {
    return new Promise((resolve, reject) => {
        call.once('error', reject);
        call.once('response', (response) => {
            const chunks = [];
            let size = 0;
            response.on('data', (chunk) => {
                size += chunk.length;
                if (size <= MAX_ANSWER)
                    chunks.push(chunk);
            });
            response.once('error', reject);
            response.once('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }));
        });
    });
}
/** The engine reports what happens while it loads as a line of JSON each, also what fails then. */
function errorIn({ status, body }) {
    if (status !== 200)
        return textAt(body, 'message') ?? `the engine answered with ${status}`;
    return body.split('\n').reduce((found, line) => found ?? textAt(line, 'error'), null);
}
function textAt(json, key) {
    try {
        const told = { ...JSON.parse(json) };
        const text = told[key];
        return typeof text === 'string' ? text : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/privileged/aside-images/tar-header.js
/**
 * Heads of a tar archive (POSIX.1-1988 `ustar`), enough for blobs that are streamed as they are. Written by ourselves: a library for
 * it would bring fourteen packages into what runs as root.
 */
const TAR_BLOCK = 512;
/** Two empty blocks end an archive. */
const TAR_END = Buffer.alloc(2 * TAR_BLOCK);
/** Where the number no longer fits into eleven octal digits, GNU's binary form is used, as every reader knows it. */
const OCTAL_LIMIT = 8 ** 11;
/** @param name - at most 100 bytes @param size - of the content that follows, in bytes */
function tarHeader(name, size) {
    const head = Buffer.alloc(TAR_BLOCK);
    if (Buffer.byteLength(name) > 100)
        throw new Error(`${name} is too long a name for a tar archive`);
    head.write(name, 0, 'utf8');
    head.write(`0000644\0${'0000000\0'.repeat(2)}`, 100, 'latin1');
    if (size < OCTAL_LIMIT)
        head.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
    else {
        head.writeUInt8(0x80, 124);
        head.writeBigUInt64BE(BigInt(size), 128);
    }
    head.write(`${'0'.repeat(11)}\0`, 136, 'latin1');
    head.write('0', 156, 'latin1');
    head.write('ustar\x0000', 257, 'latin1');
    // The sum is taken with its own field blank
    head.fill(' ', 148, 156);
    const sum = head.reduce((all, byte) => all + byte, 0);
    head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return head;
}
/** The zeros that fill the content's last block. */
function tarPadding(size) {
    return Buffer.alloc((TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK);
}

;// CONCATENATED MODULE: ./build/privileged/aside-images/oci-archive.js
/** An OCI image layout as a tar stream (OCI image-spec, `image-layout.md`), as `docker load` takes it; no copy is made on disk. */




const CHUNK = 1024 * 1024;
/** Throws when a blob changes while it is read. @param blobs - folder of `sha256/<hex>` */
async function* ociArchive(blobs, images) {
    yield* textFile('oci-layout', JSON.stringify({ imageLayoutVersion: '1.0.0' }));
    yield* textFile('index.json', JSON.stringify(indexOf(images)));
    const all = new Map(images.flatMap((image) => [...image.blobs]));
    for (const [digest, size] of all) {
        yield tarHeader(`blobs/${digest.replace(':', '/')}`, size);
        yield* contentOf((0,content_sizes/* blobPath */.nD)({ blobs }, digest), size);
        yield tarPadding(size);
    }
    yield TAR_END;
}
function indexOf(images) {
    return {
        schemaVersion: 2,
        mediaType: 'application/vnd.oci.image.index.v1+json',
        manifests: images.map(({ name, digest, mediaType, blobs }) => ({
            mediaType,
            digest,
            size: blobs.get(digest),
            // containerd, `core/images/annotations.go`
            annotations: { 'io.containerd.image.name': name },
        })),
    };
}
function* textFile(name, text) {
    const content = Buffer.from(text);
    yield tarHeader(name, content.length);
    yield content;
    yield tarPadding(content.length);
}
async function* contentOf(path, size) {
    const handle = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW);
    let read = 0;
    try {
        for await (const chunk of handle.createReadStream({ highWaterMark: CHUNK, autoClose: false })) {
            const bytes = chunk;
            read += bytes.length;
            yield bytes;
        }
    }
    finally {
        await handle.close();
    }
    if (read !== size)
        throw new Error(`${path} has ${read} bytes now, and had ${size}`);
}

;// CONCATENATED MODULE: ./build/privileged/ops/load-aside-images.js
/** Loads images of containerd's store that was set aside into the engine that has a new one: their blobs are whole, their records are not. */










/** A loaded image takes its blobs and, unpacked, up to three times as much; what is left free is for the build. */
const SPACE_FACTOR = 4;
/** Nothing of what was set aside changes. Throws when nothing is recorded under the id. */
async function loadAsideImages(args, signal) {
    const dataRoot = await recordedRoot(args.dataRoot);
    const manifest = await (0,set_aside_manifest/* readManifest */.WI)(dataRoot, args.id);
    if (manifest?.state !== 'renamed')
        throw new Error(`nothing whole is set aside under ${args.id}`);
    const socketPath = (0,checked_path/* checkedPath */.t)(args.socketPath);
    const [entry = ''] = args.containerdRoot.split('/');
    if (!manifest.entries.includes(entry) || args.containerdRoot.split('/').includes('..'))
        throw new Error(`${args.containerdRoot} is not among what was set aside`);
    const store = (0,external_node_path_.join)((0,set_aside_manifest/* asideDir */.C5)(dataRoot, args.id), 'store', args.containerdRoot);
    const { metadata, blobs } = (0,content_sizes/* containerdContent */.$f)(store);
    const own = await (0,containerd_image_names/* containerdImageNames */.d)(metadata);
    const named = (own ?? args.known).filter(({ name }) => !name.includes('@'));
    const complete = own !== null;
    const { whole, left } = await sortOut(blobs, named);
    const bytes = load_aside_images_sizeOf(whole);
    const { bavail, bsize } = await (0,promises_.statfs)(dataRoot);
    if (bytes * SPACE_FACTOR > bavail * bsize) {
        const why = 'there is too little space to load it again';
        return { loaded: [], left: [...left, ...whole.map(({ name }) => ({ name, why }))], bytes: 0, complete };
    }
    const tried = await loadAll(socketPath, blobs, whole, signal);
    return { loaded: tried.loaded, left: [...left, ...tried.left], bytes, complete };
}
async function sortOut(blobs, named) {
    const whole = [];
    const left = [];
    for (const { name, digest } of named) {
        const image = await wholeImage(blobs, digest);
        if (image === null)
            left.push({ name, why: 'a part of its content is gone' });
        else
            whole.push({ ...image, name, digest });
    }
    return { whole, left };
}
function load_aside_images_sizeOf(images) {
    const all = new Map(images.flatMap(({ blobs }) => [...blobs]));
    return [...all.values()].reduce((sum, size) => sum + size, 0);
}
/** All at once, for they share layers; one by one where the engine refuses one of them. */
async function loadAll(socketPath, blobs, images, signal) {
    const loaded = [];
    const left = [];
    const load = async (some) => {
        try {
            await loadImages(socketPath, ociArchive(blobs, some), signal);
            loaded.push(...some.map(({ name }) => name));
            return null;
        }
        catch (error) {
            return error instanceof Error ? error.message : String(error);
        }
    };
    if (images.length === 0 || (await load(images)) === null)
        return { loaded, left };
    for (const image of images) {
        signal.throwIfAborted();
        const why = await load([image]);
        if (why !== null)
            left.push({ name: image.name, why });
    }
    return { loaded, left };
}

// EXTERNAL MODULE: ./build/engine/checks/bolt-meta.js
var bolt_meta = __webpack_require__(8786);
;// CONCATENATED MODULE: ./build/privileged/ops/look-at-containerd.js
/** Looks at the root of a containerd that others may use too: whose it is, and whether anybody lives on it. Reads only. */








/** Of the engine's containers and of its plugins (moby, `daemon/config`: ContainerdNamespace). */
const look_at_containerd_DOCKERS = ['moby', 'plugins.moby'];
const META = 'io.containerd.metadata.v1.bolt/meta.db';
/** Larger than any that was seen by far; read at once. */
const MOST_BYTES = 512 * 1024 * 1024;
const READS = 3;
/** Throws with the reason when it is no root of a containerd. */
async function lookAtContainerd(args) {
    const root = await provenContainerdRoot(args.root);
    const names = (await (0,promises_.readdir)(root)).filter((name) => name.startsWith('io.containerd.')).toSorted();
    const used = await namespacesIn((0,external_node_path_.join)(root, META));
    return {
        names,
        foreign: typeof used === 'string' ? [] : used.filter((name) => !look_at_containerd_DOCKERS.includes(name)),
        unreadable: typeof used === 'string' ? used : null,
        shims: await shimsOf(args.address),
    };
}
/** containerd may be writing it: a torn read is made again. */
async function namespacesIn(path) {
    let why = 'it is not there';
    for (let read = 0; read < READS; read += 1) {
        try {
            const tree = await readTree(path);
            return (0,bolt_tree/* bucketAt */.wW)(tree, ['v1'])
                .filter((namespace) => namespace.bucket && holdsAnything(tree, (0,bolt_tree/* entriesOf */.Mc)(tree, namespace)))
                .map(({ key }) => key);
        }
        catch (error) {
            why = (0,message_of/* messageOf */.b)(error);
        }
    }
    return why;
}
/** Buckets of a namespace as `images`, `containers`, `content`; its own labels are no use of it. */
function holdsAnything(tree, parts) {
    return parts.some((part) => part.bucket && part.key !== 'labels' && hasRecord(tree, (0,bolt_tree/* entriesOf */.Mc)(tree, part)));
}
/** `content` and `snapshots` have one more level of buckets, which stay when they are empty. */
function hasRecord(tree, entries) {
    return entries.some((entry) => !entry.bucket || (0,bolt_tree/* entriesOf */.Mc)(tree, entry).length > 0);
}
async function readTree(path) {
    const { size } = await (0,promises_.stat)(path);
    if (size > MOST_BYTES)
        throw new Error(`it is too large to be read (${size} bytes)`);
    const file = Buffer.alloc(size);
    const handle = await (0,promises_.open)(path, 'r');
    await handle.read(file, 0, size, 0).finally(() => handle.close());
    const meta = (0,bolt_meta/* readBoltMeta */.b4)(file.subarray(0, bolt_meta/* BOLT_HEAD_BYTES */.jt));
    if (meta === null)
        throw new Error('it is no database');
    return (0,bolt_tree/* treeOf */.g7)(file, meta);
}
async function shimsOf(address) {
    const wanted = (0,serves_socket/* canonical */.$)(address);
    const shims = [];
    for (const pid of await (0,proc/* pidsOf */.IG)('/proc')) {
        const argv = (0,proc/* nulWords */.Ng)((await (0,proc/* readOrNull */.di)(`/proc/${pid}/cmdline`)) ?? '');
        const named = argv[argv.indexOf('-address') + 1] ?? '';
        if (/containerd-shim/.test(argv[0] ?? '') && argv.includes('-address') && (0,serves_socket/* canonical */.$)(named) === wanted)
            shims.push(pid);
    }
    return shims;
}

;// CONCATENATED MODULE: ./build/privileged/ops/make-directories.js





/** Above before below. Modes as their owners make them (moby, `daemon/daemon_unix.go`; containerd, `plugins/content/local`). */
const OF_ENGINE = [
    { path: 'tmp', mode: 0o700, needs: '.' },
    // Where the databases went too, the engine would go on with files that nobody can see: a restart is better
    { path: 'buildkit/executor', mode: 0o711, needs: 'buildkit/cache.db' },
];
const OF_GRAPH_DRIVER = [
    { path: 'buildkit/content', mode: 0o711, needs: 'buildkit/containerdmeta.db' },
    { path: 'buildkit/content/ingest', mode: 0o755, needs: 'buildkit/containerdmeta.db' },
];
const CONTENT = 'io.containerd.content.v1.content';
const make_directories_SNAPSHOTTER = 'io.containerd.snapshotter.v1.overlayfs';
const METADATA = 'io.containerd.metadata.v1.bolt/meta.db';
const OF_CONTAINERD = [
    { path: CONTENT, mode: 0o755, needs: METADATA },
    { path: `${CONTENT}/ingest`, mode: 0o755, needs: METADATA },
    { path: `${make_directories_SNAPSHOTTER}/snapshots`, mode: 0o700, needs: `${make_directories_SNAPSHOTTER}/metadata.db` },
];
/** The paths that were made. Throws when one cannot be, or when the data root is none. */
async function makeDirectories(args) {
    const dataRoot = await provenRoot(args.dataRoot);
    const containerdRoot = args.containerdRoot === null ? null : (0,checked_path/* checkedPath */.t)(args.containerdRoot);
    const own = containerdRoot === null ? [...OF_ENGINE, ...OF_GRAPH_DRIVER] : OF_ENGINE;
    const made = [];
    for (const one of own)
        made.push(...(await make(dataRoot, one)));
    if (containerdRoot === null)
        return made;
    for (const one of OF_CONTAINERD)
        made.push(...(await make(containerdRoot, one)));
    return made;
}
/** Whatever stands there is not ours to replace; the one above it has to be a directory, and no link to one. */
async function make(root, { path, mode, needs }) {
    const whole = (0,external_node_path_.join)(root, path);
    const above = await lstatOrNull((0,external_node_path_.dirname)(whole));
    const known = await lstatOrNull((0,external_node_path_.join)(root, needs));
    if (above === null || !above.isDirectory() || known === null || (await lstatOrNull(whole)) !== null)
        return [];
    await (0,promises_.mkdir)(whole, { mode });
    await (0,promises_.chmod)(whole, mode);
    await (0,promises_.chown)(whole, above.uid, above.gid);
    return [whole];
}
async function lstatOrNull(path) {
    try {
        return await (0,promises_.lstat)(path);
    }
    catch (error) {
        const code = (0,errno/* errnoOf */.U)(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/privileged/ops/measure-aside.js
/** Measures how much of the disk something that was set aside takes. Reads only. */




async function measureAside(args, signal) {
    const dataRoot = await recordedRoot(args.dataRoot);
    const { dev: device } = await (0,promises_.lstat)(dataRoot);
    const place = (0,set_aside_manifest/* asideDir */.C5)(dataRoot, args.id);
    const { bytes, complete } = await measure([place], { device, signal, seen: new Set() });
    return { bytes, complete };
}

;// CONCATENATED MODULE: ./build/privileged/ops/measure-volumes.js
/** Measures what volumes of the engine's own driver take of the disk, within a limit of time. Reads only. */





/** The blocks that are in use, as `du` counts them. */
async function measureVolumes({ dataRoot, names, limitMs }, signal) {
    const root = (0,external_node_path_.join)(await provenRoot(dataRoot), 'volumes');
    const limit = AbortSignal.any([signal, AbortSignal.timeout(Math.max(1, limitMs))]);
    const measured = [];
    for (const name of names) {
        const data = (0,external_node_path_.join)(root, (0,checked_path/* checkedName */.X)(name), '_data');
        const stat = await (0,promises_.lstat)(data).catch(() => null);
        if (stat === null || limit.aborted) {
            measured.push({ name, bytes: null });
            continue;
        }
        const { bytes, complete } = await measure([data], { device: stat.dev, signal: limit, seen: new Set() });
        measured.push({ name, bytes: complete ? bytes : null });
    }
    return measured;
}

;// CONCATENATED MODULE: ./build/privileged/ops/mend-blob.js
/** Puts a blob back into containerd's content store, after its content was proved to be what its name says. */





/** As containerd's content store makes them (`plugins/content/local`). */
const BLOB_MODE = 0o444;
const mend_blob_PIECE_BYTES = 1024 * 1024;
const PLACE = 'io.containerd.content.v1.content/blobs/sha256';
/**
 * The engine may run: whoever opens the blob meanwhile has the old file or the new one. Nothing can be lost, for a file of that name
 * with any other content is of no use to anybody. Throws when the content has another digest, and when the place is not containerd's.
 */
async function mendBlob(args, signal) {
    const hex = /^sha256:([0-9a-f]{64})$/.exec(args.digest)?.[1];
    if (hex === undefined)
        throw new Error(`refused: ${args.digest} is no digest`);
    const folder = (0,external_node_path_.join)((0,checked_path/* checkedPath */.t)(args.containerdRoot), PLACE);
    if ((await (0,promises_.realpath)(folder)) !== folder)
        throw new Error(`refused: a symbolic link leads to ${folder}`);
    const device = (await (0,promises_.lstat)(folder)).dev;
    // Beside the folder: nobody takes it for a blob, and it can be renamed into it
    const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(folder)), `.buildmend-${hex}`);
    if ((await (0,promises_.lstat)((0,external_node_path_.dirname)(beside))).dev !== device)
        throw new Error(`refused: ${folder} is a mount of its own`);
    await (0,promises_.rm)(beside, { force: true });
    try {
        const digest = await copy((0,checked_path/* checkedPath */.t)(args.from), beside, signal);
        if (digest !== hex)
            throw new Error(`refused: the content has the digest ${digest} and not ${hex}`);
        await (0,promises_.chmod)(beside, BLOB_MODE);
        await (0,promises_.rename)(beside, (0,external_node_path_.join)(folder, hex));
    }
    finally {
        await (0,promises_.rm)(beside, { force: true });
    }
    return null;
}
/** The hex digest of what was copied and synced. */
async function copy(from, to, signal) {
    const source = await (0,promises_.open)(from, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW);
    const target = await (0,promises_.open)(to, 'wx', 0o600);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    try {
        const piece = Buffer.alloc(mend_blob_PIECE_BYTES);
        for (let at = 0;;) {
            signal.throwIfAborted();
            const { bytesRead } = await source.read(piece, 0, piece.length, at);
            if (bytesRead === 0)
                break;
            hash.update(piece.subarray(0, bytesRead));
            await target.appendFile(piece.subarray(0, bytesRead));
            at += bytesRead;
        }
        await target.sync();
    }
    finally {
        await source.close();
        await target.close();
    }
    return hash.digest('hex');
}

// EXTERNAL MODULE: ./build/privileged/seen-by.js
var seen_by = __webpack_require__(5155);
;// CONCATENATED MODULE: ./build/privileged/ops/prove-own-files.js
/** Proves that a directory here is the one in which this very engine keeps its files, and not another of the same name (law 8). */






/** Whose eyes see it, first of all; then what the engine wrote into it. */
async function proveOwnFiles(args) {
    const path = (0,checked_path/* checkedPath */.t)(args.path);
    const ours = await (0,seen_by/* fileId */.qp)(path);
    if (ours === null)
        return { kind: 'foreign', why: 'there is no such directory on this machine' };
    const eyes = await seenBy(args.pid, path, ours);
    if (eyes.kind === 'own' || eyes.kind === 'foreign')
        return eyes;
    const written = await idIn(path);
    if (written.id !== null && args.engineId !== null && written.id !== args.engineId)
        return {
            kind: 'foreign',
            why: `it belongs to another engine (its engine-id is ${written.id}, and this one’s ${args.engineId})`,
        };
    if (written.id !== null && written.id === args.engineId)
        return { kind: 'own' };
    if (args.rootId === ours)
        return { kind: 'own' };
    if (args.manager !== null && (await seenBy(args.manager, path, ours)).kind === 'own')
        return { kind: 'own' };
    if (args.once && (await isOursAlready(path)))
        return { kind: 'own' };
    if (eyes.kind === 'no-rights' || written.denied)
        return { kind: 'no-rights', why: `this user may not look at it: ${path}` };
    return { kind: 'unproved', why: unproved(args, written.id, ours) };
}
async function seenBy(pid, path, ours) {
    if (pid === null)
        return { kind: 'unproved', why: '' };
    const root = (0,external_node_path_.join)('/proc', String(pid), 'root');
    const denied = await (0,promises_.stat)((0,external_node_path_.join)(root, '.')).then(() => false, (error) => (0,errno/* errnoOf */.U)(error) !== 'ENOENT');
    if (denied)
        return { kind: 'no-rights', why: '' };
    const theirs = await (0,seen_by/* fileIdBelow */.F$)(root, path);
    if (theirs === ours)
        return { kind: 'own' };
    // It may have ended meanwhile
    if (theirs === null && (await (0,promises_.lstat)(root).catch(() => null)) === null)
        return { kind: 'unproved', why: '' };
    return { kind: 'foreign', why: `it is another directory for the engine’s process ${pid} than for us` };
}
/** Engines since 24 write their id into their data root (moby, `daemon/id.go`). */
async function idIn(path) {
    try {
        const text = (await (0,promises_.readFile)((0,external_node_path_.join)(path, 'engine-id'), 'utf8')).trim().slice(0, 64);
        return { id: text === '' ? null : text, denied: false };
    }
    catch (error) {
        return { id: null, denied: ['EACCES', 'EPERM'].includes((0,errno/* errnoOf */.U)(error) ?? '') };
    }
}
/** What an earlier run set aside stands there, in a directory of root's: it had proved it before. */
async function isOursAlready(path) {
    const [home, owner] = await Promise.all([(0,promises_.lstat)((0,set_aside_manifest/* asideHome */.is)(path)).catch(() => null), (0,promises_.lstat)(path)]);
    return home?.isDirectory() === true && (home.uid === 0 || home.uid === owner.uid);
}
function unproved({ pid, rootId, engineId }, written, ours) {
    if (pid === null && rootId !== null && rootId !== ours && written === null)
        return 'another directory stands there now than the engine had last: something is mounted over it, or its disk is not mounted';
    const eyes = pid === null
        ? 'its process is not to be seen from here (it ended, or runs in another container or on another machine)'
        : `its process ${pid} does not show what it sees`;
    if (written === null)
        return `${eyes}, and no engine-id stands in the directory`;
    return engineId === null ? `${eyes}, and it does not say which engine it is` : eyes;
}

;// CONCATENATED MODULE: ./build/privileged/set-aside/entries.js
/** What may be set aside at all: real files and directories of the data root itself, on its own device, never volumes. */



/** Its loss costs labels and options of volumes, not their data (measured: docs of the repair rung). */
const VOLUME_RECORD = 'volumes/metadata.db';
const OURS = '.buildmend';
/**
 * Checks relative paths against the data root. Throws, with the path and the reason, for a symbolic link anywhere on the
 * way, another device, something that is neither file nor directory, our own directory, and for volumes unless `volumesToo`.
 */
async function proveEntries(dataRoot, entries, volumesToo) {
    const asked = new Set(entries);
    if (asked.size < entries.length)
        throw new Error('refused: the same entry is asked for twice');
    const root = await (0,promises_.lstat)(dataRoot);
    const present = [];
    const absent = [];
    for (const entry of entries) {
        const names = entry.split('/').map(checked_path/* checkedName */.X);
        if (names[0] === OURS)
            throw new Error(`refused ${entry}: it is Buildmend’s own directory`);
        if (names[0] === 'volumes' && entry !== VOLUME_RECORD && !volumesToo) {
            throw new Error(`refused ${entry}: volumes are only removed with allow-volume-loss`);
        }
        const outer = names.map((_, index) => names.slice(0, index).join('/')).find((other) => asked.has(other));
        if (outer !== undefined)
            throw new Error(`refused ${entry}: it is a part of ${outer}, which is asked for too`);
        ((await proveOne(dataRoot, root.dev, names)) ? present : absent).push(entry);
    }
    return { present, absent };
}
async function proveOne(dataRoot, device, names) {
    let path = dataRoot;
    for (const [index, name] of names.entries()) {
        path = (0,external_node_path_.join)(path, name);
        const stat = await (0,promises_.lstat)(path).catch((error) => {
            if (error.code === 'ENOENT')
                return null;
            throw error;
        });
        if (stat === null)
            return false;
        const last = index === names.length - 1;
        if (stat.isSymbolicLink() && last && (await isLayerLink(path, names.join('/'))))
            return true;
        if (stat.isSymbolicLink())
            throw new Error(`refused ${path}: it is a symbolic link`);
        if (!stat.isDirectory() && !(last && stat.isFile()))
            throw new Error(`refused ${path}: it is not a directory`);
        if (stat.dev !== device)
            throw new Error(`refused ${path}: it stands on another device than ${dataRoot} (a mount, or a subvolume of its own)`);
    }
    return true;
}
/** overlay2's own short link of a layer: a rename moves it and follows nothing. */
async function isLayerLink(path, entry) {
    if (!/^overlay2\/l\/[A-Z0-9]{26}$/.test(entry))
        return false;
    return /^\.\.\/[a-z0-9]+(?:-init)?\/diff$/.test(await (0,promises_.readlink)(path));
}

;// CONCATENATED MODULE: ./build/privileged/set-aside/move.js
/** The renames of a set-aside and their way back; every step may be repeated after a crash. */



/** `store` holds what was set aside, `since` what the engine made in its place until it was put back. */
function keptPath(dataRoot, id, where, entry) {
    return (0,external_node_path_.join)((0,set_aside_manifest/* asideDir */.C5)(dataRoot, id), where, entry);
}
async function exists(path) {
    return (0,promises_.lstat)(path).then(() => true, (error) => {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    });
}
async function move(from, to) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true, mode: 0o700 });
    await (0,promises_.rename)(from, to);
}
/** Moves every entry out. Throws at the first that cannot be moved; `moveBack` is the way back from any point. */
async function moveOut(dataRoot, id, entries) {
    for (const entry of entries)
        await move((0,external_node_path_.join)(dataRoot, entry), keptPath(dataRoot, id, 'store', entry));
    await syncParents(dataRoot, entries);
}
/** The entries that are set aside at this moment. */
async function keptEntries(dataRoot, id, entries) {
    const kept = [];
    for (const entry of entries)
        if (await exists(keptPath(dataRoot, id, 'store', entry)))
            kept.push(entry);
    return kept;
}
/** Moves back every entry that is still set aside, and what stands in its place out of the way. Resolves to their number. */
async function moveBack(dataRoot, id, entries) {
    const kept = await keptEntries(dataRoot, id, entries);
    for (const entry of kept) {
        await moveAway(dataRoot, id, entry);
        await move(keptPath(dataRoot, id, 'store', entry), (0,external_node_path_.join)(dataRoot, entry));
    }
    await syncParents(dataRoot, entries);
    return kept.length;
}
/** Moves what the engine made since out of the way. */
async function moveAway(dataRoot, id, entry) {
    const now = (0,external_node_path_.join)(dataRoot, entry);
    if (!(await exists(now)))
        return;
    let since = keptPath(dataRoot, id, 'since', entry);
    for (let n = 2; await exists(since); n += 1)
        since = keptPath(dataRoot, id, 'since', `${entry}.${n}`);
    await move(now, since);
}
async function syncParents(dataRoot, entries) {
    const parents = new Set(entries.map((entry) => (0,external_node_path_.dirname)((0,external_node_path_.join)(dataRoot, entry))));
    for (const parent of parents)
        await (0,set_aside_manifest/* syncDirectory */.zR)(parent).catch(() => undefined);
}

;// CONCATENATED MODULE: ./build/privileged/ops/put-back.js
/** Puts back what was set aside, whatever point the run that did it reached. */







/**
 * The engine must be stopped. What it made in the meantime is deleted, volumes' data never. Throws when the manifest is
 * missing, when the deletion has begun, and as `setAside` does; it may be called again then.
 */
async function putBack(args, signal) {
    const dataRoot = await recordedRoot(args.dataRoot);
    const manifest = await (0,set_aside_manifest/* readManifest */.WI)(dataRoot, args.id);
    if (manifest === null)
        throw new Error(`nothing is recorded as set aside under ${args.id}`);
    if (manifest.state === 'deleting')
        throw new Error(`${args.id} is being deleted already`);
    const names = [...manifest.entries, ...manifest.absent];
    const now = await proveEntries(dataRoot, names, true);
    await refuseUsers(dataRoot, signal);
    await clearMounts(dataRoot, now.present);
    await (0,set_aside_manifest/* writeManifest */.HN)(dataRoot, { ...manifest, state: 'undoing' });
    // Once all is back, what stands under the absent names is the engine's own again.
    const kept = await keptEntries(dataRoot, args.id, manifest.entries);
    if (kept.length > 0)
        for (const name of manifest.absent)
            await moveAway(dataRoot, args.id, name);
    const restored = await moveBack(dataRoot, args.id, kept);
    await deleteTree(dataRoot, args.id);
    await removeEmptyHome(dataRoot);
    return { restored };
}

// EXTERNAL MODULE: ./build/engine/checks/containers-on-disk.js
var containers_on_disk = __webpack_require__(497);
;// CONCATENATED MODULE: ./build/privileged/ops/read-containers.js
/** Reads what the engine wrote down of its containers, without an engine. */


/** Throws when the path is not a data root, or its containers cannot be listed. */
async function read_containers_readContainers(args) {
    return (0,containers_on_disk/* readContainersOnDisk */.v)(await provenRoot(args.dataRoot));
}

// EXTERNAL MODULE: ./build/privileged/ops/read-daemon-config.js
var read_daemon_config = __webpack_require__(975);
;// CONCATENATED MODULE: ./build/privileged/ops/read-journal.js
/** Reads the journal of one unit since a moment; bounded. */

/** Null when journalctl is missing or may not be read. */
function readJournal(args, signal) {
    if (!/^[A-Za-z0-9@._:\\-]+$/.test(args.unit))
        throw new Error(`refused unit ${JSON.stringify(args.unit)}`);
    const since = `--since=@${(args.sinceMs / 1000).toFixed(3)}`;
    // Not `-n`: together with `--since` it counts from the beginning on some versions.
    const words = [...unitWords(args), since, '-o', 'cat', '--no-pager', '-q'];
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)('journalctl', words, { signal, maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => {
            resolve(error === null ? lastLines(stdout, args.maxLines) : null);
        });
    });
}
function lastLines(text, maxLines) {
    return text
        .split('\n')
        .filter((line) => line !== '')
        .slice(-maxLines);
}
/** A user sees their own units' journal, root sees everybody's. */
function unitWords({ unit, uid = null }) {
    if (uid === null)
        return ['-u', unit];
    return uid === process.geteuid?.() ? ['--user', '-u', unit] : [`_SYSTEMD_USER_UNIT=${unit}`, `_UID=${uid}`];
}

// EXTERNAL MODULE: ./build/engine/inventory.js
var inventory = __webpack_require__(6151);
;// CONCATENATED MODULE: ./build/engine/checks/network-records.js
/** Reads whole records of networks out of the bytes of a database that cannot be opened any more. */


/** A record begins with the first of its keys, which stand in the order of the alphabet (libnetwork, `network.go`, `MarshalJSON`). */
const BEGINS = ['{"addrSpace":"', '{"attachable":'];
/** No record is longer, in bytes. */
const LONGEST = 64 * 1024;
const MOST = 10_000;
/** By id, each as it was written last; old pages keep what is deleted since, so that only a name that something else proves may be used. */
function networkRecordsIn(bytes) {
    const found = new Map();
    for (const begin of BEGINS) {
        let at = bytes.indexOf(begin);
        for (let number = 0; at !== -1 && number < MOST; number += 1) {
            const text = objectAt(bytes, at);
            const network = text === null ? null : networkOf((0,json/* parseJson */.qF)(text));
            if (network !== null)
                found.set(network.id, network);
            at = bytes.indexOf(begin, at + begin.length);
        }
    }
    return found;
}
/** From a brace to the one that closes it. */
function objectAt(bytes, from) {
    let depth = 0;
    let inText = false;
    for (let at = from; at < Math.min(bytes.length, from + LONGEST); at += 1) {
        const sign = bytes[at];
        if (inText && sign === BACKSLASH)
            at += 1;
        else if (sign === QUOTE)
            inText = !inText;
        else if (!inText && sign === OPEN)
            depth += 1;
        else if (!inText && sign === CLOSE)
            depth -= 1;
        if (depth === 0)
            return bytes.toString('utf8', from, at + 1);
    }
    return null;
}
const [QUOTE, BACKSLASH, OPEN, CLOSE] = [0x22, 0x5c, 0x7b, 0x7d];
function networkOf(record) {
    const [id, name] = [(0,json/* stringAt */.bX)(record, 'id'), (0,json/* stringAt */.bX)(record, 'name')];
    if (!(0,json/* isRecord */.u4)(record) || id === null || name === null || (0,json/* stringAt */.bX)(record, 'scope') !== 'local')
        return null;
    const isSet = (key) => record[key] === true;
    return {
        id,
        name,
        driver: (0,json/* stringAt */.bX)(record, 'networkType') ?? 'bridge',
        // Older engines do not write it: they have no network without it
        ipv4: record['enableIPv4'] !== false,
        ipv6: isSet('enableIPv6'),
        internal: isSet('internal'),
        attachable: isSet('attachable'),
        configOnly: isSet('configOnly'),
        configFrom: (0,json/* stringAt */.bX)(record, 'configFrom'),
        ipamDriver: (0,json/* stringAt */.bX)(record, 'ipamType') ?? 'default',
        ipamOptions: (0,inventory/* textsAt */.i1)(record, 'ipamOptions'),
        pools: [...poolsOf(record, 'V4'), ...poolsOf(record, 'V6')],
        options: (0,inventory/* textsAt */.i1)((0,json/* recordAt */.zR)(record, 'generic'), 'com.docker.network.generic'),
        labels: (0,inventory/* textsAt */.i1)(record, 'labels'),
    };
}
/** `ipamV4Config`: what was asked for; `ipamV4Info`: what was given, a text within a text. Both are texts of JSON. */
function poolsOf(record, family) {
    const asked = listAt(record, `ipam${family}Config`);
    const given = listAt(record, `ipam${family}Info`).map((info) => (0,json/* parseJson */.qF)((0,json/* stringAt */.bX)(info, 'IPAMData') ?? ''));
    const number = Math.max(asked.length, given.length);
    return Array.from({ length: number }, (_, index) => {
        const gateway = (0,json/* stringAt */.bX)(asked[index], 'Gateway') ?? (0,json/* stringAt */.bX)(given[index], 'Gateway');
        return {
            subnet: (0,json/* stringAt */.bX)(asked[index], 'PreferredPool') ?? (0,json/* stringAt */.bX)(given[index], 'Pool'),
            gateway: gateway?.replace(/\/\d+$/, '') ?? null,
            range: (0,json/* stringAt */.bX)(asked[index], 'SubPool'),
            aux: (0,inventory/* textsAt */.i1)(asked[index], 'AuxAddresses'),
        };
    }).filter(({ subnet }) => subnet !== null);
}
function listAt(record, key) {
    return (0,json/* arrayAt */.RD)({ list: (0,json/* parseJson */.qF)((0,json/* stringAt */.bX)(record, key) ?? '') }, 'list');
}

;// CONCATENATED MODULE: ./build/privileged/ops/read-network-records.js
/** Reads what can still be read of a database of networks that was set aside. */




const ENTRY = 'network/files/local-kv.db';
/** More is not read, in bytes: a database of networks is small. */
const read_network_records_MAX_BYTES = 16 * 1024 * 1024;
/** Deleted networks may be among them. Throws when the file cannot be read. */
async function readNetworkRecords(args) {
    const dataRoot = await provenRoot(args.dataRoot);
    const file = await (0,promises_.open)(keptPath(dataRoot, args.id, 'store', ENTRY), 'r');
    try {
        const bytes = Buffer.alloc(Math.min((await file.stat()).size, read_network_records_MAX_BYTES));
        await file.read(bytes, 0, bytes.length, 0);
        return [...networkRecordsIn(bytes).values()];
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/privileged/ops/relink-overlay2.js
/** Makes overlay2's short links (`l/<text>` → `../<layer>/diff`) again from each layer's `link` file, and those files from the links. */



/** The name is random base32 of the driver's own making (daemon/graphdriver/overlay2: generateID, 26 characters). */
const LINK_TEXT = /^[A-Z0-9]{1,64}$/;
/**
 * The engine may run: it only reads these links, and makes new ones under names of its own.
 * Throws when `overlay2` is not a real directory, or when a link cannot be written.
 */
async function relinkOverlay2(args, signal) {
    const driver = (0,external_node_path_.join)(await provenRoot(args.dataRoot), 'overlay2');
    const links = (0,external_node_path_.join)(driver, 'l');
    const madeDirectory = await makeLinkDirectory(driver, links);
    const counts = { made: 0, replaced: 0, kept: 0, named: 0 };
    const skipped = [];
    const names = await namesOfLayers(links);
    for (const layer of await (0,promises_.readdir)(driver, { withFileTypes: true })) {
        signal.throwIfAborted();
        if (!layer.isDirectory() || layer.name === 'l')
            continue;
        const text = await linkText((0,external_node_path_.join)(driver, layer.name));
        const done = text === null
            ? await nameAgain((0,external_node_path_.join)(driver, layer.name), names.get(layer.name))
            : await relink_overlay2_link((0,external_node_path_.join)(links, text), `../${layer.name}/diff`);
        if (done === null)
            skipped.push(layer.name);
        else
            counts[done] += 1;
    }
    return { madeDirectory, ...counts, skipped };
}
/** Layer → the name of its link. None for a layer that several lead to. */
async function namesOfLayers(links) {
    const names = new Map();
    const twice = new Set();
    for (const name of await (0,promises_.readdir)(links)) {
        const target = await (0,promises_.readlink)((0,external_node_path_.join)(links, name)).catch(() => '');
        const layer = /^\.\.\/([\w.-]+)\/diff$/.exec(target)?.[1];
        if (layer === undefined || !LINK_TEXT.test(name))
            continue;
        if (names.has(layer))
            twice.add(layer);
        names.set(layer, name);
    }
    return new Map([...names].filter(([layer]) => !twice.has(layer)));
}
/** Only where the layer has its content and no such file, or an empty one: written beside it first, so that it is never half there. */
async function nameAgain(layer, name) {
    const file = (0,external_node_path_.join)(layer, 'link');
    const diff = await (0,promises_.lstat)((0,external_node_path_.join)(layer, 'diff')).catch(() => null);
    const present = await (0,promises_.lstat)(file).catch(() => null);
    if (name === undefined || diff?.isDirectory() !== true)
        return null;
    if (present !== null && !(present.isFile() && present.size === 0))
        return null;
    const beside = `${file}.buildmend`;
    await (0,promises_.rm)(beside, { force: true });
    await (0,promises_.writeFile)(beside, name, { mode: 0o644, flag: 'wx' });
    const above = await (0,promises_.lstat)(layer);
    await (0,promises_.chown)(beside, above.uid, above.gid);
    await (0,promises_.rename)(beside, file);
    return 'named';
}
/** As the driver makes it, if it is not there: mode 0700, the owner of `overlay2` itself (also right for a remapped root). */
async function makeLinkDirectory(driver, links) {
    const above = await (0,promises_.lstat)(driver);
    if (!above.isDirectory())
        throw new Error(`${driver} is not a directory`);
    const present = await (0,promises_.lstat)(links).catch(() => null);
    if (present?.isDirectory())
        return false;
    if (present !== null)
        await removeHollow(links);
    await (0,promises_.mkdir)(links, { mode: 0o700 });
    await (0,promises_.chown)(links, above.uid, above.gid);
    return true;
}
/** An empty file, or a link that leads nowhere, in place of the directory: nothing is lost with it. */
async function removeHollow(path) {
    const present = await (0,promises_.lstat)(path);
    const isHollow = present.isSymbolicLink()
        ? (await (0,promises_.stat)(path).catch(() => null)) === null
        : present.isFile() && present.size === 0;
    if (!isHollow)
        throw new Error(`${path} is not a directory, and not empty either`);
    await (0,promises_.rm)(path);
}
async function linkText(layer) {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(layer, 'link'), 'utf8').catch(() => null);
    const diff = await (0,promises_.lstat)((0,external_node_path_.join)(layer, 'diff')).catch(() => null);
    if (text === null || diff?.isDirectory() !== true)
        return null;
    return LINK_TEXT.test(text.trim()) ? text.trim() : null;
}
async function relink_overlay2_link(path, target) {
    const now = await (0,promises_.readlink)(path).catch(() => null);
    if (now === target)
        return 'kept';
    const present = await (0,promises_.lstat)(path).catch(() => null);
    if (present?.isDirectory() === true && !(await (0,promises_.rmdir)(path).then(yes, no)))
        return null;
    if (present === null || present.isDirectory()) {
        await (0,promises_.symlink)(target, path);
        return present === null ? 'made' : 'replaced';
    }
    const beside = `${path}.buildmend`;
    await (0,promises_.rm)(beside, { force: true });
    await (0,promises_.symlink)(target, beside);
    await (0,promises_.rename)(beside, path);
    return 'replaced';
}
const yes = () => true;
const no = () => false;

;// CONCATENATED MODULE: ./build/engine/checks/tags-anew.js
/** Finds out the tags of images whose list is broken: from what is left of it, from the last inventory, from containers. */







/** A name that the engine would take: `app:1`, `localhost:5000/a/b@sha256:…` (distribution, `reference/regexp.go`, roughly). */
const tags_anew_NAME = /^[A-Za-z0-9][\w./:-]{0,300}(?::\w[\w.-]{0,127}|@sha256:[0-9a-f]{64})$/;
const PAIR = /"([^"\\\s]{1,512})"\s*:\s*"sha256:([0-9a-f]{64})"/g;
/** Each tag is of an image whose configuration is there and is what its name says; the first source that knows a name wins. */
async function tagsAnew(sources) {
    const images = await wholeImages(sources.imageRoot);
    const there = new Set(images.map(({ id }) => id));
    const made = await readMadeFrom(sources.dataRoot);
    const found = new Map();
    const take = (source, tags) => {
        for (const { name, image } of tags)
            if (tags_anew_NAME.test(name) && there.has(image) && !found.has(name))
                found.set(name, { name, image, source });
    };
    take('the broken list', pairsIn(sources.broken));
    take('the last inventory', sources.inventory);
    take('containers', made.flatMap(tagOfContainer));
    const tags = [...found.values()];
    return { tags, nameless: await namelessAmong(images, tags, sources) };
}
/** Whole entries of a list that was cut off. */
function pairsIn(text) {
    return [...text.matchAll(PAIR)].map(([, name = '', image = '']) => ({ name, image }));
}
/** The name that was asked for, as the engine would list it; nothing for an id. The newest container stands first. */
function tagOfContainer({ asked, image }) {
    if (image === null || asked === '' || /^(sha256:)?[0-9a-f]{4,64}$/.test(asked))
        return [];
    const familiar = asked.replace(/^(index\.)?docker\.io\/(library\/)?/, '');
    const last = familiar.split('/').at(-1) ?? '';
    return [{ name: /[:@]/.test(last) ? familiar : `${familiar}:latest`, image }];
}
/** `{"Repositories":{"app":{"app:1":"sha256:…"}}}` (moby, reference/store.go). */
function repositoriesJson(tags) {
    const repositories = {};
    for (const { name, image } of tags) {
        const repository = name.includes('@') ? name.replace(/@.*$/, '') : name.replace(/:[^:/]*$/, '');
        repositories[repository] ??= {};
        Object.assign(repositories[repository], { [name]: `sha256:${image}` });
    }
    return JSON.stringify({ Repositories: repositories });
}
async function wholeImages(imageRoot) {
    const content = (0,external_node_path_.join)(imageRoot, 'imagedb', 'content', 'sha256');
    const read = await (0,pool/* mapBounded */.y)(await (0,look_again/* namesIn */.wX)(content), async (id) => {
        const text = await (0,promises_.readFile)((0,external_node_path_.join)(content, id)).catch(() => null);
        if (text === null || (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex') !== id)
            return [];
        const diffIds = (0,json/* stringsOf */.iw)((0,json/* arrayAt */.RD)((0,json/* recordAt */.zR)((0,json/* parseJson */.qF)(text.toString('utf8')), 'rootfs'), 'diff_ids'));
        return [{ id, diffIds }];
    });
    return read.flat();
}
/** Parents of a classic builder's images never had one. */
async function namelessAmong(images, tags, { imageRoot, neverNamed }) {
    const metadata = (0,external_node_path_.join)(imageRoot, 'imagedb', 'metadata', 'sha256');
    const parents = await (0,pool/* mapBounded */.y)(await (0,look_again/* namesIn */.wX)(metadata), (id) => (0,promises_.readFile)((0,external_node_path_.join)(metadata, id, 'parent'), 'utf8').catch(() => ''));
    const explained = new Set([
        ...tags.map(({ image }) => image),
        ...neverNamed,
        ...parents.map((parent) => parent.trim().replace('sha256:', '')),
    ]);
    const nameless = images.filter(({ id }) => !explained.has(id));
    return (0,pool/* mapBounded */.y)(nameless, async ({ id, diffIds }) => ({
        image: id,
        repository: await repositoryOf(imageRoot, diffIds.at(-1) ?? ''),
    }));
}
/** `distribution/v2metadata-by-diffid` (moby, `distribution/metadata/v2_metadata_service.go`): of layers, not of tags. */
async function repositoryOf(imageRoot, diffId) {
    if (!/^sha256:[0-9a-f]{64}$/.test(diffId))
        return null;
    const path = (0,external_node_path_.join)(imageRoot, 'distribution', 'v2metadata-by-diffid', 'sha256', diffId.slice(7));
    const known = (0,json/* parseJson */.qF)(await (0,promises_.readFile)(path, 'utf8').catch(() => ''));
    return Array.isArray(known) ? (0,json/* stringAt */.bX)(known.at(-1), 'SourceRepository') : null;
}

;// CONCATENATED MODULE: ./build/privileged/set-aside/write-anew.js
/** Writes a file of a stopped engine anew in the place of one that was set aside, with the same owner and mode. */




/** The engine must be stopped. Throws when something stands there already: what somebody else wrote is not replaced. */
async function writeAnew(dataRoot, { id, entry }, bytes) {
    const path = (0,external_node_path_.join)(dataRoot, entry);
    const { uid, gid, mode } = await (0,promises_.lstat)(keptPath(dataRoot, id, 'store', entry));
    const draft = `${path}.buildmend`;
    await (0,promises_.rm)(draft, { force: true });
    try {
        const handle = await (0,promises_.open)(draft, 'wx', 0o600);
        try {
            await handle.writeFile(bytes);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await (0,promises_.chown)(draft, uid, gid);
        await (0,promises_.chmod)(draft, mode & 0o7777);
        // Not a rename: that would replace what is there
        await (0,promises_.link)(draft, path);
    }
    finally {
        await (0,promises_.rm)(draft, { force: true });
    }
    await (0,set_aside_manifest/* syncDirectory */.zR)((0,external_node_path_.dirname)(path));
}

;// CONCATENATED MODULE: ./build/privileged/ops/remake-tags.js
/** Makes the list of tags anew in the place of a broken one that was set aside. */







/** The engine must be stopped. Writes nothing where no tag is known. Throws when the file cannot be read or written. */
async function remakeTags(args) {
    const { id, entry, inventory, neverNamed } = args;
    const [image, driver = '', file, ...more] = entry.split('/');
    if (image !== 'image' || file !== 'repositories.json' || more.length > 0)
        throw new Error(`refused ${entry}: it is no list of tags`);
    (0,checked_path/* checkedName */.X)(driver);
    const dataRoot = await provenRoot(args.dataRoot);
    const broken = await (0,promises_.readFile)(keptPath(dataRoot, id, 'store', entry), 'latin1');
    const imageRoot = (0,external_node_path_.join)(dataRoot, (0,external_node_path_.dirname)(entry));
    const anew = await tagsAnew({ dataRoot, imageRoot, broken, inventory, neverNamed });
    if (anew.tags.length > 0)
        await writeAnew(dataRoot, { id, entry }, repositoriesJson(anew.tags));
    return anew;
}

;// CONCATENATED MODULE: ./build/engine/checks/bolt-write.js
/** Writes a small bolt database with one bucket from nothing (bbolt, `db.go`, `page.go`, `bucket.go`; format version 2). */

const PAGE = 4096;
const HEADER = 16;
const ELEMENT = 16;
const [LEAF_PAGE, META_PAGE, FREELIST_PAGE] = [0x02, 0x04, 0x10];
const BUCKET = 0x01;
const [FREELIST_AT, ROOT_AT, BUCKET_AT] = [2, 3, 4];
/** A page counts its elements in two bytes. */
const bolt_write_MOST = 65_535;
/** Throws for more entries than one page may have. */
function boltWith(bucket, entries) {
    const elements = Object.entries(entries)
        .map(([key, value]) => ({ flags: 0, key: Buffer.from(key), value: Buffer.from(value) }))
        .toSorted((a, b) => Buffer.compare(a.key, b.key));
    if (elements.length > bolt_write_MOST)
        throw new Error(`too many entries for a small database (${elements.length})`);
    const content = leafPage(BUCKET_AT, elements);
    // A bucket's value: page of its root, and a sequence
    const root = Buffer.alloc(16);
    root.writeBigUInt64LE(BigInt(BUCKET_AT), 0);
    const top = leafPage(ROOT_AT, [{ flags: BUCKET, key: Buffer.from(bucket), value: root }]);
    const pages = BUCKET_AT + content.length / PAGE;
    const free = page(FREELIST_AT, FREELIST_PAGE, { count: 0, body: Buffer.alloc(0) });
    return Buffer.concat([metaPage(0, pages), metaPage(1, pages), free, top, content]);
}
function leafPage(id, elements) {
    const heads = Buffer.alloc(elements.length * ELEMENT);
    const data = [];
    let end = heads.length;
    for (const [index, { flags, key, value }] of elements.entries()) {
        const at = index * ELEMENT;
        heads.writeUInt32LE(flags, at);
        // Positions count from the element itself
        heads.writeUInt32LE(end - at, at + 4);
        heads.writeUInt32LE(key.length, at + 8);
        heads.writeUInt32LE(value.length, at + 12);
        data.push(key, value);
        end += key.length + value.length;
    }
    return page(id, LEAF_PAGE, { count: elements.length, body: Buffer.concat([heads, ...data]) });
}
/** As many pages as the body needs; the first says how many follow it. */
function page(id, kind, { count, body }) {
    const size = Math.ceil((HEADER + body.length) / PAGE);
    const bytes = Buffer.alloc(size * PAGE);
    bytes.writeBigUInt64LE(BigInt(id), 0);
    bytes.writeUInt16LE(kind, 8);
    bytes.writeUInt16LE(count, 10);
    bytes.writeUInt32LE(size - 1, 12);
    body.copy(bytes, HEADER);
    return bytes;
}
/** @param pages - of the whole file: the next that is free */
function metaPage(id, pages) {
    const meta = Buffer.alloc(64);
    meta.writeUInt32LE(0xed0cdaed, 0);
    meta.writeUInt32LE(2, 4);
    meta.writeUInt32LE(PAGE, 8);
    meta.writeBigUInt64LE(BigInt(ROOT_AT), 16);
    meta.writeBigUInt64LE(BigInt(FREELIST_AT), 32);
    meta.writeBigUInt64LE(BigInt(pages), 40);
    meta.writeBigUInt64LE(BigInt(id), 48);
    meta.writeBigUInt64LE((0,bolt_meta/* fnv1a64 */.Rq)(meta.subarray(0, 56)), 56);
    return page(id, META_PAGE, { count: 0, body: meta });
}

;// CONCATENATED MODULE: ./build/engine/checks/volume-records.js
/** The engine's records of volumes (moby, `volume/service/db.go`): read out of a file that cannot be opened any more, and written anew. */



const volume_records_BUCKET = 'volumes';
/** `{"Name":"keep","Driver":"local","Labels":{"a":"b"},"Options":null}` */
const volume_records_RECORD = /\{"Name":"(?:[^"\\]|\\.){1,512}","Driver":"[^"\\]{1,256}","Labels":(?:null|\{(?:[^{}"]|"(?:[^"\\]|\\.){0,4096}"){0,4096}\}),"Options":(?:null|\{(?:[^{}"]|"(?:[^"\\]|\\.){0,4096}"){0,4096}\})\}/g;
/** More is not read, in bytes. */
const volume_records_MAX_BYTES = 16 * 1024 * 1024;
/** By name, each as it stands last in the file; deleted ones may be among them. */
function volumeRecordsIn(bytes) {
    const text = bytes.subarray(0, volume_records_MAX_BYTES).toString('utf8');
    const found = [...text.matchAll(volume_records_RECORD)].map(([record]) => (0,inventory/* volumeFrom */.PG)((0,json/* parseJson */.qF)(record)));
    return new Map(found.filter((volume) => volume !== null).map((volume) => [volume.name, volume]));
}
function volumesDatabase(volumes) {
    const records = volumes.map(({ name, driver, labels, options }) => [
        name,
        JSON.stringify({ Name: name, Driver: driver, Labels: orNull(labels), Options: orNull(options) }),
    ]);
    return boltWith(volume_records_BUCKET, Object.fromEntries(records));
}
function orNull(texts) {
    return Object.keys(texts).length === 0 ? null : texts;
}

;// CONCATENATED MODULE: ./build/privileged/ops/remake-volume-records.js
/** Makes the engine's records of volumes anew in the place of a broken database that was set aside. No volume is touched. */






const remake_volume_records_ENTRY = 'volumes/metadata.db';
/** The engine must be stopped. Only of local volumes whose directory is there. Throws when the file cannot be read or written. */
async function remakeVolumeRecords(args) {
    const dataRoot = await provenRoot(args.dataRoot);
    const { id, inventory } = args;
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(dataRoot, 'volumes'), { withFileTypes: true });
    const there = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const known = volumeRecordsIn(await (0,promises_.readFile)(keptPath(dataRoot, id, 'store', remake_volume_records_ENTRY)));
    const kept = new Map(inventory.map((volume) => [volume.name, volume]));
    const found = there.map((name) => kept.get(name) ?? known.get(name) ?? null);
    const remade = found.filter((volume) => volume !== null).filter(({ driver }) => driver === 'local');
    if (remade.length > 0)
        await writeAnew(dataRoot, { id, entry: remake_volume_records_ENTRY }, volumesDatabase(remade));
    const named = new Set(remade.map(({ name }) => name));
    return { remade, unknown: there.filter((name) => !named.has(name)) };
}

// EXTERNAL MODULE: ./build/privileged/run-journal/entry.js
var entry = __webpack_require__(3640);
// EXTERNAL MODULE: ./build/privileged/run-journal/files.js
var files = __webpack_require__(159);
;// CONCATENATED MODULE: ./build/privileged/ops/run-journals.js
/**
 * Root's copies of the entries of runs: in the data root, where the next run of any user finds them, and in a tmpfs where the
 * data root takes none (its disk is full, or it could not be proved).
 */








/** Ends with this boot, as the process of a run does. */
const TMPFS = '/run/buildmend';
/** Throws, with both reasons, when neither place takes it. */
async function writeRunJournal(args) {
    if (!(0,entry/* isEntry */.Tk)(args.entry))
        throw new Error('refused: no entry of a run');
    const why = [];
    for (const home of [inDataRoot, inTmpfs]) {
        try {
            const place = await home(args);
            if (place === null)
                continue;
            await makeOwn((0,external_node_path_.dirname)(place));
            await (0,files/* writeEntry */.cD)(place, args.entry);
            return null;
        }
        catch (error) {
            why.push((0,message_of/* messageOf */.b)(error));
        }
    }
    throw new Error(why.join('; '));
}
/** Of both places; those of runs that live are among them. Drafts of runs that died while they wrote one are cleared away. */
async function listRunJournals(args) {
    const places = await bothPlaces(args);
    for (const place of places) {
        await (0,files/* clearDrafts */.Kf)(place);
        await (0,promises_.rmdir)((0,external_node_path_.dirname)(place)).catch(() => undefined);
    }
    return (await Promise.all(places.map(files/* readEntries */.$2))).flat();
}
async function removeRunJournal(args) {
    for (const place of await bothPlaces(args)) {
        await (0,files/* removeEntry */.b4)(place, args.runId);
        // The one above it is ours too, and goes once nothing is in it
        await (0,promises_.rmdir)((0,external_node_path_.dirname)(place)).catch(() => undefined);
    }
    return null;
}
async function bothPlaces(args) {
    const places = await Promise.all([inDataRoot(args).catch(() => null), inTmpfs(args)]);
    return places.filter((place) => place !== null);
}
async function inDataRoot({ dataRoot }) {
    return dataRoot === null ? null : (0,external_node_path_.join)(await recordedRoot(dataRoot), '.buildmend', 'journal');
}
async function inTmpfs({ key }) {
    return (0,external_node_path_.join)(TMPFS, (0,checked_path/* checkedName */.X)(`journal-${key}`));
}
/** A real directory, so that nothing leads elsewhere. */
async function makeOwn(path) {
    await (0,promises_.mkdir)(path, { mode: 0o700 }).catch(async (error) => {
        if ((0,errno/* errnoOf */.U)(error) !== 'EEXIST' || !(await (0,promises_.lstat)(path)).isDirectory())
            throw error;
    });
}

;// CONCATENATED MODULE: ./build/privileged/ops/seal-aside.js
/** Ends a set-aside that spans two roots: until then the part that was moved first counts as half done. */


/** Throws when it is not recorded, or was not moved as a whole. */
async function sealAside(args) {
    const root = await recordedRoot(args.dataRoot);
    const manifest = await (0,set_aside_manifest/* readManifest */.WI)(root, args.id);
    if (manifest?.state !== 'renaming')
        throw new Error(`${args.id} is not open in ${root}`);
    await (0,set_aside_manifest/* writeManifest */.HN)(root, { ...manifest, state: 'renamed' });
    return null;
}

;// CONCATENATED MODULE: ./build/privileged/set-aside/move-error.js
/** Says why a rename or its journal failed, in words that tell what to do. */

/** The error itself where there is nothing to add. */
function namedMoveError(error) {
    const path = move_error_pathOf(error);
    switch ((0,errno/* errnoOf */.U)(error)) {
        case 'EPERM':
            return new Error(`refused: ${path} cannot be moved (EPERM); as root that means that it is immutable or append-only: \`lsattr -d\` shows it, \`chattr -ia\` ends it`, { cause: error });
        case 'EXDEV':
            return new Error(`refused: ${path} stands on another file system or subvolume (EXDEV), and is never copied`, { cause: error });
        case 'ENOSPC':
        case 'EDQUOT':
            return new Error(`refused: the disk is full (${(0,errno/* errnoOf */.U)(error)} at ${path}), not even the journal of what is moved can be written: make a few MiB free by hand`, { cause: error });
        case 'EROFS':
            return new Error(`refused: ${path} stands on a read-only file system`, { cause: error });
        default:
            return error;
    }
}
function move_error_pathOf(error) {
    if (typeof error !== 'object' || error === null || !('path' in error))
        return 'a file';
    return typeof error.path === 'string' ? error.path : 'a file';
}

;// CONCATENATED MODULE: ./build/privileged/ops/set-aside.js








/**
 * The engine must be stopped. Throws, with nothing changed but leftover mounts, when the path is not a data root, when it
 * is still used, when an entry or a mount is not the engine's own, and when a rename fails (those before it are undone).
 */
async function setAside(args, signal) {
    const dataRoot = args.kind === 'containerd'
        ? await provenContainerdRoot(args.dataRoot)
        : await provenRoot(args.dataRoot, { pid: null, engineId: args.engineId ?? null });
    const { present, absent } = await proveEntries(dataRoot, args.entries, args.volumesToo);
    if (present.length === 0)
        throw new Error(`none of ${args.entries.join(', ')} is in ${dataRoot}`);
    await refuseUsers(dataRoot, signal);
    const unmounted = await clearMounts(dataRoot, present);
    signal.throwIfAborted();
    const manifest = {
        version: 1,
        id: args.id,
        rung: args.rung,
        owner: args.owner,
        startedAt: args.startedAt,
        state: 'renaming',
        entries: present,
        absent,
        ...(typeof args.keep === 'string' ? { keep: args.keep } : {}),
        ...(args.engineRan === undefined ? {} : { engineRan: args.engineRan }),
    };
    await renameAll(dataRoot, manifest, args.open ?? false).catch((error) => {
        throw namedMoveError(error);
    });
    return { moved: present, unmounted };
}
async function renameAll(dataRoot, manifest, open) {
    await (0,set_aside_manifest/* makeAsideDir */.GK)(dataRoot, manifest.id).catch((error) => removeEmptyHome(dataRoot).then(() => Promise.reject(error)));
    try {
        await (0,set_aside_manifest/* writeManifest */.HN)(dataRoot, manifest);
        await moveOut(dataRoot, manifest.id, manifest.entries);
        if (!open)
            await (0,set_aside_manifest/* writeManifest */.HN)(dataRoot, { ...manifest, state: 'renamed' });
    }
    catch (error) {
        await rollBack(dataRoot, manifest);
        throw error;
    }
}
/** When even this fails the manifest stays, still in state `renaming`: the next run goes on with it. */
async function rollBack(dataRoot, { id, entries }) {
    await moveBack(dataRoot, id, entries);
    await deleteTree(dataRoot, id);
    await removeEmptyHome(dataRoot);
}

// EXTERNAL MODULE: ./build/privileged/launch-state.js
var launch_state = __webpack_require__(6445);
;// CONCATENATED MODULE: ./build/privileged/ops/start-process.js
/** Starts a program as it ran before: its argv, environment, directory, namespaces, user and limits, detached, its output appended to files. */



/** A GitHub runner ends every process that carries this when the job is over. */
const RUNNER_MARK = 'RUNNER_TRACKING_ID';
/** After setns(2) into a mount namespace the working directory is its root. */
const IN_DIRECTORY = 'cd "$1" && shift && exec env "$@"';
/** A shell writes these into the environment by itself; they are to be as they were. */
const SHELL_OWN = ['PWD', 'OLDPWD'];
/** Resolves once it is running. Throws when it cannot be started. */
async function startProcess(args) {
    const { [RUNNER_MARK]: _mark, ...env } = args.env;
    const { launch = null } = args;
    const log = (0,external_node_fs_.openSync)(args.logFile ?? '/dev/null', 'a', 0o640);
    const out = launch?.stdoutFile == null ? log : (0,external_node_fs_.openSync)(launch.stdoutFile, 'a', 0o640);
    const namespaces = namespaceFiles(args);
    try {
        const limits = await limitWords(launch);
        const user = userWords(launch);
        const [program = '', ...words] = [...limits, ...commandLine(args, namespaces.flags, user)];
        const isWrapped = namespaces.fds.length + limits.length + user.length > 0;
        const directory = namespaces.fds.length > 0 ? {} : { cwd: args.cwd ?? '/' };
        const ownMask = launch?.umask == null ? null : process.umask(launch.umask);
        const child = (0,external_node_child_process_.spawn)(program, words, {
            detached: true,
            env,
            ...directory,
            ...(isWrapped ? {} : { argv0: args.argv[0] ?? program }),
            stdio: ['ignore', out, log, ...namespaces.fds],
        });
        if (ownMask !== null)
            process.umask(ownMask);
        const pid = await new Promise((resolve, reject) => {
            child.once('error', reject);
            child.once('spawn', () => resolve(child.pid ?? 0));
        });
        child.unref();
        if (launch !== null)
            place(pid, launch);
        return { pid };
    }
    finally {
        for (const fd of new Set([log, out, ...namespaces.fds]))
            (0,external_node_fs_.closeSync)(fd);
    }
}
/** What is written of it from outside; what may not be written stays as it is. */
function place(pid, { cgroup, oomScoreAdj }) {
    const writes = [
        [`/proc/${pid}/oom_score_adj`, oomScoreAdj],
        [`/sys/fs/cgroup${cgroup}/cgroup.procs`, cgroup === null ? null : pid],
    ];
    for (const [path, value] of writes) {
        try {
            if (value !== null)
                (0,external_node_fs_.writeFileSync)(path, String(value), { flag: 'r+' });
        }
        catch {
            // A group that is gone, or a number only root may lower
        }
    }
}
async function limitWords(launch) {
    const limits = await (0,launch_state/* limitsToSet */.Ky)(launch?.limits ?? [], process.geteuid?.() === 0);
    if (limits.length === 0)
        return [];
    return ['prlimit', ...limits.map(({ name, soft, hard }) => `--${name}=${soft}:${hard}`), '--'];
}
/** Root becomes who it was; nobody else can. */
function userWords(launch) {
    if (launch === null || launch.uid === 0 || process.geteuid?.() !== 0)
        return [];
    const groups = launch.groups.length === 0 ? '--clear-groups' : `--groups=${launch.groups.join(',')}`;
    return ['setpriv', `--reuid=${launch.uid}`, `--regid=${launch.gid}`, groups, '--'];
}
function namespaceFiles(args) {
    const fds = [];
    const flags = [];
    for (const [flag, path] of [
        ['--net', args.netNamespace],
        ['--mount', args.mountNamespace],
    ]) {
        if (path === null)
            continue;
        flags.push(`${flag}=/proc/self/fd/${3 + fds.length}`);
        fds.push((0,external_node_fs_.openSync)(path, 'r'));
    }
    return { fds, flags };
}
function commandLine(args, flags, user) {
    const [first = '', ...rest] = args.argv;
    const program = first.includes('/') ? first : (args.exe?.replace(/ \(deleted\)$/, '') ?? first);
    if (flags.length === 0)
        return [...user, args.exe?.endsWith(' (deleted)') === false ? args.exe : program, ...rest];
    const own = SHELL_OWN.filter((name) => args.env[name] !== undefined);
    const words = [
        ...SHELL_OWN.flatMap((name) => (own.includes(name) ? [] : ['-u', name])),
        ...own.map((name) => `${name}=${args.env[name]}`),
    ];
    const inDirectory = ['/bin/sh', '-c', IN_DIRECTORY, 'sh', args.cwd ?? '/', ...words];
    return ['nsenter', ...flags, '--', ...inDirectory, ...user, program, ...rest];
}

// EXTERNAL MODULE: ./build/privileged/daemon-options.js
var daemon_options = __webpack_require__(3201);
;// CONCATENATED MODULE: ./build/privileged/side/side-config.js
/** The daemon.json of a side engine: what the sick one's says of registries, proxies, DNS and steps, and nothing of its own places. */

/** Carried over as they are. What names a place, a socket, a network or a driver of the sick engine is not. */
const CARRIED = [
    'allow-nondistributable-artifacts',
    'builder',
    'cgroup-parent',
    'default-runtime',
    'default-shm-size',
    'default-ulimits',
    'dns',
    'dns-opts',
    'dns-search',
    'exec-opts',
    'http-proxy',
    'https-proxy',
    'insecure-registries',
    'max-concurrent-downloads',
    'max-concurrent-uploads',
    'max-download-attempts',
    'mtu',
    'no-proxy',
    'proxies',
    'registry-mirrors',
    'runtimes',
    'seccomp-profile',
    'selinux-enabled',
];
/** The same as options of dockerd's command line; each may stand there more than once. */
const CARRIED_OPTIONS = [
    'add-runtime',
    'cgroup-parent',
    'default-runtime',
    'dns',
    'dns-opt',
    'dns-search',
    'exec-opt',
    'http-proxy',
    'https-proxy',
    'insecure-registry',
    'mtu',
    'no-proxy',
    'registry-mirror',
    'seccomp-profile',
];
/** @param sick - the text of the sick engine's own; null where there is none. One that is no JSON gives nothing. */
function sideConfig(sick, { store, network }) {
    const config = parse(sick);
    const carried = Object.fromEntries(CARRIED.flatMap((key) => (key in config ? [[key, config[key]]] : [])));
    return {
        ...carried,
        ...(store === 'overlay2' ? { 'storage-driver': 'overlay2' } : {}),
        ...(store === 'other' ? {} : { features: { 'containerd-snapshotter': store === 'containerd' } }),
        bridge: network.bridge,
        iptables: false,
        ip6tables: false,
        'userland-proxy': false,
        // The sick engine may have a group whose members are not to see this one
        group: 'root',
    };
}
/** The words of dockerd's own command line that are carried over. */
function carriedWords(argv) {
    return argv.flatMap((word, at) => {
        const name = CARRIED_OPTIONS.find((option) => word === `--${option}` || word.startsWith(`--${option}=`));
        if (name === undefined)
            return [];
        const next = argv[at + 1];
        return word.includes('=') ? [word] : next === undefined ? [] : [word, next];
    });
}
const side_config_ENV = /^(?:PATH|HOME|USER|LANG|(?:https?|no|all)_proxy|SSL_CERT_(?:FILE|DIR)|XDG_\w+)$/i;
const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** Of its environment: where its programs are, and how it reaches the network. Beside its own program stand containerd and runc. */
function sideEnv(env, exe) {
    const kept = Object.fromEntries(Object.entries(env).filter(([name]) => side_config_ENV.test(name)));
    const beside = exe?.startsWith('/') === true ? [(0,external_node_path_.dirname)(exe)] : [];
    return { HOME: '/root', ...kept, PATH: [kept['PATH'], ...beside, SYSTEM_PATH].filter(Boolean).join(':') };
}
/** The configuration of its own containerd: without one dockerd would take the machine's, and meet the sick engine’s records there. */
function containerdToml(dir) {
    const at = (name) => JSON.stringify((0,external_node_path_.join)(dir, name));
    return [
        'version = 2',
        `root = ${at('containerd')}`,
        `state = ${at('run/containerd')}`,
        'disabled_plugins = ["io.containerd.grpc.v1.cri", "io.containerd.internal.v1.opt"]',
        '[grpc]',
        `  address = ${at('containerd.sock')}`,
        '[ttrpc]',
        `  address = ${at('containerd.ttrpc')}`,
        '[debug]',
        '  level = "warn"',
        '',
    ].join('\n');
}
function parse(text) {
    try {
        const value = JSON.parse(text ?? '');
        return isObject(value) ? value : {};
    }
    catch {
        return {};
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/privileged/ops/start-side.js
/** Makes and starts a clean engine beside a sick one: own folder, containerd, network, socket; the sick one's programs. */












const SOCKET_MS = 40_000;
const start_side_POLL_MS = 50;
/** Of a unix socket's path (unix(7)); the deepest is `run/docker/libnetwork/<12>.sock`. */
const LONGEST_DIR = 60;
/** Resolves when its socket is there. Throws when it does not start, with the end of its log; nothing is left then. */
async function startSide(args, signal) {
    const dir = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,checked_path/* checkedPath */.t)(args.parent), side_dir/* SIDE_PREFIX */.TC));
    try {
        if (dir.length > LONGEST_DIR)
            throw new Error(`${args.parent} is too deep for the path of a socket`);
        return await start(dir, args, signal);
    }
    catch (error) {
        const log = ((await (0,proc/* readOrNull */.di)((0,external_node_path_.join)(dir, 'log'))) ?? '').trim().split('\n').slice(-5).join('\n');
        await endSide(dir, new AbortController().signal).catch(() => undefined);
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(log === '' ? why : `${why}; the end of its log:\n${log}`);
    }
}
async function start(dir, args, signal) {
    const env = sideEnv(args.env, args.exe);
    const id = (0,external_node_path_.basename)(dir).slice(side_dir/* SIDE_PREFIX */.TC.length);
    const network = await planNetwork(id, args.netNamespace, env);
    await (0,side_dir/* writeOwner */.h3)(dir, { run: args.run, network });
    await makeNetwork(network, args.netNamespace, env);
    await (0,promises_.mkdir)((0,external_node_path_.join)(dir, 'run'), { mode: 0o711 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(dir, 'containerd.toml'), containerdToml(dir));
    const config = sideConfig(await readSickConfig(args), { store: args.store, network });
    await (0,promises_.writeFile)((0,external_node_path_.join)(dir, 'daemon.json'), `${JSON.stringify(config)}\n`, { mode: 0o600 });
    await (0,promises_.writeFile)((0,external_node_path_.join)(dir, 'log'), '', { mode: 0o600 });
    await launch(dir, args, env, [containerdOf(env), '--config', (0,external_node_path_.join)(dir, 'containerd.toml')]);
    await waitFor((0,external_node_path_.join)(dir, 'containerd.sock'), signal);
    await launch(dir, args, env, engineWords(dir, args));
    const socket = (0,external_node_path_.join)(dir, 'docker.sock');
    await waitFor(socket, signal);
    if (args.uid !== process.geteuid?.())
        await start_side_open(dir, socket, args.uid);
    return { dir, socket, bridge: network.bridge };
}
/** Nobody but the caller may talk to it, and nobody at all may list its folder. */
async function start_side_open(dir, socket, uid) {
    await (0,promises_.chmod)(socket, 0o600);
    await (0,promises_.chown)(socket, uid, 0);
    await (0,promises_.chmod)(dir, 0o711);
}
function engineWords(dir, { argv, exe }) {
    const at = (name) => (0,external_node_path_.join)(dir, name);
    const program = exe?.startsWith('/') === true && !exe.endsWith(' (deleted)') ? exe : (argv[0] ?? 'dockerd');
    return [
        program,
        ...['--config-file', at('daemon.json'), '--data-root', at('data'), '--exec-root', at('run/docker')],
        ...[
            '--pidfile',
            at('docker.pid'),
            '--containerd',
            at('containerd.sock'),
            '-H',
            `unix://${at('docker.sock')}`,
        ],
        ...carriedWords(argv),
    ];
}
/** As the sick engine's own file system shows it where that is another one. */
async function readSickConfig({ argv, mountNamespace }) {
    const file = (0,daemon_options/* optionsOfArgv */.Wl)(argv).configFile ?? '/etc/docker/daemon.json';
    const root = /^(\/proc\/\d+)\/ns\/mnt$/.exec(mountNamespace ?? '')?.[1];
    return (root === undefined ? null : await (0,proc/* readOrNull */.di)((0,external_node_path_.join)(root, 'root', file))) ?? (0,proc/* readOrNull */.di)(file);
}
/** The one on the engine's PATH; Debian's older packages and Docker's own both put it there. */
function containerdOf({ PATH = '' }) {
    const found = (0,external_node_child_process_.spawnSync)('/bin/sh', ['-c', 'command -v containerd'], { env: { PATH } })
        .stdout.toString()
        .trim();
    if (found === '')
        throw new Error('no containerd is found on the engine’s PATH');
    return found;
}
async function launch(dir, { netNamespace, mountNamespace }, env, argv) {
    const places = { netNamespace, mountNamespace, cwd: dir, logFile: (0,external_node_path_.join)(dir, 'log') };
    await startProcess({ argv, exe: argv[0] ?? null, env, ...places });
}
async function waitFor(socket, signal) {
    const until = performance.now() + SOCKET_MS;
    while (!(await (0,promises_.stat)(socket).then((found) => found.isSocket(), () => false))) {
        if (signal.aborted)
            throw new Error('it was not started: the run is being ended');
        if (performance.now() > until)
            throw new Error(`${(0,external_node_path_.basename)(socket)} is not there after ${SOCKET_MS / 1000} s`);
        await (0,external_node_timers_promises_.setTimeout)(start_side_POLL_MS);
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/broken-content.js
/** What of a store's content is gone, and exactly what stands on it: the ground of every repair that keeps the rest. */

const NOTHING_BROKEN = {
    parts: [],
    blobs: [],
    records: [],
    knownRecords: 0,
    images: [],
    knownImages: 0,
};
/** What is being made or removed is wrong for a moment, damage at every look, in milliseconds. */
const broken_content_LOOK_AGAIN = [300, 1000];
/** Null where the records cannot be read: then nothing is known. */
async function lookAtContent(look, pausesMs = broken_content_LOOK_AGAIN) {
    let seen = await look();
    if (seen === null)
        return null;
    let parts = new Set(seen.parts.keys());
    for (const pauseMs of pausesMs) {
        if (parts.size === 0)
            break;
        await (0,external_node_timers_promises_.setTimeout)(pauseMs);
        seen = await look();
        if (seen === null)
            return null;
        const { parts: now } = seen;
        parts = new Set([...parts].filter((part) => now.has(part)));
    }
    return parts.size === 0 ? NOTHING_BROKEN : seen.resolve(parts);
}

;// CONCATENATED MODULE: ./build/engine/checks/records-standing-on.js
/** Ids of the broken ones, of all that stand on them, and of what is the same content; each once. */
function recordsStandingOn(records, broken) {
    const next = new Map();
    const lead = (from, to) => void next.set(from, [...(next.get(from) ?? []), to]);
    for (const { id, parents, twin } of records) {
        for (const parent of parents)
            lead(parent, id);
        if (twin !== null) {
            lead(twin, id);
            lead(id, twin);
        }
    }
    const known = new Set(records.map(({ id }) => id));
    const found = new Set(broken);
    const queue = [...found];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
        for (const id of next.get(at) ?? []) {
            if (found.has(id) || !known.has(id))
                continue;
            found.add(id);
            queue.push(id);
        }
    }
    return [...found];
}

;// CONCATENATED MODULE: ./build/engine/checks/broken-containerd.js
/** Finds what is gone in a containerd's store (an engine’s or a builder’s): blobs and unpacked layers, and what stands on them. */











const broken_containerd_SNAPSHOTTER = 'overlayfs';
/** Null where the databases cannot be read. */
function brokenContainerdContent(places, pausesMs) {
    return lookAtContent(() => look(places), pausesMs);
}
async function look({ content, snapshotter, records }) {
    const [cache, names, snapshots] = [
        await (0,bolt_snapshot/* snapshotOf */.e)(records),
        await (0,bolt_snapshot/* snapshotOf */.e)(content.metadata),
        await (0,bolt_snapshot/* snapshotOf */.e)((0,external_node_path_.join)(snapshotter, 'metadata.db')),
    ];
    const metadata = await (0,content_sizes/* recordsOf */.M$)(content);
    if ('why' in metadata || [cache, names, snapshots].some(({ kind }) => kind === 'none'))
        return null;
    const seen = {
        metadata,
        known: snapshots.kind === 'read' ? readSnapshots(snapshots.tree) : [],
        names: names.kind === 'read' ? readSnapshotNames(names.tree, broken_containerd_SNAPSHOTTER) : new Map(),
        records: cache.kind === 'read' ? (0,buildkit_records/* readCacheRecords */.N)(cache.tree) : [],
    };
    const there = await (0,pool/* mapBounded */.y)(seen.known, ({ id }) => (0,look_again/* isThere */.$B)((0,external_node_path_.join)(snapshotter, 'snapshots', id, 'fs')));
    const blobs = (0,content_sizes/* uniqueOf */.L)(metadata.content);
    const wrong = await (0,pool/* mapBounded */.y)(blobs, (blob) => (0,content_sizes/* wrongBlob */.P1)(content, blob));
    const gone = seen.known.filter((_, index) => there[index] !== true);
    const parts = new Map([
        ...gone.map(({ id }) => [`snapshot ${id}`, `the unpacked layer ${id} is gone`]),
        ...wrong.flatMap((why) => (why === null ? [] : [[`blob ${why.split(' ')[0]}`, why]])),
        ...lostSnapshots(seen),
    ]);
    return { parts, resolve: (still) => resolve(seen, still) };
}
function lostSnapshots({ records, names, known }) {
    const own = new Set(known.map(({ key }) => key));
    return records
        .filter(({ mustHaveSnapshot, snapshot }) => mustHaveSnapshot && !own.has(names.get(snapshot) ?? ''))
        .map(({ id }) => [`record ${id}`, `the snapshot of ${id} is not known`]);
}
function resolve(seen, parts) {
    const { metadata, records } = seen;
    const named = (kind) => new Set([...parts].flatMap((part) => (part.startsWith(`${kind} `) ? [part.slice(kind.length + 1)] : [])));
    const digests = named('blob');
    const snapshots = snapshotsOn(seen, named('snapshot'));
    const through = new Set([
        ...digests,
        ...metadata.content
            .filter((blob) => blob.snapshots.some((key) => snapshots.has(key)))
            .map(({ digest }) => digest),
    ]);
    const needs = (0,containerd_metadata/* reaches */.O6)(metadata, through);
    const standing = metadata.holders.filter((holder) => needs(holder.blobs) || holder.snapshots.some((key) => snapshots.has(key)));
    const leases = new Set(standing.flatMap(({ record }) => record ?? []));
    const own = named('record');
    const broken = records
        .filter(({ id, snapshot }) => own.has(id) || leases.has(id) || snapshots.has(snapshot))
        .map(({ id }) => id);
    return {
        parts: [...parts],
        blobs: (0,content_sizes/* uniqueOf */.L)(metadata.content).flatMap((blob) => digests.has(blob.digest) ? [lost(metadata, blob)] : []),
        records: recordsStandingOn(records, broken),
        knownRecords: records.length,
        images: [...new Set(standing.flatMap(imageId))],
        knownImages: new Set(metadata.holders.flatMap(imageId)).size,
    };
}
function lost(metadata, { digest, bytes, sources }) {
    const needs = (0,containerd_metadata/* reaches */.O6)(metadata, new Set([digest]));
    const images = metadata.holders.flatMap(({ image, blobs }) => image !== null && needs(blobs) ? [image] : []);
    return { digest, bytes, images: [...images, ...sources] };
}
/** docker's id of an image in this store is that of its index or manifest. */
function imageId({ image, blobs }) {
    return image === null ? [] : blobs;
}
/** Keys of the snapshots that are, or stand on, one of these. */
function snapshotsOn({ known }, ids) {
    const byKey = new Map(known.map((snapshot) => [snapshot.key, snapshot]));
    const stands = ({ key }) => {
        for (let at = byKey.get(key), steps = 0; at !== undefined && steps < known.length; steps += 1) {
            if (ids.has(at.id))
                return true;
            at = byKey.get(at.parent);
        }
        return false;
    };
    return new Set(known.filter(stands).map(({ key }) => key.replace(/^[^/]*\/\d+\//, '')));
}

;// CONCATENATED MODULE: ./build/engine/checks/broken-graph.js
/** Finds what is gone in the graph driver's store (layers, their records, images' configurations), and what stands on it. */












/** Null where BuildKit's records cannot be read. */
function brokenGraphContent(dataRoot, pausesMs) {
    return lookAtContent(() => broken_graph_look(dataRoot), pausesMs);
}
async function broken_graph_look(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'buildkit');
    const [records, snapshots] = [
        await (0,bolt_snapshot/* snapshotOf */.e)((0,external_node_path_.join)(root, 'metadata_v2.db')),
        await (0,bolt_snapshot/* snapshotOf */.e)((0,external_node_path_.join)(root, 'snapshots.db')),
    ];
    if (records.kind === 'none' || snapshots.kind === 'none')
        return null;
    const seen = {
        store: await readGraphStore(dataRoot),
        records: records.kind === 'read' ? (0,buildkit_records/* readCacheRecords */.N)(records.tree) : [],
        snapshots: snapshots.kind === 'read' ? readGraphSnapshots(snapshots.tree) : new Map(),
        below: await readParents((0,external_node_path_.join)(dataRoot, 'image', 'overlay2', 'layerdb', 'sha256')),
    };
    const parts = new Map([
        ...(await brokenLayers(dataRoot, seen)),
        ...unrecorded(seen),
        ...(await tornImages(dataRoot, seen)),
        ...broken_graph_lostSnapshots(seen),
    ]);
    return { parts, resolve: (still) => broken_graph_resolve(seen, still) };
}
/** `layer <directory>`: without content, or not to be mounted. */
async function brokenLayers(dataRoot, { store, records, snapshots }) {
    const root = (0,external_node_path_.join)(dataRoot, 'overlay2');
    const there = (await (0,look_again/* namesIn */.wX)(root)).filter((name) => name !== 'l' && !name.startsWith('.'));
    const wanted = new Set([
        ...store.cacheIds.values(),
        ...records.flatMap(({ snapshot, mustHaveSnapshot, mutable }) => {
            const known = snapshots.get(snapshot);
            return known === undefined || known.chain !== null || !(mustHaveSnapshot || mutable)
                ? []
                : [known.folder];
        }),
    ]);
    const present = new Set(there);
    const gone = [...wanted].filter((id) => /^[a-z0-9-]+$/.test(id) && !present.has(id));
    const empty = await (0,pool/* mapBounded */.y)(there, async (id) => {
        return (await (0,look_again/* isThere */.$B)((0,external_node_path_.join)(root, id, 'link'))) && !(await (0,look_again/* isThere */.$B)((0,external_node_path_.join)(root, id, 'diff')));
    });
    const { wrong } = await surveyLayerFiles(dataRoot);
    return [
        ...[...wrong].map(([id, why]) => [`layer ${id}`, `overlay2: ${why}`]),
        ...there.filter((_, index) => empty[index] === true).map((id) => layerPart(id, 'has no content')),
        ...gone.map((id) => layerPart(id, 'is gone')),
    ];
}
function layerPart(id, why) {
    return [`layer ${id}`, `overlay2/${id} ${why}`];
}
/** `chain <id>`: an image’s layer that no record names, and one that is recorded on top of such a one. */
function unrecorded({ store, below }) {
    const known = new Set(below.keys());
    const missing = [
        ...store.images.flatMap(({ chains }) => chains.filter((chain) => !known.has(chain))),
        ...[...below.values()].filter((parent) => parent !== '' && !known.has(parent)),
    ];
    return [...new Set(missing)].map((chain) => [
        `chain ${chain}`,
        `layerdb does not have ${chain.slice(0, 12)}`,
    ]);
}
async function tornImages(dataRoot, { store }) {
    const content = (0,external_node_path_.join)(dataRoot, 'image', 'overlay2', 'imagedb', 'content', 'sha256');
    const torn = await (0,pool/* mapBounded */.y)(store.images, ({ id }) => isTorn((0,external_node_path_.join)(content, id), id));
    return store.images
        .filter((_, index) => torn[index] === true)
        .map(({ id }) => [
        `image ${id}`,
        `the configuration of image ${id.slice(0, 12)} is not what its name says`,
    ]);
}
/** `record <id>`: BuildKit has no snapshot for it. */
function broken_graph_lostSnapshots({ records, snapshots }) {
    return records
        .filter(({ mustHaveSnapshot, snapshot }) => mustHaveSnapshot && !snapshots.has(snapshot))
        .map(({ id }) => [`record ${id}`, `snapshots.db does not have that of ${id}`]);
}
function broken_graph_resolve({ store, records, snapshots, below }, parts) {
    const named = (kind) => new Set([...parts].flatMap((part) => (part.startsWith(`${kind} `) ? [part.slice(kind.length + 1)] : [])));
    const layers = named('layer');
    const chains = new Set(named('chain'));
    for (const [chain, id] of store.cacheIds)
        if (layers.has(id))
            chains.add(chain);
    standingOn(chains, below);
    const torn = named('image');
    const images = store.images.filter(({ id, chains: own }) => torn.has(id) || own.some((chain) => chains.has(chain)));
    const own = named('record');
    const broken = records.filter(({ id, snapshot }) => {
        const { chain, folder } = snapshots.get(snapshot) ?? { chain: snapshot, folder: '' };
        return own.has(id) || layers.has(folder) || chains.has((chain ?? '').replace('sha256:', ''));
    });
    const ids = broken.map(({ id }) => id);
    return {
        parts: [...parts],
        blobs: [],
        records: recordsStandingOn(records, ids),
        knownRecords: records.length,
        images: images.map(({ id }) => `sha256:${id}`),
        knownImages: store.images.length,
    };
}
/** Adds every recorded chain that has one of them below it. */
function standingOn(chains, below) {
    let before = -1;
    while (before !== chains.size) {
        before = chains.size;
        for (const [chain, parent] of below)
            if (chains.has(parent))
                chains.add(chain);
    }
}
async function readParents(layers) {
    const chains = (await (0,look_again/* namesIn */.wX)(layers)).filter((name) => /^[0-9a-f]{64}$/.test(name));
    const parents = await (0,pool/* mapBounded */.y)(chains, (chain) => (0,promises_.readFile)((0,external_node_path_.join)(layers, chain, 'parent'), 'utf8').catch(() => ''));
    return new Map(chains.map((chain, index) => [chain, (parents[index] ?? '').trim().replace('sha256:', '')]));
}

;// CONCATENATED MODULE: ./build/privileged/ops/survey-content.js
/** Looks at a store's content for what is gone and what stands on it; read-only. */





/** Null where the store's own records cannot be read: then nothing is known. */
async function surveyContent(args) {
    if (args.of === 'overlay2')
        return brokenGraphContent((0,checked_path/* checkedPath */.t)(args.dataRoot));
    if (args.of === 'containerd') {
        const root = (0,checked_path/* checkedPath */.t)(args.containerdRoot);
        return brokenContainerdContent({
            content: (0,content_sizes/* containerdContent */.$f)(root),
            snapshotter: (0,external_node_path_.join)(root, 'io.containerd.snapshotter.v1.overlayfs'),
            records: (0,external_node_path_.join)((0,checked_path/* checkedPath */.t)(args.dataRoot), 'buildkit', 'containerd-overlayfs', 'metadata_v2.db'),
        });
    }
    // Layout: buildkit, `cmd/buildkitd/main_oci_worker.go` and `worker/runc/runc.go`
    const worker = (0,external_node_path_.join)((0,checked_path/* checkedPath */.t)(args.stateDir), 'runc-overlayfs');
    const metadata = (0,external_node_path_.join)(worker, 'containerdmeta.db');
    const snapshotter = (0,external_node_path_.join)(worker, 'snapshots');
    const blobs = (0,external_node_path_.join)(worker, 'content', 'blobs');
    const implies = { failureClass: 'buildkit-state-corruption', owner: 'builder' };
    return brokenContainerdContent({
        content: { id: 'builder-container', metadata, blobs, implies },
        snapshotter,
        records: (0,external_node_path_.join)((0,external_node_path_.dirname)(metadata), 'metadata_v2.db'),
    });
}

;// CONCATENATED MODULE: ./build/privileged/ops/sweep-drafts.js
/** Deletes drafts that a repair wrote beside the engine's files and was killed before it could put them in their place. */



/** Where operations write drafts (`relink-overlay2`, `write-anew`, `mend-blob`), and how they name them. */
const DRAFT = /\.buildmend$|^\.buildmend-[0-9a-f]{64}$/;
const PLACES = [
    ['overlay2', 'l'],
    ['volumes'],
    ['network', 'files'],
    ['containerd', 'daemon', 'io.containerd.content.v1.content'],
];
const PARENTS = [['overlay2'], ['image']];
/** How many there were. The engine may run: nobody but us knows these names. */
async function sweepDrafts({ dataRoot }) {
    const root = await recordedRoot(dataRoot);
    const below = await Promise.all(PARENTS.map((parent) => directoriesIn((0,external_node_path_.join)(root, ...parent))));
    const folders = [...PLACES.map((place) => (0,external_node_path_.join)(root, ...place)), ...below.flat()];
    let swept = 0;
    for (const folder of folders)
        swept += await sweep(folder);
    return swept;
}
async function directoriesIn(path) {
    const entries = await (0,promises_.readdir)(path, { withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => (0,external_node_path_.join)(path, name));
}
/** Only plain files and links: a rename of our own never leaves anything else under such a name. */
async function sweep(folder) {
    const names = (await (0,promises_.readdir)(folder).catch(() => [])).filter((name) => DRAFT.test(name));
    let swept = 0;
    for (const name of names) {
        const path = (0,external_node_path_.join)(folder, name);
        const found = await (0,promises_.lstat)(path);
        if (!found.isFile() && !found.isSymbolicLink())
            continue;
        await (0,promises_.rm)(path, { force: true });
        swept += 1;
    }
    return swept;
}

// EXTERNAL MODULE: ./build/privileged/user-manager.js
var user_manager = __webpack_require__(755);
;// CONCATENATED MODULE: ./build/privileged/ops/systemctl.js
/** Asks systemd to stop or start units, to forget their failures, or what they are; unit names are checked, nothing else can be asked. */

const VERBS = ['stop', 'start', 'reset-failed', 'kill', 'show'];
const UNIT = /^[A-Za-z0-9][A-Za-z0-9@._:\\-]*\.(service|socket)$/;
const PROPERTY = /^[A-Za-z]+$/;
/** Resolves with systemctl's own exit status. Throws on a wrong unit name. */
async function systemctl(args, signal) {
    const { verb, units, uid = null, properties = [] } = args;
    const wrong = units.find((unit) => !UNIT.test(unit)) ?? properties.find((property) => !PROPERTY.test(property));
    if (wrong !== undefined || !VERBS.includes(verb))
        throw new Error(`refused: systemctl ${verb} ${wrong}`);
    const words = [verb, ...optionsOf(verb, properties), ...units];
    return uid === null ? (0,user_manager/* run */.eF)('systemctl', words, { signal }) : (0,user_manager/* askUserManager */.Gw)(uid, words, signal);
}
function optionsOf(verb, properties) {
    if (verb === 'kill')
        return ['--signal=SIGKILL'];
    return verb === 'show' ? [`--property=${properties.join(',')}`] : [];
}

;// CONCATENATED MODULE: ./build/privileged/ops/tail-file.js
/** Reads the end of a log file; bounded. */


/** The bytes from `from` to the end, at most the last `maxBytes`; null when the file cannot be read. */
async function tailFile(args) {
    try {
        const file = await (0,promises_.open)((0,checked_path/* checkedPath */.t)(args.path), 'r');
        try {
            const { size } = await file.stat();
            const start = Math.max(0, Math.min(args.from, size), size - args.maxBytes);
            const buffer = Buffer.alloc(size - start);
            const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
            return { text: buffer.toString('utf8', 0, bytesRead), size };
        }
        finally {
            await file.close();
        }
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/privileged/ops/watch-for-engine.js
/** Catches the dockerd that appears while an engine is being started: with a broken store it lives for half a second only. */




const watch_for_engine_POLL_MS = 20;
/**
 * The first dockerd that is not among `except` and is to serve the socket; null when none came within the limit or before
 * the signal. Engines of others start at the same moment, too.
 */
async function watchForEngine(args, signal) {
    const until = Date.now() + args.limitMs;
    while (Date.now() < until && !signal.aborted) {
        const pids = await (0,proc_sockets/* pidsNamed */.q)('/proc', 'dockerd');
        if (pids.some((pid) => !args.except.includes(pid))) {
            const engine = newcomer(await (0,find_engines/* findEngines */.F)({ except: args.except }), args.socket);
            if (engine !== null)
                return engine;
        }
        await (0,external_node_timers_promises_.setTimeout)(watch_for_engine_POLL_MS);
    }
    return null;
}
/** The one that names the socket; else the only one that names none at all. */
function newcomer(engines, socket) {
    const answers = engines.map((engine) => ({
        engine,
        serves: socket === null ? 'unsaid' : (0,serves_socket/* servesSocket */.q)(engine.argv, socket),
    }));
    const named = answers.find(({ serves }) => serves === 'yes');
    if (named !== undefined)
        return named.engine;
    const unsaid = answers.filter(({ serves }) => serves === 'unsaid');
    return unsaid.length === 1 ? (unsaid[0]?.engine ?? null) : null;
}

;// CONCATENATED MODULE: ./build/privileged/ops.js
/** Every file operation that may run as root, by name: adding one means a file in `ops/` and a line here. */

















































/** An operation takes JSON-able arguments and a signal that it honours at safe points, and resolves to something JSON-able. */
const OPS = {
    clearPidFile: clearPidFile,
    dumpGoroutines: dumpGoroutines,
    endLeftovers: endLeftovers,
    endProcess: endProcess,
    endSide: end_side_endSide,
    examineBuilderState: examineBuilderState,
    examineFiles: examineFiles,
    findContainerd: findContainerd,
    findContainerdRoot: findContainerdRoot,
    findEngines: find_engines/* findEngines */.F,
    findNamespaces: findNamespaces,
    guessStore: guessStore,
    initService: initService,
    installPlugin: (args, signal) => installPlugin(args, signal),
    knockAtContainerd: knockAtContainerd,
    lendReserve: lendReserve,
    listUnlistedImages: listUnlistedImages,
    listUnnamedLayers: listUnnamedLayers,
    listVolumeDirs: listVolumeDirs,
    measureAside: measureAside,
    measureVolumes: measureVolumes,
    mendBlob: mendBlob,
    lookAtContainerd: lookAtContainerd,
    proveDataRoot: proveDataRoot,
    proveOwnFiles: proveOwnFiles,
    sealAside: sealAside,
    readContainers: read_containers_readContainers,
    readDaemonConfig: read_daemon_config/* readDaemonConfig */.T,
    readJournal: readJournal,
    readNetworkRecords: readNetworkRecords,
    returnForgotten: returnForgotten,
    returnReserve: returnReserve,
    startProcess: startProcess,
    startSide: startSide,
    surveyContent: surveyContent,
    systemctl: systemctl,
    tidySides: tidySides,
    tailFile: tailFile,
    watchForEngine: watchForEngine,
    makeDirectories: makeDirectories,
    relinkOverlay2: relinkOverlay2,
    remakeTags: remakeTags,
    remakeVolumeRecords: remakeVolumeRecords,
    deleteAside: deleteAside,
    keepAside: keepAside,
    loadAsideImages: loadAsideImages,
    listAside: listAside,
    listDataRoot: listDataRoot,
    putBack: putBack,
    setAside: setAside,
    writeRunJournal: writeRunJournal,
    listRunJournals: listRunJournals,
    removeRunJournal: removeRunJournal,
    sweepDrafts: sweepDrafts,
};
const TABLE = OPS;
/** Runs an operation in this process, with this process's rights. */
function callOp(name, args, signal) {
    return TABLE[name](args, signal);
}
function isOpName(text) {
    return Object.hasOwn(OPS, text);
}


/***/ }),

/***/ 3640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ parseEntry),
/* harmony export */   Tk: () => (/* binding */ isEntry),
/* harmony export */   VN: () => (/* binding */ newestOfEach),
/* harmony export */   k3: () => (/* binding */ mergeBegun)
/* harmony export */ });
/** Null for what is no entry, or one of another version. */
function parseEntry(text) {
    try {
        const read = JSON.parse(text);
        return isEntry(read) ? read : null;
    }
    catch {
        return null;
    }
}
/** A run writes its entry to several places, and a full disk may take only an older one: the newest of each run. */
function newestOfEach(entries) {
    const newest = new Map();
    for (const entry of entries) {
        const known = newest.get(entry.runId);
        if (known === undefined || known.seq < entry.seq)
            newest.set(entry.runId, entry);
    }
    return [...newest.values()].toSorted((a, b) => a.startedAt.localeCompare(b.startedAt));
}
/** What several cut-off runs have left, as one: a container counts once, with the time that was noted last. */
function mergeBegun(entries) {
    const ran = new Map();
    for (const container of entries.flatMap((entry) => entry.ran)) {
        const known = ran.get(container.id);
        if (known === undefined || known.ranAtMs <= container.ranAtMs)
            ran.set(container.id, container);
    }
    return {
        engineStopped: entries.some(({ engineStopped }) => engineStopped),
        ran: [...ran.values()],
        blindSinceMs: earliest(entries.map(({ blindSinceMs }) => blindSinceMs)),
        builder: entries.findLast(({ builder }) => builder !== null)?.builder ?? null,
        networks: entries.findLast(({ networks }) => networks !== null)?.networks ?? null,
        setAside: [...new Set(entries.flatMap(({ setAside }) => setAside))],
        remaking: entries.findLast(({ remaking }) => remaking !== null)?.remaking ?? null,
    };
}
function earliest(times) {
    const known = times.filter((time) => time !== null);
    return known.length === 0 ? null : Math.min(...known);
}
function isEntry(read) {
    if (typeof read !== 'object' || read === null)
        return false;
    const fields = { ...read };
    const owner = { ...Object(fields['owner']) };
    const texts = ['runId', 'endpoint', 'startedAt', 'rung', 'step'].map((name) => fields[name]);
    return (fields['version'] === 1 &&
        [...texts, owner['startTicks']].every((text) => typeof text === 'string') &&
        typeof owner['pid'] === 'number' &&
        Number.isSafeInteger(fields['seq']) &&
        typeof fields['engineStopped'] === 'boolean' &&
        (fields['dataRoot'] === null || typeof fields['dataRoot'] === 'string') &&
        isListOf(fields['ran'], isContainer) &&
        (fields['blindSinceMs'] === null || typeof fields['blindSinceMs'] === 'number') &&
        isListOf(fields['setAside'], isText) &&
        (fields['remaking'] === null || isText(fields['remaking'])) &&
        (fields['builder'] === null || isBuilder(fields['builder'])) &&
        (fields['networks'] === null || isNetworks(fields['networks'])));
}
function isContainer(value) {
    const { id, name, autoRemove, ranAtMs } = { ...Object(value) };
    return isText(id) && isText(name) && typeof autoRemove === 'boolean' && typeof ranAtMs === 'number';
}
function isBuilder(value) {
    const { name, containers } = { ...Object(value) };
    return isText(name) && isListOf(containers, isText);
}
function isNetworks(value) {
    const { asideId, wiped } = { ...Object(value) };
    return isText(asideId) && typeof wiped === 'boolean';
}
function isText(value) {
    return typeof value === 'string';
}
function isListOf(value, is) {
    return Array.isArray(value) && value.every(is);
}


/***/ }),

/***/ 159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   Kf: () => (/* binding */ clearDrafts),
/* harmony export */   b4: () => (/* binding */ removeEntry),
/* harmony export */   cD: () => (/* binding */ writeEntry)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _checked_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5621);
/* harmony import */ var _process_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2879);
/* harmony import */ var _set_aside_manifest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4373);
/* harmony import */ var _entry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3640);
/** Entries of runs in one directory: each is replaced as a whole and synced, so that a crash leaves the old or the new one. */






const SUFFIX = '.json';
const DRAFT = /\.json\.(\d+)-([^.]+)\.new$/;
/** Throws where the directory takes no file: a full disk, no rights. */
async function writeEntry(directory, entry) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, `${(0,_checked_path_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedName */ .X)(entry.runId)}${SUFFIX}`);
    const { pid, startTicks } = entry.owner;
    const beside = `${path}.${pid}-${startTicks}.new`;
    const isNew = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { recursive: true, mode: 0o700 })) !== undefined;
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(beside, 'w', 0o600);
        try {
            await handle.writeFile(`${JSON.stringify(entry)}\n`);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(beside, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(beside, { force: true }).catch(() => undefined);
        throw error;
    }
    await (0,_set_aside_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .syncDirectory */ .zR)(directory);
    if (isNew)
        await (0,_set_aside_manifest_js__WEBPACK_IMPORTED_MODULE_4__/* .syncDirectory */ .zR)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory));
}
/** None where there is no such directory. What makes no sense is passed over. */
async function readEntries(directory) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => []);
    const read = await Promise.all(names
        .filter((name) => name.endsWith(SUFFIX))
        .map(async (name) => (0,_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .parseEntry */ .ER)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name), 'utf8').catch(() => ''))));
    return read.filter((entry) => entry !== null);
}
/** The directory goes with its last entry. Never rejects: what is left is found again. */
async function removeEntry(directory, runId) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, `${(0,_checked_path_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedName */ .X)(runId)}${SUFFIX}`), { force: true }).catch(() => undefined);
    await clearDrafts(directory);
}
/** Deletes what runs had not written to its end when they died; the directory goes with the last. Never rejects. */
async function clearDrafts(directory) {
    for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => [])) {
        const [, pid, startTicks] = DRAFT.exec(name) ?? [];
        if (pid === undefined || startTicks === undefined)
            continue;
        if (!(await (0,_process_id_js__WEBPACK_IMPORTED_MODULE_3__/* .isAlive */ ._)({ pid: Number(pid), startTicks })))
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, name), { force: true }).catch(() => undefined);
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rmdir)(directory).catch(() => undefined);
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

/***/ 4373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ asideDir),
/* harmony export */   GK: () => (/* binding */ makeAsideDir),
/* harmony export */   HN: () => (/* binding */ writeManifest),
/* harmony export */   WI: () => (/* binding */ readManifest),
/* harmony export */   aN: () => (/* binding */ isHollow),
/* harmony export */   is: () => (/* binding */ asideHome),
/* harmony export */   zR: () => (/* binding */ syncDirectory)
/* harmony export */ });
/* unused harmony export ASIDE_STATES */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _checked_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5621);
/** The journal of what was set aside: written and synced before the first rename, so that any crash can be undone. */



/**
 * - `renaming`: some entries may have been moved; undone by the next run
 * - `renamed`: all were moved; deleted when the build passed, else put back
 * - `undoing`: some may have been put back; gone on with by the next run
 * - `deleting`: the build passed; deleted to the end by the next run
 * - `kept`: the build passed; no run touches it any more, only a person deletes it or puts it back
 */
const ASIDE_STATES = ['renaming', 'renamed', 'undoing', 'deleting', 'kept'];
function asideHome(dataRoot) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dataRoot, '.buildmend', 'set-aside');
}
function asideDir(dataRoot, id) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(asideHome(dataRoot), (0,_checked_path_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedName */ .X)(id));
}
/** Makes the directory for one set-aside; every part of the way must be a real directory. Throws when the id is taken. */
async function makeAsideDir(dataRoot, id) {
    for (const path of [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dataRoot, '.buildmend'), asideHome(dataRoot)]) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(path, { mode: 0o700 }).catch(async (error) => {
            if (error.code !== 'EEXIST' || !(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path)).isDirectory())
                throw error;
        });
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(asideDir(dataRoot, id), { mode: 0o700 });
}
async function syncDirectory(path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r');
    await handle.sync().finally(() => handle.close());
}
/** Replaces the manifest so that a crash leaves the old or the new one. */
async function writeManifest(dataRoot, manifest) {
    const dir = asideDir(dataRoot, manifest.id);
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'manifest.json.new');
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(beside, 'w', 0o600);
    try {
        await handle.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(beside, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'manifest.json'));
    await syncDirectory(dir);
}
/** Nothing was moved before the manifest was written, or all was deleted before it was: no more than our own directory is left. */
async function isHollow(dataRoot, id) {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(asideDir(dataRoot, id)).catch(() => ['it cannot be read']);
    return names.every((name) => name === 'manifest.json.new');
}
/** Null when there is none or it makes no sense: what stands beside it is then left alone. */
async function readManifest(dataRoot, id) {
    try {
        const read = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(asideDir(dataRoot, id), 'manifest.json'), 'utf8'));
        return isManifest(read) && read.id === id ? read : null;
    }
    catch {
        return null;
    }
}
function isManifest(read) {
    if (typeof read !== 'object' || read === null)
        return false;
    const fields = { ...read };
    const owner = { ...Object(fields['owner']) };
    const texts = [fields['id'], fields['rung'], fields['startedAt'], owner['startTicks']];
    return (fields['version'] === 1 &&
        texts.every((text) => typeof text === 'string') &&
        typeof owner['pid'] === 'number' &&
        ASIDE_STATES.some((state) => state === fields['state']) &&
        [fields['entries'], fields['absent']].every(isTextList) &&
        ['keptBecause', 'keep'].every((name) => ['string', 'undefined'].includes(typeof fields[name])) &&
        ['boolean', 'undefined'].includes(typeof fields['engineRan']));
}
function isTextList(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}


/***/ }),

/***/ 755:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ askUserManager),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   lz: () => (/* binding */ runtimeDirOf),
/* harmony export */   rr: () => (/* binding */ managerObstacle)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/** Asks the service manager of one user (`systemctl --user`), also as root and without a login of that user. */


/** Where a user's manager has its sockets while it runs (pam_systemd(8), `XDG_RUNTIME_DIR`). */
function runtimeDirOf(uid) {
    return `/run/user/${uid}`;
}
/** Null while the user's manager runs; else what has to be done so that it does. */
async function managerObstacle(uid) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(`${runtimeDirOf(uid)}/systemd`).catch(() => null);
    if (found !== null)
        return null;
    return `user ${uid} is not logged in, so their service manager does not run: \`loginctl enable-linger ${uid}\` as root keeps it running`;
}
/** As that user, who alone may ask it. */
async function askUserManager(uid, words, signal) {
    const why = await managerObstacle(uid);
    if (why !== null)
        return { exitCode: 127, output: why };
    const runtime = runtimeDirOf(uid);
    const places = { XDG_RUNTIME_DIR: runtime, DBUS_SESSION_BUS_ADDRESS: `unix:path=${runtime}/bus` };
    const become = process.geteuid?.() === 0 && uid !== 0 ? { uid, gid: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(runtime)).gid } : {};
    return run('systemctl', ['--user', ...words], { env: { ...process.env, ...places }, signal, ...become });
}
/** With both outputs as one text; a program that is missing has exit status 127. Never rejects. */
function run(program, words, options) {
    return new Promise((resolve) => {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)(program, [...words], { ...options, encoding: 'utf8' }, (error, stdout, stderr) => {
            const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : 127;
            resolve({ exitCode: code, output: `${stdout}${stderr}`.trim() });
        });
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
