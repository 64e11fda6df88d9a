export const id = 547;
export const ids = [547,184];
export const modules = {

/***/ 8184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CLASS_INFO: () => (/* binding */ CLASS_INFO)
/* harmony export */ });
const CLASS_INFO = {
    'overlay2-corruption': {
        owner: 'engine',
        meaning: 'The engine’s layer store lacks files or links that its own records name.',
        advice: [
            'On that machine, the doctor of Buildmend’s CLI names the broken files: `node dist/cli/index.js doctor`.',
            'Find out what deleted them: clean-up scripts must use `docker system prune`, never `rm` below the data root.',
            'If it comes back after a repair, look at the disk and at how the machine is switched off.',
        ],
        link: 'https://docs.docker.com/engine/storage/drivers/overlayfs-driver/',
    },
    'containerd-store-corruption': {
        owner: 'engine',
        meaning: 'The containerd image store lacks content or snapshots that its own records name.',
        advice: [
            'Build again once: images that are exported at the same time can race for a snapshot.',
            'On that machine, the doctor of Buildmend’s CLI names what is missing (`node dist/cli/index.js doctor`); pull or build those images again.',
            'Nothing but containerd may delete below its root, and its garbage collection must not be interrupted.',
        ],
        link: 'https://docs.docker.com/engine/storage/containerd/',
    },
    'buildkit-state-corruption': {
        owner: 'builder',
        meaning: 'BuildKit’s cache records contradict what it has stored.',
        advice: [
            'Prune the builder’s cache with `docker builder prune --all`; without `--all` the bad entry stays.',
            'For a `docker-container` builder make it again: `docker buildx rm` and `create`.',
            'If it comes back, take a newer BuildKit and do not build the same thing twice at once.',
        ],
        link: 'https://docs.docker.com/build/cache/garbage-collection/',
    },
    'storage-io-error': {
        owner: 'host',
        meaning: 'The disk or file system below the engine refuses to read or write.',
        advice: [
            'Look at the kernel log (`dmesg`) and the disk’s health (`smartctl -a`) before anything else.',
            'Do not wipe the engine’s data: it cannot help, and writing to a failing disk loses more.',
            'Take the machine out of service until the disk is checked or replaced.',
        ],
        link: null,
    },
    'disk-full': {
        owner: 'host',
        meaning: 'The file system below the engine ran out of space, inodes or quota during the build.',
        advice: [
            'Free space: `docker system df` shows what Docker holds; compare `df -h` and `df -i` of the data root.',
            'Give the data root a larger disk, or build less at once.',
            'Space measured after the failure proves nothing: the builder frees what the failed step wrote.',
        ],
        link: 'https://docs.docker.com/engine/manage-resources/pruning/',
    },
    'engine-unavailable': {
        owner: 'engine',
        meaning: 'The Docker engine could not be reached, did not start, or went away during the build.',
        advice: [
            'Read the engine’s own log (`journalctl -u docker`): the client’s message does not name the cause.',
            'Check that DOCKER_HOST or the context points at the engine that you mean.',
            'If it dies during large builds, look for memory kills in the kernel log.',
        ],
        link: 'https://docs.docker.com/engine/daemon/troubleshoot/',
    },
    'builder-unavailable': {
        owner: 'builder',
        meaning: 'The BuildKit builder could not be started, or went away during the build.',
        advice: [
            'Look at the builder’s container: `docker logs buildx_buildkit_<name>0` and its exit code.',
            'Make sure that nothing prunes or removes builders while builds run.',
            'Make the builder again: `docker buildx rm` and `docker buildx create`.',
        ],
        link: 'https://docs.docker.com/build/builders/',
    },
    'nested-overlay': {
        owner: 'host',
        meaning: 'The file system or the kernel’s rights below the engine do not allow the storage driver that it uses.',
        advice: [
            'Give the data root a real file system: a volume or a disk, not the root of a container.',
            'In an unprivileged or rootless container use `fuse-overlayfs`, or give it the rights to mount.',
            'No remedy inside the engine can help.',
        ],
        link: 'https://docs.docker.com/engine/storage/drivers/select-storage-driver/',
    },
    'out-of-memory': {
        owner: 'host',
        meaning: 'A process of the build was killed for lack of memory, or reached its own limit.',
        advice: [
            'Give the builder or the machine more memory, or the step fewer parallel jobs.',
            'Where a runtime has a limit of its own (for example `--max-old-space-size`), raise that.',
        ],
        link: null,
    },
    'network-transient': {
        owner: 'remote',
        meaning: 'A server could not be reached or broke off; the same request may pass later.',
        advice: ['Build again later.', 'If it stays, check DNS, proxy and firewall of the machine that builds.'],
        link: null,
    },
    'registry-rate-limit': {
        owner: 'remote',
        meaning: 'A registry refused the request because there were too many.',
        advice: ['Log in to the registry: the limit is higher then.', 'Use a mirror or a pull-through cache.'],
        link: 'https://docs.docker.com/docker-hub/usage/',
    },
    'registry-auth': {
        owner: 'configuration',
        meaning: 'A registry does not know the image or does not allow access to it.',
        advice: [
            'Check the image’s name and tag, and that the registry’s host stands in front of it.',
            'Log in (`docker login`) with credentials that have the right, `packages: write` for a push to GHCR.',
        ],
        link: 'https://docs.docker.com/reference/cli/docker/login/',
    },
    'remote-cache-error': {
        owner: 'remote',
        meaning: 'Importing or exporting the build cache failed; the build itself may have been fine.',
        advice: [
            'Add `ignore-error=true` to `--cache-to`, so that a cache never fails a build.',
            'Check that the cache backend supports what BuildKit writes, and its limits.',
        ],
        link: 'https://docs.docker.com/build/cache/backends/',
    },
    'dockerfile-error': {
        owner: 'code',
        meaning: 'The Dockerfile or its build context is wrong.',
        advice: [
            'Correct the line that the error names; check `.dockerignore` where a file is said to be missing.',
        ],
        link: 'https://docs.docker.com/reference/dockerfile/',
    },
    'build-step-failed': {
        owner: 'code',
        meaning: 'A command of the Dockerfile ended with an error of its own.',
        advice: ['Read the step’s output above the error: the command itself says why.'],
        link: null,
    },
    'config-error': {
        owner: 'configuration',
        meaning: 'The command line, a Compose or bake file, or the set-up of client, builder or engine is wrong.',
        advice: ['Correct what the error names: an option, a file, a builder’s name, or a missing plugin.'],
        link: null,
    },
    unknown: {
        owner: 'unknown',
        meaning: 'The build failed and nothing in its log or on the engine says clearly why.',
        advice: [
            'Read the last lines of the log; the doctor of Buildmend’s CLI looks at the engine: `node dist/cli/index.js doctor`.',
        ],
        link: null,
    },
    none: { owner: 'unknown', meaning: 'The build passed.', advice: [], link: null },
};


/***/ }),

/***/ 223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ hearText),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   bE: () => (/* binding */ best)
/* harmony export */ });
/* harmony import */ var _precedence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7019);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(426);


/**
 * What the same words mean, by who builds. A lost connection to "the builder" is one to the engine where the engine itself
 * builds; a snapshotter's database is the builder's own where a builder builds (faults.md: both were measured).
 */
const BY_DRIVER = [
    { rule: /^builder\/connection-lost$/, builds: 'engine', means: 'engine-unavailable' },
    { rule: /^containerd-store\/snapshotter-database$/, builds: 'builder', means: 'buildkit-state-corruption' },
];
/** Classes that a daemon's log is full of without any of it being about this build: pulls of others, mirrors that are down. */
const NOISE = [
    'network-transient',
    'registry-auth',
    'registry-rate-limit',
    'remote-cache-error',
    'dockerfile-error',
    'build-step-failed',
];
/** The class that the texts give; `unknown` with confidence 0 when no rule speaks. */
function hearText(reading, driver) {
    const printed = hearPrinted(reading, driver);
    const daemon = hearDaemons(reading);
    if (daemon === null)
        return printed;
    if (printed.failureClass === 'unknown')
        return fillSilence(reading, printed, daemon);
    if (printed.failureClass === daemon.failureClass)
        return support(printed, daemon);
    return daemonDecides(printed, daemon)
        ? { ...daemon, evidence: [...daemon.evidence, ...printed.evidence], printed }
        : printed;
}
/** In a daemon's own log everything counts; beside a command's, only what can be about it. */
function hearDaemons(reading) {
    const matches = reading.matches.filter(isDaemon);
    if (reading.verdict === null)
        return best(matches);
    return best(matches.filter((match) => !NOISE.includes(match.rule.failureClass)));
}
/** The command said that it failed in words that no rule knows: a daemon's word counts only if it names a cause, and less. */
function fillSilence(reading, printed, daemon) {
    if (reading.verdict === null)
        return daemon;
    if (daemon.tier !== 'cause')
        return printed;
    return { ...daemon, confidence: daemon.confidence * 0.8 };
}
/** A client's symptom says nothing about the cause; the daemon's log does. A disk that fails explains any engine's error. */
function daemonDecides(printed, daemon) {
    if (_precedence_js__WEBPACK_IMPORTED_MODULE_0__/* .CLEAR_CLASSES */ .tI.includes(printed.failureClass))
        return false;
    if (daemon.failureClass === 'storage-io-error' && daemon.tier === 'cause')
        return true;
    return (0,_precedence_js__WEBPACK_IMPORTED_MODULE_0__/* .tierRank */ .nI)(daemon.tier) < (0,_precedence_js__WEBPACK_IMPORTED_MODULE_0__/* .tierRank */ .nI)(printed.tier);
}
function support(printed, daemon) {
    return {
        ...printed,
        confidence: Math.min(0.98, Math.max(printed.confidence, daemon.confidence) + 0.03),
        evidence: [...printed.evidence, ...daemon.evidence],
    };
}
function hearPrinted(reading, driver) {
    const printed = reading.matches.filter(isPrinted);
    const { verdict } = reading;
    if (verdict === null)
        return forDriver(best(printed), driver);
    const closing = best(printed.filter((match) => (match.evidence.line ?? 0) >= verdict.line));
    if (closing !== null)
        return forDriver(closing, driver);
    // BuildKit's closing error repeats the step's: where no rule knows it, an earlier error is another error
    if (verdict.text.includes('failed to solve'))
        return _verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_HEARD */ .D;
    const earlier = best(printed);
    return earlier === null
        ? _verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_HEARD */ .D
        : forDriver({ ...earlier, confidence: earlier.confidence * 0.8 }, driver);
}
function forDriver(verdict, driver) {
    if (verdict === null)
        return _verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_HEARD */ .D;
    const builds = driver === 'other' ? 'builder' : 'engine';
    const [first] = verdict.evidence;
    const row = BY_DRIVER.find((one) => one.builds === builds && first !== undefined && one.rule.test(first.rule));
    return row === undefined ? verdict : { ...verdict, failureClass: row.means };
}
/** The strongest by tier, precedence, confidence, and the latest line; with all that speak for the same class. */
function best(matches) {
    const ordered = [...matches].sort(compare);
    const first = ordered[0];
    if (first === undefined)
        return null;
    const same = ordered.filter((match) => match.rule.failureClass === first.rule.failureClass);
    return {
        failureClass: first.rule.failureClass,
        ...(first.rule.owner === undefined ? {} : { owner: first.rule.owner }),
        confidence: first.rule.confidence,
        tier: first.rule.tier,
        evidence: same.map((match) => match.evidence),
    };
}
function compare(a, b) {
    return ((0,_precedence_js__WEBPACK_IMPORTED_MODULE_0__/* .tierRank */ .nI)(a.rule.tier) - (0,_precedence_js__WEBPACK_IMPORTED_MODULE_0__/* .tierRank */ .nI)(b.rule.tier) ||
        (0,_precedence_js__WEBPACK_IMPORTED_MODULE_0__/* .classRank */ .pC)(a.rule.failureClass) - (0,_precedence_js__WEBPACK_IMPORTED_MODULE_0__/* .classRank */ .pC)(b.rule.failureClass) ||
        b.rule.confidence - a.rule.confidence ||
        (b.evidence.line ?? 0) - (a.evidence.line ?? 0));
}
function isPrinted(match) {
    return match.evidence.source === 'engine' || match.evidence.source === 'client';
}
function isDaemon(match) {
    return match.evidence.source === 'journal' || match.evidence.source === 'kernel';
}


/***/ }),

/***/ 7019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ STEP_CONFIDENCE_LIMIT),
/* harmony export */   LZ: () => (/* binding */ PRECEDENCE),
/* harmony export */   mS: () => (/* binding */ STEP_CLASSES),
/* harmony export */   nI: () => (/* binding */ tierRank),
/* harmony export */   pC: () => (/* binding */ classRank),
/* harmony export */   tI: () => (/* binding */ CLEAR_CLASSES)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4209);

/** Strongest first, within one tier. */
const PRECEDENCE = [
    {
        failureClass: 'storage-io-error',
        because: 'a disk that fails explains every other damage, and forbids wiping',
    },
    { failureClass: 'disk-full', because: 'a full disk breaks stores, databases and the engine’s start' },
    { failureClass: 'out-of-memory', because: 'a kill looks like a lost builder or a failed step' },
    {
        failureClass: 'registry-rate-limit',
        because: '429 comes wrapped in texts of authorization and of caches',
    },
    { failureClass: 'registry-auth', because: 'a refusal stays one, also where it hits a cache export' },
    {
        failureClass: 'remote-cache-error',
        because: 'a network error of a cache needs no network remedy but a cache option',
    },
    { failureClass: 'dockerfile-error', because: 'the user’s own mistake never touches the engine' },
    { failureClass: 'config-error', because: 'the same' },
    { failureClass: 'nested-overlay', because: 'it looks like damage, and nothing on the engine can help' },
    {
        failureClass: 'containerd-store-corruption',
        because: 'its paths and its database are named; BuildKit only met it',
    },
    { failureClass: 'overlay2-corruption', because: 'the same for the graph drivers' },
    {
        failureClass: 'buildkit-state-corruption',
        because: 'what BuildKit says without a store’s path is about its own state',
    },
    { failureClass: 'network-transient', because: 'a plain network error, when nothing above claims it' },
    { failureClass: 'builder-unavailable', because: 'names the builder, which is less than the engine' },
    { failureClass: 'engine-unavailable', because: 'what a client says when it knows nothing else' },
    { failureClass: 'build-step-failed', because: 'an exit status of a step says nothing about why' },
    { failureClass: 'unknown', because: 'nothing is known' },
    { failureClass: 'none', because: 'no rule speaks for it' },
];
function classRank(failureClass) {
    return PRECEDENCE.findIndex((row) => row.failureClass === failureClass);
}
function tierRank(tier) {
    return _rule_js__WEBPACK_IMPORTED_MODULE_0__/* .TIERS */ .iB.indexOf(tier);
}
/** Classes that are the user's own, or a server's refusal: a finding on the engine that the text does not name cannot outvote them. */
const CLEAR_CLASSES = [
    'dockerfile-error',
    'config-error',
    'registry-auth',
    'registry-rate-limit',
    'build-step-failed',
];
/** All that a step's own output may say (law 2): a guess at the machine's trouble, or which of the user's own mistakes it is. */
const STEP_CLASSES = [
    'disk-full',
    'out-of-memory',
    'network-transient',
    'dockerfile-error',
    'config-error',
];
const STEP_CONFIDENCE_LIMIT = 0.4;


/***/ }),

/***/ 4209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hi: () => (/* binding */ engine),
/* harmony export */   No: () => (/* binding */ PRINTED),
/* harmony export */   Sn: () => (/* binding */ client),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   UF: () => (/* binding */ kernel),
/* harmony export */   W8: () => (/* binding */ journal),
/* harmony export */   X8: () => (/* binding */ SPOKEN),
/* harmony export */   iB: () => (/* binding */ TIERS),
/* harmony export */   qg: () => (/* binding */ inStep)
/* harmony export */ });
/**
 * How much a match says about the cause, from the most to the least:
 * - `verdict`: the error's outer shape is the user's own mistake or a refusal; nothing else on the line matters
 * - `cause`: the line names the thing that is at fault
 * - `failure`: the line says what failed; the cause may stand elsewhere
 * - `symptom`: the line is the same for many causes; any better evidence decides
 */
const TIERS = ['verdict', 'cause', 'failure', 'symptom'];
/** Lines by which engine and client speak: never a step's output, never the user's own words. */
const SPOKEN = ['engine', 'client', 'journal'];
/** The same without logs of the daemons: what the wrapped command itself printed. */
const PRINTED = ['engine', 'client'];
/** Shorthands for proof lines. */
const engine = (text, step) => proof('engine', text, step);
const client = (text) => proof('client', text);
const inStep = (text, step) => proof('step', text, step);
const quoted = (text) => proof('quoted', text);
const journal = (text) => proof('journal', text);
const kernel = (text) => proof('kernel', text);
function proof(source, text, step) {
    return step === undefined ? { source, text } : { source, text, step };
}


/***/ }),

/***/ 5485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ RULES)
});

// EXTERNAL MODULE: ./build/classify/rule.js
var rule = __webpack_require__(4209);
;// CONCATENATED MODULE: ./build/classify/rules/build-definition.js
/** Rules: the Dockerfile or its context is wrong. These are verdicts: their outer shape is the user's own mistake. */

const BUILD_DEFINITION_RULES = [
    {
        id: 'build-definition/archive-unreadable',
        failureClass: 'dockerfile-error',
        sources: rule/* PRINTED */.No,
        pattern: /^(?:ERROR: )?(?:Service \S+ failed to build: )?ADD failed: (?:Error processing tar file\(|Untar (?:error|re-exec)).*(?:invalid header|invalid tar header|unexpected EOF|data corrupt|bzip2 data)/,
        tier: 'verdict',
        confidence: 0.85,
        reference: 'moby pkg/archive: the archive that ADD is to unpack is not one',
        matches: [(0,rule/* engine */.Hi)('ADD failed: Error processing tar file(gzip: invalid header): ')],
        rejects: [
            (0,rule/* inStep */.qg)('ADD failed: Error processing tar file(gzip: invalid header): '),
            (0,rule/* engine */.Hi)('ADD failed: Error processing tar file(exit status 1): write /x: no space left on device'),
        ],
    },
    {
        id: 'build-definition/broken-archive',
        failureClass: 'dockerfile-error',
        sources: rule/* PRINTED */.No,
        pattern: /^(?:failed to copy files: |ADD failed: |COPY failed: )(?:.*: )?Error processing tar file\(.*(?:unexpected EOF|invalid tar header)|failed to (?:unpack|extract) .* (?:in|to) .*(?:unexpected EOF|invalid header)/,
        tier: 'verdict',
        confidence: 0.8,
        reference: 'moby builder/dockerfile/copy.go: ADD unpacks an archive of the context',
        matches: [(0,rule/* engine */.Hi)('failed to copy files: Error processing tar file(exit status 1): unexpected EOF')],
        rejects: [(0,rule/* engine */.Hi)('failed to register layer: Error processing tar file(exit status 1): unexpected EOF')],
    },
    {
        id: 'build-definition/broken-archive-cut-off',
        failureClass: 'dockerfile-error',
        sources: rule/* PRINTED */.No,
        pattern: /(?:^|^ERROR: |failed to solve: )(?:unexpected EOF|archive\/tar: invalid tar header)\s*$/,
        step: /\bADD (?!.*(?:https?|git):\/\/)/,
        tier: 'failure',
        confidence: 0.8,
        reference: 'seen on engine 28.5: ADD of an archive that is cut off says no more than this',
        matches: [(0,rule/* engine */.Hi)('ERROR: failed to build: failed to solve: unexpected EOF', '[2/2] ADD layer.tar /x/')],
        rejects: [
            (0,rule/* engine */.Hi)('failed to solve: unexpected EOF', '[1/2] FROM localhost:5000/app:1'),
            (0,rule/* engine */.Hi)('failed to solve: unexpected EOF', '[2/2] ADD https://example.com/x.tar /x/'),
            (0,rule/* engine */.Hi)('failed to resolve source metadata for x: unexpected EOF', '[2/2] ADD layer.tar /x/'),
        ],
    },
    {
        id: 'build-definition/command-missing',
        failureClass: 'dockerfile-error',
        sources: rule/* PRINTED */.No,
        pattern: /starting container process caused:? \\?"?exec: \\"[^"]{1,300}\\": (?:stat \S+: no such file or directory|executable file not found in \$PATH|permission denied|is a directory)/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'runc libcontainer, 2016 to 2020: the quoted wording of a command that the image lacks; a layer whose files are gone says the same',
        matches: [
            (0,rule/* engine */.Hi)('OCI runtime create failed: container_linux.go:349: starting container process caused "exec: \\"/entrypoint.sh\\": permission denied": unknown'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('starting container process caused "exec: \\"/x\\": permission denied": unknown'),
            (0,rule/* engine */.Hi)('starting container process caused "process_linux.go:402: container init caused \\"rootfs\\""'),
        ],
    },
    {
        id: 'build-definition/copy-onto-other-kind',
        failureClass: 'dockerfile-error',
        sources: rule/* PRINTED */.No,
        pattern: /cannot copy to non-directory: |cannot replace (?:to )?directory \S+ with file|\/merged\/\S*: (?:not a directory|is a directory)|failed to copy (?:files|directory): .*: not a directory|(?:failed to solve: |^(?:ERROR: )?)(?:lstat|mkdir|open|chown) \/(?!\S*\/(?:docker|containerd|buildkit|overlay2)\/)\S+: (?:not|is) a directory\s*$/,
        tier: 'verdict',
        confidence: 0.9,
        reference: 'moby/buildkit solver/llbsolver/file/backend.go; tonistiigi/fsutil copy: a path of the image is in the way',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: cannot copy to non-directory: /var/lib/docker/overlay2/p2xn/merged/bin'),
            (0,rule/* engine */.Hi)('failed to copy files: failed to copy directory: mkdir /var/lib/docker/overlay2/0421/merged/go: not a directory'),
            (0,rule/* engine */.Hi)('failed to solve: lstat /var/lib/docker/overlay2/t52p/merged/tmp/x: not a directory'),
            (0,rule/* engine */.Hi)('ERROR: failed to build: failed to solve: lstat /layer/does-not-exist: not a directory'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('lstat /var/lib/docker/overlay2/t52p/diff: no such file or directory'),
            (0,rule/* inStep */.qg)('cannot copy to non-directory: /x'),
        ],
    },
    {
        id: 'build-definition/copy-source-missing',
        failureClass: 'dockerfile-error',
        sources: rule/* PRINTED */.No,
        pattern: /failed to calculate checksum of ref \S+: "[^"]*": not found\s*$|(?:failed to compute cache key: |^ERROR: |failed to solve: )"\/[^"]*" not found: not found\s*$|(?:COPY|ADD) failed: .*(?:file does not exist|no such file or directory|not found in build context|no source files were specified|excluded by \.dockerignore)|failed to (?:walk|compute cache key: failed to walk) \S*\/buildkit-mount\d+\S*: lstat \S*\/buildkit-mount\d+\/\S*: no such file or directory|lstat \S*\/buildkit-mount\d+\/\S+: no such file or directory|failed to walk \S*\/buildkit-mount\d+\/…: no such file or directory|failed to walk \S*\/\w{12,}\/(?:diff|merged)\/\S+: lstat \S+: no such file or directory|building at STEP ".*": checking on sources under|no items matching glob/,
        tier: 'verdict',
        confidence: 0.9,
        reference: 'moby/buildkit cache/contenthash/checksum.go; moby builder/dockerfile/copy.go; peers.md 12 (once in a while a race)',
        matches: [
            (0,rule/* engine */.Hi)('failed to compute cache key: failed to calculate checksum of ref a::b: "…": not found'),
            (0,rule/* engine */.Hi)('failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: "/dist": not found'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: failed to compute cache key: "/requirements.txt" not found: not found'),
            (0,rule/* engine */.Hi)('COPY failed: file not found in build context or excluded by .dockerignore: stat dist: file does not exist'),
            (0,rule/* engine */.Hi)('failed to compute cache key: failed to walk /d/overlay2/vkotw3r0u18lg7rsknxu9khxu/diff/app: lstat /d/overlay2/vkotw3r0u18lg7rsknxu9khxu/diff/app: no such file or directory'),
            (0,rule/* engine */.Hi)('failed to compute cache key: failed to walk /var/lib/docker/tmp/buildkit-mount81/out: lstat /var/lib/docker/tmp/buildkit-mount81/out/plugins: no such file or directory'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('failed to calculate checksum of ref a::b: failed to create hash for /api: input/output error'),
            (0,rule/* engine */.Hi)('failed to walk: resolve : lstat /var/lib/docker/overlay2/vkotw3r0u18lg7rsknxu9khxu/diff: no such file or directory'),
            (0,rule/* inStep */.qg)('COPY failed: stat dist: file does not exist'),
        ],
    },
    {
        id: 'build-definition/dockerfile-missing',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /failed to read dockerfile: open (?:\S*\/buildkit-mount\d+\/)?[\w./…-]*: no such file or directory|unable to (?:prepare context: )?(?:unable to )?evaluate symlinks in Dockerfile path|^(?:ERROR: )?(?:failed to build: )?resolve : lstat (?!\S*\/overlay2\/\w{12,}\/)\S+: no such file or directory|resolve : CreateFile \S|Cannot locate specified Dockerfile|the Dockerfile .* (?:must be within|cannot be)/,
        tier: 'verdict',
        confidence: 0.85,
        reference: 'moby/buildkit frontend/dockerui/config.go; docker/cli build/context.go; compose v1 cli/errors',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to solve: failed to read dockerfile: open /tmp/buildkit-mount25/Dockerfile: no such file or directory'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: failed to read dockerfile: open Dockerfile.prod: no such file or directory'),
            (0,rule/* client */.Sn)('ERROR: failed to build: resolve : lstat var: no such file or directory'),
            (0,rule/* client */.Sn)('unable to prepare context: unable to evaluate symlinks in Dockerfile path: lstat /x/Dockerfile: no such file or directory'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('failed to read dockerfile: stat /var/lib/docker/overlay2/vkotw3r0u18lg7rsknxu9khxu: no such file or directory'),
            (0,rule/* engine */.Hi)('failed to read dockerfile: open /var/lib/docker/overlay2/x/y: input/output error'),
        ],
    },
    {
        id: 'build-definition/frontend-refuses',
        failureClass: 'dockerfile-error',
        sources: rule/* PRINTED */.No,
        pattern: /cannot (?:copy|mount) from stage "|variable expansion is not supported for --from|doesn't support variable expansion, define alias stage|\b[A-Z]{3,11} (?:must have two arguments|names can not be blank|requires the arguments to be in JSON form)|isn't allowed as an ONBUILD trigger|Chaining ONBUILD via|HEALTHCHECK NONE takes no arguments|Missing command after HEALTHCHECK CMD|VOLUME specified can not be an empty string|invalid name for build stage: |source can't be a (?:URL|git ref) for COPY|checksum can't be specified for |[Dd]uplicate flag (?:specified|defined): |missing a value on flag: |(?:COPY|ADD) only supports the --|invalid chmod parameter: |lint violation found for rules: |dockerfile line greater than max allowed size|syntax error: (?:bad substitution|missing ')|unexpected key '[^']{1,80}' (?:for mount type|in ')|unsupported mount type "|invalid mount target "|cannot accept a heredoc as|context recursion limit exceeded|header key "(?:followpaths|include-patterns|exclude-patterns)" contains value with non-printable|failed to (?:parse|process) arguments for platform|not found or excluded by \.dockerignore|invalid stage index \d|checksum (?:mismatch "|requires HTTP)|unsupported (?:network|security) mode "|ssh does not support source|SOURCE_DATE_EPOCH stage|one of source, target required|secret target (?:is required|")|onbuild trigger should be a single expression|parsing produced an invalid run command|empty platform value from expression|invalid (?:start|end) port '|no port specified|empty string specified for ports|not allowed for "[^"]{1,40}" type mounts|Bad input to [A-Z]+, too many arguments|No image was generated\. Is your Dockerfile empty|Windows does not support (?:FROM scratch|destinations|relative paths)|is not a valid change command|invalid chown string format|\bno such group: |refers to current build stage|failed to reach build target |stage name already used/,
        tier: 'verdict',
        confidence: 0.92,
        reference: 'moby/buildkit frontend/dockerfile/{instructions,dockerfile2llb,parser,shell}: every error text of the frontend that no other rule has',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to solve: cannot copy from stage "build", it needs to be defined before current stage "target"'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: variable expansion is not supported for --from, define a new stage with FROM using ARG from global scope as a workaround'),
            (0,rule/* engine */.Hi)('dockerfile parse error on line 9: SHELL requires the arguments to be in JSON form'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: Internal: header key "followpaths" contains value with non-printable ASCII characters'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('cannot copy from stage "build", it needs to be defined before current stage "target"'),
            (0,rule/* quoted */.TL)('variable expansion is not supported for --from'),
            (0,rule/* engine */.Hi)('failed to solve: failed to mount /x: unexpected key'),
        ],
    },
    {
        id: 'build-definition/kaniko-source-missing',
        failureClass: 'dockerfile-error',
        sources: rule/* PRINTED */.No,
        pattern: /error building stage: (?:failed to (?:get files used from context|execute command): )(?:(?:failed to get fileinfo for|resolving src|copying dir|lstat) \S.*: no such file or directory|starting command: fork\/exec \S+: no such file or directory|copy failed: no source files specified)/,
        tier: 'verdict',
        confidence: 0.88,
        reference: 'GoogleContainerTools/kaniko pkg/executor/build.go, pkg/util/command_util.go; kaniko#3122, kaniko#1421',
        matches: [
            (0,rule/* client */.Sn)('error building image: error building stage: failed to get files used from context: failed to get fileinfo for /workspace/app.jar: lstat /workspace/app.jar: no such file or directory'),
            (0,rule/* client */.Sn)('error building stage: failed to execute command: starting command: fork/exec /bin/sh: no such file or directory'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('error building stage: failed to execute command: lstat /x: no such file or directory'),
            (0,rule/* client */.Sn)('error building stage: failed to execute command: waiting for process to exit: exit status 2'),
        ],
    },
    {
        id: 'build-definition/max-depth',
        failureClass: 'dockerfile-error',
        sources: rule/* PRINTED */.No,
        pattern: /(?:^|: )max depth exceeded\.?\s*$/,
        tier: 'verdict',
        confidence: 0.88,
        reference: 'moby layer/layer.go ErrMaxDepthExceeded: more than 125 layers',
        matches: [(0,rule/* engine */.Hi)('ERROR: failed to solve: failed to register layer: max depth exceeded')],
        rejects: [(0,rule/* inStep */.qg)('RecursionError: max depth exceeded')],
    },
    {
        id: 'build-definition/parse',
        failureClass: 'dockerfile-error',
        sources: rule/* PRINTED */.No,
        pattern: /[Dd]ockerfile parse error(?: on)? line \d+|unknown instruction: |file with no instructions|the Dockerfile (?:\(.*\) )?cannot be empty|no build stage in current context|Please provide a source image with `from`|FROM requires either one or three arguments|\b[A-Z]{3,11} requires (?:at least|exactly) (?:one|two|\d) arguments?\b|base name \(.*\) should not be blank|failed to parse stage name|target stage .* could not be found|circular dependency detected on stage|invalid from flag value|duplicate name \S+|failed to process "|forbidden path outside the build context|Unknown type ".*" in HEALTHCHECK|invalid field '.*' must be a key=value pair|failed to create LLB definition: (?:invalid|unsupported)|unexpected end of statement while looking for|[Ii]nvalid (?:containerPort|hostPort|port range|port|proto|user): |dockerfile contains (?:no|multiple)|empty continuation line|Syntax error - can't find = in|invalid mount type|unterminated heredoc|No build stage|When using (?:COPY|ADD) with more than one source file|unsupported modifier \(|Cwd must be an absolute path|working directory .* is invalid, it needs to be|is not a valid (?:repository\/tag|stage name)|dockerfile parse error|can't define (?:ENTRYPOINT|stage)|invalid stop signal|is not a valid stage/,
        tier: 'verdict',
        confidence: 0.93,
        reference: 'moby/buildkit frontend/dockerfile/{parser,instructions,dockerfile2llb,shell}; moby builder/dockerfile',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to solve: dockerfile parse error on line 3: unknown instruction: COPPY (did you mean COPY?)'),
            (0,rule/* engine */.Hi)('Error response from daemon: dockerfile parse error line 2: unknown instruction: RUNN'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: file with no instructions'),
            (0,rule/* engine */.Hi)('COPY failed: forbidden path outside the build context: ../shared ()'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: target stage "…" could not be found'),
        ],
        rejects: [(0,rule/* inStep */.qg)('dockerfile parse error on line 3'), (0,rule/* quoted */.TL)('unknown instruction: FOO')],
    },
    {
        id: 'build-definition/shell-missing',
        failureClass: 'dockerfile-error',
        sources: rule/* PRINTED */.No,
        pattern: /\bexec: "[^"]*": (?:stat \S+: no such file or directory|executable file not found in \$PATH|permission denied|is a directory)|exec(?:ing)? ?"[^"]*".*no such file or directory/,
        tier: 'failure',
        confidence: 0.7,
        reference: 'runc libcontainer/standard_init_linux.go: the image has no shell; a layer whose files are gone says the same',
        matches: [
            (0,rule/* engine */.Hi)('failed to create task for container: OCI runtime create failed: runc create failed: unable to start container process: exec: "…": stat /bin/sh: no such file or directory: unknown'),
            (0,rule/* engine */.Hi)('process "…" did not complete successfully: exec: "…": executable file not found in $PATH'),
        ],
        rejects: [(0,rule/* inStep */.qg)('exec: "foo": executable file not found in $PATH')],
    },
    {
        id: 'build-definition/step-not-started',
        failureClass: 'dockerfile-error',
        sources: ['step'],
        pattern: /^(?:runc run failed: |container_linux\.go:\d+: |standard_init_linux\.go:\d+: )(?:unable to start container process|starting container process caused|exec user process caused).*(?:exec: "|error mounting "|no such file or directory|cannot mkdir)/,
        tier: 'failure',
        confidence: 0.4,
        reference: 'BuildKit prints runc’s own error as the step’s output; it is the user’s either way',
        matches: [
            (0,rule/* inStep */.qg)('runc run failed: unable to start container process: exec: "/bin/sh": stat /bin/sh: no such file or directory'),
            (0,rule/* inStep */.qg)('runc run failed: unable to start container process: error during container init: error mounting "/var/lib/docker/tmp/buildkit-mount45/file" to rootfs at "/etc/hostname/x": cannot mkdir'),
        ],
        rejects: [(0,rule/* engine */.Hi)('runc run failed: unable to start container process: exec: "x"')],
    },
    {
        id: 'build-definition/url-changed',
        failureClass: 'dockerfile-error',
        sources: rule/* PRINTED */.No,
        pattern: /(?:^ERROR: |failed to solve: )digest mismatch (?:for )?\S+: \S+/,
        tier: 'verdict',
        confidence: 0.8,
        reference: 'moby/buildkit source/http/source.go: ADD --checksum names another digest than the file has',
        matches: [(0,rule/* engine */.Hi)('ERROR: failed to solve: digest mismatch sha256:aa: sha256:bb')],
        rejects: [
            (0,rule/* inStep */.qg)('digest mismatch sha256:aa: sha256:bb'),
            (0,rule/* engine */.Hi)('failed commit on ref "layer-sha256:a5cb": unexpected commit digest sha256:bd7f'),
        ],
    },
    {
        id: 'build-definition/url-gone',
        failureClass: 'dockerfile-error',
        sources: rule/* PRINTED */.No,
        pattern: /(?:invalid response status|failed to load cache key: invalid response status|unexpected status code|ADD failed: failed to GET .* with status) (?:404|410)\b/,
        step: /\bADD\b|^https?:\/\/|^\[internal\] load remote build context$/,
        tier: 'verdict',
        confidence: 0.8,
        reference: 'moby/buildkit source/http/source.go: the URL of an ADD is gone',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to solve: failed to load cache key: invalid response status 404', '[2/2] ADD http://x /opt'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('ERROR: failed to solve: failed to load cache key: invalid response status 404', '[2/2] COPY a b'),
        ],
    },
    {
        id: 'build-definition/user-file-missing',
        failureClass: 'dockerfile-error',
        sources: rule/* PRINTED */.No,
        pattern: /unable to find (?:user|group) \S+: (?:invalid argument|no such file or directory)/,
        tier: 'failure',
        confidence: 0.7,
        reference: 'seen on engine 28.5: USER by name on an image without /etc/passwd; a layer whose files are gone says the same',
        matches: [
            (0,rule/* engine */.Hi)('process "…" did not complete successfully: unable to find user overlay2: invalid argument'),
        ],
        rejects: [(0,rule/* inStep */.qg)('unable to find user overlay2: invalid argument')],
    },
    {
        id: 'build-definition/user-unknown',
        failureClass: 'dockerfile-error',
        sources: rule/* PRINTED */.No,
        pattern: /unable to find (?:user|group) \S+: no matching entries in (?:passwd|group) file|no matching entries in passwd file|invalid (?:user|group) (?:ID|index)\b|can't find [ug]id for (?:user|group) |unable to convert uid\/gid chown string|no such user\b/,
        tier: 'verdict',
        confidence: 0.92,
        reference: 'moby/sys/user lookup; opencontainers/runc',
        matches: [
            (0,rule/* engine */.Hi)('process "…" did not complete successfully: unable to find user app: no matching entries in passwd file'),
        ],
        rejects: [(0,rule/* inStep */.qg)('unable to find user app: no matching entries in passwd file')],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/builder.js
/** Rules: the BuildKit builder did not start or went away. The same words mean the engine where the engine itself builds. */

const BUILDER_RULES = [
    {
        id: 'builder/boot',
        failureClass: 'builder-unavailable',
        sources: rule/* PRINTED */.No,
        pattern: /^ERROR\b|exit code \d+\s*$|Error response from daemon/,
        step: /(?:^|\] )booting buildkit$/,
        tier: 'failure',
        confidence: 0.85,
        reference: 'docker/buildx driver/docker-container/driver.go Bootstrap()',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: exit code 1', '[internal] booting buildkit'),
            (0,rule/* engine */.Hi)('ERROR: Error response from daemon: get buildx_buildkit_tern0_state: no such volume', '[internal] booting buildkit'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('ERROR: exit code 1', '[2/3] RUN make'),
            (0,rule/* inStep */.qg)('ERROR: exit code 1', '[internal] booting buildkit'),
        ],
    },
    {
        id: 'builder/boot-image-missing',
        failureClass: 'builder-unavailable',
        sources: rule/* PRINTED */.No,
        pattern: /manifest for \S+ not found|manifest unknown|pull access denied/,
        step: /(?:^|\] )booting buildkit$/,
        tier: 'verdict',
        confidence: 0.85,
        reference: 'docker/buildx driver/docker-container: the builder’s image cannot be had',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: Error response from daemon: manifest for 127.0.0.1:5000/none/buildkit:1 not found: manifest unknown', '[internal] booting buildkit'),
        ],
        rejects: [(0,rule/* engine */.Hi)('ERROR: manifest unknown', '[internal] load metadata for x')],
    },
    {
        id: 'builder/boot-network',
        failureClass: 'network-transient',
        sources: rule/* PRINTED */.No,
        pattern: /(?:Get|Head) "https?:\/\/(?!%2F)\S+"?: (?:.*connection reset|.*deadline exceeded|.*timeout|.*EOF|dial tcp)/,
        step: /(?:^|\] )booting buildkit$/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'docker/setup-buildx-action: the pull of the builder’s image breaks off',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: Error response from daemon: Get "https://registry.example/v2/": context deadline exceeded', '[internal] booting buildkit'),
        ],
        rejects: [(0,rule/* engine */.Hi)('ERROR: Get "https://r/v2/": EOF', '[1/2] FROM x')],
    },
    {
        id: 'builder/client-closing',
        failureClass: 'builder-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /Canceled: grpc: the client connection is closing/,
        tier: 'failure',
        confidence: 0.65,
        reference: 'google.golang.org/grpc: the session with a builder was closed while it built',
        matches: [
            (0,rule/* client */.Sn)('x  Error building service: build failed: failed to solve: Canceled: grpc: the client connection is closing'),
        ],
        rejects: [(0,rule/* inStep */.qg)('Canceled: grpc: the client connection is closing')],
    },
    {
        id: 'builder/connection-lost',
        failureClass: 'builder-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /error reading from server: EOF|error reading server preface|closing transport due to: |the client connection is closing|transport is closing|code = Unavailable desc = (?!Cannot)|failed to receive status: rpc error|Unavailable: (?:connection error|error reading|closing transport)|received prior goaway|failed to list workers|no active session for \S+: context deadline exceeded|stream terminated by RST_STREAM|frontend grpc server closed unexpectedly|buildkitd\.sock\b.*(?:connection refused|no such file)/,
        tier: 'symptom',
        confidence: 0.6,
        reference: 'google.golang.org/grpc transport; faults.md: a killed container and one out of memory say the same',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: Unavailable: error reading from server: EOF'),
            (0,rule/* client */.Sn)('listing workers for Build: failed to list workers: Unavailable: connection error: desc = "error reading server preface: http2: frame too large"'),
        ],
        rejects: [(0,rule/* inStep */.qg)('error reading from server: EOF')],
    },
    {
        id: 'builder/goaway-graceful',
        failureClass: 'builder-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /received prior goaway: code: NO_ERROR.*graceful_stop/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'docker/buildx#2789: somebody stopped or removed the builder; not damage',
        matches: [
            (0,rule/* engine */.Hi)('failed to receive status: rpc error: code = Unavailable desc = closing transport due to: connection error: desc = "error reading from server: EOF", received prior goaway: code: NO_ERROR, debug data: "graceful_stop"'),
        ],
        rejects: [(0,rule/* inStep */.qg)('received prior goaway: code: NO_ERROR, debug data: "graceful_stop"')],
    },
    {
        id: 'builder/gone-for-summary',
        failureClass: 'builder-unavailable',
        sources: rule/* PRINTED */.No,
        pattern: /Failed to (?:export build record|generate build summary): |could not connect to \S*buildkitd?\.sock/,
        tier: 'cause',
        confidence: 0.75,
        reference: 'docker/actions-toolkit buildx/history.ts; moby/buildkit examples/buildctl-daemonless',
        matches: [
            (0,rule/* client */.Sn)('Warning: Failed to export build record: connection error: desc = "error reading server preface: http2: frame too large"'),
        ],
        rejects: [(0,rule/* inStep */.qg)('Failed to export build record: x')],
    },
    {
        id: 'builder/gone-from-action',
        failureClass: 'builder-unavailable',
        sources: rule/* PRINTED */.No,
        pattern: /no builder "?builder-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22,26}"? found/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'docker/setup-buildx-action names its builders so: nobody typed it, and it was removed',
        matches: [(0,rule/* client */.Sn)('ERROR: no builder "builder-1f0c2a9e-5c1b-4b8e-9a6d-0d1e2f3a4b5c" found')],
        rejects: [(0,rule/* client */.Sn)('ERROR: no builder "builder-1" found')],
    },
    {
        id: 'builder/list-workers',
        failureClass: 'builder-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to list workers: |dial unix \S*buildkitd?\.sock: connect: |could not lock \S*buildkitd\.lock, another instance running|no valid drivers found|timed? ?out waiting for buildkit|No such container: buildx_buildkit_|container name "\/buildx_buildkit_\S+" is already in use|expected \d+ replicas to be ready|timed out waiting for server handshake|all SubConns are in TransientFailure|Unavailable desc = connection closed|(?:could not|failed to) connect to (?:buildkitd|builder)\b|no nodes available|failed to bootstrap \S+ driver in attempts|It seems that buildkitd is shutting down or it has crashed/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'docker/buildx driver, build; moby/buildkit cmd/buildkitd; faults.md: a stopped buildkitd',
        matches: [
            (0,rule/* engine */.Hi)('listing workers for Build: failed to list workers: Unavailable: connection error: desc = "error reading server preface: EOF"'),
            (0,rule/* client */.Sn)('ERROR: Error response from daemon: No such container: buildx_buildkit_ci0'),
            (0,rule/* client */.Sn)('Error: failed to get status: rpc error: code = Unavailable desc = timed out waiting for server handshake'),
        ],
        rejects: [(0,rule/* inStep */.qg)('failed to list workers: x')],
    },
    {
        id: 'builder/refused-container',
        failureClass: 'builder-unavailable',
        sources: rule/* PRINTED */.No,
        pattern: /Error response from daemon: .{0,300}\bbuildx_buildkit_\S+/,
        tier: 'symptom',
        confidence: 0.55,
        reference: 'docker/buildx driver/docker-container: the engine refuses something about the builder’s container',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: Error response from daemon: Cannot kill container: buildx_buildkit_ci0: tried to kill'),
        ],
        rejects: [(0,rule/* inStep */.qg)('Error response from daemon: No such container: buildx_buildkit_ci0')],
    },
    {
        id: 'builder/remote-unreachable',
        failureClass: 'builder-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /connection error: desc = "transport: [Ee]rror while dialing:? dial tcp\b(?! \S+:237[56]:)/,
        tier: 'cause',
        confidence: 0.8,
        reference: 'docker/buildx driver/remote, moby/buildkit client: gRPC is spoken with builders, not with registries',
        matches: [
            (0,rule/* client */.Sn)('ERROR: failed to list workers: Unavailable: connection error: desc = "transport: Error while dialing: dial tcp 10.1.2.3:1234: connect: connection refused"'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('connection error: desc = "transport: Error while dialing: dial tcp 10.1.2.3:1234: connect: connection refused"'),
            (0,rule/* engine */.Hi)('failed to do request: Head "https://r/v2/": dial tcp 10.1.2.3:443: connect: connection refused'),
        ],
    },
    {
        id: 'builder/restart-loop',
        failureClass: 'builder-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /Container \S+ is restarting, wait until the container is running|[Cc]ontainer \S+ is not running/,
        tier: 'failure',
        confidence: 0.8,
        reference: 'faults.md: containerdmeta.db garbage: the cause stands in the container’s log only',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: Error response from daemon: Container 8f2a is restarting, wait until the container is running'),
        ],
        rejects: [(0,rule/* inStep */.qg)('Container 8f2a is restarting, wait until the container is running')],
    },
    {
        id: 'builder/state-volume-gone',
        failureClass: 'builder-unavailable',
        sources: rule/* PRINTED */.No,
        pattern: /get buildx_buildkit_\S+_state: no such volume/,
        tier: 'cause',
        confidence: 0.9,
        reference: 'docker/buildx driver/docker-container: a volume prune took the builder’s state',
        matches: [(0,rule/* engine */.Hi)('ERROR: Error response from daemon: get buildx_buildkit_tern0_state: no such volume')],
        rejects: [(0,rule/* inStep */.qg)('get buildx_buildkit_tern0_state: no such volume')],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/buildkit-state.js
/** Rules: BuildKit's own records (its cache, its snapshots, its databases) contradict what is stored. */

const BUILDKIT_STATE_RULES = [
    {
        id: 'buildkit-state/blob-missing',
        failureClass: 'buildkit-state-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to get reader\b.*(?:blob sha256:[0-9a-f]+ expected at|buildkit\/\S*content)|expected at \S*\/buildkit\/\S*\/content\/blobs/,
        tier: 'cause',
        confidence: 0.93,
        reference: 'faults.md: blobs of a docker-container builder deleted',
        matches: [
            (0,rule/* engine */.Hi)('failed to get reader: blob sha256:ab expected at /var/lib/buildkit/runc-overlayfs/content/blobs/sha256/ab: blob not found: not found'),
        ],
        rejects: [(0,rule/* inStep */.qg)('failed to get reader: blob sha256:ab expected at /x')],
    },
    {
        id: 'buildkit-state/bolt-database',
        failureClass: 'buildkit-state-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /^buildkitd: (?:.*: )?(?:invalid database|panic: (?:freepages|invalid page|page \d+|assertion failed))|\/buildkit\/\S*(?:\.db)\b.*(?:invalid database|checksum error|version mismatch|invalid page)|buildkit.{0,80}(?:cache|history|containerdmeta|metadata_v2|snapshots)\.db\b.{0,80}invalid|^(?!containerd: ).{0,200}assertion failed: Page expected to be: \d+, but self identifies as|failed to (?:open|create).{0,80}(?:buildkit|BuildKit).{0,120}invalid database/,
        tier: 'cause',
        confidence: 0.93,
        reference: 'faults.md: containerdmeta.db garbage; docker/build-push-action#1393; bbolt page.go',
        matches: [
            (0,rule/* journal */.W8)('buildkitd: invalid database'),
            (0,rule/* journal */.W8)('buildkitd: panic: assertion failed: Page expected to be: 188, but self identifies as 0'),
            (0,rule/* journal */.W8)('dockerd: failed to start daemon: error creating buildkit instance: open /d/buildkit/cache.db: invalid database'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('buildkitd: invalid database'),
            (0,rule/* journal */.W8)('dockerd: failed to start daemon: invalid database'),
            (0,rule/* journal */.W8)('containerd: panic: assertion failed: Page expected to be: 3393, but self identifies as 6868'),
        ],
    },
    {
        id: 'buildkit-state/builder-snapshot-database',
        failureClass: 'buildkit-state-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /\/buildkit\/\S+: (?:failed to open database file: )?invalid database/,
        tier: 'cause',
        confidence: 0.9,
        reference: 'faults.md: snapshots/metadata.db of a docker-container builder',
        matches: [(0,rule/* journal */.W8)('dockerd: open /d/buildkit/snapshots.db: invalid database')],
        rejects: [(0,rule/* inStep */.qg)('/d/buildkit/snapshots.db: invalid database')],
    },
    {
        id: 'buildkit-state/content-digest-missing',
        failureClass: 'buildkit-state-corruption',
        sources: rule/* PRINTED */.No,
        pattern: /(?:failed to solve: |^ERROR: )(?:.*: )?content digest sha256:[0-9a-f]+: not found/,
        step: /(?:^|\] )exporting (?:to|cache)/,
        tier: 'cause',
        confidence: 0.8,
        reference: 'moby/buildkit#2631, #3902: an export reads a blob that was collected',
        matches: [(0,rule/* engine */.Hi)('ERROR: content digest sha256:c596: not found', 'exporting to image')],
        rejects: [(0,rule/* engine */.Hi)('Error response from daemon: content digest sha256:c596: not found')],
    },
    {
        id: 'buildkit-state/digest-mismatch-on-export',
        failureClass: 'buildkit-state-corruption',
        sources: rule/* PRINTED */.No,
        pattern: /failed commit on ref "[\w-]*sha256:[0-9a-f]+": unexpected commit (?:digest|size)/,
        step: /(?:^|\] )exporting (?:to|cache)/,
        tier: 'cause',
        confidence: 0.82,
        reference: 'moby/buildkit#2631: a stored layer no longer has its digest; a retry meets it again',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed commit on ref "layer-sha256:ce41": unexpected commit digest sha256:64e4, expected sha256:ce41: failed precondition', 'exporting to image'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('ERROR: failed commit on ref "layer-sha256:a5cb": unexpected commit digest sha256:bd7f, expected sha256:a5cb: failed precondition', '[1/2] FROM x'),
        ],
    },
    {
        id: 'buildkit-state/executor-file-missing',
        failureClass: 'buildkit-state-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?:open|l?stat|mkdir|rename) \S*\/(?:buildkit|runc-\w+)\/(?:\S*\/)?executor\/\S*: no such file or directory/,
        tier: 'cause',
        confidence: 0.9,
        reference: 'moby/buildkit executor/oci/resolvconf.go; D/buildkit deleted under a running engine',
        matches: [
            (0,rule/* engine */.Hi)('process "…" did not complete successfully: open /var/lib/docker/buildkit/executor/resolv.conf.tmp: no such file or directory'),
        ],
        rejects: [(0,rule/* inStep */.qg)('open /var/lib/docker/buildkit/executor/resolv.conf.tmp: no such file or directory')],
    },
    {
        id: 'buildkit-state/layer-gone-on-windows',
        failureClass: 'buildkit-state-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /gc error: .*failed to get usage for \w+|failed to (?:prune build cache|get usage for \w+): .*(?:not found|no such file|cannot find the file)/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'moby/buildkit cache/manager.go; a prune that fails on a lost snapshot',
        matches: [
            (0,rule/* journal */.W8)('gc error: CreateFile \\\\?\\D:\\docker\\windowsfilter\\z9\\Files: The system cannot find the file specified. failed to get usage for 3f3ly7p9e3oorttxlfxm4k1e1'),
            (0,rule/* engine */.Hi)('Error response from daemon: failed to prune build cache: failed to get usage for nxshy4b9wqrr4: snapshot o1kyc7sc7jyb not found'),
        ],
        rejects: [(0,rule/* inStep */.qg)('failed to get usage for abc: not found')],
    },
    {
        id: 'buildkit-state/layer-mount',
        failureClass: 'buildkit-state-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /mount source: "overlay", .*\/buildkit\/[\w-]+\/snapshots\/snapshots\/\d+\/.*", err: no such file or directory/,
        tier: 'cause',
        confidence: 0.92,
        reference: 'measured: the directory of one snapshot of a builder deleted',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to solve: mount source: "overlay", target: "/tmp/buildkit-mount1", fstype: overlay, flags: 0, data: "workdir=/var/lib/buildkit/runc-overlayfs/snapshots/snapshots/9/work,upperdir=/var/lib/buildkit/runc-overlayfs/snapshots/snapshots/9/fs,lowerdir=/var/lib/buildkit/runc-overlayfs/snapshots/snapshots/1/fs", err: no such file or directory'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('mount source: "overlay", data: "lowerdir=/var/lib/buildkit/runc-overlayfs/snapshots/snapshots/1/fs", err: invalid argument'),
        ],
    },
    {
        id: 'buildkit-state/lazy-blob',
        failureClass: 'buildkit-state-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /missing descriptor handlers? for lazy blobs?|missing lease requirement for \w+|can ?not convert active \w+ to layer|invalid (?:mutable|immutable) ref\b|bolt: database not open|database not open\s*$|missing (?:blob|diff ?ID) for ref/,
        tier: 'failure',
        confidence: 0.72,
        reference: 'moby/buildkit cache/refs.go, cache/manager.go',
        matches: [(0,rule/* engine */.Hi)('ERROR: failed to solve: missing descriptor handlers for lazy blobs: [sha256:ab]')],
        rejects: [(0,rule/* inStep */.qg)('bolt: database not open')],
    },
    {
        id: 'buildkit-state/lost-edge-state',
        failureClass: 'buildkit-state-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to get (?:state for index \d+ on|edge: inconsistent graph state)|inconsistent graph state|mount already exists with name\b|return leaving (?:incoming|outgoing) open|buildkit schedul(?:er|ing) error: /,
        tier: 'cause',
        confidence: 0.85,
        reference: 'moby/buildkit solver/edge.go, solver/scheduler.go; moby/buildkit#1908',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to solve: failed to compute cache key: failed to get state for index 0 on [package 6/6] RUN ./tools/checksum.sh .'),
            (0,rule/* engine */.Hi)('failed to solve with frontend dockerfile.v0: failed to build LLB: mount already exists with name'),
        ],
        rejects: [(0,rule/* inStep */.qg)('failed to get state for index 0 on x')],
    },
    {
        id: 'buildkit-state/lost-something',
        failureClass: 'buildkit-state-corruption',
        sources: rule/* PRINTED */.No,
        pattern: /failed to solve: (?:.{0,400}: )?failed to (?:get|load|find|add|lease|finalize|flush|release|remove|check|commit|unlazy)\b.{0,300}\b(?:records?|snapshots?|leases?|refs?|blobs?|blobchain|cache)\b.{0,300}: (?:not found|does not exist|invalid|unavailable)/,
        tier: 'symptom',
        confidence: 0.5,
        reference: 'moby/buildkit cache, snapshot, solver: the family of errors about what a record names',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to solve: failed to finalize parent snapshot 6u7tldeb: lease: not found'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('failed to solve: failed to get record x: not found'),
            (0,rule/* engine */.Hi)('failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory'),
        ],
    },
    {
        id: 'buildkit-state/panic',
        failureClass: 'buildkit-state-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /^github\.com\/moby\/buildkit\/(?:(?:cache|solver)\/?\S*\.\(\*\w+\)|solver\/bboltcachestorage|util\/db\/boltutil)\.\w+\((?:\.\.\.|0x|\{|\))/,
        tier: 'cause',
        confidence: 0.75,
        reference: 'a panic’s stack that names BuildKit’s cache manager or solver',
        matches: [
            (0,rule/* client */.Sn)('github.com/moby/buildkit/cache.(*cacheManager).DiskUsage(...)'),
            (0,rule/* client */.Sn)('github.com/moby/buildkit/solver/bboltcachestorage.NewStore(...)'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('github.com/moby/buildkit/cache.(*cacheManager).DiskUsage(...)'),
            (0,rule/* client */.Sn)('go: downloading github.com/moby/buildkit v0.12.0'),
            (0,rule/* client */.Sn)('github.com/moby/buildkit/cache/remotecache.(*contentCacheExporter).Finalize'),
        ],
    },
    {
        id: 'buildkit-state/record-missing',
        failureClass: 'buildkit-state-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to (?:get|load) (?:(?:cache |deleted )?record|\w+ by blobchainid)\b.*not found|failed to load cache: (?:.*: )?not found|failed to restore missing snapshot \w+|failed to (?:add (?:snapshot|blob)|lease snapshot) \S+.*not found|failed to delete (?:compression variant )?lease for \w+: .*not found|index pointing to missing record \S|failed to find ref for ID \w+/,
        tier: 'cause',
        confidence: 0.8,
        reference: 'moby/buildkit#1170, #1937: cache/manager.go: a record of the cache names what is gone',
        matches: [
            (0,rule/* engine */.Hi)('error: failed to solve: failed to get record sfx1 by blobchainid: failed to remove sfx1: lease "sfx1jm9owmoa8mz": not found'),
            (0,rule/* engine */.Hi)('failed to build LLB: failed to load cache: failed to get deleted record ndm9ajth2zx: not found'),
            (0,rule/* engine */.Hi)('failed to solve: failed to restore missing snapshot 6u7tldeb4y6l: no blob available'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('failed to get record 12: not found'),
            (0,rule/* engine */.Hi)('failed to solve: failed to load cache key: invalid response status 404'),
        ],
    },
    {
        id: 'buildkit-state/reference-locked',
        failureClass: 'buildkit-state-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /\bref (?:buildkit|moby)\/\d+\/\S+ locked\b/,
        tier: 'cause',
        confidence: 0.65,
        reference: 'moby/buildkit#1491: BuildKit’s own content store, where another build still writes the same layer',
        matches: [
            (0,rule/* engine */.Hi)('failed to load cache: ref buildkit/1/layer-sha256:30a locked: unavailable'),
            (0,rule/* engine */.Hi)('failed to solve: rpc error: code = Unavailable desc = ref moby/1/layer-sha256:30a locked: unavailable'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('ref buildkit/1/layer-sha256:30a locked: unavailable'),
            (0,rule/* engine */.Hi)('ref layer-sha256:30a locked for 2m1s: unavailable'),
        ],
    },
    {
        id: 'buildkit-state/snapshot-directory-missing',
        failureClass: 'buildkit-state-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?:l?stat|open|mkdir|readlink) \S*\/buildkit\/\S*snapshots\/\S*: no such file or directory|(?:l?stat|open|mkdir) \S*\/buildkit\/(?:content|snapshots|runc-\w+)\/?\S*: no such file or directory/,
        tier: 'cause',
        confidence: 0.92,
        reference: 'faults.md: snapshots/snapshots/*/fs of a docker-container builder deleted',
        matches: [
            (0,rule/* engine */.Hi)('failed to walk: resolve : lstat /var/lib/buildkit/runc-overlayfs/snapshots/snapshots/1/fs: no such file or directory'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('lstat /var/lib/buildkit/runc-overlayfs/snapshots/snapshots/1/fs: no such file or directory'),
        ],
    },
    {
        id: 'buildkit-state/snapshot-record-missing',
        failureClass: 'buildkit-state-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?:parent )?\bsnapshot (?:extract-\S+ )?(?:[\w:]{12,})? ?does not exist: not found|failed to stat (?:lower|upper|parent) snapshot \S+|failed to (?:mount|prepare|apply)\b.*\bparent snapshot \S+ does not exist/,
        tier: 'failure',
        confidence: 0.7,
        reference: 'moby/buildkit#6977; faults.md 2026: a race as often as damage',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to solve: snapshot extract-56568ein66dwv5jjb016skkyx sha256:413cca4af4 does not exist: not found'),
            (0,rule/* engine */.Hi)('ERROR: failed to apply diffs: failed to stat lower snapshot yjof2s1yfyjd: snapshot yjof2s1yfyjd does not exist: not found'),
            (0,rule/* journal */.W8)('Solve returned error: rpc error: code = Unknown desc = failed to mount /tmp/buildkit-mount8514294460: parent snapshot sha256:c3d2838718 does not exist: not found'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('parent snapshot sha256:c3d2838718 does not exist: not found'),
            (0,rule/* client */.Sn)('snapshot test/a.snap does not exist: not found'),
        ],
    },
    {
        id: 'buildkit-state/snapshot-rename',
        failureClass: 'buildkit-state-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to rename: (?:rename \S*(?:buildkit|runc-\w+)\S* \S+: )?file exists|rename \S*\/(?:buildkit|runc-\w+)\/\S*snapshots\/new-\d+ \S+: (?:file exists|directory not empty)/,
        tier: 'cause',
        confidence: 0.88,
        reference: 'docker/build-push-action#1393: the builder’s database is older than its snapshots',
        matches: [(0,rule/* engine */.Hi)('ERROR: failed to solve: failed to prepare ab as cd: failed to rename: file exists')],
        rejects: [(0,rule/* inStep */.qg)('failed to rename: file exists')],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/config.js
/** Rules: command line, Compose or bake file, or the set-up of client, builder or engine is wrong. */

const CONFIG_RULES = [
    {
        id: 'config/bake-file',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /failed to parse \S+: \S*:\d+,\d+|^(?:ERROR: )?\S+\.hcl:\d+,\d+(?:-\d+(?:,\d+)?)?: |\bThere is no (?:variable|function) named |Unsupported (?:block type|argument)|failed to find target\b|couldn't find a bake definition|Invalid (?:expression|block definition)|No target definition/,
        tier: 'verdict',
        confidence: 0.92,
        reference: 'docker/buildx bake/bake.go, bake/hclparser; hashicorp/hcl diagnostics',
        matches: [
            (0,rule/* client */.Sn)('failed to parse voxelkit-bake.json: :1,412-418: Unknown variable; There is no variable named "TAG"., and 1 other diagnostic(s)'),
            (0,rule/* client */.Sn)('ERROR: failed to find target web'),
            (0,rule/* client */.Sn)('ERROR: docker-bake.hcl:1,55-2,1: Invalid single-argument block definition; An argument definition on the same line'),
        ],
        rejects: [(0,rule/* inStep */.qg)('There is no variable named "TAG"'), (0,rule/* client */.Sn)('failed to parse the answer')],
    },
    {
        id: 'config/bake-file-missing',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /^(?:ERROR: |error: )?(?:open|stat|couldn't open) \S+\.(?:hcl|json|ya?ml|env|env\.\w+): no such file or directory|no configuration file provided|[Cc]ouldn't find env file|Can't find a suitable configuration file|env file \S+ not found/,
        tier: 'verdict',
        confidence: 0.92,
        reference: 'docker/buildx bake ReadLocalFiles; compose-spec/compose-go loader; compose v1 config errors',
        matches: [
            (0,rule/* client */.Sn)('ERROR: open missing.hcl: no such file or directory'),
            (0,rule/* client */.Sn)('no configuration file provided: not found'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('open /d/overlay2/x: no such file or directory'),
            (0,rule/* inStep */.qg)('open x.json: no such file or directory'),
        ],
    },
    {
        id: 'config/builder-name',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /^(?:ERROR: |error: |Error: buildx failed with: ERROR: )?no builder (?!"?builder-[0-9a-f]{8}-)("[^"]*"|\S+) found|failed to find instance "[^"]*" for append|existing instance for "[^"]*" but no append mode|failed to find driver "/,
        tier: 'failure',
        confidence: 0.88,
        reference: 'docker/buildx store/storeutil, commands/create.go',
        matches: [
            (0,rule/* client */.Sn)('ERROR: no builder "v0.11.2" found'),
            (0,rule/* client */.Sn)('ERROR: failed to find instance "seismo" for append'),
        ],
        rejects: [(0,rule/* inStep */.qg)('ERROR: no builder "x" found')],
    },
    {
        id: 'config/buildkit-needed',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /requires BuildKit\b|requires (?:docker )?buildx v?\d|requires buildx plugin|docker buildx is not installed|the buildx component is missing or broken|'\w[\w-]*' is not a docker command|docker: unknown command: docker (?:buildx|compose)|(?:^|\s|: )(?:docker-compose|docker-buildx|buildx): (?:command )?not found\b|\bdocker: command not found\b|'docker(?:-compose)?' is not recognized as an internal or external command|The term 'docker(?:-compose)?' is not recognized|BuildKit is enabled but/,
        tier: 'verdict',
        confidence: 0.93,
        reference: 'docker/cli cmd/docker/builder.go; moby builder/dockerfile/dispatchers.go',
        matches: [
            (0,rule/* client */.Sn)('ERROR: BuildKit is enabled but the buildx component is missing or broken.'),
            (0,rule/* client */.Sn)('the --mount option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how'),
            (0,rule/* client */.Sn)("docker: 'buildx' is not a docker command."),
            (0,rule/* client */.Sn)('/home/ci/a.sh: line 1: docker-compose: command not found'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('the --mount option requires BuildKit'),
            (0,rule/* inStep */.qg)('/bin/sh: 1: docker: not found'),
            (0,rule/* client */.Sn)('manifest for docker: not found: manifest unknown'),
        ],
    },
    {
        id: 'config/buildx-refuses',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /^(?:ERROR: |error: |Error: (?:buildx (?:bake )?failed with: )?(?:ERROR: )?)?(?:failed to build: )?(?:could not (?:find any target matching|match targets with) |target \S+ (?:cannot link to itself|can't be used by)|infinite loop from |invalid override |invalid key \S+, |invalid format for [\w-]+, expecting |unknown key:? |unknown resources? (?:key )?|secret (?:override id|"[^"]*" must be declared)|matrix (?:is not supported|must be|values must)|name (?:is not supported for groups|requires matrix)|(?:context|dockerfile) from stdin not allowed|(?:function|variable|reference) cycle not allowed |invalid type \S+ for variable |failed to (?:convert variable |parse \S+ as (?:bool|number|CSV|k\/v)|find instance ")|git was not found in the system|invalid resource "|policy (?:file \S+ not found|denied)|multi-node push can't|[\w ]+ for multi-node builds currently not supported|empty BUILDKIT_SYNTAX|index annotations not supported|push-by-digest is currently not implemented|please specify build context|oci-layout reference "|type is required for output|dest (?:cannot be|file is required|is required)|invalid destination (?:file|directory): |multiple outputs configured|local output mode=delete|conflicting filters |invalid platform "|local and tar exporters are incompatible|progress=\S+ and quiet|no sources specified|can't push with no tags|(?:no|multiple) repositories specified|run `docker context use|use `docker --context=|default is a reserved name|(?:append|leave) requires |existing instance for "|instance name "|\w+ driver does not support endpoint|could not create a builder instance with TLS|node "?\S+"? (?:already exists|not found)|invalid name \S+, name needs|attest(?:ation)? (?:type|attribute|disabled)|unsupported secret type|invalid context (?:value|name)|type required for "|invalid (?:ignorestatus )?print |unknown annotation type|(?:failed to (?:read|load|parse)|invalid) buildkit configuration file|buildkit configuration file not found|setting (?:config file|buildkit flags) is not supported|[\w-]+ driver requires \w+ API access|cannot (?:determine Kubernetes namespace|parse (?:node selector|annotations|labels|timeout))|invalid (?:driver|env) option |tls enabled, but missing keys|non-absolute path '|resolving Docker context ")/,
        tier: 'verdict',
        confidence: 0.9,
        reference: 'docker/buildx bake, build, builder, commands, driver, store, util: its error texts, as v0.37 has them',
        matches: [
            (0,rule/* client */.Sn)("ERROR: could not find any target matching 'web-*'"),
            (0,rule/* client */.Sn)('ERROR: invalid driver option "imag" for docker-container driver'),
            (0,rule/* client */.Sn)('ERROR: existing instance for "ci" but has mismatched driver "kubernetes"'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('ERROR: invalid platform "x"'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: unknown key: x'),
            (0,rule/* client */.Sn)('ERROR: failed to find'),
        ],
    },
    {
        id: 'config/certificate',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /x509: (?:certificate|cannot validate)|server gave HTTP response to HTTPS client|tls: (?:failed to verify|bad certificate|first record does not look like a TLS handshake)/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'Go crypto/x509 and net/http: a registry without a trusted certificate',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to do request: Head "https://r.example/v2/x/manifests/1": tls: failed to verify certificate: x509: certificate signed by unknown authority'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('x509: certificate signed by unknown authority'),
            (0,rule/* engine */.Hi)('net/http: TLS handshake timeout'),
        ],
    },
    {
        id: 'config/client-home',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /(?:mkdir|open|create) \S*\/\.docker\/\S*: (?:read-only file system|permission denied)|Error loading config file|error getting credentials\b.*(?:executable file not found|exec: |no usernames for|exit status \d)|docker-credential-\S.*not found/,
        tier: 'verdict',
        confidence: 0.88,
        reference: 'docker/buildx util/confutil (BUILDX_CONFIG); docker/cli config and credentials helpers',
        matches: [(0,rule/* client */.Sn)('ERROR: mkdir /home/runner/.docker/buildx: read-only file system')],
        rejects: [(0,rule/* engine */.Hi)('mkdir /var/lib/docker/tmp/docker-builder1: read-only file system')],
    },
    {
        id: 'config/client-record',
        failureClass: 'config-error',
        sources: ['client'],
        pattern: /^ERROR: (?:unexpected end of JSON input|invalid character '[^']{1,6}' (?:looking for|in|after) [\w: -]{1,60})$/,
        tier: 'failure',
        confidence: 0.82,
        reference: 'measured: buildx with an empty or cut-off record of its builder; store/store.go',
        advice: [
            'A file of the client’s own is no JSON: look at `~/.docker/buildx/instances/` and `~/.docker/config.json` (an empty file is what a full disk or a lost power leaves).',
            'Remove the builder’s record there and make the builder again under its name with `docker buildx create`: its state volume, and with it the cache, is taken over.',
        ],
        matches: [(0,rule/* client */.Sn)('ERROR: unexpected end of JSON input')],
        rejects: [
            (0,rule/* inStep */.qg)('ERROR: unexpected end of JSON input'),
            (0,rule/* client */.Sn)('npm ERROR: unexpected end of JSON input'),
        ],
    },
    {
        id: 'config/command-line',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /^(?:ERROR: |docker: )?unknown (?:shorthand )?flag: |^(?:ERROR: )?(?:docker: )?["']?docker[\w ]*["']? requires (?:(?:exactly|at least) )?\d arguments?|^(?:ERROR: )?invalid argument "[^"]*" for "|flag needs an argument: |invalid (?:tag|reference format)\b|invalid value "[^"]*" for|unknown docker command|conflicting options|invalid key=value|^(?:ERROR: )?unable to prepare context: path "[^"]*" not found|path "[^"]*" not found\s*$|failed to parse (?:platform|build-arg|secret)|cannot parse platform specifier|error checking context: |unable to prepare context: |the input device is not a TTY|failed to get console: |requested experimental feature|Version in "[^"]*" is unsupported|top-level object must be a mapping|could not parse|unknown command: |ambiguous Dockerfile source: |can't use stdin for both|unable to (?:stat|open|get (?:relative|absolute)\b.*) Dockerfile|--password-stdin option requires|cannot perform an interactive login|context "[^"]{1,100}" (?:does not exist|already exists)|unable to (?:'git clone'|create temporary context|download remote context)|build context is not an archive|archive format is invalid|cannot locate Dockerfile|Dockerfile \S+ bigger than allowed|(?:--[\w-]+ and --[\w-]+) (?:are mutually exclusive|cannot (?:be used together|currently be used together))/,
        tier: 'verdict',
        confidence: 0.9,
        reference: 'spf13/pflag, spf13/cobra as docker/cli uses them; distribution/reference',
        matches: [
            (0,rule/* client */.Sn)('unknown flag: --squassh'),
            (0,rule/* client */.Sn)("ERROR: docker: 'docker buildx build' requires 1 argument"),
            (0,rule/* client */.Sn)('invalid argument "App" for "-t, --tag" flag: invalid reference format: repository name must be lowercase'),
            (0,rule/* client */.Sn)('ERROR: unable to prepare context: path "./nope" not found'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('unknown flag: --x'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: dockerfile parse error on line 2: unknown flag: security'),
        ],
    },
    {
        id: 'config/compose-file',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /^(?:ERROR: |error: |Error: )?(?:yaml: |unsupported Compose file version: |empty compose file|no compose file specified|project name must not be empty|dependency cycle detected: |include cycle detected|cannot extend service |label file \S+ not found|environment variable \S+ is declared with a trailing space|no such service: |service "?[^"\s]+"? (?:depends on un|has neither|refers to undefined|declares |is required by|not found for network_mode)|error while interpolating|validating \S+: |The Compose file (?:.* )?is invalid|Service \S+ has neither an image nor a build|Need service name for |In file '[^']{1,200}',? (?:service|volume|network)|Named volume "|Service ['"]\S+['"] (?:depends on|uses an undefined|refers to)|Circular dependency between|Top level object in |Invalid service name |Invalid interpolation format|Unsupported config option|parsing \S+: yaml|failed to (?:load|parse) .*\.ya?ml|invalid (?:interpolation format|compose project|spec)|required variable \S+ is missing|services\.\S+ (?:must be|must start|contains|additional properties|can't set|conflicts|array items|container name|one of|unsupported|invalid|Does not match)|services must be a mapping|volumes\.\S+ additional properties|networks\.\S+ additional properties|undefined (?:service|volume|network))|Additional property \S+ is not allowed|additional properties '[^']*' not allowed|mapping values are not allowed|did not find expected (?:key|node|'-')|cannot unmarshal !!/,
        tier: 'verdict',
        confidence: 0.93,
        reference: 'compose-spec/compose-go loader, interpolation; docker/compose v1 config/validation.py',
        matches: [
            (0,rule/* client */.Sn)('yaml: line 1: did not find expected key'),
            (0,rule/* client */.Sn)('error while interpolating services.web.image: required variable TAG is missing a value: tag is required'),
            (0,rule/* client */.Sn)('no such service: api'),
            (0,rule/* client */.Sn)("The Compose file './docker-compose.yml' is invalid because:"),
        ],
        rejects: [(0,rule/* inStep */.qg)('yaml: line 1: did not find expected key')],
    },
    {
        id: 'config/compose-refuses',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /^(?:ERROR: |error: |Error: )?(?:(?:services|volumes|networks|secrets|configs|models)\.[\w.[\]-]{1,200}:? (?!.*(?:no such file|not found: manifest))|(?:secret|config|network|volume) "[^"]{1,100}" must |service "[^"]{1,100}" (?:build |pre_start|provides)|the classic builder doesn't support |unsupported --progress value|cannot combine --|(?:can't|cannot) use --|--[\w-]+ and --[\w-]+ are incompatible|--[\w-]+ cannot be combined with|environment variable "[^"]{1,100}" required by |project name can't be empty|failed to parse env_file|couldn't read env file|failed to read \S+\.env: |line \d+: (?:key cannot contain|unterminated quoted|mapping key)|confusing device mapping|(?:dependency )?cycle (?:found|detected): |invalid --\w+ option|unexpected value type \S+ for |invalid additional host|invalid ssh key|unsupported env_file format|cannot override |failed to cast to expected type|'models' support requires|healthcheck\.test must start|`include` must be|failed to get version of buildx|ID \S+ not found in SSH keys)/,
        tier: 'verdict',
        confidence: 0.9,
        reference: 'compose-spec/compose-go loader, types, transform, dotenv; docker/compose cmd, pkg: as v5.4 has them',
        matches: [
            (0,rule/* client */.Sn)('services.web.build: invalid type string for build'),
            (0,rule/* client */.Sn)("the classic builder doesn't support secrets, set DOCKER_BUILDKIT=1 to use BuildKit"),
            (0,rule/* client */.Sn)('environment variable "TOKEN" required by secret "token" is not set'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('services.web.build: invalid type string for build'),
            (0,rule/* client */.Sn)('services are up'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: services.web: x'),
        ],
    },
    {
        id: 'config/compose-v1-traceback',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /^(?:ERROR: )?\.(?:FileNotFoundError|IOError|PermissionError|IsADirectoryError): \[Errno \d+\] /,
        tier: 'verdict',
        confidence: 0.92,
        reference: 'docker/compose v1 config/errors.py: a file of the project that is not there',
        matches: [
            (0,rule/* client */.Sn)("ERROR: .FileNotFoundError: [Errno 2] No such file or directory: './docker-compose.ci.yml'"),
        ],
        rejects: [
            (0,rule/* inStep */.qg)("ERROR: .FileNotFoundError: [Errno 2] No such file or directory: './a.yml'"),
            (0,rule/* client */.Sn)('FileNotFoundError: [Errno 2] x'),
        ],
    },
    {
        id: 'config/context-unreadable',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /error from sender: (?:open|lstat|stat|readdir|failed to xattr|walk) .*(?:permission denied|Access is denied|operation not permitted)|error checking context: |can't stat '[^']{1,300}'|no permission to read from '/,
        tier: 'verdict',
        confidence: 0.85,
        reference: 'tonistiigi/fsutil send.go; docker/cli build/context.go: a file of the context that the client may not read',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to solve: error from sender: open /home/ci/data/pg: permission denied'),
            (0,rule/* client */.Sn)("error checking context: 'can't stat '/home/ci/data/pg''."),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('error from sender: open /x: permission denied'),
            (0,rule/* engine */.Hi)('error from sender: context canceled'),
        ],
    },
    {
        id: 'config/driver-lacks-feature',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /is not supported for the docker driver|is currently not supported for docker driver|not (?:currently )?supported (?:for|by|with) the \S+ driver|docker exporter (?:feature is )?(?:currently not|does not)|unknown (?:cache )?(?:exporter|importer)\b|could not find \S+ cache (?:exporter|importer)|multiple outputs? currently unsupported|not supported by the current (?:BuildKit|buildkitd)|docker exporter does not currently support|granting entitlement \S+ is not allowed|exporter "[^"]*" could not be found|(?:security\.insecure|network\.host) is not allowed|additional privileges requested|unsupported protocol scheme/i,
        tier: 'verdict',
        confidence: 0.92,
        reference: 'docker/buildx build/opt.go, driver/features.go; moby/buildkit solver/llbsolver, cache/remotecache',
        matches: [
            (0,rule/* client */.Sn)('ERROR: OCI exporter is not supported for the docker driver.'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: unknown cache exporter: "s3"'),
            (0,rule/* client */.Sn)('ERROR: Multi-platform build is not supported for the docker driver.'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: failed to configure azblob cache exporter: Get "x/y": unsupported protocol scheme ""'),
        ],
        rejects: [(0,rule/* inStep */.qg)('is not supported for the docker driver')],
    },
    {
        id: 'config/engine-address',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /permission denied while trying to connect to the (?:Docker daemon|docker API)|connect: permission denied|context "[^"]*": context not found|unable to resolve docker endpoint|is forbidden: User "|unable to parse docker host|client version \S+ is too new|client version \S+ is too old/,
        tier: 'verdict',
        confidence: 0.88,
        reference: 'docker/cli cli/context, moby/moby client/errors.go: the engine is fine, the client may not or cannot ask it',
        matches: [
            (0,rule/* client */.Sn)('ERROR: permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock'),
        ],
        rejects: [(0,rule/* inStep */.qg)('permission denied while trying to connect to the Docker daemon socket')],
    },
    {
        id: 'config/engine-flags',
        failureClass: 'config-error',
        sources: rule/* SPOKEN */.X8,
        pattern: /no sockets found via socket activation|Please specify only one -H|dockerd needs to be started with root privileges/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'moby cmd/dockerd, daemon/listeners; moby/moby#14088: the engine was started in a way that cannot work',
        matches: [
            (0,rule/* journal */.W8)('dockerd: failed to load listeners: no sockets found via socket activation: make sure the service was started by systemd'),
            (0,rule/* journal */.W8)('docker: Please specify only one -H'),
            (0,rule/* client */.Sn)('dockerd needs to be started with root privileges. To run dockerd in rootless mode as an unprivileged user, see https://docs.docker.com/go/rootless/'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('dockerd needs to be started with root privileges'),
            (0,rule/* journal */.W8)('dockerd: failed to load listeners: listen tcp 0.0.0.0:2375: bind: address already in use'),
        ],
    },
    {
        id: 'config/engine-program-missing',
        failureClass: 'config-error',
        sources: rule/* SPOKEN */.X8,
        pattern: /exec: "(?:docker-)?(?:runc|containerd(?:-[\w-]+)?|init|proxy|iptables|ip6?tables|nft|nvidia-container-runtime\S{0,40})": executable file not found in \$PATH|(?:docker-)?(?:runc|containerd(?:-shim)?) not installed on system|unable to retrieve OCI runtime error \(open |mount destination \S+ not absolute|No status provided on response: unknown/,
        tier: 'cause',
        confidence: 0.8,
        reference: 'moby daemon, libnetwork; containerd/go-runc: a program of the engine’s own is not there, or is of another version',
        matches: [
            (0,rule/* engine */.Hi)('docker: Error response from daemon: failed to start shim: exec: "containerd-shim-runc-v2": executable file not found in $PATH: unknown.'),
            (0,rule/* engine */.Hi)('OCI runtime create failed: unable to retrieve OCI runtime error (open /run/docker/containerd/x/log.json: no such file or directory): docker-runc did not terminate sucessfully: unknown.'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('exec: "runc": executable file not found in $PATH'),
            (0,rule/* engine */.Hi)('process "…" did not complete successfully: exec: "bash": executable file not found in $PATH'),
        ],
    },
    {
        id: 'config/engine-settings',
        failureClass: 'config-error',
        sources: rule/* SPOKEN */.X8,
        pattern: /contains (?:several valid|other) graphdrivers|storage driver cannot reliably be used with|no unpack platforms defined|(?:encountered unknown|unexpected media) type text\/html|unable to configure the Docker daemon with file|the following directives (?:are specified both|don't match any configuration option)|invalid (?:daemon|storage) option|network bridge not found|failed to add the host \(\S+\) <=> sandbox|adding interface \w+ to bridge \S+ failed: (?!Device does not exist|Link not found|no such device|could not find bridge)|open sysctl \S+ file: (?:.*: )?permission denied|error mounting "[^"]{1,300}" to rootfs at .*(?:: (?:not a directory|no such file or directory|read-only file system)\b)|all predefined address pools have been fully subnetted|cgroup mountpoint does not exist|[Dd]evices cgroup isn't mounted|cannot enter cgroupv2|unable to apply cgroup configuration|could not select device driver "|unknown or invalid runtime name|Unknown runtime specified|Mounts denied|are not shared from (?:OS X|the host) and are not known to Docker|is not shared from the host and is not known to Docker|[Dd]rive (?:has not been|is not) shared|setting "RLIMIT_\w+" limit|unknown storage driver|(?:overlay2?|overlay): unknown option/,
        tier: 'verdict',
        confidence: 0.9,
        reference: 'moby daemon/graphdriver/driver.go, cmd/dockerd/daemon.go, libnetwork',
        matches: [
            (0,rule/* journal */.W8)('failed to start daemon: error initializing graphdriver: /opt/docker contains several valid graphdrivers: btrfs, overlay2; Please cleanup'),
            (0,rule/* engine */.Hi)('process "…" did not complete successfully: network bridge not found'),
            (0,rule/* journal */.W8)('unable to configure the Docker daemon with file /etc/docker/daemon.json: invalid character'),
        ],
        rejects: [(0,rule/* inStep */.qg)('failed to start daemon: x contains several valid graphdrivers')],
    },
    {
        id: 'config/file-of-an-option',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /^(?:ERROR: |error: )?(?:failed to build: )?(?:failed to get build context \S+: stat |writing image ID file: |failed to write metadata file: |invalid output path: |failed to evaluate (?:local output destination|path) |destination (?:file|directory) \S+ is a |failed to open open |failed to convert agent config |failed to solve: (?:rpc error: code = \w+ desc = )?failed to create synctarget dest dir )/,
        tier: 'verdict',
        confidence: 0.9,
        reference: 'docker/buildx build/opt.go loadInputs(), commands/build.go: a path that an option names',
        matches: [
            (0,rule/* client */.Sn)('ERROR: failed to build: failed to get build context more: stat /nope: no such file or directory'),
            (0,rule/* client */.Sn)('ERROR: writing image ID file: open /nope/id: no such file or directory'),
            (0,rule/* client */.Sn)('ERROR: invalid output path: stat /d/overlay2/l: no such file or directory'),
            (0,rule/* client */.Sn)('ERROR: failed to build: failed to open open /nope/x: no such file or directory'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('ERROR: writing image ID file: open /nope/id: no such file or directory'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: failed to get build context: lstat /d/overlay2/ab: no such file'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: failed to prepare x as y: invalid output path: stat /d/overlay2/ab'),
        ],
    },
    {
        id: 'config/file-to-open',
        failureClass: 'config-error',
        sources: ['client'],
        pattern: /^(?:ERROR: )?open \S+: no such file or directory\s*$/,
        tier: 'failure',
        confidence: 0.6,
        reference: 'seen with bake -f and Compose -f: nothing but the path; a path of an engine’s store says more',
        matches: [(0,rule/* client */.Sn)('ERROR: open /srv/app/bake: no such file or directory')],
        rejects: [
            (0,rule/* inStep */.qg)('open /srv/app/bake: no such file or directory'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: open /srv/app/bake: no such file or directory'),
        ],
    },
    {
        id: 'config/frontend-image',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /not found|denied|unauthorized|unknown/i,
        step: /^(?:\[[^\]]{1,80}\] )?resolve image config for \S/,
        tier: 'verdict',
        confidence: 0.85,
        reference: 'moby/buildkit frontend/dockerfile: the `# syntax=` line names an image that cannot be had',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: 127.0.0.1:5000/team/frontend:9: not found', 'resolve image config for docker-image://127.0.0.1:5000/team/frontend:9'),
        ],
        rejects: [(0,rule/* engine */.Hi)('ERROR: x: not found', '[internal] load metadata for x')],
    },
    {
        id: 'config/git-context',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /repository does not contain ref |(?:failed to fetch remote|failed to read dockerfile|failed to load cache key).*(?:Authentication failed|could not read Username|Repository not found|Host key verification failed|couldn't find remote ref|Permission denied \(publickey)|error fetching default branch for repository/,
        tier: 'verdict',
        confidence: 0.85,
        reference: 'moby/buildkit source/git/source.go: a context that the git server does not have, or not for us',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to solve: failed to read dockerfile: failed to load cache key: repository does not contain ref main2, output: ""'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('fatal: repository does not contain ref main2'),
            (0,rule/* engine */.Hi)('failed to fetch remote https://g/a.git: Could not resolve host: g'),
        ],
    },
    {
        id: 'config/image-format',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /manifest version 2, schema 1 support (?:is disabled|has been removed)|response from daemon: missing signature key|runtime execution on platform \S+ not supported/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'moby distribution/pull_v2.go; moby/buildkit solver/llbsolver/vertex.go: this engine cannot use such an image',
        matches: [
            (0,rule/* client */.Sn)('[DEPRECATION NOTICE] Docker Image Format v1 and Docker Image manifest version 2, schema 1 support is disabled by default and will be removed in an upcoming release.'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: failed to load LLB: runtime execution on platform linux/arm64 not supported'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('Error response from daemon: missing signature key'),
            (0,rule/* client */.Sn)('[DEPRECATION NOTICE] Docker Image manifest version 2, schema 1 support is deprecated.'),
        ],
    },
    {
        id: 'config/interactive-login',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /Cannot perform an interactive login from a non.TTY device/,
        tier: 'verdict',
        confidence: 0.9,
        reference: 'docker/cli cli/command/registry.go, the older wording',
        matches: [(0,rule/* client */.Sn)('Error: Cannot perform an interactive login from a non TTY device')],
        rejects: [(0,rule/* inStep */.qg)('Error: Cannot perform an interactive login from a non TTY device')],
    },
    {
        id: 'config/kernel-limit',
        failureClass: 'config-error',
        sources: rule/* SPOKEN */.X8,
        pattern: /session key: disk quota exceeded|error setting rlimit type \d+: operation not permitted|(?:\/sys\/fs\/cgroup\/\S{0,300}|\binotify_\w+.{0,300}|fsnotify watcher|\bbpf_.{0,200}|failed to watch .{1,300}): no space left on device|\) pair interfaces: no space left on device|(?:^|ERROR: |daemon: )could not find an available, non-overlapping IPv[46] address pool/,
        tier: 'cause',
        confidence: 0.9,
        reference: 'keyrings(7), inotify(7), cgroups: a limit of the kernel whose errno reads like a full disk; moby libnetwork/ipam',
        matches: [
            (0,rule/* engine */.Hi)('container init caused: join session keyring: create session key: disk quota exceeded: unknown'),
            (0,rule/* engine */.Hi)('OCI runtime create failed: setting cgroup config caused: mkdir /sys/fs/cgroup/memory/docker/0e1c: no space left on device: unknown'),
            (0,rule/* client */.Sn)('ERROR: could not find an available, non-overlapping IPv4 address pool among the defaults to assign to the network'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('join session keyring: create session key: disk quota exceeded'),
            (0,rule/* engine */.Hi)('write /d/overlay2/x/diff/f: no space left on device'),
        ],
    },
    {
        id: 'config/many-layers',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /error creating overlay mount to \S+-init\/merged: no such file or directory/,
        step: /^Step (?:[6-9]\d|\d{3})\/\d+ /,
        tier: 'verdict',
        confidence: 0.5,
        reference: 'moby overlay2/overlay.go: from about 60 layers on a long data root overflows the mount options (one page); a finding decides',
        matches: [
            (0,rule/* engine */.Hi)('error creating overlay mount to /a-rather-long-data-root/overlay2/0e1c-init/merged: no such file or directory', 'Step 62/214 : RUN go mod download'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('error creating overlay mount to /d/overlay2/0e1c-init/merged: no such file or directory', 'Step 6/21 : RUN go mod download'),
        ],
    },
    {
        id: 'config/message-too-large',
        failureClass: 'config-error',
        sources: rule/* SPOKEN */.X8,
        pattern: /grpc: (?:received|trying to send) message larger than max/,
        tier: 'verdict',
        confidence: 0.88,
        reference: 'google.golang.org/grpc rpc_util.go: ResourceExhausted that is neither memory nor disk',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to solve: ResourceExhausted: grpc: received message larger than max (5958335 vs. 4194304)'),
        ],
        rejects: [(0,rule/* inStep */.qg)('grpc: received message larger than max')],
    },
    {
        id: 'config/mount',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /invalid mount config for type "|invalid volume specification: |error while creating mount source path '[^']{1,400}': mkdir \S+: (?:operation not permitted|permission denied)/,
        tier: 'cause',
        confidence: 0.8,
        reference: 'moby volume/mounts, daemon/create: a mount of the user’s own that cannot be',
        matches: [
            (0,rule/* engine */.Hi)('Error response from daemon: invalid mount config for type "bind": bind source path does not exist: /srv/data'),
            (0,rule/* engine */.Hi)("ERROR: for web  Cannot create container for service web: invalid volume specification: 'C:\\x:/app:rw'"),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('invalid mount config for type "bind"'),
            (0,rule/* engine */.Hi)("error while creating mount source path '/run/desktop/mnt/host/h/x': mkdir /run/desktop/mnt/host/h: file exists"),
        ],
    },
    {
        id: 'config/mount-options-overflow',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /cannot mount layers?, mount (?:label|data|options) too (?:large|long)|mount options is too long/,
        tier: 'verdict',
        confidence: 0.8,
        reference: 'moby overlay2/overlay.go: a long data root and many layers exceed one page',
        matches: [(0,rule/* engine */.Hi)('failed to solve: cannot mount layer, mount data too large 4200')],
        rejects: [(0,rule/* inStep */.qg)('mount options is too long')],
    },
    {
        id: 'config/not-an-image',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /Encountered remote "application\/|mismatched image rootfs and manifest layers/,
        tier: 'failure',
        confidence: 0.7,
        reference: 'moby/moby#50818: a plugin, or something else that is no image, is pulled as one',
        matches: [
            (0,rule/* engine */.Hi)('Error response from daemon: Encountered remote "application/vnd.docker.plugin.v0+json"(unknown) when fetching'),
            (0,rule/* engine */.Hi)('failed to unpack image on snapshotter overlayfs: mismatched image rootfs and manifest layers'),
        ],
        rejects: [(0,rule/* inStep */.qg)('mismatched image rootfs and manifest layers')],
    },
    {
        id: 'config/option-value',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /^(?:ERROR: |error: )?(?:failed to build: )?(?:failed to solve: )?(?:invalid (?:value \S|override key |host \S|key-value pair |annotation )|parse annotations: |network mode "[^"]*" not supported by buildkit|unknown entitlement |\w+ is required for \w+ exporter|unsupported request frontend\.|tag is needed when pushing to registry)/,
        tier: 'verdict',
        confidence: 0.9,
        reference: 'docker/buildx build/opt.go, util/buildflags, bake/bake.go: what an option must not be',
        matches: [
            (0,rule/* client */.Sn)('ERROR: failed to build: invalid host a'),
            (0,rule/* client */.Sn)('ERROR: invalid value x'),
            (0,rule/* client */.Sn)('ERROR: invalid override key x, expected target.name'),
            (0,rule/* client */.Sn)('ERROR: failed to build: network mode "overlay2" not supported by buildkit'),
            (0,rule/* client */.Sn)('ERROR: failed to build: dest is required for local exporter'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('ERROR: invalid value x'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: invalid database'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: failed to prepare x: invalid value'),
        ],
    },
    {
        id: 'config/other-service-as-base',
        failureClass: 'config-error',
        sources: ['client'],
        pattern: /^Service "?\w[\w-]*"? depends on its own image|service "[^"]*" .* additional_contexts/,
        tier: 'verdict',
        confidence: 0.7,
        reference: 'docker/compose: a base that another service builds has to be an additional context',
        matches: [(0,rule/* client */.Sn)('service "worker" must name base in additional_contexts')],
        rejects: [(0,rule/* inStep */.qg)('service "worker" must name base in additional_contexts')],
    },
    {
        id: 'config/platform',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /no match for platform in manifest|exec format error\s*$|failed to parse platform|no matching manifest for |does not (?:match|provide) the specified platform|unsupported platform|image operating system .* cannot be used on this platform/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'containerd platforms; moby distribution/pull_v2.go',
        matches: [(0,rule/* engine */.Hi)('ERROR: failed to solve: x: no match for platform in manifest: not found')],
        rejects: [(0,rule/* inStep */.qg)('no match for platform in manifest')],
    },
    {
        id: 'config/registry-dislikes',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /unexpected status(?: code)?(?: from \w+ request to \S+| \S+)?: 4(?:00|05|06|11|12|13|14|15|16|22)\b/,
        tier: 'symptom',
        confidence: 0.6,
        reference: 'containerd core/remotes/docker: a registry that does not take what is sent, however often',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to push r/x: unexpected status from PUT request to https://r/v2/x/manifests/1: 413 Request Entity Too Large'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('unexpected status: 400 Bad Request'),
            (0,rule/* engine */.Hi)('unexpected status from HEAD request to https://r/v2/x: 503 Service Unavailable'),
        ],
    },
    {
        id: 'config/sandboxed-sysctl',
        failureClass: 'config-error',
        sources: rule/* SPOKEN */.X8,
        pattern: /error during container init: open \/proc\/sys\/\S+: (?:permission denied|read-only file system)/,
        tier: 'cause',
        confidence: 0.8,
        reference: 'opencontainers/runc#4968: runc in a container whose profile hides /proc/sys; the older wording of `open sysctl`',
        matches: [
            (0,rule/* engine */.Hi)('OCI runtime create failed: runc create failed: unable to start container process: error during container init: open /proc/sys/net/ipv4/ip_unprivileged_port_start: permission denied: unknown'),
        ],
        rejects: [(0,rule/* inStep */.qg)('open /proc/sys/net/ipv4/ip_forward: permission denied')],
    },
    {
        id: 'config/secret-missing',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /^(?:ERROR: |error: )?(?:failed to build: )?failed to stat (?!parent)\S+: stat \S+: no such file|secret \S+: not found|failed to solve: (?:.*: )?secret \S+ not found|unset ssh forward key \S|invalid (?:empty )?ssh agent socket|could not parse ssh:/,
        tier: 'verdict',
        confidence: 0.85,
        reference: 'moby/buildkit session/secrets, session/sshforward/sshprovider; docker/buildx util/buildflags',
        matches: [
            (0,rule/* client */.Sn)('ERROR: failed to stat ./token: stat ./token: no such file or directory'),
            (0,rule/* client */.Sn)('ERROR: failed to build: failed to stat /d/overlay2/l/AB: stat /d/overlay2/l/AB: no such file or directory'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: secret npm_token: not found'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: unset ssh forward key default'),
        ],
        rejects: [(0,rule/* inStep */.qg)('secret npm: not found')],
    },
    {
        id: 'config/step-exec-format',
        failureClass: 'config-error',
        sources: ['step'],
        pattern: /^(?:standard_init_linux\.go:\d+: )?exec (?:user process caused: |\/bin\/sh: )?"?exec format error|^exec \S+: exec format error/,
        tier: 'failure',
        confidence: 0.4,
        reference: 'errno ENOEXEC at the very start of a step: an image of another platform without emulation',
        matches: [(0,rule/* inStep */.qg)('exec /bin/sh: exec format error')],
        rejects: [(0,rule/* engine */.Hi)('exec /bin/sh: exec format error'), (0,rule/* quoted */.TL)('exec format error')],
    },
    {
        id: 'config/step-kernel-limit',
        failureClass: 'config-error',
        sources: ['step'],
        pattern: /(?:runc run failed: unable to start container process: |starting container process caused).{0,300}(?:error setting rlimit type \d+: operation not permitted|session key: disk quota exceeded|\/sys\/fs\/cgroup\/\S{0,300}: no space left on device)/,
        tier: 'failure',
        confidence: 0.4,
        reference: 'moby/buildkit#6247: runc starts no step, because a limit of the kernel is reached',
        matches: [
            (0,rule/* inStep */.qg)('runc run failed: unable to start container process: error during container init: unable to join session keyring: unable to create session key: disk quota exceeded'),
        ],
        rejects: [(0,rule/* inStep */.qg)('disk quota exceeded'), (0,rule/* inStep */.qg)('mkdir /sys/fs/cgroup/x: no space left on device')],
    },
    {
        id: 'config/taken',
        failureClass: 'config-error',
        sources: rule/* PRINTED */.No,
        pattern: /Bind for \S+ failed: port is already allocated|Ports are not available: |response from daemon: Conflict\. The container name "\/(?!buildx_buildkit_)|error looking up logging plugin /,
        tier: 'failure',
        confidence: 0.75,
        reference: 'moby libnetwork/portallocator, daemon/names.go, daemon/logger: what the user asks for is another’s, or not there',
        matches: [
            (0,rule/* engine */.Hi)('Error response from daemon: driver failed programming external connectivity on endpoint web_1: Bind for 0.0.0.0:80 failed: port is already allocated'),
            (0,rule/* engine */.Hi)('docker: Error response from daemon: Conflict. The container name "/web" is already in use by container "77ab".'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('Bind for 0.0.0.0:80 failed: port is already allocated'),
            (0,rule/* engine */.Hi)('Error response from daemon: Conflict. The container name "/buildx_buildkit_ci0" is already in use by container "77ab".'),
        ],
    },
    {
        id: 'config/usage-shown',
        failureClass: 'config-error',
        sources: ['client'],
        pattern: /^Usage: {1,4}(?:docker|docker-compose|buildctl|nerdctl)\b/,
        tier: 'symptom',
        confidence: 0.6,
        reference: 'spf13/cobra: the usage is shown after a command line that cannot be read',
        matches: [(0,rule/* client */.Sn)('Usage:  docker buildx build [OPTIONS] PATH | URL | -')],
        rejects: [(0,rule/* inStep */.qg)('Usage:  docker buildx build [OPTIONS] PATH'), (0,rule/* client */.Sn)('Usage: ./build.sh TARGET')],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/containerd-store.js
/** Rules: the containerd image store lacks content or snapshots that its database names, or the database itself is damaged. */

const CONTAINERD_STORE_RULES = [
    {
        id: 'containerd-store/blob-missing',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /blob sha256:[0-9a-f]+ expected at \S*io\.containerd\.content\.v1\.content\S*: blob not found/,
        tier: 'cause',
        confidence: 0.95,
        reference: 'faults.md: blobs deleted; containerd plugins/content/local/store.go ReaderAt()',
        matches: [
            (0,rule/* engine */.Hi)('NotFound desc = blob sha256:ab98 expected at /d/containerd/daemon/io.containerd.content.v1.content/blobs/sha256/ab98: blob not found: not found'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('blob sha256:ab98 expected at /x/io.containerd.content.v1.content/blobs/sha256/ab98: blob not found'),
        ],
    },
    {
        id: 'containerd-store/bolt-panic',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /^containerd: (?:panic: (?:freepages|invalid page type|page \d+ already freed|invalid freelist|cannot free page|assertion failed: Page)|.*invalid database)|github\.com\/containerd\/containerd(?:\/v\d)?\/(?:(?:core\/|plugins\/)?metadata\/(?:plugin|db)\b|vendor\/(?:go\.etcd\.io\/bbolt|github\.com\/boltdb\/bolt)\.)|io\.containerd\.(?:metadata|snapshotter)\.v1\.\w+.{0,200}(?:invalid database|version mismatch|checksum error|unexpected fault address)/,
        tier: 'cause',
        confidence: 0.9,
        reference: 'go.etcd.io/bbolt freelist.go, db.go ErrInvalid; faults.md: meta.db garbage; containerd/containerd#5325',
        matches: [
            (0,rule/* journal */.W8)('containerd: panic: freepages: failed to get all reachable pages (page 9686: multiple references (stack: [535 7720 2289]))'),
            (0,rule/* journal */.W8)('containerd: panic: invalid page type: 0: 4'),
            (0,rule/* journal */.W8)('dockerd: created by github.com/containerd/containerd/metadata/plugin.init.1.func1 in goroutine 93'),
            (0,rule/* client */.Sn)('github.com/containerd/containerd/vendor/go.etcd.io/bbolt.(*leafPageElement).key(...)'),
            (0,rule/* journal */.W8)('failed to load plugin io.containerd.metadata.v1.bolt: invalid database (id=io.containerd.metadata.v1.bolt)'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('panic: invalid page type: 0: 4'),
            (0,rule/* journal */.W8)('loading plugin "io.containerd.metadata.v1.bolt"... (type=io.containerd.metadata.v1)'),
        ],
    },
    {
        id: 'containerd-store/bolt-panic-alone',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /^(?:\[\w+\]\[\w\] )?panic: (?:freepages: |invalid freelist page|invalid page type: \d|page \d+ already freed|assertion failed: Page expected to be)/,
        tier: 'symptom',
        confidence: 0.5,
        reference: 'go.etcd.io/bbolt: whose database it is stands in the stack or in the unit’s name; where neither is there, mostly containerd’s (etcd-io/bbolt#883)',
        matches: [
            (0,rule/* client */.Sn)('panic: freepages: failed to get all reachable pages (page 512: multiple references)'),
            (0,rule/* client */.Sn)('[containerd][I] panic: invalid freelist page: 0, page type is unknown<0>'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('panic: invalid page type: 0: 4'),
            (0,rule/* client */.Sn)('panic: cannot free page 0 or 1: 0'),
            (0,rule/* client */.Sn)('panic: runtime error: invalid memory address or nil pointer dereference'),
        ],
    },
    {
        id: 'containerd-store/content-digest-missing',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /content digest sha256:[0-9a-f]+: not found|failed to get reader from content store: content digest/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'containerd core/metadata/content.go; moby/moby#52411 (there an image that does not fit the store)',
        matches: [
            (0,rule/* engine */.Hi)('docker: Error response from daemon: failed to read config content: content digest sha256:a29f: not found.'),
            (0,rule/* journal */.W8)('pulling image failed: rpc error: code = Unknown desc = failed to pull and unpack image "x": content digest sha256:7fbb: not found'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('content digest sha256:a29f: not found'),
            (0,rule/* engine */.Hi)('manifest for x@sha256:a29f not found'),
        ],
    },
    {
        id: 'containerd-store/content-file-missing',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?:open|stat|rename|mkdir|remove) \S*io\.containerd\.content\.v1\.content\/\S*: (?:no such file or directory|file exists|not a directory)/,
        tier: 'cause',
        confidence: 0.92,
        reference: 'containerd plugins/content/local: a blob or an ingest that is on record is gone',
        matches: [
            (0,rule/* engine */.Hi)('failed to copy: open /d/containerd/daemon/io.containerd.content.v1.content/blobs/sha256/ab: no such file or directory'),
        ],
        rejects: [(0,rule/* engine */.Hi)('write /d/io.containerd.content.v1.content/ingest/37/data: no space left on device')],
    },
    {
        id: 'containerd-store/digest-mismatch',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed commit on ref "[\w-]+-sha256:[0-9a-f]+": unexpected commit (?:digest|size) .*: unknown\b/,
        tier: 'failure',
        confidence: 0.6,
        reference: 'containerd plugins/content/local/writer.go Commit(): the ingest found at a second try is a damaged one',
        matches: [
            (0,rule/* client */.Sn)('x: failed commit on ref "layer-sha256:6db4": unexpected commit digest sha256:9a5e, expected sha256:6db4: unknown'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('failed commit on ref "layer-sha256:a5cb": unexpected commit digest sha256:bd7f, expected sha256:a5cb: failed precondition'),
        ],
    },
    {
        id: 'containerd-store/extract-blob-missing',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to (?:extract layer|unpack image|pull and unpack image)\b.*(?:failed to get reader\b|open \S*\/blobs\/sha256\/\S*: no such file|blob not found)/,
        tier: 'cause',
        confidence: 0.88,
        reference: 'containerd core/unpack/unpacker.go, core/diff/apply/apply.go',
        matches: [
            (0,rule/* journal */.W8)('containerd: PullImage "x" failed: failed to pull and unpack image "x": failed to extract layer sha256:44f8: failed to get reader from content store: open /c/blobs/sha256/44: no such file or directory'),
        ],
        rejects: [(0,rule/* inStep */.qg)('failed to unpack image: failed to get reader')],
    },
    {
        id: 'containerd-store/extraction-parent-missing',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to prepare extraction snapshot "extract-/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'faults.md 2026: moby/buildkit#6521, containerd/nerdctl#3420: mostly a race, build again first',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to prepare extraction snapshot "extract-940194052-mr1K sha256:091a": parent snapshot sha256:bd1b does not exist: not found'),
        ],
        rejects: [(0,rule/* engine */.Hi)('failed to prepare x as y: parent snapshot z does not exist: not found')],
    },
    {
        id: 'containerd-store/gone-lease',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /\blease "?[0-9a-z]{12,}"?: not found/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'containerd core/metadata/leases.go',
        matches: [(0,rule/* engine */.Hi)('Error response from daemon: lease "cb48ce12c36e0024": not found')],
        rejects: [(0,rule/* inStep */.qg)('lease "cb48ce12c36e0024": not found'), (0,rule/* engine */.Hi)('dhcp lease not found')],
    },
    {
        id: 'containerd-store/image-config-missing',
        failureClass: 'containerd-store-corruption',
        sources: rule/* PRINTED */.No,
        pattern: /failed to resolve source metadata for .*(?:expected at \S+: blob not found|: unexpected EOF)\s*$/,
        tier: 'failure',
        confidence: 0.7,
        reference: 'faults.md, engine 29: a truncated blob',
        matches: [(0,rule/* engine */.Hi)('failed to resolve source metadata for docker.io/lab/base:latest: unexpected EOF')],
        rejects: [
            (0,rule/* engine */.Hi)('failed to resolve source metadata for docker.io/lab/base:latest: Get "https://r/v2/": unexpected EOFX'),
        ],
    },
    {
        id: 'containerd-store/layer-mount',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /mount source: "overlay", .*\/io\.containerd\.snapshotter\.v1\.\w+\/snapshots\/\d+\/.*", err: no such file or directory/,
        tier: 'cause',
        confidence: 0.92,
        reference: 'measured: the directory of one snapshot deleted, on which a step’s file system stands',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to build: failed to solve: mount source: "overlay", target: "/d/buildkit/containerd-overlayfs/cachemounts/buildkit91", fstype: overlay, flags: 0, data: "workdir=/d/containerd/daemon/io.containerd.snapshotter.v1.overlayfs/snapshots/39/work,upperdir=/d/containerd/daemon/io.containerd.snapshotter.v1.overlayfs/snapshots/39/fs,lowerdir=/d/containerd/daemon/io.containerd.snapshotter.v1.overlayfs/snapshots/21/fs,index=off", err: no such file or directory'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('mount source: "overlay", data: "lowerdir=/d/io.containerd.snapshotter.v1.overlayfs/snapshots/21/fs", err: no such file or directory'),
            (0,rule/* engine */.Hi)('mount source: "overlay", data: "lowerdir=/d/io.containerd.snapshotter.v1.overlayfs/snapshots/21/fs", err: invalid argument'),
        ],
    },
    {
        id: 'containerd-store/parent-bucket-missing',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /missing parent "[^"]{1,200}" bucket: not found/,
        tier: 'cause',
        confidence: 0.88,
        reference: 'containerd core/metadata/snapshot.go; containerd/containerd#3671: after an unexpected reboot',
        matches: [
            (0,rule/* engine */.Hi)('Error response from daemon: failed to create snapshot: missing parent "k8s.io/9/sha256:ab" bucket: not found'),
        ],
        rejects: [(0,rule/* inStep */.qg)('missing parent "k8s.io/9/sha256:ab" bucket: not found')],
    },
    {
        id: 'containerd-store/plugin-not-loaded',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to load plugin: .*invalid database.*\bio\.containerd\.|unknown service containerd\.services\.(?:leases|content|snapshots|images|diff|containers)\./,
        tier: 'cause',
        confidence: 0.92,
        reference: 'faults.md: meta.db garbage: containerd starts without the plugins that stand on its database',
        matches: [
            (0,rule/* journal */.W8)('failed to load plugin: invalid database (id=io.containerd.grpc.v1.leases type=io.containerd.grpc.v1)'),
            (0,rule/* journal */.W8)('error initializing buildkit: error creating buildkit instance: unknown service containerd.services.leases.v1.Leases'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('failed to load plugin: invalid database (id=io.containerd.grpc.v1.leases)'),
            (0,rule/* journal */.W8)('skip loading plugin: skip plugin: tracing endpoint not configured (id=io.containerd.internal.v1.tracing)'),
        ],
    },
    {
        id: 'containerd-store/reference-locked',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /\bref(?:erence)? \S+ locked(?: for \S+)?(?: \(since .*\))?: unavailable/,
        tier: 'failure',
        confidence: 0.55,
        reference: 'faults.md 2026: moby/moby#52431: a cancelled export leaves its lock',
        matches: [(0,rule/* engine */.Hi)('failed to solve: ref layer-sha256:ab locked for 2m1s (since 2026-01-01): unavailable')],
        rejects: [(0,rule/* inStep */.qg)('ref layer-sha256:ab locked for 2m1s: unavailable')],
    },
    {
        id: 'containerd-store/size-mismatch',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed commit on ref "[^"]{1,200}": .{0,200}failed size validation: \d+ != \d+/,
        tier: 'symptom',
        confidence: 0.5,
        reference: 'containerd core/content/helpers.go: an ingest that was found again is not what was asked for',
        matches: [
            (0,rule/* client */.Sn)('failed commit on ref "layer-sha256:7e25": "layer-sha256:7e25" failed size validation: 7171072 != 7199232: failed precondition'),
        ],
        rejects: [(0,rule/* inStep */.qg)('failed commit on ref "x": "x" failed size validation: 1 != 2: failed precondition')],
    },
    {
        id: 'containerd-store/snapshot-directory-missing',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?:l?stat|open|mkdir|rename|chmod|lchown|link|unlinkat|mkparent|readlink) \S*io\.containerd\.snapshotter\.v1\.\w+\/(?:snapshots|metadata\.db)\S*: no such file or directory/,
        tier: 'cause',
        confidence: 0.93,
        reference: 'faults.md: snapshots deleted; containerd plugins/snapshots/overlay/overlay.go',
        matches: [
            (0,rule/* engine */.Hi)('failed to walk: resolve : lstat /d/containerd/daemon/io.containerd.snapshotter.v1.overlayfs/snapshots/10: no such file or directory'),
            (0,rule/* journal */.W8)('containerd: Failed to get usage for snapshot "x": lstat /mnt/fast/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots/542/fs: no such file or directory'),
            (0,rule/* engine */.Hi)('failed to stat parent: stat /c/io.containerd.snapshotter.v1.overlayfs/snapshots/9/fs: no such file or directory'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('lstat /d/io.containerd.snapshotter.v1.overlayfs/snapshots/10: no such file or directory'),
            (0,rule/* engine */.Hi)('failed to mount: data: "workdir=/c/io.containerd.snapshotter.v1.overlayfs/snapshots/318/work": invalid argument'),
        ],
    },
    {
        id: 'containerd-store/snapshot-not-mounted',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /fstype: overlay, .{0,100}data: "workdir=\S{0,400}io\.containerd\.snapshotter\.v1\.\w+\/snapshots\/.{1,16000}err: no such file or directory/,
        tier: 'cause',
        confidence: 0.9,
        reference: 'measured with 28.5: the directory of one snapshot deleted, a step on top of it',
        matches: [
            (0,rule/* engine */.Hi)('failed to solve: mount source: "overlay", target: "/d/buildkit/containerd-overlayfs/cachemounts/buildkit2621810643", fstype: overlay, flags: 0, data: "workdir=/d/containerd/daemon/io.containerd.snapshotter.v1.overlayfs/snapshots/47/work,upperdir=/d/containerd/daemon/io.containerd.snapshotter.v1.overlayfs/snapshots/47/fs,lowerdir=/d/containerd/daemon/io.containerd.snapshotter.v1.overlayfs/snapshots/21/fs,index=off", err: no such file or directory'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('fstype: overlay, flags: 0, data: "workdir=/c/io.containerd.snapshotter.v1.overlayfs/snapshots/47/work", err: no such file or directory'),
            (0,rule/* engine */.Hi)('fstype: overlay, flags: 0, data: "workdir=/c/io.containerd.snapshotter.v1.overlayfs/snapshots/47/work", err: invalid argument'),
        ],
    },
    {
        id: 'containerd-store/snapshot-rename',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /rename \S*io\.containerd\.snapshotter\.v1\.\w+\/snapshots\/new-\d+ \S+: (?:file exists|directory not empty)/,
        tier: 'cause',
        confidence: 0.88,
        reference: 'containerd plugins/snapshots/overlay: the database is older than the directory',
        matches: [
            (0,rule/* engine */.Hi)('failed to rename: rename /c/io.containerd.snapshotter.v1.overlayfs/snapshots/new-1 /c/io.containerd.snapshotter.v1.overlayfs/snapshots/12: file exists'),
        ],
        rejects: [(0,rule/* inStep */.qg)('rename a b: file exists')],
    },
    {
        id: 'containerd-store/snapshot-unknown',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /Error response from daemon: (?:.{0,200}: )?snapshot [0-9a-f]{64} does not exist: not found/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'containerd core/metadata/snapshot.go: a container’s snapshot, asked for by the engine itself',
        matches: [(0,rule/* engine */.Hi)(`Error response from daemon: snapshot ${'ab'.repeat(32)} does not exist: not found`)],
        rejects: [
            (0,rule/* inStep */.qg)(`Error response from daemon: snapshot ${'ab'.repeat(32)} does not exist: not found`),
            (0,rule/* engine */.Hi)('failed to solve: failed to apply diffs: snapshot yjof2s1yfyjd does not exist: not found'),
        ],
    },
    {
        id: 'containerd-store/snapshotter-database',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to prepare \S* as \S+: failed to open database file: (?:invalid database|\w[\w ]*)\s*$|failed to (?:start|open).*io\.containerd\.snapshotter.*invalid database/,
        tier: 'failure',
        confidence: 0.8,
        reference: 'faults.md: snapshotter’s metadata.db garbage; containerd core/snapshots/storage/metastore.go',
        matches: [
            (0,rule/* engine */.Hi)('failed to read dockerfile: failed to prepare  as 52dl6ymn04x5q9pzksavfhkgw: failed to open database file: invalid database'),
        ],
        rejects: [(0,rule/* inStep */.qg)('failed to prepare  as x: failed to open database file: invalid database')],
    },
    {
        id: 'containerd-store/state-not-recovered',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to recover state: (?:.{1,300}: )?not found/,
        tier: 'cause',
        confidence: 0.8,
        reference: 'k3s-io/k3s#11973, containerd internal/cri/server/restart.go: after an unclean end its database names what is gone',
        matches: [
            (0,rule/* journal */.W8)('containerd: failed to recover state: failed to get metadata for stored sandbox "77ab": failed to find metadata: not found'),
        ],
        rejects: [(0,rule/* inStep */.qg)('failed to recover state: failed to find metadata: not found')],
    },
    {
        id: 'containerd-store/unpack-missing',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to (?:extract layer|unpack image|apply diff|apply layer|export layer)\b.{0,800}: (?:no such file or directory|not found|file exists|already exists)(?:: unknown)?[.\s"]*$/,
        tier: 'symptom',
        confidence: 0.5,
        reference: 'containerd core/unpack, core/diff: the family of errors about what an image is unpacked upon',
        matches: [
            (0,rule/* client */.Sn)('ctr: failed to extract layer sha256:ab: mkparent /c/snapshots/9/fs/usr: no such file or directory: unknown'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('failed to unpack image: not found'),
            (0,rule/* engine */.Hi)('failed to extract layer sha256:ab: write /x: no space left on device: unknown'),
        ],
    },
    {
        id: 'containerd-store/windows-snapshot-missing',
        failureClass: 'containerd-store-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /io\.containerd\.snapshotter\.v1\.windows\S*: The system cannot find the (?:path|file) specified/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'containerd plugins/snapshots/windows; containerd/nerdctl#2752',
        matches: [
            (0,rule/* journal */.W8)('failed to extract layer sha256:d132: hcsshim::ProcessBaseLayer C:\\root\\io.containerd.snapshotter.v1.windows\\snapshots\\1: The system cannot find the path specified.: unknown'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('C:\\io.containerd.snapshotter.v1.windows\\snapshots\\1: The system cannot find the path specified.'),
        ],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/disk.js
/** Rules: space, inodes or quota ran out. The engine's words count alone; a step's only with a measured low point. */

const DISK_RULES = [
    {
        id: 'disk/engine-no-space',
        failureClass: 'disk-full',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?<!(?:\/sys\/fs\/cgroup\/|inotify|fsnotify|\bbpf_|failed to watch |\) pair interfaces).{0,400}): no space left on device(?:: unknown)?[\s."')]*(?:$|\(|See )|There is not enough space on the disk/,
        tier: 'cause',
        confidence: 0.95,
        reference: 'errno ENOSPC as Go prints it; faults.md: data root on a full disk; Windows ERROR_DISK_FULL',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to solve: ResourceExhausted: write /d/overlay2/x/diff/f: no space left on device'),
            (0,rule/* engine */.Hi)('failed to register layer: Error processing tar file(exit status 1): write /usr/x: no space left on device'),
            (0,rule/* engine */.Hi)('Error response from daemon: write /big.bin: no space left on device'),
            (0,rule/* engine */.Hi)('failed to send write: write /c/ingest/37/data: no space left on device: unknown'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)("dd: error writing '/blob': No space left on device"),
            (0,rule/* quoted */.TL)('write /x: no space left on device'),
            (0,rule/* engine */.Hi)('failed to compute cache key: "/no space left on device": not found'),
            (0,rule/* engine */.Hi)('OCI runtime create failed: setting cgroup config caused: mkdir /sys/fs/cgroup/memory/docker/0e1c: no space left on device: unknown'),
            (0,rule/* journal */.W8)('inotify_add_watch /etc/docker: no space left on device'),
        ],
    },
    {
        id: 'disk/engine-quota',
        failureClass: 'disk-full',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?<!session key): disk quota exceeded(?:: unknown)?[\s."')]*(?:$|\()/i,
        tier: 'cause',
        confidence: 0.92,
        reference: 'errno EDQUOT',
        matches: [
            (0,rule/* engine */.Hi)('Error response from daemon: create mountpoint for /srv/media: mkdir /d/x: disk quota exceeded: unknown'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('OSError: [Errno 122] Disk quota exceeded'),
            (0,rule/* engine */.Hi)('container init caused: join session keyring: create session key: disk quota exceeded: unknown'),
        ],
    },
    {
        id: 'disk/runner-warning',
        failureClass: 'disk-full',
        sources: rule/* SPOKEN */.X8,
        pattern: /You are running out of disk space\.|IOException: No space left on device|devmapper: Thin Pool has \d+ free (?:data blocks|metadata)|not enough (?:free )?(?:disk )?space (?:on|in) /,
        tier: 'failure',
        confidence: 0.7,
        reference: 'actions/runner disk space warning; moby daemon/graphdriver/devmapper',
        matches: [
            (0,rule/* client */.Sn)('Warning: You are running out of disk space. The runner will stop working when the machine runs out of disk space. Free space left: 0 MB'),
        ],
        rejects: [(0,rule/* inStep */.qg)('You are running out of disk space.')],
    },
    {
        id: 'disk/step-no-space',
        failureClass: 'disk-full',
        sources: ['step'],
        pattern: /No space left on device|(?:code|errno|nospc|Error:) ENOSPC\b(?!: System limit)|You don't have enough free space in|(?<!session key: )Disk quota exceeded|not enough space on the disk|write error: No space|There is not enough space/i,
        tier: 'symptom',
        confidence: 0.35,
        reference: 'faults.md: a RUN that fills the disk; the same text comes from a tmpfs of the step’s own',
        matches: [
            (0,rule/* inStep */.qg)("dd: error writing '/blob': No space left on device"),
            (0,rule/* inStep */.qg)("E: You don't have enough free space in /var/cache/apt/archives/."),
            (0,rule/* inStep */.qg)('ERROR: Could not install packages due to an OSError: [Errno 122] Disk quota exceeded'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('no space left on device'),
            (0,rule/* inStep */.qg)('42% space left'),
            (0,rule/* inStep */.qg)('Error: ENOSPC: System limit for number of file watchers reached'),
            (0,rule/* inStep */.qg)('  ENOSPC-handling.spec.js passed'),
        ],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/engine.js
/** Rules: the engine could not be reached, did not start, or went away. Mostly symptoms: its own log knows the cause. */

const ENGINE_RULES = [
    {
        id: 'engine/address-unreachable',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /"?https?:\/\/[^"\s]+:237[56]\/[^"\s]*"?: (?!.*x509)|https?:\/\/(?!%2F)[^"\s/]+\/v1\.\d\d\/(?:containers|images|build|info|version|events|auth|exec|networks|volumes|_ping)\b[^"\s]*"?: (?!.*x509)|\/_ping": (?:dial|EOF|context|read)|dial tcp \S+:237[56]: /,
        tier: 'cause',
        confidence: 0.8,
        reference: 'moby/moby client: the address is an engine’s (ports 2375 and 2376), not a registry’s',
        matches: [
            (0,rule/* client */.Sn)('ERROR: Get "http://10.55.15.238:2375/_ping": dial tcp 10.55.15.238:2375: i/o timeout'),
            (0,rule/* client */.Sn)('error during connect: Get http://docker:2375/v1.40/info: dial tcp: lookup docker on 195.8.195.8:53: no such host'),
        ],
        rejects: [(0,rule/* engine */.Hi)('Get "https://registry.example/v2/": dial tcp 10.0.0.1:443: i/o timeout')],
    },
    {
        id: 'engine/api-error',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /request returned .{0,60} for API route and version|unable to upgrade to h2c|open \/\/\.\/pipe\/docker\w*: |Docker Desktop is unable to start|The process cannot access the file '[^']{0,200}\.vhdx'|waiting for a WSL integration agent to become ready|WSL distro (?:stopped|terminated) |error getting server info|failed to dial gRPC: (?!cannot connect)/,
        tier: 'symptom',
        confidence: 0.72,
        reference: 'moby/moby client/request.go, client/hijack.go; Docker Desktop',
        matches: [
            (0,rule/* client */.Sn)('request returned Internal Server Error for API route and version http://%2Fvar%2Frun%2Fdocker.sock/_ping, check if the server supports the requested API version'),
        ],
        rejects: [(0,rule/* inStep */.qg)('open //./pipe/docker_engine: The system cannot find the file specified.')],
    },
    {
        id: 'engine/bridge-gone',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /adding interface \w+ to bridge \S+ failed: (?:Device does not exist|Link not found|no such device|could not find bridge)/i,
        tier: 'failure',
        confidence: 0.85,
        reference: 'measured: `ip link del docker0` under a running engine; it makes the bridge only when it starts',
        matches: [
            (0,rule/* engine */.Hi)('process "…" did not complete successfully: failed to create endpoint b on network bridge: adding interface veth41fdfb7 to bridge docker0 failed: Device does not exist'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('adding interface veth1 to bridge docker0 failed: Device does not exist'),
            (0,rule/* engine */.Hi)('adding interface veth1 to bridge docker0 failed: operation not supported'),
        ],
    },
    {
        id: 'engine/client-library',
        failureClass: 'engine-unavailable',
        sources: ['client', 'engine'],
        pattern: /Could not find a valid Docker environment|\bconnect (?:ENOENT|ECONNREFUSED) (?:\/\S*docker\S*\.sock|\/\/\.\/pipe\/docker)/,
        tier: 'symptom',
        confidence: 0.7,
        reference: 'testcontainers/testcontainers-java DockerClientProviderStrategy; apocas/dockerode: their words for an engine that is not there',
        matches: [
            (0,rule/* client */.Sn)('java.lang.IllegalStateException: Could not find a valid Docker environment. Please see logs and check configuration'),
            (0,rule/* client */.Sn)('Error: connect ENOENT /var/run/docker.sock'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('java.lang.IllegalStateException: Could not find a valid Docker environment.'),
            (0,rule/* client */.Sn)('Error: connect ECONNREFUSED 127.0.0.1:5432'),
        ],
    },
    {
        id: 'engine/containerd-unreachable',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /containerd(?:\/docker-containerd)?\.sock\b.*(?:timeout|connection refused|no such file|connection error)|failed to (?:start|dial|connect to) containerd|timeout waiting for containerd to start|containerd health check returned error|containerd did not exit successfully|open \S*\/libcontainerd\/\S+: no such file|[Ff]ailed to connect to containerd|containerd: unmounting temp mounts: failed|containerd: container not started|failed to start container.{0,200}: task \w+ already exists|connection error: desc = "transport: dial unix:\/\/\/\S*containerd/,
        tier: 'failure',
        confidence: 0.8,
        reference: 'moby libcontainerd/supervisor; containerd cmd/containerd',
        matches: [
            (0,rule/* journal */.W8)('dockerd: failed to start containerd: timeout waiting for containerd to start'),
            (0,rule/* journal */.W8)('containerd: containerd: unmounting temp mounts: failed to unmount target /c/tmpmounts/containerd-mount59: device or resource busy'),
            (0,rule/* engine */.Hi)('docker: Error response from daemon: connection error: desc = "transport: dial unix:///var/run/docker/containerd/docker-containerd.sock: timeout".'),
        ],
        rejects: [(0,rule/* inStep */.qg)('dial unix:///var/run/docker/containerd/containerd.sock: timeout')],
    },
    {
        id: 'engine/desktop-stale-mount',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /error while creating mount source path '\/run\/desktop\/mnt\/host\/\S+': mkdir \S+: file exists|com\.docker\.backend\S*: .*(?:unexpected EOF|while watching docker events)/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'docker/for-win: a drive’s mount in the VM went stale; the VM must start again',
        matches: [
            (0,rule/* engine */.Hi)("Error response from daemon: error while creating mount source path '/run/desktop/mnt/host/h/x': mkdir /run/desktop/mnt/host/h: file exists"),
            (0,rule/* journal */.W8)('com.docker.backend.docker: Resyncer ports: while watching docker events: unexpected EOF'),
        ],
        rejects: [(0,rule/* inStep */.qg)('unexpected EOF')],
    },
    {
        id: 'engine/desktop-stale-share',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /error while creating mount source path '\/host_mnt\/[^']{1,400}': mkdir \S+: file exists/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'docker/for-win#5516: the older sharing of drives; the VM must start again',
        matches: [
            (0,rule/* engine */.Hi)("docker: Error response from daemon: error while creating mount source path '/host_mnt/c/Users/j': mkdir /host_mnt/c: file exists."),
        ],
        rejects: [
            (0,rule/* inStep */.qg)("error while creating mount source path '/host_mnt/c/x': mkdir /host_mnt/c: file exists"),
        ],
    },
    {
        id: 'engine/desktop-vm',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /^running engine: waiting for the Docker API: |^running services: running (?:services: running )?com\.docker\.|'?DockerDesktopVM'? (?:failed to start|did not stop)|at Docker\.Engines\.\w+|\bcom\.docker\.(?:supervisor|driver\.\S+)\S* .{0,80}stderr: panic: |Error response from daemon: Bad response from Docker engine/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'docker/desktop-linux#259, docker/for-win#12058, docker/for-win#14707, docker/for-mac#3370: the machine in which Desktop’s engine lives does not start',
        matches: [
            (0,rule/* client */.Sn)('running engine: waiting for the Docker API: engine linux/qemu failed to run: running VM: qemu: process terminated unexpectedly: exit status 1'),
            (0,rule/* client */.Sn)("The running command stopped because the preference variable is set to Stop: 'DockerDesktopVM' failed to start."),
            (0,rule/* client */.Sn)('at Docker.Engines.LinuxkitDaemonStartup.<WaitAsync>d__5.MoveNext()'),
        ],
        rejects: [(0,rule/* inStep */.qg)("'DockerDesktopVM' failed to start"), (0,rule/* client */.Sn)('running services: running migrations')],
    },
    {
        id: 'engine/desktop-wsl',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /\bDockerDesktop\/Wsl\/\w+|^running wslexec: |Docker Desktop - (?:Unexpected )?WSL /,
        tier: 'failure',
        confidence: 0.75,
        reference: 'docker/for-win: Desktop’s engine lives in a WSL distribution that does not start',
        matches: [
            (0,rule/* client */.Sn)('running wslexec: An error occurred while running the command. DockerDesktop/Wsl/ExecError: c:\\windows\\system32\\wsl.exe -d docker-desktop: exit status 1'),
        ],
        rejects: [(0,rule/* inStep */.qg)('running wslexec: An error occurred')],
    },
    {
        id: 'engine/did-not-start',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?:failed to start daemon|Error starting daemon): |Failed to start Docker Application Container Engine|docker\.service: (?:Failed with result|Start request repeated too quickly)|start of the service was attempted too often|containerd\.service: Failed with result|Job for (?:docker|containerd)\.service failed|Failed to start containerd container runtime|Dependency failed for Docker Application Container Engine|Unit docker\.service (?:is masked|not found|could not be found)|A dependency job for docker\.service failed/,
        tier: 'symptom',
        confidence: 0.7,
        reference: 'moby cmd/dockerd/docker.go; systemd',
        matches: [
            (0,rule/* journal */.W8)('failed to start daemon: mkdir /data/docker/runtimes: not a directory'),
            (0,rule/* journal */.W8)('systemd: docker.service: Start request repeated too quickly.'),
        ],
        rejects: [(0,rule/* inStep */.qg)('failed to start daemon: error initializing graphdriver: driver not supported')],
    },
    {
        id: 'engine/hung-goroutines',
        failureClass: 'engine-unavailable',
        sources: ['journal', 'client'],
        pattern: /goroutine \d+ \[(?:semacquire|select|syscall|IO wait|chan (?:receive|send)|sync\.\w+\.\w+), \d{2,} minutes/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'a stack dump (SIGUSR1) of a locked-up dockerd',
        matches: [(0,rule/* journal */.W8)('dockerd: goroutine 31193 [semacquire, 31 minutes]:')],
        rejects: [(0,rule/* inStep */.qg)('goroutine 31193 [semacquire, 31 minutes]:')],
    },
    {
        id: 'engine/iptables-chains-lost',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?:driver failed programming external connectivity|failed to set up container networking|Unable to enable [A-Z]+ rule)\b.*iptables failed|iptables: No chain\/target\/match by that name/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'moby libnetwork/iptables: a firewall that was loaded again took the engine’s chains away; a restart makes them',
        matches: [
            (0,rule/* engine */.Hi)('Error response from daemon: driver failed programming external connectivity on endpoint x: (iptables failed: iptables --wait -t nat -A DOCKER: iptables: No chain/target/match by that name.'),
        ],
        rejects: [(0,rule/* inStep */.qg)('iptables: No chain/target/match by that name.')],
    },
    {
        id: 'engine/local-kv',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /Error initializing network controller: .*|error (?:creating|obtaining) (?:default "bridge" network|controller instance)|(?:docker\/docker|moby\/moby)\/\S*(?:boltdb\/bolt|libkv|bbolt)\b|libnetwork.*(?:invalid database|could not (?:get|open) .*(?:kv|store))|local-kv\.db.*(?:invalid|timeout)/i,
        tier: 'failure',
        confidence: 0.85,
        reference: 'faults.md: network/files/local-kv.db garbage; moby daemon/daemon_unix.go initNetworkController()',
        matches: [
            (0,rule/* journal */.W8)('dockerd: failed to start daemon: Error initializing network controller: error obtaining controller instance: invalid database'),
            (0,rule/* client */.Sn)('github.com/docker/docker/vendor/github.com/boltdb/bolt.(*freelist).free(0xc424813562, 0x11, 0x7f6a8391efc5)'),
        ],
        rejects: [(0,rule/* inStep */.qg)('Error initializing network controller: x')],
    },
    {
        id: 'engine/lost-during-call',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /error during connect: |An error occurred trying to connect: |(?:Get|Post|Put|Delete|Head) "?https?:\/\/%2F\S+"?: |error getting events from daemon: |dial unix \S+: connect: (?:connection refused|no such file)|dial tcp \S+:237[56]: |"?https?:\/\/[^"\s]+:237[56]\/\S*"?: |\/_ping"?: (?:dial|EOF|context)|failed to initialize builder \S+ \(\S+\): Get|Error while fetching server API version|Couldn't connect to Docker daemon|(?:unexpected )?EOF while talking to the daemon|UnixHTTPConnectionPool\(host='localhost'|An HTTP request took too long to complete\./,
        tier: 'symptom',
        confidence: 0.75,
        reference: 'moby/moby client/request.go, client/errors.go; docker-py api/client.py',
        matches: [
            (0,rule/* client */.Sn)('error during connect: Get "http://%2FUsers%2Flena%2F.colima%2Fdefault%2Fdocker.sock/v1.41/containers/57/json": EOF'),
            (0,rule/* client */.Sn)("docker.errors.DockerException: Error while fetching server API version: ('Connection aborted.', FileNotFoundError(2, 'No such file or directory'))"),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('error during connect: EOF'),
            (0,rule/* engine */.Hi)('Get "https://registry.example/v2/": context deadline exceeded'),
        ],
    },
    {
        id: 'engine/panic',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /^(?:dockerd: )?github\.com\/(?:docker\/docker|moby\/moby(?:\/v\d)?)\/(?:daemon|libnetwork|api\/server|vendor)\b\S*\((?:\.\.\.|0x|\{|\))|docker\.service: Main process exited, code=(?:exited|killed|dumped)/,
        tier: 'symptom',
        confidence: 0.65,
        reference: 'a panic’s stack of dockerd, or its end as systemd tells it',
        matches: [
            (0,rule/* client */.Sn)('github.com/docker/docker/libnetwork.(*network).Delete(0xc0001)'),
            (0,rule/* journal */.W8)('systemd: docker.service: Main process exited, code=exited, status=2/INVALIDARGUMENT'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('github.com/docker/docker/libnetwork.(*network).Delete(0xc0001)'),
            (0,rule/* client */.Sn)('go: downloading github.com/docker/docker v28.5.2'),
        ],
    },
    {
        id: 'engine/panic-elsewhere',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /^(?:dockerd?: )?github\.com\/(?:docker\/docker|moby\/moby(?:\/v\d)?)\/(?:libcontainerd|layer|image|distribution|volume|plugin|builder\/dockerfile)\b\S*\((?:\.\.\.|0x|\{|\))/,
        tier: 'symptom',
        confidence: 0.65,
        reference: 'moby/moby#29598: a panic’s stack in parts of dockerd that no client has',
        matches: [
            (0,rule/* journal */.W8)('dockerd: github.com/docker/docker/libcontainerd.(*container).start(0xc82011a3c0, 0x0, 0x0, 0x0)'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('github.com/docker/docker/libcontainerd.(*container).start(0xc8)'),
            (0,rule/* client */.Sn)('github.com/docker/docker/api/client.(*DockerCli).CmdBuild(0xc820240580)'),
        ],
    },
    {
        id: 'engine/run-directory',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?:Error response from daemon|failed to start daemon): .{0,600}\/run\/(?:docker|containerd)\/\S*: (?:.{0,80}: )?(?:no such file or directory|connection refused|timeout)/,
        tier: 'symptom',
        confidence: 0.55,
        reference: 'moby libcontainerd: what lives below /run is made when engine and containerd start',
        matches: [
            (0,rule/* engine */.Hi)('Error response from daemon: mkdir /var/run/docker/libcontainerd/77ab: no such file or directory'),
        ],
        rejects: [(0,rule/* inStep */.qg)('Error response from daemon: mkdir /var/run/docker/x: no such file or directory')],
    },
    {
        id: 'engine/service-container',
        failureClass: 'engine-unavailable',
        sources: ['client', 'engine'],
        pattern: /service image: docker:\S*dind\S* healthcheck failed|(?:Health|health) ?check failed.*docker:dind/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'CI services: the engine’s own container does not get healthy',
        matches: [(0,rule/* client */.Sn)('worker service image: docker:27-dind healthcheck failed')],
        rejects: [(0,rule/* inStep */.qg)('service image: docker:27-dind healthcheck failed')],
    },
    {
        id: 'engine/service-container-gone',
        failureClass: 'engine-unavailable',
        sources: ['client', 'engine'],
        pattern: /Cannot link to a non running container: \/\S*-docker-\d|[Ss]ervice \S*-docker-\d\S* probably didn't start properly/,
        tier: 'failure',
        confidence: 0.7,
        reference: 'gitlab-runner executors/docker: the engine’s own container (docker:dind) ended before the job began',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: Job failed (system failure): prepare environment: Error response from daemon: Cannot link to a non running container: /runner-abc-docker-0 AS /runner-abc-predefined/docker'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('Cannot link to a non running container: /runner-abc-docker-0 AS /x'),
            (0,rule/* engine */.Hi)('Error response from daemon: Cannot link to a non running container: /db AS /web/db'),
        ],
    },
    {
        id: 'engine/shim-unreachable',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to start shim: .{0,200}: context deadline exceeded|\bttrpc: (?:closed|client shutting down)|failed to (?:create|start) shim task: .{0,200}(?:context deadline exceeded|shim exited)/,
        tier: 'failure',
        confidence: 0.7,
        reference: 'containerd core/runtime/v2/shim.go, containerd/ttrpc client.go: the engine’s helper does not answer',
        matches: [
            (0,rule/* engine */.Hi)('docker: Error response from daemon: failed to create task for container: failed to start shim: start failed: : context deadline exceeded: unknown.'),
            (0,rule/* engine */.Hi)('docker: Error response from daemon: ttrpc: closed: unknown.'),
        ],
        rejects: [(0,rule/* inStep */.qg)('ttrpc: closed: unknown')],
    },
    {
        id: 'engine/state-locked',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /error while opening volume store metadata database: timeout|ensure docker is not running or delete|pid file found, ensure docker is not running|is already running\b.*\bpid\b|docker-containerd is still running/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'moby volume/service/store.go, pkg/pidfile: a second engine, or an orphan of the last',
        matches: [
            (0,rule/* journal */.W8)('Error starting daemon: error while opening volume store metadata database: timeout'),
            (0,rule/* journal */.W8)('failed to start daemon, ensure docker is not running or delete /var/run/docker.pid: process with PID 1128 is still running'),
        ],
        rejects: [(0,rule/* inStep */.qg)('pid file found, ensure docker is not running')],
    },
    {
        id: 'engine/temporary-directory',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to create temp dir: stat \/\S*\/tmp: no such file or directory|(?:mkdir|open|stat) \/\S*\/tmp\/(?:docker-tarsplit|docker-builder|docker-import-|docker-export-|GetImageBlob)\S*: no such file or directory/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'measured: `tmp` of the data root deleted; dockerd makes it only when it starts (moby, daemon/daemon.go)',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to build: failed to solve: failed to read dockerfile: failed to create temp dir: stat /var/lib/docker/tmp: no such file or directory'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('failed to create temp dir: stat /var/lib/docker/tmp: no such file or directory'),
            (0,rule/* engine */.Hi)('failed to solve: open /src/tmp/x: no such file or directory'),
        ],
    },
    {
        id: 'engine/too-many-files',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?:accept4?|fork\/exec \/proc\/self\/exe|driver "\w+" failed .{1,300}|level=error .{1,400}|response from daemon: .{1,400}): too many open files(?:: unknown)?[.\s"']*$/,
        tier: 'failure',
        confidence: 0.7,
        reference: 'moby/moby#27140, moby/moby#38814: the engine used up its descriptors',
        matches: [(0,rule/* engine */.Hi)('docker: Error response from daemon: fork/exec /proc/self/exe: too many open files.')],
        rejects: [
            (0,rule/* inStep */.qg)('accept: too many open files'),
            (0,rule/* client */.Sn)('error checking context: open /srv/x: too many open files'),
        ],
    },
    {
        id: 'engine/too-slow',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /^(?:docker: )?Error response from daemon: context deadline exceeded\.?\s*$/,
        tier: 'symptom',
        confidence: 0.6,
        reference: 'the engine’s own call timed out, and no server is named: it is too busy, or hangs',
        matches: [(0,rule/* engine */.Hi)('Error response from daemon: context deadline exceeded')],
        rejects: [
            (0,rule/* engine */.Hi)('Error response from daemon: Get "https://r.example/v2/": context deadline exceeded'),
            (0,rule/* inStep */.qg)('Error response from daemon: context deadline exceeded'),
        ],
    },
    {
        id: 'engine/unreachable',
        failureClass: 'engine-unavailable',
        sources: rule/* SPOKEN */.X8,
        pattern: /Cannot connect to the Docker daemon|failed to connect to the docker API|Is the docker daemon running\?|docker daemon is not running|error: (?:no such socket|cannot connect).*docker/i,
        tier: 'symptom',
        confidence: 0.75,
        reference: 'moby/moby client/errors.go; faults.md: it says nothing about the cause',
        matches: [
            (0,rule/* client */.Sn)('ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?'),
            (0,rule/* quoted */.TL)('Cannot connect to the Docker daemon'),
        ],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/memory.js
/** Rules: a process was killed for lack of memory, or met its own limit. */

const MEMORY_RULES = [
    {
        id: 'memory/engine-cannot-allocate',
        failureClass: 'out-of-memory',
        sources: rule/* SPOKEN */.X8,
        pattern: /Unable to fork: Cannot allocate memory|: cannot allocate memory(?:: unknown)?[\s."']*$|did not complete successfully: signal: killed|^fatal error: runtime: out of memory|container was OOM killed|\bOOMKilled\b/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'errno ENOMEM met by the engine itself',
        matches: [
            (0,rule/* engine */.Hi)('Error response from daemon: fork/exec /usr/bin/containerd-shim: cannot allocate memory'),
        ],
        rejects: [(0,rule/* inStep */.qg)('fork: cannot allocate memory')],
    },
    {
        id: 'memory/exit-137',
        failureClass: 'out-of-memory',
        sources: rule/* PRINTED */.No,
        pattern: /(?:did not complete successfully: |executor failed running \[.{0,8}\]: )exit code: 137\b|returned a non-zero code: 137\b|exit status 137\b|[Ee]xit code 137 returned from process|executor process running \/bin\/\w+: exit code: 137\b/,
        tier: 'failure',
        confidence: 0.6,
        reference: '128 + SIGKILL: the kernel’s, or the user’s own kill (step/kills-itself)',
        matches: [
            (0,rule/* engine */.Hi)('process "…" did not complete successfully: exit code: 137'),
            (0,rule/* engine */.Hi)("The command '…' returned a non-zero code: 137"),
        ],
        rejects: [(0,rule/* engine */.Hi)('process "…" did not complete successfully: exit code: 1'), (0,rule/* inStep */.qg)('exit code: 137')],
    },
    {
        id: 'memory/go-process',
        failureClass: 'out-of-memory',
        sources: rule/* SPOKEN */.X8,
        pattern: /^(?:\w+: )?(?:fatal error: out of memory|runtime: out of memory: cannot allocate \d+-byte block)/,
        tier: 'cause',
        confidence: 0.8,
        reference: 'golang/go runtime/malloc.go, as the tool or daemon itself ends with it',
        matches: [(0,rule/* engine */.Hi)('runtime: out of memory: cannot allocate 4194304-byte block (52428800 in use)')],
        rejects: [(0,rule/* inStep */.qg)('fatal error: out of memory')],
    },
    {
        id: 'memory/kernel-kill',
        failureClass: 'out-of-memory',
        sources: ['kernel'],
        pattern: /Out of memory: Kill|Memory cgroup out of memory|invoked oom-killer|Killed process \d+ \(.{1,64}\) total-vm|oom_reaper: reaped process|oom-kill:constraint/,
        tier: 'cause',
        confidence: 0.9,
        reference: 'node-problem-detector kernel-monitor.json OOMKilling',
        matches: [
            (0,rule/* kernel */.UF)('Out of memory: Killed process 43518 (dockerd) total-vm:31587625kB, anon-rss:15431802kB'),
            (0,rule/* kernel */.UF)('webpack invoked oom-killer: gfp_mask=0x24000c0, order=0, oom_score_adj=0'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('Out of memory: Killed process 1 (x) total-vm:1kB'),
            (0,rule/* kernel */.UF)('oom_kill_process: 12 callbacks suppressed'),
        ],
    },
    {
        id: 'memory/step-limit',
        failureClass: 'out-of-memory',
        sources: ['step'],
        pattern: /JavaScript heap out of memory|\bjava\.lang\.OutOfMemoryError\b|^(?:\S+: )?MemoryError\b|Cannot allocate memory|virtual memory exhausted|c(?:c1|c1plus): out of memory|fatal error: runtime: out of memory|std::bad_alloc|ld(?:\.lld)?: .*(?:memory exhausted|out of memory)|killed by signal: Killed|signal: 9, SIGKILL|internal compiler error: Killed|fatal error: Killed signal terminated program|rustc.* \(signal: 9|Out of memory\b(?!: Kill)|The build failed because the process exited too early|: signal: killed\s*$|died due to signal 9\b|terminated with signal 9\b|exited with code 137\b|Gradle build daemon disappeared unexpectedly|Allowed memory size of \d+ bytes exhausted|\bsignal "?SIGKILL\b|(?:Error|exit (?:code|status)) 137\b|(?:^|[\s:])Killed\s*$/,
        tier: 'symptom',
        confidence: 0.4,
        reference: 'what runtimes and compilers say at their own limit or when a child was killed',
        matches: [
            (0,rule/* inStep */.qg)('FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory'),
            (0,rule/* inStep */.qg)('MemoryError'),
            (0,rule/* inStep */.qg)('g++: fatal error: Killed signal terminated program cc1plus'),
            (0,rule/* inStep */.qg)('sh: fork: Cannot allocate memory'),
            (0,rule/* inStep */.qg)('error Command failed with signal "SIGKILL".'),
            (0,rule/* inStep */.qg)('github.com/acme/app: /usr/local/go/pkg/tool/linux_amd64/link: signal: killed'),
            (0,rule/* inStep */.qg)("nvcc error   : 'cicc' died due to signal 9 (Kill signal)"),
            (0,rule/* inStep */.qg)('PHP Fatal error:  Allowed memory size of 1610612736 bytes exhausted (tried to allocate 4096 bytes)'),
            (0,rule/* inStep */.qg)('/bin/sh: line 1:    12 Killed'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('MemoryError'),
            (0,rule/* quoted */.TL)('JavaScript heap out of memory'),
            (0,rule/* inStep */.qg)('test_memory_errors passed'),
        ],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/nested-overlay.js
/** Rules: the file system, the kernel or missing rights below the engine do not allow its storage driver. */

const NESTED_OVERLAY_RULES = [
    {
        id: 'nested-overlay/apply-layer-refused',
        failureClass: 'nested-overlay',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to register layer: (?:.*ApplyLayer|.*Error processing tar file).*(?:unlinkat \S+: invalid argument|(?:mkdir|lchown|chmod|mknod|link|symlink) \S+: operation not permitted|operation not supported|invalid cross-device link)|failed to register layer: .*(?:Error creating mount namespace before pivot: operation not permitted|tar file\(exit status \d+\): (?:invalid argument|operation not permitted))|ApplyLayer exit status \d+ stdout: +stderr: (?:unlinkat|mkdir|lchown|chmod|mknod) \S+: (?:invalid argument|operation not permitted|operation not supported)|failed to register layer: (?:.*: )?(?:failed to Lchown "|(?:ApplyLayer exit status \d+ stdout: +stderr: )?lchown \S+: (?:invalid argument|permission denied|no such file or directory))|ApplyLayer exit status \d+ stdout: +stderr: Error creating mount namespace before pivot: operation not permitted|Driver \w+ failed to (?:get|create) image rootfs \w+: (?:.*: )?(?:invalid argument|operation not permitted|permission denied)/,
        tier: 'cause',
        confidence: 0.8,
        reference: 'moby pkg/chrootarchive: a layer’s files need what the file system or user namespace below does not give',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to register layer: ApplyLayer exit status 1 stdout:  stderr: unlinkat /var/lib/apt/lists: invalid argument'),
            (0,rule/* engine */.Hi)('failed to register layer: ApplyLayer exit status 1 stdout:  stderr: lchown /var/mail: operation not permitted'),
            (0,rule/* engine */.Hi)('failed to register layer: failed to Lchown "/app/x" for UID 120012366, GID 1 (try increasing the number of subordinate IDs in /etc/subuid and /etc/subgid): lchown /app/x: invalid argument'),
        ],
        rejects: [(0,rule/* engine */.Hi)('failed to register layer: Error processing tar file(exit status 1): unexpected EOF')],
    },
    {
        id: 'nested-overlay/copy-refused',
        failureClass: 'nested-overlay',
        sources: rule/* SPOKEN */.X8,
        pattern: /copy file range failed: (?:invalid argument|operation not (?:supported|permitted)|function not implemented|invalid cross-device link)|ApplyLayer exit status \d+ stdout: +stderr: operation not supported/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'moby/moby#41866, moby/buildkit#1758, moby/moby#28071: ZFS and others below the engine do not give what it asks',
        matches: [
            (0,rule/* engine */.Hi)('failed to copy files: copy file range failed: invalid argument'),
            (0,rule/* engine */.Hi)('Error response from daemon: ApplyLayer exit status 1 stdout:  stderr: operation not supported'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('copy file range failed: invalid argument'),
            (0,rule/* engine */.Hi)('failed to copy files: copy file range failed: no space left on device'),
        ],
    },
    {
        id: 'nested-overlay/driver-refused',
        failureClass: 'nested-overlay',
        sources: rule/* SPOKEN */.X8,
        pattern: /prior storage driver \S{1,20} failed: (?:driver not supported|invalid argument|operation not permitted|no such device|.{0,80}\(CreatePool\) dm_task_run failed)|error creating aufs mount to \S+: mount target=.{1,1500}: (?:invalid argument|operation not permitted)|\[rootlesskit:parent\s*\] error: .{1,200}: invalid argument/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'moby daemon/graphdriver/driver.go; moby/moby#14026, mviereck/x11docker#184, moby/buildkit#1188: kernel or file system refuse the driver that was used so far',
        matches: [
            (0,rule/* journal */.W8)('[graphdriver] prior storage driver "aufs" failed: invalid argument'),
            (0,rule/* journal */.W8)('[graphdriver] prior storage driver devicemapper failed: devicemapper: Error running deviceCreate (CreatePool) dm_task_run failed'),
            (0,rule/* engine */.Hi)('docker: Error response from daemon: error creating aufs mount to /d/aufs/mnt/1b-init: mount target=/d/aufs/mnt/1b-init data=br:/d/aufs/diff/1b-init=rw: invalid argument.'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('prior storage driver "aufs" failed: invalid argument'),
            (0,rule/* journal */.W8)('[graphdriver] prior storage driver overlay2 failed: lstat /d/overlay2/l: no such file or directory'),
        ],
    },
    {
        id: 'nested-overlay/driver-unsupported',
        failureClass: 'nested-overlay',
        sources: rule/* SPOKEN */.X8,
        pattern: /'?overlay2?'? is not supported over \w+|backing file system is unsupported for this graph driver|error initializing graphdriver: (?:driver not supported|.*operation not permitted|.*no such device)|driver not supported: \w+|snapshotter not loaded: \w+: |"?overlayfs"? snapshotter cannot be enabled|failed to mount overlay: |Failed to create btrfs subvolume: inappropriate ioctl|not found as a supported filesystem on this host|failed to start daemon: rename \S+ \S+: invalid cross-device link|prerequisites for driver not satisfied|(?:mount overlay:|an overlay over) .{0,600}: (?:invalid argument|operation not permitted|permission denied)|^(?:ERRO\[\d+\] +)?driver not supported$|unshare\(CLONE_NEWUSER\): Operation not permitted|hcsshim::\w+(?: - failed)? failed in Win32: .{1,60}\(0x1\)|Error starting daemon: invalid argument\s*$|No AppArmor|AppArmor detection and --privileged mode might break|Could not mount \/sys\/kernel\/security/,
        tier: 'cause',
        confidence: 0.92,
        reference: 'faults.md: data root on an overlay mount; moby daemon/graphdriver; docker:dind entrypoint',
        matches: [
            (0,rule/* journal */.W8)("'overlay2' is not supported over overlayfs"),
            (0,rule/* journal */.W8)('failed to mount overlay: invalid argument (storage-driver=overlay2)'),
            (0,rule/* journal */.W8)('dockerd: Error starting daemon: error initializing graphdriver: driver not supported'),
            (0,rule/* engine */.Hi)('docker: failed to register layer: Failed to create btrfs subvolume: inappropriate ioctl for device.'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('level=error msg="failed to mount overlay: invalid argument" storage-driver=overlay2'),
            (0,rule/* inStep */.qg)('failed to start daemon: error initializing graphdriver: driver not supported'),
        ],
    },
    {
        id: 'nested-overlay/kernel',
        failureClass: 'nested-overlay',
        sources: ['kernel'],
        pattern: /overlayfs: (?:filesystem on '[^']*' not supported as upperdir|upper fs (?:needs to support d_type|does not support)|maximum fs stacking depth exceeded|missing 'lowerdir'|upper fs is r\/o)/,
        tier: 'cause',
        confidence: 0.9,
        reference: 'Linux fs/overlayfs/super.c',
        matches: [
            (0,rule/* kernel */.UF)("overlayfs: filesystem on '/opt/docker/check-overlayfs-support77/upper' not supported as upperdir"),
            (0,rule/* kernel */.UF)('overlayfs: upper fs needs to support d_type.'),
        ],
        rejects: [(0,rule/* inStep */.qg)('overlayfs: upper fs needs to support d_type.')],
    },
    {
        id: 'nested-overlay/layer-refused',
        failureClass: 'nested-overlay',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to (?:register|extract) layer(?: sha256:[0-9a-f]+)?: (?:.{0,300}: )?(?:(?:mkdir|lchown|chmod|mknod|link|symlink|setxattr|open) \S+: (?:operation not permitted|operation not supported|function not implemented)|unlinkat \S+: (?:invalid argument|operation not permitted)|open \S+: permission denied|lchown \S+: invalid argument)|failed to register layer: (?:(?:ApplyLayer|Error processing tar file|re-exec error).{0,80}[ :])?(?:operation not permitted|function not implemented)[.\s]*$/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'moby/moby#46817, docker/for-linux#1342, linuxserver/docker-nextcloud#371: engines since 24 unpack without the words ApplyLayer; containerd core/unpack says the same of its snapshots',
        matches: [
            (0,rule/* engine */.Hi)('failed to register layer: unlinkat /usr/share/doc/libgdbm-dev: invalid argument'),
            (0,rule/* engine */.Hi)('failed to register layer: operation not permitted'),
            (0,rule/* engine */.Hi)('failed to register layer: ApplyLayer exit status 1 stdout:  stderr: function not implemented'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: failed to extract layer sha256:ab: mknod /dev/console: operation not permitted: unknown'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('failed to register layer: operation not permitted'),
            (0,rule/* engine */.Hi)('failed to register layer: mkdir /opt: no space left on device'),
            (0,rule/* engine */.Hi)('failed to extract layer sha256:ab: open /c/blobs/sha256/44: no such file or directory'),
        ],
    },
    {
        id: 'nested-overlay/mount-invalid',
        failureClass: 'nested-overlay',
        sources: rule/* SPOKEN */.X8,
        pattern: /error creating (?:overlay|aufs) mount to \S+: (?:invalid argument|operation not permitted|permission denied|no such device)|failed to mount \S*(?:containerd-mount|buildkit-mount)\d*\S*: (?:.*: )?(?:invalid argument|operation not permitted|permission denied)|fstype: overlay, .*(?:invalid argument|operation not permitted)|data: "workdir=\S+snapshots\/\d+.*(?:invalid argument|err: invalid)/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'mount(2) EINVAL, EPERM for overlay: another overlay below, no d_type, or no right to mount',
        matches: [
            (0,rule/* engine */.Hi)("ERROR: Service 'signer-db' failed to build: error creating overlay mount to /d/overlay2/29-init/merged: invalid argument"),
            (0,rule/* engine */.Hi)('ERROR: failed to mount /run/user/1001/containerd-mount9163827827: operation not permitted'),
            (0,rule/* client */.Sn)('failed to mount /tmp/containerd-mount838321980: invalid argument'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('error creating overlay mount to /d/overlay2/x/merged: no such file or directory'),
            (0,rule/* inStep */.qg)('mount: /m: permission denied.'),
        ],
    },
    {
        id: 'nested-overlay/mount-refused',
        failureClass: 'nested-overlay',
        sources: rule/* SPOKEN */.X8,
        pattern: /error initializing graphdriver: invalid argument\s*$|creating overlay mount to \S+, mount_data=.{1,1200}: (?:invalid argument|operation not permitted|permission denied)/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'coreos/bugs#1945: the data root had to be formatted anew; containers/buildah drivers/overlay',
        matches: [
            (0,rule/* journal */.W8)('dockerd: Error starting daemon: error initializing graphdriver: invalid argument'),
            (0,rule/* client */.Sn)('Error: mounting new container: creating overlay mount to /s/overlay/47/merged, mount_data="nodev,lowerdir=/s/overlay/l/ZM": invalid argument'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('error initializing graphdriver: invalid argument'),
            (0,rule/* client */.Sn)('creating overlay mount to /s/overlay/47/merged, mount_data="lowerdir=/s/overlay/l/ZM": no such file or directory'),
        ],
    },
    {
        id: 'nested-overlay/no-d-type',
        failureClass: 'nested-overlay',
        sources: rule/* SPOKEN */.X8,
        pattern: /does not support d_type\b/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'containerd plugins/snapshots/overlay: XFS made with ftype=0; moby/buildkit#149',
        matches: [
            (0,rule/* journal */.W8)('containerd: failed to load plugin io.containerd.snapshotter.v1.overlayfs: /c/io.containerd.snapshotter.v1.overlayfs does not support d_type. If the backing filesystem is xfs, please reformat with ftype=1'),
        ],
        rejects: [(0,rule/* inStep */.qg)('does not support d_type')],
    },
    {
        id: 'nested-overlay/no-rights',
        failureClass: 'nested-overlay',
        sources: rule/* SPOKEN */.X8,
        pattern: /\[?rootlesskit\S* .*(?:operation not permitted|permission denied)|fork\/exec \/proc\/self\/exe: (?:operation not permitted|no space left|permission denied)|can't initialize iptables table `?'?nat'?: (?:Permission denied|iptables who)|mount: permission denied \(are you root\?\)|mounting \\*"(?:proc|sysfs|cgroup2?|mqueue|devpts)\\*" to rootfs.*(?:operation not permitted|permission denied)|mount proc:\/proc .*operation not permitted|fuse: device not found|fuse-overlayfs: cannot mount|failed to convert whiteout file|formatted without d_type support|(?:lsetxattr|setxattr) \S+.*: operation not (?:supported|permitted)|newuidmap .*(?:not permitted|failed)/,
        tier: 'cause',
        confidence: 0.8,
        reference: 'rootless-containers/rootlesskit; docker:dind without privileges; moby overlay2 d_type check',
        matches: [
            (0,rule/* client */.Sn)('[rootlesskit:parent] error: failed to start the child: fork/exec /proc/self/exe: operation not permitted'),
            (0,rule/* journal */.W8)('overlay: the backing xfs filesystem is formatted without d_type support'),
        ],
        rejects: [(0,rule/* inStep */.qg)('mount: permission denied (are you root?)')],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/network.js
/** Rules: a server could not be reached or broke off. A step's own downloads may say so too, as a guess. */

const NETWORK_RULES = [
    {
        id: 'network/blob-lost-by-registry',
        failureClass: 'network-transient',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?:^|: |:\d\d )(?:unknown blob|blob upload (?:unknown|invalid))(?: to registry)?[.\s]*$/,
        tier: 'failure',
        confidence: 0.7,
        reference: 'moby/moby#36823, distribution/distribution#2225: a registry forgot what it had just been sent',
        matches: [
            (0,rule/* client */.Sn)('unknown blob'),
            (0,rule/* engine */.Hi)('ERROR: failed to push r/x: unexpected status from PUT request to https://r/v2/x/blobs/uploads/7: 404 Not Found: blob upload unknown'),
        ],
        rejects: [(0,rule/* inStep */.qg)('unknown blob'), (0,rule/* engine */.Hi)('blob not found: not found')],
    },
    {
        id: 'network/connection',
        failureClass: 'network-transient',
        sources: rule/* SPOKEN */.X8,
        pattern: /dial tcp\b.*(?:connection refused|i\/o timeout|no route to host|network is unreachable|no such host|server misbehaving|connection timed out|connect: cannot assign requested address|operation timed out|Temporary failure in name resolution)|(?:read|write) tcp \S+: (?:read|write): (?:connection reset by peer|broken pipe|connection timed out|connection refused)|(?:read|write) tcp \S+: (?:i\/o timeout|use of closed network connection)|TLS handshake timeout|net\/http: (?:request canceled|HTTP\/1\.x transport connection broken|timeout awaiting response headers)|lookup \S+(?: on \S+)?: (?:no such host|server misbehaving|i\/o timeout|Temporary failure)|http2: (?:server sent GOAWAY|client connection (?:lost|force closed)|timeout awaiting)|http: server closed idle connection|(?:local|remote) error: tls: (?:bad record MAC|handshake failure|internal error|unexpected message)|stream error: stream ID \d+; (?:INTERNAL_ERROR|REFUSED_STREAM|CANCEL)|error parsing HTTP 5\d\d response/,
        tier: 'failure',
        confidence: 0.88,
        reference: 'Go net, net/http, x/net/http2',
        matches: [
            (0,rule/* engine */.Hi)('failed to do request: Head "https://r/v2/team/base/manifests/1": dial tcp 127.0.0.1:5009: connect: connection refused'),
            (0,rule/* engine */.Hi)('ERROR: Get "http://r/x.tgz": read tcp 127.0.0.1:56976->127.0.0.1:5055: read: connection reset by peer'),
            (0,rule/* engine */.Hi)('Error response from daemon: Get "https://registry.example/v2/": net/http: TLS handshake timeout'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('dial tcp 127.0.0.1:5432: connect: connection refused'),
            (0,rule/* quoted */.TL)('dial tcp 1.2.3.4:443: i/o timeout'),
            (0,rule/* engine */.Hi)('dial unix /var/run/docker.sock: connect: connection refused'),
        ],
    },
    {
        id: 'network/cut-short',
        failureClass: 'network-transient',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?:Get|Head|Post|Put|Patch) "?https?:\/\/(?!%2F)[^"\s]+"?: (?:unexpected )?EOF|failed to fetch (?:anonymous|oauth) token: .*(?:EOF|deadline exceeded|timeout|reset)|(?:Get|Head|Post) "?https?:\/\/(?!%2F)[^"\s]+"?: (?:context deadline exceeded|net\/http)|failed to (?:register|extract) layer\b.*: unexpected EOF|failed to authorize: DeadlineExceeded|failed to copy: (?:unexpected EOF|local error: tls|cannot reuse body, request must be retried)|failed commit on ref "[^"]{1,200}": no response|httpReadSeeker: failed open: (?:failed to do request|could not fetch content|unexpected EOF)|filesystem layer verification failed for digest|error pulling image configuration: .*(?:EOF|timeout)|download failed after attempts=\d+: (?!unauthorized|denied)|short read: expected \d+ bytes but got \d+|failed to fetch remote .*(?:Could not resolve host|Connection (?:reset|refused|timed out))|unable to access '[^']*': (?:Could not resolve|Failed to connect|Recv failure|Connection|OpenSSL|The requested URL returned error: 5)/,
        tier: 'failure',
        confidence: 0.8,
        reference: 'containerd core/remotes/docker; moby distribution: a layer or an answer that arrives cut short',
        matches: [
            (0,rule/* engine */.Hi)('failed to authorize: rpc error: code = Unknown desc = failed to fetch oauth token: Post "https://auth.registry.example/token": EOF'),
            (0,rule/* engine */.Hi)('failed to register layer: Error processing tar file(exit status 1): unexpected EOF'),
            (0,rule/* engine */.Hi)('filesystem layer verification failed for digest sha256:a838'),
            (0,rule/* engine */.Hi)('error: failed to solve: failed to copy: cannot reuse body, request must be retried'),
            (0,rule/* engine */.Hi)('failed commit on ref "layer-sha256:4950": no response'),
            (0,rule/* engine */.Hi)('ERROR: Error response from daemon: Get "https://registry.example/v2/": context deadline exceeded'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('error during connect: Get "http://%2FUsers%2Flena%2F.colima%2Fdocker.sock/v1.41/containers/57/json": EOF'),
            (0,rule/* engine */.Hi)('failed to copy files: Error processing tar file(exit status 1): unexpected EOF'),
            (0,rule/* inStep */.qg)('decode layer: unexpected EOF'),
        ],
    },
    {
        id: 'network/deadline',
        failureClass: 'network-transient',
        sources: rule/* PRINTED */.No,
        pattern: /deadline exceeded|i\/o timeout|failed to do request: /,
        step: /load metadata for |resolve image config for |\bFROM\b|\bADD https?:|^https?:|load git source|pulling |pushing |exporting (?:to image|manifest)/,
        tier: 'symptom',
        confidence: 0.55,
        reference: 'moby/buildkit source/containerimage, exporter/containerimage: a step that talks with a registry waits in vain',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: context deadline exceeded', '[internal] load metadata for docker.io/library/node:20'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('ERROR: context deadline exceeded', '[2/3] RUN make'),
            (0,rule/* inStep */.qg)('context deadline exceeded', '[1/2] FROM x'),
        ],
    },
    {
        id: 'network/digest-mismatch-on-pull',
        failureClass: 'network-transient',
        sources: rule/* PRINTED */.No,
        pattern: /failed commit on ref "[\w-]*sha256:[0-9a-f]+": (?:unexpected commit (?:digest|size)|commit failed)/,
        step: /(?:^|\] )(?:\[(?:[\w.-]+ )*\d+\/\d+\] FROM |FROM |\[internal\] load metadata|docker-image:|importing)|\bFROM\b/,
        tier: 'failure',
        confidence: 0.65,
        reference: 'containerd content store: what came down does not have the digest that was asked for',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed commit on ref "layer-sha256:a5cb": unexpected commit digest sha256:bd7f, expected sha256:a5cb: failed precondition', '[1/2] FROM x'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('ERROR: failed commit on ref "layer-sha256:a5cb": unexpected commit digest sha256:bd7f', 'exporting to image'),
        ],
    },
    {
        id: 'network/server-error',
        failureClass: 'network-transient',
        sources: rule/* SPOKEN */.X8,
        pattern: /unexpected (?:http )?status(?: code)?(?: from \w+ request to \S+| \S+)?:? ?5\d\d\b|(?:received unexpected HTTP status|unexpected HTTP response status|invalid response status):? 5\d\d\b|failed to parse error response 5\d\d|failed with status code \[[^\]]{1,100}\]: 5\d\d\b|50[0234] (?:Bad Gateway|Service Unavailable|Gateway Time-?out|Internal Server Error)(?! for API route)/,
        tier: 'failure',
        confidence: 0.85,
        reference: 'containerd core/remotes/docker; peers.md 12 (a registry’s front end is down)',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to solve: unexpected status from HEAD request to https://r/v2/x/manifests/1: 503 Service Unavailable'),
            (0,rule/* engine */.Hi)('received unexpected HTTP status: 502 Bad Gateway'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('curl: (22) The requested URL returned error: 502'),
            (0,rule/* engine */.Hi)('unexpected status: 403 Forbidden'),
            (0,rule/* client */.Sn)('request returned 500 Internal Server Error for API route and version http://%2F%2F.%2Fpipe%2Fdocker_engine/_ping'),
        ],
    },
    {
        id: 'network/step-download',
        failureClass: 'network-transient',
        sources: ['step'],
        pattern: /curl: \((?:5|6|7|16|18|28|35|52|55|56|92)\) |curl: \(22\).*(?:50[0234]|429)\b|Could not resolve host|Temporary failure (?:in name resolution|resolving)|Could not connect to \S+|Recv failure: |fetch-pack: unexpected disconnect|RPC failed; curl|early EOF$|Connection (?:reset by peer|timed out)|(?<!ConnectionRefusedError: \[Errno 111\] )Connection refused(?! \(os error 111\))|Network is unreachable|npm (?:error|ERR!) (?:code |errno )?(?:ECONNRESET|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|ERR_SOCKET_TIMEOUT|FETCH_ERROR)|\b(?:ECONNRESET|ETIMEDOUT|EAI_AGAIN)\b|keyserver receive failed: (?!No data)|wget: (?:unable to resolve|bad address|can't connect|download timed out)|Unable to establish SSL connection|ReadTimeoutError|ConnectTimeoutError|NewConnectionError|Failed to establish a new connection|IncompleteRead\(|ProtocolError\('Connection|Read timed out|Connection (?:broken|aborted)|TLS handshake timeout|dial tcp: lookup \S+|dial tcp \S+:(?:443|80): |i\/o timeout|temporary error \(try again later\)|: DNS lookup error\b|network error \(check Internet connection|Could not (?:transfer artifact|GET 'http).*(?:timed? ?out|reset|refused|unknown host|50\d)|Remote host terminated the handshake|SSL_ERROR_SYSCALL|spurious network error|(?:502 {1,2}Bad Gateway|503 {1,2}Service Unavailable|504 {1,2}Gateway Time-?out)|\bESOCKETTIMEDOUT\b|The requested URL returned error: 50[0234]|\bHTTP error 50[0234]\b|\b50[0234] Server Error\b|Received status code 50[0234]|ERROR 50[0234]: |npm (?:error|ERR!) code E50[0234]|socket hang up|gnutls_handshake\(\) failed|GnuTLS recv error|Failed to fetch \S+ {1,2}(?:Connection failed|Unable to connect|Undetermined Error)|[Cc]url error \((?:5|6|7|18|28|35|52|55|56|92)\)|has timed out after \d+ ?ms|too many connection resets|\bcurl error (?:5|6|7|18|28|35|52|55|56|92)\b|Resolving timed out after|Operation timed out after|HTTP\/2 stream \d+ was not closed|The (?:TLS connection was non-properly terminated|remote end hung up unexpectedly)/,
        tier: 'symptom',
        confidence: 0.4,
        reference: 'curl, wget, git, apt, apk, npm, pip, go, cargo, maven, gpg when a server does not answer',
        matches: [
            (0,rule/* inStep */.qg)('curl: (56) Recv failure: Connection reset by peer'),
            (0,rule/* inStep */.qg)("fatal: unable to access 'https://git.invalid/acme/app.git/': Could not resolve host: git.invalid"),
            (0,rule/* inStep */.qg)('npm error code ECONNRESET'),
            (0,rule/* inStep */.qg)('E: Failed to fetch http://archive.example/git.deb  503  Service Unavailable [IP: 203.0.113.9 80]'),
            (0,rule/* inStep */.qg)("The HTTP request to 'GET https://api.example/v3/index.json' has timed out after 100000ms."),
            (0,rule/* inStep */.qg)('gpg: keyserver receive failed: Cannot assign requested address'),
            (0,rule/* inStep */.qg)('http.client.IncompleteRead: IncompleteRead(30390759 bytes read, 1904744 more expected)'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('curl: (22) The requested URL returned error: 404'),
            (0,rule/* inStep */.qg)('npm error 404 Not Found'),
            (0,rule/* engine */.Hi)('curl: (56) Recv failure: Connection reset by peer'),
            (0,rule/* inStep */.qg)('E: Failed to fetch http://x/y.deb  Hash Sum mismatch'),
            (0,rule/* inStep */.qg)('E   ConnectionRefusedError: [Errno 111] Connection refused'),
            (0,rule/* inStep */.qg)('error: error communicating with database: Connection refused (os error 111)'),
        ],
    },
    {
        id: 'network/stream-broken',
        failureClass: 'network-transient',
        sources: rule/* SPOKEN */.X8,
        pattern: /stream error: stream ID \d+; (?:PROTOCOL_ERROR|FLOW_CONTROL_ERROR|ENHANCE_YOUR_CALM|STREAM_CLOSED)/,
        tier: 'failure',
        confidence: 0.8,
        reference: 'golang.org/x/net/http2 errors.go; GoogleContainerTools/kaniko#1360',
        matches: [
            (0,rule/* client */.Sn)('error building image: error building stage: failed to get filesystem from image: stream error: stream ID 3; PROTOCOL_ERROR'),
        ],
        rejects: [(0,rule/* inStep */.qg)('stream error: stream ID 3; PROTOCOL_ERROR')],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/overlay2.js
/** Rules: the engine's own layer stores (overlay2 and the older graph drivers) lack or contradict what is on record. */

/** Paths are matched by the driver's folder and the shape of its ids, never by a data root: that one is the user's to choose. */
const OVERLAY2_RULES = [
    {
        id: 'overlay2/container-mount-unknown',
        failureClass: 'overlay2-corruption',
        sources: ['journal'],
        pattern: /Failed to load container mount [0-9a-f]{12,64}: mount does not exist/,
        tier: 'failure',
        confidence: 0.8,
        reference: 'moby/moby daemon/daemon.go restore(); moby/moby#20831',
        matches: [(0,rule/* journal */.W8)('dockerd: Failed to load container mount 5bc1515eeb07109b: mount does not exist')],
        rejects: [(0,rule/* inStep */.qg)('Failed to load container mount 5bc1515eeb07109b: mount does not exist')],
    },
    {
        id: 'overlay2/copied-file-lost',
        failureClass: 'overlay2-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /^(?:ERROR: (?:Build failed: )?)?(?:Error response from daemon: )?l?stat \S*\/docker\/overlay\/[0-9a-f]{64}\/merged\/\S+: no such file or directory\s*$|^readdirent: no such file or directory\s*$/,
        tier: 'failure',
        confidence: 0.6,
        reference: 'moby/moby#16554, moby/moby#22592: the first overlay driver on kernels of its time loses what was just copied; older than `COPY --from`, with which a missing file is the user’s',
        matches: [
            (0,rule/* engine */.Hi)('stat /var/lib/docker/overlay/b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a/merged/tmp/plone/bootstrap.py: no such file or directory'),
            (0,rule/* engine */.Hi)('readdirent: no such file or directory'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('readdirent: no such file or directory'),
            (0,rule/* engine */.Hi)('COPY failed: stat /var/lib/docker/overlay/b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a/merged/app: no such file or directory'),
            (0,rule/* engine */.Hi)('lstat /var/lib/docker/overlay2/b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a/merged/app: no such file or directory'),
        ],
    },
    {
        id: 'overlay2/device-mount-point',
        failureClass: 'overlay2-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /Error mounting '\/dev\/mapper\/docker-[^']{1,200}' on '[^']{1,400}': no such file or directory/,
        tier: 'failure',
        confidence: 0.7,
        reference: 'moby/moby#9562: a thin device on record is not there when it is to be mounted',
        matches: [
            (0,rule/* engine */.Hi)("Error mounting '/dev/mapper/docker-202:1-286333-6476-init' on '/var/lib/docker/devicemapper/mnt/6476-init': no such file or directory"),
        ],
        rejects: [
            (0,rule/* inStep */.qg)("Error mounting '/dev/mapper/docker-1' on '/x': no such file or directory"),
            (0,rule/* engine */.Hi)("Error mounting '/dev/mapper/docker-1' on '/x': input/output error"),
        ],
    },
    {
        id: 'overlay2/device-unknown',
        failureClass: 'overlay2-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /open \S*\/btrfs\/subvolumes\/\S+: file exists|devmapper: (?:Unknown device|Base Device UUID and Filesystem verification failed|Error (?:saving|loading) (?:device|transaction) metadata)|devicemapper: .*(?:No such device|dm_task_run failed)/,
        tier: 'cause',
        confidence: 0.8,
        reference: 'moby daemon/graphdriver/devmapper: a thin device on record is gone',
        matches: [
            (0,rule/* engine */.Hi)('Error response from daemon: devmapper: Unknown device 5b1a'),
            (0,rule/* journal */.W8)('Error starting daemon: error initializing graphdriver: devmapper: Base Device UUID and Filesystem verification failed: devmapper: Failed to find uuid for device /dev/mapper/docker-253:1-1447-base: exit status 2'),
        ],
        rejects: [(0,rule/* inStep */.qg)('devmapper: Unknown device 5b1a')],
    },
    {
        id: 'overlay2/driver-file-missing',
        failureClass: 'overlay2-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /\b(?:l?stat|open|mkdir|rename|symlink|readlink|chdir|chmod|chtimes|unlinkat|failed to stat parent: stat) \S*\/(?:overlay2?|aufs|btrfs|vfs|fuse-overlayfs|windowsfilter)\/(?:(?:layers|diff|mnt|dir|subvolumes|l)(?:\/[\w.:-]+){0,2}|[\w-]{12,}(?:\/(?:diff|link|lower|work|merged|committed|parent|lower-id|\.tmp-committed\d+))?): no such file or directory/,
        tier: 'cause',
        confidence: 0.93,
        reference: 'faults.md: overlay2/*/diff and overlay2/* deleted; moby/buildkit#5469; moby/moby#38051',
        matches: [
            (0,rule/* engine */.Hi)('failed to walk: resolve : lstat /var/lib/docker/overlay2/vkotw3r0u18lg7rsknxu9khxu/diff: no such file or directory'),
            (0,rule/* engine */.Hi)('failed to read dockerfile: stat /srv/d/overlay2/vkotw3r0u18lg7rsknxu9khxu: no such file or directory'),
            (0,rule/* engine */.Hi)('failed to register layer: open /var/lib/docker/aufs/layers/25af9f268f: no such file or directory'),
            (0,rule/* engine */.Hi)('ERROR: open /data/docker/overlay2/78cd187c3092/.tmp-committed6275483026: no such file or directory'),
            (0,rule/* engine */.Hi)('failed to walk: resolve : lstat /var/lib/docker/overlay2/diff: no such file or directory'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('stat /var/lib/docker/overlay2/vkotw3r0u18lg7rsknxu9khxu: no such file or directory'),
            (0,rule/* engine */.Hi)('lstat /var/lib/docker/overlay2/t52p6kiv77w12bq103bw6ft8b/merged/tmp/x: not a directory'),
            (0,rule/* engine */.Hi)('lstat /var/lib/docker/overlay2/t52p6kiv77w12bq103bw6ft8b/merged/app/missing: no such file or directory'),
            (0,rule/* engine */.Hi)('failed to walk /var/lib/docker/tmp/buildkit-mount8132722715/out: lstat /var/lib/docker/tmp/buildkit-mount8132722715/out: no such file or directory'),
        ],
    },
    {
        id: 'overlay2/graph-driver-remove',
        failureClass: 'overlay2-corruption',
        sources: rule/* PRINTED */.No,
        pattern: /driver "(?:aufs|zfs|btrfs|overlay2?|devicemapper|vfs)" failed to remove root filesystem\b.*(?:no such file or directory|dataset does not exist|unknown device)/i,
        tier: 'cause',
        confidence: 0.85,
        reference: 'moby/moby daemon/delete.go cleanupContainer()',
        matches: [
            (0,rule/* engine */.Hi)('Error response from daemon: driver "aufs" failed to remove root filesystem for 043ba4126b2c: no such file or directory'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('Error response from daemon: Driver devicemapper failed to remove root filesystem c4cf70277a: Device is Busy'),
        ],
    },
    {
        id: 'overlay2/hostname-required',
        failureClass: 'overlay2-corruption',
        sources: rule/* PRINTED */.No,
        pattern: /failed to solve: hostname required\s*$/,
        tier: 'symptom',
        confidence: 0.5,
        reference: 'faults.md: image/overlay2/layerdb deleted, base image; containerd reference.ErrHostnameRequired',
        matches: [(0,rule/* engine */.Hi)('ERROR: failed to build: failed to solve: hostname required')],
        rejects: [
            (0,rule/* engine */.Hi)('failed to solve: hostname required by policy'),
            (0,rule/* inStep */.qg)('failed to solve: hostname required'),
        ],
    },
    {
        id: 'overlay2/image-record-missing',
        failureClass: 'overlay2-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?:open|stat|lstat|rename|mkdir|failed to get digest sha256:\w+: open) \S*\/image\/\w+\/(?:imagedb|layerdb|distribution)\/\S*: no such file or directory|unknown parent image ID sha256:|^No such image: sha256:[0-9a-f]{64}$|failed to (?:get|read) (?:parent|diff ?ID|cache-id)\b.*(?:no such file|invalid|does not exist)|layer sha256:[0-9a-f]+ (?:does not exist|not found) in the (?:layer )?store/,
        tier: 'cause',
        confidence: 0.88,
        reference: 'moby image/fs.go, layer/filestore.go: image/overlay2 lacks what it names',
        matches: [
            (0,rule/* engine */.Hi)('failed to get digest sha256:9c27: open /var/lib/docker/image/overlay2/imagedb/content/sha256/9c27: no such file or directory'),
            (0,rule/* engine */.Hi)('failed to export image: failed to set parent sha256:ab: unknown parent image ID sha256:ab'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('open /var/lib/docker/image/overlay2/imagedb/content/sha256/9c27: no such file or directory'),
            (0,rule/* engine */.Hi)('open /src/image/png/x.png: no such file or directory'),
        ],
    },
    {
        id: 'overlay2/layer-file-lost',
        failureClass: 'overlay2-corruption',
        sources: rule/* PRINTED */.No,
        pattern: /^(?:docker: |ERROR: )?Error response from daemon: (?:.{0,200}: )?open \S*\/overlay2\/[0-9a-f]{64}\/diff\/\S+: no such file or directory/,
        tier: 'failure',
        confidence: 0.7,
        reference: 'moby layer/layer_store.go, met on docker save and push: tar-split names a file that the layer lacks',
        matches: [
            (0,rule/* engine */.Hi)('Error response from daemon: open /var/lib/docker/overlay2/b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a/diff/usr/bin/python3.8: no such file or directory'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('Error response from daemon: open /d/overlay2/b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a/diff/x: no such file or directory'),
            (0,rule/* engine */.Hi)('failed to walk: lstat /var/lib/docker/overlay2/b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a/diff/app: no such file or directory'),
        ],
    },
    {
        id: 'overlay2/layer-integrity',
        failureClass: 'overlay2-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /^(?:\S+ ){0,5}file integrity checksum failed for "/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'vbatts/tar-split tar/asm/assemble.go, met on docker push and save',
        matches: [(0,rule/* client */.Sn)('file integrity checksum failed for "usr/lib/locale/C.utf8/LC_COLLATE"')],
        rejects: [
            (0,rule/* inStep */.qg)('file integrity checksum failed for "x"'),
            (0,rule/* client */.Sn)('npm error integrity checksum failed when using sha512'),
        ],
    },
    {
        id: 'overlay2/layer-not-loaded',
        failureClass: 'overlay2-corruption',
        sources: ['journal'],
        pattern: /Failed to load (?:layer sha256:|mount )[0-9a-f]{64}: (?:.{1,200}: )?(?:invalid (?:checksum|mount id)|failed to get (?:diff|cache|parent))/,
        tier: 'failure',
        confidence: 0.65,
        reference: 'docker/for-mac#20, docker/for-mac#680, moby layer/layer_store.go: after a host that was switched off a record is empty',
        matches: [
            (0,rule/* journal */.W8)('dockerd: Failed to load layer sha256:b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a: failed to get diff id for sha256:b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a: invalid checksum digest format'),
            (0,rule/* journal */.W8)('dockerd: Failed to load mount b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a: invalid mount id value'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('Failed to load mount b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a: invalid mount id value'),
        ],
    },
    {
        id: 'overlay2/layer-record-missing',
        failureClass: 'overlay2-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?:^|: |msg=")(?:ERROR: )?layer does not exist\.?\s*$|failed to get layer sha256:[0-9a-f]+: layer does not exist|(?:^|: )(?:layer not retained|mount does not exist)\.?\s*$|RWLayer of container \w+ is unexpectedly nil/,
        tier: 'cause',
        confidence: 0.88,
        reference: 'moby layer/layer.go ErrLayerDoesNotExist; faults.md: layerdb deleted; moby/moby#36573',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to build: failed to solve: layer does not exist'),
            (0,rule/* engine */.Hi)('ERROR: layer does not exist', 'exporting to image'),
            (0,rule/* engine */.Hi)('Error response from daemon: RWLayer of container 77abce is unexpectedly nil'),
            (0,rule/* engine */.Hi)('failed to export image: failed to create image: failed to get layer sha256:428532c8: layer does not exist'),
            (0,rule/* journal */.W8)('dockerd: Error starting daemon: layer does not exist'),
        ],
        rejects: [(0,rule/* inStep */.qg)('layer does not exist'), (0,rule/* client */.Sn)('assertion: layer does not exist in my list')],
    },
    {
        id: 'overlay2/layerdb-rename',
        failureClass: 'overlay2-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /rename \S*\/image\/\w+\/layerdb\/tmp\/\S+ \S*\/layerdb\/sha256\/\S+: (?:file exists|directory not empty|no such file or directory)/,
        tier: 'cause',
        confidence: 0.92,
        reference: 'node-problem-detector docker-monitor.json CorruptDockerImage; moby/moby#23184',
        matches: [
            (0,rule/* engine */.Hi)('failed to register layer: rename /var/lib/docker/image/overlay2/layerdb/tmp/write-set-421 /var/lib/docker/image/overlay2/layerdb/sha256/3540: file exists'),
        ],
        rejects: [(0,rule/* engine */.Hi)('rename /app/image/a /app/image/b: file exists')],
    },
    {
        id: 'overlay2/link-missing',
        failureClass: 'overlay2-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /\bsymlink \.\.\/[\w.-]+\/diff \S*\/overlay2\/l\/\w+: no such file or directory/,
        tier: 'cause',
        confidence: 0.97,
        reference: 'faults.md: rm -rf D/overlay2/l; moby daemon/graphdriver/overlay2/overlay.go create()',
        matches: [
            (0,rule/* engine */.Hi)('failed to prepare xm5ut50n4iabm684ai95wkygl as 5o6l4fn5gy0uqgdzmycr5j8ds: symlink ../5o6l4fn5gy0uqgdzmycr5j8ds/diff /var/lib/docker/overlay2/l/TJEUN4P4A2WHABXBOBSM4JDGEF: no such file or directory'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: failed to prepare x: symlink ../x/diff /data/d/overlay2/l/AB12: no such file or directory'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('symlink ../x/diff /var/lib/docker/overlay2/l/AB12: no such file or directory'),
            (0,rule/* quoted */.TL)('symlink ../x/diff /var/lib/docker/overlay2/l/AB12: no such file or directory'),
            (0,rule/* engine */.Hi)('symlink ../x/diff /var/lib/docker/overlay2/l/AB12: no space left on device'),
        ],
    },
    {
        id: 'overlay2/mount-parts-missing',
        failureClass: 'overlay2-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /error creating (?:overlay|aufs) mount to \S+: (?:no such file or directory|too many levels of symbolic links|stale (?:NFS )?file handle)/,
        tier: 'cause',
        confidence: 0.9,
        reference: 'faults.md: links in D/overlay2/l deleted; moby overlay2/overlay.go Get()',
        matches: [
            (0,rule/* engine */.Hi)('error creating overlay mount to /var/lib/docker/overlay2/v2kbwpoq5ri51vxy75alr1u3i/merged: no such file or directory'),
            (0,rule/* engine */.Hi)('failed to register layer: error creating overlay mount to /srv/docker/overlay2/7cc4/merged: too many levels of symbolic links'),
            (0,rule/* journal */.W8)('error creating overlay mount to /x/overlay2/abc/merged: no such file or directory'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('error creating overlay mount to /x/overlay2/abc-init/merged: invalid argument'),
            (0,rule/* inStep */.qg)('error creating overlay mount to /x/overlay2/abc/merged: no such file or directory'),
        ],
    },
    {
        id: 'overlay2/not-registered',
        failureClass: 'overlay2-corruption',
        sources: rule/* PRINTED */.No,
        pattern: /failed to register layer: (?:.{0,400}: )?(?:no such file or directory|file exists|directory not empty)[.\s]*$/,
        tier: 'symptom',
        confidence: 0.5,
        reference: 'moby layer/layer_store.go: the family of errors about what a layer is put upon',
        matches: [
            (0,rule/* engine */.Hi)('failed to register layer: ApplyLayer exit status 1 stdout:  stderr: no such file or directory'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('failed to register layer: no such file or directory'),
            (0,rule/* engine */.Hi)('failed to register layer: Error processing tar file(exit status 1): unexpected EOF'),
        ],
    },
    {
        id: 'overlay2/podman-directory-missing',
        failureClass: 'overlay2-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /creating read-write layer with ID "[0-9a-f]+": [Ss]tat \S+\/overlay2?\/[0-9a-f]{64}: no such file or directory/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'containers/storage drivers/overlay; containers/buildah#2965',
        matches: [
            (0,rule/* client */.Sn)('Error: creating container: creating read-write layer with ID "fe39": Stat /var/lib/containers/storage/overlay2/b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a: no such file or directory'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('creating read-write layer with ID "fe39": Stat /s/overlay2/b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a: no such file or directory'),
        ],
    },
    {
        id: 'overlay2/podman-layer-missing',
        failureClass: 'overlay2-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?:^Error|"): layer not known$|\bstat \S{1,200}\/overlay\/[0-9a-f]{64}\/diff: no such file|extracting layer "[0-9a-f]{64}": no such file or directory$|top layer \S{1,80} of image \S{1,80} not found in layer tree/i,
        tier: 'failure',
        confidence: 0.75,
        reference: 'containers/storage layers.go, drivers/overlay: a layer on record is not there',
        matches: [
            (0,rule/* engine */.Hi)('Error: copying layers and metadata for container "0e1c": committing the finished image: creating image "5b1a": layer not known'),
        ],
        rejects: [(0,rule/* inStep */.qg)('Error: layer not known'), (0,rule/* client */.Sn)('stat /srv/overlay/diff: no such file or directory')],
    },
    {
        id: 'overlay2/readlink',
        failureClass: 'overlay2-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /\breadlink \S*\/overlay2?(?:\/l(?:\/\w+)?|\/[0-9a-z]{12,}\S*)?: invalid argument/,
        tier: 'cause',
        confidence: 0.9,
        reference: 'node-problem-detector docker-monitor.json CorruptDockerOverlay2; moby/moby#42527',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: readlink /var/lib/docker/overlay2: invalid argument'),
            (0,rule/* client */.Sn)('(HTTP code 500) server error - readlink /mnt/nvme1/docker/overlay2/l: invalid argument'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)("load.rb:2:in `readlink': Invalid argument @ rb_readlink - /app/load.rb (Errno::EINVAL)"),
            (0,rule/* engine */.Hi)('readlink /app/overlay2x: invalid argument'),
        ],
    },
    {
        id: 'overlay2/repositories-json',
        failureClass: 'overlay2-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /Couldn't create (?:reference|Tag) store repositor(?:y|ies): |couldn't create reference store/i,
        tier: 'cause',
        confidence: 0.95,
        reference: 'faults.md: repositories.json emptied; moby daemon/daemon.go NewDaemon()',
        matches: [(0,rule/* journal */.W8)("dockerd: failed to start daemon: Couldn't create reference store repository: EOF")],
        rejects: [(0,rule/* inStep */.qg)("failed to start daemon: Couldn't create reference store repository: EOF")],
    },
    {
        id: 'overlay2/tmp-missing',
        failureClass: 'overlay2-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?:open|mkdir|stat) \S*\/tmp\/(?:GetImageBlob|docker-builder|docker-import-|docker-export-)\d+\S*: no such file or directory/,
        tier: 'cause',
        confidence: 0.8,
        reference: 'moby distribution/pull_v2.go: the data root’s tmp directory is made at the engine’s start only',
        matches: [(0,rule/* client */.Sn)('open /mnt/nvme1/docker/tmp/GetImageBlob4890543867: no such file or directory')],
        rejects: [
            (0,rule/* engine */.Hi)('COPY failed: stat /var/lib/docker/tmp/docker-builder123456/dist/app.js: no space left on device'),
            (0,rule/* inStep */.qg)('open /tmp/GetImageBlob1: no such file or directory'),
        ],
    },
    {
        id: 'overlay2/windows-import',
        failureClass: 'overlay2-corruption',
        sources: rule/* PRINTED */.No,
        pattern: /^(?:.{0,120}: )?re-exec error: exit status 1: output: .{0,300}hcsshim::ImportLayer\b.{0,40}failed in Win32: The system cannot find the path specified/,
        tier: 'failure',
        confidence: 0.6,
        reference: 'moby/moby#32838, microsoft/hcsshim#835, microsoft/hcsshim#879',
        matches: [
            (0,rule/* engine */.Hi)('re-exec error: exit status 1: output: hcsshim::ImportLayer - failed failed in Win32: The system cannot find the path specified. (0x3)'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('re-exec error: exit status 1: output: hcsshim::ImportLayer - failed failed in Win32: The system cannot find the path specified. (0x3)'),
            (0,rule/* engine */.Hi)('re-exec error: exit status 1: output: hcsshim::ImportLayer failed in Win32: There is not enough space on the disk. (0x70)'),
        ],
    },
    {
        id: 'overlay2/windows-layer-missing',
        failureClass: 'overlay2-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /hcsshim::\w+(?!.*io\.containerd\.).*The system cannot find the (?:path|file) specified.*\bwindowsfilter\b|ProcessBaseLayer \S{0,200}\bwindowsfilter\b.*The system cannot find the path specified/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'microsoft/hcsshim; moby daemon/graphdriver/windows: a layer on record has no directory',
        matches: [
            (0,rule/* engine */.Hi)('docker: Error response from daemon: hcsshim::PrepareLayer - failed failed in Win32: The system cannot find the path specified. (0x3) layerID C:\\ProgramData\\docker\\windowsfilter\\081c.'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('hcsshim::PrepareLayer: The system cannot find the path specified. C:\\ProgramData\\docker\\windowsfilter\\081c'),
            (0,rule/* engine */.Hi)('hcsshim::ImportLayer failed in Win32: There is not enough space on the disk. (0x70)'),
        ],
    },
    {
        id: 'overlay2/zfs-dataset-missing',
        failureClass: 'overlay2-corruption',
        sources: rule/* SPOKEN */.X8,
        pattern: /\bzfs (?:zfs )?(?:snapshot|clone|destroy|get|mount)\b.*=> cannot open '[^']+': dataset does not exist/,
        tier: 'cause',
        confidence: 0.88,
        reference: 'moby daemon/graphdriver/zfs; mistifyio/go-zfs error.go',
        matches: [
            (0,rule/* engine */.Hi)('failed to register layer: exit status 2: "/sbin/zfs zfs snapshot tank/e/6f@8" => cannot open \'tank/e/6f\': dataset does not exist'),
        ],
        rejects: [(0,rule/* inStep */.qg)("cannot open 'tank/x': dataset does not exist")],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/registry.js
/** Rules: a registry refuses: too many requests, no right, or no such image. */

const REGISTRY_RULES = [
    {
        id: 'registry/denied',
        failureClass: 'registry-auth',
        sources: rule/* SPOKEN */.X8,
        pattern: /no basic auth credentials|insufficient_scope|pull access denied|requested access to the resource is denied|(?:^|: )(?:denied|unauthorized): |authentication required|authorization failed|unexpected status(?: code)?(?: from \w+ request to \S+| \S+)?: ?(?:401 Unauthorized|403 Forbidden)|unexpected status: (?:401|403)|failed with status code \[[^\]]{1,100}\]: 40[13]\b|status: 401 Unauthorized|incorrect username or password|failed to authorize: .*(?:401|403|unauthorized|denied)|error (?:from registry|parsing HTTP 403).*denied|may require 'docker login'|authorization token has expired|HTTP Basic: Access denied|permission_denied: |incorrect username|access to the requested resource is not authorized|failed to push \S+: .*404 Not Found(?!: blob upload)|failed to fetch (?:anonymous|oauth) token: unexpected status.*: 40[13]/i,
        tier: 'cause',
        confidence: 0.92,
        reference: 'containerd core/remotes/docker (authorizer, errors); distribution errcode; moby registry',
        matches: [
            (0,rule/* engine */.Hi)('failed to solve: rpc error: code = Unknown desc = unexpected status: 403 Forbidden'),
            (0,rule/* client */.Sn)('no basic auth credentials'),
            (0,rule/* engine */.Hi)('ERROR: failed to push g/x: unexpected status from POST request to https://g/v2/x/blobs/uploads/: 403 Forbidden'),
            (0,rule/* engine */.Hi)('Error response from daemon: login attempt to http://r/v2/ failed with status: 401 Unauthorized'),
            (0,rule/* engine */.Hi)('ERROR: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('npm error 403 Forbidden - denied: no'),
            (0,rule/* engine */.Hi)('failed to authorize: DeadlineExceeded: failed to fetch anonymous token: context deadline exceeded'),
            (0,rule/* quoted */.TL)('no basic auth credentials'),
        ],
    },
    {
        id: 'registry/image-not-found',
        failureClass: 'registry-auth',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to solve: (?:rpc error: code = \w+ desc = )?(?:failed to solve: )?(?:[\w./:@-]+: )?(?:[\w-]+(?:\.[\w-]+)+|localhost)(?::\d+)?\/[\w./-]+(?::[\w.-]+|@sha256:[0-9a-f]+): not found\s*$|content at https?:\/\/\S+ not found: not found\s*$/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'containerd core/remotes/docker/resolver.go, fetcher.go, as BuildKit repeats them without a word about metadata',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to solve: nvidia/cuda:11.0-base: docker.io/nvidia/cuda:11.0-base: not found'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: docker.io/bitnami/redis:7.0: not found'),
            (0,rule/* engine */.Hi)('failed to copy: httpReadSeeker: failed open: content at https://mirror.gcr.io/v2/x/manifests/sha256:ab not found: not found'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('failed to solve: docker.io/bitnami/redis:7.0: not found'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: failed to compute cache key: "/out/bin": not found'),
            (0,rule/* engine */.Hi)('failed to solve: content digest sha256:c596: not found'),
            (0,rule/* quoted */.TL)('failed to solve: docker.io/a/b:1: not found'),
        ],
    },
    {
        id: 'registry/login-refused',
        failureClass: 'registry-auth',
        sources: rule/* SPOKEN */.X8,
        pattern: /login attempt to \S+ failed with status: 40[13]\b|^(?:Error: )?Username and password required\s*$|error parsing HTTP 40[13] response body/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'moby registry/auth.go, distribution registry/client/errors.go; docker/login-action src/docker.ts',
        matches: [
            (0,rule/* engine */.Hi)('Error response from daemon: login attempt to https://h/v2/ failed with status: 403 Forbidden'),
            (0,rule/* client */.Sn)('Error: Username and password required'),
            (0,rule/* engine */.Hi)('error parsing HTTP 403 response body: unexpected end of JSON input: ""'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('Error: Username and password required'),
            (0,rule/* engine */.Hi)('error parsing HTTP 429 response body: x'),
        ],
    },
    {
        id: 'registry/not-found',
        failureClass: 'registry-auth',
        sources: rule/* SPOKEN */.X8,
        pattern: /manifest unknown|manifest for \S+ not found|repository \S+ not found|failed to resolve source metadata for \S+: \S+: not found\s*$|failed to create LLB definition: [\w./:@-]+: not found\s*$|failed to resolve reference "[^"]+": \S+: not found|repository name not known to registry|name unknown: /,
        tier: 'cause',
        confidence: 0.88,
        reference: 'distribution errcode (MANIFEST_UNKNOWN, NAME_UNKNOWN); containerd core/remotes/docker/resolver.go',
        matches: [
            (0,rule/* engine */.Hi)('manifest for 127.0.0.1:5000/team/base:9 not found: manifest unknown: manifest unknown'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: a/b:9: failed to resolve source metadata for docker.io/a/b:9: docker.io/a/b:9: not found'),
            (0,rule/* engine */.Hi)('failed to solve with frontend dockerfile.v0: failed to create LLB definition: localhost:5000/nobody/nothing:1: not found'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('manifest unknown'),
            (0,rule/* engine */.Hi)('failed to resolve source metadata for docker.io/lab/base:latest: rpc error: blob sha256:ab expected at /c/x: blob not found: not found'),
        ],
    },
    {
        id: 'registry/rate-limit',
        failureClass: 'registry-rate-limit',
        sources: rule/* SPOKEN */.X8,
        pattern: /toomanyrequests|429 Too Many Requests|You have reached your (?:unauthenticated )?pull rate limit|rate limit exceeded|TOO_MANY_REQUESTS/i,
        tier: 'cause',
        confidence: 0.95,
        reference: 'Docker Hub’s pull limit; RFC 6585',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to copy: httpReadSeeker: failed open: unexpected status code https://r/v2/x: 429 Too Many Requests - Server message: toomanyrequests'),
        ],
        rejects: [(0,rule/* inStep */.qg)('HTTP 429 Too Many Requests'), (0,rule/* quoted */.TL)('toomanyrequests')],
    },
    {
        id: 'registry/status-of-reference',
        failureClass: 'registry-auth',
        sources: rule/* SPOKEN */.X8,
        pattern: /unexpected status code \[[^\]]{1,200}\]: 40[134]\b/,
        tier: 'cause',
        confidence: 0.88,
        reference: 'containerd core/remotes/docker/resolver.go, 1.4 and later: the registry, or the mirror before it, refuses a reference',
        matches: [
            (0,rule/* engine */.Hi)('failed to solve with frontend dockerfile.v0: failed to create LLB definition: unexpected status code [manifests latest]: 403 Forbidden'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('unexpected status code [manifests latest]: 403 Forbidden'),
            (0,rule/* engine */.Hi)('unexpected status code [manifests latest]: 429 Too Many Requests'),
        ],
    },
    {
        id: 'registry/too-many',
        failureClass: 'registry-rate-limit',
        sources: rule/* SPOKEN */.X8,
        pattern: /: Too Many Requests\b|\bHAP429\b/,
        tier: 'failure',
        confidence: 0.85,
        reference: 'RFC 6585, where a registry or a client leaves the number out',
        matches: [
            (0,rule/* engine */.Hi)('Error response from daemon: Get https://mcr.microsoft.com/v2/x/manifests/1: Too Many Requests (HAP429).'),
        ],
        rejects: [(0,rule/* inStep */.qg)('GET https://x/y: Too Many Requests')],
    },
];

// EXTERNAL MODULE: ./build/classify/rules/release-bug.js + 2 modules
var release_bug = __webpack_require__(6582);
;// CONCATENATED MODULE: ./build/classify/rules/remote-cache.js
/** Rules: importing or exporting the build cache failed. */

/** The steps by which BuildKit imports and exports caches. solver/llbsolver/solver.go, control/control.go */
const CACHE_STEP = /^(?:\[[^\]]*\] )?(?:importing cache|exporting cache|exporting to GitHub Actions Cache|exporting cache to )/;
const REMOTE_CACHE_RULES = [
    {
        id: 'remote-cache/backend',
        failureClass: 'remote-cache-error',
        sources: rule/* PRINTED */.No,
        pattern: /This legacy service is shutting down|failed to configure \S+ cache (?:exporter|importer)|local cache importer requires|error writing (?:layer|manifest|config) blob|cache entry was not found|Cache already exists\. Scope|actions-cache-id|failed to import cache\b|error committing cache|cache manifest .* not found|maximum timeout reached\s*$|failed to get credentials.*cache|failed to check file presence in cache|failed to solve: (?:rpc error: code = \w+ desc = )?(?:failed to compute cache key: )?blob (?:sha256:[0-9a-f]+ )?not found\s*$/,
        tier: 'cause',
        confidence: 0.88,
        reference: 'moby/buildkit cache/remotecache; tonistiigi/go-actions-cache; gh.io/gha-cache-sunset',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to solve: This legacy service is shutting down, effective April 15, 2025. Migrate to the new service ASAP.'),
            (0,rule/* engine */.Hi)('ERROR: failed to build: failed to solve: error writing layer blob: not_found: cache entry was not found'),
            (0,rule/* engine */.Hi)('error: failed to solve: blob sha256:1fb11dfd9b34 not found'),
            (0,rule/* engine */.Hi)('error: failed to solve: local cache importer requires either explicit digest, "latest" tag or custom tag on index.json'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('error writing layer blob: x'),
            (0,rule/* engine */.Hi)('failed to solve: unexpected status: 403 Forbidden'),
            (0,rule/* engine */.Hi)('ERROR: failed to solve: failed to load cache key: Get "http://h/x.tgz": EOF'),
        ],
    },
    {
        id: 'remote-cache/step',
        failureClass: 'remote-cache-error',
        sources: rule/* PRINTED */.No,
        pattern: /^ERROR\b|failed to solve/,
        step: CACHE_STEP,
        tier: 'cause',
        confidence: 0.8,
        reference: 'the step that failed is the import or export of a cache, whatever it says',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: registry.example/almanac/cache:main: not found', 'importing cache manifest from registry.example/almanac/cache:main'),
            (0,rule/* engine */.Hi)('ERROR: maximum timeout reached', 'exporting cache'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('ERROR: x: not found', '[internal] load metadata for x'),
            (0,rule/* inStep */.qg)('ERROR: x', 'exporting cache'),
        ],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/step.js
/** Rules: a step's own command failed, and what in a step explains signs that look like the machine's. */

const STEP_RULES = [
    {
        id: 'step/exit-status',
        failureClass: 'build-step-failed',
        sources: rule/* PRINTED */.No,
        pattern: /did not complete successfully: exit code: \d+|executor failed running \[.{0,8}\]: (?:exit code: \d+|runc did not terminate)|returned a non-zero code: \d+|building at (?:STEP|step) .{1,2000}: (?:error )?while running runtime: exit status \d+|failed to solve: (?:.*: )?exit code: \d+|error building stage: failed to execute command: waiting for process to exit: exit status \d+/,
        tier: 'failure',
        confidence: 0.9,
        reference: 'moby/buildkit solver/llbsolver/ops/exec.go; moby builder/dockerfile/dispatchers.go',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to solve: process "…" did not complete successfully: exit code: 1'),
            (0,rule/* engine */.Hi)("The command '…' returned a non-zero code: 2"),
            (0,rule/* engine */.Hi)('failed to solve: executor failed running […]: exit code: 1'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('process "x" did not complete successfully: exit code: 1'),
            (0,rule/* engine */.Hi)('process "…" did not complete successfully: network bridge not found'),
        ],
    },
    {
        id: 'step/io-error',
        failureClass: 'build-step-failed',
        sources: ['step'],
        pattern: /input\/output error|read-only file system|structure needs cleaning/i,
        tier: 'symptom',
        confidence: 0.3,
        reference: 'counts for storage-io-error only together with a measured sign (weigh-findings.ts)',
        matches: [(0,rule/* inStep */.qg)('OSError: [Errno 5] Input/output error')],
        rejects: [(0,rule/* engine */.Hi)('write x: input/output error')],
    },
    {
        id: 'step/kills-itself',
        failureClass: 'build-step-failed',
        sources: ['quoted'],
        pattern: /\bkill(?:all)?\s+(?:-9|-KILL|-SIGKILL|-s\s*(?:9|KILL|SIGKILL))|\bpkill\s+(?:-9|-KILL)|\btimeout\s+(?:\S+\s+)?(?:-s|--signal)[ =]?(?:9|KILL)|\btimeout\s+-k\b/,
        tier: 'symptom',
        confidence: 0.3,
        reference: 'a command that sends SIGKILL explains its exit status 137',
        matches: [(0,rule/* quoted */.TL)("/bin/sh -c sh -c 'echo starting worker; (sleep 1; kill -9 $$) & sleep 5'")],
        rejects: [(0,rule/* quoted */.TL)('/bin/sh -c skill -9x'), (0,rule/* engine */.Hi)('kill -9 $$')],
    },
    {
        id: 'step/own-small-file-system',
        failureClass: 'build-step-failed',
        sources: ['quoted', 'step'],
        pattern: /--mount=type=tmpfs|\btype=tmpfs\b|\bmount\s+-t\s+tmpfs\b|\/dev\/(?:shm|full)\b|\bshared memory\b/i,
        tier: 'symptom',
        confidence: 0.3,
        reference: 'a tmpfs, /dev/shm (64 MB) or /dev/full of the step’s own explains its ENOSPC',
        matches: [
            (0,rule/* quoted */.TL)('[web stage-0 4/4] RUN --mount=type=tmpfs,target=/scratch,size=8m node gen.js'),
            (0,rule/* inStep */.qg)('staging shards in shared memory'),
        ],
        rejects: [(0,rule/* quoted */.TL)('RUN dd if=/dev/zero of=/blob'), (0,rule/* engine */.Hi)('/dev/shm is full')],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/storage-io.js
/** Rules: the disk or file system below the engine refuses to read or write. Such evidence forbids wiping (law 6). */

const STORAGE_IO_RULES = [
    {
        id: 'storage-io/bad-tar-from-disk',
        failureClass: 'storage-io-error',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to (?:register|extract) layer\b.*(?:archive\/tar: invalid tar header|flate: corrupt input|gzip: invalid checksum|unpigz: .*corrupted)/,
        tier: 'failure',
        confidence: 0.65,
        reference: 'moby layer download checks the digest first: what is read back later differs; NPD CorruptContainerImageLayer',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to register layer: Error processing tar file(exit status 1): archive/tar: invalid tar header'),
        ],
        rejects: [
            (0,rule/* engine */.Hi)('ADD failed: Error processing tar file(exit status 1): archive/tar: invalid tar header'),
        ],
    },
    {
        id: 'storage-io/desktop-diagnosis',
        failureClass: 'storage-io-error',
        sources: rule/* SPOKEN */.X8,
        pattern: /WSL 2 Linux filesystem corrupt\? \[/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'Docker Desktop’s own diagnosis repeats a line of the VM’s kernel',
        matches: [
            (0,rule/* client */.Sn)('[FAIL] DD0029: is the WSL 2 Linux filesystem corrupt? [   20.306316] EXT4-fs error (device sde): ext4_put_super:1188'),
        ],
        rejects: [(0,rule/* client */.Sn)('[PASS] DD0029: is the WSL 2 Linux filesystem corrupt?')],
    },
    {
        id: 'storage-io/device-mapper-mount',
        failureClass: 'storage-io-error',
        sources: rule/* SPOKEN */.X8,
        pattern: /devmapper: Error (?:mounting|activating|running deviceCreate)\b.*(?:input\/output error|structure needs cleaning|no data available|can't read superblock)/i,
        tier: 'cause',
        confidence: 0.92,
        reference: 'moby daemon/graphdriver/devmapper',
        matches: [
            (0,rule/* client */.Sn)("devmapper: Error mounting '/dev/mapper/docker-8:2-1' on '/var/lib/docker/devicemapper/mnt/1': input/output error"),
        ],
        rejects: [(0,rule/* inStep */.qg)("devmapper: Error mounting '/dev/x' on '/y': input/output error")],
    },
    {
        id: 'storage-io/directory-not-empty',
        failureClass: 'storage-io-error',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to remove root filesystem: unlinkat \S+: directory not empty/,
        tier: 'failure',
        confidence: 0.55,
        reference: 'a directory that stays full after its entries were removed: the file system’s fault',
        matches: [
            (0,rule/* engine */.Hi)('Error response from daemon: container b91f: driver "overlay2" failed to remove root filesystem: unlinkat /srv/docker/overlay2/ed/diff/var/x: directory not empty'),
        ],
        rejects: [(0,rule/* inStep */.qg)("rm: can't remove '/go/src/courier/.git/refs': Directory not empty")],
    },
    {
        id: 'storage-io/engine-io-error',
        failureClass: 'storage-io-error',
        sources: rule/* SPOKEN */.X8,
        pattern: /: input\/output error(?:: unknown)?[\s."')]*(?:$|\(|key=)|: (?:I\/O error|remote I\/O error|stale NFS file handle|(?<!error creating overlay mount to \S{1,200}: )stale file handle|bad message|transport endpoint is not connected|no such device or address)(?:: unknown)?[\s."']*$/,
        tier: 'cause',
        confidence: 0.93,
        reference: 'errno EIO as Go prints it; the report on metadata_v2.db that this project was started for',
        matches: [
            (0,rule/* engine */.Hi)('failed to solve: Internal: error committing 7bcd: write /srv/docker/buildkit/metadata_v2.db: input/output error'),
            (0,rule/* engine */.Hi)('ERROR: failed to calculate checksum of ref a::b: failed to create hash for /api: input/output error'),
            (0,rule/* journal */.W8)('rpc error: code = Unknown desc = failed to read dockerfile: failed to walk: failed to xattr /v/snapshots/287/fs/Dockerfile: input/output error'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('OSError: [Errno 5] Input/output error'),
            (0,rule/* engine */.Hi)('failed to compute cache key: "/input/output error": not found'),
            (0,rule/* inStep */.qg)('cat: /proc/self/mem: Input/output error'),
        ],
    },
    {
        id: 'storage-io/engine-read-only',
        failureClass: 'storage-io-error',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?:mkdir|open|write|create|rename|link|symlink|remove|unlinkat|chmod|chown|lchown|fsync|truncate|error creating temporary lease: write|cannot remove|cannot touch) '?\S*(?:\/docker|containerd|buildkit|overlay2?|aufs|docker-builder|GetImageBlob)\S*: read-only file system/i,
        tier: 'cause',
        confidence: 0.93,
        reference: 'faults.md: an ext4 error with errors=remount-ro; errno EROFS below a Docker store',
        matches: [
            (0,rule/* engine */.Hi)('failed to solve: write /d/docker/buildkit/containerdmeta.db: read-only file system'),
            (0,rule/* engine */.Hi)('Error response from daemon: mkdir /mnt/sda1/var/lib/docker/tmp/docker-builder123963654: read-only file system'),
            (0,rule/* client */.Sn)("rm: cannot remove '/var/lib/docker/aufs/diff/f4c8/etc/hosts.allow': Read-only file system"),
        ],
        rejects: [
            (0,rule/* client */.Sn)('ERROR: mkdir /home/runner/.docker/buildx: read-only file system'),
            (0,rule/* inStep */.qg)("chmod: changing permissions of '/etc/hosts': Read-only file system"),
        ],
    },
    {
        id: 'storage-io/engine-read-only-elsewhere',
        failureClass: 'storage-io-error',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?:Error response from daemon|failed to (?:solve|register layer|start daemon)): (?!.*(?:\/proc\/|\/sys\/|network controller|to rootfs at)).*: read-only file system|ApplyLayer exit status \d+ stdout: +stderr: .*: read-only file system|\bUntar (?:re-exec error: .*|exit status \d+ \w+ \S+): read-only file system|failed to register layer: .*: read-only file system/,
        tier: 'failure',
        confidence: 0.7,
        reference: 'errno EROFS met by the engine at a path that does not look like a store',
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to solve: write /data/d/x.db: read-only file system'),
            (0,rule/* client */.Sn)('Untar exit status 1 mkdir /usr/share/doc/libltdl7: read-only file system'),
        ],
        rejects: [(0,rule/* inStep */.qg)('touch: /etc/hosts: read-only file system')],
    },
    {
        id: 'storage-io/kernel',
        failureClass: 'storage-io-error',
        sources: ['kernel'],
        pattern: /EXT4-fs error|EXT4-fs warning .{0,80}_csum_verify|EXT4-fs \(\S+\): Remounting filesystem read-only|Remounting filesystem read-only|Buffer I\/O error|blk_update_request: .*I\/O error|I\/O error, dev |XFS \(\S+\): .*(?:[Ss]hutting down|metadata I\/O error|Corruption)|BTRFS (?:error|critical)|critical (?:medium|target) error|\bata\d+\.\d+: failed command|nvme\d*: .*(?:controller is down|I\/O \d+ QID|reset)|Unrecovered read error|\[Hardware Error\]|JBD2: Error/,
        tier: 'cause',
        confidence: 0.93,
        reference: 'node-problem-detector kernel-monitor.json, readonly-monitor.json; faults.md: trigger_fs_error',
        matches: [
            (0,rule/* kernel */.UF)('EXT4-fs error (device sda1): ext4_lookup:1590: inode #2: comm dockerd: deleted inode referenced: 12'),
            (0,rule/* kernel */.UF)('EXT4-fs (sda1): Remounting filesystem read-only'),
            (0,rule/* kernel */.UF)('blk_update_request: I/O error, dev sda, sector 2048'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('EXT4-fs error (device loop0)'),
            (0,rule/* kernel */.UF)('EXT4-fs (sda1): mounted filesystem with ordered data mode'),
        ],
    },
    {
        id: 'storage-io/not-permitted',
        failureClass: 'storage-io-error',
        sources: rule/* SPOKEN */.X8,
        pattern: /(?:mkdir|open|write|create|rename|link|symlink \S+|remove|unlinkat|chmod|chown|lchown) '?\/\S*\/(?:overlay2\/l|overlay2|image\/overlay2|io\.containerd\.[\w.]+|buildkit|containerd\/daemon)\/\S*: operation not permitted$/i,
        tier: 'cause',
        confidence: 0.85,
        reference: 'measured: `chattr +i` on overlay2/l; root is refused by an attribute of the file or by a security module, and every rung would be',
        advice: [
            'Something forbids even root to write there: look at `lsattr -d` of that directory and its parents (`chattr -i` takes the mark off), then at SELinux or AppArmor.',
            'Whoever set the mark meant something by it: find out what, before it is taken off.',
        ],
        matches: [
            (0,rule/* engine */.Hi)('ERROR: failed to build: failed to solve: failed to prepare a as b: symlink ../b/diff /var/lib/docker/overlay2/l/TMIE3H6CACJJD5KE5RLLYKXTFH: operation not permitted'),
        ],
        rejects: [
            (0,rule/* inStep */.qg)('symlink ../b/diff /var/lib/docker/overlay2/l/TMIE: operation not permitted'),
            (0,rule/* engine */.Hi)('failed to register layer: lchown /etc/x: operation not permitted'),
        ],
    },
    {
        id: 'storage-io/structure-needs-cleaning',
        failureClass: 'storage-io-error',
        sources: rule/* SPOKEN */.X8,
        pattern: /: structure needs cleaning[\s."']*$/i,
        tier: 'cause',
        confidence: 0.93,
        reference: 'errno EUCLEAN: XFS or ext4 found its own structure damaged',
        matches: [(0,rule/* client */.Sn)('readdirent: structure needs cleaning')],
        rejects: [(0,rule/* inStep */.qg)('ls: x: Structure needs cleaning')],
    },
    {
        id: 'storage-io/tree-pivot-busy',
        failureClass: 'storage-io-error',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to register layer: .*Error cleaning up after pivot: remove \S+: device or resource busy/,
        tier: 'failure',
        confidence: 0.5,
        reference: 'moby pkg/chrootarchive/chroot_linux.go, met on worn SD cards',
        matches: [
            (0,rule/* engine */.Hi)('docker: failed to register layer: Error processing tar file(exit status 1): Error cleaning up after pivot: remove /.pivot_root77: device or resource busy.'),
        ],
        rejects: [(0,rule/* inStep */.qg)("rm: cannot remove '/root/.cache/tool': Device or resource busy")],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/index.js
















const RULES = [
    ...BUILD_DEFINITION_RULES,
    ...BUILDER_RULES,
    ...BUILDKIT_STATE_RULES,
    ...CONFIG_RULES,
    ...CONTAINERD_STORE_RULES,
    ...DISK_RULES,
    ...ENGINE_RULES,
    ...MEMORY_RULES,
    ...NESTED_OVERLAY_RULES,
    ...NETWORK_RULES,
    ...OVERLAY2_RULES,
    ...REGISTRY_RULES,
    ...release_bug/* RELEASE_BUG_RULES */.PA,
    ...REMOTE_CACHE_RULES,
    ...STEP_RULES,
    ...STORAGE_IO_RULES,
];


/***/ }),

/***/ 6582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  my: () => (/* binding */ RELEASE_BUGS),
  PA: () => (/* binding */ RELEASE_BUG_RULES),
  x$: () => (/* binding */ isBugHere)
});

;// CONCATENATED MODULE: ./build/core/component-versions.js
/** Versions of the components that a build runs on. */
const COMPONENTS = ['engine', 'containerd', 'runc', 'kernel'];

;// CONCATENATED MODULE: ./build/classify/affected-versions.js
/** Whether a release's bug can be met with the versions there are. */

/** `no` as soon as one known version is outside its ranges; `yes` when all that are named are known and inside. */
function isAffected(affected, versions) {
    const answers = COMPONENTS.flatMap((component) => {
        const ranges = affected[component];
        if (ranges === undefined)
            return [];
        const version = parse(versions[component] ?? '');
        return [version === null ? null : ranges.some((range) => isWithin(version, range))];
    });
    if (answers.includes(false))
        return 'no';
    return answers.includes(null) ? 'unknown' : 'yes';
}
function isWithin(version, { from, before }) {
    return compare(version, parse(from) ?? []) >= 0 && compare(version, parse(before) ?? []) < 0;
}
/** `v1.7.28`, `29.4.1-rd`, `5.4.0-200-generic`, `28.5.2+dfsg4`: the first three numbers; null for `dev` or a commit. */
function parse(text) {
    const found = /^v?(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?/.exec(text);
    return found === null ? null : found.slice(1).map((part) => Number(part ?? 0));
}
function compare(a, b) {
    const at = a.findIndex((part, index) => part !== (b[index] ?? 0));
    return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

// EXTERNAL MODULE: ./build/classify/rule.js
var rule = __webpack_require__(4209);
;// CONCATENATED MODULE: ./build/classify/rules/release-bug.js


const RELEASE_BUG_RULES = [
    {
        id: 'release-bug/layer-device-node',
        failureClass: 'config-error',
        owner: 'engine',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to register layer: openat dev\/\S+: no such file or directory/,
        tier: 'verdict',
        confidence: 0.85,
        reference: 'moby/moby#53318',
        matches: [(0,rule/* engine */.Hi)('failed to register layer: openat dev/ptmx: no such file or directory')],
        rejects: [
            (0,rule/* inStep */.qg)('failed to register layer: openat dev/ptmx: no such file or directory'),
            (0,rule/* engine */.Hi)('failed to register layer: open /d/overlay2/x: no such file or directory'),
        ],
    },
    {
        id: 'release-bug/mask-dir-inodes',
        failureClass: 'config-error',
        owner: 'engine',
        sources: rule/* SPOKEN */.X8,
        pattern: /can't mask dir "[^"]{1,200}": mount src=tmpfs,[^"]{0,200}nr_inodes=1\b[^"]{0,100}: invalid argument/,
        tier: 'verdict',
        confidence: 0.95,
        reference: 'opencontainers/runc#5348, moby/moby#52972',
        matches: [
            (0,rule/* engine */.Hi)('runc run failed: unable to start container process: error during container init: can\'t mask dir "/proc/acpi": mount src=tmpfs, dst=/proc/acpi, flags=MS_RDONLY, data=nr_blocks=1,nr_inodes=1: invalid argument'),
            (0,rule/* journal */.W8)('can\'t mask dir "/sys/firmware": mount src=tmpfs, dst=/sys/firmware, flags=MS_RDONLY, data=nr_blocks=1,nr_inodes=1: invalid argument'),
        ],
        rejects: [
            (0,rule/* quoted */.TL)('can\'t mask dir "/proc/acpi": mount src=tmpfs, data=nr_inodes=1: invalid argument'),
            (0,rule/* engine */.Hi)('can\'t mask dir "/proc/acpi": permission denied'),
        ],
    },
    {
        id: 'release-bug/mount-callback',
        failureClass: 'config-error',
        owner: 'engine',
        sources: rule/* SPOKEN */.X8,
        pattern: /mount callback failed on \/\S{1,200}: |failed to remove mount temp dir\b/,
        tier: 'verdict',
        confidence: 0.85,
        reference: 'moby/moby#52607',
        matches: [
            (0,rule/* engine */.Hi)('failed to extract layer sha256:303b: mount callback failed on /var/lib/containerd/tmpmounts/containerd-mount732912930: unlinkat /x: device or resource busy'),
            (0,rule/* journal */.W8)('failed to remove mount temp dir: unlinkat /x: device or resource busy'),
        ],
        rejects: [(0,rule/* inStep */.qg)('mount callback failed on /tmp/x: broken'), (0,rule/* engine */.Hi)('mount callback is not set')],
    },
    {
        id: 'release-bug/pull-loses-content',
        failureClass: 'config-error',
        owner: 'engine',
        sources: rule/* SPOKEN */.X8,
        pattern: /failed to extract layer sha256:[0-9a-f]{4,64}: (?:NotFound: )?failed to get reader from content store: content digest sha256:[0-9a-f]{4,64}: not found/,
        tier: 'verdict',
        confidence: 0.8,
        reference: 'moby/moby#52411',
        matches: [
            (0,rule/* client */.Sn)('failed to unpack image on snapshotter overlayfs: apply layer error for "docker.io/library/haskell:7": failed to extract layer sha256:4dcab490: NotFound: failed to get reader from content store: content digest sha256:51f5c6a0: not found'),
        ],
        rejects: [
            (0,rule/* quoted */.TL)('failed to extract layer sha256:4dca: failed to get reader from content store: content digest sha256:51f5: not found'),
            (0,rule/* engine */.Hi)('failed to get reader from content store: content digest sha256:51f5: not found'),
        ],
    },
];
/** By the rule that knows the text. */
const RELEASE_BUGS = {
    'release-bug/layer-device-node': {
        affected: 'Docker Engine 29.7.0 and 29.7.1',
        take: 'take 29.6.1, or a release after 29.7.1',
        reference: 'https://github.com/moby/moby/issues/53318',
        versions: { engine: [{ from: '29.7.0', before: '29.7.2' }] },
    },
    'release-bug/mask-dir-inodes': {
        affected: 'runc 1.3.6, 1.4.3 and 1.5.0 on the 5.4 kernel of Ubuntu 20.04',
        take: 'take runc 1.5.1 or newer (or 1.4.2), a newer kernel, or a builder image with another runc (BuildKit 0.31 and 0.32 have it, 0.30 has not)',
        reference: 'https://github.com/opencontainers/runc/issues/5348',
    },
    'release-bug/mount-callback': {
        affected: 'Docker Engine 29.4 with containerd 2.2.3',
        take: 'take another release of both; no remedy on this engine can help',
        reference: 'https://github.com/moby/moby/issues/52607',
        versions: {
            engine: [{ from: '29.4.0', before: '29.5.0' }],
            containerd: [{ from: '2.2.3', before: '2.2.4' }],
        },
        onlyIfHealthy: ['containerd-store'],
    },
    'release-bug/pull-loses-content': {
        affected: 'Docker Engine 29 with the containerd image store, for some old images',
        take: 'take another tag of the image, or the other image store ("features": {"containerd-snapshotter": false}); a wipe does not help',
        reference: 'https://github.com/moby/moby/issues/52411',
        versions: { engine: [{ from: '29.0.0', before: '30.0.0' }] },
        onlyIfHealthy: ['containerd-store'],
    },
};
/** Whether a match of the rule says what it seems to, on this engine; always for rules that are no release's bug. */
function isBugHere(ruleId, versions, findings) {
    const bug = RELEASE_BUGS[ruleId];
    if (bug?.versions === undefined)
        return true;
    const affected = isAffected(bug.versions, versions);
    if (bug.onlyIfHealthy === undefined)
        return affected !== 'no';
    const areHealthy = bug.onlyIfHealthy.every((id) => {
        const looked = findings.filter((finding) => finding.id === id);
        return looked.length > 0 && looked.every(({ state }) => state === 'healthy');
    });
    return affected === 'yes' && areHealthy;
}


/***/ }),

/***/ 426:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ NOTHING_HEARD),
/* harmony export */   f: () => (/* binding */ toDiagnosis)
/* harmony export */ });
/* harmony import */ var _class_info_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8184);
/* harmony import */ var _rules_release_bug_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6582);


const NOTHING_HEARD = {
    failureClass: 'unknown',
    confidence: 0,
    tier: 'symptom',
    evidence: [],
};
/** At most so many pieces of evidence are told: the strongest. */
const MAX_EVIDENCE = 8;
function toDiagnosis(verdict) {
    const bug = _rules_release_bug_js__WEBPACK_IMPORTED_MODULE_1__/* .RELEASE_BUGS */ .my[verdict.evidence[0]?.rule ?? ''];
    return {
        failureClass: verdict.failureClass,
        owner: verdict.owner ?? _class_info_js__WEBPACK_IMPORTED_MODULE_0__.CLASS_INFO[verdict.failureClass].owner,
        confidence: Math.round(Math.min(Math.max(verdict.confidence, 0), 0.99) * 100) / 100,
        evidence: verdict.evidence.slice(0, MAX_EVIDENCE),
        ...(bug === undefined ? adviceTaught(verdict) : { advice: adviceAbout(bug) }),
    };
}
function adviceTaught({ failureClass, advice, moreAdvice }) {
    if (advice !== undefined)
        return { advice };
    return moreAdvice === undefined ? {} : { advice: [...moreAdvice, ..._class_info_js__WEBPACK_IMPORTED_MODULE_0__.CLASS_INFO[failureClass].advice] };
}
function adviceAbout({ affected, take, reference }) {
    return [`This is a known bug of ${affected}: ${take}.`, `Read more: ${reference}`];
}


/***/ }),

/***/ 8023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T6: () => (/* binding */ isUntreated),
/* harmony export */   Uf: () => (/* binding */ weighTaught),
/* harmony export */   d9: () => (/* binding */ mayTeach),
/* harmony export */   dR: () => (/* binding */ isFinal)
/* harmony export */ });
/* harmony import */ var _core_treatments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4501);
/* harmony import */ var _hear_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(223);
/* harmony import */ var _precedence_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7019);
/* harmony import */ var _rules_release_bug_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6582);




/** What remains of a rule's confidence where our own evidence says something else. */
const DISAGREEMENT = 0.7;
/**
 * `base` is the verdict as it is without any rules file. Either it stays as it is, with the user's evidence and advice after
 * its own; or a verdict takes its place whose first evidence is the user's, which allows a retry at most (`whyRetryOnly`).
 */
function weighTaught(base, taught, driver) {
    if (isFinal(base))
        return base;
    const spoken = (0,_hear_text_js__WEBPACK_IMPORTED_MODULE_1__/* .hearText */ .CL)(taught, driver);
    if (spoken.failureClass !== 'unknown')
        return weighSpoken(base, spoken, taught);
    const said = stepSays(taught);
    return said === null ? base : weighSaid(base, said, taught);
}
/** A class that has no rung, whatever the engine's state; nobody can be taught out of it. */
function isUntreated(failureClass) {
    return !_core_treatments_js__WEBPACK_IMPORTED_MODULE_0__/* .TREATMENTS */ .Av.some((row) => row.failureClass === failureClass);
}
/** Failing hardware, the wrong ground, or a release's bug: no words of a file change what is known of them. */
function isFinal({ failureClass, evidence }) {
    return _core_treatments_js__WEBPACK_IMPORTED_MODULE_0__/* .HANDS_OFF */ .$m.includes(failureClass) || _rules_release_bug_js__WEBPACK_IMPORTED_MODULE_3__/* .RELEASE_BUGS */ .my[evidence[0]?.rule ?? ''] !== undefined;
}
function weighSpoken(base, spoken, taught) {
    if (base.failureClass === spoken.failureClass)
        return agree(base, spoken, taught);
    if (base.failureClass === 'unknown')
        return replace(base, spoken, spoken.confidence, taught);
    if (!mayTeach(base, spoken.failureClass) || (0,_precedence_js__WEBPACK_IMPORTED_MODULE_2__/* .tierRank */ .nI)(spoken.tier) > (0,_precedence_js__WEBPACK_IMPORTED_MODULE_2__/* .tierRank */ .nI)(base.tier))
        return base;
    return replace(base, spoken, spoken.confidence * DISAGREEMENT, taught);
}
/** A class with rungs cannot take the place of one without, but for what a failed step may say itself. */
function mayTeach(base, failureClass) {
    if (isUntreated(failureClass) || !isUntreated(base.failureClass))
        return true;
    return base.failureClass === 'build-step-failed' && _precedence_js__WEBPACK_IMPORTED_MODULE_2__/* .STEP_CLASSES */ .mS.includes(failureClass);
}
/** The same that our own step rules may do (law 2), and no more. */
function weighSaid(base, said, taught) {
    const isPlainStep = base.failureClass === 'build-step-failed' && base.tier !== 'verdict';
    const isGuess = base.evidence[0]?.source === 'step';
    if (isGuess && base.failureClass === said.failureClass)
        return agree(base, said, taught);
    const allowed = isPlainStep ? mayTeach(base, said.failureClass) : isGuess && isUntreated(said.failureClass);
    if (!allowed)
        return base;
    return replace(base, said, Math.min(said.confidence, _precedence_js__WEBPACK_IMPORTED_MODULE_2__/* .STEP_CONFIDENCE_LIMIT */ .CG), taught);
}
/** Lines of the steps that ended the build. */
function stepSays({ matches, failedSteps }) {
    const said = matches.filter(({ evidence, step }) => (evidence.source === 'step' || evidence.source === 'quoted') && step !== null && failedSteps.has(step));
    return (0,_hear_text_js__WEBPACK_IMPORTED_MODULE_1__/* .best */ .bE)(said.toSorted(_hear_text_js__WEBPACK_IMPORTED_MODULE_1__/* .compare */ .UD));
}
/** Our own evidence comes first and keeps its weight. */
function agree(base, own, taught) {
    if (base.evidence.length === 0)
        return replace(base, own, Math.min(own.confidence, base.confidence), taught);
    const advice = adviceOf(own.evidence, taught);
    return {
        ...base,
        evidence: [...base.evidence, ...own.evidence],
        ...(advice.length === 0 ? {} : { moreAdvice: advice }),
    };
}
function replace(base, own, confidence, taught) {
    const advice = adviceOf(own.evidence, taught);
    return {
        ...own,
        confidence,
        evidence: [...own.evidence, ...base.evidence],
        ...(advice.length === 0 ? {} : { advice }),
    };
}
/** Says whose it is: a pull request can write it. */
function adviceOf(evidence, { matches }) {
    const rules = evidence.flatMap((one) => matches.filter((match) => match.evidence === one));
    return [...new Set(rules.map(({ rule }) => rule))].flatMap(toldAdvice);
}
function toldAdvice({ id, advice }) {
    return (advice ?? []).map((sentence) => `Your own rule ${id} says: ${sentence}`);
}


/***/ })

};
