export const id = 913;
export const ids = [913];
export const modules = {

/***/ 1913:
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
