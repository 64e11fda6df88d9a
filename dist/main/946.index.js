export const id = 946;
export const ids = [946];
export const modules = {

/***/ 6946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openEngineSide: () => (/* binding */ openEngineSide)
/* harmony export */ });
/* harmony import */ var _core_once_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3609);
/* harmony import */ var _engine_baseline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2811);
/* harmony import */ var _engine_create_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7688);
/* harmony import */ var _engine_endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5894);
/* harmony import */ var _engine_engine_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2071);
/* harmony import */ var _engine_guard_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8041);
/* harmony import */ var _privileged_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8312);
/** All that looks at the engine, in a part of its own: loaded while the build already runs, so that it costs no waiting. */







function openEngineSide({ command, options, env, cliPath }) {
    const { engineStop, engineStart, engineLog } = options;
    const { endpoint } = (0,_engine_create_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .endpointOf */ .X)(command, env);
    const uid = process.geteuid?.() ?? 0;
    const stateDir = (0,_engine_engine_record_js__WEBPACK_IMPORTED_MODULE_3__/* .stateDirectory */ .FK)(env, uid);
    const baseline = (0,_engine_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .startBaseline */ .O)(endpoint, { stateDir });
    const rights = (0,_core_once_js__WEBPACK_IMPORTED_MODULE_6__/* .once */ .O)(() => (0,_privileged_run_js__WEBPACK_IMPORTED_MODULE_5__/* .createPrivilege */ .g)({ cliPath, uid, socket: (0,_engine_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .socketOf */ .lQ)(endpoint) })).get;
    const commands = { engineStop, engineStart, engineLog };
    const engine = (0,_engine_create_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .createEngine */ .P)({ command, env, ...commands, baseline, privilege: rights });
    const privilege = (0,_core_once_js__WEBPACK_IMPORTED_MODULE_6__/* .once */ .O)(async () => (0,_engine_guard_files_js__WEBPACK_IMPORTED_MODULE_4__/* .guardedPrivilege */ .Eo)(await rights(), engine.facts)).get;
    return { engine, baseline, endpoint: (0,_engine_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .endpointText */ .HO)(endpoint), stateDir, privilege };
}


/***/ })

};
