export const id = 504;
export const ids = [504];
export const modules = {

/***/ 626:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MQ: () => (/* binding */ decodeJournal),
/* harmony export */   bC: () => (/* binding */ createJournalReader)
/* harmony export */ });
/* unused harmony exports createJournalDecoder, logfmtText */
/* harmony import */ var _quoted_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1976);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7640);
/* harmony import */ var _format_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3656);



/** For lines that are known to be a daemon's own log: what no format claims is the daemon's too (a panic, a plain error). */
function createJournalDecoder() {
    return (0,_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .chain */ .c)([
        createJournalReader(),
        {
            read: ({ text, line }) => (text === '' ? _format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_LINES */ .o : (0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .spoken */ .vg)('journal', text, line, null)),
            end: () => _format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_LINES */ .o,
            isIdle: () => true,
        },
    ]);
}
/**
 * A daemon's log that was read beside an attempt. Its lines carry the number 0, since they are not of the attempt's record;
 * the user's commands are cut out of them (BuildKit logs the same errors that it prints), and so is what containers log.
 */
function decodeJournal(lines) {
    const decoder = createJournalDecoder();
    return [...lines].flatMap((line) => decoder.push(line)).map((line) => ({ ...line, line: 0 }));
}
/** `journalctl`, with `-o short-full` or the short-iso ones, and syslog. */
const JOURNALD = /^(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|[A-Z][a-z]{2} \d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})? [A-Z]{2,5}|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.,\d]*(?:Z|[+-]\d\d:?\d\d)) (\S{1,253}) ([\w.@/-]{1,64})(?:\[\d+\])?: (.*)$/s;
const DAEMONS = /^(?:(?:docker\.)?dockerd(?:-\w+)?|docker|containerd(?:-\w+)*|buildkitd|systemd|k3s|kubelet|rancher-desktop|colima|cri-dockerd|\(dockerd\))$/;
const LOGFMT = /^(?:(?:[\w.-]{1,40} )?time="[^"]{0,64}" )?level=\w+ msg=/;
const LOGRUS = /^(?:INFO|WARN|ERRO|FATA|PANI|DEBU|TRAC)\[[^\]]{1,40}\] +(.*)$/s;
const KLOG = /^[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ [\w.]+:\d+\] (.*)$/s;
const DESKTOP = /^\[\d{4}-\d\d-\d\dT[\d:.]+Z\]\[([\w.-]+)\]\[\w\] (.*)$/s;
/** BuildKit logs beside an error which span it was in: the step's name, the user's words (util/bklog/log.go). */
const SPAN = / span=(?:"(?:[^"\\]|\\.)*"?|\S*)/g;
/** dmesg, also with `-x`, `-r`, `-T` or `--time-format iso`, which alone writes a comma before the fraction. */
const KERNEL = /^(?:<\d{1,3}>|\w+ *:\w+ *: )?(?:\[(?: *\d{1,9}\.\d{1,6}|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4})\](?:\[[ TC\d]+\])?|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d,\d{3,9}(?:Z|[+-]\d\d:?\d\d)) (.*)$/s;
function createJournalReader() {
    return {
        read({ text: all, line }) {
            const text = all.replace(SPAN, '');
            const kernel = KERNEL.exec(text);
            if (kernel !== null)
                return [(0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .sourced */ .Mj)('kernel', kernel[1] ?? '', line, null)];
            const entry = JOURNALD.exec(text);
            if (entry !== null)
                return fromJournald(entry[2] ?? '', entry[3] ?? '', line);
            const daemon = DESKTOP.exec(text) ?? null;
            if (daemon !== null)
                return (0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .spoken */ .vg)('journal', `${daemon[1]}: ${daemon[2]}`, line, null);
            const message = LOGRUS.exec(text) ?? KLOG.exec(text);
            if (message !== null)
                return (0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .spoken */ .vg)('journal', message[1] ?? '', line, null);
            return LOGFMT.test(text) ? (0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .spoken */ .vg)('journal', logfmtText(text), line, null) : null;
        },
        end: () => _format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_LINES */ .o,
        isIdle: () => true,
    };
}
/** The unit stays in front of the text (`containerd: panic: …`); what other programs log is not the engine's word. */
function fromJournald(unit, text, line) {
    if (unit === 'kernel')
        return [(0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .sourced */ .Mj)('kernel', text.replace(/^\[ *\d+\.\d+\] /, ''), line, null)];
    if (!DAEMONS.test(unit))
        return [(0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .sourced */ .Mj)('quoted', text, line, null)];
    return (0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .spoken */ .vg)('journal', `${unit}: ${LOGFMT.test(text) ? logfmtText(text) : text}`, line, null);
}
/** `level=error msg="a" error="b" key=c` → `a: b (key=c)`: the message first, as BuildKit and docker print the same error. */
function logfmtText(text) {
    const pairs = [];
    let message = '';
    let error = '';
    for (const found of text.matchAll(/([\w.-]{1,64})=(?:"((?:[^"\\]|\\.)*)"?|(\S*))/g)) {
        const value = found[2] === undefined ? (found[3] ?? '') : (0,_quoted_command_js__WEBPACK_IMPORTED_MODULE_0__/* .unescapeGo */ .X)(found[2]);
        const key = found[1] ?? '';
        if (key === 'msg')
            message = value;
        else if (key === 'error' || key === 'err')
            error = value;
        else if (key !== 'time' && key !== 'level')
            pairs.push(`${key}=${value}`);
    }
    const all = [message, error].filter((part) => part !== '').join(': ');
    return `${all.replaceAll('\n', ' ').trimEnd()}${pairs.length === 0 ? '' : ` (${pairs.join(' ')})`}`;
}


/***/ }),

/***/ 2504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRecovery: () => (/* binding */ createRecovery)
});

;// CONCATENATED MODULE: ./build/being-away.js
function createBeingAway(say) {
    let place = null;
    const leave = async () => {
        const left = place;
        place = null;
        await left?.leave();
    };
    return {
        now: () => place,
        go: (away) => {
            place = away;
        },
        async verify(signal, engine) {
            if (place === null)
                return engine();
            const { state, detail } = await place.verify(signal);
            return { kind: 'verified', usable: state !== 'broken', detail: `on ${place.where}: ${detail}` };
        },
        async comeHome(rung, passed) {
            if (place === null)
                return null;
            const { where } = place;
            const home = passed ? await place.bringHome() : null;
            if (home !== null)
                say(home.image);
            await leave();
            return home === null ? null : { rung, where, ...home };
        },
        leave,
    };
}

// EXTERNAL MODULE: ./build/core/diagnosis.js
var core_diagnosis = __webpack_require__(7859);
// EXTERNAL MODULE: ./build/core/elsewhere.js
var elsewhere = __webpack_require__(466);
// EXTERNAL MODULE: ./build/core/message-of.js
var message_of = __webpack_require__(7951);
// EXTERNAL MODULE: ./build/core/plan.js
var core_plan = __webpack_require__(4115);
// EXTERNAL MODULE: ./build/core/run-state.js
var run_state = __webpack_require__(4955);
// EXTERNAL MODULE: ./build/core/choose-rung.js + 2 modules
var choose_rung = __webpack_require__(2536);
// EXTERNAL MODULE: ./build/core/state-changes.js
var state_changes = __webpack_require__(1787);
;// CONCATENATED MODULE: ./build/core/rung-in-mind.js
/** The rung that comes next if nothing stands in its way: only what may come has to be looked at for obstacles, which can take seconds. */


/** Null when none does. @param seen - with the obstacles that are known so far */
function rungInMind(plan, before, seen) {
    const { state, situation } = (0,state_changes/* withDiagnosis */.IQ)(before, seen);
    const choice = (0,choose_rung/* chooseRung */.q)(plan, (0,state_changes/* settle */.G9)(state, 'did-not-help'), situation);
    return choice.kind === 'rung' ? choice.rung : null;
}

// EXTERNAL MODULE: ./build/core/rung-options.js
var rung_options = __webpack_require__(6069);
// EXTERNAL MODULE: ./build/core/rungs.js
var rungs = __webpack_require__(6009);
// EXTERNAL MODULE: ./build/attempt/decode/journal.js
var journal = __webpack_require__(626);
// EXTERNAL MODULE: ./build/classify/diagnose.js + 2 modules
var diagnose = __webpack_require__(3931);
// EXTERNAL MODULE: ./build/classify/weigh-code.js
var weigh_code = __webpack_require__(5261);
// EXTERNAL MODULE: ./build/attempt/failed-at.js
var failed_at = __webpack_require__(6035);
// EXTERNAL MODULE: ./build/attempt/quoted-command.js
var quoted_command = __webpack_require__(1976);
;// CONCATENATED MODULE: ./build/own-build-record.js
/** Which of the engine's records of failed builds is that of the attempt, and what it adds to the attempt's log. */


/** So much of an error's end tells it from others. */
const TAIL_CHARS = 80;
/** As `failedAt` keeps of a log. */
const OUTPUT_LINES = 5;
const MAX_CHARS = 300;
/**
 * The last record whose error the log repeats; null where there is none: other builds fail on an engine, too. A log that says nothing at all
 * (`--progress=quiet`, a client that was killed) leaves the only record there is.
 */
function ownBuildRecord(lines, records) {
    const spoken = lines.filter(({ source }) => source === 'engine' || source === 'client');
    const named = records.filter((record) => isRepeated(record, spoken));
    if (named.length > 0)
        return named.at(-1) ?? null;
    return spoken.length === 0 && records.length === 1 ? (records[0] ?? null) : null;
}
function isRepeated({ message }, lines) {
    const tail = engineWords(message).slice(-TAIL_CHARS);
    return tail.trim() !== '' && lines.some(({ text }) => text.includes(tail));
}
/** The last line of an error, without the user's words. */
function engineWords(message) {
    return (0,quoted_command/* cutQuotedCommands */.H)(message).text.trimEnd().split('\n').at(-1) ?? '';
}
/** What the record says, as lines of the log; none where the log says it itself. They carry no line number. */
function linesOfRecord(record, lines) {
    if (lines.some(({ source }) => source === 'engine' || source === 'client'))
        return [];
    const { text, quoted } = (0,quoted_command/* cutQuotedCommands */.H)(`ERROR: failed to solve: ${record.message}`);
    const line = (source, words) => ({
        source,
        text: words,
        line: 0,
        step: record.step,
    });
    return [
        ...record.output.map((words) => line('step', words)),
        ...text.split('\n').map((words) => line('engine', words)),
        ...quoted.map((words) => line('quoted', words)),
    ];
}
/** The place in the Dockerfile and the step's last words, where the attempt's log lacks one of them. */
function failedAtByRecord(record, { lines }) {
    const excerpt = record.excerpt
        .split('\n')
        .map((text) => ({ source: 'quoted', text, line: 0, step: record.step }));
    const known = (0,failed_at/* failedAt */.J)(lines) ?? (0,failed_at/* failedAt */.J)(excerpt);
    if (known === null || known.output.length > 0)
        return known;
    const words = record.output.filter((text) => text.trim() !== '').slice(-OUTPUT_LINES);
    return { ...known, output: words.map((text) => text.slice(0, MAX_CHARS)) };
}

;// CONCATENATED MODULE: ./build/diagnose-attempt.js
/** Why an attempt failed, by its own log and by what is known of the engine besides. */




/** Classes that a clear log alone decides: no look at the engine can change them, so the engine is left alone. */
const DECIDED_BY_LOG = ['dockerfile-error', 'config-error', 'registry-auth'];
/** Below it the text has another meaning on a broken engine: a lost shell, a lost list of users. */
const CLEAR_CONFIDENCE = 0.8;
/** @param taught - the user's own rules, where there are any */
function diagnoseAttempt(record, known, taught = null) {
    const { end, stop, lowPoint, command } = record;
    const { driver, findings, buildRecord } = known;
    const told = buildRecord === null ? [] : linesOfRecord(buildRecord, record.lines);
    return (0,diagnose/* diagnose */.h)({
        lines: [...record.lines, ...told, ...(0,journal/* decodeJournal */.MQ)(known.journal)],
        end,
        stop,
        lowPoint,
        oomKills: known.isLocal ? record.oomKills : null,
        memoryLow: known.isLocal ? (record.memoryLow ?? null) : null,
        driver,
        findings,
        command,
        versions: known.versions ?? {},
        solveCode: solveCodeOf(record, buildRecord),
        taught,
    });
}
/** The classic builder ends with the status of the user's own step (`apt-get` has a 100 of its own), buildx never does. */
const STEP_STATUS = /returned a non-zero code: \d/;
function solveCodeOf({ end, lines }, buildRecord) {
    const isSteps = lines.some(({ source, text }) => source === 'engine' && STEP_STATUS.test(text));
    const byExit = end.kind === 'exited' && !isSteps ? (0,weigh_code/* codeOfExitStatus */.$e)(end.code) : null;
    if (byExit !== null)
        return { name: byExit, from: 'exit-status' };
    const byRecord = buildRecord?.code == null ? null : (0,weigh_code/* codeOfNumber */.OC)(buildRecord.code);
    return byRecord === null ? null : { name: byRecord, from: 'build-history' };
}
const NOTHING_KNOWN = {
    driver: null,
    findings: [],
    journal: [],
    isLocal: false,
    versions: null,
    buildRecord: null,
};
/** The log alone, without a look at the engine. */
function diagnoseByLog(record, taught = null) {
    return diagnoseAttempt(record, NOTHING_KNOWN, taught);
}
/** Then the engine is not even looked at. */
function isDecidedByLog(diagnosis) {
    const isClear = DECIDED_BY_LOG.includes(diagnosis.failureClass) && diagnosis.confidence >= CLEAR_CONFIDENCE;
    return isClear || isPlainStepFailure(diagnosis);
}
/** A step that ran and failed by itself; 126 and 127 can also mean that the engine lost the step's shell. */
function isPlainStepFailure(diagnosis) {
    const lostShell = diagnosis.evidence.some(({ text }) => /exit code: 12[67]\b|no such file or directory/.test(text));
    return diagnosis.failureClass === 'build-step-failed' && !lostShell;
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/remedies/dockerfile-from.js
/** Reads which images from outside a Dockerfile stands on; only as much of its language as that needs. */
/** `FROM`, `COPY --from`, and `RUN --mount=…,from=`; stages, `scratch` and named contexts are no images. */
function imagesOf(dockerfile, settings = {}) {
    const values = new Map();
    const known = new Set(['scratch', ...(settings.contexts ?? []).map((name) => name.toLowerCase())]);
    const images = new Set();
    const unresolved = new Set();
    const use = (written) => {
        const image = expand(unquote(written), values);
        if (image === null)
            unresolved.add(written);
        else if (!known.has(image.toLowerCase()) && !/^\d*$/.test(image))
            images.add(image);
    };
    let inStage = false;
    for (const line of instructions(dockerfile)) {
        const { word, rest } = split(line);
        if (word === 'ARG' && !inStage)
            declare(rest, values, settings.buildArgs ?? {});
        if (word === 'FROM') {
            inStage = true;
            const [image = '', as, name] = rest.split(/\s+/).filter((part) => !part.startsWith('--'));
            use(image);
            if (as?.toUpperCase() === 'AS' && name !== undefined)
                known.add(name.toLowerCase());
        }
        if (word === 'COPY' || word === 'RUN')
            for (const from of fromOptions(rest))
                use(from);
    }
    return { images: [...images], unresolved: [...unresolved] };
}
/** Comments and heredocs left out, continued lines joined. */
function instructions(dockerfile) {
    const lines = dockerfile.replace(/^\uFEFF/, '').split(/\r?\n/);
    const escapeSign = /^#\s*escape\s*=\s*`/im.test(lines.slice(0, 5).join('\n')) ? '`' : '\\';
    const found = [];
    let pending = '';
    const heredocs = [];
    for (const line of lines) {
        if (heredocs.length > 0) {
            if (line.replace(/^\t+/, '') === heredocs[0])
                heredocs.shift();
            continue;
        }
        if (line.trim() === '' || line.trimStart().startsWith('#'))
            continue;
        const open = line.trimEnd().endsWith(escapeSign);
        pending += open ? `${line.trimEnd().slice(0, -1)} ` : line;
        if (open)
            continue;
        if (/^\s*(RUN|COPY|ADD)\s/i.test(pending))
            heredocs.push(...heredocWords(pending));
        found.push(pending.trim());
        pending = '';
    }
    return pending === '' ? found : [...found, pending.trim()];
}
function heredocWords(line) {
    return [...line.matchAll(/(?<!<)<<-?(["']?)([A-Za-z_][\w.-]*)\1/g)].map((match) => match[2] ?? '');
}
function split(line) {
    const match = /^(\S+)\s*(.*)$/s.exec(line);
    return { word: (match?.[1] ?? '').toUpperCase(), rest: (match?.[2] ?? '').trim() };
}
function declare(rest, values, buildArgs) {
    for (const match of rest.matchAll(/([A-Za-z_]\w*)(?:=("[^"]*"|'[^']*'|\S*))?/g)) {
        const [, name = '', written] = match;
        const given = Object.hasOwn(buildArgs, name) ? buildArgs[name] : undefined;
        const value = given ?? (written === undefined ? null : expand(unquote(written), values));
        if (value !== null && value !== undefined)
            values.set(name, value);
    }
}
/** `--from=x` and `--mount=…,from=x` stand before everything else of the instruction. */
function fromOptions(rest) {
    const found = [];
    for (const word of rest.split(/\s+/)) {
        if (!word.startsWith('--'))
            break;
        const from = /^--from=(.+)$/.exec(word)?.[1] ?? /^--mount=.*?\bfrom=([^,]+)/.exec(word)?.[1];
        if (from !== undefined)
            found.push(unquote(from));
    }
    return found;
}
function unquote(text) {
    return text.replace(/^(["'])(.*)\1$/, '$2');
}
/** `$X`, `${X}`, `${X:-word}`, `${X:+word}`; null when a plain one has no value. */
function expand(text, values) {
    let whole = true;
    const expanded = text.replace(/\$(?:(\w+)|\{(\w+)(?::([-+])([^}]*))?\})/g, (_, plain, braced, sign, word) => {
        const value = values.get(plain ?? braced);
        if (sign === '+')
            return value ? word : '';
        if (value !== undefined && value !== '')
            return value;
        if (sign === '-')
            return word;
        whole = false;
        return '';
    });
    return whole && expanded !== '' ? expanded : null;
}

;// CONCATENATED MODULE: ./build/dockerfiles.js
/** Reads the command's local Dockerfiles for the images they stand on. */


/** Null where there is no local Dockerfile, or one cannot be read: then nothing is known of its images. */
async function readDockerfiles(command) {
    if (command.dockerfiles.length === 0)
        return null;
    const settings = {
        buildArgs: buildArgs(command.argv),
        contexts: Object.keys(pairs(command.argv, '--build-context')),
    };
    try {
        const texts = await Promise.all(command.dockerfiles.map((file) => (0,promises_.readFile)(file, 'utf8')));
        const all = texts.map((text) => imagesOf(text, settings));
        return {
            images: all.flatMap(({ images }) => images),
            unresolved: all.flatMap(({ unresolved }) => unresolved),
        };
    }
    catch {
        return null;
    }
}
function buildArgs(argv) {
    return pairs(argv, '--build-arg');
}
/** `--option NAME=value` and `--option=NAME=value`. */
function pairs(argv, option) {
    const given = argv.flatMap((word, index) => {
        if (word === option)
            return [argv[index + 1] ?? ''];
        return word.startsWith(`${option}=`) ? [word.slice(option.length + 1)] : [];
    });
    return Object.fromEntries(given.flatMap((pair) => {
        const equals = pair.indexOf('=');
        return equals > 0 ? [[pair.slice(0, equals), pair.slice(equals + 1)]] : [];
    }));
}

;// CONCATENATED MODULE: ./build/gather-evidence.js
/** What engine and builder tell of a failed attempt besides its log: their own words, versions and history. */


const JOURNAL_LINES = 300;
/** Two calls of the client, which together take half a second: as long as the checks. Never rejects. */
function beginHistory(engine, record, signal) {
    const dropping = new AbortController();
    return {
        answer: askHistory(engine, record, AbortSignal.any([signal, dropping.signal])),
        drop: () => dropping.abort(),
    };
}
/** Never rejects; what cannot be had is empty or null. */
async function gatherEvidence(engine, record, findings, asked) {
    const answers = findings.some(({ id, state }) => id === 'reachable' && state === 'healthy');
    // A builder that hangs would only cost the time limit
    const remembers = answers && !findings.some(({ id, state }) => id === 'builder-container' && state === 'broken');
    if (!remembers)
        asked.drop();
    const builder = await engine.builder();
    const own = builder !== null && builder.driver !== 'docker';
    const [journal, versions, history, containers] = await Promise.all([
        engineJournal(engine, record, findings),
        answers && !own ? engine.versions().catch(() => null) : null,
        remembers ? asked.answer : null,
        answers ? engine.runningContainers().catch(() => null) : null,
    ]);
    const buildRecord = recordIn(history, record);
    return {
        driver: builder?.driver ?? null,
        findings,
        journal,
        isLocal: engine.endpoint.kind === 'unix',
        versions,
        buildRecord,
        failedAt: buildRecord === null ? null : failedAtByRecord(buildRecord, record),
        company: answers ? { containers, builds: history?.running ?? null } : null,
    };
}
/** A quiet build shows where it failed but not what the step said: its history does. Null where nothing is missing. */
async function missingWords(engine, record, signal) {
    const isShown = record.lines.some(({ source }) => source === 'step');
    const ran = record.lines.some(({ text }) => text.includes('did not complete successfully'));
    if (isShown || !ran || (0,failed_at/* failedAt */.J)(record.lines) === null)
        return null;
    const buildRecord = recordIn(await askHistory(engine, record, signal), record);
    return buildRecord === null ? null : failedAtByRecord(buildRecord, record);
}
function recordIn(history, { lines }) {
    return ownBuildRecord(lines, history?.failed ?? []);
}
function askHistory(engine, { startedAtMs, durationMs }, signal) {
    return engine.buildHistory(startedAtMs, startedAtMs + durationMs, signal).catch(() => null);
}
/** The engine's own words since the attempt began; of an engine that is down, those since its last start. */
async function engineJournal(engine, record, findings) {
    const down = findings.some((finding) => finding.id === 'reachable' && finding.state !== 'healthy');
    const lines = (await engine.host.log(down ? 0 : record.startedAtMs, JOURNAL_LINES).catch(() => null)) ?? [];
    return down ? sinceLastStart(lines) : lines;
}
/** An engine that did not start said why to whoever started it, also where nobody knows the place of its log. */
function withFailedStart(known, { rungs, attempts }, findings) {
    if (!findings.some(({ id, state }) => id === 'reachable' && state === 'broken'))
        return known;
    const failed = rungs.filter(({ outcome, afterAttempt }) => outcome === 'failed' && afterAttempt === attempts.length - 1);
    const said = failed.flatMap(({ detail }) => detail.split('\n').slice(1));
    return said.length === 0 ? known : { ...known, journal: [...known.journal, ...said] };
}
/** An older start's trouble is over: dockerd says `Starting up` first (moby, daemon/command/daemon.go). */
function sinceLastStart(lines) {
    const start = lines.findLastIndex((line) => /msg="Starting up"/.test(line));
    return lines.slice(Math.max(0, start));
}

// EXTERNAL MODULE: ./build/remedies/finish-earlier.js + 3 modules
var finish_earlier = __webpack_require__(2649);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/engine/probe.js
var probe = __webpack_require__(4793);
// EXTERNAL MODULE: ./build/engine/away/builder-features.js
var builder_features = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/engine/away/into-engine.js
var into_engine = __webpack_require__(9745);
;// CONCATENATED MODULE: ./build/engine/away/fallback-builder.js
/** The builder that the user named: whether it can do what the build asks for, and how the build is led there. */




const INSPECT_MS = 30_000;
const BOOT_MS = 110_000;
const PING_MS = 5_000;
/** Why it cannot build this; null when nothing is known to be in the way. */
async function fallbackObstacle(request) {
    const { engine, name, bases } = request;
    const current = await engine.builder();
    if (current?.name === name)
        return `the build runs in ${name} already`;
    const asked = await engine.docker(['--debug', 'buildx', 'inspect', name], { timeoutMs: INSPECT_MS });
    if (asked.exitCode !== 0)
        return `builder ${name} cannot be had: ${lastLine(asked.stderr)}`;
    const found = readInspect(asked.stdout);
    if (found.driver === 'docker')
        return `${name} is an engine’s own builder: its images would stay in that engine`;
    const facts = await engine.facts();
    const lacks = await (0,builder_features/* lacking */.g)(request, {
        engine,
        engineAnswers: await answers(engine),
        containerdStore: facts?.store === 'containerd',
        platforms: found.platforms,
        features: found.features,
        bases,
        ...(found.driver === 'docker-container' ? { entitlements: found.entitlements } : {}),
    });
    return lacks.length === 0 ? null : `builder ${name} cannot do what the build asks for: ${lacks.join('; ')}`;
}
/** Throws when it does not start. */
async function goToFallback(request, signal) {
    const { engine, name, archiveDir, runId } = request;
    const booted = await engine.docker(['buildx', 'inspect', '--bootstrap', name], {
        timeoutMs: BOOT_MS,
        signal,
    });
    if (booted.exitCode !== 0)
        throw new Error(`builder ${name} does not start: ${lastLine(booted.stderr)}`);
    const { driver } = readInspect(booted.stdout);
    const archive = (await answers(engine)) ? null : (0,external_node_path_.join)(archiveDir, `buildmend-${runId}-image.tar`);
    const home = await (0,into_engine/* intoEngine */.H)(request, { engine, builder: name, archive });
    return {
        how: home.how,
        where: `your builder ${name} (${driver})`,
        engine: null,
        verify: (ending) => (0,probe/* probeBuild */.x)(engine, { name, driver: 'other', containers: [] }, ending),
        bringHome: async () => home.told,
        leave: async () => undefined,
    };
}
async function answers(engine) {
    return (await engine.ping(PING_MS)).state === 'healthy';
}
/** Of the first node, and its platforms together with those of the others. */
function readInspect(text) {
    const platforms = [...text.matchAll(/^Platforms:\s+(.+)$/gm)].flatMap(([, list = '']) => list.split(',').map((one) => one.trim().replace(/\*$/, '')));
    const features = [...text.matchAll(/^\s+([A-Z][\w -]+):\s+(true|false)$/gm)].map(([, feature = '', value]) => [feature, value === 'true']);
    const flags = [...text.matchAll(/--allow-insecure-entitlement[= ]([\w.]+)/g)].map(([, one = '']) => one);
    // In its configuration they stand as a list
    const listed = /insecure-entitlements\s*=\s*\[([^\]]*)\]/.exec(text)?.[1] ?? '';
    const entitlements = [...flags, ...[...listed.matchAll(/"([\w.]+)"/g)].map(([, one = '']) => one)];
    return {
        driver: /^Driver:\s*(\S+)/m.exec(text)?.[1] ?? 'unknown',
        platforms: platforms.length === 0 ? null : platforms,
        features: Object.fromEntries(features),
        entitlements,
    };
}
function lastLine(stderr) {
    return stderr.trim().split('\n').at(-1) || 'it did not answer in time';
}

;// CONCATENATED MODULE: ./build/remedies/fallback-builder.js
/** Goes round a sick engine or builder: the build is finished in a builder that the user named. */

const fallbackBuilder = {
    id: 'fallback-builder',
    async obstacle(context) {
        const request = await requestOf(context);
        return request === null ? 'no `fallback-builder` is named' : fallbackObstacle(request);
    },
    async apply(context) {
        const request = await requestOf(context);
        if (request === null)
            return { kind: 'failed', why: 'no `fallback-builder` is named' };
        const away = await goToFallback(request, context.signal);
        return { kind: 'applied', detail: `the build goes to ${away.where}`, freedBytes: null, lost: [], away };
    },
};
async function requestOf(context) {
    const { wayOut, engine, runId } = context;
    const name = wayOut?.fallbackBuilder ?? null;
    if (wayOut === undefined || name === null)
        return null;
    return { ...wayOut, engine, name, bases: (await context.bases?.()) ?? null, runId };
}

// EXTERNAL MODULE: ./build/remedies/obstacles.js
var obstacles = __webpack_require__(8679);
// EXTERNAL MODULE: ./build/remedies/reclaimed.js
var reclaimed = __webpack_require__(1655);
;// CONCATENATED MODULE: ./build/remedies/own-leftovers.js
/** Deletes what earlier runs set aside and no longer need, where space is short: nobody misses it. */


const LIST_MS = 20_000;
/**
 * Bytes freed. What the engine lives without is deleted, what a run still needs or a person keeps is not. Never rejects.
 * The engine must answer: that proves that it lives without it.
 */
async function deleteLeftovers(context) {
    const { engine, privilege, signal, say } = context;
    const facts = await engine.facts();
    if (facts === null || privilege.kind === null || engine.endpoint.kind !== 'unix')
        return 0;
    const { dataRoot } = facts;
    const found = await privilege
        .run('listAside', { dataRoot }, { timeoutMs: LIST_MS, signal })
        .catch(() => []);
    let freed = 0;
    for (const { id } of found.filter(isOver)) {
        try {
            const limit = { timeoutMs: context.limitMs, signal };
            const { freedBytes } = await privilege.run('deleteAside', { dataRoot, id }, limit);
            freed += freedBytes;
            say(`deleted what an earlier run had set aside (${id}): ${(0,reclaimed/* humanBytes */.p6)(freedBytes)} freed`);
        }
        catch (error) {
            say(`what an earlier run had set aside (${id}) could not be deleted: ${(0,message_of/* messageOf */.b)(error)}`);
        }
    }
    return freed;
}
function isOver({ state, inUse }) {
    return !inUse && (state === 'renamed' || state === 'deleting');
}

// EXTERNAL MODULE: ./build/remedies/job-containers.js
var job_containers = __webpack_require__(211);
;// CONCATENATED MODULE: ./build/remedies/prune-cache.js
function nameOf(builder) {
    return builder === null || builder.driver === 'docker' ? 'the engine' : `builder ${builder.name}`;
}
/** `docker builder prune` may be an alias of buildx and mean the current builder: where one is known it is named. */
async function pruneCache({ engine, signal }, builder, { flags, limitMs }) {
    const options = { timeoutMs: limitMs, signal };
    if (builder !== null) {
        const named = await engine.docker(['buildx', 'prune', '--builder', builder.name, ...flags], options);
        if (builder.driver !== 'docker' || named.exitCode === 0 || named.timedOut || signal.aborted)
            return named;
    }
    return engine.docker(['builder', 'prune', ...flags], options);
}
/** BuildKit writes its records before it deletes: on a file system without a free block that fails (measured with 28.5). */
function whyPruneFailed({ timedOut, exitCode, stderr }, limitMs) {
    if (timedOut)
        return `the prune did not end within ${limitMs / 1000} s: the builder hangs`;
    if (exitCode === null)
        return 'the prune was ended with the run';
    const said = stderr.trim().split('\n').at(-1) ?? '';
    return /no space left on device/i.test(said)
        ? `the prune failed, because deleting needs some space too (${said}): make a few MiB free by hand, then run it again`
        : `the prune failed: ${said}`;
}

// EXTERNAL MODULE: ./build/remedies/with-reserve.js
var with_reserve = __webpack_require__(4700);
;// CONCATENATED MODULE: ./build/remedies/prune.js





const prune = {
    id: 'prune',
    async obstacle(context) {
        const hung = (0,obstacles/* broken */.mw)(context.findings, 'builder-container');
        if (hung !== null)
            return `the builder itself does not work (${hung.detail}), so it cannot prune: it would hang`;
        return (0,obstacles/* unreachable */.HB)(context) ?? (0,obstacles/* failingHardware */.dT)(context) ?? inVain(context);
    },
    async apply(context) {
        const { engine, say, limitMs } = context;
        const builder = await engine.builder();
        const before = await engine.freeBytes();
        say(`removing the whole build cache of ${nameOf(builder)}`);
        const result = await (0,with_reserve/* withReserve */.vq)(context, () => pruneCache(context, builder, { flags: ['-af'], limitMs }));
        if (result.exitCode !== 0)
            return { kind: 'failed', why: whyPruneFailed(result, limitMs) };
        const after = await engine.freeBytes();
        return told(builder, (0,reclaimed/* reclaimedBytes */.Qx)(result.stdout), before === null || after === null ? null : after - before);
    },
};
/** A missing link of overlay2 is mended by a prune only together with a restart, and then nothing is left of the cache (measured). */
async function inVain(context) {
    if (!context.diagnosis.evidence.some(({ rule }) => rule === 'overlay2/link-missing'))
        return null;
    const why = await (0,job_containers/* stopObstacle */.u)(context);
    return why === null
        ? null
        : `a missing link is not mended by a prune alone, and the engine cannot be restarted (${why})`;
}
/** The disk's own numbers count, where we have them: a builder with broken records reports nonsense, even less than nothing. */
function told(builder, reported, measured) {
    const freedBytes = measured === null ? reported : measured;
    const odd = reported !== null && reported < 0
        ? '; it reports less than nothing, so its records do not fit its files'
        : '';
    const freed = freedBytes === null ? 'how much was freed is not known' : `${(0,reclaimed/* humanBytes */.p6)(Math.max(0, freedBytes))} freed`;
    return {
        kind: 'applied',
        detail: `the build cache of ${nameOf(builder)} was removed, ${freed}${odd}`,
        freedBytes: freedBytes === null ? null : Math.max(0, freedBytes),
        lost: [`the build cache of ${nameOf(builder)}`],
    };
}

;// CONCATENATED MODULE: ./build/remedies/prune-least-used.js


/**
 * What the failed attempt used was used last, so it goes last. BuildKit measures the free space itself (cache/manager.go,
 * `--min-free-space`, buildx 0.17), and counts the blocks that only root may use; older ones are told how much to keep.
 */
async function pruneLeastUsed(context, builder, freeBytes) {
    const { engine, limitMs } = context;
    const reserved = (await engine.reservedBytes()) ?? 0;
    const asked = await pruneCache(context, builder, {
        flags: ['-af', '--min-free-space', `${Math.round(freeBytes + reserved)}b`],
        limitMs,
    });
    if (asked.exitCode === 0 || !/unknown flag/.test(asked.stderr))
        return asked;
    const short = freeBytes - ((await engine.freeBytes()) ?? 0);
    const all = await engine.docker(['system', 'df', '--format', '{{json .}}'], { timeoutMs: limitMs });
    const keep = Math.max(0, ((0,reclaimed/* cacheBytes */.QB)(all.stdout) ?? 0) - short);
    // To keep nothing is to have no limit, which is the same
    return pruneCache(context, builder, {
        flags: ['-af', '--keep-storage', `${Math.round(keep)}b`],
        limitMs,
    });
}

// EXTERNAL MODULE: ./build/core/free-space.js
var free_space = __webpack_require__(5837);
;// CONCATENATED MODULE: ./build/remedies/space-target.js
/** How much has to be free before enough is: bytes, or inodes where those are what ran out. */

const GIB = 2 ** 30;
/** What is made free where the user named nothing: a tenth of the disk, at least 2 GiB, at most half of a small one. */
const SHARE = 0.1;
const LEAST_BYTES = 2 * GIB;
const MOST_SHARE = 0.5;
/**
 * Null where the file system cannot be measured (an engine elsewhere). Where a build has failed what is free now was not
 * enough, for a failed step gives back what it took: as much again has to go, whatever was named.
 */
async function targetOf({ engine, minFreeSpace, diagnosis, }) {
    const space = await engine.space();
    if (space === null)
        return null;
    const { inodes } = space;
    if (inodes !== undefined && diagnosis.evidence.some(({ rule }) => rule === 'measured/low-inodes'))
        return { of: 'inodes', free: Math.max(inodes.total * SHARE, 2 * inodes.free) };
    const wanted = wantedOf(minFreeSpace, space.totalBytes);
    return {
        of: 'bytes',
        free: diagnosis.failureClass === 'disk-full' ? Math.max(wanted, 2 * space.freeBytes) : wanted,
    };
}
function wantedOf(minFreeSpace, totalBytes) {
    if (minFreeSpace !== null)
        return (0,free_space/* wantedBytes */.t)(minFreeSpace, totalBytes);
    return Math.min(Math.max(totalBytes * SHARE, LEAST_BYTES), totalBytes * MOST_SHARE);
}
function freeOf(space, of) {
    return (of === 'bytes' ? space?.freeBytes : space?.inodes?.free) ?? 0;
}

// EXTERNAL MODULE: ./build/engine/json.js
var json = __webpack_require__(9665);
;// CONCATENATED MODULE: ./build/remedies/engine-images.js
/** The images that an engine lists, and which containers stand on them. */

const ASK_MS = 30_000;
/** So many ids fit into one command line. */
const AT_ONCE = 400;
/** Null when the engine does not tell. One whose own files are gone is listed by its id alone. */
async function engineImages({ engine, signal }) {
    const options = { timeoutMs: ASK_MS, signal };
    const listed = await engine.docker(['image', 'ls', '--no-trunc', '--format', '{{.ID}} {{.Repository}}:{{.Tag}}'], options);
    const users = await usersOfImages({ engine, signal });
    if (listed.exitCode !== 0 || users === null)
        return null;
    const lines = listed.stdout.split('\n').map((line) => line.trim().split(' '));
    const ids = [...new Set(lines.map(([id = '']) => id).filter((id) => id.startsWith('sha256:')))];
    const told = await inspectAll({ engine, signal }, 'image', ids);
    return ids.map((id) => {
        const one = told.find((image) => (0,json/* stringAt */.bX)(image, 'Id') === id);
        const names = lines.flatMap(([of, name = '']) => of === id && !name.includes('<none>') && name !== '' ? [name] : []);
        const tags = one === undefined ? names : (0,json/* stringsOf */.iw)((0,json/* arrayAt */.RD)(one, 'RepoTags'));
        return {
            id,
            tags,
            digests: (0,json/* stringsOf */.iw)((0,json/* arrayAt */.RD)(one, 'RepoDigests')),
            users: users.flatMap(({ image, ...user }) => (image === id ? [user] : [])),
        };
    });
}
/** For a person. */
function nameOfImage({ id, tags }) {
    return tags.length === 0 ? id.replace('sha256:', '').slice(0, 12) : tags.join(', ');
}
async function usersOfImages(asking) {
    const options = { timeoutMs: ASK_MS, signal: asking.signal };
    const listed = await asking.engine.docker(['container', 'ls', '-aq', '--no-trunc'], options);
    if (listed.exitCode !== 0)
        return null;
    const ids = listed.stdout.split('\n').filter((line) => line.trim() !== '');
    return (await inspectAll(asking, 'container', ids)).map((container) => ({
        name: (0,json/* stringAt */.bX)(container, 'Name')?.replace(/^\//, '') ?? '?',
        image: (0,json/* stringAt */.bX)(container, 'Image') ?? '',
        running: (0,json/* recordAt */.zR)(container, 'State')['Running'] === true,
    }));
}
/** Those that can be inspected: docker tells of the others in its error and goes on. */
async function inspectAll({ engine, signal }, kind, ids) {
    const found = [];
    for (let at = 0; at < ids.length; at += AT_ONCE) {
        const words = [kind, 'inspect', ...ids.slice(at, at + AT_ONCE)];
        const { stdout } = await engine.docker(words, { timeoutMs: ASK_MS, signal });
        const parsed = (0,json/* parseJson */.qF)(stdout);
        if (Array.isArray(parsed))
            found.push(...parsed.filter(json/* isRecord */.u4));
    }
    return found;
}

// EXTERNAL MODULE: ./build/engine/api.js
var api = __webpack_require__(9947);
;// CONCATENATED MODULE: ./build/remedies/images-to-lose.js
/** Which images could not be had again if they were lost: built here, and in no registry that answers. */


const images_to_lose_ASK_MS = 20_000;
/** For all of them together, in milliseconds: what was not answered until then counts as in no registry. */
const TOGETHER_MS = 60_000;
/** So many are asked for at once. */
const WIDTH = 6;
/**
 * Names, one for each image; null when the engine does not list its images, so that nothing is known. Images without a name
 * that no container uses are left out: newer builds have taken their place.
 * @param again - tags that will be there again without a registry, e.g. what the wrapped command itself builds
 */
async function imagesToLose(context, again = [], inRegistry = askRegistry(context)) {
    const images = await engineImages(context);
    if (images === null)
        return null;
    return (await lostAmong(images, again, inRegistry)).map(nameOfImage);
}
/** Those of the images that cannot be had again. */
async function lostAmong(images, again, inRegistry) {
    const until = performance.now() + TOGETHER_MS;
    const wanted = images.filter(({ tags, users }) => (tags.length > 0 || users.length > 0) && !(tags.length > 0 && tags.every((tag) => again.includes(tag))));
    const lost = new Set();
    const queue = wanted.values();
    const drain = async () => {
        for (const image of queue)
            if (performance.now() > until || !(await canBeHad(image, inRegistry)))
                lost.add(image);
    };
    await Promise.all(Array.from({ length: Math.min(WIDTH, wanted.length) }, drain));
    return wanted.filter((image) => lost.has(image));
}
/** By digest: a registry may have another image by the same name. */
async function canBeHad({ digests }, inRegistry) {
    for (const digest of digests)
        if (await inRegistry(digest))
            return true;
    return false;
}
/**
 * By the client, which has the user's credentials; else by the engine, which may reach what the client does not (a registry on
 * the engine's own loopback, a mirror). No answer counts as no.
 */
function askRegistry({ engine, signal }) {
    return async (reference) => {
        const words = ['buildx', 'imagetools', 'inspect', reference];
        const { exitCode } = await engine.docker(words, { timeoutMs: images_to_lose_ASK_MS, signal });
        if (exitCode === 0)
            return true;
        if (engine.endpoint.kind !== 'unix')
            return false;
        // moby, `api/server/router/distribution`: it asks the registry each time and keeps nothing
        const path = `/distribution/${reference.split('/').map(encodeURIComponent).join('/')}/json`;
        const answer = await (0,api/* apiGet */.V)(engine.endpoint.path, path, { timeoutMs: images_to_lose_ASK_MS, signal });
        return answer.kind === 'answer' && answer.status === 200;
    };
}

// EXTERNAL MODULE: ./build/engine/checks/image-names.js
var image_names = __webpack_require__(3025);
// EXTERNAL MODULE: ./build/remedies/container-names.js
var container_names = __webpack_require__(363);
// EXTERNAL MODULE: ./build/remedies/listed.js
var listed = __webpack_require__(8812);
;// CONCATENATED MODULE: ./build/remedies/what-is-lost.js
/** What goes with an engine's stores and cannot be had again: it is named, and then the stores are kept. */




/** Asks the engine while it still answers, and the registries. */
async function storeLoss(context) {
    const names = await (0,container_names/* allNames */.QB)(context);
    const images = names === null ? null : await imagesToLose(context, context.builds.map(asListed));
    const keep = whyKeep(images);
    const ofImages = images === null || images.length === 0 ? [] : [`images that no registry has for us: ${(0,listed/* listed */.K)(images)}`];
    const besidesImages = [...ofContainers(names), 'the build cache of the engine'];
    const lost = [...ofImages, 'every image of the engine', ...besidesImages];
    if (keep !== null)
        context.say(`the stores will be kept: ${keep}`);
    return { lost, besidesImages, keep };
}
function whyKeep(images) {
    if (images === null)
        return 'the engine did not say which images it has, so they may be nowhere else';
    return images.length === 0 ? null : `they hold images that no registry has for us (${(0,listed/* listed */.K)(images)})`;
}
/** An exited container has a file system and a log of its own. */
function ofContainers(names) {
    if (names === null)
        return ['every container of the engine, with its files and its log'];
    const users = names.filter((name) => !(0,container_names/* isBuilderContainer */.P6)(name));
    return users.length === 0 ? [] : [`containers, with their files and logs: ${(0,listed/* listed */.K)(users)}`];
}
/** A name as the engine lists it: `docker.io/library/app` is `app:latest`. */
function asListed(tag) {
    const short = (0,image_names/* shortImageName */.t)(tag);
    return /:[^/]+$/.test(short) ? short : `${short}:latest`;
}

;// CONCATENATED MODULE: ./build/remedies/unused-images.js
/** The last and most careful step of making space: old images that no container uses and that their registry has. */




const unused_images_ASK_MS = 30_000;
/**
 * Removes them one by one, the oldest first, until `isEnough`. Resolves to the names of those that went.
 *
 * @param olderThanMs - since an image was made, and since it last got its name here (pulled, tagged)
 */
async function removeUnusedImages(context, olderThanMs, isEnough, { inRegistry = askRegistry(context), now = Date.now() } = {}) {
    const { engine, signal, say } = context;
    const gone = [];
    for (const image of await oldOnes(context, now - olderThanMs)) {
        if (signal.aborted || (await isEnough()))
            break;
        if ((await lostAmong([image], [], inRegistry)).length > 0) {
            say(`image ${nameOfImage(image)} stays: its registry did not say that it has it`);
            continue;
        }
        // Without force: an image that a container got meanwhile is refused
        const words = ['image', 'rm', ...image.tags];
        const { exitCode } = await engine.docker(words, { timeoutMs: context.limitMs, signal });
        if (exitCode === 0)
            gone.push(nameOfImage(image));
    }
    return gone;
}
/** With a name, used by no container, not the project's own, oldest first. */
async function oldOnes(context, before) {
    const images = (await engineImages(context)) ?? [];
    const own = [...context.builds, ...((await context.bases?.()) ?? [])].map(asListed);
    const wanted = images.filter(({ tags, users }) => tags.length > 0 && users.length === 0 && !tags.some((tag) => own.includes(tag)));
    const ages = await agesOf(context, wanted);
    return wanted
        .flatMap((image) => {
        const at = ages.get(image.id);
        return at === undefined || at >= before ? [] : [{ image, at }];
    })
        .toSorted((a, b) => a.at - b.at)
        .map(({ image }) => image);
}
/** When each was last new here; one that does not tell is not old. */
async function agesOf({ engine, signal }, images) {
    if (images.length === 0)
        return new Map();
    const words = ['image', 'inspect', ...images.map(({ id }) => id)];
    const parsed = (0,json/* parseJson */.qF)((await engine.docker(words, { timeoutMs: unused_images_ASK_MS, signal })).stdout);
    const told = Array.isArray(parsed) ? parsed.filter(json/* isRecord */.u4) : [];
    return new Map(told.flatMap((one) => {
        const created = Date.parse((0,json/* stringAt */.bX)(one, 'Created') ?? '');
        const named = Date.parse((0,json/* stringAt */.bX)((0,json/* recordAt */.zR)(one, 'Metadata'), 'LastTagTime') ?? '');
        const id = (0,json/* stringAt */.bX)(one, 'Id');
        // An image pulled by digest, or in containerd's store, may not know when it was named
        const at = Math.max(created, Number.isNaN(named) ? 0 : named);
        return id === null || Number.isNaN(at) ? [] : [[id, at]];
    }));
}

;// CONCATENATED MODULE: ./build/remedies/free-space.js









/** A step that frees less than this did nothing: databases grow by as much. */
const NOTHING_BYTES = 64 * 1024;
const NOTHING_INODES = 100;
const DONE = { exitCode: 0, stdout: '', stderr: '', timedOut: false };
/** Images first: the engine only deletes files for them, while BuildKit writes before it deletes. */
const STEPS = [
    {
        what: () => 'what earlier runs had set aside',
        isBuilders: false,
        isQuiet: true,
        run: async (context) => {
            await deleteLeftovers(context);
            return DONE;
        },
    },
    imageStep('dangling images older than a day', 'until=24h'),
    {
        what: (builder) => `build cache that was not used for a week, of ${nameOf(builder)}`,
        isBuilders: true,
        run: (context, builder) => pruneCache(context, builder, { flags: ['-f', '--filter', 'until=168h'], limitMs: context.limitMs }),
    },
    {
        what: (builder) => `least used build cache, of ${nameOf(builder)}`,
        isBuilders: true,
        of: 'bytes',
        run: (context, builder, target) => pruneLeastUsed(context, builder, target?.free ?? LEAST_BYTES),
    },
    {
        what: (builder) => `build cache that was not used for an hour, of ${nameOf(builder)}`,
        isBuilders: true,
        of: 'inodes',
        run: (context, builder) => pruneCache(context, builder, { flags: ['-af', '--filter', 'until=1h'], limitMs: context.limitMs }),
    },
    imageStep('dangling images older than an hour', 'until=1h'),
    {
        what: () => 'old images that no container uses and that their registry has',
        isBuilders: false,
        isQuiet: true,
        run: async (context, _builder, target) => {
            const { unusedImagesOlderThanMs: age, engine } = context;
            if (age === null || target === null)
                return DONE;
            const isReached = async () => freeOf(await engine.space(), target.of) >= target.free;
            return { ...DONE, names: await removeUnusedImages(context, age, isReached) };
        },
    },
];
/**
 * Where not a block is free each prune of a part, one that finds nothing too, takes pages of BuildKit's databases, and after
 * a few none can be made, not even of the whole (measured with 28.5): so it is asked for nothing but the whole, by `prune`.
 */
const FULL = 'not a block is free, so the builder cannot remove a part: only all of its cache at once';
const freeSpace = {
    id: 'free-space',
    async obstacle(context) {
        return (0,obstacles/* unreachable */.HB)(context) ?? (0,obstacles/* failingHardware */.dT)(context) ?? prune.obstacle(context);
    },
    apply: (context) => (0,with_reserve/* withReserve */.vq)(context, (isLent) => takeSteps(context, isLent)),
};
async function takeSteps(context, isLent) {
    const builder = await context.engine.builder();
    const target = await targetOf(context);
    const freed = [];
    let failure = null;
    for (const step of STEPS.filter(({ of }) => of === undefined || of === (target?.of ?? 'bytes'))) {
        if (context.signal.aborted || (await isEnough(context, target, freed)))
            break;
        if (step.isBuilders && !isLent && (await (0,with_reserve/* isFull */.uq)(context))) {
            failure = FULL;
            continue;
        }
        const inodes = await inodesOf(context, target);
        const before = await context.engine.freeBytes();
        const answer = await step.run(context, builder, target);
        if (answer.exitCode !== 0) {
            failure = whyPruneFailed(answer, context.limitMs);
            break;
        }
        const what = named(step.what(builder), answer.names);
        const bytes = measured(answer, before, await context.engine.freeBytes());
        const one = { what, bytes, inodes: Math.max(0, (await inodesOf(context, target)) - inodes) };
        if (bytes > 0 || !step.isQuiet)
            context.say(`${what}: ${amount(one)} freed`);
        if (bytes >= NOTHING_BYTES || one.inodes >= NOTHING_INODES)
            freed.push(one);
    }
    return free_space_told(freed, failure, target === null || (await isEnough(context, target, freed)));
}
async function inodesOf({ engine }, target) {
    return target?.of === 'inodes' ? freeOf(await engine.space(), 'inodes') : 0;
}
function amount({ bytes, inodes }) {
    return inodes === 0 ? (0,reclaimed/* humanBytes */.p6)(bytes) : `${(0,reclaimed/* humanBytes */.p6)(bytes)} in ${inodes} files`;
}
function named(what, names = []) {
    return names.length === 0 ? what : `${what} (${names.join(', ')})`;
}
function imageStep(what, filter) {
    return {
        what: () => what,
        isBuilders: false,
        run: ({ engine, signal, limitMs }) => engine.docker(['image', 'prune', '-f', '--filter', filter], { timeoutMs: limitMs, signal }),
    };
}
async function isEnough({ engine, minFreeSpace }, target, freed) {
    if (target !== null)
        return freeOf(await engine.space(), target.of) >= target.free;
    const least = minFreeSpace?.kind === 'bytes' ? minFreeSpace.bytes : LEAST_BYTES;
    return freed.reduce((sum, { bytes }) => sum + bytes, 0) >= least;
}
/** The disk's own numbers count, where we have them. */
function measured({ stdout }, before, after) {
    const bytes = before === null || after === null ? (0,reclaimed/* reclaimedBytes */.Qx)(stdout) : after - before;
    return Math.max(0, bytes ?? 0);
}
function free_space_told(freed, failure, isReached) {
    if (freed.length === 0)
        return {
            kind: 'failed',
            why: failure ?? 'there is nothing old or little used that could go',
        };
    const freedBytes = freed.reduce((sum, { bytes }) => sum + bytes, 0);
    const parts = freed.map((one) => `${one.what}: ${amount(one)}`).join('; ');
    const less = isReached ? '' : '; that is less than was wanted, and what is left is in use';
    return {
        kind: 'applied',
        detail: `${(0,reclaimed/* humanBytes */.p6)(freedBytes)} freed (${parts})${less}${failure === null ? '' : `; then ${failure}`}`,
        freedBytes,
        lost: freed.map(({ what }) => what),
    };
}

;// CONCATENATED MODULE: ./build/remedies/content/broken-images.js
/** Sorts the images that stand on what is gone: who uses them, and which of them can be had again. */



/** Null when the engine does not list its images. */
async function sortBrokenImages(context, ids, inRegistry = askRegistry(context)) {
    const all = await engineImages(context);
    if (all === null)
        return null;
    const broken = all.filter(({ id }) => ids.includes(id));
    const own = context.builds.map(asListed);
    const used = broken.filter(({ users }) => users.length > 0);
    const free = broken.filter(({ users }) => users.length === 0);
    const dear = await lostAmong(free, own, inRegistry);
    return {
        spare: free.filter((image) => !dear.includes(image)),
        dear,
        used,
        unlisted: ids.filter((id) => !all.some((image) => image.id === id)),
    };
}
const REMOVE_MS = 60_000;
/** All names of an image go with it. */
async function removeImages({ engine, signal }, images) {
    const removed = [];
    const failures = [];
    for (const image of images) {
        const { exitCode, stderr } = await engine.docker(['image', 'rm', '-f', image.id], {
            timeoutMs: REMOVE_MS,
            signal,
        });
        if (exitCode === 0)
            removed.push(image);
        else
            failures.push(stderr.trim().split('\n').at(-1) ?? '');
    }
    return { removed, failures };
}

;// CONCATENATED MODULE: ./build/remedies/content/have-again.js
const PULL_MS = 600_000;
const TAG_MS = 20_000;
/** Resolves to those that are not here again. A tag may mean something newer by now: the digest is the same image. */
async function haveAgain({ engine, signal, say }, images) {
    const missing = [];
    for (const image of images) {
        let back = false;
        for (const digest of image.digests) {
            say(`pulling ${digest} again`);
            const pulled = await engine.docker(['pull', '--quiet', digest], { timeoutMs: PULL_MS, signal });
            back = pulled.exitCode === 0;
            if (!back)
                continue;
            for (const tag of image.tags)
                await engine.docker(['tag', digest, tag], { timeoutMs: TAG_MS, signal });
            break;
        }
        if (!back)
            missing.push(image);
    }
    return missing;
}

// EXTERNAL MODULE: ./build/engine/checks/builder-container.js
var builder_container = __webpack_require__(8600);
;// CONCATENATED MODULE: ./build/remedies/content/look.js


const LOOK_MS = 60_000;
const look_ASK_MS = 10_000;
const CLASSES = [
    'overlay2-corruption',
    'containerd-store-corruption',
    'buildkit-state-corruption',
];
const CHECKS = [
    'overlay2-layers',
    'overlay2-links',
    'layerdb',
    'repositories-json',
    'buildkit-state',
    'containerd-store',
    'builder-container',
];
/** Only stores in which something is gone, and only where diagnosis or findings speak of such a thing: it costs seconds. */
async function lookForLostContent(context) {
    const { engine, privilege, signal, diagnosis, findings } = context;
    const facts = await engine.facts();
    const called = CLASSES.includes(diagnosis.failureClass) ||
        findings.some(({ id, state }) => state === 'broken' && CHECKS.includes(id));
    if (!called || facts === null || privilege.kind === null || (0,obstacles/* elsewhere */.Jn)(context) !== null)
        return [];
    const builder = await engine.builder();
    const found = [];
    for (const args of [...storeOf(facts), ...(await statesOf(context, builder))]) {
        const limit = { timeoutMs: LOOK_MS, signal };
        const broken = await privilege.run('surveyContent', args, limit).catch(() => null);
        if (broken !== null && broken.parts.length > 0)
            found.push({ ...broken, of: args.of, builder });
    }
    return found;
}
function storeOf({ store, dataRoot, containerdRoot }) {
    if (store === 'overlay2')
        return [{ of: 'overlay2', dataRoot }];
    return store === 'containerd' && containerdRoot !== null
        ? [{ of: 'containerd', dataRoot, containerdRoot }]
        : [];
}
/** Of each node of a builder that runs in containers. */
async function statesOf({ engine, signal }, builder) {
    const asked = (builder?.containers ?? []).map((name) => engine.docker(['container', 'inspect', name], { timeoutMs: look_ASK_MS, signal }));
    const dirs = (await Promise.all(asked)).map(({ stdout }) => (0,builder_container/* readContainerState */.LR)(stdout)?.stateDir ?? null);
    return dirs.flatMap((stateDir) => (stateDir === null ? [] : [{ of: 'builder', stateDir }]));
}

// EXTERNAL MODULE: ./build/engine/checks/findings.js
var findings = __webpack_require__(8091);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(6466);
// EXTERNAL MODULE: ./build/engine/run-program.js
var run_program = __webpack_require__(791);
;// CONCATENATED MODULE: ./build/engine/registry-credentials.js
/** The user's credentials for a registry, as the docker client keeps them (docker/cli, `cli/config/configfile`). */




const HELPER_MS = 10_000;
/** The key under which Docker Hub's stand. */
const HUB = 'https://index.docker.io/v1/';
/** Null where there are none, or they cannot be read; an identity token is none for this. */
async function credentialsFor(host, configDir) {
    const config = (0,json/* parseJson */.qF)(await (0,promises_.readFile)((0,external_node_path_.join)(configDir, 'config.json'), 'utf8').catch(() => ''));
    const keys = host === 'docker.io' ? [HUB, 'docker.io', 'registry-1.docker.io'] : [host, `https://${host}`];
    const helpers = (0,json/* recordAt */.zR)(config, 'credHelpers');
    for (const key of keys) {
        const helper = (0,json/* stringAt */.bX)(helpers, key) ?? (0,json/* stringAt */.bX)(config, 'credsStore');
        const found = helper === null ? null : await fromHelper(helper, key);
        if (found !== null)
            return found;
        const written = (0,json/* stringAt */.bX)((0,json/* recordAt */.zR)((0,json/* recordAt */.zR)(config, 'auths'), key), 'auth');
        const [, user, secret] = /^([^:]+):(.+)$/s.exec(Buffer.from(written ?? '', 'base64').toString('utf8')) ?? [];
        if (user !== undefined && secret !== undefined)
            return { user, secret };
    }
    return null;
}
/** `docker-credential-<helper> get` reads the server from stdin and answers with JSON; a `<token>` user has an identity token. */
async function fromHelper(helper, server) {
    if (!/^[\w.-]+$/.test(helper))
        return null;
    const said = await (0,run_program/* runProgram */.m)(`docker-credential-${helper}`, ['get'], {
        timeoutMs: HELPER_MS,
        signal: undefined,
        input: server,
        env: process.env,
    });
    const answer = said.exitCode === 0 ? (0,json/* parseJson */.qF)(said.stdout) : null;
    const [user, secret] = [(0,json/* stringAt */.bX)(answer, 'Username'), (0,json/* stringAt */.bX)(answer, 'Secret')];
    return user === null || secret === null || user === '<token>' ? null : { user, secret };
}

;// CONCATENATED MODULE: ./build/engine/registry-blob.js
/** Fetches single blobs from the registry that an image came from, by their digest (OCI distribution-spec, `GET /v2/<name>/blobs/<digest>`). */






/** A larger manifest is refused by registries, in bytes. */
const MAX_MANIFEST = 4 * 1024 * 1024;
const ACCEPT = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');
/** Names of images as containerd has them, or a part of such a name: `docker.io/library/app:1`, `localhost:5000/app@sha256:…`. */
function placeOfImage(name) {
    const [, host, repository] = /^([^/]+)\/([^@]+?)(?::[^/@]+)?(?:@.*)?$/.exec(name) ?? [];
    if (host === undefined || repository === undefined)
        return null;
    return /[.:]|^localhost$/.test(host) ? { host, repository } : null;
}
/** Writes the blob to a file; false when the registry does not have it, does not let us, or sends another number of bytes. */
async function fetchBlob(place, wanted, to, options) {
    const kinds = wanted.bytes <= MAX_MANIFEST ? ['blobs', 'manifests'] : ['blobs'];
    const credentials = await credentialsFor(place.host, options.configDir);
    for (const base of basesOf(place.host)) {
        for (const kind of kinds) {
            const url = `${base}/v2/${place.repository}/${kind}/${wanted.digest}`;
            const answer = await ask(url, credentials, options.signal).catch(() => null);
            if (answer?.ok === true && (await save(answer, wanted.bytes, to, options.signal)))
                return true;
        }
    }
    return false;
}
/** As the engine does: a registry on the loopback may speak plain HTTP, every other one only TLS (moby, `registry/config.go`). */
function basesOf(host) {
    if (host === 'docker.io')
        return ['https://registry-1.docker.io'];
    return isLoopback(host) ? [`http://${host}`, `https://${host}`] : [`https://${host}`];
}
function isLoopback(host) {
    return /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(host);
}
async function ask(url, credentials, signal) {
    const first = await fetch(url, { headers: { Accept: ACCEPT }, signal });
    if (first.status !== 401)
        return first;
    const challenge = first.headers.get('www-authenticate') ?? '';
    const authorization = /^bearer /i.test(challenge)
        ? await bearer(challenge, credentials, signal)
        : basic(credentials);
    if (authorization === null)
        return first;
    return fetch(url, { headers: { Accept: ACCEPT, Authorization: authorization }, signal });
}
/** A token for exactly what the registry asks for; the user's credentials go nowhere without TLS but to this machine. */
async function bearer(challenge, credentials, signal) {
    const field = (name) => new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(challenge)?.[1] ?? null;
    const realm = URL.canParse(field('realm') ?? '') ? new URL(field('realm') ?? '') : null;
    if (realm === null || (realm.protocol !== 'https:' && !isLoopback(realm.host)))
        return null;
    for (const name of ['service', 'scope']) {
        const value = field(name);
        if (value !== null)
            realm.searchParams.set(name, value);
    }
    const own = basic(credentials);
    const answer = await fetch(realm, { headers: own === null ? {} : { Authorization: own }, signal });
    const token = answer.ok ? await answer.json() : null;
    const text = (0,json/* isRecord */.u4)(token) ? ((0,json/* stringAt */.bX)(token, 'token') ?? (0,json/* stringAt */.bX)(token, 'access_token')) : null;
    return text === null ? null : `Bearer ${text}`;
}
function basic(credentials) {
    if (credentials === null)
        return null;
    return `Basic ${Buffer.from(`${credentials.user}:${credentials.secret}`).toString('base64')}`;
}
async function save(answer, bytes, to, signal) {
    if (answer.body === null)
        return false;
    let size = 0;
    const count = new external_node_stream_.Transform({
        transform(chunk, _, done) {
            size += chunk.length;
            done(size > bytes ? new Error('the registry sends more than the blob has') : null, chunk);
        },
    });
    try {
        await (0,external_node_stream_promises_.pipeline)(external_node_stream_.Readable.fromWeb(answer.body), count, (0,external_node_fs_.createWriteStream)(to, { flags: 'wx', mode: 0o600 }), {
            signal,
        });
        if (size === bytes)
            return true;
    }
    catch {
        // Told by the answer: nothing was had
    }
    await (0,promises_.rm)(to, { force: true });
    return false;
}

;// CONCATENATED MODULE: ./build/remedies/content/fetch-blobs.js
/** Has blobs again that are gone from containerd's store, from the registries that they came from: whatever stands on them is kept. */




/** For all of them together. */
const LIMIT_MS = 100_000;
const MEND_MS = 60_000;
/** Resolves to how many are back. A pull does not do it: the engine asks its records, which still name the blob (measured). */
async function fetchLostBlobs({ privilege, signal, say }, containerdRoot, blobs) {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(LIMIT_MS)]);
    const configDir = process.env['DOCKER_CONFIG'] ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.docker');
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'buildmend-blobs-'));
    let back = 0;
    try {
        for (const blob of blobs) {
            const from = (0,external_node_path_.join)(folder, blob.digest.replace(':', '-'));
            for (const place of placesOf(blob)) {
                if (limit.aborted)
                    return back;
                if (!(await fetchBlob(place, blob, from, { configDir, signal: limit })))
                    continue;
                const args = { containerdRoot, digest: blob.digest, from };
                const mended = await privilege.run('mendBlob', args, { timeoutMs: MEND_MS, signal }).then(() => true, (error) => {
                    say(`${blob.digest} could not be put back: ${String(error)}`);
                    return false;
                });
                await (0,promises_.rm)(from, { force: true });
                if (!mended)
                    continue;
                say(`${blob.digest} is had again from ${place.host}/${place.repository}`);
                back += 1;
                break;
            }
        }
        return back;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** Each once. */
function placesOf({ images }) {
    const places = images.map(placeOfImage).filter((place) => place !== null);
    return [...new Map(places.map((place) => [`${place.host}/${place.repository}`, place])).values()];
}

;// CONCATENATED MODULE: ./build/remedies/content/prune-records.js

const prune_records_LIMIT_MS = 120_000;
/** So many ids stand in one call. */
const prune_records_AT_ONCE = 200;
/**
 * Null when all calls passed, else why one did not. docker and buildx take the value of `id` for a regular expression
 * (`toBuildkitPruneInfo`), and BuildKit goes on within one call until nothing that fits is left (`cache/manager.go`, measured
 * with 20.10, 26.1 and 28.5): so one call does for all. Where there are more than fit into one, they are called for again from the leaves. With
 * containerd's store any prune, whatever it removes, makes BuildKit forget the steps on an image that was pulled (measured with 28.5).
 */
async function pruneRecords(context, builder, ids) {
    const wanted = ids.filter((id) => /^[a-z0-9]+$/.test(id)).toReversed();
    const chunks = [];
    for (let at = 0; at < wanted.length; at += prune_records_AT_ONCE)
        chunks.push(wanted.slice(at, at + prune_records_AT_ONCE).join('|'));
    // A chunk may hold the parent of what the next one holds
    const calls = chunks.length > 1 ? [...chunks, ...chunks.toReversed(), ...chunks] : chunks;
    for (const chunk of calls) {
        const flags = ['-af', '--filter', `id=/${chunk}/`];
        const pruned = await pruneCache(context, builder, { flags, limitMs: prune_records_LIMIT_MS });
        if (pruned.exitCode !== 0)
            return whyPruneFailed(pruned, prune_records_LIMIT_MS);
    }
    return null;
}

// EXTERNAL MODULE: ./build/remedies/set-aside.js + 2 modules
var set_aside = __webpack_require__(2263);
;// CONCATENATED MODULE: ./build/remedies/content/unlisted-images.js






const unlisted_images_LIST_MS = 30_000;
/**
 * Sets their files aside, so that they can be pulled or built again, and pulls what a registry has.
 * @param dearToo - also those that cannot be had again
 */
async function dropUnlisted(context, facts, ids, dearToo) {
    const obstacle = await (0,job_containers/* stopObstacle */.u)(context);
    if (obstacle !== null)
        return { kind: 'failed', why: obstacle };
    const found = await list(context, facts, ids);
    if (found.used)
        return {
            kind: 'failed',
            why: 'a container stands on an image whose layers are not recorded: it is kept',
        };
    const own = context.builds.map(asListed);
    const images = found.images.map(asImage);
    const dear = dearToo ? [] : await lostAmong(images, own, askRegistry(context));
    const going = images.filter((image) => !dear.includes(image));
    if (dear.length > 0 || going.length === 0)
        return {
            kind: 'failed',
            why: `layers are not recorded, and images that stand on them cannot be had again: ${dear.map(nameOfImage).join(', ')}`,
        };
    const aside = await (0,set_aside/* setAsideAndStart */.u)(context, facts, {
        rung: dearToo ? 'prune-images' : 'repair',
        entries: [],
        moreOnceStopped: async () => {
            const now = await list(context, facts, ids);
            return now.used ? [] : [...now.images.flatMap(({ entries }) => entries), ...now.orphans];
        },
        volumesToo: false,
        done: `${going.length} images whose layers are not recorded were set aside`,
        lost: [],
    });
    if (aside.kind === 'failed')
        return aside;
    const pulled = going.filter(({ tags }) => !tags.every((tag) => own.includes(tag)));
    const gone = await haveAgain(context, pulled);
    return {
        ...aside,
        detail: `${aside.detail}; ${pulled.length - gone.length} of them pulled again`,
        lost: gone.map((image) => `the image ${nameOfImage(image)}`),
    };
}
function list({ privilege, signal }, { dataRoot }, images) {
    return privilege.run('listUnlistedImages', { dataRoot, images }, { timeoutMs: unlisted_images_LIST_MS, signal });
}
function asImage({ id, tags, digests }) {
    return { id, tags, digests, users: [] };
}

;// CONCATENATED MODULE: ./build/remedies/content/mend-content.js
/** Mends a store of which a part is gone: takes away what stands on that part, has again what can be had, keeps the rest. */









/**
 * @param dearToo - images that cannot be had again are removed too (`prune-images`); else they stay and are named (`repair`)
 */
async function mendContent(context, dearToo) {
    const facts = await context.engine.facts();
    if (facts === null)
        return { kind: 'failed', why: 'the data root is no longer known' };
    const done = { sentences: [], lost: [], failures: [] };
    let lost = await lookForLostContent(context);
    if (await haveBlobs(context, facts, { lost, done }))
        lost = await lookForLostContent(context);
    for (const broken of lost) {
        const images = broken.of === 'builder' || broken.images.length === 0
            ? null
            : await sortBrokenImages(context, broken.images);
        await mend_content_prune(context, broken, done);
        if (images !== null)
            await mendImages(context, images, { facts, broken, dearToo, done });
    }
    if (done.sentences.length === 0)
        return { kind: 'failed', why: done.failures.join('; ') || 'nothing stands on what is gone' };
    const after = done.failures.length === 0 ? '' : `; ${done.failures.join('; ')}`;
    const detail = `${done.sentences.join('; ')}${after}`;
    const { commit, undo } = done.way ?? {};
    return {
        kind: 'applied',
        detail,
        freedBytes: null,
        lost: done.lost,
        ...(commit === undefined ? {} : { commit }),
        ...(undo === undefined ? {} : { undo }),
    };
}
/** Whether any is back: then what stands on them stands again, and has to be looked at anew. */
async function haveBlobs(context, facts, { lost, done }) {
    const { containerdRoot } = facts;
    if (facts.store !== 'containerd' || containerdRoot === null)
        return false;
    const blobs = lost.flatMap((broken) => (broken.of === 'containerd' ? broken.blobs : []));
    if (blobs.length === 0)
        return false;
    const back = await fetchLostBlobs(context, containerdRoot, blobs);
    if (back > 0)
        done.sentences.push(`${back} of ${(0,findings/* count */.U9)(blobs.length, 'lost blob')} had again from their registry`);
    return back > 0;
}
async function mend_content_prune(context, broken, done) {
    const { records, knownRecords, builder, of } = broken;
    // With a builder of its own the engine's cache is not what the build uses, and may not be reached by name
    const own = builder !== null && builder.driver !== 'docker';
    if (records.length === 0 || own !== (of === 'builder'))
        return;
    const why = await pruneRecords(context, builder, records);
    if (why !== null) {
        done.failures.push(why);
        return;
    }
    const kept = knownRecords - records.length;
    done.sentences.push(`${records.length} of ${(0,findings/* count */.U9)(knownRecords, 'cache record')} that stood on what is gone were removed, ${kept} are kept`);
    done.lost.push(`${(0,findings/* count */.U9)(records.length, 'record')} of the build cache, which stood on what is gone`);
}
async function mendImages(context, images, { facts, broken, dearToo, done }) {
    const { spare, dear, used, unlisted } = images;
    const wanted = dearToo ? [...spare, ...dear] : spare;
    const { removed, failures } = await removeImages(context, wanted);
    done.failures.push(...failures, ...kept(used, dearToo ? [] : dear));
    if (unlisted.length > 0 && broken.of === 'overlay2') {
        const dropped = await dropUnlisted(context, facts, unlisted, dearToo);
        if (dropped.kind === 'failed')
            done.failures.push(dropped.why);
        else {
            done.way = dropped;
            done.sentences.push(dropped.detail);
            done.lost.push(...dropped.lost);
        }
    }
    if (removed.length === 0)
        return;
    const own = context.builds.map(asListed);
    const pulled = removed.filter(({ tags }) => tags.length > 0 && !tags.every((tag) => own.includes(tag)));
    const gone = await haveAgain(context, pulled);
    const left = broken.knownImages - broken.images.length;
    done.sentences.push(`${removed.length} of ${(0,findings/* count */.U9)(broken.knownImages, 'image')} stood on it and were removed, ${pulled.length - gone.length} of them pulled again, ${left} are kept`);
    done.lost.push(...gone.map((image) => `the image ${nameOfImage(image)}`));
}
function kept(used, dear) {
    return [
        ...used.map((image) => {
            const names = image.users.map(({ name }) => name).join(', ');
            return `the image ${nameOfImage(image)} stands on it too and is kept, for it is used by ${names}`;
        }),
        ...dear.map((image) => `the image ${nameOfImage(image)} stands on it too and is kept, for it cannot be had again`),
    ];
}

;// CONCATENATED MODULE: ./build/remedies/prune-images.js
/** Removes the images that stand on what is broken, or else the project's own, with their build cache. */









const pruneImages = {
    id: 'prune-images',
    async obstacle(context) {
        const before = (0,obstacles/* unreachable */.HB)(context) ?? (0,obstacles/* failingHardware */.dT)(context);
        if (before !== null)
            return before;
        const ids = await brokenImages(context);
        if (ids.length > 0)
            return whyNotBroken(context, ids);
        const own = await projectOnes(context);
        return typeof own === 'string' ? own : null;
    },
    async apply(context) {
        if ((await brokenImages(context)).length > 0)
            return mendContent(context, true);
        const own = await projectOnes(context);
        return typeof own === 'string' ? { kind: 'failed', why: own } : pruneProject(context, own);
    },
};
async function brokenImages(context) {
    const lost = await lookForLostContent(context);
    return lost.flatMap(({ of, images }) => (of === 'builder' ? [] : images));
}
async function whyNotBroken(context, ids) {
    const images = await sortBrokenImages(context, ids, async () => true);
    if (images === null)
        return 'the engine does not list its images';
    const { spare, dear, used, unlisted } = images;
    if (spare.length + dear.length + unlisted.length > 0)
        return null;
    const named = used.map((image) => `${nameOfImage(image)} (${image.users.map(({ name }) => name).join(', ')})`);
    return `the images that stand on what is broken are used by containers: ${named.join('; ')}`;
}
/** Where nobody can say what is broken: what the command builds and stands on, if it can be had again; else why not. */
async function projectOnes(context) {
    const made = context.builds.map(asListed);
    const bases = ((await context.bases?.()) ?? []).map(asListed);
    const images = await engineImages(context);
    if (images === null)
        return 'the engine does not list its images';
    const names = [...made, ...bases];
    const own = images.filter(({ tags }) => tags.some((tag) => names.includes(tag)));
    if (own.length === 0)
        return 'the engine lists no image of the project';
    const used = own.find(({ users }) => users.length > 0);
    if (used !== undefined)
        return `the project’s image ${nameOfImage(used)} is used by ${used.users.map(({ name }) => name).join(', ')}`;
    const lost = await lostAmong(own, made, askRegistry(context));
    if (lost.length > 0)
        return `no registry has the project’s ${lost.map(nameOfImage).join(', ')}: it could not be had again`;
    return own;
}
async function pruneProject(context, own) {
    const { removed, failures } = await removeImages(context, own);
    const pruned = await prune.apply(context);
    if (pruned.kind === 'failed')
        return pruned;
    const made = context.builds.map(asListed);
    const pulled = removed.filter(({ tags }) => !tags.every((tag) => made.includes(tag)));
    const gone = await haveAgain(context, pulled);
    const names = removed.map(nameOfImage).join(', ');
    const failed = failures.length === 0 ? '' : `; ${failures.join('; ')}`;
    return {
        ...pruned,
        detail: `the project’s images were removed (${names}), ${pulled.length - gone.length} pulled again${failed}; ${pruned.detail}`,
        lost: [...pruned.lost, ...gone.map((image) => `the image ${nameOfImage(image)}`)],
    };
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/remedies/before-recreation.js
/** What is seen to before a builder is made anew: that it can be, and that its history is not lost with it. */



const before_recreation_LOOK_MS = 20_000;
const before_recreation_PULL_MS = 180_000;
const EXPORT_MS = 30_000;
const PULLS = 3;
const PAUSE_MS = 3_000;
/**
 * Why a node could not be made again: BuildKit's image is neither here nor to be had. Null when nothing is known to be in
 * the way: buildx pulls by itself where a newer image is there, and takes the one that is here where no registry answers.
 */
async function missingImage({ engine, say, signal }, container) {
    const look = { timeoutMs: before_recreation_LOOK_MS, signal };
    const named = await engine.docker(['container', 'inspect', '-f', '{{.Config.Image}}', container], look);
    const image = named.stdout.trim();
    if (named.exitCode !== 0 || image === '')
        return null;
    const here = await engine.docker(['image', 'inspect', '-f', '{{.Id}}', image], look);
    if (here.exitCode !== 1)
        return null;
    let said = '';
    for (let pull = 1; pull <= PULLS && !signal.aborted; pull += 1) {
        say(`pulling ${image} before the builder is removed (try ${pull} of ${PULLS})`);
        const pulled = await engine.docker(['pull', '--quiet', image], { timeoutMs: before_recreation_PULL_MS, signal });
        if (pulled.exitCode === 0)
            return null;
        said = pulled.stderr.trim().split('\n').at(-1) ?? '';
        if (pull < PULLS)
            await (0,external_node_timers_promises_.setTimeout)(PAUSE_MS * pull, undefined, { signal }).catch(() => { });
    }
    return `the builder is left as it is: its image ${image} is not here and cannot be pulled (${said})`;
}
/** Writes the builder's history to a file that `buildx history import` reads, as far as the builder still answers. */
async function exportHistory({ engine, runId, say, signal }, { name }) {
    const file = (0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `buildmend-${runId}-${name}.dockerbuild`);
    const words = ['buildx', 'history', 'export', '--builder', name, '--all', '--output', file];
    const exported = await engine.docker(words, { timeoutMs: EXPORT_MS, signal });
    if (exported.exitCode === 0)
        say(`the history of builder ${name} is kept in ${file}`);
}

// EXTERNAL MODULE: ./build/remedies/builder-nodes.js
var builder_nodes = __webpack_require__(9134);
;// CONCATENATED MODULE: ./build/remedies/recreate-pods.js
/** Makes the pods of a `kubernetes` builder again, through buildx and with the user's own access to the cluster. */





const recreate_pods_REMOVE_MS = 60_000;
/**
 * `buildx stop` does nothing to such a builder, and `buildx rm` deletes its deployment together with buildx's record of it
 * (buildx, `driver/kubernetes/driver.go`). So the deployment is removed by a copy of the record, in a configuration of its own: the
 * record itself stays as it is at every moment, and buildx makes the deployment again from it. Proved with a
 * `docker-container` builder; not tried with a cluster.
 */
async function recreatePods(context, { name, record }) {
    if (record === undefined)
        return { kind: 'failed', why: `buildx’s record of builder ${name} is not known` };
    context.say(`making the pods of builder ${name} again from buildx’s own record of it`);
    const why = (await removeByCopy(context, name, record)) ??
        (await (0,builder_nodes/* boot */.zj)(context, name)) ??
        (await (0,builder_nodes/* waitUntilRunning */.RF)(context, name));
    if (why !== null)
        return { kind: 'failed', why };
    return {
        kind: 'applied',
        detail: `the pods of builder ${name} were made again under the same name`,
        freedBytes: null,
        lost: [`the build cache of builder ${name}`],
    };
}
/** Resolves to why not, or null. */
async function removeByCopy({ engine, signal }, name, record) {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'buildmend-buildx-'));
    try {
        await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'instances'));
        await (0,promises_.copyFile)(record, (0,external_node_path_.join)(folder, 'instances', name));
        const env = { BUILDX_CONFIG: folder };
        const call = await engine.docker(['buildx', 'rm', '--force', name], {
            timeoutMs: recreate_pods_REMOVE_MS,
            signal,
            env,
        });
        if (call.exitCode === 0)
            return null;
        return (call.stderr.trim().split('\n').at(-1) || `removing the pods of builder ${name} did not end in time`);
    }
    catch (error) {
        return (0,message_of/* messageOf */.b)(error);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}

;// CONCATENATED MODULE: ./build/remedies/recreate-builder.js




const NOT_OURS = {
    docker: 'it is the engine itself, which is mended by the rungs for the engine',
    remote: 'it belongs to somebody else, who has to mend it',
    other: 'Buildmend does not know how to make it again',
};
const recreateBuilder = {
    id: 'recreate-builder',
    async obstacle(context) {
        const builder = await context.engine.builder();
        if (builder === null)
            return 'it is not known which builder the build uses';
        if (builder.driver === 'kubernetes')
            return builder.record === undefined ? `buildx’s record of builder ${builder.name} is not known` : null;
        if (builder.driver !== 'docker-container') {
            return `builder ${builder.name} has the driver ${builder.driver}: ${NOT_OURS[builder.driver]}`;
        }
        if (builder.containers.length === 0)
            return `the containers of builder ${builder.name} are not known`;
        return (0,obstacles/* unreachable */.HB)(context) ?? (0,obstacles/* failingHardware */.dT)(context);
    },
    async apply(context) {
        const builder = await context.engine.builder();
        if (builder === null)
            return { kind: 'failed', why: 'it is no longer known which builder the build uses' };
        if (builder.driver === 'kubernetes')
            return recreatePods(context, builder);
        const { name, containers } = builder;
        await context.journal.note({ step: 'make the builder again', builder: { name, containers } });
        const pointless = context.use > 1 || hasBrokenState(context);
        const restarted = pointless ? null : await restartAll(context, builder);
        const result = restarted ?? (await recreateAll(context, builder));
        if (!context.cancelled.aborted)
            await context.journal.note({ builder: null });
        return result;
    },
};
/** buildkitd ends at once on a broken database: a restart would only run into it again. */
function hasBrokenState({ findings }) {
    return findings.some(({ id, state, implies }) => id === 'builder-container' &&
        state === 'broken' &&
        implies?.failureClass === 'buildkit-state-corruption');
}
/** Null when that did not bring every node back: then it takes more. */
async function restartAll(context, builder) {
    const { say } = context;
    say(`restarting builder ${builder.name}, which keeps its cache`);
    for (const name of builder.containers) {
        if (!(await (0,builder_nodes/* containerExists */.Yj)(context, name)))
            continue;
        const why = await (0,builder_nodes/* restartContainer */.ht)(context, name);
        if (why !== null)
            return giveUp(context, why);
        if (await (0,builder_nodes/* crashLoops */.TG)(context, name))
            return giveUp(context, `${name} ends again and again`);
    }
    const why = (await (0,builder_nodes/* boot */.zj)(context, builder.name)) ?? (await (0,builder_nodes/* waitUntilRunning */.RF)(context, builder.name));
    if (why !== null)
        return giveUp(context, why);
    const detail = `builder ${builder.name} was restarted (${nodes(builder)}), its cache is kept`;
    return { kind: 'applied', detail, freedBytes: null, lost: [] };
}
function giveUp({ say, signal, cancelled }, why) {
    if (signal.aborted)
        return { kind: 'failed', why: cancelled.aborted ? 'the run was ended' : why };
    say(`the restart is not enough: ${why}`);
    return null;
}
async function recreateAll(context, builder) {
    const { engine, say } = context;
    say(`making builder ${builder.name} and its state again under the same name`);
    for (const name of builder.containers) {
        const why = await missingImage(context, name);
        if (why !== null)
            return { kind: 'failed', why };
    }
    if (!hasBrokenState(context))
        await exportHistory(context, builder);
    const before = await engine.freeBytes();
    for (const name of builder.containers) {
        const why = await (0,builder_nodes/* removeNode */.bf)(context, name);
        if (why !== null)
            return { kind: 'failed', why };
    }
    const why = (await (0,builder_nodes/* boot */.zj)(context, builder.name)) ?? (await (0,builder_nodes/* waitUntilRunning */.RF)(context, builder.name));
    if (why !== null)
        return { kind: 'failed', why };
    const after = await engine.freeBytes();
    return {
        kind: 'applied',
        detail: `builder ${builder.name} was made again under the same name (${nodes(builder)}) with an empty cache`,
        freedBytes: before === null || after === null ? null : Math.max(0, after - before),
        lost: [`the build cache of builder ${builder.name}`],
    };
}
function nodes({ containers }) {
    return containers.length === 1 ? '1 node' : `${containers.length} nodes`;
}

// EXTERNAL MODULE: ./build/engine/guard-files.js + 1 modules
var guard_files = __webpack_require__(8041);
;// CONCATENATED MODULE: ./build/remedies/repair/repair-part.js
/** What every part of `repair` looks like: from findings alone to what has to be done. */

/** The first broken finding whose path, relative to the data root, fits; whatever check or log line named it. */
function brokenPath(facts, findings, pattern) {
    for (const { state, path } of findings) {
        if (state !== 'broken' || path === null)
            continue;
        const entry = (0,external_node_path_.relative)(facts.dataRoot, path);
        if (pattern.test(entry))
            return entry;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/remedies/repair/buildkit-records.js
/**
 * Two databases of BuildKit on which neither an image nor a cached step stands (measured: with a new one of either, every step is
 * still cached): the history of builds, and the labels and leases of what it keeps for exports.
 */

const OTHERS = /^buildkit\/(?:.*\/)?(?!history|containerdmeta)[\w-]+\.db$/;
const buildHistory = {
    plan: (facts, findings) => aside(facts, findings, {
        pattern: /^buildkit\/history\w*\.db$/,
        what: 'the broken history of builds',
        lost: ['the history of builds (images and cached steps are kept)'],
    }),
};
const exportRecords = {
    plan: (facts, findings) => aside(facts, findings, {
        pattern: /^buildkit\/containerdmeta\.db$/,
        what: 'BuildKit’s broken records of what it keeps for exports',
        lost: [],
    }),
};
/** Nothing where another one is broken as well: that takes a new state of BuildKit, and those go with it. */
function aside(facts, findings, one) {
    const { pattern, what, lost } = one;
    const entry = brokenPath(facts, findings, pattern);
    if (entry === null || brokenPath(facts, findings, OTHERS) !== null)
        return null;
    return { kind: 'set-aside', entry, what, lost };
}

;// CONCATENATED MODULE: ./build/remedies/repair/engine-directories.js
const engineDirectories = {
    plan(_facts, findings) {
        const named = findings.some(({ state, path, detail }) => state === 'broken' && path !== null && detail.endsWith(GONE) && !detail.startsWith(WITH_MORE));
        return named ? { kind: 'make-directories' } : null;
    },
};
/** How the checks of such directories end. */
const GONE = 'missing while the engine runs';
/** Then the engine goes on with databases that nobody can see any more: only a restart makes new ones. */
const WITH_MORE = 'with its databases';

;// CONCATENATED MODULE: ./build/remedies/repair/lost-content.js
/** What `repair` does beside files: takes away what stands on content that is gone, and has again what can be had. */



/** Null when there is something of the kind to mend. */
async function contentObstacle(context) {
    const lost = await lookForLostContent(context);
    const mendable = lost.some(({ records, images, blobs }) => records.length + images.length + blobs.length > 0);
    if (!mendable)
        return 'no check found anything broken that repair knows how to mend';
    return (0,obstacles/* unreachable */.HB)(context) ?? (0,obstacles/* failingHardware */.dT)(context);
}
/** @param before - what was mended in the engine's files first: with its link again a layer is not broken any more */
async function mendLostContent(context, before) {
    if (before === null)
        return mendContent(context, false);
    const done = { kind: 'applied', detail: before, freedBytes: null, lost: [] };
    if ((await contentObstacle(context)) !== null)
        return done;
    const content = await mendContent(context, false);
    return content.kind === 'applied'
        ? { ...content, detail: `${before}; ${content.detail}` }
        : { ...done, detail: `${before}; ${content.why}` };
}

// EXTERNAL MODULE: ./build/remedies/remake-networks.js + 3 modules
var remake_networks = __webpack_require__(3697);
;// CONCATENATED MODULE: ./build/remedies/repair/network-records.js
/** The engine's database of networks: a broken one keeps it from starting, and no reset of stores mends that (measured). */


const networkRecords = {
    plan(facts, findings) {
        const entry = brokenPath(facts, findings, /^network\/files\/local-kv\.db$/);
        if (entry === null)
            return null;
        return {
            kind: 'set-aside',
            entry,
            what: 'the broken database of networks',
            lost: [],
            remake: remake_networks/* remakeNetworks */.p,
        };
    },
};

;// CONCATENATED MODULE: ./build/remedies/repair/overlay2-links.js
/** overlay2's short links: each layer's `link` file says which one it had, so that all can be made again without loss. */

const overlay2Links = {
    plan(facts, findings) {
        const named = findings.some(({ id, state }) => id === 'overlay2-links' && state === 'broken');
        return named || brokenPath(facts, findings, /^overlay2\/l(\/|$)/) !== null ? { kind: 'relink' } : null;
    },
};

;// CONCATENATED MODULE: ./build/remedies/repair/tag-list.js
const tag_list_LIMIT_MS = 60_000;
const MOST_NAMED = 10;
const SOURCES = ['the broken list', 'the last inventory', 'containers'];
function remakeTagList(entry) {
    return {
        what: 'the tags of the images (the images themselves and the build cache are kept)',
        whileStopped: (stopped) => remake(entry, stopped),
    };
}
async function remake(entry, { context, dataRoot, id }) {
    const { engine, privilege, say, signal } = context;
    const known = (await engine.inventory())?.images ?? [];
    const anew = await privilege.run('remakeTags', {
        dataRoot,
        id,
        entry,
        inventory: known.flatMap(({ id: image, names }) => names.map((name) => ({ name, image }))),
        neverNamed: known.filter(({ names }) => names.length === 0).map(({ id: image }) => image),
    }, { timeoutMs: tag_list_LIMIT_MS, signal });
    const done = whatCameBack(anew);
    if (done !== null)
        say(done);
    return { done, lost: anew.nameless.length === 0 ? [] : [lostOf(anew.nameless)] };
}
function whatCameBack({ tags }) {
    if (tags.length === 0)
        return null;
    const counts = SOURCES.flatMap((source) => {
        const number = tags.filter((tag) => tag.source === source).length;
        return number === 0 ? [] : [`${number} from ${source}`];
    });
    return `${tags.length} names of images were made again (${counts.join(', ')})`;
}
function lostOf(nameless) {
    const named = nameless
        .slice(0, MOST_NAMED)
        .map(({ image, repository }) => `${image.slice(0, 12)}${repository === null ? '' : ` (layers of ${repository})`}`);
    const more = nameless.length > MOST_NAMED ? ` and ${nameless.length - MOST_NAMED} more` : '';
    return `the tags, if they had any, of the images ${named.join(', ')}${more} (the images are kept)`;
}

;// CONCATENATED MODULE: ./build/remedies/repair/repositories-json.js
/** The list of tags (moby, reference/store.go): an empty or cut file keeps the engine from starting. It is made again from what is left. */


const repositoriesJson = {
    plan(facts, findings) {
        const entry = brokenPath(facts, findings, /^image\/[\w-]+\/repositories\.json$/);
        if (entry === null)
            return null;
        const lost = ['the tags of the images (the images themselves and the build cache are kept)'];
        return { kind: 'set-aside', entry, what: 'the broken list of tags', lost, remake: remakeTagList(entry) };
    },
};

// EXTERNAL MODULE: ./build/engine/info.js
var info = __webpack_require__(8191);
;// CONCATENATED MODULE: ./build/remedies/repair/remake-volumes.js
/** Gives volumes their labels back while the engine is stopped: `docker volume create` does so only for those that no container uses (measured). */


const remake_volumes_LIMIT_MS = 30_000;
const remakeVolumes = {
    what: 'labels and options of volumes (the volumes and their data are kept)',
    whileStopped: remake_volumes_remake,
};
async function remake_volumes_remake({ context, dataRoot, id }) {
    const { engine, privilege, say, signal } = context;
    const inventory = (await engine.inventory())?.volumes ?? [];
    const args = { dataRoot, id, inventory };
    const { remade, unknown } = await privilege.run('remakeVolumeRecords', args, {
        timeoutMs: remake_volumes_LIMIT_MS,
        signal,
    });
    const labelled = remade.filter(hasMore);
    const done = labelled.length === 0
        ? null
        : `volumes have their labels and options again: ${(0,listed/* listed */.K)(labelled.map(({ name }) => name))}`;
    if (done !== null)
        say(done);
    return { done, lost: [...foreign(inventory), ...remake_volumes_lostOf(unknown)] };
}
function hasMore({ labels, options }) {
    return Object.keys(labels).length + Object.keys(options).length > 0;
}
function remake_volumes_lostOf(unknown) {
    const users = unknown.filter((name) => !(0,info/* isBuilderState */.VG)(name));
    return users.length === 0
        ? []
        : [`the labels, if they had any, of the volumes ${(0,listed/* listed */.K)(users)} (the volumes and their data are kept)`];
}
/** A plugin's volumes are not the engine's to record before the plugin tells of them. */
function foreign(volumes) {
    return volumes
        .filter((volume) => volume.driver !== 'local' && hasMore(volume))
        .map(({ name, driver, labels, options }) => {
        const values = Object.entries({ ...labels, ...options }).map(([key, value]) => `${key}=${value}`);
        return `labels and options of volume ${name} of driver ${driver} (${values.join(', ')})`;
    });
}

;// CONCATENATED MODULE: ./build/remedies/repair/volume-records.js
/** The engine's records about volumes, beside their data (moby, volume/service/db.go). */


const volumeRecords = {
    plan(facts, findings) {
        const entry = brokenPath(facts, findings, /^volumes\/metadata\.db$/);
        if (entry === null)
            return null;
        const what = 'the broken records of volumes';
        return { kind: 'set-aside', entry, what, lost: [], remake: remakeVolumes };
    },
};

;// CONCATENATED MODULE: ./build/remedies/repair.js
/** Mends exactly what a check found broken in the engine's files, and nothing else. */












/** Adding one means a file in `repair/` and a line here. */
const PARTS = [
    overlay2Links,
    engineDirectories,
    repositoriesJson,
    networkRecords,
    volumeRecords,
    buildHistory,
    exportRecords,
];
const RELINK_MS = 120_000;
const repair = {
    id: 'repair',
    async obstacle(context) {
        const facts = await context.engine.facts();
        const mendings = facts === null ? [] : plan(context, facts);
        const why = (0,obstacles/* untouchableFiles */.kL)(context, facts);
        // Without the rights to mend, or where the files are another engine's or elsewhere, nothing was looked at: silence says nothing.
        const looked = context.privilege.kind !== null && (0,guard_files/* notOwn */._J)(facts) === null && (0,obstacles/* elsewhere */.Jn)(context) === null;
        if (facts !== null && mendings.length === 0 && (why === null || looked))
            return contentObstacle(context);
        return why ?? (mendings.some(({ kind }) => kind === 'set-aside') ? (0,job_containers/* stopObstacle */.u)(context) : null);
    },
    async disturbs(context) {
        const facts = await context.engine.facts();
        const stops = facts !== null && plan(context, facts).some(({ kind }) => kind === 'set-aside');
        return stops ? 'engine' : 'nobody';
    },
    async apply(context) {
        const facts = await context.engine.facts();
        if (facts === null)
            return { kind: 'failed', why: 'the data root is no longer known' };
        const mendings = plan(context, facts);
        const live = await mendLive(context, facts, mendings);
        const files = mendings.flatMap((mending) => (mending.kind === 'set-aside' ? [mending] : []));
        if (files.length > 0)
            return replaceFiles(context, facts, files, live);
        if (live?.kind === 'failed' && (await contentObstacle(context)) !== null)
            return live;
        return mendLostContent(context, live?.kind === 'mended' ? live.detail : null);
    },
};
function plan({ findings }, facts) {
    return PARTS.map((part) => part.plan(facts, findings)).filter((mending) => mending !== null);
}
/** All that the engine may run for; null when nothing of the kind is called for. One that works is enough to build again. */
async function mendLive(context, facts, mendings) {
    const wanted = (kind) => mendings.some((mending) => mending.kind === kind);
    const all = [
        ...(wanted('relink') ? [await attempted('links could not be made again', relink(context, facts))] : []),
        ...(wanted('make-directories')
            ? [await attempted('directories could not be made again', makeDirectories(context, facts))]
            : []),
    ];
    if (all.length === 0)
        return null;
    const detail = all.map((one) => (one.kind === 'mended' ? one.detail : one.why)).join('; ');
    return all.some(({ kind }) => kind === 'mended')
        ? { kind: 'mended', detail }
        : { kind: 'failed', why: detail };
}
async function attempted(what, mending) {
    const mended = await mending.catch((error) => ({
        kind: 'failed',
        why: (0,message_of/* messageOf */.b)(error),
    }));
    return mended.kind === 'mended' ? mended : { kind: 'failed', why: `${what} (${mended.why})` };
}
async function relink({ privilege, signal }, { dataRoot }) {
    const begun = performance.now();
    const done = await privilege.run('relinkOverlay2', { dataRoot }, { timeoutMs: RELINK_MS, signal });
    const milliseconds = Math.ceil(performance.now() - begun);
    if (!done.madeDirectory && done.made + done.replaced + done.named === 0)
        return { kind: 'failed', why: 'every layer that still has its `link` file has its link' };
    return { kind: 'mended', detail: `${relinkedWhat(done)} in ${milliseconds} ms` };
}
async function makeDirectories({ privilege, signal }, { dataRoot, containerdRoot }) {
    const made = await privilege.run('makeDirectories', { dataRoot, containerdRoot }, { timeoutMs: RELINK_MS, signal });
    if (made.length === 0)
        return { kind: 'failed', why: 'none is missing that may be made' };
    return { kind: 'mended', detail: `made again, empty: ${made.join(', ')}` };
}
function relinkedWhat({ madeDirectory, made, replaced, named, skipped }) {
    const directory = madeDirectory ? 'the directory of links and ' : '';
    const wrong = replaced === 0 ? '' : ` and ${replaced} wrong ones replaced`;
    const files = named === 0 ? '' : ` and ${named} of their files with a layer’s link`;
    const left = skipped.length === 0 ? '' : ` (${skipped.length} layers are too damaged for one)`;
    return `${directory}${made} links of layers were made again${wrong}${files}${left}`;
}
async function replaceFiles(context, facts, files, live) {
    const before = live === null ? '' : `${live.kind === 'mended' ? live.detail : live.why}; `;
    return (0,set_aside/* setAsideAndStart */.u)(context, facts, {
        rung: 'repair',
        entries: files.map(({ entry }) => entry),
        volumesToo: false,
        done: `${before}${files.map(({ what }) => what).join(' and ')} was set aside, the engine makes it anew`,
        lost: files.flatMap(({ lost, remake }) => (remake === undefined ? lost : [])),
        remakes: files.flatMap(({ remake }) => remake ?? []),
    });
}

// EXTERNAL MODULE: ./build/remedies/store-safety.js
var store_safety = __webpack_require__(5940);
;// CONCATENATED MODULE: ./build/remedies/reset-build-cache.js


/** Both stores keep it there: metadata in `buildkit/containerd-overlayfs` with the containerd store (measured). */
const ENTRIES = ['buildkit'];
const RUNG = { containers: 'stopped', entries: () => ENTRIES };
const reset_build_cache_LIST_MS = 60_000;
const resetBuildCache = {
    id: 'reset-build-cache',
    obstacle: async (context) => (0,store_safety/* storeRungObstacle */.dO)(context, await context.engine.facts(), RUNG),
    async apply(context) {
        const facts = await context.engine.facts();
        if (facts === null)
            return { kind: 'failed', why: 'the data root is no longer known' };
        const why = await (0,store_safety/* storeRungObstacle */.dO)(context, facts, RUNG);
        if (why !== null)
            return { kind: 'failed', why };
        let told = '';
        const result = await (0,set_aside/* setAsideAndStart */.u)(context, facts, {
            rung: 'reset-build-cache',
            entries: ENTRIES,
            moreOnceStopped: async () => {
                const { entries, sentence } = await layersOnlyItNames(context, facts);
                told = sentence;
                return entries;
            },
            volumesToo: false,
            done: 'BuildKit’s state was set aside',
            lost: ['the build cache of the engine'],
        });
        return result.kind === 'failed' ? result : { ...result, detail: `${result.detail}${told}` };
    },
};
/** Left where they are no prune finds them, and `docker system df` does not count them (measured: 57 MB in a small case). */
async function layersOnlyItNames({ privilege, signal }, { store, dataRoot }) {
    if (store !== 'overlay2')
        return {
            entries: [],
            sentence: '; what only it had unpacked stays on disk until the image store is reset',
        };
    const limit = { timeoutMs: reset_build_cache_LIST_MS, signal };
    const found = await privilege
        .run('listUnnamedLayers', { dataRoot }, limit)
        .catch((error) => ({ entries: [], layers: 0, why: String(error) }));
    const sentence = found.why === null
        ? `; with it ${found.layers} layers that nothing else names`
        : `; layers that only it named stay on disk, for not every record could be read (${found.why})`;
    return { entries: found.entries, sentence };
}

// EXTERNAL MODULE: ./build/remedies/containerd-part.js
var containerd_part = __webpack_require__(4052);
;// CONCATENATED MODULE: ./build/remedies/reload-images.js
/** After containerd's store was set aside: the images in it whose content is whole are loaded into the new one, by name. */





const LOAD_MS = 480_000;
/**
 * Measured with 26.1, 28.5 and 29: with a broken database of containerd the blobs are as they were, and `docker load` takes
 * them as they are. Null where there is nothing of that kind; never rejects.
 */
async function reloadImages({ engine, privilege, say, signal }, { dataRoot, containerdRoot, store }, id) {
    if (store !== 'containerd' || containerdRoot === null || engine.endpoint.kind !== 'unix')
        return null;
    const within = (0,external_node_path_.relative)(dataRoot, containerdRoot);
    if (within.startsWith('..'))
        return null;
    say('loading the images that are whole from what was set aside');
    const known = ((await engine.inventory())?.images ?? []).flatMap(lastKnown);
    const args = { dataRoot, id, containerdRoot: within, socketPath: engine.endpoint.path, known };
    try {
        const begun = performance.now();
        const done = await privilege.run('loadAsideImages', args, { timeoutMs: LOAD_MS, signal });
        const seconds = ((performance.now() - begun) / 1000).toFixed(1);
        for (const { name, why } of done.left)
            say(`not loaded: ${(0,image_names/* shortImageName */.t)(name)}: ${why}`);
        const names = done.loaded.map(image_names/* shortImageName */.t);
        const detail = names.length === 0
            ? 'no image could be loaded from it'
            : `${(0,listed/* listed */.K)(names)} loaded from it (${(0,reclaimed/* humanBytes */.p6)(done.bytes)} in ${seconds} s)`;
        return { detail, left: done.left.map(({ name }) => (0,image_names/* shortImageName */.t)(name)), complete: done.complete };
    }
    catch (error) {
        say(`no image was loaded from what was set aside: ${(0,message_of/* messageOf */.b)(error)}`);
        return null;
    }
}
/** With this store the engine calls an image by the digest of its index or manifest (moby, `daemon/containerd/image_list.go`). */
function lastKnown({ id, names }) {
    const tags = names.filter((name) => !name.includes('@'));
    return tags.map((name) => ({ name: (0,image_names/* fullImageName */.o)(name), digest: `sha256:${id}` }));
}

// EXTERNAL MODULE: ./build/remedies/store-entries.js
var store_entries = __webpack_require__(7485);
;// CONCATENATED MODULE: ./build/remedies/reset-stores.js








/** The kept directories are named by what they hold, for the summary. */
const planReset = (facts, names, context, loss) => ({
    rung: 'reset-image-store',
    entries: (0,store_entries/* storeEntries */.uH)(facts, names),
    volumesToo: false,
    done: 'images, containers and build cache were set aside; volumes, networks and plugins are kept',
    lost: loss.lost,
    keep: loss.keep,
    afterStart: async (id) => afterReloading(await reloadImages(context, facts, id), loss),
});
/** Where every image is there again nothing is left that only the old store has. */
function afterReloading(reloaded, loss) {
    if (reloaded === null)
        return null;
    const { detail, left, complete } = reloaded;
    if (!complete)
        return { detail, lost: loss.lost, keep: loss.keep };
    const images = left.length === 0 ? [] : [`images that are damaged: ${(0,listed/* listed */.K)(left)}`];
    return { detail, lost: [...images, ...loss.besidesImages], keep: left.length === 0 ? null : loss.keep };
}
const planWipe = (_facts, names, { allowVolumeLoss }, { lost, keep }) => ({
    rung: 'wipe-engine',
    entries: (0,store_entries/* allEntries */.Yl)(names, allowVolumeLoss),
    volumesToo: allowVolumeLoss,
    done: allowVolumeLoss
        ? 'everything of the engine was set aside, volumes included (allow-volume-loss)'
        : 'everything of the engine but its volumes was set aside',
    lost: [...(allowVolumeLoss ? ['every volume of the engine'] : []), ...lost, 'every plugin of the engine'],
    keep,
    remakes: [remake_networks/* remakeWipedNetworks */.g],
});
const resetImageStore = storeRemedy('reset-image-store', planReset);
const wipeEngine = storeRemedy('wipe-engine', planWipe);
function storeRemedy(id, planOf) {
    const rungFor = (context) => ({
        containers: 'lost',
        entries: (facts, names) => planOf(facts, names, context, { lost: [], besidesImages: [], keep: null }).entries,
    });
    return {
        id,
        async obstacle(context) {
            const facts = await context.engine.facts();
            const why = await (0,store_safety/* storeRungObstacle */.dO)(context, facts, rungFor(context));
            if (why !== null || facts === null)
                return why;
            const known = (0,store_entries/* storeObstacle */.bI)(facts, (await (0,store_safety/* lookAtDataRoot */.Lq)(context, facts)).names);
            const containerd = known === null ? await (0,containerd_part/* containerdPart */.Xt)(context, facts) : null;
            return typeof containerd === 'string' ? containerd : known;
        },
        async apply(context) {
            const facts = await context.engine.facts();
            if (facts === null)
                return { kind: 'failed', why: 'the data root is no longer known' };
            const { names } = await (0,store_safety/* lookAtDataRoot */.Lq)(context, facts);
            const why = (await (0,store_safety/* storeRungObstacle */.dO)(context, facts, rungFor(context))) ?? (0,store_entries/* storeObstacle */.bI)(facts, names);
            if (why !== null)
                return { kind: 'failed', why };
            const containerd = await (0,containerd_part/* containerdPart */.Xt)(context, facts);
            if (typeof containerd === 'string')
                return { kind: 'failed', why: containerd };
            const plan = planOf(facts, names, context, await storeLoss(context));
            return (0,set_aside/* setAsideAndStart */.u)(context, facts, { ...plan, containerd });
        },
    };
}

// EXTERNAL MODULE: ./build/remedies/last-grace.js
var last_grace = __webpack_require__(6551);
// EXTERNAL MODULE: ./build/remedies/living-containers.js
var living_containers = __webpack_require__(8513);
// EXTERNAL MODULE: ./build/remedies/tell-living.js
var tell_living = __webpack_require__(2414);
;// CONCATENATED MODULE: ./build/remedies/restart-engine.js
/** Restarts the engine through its service manager; its files stay as they are. */






const restartEngine = {
    id: 'restart-engine',
    obstacle: job_containers/* stopObstacle */.u,
    async apply(context) {
        const { engine, say, cancelled } = context;
        const liveRestore = (await engine.facts())?.liveRestore ?? false;
        const warning = (0,tell_living/* stopWarning */.Nj)(await context.living.note(context), liveRestore);
        if (warning !== null)
            say(warning);
        if (seemsHung(context)) {
            const file = await engine.dump();
            if (file !== null)
                say(`what the engine was doing is kept in ${file}`);
        }
        const begun = performance.now();
        try {
            await engine.host.stop();
            await (0,with_reserve/* startWithReserve */.T5)(context, (0,last_grace/* lastGrace */.L)(context));
        }
        catch (error) {
            if (cancelled.aborted)
                return { kind: 'failed', why: 'the run was cancelled while the engine started; it goes on starting' };
            return { kind: 'failed', why: (0,message_of/* messageOf */.b)(error) };
        }
        const seconds = ((performance.now() - begun) / 1000).toFixed(1);
        const brought = await context.living.bringBack((0,living_containers/* beyondRung */.S)(context));
        return {
            kind: 'applied',
            detail: [`the engine was restarted in ${seconds} s`, ...(0,tell_living/* whoIsBack */.uy)(brought)].join('; '),
            freedBytes: null,
            lost: brought.lost,
        };
    },
};
/** Its process is there, and its API did not answer: refused is not hung, and one that stands hears no signal. */
function seemsHung({ findings }) {
    const silent = findings.some(({ id, state }) => id === 'reachable' && state === 'unknown');
    return silent && !findings.some(({ id, state }) => id === 'engine-process' && state === 'broken');
}

;// CONCATENATED MODULE: ./build/remedies/retry.js
const retry = {
    id: 'retry',
    obstacle: async () => null,
    apply: async () => ({ kind: 'applied', detail: 'nothing was changed', freedBytes: null, lost: [] }),
};
const retryWithoutRemoteCache = { ...retry, id: 'retry-without-remote-cache' };

// EXTERNAL MODULE: ./build/engine/away/side-builder.js
var side_builder = __webpack_require__(6649);
// EXTERNAL MODULE: ./build/privileged/process-id.js
var process_id = __webpack_require__(2879);
// EXTERNAL MODULE: ./build/engine/create-engine.js + 33 modules
var create_engine = __webpack_require__(7688);
// EXTERNAL MODULE: ./build/engine/endpoint.js
var endpoint = __webpack_require__(5894);
// EXTERNAL MODULE: ./build/engine/global-args.js
var global_args = __webpack_require__(6896);
;// CONCATENATED MODULE: ./build/engine/away/image-list.js
const image_list_ASK_MS = 30_000;
/** Null when the engine does not tell. */
async function listImages(cli) {
    const format = '{{.ID}} {{.Repository}}:{{.Tag}}';
    const listed = await cli.docker(['image', 'ls', '--no-trunc', '--format', format], { timeoutMs: image_list_ASK_MS });
    if (listed.exitCode !== 0)
        return null;
    return listed.stdout.split('\n').flatMap((line) => {
        const [id = '', name = ''] = line.trim().split(' ');
        return id === '' ? [] : [{ id, name: name.includes('<none>') ? null : name }];
    });
}
/** What `docker save` is told: the names, and the ids of those that have none. */
function referencesOf(images) {
    return [...new Set(images.map(({ id, name }) => name ?? id))];
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/engine/docker-cli.js
var docker_cli = __webpack_require__(1867);
;// CONCATENATED MODULE: ./build/engine/away/side-client.js
/** The user's own client, led to a side engine: the same program and configuration, another host. */


/** Credentials, contexts, secrets, ssh, build args and stdin are the client's own: nothing of them changes. */
function elsewhereAt(socket) {
    return {
        env: {
            DOCKER_HOST: `unix://${socket}`,
            DOCKER_CONTEXT: undefined,
            DOCKER_TLS: undefined,
            DOCKER_TLS_VERIFY: undefined,
            DOCKER_CERT_PATH: undefined,
            // A builder that `buildx use --global` chose stands on another engine
            BUILDX_BUILDER: 'default',
        },
        options: [],
        leaveOut: ['host', 'context', 'tls', 'tlsverify', 'tlscacert', 'tlscert', 'tlskey', 'builder'],
    };
}
/** The global options of a command that say nothing of the engine: `--config`. */
function sideClient({ docker }, env, configDir, socket) {
    const globalArgs = configDir === null ? [] : ['--config', configDir];
    return (0,docker_cli/* createDockerCli */.F)({ program: docker, globalArgs, env: { ...env, ...elsewhereAt(socket).env } });
}
/** `from | to`: images go from one engine to the other without a file between. Resolves to why not, or null. */
function pipeDocker(from, to, timeoutMs) {
    const source = (0,external_node_child_process_.spawn)(from.program, [...from.words], {
        env: { ...from.env },
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const sink = (0,external_node_child_process_.spawn)(to.program, [...to.words], { env: { ...to.env }, stdio: ['pipe', 'ignore', 'pipe'] });
    let said = '';
    for (const stream of [source.stderr, sink.stderr])
        stream.on('data', (chunk) => {
            said = `${said}${chunk.toString()}`.slice(-2000);
        });
    source.stdout.on('error', () => undefined);
    sink.stdin.on('error', () => undefined);
    source.stdout.pipe(sink.stdin);
    let late = false;
    const timer = setTimeout(() => {
        late = true;
        source.kill('SIGKILL');
        sink.kill('SIGKILL');
    }, timeoutMs);
    // Whoever ends first without success takes the other along: a full disk at one end must not hang the other
    const ended = (child, other) => new Promise((resolve) => {
        const end = (ok) => {
            if (!ok)
                other.kill();
            resolve(ok);
        };
        child.once('error', () => end(false));
        child.once('close', (code) => end(code === 0));
    });
    return Promise.all([ended(source, sink), ended(sink, source)]).then((both) => {
        clearTimeout(timer);
        if (both.every(Boolean))
            return null;
        return late
            ? `it took longer than ${timeoutMs / 1000} s`
            : said.trim().split('\n').at(-1) || 'it ended without a word';
    });
}

;// CONCATENATED MODULE: ./build/engine/away/bring-home.js
/** Brings what a side engine built to the sick one; where that cannot take it, into a file. */



const CARRY_MS = 1_800_000;
/** Never rejects. */
async function bringHome(request) {
    const now = await listImages(request.side);
    if (now === null)
        return lost('the side engine does not tell what it built');
    const known = new Set(request.before.map(({ id, name }) => `${id} ${name}`));
    const built = now.filter(({ id, name }) => !known.has(`${id} ${name}`));
    if (built.length === 0)
        return { delivered: true, archive: null, image: 'what it made is where the command put it' };
    const names = referencesOf(built);
    const whyNot = (await request.whyNotBack()) ?? (await loadBack(request, names));
    if (whyNot === null)
        return {
            delivered: true,
            archive: null,
            image: `its image was loaded back into the engine (${names.join(', ')})`,
        };
    return archive(request, names, whyNot);
}
async function loadBack({ words }, names) {
    const why = await pipeDocker(words('side', ['save', ...names]), words('sick', ['load']), CARRY_MS);
    return why === null ? null : `the engine did not take it (${why})`;
}
async function archive({ side, archiveDir, runId }, names, whyNot) {
    const file = (0,external_node_path_.join)(archiveDir, `buildmend-${runId}-image.tar`);
    const saved = await side.docker(['save', '--output', file, ...names], { timeoutMs: CARRY_MS });
    if (saved.exitCode !== 0) {
        const last = saved.stderr.trim().split('\n').at(-1) ?? '';
        return lost(`${whyNot}, and the image could not be saved as ${file}: ${last}`);
    }
    return {
        delivered: true,
        archive: file,
        image: `${whyNot}, so its image (${names.join(', ')}) is saved: load it with \`docker load --input ${file}\``,
    };
}
function lost(why) {
    return { delivered: false, archive: null, image: `its image is lost: ${why}` };
}

;// CONCATENATED MODULE: ./build/engine/away/carry-bases.js

const carry_bases_ASK_MS = 20_000;
const carry_bases_CARRY_MS = 900_000;
const carry_bases_PING_MS = 2_000;
/** Throws for one that cannot be had from the sick engine nor from a registry: the build could not pass. */
async function carryBases(carry) {
    const { bases, engine, say, words } = carry;
    if (bases === null)
        return say('which images the build stands on is not known: they are pulled as the build asks for them');
    if (bases.length === 0 || (await engine.ping(carry_bases_PING_MS)).state !== 'healthy')
        return;
    for (const image of await onlyHere(carry, bases)) {
        say(`${image} is in no registry: taking it over from the sick engine`);
        const why = await pipeDocker(words('sick', ['save', image]), words('side', ['load']), carry_bases_CARRY_MS);
        if (why !== null)
            throw new Error(`${image} is only in the sick engine, and cannot be had from it: ${why}`);
    }
}
async function onlyHere({ engine, signal }, bases) {
    const options = { timeoutMs: carry_bases_ASK_MS, signal };
    const found = await Promise.all(bases.map(async (image) => {
        const here = await engine.docker(['image', 'inspect', '--format', '{{.Id}}', image], options);
        if (here.exitCode !== 0)
            return false;
        return (await engine.docker(['buildx', 'imagetools', 'inspect', image], options)).exitCode !== 0;
    }));
    return bases.filter((_, index) => found[index] === true);
}

;// CONCATENATED MODULE: ./build/engine/away/side-engine.js
/** A clean engine beside a sick one: started with its programs, filled with the bases that only it has, and taken down again. */









const START_MS = 120_000;
const END_MS = 120_000;
const ANSWER_MS = 30_000;
const side_engine_PING_MS = 2_000;
/** The side engine’s own BuildKit, as buildx names it where DOCKER_HOST names the engine. */
const OWN_BUILDER = { name: 'default', driver: 'docker', containers: [] };
/** Throws, with nothing left behind, when it cannot be had. */
async function startSideEngine(request) {
    const { privilege, signal, say } = request;
    const started = await start(request);
    const leave = async () => {
        await privilege.run('endSide', { dir: started.dir }, { timeoutMs: END_MS }).then(() => say('the side engine was ended, and its folder deleted'), (error) => say(`the side engine in ${started.dir} could not be ended: ${String(error)}; the next run tries again`));
    };
    try {
        return await equip(request, started, leave);
    }
    catch (error) {
        await leave();
        throw signal.aborted ? new Error('the run is being ended') : error;
    }
}
async function start(request) {
    const { engine, facts, parent, privilege, signal, env } = request;
    const launch = (await engine.launch?.()) ?? null;
    const args = {
        parent,
        run: await ourselves(),
        uid: process.geteuid?.() ?? 0,
        store: facts?.store ?? 'other',
        argv: launch?.argv ?? ['dockerd'],
        exe: launch?.exe ?? null,
        env: launch?.env ?? { PATH: env['PATH'] ?? '' },
        netNamespace: launch?.netNamespace ?? null,
        mountNamespace: launch?.mountNamespace ?? null,
    };
    return privilege.run('startSide', args, { timeoutMs: START_MS, signal });
}
async function ourselves() {
    const own = await (0,process_id/* processId */.P)(process.pid);
    if (own === null)
        throw new Error('this process is not seen in /proc');
    return own;
}
async function equip(request, { socket, dir }, leave) {
    const { command, env, privilege, signal, say } = request;
    const elsewhere = elsewhereAt(socket);
    const { configDir } = (0,global_args/* readGlobalArgs */.r)(command.globalArgs);
    const globalArgs = configDir === null ? [] : ['--config', configDir];
    const sideEnv = { ...env, ...elsewhere.env };
    const cli = sideClient(command, env, configDir, socket);
    const engine = (0,create_engine/* createEngine */.P)({
        command: { ...command, globalArgs, builder: null },
        env: { ...sideEnv, BUILDX_BUILDER: undefined },
        engineStop: null,
        engineStart: null,
        engineLog: null,
        privilege: async () => privilege,
    });
    await untilAnswers(engine, signal);
    say(`a clean engine answers beside the sick one (${dir})`);
    const words = (which, more) => ({
        program: command.docker,
        words: [...(which === 'side' ? globalArgs : command.globalArgs), ...more],
        env: which === 'side' ? sideEnv : env,
    });
    const carry = { ...request, words };
    await carryBases(carry);
    const before = (await listImages(cli)) ?? [];
    const beside = (0,endpoint/* resolveEndpoint */.sO)({ globalArgs: command.globalArgs, env }).endpoint;
    return {
        how: elsewhere,
        where: `a clean side engine${beside.kind === 'unix' ? ` beside the one at ${beside.path}` : ''}`,
        engine,
        verify: (ending) => (0,probe/* probeBuild */.x)(cli, OWN_BUILDER, ending),
        bringHome: () => bringHome({ ...request, side: cli, words, before }),
        leave,
    };
}
async function untilAnswers(engine, signal) {
    const until = performance.now() + ANSWER_MS;
    for (;;) {
        const { state, detail } = await engine.ping(side_engine_PING_MS);
        if (state === 'healthy')
            return;
        if (signal.aborted)
            throw new Error('the run is being ended');
        if (performance.now() > until)
            throw new Error(`the side engine does not answer: ${detail}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
}

// EXTERNAL MODULE: ./build/engine/away/side-parent.js
var side_parent = __webpack_require__(3828);
;// CONCATENATED MODULE: ./build/remedies/side-engine.js
/** Goes round a sick engine: the build is finished on a clean one beside it, which is taken down afterwards. */





const remedies_side_engine_PING_MS = 5_000;
const sideEngine = {
    id: 'side-engine',
    async obstacle(context) {
        const all = await ways(context);
        const [first] = all;
        return all.some(({ obstacle }) => obstacle === null) ? null : (first?.obstacle ?? 'there is no way');
    },
    async apply(context) {
        const failed = [];
        for (const { obstacle, start } of await ways(context)) {
            if (obstacle !== null)
                continue;
            try {
                const away = await start();
                return {
                    kind: 'applied',
                    detail: `the build goes to ${away.where}`,
                    freedBytes: null,
                    lost: [],
                    away,
                };
            }
            catch (error) {
                failed.push((0,message_of/* messageOf */.b)(error));
                if (context.signal.aborted)
                    break;
            }
        }
        return { kind: 'failed', why: failed.join('; ') || 'it can no longer be done' };
    },
};
/** A builder on an engine that is well needs no rights and no room of its own: where only the builder is sick it comes first. */
async function ways(context) {
    if (context.wayOut === undefined)
        return [];
    const { wayOut, engine } = context;
    const facts = await engine.facts();
    const byEngine = {
        obstacle: await engineObstacle(context, facts),
        start: () => startBeside(context, facts),
    };
    const byBuilder = {
        obstacle: await (0,side_builder/* ownBuilderObstacle */.Xw)(context, wayOut),
        start: () => (0,side_builder/* startSideBuilder */.Bf)({ ...context, ...wayOut }),
    };
    const { failureClass } = context.diagnosis;
    const builders = ['buildkit-state-corruption', 'builder-unavailable'].includes(failureClass);
    const own = (await engine.builder())?.driver === 'docker-container';
    return builders || own ? [byBuilder, byEngine] : [byEngine, byBuilder];
}
async function engineObstacle(context, facts) {
    // Also where its files can be reached: the client could not reach a socket there
    const { kind } = context.engine.endpoint;
    if (kind !== 'unix')
        return `the engine is reached by ${kind}: one beside it could not be reached from here`;
    if (context.privilege.kind === null)
        return 'an engine beside this one needs root, and this is neither root nor may it use sudo without a password';
    if (facts?.strangers)
        return `the engine is not this machine’s own (${facts.strangers})`;
    if (facts?.desktop === true)
        return 'the engine lives in Docker Desktop’s virtual machine';
    if (facts?.rootless === true)
        return 'the engine is rootless: one beside it would need its user’s session';
    if ((await (0,side_parent/* sideParent */.il)(avoided(context, facts))) !== null)
        return null;
    return `there is no room for a side engine (3 GiB at least)${avoided(context, facts) === null ? '' : ' on another disk'}`;
}
/** The data root's disk, where that is what fails or is full. */
function avoided(context, facts) {
    const bad = (0,obstacles/* failingHardware */.dT)(context) !== null ||
        ['disk-full', 'storage-io-error'].includes(context.diagnosis.failureClass);
    return bad ? (facts?.dataRoot ?? '/var/lib/docker') : null;
}
async function startBeside(context, facts) {
    const { engine, wayOut } = context;
    const parent = await (0,side_parent/* sideParent */.il)(avoided(context, facts));
    if (parent === null || wayOut === undefined)
        throw new Error('there is no room left for a side engine');
    return startSideEngine({
        ...wayOut,
        engine,
        facts,
        parent,
        archiveDir: (0,obstacles/* failingHardware */.dT)(context) === null ? wayOut.archiveDir : parent,
        privilege: context.privilege,
        bases: (await context.bases?.()) ?? null,
        whyNotBack: async () => {
            const hardware = (0,obstacles/* failingHardware */.dT)(context);
            if (hardware !== null)
                return hardware;
            const { state } = await engine.ping(remedies_side_engine_PING_MS);
            return state === 'healthy' ? null : 'the engine does not answer';
        },
        runId: context.runId,
        signal: context.signal,
        say: context.say,
    });
}

;// CONCATENATED MODULE: ./build/remedies/within-limit.js
/** Holds a remedy to its time limit: one that takes longer is ended, counts as failed, and what it set aside is put back. */

/** A remedy that throws has failed. Resolves when the remedy has ended, which it does at its next safe point. */
async function applyWithinLimit(remedy, context) {
    const limit = new AbortController();
    const over = `it took longer than its limit of ${context.limitMs / 1000} s`;
    const timer = setTimeout(() => limit.abort(new Error(over)), context.limitMs);
    const signal = AbortSignal.any([context.cancelled, limit.signal]);
    const result = await remedy
        .apply({ ...context, signal })
        .catch((error) => ({ kind: 'failed', why: (0,message_of/* messageOf */.b)(error) }));
    clearTimeout(timer);
    if (!limit.signal.aborted || context.cancelled.aborted)
        return result;
    if (result.kind === 'applied')
        return whenDoneTooLate(result, over);
    return { kind: 'failed', why: result.why.includes(over) ? result.why : `${over}: ${result.why}` };
}
/** What cannot be undone is told as done: it is. */
async function whenDoneTooLate(result, over) {
    if (result.away !== undefined) {
        await result.away.leave();
        return { kind: 'failed', why: over };
    }
    if (result.undo === undefined)
        return { ...result, detail: `${result.detail}; then ${over}` };
    const ok = await result.undo().catch(() => false);
    const back = ok ? 'all was put back' : 'what it set aside could not be put back';
    return { kind: 'failed', why: `${over}; ${back}` };
}

;// CONCATENATED MODULE: ./build/remedies/index.js
/** The registry of remedies: the compiler makes sure that every rung has one. */














const REMEDIES = {
    retry: retry,
    'retry-without-remote-cache': retryWithoutRemoteCache,
    repair: repair,
    'free-space': freeSpace,
    prune: prune,
    'prune-images': pruneImages,
    'recreate-builder': recreateBuilder,
    'fallback-builder': fallbackBuilder,
    'restart-engine': restartEngine,
    'side-engine': sideEngine,
    'reset-build-cache': resetBuildCache,
    'reset-image-store': resetImageStore,
    'wipe-engine': wipeEngine,
};
/** A remedy that throws, or takes longer than its limit, has failed. */
function applyRemedy(rung, context) {
    return applyWithinLimit(REMEDIES[rung], context);
}
/** Whom a rung would disturb; all, where that cannot be found out. */
async function disturbanceOf(rung, context) {
    const always = (0,rungs/* rungSpec */.gV)(rung).disturbs;
    return (await REMEDIES[rung].disturbs?.(context).catch(() => 'engine')) ?? always;
}
/** What stands in the way of each rung; what cannot even be looked at is not taken. All at once: on an engine that does not answer each of them waits for its own time limit. */
async function obstaclesOf(ladder, contextFor) {
    const looked = await Promise.all(ladder.map(async (rung) => [rung, await REMEDIES[rung].obstacle(contextFor(rung)).catch(message_of/* messageOf */.b)]));
    const obstacles = {};
    for (const [rung, why] of looked)
        if (why !== null)
            obstacles[rung] = why;
    return obstacles;
}
/**
 * What stands in the way of the rungs before the first that can be taken, one after the other: to ask a registry or to look
 * through a store for a rung that is not reached would only cost time.
 * @param next - the rung that comes if only these obstacles stand
 */
async function obstaclesUpTo(next, contextFor) {
    const obstacles = {};
    for (;;) {
        const rung = next({ ...obstacles });
        if (rung === null || obstacles[rung] !== undefined)
            return obstacles;
        const why = await REMEDIES[rung].obstacle(contextFor(rung)).catch(message_of/* messageOf */.b);
        if (why === null)
            return obstacles;
        obstacles[rung] = why;
    }
}

// EXTERNAL MODULE: ./build/remedies/journalled.js
var journalled = __webpack_require__(7589);
;// CONCATENATED MODULE: ./build/remedies/local-images.js
const local_images_ASK_MS = 20_000;
/**
 * `--pull` only when every image that the build stands on can be had from its registry: `imagetools` asks the registry
 * alone, never the engine. Null for Dockerfiles that could not be read: then nothing is known, and nothing is pulled.
 */
async function mayPull(dockerfiles, engine, signal) {
    if (dockerfiles === null)
        return {
            pull: false,
            why: 'no --pull: the Dockerfile could not be read, so its base images are not known',
        };
    const { images, unresolved } = dockerfiles;
    if (unresolved.length > 0)
        return { pull: false, why: `no --pull: what ${unresolved.join(', ')} stands for is not known` };
    if (images.length === 0)
        return { pull: false, why: 'no --pull: the Dockerfile stands on no image' };
    const missing = await Promise.all(images.map((image) => isMissing(image, engine, signal)));
    const local = images.filter((_, index) => missing[index] === true);
    if (local.length > 0)
        return { pull: false, why: `no --pull: no registry has ${local.join(', ')} for us` };
    return { pull: true, why: `--pull: ${images.join(', ')} can be had from the registry` };
}
async function isMissing(image, engine, signal) {
    const options = { timeoutMs: local_images_ASK_MS, ...(signal === undefined ? {} : { signal }) };
    return (await engine.docker(['buildx', 'imagetools', 'inspect', image], options)).exitCode !== 0;
}

;// CONCATENATED MODULE: ./build/attempt/failed-cache.js
/** solver/llbsolver/solver.go and control/control.go name the steps; a client that stops before them names the half itself. */
const EXPORT = /^(?:\[[^\]]*\] )?(?:exporting cache|exporting to GitHub Actions Cache)/;
const IMPORT = /^(?:\[[^\]]*\] )?importing cache/;
const SAYS_EXPORT = /\bcache export(?:er)?\b|error writing (?:layer|manifest|config) blob|error committing cache/i;
const SAYS_IMPORT = /\bcache import(?:er)?\b|failed to import cache/i;
/** By the last error that tells; null where none does. */
function failedCache(lines) {
    const errors = lines.filter(({ source, text }) => (source === 'engine' || source === 'client') && /error/i.test(text));
    for (const { step, text } of errors.toReversed()) {
        if ((step !== null && EXPORT.test(step)) || SAYS_EXPORT.test(text))
            return 'cache-to';
        if ((step !== null && IMPORT.test(step)) || SAYS_IMPORT.test(text))
            return 'cache-from';
    }
    return null;
}

// EXTERNAL MODULE: ./build/command/remote-cache.js
var remote_cache = __webpack_require__(7725);
;// CONCATENATED MODULE: ./build/remote-cache-of.js
/** What is known of a command's remote cache after an attempt: what can be left out, and what failed. */


function remoteCacheOf(command, lines) {
    return {
        removable: (0,remote_cache/* removableCaches */.Xb)(command),
        whyNot: (0,remote_cache/* whyNoneRemovable */.CK)(command),
        failed: failedCache(lines),
    };
}

;// CONCATENATED MODULE: ./build/verify-engine.js
async function verifyEngine(engine, findings, signal) {
    const suspects = findings.filter((finding) => finding.state === 'broken');
    const { api, build, findings: again } = await engine.readiness(suspects, signal);
    const still = again.filter((finding) => finding.state === 'broken');
    const usable = api.state !== 'broken' && build.state !== 'broken';
    const detail = usable
        ? [`${build.detail}`, ...still.map((finding) => `still broken: ${finding.detail}`)].join('; ')
        : (api.state === 'broken' ? api : build).detail;
    return { kind: 'verified', usable, detail };
}

// EXTERNAL MODULE: ./build/way-out.js
var way_out = __webpack_require__(4302);
;// CONCATENATED MODULE: ./build/weigh-volumes.js
/** For all volumes together; what is not measured by then has no size. */
const weigh_volumes_LIMIT_MS = 3_000;
const CALL_MS = 10_000;
/** Volumes of other drivers stand elsewhere: their size stays unknown. Never rejects. */
async function weighVolumes(volumes, { engine, privilege }) {
    if (volumes === null || volumes.length === 0)
        return volumes;
    const facts = await engine.facts();
    if (facts === null || privilege.kind === null || engine.endpoint.kind !== 'unix')
        return volumes;
    const names = volumes.filter(({ driver }) => driver === null || driver === 'local').map(({ name }) => name);
    const measured = await privilege
        .run('measureVolumes', { dataRoot: facts.dataRoot, names, limitMs: weigh_volumes_LIMIT_MS }, { timeoutMs: CALL_MS })
        .catch(() => []);
    const bytes = new Map(measured.map((volume) => [volume.name, volume.bytes]));
    return volumes.map((volume) => ({ ...volume, bytes: bytes.get(volume.name) ?? null }));
}

;// CONCATENATED MODULE: ./build/recovery.js
/** Performs everything that follows a failed attempt. Loaded only then: a passing build never pays for it. */




















function createRecovery(deps) {
    const { now } = deps;
    const { engine, living, journal } = (0,journalled/* createJournalled */.lo)(deps);
    let findings = [];
    let diagnosis = null;
    let volumesBefore = null;
    let touched = false;
    let attemptAtMs = deps.startedAtMs;
    let weighed = false;
    const applied = [];
    const being = createBeingAway(deps.say);
    const contextFor = (rung, use) => ({
        engine,
        privilege: deps.privilege,
        diagnosis: diagnosis ?? { failureClass: 'unknown', owner: 'unknown', confidence: 0, evidence: [] },
        findings,
        use,
        allowVolumeLoss: deps.plan.allowVolumeLoss,
        keepSetAside: deps.plan.keepSetAside,
        allowContainerLoss: deps.plan.allowContainerLoss,
        builds: deps.command.tags,
        ...(deps.wayOut === undefined ? {} : { wayOut: deps.wayOut }),
        minFreeSpace: deps.plan.minFreeSpace,
        unusedImagesOlderThanMs: deps.plan.unusedImagesOlderThanMs,
        living,
        journal,
        bases: async () => (await readDockerfiles(deps.command))?.images ?? null,
        runId: deps.runId,
        signal: deps.signal,
        cancelled: deps.signal,
        limitMs: (0,rung_options/* limitOf */.L)(deps.plan, rung),
        say: deps.say,
    });
    /** What an earlier run has begun and left is finished first: it may be why the engine is sick. */
    const finish = async (when) => {
        const { plan, privilege, wayOut, say } = deps;
        if ((0,core_plan/* isHandsOff */.C)(plan))
            return;
        if (wayOut !== undefined)
            await (0,way_out/* tidyWayOut */._w)({ engine, privilege, say, ...(0,way_out/* placesOf */.ek)(wayOut) });
        await deps.lookout.meanwhile(async () => {
            const { left } = await (0,finish_earlier/* finishEarlier */.w)({ ...deps, engine, living, journal, when });
            for (const sentence of left)
                deps.say(sentence);
        });
    };
    const situation = (record, over) => ({
        findings,
        ownBuilder: false,
        obstacles: {},
        notRepeatable: record.notRepeatable,
        remoteCache: remoteCacheOf(deps.command, record.lines),
        elapsedMs: now() - deps.startedAtMs,
        random: deps.random(),
        ...over,
    });
    /** No more than the decision needs: each look can take seconds, and on an engine that hangs its whole limit. */
    const obstaclesIn = (state, seen) => {
        const uses = (rung) => (0,run_state/* timesTaken */.y)(state, rung) + (state.pending?.rung === rung ? 1 : 0);
        const context = (rung) => contextFor(rung, uses(rung) + 1);
        if (deps.plan.dryRun)
            return obstaclesOf(deps.plan.ladder, context);
        return obstaclesUpTo((obstacles) => rungInMind(deps.plan, state, { ...seen, obstacles }), context);
    };
    return {
        diagnoseByLog: (record) => diagnoseByLog(record, deps.taught),
        async investigate(record, state) {
            attemptAtMs = record.startedAtMs;
            await being.leave();
            // A run that goes on only by a rule of the user's own looks at the engine no sooner than it would without
            const first = !touched && state.attempts.slice(0, -1).every((one) => (0,core_diagnosis/* isTaught */.mb)(one.diagnosis));
            if (first && isDecidedByLog(diagnoseByLog(record))) {
                const byLog = diagnoseByLog(record, deps.taught);
                const failedAt = await missingWords(engine, record, deps.signal);
                return { kind: 'investigated', situation: situation(record, { diagnosis: byLog, failedAt }) };
            }
            if (first)
                await finish('before');
            const history = beginHistory(engine, record, deps.signal);
            findings = await engine.examine(deps.signal, record.startedAtMs);
            const gathered = await gatherEvidence(engine, record, findings, history);
            const known = withFailedStart(gathered, state, findings);
            diagnosis = diagnoseAttempt(record, known, deps.taught);
            const { driver, failedAt, company } = known;
            const ownBuilder = driver !== null && driver !== 'docker';
            const desktop = (await engine.facts())?.desktop ?? false;
            const seen = situation(record, { diagnosis, ownBuilder, desktop, failedAt, company });
            return { kind: 'investigated', situation: { ...seen, obstacles: await obstaclesIn(state, seen) } };
        },
        async lookAround({ rung }) {
            const disturbs = await disturbanceOf(rung, contextFor(rung, 1));
            const alone = deps.plan.neighbours === 'ignore';
            const seen = await deps.lookout.look({ disturbs, sinceMs: attemptAtMs, alone });
            return { kind: 'looked-around', around: { ...seen, disturbs, elapsedMs: now() - deps.startedAtMs } };
        },
        async takeRung({ rung, use }) {
            if (!(0,elsewhere/* isAway */.Dg)(rung))
                await deps.lookout.note(rung);
            volumesBefore ??= deps.volumesAtStart() ?? (await engine.volumes());
            if (!weighed && !(0,rungs/* isRetry */.rp)(rung))
                volumesBefore = await weighVolumes(volumesBefore, deps);
            weighed ||= !(0,rungs/* isRetry */.rp)(rung);
            if (!touched)
                await deps.onFirstRung();
            touched = true;
            if (!(0,rungs/* isRetry */.rp)(rung) && !(0,elsewhere/* isAway */.Dg)(rung))
                await journal.note({ rung, step: 'begin' });
            const startedAtMs = now();
            const result = await applyRemedy(rung, contextFor(rung, use));
            const durationMs = now() - startedAtMs;
            if (result.kind === 'failed')
                return { kind: 'rung-ended', durationMs, result };
            applied.push(result);
            being.go(result.away ?? null);
            if (!(0,rungs/* isRetry */.rp)(rung) && !(0,elsewhere/* isAway */.Dg)(rung))
                await deps.lookout.mended(rung);
            // An engine that was down tells of its volumes once it is started; a restart takes none away.
            if (rung === 'restart-engine')
                volumesBefore ??= await engine.volumes();
            const { kind, detail, freedBytes, lost } = result;
            return {
                kind: 'rung-ended',
                durationMs,
                result: { kind, detail, freedBytes, lost, undoable: result.undo !== undefined },
            };
        },
        verify: () => being.verify(deps.signal, () => verifyEngine(engine, findings, deps.signal)),
        being,
        async undo() {
            const last = applied.pop();
            const ok = (await last?.undo?.().catch(() => false)) ?? false;
            return {
                kind: 'undone',
                ok,
                detail: ok ? 'put back, because it did not help' : 'could not be put back',
            };
        },
        async mayPull() {
            const { pull, why } = await mayPull(await readDockerfiles(deps.command), engine, deps.signal);
            deps.say(why);
            return pull;
        },
        async commit() {
            for (const result of applied) {
                await result.commit?.().catch((error) => {
                    deps.say(`what was set aside could not be deleted: ${(0,message_of/* messageOf */.b)(error)}; the next run tries again`);
                });
            }
        },
        finishEarlier: finish,
        end: journal.close,
        release: () => deps.lookout.release(),
        async volumes(mute) {
            if (!touched)
                return { before: deps.volumesAtStart(), after: deps.volumesAtStart() };
            const after = mute ? null : await engine.volumes();
            return { before: volumesBefore, after: weighed ? await weighVolumes(after, deps) : after };
        },
        engineLog: async (maxLines) => (await engine.host.log(0, maxLines).catch(() => null)) ?? [],
    };
}


/***/ })

};
