export const id = 177;
export const ids = [177];
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

/***/ 2177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  classifyCommand: () => (/* binding */ classifyCommand)
});

// EXTERNAL MODULE: ./build/classify/rules/index.js + 15 modules
var rules = __webpack_require__(5485);
// EXTERNAL MODULE: ./build/attempt/status-decoder.js + 2 modules
var status_decoder = __webpack_require__(5740);
// EXTERNAL MODULE: ./build/attempt/status-lines.js
var status_lines = __webpack_require__(4576);
// EXTERNAL MODULE: ./build/attempt/decode/chain.js
var chain = __webpack_require__(7640);
// EXTERNAL MODULE: ./build/attempt/decode/clean-line.js
var clean_line = __webpack_require__(9423);
// EXTERNAL MODULE: ./build/attempt/decode/format-reader.js
var format_reader = __webpack_require__(3656);
// EXTERNAL MODULE: ./build/attempt/decode/journal.js
var journal = __webpack_require__(626);
// EXTERNAL MODULE: ./build/attempt/decode/legacy.js
var decode_legacy = __webpack_require__(462);
// EXTERNAL MODULE: ./build/attempt/decode/plain.js
var decode_plain = __webpack_require__(9965);
// EXTERNAL MODULE: ./build/attempt/decode/spoken.js
var spoken = __webpack_require__(3567);
;// CONCATENATED MODULE: ./build/attempt/decode/decode.js









/**
 * Structured progress is taken out first, as long as no other progress was seen. Then the classic builder: within its steps
 * every line is the step's, whatever it looks like. Lines carry the number of the file's line.
 */
function createLogDecoder() {
    const plain = (0,decode_plain/* createPlainReader */.g)();
    const legacy = (0,decode_legacy/* createLegacyReader */.r)();
    const readers = [legacy, plain, (0,journal/* createJournalReader */.bC)(), (0,spoken/* createSpokenReader */.A)()];
    const parts = (0,status_lines/* createStatusLines */.A)();
    const statuses = (0,status_decoder/* createStatusDecoder */.R)(() => line, null);
    /** Lines that `parts` has not given back yet: the text it gives back is theirs, in their order. */
    let waiting = [];
    let line = 0;
    function decode(found) {
        if (found.length === 0)
            return format_reader/* NO_LINES */.o;
        const given = waiting;
        waiting = [];
        return found.flatMap((part, at) => {
            if (part.kind === 'text')
                return (0,chain/* readFirst */.v)(readers, given[at] ?? { ...(0,clean_line/* cleanLine */.Ow)(part.line), line });
            return statuses.push(part.status).map((decoded) => ({ ...decoded, line }));
        });
    }
    function idleState() {
        if (parts.isOpen)
            return null;
        if (legacy.isInStep())
            return 'classic-step';
        return readers.every((reader) => reader.isIdle()) ? 'text' : null;
    }
    return {
        idleState,
        isOutputOf: (step) => parts.mode === 'plain' && idleState() === 'text' && plain.hasStep(String(step)),
        isOutputOfVertex: (digest) => parts.mode === 'structured' && !parts.isOpen && statuses.isOutputOf(digest),
        skip() {
            line += 1;
        },
        push(raw) {
            line += 1;
            const cleaned = { ...(0,clean_line/* cleanLine */.Ow)(raw), line };
            waiting.push(cleaned);
            // What stands behind a CI system's marker begins no event
            const isMarked = cleaned.marker !== null && !parts.isOpen;
            return decode(isMarked ? [{ kind: 'text', line: cleaned.text }] : parts.push(cleaned.text));
        },
        end() {
            const open = decode(parts.end());
            const rest = statuses.end().map((decoded) => ({ ...decoded, line }));
            return [...open, ...rest, ...readers.flatMap((reader) => reader.end())];
        },
    };
}
/** Every line of a text, decoded. */
function decodeLines(decoder, lines) {
    const all = [];
    for (const line of lines)
        for (const decoded of decoder.push(line))
            all.push(decoded);
    all.push(...decoder.end());
    return all;
}

// EXTERNAL MODULE: ./build/classify/classify.js + 4 modules
var classify = __webpack_require__(9664);
// EXTERNAL MODULE: ./build/classify/diagnose.js + 2 modules
var diagnose = __webpack_require__(3931);
// EXTERNAL MODULE: ./build/classify/matches.js
var matches = __webpack_require__(5470);
// EXTERNAL MODULE: ./build/classify/precedence.js
var precedence = __webpack_require__(7019);
// EXTERNAL MODULE: ./build/classify/weigh-taught.js
var weigh_taught = __webpack_require__(8023);
;// CONCATENATED MODULE: ./build/classify/explain.js



const MAX_PASSED_OVER = 4000;
function createPassedOverList() {
    const kept = new Map();
    return {
        add(rule, line, objection) {
            const key = `${rule.id}\n${line.source}\n${objection}\n${line.step ?? ''}`;
            kept.delete(key);
            kept.set(key, { rule, evidence: (0,matches/* toEvidence */.zR)(rule, line), step: line.step, objection });
            const [oldest] = kept.keys();
            if (kept.size > MAX_PASSED_OVER && oldest !== undefined)
                kept.delete(oldest);
        },
        all: () => [...kept.values()],
    };
}
/** In the order of the lines. `diagnosis` must be the one that was concluded from this reading. */
function explain(reading, passedOver, diagnosis, taught = null) {
    const heard = [...reading.matches, ...(taught?.matches ?? [])].map((match) => {
        const counted = diagnosis.evidence.includes(match.evidence);
        return toExplained(match, counted, counted ? whyCounted(match, diagnosis) : whyNot(match, reading, diagnosis));
    });
    const others = passedOver.map((match) => toExplained(match, false, whyPassedOver(match)));
    return [...heard, ...others].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
function toExplained({ rule, evidence, step }, counted, because) {
    const { id, failureClass, tier, confidence, origin } = rule;
    const { source, line, text } = evidence;
    const whose = origin === undefined ? {} : { origin };
    return { rule: id, failureClass, tier, confidence, source, line, step, text, ...whose, counted, because };
}
function whyCounted({ rule, evidence }, diagnosis) {
    if (rule.failureClass !== diagnosis.failureClass)
        return `it supports ${diagnosis.failureClass}`;
    const [strongest] = diagnosis.evidence;
    return strongest === evidence ? 'it is the strongest evidence' : `it says ${diagnosis.failureClass} too`;
}
function whyNot(match, reading, diagnosis) {
    const { rule, evidence, step } = match;
    if (diagnosis.failureClass === 'none')
        return 'the build passed all the same';
    if (evidence.source === 'step' || evidence.source === 'quoted') {
        if (step === null || !reading.failedSteps.has(step))
            return 'the step that printed it did not fail';
        return 'a step’s output may only support what the command’s own error leaves open';
    }
    if (evidence.source === 'journal' || evidence.source === 'kernel')
        return 'the command’s own error says more than the daemon’s log';
    if (rule.origin === 'user' && cannotTeach(rule, diagnosis))
        return 'a rules file cannot change this class';
    const { verdict } = reading;
    if (verdict !== null && (evidence.line ?? 0) < verdict.line)
        return `it stands before the closing error of line ${verdict.line}, which decides`;
    return weaker(rule, diagnosis, reading);
}
/** It would be less careful than what our own rules say. */
function cannotTeach({ failureClass }, diagnosis) {
    if (diagnosis.evidence[0]?.origin === 'user')
        return false;
    return (0,weigh_taught/* isFinal */.dR)(diagnosis) || !(0,weigh_taught/* mayTeach */.d9)(diagnosis, failureClass);
}
/** It was weighed against the strongest, and lost. */
function weaker(rule, diagnosis, reading) {
    if (rule.failureClass === diagnosis.failureClass)
        return 'it says the same as stronger evidence';
    const [strongest] = diagnosis.evidence;
    if (strongest?.origin === 'user' && rule.origin === undefined)
        return `a rule of your own says ${diagnosis.failureClass}`;
    const winner = reading.matches.find((match) => match.evidence === strongest);
    if (winner !== undefined && (0,precedence/* tierRank */.nI)(winner.rule.tier) < (0,precedence/* tierRank */.nI)(rule.tier))
        return `a ${rule.tier} says less about the cause than a ${winner.rule.tier}`;
    const row = precedence/* PRECEDENCE */.LZ.find((one) => one.failureClass === diagnosis.failureClass);
    return `${diagnosis.failureClass} comes before ${rule.failureClass}: ${row?.because ?? 'see the table of classes'}`;
}
function whyPassedOver({ evidence, objection }) {
    if (objection === 'words')
        return 'only the user’s own words in the line match';
    if (objection === 'step')
        return 'the rule speaks about another kind of step';
    switch (evidence.source) {
        case 'step':
            return 'a step’s own output proves nothing of the kind';
        case 'quoted':
            return 'the user’s own words prove nothing';
        default:
            return `the rule does not count on a line of source ${evidence.source}`;
    }
}

// EXTERNAL MODULE: ./build/classify/taught.js
var classify_taught = __webpack_require__(7228);
;// CONCATENATED MODULE: ./build/classify-file.js
/** Wires decoder and classifier for a log that is read once, of any length and unknown kind: the CLI's `classify`. */






/** Nothing is known but the text: neither how the command ended nor what the engine says. */
const FILE_ONLY = { end: null, stop: null, lowPoint: null, findings: [] };
/** Steps with a higher number are read line by line. */
const MAX_KNOWN = 10_000;
/** Memory does not grow with the log. */
function createLogClassifier(options = {}) {
    const passedOver = options.explain === true ? createPassedOverList() : null;
    const decoder = createLogDecoder();
    const reader = (0,classify/* createReader */.WF)(rules/* RULES */.y, [], passedOver?.add ?? null);
    const taught = options.taught ?? null;
    const taughtReader = taught === null ? null : (0,classify_taught/* readerOf */.TC)(taught, [], passedOver?.add ?? null);
    // Every match is to be told, or may be what a user's pattern waits for: no line may be left out
    const readsAll = passedOver !== null || taught !== null;
    const read = (lines) => {
        for (const line of lines) {
            reader.push(line);
            taughtReader?.push(line);
        }
    };
    /** The answers since the last line that was read: nothing else changes them. */
    let known = [];
    let idle;
    return {
        skip: decoder.skip,
        idleState() {
            if (idle === undefined)
                idle = readsAll ? null : decoder.idleState();
            return idle;
        },
        isOutputOfVertex: (digest) => !readsAll && decoder.isOutputOfVertex(digest),
        isOutputOf(step) {
            if (readsAll || step >= MAX_KNOWN)
                return false;
            const answer = known[step] ?? decoder.isOutputOf(step);
            known[step] = answer;
            return answer;
        },
        push(line) {
            if (known.length > 0)
                known = [];
            idle = undefined;
            read(decoder.push(line));
        },
        end() {
            read(decoder.end());
            const reading = reader.end();
            const own = taught === null || taughtReader === null ? null : (0,classify_taught/* endOf */.pJ)(taught, taughtReader);
            const diagnosis = (0,diagnose/* conclude */.E)(reading, options.circumstances ?? FILE_ONLY, own);
            const explanation = passedOver === null ? null : explain(reading, passedOver.all(), diagnosis, own);
            return { diagnosis, explanation };
        },
    };
}
/**
 * The diagnosis of a log's lines (without their line breaks). Evidence carries the line numbers of the file, from 1. A log
 * of a passing build is `none`; one that shows neither is `unknown`.
 */
async function classifyText(lines, circumstances = FILE_ONLY) {
    const classifier = createLogClassifier({ circumstances });
    for await (const line of lines)
        classifier.push(line);
    return classifier.end().diagnosis;
}

// EXTERNAL MODULE: ./build/classify/class-info.js
var class_info = __webpack_require__(8184);
;// CONCATENATED MODULE: ./build/format-classified.js
/** How `classify` prints what it found: JSON for machines, text for people, annotations for a workflow on GitHub. */

function createFormatter(format) {
    const tally = createTally();
    const { one, begin, failed, between, end } = FORMATS[format];
    let count = 0;
    return {
        single: (read) => `${one(read, false)}\n`,
        begin: () => begin,
        result(result) {
            tally.add('error' in result ? 'unreadable' : result.diagnosis.failureClass);
            const text = 'error' in result ? failed(result.file, result.error) : one(result, true);
            count += 1;
            return `${count === 1 ? '' : between}${text}`;
        },
        end: () => end(tally.counts()),
    };
}
const FORMATS = {
    json: {
        one: (read, inFolder) => (inFolder ? indent(json(read, true)) : json(read, false)),
        failed: (file, error) => indent(safeJson({ file, error })),
        begin: '{\n  "results": [\n',
        between: ',\n',
        end: (counts) => `\n  ],\n  "tally": ${safeJson(Object.fromEntries(counts)).replaceAll('\n', '\n  ')}\n}\n`,
    },
    text: {
        one: (read) => format_classified_text(read),
        failed: (_, error) => plain(error),
        begin: '',
        between: '\n\n',
        end: (counts) => `\n\n${counts.map(([name, count]) => `${String(count).padStart(6)}  ${name}`).join('\n')}\n`,
    },
    github: {
        one: (read) => annotation(read),
        failed: (file, error) => `::warning title=${property(file)}::${message(error)}`,
        begin: '',
        between: '\n',
        end: (counts) => `\n${counts.map(([name, count]) => `${name}: ${count}`).join(', ')}\n`,
    },
};
function createTally() {
    const counts = new Map();
    return {
        add: (name) => void counts.set(name, (counts.get(name) ?? 0) + 1),
        counts: () => [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
    };
}
function json({ file, diagnosis, explanation }, withFile) {
    const { failureClass, owner, confidence, evidence } = diagnosis;
    return safeJson({
        ...(withFile ? { file } : {}),
        failureClass,
        owner,
        confidence,
        evidence,
        ...(explanation === null ? {} : { explanation }),
    });
}
/** The runner obeys the older `##[name]` anywhere in a line, also where a log's text holds it. */
function safeJson(value) {
    return JSON.stringify(value, null, 2).replaceAll('##[', '\\u0023#[');
}
function indent(block) {
    return block.replaceAll(/^/gm, '    ');
}
function format_classified_text({ file, diagnosis, explanation }) {
    const { failureClass, owner, evidence } = diagnosis;
    const { meaning, link } = class_info.CLASS_INFO[failureClass];
    const advice = diagnosis.advice ?? class_info.CLASS_INFO[failureClass].advice;
    const lines = [`${file ?? 'standard input'}: ${headline(diagnosis)}, owner: ${owner}`, `  ${meaning}`];
    if (evidence.length > 0)
        lines.push('  Evidence:');
    for (const one of evidence)
        lines.push(`    ${place(one)} ${nameOf(one)}: ${one.text}`);
    if (advice.length > 0)
        lines.push('  What to do:', ...advice.map((sentence) => `    - ${sentence}`));
    if (link !== null)
        lines.push(`  More: ${link}`);
    return [...lines, ...explained(explanation)].map(plain).join('\n');
}
function annotation({ file, diagnosis, explanation }) {
    const { failureClass, evidence } = diagnosis;
    const { meaning } = class_info.CLASS_INFO[failureClass];
    const advice = diagnosis.advice ?? class_info.CLASS_INFO[failureClass].advice;
    const [first] = evidence;
    const where = file === null ? '' : `file=${property(file)},line=${first?.line ?? 1},`;
    const words = [
        meaning,
        ...(first === undefined ? [] : [`${place(first)} ${nameOf(first)}: ${first.text}`]),
        ...advice,
    ];
    const command = `::${LEVELS[failureClass] ?? 'error'} ${where}title=${property(headline(diagnosis))}::${message(words.join('\n'))}`;
    return [command, ...explained(explanation).map(plain)].join('\n');
}
const LEVELS = { none: 'notice', unknown: 'warning' };
function headline({ failureClass, confidence }) {
    return `${failureClass} (${Math.round(confidence * 100)} % sure)`;
}
function explained(explanation) {
    if (explanation === null)
        return [];
    const rows = explanation.flatMap((one) => [
        `    ${one.counted ? '+' : '-'} ${place(one)} ${nameOf(one)} (${one.failureClass}): ${one.because}`,
        `        ${one.text}`,
    ]);
    return rows.length === 0
        ? ['  No rule matched any line.']
        : ['  Every rule that matched (+ counted, - did not):', ...rows];
}
function nameOf({ rule, origin }) {
    return origin === 'user' ? `your own rule ${rule}` : rule;
}
function place({ line, source }) {
    return line === null ? `(${source})` : `line ${line} (${source})`;
}
/** One line without control characters, and nothing that the runner of a workflow would obey. */
function plain(line) {
    return line
        .replaceAll(/\p{Cc}/gu, ' ')
        .replaceAll('##[', '## [')
        .replace(/^(\s*)::/, '$1: :');
}
function message(words) {
    const escaped = words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    return plain(escaped);
}
function property(value) {
    return message(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

// EXTERNAL MODULE: ./build/inputs/input-error.js
var input_error = __webpack_require__(2699);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/message-of.js
var message_of = __webpack_require__(7951);
;// CONCATENATED MODULE: ./build/read-log.js
/** Reads a log file, every log of a folder, or standard input; refuses what is no text with a sentence that says what to do. */




/** Large enough that the number of reads does not matter, small enough that memory does not. */
const CHUNK_BYTES = 256 * 1024;
/** Whether it is a folder. Throws InputError when nothing is there. */
async function isFolder(file) {
    const info = await (0,promises_.stat)(file).catch((error) => {
        throw new input_error/* InputError */.d(`classify: ${file} ${reasonOf(error)}.`);
    });
    return info.isDirectory();
}
/** Every file below a folder, sorted by path; hidden ones, and links to other folders, are left out. */
async function filesBelow(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch((error) => {
        throw new input_error/* InputError */.d(`classify: ${folder} ${reasonOf(error)}.`);
    });
    const files = [];
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
        const inner = external_node_path_.join(folder, entry.name);
        if (entry.name.startsWith('.'))
            continue;
        if (entry.isDirectory())
            files.push(...(await filesBelow(inner)));
        else if (entry.isFile() || (await isLinkToFile(inner)))
            files.push(inner);
    }
    return files;
}
/**
 * Chunks of UTF-8, which hold until the next one is asked for. Throws InputError when the file cannot be read, or is no text.
 * `file` is null for standard input.
 */
async function* chunksOf(file) {
    const name = file ?? 'standard input';
    const input = file === null ? process.stdin : bytesOf(file);
    let utf16 = null;
    let isFirst = true;
    try {
        for await (const chunk of input) {
            const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
            if (isFirst) {
                refuseOtherThanText(bytes, name);
                // What PowerShell's `>` writes
                if (bytes[0] === 0xff && bytes[1] === 0xfe)
                    utf16 = new TextDecoder('utf-16le');
            }
            isFirst = false;
            yield utf16 === null ? bytes : Buffer.from(utf16.decode(bytes, { stream: true }));
        }
    }
    catch (error) {
        if (error instanceof input_error/* InputError */.d)
            throw error;
        throw new input_error/* InputError */.d(`classify: ${name} ${reasonOf(error)}.`);
    }
}
/** The same two buffers again and again: new ones would pile up until the garbage collector finds them. */
async function* bytesOf(file) {
    const handle = await (0,promises_.open)(file);
    try {
        let [buffer, other] = [Buffer.allocUnsafe(CHUNK_BYTES), Buffer.allocUnsafe(CHUNK_BYTES)];
        for (let reading = handle.read(buffer, 0, CHUNK_BYTES);;) {
            const { bytesRead } = await reading;
            if (bytesRead === 0)
                return;
            // The next one is read while this one is worked on
            reading = handle.read(other, 0, CHUNK_BYTES);
            reading.catch(() => undefined);
            yield buffer.subarray(0, bytesRead);
            [buffer, other] = [other, buffer];
        }
    }
    finally {
        await handle.close();
    }
}
const PACKED = [
    { kind: 'gzip', magic: [0x1f, 0x8b] },
    { kind: 'zip', magic: [0x50, 0x4b, 0x03, 0x04] },
    { kind: 'zstd', magic: [0x28, 0xb5, 0x2f, 0xfd] },
    { kind: 'xz', magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a] },
];
const LOOK_AT_BYTES = 4096;
/** A step may print a few; a file that is full of them is no log. */
const MAX_ZERO_SHARE = 0.1;
function refuseOtherThanText(bytes, name) {
    const packed = PACKED.find(({ magic }) => magic.every((byte, at) => bytes[at] === byte));
    if (packed !== undefined)
        throw new input_error/* InputError */.d(`classify: ${name} is packed (${packed.kind}); unpack it first.`);
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return;
    const head = bytes.subarray(0, LOOK_AT_BYTES);
    const zeros = head.filter((byte) => byte === 0).length;
    if (zeros > head.length * MAX_ZERO_SHARE)
        throw new input_error/* InputError */.d(`classify: ${name} is no text; give the log of a build.`);
}
async function isLinkToFile(file) {
    const info = await (0,promises_.stat)(file).catch(() => null);
    return info?.isFile() === true;
}
function reasonOf(error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ENOTDIR')
        return 'does not exist';
    if (code === 'EACCES' || code === 'EPERM')
        return 'may not be read by you';
    return `cannot be read: ${(0,message_of/* messageOf */.b)(error)}`;
}

// EXTERNAL MODULE: ./build/attempt/lines.js
var lines = __webpack_require__(2457);
// EXTERNAL MODULE: ./build/classify/literal-automaton.js
var literal_automaton = __webpack_require__(7283);
;// CONCATENATED MODULE: ./build/classify/literal-scanner.js
/** Looks in a log's bytes for the texts of many patterns at once, line by line, also where the lines stand as base64. */

/** What a text starts with that is to be found at the start of a line only. */
const LINE_START = '\n';
const LINE_FEED = 0x0a;
/** Beyond every state: what ends the search. */
const ENDED = 0xfffffffe;
const FOUND = 0xffffffff;
/** @param literals - lower-case ASCII, none empty; after a LINE_START, if any, without line breaks */
function createLiteralScanner(literals) {
    // Without a text of its own the line feed would be a character like any other
    const automaton = (0,literal_automaton/* createLiteralAutomaton */.a)([...literals, LINE_START]);
    const { classes, width, found } = automaton;
    const feed = classes[LINE_FEED] ?? 0;
    const start = automaton.next[feed] ?? 0;
    const isFound = (state) => (found.get(state) ?? []).some((id) => id < literals.length);
    const next = automaton.next.map((state, cell) => {
        if (cell % width === feed)
            return ENDED;
        return isFound(state) ? FOUND : state;
    });
    return {
        lineEnd(bytes, from) {
            let state = start;
            for (let at = from; at < bytes.length; at += 1) {
                state = next[state + (classes[bytes[at] ?? 0] ?? 0)] ?? 0;
                if (state >= ENDED)
                    return state === ENDED ? at : -1;
            }
            return -1;
        },
        base64End(bytes, from) {
            let state = start;
            for (let at = from;; at += 4) {
                const quad = quadAt(bytes, at);
                if (quad < 0)
                    return state === ENDED ? at : -1;
                const count = bytes[at + 3] !== PADDING ? 3 : bytes[at + 2] !== PADDING ? 2 : 1;
                for (let shift = 16; shift > 16 - 8 * count; shift -= 8) {
                    if (state === ENDED)
                        state = start;
                    state = next[state + (classes[(quad >> shift) & 0xff] ?? 0)] ?? 0;
                    if (state === FOUND)
                        return -1;
                }
                if (count < 3)
                    return state === ENDED ? at + 4 : -1;
            }
        },
    };
}
const PADDING = 0x3d;
const OTHER = -1;
const VALUES = valuesOfBase64();
function valuesOfBase64() {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const values = new Int8Array(256).fill(OTHER);
    for (let value = 0; value < alphabet.length; value += 1)
        values[alphabet.charCodeAt(value)] = value;
    return values;
}
/** 24 bits; negative where no four characters of base64 stand, of which the last, or the last two, may be padding. */
function quadAt(bytes, at) {
    const first = VALUES[bytes[at] ?? 0] ?? OTHER;
    const second = VALUES[bytes[at + 1] ?? 0] ?? OTHER;
    const fourth = bytes[at + 3] === PADDING ? 0 : (VALUES[bytes[at + 3] ?? 0] ?? OTHER);
    const isShort = bytes[at + 2] === PADDING && bytes[at + 3] === PADDING;
    const third = isShort ? 0 : (VALUES[bytes[at + 2] ?? 0] ?? OTHER);
    return (first << 18) | (second << 12) | (third << 6) | fourth;
}

// EXTERNAL MODULE: ./build/classify/required-literals.js
var required_literals = __webpack_require__(3519);
;// CONCATENATED MODULE: ./build/inert-texts.js
/** Texts without which a line of a log opens nothing, ends nothing and says nothing, as long as nothing is open. */



/** Colours may stand within a text. */
const ESCAPE = '\x1b';
/** At the start of a line: what the readers of `attempt/decode`, `status-lines.ts` and `classify/log-shape.ts` look for there. */
const STARTS = [
    // BuildKit's plain progress, a terminal's, the closing block; structured progress
    '#',
    '{',
    '------',
    ' => error',
    '=> error',
    '[+] ',
    'done',
    'cached',
    'canceled',
    'transferring',
    'exporting',
    'naming to',
    'writing image',
    // The classic builder, buildah, docker-compose v1
    'sending build context',
    'deprecated: the legacy',
    'building ',
    'step ',
    ' ---> ',
    '--> ',
    'removed intermediate',
    'removing intermediate',
    'successfully ',
    'commit ',
    'the command ',
    'service ',
    // CI systems' markers; before `[2026-…][dockerd]` of Docker Desktop
    '::',
    '[command]',
    'section_',
    '[pipeline] ',
    'process completed',
    'the process ',
    'build step ',
    ...Array.from({ length: 10 }, (_, digit) => `[${digit}`),
    // By which a tool says that it failed
    'error',
    'fata',
    '[fata',
    'docker',
    'panic: ',
    'failed to ',
];
/** Anywhere in it. */
const ANYWHERE = [
    'failed to solve',
    'returned a non-zero code',
    'unknown flag: ',
    // What is put together anew before it is looked at: logfmt, a unit before its text, an error that quotes the user
    ' msg=',
    ...[
        'dockerd',
        'docker[',
        'docker:',
        'containerd',
        'buildkitd',
        'systemd',
        'k3s',
        'kubelet',
        'rancher',
        'colima',
    ],
    ...[
        'process "',
        ' exec: "',
        'executor failed running',
        "the command '",
        'target stage "',
        'parse stage name "',
    ],
    ...['unknown instruction: ', 'failed to calculate checksum'],
    // The time of `gh run view --log` behind columns that are not known yet
    ...Array.from({ length: 10 }, (_, digit) => `\t${digit}`),
    '\t[',
    '\t\xef',
];
/** Of a step's output; null when some rule for steps has no text that it needs. */
function textsOfSteps(rules) {
    const literals = literalsOf(rules.filter((rule) => rule.sources.includes('step')));
    return literals === null ? null : startsOf([ESCAPE, ...literals]);
}
/** Of any line; null when some rule has no text that it needs. */
function textsOfLines(rules) {
    const literals = literalsOf(rules);
    if (literals === null)
        return null;
    return startsOf([ESCAPE, ...STARTS.map((start) => LINE_START + start), ...ANYWHERE, ...literals]);
}
function startsOf(texts) {
    return [...new Set(texts.map((text) => text.slice(0, literal_automaton/* MAX_LITERAL_CHARS */.V)))];
}
function literalsOf(rules) {
    const needed = rules.map((rule) => (0,required_literals/* requiredLiterals */.C)(rule.pattern.source));
    return needed.includes(null) ? null : [...new Set(needed.flatMap((one) => one ?? []))];
}

;// CONCATENATED MODULE: ./build/skim-event.js
const skim_event_LINE_FEED = 0x0a;
const COMMA = 0x2c;
const QUOTE = 0x22;
const OPEN = toBytes('{"logs":[');
const VERTEX = toBytes('{"vertex":"');
const STREAM = toBytes('","stream":');
const DATA = toBytes(',"data":"');
const TIMESTAMP = toBytes('","timestamp":"');
const LOG_END = toBytes('"}');
const EVENT_END = toBytes(']}');
/**
 * Where the line of an event ends that starts at `from`, as Go writes it (moby/buildkit client/graph.go); -1 for any other
 * event, and where the output of one of its steps has to be read.
 */
function idleEventEnd(bytes, from, scanner, isOutputOf) {
    let at = after(bytes, from, OPEN);
    while (at !== -1) {
        at = logEnd(bytes, at, scanner, isOutputOf);
        if (at === -1 || bytes[at] !== COMMA)
            break;
        at += 1;
    }
    const end = after(bytes, at, EVENT_END);
    return end !== -1 && bytes[end] === skim_event_LINE_FEED ? end : -1;
}
/** Behind one element of `logs`; else -1. */
function logEnd(bytes, from, scanner, isOutputOf) {
    const digest = after(bytes, from, VERTEX);
    const digestEnd = plainEnd(bytes, digest);
    const stream = after(bytes, digestEnd, STREAM);
    const data = after(bytes, digitsEnd(bytes, stream), DATA);
    if (data === -1 || !isOutputOf(bytes.toString('latin1', digest, digestEnd)))
        return -1;
    const time = after(bytes, scanner.base64End(bytes, data), TIMESTAMP);
    return after(bytes, plainEnd(bytes, time), LOG_END);
}
/** Behind `text`, where it stands at `from`; else -1. */
function after(bytes, from, text) {
    if (from === -1)
        return -1;
    for (let at = 0; at < text.length; at += 1)
        if (bytes[from + at] !== text[at])
            return -1;
    return from + text.length;
}
/** Up to the quote that ends a string of letters, digits and the like, without escapes; else -1. */
function plainEnd(bytes, from) {
    if (from === -1)
        return -1;
    for (let at = from;; at += 1) {
        const byte = bytes[at];
        if (byte === QUOTE)
            return at;
        if (byte === undefined || byte < 0x20 || byte === 0x5c || byte > 0x7e)
            return -1;
    }
}
function digitsEnd(bytes, from) {
    if (from === -1 || (bytes[from] ?? 0) < 0x31)
        return -1;
    let at = from;
    while ((bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39)
        at += 1;
    return at === from ? -1 : at;
}
function toBytes(text) {
    return Buffer.from(text, 'latin1');
}

;// CONCATENATED MODULE: ./build/skim-heads.js
/** What stands before a line's text, told from its bytes: a CI system's time and columns, a step's number and time. */
const [SPACE, HASH, PLUS, DASH, DOT, ZERO, COLON, UPPER_T, UPPER_Z] = [
    0x20, 0x23, 0x2b, 0x2d, 0x2e, 0x30, 0x3a, 0x54, 0x5a,
];
const [skim_heads_OPEN, CLOSE, UPPER_E, UPPER_O] = [0x5b, 0x5d, 0x45, 0x4f];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];
/** Where the text starts behind all that `decode/clean-line.ts` takes off; `from` where nothing of it stands. `columns`: known ones. */
function textStart(bytes, from, columns) {
    const first = bytes[from];
    // Almost every line of plain progress
    if (first === HASH)
        return from;
    const marked = startsWith(bytes, from, BYTE_ORDER_MARK) ? from + BYTE_ORDER_MARK.length : from;
    const time = columns !== null && startsWith(bytes, marked, columns) ? marked + columns.length : marked;
    const end = timeEnd(bytes, time);
    return end === -1 ? from : end;
}
const COLUMNS = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences start with one
/^(?!#\d|\d{4}-\d\d-\d\dT|\ufeff)[^\x00-\x1f]{1,200}\t[^\x00-\x1f]{1,200}\t(?=\d)/;
/** `job⇥step⇥`, as `gh run view --log` prints them before each line; null for any other line. */
function columnsOf(line) {
    const found = COLUMNS.exec(line);
    return found === null ? null : Buffer.from(found[0]);
}
/** Behind `2026-11-21T07:20:07.663Z `, then GitLab's `01O `, or `[2026-11-21T07:20:07.663Z] `; else -1. */
function timeEnd(bytes, from) {
    if (bytes[from] === skim_heads_OPEN) {
        const end = instantEnd(bytes, from + 1);
        return end !== -1 && bytes[end] === CLOSE && bytes[end + 1] === SPACE ? end + 2 : -1;
    }
    const end = instantEnd(bytes, from);
    if (end === -1 || bytes[end] !== SPACE)
        return -1;
    return isStreamMark(bytes, end + 1) ? end + 5 : end + 1;
}
function isStreamMark(bytes, from) {
    const [stream, more] = [bytes[from + 2], bytes[from + 3]];
    return (isDigit(bytes[from]) &&
        isDigit(bytes[from + 1]) &&
        (stream === UPPER_O || stream === UPPER_E) &&
        (more === SPACE || more === PLUS));
}
const INSTANT = [ZERO, ZERO, ZERO, ZERO, DASH, ZERO, ZERO, DASH, ZERO, ZERO, UPPER_T];
const CLOCK = [ZERO, ZERO, COLON, ZERO, ZERO, COLON, ZERO, ZERO];
const SHAPE = [...INSTANT, ...CLOCK];
/** Behind `2026-11-21T07:20:07.6631689Z`; else -1. */
function instantEnd(bytes, from) {
    if (!isDigit(bytes[from]))
        return -1;
    for (let at = 0; at < SHAPE.length; at += 1) {
        const byte = bytes[from + at];
        if (SHAPE[at] === ZERO ? !isDigit(byte) : byte !== SHAPE[at])
            return -1;
    }
    let end = from + SHAPE.length;
    if (bytes[end] === DOT) {
        const fraction = skim_heads_digitsEnd(bytes, end + 1, 9);
        if (fraction === end + 1)
            return -1;
        end = fraction;
    }
    return bytes[end] === UPPER_Z ? end + 1 : -1;
}
/** A head of a step's line is shorter: `#999999 9999999.9999 `. */
const MAX_HEAD = 64;
/**
 * Of a line of a step's output, `#7 0.123 text`: MAX_HEAD × the step's number + the length of what stands before the text
 * (one number, because an object for each line would cost as much as reading it); else -1.
 */
function headOf(bytes, from) {
    const number = from + 1;
    const numberEnd = skim_heads_digitsEnd(bytes, number, 6);
    if (numberEnd === number || bytes[numberEnd] !== SPACE)
        return -1;
    // `#07` is not `#7`
    if (bytes[number] === ZERO && numberEnd > number + 1)
        return -1;
    const secondsEnd = skim_heads_digitsEnd(bytes, numberEnd + 1, 7);
    if (secondsEnd === numberEnd + 1 || bytes[secondsEnd] !== DOT)
        return -1;
    const end = skim_heads_digitsEnd(bytes, secondsEnd + 1, 4);
    if (end === secondsEnd + 1 || bytes[end] !== SPACE)
        return -1;
    let step = 0;
    for (let at = number; at < numberEnd; at += 1)
        step = step * 10 + (bytes[at] ?? 0) - ZERO;
    return step * MAX_HEAD + end + 1 - from;
}
function skim_heads_digitsEnd(bytes, from, most) {
    let at = from;
    while (at < from + most && isDigit(bytes[at]))
        at += 1;
    return at;
}
function isDigit(byte) {
    return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
function startsWith(bytes, from, start) {
    for (let at = 0; at < start.length; at += 1)
        if (bytes[from + at] !== start[at])
            return false;
    return true;
}

;// CONCATENATED MODULE: ./build/skim-log.js
/** Reads a log's bytes and passes over what cannot matter: lines that open nothing and hold no text that a rule needs. */





/** rawjson lines carry whole blocks of output: up to this length they are read whole. */
const MAX_LINE_BYTES = 4 * 1024 * 1024;
const [FEED, skim_log_SPACE, skim_log_HASH, BRACE] = [0x0a, 0x20, 0x23, 0x7b];
/** @param rules - all that the classifier tries */
function createSkimTexts(rules) {
    return { inSteps: scannerFor(textsOfSteps(rules)), inLines: scannerFor(textsOfLines(rules)) };
}
/** Gives the classifier every line that may matter, and the count of the others. The answer is the same as for all lines. */
function createLogSkimmer(classifier, { inSteps, inLines }) {
    const splitter = (0,lines/* createLineSplitter */.A)(read, MAX_LINE_BYTES);
    const isOutputOf = (digest) => classifier.isOutputOfVertex(digest);
    let columns = null;
    let isInLine = false;
    /** The last line of a classic builder's step so far: if it stays the last, it is the builder's error. */
    let held = null;
    function read(line) {
        if (line.includes('\t'))
            columns = columnsOf(line) ?? columns;
        classifier.push(line);
    }
    function readHeld() {
        const line = held;
        held = null;
        if (line !== null)
            classifier.push(line.toString('utf8'));
    }
    function readOn(chunk, from) {
        readHeld();
        const feed = chunk.indexOf(FEED, from);
        const end = feed === -1 ? chunk.length : feed + 1;
        // A line that goes on in the next chunk outlives this one
        splitter.push(feed === -1 ? Buffer.from(chunk.subarray(from)) : chunk.subarray(from, end));
        isInLine = feed === -1;
        return end;
    }
    /** Where a line ends that was passed over; -1 for one that has to be read. */
    function passOver(chunk, from) {
        if (isInLine || inSteps === null || inLines === null)
            return -1;
        const text = textStart(chunk, from, columns);
        const inStep = stepLineEnd(chunk, text, inSteps);
        if (inStep !== -1)
            return skipped(inStep);
        const state = classifier.idleState();
        if (state === null)
            return -1;
        const end = inLines.lineEnd(chunk, text);
        if (end === -1 || state === 'text')
            return skipped(end);
        // Blanks are no line of a step's
        if ((chunk[text] ?? 0) <= skim_log_SPACE || (chunk[text] ?? 0) > 0x7e)
            return -1;
        if (held !== null)
            classifier.skip();
        held = chunk.subarray(from, end);
        return end;
    }
    function skipped(end) {
        if (end === -1)
            return end;
        readHeld();
        classifier.skip();
        return end;
    }
    /** The same for output that BuildKit marked as a step's. */
    function stepLineEnd(chunk, text, scanner) {
        const first = chunk[text];
        if (first === BRACE)
            return idleEventEnd(chunk, text, scanner, isOutputOf);
        if (first !== skim_log_HASH)
            return -1;
        const head = headOf(chunk, text);
        if (head === -1 || !classifier.isOutputOf(Math.floor(head / MAX_HEAD)))
            return -1;
        return scanner.lineEnd(chunk, text + (head % MAX_HEAD));
    }
    return {
        push(chunk) {
            for (let from = 0; from < chunk.length;) {
                const end = passOver(chunk, from);
                from = end === -1 ? readOn(chunk, from) : end + 1;
            }
            held = held === null ? null : Buffer.from(held);
        },
        end() {
            readHeld();
            splitter.end();
        },
    };
}
function scannerFor(texts) {
    return texts === null ? null : createLiteralScanner(texts);
}

;// CONCATENATED MODULE: ./build/cli-classify.js
/** `buildmend classify`: says why the build of a log failed, or the builds of a folder of logs. */






/**
 * Resolves to exit status 0 also for `unknown`: it is an answer; to 2 when a file of a folder could not be read. Throws
 * InputError when there is nothing to read.
 */
async function classifyCommand({ file, format, explain, rulesFile = null }, out) {
    const formatter = createFormatter(format);
    const how = { explain, texts: createSkimTexts(rules/* RULES */.y), taught: await taughtBy(rulesFile) };
    if (file === null || !(await isFolder(file))) {
        out.write(formatter.single({ file, ...(await classifyLog(file, how)) }));
        return 0;
    }
    const files = await filesBelow(file);
    if (files.length === 0)
        throw new input_error/* InputError */.d(`classify: ${file} holds no files.`);
    let status = 0;
    out.write(formatter.begin());
    for (const one of files) {
        const result = await resultOf(one, how);
        if ('error' in result)
            status = 2;
        out.write(formatter.result(result));
    }
    out.write(formatter.end());
    return status;
}
async function resultOf(file, how) {
    try {
        return { file, ...(await classifyLog(file, how)) };
    }
    catch (error) {
        if (error instanceof input_error/* InputError */.d)
            return { file, error: error.message };
        throw error;
    }
}
async function classifyLog(file, { explain, texts, taught }) {
    const classifier = createLogClassifier({ explain, taught });
    const skimmer = createLogSkimmer(classifier, texts);
    for await (const chunk of chunksOf(file))
        skimmer.push(chunk);
    skimmer.end();
    return classifier.end();
}
/** Whoever waits for it may stop it: their patterns may take as long as they take. */
async function taughtBy(file) {
    if (file === null)
        return null;
    const { rulesForClassify } = await Promise.all(/* import() */[__webpack_require__.e(366), __webpack_require__.e(863), __webpack_require__.e(634)]).then(__webpack_require__.bind(__webpack_require__, 3634));
    return { rules: await rulesForClassify(file), isSpent: () => false };
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


/***/ })

};
