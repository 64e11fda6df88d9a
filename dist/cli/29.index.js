export const id = 29;
export const ids = [29];
export const modules = {

/***/ 4027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ asideSize)
/* harmony export */ });
/* harmony import */ var _reclaimed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1655);

/** The op ends itself a little before, with what it counted until then, in milliseconds. */
const LIMIT_MS = 10_000;
/** `1.2 GB`, `at least 1.2 GB` where the time was over first; null where nothing could be measured. */
async function asideSize(privilege, dataRoot, id) {
    try {
        const size = await privilege.run('measureAside', { dataRoot, id }, { timeoutMs: LIMIT_MS });
        return `${size.complete ? '' : 'at least '}${(0,_reclaimed_js__WEBPACK_IMPORTED_MODULE_0__/* .humanBytes */ .p6)(size.bytes)}`;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 363:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P6: () => (/* binding */ isBuilderContainer),
/* harmony export */   QB: () => (/* binding */ allNames),
/* harmony export */   Ub: () => (/* binding */ runningNames)
/* harmony export */ });
const ASK_MS = 10_000;
/** An engine that hangs is not asked: it would cost the whole limit. */
const PING_MS = 2_000;
/** Null when the engine does not answer. */
function runningNames(asking) {
    return namesOf(asking, []);
}
/** Exited ones too. Null when the engine does not answer. */
function allNames(asking) {
    return namesOf(asking, ['-a']);
}
/** buildx makes its containers again from its own record of the builder (`driver/docker-container`: `buildx_buildkit_<node>`). */
function isBuilderContainer(name) {
    return /^buildx_buildkit_.+\d$/.test(name);
}
async function namesOf({ engine, signal }, flags) {
    if ((await engine.ping(PING_MS)).state !== 'healthy')
        return null;
    const options = { timeoutMs: ASK_MS, signal };
    const listed = await engine.docker(['ps', ...flags, '--format', '{{.Names}}'], options);
    return listed.exitCode === 0 ? listed.stdout.split('\n').filter((line) => line.trim() !== '') : null;
}


/***/ }),

/***/ 4052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xt: () => (/* binding */ containerdPart),
/* harmony export */   f$: () => (/* binding */ containerdOf),
/* harmony export */   yy: () => (/* binding */ withContainerd)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _engine_hosts_process_memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7848);
/* harmony import */ var _engine_run_program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(791);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8812);
/* harmony import */ var _store_entries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7485);
/** A containerd outside of the data root: whether its store may be reset with the engine's, and how it is stopped and started. */





const UNIT = 'containerd.service';
const LOOK_MS = 20_000;
const GRACE_MS = 20_000;
const UP_MS = 30_000;
const POLL_MS = 100;
/** Null for an engine whose images do not stand in another's containerd; text says why that store is not moved. */
async function containerdPart(context, facts) {
    const { store, containerdRoot: root, containerdAddress: address = null } = facts;
    if (store !== 'containerd' || root === null || (0,_store_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .insideDataRoot */ .$l)(facts, root) !== null)
        return null;
    if (address === null)
        return `it is not known how containerd, which keeps the images in ${root}, is reached`;
    const options = { timeoutMs: LOOK_MS, signal: context.signal };
    const look = await context.privilege.run('lookAtContainerd', { root, address }, options);
    if (look.unreadable !== null)
        return `the records of containerd in ${root} cannot be read (${look.unreadable}): others may keep theirs in them too, so it is neither stopped nor moved`;
    if (look.foreign.length > 0)
        return `containerd in ${root} is shared with ${(0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .K)(look.foreign)}: it is neither stopped nor moved, and what is Docker’s in it can only be removed through the engine (prune)`;
    if ((await find(context, address)) === null)
        return `no containerd listens on ${address}, so it is not known how it would be started again`;
    return { root, address, entries: look.names };
}
function find({ privilege }, address) {
    return privilege.run('findContainerd', { address }, { timeoutMs: LOOK_MS });
}
/** Where such a containerd is, without a look at it: for what an earlier run left in its root. */
function containerdOf(facts) {
    const { store, containerdRoot: root, containerdAddress: address = null } = facts;
    if (store !== 'containerd' || root === null || address === null)
        return null;
    return (0,_store_entries_js__WEBPACK_IMPORTED_MODULE_3__/* .insideDataRoot */ .$l)(facts, root) === null ? { root, address, entries: [] } : null;
}
/** The engine's host, which stops that containerd after the engine and starts it before. */
function withContainerd(context, part) {
    if (part === null)
        return context;
    const { host } = context.engine;
    const memory = new _engine_hosts_process_memory_js__WEBPACK_IMPORTED_MODULE_1__/* .ProcessMemory */ .H();
    const both = {
        ...host,
        async stop(signal) {
            await host.stop(signal);
            await stopContainerd(context, part, memory);
        },
        async start(signal) {
            await startContainerd(context, part, memory);
            await host.start(signal);
        },
    };
    return { ...context, engine: { ...context.engine, host: both } };
}
/** A container that lives on keeps a shim, which would be lost to its containerd. Throws then. */
async function stopContainerd(context, { root, address }, memory) {
    const found = await find(context, address);
    if (found === null)
        return;
    memory.remember(found);
    const options = { timeoutMs: LOOK_MS + GRACE_MS };
    const { shims } = await context.privilege.run('lookAtContainerd', { root, address }, options);
    if (shims.length > 0)
        throw new Error(`containers still live in containerd (process ${(0,_listed_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .K)(shims.map(String))})`);
    context.say('stopping containerd');
    if (await isUnits(found))
        await systemctl(context, 'stop');
    else {
        const { pid, startTicks } = found;
        await context.privilege.run('endProcess', { pid, startTicks, graceMs: GRACE_MS }, options);
    }
}
async function startContainerd(context, { address }, memory) {
    const { seen } = memory;
    if (seen === null || (await find(context, address)) !== null)
        return;
    context.say('starting containerd');
    const namespaces = memory.namespaces();
    if (await isUnits(seen))
        await systemctl(context, 'start');
    else if (namespaces === null || seen.env === null)
        throw new Error('containerd cannot be started as it was: its environment or its namespaces are not known');
    else {
        const { argv, exe, env, cwd, logFile } = seen;
        const { net: netNamespace, mnt: mountNamespace } = namespaces;
        const args = { argv, exe, env, cwd, logFile, netNamespace, mountNamespace };
        await context.privilege.run('startProcess', args, { timeoutMs: LOOK_MS });
    }
    const until = performance.now() + UP_MS;
    while ((await find(context, address)) === null) {
        if (performance.now() > until)
            throw new Error(`containerd does not listen on ${address} after ${UP_MS / 1000} s`);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(POLL_MS);
    }
}
/** systemd keeps a unit's last main process by name in its control group: a process of the unit is the unit's to start. */
async function isUnits({ cgroup = null }) {
    if (cgroup === null || !cgroup.endsWith(`/${UNIT}`))
        return false;
    const show = await (0,_engine_run_program_js__WEBPACK_IMPORTED_MODULE_2__/* .runProgram */ .m)('systemctl', ['show', UNIT, '--property=LoadState'], {
        timeoutMs: LOOK_MS,
        env: process.env,
    });
    return show.exitCode === 0 && show.stdout.includes('loaded');
}
async function systemctl({ privilege }, verb) {
    const answer = await privilege.run('systemctl', { verb, units: [UNIT] }, { timeoutMs: LOOK_MS + GRACE_MS });
    if (answer.exitCode !== 0)
        throw new Error(`systemctl ${verb} ${UNIT}: ${answer.output}`);
}


/***/ }),

/***/ 304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ howToEnd),
/* harmony export */   s: () => (/* binding */ placeOf)
/* harmony export */ });
/** Where a kept set-aside stands, and how a person gets it back or rid of it. */
function placeOf(dataRoot, id) {
    return `${dataRoot}/.buildmend/set-aside/${id}`;
}
/** One sentence for log and report. */
function howToEnd(dataRoot, id) {
    return `It stands in ${placeOf(dataRoot, id)}; \`buildmend set-aside restore ${id}\` puts it back, \`buildmend set-aside delete ${id}\` deletes it`;
}


/***/ }),

/***/ 9222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ inspectContainers),
/* harmony export */   t: () => (/* binding */ listContainers)
/* harmony export */ });
const ASK_MS = 10_000;
const FIELDS = [
    '{{.Id}}',
    '{{.Name}}',
    '{{.State.Running}}',
    '{{.State.Restarting}}',
    '{{.State.ExitCode}}',
    '{{.State.FinishedAt}}',
    '{{.HostConfig.AutoRemove}}',
].join('\t');
/** Null when the engine does not tell of every one: with damaged layers it cannot inspect what runs on them (measured). */
async function listContainers(context) {
    const { engine, signal } = context;
    const asked = await engine.docker(['ps', '-aq', '--no-trunc'], { timeoutMs: ASK_MS, signal });
    if (asked.exitCode !== 0)
        return null;
    const ids = asked.stdout.split('\n').filter((id) => id !== '');
    const found = await inspect(context, ids.map((id) => ({ id })));
    if (found.withheld)
        return null;
    const seen = [...found.seen.values()].toReversed();
    return {
        running: seen.filter(({ running }) => running),
        stopped: seen.filter(({ running }) => !running),
    };
}
/** By id, in the order asked for; what is gone is left out. */
async function inspectContainers(context, asked) {
    return (await inspect(context, asked)).seen;
}
async function inspect({ engine, signal }, asked) {
    if (asked.length === 0)
        return { seen: new Map(), withheld: false };
    const words = ['container', 'inspect', '--format', FIELDS, ...asked.map(({ id }) => id)];
    const { exitCode, stdout, stderr } = await engine.docker(words, { timeoutMs: ASK_MS, signal });
    const seen = new Map(stdout.split('\n').flatMap((line) => seenFrom(line)));
    const gone = stderr.split('\n').filter((line) => /No such container/i.test(line)).length;
    return { seen, withheld: exitCode !== 0 && seen.size + gone < asked.length };
}
function seenFrom(line) {
    const [id, name, running, restarting, exitCode, finishedAt, autoRemove] = line.split('\t');
    if (id === undefined || name === undefined || autoRemove === undefined)
        return [];
    const finished = Date.parse(finishedAt ?? '');
    const seen = {
        id,
        name: name.replace(/^\//, ''),
        running: running === 'true',
        restarting: restarting === 'true',
        exitCode: Number(exitCode),
        // Go's zero time for one that never ended
        finishedAtMs: finished > 0 ? finished : null,
        autoRemove: autoRemove === 'true',
    };
    return [[id, seen]];
}


/***/ }),

/***/ 8812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ listed)
/* harmony export */ });
/** Writes many names into one sentence. */
const MOST = 20;
function listed(names, most = MOST) {
    const more = names.length - most;
    return `${names.slice(0, most).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}


/***/ }),

/***/ 8513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ beyondRung),
/* harmony export */   m: () => (/* binding */ createLiving)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _container_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(363);
/* harmony import */ var _list_containers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9222);
/* harmony import */ var _what_runs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9770);
/** What ran on the engine before a rung stopped it: noted before, started again after, and what does not come back is named. */




/** A rung's limit that is over is no reason to leave containers down: only the end of the run is. */
function beyondRung(context) {
    return { ...context, signal: context.cancelled };
}
const PING_MS = 2_000;
const START_MS = 60_000;
/** What ends at once after its start did not come back. */
const SETTLE_MS = 1_000;
/** @param startedAtMs - of the run: what an older inventory saw running may have been stopped since */
function createLiving(startedAtMs, now = Date.now) {
    const ran = new Map();
    let blindSinceMs = null;
    return {
        ran: () => ({ ran: [...ran.values()], blindSinceMs }),
        remember: (earlier) => {
            for (const entry of earlier.ran)
                ran.set(entry.id, entry);
            blindSinceMs ??= earlier.blindSinceMs;
        },
        async note(context) {
            const found = await (0,_what_runs_js__WEBPACK_IMPORTED_MODULE_2__/* .whatRuns */ .X)(context, startedAtMs);
            if (found === null) {
                blindSinceMs ??= now();
                return { byEngine: false, running: null, stopped: [] };
            }
            // One that failed to start keeps the time of its last end: only of what runs now is it known what ends later
            const ranAtMs = found.byEngine ? now() : 0;
            for (const { id, name, autoRemove } of found.running)
                ran.set(id, { id, name, autoRemove, ranAtMs });
            return { ...found, running: found.running.map(({ name }) => name) };
        },
        async bringBack(context) {
            if (ran.size === 0 && blindSinceMs === null)
                return { back: [], lost: [] };
            try {
                for (const entry of await endedSince(context, blindSinceMs))
                    ran.set(entry.id, entry);
                return await bringBack(context, [...ran.values()]);
            }
            catch {
                return { back: [], lost: [] };
            }
        },
    };
}
/** Whom nobody could name before: what the engine ended as it started again. One that ended well may have been done. */
async function endedSince(context, sinceMs) {
    if (sinceMs === null || (await context.engine.ping(PING_MS)).state !== 'healthy')
        return [];
    const listed = await (0,_list_containers_js__WEBPACK_IMPORTED_MODULE_1__/* .listContainers */ .t)(context);
    const ended = (listed?.stopped ?? []).filter(({ finishedAtMs, exitCode }) => finishedAtMs !== null && finishedAtMs >= sinceMs && exitCode !== 0);
    return ended.map(({ id, name, autoRemove }) => ({ id, name, autoRemove, ranAtMs: 0 }));
}
async function bringBack(context, ran) {
    const { engine, signal, say } = context;
    if ((await engine.ping(PING_MS)).state !== 'healthy')
        return { back: [], lost: [] };
    const idle = idleAmong(ran, await (0,_list_containers_js__WEBPACK_IMPORTED_MODULE_1__/* .inspectContainers */ .X)(context, ran));
    const failed = new Map();
    // Twice, for one may need another that is started after it
    for (const round of [1, 2]) {
        for (const { id, name } of idle.filter((entry) => round === 1 || failed.has(entry.id))) {
            if (signal.aborted)
                break;
            const started = await engine.docker(['start', id], { timeoutMs: START_MS, signal });
            if (started.exitCode === 0)
                failed.delete(id);
            else
                failed.set(id, whyNotStarted(name, started.stderr));
        }
        if (failed.size === 0)
            break;
    }
    if (idle.length > 0)
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(SETTLE_MS, undefined, { signal }).catch(() => undefined);
    const brought = outcomeOf(ran, await (0,_list_containers_js__WEBPACK_IMPORTED_MODULE_1__/* .inspectContainers */ .X)(context, ran), failed);
    // Who was cancelled in the middle has not seen to all
    const seen = !signal.aborted;
    if (brought.back.length > 0)
        say(`containers that ran before and run again: ${brought.back.join(', ')}`);
    for (const line of brought.lost)
        say(line);
    return { ...brought, seen };
}
/** Those that are there and do not run, though nothing but the stop of the engine ended them. */
function idleAmong(ran, seen) {
    return ran.filter((entry) => {
        const now = seen.get(entry.id);
        return now !== undefined && !now.running && !endedByItself(entry, now);
    });
}
function endedByItself({ ranAtMs }, { running, finishedAtMs }) {
    return !running && finishedAtMs !== null && finishedAtMs < ranAtMs;
}
function outcomeOf(ran, seen, failed) {
    const back = [];
    const lost = [];
    for (const entry of ran) {
        const now = seen.get(entry.id);
        const { name } = entry;
        if (now?.running === true && !now.restarting)
            back.push(name);
        else if (now !== undefined && endedByItself(entry, now))
            continue;
        else if (now !== undefined)
            lost.push(failed.get(entry.id) ??
                `container ${name} was started again and ended with exit status ${now.exitCode}`);
        else if (entry.autoRemove)
            lost.push(`container ${name}, which is removed when it stops (--rm)`);
        // buildx boots a builder's container by itself
        else if (!(0,_container_names_js__WEBPACK_IMPORTED_MODULE_3__/* .isBuilderContainer */ .P6)(name))
            lost.push(`container ${name}, which ran before`);
    }
    return { back, lost };
}
function whyNotStarted(name, stderr) {
    const said = stderr
        .split('\n')
        .find((line) => /^Error response/.test(line))
        ?.replace(/^Error response from daemon: /, '');
    return `container ${name} ran before and does not start (${said ?? stderr.trim().split('\n').at(-1) ?? ''})`;
}


/***/ }),

/***/ 8679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   Jn: () => (/* binding */ elsewhere),
/* harmony export */   dT: () => (/* binding */ failingHardware),
/* harmony export */   kL: () => (/* binding */ untouchableFiles),
/* harmony export */   ko: () => (/* binding */ unstoppable),
/* harmony export */   mw: () => (/* binding */ broken)
/* harmony export */ });
/* harmony import */ var _engine_guard_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8041);

function broken(findings, id) {
    return findings.find((finding) => finding.id === id && finding.state === 'broken') ?? null;
}
/** The engine answers, or it is not known that it does not. */
function unreachable({ findings }) {
    return broken(findings, 'reachable') === null
        ? null
        : 'the engine does not answer, so it cannot be asked to do this';
}
/** An engine behind TCP or SSH is another machine's: its processes and files are not here. */
function elsewhere({ engine }) {
    if (engine.endpoint.kind === 'unix')
        return null;
    if (engine.endpoint.kind === 'ssh')
        return 'the engine’s files are on another machine (it is reached by ssh)';
    return `the engine is reached by ${engine.endpoint.kind}, so its process and files are out of reach from here`;
}
/** Why the engine cannot be stopped and started from here. */
function unstoppable(context) {
    const { endpoint, host } = context.engine;
    return endpoint.kind === 'ssh' ? host.obstacle : (elsewhere(context) ?? host.obstacle);
}
/** Failing hardware forbids moving and making files (law 6): wiping cannot help and may lose what can still be saved. */
function failingHardware({ findings }) {
    const sign = broken(findings, 'kernel-log') ?? broken(findings, 'data-root-mount');
    return sign === null
        ? null
        : `the disk or file system itself is in trouble (${sign.detail}): nothing is changed on it`;
}
/** What stands between us and the engine's own files. */
function untouchableFiles(context, facts) {
    const before = elsewhere(context) ?? failingHardware(context);
    if (before !== null)
        return before;
    if (facts === null)
        return 'it is not known for sure where the engine keeps its files, so none is touched';
    const strangers = (0,_engine_guard_files_js__WEBPACK_IMPORTED_MODULE_0__/* .notOwn */ ._J)(facts);
    if (strangers !== null)
        return strangers;
    if (context.privilege.kind === null) {
        return `the engine’s files in ${facts.dataRoot} need root, and this is neither root nor may it use sudo without a password`;
    }
    return null;
}


/***/ }),

/***/ 1655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QB: () => (/* binding */ cacheBytes),
/* harmony export */   Qx: () => (/* binding */ reclaimedBytes),
/* harmony export */   p6: () => (/* binding */ humanBytes)
/* harmony export */ });
/** Reads how much a prune says it removed. */
const UNITS = {
    B: 1,
    kB: 1e3,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    PB: 1e15,
};
/**
 * Bytes of `Total:	1.2GB` (buildx) or `Total reclaimed space: 1.2GB` (docker), decimal units (docker/go-units, HumanSize).
 * Can be negative: `Total: -9B` was seen where records and files disagree. Null when there is no such line.
 */
function reclaimedBytes(output) {
    const match = /^Total(?: reclaimed space)?:\s*(-?[\d.]+)\s*([kKMGTP]?B)\s*$/m.exec(output);
    const unit = UNITS[match?.[2] ?? ''];
    const value = Number(match?.[1]);
    return match === null || unit === undefined || Number.isNaN(value) ? null : Math.round(value * unit);
}
/** The build cache in the lines of `docker system df --format '{{json .}}'`; null where it does not stand there. */
function cacheBytes(output) {
    const size = /^\{.*"Size":"([^"]{1,20})".*"Type":"Build Cache"/m.exec(output)?.[1];
    return size === undefined ? null : reclaimedBytes(`Total: ${size}`);
}
/** For people: `1.2 GB`. */
function humanBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = Math.abs(bytes);
    let unit = 0;
    for (; value >= 1000 && unit < units.length - 1; unit += 1)
        value /= 1000;
    const text = unit === 0 || value >= 100 ? String(Math.round(value)) : value.toFixed(1);
    return `${bytes < 0 ? '-' : ''}${text} ${units[unit]}`;
}


/***/ }),

/***/ 1691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ putBack),
  t: () => (/* binding */ recoverSetAside)
});

// EXTERNAL MODULE: ./build/core/message-of.js
var message_of = __webpack_require__(7951);
// EXTERNAL MODULE: ./build/remedies/containerd-part.js
var containerd_part = __webpack_require__(4052);
;// CONCATENATED MODULE: ./build/remedies/aside-roots.js

const LIST_MS = 20_000;
/** One part that was moved or put back only in part makes the whole such. */
async function listEverywhere(context, facts) {
    const containerd = (0,containerd_part/* containerdOf */.f$)(facts);
    const own = await listIn(context, facts.dataRoot);
    const theirs = containerd === null ? [] : await listIn(context, containerd.root);
    const both = own.map((leftover) => {
        const other = theirs.find(({ id }) => id === leftover.id);
        if (other === undefined || containerd === null)
            return { ...leftover, containerd: null, roots: [facts.dataRoot] };
        const state = isHalf(other) ? other.state : leftover.state;
        return { ...leftover, state, containerd, roots: [containerd.root, facts.dataRoot] };
    });
    const alone = theirs.filter(({ id }) => !own.some((leftover) => leftover.id === id));
    return [
        ...both,
        ...alone.map((leftover) => ({
            ...leftover,
            containerd,
            roots: containerd === null ? [] : [containerd.root],
        })),
    ];
}
function isHalf({ state }) {
    return state === 'renaming' || state === 'undoing';
}
function listIn({ privilege, signal }, dataRoot) {
    return privilege.run('listAside', { dataRoot }, { timeoutMs: LIST_MS, signal }).catch(() => []);
}

// EXTERNAL MODULE: ./build/remedies/kept-aside.js
var kept_aside = __webpack_require__(304);
;// CONCATENATED MODULE: ./build/remedies/settle-aside.js
const LOOK_MS = 20_000;
/** With these go images and containers, which may not be had again; with all others no more than caches and broken files. */
const WITH_IMAGES = ['reset-image-store', 'wipe-engine'];
/**
 * Nobody knows whether the rung would have helped. The least harm:
 *
 * - a tiny build fails without it: put back
 * - caches and single broken files: not put back, for the engine would be stopped a second time for what it makes anew
 * - images and containers: put back, as long as the engine ran with them before, and nothing stands in the new stores that would
 *   be lost by it
 */
async function isWorthUndoing(context, { id, rung, engineRan = null }) {
    const { engine, signal } = context;
    const { api, build } = await engine.readiness([], signal);
    if (api.state === 'broken' || build.state === 'broken')
        return true;
    if (engineRan !== true || !WITH_IMAGES.includes(rung ?? ''))
        return false;
    const containers = await listed(context, ['ps', '-aq']);
    const images = await listed(context, ['images', '-q']);
    const onlyLoaded = context.loading?.includes(id) === true;
    return containers === 0 && (images === 0 || onlyLoaded);
}
/** Null where the engine does not say: then it may be any number. */
async function listed({ engine, signal }, args) {
    const call = await engine.docker(args, { timeoutMs: LOOK_MS, signal });
    return call.exitCode === 0 ? call.stdout.split('\n').filter((line) => line !== '').length : null;
}

// EXTERNAL MODULE: ./build/remedies/with-reserve.js
var with_reserve = __webpack_require__(4700);
;// CONCATENATED MODULE: ./build/remedies/recover-set-aside.js
/** Finishes or undoes what an earlier run set aside and left behind when it was killed. */






const LATER = 'the engine is not stopped after a build that passed; the next run that has to mend it puts it back';
const KEPT = 'the engine lives without it; it is kept until a build passes';
const recover_set_aside_LIST_MS = 20_000;
const MOVE_MS = 60_000;
const DELETE_MS = 3_600_000;
const PING_MS = 5_000;
/**
 * To be called before a recovery looks at the engine, and after a build that passed. Never throws; what cannot be handled is left
 * and told.
 *
 * - the run that did it lives: left alone
 * - `renaming`, `undoing`: put back (the engine is stopped and started again)
 * - `renamed`, and the engine, which did not run with it, does not run: started without it first
 * - `renamed`: where the engine answers, kept until a build has passed, then deleted; else put back. With `settle` it is not waited
 *   for a build: see `settle-aside.ts`
 * - `deleting`: deleted to the end, for the build had passed
 * - `kept`: passed over in silence, for a person decides about it
 * - no readable manifest: left alone, and told
 */
async function recoverSetAside(context) {
    const { engine, privilege } = context;
    const facts = await engine.facts();
    if (facts === null || privilege.kind === null || engine.endpoint.kind !== 'unix')
        return [];
    await returnReserves(context);
    const leftovers = await listEverywhere(context, facts);
    const recovered = [];
    // The newest first: each was set aside on top of the one before it.
    for (const leftover of byAge(leftovers.filter(({ state }) => state !== 'kept')))
        recovered.push(await recoverOne(context, leftover));
    return recovered;
}
/** A killed run could not give back what it had lent of a file system's reserve. */
async function returnReserves({ privilege, signal, say }) {
    const devices = await privilege.run('returnForgotten', {}, { timeoutMs: recover_set_aside_LIST_MS, signal }).catch(() => []);
    for (const device of devices)
        say(`an earlier run had lent the reserve of ${device}; it is given back`);
}
function byAge(leftovers) {
    return leftovers.toSorted((a, b) => (b.startedAt ?? '').localeCompare(a.startedAt ?? ''));
}
async function recoverOne(context, leftover) {
    const { id, state, inUse, roots, hollow = false } = leftover;
    if (state === null && hollow)
        return clear(context, leftover);
    if (inUse)
        return { id, outcome: 'left', detail: 'the run that set it aside is still going on' };
    if (state === null)
        return {
            id,
            outcome: 'left',
            detail: `it has no readable manifest: look at ${roots[0]}/.buildmend/set-aside/${id}`,
        };
    try {
        if (state === 'deleting')
            return await remove(context, leftover);
        const lives = (await answers(context)) || (await startsWithout(context, leftover));
        if (state === 'renamed' && lives)
            return await replaced(context, leftover);
        if (context.when === 'passed')
            return { id, outcome: 'left', detail: LATER };
        return await putBackFound(context, leftover);
    }
    catch (error) {
        return { id, outcome: 'left', detail: (0,message_of/* messageOf */.b)(error) };
    }
}
async function answers({ engine }) {
    return (await engine.ping(PING_MS)).state === 'healthy';
}
/** What kept the engine from starting would only do so again: back in its place it serves nobody. */
async function startsWithout(context, leftover) {
    const { id, state, containerd, engineRan = null } = leftover;
    if (state !== 'renamed' || engineRan !== false || context.remaking === id || context.when === 'passed')
        return false;
    const { engine } = (0,containerd_part/* withContainerd */.yy)(context, containerd);
    if (engine.host.obstacle !== null)
        return false;
    context.say('starting the engine without what kept it from starting before');
    await context.living.note(context);
    return (0,with_reserve/* startWithReserve */.T5)({ ...context, engine }).then(async () => {
        await context.living.bringBack(context);
        return true;
    }, () => false);
}
/** The engine answers without it. */
async function replaced(context, leftover) {
    const { id, keep = null } = leftover;
    if (context.when === 'before')
        return { id, outcome: 'left', detail: KEPT };
    if (context.when === 'settle' && (await isWorthUndoing(context, leftover)))
        return putBackFound(context, leftover);
    return keep === null ? remove(context, leftover) : keepFound(context, leftover, keep);
}
async function keepFound(context, { id, roots }, because) {
    for (const dataRoot of roots)
        await context.privilege.run('keepAside', { dataRoot, id, because }, { timeoutMs: MOVE_MS });
    return { id, outcome: 'kept', detail: `${because}. ${(0,kept_aside/* howToEnd */.$)(roots.at(-1) ?? '', id)}` };
}
/** The run was killed before it had moved anything, or after all was deleted. */
async function clear({ privilege }, { id, roots }) {
    for (const dataRoot of roots)
        await privilege.run('deleteAside', { dataRoot, id }, { timeoutMs: MOVE_MS });
    return { id, outcome: 'deleted', detail: 'nothing was in it' };
}
async function remove(context, { id, roots }) {
    const { privilege, say, signal } = context;
    say(`deleting what an earlier run set aside (${id})`);
    const options = { timeoutMs: DELETE_MS, signal };
    for (const dataRoot of roots)
        await (0,with_reserve/* withReserve */.vq)(context, () => privilege.run('deleteAside', { dataRoot, id }, options));
    return {
        id,
        outcome: 'deleted',
        detail: 'an earlier run had set it aside and the engine lives without it',
    };
}
/** Stops the engine, puts it back, and starts the engine again; what ran runs again. Throws what the operation says. */
async function putBack(context, dataRoot, id) {
    const facts = await context.engine.facts();
    const hasTwo = facts !== null && (0,containerd_part/* containerdOf */.f$)(facts) !== null;
    const found = hasTwo ? (await listEverywhere(context, facts)).find((one) => one.id === id) : undefined;
    return putBackFound(context, found ?? { id, containerd: null, roots: [dataRoot] });
}
async function putBackFound(context, { id, containerd, roots }) {
    const { privilege, living, say } = context;
    const { engine } = (0,containerd_part/* withContainerd */.yy)(context, containerd);
    if (engine.host.obstacle !== null)
        return { id, outcome: 'left', detail: engine.host.obstacle };
    say(`putting back what an earlier run set aside (${id})`);
    await living.note(context);
    await engine.host.stop();
    try {
        let restored = 0;
        for (const dataRoot of roots) {
            const back = () => privilege.run('putBack', { dataRoot, id }, { timeoutMs: MOVE_MS });
            restored += (await (0,with_reserve/* withReserve */.vq)(context, back)).restored;
        }
        return { id, outcome: 'put-back', detail: `${restored} parts of the data root are back in their place` };
    }
    finally {
        await (0,with_reserve/* startWithReserve */.T5)({ ...context, engine }).catch((error) => say(`the engine does not start: ${(0,message_of/* messageOf */.b)(error)}`));
        await living.bringBack(context);
    }
}


/***/ }),

/***/ 7485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ insideDataRoot),
/* harmony export */   Yl: () => (/* binding */ allEntries),
/* harmony export */   bI: () => (/* binding */ storeObstacle),
/* harmony export */   uH: () => (/* binding */ storeEntries)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/** Which directories of a data root make up the image store, and why they may not be ours alone. */

/** Directories of graph drivers that are plain files (moby, daemon/graphdriver); the others are volumes of their own. */
const PLAIN_DRIVERS = ['overlay2', 'overlay', 'fuse-overlayfs', 'vfs', 'aufs', 'btrfs'];
const BLOCK_DRIVERS = ['zfs', 'devicemapper'];
/** Kept whatever happens: ours, the engine's identity, and what a file system of its own has. */
const NEVER = ['.buildmend', 'engine-id', 'lost+found'];
/** Null when the store can be set aside together with the data root. */
function storeObstacle(facts, names) {
    const block = BLOCK_DRIVERS.find((name) => names.includes(name));
    if (block !== undefined)
        return `the store ${block} stands on devices of its own, which cannot be set aside`;
    if (facts.store !== 'containerd')
        return null;
    if (facts.containerdRoot === null)
        return 'it is not known where containerd keeps the images';
    return null;
}
/** Images, layers, containers and build cache; volumes, networks, plugins and the swarm's state are not among them. */
function storeEntries(facts, names) {
    const containerd = facts.containerdRoot === null ? null : insideDataRoot(facts, facts.containerdRoot);
    const store = facts.store === 'containerd' ? [containerd ?? 'containerd'] : [...PLAIN_DRIVERS, 'tmp'];
    return [...store, 'image', 'buildkit', 'containers'].filter((name) => names.includes(name));
}
/** Everything but volumes, identity and our own directory. */
function allEntries(names, volumesToo) {
    return names.filter((name) => !NEVER.includes(name) && (volumesToo || name !== 'volumes'));
}
/** The name directly below the data root that leads to the path; null when it is outside. */
function insideDataRoot({ dataRoot }, path) {
    const [first = ''] = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(dataRoot, path).split('/');
    return first === '' || first === '..' ? null : first;
}


/***/ }),

/***/ 9770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ whatRuns)
/* harmony export */ });
/* harmony import */ var _engine_checks_containers_on_disk_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(497);
/* harmony import */ var _list_containers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9222);
/** Finds out what runs on the engine now, or ran when it was last heard of. */


const PING_MS = 2_000;
const READ_MS = 10_000;
/** The engine knows best; of one that does not answer its files tell, and what it said when the run began. */
async function whatRuns(context, startedAtMs) {
    const { engine, privilege, signal } = context;
    if ((await engine.ping(PING_MS)).state === 'healthy') {
        const listed = await (0,_list_containers_js__WEBPACK_IMPORTED_MODULE_1__/* .listContainers */ .t)(context);
        if (listed !== null)
            return { byEngine: true, running: listed.running, stopped: listed.stopped.map(({ name }) => name) };
    }
    const facts = await engine.facts();
    const onDisk = facts === null || privilege.kind === null
        ? null
        : await privilege
            .run('readContainers', { dataRoot: facts.dataRoot }, { timeoutMs: READ_MS, signal })
            .catch(() => null);
    const inventory = await engine.inventory();
    const fresh = inventory !== null && inventory.seenAtMs >= startedAtMs ? inventory.containers : [];
    const seen = new Set(fresh.filter(({ running }) => running).map(({ id }) => id));
    if (onDisk === null)
        return fresh.length === 0
            ? null
            : { byEngine: false, running: fresh.filter(({ running }) => running).map(fromInventory), stopped: [] };
    const isLiving = (container) => container.running || (0,_engine_checks_containers_on_disk_js__WEBPACK_IMPORTED_MODULE_0__/* .startsByItself */ .M)(container) || (seen.has(container.id) && !container.stoppedByHand);
    return {
        byEngine: false,
        running: onDisk.filter(isLiving),
        stopped: onDisk.filter((container) => !isLiving(container)).map(({ name }) => name),
    };
}
function fromInventory(container) {
    return { ...container, autoRemove: container.autoRemove === true };
}


/***/ }),

/***/ 4700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T5: () => (/* binding */ startWithReserve),
/* harmony export */   uq: () => (/* binding */ isFull),
/* harmony export */   vq: () => (/* binding */ withReserve)
/* harmony export */ });
/* unused harmony export FULL_BELOW_BYTES */
/* harmony import */ var _core_message_of_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7951);
/* harmony import */ var _privileged_process_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2879);
/* harmony import */ var _obstacles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8679);
/* harmony import */ var _reclaimed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1655);
/** Lets the engine, or us, use the file system's own reserve while files are deleted or moved, where nothing else is left to write to. */




/** With less than this the builder may be unable to note what it deletes (measured with 28.5: it needs some pages). */
const FULL_BELOW_BYTES = 16 * 2 ** 20;
const LIMIT_MS = 5_000;
/** ext4's cluster is its block where `bigalloc` is not set, and 4 KiB on every machine but the largest of pages. */
const CLUSTER_BYTES = 4096;
async function isFull({ engine }) {
    const free = await engine.freeBytes();
    return free !== null && free < FULL_BELOW_BYTES;
}
/** An engine that has no block to write to does not start. Throws what the host says. */
function startWithReserve(context, signal) {
    return withReserve(context, () => context.engine.host.start(signal));
}
/** `isLent`: something can be written, though the disk is full. The reserve is given back whatever happens. */
async function withReserve(context, work) {
    const { engine, privilege, say } = context;
    const facts = await engine.facts();
    if (facts === null || privilege.kind === null || (0,_obstacles_js__WEBPACK_IMPORTED_MODULE_1__/* .elsewhere */ .Jn)(context) !== null || !(await isFull(context)))
        return work(false);
    const options = { timeoutMs: LIMIT_MS };
    const owner = await (0,_privileged_process_id_js__WEBPACK_IMPORTED_MODULE_0__/* .processId */ .P)(process.pid);
    if (owner === null)
        return work(false);
    const lending = { dataRoot: facts.dataRoot, owner };
    const lent = await privilege.run('lendReserve', lending, options).catch(() => null);
    if (lent === null)
        return work(false);
    const size = (0,_reclaimed_js__WEBPACK_IMPORTED_MODULE_2__/* .humanBytes */ .p6)(lent.clusters * CLUSTER_BYTES);
    say(`not a block is free: what ext4 keeps back (${size} at most) is lent while this is done`);
    try {
        return await work(true);
    }
    finally {
        await privilege
            .run('returnReserve', lent, options)
            .catch((error) => say(`the reserve of ${lent.device} could not be given back: ${(0,_core_message_of_js__WEBPACK_IMPORTED_MODULE_3__/* .messageOf */ .b)(error)}; the next mount does it`));
    }
}


/***/ })

};
