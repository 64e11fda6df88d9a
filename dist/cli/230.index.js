export const id = 230;
export const ids = [230];
export const modules = {

/***/ 6230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  classifyCommand: () => (/* binding */ classifyCommand)
});

// EXTERNAL MODULE: ./build/attempt/lines.js
var lines = __webpack_require__(2457);
// EXTERNAL MODULE: ./build/attempt/status-decoder.js + 2 modules
var status_decoder = __webpack_require__(5740);
// EXTERNAL MODULE: ./build/attempt/status-lines.js
var status_lines = __webpack_require__(4576);
// EXTERNAL MODULE: ./build/attempt/decode/chain.js
var chain = __webpack_require__(7640);
// EXTERNAL MODULE: ./build/attempt/decode/clean-line.js
var clean_line = __webpack_require__(9423);
// EXTERNAL MODULE: ./build/attempt/decode/journal.js
var journal = __webpack_require__(626);
// EXTERNAL MODULE: ./build/attempt/decode/legacy.js
var legacy = __webpack_require__(462);
// EXTERNAL MODULE: ./build/attempt/decode/plain.js
var plain = __webpack_require__(9965);
// EXTERNAL MODULE: ./build/attempt/decode/spoken.js
var spoken = __webpack_require__(3567);
;// CONCATENATED MODULE: ./build/attempt/decode/decode.js








/**
 * Structured progress is taken out first, as long as no other progress was seen. Then the classic builder: within its steps
 * every line is the step's, whatever it looks like. Lines carry the number of the file's line.
 */
function createLogDecoder() {
    const readers = [(0,legacy/* createLegacyReader */.r)(), (0,plain/* createPlainReader */.g)(), (0,journal/* createJournalReader */.bC)(), (0,spoken/* createSpokenReader */.A)()];
    const parts = (0,status_lines/* createStatusLines */.A)();
    const statuses = (0,status_decoder/* createStatusDecoder */.R)(() => line, null);
    let line = 0;
    function decode(part, cleaned) {
        if (part.kind === 'text')
            return (0,chain/* readFirst */.v)(readers, { ...(cleaned ?? (0,clean_line/* cleanLine */.Ow)(part.line)), line });
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

// EXTERNAL MODULE: ./build/classify/classify.js + 3 modules
var classify = __webpack_require__(5152);
// EXTERNAL MODULE: ./build/classify/diagnose.js + 4 modules
var diagnose = __webpack_require__(7909);
// EXTERNAL MODULE: ./build/classify/matches.js
var matches = __webpack_require__(5470);
// EXTERNAL MODULE: ./build/classify/precedence.js
var precedence = __webpack_require__(7019);
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
function explain(reading, passedOver, diagnosis) {
    const heard = reading.matches.map((match) => {
        const counted = diagnosis.evidence.includes(match.evidence);
        return toExplained(match, counted, counted ? whyCounted(match, diagnosis) : whyNot(match, reading, diagnosis));
    });
    const others = passedOver.map((match) => toExplained(match, false, whyPassedOver(match)));
    return [...heard, ...others].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
function toExplained({ rule, evidence, step }, counted, because) {
    const { id, failureClass, tier, confidence } = rule;
    const { source, line, text } = evidence;
    return { rule: id, failureClass, tier, confidence, source, line, step, text, counted, because };
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
    const { verdict } = reading;
    if (verdict !== null && (evidence.line ?? 0) < verdict.line)
        return `it stands before the closing error of line ${verdict.line}, which decides`;
    return weaker(rule, diagnosis, reading);
}
/** It was weighed against the strongest, and lost. */
function weaker(rule, diagnosis, reading) {
    if (rule.failureClass === diagnosis.failureClass)
        return 'it says the same as stronger evidence';
    const [strongest] = diagnosis.evidence;
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

// EXTERNAL MODULE: ./build/classify/rules/index.js + 15 modules
var rules = __webpack_require__(5485);
;// CONCATENATED MODULE: ./build/classify-file.js
/** Wires decoder and classifier for a log that is read once, of any length and unknown kind: the CLI's `classify`. */





/** Nothing is known but the text: neither how the command ended nor what the engine says. */
const FILE_ONLY = { end: null, stop: null, lowPoint: null, findings: [] };
/** Memory does not grow with the log. */
function createLogClassifier(options = {}) {
    const passedOver = options.explain === true ? createPassedOverList() : null;
    const decoder = createLogDecoder();
    const reader = (0,classify/* createReader */.WF)(rules/* RULES */.y, [], passedOver?.add ?? null);
    return {
        push(line) {
            for (const decoded of decoder.push(line))
                reader.push(decoded);
        },
        end() {
            for (const decoded of decoder.end())
                reader.push(decoded);
            const reading = reader.end();
            const diagnosis = (0,diagnose/* conclude */.E)(reading, options.circumstances ?? FILE_ONLY);
            const explanation = passedOver === null ? null : explain(reading, passedOver.all(), diagnosis);
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
        failed: (_, error) => format_classified_plain(error),
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
    const { meaning, advice, link } = class_info.CLASS_INFO[failureClass];
    const lines = [`${file ?? 'standard input'}: ${headline(diagnosis)}, owner: ${owner}`, `  ${meaning}`];
    if (evidence.length > 0)
        lines.push('  Evidence:');
    for (const one of evidence)
        lines.push(`    ${place(one)} ${one.rule}: ${one.text}`);
    if (advice.length > 0)
        lines.push('  What to do:', ...advice.map((sentence) => `    - ${sentence}`));
    if (link !== null)
        lines.push(`  More: ${link}`);
    return [...lines, ...explained(explanation)].map(format_classified_plain).join('\n');
}
function annotation({ file, diagnosis, explanation }) {
    const { failureClass, evidence } = diagnosis;
    const { meaning, advice } = class_info.CLASS_INFO[failureClass];
    const [first] = evidence;
    const where = file === null ? '' : `file=${property(file)},line=${first?.line ?? 1},`;
    const words = [
        meaning,
        ...(first === undefined ? [] : [`${place(first)} ${first.rule}: ${first.text}`]),
        ...advice,
    ];
    const command = `::${LEVELS[failureClass] ?? 'error'} ${where}title=${property(headline(diagnosis))}::${message(words.join('\n'))}`;
    return [command, ...explained(explanation).map(format_classified_plain)].join('\n');
}
const LEVELS = { none: 'notice', unknown: 'warning' };
function headline({ failureClass, confidence }) {
    return `${failureClass} (${Math.round(confidence * 100)} % sure)`;
}
function explained(explanation) {
    if (explanation === null)
        return [];
    const rows = explanation.flatMap((one) => [
        `    ${one.counted ? '+' : '-'} ${place(one)} ${one.rule} (${one.failureClass}): ${one.because}`,
        `        ${one.text}`,
    ]);
    return rows.length === 0
        ? ['  No rule matched any line.']
        : ['  Every rule that matched (+ counted, - did not):', ...rows];
}
function place({ line, source }) {
    return line === null ? `(${source})` : `line ${line} (${source})`;
}
/** One line without control characters, and nothing that the runner of a workflow would obey. */
function format_classified_plain(line) {
    return line
        .replaceAll(/\p{Cc}/gu, ' ')
        .replaceAll('##[', '## [')
        .replace(/^(\s*)::/, '$1: :');
}
function message(words) {
    const escaped = words.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
    return format_classified_plain(escaped);
}
function property(value) {
    return message(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

// EXTERNAL MODULE: ./build/inputs/input-error.js
var input_error = __webpack_require__(2699);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/read-log.js
/** Reads a log file, every log of a folder, or standard input; refuses what is no text with a sentence that says what to do. */




/** Large enough that the number of reads does not matter, small enough that memory does not. */
const CHUNK_BYTES = 1024 * 1024;
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
/** Chunks of UTF-8. Throws InputError when the file cannot be read, or is no text. `file` is null for standard input. */
async function* chunksOf(file) {
    const name = file ?? 'standard input';
    const input = file === null ? process.stdin : (0,external_node_fs_.createReadStream)(file, { highWaterMark: CHUNK_BYTES });
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
    return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}

;// CONCATENATED MODULE: ./build/cli-classify.js
/** `buildmend classify`: says why the build of a log failed, or the builds of a folder of logs. */





/**
 * Resolves to exit status 0 also for `unknown`: it is an answer; to 2 when a file of a folder could not be read. Throws
 * InputError when there is nothing to read.
 */
async function classifyCommand({ file, format, explain }, out) {
    const formatter = createFormatter(format);
    if (file === null || !(await isFolder(file))) {
        out.write(formatter.single({ file, ...(await classifyLog(file, explain)) }));
        return 0;
    }
    const files = await filesBelow(file);
    if (files.length === 0)
        throw new input_error/* InputError */.d(`classify: ${file} holds no files.`);
    let status = 0;
    out.write(formatter.begin());
    for (const one of files) {
        const result = await resultOf(one, explain);
        if ('error' in result)
            status = 2;
        out.write(formatter.result(result));
    }
    out.write(formatter.end());
    return status;
}
async function resultOf(file, explain) {
    try {
        return { file, ...(await classifyLog(file, explain)) };
    }
    catch (error) {
        if (error instanceof input_error/* InputError */.d)
            return { file, error: error.message };
        throw error;
    }
}
/** rawjson lines carry whole blocks of output: up to this length they are read whole. */
const MAX_LINE_BYTES = 4 * 1024 * 1024;
async function classifyLog(file, explain) {
    const classifier = createLogClassifier({ explain });
    const splitter = (0,lines/* createLineSplitter */.A)(classifier.push, MAX_LINE_BYTES);
    for await (const chunk of chunksOf(file))
        splitter.push(chunk);
    splitter.end();
    return classifier.end();
}


/***/ })

};
