export const id = 15;
export const ids = [15];
export const modules = {

/***/ 6015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isStarting: () => (/* binding */ isStarting),
/* harmony export */   signOfStart: () => (/* binding */ signOfStart)
/* harmony export */ });
/* harmony import */ var _privileged_ops_find_engines_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(238);
/* harmony import */ var _privileged_serves_socket_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1738);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5894);
/* harmony import */ var _hosts_systemd_unit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7815);




/** Half a sentence, or null where nothing tells that it starts. Never rejects. */
async function signOfStart(endpoint, env) {
    if (endpoint.kind !== 'unix')
        return null;
    const { path } = endpoint;
    const [engines, unit] = await Promise.all([
        (0,_privileged_ops_find_engines_js__WEBPACK_IMPORTED_MODULE_0__/* .findEngines */ .F)({}).catch(() => []),
        (0,_hosts_systemd_unit_js__WEBPACK_IMPORTED_MODULE_3__/* .findUnit */ .QN)(endpoint, null, env).catch(() => null),
    ]);
    if (unit?.starting === true)
        return `systemd is starting ${unit.service}`;
    const one = engines.find((engine) => isStarting(engine, path));
    return one === undefined ? null : `dockerd (process ${one.pid}) is there and does not listen yet`;
}
/** Before it listens it has no socket at all; one that lost its socket's file, or is stopped, will not get it by waiting. */
function isStarting({ argv, sockets, lostSockets = [], state, }, path) {
    if (/^[Tt]$/.test(state) || sockets.length > 0 || lostSockets.length > 0)
        return false;
    const serves = (0,_privileged_serves_socket_js__WEBPACK_IMPORTED_MODULE_1__/* .servesSocket */ .q)(argv, path);
    return serves === 'yes' || (serves === 'unsaid' && (0,_privileged_serves_socket_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$)(path) === (0,_privileged_serves_socket_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$)(_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_SOCKET */ .YE));
}


/***/ })

};
