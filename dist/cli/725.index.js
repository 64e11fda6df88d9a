export const id = 725;
export const ids = [725];
export const modules = {

/***/ 9134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RF: () => (/* binding */ waitUntilRunning),
/* harmony export */   TG: () => (/* binding */ crashLoops),
/* harmony export */   Yj: () => (/* binding */ containerExists),
/* harmony export */   bf: () => (/* binding */ removeNode),
/* harmony export */   ht: () => (/* binding */ restartContainer),
/* harmony export */   zj: () => (/* binding */ boot)
/* harmony export */ });
/* unused harmony export nodeStates */
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/** Single steps on the containers of a `docker-container` builder; buildx's own record of the builder is never touched. */

/** buildkitd has this long to end by itself, in seconds; it may hang for good. */
const STOP_S = 5;
const CALL_MS = 60_000;
const BOOT_MS = 120_000;
const INSPECT_MS = 25_000;
const RUNNING_MS = 30_000;
const POLL_MS = 500;
const CRASH_MS = 1_500;
async function containerExists({ engine, signal }, name) {
    const call = await engine.docker(['container', 'inspect', name], { timeoutMs: CALL_MS, signal });
    return call.exitCode === 0;
}
/** Keeps the state volume, and so the cache. Resolves to why not, or null. */
async function restartContainer({ engine, signal }, name) {
    const call = await engine.docker(['restart', '-t', String(STOP_S), name], { timeoutMs: CALL_MS, signal });
    return call.exitCode === 0 ? null : lastLine(call.stderr, `restart of ${name}`);
}
/**
 * Whether buildkitd ends again and again since the restart, as with a broken database: the restart policy that buildx sets
 * starts it with pauses of 100, 200, 400 ms …, and the count begins anew with a restart by hand.
 */
async function crashLoops({ engine, signal }, name) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(CRASH_MS);
    const format = '{{.RestartCount}}';
    const call = await engine.docker(['container', 'inspect', '-f', format, name], {
        timeoutMs: CALL_MS,
        signal,
    });
    return Number(call.stdout.trim()) > 1;
}
/** Removes container and state volume of one node (buildx driver/docker-container: `<container>_state`), checked to be gone. */
async function removeNode({ engine, signal }, name) {
    const volume = `${name}_state`;
    const options = { timeoutMs: CALL_MS, signal };
    await engine.docker(['rm', '-f', name], options);
    await engine.docker(['volume', 'rm', '-f', volume], options);
    const listed = await engine.docker(['volume', 'ls', '-q', '--filter', `name=^${volume}$`], options);
    if (listed.exitCode !== 0)
        return lastLine(listed.stderr, `list of volumes after removing ${volume}`);
    return listed.stdout.trim() === '' ? null : `the state volume ${volume} could not be removed`;
}
/** Makes missing containers again from buildx's record of the builder: same name, same options. */
async function boot({ engine, signal }, builder) {
    const call = await engine.docker(['buildx', 'inspect', '--bootstrap', builder], {
        timeoutMs: BOOT_MS,
        signal,
    });
    return call.exitCode === 0 ? null : lastLine(call.stderr, `boot of builder ${builder}`);
}
/** Waits until every node answers. Null when they do; else what was seen last. */
async function waitUntilRunning(context, builder) {
    const { engine, signal } = context;
    const until = performance.now() + RUNNING_MS;
    let seen = 'no answer';
    while (performance.now() < until && !signal.aborted) {
        const call = await engine.docker(['buildx', 'inspect', builder], { timeoutMs: INSPECT_MS, signal });
        const states = nodeStates(call.stdout);
        if (call.exitCode === 0 && states.length > 0 && states.every((state) => state === 'running'))
            return null;
        seen = states.join(', ') || lastLine(call.stderr, 'buildx inspect');
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(POLL_MS);
    }
    return `builder ${builder} does not run after ${RUNNING_MS / 1000} s (${seen})`;
}
/** A node whose buildkitd does not answer has an `Error:` line in place of, or beside, its status. */
function nodeStates(inspect) {
    return [...inspect.matchAll(/^(?:Status|Error):\s+(.+)$/gm)].map((match) => (match[1] ?? '').trim());
}
function lastLine(stderr, what) {
    return stderr.trim().split('\n').at(-1) || `${what} did not end in time`;
}


/***/ }),

/***/ 2649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ finishEarlier)
});

// EXTERNAL MODULE: ./build/core/message-of.js
var message_of = __webpack_require__(7951);
// EXTERNAL MODULE: ./build/privileged/run-journal/entry.js
var entry = __webpack_require__(3640);
// EXTERNAL MODULE: ./build/remedies/builder-nodes.js
var builder_nodes = __webpack_require__(9134);
;// CONCATENATED MODULE: ./build/remedies/boot-again.js

/**
 * With what is left of its state first; where it does not boot with that, what the run had begun is ended: container and state are
 * made anew, as buildx's record says. Resolves to why not, or null.
 */
async function bootAgain(context, { name, containers }) {
    const { say } = context;
    say(`booting builder ${name}, which an earlier run was making again`);
    if ((await bootIt(context, name)) === null)
        return null;
    say(`builder ${name} does not boot with what is left of its state, which is made anew`);
    for (const container of containers)
        await (0,builder_nodes/* removeNode */.bf)(context, container);
    const why = await bootIt(context, name);
    return why === null ? null : `builder ${name} does not boot: ${why}`;
}
async function bootIt(context, name) {
    return (await (0,builder_nodes/* boot */.zj)(context, name)) ?? (await (0,builder_nodes/* waitUntilRunning */.RF)(context, name));
}

// EXTERNAL MODULE: ./build/engine/endpoint.js
var engine_endpoint = __webpack_require__(5894);
// EXTERNAL MODULE: ./build/engine/engine-record.js
var engine_record = __webpack_require__(2071);
// EXTERNAL MODULE: ./build/privileged/process-id.js
var process_id = __webpack_require__(2879);
// EXTERNAL MODULE: ./build/privileged/run-journal/files.js
var files = __webpack_require__(159);
// EXTERNAL MODULE: ./build/remedies/run-journal.js
var run_journal = __webpack_require__(6622);
;// CONCATENATED MODULE: ./build/remedies/open-journals.js
/** What runs of this engine have begun and not ended, wherever they wrote it down. */






const READ_MS = 20_000;
/** Of runs that live no more; the oldest first. Never rejects. */
async function openJournals(sources) {
    const { engine, privilege, stateDir } = sources;
    const { endpoint } = engine;
    const place = stateDir === null ? null : (0,engine_record/* journalDirectory */.bO)(stateDir, endpoint);
    if (place !== null)
        await (0,files/* clearDrafts */.Kf)(place);
    const own = place === null ? [] : await (0,files/* readEntries */.$2)(place);
    const dataRoot = await dataRootOf(sources, own);
    const args = { dataRoot, key: (0,engine_record/* engineKey */.cE)(endpoint) };
    const roots = privilege.kind === null
        ? []
        : await privilege.run('listRunJournals', args, { timeoutMs: READ_MS }).catch(() => []);
    const here = (0,entry/* newestOfEach */.VN)([...own, ...roots]).filter((entry) => entry.endpoint === (0,engine_endpoint/* endpointText */.HO)(endpoint));
    const alive = await Promise.all(here.map(({ owner }) => (0,process_id/* isAlive */._)(owner)));
    return here.filter((_, index) => alive[index] === false);
}
/** Removes every copy. */
async function forgetJournal(sources, entry) {
    const { engine, privilege, stateDir } = sources;
    const { endpoint } = engine;
    const own = stateDir === null ? null : (0,engine_record/* journalDirectory */.bO)(stateDir, endpoint);
    const dataRoot = entry.dataRoot ?? (await dataRootOf(sources, []));
    await (0,run_journal/* removeFrom */.z1)({ own, privilege, dataRoot, key: (0,engine_record/* engineKey */.cE)(endpoint) }, entry.runId);
}
/** An engine of which nothing else is known was known to the run that was cut off. */
async function dataRootOf({ engine }, entries) {
    if (engine.endpoint.kind !== 'unix')
        return null;
    const facts = await engine.facts().catch(() => null);
    return facts?.dataRoot ?? entries.find(({ dataRoot }) => dataRoot !== null)?.dataRoot ?? null;
}

// EXTERNAL MODULE: ./build/remedies/recover-set-aside.js + 2 modules
var recover_set_aside = __webpack_require__(1691);
// EXTERNAL MODULE: ./build/remedies/remake-networks.js + 3 modules
var remake_networks = __webpack_require__(3697);
;// CONCATENATED MODULE: ./build/remedies/remake-earlier.js
/** Makes networks again whose database a cut-off run had set aside, as far as it is not back in its place. */


/** Never rejects. Those that are there are left as they are. */
async function connectEarlier(context, { asideId: id, wiped }) {
    const { engine, say } = context;
    const facts = await engine.facts();
    if (facts === null)
        return;
    const { onceUp } = wiped ? remake_networks/* remakeWipedNetworks */.g : remake_networks/* remakeNetworks */.p;
    try {
        const remade = await onceUp?.({ context, dataRoot: facts.dataRoot, id });
        for (const line of remade?.lost ?? [])
            say(line);
    }
    catch (error) {
        say(`networks could not be made again: ${(0,message_of/* messageOf */.b)(error)}`);
    }
}

// EXTERNAL MODULE: ./build/remedies/set-aside.js + 2 modules
var set_aside = __webpack_require__(2263);
// EXTERNAL MODULE: ./build/remedies/with-reserve.js
var with_reserve = __webpack_require__(4700);
;// CONCATENATED MODULE: ./build/remedies/finish-earlier.js
/**
 * Finishes or undoes what runs have begun that were killed, cancelled, or cut off by a power loss: what they set aside, what they
 * lent, the engine they stopped, what ran on it, its networks, a builder. One way for the next run, the post step and `recover`.
 */








const PING_MS = 5_000;
const LIMIT_MS = 60_000;
const UNKNOWN = {
    source: 'record',
    store: 'other',
    containerdRoot: null,
    engineId: null,
    serverVersion: null,
    liveRestore: false,
    swarm: false,
    rootless: false,
};
/** Says what it does. Never throws: what it cannot do is left, and stays on record. */
async function finishEarlier(given) {
    let found = false;
    const say = (line) => {
        found = true;
        given.say(line);
    };
    const entries = await openJournals(given);
    const context = { ...given, say, engine: withKnownRoot(given.engine, entries) };
    for (const { runId, rung, step } of entries)
        say(`run ${runId} was cut off in ${rung === '' ? 'a remedy' : rung}, about to: ${step}`);
    // Taken over while the engine was down: now that the build has passed it can be ended
    const own = given.when === 'passed' ? given.journal.open() : null;
    const begun = (0,entry/* mergeBegun */.k3)([...(own === null ? [] : [own]), ...entries]);
    context.living.remember(begun);
    if (entries.length > 0) {
        // Their entries go once ours says the same: whoever cuts us off leaves it to the next
        const root = knownRoot(entries);
        const place = root === null ? {} : { dataRoot: root };
        const step = 'finish what an earlier run has begun';
        await given.journal.note({ rung: 'recover', step, ...place, ...begun });
        for (const entry of entries)
            await forgetJournal(given, entry);
    }
    const left = [...(await settleAsides(context, entries))];
    const up = await bringUp(context, begun.engineStopped);
    if (up.why !== null)
        left.push(up.why);
    else if (up.started || own !== null || entries.length > 0)
        left.push(...(await (0,with_reserve/* withReserve */.vq)(context, () => bringBackAll(context, begun))));
    if (entries.some(({ rung }) => rung === 'repair'))
        await sweep(context);
    return { found: found || left.length > 0, left };
}
/** An engine that is down may have told only the run that was cut off where its files are; they are proved to be a data root again. */
function withKnownRoot(engine, entries) {
    const dataRoot = knownRoot(entries);
    if (dataRoot === null)
        return engine;
    const known = { ...UNKNOWN, dataRoot };
    return { ...engine, facts: async () => (await engine.facts()) ?? known };
}
function knownRoot(entries) {
    return entries.findLast(({ dataRoot }) => dataRoot !== null)?.dataRoot ?? null;
}
async function settleAsides(context, entries) {
    const loading = entries.filter(({ step }) => step === set_aside/* AFTER_START */.Q).flatMap(({ setAside }) => setAside);
    const { remaking } = (0,entry/* mergeBegun */.k3)(entries);
    const left = [];
    for (const { id, outcome, detail } of await (0,recover_set_aside/* recoverSetAside */.t)({ ...context, loading, remaking })) {
        const sentence = `set aside by an earlier run (${id}): ${outcome}; ${detail}`;
        if (outcome === 'left')
            left.push(sentence);
        else
            context.say(sentence);
    }
    return left;
}
async function bringUp(context, stoppedByUs) {
    const asItIs = { started: false, why: null };
    const { engine, when, living, say } = context;
    const { state } = await engine.ping(PING_MS);
    if (state === 'healthy' || (!stoppedByUs && when !== 'settle'))
        return asItIs;
    // It need not be asked of an engine that was never ours to stop
    if (state === 'unknown' && !stoppedByUs)
        return asItIs;
    if (engine.host.obstacle !== null) {
        const why = `the engine does not run and cannot be started: ${engine.host.obstacle}`;
        return { started: false, why };
    }
    say('the engine was left stopped: starting it');
    // One that died by itself left containers that nobody has noted yet
    await living.note(context);
    try {
        if (state === 'unknown')
            await engine.host.stop();
        await (0,with_reserve/* startWithReserve */.T5)(context);
        say('the engine runs again');
        return { started: true, why: null };
    }
    catch (error) {
        return { started: false, why: `the engine does not start: ${(0,message_of/* messageOf */.b)(error)}` };
    }
}
async function bringBackAll(context, { engineStopped, networks, builder }) {
    const { engine, journal, living } = context;
    if ((await engine.ping(PING_MS)).state !== 'healthy')
        return [];
    if (engineStopped)
        await journal.note({ engineStopped: false });
    if (networks !== null) {
        await connectEarlier(context, networks);
        await journal.note({ networks: null });
    }
    await living.bringBack(context);
    if (builder === null)
        return [];
    const why = await bootAgain(context, builder);
    if (why !== null)
        return [why];
    await journal.note({ builder: null });
    return [];
}
async function sweep({ engine, privilege, say }) {
    const facts = await engine.facts();
    if (facts === null || privilege.kind === null || engine.endpoint.kind !== 'unix')
        return;
    const swept = await privilege
        .run('sweepDrafts', { dataRoot: facts.dataRoot }, { timeoutMs: LIMIT_MS })
        .catch(() => 0);
    if (swept > 0)
        say(`${swept} drafts of an earlier run were deleted`);
}


/***/ }),

/***/ 211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ stopObstacle)
/* harmony export */ });
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8812);
/* harmony import */ var _obstacles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8679);
/* harmony import */ var _what_runs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9770);
/** Service and job containers of a CI runner on this engine: jobs live on them, and nothing brings back their connections. */



const ASK_MS = 5_000;
const LOOK_MS = 20_000;
/**
 * GitHub's runner makes a network of its own for each job that has containers (actions/runner, `ContainerOperationProvider`:
 * `github_network_` and 32 hexadecimal digits), and puts the job's container and its services into it.
 */
const JOB_NETWORK = /(?:^|,)github_network_[0-9a-f]{32}(?:,|$)/;
/** The names that it gives to them: 32 digits, the image, 6 digits. */
const JOB_NAME = /^[0-9a-f]{32}_[A-Za-z0-9]+_[0-9a-f]{6}$/;
/** Why the engine is not to be stopped: it is out of reach, it hosts this job, or the containers of a job run on it. */
async function stopObstacle(context) {
    return (0,_obstacles_js__WEBPACK_IMPORTED_MODULE_0__/* .unstoppable */ .ko)(context) ?? (await jobObstacle(context));
}
/** With live-restore they outlive their engine; whoever allows that containers are lost has said what they want. */
async function jobObstacle(context) {
    if (context.allowContainerLoss)
        return null;
    const names = await jobContainers(context);
    if (names.length === 0)
        return null;
    const facts = await context.engine.facts();
    if (facts?.liveRestore === true)
        return null;
    return `containers that a CI runner started for a job run on this engine (${(0,_listed_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .K)(names)}), and would end with it: set \`allow-container-loss: true\` if they may`;
}
/** Names of those that run; of an engine that does not answer its files tell, and what it said when the run began. */
async function jobContainers(context) {
    const words = ['ps', '--no-trunc', '--format', '{{.Names}}\t{{.Networks}}'];
    const silent = context.findings.some(({ id, state }) => id === 'reachable' && state !== 'healthy');
    const asked = silent
        ? null
        : await context.engine.docker(words, { timeoutMs: ASK_MS, signal: context.signal });
    if (asked?.exitCode === 0)
        return asked.stdout.split('\n').flatMap(ofJob);
    if (await noneLives(context))
        return [];
    const [ran, networks] = await Promise.all([(0,_what_runs_js__WEBPACK_IMPORTED_MODULE_1__/* .whatRuns */ .X)(context, 0).catch(() => null), networksOf(context)]);
    return (ran?.running ?? []).flatMap(({ id, name }) => ofJob(`${name}\t${networks.get(id) ?? ''}`));
}
/** By id of the container, joined by commas: as the engine said when a run began, and as its files say now. */
async function networksOf({ engine, privilege, signal, }) {
    const facts = await engine.facts();
    const options = { timeoutMs: LOOK_MS, signal };
    const onDisk = facts === null || privilege.kind === null
        ? []
        : await privilege.run('readContainers', { dataRoot: facts.dataRoot }, options).catch(() => []);
    const inventory = await engine.inventory();
    return new Map([
        ...(inventory?.containers ?? []).map(({ id, networks }) => [id, networks.join(',')]),
        ...onDisk.map(({ id, attachments }) => [id, attachments.map(({ network }) => network).join(',')]),
    ]);
}
/** After a power cut an engine's files still say of containers that they run: processes that stand on its data root tell. */
async function noneLives({ engine, privilege, signal }) {
    const facts = await engine.facts();
    if (facts === null || privilege.kind === null)
        return false;
    const { dataRoot, engineId } = facts;
    const options = { timeoutMs: LOOK_MS, signal };
    const look = privilege.run('listDataRoot', { dataRoot, engineId, pid: null }, options);
    return look.then(({ living }) => living.length === 0, () => false);
}
function ofJob(line) {
    const [name = '', networks = ''] = line.split('\t');
    return JOB_NAME.test(name) || JOB_NETWORK.test(networks) ? [name] : [];
}


/***/ }),

/***/ 7589:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lo: () => (/* binding */ createJournalled)
/* harmony export */ });
/* unused harmony exports journalledEngine, journalledLiving */
/* harmony import */ var _living_containers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8513);
/* harmony import */ var _run_journal_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6622);


/** One for each run, and for each that finishes what another has begun. */
function createJournalled(deps) {
    const journal = (0,_run_journal_js__WEBPACK_IMPORTED_MODULE_1__/* .createJournal */ .s9)(deps);
    const ran = (0,_living_containers_js__WEBPACK_IMPORTED_MODULE_0__/* .createLiving */ .m)(deps.startedAtMs);
    const engine = journalledEngine(deps.engine, journal, ran);
    return { engine, living: journalledLiving(ran, journal), journal };
}
/** Its host notes what runs before it stops the engine, and that the engine has to run until it does. */
function journalledEngine(engine, journal, living) {
    const { host } = engine;
    const noting = {
        get kind() {
            return host.kind;
        },
        get obstacle() {
            return host.obstacle;
        },
        log: (sinceMs, maxLines) => host.log(sinceMs, maxLines),
        async stop(signal) {
            await journal.note({ step: 'stop the engine', engineStopped: true, ...living.ran() });
            await host.stop(signal);
        },
        async start(signal) {
            await host.start(signal);
            await journal.note({ step: 'bring back what ran', engineStopped: false });
        },
    };
    return { ...engine, host: noting };
}
/** Once the engine has answered, what it could bring back is back, and what it could not is told. */
function journalledLiving(living, journal) {
    return {
        ...living,
        async bringBack(context) {
            const brought = await living.bringBack(context);
            if (brought.seen)
                await journal.note({ step: 'containers run again', ran: [], blindSinceMs: null });
            return brought;
        },
    };
}


/***/ }),

/***/ 6551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ lastGrace),
/* harmony export */   r: () => (/* binding */ beyondLimit)
/* harmony export */ });
/** The runner kills 7.5 s after its first signal: stopping the engine, this, and the report have to fit. */
const GRACE_MS = 2_000;
/**
 * Aborts so long after the run was cancelled, and at once when the rung's own limit is over. Stopping is never cut short: who
 * stops half-way cannot start again.
 */
function lastGrace({ signal, cancelled }) {
    const grace = new AbortController();
    const begin = () => {
        if (!cancelled.aborted)
            grace.abort(signal.reason);
        else
            setTimeout(() => grace.abort(signal.reason), GRACE_MS).unref();
    };
    if (signal.aborted)
        begin();
    else
        signal.addEventListener('abort', begin, { once: true });
    return grace.signal;
}
/** For starting the engine again after the rung's limit is over: only the end of the run cuts it short. */
function beyondLimit({ cancelled }) {
    return lastGrace({ signal: cancelled, cancelled });
}


/***/ }),

/***/ 3697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  p: () => (/* binding */ remakeNetworks),
  g: () => (/* binding */ remakeWipedNetworks)
});

;// CONCATENATED MODULE: ./build/remedies/network-args.js
function createArgs(network) {
    const { name, driver, ipv4, ipv6, internal, attachable, configOnly, configFrom } = network;
    return [
        'network',
        'create',
        // A network that takes its configuration from another may have none of its own
        ...(configFrom === null ? ownArgs(network) : ['--driver', driver, '--config-from', configFrom]),
        ...(configOnly ? ['--config-only'] : []),
        ...(internal ? ['--internal'] : []),
        ...(attachable ? ['--attachable'] : []),
        ...(configFrom === null && ipv6 ? ['--ipv6'] : []),
        ...(configFrom === null && !ipv4 ? ['--ipv4=false'] : []),
        ...texts('--label', network.labels),
        '--',
        name,
    ];
}
function ownArgs({ driver, configOnly, ipamDriver, ipamOptions, pools, options, }) {
    return [
        ...(configOnly ? [] : ['--driver', driver]),
        ...(ipamDriver === 'default' ? [] : ['--ipam-driver', ipamDriver]),
        ...texts('--ipam-opt', ipamOptions),
        ...pools.flatMap(poolArgs),
        ...texts('--opt', options),
    ];
}
function poolArgs({ subnet, gateway, range, aux }) {
    if (subnet === null)
        return [];
    return [
        '--subnet',
        subnet,
        ...(gateway === null ? [] : ['--gateway', gateway]),
        ...(range === null ? [] : ['--ip-range', range]),
        ...texts('--aux-address', aux),
    ];
}
function texts(flag, values) {
    return Object.entries(values).flatMap(([key, value]) => [flag, `${key}=${value}`]);
}

;// CONCATENATED MODULE: ./build/remedies/connect-again.js

const CALL_MS = 30_000;
/** Null when it is connected; else what is lost. */
async function connectAgain({ engine, signal }, container, attachment) {
    const options = { timeoutMs: CALL_MS, signal };
    const { network, ipv4, ipv6, aliases, links, driverOptions } = attachment;
    // The engine takes the dead entry away by the network's name (moby, `daemon/container_operations.go`, DisconnectFromNetwork)
    await engine.docker(['network', 'disconnect', '--force', network, container.id], options);
    const rest = [
        // Older engines list the container's own short id too, and add it again by themselves
        ...aliases.filter((alias) => !container.id.startsWith(alias)).flatMap((alias) => ['--alias', alias]),
        ...links.flatMap((link) => ['--link', link]),
        ...texts('--driver-opt', driverOptions),
        ...[network, container.id],
    ];
    const addresses = [...(ipv4 === null ? [] : ['--ip', ipv4]), ...(ipv6 === null ? [] : ['--ip6', ipv6])];
    const connected = await engine.docker(['network', 'connect', ...addresses, ...rest], options);
    if (connected.exitCode === 0)
        return null;
    const why = connected.stderr.trim().split('\n').at(-1) ?? '';
    if (addresses.length > 0) {
        // A network whose subnet is not known does not have the address: any is better than none
        const anywhere = await engine.docker(['network', 'connect', ...rest], options);
        if (anywhere.exitCode === 0)
            return `the address ${ipv4 ?? ipv6} of container ${container.name} on network ${network} (${why})`;
    }
    return `container ${container.name} is no longer on network ${network} (${why})`;
}

;// CONCATENATED MODULE: ./build/remedies/plan-networks.js
/** The engine makes these by itself. */
const OWN = ['bridge', 'host', 'none', 'ingress', 'docker_gwbridge', 'default'];
/** The one that others take their configuration from stands before them. */
function planNetworks({ kept, records, containers }) {
    const used = containers.flatMap(({ attachments, project }) => attachments
        .filter(({ network }) => !OWN.includes(network) && !network.startsWith('container:'))
        .map((attachment) => ({ attachment, project })));
    const wanted = new Map();
    for (const network of kept)
        wanted.set(network.name, { ...network, source: 'inventory' });
    for (const use of used) {
        const { network: name, networkId } = use.attachment;
        const known = wanted.get(name);
        // What a container names by its id is newer than an inventory that has another
        const isSame = networkId === null || known?.id === networkId;
        if (known !== undefined && known.source !== 'name' && isSame)
            continue;
        const record = records.find(({ id }) => id === networkId);
        if (record !== undefined)
            wanted.set(name, { ...record, name, source: 'record' });
        else if (known === undefined || known.source === 'name')
            wanted.set(name, byContainer(use));
    }
    return [...wanted.values()].toSorted((a, b) => Number(b.configOnly) - Number(a.configOnly));
}
function byContainer({ attachment, project }) {
    const { network: name, networkId, seen } = attachment;
    const subnet = seen === null ? null : subnetOf(seen.address, seen.prefix);
    return {
        id: networkId ?? '',
        name,
        driver: 'bridge',
        ipv4: true,
        ipv6: false,
        internal: false,
        attachable: false,
        configOnly: false,
        configFrom: null,
        ipamDriver: 'default',
        ipamOptions: {},
        pools: subnet === null ? [] : [{ subnet, gateway: seen?.gateway ?? null, range: null, aux: {} }],
        options: {},
        labels: composeLabels(name, project),
        source: subnet === null ? 'name' : 'address',
    };
}
/** Compose takes a network for its own only with these (compose, `pkg/api/labels.go`). */
function composeLabels(name, project) {
    if (project === null || !name.startsWith(`${project}_`))
        return {};
    return {
        'com.docker.compose.network': name.slice(project.length + 1),
        'com.docker.compose.project': project,
    };
}
/** `10.7.5.9`, 24 → `10.7.5.0/24`; null for what is no IPv4 address. */
function subnetOf(address, prefix) {
    const bytes = address.split('.').map(Number);
    if (bytes.length !== 4 || bytes.some((byte) => !Number.isInteger(byte) || byte < 0 || byte > 255))
        return null;
    if (prefix < 1 || prefix > 32)
        return null;
    const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
    const size = 2 ** (32 - prefix);
    const base = Math.floor(number / size) * size;
    return `${[24, 16, 8, 0].map((shift) => Math.floor(base / 2 ** shift) % 256).join('.')}/${prefix}`;
}

;// CONCATENATED MODULE: ./build/remedies/remake-networks.js



const READ_MS = 20_000;
const CREATE_MS = 30_000;
/** Measured: without it a container with a restart policy on such a network stays `Exited`: `network … not found`. */
const remakeNetworks = {
    what: 'networks that users made (containers on them do not start until they are made again)',
    onceUp: remake,
};
/** Where everything was set aside nothing but the inventory tells of them. */
const remakeWipedNetworks = {
    what: 'every network that users made',
    onceUp: async (stopped) => (await stopped.context.engine.inventory()) === null
        ? { done: null, lost: ['every network that users made'] }
        : remake(stopped),
};
async function remake(stopped) {
    const { context, dataRoot, id } = stopped;
    const { engine, privilege, say, signal } = context;
    const options = { timeoutMs: READ_MS, signal };
    const containers = await privilege.run('readContainers', { dataRoot }, options);
    const records = await privilege
        .run('readNetworkRecords', { dataRoot, id }, options)
        .catch(() => []);
    const kept = (await engine.inventory())?.networks ?? [];
    const listed = await engine.docker(['network', 'ls', '--format', '{{.Name}}'], options);
    if (listed.exitCode !== 0)
        throw new Error(`the engine does not list its networks: ${listed.stderr.trim()}`);
    const there = listed.stdout.split('\n');
    const wanted = planNetworks({ kept, records, containers }).filter(({ name }) => !there.includes(name));
    const made = [];
    const lost = [];
    for (const network of wanted) {
        const why = await create(stopped, network);
        if (why === null)
            made.push(network);
        else
            lost.push(`network ${network.name}: ${why} (docker ${createArgs(network).join(' ')})`);
    }
    lost.push(...(await connectAll(stopped, containers, made)));
    lost.push(...made.filter(({ source }) => source === 'name').map(unknownProperties));
    if (made.length === 0)
        return { done: null, lost };
    const done = `networks were made again: ${made.map(describe).join(', ')}`;
    say(done);
    return { done, lost };
}
async function create({ context }, network) {
    const { engine, signal } = context;
    const created = await engine.docker(createArgs(network), { timeoutMs: CREATE_MS, signal });
    return created.exitCode === 0 ? null : (created.stderr.trim().split('\n').at(-1) ?? 'it did not end');
}
async function connectAll({ context }, containers, made) {
    const names = new Set(made.map(({ name }) => name));
    const lost = [];
    for (const container of containers)
        for (const attachment of container.attachments.filter(({ network }) => names.has(network))) {
            const why = await connectAgain(context, container, attachment);
            if (why !== null)
                lost.push(why);
        }
    return lost;
}
function describe({ name, source, pools }) {
    const subnets = pools.flatMap(({ subnet }) => subnet ?? []);
    const from = source === 'inventory' ? '' : `, from ${SOURCES[source]}`;
    return subnets.length === 0 && from === ''
        ? name
        : `${name} (${[...subnets].join(', ')}${from})`.replace('(, ', '(');
}
const SOURCES = {
    inventory: 'the last inventory',
    record: 'the broken database',
    address: 'a container’s address',
    name: 'its name alone',
};
function unknownProperties({ name }) {
    return `driver, subnet and options of network ${name}, which was made again by its name alone`;
}


/***/ }),

/***/ 6622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s9: () => (/* binding */ createJournal),
/* harmony export */   z1: () => (/* binding */ removeFrom)
/* harmony export */ });
/* unused harmony export NO_JOURNAL */
/* harmony import */ var _core_message_of_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7951);
/* harmony import */ var _engine_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5894);
/* harmony import */ var _engine_engine_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2071);
/* harmony import */ var _privileged_process_id_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2879);
/* harmony import */ var _privileged_run_journal_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(159);
/** The run's own entry in the write-ahead journal: written before every step that must not be left half done. */





/** Where nothing is begun that could be left half done. */
const NO_JOURNAL = {
    note: async () => undefined,
    open: () => null,
    close: async () => undefined,
};
/** Also for an engine whose files hang: a step waits no longer for its entry. */
const WRITE_MS = 5_000;
const NOTHING_BEGUN = {
    version: 1,
    dataRoot: null,
    seq: 0,
    rung: '',
    step: '',
    engineStopped: false,
    ran: [],
    blindSinceMs: null,
    builder: null,
    networks: null,
    setAside: [],
    remaking: null,
};
function createJournal(deps) {
    const { engine, privilege, runId } = deps;
    const key = (0,_engine_engine_record_js__WEBPACK_IMPORTED_MODULE_1__/* .engineKey */ .cE)(engine.endpoint);
    const own = deps.stateDir === null ? null : (0,_engine_engine_record_js__WEBPACK_IMPORTED_MODULE_1__/* .journalDirectory */ .bO)(deps.stateDir, engine.endpoint);
    let entry = null;
    let writing = Promise.resolve();
    let told = false;
    let useRoot = privilege.kind !== null;
    const write = async (next) => {
        const { dataRoot } = next;
        const options = { timeoutMs: WRITE_MS };
        const tries = await Promise.allSettled([
            own === null ? Promise.reject(new Error('there is no state directory')) : (0,_privileged_run_journal_files_js__WEBPACK_IMPORTED_MODULE_3__/* .writeEntry */ .cD)(own, next),
            useRoot
                ? privilege.run('writeRunJournal', { dataRoot, key, entry: next }, options)
                : Promise.reject(new Error('not root')),
        ]);
        if (tries[1].status === 'rejected')
            useRoot = useRoot && !/did not end within/.test((0,_core_message_of_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(tries[1].reason));
        const why = tries.flatMap((one) => (one.status === 'rejected' ? [(0,_core_message_of_js__WEBPACK_IMPORTED_MODULE_4__/* .messageOf */ .b)(one.reason)] : []));
        if (why.length < tries.length || told)
            return;
        told = true;
        deps.say(`no journal can be written (${why.join('; ')}): a run that is killed now may leave things half done`);
    };
    /** An engine that was down when the run began may have been seen since. */
    const knownRoot = async () => {
        const facts = engine.endpoint.kind === 'unix' ? await engine.facts().catch(() => null) : null;
        return facts?.dataRoot ?? null;
    };
    const begin = async () => {
        const owner = await (0,_privileged_process_id_js__WEBPACK_IMPORTED_MODULE_2__/* .processId */ .P)(process.pid);
        if (owner === null)
            return null;
        const startedAt = new Date().toISOString();
        return { ...NOTHING_BEGUN, runId, owner, endpoint: (0,_engine_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .endpointText */ .HO)(engine.endpoint), startedAt };
    };
    return {
        note: (change) => {
            writing = writing.then(async () => {
                entry ??= await begin();
                if (entry === null)
                    return;
                const mayBeKnown = entry.seq === 0 || change.setAside !== undefined;
                const dataRoot = entry.dataRoot ?? (mayBeKnown ? await knownRoot() : null);
                entry = { ...entry, dataRoot, ...change, seq: entry.seq + 1 };
                await write(entry);
            });
            return writing;
        },
        open: () => (entry !== null && isOpen(entry) ? entry : null),
        async close() {
            await writing;
            if (entry === null || isOpen(entry))
                return;
            await removeFrom({ own, privilege, dataRoot: entry.dataRoot, key }, runId);
            entry = null;
        },
    };
}
/** Something has still to be done by whoever comes next. */
function isOpen({ engineStopped, ran, blindSinceMs, builder, networks }) {
    return engineStopped || ran.length > 0 || blindSinceMs !== null || builder !== null || networks !== null;
}
/** Never rejects: what is left is found again. */
async function removeFrom({ own, privilege, dataRoot, key }, runId) {
    if (own !== null)
        await (0,_privileged_run_journal_files_js__WEBPACK_IMPORTED_MODULE_3__/* .removeEntry */ .b4)(own, runId);
    if (privilege.kind === null)
        return;
    const args = { dataRoot, key, runId };
    await privilege.run('removeRunJournal', args, { timeoutMs: WRITE_MS }).catch(() => undefined);
}


/***/ }),

/***/ 2263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ AFTER_START),
  u: () => (/* binding */ setAsideAndStart)
});

// EXTERNAL MODULE: ./build/core/message-of.js
var message_of = __webpack_require__(7951);
// EXTERNAL MODULE: ./build/privileged/process-id.js
var process_id = __webpack_require__(2879);
// EXTERNAL MODULE: ./build/remedies/aside-size.js
var aside_size = __webpack_require__(4027);
// EXTERNAL MODULE: ./build/remedies/containerd-part.js
var containerd_part = __webpack_require__(4052);
// EXTERNAL MODULE: ./build/remedies/kept-aside.js
var kept_aside = __webpack_require__(304);
// EXTERNAL MODULE: ./build/remedies/last-grace.js
var last_grace = __webpack_require__(6551);
// EXTERNAL MODULE: ./build/remedies/listed.js
var listed = __webpack_require__(8812);
// EXTERNAL MODULE: ./build/remedies/living-containers.js
var living_containers = __webpack_require__(8513);
// EXTERNAL MODULE: ./build/remedies/reclaimed.js
var reclaimed = __webpack_require__(1655);
// EXTERNAL MODULE: ./build/remedies/tell-living.js
var tell_living = __webpack_require__(2414);
;// CONCATENATED MODULE: ./build/remedies/remake.js
/** Making again what was in a file that the engine makes anew: while it is stopped, or once it answers again. */



/** What cannot be made again is lost, and no reason to fail: the engine starts without it. */
async function remakeAll(aside, remakes, when) {
    const all = [];
    for (const { what, [when]: work } of remakes) {
        if (work === undefined)
            continue;
        const failed = (error) => ({ done: null, lost: [`${what}: ${(0,message_of/* messageOf */.b)(error)}`] });
        all.push(await work(aside).catch(failed));
    }
    return all;
}
/** All that came back, and did not, once the engine answers again: what was made again, and what ran before. */
async function whatCame(stopped, { remakes = [] }, remade) {
    const all = [...remade, ...(await remakeAll(stopped, remakes, 'onceUp'))];
    const brought = await stopped.context.living.bringBack((0,living_containers/* beyondRung */.S)(stopped.context));
    return {
        done: [...all.flatMap(({ done }) => done ?? []), ...(0,tell_living/* whoIsBack */.uy)(brought)],
        lost: [...all.flatMap(({ lost }) => lost), ...brought.lost],
    };
}

// EXTERNAL MODULE: ./build/remedies/remake-networks.js + 3 modules
var remake_networks = __webpack_require__(3697);
;// CONCATENATED MODULE: ./build/remedies/store-mover.js
const MOVE_MS = 60_000;
const DELETE_MS = 3_600_000;
/**
 * containerd's part is moved first and sealed last: a run that is killed in between leaves it half done, which the next one
 * undoes.
 */
function storeMover({ privilege }, dataRoot, part) {
    const roots = [...(part === null ? [] : [part.root]), dataRoot];
    const putBackIn = (root, id) => privilege.run('putBack', { dataRoot: root, id }, { timeoutMs: MOVE_MS });
    return {
        async setAside(args, options) {
            if (part === null)
                return privilege.run('setAside', args, options);
            const { root, entries } = part;
            const { id } = args;
            const own = {
                ...args,
                dataRoot: root,
                entries,
                engineId: null,
                kind: 'containerd',
                open: true,
            };
            const theirs = await privilege.run('setAside', own, options);
            try {
                const moved = await privilege.run('setAside', args, options);
                await privilege.run('sealAside', { dataRoot: root, id }, options);
                return {
                    moved: [...moved.moved, ...theirs.moved.map((name) => `${root}/${name}`)],
                    unmounted: moved.unmounted + theirs.unmounted,
                };
            }
            catch (error) {
                await putBackIn(root, id);
                throw error;
            }
        },
        async putBack(id) {
            for (const root of roots)
                await putBackIn(root, id);
        },
        async deleteAside(id) {
            let freed = 0;
            for (const root of roots) {
                const done = await privilege.run('deleteAside', { dataRoot: root, id }, { timeoutMs: DELETE_MS });
                freed += done.freedBytes;
            }
            return freed;
        },
        async keepAside(id, because) {
            for (const root of roots)
                await privilege.run('keepAside', { dataRoot: root, id, because }, { timeoutMs: MOVE_MS });
        },
    };
}

// EXTERNAL MODULE: ./build/remedies/store-safety.js
var store_safety = __webpack_require__(5940);
// EXTERNAL MODULE: ./build/remedies/with-reserve.js
var with_reserve = __webpack_require__(4700);
;// CONCATENATED MODULE: ./build/remedies/set-aside.js
/** Stop, set aside, start: the shape of every remedy that changes the engine's own files, with its way back. */















const set_aside_MOVE_MS = 60_000;
const PING_MS = 3_000;
/** In the journal: the engine runs, and images are loaded again out of what was set aside. */
const AFTER_START = 'bring back what can be had again';
const ASKED_FOR = 'that is what `keep-set-aside` asks for';
const CUT_SHORT = 'the run was cancelled while the engine started; what was set aside is put back or deleted by the next run';
/** The engine runs again afterwards, as far as it did before; when it does not start all is put back first. */
async function setAsideAndStart(given, facts, plan) {
    const context = (0,containerd_part/* withContainerd */.yy)(given, plan.containerd ?? null);
    const { engine, runId, say, cancelled, use } = context;
    const { dataRoot } = facts;
    const id = `${runId}-${plan.rung}${use > 1 ? `-${use}` : ''}`;
    const wasUp = (await engine.ping(PING_MS)).state !== 'broken';
    const mover = storeMover(context, dataRoot, plan.containerd ?? null);
    const aside = { context, dataRoot, id, facts, mover, wasUp };
    const remaking = plan.remakes?.some(({ whileStopped }) => whileStopped !== undefined) ? id : null;
    const networks = networksOf(plan, id);
    await context.journal.note({ step: 'set aside', setAside: [id], networks, remaking });
    const noted = await context.living.note(context);
    const warning = (0,tell_living/* stopWarning */.Nj)(noted, facts.liveRestore);
    if (warning !== null)
        say(warning);
    const begun = performance.now();
    const moved = await move(aside, plan);
    if (typeof moved === 'string') {
        await context.journal.note({ networks: null, remaking: null });
        return { kind: 'failed', why: `${moved}${await startAgain(context, wasUp)}` };
    }
    const remade = await remakeAll(aside, plan.remakes ?? [], 'whileStopped');
    await context.journal.note({ step: 'start the engine', remaking: null });
    const why = await startOrPutBack(aside, wasUp);
    if (why !== null)
        return { kind: 'failed', why };
    const came = await whatCame(aside, plan, remade);
    await context.journal.note({ step: AFTER_START, networks: null });
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    if (cancelled.aborted)
        say('the run is being ended; what was set aside is put back or deleted by the next run');
    const back = cancelled.aborted ? null : ((await plan.afterStart?.(id)) ?? null);
    const { lost } = back ?? plan;
    const keep = (back ?? plan).keep ?? (context.keepSetAside ? ASKED_FOR : null);
    const brought = back === null ? '' : `; ${back.detail}`;
    return {
        kind: 'applied',
        detail: [
            `${plan.done} (${(0,listed/* listed */.K)(moved)}), engine started again, ${seconds} s in all${brought}${keptNote(aside, keep)}`,
            ...came.done,
        ].join('; '),
        freedBytes: null,
        lost: [...lost, ...came.lost, ...(plan.entries.includes('containers') ? (0,tell_living/* lostWithContainers */.$G)(noted) : [])],
        commit: () => (keep === null ? commit(aside) : keepIt(aside, keep)),
        undo: () => undo(aside),
    };
}
/** The names that were moved, or why none was. */
async function move({ context, dataRoot, id, facts, mover, wasUp }, plan) {
    const { engine, say, signal } = context;
    try {
        signal.throwIfAborted();
        await (0,store_safety/* stopSurvivors */.wj)(context, facts.liveRestore);
        say('stopping the engine');
        await engine.host.stop();
        signal.throwIfAborted();
        const owner = await (0,process_id/* processId */.P)(process.pid);
        if (owner === null)
            throw new Error('/proc cannot be read, so nothing is moved');
        const { rung, volumesToo, moreOnceStopped } = plan;
        const entries = [...plan.entries, ...((await moreOnceStopped?.()) ?? [])];
        const [startedAt, { engineId }] = [new Date().toISOString(), facts];
        const keep = plan.keep ?? (context.keepSetAside ? ASKED_FOR : null);
        const named = { dataRoot, id, rung, owner, startedAt, keep };
        const args = { ...named, entries, volumesToo, engineId, engineRan: wasUp };
        const { moved, unmounted } = await mover.setAside(args, { timeoutMs: set_aside_MOVE_MS, signal });
        if (unmounted > 0)
            say(`${unmounted} mounts that the engine had left behind were unmounted`);
        say(`set aside in ${dataRoot}/.buildmend: ${(0,listed/* listed */.K)(moved)}`);
        return moved;
    }
    catch (error) {
        return (0,message_of/* messageOf */.b)(error);
    }
}
/**
 * Whatever ended the start: the engine shall not stay down with its files set aside. A cancelled run cannot wait for it: an
 * engine that still starts is left to, and the next run sees whether it came up without what was set aside.
 */
async function startOrPutBack(aside, wasUp) {
    const { context } = aside;
    try {
        context.say('starting the engine');
        await context.engine.host.start((0,last_grace/* lastGrace */.L)(context));
        return null;
    }
    catch (error) {
        if (context.cancelled.aborted)
            return CUT_SHORT;
        const back = await putBack(aside).then(() => 'all was put back', (failure) => `it could not be put back (${(0,message_of/* messageOf */.b)(failure)}); the next run tries again`);
        return `the engine did not start afterwards: ${(0,message_of/* messageOf */.b)(error)}; ${back}${await startAgain(context, wasUp)}`;
    }
}
/** Stops the engine, which may be half up, and puts back. Not bound to the run's signal: it takes milliseconds. */
async function putBack({ context, id, mover }) {
    await context.engine.host.stop();
    await (0,with_reserve/* withReserve */.vq)(context, () => mover.putBack(id));
}
async function startAgain(context, wasUp) {
    if (!wasUp)
        return '';
    return context.engine.host.start((0,last_grace/* beyondLimit */.r)(context)).then(async () => [
        '; the engine runs again as before',
        ...(await context.living.bringBack((0,living_containers/* beyondRung */.S)(context))).lost,
    ].join('; '), (error) => `; the engine could not be started again: ${(0,message_of/* messageOf */.b)(error)}`);
}
/** Where the engine's database of them goes, they are made again once it runs. */
function networksOf({ remakes = [] }, asideId) {
    if (remakes.includes(remake_networks/* remakeWipedNetworks */.g))
        return { asideId, wiped: true };
    return remakes.includes(remake_networks/* remakeNetworks */.p) ? { asideId, wiped: false } : null;
}
async function commit({ context, id, mover }) {
    const begun = performance.now();
    const freedBytes = await (0,with_reserve/* withReserve */.vq)(context, () => mover.deleteAside(id));
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    context.say(`deleted what was set aside: ${(0,reclaimed/* humanBytes */.p6)(freedBytes)} freed in ${seconds} s`);
}
function keptNote({ dataRoot, id }, keep) {
    return keep === null ? '' : `; once the build has passed it is kept in ${(0,kept_aside/* placeOf */.s)(dataRoot, id)}: ${keep}`;
}
/** The next run neither deletes nor restores it: that is a person's to say. */
async function keepIt({ context, dataRoot, id, mover }, because) {
    await mover.keepAside(id, because);
    const size = await (0,aside_size/* asideSize */.i)(context.privilege, dataRoot, id);
    const takes = size === null ? '' : ` (${size})`;
    context.say(`what was set aside is kept${takes}: ${because}. ${(0,kept_aside/* howToEnd */.$)(dataRoot, id)}`);
}
async function undo(aside) {
    const { engine, living, say } = aside.context;
    try {
        await living.note(aside.context);
        await putBack(aside);
        await aside.context.journal.note({ networks: null });
    }
    catch (error) {
        say(`what was set aside could not be put back: ${(0,message_of/* messageOf */.b)(error)}; the next run tries again`);
        await engine.host.start().catch(() => undefined);
        await living.bringBack((0,living_containers/* beyondRung */.S)(aside.context));
        return false;
    }
    await engine.host.start().catch((error) => say(`the engine does not start: ${(0,message_of/* messageOf */.b)(error)}`));
    await living.bringBack((0,living_containers/* beyondRung */.S)(aside.context));
    return true;
}


/***/ }),

/***/ 5940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lq: () => (/* binding */ lookAtDataRoot),
/* harmony export */   dO: () => (/* binding */ storeRungObstacle),
/* harmony export */   wj: () => (/* binding */ stopSurvivors)
/* harmony export */ });
/* harmony import */ var _engine_serving_process_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6947);
/* harmony import */ var _container_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(363);
/* harmony import */ var _job_containers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(211);
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8812);
/* harmony import */ var _obstacles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8679);
/* harmony import */ var _with_reserve_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4700);






/** Measured with 28.5: it ends at its start where it cannot make its `tmp`. */
const FULL = 'not a block is free on the disk, and an engine that was stopped could not start again: make some space first';
const LOOK_MS = 20_000;
const STOP_MS = 60_000;
/** Throws with the reason when the data root is not proved to be this engine's. */
async function lookAtDataRoot(context, facts) {
    const { engine, privilege, signal } = context;
    const options = { timeoutMs: LOOK_MS, signal };
    const engines = await privilege.run('findEngines', {}, options).catch(() => []);
    const pid = (0,_engine_serving_process_js__WEBPACK_IMPORTED_MODULE_0__/* .servingProcess */ .s)(engines, engine.endpoint)?.pid ?? null;
    const { dataRoot, engineId } = facts;
    return privilege.run('listDataRoot', { dataRoot, engineId, pid }, options);
}
/** For every rung that stops the engine and moves its files. */
async function storeRungObstacle(context, facts, { containers, entries }) {
    const why = (0,_obstacles_js__WEBPACK_IMPORTED_MODULE_2__/* .untouchableFiles */ .kL)(context, facts) ?? (await (0,_job_containers_js__WEBPACK_IMPORTED_MODULE_1__/* .stopObstacle */ .u)(context));
    if (why !== null || facts === null)
        return why;
    const look = await lookAtDataRoot(context, facts);
    const moved = entries(facts, look.names);
    const strange = look.strange.find(({ entry }) => moved.includes(entry));
    if (strange !== undefined)
        return `${strange.what}: what stands behind it is not moved`;
    if (await (0,_with_reserve_js__WEBPACK_IMPORTED_MODULE_3__/* .isFull */ .uq)(context))
        return FULL;
    return ((containers === 'lost' ? swarmObstacle(facts, look) : null) ??
        containerObstacle(context, facts, look, containers));
}
/** An engine that does not answer cannot say that it is in a swarm: its files do. */
function swarmObstacle(facts, { inSwarm }) {
    if (!facts.swarm && !inSwarm)
        return null;
    return 'the engine is a member of a swarm, which would lose this node’s tasks: leave the swarm first';
}
async function containerObstacle(context, { liveRestore }, { living }, containers) {
    const running = await (0,_container_names_js__WEBPACK_IMPORTED_MODULE_4__/* .runningNames */ .Ub)(context);
    if (running === null) {
        return living.length === 0
            ? null
            : `containers live on though the engine does not answer (${(0,_listed_js__WEBPACK_IMPORTED_MODULE_5__/* .listed */ .K)(living)}): nothing is moved under them`;
    }
    if (context.allowContainerLoss || running.length === 0)
        return null;
    if (liveRestore)
        return `containers outlive this engine (live-restore), and nothing is moved under ${(0,_listed_js__WEBPACK_IMPORTED_MODULE_5__/* .listed */ .K)(running)}: stop them, or set \`allow-container-loss: true\``;
    const users = running.filter((name) => !(0,_container_names_js__WEBPACK_IMPORTED_MODULE_4__/* .isBuilderContainer */ .P6)(name));
    if (containers === 'stopped' || users.length === 0)
        return null;
    return `containers run on this engine and would be lost (${(0,_listed_js__WEBPACK_IMPORTED_MODULE_5__/* .listed */ .K)(users)}): stop them, or set \`allow-container-loss: true\``;
}
/** Containers that would outlive their engine: nothing is moved under them, so they end first, where the user allowed it. */
async function stopSurvivors(context, liveRestore) {
    const names = liveRestore && context.allowContainerLoss ? await (0,_container_names_js__WEBPACK_IMPORTED_MODULE_4__/* .runningNames */ .Ub)(context) : null;
    if (names === null || names.length === 0)
        return;
    context.say(`stopping containers that would outlive the engine: ${(0,_listed_js__WEBPACK_IMPORTED_MODULE_5__/* .listed */ .K)(names)}`);
    await context.engine.docker(['stop', '-t', '10', ...names], { timeoutMs: STOP_MS, signal: context.signal });
}


/***/ }),

/***/ 2414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ lostWithContainers),
/* harmony export */   Nj: () => (/* binding */ stopWarning),
/* harmony export */   uy: () => (/* binding */ whoIsBack)
/* harmony export */ });
/* harmony import */ var _listed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8812);
/** What a stop of the engine means for its containers, in words. */

/** For the log, before it is stopped; null when none runs or they are not known. */
function stopWarning({ byEngine, running }, liveRestore) {
    if (running === null || running.length === 0)
        return null;
    if (!byEngine)
        return `containers that shall run again: ${(0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .K)(running)}`;
    const them = `running containers: ${(0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .K)(running)}`;
    return liveRestore
        ? `${them}; they should live on (live-restore)`
        : `${them}; they will be stopped, and started again afterwards`;
}
function whoIsBack({ back }) {
    return back.length === 0 ? [] : [`what ran before runs again (${(0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .K)(back)})`];
}
/** With their directories set aside nothing is left of those that did not run either; an engine that answers names them itself. */
function lostWithContainers({ byEngine, stopped }) {
    return byEngine || stopped.length === 0
        ? []
        : [`the file systems and logs of containers that did not run: ${(0,_listed_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .K)(stopped)}`];
}


/***/ })

};
