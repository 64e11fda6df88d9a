export const id = 346;
export const ids = [346];
export const modules = {

/***/ 2529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ listenForCancellation)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/** SIGINT and SIGTERM as one AbortSignal; the first signal wins. */

/** Listens for as long as the process lives: a second Ctrl-C must not kill us while an engine is stopped. */
function listenForCancellation(on) {
    const controller = new AbortController();
    let caught = null;
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
        on.on(name, () => {
            caught ??= { name, number: node_os__WEBPACK_IMPORTED_MODULE_0__.constants.signals[name] };
            controller.abort(name);
        });
    }
    return { signal: controller.signal, caught: () => caught };
}


/***/ }),

/***/ 836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ gitReference),
/* harmony export */   WM: () => (/* binding */ isCommit),
/* harmony export */   np: () => (/* binding */ pinTo),
/* harmony export */   rU: () => (/* binding */ isMoving),
/* harmony export */   uN: () => (/* binding */ isRemoteContext)
/* harmony export */ });
/* unused harmony export isGitContext */
/** Tells a local build context from a remote one, and a moving git reference from one that names a commit. */
/** buildx: `-`, a URL or a git reference is not a directory of this machine. */
function isRemoteContext(context) {
    return isGitContext(context) || /^https?:\/\//.test(context);
}
/** BuildKit: util/gitutil/git_ref.go (ParseGitRef), which buildx and Compose use. */
function isGitContext(context) {
    if (/^(?:git|ssh|git\+ssh|git\+https?):\/\//.test(context))
        return true;
    if (/^github\.com\/[^/]+\/[^/]+/.test(context))
        return true;
    if (/^[A-Za-z0-9_.-]+@[^/:]+:[^:]/.test(context))
        return true;
    return /^https?:\/\/[^?#]*\.git(?:[?#]|$)/.test(context);
}
/** Splits `url#ref:subdir` and `url?ref=…&subdir=…`; null when it is no git context. */
function gitReference(context) {
    if (!isGitContext(context))
        return null;
    const [beforeHash = '', fragment] = splitOnce(context, '#');
    const [url = '', query] = splitOnce(beforeHash, '?');
    const asked = new URLSearchParams(query ?? '');
    const named = asked.get('ref') ??
        asked.get('tag') ??
        asked.get('branch') ??
        asked.get('commit') ??
        asked.get('checksum');
    const ref = fragment !== undefined ? (splitOnce(fragment, ':')[0] ?? '') : (named ?? '');
    return { url: url.startsWith('github.com/') ? `https://${url}` : url, ref };
}
/** A full commit id cannot move; anything shorter may be a branch's name. */
function isMoving(reference) {
    return !isCommit(reference.ref);
}
function isCommit(text) {
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
/** The same context at that commit, its directory kept. */
function pinTo(context, commit) {
    const [beforeHash = '', fragment] = splitOnce(context, '#');
    const [url = '', query] = splitOnce(beforeHash, '?');
    if (query !== undefined && fragment === undefined) {
        const asked = new URLSearchParams(query);
        for (const name of ['tag', 'branch', 'commit'])
            asked.delete(name);
        asked.set('ref', commit);
        return `${url}?${asked}`;
    }
    const subdir = splitOnce(fragment ?? '', ':')[1];
    return `${beforeHash}#${commit}${subdir === undefined ? '' : `:${subdir}`}`;
}
function splitOnce(text, separator) {
    const at = text.indexOf(separator);
    return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}


/***/ }),

/***/ 8803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ findSubcommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _option_tables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3883);
/* harmony import */ var _read_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9979);
/** Finds the build subcommand behind the global options, or says what else the command is. */



const WRAPPED = 'docker build, docker buildx build, docker buildx bake, docker compose build or docker-compose build';
function tool(name) {
    return { kind: 'tool', tool: name };
}
const BUILDX_COMMANDS = {
    kind: 'group',
    table: _option_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILDX */ .bd,
    next: {
        build: tool('buildx-build'),
        b: tool('buildx-build'),
        bake: tool('buildx-bake'),
        f: tool('buildx-bake'),
    },
};
/** docker/cli: cmd/docker/builder.go forwards `build`, `image build`, `builder …` and `bake` to buildx. */
const DOCKER_COMMANDS = {
    kind: 'group',
    table: _option_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCKER */ .F8,
    next: {
        build: tool('docker-build'),
        bake: tool('buildx-bake'),
        image: { kind: 'group', table: _option_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCKER */ .F8, next: { build: tool('docker-build') } },
        builder: {
            kind: 'group',
            table: _option_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILDX */ .bd,
            next: { build: tool('docker-build'), bake: tool('buildx-bake') },
        },
        buildx: BUILDX_COMMANDS,
        compose: { kind: 'group', table: _option_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .COMPOSE */ .dX, next: { build: tool('compose-build') } },
    },
};
const COMPOSE_COMMANDS = { kind: 'group', table: _option_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .COMPOSE */ .dX, next: { build: tool('compose-v1-build') } };
function findSubcommand(argv) {
    const program = argv[0];
    if (program === undefined || program === '')
        return refuse(`no command was given: give ${WRAPPED}`);
    const name = node_path__WEBPACK_IMPORTED_MODULE_0__.basename(program);
    if (name === 'docker')
        return walk(argv, program, DOCKER_COMMANDS);
    if (name === 'docker-compose')
        return walk(argv, program, COMPOSE_COMMANDS);
    return refuse(whyNotDocker(program, name, argv));
}
function walk(argv, program, root) {
    const globals = [];
    const names = [node_path__WEBPACK_IMPORTED_MODULE_0__.basename(program)];
    let node = root;
    let at = 1;
    while (node.kind === 'group') {
        const read = (0,_read_options_js__WEBPACK_IMPORTED_MODULE_2__/* .readOptions */ .Tt)(argv.slice(at), node.table, true);
        globals.push(...read.options);
        const word = read.positionals[0];
        if ((0,_read_options_js__WEBPACK_IMPORTED_MODULE_2__/* .isOn */ .Mp)(read.options, 'help') || (0,_read_options_js__WEBPACK_IMPORTED_MODULE_2__/* .isOn */ .Mp)(read.options, 'version')) {
            return refuse('--help and --version build nothing: run them without Buildmend');
        }
        if (word === undefined)
            return refuse(`"${names.join(' ')}" alone builds nothing: give ${WRAPPED}`);
        names.push(word.word);
        const next = Object.hasOwn(node.next, word.word) ? node.next[word.word] : undefined;
        if (next === undefined)
            return refuse(whyNotWrapped(names, argv));
        node = next;
        at += word.at + 1;
    }
    return { kind: 'found', tool: node.tool, program, globals, optionsAt: at };
}
function refuse(why) {
    return { kind: 'refused', why };
}
function whyNotWrapped(names, argv) {
    const command = names.join(' ');
    const verb = names.at(-1);
    const isCompose = names.includes('compose') || names[0] === 'docker-compose';
    if (isCompose && (verb === 'up' || verb === 'run' || verb === 'create')) {
        return `"${command}" also starts services, which must not be repeated: wrap "${command.replace(/ \w+$/, ' build')}", then run "${command}${argv.includes('--build') ? ' --no-build' : ''}" in a step of its own`;
    }
    return `"${command}" is not a build: Buildmend wraps ${WRAPPED}`;
}
const SHELLS = new Set(['sh', 'bash', 'dash', 'zsh', 'ksh', 'fish', 'pwsh', 'cmd']);
const PREFIXES = new Set(['sudo', 'env', 'time', 'nice', 'timeout', 'exec', 'nohup', 'doas', 'command']);
function whyNotDocker(program, name, argv) {
    if (/^[A-Za-z_][A-Za-z0-9_]*=/.test(program)) {
        return `"${program.split('=', 1)[0]}=…" is the shell's way to set a variable, and no shell runs here: set it in the environment of the step`;
    }
    if (SHELLS.has(name))
        return `"${name}" is a shell: give the docker command itself (${WRAPPED}), a script stays outside`;
    if (PREFIXES.has(name))
        return `"${name}" cannot stand before the docker command: run Buildmend itself under it`;
    if (argv.length === 1 && /\s/.test(program)) {
        return `"${program}" is one word: give the command as words after "--" (docker build …), not as one quoted string`;
    }
    return `"${name}" is not docker: Buildmend wraps ${WRAPPED}`;
}


/***/ }),

/***/ 3883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ BUILD),
/* harmony export */   F8: () => (/* binding */ DOCKER),
/* harmony export */   Q0: () => (/* binding */ DOCKER_GLOBALS),
/* harmony export */   bd: () => (/* binding */ BUILDX),
/* harmony export */   dX: () => (/* binding */ COMPOSE),
/* harmony export */   gz: () => (/* binding */ COMPOSE_BUILD),
/* harmony export */   mM: () => (/* binding */ BAKE)
/* harmony export */ });
/** Which options of each tool take a value: needed to tell an option's value from a subcommand or a context. */
function table(values, shorts) {
    return { values: new Set(values.split(/\s+/)), shorts };
}
/** docker/cli: cli/flags/options.go. */
const DOCKER_VALUES = 'config context host log-level tlscacert tlscert tlskey';
/** All of docker's global options: those that our own calls to the engine repeat. */
const DOCKER_GLOBALS = new Set([
    ...DOCKER_VALUES.split(' '),
    'debug',
    'tls',
    'tlsverify',
]);
const DOCKER = table(DOCKER_VALUES, {
    c: 'context',
    D: 'debug',
    h: 'help',
    H: 'host',
    l: 'log-level',
    v: 'version',
});
/** docker/buildx: commands/root.go; a plugin takes docker's own global options too. */
const BUILDX = table(`${DOCKER_VALUES} builder`, { D: 'debug', h: 'help', H: 'host', c: 'context' });
/** docker/compose: cmd/compose/compose.go; v1: compose/cli/main.py. `parallel` takes a value before the subcommand only. */
const COMPOSE = table(`${DOCKER_VALUES} ansi env-file file insecure-registry parallel profile progress project-directory project-name workdir`, { c: 'context', D: 'debug', f: 'file', h: 'help', H: 'host', p: 'project-name', v: 'version' });
/** docker/buildx: commands/build.go, hidden ones included; docker/cli: cli/command/image/build.go (legacy builder). */
const BUILD = table(`add-host allow annotation attest build-arg build-context builder cache-from cache-to call cgroup-parent cpu-period
   cpu-quota cpu-shares cpuset-cpus cpuset-mems file iidfile invoke isolation label memory memory-swap metadata-file
   network no-cache-filter output platform policy print progress provenance resource root sbom secret security-opt
   server-config shm-size ssh tag target ulimit`, { c: 'cpu-shares', D: 'debug', f: 'file', h: 'help', m: 'memory', o: 'output', q: 'quiet', t: 'tag' });
/** docker/buildx: commands/bake.go. */
const BAKE = table('allow builder call file invoke list metadata-file policy progress provenance sbom set var root server-config', { D: 'debug', f: 'file', h: 'help' });
/** docker/compose: cmd/compose/build.go. `provenance` and `sbom` take their value in the same word only in some versions. */
const COMPOSE_BUILD = table('build-arg builder memory progress provenance sbom ssh', {
    h: 'help',
    m: 'memory',
    q: 'quiet',
});


/***/ }),

/***/ 9461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseCommand),
/* harmony export */   c: () => (/* binding */ tableOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _context_kind_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(836);
/* harmony import */ var _find_subcommand_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8803);
/* harmony import */ var _option_tables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3883);
/* harmony import */ var _read_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9979);
/** Understands the command line that is to be wrapped, or says why it cannot be. */





const TABLES = {
    'docker-build': _option_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .BUILD */ .Bv,
    'buildx-build': _option_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .BUILD */ .Bv,
    'buildx-bake': _option_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .BAKE */ .mM,
    'compose-build': _option_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .COMPOSE_BUILD */ .gz,
    'compose-v1-build': _option_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .COMPOSE_BUILD */ .gz,
};
/** Which of the subcommand's own options take a value. */
function tableOf(tool) {
    return TABLES[tool];
}
/** `env` is the environment that the command will run in. */
function parseCommand(argv, env) {
    const found = (0,_find_subcommand_js__WEBPACK_IMPORTED_MODULE_1__/* .findSubcommand */ .D)(argv);
    if (found.kind === 'refused')
        return found;
    const read = (0,_read_options_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptions */ .Tt)(argv.slice(found.optionsAt), TABLES[found.tool], false);
    if ((0,_read_options_js__WEBPACK_IMPORTED_MODULE_3__/* .isOn */ .Mp)(read.options, 'help'))
        return { kind: 'refused', why: '--help builds nothing: run it without Buildmend' };
    return { kind: 'ok', command: describe(argv, found, read.options, read.positionals, env) };
}
function describe(argv, found, own, positionals, env) {
    const { tool, globals, program, optionsAt } = found;
    const all = [...globals, ...own];
    const isCompose = tool === 'compose-build' || tool === 'compose-v1-build';
    const isBake = tool === 'buildx-bake';
    const remote = isCompose ? null : remoteSource(isBake, positionals);
    return {
        argv,
        tool,
        program,
        docker: node_path__WEBPACK_IMPORTED_MODULE_0__.basename(program) === 'docker' ? program : sibling(program),
        globalArgs: globals.filter((option) => _option_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .DOCKER_GLOBALS */ .Q0.has(option.name)).flatMap((option) => option.words),
        optionsAt,
        builder: (0,_read_options_js__WEBPACK_IMPORTED_MODULE_3__/* .lastValue */ .ku)(all, 'builder') ?? (env['BUILDX_BUILDER'] || null),
        progress: progressOf(all, isCompose, env),
        quiet: (0,_read_options_js__WEBPACK_IMPORTED_MODULE_3__/* .isOn */ .Mp)(own, 'quiet'),
        stdin: stdinOf(isCompose, isBake, all, positionals),
        gitContext: remote,
        outputToStdout: !isCompose && writesToStdout(own),
        cacheWords: { 'cache-from': placesOf(own, 'cache-from'), 'cache-to': placesOf(own, 'cache-to') },
        tags: isCompose || isBake ? [] : (0,_read_options_js__WEBPACK_IMPORTED_MODULE_3__/* .allValues */ .Uq)(own, 'tag'),
        noCache: (0,_read_options_js__WEBPACK_IMPORTED_MODULE_3__/* .isOn */ .Mp)(own, 'no-cache'),
        pull: (0,_read_options_js__WEBPACK_IMPORTED_MODULE_3__/* .isOn */ .Mp)(own, 'pull'),
        context: isCompose || isBake ? null : localContext(positionals),
        dockerfiles: isCompose || isBake ? [] : dockerfilesOf(own, positionals),
    };
}
/** Indexes of all words of an option. */
function placesOf(own, name) {
    return own.flatMap((option) => option.name === name ? option.words.map((_, more) => option.at + more) : []);
}
/** `/opt/docker/docker-compose` has its `docker` beside it; a bare name is found on PATH. */
function sibling(program) {
    return program.includes('/') ? node_path__WEBPACK_IMPORTED_MODULE_0__.join(node_path__WEBPACK_IMPORTED_MODULE_0__.dirname(program), 'docker') : 'docker';
}
/** buildx reads BUILDKIT_PROGRESS only where `--progress` is not given or `auto` (util/progress/printer.go). */
function progressOf(all, isCompose, env) {
    const given = (0,_read_options_js__WEBPACK_IMPORTED_MODULE_3__/* .lastValue */ .ku)(all, 'progress') ?? (isCompose ? env['COMPOSE_PROGRESS'] : undefined);
    const asked = given === undefined || given === '' || given === 'auto' ? env['BUILDKIT_PROGRESS'] : given;
    return asked || null;
}
function stdinOf(isCompose, isBake, all, positionals) {
    const fromFile = (0,_read_options_js__WEBPACK_IMPORTED_MODULE_3__/* .allValues */ .Uq)(all, 'file').includes('-');
    if (isCompose)
        return fromFile ? 'compose-file' : 'none';
    if (isBake)
        return fromFile ? 'bake-file' : 'none';
    if (positionals.at(-1)?.word === '-')
        return 'context';
    return fromFile ? 'dockerfile' : 'none';
}
/** The moving git reference of a context, or of a bake definition (the first word of bake that is a URL). */
function remoteSource(isBake, positionals) {
    const word = (isBake ? positionals[0] : positionals.at(-1))?.word;
    const reference = word === undefined ? null : (0,_context_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .gitReference */ .GW)(word);
    return word !== undefined && reference !== null && (0,_context_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .isMoving */ .rU)(reference) ? word : null;
}
/** buildx: `-o -`, `dest=-`, and the file exporters `tar` and `oci` without a `dest` (build/opt.go). */
function writesToStdout(own) {
    const outputs = [
        ...(0,_read_options_js__WEBPACK_IMPORTED_MODULE_3__/* .allValues */ .Uq)(own, 'output'),
        ...(0,_read_options_js__WEBPACK_IMPORTED_MODULE_3__/* .allValues */ .Uq)(own, 'set').flatMap((set) => /^[^=]*\.outputs?\+?=(.*)$/s.exec(set)?.[1] ?? []),
    ];
    return outputs.some((output) => {
        if (output === '-')
            return true;
        const fields = output.split(',').map((field) => field.trim().replaceAll('"', ''));
        const dest = fields.findLast((field) => /^dest=/i.test(field))?.slice('dest='.length);
        return dest === '-' || (dest === undefined && fields.some((field) => /^type=(?:tar|oci)$/i.test(field)));
    });
}
function localContext(positionals) {
    const context = positionals.at(-1)?.word;
    return context === undefined || context === '-' || (0,_context_kind_js__WEBPACK_IMPORTED_MODULE_4__/* .isRemoteContext */ .uN)(context) ? null : context;
}
function dockerfilesOf(own, positionals) {
    const context = localContext(positionals);
    const file = (0,_read_options_js__WEBPACK_IMPORTED_MODULE_3__/* .lastValue */ .ku)(own, 'file');
    if (context === null || file === '-')
        return [];
    return [file ?? node_path__WEBPACK_IMPORTED_MODULE_0__.join(context, 'Dockerfile')];
}


/***/ }),

/***/ 9979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mp: () => (/* binding */ isOn),
/* harmony export */   Tt: () => (/* binding */ readOptions),
/* harmony export */   Uq: () => (/* binding */ allValues),
/* harmony export */   ku: () => (/* binding */ lastValue)
/* harmony export */ });
/** `stopAtPositional`: global options, which end at the subcommand. */
function readOptions(words, table, stopAtPositional) {
    const options = [];
    const positionals = [];
    for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? '';
        if (word === '--') {
            positionals.push(...words.slice(at + 1).map((rest, index) => ({ word: rest, at: at + 1 + index })));
            break;
        }
        if (word === '-' || !word.startsWith('-')) {
            positionals.push({ word, at });
            if (stopAtPositional)
                break;
            continue;
        }
        const first = at;
        const read = word.startsWith('--')
            ? readLong(word, words[at + 1], table)
            : readShorts(word, words[at + 1], table);
        options.push(...read.map((option) => ({ ...option, at: first })));
        if (read.some((option) => option.words.length === 2))
            at += 1;
    }
    return { options, positionals };
}
function readLong(word, next, table) {
    const equals = word.indexOf('=');
    if (equals !== -1)
        return [{ name: word.slice(2, equals), value: word.slice(equals + 1), words: [word] }];
    const name = word.slice(2);
    if (!table.values.has(name) || next === undefined)
        return [{ name, value: null, words: [word] }];
    return [{ name, value: next, words: [word, next] }];
}
/** `-t app`, `-tapp`, `-t=app`, `-qt app`: switches may be run together, and one with a value takes the rest of the word. */
function readShorts(word, next, table) {
    const options = [];
    for (let at = 1; at < word.length; at += 1) {
        const name = table.shorts[word.charAt(at)] ?? word.charAt(at);
        const rest = word.slice(at + 1);
        if (rest.startsWith('='))
            return [...options, { name, value: rest.slice(1), words: [word] }];
        if (!table.values.has(name))
            options.push({ name, value: null, words: [word] });
        else if (rest !== '')
            return [...options, { name, value: rest, words: [word] }];
        else if (next === undefined)
            return [...options, { name, value: null, words: [word] }];
        else
            return [...options, { name, value: next, words: [word, next] }];
    }
    return options;
}
/** The last value counts, as in pflag; null when the option is not there. */
function lastValue(options, name) {
    return options.findLast((option) => option.name === name)?.value ?? null;
}
function allValues(options, name) {
    return options.flatMap((option) => (option.name === name && option.value !== null ? [option.value] : []));
}
/** A switch: on when given, unless its value is one of Go's false ones (strconv.ParseBool). */
function isOn(options, name) {
    const given = options.findLast((option) => option.name === name);
    return given !== undefined && !/^(?:0|f|F|false|FALSE|False)$/.test(given.value ?? 'true');
}


/***/ }),

/***/ 6133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ givenOptions),
/* harmony export */   r: () => (/* binding */ withoutOptions)
/* harmony export */ });
/* harmony import */ var _find_subcommand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8803);
/* harmony import */ var _option_tables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3883);
/* harmony import */ var _parse_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9461);
/* harmony import */ var _read_options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9979);
/** Leaves options of the user's out of a command: those that name the engine or the builder, when it is to run in another place. */




/** @param names - long names, without dashes */
function withoutOptions(command, names) {
    const { argv, optionsAt, cacheWords } = command;
    const gone = new Set([...globalWords(argv, optionsAt, names), ...ownWords(command, names)]);
    if (gone.size === 0)
        return command;
    const now = (at) => [...gone].filter((left) => left < at).length;
    const moved = (words) => words.map((at) => at - (now(at + optionsAt) - now(optionsAt)));
    return {
        ...command,
        argv: argv.filter((_, at) => !gone.has(at)),
        optionsAt: optionsAt - now(optionsAt),
        cacheWords: { 'cache-from': moved(cacheWords['cache-from']), 'cache-to': moved(cacheWords['cache-to']) },
    };
}
/** The command's own options of these names, subcommand's and global ones. */
function givenOptions(command) {
    const found = (0,_find_subcommand_js__WEBPACK_IMPORTED_MODULE_0__/* .findSubcommand */ .D)(command.argv);
    const own = (0,_read_options_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptions */ .Tt)(command.argv.slice(command.optionsAt), (0,_parse_command_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c)(command.tool), false).options;
    return [...(found.kind === 'found' ? found.globals : []), ...own];
}
function ownWords({ argv, optionsAt, tool }, names) {
    return placesOf((0,_read_options_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptions */ .Tt)(argv.slice(optionsAt), (0,_parse_command_js__WEBPACK_IMPORTED_MODULE_2__/* .tableOf */ .c)(tool), false).options, names, optionsAt);
}
/** Before the subcommand stand its words, and the options of docker, buildx and Compose. */
function globalWords(argv, until, names) {
    const places = [];
    for (let at = 1; at < until;) {
        const read = (0,_read_options_js__WEBPACK_IMPORTED_MODULE_3__/* .readOptions */ .Tt)(argv.slice(at, until), tableAt(argv.slice(0, at)), true);
        places.push(...placesOf(read.options, names, at));
        const word = read.positionals[0];
        if (word === undefined)
            break;
        at += word.at + 1;
    }
    return places;
}
function tableAt(before) {
    const last = before.at(-1);
    if (last === 'buildx' || last === 'builder')
        return _option_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .BUILDX */ .bd;
    return last === 'compose' || (before.length === 1 && /docker-compose$/.test(last ?? '')) ? _option_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .COMPOSE */ .dX : _option_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .DOCKER */ .F8;
}
function placesOf(options, names, from) {
    return options.flatMap(({ name, words, at }) => names.includes(name) ? words.map((_, more) => from + at + more) : []);
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


/***/ }),

/***/ 2421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ lacking)
/* harmony export */ });
/* harmony import */ var _command_read_options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9979);
/* harmony import */ var _command_without_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6133);
/** What a build asks for that another builder than the engine's own cannot do; what is not known is not held against it. */


const ASK_MS = 20_000;
/** One part of a sentence for each; empty when it can do all. */
async function lacking(wayOut, builder) {
    const { command, env } = wayOut;
    if (command.tool === 'compose-v1-build')
        return ['docker-compose 1 knows no builders'];
    if (command.tool === 'docker-build' && /^(?:0|f|false)$/i.test(env['DOCKER_BUILDKIT'] ?? ''))
        return ['DOCKER_BUILDKIT=0 asks for the classic builder'];
    const options = (0,_command_without_options_js__WEBPACK_IMPORTED_MODULE_0__/* .givenOptions */ .G)(command);
    const outputs = (0,_command_read_options_js__WEBPACK_IMPORTED_MODULE_1__/* .allValues */ .Uq)(options, 'output');
    const byEngine = (await builder.engine.builder())?.driver === 'docker';
    const named = outputs.length > 0 || (0,_command_read_options_js__WEBPACK_IMPORTED_MODULE_1__/* .isOn */ .Mp)(options, 'push');
    const loads = (0,_command_read_options_js__WEBPACK_IMPORTED_MODULE_1__/* .isOn */ .Mp)(options, 'load') || (byEngine && !named);
    return [
        ...platformsLacking((0,_command_read_options_js__WEBPACK_IMPORTED_MODULE_1__/* .allValues */ .Uq)(options, 'platform'), env, builder, loads),
        ...storeOutputs(outputs, byEngine),
        ...entitlementsLacking((0,_command_read_options_js__WEBPACK_IMPORTED_MODULE_1__/* .allValues */ .Uq)(options, 'allow'), (0,_command_read_options_js__WEBPACK_IMPORTED_MODULE_1__/* .lastValue */ .ku)(options, 'network'), builder),
        ...cachesLacking((0,_command_read_options_js__WEBPACK_IMPORTED_MODULE_1__/* .allValues */ .Uq)(options, 'cache-to'), builder),
        ...(loads && !builder.engineAnswers && ['compose-build', 'buildx-bake'].includes(command.tool)
            ? ['the engine that its images are to be loaded into does not answer']
            : []),
        ...(loads && builder.features['Docker exporter'] === false
            ? ['it cannot hand an image to the engine (no docker exporter)']
            : []),
        ...(await localBases(builder)),
    ];
}
function platformsLacking(asked, env, { platforms, containerdStore, features }, loads) {
    const wanted = (asked.length > 0 ? asked : [env['DOCKER_DEFAULT_PLATFORM'] ?? ''])
        .flatMap((one) => one.split(','))
        .filter((one) => one !== '');
    const missing = platforms === null ? [] : wanted.filter((one) => one !== 'local' && !platforms.includes(one));
    const many = wanted.length > 1;
    return [
        ...(missing.length > 0 ? [`it does not build for ${missing.join(', ')}`] : []),
        ...(many && features['Multi-platform build'] === false ? ['it builds for one platform only'] : []),
        ...(many && loads && !containerdStore
            ? ['the engine’s store cannot take an image of several platforms']
            : []),
    ];
}
/** `type=image` without a push lands in the engine's store only with the engine's own builder. */
function storeOutputs(outputs, byEngine) {
    const inStore = outputs.filter((output) => /(?:^|,)type=image(?:,|$)/.test(output) && !/push(?:-by-digest)?=true/.test(output));
    return byEngine && inStore.length > 0
        ? [`\`--output ${inStore[0]}\` means the engine’s own image store`]
        : [];
}
function entitlementsLacking(allowed, network, { entitlements }) {
    if (entitlements === undefined)
        return [];
    const asked = [
        ...allowed.flatMap((one) => one.split(',')),
        ...(network === 'host' ? ['network.host'] : []),
    ];
    const missing = asked.filter((one) => /^(?:network\.host|security\.insecure)$/.test(one) && !entitlements.includes(one));
    return missing.map((one) => `its buildkitd does not allow ${one}`);
}
function cachesLacking(caches, { features }) {
    const exported = caches.filter((cache) => !/type=inline/.test(cache));
    return exported.length > 0 && features['Cache export'] === false
        ? ['it cannot export a cache (`--cache-to`)']
        : [];
}
/** No other builder sees the engine's images: what no registry has is not to be had there. */
async function localBases({ bases, engine, engineAnswers }) {
    const options = { timeoutMs: ASK_MS };
    const found = await Promise.all((bases ?? []).map(async (image) => {
        if (!engineAnswers)
            return false;
        const here = await engine.docker(['image', 'inspect', '--format', '{{.Id}}', image], options);
        if (here.exitCode !== 0)
            return false;
        return (await engine.docker(['buildx', 'imagetools', 'inspect', image], options)).exitCode !== 0;
    }));
    return (bases ?? []).flatMap((image, index) => found[index] === true ? [`${image} is only in the engine’s own store`] : []);
}


/***/ }),

/***/ 9745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ intoEngine)
/* harmony export */ });
/* harmony import */ var _command_without_options_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6133);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9665);
/** What a build in another builder needs more, so that its image comes into the engine as it would have by itself. */


const PRINT_MS = 30_000;
const WHERE_IT_WAS_PUT = {
    delivered: true,
    archive: null,
    image: 'what it made is where the command put it',
};
const LOADED = { delivered: true, archive: null, image: 'its image was loaded into the engine' };
/** The engine's own BuildKit puts an image into its store by itself; every other builder has to be told. */
async function intoEngine(wayOut, target) {
    const { command } = wayOut;
    const { builder, archive } = target;
    const isCompose = command.tool === 'compose-build';
    const named = isCompose ? [] : ['--builder', builder];
    const how = (options, leaveOut = []) => ({
        env: { BUILDX_BUILDER: builder },
        options: [...named, ...options],
        leaveOut: ['builder', ...leaveOut],
    });
    const saved = (file) => ({
        delivered: true,
        archive: file,
        image: `the engine cannot take its image, which is saved: load it with \`docker load --input ${file}\``,
    });
    const asksToLoad = (0,_command_without_options_js__WEBPACK_IMPORTED_MODULE_0__/* .givenOptions */ .G)(command).some(({ name }) => name === 'load');
    // Compose names the output itself
    if (isCompose)
        return { how: how([]), told: LOADED };
    if (!asksToLoad && !(await loadsByItself(command, target)))
        return { how: how([]), told: WHERE_IT_WAS_PUT };
    if (command.tool === 'buildx-bake')
        return { how: how(await bakeOutputs(command, target)), told: LOADED };
    if (archive === null)
        return { how: how(asksToLoad ? [] : ['--load']), told: LOADED };
    return { how: how(['--output', `type=docker,dest=${archive}`], ['load']), told: saved(archive) };
}
const OUTPUTS = ['output', 'push', 'load', 'call', 'print', 'check'];
/** Only the engine's own builder does, and only where no output is named. */
async function loadsByItself(command, { engine }) {
    if ((0,_command_without_options_js__WEBPACK_IMPORTED_MODULE_0__/* .givenOptions */ .G)(command).some(({ name }) => OUTPUTS.includes(name)))
        return false;
    return (await engine.builder())?.driver === 'docker';
}
/** Of the definition's targets those that name no output. A definition that cannot be asked loads them all. */
async function bakeOutputs(command, { engine, builder }) {
    if (command.stdin !== 'none')
        return ['--load'];
    const words = ['buildx', 'bake', '--builder', builder, ...command.argv.slice(command.optionsAt), '--print'];
    const printed = await engine.docker(words, { timeoutMs: PRINT_MS });
    const targets = printed.exitCode === 0 ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .recordAt */ .zR)((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(printed.stdout), 'target') : {};
    const without = Object.entries(targets).flatMap(([name, target]) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u4)(target) && 'output' in target ? [] : [name]);
    if (Object.keys(targets).length === 0)
        return ['--load'];
    return without.flatMap((name) => ['--set', `${name}.output=type=docker`]);
}


/***/ }),

/***/ 6649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: () => (/* binding */ startSideBuilder),
/* harmony export */   EU: () => (/* binding */ tidySideBuilders),
/* harmony export */   Xw: () => (/* binding */ ownBuilderObstacle)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _privileged_process_id_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2879);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9665);
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4793);
/* harmony import */ var _builder_features_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2421);
/* harmony import */ var _into_engine_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9745);
/** A fresh `docker-container` builder on an engine that is well: for a builder that is not, and where no second engine can be had. */








const PING_MS = 5_000;
const BOOT_MS = 180_000;
const CALL_MS = 60_000;
const PREFIX = 'buildmend-side-';
/** Why none can be made on this engine; null when it may be tried. */
async function ownBuilderObstacle({ engine, bases }, wayOut) {
    if ((await engine.ping(PING_MS)).state !== 'healthy')
        return 'the engine does not answer, so it cannot run a builder';
    const facts = await engine.facts();
    const lacks = await (0,_builder_features_js__WEBPACK_IMPORTED_MODULE_5__/* .lacking */ .g)(wayOut, {
        engine,
        engineAnswers: true,
        containerdStore: facts?.store === 'containerd',
        platforms: null,
        features: {},
        bases: (await bases?.()) ?? null,
    });
    return lacks.length === 0
        ? null
        : `a builder in a container cannot do what the build asks for: ${lacks.join('; ')}`;
}
/** Throws, with nothing left behind, when it cannot be had. */
async function startSideBuilder(request) {
    const { engine, say, signal } = request;
    const own = await (0,_privileged_process_id_js__WEBPACK_IMPORTED_MODULE_3__/* .processId */ .P)(process.pid);
    const name = `${PREFIX}${process.pid}-${own?.startTicks ?? '0'}`;
    const remove = async () => {
        const removed = await engine.docker(['buildx', 'rm', '--force', name], { timeoutMs: CALL_MS });
        say(removed.exitCode === 0
            ? `the side builder ${name} was removed`
            : `the side builder ${name} could not be removed: ${lastLine(removed.stderr)}`);
    };
    const why = await create(request, name);
    if (why !== null)
        throw new Error(`no builder can be made: ${why}`);
    const booted = await engine.docker(['buildx', 'inspect', '--bootstrap', name], {
        timeoutMs: BOOT_MS,
        signal,
    });
    if (booted.exitCode !== 0) {
        await remove();
        throw new Error(`the side builder does not start: ${lastLine(booted.stderr)}`);
    }
    const home = await (0,_into_engine_js__WEBPACK_IMPORTED_MODULE_6__/* .intoEngine */ .H)(request, { engine, builder: name, archive: null });
    return {
        how: home.how,
        where: `a side builder (${name}) on the same engine`,
        engine,
        verify: (ending) => (0,_probe_js__WEBPACK_IMPORTED_MODULE_4__/* .probeBuild */ .x)(engine, { name, driver: 'docker-container', containers: [] }, ending),
        bringHome: async () => home.told,
        leave: remove,
    };
}
/** With the driver options, flags and configuration of the sick builder, where that is one of its kind. */
async function create({ engine, signal }, name) {
    const sick = await engine.builder();
    const record = sick?.driver === 'docker-container' && sick.record !== undefined ? await readText(sick.record) : '';
    const node = (0,_json_js__WEBPACK_IMPORTED_MODULE_7__/* .arrayAt */ .RD)((0,_json_js__WEBPACK_IMPORTED_MODULE_7__/* .parseJson */ .qF)(record), 'Nodes')[0];
    const options = Object.entries((0,_json_js__WEBPACK_IMPORTED_MODULE_7__/* .recordAt */ .zR)(node, 'DriverOpts')).flatMap(([key, value]) => [
        '--driver-opt',
        `${key}=${String(value)}`,
    ]);
    const flags = (0,_json_js__WEBPACK_IMPORTED_MODULE_7__/* .stringsOf */ .iw)((0,_json_js__WEBPACK_IMPORTED_MODULE_7__/* .arrayAt */ .RD)(node, 'Flags')).join(' ');
    const config = (0,_json_js__WEBPACK_IMPORTED_MODULE_7__/* .stringAt */ .bX)((0,_json_js__WEBPACK_IMPORTED_MODULE_7__/* .recordAt */ .zR)(node, 'Files'), 'buildkitd.toml');
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'buildmend-builder-'));
    try {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'buildkitd.toml');
        if (config !== null)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, Buffer.from(config, 'base64'));
        const words = [
            ...['buildx', 'create', '--name', name, '--driver', 'docker-container', ...options],
            ...(flags === '' ? [] : ['--buildkitd-flags', flags]),
            ...(config === null ? [] : ['--config', file]),
        ];
        const created = await engine.docker(words, { timeoutMs: CALL_MS, signal });
        return created.exitCode === 0 ? null : lastLine(created.stderr);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
/** What a killed run left; one sentence for each. Never rejects. */
async function tidySideBuilders({ docker }, names) {
    const told = [];
    for (const name of names) {
        const [, pid = '', startTicks = ''] = /^buildmend-side-(\d+)-(\d+)$/.exec(name) ?? [];
        if (pid === '' || (await (0,_privileged_process_id_js__WEBPACK_IMPORTED_MODULE_3__/* .isAlive */ ._)({ pid: Number(pid), startTicks })))
            continue;
        const removed = await docker(['buildx', 'rm', '--force', name], { timeoutMs: CALL_MS });
        told.push(removed.exitCode === 0
            ? `the side builder ${name} that an earlier run had left was removed`
            : `the side builder ${name} that an earlier run left could not be removed: ${lastLine(removed.stderr)}`);
    }
    return told;
}
function readText(file) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => '');
}
function lastLine(stderr) {
    return stderr.trim().split('\n').at(-1) || 'it did not end in time';
}


/***/ }),

/***/ 3828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   il: () => (/* binding */ sideParent),
/* harmony export */   zA: () => (/* binding */ sideParents)
/* harmony export */ });
/* unused harmony export deviceOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/** Where a side engine's folder may stand: a disk that overlay2 works on, with enough room, and never the one that fails. */


/** Short paths, for a unix socket's has 107 bytes; a next run looks here for what a killed one left. */
function sideParents() {
    return [...new Set(['/var/tmp', '/tmp', (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), '/mnt', '/var/lib', '/home', '/opt', '/srv'])];
}
/** An engine with the images and the cache of one build: less is not worth a try. */
const LEAST_BYTES = 3 * 1024 ** 3;
/** ext, xfs, btrfs, f2fs (statfs(2)): overlay2 works there. Memory (tmpfs) is no place for images. */
const DISKS = [0xef53, 0x58465342, 0x9123683e, 0xf2f52010];
/**
 * The roomiest; null where none has enough.
 *
 * @param notOn - a path whose disk may not be used: it fails, or is full
 */
async function sideParent(notOn) {
    const avoided = notOn === null ? null : await deviceOf(notOn);
    const rooms = [];
    for (const path of sideParents()) {
        const device = await deviceOf(path);
        if (device === null || device === avoided)
            continue;
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.statfs)(path).catch(() => null);
        if (found === null || !DISKS.includes(found.type))
            continue;
        rooms.push({ path, freeBytes: found.bavail * found.bsize });
    }
    const best = rooms.reduce((most, room) => (most === null || room.freeBytes > most.freeBytes ? room : most), null);
    return best === null || best.freeBytes < LEAST_BYTES ? null : best.path;
}
/** Null where there is no such path. */
async function deviceOf(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then(({ dev }) => dev, () => null);
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

/***/ 5894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HO: () => (/* binding */ endpointText),
/* harmony export */   YE: () => (/* binding */ DEFAULT_SOCKET),
/* harmony export */   lQ: () => (/* binding */ socketOf),
/* harmony export */   sO: () => (/* binding */ resolveEndpoint)
/* harmony export */ });
/* unused harmony exports contextMetaPath, parseHost */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _global_args_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6896);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9665);
/** Finds the endpoint that the user's command reaches, from its options, environment and docker's config: files only, no child process. */






const DEFAULT_SOCKET = '/var/run/docker.sock';
/**
 * Precedence as in docker CLI 28 (`cli/command/cli.go`, `resolveContextName`): `--context`, `-H`, DOCKER_HOST,
 * DOCKER_CONTEXT, `currentContext` of config.json, then the default socket.
 */
function resolveEndpoint(sources) {
    const { globalArgs, env, readText = readTextFile } = sources;
    const named = (0,_global_args_js__WEBPACK_IMPORTED_MODULE_4__/* .readGlobalArgs */ .r)(globalArgs);
    const configDir = named.configDir ?? nonEmpty(env['DOCKER_CONFIG']) ?? (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(env['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.docker');
    const host = named.host ?? nonEmpty(env['DOCKER_HOST']);
    const context = named.context ?? (host === null ? contextFromFiles(env, configDir, readText) : 'default');
    if (context !== 'default') {
        return { endpoint: endpointOfContext(context, configDir, readText), context, configDir };
    }
    return { endpoint: parseHost(host ?? `unix://${DEFAULT_SOCKET}`), context, configDir };
}
/** The file of a context's description: its folder is the sha256 of its name (docker CLI, `cli/context/store`). */
function contextMetaPath(configDir, context) {
    const folder = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(context).digest('hex');
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(configDir, 'contexts', 'meta', folder, 'meta.json');
}
/** An address as `-H` takes it; without a scheme it is TCP. */
function parseHost(host) {
    const url = host.includes('://') ? host : `tcp://${host}`;
    if (url.startsWith('unix://'))
        return { kind: 'unix', path: url.slice('unix://'.length) || DEFAULT_SOCKET };
    if (/^(tcp|https?):\/\//.test(url))
        return { kind: 'tcp', url };
    if (url.startsWith('ssh://'))
        return { kind: 'ssh', url };
    return { kind: 'other', url };
}
/** The path of its unix socket; null where it is none. */
function socketOf(endpoint) {
    return endpoint.kind === 'unix' ? endpoint.path : null;
}
/** The endpoint as one line of text. */
function endpointText(endpoint) {
    return endpoint.kind === 'unix' ? `unix://${endpoint.path}` : endpoint.url;
}
function contextFromFiles(env, configDir, readText) {
    const fromEnv = nonEmpty(env['DOCKER_CONTEXT']);
    if (fromEnv !== null)
        return fromEnv;
    const config = readText((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(configDir, 'config.json'));
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(config ?? ''), 'currentContext') ?? 'default';
}
function endpointOfContext(context, configDir, readText) {
    const meta = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(readText(contextMetaPath(configDir, context)) ?? '');
    const host = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)(meta, 'Endpoints'), 'docker'), 'Host');
    return host === null ? { kind: 'other', url: `context:${context}` } : parseHost(host);
}
function readTextFile(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8');
    }
    catch {
        return null;
    }
}
function nonEmpty(text) {
    return text === undefined || text === '' ? null : text;
}


/***/ }),

/***/ 2071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ stateDirectory),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   bO: () => (/* binding */ journalDirectory),
/* harmony export */   cE: () => (/* binding */ engineKey),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   lX: () => (/* binding */ recordPath),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   wV: () => (/* binding */ readBootId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5894);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9665);
/** Remembers, from one run to the next, what an engine was when it last answered: needed when it does not start any more. */






/** `$BUILDMEND_STATE_DIR`, else `$XDG_STATE_HOME/buildmend`, else `/var/lib/buildmend` for root, else `~/.local/state/buildmend`. */
function stateDirectory(env, uid) {
    const own = env['BUILDMEND_STATE_DIR'];
    if (own !== undefined && own !== '')
        return own;
    const xdg = env['XDG_STATE_HOME'];
    if (xdg !== undefined && xdg !== '')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(xdg, 'buildmend');
    return uid === 0 ? '/var/lib/buildmend' : (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(env['HOME'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.homedir)(), '.local', 'state', 'buildmend');
}
/** Names the engine in files of the state directory, and of other places of ours. */
function engineKey(endpoint) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update((0,_endpoint_js__WEBPACK_IMPORTED_MODULE_4__/* .endpointText */ .HO)(endpoint)).digest('hex').slice(0, 16);
}
function recordPath(stateDir, endpoint) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(stateDir, `engine-${engineKey(endpoint)}.json`);
}
/** Where runs write down what they begin on this engine: one look tells whether something was left half done. */
function journalDirectory(stateDir, endpoint) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(stateDir, `journal-${engineKey(endpoint)}`);
}
/** Null when there is none, or it is not ours to trust. */
function readRecord(stateDir, endpoint) {
    try {
        return parseRecord((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(recordPath(stateDir, endpoint), 'utf8')), endpoint);
    }
    catch {
        return null;
    }
}
/** Written only when it says something new. A state directory that cannot be written costs the record, nothing else. */
function writeRecord(stateDir, endpoint, record) {
    const path = recordPath(stateDir, endpoint);
    const text = `${JSON.stringify(record, null, 2)}\n`;
    const draft = `${path}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(4).toString('hex')}`;
    try {
        if (readTextOrNull(path) === text)
            return false;
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdirSync)(stateDir, { recursive: true, mode: 0o700 });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeFileSync)(draft, text, { mode: 0o600, flag: 'wx' });
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.renameSync)(draft, path);
        return true;
    }
    catch {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.rmSync)(draft, { force: true });
        return false;
    }
}
const PLACES = [
    'PATH',
    'HOME',
    'XDG_RUNTIME_DIR',
    'XDG_CONFIG_HOME',
    'XDG_DATA_HOME',
    'DBUS_SESSION_BUS_ADDRESS',
    // Written by dockerd-rootless.sh for itself, in RootlessKit's namespaces
    '_DOCKERD_ROOTLESS_CHILD',
    '_DOCKERD_ROOTLESS_SELINUX',
];
/** Of an environment only what says where things are: that holds no secrets. */
function placesOf(env) {
    const found = {};
    for (const name of PLACES) {
        const value = env[name];
        if (typeof value === 'string' && value !== '')
            found[name] = value;
    }
    return found;
}
/** Names this boot of the machine; null where the kernel does not tell. */
function readBootId() {
    return readTextOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? null;
}
function readTextOrNull(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(path, 'utf8');
    }
    catch {
        return null;
    }
}
function parseRecord(value, endpoint) {
    const dataRoot = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'dataRoot');
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(value) || dataRoot === null || value['endpoint'] !== (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_4__/* .endpointText */ .HO)(endpoint))
        return null;
    const store = value['store'];
    return {
        endpoint: (0,_endpoint_js__WEBPACK_IMPORTED_MODULE_4__/* .endpointText */ .HO)(endpoint),
        dataRoot,
        store: store === 'overlay2' || store === 'containerd' ? store : 'other',
        containerdRoot: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'containerdRoot'),
        argv: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringsOf */ .iw)(value['argv']),
        exe: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'exe'),
        cwd: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'cwd'),
        logFile: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'logFile'),
        launcher: launcherIn((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)(value, 'launcher')),
        netName: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'netName'),
        mntName: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'mntName'),
        bootId: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'bootId'),
        places: placesOf((0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .recordAt */ .zR)(value, 'places')),
        rootless: value['rootless'] === true,
        engineId: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'engineId'),
        rootId: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'rootId'),
    };
}
function launcherIn(value) {
    const argv = (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isRecord */ .u4)(value) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringsOf */ .iw)(value['argv']) : [];
    return argv.length === 0 ? null : { argv, exe: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'exe'), cwd: (0,_json_js__WEBPACK_IMPORTED_MODULE_5__/* .stringAt */ .bX)(value, 'cwd') };
}


/***/ }),

/***/ 6896:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ readGlobalArgs)
/* harmony export */ });
/** Reads which engine the global docker options name: `-H`, `--host`, `-c`, `--context`, `--config`. */
const OPTIONS = [
    { key: 'host', long: '--host', short: '-H' },
    { key: 'context', long: '--context', short: '-c' },
    { key: 'configDir', long: '--config', short: null },
];
/** What the options name; the last one counts, as for the docker CLI's own flags. */
function readGlobalArgs(args) {
    const found = {
        host: null,
        context: null,
        configDir: null,
    };
    for (const [index, arg] of args.entries()) {
        for (const { key, long, short } of OPTIONS) {
            const value = optionValue(arg, args[index + 1] ?? null, long, short);
            if (value !== null)
                found[key] = value;
        }
    }
    return found;
}
function optionValue(arg, next, long, short) {
    if (arg === long || arg === short)
        return next;
    if (arg.startsWith(`${long}=`))
        return arg.slice(long.length + 1);
    if (short === null || !arg.startsWith(short) || arg.startsWith('--'))
        return null;
    return arg.slice(short.length).replace(/^=/, '');
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

/***/ 4793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ probeBuild)
/* harmony export */ });
/* unused harmony export BUILD_LIMIT_MS */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _checks_findings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8091);
/** Finds out whether the engine builds: the API answers and a tiny real build passes. */





const BUILD_LIMIT_MS = 30_000;
const ABOUT = { id: 'ready', path: null };
const BROKEN = { failureClass: 'builder-unavailable', owner: 'builder' };
/** The content is new each time: a cached step would prove nothing. Leaves no image behind. */
async function probeBuild(cli, builder, signal) {
    const context = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'buildmend-probe-'));
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(context, 'probe'), `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}\n`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(context, 'Dockerfile'), 'FROM scratch\nCOPY probe /\n');
        const startedAt = performance.now();
        const build = await runBuild(cli, builder, context, signal);
        const tookMs = Math.round(performance.now() - startedAt);
        if (build.exitCode === 0)
            return (0,_checks_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .healthy */ .s2)(ABOUT, `a tiny build passes in ${tookMs} ms`);
        if (build.timedOut)
            return (0,_checks_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)(ABOUT, `a tiny build did not end within ${BUILD_LIMIT_MS} ms`);
        if (build.exitCode === null)
            return (0,_checks_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5)(ABOUT, 'a tiny build was stopped');
        return (0,_checks_findings_js__WEBPACK_IMPORTED_MODULE_4__/* .broken */ .mw)(ABOUT, `a tiny build fails: ${lastLine(build.stderr)}`, BROKEN);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(context, { recursive: true, force: true });
    }
}
async function runBuild(cli, builder, context, signal) {
    const options = { timeoutMs: BUILD_LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
    const named = builder === null ? [] : ['--builder', builder.name];
    const args = ['buildx', 'build', ...named, '--progress=plain', '--output', 'type=cacheonly', context];
    const build = await cli.docker(args, options);
    return hasNoBuildx(build) ? legacyBuild(cli, context, options) : build;
}
/** Without the plugin the CLI says so (`docker: 'buildx' is not a docker command`; older: `unknown flag`). */
function hasNoBuildx(build) {
    return (build.exitCode !== 0 && /is not a docker command|unknown flag: --(builder|output)/.test(build.stderr));
}
async function legacyBuild(cli, context, options) {
    const tag = `buildmend-probe:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    const build = await cli.docker(['build', '--tag', tag, context], {
        ...options,
        env: { DOCKER_BUILDKIT: '0' },
    });
    if (build.exitCode === 0)
        await cli.docker(['image', 'rm', '--force', tag], options);
    return build;
}
function lastLine(text) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.findLast((line) => line.startsWith('ERROR')) ?? lines.at(-1) ?? 'no output';
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


/***/ }),

/***/ 9999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ newRunId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/** Names one run: in the report's file name and in what it sets aside. */

/** Sorts by time: `20261121T101500-4f2a`. */
function newRunId(now) {
    const stamp = now.toISOString().replace(/[-:]/g, '').slice(0, 15);
    return `${stamp}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(2).toString('hex')}`;
}


/***/ }),

/***/ 4302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ry: () => (/* binding */ isWayOutLeft),
/* harmony export */   _w: () => (/* binding */ tidyWayOut),
/* harmony export */   bp: () => (/* binding */ wayOutOf),
/* harmony export */   ek: () => (/* binding */ placesOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var _core_message_of_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7951);
/* harmony import */ var _engine_away_side_builder_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6649);
/* harmony import */ var _engine_away_side_parent_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3828);
/* harmony import */ var _engine_endpoint_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5894);
/* harmony import */ var _privileged_side_side_dir_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5465);
/** What is wired for rungs that go round the engine: what they need, and the end of what a killed run left of one. */








function wayOutOf({ command, env, options }) {
    const archiveDir = env['RUNNER_TEMP'] || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)();
    return { command, env, archiveDir, fallbackBuilder: options.plan.fallbackBuilder ?? null };
}
const TIDY_MS = 180_000;
function placesOf({ command, env }) {
    return { globalArgs: command.globalArgs, env };
}
/** Ends side engines and removes side builders of runs that are gone; says what was done. Never rejects. */
async function tidyWayOut(request) {
    const { engine, privilege, say } = request;
    if ((await sideFolders()).length > 0 && privilege.kind !== null) {
        const told = await privilege
            .run('tidySides', { parents: (0,_engine_away_side_parent_js__WEBPACK_IMPORTED_MODULE_4__/* .sideParents */ .zA)() }, { timeoutMs: TIDY_MS })
            .catch((error) => [
            `what an earlier side engine left could not be looked at: ${(0,_core_message_of_js__WEBPACK_IMPORTED_MODULE_7__/* .messageOf */ .b)(error)}`,
        ]);
        for (const line of told)
            say(line);
    }
    const builders = await sideBuilders(request);
    if (builders.length > 0)
        for (const line of await (0,_engine_away_side_builder_js__WEBPACK_IMPORTED_MODULE_3__/* .tidySideBuilders */ .EU)(engine, builders))
            say(line);
}
/** Whether any side engine or side builder is there, as far as anybody may look: a look into a few directories. */
async function isWayOutLeft(places) {
    return (await sideFolders()).length > 0 || (await sideBuilders(places)).length > 0;
}
async function sideFolders() {
    const all = await Promise.all((0,_engine_away_side_parent_js__WEBPACK_IMPORTED_MODULE_4__/* .sideParents */ .zA)().map((parent) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(parent).catch(() => [])));
    return all.flat().filter((name) => name.startsWith(_privileged_side_side_dir_js__WEBPACK_IMPORTED_MODULE_6__/* .SIDE_PREFIX */ .TC));
}
/** By buildx's own records. */
async function sideBuilders({ globalArgs, env }) {
    const { configDir } = (0,_engine_endpoint_js__WEBPACK_IMPORTED_MODULE_5__/* .resolveEndpoint */ .sO)({ globalArgs, env });
    const records = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env['BUILDX_CONFIG'] || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(configDir, 'buildx'), 'instances');
    return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(records).catch(() => [])).filter((name) => name.startsWith(_privileged_side_side_dir_js__WEBPACK_IMPORTED_MODULE_6__/* .SIDE_PREFIX */ .TC));
}


/***/ })

};
