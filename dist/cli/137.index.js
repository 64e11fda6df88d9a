export const id = 137;
export const ids = [137];
export const modules = {

/***/ 4137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  classifyFile: () => (/* binding */ classifyFile)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/attempt/lines.js
var lines = __webpack_require__(2457);
// EXTERNAL MODULE: ./build/attempt/status-decoder.js + 2 modules
var status_decoder = __webpack_require__(5740);
// EXTERNAL MODULE: ./build/attempt/status-lines.js
var status_lines = __webpack_require__(4576);
// EXTERNAL MODULE: ./build/attempt/decode/chain.js
var decode_chain = __webpack_require__(7640);
// EXTERNAL MODULE: ./build/attempt/decode/clean-line.js
var clean_line = __webpack_require__(9423);
// EXTERNAL MODULE: ./build/attempt/quoted-command.js
var quoted_command = __webpack_require__(1976);
// EXTERNAL MODULE: ./build/attempt/decode/format-reader.js
var format_reader = __webpack_require__(3656);
;// CONCATENATED MODULE: ./build/attempt/decode/journal.js



/** For lines that are known to be a daemon's own log: what no format claims is the daemon's too (a panic, a plain error). */
function createJournalDecoder() {
    return chain([
        createJournalReader(),
        {
            read: ({ text, line }) => (text === '' ? NO_LINES : spoken('journal', text, line, null)),
            end: () => NO_LINES,
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
const JOURNALD = /^(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.,\d]*(?:Z|[+-]\d\d:?\d\d)) (\S{1,253}) ([\w.@/-]{1,64})(?:\[\d+\])?: (.*)$/;
const DAEMONS = /^(?:dockerd(?:-\w+)?|docker|containerd(?:-\w+)*|buildkitd|systemd|k3s|kubelet|rancher-desktop|colima|cri-dockerd|\(dockerd\))$/;
const LOGFMT = /^(?:(?:[\w.-]{1,40} )?time="[^"]{0,64}" )?level=\w+ msg=/;
const LOGRUS = /^(?:INFO|WARN|ERRO|FATA|PANI|DEBU|TRAC)\[[^\]]{1,40}\] +(.*)$/;
const KLOG = /^[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ [\w.]+:\d+\] (.*)$/;
const DESKTOP = /^\[\d{4}-\d\d-\d\dT[\d:.]+Z\]\[([\w.-]+)\]\[\w\] (.*)$/;
const KERNEL = /^(?:\w+ *:\w+ *: )?\[ *\d{1,9}\.\d{1,6}\](?:\[[ TC\d]+\])? (.*)$/;
function createJournalReader() {
    return {
        read({ text, line }) {
            const kernel = KERNEL.exec(text);
            if (kernel !== null)
                return [(0,format_reader/* sourced */.Mj)('kernel', kernel[1] ?? '', line, null)];
            const entry = JOURNALD.exec(text);
            if (entry !== null)
                return fromJournald(entry[2] ?? '', entry[3] ?? '', line);
            const daemon = DESKTOP.exec(text) ?? null;
            if (daemon !== null)
                return (0,format_reader/* spoken */.vg)('journal', `${daemon[1]}: ${daemon[2]}`, line, null);
            const message = LOGRUS.exec(text) ?? KLOG.exec(text);
            if (message !== null)
                return (0,format_reader/* spoken */.vg)('journal', message[1] ?? '', line, null);
            return LOGFMT.test(text) ? (0,format_reader/* spoken */.vg)('journal', logfmtText(text), line, null) : null;
        },
        end: () => format_reader/* NO_LINES */.o,
    };
}
/** The unit stays in front of the text (`containerd: panic: …`); what other programs log is not the engine's word. */
function fromJournald(unit, text, line) {
    if (unit === 'kernel')
        return [(0,format_reader/* sourced */.Mj)('kernel', text.replace(/^\[ *\d+\.\d+\] /, ''), line, null)];
    if (!DAEMONS.test(unit))
        return [(0,format_reader/* sourced */.Mj)('quoted', text, line, null)];
    return (0,format_reader/* spoken */.vg)('journal', `${unit}: ${LOGFMT.test(text) ? logfmtText(text) : text}`, line, null);
}
/** `level=error msg="a" error="b" key=c` → `a: b (key=c)`: the message first, as BuildKit and docker print the same error. */
function logfmtText(text) {
    const pairs = [];
    let message = '';
    let error = '';
    for (const found of text.matchAll(/([\w.-]{1,64})=(?:"((?:[^"\\]|\\.)*)"?|(\S*))/g)) {
        const value = found[2] === undefined ? (found[3] ?? '') : (0,quoted_command/* unescapeGo */.X)(found[2]);
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

// EXTERNAL MODULE: ./build/attempt/decode/legacy.js
var legacy = __webpack_require__(462);
// EXTERNAL MODULE: ./build/attempt/decode/plain.js
var plain = __webpack_require__(9965);
// EXTERNAL MODULE: ./build/attempt/decode/spoken.js
var decode_spoken = __webpack_require__(3567);
;// CONCATENATED MODULE: ./build/attempt/decode/decode.js








/**
 * Structured progress is taken out first, as long as no other progress was seen. Then the classic builder: within its steps
 * every line is the step's, whatever it looks like. Lines carry the number of the file's line.
 */
function createLogDecoder() {
    const readers = [(0,legacy/* createLegacyReader */.r)(), (0,plain/* createPlainReader */.g)(), createJournalReader(), (0,decode_spoken/* createSpokenReader */.A)()];
    const parts = (0,status_lines/* createStatusLines */.A)();
    const statuses = (0,status_decoder/* createStatusDecoder */.R)(() => line, null);
    let line = 0;
    function decode(part, cleaned) {
        if (part.kind === 'text')
            return (0,decode_chain/* readFirst */.v)(readers, { ...(cleaned ?? (0,clean_line/* cleanLine */.Ow)(part.line)), line });
        return statuses.push(part.status).map((decoded) => ({ ...decoded, line }));
    }
    return {
        push(raw) {
            line += 1;
            const cleaned = (0,clean_line/* cleanLine */.Ow)(raw);
            const found = parts.push(cleaned.text);
            return found.flatMap((part) => decode(part, found.length === 1 ? cleaned : null));
        },
        end() {
            const open = parts.end().flatMap((part) => decode(part, null));
            const rest = statuses.end().map((decoded) => ({ ...decoded, line }));
            return [...open, ...rest, ...readers.flatMap((reader) => reader.end())];
        },
    };
}
/** Every line of a text, decoded. */
function decodeLines(decoder, lines) {
    const all = [];
    for (const line of lines)
        all.push(...decoder.push(line));
    all.push(...decoder.end());
    return all;
}

// EXTERNAL MODULE: ./build/classify/classify.js + 19 modules
var classify = __webpack_require__(6674);
// EXTERNAL MODULE: ./build/classify/diagnose.js + 5 modules
var diagnose = __webpack_require__(8087);
;// CONCATENATED MODULE: ./build/classify-file.js
/** Wires decoder and classifier for a log that is read once, of any length and unknown kind: the CLI's `classify`. */



/** Nothing is known but the text: neither how the command ended nor what the engine says. */
const FILE_ONLY = { end: null, stop: null, lowPoint: null, findings: [] };
/**
 * The diagnosis of a log's lines (without their line breaks). Memory does not grow with the log; evidence carries the line
 * numbers of the file, from 1. A log of a passing build is `none`; one that shows neither is `unknown`.
 */
async function classifyText(lines, circumstances = FILE_ONLY) {
    const decoder = createLogDecoder();
    const reader = (0,classify/* createReader */.WF)();
    for await (const line of lines) {
        for (const decoded of decoder.push(line))
            reader.push(decoded);
    }
    for (const decoded of decoder.end())
        reader.push(decoded);
    return (0,diagnose/* conclude */.E)(reader.end(), circumstances);
}

// EXTERNAL MODULE: ./build/inputs/input-error.js
var input_error = __webpack_require__(2699);
;// CONCATENATED MODULE: ./build/cli-classify.js
/** `buildmend classify [FILE|-]`: one JSON object that says why the build of a log failed. */





/** Resolves to exit status 0 also for `unknown`: it is an answer. Throws InputError when the file cannot be read. */
async function classifyFile(file) {
    const input = file === null ? process.stdin : await cli_classify_open(file);
    const { failureClass, owner, confidence, evidence } = await classifyText(linesOf(input));
    process.stdout.write(`${JSON.stringify({ failureClass, owner, confidence, evidence }, null, 2)}\n`);
    return 0;
}
async function cli_classify_open(file) {
    const info = await (0,promises_.stat)(file).catch(() => null);
    if (info === null)
        throw new input_error/* InputError */.d(`classify: ${file} does not exist or cannot be read.`);
    if (info.isDirectory())
        throw new input_error/* InputError */.d(`classify: ${file} is a directory; give the log file.`);
    return (0,external_node_fs_.createReadStream)(file);
}
/** rawjson lines carry whole blocks of output: up to this length they are read whole. */
const MAX_LINE_BYTES = 4 * 1024 * 1024;
async function* linesOf(input) {
    let ready = [];
    const splitter = (0,lines/* createLineSplitter */.A)((line) => ready.push(line), MAX_LINE_BYTES);
    for await (const chunk of input) {
        splitter.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
        yield* ready;
        ready = [];
    }
    splitter.end();
    yield* ready;
}


/***/ })

};
