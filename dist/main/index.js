import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 4237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c4: () => (/* binding */ STATE),
  kc: () => (/* binding */ errorText),
  Ml: () => (/* binding */ readActionRun)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/command/parse-command.js
var parse_command = __nccwpck_require__(9461);
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

// EXTERNAL MODULE: ./build/inputs/input-error.js
var input_error = __nccwpck_require__(2699);
// EXTERNAL MODULE: ./build/inputs/inputs.js
var inputs = __nccwpck_require__(743);
;// CONCATENATED MODULE: ./build/inputs/read-action.js
/** Reads the action’s inputs from the environment, under the names that the runner gives them. */

/**
 * The runner hands over an input as `INPUT_` and its name in capitals, spaces as underscores, hyphens kept.
 * Read directly: loading the toolkit (it brings an HTTP client) costs 0.3 s where the rest of the start takes 0.1 s.
 * Variables of inputs that we do not have are nobody’s mistake of ours and are ignored.
 */
function readActionInputs(env) {
    const given = {};
    for (const input of (0,inputs/* inputsOf */.Vc)('action')) {
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

// EXTERNAL MODULE: ./build/core/plan.js
var plan = __nccwpck_require__(4115);
// EXTERNAL MODULE: ./build/core/presets.js
var presets = __nccwpck_require__(134);
// EXTERNAL MODULE: ./build/core/rungs.js
var core_rungs = __nccwpck_require__(6009);
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
        throw (0,input_error/* wrongInput */.q)('ladder', written, 'Options stand in one pair of parentheses behind a rung: restart-engine(limit=2m, uses=2)');
    return { written, name: match[1], options: match[2] === undefined ? null : match[2].trim() };
}

// EXTERNAL MODULE: ./build/inputs/nearest.js
var nearest = __nccwpck_require__(1410);
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
        throw wrong(rung, part, `Its options are ${names.join(', ')}. ${(0,nearest/* didYouMean */.au)(name, names)}`.trim());
    }
    if ((0,core_rungs/* isRetry */.rp)(rung) && !spec.forRetries)
        throw wrong(rung, part, `This rung only builds again: uses is its only option; for pauses there are retry-delay and retry-max-delay.`);
    return spec;
}
function hintOf(name, value) {
    return name !== 'uses' && /^\d+$/.test(value) ? ` Add the unit: ${name}=${value}s.` : '';
}
function wrong(rung, part, hint) {
    return new input_error/* InputError */.d(`Input "ladder", option ${JSON.stringify(part)} of ${rung}: ${hint}`);
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
            throw (0,input_error/* wrongInput */.q)('ladder', entry.written, `${entry.name} has its options twice: write them once.`);
        options[entry.name] = readRungOptions(entry.name, entry.options);
    }
    const rungs = entries.flatMap((entry) => rungsOf(entry, throwAwayRunner));
    return { rungs: [...new Set(rungs)], options };
}
function rungsOf({ name, options, written }, throwAwayRunner) {
    if ((0,core_rungs/* isRungId */.iP)(name))
        return [name];
    const wanted = name === 'default' ? (0,presets/* defaultPreset */.F)(throwAwayRunner) : name;
    const preset = presets/* PRESETS */.f.find(({ id }) => id === wanted);
    if (preset === undefined)
        throw (0,input_error/* wrongInput */.q)('ladder', written, (0,nearest/* didYouMean */.au)(name, ['default', ...presets/* PRESETS */.f.map(({ id }) => id), ...core_rungs/* RUNG_IDS */.w]));
    if (options === null)
        return preset.rungs;
    const example = `${name},restart-engine(${options})`;
    throw (0,input_error/* wrongInput */.q)('ladder', written, `Options belong to one rung, not to a preset: ${example}`);
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
        const least = to_plan_text(raw, 'retry-delay') ?? (0,inputs/* inputSpec */.mm)('retry-delay').default;
        throw (0,input_error/* wrongInput */.q)('retry-max-delay', written(raw, 'retry-max-delay'), `It is shorter than retry-delay (${least}).`);
    }
    // An empty list is a choice of its own here: no remedy at all.
    const ladder = parseLadder(raw.ladder ?? (0,inputs/* inputSpec */.mm)('ladder').default, throwAwayRunner);
    const fallbackBuilder = to_plan_text(raw, 'fallback-builder');
    return {
        ladder: withFallback(ladder.rungs, fallbackBuilder),
        fallbackBuilder,
        rungOptions: ladder.options,
        ladderOrder: oneOf(raw, 'ladder-order', inputs/* LADDER_ORDERS */.no),
        retry: { maxRetries: count(raw, 'max-retries', 0, 10), initialDelayMs, maxDelayMs },
        maxAttempts: count(raw, 'max-attempts', 1, 50),
        timeoutMs: timeout(raw),
        allowVolumeLoss: to_plan_boolean(raw, 'allow-volume-loss'),
        allowContainerLoss: to_plan_boolean(raw, 'allow-container-loss'),
        keepSetAside: to_plan_boolean(raw, 'keep-set-aside'),
        neighbours: oneOf(raw, 'neighbours', plan/* NEIGHBOUR_WAYS */.N),
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
        throw new input_error/* InputError */.d('Input "ladder": the rung fallback-builder needs a builder. Name it in the input "fallback-builder", or leave the rung out.');
    return named === null || listed || rungs.length === 0 ? rungs : [...rungs, 'fallback-builder'];
}
function commandLine(raw) {
    const line = to_plan_text(raw, 'command');
    if (line !== null)
        return line;
    throw new input_error/* InputError */.d('Input "command" is missing. Give the docker command to run, e.g. `command: docker build -t app .`');
}
function defaultReport(runnerTemp, runId) {
    return runnerTemp === null ? null : `${runnerTemp}/buildmend-${runId}.json`;
}
function rulesFile(raw) {
    const byDefault = (0,inputs/* inputSpec */.mm)('rules-file').default;
    const file = (raw['rules-file'] ?? byDefault).trim();
    return file === '' ? null : { file, isDefault: file === byDefault };
}
function to_plan_text(raw, name) {
    const value = raw[name]?.trim() ?? '';
    return value === '' ? null : value;
}
/** The value given, or the table’s default where it is absent or empty. */
function written(raw, name) {
    return to_plan_text(raw, name) ?? (0,inputs/* inputSpec */.mm)(name).default;
}
function count(raw, name, min, max) {
    const parsed = parseCount(written(raw, name), min, max);
    if (parsed === null)
        throw (0,input_error/* wrongInput */.q)(name, written(raw, name));
    return parsed;
}
function to_plan_boolean(raw, name) {
    const parsed = parseBoolean(written(raw, name));
    if (parsed === null)
        throw (0,input_error/* wrongInput */.q)(name, written(raw, name));
    return parsed;
}
function to_plan_duration(raw, name, leastMs) {
    const value = written(raw, name);
    const parsed = parseDuration(value);
    if (parsed === null)
        throw (0,input_error/* wrongInput */.q)(name, value, /^\d+$/.test(value) ? `Add the unit: ${value}s.` : '');
    if (parsed < leastMs)
        throw (0,input_error/* wrongInput */.q)(name, value, `The least is ${leastMs}ms.`);
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
        throw (0,input_error/* wrongInput */.q)(name, value, /^\d+$/.test(value) ? `Add the unit: ${value}d.` : '');
    return parsed;
}
function minFreeSpace(raw) {
    const value = written(raw, 'min-free-space');
    if (value === '')
        return null;
    const parsed = parseFreeSpace(value);
    if (parsed === null)
        throw (0,input_error/* wrongInput */.q)('min-free-space', value, /^[\d.]+$/.test(value) ? `Add the unit: ${value}GB or ${value}%.` : '');
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
        throw (0,input_error/* wrongInput */.q)(name, value, (0,nearest/* didYouMean */.au)(value, allowed));
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

// EXTERNAL MODULE: ./build/report/format.js
var format = __nccwpck_require__(2772);
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
    return (0,format/* oneLine */.TN)(text, MAX_LINE).replaceAll('##[', '## [');
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
        throw new input_error/* InputError */.d(`Input "command": ${argv.why}`);
    const parsed = (0,parse_command/* parseCommand */.R)(argv.words, env);
    if (parsed.kind === 'refused')
        throw new input_error/* InputError */.d(`Input "command": ${parsed.why}`);
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
        throw new input_error/* InputError */.d(`Input "working-directory": ${wanted} is not a directory that can be entered.`);
    }
    return wanted;
}
/** The annotation for an error that is not the build's. */
function errorText(error) {
    if (error instanceof input_error/* InputError */.d)
        return error.message;
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `This is a bug in Buildmend, please report it: ${stack}`;
}


/***/ }),

/***/ 7640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ chain)
/* harmony export */ });
/* unused harmony export readFirst */
/* harmony import */ var _clean_line_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9423);
/* harmony import */ var _format_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3656);


function chain(readers) {
    let line = 0;
    return {
        push(raw) {
            line += 1;
            return readFirst(readers, { ...(0,_clean_line_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(raw), line });
        },
        end: () => readers.flatMap((reader) => reader.end()),
    };
}
function readFirst(readers, line) {
    const text = (0,_clean_line_js__WEBPACK_IMPORTED_MODULE_0__/* .boundText */ .O6)(line.text);
    const bounded = text === line.text ? line : { ...line, text };
    for (const reader of readers) {
        const lines = reader.read(bounded);
        if (lines !== null)
            return lines;
    }
    return _format_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_LINES */ .o;
}


/***/ }),

/***/ 9423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O6: () => (/* binding */ boundText),
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   bB: () => (/* binding */ capLine)
/* harmony export */ });
/* unused harmony export MAX_LINE_CHARS */
/** Takes off a raw line what terminals and CI systems put around it: colours, timestamps, workflow markers. */
/** Lines are cut to this many characters after the user's words are out; an error's end says as much as its start. */
const MAX_LINE_CHARS = 4096;
const HEAD_CHARS = 3000;
/** More of a line, or of an engine's error, is not read: a pattern's own stack (64 MiB in V8) must suffice for any of them. */
const MAX_READ_CHARS = 262_144;
const ANSI = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences start with a control character
/\x1b(?:\[[0-9;?]*[ -/]*[@-~]|[\]_][^\x07\x1b]{0,8192}(?:\x07|\x1b\\)?|[()][AB0-2]|[=>78cDEHM])/g;
/** GitHub, Azure and GitLab (`2026-11-21T10:15:00.1234567Z `, then GitLab's stream mark), Jenkins (`[…Z] `), `gh run view --log`. */
const TIMESTAMP = /^(?:\ufeff)?(?:(?!#\d|\d{4}-\d\d-\d\dT)[^\t\n]{1,200}\t[^\t\n]{1,200}\t(?:\ufeff)?)?(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z (?:\d\d[OE][ +])?|\[\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z\] )/;
function cleanLine(raw) {
    const red = raw.includes('\x1b[91m');
    const plain = raw.includes('\x1b') ? raw.replace(ANSI, '') : raw;
    const text = plain.replace(TIMESTAMP, '').trimEnd();
    return { red, ...unmark(text) };
}
function capLine(text) {
    return cutMiddle(text, HEAD_CHARS, MAX_LINE_CHARS);
}
/** What is read of a text that nothing bounds: its start and its end. */
function boundText(text) {
    return cutMiddle(text, MAX_READ_CHARS / 2, MAX_READ_CHARS);
}
function cutMiddle(text, head, most) {
    if (text.length <= most)
        return text;
    return `${text.slice(0, head)} … ${text.slice(head + 3 - most)}`;
}
const MARKERS = [
    { pattern: /^##\[(?:error|section-error)\]/, marker: 'error' },
    { pattern: /^::error(?: [^:]{0,300})?::/, marker: 'error' },
    { pattern: /^##\[warning\]/, marker: 'warning' },
    { pattern: /^::warning(?: [^:]{0,300})?::/, marker: 'warning' },
    {
        pattern: /^(?:##\[(?:group|command|endgroup|section|debug)\]|::(?:group|endgroup|debug)::|\[command\])/,
        marker: 'command',
    },
    { pattern: /^section_(?:start|end):\d+:\S*/, marker: 'command' },
    { pattern: /^(?=\[Pipeline\] )/, marker: 'command' },
];
function unmark(text) {
    const first = text.charCodeAt(0);
    // '#', ':', '[' and 's' start every marker
    if (first !== 35 && first !== 58 && first !== 91 && first !== 115)
        return { text, marker: null };
    for (const { pattern, marker } of MARKERS) {
        const found = pattern.exec(text);
        if (found !== null)
            return { text: text.slice(found[0].length), marker };
    }
    return { text, marker: null };
}


/***/ }),

/***/ 3656:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mj: () => (/* binding */ sourced),
/* harmony export */   o: () => (/* binding */ NO_LINES),
/* harmony export */   vg: () => (/* binding */ spoken)
/* harmony export */ });
/* harmony import */ var _quoted_command_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1976);
/* harmony import */ var _clean_line_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9423);


const NO_LINES = [];
function sourced(source, text, line, step) {
    return { source, text: (0,_clean_line_js__WEBPACK_IMPORTED_MODULE_1__/* .capLine */ .bB)(text), line, step };
}
/** A line by which engine, client or daemon speaks: the user's words are cut out of it and come as lines of their own. */
function spoken(source, text, line, step) {
    const cut = (0,_quoted_command_js__WEBPACK_IMPORTED_MODULE_0__/* .cutQuotedCommands */ .H)(text);
    const own = sourced(source, cut.text, line, step);
    if (cut.quoted.length === 0)
        return [own];
    return [own, ...cut.quoted.map((words) => sourced('quoted', words, line, step))];
}


/***/ }),

/***/ 6035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ failedAt)
/* harmony export */ });
/** How much of the step's output is kept, its last lines. */
const OUTPUT_LINES = 5;
const MAX_CHARS = 300;
/** BuildKit's excerpt: `Dockerfile:13`, a rule, then the lines, `>>>` before those of the instruction (solver/errdefs/source.go). */
const PLACE = /^(\S.{0,200}):(\d{1,6})$/;
const RULE = /^-{20}$/;
const MARKED = /^ *\d{1,6} \| >>> (.*)$/;
/** Null where the log has no such excerpt: the classic builder, failures before or after the Dockerfile's own steps. */
function failedAt(lines) {
    const at = lines.findLastIndex((line, index) => PLACE.test(line.text) && isExcerpt(lines, index + 1));
    const [, file, line] = PLACE.exec(lines[at]?.text ?? '') ?? [];
    if (file === undefined || line === undefined)
        return null;
    const marked = lines
        .slice(at)
        .map(({ source, text }) => (source === 'quoted' ? MARKED.exec(text)?.[1] : undefined));
    const instruction = marked.find((text) => text !== undefined) ?? '';
    return { file, line: Number(line), instruction: instruction.slice(0, MAX_CHARS), output: lastWords(lines) };
}
function isExcerpt(lines, at) {
    const line = lines[at];
    return line?.source === 'quoted' && RULE.test(line.text);
}
/** Of the step that the engine says failed; plain progress repeats its output after that, so what follows is left out. */
function lastWords(lines) {
    const failed = lines.findIndex(({ source, step }) => source === 'engine' && step !== null);
    const step = lines[failed]?.step;
    return lines
        .slice(0, Math.max(0, failed))
        .filter((line) => line.source === 'step' && line.step === step && line.text.trim() !== '')
        .slice(-OUTPUT_LINES)
        .map(({ text }) => text.slice(0, MAX_CHARS));
}


/***/ }),

/***/ 1976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ cutQuotedCommands),
/* harmony export */   X: () => (/* binding */ unescapeGo)
/* harmony export */ });
/** Cuts the user's own words out of an engine's error, so that a command line proves nothing (law 2). */
/**
 * Every place where an error is known to repeat the user's words.
 * BuildKit: solver/llbsolver/ops/exec.go, frontend/dockerfile/dockerfile2llb/convert.go, cache/contenthash/checksum.go;
 * BuildKit of engine 20.10: `executor failed running %v`; legacy builder: moby builder/dockerfile/dispatchers.go.
 */
const QUOTATIONS = [
    { kind: 'go', before: 'process "', after: [' did not complete successfully'] },
    { kind: 'raw', before: 'executor failed running [', after: [']: ', ']'] },
    { kind: 'raw', before: "The command '", after: ["' returned a non-zero code: "] },
    { kind: 'go', before: ' exec: "', after: [': '] },
    { kind: 'go', before: 'failed to process "', after: [': '] },
    { kind: 'go', before: 'target stage "', after: [' could not be found'] },
    { kind: 'go', before: 'failed to parse stage name "', after: [': '] },
    { kind: 'raw', before: 'unknown instruction: ', after: [' (did you mean '] },
];
/** The missing file of a `COPY`: `failed to calculate checksum of ref a::b: "/the user's path": not found`. */
const MISSING_FILE = /(failed to calculate checksum of ref \S+: )"((?:[^"\\]|\\.)*)"(?=: not found)/gs;
/**
 * What stands before the name of a file that is not there, `the user's name: no such file or directory`: a Dockerfile's, or on older
 * engines a COPY's (`failed to walk D/tmp/buildkit-mount1/name: lstat D/tmp/buildkit-mount1/name: …`).
 */
const BEFORE_MISSING = /failed to read dockerfile: open |failed to walk \S*\/buildkit-mount\d+\//;
const IS_MISSING = ': no such file or directory';
/** A name without blanks is no text of an error, and worth showing. */
const PLAIN_NAME = /^[\w./-]*(?:: lstat [\w./-]*)?$/;
/**
 * Replaces the user's words in an error by `…`. Where a quotation has no end (a line that was capped, the first of several
 * lines) everything to the end counts as the user's: a word too few of the engine's is harmless, one of the user's is not.
 */
function cutQuotedCommands(text) {
    const quoted = [];
    let rest = text;
    for (const quotation of QUOTATIONS) {
        if (rest.includes(quotation.before))
            rest = cutEach(rest, quotation, quoted);
    }
    rest = rest.replace(MISSING_FILE, (_, before, path) => {
        quoted.push(unescapeGo(path));
        return `${before}"…"`;
    });
    return { text: cutMissingName(rest, quoted), quoted };
}
function cutMissingName(text, quoted) {
    const end = text.lastIndexOf(IS_MISSING);
    const start = end === -1 ? null : BEFORE_MISSING.exec(text);
    const from = start === null ? text.length : start.index + start[0].length;
    if (end < from)
        return text;
    const name = text.slice(from, end);
    if (PLAIN_NAME.test(name))
        return text;
    quoted.push(name);
    return `${text.slice(0, from)}…${text.slice(end)}`;
}
function cutEach(text, quotation, quoted) {
    let done = '';
    let rest = text;
    for (;;) {
        const start = rest.indexOf(quotation.before);
        if (start === -1)
            return done + rest;
        const from = start + quotation.before.length;
        const end = quotation.kind === 'go' ? goEnd(rest, from, quotation.after) : rawEnd(rest, from, quotation.after);
        const words = rest.slice(from, end);
        quoted.push(quotation.kind === 'go' ? unescapeGo(words) : words);
        done += `${rest.slice(0, from)}…`;
        rest = rest.slice(end);
    }
}
/** Index of the closing quote of a %q string; a closing quote that `after` does not follow is not one of ours: all is cut. */
function goEnd(text, from, after) {
    for (let at = from; at < text.length; at += 1) {
        if (text[at] === '\\')
            at += 1;
        else if (text[at] === '"')
            return after.some((next) => text.startsWith(next, at + 1)) ? at : text.length;
    }
    return text.length;
}
function rawEnd(text, from, after) {
    for (const end of after) {
        const at = text.lastIndexOf(end);
        if (at >= from)
            return at;
    }
    return text.length;
}
const GO_ESCAPES = {
    a: '\x07',
    b: '\b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
};
/** Undoes Go's %q: `\"`, `\\`, `\n`, `\x1b`, `\u00e9`, `\U0001f600`. */
function unescapeGo(text) {
    if (!text.includes('\\'))
        return text;
    return text.replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/gis, (all, x, u, long, char) => {
        const hex = x ?? u ?? long;
        if (hex === undefined)
            return GO_ESCAPES[String(char)] ?? String(char);
        const code = Number.parseInt(hex, 16);
        return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    });
}


/***/ }),

/***/ 2529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ listenForCancellation)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8161);
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

/***/ 8184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ CLASS_INFO)
/* harmony export */ });
const CLASS_INFO = {
    'overlay2-corruption': {
        owner: 'engine',
        meaning: 'The engine’s layer store lacks files or links that its own records name.',
        advice: [
            'On that machine, the doctor of Buildmend’s CLI names the broken files: `node dist/cli/index.js doctor`.',
            'Find out what deleted them: clean-up scripts must use `docker system prune`, never `rm` below the data root.',
            'If it comes back after a repair, look at the disk and at how the machine is switched off.',
        ],
        link: 'https://docs.docker.com/engine/storage/drivers/overlayfs-driver/',
    },
    'containerd-store-corruption': {
        owner: 'engine',
        meaning: 'The containerd image store lacks content or snapshots that its own records name.',
        advice: [
            'Build again once: images that are exported at the same time can race for a snapshot.',
            'On that machine, the doctor of Buildmend’s CLI names what is missing (`node dist/cli/index.js doctor`); pull or build those images again.',
            'Nothing but containerd may delete below its root, and its garbage collection must not be interrupted.',
        ],
        link: 'https://docs.docker.com/engine/storage/containerd/',
    },
    'buildkit-state-corruption': {
        owner: 'builder',
        meaning: 'BuildKit’s cache records contradict what it has stored.',
        advice: [
            'Prune the builder’s cache with `docker builder prune --all`; without `--all` the bad entry stays.',
            'For a `docker-container` builder make it again: `docker buildx rm` and `create`.',
            'If it comes back, take a newer BuildKit and do not build the same thing twice at once.',
        ],
        link: 'https://docs.docker.com/build/cache/garbage-collection/',
    },
    'storage-io-error': {
        owner: 'host',
        meaning: 'The disk or file system below the engine refuses to read or write.',
        advice: [
            'Look at the kernel log (`dmesg`) and the disk’s health (`smartctl -a`) before anything else.',
            'Do not wipe the engine’s data: it cannot help, and writing to a failing disk loses more.',
            'Take the machine out of service until the disk is checked or replaced.',
        ],
        link: null,
    },
    'disk-full': {
        owner: 'host',
        meaning: 'The file system below the engine ran out of space, inodes or quota during the build.',
        advice: [
            'Free space: `docker system df` shows what Docker holds; compare `df -h` and `df -i` of the data root.',
            'Give the data root a larger disk, or build less at once.',
            'Space measured after the failure proves nothing: the builder frees what the failed step wrote.',
        ],
        link: 'https://docs.docker.com/engine/manage-resources/pruning/',
    },
    'engine-unavailable': {
        owner: 'engine',
        meaning: 'The Docker engine could not be reached, did not start, or went away during the build.',
        advice: [
            'Read the engine’s own log (`journalctl -u docker`): the client’s message does not name the cause.',
            'Check that DOCKER_HOST or the context points at the engine that you mean.',
            'If it dies during large builds, look for memory kills in the kernel log.',
        ],
        link: 'https://docs.docker.com/engine/daemon/troubleshoot/',
    },
    'builder-unavailable': {
        owner: 'builder',
        meaning: 'The BuildKit builder could not be started, or went away during the build.',
        advice: [
            'Look at the builder’s container: `docker logs buildx_buildkit_<name>0` and its exit code.',
            'Make sure that nothing prunes or removes builders while builds run.',
            'Make the builder again: `docker buildx rm` and `docker buildx create`.',
        ],
        link: 'https://docs.docker.com/build/builders/',
    },
    'nested-overlay': {
        owner: 'host',
        meaning: 'The file system or the kernel’s rights below the engine do not allow the storage driver that it uses.',
        advice: [
            'Give the data root a real file system: a volume or a disk, not the root of a container.',
            'In an unprivileged or rootless container use `fuse-overlayfs`, or give it the rights to mount.',
            'No remedy inside the engine can help.',
        ],
        link: 'https://docs.docker.com/engine/storage/drivers/select-storage-driver/',
    },
    'out-of-memory': {
        owner: 'host',
        meaning: 'A process of the build was killed for lack of memory, or reached its own limit.',
        advice: [
            'Give the builder or the machine more memory, or the step fewer parallel jobs.',
            'Where a runtime has a limit of its own (for example `--max-old-space-size`), raise that.',
        ],
        link: null,
    },
    'network-transient': {
        owner: 'remote',
        meaning: 'A server could not be reached or broke off; the same request may pass later.',
        advice: ['Build again later.', 'If it stays, check DNS, proxy and firewall of the machine that builds.'],
        link: null,
    },
    'registry-rate-limit': {
        owner: 'remote',
        meaning: 'A registry refused the request because there were too many.',
        advice: ['Log in to the registry: the limit is higher then.', 'Use a mirror or a pull-through cache.'],
        link: 'https://docs.docker.com/docker-hub/usage/',
    },
    'registry-auth': {
        owner: 'configuration',
        meaning: 'A registry does not know the image or does not allow access to it.',
        advice: [
            'Check the image’s name and tag, and that the registry’s host stands in front of it.',
            'Log in (`docker login`) with credentials that have the right, `packages: write` for a push to GHCR.',
        ],
        link: 'https://docs.docker.com/reference/cli/docker/login/',
    },
    'remote-cache-error': {
        owner: 'remote',
        meaning: 'Importing or exporting the build cache failed; the build itself may have been fine.',
        advice: [
            'Add `ignore-error=true` to `--cache-to`, so that a cache never fails a build.',
            'Check that the cache backend supports what BuildKit writes, and its limits.',
        ],
        link: 'https://docs.docker.com/build/cache/backends/',
    },
    'dockerfile-error': {
        owner: 'code',
        meaning: 'The Dockerfile or its build context is wrong.',
        advice: [
            'Correct the line that the error names; check `.dockerignore` where a file is said to be missing.',
        ],
        link: 'https://docs.docker.com/reference/dockerfile/',
    },
    'build-step-failed': {
        owner: 'code',
        meaning: 'A command of the Dockerfile ended with an error of its own.',
        advice: ['Read the step’s output above the error: the command itself says why.'],
        link: null,
    },
    'config-error': {
        owner: 'configuration',
        meaning: 'The command line, a Compose or bake file, or the set-up of client, builder or engine is wrong.',
        advice: ['Correct what the error names: an option, a file, a builder’s name, or a missing plugin.'],
        link: null,
    },
    unknown: {
        owner: 'unknown',
        meaning: 'The build failed and nothing in its log or on the engine says clearly why.',
        advice: [
            'Read the last lines of the log; the doctor of Buildmend’s CLI looks at the engine: `node dist/cli/index.js doctor`.',
        ],
        link: null,
    },
    none: { owner: 'unknown', meaning: 'The build passed.', advice: [], link: null },
};


/***/ }),

/***/ 836:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ findSubcommand)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _option_tables_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3883);
/* harmony import */ var _read_options_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9979);
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

/***/ 9461:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ parseCommand),
/* harmony export */   c: () => (/* binding */ tableOf)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var _context_kind_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(836);
/* harmony import */ var _find_subcommand_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8803);
/* harmony import */ var _option_tables_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3883);
/* harmony import */ var _read_options_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9979);
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

/***/ 7725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ whyNoneRemovable),
/* harmony export */   GE: () => (/* binding */ withoutCaches),
/* harmony export */   Xb: () => (/* binding */ removableCaches)
/* harmony export */ });
/* harmony import */ var _core_cache_option_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4248);
/** Leaves the options of a remote cache out of a command. */

/**
 * A definition of bake may name caches, which `--set` empties; a command of Compose takes no such options (they stand in
 * its file).
 */
function removableCaches({ tool, cacheWords }) {
    if (tool === 'buildx-bake')
        return _core_cache_option_js__WEBPACK_IMPORTED_MODULE_0__/* .CACHE_OPTIONS */ .A;
    return _core_cache_option_js__WEBPACK_IMPORTED_MODULE_0__/* .CACHE_OPTIONS */ .A.filter((option) => cacheWords[option].length > 0);
}
function whyNoneRemovable({ tool }) {
    return tool === 'compose-build' || tool === 'compose-v1-build'
        ? 'Compose takes the caches from its file: they cannot be left out from here'
        : 'the command names no remote cache (`--cache-from`, `--cache-to`)';
}
/** The command's words behind the subcommand, without those options; for bake with options that empty the definition's. */
function withoutCaches(command, without) {
    const words = command.argv.slice(command.optionsAt);
    if (without.length === 0)
        return words;
    if (command.tool === 'buildx-bake')
        return [...without.flatMap((option) => ['--set', `*.${option}=`]), ...words];
    const left = new Set(without.flatMap((option) => command.cacheWords[option]));
    return words.filter((_, at) => !left.has(at));
}


/***/ }),

/***/ 6133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ givenOptions),
/* harmony export */   r: () => (/* binding */ withoutOptions)
/* harmony export */ });
/* harmony import */ var _find_subcommand_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8803);
/* harmony import */ var _option_tables_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3883);
/* harmony import */ var _parse_command_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9461);
/* harmony import */ var _read_options_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9979);
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

/***/ 5716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ brokenNow)
/* harmony export */ });
/** Without the details, whose numbers change from look to look. */
function brokenNow(findings) {
    return findings
        .filter(({ state }) => state === 'broken')
        .map(({ id, path }) => `${id} ${path ?? ''}`)
        .toSorted()
        .join('\n');
}


/***/ }),

/***/ 4248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ CACHE_OPTIONS),
/* harmony export */   X: () => (/* binding */ leaveOutNext)
/* harmony export */ });
/** The options that name a remote build cache, and which of them a further attempt leaves out. */
const CACHE_OPTIONS = ['cache-from', 'cache-to'];
/**
 * What the next attempt leaves out besides `without`: what failed; else the import, which costs only time, before the
 * export. Null when nothing is left.
 */
function leaveOutNext({ removable, failed }, without) {
    const left = removable.filter((option) => !without.includes(option));
    return left.find((option) => option === failed) ?? left[0] ?? null;
}


/***/ }),

/***/ 2536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ chooseRung)
});

;// CONCATENATED MODULE: ./build/core/backoff.js
/**
 * The pause before retry number `retry` (from 0), in milliseconds: doubles each time up to the limit; jitter takes up to
 * half of it away, so that many jobs that failed together do not come back together. `random` is in [0, 1).
 */
function backoffMs(policy, retry, random) {
    const full = Math.min(policy.maxDelayMs, policy.initialDelayMs * 2 ** retry);
    return Math.round(full * (1 - random / 2));
}

// EXTERNAL MODULE: ./build/core/diagnosis.js
var core_diagnosis = __nccwpck_require__(7859);
// EXTERNAL MODULE: ./build/core/elsewhere.js
var elsewhere = __nccwpck_require__(466);
// EXTERNAL MODULE: ./build/core/reason-to-skip.js
var reason_to_skip = __nccwpck_require__(3106);
// EXTERNAL MODULE: ./build/core/run-state.js
var run_state = __nccwpck_require__(4955);
// EXTERNAL MODULE: ./build/core/rungs.js
var rungs = __nccwpck_require__(6009);
// EXTERNAL MODULE: ./build/core/treatments.js
var treatments = __nccwpck_require__(4501);
;// CONCATENATED MODULE: ./build/core/treatment-of.js


/** With signs of failing hardware only what leaves the disk alone. */
function treatmentOf(failureClass, found) {
    const usual = treatmentFor(failureClass, found);
    return failingHardware(found) === null ? usual : goingRound(usual);
}
function treatmentFor(failureClass, { ownBuilder, findings, desktop }) {
    return treatments/* TREATMENTS */.Av.find((row) => row.failureClass === failureClass &&
        (row.desktop === undefined || row.desktop === desktop) &&
        (row.builder === undefined || (row.builder === 'own') === ownBuilder) &&
        (row.whenBroken === undefined || isBroken(findings, row.whenBroken, row.database)));
}
function failingHardware({ findings }) {
    const sign = findings.find((finding) => finding.state === 'broken' && finding.implies?.failureClass === 'storage-io-error');
    return sign ?? null;
}
/** Of what the class's treatment has, only what leaves the disk alone. */
function goingRound(usual) {
    const steps = usual?.steps.filter(({ rung }) => (0,elsewhere/* isAway */.Dg)(rung)) ?? [];
    return usual === undefined || steps.length === 0 ? undefined : { ...usual, steps, rebuildAtLast: false };
}
/** Why nothing but a rung that goes round the engine may be taken (law 6); null where others may. */
function whyHandsOff(found, failureClass) {
    const hardware = failingHardware(found);
    if (hardware !== null)
        return `signs of failing hardware (${hardware.detail}): no remedy may touch this disk`;
    const treated = treatmentFor(failureClass, found)?.steps.some(({ rung }) => !(0,elsewhere/* isAway */.Dg)(rung)) === true;
    if (!treatments/* HANDS_OFF */.$m.includes(failureClass) || treated)
        return null;
    return `${failureClass}: no remedy here may help, and touching the stores could lose data`;
}
/** With `database`: only what is one, or only what is none. */
function isBroken(findings, wanted, database) {
    return findings.some(({ id, state, path }) => id === wanted &&
        state === 'broken' &&
        (database === undefined || /\.db$/.test(path ?? '') === database));
}

;// CONCATENATED MODULE: ./build/core/choose-rung.js
/** Which rung comes next: the class's treatment, cut down by what the user allows and what is possible here. */







/** Takes a state without a pending rung: what the last one did not mend counts as taken. */
function chooseRung(plan, state, situation) {
    const diagnosis = diagnosisToTreat(state, situation);
    const { failureClass } = diagnosis;
    const handsOff = whyHandsOff(situation, failureClass);
    const treatment = treatmentOf(failureClass, situation);
    const why = reasonToStop(plan, state, situation, { failureClass, treatment, handsOff });
    if (why !== null) {
        const cured = treatment === undefined && handsOff === null;
        return { kind: 'none', why, cured, skipped: skipAll(plan, state, why) };
    }
    const skipped = [];
    for (const step of order(plan, treatment)) {
        const obstacle = (0,reason_to_skip/* reasonToSkip */.bk)(plan, state, situation, diagnosis, step.rung);
        if (obstacle === null)
            return take(plan, state, situation, { step, failureClass, skipped });
        skipped.push({ id: step.rung, why: obstacle });
    }
    return whenLadderEnds(plan, state, (0,core_diagnosis/* whyRetryOnly */.LW)(diagnosis) === null && treatment?.rebuildAtLast === true, skipped, handsOff);
}
/** An unclear failure that follows a clear one is still the clear one's: the climb goes on. */
function diagnosisToTreat(state, { diagnosis }) {
    if (diagnosis.failureClass !== 'unknown')
        return diagnosis;
    const earlier = state.attempts.findLast((attempt) => attempt.diagnosis.failureClass !== 'unknown');
    return earlier?.diagnosis ?? diagnosis;
}
function reasonToStop(plan, state, situation, { failureClass, treatment, handsOff, }) {
    if (situation.notRepeatable !== null)
        return `the command cannot be run again: ${situation.notRepeatable}`;
    if (handsOff !== null && (treatment === undefined || !plan.ladder.some(elsewhere/* isAway */.Dg)))
        return handsOff;
    if ((0,core_diagnosis/* isReleaseBug */.W2)(situation.diagnosis))
        return 'a known bug of a release: no remedy on the engine can help, another version does';
    if (treatment === undefined)
        return `${failureClass} is not the engine’s doing: nothing to mend here`;
    if (plan.ladder.length === 0)
        return 'the ladder is empty: no remedy is allowed';
    if (state.attempts.length >= plan.maxAttempts)
        return `max-attempts is reached (${plan.maxAttempts})`;
    if (plan.timeoutMs !== null && situation.elapsedMs >= plan.timeoutMs)
        return `the run’s time limit is over (${plan.timeoutMs / 1000} s)`;
    return null;
}
/** `as-listed` takes the user's own order, and every rung listed, once the engine or the builder is to blame. */
function order(plan, treatment) {
    // Who names no builder need not hear of the rung each time
    const steps = (treatment?.steps ?? []).filter(({ rung }) => rung !== 'fallback-builder' || plan.ladder.includes(rung));
    if (plan.ladderOrder === 'least-harm')
        return steps;
    const mendable = steps.some(({ rung }) => !(0,rungs/* isRetry */.rp)(rung) && !(0,elsewhere/* isAway */.Dg)(rung));
    const listed = plan.ladder.filter((rung) => mendable || steps.some((step) => step.rung === rung));
    return listed.map((rung) => ({ rung, why: 'next in the order that you listed' }));
}
function take(plan, state, situation, { step, failureClass, skipped }) {
    const { rung, why } = step;
    const { failureClass: seen, evidence } = situation.diagnosis;
    const proof = evidence[0] === undefined ? '' : ` (${evidence[0].rule})`;
    const retries = (0,run_state/* timesTaken */.y)(state, 'retry');
    const delayMs = rung === 'retry'
        ? backoffMs(plan.retry, retries, situation.random)
        : (0,reason_to_skip/* cooldownLeft */.Pt)(plan, state, situation, rung);
    return { kind: 'rung', rung, why: `${seen}${proof}: ${why}`, failureClass, delayMs, skipped };
}
function whenLadderEnds(plan, state, mayRebuild, skipped, handsOff) {
    const climbed = state.rungs.some((taken) => !(0,rungs/* isRetry */.rp)(taken.id));
    const touched = state.rungs.some((taken) => !(0,rungs/* isRetry */.rp)(taken.id) && !(0,elsewhere/* isAway */.Dg)(taken.id));
    if (mayRebuild && touched && !state.rebuilt) {
        return { kind: 'rebuild', why: 'no rung is left: once more without any cache', skipped };
    }
    return {
        kind: 'none',
        cured: false,
        why: plan.pause !== null
            ? (0,reason_to_skip/* whyPaused */.XM)(plan.pause)
            : handsOff !== null
                ? handsOff
                : climbed
                    ? 'every allowed rung was taken, and the build still fails'
                    : 'no rung that is allowed and possible here can help',
        skipped,
    };
}
function skipAll(plan, state, why) {
    return plan.ladder.filter((id) => !state.rungs.some((taken) => taken.id === id)).map((id) => ({ id, why }));
}


/***/ }),

/***/ 7859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CJ: () => (/* binding */ FAILURE_CLASSES),
/* harmony export */   H1: () => (/* binding */ OWNERS),
/* harmony export */   LW: () => (/* binding */ whyRetryOnly),
/* harmony export */   W2: () => (/* binding */ isReleaseBug),
/* harmony export */   hS: () => (/* binding */ isUsersOwn),
/* harmony export */   mb: () => (/* binding */ isTaught),
/* harmony export */   x9: () => (/* binding */ NO_FAILURE)
/* harmony export */ });
const FAILURE_CLASSES = [
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
];
const OWNERS = ['code', 'configuration', 'builder', 'engine', 'host', 'remote', 'unknown'];
/** The build's own mistake, or that of its configuration: engine and builder are not to blame. */
function isUsersOwn({ owner }) {
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


/***/ }),

/***/ 466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dg: () => (/* binding */ isAway),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   sz: () => (/* binding */ failsByItself)
/* harmony export */ });
/* unused harmony export AWAY_RUNGS */
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


/***/ }),

/***/ 5837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ missingBytes),
/* harmony export */   t: () => (/* binding */ wantedBytes)
/* harmony export */ });
/** Bytes that should be free. */
function wantedBytes(min, totalBytes) {
    return min.kind === 'bytes' ? min.bytes : totalBytes * min.share;
}
/** Bytes that are missing; 0 where there is enough, or nothing is known. */
function missingBytes(min, space) {
    if (min === null || space === null)
        return 0;
    return Math.max(0, Math.round(wantedBytes(min, space.totalBytes) - space.freeBytes));
}


/***/ }),

/***/ 7951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/** What was thrown, in words: anything can be thrown. */
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 9148:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QE: () => (/* binding */ tellNeighbours),
/* harmony export */   e7: () => (/* binding */ tellMend),
/* harmony export */   qI: () => (/* binding */ hindranceOf)
/* harmony export */ });
const MAX_NAMED = 4;
/** Null when nobody is. */
function hindranceOf(plan, { holder, neighbours, disturbs }) {
    if (holder !== null)
        return { who: told(holder), harm: 'two that mend at once would break each other’s work', always: true };
    if (plan.neighbours === 'ignore' || neighbours === null)
        return null;
    const builds = buildsDisturbed(neighbours, disturbs);
    if (builds.length > 0)
        return { who: tellBuilds(builds), harm: 'they would be cut off', always: false };
    if (disturbs !== 'engine' || neighbours.liveRestore || plan.allowContainerLoss)
        return null;
    const lost = neighbours.containers.filter(({ autoRemove }) => autoRemove).map(({ name }) => name);
    if (lost.length === 0)
        return null;
    const who = `${lost.length === 1 ? 'container' : 'containers'} ${named(lost)}`;
    return {
        who,
        harm: 'what was started with `--rm` is gone once the engine stops (`allow-container-loss: true` allows it)',
        always: false,
    };
}
function buildsDisturbed({ builds }, disturbs) {
    return builds.filter(({ count, where, ours }) => {
        if (count === 0 || disturbs === 'nobody')
            return false;
        return disturbs === 'engine' || where === 'classic' || (disturbs === 'builder' && ours);
    });
}
function tellBuilds(builds) {
    return builds
        .map(({ where, name, count }) => {
        const what = count === 1 ? '1 build' : `${count} builds`;
        if (where === 'classic')
            return `${what} of the classic builder`;
        return where === 'engine' ? `${what} in the engine` : `${what} in builder ${name}`;
    })
        .join(' and ');
}
/** Who is there, in words; empty for nobody. */
function tellNeighbours({ builds, containers, swarm }) {
    const building = builds.filter(({ count }) => count > 0);
    const running = containers.map(({ name }) => name);
    return [
        ...(building.length === 0 ? [] : [tellBuilds(building)]),
        ...(running.length === 0
            ? []
            : [`${running.length === 1 ? 'container' : 'containers'} ${named(running)}`]),
        ...(swarm ? ['a swarm'] : []),
    ].join('; ');
}
function named(names) {
    const more = names.length - MAX_NAMED;
    return `${names.slice(0, MAX_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function told({ runId, pid, rung, heldMs }) {
    const doing = rung === null ? 'about to mend the engine' : rung;
    return `another run of Buildmend (${runId}, process ${pid}: ${doing}, for ${Math.round(heldMs / 1000)} s)`;
}
/** For log, summary and report. */
function tellMend({ runId, rung, atMs }) {
    return `another run (${runId}) mended the engine meanwhile (${rung} at ${new Date(atMs).toISOString().slice(11, 19)} UTC)`;
}


/***/ }),

/***/ 3609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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

/***/ 4115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isHandsOff),
/* harmony export */   N: () => (/* binding */ NEIGHBOUR_WAYS)
/* harmony export */ });
/** What a rung does that would disturb others: waits for them, then is left; is left at once; is taken all the same. */
const NEIGHBOUR_WAYS = ['wait', 'skip', 'ignore'];
/** Neither engine nor builder may be touched, not even what an earlier run left. */
function isHandsOff({ dryRun, pause }) {
    return dryRun || pause !== null;
}


/***/ }),

/***/ 134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ defaultPreset),
/* harmony export */   f: () => (/* binding */ PRESETS)
/* harmony export */ });
/* harmony import */ var _elsewhere_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(466);
/* harmony import */ var _rungs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6009);
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
const MENDING = _rungs_js__WEBPACK_IMPORTED_MODULE_0__/* .RUNGS */ .Q$.filter(({ id }) => !(0,_elsewhere_js__WEBPACK_IMPORTED_MODULE_1__/* .isAway */ .Dg)(id));
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


/***/ }),

/***/ 3643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ exitStatus),
/* harmony export */   b: () => (/* binding */ passed)
/* harmony export */ });
/** How a child process ended, and the one place where that is read as passed or failed. */
/** A build passed if and only if its process exited with status 0; a signal is a failure, also with empty stderr. */
function passed(end) {
    return end.kind === 'exited' && end.code === 0;
}
/** The exit status a shell would report: the process's own, 128 + n for signal n, 126/127 if it could not start. */
function exitStatus(end) {
    return end.kind === 'signaled' ? 128 + end.number : end.code;
}


/***/ }),

/***/ 3106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ cooldownLeft),
/* harmony export */   XM: () => (/* binding */ whyPaused),
/* harmony export */   bk: () => (/* binding */ reasonToSkip)
/* harmony export */ });
/* harmony import */ var _broken_now_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5716);
/* harmony import */ var _cache_option_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(4248);
/* harmony import */ var _diagnosis_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7859);
/* harmony import */ var _elsewhere_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(466);
/* harmony import */ var _run_state_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4955);
/* harmony import */ var _rung_options_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6069);
/* harmony import */ var _rungs_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6009);
/* harmony import */ var _treatments_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4501);
/** Why a rung is not taken now, though the class's treatment has it. */








/** Null when it may be taken. */
function reasonToSkip(plan, state, situation, diagnosis, rung) {
    if (!plan.ladder.includes(rung)) {
        return (0,_rungs_js__WEBPACK_IMPORTED_MODULE_3__/* .rungSpec */ .gV)(rung).explicitOnly
            ? 'must stand in `ladder` explicitly on this machine'
            : 'does not stand in `ladder`';
    }
    if (plan.pause !== null && !(0,_rungs_js__WEBPACK_IMPORTED_MODULE_3__/* .isRetry */ .rp)(rung))
        return whyPaused(plan.pause);
    if (rung === 'retry')
        return reasonNotToRetry(plan, state, situation, diagnosis.failureClass);
    const limit = (0,_diagnosis_js__WEBPACK_IMPORTED_MODULE_0__/* .whyRetryOnly */ .LW)(diagnosis) ?? (0,_diagnosis_js__WEBPACK_IMPORTED_MODULE_0__/* .whyRetryOnly */ .LW)(situation.diagnosis);
    if (limit !== null)
        return limit;
    if (rung === 'retry-without-remote-cache')
        return reasonToKeepCaches(state, situation);
    const refused = reasonOthersGave(state, rung);
    if (refused !== null)
        return refused;
    const uses = (0,_run_state_js__WEBPACK_IMPORTED_MODULE_1__/* .timesTaken */ .y)(state, rung);
    if (uses >= (0,_rung_options_js__WEBPACK_IMPORTED_MODULE_2__/* .usesOf */ .M)(plan, rung))
        return `was taken ${uses === 1 ? 'once' : `${uses} times`} already`;
    return (reasonNotAgain(plan, state, situation, { rung, failureClass: diagnosis.failureClass }) ??
        reasonNotToWait(plan, state, situation, rung) ??
        situation.obstacles[rung] ??
        null);
}
/** Whoever was in the way of a rung is in the way of those that disturb as much, too; not of what goes round the engine. */
function reasonOthersGave({ refusals }, rung) {
    if ((0,_elsewhere_js__WEBPACK_IMPORTED_MODULE_5__/* .isAway */ .Dg)(rung))
        return null;
    const rank = (disturbs) => _rungs_js__WEBPACK_IMPORTED_MODULE_3__/* .DISTURBANCES */ .AT.indexOf(disturbs);
    const own = rank((0,_rungs_js__WEBPACK_IMPORTED_MODULE_3__/* .rungSpec */ .gV)(rung).disturbs);
    const refusal = refusals.find((one) => one.rung === rung || own >= rank(one.disturbs));
    return refusal?.why ?? null;
}
/** What is left of the rung's cooldown, in milliseconds. */
function cooldownLeft({ rungOptions }, { lastUses }, { elapsedMs }, rung) {
    const last = lastUses[rung];
    const cooldownMs = rungOptions[rung]?.cooldownMs ?? 0;
    return last === undefined || cooldownMs === 0 ? 0 : Math.max(0, last.endedMs + cooldownMs - elapsedMs);
}
function reasonNotToWait(plan, state, situation, rung) {
    const leftMs = cooldownLeft(plan, state, situation, rung);
    if (leftMs === 0 || plan.timeoutMs === null || situation.elapsedMs + leftMs < plan.timeoutMs)
        return null;
    return `its cooldown ends after the run’s time limit (${Math.ceil(leftMs / 1000)} s are left of it)`;
}
const MOST_RESTARTS = 2;
/** The same failure after the same rung ends that rung; two restarts in vain end the restarts, whatever each was taken for. */
function reasonNotAgain(plan, state, situation, { rung, failureClass }) {
    const taken = state.rungs.filter(({ id }) => id === rung);
    if (rung === 'restart-engine' && taken.length >= MOST_RESTARTS)
        return 'two restarts did not help';
    const last = state.lastUses[rung];
    if (last === undefined || last.failureClass !== failureClass)
        return null;
    // Its first use only restarts, which the second does not do again
    if (rung === 'recreate-builder' && taken.length === 1)
        return null;
    const isLast = state.rungs.findLast(({ id }) => !(0,_rungs_js__WEBPACK_IMPORTED_MODULE_3__/* .isRetry */ .rp)(id))?.id === rung;
    if (rung === 'repair' && isLast && last.broken !== (0,_broken_now_js__WEBPACK_IMPORTED_MODULE_6__/* .brokenNow */ .c)(situation.findings))
        return null;
    // A rung that failed was not tried: who asks for more uses wants them then
    if (taken.at(-1)?.outcome === 'failed' && plan.rungOptions[rung]?.uses !== undefined)
        return null;
    return `was taken for the same failure already (${failureClass}), and did not end it`;
}
/** The user's own words, for the log, the summary and the report. */
function whyPaused(pause) {
    return `remedies are paused: ${pause}`;
}
function reasonNotToRetry(plan, state, situation, failureClass) {
    const uses = (0,_run_state_js__WEBPACK_IMPORTED_MODULE_1__/* .timesTaken */ .y)(state, 'retry');
    if (leavesOutExport(plan, state, situation))
        return 'only the export of the remote cache failed: building again without it costs seconds';
    const most = (0,_rung_options_js__WEBPACK_IMPORTED_MODULE_2__/* .usesOf */ .M)(plan, 'retry');
    if (uses >= most)
        return plan.rungOptions.retry?.uses === undefined
            ? `max-retries is reached (${most})`
            : `was taken ${most === 1 ? 'once' : `${most} times`} already`;
    if (plan.ladderOrder === 'as-listed')
        return null;
    if (uses >= 1 && _treatments_js__WEBPACK_IMPORTED_MODULE_4__/* .RETRY_ONCE */ .tt.includes(failureClass))
        return `${failureClass}: one retry was enough to know`;
    if (state.rungs.some((taken) => !(0,_rungs_js__WEBPACK_IMPORTED_MODULE_3__/* .isRetry */ .rp)(taken.id)) && _treatments_js__WEBPACK_IMPORTED_MODULE_4__/* .RETRY_ONCE */ .tt.includes(failureClass))
        return 'a stronger rung was taken already';
    const proof = situation.findings.find((finding) => finding.state === 'broken' && finding.implies?.failureClass === failureClass);
    return proof === undefined ? null : `the damage is proved (${proof.detail}): building again cannot help`;
}
/** The build itself was done: what failed can be left out at once. */
function leavesOutExport(plan, state, { remoteCache }) {
    if (remoteCache?.failed !== 'cache-to' || !plan.ladder.includes('retry-without-remote-cache'))
        return false;
    return (0,_cache_option_js__WEBPACK_IMPORTED_MODULE_7__/* .leaveOutNext */ .X)(remoteCache, state.without) === 'cache-to';
}
function reasonToKeepCaches({ without }, { remoteCache }) {
    if (remoteCache === undefined)
        return 'nothing is known of a remote cache';
    if ((0,_cache_option_js__WEBPACK_IMPORTED_MODULE_7__/* .leaveOutNext */ .X)(remoteCache, without) !== null)
        return null;
    return without.length > 0 ? 'no remote cache is left that could be left out' : remoteCache.whyNot;
}


/***/ }),

/***/ 4955:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N_: () => (/* binding */ INITIAL_STATE),
/* harmony export */   jU: () => (/* binding */ noteSkipped),
/* harmony export */   y: () => (/* binding */ timesTaken)
/* harmony export */ });
const INITIAL_STATE = {
    attempts: [],
    rungs: [],
    skipped: [],
    planned: [],
    pending: null,
    entering: null,
    refusals: [],
    waits: [],
    waitedMs: 0,
    heededMs: 0,
    lastUses: {},
    examined: false,
    without: [],
    rebuilt: false,
};
/** How often the run has taken a rung to its end; one that is still pending is not among them. */
function timesTaken({ rungs }, rung) {
    return rungs.filter(({ id }) => id === rung).length;
}
/** Each rung stands once among the skipped, with the newest reason. */
function noteSkipped(state, skipped) {
    return { ...state, skipped: [...state.skipped.filter((other) => other.id !== skipped.id), skipped] };
}


/***/ }),

/***/ 6069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ limitOf),
/* harmony export */   M: () => (/* binding */ usesOf)
/* harmony export */ });
/* harmony import */ var _rungs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6009);

/** How often one run may take the rung. */
function usesOf({ rungOptions, retry }, rung) {
    return rungOptions[rung]?.uses ?? (rung === 'retry' ? retry.maxRetries : (0,_rungs_js__WEBPACK_IMPORTED_MODULE_0__/* .rungSpec */ .gV)(rung).maxUses);
}
/** Time limit of one use, in milliseconds. */
function limitOf({ rungOptions }, rung) {
    return rungOptions[rung]?.limitMs ?? (0,_rungs_js__WEBPACK_IMPORTED_MODULE_0__/* .rungSpec */ .gV)(rung).limitMs;
}


/***/ }),

/***/ 6009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AT: () => (/* binding */ DISTURBANCES),
/* harmony export */   Q$: () => (/* binding */ RUNGS),
/* harmony export */   gV: () => (/* binding */ rungSpec),
/* harmony export */   iP: () => (/* binding */ isRungId),
/* harmony export */   rp: () => (/* binding */ isRetry),
/* harmony export */   w: () => (/* binding */ RUNG_IDS)
/* harmony export */ });
/** The rungs of the ladder, from the least harm upwards, and what each one disrupts. */
/**
 * Whom a rung disturbs who builds or runs beside it, each with all before it: `classic-builds` those of the classic builder,
 * whose half-made images look like rubbish; `builder` builds in the same builder; `engine` every build and container.
 */
const DISTURBANCES = ['nobody', 'classic-builds', 'builder', 'engine'];
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

/***/ 1787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   IQ: () => (/* binding */ withDiagnosis),
/* harmony export */   L1: () => (/* binding */ withRungEnded)
/* harmony export */ });
/** Classes that name what cannot be reached, not what is broken: a later look may say more. */
const VAGUE = ['unknown', 'engine-unavailable', 'builder-unavailable'];
/**
 * A later look at the same failure is part of it: the last attempt gets the better diagnosis. Once the engine was examined,
 * only a vague one is replaced: what a rung left behind (an engine that is down) is not why the build failed.
 */
function withDiagnosis(state, situation) {
    const last = state.attempts.at(-1);
    if (last === undefined)
        return { state, situation };
    const diagnosis = state.examined && !VAGUE.includes(last.diagnosis.failureClass) ? last.diagnosis : situation.diagnosis;
    const failedAt = situation.failedAt ?? last.failedAt ?? null;
    const company = last.company ?? situation.company ?? null;
    const attempts = [...state.attempts.slice(0, -1), { ...last, failedAt, company, diagnosis }];
    return { state: { ...state, attempts, examined: true }, situation: { ...situation, diagnosis } };
}
/** Writes the pending rung into the history with its outcome; without one, nothing changes. */
function settle(state, outcome) {
    if (state.pending === null)
        return state;
    const { rung, undoable: _, ...rest } = state.pending;
    return { ...state, pending: null, rungs: [...state.rungs, { id: rung, outcome, ...rest }] };
}
/** From here its cooldown runs. */
function withRungEnded(state, durationMs) {
    const rung = state.pending?.rung;
    const last = rung === undefined ? undefined : state.lastUses[rung];
    if (rung === undefined || last === undefined)
        return state;
    const ended = { ...last, endedMs: last.endedMs + durationMs };
    return { ...state, lastUses: { ...state.lastUses, [rung]: ended } };
}


/***/ }),

/***/ 4501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ HANDS_OFF),
/* harmony export */   Av: () => (/* binding */ TREATMENTS),
/* harmony export */   tt: () => (/* binding */ RETRY_ONCE)
/* harmony export */ });
const RACE = {
    rung: 'retry',
    why: 'no damage was found, and the same text can be a race that is over',
};
const MEND = {
    rung: 'repair',
    why: 'what was found broken is mended by itself, and the cache is kept',
};
const PRUNE = {
    rung: 'prune',
    why: 'a cache record that points to what is gone is removed with the cache',
};
const PRUNE_IMAGES = {
    rung: 'prune-images',
    why: 'an image stands on what is broken: without it, and its build cache, the rest of the store is well',
};
const BUILD_CACHE = {
    rung: 'reset-build-cache',
    why: 'BuildKit’s state is made anew; images and volumes stay',
};
const IMAGE_STORE = {
    rung: 'reset-image-store',
    why: 'an image stands on what is broken: only new stores help; volumes stay',
};
const WIPE = { rung: 'wipe-engine', why: 'nothing smaller helped; volumes stay' };
const FALLBACK = {
    rung: 'fallback-builder',
    why: 'the build need not wait for this engine: the builder that you named can do it',
};
const SIDE = {
    rung: 'side-engine',
    why: 'a clean engine beside this one builds without touching its stores',
};
const AFTER_PRUNE = {
    rung: 'restart-engine',
    why: 'the engine still knows layers that are gone: a prune and a restart together mend it',
};
/** The first row that fits is taken. A class without a row has nothing that could be mended from here. */
const TREATMENTS = [
    {
        failureClass: 'overlay2-corruption',
        steps: [
            RACE,
            {
                rung: 'repair',
                why: 'what was found broken is mended by itself and every cached step stays; after a prune nothing of the cache would be left',
            },
            PRUNE,
            PRUNE_IMAGES,
            FALLBACK,
            AFTER_PRUNE,
            SIDE,
            BUILD_CACHE,
            IMAGE_STORE,
            WIPE,
        ],
        rebuildAtLast: true,
    },
    {
        failureClass: 'containerd-store-corruption',
        whenBroken: 'containerd-store',
        database: true,
        // Measured: prune, restart and a new state of BuildKit leave a broken database of containerd as it is.
        steps: [MEND, FALLBACK, SIDE, IMAGE_STORE, WIPE],
        rebuildAtLast: false,
    },
    {
        failureClass: 'containerd-store-corruption',
        steps: [RACE, MEND, PRUNE, PRUNE_IMAGES, FALLBACK, SIDE, BUILD_CACHE, IMAGE_STORE, WIPE],
        rebuildAtLast: true,
    },
    {
        failureClass: 'buildkit-state-corruption',
        builder: 'own',
        steps: [
            RACE,
            MEND,
            { rung: 'prune', why: 'missing snapshots and blobs of a builder are mended by a prune' },
            { rung: 'recreate-builder', why: 'a broken database of a builder is mended only by a new state' },
            FALLBACK,
            SIDE,
        ],
        rebuildAtLast: true,
    },
    {
        failureClass: 'buildkit-state-corruption',
        whenBroken: 'buildkit-state',
        database: true,
        // Measured: the engine does not start with it, and a restart makes no new one.
        steps: [MEND, FALLBACK, SIDE, BUILD_CACHE, IMAGE_STORE, WIPE],
        rebuildAtLast: false,
    },
    {
        failureClass: 'buildkit-state-corruption',
        whenBroken: 'buildkit-state',
        steps: [
            MEND,
            FALLBACK,
            {
                rung: 'restart-engine',
                why: 'BuildKit’s state directory is made again by a restart; a prune cannot',
            },
            SIDE,
            BUILD_CACHE,
            IMAGE_STORE,
            WIPE,
        ],
        rebuildAtLast: true,
    },
    {
        failureClass: 'buildkit-state-corruption',
        steps: [
            RACE,
            MEND,
            PRUNE,
            FALLBACK,
            { rung: 'restart-engine', why: 'BuildKit’s state directory is made again by a restart' },
            SIDE,
            BUILD_CACHE,
            IMAGE_STORE,
            WIPE,
        ],
        rebuildAtLast: true,
    },
    {
        failureClass: 'builder-unavailable',
        builder: 'own',
        steps: [
            { rung: 'retry', why: 'buildx boots a stopped builder by itself' },
            {
                rung: 'recreate-builder',
                why: 'a builder that hangs is mended by a restart of its container, one that cannot start by a new state',
            },
            FALLBACK,
            SIDE,
        ],
        rebuildAtLast: false,
    },
    {
        failureClass: 'builder-unavailable',
        steps: [
            { rung: 'retry', why: 'the engine’s own BuildKit may have been interrupted' },
            FALLBACK,
            {
                rung: 'restart-engine',
                why: 'the builder is the engine’s own BuildKit: only the engine’s restart starts it again',
            },
            SIDE,
        ],
        rebuildAtLast: false,
    },
    {
        failureClass: 'engine-unavailable',
        steps: [
            { rung: 'retry', why: 'a service manager may be starting the engine again by itself' },
            { rung: 'repair', why: 'the engine cannot start because of a broken file that it can make anew' },
            {
                rung: 'restart-engine',
                why: 'an engine that was killed or hangs is mended by a restart, which keeps the cache',
            },
            // An engine that is down has nothing left to lose by a restart
            FALLBACK,
            SIDE,
        ],
        rebuildAtLast: false,
    },
    {
        failureClass: 'storage-io-error',
        desktop: true,
        steps: [
            {
                rung: 'free-space',
                why: 'on Docker Desktop the engine’s disk is a file of the host: where the host’s disk is full, the virtual machine sees I/O errors',
            },
            {
                rung: 'restart-engine',
                why: 'a virtual machine whose disk failed for a moment is read-only until it starts again',
            },
            FALLBACK,
        ],
        rebuildAtLast: false,
    },
    {
        failureClass: 'storage-io-error',
        // The disk is left alone: nothing but what goes round it
        steps: [FALLBACK, SIDE],
        rebuildAtLast: false,
    },
    { failureClass: 'nested-overlay', steps: [FALLBACK], rebuildAtLast: false },
    {
        failureClass: 'disk-full',
        steps: [
            { rung: 'free-space', why: 'only free space helps, and what nobody used for long is missed least' },
            { rung: 'prune', why: 'only free space helps, and the build cache is what can be had again' },
            FALLBACK,
            SIDE,
        ],
        rebuildAtLast: false,
    },
    {
        failureClass: 'network-transient',
        steps: [{ rung: 'retry', why: 'the other side did not answer; nothing here is broken' }],
        rebuildAtLast: false,
    },
    {
        failureClass: 'registry-rate-limit',
        steps: [{ rung: 'retry', why: 'the registry asks for patience; nothing here is broken' }],
        rebuildAtLast: false,
    },
    {
        failureClass: 'remote-cache-error',
        steps: [
            { rung: 'retry', why: 'the remote cache did not answer; nothing here is broken' },
            {
                rung: 'retry-without-remote-cache',
                why: 'the build itself does not need the remote cache: its import costs time, its export only later builds',
            },
        ],
        rebuildAtLast: false,
    },
    {
        failureClass: 'unknown',
        steps: [{ rung: 'retry', why: 'nothing is known of the cause, so nothing but one more try is safe' }],
        rebuildAtLast: false,
    },
];
/** Classes in which `retry` may be taken only once: waiting longer has no reason to help. */
const RETRY_ONCE = [
    'overlay2-corruption',
    'containerd-store-corruption',
    'buildkit-state-corruption',
    'builder-unavailable',
    'engine-unavailable',
    'unknown',
];
/** Classes in which failing hardware or the wrong ground forbids every remedy (law 6). */
const HANDS_OFF = ['storage-io-error', 'nested-overlay'];


/***/ }),

/***/ 2421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ lacking)
/* harmony export */ });
/* harmony import */ var _command_read_options_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9979);
/* harmony import */ var _command_without_options_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6133);
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ intoEngine)
/* harmony export */ });
/* harmony import */ var _command_without_options_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6133);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9665);
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bf: () => (/* binding */ startSideBuilder),
/* harmony export */   EU: () => (/* binding */ tidySideBuilders),
/* harmony export */   Xw: () => (/* binding */ ownBuilderObstacle)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _privileged_process_id_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(2879);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(9665);
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4793);
/* harmony import */ var _builder_features_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2421);
/* harmony import */ var _into_engine_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(9745);
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   il: () => (/* binding */ sideParent),
/* harmony export */   zA: () => (/* binding */ sideParents)
/* harmony export */ });
/* unused harmony export deviceOf */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Yr: () => (/* binding */ failedRead),
/* harmony export */   hO: () => (/* binding */ withDependents),
/* harmony export */   mw: () => (/* binding */ broken),
/* harmony export */   s2: () => (/* binding */ healthy),
/* harmony export */   ux: () => (/* binding */ within)
/* harmony export */ });
/* unused harmony export NEEDS_ROOT */
/* harmony import */ var _core_message_of_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7951);
/* harmony import */ var _privileged_errno_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(16);
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HO: () => (/* binding */ endpointText),
/* harmony export */   YE: () => (/* binding */ DEFAULT_SOCKET),
/* harmony export */   lQ: () => (/* binding */ socketOf),
/* harmony export */   sO: () => (/* binding */ resolveEndpoint)
/* harmony export */ });
/* unused harmony exports contextMetaPath, parseHost */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/* harmony import */ var _global_args_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6896);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9665);
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ stateDirectory),
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   bO: () => (/* binding */ journalDirectory),
/* harmony export */   cE: () => (/* binding */ engineKey),
/* harmony export */   ek: () => (/* binding */ placesOf),
/* harmony export */   lX: () => (/* binding */ recordPath),
/* harmony export */   rh: () => (/* binding */ writeRecord),
/* harmony export */   wV: () => (/* binding */ readBootId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5894);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9665);
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ probeBuild)
/* harmony export */ });
/* unused harmony export BUILD_LIMIT_MS */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/* harmony import */ var _checks_findings_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8091);
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

/***/ 2699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ InputError),
/* harmony export */   q: () => (/* binding */ wrongInput)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(743);
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
    const expected = `Expected input "${input}" to be ${(0,_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .inputSpec */ .mm)(input).allowed}, got ${JSON.stringify(value)}.`;
    return new InputError(hint === '' ? expected : `${expected} ${hint}`);
}


/***/ }),

/***/ 743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vc: () => (/* binding */ inputsOf),
/* harmony export */   mm: () => (/* binding */ inputSpec),
/* harmony export */   no: () => (/* binding */ LADDER_ORDERS)
/* harmony export */ });
/* unused harmony export INPUTS */
/* harmony import */ var _core_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4115);
/* harmony import */ var _core_presets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(134);
/* harmony import */ var _core_rungs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6009);
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
        allowed: `default, ${_core_presets_js__WEBPACK_IMPORTED_MODULE_0__/* .PRESETS */ .f.map(({ id }) => id).join(', ')} and ${_core_rungs_js__WEBPACK_IMPORTED_MODULE_1__/* .RUNG_IDS */ .w.join(', ')}, separated by commas or line breaks, each rung with its options in parentheses where needed`,
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
        allowed: _core_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .NEIGHBOUR_WAYS */ .N.join(', '),
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


/***/ }),

/***/ 1410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   au: () => (/* binding */ didYouMean)
/* harmony export */ });
/* unused harmony exports editDistance, nearest */
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


/***/ }),

/***/ 9479:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _action_run_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4237);
/* harmony import */ var _cancellation_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2529);
/* harmony import */ var _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2699);
/* harmony import */ var _report_annotations_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6241);
/* harmony import */ var _report_write_report_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(5415);
/* harmony import */ var _run_id_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(9999);
/* harmony import */ var _taught_rules_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(419);
/* harmony import */ var _tell_runner_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(4727);
/* harmony import */ var _wrap_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(6573);
/** The action's main step: inputs → run → report, outputs, annotations, summary. */









await main().catch((error) => {
    process.stdout.write(`${(0,_report_annotations_js__WEBPACK_IMPORTED_MODULE_3__/* .workflowCommand */ .NA)('error', { title: 'Buildmend' }, (0,_action_run_js__WEBPACK_IMPORTED_MODULE_0__/* .errorText */ .kc)(error))}\n`);
    process.exitCode = error instanceof _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .d ? 2 : 70;
});
async function main() {
    const cancellation = (0,_cancellation_js__WEBPACK_IMPORTED_MODULE_1__/* .listenForCancellation */ .c)(process);
    const runId = (0,_run_id_js__WEBPACK_IMPORTED_MODULE_5__/* .newRunId */ .F)(new Date());
    const startedIn = process.cwd();
    const action = (0,_action_run_js__WEBPACK_IMPORTED_MODULE_0__/* .readActionRun */ .Ml)(process.env, runId);
    const { stateFile, workspace, githubActions } = action.surroundings;
    const hand = (name) => stateFile === null ? Promise.resolve() : (0,_report_write_report_js__WEBPACK_IMPORTED_MODULE_4__/* .appendOutputs */ .jh)(stateFile, { [name]: runId });
    const history = await (0,_wrap_js__WEBPACK_IMPORTED_MODULE_8__/* .wrap */ .L)({
        ...action,
        env: process.env,
        cancellation,
        runId,
        rulesFile: (0,_taught_rules_js__WEBPACK_IMPORTED_MODULE_6__/* .findRulesFile */ .vc)(action.options, workspace ?? startedIn),
        warn: (0,_taught_rules_js__WEBPACK_IMPORTED_MODULE_6__/* .annotationWriter */ .ZV)(githubActions, action.redact),
        onRecovery: () => hand(_action_run_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE */ .c4.recovering),
    });
    await (0,_tell_runner_js__WEBPACK_IMPORTED_MODULE_7__/* .tellRunner */ .s)({ ...action, history });
    if (history.rungs.length > 0)
        await hand(_action_run_js__WEBPACK_IMPORTED_MODULE_0__/* .STATE */ .c4.ended);
    process.exitCode = history.exitCode;
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ checkedName),
/* harmony export */   t: () => (/* binding */ checkedPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ processId),
/* harmony export */   _: () => (/* binding */ isAlive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A7: () => (/* binding */ readOwner),
/* harmony export */   Cy: () => (/* binding */ checkedSideDir),
/* harmony export */   TC: () => (/* binding */ SIDE_PREFIX),
/* harmony export */   az: () => (/* binding */ sideDirs),
/* harmony export */   h3: () => (/* binding */ writeOwner)
/* harmony export */ });
/* unused harmony export ownerFile */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _checked_path_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5621);
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

/***/ 6241:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NA: () => (/* binding */ workflowCommand),
/* harmony export */   hk: () => (/* binding */ annotations)
/* harmony export */ });
/* unused harmony export placeOf */
/* harmony import */ var _core_diagnosis_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7859);
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2772);
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
        return clipped([`${report.why}; ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(report.timeLostMs)} lost.`, ...quoted(report)]);
    return clipped([
        `The build passed in the end${by}; ${(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(report.timeLostMs)} lost.`,
        ...quoted(report),
    ]);
}
/** A person's own mistake is told in its own words first; of all else, why the run ended is what matters most. */
function failedText(report) {
    const own = (0,_core_diagnosis_js__WEBPACK_IMPORTED_MODULE_0__/* .isUsersOwn */ .hS)(report);
    const words = [...quoted(report), ...(report.attempts[0]?.failedAt?.output ?? [])];
    return clipped(own ? [...words, ...report.advice, report.why] : [report.why, ...words, ...report.advice]);
}
function quoted(report) {
    const first = report.evidence[0];
    return first === undefined ? [] : [(0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(first.text, 500)];
}
function clipped(lines) {
    return lines.join('\n').slice(0, MAX_MESSAGE);
}
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 5840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ tellCompany)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2772);

/** Empty where nothing is known to run. */
function tellCompany(company) {
    const counts = [
        { count: company?.containers ?? 0, noun: 'container' },
        { count: company?.builds ?? 0, noun: 'other build' },
    ];
    return counts
        .filter(({ count }) => count > 0)
        .map(({ count, noun }) => (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .formatCount */ .B4)(count, noun))
        .join(' and ');
}


/***/ }),

/***/ 2772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   fE: () => (/* binding */ formatCommand),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
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


/***/ }),

/***/ 4121:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ formatOutputs),
/* harmony export */   uN: () => (/* binding */ outputValues)
/* harmony export */ });
/* unused harmony export OUTPUTS */
const OUTPUTS = [
    { name: 'verdict', doc: '`passed` (at the first attempt), `recovered` (in the end) or `failed`.' },
    {
        name: 'exit-code',
        doc: 'Exit status of the build: 0 unless the verdict is `failed`; 128 + n for signal n.',
    },
    {
        name: 'failure-class',
        doc: 'Why the first attempt failed (see docs/failure-classes.md); `none` when it passed.',
    },
    {
        name: 'owner',
        doc: 'Who has to act: `code`, `configuration`, `builder`, `engine`, `host`, `remote` or `unknown`.',
    },
    {
        name: 'cause',
        doc: 'What kind of thing it was: `race` (over by itself), `damage`, `release-bug`, `resource`, `outside`, `user` or `unknown`.',
    },
    { name: 'confidence', doc: 'How sure the failure class is, from 0 (a guess) to 1 (measured).' },
    { name: 'attempts', doc: 'How often the command ran.' },
    { name: 'rungs', doc: 'The rungs that were taken, in order, separated by commas; empty when none was.' },
    {
        name: 'planned',
        doc: 'With `dry-run`: the rungs that would be taken until the build passes, in order, separated by commas; else empty.',
    },
    { name: 'recovered', doc: '`true` when the build failed at first and passed in the end, else `false`.' },
    {
        name: 'elsewhere',
        doc: 'Where the build passed when its engine or builder could not be mended: `side-engine` or `fallback-builder`; else empty. The engine is as sick as before.',
    },
    {
        name: 'image-archive',
        doc: 'File with the image of such a build where the engine could not take it (`docker load --input FILE`); else empty.',
    },
    { name: 'time-lost', doc: 'What the failure cost, in milliseconds.' },
    { name: 'report', doc: 'Path of the JSON report; empty when none was written.' },
    { name: 'why', doc: 'One sentence: why the run ended as it did.' },
];
/** @param reportPath - null when no report was written */
function outputValues(report, reportPath) {
    return {
        verdict: report.verdict,
        'exit-code': String(report.exitCode),
        'failure-class': report.failureClass,
        owner: report.owner,
        cause: report.cause,
        confidence: String(report.confidence),
        attempts: String(report.attempts.length),
        rungs: report.rungs.map((rung) => rung.id).join(','),
        planned: (report.planned ?? []).map((rung) => rung.id).join(','),
        recovered: String(report.verdict === 'recovered'),
        elsewhere: report.homecoming?.rung ?? '',
        'image-archive': report.homecoming?.archive ?? '',
        'time-lost': String(report.timeLostMs),
        report: reportPath ?? '',
        why: report.why,
    };
}
/**
 * The lines to append to the file that `GITHUB_OUTPUT` (or `GITHUB_STATE`) names.
 *
 * @param delimiter - random, so that no value can end its own entry and begin another
 * @throws Error when a value contains the delimiter
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#multiline-strings
 */
function formatOutputs(values, delimiter) {
    const entries = Object.entries(values).map(([name, value]) => {
        if (value.includes(delimiter))
            throw new Error(`output ${name} contains the delimiter`);
        return `${name}<<${delimiter}\n${value}\n${delimiter}\n`;
    });
    return entries.join('');
}


/***/ }),

/***/ 5415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   fe: () => (/* binding */ appendSummary),
/* harmony export */   jh: () => (/* binding */ appendOutputs),
/* harmony export */   u5: () => (/* binding */ writeReport)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4121);
/** Writes what was formatted: the report whole or not at all, outputs and summary appended. */




/** Writes the report so that a reader never sees half of it; missing directories are made. Throws what the file system says. */
async function writeReport(path, report) {
    const text = `${JSON.stringify(report, null, 2)}\n`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const target = await existing(path);
    // A terminal or a pipe (`--report /dev/stderr`) is written to; renaming over it would replace it.
    if (target !== null && !target.isFile) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(target.path, text);
        return;
    }
    await replaceFile(target?.path ?? path, text);
}
/** Appends outputs or state for the runner. */
async function appendOutputs(path, values) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.appendFile)(path, (0,_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .formatOutputs */ .AH)(values, `buildmend_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`));
}
/** Appends to the job summary. */
async function appendSummary(path, markdown) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.appendFile)(path, `${markdown}\n`);
}
async function replaceFile(path, text) {
    const beside = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(beside, text, { flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(beside, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(beside, { force: true });
        throw error;
    }
}
async function existing(path) {
    try {
        const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(path);
        return { path: real, isFile: (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(real)).isFile() };
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 9999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ newRunId)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/** Names one run: in the report's file name and in what it sets aside. */

/** Sorts by time: `20261121T101500-4f2a`. */
function newRunId(now) {
    const stamp = now.toISOString().replace(/[-:]/g, '').slice(0, 15);
    return `${stamp}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(2).toString('hex')}`;
}


/***/ }),

/***/ 419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ZV: () => (/* binding */ annotationWriter),
/* harmony export */   vc: () => (/* binding */ findRulesFile),
/* harmony export */   wS: () => (/* binding */ loadTaught)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _inputs_input_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2699);
/* harmony import */ var _inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(743);
/* harmony import */ var _report_annotations_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(6241);
/** The user's own rules of a run: found when it starts, read only after a failed attempt. */





/** So long may all patterns of a rules file take in one run; they are linear, but a pull request can make them slow. */
const LIMIT_MS = 5_000;
/** The log is no place for a hundred of them. */
const MAX_TOLD = 20;
/** Annotations on standard error, among the build's own progress: standard output may be the build's result. */
function annotationWriter(isRunner, redact) {
    return (message, { file, line }) => {
        if (!isRunner)
            return;
        const where = { title: 'Buildmend’s rules file is left out', file, line: String(line) };
        process.stderr.write(`${(0,_report_annotations_js__WEBPACK_IMPORTED_MODULE_4__/* .workflowCommand */ .NA)('warning', where, redact(message))}\n`);
    };
}
/** Null where there is none. Throws InputError for a file that was named and is not there. */
function findRulesFile({ rulesFile }, base) {
    if (rulesFile === null)
        return null;
    const { file, isDefault } = rulesFile;
    const full = node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(base, file);
    if (isDefault || (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(full))
        return { file, base };
    const hint = `${full} does not exist. Correct the path, or leave the input out: ${(0,_inputs_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputSpec */ .mm)('rules-file').default} is taken where it exists.`;
    throw (0,_inputs_input_error_js__WEBPACK_IMPORTED_MODULE_2__/* .wrongInput */ .q)('rules-file', file, hint);
}
/** Null where there are no rules that can be used; why not has been told. */
async function loadTaught(where, voice) {
    if (where === null || !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.resolve(where.base, where.file)))
        return null;
    const { file, base } = where;
    const [{ loadRules }, { createPatience }, { formatProblem }] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(366), __nccwpck_require__.e(547), __nccwpck_require__.e(152)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6152)),
        __nccwpck_require__.e(/* import() */ 526).then(__nccwpck_require__.bind(__nccwpck_require__, 9526)),
        __nccwpck_require__.e(/* import() */ 98).then(__nccwpck_require__.bind(__nccwpck_require__, 3098)),
    ]);
    const patience = createPatience(LIMIT_MS, () => performance.now());
    const loaded = await loadRules(file, base, patience);
    if (loaded.kind === 'missing')
        return null;
    if (loaded.kind === 'rules') {
        voice.say(`rules of your own: ${loaded.rules.length} in ${file}`);
        return { rules: loaded.rules.map(({ rule }) => rule), isSpent: toldOnce(patience.isSpent, file, voice) };
    }
    const told = loaded.problems.slice(0, MAX_TOLD).map((problem) => formatProblem(file, problem));
    const more = loaded.problems.length - told.length;
    const words = [
        `${file} is left out, because it is wrong:`,
        ...told,
        ...(more > 0 ? [`and ${more} more`] : []),
    ];
    for (const line of words)
        voice.say(line);
    voice.warn(words.join('\n'), { file, line: loaded.problems[0]?.line ?? 1 });
    return null;
}
function toldOnce(isSpent, file, { say }) {
    let isTold = false;
    return () => {
        const spent = isSpent();
        if (spent && !isTold)
            say(`${file} is left out: its patterns took more than ${LIMIT_MS / 1000} s; make them simpler`);
        isTold ||= spent;
        return spent;
    };
}


/***/ }),

/***/ 4727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  s: () => (/* binding */ tellRunner)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/classify/class-info.js
var class_info = __nccwpck_require__(8184);
// EXTERNAL MODULE: ./build/core/message-of.js
var message_of = __nccwpck_require__(7951);
// EXTERNAL MODULE: ./build/report/annotations.js
var annotations = __nccwpck_require__(6241);
// EXTERNAL MODULE: ./build/core/diagnosis.js
var core_diagnosis = __nccwpck_require__(7859);
// EXTERNAL MODULE: ./build/core/elsewhere.js
var elsewhere = __nccwpck_require__(466);
// EXTERNAL MODULE: ./build/core/process-end.js
var process_end = __nccwpck_require__(3643);
;// CONCATENATED MODULE: ./build/core/cause.js
/** What kind of thing made the first attempt fail: the same text can be a race that is over or damage that stays. */



const CAUSES = (/* unused pure expression or super */ null && (['race', 'damage', 'release-bug', 'resource', 'outside', 'user', 'unknown']));
/** Classes that decide it by themselves. */
const BY_CLASS = {
    'disk-full': { cause: 'resource', why: 'space or inodes ran out' },
    'out-of-memory': { cause: 'resource', why: 'memory ran out' },
    'network-transient': { cause: 'outside', why: 'the other side of the network did not answer' },
    'registry-rate-limit': { cause: 'outside', why: 'the registry asked for patience' },
    'remote-cache-error': { cause: 'outside', why: 'the remote cache did not answer' },
    'nested-overlay': { cause: 'outside', why: 'the data root stands where overlay2 cannot work' },
    'storage-io-error': { cause: 'damage', why: 'the disk or its file system reported errors' },
};
/** Stores: their texts can come from a race as well. */
const STORES = [
    'overlay2-corruption',
    'containerd-store-corruption',
    'buildkit-state-corruption',
];
/** Findings that say that somebody does not answer, not that something is broken. */
const SILENCE = [
    'finding/reachable',
    'finding/engine-process',
    'finding/builder-container',
];
/** Pure. The first failed attempt counts, with what was found after it and what mended it. */
function causeOfFailure({ verdict, attempts, rungs }) {
    const first = attempts.find((attempt) => !(0,process_end/* passed */.b)(attempt.end));
    if (verdict === 'passed' || first === undefined)
        return { cause: 'unknown', why: '' };
    const { diagnosis } = first;
    if ((0,core_diagnosis/* isReleaseBug */.W2)(diagnosis))
        return { cause: 'release-bug', why: diagnosis.advice?.[0] ?? 'a known bug of a release' };
    const decided = BY_CLASS[diagnosis.failureClass];
    if (decided !== undefined)
        return decided;
    if ((0,core_diagnosis/* isUsersOwn */.hS)(diagnosis))
        return { cause: 'user', why: 'the build or its configuration is wrong: building again cannot help' };
    const proof = proofIn(diagnosis);
    if (proof !== null)
        return { cause: 'damage', why: `it was found on disk: ${proof}` };
    return byWhatHelped(diagnosis, verdict, rungs.findLast(({ outcome }) => outcome === 'helped')?.id ?? null);
}
function proofIn({ evidence }) {
    const proof = evidence.find(({ rule }) => rule.startsWith('finding/') && !SILENCE.includes(rule));
    return proof?.text ?? null;
}
function byWhatHelped({ failureClass }, verdict, helped) {
    if (verdict === 'recovered' && helped === 'retry')
        return { cause: 'race', why: 'no damage was found, and the same build passed when it ran again' };
    if (helped !== null && (0,elsewhere/* isAway */.Dg)(helped))
        return {
            cause: STORES.includes(failureClass) ? 'damage' : 'unknown',
            why: `the same build passed elsewhere (${helped}): what it met is this engine’s or builder’s own`,
        };
    if (STORES.includes(failureClass) && helped !== null)
        return { cause: 'damage', why: `running again was not enough: ${helped} mended it` };
    return { cause: 'unknown', why: 'no check found what is broken' };
}

;// CONCATENATED MODULE: ./build/report/redact-report.js
/** Fields whose values are ours, never the user’s; a password such as "engine" must not mask them. */
const OUR_OWN_WORDS = new Set([
    'verdict',
    'failureClass',
    'owner',
    'cause',
    'rule',
    'source',
    'origin',
    'id',
    'rung',
    'outcome',
    'stopped',
    'startedAt',
]);
/** The same report with the secrets in it masked. */
function redactReport(report, redact) {
    return redactDeep(report, redact);
}
function redactDeep(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (Array.isArray(value))
        return value.map((entry) => redactDeep(entry, redact));
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([key, entry]) => [key, OUR_OWN_WORDS.has(key) ? entry : redactDeep(entry, redact)]));
}

;// CONCATENATED MODULE: ./build/report/build-report.js




/** The report of a finished run. Class, owner and evidence are those of the first failed attempt, for it is the cause. */
function buildReport(history, notes, redact) {
    const first = firstFailure(history);
    const { cause, why: causeWhy } = causeOfFailure(history);
    const report = {
        schemaVersion: 1,
        verdict: history.verdict,
        exitCode: history.exitCode,
        failureClass: first.failureClass,
        owner: first.owner,
        confidence: first.confidence,
        evidence: first.evidence.map(placed),
        cause,
        causeWhy,
        why: history.why,
        homecoming: history.attempts.at(-1)?.homecoming ?? null,
        advice: first.advice ?? notes[first.failureClass].advice,
        attempts: history.attempts.map(attemptEntry),
        rungs: history.rungs,
        skipped: history.skipped,
        waits: history.waits ?? [],
        planned: history.planned,
        paused: history.paused,
        volumes: {
            before: history.volumesBefore?.map(volumeEntry) ?? null,
            after: history.volumesAfter?.map(volumeEntry) ?? null,
        },
        engineLog: history.engineLog,
        engine: history.engine,
        startedAt: new Date(history.startedAtMs).toISOString(),
        durationMs: Math.round(history.durationMs),
        timeLostMs: timeLost(history),
    };
    return redactReport(report, redact);
}
function firstFailure(history) {
    if (history.verdict === 'passed')
        return core_diagnosis/* NO_FAILURE */.x9;
    const failed = history.attempts.find((attempt) => !(0,process_end/* passed */.b)(attempt.end));
    // A run may fail before its first attempt, e.g. when it is cancelled at once.
    return failed?.diagnosis ?? { ...core_diagnosis/* NO_FAILURE */.x9, failureClass: 'unknown', confidence: 0 };
}
function attemptEntry(attempt) {
    return {
        command: attempt.command,
        exitCode: (0,process_end/* exitStatus */.$)(attempt.end),
        durationMs: Math.round(attempt.durationMs),
        failureClass: attempt.diagnosis.failureClass,
        steps: attempt.steps,
        cachedSteps: attempt.cachedSteps,
        evidence: attempt.diagnosis.evidence.map(placed),
        failedAt: attempt.failedAt ?? null,
        company: attempt.company ?? null,
        stopped: attempt.stop?.kind ?? null,
    };
}
function volumeEntry({ name, driver, labels, bytes }) {
    return {
        name,
        driver: driver ?? null,
        labels: labels?.map(withoutSecret) ?? null,
        bytes: bytes ?? null,
    };
}
/** A label whose key says that its value is a secret (law 9). */
function withoutSecret(label) {
    const [, key] = /^([^=]*(?:passw|secret|token|credential|api[-_.]?key|private[-_.]?key)[^=]*)=/i.exec(label) ?? [];
    return key === undefined ? label : `${key}=***`;
}
/** Only lines of the attempt's own record have a number that a reader could look up. */
function placed(evidence) {
    const elsewhere = ['journal', 'kernel', 'finding'].includes(evidence.source);
    return { ...evidence, line: elsewhere ? null : evidence.line };
}
function timeLost(history) {
    if (history.verdict === 'passed')
        return 0;
    const last = history.attempts.at(-1)?.durationMs ?? 0;
    return Math.max(0, Math.round(history.durationMs - last));
}

;// CONCATENATED MODULE: ./build/report/next-steps.js
/** Plain sentences, in order; empty when nothing is to do. */
function nextSteps(report, notes) {
    // Whoever cancelled knows why.
    if (report.verdict === 'passed' || report.attempts.at(-1)?.stopped === 'cancelled')
        return [];
    const { link } = report.cause === 'release-bug' ? { link: null } : notes[report.failureClass];
    return [
        ...allow(report),
        ...mendLater(report),
        ...report.advice,
        ...(link === null ? [] : [`Read more: ${link}`]),
    ];
}
/** The engine was only gone round. */
function mendLater({ homecoming, rungs, engine }) {
    if (!homecoming)
        return [];
    const how = 'let a run with more rungs mend it (`ladder: standard`), or look yourself with `buildmend doctor`';
    const at = engine.dataRoot === null ? '' : ` (${engine.dataRoot})`;
    const load = homecoming.archive === null
        ? []
        : [`Load the image where it is needed: \`docker load --input ${homecoming.archive}\`.`];
    const again = rungs.length > 1 ? ' What was tried on it did not help.' : '';
    return [...load, `The engine${at} is as sick as before.${again} At a quiet time: ${how}.`];
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

// EXTERNAL MODULE: ./build/report/outputs.js
var outputs = __nccwpck_require__(4121);
// EXTERNAL MODULE: ./build/report/format.js
var format = __nccwpck_require__(2772);
;// CONCATENATED MODULE: ./build/report/html.js
/** Pieces of HTML for the job summary; whatever they are given is shown as it is, never read as markup. */

const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
    '`': '&#96;',
};
/** Text that neither HTML nor Markdown reads as anything else. */
function escapeHtml(text) {
    return text.replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? character);
}
/** A path of the engine’s is wider than a table’s column: it may break after its slashes. */
const LONG_WORD = /\S{40,}/g;
/** Someone else’s words: one line, in code, so that mentions and issue numbers in it stay text. */
function quote(text, maxLength = 500) {
    const shown = escapeHtml((0,format/* oneLine */.TN)(text, maxLength));
    return `<code>${shown.replace(LONG_WORD, (word) => word.replaceAll('/', '/<wbr>'))}</code>`;
}
/** Our own sentence, which may hold someone else’s words; what it has between backticks becomes code. */
function sentence(text, maxLength = 1_000) {
    return escapeHtml((0,format/* oneLine */.TN)(text, maxLength)).replace(/&#96;(.{1,200}?)&#96;/g, '<code>$1</code>');
}
/** @param head - already HTML, as the cells are; the first `unbroken` columns keep their lines whole */
function table(head, rows, { unbroken = 0 } = {}) {
    const header = head.map((cell) => `<th align="left">${cell}</th>`).join('');
    const td = (cell, column) => `<td${column < unbroken ? ' nowrap' : ''}>${cell}</td>`;
    const body = rows.map((cells) => `<tr>${cells.map(td).join('')}</tr>`);
    return `<table>\n<tr>${header}</tr>\n${body.join('\n')}\n</table>`;
}
/** @param items - already HTML */
function list(items) {
    return `<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`;
}
/** @param body - already HTML, without an empty line, which would end the block for Markdown */
function details(title, body) {
    return `<details><summary>${sentence(title)}</summary>\n${body}\n</details>`;
}
/** Lines as they are. Their breaks are written as entities: an empty line would end the block for Markdown. */
function preformatted(lines) {
    return `<pre>${lines.map((line) => escapeHtml((0,format/* oneLine */.TN)(line, 1_000))).join('&#10;')}</pre>`;
}

;// CONCATENATED MODULE: ./build/report/kept-and-lost.js
/** The summary's account of what a run kept and what it cost. */


const MAX_NAMES = 20;
/** What a person fears to have lost: volumes, cache, and what the rungs say that they took away. */
function keptAndLost(report) {
    if (report.rungs.length === 0)
        return list(['Nothing was touched: no rung was taken.']);
    const last = report.attempts.at(-1);
    const freed = report.rungs.reduce((sum, rung) => sum + (rung.freedBytes ?? 0), 0);
    const cached = last?.exitCode === 0 && last.steps !== null && last.cachedSteps !== null;
    const lost = lostThings(report);
    return list([
        `<b>Volumes:</b> ${volumes(report)}`,
        ...(cached
            ? [`<b>Cache:</b> ${last.cachedSteps} of ${(0,format/* formatCount */.B4)(last.steps, 'step')} came from it in the end`]
            : []),
        `<b>Lost:</b> ${lost.length === 0 ? 'nothing' : lost.join('; ')}`,
        ...(freed > 0 ? [`<b>Freed:</b> ${(0,format/* formatBytes */.z3)(freed)}`] : []),
    ]);
}
function volumes({ volumes: { before, after } }) {
    if (before === null || after === null)
        return 'not known, the engine could not be asked';
    const gone = goneVolumes(before, after).length;
    const fate = gone === 0 ? 'all kept' : `<b>${gone} gone</b>`;
    const sizes = after.map(({ bytes }) => bytes);
    const known = sizes.filter((bytes) => bytes !== null);
    const size = known.length === 0 || known.length < sizes.length
        ? ''
        : ` (${(0,format/* formatBytes */.z3)(known.reduce((sum, bytes) => sum + bytes, 0))})`;
    return `${before.length} before, ${after.length} after, ${fate}${size}`;
}
/** What is gone, as HTML; empty when nothing is. */
function lostThings({ rungs, volumes: { before, after } }) {
    // What a rung set aside and put back, or could not do, is not lost.
    const byRungs = rungs
        .filter(({ outcome }) => outcome === 'helped' || outcome === 'did-not-help')
        .flatMap((rung) => rung.lost);
    const gone = goneVolumes(before ?? [], after ?? before ?? []);
    const all = [...new Set(byRungs)].map((what) => sentence(what, 200));
    if (gone.length > 0)
        all.push(`${gone.length === 1 ? 'the volume' : 'the volumes'} ${names(gone)}`);
    all.push(...goneLabels(before ?? [], after ?? []));
    return all;
}
function goneVolumes(before, after) {
    const left = new Set(after.map((volume) => volume.name));
    return before.map((volume) => volume.name).filter((name) => !left.has(name));
}
/** Each with its value, so that it can be given again. */
function goneLabels(before, after) {
    const now = new Map(after.map(({ name, labels }) => [name, labels]));
    return before.flatMap(({ name, labels }) => {
        const left = now.get(name);
        const gone = left ? (labels ?? []).filter((label) => !left.includes(label)) : [];
        return gone.length === 0 ? [] : [`labels of the volume ${quote(name, 100)}: ${names(gone)}`];
    });
}
function names(all) {
    const shown = all.slice(0, MAX_NAMES).map((name) => quote(name, 100));
    const more = all.length > MAX_NAMES ? ` and ${all.length - MAX_NAMES} more` : '';
    return `${shown.join(', ')}${more}`;
}

// EXTERNAL MODULE: ./build/core/neighbours.js
var neighbours = __nccwpck_require__(9148);
// EXTERNAL MODULE: ./build/core/rungs.js
var rungs = __nccwpck_require__(6009);
// EXTERNAL MODULE: ./build/report/company.js
var company = __nccwpck_require__(5840);
;// CONCATENATED MODULE: ./build/report/summary-timeline.js





const OUTCOMES = {
    helped: '✅ helped',
    'did-not-help': '➖ did not help',
    failed: '❌ could not be done',
    undone: '↩️ did not help, put back',
};
/** Why we stopped an attempt ourselves, in words. */
const STOPPED = {
    cancelled: 'cancelled',
    deadline: 'stopped at the time limit',
    'engine-silent': 'stopped: the engine no longer answered',
};
const SOURCES = {
    engine: 'the build’s log, said by the engine',
    client: 'the build’s log, said by the client',
    step: 'the build’s log, printed by a step',
    quoted: 'the build’s log, your own words',
    journal: 'the engine’s own log',
    kernel: 'the kernel’s log',
    finding: 'found by looking at the engine',
};
/** @param maxEvidence - how many quotes an attempt shows */
function timeline(report, maxEvidence) {
    const rungsAfter = (index) => report.rungs.filter((rung) => rung.afterAttempt === index).map(rungRow);
    const waitsAfter = (index) => report.waits.filter((wait) => wait.afterAttempt === index).map(waitRow);
    const rows = report.attempts.flatMap((attempt, index) => [
        attemptRow(report, attempt, index, maxEvidence),
        ...waitsAfter(index),
        ...rungsAfter(index),
    ]);
    const before = [...waitsAfter(-1), ...rungsAfter(-1)];
    return table(['What', 'How it ended', 'Time', 'Because'], [...before, ...rows], { unbroken: 3 });
}
function attemptRow(report, attempt, index, maxEvidence) {
    const added = attempt.command.filter((word) => !report.attempts[0]?.command.includes(word));
    const because = [
        ...(added.length === 0 ? [] : [`with ${quote(added.join(' '), 200)}`]),
        ...place(attempt),
        ...summary_timeline_company(attempt),
        ...oneOfEachRule(attempt.evidence).slice(0, maxEvidence).map(evidence),
    ];
    const ended = [...ending(attempt), ...steps(attempt)];
    return [
        `<b>Attempt ${index + 1}</b>`,
        ended.join('<br>'),
        (0,format/* formatDuration */.a3)(attempt.durationMs),
        because.join('<br>'),
    ];
}
/** Log, journal and files often say the same: what is said first is the strongest. */
function oneOfEachRule(all) {
    return all.filter(({ rule }, index) => all.findIndex((other) => other.rule === rule) === index);
}
function evidence({ text, rule, source, origin }) {
    const whose = origin === 'user' ? 'your own rule ' : '';
    return `${quote(text)}<br><sub>${SOURCES[source]} (${whose}${sentence(rule)})</sub>`;
}
function summary_timeline_company(attempt) {
    const beside = (0,company/* tellCompany */.x)(attempt.company);
    return beside === '' ? [] : [`beside it ran ${sentence(beside)}`];
}
function place({ failedAt }) {
    if (failedAt === null)
        return [];
    return [`at ${quote(`${failedAt.file}:${failedAt.line}`)} ${quote(failedAt.instruction, 200)}`];
}
function ending(attempt) {
    if (attempt.stopped !== null)
        return [`⏹️ ${STOPPED[attempt.stopped]}`];
    if (attempt.exitCode === 0)
        return ['✅ passed'];
    return [`❌ exit status ${attempt.exitCode}`, `<b>${sentence(attempt.failureClass)}</b>`];
}
function steps(attempt) {
    if (attempt.steps === null)
        return [];
    const cached = attempt.cachedSteps === null ? '' : `, ${attempt.cachedSteps} cached`;
    return [`${(0,format/* formatCount */.B4)(attempt.steps, 'step')}${cached}`];
}
const WAITED = {
    free: '✅ nobody is left',
    over: '➖ the rung was left',
    mended: '✅ mended by another run',
};
function waitRow({ rung, forWhom, waitedMs, outcome, mend }) {
    const because = [
        ...(forWhom === '' ? [] : [`${sentence(rung)} would have disturbed ${sentence(forWhom)}`]),
        ...(mend === null ? [] : [sentence((0,neighbours/* tellMend */.e7)(mend))]),
    ];
    return ['⏳ <b>others</b>', WAITED[outcome], (0,format/* formatDuration */.a3)(waitedMs), because.join('<br>')];
}
function rungRow(rung) {
    const freed = rung.freedBytes === null || rung.freedBytes === 0 ? '' : `<br>${(0,format/* formatBytes */.z3)(rung.freedBytes)} freed`;
    const done = rung.detail === '' ? (0,rungs/* rungSpec */.gV)(rung.id).does : rung.detail;
    return [
        `🔧 <b>${rung.id}</b>`,
        `${OUTCOMES[rung.outcome]}${freed}`,
        (0,format/* formatDuration */.a3)(rung.durationMs),
        `${sentence(done, 400)}<br><sub>chosen for ${sentence(rung.why)}</sub>`,
    ];
}

;// CONCATENATED MODULE: ./build/report/summary.js
/** The job summary: one line for a build that passed, the whole story for one that did not. */






/** GitHub refuses a step's summary above 1 MiB; some room is left for what others append. */
const MAX_BYTES = 1_000_000;
/** How much is told, from the most to the least: the first that fits is taken. */
const DETAILS = [
    { evidence: 3, logLines: 200 },
    { evidence: 3, logLines: 20 },
    { evidence: 1, logLines: 0 },
];
/**
 * Markdown (mostly HTML, whose escaping is exact) for the file that `GITHUB_STEP_SUMMARY` names.
 *
 * @param maxBytes - never more than this, in UTF-8
 */
function summary(report, notes, maxBytes = MAX_BYTES) {
    if (report.verdict === 'passed')
        return `${[headline(report), ...paused(report), ...planned(report)].join('\n\n')}\n`;
    for (const detail of DETAILS) {
        const text = `${sections(report, notes, detail).join('\n\n')}\n`;
        if (Buffer.byteLength(text) <= maxBytes)
            return text;
    }
    return `${headline(report)}\n`;
}
/** The verdict in a line. */
function headline(report) {
    switch (report.verdict) {
        case 'passed':
            return `<p>✅ <b>Buildmend</b>: the build passed at the first attempt (${passedFacts(report)}).</p>`;
        case 'recovered': {
            const by = report.rungs.filter(({ outcome }) => outcome === 'helped').map(({ id }) => id);
            const isOthers = report.waits.at(-1)?.outcome === 'mended';
            const how = by.length > 0 ? ` by ${by.join(', ')}` : isOthers ? ' by another run' : '';
            if (report.homecoming)
                return `<h3>⚠️ Buildmend: the build passed${how}, and the engine is still sick (${report.failureClass})</h3>`;
            const loss = lostThings(report).length === 0 ? ', nothing lost' : '';
            return `<h3>✅ Buildmend: recovered from ${report.failureClass}${how}${loss}</h3>`;
        }
        case 'failed': {
            const stopped = report.attempts.at(-1)?.stopped;
            if (stopped === 'cancelled' || stopped === 'deadline')
                return `<h3>⏹️ Buildmend: ${STOPPED[stopped]}</h3>`;
            const failedAt = (0,core_diagnosis/* isUsersOwn */.hS)(report) ? report.attempts[0]?.failedAt : undefined;
            const where = failedAt ? ` at ${sentence(`${failedAt.file}:${failedAt.line}`, 300)}` : '';
            return `<h3>❌ Buildmend: ${report.failureClass}${where}</h3>`;
        }
    }
}
function passedFacts(report) {
    const last = report.attempts.at(-1);
    const time = (0,format/* formatDuration */.a3)(last?.durationMs ?? report.durationMs);
    if (last === undefined || last.steps === null || last.cachedSteps === null)
        return time;
    return `${time}, ${last.cachedSteps} of ${(0,format/* formatCount */.B4)(last.steps, 'step')} cached`;
}
function sections(report, notes, detail) {
    const command = report.attempts[0]?.command ?? [];
    return [
        headline(report),
        `<p>${lead(report)}</p>`,
        ...paused(report),
        ...(command.length === 0 ? [] : [`<p>${quote((0,format/* formatCommand */.fE)(command), 1_000)}</p>`]),
        facts(report, notes),
        ...lastWords(report),
        ...planned(report),
        '<h4>What happened</h4>',
        timeline(report, detail.evidence),
        '<h4>Kept and lost</h4>',
        keptAndLost(report),
        ...next(report, notes),
        ...skipped(report),
        ...engineLog(report, detail.logLines),
    ];
}
/** So that nobody forgets to switch them on again. */
function paused(report) {
    if (report.paused === null)
        return [];
    return [`<p>⏸️ <b>Remedies are paused:</b> ${sentence(report.paused, 300)}</p>`];
}
/** Of a dry run. */
function planned(report) {
    if (report.planned === null || report.planned.length === 0)
        return [];
    const rows = report.planned.map(({ id, why, disrupts }, index) => [
        String(index + 1),
        `<b>${id}</b>`,
        sentence(why, 300),
        sentence(disrupts),
    ]);
    return [
        '<h4>What would be done, until the build passes</h4>',
        table(['', 'Rung', 'Why', 'What it disrupts'], rows),
    ];
}
function lead(report) {
    const { attempts, rungs, verdict, why } = report;
    if (verdict === 'failed' && (0,core_diagnosis/* isUsersOwn */.hS)(report) && rungs.length === 0 && attempts.length === 1)
        return 'The build failed by itself. Engine and builder are not to blame and were left alone.';
    return sentence(`${why.slice(0, 1).toUpperCase()}${why.slice(1)}${why.endsWith('.') ? '' : '.'}`);
}
const ACTORS = {
    code: 'whoever writes the Dockerfile or the code it builds',
    configuration: 'whoever writes the command line, or sets up client, builder and credentials',
    builder: 'whoever looks after the builder',
    engine: 'whoever looks after the Docker engine',
    host: 'whoever looks after the machine that builds',
    remote: 'nobody here: it is another server’s doing',
    unknown: 'not known',
};
function facts(report, notes) {
    const { engine } = report;
    const where = [
        engine.version === null ? null : `Docker ${engine.version}`,
        engine.store,
        engine.builder === null ? null : `builder ${engine.builder}`,
        engine.dataRoot,
        engine.host === null ? null : `host ${engine.host}`,
    ].filter((fact) => fact !== null);
    const time = report.verdict === 'recovered'
        ? `<b>Time lost:</b> ${(0,format/* formatDuration */.a3)(report.timeLostMs)} of ${(0,format/* formatDuration */.a3)(report.durationMs)}`
        : `<b>Time:</b> ${(0,format/* formatDuration */.a3)(report.durationMs)}`;
    return list([
        `<b>Cause:</b> ${sentence(notes[report.failureClass].meaning.replace(/\.$/, ''))} (${Math.round(report.confidence * 100)} % sure)`,
        ...(['race', 'damage'].includes(report.cause)
            ? [`<b>Race or damage:</b> ${report.cause}: ${sentence(report.causeWhy, 300)}`]
            : []),
        `<b>Who has to act:</b> ${ACTORS[report.owner]}`,
        time,
        ...(where.length === 0 ? [] : [`<b>Engine:</b> ${quote(where.join(', '), 300)}`]),
    ]);
}
/** What the user's own step said before it failed: mostly all that a person has to read. */
function lastWords(report) {
    const failedAt = (0,core_diagnosis/* isUsersOwn */.hS)(report) ? report.attempts[0]?.failedAt : undefined;
    if (!failedAt)
        return [];
    const { file, line, instruction, output } = failedAt;
    const lines = [`${file}:${line}: ${instruction}`, ...output.map((text) => `  ${text}`)];
    return ['<h4>What failed, and its last words</h4>', preformatted(lines)];
}
function next(report, notes) {
    const steps = nextSteps(report, notes).map((step) => sentence(step).replace(/https:\S+$/, (link) => `<a href="${link}">${link}</a>`));
    if (steps.length === 0)
        return [];
    const calm = !report.homecoming
        ? '<p>The build passed, so nothing is urgent. So that it does not come back:</p>'
        : '<p>The build passed, but not on this engine, which nothing was done to. The next build meets the same:</p>';
    return ['<h4>What to do next</h4>', ...(report.verdict === 'recovered' ? [calm] : []), list(steps)];
}
/** Rungs that were left for the same reason stand in one row; a reason that is all the story was told already. */
function skipped(report) {
    const reasons = [...new Set(report.skipped.map(({ why }) => why))].filter((why) => why !== report.why);
    if (reasons.length === 0)
        return [];
    const rows = reasons.map((why) => {
        const rungs = report.skipped.filter((rung) => rung.why === why).map(({ id }) => `<b>${id}</b>`);
        return [rungs.join(', '), sentence(why)];
    });
    return [details(`Rungs not taken (${report.skipped.length})`, table(['Rung', 'Why not'], rows))];
}
function engineLog(report, maxLines) {
    const lines = report.engineLog.slice(-maxLines);
    if (maxLines === 0 || lines.length === 0)
        return [];
    return [details(`The engine’s own log (last ${(0,format/* formatCount */.B4)(lines.length, 'line')})`, preformatted(lines))];
}

// EXTERNAL MODULE: ./build/report/write-report.js
var write_report = __nccwpck_require__(5415);
;// CONCATENATED MODULE: ./build/tell-runner.js
/** After the action's run: report file, annotations, summary, outputs; a channel that fails never changes the build's result. */










async function tellRunner({ history, options, surroundings, redact, command, story, }) {
    const report = buildReport(history, class_info/* CLASS_INFO */.y, redact);
    const { outputFile, summaryFile, workspace } = surroundings;
    const attempt = async (what, write) => {
        try {
            await write();
            return true;
        }
        catch (error) {
            story.say(`${what} could not be written: ${(0,message_of/* messageOf */.b)(error)}`);
            return false;
        }
    };
    for (const step of nextSteps(report, class_info/* CLASS_INFO */.y))
        story.say(`next: ${step}`);
    const { report: reportFile } = options;
    const written = reportFile !== null && (await attempt('the report', () => (0,write_report/* writeReport */.u5)(reportFile, report)));
    const dockerfiles = (await dockerfilesOf(command, report)).map((file) => external_node_path_.relative(workspace ?? process.cwd(), external_node_path_.resolve(file)));
    for (const line of (0,annotations/* annotations */.hk)(report, dockerfiles))
        process.stdout.write(`${line}\n`);
    if (options.summary && summaryFile !== null) {
        await attempt('the job summary', () => (0,write_report/* appendSummary */.fe)(summaryFile, summary(report, class_info/* CLASS_INFO */.y)));
    }
    if (outputFile !== null) {
        await attempt('the outputs', () => (0,write_report/* appendOutputs */.jh)(outputFile, (0,outputs/* outputValues */.uN)(report, written ? reportFile : null)));
    }
}
const NAMED_ELSEWHERE = ['buildx-bake', 'compose-build', 'compose-v1-build'];
/** Bake and Compose name Dockerfiles in files of their own: one beside us counts if it has the very line that failed. */
async function dockerfilesOf(command, report) {
    const shown = report.attempts[0]?.failedAt ?? null;
    if (!NAMED_ELSEWHERE.includes(command.tool) || shown === null)
        return command.dockerfiles;
    const text = await (0,promises_.readFile)(shown.file, 'utf8').catch(() => '');
    const line = text.split('\n')[shown.line - 1] ?? '';
    return shown.instruction !== '' && line.startsWith(shown.instruction) ? [shown.file] : [];
}


/***/ }),

/***/ 4302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ry: () => (/* binding */ isWayOutLeft),
/* harmony export */   _w: () => (/* binding */ tidyWayOut),
/* harmony export */   bp: () => (/* binding */ wayOutOf),
/* harmony export */   ek: () => (/* binding */ placesOf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _core_message_of_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(7951);
/* harmony import */ var _engine_away_side_builder_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6649);
/* harmony import */ var _engine_away_side_parent_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(3828);
/* harmony import */ var _engine_endpoint_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5894);
/* harmony import */ var _privileged_side_side_dir_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(5465);
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


/***/ }),

/***/ 6573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ wrap)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __nccwpck_require__(1421);
// EXTERNAL MODULE: ./build/command/context-kind.js
var context_kind = __nccwpck_require__(836);
;// CONCATENATED MODULE: ./build/attempt/pin-git.js
/** Finds the commit that the first attempt built, so that a moving git reference cannot change between attempts. */


/** BuildKit's vertex that fetches (source/git/source.go); its output is that of `git ls-remote` and `git fetch`. */
const GIT_VERTEX = /^\[(?:\S+ )?internal\] load (?:git source|remote bake definition)|^git:\/\//;
const REMOTE_REF = /^([0-9a-f]{64}|[0-9a-f]{40})\s+(\S+)$/;
const LS_REMOTE_LIMIT_MS = 15_000;
/**
 * The context at a commit, or null when nothing is known: then nothing was built from it yet either, or there is no git
 * here. The first attempt's own log decides; the remote is asked only where the log says nothing (the legacy builder).
 */
async function pinContext({ context, lines, env, signal }) {
    const reference = (0,context_kind/* gitReference */.GW)(context);
    if (reference === null)
        return null;
    const commit = commitInLog(reference, lines) ?? (await askRemote(reference, env, signal));
    return commit === null ? null : (0,context_kind/* pinTo */.np)(context, commit);
}
/** Only lines of BuildKit's own git vertex count: a step can print such lines too. A plain log calls them a step's. */
function commitInLog(reference, lines) {
    const spoken = lines.filter(({ source, step }) => source !== 'quoted' && step !== null && GIT_VERTEX.test(step));
    return choose(reference.ref, spoken.map(({ text }) => text));
}
/** `git ls-remote` prints what matches; of an annotated tag the commit that it points to stands under `^{}`. */
function choose(ref, lines) {
    const commits = new Map();
    for (const line of lines) {
        const [, commit, name] = REMOTE_REF.exec(line.trim()) ?? [];
        if (commit !== undefined && name !== undefined)
            commits.set(name, commit);
    }
    const names = ref === ''
        ? ['HEAD']
        : [`refs/tags/${ref}^{}`, `refs/tags/${ref}`, `refs/heads/${ref}`, `${ref}^{}`, ref];
    const found = names.map((name) => commits.get(name)).find((commit) => commit !== undefined);
    return found ?? ((0,context_kind/* isCommit */.WM)(ref) ? ref : null);
}
function askRemote(reference, env, signal) {
    const { url, ref } = reference;
    const patterns = ref === '' ? ['HEAD'] : [ref, `${ref}^{}`];
    const options = {
        env: { ...env, GIT_TERMINAL_PROMPT: '0' },
        timeout: LS_REMOTE_LIMIT_MS,
        signal,
        encoding: 'utf8',
    };
    return new Promise((resolve) => {
        (0,external_node_child_process_.execFile)('git', ['ls-remote', '--', url, ...patterns], options, (error, stdout) => {
            resolve(error === null ? choose(ref, stdout.split('\n')) : null);
        });
    });
}

// EXTERNAL MODULE: ./build/command/remote-cache.js
var remote_cache = __nccwpck_require__(7725);
// EXTERNAL MODULE: ./build/command/without-options.js
var without_options = __nccwpck_require__(6133);
;// CONCATENATED MODULE: ./build/command/attempt-argv.js


const AS_GIVEN = {
    noCache: false,
    pull: false,
    without: [],
    pinnedContext: null,
    buildArgs: [],
};
/** Options go right behind the subcommand; what the user gave is never given twice. */
function attemptArgv(command, options) {
    const { pinnedContext, elsewhere = null } = options;
    const left = elsewhere === null ? command : (0,without_options/* withoutOptions */.r)(command, elsewhere.leaveOut);
    const before = left.argv.slice(0, left.optionsAt);
    const after = (0,remote_cache/* withoutCaches */.GE)(left, options.without);
    return [
        ...before,
        ...(elsewhere?.options ?? []),
        ...(options.noCache && !command.noCache ? ['--no-cache'] : []),
        ...(options.pull && !command.pull ? ['--pull'] : []),
        ...options.buildArgs.flatMap(([name, value]) => buildArg(command, `${name}=${value}`)),
        ...(pinnedContext === null
            ? after
            : after.map((word) => (word === command.gitContext ? pinnedContext : word))),
    ];
}
/** Before the user's own, of which the last counts (buildx, Compose and the classic builder alike). */
function buildArg({ tool }, arg) {
    return tool === 'buildx-bake' ? ['--set', `*.args.${arg}`] : ['--build-arg', arg];
}
/**
 * Whether structured progress is asked for. `BUILDKIT_PROGRESS=rawjson` and not `--progress=rawjson`, because it is
 * what `auto` turns into: buildx, bake and Compose then still print their own warnings and errors as text, bake still
 * asks for the privileges of a definition (it does not under `--progress=rawjson`: buildx commands/bake.go), Compose
 * before 2.30 knows it (`--progress json` it refuses), and a builder without structured progress goes on without it.
 */
function wantsStructured(command, env) {
    if (command.quiet || (command.progress !== null && command.progress !== 'auto'))
        return false;
    return command.tool !== 'docker-build' || !isFalse(env['DOCKER_BUILDKIT']);
}
/** Merged over the user's environment. */
const STRUCTURED_ENV = { BUILDKIT_PROGRESS: 'rawjson' };
/** Go's strconv.ParseBool. */
function isFalse(value) {
    return value !== undefined && /^(?:0|f|F|false|FALSE|False)$/.test(value);
}

// EXTERNAL MODULE: ./build/core/process-end.js
var process_end = __nccwpck_require__(3643);
;// CONCATENATED MODULE: ./build/attempt/recorder.js
const SPOKEN = { first: 1000, last: 1000 };
const STEPS = { first: 0, last: 400 };
/** Kept of each step beside the common ring, and into the record when the step failed. */
const PER_STEP = 40;
/** No build has so many steps; text that is no structured progress can forge others. */
const MAX_STEPS = 1000;
/** A step that failed is one that an engine's line speaks of; these many are kept. */
const MAX_FAILED_STEPS = 20;
function createRecorder() {
    const spoken = createRing(SPOKEN);
    const steps = createRing(STEPS);
    const tails = new Map();
    const failed = new Map();
    let at = 0;
    function addStep(entry) {
        steps.add(entry);
        const name = entry.line.step;
        if (name === null)
            return;
        const tail = tails.get(name) ?? createRing({ first: 0, last: PER_STEP });
        tails.set(name, tail);
        const [oldest] = tails.keys();
        if (tails.size > MAX_STEPS && oldest !== undefined)
            tails.delete(oldest);
        tail.add(entry);
    }
    function add(line) {
        at += 1;
        if (line.source === 'step') {
            addStep({ at, line });
            return;
        }
        spoken.add({ at, line });
        if (line.source !== 'engine' || line.step === null || failed.size >= MAX_FAILED_STEPS)
            return;
        failed.set(line.step, tails.get(line.step)?.entries() ?? []);
    }
    return {
        add(lines) {
            for (const line of lines)
                add(line);
        },
        lines() {
            const all = [...spoken.entries(), ...steps.entries(), ...[...failed.values()].flat()];
            const byPlace = new Map(all.map((entry) => [entry.at, entry.line]));
            const inOrder = [...byPlace].sort(([a], [b]) => a - b);
            return inOrder.map(([, line], index) => ({ ...line, line: index + 1 }));
        },
    };
}
function createRing({ first, last }) {
    const head = [];
    const ring = [];
    let next = 0;
    return {
        add(entry) {
            if (head.length < first)
                head.push(entry);
            else if (ring.length < last)
                ring.push(entry);
            else {
                ring[next] = entry;
                next = (next + 1) % last;
            }
        },
        entries: () => [...head, ...ring.slice(next), ...ring.slice(0, next)],
    };
}

// EXTERNAL MODULE: ./build/attempt/decode/clean-line.js
var clean_line = __nccwpck_require__(9423);
;// CONCATENATED MODULE: ./build/attempt/line-text.js
/** A line as the record keeps it: no colours, no overwritten progress, capped. */
const MAX_LENGTH = 4096;
/** CSI sequences (colours, cursor), OSC sequences (titles, links) and other two-byte escapes of a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
const ESCAPES = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-_])/g;
/** Of a line that overwrites itself by carriage returns, only what stood there last. */
function cleanLine(text) {
    const capped = text.length > 4 * MAX_LENGTH ? text.slice(-4 * MAX_LENGTH) : text;
    const plain = (capped.includes('\x1b') ? capped.replace(ESCAPES, '') : capped).replace(/\r+$/, '');
    const shown = plain.slice(plain.lastIndexOf('\r') + 1);
    return shown.length > MAX_LENGTH ? shown.slice(0, MAX_LENGTH) : shown;
}

;// CONCATENATED MODULE: ./build/attempt/progress/solve-status.js
/** BuildKit's status events as `rawjson` progress writes them (moby/buildkit client/graph.go), one JSON object each. */
/** What is read of each part's elements: where one is of another kind, it is no status event (or a forged one). */
const PARTS = {
    vertexes: {
        digest: 'text',
        name: 'text or missing',
        started: 'text or missing',
        completed: 'text or missing',
        cached: 'flag or missing',
        error: 'text or missing',
        progressGroup: 'group or missing',
    },
    statuses: {
        id: 'text',
        vertex: 'text',
        total: 'number or missing',
        current: 'number or missing',
        timestamp: 'text or missing',
        started: 'text or missing',
        completed: 'text or missing',
    },
    logs: { vertex: 'text', data: 'bytes', timestamp: 'text or missing' },
    warnings: { vertex: 'text', short: 'bytes' },
};
const GROUP = { id: 'text', name: 'text or missing', weak: 'flag or missing' };
/** Null for anything else than a status event: other JSON (`compose build --print`) is the user's own output. */
function parseSolveStatus(json) {
    const value = parseJson(json);
    if (!isRawStatus(value))
        return null;
    const { vertexes, statuses, logs, warnings } = value;
    return {
        ...(vertexes === undefined ? {} : { vertexes }),
        ...(statuses === undefined ? {} : { statuses }),
        ...(logs === undefined ? {} : { logs: logs.map(decodeLog) }),
        ...(warnings === undefined ? {} : { warnings: warnings.map(decodeWarning) }),
    };
}
function decodeLog({ vertex, data, timestamp }) {
    return { vertex, timestamp: timestamp ?? '', bytes: bytesOf(data ?? '') };
}
function decodeWarning({ vertex, short }) {
    return { vertex, short: bytesOf(short ?? '') };
}
function parseJson(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return null;
    }
}
function isRawStatus(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return false;
    const parts = Object.entries(value);
    return parts.every(([part, elements]) => {
        const shape = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
        return (shape !== undefined && Array.isArray(elements) && elements.every((element) => hasShape(element, shape)));
    });
}
function hasShape(element, shape) {
    if (typeof element !== 'object' || element === null)
        return false;
    for (const field in shape)
        if (!isOfKind(Reflect.get(element, field), shape[field]))
            return false;
    return true;
}
function isOfKind(value, kind) {
    if (kind === 'bytes')
        return value === undefined || value === null || typeof value === 'string';
    if (kind === 'text')
        return typeof value === 'string';
    if (value === undefined)
        return true;
    if (kind === 'text or missing')
        return typeof value === 'string';
    if (kind === 'number or missing')
        return typeof value === 'number';
    return kind === 'group or missing' ? hasShape(value, GROUP) : typeof value === 'boolean';
}
function bytesOf(base64) {
    return Buffer.from(base64, 'base64').toString('latin1');
}
/** Bytes read as UTF-8. */
function textOf(bytes) {
    return Buffer.from(bytes, 'latin1').toString('utf8');
}
/** Text for a stream that is written byte by byte. */
function asBytes(text) {
    return Buffer.from(text, 'utf8').toString('latin1');
}
/** Milliseconds since the epoch, fractions of a millisecond kept. */
function timeOf(rfc3339) {
    const fraction = /\.\d{3}(\d+)/.exec(rfc3339)?.[1];
    return Date.parse(rfc3339) + (fraction === undefined ? 0 : Number(`0.${fraction}`));
}

;// CONCATENATED MODULE: ./build/attempt/progress/format.js
/** Numbers as BuildKit's plain progress prints them. */
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB', 'EB'];
/** tonistiigi/units `%.2f`: decimal units, whole bytes without a fraction. */
function formatBytes(bytes) {
    let unit = 0;
    let base = 1;
    while (Math.abs(bytes) >= base * 1000 && unit < UNITS.length - 1) {
        base *= 1000;
        unit += 1;
    }
    return unit === 0 ? `${bytes}B` : `${(bytes / base).toFixed(2)}${UNITS[unit]}`;
}
/** Seconds since a step's start, before each line of its output: three digits below 10 s, two below 100 s, then one. */
function formatOffset(ms) {
    const seconds = ms / 1000;
    return seconds.toFixed(seconds < 10 ? 3 : seconds < 100 ? 2 : 1);
}
/** progressui mergeIntervals: intervals that overlap become one; one that runs on takes all that follow. */
function mergeIntervals(intervals) {
    const sorted = [...intervals].sort((a, b) => a.start - b.start);
    const merged = [];
    for (const next of sorted) {
        const last = merged.at(-1);
        if (last === undefined || (last.stop !== null && last.stop < next.start))
            merged.push(next);
        else if (last.stop === null)
            break;
        else
            merged[merged.length - 1] = { start: last.start, stop: latest(last.stop, next.stop) };
    }
    return merged;
}
function latest(a, b) {
    return b === null ? null : Math.max(a, b);
}
/** What `DONE 0.3s` says: the time that was worked, in milliseconds. */
function workedMs(intervals, now) {
    return intervals.reduce((sum, { start, stop }) => sum + (stop ?? now) - start, 0);
}

;// CONCATENATED MODULE: ./build/attempt/progress/traced-vertex.js
/** One vertex of a build as the plain progress keeps it (moby/buildkit util/progress/progressui/display.go, `vertex`). */


function newVertex(name, hidden) {
    return {
        name: asBytes(name),
        members: new Map(),
        hidden,
        cached: false,
        error: '',
        previous: null,
        intervals: new Map(),
        merged: [],
        statuses: new Map(),
        statusOrder: [],
        statusUpdates: new Set(),
        warnings: [],
        logs: [],
        line: '',
        printed: 0,
        tail: [],
        index: 0,
        count: 0,
        countedSince: null,
    };
}
function isStarted(vertex) {
    return vertex.merged.length > 0;
}
function isCompleted(vertex) {
    return (vertex.merged.at(-1)?.stop ?? null) !== null;
}
/** The error of a vertex that was only stopped because another one failed. */
function isCancellation(error) {
    return error.endsWith('context canceled');
}
function traced_vertex_setInterval(vertex, started, completed) {
    const stop = completed === undefined ? null : timeOf(completed);
    vertex.intervals.set(started, { start: timeOf(started), stop });
    vertex.merged = mergeIntervals(vertex.intervals.values());
}
/** Whether an event of a started vertex tells anything new (`triggerVertexEvent`). */
function changes(event, previous) {
    return (previous === null ||
        event.name !== previous.name ||
        event.started !== previous.started ||
        event.completed !== undefined ||
        event.cached !== previous.cached ||
        event.error !== previous.error);
}

// EXTERNAL MODULE: ./build/attempt/quoted-command.js
var quoted_command = __nccwpck_require__(1976);
;// CONCATENATED MODULE: ./build/attempt/step-output.js
/** A step's output that has not been turned into lines yet, bounded: what is let go, or handed over, is not held. */
/** More of a line that does not end is let go, its start first. */
const MAX_OPEN_BYTES = 16_384;
/** Every line, as soon as it ends. */
function createOutputLines() {
    const open = createTail(MAX_OPEN_BYTES);
    return {
        push(bytes) {
            const end = bytes.lastIndexOf('\n');
            if (end === -1) {
                open.push(bytes);
                return [];
            }
            const lines = (open.take() + bytes.slice(0, end)).split('\n');
            open.push(bytes.slice(end + 1));
            return lines;
        },
        take() {
            const rest = open.take();
            return rest === '' ? [] : [rest];
        },
        isEmpty: open.isEmpty,
    };
}
/** Only the last part, when it is taken: a step that prints without end costs nothing more than the keeping of that part. */
function createOutputTail(keepBytes) {
    const tail = createTail(keepBytes);
    return {
        push(bytes) {
            tail.push(bytes);
            return [];
        },
        take() {
            const isCut = tail.isCut();
            const all = tail.take();
            if (all === '')
                return [];
            const lines = all.slice(0, all.endsWith('\n') ? -1 : undefined).split('\n');
            // Its beginning was let go
            if (isCut && lines.length > 1)
                lines.shift();
            return lines;
        },
        isEmpty: tail.isEmpty,
    };
}
function createTail(keepBytes) {
    let chunks = [];
    let length = 0;
    let isCut = false;
    return {
        push(bytes) {
            if (bytes === '')
                return;
            const kept = bytes.length > keepBytes ? copyOf(bytes.slice(-keepBytes)) : bytes;
            if (kept.length < bytes.length)
                isCut = true;
            chunks.push(kept);
            length += kept.length;
            while (chunks.length > 1 && length - (chunks[0]?.length ?? 0) >= keepBytes) {
                length -= chunks.shift()?.length ?? 0;
                isCut = true;
            }
        },
        take() {
            const all = chunks.join('');
            isCut = false;
            chunks = [];
            length = 0;
            return all.length > keepBytes ? all.slice(-keepBytes) : all;
        },
        isCut: () => isCut || length > keepBytes,
        isEmpty: () => length === 0,
    };
}
/** A part of a string holds on to all of it. */
function copyOf(bytes) {
    return Buffer.from(bytes, 'latin1').toString('latin1');
}

;// CONCATENATED MODULE: ./build/attempt/vertex-names.js
/** What the name of a BuildKit vertex tells: an instruction of the Dockerfile, or BuildKit's own work. */
/** `[2/3] RUN make`, `[build 2/3] …`, `[linux/amd64 build 2/3] …`, bake's and Compose's `[web build 2/3] …`. */
const INSTRUCTION = /^\[(?:[^\]]+ )?\d+\/\d+\] /;
/** BuildKit's and buildx's own vertexes. What is neither is a frontend's step: its output is the user's. */
const INTERNAL = /^(?:\[(?:[^\]]+ )?(?:internal|auth)\]|(?:\[[^\]]+\] )?(?:exporting|importing|resolving|sending|pushing|unpacking|loading|preparing|inferring|merging|copying|writing|naming) |resolve image config|docker-image:\/\/|oci-layout:\/\/|git:\/\/|https?:\/\/)/;
function isInstruction(name) {
    return INSTRUCTION.test(name);
}
/** A user's step whose name starts like BuildKit's own work still counts as the user's when it is numbered. */
function isInternal(name) {
    return !isInstruction(name) && INTERNAL.test(name);
}

;// CONCATENATED MODULE: ./build/attempt/status-decoder.js







/** No build has so many; a log can forge others. */
const status_decoder_MAX_STEPS = 5000;
/**
 * `keepBytes`: how much of a step's output is turned into lines, its last part, when the step ends; null to turn
 * each line into one as it ends. `line` gives the number of the line that is being decoded.
 */
function createStatusDecoder(line, keepBytes) {
    const steps = new Map();
    function linesOf(step, output) {
        const source = isInternal(step.name) ? 'engine' : 'step';
        return output.map((bytes) => ({ source, text: cleanLine(textOf(bytes)), line: line(), step: step.name }));
    }
    function stepOf(digest) {
        const known = steps.get(digest);
        if (known !== undefined)
            return known;
        const output = keepBytes === null ? createOutputLines() : createOutputTail(keepBytes);
        const step = { name: '', output, error: '' };
        steps.set(digest, step);
        const [oldest] = steps.keys();
        if (steps.size > status_decoder_MAX_STEPS && oldest !== undefined)
            steps.delete(oldest);
        return step;
    }
    function pushVertex(vertex) {
        const step = stepOf(vertex.digest);
        if (vertex.name !== undefined)
            step.name = (0,clean_line/* capLine */.bB)(vertex.name);
        const error = vertex.error ?? '';
        const hasEnded = vertex.completed !== undefined || error !== '';
        const output = hasEnded ? linesOf(step, step.output.take()) : [];
        if (error === '' || (0,clean_line/* capLine */.bB)(error) === step.error || isCancellation(error))
            return output;
        step.error = (0,clean_line/* capLine */.bB)(error);
        return [...output, ...errorLines(error, step.name, line())];
    }
    function pushLog(digest, bytes) {
        const step = steps.get(digest);
        return step === undefined ? [] : linesOf(step, step.output.push(bytes));
    }
    return {
        push(status) {
            const lines = (status.vertexes ?? []).flatMap(pushVertex);
            // One by one: an event may hold more lines than a call has arguments
            for (const { vertex, bytes } of status.logs ?? [])
                for (const told of pushLog(vertex, bytes))
                    lines.push(told);
            for (const { vertex, short } of status.warnings ?? []) {
                // A linter's words about the user's words prove nothing about the engine.
                const step = steps.get(vertex)?.name ?? null;
                lines.push({ source: 'quoted', text: cleanLine(textOf(short)), line: line(), step });
            }
            return lines;
        },
        isOutputOf(digest) {
            const step = steps.get(digest);
            return step?.output.isEmpty() === true && !isInternal(step.name);
        },
        end: () => [...steps.values()].flatMap((step) => linesOf(step, step.output.take())),
    };
}
/** The engine's words first, one line each, then the user's that stood in them. */
function errorLines(error, step, line) {
    const { text, quoted } = (0,quoted_command/* cutQuotedCommands */.H)((0,clean_line/* boundText */.O6)(error));
    return [
        ...text.split('\n').map((part) => ({ source: 'engine', text: cleanLine(part), line, step })),
        ...quoted.map((part) => ({ source: 'quoted', text: cleanLine(part), line, step })),
    ];
}

;// CONCATENATED MODULE: ./build/attempt/step-count.js

const PLAIN_NAME = /^#(\d+) (\[.*)$/;
const PLAIN_CACHED = /^#(\d+) CACHED$/;
const LEGACY_STEP = /^Step (\d+)\/\d+ : /;
const LEGACY_CACHED = ' ---> Using cache';
function createStepCount() {
    const reached = new Set();
    const cached = new Set();
    let legacySteps = 0;
    return {
        status(status) {
            for (const { digest, name, started, cached: isCached, progressGroup } of status.vertexes ?? []) {
                if (started === undefined || !isInstruction(progressGroup?.name ?? name ?? ''))
                    continue;
                const id = progressGroup?.id ?? digest;
                reached.add(id);
                if (isCached === true)
                    cached.add(id);
            }
        },
        text(line) {
            const named = PLAIN_NAME.exec(line);
            if (named !== null && isInstruction(named[2] ?? ''))
                reached.add(named[1] ?? '');
            const number = PLAIN_CACHED.exec(line)?.[1];
            if (number !== undefined && reached.has(number))
                cached.add(number);
            if (LEGACY_STEP.test(line)) {
                legacySteps += 1;
                reached.add(`step ${legacySteps}`);
            }
            else if (line === LEGACY_CACHED && legacySteps > 0)
                cached.add(`step ${legacySteps}`);
        },
        result() {
            return reached.size === 0
                ? { steps: null, cachedSteps: null }
                : { steps: reached.size, cachedSteps: cached.size };
        },
    };
}

// EXTERNAL MODULE: ./build/attempt/decode/chain.js
var decode_chain = __nccwpck_require__(7640);
// EXTERNAL MODULE: ./build/attempt/decode/format-reader.js
var format_reader = __nccwpck_require__(3656);
;// CONCATENATED MODULE: ./build/attempt/decode/open-quote.js

/** The quotations that are verbatim, line breaks included (BuildKit's later `process "…"` escapes them). */
const ENDS = [
    { open: /executor failed running \[…$/, close: /\]: (?:exit code|runc|rpc error|context|failed|signal)/ },
    { open: /^The command '…$/, close: /' returned a non-zero code: / },
];
/** A Dockerfile's heredoc is seldom longer; beyond it the log was cut. */
const MAX_LINES = 1000;
function createOpenQuote() {
    let pending = null;
    let lines = 0;
    return {
        isOpen: () => pending !== null,
        open(read) {
            const first = read[0];
            const found = ENDS.find((end) => first !== undefined && end.open.test(first.text));
            if (found !== undefined && first !== undefined) {
                pending = { close: found.close, start: first.text, step: first.step };
                lines = 0;
            }
            return read;
        },
        read(text, line) {
            if (pending === null)
                return null;
            lines += 1;
            const end = lastMatch(text, pending.close);
            if (end === -1) {
                if (lines > MAX_LINES)
                    pending = null;
                return text === '' ? format_reader/* NO_LINES */.o : [(0,format_reader/* sourced */.Mj)('quoted', text, line, pending?.step ?? null)];
            }
            const { start, step } = pending;
            pending = null;
            return [
                (0,format_reader/* sourced */.Mj)('engine', start + text.slice(end), line, step),
                (0,format_reader/* sourced */.Mj)('quoted', text.slice(0, end), line, step),
            ];
        },
    };
}
/** Where the last match of a pattern without the flag g starts; -1 for none. */
function lastMatch(text, pattern) {
    let at = -1;
    for (const found of text.matchAll(new RegExp(pattern.source, 'g')))
        at = found.index;
    return at;
}

;// CONCATENATED MODULE: ./build/attempt/decode/spoken.js


/** A command as a shell or a CI system echoes it: the user's words. */
const ECHOED = /^(?:[$#%>] |\+{1,3} |\[[\w-]+\] \+ |[\w.-]+@[\w.-]+[:~ ][^$#]{0,200}[$#] |(?:\/[\w.-]+)*\/(?:docker|buildctl|docker-compose) (?:build|compose|pull|push|run)\b|Run docker\b)/;
/** A container's log as Compose prints it (`web-1  | …`), and docker's notes on the Dockerfile (` - JSONArgsRecommended: …`). */
const USERS = /^[\w.-]{1,64} {1,40}\| |^ - [A-Z]\w+: /;
/** The engine's words, though a client prints them. */
const ENGINE = /failed to solve\b|Error response from daemon|failed to register layer|failed to (?:export|prepare|mount|create|copy|compute|read|walk|load)\b|rpc error: code|^error creating |no space left on device|(?:COPY|ADD) failed|returned a non-zero code/;
function spoken_createSpokenReader() {
    const quote = createOpenQuote();
    return {
        read({ text, line, marker }) {
            const open = quote.read(text, line);
            if (open !== null)
                return open;
            if (text === '')
                return format_reader/* NO_LINES */.o;
            if (marker === 'command' || ECHOED.test(text) || USERS.test(text))
                return [(0,format_reader/* sourced */.Mj)('quoted', text, line, null)];
            if (marker === 'warning')
                return (0,format_reader/* spoken */.vg)('client', `Warning: ${text}`, line, null);
            return quote.open((0,format_reader/* spoken */.vg)(ENGINE.test(text) ? 'engine' : 'client', text, line, null), line);
        },
        end: () => format_reader/* NO_LINES */.o,
        isIdle: () => !quote.isOpen(),
    };
}

;// CONCATENATED MODULE: ./build/attempt/decode/legacy.js




/** For `DOCKER_BUILDKIT=0`, docker-compose v1, and buildah's like log. */
function createLegacyDecoder() {
    return chain([createLegacyReader(), createSpokenReader()]);
}
const STEP = /^(?:Step \d+(?:\/\d+)? : |STEP \d+(?:\/\d+)?: )(.*)$/s;
const RUNNING = /^ ---> Running in [0-9a-f]{6,64}$/;
const DONE = /^(?: ---> [0-9a-f]{6,64}$| ---> Using cache$|(?: ---> )?Removed intermediate container [0-9a-f]|Removing intermediate container [0-9a-f]|Successfully (?:built [0-9a-f]{12}|tagged \S+)$|--> [0-9a-f]{8}|COMMIT )/;
const COMMAND = /^The command '/;
const FAILED = /^(?:ERROR: )?Service '[^']*' failed to build|^Error: building at STEP /;
/** What failed stands on that line itself, so that the line before it is the step's. */
const OWN_CAUSE = /^Error: building|failed to build ?: (?!Build failed$)/;
/** By which a CI system says that the command has ended by itself, with a status of its own (not that it was cancelled). */
const ENDED = /^(?:Process completed with exit code \d|ERROR: Job failed: exit (?:code|status) \d|ERROR: script returned exit code \d|The process '[^']*' failed with exit code \d|Build step '[^']*' marked build as failure)/;
function createLegacyReader() {
    const quote = createOpenQuote();
    let running = false;
    let step = null;
    /** A step's last line so far: if nothing follows, it is not the step's but the builder's error. */
    let held = null;
    /** The CI system spoke after the held line, and has not said yet whether the build ended by itself. */
    let isLeft = false;
    function release(source) {
        const last = held;
        held = null;
        isLeft = false;
        if (last === null)
            return format_reader/* NO_LINES */.o;
        if (source === 'step' || last.red)
            return [(0,format_reader/* sourced */.Mj)('step', last.text, last.line, step)];
        return (0,format_reader/* spoken */.vg)('engine', last.text, last.line, step);
    }
    function leave(lines) {
        const before = release('step');
        running = false;
        return [...before, ...lines];
    }
    function read(input) {
        const { text, line } = input;
        const open = quote.read(text, line);
        if (open !== null)
            return open;
        const started = STEP.exec(text);
        if (started !== null)
            return start(text, started[1] ?? '', line);
        if (DONE.test(text))
            return leave([(0,format_reader/* sourced */.Mj)('client', text.trim(), line, step)]);
        if (COMMAND.test(text))
            return quote.open(leave([]).concat((0,format_reader/* spoken */.vg)('engine', text, line, step)), line);
        if (RUNNING.test(text)) {
            running = true;
            return [(0,format_reader/* sourced */.Mj)('client', text.trim(), line, step)];
        }
        if (isLeft && ENDED.test(text))
            return [...release('engine'), ...(0,format_reader/* spoken */.vg)('client', text, line, null)];
        return running ? inStep(input) : null;
    }
    function start(text, instruction, line) {
        const before = leave([]);
        step = text;
        // buildah says no "Running in": a RUN's output follows at once
        running = text.startsWith('STEP') && /^RUN\b/.test(instruction);
        return [...before, (0,format_reader/* sourced */.Mj)('quoted', text, line, text)];
    }
    function inStep(input) {
        const hasFailed = FAILED.test(input.text);
        // A step that fails by itself ends with `The command …`: where the CI system speaks first, the last line is the builder's
        if (hasFailed || ENDED.test(input.text)) {
            const before = release(hasFailed && OWN_CAUSE.test(input.text) ? 'step' : 'engine');
            running = false;
            return [...before, ...(0,format_reader/* spoken */.vg)(hasFailed ? 'engine' : 'client', input.text, input.line, null)];
        }
        if (input.marker !== null) {
            running = false;
            isLeft = held !== null;
            return (0,format_reader/* spoken */.vg)('engine', input.text, input.line, null);
        }
        if (input.text === '')
            return format_reader/* NO_LINES */.o;
        const before = release('step');
        held = input;
        return before;
    }
    return {
        read,
        end: () => release(isLeft ? 'step' : 'engine'),
        isIdle: () => !running && !isLeft && !quote.isOpen(),
        isInStep: () => running && !quote.isOpen(),
    };
}

;// CONCATENATED MODULE: ./build/attempt/decode/plain.js





/** For a build whose progress is known to be plain (`--progress=plain`, or no terminal). */
function createPlainDecoder() {
    return chain([createPlainReader(), createSpokenReader()]);
}
/** Also a line that holds a carriage return: with `.` alone a step's output could leave its step. */
const NUMBERED = /^#(\d{1,6})(?: (.*))?$/s;
const STEP_OUTPUT = /^\d{1,7}\.\d{1,4}(?: |$)/;
/** What BuildKit itself reports about a vertex. progress/progressui/printer.go; client/llb names of exporters. */
const STATUS = /^(?:DONE \d|DONE$|CACHED$|CANCELED$|\.\.\.$|sha256:[0-9a-f]{8}|(?:transferring|extracting|resolve|exporting|pushing|naming to|writing|preparing|importing|inferred|loading|unpacking|sending|reading|merging|pulling|creating|starting|booting|verifying|fetching|copying|\[auth\]) ?|(?:\t| {2,})?(?:digest|name|started|completed|duration|cached): )/;
const OLD_ERROR = /^\s*error: "(.*)"$/s;
const CLIPPED = /^\[output clipped/;
const EXCERPT = /^\s{0,8}\d{1,6} \| (?:>>> |>>>$| {4}| {4}$|\s*$)/;
/** No build has so many steps; a step can print lines that look like the start of others. */
const MAX_NAMES = 5000;
const RULE = /^-{6}$/;
const FANCY = /^ ?=> /;
function createPlainReader() {
    const names = new Map();
    const quote = createOpenQuote();
    let block = 'none';
    let blockStep = null;
    function numbered(number, rest, line) {
        const name = names.get(number);
        if (name === undefined || rest === name)
            return named(number, rest, line);
        if (STEP_OUTPUT.test(rest))
            return [(0,format_reader/* sourced */.Mj)('step', rest.replace(STEP_OUTPUT, ''), line, name)];
        if (rest.startsWith('ERROR'))
            return quote.open((0,format_reader/* spoken */.vg)('engine', rest, line, name), line);
        const old = OLD_ERROR.exec(rest);
        if (old !== null)
            return (0,format_reader/* spoken */.vg)('engine', `ERROR: ${old[1]?.replaceAll('\\"', '"') ?? ''}`, line, name);
        if (STATUS.test(rest))
            return [(0,format_reader/* sourced */.Mj)('client', rest.trimStart(), line, name)];
        // A step's line whose start was printed before comes without its time; so does what a step forges.
        return [(0,format_reader/* sourced */.Mj)(CLIPPED.test(rest) || isRun(name) ? 'step' : 'client', rest, line, name)];
    }
    function named(number, name, line) {
        const rest = (0,clean_line/* capLine */.bB)(name);
        names.set(number, rest);
        const [oldest] = names.keys();
        if (names.size > MAX_NAMES && oldest !== undefined)
            names.delete(oldest);
        const own = /^building with "/.test(rest);
        return [(0,format_reader/* sourced */.Mj)(own ? 'client' : 'quoted', rest, line, own ? null : rest)];
    }
    function inBlock(text, line) {
        if (RULE.test(text)) {
            block = block === 'none' ? 'opened' : 'none';
            return format_reader/* NO_LINES */.o;
        }
        if (block === 'none')
            return null;
        const head = /^ > (.*):$/s.exec(text);
        if (block === 'opened' && head === null) {
            block = 'none';
            return null;
        }
        if (block === 'opened') {
            block = 'output';
            blockStep = head?.[1] ?? null;
            return [(0,format_reader/* sourced */.Mj)('quoted', text, line, blockStep)];
        }
        return [(0,format_reader/* sourced */.Mj)('step', text.replace(STEP_OUTPUT, ''), line, blockStep)];
    }
    function read({ text, line }) {
        const open = quote.read(text, line);
        if (open !== null)
            return open;
        const parts = NUMBERED.exec(text);
        if (parts !== null && block === 'none') {
            // `# 5 ` needs a vertex of that number: any other line may start with `#5 ` too
            return numbered(parts[1] ?? '', parts[2] ?? '', line);
        }
        const blocked = inBlock(text, line);
        if (blocked !== null)
            return blocked;
        if (EXCERPT.test(text) || /^-{20}$/.test(text))
            return [(0,format_reader/* sourced */.Mj)('quoted', text, line, null)];
        return FANCY.test(text) ? [fancy((0,clean_line/* capLine */.bB)(text), line)] : null;
    }
    return {
        read,
        end: () => format_reader/* NO_LINES */.o,
        isIdle: () => block === 'none' && !quote.isOpen(),
        // A name that looks like output could be told again
        hasStep(number) {
            const name = names.get(number);
            return name !== undefined && !STEP_OUTPUT.test(name);
        },
    };
}
function isRun(name) {
    return /^\[[^\]]*\] RUN\b/.test(name) || /\bRUN\b/.test(name);
}
/** ` => ERROR [2/3] RUN make   0.3s`, ` => => # a step's output`, ` => [internal] load metadata`: names are the user's words. */
function fancy(text, line) {
    const output = /^ ?=> => # (.*)$/s.exec(text);
    if (output !== null)
        return (0,format_reader/* sourced */.Mj)('step', output[1] ?? '', line, null);
    const failed = /^ ?=> ERROR (.*?)(?: +\d[\d.]*s)?$/s.exec(text);
    if (failed !== null)
        return (0,format_reader/* sourced */.Mj)('engine', 'ERROR', line, failed[1] ?? null);
    return (0,format_reader/* sourced */.Mj)('quoted', text, line, null);
}

;// CONCATENATED MODULE: ./build/attempt/text-decoder.js




/** Without the formats of daemons' logs, which a build's output can only forge. */
function createTextDecoder() {
    return (0,decode_chain/* chain */.c)([createLegacyReader(), createPlainReader(), spoken_createSpokenReader()]);
}
/** For the text before and after status events: no legacy builder speaks there. */
function createTailDecoder() {
    return (0,decode_chain/* chain */.c)([createPlainReader(), spoken_createSpokenReader()]);
}

;// CONCATENATED MODULE: ./build/attempt/attempt-record.js




/** Of each step's output this much becomes lines, its last part; the recorder keeps fewer still. */
const KEPT_STEP_BYTES = 65_536;
function createLogRecord() {
    const recorder = createRecorder();
    const steps = createStepCount();
    const statuses = createStatusDecoder(() => 0, KEPT_STEP_BYTES);
    const texts = createTextDecoder();
    const tails = createTailDecoder();
    return {
        status(status) {
            steps.status(status);
            recorder.add(statuses.push(status));
        },
        text(line) {
            steps.text(line);
            recorder.add(texts.push(line));
        },
        tail(line) {
            recorder.add(tails.push(line));
        },
        end() {
            recorder.add([...statuses.end(), ...texts.end(), ...tails.end()]);
            return { lines: recorder.lines(), ...steps.result() };
        },
    };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./build/attempt/child.js
/** Starts the user's command without a shell and tells how it ended. */



/**
 * With node:child_process and not execa: loading execa takes 25 ms, which is a tenth of a cached build, and it waits for
 * the streams' end where an orphan may hold them for ever. The child leads a session of its own, so that a signal
 * reaches all that it started.
 */
function startChild({ argv, env, cwd, stdinPath }) {
    const stdin = stdinPath === null ? null : (0,external_node_fs_.openSync)(stdinPath, 'r');
    const child = (0,external_node_child_process_.spawn)(argv[0] ?? '', argv.slice(1), {
        cwd,
        env,
        detached: true,
        stdio: [stdin ?? 'inherit', 'pipe', 'pipe'],
    });
    if (stdin !== null)
        (0,external_node_fs_.closeSync)(stdin);
    if (child.stdout === null || child.stderr === null)
        throw new Error('the child has no pipes although it was given some');
    return { pid: child.pid ?? null, stdout: child.stdout, stderr: child.stderr, ended: endOf(child) };
}
function endOf(child) {
    return new Promise((resolve) => {
        child.once('error', (error) => {
            resolve({ kind: 'not-started', reason: error.message, code: error.code === 'ENOENT' ? 127 : 126 });
        });
        child.once('exit', (code, signal) => {
            if (signal !== null)
                resolve({ kind: 'signaled', signal, number: external_node_os_.constants.signals[signal] });
            else
                resolve({ kind: 'exited', code: code ?? 1 });
        });
    });
}

// EXTERNAL MODULE: ./build/core/message-of.js
var message_of = __nccwpck_require__(7951);
;// CONCATENATED MODULE: ./build/attempt/lines.js
/** Bytes to lines: UTF-8 split across chunks, a last line without line break, and lines of any length in bounded memory. */
const LINE_FEED = 10;
/**
 * Calls `onLine` for each line, without its line break. Of a line longer than `maxBytes` only the first `maxBytes` are
 * kept. Lines are cut at bytes and decoded whole, so a character is never torn, and nothing is copied twice.
 * `bytes` are the line's own, also where they are no UTF-8; they hold only during the call.
 */
function createLineSplitter(onLine, maxBytes) {
    let parts = [];
    let length = 0;
    function keep(part) {
        const kept = part.subarray(0, Math.max(0, maxBytes - length));
        if (kept.length > 0)
            parts.push(kept);
        length += kept.length;
    }
    function flush() {
        const line = Buffer.concat(parts, length);
        parts = [];
        length = 0;
        onLine(line.toString('utf8'), line);
    }
    return {
        push(chunk) {
            let from = 0;
            for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
                if (length === 0 && end - from <= maxBytes)
                    onLine(chunk.toString('utf8', from, end), chunk.subarray(from, end));
                else {
                    keep(chunk.subarray(from, end));
                    flush();
                }
                from = end + 1;
            }
            if (from < chunk.length)
                keep(chunk.subarray(from));
        },
        end() {
            if (length > 0)
                flush();
        },
        pending: () => Buffer.concat(parts, length),
    };
}

;// CONCATENATED MODULE: ./build/attempt/progress/print-vertex.js
/** One vertex's news as lines of plain progress (moby/buildkit util/progress/progressui/printer.go, `printVtx`). */



/** Lines of a failed step that BuildKit shows again at the end. */
const TAIL_LINES = 10;
/** Longest unfinished line that is kept to be continued, in bytes. */
const MAX_LINE = 65_536;
const MIN_STATUS_PAUSE_MS = 5000;
const MIN_STATUS_PROGRESS = 0.05;
/** The lines of everything new; whether a status is still open tells if the vertex may be closed. */
function printStatuses(vertex, last) {
    let text = '';
    let open = false;
    for (const id of vertex.statusOrder) {
        const status = vertex.statuses.get(id);
        if (status === undefined || !vertex.statusUpdates.has(id) || !isWorthALine(status, last))
            continue;
        last.set(id, { current: status.current, at: timeOf(status.timestamp) });
        open ||= status.completed === undefined;
        text += `#${vertex.index} ${asBytes(id)}${amount(status)}${duration(status)}\n`;
    }
    vertex.statusUpdates.clear();
    return { text, open };
}
function isWorthALine(status, last) {
    const before = last.get(status.id);
    if (before === undefined || status.completed !== undefined)
        return true;
    const total = status.total ?? 0;
    const progress = total > 0 ? (status.current - before.current) / total : 0;
    return progress >= MIN_STATUS_PROGRESS || timeOf(status.timestamp) - before.at >= MIN_STATUS_PAUSE_MS;
}
function amount({ current, total }) {
    if (total !== undefined && total !== 0)
        return ` ${formatBytes(current)} / ${formatBytes(total)}`;
    return current === 0 ? '' : ` ${formatBytes(current)}`;
}
function duration({ started, completed, timestamp }) {
    const seconds = started === undefined ? 0 : (timeOf(completed ?? timestamp) - timeOf(started)) / 1000;
    return (seconds > 0.01 ? ` ${seconds.toFixed(1)}s` : '') + (completed === undefined ? '' : ' done');
}
function printWarnings(vertex) {
    const text = vertex.warnings.map((short) => `#${vertex.index} WARN: ${short}\n`).join('');
    vertex.warnings = [];
    return text;
}
/** The step's output; an unfinished line is continued where it stands, or shown again whole after another vertex spoke. */
function printLogs(vertex) {
    let text = '';
    if (vertex.line !== '' && vertex.printed === 0)
        text = `#${vertex.index} ${vertex.line}`;
    for (const log of vertex.logs) {
        const rest = vertex.line === '' ? log.bytes : continued(vertex, log.bytes);
        text += log.bytes.slice(0, log.bytes.length - rest.length);
        if (rest !== '')
            text += wholeLines(vertex, log.offset, rest);
    }
    vertex.logs = [];
    vertex.printed = vertex.line.length;
    return text;
}
/** Adds to the unfinished line; gives back what stands behind its end. */
function continued(vertex, bytes) {
    const end = bytes.indexOf('\n');
    const line = vertex.line + (end === -1 ? bytes : bytes.slice(0, end));
    if (end === -1) {
        vertex.line = line.slice(0, MAX_LINE);
        return '';
    }
    vertex.line = '';
    vertex.tail = [...vertex.tail, line].slice(-TAIL_LINES);
    return bytes.slice(end + 1);
}
function wholeLines(vertex, offset, bytes) {
    const whole = bytes.endsWith('\n');
    const body = whole ? bytes.slice(0, -1) : bytes;
    const prefix = `#${vertex.index} ${offset} `;
    const last = lastLines(body, TAIL_LINES + 1).map((line) => `${offset} ${line.slice(0, MAX_LINE)}`);
    if (!whole)
        vertex.line = last.pop() ?? '';
    vertex.tail = [...vertex.tail, ...last].slice(-TAIL_LINES);
    return `${prefix}${body.replaceAll('\n', `\n${prefix}`)}${whole ? '\n' : ''}`;
}
/** The last lines of a text, found from its end, so that a large one costs no more than a small one. */
function lastLines(text, max) {
    let from = text.length;
    for (let found = 0; found < max; found += 1) {
        from = from <= 0 ? -1 : text.lastIndexOf('\n', from - 1);
        if (from === -1)
            break;
    }
    return text.slice(from + 1).split('\n');
}
function printEnd(vertex, now) {
    const head = `${vertex.line === '' ? '' : '\n'}#${vertex.index} `;
    if (vertex.error !== '')
        return isCancellation(vertex.error) ? `${head}CANCELED\n` : `${head}ERROR: ${vertex.error}\n`;
    if (vertex.cached)
        return `${head}CACHED\n`;
    return `${head}DONE ${(workedMs(vertex.merged, now) / 1000).toFixed(1)}s\n`;
}
/**
 * The failed steps once more, at the very end (`printErrorLogs`). BuildKit forgets the lines before an unfinished one here
 * (its ring does not advance then); we show them.
 */
function printErrors(started) {
    return started
        .filter((vertex) => vertex.error !== '' && !isCancellation(vertex.error))
        .map((vertex) => {
        const lines = [...vertex.tail, ...(vertex.line === '' ? [] : [vertex.line])].slice(-TAIL_LINES);
        return `------\n > ${vertex.name}:\n${lines.map((line) => `${line}\n`).join('')}------\n`;
    })
        .join('');
}

;// CONCATENATED MODULE: ./build/attempt/progress/trace.js
/** The state of a build as its status events tell it (moby/buildkit util/progress/progressui/display.go, `trace`). */



function createTrace() {
    return { byDigest: new Map(), started: [], updates: new Set() };
}
/** `now` in milliseconds, of the same clock as the printer's. */
function updateTrace(trace, status, now) {
    const groups = new Set();
    for (const event of status.vertexes ?? []) {
        if (event.progressGroup === undefined)
            updateVertex(trace, event, now);
        else
            groups.add(joinGroup(trace, event, event.progressGroup));
    }
    for (const group of groups)
        updateGroup(trace, group, now);
    for (const event of status.statuses ?? [])
        updateStatus(trace, event, now);
    for (const warning of status.warnings ?? []) {
        const vertex = trace.byDigest.get(warning.vertex);
        if (vertex === undefined)
            continue;
        vertex.warnings.push(warning.short);
        count(vertex, now);
    }
    for (const log of status.logs ?? [])
        addLog(trace, log, now);
}
function count(vertex, now) {
    if (vertex.count === 0)
        vertex.countedSince = now;
    vertex.count += 1;
}
function updateVertex(trace, event, now) {
    const vertex = trace.byDigest.get(event.digest) ?? newVertex(event.name ?? '', false);
    trace.byDigest.set(event.digest, vertex);
    const wasStarted = isStarted(vertex);
    if (event.started !== undefined) {
        if (changes(event, vertex.previous)) {
            count(vertex, now);
            trace.updates.add(vertex);
        }
        vertex.previous = event;
        if (!wasStarted)
            trace.started.push(vertex);
        traced_vertex_setInterval(vertex, event.started, event.completed);
    }
    if (!wasStarted || event.started !== undefined) {
        vertex.name = asBytes(event.name ?? '');
        vertex.cached = event.cached ?? false;
        vertex.error = asBytes(event.error ?? '');
    }
}
function joinGroup(trace, event, group) {
    const vertex = trace.byDigest.get(group.id) ?? newVertex(group.name ?? '', true);
    trace.byDigest.set(group.id, vertex);
    trace.byDigest.set(event.digest, vertex);
    vertex.members.set(event.digest, event);
    return vertex;
}
/** A group is cached when all its members are, and has the first error among them (`vertexGroup.refresh`). */
function updateGroup(trace, group, now) {
    const before = stateOf(group);
    const wasHidden = group.hidden;
    group.cached = true;
    for (const member of group.members.values()) {
        if (member.started !== undefined) {
            traced_vertex_setInterval(group, member.started, member.completed);
            if (member.progressGroup?.weak !== true)
                group.hidden = false;
        }
        group.cached &&= member.cached ?? false;
        if (group.error === '')
            group.error = asBytes(member.error ?? '');
        else
            group.hidden = false;
    }
    if (group.hidden)
        return;
    if (wasHidden)
        trace.started.push(group);
    if (!wasHidden && before === stateOf(group))
        return;
    count(group, now);
    trace.updates.add(group);
}
function stateOf(group) {
    return JSON.stringify([group.cached, group.error, group.hidden, [...group.intervals.values()]]);
}
function updateStatus(trace, event, now) {
    const vertex = trace.byDigest.get(event.vertex);
    if (vertex === undefined)
        return;
    const hadStarted = vertex.statuses.get(event.id)?.started !== undefined;
    if (event.started !== undefined && !hadStarted)
        vertex.statusOrder.push(event.id);
    vertex.statuses.set(event.id, event);
    vertex.statusUpdates.add(event.id);
    trace.updates.add(vertex);
    count(vertex, now);
}
function addLog(trace, log, now) {
    const vertex = trace.byDigest.get(log.vertex);
    if (vertex === undefined || log.bytes === '')
        return;
    const start = vertex.merged.at(-1)?.start;
    const offset = formatOffset(start === undefined ? 0 : timeOf(log.timestamp) - start);
    vertex.logs.push({ offset, bytes: log.bytes });
    trace.updates.add(vertex);
    count(vertex, now);
}

;// CONCATENATED MODULE: ./build/attempt/progress/plain-printer.js
/** Shows status events as the plain progress that BuildKit's users know (progressui/printer.go, `textMux`). */



/** How long a vertex keeps the log at least while others want it too (antiFlicker), and how long one waits at most (maxDelay). */
const KEEP_MS = 5000;
const MAX_WAIT_MS = 10_000;
const MIN_PAUSE_MS = 100;
/** Texts are bytes (char codes); `now` is in milliseconds and has to be the wall clock, as the events' times are. */
function createPlainPrinter(now, title) {
    const mux = {
        trace: createTrace(),
        last: new Map(),
        now,
        title: title === null ? '' : `#0 ${title}\n\n`,
        current: null,
        nextIndex: 0,
        isFirst: true,
        text: '',
    };
    let printedAt = Number.NEGATIVE_INFINITY;
    function refresh() {
        print(mux);
        const { text } = mux;
        mux.text = '';
        return text;
    }
    return {
        update(status) {
            const at = now();
            updateTrace(mux.trace, status, at);
            if (at - printedAt < MIN_PAUSE_MS)
                return '';
            printedAt = at;
            return refresh();
        },
        refresh,
        done: () => refresh() + printErrors(mux.trace.started),
    };
}
function print(mux) {
    const shown = [...mux.trace.updates].filter((vertex) => !vertex.hidden);
    const completed = shown.filter(isCompleted).sort((a, b) => stoppedAt(a) - stoppedAt(b));
    const running = shown.filter((vertex) => !isCompleted(vertex));
    const current = mux.current;
    const currentEnded = current !== null && completed.includes(current);
    if (currentEnded)
        printVertex(mux, current);
    for (const vertex of completed)
        if (vertex !== current)
            printVertex(mux, vertex);
    if (running.length === 0) {
        const stays = current !== null && isStarted(current) && !isCompleted(current);
        const open = stays ? undefined : [...mux.trace.byDigest.values()].find(isOpen);
        if (open !== undefined)
            printVertex(mux, open);
        return;
    }
    if (current !== null && running.includes(current))
        printVertex(mux, current);
    const next = chooseNext(mux, running, currentEnded ? null : current);
    if (next !== null)
        printVertex(mux, next);
}
function isOpen(vertex) {
    return isStarted(vertex) && !isCompleted(vertex) && !vertex.hidden;
}
function stoppedAt(vertex) {
    return vertex.merged.at(-1)?.stop ?? 0;
}
/** Who gets the log: nobody else while the current one may keep it (a fair share between those that have news). */
function chooseNext(mux, running, current) {
    const now = mux.now();
    const candidates = current === null || running.includes(current) ? running : [...running, current];
    const stats = candidates.flatMap((vertex) => {
        if (vertex.countedSince === null)
            return [];
        const waited = now - vertex.countedSince;
        return [
            {
                vertex,
                waited,
                speed: vertex.count / Math.max(waited, 0.001),
                late: waited > MAX_WAIT_MS && vertex !== current,
            },
        ];
    });
    const late = stats.find((stat) => stat.late);
    const busiest = late ?? stats.reduce((best, stat) => (stat.speed > best.speed ? stat : best), stats[0] ?? NOBODY);
    const own = stats.find((stat) => stat.vertex === current);
    if (own === undefined || late !== undefined)
        return busiest.vertex;
    const sum = stats.reduce((total, stat) => total + stat.speed, 0);
    const share = own.speed / sum;
    return (1 / (1 - share)) * KEEP_MS < own.waited ? busiest.vertex : null;
}
const NOBODY = { vertex: null, waited: 0, speed: 0, late: false };
function printVertex(mux, vertex) {
    if (vertex.index === 0) {
        mux.nextIndex += 1;
        vertex.index = mux.nextIndex;
    }
    if (vertex !== mux.current)
        mux.text += header(mux, vertex);
    const statuses = printStatuses(vertex, mux.last);
    mux.text += statuses.text + printWarnings(vertex) + printLogs(vertex);
    mux.current = vertex;
    if (isCompleted(vertex) && !statuses.open) {
        mux.current = null;
        vertex.count = 0;
        mux.text += printEnd(vertex, mux.now());
    }
    mux.trace.updates.delete(vertex);
}
function header(mux, vertex) {
    let text = '';
    const old = mux.current;
    if (old !== null) {
        if (old.line !== '')
            text += '\n';
        old.printed = 0;
        old.count = 0;
        text += `#${old.index} ...\n`;
    }
    text += mux.isFirst ? mux.title : '\n';
    mux.isFirst = false;
    return `${text}#${vertex.index} ${vertex.name}\n`;
}

;// CONCATENATED MODULE: ./build/attempt/status-lines.js
/** Tells status events from text in the output of a tool that was asked for structured progress. */

/** BuildKit's plain progress; the legacy builder's first lines; docker-compose v1. */
const PLAIN = /^(?:#\d+ |Sending build context to |Step \d+\/\d+ : |DEPRECATED: The legacy builder|Building \S+$|\[\+\] )/;
/** buildx 0.13 indents its JSON over many lines; a longer one than this is no status event. */
const MAX_INDENTED_LINES = 20_000;
const MAX_INDENTED_CHARS = 8 * 1024 * 1024;
function createStatusLines() {
    let mode = 'undecided';
    let indented = null;
    let indentedChars = 0;
    function text(lines) {
        return lines.map((line) => ({ kind: 'text', line }));
    }
    function parse(json, lines) {
        const status = parseSolveStatus(json);
        if (status === null)
            return text(lines);
        mode = 'structured';
        return [{ kind: 'status', status }];
    }
    function pushIndented(lines, line) {
        lines.push(line);
        indentedChars += line.length;
        const isShort = lines.length < MAX_INDENTED_LINES && indentedChars < MAX_INDENTED_CHARS;
        if (line !== '}' && isShort)
            return [];
        indentedChars = 0;
        indented = null;
        return parse(lines.join('\n'), lines);
    }
    return {
        get mode() {
            return mode;
        },
        get isOpen() {
            return indented !== null;
        },
        push(line) {
            if (mode === 'plain')
                return text([line]);
            if (indented !== null)
                return pushIndented(indented, line);
            if (line === '{') {
                indented = [line];
                return [];
            }
            if (line.startsWith('{"'))
                return parse(line, [line]);
            if (mode === 'undecided' && PLAIN.test(line))
                mode = 'plain';
            return text([line]);
        },
        end() {
            const rest = indented ?? [];
            indented = null;
            return text(rest);
        },
    };
}

;// CONCATENATED MODULE: ./build/attempt/output-reader.js




/** progressui's own pause before it shows what it held back. */
const IDLE_MS = 150;
const NOTHING = Buffer.alloc(0);
/** A status event carries the whole Dockerfile, and a log event what the step wrote at once. */
const output_reader_MAX_LINE = 32 * 1024 * 1024;
/** Docker 20.10's own BuildKit client: `invalid value "rawjson" passed to --progress`; Compose: `unsupported --progress value`. */
const REFUSAL = /progress.*\brawjson\b|\brawjson\b.*progress/;
/** Bytes pass untouched; nothing of them is evidence (`-o -`). */
function passOn() {
    return { push: (chunk) => chunk, idle: () => NOTHING, end: () => NOTHING, refusal: '' };
}
/** Bytes pass untouched, and their lines are recorded. `rawjson`: the user asked for it. */
function observe(record, format) {
    const parts = createStatusLines();
    function take(part) {
        if (part.kind === 'status')
            record.status(part.status);
        else if (parts.mode === 'structured')
            record.tail(part.line);
        else
            record.text(part.line);
    }
    const onLine = format === 'text'
        ? (line) => record.text(line)
        : (line) => parts.push(line).forEach(take);
    const lines = createLineSplitter(onLine, format === 'text' ? 65_536 : output_reader_MAX_LINE);
    return {
        push(chunk) {
            lines.push(chunk);
            return chunk;
        },
        idle: () => NOTHING,
        end() {
            lines.end();
            parts.end().forEach(take);
            return NOTHING;
        },
        refusal: '',
    };
}
/** Status events are shown as plain progress; until the first one comes, and if none comes, text passes as it is. */
function showStructured(record, now, title) {
    const printer = createPlainPrinter(now, title);
    const parts = createStatusLines();
    const lines = createLineSplitter(onLine, output_reader_MAX_LINE);
    /** The line that is being read: text is shown as it came, also where it is no UTF-8. */
    let current = { line: '', bytes: NOTHING };
    let out = '';
    let refusal = '';
    let isShownToEnd = false;
    /** Once plain, bytes pass on as they are, and `lines` only records. */
    let isRaw = false;
    function onLine(line, bytes) {
        current = { line, bytes };
        parts.push(line).forEach(take);
    }
    function shown(line) {
        return `${line === current.line ? current.bytes.toString('latin1') : asBytes(line)}\n`;
    }
    function take(part) {
        if (part.kind === 'status') {
            record.status(part.status);
            out += printer.update(part.status);
        }
        else if (parts.mode === 'structured') {
            if (!isShownToEnd)
                out += printer.done();
            isShownToEnd = true;
            record.tail(part.line);
            out += shown(part.line);
        }
        else
            takeText(part.line);
    }
    function takeText(line) {
        if (parts.mode === 'undecided' && REFUSAL.test(line)) {
            refusal += `${line}\n`;
            return;
        }
        record.text(line);
        if (!isRaw)
            out += shown(line);
    }
    function flush() {
        if (out === '')
            return NOTHING;
        const bytes = Buffer.from(out, 'latin1');
        out = '';
        return bytes;
    }
    /** From here on bytes pass untouched, an unfinished line first. */
    function turnRaw() {
        const before = flush();
        isRaw = true;
        return Buffer.concat([before, lines.pending()]);
    }
    return {
        push(chunk) {
            lines.push(chunk);
            if (isRaw)
                return chunk;
            return parts.mode === 'plain' ? turnRaw() : flush();
        },
        idle() {
            if (parts.mode === 'structured')
                out += printer.refresh();
            // Text that waits for its line's end: a question, or progress that overwrites itself.
            else if (!isRaw && refusal === '' && isText(lines.pending()))
                return turnRaw();
            return flush();
        },
        end() {
            const hadBreak = lines.pending().length === 0;
            lines.end();
            parts.end().forEach(take);
            if (parts.mode === 'structured' && !isShownToEnd)
                out += printer.done();
            else if (!hadBreak && !isRaw)
                out = out.slice(0, -1);
            return flush();
        },
        get refusal() {
            return refusal;
        },
    };
}
function isText(pending) {
    return pending.length > 0 && pending[0] !== 0x7b;
}

;// CONCATENATED MODULE: ./build/attempt/forward.js


const forward_NOTHING = Buffer.alloc(0);
/**
 * `onData` is called for each chunk, for the watches. A user's stream that is closed is no reason to stop the build, nor
 * is an error of ours in reading it.
 */
function forward(source, reader, sink, onData) {
    let bytes = 0;
    let isBlocked = false;
    let isEnded = false;
    /** Writes that the user's stream has not taken yet. */
    let untaken = 0;
    const done = Promise.withResolvers();
    let failure = null;
    const idle = setTimeout(() => write(read(reader.idle, forward_NOTHING)), IDLE_MS);
    function read(by, instead) {
        if (failure !== null)
            return instead;
        try {
            return by();
        }
        catch (error) {
            failure = (0,message_of/* messageOf */.b)(error);
            return instead;
        }
    }
    function settle() {
        if (isEnded && untaken === 0)
            done.resolve();
    }
    function taken() {
        untaken -= 1;
        settle();
    }
    function write(out) {
        if (out.length === 0 || sink.destroyed)
            return;
        untaken += 1;
        if (sink.write(out, taken) || isBlocked)
            return;
        isBlocked = true;
        source.pause();
        const resume = () => {
            isBlocked = false;
            sink.off('drain', resume);
            sink.off('close', resume);
            source.resume();
        };
        sink.on('drain', resume);
        sink.on('close', resume);
    }
    function finish() {
        if (isEnded)
            return;
        isEnded = true;
        clearTimeout(idle);
        write(read(reader.end, forward_NOTHING));
        settle();
    }
    source.on('data', (chunk) => {
        bytes += chunk.length;
        onData();
        write(read(() => reader.push(chunk), chunk));
        idle.refresh();
    });
    source.once('end', finish);
    source.once('close', finish);
    source.once('error', finish);
    return {
        done: done.promise,
        get bytes() {
            return bytes;
        },
        get isBlocked() {
            return isBlocked;
        },
        get failure() {
            return failure;
        },
        close: () => source.destroy(),
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./build/attempt/low-point.js
/** Samples the file system of the data root while a build runs: right after a full disk there is free space again. */

/** `path` may come late: until it does nothing is sampled. One call of statfs each `everyMs`, no process, no waiting. */
function watchLowPoint(path, everyMs = 50) {
    let known = null;
    let low = null;
    let last = null;
    let isStopped = false;
    let timer = null;
    let sampling = Promise.resolve();
    async function sample(root) {
        const now = await readSpace(root);
        if (now === null)
            return;
        low = lower(low, now, last ?? now);
        last = now;
    }
    path
        .then((root) => {
        if (root === null || isStopped)
            return;
        known = root;
        sampling = sample(root);
        timer = setInterval(() => {
            sampling = sample(root);
        }, everyMs);
        timer.unref();
    })
        .catch(() => { });
    return {
        async stop() {
            isStopped = true;
            if (timer !== null)
                clearInterval(timer);
            await sampling;
            if (known !== null)
                await sample(known);
            return low;
        },
    };
}
/** Blocks that only root may use count as free: the engine is root. */
async function readSpace(path) {
    try {
        const { bfree, blocks, bsize, ffree, files } = await (0,external_node_fs_promises_.statfs)(path);
        return {
            path,
            freeBytes: bfree * bsize,
            totalBytes: blocks * bsize,
            freeInodes: ffree,
            totalInodes: files,
            fastestFallBytes: 0,
            fastestFallInodes: 0,
        };
    }
    catch {
        return null;
    }
}
function lower(a, b, before) {
    if (a === null)
        return b;
    return {
        ...b,
        freeBytes: Math.min(a.freeBytes, b.freeBytes),
        freeInodes: Math.min(a.freeInodes, b.freeInodes),
        fastestFallBytes: Math.max(a.fastestFallBytes, before.freeBytes - b.freeBytes),
        fastestFallInodes: Math.max(a.fastestFallInodes, before.freeInodes - b.freeInodes),
    };
}

;// CONCATENATED MODULE: ./build/attempt/memory-low.js
/** Samples this machine's available memory while a build runs: after a kill there is memory again. */

/** One small read each `everyMs`, no process. */
function watchMemory(path = '/proc/meminfo', everyMs = 250) {
    let low = null;
    async function sample() {
        const now = readMemory(await (0,external_node_fs_promises_.readFile)(path, 'utf8').catch(() => ''));
        if (now !== null && (low === null || now.availableBytes < low.availableBytes))
            low = now;
    }
    let sampling = sample();
    const timer = setInterval(() => {
        sampling = sample();
    }, everyMs);
    timer.unref();
    return {
        async stop() {
            clearInterval(timer);
            await sampling;
            await sample();
            return low;
        },
    };
}
/** MemAvailable: what could be had without swapping (Linux, Documentation/filesystems/proc.rst; since 3.14). In KiB. */
function readMemory(meminfo) {
    const kib = (name) => Number(new RegExp(`^${name}: +(\\d+) kB$`, 'm').exec(meminfo)?.[1]);
    const [available, total] = [kib('MemAvailable'), kib('MemTotal')];
    return Number.isNaN(available + total)
        ? null
        : { availableBytes: available * 1024, totalBytes: total * 1024 };
}

;// CONCATENATED MODULE: ./build/attempt/oom-kills.js
/** The kernel's own count of processes it killed for want of memory: it tells a kill by the kernel from one by a step. */

/**
 * Since this boot, on this machine, by a cgroup's limit or for want of memory at all (Linux, `mm/oom_kill.c`: OOM_KILL in
 * /proc/vmstat since 4.13). Null where it cannot be read.
 */
async function countOomKills(path = '/proc/vmstat') {
    const text = await (0,external_node_fs_promises_.readFile)(path, 'utf8').catch(() => '');
    const count = /^oom_kill (\d+)$/m.exec(text)?.[1];
    return count === undefined ? null : Number(count);
}

;// CONCATENATED MODULE: ./build/attempt/process-tree.js
/** Signals a child together with everything it started. */

/** To the process group of `leader`, which was started as the leader of a session of its own. False when it is gone. */
function signalGroup(leader, signal) {
    try {
        return process.kill(-leader, signal);
    }
    catch {
        return false;
    }
}
/**
 * Kills every process of the session: docker's plugins are given process groups of their own (docker/cli
 * cli-plugins/manager), so the group alone would leave a build running.
 */
function killSession(leader) {
    signalGroup(leader, 'SIGKILL');
    for (const pid of sessionMembers(leader)) {
        try {
            process.kill(pid, 'SIGKILL');
        }
        catch {
            // Gone meanwhile.
        }
    }
}
/** From /proc; none where there is no /proc. */
function sessionMembers(session) {
    try {
        return (0,external_node_fs_.readdirSync)('/proc')
            .filter((name) => /^\d+$/.test(name) && sessionOf(name) === session)
            .map(Number);
    }
    catch {
        return [];
    }
}
/** proc(5): the sixth field of `stat`; the second is the name in brackets and may hold anything. */
function sessionOf(pid) {
    try {
        const stat = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
        return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3]);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/attempt/stops.js

const MAX_PAUSE_MS = 10_000;
function watchForStops(pid, options) {
    let reason = null;
    let killer = null;
    const startedAt = performance.now();
    function stop(why, signal) {
        if (reason !== null)
            return;
        reason = why;
        signalGroup(pid, signal);
        // A stopped process (SIGSTOP) has to go on to hear of it.
        signalGroup(pid, 'SIGCONT');
        killer = setTimeout(() => killSession(pid), options.killAfterMs);
    }
    function cancel() {
        const signal = cancelSignal(options.signal);
        stop({ kind: 'cancelled', signal }, signal);
    }
    const { deadlineMs, elapsedMs } = options;
    const deadline = deadlineMs === null
        ? null
        : setTimeout(() => stop({ kind: 'deadline', afterMs: deadlineMs }, 'SIGTERM'), deadlineMs - elapsedMs);
    const silence = watchSilence(options, () => stop({ kind: 'engine-silent', afterMs: Math.round(performance.now() - startedAt) }, 'SIGTERM'));
    if (options.signal.aborted)
        cancel();
    else
        options.signal.addEventListener('abort', cancel, { once: true });
    return {
        get reason() {
            return reason;
        },
        touch: silence.touch,
        close() {
            options.signal.removeEventListener('abort', cancel);
            if (deadline !== null)
                clearTimeout(deadline);
            if (killer !== null)
                clearTimeout(killer);
            silence.close();
        },
    };
}
function cancelSignal(signal) {
    const reason = signal.reason;
    return reason === 'SIGINT' || reason === 'SIGHUP' || reason === 'SIGQUIT' ? reason : 'SIGTERM';
}
function watchSilence({ silenceMs, isEngineAlive }, onDead) {
    if (silenceMs === null)
        return { touch() { }, close() { } };
    let isAsking = false;
    let lastOutput = performance.now();
    async function look() {
        if (isAsking || performance.now() - lastOutput < (silenceMs ?? 0))
            return;
        isAsking = true;
        const asked = lastOutput;
        const life = await isEngineAlive(asked).catch(() => 'unknown');
        isAsking = false;
        if (life === 'dead' && asked === lastOutput)
            onDead();
    }
    const timer = setInterval(() => void look(), Math.max(10, Math.min(silenceMs, MAX_PAUSE_MS)));
    timer.unref();
    return {
        touch() {
            lastOutput = performance.now();
        },
        close: () => clearInterval(timer),
    };
}

;// CONCATENATED MODULE: ./build/attempt/run-attempt.js
/** Runs the user's command once: streams it to the user, records it within bounds, and tells how it ended. */











/** How long after the child's end its streams may stay silent, and may stay open at all, when an orphan holds them. */
const ORPHAN_SILENCE_MS = 300;
const ORPHAN_LIMIT_MS = 3000;
const DRAIN_STEP_MS = 50;
/** Never rejects for what the command does: how it ended stands in the record. */
async function runAttempt(request, io) {
    const startedAtMs = io.now();
    const lowPoint = watchLowPoint(io.dataRoot);
    const memory = watchMemory();
    const killsBefore = countOomKills();
    const isStructured = wantsStructured(request.command, request.env);
    let run = await runOnce(request, io, isStructured, startedAtMs);
    if (run.refusal !== '') {
        if (run.stop === null && !(0,process_end/* passed */.b)(run.end))
            run = await runOnce(request, io, false, startedAtMs);
        else
            io.stderr.write(run.refusal);
    }
    const { steps, cachedSteps, lines } = run.record.end();
    return {
        command: attemptArgv(request.command, request.options),
        end: run.end,
        stop: run.stop,
        durationMs: io.now() - startedAtMs,
        startedAtMs,
        steps,
        cachedSteps,
        lines,
        lowPoint: await lowPoint.stop(),
        memoryLow: await memory.stop(),
        oomKills: (0,process_end/* passed */.b)(run.end) ? null : difference(await countOomKills(), await killsBefore),
        notRepeatable: request.command.outputToStdout && run.stdoutBytes > 0
            ? `${run.stdoutBytes} bytes of the build's output already went to stdout`
            : null,
    };
}
function difference(after, before) {
    return after === null || before === null ? null : after - before;
}
async function runOnce(request, io, isStructured, startedAtMs) {
    const record = createLogRecord();
    const readers = readersOf(request, io, isStructured, record);
    if (io.signal.aborted)
        return cancelledBefore(io.signal, record);
    const child = startChild({
        argv: attemptArgv(request.command, request.options),
        env: {
            ...request.env,
            ...request.options.elsewhere?.env,
            ...(isStructured ? STRUCTURED_ENV : {}),
        },
        cwd: request.cwd,
        stdinPath: request.stdinPath,
    });
    if (child.pid === null)
        return { end: await child.ended, stop: null, record, stdoutBytes: 0, refusal: '' };
    const stops = watchForStops(child.pid, { ...request, ...io, elapsedMs: io.now() - startedAtMs });
    const removeGuards = guard([io.stdout, io.stderr]);
    const stdout = forward(child.stdout, readers.stdout, io.stdout, stops.touch);
    const stderr = forward(child.stderr, readers.stderr, io.stderr, stops.touch);
    const end = await child.ended;
    await drain([stdout, stderr]);
    stops.close();
    const failure = stdout.failure ?? stderr.failure;
    if (failure !== null)
        io.stderr.write(`buildmend: the build's output could not be read (${failure}); the build went on without that.\n`);
    removeGuards();
    const refusal = readers.stdout.refusal + readers.stderr.refusal;
    return { end, stop: stops.reason, record, stdoutBytes: stdout.bytes, refusal };
}
/** Build and bake speak on stderr and keep stdout for results; Compose shows the build on stdout. */
function readersOf({ command, title }, io, isStructured, record) {
    const isCompose = command.tool === 'compose-build' || command.tool === 'compose-v1-build';
    const stdout = command.outputToStdout ? passOn() : observe(record, 'text');
    if (!isStructured) {
        const format = command.progress === 'rawjson' || command.progress === 'json' ? 'rawjson' : 'text';
        return { stdout: isCompose ? observe(record, format) : stdout, stderr: observe(record, format) };
    }
    return {
        stdout: isCompose ? showStructured(record, io.now, null) : stdout,
        stderr: showStructured(record, io.now, title),
    };
}
function cancelledBefore(signal, record) {
    const name = cancelSignal(signal);
    return {
        end: { kind: 'signaled', signal: name, number: external_node_os_.constants.signals[name] },
        stop: { kind: 'cancelled', signal: name },
        record,
        stdoutBytes: 0,
        refusal: '',
    };
}
/** Waits for the streams' end, but not for an orphan that holds them; a slow reader of ours is always waited for. */
async function drain(streams) {
    let silentMs = 0;
    let openMs = 0;
    let before = -1;
    const timer = setInterval(() => {
        if (streams.some((stream) => stream.isBlocked))
            return;
        const bytes = streams.reduce((sum, stream) => sum + stream.bytes, 0);
        silentMs = bytes === before ? silentMs + DRAIN_STEP_MS : 0;
        openMs += DRAIN_STEP_MS;
        before = bytes;
        if (silentMs < ORPHAN_SILENCE_MS && openMs < ORPHAN_LIMIT_MS)
            return;
        for (const stream of streams)
            stream.close();
    }, DRAIN_STEP_MS);
    await Promise.all(streams.map((stream) => stream.done));
    clearInterval(timer);
}
/** A reader that went away (`| head`) must not take the process down: the build goes on without it. */
function guard(sinks) {
    const ignore = () => { };
    for (const sink of sinks)
        sink.on('error', ignore);
    return () => {
        for (const sink of sinks)
            sink.off('error', ignore);
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __nccwpck_require__(6466);
;// CONCATENATED MODULE: ./build/attempt/spool-stdin.js
/** Keeps what comes from stdin (a context, a Dockerfile), so that every attempt reads the same. */




/**
 * Streams all of `input` into a file of its own below `directory`, readable by this user alone: a context may hold
 * secrets. Rejects with the system's error when it cannot be written whole, and leaves nothing behind then.
 */
async function spoolStdin(input, directory, signal) {
    const folder = await (0,external_node_fs_promises_.mkdtemp)(external_node_path_.join(directory, 'buildmend-stdin-'));
    const file = external_node_path_.join(folder, 'stdin');
    const remove = () => (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    try {
        await (0,external_node_stream_promises_.pipeline)(input, (0,external_node_fs_.createWriteStream)(file, { flags: 'wx', mode: 0o600 }), { signal });
    }
    catch (error) {
        await remove();
        throw error;
    }
    return { path: file, remove };
}

// EXTERNAL MODULE: ./build/command/option-tables.js
var option_tables = __nccwpck_require__(3883);
// EXTERNAL MODULE: ./build/command/read-options.js
var read_options = __nccwpck_require__(9979);
;// CONCATENATED MODULE: ./build/command/builder-title.js
/** What plain progress prints first (`#0 building with "default" instance using docker driver`); structured leaves it out. */




/** From the client's own files, as buildx finds it (store/storeutil); null for Compose, which prints no such line. */
function builderTitle(command, env) {
    if (command.tool === 'compose-build' || command.tool === 'compose-v1-build')
        return null;
    const { options } = (0,read_options/* readOptions */.Tt)(command.globalArgs, option_tables/* DOCKER */.F8, false);
    const config = (0,read_options/* lastValue */.ku)(options, 'config') ?? env['DOCKER_CONFIG'] ?? external_node_path_.join(env['HOME'] ?? '/', '.docker');
    const state = env['BUILDX_CONFIG'] || external_node_path_.join(config, 'buildx');
    const host = (0,read_options/* lastValue */.ku)(options, 'host') ?? env['DOCKER_HOST'];
    const context = (0,read_options/* lastValue */.ku)(options, 'context') ?? (host ? 'default' : contextOf(config, env));
    const endpoint = context === 'default' ? (host ?? 'unix:///var/run/docker.sock') : context;
    const chosen = command.tool === 'docker-build' ? null : chosenBuilder(state, endpoint);
    const name = command.builder ?? chosen ?? context;
    const driver = readText(readJson(external_node_path_.join(state, 'instances', name)), 'Driver') ?? 'docker';
    return `building with "${name}" instance using ${driver} driver`;
}
function contextOf(config, env) {
    return (env['DOCKER_CONTEXT'] ||
        readText(readJson(external_node_path_.join(config, 'config.json')), 'currentContext') ||
        'default');
}
/** `docker buildx use`: for one endpoint, or for all. */
function chosenBuilder(state, endpoint) {
    const current = readJson(external_node_path_.join(state, 'current'));
    const name = readText(current, 'Name');
    const isHere = readText(current, 'Key') === endpoint || (isRecord(current) && current['Global'] === true);
    return name && isHere && readJson(external_node_path_.join(state, 'instances', name)) !== null ? name : null;
}
function readJson(file) {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)(file, 'utf8'));
    }
    catch {
        return null;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}
function readText(value, field) {
    const text = isRecord(value) ? value[field] : null;
    return typeof text === 'string' ? text : null;
}

;// CONCATENATED MODULE: ./build/sign-of-life.js
/**
 * So many looks in a row with the same answer, and nothing but silence between them, count as dead; each costs a pause of up to
 * 10 s, and 5 s more where the engine is deaf. A stopped process (state T) is looked at twice, for a debugger stops one for
 * moments; an endpoint that refuses, three times, for `live-restore` keeps a client over a restart.
 */
const ROWS = { stopped: 2, refuses: 3, deaf: 6 };
const PING_MS = 5_000;
/** A builder that does not stand on this engine (`remote`, `kubernetes`) lives without it: then nothing can be said. */
function signOfLife(engineOf) {
    let row = null;
    return async (silentSinceMs) => {
        const engine = await engineOf();
        const look = await lookAt(engine);
        const same = row !== null && row.look === look && row.silentSinceMs === silentSinceMs;
        row = { look, count: same && row !== null ? row.count + 1 : 1, silentSinceMs };
        if (look === 'answers')
            return 'alive';
        if (row.count < ROWS[look])
            return 'unknown';
        const builder = await engine.builder();
        return builder !== null && !['docker', 'docker-container'].includes(builder.driver) ? 'unknown' : 'dead';
    };
}
async function lookAt(engine) {
    const { state } = await engine.ping(PING_MS);
    if (state === 'healthy')
        return 'answers';
    const findings = await engine.examine();
    const process = findings.find(({ id }) => id === 'engine-process');
    const isStopped = process?.state === 'broken' && process.path?.startsWith('/proc/') === true;
    if (isStopped)
        return 'stopped';
    return state === 'broken' ? 'refuses' : 'deaf';
}

;// CONCATENATED MODULE: ./build/attempts.js
/** Binds attempts to this run: environment, low point, and the sign of life of the engine that the command uses. */







/** The runner kills a cancelled step after 7.5 s: two of them are kept for the report. */
const KILL_AFTER_MS = 5_000;
/** Spools what comes from stdin first: it can be read only once. Throws what the file system says. */
async function createAttempts(deps) {
    const { command, env, cancellation } = deps;
    const isEngineAlive = signOfLife(async () => (await deps.side()).engine);
    const title = builderTitle(command, env);
    const spooled = command.stdin === 'none' ? null : await spoolStdin(process.stdin, (0,external_node_os_.tmpdir)(), cancellation.signal);
    let first = null;
    let pinned = Promise.resolve(null);
    const pinToFirst = () => {
        if (first === null || command.gitContext === null)
            return Promise.resolve(null);
        return pinContext({ context: command.gitContext, lines: first.lines, env, signal: cancellation.signal });
    };
    return {
        async run({ away = null, ...options }) {
            const pinnedContext = await pinned;
            const buildArgs = options.noCache && deps.options.cacheBust ? await bustCache(deps) : [];
            const how = { ...options, pinnedContext, buildArgs, elsewhere: away?.how ?? null };
            const request = {
                ...requestOf(deps, how, spooled?.path ?? null, title),
                ...(away === null ? {} : awayFrom(deps, away)),
            };
            const isAlive = away === null ? isEngineAlive : lifeOf(away);
            let record = await runAttempt(request, ioOf(deps, isAlive));
            if (first === null && !(0,process_end/* passed */.b)(record.end) && (await getsPlugin(record, deps)))
                record = await runAttempt(request, ioOf(deps, isEngineAlive));
            if (first === null) {
                first = record;
                if (!(0,process_end/* passed */.b)(record.end))
                    pinned = pinToFirst();
            }
            return record;
        },
        close: async () => spooled?.remove(),
    };
}
/** The engine that the command names is not the one that builds: neither its life nor its builder’s name says anything. */
function awayFrom({ options }, { engine }) {
    return { title: null, silenceMs: engine === null ? null : options.silenceLimitMs };
}
function lifeOf({ engine }) {
    return engine === null ? async () => 'unknown' : signOfLife(async () => engine);
}
/** The attempt counts only once the client can run it. */
async function getsPlugin(record, deps) {
    const { options, cancellation, side } = deps;
    const { seeToPlugin } = await __nccwpck_require__.e(/* import() */ 658).then(__nccwpck_require__.bind(__nccwpck_require__, 7658));
    const privilege = async () => (await side()).privilege();
    return seeToPlugin(record, { options, privilege, say: deps.story.say, signal: cancellation.signal });
}
async function bustCache({ command, cwd, env, story }) {
    const { cacheBustArgs } = await __nccwpck_require__.e(/* import() */ 800).then(__nccwpck_require__.bind(__nccwpck_require__, 7800));
    const { args, told } = await cacheBustArgs({ command, cwd, env, now: new Date() });
    story.say(`build args of this attempt: ${args.map((arg) => arg.join('=')).join(', ')}; ${told}`);
    return args;
}
function requestOf({ command, options, env, cwd, startedAtMs }, how, stdinPath, title) {
    const { timeoutMs } = options.plan;
    return {
        command,
        options: how,
        env,
        cwd,
        stdinPath,
        title,
        deadlineMs: timeoutMs === null ? null : Math.max(1, startedAtMs + timeoutMs - Date.now()),
        silenceMs: options.silenceLimitMs,
        killAfterMs: KILL_AFTER_MS,
    };
}
/** An engine that was down when the run began may have come up since: then it knows. */
async function dataRootOf({ baseline, engine }) {
    const { facts } = await baseline.settled;
    if (facts !== null || engine.endpoint.kind !== 'unix')
        return facts?.dataRoot ?? null;
    return (await engine.facts().catch(() => null))?.dataRoot ?? null;
}
function ioOf({ side, cancellation }, isEngineAlive) {
    return {
        stdout: process.stdout,
        stderr: process.stderr,
        signal: cancellation.signal,
        isEngineAlive,
        dataRoot: side().then(dataRootOf),
        now: Date.now,
    };
}

// EXTERNAL MODULE: ./build/core/diagnosis.js
var core_diagnosis = __nccwpck_require__(7859);
// EXTERNAL MODULE: ./build/core/once.js
var once = __nccwpck_require__(3609);
// EXTERNAL MODULE: ./build/engine/engine-record.js
var engine_record = __nccwpck_require__(2071);
;// CONCATENATED MODULE: ./build/was-cut-off.js
/** Whether an earlier run was cut off and left something that a run has to see to, as far as we may look. */



/** What is lent of a file system's reserve (`privileged/ops/lend-reserve.ts`), and entries that the data root did not take (`run-journals.ts`). */
const TMPFS = '/run/buildmend';
/** Before the first attempt, by one look into a directory: the journal that runs of this user keep of this engine. */
async function hasOpenJournal(endpoint, env) {
    const directory = (0,engine_record/* journalDirectory */.bO)((0,engine_record/* stateDirectory */.FK)(env, process.geteuid?.() ?? 0), endpoint);
    return (await namesIn(directory)).length > 0;
}
/** @param ask - the engine too, which may have been down when the run began; a build that passes at once asks nothing more */
async function wasCutOff({ baseline, engine, stateDir }, ask) {
    if (ask && (await namesIn((0,engine_record/* journalDirectory */.bO)(stateDir, engine.endpoint))).length > 0)
        return true;
    const facts = baseline.now().facts ?? (ask ? await engine.facts() : null);
    if (facts === null)
        return false;
    const ours = external_node_path_.join(facts.dataRoot, '.buildmend');
    const home = external_node_path_.join(ours, 'set-aside');
    const [left = [], aside = [], begun = []] = await Promise.all([home, TMPFS, external_node_path_.join(ours, 'journal')].map(namesIn));
    const key = `journal-${(0,engine_record/* engineKey */.cE)(engine.endpoint)}`;
    if (begun.length > 0 || aside.some((name) => name === key || name.startsWith('reserve-')))
        return true;
    const kept = await Promise.all(left.map((id) => isKept(external_node_path_.join(home, id))));
    return kept.includes(false);
}
function namesIn(directory) {
    return (0,external_node_fs_promises_.readdir)(directory).catch(() => []);
}
/** Then it is a person's to end, and no run need look at it. */
async function isKept(place) {
    const manifest = await (0,external_node_fs_promises_.readFile)(external_node_path_.join(place, 'manifest.json'), 'utf8').catch(() => '');
    return /"state": ?"kept"/.test(manifest);
}

// EXTERNAL MODULE: ./build/way-out.js
var way_out = __nccwpck_require__(4302);
;// CONCATENATED MODULE: ./build/end-recovery.js
/** What is seen to once a run knows how it ended: what it set aside itself, its journal, and what earlier runs have left. */



/** The recovery, where the run needed one. */
async function endRecovery(ended) {
    const { outcome, side, recovery, cancelled } = ended;
    const loaded = await recovery.peek();
    await loaded?.being.leave();
    if (outcome.verdict === 'recovered' || wasCured(outcome))
        await loaded?.commit();
    await loaded?.end();
    const passed = outcome.verdict !== 'failed';
    if (!cancelled && (passed || isEnginesOwn(outcome)) && (await wasCutOff(side, loaded !== null))) {
        const finishing = await recovery.get();
        await finishing.finishEarlier(passed ? 'passed' : 'settle');
        await finishing.end();
    }
    if (!cancelled && passed && (await (0,way_out/* isWayOutLeft */.Ry)(ended)))
        await (0,way_out/* tidyWayOut */._w)({ ...ended, engine: side.engine, privilege: await side.privilege() });
    return loaded;
}
/** The engine was mended, but the build fails by the user's own doing: what was set aside is not put back. */
function wasCured({ state }) {
    return state.rungs.at(-1)?.outcome === 'helped';
}
/** A failure that is the user's own, or nobody knows whose, is no reason to stop an engine that works. */
function isEnginesOwn({ state }) {
    const last = state.attempts.at(-1)?.diagnosis;
    return state.rungs.length > 0 && last !== undefined && !(0,core_diagnosis/* isUsersOwn */.hS)(last);
}

// EXTERNAL MODULE: ./build/engine/endpoint.js
var engine_endpoint = __nccwpck_require__(5894);
;// CONCATENATED MODULE: ./build/engine-entry.js
/** A build that passed asks nothing more: what the engine said meanwhile is enough. */
async function engineEntry(command, side, ask) {
    const known = side.baseline.now().facts;
    const facts = ask ? ((await side.engine.facts()) ?? known) : known;
    const builder = ask ? await side.engine.builder() : null;
    return {
        endpoint: side.endpoint,
        dataRoot: facts?.dataRoot ?? null,
        store: facts?.store ?? null,
        version: facts?.serverVersion ?? null,
        builder: builder?.name ?? command.builder,
        host: ask && side.engine.host.obstacle === null ? side.engine.host.kind : null,
    };
}

// EXTERNAL MODULE: ./build/core/free-space.js
var free_space = __nccwpck_require__(5837);
// EXTERNAL MODULE: ./build/core/reason-to-skip.js
var reason_to_skip = __nccwpck_require__(3106);
// EXTERNAL MODULE: ./build/report/format.js
var format = __nccwpck_require__(2772);
;// CONCATENATED MODULE: ./build/measure-space.js
/** Looks before the first attempt whether there is the free space that the user wants, and says so where there is not. */



/** Null where it cannot be measured: an engine elsewhere, or one that does not answer. */
async function measureSpace(engine, plan, say) {
    const space = await engine.space().catch(() => null);
    const missing = (0,free_space/* missingBytes */.U)(plan.minFreeSpace, space);
    if (space === null)
        say('whether there is the space that `min-free-space` wants cannot be measured from here');
    else if (missing > 0) {
        const left = whyLeft(plan);
        say(`${(0,format/* formatBytes */.z3)(space.freeBytes)} are free, ${(0,format/* formatBytes */.z3)(missing)} less than \`min-free-space\` wants${left === null ? '' : `; ${left}, so nothing is done`}`);
    }
    return space;
}
function whyLeft({ ladder, pause, dryRun }) {
    if (pause !== null)
        return (0,reason_to_skip/* whyPaused */.XM)(pause);
    if (dryRun)
        return 'this is a dry run';
    return ladder.includes('free-space') ? null : '`free-space` does not stand in `ladder`';
}

;// CONCATENATED MODULE: ./build/core/assert-never.js
/** Makes the compiler prove that a switch handles every case. */
function assertNever(value) {
    throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}

// EXTERNAL MODULE: ./build/core/elsewhere.js
var elsewhere = __nccwpck_require__(466);
// EXTERNAL MODULE: ./build/core/neighbours.js
var core_neighbours = __nccwpck_require__(9148);
// EXTERNAL MODULE: ./build/report/company.js
var company = __nccwpck_require__(5840);
;// CONCATENATED MODULE: ./build/narrate.js
/** Turns decisions into the log's story: a phase for each attempt and rung, a line with the reason for each decision. */






/** How many lines of evidence the log quotes; the report has them all. */
const EVIDENCE = 3;
function narrate(story, event, effect, state) {
    tellEvent(story, event, state);
    tellEffect(story, effect, state);
}
function tellEvent(story, event, state) {
    for (const line of linesOf(event, state))
        story.say(line);
}
function linesOf(event, state) {
    switch (event.kind) {
        case 'started':
        case 'cancelled':
            return [];
        case 'space-measured':
            return [];
        case 'attempt-ended': {
            const { end, durationMs } = event.attempt;
            if ((0,process_end/* passed */.b)(end))
                return [];
            return [
                `attempt ${state.attempts.length} failed after ${(0,format/* formatDuration */.a3)(durationMs)} with exit status ${(0,process_end/* exitStatus */.$)(end)}`,
            ];
        }
        case 'investigated': {
            const { failureClass, owner, confidence, evidence } = event.situation.diagnosis;
            const beside = (0,company/* tellCompany */.x)(event.situation.company);
            const head = `diagnosis: ${failureClass} (owner: ${owner}, ${Math.round(confidence * 100)} % sure)`;
            return [
                head,
                ...oneOfEachRule(evidence)
                    .slice(0, EVIDENCE)
                    .map(({ rule, source, text, origin }) => `  ${rule} [${source}${origin === 'user' ? ', your own rule' : ''}]: ${text}`),
                ...(beside === '' ? [] : [`beside it run: ${beside}`]),
            ];
        }
        case 'looked-around':
            return afterWaiting(event.around, state);
        case 'rung-ended': {
            const how = event.result.kind === 'failed' ? `failed: ${event.result.why}` : event.result.detail;
            // An engine that does not start brings the end of its log, a line for each.
            const [first, ...more] = how.split('\n');
            return [`${first} (${(0,format/* formatDuration */.a3)(event.durationMs)})`, ...more.map((line) => `  ${line}`)];
        }
        case 'verified':
            if (event.usable && state.pending !== null && (0,elsewhere/* isAway */.Dg)(state.pending.rung))
                return [event.detail];
            return [event.usable ? `engine: ${event.detail}` : `the engine is not usable: ${event.detail}`];
        case 'undone':
            return [event.detail];
        default:
            return assertNever(event);
    }
}
/** What a wait has come to; nothing while it goes on, and nothing where nobody was there. */
function afterWaiting({ mend, elapsedMs, neighbours }, { entering, waits }) {
    const last = waits.at(-1);
    const isOver = entering === null && last !== undefined && last.endedMs === elapsedMs;
    const beside = neighbours === null ? '' : (0,core_neighbours/* tellNeighbours */.QE)(neighbours);
    if (entering !== null)
        return [];
    const waited = isOver && last.waitedMs > 0 ? `waited ${(0,format/* formatDuration */.a3)(last.waitedMs)} for ${last.forWhom}` : null;
    return [
        ...(waited === null ? [] : [waited]),
        ...(isOver && mend !== null ? [(0,core_neighbours/* tellMend */.e7)(mend)] : []),
        ...(beside === '' ? [] : [`beside it are: ${beside}`]),
    ];
}
function tellEffect(story, effect, state) {
    switch (effect.kind) {
        case 'run-attempt':
            tellAttempt(story, effect, state);
            break;
        case 'measure-space':
            break;
        case 'investigate':
            story.phase(investigation(state));
            break;
        case 'look-around':
            if (effect.tell !== null)
                story.say(effect.tell);
            break;
        case 'take-rung':
            tellSkipped(story, state);
            story.phase(`rung ${effect.rung}`);
            story.say(`because ${effect.why}`);
            break;
        case 'verify':
            story.say((0,elsewhere/* isAway */.Dg)(effect.rung)
                ? 'asking whether a build passes there'
                : 'asking the engine whether it answers and builds');
            break;
        case 'undo':
            story.say(`${effect.rung} did not help: putting back what it set aside`);
            break;
        case 'finish':
            tellEnd(story, effect, state);
            break;
        default:
            assertNever(effect);
    }
}
/** A second look after one attempt belongs to a rung that did not make the engine usable. */
function investigation({ attempts, rungs, pending, examined }) {
    const last = pending?.rung ?? rungs.at(-1)?.id;
    return examined && last !== undefined
        ? `what ails it still, after ${last}`
        : `why attempt ${attempts.length} failed`;
}
/** Log, journal and files often say the same: what is said first is the strongest. */
function oneOfEachRule(all) {
    return all.filter(({ rule }, index) => all.findIndex((other) => other.rule === rule) === index);
}
/** Rungs that are left for the same reason stand in one line. `told`: a reason that stands elsewhere. */
function tellSkipped(story, { skipped }, told = '') {
    for (const reason of new Set(skipped.map(({ why }) => why))) {
        if (reason === told)
            continue;
        const rungs = skipped.filter(({ why }) => why === reason).map(({ id }) => id);
        story.say(`not ${rungs.join(', ')}: ${reason}`);
    }
}
/** The first attempt is the user's own command: nothing is said before it, so that a passing build looks like itself. */
function tellAttempt(story, effect, state) {
    if (state.attempts.length === 0)
        return;
    const flags = [
        ...(effect.noCache ? [' without cache'] : []),
        ...(effect.without.length > 0 ? [` without ${effect.without.join(' and ')}`] : []),
    ].join(',');
    const pause = effect.delayMs > 0 ? `, after a pause of ${(0,format/* formatDuration */.a3)(effect.delayMs)}` : '';
    story.phase(`attempt ${state.attempts.length + 1}${flags}${pause}`);
    story.say(effect.why.startsWith('after ') ? effect.why : `because ${effect.why}`);
}
function tellEnd(story, effect, state) {
    if (effect.verdict === 'failed')
        tellSkipped(story, state, effect.why);
    story.endPhase();
    tellPlanned(story, state);
    if (effect.verdict === 'passed')
        return;
    story.say(`${effect.verdict}: ${effect.why}`);
}
/** Of a dry run. */
function tellPlanned(story, { planned }) {
    if (planned.length > 0)
        story.say('this would be done, one after the other, until the build passes:');
    planned.forEach(({ id, why, disrupts }, index) => {
        story.say(`  ${index + 1}. ${id}, because ${why}; disrupts: ${disrupts}`);
    });
}

// EXTERNAL MODULE: ./build/attempt/failed-at.js
var failed_at = __nccwpck_require__(6035);
;// CONCATENATED MODULE: ./build/perform.js
/** Performs the effects of the loop: attempts by ourselves, all that follows a failure by the recovery, loaded when needed. */



function createPerform(deps) {
    let last = null;
    const runAttempt = async (effect) => {
        if (effect.delayMs > 0)
            await deps.sleep(effect.delayMs);
        if (deps.signal.aborted)
            return { kind: 'cancelled' };
        const pull = effect.pullIfSafe && (await (await deps.recovery()).mayPull());
        const { noCache, without } = effect;
        const away = effect.elsewhere === undefined ? null : (await deps.recovery()).being.now();
        last = await deps.attempt({ noCache, pull, without, ...(away === null ? {} : { away }) });
        const { lines: _, lowPoint: __, startedAtMs: ___, oomKills: ____, memoryLow: _____, ...attempt } = last;
        const { elsewhere } = effect;
        const homecoming = elsewhere === undefined
            ? null
            : await (await deps.recovery()).being.comeHome(elsewhere, (0,process_end/* passed */.b)(last.end));
        if ((0,process_end/* passed */.b)(last.end)) {
            const home = homecoming === null ? {} : { homecoming };
            return { kind: 'attempt-ended', attempt: { ...attempt, ...home, diagnosis: core_diagnosis/* NO_FAILURE */.x9 } };
        }
        const diagnosis = (await deps.recovery()).diagnoseByLog(last);
        return { kind: 'attempt-ended', attempt: { ...attempt, diagnosis, failedAt: (0,failed_at/* failedAt */.J)(last.lines) } };
    };
    return async (effect, state) => {
        if (effect.kind === 'run-attempt')
            return runAttempt(effect);
        if (effect.kind === 'measure-space')
            return { kind: 'space-measured', space: await deps.space() };
        if (deps.signal.aborted)
            return { kind: 'cancelled' };
        const recovery = await deps.recovery();
        switch (effect.kind) {
            case 'investigate':
                if (last === null)
                    throw new Error('nothing to investigate: no attempt was made');
                return recovery.investigate(last, state);
            case 'look-around':
                if (effect.delayMs > 0)
                    await deps.sleep(effect.delayMs);
                if (deps.signal.aborted)
                    return { kind: 'cancelled' };
                return recovery.lookAround(effect);
            case 'take-rung':
                return recovery.takeRung(effect);
            case 'verify':
                return recovery.verify();
            case 'undo':
                return recovery.undo();
        }
    };
}

// EXTERNAL MODULE: ./build/core/choose-rung.js + 2 modules
var choose_rung = __nccwpck_require__(2536);
// EXTERNAL MODULE: ./build/core/broken-now.js
var broken_now = __nccwpck_require__(5716);
// EXTERNAL MODULE: ./build/core/cache-option.js
var cache_option = __nccwpck_require__(4248);
// EXTERNAL MODULE: ./build/core/run-state.js
var run_state = __nccwpck_require__(4955);
// EXTERNAL MODULE: ./build/core/rungs.js
var rungs = __nccwpck_require__(6009);
;// CONCATENATED MODULE: ./build/core/begin-rung.js
/** Begins a rung: what is remembered of it until its outcome is known, and the first effect of it. */




function beginRung(state, { rung, why, delayMs, failureClass }, { remoteCache, findings, elapsedMs }) {
    const use = (0,run_state/* timesTaken */.y)(state, rung) + 1;
    const leaves = rung === 'retry-without-remote-cache' && remoteCache !== undefined
        ? (0,cache_option/* leaveOutNext */.X)(remoteCache, state.without)
        : null;
    const pending = {
        rung,
        why,
        afterAttempt: state.attempts.length - 1,
        detail: rung === 'retry'
            ? `waited ${(delayMs / 1000).toFixed(1)} s`
            : leaves === null
                ? ''
                : `left out ${leaves}`,
        durationMs: delayMs,
        freedBytes: null,
        lost: leaves === 'cache-to'
            ? ['the export to the remote cache: it was left out, so later builds find less there']
            : [],
        undoable: false,
    };
    const without = leaves === null ? state.without : [...state.without, leaves];
    const lastUse = { failureClass, broken: (0,broken_now/* brokenNow */.c)(findings), endedMs: elapsedMs + delayMs };
    const next = { ...state, without, pending, lastUses: { ...state.lastUses, [rung]: lastUse } };
    if (!(0,rungs/* isRetry */.rp)(rung))
        return { state: next, effect: { kind: 'take-rung', rung, use, why } };
    const again = { kind: 'run-attempt', noCache: false, pullIfSafe: false, without, delayMs, why };
    return { state: next, effect: again };
}

;// CONCATENATED MODULE: ./build/core/enter-rung.js
/** Between the choice of a rung and its first touch: others are waited for, and what another run mended is not mended again. */




/** Somebody who is about to end is soon noticed; nobody is asked too often. */
const SOON_MS = 1_000;
const LATER_MS = 3_000;
const SOON_FOR_MS = 15_000;
const TELL_EVERY_MS = 30_000;
/** A retry disturbs nobody and needs no look; neither does what goes round the engine. */
function enterRung(state, choice, situation) {
    if ((0,rungs/* isRetry */.rp)(choice.rung) || (0,elsewhere/* isAway */.Dg)(choice.rung))
        return beginRung(state, choice, situation);
    const { findings, remoteCache } = situation;
    const seen = { findings, ...(remoteCache === undefined ? {} : { remoteCache }) };
    const entering = { choice, seen, sinceMs: null, forWhom: null, toldMs: 0 };
    const { rung, delayMs } = choice;
    // Whoever comes while it waits is seen, too
    const tell = delayMs === 0 ? null : `${rung} waits ${Math.round(delayMs / 1000)} s: its cooldown is not over`;
    return { state: { ...state, entering }, effect: enter_rung_lookAt(rung, delayMs, tell) };
}
/** @param leave - what is done when the rung is not taken now */
function afterLook(plan, before, around, leave) {
    const begun = before.entering;
    if (begun === null)
        throw new Error('a look around that no rung asked for');
    const entering = { ...begun, sinceMs: begun.sinceMs ?? around.elapsedMs };
    const state = { ...before, entering };
    const { mend, elapsedMs } = around;
    if (mend !== null && mend.atMs > state.heededMs) {
        const left = leaveEntering(state, around, { outcome: 'mended', mend });
        const heeded = { ...left, heededMs: mend.atMs };
        return state.attempts.length === 0
            ? leave(heeded)
            : { state: heeded, effect: { kind: 'verify', rung: mend.rung } };
    }
    const hindrance = (0,core_neighbours/* hindranceOf */.qI)(plan, around);
    const isLate = plan.timeoutMs !== null && elapsedMs >= plan.timeoutMs;
    if (hindrance === null && !isLate) {
        const free = entering.forWhom === null ? withoutEntering(state) : leaveEntering(state, around, FREE);
        const { choice, seen } = entering;
        return beginRung(free, { ...choice, delayMs: 0 }, { ...seen, elapsedMs });
    }
    const why = reasonToLeave(plan, state, around, isLate ? null : hindrance);
    if (hindrance !== null && why === null)
        return waitOn(state, entering, around, hindrance);
    const { rung } = entering.choice;
    const refusal = { rung, disturbs: around.holder === null ? around.disturbs : LEAST, why: why ?? '' };
    const forWhom = entering.forWhom ?? hindrance?.who ?? null;
    const refusals = [...state.refusals, refusal];
    const told = { ...state, refusals, entering: { ...entering, forWhom } };
    return leave(leaveEntering(told, around, { outcome: 'over', mend: null }));
}
const FREE = { outcome: 'free', mend: null };
/** While another run mends, nothing at all is touched. */
const LEAST = 'nobody';
/** Null while there is reason to wait. @param hindrance - null: the run's time is over */
function reasonToLeave(plan, state, around, hindrance) {
    if (hindrance === null)
        return `the run’s time limit is over (${(plan.timeoutMs ?? 0) / 1000} s)`;
    const { who, harm, always } = hindrance;
    if (plan.neighbours === 'skip' && !always)
        return `others are on the engine (${who}): ${harm}`;
    if (waited(state, around) < plan.neighboursWaitMs)
        return null;
    const soLong = `after ${Math.round(waited(state, around) / 1000)} s of waiting`;
    return `others are on the engine still, ${soLong} (${who}): ${harm}`;
}
/** By all rungs of the run together. */
function waited({ waitedMs, entering }, { elapsedMs }) {
    return waitedMs + elapsedMs - (entering?.sinceMs ?? elapsedMs);
}
function waitOn(state, entering, { elapsedMs, holder }, { who }) {
    const { rung } = entering.choice;
    const soFarMs = elapsedMs - entering.sinceMs;
    const isNew = entering.forWhom === null || (holder === null && entering.forWhom !== who);
    const tells = isNew || elapsedMs - entering.toldMs >= TELL_EVERY_MS;
    const still = isNew ? '' : `still, for ${Math.round(soFarMs / 1000)} s, `;
    const next = { ...entering, forWhom: who, toldMs: tells ? elapsedMs : entering.toldMs };
    const delayMs = soFarMs < SOON_FOR_MS ? SOON_MS : LATER_MS;
    return {
        state: { ...state, entering: next },
        effect: enter_rung_lookAt(rung, delayMs, tells ? `${rung} is ${still}waiting for ${who}` : null),
    };
}
function enter_rung_lookAt(rung, delayMs, tell) {
    return { kind: 'look-around', rung, delayMs, tell };
}
function withoutEntering(state) {
    return { ...state, entering: null };
}
function leaveEntering(state, around, how) {
    const { entering, attempts, waits } = state;
    if (entering === null)
        return state;
    const waitedMs = around.elapsedMs - (entering.sinceMs ?? around.elapsedMs);
    const wait = {
        rung: entering.choice.rung,
        forWhom: entering.forWhom ?? '',
        waitedMs,
        endedMs: around.elapsedMs,
        ...how,
        afterAttempt: attempts.length - 1,
    };
    return { ...state, entering: null, waits: [...waits, wait], waitedMs: state.waitedMs + waitedMs };
}

// EXTERNAL MODULE: ./build/core/rung-options.js
var rung_options = __nccwpck_require__(6069);
// EXTERNAL MODULE: ./build/core/state-changes.js
var state_changes = __nccwpck_require__(1787);
;// CONCATENATED MODULE: ./build/core/foresee.js
/** What a run would do: the climb with every rung in vain, decided as in earnest, and nothing done. */






/** The state that the run ends in: with what is planned and, for every rung that is not, the reason. */
function foresee(plan, state, situation) {
    let imagined = state;
    let skipped = state;
    const planned = [...state.planned];
    for (;;) {
        const choice = (0,choose_rung/* chooseRung */.q)(plan, imagined, situation);
        // The first reason counts: later ones only say what was imagined before
        skipped = choice.skipped.filter(({ id }) => !isNoted(skipped, id)).reduce(run_state/* noteSkipped */.jU, skipped);
        if (choice.kind !== 'rung')
            break;
        planned.push(asPlanned(plan, choice));
        imagined = inVain(imagined, choice, situation);
    }
    const left = skipped.skipped.filter(({ id }) => !planned.some((rung) => rung.id === id));
    return { state: { ...state, planned, skipped: left }, why: told(planned, plan, state, situation) };
}
function isNoted({ skipped }, id) {
    return skipped.some((other) => other.id === id);
}
function asPlanned(plan, { rung, why }) {
    return { id: rung, why, disrupts: (0,rungs/* rungSpec */.gV)(rung).disrupts, limitMs: (0,rung_options/* limitOf */.L)(plan, rung) };
}
/** The rung was taken, and the same attempt failed again in the same way. */
function inVain(state, choice, situation) {
    const taken = (0,state_changes/* settle */.G9)(beginRung(state, choice, situation).state, 'did-not-help');
    const last = state.attempts.at(-1);
    return last === undefined ? taken : { ...taken, attempts: [...taken.attempts, last] };
}
function told(planned, plan, state, situation) {
    if (planned.length > 0) {
        const rungs = planned.map(({ id }) => id).join(', ');
        return `dry run: nothing was changed; until the build passes these would be taken, one after the other: ${rungs}`;
    }
    const choice = (0,choose_rung/* chooseRung */.q)(plan, state, situation);
    return `dry run: nothing was changed, and no rung would be taken: ${choice.why}`;
}

;// CONCATENATED MODULE: ./build/core/decide.js
/** The decision: given what happened so far, the one thing to do next. Pure: no clock, no I/O, no randomness of its own. */










/** Never throws for an event that can happen; the caller performs the effect and answers with the next event. */
function decide(plan, state, event) {
    switch (event.kind) {
        case 'started':
            return plan.minFreeSpace === null ? firstAttempt(state) : { state, effect: { kind: 'measure-space' } };
        case 'space-measured':
            return afterMeasuring(plan, state, event.space);
        case 'attempt-ended':
            return afterAttempt({ ...state, attempts: [...state.attempts, event.attempt], examined: false, refusals: [] }, event.attempt);
        case 'investigated':
            return afterInvestigation(plan, state, event.situation);
        case 'looked-around':
            return afterLook(plan, state, event.around, lookAgain);
        case 'rung-ended':
            return afterRung(state, event.result, event.durationMs);
        case 'verified':
            return afterVerify(plan, state, event.usable, event.detail);
        case 'undone':
            return afterUndo(state, event.ok, event.detail);
        case 'cancelled':
            return finish(state, 'failed', 'the run was cancelled');
        default:
            return assertNever(event);
    }
}
function firstAttempt(state) {
    const why = 'the command as it was given';
    return {
        state,
        effect: { kind: 'run-attempt', noCache: false, pullIfSafe: false, without: [], delayMs: 0, why },
    };
}
/** Too little space is made more before the build begins, where that is allowed; a build is never refused for it. */
function afterMeasuring(plan, state, space) {
    if ((0,free_space/* missingBytes */.U)(plan.minFreeSpace, space) === 0 || !plan.ladder.includes('free-space'))
        return firstAttempt(state);
    if (plan.pause !== null)
        return firstAttempt(state);
    const why = 'less space is free than `min-free-space` wants';
    if (plan.dryRun) {
        const planned = [asPlanned(plan, { rung: 'free-space', why })];
        return firstAttempt({ ...state, planned });
    }
    return enterRung(state, { kind: 'rung', rung: 'free-space', why, failureClass: null, delayMs: 0, skipped: [] }, { findings: [], elapsedMs: 0 });
}
function afterAttempt(state, attempt) {
    if ((0,process_end/* passed */.b)(attempt.end)) {
        const settled = (0,state_changes/* settle */.G9)(state, 'helped');
        if (state.attempts.length === 1)
            return finish(settled, 'passed', 'the build passed at the first attempt');
        if (attempt.homecoming)
            return finish(settled, ...(0,elsewhere/* verdictOf */.Vj)(attempt.homecoming));
        const after = byAnotherRun(state, state.attempts.length - 2) ?? settled.rungs.at(-1)?.id;
        return finish(settled, 'recovered', after === undefined ? 'the build passed' : `the build passed after ${after}`);
    }
    if (attempt.stop?.kind === 'cancelled')
        return finish(state, 'failed', `cancelled by ${attempt.stop.signal}`);
    if (attempt.stop?.kind === 'deadline')
        return finish(state, 'failed', 'the time limit of the run is over');
    return { state, effect: { kind: 'investigate' } };
}
function afterInvestigation(plan, before, seen) {
    const { state, situation } = (0,state_changes/* withDiagnosis */.IQ)(before, seen);
    if (plan.dryRun) {
        const seenAhead = foresee(plan, state, situation);
        return finish(seenAhead.state, 'failed', seenAhead.why);
    }
    const settled = (0,state_changes/* settle */.G9)(state, 'did-not-help');
    const choice = (0,choose_rung/* chooseRung */.q)(plan, settled, situation);
    const noted = choice.skipped.reduce(run_state/* noteSkipped */.jU, state);
    if (choice.kind === 'none' && choice.cured && state.pending !== null) {
        return finish((0,state_changes/* settle */.G9)(noted, 'helped'), 'failed', (0,elsewhere/* failsByItself */.sz)(state.pending.rung, choice.why));
    }
    if (choice.kind !== 'rebuild' && state.pending?.undoable === true) {
        return { state, effect: { kind: 'undo', rung: state.pending.rung } };
    }
    switch (choice.kind) {
        case 'none':
            return finish(noted, 'failed', choice.why);
        case 'rebuild':
            return {
                state: { ...noted, rebuilt: true },
                effect: {
                    kind: 'run-attempt',
                    noCache: true,
                    pullIfSafe: true,
                    without: state.without,
                    delayMs: 0,
                    why: choice.why,
                },
            };
        case 'rung':
            return enterRung((0,state_changes/* settle */.G9)(noted, 'did-not-help'), choice, situation);
        default:
            return assertNever(choice);
    }
}
function afterRung(before, result, durationMs) {
    const state = (0,state_changes/* withRungEnded */.L1)(before, durationMs);
    const pending = state.pending;
    if (pending === null)
        throw new Error('a rung ended that was never begun');
    if (result.kind === 'failed') {
        return lookAgain((0,state_changes/* settle */.G9)({ ...state, pending: { ...pending, durationMs, detail: result.why } }, 'failed'));
    }
    const { detail, freedBytes, lost, undoable } = result;
    const applied = { ...state, pending: { ...pending, durationMs, detail, freedBytes, lost, undoable } };
    // Before the first attempt nothing was broken, and the attempt itself is the proof
    if (state.attempts.length === 0)
        return firstAttempt((0,state_changes/* settle */.G9)(applied, 'helped'));
    return { state: applied, effect: { kind: 'verify', rung: pending.rung } };
}
function afterVerify({ rungOptions }, state, usable, detail) {
    if (usable) {
        const rung = state.pending?.rung;
        return {
            state,
            effect: {
                kind: 'run-attempt',
                noCache: false,
                pullIfSafe: false,
                without: state.without,
                ...(rung !== undefined && (0,elsewhere/* isAway */.Dg)(rung) ? { elsewhere: rung } : {}),
                delayMs: rung === undefined ? 0 : (rungOptions[rung]?.waitMs ?? 0),
                why: `after ${byAnotherRun(state, state.attempts.length - 1) ?? rung ?? 'the rung'}: ${detail}`,
            },
        };
    }
    const pending = state.pending;
    const told = pending === null ? null : { ...pending, detail: `${pending.detail}; then: ${detail}` };
    return { state: { ...state, pending: told }, effect: { kind: 'investigate' } };
}
/** Nothing is broken yet before the first attempt. */
function lookAgain(state) {
    return state.attempts.length === 0 ? firstAttempt(state) : { state, effect: { kind: 'investigate' } };
}
/** What another run did since the last attempt, if that is why there is a next one. */
function byAnotherRun({ waits, attempts, pending }, lastAttempt) {
    const last = pending === null ? waits.at(-1) : undefined;
    if (last === undefined || last.mend === null || last.afterAttempt !== lastAttempt)
        return null;
    return attempts.length === 0 ? null : (0,core_neighbours/* tellMend */.e7)(last.mend);
}
/** What was put back is not lost; what could not be put back stays in the history as lost. */
function afterUndo(state, ok, detail) {
    const pending = state.pending;
    if (pending === null)
        throw new Error('an undo ended that was never begun');
    const told = {
        ...pending,
        undoable: false,
        detail: `${pending.detail}; ${detail}`,
        lost: ok ? [] : pending.lost,
    };
    return {
        state: (0,state_changes/* settle */.G9)({ ...state, pending: told }, ok ? 'undone' : 'did-not-help'),
        effect: { kind: 'investigate' },
    };
}
function finish(state, verdict, why) {
    const settled = (0,state_changes/* settle */.G9)(state, 'did-not-help');
    const skipped = settled.skipped.filter((skip) => !settled.rungs.some((taken) => taken.id === skip.id));
    return { state: { ...settled, skipped }, effect: { kind: 'finish', verdict, why } };
}

;// CONCATENATED MODULE: ./build/run.js
/** THE LOOP: decide → perform → observe, until the decision is to finish. Read this file first. */


async function run(plan, perform, observe) {
    let event = { kind: 'started' };
    let step = decide(plan, run_state/* INITIAL_STATE */.N_, event);
    observe(event, step.effect, step.state);
    while (step.effect.kind !== 'finish') {
        event = await perform(step.effect, step.state);
        step = decide(plan, step.state, event);
        observe(event, step.effect, step.state);
    }
    return { state: step.state, verdict: step.effect.verdict, why: step.effect.why };
}

// EXTERNAL MODULE: ./build/taught-rules.js
var taught_rules = __nccwpck_require__(419);
;// CONCATENATED MODULE: ./build/tell-engine-log.js
/** How many lines the log quotes; the report has more. */
const LINES = 20;
/** @param lines - the engine's own log, newest last; nothing is said when there are none */
function tellEngineLog(story, lines) {
    const last = lines.slice(-LINES);
    if (last.length === 0)
        return;
    story.phase(`the engine’s own log, last ${last.length} lines`);
    for (const line of last)
        story.say(`  ${line}`);
    story.endPhase();
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ./build/wait-for-engine.js
/** Before the first attempt: waits for an engine that is still starting. One that takes connections costs a look at its socket. */


/** For how long where the user named no time of their own, and only where something tells that the engine starts. */
const DEFAULT_MS = 30_000;
/** A socket whose queue is full does not answer at all: somebody listens there. */
const CONNECT_MS = 500;
const POLL_MS = 100;
const wait_for_engine_TELL_EVERY_MS = 5_000;
/**
 * Resolves when the build may begin: somebody listens, or waiting has no point. Never rejects.
 *
 * @param askedMs - the user's own limit, which needs no sign; null for the default
 */
async function waitForEngine(askedMs, io) {
    if (askedMs === 0 || (await io.listens()) !== false)
        return;
    const limitMs = askedMs ?? DEFAULT_MS;
    const begun = io.now();
    let sign = await io.sign();
    if (sign === null && askedMs === null)
        return;
    io.say(`nobody listens at the engine’s endpoint${sign === null ? '' : `, but ${sign}`}: waiting for it, ${(0,format/* formatDuration */.a3)(limitMs)} at most`);
    for (let told = begun; !io.signal.aborted;) {
        await io.sleep(POLL_MS);
        const waited = io.now() - begun;
        if ((await io.listens()) === true)
            return io.say(`the engine is there after ${(0,format/* formatDuration */.a3)(waited)}`);
        if (waited >= limitMs)
            return io.say(`nobody listens there after ${(0,format/* formatDuration */.a3)(waited)}: the build begins all the same`);
        if (io.now() - told < wait_for_engine_TELL_EVERY_MS)
            continue;
        told = io.now();
        sign = await io.sign();
        if (sign === null && askedMs === null)
            return io.say('nothing tells any more that it is being started: the build begins all the same');
        io.say(`still waiting for the engine, for ${(0,format/* formatDuration */.a3)(waited)}`);
    }
}
/** Whether somebody takes connections there; null for an endpoint of another kind, or no answer. */
function listensAt(endpoint) {
    const socket = wait_for_engine_open(endpoint);
    if (socket === null)
        return Promise.resolve(null);
    return new Promise((resolve) => {
        const end = (listens) => {
            clearTimeout(limit);
            socket.destroy();
            resolve(listens);
        };
        const limit = setTimeout(() => end(null), CONNECT_MS);
        socket.once('connect', () => end(true));
        socket.once('error', (error) => {
            end(['ENOENT', 'ECONNREFUSED'].includes(error.code ?? '') ? false : null);
        });
    });
}
function wait_for_engine_open(endpoint) {
    if (endpoint.kind === 'unix')
        return (0,external_node_net_.connect)(endpoint.path);
    const url = endpoint.kind === 'tcp' ? URL.parse(endpoint.url) : null;
    if (url === null || url.hostname === '')
        return null;
    return (0,external_node_net_.connect)({ host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 2375) });
}

;// CONCATENATED MODULE: ./build/wrap.js
/** One wrapped build from its command to its report: what action and CLI share. */

















const ENGINE_LOG_LINES = 200;
/** Never rejects for a build that fails; the history tells how it went. */
async function wrap(request) {
    const { options, story, cancellation } = request;
    const startedAtMs = Date.now();
    const side = (0,once/* once */.O)(async () => (await Promise.all(/* import() */[__nccwpck_require__.e(188), __nccwpck_require__.e(688), __nccwpck_require__.e(946)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6946))).openEngineSide(request));
    const recovery = (0,once/* once */.O)(() => loadRecovery(request, side, startedAtMs));
    const attempts = await createAttempts({ ...request, startedAtMs, side: side.get });
    const perform = createPerform({
        attempt: attempts.run,
        recovery: recovery.get,
        space: async () => measureSpace((await side.get()).engine, options.plan, story.say),
        signal: cancellation.signal,
        sleep: (ms) => (0,promises_.setTimeout)(ms, undefined, { signal: cancellation.signal }).catch(() => undefined),
    });
    const { endpoint } = (0,engine_endpoint/* resolveEndpoint */.sO)({ globalArgs: request.command.globalArgs, env: request.env });
    if (await hasOpenJournal(endpoint, request.env))
        await (await recovery.get()).finishEarlier('before');
    await waitBefore(request, endpoint);
    const outcome = await run(options.plan, perform, (event, effect, state) => narrate(story, event, effect, state));
    await attempts.close();
    const looked = await side.get();
    looked.baseline.stop();
    const ending = { ...(0,way_out/* placesOf */.ek)(request), say: story.say, cancelled: cancellation.signal.aborted };
    const loaded = await endRecovery({ ...ending, outcome, side: looked, recovery });
    await loaded?.release();
    const ended = await wrap_history(request, { outcome, side: looked, recovery: loaded, startedAtMs });
    tellEngineLog(story, ended.engineLog);
    return ended;
}
async function waitBefore(request, endpoint) {
    const { env, options, story, cancellation } = request;
    await waitForEngine(options.waitForEngineMs, {
        listens: () => listensAt(endpoint),
        sign: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(188), __nccwpck_require__.e(15)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6015))).signOfStart(endpoint, env),
        say: story.say,
        now: () => performance.now(),
        sleep: (ms) => (0,promises_.setTimeout)(ms),
        signal: cancellation.signal,
    });
}
async function wrap_history(request, { outcome, side, recovery, startedAtMs }) {
    const { attempts, rungs, skipped, planned } = outcome.state;
    const { dryRun, pause } = request.options.plan;
    const known = side.baseline.now();
    const mute = request.cancellation.signal.aborted && !(await answersAtOnce(side));
    const volumes = (await recovery?.volumes(mute)) ?? { before: known.volumes, after: known.volumes };
    return {
        verdict: outcome.verdict,
        exitCode: exitCodeOf(outcome, request.cancellation),
        why: outcome.why,
        attempts,
        rungs,
        skipped,
        waits: outcome.state.waits,
        planned: dryRun ? planned : null,
        paused: pause,
        volumesBefore: volumes.before,
        volumesAfter: volumes.after,
        engineLog: isSick(outcome) ? ((await recovery?.engineLog(ENGINE_LOG_LINES)) ?? []) : [],
        engine: await engineEntry(request.command, side, recovery !== null && !mute),
        startedAtMs,
        durationMs: Date.now() - startedAtMs,
    };
}
/** A run that was cancelled writes its report within what is left of the runner's 7.5 s. */
async function answersAtOnce({ engine }) {
    return (await engine.ping(500)).state === 'healthy';
}
/** The build's own exit status, passed through (law 1); a run that was cancelled between attempts ends like its signal. */
function exitCodeOf({ verdict, state }, { caught }) {
    if (verdict !== 'failed')
        return 0;
    const last = state.attempts.at(-1);
    const signal = caught();
    if (signal !== null && last?.stop?.kind !== 'cancelled')
        return 128 + signal.number;
    return last === undefined ? 1 : (0,process_end/* exitStatus */.$)(last.end) || 1;
}
/** The engine's log helps only where the failure is not the user's own, or where it is the engine that says so. */
function isSick({ verdict, state }) {
    return (verdict === 'failed' &&
        state.attempts.some(({ diagnosis }) => !(0,core_diagnosis/* isUsersOwn */.hS)(diagnosis) || diagnosis.evidence.some(({ source }) => source === 'journal')));
}
async function loadRecovery(request, side, startedAtMs) {
    const { say } = request.story;
    const [{ createRecovery }, { createLookout }, { engine, baseline, privilege, stateDir }, taught] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(188), __nccwpck_require__.e(688), __nccwpck_require__.e(547), __nccwpck_require__.e(30)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3030)),
        __nccwpck_require__.e(/* import() */ 590).then(__nccwpck_require__.bind(__nccwpck_require__, 9590)),
        side.get(),
        (0,taught_rules/* loadTaught */.wS)(request.rulesFile, { say, warn: request.warn }),
    ]);
    return createRecovery({
        engine,
        privilege: await privilege(),
        lookout: createLookout({ ...request, engine, say, signal: request.cancellation.signal, now: Date.now }),
        plan: request.options.plan,
        taught,
        runId: request.runId,
        stateDir,
        onFirstRung: request.onRecovery ?? (async () => undefined),
        command: request.command,
        wayOut: (0,way_out/* wayOutOf */.bp)(request),
        signal: request.cancellation.signal,
        say,
        now: Date.now,
        random: Math.random,
        startedAtMs,
        volumesAtStart: () => baseline.now().volumes,
    });
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
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
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
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(9479);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
