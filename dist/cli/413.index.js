export const id = 413;
export const ids = [413];
export const modules = {

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

/***/ 3201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KL: () => (/* binding */ optionsOfDaemonJson),
/* harmony export */   Wl: () => (/* binding */ optionsOfArgv),
/* harmony export */   lL: () => (/* binding */ mergeOptions)
/* harmony export */ });
/** Reads dockerd's own options out of its command line and its daemon.json: data root, store, containerd, sockets. */
const NAMES = {
    dataRoot: ['--data-root', '-g', '--graph'],
    execRoot: ['--exec-root'],
    configFile: ['--config-file'],
    pidFile: ['--pidfile', '-p'],
    containerd: ['--containerd'],
    storageDriver: ['--storage-driver', '-s'],
};
/** From dockerd's argv, the program first. */
function optionsOfArgv(argv) {
    const last = (names) => valuesOf(argv, names).at(-1) ?? null;
    const feature = valuesOf(argv, ['--feature']).find((text) => text.startsWith('containerd-snapshotter'));
    return {
        dataRoot: last(NAMES.dataRoot),
        execRoot: last(NAMES.execRoot),
        configFile: last(NAMES.configFile),
        pidFile: last(NAMES.pidFile),
        hosts: valuesOf(argv, ['--host', '-H']),
        containerd: last(NAMES.containerd),
        containerdStore: feature === undefined ? null : !feature.endsWith('=false'),
        storageDriver: last(NAMES.storageDriver),
    };
}
/** From the text of a daemon.json; an empty or unreadable one says nothing. */
function optionsOfDaemonJson(text) {
    const config = objectOf(parse(text));
    const features = objectOf(config['features']);
    const store = features['containerd-snapshotter'];
    const textAt = (key) => {
        const value = config[key];
        return typeof value === 'string' && value !== '' ? value : null;
    };
    const hosts = config['hosts'];
    return {
        dataRoot: textAt('data-root') ?? textAt('graph'),
        execRoot: textAt('exec-root'),
        configFile: null,
        pidFile: textAt('pidfile'),
        hosts: Array.isArray(hosts) ? hosts.filter((host) => typeof host === 'string') : [],
        containerd: textAt('containerd'),
        containerdStore: typeof store === 'boolean' ? store : null,
        storageDriver: textAt('storage-driver'),
    };
}
/** dockerd refuses to start when both name the same option, so one of the two is null or they are lists. */
function mergeOptions(argv, file) {
    return {
        dataRoot: argv.dataRoot ?? file.dataRoot,
        execRoot: argv.execRoot ?? file.execRoot,
        configFile: argv.configFile,
        pidFile: argv.pidFile ?? file.pidFile,
        hosts: [...argv.hosts, ...file.hosts],
        containerd: argv.containerd ?? file.containerd,
        containerdStore: argv.containerdStore ?? file.containerdStore,
        storageDriver: argv.storageDriver ?? file.storageDriver,
    };
}
function valuesOf(argv, names) {
    const values = [];
    for (const [index, arg] of argv.entries()) {
        for (const name of names) {
            const next = argv[index + 1];
            if (arg === name && next !== undefined)
                values.push(next);
            else if (arg.startsWith(`${name}=`))
                values.push(arg.slice(name.length + 1));
            else if (/^-[a-zA-Z]$/.test(name) && arg.startsWith(name) && arg !== name)
                values.push(arg.slice(2));
        }
    }
    return values;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
function objectOf(value) {
    return isObject(value) ? value : {};
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
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

/***/ 6594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dp: () => (/* binding */ linkOrNull),
/* harmony export */   IG: () => (/* binding */ pidsOf),
/* harmony export */   Ng: () => (/* binding */ nulWords),
/* harmony export */   OC: () => (/* binding */ listeningSockets),
/* harmony export */   Vi: () => (/* binding */ sameFile),
/* harmony export */   _N: () => (/* binding */ statOf),
/* harmony export */   di: () => (/* binding */ readOrNull),
/* harmony export */   ky: () => (/* binding */ parseStat),
/* harmony export */   ly: () => (/* binding */ listOrEmpty)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/** Reads single facts of a process from /proc; whatever cannot be read is null, for processes end while we look. */


/** Null when the file is gone or not ours to read. */
async function readOrNull(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    }
    catch {
        return null;
    }
}
async function linkOrNull(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(path);
    }
    catch {
        return null;
    }
}
async function listOrEmpty(path) {
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(path);
    }
    catch {
        return [];
    }
}
async function pidsOf(procRoot) {
    const names = await listOrEmpty(procRoot);
    return names.filter((name) => /^\d+$/.test(name)).map(Number);
}
/** Fields of `/proc/<pid>/stat` (proc(5)): the name in brackets may itself hold blanks and brackets. */
function parseStat(text) {
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state, parent] = fields;
    const startTicks = fields[19];
    if (state === undefined || parent === undefined || startTicks === undefined)
        return null;
    return { state, parent: Number(parent), startTicks };
}
async function statOf(procRoot, pid) {
    const text = await readOrNull((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(procRoot, String(pid), 'stat'));
    return text === null ? null : parseStat(text);
}
/** The words of a NUL-separated file such as `cmdline` or `environ`. */
function nulWords(text) {
    return text.split('\0').slice(0, text.endsWith('\0') ? -1 : undefined);
}
/** Paths of unix sockets in listening state by inode, from the text of `/proc/<pid>/net/unix`. */
function listeningSockets(netUnix) {
    const found = new Map();
    for (const line of netUnix.split('\n')) {
        const match = /^[0-9a-f]+: \S+ \S+ (\S+) \S+ \S+\s+(\d+) (\/.*)$/i.exec(line);
        const [, flags, inode, path] = match ?? [];
        if (flags === undefined || inode === undefined || path === undefined)
            continue;
        if ((Number.parseInt(flags, 16) & SO_ACCEPTCON) !== 0)
            found.set(inode, path);
    }
    return found;
}
/** `__SO_ACCEPTCON` of the kernel's `include/linux/socket.h`. */
const SO_ACCEPTCON = 0x10000;
/** True when two paths are one and the same file now. */
async function sameFile(left, right) {
    try {
        const [a, b] = await Promise.all([(0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(left), (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(right)]);
        return a.dev === b.dev && a.ino === b.ino;
    }
    catch {
        return false;
    }
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

/***/ 1738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ canonical),
/* harmony export */   q: () => (/* binding */ servesSocket)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _daemon_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3201);
/** Whether a dockerd was started to listen on a socket, as far as its own words say. */



/** `unsaid`: its configuration file or systemd (`-H fd://`) decides. */
function servesSocket(argv, socket) {
    const { hosts } = (0,_daemon_options_js__WEBPACK_IMPORTED_MODULE_2__/* .optionsOfArgv */ .Wl)(argv);
    const path = canonical(socket);
    if (hosts.some((host) => host.startsWith('unix://') && canonical(host.slice('unix://'.length)) === path))
        return 'yes';
    return hosts.length === 0 || hosts.some((host) => host.startsWith('fd://')) ? 'unsaid' : 'no';
}
/** The socket's directory with symbolic links followed: `/var/run` is one to `/run`. The socket itself may be gone. */
function canonical(path) {
    try {
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path));
    }
    catch {
        return path;
    }
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


/***/ })

};
