export const id = 15;
export const ids = [15];
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

/***/ 6015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isStarting: () => (/* binding */ isStarting),
/* harmony export */   signOfStart: () => (/* binding */ signOfStart)
/* harmony export */ });
/* harmony import */ var _privileged_ops_find_engines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(238);
/* harmony import */ var _privileged_serves_socket_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1738);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5894);
/* harmony import */ var _hosts_systemd_unit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7815);




/** Half a sentence, or null where nothing tells that it starts. Never rejects. */
async function signOfStart(endpoint, env) {
    if (endpoint.kind !== 'unix')
        return null;
    const { path } = endpoint;
    const [engines, unit] = await Promise.all([
        (0,_privileged_ops_find_engines_js__WEBPACK_IMPORTED_MODULE_0__/* .findEngines */ .F)({}).catch(() => []),
        (0,_hosts_systemd_unit_js__WEBPACK_IMPORTED_MODULE_3__/* .findUnit */ .QN)(endpoint, null, env).catch(() => null),
    ]);
    if (unit?.starting === true)
        return `systemd is starting ${unit.service}`;
    const one = engines.find((engine) => isStarting(engine, path));
    return one === undefined ? null : `dockerd (process ${one.pid}) is there and does not listen yet`;
}
/** Before it listens it has no socket at all; one that lost its socket's file, or is stopped, will not get it by waiting. */
function isStarting({ argv, sockets, lostSockets = [], state, }, path) {
    if (/^[Tt]$/.test(state) || sockets.length > 0 || lostSockets.length > 0)
        return false;
    const serves = (0,_privileged_serves_socket_js__WEBPACK_IMPORTED_MODULE_1__/* .servesSocket */ .q)(argv, path);
    return serves === 'yes' || (serves === 'unsaid' && (0,_privileged_serves_socket_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$)(path) === (0,_privileged_serves_socket_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$)(_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_SOCKET */ .YE));
}


/***/ })

};
