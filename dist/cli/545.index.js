export const id = 545;
export const ids = [545];
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

/***/ 3705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   privilegedMain: () => (/* binding */ privilegedMain)
/* harmony export */ });
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(481);
/* harmony import */ var _core_message_of_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7951);
/* harmony import */ var _ops_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2207);
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


/***/ })

};
