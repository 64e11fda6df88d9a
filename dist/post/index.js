import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c4: () => (/* binding */ STATE),
  kc: () => (/* binding */ errorText),
  Ml: () => (/* binding */ readActionRun)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./build/command/parse-command.js + 1 modules
var parse_command = __nccwpck_require__(955);
;// CONCATENATED MODULE: ./build/command/split-words.js
/** Splits one docker command line into words by the shell's quoting rules; nothing is expanded and no shell runs. */
const OPERATORS = /^(?:\|\||&&|>>|<<|;;|[|&;<>()])/;
const EXPANSION = /^\$(?:[A-Za-z_0-9@*#?$!-]|\{|\()/;
/** What a backslash keeps its meaning for inside double quotes (POSIX XCU 2.2.3). */
const ESCAPABLE = new Set(['$', '`', '"', '\\']);
/** Thrown inside the scan only, and turned into a value at its edge. */
class Refusal extends Error {
}
/**
 * POSIX XCU 2.2 (single and double quotes, backslash, line continuation). Whatever a shell would have done more than that
 * is refused with how to mend it, because dropping it or passing it on verbatim would build something else than was meant.
 */
function splitWords(line) {
    try {
        return { kind: 'ok', words: scan(line.replaceAll('\r\n', '\n').trim()) };
    }
    catch (error) {
        if (error instanceof Refusal)
            return { kind: 'refused', why: error.message };
        throw error;
    }
}
function scan(line) {
    const words = [];
    let word = null;
    let at = 0;
    while (at < line.length) {
        const rest = line.slice(at, at + 2);
        if (rest === '\\\n')
            at += 2;
        else if (rest[0] === ' ' || rest[0] === '\t') {
            if (word !== null)
                words.push(word);
            word = null;
            at += 1;
        }
        else {
            const part = readPart(line, at, word === null);
            word = (word ?? '') + part.text;
            at = part.next;
        }
    }
    if (word !== null)
        words.push(word);
    return words;
}
function readPart(line, at, atWordStart) {
    const char = line.charAt(at);
    if (char === "'")
        return readSingle(line, at);
    if (char === '"')
        return readDouble(line, at);
    if (char === '\\') {
        if (at + 1 >= line.length)
            throw new Refusal('the command ends with a lone backslash: remove it');
        return { text: line.charAt(at + 1), next: at + 2 };
    }
    refuseShellWords(line, at, atWordStart);
    return { text: char, next: at + 1 };
}
function readSingle(line, at) {
    const end = line.indexOf("'", at + 1);
    if (end === -1)
        throw new Refusal(`the single quote at character ${at + 1} is never closed: close it`);
    return { text: line.slice(at + 1, end), next: end + 1 };
}
function readDouble(line, from) {
    let text = '';
    for (let at = from + 1; at < line.length; at += 1) {
        const char = line.charAt(at);
        const following = line.charAt(at + 1);
        if (char === '"')
            return { text, next: at + 1 };
        if (char === '\\' && following === '\n')
            at += 1;
        else if (char === '\\' && ESCAPABLE.has(following)) {
            text += following;
            at += 1;
        }
        else {
            refuseExpansion(line, at);
            text += char;
        }
    }
    throw new Refusal(`the double quote at character ${from + 1} is never closed: close it`);
}
function refuseExpansion(line, at) {
    // A shell joins continued lines before it looks for names: `$\⏎HOME` is `$HOME`.
    const rest = line.slice(at, at + 40).replaceAll('\\\n', '');
    if (rest.startsWith('`') || rest.startsWith('$(')) {
        throw new Refusal(`${firstWord(rest)} would need a shell, and none runs here: do it in a step before and pass the result, or put it in single quotes to mean the text itself`);
    }
    if (EXPANSION.test(rest)) {
        throw new Refusal(`${firstWord(rest)} would not be expanded, because no shell runs here: use the workflow's own expression (as in \${{ env.NAME }}), or put it in single quotes to mean the text itself`);
    }
}
function refuseShellWords(line, at, atWordStart) {
    refuseExpansion(line, at);
    const rest = line.slice(at).replaceAll('\\\n', '');
    const operator = OPERATORS.exec(rest)?.[0];
    if (operator !== undefined) {
        throw new Refusal(`"${operator}" would need a shell, and none runs here: give exactly one docker command, do the rest in steps of their own, or quote it to mean the text itself`);
    }
    if (rest.startsWith('\n')) {
        throw new Refusal('the command has more than one line: end each line but the last with a backslash, or give one command only');
    }
    if (atWordStart && rest.startsWith('#')) {
        throw new Refusal(`a comment (${firstWord(rest)}) cannot stand in the command: remove it, or quote it to mean the text itself`);
    }
    if (atWordStart && /^~(?:\/|\s|$)/.test(rest)) {
        throw new Refusal('"~" would not be expanded, because no shell runs here: write the whole path');
    }
    refuseGlob(rest);
}
/** A pattern before a `=` is no file pattern but a name like bake's `--set *.platform=…`, or a URL's query: taken as it is. */
function refuseGlob(rest) {
    if (!/^[*?[]/.test(rest) || /^[^\s'"]*=/.test(rest))
        return;
    throw new Refusal(`"${rest.charAt(0)}" would not be matched against files, because no shell runs here: name the files, or quote it to mean the text itself`);
}
function firstWord(rest) {
    return `"${rest.split(/[\s"]/, 1)[0] ?? ''}"`;
}

;// CONCATENATED MODULE: ./build/core/plan.js
/** What a rung does that would disturb others: waits for them, then is left; is left at once; is taken all the same. */
const NEIGHBOUR_WAYS = ['wait', 'skip', 'ignore'];
/** Neither engine nor builder may be touched, not even what an earlier run left. */
function isHandsOff({ dryRun, pause }) {
    return dryRun || pause !== null;
}

;// CONCATENATED MODULE: ./build/core/elsewhere.js
const AWAY_RUNGS = ['fallback-builder', 'side-engine'];
/** It leaves engine and builder as they are: the next attempt runs beside them. */
function isAway(id) {
    return AWAY_RUNGS.some((rung) => rung === id);
}
/** The engine was not mended; and a build whose image nobody can have is of no use. */
function verdictOf({ where, image, delivered, }) {
    if (!delivered)
        return ['failed', `the build passed on ${where}, but ${image}`];
    return ['recovered', `the build passed on ${where}; the engine itself is as sick as before; ${image}`];
}
/** What the rung was for is over, and the build fails by the user’s own doing. */
function failsByItself(rung, why) {
    const did = isAway(rung) ? 'went round what the engine has' : 'mended the engine';
    return `${rung} ${did}; now the build fails by itself: ${why}`;
}

// EXTERNAL MODULE: ./build/core/rungs.js
var core_rungs = __nccwpck_require__(9);
;// CONCATENATED MODULE: ./build/core/presets.js
/** Words that stand for several rungs in `ladder`. */


/**
 * Nothing that works is lost but old build cache, and no engine that runs is stopped. Its last resort goes round the engine:
 * where others go on to stores, this one leaves them to a person.
 */
const CAREFUL = [
    'retry',
    'retry-without-remote-cache',
    'repair',
    'free-space',
    'side-engine',
];
/** They mend: whatever comes after the build needs the engine too, and a reset of stores can be undone. */
const MENDING = core_rungs/* RUNGS */.Q$.filter(({ id }) => !isAway(id));
const PRESETS = [
    {
        id: 'careful',
        means: 'loses nothing but old build cache, and stops no engine that runs; its last resort is a side engine',
        rungs: CAREFUL,
    },
    {
        id: 'standard',
        means: 'every rung that keeps all images: build cache may be lost, containers may be stopped',
        rungs: MENDING.filter((rung) => !rung.explicitOnly).map((rung) => rung.id),
    },
    {
        id: 'thorough',
        means: 'every rung that mends: images and containers may be lost, volumes never',
        rungs: MENDING.map((rung) => rung.id),
    },
];
/** Every rung on a machine that is thrown away; elsewhere those that need no explicit word. */
function defaultPreset(throwAwayRunner) {
    return throwAwayRunner ? 'thorough' : 'standard';
}

;// CONCATENATED MODULE: ./build/inputs/inputs.js
/** The table of inputs: names, defaults and meanings stand here once; action.yml, README and `--help` are made from it. */



const LADDER_ORDERS = ['least-harm', 'as-listed'];
const DURATION = 'a duration such as 500ms, 10s, 5m or 1h';
const INPUTS = [
    {
        name: 'command',
        type: 'text',
        default: '',
        doc: 'The docker command line to run: `docker build`, `docker buildx build`, `docker buildx bake`, `docker compose build` or `docker-compose build`, with any options. It is split by the quoting rules of a shell and never run through one.',
        allowed: 'one docker command line',
        channel: 'action',
    },
    {
        name: 'working-directory',
        type: 'path',
        default: '',
        doc: 'Directory in which the command runs. Empty: the workspace.',
        allowed: 'a directory',
        channel: 'action',
    },
    {
        name: 'ladder',
        type: 'list',
        default: 'default',
        doc: 'The rungs that may be taken: presets (`careful`, `standard`, `thorough`) and rungs, which add up: `standard,reset-image-store`. `default` stands for `thorough` on a GitHub-hosted runner and for `standard` elsewhere. A rung may have options: `restart-engine(limit=2m, uses=2, cooldown=30s, wait=5s)`; all are explained in docs/ladder.md. An empty value means no remedy at all: the build runs once and its failure is explained.',
        allowed: `default, ${PRESETS.map(({ id }) => id).join(', ')} and ${core_rungs/* RUNG_IDS */.w.join(', ')}, separated by commas or line breaks, each rung with its options in parentheses where needed`,
        channel: 'both',
    },
    {
        name: 'ladder-order',
        type: 'choice',
        default: 'least-harm',
        doc: '`least-harm`: the failure class decides which of the rungs are taken, from the least harm upwards. `as-listed`: your own order from `ladder`, as scripts have it. A user’s own mistake is never treated with either.',
        allowed: LADDER_ORDERS.join(', '),
        channel: 'both',
    },
    {
        name: 'max-retries',
        type: 'count',
        default: '2',
        doc: 'How often the rung `retry` may be taken in one run.',
        allowed: 'a whole number from 0 to 10',
        channel: 'both',
    },
    {
        name: 'retry-delay',
        type: 'duration',
        default: '2s',
        doc: 'Pause before the first retry. It doubles with each further one, with some jitter.',
        allowed: DURATION,
        channel: 'both',
    },
    {
        name: 'retry-max-delay',
        type: 'duration',
        default: '60s',
        doc: 'The longest pause before a retry.',
        allowed: DURATION,
        channel: 'both',
    },
    {
        name: 'max-attempts',
        type: 'count',
        default: '10',
        doc: 'How often the command runs in all, the first attempt included.',
        allowed: 'a whole number from 1 to 50',
        channel: 'both',
    },
    {
        name: 'timeout',
        type: 'duration',
        default: '',
        doc: 'Limit for the whole run; nothing new starts after it. Empty or `none`: no limit.',
        allowed: `${DURATION}, or none`,
        channel: 'both',
    },
    {
        name: 'silence-limit',
        type: 'duration',
        default: '15s',
        doc: 'After so long without any output the engine is asked whether it lives. A build that is merely quiet is left alone.',
        allowed: DURATION,
        channel: 'both',
    },
    {
        name: 'wait-for-engine',
        type: 'duration',
        default: '',
        doc: 'How long an engine is waited for before the first attempt while nobody listens at its endpoint, such as a service container that comes up beside the job. Empty: 30 s, and only where its process or systemd tells that it is being started. `0s`: never.',
        allowed: DURATION,
        channel: 'both',
    },
    {
        name: 'install-missing',
        type: 'boolean',
        default: 'false',
        doc: 'Whether the package of buildx or Compose may be installed (by apt-get, dnf or apk, as root or by sudo without a password) where the command fails because the client lacks it. Nothing is installed that would remove a package or change the engine. Otherwise it is only told how.',
        allowed: 'true or false',
        channel: 'both',
    },
    {
        name: 'cache-bust',
        type: 'boolean',
        default: 'false',
        doc: 'Whether the last attempt, the one without any cache, also passes the build args `BUILD_DATE`, `GIT_COMMIT` and `CACHE_BUST` (a hash of the sources that the build context holds, without what `.dockerignore` leaves out; for bake and Compose of the folder they run in). Build args of your own by the same names count.',
        allowed: 'true or false',
        channel: 'both',
    },
    {
        name: 'dry-run',
        type: 'boolean',
        default: 'false',
        doc: 'Whether nothing is changed: the build runs once, and when it fails, engine and builder are looked at and it is told which rungs would be taken, one after the other, with the evidence, what each would disrupt, and what stands in the way of the others. The exit status is the build’s.',
        allowed: 'true or false',
        channel: 'both',
    },
    {
        name: 'pause',
        type: 'text',
        default: '',
        doc: 'A reason, such as `disk is being replaced`, switches all remedies off: nothing touches engine or builder; retries stay allowed. The reason stands in log, summary and report. Empty: remedies are on.',
        allowed: 'a reason in your own words',
        channel: 'both',
    },
    {
        name: 'keep-set-aside',
        type: 'boolean',
        default: 'false',
        doc: 'Whether what a rung set aside is kept after the build has passed, instead of being deleted. Its place and size are told; no later run deletes it or puts it back. `buildmend set-aside list`, `delete` and `restore` end it.',
        allowed: 'true or false',
        channel: 'both',
    },
    {
        name: 'neighbours',
        type: 'choice',
        default: 'wait',
        doc: 'What a rung does that would disturb others on the engine: builds of others (in other builders too) where it stops the engine, makes their builder again or removes its cache, and containers that were started with `--rm`, which a stop of the engine removes. `wait`: it waits for them, as long as `neighbours-wait` says, then it is left. `skip`: it is left at once. `ignore`: it is taken all the same. Other containers that run come back: by their restart policy, by live-restore, or because they are started again. An engine that does not answer serves nobody, and nobody is waited for. Another run of Buildmend that mends the same engine is always waited for; what it has mended is not mended again.',
        allowed: NEIGHBOUR_WAYS.join(', '),
        channel: 'both',
    },
    {
        name: 'neighbours-wait',
        type: 'duration',
        default: '10m',
        doc: 'How long one run waits for others in all.',
        allowed: DURATION,
        channel: 'both',
    },
    {
        name: 'allow-volume-loss',
        type: 'boolean',
        default: 'false',
        doc: 'Whether `wipe-engine` may delete volumes too. Volumes are never touched otherwise.',
        allowed: 'true or false',
        channel: 'both',
    },
    {
        name: 'allow-container-loss',
        type: 'boolean',
        default: 'false',
        doc: 'Whether `reset-image-store` and `wipe-engine` may be taken while containers run: they are stopped and are gone afterwards. Else a running container forbids both rungs, on a GitHub-hosted runner too, where it may be a service that later steps need. Containers of buildx builders do not count: buildx makes them again. It also allows every rung to stop the engine beside containers that were started with `--rm`, and beside those that a CI runner started for a job (its services).',
        allowed: 'true or false',
        channel: 'both',
    },
    {
        name: 'min-free-space',
        type: 'size',
        default: '',
        doc: 'How much space should be free on the file system of the data root, as a size (`10GB`, `2GiB`) or a share of the whole (`15%`). Where there is less, the rung `free-space` makes room before the first attempt, and after a failure for want of space it stops there. Empty: nothing is done before the first attempt, and the rung stops at a tenth of the whole, at least 2 GiB, at most half. What was free when a build failed for want of space is doubled at least.',
        allowed: 'a size such as 500MB, 10GB or 2GiB, or a share such as 15%',
        channel: 'both',
    },
    {
        name: 'unused-images-older-than',
        type: 'duration',
        default: '',
        doc: 'As its last step, `free-space` may also remove images that are older than this (since they were made, and since they were pulled or tagged here), that no container uses, that the build does not stand on, and that their registry says it has. The oldest goes first, and no more than are needed. Empty: none.',
        allowed: 'an age such as 36h or 30d',
        channel: 'both',
    },
    {
        name: 'fallback-builder',
        type: 'text',
        default: '',
        doc: 'A builder of yours, by the name that `docker buildx ls` shows (remote BuildKit, Kubernetes, another container builder), in which the build may be finished when this engine or builder cannot be mended: the rung `fallback-builder`, which this input adds to every ladder that has a rung. It is taken only where the builder can do what the build asks for. Empty: none.',
        allowed: 'the name of a builder',
        channel: 'both',
    },
    {
        name: 'engine-stop',
        type: 'shell',
        default: '',
        doc: 'Shell command that stops the engine, for a service manager of your own; run by `sh -c`. Empty: systemd, or the engine’s own process, is found and stopped.',
        allowed: 'a shell command',
        channel: 'both',
    },
    {
        name: 'engine-start',
        type: 'shell',
        default: '',
        doc: 'Shell command that starts the engine; run by `sh -c`. It may stay in the foreground. Empty: systemd starts the engine, or its own process is started again as it was. Either command may be given alone.',
        allowed: 'a shell command',
        channel: 'both',
    },
    {
        name: 'engine-log',
        type: 'path',
        default: '',
        doc: 'The engine’s log file, where it is neither in the journal nor found by the engine’s process.',
        allowed: 'a file',
        channel: 'both',
    },
    {
        name: 'rules-file',
        type: 'path',
        default: '.github/buildmend.yml',
        doc: 'Rules of your own (schema: `docs/rules.schema.json`), which teach Buildmend a class or make it more careful; they allow a retry at most. Relative to the workspace, for the CLI to the current folder. The default is taken where it exists; an empty value means none.',
        allowed: 'a YAML file',
        channel: 'both',
    },
    {
        name: 'report',
        type: 'path',
        default: '',
        doc: 'Where the JSON report is written (schema: `docs/report.schema.json`). Empty: a file in the runner’s temporary directory for the action, no report for the CLI.',
        allowed: 'a file',
        channel: 'both',
    },
    {
        name: 'summary',
        type: 'boolean',
        default: 'true',
        doc: 'Whether the job summary is written.',
        allowed: 'true or false',
        channel: 'action',
    },
];
/** The table's row of an input. */
function inputSpec(name) {
    const spec = INPUTS.find((input) => input.name === name);
    if (spec === undefined)
        throw new Error(`input ${name} is not in the table`);
    return spec;
}
/** The rows that one channel has, in the table's order. */
function inputsOf(channel) {
    return INPUTS.filter((input) => input.channel === 'both' || input.channel === channel);
}

;// CONCATENATED MODULE: ./build/inputs/input-error.js
/** Wrong input or wrong usage: the message alone tells a person what to change. */

/** Thrown for everything that the user has to mend in inputs or options; never for a failed build. */
class InputError extends Error {
    name = 'InputError';
}
/**
 * An InputError that names input, value and what is allowed.
 *
 * @param hint - how to mend it, as a sentence of its own; may be empty
 */
function wrongInput(input, value, hint = '') {
    const expected = `Expected input "${input}" to be ${inputSpec(input).allowed}, got ${JSON.stringify(value)}.`;
    return new InputError(hint === '' ? expected : `${expected} ${hint}`);
}

;// CONCATENATED MODULE: ./build/inputs/read-action.js
/** Reads the action’s inputs from the environment, under the names that the runner gives them. */

/**
 * The runner hands over an input as `INPUT_` and its name in capitals, spaces as underscores, hyphens kept.
 * Read directly: loading the toolkit (it brings an HTTP client) costs 0.3 s where the rest of the start takes 0.1 s.
 * Variables of inputs that we do not have are nobody’s mistake of ours and are ignored.
 */
function readActionInputs(env) {
    const given = {};
    for (const input of inputsOf('action')) {
        const value = env[`INPUT_${input.name.replaceAll(' ', '_').toUpperCase()}`];
        if (value !== undefined)
            given[input.name] = value.trim();
    }
    return given;
}

;// CONCATENATED MODULE: ./build/inputs/surroundings.js
/** What the environment says about where we run: the only place where its variables are read. */
/**
 * Reads them from the runner’s documented default variables.
 *
 * `RUNNER_ENVIRONMENT` is `github-hosted` or `self-hosted`:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
function readSurroundings(env) {
    return {
        githubActions: env['GITHUB_ACTIONS'] === 'true',
        throwAwayRunner: env['RUNNER_ENVIRONMENT'] === 'github-hosted',
        runnerTemp: notEmpty(env['RUNNER_TEMP']),
        workspace: notEmpty(env['GITHUB_WORKSPACE']),
        outputFile: notEmpty(env['GITHUB_OUTPUT']),
        summaryFile: notEmpty(env['GITHUB_STEP_SUMMARY']),
        stateFile: notEmpty(env['GITHUB_STATE']),
    };
}
function notEmpty(value) {
    return value === undefined || value === '' ? null : value;
}

;// CONCATENATED MODULE: ./build/inputs/ladder-entries.js
/** Splits the input `ladder` into its entries: at commas and line breaks, but not inside of parentheses. */

/** `#` begins a comment where a line begins with it, as people write lists in YAML. Throws InputError. */
function splitEntries(text) {
    const bare = text.replace(/^[ \t]*#.*$/gm, '');
    return [...split(bare)]
        .map((entry) => entry.trim().replace(/\s+/g, ' '))
        .filter((entry) => entry !== '')
        .map(toEntry);
}
function* split(text) {
    let from = 0;
    let depth = 0;
    for (let at = 0; at < text.length; at += 1) {
        const char = text.charAt(at);
        if (char === '(')
            depth += 1;
        else if (char === ')')
            depth -= 1;
        else if (depth <= 0 && /[,\r\n]/.test(char)) {
            yield text.slice(from, at);
            from = at + 1;
        }
    }
    yield text.slice(from);
}
function toEntry(written) {
    const match = /^([^()]*?) ?(?:\(([^()]*)\))?$/.exec(written);
    if (match?.[1] === undefined || match[1] === '')
        throw wrongInput('ladder', written, 'Options stand in one pair of parentheses behind a rung: restart-engine(limit=2m, uses=2)');
    return { written, name: match[1], options: match[2] === undefined ? null : match[2].trim() };
}

;// CONCATENATED MODULE: ./build/inputs/nearest.js
/** Finds the known name that a mistyped one was probably meant to be. */
/** The number of single-character insertions, deletions and replacements between two words (Levenshtein). */
function editDistance(from, to) {
    let above = Array.from({ length: to.length + 1 }, (_, column) => column);
    for (let row = 1; row <= from.length; row += 1) {
        const current = [row];
        for (let column = 1; column <= to.length; column += 1) {
            const replaced = (above[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
            current.push(Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, replaced));
        }
        above = current;
    }
    return above[to.length] ?? 0;
}
/** The nearest of `known`, or null when none is near enough to be what was meant. */
function nearest(word, known) {
    const ranked = known
        .map((name) => ({ name, distance: editDistance(word.toLowerCase(), name) }))
        .sort((a, b) => a.distance - b.distance);
    const best = ranked[0];
    return best !== undefined && best.distance <= Math.max(2, Math.floor(word.length / 3)) ? best.name : null;
}
/** `Did you mean "x"?`, or an empty string. */
function didYouMean(word, known) {
    const name = nearest(word, known);
    return name === null ? '' : `Did you mean "${name}"?`;
}

;// CONCATENATED MODULE: ./build/inputs/parse-values.js
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** Node’s timers hold at most 2^31 - 1 ms (about 596 h) and fire at once beyond it. */
const MAX_DURATION_MS = 500 * 3_600_000;
/** Milliseconds of `500ms`, `10s`, `1.5m` or `1h`; null when it is none, or longer than 500h. */
function parseDuration(text) {
    const match = /^(\d{1,10}(?:\.\d{1,3})?)(ms|s|m|h)$/.exec(text.trim());
    const unit = UNIT_MS[match?.[2] ?? ''];
    if (match === null || unit === undefined)
        return null;
    const milliseconds = Math.round(Number(match[1]) * unit);
    return milliseconds <= MAX_DURATION_MS ? milliseconds : null;
}
/** Milliseconds of `30d` or `36h`, at least an hour; null when it is none. */
function parseAge(text) {
    const match = /^(\d{1,4})(h|d)$/.exec(text.trim());
    const milliseconds = Number(match?.[1] ?? 0) * (match?.[2] === 'd' ? 24 : 1) * 3_600_000;
    return milliseconds > 0 ? milliseconds : null;
}
/** A whole number within bounds (both allowed); null when it is none. */
function parseCount(text, min, max) {
    const trimmed = text.trim();
    if (!/^\d{1,9}$/.test(trimmed))
        return null;
    const count = Number(trimmed);
    return count >= min && count <= max ? count : null;
}
const SIZE_UNITS = {
    B: 1,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    KIB: 2 ** 10,
    MIB: 2 ** 20,
    GIB: 2 ** 30,
    TIB: 2 ** 40,
};
/** Bytes of `500MB`, `1.5 GB` (decimal) or `2GiB` (binary), or the share of `15%`, below 100 %; null when it is none. */
function parseFreeSpace(text) {
    const match = /^(\d{1,12}(?:\.\d{1,3})?) ?(%|[kmgt]?i?b)$/i.exec(text.trim());
    if (match === null)
        return null;
    const value = Number(match[1]);
    if (match[2] === '%')
        return value < 100 ? { kind: 'share', share: value / 100 } : null;
    const unit = SIZE_UNITS[match[2]?.toUpperCase() ?? ''];
    return unit === undefined ? null : { kind: 'bytes', bytes: Math.round(value * unit) };
}
/** YAML 1.2 core booleans, as the Actions toolkit reads them; null when it is none. */
function parseBoolean(text) {
    const trimmed = text.trim();
    if (['true', 'True', 'TRUE'].includes(trimmed))
        return true;
    if (['false', 'False', 'FALSE'].includes(trimmed))
        return false;
    return null;
}
/** The entries of a list separated by commas or line breaks, without empty ones. */
function parseList(text) {
    return text
        .split(/[,\r\n]+/)
        .map((entry) => entry.trim())
        .filter((entry) => entry !== '');
}

;// CONCATENATED MODULE: ./build/inputs/rung-options.js




/** The least limit that lets a rung do anything at all, in milliseconds. */
const LEAST_LIMIT_MS = 1_000;
function duration(value, leastMs) {
    const parsed = parseDuration(value);
    return parsed === null || parsed < leastMs ? null : parsed;
}
const RUNG_OPTIONS = [
    {
        name: 'limit',
        does: 'time limit of one use: a rung that takes longer is ended, counts as failed, and what it set aside is put back',
        allowed: 'a duration of 1s at least, such as 90s, 5m or 1h',
        forRetries: false,
        read: (value) => {
            const limitMs = duration(value, LEAST_LIMIT_MS);
            return limitMs === null ? null : { limitMs };
        },
    },
    {
        name: 'uses',
        does: 'how often one run may take the rung',
        allowed: 'a whole number from 1 to 10',
        forRetries: true,
        read: (value) => {
            const uses = parseCount(value, 1, 10);
            return uses === null ? null : { uses };
        },
    },
    {
        name: 'cooldown',
        does: 'the least time from the end of one use to the next in the same run; what is left of it is waited',
        allowed: 'a duration such as 30s or 5m',
        forRetries: false,
        read: (value) => {
            const cooldownMs = duration(value, 0);
            return cooldownMs === null ? null : { cooldownMs };
        },
    },
    {
        name: 'wait',
        does: 'pause after the rung before the build runs again',
        allowed: 'a duration such as 10s or 1m',
        forRetries: false,
        read: (value) => {
            const waitMs = duration(value, 0);
            return waitMs === null ? null : { waitMs };
        },
    },
];
/** @param text - what stands between the parentheses. Throws InputError. */
function readRungOptions(rung, text) {
    const given = text
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
    const seen = new Set();
    const read = given.map((part) => {
        const [name = '', value] = part.split(/\s*[=:]\s*/, 2);
        const spec = optionSpec(rung, name, part);
        if (seen.has(name))
            throw wrong(rung, part, `${name} stands there twice: write it once.`);
        seen.add(name);
        const option = value === undefined ? null : spec.read(value);
        if (option === null)
            throw wrong(rung, part, `Expected ${name} to be ${spec.allowed}.${hintOf(name, value ?? '')}`);
        return option;
    });
    return Object.fromEntries(read.flatMap((option) => Object.entries(option)));
}
function optionSpec(rung, name, part) {
    const spec = RUNG_OPTIONS.find((option) => option.name === name);
    if (spec === undefined) {
        const names = RUNG_OPTIONS.map((option) => option.name);
        throw wrong(rung, part, `Its options are ${names.join(', ')}. ${didYouMean(name, names)}`.trim());
    }
    if ((0,core_rungs/* isRetry */.rp)(rung) && !spec.forRetries)
        throw wrong(rung, part, `This rung only builds again: uses is its only option; for pauses there are retry-delay and retry-max-delay.`);
    return spec;
}
function hintOf(name, value) {
    return name !== 'uses' && /^\d+$/.test(value) ? ` Add the unit: ${name}=${value}s.` : '';
}
function wrong(rung, part, hint) {
    return new InputError(`Input "ladder", option ${JSON.stringify(part)} of ${rung}: ${hint}`);
}

;// CONCATENATED MODULE: ./build/inputs/ladder.js
/** Reads the input `ladder`: rungs with their options, and presets. */






/** Throws InputError. */
function parseLadder(text, throwAwayRunner) {
    const entries = splitEntries(text);
    const options = {};
    for (const entry of entries) {
        if (entry.options === null || !(0,core_rungs/* isRungId */.iP)(entry.name))
            continue;
        if (options[entry.name] !== undefined)
            throw wrongInput('ladder', entry.written, `${entry.name} has its options twice: write them once.`);
        options[entry.name] = readRungOptions(entry.name, entry.options);
    }
    const rungs = entries.flatMap((entry) => rungsOf(entry, throwAwayRunner));
    return { rungs: [...new Set(rungs)], options };
}
function rungsOf({ name, options, written }, throwAwayRunner) {
    if ((0,core_rungs/* isRungId */.iP)(name))
        return [name];
    const wanted = name === 'default' ? defaultPreset(throwAwayRunner) : name;
    const preset = PRESETS.find(({ id }) => id === wanted);
    if (preset === undefined)
        throw wrongInput('ladder', written, didYouMean(name, ['default', ...PRESETS.map(({ id }) => id), ...core_rungs/* RUNG_IDS */.w]));
    if (options === null)
        return preset.rungs;
    const example = `${name},restart-engine(${options})`;
    throw wrongInput('ladder', written, `Options belong to one rung, not to a preset: ${example}`);
}

;// CONCATENATED MODULE: ./build/inputs/to-plan.js
/** Turns what the user wrote into a typed plan, or into an error that says how to mend it. */






/** @param runId - names the action’s default report file. Throws InputError for the first input that is wrong. */
function toRunOptions(raw, channel, surroundings, runId) {
    return {
        plan: toPlan(raw, surroundings.throwAwayRunner),
        commandLine: channel === 'action' ? commandLine(raw) : null,
        workingDirectory: to_plan_text(raw, 'working-directory'),
        engineStop: to_plan_text(raw, 'engine-stop'),
        engineStart: to_plan_text(raw, 'engine-start'),
        engineLog: to_plan_text(raw, 'engine-log'),
        rulesFile: rulesFile(raw),
        report: to_plan_text(raw, 'report') ?? (channel === 'action' ? defaultReport(surroundings.runnerTemp, runId) : null),
        summary: channel === 'action' && to_plan_boolean(raw, 'summary'),
        silenceLimitMs: to_plan_duration(raw, 'silence-limit', 1_000),
        installMissing: to_plan_boolean(raw, 'install-missing'),
        cacheBust: to_plan_boolean(raw, 'cache-bust'),
        waitForEngineMs: to_plan_text(raw, 'wait-for-engine') === null ? null : to_plan_duration(raw, 'wait-for-engine', 0),
    };
}
function toPlan(raw, throwAwayRunner) {
    const initialDelayMs = to_plan_duration(raw, 'retry-delay', 0);
    const maxDelayMs = to_plan_duration(raw, 'retry-max-delay', 0);
    if (maxDelayMs < initialDelayMs) {
        const least = to_plan_text(raw, 'retry-delay') ?? inputSpec('retry-delay').default;
        throw wrongInput('retry-max-delay', written(raw, 'retry-max-delay'), `It is shorter than retry-delay (${least}).`);
    }
    // An empty list is a choice of its own here: no remedy at all.
    const ladder = parseLadder(raw.ladder ?? inputSpec('ladder').default, throwAwayRunner);
    const fallbackBuilder = to_plan_text(raw, 'fallback-builder');
    return {
        ladder: withFallback(ladder.rungs, fallbackBuilder),
        fallbackBuilder,
        rungOptions: ladder.options,
        ladderOrder: oneOf(raw, 'ladder-order', LADDER_ORDERS),
        retry: { maxRetries: count(raw, 'max-retries', 0, 10), initialDelayMs, maxDelayMs },
        maxAttempts: count(raw, 'max-attempts', 1, 50),
        timeoutMs: timeout(raw),
        allowVolumeLoss: to_plan_boolean(raw, 'allow-volume-loss'),
        allowContainerLoss: to_plan_boolean(raw, 'allow-container-loss'),
        keepSetAside: to_plan_boolean(raw, 'keep-set-aside'),
        neighbours: oneOf(raw, 'neighbours', NEIGHBOUR_WAYS),
        neighboursWaitMs: to_plan_duration(raw, 'neighbours-wait', 0),
        dryRun: to_plan_boolean(raw, 'dry-run'),
        pause: pause(raw),
        minFreeSpace: minFreeSpace(raw),
        unusedImagesOlderThanMs: age(raw, 'unused-images-older-than'),
    };
}
/** Who names a builder wants it used: no preset has to say so. An empty ladder stays empty. */
function withFallback(rungs, named) {
    const listed = rungs.includes('fallback-builder');
    if (listed && named === null)
        throw new InputError('Input "ladder": the rung fallback-builder needs a builder. Name it in the input "fallback-builder", or leave the rung out.');
    return named === null || listed || rungs.length === 0 ? rungs : [...rungs, 'fallback-builder'];
}
function commandLine(raw) {
    const line = to_plan_text(raw, 'command');
    if (line !== null)
        return line;
    throw new InputError('Input "command" is missing. Give the docker command to run, e.g. `command: docker build -t app .`');
}
function defaultReport(runnerTemp, runId) {
    return runnerTemp === null ? null : `${runnerTemp}/buildmend-${runId}.json`;
}
function rulesFile(raw) {
    const byDefault = inputSpec('rules-file').default;
    const file = (raw['rules-file'] ?? byDefault).trim();
    return file === '' ? null : { file, isDefault: file === byDefault };
}
function to_plan_text(raw, name) {
    const value = raw[name]?.trim() ?? '';
    return value === '' ? null : value;
}
/** The value given, or the table’s default where it is absent or empty. */
function written(raw, name) {
    return to_plan_text(raw, name) ?? inputSpec(name).default;
}
function count(raw, name, min, max) {
    const parsed = parseCount(written(raw, name), min, max);
    if (parsed === null)
        throw wrongInput(name, written(raw, name));
    return parsed;
}
function to_plan_boolean(raw, name) {
    const parsed = parseBoolean(written(raw, name));
    if (parsed === null)
        throw wrongInput(name, written(raw, name));
    return parsed;
}
function to_plan_duration(raw, name, leastMs) {
    const value = written(raw, name);
    const parsed = parseDuration(value);
    if (parsed === null)
        throw wrongInput(name, value, /^\d+$/.test(value) ? `Add the unit: ${value}s.` : '');
    if (parsed < leastMs)
        throw wrongInput(name, value, `The least is ${leastMs}ms.`);
    return parsed;
}
function timeout(raw) {
    const value = written(raw, 'timeout');
    return value === '' || value === 'none' ? null : to_plan_duration(raw, 'timeout', 1);
}
/** Null where nothing is given. */
function age(raw, name) {
    const value = to_plan_text(raw, name);
    if (value === null)
        return null;
    const parsed = parseAge(value);
    if (parsed === null)
        throw wrongInput(name, value, /^\d+$/.test(value) ? `Add the unit: ${value}d.` : '');
    return parsed;
}
function minFreeSpace(raw) {
    const value = written(raw, 'min-free-space');
    if (value === '')
        return null;
    const parsed = parseFreeSpace(value);
    if (parsed === null)
        throw wrongInput('min-free-space', value, /^[\d.]+$/.test(value) ? `Add the unit: ${value}GB or ${value}%.` : '');
    return parsed;
}
/** Any words are a reason; `false` is what people write who mean that nothing is paused. */
function pause(raw) {
    const reason = to_plan_text(raw, 'pause');
    return reason === null || parseBoolean(reason) === false ? null : reason;
}
function oneOf(raw, name, allowed) {
    const value = written(raw, name);
    const found = allowed.find((known) => known === value);
    if (found === undefined)
        throw wrongInput(name, value, didYouMean(value, allowed));
    return found;
}

;// CONCATENATED MODULE: ./build/report/find-secrets.js
/** Finds the values that must never be shown: in the environment, and in the words of the command. */
/** A name with one of these words in it holds a secret. */
const SECRET_WORDS = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|(^|_)(KEY|KEYS|AUTH|PASS|PAT)(_|$)/;
/** …unless it ends in one of these: then it says where or what the secret is. */
const POINTS_AT_IT = /(^|_)(FILE|FILES|PATH|DIR|DIRECTORY|NAME|URL|URI|ENDPOINT|SOCK|TYPE|PROVIDER|ENABLED|TTL|LENGTH|HELPER)$/;
/** Values that are words of their own. */
const NOT_SECRET = /^(true|false|enabled|disabled|required|default|optional)$/i;
/** Whether a variable or build argument of this name is expected to hold a secret. */
function isSecretName(name) {
    const upper = name
        .replace(/([a-z])([A-Z])/g, '$1_$2')
        .replaceAll('-', '_')
        .toUpperCase();
    return SECRET_WORDS.test(upper) && !POINTS_AT_IT.test(upper);
}
/**
 * Secret values by name of variable, by `--build-arg NAME=value` (and bake’s `--set target.args.NAME=value`) with a
 * secret-like name, and by `--secret id=x,env=NAME` whatever its name. Files named by `--secret` are not read.
 */
function findSecrets(env, argv) {
    const named = Object.entries(env).flatMap(([name, value]) => (isSecretName(name) ? [value ?? ''] : []));
    const given = argv.flatMap((word, index) => [
        ...argumentValue(optionValue(word, argv[index + 1], '--build-arg')),
        ...argumentValue(bakeArgument(optionValue(word, argv[index + 1], '--set'))),
        ...secretValue(optionValue(word, argv[index + 1], '--secret'), env),
    ]);
    return [...new Set([...named, ...given])].filter((value) => value !== '' && !NOT_SECRET.test(value));
}
function optionValue(word, next, option) {
    if (word === option)
        return next ?? null;
    return word.startsWith(`${option}=`) ? word.slice(option.length + 1) : null;
}
/** `app.args.NPM_TOKEN=x` → `NPM_TOKEN=x` */
function bakeArgument(setting) {
    return setting === null ? null : (/^[^.=]+\.args\.(.+)$/s.exec(setting)?.[1] ?? null);
}
function argumentValue(argument) {
    const equals = argument?.indexOf('=') ?? -1;
    if (argument === null || equals < 0)
        return [];
    return isSecretName(argument.slice(0, equals)) ? [argument.slice(equals + 1)] : [];
}
/** Without `env` and `src` the id names the variable: https://docs.docker.com/reference/cli/docker/buildx/build/#secret */
function secretValue(option, env) {
    if (option === null)
        return [];
    const fields = new Map(option.split(',').map((field) => splitOnce(field)));
    const name = fields.get('env') ?? fields.get('id');
    const value = name === undefined ? undefined : env[name];
    return value === undefined ? [] : [value];
}
function splitOnce(field) {
    const equals = field.indexOf('=');
    return equals < 0 ? [field.trim(), ''] : [field.slice(0, equals).trim(), field.slice(equals + 1)];
}

;// CONCATENATED MODULE: ./build/report/format.js
/** How numbers, commands and single lines look to a person. */
/** `12 ms`, `3.2 s`, `1 min 5 s`, `2 h 3 min`. */
function formatDuration(milliseconds) {
    if (milliseconds < 1_000)
        return `${Math.round(milliseconds)} ms`;
    if (milliseconds < 59_950)
        return `${(milliseconds / 1_000).toFixed(1)} s`;
    const seconds = Math.round(milliseconds / 1_000);
    if (seconds < 3_600)
        return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
    return `${Math.floor(seconds / 3_600)} h ${Math.floor((seconds % 3_600) / 60)} min`;
}
/** `512 B`, `3.4 KiB`, `57.1 MiB`. */
function formatBytes(bytes) {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB'];
    let value = Math.abs(bytes);
    let unit = 0;
    while (value >= 1_024 && unit < units.length - 1) {
        value /= 1_024;
        unit += 1;
    }
    const number = unit === 0 ? String(value) : value.toFixed(1);
    return `${bytes < 0 ? '-' : ''}${number} ${units[unit]}`;
}
/** `1 volume`, `3 volumes`. */
function formatCount(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** The words as one line that a POSIX shell would split into them again. */
function formatCommand(argv) {
    return argv
        .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`))
        .join(' ');
}
/** One printable line: line breaks become spaces, colours and control characters go, the length is capped. */
function oneLine(text, maxLength) {
    const line = text
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
        .replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '')
        .replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
        .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '');
    return line.length <= maxLength ? line : `${line.slice(0, maxLength - 1)}…`;
}

;// CONCATENATED MODULE: ./build/report/log.js
/** The console story: a group for each phase, a line for each decision with its reason. */

const MAX_LINE = 2_000;
/** A story on any sink; holds only whether a group is open. */
function createStory({ write, style, redact }) {
    let open = false;
    const endPhase = () => {
        if (open && style === 'github')
            write('::endgroup::\n');
        open = false;
    };
    return {
        phase(title) {
            endPhase();
            open = true;
            write(phaseLine(redact(title), style));
        },
        say(line) {
            write(sayLine(redact(line)));
        },
        endPhase,
    };
}
function phaseLine(title, style) {
    const text = harmless(title);
    return style === 'github' ? `::group::Buildmend: ${text}\n` : `\nbuildmend: ── ${text}\n`;
}
function sayLine(line) {
    return `buildmend: ${harmless(line)}\n`;
}
/** The runner obeys `::name::` at a line’s beginning, and the older `##[name]` anywhere in it. */
function harmless(text) {
    return oneLine(text, MAX_LINE).replaceAll('##[', '## [');
}

;// CONCATENATED MODULE: ./build/report/redact.js
/** Masks secrets in whatever we write down: known values first, then texts that look like credentials (law 9). */
const MASK = '***';
/** Shorter values are too likely to be words of their own; masking them would make the report unreadable. */
const MIN_LENGTH = 6;
/** No text is capped below this length; a short one that ends like a secret begins is a coincidence. */
const MIN_CAP = 200;
/** What needs no knowledge of the value. Each is linear in the text: no nested repetition. */
const PATTERNS = [
    // https://user:password@host, https://token@host; ssh://git@host names no secret.
    { looksLike: /\b(https?:\/\/)[^\s/@"'<>]+@/gi, by: `$1${MASK}@` },
    { looksLike: /\b([a-z][a-z0-9+.-]{0,15}:\/\/)[^\s/@:"'<>]*:[^\s/@"'<>]+@/gi, by: `$1${MASK}@` },
    {
        looksLike: /(\b(?:proxy-)?authorization["']?\s?[:=]\s?["']?)(?:(bearer|basic|token)\s)?[^\s"',;]+/gi,
        by: `$1$2 ${MASK}`,
    },
    { looksLike: /(\bx-registry-(?:auth|config)["']?\s?[:=]\s?["']?)[^\s"',;]+/gi, by: `$1${MASK}` },
    // Signed addresses that registries redirect to.
    {
        looksLike: /([?&](?:x-amz-signature|x-amz-security-token|sig|signature|access_token|token|password)=)[^&\s"'<>]+/gi,
        by: `$1${MASK}`,
    },
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
    { looksLike: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g, by: MASK },
    // https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/
    { looksLike: /\bgh[pousr]_[A-Za-z0-9]{20,}/g, by: MASK },
    { looksLike: /\bgithub_pat_[A-Za-z0-9_]{20,}/g, by: MASK },
    { looksLike: /\bglpat-[\w-]{20,}/g, by: MASK },
    { looksLike: /\bdckr_(?:pat|oat)_[\w-]{20,}/g, by: MASK },
    { looksLike: /\bnpm_[A-Za-z0-9]{30,}/g, by: MASK },
    { looksLike: /\bxox[abprs]-[\w-]{10,}/g, by: MASK },
    // A JSON Web Token: three base64url parts, the first two of which encode `{"`.
    { looksLike: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/g, by: MASK },
    {
        looksLike: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[^-]*(?:-----END [A-Z ]{0,30}PRIVATE KEY-----)?/g,
        by: MASK,
    },
];
/** @param secrets - known values, in any order; ones that are too short are left out */
function createRedactor(secrets) {
    // Longer first: a secret that contains another must not leave its rest behind.
    const values = [...new Set(secrets.flatMap(spellings))]
        .filter((value) => value.length >= MIN_LENGTH)
        .sort((a, b) => b.length - a.length);
    return (text) => {
        const known = values.reduce((masked, value) => masked.replaceAll(value, MASK), text);
        return PATTERNS.reduce((masked, { looksLike, by }) => masked.replace(looksLike, by), maskCutEnd(known, values));
    };
}
/** A secret may appear as it is, line by line, in an address, in JSON, or in base64. */
function spellings(secret) {
    const value = secret.trim();
    if (value.length < MIN_LENGTH)
        return [];
    const inJson = JSON.stringify(value).slice(1, -1);
    const base64 = Buffer.from(value).toString('base64').replace(/=+$/, '');
    return [
        value,
        ...value.split(/\r?\n/).map((line) => line.trim()),
        encodeURIComponent(value),
        inJson,
        base64,
    ];
}
/** Texts are capped in length (evidence at 500), and the cap may fall into a secret: its beginning then ends the text. */
function maskCutEnd(text, values) {
    const cut = text.replace(/(?:…|\.\.\.)$/, '');
    if (cut.length < MIN_CAP)
        return text;
    for (const value of values) {
        for (let length = Math.min(value.length - 1, cut.length); length >= MIN_LENGTH; length -= 1) {
            if (cut.endsWith(value.slice(0, length)))
                return cut.slice(0, -length) + MASK;
        }
    }
    return text;
}

;// CONCATENATED MODULE: ./build/action-run.js
/** What main and post step read alike: inputs, command, story. */










/** Names of what the main step hands to the post step. */
const STATE = { recovering: 'buildmend_recovering', ended: 'buildmend_ended' };
/** Throws InputError for the first input that is wrong. Changes into the working directory. */
function readActionRun(env, runId) {
    const surroundings = readSurroundings(env);
    const options = toRunOptions(readActionInputs(env), 'action', surroundings, runId);
    const cwd = enterDirectory(options, surroundings);
    const argv = splitWords(options.commandLine ?? '');
    if (argv.kind === 'refused')
        throw new InputError(`Input "command": ${argv.why}`);
    const parsed = (0,parse_command/* parseCommand */.R)(argv.words, env);
    if (parsed.kind === 'refused')
        throw new InputError(`Input "command": ${parsed.why}`);
    const redact = createRedactor(findSecrets(env, argv.words));
    const write = (text) => void process.stderr.write(text);
    const story = createStory({ write, style: surroundings.githubActions ? 'github' : 'plain', redact });
    const cliPath = external_node_path_.join(import.meta.dirname, '..', 'cli', 'index.js');
    return { options, command: parsed.command, surroundings, redact, story, cwd, cliPath };
}
/** The runner starts us in the workspace; a relative directory is meant from there. */
function enterDirectory({ workingDirectory }, { workspace }) {
    if (workingDirectory === null)
        return process.cwd();
    const wanted = external_node_path_.resolve(workspace ?? process.cwd(), workingDirectory);
    try {
        process.chdir(wanted);
    }
    catch {
        throw new InputError(`Input "working-directory": ${wanted} is not a directory that can be entered.`);
    }
    return wanted;
}
/** The annotation for an error that is not the build's. */
function errorText(error) {
    if (error instanceof InputError)
        return error.message;
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `This is a bug in Buildmend, please report it: ${stack}`;
}


/***/ }),

/***/ 803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ findSubcommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(760);
/* harmony import */ var _option_tables_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(883);
/* harmony import */ var _read_options_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(979);
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

/***/ 883:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ parseCommand)
});

// UNUSED EXPORTS: tableOf

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: ./build/command/context-kind.js
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

// EXTERNAL MODULE: ./build/command/find-subcommand.js
var find_subcommand = __nccwpck_require__(803);
// EXTERNAL MODULE: ./build/command/option-tables.js
var option_tables = __nccwpck_require__(883);
// EXTERNAL MODULE: ./build/command/read-options.js
var read_options = __nccwpck_require__(979);
;// CONCATENATED MODULE: ./build/command/parse-command.js
/** Understands the command line that is to be wrapped, or says why it cannot be. */





const TABLES = {
    'docker-build': option_tables/* BUILD */.Bv,
    'buildx-build': option_tables/* BUILD */.Bv,
    'buildx-bake': option_tables/* BAKE */.mM,
    'compose-build': option_tables/* COMPOSE_BUILD */.gz,
    'compose-v1-build': option_tables/* COMPOSE_BUILD */.gz,
};
/** Which of the subcommand's own options take a value. */
function tableOf(tool) {
    return TABLES[tool];
}
/** `env` is the environment that the command will run in. */
function parseCommand(argv, env) {
    const found = (0,find_subcommand/* findSubcommand */.D)(argv);
    if (found.kind === 'refused')
        return found;
    const read = (0,read_options/* readOptions */.Tt)(argv.slice(found.optionsAt), TABLES[found.tool], false);
    if ((0,read_options/* isOn */.Mp)(read.options, 'help'))
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
        docker: external_node_path_.basename(program) === 'docker' ? program : sibling(program),
        globalArgs: globals.filter((option) => option_tables/* DOCKER_GLOBALS */.Q0.has(option.name)).flatMap((option) => option.words),
        optionsAt,
        builder: (0,read_options/* lastValue */.ku)(all, 'builder') ?? (env['BUILDX_BUILDER'] || null),
        progress: progressOf(all, isCompose, env),
        quiet: (0,read_options/* isOn */.Mp)(own, 'quiet'),
        stdin: stdinOf(isCompose, isBake, all, positionals),
        gitContext: remote,
        outputToStdout: !isCompose && writesToStdout(own),
        cacheWords: { 'cache-from': placesOf(own, 'cache-from'), 'cache-to': placesOf(own, 'cache-to') },
        tags: isCompose || isBake ? [] : (0,read_options/* allValues */.Uq)(own, 'tag'),
        noCache: (0,read_options/* isOn */.Mp)(own, 'no-cache'),
        pull: (0,read_options/* isOn */.Mp)(own, 'pull'),
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
    return program.includes('/') ? external_node_path_.join(external_node_path_.dirname(program), 'docker') : 'docker';
}
/** buildx reads BUILDKIT_PROGRESS only where `--progress` is not given or `auto` (util/progress/printer.go). */
function progressOf(all, isCompose, env) {
    const given = (0,read_options/* lastValue */.ku)(all, 'progress') ?? (isCompose ? env['COMPOSE_PROGRESS'] : undefined);
    const asked = given === undefined || given === '' || given === 'auto' ? env['BUILDKIT_PROGRESS'] : given;
    return asked || null;
}
function stdinOf(isCompose, isBake, all, positionals) {
    const fromFile = (0,read_options/* allValues */.Uq)(all, 'file').includes('-');
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
    const reference = word === undefined ? null : gitReference(word);
    return word !== undefined && reference !== null && isMoving(reference) ? word : null;
}
/** buildx: `-o -`, `dest=-`, and the file exporters `tar` and `oci` without a `dest` (build/opt.go). */
function writesToStdout(own) {
    const outputs = [
        ...(0,read_options/* allValues */.Uq)(own, 'output'),
        ...(0,read_options/* allValues */.Uq)(own, 'set').flatMap((set) => /^[^=]*\.outputs?\+?=(.*)$/s.exec(set)?.[1] ?? []),
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
    return context === undefined || context === '-' || isRemoteContext(context) ? null : context;
}
function dockerfilesOf(own, positionals) {
    const context = localContext(positionals);
    const file = (0,read_options/* lastValue */.ku)(own, 'file');
    if (context === null || file === '-')
        return [];
    return [file ?? external_node_path_.join(context, 'Dockerfile')];
}


/***/ }),

/***/ 979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 9:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q$: () => (/* binding */ RUNGS),
/* harmony export */   iP: () => (/* binding */ isRungId),
/* harmony export */   rp: () => (/* binding */ isRetry),
/* harmony export */   w: () => (/* binding */ RUNG_IDS)
/* harmony export */ });
/* unused harmony exports DISTURBANCES, rungSpec */
/** The rungs of the ladder, from the least harm upwards, and what each one disrupts. */
/**
 * Whom a rung disturbs who builds or runs beside it, each with all before it: `classic-builds` those of the classic builder,
 * whose half-made images look like rubbish; `builder` builds in the same builder; `engine` every build and container.
 */
const DISTURBANCES = (/* unused pure expression or super */ null && (['nobody', 'classic-builds', 'builder', 'engine']));
const RUNGS = [
    {
        id: 'retry',
        does: 'builds again after a pause',
        disrupts: 'nothing',
        disturbs: 'nobody',
        maxUses: Number.POSITIVE_INFINITY,
        explicitOnly: false,
        limitMs: 0,
    },
    {
        id: 'retry-without-remote-cache',
        does: 'builds again without `cache-from`, then without `cache-to`',
        disrupts: 'nothing here; the remote cache is not read, or not written',
        disturbs: 'nobody',
        maxUses: 2,
        explicitOnly: false,
        limitMs: 0,
    },
    {
        id: 'repair',
        does: 'mends exactly what a check found broken in the engine’s files',
        disrupts: 'nothing that works',
        disturbs: 'nobody',
        maxUses: 2,
        explicitOnly: false,
        limitMs: 120_000,
    },
    {
        id: 'free-space',
        does: 'removes old and little used build cache and dangling images, until enough space is free',
        disrupts: 'the build cache that is used least, dangling images; old unused ones only where you ask for it',
        disturbs: 'classic-builds',
        maxUses: 1,
        explicitOnly: false,
        limitMs: 600_000,
    },
    {
        id: 'prune',
        does: 'removes the builder’s whole cache',
        disrupts: 'the build cache',
        disturbs: 'builder',
        maxUses: 1,
        explicitOnly: false,
        limitMs: 600_000,
    },
    {
        id: 'prune-images',
        does: 'removes the images that stand on what is broken, or the project’s own, with their build cache',
        disrupts: 'images that stand on what is broken; never one that a container uses',
        disturbs: 'builder',
        maxUses: 1,
        explicitOnly: false,
        limitMs: 600_000,
    },
    {
        id: 'recreate-builder',
        does: 'restarts the builder’s container, then makes it and its state again under the same name',
        disrupts: 'builds in that builder; then its cache',
        disturbs: 'builder',
        maxUses: 2,
        explicitOnly: false,
        limitMs: 300_000,
    },
    {
        id: 'fallback-builder',
        does: 'builds in the builder that you named (`fallback-builder`), if it can do what the build asks for',
        disrupts: 'nothing here; the engine stays as sick as it is',
        disturbs: 'nobody',
        maxUses: 1,
        explicitOnly: false,
        limitMs: 120_000,
    },
    {
        id: 'restart-engine',
        does: 'restarts the Docker engine',
        disrupts: 'running containers (unless live-restore)',
        disturbs: 'engine',
        maxUses: 2,
        explicitOnly: false,
        limitMs: 300_000,
    },
    {
        id: 'side-engine',
        does: 'builds on a clean engine of its own beside the sick one, and brings the image back',
        disrupts: 'nothing of the engine, which stays as sick as it is; no cached step is found',
        disturbs: 'nobody',
        maxUses: 1,
        explicitOnly: true,
        limitMs: 300_000,
    },
    {
        id: 'reset-build-cache',
        does: 'sets BuildKit’s state aside',
        disrupts: 'running containers, the build cache',
        disturbs: 'engine',
        maxUses: 1,
        explicitOnly: false,
        limitMs: 300_000,
    },
    {
        id: 'reset-image-store',
        does: 'sets images, containers and build cache aside; loads containerd’s whole images again',
        disrupts: 'every image and container of the engine',
        disturbs: 'engine',
        maxUses: 1,
        explicitOnly: true,
        limitMs: 600_000,
    },
    {
        id: 'wipe-engine',
        does: 'sets everything aside but volumes',
        disrupts: 'everything of the engine but volumes',
        disturbs: 'engine',
        maxUses: 1,
        explicitOnly: true,
        limitMs: 600_000,
    },
];
const RUNG_IDS = RUNGS.map((rung) => rung.id);
/** Only builds again: neither engine nor builder is touched. */
function isRetry(id) {
    return id === 'retry' || id === 'retry-without-remote-cache';
}
function rungSpec(id) {
    const spec = RUNGS.find((rung) => rung.id === id);
    if (spec === undefined)
        throw new Error(`rung ${id} is not in the table`);
    return spec;
}
function isRungId(text) {
    return RUNG_IDS.some((id) => id === text);
}


/***/ }),

/***/ 325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $: () => (/* binding */ finishUp)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
;// CONCATENATED MODULE: ./build/privileged/checked-path.js
/** Paths that reach a root operation are checked here: absolute, normal, never the root itself. */

/** Hands the path back without a trailing slash. Throws when it is relative, has `.` or `..` in it, a NUL byte, or is `/`. */
function checkedPath(path) {
    const bare = path.length > 1 ? path.replace(/\/+$/, '') : path;
    const wrong = !(0,external_node_path_.isAbsolute)(bare) || bare.includes('\0') || (0,external_node_path_.normalize)(bare) !== bare || bare === '/';
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

;// CONCATENATED MODULE: ./build/privileged/proc.js
/** Reads single facts of a process from /proc; whatever cannot be read is null, for processes end while we look. */


/** Null when the file is gone or not ours to read. */
async function readOrNull(path) {
    try {
        return await (0,promises_namespaceObject.readFile)(path, 'utf8');
    }
    catch {
        return null;
    }
}
async function linkOrNull(path) {
    try {
        return await (0,promises_namespaceObject.readlink)(path);
    }
    catch {
        return null;
    }
}
async function listOrEmpty(path) {
    try {
        return await (0,promises_namespaceObject.readdir)(path);
    }
    catch {
        return [];
    }
}
async function pidsOf(procRoot) {
    const names = await listOrEmpty(procRoot);
    return names.filter((name) => /^\d+$/.test(name)).map(Number);
}
/** Fields of `/proc/<pid>/stat` (proc(5)): the name in brackets may itself hold blanks and brackets. */
function parseStat(text) {
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [state, parent] = fields;
    const startTicks = fields[19];
    if (state === undefined || parent === undefined || startTicks === undefined)
        return null;
    return { state, parent: Number(parent), startTicks };
}
async function statOf(procRoot, pid) {
    const text = await readOrNull((0,external_node_path_.join)(procRoot, String(pid), 'stat'));
    return text === null ? null : parseStat(text);
}
/** The words of a NUL-separated file such as `cmdline` or `environ`. */
function nulWords(text) {
    return text.split('\0').slice(0, text.endsWith('\0') ? -1 : undefined);
}
/** Paths of unix sockets in listening state by inode, from the text of `/proc/<pid>/net/unix`. */
function listeningSockets(netUnix) {
    const found = new Map();
    for (const line of netUnix.split('\n')) {
        const match = /^[0-9a-f]+: \S+ \S+ (\S+) \S+ \S+\s+(\d+) (\/.*)$/i.exec(line);
        const [, flags, inode, path] = match ?? [];
        if (flags === undefined || inode === undefined || path === undefined)
            continue;
        if ((Number.parseInt(flags, 16) & SO_ACCEPTCON) !== 0)
            found.set(inode, path);
    }
    return found;
}
/** `__SO_ACCEPTCON` of the kernel's `include/linux/socket.h`. */
const SO_ACCEPTCON = 0x10000;
/** True when two paths are one and the same file now. */
async function sameFile(left, right) {
    try {
        const [a, b] = await Promise.all([(0,promises_namespaceObject.stat)(left), (0,promises_namespaceObject.stat)(right)]);
        return a.dev === b.dev && a.ino === b.ino;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/privileged/ops/clear-pid-file.js
/** Removes the pid file of an engine that is gone, where the kernel still shows its pid: a zombie whose parent does not reap it. */




/**
 * dockerd refuses to start while the pid in its pid file exists (moby, `pkg/pidfile`), and a zombie exists: as in a
 * container whose first process is no init. The file goes only when it names a zombie, or nobody.
 */
async function clearPidFile(args) {
    const path = checkedPath(args.path);
    const pid = Number((await readOrNull(path))?.trim() ?? '');
    if (!Number.isInteger(pid) || pid <= 0)
        return false;
    if (!(await endsSoon(pid)))
        return false;
    await (0,promises_namespaceObject.rm)(path, { force: true });
    return true;
}
/** A process that was killed a moment ago has no command line any more, and is not yet a zombie. */
async function endsSoon(pid) {
    for (let look = 0; look < LOOKS; look += 1) {
        const found = await statOf('/proc', pid);
        if (found === null || found.state === 'Z')
            return true;
        if ((await readOrNull(`/proc/${pid}/cmdline`)) !== '')
            return false;
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(PAUSE_MS);
    }
    return false;
}
const LOOKS = 40;
const PAUSE_MS = 50;

;// CONCATENATED MODULE: ./build/privileged/mountinfo.js
/** Mounts as the kernel lists them (proc(5), mountinfo): what is mounted where, and from where. */
/** Octal escapes stand for space, tab, newline and backslash in paths (proc(5)). */
function unescapeOctal(text) {
    return text.replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8)));
}
/** Parses the text of a `mountinfo` file; lines of another shape are left out. */
function parseMountinfo(text) {
    return text.split('\n').flatMap((line) => {
        const [before, after] = line.split(' - ', 2);
        const [, , device, root, point] = (before ?? '').split(' ');
        const [fsType, source, options] = (after ?? '').split(' ');
        if (device === undefined || root === undefined || point === undefined || fsType === undefined)
            return [];
        return [
            {
                device,
                root: unescapeOctal(root),
                point: unescapeOctal(point),
                fsType,
                source: unescapeOctal(source ?? ''),
                options: unescapeOctal(options ?? ''),
            },
        ];
    });
}
/** True for the directory itself and everything below it. */
function isWithin(path, directory) {
    return path === directory || path.startsWith(directory === '/' ? '/' : `${directory}/`);
}
/** The mount that a path stands on: the deepest mount point above it; the last one where several lie on each other. */
function mountOf(mounts, path) {
    let best = null;
    for (const mount of mounts) {
        if (isWithin(path, mount.point) && mount.point.length >= (best?.point.length ?? 0))
            best = mount;
    }
    return best;
}
/** Where a path stands inside its own file system: binds of it show this as their `root`. */
function pathInFileSystem(mount, path) {
    const relative = path.slice(mount.point === '/' ? 0 : mount.point.length);
    return mount.root === '/' ? relative || '/' : `${mount.root}${relative}`;
}
/** Below which directory of `directory` a mount of the same file system has its source; null when it is not below it. */
function sourceBelow(mount, home, directory) {
    if (home === null || mount.device !== home.device)
        return null;
    const root = pathInFileSystem(home, directory);
    if (mount.root === root || !isWithin(mount.root, root))
        return null;
    return mount.root.slice(root === '/' ? 1 : root.length + 1);
}
/** The directories of an overlay's writable layer; empty for other mounts. */
function overlayUppers(mount) {
    return [...mount.options.matchAll(/(?:^|,)(?:upperdir|workdir)=([^,]*)/g)].map((match) => match[1] ?? '');
}
/** The directories of an overlay's lower layers; a relative one counts from its driver's directory. */
function overlayLowers(mount) {
    const text = /(?:^|,)lowerdir=([^,]*)/.exec(mount.options)?.[1] ?? '';
    return text.split(':').filter((lower) => lower !== '');
}

;// CONCATENATED MODULE: ./build/privileged/foreign-mount.js
/** Whether a directory stands on another machine's disk: what is there may be in use from elsewhere, and is never moved. */


/** File systems whose files are another host's (Linux, `Documentation/filesystems`; `fuse.` with the program's name). */
const REMOTE = /^(?:nfs\d?|cifs|smb3?|smbfs|9p|virtiofs|vboxsf|vmhgfs|prl_fs|ceph|glusterfs|lustre|afs|coda|beegfs|gpfs|ocfs2|gfs2|fuse\.(?:sshfs|s3fs|rclone|glusterfs|ceph|cephfs|gcsfuse|blobfuse2?|grpcfuse|osxfs|vmhgfs-fuse|davfs2?))$/;
/** In half a sentence; null for a file system of this machine. */
async function refusedByMount(path) {
    const mount = mountOf(parseMountinfo(await (0,promises_namespaceObject.readFile)('/proc/self/mountinfo', 'utf8')), path);
    return mount !== null && isRemote(mount.fsType)
        ? `stands on another host’s disk (${mount.fsType} of ${mount.source})`
        : null;
}
function isRemote(fsType) {
    return REMOTE.test(fsType);
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./build/core/message-of.js
/** What was thrown, in words: anything can be thrown. */
function message_of_messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}

;// CONCATENATED MODULE: ./build/privileged/data-root-marks.js
/** What only dockerd makes in its data root: names alone (`image`, `volumes`) are anybody's, what stands in them is not. */


/** moby, `daemon/graphdriver` and `daemon/containerd`. */
const DRIVERS = [
    'overlay2',
    'overlayfs',
    'fuse-overlayfs',
    'vfs',
    'btrfs',
    'zfs',
    'overlay',
    'aufs',
    'devicemapper',
];
/** Any one of the paths proves its mark. Seen in the data roots of 20.10, 26.1, 28.5 and 29, with both stores. */
const MARKS = {
    network: ['network/files'],
    volumes: ['volumes/metadata.db', 'volumes/backingFsBlockDev'],
    plugins: ['plugins/tmp', 'plugins/storage'],
    containerd: ['containerd/daemon'],
    overlay2: ['overlay2/l'],
    buildkit: [
        'cache.db',
        'metadata_v2.db',
        'snapshots.db',
        'history.db',
        'executor',
        'containerd-overlayfs',
    ].map((name) => `buildkit/${name}`),
    image: DRIVERS.flatMap((driver) => ['imagedb', 'layerdb', 'repositories.json'].map((name) => `image/${driver}/${name}`)),
};
/** A broken or half-emptied data root still has so many of them (every fault of the lab's library leaves more). */
const MARKS_NEEDED = 3;
/** A UUID since 24 (moby, `daemon/id.go`), the fingerprint of a key before. */
const ENGINE_ID = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z2-7]{4}(?::[A-Z2-7]{4}){11})$/i;
/** Names of the marks that are there. No symbolic link is followed at the end of a path. */
async function marksIn(dataRoot) {
    const found = await Promise.all(Object.entries(MARKS).map(async ([mark, paths]) => (await Promise.all(paths.map((path) => isReal((0,external_node_path_.join)(dataRoot, path))))).includes(true) ? [mark] : []));
    const id = await engineIdIn(dataRoot);
    return [...found.flat(), ...(id !== null && ENGINE_ID.test(id) ? ['engine-id'] : [])];
}
/** What the engine of this data root calls itself; null where it does not say. */
async function engineIdIn(dataRoot) {
    const text = await (0,promises_namespaceObject.readFile)((0,external_node_path_.join)(dataRoot, 'engine-id'), 'utf8').catch(() => null);
    return text === null ? null : text.trim().slice(0, 64);
}
async function isReal(path) {
    const found = await (0,promises_namespaceObject.lstat)(path).catch(() => null);
    return found !== null && !found.isSymbolicLink();
}

;// CONCATENATED MODULE: ./build/privileged/ops/prove-data-root.js
/** Proves that a directory is a Docker data root and the engine's own (law 8); looks only. */







/** Directories of the system that hold data roots and are none. */
const NEVER = [
    '/var',
    '/var/lib',
    '/home',
    '/root',
    '/usr',
    '/etc',
    '/opt',
    '/srv',
    '/mnt',
    '/tmp',
    '/run',
    '/media',
];
async function proveDataRoot(args) {
    try {
        const real = await (0,promises_namespaceObject.realpath)(checkedPath(args.path));
        const why = (await refusedByName(real)) ??
            (await refusedByMount(real)) ??
            (await refusedByContent(real, args.engineId ?? null)) ??
            (await refusedByOwner(real, args.pid));
        return why === null ? { ok: true, path: real } : { ok: false, why: `${args.path}: ${why}` };
    }
    catch (error) {
        return { ok: false, why: `${args.path}: ${message_of_messageOf(error)}` };
    }
}
/** For every root that is ours to work in: nothing of the system, nobody's home. Null when the name is in order. */
async function refusedByName(path) {
    const levels = path.split('/').filter((part) => part !== '');
    if (levels.length < 2)
        return 'is less than two levels deep';
    if (NEVER.includes(path))
        return 'is a directory of the system';
    if (path === (0,external_node_os_namespaceObject.homedir)() || /^\/home\/[^/]+$/.test(path))
        return 'is a home directory';
    return (await homes()).includes(path) ? 'is a home directory' : null;
}
async function homes() {
    const lines = (await (0,promises_namespaceObject.readFile)('/etc/passwd', 'utf8').catch(() => '')).split('\n');
    return lines.map((line) => line.split(':')[5]?.replace(/\/+$/, '') ?? '');
}
async function refusedByContent(path, engineId) {
    const marks = await marksIn(path);
    if (marks.length < MARKS_NEEDED) {
        const there = marks.length === 0 ? 'nothing' : `only ${marks.join(', ')}`;
        return `does not look like a Docker data root (of what an engine makes in one, ${there} is there)`;
    }
    const written = engineId === null ? null : await engineIdIn(path);
    if (written === null || written === engineId)
        return null;
    return `belongs to another engine (its engine-id is ${written}, this one’s ${engineId})`;
}
async function refusedByOwner(path, pid) {
    const own = await (0,promises_namespaceObject.stat)(path);
    const daemonUid = pid === null ? null : ((await (0,promises_namespaceObject.stat)(`/proc/${pid}`).catch(() => null))?.uid ?? null);
    const allowed = [0, daemonUid ?? process.geteuid?.() ?? 0];
    if (!allowed.includes(own.uid))
        return `belongs to user ${own.uid}, the engine runs as ${daemonUid ?? 'root'}`;
    if (pid === null || daemonUid === null)
        return null;
    const seen = await (0,promises_namespaceObject.stat)((0,external_node_path_.join)('/proc', String(pid), 'root', path)).catch(() => null);
    if (seen === null)
        return `process ${pid} does not see it`;
    const same = seen.dev === own.dev && seen.ino === own.ino;
    return same ? null : `is another directory for the engine’s process ${pid} than for us`;
}

;// CONCATENATED MODULE: ./build/privileged/set-aside/manifest.js
/** The journal of what was set aside: written and synced before the first rename, so that any crash can be undone. */



/**
 * - `renaming`: some entries may have been moved; undone by the next run
 * - `renamed`: all were moved; deleted when the build passed, else put back
 * - `undoing`: some may have been put back; gone on with by the next run
 * - `deleting`: the build passed; deleted to the end by the next run
 * - `kept`: the build passed; no run touches it any more, only a person deletes it or puts it back
 */
const ASIDE_STATES = ['renaming', 'renamed', 'undoing', 'deleting', 'kept'];
function asideHome(dataRoot) {
    return (0,external_node_path_.join)(dataRoot, '.buildmend', 'set-aside');
}
function asideDir(dataRoot, id) {
    return (0,external_node_path_.join)(asideHome(dataRoot), checkedName(id));
}
/** Makes the directory for one set-aside; every part of the way must be a real directory. Throws when the id is taken. */
async function makeAsideDir(dataRoot, id) {
    for (const path of [(0,external_node_path_.join)(dataRoot, '.buildmend'), asideHome(dataRoot)]) {
        await (0,promises_namespaceObject.mkdir)(path, { mode: 0o700 }).catch(async (error) => {
            if (error.code !== 'EEXIST' || !(await (0,promises_namespaceObject.lstat)(path)).isDirectory())
                throw error;
        });
    }
    await (0,promises_namespaceObject.mkdir)(asideDir(dataRoot, id), { mode: 0o700 });
}
async function syncDirectory(path) {
    const handle = await (0,promises_namespaceObject.open)(path, 'r');
    await handle.sync().finally(() => handle.close());
}
/** Replaces the manifest so that a crash leaves the old or the new one. */
async function writeManifest(dataRoot, manifest) {
    const dir = asideDir(dataRoot, manifest.id);
    const beside = (0,external_node_path_.join)(dir, 'manifest.json.new');
    const handle = await (0,promises_namespaceObject.open)(beside, 'w', 0o600);
    try {
        await handle.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
        await handle.sync();
    }
    finally {
        await handle.close();
    }
    await (0,promises_namespaceObject.rename)(beside, (0,external_node_path_.join)(dir, 'manifest.json'));
    await syncDirectory(dir);
}
/** Nothing was moved before the manifest was written, or all was deleted before it was: no more than our own directory is left. */
async function isHollow(dataRoot, id) {
    const names = await (0,promises_namespaceObject.readdir)(asideDir(dataRoot, id)).catch(() => ['it cannot be read']);
    return names.every((name) => name === 'manifest.json.new');
}
/** Null when there is none or it makes no sense: what stands beside it is then left alone. */
async function readManifest(dataRoot, id) {
    try {
        const read = JSON.parse(await (0,promises_namespaceObject.readFile)((0,external_node_path_.join)(asideDir(dataRoot, id), 'manifest.json'), 'utf8'));
        return isManifest(read) && read.id === id ? read : null;
    }
    catch {
        return null;
    }
}
function isManifest(read) {
    if (typeof read !== 'object' || read === null)
        return false;
    const fields = { ...read };
    const owner = { ...Object(fields['owner']) };
    const texts = [fields['id'], fields['rung'], fields['startedAt'], owner['startTicks']];
    return (fields['version'] === 1 &&
        texts.every((text) => typeof text === 'string') &&
        typeof owner['pid'] === 'number' &&
        ASIDE_STATES.some((state) => state === fields['state']) &&
        [fields['entries'], fields['absent']].every(isTextList) &&
        ['keptBecause', 'keep'].every((name) => ['string', 'undefined'].includes(typeof fields[name])) &&
        ['boolean', 'undefined'].includes(typeof fields['engineRan']));
}
function isTextList(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

;// CONCATENATED MODULE: ./build/privileged/proven-root.js
/** The one way a root operation gets at a data root: the path checked, free of symbolic links, and proved to be one. */





/** The path without symbolic links. Throws with the reason when it is not a Docker data root, or not this engine's. */
async function provenRoot(dataRoot, { pid, engineId } = { pid: null, engineId: null }) {
    const proof = await proveDataRoot({ path: checkedPath(dataRoot), pid, engineId });
    if (!proof.ok)
        throw new Error(`refused: ${proof.why}`);
    return proof.path;
}
/**
 * For the way back: a data root whose stores are all set aside no longer looks like one. It was proved before the manifest
 * was written; where root's own directory for set-aside things stands, that proof is taken over.
 */
async function recordedRoot(dataRoot) {
    const path = await (0,promises_namespaceObject.realpath)(checkedPath(dataRoot));
    const home = await (0,promises_namespaceObject.lstat)(asideHome(path)).catch(() => null);
    const owner = (await (0,promises_namespaceObject.lstat)(path)).uid;
    if (home === null || !home.isDirectory() || (home.uid !== 0 && home.uid !== owner))
        return provenRoot(dataRoot);
    return path;
}
/** containerd's own directories in its root (containerd, `plugins`); the metadata store is in every one. */
const CONTAINERDS = /^io\.containerd\.(?:content|snapshotter|metadata|runtime)\./;
/** The path without symbolic links. Throws with the reason when no containerd keeps its files there. */
async function provenContainerdRoot(root) {
    const path = await (0,promises_namespaceObject.realpath)(checkedPath(root));
    const why = (await refusedByName(path)) ?? (await refusedByMount(path));
    if (why !== null)
        throw new Error(`refused: ${path}: ${why}`);
    const names = await (0,promises_namespaceObject.readdir)(path);
    const marks = names.filter((name) => CONTAINERDS.test(name));
    if (!names.includes('io.containerd.metadata.v1.bolt') || marks.length < 2)
        throw new Error(`refused: ${path}: does not look like the root of a containerd`);
    if ((await (0,promises_namespaceObject.lstat)(path)).uid !== 0)
        throw new Error(`refused: ${path}: does not belong to root`);
    return path;
}

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./build/privileged/set-aside/mount-views.js
/** The mounts of every mount namespace in which a directory is the same as here: an engine may live in one of its own. */



/**
 * Our own first. Namespaces that have another directory under this path (a container with an engine inside) are left out;
 * so are those that end while we look.
 */
async function mountViews(directory) {
    const own = await mountsSeenBy('self');
    const seen = new Set([await namespaceOf('self')]);
    const views = [{ pid: null, mounts: own }];
    for (const name of await (0,promises_namespaceObject.readdir)('/proc')) {
        if (!/^\d+$/.test(name))
            continue;
        const namespace = await namespaceOf(name);
        if (namespace === null || seen.has(namespace))
            continue;
        seen.add(namespace);
        const mounts = await mountsSeenBy(name);
        if (isSameThere(own, mounts, directory))
            views.push({ pid: Number(name), mounts });
    }
    return views;
}
/** By what is mounted there: device, and the path inside the file system. */
function isSameThere(own, theirs, directory) {
    const [here, there] = [mountOf(own, directory), mountOf(theirs, directory)];
    if (here === null || there === null || here.device !== there.device)
        return false;
    return pathInFileSystem(here, directory) === pathInFileSystem(there, directory);
}
async function mountsSeenBy(process) {
    return parseMountinfo(await (0,promises_namespaceObject.readFile)((0,external_node_path_.join)('/proc', process, 'mountinfo'), 'utf8').catch(() => ''));
}
async function namespaceOf(process) {
    return (0,promises_namespaceObject.readlink)((0,external_node_path_.join)('/proc', process, 'ns', 'mnt')).catch(() => null);
}

;// CONCATENATED MODULE: ./build/privileged/set-aside/leftover-mounts.js
/** Mounts below what is to be moved: the engine's own leftovers are unmounted, any other is a reason to stop. */





const run = (0,external_node_util_namespaceObject.promisify)(external_node_child_process_namespaceObject.execFile);
const UMOUNT_MS = 20_000;
/** Mounts at or below the entries (paths relative to the data root), in the order they were made. */
function mountsBelow(mounts, dataRoot, entries) {
    const paths = entries.map((entry) => (0,external_node_path_.join)(dataRoot, entry));
    return mounts.filter((mount) => paths.some((path) => isWithin(mount.point, path)));
}
/**
 * The engine's own: an overlay of layers of this data root; a network namespace; shared memory of a container or of
 * BuildKit; a directory of the data root bound onto itself (older engines do so with `overlay2`) or, by BuildKit,
 * into `tmp`; never another's bind.
 */
function isEnginesOwn(mount, dataRoot, home) {
    // containerd's layers may stand outside of the data root, but their mounts stand in it (moby, `daemon/snapshotter`)
    if (mount.fsType === 'overlay')
        return isOwnOverlay(mount, dataRoot) || isWithin(mount.point, (0,external_node_path_.join)(dataRoot, 'rootfs'));
    if (mount.fsType === 'fuse.fuse-overlayfs')
        return isWithin(mount.point, (0,external_node_path_.join)(dataRoot, 'fuse-overlayfs'));
    if (mount.fsType === 'nsfs')
        return true;
    if (mount.fsType === 'tmpfs')
        return ['containers', 'buildkit'].some((dir) => isWithin(mount.point, (0,external_node_path_.join)(dataRoot, dir)));
    const source = sourceBelow(mount, home, dataRoot);
    if (source === null || isWithin(source, 'volumes'))
        return false;
    return mount.point === (0,external_node_path_.join)(dataRoot, source) || isWithin(mount.point, (0,external_node_path_.join)(dataRoot, 'tmp'));
}
/** What BuildKit only reads has no layer to write to: then all that it shows must be the engine's. */
function isOwnOverlay(mount, dataRoot) {
    const uppers = overlayUppers(mount);
    if (uppers.length > 0)
        return uppers.some((upper) => isOwnUpper(upper, dataRoot));
    const lowers = overlayLowers(mount);
    return lowers.length > 0 && lowers.every((lower) => isWithin(lower, dataRoot));
}
/** Long lists of layers are given relative to the driver's directory (overlay2: mountFrom). */
function isOwnUpper(upper, dataRoot) {
    return upper.startsWith('/') ? isWithin(upper, dataRoot) : /^[\w-]+\/(diff|work)$/.test(upper);
}
/**
 * In every namespace that sees the directory: ours and the engine's own. Resolves to how many were unmounted, never lazily.
 * Throws, naming the mount, for one that is not the engine's own or stays. Whoever calls has proved that no container lives.
 */
async function clearMounts(dataRoot, entries) {
    const views = await mountViews(dataRoot);
    for (const view of views)
        refuseStrange(view, dataRoot, entries);
    let unmounted = 0;
    for (const view of views)
        unmounted += await clearView(view, dataRoot, entries);
    await refuseAny(dataRoot, entries, (mount) => `refused: ${mount.point} is still mounted`);
    return unmounted;
}
function refuseStrange(view, dataRoot, entries) {
    const strange = strangeIn(view, dataRoot, entries)[0];
    if (strange !== undefined)
        throw new Error(`refused: ${tellStrange(strange)}`);
}
function strangeIn({ mounts }, dataRoot, entries) {
    const home = mountOf(mounts, dataRoot);
    return mountsBelow(mounts, dataRoot, entries).filter((mount) => !isEnginesOwn(mount, dataRoot, home));
}
function tellStrange({ point, fsType, source }) {
    return `${point} is a mount point (${fsType} of ${source || 'nothing'}), not the engine’s own`;
}
/** To be asked before the engine is stopped: it may take such a mount away with its own (moby unmounts the data root as a whole). */
async function strangeMounts(dataRoot, entries) {
    const found = (await mountViews(dataRoot)).flatMap((view) => strangeIn(view, dataRoot, entries));
    return entries.flatMap((entry) => {
        const mount = found.find(({ point }) => isWithin(point, (0,external_node_path_.join)(dataRoot, entry)));
        return mount === undefined ? [] : [{ entry, what: tellStrange(mount) }];
    });
}
/** What was unmounted in one namespace may be gone in others too, so each is looked at anew. */
async function clearView({ pid }, dataRoot, entries) {
    const below = mountsBelow(await mountsSeenBy(pid === null ? 'self' : String(pid)), dataRoot, entries);
    for (const { point } of below.toReversed()) {
        const words = ['umount', '--', point];
        if (pid === null)
            await run('umount', words.slice(1), { timeout: UMOUNT_MS });
        else
            await run('nsenter', [`--mount=/proc/${pid}/ns/mnt`, '--', ...words], { timeout: UMOUNT_MS });
    }
    return below.length;
}
/** For deletion: nothing at all may be mounted below, in any namespace. */
async function refuseMounts(dataRoot, entry) {
    await refuseAny(dataRoot, [entry], ({ point }) => `refused: ${point} is mounted below what is to be deleted`);
}
async function refuseAny(dataRoot, entries, why) {
    for (const { mounts } of await mountViews(dataRoot)) {
        const mount = mountsBelow(mounts, dataRoot, entries)[0];
        if (mount !== undefined)
            throw new Error(why(mount));
    }
}

;// CONCATENATED MODULE: ./build/privileged/set-aside/delete-tree.js
/** Deletes a set-aside directory, never across a mount. */






const delete_tree_run = (0,external_node_util_namespaceObject.promisify)(external_node_child_process_namespaceObject.execFile);
/**
 * `rm` walks with open directories (no path is looked up twice) and in bounded memory, which `fs.rm` does not.
 * Throws when something is mounted below, or with rm's own message.
 */
async function deleteTree(dataRoot, id, signal) {
    const dir = asideDir(dataRoot, id);
    await refuseMounts(dataRoot, (0,external_node_path_.relative)(dataRoot, dir));
    const options = signal === undefined ? {} : { signal };
    // The manifest last: what cannot be deleted (an immutable file) is still known to the next run.
    for (const paths of [[(0,external_node_path_.join)(dir, 'store'), (0,external_node_path_.join)(dir, 'since')], [dir]])
        await delete_tree_run('rm', ['-rf', '--', ...paths], options);
}
/** Leaves no trace on the data root when nothing else is set aside. */
async function removeEmptyHome(dataRoot) {
    for (const dir of [asideHome(dataRoot), (0,external_node_path_.join)(dataRoot, '.buildmend')])
        await (0,promises_namespaceObject.rmdir)(dir).catch(() => undefined);
}

;// CONCATENATED MODULE: ./build/privileged/ops/delete-aside.js
/** Deletes what was set aside, once the build passed without it. */




/** The engine may run. A directory without manifest and without content goes too. Throws when nothing complete is recorded under the id, or something is mounted below it. */
async function deleteAside(args, signal) {
    const dataRoot = await recordedRoot(args.dataRoot);
    const manifest = await readManifest(dataRoot, args.id);
    if (manifest === null && (await isHollow(dataRoot, args.id))) {
        await deleteTree(dataRoot, args.id, signal);
        await removeEmptyHome(dataRoot);
        return { freedBytes: 0 };
    }
    if (manifest === null)
        throw new Error(`nothing is recorded as set aside under ${args.id}`);
    if (manifest.state === 'kept' && args.keptToo !== true)
        throw new Error(`${args.id} is kept (${manifest.keptBecause ?? 'no reason is recorded'}): it is not deleted`);
    if (manifest.state !== 'kept' && manifest.state !== 'renamed' && manifest.state !== 'deleting') {
        throw new Error(`${args.id} was set aside or put back only in part: it is not deleted`);
    }
    const before = await freeBytes(dataRoot);
    await writeManifest(dataRoot, { ...manifest, state: 'deleting' });
    await deleteTree(dataRoot, args.id, signal);
    await removeEmptyHome(dataRoot);
    return { freedBytes: Math.max(0, (await freeBytes(dataRoot)) - before) };
}
async function freeBytes(path) {
    const stats = await (0,promises_namespaceObject.statfs)(path);
    return stats.bavail * stats.bsize;
}

;// CONCATENATED MODULE: ./build/privileged/ops/dump-goroutines.js
/** Asks a dockerd that hangs what it is doing: on SIGUSR1 it writes its goroutines to a file (moby, daemon/debugtrap_unix.go). */





const POLL_MS = 100;
const NAME = /^goroutine-stacks-.*\.log$/;
/** The new file; null when none appears within the limit, or the process is gone or stopped (state T hears nothing). */
async function dumpGoroutines(args, signal) {
    const folder = checkedPath(args.execRoot);
    const found = await statOf('/proc', args.pid);
    if (found === null || found.startTicks !== args.startTicks || !/^[RSD]$/.test(found.state))
        return null;
    const before = new Set(await dumpsIn(folder));
    process.kill(args.pid, 'SIGUSR1');
    const until = Date.now() + args.limitMs;
    let size = 0;
    while (Date.now() < until && !signal.aborted) {
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(POLL_MS);
        const file = (await dumpsIn(folder)).find((name) => !before.has(name));
        if (file === undefined)
            continue;
        const now = (await (0,promises_namespaceObject.stat)((0,external_node_path_.join)(folder, file))).size;
        if (now > 0 && now === size)
            return (0,external_node_path_.join)(folder, file);
        size = now;
    }
    return null;
}
async function dumpsIn(folder) {
    const names = await (0,promises_namespaceObject.readdir)(folder).catch(() => []);
    return names.filter((name) => NAME.test(name));
}

;// CONCATENATED MODULE: ./build/privileged/proc-sockets.js
/** Which unix sockets a process listens on, and which processes bear a name. */


/** Pids whose command name (`/proc/<pid>/comm`) is exactly this one. */
async function pidsNamed(procRoot, name) {
    const pids = await pidsOf(procRoot);
    const named = await Promise.all(pids.map(async (pid) => {
        const comm = await readOrNull((0,external_node_path_.join)(procRoot, String(pid), 'comm'));
        return comm?.trimEnd() === name ? pid : null;
    }));
    return named.filter((pid) => pid !== null);
}
/** Paths of the listening sockets among its open files; empty where its files cannot be seen. `own` is its directory in /proc. */
async function listeningPaths(own) {
    const listening = listeningSockets((await readOrNull((0,external_node_path_.join)(own, 'net', 'unix'))) ?? '');
    const fds = await listOrEmpty((0,external_node_path_.join)(own, 'fd'));
    const targets = await Promise.all(fds.map((fd) => linkOrNull((0,external_node_path_.join)(own, 'fd', fd))));
    const paths = targets.map((target) => listening.get(/^socket:\[(\d+)\]$/.exec(target ?? '')?.[1] ?? ''));
    return [...new Set(paths.filter((path) => path !== undefined))];
}

;// CONCATENATED MODULE: ./build/privileged/errno.js
/** Reads the system's error code (`ENOENT`) out of whatever was thrown. */
/** Null when there is none. Not by `instanceof`: an error of Node's own modules may come from another realm. */
function errnoOf(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return null;
    return typeof error.code === 'string' ? error.code : null;
}

;// CONCATENATED MODULE: ./build/privileged/ops/end-process.js
/** Ends one process that is known by pid and start time: asked first, by force after a limit. */



const end_process_POLL_MS = 25;
/** A killed process is gone at once, unless the kernel holds it (state D). */
const KILL_LIMIT_MS = 10_000;
/** A stopped process (state T) does not hear SIGTERM: it is killed at once. Throws when it cannot be signalled or stays. */
async function endProcess(args, signal) {
    if (args.waitFirstMs !== undefined && (await isGoneWithin(args, args.waitFirstMs, signal)))
        return { how: 'gone' };
    const state = await stateOf(args);
    if (state === null)
        return { how: 'gone' };
    if (state !== 'T' && state !== 't') {
        send(args.pid, 'SIGTERM');
        if (await isGoneWithin(args, args.graceMs, signal))
            return { how: 'terminated' };
        if ((await stateOf(args)) === null)
            return { how: 'terminated' };
    }
    send(args.pid, 'SIGKILL');
    if (await isGoneWithin(args, KILL_LIMIT_MS, null))
        return { how: 'killed' };
    throw new Error(`process ${args.pid} is still there ${KILL_LIMIT_MS} ms after SIGKILL (state ${await stateOf(args)})`);
}
async function isGoneWithin(args, limitMs, signal) {
    const until = Date.now() + limitMs;
    while (Date.now() < until && signal?.aborted !== true) {
        if ((await stateOf(args)) === null)
            return true;
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(end_process_POLL_MS);
    }
    return false;
}
async function stateOf(args) {
    const found = await statOf('/proc', args.pid);
    return found === null || found.startTicks !== args.startTicks || found.state === 'Z' ? null : found.state;
}
function send(pid, name) {
    try {
        process.kill(pid, name);
    }
    catch (error) {
        if (errnoOf(error) !== 'ESRCH')
            throw error;
    }
}

;// CONCATENATED MODULE: ./build/privileged/ops/end-leftovers.js
/** Ends what a dead dockerd left running of its own: the containerd that it had started. Containers and their shims are left alone. */





/** How long containerd may take, in milliseconds. */
const GRACE_MS = 5_000;
/**
 * Its containerd is the one that reads `<exec-root>/containerd/containerd.toml` (moby, `libcontainerd/supervisor`); one whose
 * parent is a living dockerd is no leftover.
 */
async function endLeftovers(args, signal) {
    const execRoot = await (0,promises_namespaceObject.realpath)(args.execRoot).catch(() => args.execRoot);
    const configs = [execRoot, args.execRoot].map((root) => (0,external_node_path_.join)(root, 'containerd', 'containerd.toml'));
    const engines = await pidsNamed('/proc', 'dockerd');
    const ended = [];
    for (const pid of await pidsNamed('/proc', 'containerd')) {
        const argv = nulWords((await readOrNull(`/proc/${pid}/cmdline`)) ?? '');
        const found = await statOf('/proc', pid);
        if (found === null || engines.includes(found.parent))
            continue;
        if (!argv.some((arg) => configs.some((config) => arg === config)))
            continue;
        await endProcess({ pid, startTicks: found.startTicks, graceMs: GRACE_MS }, signal);
        ended.push(pid);
    }
    return ended;
}

;// CONCATENATED MODULE: ./build/privileged/process-id.js
/** Names a process so that a later one with the same number is not taken for it. */

/** Null when there is no such process. */
async function process_id_processId(pid) {
    const stat = await (0,promises_namespaceObject.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    // The name in field 2 may hold spaces and brackets: fields are counted from its last bracket.
    const startTicks = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return startTicks === undefined ? null : { pid, startTicks };
}
async function isAlive(process) {
    return (await process_id_processId(process.pid))?.startTicks === process.startTicks;
}

;// CONCATENATED MODULE: ./build/privileged/side/side-dir.js
/** The folder of a side engine, and the file in it that says whose it is: what a killed run left is found and ended by the next. */



/** Short, for the path of a unix socket holds 107 bytes (unix(7)) and an engine's are three folders deeper. */
const SIDE_PREFIX = 'buildmend-side-';
function ownerFile(dir) {
    return (0,external_node_path_.join)(dir, 'owner.json');
}
/** By rename: a run that is killed while it writes leaves the old one. */
async function writeOwner(dir, owner) {
    const draft = `${ownerFile(dir)}.new`;
    await (0,promises_namespaceObject.writeFile)(draft, `${JSON.stringify(owner)}\n`, { mode: 0o600 });
    await (0,promises_namespaceObject.rename)(draft, ownerFile(dir));
}
/** Null where it cannot be read: nothing but the folder was made yet. */
async function readOwner(dir) {
    try {
        const owner = JSON.parse(await (0,promises_namespaceObject.readFile)(ownerFile(dir), 'utf8'));
        return typeof owner.run?.pid === 'number' ? owner : null;
    }
    catch {
        return null;
    }
}
/** A folder of ours: by its name, made by this very user, and no link. Throws for any other. */
async function checkedSideDir(path) {
    const dir = checkedPath(path);
    const found = await (0,promises_namespaceObject.lstat)(dir);
    const ours = (0,external_node_path_.basename)(dir).startsWith(SIDE_PREFIX) && found.isDirectory() && found.uid === process.geteuid?.();
    if (!ours)
        throw new Error(`refused: ${dir} is not the folder of a side engine of ours`);
    return dir;
}
/** All of them below these folders. */
async function sideDirs(parents) {
    const found = [];
    for (const parent of new Set(parents)) {
        for (const name of await (0,promises_namespaceObject.readdir)(parent).catch(() => [])) {
            if (!name.startsWith(SIDE_PREFIX))
                continue;
            const dir = await checkedSideDir((0,external_node_path_.join)(parent, name)).catch(() => null);
            if (dir !== null)
                found.push(dir);
        }
    }
    return found;
}

;// CONCATENATED MODULE: ./build/privileged/ops/find-namespaces.js
/** Finds a process that still lives in the namespaces of an engine that is gone: its containers' shims, or who made them. */


/** Its pid; null when the namespaces are gone. */
async function findNamespaces(args) {
    for (const pid of await pidsOf('/proc')) {
        const own = (0,external_node_path_.join)('/proc', String(pid), 'ns');
        if (args.net !== null && (await linkOrNull((0,external_node_path_.join)(own, 'net'))) !== args.net)
            continue;
        if (args.mnt !== null && (await linkOrNull((0,external_node_path_.join)(own, 'mnt'))) !== args.mnt)
            continue;
        return pid;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/privileged/side/side-network.js
/**
 * The network of a side engine: a bridge of its own, with rules of our own. Not by dockerd itself, for two engines in one network
 * namespace share the chains of iptables (a second one empties the first one's when it starts), and one without a bridge deletes
 * the other's docker0 (moby: removeIPChains, removeDefaultBridgeInterface).
 */




const side_network_run = (0,external_node_util_namespaceObject.promisify)(external_node_child_process_namespaceObject.execFile);
const LIMIT_MS = 10_000;
/** Where nothing of a usual network stands; tried in this order. */
const SUBNETS = ['172.30.251', '10.251.251', '192.168.251', '172.29.197', '10.197.13'];
/** A bridge's name has 15 characters at most. */
const BRIDGE = /^bms[0-9a-z]{1,12}$/;
/** Which network is to be made; nothing is made yet. Throws when every subnet is taken. */
async function planNetwork(id, netNamespace, env) {
    const netName = netNamespace === null ? null : await linkOrNull(netNamespace);
    const { stdout: routes } = await inNet(netNamespace, env, ['ip', '-4', 'route', 'show', 'table', 'all']);
    const base = SUBNETS.find((subnet) => !isTaken(routes, subnet));
    if (base === undefined)
        throw new Error('every subnet that could be used is taken here');
    return {
        bridge: `bms${id.toLowerCase().replace(/[^0-9a-z]/g, '')}`.slice(0, 15),
        subnet: `${base}.0/24`,
        netName,
    };
}
/** Whether a route covers the subnet, or lies in it; the default route does not count. */
function isTaken(routes, subnet) {
    const [from, to] = range(`${subnet}.0/24`);
    return [...routes.matchAll(/(?:^|\s)(\d+\.\d+\.\d+\.\d+)(\/\d+)?/g)].some(([, address = '', bits = '/32']) => {
        const [first, last] = range(`${address}${bits}`);
        return bits !== '/0' && first <= to && from <= last;
    });
}
function range(cidr) {
    const [address = '', bits = '32'] = cidr.split('/');
    const size = 2 ** (32 - Number(bits));
    const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
    const first = Math.floor(number / size) * size;
    return [first, first + size - 1];
}
/** Throws with the tool's own words. */
async function makeNetwork(network, netNamespace, env) {
    const { bridge, subnet } = network;
    const call = (...words) => inNet(netNamespace, env, words);
    await call('ip', 'link', 'add', bridge, 'type', 'bridge');
    await call('ip', 'addr', 'add', subnet.replace('.0/', '.1/'), 'dev', bridge);
    await call('ip', 'link', 'set', bridge, 'up');
    for (const { table, chain, rule } of rulesOf(network))
        await call('iptables', '-w', '5', '-t', table, '-I', chain, ...rule);
}
/** Never throws: what is gone already is what is wanted. A namespace that is gone took all of it along. */
async function removeNetwork(network, env) {
    if (!BRIDGE.test(network.bridge) || !/^[\d.]+\/24$/.test(network.subnet))
        return;
    const { netName } = network;
    const ours = netName === null || netName === (await linkOrNull('/proc/self/ns/net'));
    const pid = ours ? null : await findNamespaces({ net: netName, mnt: null });
    if (!ours && pid === null)
        return;
    const place = pid === null ? null : `/proc/${pid}/ns/net`;
    const call = (...words) => inNet(place, env, words).catch(() => undefined);
    for (const { table, chain, rule } of rulesOf(network))
        await call('iptables', '-w', '5', '-t', table, '-D', chain, ...rule);
    await call('ip', 'link', 'del', network.bridge);
}
/** At the head of their chains: an engine's own policy of FORWARD is to drop. */
function rulesOf({ bridge, subnet }) {
    const answers = ['-m', 'conntrack', '--ctstate', 'RELATED,ESTABLISHED'];
    return [
        { table: 'nat', chain: 'POSTROUTING', rule: ['-s', subnet, '!', '-o', bridge, '-j', 'MASQUERADE'] },
        { table: 'filter', chain: 'FORWARD', rule: ['-i', bridge, '-j', 'ACCEPT'] },
        { table: 'filter', chain: 'FORWARD', rule: ['-o', bridge, ...answers, '-j', 'ACCEPT'] },
    ];
}
function inNet(place, env, words) {
    const [program = '', ...rest] = place === null ? words : ['nsenter', `--net=${place}`, '--', ...words];
    return side_network_run(program, rest, { env, timeout: LIMIT_MS });
}

;// CONCATENATED MODULE: ./build/privileged/side/end-side.js
/** Ends a side engine for good: its processes, its steps, its mounts, its network and its folder. */










const end_side_run = (0,external_node_util_namespaceObject.promisify)(external_node_child_process_namespaceObject.execFile);
/** dockerd ends its containerd and its steps by itself, mostly within a second. */
const end_side_GRACE_MS = 8_000;
const end_side_UMOUNT_MS = 10_000;
/** Of an engine; asked to end in this order. */
const PROGRAMS = ['dockerd', 'containerd', 'docker-proxy'];
/** Throws when something of it stays: then the folder stays too, and the next run tries again. */
async function endSide(path, signal) {
    const dir = await checkedSideDir(path);
    const owner = await readOwner(dir);
    for (const program of PROGRAMS) {
        for (const pid of await processesOf(dir, (name) => name === program))
            await end(pid, end_side_GRACE_MS, signal);
    }
    for (const pid of await processesOf(dir, (name) => /^(?:containerd-shim|runc|docker-init)/.test(name)))
        await end(pid, 0, signal);
    for (const pid of await stepsOf(dir))
        await end(pid, 0, signal);
    if (owner?.network)
        await removeNetwork(owner.network, { PATH: pathOf(process.env) });
    await unmountAll(dir);
    // The owner's file last: what cannot be deleted is still known to the next run
    const names = (await (0,promises_namespaceObject.readdir)(dir)).filter((name) => name !== 'owner.json').map((name) => (0,external_node_path_.join)(dir, name));
    await end_side_run('rm', ['-rf', '--one-file-system', '--', ...names]);
    await end_side_run('rm', ['-rf', '--one-file-system', '--', dir]);
}
function pathOf({ PATH }) {
    return [PATH, '/usr/sbin:/usr/bin:/sbin:/bin'].filter(Boolean).join(':');
}
async function end(pid, graceMs, signal) {
    const found = await statOf('/proc', pid);
    if (found !== null)
        await endProcess({ pid, startTicks: found.startTicks, graceMs }, signal);
}
/** A program of an engine whose command line names something in the folder: nobody else's does. */
async function processesOf(dir, isWanted) {
    const found = [];
    for (const pid of await pidsOf('/proc')) {
        const argv = nulWords((await readOrNull(`/proc/${pid}/cmdline`)) ?? '');
        if (isWanted((0,external_node_path_.basename)(argv[0] ?? '')) && argv.some((word) => word.includes(`${dir}/`)))
            found.push(pid);
    }
    return found;
}
/** Processes of build steps that outlived their engine: their root is an overlay whose writable layer is in the folder. */
async function stepsOf(dir) {
    const found = [];
    for (const pid of await pidsOf('/proc')) {
        const root = (await mountsSeenBy(String(pid))).find(({ point }) => point === '/');
        if (root !== undefined && overlayUppers(root).some((upper) => isWithin(upper, dir)))
            found.push(pid);
    }
    return found;
}
/** In every namespace that sees the folder; all that is mounted there is the side engine's own. */
async function unmountAll(dir) {
    for (const { pid, mounts } of await mountViews(dir)) {
        const below = mounts.filter(({ point }) => point !== dir && isWithin(point, dir));
        for (const { point } of below.toReversed()) {
            const enter = pid === null ? [] : ['nsenter', `--mount=/proc/${pid}/ns/mnt`, '--'];
            const [program = '', ...words] = [...enter, 'umount', '--', point];
            await end_side_run(program, words, { timeout: end_side_UMOUNT_MS }).catch(() => undefined);
        }
    }
    const left = (await mountViews(dir)).flatMap(({ mounts }) => mounts.filter(({ point }) => isWithin(point, dir)));
    const stays = left.find(({ point }) => point !== dir);
    if (stays !== undefined)
        throw new Error(`${stays.point} is still mounted`);
}

;// CONCATENATED MODULE: ./build/privileged/ops/end-side.js
/** Ends side engines: one of this run, or all whose runs are gone. */





const NEW_MS = 60_000;
/** Throws when something of it stays. */
async function end_side_endSide({ dir }, signal) {
    await endSide(dir, signal);
}
/** One that is just being made says not yet whose it is. */
async function isNew(dir) {
    const { mtimeMs } = await (0,promises_namespaceObject.stat)(dir);
    return Date.now() - mtimeMs < NEW_MS;
}
/** What a killed run left; one sentence for each. Never throws. */
async function tidySides({ parents }, signal) {
    const told = [];
    for (const dir of await sideDirs(parents)) {
        const owner = await readOwner(dir);
        if (owner === null ? await isNew(dir) : await isAlive(owner.run))
            continue;
        told.push(await endSide(dir, signal).then(() => `the side engine in ${dir} that an earlier run had left was ended and deleted`, (error) => `the side engine in ${dir} that an earlier run left could not be ended: ${message_of_messageOf(error)}`));
    }
    return told;
}

;// CONCATENATED MODULE: ./build/engine/checks/bolt-meta.js
/** Reads the two meta pages of a bolt database (bbolt, `db.go`, `page.go`): a file with neither valid cannot be opened by anyone. */
const MAGIC = 0xed0cdaed;
const VERSION = 2;
/** A page begins with a header of 16 bytes; the meta struct follows, its checksum last. */
const HEADER_BYTES = 16;
const CHECKSUM_AT = 56;
const META_BYTES = HEADER_BYTES + CHECKSUM_AT + 8;
/** Page sizes of the systems that Docker runs on; bolt takes the system's own when it makes a file. */
const PAGE_SIZES = [4096, 8192, 16384, 32768, 65536];
/** Bytes from the file's begin that are enough to find both meta pages. */
const BOLT_HEAD_BYTES = 65536 + META_BYTES;
/** The newest valid meta page among the file's first bytes; null when none is valid. */
function readBoltMeta(head) {
    const first = metaAt(head, 0);
    const offsets = first === null ? PAGE_SIZES : [first.pageSize];
    const second = offsets.map((offset) => metaAt(head, offset)).find((meta) => meta !== null) ?? null;
    if (first === null || second === null)
        return first ?? second;
    return first.transaction >= second.transaction ? first : second;
}
function metaAt(head, offset) {
    if (head.length < offset + META_BYTES)
        return null;
    const meta = head.subarray(offset + HEADER_BYTES, offset + META_BYTES);
    if (meta.readUInt32LE(0) !== MAGIC || meta.readUInt32LE(4) !== VERSION)
        return null;
    if (meta.readBigUInt64LE(CHECKSUM_AT) !== fnv1a64(meta.subarray(0, CHECKSUM_AT)))
        return null;
    const pageSize = meta.readUInt32LE(8);
    return {
        pageSize,
        root: meta.readBigUInt64LE(16),
        freelist: meta.readBigUInt64LE(32),
        pages: meta.readBigUInt64LE(40),
        transaction: meta.readBigUInt64LE(48),
    };
}
/** FNV-1a with 64 bits, as Go's `hash/fnv` has it. */
function fnv1a64(bytes) {
    let hash = 0xcbf29ce484222325n;
    for (const byte of bytes)
        hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
    return hash;
}

;// CONCATENATED MODULE: ./build/engine/checks/bolt-pages.js
const bolt_pages_HEADER_BYTES = 16;
const ELEMENT_BYTES = 16;
const BRANCH = 0x01;
const LEAF = 0x02;
const FREELIST = 0x10;
const BUCKET_FLAG = 0x01;
/** A freelist that is not kept in the file but found out at each start. */
const NO_FREELIST = 0xffffffffffffffffn;
/** Whether the file ends before what its meta page says was ever used. */
function isCutOff(size, { pages, pageSize }) {
    return BigInt(size) < pages * BigInt(pageSize);
}
/** What is wrong with the first page that is; null when its owner can walk all of them. */
function faultIn(file, meta) {
    const walk = { file, meta, seen: new Set(), open: [meta.root] };
    if (meta.freelist !== NO_FREELIST) {
        const wrong = faultOf(walk, meta.freelist, [FREELIST]);
        if (wrong !== null)
            return wrong;
    }
    for (let next = walk.open.pop(); next !== undefined; next = walk.open.pop()) {
        if (walk.seen.has(next))
            return `page ${next} is used twice`;
        walk.seen.add(next);
        const wrong = faultOf(walk, next, [BRANCH, LEAF]) ?? goBelow(walk, pageAt(walk, next));
        if (wrong !== null)
            return wrong;
    }
    return null;
}
/** The header alone: what the page says of itself, and whether all of it is in the file. */
function faultOf({ file, meta: { pageSize, pages } }, number, kinds) {
    const size = BigInt(pageSize);
    if (number < 2n || number >= pages || (number + 1n) * size > BigInt(file.length))
        return `page ${number} is beyond its end`;
    const page = file.subarray(Number(number * size));
    if (page.readBigUInt64LE(0) !== number)
        return `page ${number} says that it is ${page.readBigUInt64LE(0)}`;
    if (!kinds.includes(page.readUInt16LE(8)))
        return `page ${number} is of kind ${page.readUInt16LE(8)}`;
    const last = number + BigInt(page.readUInt32LE(12));
    return (last + 1n) * size > BigInt(file.length) ? `page ${last} is beyond its end` : null;
}
function pageAt({ file, meta }, number) {
    const at = Number(number) * meta.pageSize;
    return file.subarray(at, at + (1 + file.readUInt32LE(at + 12)) * meta.pageSize);
}
/** Notes the pages that this one leads to; also of a bucket that stands in a value, whose own page has no number. */
function goBelow(walk, page) {
    const [kind, count] = [page.readUInt16LE(8), page.readUInt16LE(10)];
    if (bolt_pages_HEADER_BYTES + count * ELEMENT_BYTES > page.length)
        return 'a page has more entries than it can hold';
    for (let at = bolt_pages_HEADER_BYTES; at < bolt_pages_HEADER_BYTES + count * ELEMENT_BYTES; at += ELEMENT_BYTES) {
        if (kind === BRANCH)
            walk.open.push(page.readBigUInt64LE(at + 8));
        else {
            const wrong = goIntoBucket(walk, page, at);
            if (wrong !== null)
                return wrong;
        }
    }
    return null;
}
function goIntoBucket(walk, page, at) {
    const begin = at + page.readUInt32LE(at + 4) + page.readUInt32LE(at + 8);
    const end = begin + page.readUInt32LE(at + 12);
    if (end > page.length)
        return 'an entry reaches beyond its page';
    if ((page.readUInt32LE(at) & BUCKET_FLAG) === 0)
        return null;
    const value = page.subarray(begin, end);
    if (value.length < ELEMENT_BYTES)
        return 'a bucket is cut off';
    const root = value.readBigUInt64LE(0);
    if (root !== 0n) {
        walk.open.push(root);
        return null;
    }
    const inline = value.subarray(ELEMENT_BYTES);
    return inline.length < bolt_pages_HEADER_BYTES ? 'a bucket is cut off' : goBelow(walk, inline);
}

;// CONCATENATED MODULE: ./build/engine/checks/bolt-file.js
/** Checks one bolt database by its meta pages, and by all of them where that is called for, in three reads: its engine may be writing it. */





const READS = 3;
const bolt_file_PAUSE_MS = 60;
/** A larger one is judged by its meta pages alone, in bytes. */
const MAX_WHOLE_BYTES = 64 * 1024 * 1024;
/**
 * Rejects with the read's own error (EIO, EACCES). Every page is followed where the file is shorter than it says, and with `whole`:
 * for an engine that does not run, whose start would meet them.
 */
async function lookAtBolt(path, { whole = false } = {}) {
    // What a container is to mount and is not there is made as a directory
    const found = await (0,promises_namespaceObject.lstat)(path).catch(() => null);
    if (found?.isDirectory() === true)
        return { kind: 'damaged', size: found.size, why: 'it is a directory' };
    const seen = new Set();
    let last = { size: 0, why: '' };
    for (let read = 0; read < READS; read += 1) {
        if (read > 0)
            await (0,external_node_timers_promises_namespaceObject.setTimeout)(bolt_file_PAUSE_MS);
        const head = await readHead(path);
        // A writer that begins anew cuts the file off first.
        if (head === null || head.size === 0)
            return { kind: read === 0 ? 'absent' : 'changing' };
        const why = await whatIsWrong(path, head, whole);
        if (why === null)
            return { kind: 'valid' };
        seen.add(head.stamp);
        last = { size: head.size, why };
    }
    return seen.size === 1 ? { kind: 'damaged', ...last } : { kind: 'changing' };
}
async function whatIsWrong(path, { bytes, size }, whole) {
    const meta = readBoltMeta(bytes);
    if (meta === null)
        return 'neither of its two meta pages is valid';
    if (size > MAX_WHOLE_BYTES || !(whole || isCutOff(size, meta)))
        return null;
    const file = await (0,promises_namespaceObject.readFile)(path);
    const now = readBoltMeta(file.subarray(0, BOLT_HEAD_BYTES)) ?? meta;
    const wrong = faultIn(file, now);
    if (wrong === null)
        return null;
    return isCutOff(file.length, now) ? `it is cut off: ${wrong}` : wrong;
}
/** The first bytes, enough for both meta pages; null when there is no such file. */
async function readHead(path) {
    const file = await (0,promises_namespaceObject.open)(path, 'r').catch((error) => {
        if (errnoOf(error) === 'ENOENT')
            return null;
        throw error;
    });
    if (file === null)
        return null;
    try {
        const { size, mtimeMs, ino } = await file.stat();
        const bytes = Buffer.alloc(Math.min(size, BOLT_HEAD_BYTES));
        await file.read(bytes, 0, bytes.length, 0);
        return { bytes, size, stamp: `${ino}/${size}/${mtimeMs}` };
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/engine/json.js
/** Reads fields of parsed JSON of unknown shape, without believing anything about it. */
function json_isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The parsed text, or null when it is not JSON. */
function json_parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
/** The object behind a key; an empty one when there is none. */
function json_recordAt(value, key) {
    const inner = json_isRecord(value) ? value[key] : undefined;
    return json_isRecord(inner) ? inner : {};
}
/** The non-empty text behind a key, or null. */
function json_stringAt(value, key) {
    const inner = json_isRecord(value) ? value[key] : undefined;
    return typeof inner === 'string' && inner !== '' ? inner : null;
}
function json_arrayAt(value, key) {
    const inner = json_isRecord(value) ? value[key] : undefined;
    return Array.isArray(inner) ? inner : [];
}
function json_stringsOf(value) {
    if (!Array.isArray(value))
        return [];
    return value.filter((item) => typeof item === 'string');
}

;// CONCATENATED MODULE: ./build/engine/checks/bolt-tree.js
/** The file is not a tree as bolt writes it, or larger than is worth reading; the message says where. */
class BoltError extends Error {
    name = 'BoltError';
}
const bolt_tree_HEADER_BYTES = 16;
const bolt_tree_ELEMENT_BYTES = 16;
const bolt_tree_BRANCH = 0x01;
const bolt_tree_LEAF = 0x02;
const bolt_tree_BUCKET_FLAG = 0x01;
/** A bucket's value: page of its root (0: the page stands in the value itself, behind this) and a sequence. */
const BUCKET_HEADER_BYTES = 16;
const MAX_DEPTH = 64;
const MAX_ENTRIES = 2_000_000;
/** Of keys and values that are made into text: forged ones may all be the same megabytes. */
const MAX_TEXT_BYTES = 128 * 1024 * 1024;
/** No key or value that we look for is longer, in bytes; the rest is cut off. */
const LONGEST = 4096;
function treeOf(file, meta) {
    return { file, pageSize: meta.pageSize, root: meta.root, spent: { entries: 0, textBytes: 0 } };
}
/** The entries of the bucket that the keys lead to; empty where a key leads nowhere. Throws BoltError. */
function bucketAt(tree, keys) {
    let entries = entriesFrom(tree, bolt_tree_pageAt(tree, tree.root));
    for (const key of keys) {
        const entry = entries.find((candidate) => candidate.bucket && candidate.key === key);
        if (entry === undefined)
            return [];
        entries = entriesOf(tree, entry);
    }
    return entries;
}
/** The entries of a bucket that was found in another. Throws BoltError. */
function entriesOf(tree, { value }) {
    if (value.length < BUCKET_HEADER_BYTES)
        throw new BoltError('a bucket is cut off');
    const root = value.readBigUInt64LE(0);
    return entriesFrom(tree, root === 0n ? value.subarray(BUCKET_HEADER_BYTES) : bolt_tree_pageAt(tree, root));
}
/** From the page's begin to the file's end: a large page goes on over several (`overflow`). */
function bolt_tree_pageAt({ file, pageSize }, number) {
    const at = number * BigInt(pageSize);
    if (number < 2n || at + BigInt(bolt_tree_HEADER_BYTES) > BigInt(file.length))
        throw new BoltError(`page ${number} is outside the file`);
    return file.subarray(Number(at));
}
function entriesFrom(tree, page) {
    const walk = { tree, seen: new Set(), entries: [] };
    visit(walk, page, 0);
    return walk.entries;
}
function visit(walk, page, depth) {
    if (page.length < bolt_tree_HEADER_BYTES)
        throw new BoltError('a page is cut off');
    if (walk.seen.has(page.byteOffset) || depth > MAX_DEPTH)
        throw new BoltError('a page leads back to itself');
    walk.seen.add(page.byteOffset);
    const [flags, number] = [page.readUInt16LE(8), page.readUInt16LE(10)];
    if (flags !== bolt_tree_BRANCH && flags !== bolt_tree_LEAF)
        throw new BoltError(`a page is of kind ${flags}`);
    walk.tree.spent.entries += number;
    if (walk.tree.spent.entries > MAX_ENTRIES)
        throw new BoltError('there are too many entries');
    for (let index = 0; index < number; index += 1) {
        const at = bolt_tree_HEADER_BYTES + index * bolt_tree_ELEMENT_BYTES;
        if (at + bolt_tree_ELEMENT_BYTES > page.length)
            throw new BoltError('a page is cut off');
        if (flags === bolt_tree_LEAF)
            walk.entries.push(leafAt(walk.tree, page, at));
        else
            visit(walk, bolt_tree_pageAt(walk.tree, page.readBigUInt64LE(at + 8)), depth + 1);
    }
}
/** A value as text, or its begin where it is longer than any that is looked for. Throws BoltError when it was too much together. */
function textIn(tree, value, longest = LONGEST) {
    const length = Math.min(value.length, longest);
    tree.spent.textBytes += length;
    if (tree.spent.textBytes > MAX_TEXT_BYTES)
        throw new BoltError('there is too much text');
    return value.toString('utf8', 0, length);
}
/** Positions count from the element itself. */
function leafAt(tree, page, at) {
    const flags = page.readUInt32LE(at);
    const key = at + page.readUInt32LE(at + 4);
    const value = key + page.readUInt32LE(at + 8);
    const end = value + page.readUInt32LE(at + 12);
    if (end > page.length)
        throw new BoltError('an entry reaches beyond the file');
    return {
        key: textIn(tree, page.subarray(key, value)),
        value: page.subarray(value, end),
        bucket: (flags & bolt_tree_BUCKET_FLAG) !== 0,
    };
}

;// CONCATENATED MODULE: ./build/engine/checks/buildkit-records.js
/**
 * Reads the records of BuildKit's cache (`metadata_v2.db`; buildkit, `cache/metadata/metadata.go`, keys in `cache/metadata.go`), and says
 * which of them must have a snapshot of their own.
 */


/** A longer value is none of those that are read here, in bytes. */
const buildkit_records_LONGEST = 64 * 1024;
const WITHOUT = [
    'cache.deleted',
    'cache.blobonly',
    'cache.equalMutable',
    'cache.mergeParents',
    'cache.lowerDiffParent',
    'cache.upperDiffParent',
];
const PARENTS = ['cache.parent', 'cache.mergeParents', 'cache.lowerDiffParent', 'cache.upperDiffParent'];
/** Throws BoltError. */
function readCacheRecords(tree) {
    return bucketAt(tree, ['_main'])
        .filter(({ bucket }) => bucket)
        .map((entry) => {
        const parts = new Map(entriesOf(tree, entry).map(({ key, value }) => [key, value]));
        const of = (key) => valueIn(tree, parts.get(key));
        const named = of('cache.snapshot');
        const committed = of('snapshot.committed') === true;
        const own = WITHOUT.every((key) => isEmpty(of(key)));
        return {
            id: entry.key,
            // Engines of 2020 write none: it is the record's own (buildkit, `cache/metadata.go`, `getSnapshotID`).
            snapshot: typeof named === 'string' && named !== '' ? named : entry.key,
            images: json_stringsOf(of('cache.imageRefs')),
            mustHaveSnapshot: own && committed,
            mutable: own && !committed,
            blobOnly: of('cache.blobonly') === true,
            parents: PARENTS.flatMap((key) => textsOf(of(key))),
            twin: textsOf(of('cache.equalMutable'))[0] ?? null,
        };
    });
}
/** `{"value":…}`; a value that was taken back is empty. */
function valueIn(tree, bytes) {
    if (bytes === undefined || bytes.length === 0 || bytes.length > buildkit_records_LONGEST)
        return null;
    const parsed = json_parseJson(textIn(tree, bytes, buildkit_records_LONGEST));
    return json_isRecord(parsed) ? (parsed['value'] ?? null) : null;
}
function textsOf(value) {
    return typeof value === 'string' ? [value].filter((text) => text !== '') : json_stringsOf(value);
}
function isEmpty(value) {
    return value === null || value === false || value === '' || (Array.isArray(value) && value.length === 0);
}
function nameOfRecord(id) {
    return `build cache record ${id}`;
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./build/engine/checks/chain-ids.js
/** Chain ids, by which the graph driver's store records layers (OCI image-spec, `config.md`). */

/** Hex digests: the first is the first layer's own, each next one is over the chain so far and the layer. */
function chainIds(diffIds) {
    const chains = [];
    for (const diff of diffIds) {
        const before = chains.at(-1);
        const text = before === undefined ? null : `sha256:${before} ${diff}`;
        chains.push(text === null ? diff.replace('sha256:', '') : (0,external_node_crypto_namespaceObject.createHash)('sha256').update(text).digest('hex'));
    }
    return chains;
}

;// CONCATENATED MODULE: ./build/engine/checks/pool.js
/** Maps many items with a bounded number of reads at once: engines have tens of thousands of layers. */
const WIDTH = 64;
async function mapBounded(items, work) {
    const results = new Array(items.length);
    const queue = items.entries();
    const drain = async () => {
        for (const [index, item] of queue)
            results[index] = await work(item);
    };
    await Promise.all(Array.from({ length: Math.min(WIDTH, items.length) }, drain));
    return results;
}

;// CONCATENATED MODULE: ./build/engine/checks/look-again.js
/** Looks at many files of a living engine: what is being made or removed is wrong for a moment, damage is wrong at every look. */




/** An image that is being removed loses its parts one by one: looked at again after these pauses, in milliseconds. */
const LOOK_AGAIN = [300, 1000];
/** Things are removed one by one: so many that are wrong, and still wrong after a moment, are not being removed. */
const MANY = 8;
const MOMENT_MS = 100;
/** The pauses between the looks at what the first one found wrong; none on a stopped engine, which makes and removes nothing. */
function pausesFor(wrong, living, few = LOOK_AGAIN) {
    if (wrong === 0 || !living)
        return [];
    return wrong >= MANY ? [MOMENT_MS] : few;
}
/** What is wrong at every look. */
async function lookRepeatedly(names, isWrong, living = true) {
    let wrong = await look_again_select(names, isWrong);
    for (const pauseMs of pausesFor(wrong.length, living)) {
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(pauseMs);
        wrong = await look_again_select(wrong, isWrong);
        if (wrong.length === 0)
            break;
    }
    return wrong;
}
/** What each of several looks at everything finds. */
async function whatStays(look) {
    let wrong = await look();
    for (const pauseMs of pausesFor(wrong.length, true)) {
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(pauseMs);
        const before = new Set(wrong);
        wrong = (await look()).filter((name) => before.has(name));
        if (wrong.length === 0)
            break;
    }
    return wrong;
}
async function look_again_select(names, isWrong) {
    const flags = await mapBounded(names, isWrong);
    return names.filter((_, index) => flags[index] === true);
}
/** Empty where there is no such directory. */
async function namesIn(path) {
    try {
        return await (0,promises_namespaceObject.readdir)(path);
    }
    catch (error) {
        if (errnoOf(error) === 'ENOENT')
            return [];
        throw error;
    }
}
async function isThere(path) {
    try {
        await (0,promises_namespaceObject.lstat)(path);
        return true;
    }
    catch (error) {
        if (['ENOENT', 'ENOTDIR'].includes(errnoOf(error) ?? ''))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/graph-store.js
/**
 * Reads who stands on which layer in the graph driver's store: images, tags, containers, and the layers' directories.
 * Layout: moby, `layer/filestore.go` (`cache-id`, `parent`, `mounts/<id>/mount-id`), `image/fs.go`, `reference/store.go`.
 */






/** What cannot be read is left out: this says who is known to depend on something, not who does not. */
async function readGraphStore(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'image', 'overlay2');
    const [cacheIds, images, containers] = await Promise.all([
        readCacheIds(root),
        readImages(root),
        readContainers(dataRoot, root),
    ]);
    return { cacheIds, images, containers };
}
async function readCacheIds(imageRoot) {
    const layers = (0,external_node_path_.join)(imageRoot, 'layerdb', 'sha256');
    const chains = await namesIn(layers);
    const ids = await mapBounded(chains, (chain) => textOf((0,external_node_path_.join)(layers, chain, 'cache-id')));
    return new Map(chains.flatMap((chain, index) => {
        const id = ids[index] ?? '';
        return /^[a-z0-9-]+$/.test(id) ? [[chain, id]] : [];
    }));
}
async function readImages(imageRoot) {
    const content = (0,external_node_path_.join)(imageRoot, 'imagedb', 'content', 'sha256');
    const tags = tagsOf(await textOf((0,external_node_path_.join)(imageRoot, 'repositories.json')));
    return mapBounded(await namesIn(content), async (id) => {
        const config = json_parseJson((await textOf((0,external_node_path_.join)(content, id))) ?? '');
        const chains = chainIds(json_stringsOf(json_arrayAt(json_recordAt(config, 'rootfs'), 'diff_ids')));
        return { id, chains, tags: tags.filter((tag) => tag.image === id).map(({ name }) => name) };
    });
}
/** `{"Repositories":{"app":{"app:1":"sha256:…","app@sha256:…":"sha256:…"}}}`, without the names by digest. */
function tagsOf(repositoriesJson) {
    const repositories = json_recordAt(json_parseJson(repositoriesJson ?? ''), 'Repositories');
    if (!json_isRecord(repositories))
        return [];
    return Object.values(repositories).flatMap((names) => json_isRecord(names)
        ? Object.entries(names).flatMap(([name, image]) => typeof image === 'string' && !name.includes('@')
            ? [{ name, image: image.replace('sha256:', '') }]
            : [])
        : []);
}
async function readContainers(dataRoot, imageRoot) {
    const mounts = (0,external_node_path_.join)(imageRoot, 'layerdb', 'mounts');
    return mapBounded(await namesIn(mounts), async (id) => {
        const own = await Promise.all(['mount-id', 'init-id'].map((file) => textOf((0,external_node_path_.join)(mounts, id, file))));
        const config = json_parseJson((await textOf((0,external_node_path_.join)(dataRoot, 'containers', id, 'config.v2.json'))) ?? '');
        return {
            id,
            name: json_stringAt(config, 'Name')?.replace(/^\//, '') ?? null,
            layers: own.filter((layer) => layer !== null),
            image: json_stringAt(config, 'Image')?.replace('sha256:', '') ?? null,
        };
    });
}
function textOf(path) {
    return (0,promises_namespaceObject.readFile)(path, 'utf8').then((text) => text.trim(), () => null);
}

;// CONCATENATED MODULE: ./build/engine/checks/bolt-snapshot.js
/**
 * Reads a bolt database as of one moment while its owner writes it. A transaction writes to no page of the one before it (bbolt,
 * `freelist.go`): what was read is whole when no transaction was committed meanwhile.
 */






/** A larger one is not read, in bytes. */
const MAX_BYTES = 256 * 1024 * 1024;
const TRIES = 30;
const bolt_snapshot_PAUSE_MS = 100;
/** Rejects with the read's own error (EIO, EACCES). */
async function snapshotOf(path) {
    let invalid = null;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
        if (attempt > 0)
            await (0,external_node_timers_promises_namespaceObject.setTimeout)(bolt_snapshot_PAUSE_MS);
        const size = await (0,promises_namespaceObject.stat)(path).then((found) => found.size, (error) => {
            if (errnoOf(error) === 'ENOENT')
                return null;
            throw error;
        });
        if (size === null || size === 0)
            return { kind: 'absent' };
        if (size > MAX_BYTES)
            return { kind: 'none', why: `it is too large to read (${size} bytes)` };
        const file = await (0,promises_namespaceObject.readFile)(path);
        const head = file.subarray(0, BOLT_HEAD_BYTES);
        const meta = readBoltMeta(head);
        // Each transaction writes to the head: one that is wrong and stays as it is was not read half written
        if (meta === null && invalid?.equals(head))
            return { kind: 'none', why: 'it is damaged' };
        invalid = meta === null ? head : null;
        const after = await readHead(path);
        const now = after === null ? null : readBoltMeta(after.bytes);
        if (meta === null || now === null)
            continue;
        if (now.transaction === meta.transaction)
            return { kind: 'read', tree: treeOf(file, meta) };
    }
    return { kind: 'none', why: 'it is being written while we look, or damaged' };
}

;// CONCATENATED MODULE: ./build/engine/checks/buildkit-names.js
/**
 * Says which layers BuildKit's databases name, from their raw bytes: no lock is taken and no tree is followed. A name on a page that
 * was freed still counts: a layer is at worst taken for named, never wrongly for nobody's.
 */



/** More than this together is not read, in bytes. */
const buildkit_names_MAX_BYTES = 512 * 1024 * 1024;
const PIECE_BYTES = 8 * 1024 * 1024;
/** BuildKit's own ids have 25 characters, layers of images 64; what is cut by a piece's end stands whole in the next. */
const OVERLAP_BYTES = 128;
/** Those of `ids` that stand in any database of BuildKit; null when there is too much to read. */
async function namedByBuildkit(dataRoot, ids) {
    const folder = (0,external_node_path_.join)(dataRoot, 'buildkit');
    const names = await (0,promises_namespaceObject.readdir)(folder).catch((error) => {
        if (errnoOf(error) === 'ENOENT')
            return [];
        throw error;
    });
    const left = new Set(ids);
    const named = new Set();
    let budget = buildkit_names_MAX_BYTES;
    for (const name of names.filter((file) => file.endsWith('.db'))) {
        budget = await scan((0,external_node_path_.join)(folder, name), { left, named, budget });
        if (budget < 0)
            return null;
    }
    return named;
}
/** The budget that is left; negative when it was not enough. */
async function scan(path, { left, named, budget }) {
    const file = await (0,promises_namespaceObject.open)(path, 'r');
    try {
        const { size } = await file.stat();
        if (size > budget)
            return -1;
        const piece = Buffer.alloc(Math.min(size, PIECE_BYTES));
        for (let at = 0; at < size; at += Math.max(1, piece.length - OVERLAP_BYTES)) {
            const { bytesRead } = await file.read(piece, 0, piece.length, at);
            take(piece.toString('latin1', 0, bytesRead), left, named);
            if (at + bytesRead >= size || bytesRead === 0)
                break;
        }
        return budget - size;
    }
    finally {
        await file.close();
    }
}
/** One pass over the text, whatever the number of ids: an id may stand right behind other letters. */
function take(text, left, named) {
    const lengths = new Set([...left].map((id) => id.length));
    for (const [run] of text.matchAll(/[a-z0-9-]{8,}/g)) {
        for (const length of lengths) {
            for (let at = 0; at + length <= run.length; at += 1) {
                const id = run.slice(at, at + length);
                if (left.delete(id))
                    named.add(id);
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/findings.js
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
    const message = message_of_messageOf(error);
    const code = errnoOf(error);
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

;// CONCATENATED MODULE: ./build/engine/checks/graph-cache.js
/**
 * Checks the cache of the engine's own BuildKit with the graph driver: each record's snapshot is recorded (`snapshots.db`) and stands in
 * `overlay2`, or is a layer of the image store. Layout: moby, `daemon/internal/builder-next/adapters/snapshot/snapshot.go`.
 */







const IMPLIED = { failureClass: 'buildkit-state-corruption', owner: 'engine' };
const NO_SNAPSHOTS = new Map();
/** Read from the records down to the disk: what is removed loses its files before its record, and is gone at the next look. */
async function checkGraphCache(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'buildkit');
    const about = { id: 'buildkit-state', path: (0,external_node_path_.join)(root, 'metadata_v2.db') };
    const reasons = new Map();
    let [known, why] = [0, null];
    const wrong = await whatStays(async () => {
        const [records, snapshots] = [
            await snapshotOf((0,external_node_path_.join)(root, 'metadata_v2.db')),
            await snapshotOf((0,external_node_path_.join)(root, 'snapshots.db')),
        ];
        why = records.kind === 'none' ? records.why : snapshots.kind === 'none' ? snapshots.why : null;
        if (records.kind !== 'read' || snapshots.kind === 'none')
            return [];
        // One that is gone is made anew, empty, and the records stay (measured: `can not convert active … to layer`).
        const there = snapshots.kind === 'read' ? readGraphSnapshots(snapshots.tree) : NO_SNAPSHOTS;
        const wanted = readCacheRecords(records.tree).filter(({ mustHaveSnapshot, mutable, snapshot }) => mustHaveSnapshot || (mutable && there.has(snapshot)));
        known = wanted.length;
        const found = await mapBounded(wanted, ({ snapshot }) => wrongOf(dataRoot, there.get(snapshot) ?? null));
        for (const [index, { id }] of wanted.entries())
            reasons.set(id, found[index] ?? '');
        return wanted.filter((_, index) => found[index] !== null).map(({ id }) => id);
    });
    if (why !== null)
        return unknown(about, `its records are not compared with its snapshots: ${why}`);
    const [example] = wrong;
    if (example === undefined)
        return healthy(about, `all ${count(known, 'cache record')} have their snapshot`);
    const detail = `${wrong.length} of ${count(known, 'cache record')} have no snapshot, e.g. ${example}: ${reasons.get(example)}`;
    return withDependents(broken(about, detail, IMPLIED), wrong.map(nameOfRecord));
}
/** By key. One that is only committed under another key (`iscommitted`) is none of its own. Throws BoltError. */
function readGraphSnapshots(tree) {
    const snapshots = new Map();
    for (const entry of bucketAt(tree, []).filter(({ bucket }) => bucket)) {
        const parts = entriesOf(tree, entry);
        const text = (name) => {
            const value = parts.find(({ key }) => key === name)?.value;
            return value === undefined ? null : textIn(tree, value);
        };
        snapshots.set(entry.key, { folder: text('committed') ?? entry.key, chain: text('chainid') });
    }
    return snapshots;
}
/** Null for one that is well. */
async function wrongOf(dataRoot, snapshot) {
    if (snapshot === null)
        return 'snapshots.db does not have it';
    const { chain, folder } = snapshot;
    const path = chain === null
        ? (0,external_node_path_.join)('overlay2', folder)
        : (0,external_node_path_.join)('image', 'overlay2', 'layerdb', 'sha256', chain.replace('sha256:', ''));
    if (!/^[a-z0-9:]+$/.test(chain ?? folder))
        return null;
    return (await isThere((0,external_node_path_.join)(dataRoot, path))) ? null : `${(0,external_node_path_.join)(dataRoot, path)} is gone`;
}

;// CONCATENATED MODULE: ./build/engine/checks/records-on-layers.js
/** Names the records of the build cache that stand on layers of `overlay2`: a record's own name is not its layer's. */





/** Ids; where the databases cannot be read, the layers that are named anywhere in them. Never rejects. */
async function recordsOnLayers(question) {
    const { dataRoot, layers } = question;
    const known = await fromRecords(question).catch(() => null);
    if (known !== null)
        return known;
    const named = await namedByBuildkit(dataRoot, layers).catch(() => null);
    return layers.filter((layer) => named?.has(layer) === true);
}
async function fromRecords({ dataRoot, layers, cacheIds, }) {
    const root = (0,external_node_path_.join)(dataRoot, 'buildkit');
    const records = await snapshotOf((0,external_node_path_.join)(root, 'metadata_v2.db'));
    const snapshots = records.kind === 'read' ? await snapshotOf((0,external_node_path_.join)(root, 'snapshots.db')) : records;
    if (records.kind !== 'read' || snapshots.kind !== 'read')
        return null;
    const there = readGraphSnapshots(snapshots.tree);
    const wanted = new Set(layers);
    const on = readCacheRecords(records.tree).filter(({ snapshot }) => {
        const { chain, folder } = there.get(snapshot) ?? { chain: snapshot, folder: '' };
        return wanted.has(folder) || wanted.has(cacheIds.get(chain?.replace('sha256:', '') ?? '') ?? '');
    });
    return on.map(({ id }) => id);
}

;// CONCATENATED MODULE: ./build/engine/checks/image-names.js
/** How docker lists an image and how containerd names it: the same name with and without what stands for Docker Hub. */
/** `docker.io/library/app:1` is `app:1`. */
function image_names_shortImageName(name) {
    return name.replace(/^docker\.io\/(?:library\/)?/, '');
}
/** With its registry (distribution/reference, `ParseDockerRef`): a first part that is a host has a dot, a port, or is `localhost`. */
function fullImageName(name) {
    const [first = '', ...rest] = name.split('/');
    if (rest.length === 0)
        return `docker.io/library/${name}`;
    return /[.:]/.test(first) || first === 'localhost' ? name : `docker.io/${name}`;
}

;// CONCATENATED MODULE: ./build/engine/checks/containerd-metadata.js
/**
 * Reads what containerd's metadata say of content and images (containerd, `core/metadata/buckets.go`): sizes of blobs, what refers
 * to them (labels for its garbage collector), and which image or lease holds them.
 */



const HISTORY = 'history of build ';
/** Of all namespaces: they share the blobs. Throws BoltError. */
function readContainerdMetadata(tree) {
    const namespaces = bucketAt(tree, ['v1']).filter(({ bucket }) => bucket);
    const found = namespaces.map((namespace) => {
        const parts = entriesOf(tree, namespace);
        const content = below(tree, below(tree, parts, 'content'), 'blob');
        return {
            content: content.filter(({ bucket }) => bucket).map((entry) => contentOf(tree, entry)),
            holders: [
                ...below(tree, parts, 'images').map((entry) => imageOf(tree, entry)),
                ...below(tree, parts, 'leases').flatMap((entry) => leaseOf(tree, entry)),
            ],
        };
    });
    return {
        content: found.flatMap(({ content }) => content),
        holders: found.flatMap(({ holders }) => holders),
    };
}
function below(tree, entries, key) {
    const entry = entries.find((candidate) => candidate.bucket && candidate.key === key);
    return entry === undefined ? [] : entriesOf(tree, entry);
}
function contentOf(tree, entry) {
    const parts = entriesOf(tree, entry);
    const labels = below(tree, parts, 'labels');
    const named = (prefix) => labels.filter(({ key }) => key.startsWith(prefix)).map(({ value }) => textIn(tree, value));
    const size = parts.find(({ key }) => key === 'size')?.value;
    return {
        digest: entry.key,
        bytes: size === undefined ? -1 : Number(varint(size)),
        refers: named('containerd.io/gc.ref.content'),
        snapshots: named('containerd.io/gc.ref.snapshot.'),
        sources: labels.flatMap(({ key, value }) => sourcesIn(key, textIn(tree, value))),
    };
}
/** `containerd.io/distribution.source.<registry>` → `<repository>,…` (containerd, `core/remotes/docker/handler.go`). */
function sourcesIn(key, value) {
    const host = /^containerd\.io\/distribution\.source\.(.+)$/.exec(key)?.[1];
    return host === undefined ? [] : value.split(',').map((repository) => `${host}/${repository}`);
}
function imageOf(tree, entry) {
    const target = entry.bucket ? below(tree, entriesOf(tree, entry), 'target') : [];
    const value = target.find(({ key }) => key === 'digest')?.value;
    const digest = value === undefined ? undefined : textIn(tree, value);
    const name = image_names_shortImageName(entry.key);
    const blobs = digest === undefined ? [] : [digest];
    return { name: `image ${name}`, blobs, snapshots: [], image: entry.key, record: null };
}
/** BuildKit keeps each record of its cache by a lease of the record's own id, and what it tells of a build by `ref_<build>`. */
function leaseOf(tree, entry) {
    const [, history = '', id] = /^(ref_)?([a-z0-9]{25})$/.exec(entry.key) ?? [];
    if (!entry.bucket || id === undefined)
        return [];
    const parts = entriesOf(tree, entry);
    const blobs = below(tree, parts, 'content').map(({ key }) => key);
    const snapshots = below(tree, parts, 'snapshots')
        .filter(({ bucket }) => bucket)
        .flatMap((snapshotter) => entriesOf(tree, snapshotter).map(({ key }) => key));
    const name = history === '' ? nameOfRecord(id) : `${HISTORY}${id}`;
    return [{ name, blobs, snapshots, image: null, record: history === '' ? id : null }];
}
/** Who needs any of these blobs, directly or through others; and the blobs' own dependents' names once each. */
function holdersOf(metadata, wanted) {
    const needs = reaches(metadata, wanted);
    return namesOfHolders(metadata.holders.filter(({ blobs }) => needs(blobs)));
}
/** Says whether any of the wanted blobs is among some, or is referred to by them. */
function reaches({ content }, wanted) {
    const records = new Map(content.map((record) => [record.digest, record]));
    return (start) => {
        const [queue, seen] = [[...start], new Set(start)];
        for (let digest = queue.pop(); digest !== undefined; digest = queue.pop()) {
            if (wanted.has(digest))
                return true;
            const next = (records.get(digest)?.refers ?? []).filter((other) => !seen.has(other));
            for (const other of next)
                seen.add(other);
            queue.push(...next);
        }
        return false;
    };
}
/** Once each. What only tells of builds that were is named where nothing else is. */
function namesOfHolders(holders) {
    const names = [...new Set(holders.map(({ name }) => name))];
    const needed = names.filter((name) => !name.startsWith(HISTORY));
    return needed.length === 0 ? names : needed;
}
/** Go's `binary.Varint`: seven bits a byte, the lowest first, the sign in the lowest bit. */
function varint(bytes) {
    const raw = uvarint(bytes);
    return (raw & 1n) === 0n ? raw >> 1n : -(raw >> 1n) - 1n;
}
/** Go's `binary.Uvarint`. */
function uvarint(bytes) {
    let value = 0n;
    for (const [index, byte] of bytes.subarray(0, 10).entries()) {
        value |= BigInt(byte & 0x7f) << BigInt(7 * index);
        if (byte < 0x80)
            break;
    }
    return value;
}

;// CONCATENATED MODULE: ./build/engine/checks/content-sizes.js
/** Checks containerd's blobs against its metadata: each that is recorded is there, with the recorded size. */








function content_sizes_containerdContent(containerdRoot) {
    return {
        id: 'containerd-store',
        metadata: (0,external_node_path_.join)(containerdRoot, 'io.containerd.metadata.v1.bolt', 'meta.db'),
        blobs: (0,external_node_path_.join)(containerdRoot, 'io.containerd.content.v1.content', 'blobs'),
        implies: { failureClass: 'containerd-store-corruption', owner: 'engine' },
    };
}
/** Of the graph driver's BuildKit: what builds said of themselves, and layers for export. */
function graphDriverContent(dataRoot) {
    return {
        id: 'buildkit-state',
        metadata: (0,external_node_path_.join)(dataRoot, 'buildkit', 'containerdmeta.db'),
        blobs: (0,external_node_path_.join)(dataRoot, 'buildkit', 'content', 'blobs'),
        implies: { failureClass: 'buildkit-state-corruption', owner: 'engine' },
    };
}
/** The engine records a blob after it was written and forgets it before it is deleted: a recorded one is always there. */
async function checkContentSizes(store) {
    const about = { id: store.id, path: store.blobs };
    let read = await recordsOf(store);
    if ('why' in read)
        return unknown(about, `blobs are not compared with their records: ${read.why}`);
    const wrong = await whatStays(async () => {
        const now = await recordsOf(store);
        if ('why' in now)
            return [];
        read = now;
        const records = uniqueOf(now.content);
        const states = await mapBounded(records, (record) => wrongBlob(store, record));
        return states.filter((state) => state !== null);
    });
    const content = uniqueOf(read.content);
    if (wrong.length === 0)
        return healthy(about, `all ${count(content.length, 'recorded blob')} are there, with their sizes`);
    const detail = `${wrong.length} of ${count(content.length, 'recorded blob')} are not as recorded: ${wrong[0]}`;
    const digests = new Set(wrong.map((text) => text.split(' ')[0] ?? ''));
    return withDependents(broken(about, detail, store.implies), holdersOf(read, digests));
}
/** Namespaces share blobs, and each records them. */
function uniqueOf(content) {
    return [...new Map(content.map((record) => [record.digest, record])).values()];
}
/** What the metadata say now, or why they cannot be read. Rejects with the read's own error. */
async function recordsOf(store) {
    const snapshot = await snapshotOf(store.metadata);
    if (snapshot.kind === 'absent')
        return { content: [], holders: [] };
    return snapshot.kind === 'read' ? readContainerdMetadata(snapshot.tree) : { why: snapshot.why };
}
/** A content store is made with its first blob: an engine that never built or pulled has none. False where that cannot be read. */
async function hasContent(store) {
    const read = await recordsOf(store).catch(() => null);
    return read !== null && 'content' in read && read.content.length > 0;
}
function blobPath({ blobs }, digest) {
    return (0,external_node_path_.join)(blobs, ...digest.split(':'));
}
/** `sha256:… is gone`; null for one that is as it is recorded. */
async function wrongBlob(store, { digest, bytes }) {
    if (!/^sha256:[0-9a-f]{64}$/.test(digest))
        return null;
    try {
        const { size } = await (0,promises_namespaceObject.stat)(blobPath(store, digest));
        return bytes < 0 || size === bytes ? null : `${digest} has ${size} bytes and not ${bytes}`;
    }
    catch (error) {
        if (errnoOf(error) === 'ENOENT')
            return `${digest} is gone`;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/build-cache-size.js
/** Counts the records of a build cache from whatever still tells of them, when one of its databases cannot be opened. */







/** BuildKit's own ids. */
const ID = /^[a-z0-9]{25}$/;
/** `all 14 records of the build cache`; empty where there is none, or nothing tells of it. */
async function dependentsOfBuildCache({ records, leases, graph, }) {
    const sources = [
        () => countIn(records, (tree) => readCacheRecords(tree).length),
        () => countIn(leases, countLeases),
        () => (graph === undefined ? 0 : countIn(graph.snapshots, countSnapshots)),
        () => (graph === undefined ? 0 : countFolders(graph.layers)),
    ];
    for (const source of sources) {
        const number = await Promise.resolve(source()).catch(() => 0);
        if (number === 1)
            return ['the one record of the build cache'];
        if (number > 0)
            return [`all ${number} records of the build cache`];
    }
    return [];
}
/** Of the engine's own BuildKit. */
function engineCache(dataRoot, containerdRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'buildkit');
    if (containerdRoot === null) {
        return {
            records: (0,external_node_path_.join)(root, 'metadata_v2.db'),
            leases: (0,external_node_path_.join)(root, 'containerdmeta.db'),
            graph: { snapshots: (0,external_node_path_.join)(root, 'snapshots.db'), layers: (0,external_node_path_.join)(dataRoot, 'overlay2') },
        };
    }
    return {
        records: (0,external_node_path_.join)(root, 'containerd-overlayfs', 'metadata_v2.db'),
        leases: content_sizes_containerdContent(containerdRoot).metadata,
    };
}
async function countIn(path, count) {
    if ((await lookAtBolt(path)).kind !== 'valid')
        return 0;
    const read = await snapshotOf(path);
    return read.kind === 'read' ? count(read.tree) : 0;
}
/** Each record has a lease of its own name. */
function countLeases(tree) {
    return bucketAt(tree, ['v1'])
        .filter(({ bucket }) => bucket)
        .flatMap(({ key }) => bucketAt(tree, ['v1', key, 'leases']))
        .filter(({ key }) => ID.test(key)).length;
}
function countSnapshots(tree) {
    return bucketAt(tree, []).filter((entry) => entry.bucket && ID.test(entry.key) && !entriesOf(tree, entry).some(({ key }) => key === 'iscommitted')).length;
}
/** Layers of images have longer names, containers' own too. */
async function countFolders(root) {
    return (await namesIn(root)).filter((name) => ID.test(name)).length;
}

;// CONCATENATED MODULE: ./build/engine/checks/container-configs.js
/** Reads what the engine wrote down of its containers (`containers/<id>/config.v2.json`): it needs no engine, and no store of images. */





/** Without those whose file cannot be read. */
async function readContainerConfigs(dataRoot) {
    return (await readConfigs(dataRoot)).map(({ id, config }) => {
        const name = json_stringAt(config, 'Name')?.replace(/^\//, '') ?? id.slice(0, 12);
        const image = json_stringAt(json_recordAt(config, 'Config'), 'Image') ?? '';
        const networks = Object.keys(json_recordAt(json_recordAt(config, 'NetworkSettings'), 'Networks'));
        return { id, name, image, networks };
    });
}
/** What each container was made from, the newest container first. */
async function readMadeFrom(dataRoot) {
    const configs = (await readConfigs(dataRoot)).toSorted((a, b) => (json_stringAt(b.config, 'Created') ?? '').localeCompare(json_stringAt(a.config, 'Created') ?? ''));
    return configs.map(({ config }) => ({
        asked: json_stringAt(json_recordAt(config, 'Config'), 'Image') ?? '',
        image: /^sha256:([0-9a-f]{64})$/.exec(json_stringAt(config, 'Image') ?? '')?.[1] ?? null,
    }));
}
async function readConfigs(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'containers');
    const read = await mapBounded(await namesIn(root), async (id) => {
        const text = await (0,promises_namespaceObject.readFile)((0,external_node_path_.join)(root, id, 'config.v2.json'), 'utf8').catch(() => null);
        const config = text === null ? null : json_parseJson(text);
        return config === null ? [] : [{ id, config }];
    });
    return read.flat();
}

;// CONCATENATED MODULE: ./build/engine/checks/containerd-images.js
/** Names the images of a containerd whose metadata cannot be opened any more: from containers, the build cache, and the manifests on disk. */













/** A manifest is smaller, in bytes. */
const MAX_MANIFEST = 256 * 1024;
/** More blobs are not looked at. */
const MAX_BLOBS = 5000;
/** Images and records of the build cache, by the metadata; they can be read. */
async function dependentsOfSnapshotter(containerdRoot) {
    const content = content_sizes_containerdContent(containerdRoot);
    if ((await lookAtBolt(content.metadata)).kind !== 'valid')
        return [];
    const read = await recordsOf(content);
    if ('why' in read)
        return [];
    return namesOfHolders(read.holders);
}
/** What still tells of images when the metadata are gone. */
async function dependentsOfMetadata(dataRoot, containerdRoot) {
    const [containers, based, manifests] = await Promise.all([
        readContainerConfigs(dataRoot),
        baseImages((0,external_node_path_.join)(dataRoot, 'buildkit', 'containerd-overlayfs', 'metadata_v2.db')).catch(() => []),
        countImages((0,external_node_path_.join)(content_sizes_containerdContent(containerdRoot).blobs, 'sha256')),
    ]);
    const images = containers.map(({ image }) => image).filter((image) => image !== '');
    const named = [...new Set([...images, ...based])].toSorted();
    return [
        ...(manifests === 0 ? [] : [`${count(manifests, 'image')}, by the manifests on disk`]),
        ...named.map((name) => `image ${name}`),
        ...containers.map(({ name }) => `container ${name}`),
    ];
}
/** `app:1`, without the digest that BuildKit adds. */
async function baseImages(records) {
    const read = await snapshotOf(records);
    if (read.kind !== 'read')
        return [];
    const refs = readCacheRecords(read.tree).flatMap(({ images }) => images);
    return refs.map((ref) => image_names_shortImageName(ref.replace(/@sha256:[0-9a-f]{64}$/, '')));
}
/** Indexes and manifests that no other one names. */
async function countImages(blobs) {
    const names = (await namesIn(blobs)).slice(0, MAX_BLOBS);
    const found = await mapBounded(names, (name) => manifestAt((0,external_node_path_.join)(blobs, name)));
    const tops = new Set(names.filter((_, index) => found[index] !== null));
    for (const below of found.flatMap((children) => children ?? []))
        tops.delete(below);
    return tops.size;
}
/** Hex digests of the manifests that it names; null for what is neither an index nor a manifest. */
async function manifestAt(path) {
    const size = await (0,promises_namespaceObject.stat)(path).then((found) => found.size, () => MAX_MANIFEST);
    if (size >= MAX_MANIFEST)
        return null;
    const parsed = json_parseJson(await (0,promises_namespaceObject.readFile)(path, 'utf8').catch(() => ''));
    if (!json_isRecord(parsed) || parsed['schemaVersion'] !== 2)
        return null;
    const isManifest = json_stringAt(json_recordAt(parsed, 'config'), 'digest') !== null;
    if (!isManifest && !Array.isArray(parsed['manifests']))
        return null;
    return json_arrayAt(parsed, 'manifests').flatMap((one) => json_stringAt(one, 'digest')?.replace('sha256:', '') ?? []);
}

;// CONCATENATED MODULE: ./build/engine/checks/network-names.js
/** Names the networks that users made, from the bytes of a database that cannot be opened any more, and the containers on them. */



/** More is not read, in bytes: a database of networks is small. */
const network_names_MAX_BYTES = 16 * 1024 * 1024;
/** The engine makes these anew. */
const OWN = ['bridge', 'host', 'none', 'ingress', 'docker_gwbridge', 'default'];
/** As libnetwork writes it (`network.go`, `MarshalJSON`): keys in order of the alphabet. */
const RECORD = /"name":"([^"\\]{1,128})","networkType":"/g;
/** Networks first, then containers. */
async function dependentsOfNetworks(dataRoot) {
    const containers = await readContainerConfigs(dataRoot);
    const text = await network_names_textOf((0,external_node_path_.join)(dataRoot, 'network', 'files', 'local-kv.db'));
    const recorded = [...text.matchAll(RECORD)].map(([, name = '']) => name);
    const used = containers.flatMap(({ networks }) => networks);
    const networks = [...new Set([...recorded, ...used])].filter((name) => !OWN.includes(name)).toSorted();
    const on = containers.filter((container) => container.networks.some((name) => networks.includes(name)));
    return [...networks.map((name) => `network ${name}`), ...on.map(({ name }) => `container ${name}`)];
}
async function network_names_textOf(path) {
    const file = await (0,promises_namespaceObject.open)(path, 'r').catch(() => null);
    if (file === null)
        return '';
    try {
        const { size } = await file.stat();
        const bytes = Buffer.alloc(Math.min(size, network_names_MAX_BYTES));
        await file.read(bytes, 0, bytes.length, 0);
        return bytes.toString('latin1');
    }
    catch {
        return '';
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/store-dependents.js
/** Names what is lost with a whole database or store, from what is left beside it: also with the engine stopped. */








/** Never rejects: that something cannot be named is no error of its own. */
async function dependentsOfStore(part, places) {
    return namesOf(part, places).catch(() => []);
}
async function namesOf(part, places) {
    const { dataRoot, containerdRoot } = places;
    switch (part) {
        case 'networks':
            return dependentsOfNetworks(dataRoot);
        case 'volumes':
            return volumesIn(dataRoot);
        case 'build-cache':
            return dependentsOfBuildCache(engineCache(dataRoot, containerdRoot));
        case 'metadata':
            return containerdRoot === null ? [] : dependentsOfMetadata(dataRoot, containerdRoot);
        case 'snapshots':
            return containerdRoot === null ? [] : dependentsOfSnapshotter(containerdRoot);
        case 'tags':
            return imagesOf(dataRoot);
        case 'all':
            return everythingIn(places);
    }
}
/** Without those that builders keep their state in. */
async function volumesIn(dataRoot) {
    const entries = await (0,promises_namespaceObject.readdir)((0,external_node_path_.join)(dataRoot, 'volumes'), { withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => entry.isDirectory() && !/^buildx_buildkit_.*_state$/.test(entry.name))
        .map(({ name }) => `volume ${name}`);
}
/** Their names are lost: by what containers were made from, and how many there are. */
async function imagesOf(dataRoot) {
    const images = await namesIn((0,external_node_path_.join)(dataRoot, 'image', 'overlay2', 'imagedb', 'content', 'sha256'));
    const named = (await readContainerConfigs(dataRoot))
        .map(({ image }) => image)
        .filter((name) => name !== '');
    const number = images.length === 0 ? [] : [`the names of ${count(images.length, 'image')}`];
    return [...number, ...[...new Set(named)].toSorted().map((name) => `image ${name}`)];
}
async function everythingIn({ dataRoot, containerdRoot }) {
    const containers = await readContainerConfigs(dataRoot);
    const images = containerdRoot === null
        ? (await namesIn((0,external_node_path_.join)(dataRoot, 'image', 'overlay2', 'imagedb', 'content', 'sha256'))).length
        : (await dependentsOfSnapshotter(containerdRoot)).filter((name) => name.startsWith('image ')).length;
    return [
        ...(images === 0 ? [] : [count(images, 'image')]),
        ...containers.map(({ name }) => `container ${name}`),
        ...(await volumesIn(dataRoot)),
        ...(await dependentsOfBuildCache(engineCache(dataRoot, containerdRoot))),
    ];
}

;// CONCATENATED MODULE: ./build/engine/checks/dependents.js
/** Names what stands on broken layers and images: images, containers, records of the build cache. */




/** For the quick look after a failed build: nothing is told, and nothing is read for it. */
const NO_DEPENDENTS = {
    ofLayers: () => Promise.resolve([]),
    ofImages: () => Promise.resolve([]),
    ofStore: () => Promise.resolve([]),
};
/** Reads the store when first asked, once. */
function dependentsIn(places) {
    const { dataRoot } = places;
    let reading = null;
    const store = () => {
        reading ??= readGraphStore(dataRoot);
        return reading;
    };
    return {
        ofLayers: async (layers) => {
            const known = await store();
            const records = await recordsOnLayers({ dataRoot, layers, cacheIds: known.cacheIds });
            return dependentsOf(known, layers, records);
        },
        ofImages: async (images) => dependentsOfImages(await store(), images),
        ofStore: (part) => dependentsOfStore(part, places),
    };
}
/**
 * Images first, then containers, then the build cache; what is in no record has nobody.
 * @param records - ids of the build cache's records that stand on them
 */
function dependentsOf(store, layers, records) {
    const wanted = new Set(layers);
    const chains = new Set([...store.cacheIds].filter(([, id]) => wanted.has(id)).map(([chain]) => chain));
    const images = store.images.filter((image) => image.chains.some((chain) => chains.has(chain)));
    const onImages = new Set(images.map(({ id }) => id));
    const containers = store.containers.filter(({ image, layers: own }) => own.some((layer) => wanted.has(layer)) || (image !== null && onImages.has(image)));
    return [...images.flatMap(namesOfImage), ...containers.map(nameOfContainer), ...records.map(nameOfRecord)];
}
function dependentsOfImages(store, ids) {
    const known = ids.map((id) => store.images.find((image) => image.id === id) ?? { id, tags: [] });
    const containers = store.containers.filter(({ image }) => image !== null && ids.includes(image));
    return [...known.flatMap(namesOfImage), ...containers.map(nameOfContainer)];
}
function namesOfImage({ id, tags }) {
    return tags.length === 0 ? [`image ${id.slice(0, 12)}`] : tags.map((tag) => `image ${tag}`);
}
function nameOfContainer({ name, id }) {
    return `container ${name ?? id.slice(0, 12)}`;
}

;// CONCATENATED MODULE: ./build/engine/checks/bolt-files.js
/** The bolt databases of engine and containerd, which check each belongs to, and what a damaged one proves. */






const bolt_files_LIMIT_MS = 5_000;
/** Of the graph driver: with containerd's store they are left from before, and nobody reads them. */
const GRAPH_ONLY = ['metadata_v2.db', 'snapshots.db', 'containerdmeta.db'];
/** Every database that BuildKit has there; with containerd's store it has a directory of its own for one of them. */
async function buildkitBolts(dataRoot, containerdStore) {
    const root = (0,external_node_path_.join)(dataRoot, 'buildkit');
    const top = await databasesIn(root);
    const own = await databasesIn((0,external_node_path_.join)(root, 'containerd-overlayfs'));
    const paths = containerdStore
        ? [
            ...top.filter((name) => !GRAPH_ONLY.includes(name)),
            ...own.map((name) => `containerd-overlayfs/${name}`),
        ]
        : top;
    const implies = { failureClass: 'buildkit-state-corruption', owner: 'engine' };
    return { id: 'buildkit-state', root, paths, implies, part: partOfBuildkit };
}
/** `history.db` tells of builds that were, and nothing stands on it. */
function partOfBuildkit(path) {
    return /(^|\/)history[^/]*\.db$/.test(path) ? null : 'build-cache';
}
/** Without `cache.db`: BuildKit makes it anew when it cannot open it (measured with buildkitd). */
async function databasesIn(folder) {
    const names = await (0,promises_namespaceObject.readdir)(folder).catch((error) => {
        if (errnoOf(error) === 'ENOENT')
            return [];
        throw error;
    });
    return names.filter((name) => name.endsWith('.db') && name !== 'cache.db').toSorted();
}
function networkBolt(dataRoot) {
    return {
        id: 'local-kv-db',
        root: (0,external_node_path_.join)(dataRoot, 'network', 'files'),
        paths: ['local-kv.db'],
        implies: { failureClass: 'engine-unavailable', owner: 'engine' },
        part: () => 'networks',
    };
}
/** Labels and drivers of volumes; their data stand beside it and do not need it. */
function volumesBolt(dataRoot) {
    return {
        id: 'volumes-db',
        root: (0,external_node_path_.join)(dataRoot, 'volumes'),
        paths: ['metadata.db'],
        implies: { failureClass: 'engine-unavailable', owner: 'engine' },
        part: () => 'volumes',
    };
}
function containerdBolts(containerdRoot) {
    return {
        id: 'containerd-store',
        root: containerdRoot,
        paths: ['io.containerd.metadata.v1.bolt/meta.db', 'io.containerd.snapshotter.v1.overlayfs/metadata.db'],
        implies: { failureClass: 'containerd-store-corruption', owner: 'engine' },
        part: (path) => (path.endsWith('/meta.db') ? 'metadata' : 'snapshots'),
    };
}
/** One finding per damaged or unreadable file; one healthy finding when all are well. */
async function checkBolts(group, dependents = NO_DEPENDENTS) {
    const found = await Promise.all(group.paths.map((path) => checkNamed({ group, path, dependents })));
    const bad = found.filter((finding) => finding.state !== 'healthy');
    if (bad.length > 0)
        return bad;
    const about = { id: group.id, path: group.root };
    if (group.paths.length === 0)
        return [healthy(about, 'it has no database yet')];
    const names = group.paths.map((path) => path.split('/').at(-1)).join(', ');
    return [healthy(about, `its databases can be opened (${names})`)];
}
async function checkNamed({ group, path, dependents }) {
    const finding = await checkOne(group, (0,external_node_path_.join)(group.root, path));
    const part = finding.state === 'broken' ? (group.part?.(path) ?? null) : null;
    return part === null ? finding : withDependents(finding, await dependents.ofStore(part));
}
function checkOne(group, path) {
    const about = { id: group.id, path };
    return within(about, bolt_files_LIMIT_MS, async () => {
        const state = await lookAtBolt(path, { whole: group.whole ?? false });
        if (state.kind === 'changing')
            return unknown(about, 'it is being written while we look');
        if (state.kind !== 'damaged')
            return healthy(about, state.kind);
        const detail = `${state.why} (${state.size} bytes): it cannot be opened`;
        return broken(about, detail, group.implies);
    });
}

;// CONCATENATED MODULE: ./build/engine/checks/containerd-snapshots.js
/** Reads which snapshots a containerd's metadata know (`core/metadata/buckets.go`): by the key that clients use, and by the snapshotter's own. */

/** Of one snapshotter, over all namespaces: key → the name that the snapshotter has for it (`moby/33/…`). Throws BoltError. */
function readSnapshotNames(tree, snapshotter) {
    const names = new Map();
    for (const namespace of bucketAt(tree, ['v1']).filter(({ bucket }) => bucket)) {
        for (const entry of bucketAt(tree, ['v1', namespace.key, 'snapshots', snapshotter])) {
            const name = entry.bucket ? entriesOf(tree, entry).find(({ key }) => key === 'name') : undefined;
            if (name !== undefined)
                names.set(entry.key, textIn(tree, name.value));
        }
    }
    return names;
}

;// CONCATENATED MODULE: ./build/engine/checks/snapshot-cache.js






const SNAPSHOTTER = 'overlayfs';
/** From the records down to the snapshotter: what is removed loses its record last, and is gone at the next look. */
async function checkSnapshotCache(cache) {
    const about = { id: cache.id, path: cache.records };
    const reasons = new Map();
    let [known, why] = [0, null];
    const wrong = await whatStays(async () => {
        const read = await readAll(cache);
        why = 'why' in read ? read.why : null;
        if ('why' in read)
            return [];
        const wanted = read.records.filter(({ mustHaveSnapshot }) => mustHaveSnapshot);
        known = wanted.length;
        return wanted
            .filter(({ id, snapshot }) => {
            const name = read.names.get(snapshot);
            if (name !== undefined && read.own.has(name))
                return false;
            reasons.set(id, `${snapshot} is not in ${name === undefined ? cache.metadata : cache.snapshots}`);
            return true;
        })
            .map(({ id }) => id);
    });
    if (why !== null)
        return unknown(about, `its records are not compared with its snapshots: ${why}`);
    const [example] = wrong;
    if (example === undefined)
        return healthy(about, `all ${count(known, 'cache record')} have their snapshot`);
    const detail = `${wrong.length} of ${count(known, 'cache record')} have no snapshot, e.g. ${example}: ${reasons.get(example)}`;
    return withDependents(broken(about, detail, cache.implies), wrong.map(nameOfRecord));
}
/** One after the other: who reads the records first never takes one that is being made for one that is broken. */
async function readAll(cache) {
    const [records, metadata, snapshots] = [
        await snapshotOf(cache.records),
        await snapshotOf(cache.metadata),
        await snapshotOf(cache.snapshots),
    ];
    for (const each of [records, metadata, snapshots])
        if (each.kind === 'none')
            return { why: each.why };
    const none = { records: [], names: new Map(), own: new Set() };
    if (records.kind !== 'read' || metadata.kind !== 'read' || snapshots.kind !== 'read')
        return none;
    const own = bucketAt(snapshots.tree, ['v1', 'snapshots']).map(({ key }) => key);
    const names = readSnapshotNames(metadata.tree, SNAPSHOTTER);
    return { records: readCacheRecords(records.tree), names, own: new Set(own) };
}

;// CONCATENATED MODULE: ./build/engine/checks/snapshots.js
/** Checks containerd's snapshots against their metadata (containerd, `core/snapshots/storage/bolt.go`): each recorded one has its `fs`. */








function containerdSnapshots(containerdRoot) {
    const folder = (0,external_node_path_.join)(containerdRoot, 'io.containerd.snapshotter.v1.overlayfs');
    return { folder, content: content_sizes_containerdContent(containerdRoot) };
}
/** Nothing is recorded where another snapshotter is used. A directory is made before its record is committed, and deleted after its record. */
async function checkSnapshots({ folder: root, content }) {
    const about = { id: content.id, path: (0,external_node_path_.join)(root, 'snapshots') };
    let known = [];
    let why = null;
    const wrong = await whatStays(async () => {
        const read = await snapshotOf((0,external_node_path_.join)(root, 'metadata.db'));
        why = read.kind === 'none' ? read.why : null;
        known = read.kind === 'read' ? readSnapshots(read.tree) : [];
        const there = await mapBounded(known, ({ id }) => isThere((0,external_node_path_.join)(root, 'snapshots', id, 'fs')));
        return known.filter((_, index) => there[index] !== true).map(({ id }) => id);
    });
    if (why !== null)
        return unknown(about, `snapshots are not compared with their records: ${why}`);
    if (wrong.length === 0)
        return healthy(about, `all ${count(known.length, 'recorded snapshot')} are there`);
    const detail = `${wrong.length} of ${count(known.length, 'recorded snapshot')} are gone, e.g. ${(0,external_node_path_.join)('snapshots', wrong[0] ?? '', 'fs')}`;
    const metadata = await recordsOf(content).catch(() => ({ why: '' }));
    const dependents = 'why' in metadata ? [] : onSnapshots(metadata, known, new Set(wrong));
    return withDependents(broken(about, detail, content.implies), dependents);
}
/** Throws BoltError. */
function readSnapshots(tree) {
    return bucketAt(tree, ['v1', 'snapshots']).flatMap((entry) => {
        const parts = entry.bucket ? entriesOf(tree, entry) : [];
        const id = parts.find(({ key }) => key === 'id')?.value;
        const below = parts.find(({ key }) => key === 'parent')?.value;
        const parent = below === undefined ? '' : textIn(tree, below);
        return id === undefined ? [] : [{ key: entry.key, id: uvarint(id).toString(), parent }];
    });
}
/** Images whose uppermost snapshot is, or stands on, one of these, and records of the build cache that hold such a one. */
function onSnapshots(metadata, known, ids) {
    const byKey = new Map(known.map((snapshot) => [snapshot.key, snapshot]));
    const stands = ({ key }) => {
        for (let at = byKey.get(key), steps = 0; at !== undefined && steps < known.length; steps += 1) {
            if (ids.has(at.id))
                return true;
            at = byKey.get(at.parent);
        }
        return false;
    };
    const names = new Set(known.filter(stands).map(({ key }) => key.replace(/^[^/]*\/\d+\//, '')));
    const blobs = metadata.content.filter(({ snapshots }) => snapshots.some((name) => names.has(name)));
    const through = new Set(holdersOf(metadata, new Set(blobs.map(({ digest }) => digest))));
    return namesOfHolders(metadata.holders.filter(({ name, snapshots }) => through.has(name) || snapshots.some((snapshot) => names.has(snapshot))));
}

;// CONCATENATED MODULE: ./build/engine/checks/builder-state.js
/** Checks the state of a `docker-container` builder in the volume that holds it: its databases, and with the doctor what they speak of. */








/** Not among them: `cache.db` and `history.db`, which buildkitd makes anew when it cannot open them (measured). */
const OF_WORKER = ['containerdmeta.db', 'metadata_v2.db', 'snapshots/metadata.db'];
const IMPLIES = { failureClass: 'buildkit-state-corruption', owner: 'builder' };
/** A check that takes longer than this is unknown, in milliseconds. */
const builder_state_LIMIT_MS = 20_000;
async function checkBuilderState(question) {
    const { stateDir, records } = question;
    const entries = await (0,promises_namespaceObject.readdir)(stateDir, { withFileTypes: true }).catch(() => []);
    const workers = entries
        .filter((entry) => entry.isDirectory() && /^(runc|oci|containerd)-/.test(entry.name))
        .map(({ name }) => name);
    const paths = workers.flatMap((name) => OF_WORKER.map((file) => (0,external_node_path_.join)(name, file)));
    if (paths.length === 0)
        return [];
    const files = await checkBolts({ id: 'builder-container', root: stateDir, paths, implies: IMPLIES });
    if (!records)
        return files;
    if (files.some(({ state }) => state !== 'healthy'))
        return Promise.all(files.map(nameCache));
    // Other snapshotters keep their files in other ways.
    const known = workers.filter((name) => /^(runc|oci)-overlayfs$/.test(name));
    return [...files, ...(await Promise.all(known.map((name) => checkWorker((0,external_node_path_.join)(stateDir, name))))).flat()];
}
/** Names what is lost with a damaged database, from those beside it. */
async function nameCache(finding) {
    const { path, state } = finding;
    if (path === null || state !== 'broken')
        return finding;
    const worker = path.endsWith('/snapshots/metadata.db') ? (0,external_node_path_.dirname)((0,external_node_path_.dirname)(path)) : (0,external_node_path_.dirname)(path);
    const sources = { records: (0,external_node_path_.join)(worker, 'metadata_v2.db'), leases: (0,external_node_path_.join)(worker, 'containerdmeta.db') };
    return withDependents(finding, await dependentsOfBuildCache(sources));
}
/** Layout: buildkit, `cmd/buildkitd/main_oci_worker.go` and `worker/runc/runc.go`. */
async function checkWorker(root) {
    const metadata = (0,external_node_path_.join)(root, 'containerdmeta.db');
    const blobs = (0,external_node_path_.join)(root, 'content', 'blobs');
    const content = { id: 'builder-container', metadata, blobs, implies: IMPLIES };
    const folder = (0,external_node_path_.join)(root, 'snapshots');
    const cache = {
        id: content.id,
        records: (0,external_node_path_.join)(root, 'metadata_v2.db'),
        metadata,
        snapshots: (0,external_node_path_.join)(folder, 'metadata.db'),
        implies: IMPLIES,
    };
    const about = (path) => ({ id: content.id, path });
    return Promise.all([
        within(about(blobs), builder_state_LIMIT_MS, () => checkContentSizes(content)),
        within(about(folder), builder_state_LIMIT_MS, () => checkSnapshots({ folder, content })),
        within(about(cache.records), builder_state_LIMIT_MS, () => checkSnapshotCache(cache)),
    ]);
}

;// CONCATENATED MODULE: ./build/privileged/ops/examine-builder-state.js


async function examineBuilderState(args) {
    return checkBuilderState({ ...args, stateDir: checkedPath(args.stateDir) });
}

;// CONCATENATED MODULE: ./build/engine/checks/buildkit-dirs.js
/** Checks that BuildKit's directories are there while its engine runs: it makes them only when it starts. */






const buildkit_dirs_PAUSE_MS = 200;
/** Without `executor` every RUN fails: `open D/buildkit/executor/resolv.conf.tmp: no such file or directory`. */
async function checkBuildkitDirs(dataRoot, ofGraphDriver = false) {
    const root = (0,external_node_path_.join)(dataRoot, 'buildkit');
    const about = { id: 'buildkit-state', path: root };
    const stores = ofGraphDriver && (await hasContent(graphDriverContent(dataRoot)));
    const wanted = [root, (0,external_node_path_.join)(root, 'executor'), ...(stores ? [(0,external_node_path_.join)(root, 'content', 'ingest')] : [])];
    let gone = await missing(wanted);
    if (gone.length > 0) {
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(buildkit_dirs_PAUSE_MS);
        gone = await missing(gone);
    }
    if (gone.length === 0)
        return healthy(about, 'its directories are there');
    const databases = await missing([(0,external_node_path_.join)(root, 'cache.db')]);
    const detail = `${databases.length === 0 ? '' : 'with its databases, '}${goneWhileRunning(gone)}`;
    return broken(about, detail, { failureClass: 'buildkit-state-corruption', owner: 'engine' });
}
/** Repair makes empty ones by this, unless more is gone than they. */
function goneWhileRunning(gone) {
    return `${gone.join(', ')} is missing while the engine runs`;
}
async function missing(paths) {
    const found = await Promise.all(paths.map(isMissing));
    return paths.filter((_, index) => found[index] === true);
}
async function isMissing(path) {
    try {
        await (0,promises_namespaceObject.lstat)(path);
        return false;
    }
    catch (error) {
        if (errnoOf(error) === 'ENOENT')
            return true;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/buildkit-state.js
/** Checks the state of the engine's own BuildKit: its databases, its directories, and with the doctor what its records speak of. */







const buildkit_state_IMPLIES = { failureClass: 'buildkit-state-corruption', owner: 'engine' };
async function checkBuildkit(question, dependents) {
    const { dataRoot, store, running } = question;
    const bolts = await buildkitBolts(dataRoot, store === 'containerd');
    const files = await checkBolts({ ...bolts, whole: !running }, dependents);
    if (!running)
        return files;
    const folders = await checkBuildkitDirs(dataRoot, store === 'overlay2');
    if (folders.state === 'healthy')
        return files;
    return [withDependents(folders, await dependents.ofStore('build-cache'))];
}
/** Nothing where a database cannot be opened: that is told already. */
async function checkBuildkitRecords(question) {
    const { dataRoot, store, containerdRoot } = question;
    const groups = [
        await buildkitBolts(dataRoot, store === 'containerd'),
        ...(containerdRoot === null ? [] : [containerdBolts(containerdRoot)]),
    ];
    const files = (await Promise.all(groups.map((group) => checkBolts(group)))).flat();
    if (files.some(({ state }) => state !== 'healthy'))
        return [];
    if (store === 'overlay2')
        return Promise.all([checkGraphCache(dataRoot), checkContentSizes(graphDriverContent(dataRoot))]);
    if (containerdRoot === null)
        return [];
    const cache = {
        id: 'buildkit-state',
        records: (0,external_node_path_.join)(dataRoot, 'buildkit', 'containerd-overlayfs', 'metadata_v2.db'),
        metadata: content_sizes_containerdContent(containerdRoot).metadata,
        snapshots: (0,external_node_path_.join)(containerdRoot, 'io.containerd.snapshotter.v1.overlayfs', 'metadata.db'),
        implies: buildkit_state_IMPLIES,
    };
    return [await checkSnapshotCache(cache)];
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:stream/promises"
const external_node_stream_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");
;// CONCATENATED MODULE: ./build/engine/checks/content-digests.js
/** Checks each blob's content against its digest, which means to read all of them: `doctor --deep`. */








/** @param limit - what was not read when it ends is not known */
async function checkContentDigests(store, limit) {
    const about = { id: store.id, path: store.blobs };
    const read = await recordsOf(store);
    if ('why' in read)
        return unknown(about, `blobs are not read: ${read.why}`);
    const digests = [...new Set(read.content.map(({ digest }) => digest))].filter((digest) => /^sha256:[0-9a-f]{64}$/.test(digest));
    const wrong = [];
    let [done, gone] = [0, 0];
    for (const digest of digests) {
        const actual = await digestOf(blobPath(store, digest), limit);
        if (limit.aborted)
            break;
        if (actual === null)
            gone += 1;
        else
            done += 1;
        if (actual !== null && actual !== digest)
            wrong.push(digest);
    }
    const [example] = wrong;
    if (example !== undefined) {
        const detail = `the content of ${wrong.length} of ${count(done, 'blob')} is not what its digest says, e.g. of ${example}`;
        return withDependents(broken(about, detail, store.implies), holdersOf(read, new Set(wrong)));
    }
    const all = count(digests.length - gone, 'blob');
    return done + gone === digests.length
        ? healthy(about, `${all} read: each has the content that its digest says`)
        : unknown(about, `the content of ${done} of ${all} is what its digest says: the time was over`);
}
/** Null where there is none (gone meanwhile, or told by the check of sizes) and where the limit ended it. */
async function digestOf(path, limit) {
    try {
        const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
        await (0,promises_namespaceObject.stat)(path);
        await (0,external_node_stream_promises_namespaceObject.pipeline)((0,external_node_fs_namespaceObject.createReadStream)(path, { highWaterMark: 1024 * 1024 }), hash, { signal: limit });
        return `sha256:${hash.digest('hex')}`;
    }
    catch (error) {
        if (limit.aborted || errnoOf(error) === 'ENOENT')
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/own-data-root.js
/** Says whether a directory that an engine names is on this machine and that engine's own: an engine in a virtual machine names its own paths. */





/** Null for one that nothing speaks against. Engines since 24 write their id into their data root (moby, `daemon/id.go`). */
async function whyNotOwn({ dataRoot, engineId = null }) {
    if (!(await isThere(dataRoot).catch(() => true)))
        return 'there is no such directory on this machine';
    const written = await (0,promises_namespaceObject.readFile)((0,external_node_path_.join)(dataRoot, 'engine-id'), 'utf8').catch(() => null);
    if (written === null || engineId === null || written.trim() === engineId)
        return null;
    return `it belongs to another engine (its engine-id is ${written.trim().slice(0, 64)}, and this one’s ${engineId})`;
}
/** Where containerd keeps its files is not known: for want of rights, or because nothing says so. */
async function whereIsContainerd(dataRoot) {
    const about = { id: 'containerd-store', path: null };
    try {
        await (0,promises_namespaceObject.access)((0,external_node_path_.join)(dataRoot, 'containerd', 'daemon'));
    }
    catch (error) {
        if (errnoOf(error) !== 'ENOENT')
            return failedRead(about, error);
    }
    return unknown(about, 'it is not known where containerd keeps its files');
}

;// CONCATENATED MODULE: ./build/engine/checks/containerd-store.js
/** The checks of a containerd that holds an engine's images, by how much is looked at. */








/** Reading the content of every blob, in milliseconds: some 100 GiB from a fast disk. */
const DEEP_LIMIT_MS = 10 * 60_000;
async function checkContainerd({ containerdRoot, depth = 'quick', dataRoot, running = true }, dependents) {
    if (containerdRoot === null && depth !== 'quick')
        return [await whereIsContainerd(dataRoot)];
    if (containerdRoot === null)
        return [];
    const files = await checkBolts({ ...containerdBolts(containerdRoot), whole: !running }, dependents);
    return [...files, ...(running ? await missingFolders(containerdRoot) : [])];
}
/** Containerd makes them only when it starts: without them nothing can be pulled, unpacked or exported. */
async function missingFolders(root) {
    const [content, snapshotter] = [
        (0,external_node_path_.join)(root, 'io.containerd.content.v1.content'),
        (0,external_node_path_.join)(root, 'io.containerd.snapshotter.v1.overlayfs'),
    ];
    const ofContent = (await hasContent(content_sizes_containerdContent(root))) ? [content, (0,external_node_path_.join)(content, 'ingest')] : [];
    const gone = await missing([...ofContent, (0,external_node_path_.join)(snapshotter, 'snapshots')]);
    if (gone.length === 0)
        return [];
    const about = { id: 'containerd-store', path: gone[0] ?? root };
    const implies = { failureClass: 'containerd-store-corruption', owner: 'engine' };
    return [broken(about, goneWhileRunning(gone), implies)];
}
async function checkContainerdRecords({ containerdRoot, }) {
    if (containerdRoot === null)
        return [];
    return Promise.all([
        checkContentSizes(content_sizes_containerdContent(containerdRoot)),
        checkSnapshots(containerdSnapshots(containerdRoot)),
    ]);
}
/** It ends itself a little earlier than its limit, to say how far it came. */
async function checkContainerdDigests({ containerdRoot, }) {
    if (containerdRoot === null)
        return [];
    const limit = AbortSignal.timeout(DEEP_LIMIT_MS - 5000);
    return [await checkContentDigests(content_sizes_containerdContent(containerdRoot), limit)];
}

;// CONCATENATED MODULE: ./build/engine/checks/mount-info.js
/** Finds the mount that a path stands on, in the text of `/proc/<pid>/mountinfo` (proc(5)). */
/** The innermost mount; of two on the same point the later one covers the other. */
function mount_info_mountOf(mountinfo, path) {
    let best = null;
    for (const line of mountinfo.split('\n')) {
        const mount = parseMount(line);
        if (mount === null || !isUnder(path, mount.point))
            continue;
        if (best === null || mount.point.length >= best.point.length)
            best = mount;
    }
    return best;
}
function parseMount(line) {
    const [left = '', right = ''] = line.split(' - ');
    const [, , device, , point, options] = left.split(' ');
    const [type, source, superOptions] = right.split(' ');
    if (device === undefined || point === undefined || type === undefined || source === undefined)
        return null;
    const flags = [...(options ?? '').split(','), ...(superOptions ?? '').split(',')];
    return {
        point: unescapePath(point),
        device,
        type,
        source,
        readOnly: READ_ONLY.some((flag) => flags.includes(flag)),
    };
}
/** ext4 since Linux 6.15 does not become `ro` after an error but `emergency_ro`; a file system that was shut down says so. */
const READ_ONLY = ['ro', 'emergency_ro', 'shutdown'];
/** Blanks and the like stand there as octal escapes. */
function unescapePath(text) {
    return text.replace(/\\(\d{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8)));
}
function isUnder(path, point) {
    return point === '/' || path === point || path.startsWith(`${point}/`);
}

;// CONCATENATED MODULE: ./build/engine/checks/data-root-mount.js
/** Checks the mount that the data root stands on: read-only after an error of the disk, or an overlay on which no overlay can stand. */




async function checkDataRootMount(question) {
    return findingOfMounts(question, await (0,promises_namespaceObject.readFile)(`/proc/${question.pid ?? 'self'}/mountinfo`, 'utf8'));
}
/** @param mountinfo - as the engine sees it */
async function findingOfMounts(question, mountinfo) {
    const { dataRoot, running } = question;
    const about = { id: 'data-root-mount', path: dataRoot };
    const mount = mount_info_mountOf(mountinfo, dataRoot);
    if (mount === null)
        return unknown(about, 'no mount holds it');
    const where = data_root_mount_placeOf(mount);
    if (mount.readOnly) {
        const detail = `its file system is mounted read-only (${where})`;
        return broken(about, detail, { failureClass: 'storage-io-error', owner: 'host' });
    }
    if (mount.type === 'overlay' && !running)
        return nested(about, `it stands on an overlay (${where})`);
    const below = running ? await mountBelowSnapshots(question, mountinfo) : null;
    if (below !== null)
        return nested(about, `its snapshots stand on an overlay (${data_root_mount_placeOf(below)})`);
    return healthy(about, `its file system can be written (${where})`);
}
function data_root_mount_placeOf({ type, source, point }) {
    return `${type} of ${source} on ${point}`;
}
function nested(about, what) {
    const implies = { failureClass: 'nested-overlay', owner: 'host' };
    return broken(about, `${what}, and an overlay cannot stand on another`, implies);
}
/**
 * With containerd's store the engine starts all the same, and every step that needs a mount fails: 26.1 says `invalid argument` and
 * nothing else (measured). Null where the snapshots are not on an overlay, or are another snapshotter's.
 */
async function mountBelowSnapshots({ store, containerdRoot }, mountinfo) {
    if (store !== 'containerd' || containerdRoot === null)
        return null;
    const mount = mount_info_mountOf(mountinfo, containerdRoot);
    if (mount?.type !== 'overlay')
        return null;
    const [overlay, native] = await Promise.all([
        snapshotsIn(containerdRoot, 'overlayfs'),
        snapshotsIn(containerdRoot, 'native'),
    ]);
    return overlay > 0 && native === 0 ? mount : null;
}
async function snapshotsIn(containerdRoot, snapshotter) {
    const folder = (0,external_node_path_.join)(containerdRoot, `io.containerd.snapshotter.v1.${snapshotter}`, 'snapshots');
    return (await (0,promises_namespaceObject.readdir)(folder).catch(() => [])).length;
}

;// CONCATENATED MODULE: ./build/engine/checks/engine-dirs.js
/** Checks the engine's directory for temporary files, which it makes only when it starts: without it no context is read and no layer made. */




/** It is renamed away and made anew while the engine starts (moby, `daemon/daemon.go`, `prepareTempDir`). */
const engine_dirs_PAUSE_MS = 200;
async function checkEngineDirs(dataRoot) {
    const path = (0,external_node_path_.join)(dataRoot, 'tmp');
    const about = { id: 'engine-directories', path };
    if ((await missing([path])).length > 0)
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(engine_dirs_PAUSE_MS);
    const gone = await missing([path]);
    if (gone.length === 0)
        return healthy(about, 'its directory for temporary files is there');
    return broken(about, goneWhileRunning(gone), { failureClass: 'engine-unavailable', owner: 'engine' });
}

;// CONCATENATED MODULE: ./build/engine/checks/imagedb.js
/**
 * Checks the images' records: a configuration's name is its own digest (moby, `image/fs.go`, refuses any other), and every tag
 * names an image that is there.
 */








const imagedb_IMPLIED = { failureClass: 'overlay2-corruption', owner: 'engine' };
async function checkImagedb(dataRoot, dependents = NO_DEPENDENTS) {
    const imagedb = (0,external_node_path_.join)(dataRoot, 'image', 'overlay2', 'imagedb');
    const content = (0,external_node_path_.join)(imagedb, 'content', 'sha256');
    const about = { id: 'layerdb', path: content };
    const ids = await namesIn(content);
    const torn = await lookRepeatedly(ids, (id) => isTorn((0,external_node_path_.join)(content, id), id));
    if (torn.length > 0) {
        const detail = `${torn.length} of ${count(ids.length, 'image configuration')} are not what their name says, e.g. ${torn[0]}`;
        return withDependents(broken(about, detail, imagedb_IMPLIED), await dependents.ofImages(torn));
    }
    const lost = await lookRepeatedly(ids, async (id) => {
        const parent = await parentOf((0,external_node_path_.join)(imagedb, 'metadata', 'sha256', id, 'parent'));
        return parent !== null && !(await isThere((0,external_node_path_.join)(content, parent)));
    });
    const known = `the configurations of all ${count(ids.length, 'image')} are what their names say`;
    // The engine lives with it: only `docker history` is shorter.
    return healthy(about, lost.length === 0 ? known : `${known}; the parent of ${lost.length} is gone`);
}
/** A name of another form (`.tmp-…`) is no image; one that is gone meanwhile is not torn. */
async function isTorn(path, id) {
    if (!/^[0-9a-f]{64}$/.test(id))
        return false;
    try {
        return ((0,external_node_crypto_namespaceObject.createHash)('sha256')
            .update(await (0,promises_namespaceObject.readFile)(path))
            .digest('hex') !== id);
    }
    catch (error) {
        if (errnoOf(error) === 'ENOENT')
            return false;
        throw error;
    }
}
/** Hex digest of the image that a classic builder's image was made from; null for none. */
async function parentOf(path) {
    const text = await (0,promises_namespaceObject.readFile)(path, 'utf8').catch(() => '');
    return /^sha256:([0-9a-f]{64})$/.exec(text.trim())?.[1] ?? null;
}
/** An image that is removed loses its tags first. */
async function checkTags(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'image', 'overlay2');
    const about = { id: 'repositories-json', path: (0,external_node_path_.join)(root, 'repositories.json') };
    const read = async () => tagsOf(await (0,promises_namespaceObject.readFile)(about.path, 'utf8').catch(() => null));
    const tags = await read();
    const dangling = await whatStays(async () => {
        const images = new Set(await namesIn((0,external_node_path_.join)(root, 'imagedb', 'content', 'sha256')));
        return (await read()).filter(({ image }) => !images.has(image)).map(({ name }) => name);
    });
    if (dangling.length === 0)
        return healthy(about, `all ${count(tags.length, 'tag')} name an image`);
    const detail = `${dangling.length} of ${count(tags.length, 'tag')} name an image that is gone, e.g. ${dangling[0]}`;
    return withDependents(broken(about, detail, imagedb_IMPLIED), dangling.map((name) => `image ${name}`));
}

;// CONCATENATED MODULE: ./build/engine/checks/kernel-messages.js
/** Finds, in the kernel's messages, the errors of one device and its file system; messages of other devices prove nothing here. */
/** The text of one record of /dev/kmsg: `6,1234,5678901,-;text`, further lines are its dictionary (kernel, `Documentation/ABI/testing/dev-kmsg`). */
function parseKmsg(record) {
    return /^\d+,\d+,\d+,[^;]*;([^\n]*)/.exec(record)?.[1] ?? null;
}
/** What each message is about: the first group is the device. */
const ERRORS = [
    /^EXT4-fs error \(device ([\w-]+)\)/,
    /^EXT4-fs \(([\w-]+)\): (?:Remounting filesystem read-only|failed to convert unwritten|I\/O error)/,
    /^Aborting journal on device ([\w-]+?)(?:-\d+)?\.?$/,
    /^JBD2: (?:Detected IO errors while flushing file data|Error -5 detected .*) on ([\w-]+?)(?:-\d+)?(?:\W|$)/,
    /^XFS \(([\w-]+)\): .*(?:[Ss]hut ?down|metadata I\/O error|Corruption|log I\/O error)/,
    /^BTRFS:? (?:error|critical|warning) \(device ([\w-]+).*(?:forced readonly|IO failure|bdev .* errs|csum failed|parent transid)/,
    /^Buffer I\/O error on (?:dev|device) ([\w-]+)/,
    /(?:I\/O|critical medium|critical target|protection) error, dev ([\w-]+), sector \d+ (?!op 0x[39]:)/,
];
/** A file system mounted anew begins with a clean record: a loop device's number is used again and again. */
const FRESH = [
    /^EXT4-fs \(([\w-]+)\): (?:mounted filesystem|unmounting filesystem|re-mounted .*r\/w)/,
    /^XFS \(([\w-]+)\): (?:Mounting|Unmounting)/,
    /^BTRFS info \(device ([\w-]+).*\): (?:first mount|last unmount)/,
];
/** Errors of these devices since the file system on `own` was mounted. */
function diskErrors(messages, devices) {
    let found = [];
    for (const text of messages) {
        if (deviceIn(FRESH, text) === devices.own)
            found = [];
        const device = deviceIn(ERRORS, text);
        const ours = device !== null && (device === devices.own || devices.below.includes(device));
        if (ours)
            found.push(text);
    }
    return found;
}
/** kernel/hung_task.c; the name is cut to 15 characters, a kernel thread's names its device (`jbd2/sda1-8`, `xfsaild/dm-0`). */
const HUNG = /^INFO: task ([^\s:]{1,64}):\d+ blocked for more than \d+ seconds/;
const DOCKERS = /^(?:dockerd|containerd|containerd-shim|buildkitd|runc)(?:\b|$)/;
/**
 * Times that Docker's own processes, or the file system of one of these devices, waited for the disk for minutes, since
 * this boot. It may be over, so it proves nothing; but it explains an engine that did not answer.
 */
function hungTasks(messages, devices) {
    const names = [devices.own, ...devices.below];
    return messages.filter((text) => {
        const task = HUNG.exec(text)?.[1];
        if (task === undefined)
            return false;
        const device = /^(?:jbd2|xfsaild|xfs-[a-z]+|btrfs-[a-z]+)\/(.+?)(?:-\d+)?$/.exec(task)?.[1];
        return DOCKERS.test(task) || (device !== undefined && names.includes(device));
    });
}
function deviceIn(patterns, text) {
    for (const pattern of patterns) {
        const device = pattern.exec(text)?.[1];
        if (device !== undefined)
            return device;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/engine/checks/kernel-log.js
/** Checks the kernel's log for errors of the device that the data root stands on. */







const RECORD_BYTES = 16 * 1024;
const MAX_RECORDS = 200_000;
async function checkKernelLog(question) {
    const about = { id: 'kernel-log', path: '/dev/kmsg' };
    const mount = mount_info_mountOf(await (0,promises_namespaceObject.readFile)(`/proc/${question.pid ?? 'self'}/mountinfo`, 'utf8'), question.dataRoot);
    const own = mount === null ? null : await deviceName(mount.device);
    if (own === null)
        return healthy(about, `no disk of its own is below the data root (${mount?.type ?? 'no mount'})`);
    const devices = { own, below: await devicesBelow(own) };
    const messages = readKmsg();
    if (messages === null)
        return unknown(about, 'the kernel’s log cannot be read');
    const errors = diskErrors(messages, devices);
    const last = errors.at(-1);
    if (last === undefined)
        return healthy(about, `no error of ${own} since it was mounted${waited(messages, devices)}`);
    const detail = `${count(errors.length, 'error')} of ${own}, the last: ${last}`;
    return broken(about, detail, { failureClass: 'storage-io-error', owner: 'host' });
}
/** A slow disk is no broken one, but it is worth a word beside an engine that hung. */
function waited(messages, devices) {
    const hung = hungTasks(messages, devices);
    const last = hung.at(-1);
    return last === undefined
        ? ''
        : `; but ${count(hung.length, 'time')} since this boot Docker or its disk did not get on for minutes, the last: ${last}`;
}
/** `259:1` → `nvme0n1p1`; null for file systems without a block device (overlay, tmpfs, network). */
async function deviceName(device) {
    if (device.startsWith('0:'))
        return null;
    const target = await (0,promises_namespaceObject.readlink)(`/sys/dev/block/${device}`).catch(() => null);
    return target === null ? null : (0,external_node_path_.basename)(target);
}
/** The disk of a partition, and what a mapped device stands on. */
async function devicesBelow(name) {
    const target = await (0,promises_namespaceObject.readlink)(`/sys/class/block/${name}`).catch(() => '');
    const parent = (0,external_node_path_.basename)(target.slice(0, -name.length - 1));
    const disk = name.startsWith(parent) && parent !== 'block' && parent !== '' ? [parent] : [];
    const slaves = await (0,promises_namespaceObject.readdir)(`/sys/class/block/${name}/slaves`).catch(() => []);
    const deeper = await Promise.all(slaves.map(devicesBelow));
    return [...disk, ...slaves, ...deeper.flat()];
}
/** Every record there is, without waiting for the next; null when it may not be read. */
function readKmsg() {
    let fd;
    try {
        fd = (0,external_node_fs_namespaceObject.openSync)('/dev/kmsg', external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NONBLOCK);
    }
    catch {
        return null;
    }
    const messages = [];
    const buffer = Buffer.alloc(RECORD_BYTES);
    try {
        for (let record = 0; record < MAX_RECORDS; record += 1) {
            const size = readRecord(fd, buffer);
            if (size === 0)
                break;
            const message = size < 0 ? null : parseKmsg(buffer.toString('utf8', 0, size));
            if (message !== null)
                messages.push(message);
        }
        return messages;
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(fd);
    }
}
/** 0 at the end; -1 for a record that was overwritten before it could be read (EPIPE). */
function readRecord(fd, buffer) {
    try {
        return (0,external_node_fs_namespaceObject.readSync)(fd, buffer, 0, buffer.length, null);
    }
    catch (error) {
        return errnoOf(error) === 'EPIPE' ? -1 : 0;
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/layerdb.js
/** Checks that the layers of every image of the graph-driver store are recorded and stand on disk. */






const layerdb_IMPLIED = { failureClass: 'overlay2-corruption', owner: 'engine' };
/** Each image's `rootfs.diff_ids` make chain ids (OCI image-spec, `config.md`), and each chain id a directory in layerdb. */
async function checkLayerdb(dataRoot, dependents = NO_DEPENDENTS, living = true) {
    const images = (0,external_node_path_.join)(dataRoot, 'image', 'overlay2', 'imagedb', 'content', 'sha256');
    const layers = (0,external_node_path_.join)(dataRoot, 'image', 'overlay2', 'layerdb', 'sha256');
    const about = { id: 'layerdb', path: layers };
    const ids = await namesIn(images);
    const missing = await lookRepeatedly(ids, (id) => hasMissingLayer((0,external_node_path_.join)(images, id), layers), living);
    if (missing.length === 0)
        return healthy(about, `the layers of all ${count(ids.length, 'image')} are recorded`);
    const detail = `layers of ${missing.length} of ${count(ids.length, 'image')} are not recorded, e.g. of ${missing[0]}`;
    return withDependents(broken(about, detail, layerdb_IMPLIED), await dependents.ofImages(missing));
}
/** Each recorded layer names its directory in `overlay2` by its `cache-id`; a directory without `diff` has no content. */
async function checkOverlay2Layers(dataRoot, dependents = NO_DEPENDENTS, living = true) {
    const driverRoot = (0,external_node_path_.join)(dataRoot, 'overlay2');
    const layers = (0,external_node_path_.join)(dataRoot, 'image', 'overlay2', 'layerdb', 'sha256');
    const about = { id: 'overlay2-layers', path: driverRoot };
    const recorded = await namesIn(layers);
    const present = (await namesIn(driverRoot)).filter((name) => name !== 'l');
    const gone = await lookRepeatedly(recorded, async (chain) => {
        const id = await cacheIdOf((0,external_node_path_.join)(layers, chain));
        return /^[a-z0-9-]+$/.test(id) && !(await isThere((0,external_node_path_.join)(driverRoot, id)));
    }, living);
    const empty = await lookRepeatedly(present, async (id) => {
        return (await isThere((0,external_node_path_.join)(driverRoot, id, 'link'))) && !(await isThere((0,external_node_path_.join)(driverRoot, id, 'diff')));
    }, living);
    if (gone.length + empty.length === 0) {
        return healthy(about, `all ${count(present.length, 'layer')} have their content`);
    }
    const parts = [
        gone.length === 0 ? '' : `${gone.length} of ${count(recorded.length, 'recorded layer')} are gone`,
        empty.length === 0 ? '' : `${empty.length} of ${count(present.length, 'layer')} have no content (diff)`,
    ];
    const finding = broken(about, parts.filter((part) => part !== '').join(', '), layerdb_IMPLIED);
    const goneIds = await Promise.all(gone.map((chain) => cacheIdOf((0,external_node_path_.join)(layers, chain))));
    return withDependents(finding, await dependents.ofLayers([...goneIds, ...empty]));
}
async function cacheIdOf(layer) {
    return (await (0,promises_namespaceObject.readFile)((0,external_node_path_.join)(layer, 'cache-id'), 'utf8').catch(() => '')).trim();
}
async function hasMissingLayer(imagePath, layers) {
    const text = await (0,promises_namespaceObject.readFile)(imagePath, 'utf8').catch(() => null);
    const chains = text === null ? [] : chainIds(diffIdsOf(text));
    for (const chain of chains)
        if (!(await isThere((0,external_node_path_.join)(layers, chain))))
            return true;
    return false;
}
/** `sha256:<hex>` of each layer's content; none for what is no image's configuration. */
function diffIdsOf(config) {
    try {
        const parsed = JSON.parse(config);
        const ids = parsed?.rootfs?.diff_ids;
        return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/overlay2-files.js
/**
 * Checks each layer's own files in `overlay2`: what a layer stands on (`lower`) is there, a recorded layer says its link, one that
 * can be written has its `work`. Layout: moby, `daemon/graphdriver/overlay2/overlay.go` (`create`, `getLower`, `Get`).
 */








const overlay2_files_IMPLIED = { failureClass: 'overlay2-corruption', owner: 'engine' };
/** What is being made or removed is wrong for a moment, damage at every look, in milliseconds. */
const overlay2_files_LOOK_AGAIN = [300, 1000, 3000];
async function checkOverlay2Files(dataRoot, dependents = NO_DEPENDENTS, pausesMs = overlay2_files_LOOK_AGAIN) {
    const about = { id: 'overlay2-layers', path: (0,external_node_path_.join)(dataRoot, 'overlay2') };
    let { wrong, layers } = await surveyLayerFiles(dataRoot);
    for (const pauseMs of pausesMs) {
        if (wrong.size === 0)
            break;
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(pauseMs);
        const before = wrong;
        ({ wrong, layers } = await surveyLayerFiles(dataRoot));
        wrong = new Map([...wrong].filter(([id]) => before.has(id)));
    }
    // What stands on a layer without its link is wrong only because of it.
    const reasons = [...wrong.values()];
    const example = reasons.find((reason) => reason.endsWith(NO_LINK)) ?? reasons[0];
    if (example === undefined)
        return healthy(about, `the files of all ${count(layers, 'layer')} fit each other`);
    const detail = `${wrong.size} of ${count(layers, 'layer')} cannot be mounted: ${example}`;
    return withDependents(broken(about, detail, overlay2_files_IMPLIED), await dependents.ofLayers([...wrong.keys()]));
}
const NO_LINK = 'has no file link';
/** One look: what is being made or removed at this moment counts as wrong. */
async function surveyLayerFiles(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'overlay2');
    const recorded = new Set((await readCacheIds((0,external_node_path_.join)(dataRoot, 'image', 'overlay2'))).values());
    const ids = (await namesIn(root)).filter((name) => name !== 'l' && !name.startsWith('.'));
    const layers = await mapBounded(ids, (id) => readLayer(root, id));
    const links = new Set(layers.map(({ link }) => link));
    const reasons = await mapBounded(layers, (layer) => overlay2_files_wrongOf(root, layer, { links, recorded }));
    const found = layers.flatMap(({ id }, index) => {
        const reason = reasons[index] ?? null;
        return reason === null ? [] : [[id, reason]];
    });
    return { wrong: new Map(found), layers: layers.length };
}
async function readLayer(root, id) {
    const [link, lower] = await Promise.all([overlay2_files_textOf((0,external_node_path_.join)(root, id, 'link')), overlay2_files_textOf((0,external_node_path_.join)(root, id, 'lower'))]);
    return { id, link: link === '' ? null : link, lower: lower?.split(':') ?? null };
}
/** Null for a layer that is well, and for one that nobody recorded yet. What `l/` lacks is told by its own check. */
async function overlay2_files_wrongOf(root, { id, link, lower }, known) {
    if (link === null)
        return known.recorded.has(id) ? `${id} ${NO_LINK}` : null;
    const gone = lower?.find((below) => !known.links.has(below.replace(/^l\//, '')));
    if (gone !== undefined)
        return `${id} stands on ${gone}, and no layer has that link`;
    if (lower === null || (await isThere((0,external_node_path_.join)(root, id, 'work'))))
        return null;
    // A committed layer is mounted without its `work`.
    return (await isThere((0,external_node_path_.join)(root, id, 'committed'))) ? null : `${id} has no work`;
}
function overlay2_files_textOf(path) {
    return (0,promises_namespaceObject.readFile)(path, 'utf8').then((text) => text.trim(), () => null);
}

;// CONCATENATED MODULE: ./build/engine/checks/overlay2-links.js
/**
 * Checks that every layer of the overlay2 driver has its short link: `D/overlay2/l/<text of D/overlay2/<id>/link>` → `../<id>/diff`.
 * Layout: moby, `daemon/graphdriver/overlay2/overlay.go` (`create` makes the link first, then the file `link`; `Remove` deletes it first).
 */








const overlay2_links_IMPLIED = { failureClass: 'overlay2-corruption', owner: 'engine' };
/** A layer that is being removed has lost its link before its directory: looked at again after these pauses, in milliseconds. */
const overlay2_links_LOOK_AGAIN = [200, 300, 1000];
/** A removal touches one layer at a time: so few are looked at once more, after a longer pause. */
const FEW = 3;
const LAST_PAUSE_MS = 3000;
async function checkOverlay2Links(dataRoot, dependents = NO_DEPENDENTS, living = true) {
    const driverRoot = (0,external_node_path_.join)(dataRoot, 'overlay2');
    const about = { id: 'overlay2-links', path: (0,external_node_path_.join)(driverRoot, 'l') };
    if (!(await overlay2_links_isThere(driverRoot)))
        return unknown({ ...about, path: driverRoot }, 'there is no such directory');
    const layers = await layersOf(driverRoot);
    if (!(await overlay2_links_isThere((0,external_node_path_.join)(driverRoot, 'l'))))
        return withDependents(missingDirectory(about, layers.length), await dependents.ofLayers(layers));
    let suspects = await suspectsAmong(driverRoot, layers);
    for (const pauseMs of pausesFor(suspects.length, living, overlay2_links_LOOK_AGAIN)) {
        if (suspects.length === 0)
            break;
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(pauseMs);
        suspects = await stillSuspect(driverRoot, suspects);
    }
    if (living && suspects.length > 0 && suspects.length <= FEW) {
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(LAST_PAUSE_MS);
        suspects = await stillSuspect(driverRoot, suspects);
    }
    if (suspects.length === 0)
        return healthy(about, `all ${layers.length} layers have their link`);
    const example = suspects[0];
    const detail = `${suspects.length} of ${layers.length} layers have no link in it, or no file that names it, e.g. ${example?.link} for ${example?.id}`;
    const standing = await dependents.ofLayers(suspects.map(({ id }) => id));
    return withDependents(broken(about, detail, overlay2_links_IMPLIED), standing);
}
function missingDirectory(about, layers) {
    if (layers === 0)
        return broken(about, 'the directory is missing: no layer can be made', overlay2_links_IMPLIED);
    return broken(about, `the directory is missing: all ${layers} layers have no link`, overlay2_links_IMPLIED);
}
/** Every directory of a layer; `l` and the temporary ones are none. */
async function layersOf(driverRoot) {
    const entries = await (0,promises_namespaceObject.readdir)(driverRoot, { withFileTypes: true });
    return entries
        .filter((entry) => entry.isDirectory() && entry.name !== 'l' && !entry.name.startsWith('.'))
        .map((entry) => entry.name);
}
async function suspectsAmong(driverRoot, layers) {
    const looked = await mapBounded(layers, (id) => suspectOf(driverRoot, id));
    const unnamed = layers.filter((_, index) => looked[index] === 'unnamed');
    const wrong = looked.filter((one) => one !== null && one !== 'unnamed');
    return unnamed.length === 0 ? wrong : [...wrong, ...(await withLinkAlone(driverRoot, unnamed))];
}
/** A link that leads to a layer without the file that names it: the driver makes the link first, so one that is being made has none. */
async function withLinkAlone(driverRoot, unnamed) {
    const root = (0,external_node_path_.join)(driverRoot, 'l');
    const links = await mapBounded(await (0,promises_namespaceObject.readdir)(root), async (link) => {
        const target = await (0,promises_namespaceObject.readlink)((0,external_node_path_.join)(root, link)).catch(nullWhenGone);
        return { link, id: /^\.\.\/([^/]+)\/diff$/.exec(target ?? '')?.[1] ?? '' };
    });
    return links.filter(({ id }) => unnamed.includes(id));
}
async function stillSuspect(driverRoot, suspects) {
    return suspectsAmong(driverRoot, suspects.map((suspect) => suspect.id));
}
/** Null for a layer whose link is right, or that is gone; `unnamed` for one without a file `link` that says anything. */
async function suspectOf(driverRoot, id) {
    const text = await (0,promises_namespaceObject.readFile)((0,external_node_path_.join)(driverRoot, id, 'link'), 'utf8').catch(nullWhenGone);
    const link = text?.trim() ?? '';
    if (link === '')
        return 'unnamed';
    if (!/^[A-Z0-9]+$/.test(link))
        return null;
    const target = await (0,promises_namespaceObject.readlink)((0,external_node_path_.join)(driverRoot, 'l', link)).catch(nullWhenGone);
    return target === `../${id}/diff` ? null : { id, link };
}
function nullWhenGone(error) {
    const code = errnoOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EINVAL')
        return null;
    throw error;
}
async function overlay2_links_isThere(path) {
    try {
        return (await (0,promises_namespaceObject.lstat)(path)).isDirectory();
    }
    catch (error) {
        nullWhenGone(error);
        return false;
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/measure.js
/** Measures what files take of a disk, within limits of time: bounded in memory, never across a mount, what is linked twice once. */



/** So many directories are read at once, and so many entries of each. */
const FOLDERS = 8;
const ENTRIES = 64;
/** Inodes with several names that are remembered; more are counted twice. */
const MAX_SEEN = 500_000;
/** Files and directories, with all that is below them. One that is gone counts nothing; never rejects. */
async function measure(paths, limits) {
    const total = { bytes: 0, files: 0, complete: true };
    const folders = [];
    await measure_take(paths, { limits, total, folders });
    while (folders.length > 0 && !limits.signal.aborted) {
        const batch = folders.splice(-FOLDERS);
        await Promise.all(batch.map((folder) => readFolder(folder, { limits, total, folders })));
    }
    return folders.length === 0 ? total : { ...total, complete: false };
}
async function readFolder(folder, walk) {
    const { limits, total } = walk;
    try {
        let batch = [];
        for await (const { name } of await (0,promises_namespaceObject.opendir)(folder, { bufferSize: ENTRIES })) {
            batch.push((0,external_node_path_.join)(folder, name));
            if (batch.length < ENTRIES)
                continue;
            await measure_take(batch, walk);
            batch = [];
            if (limits.signal.aborted)
                break;
        }
        await measure_take(batch, walk);
        if (limits.signal.aborted)
            total.complete = false;
    }
    catch {
        total.complete = total.complete && (await isGone(folder));
    }
}
async function measure_take(paths, { limits, total, folders }) {
    const stats = await mapBounded(paths, (path) => (0,promises_namespaceObject.lstat)(path).catch(() => null));
    for (const [index, stat] of stats.entries()) {
        if (stat === null || stat.dev !== limits.device)
            continue;
        if (stat.isDirectory())
            folders.push(paths[index] ?? '');
        else if (stat.nlink > 1 && limits.seen.has(stat.ino))
            continue;
        else if (stat.nlink > 1 && limits.seen.size < MAX_SEEN)
            limits.seen.add(stat.ino);
        total.bytes += stat.blocks * 512;
        total.files += 1;
    }
}
function isGone(path) {
    return (0,promises_namespaceObject.lstat)(path).then(() => false, () => true);
}

;// CONCATENATED MODULE: ./build/engine/checks/overlay2-orphans.js
/** Finds layers in `overlay2` that nobody names, which `docker system df` does not see: told as a fact, for nothing fails of them. */








/** A layer that changed since may be one that is being made and has no record yet, in milliseconds. */
const YOUNG_MS = 10 * 60_000;
/** What is not counted until then makes the size "at least", in milliseconds. */
const SIZE_LIMIT_MS = 5_000;
/** Nothing at all where there is none, or where it cannot be decided. */
async function tellOrphans(dataRoot, nowMs) {
    const orphans = await findOrphans(dataRoot, nowMs);
    if (orphans === null || orphans.layers.length === 0)
        return [];
    const about = { id: 'overlay2-layers', path: (0,external_node_path_.join)(dataRoot, 'overlay2') };
    const size = `${orphans.counted ? '' : 'at least '}${Math.ceil(orphans.bytes / 1024 / 1024)} MiB`;
    const number = count(orphans.layers.length, 'layer');
    const detail = `${number} (${size}) in no record of images, containers or the build cache, e.g. ${orphans.layers[0]}`;
    return [healthy(about, detail)];
}
/** Null where ownership cannot be decided. */
async function findOrphans(dataRoot, nowMs) {
    const root = (0,external_node_path_.join)(dataRoot, 'overlay2');
    const names = (await namesIn(root)).filter((name) => /^[a-z0-9]+(-init)?$/.test(name) && name !== 'l');
    const old = await mapBounded(names, async (name) => {
        const stat = await (0,promises_namespaceObject.lstat)((0,external_node_path_.join)(root, name)).catch(() => null);
        return stat?.isDirectory() === true && nowMs - stat.ctimeMs > YOUNG_MS;
    });
    const candidates = names.filter((_, index) => old[index] === true);
    if (candidates.length === 0)
        return { layers: [], bytes: 0, counted: true };
    const store = await readGraphStore(dataRoot);
    const recorded = new Set([...store.cacheIds.values(), ...store.containers.flatMap(({ layers }) => layers)]);
    const unnamed = candidates.filter((name) => !recorded.has(name));
    const named = await namedByBuildkit(dataRoot, unnamed);
    if (named === null)
        return null;
    const layers = unnamed.filter((name) => !named.has(name));
    const signal = AbortSignal.timeout(SIZE_LIMIT_MS);
    const { dev: device } = await (0,promises_namespaceObject.lstat)(root);
    const paths = layers.map((name) => (0,external_node_path_.join)(root, name));
    const { bytes, complete } = await measure(paths, { device, signal, seen: new Set() });
    return { layers, bytes, counted: complete };
}

;// CONCATENATED MODULE: ./build/engine/checks/repositories-json.js
/** Checks that the file with all tags is JSON: an engine does not start with one that is not (`Couldn't create reference store repository`). */





/** It is replaced by rename, so one bad read is enough on most file systems; three are, on all. */
const PAUSES = [60, 60];
async function checkRepositoriesJson(dataRoot) {
    const path = (0,external_node_path_.join)(dataRoot, 'image', 'overlay2', 'repositories.json');
    const about = { id: 'repositories-json', path };
    let wrong = await repositories_json_whatIsWrong(path);
    for (const pauseMs of PAUSES) {
        if (wrong === null)
            break;
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(pauseMs);
        wrong = await repositories_json_whatIsWrong(path);
    }
    if (wrong === null)
        return healthy(about, 'it can be read');
    return broken(about, wrong, { failureClass: 'overlay2-corruption', owner: 'engine' });
}
/** One that is missing is made new by the engine. */
async function repositories_json_whatIsWrong(path) {
    try {
        const text = await (0,promises_namespaceObject.readFile)(path, 'utf8');
        if (text.length === 0)
            return 'the file is empty';
        return whatIsNotJson(text);
    }
    catch (error) {
        if (errnoOf(error) === 'ENOENT')
            return null;
        if (errnoOf(error) === 'EISDIR')
            return 'it is a directory';
        throw error;
    }
}
function whatIsNotJson(text) {
    try {
        JSON.parse(text);
        return null;
    }
    catch (error) {
        return `the file is not JSON: ${String(error).slice(0, 200)}`;
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/container-logs.js
/** Names the containers' largest log files: without a limit of their own they grow until the disk is full. */




/** A smaller one is not what fills a disk, in bytes. */
const MIN_BYTES = 1024 * 1024;
const NAMED = 3;
/** `largest logs of containers: web 812 MiB (D/containers/…-json.log)`; empty where there is none worth a word. */
async function largestLogs(dataRoot) {
    const files = await containerLogs(dataRoot);
    const large = files.filter(({ bytes }) => bytes >= MIN_BYTES).toSorted((a, b) => b.bytes - a.bytes);
    if (large.length === 0)
        return '';
    const named = large
        .slice(0, NAMED)
        .map(({ name, bytes, path }) => `${name} ${Math.floor(bytes / 1024 / 1024)} MiB (${path})`);
    return `largest logs of containers: ${named.join(', ')}; the log option \`max-size\` (\`log-opts\` in daemon.json, for new containers) keeps them small`;
}
/** Every log file that the engine keeps of a container. */
async function containerLogs(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'containers');
    const ids = await (0,promises_namespaceObject.readdir)(root).catch(() => []);
    const logs = await mapBounded(ids, async (id) => {
        const files = await logsOf(root, id);
        const name = files.length === 0 ? '' : await nameOf(root, id);
        return files.map((file) => ({ ...file, name }));
    });
    return logs.flat();
}
/** Those of the drivers `json-file` (`<id>-json.log`, `.log.1`, …) and `local` (`local-logs/container.log`). */
async function logsOf(root, container) {
    const folder = (0,external_node_path_.join)(root, container);
    const own = await (0,promises_namespaceObject.readdir)(folder).catch(() => []);
    const local = await (0,promises_namespaceObject.readdir)((0,external_node_path_.join)(folder, 'local-logs')).catch(() => []);
    const paths = [
        ...own.filter((name) => name.includes('-json.log')).map((name) => (0,external_node_path_.join)(folder, name)),
        ...local.map((name) => (0,external_node_path_.join)(folder, 'local-logs', name)),
    ];
    return Promise.all(paths.map(async (path) => ({
        path,
        bytes: await (0,promises_namespaceObject.stat)(path).then(({ blocks }) => blocks * 512, () => 0),
    })));
}
async function nameOf(root, container) {
    const config = await (0,promises_namespaceObject.readFile)((0,external_node_path_.join)(root, container, 'config.v2.json'), 'utf8').catch(() => '');
    return json_stringAt(json_parseJson(config), 'Name')?.replace(/^\//, '') ?? container.slice(0, 12);
}

;// CONCATENATED MODULE: ./build/engine/checks/space.js
/** Free space and inodes of the data root's file system. */



/** Less than this is too little for any build, in bytes; on a small disk a twentieth of it is. */
const space_MIN_BYTES = 64 * 1024 * 1024;
const MIN_SHARE = 0.05;
const SHORT_SHARE = 0.1;
const MIN_INODES = 1000;
const MIN_INODE_SHARE = 0.01;
const space_IMPLIED = { failureClass: 'disk-full', owner: 'host' };
/** The engine is root: what the file system reserves for root is free for it. */
async function checkFreeSpace(dataRoot) {
    const about = { id: 'free-space', path: dataRoot };
    const { bfree, blocks, bsize } = await (0,promises_namespaceObject.statfs)(dataRoot);
    const [free, total] = [bfree * bsize, blocks * bsize];
    const detail = `${mib(free)} of ${mib(total)} are free`;
    const least = Math.min(space_MIN_BYTES, total * MIN_SHARE);
    const logs = isShort(free, total) ? await largestLogs(dataRoot) : '';
    const told = logs === '' ? detail : `${detail}; ${logs}`;
    return free < least ? broken(about, told, space_IMPLIED) : healthy(about, told);
}
/** So little that it is worth a word what fills the disk, though builds still pass. */
function isShort(free, total) {
    return free < total * SHORT_SHARE;
}
/** File systems without a fixed number of inodes (btrfs) report none. */
async function checkFreeInodes(dataRoot) {
    const about = { id: 'free-inodes', path: dataRoot };
    const { ffree, files } = await (0,promises_namespaceObject.statfs)(dataRoot);
    if (files === 0)
        return healthy(about, 'the file system has no fixed number of inodes');
    const detail = `${ffree} of ${files} inodes are free`;
    const least = Math.min(MIN_INODES, files * MIN_INODE_SHARE);
    return ffree < least ? broken(about, detail, space_IMPLIED) : healthy(about, detail);
}
function mib(bytes) {
    return `${Math.floor(bytes / 1024 / 1024)} MiB`;
}

;// CONCATENATED MODULE: ./build/engine/checks/usage-parts.js
/** Says which files of an engine are of which kind: images, containers, volumes, the build cache, what nobody names. */









const BUILDKIT_ID = /^[a-z0-9]{25}$/;
/** The cheapest first, for the time may not do for all. */
async function partsOf({ dataRoot, containerdRoot }) {
    const known = await Promise.all([
        logsIn(dataRoot),
        asideIn(dataRoot),
        containerdRoot === null ? layersIn(dataRoot) : usage_parts_snapshotsIn(containerdRoot),
        usage_parts_volumesIn(dataRoot),
    ]);
    const parts = known.flat();
    const order = ['logs', 'set-aside', 'containers', 'nobody', 'volumes', 'build-cache', 'images', 'other'];
    const sorted = [...parts, ...rest(dataRoot)].toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
    return sorted.filter(({ paths }) => paths.length > 0);
}
async function logsIn(dataRoot) {
    const logs = await containerLogs(dataRoot);
    return logs.map(({ name, path }) => ({ kind: 'logs', name, paths: [path] }));
}
async function asideIn(dataRoot) {
    const home = asideHome(dataRoot);
    const ids = await namesIn(home).catch(() => []);
    return ids.map((id) => ({ kind: 'set-aside', name: id, paths: [(0,external_node_path_.join)(home, id)] }));
}
/** A builder's state is its cache. */
async function usage_parts_volumesIn(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'volumes');
    const entries = await (0,promises_namespaceObject.readdir)(root, { withFileTypes: true }).catch(() => []);
    return entries
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => {
        const kind = /^buildx_buildkit_.*_state$/.test(name) ? 'build-cache' : 'volumes';
        return { kind, name, paths: [(0,external_node_path_.join)(root, name)] };
    });
}
/** A layer that is an image's too is an image's. */
async function layersIn(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'overlay2');
    const [store, orphans, names] = await Promise.all([
        readGraphStore(dataRoot),
        findOrphans(dataRoot, Date.now()).catch(() => null),
        namesIn(root),
    ]);
    const recorded = new Set(store.cacheIds.values());
    const own = new Map(store.containers.flatMap(({ id, name, layers }) => layers.map((layer) => [layer, name ?? id])));
    const nobody = new Set(orphans?.layers ?? []);
    return names.map((layer) => {
        const paths = [(0,external_node_path_.join)(root, layer)];
        const container = own.get(layer);
        if (recorded.has(layer))
            return { kind: 'images', name: null, paths };
        if (container !== undefined)
            return { kind: 'containers', name: container, paths };
        if (nobody.has(layer))
            return { kind: 'nobody', name: null, paths };
        return { kind: BUILDKIT_ID.test(layer) ? 'build-cache' : 'images', name: null, paths };
    });
}
/** By the keys that clients gave: BuildKit its ids, images chain ids, the engine the containers' ids. */
async function usage_parts_snapshotsIn(containerdRoot) {
    const root = (0,external_node_path_.join)(containerdRoot, 'io.containerd.snapshotter.v1.overlayfs');
    const read = await snapshotOf((0,external_node_path_.join)(root, 'metadata.db'));
    const known = read.kind === 'read' ? readSnapshots(read.tree) : [];
    const keys = new Map(known.map(({ id, key }) => [id, key.replace(/^[^/]*\/\d+\//, '')]));
    const folders = (await namesIn((0,external_node_path_.join)(root, 'snapshots'))).map((id) => {
        const key = keys.get(id) ?? '';
        const kind = /^[a-z0-9]{25}(-view)?$/.test(key)
            ? 'build-cache'
            : /^[0-9a-f]{64}/.test(key)
                ? 'containers'
                : 'images';
        const name = kind === 'containers' ? key.slice(0, 12) : null;
        return { kind, name, paths: [(0,external_node_path_.join)(root, 'snapshots', id)] };
    });
    return [
        ...folders,
        { kind: 'images', name: null, paths: [(0,external_node_path_.join)(containerdRoot, 'io.containerd.content.v1.content')] },
    ];
}
function rest(dataRoot) {
    const at = (...names) => names.map((name) => (0,external_node_path_.join)(dataRoot, name));
    return [
        { kind: 'images', name: null, paths: at('image') },
        { kind: 'build-cache', name: null, paths: at('buildkit') },
        {
            kind: 'other',
            name: null,
            paths: at('tmp', 'network', 'plugins', 'swarm', 'rootfs', 'runtimes', 'trust'),
        },
    ];
}

;// CONCATENATED MODULE: ./build/engine/checks/usage.js
/** Says what takes the space of the data root's disk, by kind and with the biggest named: when it is short, or when it is asked for. */





/** In milliseconds. */
const LIMITS_MS = { 'when-short': 12_000, always: 12_000, cheap: 1_000 };
const usage_NAMED = 3;
/** A smaller one is not named. */
const WORTH_A_NAME = { bytes: 1024 * 1024, files: 1000 };
/** No finding of its own state: it is told beside that of the free space. */
async function tellUsage(places, wish) {
    const disk = await (0,promises_namespaceObject.statfs)(places.dataRoot);
    const ofSpace = isShort(disk.bfree, disk.blocks);
    const ofInodes = disk.files > 0 && isShort(disk.ffree, disk.files);
    const short = ofSpace || ofInodes;
    if (!short && wish === 'when-short')
        return [];
    const signal = AbortSignal.timeout(LIMITS_MS[short ? 'when-short' : wish]);
    const used = (disk.blocks - disk.bfree) * disk.bsize;
    const by = ofInodes && !ofSpace ? 'files' : 'bytes';
    const usage = await measureAll(places, { signal, used, by });
    const incomplete = usage.some(({ complete }) => !complete);
    const detail = `what takes the space${incomplete ? ', as far as there was time to count' : ''}`;
    return [{ ...healthy({ id: 'free-space', path: places.dataRoot }, detail), usage }];
}
async function measureAll(places, { signal, used, by }) {
    const { dev: device } = await (0,promises_namespaceObject.lstat)(places.dataRoot);
    const limits = { device, signal, seen: new Set() };
    const kinds = new Map();
    for (const part of await partsOf(places)) {
        const size = await measure(part.paths, limits);
        const before = kinds.get(part.kind) ?? {
            kind: part.kind,
            bytes: 0,
            files: 0,
            complete: true,
            biggest: [],
        };
        kinds.set(part.kind, {
            kind: part.kind,
            bytes: before.bytes + size.bytes,
            files: before.files + size.files,
            complete: before.complete && size.complete,
            biggest: largest([...before.biggest, ...named(part, size, by)], by).slice(0, usage_NAMED),
        });
    }
    const all = [...kinds.values()];
    const known = all.reduce((sum, { bytes }) => sum + bytes, 0);
    const complete = all.every((use) => use.complete);
    const elsewhere = Math.max(0, used - known);
    // Containerd's own root may stand on another disk, or the disk is the engine's alone.
    const beside = { kind: 'elsewhere', bytes: elsewhere, files: 0, complete: true, biggest: [] };
    const told = complete && elsewhere > WORTH_A_NAME.bytes ? [...all, beside] : all;
    return largest(told, by);
}
function named({ name, paths }, { bytes, files }, by) {
    if (name === null || { bytes, files }[by] < WORTH_A_NAME[by])
        return [];
    return [{ name, path: paths[0] ?? '', bytes, files }];
}
function largest(list, by) {
    return list.toSorted((a, b) => b[by] - a[by]);
}

;// CONCATENATED MODULE: ./build/engine/checks/file-checks.js

















const CHECKS = [
    { id: 'free-space', store: null, run: ({ dataRoot }) => checkFreeSpace(dataRoot) },
    {
        id: 'free-space',
        store: null,
        from: 'doctor',
        run: (target) => tellUsage(target, target.usage ?? 'when-short'),
    },
    { id: 'free-inodes', store: null, run: ({ dataRoot }) => checkFreeInodes(dataRoot) },
    {
        id: 'data-root-mount',
        store: null,
        run: async (target, dependents) => {
            const mount = await checkDataRootMount(target);
            return mount.state === 'broken' ? withDependents(mount, await dependents.ofStore('all')) : mount;
        },
    },
    { id: 'kernel-log', store: null, run: checkKernelLog },
    {
        id: 'engine-directories',
        store: null,
        run: async ({ dataRoot, running }) => (running ? checkEngineDirs(dataRoot) : []),
    },
    {
        id: 'overlay2-links',
        store: 'overlay2',
        run: ({ dataRoot, running }, dependents) => checkOverlay2Links(dataRoot, dependents, running),
    },
    {
        id: 'overlay2-layers',
        store: 'overlay2',
        run: ({ dataRoot, running }, dependents) => checkOverlay2Layers(dataRoot, dependents, running),
    },
    {
        id: 'layerdb',
        store: 'overlay2',
        run: ({ dataRoot, running }, dependents) => checkLayerdb(dataRoot, dependents, running),
    },
    {
        id: 'overlay2-layers',
        store: 'overlay2',
        from: 'doctor',
        run: ({ dataRoot }, dependents) => checkOverlay2Files(dataRoot, dependents),
    },
    {
        id: 'overlay2-layers',
        store: 'overlay2',
        from: 'doctor',
        run: ({ dataRoot }) => tellOrphans(dataRoot, Date.now()),
    },
    {
        id: 'layerdb',
        store: 'overlay2',
        from: 'doctor',
        run: ({ dataRoot }, dependents) => checkImagedb(dataRoot, dependents),
    },
    {
        id: 'repositories-json',
        store: 'overlay2',
        from: 'doctor',
        run: ({ dataRoot }) => checkTags(dataRoot),
    },
    {
        id: 'repositories-json',
        store: 'overlay2',
        run: async ({ dataRoot }, dependents) => {
            const tags = await checkRepositoriesJson(dataRoot);
            return tags.state === 'broken' ? withDependents(tags, await dependents.ofStore('tags')) : tags;
        },
    },
    {
        id: 'local-kv-db',
        store: null,
        run: ({ dataRoot, running }, dependents) => checkBolts({ ...networkBolt(dataRoot), whole: !running }, dependents),
    },
    {
        id: 'volumes-db',
        store: null,
        run: ({ dataRoot, running }, dependents) => checkBolts({ ...volumesBolt(dataRoot), whole: !running }, dependents),
    },
    { id: 'buildkit-state', store: null, run: checkBuildkit },
    { id: 'buildkit-state', store: null, from: 'doctor', run: checkBuildkitRecords },
    { id: 'containerd-store', store: 'containerd', run: checkContainerd },
    { id: 'containerd-store', store: 'containerd', run: checkContainerdRecords },
    {
        id: 'containerd-store',
        store: 'containerd',
        from: 'deep',
        limitMs: DEEP_LIMIT_MS,
        run: checkContainerdDigests,
    },
];
const DEPTHS = ['quick', 'doctor', 'deep'];
/** A check that takes longer than this is unknown, in milliseconds. */
const file_checks_LIMIT_MS = 20_000;
/** All at once; a check that fails is a finding of its own. */
async function runFileChecks(target) {
    const depth = DEPTHS.indexOf(target.depth ?? 'quick');
    const elsewhere = depth === 0 ? null : await whyNotOwn(target);
    if (elsewhere !== null)
        return [unknown({ id: 'data-root-mount', path: target.dataRoot }, elsewhere)];
    const wanted = CHECKS.filter(({ id, store, from = 'quick' }) => DEPTHS.indexOf(from) <= depth &&
        (store === null || store === target.store) &&
        (target.only.length === 0 || target.only.includes(id)));
    const dependents = depth === 0 ? NO_DEPENDENTS : dependentsIn(target);
    return (await Promise.all(wanted.map((check) => runOne(check, target, dependents)))).flat();
}
async function runOne(check, target, dependents) {
    let findings = [];
    const about = { id: check.id, path: target.dataRoot };
    const outcome = await within(about, check.limitMs ?? file_checks_LIMIT_MS, async () => {
        const found = await check.run(target, dependents);
        findings = 'id' in found ? [found] : found;
        return { ...about, state: 'healthy', detail: '' };
    });
    return outcome.state === 'healthy' ? findings : [outcome];
}

;// CONCATENATED MODULE: ./build/privileged/ops/examine-files.js

function examineFiles(target) {
    return runFileChecks(target);
}

;// CONCATENATED MODULE: ./build/privileged/launch-state.js
/** What a process has from whoever started it, besides its words and environment: a new one would have it from us. */



/** Names of proc(5)'s `limits`, and what prlimit(1) calls them. */
const LIMITS = {
    'Max open files': 'nofile',
    'Max processes': 'nproc',
    'Max core file size': 'core',
    'Max locked memory': 'memlock',
    'Max stack size': 'stack',
    'Max file size': 'fsize',
    'Max address space': 'as',
    'Max data size': 'data',
    'Max pending signals': 'sigpending',
};
/** Null when it cannot be seen. `own` is its directory in /proc. */
async function readLaunchState(own) {
    const [status, limits, score, cgroup, out, err] = await Promise.all([
        readOrNull((0,external_node_path_.join)(own, 'status')),
        readOrNull((0,external_node_path_.join)(own, 'limits')),
        readOrNull((0,external_node_path_.join)(own, 'oom_score_adj')),
        readOrNull((0,external_node_path_.join)(own, 'cgroup')),
        linkOrNull((0,external_node_path_.join)(own, 'fd', '1')),
        linkOrNull((0,external_node_path_.join)(own, 'fd', '2')),
    ]);
    if (status === null)
        return null;
    const field = (name) => (new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? '')
        .split(/\s+/)
        .filter((word) => word !== '');
    const umask = field('Umask')[0];
    return {
        uid: Number(field('Uid')[1] ?? 0),
        gid: Number(field('Gid')[1] ?? 0),
        groups: field('Groups').map(Number),
        umask: umask === undefined ? null : Number.parseInt(umask, 8),
        limits: limitsIn(limits ?? ''),
        oomScoreAdj: score === null ? null : Number(score),
        cgroup: /^0::(\/.+)$/m.exec(cgroup ?? '')?.[1] ?? null,
        stdoutFile: out !== err && isFile(out) ? out : null,
    };
}
/** From the text of `/proc/<pid>/limits`. */
function limitsIn(text) {
    return Object.entries(LIMITS).flatMap(([title, name]) => {
        const line = text.split('\n').find((one) => one.startsWith(title));
        const [soft, hard] = line?.slice(title.length).trim().split(/\s+/) ?? [];
        return soft === undefined || hard === undefined ? [] : [{ name, soft, hard }];
    });
}
/** Those that a child of ours would not have by itself and that we may give: only root may raise a hard one. */
async function limitsToSet(wanted, isRoot) {
    const ours = limitsIn(await (0,promises_namespaceObject.readFile)('/proc/self/limits', 'utf8').catch(() => ''));
    return wanted.filter(({ name, soft, hard }) => {
        const own = ours.find((one) => one.name === name);
        if (own === undefined || (own.soft === soft && own.hard === hard))
            return false;
        return isRoot || rankOf(hard) <= rankOf(own.hard);
    });
}
function rankOf(limit) {
    return limit === 'unlimited' ? Number.POSITIVE_INFINITY : Number(limit);
}
function isFile(path) {
    return path?.startsWith('/') === true && !path.startsWith('/dev/') && !path.endsWith(' (deleted)');
}

;// CONCATENATED MODULE: ./build/privileged/daemon-options.js
/** Reads dockerd's own options out of its command line and its daemon.json: data root, store, containerd, sockets. */
const NAMES = {
    dataRoot: ['--data-root', '-g', '--graph'],
    execRoot: ['--exec-root'],
    configFile: ['--config-file'],
    pidFile: ['--pidfile', '-p'],
    containerd: ['--containerd'],
    storageDriver: ['--storage-driver', '-s'],
};
/** From dockerd's argv, the program first. */
function optionsOfArgv(argv) {
    const last = (names) => valuesOf(argv, names).at(-1) ?? null;
    const feature = valuesOf(argv, ['--feature']).find((text) => text.startsWith('containerd-snapshotter'));
    return {
        dataRoot: last(NAMES.dataRoot),
        execRoot: last(NAMES.execRoot),
        configFile: last(NAMES.configFile),
        pidFile: last(NAMES.pidFile),
        hosts: valuesOf(argv, ['--host', '-H']),
        containerd: last(NAMES.containerd),
        containerdStore: feature === undefined ? null : !feature.endsWith('=false'),
        storageDriver: last(NAMES.storageDriver),
    };
}
/** From the text of a daemon.json; an empty or unreadable one says nothing. */
function optionsOfDaemonJson(text) {
    const config = objectOf(parse(text));
    const features = objectOf(config['features']);
    const store = features['containerd-snapshotter'];
    const textAt = (key) => {
        const value = config[key];
        return typeof value === 'string' && value !== '' ? value : null;
    };
    const hosts = config['hosts'];
    return {
        dataRoot: textAt('data-root') ?? textAt('graph'),
        execRoot: textAt('exec-root'),
        configFile: null,
        pidFile: textAt('pidfile'),
        hosts: Array.isArray(hosts) ? hosts.filter((host) => typeof host === 'string') : [],
        containerd: textAt('containerd'),
        containerdStore: typeof store === 'boolean' ? store : null,
        storageDriver: textAt('storage-driver'),
    };
}
/** dockerd refuses to start when both name the same option, so one of the two is null or they are lists. */
function mergeOptions(argv, file) {
    return {
        dataRoot: argv.dataRoot ?? file.dataRoot,
        execRoot: argv.execRoot ?? file.execRoot,
        configFile: argv.configFile,
        pidFile: argv.pidFile ?? file.pidFile,
        hosts: [...argv.hosts, ...file.hosts],
        containerd: argv.containerd ?? file.containerd,
        containerdStore: argv.containerdStore ?? file.containerdStore,
        storageDriver: argv.storageDriver ?? file.storageDriver,
    };
}
function valuesOf(argv, names) {
    const values = [];
    for (const [index, arg] of argv.entries()) {
        for (const name of names) {
            const next = argv[index + 1];
            if (arg === name && next !== undefined)
                values.push(next);
            else if (arg.startsWith(`${name}=`))
                values.push(arg.slice(name.length + 1));
            else if (/^-[a-zA-Z]$/.test(name) && arg.startsWith(name) && arg !== name)
                values.push(arg.slice(2));
        }
    }
    return values;
}
function parse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
}
function objectOf(value) {
    return isObject(value) ? value : {};
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/privileged/engine-process.js
/** Whether a dockerd is a rootless one: told so, or started by RootlessKit (`--rootless` is then its default). */
function isRootless(argv, env) {
    return argv.includes('--rootless') || env?.['ROOTLESSKIT_STATE_DIR'] !== undefined;
}
/** Which process of the engine is stopped (SIGSTOP): what waits for it waits for ever. Null when none is. */
function stoppedProcess(engine) {
    if (engine === null)
        return null;
    if (isStopped(engine.state))
        return { name: 'dockerd', pid: engine.pid };
    const { containerd = null } = engine;
    return containerd !== null && isStopped(containerd.state)
        ? { name: 'containerd', pid: containerd.pid }
        : null;
}
function isStopped(state) {
    return state === 'T' || state === 't';
}

;// CONCATENATED MODULE: ./build/privileged/ops/read-daemon-config.js
/** Reads the options of one dockerd from its command line and the daemon.json that it reads itself; changes nothing. */




/** Defaults of dockerd (moby, `daemon/command/config_unix.go`), as root and rootless. */
async function readDaemonConfig(args) {
    const fromArgv = optionsOfArgv(args.argv);
    const rootless = isRootless(args.argv, args.env);
    const home = args.env?.['HOME'] ?? '/root';
    const configHome = args.env?.['XDG_CONFIG_HOME'] ?? (0,external_node_path_.join)(home, '.config');
    const dataHome = args.env?.['XDG_DATA_HOME'] ?? (0,external_node_path_.join)(home, '.local', 'share');
    const runtime = args.env?.['XDG_RUNTIME_DIR'] ?? '/run';
    const file = fromArgv.configFile ?? (rootless ? (0,external_node_path_.join)(configHome, 'docker', 'daemon.json') : '/etc/docker/daemon.json');
    const seen = args.pid === null || !(0,external_node_path_.isAbsolute)(file) ? file : (0,external_node_path_.join)('/proc', String(args.pid), 'root', file);
    const text = await readOrNull(seen);
    const merged = mergeOptions(fromArgv, optionsOfDaemonJson(text ?? ''));
    return {
        ...merged,
        dataRoot: merged.dataRoot ?? (rootless ? (0,external_node_path_.join)(dataHome, 'docker') : '/var/lib/docker'),
        execRoot: merged.execRoot ?? (rootless ? (0,external_node_path_.join)(runtime, 'docker') : '/var/run/docker'),
        pidFile: merged.pidFile ?? (rootless ? (0,external_node_path_.join)(runtime, 'docker.pid') : '/var/run/docker.pid'),
        configRead: text === null ? null : file,
    };
}

;// CONCATENATED MODULE: ./build/privileged/seen-by.js
/** What a path is for another process, which may live in a mount namespace of its own; looks only. */




/** Names one file or directory for as long as this boot lasts; null for none that can be looked at. Symbolic links are followed. */
async function fileId(path) {
    const found = await (0,promises_namespaceObject.stat)(path, { bigint: true }).catch(() => null);
    return found === null ? null : `${found.dev}:${found.ino}`;
}
/** As many symbolic links as the kernel follows in one path (path_resolution(7)). */
const MOST_LINKS = 40;
/** `root` is a process's `/proc/<pid>/root`: links are followed below it, where the kernel would lead an absolute one into our own tree. */
async function fileIdBelow(root, path) {
    const ahead = path.split('/');
    const behind = [];
    let links = 0;
    for (let part = ahead.shift(); part !== undefined; part = ahead.shift()) {
        if (part === '' || part === '.')
            continue;
        if (part === '..') {
            behind.pop();
            continue;
        }
        const at = (0,external_node_path_.join)(root, ...behind, part);
        const found = await (0,promises_namespaceObject.lstat)(at).catch(() => null);
        if (found === null)
            return null;
        if (!found.isSymbolicLink()) {
            behind.push(part);
            continue;
        }
        const target = await linkOrNull(at);
        links += 1;
        if (target === null || links > MOST_LINKS)
            return null;
        if (target.startsWith('/'))
            behind.length = 0;
        ahead.unshift(...target.split('/'));
    }
    return fileId((0,external_node_path_.join)(root, ...behind));
}
/** `own` is the process's directory in /proc. */
async function socketPlaces(own, sockets) {
    const root = (0,external_node_path_.join)(own, 'root');
    const places = await Promise.all(sockets.map(async (path) => {
        const [file, directory] = await Promise.all([path, (0,external_node_path_.dirname)(path)].map((one) => fileIdBelow(root, one)));
        return [path, { file: file ?? null, directory: directory ?? null }];
    }));
    return Object.fromEntries(places);
}
/** The data root that a dockerd was told, as it sees it. */
async function rootIdOf(own, started) {
    const { dataRoot } = await readDaemonConfig(started);
    return fileIdBelow((0,external_node_path_.join)(own, 'root'), dataRoot);
}

;// CONCATENATED MODULE: ./build/privileged/read-process.js
/** Reads all that the kernel says about one daemon (dockerd, containerd), enough to end it and to start it again as it was. */







/** Null when it ended meanwhile, is a zombie, or is a fork of one of `siblings` that has not yet become what it will be. */
async function readProcess(procRoot, pid, siblings) {
    const own = (0,external_node_path_.join)(procRoot, String(pid));
    const [stats, cmdline] = await Promise.all([statOf(procRoot, pid), readOrNull((0,external_node_path_.join)(own, 'cmdline'))]);
    if (stats === null || cmdline === null || cmdline === '')
        return null;
    if (stats.state === 'Z' || siblings.includes(stats.parent))
        return null;
    const [environ, exe, cwd, sockets, logFile, net, mnt, uid, containerd, launcher] = await Promise.all([
        readOrNull((0,external_node_path_.join)(own, 'environ')),
        linkOrNull((0,external_node_path_.join)(own, 'exe')),
        linkOrNull((0,external_node_path_.join)(own, 'cwd')),
        listeningPaths(own),
        logFileOf(own),
        read_process_namespaceOf(procRoot, own, 'net'),
        read_process_namespaceOf(procRoot, own, 'mnt'),
        ownerOf(own),
        read_process_containerdOf(procRoot, pid),
        launcherOf(procRoot, stats.parent),
    ]);
    const env = environ === null || environ === '' ? null : envOf(environ);
    const { state, startTicks } = stats;
    const argv = nulWords(cmdline);
    return {
        pid,
        startTicks,
        state,
        uid,
        argv,
        exe,
        cwd,
        env,
        sockets,
        lostSockets: await lostOf(own, sockets),
        ...(mnt.foreign ? { places: await socketPlaces(own, sockets) } : {}),
        rootId: await rootIdOf(own, { argv, env, pid }).catch(() => null),
        logFile,
        foreignNet: net.foreign,
        foreignMnt: mnt.foreign,
        netName: net.name,
        mntName: mnt.name,
        containerd,
        launcher,
        launch: await readLaunchState(launcher === null ? own : (0,external_node_path_.join)(procRoot, String(launcher.pid))),
        cgroup: await cgroupOf(own),
    };
}
/** As its own mount namespace sees them. */
async function lostOf(own, sockets) {
    const lost = await Promise.all(sockets.map((path) => (0,promises_namespaceObject.lstat)((0,external_node_path_.join)(own, 'root', path)).then(() => false, (error) => errnoOf(error) === 'ENOENT')));
    // Of a process whose root cannot be seen, nothing can be
    const seen = await (0,promises_namespaceObject.lstat)((0,external_node_path_.join)(own, 'root', '.')).catch(() => null);
    return seen === null ? [] : sockets.filter((_, index) => lost[index] === true);
}
async function read_process_containerdOf(procRoot, engine) {
    for (const pid of await pidsNamed(procRoot, 'containerd')) {
        const found = await statOf(procRoot, pid);
        if (found !== null && found.parent === engine)
            return { pid, state: found.state };
    }
    return null;
}
/** How many processes may stand between it and dockerd: its own child, and the shell of `dockerd-rootless.sh`. */
const LAUNCHER_DEPTH = 4;
/** The topmost RootlessKit among the ancestors: it runs itself once more in the namespaces that it made. */
async function launcherOf(procRoot, parent) {
    let top = null;
    let pid = parent;
    for (let depth = 0; depth < LAUNCHER_DEPTH && pid > 1; depth += 1) {
        const own = (0,external_node_path_.join)(procRoot, String(pid));
        const [stats, exe] = await Promise.all([statOf(procRoot, pid), linkOrNull((0,external_node_path_.join)(own, 'exe'))]);
        if (stats === null)
            return top;
        if (exe !== null && (0,external_node_path_.basename)(exe.replace(/ \(deleted\)$/, '')) === 'rootlesskit')
            top = await readLauncher(own, pid, stats.startTicks, exe);
        else if (top !== null)
            return top;
        pid = stats.parent;
    }
    return top;
}
async function readLauncher(own, pid, startTicks, exe) {
    const [cmdline, environ, cwd, logFile] = await Promise.all([
        readOrNull((0,external_node_path_.join)(own, 'cmdline')),
        readOrNull((0,external_node_path_.join)(own, 'environ')),
        linkOrNull((0,external_node_path_.join)(own, 'cwd')),
        logFileOf(own),
    ]);
    const env = environ === null || environ === '' ? null : envOf(environ);
    return { pid, startTicks, argv: nulWords(cmdline ?? ''), exe, cwd, env, logFile };
}
/** dockerd logs to stderr. A file that has been deleted or that another namespace sees elsewhere is none. */
async function logFileOf(own) {
    for (const fd of ['2', '1']) {
        const path = await linkOrNull((0,external_node_path_.join)(own, 'fd', fd));
        if (path?.startsWith('/') !== true || path.startsWith('/dev/'))
            continue;
        if (await sameFile(path, (0,external_node_path_.join)(own, 'fd', fd)))
            return path;
    }
    return null;
}
async function read_process_namespaceOf(procRoot, own, kind) {
    const [name, ours] = await Promise.all([
        linkOrNull((0,external_node_path_.join)(own, 'ns', kind)),
        linkOrNull((0,external_node_path_.join)(procRoot, 'self', 'ns', kind)),
    ]);
    return { name, foreign: name !== null && ours !== null && name !== ours };
}
async function ownerOf(own) {
    const found = await (0,promises_namespaceObject.stat)(own).catch(() => null);
    return found?.uid ?? 0;
}
function envOf(environ) {
    const pairs = nulWords(environ).filter((word) => word.includes('='));
    return Object.fromEntries(pairs.map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]));
}
/** In the unified hierarchy (`0::/system.slice/containerd.service`), else in systemd's own. */
async function cgroupOf(own) {
    const text = (await readOrNull((0,external_node_path_.join)(own, 'cgroup'))) ?? '';
    return /^\d+:(?:name=systemd)?:(\/.+)$/m.exec(text)?.[1] ?? null;
}

;// CONCATENATED MODULE: ./build/privileged/serves-socket.js
/** Whether a dockerd was started to listen on a socket, as far as its own words say. */



/** `unsaid`: its configuration file or systemd (`-H fd://`) decides. */
function servesSocket(argv, socket) {
    const { hosts } = optionsOfArgv(argv);
    const path = canonical(socket);
    if (hosts.some((host) => host.startsWith('unix://') && canonical(host.slice('unix://'.length)) === path))
        return 'yes';
    return hosts.length === 0 || hosts.some((host) => host.startsWith('fd://')) ? 'unsaid' : 'no';
}
/** The socket's directory with symbolic links followed: `/var/run` is one to `/run`. The socket itself may be gone. */
function canonical(path) {
    try {
        return (0,external_node_path_.join)((0,external_node_fs_namespaceObject.realpathSync)((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path));
    }
    catch {
        return path;
    }
}

;// CONCATENATED MODULE: ./build/privileged/ops/find-containerd.js



/** Null when none does, or its open files cannot be seen. */
async function findContainerd({ address }) {
    const wanted = canonical(address);
    for (const pid of await pidsNamed('/proc', 'containerd')) {
        const found = await readProcess('/proc', pid, []);
        if (found?.sockets.some((socket) => canonical(socket) === wanted) === true)
            return found;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/privileged/ops/find-containerd-root.js
/** Finds the root of the containerd that an engine uses, and proves that it is one; looks only. */




/** containerd's own default (`defaults/defaults_unix.go`). */
const DEFAULT_ROOT = '/var/lib/containerd';
const DEFAULT_CONFIG = '/etc/containerd/config.toml';
/** The metadata store: every containerd has it in its root. */
const PROOF = 'io.containerd.metadata.v1.bolt';
/** `D/containerd/daemon` when dockerd runs its own containerd; else the root of the one that listens on `address`; null without proof. */
async function findContainerdRoot(args) {
    const own = (0,external_node_path_.join)(args.dataRoot, 'containerd', 'daemon');
    if (args.address !== null) {
        const served = await rootBehind(args.address);
        if (served !== null)
            return (await isContainerdRoot(served)) ? served : null;
    }
    return (await isContainerdRoot(own)) ? own : null;
}
async function rootBehind(address) {
    const wanted = await find_containerd_root_canonical(address);
    for (const pid of await pidsNamed('/proc', 'containerd')) {
        const own = (0,external_node_path_.join)('/proc', String(pid));
        const sockets = await Promise.all((await listeningPaths(own)).map(find_containerd_root_canonical));
        if (sockets.includes(wanted))
            return rootOf(own);
    }
    return null;
}
async function rootOf(own) {
    const argv = nulWords((await readOrNull((0,external_node_path_.join)(own, 'cmdline'))) ?? '');
    const root = optionOf(argv, '--root');
    if (root !== null)
        return root;
    const config = optionOf(argv, '--config') ?? optionOf(argv, '-c') ?? DEFAULT_CONFIG;
    const text = (0,external_node_path_.isAbsolute)(config) ? await readOrNull((0,external_node_path_.join)(own, 'root', config)) : null;
    return rootOfConfig(text ?? '') ?? DEFAULT_ROOT;
}
/** The top-level `root` of a config.toml: it stands before the first table. */
function rootOfConfig(text) {
    const top = text.split(/^\s*\[/m)[0] ?? '';
    return /^\s*root\s*=\s*["']([^"']+)["']/m.exec(top)?.[1] ?? null;
}
function optionOf(argv, name) {
    const at = argv.indexOf(name);
    if (at >= 0)
        return argv[at + 1] ?? null;
    return argv.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}
async function isContainerdRoot(path) {
    const found = await (0,promises_namespaceObject.lstat)((0,external_node_path_.join)(path, PROOF)).catch(() => null);
    return (0,external_node_path_.isAbsolute)(path) && found?.isDirectory() === true;
}
async function find_containerd_root_canonical(path) {
    const folder = await (0,promises_namespaceObject.realpath)((0,external_node_path_.dirname)(path)).catch(() => (0,external_node_path_.dirname)(path));
    return (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(path));
}

;// CONCATENATED MODULE: ./build/privileged/ops/find-engines.js


async function find_engines_findEngines(args) {
    const procRoot = args.procRoot ?? '/proc';
    const engines = await pidsNamed(procRoot, 'dockerd');
    const wanted = engines.filter((pid) => !(args.except ?? []).includes(pid));
    const read = await Promise.all(wanted.map((pid) => readProcess(procRoot, pid, engines)));
    return read.filter((engine) => engine !== null);
}

;// CONCATENATED MODULE: ./build/privileged/ops/guess-store.js
/** Tells from a data root's directories which store its engine used last; looks only. */


/**
 * BuildKit keeps its state in `buildkit` with the graph driver and in `buildkit/containerd-<snapshotter>` with
 * containerd's store (moby, `builder-next/controller.go`): of the two, the one written last is in use.
 */
async function guessStore(args) {
    const [graph, containerd, driver] = await Promise.all([
        writtenAt((0,external_node_path_.join)(args.dataRoot, 'buildkit', 'metadata_v2.db')),
        writtenAt((0,external_node_path_.join)(args.dataRoot, 'buildkit', 'containerd-overlayfs', 'metadata_v2.db')),
        writtenAt((0,external_node_path_.join)(args.dataRoot, 'image', 'overlay2', 'layerdb')),
    ]);
    if (containerd !== null && containerd > (graph ?? 0))
        return 'containerd';
    return driver === null ? 'other' : 'overlay2';
}
async function writtenAt(path) {
    const found = await (0,promises_namespaceObject.stat)(path).catch(() => null);
    return found?.mtimeMs ?? null;
}

;// CONCATENATED MODULE: ./build/privileged/ops/init-service.js
/** Asks OpenRC or an init script to stop or start one service; names are checked, nothing else can be asked. */




const SERVICE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const init_service_PROGRAMS = { openrc: 'rc-service', sysv: 'service' };
/** As init gives it to its scripts: nothing of a job's own environment gets into the engine. */
const ENV = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', TERM: 'dumb' };
const OUTPUT_LIMIT = 4000;
/** What it leaves running may hold its output open: that is a file, and only its own end is waited for. */
async function initService(args, signal) {
    const { manager, verb, service } = args;
    if (!SERVICE.test(service) || !['stop', 'start', 'zap'].includes(verb))
        throw new Error(`refused: ${manager} ${service} ${verb}`);
    const folder = (0,external_node_fs_namespaceObject.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_namespaceObject.tmpdir)(), 'buildmend-'));
    const file = (0,external_node_path_.join)(folder, 'output');
    const log = (0,external_node_fs_namespaceObject.openSync)(file, 'a', 0o600);
    try {
        const program = init_service_PROGRAMS[manager];
        const options = { env: ENV, cwd: '/', detached: true, stdio: ['ignore', log, log] };
        const child = (0,external_node_child_process_namespaceObject.spawn)(program, [service, verb], { ...options, stdio: [...options.stdio] });
        const exitCode = await new Promise((resolve) => {
            child.once('error', () => resolve(127));
            child.once('exit', (code) => resolve(code ?? 127));
            signal.addEventListener('abort', () => resolve(127), { once: true });
        });
        child.unref();
        return { exitCode, output: (0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8').slice(-OUTPUT_LIMIT).trim() };
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(log);
        (0,external_node_fs_namespaceObject.rmSync)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/core/plugin.js
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

;// CONCATENATED MODULE: ./build/privileged/ops/install-plugin.js
/** Installs the package of a client's plugin by the distribution's package manager, and never touches the engine for it. */


/** Packages that an engine is made of: where they would change too, nothing is installed. */
const ENGINE = /^(?:docker|docker\.io|docker-ce|docker-engine|moby-engine|containerd|containerd\.io|runc|podman-docker)$/;
/** How each manager tells what it would do, renews its lists, and does it. */
const MANAGERS = {
    'apt-get': {
        simulate: ['-s', '--no-remove', '--no-install-recommends', 'install'],
        update: ['update', '-qq'],
        install: [
            '-y',
            '-qq',
            '--no-remove',
            '--no-install-recommends',
            '-o',
            'DPkg::Lock::Timeout=60',
            'install',
        ],
        names: /^Inst (\S+)/gm,
    },
    dnf: {
        simulate: ['install', '--assumeno', '--setopt=install_weak_deps=False'],
        update: null,
        install: ['install', '-y', '-q', '--setopt=install_weak_deps=False'],
        names: /^ +(\S+) +\S+ +\S+ +\S+ +[\d.]+ /gm,
    },
    apk: {
        simulate: ['add', '--simulate'],
        update: ['update', '-q'],
        install: ['add', '--no-progress'],
        names: /^\(\d+\/\d+\) \w+ (\S+)/gm,
    },
};
/** Resolves to the package. Throws with what stands in the way. */
async function installPlugin({ plugin }, signal, run = runTool) {
    const manager = await managerHere(run, signal);
    const { update, install } = MANAGERS[manager];
    const first = await choose(manager, plugin, { run, signal });
    if (first.name === null && update !== null)
        await run([manager, ...update], signal);
    const chosen = first.name === null && update !== null ? await choose(manager, plugin, { run, signal }) : first;
    if (chosen.name === null)
        throw new Error(chosen.why);
    const done = await run([manager, ...install, chosen.name], signal);
    if (done.code !== 0)
        throw new Error(`${manager} could not install ${chosen.name}: ${lastLine(done.output)}`);
    return chosen.name;
}
async function managerHere(run, signal) {
    for (const manager of ['apt-get', 'dnf', 'apk'])
        if ((await run([manager, '--version'], signal)).code === 0)
            return manager;
    throw new Error('neither apt-get nor dnf nor apk is here');
}
/** The first package that can be had and leaves the engine as it is. */
async function choose(manager, plugin, { run, signal }) {
    const { simulate, names } = MANAGERS[manager];
    const packages = PLUGIN_PACKAGES[manager][plugin];
    let why = `${manager} knows none of ${packages.join(', ')}`;
    for (const name of packages) {
        const { code, output } = await run([manager, ...simulate, name], signal);
        const touched = [...output.matchAll(names)].map((match) => match[1] ?? '');
        // dnf ends with 1 where it was told not to go on, and then it has listed what it would do
        if (code !== 0 && (manager !== 'dnf' || !touched.includes(name)))
            continue;
        const engine = touched.find((one) => ENGINE.test(one));
        if (engine === undefined)
            return { name, why: '' };
        why = `${name} would also change the engine (${engine}), which is not done`;
    }
    return { name: null, why };
}
function lastLine(output) {
    return output.trim().split('\n').at(-1) ?? '';
}
function runTool([program = '', ...words], signal) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
    return new Promise((resolve) => {
        (0,external_node_child_process_namespaceObject.execFile)(program, words, { signal, env, maxBuffer: 16 * 2 ** 20 }, (error, stdout, stderr) => {
            const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : 127;
            resolve({ code, output: `${stdout}${stderr}` });
        });
    });
}

;// CONCATENATED MODULE: ./build/privileged/ops/keep-aside.js
/** Keeps what was set aside though the build passed without it: no run deletes it or puts it back any more. */


/** The engine may run. Throws when nothing complete is recorded under the id. */
async function keepAside(args) {
    const dataRoot = await recordedRoot(args.dataRoot);
    const manifest = await readManifest(dataRoot, args.id);
    if (manifest === null)
        throw new Error(`nothing is recorded as set aside under ${args.id}`);
    if (manifest.state !== 'renamed' && manifest.state !== 'kept')
        throw new Error(`${args.id} is not set aside as a whole (${manifest.state}): it cannot be kept`);
    await writeManifest(dataRoot, { ...manifest, state: 'kept', keptBecause: args.because });
    return null;
}

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./build/privileged/ops/knock-at-containerd.js
/** Whether a containerd answers at its socket: gRPC is HTTP/2, whose server speaks as soon as a client has greeted (RFC 9113, 3.4). */


const PREFACE = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';
/** The client's preface and an empty SETTINGS frame. */
const GREETING = Buffer.concat([Buffer.from(PREFACE), Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])]);
/** `silent`: it took the connection, or left it waiting, and said nothing within the limit. */
function knockAtContainerd({ address, limitMs }, signal) {
    const path = checkedPath(address);
    return new Promise((resolve) => {
        const socket = (0,external_node_net_namespaceObject.connect)(path);
        const end = (how) => {
            clearTimeout(limit);
            socket.destroy();
            resolve(how);
        };
        const limit = setTimeout(() => end('silent'), limitMs);
        signal.addEventListener('abort', () => end('silent'), { once: true });
        socket.once('error', () => end('refused'));
        socket.once('data', () => end('answers'));
        socket.write(GREETING);
    });
}

;// CONCATENATED MODULE: ./build/privileged/ops/lend-reserve.js
/**
 * ext4 keeps 2 % of a file system, at most 4096 clusters, from every writer, root included
 * (Linux, Documentation/ABI/testing/sysfs-fs-ext4: reserved_clusters). On a full disk that is all that is left, and enough
 * for BuildKit's databases to note what it deletes. What is lent stands in a record outside of the full disk, so that the
 * next run gives back what a killed one could not.
 */




/** A tmpfs that ends with this boot, as what was lent does. */
const RESERVE_RECORDS = '/run/buildmend';
/** A device's name, and nothing that could lead elsewhere. */
const DEVICE = /^[A-Za-z0-9][\w!.-]{0,63}$/;
const lend_reserve_RECORD = /^reserve-(.+)\.json$/;
/** Gives the reserve to the writers; null where the file system is no ext4, or has none. Lasts until it is returned, or unmounted. */
async function lendReserve({ dataRoot, owner }) {
    const device = await deviceOf(checkedPath(dataRoot)).catch(() => null);
    if (device === null || !DEVICE.test(device))
        return null;
    await returnForgotten({});
    const clusters = await reservedOn(device);
    if (clusters === null || clusters <= 0)
        return null;
    await writeRecord(device, { device, clusters, owner });
    await (0,promises_namespaceObject.writeFile)(fileOf(device), '0');
    return { device, clusters };
}
/** Throws when it is no device's name, or the kernel refuses. */
async function returnReserve({ device, clusters }) {
    if (!DEVICE.test(device) || !Number.isSafeInteger(clusters) || clusters <= 0)
        throw new Error(`no reserve of a device: ${device}, ${clusters}`);
    await (0,promises_namespaceObject.writeFile)(fileOf(device), String(clusters));
    await (0,promises_namespaceObject.rm)(recordOf(device), { force: true });
}
/** Gives back what runs lent that live no more; resolves to the devices. A file system that was mounted anew has its reserve already. */
async function returnForgotten(_) {
    const devices = (await (0,promises_namespaceObject.readdir)(RESERVE_RECORDS).catch(() => []))
        .map((name) => lend_reserve_RECORD.exec(name)?.[1] ?? '')
        .filter((device) => DEVICE.test(device));
    const returned = [];
    for (const device of devices) {
        const record = await lend_reserve_readRecord(device);
        if (record === null || (await isAlive(record.owner)))
            continue;
        if ((await reservedOn(device)) === 0) {
            await returnReserve({ device, clusters: record.clusters });
            returned.push(device);
        }
        await (0,promises_namespaceObject.rm)(recordOf(device), { force: true });
    }
    return returned;
}
async function writeRecord(device, record) {
    await (0,promises_namespaceObject.mkdir)(RESERVE_RECORDS, { recursive: true, mode: 0o700 });
    const beside = `${recordOf(device)}.new`;
    await (0,promises_namespaceObject.writeFile)(beside, `${JSON.stringify(record)}\n`, { mode: 0o600 });
    await (0,promises_namespaceObject.rename)(beside, recordOf(device));
}
/** Null when it makes no sense: then nothing is known that could be given back. */
async function lend_reserve_readRecord(device) {
    try {
        const read = JSON.parse(await (0,promises_namespaceObject.readFile)(recordOf(device), 'utf8'));
        const owner = { ...Object(read['owner']) };
        const [clusters, pid, startTicks] = [read['clusters'], owner['pid'], owner['startTicks']];
        if (typeof clusters !== 'number' || typeof pid !== 'number' || typeof startTicks !== 'string')
            return null;
        return { device, clusters, owner: { pid, startTicks } };
    }
    catch {
        return null;
    }
}
/** Null where the device has no such file: it is no ext4, or not mounted. */
async function reservedOn(device) {
    const text = await (0,promises_namespaceObject.readFile)(fileOf(device), 'utf8').catch(() => null);
    const clusters = Number(text?.trim() || Number.NaN);
    return Number.isSafeInteger(clusters) ? clusters : null;
}
function recordOf(device) {
    return (0,external_node_path_.join)(RESERVE_RECORDS, `reserve-${device}.json`);
}
function fileOf(device) {
    return (0,external_node_path_.join)('/sys/fs/ext4', device, 'reserved_clusters');
}
/** By the numbers of the device that holds the path (glibc, gnu_dev_major and gnu_dev_minor). */
async function deviceOf(path) {
    const { dev } = await (0,promises_namespaceObject.stat)(path, { bigint: true });
    const major = ((dev >> 8n) & 0xfffn) | ((dev >> 32n) & ~0xfffn);
    const minor = (dev & 0xffn) | ((dev >> 12n) & ~0xffn);
    return (0,external_node_path_.basename)(await (0,promises_namespaceObject.realpath)(`/sys/dev/block/${major}:${minor}`));
}

;// CONCATENATED MODULE: ./build/privileged/ops/list-aside.js
/** Lists what earlier runs set aside and neither deleted nor put back. Reads only. */




async function listAside(args) {
    const dataRoot = await recordedRoot(args.dataRoot);
    const names = await (0,promises_namespaceObject.readdir)(asideHome(dataRoot)).catch(() => []);
    return Promise.all(names.toSorted().map((id) => leftover(dataRoot, id)));
}
async function leftover(dataRoot, id) {
    const manifest = await readManifest(dataRoot, id);
    if (manifest === null)
        return {
            id,
            state: null,
            rung: null,
            startedAt: null,
            inUse: false,
            keptBecause: null,
            hollow: await isHollow(dataRoot, id),
        };
    const { state, rung, startedAt, owner } = manifest;
    const keptBecause = state === 'kept' ? (manifest.keptBecause ?? null) : null;
    const { keep = null, engineRan = null } = manifest;
    return { id, state, rung, startedAt, inUse: await isAlive(owner), keptBecause, keep, engineRan };
}

;// CONCATENATED MODULE: ./build/privileged/set-aside/users.js
/** Who still uses the data root of a stopped engine: containers that live on, and processes that write its files. */




/** Every process is looked at once for open files, every other mount namespace once for a container's root and files. */
async function usersOf(dataRoot, signal) {
    const home = mountOf(parseMountinfo(await (0,promises_namespaceObject.readFile)('/proc/self/mountinfo', 'utf8')), dataRoot);
    const namespaces = new Set([await (0,promises_namespaceObject.readlink)('/proc/self/ns/mnt')]);
    const users = [];
    for (const name of await (0,promises_namespaceObject.readdir)('/proc')) {
        const pid = Number(name);
        if (!Number.isInteger(pid) || pid === process.pid)
            continue;
        signal.throwIfAborted();
        const written = await writtenFile(pid, dataRoot);
        if (written !== null)
            users.push({ pid, kind: 'writer', path: written });
        const kept = await shimFor(pid, dataRoot);
        if (kept !== null)
            users.push({ pid, kind: 'container', path: kept });
        const namespace = await (0,promises_namespaceObject.readlink)(`/proc/${pid}/ns/mnt`).catch(() => null);
        if (namespace === null || namespaces.has(namespace))
            continue;
        namespaces.add(namespace);
        const mounts = parseMountinfo(await (0,promises_namespaceObject.readFile)(`/proc/${pid}/mountinfo`, 'utf8').catch(() => ''));
        const used = mounts.map((mount) => usedBy(mount, dataRoot, home)).find((path) => path !== null);
        if (used !== undefined)
            users.push({ pid, kind: 'container', path: used });
    }
    return users;
}
/**
 * The file of the data root that a mount in another namespace makes use of. Copies of the engine's own mounts, which other
 * services hold without using them, stand at (or end in) the very path they have here and do not count.
 */
function usedBy(mount, dataRoot, home) {
    if (mount.fsType === 'overlay') {
        const uppers = overlayUppers(mount).map((upper) => upper.startsWith('/') ? upper : (0,external_node_path_.join)(dataRoot, 'overlay2', upper));
        return mount.point === '/' ? (uppers.find((upper) => isWithin(upper, dataRoot)) ?? null) : null;
    }
    const source = sourceBelow(mount, home, dataRoot);
    return source === null || mount.point.endsWith(`/${source}`) ? null : (0,external_node_path_.join)(dataRoot, source);
}
/**
 * A shim keeps its container when engine and containerd are gone, and a container that is only paused or has no process of its
 * own has nothing else to be known by. The container's directory is named by its id (containerd, `core/runtime/v2/shim`: `-id`).
 */
async function shimFor(pid, dataRoot) {
    const argv = nulWords((await readOrNull(`/proc/${pid}/cmdline`)) ?? '');
    if (!(0,external_node_path_.basename)(argv[0] ?? '').startsWith('containerd-shim'))
        return null;
    const id = argv[argv.indexOf('-id') + 1] ?? '';
    if (!argv.includes('-id') || !/^[0-9a-f]{64}$/.test(id))
        return null;
    const directory = (0,external_node_path_.join)(dataRoot, 'containers', id);
    return (await (0,promises_namespaceObject.lstat)(directory).catch(() => null)) === null ? null : directory;
}
/** The first file below the data root, volumes' own data apart, that the process has open for writing. */
async function writtenFile(pid, dataRoot) {
    const descriptors = await (0,promises_namespaceObject.readdir)(`/proc/${pid}/fd`).catch(() => []);
    for (const descriptor of descriptors) {
        const path = await (0,promises_namespaceObject.readlink)(`/proc/${pid}/fd/${descriptor}`).catch(() => '');
        if (!path.startsWith(`${dataRoot}/`) || /^volumes\/[^/]+\//.test(path.slice(dataRoot.length + 1)))
            continue;
        const info = await (0,promises_namespaceObject.readFile)(`/proc/${pid}/fdinfo/${descriptor}`, 'utf8').catch(() => '');
        const flags = Number.parseInt(/^flags:\s*([0-7]+)/m.exec(info)?.[1] ?? '0', 8);
        if ((flags & 3) !== 0)
            return path;
    }
    return null;
}
/** Throws, naming who and what, when anybody still uses the data root. */
async function refuseUsers(dataRoot, signal) {
    const users = await usersOf(dataRoot, signal);
    const named = await Promise.all(users.slice(0, 3).map(describe));
    const more = users.length > named.length ? ` and ${users.length - named.length} more` : '';
    if (users.some((user) => user.kind === 'writer'))
        throw new Error(`refused: its files are still in use by ${named.join(', ')}${more}`);
    if (users.length > 0)
        throw new Error(`refused: containers are still running: ${named.join(', ')}${more}`);
}
async function describe(user) {
    const name = (await (0,promises_namespaceObject.readFile)((0,external_node_path_.join)('/proc', String(user.pid), 'comm'), 'utf8').catch(() => '?')).trim();
    return `process ${user.pid} (${name}, ${user.path})`;
}

;// CONCATENATED MODULE: ./build/privileged/ops/list-data-root.js
/** Looks at a data root, proved to be one, before anything of it is moved: what stands in it, and who lives on it. Reads only. */





/** Throws with the reason when it is not a Docker data root, or another engine's. */
async function listDataRoot(args, signal) {
    const { engineId, pid } = args;
    const dataRoot = await provenRoot(args.dataRoot, { engineId, pid });
    const [names, swarm, users] = await Promise.all([
        (0,promises_namespaceObject.readdir)(dataRoot),
        (0,promises_namespaceObject.readdir)((0,external_node_path_.join)(dataRoot, 'swarm')).catch(() => []),
        usersOf(dataRoot, signal),
    ]);
    const strange = await strangeMounts(dataRoot, names.filter((name) => name !== 'volumes'));
    const living = users
        .filter(({ kind }) => kind === 'container')
        .map((user) => `process ${user.pid}, ${user.path}`);
    return { names: names.toSorted(), inSwarm: swarm.length > 0, living, strange };
}

;// CONCATENATED MODULE: ./build/engine/checks/unnamed-layers.js
/**
 * Says for sure which layers of `overlay2` nobody but BuildKit names: every record of layers, mounts and containers must be readable, for
 * a good layer whose record cannot be read looks like one that nobody needs.
 */





/** What the engine and BuildKit call layers: 25 characters, or a digest's 64, and `-init` for a container's. */
const LAYER = /^(?:[a-z0-9]{25}|[0-9a-f]{64})(?:-init)?$/;
const CHAIN = /^[0-9a-f]{64}$/;
/** To be asked only of a stopped engine: what is being pulled has its layers before their records. Never rejects. */
async function unnamedLayers(dataRoot) {
    try {
        const image = (0,external_node_path_.join)(dataRoot, 'image', 'overlay2');
        const named = new Set([...(await recorded(image)), ...(await mounted(dataRoot, image))]);
        const folders = await (0,promises_namespaceObject.readdir)((0,external_node_path_.join)(dataRoot, 'overlay2'), { withFileTypes: true });
        const layers = folders
            .filter((entry) => entry.isDirectory() && LAYER.test(entry.name) && !named.has(entry.name))
            .map(({ name }) => name);
        return { kind: 'known', layers };
    }
    catch (error) {
        return { kind: 'undecided', why: error instanceof Error ? error.message : String(error) };
    }
}
/** Directories that the image store's records name. Throws where one cannot be read. */
async function recorded(image) {
    const layers = (0,external_node_path_.join)(image, 'layerdb', 'sha256');
    const chains = (await (0,promises_namespaceObject.readdir)(layers)).filter((name) => CHAIN.test(name));
    return mapBounded(chains, (chain) => unnamed_layers_textOf((0,external_node_path_.join)(layers, chain, 'cache-id')));
}
/** Those of the containers: each must have its record of mounts. Throws where one is missing or cannot be read. */
async function mounted(dataRoot, image) {
    const mounts = (0,external_node_path_.join)(image, 'layerdb', 'mounts');
    const ids = await (0,promises_namespaceObject.readdir)(mounts).catch(emptyWhenGone);
    const found = await mapBounded(ids, async (id) => [
        await unnamed_layers_textOf((0,external_node_path_.join)(mounts, id, 'mount-id')),
        await unnamed_layers_textOf((0,external_node_path_.join)(mounts, id, 'init-id')).catch((error) => {
            if (errnoOf(error) === 'ENOENT')
                return '';
            throw error;
        }),
    ]);
    const containers = await (0,promises_namespaceObject.readdir)((0,external_node_path_.join)(dataRoot, 'containers')).catch(emptyWhenGone);
    await mapBounded(containers, async (id) => {
        const file = (0,external_node_path_.join)(dataRoot, 'containers', id, 'config.v2.json');
        if (json_stringAt(json_parseJson(await (0,promises_namespaceObject.readFile)(file, 'utf8')), 'ID') !== id)
            throw new Error(`${file} is not the record of that container`);
        if (!ids.includes(id))
            throw new Error(`container ${id.slice(0, 12)} has no record of its layers`);
    });
    return found.flat();
}
/** Throws for an empty one. */
async function unnamed_layers_textOf(path) {
    const text = (await (0,promises_namespaceObject.readFile)(path, 'utf8')).trim();
    if (text === '')
        throw new Error(`${path} is empty`);
    return text;
}
function emptyWhenGone(error) {
    if (errnoOf(error) === 'ENOENT')
        return [];
    throw error;
}
/** `overlay2/l/<text of its file link>`, where there is such a link. */
async function linkOf(root, layer) {
    const text = await (0,promises_namespaceObject.readFile)((0,external_node_path_.join)(root, 'overlay2', layer, 'link'), 'utf8').catch(() => '');
    if (!/^[A-Z0-9]{26}$/.test(text.trim()))
        return [];
    const entry = `overlay2/l/${text.trim()}`;
    const there = await (0,promises_namespaceObject.lstat)((0,external_node_path_.join)(root, entry)).catch(() => null);
    return there?.isSymbolicLink() === true ? [entry] : [];
}

;// CONCATENATED MODULE: ./build/engine/checks/unlisted-images.js
/** Names the files of images that an engine left out when it started because layers of theirs are not recorded. */







const STORE = 'image/overlay2';
/**
 * A pull takes an image whose configuration is there for complete, and fails on a layer's record that is there: both are in the way
 * (measured with 28.5). Reads only; what is to be moved by it has to be asked for again once the engine is stopped.
 */
async function unlistedImages(root, ids) {
    const orphans = await orphanedRecords(root);
    const names = await unlisted_images_namesIn((0,external_node_path_.join)(root, STORE, 'repositories.json'));
    const images = [];
    const chains = new Set(orphans.chains);
    for (const id of ids) {
        const hex = /^sha256:([0-9a-f]{64})$/.exec(id)?.[1];
        if (hex === undefined)
            continue;
        const own = chainIds(diffIdsOf(await unlisted_images_textOf((0,external_node_path_.join)(root, STORE, 'imagedb/content/sha256', hex))));
        const recorded = own.map((chain) => isThere((0,external_node_path_.join)(root, STORE, 'layerdb/sha256', chain)));
        // All recorded: the engine has it, or something else is wrong with it
        if (own.length > 0 && (await Promise.all(recorded)).every(Boolean))
            continue;
        for (const chain of own)
            chains.add(chain);
        const parts = ['content', 'metadata'].map((part) => `${STORE}/imagedb/${part}/sha256/${hex}`);
        const there = await Promise.all(parts.map((part) => isThere((0,external_node_path_.join)(root, part))));
        const called = names.filter((name) => name.image === id).map(({ name }) => name);
        images.push({
            id,
            tags: called.filter((name) => !name.includes('@')),
            digests: called.filter((name) => name.includes('@')),
            entries: parts.filter((_, index) => there[index] === true),
        });
    }
    return { images, orphans: orphans.entries, used: await isUsed(root, chains, ids) };
}
/** By the records of the containers' own layers, and by the containers' own. */
async function isUsed(root, chains, images) {
    const mounts = (0,external_node_path_.join)(root, STORE, 'layerdb/mounts');
    for (const id of await (0,promises_namespaceObject.readdir)(mounts).catch(() => [])) {
        if (chains.has((await unlisted_images_textOf((0,external_node_path_.join)(mounts, id, 'parent'))).replace('sha256:', '')))
            return true;
        const config = await unlisted_images_textOf((0,external_node_path_.join)(root, 'containers', id, 'config.v2.json'));
        if (images.includes(json_stringAt(json_parseJson(config), 'Image') ?? ''))
            return true;
    }
    return false;
}
async function unlisted_images_namesIn(repositories) {
    const all = json_recordAt(json_parseJson(await unlisted_images_textOf(repositories)), 'Repositories');
    return Object.values(all).flatMap((names) => json_isRecord(names)
        ? Object.entries(names).flatMap(([name, image]) => (typeof image === 'string' ? [{ name, image }] : []))
        : []);
}
/** Records of layers whose parent has none, all the way up; with their directories. */
async function orphanedRecords(root) {
    const folder = (0,external_node_path_.join)(root, STORE, 'layerdb/sha256');
    const chains = await (0,promises_namespaceObject.readdir)(folder).catch(() => []);
    const parents = new Map();
    for (const chain of chains)
        parents.set(chain, (await unlisted_images_textOf((0,external_node_path_.join)(folder, chain, 'parent'))).replace('sha256:', ''));
    const isOrphan = (chain) => {
        let at = parents.get(chain);
        for (let steps = 0; at !== undefined && at !== '' && steps < parents.size; steps += 1) {
            if (!parents.has(at))
                return true;
            at = parents.get(at);
        }
        return false;
    };
    const entries = [];
    const orphans = chains.filter(isOrphan);
    for (const chain of orphans) {
        entries.push(`${STORE}/layerdb/sha256/${chain}`);
        const layer = await unlisted_images_textOf((0,external_node_path_.join)(folder, chain, 'cache-id'));
        if (!/^[a-z0-9]+$/.test(layer) || !(await isThere((0,external_node_path_.join)(root, 'overlay2', layer))))
            continue;
        entries.push(`overlay2/${layer}`, ...(await linkOf(root, layer)));
    }
    return { chains: orphans, entries };
}
async function unlisted_images_textOf(path) {
    return (await (0,promises_namespaceObject.readFile)(path, 'utf8').catch(() => '')).trim();
}

;// CONCATENATED MODULE: ./build/privileged/ops/list-unlisted-images.js
/** Lists the files of images that an engine left out when it started; see the check for what is in the way of a pull. */


async function listUnlistedImages({ dataRoot, images, }) {
    return unlistedImages(await provenRoot(dataRoot), images);
}

;// CONCATENATED MODULE: ./build/privileged/ops/list-unnamed-layers.js
/** Lists the layers of a stopped engine that nobody but BuildKit names, each with its short link, as entries to be set aside. */



async function listUnnamedLayers({ dataRoot, }) {
    const root = await provenRoot(dataRoot);
    const found = await unnamedLayers(root);
    if (found.kind === 'undecided')
        return { entries: [], layers: 0, why: found.why };
    const links = await mapBounded(found.layers, (layer) => linkOf(root, layer));
    const entries = [...found.layers.map((layer) => `overlay2/${layer}`), ...links.flat()];
    return { entries, layers: found.layers.length, why: null };
}

;// CONCATENATED MODULE: ./build/privileged/ops/list-volume-dirs.js
/** Names the volumes of an engine that does not answer, from its data root's directories. */




/** Null when the directory cannot be read; one that is missing has no volumes. */
async function listVolumeDirs(args) {
    try {
        const entries = await (0,promises_namespaceObject.readdir)((0,external_node_path_.join)(checkedPath(args.dataRoot), 'volumes'), { withFileTypes: true });
        return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
    }
    catch (error) {
        return errnoOf(error) === 'ENOENT' ? [] : null;
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/containerd-image-names.js
/** Names of the images of an engine that uses containerd's store, as containerd's own metadata have them. */


/** Docker's namespace (moby, `daemon/config/config_linux.go`). */
const NAMESPACE = 'moby';
/** Null where the database cannot be read. Layout: containerd, `core/metadata/buckets.go`. @param metadata - `…/meta.db` */
async function containerd_image_names_containerdImageNames(metadata) {
    const snapshot = await snapshotOf(metadata).catch(() => null);
    if (snapshot?.kind !== 'read')
        return null;
    const { tree } = snapshot;
    const at = ['v1', NAMESPACE, 'images'];
    try {
        return bucketAt(tree, at).flatMap(({ key, bucket }) => {
            const target = bucket ? bucketAt(tree, [...at, key, 'target']) : [];
            const digest = target.find((part) => part.key === 'digest')?.value;
            return digest === undefined ? [] : [{ name: key, digest: textIn(tree, digest) }];
        });
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/whole-images.js
/** Which blobs make up an image, and whether they are all there: from an index or a manifest down to its layers. */



/** Larger JSON is no manifest (OCI distribution: a registry may refuse more than 4 MiB). */
const whole_images_MAX_MANIFEST = 4 * 1024 * 1024;
const whole_images_MAX_DEPTH = 4;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/**
 * Null when a part is missing. Of an index those platforms count that are whole: others were never pulled, and docker leaves
 * them out when it loads.
 * @param blobs - folder of `sha256/<hex>`
 */
async function wholeImage(blobs, digest, depth = 0) {
    const size = await sizeOf(blobs, digest);
    if (size === null || size > whole_images_MAX_MANIFEST || depth > whole_images_MAX_DEPTH)
        return null;
    const manifest = json_parseJson(await (0,promises_namespaceObject.readFile)(blobPath({ blobs }, digest), 'utf8'));
    if (!json_isRecord(manifest))
        return null;
    const parts = Array.isArray(manifest['manifests'])
        ? await platformsOf(blobs, json_arrayAt(manifest, 'manifests'), depth)
        : await whole_images_layersOf(blobs, manifest);
    if (parts === null)
        return null;
    const fallback = Array.isArray(manifest['manifests']) ? 'index' : 'manifest';
    return {
        mediaType: json_stringAt(manifest, 'mediaType') ?? `application/vnd.oci.image.${fallback}.v1+json`,
        blobs: new Map([[digest, size], ...parts]),
    };
}
async function platformsOf(blobs, manifests, depth) {
    const found = new Map();
    let images = 0;
    for (const entry of manifests) {
        const whole = await wholeImage(blobs, json_stringAt(entry, 'digest') ?? '', depth + 1);
        if (whole === null)
            continue;
        if (!isAttestation(entry))
            images += 1;
        for (const [digest, size] of whole.blobs)
            found.set(digest, size);
    }
    return images === 0 ? null : found;
}
/** What BuildKit tells of a build stands beside the image it made, as a manifest of its own. */
function isAttestation(entry) {
    const annotations = json_isRecord(entry) ? entry['annotations'] : null;
    return json_stringAt(annotations, 'vnd.docker.reference.type') === 'attestation-manifest';
}
async function whole_images_layersOf(blobs, manifest) {
    const parts = [manifest['config'], ...json_arrayAt(manifest, 'layers')];
    if (!json_isRecord(manifest['config']))
        return null;
    const found = new Map();
    for (const part of parts) {
        const digest = json_stringAt(part, 'digest') ?? '';
        const size = await sizeOf(blobs, digest);
        const wanted = json_isRecord(part) ? part['size'] : null;
        if (size === null || (typeof wanted === 'number' && wanted !== size))
            return null;
        found.set(digest, size);
    }
    return found;
}
async function sizeOf(blobs, digest) {
    if (!DIGEST.test(digest))
        return null;
    const found = await (0,promises_namespaceObject.lstat)(blobPath({ blobs }, digest)).catch(() => null);
    return found?.isFile() === true ? found.size : null;
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");
;// CONCATENATED MODULE: ./build/privileged/aside-images/load-images.js
/** Gives an engine images over its API (`POST /images/load`, what `docker load` does), streamed. */



const MAX_ANSWER = 1024 * 1024;
/** Throws the engine's own error. Resolves once it has taken all of them. */
async function loadImages(socketPath, archive, signal) {
    const call = (0,external_node_http_namespaceObject.request)({
        socketPath,
        path: '/images/load?quiet=1',
        method: 'POST',
        headers: { Host: 'docker', 'Content-Type': 'application/x-tar', Connection: 'close' },
        agent: false,
        signal,
    });
    const answered = answerOf(call);
    // The engine may refuse before it has read all; then its answer says why, and not the broken pipe
    const sent = (0,external_node_stream_promises_namespaceObject.pipeline)(external_node_stream_namespaceObject.Readable.from(archive), call).then(() => null, (error) => error);
    const answer = await answered.catch(async (error) => {
        throw (await sent) ?? error;
    });
    const why = errorIn(answer);
    if (why !== null)
        throw new Error(why);
}
function answerOf(call) {
    return new Promise((resolve, reject) => {
        call.once('error', reject);
        call.once('response', (response) => {
            const chunks = [];
            let size = 0;
            response.on('data', (chunk) => {
                size += chunk.length;
                if (size <= MAX_ANSWER)
                    chunks.push(chunk);
            });
            response.once('error', reject);
            response.once('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }));
        });
    });
}
/** The engine reports what happens while it loads as a line of JSON each, also what fails then. */
function errorIn({ status, body }) {
    if (status !== 200)
        return textAt(body, 'message') ?? `the engine answered with ${status}`;
    return body.split('\n').reduce((found, line) => found ?? textAt(line, 'error'), null);
}
function textAt(json, key) {
    try {
        const told = { ...JSON.parse(json) };
        const text = told[key];
        return typeof text === 'string' ? text : null;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/privileged/aside-images/tar-header.js
/**
 * Heads of a tar archive (POSIX.1-1988 `ustar`), enough for blobs that are streamed as they are. Written by ourselves: a library for
 * it would bring fourteen packages into what runs as root.
 */
const TAR_BLOCK = 512;
/** Two empty blocks end an archive. */
const TAR_END = Buffer.alloc(2 * TAR_BLOCK);
/** Where the number no longer fits into eleven octal digits, GNU's binary form is used, as every reader knows it. */
const OCTAL_LIMIT = 8 ** 11;
/** @param name - at most 100 bytes @param size - of the content that follows, in bytes */
function tarHeader(name, size) {
    const head = Buffer.alloc(TAR_BLOCK);
    if (Buffer.byteLength(name) > 100)
        throw new Error(`${name} is too long a name for a tar archive`);
    head.write(name, 0, 'utf8');
    head.write(`0000644\0${'0000000\0'.repeat(2)}`, 100, 'latin1');
    if (size < OCTAL_LIMIT)
        head.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
    else {
        head.writeUInt8(0x80, 124);
        head.writeBigUInt64BE(BigInt(size), 128);
    }
    head.write(`${'0'.repeat(11)}\0`, 136, 'latin1');
    head.write('0', 156, 'latin1');
    head.write('ustar\x0000', 257, 'latin1');
    // The sum is taken with its own field blank
    head.fill(' ', 148, 156);
    const sum = head.reduce((all, byte) => all + byte, 0);
    head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
    return head;
}
/** The zeros that fill the content's last block. */
function tarPadding(size) {
    return Buffer.alloc((TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK);
}

;// CONCATENATED MODULE: ./build/privileged/aside-images/oci-archive.js
/** An OCI image layout as a tar stream (OCI image-spec, `image-layout.md`), as `docker load` takes it; no copy is made on disk. */




const CHUNK = 1024 * 1024;
/** Throws when a blob changes while it is read. @param blobs - folder of `sha256/<hex>` */
async function* ociArchive(blobs, images) {
    yield* textFile('oci-layout', JSON.stringify({ imageLayoutVersion: '1.0.0' }));
    yield* textFile('index.json', JSON.stringify(indexOf(images)));
    const all = new Map(images.flatMap((image) => [...image.blobs]));
    for (const [digest, size] of all) {
        yield tarHeader(`blobs/${digest.replace(':', '/')}`, size);
        yield* oci_archive_contentOf(blobPath({ blobs }, digest), size);
        yield tarPadding(size);
    }
    yield TAR_END;
}
function indexOf(images) {
    return {
        schemaVersion: 2,
        mediaType: 'application/vnd.oci.image.index.v1+json',
        manifests: images.map(({ name, digest, mediaType, blobs }) => ({
            mediaType,
            digest,
            size: blobs.get(digest),
            // containerd, `core/images/annotations.go`
            annotations: { 'io.containerd.image.name': name },
        })),
    };
}
function* textFile(name, text) {
    const content = Buffer.from(text);
    yield tarHeader(name, content.length);
    yield content;
    yield tarPadding(content.length);
}
async function* oci_archive_contentOf(path, size) {
    const handle = await (0,promises_namespaceObject.open)(path, external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NOFOLLOW);
    let read = 0;
    try {
        for await (const chunk of handle.createReadStream({ highWaterMark: CHUNK, autoClose: false })) {
            const bytes = chunk;
            read += bytes.length;
            yield bytes;
        }
    }
    finally {
        await handle.close();
    }
    if (read !== size)
        throw new Error(`${path} has ${read} bytes now, and had ${size}`);
}

;// CONCATENATED MODULE: ./build/privileged/ops/load-aside-images.js
/** Loads images of containerd's store that was set aside into the engine that has a new one: their blobs are whole, their records are not. */










/** A loaded image takes its blobs and, unpacked, up to three times as much; what is left free is for the build. */
const SPACE_FACTOR = 4;
/** Nothing of what was set aside changes. Throws when nothing is recorded under the id. */
async function loadAsideImages(args, signal) {
    const dataRoot = await recordedRoot(args.dataRoot);
    const manifest = await readManifest(dataRoot, args.id);
    if (manifest?.state !== 'renamed')
        throw new Error(`nothing whole is set aside under ${args.id}`);
    const socketPath = checkedPath(args.socketPath);
    const [entry = ''] = args.containerdRoot.split('/');
    if (!manifest.entries.includes(entry) || args.containerdRoot.split('/').includes('..'))
        throw new Error(`${args.containerdRoot} is not among what was set aside`);
    const store = (0,external_node_path_.join)(asideDir(dataRoot, args.id), 'store', args.containerdRoot);
    const { metadata, blobs } = content_sizes_containerdContent(store);
    const own = await containerd_image_names_containerdImageNames(metadata);
    const named = (own ?? args.known).filter(({ name }) => !name.includes('@'));
    const complete = own !== null;
    const { whole, left } = await sortOut(blobs, named);
    const bytes = load_aside_images_sizeOf(whole);
    const { bavail, bsize } = await (0,promises_namespaceObject.statfs)(dataRoot);
    if (bytes * SPACE_FACTOR > bavail * bsize) {
        const why = 'there is too little space to load it again';
        return { loaded: [], left: [...left, ...whole.map(({ name }) => ({ name, why }))], bytes: 0, complete };
    }
    const tried = await loadAll(socketPath, blobs, whole, signal);
    return { loaded: tried.loaded, left: [...left, ...tried.left], bytes, complete };
}
async function sortOut(blobs, named) {
    const whole = [];
    const left = [];
    for (const { name, digest } of named) {
        const image = await wholeImage(blobs, digest);
        if (image === null)
            left.push({ name, why: 'a part of its content is gone' });
        else
            whole.push({ ...image, name, digest });
    }
    return { whole, left };
}
function load_aside_images_sizeOf(images) {
    const all = new Map(images.flatMap(({ blobs }) => [...blobs]));
    return [...all.values()].reduce((sum, size) => sum + size, 0);
}
/** All at once, for they share layers; one by one where the engine refuses one of them. */
async function loadAll(socketPath, blobs, images, signal) {
    const loaded = [];
    const left = [];
    const load = async (some) => {
        try {
            await loadImages(socketPath, ociArchive(blobs, some), signal);
            loaded.push(...some.map(({ name }) => name));
            return null;
        }
        catch (error) {
            return error instanceof Error ? error.message : String(error);
        }
    };
    if (images.length === 0 || (await load(images)) === null)
        return { loaded, left };
    for (const image of images) {
        signal.throwIfAborted();
        const why = await load([image]);
        if (why !== null)
            left.push({ name: image.name, why });
    }
    return { loaded, left };
}

;// CONCATENATED MODULE: ./build/privileged/ops/look-at-containerd.js
/** Looks at the root of a containerd that others may use too: whose it is, and whether anybody lives on it. Reads only. */








/** Of the engine's containers and of its plugins (moby, `daemon/config`: ContainerdNamespace). */
const look_at_containerd_DOCKERS = ['moby', 'plugins.moby'];
const META = 'io.containerd.metadata.v1.bolt/meta.db';
/** Larger than any that was seen by far; read at once. */
const MOST_BYTES = 512 * 1024 * 1024;
const look_at_containerd_READS = 3;
/** Throws with the reason when it is no root of a containerd. */
async function lookAtContainerd(args) {
    const root = await provenContainerdRoot(args.root);
    const names = (await (0,promises_namespaceObject.readdir)(root)).filter((name) => name.startsWith('io.containerd.')).toSorted();
    const used = await namespacesIn((0,external_node_path_.join)(root, META));
    return {
        names,
        foreign: typeof used === 'string' ? [] : used.filter((name) => !look_at_containerd_DOCKERS.includes(name)),
        unreadable: typeof used === 'string' ? used : null,
        shims: await shimsOf(args.address),
    };
}
/** containerd may be writing it: a torn read is made again. */
async function namespacesIn(path) {
    let why = 'it is not there';
    for (let read = 0; read < look_at_containerd_READS; read += 1) {
        try {
            const tree = await readTree(path);
            return bucketAt(tree, ['v1'])
                .filter((namespace) => namespace.bucket && holdsAnything(tree, entriesOf(tree, namespace)))
                .map(({ key }) => key);
        }
        catch (error) {
            why = message_of_messageOf(error);
        }
    }
    return why;
}
/** Buckets of a namespace as `images`, `containers`, `content`; its own labels are no use of it. */
function holdsAnything(tree, parts) {
    return parts.some((part) => part.bucket && part.key !== 'labels' && hasRecord(tree, entriesOf(tree, part)));
}
/** `content` and `snapshots` have one more level of buckets, which stay when they are empty. */
function hasRecord(tree, entries) {
    return entries.some((entry) => !entry.bucket || entriesOf(tree, entry).length > 0);
}
async function readTree(path) {
    const { size } = await (0,promises_namespaceObject.stat)(path);
    if (size > MOST_BYTES)
        throw new Error(`it is too large to be read (${size} bytes)`);
    const file = Buffer.alloc(size);
    const handle = await (0,promises_namespaceObject.open)(path, 'r');
    await handle.read(file, 0, size, 0).finally(() => handle.close());
    const meta = readBoltMeta(file.subarray(0, BOLT_HEAD_BYTES));
    if (meta === null)
        throw new Error('it is no database');
    return treeOf(file, meta);
}
async function shimsOf(address) {
    const wanted = canonical(address);
    const shims = [];
    for (const pid of await pidsOf('/proc')) {
        const argv = nulWords((await readOrNull(`/proc/${pid}/cmdline`)) ?? '');
        const named = argv[argv.indexOf('-address') + 1] ?? '';
        if (/containerd-shim/.test(argv[0] ?? '') && argv.includes('-address') && canonical(named) === wanted)
            shims.push(pid);
    }
    return shims;
}

;// CONCATENATED MODULE: ./build/privileged/ops/make-directories.js





/** Above before below. Modes as their owners make them (moby, `daemon/daemon_unix.go`; containerd, `plugins/content/local`). */
const OF_ENGINE = [
    { path: 'tmp', mode: 0o700, needs: '.' },
    // Where the databases went too, the engine would go on with files that nobody can see: a restart is better
    { path: 'buildkit/executor', mode: 0o711, needs: 'buildkit/cache.db' },
];
const OF_GRAPH_DRIVER = [
    { path: 'buildkit/content', mode: 0o711, needs: 'buildkit/containerdmeta.db' },
    { path: 'buildkit/content/ingest', mode: 0o755, needs: 'buildkit/containerdmeta.db' },
];
const CONTENT = 'io.containerd.content.v1.content';
const make_directories_SNAPSHOTTER = 'io.containerd.snapshotter.v1.overlayfs';
const METADATA = 'io.containerd.metadata.v1.bolt/meta.db';
const OF_CONTAINERD = [
    { path: CONTENT, mode: 0o755, needs: METADATA },
    { path: `${CONTENT}/ingest`, mode: 0o755, needs: METADATA },
    { path: `${make_directories_SNAPSHOTTER}/snapshots`, mode: 0o700, needs: `${make_directories_SNAPSHOTTER}/metadata.db` },
];
/** The paths that were made. Throws when one cannot be, or when the data root is none. */
async function makeDirectories(args) {
    const dataRoot = await provenRoot(args.dataRoot);
    const containerdRoot = args.containerdRoot === null ? null : checkedPath(args.containerdRoot);
    const own = containerdRoot === null ? [...OF_ENGINE, ...OF_GRAPH_DRIVER] : OF_ENGINE;
    const made = [];
    for (const one of own)
        made.push(...(await make(dataRoot, one)));
    if (containerdRoot === null)
        return made;
    for (const one of OF_CONTAINERD)
        made.push(...(await make(containerdRoot, one)));
    return made;
}
/** Whatever stands there is not ours to replace; the one above it has to be a directory, and no link to one. */
async function make(root, { path, mode, needs }) {
    const whole = (0,external_node_path_.join)(root, path);
    const above = await lstatOrNull((0,external_node_path_.dirname)(whole));
    const known = await lstatOrNull((0,external_node_path_.join)(root, needs));
    if (above === null || !above.isDirectory() || known === null || (await lstatOrNull(whole)) !== null)
        return [];
    await (0,promises_namespaceObject.mkdir)(whole, { mode });
    await (0,promises_namespaceObject.chmod)(whole, mode);
    await (0,promises_namespaceObject.chown)(whole, above.uid, above.gid);
    return [whole];
}
async function lstatOrNull(path) {
    try {
        return await (0,promises_namespaceObject.lstat)(path);
    }
    catch (error) {
        const code = errnoOf(error);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/privileged/ops/measure-aside.js
/** Measures how much of the disk something that was set aside takes. Reads only. */




async function measureAside(args, signal) {
    const dataRoot = await recordedRoot(args.dataRoot);
    const { dev: device } = await (0,promises_namespaceObject.lstat)(dataRoot);
    const place = asideDir(dataRoot, args.id);
    const { bytes, complete } = await measure([place], { device, signal, seen: new Set() });
    return { bytes, complete };
}

;// CONCATENATED MODULE: ./build/privileged/ops/measure-volumes.js
/** Measures what volumes of the engine's own driver take of the disk, within a limit of time. Reads only. */





/** The blocks that are in use, as `du` counts them. */
async function measureVolumes({ dataRoot, names, limitMs }, signal) {
    const root = (0,external_node_path_.join)(await provenRoot(dataRoot), 'volumes');
    const limit = AbortSignal.any([signal, AbortSignal.timeout(Math.max(1, limitMs))]);
    const measured = [];
    for (const name of names) {
        const data = (0,external_node_path_.join)(root, checkedName(name), '_data');
        const stat = await (0,promises_namespaceObject.lstat)(data).catch(() => null);
        if (stat === null || limit.aborted) {
            measured.push({ name, bytes: null });
            continue;
        }
        const { bytes, complete } = await measure([data], { device: stat.dev, signal: limit, seen: new Set() });
        measured.push({ name, bytes: complete ? bytes : null });
    }
    return measured;
}

;// CONCATENATED MODULE: ./build/privileged/ops/mend-blob.js
/** Puts a blob back into containerd's content store, after its content was proved to be what its name says. */





/** As containerd's content store makes them (`plugins/content/local`). */
const BLOB_MODE = 0o444;
const mend_blob_PIECE_BYTES = 1024 * 1024;
const PLACE = 'io.containerd.content.v1.content/blobs/sha256';
/**
 * The engine may run: whoever opens the blob meanwhile has the old file or the new one. Nothing can be lost, for a file of that name
 * with any other content is of no use to anybody. Throws when the content has another digest, and when the place is not containerd's.
 */
async function mendBlob(args, signal) {
    const hex = /^sha256:([0-9a-f]{64})$/.exec(args.digest)?.[1];
    if (hex === undefined)
        throw new Error(`refused: ${args.digest} is no digest`);
    const folder = (0,external_node_path_.join)(checkedPath(args.containerdRoot), PLACE);
    if ((await (0,promises_namespaceObject.realpath)(folder)) !== folder)
        throw new Error(`refused: a symbolic link leads to ${folder}`);
    const device = (await (0,promises_namespaceObject.lstat)(folder)).dev;
    // Beside the folder: nobody takes it for a blob, and it can be renamed into it
    const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(folder)), `.buildmend-${hex}`);
    if ((await (0,promises_namespaceObject.lstat)((0,external_node_path_.dirname)(beside))).dev !== device)
        throw new Error(`refused: ${folder} is a mount of its own`);
    await (0,promises_namespaceObject.rm)(beside, { force: true });
    try {
        const digest = await copy(checkedPath(args.from), beside, signal);
        if (digest !== hex)
            throw new Error(`refused: the content has the digest ${digest} and not ${hex}`);
        await (0,promises_namespaceObject.chmod)(beside, BLOB_MODE);
        await (0,promises_namespaceObject.rename)(beside, (0,external_node_path_.join)(folder, hex));
    }
    finally {
        await (0,promises_namespaceObject.rm)(beside, { force: true });
    }
    return null;
}
/** The hex digest of what was copied and synced. */
async function copy(from, to, signal) {
    const source = await (0,promises_namespaceObject.open)(from, external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NOFOLLOW);
    const target = await (0,promises_namespaceObject.open)(to, 'wx', 0o600);
    const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
    try {
        const piece = Buffer.alloc(mend_blob_PIECE_BYTES);
        for (let at = 0;;) {
            signal.throwIfAborted();
            const { bytesRead } = await source.read(piece, 0, piece.length, at);
            if (bytesRead === 0)
                break;
            hash.update(piece.subarray(0, bytesRead));
            await target.appendFile(piece.subarray(0, bytesRead));
            at += bytesRead;
        }
        await target.sync();
    }
    finally {
        await source.close();
        await target.close();
    }
    return hash.digest('hex');
}

;// CONCATENATED MODULE: ./build/privileged/ops/prove-own-files.js
/** Proves that a directory here is the one in which this very engine keeps its files, and not another of the same name (law 8). */






/** Whose eyes see it, first of all; then what the engine wrote into it. */
async function proveOwnFiles(args) {
    const path = checkedPath(args.path);
    const ours = await fileId(path);
    if (ours === null)
        return { kind: 'foreign', why: 'there is no such directory on this machine' };
    const eyes = await seenBy(args.pid, path, ours);
    if (eyes.kind === 'own' || eyes.kind === 'foreign')
        return eyes;
    const written = await idIn(path);
    if (written.id !== null && args.engineId !== null && written.id !== args.engineId)
        return {
            kind: 'foreign',
            why: `it belongs to another engine (its engine-id is ${written.id}, and this one’s ${args.engineId})`,
        };
    if (written.id !== null && written.id === args.engineId)
        return { kind: 'own' };
    if (args.rootId === ours)
        return { kind: 'own' };
    if (args.manager !== null && (await seenBy(args.manager, path, ours)).kind === 'own')
        return { kind: 'own' };
    if (args.once && (await isOursAlready(path)))
        return { kind: 'own' };
    if (eyes.kind === 'no-rights' || written.denied)
        return { kind: 'no-rights', why: `this user may not look at it: ${path}` };
    return { kind: 'unproved', why: unproved(args, written.id, ours) };
}
async function seenBy(pid, path, ours) {
    if (pid === null)
        return { kind: 'unproved', why: '' };
    const root = (0,external_node_path_.join)('/proc', String(pid), 'root');
    const denied = await (0,promises_namespaceObject.stat)((0,external_node_path_.join)(root, '.')).then(() => false, (error) => errnoOf(error) !== 'ENOENT');
    if (denied)
        return { kind: 'no-rights', why: '' };
    const theirs = await fileIdBelow(root, path);
    if (theirs === ours)
        return { kind: 'own' };
    // It may have ended meanwhile
    if (theirs === null && (await (0,promises_namespaceObject.lstat)(root).catch(() => null)) === null)
        return { kind: 'unproved', why: '' };
    return { kind: 'foreign', why: `it is another directory for the engine’s process ${pid} than for us` };
}
/** Engines since 24 write their id into their data root (moby, `daemon/id.go`). */
async function idIn(path) {
    try {
        const text = (await (0,promises_namespaceObject.readFile)((0,external_node_path_.join)(path, 'engine-id'), 'utf8')).trim().slice(0, 64);
        return { id: text === '' ? null : text, denied: false };
    }
    catch (error) {
        return { id: null, denied: ['EACCES', 'EPERM'].includes(errnoOf(error) ?? '') };
    }
}
/** What an earlier run set aside stands there, in a directory of root's: it had proved it before. */
async function isOursAlready(path) {
    const [home, owner] = await Promise.all([(0,promises_namespaceObject.lstat)(asideHome(path)).catch(() => null), (0,promises_namespaceObject.lstat)(path)]);
    return home?.isDirectory() === true && (home.uid === 0 || home.uid === owner.uid);
}
function unproved({ pid, rootId, engineId }, written, ours) {
    if (pid === null && rootId !== null && rootId !== ours && written === null)
        return 'another directory stands there now than the engine had last: something is mounted over it, or its disk is not mounted';
    const eyes = pid === null
        ? 'its process is not to be seen from here (it ended, or runs in another container or on another machine)'
        : `its process ${pid} does not show what it sees`;
    if (written === null)
        return `${eyes}, and no engine-id stands in the directory`;
    return engineId === null ? `${eyes}, and it does not say which engine it is` : eyes;
}

;// CONCATENATED MODULE: ./build/privileged/set-aside/entries.js
/** What may be set aside at all: real files and directories of the data root itself, on its own device, never volumes. */



/** Its loss costs labels and options of volumes, not their data (measured: docs of the repair rung). */
const VOLUME_RECORD = 'volumes/metadata.db';
const OURS = '.buildmend';
/**
 * Checks relative paths against the data root. Throws, with the path and the reason, for a symbolic link anywhere on the
 * way, another device, something that is neither file nor directory, our own directory, and for volumes unless `volumesToo`.
 */
async function proveEntries(dataRoot, entries, volumesToo) {
    const asked = new Set(entries);
    if (asked.size < entries.length)
        throw new Error('refused: the same entry is asked for twice');
    const root = await (0,promises_namespaceObject.lstat)(dataRoot);
    const present = [];
    const absent = [];
    for (const entry of entries) {
        const names = entry.split('/').map(checkedName);
        if (names[0] === OURS)
            throw new Error(`refused ${entry}: it is Buildmend’s own directory`);
        if (names[0] === 'volumes' && entry !== VOLUME_RECORD && !volumesToo) {
            throw new Error(`refused ${entry}: volumes are only removed with allow-volume-loss`);
        }
        const outer = names.map((_, index) => names.slice(0, index).join('/')).find((other) => asked.has(other));
        if (outer !== undefined)
            throw new Error(`refused ${entry}: it is a part of ${outer}, which is asked for too`);
        ((await proveOne(dataRoot, root.dev, names)) ? present : absent).push(entry);
    }
    return { present, absent };
}
async function proveOne(dataRoot, device, names) {
    let path = dataRoot;
    for (const [index, name] of names.entries()) {
        path = (0,external_node_path_.join)(path, name);
        const stat = await (0,promises_namespaceObject.lstat)(path).catch((error) => {
            if (error.code === 'ENOENT')
                return null;
            throw error;
        });
        if (stat === null)
            return false;
        const last = index === names.length - 1;
        if (stat.isSymbolicLink() && last && (await isLayerLink(path, names.join('/'))))
            return true;
        if (stat.isSymbolicLink())
            throw new Error(`refused ${path}: it is a symbolic link`);
        if (!stat.isDirectory() && !(last && stat.isFile()))
            throw new Error(`refused ${path}: it is not a directory`);
        if (stat.dev !== device)
            throw new Error(`refused ${path}: it stands on another device than ${dataRoot} (a mount, or a subvolume of its own)`);
    }
    return true;
}
/** overlay2's own short link of a layer: a rename moves it and follows nothing. */
async function isLayerLink(path, entry) {
    if (!/^overlay2\/l\/[A-Z0-9]{26}$/.test(entry))
        return false;
    return /^\.\.\/[a-z0-9]+(?:-init)?\/diff$/.test(await (0,promises_namespaceObject.readlink)(path));
}

;// CONCATENATED MODULE: ./build/privileged/set-aside/move.js
/** The renames of a set-aside and their way back; every step may be repeated after a crash. */



/** `store` holds what was set aside, `since` what the engine made in its place until it was put back. */
function keptPath(dataRoot, id, where, entry) {
    return (0,external_node_path_.join)(asideDir(dataRoot, id), where, entry);
}
async function exists(path) {
    return (0,promises_namespaceObject.lstat)(path).then(() => true, (error) => {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    });
}
async function move(from, to) {
    await (0,promises_namespaceObject.mkdir)((0,external_node_path_.dirname)(to), { recursive: true, mode: 0o700 });
    await (0,promises_namespaceObject.rename)(from, to);
}
/** Moves every entry out. Throws at the first that cannot be moved; `moveBack` is the way back from any point. */
async function moveOut(dataRoot, id, entries) {
    for (const entry of entries)
        await move((0,external_node_path_.join)(dataRoot, entry), keptPath(dataRoot, id, 'store', entry));
    await syncParents(dataRoot, entries);
}
/** The entries that are set aside at this moment. */
async function keptEntries(dataRoot, id, entries) {
    const kept = [];
    for (const entry of entries)
        if (await exists(keptPath(dataRoot, id, 'store', entry)))
            kept.push(entry);
    return kept;
}
/** Moves back every entry that is still set aside, and what stands in its place out of the way. Resolves to their number. */
async function moveBack(dataRoot, id, entries) {
    const kept = await keptEntries(dataRoot, id, entries);
    for (const entry of kept) {
        await moveAway(dataRoot, id, entry);
        await move(keptPath(dataRoot, id, 'store', entry), (0,external_node_path_.join)(dataRoot, entry));
    }
    await syncParents(dataRoot, entries);
    return kept.length;
}
/** Moves what the engine made since out of the way. */
async function moveAway(dataRoot, id, entry) {
    const now = (0,external_node_path_.join)(dataRoot, entry);
    if (!(await exists(now)))
        return;
    let since = keptPath(dataRoot, id, 'since', entry);
    for (let n = 2; await exists(since); n += 1)
        since = keptPath(dataRoot, id, 'since', `${entry}.${n}`);
    await move(now, since);
}
async function syncParents(dataRoot, entries) {
    const parents = new Set(entries.map((entry) => (0,external_node_path_.dirname)((0,external_node_path_.join)(dataRoot, entry))));
    for (const parent of parents)
        await syncDirectory(parent).catch(() => undefined);
}

;// CONCATENATED MODULE: ./build/privileged/ops/put-back.js
/** Puts back what was set aside, whatever point the run that did it reached. */







/**
 * The engine must be stopped. What it made in the meantime is deleted, volumes' data never. Throws when the manifest is
 * missing, when the deletion has begun, and as `setAside` does; it may be called again then.
 */
async function putBack(args, signal) {
    const dataRoot = await recordedRoot(args.dataRoot);
    const manifest = await readManifest(dataRoot, args.id);
    if (manifest === null)
        throw new Error(`nothing is recorded as set aside under ${args.id}`);
    if (manifest.state === 'deleting')
        throw new Error(`${args.id} is being deleted already`);
    const names = [...manifest.entries, ...manifest.absent];
    const now = await proveEntries(dataRoot, names, true);
    await refuseUsers(dataRoot, signal);
    await clearMounts(dataRoot, now.present);
    await writeManifest(dataRoot, { ...manifest, state: 'undoing' });
    // Once all is back, what stands under the absent names is the engine's own again.
    const kept = await keptEntries(dataRoot, args.id, manifest.entries);
    if (kept.length > 0)
        for (const name of manifest.absent)
            await moveAway(dataRoot, args.id, name);
    const restored = await moveBack(dataRoot, args.id, kept);
    await deleteTree(dataRoot, args.id);
    await removeEmptyHome(dataRoot);
    return { restored };
}

;// CONCATENATED MODULE: ./build/engine/inventory.js
/** What an engine held when it was last well: the base for making it again, and for saying what is lost. Holds no environment. */

/** Longer lists, and longer labels, are not kept. */
const MOST = { images: 2_000, networks: 200, volumes: 2_000, containers: 500 };
const LONGEST_TEXT = 4_096;
const OWN_NETWORKS = (/* unused pure expression or super */ null && (['bridge', 'host', 'none', 'ingress', 'docker_gwbridge', 'default']));
/** From the answers of `/images/json`, `/networks`, `/volumes` and `/containers/json?all=1`, in an order of their own. */
function inventory_inventoryFrom(answers) {
    return {
        images: listOf(answers.images, imageFrom, ({ id }) => id).slice(0, MOST.images),
        networks: listOf(answers.networks, networkFrom, ({ id }) => id).slice(0, MOST.networks),
        volumes: volumesFrom(answers.volumes).slice(0, MOST.volumes),
        containers: listOf(answers.containers, containerFrom, ({ id }) => id).slice(0, MOST.containers),
    };
}
/** From the answer of `/volumes`. */
function volumesFrom(answer) {
    return listOf(json_arrayAt(answer, 'Volumes'), volumeFrom, ({ name }) => name);
}
function listOf(answer, read, key) {
    if (!Array.isArray(answer))
        return [];
    const items = answer;
    return items
        .map(read)
        .filter((item) => item !== null)
        .toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}
function imageFrom(image) {
    const id = /^sha256:([0-9a-f]{64})$/.exec(stringAt(image, 'Id') ?? '')?.[1];
    if (id === undefined)
        return null;
    const names = [...stringsOf(arrayAt(image, 'RepoTags')), ...stringsOf(arrayAt(image, 'RepoDigests'))];
    return { id, names: names.filter((name) => !name.includes('<none>')).toSorted() };
}
/** The answer of `/networks`, an entry of it, as all engines since 20.10 give it. */
function networkFrom(network) {
    const [id, name] = [stringAt(network, 'Id'), stringAt(network, 'Name')];
    if (!isRecord(network) || id === null || name === null || OWN_NETWORKS.includes(name))
        return null;
    if (stringAt(network, 'Scope') !== 'local' || network['Ingress'] === true)
        return null;
    const ipam = recordAt(network, 'IPAM');
    return {
        id,
        name,
        driver: stringAt(network, 'Driver') ?? 'bridge',
        // Engines before 28 do not tell: they have no network without it
        ipv4: network['EnableIPv4'] !== false,
        ipv6: network['EnableIPv6'] === true,
        internal: network['Internal'] === true,
        attachable: network['Attachable'] === true,
        configOnly: network['ConfigOnly'] === true,
        configFrom: stringAt(recordAt(network, 'ConfigFrom'), 'Network'),
        ipamDriver: stringAt(ipam, 'Driver') ?? 'default',
        ipamOptions: textsAt(ipam, 'Options'),
        pools: arrayAt(ipam, 'Config').map((pool) => ({
            subnet: stringAt(pool, 'Subnet'),
            gateway: stringAt(pool, 'Gateway'),
            range: stringAt(pool, 'IPRange'),
            aux: textsAt(pool, 'AuxiliaryAddresses'),
        })),
        options: textsAt(network, 'Options'),
        labels: textsAt(network, 'Labels'),
    };
}
/** An entry of the answer of `/volumes`, and of the engine's own record (moby, volume/service/db.go). */
function volumeFrom(volume) {
    const name = json_stringAt(volume, 'Name');
    if (name === null)
        return null;
    return {
        name,
        driver: json_stringAt(volume, 'Driver') ?? 'local',
        labels: textsAt(volume, 'Labels'),
        options: textsAt(volume, 'Options'),
    };
}
function containerFrom(container) {
    const id = stringAt(container, 'Id');
    if (id === null)
        return null;
    const networks = recordAt(recordAt(container, 'NetworkSettings'), 'Networks');
    return {
        id,
        name: stringsOf(arrayAt(container, 'Names'))[0]?.replace(/^\//, '') ?? id.slice(0, 12),
        image: stringAt(container, 'Image') ?? '',
        running: ['running', 'paused', 'restarting'].includes(stringAt(container, 'State') ?? ''),
        restart: null,
        autoRemove: null,
        networks: Object.keys(networks).toSorted(),
    };
}
/** Values that are text and not too long, by key. */
function textsAt(value, key) {
    const entries = Object.entries(json_recordAt(value, key)).flatMap(([name, text]) => typeof text === 'string' && name.length + text.length <= LONGEST_TEXT ? [[name, text]] : []);
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

;// CONCATENATED MODULE: ./build/engine/checks/containers-on-disk.js
/** Reads of each container's own files how it ran and what it was attached to (moby, `container/container.go`): no engine is needed. */






/** Without those whose files cannot be read. */
async function readContainersOnDisk(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'containers');
    const read = await mapBounded(await namesIn(root), async (id) => {
        const [config, host] = await Promise.all(['config.v2.json', 'hostconfig.json'].map(async (file) => json_parseJson(await (0,promises_namespaceObject.readFile)((0,external_node_path_.join)(root, id, file), 'utf8').catch(() => ''))));
        return json_isRecord(config) ? [containers_on_disk_containerFrom(id, config, host)] : [];
    });
    return read.flat();
}
/** Whether its engine starts it by itself (moby, `restartmanager`). */
function startsByItself({ restart, stoppedByHand }) {
    return restart === 'always' || (restart === 'unless-stopped' && !stoppedByHand);
}
function containers_on_disk_containerFrom(id, config, host) {
    const networks = json_recordAt(json_recordAt(config, 'NetworkSettings'), 'Networks');
    return {
        id,
        name: json_stringAt(config, 'Name')?.replace(/^\//, '') ?? id.slice(0, 12),
        running: json_recordAt(config, 'State')['Running'] === true,
        stoppedByHand: config['HasBeenManuallyStopped'] === true,
        restart: json_stringAt(json_recordAt(host, 'RestartPolicy'), 'Name'),
        autoRemove: json_isRecord(host) && host['AutoRemove'] === true,
        project: json_stringAt(json_recordAt(json_recordAt(config, 'Config'), 'Labels'), 'com.docker.compose.project'),
        attachments: Object.entries(networks).map(([network, endpoint]) => attachmentFrom(network, endpoint)),
    };
}
function attachmentFrom(network, endpoint) {
    const ipam = json_recordAt(endpoint, 'IPAMConfig');
    const address = json_stringAt(endpoint, 'IPAddress');
    const prefix = json_isRecord(endpoint) ? endpoint['IPPrefixLen'] : null;
    return {
        network,
        networkId: json_stringAt(endpoint, 'NetworkID'),
        aliases: json_isRecord(endpoint) ? json_stringsOf(endpoint['Aliases']) : [],
        links: json_isRecord(endpoint) ? json_stringsOf(endpoint['Links']) : [],
        ipv4: json_stringAt(ipam, 'IPv4Address'),
        ipv6: json_stringAt(ipam, 'IPv6Address'),
        driverOptions: textsAt(endpoint, 'DriverOpts'),
        seen: address !== null && typeof prefix === 'number' && prefix > 0
            ? { address, prefix, gateway: json_stringAt(endpoint, 'Gateway') }
            : null,
    };
}

;// CONCATENATED MODULE: ./build/privileged/ops/read-containers.js
/** Reads what the engine wrote down of its containers, without an engine. */


/** Throws when the path is not a data root, or its containers cannot be listed. */
async function read_containers_readContainers(args) {
    return readContainersOnDisk(await provenRoot(args.dataRoot));
}

;// CONCATENATED MODULE: ./build/privileged/ops/read-journal.js
/** Reads the journal of one unit since a moment; bounded. */

/** Null when journalctl is missing or may not be read. */
function readJournal(args, signal) {
    if (!/^[A-Za-z0-9@._:\\-]+$/.test(args.unit))
        throw new Error(`refused unit ${JSON.stringify(args.unit)}`);
    const since = `--since=@${(args.sinceMs / 1000).toFixed(3)}`;
    // Not `-n`: together with `--since` it counts from the beginning on some versions.
    const words = [...unitWords(args), since, '-o', 'cat', '--no-pager', '-q'];
    return new Promise((resolve) => {
        (0,external_node_child_process_namespaceObject.execFile)('journalctl', words, { signal, maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => {
            resolve(error === null ? lastLines(stdout, args.maxLines) : null);
        });
    });
}
function lastLines(text, maxLines) {
    return text
        .split('\n')
        .filter((line) => line !== '')
        .slice(-maxLines);
}
/** A user sees their own units' journal, root sees everybody's. */
function unitWords({ unit, uid = null }) {
    if (uid === null)
        return ['-u', unit];
    return uid === process.geteuid?.() ? ['--user', '-u', unit] : [`_SYSTEMD_USER_UNIT=${unit}`, `_UID=${uid}`];
}

;// CONCATENATED MODULE: ./build/engine/checks/network-records.js
/** Reads whole records of networks out of the bytes of a database that cannot be opened any more. */


/** A record begins with the first of its keys, which stand in the order of the alphabet (libnetwork, `network.go`, `MarshalJSON`). */
const BEGINS = ['{"addrSpace":"', '{"attachable":'];
/** No record is longer, in bytes. */
const network_records_LONGEST = 64 * 1024;
const network_records_MOST = 10_000;
/** By id, each as it was written last; old pages keep what is deleted since, so that only a name that something else proves may be used. */
function networkRecordsIn(bytes) {
    const found = new Map();
    for (const begin of BEGINS) {
        let at = bytes.indexOf(begin);
        for (let number = 0; at !== -1 && number < network_records_MOST; number += 1) {
            const text = objectAt(bytes, at);
            const network = text === null ? null : networkOf(json_parseJson(text));
            if (network !== null)
                found.set(network.id, network);
            at = bytes.indexOf(begin, at + begin.length);
        }
    }
    return found;
}
/** From a brace to the one that closes it. */
function objectAt(bytes, from) {
    let depth = 0;
    let inText = false;
    for (let at = from; at < Math.min(bytes.length, from + network_records_LONGEST); at += 1) {
        const sign = bytes[at];
        if (inText && sign === BACKSLASH)
            at += 1;
        else if (sign === QUOTE)
            inText = !inText;
        else if (!inText && sign === OPEN)
            depth += 1;
        else if (!inText && sign === CLOSE)
            depth -= 1;
        if (depth === 0)
            return bytes.toString('utf8', from, at + 1);
    }
    return null;
}
const [QUOTE, BACKSLASH, OPEN, CLOSE] = [0x22, 0x5c, 0x7b, 0x7d];
function networkOf(record) {
    const [id, name] = [json_stringAt(record, 'id'), json_stringAt(record, 'name')];
    if (!json_isRecord(record) || id === null || name === null || json_stringAt(record, 'scope') !== 'local')
        return null;
    const isSet = (key) => record[key] === true;
    return {
        id,
        name,
        driver: json_stringAt(record, 'networkType') ?? 'bridge',
        // Older engines do not write it: they have no network without it
        ipv4: record['enableIPv4'] !== false,
        ipv6: isSet('enableIPv6'),
        internal: isSet('internal'),
        attachable: isSet('attachable'),
        configOnly: isSet('configOnly'),
        configFrom: json_stringAt(record, 'configFrom'),
        ipamDriver: json_stringAt(record, 'ipamType') ?? 'default',
        ipamOptions: textsAt(record, 'ipamOptions'),
        pools: [...poolsOf(record, 'V4'), ...poolsOf(record, 'V6')],
        options: textsAt(json_recordAt(record, 'generic'), 'com.docker.network.generic'),
        labels: textsAt(record, 'labels'),
    };
}
/** `ipamV4Config`: what was asked for; `ipamV4Info`: what was given, a text within a text. Both are texts of JSON. */
function poolsOf(record, family) {
    const asked = listAt(record, `ipam${family}Config`);
    const given = listAt(record, `ipam${family}Info`).map((info) => json_parseJson(json_stringAt(info, 'IPAMData') ?? ''));
    const number = Math.max(asked.length, given.length);
    return Array.from({ length: number }, (_, index) => {
        const gateway = json_stringAt(asked[index], 'Gateway') ?? json_stringAt(given[index], 'Gateway');
        return {
            subnet: json_stringAt(asked[index], 'PreferredPool') ?? json_stringAt(given[index], 'Pool'),
            gateway: gateway?.replace(/\/\d+$/, '') ?? null,
            range: json_stringAt(asked[index], 'SubPool'),
            aux: textsAt(asked[index], 'AuxAddresses'),
        };
    }).filter(({ subnet }) => subnet !== null);
}
function listAt(record, key) {
    return json_arrayAt({ list: json_parseJson(json_stringAt(record, key) ?? '') }, 'list');
}

;// CONCATENATED MODULE: ./build/privileged/ops/read-network-records.js
/** Reads what can still be read of a database of networks that was set aside. */




const ENTRY = 'network/files/local-kv.db';
/** More is not read, in bytes: a database of networks is small. */
const read_network_records_MAX_BYTES = 16 * 1024 * 1024;
/** Deleted networks may be among them. Throws when the file cannot be read. */
async function readNetworkRecords(args) {
    const dataRoot = await provenRoot(args.dataRoot);
    const file = await (0,promises_namespaceObject.open)(keptPath(dataRoot, args.id, 'store', ENTRY), 'r');
    try {
        const bytes = Buffer.alloc(Math.min((await file.stat()).size, read_network_records_MAX_BYTES));
        await file.read(bytes, 0, bytes.length, 0);
        return [...networkRecordsIn(bytes).values()];
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/privileged/ops/relink-overlay2.js
/** Makes overlay2's short links (`l/<text>` → `../<layer>/diff`) again from each layer's `link` file, and those files from the links. */



/** The name is random base32 of the driver's own making (daemon/graphdriver/overlay2: generateID, 26 characters). */
const LINK_TEXT = /^[A-Z0-9]{1,64}$/;
/**
 * The engine may run: it only reads these links, and makes new ones under names of its own.
 * Throws when `overlay2` is not a real directory, or when a link cannot be written.
 */
async function relinkOverlay2(args, signal) {
    const driver = (0,external_node_path_.join)(await provenRoot(args.dataRoot), 'overlay2');
    const links = (0,external_node_path_.join)(driver, 'l');
    const madeDirectory = await makeLinkDirectory(driver, links);
    const counts = { made: 0, replaced: 0, kept: 0, named: 0 };
    const skipped = [];
    const names = await namesOfLayers(links);
    for (const layer of await (0,promises_namespaceObject.readdir)(driver, { withFileTypes: true })) {
        signal.throwIfAborted();
        if (!layer.isDirectory() || layer.name === 'l')
            continue;
        const text = await linkText((0,external_node_path_.join)(driver, layer.name));
        const done = text === null
            ? await nameAgain((0,external_node_path_.join)(driver, layer.name), names.get(layer.name))
            : await relink_overlay2_link((0,external_node_path_.join)(links, text), `../${layer.name}/diff`);
        if (done === null)
            skipped.push(layer.name);
        else
            counts[done] += 1;
    }
    return { madeDirectory, ...counts, skipped };
}
/** Layer → the name of its link. None for a layer that several lead to. */
async function namesOfLayers(links) {
    const names = new Map();
    const twice = new Set();
    for (const name of await (0,promises_namespaceObject.readdir)(links)) {
        const target = await (0,promises_namespaceObject.readlink)((0,external_node_path_.join)(links, name)).catch(() => '');
        const layer = /^\.\.\/([\w.-]+)\/diff$/.exec(target)?.[1];
        if (layer === undefined || !LINK_TEXT.test(name))
            continue;
        if (names.has(layer))
            twice.add(layer);
        names.set(layer, name);
    }
    return new Map([...names].filter(([layer]) => !twice.has(layer)));
}
/** Only where the layer has its content and no such file, or an empty one: written beside it first, so that it is never half there. */
async function nameAgain(layer, name) {
    const file = (0,external_node_path_.join)(layer, 'link');
    const diff = await (0,promises_namespaceObject.lstat)((0,external_node_path_.join)(layer, 'diff')).catch(() => null);
    const present = await (0,promises_namespaceObject.lstat)(file).catch(() => null);
    if (name === undefined || diff?.isDirectory() !== true)
        return null;
    if (present !== null && !(present.isFile() && present.size === 0))
        return null;
    const beside = `${file}.buildmend`;
    await (0,promises_namespaceObject.rm)(beside, { force: true });
    await (0,promises_namespaceObject.writeFile)(beside, name, { mode: 0o644, flag: 'wx' });
    const above = await (0,promises_namespaceObject.lstat)(layer);
    await (0,promises_namespaceObject.chown)(beside, above.uid, above.gid);
    await (0,promises_namespaceObject.rename)(beside, file);
    return 'named';
}
/** As the driver makes it, if it is not there: mode 0700, the owner of `overlay2` itself (also right for a remapped root). */
async function makeLinkDirectory(driver, links) {
    const above = await (0,promises_namespaceObject.lstat)(driver);
    if (!above.isDirectory())
        throw new Error(`${driver} is not a directory`);
    const present = await (0,promises_namespaceObject.lstat)(links).catch(() => null);
    if (present?.isDirectory())
        return false;
    if (present !== null)
        await removeHollow(links);
    await (0,promises_namespaceObject.mkdir)(links, { mode: 0o700 });
    await (0,promises_namespaceObject.chown)(links, above.uid, above.gid);
    return true;
}
/** An empty file, or a link that leads nowhere, in place of the directory: nothing is lost with it. */
async function removeHollow(path) {
    const present = await (0,promises_namespaceObject.lstat)(path);
    const isHollow = present.isSymbolicLink()
        ? (await (0,promises_namespaceObject.stat)(path).catch(() => null)) === null
        : present.isFile() && present.size === 0;
    if (!isHollow)
        throw new Error(`${path} is not a directory, and not empty either`);
    await (0,promises_namespaceObject.rm)(path);
}
async function linkText(layer) {
    const text = await (0,promises_namespaceObject.readFile)((0,external_node_path_.join)(layer, 'link'), 'utf8').catch(() => null);
    const diff = await (0,promises_namespaceObject.lstat)((0,external_node_path_.join)(layer, 'diff')).catch(() => null);
    if (text === null || diff?.isDirectory() !== true)
        return null;
    return LINK_TEXT.test(text.trim()) ? text.trim() : null;
}
async function relink_overlay2_link(path, target) {
    const now = await (0,promises_namespaceObject.readlink)(path).catch(() => null);
    if (now === target)
        return 'kept';
    const present = await (0,promises_namespaceObject.lstat)(path).catch(() => null);
    if (present?.isDirectory() === true && !(await (0,promises_namespaceObject.rmdir)(path).then(yes, no)))
        return null;
    if (present === null || present.isDirectory()) {
        await (0,promises_namespaceObject.symlink)(target, path);
        return present === null ? 'made' : 'replaced';
    }
    const beside = `${path}.buildmend`;
    await (0,promises_namespaceObject.rm)(beside, { force: true });
    await (0,promises_namespaceObject.symlink)(target, beside);
    await (0,promises_namespaceObject.rename)(beside, path);
    return 'replaced';
}
const yes = () => true;
const no = () => false;

;// CONCATENATED MODULE: ./build/engine/checks/tags-anew.js
/** Finds out the tags of images whose list is broken: from what is left of it, from the last inventory, from containers. */







/** A name that the engine would take: `app:1`, `localhost:5000/a/b@sha256:…` (distribution, `reference/regexp.go`, roughly). */
const tags_anew_NAME = /^[A-Za-z0-9][\w./:-]{0,300}(?::\w[\w.-]{0,127}|@sha256:[0-9a-f]{64})$/;
const PAIR = /"([^"\\\s]{1,512})"\s*:\s*"sha256:([0-9a-f]{64})"/g;
/** Each tag is of an image whose configuration is there and is what its name says; the first source that knows a name wins. */
async function tagsAnew(sources) {
    const images = await wholeImages(sources.imageRoot);
    const there = new Set(images.map(({ id }) => id));
    const made = await readMadeFrom(sources.dataRoot);
    const found = new Map();
    const take = (source, tags) => {
        for (const { name, image } of tags)
            if (tags_anew_NAME.test(name) && there.has(image) && !found.has(name))
                found.set(name, { name, image, source });
    };
    take('the broken list', pairsIn(sources.broken));
    take('the last inventory', sources.inventory);
    take('containers', made.flatMap(tagOfContainer));
    const tags = [...found.values()];
    return { tags, nameless: await namelessAmong(images, tags, sources) };
}
/** Whole entries of a list that was cut off. */
function pairsIn(text) {
    return [...text.matchAll(PAIR)].map(([, name = '', image = '']) => ({ name, image }));
}
/** The name that was asked for, as the engine would list it; nothing for an id. The newest container stands first. */
function tagOfContainer({ asked, image }) {
    if (image === null || asked === '' || /^(sha256:)?[0-9a-f]{4,64}$/.test(asked))
        return [];
    const familiar = asked.replace(/^(index\.)?docker\.io\/(library\/)?/, '');
    const last = familiar.split('/').at(-1) ?? '';
    return [{ name: /[:@]/.test(last) ? familiar : `${familiar}:latest`, image }];
}
/** `{"Repositories":{"app":{"app:1":"sha256:…"}}}` (moby, reference/store.go). */
function repositoriesJson(tags) {
    const repositories = {};
    for (const { name, image } of tags) {
        const repository = name.includes('@') ? name.replace(/@.*$/, '') : name.replace(/:[^:/]*$/, '');
        repositories[repository] ??= {};
        Object.assign(repositories[repository], { [name]: `sha256:${image}` });
    }
    return JSON.stringify({ Repositories: repositories });
}
async function wholeImages(imageRoot) {
    const content = (0,external_node_path_.join)(imageRoot, 'imagedb', 'content', 'sha256');
    const read = await mapBounded(await namesIn(content), async (id) => {
        const text = await (0,promises_namespaceObject.readFile)((0,external_node_path_.join)(content, id)).catch(() => null);
        if (text === null || (0,external_node_crypto_namespaceObject.createHash)('sha256').update(text).digest('hex') !== id)
            return [];
        const diffIds = json_stringsOf(json_arrayAt(json_recordAt(json_parseJson(text.toString('utf8')), 'rootfs'), 'diff_ids'));
        return [{ id, diffIds }];
    });
    return read.flat();
}
/** Parents of a classic builder's images never had one. */
async function namelessAmong(images, tags, { imageRoot, neverNamed }) {
    const metadata = (0,external_node_path_.join)(imageRoot, 'imagedb', 'metadata', 'sha256');
    const parents = await mapBounded(await namesIn(metadata), (id) => (0,promises_namespaceObject.readFile)((0,external_node_path_.join)(metadata, id, 'parent'), 'utf8').catch(() => ''));
    const explained = new Set([
        ...tags.map(({ image }) => image),
        ...neverNamed,
        ...parents.map((parent) => parent.trim().replace('sha256:', '')),
    ]);
    const nameless = images.filter(({ id }) => !explained.has(id));
    return mapBounded(nameless, async ({ id, diffIds }) => ({
        image: id,
        repository: await repositoryOf(imageRoot, diffIds.at(-1) ?? ''),
    }));
}
/** `distribution/v2metadata-by-diffid` (moby, `distribution/metadata/v2_metadata_service.go`): of layers, not of tags. */
async function repositoryOf(imageRoot, diffId) {
    if (!/^sha256:[0-9a-f]{64}$/.test(diffId))
        return null;
    const path = (0,external_node_path_.join)(imageRoot, 'distribution', 'v2metadata-by-diffid', 'sha256', diffId.slice(7));
    const known = json_parseJson(await (0,promises_namespaceObject.readFile)(path, 'utf8').catch(() => ''));
    return Array.isArray(known) ? json_stringAt(known.at(-1), 'SourceRepository') : null;
}

;// CONCATENATED MODULE: ./build/privileged/set-aside/write-anew.js
/** Writes a file of a stopped engine anew in the place of one that was set aside, with the same owner and mode. */




/** The engine must be stopped. Throws when something stands there already: what somebody else wrote is not replaced. */
async function writeAnew(dataRoot, { id, entry }, bytes) {
    const path = (0,external_node_path_.join)(dataRoot, entry);
    const { uid, gid, mode } = await (0,promises_namespaceObject.lstat)(keptPath(dataRoot, id, 'store', entry));
    const draft = `${path}.buildmend`;
    await (0,promises_namespaceObject.rm)(draft, { force: true });
    try {
        const handle = await (0,promises_namespaceObject.open)(draft, 'wx', 0o600);
        try {
            await handle.writeFile(bytes);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await (0,promises_namespaceObject.chown)(draft, uid, gid);
        await (0,promises_namespaceObject.chmod)(draft, mode & 0o7777);
        // Not a rename: that would replace what is there
        await (0,promises_namespaceObject.link)(draft, path);
    }
    finally {
        await (0,promises_namespaceObject.rm)(draft, { force: true });
    }
    await syncDirectory((0,external_node_path_.dirname)(path));
}

;// CONCATENATED MODULE: ./build/privileged/ops/remake-tags.js
/** Makes the list of tags anew in the place of a broken one that was set aside. */







/** The engine must be stopped. Writes nothing where no tag is known. Throws when the file cannot be read or written. */
async function remakeTags(args) {
    const { id, entry, inventory, neverNamed } = args;
    const [image, driver = '', file, ...more] = entry.split('/');
    if (image !== 'image' || file !== 'repositories.json' || more.length > 0)
        throw new Error(`refused ${entry}: it is no list of tags`);
    checkedName(driver);
    const dataRoot = await provenRoot(args.dataRoot);
    const broken = await (0,promises_namespaceObject.readFile)(keptPath(dataRoot, id, 'store', entry), 'latin1');
    const imageRoot = (0,external_node_path_.join)(dataRoot, (0,external_node_path_.dirname)(entry));
    const anew = await tagsAnew({ dataRoot, imageRoot, broken, inventory, neverNamed });
    if (anew.tags.length > 0)
        await writeAnew(dataRoot, { id, entry }, repositoriesJson(anew.tags));
    return anew;
}

;// CONCATENATED MODULE: ./build/engine/checks/bolt-write.js
/** Writes a small bolt database with one bucket from nothing (bbolt, `db.go`, `page.go`, `bucket.go`; format version 2). */

const PAGE = 4096;
const HEADER = 16;
const ELEMENT = 16;
const [LEAF_PAGE, META_PAGE, FREELIST_PAGE] = [0x02, 0x04, 0x10];
const BUCKET = 0x01;
const [FREELIST_AT, ROOT_AT, BUCKET_AT] = [2, 3, 4];
/** A page counts its elements in two bytes. */
const bolt_write_MOST = 65_535;
/** Throws for more entries than one page may have. */
function boltWith(bucket, entries) {
    const elements = Object.entries(entries)
        .map(([key, value]) => ({ flags: 0, key: Buffer.from(key), value: Buffer.from(value) }))
        .toSorted((a, b) => Buffer.compare(a.key, b.key));
    if (elements.length > bolt_write_MOST)
        throw new Error(`too many entries for a small database (${elements.length})`);
    const content = leafPage(BUCKET_AT, elements);
    // A bucket's value: page of its root, and a sequence
    const root = Buffer.alloc(16);
    root.writeBigUInt64LE(BigInt(BUCKET_AT), 0);
    const top = leafPage(ROOT_AT, [{ flags: BUCKET, key: Buffer.from(bucket), value: root }]);
    const pages = BUCKET_AT + content.length / PAGE;
    const free = page(FREELIST_AT, FREELIST_PAGE, { count: 0, body: Buffer.alloc(0) });
    return Buffer.concat([metaPage(0, pages), metaPage(1, pages), free, top, content]);
}
function leafPage(id, elements) {
    const heads = Buffer.alloc(elements.length * ELEMENT);
    const data = [];
    let end = heads.length;
    for (const [index, { flags, key, value }] of elements.entries()) {
        const at = index * ELEMENT;
        heads.writeUInt32LE(flags, at);
        // Positions count from the element itself
        heads.writeUInt32LE(end - at, at + 4);
        heads.writeUInt32LE(key.length, at + 8);
        heads.writeUInt32LE(value.length, at + 12);
        data.push(key, value);
        end += key.length + value.length;
    }
    return page(id, LEAF_PAGE, { count: elements.length, body: Buffer.concat([heads, ...data]) });
}
/** As many pages as the body needs; the first says how many follow it. */
function page(id, kind, { count, body }) {
    const size = Math.ceil((HEADER + body.length) / PAGE);
    const bytes = Buffer.alloc(size * PAGE);
    bytes.writeBigUInt64LE(BigInt(id), 0);
    bytes.writeUInt16LE(kind, 8);
    bytes.writeUInt16LE(count, 10);
    bytes.writeUInt32LE(size - 1, 12);
    body.copy(bytes, HEADER);
    return bytes;
}
/** @param pages - of the whole file: the next that is free */
function metaPage(id, pages) {
    const meta = Buffer.alloc(64);
    meta.writeUInt32LE(0xed0cdaed, 0);
    meta.writeUInt32LE(2, 4);
    meta.writeUInt32LE(PAGE, 8);
    meta.writeBigUInt64LE(BigInt(ROOT_AT), 16);
    meta.writeBigUInt64LE(BigInt(FREELIST_AT), 32);
    meta.writeBigUInt64LE(BigInt(pages), 40);
    meta.writeBigUInt64LE(BigInt(id), 48);
    meta.writeBigUInt64LE(fnv1a64(meta.subarray(0, 56)), 56);
    return page(id, META_PAGE, { count: 0, body: meta });
}

;// CONCATENATED MODULE: ./build/engine/checks/volume-records.js
/** The engine's records of volumes (moby, `volume/service/db.go`): read out of a file that cannot be opened any more, and written anew. */



const volume_records_BUCKET = 'volumes';
/** `{"Name":"keep","Driver":"local","Labels":{"a":"b"},"Options":null}` */
const volume_records_RECORD = /\{"Name":"(?:[^"\\]|\\.){1,512}","Driver":"[^"\\]{1,256}","Labels":(?:null|\{(?:[^{}"]|"(?:[^"\\]|\\.){0,4096}"){0,4096}\}),"Options":(?:null|\{(?:[^{}"]|"(?:[^"\\]|\\.){0,4096}"){0,4096}\})\}/g;
/** More is not read, in bytes. */
const volume_records_MAX_BYTES = 16 * 1024 * 1024;
/** By name, each as it stands last in the file; deleted ones may be among them. */
function volumeRecordsIn(bytes) {
    const text = bytes.subarray(0, volume_records_MAX_BYTES).toString('utf8');
    const found = [...text.matchAll(volume_records_RECORD)].map(([record]) => volumeFrom(json_parseJson(record)));
    return new Map(found.filter((volume) => volume !== null).map((volume) => [volume.name, volume]));
}
function volumesDatabase(volumes) {
    const records = volumes.map(({ name, driver, labels, options }) => [
        name,
        JSON.stringify({ Name: name, Driver: driver, Labels: orNull(labels), Options: orNull(options) }),
    ]);
    return boltWith(volume_records_BUCKET, Object.fromEntries(records));
}
function orNull(texts) {
    return Object.keys(texts).length === 0 ? null : texts;
}

;// CONCATENATED MODULE: ./build/privileged/ops/remake-volume-records.js
/** Makes the engine's records of volumes anew in the place of a broken database that was set aside. No volume is touched. */






const remake_volume_records_ENTRY = 'volumes/metadata.db';
/** The engine must be stopped. Only of local volumes whose directory is there. Throws when the file cannot be read or written. */
async function remakeVolumeRecords(args) {
    const dataRoot = await provenRoot(args.dataRoot);
    const { id, inventory } = args;
    const entries = await (0,promises_namespaceObject.readdir)((0,external_node_path_.join)(dataRoot, 'volumes'), { withFileTypes: true });
    const there = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const known = volumeRecordsIn(await (0,promises_namespaceObject.readFile)(keptPath(dataRoot, id, 'store', remake_volume_records_ENTRY)));
    const kept = new Map(inventory.map((volume) => [volume.name, volume]));
    const found = there.map((name) => kept.get(name) ?? known.get(name) ?? null);
    const remade = found.filter((volume) => volume !== null).filter(({ driver }) => driver === 'local');
    if (remade.length > 0)
        await writeAnew(dataRoot, { id, entry: remake_volume_records_ENTRY }, volumesDatabase(remade));
    const named = new Set(remade.map(({ name }) => name));
    return { remade, unknown: there.filter((name) => !named.has(name)) };
}

;// CONCATENATED MODULE: ./build/privileged/run-journal/entry.js
/** Null for what is no entry, or one of another version. */
function parseEntry(text) {
    try {
        const read = JSON.parse(text);
        return isEntry(read) ? read : null;
    }
    catch {
        return null;
    }
}
/** A run writes its entry to several places, and a full disk may take only an older one: the newest of each run. */
function newestOfEach(entries) {
    const newest = new Map();
    for (const entry of entries) {
        const known = newest.get(entry.runId);
        if (known === undefined || known.seq < entry.seq)
            newest.set(entry.runId, entry);
    }
    return [...newest.values()].toSorted((a, b) => a.startedAt.localeCompare(b.startedAt));
}
/** What several cut-off runs have left, as one: a container counts once, with the time that was noted last. */
function mergeBegun(entries) {
    const ran = new Map();
    for (const container of entries.flatMap((entry) => entry.ran)) {
        const known = ran.get(container.id);
        if (known === undefined || known.ranAtMs <= container.ranAtMs)
            ran.set(container.id, container);
    }
    return {
        engineStopped: entries.some(({ engineStopped }) => engineStopped),
        ran: [...ran.values()],
        blindSinceMs: earliest(entries.map(({ blindSinceMs }) => blindSinceMs)),
        builder: entries.findLast(({ builder }) => builder !== null)?.builder ?? null,
        networks: entries.findLast(({ networks }) => networks !== null)?.networks ?? null,
        setAside: [...new Set(entries.flatMap(({ setAside }) => setAside))],
        remaking: entries.findLast(({ remaking }) => remaking !== null)?.remaking ?? null,
    };
}
function earliest(times) {
    const known = times.filter((time) => time !== null);
    return known.length === 0 ? null : Math.min(...known);
}
function isEntry(read) {
    if (typeof read !== 'object' || read === null)
        return false;
    const fields = { ...read };
    const owner = { ...Object(fields['owner']) };
    const texts = ['runId', 'endpoint', 'startedAt', 'rung', 'step'].map((name) => fields[name]);
    return (fields['version'] === 1 &&
        [...texts, owner['startTicks']].every((text) => typeof text === 'string') &&
        typeof owner['pid'] === 'number' &&
        Number.isSafeInteger(fields['seq']) &&
        typeof fields['engineStopped'] === 'boolean' &&
        (fields['dataRoot'] === null || typeof fields['dataRoot'] === 'string') &&
        isListOf(fields['ran'], isContainer) &&
        (fields['blindSinceMs'] === null || typeof fields['blindSinceMs'] === 'number') &&
        isListOf(fields['setAside'], isText) &&
        (fields['remaking'] === null || isText(fields['remaking'])) &&
        (fields['builder'] === null || isBuilder(fields['builder'])) &&
        (fields['networks'] === null || isNetworks(fields['networks'])));
}
function isContainer(value) {
    const { id, name, autoRemove, ranAtMs } = { ...Object(value) };
    return isText(id) && isText(name) && typeof autoRemove === 'boolean' && typeof ranAtMs === 'number';
}
function isBuilder(value) {
    const { name, containers } = { ...Object(value) };
    return isText(name) && isListOf(containers, isText);
}
function isNetworks(value) {
    const { asideId, wiped } = { ...Object(value) };
    return isText(asideId) && typeof wiped === 'boolean';
}
function isText(value) {
    return typeof value === 'string';
}
function isListOf(value, is) {
    return Array.isArray(value) && value.every(is);
}

;// CONCATENATED MODULE: ./build/privileged/run-journal/files.js
/** Entries of runs in one directory: each is replaced as a whole and synced, so that a crash leaves the old or the new one. */






const SUFFIX = '.json';
const DRAFT = /\.json\.(\d+)-([^.]+)\.new$/;
/** Throws where the directory takes no file: a full disk, no rights. */
async function writeEntry(directory, entry) {
    const path = (0,external_node_path_.join)(directory, `${checkedName(entry.runId)}${SUFFIX}`);
    const { pid, startTicks } = entry.owner;
    const beside = `${path}.${pid}-${startTicks}.new`;
    const isNew = (await (0,promises_namespaceObject.mkdir)(directory, { recursive: true, mode: 0o700 })) !== undefined;
    try {
        const handle = await (0,promises_namespaceObject.open)(beside, 'w', 0o600);
        try {
            await handle.writeFile(`${JSON.stringify(entry)}\n`);
            await handle.sync();
        }
        finally {
            await handle.close();
        }
        await (0,promises_namespaceObject.rename)(beside, path);
    }
    catch (error) {
        await (0,promises_namespaceObject.rm)(beside, { force: true }).catch(() => undefined);
        throw error;
    }
    await syncDirectory(directory);
    if (isNew)
        await syncDirectory((0,external_node_path_.dirname)(directory));
}
/** None where there is no such directory. What makes no sense is passed over. */
async function readEntries(directory) {
    const names = await (0,promises_namespaceObject.readdir)(directory).catch(() => []);
    const read = await Promise.all(names
        .filter((name) => name.endsWith(SUFFIX))
        .map(async (name) => parseEntry(await (0,promises_namespaceObject.readFile)((0,external_node_path_.join)(directory, name), 'utf8').catch(() => ''))));
    return read.filter((entry) => entry !== null);
}
/** The directory goes with its last entry. Never rejects: what is left is found again. */
async function removeEntry(directory, runId) {
    await (0,promises_namespaceObject.rm)((0,external_node_path_.join)(directory, `${checkedName(runId)}${SUFFIX}`), { force: true }).catch(() => undefined);
    await clearDrafts(directory);
}
/** Deletes what runs had not written to its end when they died; the directory goes with the last. Never rejects. */
async function clearDrafts(directory) {
    for (const name of await (0,promises_namespaceObject.readdir)(directory).catch(() => [])) {
        const [, pid, startTicks] = DRAFT.exec(name) ?? [];
        if (pid === undefined || startTicks === undefined)
            continue;
        if (!(await isAlive({ pid: Number(pid), startTicks })))
            await (0,promises_namespaceObject.rm)((0,external_node_path_.join)(directory, name), { force: true }).catch(() => undefined);
    }
    await (0,promises_namespaceObject.rmdir)(directory).catch(() => undefined);
}

;// CONCATENATED MODULE: ./build/privileged/ops/run-journals.js
/**
 * Root's copies of the entries of runs: in the data root, where the next run of any user finds them, and in a tmpfs where the
 * data root takes none (its disk is full, or it could not be proved).
 */








/** Ends with this boot, as the process of a run does. */
const TMPFS = '/run/buildmend';
/** Throws, with both reasons, when neither place takes it. */
async function writeRunJournal(args) {
    if (!isEntry(args.entry))
        throw new Error('refused: no entry of a run');
    const why = [];
    for (const home of [inDataRoot, inTmpfs]) {
        try {
            const place = await home(args);
            if (place === null)
                continue;
            await makeOwn((0,external_node_path_.dirname)(place));
            await writeEntry(place, args.entry);
            return null;
        }
        catch (error) {
            why.push(message_of_messageOf(error));
        }
    }
    throw new Error(why.join('; '));
}
/** Of both places; those of runs that live are among them. Drafts of runs that died while they wrote one are cleared away. */
async function listRunJournals(args) {
    const places = await bothPlaces(args);
    for (const place of places) {
        await clearDrafts(place);
        await (0,promises_namespaceObject.rmdir)((0,external_node_path_.dirname)(place)).catch(() => undefined);
    }
    return (await Promise.all(places.map(readEntries))).flat();
}
async function removeRunJournal(args) {
    for (const place of await bothPlaces(args)) {
        await removeEntry(place, args.runId);
        // The one above it is ours too, and goes once nothing is in it
        await (0,promises_namespaceObject.rmdir)((0,external_node_path_.dirname)(place)).catch(() => undefined);
    }
    return null;
}
async function bothPlaces(args) {
    const places = await Promise.all([inDataRoot(args).catch(() => null), inTmpfs(args)]);
    return places.filter((place) => place !== null);
}
async function inDataRoot({ dataRoot }) {
    return dataRoot === null ? null : (0,external_node_path_.join)(await recordedRoot(dataRoot), '.buildmend', 'journal');
}
async function inTmpfs({ key }) {
    return (0,external_node_path_.join)(TMPFS, checkedName(`journal-${key}`));
}
/** A real directory, so that nothing leads elsewhere. */
async function makeOwn(path) {
    await (0,promises_namespaceObject.mkdir)(path, { mode: 0o700 }).catch(async (error) => {
        if (errnoOf(error) !== 'EEXIST' || !(await (0,promises_namespaceObject.lstat)(path)).isDirectory())
            throw error;
    });
}

;// CONCATENATED MODULE: ./build/privileged/ops/seal-aside.js
/** Ends a set-aside that spans two roots: until then the part that was moved first counts as half done. */


/** Throws when it is not recorded, or was not moved as a whole. */
async function sealAside(args) {
    const root = await recordedRoot(args.dataRoot);
    const manifest = await readManifest(root, args.id);
    if (manifest?.state !== 'renaming')
        throw new Error(`${args.id} is not open in ${root}`);
    await writeManifest(root, { ...manifest, state: 'renamed' });
    return null;
}

;// CONCATENATED MODULE: ./build/privileged/set-aside/move-error.js
/** Says why a rename or its journal failed, in words that tell what to do. */

/** The error itself where there is nothing to add. */
function namedMoveError(error) {
    const path = move_error_pathOf(error);
    switch (errnoOf(error)) {
        case 'EPERM':
            return new Error(`refused: ${path} cannot be moved (EPERM); as root that means that it is immutable or append-only: \`lsattr -d\` shows it, \`chattr -ia\` ends it`, { cause: error });
        case 'EXDEV':
            return new Error(`refused: ${path} stands on another file system or subvolume (EXDEV), and is never copied`, { cause: error });
        case 'ENOSPC':
        case 'EDQUOT':
            return new Error(`refused: the disk is full (${errnoOf(error)} at ${path}), not even the journal of what is moved can be written: make a few MiB free by hand`, { cause: error });
        case 'EROFS':
            return new Error(`refused: ${path} stands on a read-only file system`, { cause: error });
        default:
            return error;
    }
}
function move_error_pathOf(error) {
    if (typeof error !== 'object' || error === null || !('path' in error))
        return 'a file';
    return typeof error.path === 'string' ? error.path : 'a file';
}

;// CONCATENATED MODULE: ./build/privileged/ops/set-aside.js








/**
 * The engine must be stopped. Throws, with nothing changed but leftover mounts, when the path is not a data root, when it
 * is still used, when an entry or a mount is not the engine's own, and when a rename fails (those before it are undone).
 */
async function setAside(args, signal) {
    const dataRoot = args.kind === 'containerd'
        ? await provenContainerdRoot(args.dataRoot)
        : await provenRoot(args.dataRoot, { pid: null, engineId: args.engineId ?? null });
    const { present, absent } = await proveEntries(dataRoot, args.entries, args.volumesToo);
    if (present.length === 0)
        throw new Error(`none of ${args.entries.join(', ')} is in ${dataRoot}`);
    await refuseUsers(dataRoot, signal);
    const unmounted = await clearMounts(dataRoot, present);
    signal.throwIfAborted();
    const manifest = {
        version: 1,
        id: args.id,
        rung: args.rung,
        owner: args.owner,
        startedAt: args.startedAt,
        state: 'renaming',
        entries: present,
        absent,
        ...(typeof args.keep === 'string' ? { keep: args.keep } : {}),
        ...(args.engineRan === undefined ? {} : { engineRan: args.engineRan }),
    };
    await renameAll(dataRoot, manifest, args.open ?? false).catch((error) => {
        throw namedMoveError(error);
    });
    return { moved: present, unmounted };
}
async function renameAll(dataRoot, manifest, open) {
    await makeAsideDir(dataRoot, manifest.id).catch((error) => removeEmptyHome(dataRoot).then(() => Promise.reject(error)));
    try {
        await writeManifest(dataRoot, manifest);
        await moveOut(dataRoot, manifest.id, manifest.entries);
        if (!open)
            await writeManifest(dataRoot, { ...manifest, state: 'renamed' });
    }
    catch (error) {
        await rollBack(dataRoot, manifest);
        throw error;
    }
}
/** When even this fails the manifest stays, still in state `renaming`: the next run goes on with it. */
async function rollBack(dataRoot, { id, entries }) {
    await moveBack(dataRoot, id, entries);
    await deleteTree(dataRoot, id);
    await removeEmptyHome(dataRoot);
}

;// CONCATENATED MODULE: ./build/privileged/ops/start-process.js
/** Starts a program as it ran before: its argv, environment, directory, namespaces, user and limits, detached, its output appended to files. */



/** A GitHub runner ends every process that carries this when the job is over. */
const RUNNER_MARK = 'RUNNER_TRACKING_ID';
/** After setns(2) into a mount namespace the working directory is its root. */
const IN_DIRECTORY = 'cd "$1" && shift && exec env "$@"';
/** A shell writes these into the environment by itself; they are to be as they were. */
const SHELL_OWN = ['PWD', 'OLDPWD'];
/** Resolves once it is running. Throws when it cannot be started. */
async function startProcess(args) {
    const { [RUNNER_MARK]: _mark, ...env } = args.env;
    const { launch = null } = args;
    const log = (0,external_node_fs_namespaceObject.openSync)(args.logFile ?? '/dev/null', 'a', 0o640);
    const out = launch?.stdoutFile == null ? log : (0,external_node_fs_namespaceObject.openSync)(launch.stdoutFile, 'a', 0o640);
    const namespaces = namespaceFiles(args);
    try {
        const limits = await limitWords(launch);
        const user = userWords(launch);
        const [program = '', ...words] = [...limits, ...commandLine(args, namespaces.flags, user)];
        const isWrapped = namespaces.fds.length + limits.length + user.length > 0;
        const directory = namespaces.fds.length > 0 ? {} : { cwd: args.cwd ?? '/' };
        const ownMask = launch?.umask == null ? null : process.umask(launch.umask);
        const child = (0,external_node_child_process_namespaceObject.spawn)(program, words, {
            detached: true,
            env,
            ...directory,
            ...(isWrapped ? {} : { argv0: args.argv[0] ?? program }),
            stdio: ['ignore', out, log, ...namespaces.fds],
        });
        if (ownMask !== null)
            process.umask(ownMask);
        const pid = await new Promise((resolve, reject) => {
            child.once('error', reject);
            child.once('spawn', () => resolve(child.pid ?? 0));
        });
        child.unref();
        if (launch !== null)
            place(pid, launch);
        return { pid };
    }
    finally {
        for (const fd of new Set([log, out, ...namespaces.fds]))
            (0,external_node_fs_namespaceObject.closeSync)(fd);
    }
}
/** What is written of it from outside; what may not be written stays as it is. */
function place(pid, { cgroup, oomScoreAdj }) {
    const writes = [
        [`/proc/${pid}/oom_score_adj`, oomScoreAdj],
        [`/sys/fs/cgroup${cgroup}/cgroup.procs`, cgroup === null ? null : pid],
    ];
    for (const [path, value] of writes) {
        try {
            if (value !== null)
                (0,external_node_fs_namespaceObject.writeFileSync)(path, String(value), { flag: 'r+' });
        }
        catch {
            // A group that is gone, or a number only root may lower
        }
    }
}
async function limitWords(launch) {
    const limits = await limitsToSet(launch?.limits ?? [], process.geteuid?.() === 0);
    if (limits.length === 0)
        return [];
    return ['prlimit', ...limits.map(({ name, soft, hard }) => `--${name}=${soft}:${hard}`), '--'];
}
/** Root becomes who it was; nobody else can. */
function userWords(launch) {
    if (launch === null || launch.uid === 0 || process.geteuid?.() !== 0)
        return [];
    const groups = launch.groups.length === 0 ? '--clear-groups' : `--groups=${launch.groups.join(',')}`;
    return ['setpriv', `--reuid=${launch.uid}`, `--regid=${launch.gid}`, groups, '--'];
}
function namespaceFiles(args) {
    const fds = [];
    const flags = [];
    for (const [flag, path] of [
        ['--net', args.netNamespace],
        ['--mount', args.mountNamespace],
    ]) {
        if (path === null)
            continue;
        flags.push(`${flag}=/proc/self/fd/${3 + fds.length}`);
        fds.push((0,external_node_fs_namespaceObject.openSync)(path, 'r'));
    }
    return { fds, flags };
}
function commandLine(args, flags, user) {
    const [first = '', ...rest] = args.argv;
    const program = first.includes('/') ? first : (args.exe?.replace(/ \(deleted\)$/, '') ?? first);
    if (flags.length === 0)
        return [...user, args.exe?.endsWith(' (deleted)') === false ? args.exe : program, ...rest];
    const own = SHELL_OWN.filter((name) => args.env[name] !== undefined);
    const words = [
        ...SHELL_OWN.flatMap((name) => (own.includes(name) ? [] : ['-u', name])),
        ...own.map((name) => `${name}=${args.env[name]}`),
    ];
    const inDirectory = ['/bin/sh', '-c', IN_DIRECTORY, 'sh', args.cwd ?? '/', ...words];
    return ['nsenter', ...flags, '--', ...inDirectory, ...user, program, ...rest];
}

;// CONCATENATED MODULE: ./build/privileged/side/side-config.js
/** The daemon.json of a side engine: what the sick one's says of registries, proxies, DNS and steps, and nothing of its own places. */

/** Carried over as they are. What names a place, a socket, a network or a driver of the sick engine is not. */
const CARRIED = [
    'allow-nondistributable-artifacts',
    'builder',
    'cgroup-parent',
    'default-runtime',
    'default-shm-size',
    'default-ulimits',
    'dns',
    'dns-opts',
    'dns-search',
    'exec-opts',
    'http-proxy',
    'https-proxy',
    'insecure-registries',
    'max-concurrent-downloads',
    'max-concurrent-uploads',
    'max-download-attempts',
    'mtu',
    'no-proxy',
    'proxies',
    'registry-mirrors',
    'runtimes',
    'seccomp-profile',
    'selinux-enabled',
];
/** The same as options of dockerd's command line; each may stand there more than once. */
const CARRIED_OPTIONS = [
    'add-runtime',
    'cgroup-parent',
    'default-runtime',
    'dns',
    'dns-opt',
    'dns-search',
    'exec-opt',
    'http-proxy',
    'https-proxy',
    'insecure-registry',
    'mtu',
    'no-proxy',
    'registry-mirror',
    'seccomp-profile',
];
/** @param sick - the text of the sick engine's own; null where there is none. One that is no JSON gives nothing. */
function sideConfig(sick, { store, network }) {
    const config = side_config_parse(sick);
    const carried = Object.fromEntries(CARRIED.flatMap((key) => (key in config ? [[key, config[key]]] : [])));
    return {
        ...carried,
        ...(store === 'overlay2' ? { 'storage-driver': 'overlay2' } : {}),
        ...(store === 'other' ? {} : { features: { 'containerd-snapshotter': store === 'containerd' } }),
        bridge: network.bridge,
        iptables: false,
        ip6tables: false,
        'userland-proxy': false,
        // The sick engine may have a group whose members are not to see this one
        group: 'root',
    };
}
/** The words of dockerd's own command line that are carried over. */
function carriedWords(argv) {
    return argv.flatMap((word, at) => {
        const name = CARRIED_OPTIONS.find((option) => word === `--${option}` || word.startsWith(`--${option}=`));
        if (name === undefined)
            return [];
        const next = argv[at + 1];
        return word.includes('=') ? [word] : next === undefined ? [] : [word, next];
    });
}
const side_config_ENV = /^(?:PATH|HOME|USER|LANG|(?:https?|no|all)_proxy|SSL_CERT_(?:FILE|DIR)|XDG_\w+)$/i;
const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
/** Of its environment: where its programs are, and how it reaches the network. Beside its own program stand containerd and runc. */
function sideEnv(env, exe) {
    const kept = Object.fromEntries(Object.entries(env).filter(([name]) => side_config_ENV.test(name)));
    const beside = exe?.startsWith('/') === true ? [(0,external_node_path_.dirname)(exe)] : [];
    return { HOME: '/root', ...kept, PATH: [kept['PATH'], ...beside, SYSTEM_PATH].filter(Boolean).join(':') };
}
/** The configuration of its own containerd: without one dockerd would take the machine's, and meet the sick engine’s records there. */
function containerdToml(dir) {
    const at = (name) => JSON.stringify((0,external_node_path_.join)(dir, name));
    return [
        'version = 2',
        `root = ${at('containerd')}`,
        `state = ${at('run/containerd')}`,
        'disabled_plugins = ["io.containerd.grpc.v1.cri", "io.containerd.internal.v1.opt"]',
        '[grpc]',
        `  address = ${at('containerd.sock')}`,
        '[ttrpc]',
        `  address = ${at('containerd.ttrpc')}`,
        '[debug]',
        '  level = "warn"',
        '',
    ].join('\n');
}
function side_config_parse(text) {
    try {
        const value = JSON.parse(text ?? '');
        return side_config_isObject(value) ? value : {};
    }
    catch {
        return {};
    }
}
function side_config_isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/privileged/ops/start-side.js
/** Makes and starts a clean engine beside a sick one: own folder, containerd, network, socket; the sick one's programs. */












const SOCKET_MS = 40_000;
const start_side_POLL_MS = 50;
/** Of a unix socket's path (unix(7)); the deepest is `run/docker/libnetwork/<12>.sock`. */
const LONGEST_DIR = 60;
/** Resolves when its socket is there. Throws when it does not start, with the end of its log; nothing is left then. */
async function startSide(args, signal) {
    const dir = await (0,promises_namespaceObject.mkdtemp)((0,external_node_path_.join)(checkedPath(args.parent), SIDE_PREFIX));
    try {
        if (dir.length > LONGEST_DIR)
            throw new Error(`${args.parent} is too deep for the path of a socket`);
        return await start(dir, args, signal);
    }
    catch (error) {
        const log = ((await readOrNull((0,external_node_path_.join)(dir, 'log'))) ?? '').trim().split('\n').slice(-5).join('\n');
        await endSide(dir, new AbortController().signal).catch(() => undefined);
        const why = error instanceof Error ? error.message : String(error);
        throw new Error(log === '' ? why : `${why}; the end of its log:\n${log}`);
    }
}
async function start(dir, args, signal) {
    const env = sideEnv(args.env, args.exe);
    const id = (0,external_node_path_.basename)(dir).slice(SIDE_PREFIX.length);
    const network = await planNetwork(id, args.netNamespace, env);
    await writeOwner(dir, { run: args.run, network });
    await makeNetwork(network, args.netNamespace, env);
    await (0,promises_namespaceObject.mkdir)((0,external_node_path_.join)(dir, 'run'), { mode: 0o711 });
    await (0,promises_namespaceObject.writeFile)((0,external_node_path_.join)(dir, 'containerd.toml'), containerdToml(dir));
    const config = sideConfig(await readSickConfig(args), { store: args.store, network });
    await (0,promises_namespaceObject.writeFile)((0,external_node_path_.join)(dir, 'daemon.json'), `${JSON.stringify(config)}\n`, { mode: 0o600 });
    await (0,promises_namespaceObject.writeFile)((0,external_node_path_.join)(dir, 'log'), '', { mode: 0o600 });
    await launch(dir, args, env, [start_side_containerdOf(env), '--config', (0,external_node_path_.join)(dir, 'containerd.toml')]);
    await waitFor((0,external_node_path_.join)(dir, 'containerd.sock'), signal);
    await launch(dir, args, env, engineWords(dir, args));
    const socket = (0,external_node_path_.join)(dir, 'docker.sock');
    await waitFor(socket, signal);
    if (args.uid !== process.geteuid?.())
        await start_side_open(dir, socket, args.uid);
    return { dir, socket, bridge: network.bridge };
}
/** Nobody but the caller may talk to it, and nobody at all may list its folder. */
async function start_side_open(dir, socket, uid) {
    await (0,promises_namespaceObject.chmod)(socket, 0o600);
    await (0,promises_namespaceObject.chown)(socket, uid, 0);
    await (0,promises_namespaceObject.chmod)(dir, 0o711);
}
function engineWords(dir, { argv, exe }) {
    const at = (name) => (0,external_node_path_.join)(dir, name);
    const program = exe?.startsWith('/') === true && !exe.endsWith(' (deleted)') ? exe : (argv[0] ?? 'dockerd');
    return [
        program,
        ...['--config-file', at('daemon.json'), '--data-root', at('data'), '--exec-root', at('run/docker')],
        ...[
            '--pidfile',
            at('docker.pid'),
            '--containerd',
            at('containerd.sock'),
            '-H',
            `unix://${at('docker.sock')}`,
        ],
        ...carriedWords(argv),
    ];
}
/** As the sick engine's own file system shows it where that is another one. */
async function readSickConfig({ argv, mountNamespace }) {
    const file = optionsOfArgv(argv).configFile ?? '/etc/docker/daemon.json';
    const root = /^(\/proc\/\d+)\/ns\/mnt$/.exec(mountNamespace ?? '')?.[1];
    return (root === undefined ? null : await readOrNull((0,external_node_path_.join)(root, 'root', file))) ?? readOrNull(file);
}
/** The one on the engine's PATH; Debian's older packages and Docker's own both put it there. */
function start_side_containerdOf({ PATH = '' }) {
    const found = (0,external_node_child_process_namespaceObject.spawnSync)('/bin/sh', ['-c', 'command -v containerd'], { env: { PATH } })
        .stdout.toString()
        .trim();
    if (found === '')
        throw new Error('no containerd is found on the engine’s PATH');
    return found;
}
async function launch(dir, { netNamespace, mountNamespace }, env, argv) {
    const places = { netNamespace, mountNamespace, cwd: dir, logFile: (0,external_node_path_.join)(dir, 'log') };
    await startProcess({ argv, exe: argv[0] ?? null, env, ...places });
}
async function waitFor(socket, signal) {
    const until = performance.now() + SOCKET_MS;
    while (!(await (0,promises_namespaceObject.stat)(socket).then((found) => found.isSocket(), () => false))) {
        if (signal.aborted)
            throw new Error('it was not started: the run is being ended');
        if (performance.now() > until)
            throw new Error(`${(0,external_node_path_.basename)(socket)} is not there after ${SOCKET_MS / 1000} s`);
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(start_side_POLL_MS);
    }
}

;// CONCATENATED MODULE: ./build/engine/checks/broken-content.js
/** What of a store's content is gone, and exactly what stands on it: the ground of every repair that keeps the rest. */

const NOTHING_BROKEN = {
    parts: [],
    blobs: [],
    records: [],
    knownRecords: 0,
    images: [],
    knownImages: 0,
};
/** What is being made or removed is wrong for a moment, damage at every look, in milliseconds. */
const broken_content_LOOK_AGAIN = [300, 1000];
/** Null where the records cannot be read: then nothing is known. */
async function lookAtContent(look, pausesMs = broken_content_LOOK_AGAIN) {
    let seen = await look();
    if (seen === null)
        return null;
    let parts = new Set(seen.parts.keys());
    for (const pauseMs of pausesMs) {
        if (parts.size === 0)
            break;
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(pauseMs);
        seen = await look();
        if (seen === null)
            return null;
        const { parts: now } = seen;
        parts = new Set([...parts].filter((part) => now.has(part)));
    }
    return parts.size === 0 ? NOTHING_BROKEN : seen.resolve(parts);
}

;// CONCATENATED MODULE: ./build/engine/checks/records-standing-on.js
/** Ids of the broken ones, of all that stand on them, and of what is the same content; each once. */
function recordsStandingOn(records, broken) {
    const next = new Map();
    const lead = (from, to) => void next.set(from, [...(next.get(from) ?? []), to]);
    for (const { id, parents, twin } of records) {
        for (const parent of parents)
            lead(parent, id);
        if (twin !== null) {
            lead(twin, id);
            lead(id, twin);
        }
    }
    const known = new Set(records.map(({ id }) => id));
    const found = new Set(broken);
    const queue = [...found];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
        for (const id of next.get(at) ?? []) {
            if (found.has(id) || !known.has(id))
                continue;
            found.add(id);
            queue.push(id);
        }
    }
    return [...found];
}

;// CONCATENATED MODULE: ./build/engine/checks/broken-containerd.js
/** Finds what is gone in a containerd's store (an engine’s or a builder’s): blobs and unpacked layers, and what stands on them. */











const broken_containerd_SNAPSHOTTER = 'overlayfs';
/** Null where the databases cannot be read. */
function brokenContainerdContent(places, pausesMs) {
    return lookAtContent(() => look(places), pausesMs);
}
async function look({ content, snapshotter, records }) {
    const [cache, names, snapshots] = [
        await snapshotOf(records),
        await snapshotOf(content.metadata),
        await snapshotOf((0,external_node_path_.join)(snapshotter, 'metadata.db')),
    ];
    const metadata = await recordsOf(content);
    if ('why' in metadata || [cache, names, snapshots].some(({ kind }) => kind === 'none'))
        return null;
    const seen = {
        metadata,
        known: snapshots.kind === 'read' ? readSnapshots(snapshots.tree) : [],
        names: names.kind === 'read' ? readSnapshotNames(names.tree, broken_containerd_SNAPSHOTTER) : new Map(),
        records: cache.kind === 'read' ? readCacheRecords(cache.tree) : [],
    };
    const there = await mapBounded(seen.known, ({ id }) => isThere((0,external_node_path_.join)(snapshotter, 'snapshots', id, 'fs')));
    const blobs = uniqueOf(metadata.content);
    const wrong = await mapBounded(blobs, (blob) => wrongBlob(content, blob));
    const gone = seen.known.filter((_, index) => there[index] !== true);
    const parts = new Map([
        ...gone.map(({ id }) => [`snapshot ${id}`, `the unpacked layer ${id} is gone`]),
        ...wrong.flatMap((why) => (why === null ? [] : [[`blob ${why.split(' ')[0]}`, why]])),
        ...lostSnapshots(seen),
    ]);
    return { parts, resolve: (still) => resolve(seen, still) };
}
function lostSnapshots({ records, names, known }) {
    const own = new Set(known.map(({ key }) => key));
    return records
        .filter(({ mustHaveSnapshot, snapshot }) => mustHaveSnapshot && !own.has(names.get(snapshot) ?? ''))
        .map(({ id }) => [`record ${id}`, `the snapshot of ${id} is not known`]);
}
function resolve(seen, parts) {
    const { metadata, records } = seen;
    const named = (kind) => new Set([...parts].flatMap((part) => (part.startsWith(`${kind} `) ? [part.slice(kind.length + 1)] : [])));
    const digests = named('blob');
    const snapshots = snapshotsOn(seen, named('snapshot'));
    const through = new Set([
        ...digests,
        ...metadata.content
            .filter((blob) => blob.snapshots.some((key) => snapshots.has(key)))
            .map(({ digest }) => digest),
    ]);
    const needs = reaches(metadata, through);
    const standing = metadata.holders.filter((holder) => needs(holder.blobs) || holder.snapshots.some((key) => snapshots.has(key)));
    const leases = new Set(standing.flatMap(({ record }) => record ?? []));
    const own = named('record');
    const broken = records
        .filter(({ id, snapshot }) => own.has(id) || leases.has(id) || snapshots.has(snapshot))
        .map(({ id }) => id);
    return {
        parts: [...parts],
        blobs: uniqueOf(metadata.content).flatMap((blob) => digests.has(blob.digest) ? [lost(metadata, blob)] : []),
        records: recordsStandingOn(records, broken),
        knownRecords: records.length,
        images: [...new Set(standing.flatMap(imageId))],
        knownImages: new Set(metadata.holders.flatMap(imageId)).size,
    };
}
function lost(metadata, { digest, bytes, sources }) {
    const needs = reaches(metadata, new Set([digest]));
    const images = metadata.holders.flatMap(({ image, blobs }) => image !== null && needs(blobs) ? [image] : []);
    return { digest, bytes, images: [...images, ...sources] };
}
/** docker's id of an image in this store is that of its index or manifest. */
function imageId({ image, blobs }) {
    return image === null ? [] : blobs;
}
/** Keys of the snapshots that are, or stand on, one of these. */
function snapshotsOn({ known }, ids) {
    const byKey = new Map(known.map((snapshot) => [snapshot.key, snapshot]));
    const stands = ({ key }) => {
        for (let at = byKey.get(key), steps = 0; at !== undefined && steps < known.length; steps += 1) {
            if (ids.has(at.id))
                return true;
            at = byKey.get(at.parent);
        }
        return false;
    };
    return new Set(known.filter(stands).map(({ key }) => key.replace(/^[^/]*\/\d+\//, '')));
}

;// CONCATENATED MODULE: ./build/engine/checks/broken-graph.js
/** Finds what is gone in the graph driver's store (layers, their records, images' configurations), and what stands on it. */












/** Null where BuildKit's records cannot be read. */
function brokenGraphContent(dataRoot, pausesMs) {
    return lookAtContent(() => broken_graph_look(dataRoot), pausesMs);
}
async function broken_graph_look(dataRoot) {
    const root = (0,external_node_path_.join)(dataRoot, 'buildkit');
    const [records, snapshots] = [
        await snapshotOf((0,external_node_path_.join)(root, 'metadata_v2.db')),
        await snapshotOf((0,external_node_path_.join)(root, 'snapshots.db')),
    ];
    if (records.kind === 'none' || snapshots.kind === 'none')
        return null;
    const seen = {
        store: await readGraphStore(dataRoot),
        records: records.kind === 'read' ? readCacheRecords(records.tree) : [],
        snapshots: snapshots.kind === 'read' ? readGraphSnapshots(snapshots.tree) : new Map(),
        below: await readParents((0,external_node_path_.join)(dataRoot, 'image', 'overlay2', 'layerdb', 'sha256')),
    };
    const parts = new Map([
        ...(await brokenLayers(dataRoot, seen)),
        ...unrecorded(seen),
        ...(await tornImages(dataRoot, seen)),
        ...broken_graph_lostSnapshots(seen),
    ]);
    return { parts, resolve: (still) => broken_graph_resolve(seen, still) };
}
/** `layer <directory>`: without content, or not to be mounted. */
async function brokenLayers(dataRoot, { store, records, snapshots }) {
    const root = (0,external_node_path_.join)(dataRoot, 'overlay2');
    const there = (await namesIn(root)).filter((name) => name !== 'l' && !name.startsWith('.'));
    const wanted = new Set([
        ...store.cacheIds.values(),
        ...records.flatMap(({ snapshot, mustHaveSnapshot, mutable }) => {
            const known = snapshots.get(snapshot);
            return known === undefined || known.chain !== null || !(mustHaveSnapshot || mutable)
                ? []
                : [known.folder];
        }),
    ]);
    const present = new Set(there);
    const gone = [...wanted].filter((id) => /^[a-z0-9-]+$/.test(id) && !present.has(id));
    const empty = await mapBounded(there, async (id) => {
        return (await isThere((0,external_node_path_.join)(root, id, 'link'))) && !(await isThere((0,external_node_path_.join)(root, id, 'diff')));
    });
    const { wrong } = await surveyLayerFiles(dataRoot);
    return [
        ...[...wrong].map(([id, why]) => [`layer ${id}`, `overlay2: ${why}`]),
        ...there.filter((_, index) => empty[index] === true).map((id) => layerPart(id, 'has no content')),
        ...gone.map((id) => layerPart(id, 'is gone')),
    ];
}
function layerPart(id, why) {
    return [`layer ${id}`, `overlay2/${id} ${why}`];
}
/** `chain <id>`: an image’s layer that no record names, and one that is recorded on top of such a one. */
function unrecorded({ store, below }) {
    const known = new Set(below.keys());
    const missing = [
        ...store.images.flatMap(({ chains }) => chains.filter((chain) => !known.has(chain))),
        ...[...below.values()].filter((parent) => parent !== '' && !known.has(parent)),
    ];
    return [...new Set(missing)].map((chain) => [
        `chain ${chain}`,
        `layerdb does not have ${chain.slice(0, 12)}`,
    ]);
}
async function tornImages(dataRoot, { store }) {
    const content = (0,external_node_path_.join)(dataRoot, 'image', 'overlay2', 'imagedb', 'content', 'sha256');
    const torn = await mapBounded(store.images, ({ id }) => isTorn((0,external_node_path_.join)(content, id), id));
    return store.images
        .filter((_, index) => torn[index] === true)
        .map(({ id }) => [
        `image ${id}`,
        `the configuration of image ${id.slice(0, 12)} is not what its name says`,
    ]);
}
/** `record <id>`: BuildKit has no snapshot for it. */
function broken_graph_lostSnapshots({ records, snapshots }) {
    return records
        .filter(({ mustHaveSnapshot, snapshot }) => mustHaveSnapshot && !snapshots.has(snapshot))
        .map(({ id }) => [`record ${id}`, `snapshots.db does not have that of ${id}`]);
}
function broken_graph_resolve({ store, records, snapshots, below }, parts) {
    const named = (kind) => new Set([...parts].flatMap((part) => (part.startsWith(`${kind} `) ? [part.slice(kind.length + 1)] : [])));
    const layers = named('layer');
    const chains = new Set(named('chain'));
    for (const [chain, id] of store.cacheIds)
        if (layers.has(id))
            chains.add(chain);
    standingOn(chains, below);
    const torn = named('image');
    const images = store.images.filter(({ id, chains: own }) => torn.has(id) || own.some((chain) => chains.has(chain)));
    const own = named('record');
    const broken = records.filter(({ id, snapshot }) => {
        const { chain, folder } = snapshots.get(snapshot) ?? { chain: snapshot, folder: '' };
        return own.has(id) || layers.has(folder) || chains.has((chain ?? '').replace('sha256:', ''));
    });
    const ids = broken.map(({ id }) => id);
    return {
        parts: [...parts],
        blobs: [],
        records: recordsStandingOn(records, ids),
        knownRecords: records.length,
        images: images.map(({ id }) => `sha256:${id}`),
        knownImages: store.images.length,
    };
}
/** Adds every recorded chain that has one of them below it. */
function standingOn(chains, below) {
    let before = -1;
    while (before !== chains.size) {
        before = chains.size;
        for (const [chain, parent] of below)
            if (chains.has(parent))
                chains.add(chain);
    }
}
async function readParents(layers) {
    const chains = (await namesIn(layers)).filter((name) => /^[0-9a-f]{64}$/.test(name));
    const parents = await mapBounded(chains, (chain) => (0,promises_namespaceObject.readFile)((0,external_node_path_.join)(layers, chain, 'parent'), 'utf8').catch(() => ''));
    return new Map(chains.map((chain, index) => [chain, (parents[index] ?? '').trim().replace('sha256:', '')]));
}

;// CONCATENATED MODULE: ./build/privileged/ops/survey-content.js
/** Looks at a store's content for what is gone and what stands on it; read-only. */





/** Null where the store's own records cannot be read: then nothing is known. */
async function surveyContent(args) {
    if (args.of === 'overlay2')
        return brokenGraphContent(checkedPath(args.dataRoot));
    if (args.of === 'containerd') {
        const root = checkedPath(args.containerdRoot);
        return brokenContainerdContent({
            content: content_sizes_containerdContent(root),
            snapshotter: (0,external_node_path_.join)(root, 'io.containerd.snapshotter.v1.overlayfs'),
            records: (0,external_node_path_.join)(checkedPath(args.dataRoot), 'buildkit', 'containerd-overlayfs', 'metadata_v2.db'),
        });
    }
    // Layout: buildkit, `cmd/buildkitd/main_oci_worker.go` and `worker/runc/runc.go`
    const worker = (0,external_node_path_.join)(checkedPath(args.stateDir), 'runc-overlayfs');
    const metadata = (0,external_node_path_.join)(worker, 'containerdmeta.db');
    const snapshotter = (0,external_node_path_.join)(worker, 'snapshots');
    const blobs = (0,external_node_path_.join)(worker, 'content', 'blobs');
    const implies = { failureClass: 'buildkit-state-corruption', owner: 'builder' };
    return brokenContainerdContent({
        content: { id: 'builder-container', metadata, blobs, implies },
        snapshotter,
        records: (0,external_node_path_.join)((0,external_node_path_.dirname)(metadata), 'metadata_v2.db'),
    });
}

;// CONCATENATED MODULE: ./build/privileged/ops/sweep-drafts.js
/** Deletes drafts that a repair wrote beside the engine's files and was killed before it could put them in their place. */



/** Where operations write drafts (`relink-overlay2`, `write-anew`, `mend-blob`), and how they name them. */
const sweep_drafts_DRAFT = /\.buildmend$|^\.buildmend-[0-9a-f]{64}$/;
const PLACES = [
    ['overlay2', 'l'],
    ['volumes'],
    ['network', 'files'],
    ['containerd', 'daemon', 'io.containerd.content.v1.content'],
];
const sweep_drafts_PARENTS = [['overlay2'], ['image']];
/** How many there were. The engine may run: nobody but us knows these names. */
async function sweepDrafts({ dataRoot }) {
    const root = await recordedRoot(dataRoot);
    const below = await Promise.all(sweep_drafts_PARENTS.map((parent) => directoriesIn((0,external_node_path_.join)(root, ...parent))));
    const folders = [...PLACES.map((place) => (0,external_node_path_.join)(root, ...place)), ...below.flat()];
    let swept = 0;
    for (const folder of folders)
        swept += await sweep(folder);
    return swept;
}
async function directoriesIn(path) {
    const entries = await (0,promises_namespaceObject.readdir)(path, { withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => (0,external_node_path_.join)(path, name));
}
/** Only plain files and links: a rename of our own never leaves anything else under such a name. */
async function sweep(folder) {
    const names = (await (0,promises_namespaceObject.readdir)(folder).catch(() => [])).filter((name) => sweep_drafts_DRAFT.test(name));
    let swept = 0;
    for (const name of names) {
        const path = (0,external_node_path_.join)(folder, name);
        const found = await (0,promises_namespaceObject.lstat)(path);
        if (!found.isFile() && !found.isSymbolicLink())
            continue;
        await (0,promises_namespaceObject.rm)(path, { force: true });
        swept += 1;
    }
    return swept;
}

;// CONCATENATED MODULE: ./build/privileged/user-manager.js
/** Asks the service manager of one user (`systemctl --user`), also as root and without a login of that user. */


/** Where a user's manager has its sockets while it runs (pam_systemd(8), `XDG_RUNTIME_DIR`). */
function runtimeDirOf(uid) {
    return `/run/user/${uid}`;
}
/** Null while the user's manager runs; else what has to be done so that it does. */
async function managerObstacle(uid) {
    const found = await (0,promises_namespaceObject.stat)(`${runtimeDirOf(uid)}/systemd`).catch(() => null);
    if (found !== null)
        return null;
    return `user ${uid} is not logged in, so their service manager does not run: \`loginctl enable-linger ${uid}\` as root keeps it running`;
}
/** As that user, who alone may ask it. */
async function askUserManager(uid, words, signal) {
    const why = await managerObstacle(uid);
    if (why !== null)
        return { exitCode: 127, output: why };
    const runtime = runtimeDirOf(uid);
    const places = { XDG_RUNTIME_DIR: runtime, DBUS_SESSION_BUS_ADDRESS: `unix:path=${runtime}/bus` };
    const become = process.geteuid?.() === 0 && uid !== 0 ? { uid, gid: (await (0,promises_namespaceObject.stat)(runtime)).gid } : {};
    return user_manager_run('systemctl', ['--user', ...words], { env: { ...process.env, ...places }, signal, ...become });
}
/** With both outputs as one text; a program that is missing has exit status 127. Never rejects. */
function user_manager_run(program, words, options) {
    return new Promise((resolve) => {
        (0,external_node_child_process_namespaceObject.execFile)(program, [...words], { ...options, encoding: 'utf8' }, (error, stdout, stderr) => {
            const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : 127;
            resolve({ exitCode: code, output: `${stdout}${stderr}`.trim() });
        });
    });
}

;// CONCATENATED MODULE: ./build/privileged/ops/systemctl.js
/** Asks systemd to stop or start units, to forget their failures, or what they are; unit names are checked, nothing else can be asked. */

const VERBS = ['stop', 'start', 'reset-failed', 'kill', 'show'];
const UNIT = /^[A-Za-z0-9][A-Za-z0-9@._:\\-]*\.(service|socket)$/;
const PROPERTY = /^[A-Za-z]+$/;
/** Resolves with systemctl's own exit status. Throws on a wrong unit name. */
async function systemctl(args, signal) {
    const { verb, units, uid = null, properties = [] } = args;
    const wrong = units.find((unit) => !UNIT.test(unit)) ?? properties.find((property) => !PROPERTY.test(property));
    if (wrong !== undefined || !VERBS.includes(verb))
        throw new Error(`refused: systemctl ${verb} ${wrong}`);
    const words = [verb, ...optionsOf(verb, properties), ...units];
    return uid === null ? user_manager_run('systemctl', words, { signal }) : askUserManager(uid, words, signal);
}
function optionsOf(verb, properties) {
    if (verb === 'kill')
        return ['--signal=SIGKILL'];
    return verb === 'show' ? [`--property=${properties.join(',')}`] : [];
}

;// CONCATENATED MODULE: ./build/privileged/ops/tail-file.js
/** Reads the end of a log file; bounded. */


/** The bytes from `from` to the end, at most the last `maxBytes`; null when the file cannot be read. */
async function tailFile(args) {
    try {
        const file = await (0,promises_namespaceObject.open)(checkedPath(args.path), 'r');
        try {
            const { size } = await file.stat();
            const start = Math.max(0, Math.min(args.from, size), size - args.maxBytes);
            const buffer = Buffer.alloc(size - start);
            const { bytesRead } = await file.read(buffer, 0, buffer.length, start);
            return { text: buffer.toString('utf8', 0, bytesRead), size };
        }
        finally {
            await file.close();
        }
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/privileged/ops/watch-for-engine.js
/** Catches the dockerd that appears while an engine is being started: with a broken store it lives for half a second only. */




const watch_for_engine_POLL_MS = 20;
/**
 * The first dockerd that is not among `except` and is to serve the socket; null when none came within the limit or before
 * the signal. Engines of others start at the same moment, too.
 */
async function watchForEngine(args, signal) {
    const until = Date.now() + args.limitMs;
    while (Date.now() < until && !signal.aborted) {
        const pids = await pidsNamed('/proc', 'dockerd');
        if (pids.some((pid) => !args.except.includes(pid))) {
            const engine = newcomer(await find_engines_findEngines({ except: args.except }), args.socket);
            if (engine !== null)
                return engine;
        }
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(watch_for_engine_POLL_MS);
    }
    return null;
}
/** The one that names the socket; else the only one that names none at all. */
function newcomer(engines, socket) {
    const answers = engines.map((engine) => ({
        engine,
        serves: socket === null ? 'unsaid' : servesSocket(engine.argv, socket),
    }));
    const named = answers.find(({ serves }) => serves === 'yes');
    if (named !== undefined)
        return named.engine;
    const unsaid = answers.filter(({ serves }) => serves === 'unsaid');
    return unsaid.length === 1 ? (unsaid[0]?.engine ?? null) : null;
}

;// CONCATENATED MODULE: ./build/privileged/ops.js
/** Every file operation that may run as root, by name: adding one means a file in `ops/` and a line here. */

















































/** An operation takes JSON-able arguments and a signal that it honours at safe points, and resolves to something JSON-able. */
const OPS = {
    clearPidFile: clearPidFile,
    dumpGoroutines: dumpGoroutines,
    endLeftovers: endLeftovers,
    endProcess: endProcess,
    endSide: end_side_endSide,
    examineBuilderState: examineBuilderState,
    examineFiles: examineFiles,
    findContainerd: findContainerd,
    findContainerdRoot: findContainerdRoot,
    findEngines: find_engines_findEngines,
    findNamespaces: findNamespaces,
    guessStore: guessStore,
    initService: initService,
    installPlugin: (args, signal) => installPlugin(args, signal),
    knockAtContainerd: knockAtContainerd,
    lendReserve: lendReserve,
    listUnlistedImages: listUnlistedImages,
    listUnnamedLayers: listUnnamedLayers,
    listVolumeDirs: listVolumeDirs,
    measureAside: measureAside,
    measureVolumes: measureVolumes,
    mendBlob: mendBlob,
    lookAtContainerd: lookAtContainerd,
    proveDataRoot: proveDataRoot,
    proveOwnFiles: proveOwnFiles,
    sealAside: sealAside,
    readContainers: read_containers_readContainers,
    readDaemonConfig: readDaemonConfig,
    readJournal: readJournal,
    readNetworkRecords: readNetworkRecords,
    returnForgotten: returnForgotten,
    returnReserve: returnReserve,
    startProcess: startProcess,
    startSide: startSide,
    surveyContent: surveyContent,
    systemctl: systemctl,
    tidySides: tidySides,
    tailFile: tailFile,
    watchForEngine: watchForEngine,
    makeDirectories: makeDirectories,
    relinkOverlay2: relinkOverlay2,
    remakeTags: remakeTags,
    remakeVolumeRecords: remakeVolumeRecords,
    deleteAside: deleteAside,
    keepAside: keepAside,
    loadAsideImages: loadAsideImages,
    listAside: listAside,
    listDataRoot: listDataRoot,
    putBack: putBack,
    setAside: setAside,
    writeRunJournal: writeRunJournal,
    listRunJournals: listRunJournals,
    removeRunJournal: removeRunJournal,
    sweepDrafts: sweepDrafts,
};
const TABLE = OPS;
/** Runs an operation in this process, with this process's rights. */
function callOp(name, args, signal) {
    return TABLE[name](args, signal);
}
function isOpName(text) {
    return Object.hasOwn(OPS, text);
}

;// CONCATENATED MODULE: ./build/privileged/user-namespace.js
/** The command that runs a program as root of a user's own namespace: there a rootless engine's sub-uids are ids, and its files can be worked on. */






/** Of the engine that lives there while one does, else one with the same ids: RootlessKit's, or that of util-linux 2.38 and newer. */
async function namespaceCommand(request) {
    const engines = (await find_engines_findEngines({})).filter(({ uid }) => uid === request.uid);
    const living = await engineOf(engines, request.path);
    if (living !== null)
        return { ok: true, words: await enter(living, request) };
    const user = await readUser(request.uid);
    if (user === null)
        return { ok: false, why: `user ${request.uid} is not in /etc/passwd` };
    if (!(await hasSubIds(user)))
        return { ok: false, why: `/etc/subuid has no ids for ${user.name}` };
    const fresh = await freshNamespace(engines);
    if (fresh === null)
        return { ok: false, why: 'neither rootlesskit nor unshare with newuidmap is there' };
    return { ok: true, words: [...becoming(user, request.ownUid), ...fresh] };
}
/** Whether a user can have such a namespace at all, by the files that are there: nothing is started. */
async function mayHaveNamespace(uid) {
    if ((await find_engines_findEngines({})).some((engine) => engine.uid === uid))
        return true;
    const user = await readUser(uid);
    return user !== null && (await hasSubIds(user)) && (await freshNamespace([])) !== null;
}
async function engineOf(engines, path) {
    for (const engine of engines) {
        const { argv, env, pid } = engine;
        if (!(await isForeign(pid, 'user')))
            continue;
        const { dataRoot } = await readDaemonConfig({ argv, env, pid });
        const root = await (0,promises_namespaceObject.realpath)(dataRoot).catch(() => dataRoot);
        if (path === root || path.startsWith(`${root}/`))
            return engine;
    }
    return null;
}
/** Without its process namespace `/proc` of its mount namespace would be another one's than ours. */
async function enter({ pid }, { ownUid }) {
    const mounts = (await isForeign(pid, 'pid')) ? [] : ['--mount'];
    const keep = ownUid === 0 ? [] : ['--preserve-credentials'];
    return ['nsenter', `--target=${pid}`, '--user', ...mounts, ...keep, '--'];
}
async function isForeign(pid, kind) {
    const [own, other] = await Promise.all([
        linkOrNull(`/proc/self/ns/${kind}`),
        linkOrNull(`/proc/${pid}/ns/${kind}`),
    ]);
    return own !== null && other !== null && own !== other;
}
/** Null for a user whom `/etc/passwd` does not know. */
async function readUser(uid) {
    for (const line of (await (0,promises_namespaceObject.readFile)('/etc/passwd', 'utf8').catch(() => '')).split('\n')) {
        const [name = '', , id, gid, , home = '/'] = line.split(':');
        if (name !== '' && id === String(uid))
            return { name, uid, gid: Number(gid), home };
    }
    return null;
}
/** `name:first:count`, the name may be a number (subuid(5)). */
async function hasSubIds({ name, uid }) {
    const text = await (0,promises_namespaceObject.readFile)('/etc/subuid', 'utf8').catch(() => '');
    return text.split('\n').some((line) => [name, String(uid)].includes(line.split(':')[0] ?? ''));
}
function becoming({ uid, gid, home }, ownUid) {
    if (ownUid === uid)
        return [];
    const ids = [`--reuid=${uid}`, `--regid=${gid}`, '--init-groups'];
    return ['setpriv', ...ids, 'env', `HOME=${home}`, `XDG_RUNTIME_DIR=/run/user/${uid}`];
}
async function freshNamespace(engines) {
    if ((await which('newuidmap', [])) === null)
        return null;
    const launchers = engines.map(({ launcher }) => launcher?.exe ?? null).filter((exe) => exe !== null);
    const kit = await which('rootlesskit', launchers.filter((exe) => (0,external_node_path_.basename)(exe) === 'rootlesskit').map(external_node_path_.dirname));
    if (kit !== null)
        return [kit];
    if ((await which('unshare', [])) === null)
        return null;
    return ['unshare', '--user', '--map-root-user', '--map-auto', '--mount', '--'];
}
async function which(name, first) {
    const path = (process.env['PATH'] ?? '').split(':');
    const own = (0,external_node_path_.join)(process.env['HOME'] ?? '/', 'bin');
    for (const folder of [...first, ...path, own, '/usr/bin', '/usr/sbin', '/usr/local/bin']) {
        const file = (0,external_node_path_.join)(folder, name);
        if (await (0,promises_namespaceObject.access)(file, external_node_fs_namespaceObject.constants.X_OK).then(() => true, () => false))
            return file;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/privileged/worked-on.js
/** Which directory an operation works on, and whose it is: files of a rootless engine are worked on as their user. */


/** A data root, a containerd's root or a builder's state; null for what does not work on an engine's files. */
function workedOn(op, args) {
    const given = { ...args };
    const named = [given['dataRoot'], given['root'], given['stateDir']];
    const own = op === 'proveDataRoot' ? [given['path']] : [];
    return [...named, ...own].find((one) => typeof one === 'string' && one !== '') ?? null;
}
/** Of what is gone, its folder's: null where neither can be seen. */
async function worked_on_ownerOf(path) {
    const found = await (0,promises_namespaceObject.stat)(path).catch(() => null);
    if (found !== null)
        return found.uid;
    return (await (0,promises_namespaceObject.stat)((0,external_node_path_.dirname)(path)).catch(() => null))?.uid ?? null;
}

;// CONCATENATED MODULE: ./build/privileged/run.js
/** Runs a file operation as root: in this process when it is root, else in our own CLI under `sudo -n`; files of a rootless engine as root of its user’s namespace. */




/** The operation could not be run as root at all, or was ended by its time limit or signal. */
class PrivilegeError extends Error {
    name = 'PrivilegeError';
}
/** How long an operation may take to reach a safe point after its limit before it is given up on. */
const run_GRACE_MS = 5_000;
const SUDO_CHECK_MS = 10_000;
/** Finds out what this process may do; asks sudo once, never for a password. */
async function createPrivilege(settings) {
    const { uid, cliPath, sudo = 'sudo', socket = null } = settings;
    const program = [process.execPath, cliPath, 'privileged'];
    if (uid === 0)
        return withNamespaces({ kind: 'root', run: inProcess }, { uid, prefix: [], program });
    if (await sudoWorks(sudo)) {
        const prefix = [sudo, '-n'];
        const run = (op, args, options) => inChild([...prefix, ...program], op, args, options);
        return withNamespaces({ kind: 'sudo', run }, { uid, prefix, program });
    }
    const isOwn = socket !== null && (await worked_on_ownerOf(socket)) === uid;
    if (!isOwn || !(await mayHaveNamespace(uid)))
        return { kind: null, run: refuse };
    return withNamespaces({ kind: 'user-namespace', run: inProcess }, { uid, prefix: [], program });
}
/** Root's files are worked on as `base` does, a user's in that user's namespace where there is one. */
function withNamespaces(base, { uid, prefix, program }) {
    const run = async (op, args, options) => {
        const path = workedOn(op, args);
        const owner = path === null ? null : await worked_on_ownerOf(path);
        if (path === null || owner === null || owner === 0)
            return base.run(op, args, options);
        if (base.kind === 'user-namespace' && owner !== uid)
            return base.run(op, args, options);
        const asRoot = base.kind !== 'user-namespace';
        const found = await namespaceCommand({ uid: owner, path, ownUid: asRoot ? 0 : uid });
        if (!found.ok)
            return base.run(op, args, options);
        return inChild([...prefix, ...found.words, ...program], op, args, options);
    };
    return { kind: base.kind, run };
}
async function refuse(op) {
    throw new PrivilegeError(`${op} needs root: this process is not root and sudo asks for a password or is missing`);
}
function sudoWorks(sudo) {
    return new Promise((resolve) => {
        // Not spawn's own `timeout`: where there is no sudo its timer is not cleared, and keeps us from ending for so long.
        const child = (0,external_node_child_process_namespaceObject.spawn)(sudo, ['-n', 'true'], { stdio: 'ignore' });
        const limit = setTimeout(() => child.kill(), SUDO_CHECK_MS);
        const end = (works) => {
            clearTimeout(limit);
            resolve(works);
        };
        child.once('error', () => end(false));
        child.once('close', (code) => end(code === 0));
    });
}
async function inProcess(op, args, options) {
    const limit = limitOf(options);
    return limited(op, limit, options.timeoutMs, () => callOp(op, args, limit));
}
function limitOf(options) {
    const timeout = AbortSignal.timeout(Math.max(1, options.timeoutMs));
    return options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]);
}
/** The operation ends itself at a safe point; one that cannot (a hung disk) is left behind after the grace. */
async function limited(op, limit, timeoutMs, work) {
    const { promise: givenUp, reject } = Promise.withResolvers();
    let timer;
    const onAbort = () => {
        timer = setTimeout(() => reject(new PrivilegeError(`${op} did not end within ${timeoutMs} ms`)), run_GRACE_MS);
    };
    if (limit.aborted)
        throw new PrivilegeError(`${op} was not started: the run is being ended`);
    limit.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([work(), givenUp]);
    }
    finally {
        clearTimeout(timer);
        limit.removeEventListener('abort', onAbort);
    }
}
/** A child of sudo cannot be signalled by us: closing its stdin is what tells it to end. */
async function inChild(command, op, args, options) {
    const limit = limitOf(options);
    return limited(op, limit, options.timeoutMs, async () => {
        const { stdout, stderr, code } = await exchange(command, `${JSON.stringify({ op, args })}\n`, limit);
        const line = stdout.trim().split('\n').at(-1) ?? '';
        if (line === '')
            throw new PrivilegeError(`${op} as root ended with ${code} and no answer: ${stderr.trim()}`);
        const answer = JSON.parse(line);
        if (!answer.ok)
            throw new Error(answer.message);
        return answer.result;
    });
}
function exchange(command, input, limit) {
    const [program = '', ...args] = command;
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_namespaceObject.spawn)(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
        const out = [];
        const err = [];
        const end = () => void child.stdin.end();
        child.stdout.on('data', (chunk) => out.push(chunk));
        child.stderr.on('data', (chunk) => err.push(chunk));
        child.stdin.on('error', () => undefined);
        child.once('error', reject);
        child.once('close', (code) => {
            limit.removeEventListener('abort', end);
            resolve({ stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), code });
        });
        limit.addEventListener('abort', end, { once: true });
        child.stdin.write(input);
    });
}

;// CONCATENATED MODULE: ./build/core/once.js
/** Something that is made at most once, when it is first asked for. */
function once(make) {
    let made = null;
    const get = () => {
        made ??= make();
        return made;
    };
    return { get, peek: async () => (made === null ? null : made) };
}

;// CONCATENATED MODULE: ./build/engine/as-root.js
/** Runs operations with the most rights that we have: root, sudo, or else our own (enough for a rootless engine). */


function createHands(make) {
    const privilege = once(make).get;
    return {
        kind: async () => (await privilege()).kind,
        run: async (op, args, options) => {
            const given = await privilege();
            if (given.kind !== null)
                return given.run(op, args, options);
            const limit = AbortSignal.timeout(Math.max(1, options.timeoutMs));
            return callOp(op, args, options.signal === undefined ? limit : AbortSignal.any([limit, options.signal]));
        },
    };
}

;// CONCATENATED MODULE: ./build/engine/api.js
/** A GET client for the engine's API over its unix socket: no child process, a limit on time and size, a result for every end. */


const MAX_BODY = 32 * 1024 * 1024;
const REFUSED = ['ENOENT', 'ECONNREFUSED', 'ENOTSOCK', 'ENOTDIR'];
/** Never rejects. Paths without a version (`/info`) are answered by every engine. */
function apiGet(socketPath, path, options) {
    return new Promise((resolve) => {
        const call = (0,external_node_http_namespaceObject.request)({
            socketPath,
            path,
            method: 'GET',
            headers: { Host: 'docker', Connection: 'close' },
            agent: false,
            ...(options.signal === undefined ? {} : { signal: options.signal }),
        });
        const settle = (answer) => {
            clearTimeout(timer);
            resolve(answer);
        };
        const timer = setTimeout(() => {
            settle({ kind: 'timeout', afterMs: options.timeoutMs });
            call.destroy();
        }, options.timeoutMs);
        const fail = (error) => settle(failureOf(error));
        call.on('error', fail);
        if (options.background === true) {
            timer.unref();
            call.on('socket', (socket) => socket.unref());
        }
        call.on('response', (response) => {
            const chunks = [];
            let size = 0;
            response.on('data', (chunk) => {
                size += chunk.length;
                if (size > MAX_BODY)
                    response.destroy(new Error('the answer is too large'));
                else
                    chunks.push(chunk);
            });
            response.on('error', fail);
            response.on('end', () => {
                const body = Buffer.concat(chunks).toString('utf8');
                settle({ kind: 'answer', status: response.statusCode ?? 0, body });
            });
        });
        call.end();
    });
}
function failureOf(error) {
    const code = errnoOf(error);
    if (code !== null && REFUSED.includes(code))
        return { kind: 'refused', why: error.message };
    if (code === 'EACCES' || code === 'EPERM')
        return { kind: 'denied', why: error.message };
    return { kind: 'error', why: error.message };
}

;// CONCATENATED MODULE: ./build/engine/info.js

/** What stands in `DriverStatus` when images are in containerd's store (moby, `daemon/containerd/service.go`). */
const CONTAINERD_DRIVER = 'io.containerd.snapshotter.v1';
/** Null when it is not the answer of an engine that has a data root. */
function readInfo(info) {
    const dataRoot = json_stringAt(info, 'DockerRootDir');
    if (dataRoot === null || !json_isRecord(info))
        return null;
    const node = json_stringAt(json_recordAt(info, 'Swarm'), 'LocalNodeState');
    const running = info['ContainersRunning'];
    return {
        dataRoot,
        store: storeOf(info),
        engineId: json_stringAt(info, 'ID'),
        serverVersion: json_stringAt(info, 'ServerVersion'),
        liveRestore: info['LiveRestoreEnabled'] === true,
        swarm: node !== null && node !== 'inactive',
        rootless: json_stringsOf(info['SecurityOptions']).some((option) => option.includes('name=rootless')),
        desktop: json_stringAt(info, 'OperatingSystem') === 'Docker Desktop',
        containerdAddress: json_stringAt(json_recordAt(info, 'Containerd'), 'Address'),
        containersRunning: typeof running === 'number' ? running : 0,
    };
}
function storeOf(info) {
    const status = json_arrayAt(info, 'DriverStatus').map(json_stringsOf);
    if (status.some(([key, value]) => key === 'driver-type' && value === CONTAINERD_DRIVER))
        return 'containerd';
    return json_stringAt(info, 'Driver') === 'overlay2' ? 'overlay2' : 'other';
}
/** The engine's answer to `GET /version`, whose `Components` name the engine, containerd and runc; null when it is not that. */
function readVersions(answer) {
    if (json_stringAt(answer, 'Version') === null)
        return null;
    const components = json_arrayAt(answer, 'Components');
    const versionOf = (name) => json_stringAt(components.find((component) => json_stringAt(component, 'Name') === name), 'Version');
    const found = {
        engine: json_stringAt(answer, 'Version'),
        containerd: versionOf('containerd'),
        runc: versionOf('runc'),
        kernel: json_stringAt(answer, 'KernelVersion'),
    };
    return Object.fromEntries(Object.entries(found).filter(([, version]) => version !== null));
}
/** Volumes that are a builder's cache and not the user's: `buildx_buildkit_<builder><n>_state`. */
function isBuilderState(name) {
    return /^buildx_buildkit_.+_state$/.test(name);
}

;// CONCATENATED MODULE: ./build/engine/ask-engine.js




/** Null when it does not answer in time. */
async function ask_engine_askInfo(endpoint, cli, options) {
    if (endpoint.kind === 'unix')
        return readInfo(await ask_engine_getJson(endpoint.path, '/info', options));
    const answer = await cli?.docker(['info', '--format', '{{json .}}'], { timeoutMs: options.timeoutMs });
    return answer?.exitCode === 0 ? readInfo(json_parseJson(answer.stdout)) : null;
}
/** Volumes of users: a builder's state is its cache. Null when it does not answer in time. */
async function ask_engine_askVolumes(endpoint, cli, options) {
    if (endpoint.kind === 'unix')
        return volumesOf(await ask_engine_getJson(endpoint.path, '/volumes', options));
    const words = ['volume', 'ls', '--format', '{{.Name}}\t{{.Driver}}\t{{.Labels}}'];
    const answer = await cli?.docker(words, { timeoutMs: options.timeoutMs });
    if (answer?.exitCode !== 0)
        return null;
    const lines = answer.stdout.split('\n').filter((line) => line !== '');
    return userVolumes(lines.map(volumeOfLine));
}
/** The engine's answer to `GET /volumes`; null when it is not that. */
function volumesOf(answer) {
    if (!json_isRecord(answer) || !('Volumes' in answer))
        return null;
    return userVolumes(volumesFrom(answer).map(({ name, driver, labels }) => {
        const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
        return { name, driver, labels: pairs, bytes: null };
    }));
}
/** Of which only the directory tells. */
function namedVolumes(names) {
    return userVolumes(names.map((name) => ({ name, driver: null, labels: null, bytes: null })));
}
/** The client writes labels behind each other, and a comma within one as it is. */
function volumeOfLine(line) {
    const [name = '', driver = '', labels = ''] = line.split('\t');
    return { name, driver, labels: labels.split(',').filter((label) => label !== ''), bytes: null };
}
function userVolumes(volumes) {
    return volumes.filter(({ name }) => !isBuilderState(name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
/** Null when it does not answer in time. */
async function askVersions(endpoint, cli, options) {
    if (endpoint.kind === 'unix')
        return readVersions(await ask_engine_getJson(endpoint.path, '/version', options));
    const answer = await cli.docker(['version', '--format', '{{json .Server}}'], {
        timeoutMs: options.timeoutMs,
    });
    return answer.exitCode === 0 ? readVersions(json_parseJson(answer.stdout)) : null;
}
/** The decoded answer of `GET path`; null for anything but status 200. */
async function ask_engine_getJson(socketPath, path, options) {
    const answer = await apiGet(socketPath, path, options);
    return answer.kind === 'answer' && answer.status === 200 ? json_parseJson(answer.body) : null;
}

;// CONCATENATED MODULE: ./build/engine/build-history.js

const build_history_LIMIT_MS = 5_000;
/** The builder's clock may be another machine's. */
const SKEW_MS = 2_000;
/** More records than a bake has targets. */
const build_history_MAX_RECORDS = 200;
/**
 * Records of builds that failed within the attempt; empty where there are none, and where buildx has no history (before 0.21) or the builder does
 * not answer. They may be of other builds: the message tells. `history ls` and `history inspect --format json` as of buildx 0.29 and 0.37.
 */
async function buildHistory(cli, question) {
    const { builder, signal } = question;
    const buildx = ['buildx', ...(builder === null ? [] : ['--builder', builder.name]), 'history'];
    const options = { timeoutMs: build_history_LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
    const list = await cli.docker([...buildx, 'ls', '--no-trunc', '--format', 'json'], options);
    if (list.exitCode !== 0)
        return { failed: [], running: null };
    const refs = failedRefs(list.stdout, question);
    const answers = await Promise.all(refs.map((ref) => cli.docker([...buildx, 'inspect', '--format', 'json', ref], options)));
    const failed = answers.flatMap(({ exitCode, stdout }) => {
        const record = exitCode === 0 ? readBuildRecord(json_parseJson(stdout)) : null;
        return record === null ? [] : [record];
    });
    return { failed, running: runningBuilds(list.stdout) };
}
/** Builds that run in a builder; null where it keeps no history, or does not answer. */
async function askRunningBuilds(cli, builder, options) {
    const words = ['buildx', '--builder', builder, 'history', 'ls', '--format', 'json'];
    const { exitCode, stdout } = await cli.docker(words, options);
    return exitCode === 0 ? runningBuilds(stdout) : null;
}
/** Of `history ls`: builds of others, for the attempt's own has ended. */
function runningBuilds(list) {
    return rowsOf(list).filter((record) => json_stringAt(record, 'status') === 'Running').length;
}
function rowsOf(list) {
    return list.split('\n', build_history_MAX_RECORDS).map(json_parseJson);
}
/** At most this many are looked at: each costs a call. */
const MAX_INSPECTED = 4;
/** Of `history ls`, a JSON object a line, newest first. */
function failedRefs(list, { startedAtMs, endedAtMs }) {
    const refs = rowsOf(list).flatMap((record) => {
        const ref = json_stringAt(record, 'ref')?.split('/').at(-1) ?? null;
        const createdAtMs = Date.parse(json_stringAt(record, 'created_at') ?? '');
        const isFailed = json_stringAt(record, 'status')?.toLowerCase() === 'error';
        const isWithin = createdAtMs >= startedAtMs - SKEW_MS && createdAtMs <= endedAtMs + SKEW_MS;
        return ref !== null && isFailed && isWithin ? [ref] : [];
    });
    return refs.slice(0, MAX_INSPECTED);
}
/** Null when it is not the record of a failure. `Sources` is base64 (Go's `[]byte`). */
function readBuildRecord(answer) {
    if (!json_isRecord(answer) || !json_isRecord(answer['Error']))
        return null;
    const error = json_recordAt(answer, 'Error');
    const code = error['Code'];
    return {
        code: typeof code === 'number' ? code : null,
        message: json_stringAt(error, 'Message') ?? '',
        step: json_stringAt(error, 'Name'),
        output: json_stringsOf(error['Logs']),
        excerpt: Buffer.from(json_stringAt(error, 'Sources') ?? '', 'base64').toString('utf8'),
    };
}

;// CONCATENATED MODULE: ./build/engine/global-args.js
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

;// CONCATENATED MODULE: ./build/engine/endpoint.js
/** Finds the endpoint that the user's command reaches, from its options, environment and docker's config: files only, no child process. */






const DEFAULT_SOCKET = '/var/run/docker.sock';
/**
 * Precedence as in docker CLI 28 (`cli/command/cli.go`, `resolveContextName`): `--context`, `-H`, DOCKER_HOST,
 * DOCKER_CONTEXT, `currentContext` of config.json, then the default socket.
 */
function resolveEndpoint(sources) {
    const { globalArgs, env, readText = readTextFile } = sources;
    const named = readGlobalArgs(globalArgs);
    const configDir = named.configDir ?? nonEmpty(env['DOCKER_CONFIG']) ?? (0,external_node_path_.join)(env['HOME'] ?? (0,external_node_os_namespaceObject.homedir)(), '.docker');
    const host = named.host ?? nonEmpty(env['DOCKER_HOST']);
    const context = named.context ?? (host === null ? contextFromFiles(env, configDir, readText) : 'default');
    if (context !== 'default') {
        return { endpoint: endpointOfContext(context, configDir, readText), context, configDir };
    }
    return { endpoint: parseHost(host ?? `unix://${DEFAULT_SOCKET}`), context, configDir };
}
/** The file of a context's description: its folder is the sha256 of its name (docker CLI, `cli/context/store`). */
function contextMetaPath(configDir, context) {
    const folder = (0,external_node_crypto_namespaceObject.createHash)('sha256').update(context).digest('hex');
    return (0,external_node_path_.join)(configDir, 'contexts', 'meta', folder, 'meta.json');
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
function endpoint_endpointText(endpoint) {
    return endpoint.kind === 'unix' ? `unix://${endpoint.path}` : endpoint.url;
}
function contextFromFiles(env, configDir, readText) {
    const fromEnv = nonEmpty(env['DOCKER_CONTEXT']);
    if (fromEnv !== null)
        return fromEnv;
    const config = readText((0,external_node_path_.join)(configDir, 'config.json'));
    return json_stringAt(json_parseJson(config ?? ''), 'currentContext') ?? 'default';
}
function endpointOfContext(context, configDir, readText) {
    const meta = json_parseJson(readText(contextMetaPath(configDir, context)) ?? '');
    const host = json_stringAt(json_recordAt(json_recordAt(meta, 'Endpoints'), 'docker'), 'Host');
    return host === null ? { kind: 'other', url: `context:${context}` } : parseHost(host);
}
function readTextFile(path) {
    try {
        return (0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8');
    }
    catch {
        return null;
    }
}
function nonEmpty(text) {
    return text === undefined || text === '' ? null : text;
}

;// CONCATENATED MODULE: ./build/engine/builder.js
/** Finds the builder that the command's build runs in: from the command, the environment and buildx's own files, else by asking buildx. */





const INSPECT_LIMIT_MS = 10_000;
/** Null when it cannot be found out. */
async function findBuilder(question, cli) {
    if (question.tool === 'compose-v1-build')
        return ownBuilder(question);
    const plain = question.tool === 'docker-build' && !buildIsBuildx(question);
    const name = question.named ?? (plain ? null : currentBuilder(question));
    if (name === null || name === 'default' || name === question.context)
        return ownBuilder(question);
    return builderFromFile(question, name) ?? (await builderFromInspect(cli, name));
}
/** The engine's own: buildx names it like the docker context. */
function ownBuilder(question) {
    return { name: question.named ?? question.context, driver: 'docker', containers: [] };
}
/** `docker build` uses the engine's own builder, whatever `buildx use` chose, unless `buildx install` made it an alias (docker CLI, `cmd/docker/builder.go`). */
function buildIsBuildx(question) {
    const config = json_parseJson(readText((0,external_node_path_.join)(question.configDir, 'config.json')));
    return json_stringAt(json_recordAt(config, 'aliases'), 'builder') === 'buildx';
}
function buildxDir(question) {
    const own = question.env['BUILDX_CONFIG'];
    return own === undefined || own === '' ? (0,external_node_path_.join)(question.configDir, 'buildx') : own;
}
/** `buildx use`: `current` holds the endpoint's key and the name (buildx, `store/store.go`). Per endpoint, `--default`: in `defaults/`. */
function currentBuilder(question) {
    const dir = buildxDir(question);
    const key = endpointKey(question);
    const current = json_parseJson(readText((0,external_node_path_.join)(dir, 'current')));
    if (json_isRecord(current)) {
        const applies = current['Global'] === true || json_stringAt(current, 'Key') === key;
        const name = json_stringAt(current, 'Name');
        if (applies && name !== null)
            return name;
    }
    const preset = readText((0,external_node_path_.join)(dir, 'defaults', (0,external_node_crypto_namespaceObject.createHash)('sha256').update(key).digest('hex').slice(0, 20))).trim();
    return preset === '' ? null : preset;
}
/** buildx's key of an endpoint: the context's name, or for the default context the address (buildx, `util/dockerutil`). */
function endpointKey(question) {
    return question.context === 'default' ? endpoint_endpointText(question.endpoint) : question.context;
}
function builderFromFile(question, name) {
    const record = (0,external_node_path_.join)(buildxDir(question), 'instances', name);
    const instance = json_parseJson(readText(record));
    const driver = json_stringAt(instance, 'Driver');
    if (driver === null)
        return null;
    const nodes = json_arrayAt(instance, 'Nodes')
        .map((node) => json_stringAt(node, 'Name'))
        .filter((node) => node !== null);
    return { ...builderOf(name, driver, nodes), record };
}
async function builderFromInspect(cli, name) {
    const answer = await cli.docker(['buildx', 'inspect', name], { timeoutMs: INSPECT_LIMIT_MS });
    if (answer.exitCode !== 0)
        return null;
    const driver = /^Driver:\s*(\S+)/m.exec(answer.stdout)?.[1] ?? '';
    const nodes = answer.stdout.split(/^Nodes:/m)[1] ?? '';
    const names = [...nodes.matchAll(/^Name:\s*(\S+)/gm)].map((match) => match[1] ?? '');
    return builderOf(name, driver, names);
}
function builderOf(name, driver, nodes) {
    const kind = builder_DRIVERS.find((known) => known === driver) ?? 'other';
    const containers = kind === 'docker-container' ? nodes.map((node) => `buildx_buildkit_${node}`) : [];
    return { name, driver: kind, containers };
}
const builder_DRIVERS = ['docker', 'docker-container', 'kubernetes', 'remote'];
function readText(path) {
    try {
        return (0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/engine/run-program.js
/** Runs a program of our own without a shell: a time limit, bounded output, and a result for every end. */


/** More of a stream than this is dropped, in bytes: `docker info` has a few kilobytes. */
const MAX_OUTPUT = 16 * 1024 * 1024;
/** A child that ended may leave a grandchild that holds its output open; we do not wait for that one, in milliseconds. */
const ORPHAN_GRACE_MS = 500;
/** After SIGTERM the child has this long, in milliseconds. */
const KILL_AFTER_MS = 2000;
/** Never rejects: a program that is missing has exit code 127, one that may not be run 126. */
function runProgram(program, args, options) {
    if (options.signal?.aborted === true) {
        return Promise.resolve({ exitCode: null, stdout: '', stderr: 'cancelled', timedOut: false });
    }
    return new Promise((resolve) => {
        const child = (0,external_node_child_process_namespaceObject.spawn)(program, [...args], { env: { ...options.env }, cwd: options.cwd, stdio: 'pipe' });
        const stdout = collect(child.stdout);
        const stderr = collect(child.stderr);
        let timedOut = false;
        let ended = false;
        const stop = () => {
            child.kill('SIGTERM');
            setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS).unref();
        };
        const timer = setTimeout(() => {
            timedOut = true;
            stop();
        }, options.timeoutMs);
        options.signal?.addEventListener('abort', stop, { once: true });
        const finish = (exitCode, note) => {
            if (ended)
                return;
            ended = true;
            clearTimeout(timer);
            options.signal?.removeEventListener('abort', stop);
            child.stdout.destroy();
            child.stderr.destroy();
            resolve({ exitCode, stdout: stdout(), stderr: stderr() + note, timedOut });
        };
        child.on('error', (error) => {
            if (child.pid === undefined)
                finish(errnoOf(error) === 'ENOENT' ? 127 : 126, error.message);
        });
        child.on('exit', (code) => {
            setTimeout(() => finish(timedOut ? null : code, ''), ORPHAN_GRACE_MS).unref();
        });
        child.on('close', (code) => finish(timedOut ? null : code, ''));
        child.stdin.on('error', () => undefined);
        child.stdin.end(options.input ?? '');
    });
}
function collect(stream) {
    const chunks = [];
    let size = 0;
    stream.on('data', (chunk) => {
        if (size < MAX_OUTPUT)
            chunks.push(chunk);
        size += chunk.length;
    });
    stream.on('error', () => undefined);
    return () => Buffer.concat(chunks).subarray(0, MAX_OUTPUT).toString('utf8');
}

;// CONCATENATED MODULE: ./build/engine/docker-cli.js

/** What would change the meaning or the form of our own calls when the user has it set for theirs. */
const NOT_OURS = [
    'BUILDKIT_PROGRESS',
    'BUILDX_METADATA_PROVENANCE',
    'DOCKER_DEFAULT_PLATFORM',
    'DOCKER_CLI_HINTS',
];
function createDockerCli(options) {
    const env = Object.fromEntries(Object.entries(options.env).filter(([name]) => !NOT_OURS.includes(name)));
    return {
        docker(args, call) {
            return runProgram(options.program, [...options.globalArgs, ...args], {
                timeoutMs: call.timeoutMs,
                signal: call.signal,
                input: call.input,
                env: { ...env, ...call.env },
            });
        },
    };
}

;// CONCATENATED MODULE: ./build/engine/engine-record.js
/** Remembers, from one run to the next, what an engine was when it last answered: needed when it does not start any more. */






/** `$BUILDMEND_STATE_DIR`, else `$XDG_STATE_HOME/buildmend`, else `/var/lib/buildmend` for root, else `~/.local/state/buildmend`. */
function stateDirectory(env, uid) {
    const own = env['BUILDMEND_STATE_DIR'];
    if (own !== undefined && own !== '')
        return own;
    const xdg = env['XDG_STATE_HOME'];
    if (xdg !== undefined && xdg !== '')
        return (0,external_node_path_.join)(xdg, 'buildmend');
    return uid === 0 ? '/var/lib/buildmend' : (0,external_node_path_.join)(env['HOME'] ?? (0,external_node_os_namespaceObject.homedir)(), '.local', 'state', 'buildmend');
}
/** Names the engine in files of the state directory, and of other places of ours. */
function engineKey(endpoint) {
    return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(endpoint_endpointText(endpoint)).digest('hex').slice(0, 16);
}
function recordPath(stateDir, endpoint) {
    return (0,external_node_path_.join)(stateDir, `engine-${engineKey(endpoint)}.json`);
}
/** Where runs write down what they begin on this engine: one look tells whether something was left half done. */
function journalDirectory(stateDir, endpoint) {
    return (0,external_node_path_.join)(stateDir, `journal-${engineKey(endpoint)}`);
}
/** Null when there is none, or it is not ours to trust. */
function engine_record_readRecord(stateDir, endpoint) {
    try {
        return parseRecord(json_parseJson((0,external_node_fs_namespaceObject.readFileSync)(recordPath(stateDir, endpoint), 'utf8')), endpoint);
    }
    catch {
        return null;
    }
}
/** Written only when it says something new. A state directory that cannot be written costs the record, nothing else. */
function engine_record_writeRecord(stateDir, endpoint, record) {
    const path = recordPath(stateDir, endpoint);
    const text = `${JSON.stringify(record, null, 2)}\n`;
    const draft = `${path}.${(0,external_node_crypto_namespaceObject.randomBytes)(4).toString('hex')}`;
    try {
        if (readTextOrNull(path) === text)
            return false;
        (0,external_node_fs_namespaceObject.mkdirSync)(stateDir, { recursive: true, mode: 0o700 });
        (0,external_node_fs_namespaceObject.writeFileSync)(draft, text, { mode: 0o600, flag: 'wx' });
        (0,external_node_fs_namespaceObject.renameSync)(draft, path);
        return true;
    }
    catch {
        (0,external_node_fs_namespaceObject.rmSync)(draft, { force: true });
        return false;
    }
}
const engine_record_PLACES = [
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
    for (const name of engine_record_PLACES) {
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
        return (0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8');
    }
    catch {
        return null;
    }
}
function parseRecord(value, endpoint) {
    const dataRoot = json_stringAt(value, 'dataRoot');
    if (!json_isRecord(value) || dataRoot === null || value['endpoint'] !== endpoint_endpointText(endpoint))
        return null;
    const store = value['store'];
    return {
        endpoint: endpoint_endpointText(endpoint),
        dataRoot,
        store: store === 'overlay2' || store === 'containerd' ? store : 'other',
        containerdRoot: json_stringAt(value, 'containerdRoot'),
        argv: json_stringsOf(value['argv']),
        exe: json_stringAt(value, 'exe'),
        cwd: json_stringAt(value, 'cwd'),
        logFile: json_stringAt(value, 'logFile'),
        launcher: launcherIn(json_recordAt(value, 'launcher')),
        netName: json_stringAt(value, 'netName'),
        mntName: json_stringAt(value, 'mntName'),
        bootId: json_stringAt(value, 'bootId'),
        places: placesOf(json_recordAt(value, 'places')),
        rootless: value['rootless'] === true,
        engineId: json_stringAt(value, 'engineId'),
        rootId: json_stringAt(value, 'rootId'),
    };
}
function launcherIn(value) {
    const argv = json_isRecord(value) ? json_stringsOf(value['argv']) : [];
    return argv.length === 0 ? null : { argv, exe: json_stringAt(value, 'exe'), cwd: json_stringAt(value, 'cwd') };
}

;// CONCATENATED MODULE: ./build/engine/store-on-disk.js
const store_on_disk_LIMIT_MS = 5_000;
async function storeOnDisk(hands, dataRoot) {
    return hands.run('guessStore', { dataRoot }, { timeoutMs: store_on_disk_LIMIT_MS }).catch(() => 'other');
}

;// CONCATENATED MODULE: ./build/engine/facts.js
/** Finds out where the engine's files are and what store it has: from the engine, else from its process, unit or an earlier run (law 8). */




const facts_LIMIT_MS = 10_000;
/** From what the engine itself says. */
async function facts_factsFromInfo(hands, info, serving = null) {
    const { store, engineId, serverVersion, liveRestore, swarm, rootless, desktop } = info;
    const dataRoot = await real(info.dataRoot);
    const address = info.containerdAddress ?? (await addressOf(hands, serving));
    const args = { dataRoot, address };
    const containerdRoot = store === 'containerd' ? await containerdRootOf(hands, args) : null;
    return {
        dataRoot,
        source: 'info',
        store,
        containerdRoot,
        containerdAddress: address,
        engineId,
        serverVersion,
        liveRestore,
        swarm,
        rootless,
        desktop,
    };
}
/** From what is known of an engine that does not answer; null when nothing proves where its files are. */
async function factsWithoutEngine(hands, sources) {
    const { process, words, record } = sources;
    const started = process ?? (words === null ? null : { argv: words.argv, env: words.env ?? null, pid: 0 });
    if (started === null)
        return record === null ? null : factsFromRecord(hands, record);
    const pid = process !== null && sources.alive ? process.pid : null;
    const args = { argv: started.argv, env: started.env, pid };
    const config = await hands.run('readDaemonConfig', args, { timeoutMs: facts_LIMIT_MS });
    if (process === null && words !== null && hasVariables(words.argv) && record !== null)
        return factsFromRecord(hands, record);
    const rootless = isRootless(started.argv, started.env);
    const named = started.argv.some((word) => /^(--data-root|--graph|-g)/.test(word));
    const source = !named && config.configRead !== null ? 'daemon.json' : process === null ? 'unit' : 'process';
    return factsFromConfig(hands, config, source, record, rootless);
}
async function factsFromConfig(hands, config, source, record, rootless) {
    const dataRoot = await real(config.dataRoot);
    const remembered = record?.dataRoot === dataRoot ? record.store : null;
    const store = remembered ?? storeOfConfig(config) ?? (await storeOnDisk(hands, dataRoot));
    const args = { dataRoot, address: config.containerd };
    const containerdRoot = store === 'containerd'
        ? ((await containerdRootOf(hands, args)) ??
            (remembered === null ? null : (record?.containerdRoot ?? null)))
        : null;
    return {
        dataRoot,
        source,
        store,
        containerdRoot,
        containerdAddress: config.containerd,
        ...UNTOLD,
        rootless,
    };
}
async function factsFromRecord(hands, record) {
    const { dataRoot, store, rootless } = record;
    const found = store === 'containerd' ? await containerdRootOf(hands, { dataRoot, address: null }) : null;
    const containerdRoot = store === 'containerd' ? (record.containerdRoot ?? found) : null;
    const containerdAddress = optionsOfArgv(record.argv).containerd;
    return { dataRoot, source: 'record', store, containerdRoot, containerdAddress, ...UNTOLD, rootless };
}
/** Engines before 27 do not say it: then it stands in their words. */
async function addressOf(hands, serving) {
    if (serving === null)
        return null;
    const { argv, env, pid } = serving;
    const read = hands.run('readDaemonConfig', { argv, env, pid }, { timeoutMs: facts_LIMIT_MS });
    return (await read.catch(() => null))?.containerd ?? null;
}
/** What only a running engine can say. */
const UNTOLD = { engineId: null, serverVersion: null, liveRestore: false, swarm: false };
function storeOfConfig(config) {
    if (config.containerdStore === true)
        return 'containerd';
    if (config.storageDriver === 'overlay2')
        return 'overlay2';
    return config.storageDriver === null ? null : 'other';
}
/** `$DOCKER_OPTS` in a unit may hide a data root. */
function hasVariables(argv) {
    return argv.some((word) => word.startsWith('$'));
}
function containerdRootOf(hands, args) {
    return hands.run('findContainerdRoot', args, { timeoutMs: facts_LIMIT_MS }).catch(() => null);
}
async function real(path) {
    return (0,promises_namespaceObject.realpath)(path).catch(() => path);
}

;// CONCATENATED MODULE: ./build/engine/hosts/process-memory.js
/** What is remembered of the engine's process, so that a bare one can be started again as it was even after it was killed. */

/** The one place where a run keeps what it saw of the engine's process; has a lifetime because of the open namespaces. */
class process_memory_ProcessMemory {
    #seen = null;
    #held = null;
    get seen() {
        return this.#seen;
    }
    /** A later look may see less (a dying process): what was known then stays. Opens its foreign namespaces when it may. */
    remember(found) {
        const same = keyOf(found) === (this.#seen === null ? null : keyOf(this.#seen));
        this.#seen = same && found.env === null ? this.#seen : found;
        if (same && this.#held !== null)
            return;
        if (!found.foreignNet && !found.foreignMnt) {
            this.release();
            return;
        }
        const net = found.foreignNet ? openOrNull(`/proc/${found.pid}/ns/net`) : null;
        const mnt = found.foreignMnt ? openOrNull(`/proc/${found.pid}/ns/mnt`) : null;
        if ((found.foreignNet && net === null) || (found.foreignMnt && mnt === null)) {
            for (const fd of [net, mnt])
                if (fd !== null)
                    (0,external_node_fs_namespaceObject.closeSync)(fd);
            return;
        }
        this.release();
        this.#held = { key: keyOf(found), net, mnt };
    }
    /** Paths under which any root process can open the namespaces; null when they are not known, or were foreign and are not held. */
    namespaces() {
        const pathOf = (fd) => fd === null || fd === undefined ? null : `/proc/${process.pid}/fd/${fd}`;
        if (this.#held !== null)
            return { net: pathOf(this.#held.net), mnt: pathOf(this.#held.mnt) };
        const ours = this.#seen !== null && !this.#seen.foreignNet && !this.#seen.foreignMnt;
        return ours ? { net: null, mnt: null } : null;
    }
    release() {
        for (const fd of [this.#held?.net, this.#held?.mnt])
            if (typeof fd === 'number')
                (0,external_node_fs_namespaceObject.closeSync)(fd);
        this.#held = null;
    }
}
function keyOf(found) {
    return `${found.pid}/${found.startTicks}`;
}
function openOrNull(path) {
    try {
        return (0,external_node_fs_namespaceObject.openSync)(path, 'r');
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/engine/inventory-file.js
/** Keeps an engine's inventory beside its record, for a run that finds the engine broken. */






const inventory_file_MAX_BYTES = 4 * 2 ** 20;
function inventoryPath(stateDir, endpoint) {
    return recordPath(stateDir, endpoint).replace(/engine-([0-9a-f]+\.json)$/, 'inventory-$1');
}
/** Null when there is none of this engine, or it makes no sense. */
function readInventory({ stateDir, endpoint, dataRoot }) {
    const path = inventoryPath(stateDir, endpoint);
    try {
        const { size, mtimeMs } = (0,external_node_fs_namespaceObject.statSync)(path);
        const kept = size > inventory_file_MAX_BYTES ? null : json_parseJson((0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8'));
        if (!json_isRecord(kept) || kept['endpoint'] !== endpoint_endpointText(endpoint) || kept['dataRoot'] !== dataRoot)
            return null;
        return { ...inventory_file_parse(kept), seenAtMs: mtimeMs };
    }
    catch {
        return null;
    }
}
/** Labels may be secrets: nobody else may read it. Written only when it says something new; else its time is set. */
function inventory_file_writeInventory({ stateDir, endpoint, dataRoot }, inventory) {
    const path = inventoryPath(stateDir, endpoint);
    const { images, networks, volumes, containers } = inventory;
    const kept = { endpoint: endpointText(endpoint), dataRoot, images, networks, volumes, containers };
    const text = `${JSON.stringify(kept)}\n`;
    const draft = `${path}.${randomBytes(4).toString('hex')}`;
    try {
        if (Buffer.byteLength(text) > inventory_file_MAX_BYTES)
            return;
        if (inventory_file_readOrNull(path) === text) {
            utimesSync(path, new Date(), new Date());
            return;
        }
        mkdirSync(stateDir, { recursive: true, mode: 0o700 });
        writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
        renameSync(draft, path);
    }
    catch {
        rmSync(draft, { force: true });
    }
}
function inventory_file_readOrNull(path) {
    try {
        return readFileSync(path, 'utf8');
    }
    catch {
        return null;
    }
}
function inventory_file_parse(kept) {
    return {
        images: json_arrayAt(kept, 'images').flatMap((image) => parseImage(image)),
        networks: json_arrayAt(kept, 'networks').flatMap((network) => parseNetwork(network)),
        volumes: json_arrayAt(kept, 'volumes').flatMap((volume) => parseVolume(volume)),
        containers: json_arrayAt(kept, 'containers').flatMap((container) => parseContainer(container)),
    };
}
function parseImage(image) {
    const id = json_stringAt(image, 'id');
    return id === null ? [] : [{ id, names: json_stringsOf(json_arrayAt(image, 'names')) }];
}
function parseNetwork(network) {
    const [id, name] = [json_stringAt(network, 'id'), json_stringAt(network, 'name')];
    if (!json_isRecord(network) || id === null || name === null)
        return [];
    const parsed = {
        id,
        name,
        driver: json_stringAt(network, 'driver') ?? 'bridge',
        ipv4: network['ipv4'] === true,
        ipv6: network['ipv6'] === true,
        internal: network['internal'] === true,
        attachable: network['attachable'] === true,
        configOnly: network['configOnly'] === true,
        configFrom: json_stringAt(network, 'configFrom'),
        ipamDriver: json_stringAt(network, 'ipamDriver') ?? 'default',
        ipamOptions: textsAt(network, 'ipamOptions'),
        pools: json_arrayAt(network, 'pools').map(parsePool),
        options: textsAt(network, 'options'),
        labels: textsAt(network, 'labels'),
    };
    return [parsed];
}
function parsePool(pool) {
    return {
        subnet: json_stringAt(pool, 'subnet'),
        gateway: json_stringAt(pool, 'gateway'),
        range: json_stringAt(pool, 'range'),
        aux: textsAt(pool, 'aux'),
    };
}
function parseVolume(volume) {
    const name = json_stringAt(volume, 'name');
    const driver = json_stringAt(volume, 'driver') ?? 'local';
    if (name === null)
        return [];
    return [{ name, driver, labels: textsAt(volume, 'labels'), options: textsAt(volume, 'options') }];
}
function parseContainer(container) {
    const [id, name] = [json_stringAt(container, 'id'), json_stringAt(container, 'name')];
    if (!json_isRecord(container) || id === null || name === null)
        return [];
    const autoRemove = container['autoRemove'];
    const parsed = {
        id,
        name,
        image: json_stringAt(container, 'image') ?? '',
        running: container['running'] === true,
        restart: json_stringAt(container, 'restart'),
        autoRemove: typeof autoRemove === 'boolean' ? autoRemove : null,
        networks: json_stringsOf(json_arrayAt(container, 'networks')),
    };
    return [parsed];
}

;// CONCATENATED MODULE: ./build/engine/serving-process.js
/** Chooses, among the running dockerd processes, the one that serves an endpoint. */




/**
 * The one whose open sockets include the endpoint's. Where we may not see its open files, its own `-H` decides,
 * and that only when no other engine names the same socket.
 */
function serving_process_servingProcess(engines, endpoint) {
    if (endpoint.kind !== 'unix')
        return null;
    const path = canonical(endpoint.path);
    const ours = { file: idOf(path), directory: idOf((0,external_node_path_.dirname)(path)) };
    const proved = engines.filter((engine) => engine.sockets.some((socket) => isOurs(engine.places?.[socket], ours, canonical(socket) === path)));
    const oldest = proved.toSorted((a, b) => Number(a.startTicks) - Number(b.startTicks))[0];
    if (oldest !== undefined)
        return oldest;
    const blind = engines.filter((engine) => engine.sockets.length === 0 && namesSocket(engine, path));
    return blind.length === 1 ? (blind[0] ?? null) : null;
}
/**
 * An engine in another mount namespace (in a container, most likely) may listen on a path of the same name: it is ours only where its
 * socket, or the directory that its socket is to be in, is the very same for us.
 */
function isOurs(theirs, ours, sameName) {
    // Nothing can be compared where it shares our namespace, or where its root cannot be seen
    if (theirs === undefined)
        return sameName;
    if (theirs.file !== null && ours.file !== null)
        return theirs.file === ours.file;
    if (theirs.directory !== null && ours.directory !== null)
        return sameName && theirs.directory === ours.directory;
    return theirs.file === null && theirs.directory === null && sameName;
}
function idOf(path) {
    const found = (0,external_node_fs_namespaceObject.statSync)(path, { bigint: true, throwIfNoEntry: false });
    return found === undefined ? null : `${found.dev}:${found.ino}`;
}
/** Without a word of its own it listens on the default socket. */
function namesSocket({ argv }, path) {
    if (optionsOfArgv(argv).hosts.length === 0)
        return canonical('/var/run/docker.sock') === path;
    return servesSocket(argv, path) === 'yes';
}

;// CONCATENATED MODULE: ./build/engine/take-inventory.js
/** Asks a running engine over its socket what it holds: a few small requests, one after the other, beside the build. */







/** Each is asked for on its own, for only that tells its restart policy. */
const MOST_INSPECTED = 50;
/**
 * Null when anything was not answered in time. With the containerd store the engine would measure each image for its answer, so
 * their names are read from containerd's own database, where this process may read it.
 */
async function take_inventory_takeInventory(socketPath, { store, containerdRoot }, options) {
    const networks = await getJson(socketPath, '/networks', options);
    const volumes = await getJson(socketPath, '/volumes', options);
    const containers = await getJson(socketPath, '/containers/json?all=1', options);
    const images = store === 'overlay2' ? await getJson(socketPath, '/images/json', options) : [];
    if ([networks, volumes, containers, images].includes(null))
        return null;
    const taken = inventoryFrom({ images, networks, volumes, containers });
    const inspected = [];
    for (const container of taken.containers.slice(0, MOST_INSPECTED))
        inspected.push(await withPolicy(container, socketPath, options));
    const names = containerdRoot === null ? [] : await take_inventory_namesIn(containerdRoot);
    return {
        ...taken,
        images: [...taken.images, ...names],
        containers: [...inspected, ...taken.containers.slice(MOST_INSPECTED)],
    };
}
const MOST_IMAGES = 2_000;
/** A larger database is not read beside a build, in bytes. */
const LARGEST = (/* unused pure expression or super */ null && (32 * 1024 * 1024));
/** With this store an image's id is the digest of its index or manifest. */
async function take_inventory_namesIn(containerdRoot) {
    const { metadata } = containerdContent(containerdRoot);
    const size = await stat(metadata).then((found) => found.size, () => null);
    const found = size === null || size > LARGEST ? [] : ((await containerdImageNames(metadata)) ?? []);
    return found
        .filter(({ name }) => !name.includes('@'))
        .slice(0, MOST_IMAGES)
        .map(({ name, digest }) => ({
        id: digest.replace('sha256:', ''),
        names: [shortImageName(name)],
    }));
}
async function withPolicy(container, socketPath, options) {
    const answer = await getJson(socketPath, `/containers/${container.id}/json`, options);
    if (answer === null)
        return container;
    const host = recordAt(answer, 'HostConfig');
    return {
        ...container,
        restart: stringAt(recordAt(host, 'RestartPolicy'), 'Name'),
        autoRemove: host['AutoRemove'] === true,
    };
}

;// CONCATENATED MODULE: ./build/engine/baseline.js










const TIMEOUT_MS = 20_000;
/** An engine that took longer to say what it is has enough to do, in milliseconds. */
const SLOW_MS = 2_000;
/** For each request of the inventory, in milliseconds. */
const INVENTORY_MS = 3_000;
/** No sudo, for that would be a child process: what we may not see ourselves is looked at later. */
const OWN_HANDS = createHands(async () => ({
    kind: null,
    run: () => Promise.reject(new Error('not asked')),
}));
/** Starts looking at once; keeps no process alive and delays nothing. */
function startBaseline(endpoint, options) {
    const ending = new AbortController();
    const memory = new ProcessMemory();
    let known = { facts: null, volumes: null };
    const begun = performance.now();
    /** How long the engine took to say what it is, in milliseconds. */
    let tookMs = Number.POSITIVE_INFINITY;
    const look = async () => {
        if (endpoint.kind !== 'unix')
            return known;
        const asking = { timeoutMs: options.timeoutMs ?? TIMEOUT_MS, signal: ending.signal, background: true };
        const [info] = await Promise.all([
            askInfo(endpoint, null, asking).then((answer) => {
                tookMs = performance.now() - begun;
                return answer;
            }),
            askVolumes(endpoint, null, asking).then((volumes) => {
                known = { ...known, volumes };
            }),
            rememberProcess(endpoint, memory),
        ]);
        if (info !== null) {
            known = { ...known, facts: await factsFromInfo(OWN_HANDS, info, memory.seen) };
            if (known.facts !== null)
                keepRecord(endpoint, options.stateDir, known.facts, memory);
            // Nobody waits for it: `settled` is for what the build itself needs
            if (tookMs < SLOW_MS)
                void keepInventory().catch(() => undefined);
        }
        return known;
    };
    const keepInventory = async () => {
        const { facts } = known;
        if (endpoint.kind !== 'unix' || facts === null)
            return;
        const asking = { timeoutMs: INVENTORY_MS, signal: ending.signal, background: true };
        const inventory = await takeInventory(endpoint.path, facts, asking);
        if (inventory !== null)
            writeInventory({ stateDir: options.stateDir, endpoint, dataRoot: facts.dataRoot }, inventory);
    };
    const looking = look().catch(() => known);
    return {
        get settled() {
            return keptAlive(looking);
        },
        now: () => known,
        memory,
        stop: () => ending.abort(),
    };
}
async function keptAlive(work) {
    const timer = setInterval(() => undefined, 1000);
    try {
        return await work;
    }
    finally {
        clearInterval(timer);
    }
}
async function rememberProcess(endpoint, memory) {
    const found = servingProcess(await findEngines({}), endpoint);
    if (found !== null)
        memory.remember(found);
}
/** Written again only when it changed. An engine whose process we could not see is recorded with its files alone. */
function keepRecord(endpoint, stateDir, facts, memory) {
    const { seen } = memory;
    const before = engine_record_readRecord(stateDir, endpoint);
    const rootIdBefore = before?.dataRoot === facts.dataRoot && before.bootId === readBootId() ? before.rootId : null;
    engine_record_writeRecord(stateDir, endpoint, {
        endpoint: endpoint_endpointText(endpoint),
        dataRoot: facts.dataRoot,
        store: facts.store,
        containerdRoot: facts.containerdRoot,
        argv: seen?.argv ?? [],
        exe: seen?.exe ?? null,
        cwd: seen?.cwd ?? null,
        logFile: seen?.launcher?.logFile ?? seen?.logFile ?? null,
        launcher: baseline_launcherOf(seen),
        netName: seen?.foreignNet === true ? seen.netName : null,
        mntName: seen?.foreignMnt === true ? seen.mntName : null,
        bootId: readBootId(),
        places: placesOf((seen?.launcher ?? seen)?.env ?? {}),
        rootless: facts.rootless,
        engineId: facts.engineId,
        rootId: seen?.rootId ?? rootIdBefore ?? null,
    });
}
function baseline_launcherOf(seen) {
    if (seen?.launcher == null)
        return null;
    const { argv, exe, cwd } = seen.launcher;
    return { argv, exe, cwd };
}

;// CONCATENATED MODULE: ./build/engine/engine.js
/** The engine could not be stopped or started; the message says what was tried and how it ended. */
class HostError extends Error {
    name = 'HostError';
}

;// CONCATENATED MODULE: ./build/engine/hosts/host-context.js
/** Limits of all hosts, in milliseconds. */
const STOP_GRACE_MS = 30_000;
const START_LIMIT_MS = 60_000;
const COMMAND_LIMIT_MS = 120_000;
const LOOK_LIMIT_MS = 10_000;
/** The process that serves the endpoint now, remembered; null when none does. */
async function lookForProcess(context, choose) {
    const engines = await context.hands.run('findEngines', {}, { timeoutMs: LOOK_LIMIT_MS });
    const known = context.memory.seen;
    const again = engines.find((one) => one.pid === known?.pid && one.startTicks === known.startTicks);
    const found = choose(engines) ?? again ?? null;
    if (found !== null)
        context.memory.remember(found);
    return found;
}

;// CONCATENATED MODULE: ./build/engine/hosts/log-file.js
/** More than this of a file's end is not looked at, in bytes. */
const log_file_MAX_BYTES = 1024 * 1024;
const log_file_LIMIT_MS = 10_000;
async function readLogFile(hands, path, sinceMs, maxLines) {
    const tail = await hands
        .run('tailFile', { path, from: 0, maxBytes: log_file_MAX_BYTES }, { timeoutMs: log_file_LIMIT_MS })
        .catch(() => null);
    return tail === null ? null : linesSince(tail.text, sinceMs, maxLines);
}
/** logrus writes `time="2026-11-21T12:00:00.5Z" level=…`; a line without a time belongs to the one before it. */
function linesSince(text, sinceMs, maxLines) {
    const kept = [];
    let inside = false;
    let anyTime = false;
    for (const line of text.split('\n')) {
        if (line.trim() === '')
            continue;
        const at = timeOf(line);
        anyTime ||= at !== null;
        if (at !== null)
            inside = at >= sinceMs;
        if (inside)
            kept.push(line);
    }
    if (anyTime)
        return kept.slice(-maxLines);
    return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(-maxLines);
}
function timeOf(line) {
    const text = /^time="([^"]+)"/.exec(line)?.[1] ?? /^(\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d))/.exec(line)?.[1];
    const at = text === undefined ? Number.NaN : Date.parse(text);
    return Number.isNaN(at) ? null : at;
}

;// CONCATENATED MODULE: ./build/engine/hosts/wait.js
/** Waits for an engine that is being started: until its API answers, it ended, or the limit is over. */




const wait_POLL_MS = 50;
const PING_LIMIT_MS = 2_000;
/** Throws HostError without the log: the host adds it. */
async function waitUntilAnswers(context, options) {
    const limitMs = options.limitMs ?? START_LIMIT_MS;
    const startedAt = performance.now();
    const elapsed = () => Math.round(performance.now() - startedAt);
    for (;;) {
        options.signal?.throwIfAborted();
        const answer = await context.ping(PING_LIMIT_MS);
        if (answer.state === 'healthy')
            return;
        const why = await options.ended();
        if (why !== null)
            throw new HostError(`the engine ended ${elapsed()} ms after it was started: ${why}`);
        if (elapsed() > limitMs) {
            throw new HostError(`the engine does not answer ${elapsed()} ms after it was started: ${answer.detail}`);
        }
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(wait_POLL_MS);
    }
}
/** The same error with the last lines of the engine's log, which name the cause. */
function withLog(error, lines) {
    const message = message_of_messageOf(error);
    if (lines === null || lines.length === 0)
        return new HostError(message);
    return new HostError(`${message}\n${lines.join('\n')}`);
}
/** How many lines of log an error carries. */
const ERROR_LOG_LINES = 20;

;// CONCATENATED MODULE: ./build/engine/hosts/process.js
/** A bare engine process: found by its socket, stopped by signals, started again exactly as it was. */










/** `obstacle` is the reason that detection found, or null. */
function createProcessHost(context, obstacle) {
    const log = (sinceMs, maxLines) => {
        const path = logPath(context);
        return path === null ? Promise.resolve(null) : readLogFile(context.hands, path, sinceMs, maxLines);
    };
    return {
        kind: 'process',
        obstacle,
        stop: (signal) => stopProcess(context, signal),
        log,
        async start(signal) {
            if ((await lookForProcess(context, chooser(context))) !== null)
                return waitUntilAnswers(context, { ended: stays, signal });
            const sinceMs = Date.now();
            try {
                await startAgain(context, signal);
            }
            catch (error) {
                throw withLog(error, await log(sinceMs, ERROR_LOG_LINES));
            }
        },
    };
}
const LAUNCHER_WAIT_MS = 2_000;
const LAUNCHER_GRACE_MS = 5_000;
const stays = async () => null;
function chooser(context) {
    return (engines) => serving_process_servingProcess(engines, context.endpoint);
}
/** Ends the engine's process and what it leaves behind; "already stopped" is success. Throws HostError. */
async function stopProcess(context, signal) {
    const found = await lookForProcess(context, chooser(context));
    const known = found ?? context.memory.seen;
    const options = { timeoutMs: STOP_GRACE_MS + 20_000, ...(signal === undefined ? {} : { signal }) };
    try {
        if (known !== null) {
            // Also one that is not found any more: a killed process has let go of its sockets before it is gone.
            const { pid, startTicks } = known;
            await context.hands.run('endProcess', { pid, startTicks, graceMs: STOP_GRACE_MS }, options);
            await endLauncher(context, known);
        }
        if (known !== null) {
            const { argv, env } = known;
            const config = await context.hands.run('readDaemonConfig', { argv, env, pid: null }, { timeoutMs: LOOK_LIMIT_MS });
            await context.hands.run('endLeftovers', { execRoot: config.execRoot }, options);
        }
    }
    catch (error) {
        throw new HostError(`the engine’s process could not be stopped: ${message_of_messageOf(error)}`);
    }
}
/** RootlessKit cleans up and ends by itself when dockerd has ended. */
async function endLauncher({ hands }, { launcher = null }) {
    if (launcher === null)
        return;
    const { pid, startTicks } = launcher;
    const args = { pid, startTicks, graceMs: LAUNCHER_GRACE_MS, waitFirstMs: LAUNCHER_WAIT_MS };
    await hands.run('endProcess', args, { timeoutMs: LAUNCHER_WAIT_MS + LAUNCHER_GRACE_MS + 20_000 });
}
async function startAgain(context, signal) {
    const args = await howItRan(context);
    if (typeof args === 'string')
        throw new HostError(args);
    await clearPidFiles(context, args);
    const { pid } = await context.hands.run('startProcess', args, { timeoutMs: LOOK_LIMIT_MS });
    const ended = async () => {
        const engines = await context.hands.run('findEngines', {}, { timeoutMs: LOOK_LIMIT_MS });
        const mine = engines.find((engine) => engine.pid === pid);
        if (mine !== undefined)
            context.memory.remember(mine);
        return mine === undefined && !process_isAlive(pid) ? `process ${pid} (${args.argv.join(' ')}) is gone` : null;
    };
    await waitUntilAnswers(context, { ended, signal });
    await ended();
}
/** Of dockerd, and of its containerd: for that one it would wait ten seconds (moby, `libcontainerd/supervisor`). */
async function clearPidFiles(context, { argv, env }) {
    const limit = { timeoutMs: LOOK_LIMIT_MS };
    const config = await context.hands.run('readDaemonConfig', { argv, env, pid: null }, limit);
    for (const path of [config.pidFile, (0,external_node_path_.join)(config.execRoot, 'containerd', 'containerd.pid')]) {
        await context.hands.run('clearPidFile', { path }, limit).catch(() => false);
    }
}
function process_isAlive(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return errnoOf(error) === 'EPERM';
    }
}
/** The way to start it again, or the reason why that is not known. */
async function howItRan(context) {
    const { seen } = context.memory;
    const engine = seen ?? context.record();
    if (engine === null || engine.argv.length === 0)
        return 'nothing is known of how the engine was started';
    const launcher = engine.launcher ?? null;
    const namespaces = launcher === null ? await namespacesFor(context) : process_OURS;
    if (namespaces === null)
        return 'the engine ran in namespaces of its own, and they are gone';
    const { argv, exe, cwd } = launcher ?? engine;
    const env = seen === null ? null : (seen.launcher ?? seen).env;
    return {
        argv,
        exe,
        cwd,
        env: env ?? { ...placesOf(context.env), ...context.record()?.places },
        logFile: logPath(context) ?? ownLog(context),
        netNamespace: namespaces.net,
        mountNamespace: namespaces.mnt,
        launch: seen?.launch ?? null,
    };
}
/** RootlessKit makes the engine's namespaces anew. */
const process_OURS = { net: null, mnt: null };
async function namespacesFor(context) {
    return context.memory.namespaces() ?? namespacesByName(context, namespacesOf(context));
}
/** Foreign namespaces that it ran in, by name; null where it ran in ours. */
function namespacesOf(context) {
    const { seen } = context.memory;
    if (seen !== null) {
        return { net: seen.foreignNet ? seen.netName : null, mnt: seen.foreignMnt ? seen.mntName : null };
    }
    const record = context.record();
    return { net: record?.netName ?? null, mnt: record?.mntName ?? null };
}
/** Where we hold none ourselves, a process may be left that lives in them. */
async function namespacesByName(context, names) {
    if (names.net === null && names.mnt === null)
        return { net: null, mnt: null };
    if (context.memory.seen === null && context.record()?.bootId !== readBootId())
        return null;
    const pid = await context.hands
        .run('findNamespaces', names, { timeoutMs: LOOK_LIMIT_MS })
        .catch(() => null);
    if (pid === null)
        return null;
    const file = (kind) => `/proc/${pid}/ns/${kind}`;
    return { net: names.net === null ? null : file('net'), mnt: names.mnt === null ? null : file('mnt') };
}
function logPath(context) {
    return context.engineLog ?? context.memory.seen?.logFile ?? context.record()?.logFile ?? null;
}
/** An engine whose output went nowhere gets a file: without it nobody could say why it does not start. */
function ownLog(context) {
    try {
        (0,external_node_fs_namespaceObject.mkdirSync)(context.stateDir, { recursive: true, mode: 0o700 });
        return (0,external_node_path_.join)(context.stateDir, 'engine.log');
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/engine/hosts/run-command.js
/** Runs a command that the user gave for their own service manager; its output goes to a file, for what it starts lives on. */




const run_command_OUTPUT_LIMIT = 4000;
/**
 * Its output is no pipe: an engine that writes to one whose reader is gone is killed by SIGPIPE. The runner's mark is
 * taken from its environment, else a GitHub runner ends the engine with the job.
 */
async function runCommand(command, options) {
    const { RUNNER_TRACKING_ID: _mark, ...env } = options.env;
    const folder = (0,external_node_fs_namespaceObject.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_namespaceObject.tmpdir)(), 'buildmend-'));
    const file = (0,external_node_path_.join)(folder, 'output');
    const log = (0,external_node_fs_namespaceObject.openSync)(file, 'a', 0o600);
    try {
        const child = (0,external_node_child_process_namespaceObject.spawn)('sh', ['-c', command], { env, detached: true, stdio: ['ignore', log, log] });
        const exitCode = await new Promise((resolve) => {
            const limit = setTimeout(() => resolve(null), options.limitMs);
            const end = (code) => {
                clearTimeout(limit);
                resolve(code);
            };
            child.once('error', () => end(127));
            child.once('exit', (code, signal) => end(signal === null ? code : 128));
            options.signal?.addEventListener('abort', () => end(null), { once: true });
            void options.until?.then(() => end(null));
        });
        child.unref();
        return { exitCode, output: (0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8').slice(-run_command_OUTPUT_LIMIT).trim() };
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(log);
        (0,external_node_fs_namespaceObject.rmSync)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/engine/hosts/watch.js
/** Looks out for the dockerd that appears while an engine is being started, and remembers how it was started. */

const WATCH_LIMIT_MS = 70_000;
/**
 * An engine with a broken store is gone again before it opens its socket: this is the only moment in which its data
 * root and its log can be learned. A newcomer that serves another socket is somebody else's.
 */
async function watched(context, start) {
    const { hands, memory, endpoint } = context;
    const known = await hands.run('findEngines', {}, { timeoutMs: LOOK_LIMIT_MS }).catch(() => []);
    const done = new AbortController();
    const options = { timeoutMs: WATCH_LIMIT_MS, signal: done.signal };
    const socket = endpoint.kind === 'unix' ? endpoint.path : null;
    const except = known.map((engine) => engine.pid);
    const watching = hands.run('watchForEngine', { except, socket, limitMs: WATCH_LIMIT_MS }, options).then((found) => {
        if (found !== null)
            memory.remember(found);
    }, () => undefined);
    try {
        return await start();
    }
    finally {
        done.abort();
        await watching;
    }
}

;// CONCATENATED MODULE: ./build/engine/hosts/commands.js
/** An engine that is stopped and started by the user's own commands; where only one is given, another host does the other half. */








/** How long the engine may take to be gone after the stop command ended, in milliseconds. */
const GONE_LIMIT_MS = 10_000;
function createCommandsHost(context, commands, beside) {
    const { stop, start } = commands;
    const { host: other, rights } = beside;
    const units = rights === null ? beside.units : [];
    const log = async (sinceMs, maxLines) => {
        const path = logPath(context);
        const own = path === null ? null : await readLogFile(context.hands, path, sinceMs, maxLines);
        return own ?? other.log(sinceMs, maxLines);
    };
    return {
        kind: 'commands',
        obstacle: obstacleOf(commands, beside),
        log,
        async stop(signal) {
            if (stop === null)
                return other.stop(signal);
            await stopByCommand(context, { command: stop, units }, signal);
        },
        async start(signal) {
            if (start === null)
                return other.start(signal);
            const sinceMs = Date.now();
            try {
                await watched(context, () => startByCommand(context, start, signal));
            }
            catch (error) {
                throw withLog(error, await log(sinceMs, ERROR_LOG_LINES));
            }
        },
    };
}
/** To start an engine by a command nothing need be known of how it ran; to stop it otherwise takes the rights to. */
function obstacleOf({ stop, start }, { host, rights }) {
    if (start === null)
        return host.obstacle;
    return stop === null ? rights : null;
}
/** `systemctl stop docker` alone leaves the socket listening: our own look whether the engine is gone would start it. */
async function stopUnits(context, units, signal) {
    if (units.length === 0)
        return;
    const options = { timeoutMs: COMMAND_LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
    await context.hands.run('systemctl', { verb: 'stop', units }, options).catch(() => undefined);
}
/** What the command leaves running (a stopped process does not hear it) is ended by its pid. Throws HostError. */
async function stopByCommand(context, { command, units }, signal) {
    const before = await lookForProcess(context, chooser(context));
    const hung = stoppedProcess(before) !== null;
    const limitMs = hung ? GONE_LIMIT_MS : COMMAND_LIMIT_MS;
    const end = await runCommand(command, { env: context.env, limitMs, signal });
    // systemd would wait for a hung one as long as the command did.
    if (!hung)
        await stopUnits(context, units, signal);
    if (await commands_isGone(context))
        return;
    if (before !== null) {
        await stopProcess(context, signal);
        return stopUnits(context, units, signal);
    }
    const how = end.exitCode === null ? `did not end within ${limitMs} ms` : `ended with ${end.exitCode}`;
    throw new HostError(`engine-stop ${how} and the engine still answers: ${end.output}`);
}
async function commands_isGone(context) {
    const found = await lookForProcess(context, chooser(context));
    return found === null && (await context.ping(1000)).state === 'broken';
}
async function startByCommand(context, command, signal) {
    const { promise: up, resolve: isUp } = Promise.withResolvers();
    const running = runCommand(command, { env: context.env, limitMs: COMMAND_LIMIT_MS, signal, until: up });
    let failure = null;
    void running.then((end) => {
        if (end.exitCode !== null && end.exitCode !== 0) {
            failure = `engine-start ended with ${end.exitCode}: ${end.output}`;
        }
    });
    try {
        await waitUntilAnswers(context, { ended: async () => failure, signal, limitMs: START_LIMIT_MS });
    }
    finally {
        isUp();
        await running;
    }
}

;// CONCATENATED MODULE: ./build/engine/hosts/docker-desktop.js
/** Docker Desktop: its engine lives in a virtual machine, and its own CLI (4.37 and newer) is all that stops and starts it. */






/** Desktop for Linux, and for macOS, where `/var/run/docker.sock` is a link to it. */
const SOCKET = /\/\.docker\/(?:desktop|run)\/docker\.sock$/;
/** A virtual machine takes its time, in milliseconds. */
const BOOT_LIMIT_MS = 180_000;
function isDockerDesktop({ endpoint }) {
    return endpoint.kind === 'unix' && (SOCKET.test(endpoint.path) || SOCKET.test(realOf(endpoint.path)));
}
/** No file of it is ever touched: they stand in the virtual machine. */
async function createDesktopHost(context) {
    const { engineLog, hands } = context;
    return {
        kind: 'docker-desktop',
        obstacle: await docker_desktop_obstacleOf(context),
        log: async (sinceMs, maxLines) => engineLog === null ? null : readLogFile(hands, engineLog, sinceMs, maxLines),
        async stop(signal) {
            if ((await desktop(context, ['stop'], signal)).exitCode === 0)
                return;
            const forced = await desktop(context, ['stop', '--force'], signal);
            if (forced.exitCode !== 0)
                throw failed('stop --force', forced);
        },
        async start(signal) {
            const answer = await desktop(context, ['start'], signal);
            if (answer.exitCode !== 0)
                throw failed('start', answer);
            await waitUntilAnswers(context, { ended: async () => null, signal, limitMs: BOOT_LIMIT_MS });
        },
    };
}
async function docker_desktop_obstacleOf(context) {
    const { exitCode } = await runProgram('docker', ['desktop', 'version'], {
        timeoutMs: LOOK_LIMIT_MS,
        env: context.env,
    });
    if (exitCode === 0)
        return null;
    return 'Docker Desktop is stopped and started by its own CLI only (`docker desktop`, since 4.37), and that does not answer here';
}
/** Both wait until it is done, unless told not to (docs.docker.com/reference/cli/docker/desktop). */
function desktop(context, words, signal) {
    const timeoutMs = words[0] === 'start' ? BOOT_LIMIT_MS : COMMAND_LIMIT_MS;
    return runProgram('docker', ['desktop', ...words], { timeoutMs, env: context.env, signal });
}
function failed(words, { exitCode, stdout, stderr }) {
    const end = exitCode === null ? 'did not end in time' : `ended with ${exitCode}`;
    return new HostError(`docker desktop ${words} ${end}: ${`${stdout}${stderr}`.trim().slice(-1000)}`);
}
function realOf(path) {
    try {
        return (0,external_node_fs_namespaceObject.realpathSync)(path);
    }
    catch {
        return path;
    }
}

;// CONCATENATED MODULE: ./build/engine/hosts/init-service.js
/** Finds the service of OpenRC, or of sysv's init scripts, that an engine belongs to. */






/** Debian's and Alpine's, and what others called theirs. */
const init_service_NAMES = ['docker', 'dockerd', 'docker.io', 'docker-ce'];
const init_service_DEFAULT_SOCKET = '/var/run/docker.sock';
/** Null when none does; under systemd init scripts are units, and found as such. `root` is `/` but in tests. */
async function findInitService(context, serving, root = '/') {
    const { endpoint, memory } = context;
    if (endpoint.kind !== 'unix' || (0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_.join)(root, 'run/systemd/system')))
        return null;
    const name = init_service_NAMES.find((one) => (0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_.join)(root, 'etc/init.d', one)));
    if (name === undefined)
        return null;
    const manager = (0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_.join)(root, 'run/openrc/softlevel')) ? 'openrc' : 'sysv';
    const argv = ['dockerd', ...(await settingsOf(root, name))];
    const known = serving ?? memory.seen;
    const owns = known === null
        ? await mayServe(root, name, argv, endpoint.path)
        : await isServiceProcess(root, name, known);
    return owns ? { manager, name, argv } : null;
}
/** Files that hold the pid of what the service manager started, dockerd's or its supervisor's; stale ones too. */
async function pidFilesOf(root, name) {
    const folder = (0,external_node_path_.join)(root, 'run/openrc/daemons', name);
    const daemons = await (0,promises_namespaceObject.readdir)(folder).catch(() => []);
    const texts = await Promise.all(daemons.map((one) => readOrNull((0,external_node_path_.join)(folder, one))));
    const named = texts.flatMap((text) => /^pidfile=(.+)$/m.exec(text ?? '')?.[1] ?? []);
    return [(0,external_node_path_.join)(root, 'run', `${name}-ssd.pid`), ...named.map((path) => (0,external_node_path_.join)(root, path))];
}
/** A dockerd that somebody started by hand is not the service, even where its script stands there. */
async function isServiceProcess(root, name, { pid }) {
    const parent = (await statOf((0,external_node_path_.join)(root, 'proc'), pid))?.parent ?? null;
    for (const path of await pidFilesOf(root, name)) {
        const started = Number((await readOrNull(path))?.trim() ?? '');
        if (started > 0 && (started === pid || started === parent))
            return true;
    }
    const words = parent === null ? '' : ((await readOrNull((0,external_node_path_.join)(root, 'proc', `${parent}`, 'cmdline'))) ?? '');
    const [program = '', supervised] = nulWords(words);
    return program.endsWith('supervise-daemon') && supervised === name;
}
/** Of an engine that is gone: the service is to serve the socket, and its manager runs here or had started it. */
async function mayServe(root, name, argv, path) {
    const { hosts } = optionsOfArgv(argv);
    const named = hosts
        .filter((host) => host.startsWith('unix://'))
        .map((host) => host.slice('unix://'.length));
    const sockets = named.length > 0 ? named : [init_service_DEFAULT_SOCKET];
    if (!sockets.some((one) => canonical(one) === canonical(path)))
        return false;
    if ((0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_.join)(root, 'run/openrc/softlevel')))
        return true;
    const first = (await readOrNull((0,external_node_path_.join)(root, 'proc/1/comm')))?.trim();
    const files = await pidFilesOf(root, name);
    return first === 'init' || files.some((file) => (0,external_node_fs_namespaceObject.existsSync)(file));
}
/** `DOCKER_OPTS="…"` of `/etc/default` (sysv) and `/etc/conf.d` (OpenRC); variables in it are not followed. */
async function settingsOf(root, name) {
    const texts = await Promise.all(['default', 'conf.d'].map((folder) => readOrNull((0,external_node_path_.join)(root, 'etc', folder, name))));
    const lines = texts.flatMap((text) => (text ?? '').split('\n'));
    const values = lines.map((line) => /^\s*(?:export\s+)?DOCKER_OPTS=(["']?)(.*)\1\s*$/.exec(line)?.[2]);
    const last = values.findLast((value) => value !== undefined) ?? '';
    return last.split(/\s+/).filter((word) => word !== '');
}

;// CONCATENATED MODULE: ./build/engine/hosts/init-host.js
/** An engine that is a service of OpenRC or of an init script: stopped and started by `rc-service` or `service`. */








/** Where both Debian's and Alpine's scripts send dockerd's output. */
const LOG = '/var/log/docker.log';
/** A script may end before dockerd is there, in milliseconds. */
const APPEAR_MS = 3_000;
function createInitHost(context, service, obstacle) {
    const log = (sinceMs, maxLines) => readLogFile(context.hands, logPath(context) ?? LOG, sinceMs, maxLines);
    return {
        kind: service.manager,
        obstacle,
        log,
        stop: (signal) => stopService(context, service, signal),
        async start(signal) {
            const sinceMs = Date.now();
            try {
                await watched(context, () => startService(context, service, signal));
            }
            catch (error) {
                throw withLog(error, await log(sinceMs, ERROR_LOG_LINES));
            }
        },
    };
}
/** A stopped (T) engine is killed first: the script would wait for it. What a supervisor starts anew meanwhile the script ends. */
async function stopService(context, service, signal) {
    const before = await lookForProcess(context, chooser(context));
    if (stoppedProcess(before) !== null)
        await stopProcess(context, signal);
    const answer = await ask(context, service, 'stop', signal);
    // Also where all is gone: the containerd of a killed engine stays, and the next one would wait for it
    await stopProcess(context, signal);
    if ((await lookForProcess(context, chooser(context))) === null)
        return;
    throw new HostError(`${said(service, 'stop', answer)}; an engine still serves the endpoint`);
}
async function startService(context, service, signal) {
    if ((await lookForProcess(context, chooser(context))) === null)
        await forget(context, service, signal);
    const answer = await ask(context, service, 'start', signal);
    if (answer.exitCode !== 0)
        throw new HostError(said(service, 'start', answer));
    const startedAt = performance.now();
    const ended = async () => {
        if (performance.now() - startedAt < APPEAR_MS)
            return null;
        const engines = await context.hands.run('findEngines', {}, { timeoutMs: LOOK_LIMIT_MS });
        return engines.length === 0 ? 'no dockerd is there any more' : null;
    };
    await waitUntilAnswers(context, { ended, signal });
}
/** OpenRC does not start what it takes for started; a script does not where the pid of a dead engine is another's now. */
async function forget(context, service, signal) {
    if (service.manager === 'openrc')
        await ask(context, service, 'zap', signal);
    for (const path of [...(await pidFilesOf('/', service.name)), '/run/docker.pid'])
        await context.hands.run('clearPidFile', { path }, { timeoutMs: LOOK_LIMIT_MS }).catch(() => false);
}
async function ask({ hands }, { manager, name }, verb, signal) {
    const options = { timeoutMs: COMMAND_LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
    return hands.run('initService', { manager, verb, service: name }, options);
}
function said({ manager, name }, verb, { exitCode, output }) {
    const program = manager === 'openrc' ? 'rc-service' : 'service';
    return `${program} ${name} ${verb} ended with ${exitCode}: ${output}`;
}

;// CONCATENATED MODULE: ./build/engine/hosts/systemd-unit.js
/** Reads from systemd which unit serves an endpoint, and how it starts the engine. */




/** The socket first: it would start the service again while its files are worked on. */
function unitsOf({ service, socket }) {
    return socket === null ? [service] : [socket, service];
}
/** Debian's, Docker's own and the snap's. */
const SERVICES = [
    { service: 'docker.service', socket: 'docker.socket' },
    { service: 'snap.docker.dockerd.service', socket: null },
];
const PROPERTIES = ['Id', 'LoadState', 'ActiveState', 'MainPID', 'ExecStart', 'Listen'];
const systemd_unit_LIMIT_MS = 5_000;
/** Null when systemd does not run here or none of its units serves this endpoint. `serving` is the process found by its socket. */
async function findUnit(endpoint, serving, env) {
    if (endpoint.kind !== 'unix' || !(0,external_node_fs_namespaceObject.existsSync)('/run/systemd/system'))
        return null;
    for (const { service, socket } of SERVICES) {
        const names = socket === null ? [service] : [service, socket];
        const show = await runProgram('systemctl', ['show', ...names, `--property=${PROPERTIES.join(',')}`], {
            timeoutMs: systemd_unit_LIMIT_MS,
            env,
        });
        if (show.exitCode !== 0)
            continue;
        const found = readUnit(show.stdout, service, socket);
        if (found !== null && serves(found, show.stdout, endpoint.path, serving))
            return found;
    }
    return null;
}
/** From the output of `systemctl show`: one block of `Key=value` lines per unit. */
function readUnit(text, service, socket) {
    const unit = blockOf(text, service);
    if (unit?.get('LoadState')?.[0] !== 'loaded')
        return null;
    const socketLoaded = socket !== null && blockOf(text, socket)?.get('LoadState')?.[0] === 'loaded';
    const mainPid = Number(unit.get('MainPID')?.[0] ?? '0');
    const argv = /argv\[\]=(.*?) ; /.exec(unit.get('ExecStart')?.[0] ?? '')?.[1] ?? '';
    return {
        service,
        socket: socketLoaded ? socket : null,
        active: ['active', 'activating', 'reloading'].includes(unit.get('ActiveState')?.[0] ?? ''),
        starting: ['activating', 'reloading'].includes(unit.get('ActiveState')?.[0] ?? ''),
        mainPid: mainPid > 0 ? mainPid : null,
        argv: argv.split(/\s+/).filter((word) => word !== ''),
    };
}
/** The sockets that systemd listens on for the service. */
function listensOf(text, socket) {
    const lines = blockOf(text, socket)?.get('Listen') ?? [];
    return lines.map((line) => line.replace(/ \(.*\)$/, ''));
}
function serves(unit, text, path, serving) {
    if (serving !== null)
        return unit.mainPid === serving.pid;
    const wanted = canonical(path);
    const sockets = unit.socket === null ? [] : listensOf(text, unit.socket);
    const { hosts } = optionsOfArgv(unit.argv);
    const own = hosts.filter((host) => host.startsWith('unix://')).map((host) => host.slice('unix://'.length));
    const implied = hosts.length === 0 ? ['/var/run/docker.sock'] : [];
    return [...sockets, ...own, ...implied].some((one) => canonical(one) === wanted);
}
function blockOf(text, id) {
    for (const block of text.split(/\n\s*\n/)) {
        const fields = new Map();
        for (const line of block.split('\n')) {
            const at = line.indexOf('=');
            if (at < 0)
                continue;
            const key = line.slice(0, at);
            fields.set(key, [...(fields.get(key) ?? []), line.slice(at + 1)]);
        }
        if (fields.get('Id')?.[0] === id)
            return fields;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/engine/ssh/scripts.js
/** The scripts that run on an engine's machine: fixed words, into which only names of units from our own table and numbers are put. */
/** What we say begins so: a profile there may print other things. */
const MARK = 'buildmend:';
/** Who we are there, who starts its engine, and where its client looks for it (which some clients only say once the engine has answered). */
const LOOK = `
say() { printf '${MARK}%s %s\\n' "$1" "$2"; }
say boot "$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)"
if [ "$(id -u)" = 0 ]; then say rights root
elif command -v sudo >/dev/null 2>&1 && sudo -n true >/dev/null 2>&1; then say rights sudo
else say rights none; fi
if [ -n "$DOCKER_HOST" ]; then say socket "$DOCKER_HOST"
elif [ -n "$DOCKER_CONTEXT" ] || grep -q '"currentContext"' "\${DOCKER_CONFIG:-$HOME/.docker}/config.json" 2>/dev/null; then
  say socket "$(timeout 5 docker context inspect --format '{{.Endpoints.docker.Host}}' 2>/dev/null || echo unknown)"
fi
if [ -d /run/systemd/system ]; then
  say manager systemd
  systemctl show docker.service docker.socket snap.docker.dockerd.service --property=Id,LoadState,ActiveState,MainPID,ExecStart,Listen |
    while IFS= read -r line; do say show "$line"; done
elif [ -d /run/openrc ] && rc-service --exists docker 2>/dev/null; then say manager openrc
elif [ -x /etc/init.d/docker ] && command -v service >/dev/null 2>&1; then say manager sysv
else say manager none; fi
say end .
`;
/** Goes through the engine's process and its child containerd; `found` runs for each that is stopped (state T), as `$p`. */
function eachStopped(manager, found) {
    const pid = manager.kind === 'systemd'
        ? `systemctl show -p MainPID --value ${manager.service}`
        : 'cat /var/run/docker.pid 2>/dev/null';
    return `
pid=$(${pid}); all=
case "$pid" in ''|0|*[!0-9]*) ;; *) all="$pid $(cat /proc/$pid/task/$pid/children 2>/dev/null)" ;; esac
for p in $all; do
  case "$(sed -n 's/^State:[[:space:]]*//p' /proc/$p/status 2>/dev/null)" in [Tt]*) ${found} ;; esac
done`;
}
/** Names a process of the engine that is stopped: it never answers. */
function stoppedScript(manager) {
    return eachStopped(manager, `printf '${MARK}stopped %s %s\\n' "$p" "$(cat /proc/$p/comm)"; break`);
}
/** A stopped process hears no stop: it is killed first. The socket goes before the service that it would start. */
function stopScript(manager) {
    const kill = manager.kind === 'systemd'
        ? `systemctl kill --signal=SIGKILL ${manager.service}`
        : 'kill -KILL $all 2>/dev/null';
    return `${eachStopped(manager, `${kill}; break`)}
${verb(manager, 'stop')} >&2
printf '${MARK}status %s\\n' "$?"
`;
}
/** A start that failed too often is forgotten first. */
function startScript(manager) {
    const before = manager.kind === 'systemd'
        ? `systemctl reset-failed ${units(manager)} >/dev/null 2>&1`
        : manager.kind === 'openrc'
            ? 'rc-service docker status >/dev/null 2>&1 || rc-service docker zap >/dev/null 2>&1'
            : ':';
    return `${before}
${verb(manager, 'start')} >&2
printf '${MARK}status %s\\n' "$?"
`;
}
/** Whether the service is down there: `down` is said only where it is known. */
function downScript(manager) {
    const gone = manager.kind === 'systemd'
        ? `case "$(systemctl show -p ActiveState --value ${manager.service})" in inactive|failed)`
        : `case "$(pidof dockerd 2>/dev/null || echo none)" in none)`;
    return `${gone} printf '${MARK}down yes\\n' ;; esac`;
}
/** Counted from now, for the clock there may be another. `sinceS` null: all there is. */
function logScript(manager, sinceS, maxLines) {
    const most = Math.max(1, Math.trunc(maxLines));
    if (manager.kind !== 'systemd')
        return `tail -n ${most} /var/log/docker.log`;
    const since = sinceS === null ? '' : ` --since=-${Math.max(1, Math.ceil(sinceS))}s`;
    return `journalctl -u ${manager.service}${since} -o cat --no-pager -q | tail -n ${most}`;
}
function units({ service, socket }) {
    return socket === null ? service : `${socket} ${service}`;
}
function verb(manager, what) {
    switch (manager.kind) {
        case 'systemd':
            return `systemctl ${what} ${units(manager)}`;
        case 'openrc':
            return `rc-service docker ${what}`;
        case 'sysv':
            return `service docker ${what}`;
    }
}

;// CONCATENATED MODULE: ./build/engine/ssh/look.js
/** Finds out over ssh who starts the engine on its machine, whether it is the one that is reached, and whether we may ask for it. */



const LOOK_MS = 30_000;
const DEFAULT = '/run/docker.sock';
/** Debian's and Docker's own, and the snap's. */
const look_SERVICES = [
    { service: 'docker.service', socket: 'docker.socket' },
    { service: 'snap.docker.dockerd.service', socket: null },
];
const WAY_OUT = 'give engine-stop and engine-start';
async function lookOverSsh(shell, target, signal) {
    const end = await shell(LOOK, { timeoutMs: LOOK_MS, signal });
    if (end.kind === 'lost')
        return { kind: 'obstacle', why: end.why, bootId: null };
    return readLook(end.stdout, target);
}
/** From what the script said. */
function readLook(stdout, target) {
    const said = (key) => stdout
        .split('\n')
        .filter((line) => line.startsWith(`${MARK}${key} `))
        .map((line) => line.slice(MARK.length + key.length + 1));
    const bootId = said('boot')[0] || null;
    const refuse = (why) => ({ kind: 'obstacle', why, bootId });
    if (said('end').length === 0)
        return refuse(`${target.host} runs no shell of ours over ssh`);
    if (target.socket === null && said('socket')[0] === 'unknown')
        return refuse(`it is not known which engine the client on ${target.host} uses: ${WAY_OUT}`);
    const socket = look_socketOf(target.socket ?? said('socket')[0] ?? '');
    if (socket === null)
        return refuse(`the engine that ${target.host} uses is not on that machine: ${WAY_OUT}`);
    const manager = managerOf(said('manager')[0] ?? '', said('show').join('\n'), socket);
    if (manager === null)
        return refuse(`on ${target.host} no service \`docker\` serves ${socket}: ${WAY_OUT}`);
    const rights = said('rights')[0];
    if (rights !== 'root' && rights !== 'sudo')
        return refuse(`on ${target.host} we are not root, and sudo asks for a password or is missing`);
    return { kind: 'found', manager, sudo: rights === 'sudo', bootId };
}
/** Null for an engine that the client there reaches elsewhere. */
function look_socketOf(address) {
    if (address === '')
        return DEFAULT;
    const path = address.startsWith('/') ? address : /^unix:\/\/(\/.*)$/.exec(address)?.[1];
    return path === undefined ? null : plain(path);
}
function plain(path) {
    return path.replace(/^\/var\/run\//, '/run/');
}
function managerOf(kind, show, socket) {
    if (kind === 'openrc' || kind === 'sysv')
        return socket === DEFAULT ? { kind } : null;
    if (kind !== 'systemd')
        return null;
    for (const names of look_SERVICES) {
        const unit = readUnit(show, names.service, names.socket);
        if (unit === null)
            continue;
        const own = optionsOfArgv(unit.argv).hosts;
        const named = own.filter((host) => host.startsWith('unix://')).map((host) => host.slice(7));
        const listens = [
            ...(unit.socket === null ? [] : listensOf(show, unit.socket)),
            ...named,
            ...(own.length === 0 ? [DEFAULT] : []),
        ];
        if (listens.map(plain).includes(socket))
            return { kind, service: names.service, socket: unit.socket ? names.socket : null };
    }
    return null;
}

;// CONCATENATED MODULE: ./build/engine/ssh/target.js
/** Reads `ssh://user@host:port/socket` as the docker CLI does (docker/cli, `cli/connhelper/ssh`). */
/** Null for an address that the docker CLI refuses: one with a password, a query or a fragment, or without a host. */
function sshTarget(url) {
    const parsed = URL.parse(url);
    if (parsed === null || parsed.protocol !== 'ssh:' || parsed.hostname === '')
        return null;
    if (parsed.password !== '' || parsed.search !== '' || parsed.hash !== '')
        return null;
    const path = decoded(parsed.pathname);
    const user = decoded(parsed.username);
    if (path === null || user === null)
        return null;
    return {
        user: user === '' ? null : user,
        host: parsed.hostname.replace(/^\[(.*)\]$/, '$1'),
        port: parsed.port === '' ? null : parsed.port,
        socket: path.replaceAll('/', '') === '' ? null : path,
    };
}
/**
 * The docker CLI's own options, and those that keep us from being asked anything and from waiting for a machine that is gone. The
 * address stands behind `--`, so that nothing in it can be an option.
 */
function sshArgs({ user, host, port }, command) {
    return [
        ...['-o', 'BatchMode=yes', '-o', 'ConnectTimeout=10'],
        ...['-o', 'ServerAliveInterval=5', '-o', 'ServerAliveCountMax=3', '-T'],
        ...(user === null ? [] : ['-l', user]),
        ...(port === null ? [] : ['-p', port]),
        ...['--', host, ...command],
    ];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/engine/ssh/remote-shell.js


/** ssh(1): its own status when an error occurred. */
const SSH_FAILED = 255;
/** What a machine's profile prints, or a script that goes on when its connection is lost, does no harm to what is said. */
const BEFORE = 'LC_ALL=C; export LC_ALL; PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin"; trap "" HUP PIPE\n';
/** The script goes through stdin: whatever the login shell there is, no word of it is ever quoted for one. */
function remoteShell(target, env) {
    return async (script, { timeoutMs, signal, asRoot = false }) => {
        const command = asRoot ? ['sudo', '-n', 'sh', '-s'] : ['sh', '-s'];
        const input = `${BEFORE}${script}\n`;
        const end = await runProgram('ssh', sshArgs(target, command), { timeoutMs, signal, input, env });
        const why = whyLost(end, target.host, timeoutMs);
        if (why !== null)
            return { kind: 'lost', why };
        const { exitCode, stdout, stderr } = end;
        return { kind: 'ended', exitCode: exitCode ?? SSH_FAILED, stdout, stderr };
    };
}
function whyLost(end, host, timeoutMs) {
    if (end.timedOut)
        return `${host} did not answer over ssh within ${timeoutMs} ms`;
    if (end.exitCode === 127 && end.stdout === '' && /ENOENT/.test(end.stderr))
        return 'there is no ssh client here';
    return end.exitCode === SSH_FAILED || end.exitCode === null ? plainSshError(end.stderr, host) : null;
}
/** In words that say what to do. OpenSSH's own, `sshconnect.c` and `clientloop.c`. */
function plainSshError(stderr, host) {
    if (/REMOTE HOST IDENTIFICATION HAS CHANGED/.test(stderr))
        return `the host key of ${host} is not the one that known_hosts has: make sure that it is the right machine, then mend known_hosts`;
    if (/Host key verification failed/.test(stderr))
        return `the host key of ${host} is not known here: connect once by hand, or add it to known_hosts`;
    if (/Permission denied/.test(stderr))
        return `${host} accepts no key of this user, and no password is asked for`;
    const last = stderr
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .at(-1);
    return `ssh to ${host} failed: ${last ?? 'it said nothing'}`;
}
const CLIENT = /command \[ssh .*\] has exited with exit status 255\b|stderr=ssh: |Host key verification failed/;
/** Whether the docker CLI's own connection by ssh failed, which tells nothing of the engine behind it (docker/cli, `commandconn`). */
function isLostConnection(stderr) {
    return CLIENT.test(stderr);
}

;// CONCATENATED MODULE: ./build/engine/hosts/ssh.js
/** An engine on another machine: its service manager there is asked with the user's own ssh. */









/** How long a machine whose connection was lost is tried again, in milliseconds. */
const RECONNECT_MS = 60_000;
const ssh_PAUSE_MS = 1_000;
/** It came up over there, but a client needs a connection of its own to hear of it, in milliseconds. */
const ANSWER_LIMIT_MS = 90_000;
/** Null when the address is none that the docker CLI takes. */
async function findSshHost(context, shell) {
    const target = context.endpoint.kind === 'ssh' ? sshTarget(context.endpoint.url) : null;
    if (target === null)
        return null;
    const run = shell ?? remoteShell(target, context.env);
    const look = await lookOverSsh(run, target);
    return { host: createSshHost(context, target, run, look), bootId: look.bootId };
}
function createSshHost(context, target, run, look) {
    if (look.kind === 'obstacle')
        return refusing(context, look.why);
    const { manager, sudo } = look;
    const remote = {
        context,
        target,
        manager,
        run: (script, options) => run(script, { ...options, asRoot: sudo }),
    };
    const log = (sinceMs, maxLines) => readLog(remote, sinceMs, maxLines);
    return {
        kind: 'ssh',
        obstacle: null,
        log,
        stopped: () => stoppedThere(remote),
        stop: (signal) => stop(remote, signal),
        async start(signal) {
            const sinceMs = Date.now();
            try {
                await ssh_start(remote, signal);
            }
            catch (error) {
                throw withLog(error, await log(sinceMs, ERROR_LOG_LINES).catch(() => null));
            }
        },
    };
}
function refusing({ hands, engineLog }, why) {
    const refuse = async () => {
        throw new HostError(why);
    };
    return {
        kind: 'ssh',
        obstacle: why,
        log: async (sinceMs, most) => (engineLog === null ? null : readLogFile(hands, engineLog, sinceMs, most)),
        stop: refuse,
        start: refuse,
    };
}
async function stoppedThere({ run, manager }) {
    const end = await run(stoppedScript(manager), { timeoutMs: LOOK_LIMIT_MS });
    if (end.kind === 'lost')
        return null;
    const [, pid, name] = new RegExp(`^${MARK}stopped (\\d+) (\\S+)$`, 'm').exec(end.stdout) ?? [];
    return pid === undefined || name === undefined ? null : { name, pid: Number(pid) };
}
/** A lost connection is made again to see what became of it; an engine of which nobody knows is not taken for stopped. */
async function stop(remote, signal) {
    const { run, manager, target } = remote;
    const end = await run(stopScript(manager), { timeoutMs: COMMAND_LIMIT_MS, signal });
    signal?.throwIfAborted();
    if (end.kind === 'ended')
        return assertDone(end, 'stop', target);
    if (await saysDown(remote, signal))
        return;
    throw new HostError(`the connection was lost while the engine on ${target.host} was being stopped, and it is not known that it stopped: ${end.why}`);
}
async function ssh_start(remote, signal) {
    const { run, manager, target, context } = remote;
    const end = await run(startScript(manager), { timeoutMs: COMMAND_LIMIT_MS, signal });
    signal?.throwIfAborted();
    if (end.kind === 'ended')
        assertDone(end, 'start', target);
    // Of a lost one the engine itself tells whether it was started
    await waitUntilAnswers(context, { ended: async () => null, signal, limitMs: ANSWER_LIMIT_MS });
}
function assertDone(end, what, { host }) {
    const status = new RegExp(`^${MARK}status (\\d+)$`, 'm').exec(end.stdout)?.[1];
    if (status === '0')
        return;
    const said = end.stderr.trim().split('\n').slice(-ERROR_LOG_LINES).join('\n');
    throw new HostError(`to ${what} the engine on ${host} ended with ${status ?? end.exitCode}: ${said}`);
}
async function saysDown({ run, manager }, signal) {
    const until = performance.now() + RECONNECT_MS;
    while (performance.now() < until) {
        signal?.throwIfAborted();
        const end = await run(downScript(manager), { timeoutMs: LOOK_LIMIT_MS, signal });
        if (end.kind === 'ended' && end.stdout.includes(`${MARK}down yes`))
            return true;
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(ssh_PAUSE_MS, undefined, { signal });
    }
    return false;
}
/** Null when it cannot be read there. */
async function readLog({ run, manager, context }, sinceMs, maxLines) {
    if (context.engineLog !== null)
        return readLogFile(context.hands, context.engineLog, sinceMs, maxLines);
    const sinceS = sinceMs === 0 ? null : (Date.now() - sinceMs) / 1000;
    const end = await run(logScript(manager, sinceS, maxLines), { timeoutMs: LOOK_LIMIT_MS });
    if (end.kind === 'lost' || end.exitCode !== 0)
        return null;
    return end.stdout.split('\n').filter((line) => line !== '');
}

;// CONCATENATED MODULE: ./build/engine/hosts/frozen-containerd.js
/** A containerd that is a unit of its own and does not answer: the engine cannot do without it, and starting the engine does not mend it. */



const KNOCK_MS = 3_000;
const frozen_containerd_GRACE_MS = 10_000;
/**
 * Restarts it where nobody but Docker has anything in it; its containers' shims live on. The reason why not as a sentence; null
 * where it answers, was restarted, or is none of its own. Never rejects.
 */
async function wakeContainerd(context, argv) {
    const address = optionsOfArgv(argv).containerd;
    if (address === null || !address.startsWith('/'))
        return null;
    try {
        return await wake(context, address);
    }
    catch (error) {
        return `whether containerd at ${address} answers could not be found out (${message_of_messageOf(error)})`;
    }
}
async function wake({ hands }, address) {
    const limit = { timeoutMs: LOOK_LIMIT_MS };
    const found = await hands.run('findContainerd', { address }, limit);
    if (found === null)
        return null;
    if ((await hands.run('knockAtContainerd', { address, limitMs: KNOCK_MS }, limit)) === 'answers')
        return null;
    const silent = `containerd (process ${found.pid}) does not answer`;
    const unit = unitOf(found);
    if (unit === null)
        return `${silent}, and it is no unit of systemd: it is not restarted`;
    const others = await othersOf(hands, address);
    if (others !== null)
        return `${silent}, and ${others}: it is not restarted`;
    const { pid, startTicks } = found;
    // The process alone: a kill of the unit would take the containers' shims along
    await hands.run('endProcess', { pid, startTicks, graceMs: frozen_containerd_GRACE_MS }, { timeoutMs: COMMAND_LIMIT_MS });
    const options = { timeoutMs: COMMAND_LIMIT_MS };
    await hands.run('systemctl', { verb: 'reset-failed', units: [unit] }, options);
    const { exitCode, output } = await hands.run('systemctl', { verb: 'start', units: [unit] }, options);
    return exitCode === 0 ? null : `${silent}, and systemctl start ${unit} ended with ${exitCode}: ${output}`;
}
/** Law 5: others on it are respected, and so they are where nobody can tell. */
async function othersOf(hands, address) {
    const limit = { timeoutMs: LOOK_LIMIT_MS };
    const root = await hands.run('findContainerdRoot', { dataRoot: '/nowhere', address }, limit);
    if (root === null)
        return 'its files cannot be found, so nobody knows who else uses it';
    const { foreign, unreadable } = await hands.run('lookAtContainerd', { root, address }, limit);
    if (unreadable !== null)
        return `its records cannot be read (${unreadable})`;
    return foreign.length === 0 ? null : `${foreign.join(', ')} has containers or images in it, too`;
}
/** Of the system's manager: `/system.slice/containerd.service`. */
function unitOf({ cgroup = null }) {
    return /^(?:.*\/)?system\.slice\/([^/]*containerd[^/]*\.service)$/.exec(cgroup ?? '')?.[1] ?? null;
}

;// CONCATENATED MODULE: ./build/engine/hosts/systemd.js
/** An engine under systemd, the system's or a user's own: service and socket stopped together, the start limit reset, the journal read. */










function createSystemdHost(context, unit, obstacle) {
    const log = async (sinceMs, maxLines) => {
        if (context.engineLog !== null)
            return readLogFile(context.hands, context.engineLog, sinceMs, maxLines);
        return context.hands.run('readJournal', { unit: unit.service, sinceMs, maxLines, uid: unit.uid ?? null }, { timeoutMs: LOOK_LIMIT_MS });
    };
    return {
        kind: unit.uid == null ? 'systemd' : 'systemd-user',
        obstacle,
        log,
        stop: (signal) => stopUnit(context, unit, signal),
        async start(signal) {
            const sinceMs = Date.now();
            try {
                await watched(context, () => startUnit(context, unit, signal));
            }
            catch (error) {
                throw withLog(error, await log(sinceMs, ERROR_LOG_LINES));
            }
        },
    };
}
/** The socket first: it would start the engine again while its files are worked on. A stopped (T) engine is killed, systemd would wait for it. */
async function stopUnit(context, unit, signal) {
    const found = await lookForProcess(context, chooser(context));
    if (stoppedProcess(found) !== null)
        await systemd_ask(context, unit, 'kill', signal);
    await systemd_ask(context, unit, 'stop', signal).catch(async (error) => {
        // A unit may have no limit of its own (`TimeoutSec=0`, as Docker's rootless one)
        if ((await lookForProcess(context, chooser(context))) === null)
            throw error;
        await systemd_ask(context, unit, 'kill', signal);
        await systemd_ask(context, unit, 'stop', signal);
    });
    if ((await lookForProcess(context, chooser(context))) !== null)
        await stopProcess(context, signal);
}
/** Three starts in a minute are too many for systemd until its count is reset. */
async function startUnit(context, unit, signal) {
    await systemd_ask(context, unit, 'reset-failed', signal).catch(() => undefined);
    const why = unit.uid == null ? await wakeContainerd(context, unit.argv) : null;
    try {
        await systemd_ask(context, unit, 'start', signal);
        await waitUntilAnswers(context, { ended: async () => null, signal });
    }
    catch (error) {
        throw why === null ? error : new HostError(`${message_of_messageOf(error)}; ${why}`);
    }
}
async function systemd_ask(context, unit, verb, signal) {
    const units = verb === 'kill' ? [unit.service] : unitsOf(unit);
    const options = { timeoutMs: COMMAND_LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
    const answer = await context.hands.run('systemctl', { verb, units, uid: unit.uid ?? null }, options);
    if (answer.exitCode === 0)
        return;
    const asked = unit.uid == null ? 'systemctl' : 'systemctl --user';
    throw new HostError(`${asked} ${verb} ${units.join(' ')} ended with ${answer.exitCode}: ${answer.output}`);
}

;// CONCATENATED MODULE: ./build/engine/hosts/systemd-user.js
/** Finds the unit of a user's own service manager that serves an endpoint: a rootless engine as Docker's setup tool installs it. */








/** What `dockerd-rootless-setuptool.sh install` calls it. */
const systemd_user_SERVICE = 'docker.service';
/** Null when no manager of a user has a unit for this endpoint. `serving` is the process found by its socket. */
async function findUserUnit(context, serving) {
    const { endpoint } = context;
    if (endpoint.kind !== 'unix' || !(0,external_node_fs_namespaceObject.existsSync)('/run/systemd/system'))
        return null;
    const uid = serving?.uid ?? ownerOfFolder(endpoint.path);
    if (uid === null || uid === 0)
        return null;
    const known = serving ?? context.memory.seen;
    const service = known === null ? systemd_user_SERVICE : serviceOf(known.cgroup ?? null, uid);
    if (service === null)
        return null;
    const home = (await readUser(uid))?.home ?? null;
    const obstacle = await managerObstacle(uid);
    if (obstacle !== null) {
        const isInstalled = home !== null && (0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_.join)(home, '.config', 'systemd', 'user', systemd_user_SERVICE));
        return isInstalled && serving === null ? { unit: unknownUnit(uid, home), obstacle } : null;
    }
    const unit = await readUserUnit(context, service, uid);
    if (unit === null || !systemd_user_serves(unit, endpoint.path, uid, serving))
        return null;
    return { unit: { ...unit, uid, env: systemd_user_placesOf(uid, home) }, obstacle: null };
}
/** From a process's control group: `…/user@1000.service/app.slice/docker.service`. */
function serviceOf(cgroup, uid) {
    return new RegExp(`/user@${uid}\\.service/(?:.*/)?([^/]+\\.service)$`).exec(cgroup ?? '')?.[1] ?? null;
}
async function readUserUnit({ hands }, service, uid) {
    const args = { verb: 'show', units: [service], uid, properties: PROPERTIES };
    const shown = await hands.run('systemctl', args, { timeoutMs: LOOK_LIMIT_MS }).catch(() => null);
    return shown?.exitCode === 0 ? readUnit(shown.output, service, null) : null;
}
/** A unit that is a bare engine's parent by chance (a CI runner that is a user's service) is not its own. */
function systemd_user_serves(unit, path, uid, serving) {
    if (serving !== null)
        return [serving.pid, serving.launcher?.pid].includes(unit.mainPid ?? undefined);
    const { hosts } = optionsOfArgv(unit.argv);
    const own = hosts.filter((host) => host.startsWith('unix://')).map((host) => host.slice('unix://'.length));
    const sockets = own.length > 0 ? own : [(0,external_node_path_.join)(runtimeDirOf(uid), 'docker.sock')];
    return sockets.some((one) => canonical(one) === canonical(path));
}
function unknownUnit(uid, home) {
    const env = systemd_user_placesOf(uid, home);
    return { service: systemd_user_SERVICE, socket: null, active: false, mainPid: null, argv: [], uid, env };
}
/** As RootlessKit gives them to dockerd: by the first of these it is known for a rootless one. */
function systemd_user_placesOf(uid, home) {
    const runtime = runtimeDirOf(uid);
    const own = { ROOTLESSKIT_STATE_DIR: runtime, XDG_RUNTIME_DIR: runtime };
    return home === null ? own : { ...own, HOME: home };
}
function ownerOfFolder(path) {
    return (0,external_node_fs_namespaceObject.statSync)((0,external_node_path_.dirname)(path), { throwIfNoEntry: false })?.uid ?? uidInPath(path);
}
/** Without a login even the folder is gone. */
function uidInPath(path) {
    const uid = /^\/(?:var\/)?run\/user\/(\d+)\//.exec(path)?.[1];
    return uid === undefined ? null : Number(uid);
}

;// CONCATENATED MODULE: ./build/engine/hosts/detect.js
/** Chooses the host: the user's own commands, else the service manager that has the engine for one of its services, else the bare process. */











async function detectHost(context, commands) {
    const remote = context.endpoint.kind === 'ssh' ? await findSshHost(context) : null;
    if (remote !== null)
        return detectedOverSsh(context, commands, remote);
    const serving = await lookForProcess(context, chooser(context)).catch(() => null);
    const rights = await rightsObstacle(context);
    const found = await findHost(context, serving, rights);
    if (commands.stop === null && commands.start === null)
        return found;
    const { host, words, units } = found;
    return { host: createCommandsHost(context, commands, { host, rights, units }), words };
}
/** The first that has the engine, in this order. */
async function findHost(context, serving, rights) {
    if (isDockerDesktop(context))
        return { host: await createDesktopHost(context), words: null, units: [] };
    const unit = await findUnit(context.endpoint, serving, context.env);
    if (unit !== null)
        return { host: createSystemdHost(context, unit, rights), words: unit, units: unitsOf(unit) };
    const own = await findUserUnit(context, serving);
    if (own !== null)
        return {
            host: createSystemdHost(context, own.unit, own.obstacle ?? rights),
            words: own.unit,
            units: [],
        };
    const service = await findInitService(context, serving);
    if (service !== null)
        return { host: createInitHost(context, service, rights), words: service, units: [] };
    const obstacle = await processObstacle(context, rights);
    return { host: createProcessHost(context, obstacle), words: null, units: [] };
}
/** The user's own commands run here, whatever they do there. */
function detectedOverSsh(context, commands, { host, bootId }) {
    const found = { words: null, bootId };
    if (commands.stop === null && commands.start === null)
        return { ...found, host };
    const beside = { host, rights: commands.stop === null ? host.obstacle : null, units: [] };
    return { ...found, host: createCommandsHost(context, commands, beside) };
}
async function rightsObstacle(context) {
    if (context.endpoint.kind !== 'unix')
        return 'the engine is on another machine, or not reached by a unix socket';
    if ((await context.hands.kind()) !== null)
        return null;
    const uid = context.memory.seen?.uid;
    if (uid !== undefined && uid === process.geteuid?.())
        return null;
    return 'this process is not root, and sudo asks for a password or is missing';
}
async function processObstacle(context, rights) {
    if (rights !== null)
        return rights;
    if ((0,external_node_fs_namespaceObject.existsSync)('/proc/self/stat')) {
        const how = await howItRan(context);
        return typeof how === 'string' ? `${how}: give engine-start` : null;
    }
    return 'processes cannot be looked at here: there is no /proc';
}

;// CONCATENATED MODULE: ./build/engine/own-container.js
/** Finds out whether this job runs in a container of the very engine that it builds with: to stop that one would end the job itself. */





const own_container_LIMIT_MS = 5_000;
/** The engine mounts these three from its own files (moby, `container/container_unix.go`), also with `--network host`. */
const MOUNTED = /^\/etc\/(?:hostname|hosts|resolv\.conf)$/;
const FULL_ID = /[0-9a-f]{64}/g;
async function ownSigns() {
    const read = (name) => (0,promises_namespaceObject.readFile)(`/proc/self/${name}`, 'utf8').catch(() => '');
    const [mountinfo, cgroup] = await Promise.all([read('mountinfo'), read('cgroup')]);
    return { mountinfo, cgroup, hostname: (0,external_node_os_namespaceObject.hostname)() };
}
/** Ids of the containers that we may be in, the surest first; with cgroups of version 2 and a namespace for them only the mounts tell. */
function containersAroundUs({ mountinfo, cgroup, hostname: name }) {
    const mounted = parseMountinfo(mountinfo)
        .filter(({ point }) => MOUNTED.test(point))
        .flatMap(({ root }) => /\/containers\/([0-9a-f]{64})\/[^/]+$/.exec(root)?.[1] ?? []);
    const named = /^[0-9a-f]{12}$/.test(name) ? [name] : [];
    const all = [...mounted, ...(cgroup.match(FULL_ID) ?? [])];
    const short = named.filter((id) => !all.some((full) => full.startsWith(id)));
    return [...new Set([...all, ...short])];
}
/** Whether this container runs on the engine; null where it does not say. It is listed, for one whose layers are damaged cannot be inspected. */
async function hasContainer(endpoint, cli, id) {
    if (endpoint.kind === 'unix') {
        const filters = encodeURIComponent(JSON.stringify({ id: [id] }));
        const found = await ask_engine_getJson(endpoint.path, `/containers/json?filters=${filters}`, {
            timeoutMs: own_container_LIMIT_MS,
        });
        return Array.isArray(found) ? found.some((one) => json_stringAt(one, 'Id')?.startsWith(id)) : null;
    }
    const words = ['ps', '--no-trunc', '--quiet', '--filter', `id=${id}`];
    const { exitCode, stdout } = await cli.docker(words, { timeoutMs: own_container_LIMIT_MS });
    return exitCode === 0 ? stdout.split('\n').some((line) => line.startsWith(id)) : null;
}
/**
 * Whether an engine's process lives where we do, in the same container: then it cannot be the engine that runs this container.
 * A control group that leads out of ours begins with `/..` (cgroup_namespaces(7)).
 */
function livesBesideUs(engine, { cgroup }) {
    if (!engine.foreignMnt)
        return true;
    const theirs = engine.cgroup ?? null;
    const ours = /^\d+:(?:name=systemd)?:(\/.*)$/m.exec(cgroup)?.[1] ?? null;
    if (theirs === null || ours === null)
        return false;
    return ours === '/' ? !theirs.startsWith('/..') : theirs === ours || theirs.startsWith(`${ours}/`);
}

;// CONCATENATED MODULE: ./build/engine/never-stop.js
/** Keeps a run from stopping the engine that hosts it: whatever service manager or command would do it. */



/** How much of a container's id is told, as `docker ps` does. */
const SHORT_ID = 12;
/** The host found, which neither stops nor restarts an engine in whose container this job runs. */
async function sparingUs(found, context, cli, signs = ownSigns) {
    const why = await whyNotStopped(found, context, cli, await signs());
    return why === null ? found : { ...found, host: unstoppableHost(found.host, why) };
}
async function whyNotStopped({ words, bootId = null }, context, cli, signs) {
    // Another kernel's
    if (bootId !== null && bootId !== readBootId())
        return null;
    const around = containersAroundUs(signs);
    const asked = await Promise.all(around.map(async (id) => ({ id, has: await hasContainer(context.endpoint, cli, id) })));
    const own = asked.find(({ has }) => has === true);
    if (own !== undefined)
        return `this job runs in a container of that engine (${own.id.slice(0, SHORT_ID)}): a restart would end the job itself`;
    const unsaid = asked.find(({ id, has }) => has === null && id.length > SHORT_ID);
    if (unsaid === undefined || words !== null || startedBesideUs(context, signs))
        return null;
    return `this job runs in a container (${unsaid.id.slice(0, SHORT_ID)}), and the engine does not say whether it is one of its own: a restart could end the job itself`;
}
/** An engine that we saw in our own container, in this run or an earlier one. */
function startedBesideUs({ memory, record }, signs) {
    const { seen } = memory;
    if (seen !== null)
        return livesBesideUs(seen, signs);
    const known = record();
    return known !== null && known.argv.length > 0 && known.mntName === null;
}
/** Looked at in its log only: a start is a restart to containers that outlived their engine. */
function unstoppableHost(host, why) {
    const refuse = async () => {
        throw new HostError(why);
    };
    return {
        ...host,
        obstacle: why,
        log: (sinceMs, most) => host.log(sinceMs, most),
        stop: refuse,
        start: refuse,
    };
}

;// CONCATENATED MODULE: ./build/engine/own-files.js
/** Asks for the proof that the data root an engine names is, as we see it, that very engine's (law 8). */


const own_files_LIMIT_MS = 10_000;
/** The facts with the reason why the engine's files are not looked at, if there is one. An engine elsewhere has none here to be taken for its own. */
async function withProof(context, facts, { serving, managed }) {
    if (context.endpoint.kind !== 'unix')
        return facts;
    const record = context.record();
    const known = record !== null && record.dataRoot === facts.dataRoot ? record : null;
    const remembered = known?.bootId === readBootId() ? (known?.rootId ?? null) : null;
    const args = {
        path: facts.dataRoot,
        pid: serving?.pid ?? null,
        rootId: context.memory.seen?.rootId ?? remembered,
        engineId: facts.engineId ?? known?.engineId ?? null,
        manager: managed ? 1 : null,
        once: typeof known?.rootId === 'string',
    };
    const proof = await context.hands
        .run('proveOwnFiles', args, { timeoutMs: own_files_LIMIT_MS })
        .catch((error) => ({ kind: 'unproved', why: message_of_messageOf(error) }));
    // What this user may not look at the checks say of themselves, and without root nothing is touched
    const strangers = proof.kind === 'foreign' || proof.kind === 'unproved' ? proof.why : null;
    return { ...facts, strangers };
}

;// CONCATENATED MODULE: ./build/engine/engine-state.js
/** What one run knows of the engine, looked up when first asked for and again when the engine was stopped or started. */









const INFO_LIMIT_MS = 5_000;
/** What was found out of an engine that does not answer is believed for so long, in milliseconds. */
const SILENT_FOR_MS = 2_000;
function createEngineState(options) {
    const { context, commands } = options;
    let told = null;
    let silent = null;
    let detection = null;
    let last = null;
    const detected = () => {
        detection ??= detectHost(context, commands)
            .then((found) => sparingUs(found, context, options.cli))
            .then((found) => {
            last = found;
            return found;
        });
        return detection;
    };
    const forget = () => {
        told = null;
        silent = null;
    };
    const stands = async () => {
        if (context.endpoint.kind === 'ssh')
            return ((await (await detected()).host.stopped?.().catch(() => null)) ?? null) !== null;
        if (context.endpoint.kind !== 'unix')
            return false;
        const found = await lookForProcess(context, chooser(context)).catch(() => null);
        return stoppedProcess(found) !== null;
    };
    const look = async () => {
        const info = (await stands())
            ? null
            : await ask_engine_askInfo(context.endpoint, options.cli, { timeoutMs: INFO_LIMIT_MS });
        if (info !== null) {
            const serving = context.endpoint.kind === 'unix'
                ? await lookForProcess(context, chooser(context)).catch(() => null)
                : null;
            const said = await facts_factsFromInfo(options.hands, info, serving);
            // Of one that lives its own process tells, not who would start it
            told = await withProof(context, said, { serving, managed: false });
            if (context.endpoint.kind === 'unix')
                keepRecord(context.endpoint, context.stateDir, told, context.memory);
            return told;
        }
        return lookWithoutEngine(options, await detected());
    };
    const facts = () => {
        if (told !== null)
            return Promise.resolve(told);
        if (silent === null || performance.now() - silent.at > SILENT_FOR_MS) {
            silent = { facts: look(), at: performance.now() };
        }
        return silent.facts;
    };
    const host = {
        get kind() {
            return last?.host.kind ?? (commands.stop === null && commands.start === null ? 'process' : 'commands');
        },
        get obstacle() {
            return last === null ? null : last.host.obstacle;
        },
        log: async (sinceMs, maxLines) => (await detected()).host.log(sinceMs, maxLines),
        stop: async (signal) => (await detected()).host.stop(signal).finally(forget),
        start: async (signal) => (await detected()).host.start(signal).finally(forget),
    };
    return { facts, detected, stands, host };
}
/** What the baseline learned comes first, for the engine itself said it. */
async function lookWithoutEngine(options, found) {
    const { context, hands } = options;
    const known = options.known();
    if (context.endpoint.kind !== 'unix')
        return known;
    const serving = await lookForProcess(context, chooser(context)).catch(() => null);
    const { seen } = context.memory;
    const { words } = found;
    const sources = { process: seen, alive: serving !== null, words, record: context.record() };
    const facts = known ?? (await factsWithoutEngine(hands, sources));
    return facts === null ? null : withProof(context, facts, { serving, managed: words !== null });
}

;// CONCATENATED MODULE: ./build/engine/checks/builder-container.js
/** Checks the container of a `docker-container` builder by what the engine says of it and by its process. */




const builder_container_LIMIT_MS = 10_000;
const UNAVAILABLE = { failureClass: 'builder-unavailable', owner: 'builder' };
/** One finding for the container, and those of its state. */
async function checkBuilderContainer(question) {
    const { cli, name } = question;
    const about = { id: 'builder-container', path: name };
    const [inspect, oomAt] = await Promise.all([
        cli.docker(['container', 'inspect', name], { timeoutMs: builder_container_LIMIT_MS }),
        question.sinceMs === null ? false : hadOom(cli, name, question.sinceMs),
    ]);
    if (inspect.exitCode !== 0 && /no such container/i.test(inspect.stderr)) {
        return [healthy(about, 'there is no such container now; buildx makes it when it is needed')];
    }
    const state = inspect.exitCode === 0 ? readContainerState(inspect.stdout) : null;
    if (state === null)
        return [unknown(about, `it could not be inspected: ${inspect.stderr.trim().slice(0, 200)}`)];
    const log = needsLog(state)
        ? await cli.docker(['logs', '--tail', '50', name], { timeoutMs: builder_container_LIMIT_MS })
        : null;
    const hung = state.running && !state.restarting ? await builder_container_stoppedProcess(state.pid) : null;
    const seen = { ...state, oomKilled: oomAt || (state.oomKilled && needsLog(state)) };
    const own = judgeBuilder(about, seen, `${log?.stdout ?? ''}${log?.stderr ?? ''}`, hung);
    const files = state.stateDir === null ? [] : ((await question.examineState?.(state.stateDir)) ?? []);
    return [own, ...files];
}
/** The engine remembers its last 256 events: the container's own mark is gone once it was started again. */
async function hadOom(cli, name, sinceMs) {
    const span = ['--since', (sinceMs / 1000).toFixed(3), '--until', (Date.now() / 1000).toFixed(3)];
    const filters = ['--filter', `container=${name}`, '--filter', 'event=oom', '--format', '{{.Action}}'];
    const events = await cli.docker(['events', ...span, ...filters], { timeoutMs: builder_container_LIMIT_MS });
    return events.exitCode === 0 && events.stdout.includes('oom');
}
/** `hung` is the pid of a stopped process in it, or null. */
function judgeBuilder(about, state, log, hung) {
    const restarts = `exit code ${state.exitCode}, ${state.restarts} restarts`;
    if (state.oomKilled) {
        const owner = state.memoryLimit > 0 ? 'configuration' : 'host';
        const limit = state.memoryLimit > 0 ? `, its limit is ${Math.round(state.memoryLimit / 1048576)} MiB` : '';
        return broken(about, `a process in it was killed for want of memory (${restarts}${limit})`, {
            failureClass: 'out-of-memory',
            owner,
        });
    }
    const cause = damagedStore(log);
    if (cause !== null) {
        const implies = { failureClass: 'buildkit-state-corruption', owner: 'builder' };
        return broken(about, `buildkitd does not start (${restarts}): ${cause}`, implies);
    }
    if (state.restarting)
        return broken(about, `it restarts again and again (${restarts})`, UNAVAILABLE);
    if (state.paused)
        return broken(about, 'it is paused', UNAVAILABLE);
    if (hung !== null)
        return broken(about, `its process ${hung} is stopped and cannot answer`, UNAVAILABLE);
    if (!state.running)
        return healthy(about, 'it does not run now; buildx starts it when it is needed');
    return healthy(about, 'it runs');
}
/** Buildkitd's own last word that it cannot open its state, unless it started after that. */
function damagedStore(log) {
    const lines = log.split('\n');
    const damaged = lines.findLastIndex((line) => /^buildkitd: .*(?:invalid database|checksum error|unexpected fault|version mismatch)/.test(line));
    const started = lines.findLastIndex((line) => line.includes('running server on'));
    return damaged > started ? (lines[damaged] ?? null) : null;
}
function needsLog(state) {
    return state.restarting || !state.running || state.restarts > 0;
}
/** From `docker container inspect`; null when it is not that. */
function readContainerState(json) {
    const parsed = json_parseJson(json);
    const first = Array.isArray(parsed) ? parsed[0] : null;
    const state = json_recordAt(first, 'State');
    if (!json_isRecord(first) || json_stringAt(state, 'Status') === null)
        return null;
    const limit = json_recordAt(first, 'HostConfig')['Memory'];
    const mount = json_arrayAt(first, 'Mounts').find((one) => json_stringAt(one, 'Destination') === '/var/lib/buildkit');
    return {
        running: state['Running'] === true,
        restarting: state['Restarting'] === true,
        paused: state['Paused'] === true,
        oomKilled: state['OOMKilled'] === true,
        exitCode: numberOf(state['ExitCode']),
        restarts: numberOf(first['RestartCount']),
        pid: numberOf(state['Pid']),
        memoryLimit: numberOf(limit),
        stateDir: json_stringAt(mount, 'Source'),
    };
}
function numberOf(value) {
    return typeof value === 'number' ? value : 0;
}
/** The container's first process or a child of it (it may be an init) in state T; null where that cannot be seen. */
async function builder_container_stoppedProcess(pid) {
    if (pid <= 0)
        return null;
    const children = await (0,promises_namespaceObject.readFile)(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
    for (const one of [
        pid,
        ...children
            .split(' ')
            .filter((text) => text !== '')
            .map(Number),
    ]) {
        const text = await (0,promises_namespaceObject.readFile)(`/proc/${one}/stat`, 'utf8').catch(() => null);
        if (text !== null && parseStat(text)?.state === 'T')
            return one;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/engine/checks/engine-process.js


const engine_process_IMPLIED = { failureClass: 'engine-unavailable', owner: 'engine' };
function checkEngineProcess({ found, answers, seesAll }) {
    const about = { id: 'engine-process', path: found === null ? null : `/proc/${found.pid}` };
    const stopped = stoppedProcess(found);
    if (stopped !== null)
        return engineStopped(stopped);
    const [lost] = found?.lostSockets ?? [];
    if (found !== null && lost !== undefined) {
        const detail = `dockerd (process ${found.pid}) listens on ${lost}, and that file is gone: only a restart makes it again`;
        return broken({ ...about, path: lost }, detail, engine_process_IMPLIED);
    }
    if (found !== null)
        return healthy(about, `dockerd runs as process ${found.pid} (state ${found.state})`);
    if (answers)
        return healthy(about, 'the engine answers; its process cannot be seen from here');
    if (!seesAll)
        return unknown(about, 'no dockerd is seen, and we may not look at every process');
    return broken(about, 'no dockerd serves the endpoint', engine_process_IMPLIED);
}
/** On this machine or on another. */
function engineStopped({ name, pid }) {
    const about = { id: 'engine-process', path: `/proc/${pid}` };
    return broken(about, `${name} (process ${pid}) is stopped and cannot answer`, engine_process_IMPLIED);
}

;// CONCATENATED MODULE: ./build/engine/probe.js
/** Finds out whether the engine builds: the API answers and a tiny real build passes. */





const BUILD_LIMIT_MS = 30_000;
const ABOUT = { id: 'ready', path: null };
const BROKEN = { failureClass: 'builder-unavailable', owner: 'builder' };
/** The content is new each time: a cached step would prove nothing. Leaves no image behind. */
async function probe_probeBuild(cli, builder, signal) {
    const context = await (0,promises_namespaceObject.mkdtemp)((0,external_node_path_.join)((0,external_node_os_namespaceObject.tmpdir)(), 'buildmend-probe-'));
    try {
        await (0,promises_namespaceObject.writeFile)((0,external_node_path_.join)(context, 'probe'), `${(0,external_node_crypto_namespaceObject.randomUUID)()}\n`);
        await (0,promises_namespaceObject.writeFile)((0,external_node_path_.join)(context, 'Dockerfile'), 'FROM scratch\nCOPY probe /\n');
        const startedAt = performance.now();
        const build = await runBuild(cli, builder, context, signal);
        const tookMs = Math.round(performance.now() - startedAt);
        if (build.exitCode === 0)
            return healthy(ABOUT, `a tiny build passes in ${tookMs} ms`);
        if (build.timedOut)
            return unknown(ABOUT, `a tiny build did not end within ${BUILD_LIMIT_MS} ms`);
        if (build.exitCode === null)
            return unknown(ABOUT, 'a tiny build was stopped');
        return broken(ABOUT, `a tiny build fails: ${probe_lastLine(build.stderr)}`, BROKEN);
    }
    finally {
        await (0,promises_namespaceObject.rm)(context, { recursive: true, force: true });
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
    const tag = `buildmend-probe:${(0,external_node_crypto_namespaceObject.randomUUID)()}`;
    const build = await cli.docker(['build', '--tag', tag, context], {
        ...options,
        env: { DOCKER_BUILDKIT: '0' },
    });
    if (build.exitCode === 0)
        await cli.docker(['image', 'rm', '--force', tag], options);
    return build;
}
function probe_lastLine(text) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return lines.findLast((line) => line.startsWith('ERROR')) ?? lines.at(-1) ?? 'no output';
}

;// CONCATENATED MODULE: ./build/engine/examine.js







const examine_PING_LIMIT_MS = 5_000;
const FILES_LIMIT_MS = 30_000;
/** Reading every blob of a large store. */
const examine_DEEP_LIMIT_MS = 11 * 60_000;
const examine_LOOK_LIMIT_MS = 10_000;
/** Read-only and limited in time; never rejects. */
async function examine(parts, options) {
    const found = parts.endpoint.kind === 'unix' ? await lookAtProcess(parts) : null;
    const there = await (parts.stoppedElsewhere?.() ?? null);
    const stopped = stoppedProcess(found) !== null || there !== null;
    const reachable = stopped ? notAsked(parts.endpoint) : await parts.ping(examine_PING_LIMIT_MS);
    const running = reachable.state === 'healthy';
    const [files, builders] = await Promise.all([
        examineEngineFiles(parts, running, found?.pid ?? null, options),
        running ? examineBuilder(parts, options) : [],
    ]);
    const elsewhere = there === null ? notHere(parts) : [engineStopped(there)];
    const own = parts.endpoint.kind === 'unix' ? [await judgeProcess(parts, found, running)] : elsewhere;
    const all = [reachable, ...own, ...files, ...builders];
    return options.only.length === 0 ? all : all.filter(({ id }) => options.only.includes(id));
}
/** The finding that led to the rung is looked at again: a tiny build passes on an engine whose links are all gone. */
async function readinessOf(parts, suspects, signal) {
    const api = await parts.ping(examine_PING_LIMIT_MS);
    if (api.state !== 'healthy') {
        const build = unknown({ id: 'ready', path: null }, 'not tried: the engine’s API does not answer');
        return { api, build, findings: [] };
    }
    const only = [...new Set(suspects.map(({ id }) => id))].filter((id) => id !== 'ready' && id !== 'reachable');
    const [build, findings] = await Promise.all([
        parts.builder().then((builder) => probe_probeBuild(parts.cli, builder, signal)),
        only.length === 0 ? [] : examine(parts, { signal, sinceMs: null, only }),
    ]);
    return { api, build, findings };
}
/** Said once, and only by the doctor: a build does not fail of it. */
function notHere({ endpoint, depth }) {
    if (depth === 'quick')
        return [];
    const through = endpoint_endpointText(endpoint);
    const detail = `it is reached through ${through}: its process and its files cannot be looked at from here`;
    return [unknown({ id: 'engine-process', path: null }, detail)];
}
/** A stopped process takes connections and never answers: asking it would only cost the time limit. */
function notAsked(endpoint) {
    const path = endpoint.kind === 'unix' ? endpoint.path : null;
    return unknown({ id: 'reachable', path }, 'not asked: a process of the engine is stopped');
}
/** Null when nobody serves the endpoint, or processes cannot be looked at. */
async function lookAtProcess(parts) {
    const engines = await parts.hands.run('findEngines', {}, { timeoutMs: examine_LOOK_LIMIT_MS }).catch(() => []);
    const found = serving_process_servingProcess(engines, parts.endpoint);
    if (found !== null)
        parts.memory.remember(found);
    return found;
}
async function judgeProcess(parts, found, answers) {
    const kind = await parts.hands.kind();
    return checkEngineProcess({ found, answers, seesAll: kind !== null });
}
async function examineEngineFiles(parts, running, pid, { signal, only }) {
    if (parts.endpoint.kind !== 'unix')
        return [];
    const about = { id: 'free-space', path: null };
    try {
        const facts = await parts.facts();
        if (facts === null)
            return [unknown(about, 'it is not known where the engine keeps its files')];
        const { dataRoot, store, containerdRoot, engineId, strangers = null } = facts;
        if (strangers !== null)
            return [unknown({ id: 'data-root-mount', path: dataRoot }, strangers)];
        const { depth, usage = 'when-short' } = parts;
        const target = { dataRoot, store, containerdRoot, running, pid, only, depth, usage, engineId };
        const timeoutMs = depth === 'deep' ? examine_DEEP_LIMIT_MS : FILES_LIMIT_MS;
        const options = { timeoutMs, ...(signal === undefined ? {} : { signal }) };
        return await parts.hands.run('examineFiles', target, options);
    }
    catch (error) {
        return [failedRead(about, error)];
    }
}
async function examineBuilder(parts, { signal, sinceMs }) {
    const builder = await parts.builder();
    const { cli, hands, endpoint } = parts;
    const records = parts.depth !== 'quick';
    const limit = { timeoutMs: FILES_LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
    const look = (stateDir) => hands.run('examineBuilderState', { stateDir, records }, limit).then((found) => (records ? found : found.filter(({ state }) => state === 'broken')), (error) => (records ? [failedRead({ id: 'builder-container', path: stateDir }, error)] : []));
    const examineState = endpoint.kind === 'unix' ? look : null;
    const names = builder?.containers ?? [];
    return (await Promise.all(names.map((name) => checkBuilderContainer({ cli, name, sinceMs, examineState })))).flat();
}

;// CONCATENATED MODULE: ./build/privileged/file-ops.js
/** Whoever adds an operation has to say it here: `engine` for its data root, its containerd's and its builders' files. */
const TOUCHES = {
    clearPidFile: 'nothing of it',
    deleteAside: 'engine',
    dumpGoroutines: 'nothing of it',
    endLeftovers: 'nothing of it',
    endProcess: 'nothing of it',
    endSide: 'nothing of it',
    examineBuilderState: 'engine',
    examineFiles: 'engine',
    findContainerd: 'nothing of it',
    // These two and the proofs look for what is to be proved
    findContainerdRoot: 'nothing of it',
    guessStore: 'nothing of it',
    proveDataRoot: 'nothing of it',
    proveOwnFiles: 'nothing of it',
    findEngines: 'nothing of it',
    findNamespaces: 'nothing of it',
    initService: 'nothing of it',
    installPlugin: 'nothing of it',
    knockAtContainerd: 'nothing of it',
    keepAside: 'engine',
    lendReserve: 'engine',
    listAside: 'engine',
    listDataRoot: 'engine',
    listUnlistedImages: 'engine',
    listUnnamedLayers: 'engine',
    listVolumeDirs: 'engine',
    loadAsideImages: 'engine',
    lookAtContainerd: 'engine',
    makeDirectories: 'engine',
    measureAside: 'engine',
    measureVolumes: 'engine',
    mendBlob: 'engine',
    putBack: 'engine',
    readContainers: 'engine',
    readDaemonConfig: 'nothing of it',
    readJournal: 'nothing of it',
    readNetworkRecords: 'engine',
    relinkOverlay2: 'engine',
    remakeTags: 'engine',
    remakeVolumeRecords: 'engine',
    returnForgotten: 'nothing of it',
    returnReserve: 'nothing of it',
    sealAside: 'engine',
    setAside: 'engine',
    startProcess: 'nothing of it',
    startSide: 'nothing of it',
    surveyContent: 'engine',
    systemctl: 'nothing of it',
    tailFile: 'nothing of it',
    tidySides: 'nothing of it',
    sweepDrafts: 'engine',
    watchForEngine: 'nothing of it',
    // In its data root; without the right to, a run keeps its journal in its own state directory
    writeRunJournal: 'engine',
    listRunJournals: 'engine',
    removeRunJournal: 'engine',
};

;// CONCATENATED MODULE: ./build/engine/guard-files.js
/** The one door to the engine's files: no operation on them runs before it is proved whose they are (law 8). */

/** The same rights, without those to files that are not proved to be this engine's own; `run` throws the reason then. */
function guardedPrivilege(privilege, facts) {
    const door = doorTo(facts);
    return {
        kind: privilege.kind,
        run: async (op, args, options) => {
            await door(op);
            return privilege.run(op, args, options);
        },
    };
}
function guardedHands(hands, facts) {
    const door = doorTo(facts);
    return {
        kind: hands.kind,
        run: async (op, args, options) => {
            await door(op);
            return hands.run(op, args, options);
        },
    };
}
/** What was proved once in a run stays so: to ask an engine that hangs before each operation would take its limit each time. */
function doorTo(facts) {
    let proved = false;
    return async (op) => {
        if (proved || TOUCHES[op] !== 'engine')
            return;
        const found = await facts();
        const why = guard_files_notOwn(found);
        if (why !== null)
            throw new Error(why);
        proved = found !== null;
    };
}
/** Why the files that an engine names are not touched from here, as a sentence; null where they are proved its own. */
function guard_files_notOwn(facts) {
    if (facts?.strangers === undefined || facts.strangers === null)
        return null;
    return `the files in ${facts.dataRoot} are not proved to be this engine’s own: ${facts.strangers}`;
}

;// CONCATENATED MODULE: ./build/engine/free-bytes.js


/** Size, and what an unprivileged program could still write; null when it is not a local engine or its data root is unknown. */
async function spaceOf(endpoint, facts) {
    const found = await free_bytes_statOf(endpoint, facts);
    if (found === null)
        return null;
    const { blocks, bavail, bsize, files, ffree } = found;
    const space = { totalBytes: blocks * bsize, freeBytes: bavail * bsize };
    return files === 0 ? space : { ...space, inodes: { free: ffree, total: files } };
}
/** Bytes that are free for root alone; null when it is not a local engine or its data root is unknown. */
async function reservedBytesOf(endpoint, facts) {
    const found = await free_bytes_statOf(endpoint, facts);
    return found === null ? null : (found.bfree - found.bavail) * found.bsize;
}
async function free_bytes_statOf(endpoint, facts) {
    if (endpoint.kind !== 'unix' || facts === null || guard_files_notOwn(facts) !== null)
        return null;
    return (0,promises_namespaceObject.statfs)(facts.dataRoot).catch(() => null);
}

;// CONCATENATED MODULE: ./build/engine/hosts/goroutine-dump.js
/** Keeps what a hung engine is doing, before it is ended: nothing else tells afterwards why it hung. */


const DUMP_LIMIT_MS = 5_000;
/** The file with its goroutines; null when no process is known to serve the endpoint, or it does not hear. */
async function dumpEngine(context) {
    if (context.endpoint.kind !== 'unix')
        return null;
    const { hands } = context;
    const found = await lookForProcess(context, chooser(context));
    if (found === null)
        return null;
    const { pid, startTicks, argv, env } = found;
    const config = await hands.run('readDaemonConfig', { argv, env, pid }, { timeoutMs: LOOK_LIMIT_MS });
    const args = { pid, startTicks, execRoot: config.execRoot, limitMs: DUMP_LIMIT_MS };
    return hands.run('dumpGoroutines', args, { timeoutMs: DUMP_LIMIT_MS + LOOK_LIMIT_MS });
}

;// CONCATENATED MODULE: ./build/engine/hosts/launch.js



/** Null where nothing is known of it. */
async function launchOf(context, detected) {
    if (context.endpoint.kind !== 'unix')
        return null;
    await lookForProcess(context, chooser(context)).catch(() => null);
    // A rootless one lives in namespaces that RootlessKit makes for it: not beside us
    if ((context.memory.seen ?? context.record())?.launcher != null)
        return null;
    const ran = await howItRan(context);
    if (typeof ran !== 'string')
        return ran;
    const { words } = await detected();
    if (words === null || words.argv.length === 0 || words.env?.['ROOTLESSKIT_STATE_DIR'] !== undefined)
        return null;
    const argv = words.argv.filter((word) => !word.startsWith('$'));
    return { argv, exe: null, env: placesOf(context.env), netNamespace: null, mountNamespace: null };
}

;// CONCATENATED MODULE: ./build/engine/neighbours.js



const ASK_MS = 5_000;
const FIELDS = ['{{.Id}}', '{{.HostConfig.AutoRemove}}', '{{.HostConfig.LogConfig.Type}}'].join('\t');
/** To be asked of an engine that answers. What cannot be found out is left out: it holds nobody up. Never rejects. */
async function lookAtNeighbours(cli, question) {
    const { builder, facts } = question;
    const seen = await runningContainers(cli, question);
    const nodes = seen.filter(isBuilderNode);
    const builds = await Promise.all([
        buildsInEngine(cli, question),
        ...nodes.map((node) => buildsInNode(cli, node.name, question)),
        ...(isElsewhere(builder) ? [buildsOf(cli, builder, question)] : []),
    ]);
    const classic = seen.filter(isClassicStep).length;
    return {
        builds: [...builds, { where: 'classic', name: '', count: classic, ours: false }].filter(({ count }) => count > 0),
        containers: seen.filter((one) => !isBuilderNode(one) && !isClassicStep(one)).map(asContainer),
        liveRestore: facts?.liveRestore ?? false,
        swarm: facts?.swarm ?? false,
    };
}
function isBuilderNode({ name }) {
    return /^buildx_buildkit_.+\d$/.test(name);
}
/** The classic builder logs nothing and names the image by its id (moby, `builder/dockerfile/internals.go`, `defaultLogConfig`). */
function isClassicStep({ logDriver, image }) {
    return logDriver === 'none' && image.startsWith('sha256:');
}
function asContainer({ name, autoRemove }) {
    return { name, autoRemove };
}
async function runningContainers(cli, question) {
    const words = ['ps', '--no-trunc', '--format', '{{.ID}}\t{{.Names}}\t{{.Image}}'];
    const listed = await cli.docker(words, limits(question));
    const rows = listed.exitCode === 0 ? listed.stdout.split('\n').map((line) => line.split('\t')) : [];
    const running = rows.flatMap(([id, name, image]) => id === undefined || name === undefined || image === undefined ? [] : [{ id, name, image }]);
    const told = await inspected(cli, running.map(({ id }) => id), question);
    const untold = running.filter(({ id }) => !told.has(id));
    const removed = untold.length === 0 ? [] : await question.autoRemoved().catch(() => null);
    // Of whom nobody tells the worst is taken for true
    return running.map(({ id, name, image }) => ({
        name,
        image,
        ...(told.get(id) ?? { logDriver: '', autoRemove: removed?.includes(id) ?? true }),
    }));
}
/** With damaged layers an engine cannot inspect what runs on them (measured). */
async function inspected(cli, ids, question) {
    if (ids.length === 0)
        return new Map();
    const { stdout } = await cli.docker(['container', 'inspect', '--format', FIELDS, ...ids], limits(question));
    const rows = stdout.split('\n').map((line) => line.split('\t'));
    return new Map(rows.flatMap(([id, autoRemove, logDriver]) => id === undefined || logDriver === undefined
        ? []
        : [[id, { autoRemove: autoRemove === 'true', logDriver }]]));
}
async function buildsInEngine(cli, question) {
    const { endpoint, context, builder } = question;
    const ours = builder === null || builder.driver === 'docker';
    const counted = (await askRunningBuilds(cli, context, limits(question))) ??
        (endpoint.kind === 'unix' ? await inUse(endpoint.path) : null);
    return { where: 'engine', name: context, count: counted ?? 0, ours };
}
/** Engines and clients without a history tell which cache records a build uses now: one build at least. */
async function inUse(socketPath) {
    const usage = await ask_engine_getJson(socketPath, '/system/df?type=build-cache', { timeoutMs: ASK_MS });
    const used = json_arrayAt(usage, 'BuildCache').some((record) => json_isRecord(record) && record['InUse'] === true);
    return usage === null ? null : Number(used);
}
/** The client need not know a builder of another user: its container has BuildKit's own client. */
async function buildsInNode(cli, node, question) {
    const words = ['exec', node, 'buildctl', 'debug', 'histories'];
    const { exitCode, stdout } = await cli.docker(words, limits(question));
    const count = exitCode === 0 ? stdout.split('\n').filter((line) => /^STARTED\s/.test(line)).length : 0;
    const name = node.replace(/^buildx_buildkit_/, '').replace(/\d+$/, '');
    return { where: 'builder', name, count, ours: question.builder?.containers.includes(node) ?? false };
}
function isElsewhere(builder) {
    return builder !== null && builder.driver !== 'docker' && builder.driver !== 'docker-container';
}
async function buildsOf(cli, { name }, question) {
    const count = (await askRunningBuilds(cli, name, limits(question))) ?? 0;
    return { where: 'builder', name, count, ours: true };
}
function limits({ signal }) {
    return { timeoutMs: ASK_MS, ...(signal === undefined ? {} : { signal }) };
}

;// CONCATENATED MODULE: ./build/engine/ping.js



const ping_IMPLIED = { failureClass: 'engine-unavailable', owner: 'engine' };
async function ping(endpoint, cli, timeoutMs) {
    if (endpoint.kind === 'ssh')
        return pingByCli(cli, Math.max(timeoutMs, SSH_LEAST_MS));
    if (endpoint.kind !== 'unix')
        return pingByCli(cli, timeoutMs);
    const about = { id: 'reachable', path: endpoint.path };
    const answer = await apiGet(endpoint.path, '/_ping', { timeoutMs });
    switch (answer.kind) {
        case 'answer':
            if (answer.status === 200)
                return standing(about, endpoint.path, timeoutMs);
            return unknown(about, `the engine’s API answers with status ${answer.status}`);
        case 'refused':
            return broken(about, `nobody listens there: ${answer.why}`, ping_IMPLIED);
        case 'denied':
            return unknown(about, `this user may not use the socket (root may, and its group, mostly \`docker\`): ${answer.why}`);
        case 'timeout':
            return unknown(about, `the engine’s API did not answer within ${answer.afterMs} ms`);
        case 'error':
            return unknown(about, `asking the engine’s API failed: ${answer.why}`);
    }
}
/**
 * A client's first question is for the version, and dockerd passes it on to its containerd (moby, `daemon/info.go`): with one that is
 * silent every client hangs, while `_ping` answers (measured).
 */
async function standing(about, socketPath, timeoutMs) {
    const answer = await apiGet(socketPath, '/version', { timeoutMs });
    if (answer.kind !== 'timeout')
        return healthy(about, 'the engine’s API answers');
    return unknown(about, `the engine’s API answers, but did not tell its version within ${timeoutMs} ms`);
}
/** A connection has to be made first, by two programs and over any distance, in milliseconds. */
const SSH_LEAST_MS = 10_000;
/** The client's own words when nobody listens (docker CLI, `client/errors.go`). */
const NOBODY = /Cannot connect to the Docker daemon|connection refused|no such host/i;
async function pingByCli(cli, timeoutMs) {
    const about = { id: 'reachable', path: null };
    const answer = await cli.docker(['version', '--format', '{{.Server.Version}}'], { timeoutMs });
    if (answer.exitCode === 0)
        return healthy(about, `the engine answers, version ${answer.stdout.trim()}`);
    if (answer.timedOut)
        return unknown(about, `the engine did not answer within ${timeoutMs} ms`);
    const why = answer.stderr.trim().split('\n').at(-1) ?? '';
    if (isLostConnection(answer.stderr))
        return unknown(about, `the engine was not reached: ${why}`);
    return NOBODY.test(answer.stderr) ? broken(about, why, ping_IMPLIED) : unknown(about, why);
}

;// CONCATENATED MODULE: ./build/engine/create-engine.js
/** Puts the engine together from its parts; nothing happens before something is asked of it. */



















const VOLUMES_LIMIT_MS = 10_000;
const VERSIONS_LIMIT_MS = 5_000;
/** The endpoint that the command reaches, for `startBaseline` and for `createEngine`. */
function endpointOf(command, env) {
    return resolveEndpoint({ globalArgs: command?.globalArgs ?? [], env });
}
function createEngine(options) {
    const { command, env } = options;
    const { endpoint, context, configDir } = endpointOf(command, env);
    const cli = createDockerCli({
        program: command?.docker ?? 'docker',
        globalArgs: command?.globalArgs ?? [],
        env,
    });
    const hands = createHands(options.privilege ?? (() => ownPrivilege(endpoint)));
    const stateDir = stateDirectory(env, process.geteuid?.() ?? 0);
    const memory = options.baseline?.memory ?? new process_memory_ProcessMemory();
    const pingWithin = (timeoutMs) => ping(endpoint, cli, timeoutMs);
    const hostContext = {
        endpoint,
        hands,
        memory,
        env,
        stateDir,
        engineLog: options.engineLog,
        ping: pingWithin,
        record: () => engine_record_readRecord(stateDir, endpoint),
    };
    const state = createEngineState({
        context: hostContext,
        commands: { stop: options.engineStop, start: options.engineStart },
        cli,
        hands,
        known: () => options.baseline?.now().facts ?? null,
    });
    const onFiles = guardedHands(hands, state.facts);
    const builder = () => {
        const tool = command?.tool ?? null;
        return findBuilder({ tool, named: command?.builder ?? env['BUILDX_BUILDER'] ?? null, configDir, context, endpoint, env }, cli);
    };
    const stoppedElsewhere = async () => (await state.detected()).host.stopped?.().catch(() => null) ?? null;
    const parts = {
        endpoint,
        cli,
        hands: onFiles,
        memory,
        facts: state.facts,
        builder,
        ping: pingWithin,
        depth: options.depth ?? 'quick',
        usage: options.usage ?? 'when-short',
        ...(endpoint.kind === 'ssh' ? { stoppedElsewhere } : {}),
    };
    return {
        endpoint,
        host: state.host,
        docker: cli.docker,
        facts: state.facts,
        launch: () => launchOf(hostContext, state.detected),
        builder,
        ping: pingWithin,
        dump: () => dumpEngine(hostContext).catch(() => null),
        readiness: (suspects, signal) => readinessOf(parts, suspects, signal),
        examine: async (signal, sinceMs) => {
            const [findings] = await Promise.all([
                examine(parts, { signal, sinceMs: sinceMs ?? null, only: [] }),
                state.detected(),
            ]);
            return findings;
        },
        async volumes() {
            const told = (await state.stands())
                ? null
                : await ask_engine_askVolumes(endpoint, cli, { timeoutMs: VOLUMES_LIMIT_MS });
            if (told !== null)
                return told;
            const facts = endpoint.kind === 'unix' ? await state.facts() : null;
            if (facts === null)
                return null;
            const found = await onFiles
                .run('listVolumeDirs', { dataRoot: facts.dataRoot }, { timeoutMs: VOLUMES_LIMIT_MS })
                .catch(() => null);
            if (found === null)
                return null;
            const kept = readInventory({ stateDir, endpoint, dataRoot: facts.dataRoot })?.volumes ?? [];
            return namedVolumes(found).map((volume) => ({ ...volume, ...asKept(kept, volume.name) }));
        },
        inventory: async () => {
            const facts = await state.facts();
            return facts === null ? null : readInventory({ stateDir, endpoint, dataRoot: facts.dataRoot });
        },
        neighbours: async (signal) => {
            const [own, facts] = await Promise.all([builder(), state.facts()]);
            const autoRemoved = async () => {
                if (facts === null || endpoint.kind !== 'unix')
                    return null;
                const { dataRoot } = facts;
                const found = await hands.run('readContainers', { dataRoot }, { timeoutMs: VOLUMES_LIMIT_MS });
                return found.filter(({ autoRemove }) => autoRemove).map(({ id }) => id);
            };
            return lookAtNeighbours(cli, { endpoint, context, builder: own, facts, autoRemoved, signal });
        },
        versions: () => askVersions(endpoint, cli, { timeoutMs: VERSIONS_LIMIT_MS }),
        runningContainers: async () => (await ask_engine_askInfo(endpoint, cli, { timeoutMs: VERSIONS_LIMIT_MS }))?.containersRunning ?? null,
        buildHistory: async (startedAtMs, endedAtMs, signal) => buildHistory(cli, { builder: await builder(), startedAtMs, endedAtMs, signal }),
        freeBytes: async () => (await spaceOf(endpoint, await state.facts()))?.freeBytes ?? null,
        space: async () => spaceOf(endpoint, await state.facts()),
        reservedBytes: async () => reservedBytesOf(endpoint, await state.facts()),
    };
}
/** What the last inventory says of a volume that is there. */
function asKept(kept, name) {
    const volume = kept.find((known) => known.name === name);
    if (volume === undefined)
        return {};
    return {
        driver: volume.driver,
        labels: Object.entries(volume.labels).map(([key, value]) => `${key}=${value}`),
    };
}
/** Both bundles, `dist/main` and `dist/cli`, have the CLI beside them. */
function ownPrivilege(endpoint) {
    const cliPath = (0,external_node_path_.join)((0,external_node_path_.dirname)(process.argv[1] ?? ''), '..', 'cli', 'index.js');
    return createPrivilege({ cliPath, uid: process.geteuid?.() ?? 0, socket: socketOf(endpoint) });
}

;// CONCATENATED MODULE: ./build/engine/lock/holder-lives.js
/** Whether the process that holds a lock lives: by its number, start and boot, never by the lock's age. */





/** Null where the kernel does not tell (no /proc). */
async function nameSelf() {
    const [id, pidNamespace] = await Promise.all([process_id_processId(process.pid), linkOrNull('/proc/self/ns/pid')]);
    const bootId = readBootId();
    return id === null || bootId === null || pidNamespace === null ? null : { ...id, bootId, pidNamespace };
}
/**
 * A process of another pid namespace (a job in a container that shares the directory) cannot be looked at: it counts as alive
 * until the next boot.
 *
 * @param owner - user id of the lock's file: a process of another user has not written it
 */
async function holderLives(record, owner, self) {
    if (record.bootId !== self.bootId)
        return false;
    if (record.pidNamespace !== self.pidNamespace)
        return true;
    if (!holder_lives_exists(record.pid))
        return false;
    const [seen, folder] = await Promise.all([
        statOf('/proc', record.pid),
        (0,promises_namespaceObject.stat)(`/proc/${record.pid}`).catch(() => null),
    ]);
    // It is there, and /proc hides it from other users (hidepid)
    if (seen === null || folder === null)
        return holder_lives_exists(record.pid);
    const isOver = seen.state === 'Z' || seen.state === 'X';
    return !isOver && seen.startTicks === record.startTicks && folder.uid === owner;
}
function holder_lives_exists(pid) {
    try {
        process.kill(pid, 0);
        return true;
    }
    catch (error) {
        return errnoOf(error) === 'EPERM';
    }
}

// EXTERNAL MODULE: ./build/core/rungs.js
var rungs = __nccwpck_require__(9);
;// CONCATENATED MODULE: ./build/engine/lock/lock-record.js


const MAX_MENDS = 8;
/** The record with one mend more. */
function withMend(record, mend) {
    const mends = [...record.mends, mend].slice(-MAX_MENDS);
    return { ...record, generation: record.generation + 1, mends };
}
/** Null when it is not one, or was not written by us. */
function parseLockRecord(text) {
    const value = json_parseJson(text);
    if (!json_isRecord(value))
        return null;
    const runId = nameAt(value);
    const startTicks = lock_record_plain(value, 'startTicks');
    const bootId = lock_record_plain(value, 'bootId');
    const { pid, sinceMs, generation, state } = value;
    if (runId === null || startTicks === null || bootId === null)
        return null;
    if (!isCount(pid) || pid < 1 || !isCount(sinceMs) || !isCount(generation))
        return null;
    if (state !== 'held' && state !== 'released')
        return null;
    return {
        state,
        runId,
        pid,
        startTicks,
        bootId,
        pidNamespace: lock_record_plain(value, 'pidNamespace') ?? '',
        rung: rungAt(value),
        sinceMs,
        generation,
        mends: json_arrayAt(value, 'mends').flatMap(mendFrom).slice(-MAX_MENDS),
    };
}
function mendFrom(value) {
    const runId = nameAt(value);
    const rung = rungAt(value);
    const atMs = json_isRecord(value) ? value['atMs'] : null;
    if (runId === null || rung === null || !isCount(atMs))
        return [];
    return [{ runId, rung, atMs, builder: json_stringAt(value, 'builder') }];
}
/** Of a run; it stands in the log. */
function nameAt(value) {
    const text = json_stringAt(value, 'runId');
    return text !== null && /^[\w-]{1,64}$/.test(text) ? text : null;
}
function lock_record_plain(value, key) {
    const text = json_stringAt(value, key);
    return text !== null && /^[\w.:[\]-]{1,80}$/.test(text) ? text : null;
}
function rungAt(value) {
    const text = json_stringAt(value, 'rung');
    return text !== null && (0,rungs/* isRungId */.iP)(text) ? text : null;
}
function isCount(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

;// CONCATENATED MODULE: ./build/engine/lock/lock-chain.js
/**
 * One lock, as a chain of files in a directory that everybody may write and only the owner may delete in: `buildmend-<key>.<n>`.
 *
 * Who wants it makes the file after the newest, if that is released or its holder is dead; the newest is never deleted. So a
 * lock of another user is taken over without touching its file, and of several who want it one is the first. Files are made whole,
 * under a name of their own, and then linked: nobody reads half a file, and no link or pipe that somebody laid there is followed.
 */






const lock_chain_MAX_BYTES = 64 * 1024;
/** Null when nobody ever had the lock. */
async function newestLock(chain) {
    const n = (await numbersOf(chain)).at(-1);
    if (n === undefined)
        return null;
    const found = await readLock(lock_chain_pathOf(chain, n));
    return { n, record: found?.record ?? null, owner: found?.owner ?? -1 };
}
/** False when somebody was faster. Throws what the file system says. */
async function linkLock(chain, n, record) {
    const draft = await writeDraft(chain, record);
    try {
        await (0,promises_namespaceObject.link)(draft, lock_chain_pathOf(chain, n));
    }
    catch (error) {
        if (errnoOf(error) === 'EEXIST')
            return false;
        throw error;
    }
    finally {
        await (0,promises_namespaceObject.rm)(draft, { force: true });
    }
    const all = await numbersOf(chain);
    if (all.at(-1) !== n) {
        // The number was free only because those who came after are long past it
        await (0,promises_namespaceObject.rm)(lock_chain_pathOf(chain, n), { force: true });
        return false;
    }
    const older = all.slice(0, -1).map((number) => (0,promises_namespaceObject.rm)(lock_chain_pathOf(chain, number), { force: true }));
    await Promise.allSettled(older);
    return true;
}
/** Throws what the file system says. */
async function rewriteLock(chain, n, record) {
    const draft = await writeDraft(chain, record);
    try {
        await (0,promises_namespaceObject.rename)(draft, lock_chain_pathOf(chain, n));
    }
    catch (error) {
        await (0,promises_namespaceObject.rm)(draft, { force: true });
        throw error;
    }
}
async function writeDraft({ directory }, record) {
    const draft = (0,external_node_path_.join)(directory, `.buildmend-${(0,external_node_crypto_namespaceObject.randomBytes)(8).toString('hex')}`);
    await (0,promises_namespaceObject.writeFile)(draft, `${JSON.stringify(record)}\n`, { flag: 'wx', mode: 0o644 });
    // Whatever the umask: a lock that others cannot read is none to them
    await (0,promises_namespaceObject.chmod)(draft, 0o644);
    return draft;
}
function lock_chain_pathOf({ directory, key }, n) {
    return (0,external_node_path_.join)(directory, `buildmend-${key}.${n}`);
}
/** Smallest first. */
async function numbersOf({ directory, key }) {
    const pattern = new RegExp(`^buildmend-${key}\\.([1-9]\\d{0,14})$`);
    const names = await (0,promises_namespaceObject.readdir)(directory);
    return names
        .flatMap((name) => pattern.exec(name)?.[1] ?? [])
        .map(Number)
        .toSorted((a, b) => a - b);
}
async function readLock(path) {
    const flags = external_node_fs_namespaceObject.constants.O_RDONLY | external_node_fs_namespaceObject.constants.O_NOFOLLOW | external_node_fs_namespaceObject.constants.O_NONBLOCK;
    const file = await (0,promises_namespaceObject.open)(path, flags).catch(() => null);
    if (file === null)
        return null;
    try {
        const found = await file.stat();
        const isOurs = found.isFile() && found.size <= lock_chain_MAX_BYTES;
        return { record: isOurs ? parseLockRecord(await file.readFile('utf8')) : null, owner: found.uid };
    }
    catch {
        return null;
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./build/engine/lock/engine-lock.js



/** So many may come before us while we try once. */
const engine_lock_TRIES = 20;
function createEngineLock({ directory, keys, runId, now }) {
    const held = new Map();
    const rewrite = async (change) => {
        for (const [key, { chain, n, record }] of held) {
            const next = change(record);
            held.set(key, { chain, n, record: next });
            await rewriteLock(chain, n, next).catch(() => undefined);
        }
    };
    const takeOne = async (key, self) => {
        const mine = held.get(key);
        if (mine !== undefined)
            return mine.record;
        const found = await takeChain({ directory, key }, { self, runId, sinceMs: now() });
        if ('n' in found)
            held.set(key, found);
        return found.record;
    };
    return {
        isHeld: () => held.size > 0,
        async take() {
            const self = await nameSelf();
            if (self === null)
                throw new Error('/proc cannot be read');
            const mends = [];
            for (const key of keys) {
                const record = await takeOne(key, self);
                mends.push(...record.mends.filter((mend) => mend.runId !== runId));
                if (held.has(key))
                    continue;
                const { pid, rung, sinceMs } = record;
                const heldMs = Math.max(0, now() - sinceMs);
                return { holder: { runId: record.runId, pid, rung, heldMs }, mends: inOrder(mends) };
            }
            return { holder: null, mends: inOrder(mends) };
        },
        note: (rung) => rewrite((record) => ({ ...record, rung })),
        mended: (rung, builder) => rewrite((record) => withMend(record, { runId, rung, builder, atMs: now() })),
        async release() {
            await rewrite((record) => ({ ...record, state: 'released', rung: null }));
            held.clear();
        },
    };
}
/** Ours if it has a number, else of who has it. */
async function takeChain(chain, { self, runId, sinceMs }) {
    for (let left = engine_lock_TRIES; left > 0; left -= 1) {
        const newest = await newestLock(chain);
        const last = newest?.record ?? null;
        if (last?.state === 'held' && (await holderLives(last, newest?.owner ?? -1, self)))
            return { record: last };
        const n = (newest?.n ?? 0) + 1;
        const { generation, mends } = last ?? { generation: 0, mends: [] };
        const record = { ...self, state: 'held', runId, rung: null, sinceMs, generation, mends };
        if (await linkLock(chain, n, record))
            return { chain, n, record };
    }
    throw new Error('others take and leave the lock all the time');
}
function inOrder(mends) {
    return mends.toSorted((a, b) => a.atMs - b.atMs);
}

;// CONCATENATED MODULE: ./build/engine/lock/lock-place.js
/** Where the lock of an engine is, and by which names: the engine counts, not the words of its endpoint. */



/** World-writable and sticky on every Linux that has it (FHS 3.0, 3.15); else `/tmp` is. */
const lock_place_PLACES = ['/run/lock', '/tmp'];
/**
 * The directory that every user and job of this machine shares; null where there is none. `BUILDMEND_LOCK_DIR` names another,
 * such as one that jobs in containers share.
 */
async function lockDirectory(env, places = lock_place_PLACES) {
    const own = env['BUILDMEND_LOCK_DIR'];
    if (own !== undefined && own !== '')
        return own;
    for (const place of places)
        if (await isShared(place))
            return place;
    return null;
}
/** In such a directory of root nobody can delete or rename what another made. */
async function isShared(place) {
    const found = await (0,promises_namespaceObject.stat)(place).catch(() => null);
    return found?.isDirectory() === true && found.uid === 0 && (found.mode & 0o1777) === 0o1777;
}
/**
 * Keys of all names that this engine is known by, in the order in which they are taken: one run may reach it by another socket,
 * another may not have heard its id because it is down. Two that share a name exclude each other.
 */
async function lockKeys({ endpoint, engineId, dataRoot }) {
    const isHere = endpoint.kind === 'unix';
    const names = [
        isHere ? `socket:${await realSocket(endpoint.path)}` : `url:${endpoint.url}`,
        ...(engineId === null || engineId === '' ? [] : [`id:${engineId}`]),
        ...(dataRoot === null || !isHere ? [] : [`root:${dataRoot}`]),
    ];
    return names.map((name) => (0,external_node_crypto_namespaceObject.createHash)('sha256').update(name).digest('hex').slice(0, 16)).toSorted();
}
/** The socket itself may be gone. */
async function realSocket(path) {
    const whole = await (0,promises_namespaceObject.realpath)(path).catch(() => null);
    if (whole !== null)
        return whole;
    const folder = await (0,promises_namespaceObject.realpath)((0,external_node_path_.dirname)(path)).catch(() => (0,external_node_path_.dirname)(path));
    return (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(path));
}

;// CONCATENATED MODULE: ./build/look-around.js
/** Before a rung: whether another run mends this engine or has mended it, and who else is there. */




const PING_MS = 2_000;
const look_around_NOBODY = { holder: null, mends: [] };
function createLookout(deps) {
    const { engine, signal, say, now } = deps;
    const lock = once(() => openLock(deps));
    const take = async () => {
        const opened = await lock.get();
        if (opened === null)
            return look_around_NOBODY;
        return opened.take().catch((error) => {
            say(`the engine’s lock cannot be taken (${message_of_messageOf(error)}): other runs are not seen`);
            return look_around_NOBODY;
        });
    };
    const builderName = async () => {
        const builder = await engine.builder();
        return builder === null || builder.driver === 'docker' ? null : builder.name;
    };
    return {
        async look({ disturbs, sinceMs, alone }) {
            const { holder, mends } = await take();
            const builder = await builderName();
            const newest = mends.findLast((mend) => mend.atMs > sinceMs && mend.atMs <= now() && concerns(mend, builder));
            const mend = newest === undefined ? null : { runId: newest.runId, rung: newest.rung, atMs: newest.atMs };
            const isNeeded = holder === null && mend === null && !alone && disturbs !== 'nobody';
            const answers = isNeeded && (await engine.ping(PING_MS)).state === 'healthy';
            return { holder, mend, neighbours: answers ? await engine.neighbours(signal) : null };
        },
        async meanwhile(work) {
            const opened = await lock.get();
            const before = opened?.isHeld() ?? false;
            const { holder } = await take();
            try {
                if (holder === null)
                    await work();
            }
            finally {
                if (!before)
                    await opened?.release();
            }
        },
        note: async (rung) => (await lock.get())?.note(rung),
        mended: async (rung) => (await lock.get())?.mended(rung, aboutBuilder(rung) ? await builderName() : null),
        release: async () => (await lock.peek())?.release(),
    };
}
/** What these do is done to the builder that a build uses, not to the engine. */
function aboutBuilder(rung) {
    return rung === 'prune' || rung === 'recreate-builder';
}
function concerns(mend, builder) {
    return !aboutBuilder(mend.rung) || mend.builder === builder;
}
/** Null where there is no directory that all users share; that is told. */
async function openLock({ engine, env, runId, say, now }) {
    const directory = await lockDirectory(env);
    if (directory === null) {
        say('this machine has no directory that all users share: other runs of Buildmend are not seen');
        return null;
    }
    const facts = await engine.facts();
    const { engineId, dataRoot } = facts ?? { engineId: null, dataRoot: null };
    const keys = await lockKeys({ endpoint: engine.endpoint, engineId, dataRoot });
    return createEngineLock({ directory, keys, runId, now });
}

;// CONCATENATED MODULE: ./build/remedies/builder-nodes.js
/** Single steps on the containers of a `docker-container` builder; buildx's own record of the builder is never touched. */

/** buildkitd has this long to end by itself, in seconds; it may hang for good. */
const STOP_S = 5;
const CALL_MS = 60_000;
const BOOT_MS = 120_000;
const INSPECT_MS = 25_000;
const RUNNING_MS = 30_000;
const builder_nodes_POLL_MS = 500;
const CRASH_MS = 1_500;
async function containerExists({ engine, signal }, name) {
    const call = await engine.docker(['container', 'inspect', name], { timeoutMs: CALL_MS, signal });
    return call.exitCode === 0;
}
/** Keeps the state volume, and so the cache. Resolves to why not, or null. */
async function restartContainer({ engine, signal }, name) {
    const call = await engine.docker(['restart', '-t', String(STOP_S), name], { timeoutMs: CALL_MS, signal });
    return call.exitCode === 0 ? null : builder_nodes_lastLine(call.stderr, `restart of ${name}`);
}
/**
 * Whether buildkitd ends again and again since the restart, as with a broken database: the restart policy that buildx sets
 * starts it with pauses of 100, 200, 400 ms …, and the count begins anew with a restart by hand.
 */
async function crashLoops({ engine, signal }, name) {
    await sleep(CRASH_MS);
    const format = '{{.RestartCount}}';
    const call = await engine.docker(['container', 'inspect', '-f', format, name], {
        timeoutMs: CALL_MS,
        signal,
    });
    return Number(call.stdout.trim()) > 1;
}
/** Removes container and state volume of one node (buildx driver/docker-container: `<container>_state`), checked to be gone. */
async function removeNode({ engine, signal }, name) {
    const volume = `${name}_state`;
    const options = { timeoutMs: CALL_MS, signal };
    await engine.docker(['rm', '-f', name], options);
    await engine.docker(['volume', 'rm', '-f', volume], options);
    const listed = await engine.docker(['volume', 'ls', '-q', '--filter', `name=^${volume}$`], options);
    if (listed.exitCode !== 0)
        return builder_nodes_lastLine(listed.stderr, `list of volumes after removing ${volume}`);
    return listed.stdout.trim() === '' ? null : `the state volume ${volume} could not be removed`;
}
/** Makes missing containers again from buildx's record of the builder: same name, same options. */
async function boot({ engine, signal }, builder) {
    const call = await engine.docker(['buildx', 'inspect', '--bootstrap', builder], {
        timeoutMs: BOOT_MS,
        signal,
    });
    return call.exitCode === 0 ? null : builder_nodes_lastLine(call.stderr, `boot of builder ${builder}`);
}
/** Waits until every node answers. Null when they do; else what was seen last. */
async function waitUntilRunning(context, builder) {
    const { engine, signal } = context;
    const until = performance.now() + RUNNING_MS;
    let seen = 'no answer';
    while (performance.now() < until && !signal.aborted) {
        const call = await engine.docker(['buildx', 'inspect', builder], { timeoutMs: INSPECT_MS, signal });
        const states = nodeStates(call.stdout);
        if (call.exitCode === 0 && states.length > 0 && states.every((state) => state === 'running'))
            return null;
        seen = states.join(', ') || builder_nodes_lastLine(call.stderr, 'buildx inspect');
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(builder_nodes_POLL_MS);
    }
    return `builder ${builder} does not run after ${RUNNING_MS / 1000} s (${seen})`;
}
/** A node whose buildkitd does not answer has an `Error:` line in place of, or beside, its status. */
function nodeStates(inspect) {
    return [...inspect.matchAll(/^(?:Status|Error):\s+(.+)$/gm)].map((match) => (match[1] ?? '').trim());
}
function builder_nodes_lastLine(stderr, what) {
    return stderr.trim().split('\n').at(-1) || `${what} did not end in time`;
}

;// CONCATENATED MODULE: ./build/remedies/boot-again.js

/**
 * With what is left of its state first; where it does not boot with that, what the run had begun is ended: container and state are
 * made anew, as buildx's record says. Resolves to why not, or null.
 */
async function bootAgain(context, { name, containers }) {
    const { say } = context;
    say(`booting builder ${name}, which an earlier run was making again`);
    if ((await bootIt(context, name)) === null)
        return null;
    say(`builder ${name} does not boot with what is left of its state, which is made anew`);
    for (const container of containers)
        await removeNode(context, container);
    const why = await bootIt(context, name);
    return why === null ? null : `builder ${name} does not boot: ${why}`;
}
async function bootIt(context, name) {
    return (await boot(context, name)) ?? (await waitUntilRunning(context, name));
}

;// CONCATENATED MODULE: ./build/remedies/run-journal.js
/** The run's own entry in the write-ahead journal: written before every step that must not be left half done. */





/** Where nothing is begun that could be left half done. */
const NO_JOURNAL = {
    note: async () => undefined,
    open: () => null,
    close: async () => undefined,
};
/** Also for an engine whose files hang: a step waits no longer for its entry. */
const WRITE_MS = 5_000;
const NOTHING_BEGUN = {
    version: 1,
    dataRoot: null,
    seq: 0,
    rung: '',
    step: '',
    engineStopped: false,
    ran: [],
    blindSinceMs: null,
    builder: null,
    networks: null,
    setAside: [],
    remaking: null,
};
function createJournal(deps) {
    const { engine, privilege, runId } = deps;
    const key = engineKey(engine.endpoint);
    const own = deps.stateDir === null ? null : journalDirectory(deps.stateDir, engine.endpoint);
    let entry = null;
    let writing = Promise.resolve();
    let told = false;
    let useRoot = privilege.kind !== null;
    const write = async (next) => {
        const { dataRoot } = next;
        const options = { timeoutMs: WRITE_MS };
        const tries = await Promise.allSettled([
            own === null ? Promise.reject(new Error('there is no state directory')) : writeEntry(own, next),
            useRoot
                ? privilege.run('writeRunJournal', { dataRoot, key, entry: next }, options)
                : Promise.reject(new Error('not root')),
        ]);
        if (tries[1].status === 'rejected')
            useRoot = useRoot && !/did not end within/.test(message_of_messageOf(tries[1].reason));
        const why = tries.flatMap((one) => (one.status === 'rejected' ? [message_of_messageOf(one.reason)] : []));
        if (why.length < tries.length || told)
            return;
        told = true;
        deps.say(`no journal can be written (${why.join('; ')}): a run that is killed now may leave things half done`);
    };
    /** An engine that was down when the run began may have been seen since. */
    const knownRoot = async () => {
        const facts = engine.endpoint.kind === 'unix' ? await engine.facts().catch(() => null) : null;
        return facts?.dataRoot ?? null;
    };
    const begin = async () => {
        const owner = await process_id_processId(process.pid);
        if (owner === null)
            return null;
        const startedAt = new Date().toISOString();
        return { ...NOTHING_BEGUN, runId, owner, endpoint: endpoint_endpointText(engine.endpoint), startedAt };
    };
    return {
        note: (change) => {
            writing = writing.then(async () => {
                entry ??= await begin();
                if (entry === null)
                    return;
                const mayBeKnown = entry.seq === 0 || change.setAside !== undefined;
                const dataRoot = entry.dataRoot ?? (mayBeKnown ? await knownRoot() : null);
                entry = { ...entry, dataRoot, ...change, seq: entry.seq + 1 };
                await write(entry);
            });
            return writing;
        },
        open: () => (entry !== null && isOpen(entry) ? entry : null),
        async close() {
            await writing;
            if (entry === null || isOpen(entry))
                return;
            await removeFrom({ own, privilege, dataRoot: entry.dataRoot, key }, runId);
            entry = null;
        },
    };
}
/** Something has still to be done by whoever comes next. */
function isOpen({ engineStopped, ran, blindSinceMs, builder, networks }) {
    return engineStopped || ran.length > 0 || blindSinceMs !== null || builder !== null || networks !== null;
}
/** Never rejects: what is left is found again. */
async function removeFrom({ own, privilege, dataRoot, key }, runId) {
    if (own !== null)
        await removeEntry(own, runId);
    if (privilege.kind === null)
        return;
    const args = { dataRoot, key, runId };
    await privilege.run('removeRunJournal', args, { timeoutMs: WRITE_MS }).catch(() => undefined);
}

;// CONCATENATED MODULE: ./build/remedies/open-journals.js
/** What runs of this engine have begun and not ended, wherever they wrote it down. */






const READ_MS = 20_000;
/** Of runs that live no more; the oldest first. Never rejects. */
async function openJournals(sources) {
    const { engine, privilege, stateDir } = sources;
    const { endpoint } = engine;
    const place = stateDir === null ? null : journalDirectory(stateDir, endpoint);
    if (place !== null)
        await clearDrafts(place);
    const own = place === null ? [] : await readEntries(place);
    const dataRoot = await dataRootOf(sources, own);
    const args = { dataRoot, key: engineKey(endpoint) };
    const roots = privilege.kind === null
        ? []
        : await privilege.run('listRunJournals', args, { timeoutMs: READ_MS }).catch(() => []);
    const here = newestOfEach([...own, ...roots]).filter((entry) => entry.endpoint === endpoint_endpointText(endpoint));
    const alive = await Promise.all(here.map(({ owner }) => isAlive(owner)));
    return here.filter((_, index) => alive[index] === false);
}
/** Removes every copy. */
async function forgetJournal(sources, entry) {
    const { engine, privilege, stateDir } = sources;
    const { endpoint } = engine;
    const own = stateDir === null ? null : journalDirectory(stateDir, endpoint);
    const dataRoot = entry.dataRoot ?? (await dataRootOf(sources, []));
    await removeFrom({ own, privilege, dataRoot, key: engineKey(endpoint) }, entry.runId);
}
/** An engine of which nothing else is known was known to the run that was cut off. */
async function dataRootOf({ engine }, entries) {
    if (engine.endpoint.kind !== 'unix')
        return null;
    const facts = await engine.facts().catch(() => null);
    return facts?.dataRoot ?? entries.find(({ dataRoot }) => dataRoot !== null)?.dataRoot ?? null;
}

;// CONCATENATED MODULE: ./build/remedies/listed.js
/** Writes many names into one sentence. */
const listed_MOST = 20;
function listed_listed(names, most = listed_MOST) {
    const more = names.length - most;
    return `${names.slice(0, most).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./build/remedies/store-entries.js
/** Which directories of a data root make up the image store, and why they may not be ours alone. */

/** Directories of graph drivers that are plain files (moby, daemon/graphdriver); the others are volumes of their own. */
const PLAIN_DRIVERS = (/* unused pure expression or super */ null && (['overlay2', 'overlay', 'fuse-overlayfs', 'vfs', 'aufs', 'btrfs']));
const BLOCK_DRIVERS = (/* unused pure expression or super */ null && (['zfs', 'devicemapper']));
/** Kept whatever happens: ours, the engine's identity, and what a file system of its own has. */
const store_entries_NEVER = (/* unused pure expression or super */ null && (['.buildmend', 'engine-id', 'lost+found']));
/** Null when the store can be set aside together with the data root. */
function storeObstacle(facts, names) {
    const block = BLOCK_DRIVERS.find((name) => names.includes(name));
    if (block !== undefined)
        return `the store ${block} stands on devices of its own, which cannot be set aside`;
    if (facts.store !== 'containerd')
        return null;
    if (facts.containerdRoot === null)
        return 'it is not known where containerd keeps the images';
    return null;
}
/** Images, layers, containers and build cache; volumes, networks, plugins and the swarm's state are not among them. */
function storeEntries(facts, names) {
    const containerd = facts.containerdRoot === null ? null : store_entries_insideDataRoot(facts, facts.containerdRoot);
    const store = facts.store === 'containerd' ? [containerd ?? 'containerd'] : [...PLAIN_DRIVERS, 'tmp'];
    return [...store, 'image', 'buildkit', 'containers'].filter((name) => names.includes(name));
}
/** Everything but volumes, identity and our own directory. */
function allEntries(names, volumesToo) {
    return names.filter((name) => !store_entries_NEVER.includes(name) && (volumesToo || name !== 'volumes'));
}
/** The name directly below the data root that leads to the path; null when it is outside. */
function store_entries_insideDataRoot({ dataRoot }, path) {
    const [first = ''] = (0,external_node_path_.relative)(dataRoot, path).split('/');
    return first === '' || first === '..' ? null : first;
}

;// CONCATENATED MODULE: ./build/remedies/containerd-part.js
/** A containerd outside of the data root: whether its store may be reset with the engine's, and how it is stopped and started. */





const containerd_part_UNIT = 'containerd.service';
const containerd_part_LOOK_MS = 20_000;
const containerd_part_GRACE_MS = 20_000;
const UP_MS = 30_000;
const containerd_part_POLL_MS = 100;
/** Null for an engine whose images do not stand in another's containerd; text says why that store is not moved. */
async function containerdPart(context, facts) {
    const { store, containerdRoot: root, containerdAddress: address = null } = facts;
    if (store !== 'containerd' || root === null || insideDataRoot(facts, root) !== null)
        return null;
    if (address === null)
        return `it is not known how containerd, which keeps the images in ${root}, is reached`;
    const options = { timeoutMs: containerd_part_LOOK_MS, signal: context.signal };
    const look = await context.privilege.run('lookAtContainerd', { root, address }, options);
    if (look.unreadable !== null)
        return `the records of containerd in ${root} cannot be read (${look.unreadable}): others may keep theirs in them too, so it is neither stopped nor moved`;
    if (look.foreign.length > 0)
        return `containerd in ${root} is shared with ${listed(look.foreign)}: it is neither stopped nor moved, and what is Docker’s in it can only be removed through the engine (prune)`;
    if ((await find(context, address)) === null)
        return `no containerd listens on ${address}, so it is not known how it would be started again`;
    return { root, address, entries: look.names };
}
function find({ privilege }, address) {
    return privilege.run('findContainerd', { address }, { timeoutMs: containerd_part_LOOK_MS });
}
/** Where such a containerd is, without a look at it: for what an earlier run left in its root. */
function containerd_part_containerdOf(facts) {
    const { store, containerdRoot: root, containerdAddress: address = null } = facts;
    if (store !== 'containerd' || root === null || address === null)
        return null;
    return store_entries_insideDataRoot(facts, root) === null ? { root, address, entries: [] } : null;
}
/** The engine's host, which stops that containerd after the engine and starts it before. */
function containerd_part_withContainerd(context, part) {
    if (part === null)
        return context;
    const { host } = context.engine;
    const memory = new process_memory_ProcessMemory();
    const both = {
        ...host,
        async stop(signal) {
            await host.stop(signal);
            await stopContainerd(context, part, memory);
        },
        async start(signal) {
            await startContainerd(context, part, memory);
            await host.start(signal);
        },
    };
    return { ...context, engine: { ...context.engine, host: both } };
}
/** A container that lives on keeps a shim, which would be lost to its containerd. Throws then. */
async function stopContainerd(context, { root, address }, memory) {
    const found = await find(context, address);
    if (found === null)
        return;
    memory.remember(found);
    const options = { timeoutMs: containerd_part_LOOK_MS + containerd_part_GRACE_MS };
    const { shims } = await context.privilege.run('lookAtContainerd', { root, address }, options);
    if (shims.length > 0)
        throw new Error(`containers still live in containerd (process ${listed_listed(shims.map(String))})`);
    context.say('stopping containerd');
    if (await isUnits(found))
        await containerd_part_systemctl(context, 'stop');
    else {
        const { pid, startTicks } = found;
        await context.privilege.run('endProcess', { pid, startTicks, graceMs: containerd_part_GRACE_MS }, options);
    }
}
async function startContainerd(context, { address }, memory) {
    const { seen } = memory;
    if (seen === null || (await find(context, address)) !== null)
        return;
    context.say('starting containerd');
    const namespaces = memory.namespaces();
    if (await isUnits(seen))
        await containerd_part_systemctl(context, 'start');
    else if (namespaces === null || seen.env === null)
        throw new Error('containerd cannot be started as it was: its environment or its namespaces are not known');
    else {
        const { argv, exe, env, cwd, logFile } = seen;
        const { net: netNamespace, mnt: mountNamespace } = namespaces;
        const args = { argv, exe, env, cwd, logFile, netNamespace, mountNamespace };
        await context.privilege.run('startProcess', args, { timeoutMs: containerd_part_LOOK_MS });
    }
    const until = performance.now() + UP_MS;
    while ((await find(context, address)) === null) {
        if (performance.now() > until)
            throw new Error(`containerd does not listen on ${address} after ${UP_MS / 1000} s`);
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(containerd_part_POLL_MS);
    }
}
/** systemd keeps a unit's last main process by name in its control group: a process of the unit is the unit's to start. */
async function isUnits({ cgroup = null }) {
    if (cgroup === null || !cgroup.endsWith(`/${containerd_part_UNIT}`))
        return false;
    const show = await runProgram('systemctl', ['show', containerd_part_UNIT, '--property=LoadState'], {
        timeoutMs: containerd_part_LOOK_MS,
        env: process.env,
    });
    return show.exitCode === 0 && show.stdout.includes('loaded');
}
async function containerd_part_systemctl({ privilege }, verb) {
    const answer = await privilege.run('systemctl', { verb, units: [containerd_part_UNIT] }, { timeoutMs: containerd_part_LOOK_MS + containerd_part_GRACE_MS });
    if (answer.exitCode !== 0)
        throw new Error(`systemctl ${verb} ${containerd_part_UNIT}: ${answer.output}`);
}

;// CONCATENATED MODULE: ./build/remedies/aside-roots.js

const LIST_MS = 20_000;
/** One part that was moved or put back only in part makes the whole such. */
async function aside_roots_listEverywhere(context, facts) {
    const containerd = containerd_part_containerdOf(facts);
    const own = await listIn(context, facts.dataRoot);
    const theirs = containerd === null ? [] : await listIn(context, containerd.root);
    const both = own.map((leftover) => {
        const other = theirs.find(({ id }) => id === leftover.id);
        if (other === undefined || containerd === null)
            return { ...leftover, containerd: null, roots: [facts.dataRoot] };
        const state = isHalf(other) ? other.state : leftover.state;
        return { ...leftover, state, containerd, roots: [containerd.root, facts.dataRoot] };
    });
    const alone = theirs.filter(({ id }) => !own.some((leftover) => leftover.id === id));
    return [
        ...both,
        ...alone.map((leftover) => ({
            ...leftover,
            containerd,
            roots: containerd === null ? [] : [containerd.root],
        })),
    ];
}
function isHalf({ state }) {
    return state === 'renaming' || state === 'undoing';
}
function listIn({ privilege, signal }, dataRoot) {
    return privilege.run('listAside', { dataRoot }, { timeoutMs: LIST_MS, signal }).catch(() => []);
}

;// CONCATENATED MODULE: ./build/remedies/kept-aside.js
/** Where a kept set-aside stands, and how a person gets it back or rid of it. */
function kept_aside_placeOf(dataRoot, id) {
    return `${dataRoot}/.buildmend/set-aside/${id}`;
}
/** One sentence for log and report. */
function kept_aside_howToEnd(dataRoot, id) {
    return `It stands in ${kept_aside_placeOf(dataRoot, id)}; \`buildmend set-aside restore ${id}\` puts it back, \`buildmend set-aside delete ${id}\` deletes it`;
}

;// CONCATENATED MODULE: ./build/remedies/settle-aside.js
const settle_aside_LOOK_MS = 20_000;
/** With these go images and containers, which may not be had again; with all others no more than caches and broken files. */
const WITH_IMAGES = ['reset-image-store', 'wipe-engine'];
/**
 * Nobody knows whether the rung would have helped. The least harm:
 *
 * - a tiny build fails without it: put back
 * - caches and single broken files: not put back, for the engine would be stopped a second time for what it makes anew
 * - images and containers: put back, as long as the engine ran with them before, and nothing stands in the new stores that would
 *   be lost by it
 */
async function isWorthUndoing(context, { id, rung, engineRan = null }) {
    const { engine, signal } = context;
    const { api, build } = await engine.readiness([], signal);
    if (api.state === 'broken' || build.state === 'broken')
        return true;
    if (engineRan !== true || !WITH_IMAGES.includes(rung ?? ''))
        return false;
    const containers = await settle_aside_listed(context, ['ps', '-aq']);
    const images = await settle_aside_listed(context, ['images', '-q']);
    const onlyLoaded = context.loading?.includes(id) === true;
    return containers === 0 && (images === 0 || onlyLoaded);
}
/** Null where the engine does not say: then it may be any number. */
async function settle_aside_listed({ engine, signal }, args) {
    const call = await engine.docker(args, { timeoutMs: settle_aside_LOOK_MS, signal });
    return call.exitCode === 0 ? call.stdout.split('\n').filter((line) => line !== '').length : null;
}

;// CONCATENATED MODULE: ./build/remedies/obstacles.js

function obstacles_broken(findings, id) {
    return findings.find((finding) => finding.id === id && finding.state === 'broken') ?? null;
}
/** The engine answers, or it is not known that it does not. */
function unreachable({ findings }) {
    return obstacles_broken(findings, 'reachable') === null
        ? null
        : 'the engine does not answer, so it cannot be asked to do this';
}
/** An engine behind TCP or SSH is another machine's: its processes and files are not here. */
function elsewhere({ engine }) {
    if (engine.endpoint.kind === 'unix')
        return null;
    if (engine.endpoint.kind === 'ssh')
        return 'the engine’s files are on another machine (it is reached by ssh)';
    return `the engine is reached by ${engine.endpoint.kind}, so its process and files are out of reach from here`;
}
/** Why the engine cannot be stopped and started from here. */
function obstacles_unstoppable(context) {
    const { endpoint, host } = context.engine;
    return endpoint.kind === 'ssh' ? host.obstacle : (elsewhere(context) ?? host.obstacle);
}
/** Failing hardware forbids moving and making files (law 6): wiping cannot help and may lose what can still be saved. */
function failingHardware({ findings }) {
    const sign = obstacles_broken(findings, 'kernel-log') ?? obstacles_broken(findings, 'data-root-mount');
    return sign === null
        ? null
        : `the disk or file system itself is in trouble (${sign.detail}): nothing is changed on it`;
}
/** What stands between us and the engine's own files. */
function obstacles_untouchableFiles(context, facts) {
    const before = elsewhere(context) ?? failingHardware(context);
    if (before !== null)
        return before;
    if (facts === null)
        return 'it is not known for sure where the engine keeps its files, so none is touched';
    const strangers = notOwn(facts);
    if (strangers !== null)
        return strangers;
    if (context.privilege.kind === null) {
        return `the engine’s files in ${facts.dataRoot} need root, and this is neither root nor may it use sudo without a password`;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/remedies/reclaimed.js
/** Reads how much a prune says it removed. */
const UNITS = {
    B: 1,
    kB: 1e3,
    KB: 1e3,
    MB: 1e6,
    GB: 1e9,
    TB: 1e12,
    PB: 1e15,
};
/**
 * Bytes of `Total:	1.2GB` (buildx) or `Total reclaimed space: 1.2GB` (docker), decimal units (docker/go-units, HumanSize).
 * Can be negative: `Total: -9B` was seen where records and files disagree. Null when there is no such line.
 */
function reclaimedBytes(output) {
    const match = /^Total(?: reclaimed space)?:\s*(-?[\d.]+)\s*([kKMGTP]?B)\s*$/m.exec(output);
    const unit = UNITS[match?.[2] ?? ''];
    const value = Number(match?.[1]);
    return match === null || unit === undefined || Number.isNaN(value) ? null : Math.round(value * unit);
}
/** The build cache in the lines of `docker system df --format '{{json .}}'`; null where it does not stand there. */
function cacheBytes(output) {
    const size = /^\{.*"Size":"([^"]{1,20})".*"Type":"Build Cache"/m.exec(output)?.[1];
    return size === undefined ? null : reclaimedBytes(`Total: ${size}`);
}
/** For people: `1.2 GB`. */
function reclaimed_humanBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    let value = Math.abs(bytes);
    let unit = 0;
    for (; value >= 1000 && unit < units.length - 1; unit += 1)
        value /= 1000;
    const text = unit === 0 || value >= 100 ? String(Math.round(value)) : value.toFixed(1);
    return `${bytes < 0 ? '-' : ''}${text} ${units[unit]}`;
}

;// CONCATENATED MODULE: ./build/remedies/with-reserve.js
/** Lets the engine, or us, use the file system's own reserve while files are deleted or moved, where nothing else is left to write to. */




/** With less than this the builder may be unable to note what it deletes (measured with 28.5: it needs some pages). */
const FULL_BELOW_BYTES = 16 * 2 ** 20;
const with_reserve_LIMIT_MS = 5_000;
/** ext4's cluster is its block where `bigalloc` is not set, and 4 KiB on every machine but the largest of pages. */
const CLUSTER_BYTES = 4096;
async function with_reserve_isFull({ engine }) {
    const free = await engine.freeBytes();
    return free !== null && free < FULL_BELOW_BYTES;
}
/** An engine that has no block to write to does not start. Throws what the host says. */
function startWithReserve(context, signal) {
    return with_reserve_withReserve(context, () => context.engine.host.start(signal));
}
/** `isLent`: something can be written, though the disk is full. The reserve is given back whatever happens. */
async function with_reserve_withReserve(context, work) {
    const { engine, privilege, say } = context;
    const facts = await engine.facts();
    if (facts === null || privilege.kind === null || elsewhere(context) !== null || !(await with_reserve_isFull(context)))
        return work(false);
    const options = { timeoutMs: with_reserve_LIMIT_MS };
    const owner = await process_id_processId(process.pid);
    if (owner === null)
        return work(false);
    const lending = { dataRoot: facts.dataRoot, owner };
    const lent = await privilege.run('lendReserve', lending, options).catch(() => null);
    if (lent === null)
        return work(false);
    const size = reclaimed_humanBytes(lent.clusters * CLUSTER_BYTES);
    say(`not a block is free: what ext4 keeps back (${size} at most) is lent while this is done`);
    try {
        return await work(true);
    }
    finally {
        await privilege
            .run('returnReserve', lent, options)
            .catch((error) => say(`the reserve of ${lent.device} could not be given back: ${message_of_messageOf(error)}; the next mount does it`));
    }
}

;// CONCATENATED MODULE: ./build/remedies/recover-set-aside.js
/** Finishes or undoes what an earlier run set aside and left behind when it was killed. */






const LATER = 'the engine is not stopped after a build that passed; the next run that has to mend it puts it back';
const KEPT = 'the engine lives without it; it is kept until a build passes';
const recover_set_aside_LIST_MS = 20_000;
const MOVE_MS = 60_000;
const DELETE_MS = 3_600_000;
const recover_set_aside_PING_MS = 5_000;
/**
 * To be called before a recovery looks at the engine, and after a build that passed. Never throws; what cannot be handled is left
 * and told.
 *
 * - the run that did it lives: left alone
 * - `renaming`, `undoing`: put back (the engine is stopped and started again)
 * - `renamed`, and the engine, which did not run with it, does not run: started without it first
 * - `renamed`: where the engine answers, kept until a build has passed, then deleted; else put back. With `settle` it is not waited
 *   for a build: see `settle-aside.ts`
 * - `deleting`: deleted to the end, for the build had passed
 * - `kept`: passed over in silence, for a person decides about it
 * - no readable manifest: left alone, and told
 */
async function recoverSetAside(context) {
    const { engine, privilege } = context;
    const facts = await engine.facts();
    if (facts === null || privilege.kind === null || engine.endpoint.kind !== 'unix')
        return [];
    await returnReserves(context);
    const leftovers = await aside_roots_listEverywhere(context, facts);
    const recovered = [];
    // The newest first: each was set aside on top of the one before it.
    for (const leftover of byAge(leftovers.filter(({ state }) => state !== 'kept')))
        recovered.push(await recoverOne(context, leftover));
    return recovered;
}
/** A killed run could not give back what it had lent of a file system's reserve. */
async function returnReserves({ privilege, signal, say }) {
    const devices = await privilege.run('returnForgotten', {}, { timeoutMs: recover_set_aside_LIST_MS, signal }).catch(() => []);
    for (const device of devices)
        say(`an earlier run had lent the reserve of ${device}; it is given back`);
}
function byAge(leftovers) {
    return leftovers.toSorted((a, b) => (b.startedAt ?? '').localeCompare(a.startedAt ?? ''));
}
async function recoverOne(context, leftover) {
    const { id, state, inUse, roots, hollow = false } = leftover;
    if (state === null && hollow)
        return clear(context, leftover);
    if (inUse)
        return { id, outcome: 'left', detail: 'the run that set it aside is still going on' };
    if (state === null)
        return {
            id,
            outcome: 'left',
            detail: `it has no readable manifest: look at ${roots[0]}/.buildmend/set-aside/${id}`,
        };
    try {
        if (state === 'deleting')
            return await remove(context, leftover);
        const lives = (await answers(context)) || (await startsWithout(context, leftover));
        if (state === 'renamed' && lives)
            return await replaced(context, leftover);
        if (context.when === 'passed')
            return { id, outcome: 'left', detail: LATER };
        return await putBackFound(context, leftover);
    }
    catch (error) {
        return { id, outcome: 'left', detail: message_of_messageOf(error) };
    }
}
async function answers({ engine }) {
    return (await engine.ping(recover_set_aside_PING_MS)).state === 'healthy';
}
/** What kept the engine from starting would only do so again: back in its place it serves nobody. */
async function startsWithout(context, leftover) {
    const { id, state, containerd, engineRan = null } = leftover;
    if (state !== 'renamed' || engineRan !== false || context.remaking === id || context.when === 'passed')
        return false;
    const { engine } = containerd_part_withContainerd(context, containerd);
    if (engine.host.obstacle !== null)
        return false;
    context.say('starting the engine without what kept it from starting before');
    await context.living.note(context);
    return startWithReserve({ ...context, engine }).then(async () => {
        await context.living.bringBack(context);
        return true;
    }, () => false);
}
/** The engine answers without it. */
async function replaced(context, leftover) {
    const { id, keep = null } = leftover;
    if (context.when === 'before')
        return { id, outcome: 'left', detail: KEPT };
    if (context.when === 'settle' && (await isWorthUndoing(context, leftover)))
        return putBackFound(context, leftover);
    return keep === null ? remove(context, leftover) : keepFound(context, leftover, keep);
}
async function keepFound(context, { id, roots }, because) {
    for (const dataRoot of roots)
        await context.privilege.run('keepAside', { dataRoot, id, because }, { timeoutMs: MOVE_MS });
    return { id, outcome: 'kept', detail: `${because}. ${kept_aside_howToEnd(roots.at(-1) ?? '', id)}` };
}
/** The run was killed before it had moved anything, or after all was deleted. */
async function clear({ privilege }, { id, roots }) {
    for (const dataRoot of roots)
        await privilege.run('deleteAside', { dataRoot, id }, { timeoutMs: MOVE_MS });
    return { id, outcome: 'deleted', detail: 'nothing was in it' };
}
async function remove(context, { id, roots }) {
    const { privilege, say, signal } = context;
    say(`deleting what an earlier run set aside (${id})`);
    const options = { timeoutMs: DELETE_MS, signal };
    for (const dataRoot of roots)
        await with_reserve_withReserve(context, () => privilege.run('deleteAside', { dataRoot, id }, options));
    return {
        id,
        outcome: 'deleted',
        detail: 'an earlier run had set it aside and the engine lives without it',
    };
}
/** Stops the engine, puts it back, and starts the engine again; what ran runs again. Throws what the operation says. */
async function recover_set_aside_putBack(context, dataRoot, id) {
    const facts = await context.engine.facts();
    const hasTwo = facts !== null && containerdOf(facts) !== null;
    const found = hasTwo ? (await listEverywhere(context, facts)).find((one) => one.id === id) : undefined;
    return putBackFound(context, found ?? { id, containerd: null, roots: [dataRoot] });
}
async function putBackFound(context, { id, containerd, roots }) {
    const { privilege, living, say } = context;
    const { engine } = containerd_part_withContainerd(context, containerd);
    if (engine.host.obstacle !== null)
        return { id, outcome: 'left', detail: engine.host.obstacle };
    say(`putting back what an earlier run set aside (${id})`);
    await living.note(context);
    await engine.host.stop();
    try {
        let restored = 0;
        for (const dataRoot of roots) {
            const back = () => privilege.run('putBack', { dataRoot, id }, { timeoutMs: MOVE_MS });
            restored += (await with_reserve_withReserve(context, back)).restored;
        }
        return { id, outcome: 'put-back', detail: `${restored} parts of the data root are back in their place` };
    }
    finally {
        await startWithReserve({ ...context, engine }).catch((error) => say(`the engine does not start: ${message_of_messageOf(error)}`));
        await living.bringBack(context);
    }
}

;// CONCATENATED MODULE: ./build/remedies/network-args.js
function createArgs(network) {
    const { name, driver, ipv4, ipv6, internal, attachable, configOnly, configFrom } = network;
    return [
        'network',
        'create',
        // A network that takes its configuration from another may have none of its own
        ...(configFrom === null ? ownArgs(network) : ['--driver', driver, '--config-from', configFrom]),
        ...(configOnly ? ['--config-only'] : []),
        ...(internal ? ['--internal'] : []),
        ...(attachable ? ['--attachable'] : []),
        ...(configFrom === null && ipv6 ? ['--ipv6'] : []),
        ...(configFrom === null && !ipv4 ? ['--ipv4=false'] : []),
        ...texts('--label', network.labels),
        '--',
        name,
    ];
}
function ownArgs({ driver, configOnly, ipamDriver, ipamOptions, pools, options, }) {
    return [
        ...(configOnly ? [] : ['--driver', driver]),
        ...(ipamDriver === 'default' ? [] : ['--ipam-driver', ipamDriver]),
        ...texts('--ipam-opt', ipamOptions),
        ...pools.flatMap(poolArgs),
        ...texts('--opt', options),
    ];
}
function poolArgs({ subnet, gateway, range, aux }) {
    if (subnet === null)
        return [];
    return [
        '--subnet',
        subnet,
        ...(gateway === null ? [] : ['--gateway', gateway]),
        ...(range === null ? [] : ['--ip-range', range]),
        ...texts('--aux-address', aux),
    ];
}
function texts(flag, values) {
    return Object.entries(values).flatMap(([key, value]) => [flag, `${key}=${value}`]);
}

;// CONCATENATED MODULE: ./build/remedies/connect-again.js

const connect_again_CALL_MS = 30_000;
/** Null when it is connected; else what is lost. */
async function connectAgain({ engine, signal }, container, attachment) {
    const options = { timeoutMs: connect_again_CALL_MS, signal };
    const { network, ipv4, ipv6, aliases, links, driverOptions } = attachment;
    // The engine takes the dead entry away by the network's name (moby, `daemon/container_operations.go`, DisconnectFromNetwork)
    await engine.docker(['network', 'disconnect', '--force', network, container.id], options);
    const rest = [
        // Older engines list the container's own short id too, and add it again by themselves
        ...aliases.filter((alias) => !container.id.startsWith(alias)).flatMap((alias) => ['--alias', alias]),
        ...links.flatMap((link) => ['--link', link]),
        ...texts('--driver-opt', driverOptions),
        ...[network, container.id],
    ];
    const addresses = [...(ipv4 === null ? [] : ['--ip', ipv4]), ...(ipv6 === null ? [] : ['--ip6', ipv6])];
    const connected = await engine.docker(['network', 'connect', ...addresses, ...rest], options);
    if (connected.exitCode === 0)
        return null;
    const why = connected.stderr.trim().split('\n').at(-1) ?? '';
    if (addresses.length > 0) {
        // A network whose subnet is not known does not have the address: any is better than none
        const anywhere = await engine.docker(['network', 'connect', ...rest], options);
        if (anywhere.exitCode === 0)
            return `the address ${ipv4 ?? ipv6} of container ${container.name} on network ${network} (${why})`;
    }
    return `container ${container.name} is no longer on network ${network} (${why})`;
}

;// CONCATENATED MODULE: ./build/remedies/plan-networks.js
/** The engine makes these by itself. */
const plan_networks_OWN = ['bridge', 'host', 'none', 'ingress', 'docker_gwbridge', 'default'];
/** The one that others take their configuration from stands before them. */
function planNetworks({ kept, records, containers }) {
    const used = containers.flatMap(({ attachments, project }) => attachments
        .filter(({ network }) => !plan_networks_OWN.includes(network) && !network.startsWith('container:'))
        .map((attachment) => ({ attachment, project })));
    const wanted = new Map();
    for (const network of kept)
        wanted.set(network.name, { ...network, source: 'inventory' });
    for (const use of used) {
        const { network: name, networkId } = use.attachment;
        const known = wanted.get(name);
        // What a container names by its id is newer than an inventory that has another
        const isSame = networkId === null || known?.id === networkId;
        if (known !== undefined && known.source !== 'name' && isSame)
            continue;
        const record = records.find(({ id }) => id === networkId);
        if (record !== undefined)
            wanted.set(name, { ...record, name, source: 'record' });
        else if (known === undefined || known.source === 'name')
            wanted.set(name, byContainer(use));
    }
    return [...wanted.values()].toSorted((a, b) => Number(b.configOnly) - Number(a.configOnly));
}
function byContainer({ attachment, project }) {
    const { network: name, networkId, seen } = attachment;
    const subnet = seen === null ? null : subnetOf(seen.address, seen.prefix);
    return {
        id: networkId ?? '',
        name,
        driver: 'bridge',
        ipv4: true,
        ipv6: false,
        internal: false,
        attachable: false,
        configOnly: false,
        configFrom: null,
        ipamDriver: 'default',
        ipamOptions: {},
        pools: subnet === null ? [] : [{ subnet, gateway: seen?.gateway ?? null, range: null, aux: {} }],
        options: {},
        labels: composeLabels(name, project),
        source: subnet === null ? 'name' : 'address',
    };
}
/** Compose takes a network for its own only with these (compose, `pkg/api/labels.go`). */
function composeLabels(name, project) {
    if (project === null || !name.startsWith(`${project}_`))
        return {};
    return {
        'com.docker.compose.network': name.slice(project.length + 1),
        'com.docker.compose.project': project,
    };
}
/** `10.7.5.9`, 24 → `10.7.5.0/24`; null for what is no IPv4 address. */
function subnetOf(address, prefix) {
    const bytes = address.split('.').map(Number);
    if (bytes.length !== 4 || bytes.some((byte) => !Number.isInteger(byte) || byte < 0 || byte > 255))
        return null;
    if (prefix < 1 || prefix > 32)
        return null;
    const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
    const size = 2 ** (32 - prefix);
    const base = Math.floor(number / size) * size;
    return `${[24, 16, 8, 0].map((shift) => Math.floor(base / 2 ** shift) % 256).join('.')}/${prefix}`;
}

;// CONCATENATED MODULE: ./build/remedies/remake-networks.js



const remake_networks_READ_MS = 20_000;
const CREATE_MS = 30_000;
/** Measured: without it a container with a restart policy on such a network stays `Exited`: `network … not found`. */
const remake_networks_remakeNetworks = {
    what: 'networks that users made (containers on them do not start until they are made again)',
    onceUp: remake,
};
/** Where everything was set aside nothing but the inventory tells of them. */
const remake_networks_remakeWipedNetworks = {
    what: 'every network that users made',
    onceUp: async (stopped) => (await stopped.context.engine.inventory()) === null
        ? { done: null, lost: ['every network that users made'] }
        : remake(stopped),
};
async function remake(stopped) {
    const { context, dataRoot, id } = stopped;
    const { engine, privilege, say, signal } = context;
    const options = { timeoutMs: remake_networks_READ_MS, signal };
    const containers = await privilege.run('readContainers', { dataRoot }, options);
    const records = await privilege
        .run('readNetworkRecords', { dataRoot, id }, options)
        .catch(() => []);
    const kept = (await engine.inventory())?.networks ?? [];
    const listed = await engine.docker(['network', 'ls', '--format', '{{.Name}}'], options);
    if (listed.exitCode !== 0)
        throw new Error(`the engine does not list its networks: ${listed.stderr.trim()}`);
    const there = listed.stdout.split('\n');
    const wanted = planNetworks({ kept, records, containers }).filter(({ name }) => !there.includes(name));
    const made = [];
    const lost = [];
    for (const network of wanted) {
        const why = await create(stopped, network);
        if (why === null)
            made.push(network);
        else
            lost.push(`network ${network.name}: ${why} (docker ${createArgs(network).join(' ')})`);
    }
    lost.push(...(await connectAll(stopped, containers, made)));
    lost.push(...made.filter(({ source }) => source === 'name').map(unknownProperties));
    if (made.length === 0)
        return { done: null, lost };
    const done = `networks were made again: ${made.map(remake_networks_describe).join(', ')}`;
    say(done);
    return { done, lost };
}
async function create({ context }, network) {
    const { engine, signal } = context;
    const created = await engine.docker(createArgs(network), { timeoutMs: CREATE_MS, signal });
    return created.exitCode === 0 ? null : (created.stderr.trim().split('\n').at(-1) ?? 'it did not end');
}
async function connectAll({ context }, containers, made) {
    const names = new Set(made.map(({ name }) => name));
    const lost = [];
    for (const container of containers)
        for (const attachment of container.attachments.filter(({ network }) => names.has(network))) {
            const why = await connectAgain(context, container, attachment);
            if (why !== null)
                lost.push(why);
        }
    return lost;
}
function remake_networks_describe({ name, source, pools }) {
    const subnets = pools.flatMap(({ subnet }) => subnet ?? []);
    const from = source === 'inventory' ? '' : `, from ${SOURCES[source]}`;
    return subnets.length === 0 && from === ''
        ? name
        : `${name} (${[...subnets].join(', ')}${from})`.replace('(, ', '(');
}
const SOURCES = {
    inventory: 'the last inventory',
    record: 'the broken database',
    address: 'a container’s address',
    name: 'its name alone',
};
function unknownProperties({ name }) {
    return `driver, subnet and options of network ${name}, which was made again by its name alone`;
}

;// CONCATENATED MODULE: ./build/remedies/remake-earlier.js
/** Makes networks again whose database a cut-off run had set aside, as far as it is not back in its place. */


/** Never rejects. Those that are there are left as they are. */
async function connectEarlier(context, { asideId: id, wiped }) {
    const { engine, say } = context;
    const facts = await engine.facts();
    if (facts === null)
        return;
    const { onceUp } = wiped ? remake_networks_remakeWipedNetworks : remake_networks_remakeNetworks;
    try {
        const remade = await onceUp?.({ context, dataRoot: facts.dataRoot, id });
        for (const line of remade?.lost ?? [])
            say(line);
    }
    catch (error) {
        say(`networks could not be made again: ${message_of_messageOf(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/remedies/aside-size.js

/** The op ends itself a little before, with what it counted until then, in milliseconds. */
const aside_size_LIMIT_MS = 10_000;
/** `1.2 GB`, `at least 1.2 GB` where the time was over first; null where nothing could be measured. */
async function aside_size_asideSize(privilege, dataRoot, id) {
    try {
        const size = await privilege.run('measureAside', { dataRoot, id }, { timeoutMs: aside_size_LIMIT_MS });
        return `${size.complete ? '' : 'at least '}${humanBytes(size.bytes)}`;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/remedies/container-names.js
const container_names_ASK_MS = 10_000;
/** An engine that hangs is not asked: it would cost the whole limit. */
const container_names_PING_MS = 2_000;
/** Null when the engine does not answer. */
function container_names_runningNames(asking) {
    return container_names_namesOf(asking, []);
}
/** Exited ones too. Null when the engine does not answer. */
function allNames(asking) {
    return container_names_namesOf(asking, ['-a']);
}
/** buildx makes its containers again from its own record of the builder (`driver/docker-container`: `buildx_buildkit_<node>`). */
function container_names_isBuilderContainer(name) {
    return /^buildx_buildkit_.+\d$/.test(name);
}
async function container_names_namesOf({ engine, signal }, flags) {
    if ((await engine.ping(container_names_PING_MS)).state !== 'healthy')
        return null;
    const options = { timeoutMs: container_names_ASK_MS, signal };
    const listed = await engine.docker(['ps', ...flags, '--format', '{{.Names}}'], options);
    return listed.exitCode === 0 ? listed.stdout.split('\n').filter((line) => line.trim() !== '') : null;
}

;// CONCATENATED MODULE: ./build/remedies/list-containers.js
const list_containers_ASK_MS = 10_000;
const list_containers_FIELDS = [
    '{{.Id}}',
    '{{.Name}}',
    '{{.State.Running}}',
    '{{.State.Restarting}}',
    '{{.State.ExitCode}}',
    '{{.State.FinishedAt}}',
    '{{.HostConfig.AutoRemove}}',
].join('\t');
/** Null when the engine does not tell of every one: with damaged layers it cannot inspect what runs on them (measured). */
async function listContainers(context) {
    const { engine, signal } = context;
    const asked = await engine.docker(['ps', '-aq', '--no-trunc'], { timeoutMs: list_containers_ASK_MS, signal });
    if (asked.exitCode !== 0)
        return null;
    const ids = asked.stdout.split('\n').filter((id) => id !== '');
    const found = await inspect(context, ids.map((id) => ({ id })));
    if (found.withheld)
        return null;
    const seen = [...found.seen.values()].toReversed();
    return {
        running: seen.filter(({ running }) => running),
        stopped: seen.filter(({ running }) => !running),
    };
}
/** By id, in the order asked for; what is gone is left out. */
async function inspectContainers(context, asked) {
    return (await inspect(context, asked)).seen;
}
async function inspect({ engine, signal }, asked) {
    if (asked.length === 0)
        return { seen: new Map(), withheld: false };
    const words = ['container', 'inspect', '--format', list_containers_FIELDS, ...asked.map(({ id }) => id)];
    const { exitCode, stdout, stderr } = await engine.docker(words, { timeoutMs: list_containers_ASK_MS, signal });
    const seen = new Map(stdout.split('\n').flatMap((line) => seenFrom(line)));
    const gone = stderr.split('\n').filter((line) => /No such container/i.test(line)).length;
    return { seen, withheld: exitCode !== 0 && seen.size + gone < asked.length };
}
function seenFrom(line) {
    const [id, name, running, restarting, exitCode, finishedAt, autoRemove] = line.split('\t');
    if (id === undefined || name === undefined || autoRemove === undefined)
        return [];
    const finished = Date.parse(finishedAt ?? '');
    const seen = {
        id,
        name: name.replace(/^\//, ''),
        running: running === 'true',
        restarting: restarting === 'true',
        exitCode: Number(exitCode),
        // Go's zero time for one that never ended
        finishedAtMs: finished > 0 ? finished : null,
        autoRemove: autoRemove === 'true',
    };
    return [[id, seen]];
}

;// CONCATENATED MODULE: ./build/remedies/what-runs.js
/** Finds out what runs on the engine now, or ran when it was last heard of. */


const what_runs_PING_MS = 2_000;
const what_runs_READ_MS = 10_000;
/** The engine knows best; of one that does not answer its files tell, and what it said when the run began. */
async function what_runs_whatRuns(context, startedAtMs) {
    const { engine, privilege, signal } = context;
    if ((await engine.ping(what_runs_PING_MS)).state === 'healthy') {
        const listed = await listContainers(context);
        if (listed !== null)
            return { byEngine: true, running: listed.running, stopped: listed.stopped.map(({ name }) => name) };
    }
    const facts = await engine.facts();
    const onDisk = facts === null || privilege.kind === null
        ? null
        : await privilege
            .run('readContainers', { dataRoot: facts.dataRoot }, { timeoutMs: what_runs_READ_MS, signal })
            .catch(() => null);
    const inventory = await engine.inventory();
    const fresh = inventory !== null && inventory.seenAtMs >= startedAtMs ? inventory.containers : [];
    const seen = new Set(fresh.filter(({ running }) => running).map(({ id }) => id));
    if (onDisk === null)
        return fresh.length === 0
            ? null
            : { byEngine: false, running: fresh.filter(({ running }) => running).map(fromInventory), stopped: [] };
    const isLiving = (container) => container.running || startsByItself(container) || (seen.has(container.id) && !container.stoppedByHand);
    return {
        byEngine: false,
        running: onDisk.filter(isLiving),
        stopped: onDisk.filter((container) => !isLiving(container)).map(({ name }) => name),
    };
}
function fromInventory(container) {
    return { ...container, autoRemove: container.autoRemove === true };
}

;// CONCATENATED MODULE: ./build/remedies/living-containers.js
/** What ran on the engine before a rung stopped it: noted before, started again after, and what does not come back is named. */




/** A rung's limit that is over is no reason to leave containers down: only the end of the run is. */
function living_containers_beyondRung(context) {
    return { ...context, signal: context.cancelled };
}
const living_containers_PING_MS = 2_000;
const START_MS = 60_000;
/** What ends at once after its start did not come back. */
const SETTLE_MS = 1_000;
/** @param startedAtMs - of the run: what an older inventory saw running may have been stopped since */
function createLiving(startedAtMs, now = Date.now) {
    const ran = new Map();
    let blindSinceMs = null;
    return {
        ran: () => ({ ran: [...ran.values()], blindSinceMs }),
        remember: (earlier) => {
            for (const entry of earlier.ran)
                ran.set(entry.id, entry);
            blindSinceMs ??= earlier.blindSinceMs;
        },
        async note(context) {
            const found = await what_runs_whatRuns(context, startedAtMs);
            if (found === null) {
                blindSinceMs ??= now();
                return { byEngine: false, running: null, stopped: [] };
            }
            // One that failed to start keeps the time of its last end: only of what runs now is it known what ends later
            const ranAtMs = found.byEngine ? now() : 0;
            for (const { id, name, autoRemove } of found.running)
                ran.set(id, { id, name, autoRemove, ranAtMs });
            return { ...found, running: found.running.map(({ name }) => name) };
        },
        async bringBack(context) {
            if (ran.size === 0 && blindSinceMs === null)
                return { back: [], lost: [] };
            try {
                for (const entry of await endedSince(context, blindSinceMs))
                    ran.set(entry.id, entry);
                return await bringBack(context, [...ran.values()]);
            }
            catch {
                return { back: [], lost: [] };
            }
        },
    };
}
/** Whom nobody could name before: what the engine ended as it started again. One that ended well may have been done. */
async function endedSince(context, sinceMs) {
    if (sinceMs === null || (await context.engine.ping(living_containers_PING_MS)).state !== 'healthy')
        return [];
    const listed = await listContainers(context);
    const ended = (listed?.stopped ?? []).filter(({ finishedAtMs, exitCode }) => finishedAtMs !== null && finishedAtMs >= sinceMs && exitCode !== 0);
    return ended.map(({ id, name, autoRemove }) => ({ id, name, autoRemove, ranAtMs: 0 }));
}
async function bringBack(context, ran) {
    const { engine, signal, say } = context;
    if ((await engine.ping(living_containers_PING_MS)).state !== 'healthy')
        return { back: [], lost: [] };
    const idle = idleAmong(ran, await inspectContainers(context, ran));
    const failed = new Map();
    // Twice, for one may need another that is started after it
    for (const round of [1, 2]) {
        for (const { id, name } of idle.filter((entry) => round === 1 || failed.has(entry.id))) {
            if (signal.aborted)
                break;
            const started = await engine.docker(['start', id], { timeoutMs: START_MS, signal });
            if (started.exitCode === 0)
                failed.delete(id);
            else
                failed.set(id, whyNotStarted(name, started.stderr));
        }
        if (failed.size === 0)
            break;
    }
    if (idle.length > 0)
        await (0,external_node_timers_promises_namespaceObject.setTimeout)(SETTLE_MS, undefined, { signal }).catch(() => undefined);
    const brought = outcomeOf(ran, await inspectContainers(context, ran), failed);
    // Who was cancelled in the middle has not seen to all
    const seen = !signal.aborted;
    if (brought.back.length > 0)
        say(`containers that ran before and run again: ${brought.back.join(', ')}`);
    for (const line of brought.lost)
        say(line);
    return { ...brought, seen };
}
/** Those that are there and do not run, though nothing but the stop of the engine ended them. */
function idleAmong(ran, seen) {
    return ran.filter((entry) => {
        const now = seen.get(entry.id);
        return now !== undefined && !now.running && !endedByItself(entry, now);
    });
}
function endedByItself({ ranAtMs }, { running, finishedAtMs }) {
    return !running && finishedAtMs !== null && finishedAtMs < ranAtMs;
}
function outcomeOf(ran, seen, failed) {
    const back = [];
    const lost = [];
    for (const entry of ran) {
        const now = seen.get(entry.id);
        const { name } = entry;
        if (now?.running === true && !now.restarting)
            back.push(name);
        else if (now !== undefined && endedByItself(entry, now))
            continue;
        else if (now !== undefined)
            lost.push(failed.get(entry.id) ??
                `container ${name} was started again and ended with exit status ${now.exitCode}`);
        else if (entry.autoRemove)
            lost.push(`container ${name}, which is removed when it stops (--rm)`);
        // buildx boots a builder's container by itself
        else if (!container_names_isBuilderContainer(name))
            lost.push(`container ${name}, which ran before`);
    }
    return { back, lost };
}
function whyNotStarted(name, stderr) {
    const said = stderr
        .split('\n')
        .find((line) => /^Error response/.test(line))
        ?.replace(/^Error response from daemon: /, '');
    return `container ${name} ran before and does not start (${said ?? stderr.trim().split('\n').at(-1) ?? ''})`;
}

;// CONCATENATED MODULE: ./build/remedies/remake.js
/** Making again what was in a file that the engine makes anew: while it is stopped, or once it answers again. */



/** What cannot be made again is lost, and no reason to fail: the engine starts without it. */
async function remake_remakeAll(aside, remakes, when) {
    const all = [];
    for (const { what, [when]: work } of remakes) {
        if (work === undefined)
            continue;
        const failed = (error) => ({ done: null, lost: [`${what}: ${messageOf(error)}`] });
        all.push(await work(aside).catch(failed));
    }
    return all;
}
/** All that came back, and did not, once the engine answers again: what was made again, and what ran before. */
async function remake_whatCame(stopped, { remakes = [] }, remade) {
    const all = [...remade, ...(await remake_remakeAll(stopped, remakes, 'onceUp'))];
    const brought = await stopped.context.living.bringBack(beyondRung(stopped.context));
    return {
        done: [...all.flatMap(({ done }) => done ?? []), ...whoIsBack(brought)],
        lost: [...all.flatMap(({ lost }) => lost), ...brought.lost],
    };
}

;// CONCATENATED MODULE: ./build/remedies/job-containers.js
/** Service and job containers of a CI runner on this engine: jobs live on them, and nothing brings back their connections. */



const job_containers_ASK_MS = 5_000;
const job_containers_LOOK_MS = 20_000;
/**
 * GitHub's runner makes a network of its own for each job that has containers (actions/runner, `ContainerOperationProvider`:
 * `github_network_` and 32 hexadecimal digits), and puts the job's container and its services into it.
 */
const JOB_NETWORK = /(?:^|,)github_network_[0-9a-f]{32}(?:,|$)/;
/** The names that it gives to them: 32 digits, the image, 6 digits. */
const JOB_NAME = /^[0-9a-f]{32}_[A-Za-z0-9]+_[0-9a-f]{6}$/;
/** Why the engine is not to be stopped: it is out of reach, it hosts this job, or the containers of a job run on it. */
async function job_containers_stopObstacle(context) {
    return unstoppable(context) ?? (await jobObstacle(context));
}
/** With live-restore they outlive their engine; whoever allows that containers are lost has said what they want. */
async function jobObstacle(context) {
    if (context.allowContainerLoss)
        return null;
    const names = await jobContainers(context);
    if (names.length === 0)
        return null;
    const facts = await context.engine.facts();
    if (facts?.liveRestore === true)
        return null;
    return `containers that a CI runner started for a job run on this engine (${listed(names)}), and would end with it: set \`allow-container-loss: true\` if they may`;
}
/** Names of those that run; of an engine that does not answer its files tell, and what it said when the run began. */
async function jobContainers(context) {
    const words = ['ps', '--no-trunc', '--format', '{{.Names}}\t{{.Networks}}'];
    const silent = context.findings.some(({ id, state }) => id === 'reachable' && state !== 'healthy');
    const asked = silent
        ? null
        : await context.engine.docker(words, { timeoutMs: job_containers_ASK_MS, signal: context.signal });
    if (asked?.exitCode === 0)
        return asked.stdout.split('\n').flatMap(ofJob);
    if (await noneLives(context))
        return [];
    const [ran, networks] = await Promise.all([whatRuns(context, 0).catch(() => null), networksOf(context)]);
    return (ran?.running ?? []).flatMap(({ id, name }) => ofJob(`${name}\t${networks.get(id) ?? ''}`));
}
/** By id of the container, joined by commas: as the engine said when a run began, and as its files say now. */
async function networksOf({ engine, privilege, signal, }) {
    const facts = await engine.facts();
    const options = { timeoutMs: job_containers_LOOK_MS, signal };
    const onDisk = facts === null || privilege.kind === null
        ? []
        : await privilege.run('readContainers', { dataRoot: facts.dataRoot }, options).catch(() => []);
    const inventory = await engine.inventory();
    return new Map([
        ...(inventory?.containers ?? []).map(({ id, networks }) => [id, networks.join(',')]),
        ...onDisk.map(({ id, attachments }) => [id, attachments.map(({ network }) => network).join(',')]),
    ]);
}
/** After a power cut an engine's files still say of containers that they run: processes that stand on its data root tell. */
async function noneLives({ engine, privilege, signal }) {
    const facts = await engine.facts();
    if (facts === null || privilege.kind === null)
        return false;
    const { dataRoot, engineId } = facts;
    const options = { timeoutMs: job_containers_LOOK_MS, signal };
    const look = privilege.run('listDataRoot', { dataRoot, engineId, pid: null }, options);
    return look.then(({ living }) => living.length === 0, () => false);
}
function ofJob(line) {
    const [name = '', networks = ''] = line.split('\t');
    return JOB_NAME.test(name) || JOB_NETWORK.test(networks) ? [name] : [];
}

;// CONCATENATED MODULE: ./build/remedies/store-safety.js






/** Measured with 28.5: it ends at its start where it cannot make its `tmp`. */
const FULL = 'not a block is free on the disk, and an engine that was stopped could not start again: make some space first';
const store_safety_LOOK_MS = 20_000;
const STOP_MS = 60_000;
/** Throws with the reason when the data root is not proved to be this engine's. */
async function lookAtDataRoot(context, facts) {
    const { engine, privilege, signal } = context;
    const options = { timeoutMs: store_safety_LOOK_MS, signal };
    const engines = await privilege.run('findEngines', {}, options).catch(() => []);
    const pid = servingProcess(engines, engine.endpoint)?.pid ?? null;
    const { dataRoot, engineId } = facts;
    return privilege.run('listDataRoot', { dataRoot, engineId, pid }, options);
}
/** For every rung that stops the engine and moves its files. */
async function storeRungObstacle(context, facts, { containers, entries }) {
    const why = untouchableFiles(context, facts) ?? (await stopObstacle(context));
    if (why !== null || facts === null)
        return why;
    const look = await lookAtDataRoot(context, facts);
    const moved = entries(facts, look.names);
    const strange = look.strange.find(({ entry }) => moved.includes(entry));
    if (strange !== undefined)
        return `${strange.what}: what stands behind it is not moved`;
    if (await isFull(context))
        return FULL;
    return ((containers === 'lost' ? swarmObstacle(facts, look) : null) ??
        containerObstacle(context, facts, look, containers));
}
/** An engine that does not answer cannot say that it is in a swarm: its files do. */
function swarmObstacle(facts, { inSwarm }) {
    if (!facts.swarm && !inSwarm)
        return null;
    return 'the engine is a member of a swarm, which would lose this node’s tasks: leave the swarm first';
}
async function containerObstacle(context, { liveRestore }, { living }, containers) {
    const running = await runningNames(context);
    if (running === null) {
        return living.length === 0
            ? null
            : `containers live on though the engine does not answer (${listed(living)}): nothing is moved under them`;
    }
    if (context.allowContainerLoss || running.length === 0)
        return null;
    if (liveRestore)
        return `containers outlive this engine (live-restore), and nothing is moved under ${listed(running)}: stop them, or set \`allow-container-loss: true\``;
    const users = running.filter((name) => !isBuilderContainer(name));
    if (containers === 'stopped' || users.length === 0)
        return null;
    return `containers run on this engine and would be lost (${listed(users)}): stop them, or set \`allow-container-loss: true\``;
}
/** Containers that would outlive their engine: nothing is moved under them, so they end first, where the user allowed it. */
async function store_safety_stopSurvivors(context, liveRestore) {
    const names = liveRestore && context.allowContainerLoss ? await runningNames(context) : null;
    if (names === null || names.length === 0)
        return;
    context.say(`stopping containers that would outlive the engine: ${listed(names)}`);
    await context.engine.docker(['stop', '-t', '10', ...names], { timeoutMs: STOP_MS, signal: context.signal });
}

;// CONCATENATED MODULE: ./build/remedies/set-aside.js
/** Stop, set aside, start: the shape of every remedy that changes the engine's own files, with its way back. */















const set_aside_MOVE_MS = 60_000;
const set_aside_PING_MS = 3_000;
/** In the journal: the engine runs, and images are loaded again out of what was set aside. */
const AFTER_START = 'bring back what can be had again';
const ASKED_FOR = 'that is what `keep-set-aside` asks for';
const CUT_SHORT = 'the run was cancelled while the engine started; what was set aside is put back or deleted by the next run';
/** The engine runs again afterwards, as far as it did before; when it does not start all is put back first. */
async function setAsideAndStart(given, facts, plan) {
    const context = withContainerd(given, plan.containerd ?? null);
    const { engine, runId, say, cancelled, use } = context;
    const { dataRoot } = facts;
    const id = `${runId}-${plan.rung}${use > 1 ? `-${use}` : ''}`;
    const wasUp = (await engine.ping(set_aside_PING_MS)).state !== 'broken';
    const mover = storeMover(context, dataRoot, plan.containerd ?? null);
    const aside = { context, dataRoot, id, facts, mover, wasUp };
    const remaking = plan.remakes?.some(({ whileStopped }) => whileStopped !== undefined) ? id : null;
    const networks = set_aside_networksOf(plan, id);
    await context.journal.note({ step: 'set aside', setAside: [id], networks, remaking });
    const noted = await context.living.note(context);
    const warning = stopWarning(noted, facts.liveRestore);
    if (warning !== null)
        say(warning);
    const begun = performance.now();
    const moved = await set_aside_move(aside, plan);
    if (typeof moved === 'string') {
        await context.journal.note({ networks: null, remaking: null });
        return { kind: 'failed', why: `${moved}${await set_aside_startAgain(context, wasUp)}` };
    }
    const remade = await remakeAll(aside, plan.remakes ?? [], 'whileStopped');
    await context.journal.note({ step: 'start the engine', remaking: null });
    const why = await startOrPutBack(aside, wasUp);
    if (why !== null)
        return { kind: 'failed', why };
    const came = await whatCame(aside, plan, remade);
    await context.journal.note({ step: AFTER_START, networks: null });
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    if (cancelled.aborted)
        say('the run is being ended; what was set aside is put back or deleted by the next run');
    const back = cancelled.aborted ? null : ((await plan.afterStart?.(id)) ?? null);
    const { lost } = back ?? plan;
    const keep = (back ?? plan).keep ?? (context.keepSetAside ? ASKED_FOR : null);
    const brought = back === null ? '' : `; ${back.detail}`;
    return {
        kind: 'applied',
        detail: [
            `${plan.done} (${listed(moved)}), engine started again, ${seconds} s in all${brought}${keptNote(aside, keep)}`,
            ...came.done,
        ].join('; '),
        freedBytes: null,
        lost: [...lost, ...came.lost, ...(plan.entries.includes('containers') ? lostWithContainers(noted) : [])],
        commit: () => (keep === null ? commit(aside) : keepIt(aside, keep)),
        undo: () => undo(aside),
    };
}
/** The names that were moved, or why none was. */
async function set_aside_move({ context, dataRoot, id, facts, mover, wasUp }, plan) {
    const { engine, say, signal } = context;
    try {
        signal.throwIfAborted();
        await stopSurvivors(context, facts.liveRestore);
        say('stopping the engine');
        await engine.host.stop();
        signal.throwIfAborted();
        const owner = await processId(process.pid);
        if (owner === null)
            throw new Error('/proc cannot be read, so nothing is moved');
        const { rung, volumesToo, moreOnceStopped } = plan;
        const entries = [...plan.entries, ...((await moreOnceStopped?.()) ?? [])];
        const [startedAt, { engineId }] = [new Date().toISOString(), facts];
        const keep = plan.keep ?? (context.keepSetAside ? ASKED_FOR : null);
        const named = { dataRoot, id, rung, owner, startedAt, keep };
        const args = { ...named, entries, volumesToo, engineId, engineRan: wasUp };
        const { moved, unmounted } = await mover.setAside(args, { timeoutMs: set_aside_MOVE_MS, signal });
        if (unmounted > 0)
            say(`${unmounted} mounts that the engine had left behind were unmounted`);
        say(`set aside in ${dataRoot}/.buildmend: ${listed(moved)}`);
        return moved;
    }
    catch (error) {
        return messageOf(error);
    }
}
/**
 * Whatever ended the start: the engine shall not stay down with its files set aside. A cancelled run cannot wait for it: an
 * engine that still starts is left to, and the next run sees whether it came up without what was set aside.
 */
async function startOrPutBack(aside, wasUp) {
    const { context } = aside;
    try {
        context.say('starting the engine');
        await context.engine.host.start(lastGrace(context));
        return null;
    }
    catch (error) {
        if (context.cancelled.aborted)
            return CUT_SHORT;
        const back = await set_aside_putBack(aside).then(() => 'all was put back', (failure) => `it could not be put back (${messageOf(failure)}); the next run tries again`);
        return `the engine did not start afterwards: ${messageOf(error)}; ${back}${await set_aside_startAgain(context, wasUp)}`;
    }
}
/** Stops the engine, which may be half up, and puts back. Not bound to the run's signal: it takes milliseconds. */
async function set_aside_putBack({ context, id, mover }) {
    await context.engine.host.stop();
    await withReserve(context, () => mover.putBack(id));
}
async function set_aside_startAgain(context, wasUp) {
    if (!wasUp)
        return '';
    return context.engine.host.start(beyondLimit(context)).then(async () => [
        '; the engine runs again as before',
        ...(await context.living.bringBack(beyondRung(context))).lost,
    ].join('; '), (error) => `; the engine could not be started again: ${messageOf(error)}`);
}
/** Where the engine's database of them goes, they are made again once it runs. */
function set_aside_networksOf({ remakes = [] }, asideId) {
    if (remakes.includes(remakeWipedNetworks))
        return { asideId, wiped: true };
    return remakes.includes(remakeNetworks) ? { asideId, wiped: false } : null;
}
async function commit({ context, id, mover }) {
    const begun = performance.now();
    const freedBytes = await withReserve(context, () => mover.deleteAside(id));
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    context.say(`deleted what was set aside: ${humanBytes(freedBytes)} freed in ${seconds} s`);
}
function keptNote({ dataRoot, id }, keep) {
    return keep === null ? '' : `; once the build has passed it is kept in ${placeOf(dataRoot, id)}: ${keep}`;
}
/** The next run neither deletes nor restores it: that is a person's to say. */
async function keepIt({ context, dataRoot, id, mover }, because) {
    await mover.keepAside(id, because);
    const size = await asideSize(context.privilege, dataRoot, id);
    const takes = size === null ? '' : ` (${size})`;
    context.say(`what was set aside is kept${takes}: ${because}. ${howToEnd(dataRoot, id)}`);
}
async function undo(aside) {
    const { engine, living, say } = aside.context;
    try {
        await living.note(aside.context);
        await set_aside_putBack(aside);
        await aside.context.journal.note({ networks: null });
    }
    catch (error) {
        say(`what was set aside could not be put back: ${messageOf(error)}; the next run tries again`);
        await engine.host.start().catch(() => undefined);
        await living.bringBack(beyondRung(aside.context));
        return false;
    }
    await engine.host.start().catch((error) => say(`the engine does not start: ${messageOf(error)}`));
    await living.bringBack(beyondRung(aside.context));
    return true;
}

;// CONCATENATED MODULE: ./build/remedies/finish-earlier.js
/**
 * Finishes or undoes what runs have begun that were killed, cancelled, or cut off by a power loss: what they set aside, what they
 * lent, the engine they stopped, what ran on it, its networks, a builder. One way for the next run, the post step and `recover`.
 */








const finish_earlier_PING_MS = 5_000;
const finish_earlier_LIMIT_MS = 60_000;
const UNKNOWN = {
    source: 'record',
    store: 'other',
    containerdRoot: null,
    engineId: null,
    serverVersion: null,
    liveRestore: false,
    swarm: false,
    rootless: false,
};
/** Says what it does. Never throws: what it cannot do is left, and stays on record. */
async function finishEarlier(given) {
    let found = false;
    const say = (line) => {
        found = true;
        given.say(line);
    };
    const entries = await openJournals(given);
    const context = { ...given, say, engine: withKnownRoot(given.engine, entries) };
    for (const { runId, rung, step } of entries)
        say(`run ${runId} was cut off in ${rung === '' ? 'a remedy' : rung}, about to: ${step}`);
    // Taken over while the engine was down: now that the build has passed it can be ended
    const own = given.when === 'passed' ? given.journal.open() : null;
    const begun = mergeBegun([...(own === null ? [] : [own]), ...entries]);
    context.living.remember(begun);
    if (entries.length > 0) {
        // Their entries go once ours says the same: whoever cuts us off leaves it to the next
        const root = knownRoot(entries);
        const place = root === null ? {} : { dataRoot: root };
        const step = 'finish what an earlier run has begun';
        await given.journal.note({ rung: 'recover', step, ...place, ...begun });
        for (const entry of entries)
            await forgetJournal(given, entry);
    }
    const left = [...(await settleAsides(context, entries))];
    const up = await bringUp(context, begun.engineStopped);
    if (up.why !== null)
        left.push(up.why);
    else if (up.started || own !== null || entries.length > 0)
        left.push(...(await with_reserve_withReserve(context, () => bringBackAll(context, begun))));
    if (entries.some(({ rung }) => rung === 'repair'))
        await finish_earlier_sweep(context);
    return { found: found || left.length > 0, left };
}
/** An engine that is down may have told only the run that was cut off where its files are; they are proved to be a data root again. */
function withKnownRoot(engine, entries) {
    const dataRoot = knownRoot(entries);
    if (dataRoot === null)
        return engine;
    const known = { ...UNKNOWN, dataRoot };
    return { ...engine, facts: async () => (await engine.facts()) ?? known };
}
function knownRoot(entries) {
    return entries.findLast(({ dataRoot }) => dataRoot !== null)?.dataRoot ?? null;
}
async function settleAsides(context, entries) {
    const loading = entries.filter(({ step }) => step === AFTER_START).flatMap(({ setAside }) => setAside);
    const { remaking } = mergeBegun(entries);
    const left = [];
    for (const { id, outcome, detail } of await recoverSetAside({ ...context, loading, remaking })) {
        const sentence = `set aside by an earlier run (${id}): ${outcome}; ${detail}`;
        if (outcome === 'left')
            left.push(sentence);
        else
            context.say(sentence);
    }
    return left;
}
async function bringUp(context, stoppedByUs) {
    const asItIs = { started: false, why: null };
    const { engine, when, living, say } = context;
    const { state } = await engine.ping(finish_earlier_PING_MS);
    if (state === 'healthy' || (!stoppedByUs && when !== 'settle'))
        return asItIs;
    // It need not be asked of an engine that was never ours to stop
    if (state === 'unknown' && !stoppedByUs)
        return asItIs;
    if (engine.host.obstacle !== null) {
        const why = `the engine does not run and cannot be started: ${engine.host.obstacle}`;
        return { started: false, why };
    }
    say('the engine was left stopped: starting it');
    // One that died by itself left containers that nobody has noted yet
    await living.note(context);
    try {
        if (state === 'unknown')
            await engine.host.stop();
        await startWithReserve(context);
        say('the engine runs again');
        return { started: true, why: null };
    }
    catch (error) {
        return { started: false, why: `the engine does not start: ${message_of_messageOf(error)}` };
    }
}
async function bringBackAll(context, { engineStopped, networks, builder }) {
    const { engine, journal, living } = context;
    if ((await engine.ping(finish_earlier_PING_MS)).state !== 'healthy')
        return [];
    if (engineStopped)
        await journal.note({ engineStopped: false });
    if (networks !== null) {
        await connectEarlier(context, networks);
        await journal.note({ networks: null });
    }
    await living.bringBack(context);
    if (builder === null)
        return [];
    const why = await bootAgain(context, builder);
    if (why !== null)
        return [why];
    await journal.note({ builder: null });
    return [];
}
async function finish_earlier_sweep({ engine, privilege, say }) {
    const facts = await engine.facts();
    if (facts === null || privilege.kind === null || engine.endpoint.kind !== 'unix')
        return;
    const swept = await privilege
        .run('sweepDrafts', { dataRoot: facts.dataRoot }, { timeoutMs: finish_earlier_LIMIT_MS })
        .catch(() => 0);
    if (swept > 0)
        say(`${swept} drafts of an earlier run were deleted`);
}

;// CONCATENATED MODULE: ./build/remedies/journalled.js


/** One for each run, and for each that finishes what another has begun. */
function createJournalled(deps) {
    const journal = createJournal(deps);
    const ran = createLiving(deps.startedAtMs);
    const engine = journalledEngine(deps.engine, journal, ran);
    return { engine, living: journalledLiving(ran, journal), journal };
}
/** Its host notes what runs before it stops the engine, and that the engine has to run until it does. */
function journalledEngine(engine, journal, living) {
    const { host } = engine;
    const noting = {
        get kind() {
            return host.kind;
        },
        get obstacle() {
            return host.obstacle;
        },
        log: (sinceMs, maxLines) => host.log(sinceMs, maxLines),
        async stop(signal) {
            await journal.note({ step: 'stop the engine', engineStopped: true, ...living.ran() });
            await host.stop(signal);
        },
        async start(signal) {
            await host.start(signal);
            await journal.note({ step: 'bring back what ran', engineStopped: false });
        },
    };
    return { ...engine, host: noting };
}
/** Once the engine has answered, what it could bring back is back, and what it could not is told. */
function journalledLiving(living, journal) {
    return {
        ...living,
        async bringBack(context) {
            const brought = await living.bringBack(context);
            if (brought.seen)
                await journal.note({ step: 'containers run again', ran: [], blindSinceMs: null });
            return brought;
        },
    };
}

;// CONCATENATED MODULE: ./build/run-id.js
/** Names one run: in the report's file name and in what it sets aside. */

/** Sorts by time: `20261121T101500-4f2a`. */
function newRunId(now) {
    const stamp = now.toISOString().replace(/[-:]/g, '').slice(0, 15);
    return `${stamp}-${(0,external_node_crypto_namespaceObject.randomBytes)(2).toString('hex')}`;
}

// EXTERNAL MODULE: ./build/command/find-subcommand.js
var find_subcommand = __nccwpck_require__(803);
// EXTERNAL MODULE: ./build/command/option-tables.js
var option_tables = __nccwpck_require__(883);
// EXTERNAL MODULE: ./build/command/parse-command.js + 1 modules
var parse_command = __nccwpck_require__(955);
;// CONCATENATED MODULE: ./build/command/without-options.js
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
function without_options_givenOptions(command) {
    const found = findSubcommand(command.argv);
    const own = readOptions(command.argv.slice(command.optionsAt), tableOf(command.tool), false).options;
    return [...(found.kind === 'found' ? found.globals : []), ...own];
}
function ownWords({ argv, optionsAt, tool }, names) {
    return without_options_placesOf(readOptions(argv.slice(optionsAt), tableOf(tool), false).options, names, optionsAt);
}
/** Before the subcommand stand its words, and the options of docker, buildx and Compose. */
function globalWords(argv, until, names) {
    const places = [];
    for (let at = 1; at < until;) {
        const read = readOptions(argv.slice(at, until), tableAt(argv.slice(0, at)), true);
        places.push(...without_options_placesOf(read.options, names, at));
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
        return BUILDX;
    return last === 'compose' || (before.length === 1 && /docker-compose$/.test(last ?? '')) ? COMPOSE : DOCKER;
}
function without_options_placesOf(options, names, from) {
    return options.flatMap(({ name, words, at }) => names.includes(name) ? words.map((_, more) => from + at + more) : []);
}

;// CONCATENATED MODULE: ./build/engine/away/builder-features.js
/** What a build asks for that another builder than the engine's own cannot do; what is not known is not held against it. */


const builder_features_ASK_MS = 20_000;
/** One part of a sentence for each; empty when it can do all. */
async function builder_features_lacking(wayOut, builder) {
    const { command, env } = wayOut;
    if (command.tool === 'compose-v1-build')
        return ['docker-compose 1 knows no builders'];
    if (command.tool === 'docker-build' && /^(?:0|f|false)$/i.test(env['DOCKER_BUILDKIT'] ?? ''))
        return ['DOCKER_BUILDKIT=0 asks for the classic builder'];
    const options = givenOptions(command);
    const outputs = allValues(options, 'output');
    const byEngine = (await builder.engine.builder())?.driver === 'docker';
    const named = outputs.length > 0 || isOn(options, 'push');
    const loads = isOn(options, 'load') || (byEngine && !named);
    return [
        ...platformsLacking(allValues(options, 'platform'), env, builder, loads),
        ...storeOutputs(outputs, byEngine),
        ...entitlementsLacking(allValues(options, 'allow'), lastValue(options, 'network'), builder),
        ...cachesLacking(allValues(options, 'cache-to'), builder),
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
    const options = { timeoutMs: builder_features_ASK_MS };
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

;// CONCATENATED MODULE: ./build/engine/away/into-engine.js
/** What a build in another builder needs more, so that its image comes into the engine as it would have by itself. */


const PRINT_MS = 30_000;
const WHERE_IT_WAS_PUT = {
    delivered: true,
    archive: null,
    image: 'what it made is where the command put it',
};
const LOADED = { delivered: true, archive: null, image: 'its image was loaded into the engine' };
/** The engine's own BuildKit puts an image into its store by itself; every other builder has to be told. */
async function into_engine_intoEngine(wayOut, target) {
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
    const asksToLoad = givenOptions(command).some(({ name }) => name === 'load');
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
const OUTPUTS = (/* unused pure expression or super */ null && (['output', 'push', 'load', 'call', 'print', 'check']));
/** Only the engine's own builder does, and only where no output is named. */
async function loadsByItself(command, { engine }) {
    if (givenOptions(command).some(({ name }) => OUTPUTS.includes(name)))
        return false;
    return (await engine.builder())?.driver === 'docker';
}
/** Of the definition's targets those that name no output. A definition that cannot be asked loads them all. */
async function bakeOutputs(command, { engine, builder }) {
    if (command.stdin !== 'none')
        return ['--load'];
    const words = ['buildx', 'bake', '--builder', builder, ...command.argv.slice(command.optionsAt), '--print'];
    const printed = await engine.docker(words, { timeoutMs: PRINT_MS });
    const targets = printed.exitCode === 0 ? recordAt(parseJson(printed.stdout), 'target') : {};
    const without = Object.entries(targets).flatMap(([name, target]) => isRecord(target) && 'output' in target ? [] : [name]);
    if (Object.keys(targets).length === 0)
        return ['--load'];
    return without.flatMap((name) => ['--set', `${name}.output=type=docker`]);
}

;// CONCATENATED MODULE: ./build/engine/away/side-builder.js
/** A fresh `docker-container` builder on an engine that is well: for a builder that is not, and where no second engine can be had. */








const side_builder_PING_MS = 5_000;
const side_builder_BOOT_MS = 180_000;
const side_builder_CALL_MS = 60_000;
const PREFIX = 'buildmend-side-';
/** Why none can be made on this engine; null when it may be tried. */
async function ownBuilderObstacle({ engine, bases }, wayOut) {
    if ((await engine.ping(side_builder_PING_MS)).state !== 'healthy')
        return 'the engine does not answer, so it cannot run a builder';
    const facts = await engine.facts();
    const lacks = await lacking(wayOut, {
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
    const own = await processId(process.pid);
    const name = `${PREFIX}${process.pid}-${own?.startTicks ?? '0'}`;
    const remove = async () => {
        const removed = await engine.docker(['buildx', 'rm', '--force', name], { timeoutMs: side_builder_CALL_MS });
        say(removed.exitCode === 0
            ? `the side builder ${name} was removed`
            : `the side builder ${name} could not be removed: ${side_builder_lastLine(removed.stderr)}`);
    };
    const why = await side_builder_create(request, name);
    if (why !== null)
        throw new Error(`no builder can be made: ${why}`);
    const booted = await engine.docker(['buildx', 'inspect', '--bootstrap', name], {
        timeoutMs: side_builder_BOOT_MS,
        signal,
    });
    if (booted.exitCode !== 0) {
        await remove();
        throw new Error(`the side builder does not start: ${side_builder_lastLine(booted.stderr)}`);
    }
    const home = await intoEngine(request, { engine, builder: name, archive: null });
    return {
        how: home.how,
        where: `a side builder (${name}) on the same engine`,
        engine,
        verify: (ending) => probeBuild(engine, { name, driver: 'docker-container', containers: [] }, ending),
        bringHome: async () => home.told,
        leave: remove,
    };
}
/** With the driver options, flags and configuration of the sick builder, where that is one of its kind. */
async function side_builder_create({ engine, signal }, name) {
    const sick = await engine.builder();
    const record = sick?.driver === 'docker-container' && sick.record !== undefined ? await side_builder_readText(sick.record) : '';
    const node = arrayAt(parseJson(record), 'Nodes')[0];
    const options = Object.entries(recordAt(node, 'DriverOpts')).flatMap(([key, value]) => [
        '--driver-opt',
        `${key}=${String(value)}`,
    ]);
    const flags = stringsOf(arrayAt(node, 'Flags')).join(' ');
    const config = stringAt(recordAt(node, 'Files'), 'buildkitd.toml');
    const folder = await mkdtemp(join(tmpdir(), 'buildmend-builder-'));
    try {
        const file = join(folder, 'buildkitd.toml');
        if (config !== null)
            await writeFile(file, Buffer.from(config, 'base64'));
        const words = [
            ...['buildx', 'create', '--name', name, '--driver', 'docker-container', ...options],
            ...(flags === '' ? [] : ['--buildkitd-flags', flags]),
            ...(config === null ? [] : ['--config', file]),
        ];
        const created = await engine.docker(words, { timeoutMs: side_builder_CALL_MS, signal });
        return created.exitCode === 0 ? null : side_builder_lastLine(created.stderr);
    }
    finally {
        await rm(folder, { recursive: true, force: true });
    }
}
/** What a killed run left; one sentence for each. Never rejects. */
async function tidySideBuilders({ docker }, names) {
    const told = [];
    for (const name of names) {
        const [, pid = '', startTicks = ''] = /^buildmend-side-(\d+)-(\d+)$/.exec(name) ?? [];
        if (pid === '' || (await isAlive({ pid: Number(pid), startTicks })))
            continue;
        const removed = await docker(['buildx', 'rm', '--force', name], { timeoutMs: side_builder_CALL_MS });
        told.push(removed.exitCode === 0
            ? `the side builder ${name} that an earlier run had left was removed`
            : `the side builder ${name} that an earlier run left could not be removed: ${side_builder_lastLine(removed.stderr)}`);
    }
    return told;
}
function side_builder_readText(file) {
    return readFile(file, 'utf8').catch(() => '');
}
function side_builder_lastLine(stderr) {
    return stderr.trim().split('\n').at(-1) || 'it did not end in time';
}

;// CONCATENATED MODULE: ./build/engine/away/side-parent.js
/** Where a side engine's folder may stand: a disk that overlay2 works on, with enough room, and never the one that fails. */


/** Short paths, for a unix socket's has 107 bytes; a next run looks here for what a killed one left. */
function sideParents() {
    return [...new Set(['/var/tmp', '/tmp', (0,external_node_os_namespaceObject.tmpdir)(), '/mnt', '/var/lib', '/home', '/opt', '/srv'])];
}
/** An engine with the images and the cache of one build: less is not worth a try. */
const LEAST_BYTES = (/* unused pure expression or super */ null && (3 * 1024 ** 3));
/** ext, xfs, btrfs, f2fs (statfs(2)): overlay2 works there. Memory (tmpfs) is no place for images. */
const DISKS = (/* unused pure expression or super */ null && ([0xef53, 0x58465342, 0x9123683e, 0xf2f52010]));
/**
 * The roomiest; null where none has enough.
 *
 * @param notOn - a path whose disk may not be used: it fails, or is full
 */
async function sideParent(notOn) {
    const avoided = notOn === null ? null : await side_parent_deviceOf(notOn);
    const rooms = [];
    for (const path of sideParents()) {
        const device = await side_parent_deviceOf(path);
        if (device === null || device === avoided)
            continue;
        const found = await statfs(path).catch(() => null);
        if (found === null || !DISKS.includes(found.type))
            continue;
        rooms.push({ path, freeBytes: found.bavail * found.bsize });
    }
    const best = rooms.reduce((most, room) => (most === null || room.freeBytes > most.freeBytes ? room : most), null);
    return best === null || best.freeBytes < LEAST_BYTES ? null : best.path;
}
/** Null where there is no such path. */
async function side_parent_deviceOf(path) {
    return stat(path).then(({ dev }) => dev, () => null);
}

;// CONCATENATED MODULE: ./build/way-out.js
/** What is wired for rungs that go round the engine: what they need, and the end of what a killed run left of one. */








function wayOutOf({ command, env, options }) {
    const archiveDir = env['RUNNER_TEMP'] || tmpdir();
    return { command, env, archiveDir, fallbackBuilder: options.plan.fallbackBuilder ?? null };
}
const TIDY_MS = 180_000;
function way_out_placesOf({ command, env }) {
    return { globalArgs: command.globalArgs, env };
}
/** Ends side engines and removes side builders of runs that are gone; says what was done. Never rejects. */
async function tidyWayOut(request) {
    const { engine, privilege, say } = request;
    if ((await sideFolders()).length > 0 && privilege.kind !== null) {
        const told = await privilege
            .run('tidySides', { parents: sideParents() }, { timeoutMs: TIDY_MS })
            .catch((error) => [
            `what an earlier side engine left could not be looked at: ${message_of_messageOf(error)}`,
        ]);
        for (const line of told)
            say(line);
    }
    const builders = await sideBuilders(request);
    if (builders.length > 0)
        for (const line of await tidySideBuilders(engine, builders))
            say(line);
}
/** Whether any side engine or side builder is there, as far as anybody may look: a look into a few directories. */
async function isWayOutLeft(places) {
    return (await sideFolders()).length > 0 || (await sideBuilders(places)).length > 0;
}
async function sideFolders() {
    const all = await Promise.all(sideParents().map((parent) => (0,promises_namespaceObject.readdir)(parent).catch(() => [])));
    return all.flat().filter((name) => name.startsWith(SIDE_PREFIX));
}
/** By buildx's own records. */
async function sideBuilders({ globalArgs, env }) {
    const { configDir } = resolveEndpoint({ globalArgs, env });
    const records = (0,external_node_path_.join)(env['BUILDX_CONFIG'] || (0,external_node_path_.join)(configDir, 'buildx'), 'instances');
    return (await (0,promises_namespaceObject.readdir)(records).catch(() => [])).filter((name) => name.startsWith(SIDE_PREFIX));
}

;// CONCATENATED MODULE: ./build/open-finishing.js










/** Keeps a journal of its own: it may be cut off too. */
async function openFinishing(request) {
    const { command, env, commands, cliPath, signal, say } = request;
    const uid = process.geteuid?.() ?? 0;
    const rights = await createPrivilege({ cliPath, uid, socket: socketOf(endpointOf(command, env).endpoint) });
    const bare = createEngine({ command, env, ...commands, privilege: async () => rights });
    const privilege = guardedPrivilege(rights, bare.facts);
    const stateDir = stateDirectory(env, uid);
    const runId = newRunId(new Date());
    const startedAtMs = Date.now();
    const journalled = createJournalled({ engine: bare, privilege, stateDir, runId, say, startedAtMs });
    const lookout = createLookout({ engine: bare, env, runId, signal, say, now: Date.now });
    return {
        engine: bare,
        async finish() {
            let finished = null;
            await tidyWayOut({ engine: bare, privilege: rights, globalArgs: command?.globalArgs ?? [], env, say });
            const context = { ...journalled, privilege, stateDir, signal, say, when: 'settle' };
            await lookout.meanwhile(async () => {
                finished = await finishEarlier(context);
                await journalled.journal.close();
            });
            return finished ?? { found: true, left: ['another run mends this engine right now'] };
        },
    };
}

;// CONCATENATED MODULE: ./build/finish-up.js
/** After a run that was cut off: finishes or undoes what it had begun, and starts the engine if it was left stopped. */

/** Never throws for what it cannot mend: it says so, and leaves it to the next run. */
async function finishUp({ command, options, env, cliPath, say }) {
    const { engineStop, engineStart, engineLog } = options;
    const commands = { engineStop, engineStart, engineLog };
    const { signal } = new AbortController();
    const finishing = await openFinishing({ command, env, commands, cliPath, signal, say });
    const { left } = await finishing.finish();
    for (const sentence of left)
        say(sentence);
}


/***/ }),

/***/ 756:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _action_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(558);
/* harmony import */ var _finish_up_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(325);
/* harmony import */ var _report_annotations_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(204);
/** The action's post step: does nothing, unless the main step was cut off while it mended the engine. */



await post().catch((error) => {
    process.stdout.write(`${(0,_report_annotations_js__WEBPACK_IMPORTED_MODULE_2__/* .workflowCommand */ .NA)('warning', { title: 'Buildmend' }, (0,_action_run_js__WEBPACK_IMPORTED_MODULE_0__/* .errorText */ .kc)(error))}\n`);
});
async function post() {
    const runId = process.env[`STATE_${_action_run_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE */ .c4.recovering}`];
    if (runId === undefined || process.env[`STATE_${_action_run_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE */ .c4.ended}`] === runId)
        return;
    const action = (0,_action_run_js__WEBPACK_IMPORTED_MODULE_0__/* .readActionRun */ .Ml)(process.env, runId);
    action.story.phase('the main step was cut off while it mended the engine');
    await (0,_finish_up_js__WEBPACK_IMPORTED_MODULE_1__/* .finishUp */ .$)({ ...action, env: process.env, say: action.story.say });
    action.story.endPhase();
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  NA: () => (/* binding */ workflowCommand)
});

// UNUSED EXPORTS: annotations, placeOf

;// CONCATENATED MODULE: ./build/core/diagnosis.js
const FAILURE_CLASSES = (/* unused pure expression or super */ null && ([
    'overlay2-corruption',
    'containerd-store-corruption',
    'buildkit-state-corruption',
    'storage-io-error',
    'disk-full',
    'engine-unavailable',
    'builder-unavailable',
    'nested-overlay',
    'out-of-memory',
    'network-transient',
    'registry-rate-limit',
    'registry-auth',
    'remote-cache-error',
    'dockerfile-error',
    'build-step-failed',
    'config-error',
    'unknown',
    'none',
]));
const OWNERS = (/* unused pure expression or super */ null && (['code', 'configuration', 'builder', 'engine', 'host', 'remote', 'unknown']));
/** The build's own mistake, or that of its configuration: engine and builder are not to blame. */
function diagnosis_isUsersOwn({ owner }) {
    return owner === 'code' || owner === 'configuration';
}
/** The text is known of one release of a component: no remedy on the engine can help. */
function isReleaseBug({ evidence }) {
    return evidence[0]?.rule.startsWith('release-bug/') ?? false;
}
/** It stands on a rule of the user's own: no rule or check of ours says the same. */
function isTaught({ evidence }) {
    return evidence[0]?.origin === 'user';
}
/**
 * Why a diagnosis allows a retry and nothing else, as a reason to skip a rung; null when it allows whatever its class does.
 * A step can print anything (law 2), and whoever opens a pull request can write a rules file.
 */
function whyRetryOnly(diagnosis) {
    if (isTaught(diagnosis))
        return 'only a rule of your own file speaks for it, which allows a retry and nothing else';
    if (diagnosis.evidence[0]?.source === 'step')
        return 'only a step’s own output speaks for it, which allows a retry and nothing else';
    return null;
}
const NO_FAILURE = { failureClass: 'none', owner: 'unknown', confidence: 1, evidence: [] };

;// CONCATENATED MODULE: ./build/report/annotations.js
/** Annotations for the runner: the failure where a person looks first, on the Dockerfile’s line where that is known. */


const MAX_MESSAGE = 4_000;
/**
 * The workflow commands to print, one a line; none when the build passed at once.
 *
 * @param dockerfiles - the command’s Dockerfiles, relative to the repository’s root
 */
function annotations(report, dockerfiles) {
    switch (report.verdict) {
        case 'passed':
            return [];
        case 'recovered':
            return [
                workflowCommand('warning', { title: `Build recovered from ${report.failureClass}` }, recoveredText(report)),
            ];
        case 'failed': {
            const place = report.owner === 'code' ? placeOf(report, dockerfiles) : null;
            const where = place === null ? {} : { file: place.file, line: String(place.line) };
            return [
                workflowCommand('error', { title: `Build failed: ${report.failureClass}`, ...where }, failedText(report)),
            ];
        }
    }
}
/** Where in a Dockerfile of the repository the first attempt failed: BuildKit shows it, or says `parse error on line 3`. */
function placeOf({ attempts, evidence }, dockerfiles) {
    const shown = attempts[0]?.failedAt ?? null;
    const named = dockerfiles.find((path) => baseName(path) === baseName(shown?.file ?? ''));
    if (shown !== null)
        return named === undefined ? null : { file: named, line: shown.line };
    const parse = evidence.map(({ text }) => /parse error (?:on |at )?line (\d{1,6})/i.exec(text)?.[1]);
    const line = parse.find((number) => number !== undefined);
    const [file] = dockerfiles;
    return line === undefined || file === undefined ? null : { file, line: Number(line) };
}
/** `::name key=value,…::message`, escaped as the toolkit does; line breaks in the message are kept. */
function workflowCommand(name, properties, message) {
    const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
    return `::${name} ${pairs.join(',')}::${escapeData(message)}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
function recoveredText(report) {
    const helped = report.rungs.filter((rung) => rung.outcome === 'helped').map((rung) => rung.id);
    const by = helped.length === 0 ? '' : ` by ${helped.join(', ')}`;
    if (report.homecoming)
        return clipped([`${report.why}; ${formatDuration(report.timeLostMs)} lost.`, ...quoted(report)]);
    return clipped([
        `The build passed in the end${by}; ${formatDuration(report.timeLostMs)} lost.`,
        ...quoted(report),
    ]);
}
/** A person's own mistake is told in its own words first; of all else, why the run ended is what matters most. */
function failedText(report) {
    const own = isUsersOwn(report);
    const words = [...quoted(report), ...(report.attempts[0]?.failedAt?.output ?? [])];
    return clipped(own ? [...words, ...report.advice, report.why] : [report.why, ...words, ...report.advice]);
}
function quoted(report) {
    const first = report.evidence[0];
    return first === undefined ? [] : [oneLine(first.text, 500)];
}
function clipped(lines) {
    return lines.join('\n').slice(0, MAX_MESSAGE);
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(756);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
