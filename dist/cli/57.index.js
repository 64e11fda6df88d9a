export const id = 57;
export const ids = [57];
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
    installPlugin: 'nothing of it',
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
    surveyContent: 'engine',
    systemctl: 'nothing of it',
    tailFile: 'nothing of it',
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


/***/ })

};
