export const id = 988;
export const ids = [988];
export const modules = {

/***/ 6035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 988:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/cancellation.js
var build_cancellation = __webpack_require__(2529);
// EXTERNAL MODULE: ./build/command/parse-command.js
var parse_command = __webpack_require__(9461);
// EXTERNAL MODULE: ./build/core/message-of.js
var message_of = __webpack_require__(7951);
// EXTERNAL MODULE: ./build/inputs/input-error.js
var input_error = __webpack_require__(2699);
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
var plan = __webpack_require__(4115);
// EXTERNAL MODULE: ./build/inputs/inputs.js
var inputs = __webpack_require__(743);
// EXTERNAL MODULE: ./build/core/presets.js
var presets = __webpack_require__(134);
// EXTERNAL MODULE: ./build/core/rungs.js
var core_rungs = __webpack_require__(6009);
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
var nearest = __webpack_require__(1410);
// EXTERNAL MODULE: ./build/inputs/parse-values.js
var parse_values = __webpack_require__(7082);
;// CONCATENATED MODULE: ./build/inputs/rung-options.js




/** The least limit that lets a rung do anything at all, in milliseconds. */
const LEAST_LIMIT_MS = 1_000;
function duration(value, leastMs) {
    const parsed = (0,parse_values/* parseDuration */.E9)(value);
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
            const uses = (0,parse_values/* parseCount */.zq)(value, 1, 10);
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
    const parsed = (0,parse_values/* parseCount */.zq)(written(raw, name), min, max);
    if (parsed === null)
        throw (0,input_error/* wrongInput */.q)(name, written(raw, name));
    return parsed;
}
function to_plan_boolean(raw, name) {
    const parsed = (0,parse_values/* parseBoolean */.yG)(written(raw, name));
    if (parsed === null)
        throw (0,input_error/* wrongInput */.q)(name, written(raw, name));
    return parsed;
}
function to_plan_duration(raw, name, leastMs) {
    const value = written(raw, name);
    const parsed = (0,parse_values/* parseDuration */.E9)(value);
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
    const parsed = (0,parse_values/* parseAge */.F1)(value);
    if (parsed === null)
        throw (0,input_error/* wrongInput */.q)(name, value, /^\d+$/.test(value) ? `Add the unit: ${value}d.` : '');
    return parsed;
}
function minFreeSpace(raw) {
    const value = written(raw, 'min-free-space');
    if (value === '')
        return null;
    const parsed = (0,parse_values/* parseFreeSpace */.G_)(value);
    if (parsed === null)
        throw (0,input_error/* wrongInput */.q)('min-free-space', value, /^[\d.]+$/.test(value) ? `Add the unit: ${value}GB or ${value}%.` : '');
    return parsed;
}
/** Any words are a reason; `false` is what people write who mean that nothing is paused. */
function pause(raw) {
    const reason = to_plan_text(raw, 'pause');
    return reason === null || (0,parse_values/* parseBoolean */.yG)(reason) === false ? null : reason;
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

;// CONCATENATED MODULE: ./build/report/format.js
/** How numbers, commands and single lines look to a person. */
/** `12 ms`, `3.2 s`, `1 min 5 s`, `2 h 3 min`. */
function format_formatDuration(milliseconds) {
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
function format_oneLine(text, maxLength) {
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
    return format_oneLine(text, MAX_LINE).replaceAll('##[', '## [');
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

// EXTERNAL MODULE: ./build/run-id.js
var run_id = __webpack_require__(9999);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/core/diagnosis.js
var core_diagnosis = __webpack_require__(7859);
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

;// CONCATENATED MODULE: ./build/taught-rules.js
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
        process.stderr.write(`${workflowCommand('warning', where, redact(message))}\n`);
    };
}
/** Null where there is none. Throws InputError for a file that was named and is not there. */
function findRulesFile({ rulesFile }, base) {
    if (rulesFile === null)
        return null;
    const { file, isDefault } = rulesFile;
    const full = external_node_path_.resolve(base, file);
    if (isDefault || (0,external_node_fs_.existsSync)(full))
        return { file, base };
    const hint = `${full} does not exist. Correct the path, or leave the input out: ${(0,inputs/* inputSpec */.mm)('rules-file').default} is taken where it exists.`;
    throw (0,input_error/* wrongInput */.q)('rules-file', file, hint);
}
/** Null where there are no rules that can be used; why not has been told. */
async function loadTaught(where, voice) {
    if (where === null || !(0,external_node_fs_.existsSync)(external_node_path_.resolve(where.base, where.file)))
        return null;
    const { file, base } = where;
    const [{ loadRules }, { createPatience }, { formatProblem }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(366), __webpack_require__.e(547), __webpack_require__.e(863)]).then(__webpack_require__.bind(__webpack_require__, 8863)),
        __webpack_require__.e(/* import() */ 526).then(__webpack_require__.bind(__webpack_require__, 9526)),
        __webpack_require__.e(/* import() */ 98).then(__webpack_require__.bind(__webpack_require__, 3098)),
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

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/command/context-kind.js
var context_kind = __webpack_require__(836);
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
var remote_cache = __webpack_require__(7725);
// EXTERNAL MODULE: ./build/command/without-options.js
var without_options = __webpack_require__(6133);
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
var process_end = __webpack_require__(3643);
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

// EXTERNAL MODULE: ./build/attempt/status-decoder.js + 2 modules
var status_decoder = __webpack_require__(5740);
// EXTERNAL MODULE: ./build/attempt/vertex-names.js
var vertex_names = __webpack_require__(6727);
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
                if (started === undefined || !(0,vertex_names/* isInstruction */.F)(progressGroup?.name ?? name ?? ''))
                    continue;
                const id = progressGroup?.id ?? digest;
                reached.add(id);
                if (isCached === true)
                    cached.add(id);
            }
        },
        text(line) {
            const named = PLAIN_NAME.exec(line);
            if (named !== null && (0,vertex_names/* isInstruction */.F)(named[2] ?? ''))
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
var chain = __webpack_require__(7640);
// EXTERNAL MODULE: ./build/attempt/decode/legacy.js
var legacy = __webpack_require__(462);
// EXTERNAL MODULE: ./build/attempt/decode/plain.js
var plain = __webpack_require__(9965);
// EXTERNAL MODULE: ./build/attempt/decode/spoken.js
var spoken = __webpack_require__(3567);
;// CONCATENATED MODULE: ./build/attempt/text-decoder.js




/** Without the formats of daemons' logs, which a build's output can only forge. */
function createTextDecoder() {
    return (0,chain/* chain */.c)([(0,legacy/* createLegacyReader */.r)(), (0,plain/* createPlainReader */.g)(), (0,spoken/* createSpokenReader */.A)()]);
}
/** For the text before and after status events: no legacy builder speaks there. */
function createTailDecoder() {
    return (0,chain/* chain */.c)([(0,plain/* createPlainReader */.g)(), (0,spoken/* createSpokenReader */.A)()]);
}

;// CONCATENATED MODULE: ./build/attempt/attempt-record.js




/** Of each step's output this much becomes lines, its last part; the recorder keeps fewer still. */
const KEPT_STEP_BYTES = 65_536;
function createLogRecord() {
    const recorder = createRecorder();
    const steps = createStepCount();
    const statuses = (0,status_decoder/* createStatusDecoder */.R)(() => 0, KEPT_STEP_BYTES);
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

// EXTERNAL MODULE: ./build/attempt/lines.js
var attempt_lines = __webpack_require__(2457);
// EXTERNAL MODULE: ./build/attempt/progress/format.js
var format = __webpack_require__(6937);
// EXTERNAL MODULE: ./build/attempt/progress/solve-status.js
var solve_status = __webpack_require__(6446);
// EXTERNAL MODULE: ./build/attempt/progress/traced-vertex.js
var traced_vertex = __webpack_require__(5956);
;// CONCATENATED MODULE: ./build/attempt/progress/print-vertex.js
/** One vertex's news as lines of plain progress (moby/buildkit util/progress/progressui/printer.go, `printVtx`). */



/** Lines of a failed step that BuildKit shows again at the end. */
const TAIL_LINES = 10;
/** Longest unfinished line that is kept to be continued, in bytes. */
const print_vertex_MAX_LINE = 65_536;
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
        last.set(id, { current: status.current, at: (0,solve_status/* timeOf */.nR)(status.timestamp) });
        open ||= status.completed === undefined;
        text += `#${vertex.index} ${(0,solve_status/* asBytes */.Yd)(id)}${amount(status)}${print_vertex_duration(status)}\n`;
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
    return progress >= MIN_STATUS_PROGRESS || (0,solve_status/* timeOf */.nR)(status.timestamp) - before.at >= MIN_STATUS_PAUSE_MS;
}
function amount({ current, total }) {
    if (total !== undefined && total !== 0)
        return ` ${(0,format/* formatBytes */.z3)(current)} / ${(0,format/* formatBytes */.z3)(total)}`;
    return current === 0 ? '' : ` ${(0,format/* formatBytes */.z3)(current)}`;
}
function print_vertex_duration({ started, completed, timestamp }) {
    const seconds = started === undefined ? 0 : ((0,solve_status/* timeOf */.nR)(completed ?? timestamp) - (0,solve_status/* timeOf */.nR)(started)) / 1000;
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
        vertex.line = line.slice(0, print_vertex_MAX_LINE);
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
    const last = lastLines(body, TAIL_LINES + 1).map((line) => `${offset} ${line.slice(0, print_vertex_MAX_LINE)}`);
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
        return (0,traced_vertex/* isCancellation */.iB)(vertex.error) ? `${head}CANCELED\n` : `${head}ERROR: ${vertex.error}\n`;
    if (vertex.cached)
        return `${head}CACHED\n`;
    return `${head}DONE ${((0,format/* workedMs */.x8)(vertex.merged, now) / 1000).toFixed(1)}s\n`;
}
/**
 * The failed steps once more, at the very end (`printErrorLogs`). BuildKit forgets the lines before an unfinished one here
 * (its ring does not advance then); we show them.
 */
function printErrors(started) {
    return started
        .filter((vertex) => vertex.error !== '' && !(0,traced_vertex/* isCancellation */.iB)(vertex.error))
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
        trace_count(vertex, now);
    }
    for (const log of status.logs ?? [])
        addLog(trace, log, now);
}
function trace_count(vertex, now) {
    if (vertex.count === 0)
        vertex.countedSince = now;
    vertex.count += 1;
}
function updateVertex(trace, event, now) {
    const vertex = trace.byDigest.get(event.digest) ?? (0,traced_vertex/* newVertex */.dH)(event.name ?? '', false);
    trace.byDigest.set(event.digest, vertex);
    const wasStarted = (0,traced_vertex/* isStarted */.WF)(vertex);
    if (event.started !== undefined) {
        if ((0,traced_vertex/* changes */.Ao)(event, vertex.previous)) {
            trace_count(vertex, now);
            trace.updates.add(vertex);
        }
        vertex.previous = event;
        if (!wasStarted)
            trace.started.push(vertex);
        (0,traced_vertex/* setInterval */.yb)(vertex, event.started, event.completed);
    }
    if (!wasStarted || event.started !== undefined) {
        vertex.name = (0,solve_status/* asBytes */.Yd)(event.name ?? '');
        vertex.cached = event.cached ?? false;
        vertex.error = (0,solve_status/* asBytes */.Yd)(event.error ?? '');
    }
}
function joinGroup(trace, event, group) {
    const vertex = trace.byDigest.get(group.id) ?? (0,traced_vertex/* newVertex */.dH)(group.name ?? '', true);
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
            (0,traced_vertex/* setInterval */.yb)(group, member.started, member.completed);
            if (member.progressGroup?.weak !== true)
                group.hidden = false;
        }
        group.cached &&= member.cached ?? false;
        if (group.error === '')
            group.error = (0,solve_status/* asBytes */.Yd)(member.error ?? '');
        else
            group.hidden = false;
    }
    if (group.hidden)
        return;
    if (wasHidden)
        trace.started.push(group);
    if (!wasHidden && before === stateOf(group))
        return;
    trace_count(group, now);
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
    trace_count(vertex, now);
}
function addLog(trace, log, now) {
    const vertex = trace.byDigest.get(log.vertex);
    if (vertex === undefined || log.bytes === '')
        return;
    const start = vertex.merged.at(-1)?.start;
    const offset = (0,format/* formatOffset */.xS)(start === undefined ? 0 : (0,solve_status/* timeOf */.nR)(log.timestamp) - start);
    vertex.logs.push({ offset, bytes: log.bytes });
    trace.updates.add(vertex);
    trace_count(vertex, now);
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
    const completed = shown.filter(traced_vertex/* isCompleted */.Yw).sort((a, b) => stoppedAt(a) - stoppedAt(b));
    const running = shown.filter((vertex) => !(0,traced_vertex/* isCompleted */.Yw)(vertex));
    const current = mux.current;
    const currentEnded = current !== null && completed.includes(current);
    if (currentEnded)
        printVertex(mux, current);
    for (const vertex of completed)
        if (vertex !== current)
            printVertex(mux, vertex);
    if (running.length === 0) {
        const stays = current !== null && (0,traced_vertex/* isStarted */.WF)(current) && !(0,traced_vertex/* isCompleted */.Yw)(current);
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
    return (0,traced_vertex/* isStarted */.WF)(vertex) && !(0,traced_vertex/* isCompleted */.Yw)(vertex) && !vertex.hidden;
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
    if ((0,traced_vertex/* isCompleted */.Yw)(vertex) && !statuses.open) {
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

// EXTERNAL MODULE: ./build/attempt/status-lines.js
var status_lines = __webpack_require__(4576);
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
    const parts = (0,status_lines/* createStatusLines */.A)();
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
    const lines = (0,attempt_lines/* createLineSplitter */.A)(onLine, format === 'text' ? 65_536 : output_reader_MAX_LINE);
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
    const parts = (0,status_lines/* createStatusLines */.A)();
    const lines = (0,attempt_lines/* createLineSplitter */.A)(onLine, output_reader_MAX_LINE);
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
        return `${line === current.line ? current.bytes.toString('latin1') : (0,solve_status/* asBytes */.Yd)(line)}\n`;
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
var external_node_fs_promises_ = __webpack_require__(1455);
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

// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
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
var option_tables = __webpack_require__(3883);
// EXTERNAL MODULE: ./build/command/read-options.js
var read_options = __webpack_require__(9979);
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
    const { seeToPlugin } = await __webpack_require__.e(/* import() */ 658).then(__webpack_require__.bind(__webpack_require__, 7658));
    const privilege = async () => (await side()).privilege();
    return seeToPlugin(record, { options, privilege, say: deps.story.say, signal: cancellation.signal });
}
async function bustCache({ command, cwd, env, story }) {
    const { cacheBustArgs } = await __webpack_require__.e(/* import() */ 800).then(__webpack_require__.bind(__webpack_require__, 7800));
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

// EXTERNAL MODULE: ./build/core/once.js
var once = __webpack_require__(3609);
// EXTERNAL MODULE: ./build/engine/engine-record.js
var engine_record = __webpack_require__(2071);
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
var way_out = __webpack_require__(4302);
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
var engine_endpoint = __webpack_require__(5894);
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
var free_space = __webpack_require__(5837);
// EXTERNAL MODULE: ./build/core/reason-to-skip.js
var reason_to_skip = __webpack_require__(3106);
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
        say(`${formatBytes(space.freeBytes)} are free, ${formatBytes(missing)} less than \`min-free-space\` wants${left === null ? '' : `; ${left}, so nothing is done`}`);
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
var elsewhere = __webpack_require__(466);
;// CONCATENATED MODULE: ./build/core/neighbours.js
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

;// CONCATENATED MODULE: ./build/report/company.js

/** Empty where nothing is known to run. */
function tellCompany(company) {
    const counts = [
        { count: company?.containers ?? 0, noun: 'container' },
        { count: company?.builds ?? 0, noun: 'other build' },
    ];
    return counts
        .filter(({ count }) => count > 0)
        .map(({ count, noun }) => formatCount(count, noun))
        .join(' and ');
}

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
                `attempt ${state.attempts.length} failed after ${format_formatDuration(durationMs)} with exit status ${(0,process_end/* exitStatus */.$)(end)}`,
            ];
        }
        case 'investigated': {
            const { failureClass, owner, confidence, evidence } = event.situation.diagnosis;
            const beside = tellCompany(event.situation.company);
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
            return [`${first} (${format_formatDuration(event.durationMs)})`, ...more.map((line) => `  ${line}`)];
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
    const beside = neighbours === null ? '' : tellNeighbours(neighbours);
    if (entering !== null)
        return [];
    const waited = isOver && last.waitedMs > 0 ? `waited ${format_formatDuration(last.waitedMs)} for ${last.forWhom}` : null;
    return [
        ...(waited === null ? [] : [waited]),
        ...(isOver && mend !== null ? [tellMend(mend)] : []),
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
    const pause = effect.delayMs > 0 ? `, after a pause of ${format_formatDuration(effect.delayMs)}` : '';
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
var failed_at = __webpack_require__(6035);
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
var choose_rung = __webpack_require__(2536);
// EXTERNAL MODULE: ./build/core/broken-now.js
var broken_now = __webpack_require__(5716);
// EXTERNAL MODULE: ./build/core/cache-option.js
var cache_option = __webpack_require__(4248);
// EXTERNAL MODULE: ./build/core/run-state.js
var run_state = __webpack_require__(4955);
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
    if (!(0,core_rungs/* isRetry */.rp)(rung))
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
    if ((0,core_rungs/* isRetry */.rp)(choice.rung) || (0,elsewhere/* isAway */.Dg)(choice.rung))
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
    const hindrance = hindranceOf(plan, around);
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
var rung_options = __webpack_require__(6069);
// EXTERNAL MODULE: ./build/core/state-changes.js
var state_changes = __webpack_require__(1787);
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
    return { state: { ...state, planned, skipped: left }, why: foresee_told(planned, plan, state, situation) };
}
function isNoted({ skipped }, id) {
    return skipped.some((other) => other.id === id);
}
function asPlanned(plan, { rung, why }) {
    return { id: rung, why, disrupts: (0,core_rungs/* rungSpec */.gV)(rung).disrupts, limitMs: (0,rung_options/* limitOf */.L)(plan, rung) };
}
/** The rung was taken, and the same attempt failed again in the same way. */
function inVain(state, choice, situation) {
    const taken = (0,state_changes/* settle */.G9)(beginRung(state, choice, situation).state, 'did-not-help');
    const last = state.attempts.at(-1);
    return last === undefined ? taken : { ...taken, attempts: [...taken.attempts, last] };
}
function foresee_told(planned, plan, state, situation) {
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
    return attempts.length === 0 ? null : tellMend(last.mend);
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
var external_node_net_ = __webpack_require__(7030);
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
    io.say(`nobody listens at the engine’s endpoint${sign === null ? '' : `, but ${sign}`}: waiting for it, ${format_formatDuration(limitMs)} at most`);
    for (let told = begun; !io.signal.aborted;) {
        await io.sleep(POLL_MS);
        const waited = io.now() - begun;
        if ((await io.listens()) === true)
            return io.say(`the engine is there after ${format_formatDuration(waited)}`);
        if (waited >= limitMs)
            return io.say(`nobody listens there after ${format_formatDuration(waited)}: the build begins all the same`);
        if (io.now() - told < wait_for_engine_TELL_EVERY_MS)
            continue;
        told = io.now();
        sign = await io.sign();
        if (sign === null && askedMs === null)
            return io.say('nothing tells any more that it is being started: the build begins all the same');
        io.say(`still waiting for the engine, for ${format_formatDuration(waited)}`);
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
    const side = (0,once/* once */.O)(async () => (await Promise.all(/* import() */[__webpack_require__.e(913), __webpack_require__.e(486), __webpack_require__.e(688), __webpack_require__.e(946)]).then(__webpack_require__.bind(__webpack_require__, 6946))).openEngineSide(request));
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
        sign: async () => (await Promise.all(/* import() */[__webpack_require__.e(913), __webpack_require__.e(15)]).then(__webpack_require__.bind(__webpack_require__, 6015))).signOfStart(endpoint, env),
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
        Promise.all(/* import() */[__webpack_require__.e(913), __webpack_require__.e(486), __webpack_require__.e(688), __webpack_require__.e(547), __webpack_require__.e(931), __webpack_require__.e(29), __webpack_require__.e(725), __webpack_require__.e(504)]).then(__webpack_require__.bind(__webpack_require__, 2504)),
        __webpack_require__.e(/* import() */ 590).then(__webpack_require__.bind(__webpack_require__, 9590)),
        side.get(),
        loadTaught(request.rulesFile, { say, warn: request.warn }),
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

;// CONCATENATED MODULE: ./build/cli-run.js
/** `buildmend run`: wraps the command after `--`. */













/** Resolves to the exit status. Throws InputError for wrong usage. */
async function runCommand(inputs, argv) {
    const cancellation = (0,build_cancellation/* listenForCancellation */.c)(process);
    const surroundings = readSurroundings(process.env);
    const runId = (0,run_id/* newRunId */.F)(new Date());
    const options = toRunOptions(inputs, 'cli', surroundings, runId);
    const parsed = (0,parse_command/* parseCommand */.R)(argv, process.env);
    if (parsed.kind === 'refused')
        throw new input_error/* InputError */.d(parsed.why);
    const redact = createRedactor(findSecrets(process.env, argv));
    const write = (text) => void process.stderr.write(text);
    const story = createStory({ write, style: surroundings.githubActions ? 'github' : 'plain', redact });
    const cliPath = external_node_path_.join(import.meta.dirname, 'index.js');
    const { command } = parsed;
    const rulesFile = findRulesFile(options, process.cwd());
    const history = await wrap({
        command,
        options,
        env: process.env,
        cwd: process.cwd(),
        story,
        cancellation,
        runId,
        cliPath,
        rulesFile,
        warn: annotationWriter(surroundings.githubActions, redact),
    });
    if (options.report !== null || history.verdict !== 'passed')
        await report(options.report, history, redact, story.say);
    return history.exitCode;
}
/** Says what to do next, and writes the report. One that cannot be written is said, and never changes the build's result. */
async function report(file, history, redact, say) {
    const [{ CLASS_INFO }, { buildReport }, { nextSteps }, { writeReport }] = await Promise.all([
        __webpack_require__.e(/* import() */ 184).then(__webpack_require__.bind(__webpack_require__, 8184)),
        __webpack_require__.e(/* import() */ 923).then(__webpack_require__.bind(__webpack_require__, 6923)),
        __webpack_require__.e(/* import() */ 576).then(__webpack_require__.bind(__webpack_require__, 3576)),
        __webpack_require__.e(/* import() */ 379).then(__webpack_require__.bind(__webpack_require__, 4379)),
    ]);
    const whole = buildReport(history, CLASS_INFO, redact);
    for (const step of nextSteps(whole, CLASS_INFO))
        say(`next: ${step}`);
    try {
        if (file !== null)
            await writeReport(file, whole);
    }
    catch (error) {
        say(`the report could not be written: ${(0,message_of/* messageOf */.b)(error)}`);
    }
}


/***/ }),

/***/ 7725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ whyNoneRemovable),
/* harmony export */   GE: () => (/* binding */ withoutCaches),
/* harmony export */   Xb: () => (/* binding */ removableCaches)
/* harmony export */ });
/* harmony import */ var _core_cache_option_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4248);
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

/***/ 5716:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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
var core_diagnosis = __webpack_require__(7859);
// EXTERNAL MODULE: ./build/core/elsewhere.js
var elsewhere = __webpack_require__(466);
// EXTERNAL MODULE: ./build/core/reason-to-skip.js
var reason_to_skip = __webpack_require__(3106);
// EXTERNAL MODULE: ./build/core/run-state.js
var run_state = __webpack_require__(4955);
// EXTERNAL MODULE: ./build/core/rungs.js
var rungs = __webpack_require__(6009);
// EXTERNAL MODULE: ./build/core/treatments.js
var treatments = __webpack_require__(4501);
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

/***/ 5837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 3106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pt: () => (/* binding */ cooldownLeft),
/* harmony export */   XM: () => (/* binding */ whyPaused),
/* harmony export */   bk: () => (/* binding */ reasonToSkip)
/* harmony export */ });
/* harmony import */ var _broken_now_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5716);
/* harmony import */ var _cache_option_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4248);
/* harmony import */ var _diagnosis_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7859);
/* harmony import */ var _elsewhere_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(466);
/* harmony import */ var _run_state_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4955);
/* harmony import */ var _rung_options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6069);
/* harmony import */ var _rungs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6009);
/* harmony import */ var _treatments_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4501);
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ limitOf),
/* harmony export */   M: () => (/* binding */ usesOf)
/* harmony export */ });
/* harmony import */ var _rungs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6009);

/** How often one run may take the rung. */
function usesOf({ rungOptions, retry }, rung) {
    return rungOptions[rung]?.uses ?? (rung === 'retry' ? retry.maxRetries : (0,_rungs_js__WEBPACK_IMPORTED_MODULE_0__/* .rungSpec */ .gV)(rung).maxUses);
}
/** Time limit of one use, in milliseconds. */
function limitOf({ rungOptions }, rung) {
    return rungOptions[rung]?.limitMs ?? (0,_rungs_js__WEBPACK_IMPORTED_MODULE_0__/* .rungSpec */ .gV)(rung).limitMs;
}


/***/ }),

/***/ 1787:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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


/***/ })

};
