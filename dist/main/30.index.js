export const id = 30;
export const ids = [30];
export const modules = {

/***/ 3030:
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
// EXTERNAL MODULE: ./build/attempt/quoted-command.js
var quoted_command = __webpack_require__(1976);
// EXTERNAL MODULE: ./build/attempt/decode/chain.js
var chain = __webpack_require__(7640);
// EXTERNAL MODULE: ./build/attempt/decode/format-reader.js
var format_reader = __webpack_require__(3656);
;// CONCATENATED MODULE: ./build/attempt/decode/journal.js



/** For lines that are known to be a daemon's own log: what no format claims is the daemon's too (a panic, a plain error). */
function createJournalDecoder() {
    return (0,chain/* chain */.c)([
        createJournalReader(),
        {
            read: ({ text, line }) => (text === '' ? format_reader/* NO_LINES */.o : (0,format_reader/* spoken */.vg)('journal', text, line, null)),
            end: () => format_reader/* NO_LINES */.o,
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
        isIdle: () => true,
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

// EXTERNAL MODULE: ./build/core/process-end.js
var process_end = __webpack_require__(3643);
;// CONCATENATED MODULE: ./build/classify/log-shape.js
/** The words by which a tool says that its command failed. Wordings of buildx, Compose, docker and the legacy builder since 2019. */
const VERDICT = /failed to solve\b|^failed to receive status\b|returned a non-zero code|^(?:ERROR: )?Service '.*' failed to build|^Error response from daemon|^(?:ERROR|Error|error)\b|^\[?(?:FATA|fatal)\b|^docker ?: |^panic: |\bunknown flag: |^failed to /;
/** What make, a CI system or an action adds after the real error. */
const WRAPPER = /^make(?:\[\d+\])?: \*\*\*|^(?:Error: )?Process completed with exit code|^ERROR: Job failed|^ERROR: script returned exit code |^Service '.*' failed to build : Build failed$|^Error: (?:The operation was canceled|Command failed)|^Error: buildx (?:call )?failed with: *$|^error: (?:script|recipe) .* failed|^Warning: /;
/** Steps whose errors are only warnings, because the build goes on without them. */
const OPTIONAL_STEP = /^(?:\[.*\] )?importing cache/;
/** The classic builder and buildah end with the step's error; BuildKit repeats a step's error in a closing line. */
const LEGACY_STEP = /^(?:Step|STEP) \d/;
const PROGRESS = /^(?:DONE|CACHED|CANCELED)\b|^Sending build context|^Successfully built|^(?:transferring|exporting|naming to|writing image)\b|^building with "/;
function isVerdict(line) {
    if (line.step !== null && !LEGACY_STEP.test(line.step))
        return false;
    return VERDICT.test(line.text);
}
function isWrapper(text) {
    return WRAPPER.test(text);
}
const CLASSIC_STEP = /^Step \d+(?:\/\d+)? : /;
function isProgress(line) {
    return PROGRESS.test(line.text) || line.step !== null;
}
/** `Step 2/9 : WORKDIR /srv`, before 2017 `Step 2 : …`, by the builder itself. */
function isClassicStep({ text }) {
    return CLASSIC_STEP.test(text);
}
/** An engine's line about a step is its error: `#8 ERROR: …`, a vertex's error in rawjson, the classic builder's closing line. */
function isStepError(line) {
    return line.source === 'engine' && line.step !== null;
}
/** ` > [2/3] RUN make:`: the head of the closing block, by which plain progress repeats a failed step's last lines. */
function isFailedStepHead(line) {
    return line.step !== null && line.text === ` > ${line.step}:`;
}
/** Whether an error of this step means that an earlier success no longer counts. */
function lostPassing(step) {
    return !OPTIONAL_STEP.test(step);
}

;// CONCATENATED MODULE: ./build/classify/matches.js
/** Evidence keeps at most this many characters of a line. */
const EVIDENCE_CHARS = 500;
/** Matches kept in all; beyond it the oldest ones of steps go first. */
const MAX_MATCHES = 4000;
/** Repeats of a rule in the same step are kept once, the last one. */
function keep(matches, match) {
    const key = `${match.rule.id}\n${match.evidence.source}\n${match.step ?? ''}`;
    matches.delete(key);
    matches.set(key, match);
    if (matches.size > MAX_MATCHES)
        matches.delete(leastWanted(matches));
}
/** The oldest of a step; where there is none, the oldest of all. */
function leastWanted(matches) {
    let oldest = null;
    for (const [key, { evidence }] of matches) {
        if (evidence.source === 'step' || evidence.source === 'quoted')
            return key;
        oldest ??= key;
    }
    return oldest ?? '';
}
function toEvidence({ id, origin }, line) {
    const text = line.text.slice(0, EVIDENCE_CHARS);
    // A line of another record than the attempt's (the engine's journal) carries the number 0
    const place = line.line > 0 ? line.line : null;
    return { rule: id, line: place, text, source: line.source, ...(origin === undefined ? {} : { origin }) };
}

;// CONCATENATED MODULE: ./build/classify/literal-automaton.js
/** The table by which many texts are looked for at once, whatever their case, with one step per character (Aho and Corasick, 1975). */
/** The start of a longer text is almost as rare as all of it, and the table many times smaller. */
const MAX_LITERAL_CHARS = 12;
/** @param literals - lower-case, of characters below 128, none empty */
function createLiteralAutomaton(literals) {
    const { classes, width } = classesOf(literals);
    const states = 1 + literals.reduce((sum, literal) => sum + literal.length, 0);
    const next = new Uint32Array(states * width);
    const found = new Map();
    let count = 1;
    literals.forEach((literal, id) => {
        let state = 0;
        for (const char of literal) {
            const cell = state + (classes[char.charCodeAt(0)] ?? 0);
            if (next[cell] === 0)
                next[cell] = width * count++;
            state = next[cell] ?? 0;
        }
        found.set(state, [...(found.get(state) ?? []), id]);
    });
    const used = next.subarray(0, count * width);
    linkFailures(used, width, found);
    return { classes, width, next: used, found };
}
function classesOf(literals) {
    const classes = new Uint8Array(256);
    let last = 0;
    for (const char of new Set(literals.join(''))) {
        last += 1;
        classes[char.charCodeAt(0)] = last;
        classes[char.toUpperCase().charCodeAt(0)] = last;
    }
    return { classes, width: last + 1 };
}
/** Where no text goes on, the longest end that another text begins with does: breadth first, so that it is known already. */
function linkFailures(next, width, found) {
    const failure = new Uint32Array(next.length);
    const queue = [...next.subarray(0, width)].filter((state) => state !== 0);
    for (let at = 0; at < queue.length; at += 1) {
        const state = queue[at] ?? 0;
        const fallback = failure[state] ?? 0;
        const also = found.get(fallback);
        if (also !== undefined)
            found.set(state, [...(found.get(state) ?? []), ...also]);
        for (let cell = state, other = fallback; cell < state + width; cell += 1, other += 1) {
            const child = next[cell] ?? 0;
            if (child === 0)
                next[cell] = next[other] ?? 0;
            else {
                failure[child] = next[other] ?? 0;
                queue.push(child);
            }
        }
    }
}

;// CONCATENATED MODULE: ./build/classify/literal-index.js
/** Which of many patterns can match a text at all: those of which a text stands in it that they need. */

const NONE = [];
/** @param wanted - lower-case ASCII texts, of which one is enough; null where nothing is known: such a need is always met */
function createLiteralIndex(wanted) {
    const needs = wanted.map((need) => need?.map((literal) => literal.slice(0, MAX_LITERAL_CHARS)) ?? null);
    const literals = [...new Set(needs.flatMap((one) => one ?? []))];
    const places = new Map(literals.map((literal, id) => [literal, id]));
    const owners = literals.map(() => []);
    needs.forEach((need, at) => {
        for (const literal of need ?? [])
            owners[places.get(literal) ?? 0]?.push(at);
    });
    const always = needs.flatMap((need, at) => (need === null ? [at] : []));
    const { next, accepts, found, classes } = packed(literals);
    return (text) => {
        let met = null;
        let state = 0;
        for (let at = 0; at < text.length; at += 1) {
            const code = text.charCodeAt(at);
            state = next[state + (code < 256 ? (classes[code] ?? 0) : 0)] ?? 0;
            if (accepts[state] !== 1)
                continue;
            met ??= new Set(always);
            for (const id of found.get(state) ?? NONE)
                for (const owner of owners[id] ?? NONE)
                    met.add(owner);
        }
        return met === null ? always : [...met].sort((a, b) => a - b);
    };
}
function packed(literals) {
    const automaton = createLiteralAutomaton(literals);
    const accepts = new Uint8Array(automaton.next.length);
    for (const state of automaton.found.keys())
        accepts[state] = 1;
    return { ...automaton, accepts };
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

;// CONCATENATED MODULE: ./build/classify/rule-index.js


const rule_index_NONE = [];
/** `everySource`: rules are also tried where they do not count. Almost every line of a log holds no rule's text: one pass says so. */
function createRuleIndex(rules, everySource = false) {
    // Made when first asked for: most logs have lines of few sources
    const picks = new Map();
    return {
        candidates({ source, text }) {
            const key = everySource ? 'every' : source;
            const pick = picks.get(key) ?? createPick(rules.filter((rule) => everySource || rule.sources.includes(source)));
            picks.set(key, pick);
            return pick(text);
        },
    };
}
function createPick(rules) {
    const index = createLiteralIndex(rules.map((rule) => requiredLiterals(rule.pattern.source)));
    return (text) => {
        const found = index(text);
        return found.length === 0 ? rule_index_NONE : found.flatMap((at) => rules[at] ?? []);
    };
}

// EXTERNAL MODULE: ./build/classify/rules/index.js + 15 modules
var classify_rules = __webpack_require__(5485);
;// CONCATENATED MODULE: ./build/classify/step-errors.js
const MAX_STEP_ERRORS = 20;
/** A step that failed in a log that does not show its error: any closing error may be it. */
const UNSAID = 'ERROR';
/** So much of the end of an error tells which step's it is; the closing error may word its start differently. */
const TAIL_CHARS = 30;
/** An error as the closing error repeats it. */
function words(stepError) {
    return stepError.trimEnd().replace(/^ERROR: /, '');
}
/** The step that a line without one speaks about: the last whose error it repeats. An import that failed before is not it. */
function stepOf(line, errors) {
    if (line.step !== null)
        return line.step;
    const said = line.text.trimEnd();
    return (errors.find(({ text }) => text === UNSAID || said.endsWith(words(text).slice(-TAIL_CHARS)))?.step ?? null);
}
/** With one more, the newest first. */
function withError(errors, error) {
    return [error, ...errors].slice(0, MAX_STEP_ERRORS);
}

// EXTERNAL MODULE: ./build/classify/class-info.js
var class_info = __webpack_require__(8184);
;// CONCATENATED MODULE: ./build/classify/user-words.js
/** The user's own words inside an error: a rule that blames engine, builder or host must match without them too (law 2). */

/** Shorter ones are no text of an error by themselves, and stand in too many places. */
const user_words_MIN_CHARS = 5;
/**
 * Words of a command line that could make an error look like another: paths, the folders on the way to them, and sentences.
 * `--output type=local,dest=/srv/x` gives `/srv/x`; buildx and Compose repeat such words in their errors
 * (`writing image ID file: open /srv/x: no such file …`).
 */
function wordsOfCommand(argv) {
    return argv.flatMap((word) => pick([word, ...word.split(/[,=]/).flatMap(withParents)]));
}
/** The same of a step as the log names it: `[2/2] COPY var/lib /x`. */
function wordsOfStep(step) {
    return pick(step.split(/[\s,="'[\]]+/));
}
/** Rules of the classes that lead to a remedy for engine, builder or host; the others may well be about the user's words. */
function mustStandAlone({ failureClass }) {
    return ['engine', 'builder', 'host'].includes(class_info/* CLASS_INFO */.y[failureClass].owner);
}
/** Each of the words replaced by `…`, the longest first. */
function withoutWords(text, words) {
    return words
        .toSorted((a, b) => b.length - a.length)
        .reduce((rest, word) => rest.replaceAll(word, '…'), text);
}
/** `/a/b/c` → itself, `/a/b`, `/a`. */
function withParents(word) {
    const at = word.lastIndexOf('/');
    return at <= 0 || word.includes(' ') ? [word] : [word, ...withParents(word.slice(0, at))];
}
function pick(words) {
    return words.filter((word) => word.length >= user_words_MIN_CHARS && /[/ ]/.test(word));
}

;// CONCATENATED MODULE: ./build/classify/classify.js






/** Reads lines in order; memory is bounded by the number of rules and steps, not by the log. `words`: the user's own, which prove nothing. */
function createReader(rules = classify_rules/* RULES */.y, words = [], watch = null) {
    return readerWith(indexFor(rules, watch !== null), words, watch);
}
/** The same with an index of one's own. */
function readerWith(index, words, watch) {
    const matches = new Map();
    const failedSteps = new Set();
    let verdict = null;
    let stepErrors = [];
    let sawBuild = false;
    let sawClassic = false;
    let sawSuccess = false;
    let driver = null;
    function push(line) {
        if (line.source === 'quoted' && isClassicStep(line))
            sawClassic = true;
        if (line.source === 'engine' || line.source === 'client') {
            if (isProgress(line))
                sawBuild = true;
            if (isStepError(line) && line.step !== null) {
                rememberFailed(line.step);
                stepErrors = withError(stepErrors, { step: line.step, text: line.text });
                if (lostPassing(line.step))
                    sawSuccess = false;
            }
            else if (isSuccess(line)) {
                // a build that ends well ends after whatever looked like a verdict before: a step's output, or an earlier try
                sawSuccess = true;
                verdict = null;
            }
            driver = driverOf(line) ?? driver;
            if (isVerdict(line) && !isWrapper(line.text))
                verdict = { line: line.line, text: line.text };
        }
        if (line.source === 'quoted' &&
            isFailedStepHead(line) &&
            line.step !== null &&
            !failedSteps.has(line.step)) {
            rememberFailed(line.step);
            stepErrors = withError(stepErrors, { step: line.step, text: UNSAID });
        }
        for (const rule of index.candidates(line)) {
            const step = stepOf(line, stepErrors);
            if (!rule.pattern.test(line.text))
                continue;
            const objection = objectionTo(rule, line, step);
            if (objection === null)
                keep(matches, { rule, evidence: toEvidence(rule, line), step: line.step });
            else
                watch?.(rule, line, objection);
        }
    }
    function rememberFailed(step) {
        failedSteps.add(step);
        const [oldest] = failedSteps;
        if (failedSteps.size > MAX_FAILED_STEPS && oldest !== undefined)
            failedSteps.delete(oldest);
    }
    function objectionTo(rule, line, step) {
        if (!rule.sources.includes(line.source))
            return 'source';
        if (!isOfStep(rule, line, step))
            return 'step';
        return mustStandAlone(rule) && !standsAlone(rule, line, step) ? 'words' : null;
    }
    /** A daemon's line names no step: it may repeat the words of any that failed. */
    function standsAlone(rule, line, step) {
        const steps = step === null ? stepErrors.map((error) => error.step) : [step];
        const text = withoutWords(line.text, [...words, ...steps.flatMap(wordsOfStep)]);
        return text === line.text || ruleMatches(rule, { ...line, text }, step);
    }
    return {
        push,
        end: () => ({
            matches: [...matches.values()].sort((a, b) => (a.evidence.line ?? 0) - (b.evidence.line ?? 0)),
            verdict,
            failedSteps,
            sawBuild,
            sawClassic,
            sawSuccess,
            driver,
        }),
    };
}
/** Every match of every rule, in the order of the lines; repeats of a rule in the same step are kept once, the last one. */
function findEvidence(lines, rules = RULES) {
    return readLines(lines, rules).matches.map((match) => match.evidence);
}
function readLines(lines, rules = classify_rules/* RULES */.y, words = []) {
    const reader = createReader(rules, words);
    for (const line of lines)
        reader.push(line);
    return reader.end();
}
/** Whether one rule matches one line; `failedStep` stands in for the step of lines that have none (the closing error). */
function ruleMatches(rule, line, failedStep) {
    return (rule.sources.includes(line.source) && rule.pattern.test(line.text) && isOfStep(rule, line, failedStep));
}
function isOfStep(rule, line, failedStep) {
    if (rule.step === undefined)
        return true;
    const step = line.step ?? failedStep;
    return step !== null && rule.step.test(step);
}
/** More steps than any build has; a step can forge others. */
const MAX_FAILED_STEPS = 5000;
function isSuccess(line) {
    if (/^Successfully (?:built [0-9a-f]{12}|tagged \S+)$/.test(line.text))
        return true;
    return /^DONE \d/.test(line.text) && line.step !== null && /(?:^|\] )export(?:ing)? to /.test(line.step);
}
function driverOf(line) {
    const found = /^building with ".*" instance using ([\w-]+) driver/.exec(line.text);
    if (found === null)
        return null;
    return found[1] === 'docker' ? 'docker' : 'other';
}
/** Built once: the table of rules never changes. */
function indexFor(rules, everySource) {
    if (rules !== classify_rules/* RULES */.y)
        return createRuleIndex(rules, everySource);
    return everySource ? WATCHED_INDEX : DEFAULT_INDEX;
}
const DEFAULT_INDEX = createRuleIndex(classify_rules/* RULES */.y);
const WATCHED_INDEX = createRuleIndex(classify_rules/* RULES */.y, true);

// EXTERNAL MODULE: ./build/classify/hear-text.js
var hear_text = __webpack_require__(223);
// EXTERNAL MODULE: ./build/classify/rules/release-bug.js + 2 modules
var release_bug = __webpack_require__(6582);
;// CONCATENATED MODULE: ./build/classify/taught.js

/** Null: they say nothing that may count. */
function readTaught(lines, taught, words = []) {
    if (taught === null || taught === undefined || taught.rules.length === 0 || taught.isSpent())
        return null;
    const reader = readerOf(taught, words);
    for (const line of lines)
        reader.push(line);
    return endOf(taught, reader);
}
function readerOf({ rules }, words = [], watch = null) {
    return readerWith(plainIndex(rules, watch !== null), words, watch);
}
function endOf(taught, reader) {
    return taught.isSpent() ? null : reader.end();
}
/** No joint pattern can be made of theirs; they are few, and mostly not for lines of steps. */
function plainIndex(rules, everySource) {
    return {
        candidates: ({ source }) => (everySource ? rules : rules.filter((rule) => rule.sources.includes(source))),
    };
}

// EXTERNAL MODULE: ./build/classify/verdict.js
var verdict = __webpack_require__(426);
// EXTERNAL MODULE: ./build/classify/precedence.js
var precedence = __webpack_require__(7019);
;// CONCATENATED MODULE: ./build/classify/weigh-code.js

const STORES = [
    'overlay2-corruption',
    'containerd-store-corruption',
    'buildkit-state-corruption',
];
const SILENT = ['network-transient', 'builder-unavailable', 'engine-unavailable'];
/** Codes that say something; `Unknown`, which most errors have, the user's among them, is none of them. */
const SOLVE_CODES = {
    Internal: {
        number: 13,
        exitStatus: 100,
        means: 'something below BuildKit failed: an I/O error, or a state that contradicts itself',
        supports: ['storage-io-error', ...STORES],
        isSystems: true,
    },
    ResourceExhausted: {
        number: 8,
        exitStatus: 102,
        means: 'space or memory ran out below BuildKit',
        supports: ['disk-full', 'out-of-memory'],
        isSystems: true,
    },
    Unavailable: {
        number: 14,
        exitStatus: null,
        means: 'somebody whom BuildKit asked does not answer',
        supports: [...SILENT, 'remote-cache-error'],
        isSystems: false,
    },
    DeadlineExceeded: {
        number: 4,
        exitStatus: null,
        means: 'somebody whom BuildKit asked did not answer in time',
        supports: [...SILENT, 'remote-cache-error'],
        isSystems: false,
    },
    PermissionDenied: {
        number: 7,
        exitStatus: null,
        means: 'access was refused',
        supports: ['registry-auth'],
        isSystems: false,
    },
    Unauthenticated: {
        number: 16,
        exitStatus: null,
        means: 'nobody is logged in there',
        supports: ['registry-auth'],
        isSystems: false,
    },
};
const NAMES = [
    'Internal',
    'ResourceExhausted',
    'Unavailable',
    'DeadlineExceeded',
    'PermissionDenied',
    'Unauthenticated',
];
/** Null for exit statuses that buildx gives for any failure. */
function codeOfExitStatus(status) {
    return NAMES.find((name) => SOLVE_CODES[name].exitStatus === status) ?? null;
}
function codeOfNumber(number) {
    return NAMES.find((name) => SOLVE_CODES[name].number === number) ?? null;
}
/** Agreement makes surer, contradiction less sure; a code alone never makes a class of its own. */
function weighCode(heard, code) {
    if (code === null || code === undefined)
        return heard;
    const info = SOLVE_CODES[code.name];
    const evidence = [...heard.evidence, evidenceOf(code, info)];
    if (info.supports.includes(heard.failureClass))
        return {
            ...heard,
            confidence: Math.max(heard.confidence, Math.min(0.97, heard.confidence + 0.05)),
            evidence,
        };
    const contradicts = info.isSystems && precedence/* CLEAR_CLASSES */.tI.includes(heard.failureClass);
    return { ...heard, confidence: contradicts ? heard.confidence * 0.7 : heard.confidence, evidence };
}
function evidenceOf({ name, from }, info) {
    const where = from === 'exit-status' ? `buildx ended with ${info.exitStatus}` : 'the engine’s build history';
    return { rule: `code/${from}`, line: null, text: `${where}: ${name}, ${info.means}`, source: 'finding' };
}

;// CONCATENATED MODULE: ./build/classify/weigh-step.js


/** Below this the file system counts as full: BuildKit and overlay need room for a single layer's metadata and a database page. */
const FULL_BELOW_BYTES = 32 * 1024 * 1024;
/** And below this share of it, since writers stop before the last byte (reserved blocks, `minfreespace`). */
const FULL_BELOW_SHARE = 0.01;
/** As few inodes are too few for any build; on a small file system the share above is. */
const FEW_INODES = 1000;
/** Less than this share of the memory to be had, and the next allocation may end in a kill (earlyoom and systemd-oomd act at 5 to 10 %). */
const SCARCE_SHARE = 0.05;
const mib = (bytes) => `${Math.round(bytes / 1024 / 1024)} MiB`;
/** A step's own doing that explains what would otherwise look like the machine's trouble. */
const EXCUSES = [
    { rule: 'step/kills-itself', excuses: 'out-of-memory' },
    { rule: 'step/own-small-file-system', excuses: 'disk-full' },
];
function weighStep(heard, reading, circumstances) {
    if (heard.failureClass === 'out-of-memory' && isExitStatusOnly(heard))
        return weighKill(heard, reading, circumstances);
    if (heard.failureClass !== 'build-step-failed' || heard.tier === 'verdict')
        return heard;
    const said = stepSays(reading);
    if (said === null)
        return heard;
    const evidence = [...said.evidence, ...heard.evidence];
    if (said.failureClass === 'disk-full')
        return weighDisk({ ...said, evidence }, heard, circumstances.lowPoint);
    return { ...said, evidence, confidence: Math.min(said.confidence, precedence/* STEP_CONFIDENCE_LIMIT */.CG) };
}
/** The lowest free space was so low, or so few inodes were left, that a write had to fail. */
function isFull(lowPoint) {
    return hasNoSpace(lowPoint) || hasNoInodes(lowPoint);
}
function hasNoSpace(lowPoint) {
    return lowPoint.freeBytes < Math.max(FULL_BELOW_BYTES, lowPoint.totalBytes * FULL_BELOW_SHARE);
}
function hasNoInodes({ freeInodes, totalInodes }) {
    return freeInodes < Math.min(FEW_INODES, totalInodes * FULL_BELOW_SHARE);
}
/** A writer as fast as the fastest that was seen could have taken the rest between two looks. */
function couldBeFull(lowPoint) {
    return isFull(possiblyLower(lowPoint));
}
function possiblyLower(lowPoint) {
    return {
        ...lowPoint,
        freeBytes: lowPoint.freeBytes - lowPoint.fastestFallBytes,
        freeInodes: lowPoint.freeInodes - lowPoint.fastestFallInodes,
    };
}
function lowPointEvidence(lowPoint) {
    const { path, freeInodes, totalInodes } = lowPoint;
    const possible = possiblyLower(lowPoint);
    if (hasNoInodes(possible) && !hasNoSpace(possible)) {
        return {
            rule: 'measured/low-inodes',
            line: null,
            text: `fewest free inodes of ${path} during the build: ${freeInodes} of ${totalInodes}`,
            source: 'finding',
        };
    }
    return {
        rule: 'measured/low-point',
        line: null,
        text: `lowest free space of ${lowPoint.path} during the build: ${mib(lowPoint.freeBytes)} of ${mib(lowPoint.totalBytes)}`,
        source: 'finding',
    };
}
/** `No space left on device` in a step is the machine's only if the machine had none; where that was not measured it is a guess. */
function weighDisk(said, heard, lowPoint) {
    if (lowPoint === null)
        return { ...said, confidence: Math.min(said.confidence, precedence/* STEP_CONFIDENCE_LIMIT */.CG) };
    const evidence = [lowPointEvidence(lowPoint), ...said.evidence];
    if (couldBeFull(lowPoint))
        return { ...said, tier: 'cause', confidence: 0.9, evidence };
    return { ...heard, confidence: 0.7, evidence: [...heard.evidence, ...evidence] };
}
/** Exit status 137 is SIGKILL: the kernel's, unless the step sent it itself. */
function weighKill(heard, reading, { oomKills, memoryLow }) {
    const excuse = excuseFor('out-of-memory', failedStepMatches(reading));
    if (excuse === null) {
        if (oomKills !== null && oomKills !== undefined)
            return oomKills > 0 ? confirmed(heard, oomKills) : heard;
        return isScarce(memoryLow) ? likely(heard, memoryLow) : heard;
    }
    return {
        failureClass: 'build-step-failed',
        confidence: 0.6,
        tier: 'failure',
        evidence: [...heard.evidence, excuse.evidence],
    };
}
function confirmed(heard, oomKills) {
    const count = oomKills === 1 ? 'a process' : `${oomKills} processes`;
    const text = `the kernel killed ${count} for want of memory during the build`;
    const measured = { rule: 'measured/oom-kills', line: null, text, source: 'kernel' };
    return { ...heard, tier: 'cause', confidence: 0.9, evidence: [measured, ...heard.evidence] };
}
function isScarce(low) {
    return low !== null && low !== undefined && low.availableBytes < low.totalBytes * SCARCE_SHARE;
}
/** Not counted, but there was hardly any: the kernel kills before the last page is gone. */
function likely(heard, low) {
    const text = `least available memory during the build: ${mib(low.availableBytes)} of ${mib(low.totalBytes)}`;
    const measured = { rule: 'measured/memory-low', line: null, text, source: 'finding' };
    return { ...heard, confidence: 0.75, evidence: [measured, ...heard.evidence] };
}
function isExitStatusOnly(heard) {
    return heard.evidence[0]?.rule === 'memory/exit-137';
}
function stepSays(reading) {
    const ours = failedStepMatches(reading);
    const said = ours.filter((match) => match.evidence.source === 'step' && precedence/* STEP_CLASSES */.mS.includes(match.rule.failureClass));
    return (0,hear_text/* best */.bE)(said.filter((match) => excuseFor(match.rule.failureClass, ours) === null).sort(hear_text/* compare */.UD));
}
function excuseFor(failureClass, matches) {
    const ids = EXCUSES.filter((row) => row.excuses === failureClass).map((row) => row.rule);
    return matches.find((match) => ids.includes(match.rule.id)) ?? null;
}
/** Only lines of the steps that ended the build: what an earlier step printed and survived is no evidence. */
function failedStepMatches(reading) {
    return reading.matches.filter((match) => match.step !== null && reading.failedSteps.has(match.step));
}

;// CONCATENATED MODULE: ./build/classify/weigh-findings.js


/** Classes that only repeat that something does not answer: any other proof says more. */
const SILENCE = ['engine-unavailable', 'builder-unavailable', 'unknown'];
/** What dockerd says when it ends by itself (moby, `cmd/dockerd/docker.go`, `daemon.go`). */
const NOT_STARTED = /^(?:dockerd: )?(?:failed to start daemon: |Error starting daemon: |unable to configure the Docker daemon with file )/;
/** Texts of a failed step, or of a base image that cannot be had, which these findings explain. */
const EXPLAINED = [
    {
        rules: /^build-definition\/(?:shell-missing|step-not-started|user-file-missing)$/,
        by: ['overlay2-corruption', 'containerd-store-corruption', 'buildkit-state-corruption'],
        because: 'a layer whose files are gone has no shell and no list of users either',
    },
    {
        rules: /^build-definition\/step-not-started$/,
        by: ['engine-unavailable'],
        because: 'runc’s hook asks the engine for the step’s network, by a socket whose file is gone',
    },
    {
        rules: /^config\/many-layers$/,
        by: ['overlay2-corruption'],
        because: 'missing links say the same as too many layers',
    },
    {
        rules: /^registry\/|^network\/(?!step-)/,
        by: ['overlay2-corruption', 'containerd-store-corruption'],
        because: 'the engine asks a registry for a base image whose record it has lost',
    },
    {
        rules: /^memory\/|^step\/exit-/,
        by: ['out-of-memory'],
        because: 'the kernel or the container’s state says who was killed',
    },
    {
        rules: /^step\/(?:io-error|read-only)$|^step\/exit-/,
        by: ['storage-io-error'],
        because: 'see needsText: only with an I/O error in the failed step’s output',
    },
    {
        rules: /^disk\//,
        by: ['disk-full'],
        because: 'a step that found no space, on a file system that had none',
    },
];
function weighFindings(heard, reading, circumstances) {
    const proofs = toProofs(circumstances);
    const named = strongest(proofs.filter((proof) => !SILENCE.includes(proof.failureClass)));
    // That the engine does not answer is proved too, but a proof that names the cause says more
    if (named !== null && isSilence(heard) && heard.failureClass !== named.failureClass) {
        return take(named, heard, heard.failureClass === 'unknown' ? 0.75 : 0.85);
    }
    const same = proofs.filter((proof) => proof.failureClass === heard.failureClass);
    if (same.length > 0)
        return agree(heard, same);
    // A daemon says much beside the matter: what the command said, and a check proves, is the matter
    const proved = proofs.filter(({ failureClass }) => failureClass === heard.printed?.failureClass &&
        !(SILENCE.includes(failureClass) && saysWhyNotStarted(heard)));
    if (heard.printed !== undefined && proved.length > 0)
        return agree(heard.printed, proved);
    if (isUsers(heard))
        return explained(heard, reading, proofs);
    const other = named ?? strongest(proofs);
    if (other === null)
        return heard;
    if (heard.failureClass === 'unknown')
        return take(other, heard, 0.6);
    if (other.failureClass === 'storage-io-error')
        return take(other, heard, 0.85);
    return SILENCE.includes(other.failureClass) ? heard : disagree(heard, other);
}
/** The user's own, a server's, or guessed from a step's output: only a proof that explains this very text may take its place. */
function isUsers(heard) {
    if (precedence/* CLEAR_CLASSES */.tI.includes(heard.failureClass) || heard.failureClass === 'network-transient')
        return true;
    return heard.evidence[0]?.source === 'step';
}
function explained(heard, reading, proofs) {
    const proof = proofs.find((one) => isExplained(heard, reading, one));
    return proof === undefined ? heard : take(proof, heard, 0.75);
}
/** That the engine does not answer is then proved, and no more than what its own last words explain. */
function saysWhyNotStarted({ evidence }) {
    const [first] = evidence;
    return first?.source === 'journal' && NOT_STARTED.test(first.text);
}
/** The text says that something does not answer, or what may have many causes; not why. */
function isSilence(heard) {
    if (isUsers(heard))
        return false;
    return heard.tier === 'symptom' || (heard.tier === 'failure' && SILENCE.includes(heard.failureClass));
}
function toProofs({ findings, lowPoint }) {
    const proofs = findings.flatMap((finding) => {
        if (finding.state !== 'broken' || finding.implies === undefined)
            return [];
        return [{ ...finding.implies, evidence: findingEvidence(finding) }];
    });
    if (lowPoint === null || !isFull(lowPoint) || findings.some((finding) => finding.id === 'low-point'))
        return proofs;
    return [...proofs, { failureClass: 'disk-full', owner: undefined, evidence: lowPointEvidence(lowPoint) }];
}
function findingEvidence(finding) {
    const text = finding.path === null ? finding.detail : `${finding.path}: ${finding.detail}`;
    return { rule: `finding/${finding.id}`, line: null, text: text.slice(0, 500), source: 'finding' };
}
/** Several broken findings: the one that explains the others, by the table of classes. */
function strongest(proofs) {
    return [...proofs].sort((a, b) => (0,precedence/* classRank */.pC)(a.failureClass) - (0,precedence/* classRank */.pC)(b.failureClass))[0] ?? null;
}
function agree(heard, same) {
    return {
        ...heard,
        confidence: Math.max(heard.confidence, 0.95),
        evidence: [...same.map((proof) => proof.evidence), ...heard.evidence],
    };
}
function take(proof, heard, confidence) {
    return {
        failureClass: proof.failureClass,
        ...(proof.owner === undefined ? {} : { owner: proof.owner }),
        confidence,
        tier: 'cause',
        evidence: [proof.evidence, ...heard.evidence],
    };
}
/** The text speaks about this very failure and stays, but less is sure. */
function disagree(heard, other) {
    return { ...heard, confidence: heard.confidence * 0.7, evidence: [...heard.evidence, other.evidence] };
}
function isExplained(heard, reading, proof) {
    return EXPLAINED.some((row) => {
        if (!row.by.includes(proof.failureClass))
            return false;
        if (!heard.evidence.some((evidence) => row.rules.test(evidence.rule)))
            return false;
        return proof.failureClass !== 'storage-io-error' || saysIoError(reading);
    });
}
/** The failed step itself met an I/O error or a read-only file system: with a measured proof this is the machine's. */
function saysIoError(reading) {
    return reading.matches.some((match) => match.rule.id === 'step/io-error' && match.step !== null && reading.failedSteps.has(match.step));
}

// EXTERNAL MODULE: ./build/classify/weigh-taught.js
var weigh_taught = __webpack_require__(8023);
;// CONCATENATED MODULE: ./build/classify/diagnose.js













/** Pure: the same input gives the same diagnosis. */
function diagnose(input) {
    if (input.end !== null && (0,process_end/* passed */.b)(input.end) && input.stop === null)
        return core_diagnosis/* NO_FAILURE */.x9;
    const words = wordsOfCommand(input.command ?? []);
    return conclude(readLines(input.lines, classify_rules/* RULES */.y, words), input, readTaught(input.lines, input.taught, words));
}
/** The same for a log that was read as it came. `taught`: what the user's own rules read in it. */
function conclude(all, circumstances, taught = null) {
    const { end, stop } = circumstances;
    const reading = withoutOtherBugs(all, circumstances);
    if (end !== null && (0,process_end/* passed */.b)(end) && stop === null)
        return core_diagnosis/* NO_FAILURE */.x9;
    if (end === null && stop === null && isPassingLog(reading))
        return core_diagnosis/* NO_FAILURE */.x9;
    if (end?.kind === 'not-started')
        return (0,verdict/* toDiagnosis */.f)(notStarted(end.reason));
    const driver = diagnose_driverOf(reading, circumstances);
    const isInterrupted = interrupted(circumstances);
    const heard = isInterrupted ? stopped(stop) : (0,hear_text/* hearText */.CL)(reading, driver);
    const weighed = weighFindings(weighStep(heard, reading, circumstances), reading, circumstances);
    const known = weighCode(weighed, circumstances.solveCode);
    return (0,verdict/* toDiagnosis */.f)(taught === null || isInterrupted ? known : (0,weigh_taught/* weighTaught */.Uf)(known, taught, driver));
}
/** Texts of a release's bug that mean something else on this engine. */
function withoutOtherBugs(reading, { versions, findings }) {
    const matches = reading.matches.filter(({ rule }) => (0,release_bug/* isBugHere */.x$)(rule.id, versions ?? {}, findings));
    return { ...reading, matches };
}
/** A log without any verdict is that of a passing build if it shows a build, and no failure after its last success. */
function isPassingLog(reading) {
    if (reading.verdict !== null)
        return false;
    if (reading.sawSuccess)
        return true;
    return (reading.sawBuild &&
        !reading.sawClassic &&
        reading.failedSteps.size === 0 &&
        reading.matches.every(isHarmless));
}
function isHarmless(match) {
    return match.evidence.source === 'step' || match.evidence.source === 'quoted';
}
/** Somebody, we included, ended the command: its last line is then where it stood, not why it failed. */
function interrupted({ end, stop }) {
    if (stop !== null)
        return true;
    if (end === null)
        return false;
    if (end.kind === 'signaled')
        return ['SIGINT', 'SIGTERM', 'SIGHUP'].includes(end.signal);
    // 130: buildx's exit status for a cancelled build (commands/build.go), and the shell's for SIGINT; 143: SIGTERM
    return end.kind === 'exited' && (end.code === 130 || end.code === 143);
}
function stopped(stop) {
    if (stop?.kind !== 'engine-silent')
        return { failureClass: 'unknown', confidence: 0.1, tier: 'symptom', evidence: [] };
    const text = `no output and no answer from the engine for ${Math.round(stop.afterMs / 1000)} s`;
    return {
        failureClass: 'engine-unavailable',
        confidence: 0.5,
        tier: 'symptom',
        evidence: [{ rule: 'end/engine-silent', line: null, text, source: 'finding' }],
    };
}
function notStarted(reason) {
    return {
        failureClass: 'config-error',
        confidence: 0.9,
        tier: 'verdict',
        evidence: [{ rule: 'end/not-started', line: null, text: reason, source: 'finding' }],
    };
}
function diagnose_driverOf(reading, { driver }) {
    if (driver === undefined || driver === null)
        return reading.driver;
    return driver === 'docker' ? 'docker' : 'other';
}

// EXTERNAL MODULE: ./build/attempt/failed-at.js
var failed_at = __webpack_require__(6035);
;// CONCATENATED MODULE: ./build/own-build-record.js
/** Which of the engine's records of failed builds is that of the attempt, and what it adds to the attempt's log. */


/** So much of an error's end tells it from others. */
const own_build_record_TAIL_CHARS = 80;
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
    const tail = engineWords(message).slice(-own_build_record_TAIL_CHARS);
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
    return diagnose({
        lines: [...record.lines, ...told, ...decodeJournal(known.journal)],
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
    const byExit = end.kind === 'exited' && !isSteps ? codeOfExitStatus(end.code) : null;
    if (byExit !== null)
        return { name: byExit, from: 'exit-status' };
    const byRecord = buildRecord?.code == null ? null : codeOfNumber(buildRecord.code);
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

// EXTERNAL MODULE: ./build/privileged/run-journal/entry.js
var entry = __webpack_require__(3640);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./build/remedies/builder-nodes.js
/** Single steps on the containers of a `docker-container` builder; buildx's own record of the builder is never touched. */

/** buildkitd has this long to end by itself, in seconds; it may hang for good. */
const STOP_S = 5;
const CALL_MS = 60_000;
const BOOT_MS = 120_000;
const INSPECT_MS = 25_000;
const RUNNING_MS = 30_000;
const POLL_MS = 500;
const CRASH_MS = 1_500;
async function containerExists({ engine, signal }, name) {
    const call = await engine.docker(['container', 'inspect', name], { timeoutMs: CALL_MS, signal });
    return call.exitCode === 0;
}
/** Keeps the state volume, and so the cache. Resolves to why not, or null. */
async function restartContainer({ engine, signal }, name) {
    const call = await engine.docker(['restart', '-t', String(STOP_S), name], { timeoutMs: CALL_MS, signal });
    return call.exitCode === 0 ? null : lastLine(call.stderr, `restart of ${name}`);
}
/**
 * Whether buildkitd ends again and again since the restart, as with a broken database: the restart policy that buildx sets
 * starts it with pauses of 100, 200, 400 ms …, and the count begins anew with a restart by hand.
 */
async function crashLoops({ engine, signal }, name) {
    await (0,external_node_timers_promises_.setTimeout)(CRASH_MS);
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
        return lastLine(listed.stderr, `list of volumes after removing ${volume}`);
    return listed.stdout.trim() === '' ? null : `the state volume ${volume} could not be removed`;
}
/** Makes missing containers again from buildx's record of the builder: same name, same options. */
async function boot({ engine, signal }, builder) {
    const call = await engine.docker(['buildx', 'inspect', '--bootstrap', builder], {
        timeoutMs: BOOT_MS,
        signal,
    });
    return call.exitCode === 0 ? null : lastLine(call.stderr, `boot of builder ${builder}`);
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
        seen = states.join(', ') || lastLine(call.stderr, 'buildx inspect');
        await (0,external_node_timers_promises_.setTimeout)(POLL_MS);
    }
    return `builder ${builder} does not run after ${RUNNING_MS / 1000} s (${seen})`;
}
/** A node whose buildkitd does not answer has an `Error:` line in place of, or beside, its status. */
function nodeStates(inspect) {
    return [...inspect.matchAll(/^(?:Status|Error):\s+(.+)$/gm)].map((match) => (match[1] ?? '').trim());
}
function lastLine(stderr, what) {
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

// EXTERNAL MODULE: ./build/engine/endpoint.js
var engine_endpoint = __webpack_require__(5894);
// EXTERNAL MODULE: ./build/engine/engine-record.js
var engine_record = __webpack_require__(2071);
// EXTERNAL MODULE: ./build/privileged/process-id.js
var process_id = __webpack_require__(2879);
// EXTERNAL MODULE: ./build/privileged/run-journal/files.js
var files = __webpack_require__(159);
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
    const key = (0,engine_record/* engineKey */.cE)(engine.endpoint);
    const own = deps.stateDir === null ? null : (0,engine_record/* journalDirectory */.bO)(deps.stateDir, engine.endpoint);
    let entry = null;
    let writing = Promise.resolve();
    let told = false;
    let useRoot = privilege.kind !== null;
    const write = async (next) => {
        const { dataRoot } = next;
        const options = { timeoutMs: WRITE_MS };
        const tries = await Promise.allSettled([
            own === null ? Promise.reject(new Error('there is no state directory')) : (0,files/* writeEntry */.cD)(own, next),
            useRoot
                ? privilege.run('writeRunJournal', { dataRoot, key, entry: next }, options)
                : Promise.reject(new Error('not root')),
        ]);
        if (tries[1].status === 'rejected')
            useRoot = useRoot && !/did not end within/.test((0,message_of/* messageOf */.b)(tries[1].reason));
        const why = tries.flatMap((one) => (one.status === 'rejected' ? [(0,message_of/* messageOf */.b)(one.reason)] : []));
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
        const owner = await (0,process_id/* processId */.P)(process.pid);
        if (owner === null)
            return null;
        const startedAt = new Date().toISOString();
        return { ...NOTHING_BEGUN, runId, owner, endpoint: (0,engine_endpoint/* endpointText */.HO)(engine.endpoint), startedAt };
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
        await (0,files/* removeEntry */.b4)(own, runId);
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
    const place = stateDir === null ? null : (0,engine_record/* journalDirectory */.bO)(stateDir, endpoint);
    if (place !== null)
        await (0,files/* clearDrafts */.Kf)(place);
    const own = place === null ? [] : await (0,files/* readEntries */.$2)(place);
    const dataRoot = await dataRootOf(sources, own);
    const args = { dataRoot, key: (0,engine_record/* engineKey */.cE)(endpoint) };
    const roots = privilege.kind === null
        ? []
        : await privilege.run('listRunJournals', args, { timeoutMs: READ_MS }).catch(() => []);
    const here = (0,entry/* newestOfEach */.VN)([...own, ...roots]).filter((entry) => entry.endpoint === (0,engine_endpoint/* endpointText */.HO)(endpoint));
    const alive = await Promise.all(here.map(({ owner }) => (0,process_id/* isAlive */._)(owner)));
    return here.filter((_, index) => alive[index] === false);
}
/** Removes every copy. */
async function forgetJournal(sources, entry) {
    const { engine, privilege, stateDir } = sources;
    const { endpoint } = engine;
    const own = stateDir === null ? null : (0,engine_record/* journalDirectory */.bO)(stateDir, endpoint);
    const dataRoot = entry.dataRoot ?? (await dataRootOf(sources, []));
    await removeFrom({ own, privilege, dataRoot, key: (0,engine_record/* engineKey */.cE)(endpoint) }, entry.runId);
}
/** An engine of which nothing else is known was known to the run that was cut off. */
async function dataRootOf({ engine }, entries) {
    if (engine.endpoint.kind !== 'unix')
        return null;
    const facts = await engine.facts().catch(() => null);
    return facts?.dataRoot ?? entries.find(({ dataRoot }) => dataRoot !== null)?.dataRoot ?? null;
}

// EXTERNAL MODULE: ./build/engine/hosts/process-memory.js
var process_memory = __webpack_require__(7848);
// EXTERNAL MODULE: ./build/engine/run-program.js
var run_program = __webpack_require__(791);
;// CONCATENATED MODULE: ./build/remedies/listed.js
/** Writes many names into one sentence. */
const MOST = 20;
function listed(names, most = MOST) {
    const more = names.length - most;
    return `${names.slice(0, most).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/remedies/store-entries.js
/** Which directories of a data root make up the image store, and why they may not be ours alone. */

/** Directories of graph drivers that are plain files (moby, daemon/graphdriver); the others are volumes of their own. */
const PLAIN_DRIVERS = ['overlay2', 'overlay', 'fuse-overlayfs', 'vfs', 'aufs', 'btrfs'];
const BLOCK_DRIVERS = ['zfs', 'devicemapper'];
/** Kept whatever happens: ours, the engine's identity, and what a file system of its own has. */
const NEVER = ['.buildmend', 'engine-id', 'lost+found'];
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
    const containerd = facts.containerdRoot === null ? null : insideDataRoot(facts, facts.containerdRoot);
    const store = facts.store === 'containerd' ? [containerd ?? 'containerd'] : [...PLAIN_DRIVERS, 'tmp'];
    return [...store, 'image', 'buildkit', 'containers'].filter((name) => names.includes(name));
}
/** Everything but volumes, identity and our own directory. */
function allEntries(names, volumesToo) {
    return names.filter((name) => !NEVER.includes(name) && (volumesToo || name !== 'volumes'));
}
/** The name directly below the data root that leads to the path; null when it is outside. */
function insideDataRoot({ dataRoot }, path) {
    const [first = ''] = (0,external_node_path_.relative)(dataRoot, path).split('/');
    return first === '' || first === '..' ? null : first;
}

;// CONCATENATED MODULE: ./build/remedies/containerd-part.js
/** A containerd outside of the data root: whether its store may be reset with the engine's, and how it is stopped and started. */





const UNIT = 'containerd.service';
const LOOK_MS = 20_000;
const GRACE_MS = 20_000;
const UP_MS = 30_000;
const containerd_part_POLL_MS = 100;
/** Null for an engine whose images do not stand in another's containerd; text says why that store is not moved. */
async function containerdPart(context, facts) {
    const { store, containerdRoot: root, containerdAddress: address = null } = facts;
    if (store !== 'containerd' || root === null || insideDataRoot(facts, root) !== null)
        return null;
    if (address === null)
        return `it is not known how containerd, which keeps the images in ${root}, is reached`;
    const options = { timeoutMs: LOOK_MS, signal: context.signal };
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
    return privilege.run('findContainerd', { address }, { timeoutMs: LOOK_MS });
}
/** Where such a containerd is, without a look at it: for what an earlier run left in its root. */
function containerd_part_containerdOf(facts) {
    const { store, containerdRoot: root, containerdAddress: address = null } = facts;
    if (store !== 'containerd' || root === null || address === null)
        return null;
    return insideDataRoot(facts, root) === null ? { root, address, entries: [] } : null;
}
/** The engine's host, which stops that containerd after the engine and starts it before. */
function withContainerd(context, part) {
    if (part === null)
        return context;
    const { host } = context.engine;
    const memory = new process_memory/* ProcessMemory */.H();
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
    const options = { timeoutMs: LOOK_MS + GRACE_MS };
    const { shims } = await context.privilege.run('lookAtContainerd', { root, address }, options);
    if (shims.length > 0)
        throw new Error(`containers still live in containerd (process ${listed(shims.map(String))})`);
    context.say('stopping containerd');
    if (await isUnits(found))
        await systemctl(context, 'stop');
    else {
        const { pid, startTicks } = found;
        await context.privilege.run('endProcess', { pid, startTicks, graceMs: GRACE_MS }, options);
    }
}
async function startContainerd(context, { address }, memory) {
    const { seen } = memory;
    if (seen === null || (await find(context, address)) !== null)
        return;
    context.say('starting containerd');
    const namespaces = memory.namespaces();
    if (await isUnits(seen))
        await systemctl(context, 'start');
    else if (namespaces === null || seen.env === null)
        throw new Error('containerd cannot be started as it was: its environment or its namespaces are not known');
    else {
        const { argv, exe, env, cwd, logFile } = seen;
        const { net: netNamespace, mnt: mountNamespace } = namespaces;
        const args = { argv, exe, env, cwd, logFile, netNamespace, mountNamespace };
        await context.privilege.run('startProcess', args, { timeoutMs: LOOK_MS });
    }
    const until = performance.now() + UP_MS;
    while ((await find(context, address)) === null) {
        if (performance.now() > until)
            throw new Error(`containerd does not listen on ${address} after ${UP_MS / 1000} s`);
        await (0,external_node_timers_promises_.setTimeout)(containerd_part_POLL_MS);
    }
}
/** systemd keeps a unit's last main process by name in its control group: a process of the unit is the unit's to start. */
async function isUnits({ cgroup = null }) {
    if (cgroup === null || !cgroup.endsWith(`/${UNIT}`))
        return false;
    const show = await (0,run_program/* runProgram */.m)('systemctl', ['show', UNIT, '--property=LoadState'], {
        timeoutMs: LOOK_MS,
        env: process.env,
    });
    return show.exitCode === 0 && show.stdout.includes('loaded');
}
async function systemctl({ privilege }, verb) {
    const answer = await privilege.run('systemctl', { verb, units: [UNIT] }, { timeoutMs: LOOK_MS + GRACE_MS });
    if (answer.exitCode !== 0)
        throw new Error(`systemctl ${verb} ${UNIT}: ${answer.output}`);
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
function placeOf(dataRoot, id) {
    return `${dataRoot}/.buildmend/set-aside/${id}`;
}
/** One sentence for log and report. */
function howToEnd(dataRoot, id) {
    return `It stands in ${placeOf(dataRoot, id)}; \`buildmend set-aside restore ${id}\` puts it back, \`buildmend set-aside delete ${id}\` deletes it`;
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

// EXTERNAL MODULE: ./build/engine/guard-files.js + 1 modules
var guard_files = __webpack_require__(8041);
;// CONCATENATED MODULE: ./build/remedies/obstacles.js

function broken(findings, id) {
    return findings.find((finding) => finding.id === id && finding.state === 'broken') ?? null;
}
/** The engine answers, or it is not known that it does not. */
function unreachable({ findings }) {
    return broken(findings, 'reachable') === null
        ? null
        : 'the engine does not answer, so it cannot be asked to do this';
}
/** An engine behind TCP or SSH is another machine's: its processes and files are not here. */
function obstacles_elsewhere({ engine }) {
    if (engine.endpoint.kind === 'unix')
        return null;
    if (engine.endpoint.kind === 'ssh')
        return 'the engine’s files are on another machine (it is reached by ssh)';
    return `the engine is reached by ${engine.endpoint.kind}, so its process and files are out of reach from here`;
}
/** Why the engine cannot be stopped and started from here. */
function unstoppable(context) {
    const { endpoint, host } = context.engine;
    return endpoint.kind === 'ssh' ? host.obstacle : (obstacles_elsewhere(context) ?? host.obstacle);
}
/** Failing hardware forbids moving and making files (law 6): wiping cannot help and may lose what can still be saved. */
function failingHardware({ findings }) {
    const sign = broken(findings, 'kernel-log') ?? broken(findings, 'data-root-mount');
    return sign === null
        ? null
        : `the disk or file system itself is in trouble (${sign.detail}): nothing is changed on it`;
}
/** What stands between us and the engine's own files. */
function untouchableFiles(context, facts) {
    const before = obstacles_elsewhere(context) ?? failingHardware(context);
    if (before !== null)
        return before;
    if (facts === null)
        return 'it is not known for sure where the engine keeps its files, so none is touched';
    const strangers = (0,guard_files/* notOwn */._J)(facts);
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
function humanBytes(bytes) {
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
const with_reserve_FULL_BELOW_BYTES = 16 * 2 ** 20;
const LIMIT_MS = 5_000;
/** ext4's cluster is its block where `bigalloc` is not set, and 4 KiB on every machine but the largest of pages. */
const CLUSTER_BYTES = 4096;
async function with_reserve_isFull({ engine }) {
    const free = await engine.freeBytes();
    return free !== null && free < with_reserve_FULL_BELOW_BYTES;
}
/** An engine that has no block to write to does not start. Throws what the host says. */
function startWithReserve(context, signal) {
    return withReserve(context, () => context.engine.host.start(signal));
}
/** `isLent`: something can be written, though the disk is full. The reserve is given back whatever happens. */
async function withReserve(context, work) {
    const { engine, privilege, say } = context;
    const facts = await engine.facts();
    if (facts === null || privilege.kind === null || obstacles_elsewhere(context) !== null || !(await with_reserve_isFull(context)))
        return work(false);
    const options = { timeoutMs: LIMIT_MS };
    const owner = await (0,process_id/* processId */.P)(process.pid);
    if (owner === null)
        return work(false);
    const lending = { dataRoot: facts.dataRoot, owner };
    const lent = await privilege.run('lendReserve', lending, options).catch(() => null);
    if (lent === null)
        return work(false);
    const size = humanBytes(lent.clusters * CLUSTER_BYTES);
    say(`not a block is free: what ext4 keeps back (${size} at most) is lent while this is done`);
    try {
        return await work(true);
    }
    finally {
        await privilege
            .run('returnReserve', lent, options)
            .catch((error) => say(`the reserve of ${lent.device} could not be given back: ${(0,message_of/* messageOf */.b)(error)}; the next mount does it`));
    }
}

;// CONCATENATED MODULE: ./build/remedies/recover-set-aside.js
/** Finishes or undoes what an earlier run set aside and left behind when it was killed. */






const LATER = 'the engine is not stopped after a build that passed; the next run that has to mend it puts it back';
const KEPT = 'the engine lives without it; it is kept until a build passes';
const recover_set_aside_LIST_MS = 20_000;
const MOVE_MS = 60_000;
const DELETE_MS = 3_600_000;
const PING_MS = 5_000;
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
        return { id, outcome: 'left', detail: (0,message_of/* messageOf */.b)(error) };
    }
}
async function answers({ engine }) {
    return (await engine.ping(PING_MS)).state === 'healthy';
}
/** What kept the engine from starting would only do so again: back in its place it serves nobody. */
async function startsWithout(context, leftover) {
    const { id, state, containerd, engineRan = null } = leftover;
    if (state !== 'renamed' || engineRan !== false || context.remaking === id || context.when === 'passed')
        return false;
    const { engine } = withContainerd(context, containerd);
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
    return { id, outcome: 'kept', detail: `${because}. ${howToEnd(roots.at(-1) ?? '', id)}` };
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
        await withReserve(context, () => privilege.run('deleteAside', { dataRoot, id }, options));
    return {
        id,
        outcome: 'deleted',
        detail: 'an earlier run had set it aside and the engine lives without it',
    };
}
/** Stops the engine, puts it back, and starts the engine again; what ran runs again. Throws what the operation says. */
async function putBack(context, dataRoot, id) {
    const facts = await context.engine.facts();
    const hasTwo = facts !== null && containerdOf(facts) !== null;
    const found = hasTwo ? (await listEverywhere(context, facts)).find((one) => one.id === id) : undefined;
    return putBackFound(context, found ?? { id, containerd: null, roots: [dataRoot] });
}
async function putBackFound(context, { id, containerd, roots }) {
    const { privilege, living, say } = context;
    const { engine } = withContainerd(context, containerd);
    if (engine.host.obstacle !== null)
        return { id, outcome: 'left', detail: engine.host.obstacle };
    say(`putting back what an earlier run set aside (${id})`);
    await living.note(context);
    await engine.host.stop();
    try {
        let restored = 0;
        for (const dataRoot of roots) {
            const back = () => privilege.run('putBack', { dataRoot, id }, { timeoutMs: MOVE_MS });
            restored += (await withReserve(context, back)).restored;
        }
        return { id, outcome: 'put-back', detail: `${restored} parts of the data root are back in their place` };
    }
    finally {
        await startWithReserve({ ...context, engine }).catch((error) => say(`the engine does not start: ${(0,message_of/* messageOf */.b)(error)}`));
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
const OWN = ['bridge', 'host', 'none', 'ingress', 'docker_gwbridge', 'default'];
/** The one that others take their configuration from stands before them. */
function planNetworks({ kept, records, containers }) {
    const used = containers.flatMap(({ attachments, project }) => attachments
        .filter(({ network }) => !OWN.includes(network) && !network.startsWith('container:'))
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
const remakeNetworks = {
    what: 'networks that users made (containers on them do not start until they are made again)',
    onceUp: remake,
};
/** Where everything was set aside nothing but the inventory tells of them. */
const remakeWipedNetworks = {
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
    const done = `networks were made again: ${made.map(describe).join(', ')}`;
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
function describe({ name, source, pools }) {
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
    const { onceUp } = wiped ? remakeWipedNetworks : remakeNetworks;
    try {
        const remade = await onceUp?.({ context, dataRoot: facts.dataRoot, id });
        for (const line of remade?.lost ?? [])
            say(line);
    }
    catch (error) {
        say(`networks could not be made again: ${(0,message_of/* messageOf */.b)(error)}`);
    }
}

;// CONCATENATED MODULE: ./build/remedies/aside-size.js

/** The op ends itself a little before, with what it counted until then, in milliseconds. */
const aside_size_LIMIT_MS = 10_000;
/** `1.2 GB`, `at least 1.2 GB` where the time was over first; null where nothing could be measured. */
async function asideSize(privilege, dataRoot, id) {
    try {
        const size = await privilege.run('measureAside', { dataRoot, id }, { timeoutMs: aside_size_LIMIT_MS });
        return `${size.complete ? '' : 'at least '}${humanBytes(size.bytes)}`;
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/remedies/last-grace.js
/** The runner kills 7.5 s after its first signal: stopping the engine, this, and the report have to fit. */
const last_grace_GRACE_MS = 2_000;
/**
 * Aborts so long after the run was cancelled, and at once when the rung's own limit is over. Stopping is never cut short: who
 * stops half-way cannot start again.
 */
function lastGrace({ signal, cancelled }) {
    const grace = new AbortController();
    const begin = () => {
        if (!cancelled.aborted)
            grace.abort(signal.reason);
        else
            setTimeout(() => grace.abort(signal.reason), last_grace_GRACE_MS).unref();
    };
    if (signal.aborted)
        begin();
    else
        signal.addEventListener('abort', begin, { once: true });
    return grace.signal;
}
/** For starting the engine again after the rung's limit is over: only the end of the run cuts it short. */
function beyondLimit({ cancelled }) {
    return lastGrace({ signal: cancelled, cancelled });
}

;// CONCATENATED MODULE: ./build/remedies/container-names.js
const ASK_MS = 10_000;
/** An engine that hangs is not asked: it would cost the whole limit. */
const container_names_PING_MS = 2_000;
/** Null when the engine does not answer. */
function runningNames(asking) {
    return namesOf(asking, []);
}
/** Exited ones too. Null when the engine does not answer. */
function allNames(asking) {
    return namesOf(asking, ['-a']);
}
/** buildx makes its containers again from its own record of the builder (`driver/docker-container`: `buildx_buildkit_<node>`). */
function isBuilderContainer(name) {
    return /^buildx_buildkit_.+\d$/.test(name);
}
async function namesOf({ engine, signal }, flags) {
    if ((await engine.ping(container_names_PING_MS)).state !== 'healthy')
        return null;
    const options = { timeoutMs: ASK_MS, signal };
    const listed = await engine.docker(['ps', ...flags, '--format', '{{.Names}}'], options);
    return listed.exitCode === 0 ? listed.stdout.split('\n').filter((line) => line.trim() !== '') : null;
}

;// CONCATENATED MODULE: ./build/remedies/list-containers.js
const list_containers_ASK_MS = 10_000;
const FIELDS = [
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
    const words = ['container', 'inspect', '--format', FIELDS, ...asked.map(({ id }) => id)];
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

// EXTERNAL MODULE: ./build/engine/checks/containers-on-disk.js
var containers_on_disk = __webpack_require__(497);
;// CONCATENATED MODULE: ./build/remedies/what-runs.js
/** Finds out what runs on the engine now, or ran when it was last heard of. */


const what_runs_PING_MS = 2_000;
const what_runs_READ_MS = 10_000;
/** The engine knows best; of one that does not answer its files tell, and what it said when the run began. */
async function whatRuns(context, startedAtMs) {
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
    const isLiving = (container) => container.running || (0,containers_on_disk/* startsByItself */.M)(container) || (seen.has(container.id) && !container.stoppedByHand);
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
function beyondRung(context) {
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
            const found = await whatRuns(context, startedAtMs);
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
        await (0,external_node_timers_promises_.setTimeout)(SETTLE_MS, undefined, { signal }).catch(() => undefined);
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
        else if (!isBuilderContainer(name))
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

;// CONCATENATED MODULE: ./build/remedies/tell-living.js
/** What a stop of the engine means for its containers, in words. */

/** For the log, before it is stopped; null when none runs or they are not known. */
function stopWarning({ byEngine, running }, liveRestore) {
    if (running === null || running.length === 0)
        return null;
    if (!byEngine)
        return `containers that shall run again: ${listed(running)}`;
    const them = `running containers: ${listed(running)}`;
    return liveRestore
        ? `${them}; they should live on (live-restore)`
        : `${them}; they will be stopped, and started again afterwards`;
}
function whoIsBack({ back }) {
    return back.length === 0 ? [] : [`what ran before runs again (${listed(back)})`];
}
/** With their directories set aside nothing is left of those that did not run either; an engine that answers names them itself. */
function lostWithContainers({ byEngine, stopped }) {
    return byEngine || stopped.length === 0
        ? []
        : [`the file systems and logs of containers that did not run: ${listed(stopped)}`];
}

;// CONCATENATED MODULE: ./build/remedies/remake.js
/** Making again what was in a file that the engine makes anew: while it is stopped, or once it answers again. */



/** What cannot be made again is lost, and no reason to fail: the engine starts without it. */
async function remakeAll(aside, remakes, when) {
    const all = [];
    for (const { what, [when]: work } of remakes) {
        if (work === undefined)
            continue;
        const failed = (error) => ({ done: null, lost: [`${what}: ${(0,message_of/* messageOf */.b)(error)}`] });
        all.push(await work(aside).catch(failed));
    }
    return all;
}
/** All that came back, and did not, once the engine answers again: what was made again, and what ran before. */
async function whatCame(stopped, { remakes = [] }, remade) {
    const all = [...remade, ...(await remakeAll(stopped, remakes, 'onceUp'))];
    const brought = await stopped.context.living.bringBack(beyondRung(stopped.context));
    return {
        done: [...all.flatMap(({ done }) => done ?? []), ...whoIsBack(brought)],
        lost: [...all.flatMap(({ lost }) => lost), ...brought.lost],
    };
}

;// CONCATENATED MODULE: ./build/remedies/store-mover.js
const store_mover_MOVE_MS = 60_000;
const store_mover_DELETE_MS = 3_600_000;
/**
 * containerd's part is moved first and sealed last: a run that is killed in between leaves it half done, which the next one
 * undoes.
 */
function storeMover({ privilege }, dataRoot, part) {
    const roots = [...(part === null ? [] : [part.root]), dataRoot];
    const putBackIn = (root, id) => privilege.run('putBack', { dataRoot: root, id }, { timeoutMs: store_mover_MOVE_MS });
    return {
        async setAside(args, options) {
            if (part === null)
                return privilege.run('setAside', args, options);
            const { root, entries } = part;
            const { id } = args;
            const own = {
                ...args,
                dataRoot: root,
                entries,
                engineId: null,
                kind: 'containerd',
                open: true,
            };
            const theirs = await privilege.run('setAside', own, options);
            try {
                const moved = await privilege.run('setAside', args, options);
                await privilege.run('sealAside', { dataRoot: root, id }, options);
                return {
                    moved: [...moved.moved, ...theirs.moved.map((name) => `${root}/${name}`)],
                    unmounted: moved.unmounted + theirs.unmounted,
                };
            }
            catch (error) {
                await putBackIn(root, id);
                throw error;
            }
        },
        async putBack(id) {
            for (const root of roots)
                await putBackIn(root, id);
        },
        async deleteAside(id) {
            let freed = 0;
            for (const root of roots) {
                const done = await privilege.run('deleteAside', { dataRoot: root, id }, { timeoutMs: store_mover_DELETE_MS });
                freed += done.freedBytes;
            }
            return freed;
        },
        async keepAside(id, because) {
            for (const root of roots)
                await privilege.run('keepAside', { dataRoot: root, id, because }, { timeoutMs: store_mover_MOVE_MS });
        },
    };
}

// EXTERNAL MODULE: ./build/engine/serving-process.js
var serving_process = __webpack_require__(6947);
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
async function stopObstacle(context) {
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
    const pid = (0,serving_process/* servingProcess */.s)(engines, engine.endpoint)?.pid ?? null;
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
    if (await with_reserve_isFull(context))
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
async function stopSurvivors(context, liveRestore) {
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
    const moved = await move(aside, plan);
    if (typeof moved === 'string') {
        await context.journal.note({ networks: null, remaking: null });
        return { kind: 'failed', why: `${moved}${await startAgain(context, wasUp)}` };
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
async function move({ context, dataRoot, id, facts, mover, wasUp }, plan) {
    const { engine, say, signal } = context;
    try {
        signal.throwIfAborted();
        await stopSurvivors(context, facts.liveRestore);
        say('stopping the engine');
        await engine.host.stop();
        signal.throwIfAborted();
        const owner = await (0,process_id/* processId */.P)(process.pid);
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
        return (0,message_of/* messageOf */.b)(error);
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
        const back = await set_aside_putBack(aside).then(() => 'all was put back', (failure) => `it could not be put back (${(0,message_of/* messageOf */.b)(failure)}); the next run tries again`);
        return `the engine did not start afterwards: ${(0,message_of/* messageOf */.b)(error)}; ${back}${await startAgain(context, wasUp)}`;
    }
}
/** Stops the engine, which may be half up, and puts back. Not bound to the run's signal: it takes milliseconds. */
async function set_aside_putBack({ context, id, mover }) {
    await context.engine.host.stop();
    await withReserve(context, () => mover.putBack(id));
}
async function startAgain(context, wasUp) {
    if (!wasUp)
        return '';
    return context.engine.host.start(beyondLimit(context)).then(async () => [
        '; the engine runs again as before',
        ...(await context.living.bringBack(beyondRung(context))).lost,
    ].join('; '), (error) => `; the engine could not be started again: ${(0,message_of/* messageOf */.b)(error)}`);
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
        say(`what was set aside could not be put back: ${(0,message_of/* messageOf */.b)(error)}; the next run tries again`);
        await engine.host.start().catch(() => undefined);
        await living.bringBack(beyondRung(aside.context));
        return false;
    }
    await engine.host.start().catch((error) => say(`the engine does not start: ${(0,message_of/* messageOf */.b)(error)}`));
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
    const begun = (0,entry/* mergeBegun */.k3)([...(own === null ? [] : [own]), ...entries]);
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
        left.push(...(await withReserve(context, () => bringBackAll(context, begun))));
    if (entries.some(({ rung }) => rung === 'repair'))
        await sweep(context);
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
    const { remaking } = (0,entry/* mergeBegun */.k3)(entries);
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
        return { started: false, why: `the engine does not start: ${(0,message_of/* messageOf */.b)(error)}` };
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
async function sweep({ engine, privilege, say }) {
    const facts = await engine.facts();
    if (facts === null || privilege.kind === null || engine.endpoint.kind !== 'unix')
        return;
    const swept = await privilege
        .run('sweepDrafts', { dataRoot: facts.dataRoot }, { timeoutMs: finish_earlier_LIMIT_MS })
        .catch(() => 0);
    if (swept > 0)
        say(`${swept} drafts of an earlier run were deleted`);
}

// EXTERNAL MODULE: ./build/engine/probe.js
var probe = __webpack_require__(4793);
// EXTERNAL MODULE: ./build/engine/away/builder-features.js
var builder_features = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/engine/away/into-engine.js
var into_engine = __webpack_require__(9745);
;// CONCATENATED MODULE: ./build/engine/away/fallback-builder.js
/** The builder that the user named: whether it can do what the build asks for, and how the build is led there. */




const fallback_builder_INSPECT_MS = 30_000;
const fallback_builder_BOOT_MS = 110_000;
const fallback_builder_PING_MS = 5_000;
/** Why it cannot build this; null when nothing is known to be in the way. */
async function fallbackObstacle(request) {
    const { engine, name, bases } = request;
    const current = await engine.builder();
    if (current?.name === name)
        return `the build runs in ${name} already`;
    const asked = await engine.docker(['--debug', 'buildx', 'inspect', name], { timeoutMs: fallback_builder_INSPECT_MS });
    if (asked.exitCode !== 0)
        return `builder ${name} cannot be had: ${fallback_builder_lastLine(asked.stderr)}`;
    const found = readInspect(asked.stdout);
    if (found.driver === 'docker')
        return `${name} is an engine’s own builder: its images would stay in that engine`;
    const facts = await engine.facts();
    const lacks = await (0,builder_features/* lacking */.g)(request, {
        engine,
        engineAnswers: await fallback_builder_answers(engine),
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
        timeoutMs: fallback_builder_BOOT_MS,
        signal,
    });
    if (booted.exitCode !== 0)
        throw new Error(`builder ${name} does not start: ${fallback_builder_lastLine(booted.stderr)}`);
    const { driver } = readInspect(booted.stdout);
    const archive = (await fallback_builder_answers(engine)) ? null : (0,external_node_path_.join)(archiveDir, `buildmend-${runId}-image.tar`);
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
async function fallback_builder_answers(engine) {
    return (await engine.ping(fallback_builder_PING_MS)).state === 'healthy';
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
function fallback_builder_lastLine(stderr) {
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

;// CONCATENATED MODULE: ./build/remedies/own-leftovers.js
/** Deletes what earlier runs set aside and no longer need, where space is short: nobody misses it. */


const own_leftovers_LIST_MS = 20_000;
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
        .run('listAside', { dataRoot }, { timeoutMs: own_leftovers_LIST_MS, signal })
        .catch(() => []);
    let freed = 0;
    for (const { id } of found.filter(isOver)) {
        try {
            const limit = { timeoutMs: context.limitMs, signal };
            const { freedBytes } = await privilege.run('deleteAside', { dataRoot, id }, limit);
            freed += freedBytes;
            say(`deleted what an earlier run had set aside (${id}): ${humanBytes(freedBytes)} freed`);
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

;// CONCATENATED MODULE: ./build/remedies/prune.js





const prune = {
    id: 'prune',
    async obstacle(context) {
        const hung = broken(context.findings, 'builder-container');
        if (hung !== null)
            return `the builder itself does not work (${hung.detail}), so it cannot prune: it would hang`;
        return unreachable(context) ?? failingHardware(context) ?? inVain(context);
    },
    async apply(context) {
        const { engine, say, limitMs } = context;
        const builder = await engine.builder();
        const before = await engine.freeBytes();
        say(`removing the whole build cache of ${nameOf(builder)}`);
        const result = await withReserve(context, () => pruneCache(context, builder, { flags: ['-af'], limitMs }));
        if (result.exitCode !== 0)
            return { kind: 'failed', why: whyPruneFailed(result, limitMs) };
        const after = await engine.freeBytes();
        return told(builder, reclaimedBytes(result.stdout), before === null || after === null ? null : after - before);
    },
};
/** A missing link of overlay2 is mended by a prune only together with a restart, and then nothing is left of the cache (measured). */
async function inVain(context) {
    if (!context.diagnosis.evidence.some(({ rule }) => rule === 'overlay2/link-missing'))
        return null;
    const why = await stopObstacle(context);
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
    const freed = freedBytes === null ? 'how much was freed is not known' : `${humanBytes(Math.max(0, freedBytes))} freed`;
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
    const keep = Math.max(0, (cacheBytes(all.stdout) ?? 0) - short);
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

const engine_images_ASK_MS = 30_000;
/** So many ids fit into one command line. */
const AT_ONCE = 400;
/** Null when the engine does not tell. One whose own files are gone is listed by its id alone. */
async function engineImages({ engine, signal }) {
    const options = { timeoutMs: engine_images_ASK_MS, signal };
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
    const options = { timeoutMs: engine_images_ASK_MS, signal: asking.signal };
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
        const { stdout } = await engine.docker(words, { timeoutMs: engine_images_ASK_MS, signal });
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
;// CONCATENATED MODULE: ./build/remedies/what-is-lost.js
/** What goes with an engine's stores and cannot be had again: it is named, and then the stores are kept. */




/** Asks the engine while it still answers, and the registries. */
async function storeLoss(context) {
    const names = await allNames(context);
    const images = names === null ? null : await imagesToLose(context, context.builds.map(asListed));
    const keep = whyKeep(images);
    const ofImages = images === null || images.length === 0 ? [] : [`images that no registry has for us: ${listed(images)}`];
    const besidesImages = [...ofContainers(names), 'the build cache of the engine'];
    const lost = [...ofImages, 'every image of the engine', ...besidesImages];
    if (keep !== null)
        context.say(`the stores will be kept: ${keep}`);
    return { lost, besidesImages, keep };
}
function whyKeep(images) {
    if (images === null)
        return 'the engine did not say which images it has, so they may be nowhere else';
    return images.length === 0 ? null : `they hold images that no registry has for us (${listed(images)})`;
}
/** An exited container has a file system and a log of its own. */
function ofContainers(names) {
    if (names === null)
        return ['every container of the engine, with its files and its log'];
    const users = names.filter((name) => !isBuilderContainer(name));
    return users.length === 0 ? [] : [`containers, with their files and logs: ${listed(users)}`];
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
const free_space_FULL = 'not a block is free, so the builder cannot remove a part: only all of its cache at once';
const freeSpace = {
    id: 'free-space',
    async obstacle(context) {
        return unreachable(context) ?? failingHardware(context) ?? prune.obstacle(context);
    },
    apply: (context) => withReserve(context, (isLent) => takeSteps(context, isLent)),
};
async function takeSteps(context, isLent) {
    const builder = await context.engine.builder();
    const target = await targetOf(context);
    const freed = [];
    let failure = null;
    for (const step of STEPS.filter(({ of }) => of === undefined || of === (target?.of ?? 'bytes'))) {
        if (context.signal.aborted || (await isEnough(context, target, freed)))
            break;
        if (step.isBuilders && !isLent && (await with_reserve_isFull(context))) {
            failure = free_space_FULL;
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
    return inodes === 0 ? humanBytes(bytes) : `${humanBytes(bytes)} in ${inodes} files`;
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
    const bytes = before === null || after === null ? reclaimedBytes(stdout) : after - before;
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
        detail: `${humanBytes(freedBytes)} freed (${parts})${less}${failure === null ? '' : `; then ${failure}`}`,
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


const look_LOOK_MS = 60_000;
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
    if (!called || facts === null || privilege.kind === null || obstacles_elsewhere(context) !== null)
        return [];
    const builder = await engine.builder();
    const found = [];
    for (const args of [...storeOf(facts), ...(await statesOf(context, builder))]) {
        const limit = { timeoutMs: look_LOOK_MS, signal };
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
const fetch_blobs_LIMIT_MS = 100_000;
const MEND_MS = 60_000;
/** Resolves to how many are back. A pull does not do it: the engine asks its records, which still name the blob (measured). */
async function fetchLostBlobs({ privilege, signal, say }, containerdRoot, blobs) {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(fetch_blobs_LIMIT_MS)]);
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

;// CONCATENATED MODULE: ./build/remedies/content/unlisted-images.js






const unlisted_images_LIST_MS = 30_000;
/**
 * Sets their files aside, so that they can be pulled or built again, and pulls what a registry has.
 * @param dearToo - also those that cannot be had again
 */
async function dropUnlisted(context, facts, ids, dearToo) {
    const obstacle = await stopObstacle(context);
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
    const aside = await setAsideAndStart(context, facts, {
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
        const before = unreachable(context) ?? failingHardware(context);
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
        (await boot(context, name)) ??
        (await waitUntilRunning(context, name));
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
        return unreachable(context) ?? failingHardware(context);
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
        if (!(await containerExists(context, name)))
            continue;
        const why = await restartContainer(context, name);
        if (why !== null)
            return giveUp(context, why);
        if (await crashLoops(context, name))
            return giveUp(context, `${name} ends again and again`);
    }
    const why = (await boot(context, builder.name)) ?? (await waitUntilRunning(context, builder.name));
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
        const why = await removeNode(context, name);
        if (why !== null)
            return { kind: 'failed', why };
    }
    const why = (await boot(context, builder.name)) ?? (await waitUntilRunning(context, builder.name));
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
    return unreachable(context) ?? failingHardware(context);
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
            remake: remakeNetworks,
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
const tag_list_SOURCES = ['the broken list', 'the last inventory', 'containers'];
function remakeTagList(entry) {
    return {
        what: 'the tags of the images (the images themselves and the build cache are kept)',
        whileStopped: (stopped) => tag_list_remake(entry, stopped),
    };
}
async function tag_list_remake(entry, { context, dataRoot, id }) {
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
    const counts = tag_list_SOURCES.flatMap((source) => {
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
        : `volumes have their labels and options again: ${listed(labelled.map(({ name }) => name))}`;
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
        : [`the labels, if they had any, of the volumes ${listed(users)} (the volumes and their data are kept)`];
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
        const why = untouchableFiles(context, facts);
        // Without the rights to mend, or where the files are another engine's or elsewhere, nothing was looked at: silence says nothing.
        const looked = context.privilege.kind !== null && (0,guard_files/* notOwn */._J)(facts) === null && obstacles_elsewhere(context) === null;
        if (facts !== null && mendings.length === 0 && (why === null || looked))
            return contentObstacle(context);
        return why ?? (mendings.some(({ kind }) => kind === 'set-aside') ? stopObstacle(context) : null);
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
    return setAsideAndStart(context, facts, {
        rung: 'repair',
        entries: files.map(({ entry }) => entry),
        volumesToo: false,
        done: `${before}${files.map(({ what }) => what).join(' and ')} was set aside, the engine makes it anew`,
        lost: files.flatMap(({ lost, remake }) => (remake === undefined ? lost : [])),
        remakes: files.flatMap(({ remake }) => remake ?? []),
    });
}

;// CONCATENATED MODULE: ./build/remedies/reset-build-cache.js


/** Both stores keep it there: metadata in `buildkit/containerd-overlayfs` with the containerd store (measured). */
const ENTRIES = ['buildkit'];
const RUNG = { containers: 'stopped', entries: () => ENTRIES };
const reset_build_cache_LIST_MS = 60_000;
const resetBuildCache = {
    id: 'reset-build-cache',
    obstacle: async (context) => storeRungObstacle(context, await context.engine.facts(), RUNG),
    async apply(context) {
        const facts = await context.engine.facts();
        if (facts === null)
            return { kind: 'failed', why: 'the data root is no longer known' };
        const why = await storeRungObstacle(context, facts, RUNG);
        if (why !== null)
            return { kind: 'failed', why };
        let told = '';
        const result = await setAsideAndStart(context, facts, {
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
            : `${listed(names)} loaded from it (${humanBytes(done.bytes)} in ${seconds} s)`;
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

;// CONCATENATED MODULE: ./build/remedies/reset-stores.js








/** The kept directories are named by what they hold, for the summary. */
const planReset = (facts, names, context, loss) => ({
    rung: 'reset-image-store',
    entries: storeEntries(facts, names),
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
    const images = left.length === 0 ? [] : [`images that are damaged: ${listed(left)}`];
    return { detail, lost: [...images, ...loss.besidesImages], keep: left.length === 0 ? null : loss.keep };
}
const planWipe = (_facts, names, { allowVolumeLoss }, { lost, keep }) => ({
    rung: 'wipe-engine',
    entries: allEntries(names, allowVolumeLoss),
    volumesToo: allowVolumeLoss,
    done: allowVolumeLoss
        ? 'everything of the engine was set aside, volumes included (allow-volume-loss)'
        : 'everything of the engine but its volumes was set aside',
    lost: [...(allowVolumeLoss ? ['every volume of the engine'] : []), ...lost, 'every plugin of the engine'],
    keep,
    remakes: [remakeWipedNetworks],
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
            const why = await storeRungObstacle(context, facts, rungFor(context));
            if (why !== null || facts === null)
                return why;
            const known = storeObstacle(facts, (await lookAtDataRoot(context, facts)).names);
            const containerd = known === null ? await containerdPart(context, facts) : null;
            return typeof containerd === 'string' ? containerd : known;
        },
        async apply(context) {
            const facts = await context.engine.facts();
            if (facts === null)
                return { kind: 'failed', why: 'the data root is no longer known' };
            const { names } = await lookAtDataRoot(context, facts);
            const why = (await storeRungObstacle(context, facts, rungFor(context))) ?? storeObstacle(facts, names);
            if (why !== null)
                return { kind: 'failed', why };
            const containerd = await containerdPart(context, facts);
            if (typeof containerd === 'string')
                return { kind: 'failed', why: containerd };
            const plan = planOf(facts, names, context, await storeLoss(context));
            return setAsideAndStart(context, facts, { ...plan, containerd });
        },
    };
}

;// CONCATENATED MODULE: ./build/remedies/restart-engine.js
/** Restarts the engine through its service manager; its files stay as they are. */






const restartEngine = {
    id: 'restart-engine',
    obstacle: stopObstacle,
    async apply(context) {
        const { engine, say, cancelled } = context;
        const liveRestore = (await engine.facts())?.liveRestore ?? false;
        const warning = stopWarning(await context.living.note(context), liveRestore);
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
            await startWithReserve(context, lastGrace(context));
        }
        catch (error) {
            if (cancelled.aborted)
                return { kind: 'failed', why: 'the run was cancelled while the engine started; it goes on starting' };
            return { kind: 'failed', why: (0,message_of/* messageOf */.b)(error) };
        }
        const seconds = ((performance.now() - begun) / 1000).toFixed(1);
        const brought = await context.living.bringBack(beyondRung(context));
        return {
            kind: 'applied',
            detail: [`the engine was restarted in ${seconds} s`, ...whoIsBack(brought)].join('; '),
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
// EXTERNAL MODULE: ./build/engine/create-engine.js + 33 modules
var create_engine = __webpack_require__(7688);
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









const side_engine_START_MS = 120_000;
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
    return privilege.run('startSide', args, { timeoutMs: side_engine_START_MS, signal });
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
    const beside = (0,engine_endpoint/* resolveEndpoint */.sO)({ globalArgs: command.globalArgs, env }).endpoint;
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
    const bad = failingHardware(context) !== null ||
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
        archiveDir: failingHardware(context) === null ? wayOut.archiveDir : parent,
        privilege: context.privilege,
        bases: (await context.bases?.()) ?? null,
        whyNotBack: async () => {
            const hardware = failingHardware(context);
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
const weigh_volumes_CALL_MS = 10_000;
/** Volumes of other drivers stand elsewhere: their size stays unknown. Never rejects. */
async function weighVolumes(volumes, { engine, privilege }) {
    if (volumes === null || volumes.length === 0)
        return volumes;
    const facts = await engine.facts();
    if (facts === null || privilege.kind === null || engine.endpoint.kind !== 'unix')
        return volumes;
    const names = volumes.filter(({ driver }) => driver === null || driver === 'local').map(({ name }) => name);
    const measured = await privilege
        .run('measureVolumes', { dataRoot: facts.dataRoot, names, limitMs: weigh_volumes_LIMIT_MS }, { timeoutMs: weigh_volumes_CALL_MS })
        .catch(() => []);
    const bytes = new Map(measured.map((volume) => [volume.name, volume.bytes]));
    return volumes.map((volume) => ({ ...volume, bytes: bytes.get(volume.name) ?? null }));
}

;// CONCATENATED MODULE: ./build/recovery.js
/** Performs everything that follows a failed attempt. Loaded only then: a passing build never pays for it. */




















function createRecovery(deps) {
    const { now } = deps;
    const { engine, living, journal } = createJournalled(deps);
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
            const { left } = await finishEarlier({ ...deps, engine, living, journal, when });
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
