export const id = 98;
export const ids = [98];
export const modules = {

/***/ 3098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   START: () => (/* binding */ START),
/* harmony export */   formatProblem: () => (/* binding */ formatProblem),
/* harmony export */   plain: () => (/* binding */ plain),
/* harmony export */   sorted: () => (/* binding */ sorted)
/* harmony export */ });
/** What is wrong in a rules file, and where: all problems are told at once, each with how to mend it. */
const START = { line: 1, column: 1 };
/** `file:line:column: field: message`, as compilers do; one line, and nothing that a runner would obey. */
function formatProblem(file, { line, column, path, message }) {
    return plain(`${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message}`);
}
/** The file is someone's text. */
function plain(line) {
    return line
        .replaceAll(/\p{Cc}/gu, ' ')
        .replaceAll('##[', '## [')
        .replace(/^(\s*)::/, '$1: :');
}
/** In the order of the file. */
function sorted(problems) {
    return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}


/***/ })

};
