export const id = 766;
export const ids = [766];
export const modules = {

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
// EXTERNAL MODULE: ./build/engine/create-engine.js + 33 modules
var create_engine = __webpack_require__(7688);
// EXTERNAL MODULE: ./build/engine/endpoint.js
var endpoint = __webpack_require__(5894);
// EXTERNAL MODULE: ./build/engine/engine-record.js
var engine_record = __webpack_require__(2071);
// EXTERNAL MODULE: ./build/engine/guard-files.js + 1 modules
var guard_files = __webpack_require__(8041);
// EXTERNAL MODULE: ./build/look-around.js + 5 modules
var look_around = __webpack_require__(9590);
// EXTERNAL MODULE: ./build/privileged/run.js + 1 modules
var run = __webpack_require__(8312);
// EXTERNAL MODULE: ./build/remedies/finish-earlier.js + 3 modules
var finish_earlier = __webpack_require__(2649);
// EXTERNAL MODULE: ./build/remedies/journalled.js
var remedies_journalled = __webpack_require__(7589);
// EXTERNAL MODULE: ./build/run-id.js
var run_id = __webpack_require__(9999);
// EXTERNAL MODULE: ./build/way-out.js
var way_out = __webpack_require__(4302);
;// CONCATENATED MODULE: ./build/open-finishing.js










/** Keeps a journal of its own: it may be cut off too. */
async function openFinishing(request) {
    const { command, env, commands, cliPath, signal, say } = request;
    const uid = process.geteuid?.() ?? 0;
    const rights = await (0,run/* createPrivilege */.g)({ cliPath, uid, socket: (0,endpoint/* socketOf */.lQ)((0,create_engine/* endpointOf */.X)(command, env).endpoint) });
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
            await (0,way_out/* tidyWayOut */._w)({ engine: bare, privilege: rights, globalArgs: command?.globalArgs ?? [], env, say });
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
        isHeld: () => held.size > 0,
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
            const opened = await lock.get();
            const before = opened?.isHeld() ?? false;
            const { holder } = await take();
            try {
                if (holder === null)
                    await work();
            }
            finally {
                if (!before)
                    await opened?.release();
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


/***/ })

};
