export const id = 188;
export const ids = [188];
export const modules = {

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

/***/ 1116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ stoppedProcess),
/* harmony export */   g: () => (/* binding */ isRootless)
/* harmony export */ });
/** Whether a dockerd is a rootless one: told so, or started by RootlessKit (`--rootless` is then its default). */
function isRootless(argv, env) {
    return argv.includes('--rootless') || env?.['ROOTLESSKIT_STATE_DIR'] !== undefined;
}
/** Which process of the engine is stopped (SIGSTOP): what waits for it waits for ever. Null when none is. */
function stoppedProcess(engine) {
    if (engine === null)
        return null;
    if (isStopped(engine.state))
        return { name: 'dockerd', pid: engine.pid };
    const { containerd = null } = engine;
    return containerd !== null && isStopped(containerd.state)
        ? { name: 'containerd', pid: containerd.pid }
        : null;
}
function isStopped(state) {
    return state === 'T' || state === 't';
}


/***/ }),

/***/ 6445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ limitsToSet),
/* harmony export */   nM: () => (/* binding */ readLaunchState)
/* harmony export */ });
/* unused harmony export limitsIn */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _proc_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6594);
/** What a process has from whoever started it, besides its words and environment: a new one would have it from us. */



/** Names of proc(5)'s `limits`, and what prlimit(1) calls them. */
const LIMITS = {
    'Max open files': 'nofile',
    'Max processes': 'nproc',
    'Max core file size': 'core',
    'Max locked memory': 'memlock',
    'Max stack size': 'stack',
    'Max file size': 'fsize',
    'Max address space': 'as',
    'Max data size': 'data',
    'Max pending signals': 'sigpending',
};
/** Null when it cannot be seen. `own` is its directory in /proc. */
async function readLaunchState(own) {
    const [status, limits, score, cgroup, out, err] = await Promise.all([
        (0,_proc_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'status')),
        (0,_proc_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'limits')),
        (0,_proc_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'oom_score_adj')),
        (0,_proc_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'cgroup')),
        (0,_proc_js__WEBPACK_IMPORTED_MODULE_2__/* .linkOrNull */ .Dp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'fd', '1')),
        (0,_proc_js__WEBPACK_IMPORTED_MODULE_2__/* .linkOrNull */ .Dp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'fd', '2')),
    ]);
    if (status === null)
        return null;
    const field = (name) => (new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? '')
        .split(/\s+/)
        .filter((word) => word !== '');
    const umask = field('Umask')[0];
    return {
        uid: Number(field('Uid')[1] ?? 0),
        gid: Number(field('Gid')[1] ?? 0),
        groups: field('Groups').map(Number),
        umask: umask === undefined ? null : Number.parseInt(umask, 8),
        limits: limitsIn(limits ?? ''),
        oomScoreAdj: score === null ? null : Number(score),
        cgroup: /^0::(\/.+)$/m.exec(cgroup ?? '')?.[1] ?? null,
        stdoutFile: out !== err && isFile(out) ? out : null,
    };
}
/** From the text of `/proc/<pid>/limits`. */
function limitsIn(text) {
    return Object.entries(LIMITS).flatMap(([title, name]) => {
        const line = text.split('\n').find((one) => one.startsWith(title));
        const [soft, hard] = line?.slice(title.length).trim().split(/\s+/) ?? [];
        return soft === undefined || hard === undefined ? [] : [{ name, soft, hard }];
    });
}
/** Those that a child of ours would not have by itself and that we may give: only root may raise a hard one. */
async function limitsToSet(wanted, isRoot) {
    const ours = limitsIn(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)('/proc/self/limits', 'utf8').catch(() => ''));
    return wanted.filter(({ name, soft, hard }) => {
        const own = ours.find((one) => one.name === name);
        if (own === undefined || (own.soft === soft && own.hard === hard))
            return false;
        return isRoot || rankOf(hard) <= rankOf(own.hard);
    });
}
function rankOf(limit) {
    return limit === 'unlimited' ? Number.POSITIVE_INFINITY : Number(limit);
}
function isFile(path) {
    return path?.startsWith('/') === true && !path.startsWith('/dev/') && !path.endsWith(' (deleted)');
}


/***/ }),

/***/ 238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findEngines)
/* harmony export */ });
/* harmony import */ var _proc_sockets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5773);
/* harmony import */ var _read_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8270);


async function findEngines(args) {
    const procRoot = args.procRoot ?? '/proc';
    const engines = await (0,_proc_sockets_js__WEBPACK_IMPORTED_MODULE_0__/* .pidsNamed */ .q)(procRoot, 'dockerd');
    const wanted = engines.filter((pid) => !(args.except ?? []).includes(pid));
    const read = await Promise.all(wanted.map((pid) => (0,_read_process_js__WEBPACK_IMPORTED_MODULE_1__/* .readProcess */ .W)(procRoot, pid, engines)));
    return read.filter((engine) => engine !== null);
}


/***/ }),

/***/ 975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readDaemonConfig)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _daemon_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3201);
/* harmony import */ var _engine_process_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1116);
/* harmony import */ var _proc_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6594);
/** Reads the options of one dockerd from its command line and the daemon.json that it reads itself; changes nothing. */




/** Defaults of dockerd (moby, `daemon/command/config_unix.go`), as root and rootless. */
async function readDaemonConfig(args) {
    const fromArgv = (0,_daemon_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionsOfArgv */ .Wl)(args.argv);
    const rootless = (0,_engine_process_js__WEBPACK_IMPORTED_MODULE_3__/* .isRootless */ .g)(args.argv, args.env);
    const home = args.env?.['HOME'] ?? '/root';
    const configHome = args.env?.['XDG_CONFIG_HOME'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.config');
    const dataHome = args.env?.['XDG_DATA_HOME'] ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, '.local', 'share');
    const runtime = args.env?.['XDG_RUNTIME_DIR'] ?? '/run';
    const file = fromArgv.configFile ?? (rootless ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(configHome, 'docker', 'daemon.json') : '/etc/docker/daemon.json');
    const seen = args.pid === null || !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(file) ? file : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)('/proc', String(args.pid), 'root', file);
    const text = await (0,_proc_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)(seen);
    const merged = (0,_daemon_options_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeOptions */ .lL)(fromArgv, (0,_daemon_options_js__WEBPACK_IMPORTED_MODULE_1__/* .optionsOfDaemonJson */ .KL)(text ?? ''));
    return {
        ...merged,
        dataRoot: merged.dataRoot ?? (rootless ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(dataHome, 'docker') : '/var/lib/docker'),
        execRoot: merged.execRoot ?? (rootless ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runtime, 'docker') : '/var/run/docker'),
        pidFile: merged.pidFile ?? (rootless ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(runtime, 'docker.pid') : '/var/run/docker.pid'),
        configRead: text === null ? null : file,
    };
}


/***/ }),

/***/ 5773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ listeningPaths),
/* harmony export */   q: () => (/* binding */ pidsNamed)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _proc_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6594);
/** Which unix sockets a process listens on, and which processes bear a name. */


/** Pids whose command name (`/proc/<pid>/comm`) is exactly this one. */
async function pidsNamed(procRoot, name) {
    const pids = await (0,_proc_js__WEBPACK_IMPORTED_MODULE_1__/* .pidsOf */ .IG)(procRoot);
    const named = await Promise.all(pids.map(async (pid) => {
        const comm = await (0,_proc_js__WEBPACK_IMPORTED_MODULE_1__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(procRoot, String(pid), 'comm'));
        return comm?.trimEnd() === name ? pid : null;
    }));
    return named.filter((pid) => pid !== null);
}
/** Paths of the listening sockets among its open files; empty where its files cannot be seen. `own` is its directory in /proc. */
async function listeningPaths(own) {
    const listening = (0,_proc_js__WEBPACK_IMPORTED_MODULE_1__/* .listeningSockets */ .OC)((await (0,_proc_js__WEBPACK_IMPORTED_MODULE_1__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, 'net', 'unix'))) ?? '');
    const fds = await (0,_proc_js__WEBPACK_IMPORTED_MODULE_1__/* .listOrEmpty */ .ly)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, 'fd'));
    const targets = await Promise.all(fds.map((fd) => (0,_proc_js__WEBPACK_IMPORTED_MODULE_1__/* .linkOrNull */ .Dp)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(own, 'fd', fd))));
    const paths = targets.map((target) => listening.get(/^socket:\[(\d+)\]$/.exec(target ?? '')?.[1] ?? ''));
    return [...new Set(paths.filter((path) => path !== undefined))];
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

/***/ 8270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ readProcess)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errno_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16);
/* harmony import */ var _launch_state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6445);
/* harmony import */ var _proc_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6594);
/* harmony import */ var _proc_sockets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5773);
/* harmony import */ var _seen_by_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5155);
/** Reads all that the kernel says about one daemon (dockerd, containerd), enough to end it and to start it again as it was. */







/** Null when it ended meanwhile, is a zombie, or is a fork of one of `siblings` that has not yet become what it will be. */
async function readProcess(procRoot, pid, siblings) {
    const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(procRoot, String(pid));
    const [stats, cmdline] = await Promise.all([(0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .statOf */ ._N)(procRoot, pid), (0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'cmdline'))]);
    if (stats === null || cmdline === null || cmdline === '')
        return null;
    if (stats.state === 'Z' || siblings.includes(stats.parent))
        return null;
    const [environ, exe, cwd, sockets, logFile, net, mnt, uid, containerd, launcher] = await Promise.all([
        (0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'environ')),
        (0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .linkOrNull */ .Dp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'exe')),
        (0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .linkOrNull */ .Dp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'cwd')),
        (0,_proc_sockets_js__WEBPACK_IMPORTED_MODULE_4__/* .listeningPaths */ .Q)(own),
        logFileOf(own),
        namespaceOf(procRoot, own, 'net'),
        namespaceOf(procRoot, own, 'mnt'),
        ownerOf(own),
        containerdOf(procRoot, pid),
        launcherOf(procRoot, stats.parent),
    ]);
    const env = environ === null || environ === '' ? null : envOf(environ);
    const { state, startTicks } = stats;
    const argv = (0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .nulWords */ .Ng)(cmdline);
    return {
        pid,
        startTicks,
        state,
        uid,
        argv,
        exe,
        cwd,
        env,
        sockets,
        lostSockets: await lostOf(own, sockets),
        ...(mnt.foreign ? { places: await (0,_seen_by_js__WEBPACK_IMPORTED_MODULE_5__/* .socketPlaces */ ._O)(own, sockets) } : {}),
        rootId: await (0,_seen_by_js__WEBPACK_IMPORTED_MODULE_5__/* .rootIdOf */ .d)(own, { argv, env, pid }).catch(() => null),
        logFile,
        foreignNet: net.foreign,
        foreignMnt: mnt.foreign,
        netName: net.name,
        mntName: mnt.name,
        containerd,
        launcher,
        launch: await (0,_launch_state_js__WEBPACK_IMPORTED_MODULE_2__/* .readLaunchState */ .nM)(launcher === null ? own : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(procRoot, String(launcher.pid))),
        cgroup: await cgroupOf(own),
    };
}
/** As its own mount namespace sees them. */
async function lostOf(own, sockets) {
    const lost = await Promise.all(sockets.map((path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'root', path)).then(() => false, (error) => (0,_errno_js__WEBPACK_IMPORTED_MODULE_6__/* .errnoOf */ .U)(error) === 'ENOENT')));
    // Of a process whose root cannot be seen, nothing can be
    const seen = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'root', '.')).catch(() => null);
    return seen === null ? [] : sockets.filter((_, index) => lost[index] === true);
}
async function containerdOf(procRoot, engine) {
    for (const pid of await (0,_proc_sockets_js__WEBPACK_IMPORTED_MODULE_4__/* .pidsNamed */ .q)(procRoot, 'containerd')) {
        const found = await (0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .statOf */ ._N)(procRoot, pid);
        if (found !== null && found.parent === engine)
            return { pid, state: found.state };
    }
    return null;
}
/** How many processes may stand between it and dockerd: its own child, and the shell of `dockerd-rootless.sh`. */
const LAUNCHER_DEPTH = 4;
/** The topmost RootlessKit among the ancestors: it runs itself once more in the namespaces that it made. */
async function launcherOf(procRoot, parent) {
    let top = null;
    let pid = parent;
    for (let depth = 0; depth < LAUNCHER_DEPTH && pid > 1; depth += 1) {
        const own = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(procRoot, String(pid));
        const [stats, exe] = await Promise.all([(0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .statOf */ ._N)(procRoot, pid), (0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .linkOrNull */ .Dp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'exe'))]);
        if (stats === null)
            return top;
        if (exe !== null && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(exe.replace(/ \(deleted\)$/, '')) === 'rootlesskit')
            top = await readLauncher(own, pid, stats.startTicks, exe);
        else if (top !== null)
            return top;
        pid = stats.parent;
    }
    return top;
}
async function readLauncher(own, pid, startTicks, exe) {
    const [cmdline, environ, cwd, logFile] = await Promise.all([
        (0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'cmdline')),
        (0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'environ')),
        (0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .linkOrNull */ .Dp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'cwd')),
        logFileOf(own),
    ]);
    const env = environ === null || environ === '' ? null : envOf(environ);
    return { pid, startTicks, argv: (0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .nulWords */ .Ng)(cmdline ?? ''), exe, cwd, env, logFile };
}
/** dockerd logs to stderr. A file that has been deleted or that another namespace sees elsewhere is none. */
async function logFileOf(own) {
    for (const fd of ['2', '1']) {
        const path = await (0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .linkOrNull */ .Dp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'fd', fd));
        if (path?.startsWith('/') !== true || path.startsWith('/dev/'))
            continue;
        if (await (0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .sameFile */ .Vi)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'fd', fd)))
            return path;
    }
    return null;
}
async function namespaceOf(procRoot, own, kind) {
    const [name, ours] = await Promise.all([
        (0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .linkOrNull */ .Dp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'ns', kind)),
        (0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .linkOrNull */ .Dp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(procRoot, 'self', 'ns', kind)),
    ]);
    return { name, foreign: name !== null && ours !== null && name !== ours };
}
async function ownerOf(own) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(own).catch(() => null);
    return found?.uid ?? 0;
}
function envOf(environ) {
    const pairs = (0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .nulWords */ .Ng)(environ).filter((word) => word.includes('='));
    return Object.fromEntries(pairs.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]));
}
/** In the unified hierarchy (`0::/system.slice/containerd.service`), else in systemd's own. */
async function cgroupOf(own) {
    const text = (await (0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'cgroup'))) ?? '';
    return /^\d+:(?:name=systemd)?:(\/.+)$/m.exec(text)?.[1] ?? null;
}


/***/ }),

/***/ 5155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F$: () => (/* binding */ fileIdBelow),
/* harmony export */   _O: () => (/* binding */ socketPlaces),
/* harmony export */   d: () => (/* binding */ rootIdOf),
/* harmony export */   qp: () => (/* binding */ fileId)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _ops_read_daemon_config_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(975);
/* harmony import */ var _proc_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6594);
/** What a path is for another process, which may live in a mount namespace of its own; looks only. */




/** Names one file or directory for as long as this boot lasts; null for none that can be looked at. Symbolic links are followed. */
async function fileId(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path, { bigint: true }).catch(() => null);
    return found === null ? null : `${found.dev}:${found.ino}`;
}
/** As many symbolic links as the kernel follows in one path (path_resolution(7)). */
const MOST_LINKS = 40;
/** `root` is a process's `/proc/<pid>/root`: links are followed below it, where the kernel would lead an absolute one into our own tree. */
async function fileIdBelow(root, path) {
    const ahead = path.split('/');
    const behind = [];
    let links = 0;
    for (let part = ahead.shift(); part !== undefined; part = ahead.shift()) {
        if (part === '' || part === '.')
            continue;
        if (part === '..') {
            behind.pop();
            continue;
        }
        const at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ...behind, part);
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(at).catch(() => null);
        if (found === null)
            return null;
        if (!found.isSymbolicLink()) {
            behind.push(part);
            continue;
        }
        const target = await (0,_proc_js__WEBPACK_IMPORTED_MODULE_3__/* .linkOrNull */ .Dp)(at);
        links += 1;
        if (target === null || links > MOST_LINKS)
            return null;
        if (target.startsWith('/'))
            behind.length = 0;
        ahead.unshift(...target.split('/'));
    }
    return fileId((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, ...behind));
}
/** `own` is the process's directory in /proc. */
async function socketPlaces(own, sockets) {
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'root');
    const places = await Promise.all(sockets.map(async (path) => {
        const [file, directory] = await Promise.all([path, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)].map((one) => fileIdBelow(root, one)));
        return [path, { file: file ?? null, directory: directory ?? null }];
    }));
    return Object.fromEntries(places);
}
/** The data root that a dockerd was told, as it sees it. */
async function rootIdOf(own, started) {
    const { dataRoot } = await (0,_ops_read_daemon_config_js__WEBPACK_IMPORTED_MODULE_2__/* .readDaemonConfig */ .T)(started);
    return fileIdBelow((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'root'), dataRoot);
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


/***/ })

};
