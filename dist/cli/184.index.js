export const id = 184;
export const ids = [184];
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


/***/ })

};
