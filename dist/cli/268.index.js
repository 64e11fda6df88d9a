export const id = 268;
export const ids = [268];
export const modules = {

/***/ 7887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  classifyCommand: () => (/* binding */ classifyCommand)
});

// EXTERNAL MODULE: ./build/attempt/status-decoder.js + 2 modules
var status_decoder = __webpack_require__(6207);
// EXTERNAL MODULE: ./build/attempt/status-lines.js
var status_lines = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/attempt/decode/chain.js
var chain = __webpack_require__(8273);
// EXTERNAL MODULE: ./build/attempt/decode/clean-line.js
var clean_line = __webpack_require__(4720);
// EXTERNAL MODULE: ./build/attempt/decode/journal.js
var journal = __webpack_require__(479);
// EXTERNAL MODULE: ./build/attempt/decode/legacy.js
var legacy = __webpack_require__(9521);
// EXTERNAL MODULE: ./build/attempt/decode/plain.js
var decode_plain = __webpack_require__(4620);
// EXTERNAL MODULE: ./build/attempt/decode/spoken.js
var spoken = __webpack_require__(7184);
;// CONCATENATED MODULE: ./build/attempt/decode/decode.js








/**
 * Structured progress is taken out first, as long as no other progress was seen. Then the classic builder: within its steps
 * every line is the step's, whatever it looks like. Lines carry the number of the file's line.
 */
function createLogDecoder() {
    const plain = (0,decode_plain/* createPlainReader */.g)();
    const readers = [(0,legacy/* createLegacyReader */.r)(), plain, (0,journal/* createJournalReader */.bC)(), (0,spoken/* createSpokenReader */.A)()];
    const parts = (0,status_lines/* createStatusLines */.A)();
    const statuses = (0,status_decoder/* createStatusDecoder */.R)(() => line, null);
    let line = 0;
    function decode(part, cleaned) {
        if (part.kind === 'text')
            return (0,chain/* readFirst */.v)(readers, { ...(cleaned ?? (0,clean_line/* cleanLine */.Ow)(part.line)), line });
        return statuses.push(part.status).map((decoded) => ({ ...decoded, line }));
    }
    return {
        isOutputOf(step) {
            return (parts.mode === 'plain' && readers.every((reader) => reader.isIdle()) && plain.hasStep(String(step)));
        },
        skip() {
            line += 1;
        },
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

// EXTERNAL MODULE: ./build/classify/classify.js + 2 modules
var classify = __webpack_require__(2154);
// EXTERNAL MODULE: ./build/classify/diagnose.js + 3 modules
var diagnose = __webpack_require__(7124);
// EXTERNAL MODULE: ./build/classify/matches.js
var matches = __webpack_require__(4743);
// EXTERNAL MODULE: ./build/classify/precedence.js
var precedence = __webpack_require__(7896);
// EXTERNAL MODULE: ./build/classify/weigh-taught.js
var weigh_taught = __webpack_require__(2096);
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

// EXTERNAL MODULE: ./build/classify/rules/index.js + 15 modules
var rules = __webpack_require__(4470);
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
    /** The answers since the last line that was read: nothing else changes them. */
    let known = [];
    return {
        skip: decoder.skip,
        isOutputOf(step) {
            // Every match is to be told: no line may be left out
            if (passedOver !== null || step >= MAX_KNOWN)
                return false;
            const answer = known[step] ?? decoder.isOutputOf(step);
            known[step] = answer;
            return answer;
        },
        push(line) {
            if (known.length > 0)
                known = [];
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
var class_info = __webpack_require__(9163);
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
    return [...lines, ...explained(explanation)].map(plain).join('\n');
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
var input_error = __webpack_require__(7854);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/message-of.js
var message_of = __webpack_require__(6440);
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
    return `cannot be read: ${(0,message_of/* messageOf */.b)(error)}`;
}

// EXTERNAL MODULE: ./build/attempt/lines.js
var lines = __webpack_require__(4782);
;// CONCATENATED MODULE: ./build/classify/literal-scanner.js
/** Looks for many texts in bytes at once, whatever their case, with one step per byte (Aho and Corasick, 1975). */
const LINE_FEED = 0x0a;
/** Bytes that stand in no text share the class 0; there are fewer others than this. */
const CLASSES = 128;
const LINE_FEED_CLASS = 1;
/** Beyond every state: what ends the search. */
const ENDED = 0xfffffffe;
const FOUND = 0xffffffff;
/** @param literals - lower-case ASCII, none empty */
function createLiteralScanner(literals) {
    const classes = classesOf(literals);
    const next = transitions(literals, classes);
    return (bytes, from) => {
        let state = 0;
        for (let at = from; at < bytes.length; at += 1) {
            state = next[state + (classes[bytes[at] ?? 0] ?? 0)] ?? 0;
            if (state >= ENDED)
                return state === ENDED ? at : -1;
        }
        return -1;
    };
}
function classesOf(literals) {
    const classes = new Uint8Array(256);
    let last = LINE_FEED_CLASS;
    classes[LINE_FEED] = LINE_FEED_CLASS;
    for (const char of new Set(literals.join(''))) {
        last += 1;
        classes[char.charCodeAt(0)] = last;
        classes[char.toUpperCase().charCodeAt(0)] = last;
    }
    return classes;
}
/** State + class → state; a state is the index of its row, so that nothing has to be multiplied. */
function transitions(literals, classes) {
    const states = 1 + literals.reduce((sum, literal) => sum + literal.length, 0);
    const next = new Uint32Array(states * CLASSES);
    const found = new Set();
    let count = 1;
    for (const literal of literals) {
        let state = 0;
        for (const char of literal) {
            const cell = state + (classes[char.charCodeAt(0)] ?? 0);
            if (next[cell] === 0)
                next[cell] = CLASSES * count++;
            state = next[cell] ?? 0;
        }
        found.add(state);
    }
    linkFailures(next, found);
    return next.map((state, cell) => {
        if (cell % CLASSES === LINE_FEED_CLASS)
            return ENDED;
        return found.has(state) ? FOUND : state;
    });
}
/** Where no text goes on, the longest end that another text begins with does: breadth first, so that it is known already. */
function linkFailures(next, found) {
    const failure = new Map();
    const queue = [...next.subarray(0, CLASSES)].filter((state) => state !== 0);
    for (let at = 0; at < queue.length; at += 1) {
        const state = queue[at] ?? 0;
        const fallback = failure.get(state) ?? 0;
        if (found.has(fallback))
            found.add(state);
        for (let cls = 0; cls < CLASSES; cls += 1) {
            const cell = state + cls;
            const other = next[fallback + cls] ?? 0;
            const child = next[cell] ?? 0;
            if (child === 0)
                next[cell] = other;
            else {
                failure.set(child, other);
                queue.push(child);
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/classify/required-literals.js
/** Which texts a pattern cannot match without: what a line lacks all of needs no regular expression. */
/** Shorter ones stand in too many lines. */
const MIN_CHARS = 3;
/**
 * Lower-case ASCII texts of which every match of the pattern holds at least one, whatever its case; null where the pattern
 * has no such texts. Errs only on the safe side: what it does not know of a pattern counts as no text.
 */
function requiredLiterals(source) {
    const found = readAlternatives({ source, at: 0 });
    return found === null || found.some((literal) => literal.length < MIN_CHARS) ? null : found;
}
/** Up to the group's end, or the pattern's: one of any of the alternatives' texts. */
function readAlternatives(cursor) {
    const all = [];
    let isKnown = true;
    for (;;) {
        const one = readSequence(cursor);
        if (one === null)
            isKnown = false;
        else
            all.push(...one);
        const end = cursor.source[cursor.at];
        cursor.at += 1;
        if (end !== '|')
            return isKnown ? all : null;
    }
}
/** One alternative: the best of the texts that all have to be there. */
function readSequence(cursor) {
    let best = null;
    let run = '';
    const offer = (literals) => {
        if (literals !== null && score(literals) > score(best))
            best = literals;
    };
    const endRun = () => {
        if (run !== '')
            offer([run]);
        run = '';
    };
    for (;;) {
        const char = cursor.source[cursor.at];
        if (char === undefined || char === '|' || char === ')')
            break;
        const item = readItem(cursor, char);
        const quantifier = readQuantifier(cursor);
        if (item.kind === 'char' && quantifier !== 'optional')
            run += item.char;
        if (item.kind !== 'char' || quantifier !== 'once')
            endRun();
        if (item.kind === 'group' && quantifier !== 'optional')
            offer(item.literals);
    }
    endRun();
    return best;
}
/** The longer the rarer; several texts are met more often than one. */
function score(literals) {
    if (literals === null)
        return 0;
    return Math.min(...literals.map((literal) => literal.length)) - (literals.length > 1 ? 2 : 0);
}
const OTHER = { kind: 'other' };
function readItem(cursor, char) {
    cursor.at += 1;
    if (char === '(')
        return readGroup(cursor);
    if (char === '[')
        return readClass(cursor);
    if (char === '\\')
        return readEscape(cursor);
    return /[.^$]/.test(char) ? OTHER : toChar(char);
}
function readGroup(cursor) {
    const opening = /\?(?:[:=!]|<[=!]|<\w+>)/y;
    opening.lastIndex = cursor.at;
    const kind = opening.exec(cursor.source)?.[0] ?? '';
    cursor.at += kind.length;
    const literals = readAlternatives(cursor);
    return /[=!]$/.test(kind) ? OTHER : { kind: 'group', literals };
}
function readClass(cursor) {
    for (let char = cursor.source[cursor.at]; char !== ']' && char !== undefined; char = cursor.source[cursor.at])
        cursor.at += char === '\\' ? 2 : 1;
    cursor.at += 1;
    return OTHER;
}
/** `\.` is a dot; `\d`, `\b`, `\u00e9` and the like are none of ours. */
function readEscape(cursor) {
    const special = /u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[pP]\{[^}]*\}|k<\w+>|\d+|[a-zA-Z]/y;
    special.lastIndex = cursor.at;
    const found = special.exec(cursor.source);
    const char = cursor.source[cursor.at] ?? '';
    cursor.at += found?.[0].length ?? 1;
    return found === null ? toChar(char) : OTHER;
}
function toChar(char) {
    return /^[ -~]$/.test(char) ? { kind: 'char', char: char.toLowerCase() } : OTHER;
}
function readQuantifier(cursor) {
    const quantifier = /(?:[*+?]|\{\d+(?:,\d*)?\})\??/y;
    quantifier.lastIndex = cursor.at;
    const found = quantifier.exec(cursor.source)?.[0];
    if (found === undefined)
        return 'once';
    cursor.at += found.length;
    return /^(?:[*?]|\{0)/.test(found) ? 'optional' : 'many';
}

;// CONCATENATED MODULE: ./build/skim-log.js
/** Reads a log's bytes and passes over what cannot matter: a step's output that no rule for steps can match. */




/** rawjson lines carry whole blocks of output: up to this length they are read whole. */
const MAX_LINE_BYTES = 4 * 1024 * 1024;
const [FEED, SPACE, HASH, DOT, ZERO] = [0x0a, 0x20, 0x23, 0x2e, 0x30];
const ESCAPE = '\x1b';
/** Gives the classifier every line that may matter, and the count of the others. The answer is the same as for all lines. */
function createLogSkimmer(classifier) {
    const scan = stepScanner(rules/* RULES */.y);
    const splitter = (0,lines/* createLineSplitter */.A)(classifier.push, MAX_LINE_BYTES);
    let isInLine = false;
    function pushLines(chunk) {
        let from = 0;
        while (from < chunk.length) {
            const skipped = isInLine || scan === null ? -1 : idleEnd(chunk, from, scan);
            if (skipped === -1) {
                const feed = chunk.indexOf(FEED, from);
                const end = feed === -1 ? chunk.length : feed + 1;
                splitter.push(chunk.subarray(from, end));
                isInLine = feed === -1;
                from = end;
            }
            else {
                classifier.skip();
                from = skipped + 1;
            }
        }
    }
    /** Where a line ends that cannot matter; -1 for any other. */
    function idleEnd(chunk, from, scanner) {
        const head = headOf(chunk, from);
        if (head === -1 || !classifier.isOutputOf(Math.floor(head / MAX_HEAD)))
            return -1;
        return scanner(chunk, from + (head % MAX_HEAD));
    }
    return { push: pushLines, end: splitter.end };
}
/** Null when some rule for steps has no text that it needs: then every line is read. */
function stepScanner(rules) {
    const needed = rules
        .filter((rule) => rule.sources.includes('step'))
        .map((rule) => requiredLiterals(rule.pattern.source));
    // Colours may stand within a text
    return needed.includes(null)
        ? null
        : createLiteralScanner([ESCAPE, ...new Set(needed.flatMap((one) => one ?? []))]);
}
/** A head is shorter: GitHub's time of a line, `#999999 9999999.9999 `. */
const MAX_HEAD = 64;
/**
 * Of a line of a step's output, `#7 0.123 text`, also behind GitHub's time: MAX_HEAD × the step's number + the length of
 * what stands before the text (one number, because an object for each line would cost as much as reading it); else -1.
 */
function headOf(bytes, from) {
    const number = from + (isTimed(bytes, from) ? TIME_LENGTH : 0) + 1;
    if (bytes[number - 1] !== HASH)
        return -1;
    const numberEnd = digitsEnd(bytes, number, 6);
    if (numberEnd === number || bytes[numberEnd] !== SPACE)
        return -1;
    // `#07` is not `#7`
    if (bytes[number] === ZERO && numberEnd > number + 1)
        return -1;
    const secondsEnd = digitsEnd(bytes, numberEnd + 1, 7);
    if (secondsEnd === numberEnd + 1 || bytes[secondsEnd] !== DOT)
        return -1;
    const end = digitsEnd(bytes, secondsEnd + 1, 4);
    if (end === secondsEnd + 1 || bytes[end] !== SPACE)
        return -1;
    let step = 0;
    for (let at = number; at < numberEnd; at += 1)
        step = step * 10 + (bytes[at] ?? 0) - ZERO;
    return step * MAX_HEAD + end + 1 - from;
}
function digitsEnd(bytes, from, most) {
    let at = from;
    while (at < from + most && isDigit(bytes[at]))
        at += 1;
    return at;
}
function isDigit(byte) {
    return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
const TIME = '0000-00-00T00:00:00.0000000Z ';
const TIME_LENGTH = TIME.length;
function isTimed(bytes, from) {
    // Almost every line of another log differs here
    if (bytes[from] === HASH || bytes[from + TIME_LENGTH - 2] !== 0x5a)
        return false;
    for (let at = 0; at < TIME_LENGTH; at += 1) {
        const code = TIME.charCodeAt(at);
        if (code === 0x30 ? !isDigit(bytes[from + at]) : bytes[from + at] !== code)
            return false;
    }
    return true;
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
async function classifyLog(file, explain) {
    const classifier = createLogClassifier({ explain });
    const skimmer = createLogSkimmer(classifier);
    for await (const chunk of chunksOf(file))
        skimmer.push(chunk);
    skimmer.end();
    return classifier.end();
}


/***/ })

};
