export const id = 576;
export const ids = [576];
export const modules = {

/***/ 3576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nextSteps: () => (/* binding */ nextSteps)
/* harmony export */ });
/** Plain sentences, in order; empty when nothing is to do. */
function nextSteps(report, notes) {
    // Whoever cancelled knows why.
    if (report.verdict === 'passed' || report.attempts.at(-1)?.stopped === 'cancelled')
        return [];
    const { link } = report.cause === 'release-bug' ? { link: null } : notes[report.failureClass];
    return [...allow(report), ...report.advice, ...(link === null ? [] : [`Read more: ${link}`])];
}
/** Where a rung that was not allowed is all that is left, allowing it is what a person can do at once. */
function allow({ verdict, skipped }) {
    const rungs = skipped.filter(({ why }) => why.includes('stand in `ladder`')).map(({ id }) => id);
    if (verdict !== 'failed' || rungs.length === 0)
        return [];
    const named = rungs.map((id) => `\`${id}\``).join(', ');
    return [
        `Not every rung was allowed. To allow more, add to the input \`ladder\`, from the least harm upwards: ${named}.`,
    ];
}


/***/ })

};
