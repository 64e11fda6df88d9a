export const id = 748;
export const ids = [748];
export const modules = {

/***/ 9150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   setAsideCommand: () => (/* binding */ setAsideCommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _core_message_of_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7951);
/* harmony import */ var _engine_create_engine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9593);
/* harmony import */ var _privileged_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2645);
/* harmony import */ var _remedies_aside_size_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4027);
/* harmony import */ var _remedies_kept_aside_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(304);
/* harmony import */ var _remedies_living_containers_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9613);
/* harmony import */ var _remedies_reclaimed_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1655);
/* harmony import */ var _remedies_recover_set_aside_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7449);
/** `buildmend set-aside list|delete|restore`: what runs set aside in the engine's data root, and what becomes of it. */









const LIST_MS = 20_000;
const DELETE_MS = 3_600_000;
/** Complete, so that nothing of it is needed to undo a run that was cut off. */
const DELETABLE = ['renamed', 'kept', 'deleting'];
/** Resolves to 0, or to 1 where it could not be done; why stands on `err`. */
async function setAsideCommand(call, out, err) {
    try {
        const place = await open(call);
        switch (call.kind) {
            case 'set-aside-list':
                return await list(place, call.json, out);
            case 'set-aside-delete':
                return await remove(place, call.id, out, err);
            case 'set-aside-restore':
                return await restore(place, call.id, out);
        }
    }
    catch (error) {
        err.write(`buildmend: ${(0,_core_message_of_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .b)(error)}\n`);
        return 1;
    }
}
/** Throws what says why nothing can be looked at. */
async function open(call) {
    const cliPath = node_path__WEBPACK_IMPORTED_MODULE_0__.join(import.meta.dirname, 'index.js');
    const privilege = await (0,_privileged_run_js__WEBPACK_IMPORTED_MODULE_2__/* .createPrivilege */ .g)({ cliPath, uid: process.geteuid?.() ?? 0 });
    const commands = call.kind === 'set-aside-restore' ? call : { engineStop: null, engineStart: null };
    const { engineStop, engineStart } = commands;
    const given = { engineStop, engineStart, engineLog: null, privilege: async () => privilege };
    const engine = (0,_engine_create_engine_js__WEBPACK_IMPORTED_MODULE_1__/* .createEngine */ .P)({ command: null, env: process.env, ...given });
    const facts = await engine.facts();
    if (facts === null || engine.endpoint.kind !== 'unix')
        throw new Error('it is not known where the engine keeps its files: is DOCKER_HOST the engine’s socket on this machine?');
    const { dataRoot } = facts;
    if (privilege.kind === null)
        throw new Error(`what was set aside in ${dataRoot} is root’s: run this as root`);
    const found = await privilege.run('listAside', { dataRoot }, { timeoutMs: LIST_MS });
    return { engine, privilege, dataRoot, found };
}
async function list({ privilege, dataRoot, found }, json, out) {
    const sized = await Promise.all(found.map(async (one) => ({ ...one, size: await (0,_remedies_aside_size_js__WEBPACK_IMPORTED_MODULE_3__/* .asideSize */ .i)(privilege, dataRoot, one.id) })));
    if (json)
        out.write(`${JSON.stringify({ dataRoot, setAside: sized }, null, 2)}\n`);
    else if (sized.length === 0)
        out.write(`Nothing is set aside in ${dataRoot}.\n`);
    else
        for (const one of sized)
            out.write(`${one.id}  ${one.size ?? 'size unknown'}  ${stateOf(one)}\n  ${(0,_remedies_kept_aside_js__WEBPACK_IMPORTED_MODULE_8__/* .placeOf */ .s)(dataRoot, one.id)}\n`);
    return 0;
}
function stateOf({ state, rung, startedAt, inUse, keptBecause }) {
    if (state === null)
        return 'its manifest cannot be read: look at it by hand';
    if (inUse && state !== 'kept')
        return 'in use by a run that still goes on';
    const by = `set aside by ${rung ?? 'a rung'}${startedAt === null ? '' : ` at ${startedAt}`}`;
    const next = state === 'kept'
        ? `kept: ${keptBecause ?? 'no reason is recorded'}`
        : `the next run sees to it (${state})`;
    return `${by}; ${next}`;
}
async function remove(place, id, out, err) {
    const { privilege, dataRoot, found } = place;
    const wanted = id === null ? found.filter((one) => isDeletable(one)) : [named(found, id)];
    if (wanted.length === 0)
        out.write(`Nothing is set aside in ${dataRoot} that may be deleted.\n`);
    let failed = 0;
    for (const one of wanted) {
        try {
            if (!isDeletable(one))
                throw new Error(stateOf(one));
            const args = { dataRoot, id: one.id, keptToo: true };
            const { freedBytes } = await privilege.run('deleteAside', args, { timeoutMs: DELETE_MS });
            out.write(`deleted ${one.id}: ${(0,_remedies_reclaimed_js__WEBPACK_IMPORTED_MODULE_5__/* .humanBytes */ .p6)(freedBytes)} freed\n`);
        }
        catch (error) {
            failed += 1;
            err.write(`buildmend: ${one.id} is left: ${(0,_core_message_of_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .b)(error)}\n`);
        }
    }
    return failed === 0 ? 0 : 1;
}
function isDeletable({ state, inUse }) {
    return DELETABLE.includes(state ?? undefined) && (state === 'kept' || !inUse);
}
function named(found, id) {
    const one = found.find((other) => other.id === id);
    if (one !== undefined)
        return one;
    const known = found.map((other) => other.id).join(', ');
    throw new Error(`nothing is set aside as ${id}${known === '' ? '' : `; there are: ${known}`}`);
}
async function restore(place, id, out) {
    const { engine, privilege, dataRoot, found } = place;
    const one = named(found, id);
    if (one.state === null || (one.inUse && one.state !== 'kept'))
        throw new Error(stateOf(one));
    await engine.examine();
    const say = (line) => void out.write(`${line}\n`);
    const { signal } = new AbortController();
    const living = (0,_remedies_living_containers_js__WEBPACK_IMPORTED_MODULE_4__/* .createLiving */ .m)(Date.now());
    const done = await (0,_remedies_recover_set_aside_js__WEBPACK_IMPORTED_MODULE_6__/* .putBack */ .pK)({ engine, privilege, living, signal, say, passed: false }, dataRoot, id);
    say(`${id}: ${done.outcome}; ${done.detail}`);
    return done.outcome === 'put-back' ? 0 : 1;
}


/***/ }),

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

/***/ 3609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/** Something that is made at most once, when it is first asked for. */
function once(make) {
    let made = null;
    const get = () => {
        made ??= make();
        return made;
    };
    return { get, peek: async () => (made === null ? null : made) };
}


/***/ })

};
