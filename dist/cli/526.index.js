export const id = 526;
export const ids = [526];
export const modules = {

/***/ 9526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ENDLESS: () => (/* binding */ ENDLESS),
/* harmony export */   createPatience: () => (/* binding */ createPatience)
/* harmony export */ });
/** @param now - milliseconds, from any beginning; `limitMs` may be Infinity */
function createPatience(limitMs, now) {
    let spentMs = 0;
    return {
        isSpent: () => spentMs > limitMs,
        bound: (pattern) => ({
            test(text) {
                if (spentMs > limitMs)
                    return false;
                const from = now();
                const isMatch = pattern.test(text);
                spentMs += now() - from;
                return isMatch;
            },
        }),
    };
}
/** For what a person waits for, and may stop. */
const ENDLESS = { isSpent: () => false, bound: (pattern) => pattern };


/***/ })

};
