export const id = 917;
export const ids = [917];
export const modules = {

/***/ 7951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/** What was thrown, in words: anything can be thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
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

/***/ 9665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RD: () => (/* binding */ arrayAt),
/* harmony export */   bX: () => (/* binding */ stringAt),
/* harmony export */   iw: () => (/* binding */ stringsOf),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   u4: () => (/* binding */ isRecord),
/* harmony export */   zR: () => (/* binding */ recordAt)
/* harmony export */ });
/** Reads fields of parsed JSON of unknown shape, without believing anything about it. */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The parsed text, or null when it is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
/** The object behind a key; an empty one when there is none. */
function recordAt(value, key) {
    const inner = isRecord(value) ? value[key] : undefined;
    return isRecord(inner) ? inner : {};
}
/** The non-empty text behind a key, or null. */
function stringAt(value, key) {
    const inner = isRecord(value) ? value[key] : undefined;
    return typeof inner === 'string' && inner !== '' ? inner : null;
}
function arrayAt(value, key) {
    const inner = isRecord(value) ? value[key] : undefined;
    return Array.isArray(inner) ? inner : [];
}
function stringsOf(value) {
    if (!Array.isArray(value))
        return [];
    return value.filter((item) => typeof item === 'string');
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

/***/ 3705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   privilegedMain: () => (/* binding */ privilegedMain)
/* harmony export */ });
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(481);
/* harmony import */ var _core_message_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7951);
/* harmony import */ var _ops_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6486);
/** What the CLI's hidden subcommand `privileged` runs, as root: one operation from stdin, one answer on stdout. */



/**
 * Reads one line `{"op","args"}`, writes one line `{"ok":true,"result"}` or `{"ok":false,"message"}`.
 * The end of stdin before the answer tells the operation to end at its next safe point (the caller cannot signal root).
 * Resolves to the exit status: 0 when an answer was written.
 */
async function privilegedMain(input, output) {
    const ending = new AbortController();
    const lines = (0,node_readline__WEBPACK_IMPORTED_MODULE_0__.createInterface)({ input });
    const first = await new Promise((resolve) => {
        lines.once('line', resolve);
        lines.once('close', () => {
            ending.abort(new Error('the caller ended'));
            resolve(null);
        });
    });
    if (first === null)
        return 2;
    const answer = await perform(first, ending.signal);
    await new Promise((resolve) => output.write(`${JSON.stringify(answer)}\n`, () => resolve()));
    lines.close();
    input.destroy();
    return 0;
}
async function perform(line, signal) {
    try {
        const request = JSON.parse(line);
        if (typeof request.op !== 'string' || !(0,_ops_js__WEBPACK_IMPORTED_MODULE_1__/* .isOpName */ .HJ)(request.op))
            throw new Error('no such operation');
        if (typeof request.args !== 'object' || request.args === null)
            throw new Error('arguments are missing');
        const args = JSON.parse(JSON.stringify(request.args));
        return { ok: true, result: await (0,_ops_js__WEBPACK_IMPORTED_MODULE_1__/* .callOp */ .QK)(request.op, args, signal) };
    }
    catch (error) {
        return { ok: false, message: (0,_core_message_of_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .b)(error) };
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

/***/ 5465:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ readOwner),
/* harmony export */   Cy: () => (/* binding */ checkedSideDir),
/* harmony export */   TC: () => (/* binding */ SIDE_PREFIX),
/* harmony export */   az: () => (/* binding */ sideDirs),
/* harmony export */   h3: () => (/* binding */ writeOwner)
/* harmony export */ });
/* unused harmony export ownerFile */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _checked_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5621);
/** The folder of a side engine, and the file in it that says whose it is: what a killed run left is found and ended by the next. */



/** Short, for the path of a unix socket holds 107 bytes (unix(7)) and an engine's are three folders deeper. */
const SIDE_PREFIX = 'buildmend-side-';
function ownerFile(dir) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(dir, 'owner.json');
}
/** By rename: a run that is killed while it writes leaves the old one. */
async function writeOwner(dir, owner) {
    const draft = `${ownerFile(dir)}.new`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(draft, `${JSON.stringify(owner)}\n`, { mode: 0o600 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(draft, ownerFile(dir));
}
/** Null where it cannot be read: nothing but the folder was made yet. */
async function readOwner(dir) {
    try {
        const owner = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(ownerFile(dir), 'utf8'));
        return typeof owner.run?.pid === 'number' ? owner : null;
    }
    catch {
        return null;
    }
}
/** A folder of ours: by its name, made by this very user, and no link. Throws for any other. */
async function checkedSideDir(path) {
    const dir = (0,_checked_path_js__WEBPACK_IMPORTED_MODULE_2__/* .checkedPath */ .t)(path);
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(dir);
    const ours = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(dir).startsWith(SIDE_PREFIX) && found.isDirectory() && found.uid === process.geteuid?.();
    if (!ours)
        throw new Error(`refused: ${dir} is not the folder of a side engine of ours`);
    return dir;
}
/** All of them below these folders. */
async function sideDirs(parents) {
    const found = [];
    for (const parent of new Set(parents)) {
        for (const name of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent).catch(() => [])) {
            if (!name.startsWith(SIDE_PREFIX))
                continue;
            const dir = await checkedSideDir((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, name)).catch(() => null);
            if (dir !== null)
                found.push(dir);
        }
    }
    return found;
}


/***/ })

};
