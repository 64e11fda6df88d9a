export const id = 658;
export const ids = [658];
export const modules = {

/***/ 6855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ PLUGIN_PACKAGES)
/* harmony export */ });
/** Names of their packages, Docker's own repository first, then the distributions'. */
const PLUGIN_PACKAGES = {
    'apt-get': {
        buildx: ['docker-buildx-plugin', 'docker-buildx'],
        compose: ['docker-compose-plugin', 'docker-compose-v2', 'docker-compose'],
    },
    dnf: {
        buildx: ['docker-buildx-plugin', 'docker-buildx'],
        compose: ['docker-compose-plugin', 'docker-compose'],
    },
    apk: { buildx: ['docker-cli-buildx'], compose: ['docker-cli-compose'] },
};


/***/ }),

/***/ 7658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  seeToPlugin: () => (/* binding */ seeToPlugin)
});

// EXTERNAL MODULE: ./build/core/process-end.js
var process_end = __webpack_require__(3643);
;// CONCATENATED MODULE: ./build/attempt/missing-plugin.js

/** docker/cli: cli-plugins/manager, cmd/docker/builder.go, cmd/docker/docker.go. */
const PROOFS = [
    [
        'buildx',
        /'buildx' is not a docker command|unknown command: docker buildx|BuildKit is enabled but the buildx component is missing or broken/,
    ],
    ['compose', /'compose' is not a docker command|unknown command: docker compose/],
];
/** By what the client itself says; a step's output proves nothing. */
function missingPlugin({ end, lines }) {
    if ((0,process_end/* passed */.b)(end) || lines.some(({ source }) => source === 'step'))
        return null;
    const said = lines.filter(({ source }) => source === 'client' || source === 'engine');
    return PROOFS.find(([, proof]) => said.some(({ text }) => proof.test(text)))?.[0] ?? null;
}

// EXTERNAL MODULE: ./build/core/message-of.js
var message_of = __webpack_require__(7951);
// EXTERNAL MODULE: ./build/core/plan.js
var plan = __webpack_require__(4115);
// EXTERNAL MODULE: ./build/core/plugin.js
var core_plugin = __webpack_require__(6855);
;// CONCATENATED MODULE: ./build/see-to-plugin.js
/** Where the client lacks the plugin that the command needs: installs it if that is allowed, else says how. */




const INSTALL_MS = 300_000;
/** Resolves to true when the plugin is here now, so that the command has a chance for the first time. Never rejects. */
async function seeToPlugin(record, deps) {
    const plugin = missingPlugin(record);
    if (plugin === null)
        return false;
    const { options, say, signal } = deps;
    if (!options.installMissing || (0,plan/* isHandsOff */.C)(options.plan)) {
        say(`docker’s plugin ${plugin} is not installed: ${howTo(plugin)}; with \`install-missing: true\` Buildmend does it`);
        return false;
    }
    try {
        const privilege = await deps.privilege();
        say(`docker’s plugin ${plugin} is not installed: installing it (install-missing)`);
        const name = await privilege.run('installPlugin', { plugin }, { timeoutMs: INSTALL_MS, signal });
        say(`${name} was installed; the command begins again`);
        return true;
    }
    catch (error) {
        say(`docker’s plugin ${plugin} could not be installed: ${(0,message_of/* messageOf */.b)(error)}; by hand: ${howTo(plugin)}`);
        return false;
    }
}
function howTo(plugin) {
    const { 'apt-get': apt, apk } = core_plugin/* PLUGIN_PACKAGES */.e;
    const [docker, ...distribution] = apt[plugin];
    return `\`apt-get install ${docker}\` (Docker’s own repository) or ${distribution.map((name) => `\`${name}\``).join(' or ')} (the distribution’s), the same by dnf, or \`apk add ${apk[plugin].join(' ')}\``;
}


/***/ })

};
