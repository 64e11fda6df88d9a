export const id = 136;
export const ids = [136];
export const modules = {

/***/ 7640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ chain),
/* harmony export */   v: () => (/* binding */ readFirst)
/* harmony export */ });
/* harmony import */ var _clean_line_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9423);
/* harmony import */ var _format_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3656);


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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mj: () => (/* binding */ sourced),
/* harmony export */   o: () => (/* binding */ NO_LINES),
/* harmony export */   vg: () => (/* binding */ spoken)
/* harmony export */ });
/* harmony import */ var _quoted_command_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1976);
/* harmony import */ var _clean_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9423);


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

/***/ 462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ createLegacyReader)
/* harmony export */ });
/* unused harmony export createLegacyDecoder */
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7640);
/* harmony import */ var _format_reader_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3656);
/* harmony import */ var _open_quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2880);
/* harmony import */ var _spoken_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3567);




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
    const quote = (0,_open_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .createOpenQuote */ .l)();
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
            return _format_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_LINES */ .o;
        if (source === 'step' || last.red)
            return [(0,_format_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .sourced */ .Mj)('step', last.text, last.line, step)];
        return (0,_format_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .spoken */ .vg)('engine', last.text, last.line, step);
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
            return leave([(0,_format_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .sourced */ .Mj)('client', text.trim(), line, step)]);
        if (COMMAND.test(text))
            return quote.open(leave([]).concat((0,_format_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .spoken */ .vg)('engine', text, line, step)), line);
        if (RUNNING.test(text)) {
            running = true;
            return [(0,_format_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .sourced */ .Mj)('client', text.trim(), line, step)];
        }
        if (isLeft && ENDED.test(text))
            return [...release('engine'), ...(0,_format_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .spoken */ .vg)('client', text, line, null)];
        return running ? inStep(input) : null;
    }
    function start(text, instruction, line) {
        const before = leave([]);
        step = text;
        // buildah says no "Running in": a RUN's output follows at once
        running = text.startsWith('STEP') && /^RUN\b/.test(instruction);
        return [...before, (0,_format_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .sourced */ .Mj)('quoted', text, line, text)];
    }
    function inStep(input) {
        const hasFailed = FAILED.test(input.text);
        // A step that fails by itself ends with `The command …`: where the CI system speaks first, the last line is the builder's
        if (hasFailed || ENDED.test(input.text)) {
            const before = release(hasFailed && OWN_CAUSE.test(input.text) ? 'step' : 'engine');
            running = false;
            return [...before, ...(0,_format_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .spoken */ .vg)(hasFailed ? 'engine' : 'client', input.text, input.line, null)];
        }
        if (input.marker !== null) {
            running = false;
            isLeft = held !== null;
            return (0,_format_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .spoken */ .vg)('engine', input.text, input.line, null);
        }
        if (input.text === '')
            return _format_reader_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_LINES */ .o;
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


/***/ }),

/***/ 2880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createOpenQuote)
/* harmony export */ });
/* harmony import */ var _format_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3656);

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
                return text === '' ? _format_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_LINES */ .o : [(0,_format_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .sourced */ .Mj)('quoted', text, line, pending?.step ?? null)];
            }
            const { start, step } = pending;
            pending = null;
            return [
                (0,_format_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .sourced */ .Mj)('engine', start + text.slice(end), line, step),
                (0,_format_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .sourced */ .Mj)('quoted', text.slice(0, end), line, step),
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


/***/ }),

/***/ 9965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ createPlainReader)
/* harmony export */ });
/* unused harmony export createPlainDecoder */
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7640);
/* harmony import */ var _clean_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9423);
/* harmony import */ var _format_reader_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3656);
/* harmony import */ var _open_quote_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2880);
/* harmony import */ var _spoken_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3567);





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
    const quote = (0,_open_quote_js__WEBPACK_IMPORTED_MODULE_3__/* .createOpenQuote */ .l)();
    let block = 'none';
    let blockStep = null;
    function numbered(number, rest, line) {
        const name = names.get(number);
        if (name === undefined || rest === name)
            return named(number, rest, line);
        if (STEP_OUTPUT.test(rest))
            return [(0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .sourced */ .Mj)('step', rest.replace(STEP_OUTPUT, ''), line, name)];
        if (rest.startsWith('ERROR'))
            return quote.open((0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .spoken */ .vg)('engine', rest, line, name), line);
        const old = OLD_ERROR.exec(rest);
        if (old !== null)
            return (0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .spoken */ .vg)('engine', `ERROR: ${old[1]?.replaceAll('\\"', '"') ?? ''}`, line, name);
        if (STATUS.test(rest))
            return [(0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .sourced */ .Mj)('client', rest.trimStart(), line, name)];
        // A step's line whose start was printed before comes without its time; so does what a step forges.
        return [(0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .sourced */ .Mj)(CLIPPED.test(rest) || isRun(name) ? 'step' : 'client', rest, line, name)];
    }
    function named(number, name, line) {
        const rest = (0,_clean_line_js__WEBPACK_IMPORTED_MODULE_1__/* .capLine */ .bB)(name);
        names.set(number, rest);
        const [oldest] = names.keys();
        if (names.size > MAX_NAMES && oldest !== undefined)
            names.delete(oldest);
        const own = /^building with "/.test(rest);
        return [(0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .sourced */ .Mj)(own ? 'client' : 'quoted', rest, line, own ? null : rest)];
    }
    function inBlock(text, line) {
        if (RULE.test(text)) {
            block = block === 'none' ? 'opened' : 'none';
            return _format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_LINES */ .o;
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
            return [(0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .sourced */ .Mj)('quoted', text, line, blockStep)];
        }
        return [(0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .sourced */ .Mj)('step', text.replace(STEP_OUTPUT, ''), line, blockStep)];
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
            return [(0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .sourced */ .Mj)('quoted', text, line, null)];
        return FANCY.test(text) ? [fancy((0,_clean_line_js__WEBPACK_IMPORTED_MODULE_1__/* .capLine */ .bB)(text), line)] : null;
    }
    return {
        read,
        end: () => _format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .NO_LINES */ .o,
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
        return (0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .sourced */ .Mj)('step', output[1] ?? '', line, null);
    const failed = /^ ?=> ERROR (.*?)(?: +\d[\d.]*s)?$/s.exec(text);
    if (failed !== null)
        return (0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .sourced */ .Mj)('engine', 'ERROR', line, failed[1] ?? null);
    return (0,_format_reader_js__WEBPACK_IMPORTED_MODULE_2__/* .sourced */ .Mj)('quoted', text, line, null);
}


/***/ }),

/***/ 3567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createSpokenReader)
/* harmony export */ });
/* harmony import */ var _format_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3656);
/* harmony import */ var _open_quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2880);


/** A command as a shell or a CI system echoes it: the user's words. */
const ECHOED = /^(?:[$#%>] |\+{1,3} |\[[\w-]+\] \+ |[\w.-]+@[\w.-]+[:~ ][^$#]{0,200}[$#] |(?:\/[\w.-]+)*\/(?:docker|buildctl|docker-compose) (?:build|compose|pull|push|run)\b|Run docker\b)/;
/** A container's log as Compose prints it (`web-1  | …`), and docker's notes on the Dockerfile (` - JSONArgsRecommended: …`). */
const USERS = /^[\w.-]{1,64} {1,40}\| |^ - [A-Z]\w+: /;
/** The engine's words, though a client prints them. */
const ENGINE = /failed to solve\b|Error response from daemon|failed to register layer|failed to (?:export|prepare|mount|create|copy|compute|read|walk|load)\b|rpc error: code|^error creating |no space left on device|(?:COPY|ADD) failed|returned a non-zero code/;
function createSpokenReader() {
    const quote = (0,_open_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .createOpenQuote */ .l)();
    return {
        read({ text, line, marker }) {
            const open = quote.read(text, line);
            if (open !== null)
                return open;
            if (text === '')
                return _format_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_LINES */ .o;
            if (marker === 'command' || ECHOED.test(text) || USERS.test(text))
                return [(0,_format_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .sourced */ .Mj)('quoted', text, line, null)];
            if (marker === 'warning')
                return (0,_format_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .spoken */ .vg)('client', `Warning: ${text}`, line, null);
            return quote.open((0,_format_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .spoken */ .vg)(ENGINE.test(text) ? 'engine' : 'client', text, line, null), line);
        },
        end: () => _format_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_LINES */ .o,
        isIdle: () => !quote.isOpen(),
    };
}


/***/ }),

/***/ 2457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createLineSplitter)
/* harmony export */ });
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


/***/ }),

/***/ 6937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l7: () => (/* binding */ mergeIntervals),
/* harmony export */   x8: () => (/* binding */ workedMs),
/* harmony export */   xS: () => (/* binding */ formatOffset),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
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


/***/ }),

/***/ 6446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ parseSolveStatus),
/* harmony export */   Yd: () => (/* binding */ asBytes),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   nR: () => (/* binding */ timeOf)
/* harmony export */ });
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


/***/ }),

/***/ 5956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ao: () => (/* binding */ changes),
/* harmony export */   WF: () => (/* binding */ isStarted),
/* harmony export */   Yw: () => (/* binding */ isCompleted),
/* harmony export */   dH: () => (/* binding */ newVertex),
/* harmony export */   iB: () => (/* binding */ isCancellation),
/* harmony export */   yb: () => (/* binding */ setInterval)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6937);
/* harmony import */ var _solve_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6446);
/** One vertex of a build as the plain progress keeps it (moby/buildkit util/progress/progressui/display.go, `vertex`). */


function newVertex(name, hidden) {
    return {
        name: (0,_solve_status_js__WEBPACK_IMPORTED_MODULE_0__/* .asBytes */ .Yd)(name),
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
function setInterval(vertex, started, completed) {
    const stop = completed === undefined ? null : (0,_solve_status_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .nR)(completed);
    vertex.intervals.set(started, { start: (0,_solve_status_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOf */ .nR)(started), stop });
    vertex.merged = (0,_format_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeIntervals */ .l7)(vertex.intervals.values());
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


/***/ }),

/***/ 1976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 5740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ createStatusDecoder)
});

// EXTERNAL MODULE: ./build/attempt/decode/clean-line.js
var clean_line = __webpack_require__(9423);
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

// EXTERNAL MODULE: ./build/attempt/progress/solve-status.js
var solve_status = __webpack_require__(6446);
// EXTERNAL MODULE: ./build/attempt/progress/traced-vertex.js
var traced_vertex = __webpack_require__(5956);
// EXTERNAL MODULE: ./build/attempt/quoted-command.js
var quoted_command = __webpack_require__(1976);
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

// EXTERNAL MODULE: ./build/attempt/vertex-names.js
var vertex_names = __webpack_require__(6727);
;// CONCATENATED MODULE: ./build/attempt/status-decoder.js







/** No build has so many; a log can forge others. */
const MAX_STEPS = 5000;
/**
 * `keepBytes`: how much of a step's output is turned into lines, its last part, when the step ends; null to turn
 * each line into one as it ends. `line` gives the number of the line that is being decoded.
 */
function createStatusDecoder(line, keepBytes) {
    const steps = new Map();
    function linesOf(step, output) {
        const source = (0,vertex_names/* isInternal */.i)(step.name) ? 'engine' : 'step';
        return output.map((bytes) => ({ source, text: cleanLine((0,solve_status/* textOf */.b6)(bytes)), line: line(), step: step.name }));
    }
    function stepOf(digest) {
        const known = steps.get(digest);
        if (known !== undefined)
            return known;
        const output = keepBytes === null ? createOutputLines() : createOutputTail(keepBytes);
        const step = { name: '', output, error: '' };
        steps.set(digest, step);
        const [oldest] = steps.keys();
        if (steps.size > MAX_STEPS && oldest !== undefined)
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
        if (error === '' || (0,clean_line/* capLine */.bB)(error) === step.error || (0,traced_vertex/* isCancellation */.iB)(error))
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
                lines.push({ source: 'quoted', text: cleanLine((0,solve_status/* textOf */.b6)(short)), line: line(), step });
            }
            return lines;
        },
        isOutputOf(digest) {
            const step = steps.get(digest);
            return step?.output.isEmpty() === true && !(0,vertex_names/* isInternal */.i)(step.name);
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


/***/ }),

/***/ 4576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ createStatusLines)
/* harmony export */ });
/* harmony import */ var _progress_solve_status_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6446);
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
        const status = (0,_progress_solve_status_js__WEBPACK_IMPORTED_MODULE_0__/* .parseSolveStatus */ .BK)(json);
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


/***/ }),

/***/ 6727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInstruction),
/* harmony export */   i: () => (/* binding */ isInternal)
/* harmony export */ });
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


/***/ }),

/***/ 7859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 3643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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

/***/ 4501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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


/***/ })

};
