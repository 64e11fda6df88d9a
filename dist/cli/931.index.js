export const id = 931;
export const ids = [931];
export const modules = {

/***/ 9664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WF: () => (/* binding */ createReader),
  Se: () => (/* binding */ readLines),
  yv: () => (/* binding */ readerWith),
  W: () => (/* binding */ ruleMatches)
});

// UNUSED EXPORTS: findEvidence

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

// EXTERNAL MODULE: ./build/classify/matches.js
var classify_matches = __webpack_require__(5470);
// EXTERNAL MODULE: ./build/classify/literal-automaton.js
var literal_automaton = __webpack_require__(7283);
;// CONCATENATED MODULE: ./build/classify/literal-index.js
/** Which of many patterns can match a text at all: those of which a text stands in it that they need. */

const NONE = [];
/** @param wanted - lower-case ASCII texts, of which one is enough; null where nothing is known: such a need is always met */
function createLiteralIndex(wanted) {
    const needs = wanted.map((need) => need?.map((literal) => literal.slice(0, literal_automaton/* MAX_LITERAL_CHARS */.V)) ?? null);
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
    const automaton = (0,literal_automaton/* createLiteralAutomaton */.a)(literals);
    const accepts = new Uint8Array(automaton.next.length);
    for (const state of automaton.found.keys())
        accepts[state] = 1;
    return { ...automaton, accepts };
}

// EXTERNAL MODULE: ./build/classify/required-literals.js
var required_literals = __webpack_require__(3519);
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
    const index = createLiteralIndex(rules.map((rule) => (0,required_literals/* requiredLiterals */.C)(rule.pattern.source)));
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

// EXTERNAL MODULE: ./build/classify/user-words.js
var user_words = __webpack_require__(5732);
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
                (0,classify_matches/* keep */.aC)(matches, { rule, evidence: (0,classify_matches/* toEvidence */.zR)(rule, line), step: line.step });
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
        return (0,user_words/* mustStandAlone */.Ti)(rule) && !standsAlone(rule, line, step) ? 'words' : null;
    }
    /** A daemon's line names no step: it may repeat the words of any that failed. */
    function standsAlone(rule, line, step) {
        const steps = step === null ? stepErrors.map((error) => error.step) : [step];
        const text = (0,user_words/* withoutWords */.ak)(line.text, [...words, ...steps.flatMap(user_words/* wordsOfStep */.vb)]);
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


/***/ }),

/***/ 3931:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E: () => (/* binding */ conclude),
  h: () => (/* binding */ diagnose)
});

// EXTERNAL MODULE: ./build/core/diagnosis.js
var diagnosis = __webpack_require__(7859);
// EXTERNAL MODULE: ./build/core/process-end.js
var process_end = __webpack_require__(3643);
// EXTERNAL MODULE: ./build/classify/classify.js + 4 modules
var classify = __webpack_require__(9664);
// EXTERNAL MODULE: ./build/classify/hear-text.js
var hear_text = __webpack_require__(223);
// EXTERNAL MODULE: ./build/classify/rules/index.js + 15 modules
var rules = __webpack_require__(5485);
// EXTERNAL MODULE: ./build/classify/rules/release-bug.js + 2 modules
var release_bug = __webpack_require__(6582);
// EXTERNAL MODULE: ./build/classify/taught.js
var taught = __webpack_require__(7228);
// EXTERNAL MODULE: ./build/classify/user-words.js
var user_words = __webpack_require__(5732);
// EXTERNAL MODULE: ./build/classify/verdict.js
var verdict = __webpack_require__(426);
// EXTERNAL MODULE: ./build/classify/weigh-code.js
var weigh_code = __webpack_require__(5261);
// EXTERNAL MODULE: ./build/classify/precedence.js
var precedence = __webpack_require__(7019);
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
        return diagnosis/* NO_FAILURE */.x9;
    const words = (0,user_words/* wordsOfCommand */.UV)(input.command ?? []);
    return conclude((0,classify/* readLines */.Se)(input.lines, rules/* RULES */.y, words), input, (0,taught/* readTaught */.CH)(input.lines, input.taught, words));
}
/** The same for a log that was read as it came. `taught`: what the user's own rules read in it. */
function conclude(all, circumstances, taught = null) {
    const { end, stop } = circumstances;
    const reading = withoutOtherBugs(all, circumstances);
    if (end !== null && (0,process_end/* passed */.b)(end) && stop === null)
        return diagnosis/* NO_FAILURE */.x9;
    if (end === null && stop === null && isPassingLog(reading))
        return diagnosis/* NO_FAILURE */.x9;
    if (end?.kind === 'not-started')
        return (0,verdict/* toDiagnosis */.f)(notStarted(end.reason));
    const driver = driverOf(reading, circumstances);
    const isInterrupted = interrupted(circumstances);
    const heard = isInterrupted ? stopped(stop) : (0,hear_text/* hearText */.CL)(reading, driver);
    const weighed = weighFindings(weighStep(heard, reading, circumstances), reading, circumstances);
    const known = (0,weigh_code/* weighCode */.sq)(weighed, circumstances.solveCode);
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
function driverOf(reading, { driver }) {
    if (driver === undefined || driver === null)
        return reading.driver;
    return driver === 'docker' ? 'docker' : 'other';
}


/***/ }),

/***/ 7283:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ MAX_LITERAL_CHARS),
/* harmony export */   a: () => (/* binding */ createLiteralAutomaton)
/* harmony export */ });
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


/***/ }),

/***/ 5470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aC: () => (/* binding */ keep),
/* harmony export */   zR: () => (/* binding */ toEvidence)
/* harmony export */ });
/* unused harmony export EVIDENCE_CHARS */
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


/***/ }),

/***/ 3519:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ requiredLiterals)
/* harmony export */ });
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


/***/ }),

/***/ 7228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ readTaught),
/* harmony export */   TC: () => (/* binding */ readerOf),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* harmony import */ var _classify_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9664);

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
    return (0,_classify_js__WEBPACK_IMPORTED_MODULE_0__/* .readerWith */ .yv)(plainIndex(rules, watch !== null), words, watch);
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


/***/ }),

/***/ 5732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ti: () => (/* binding */ mustStandAlone),
/* harmony export */   UV: () => (/* binding */ wordsOfCommand),
/* harmony export */   ak: () => (/* binding */ withoutWords),
/* harmony export */   vb: () => (/* binding */ wordsOfStep)
/* harmony export */ });
/* harmony import */ var _class_info_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8184);
/** The user's own words inside an error: a rule that blames engine, builder or host must match without them too (law 2). */

/** Shorter ones are no text of an error by themselves, and stand in too many places. */
const MIN_CHARS = 5;
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
    return ['engine', 'builder', 'host'].includes(_class_info_js__WEBPACK_IMPORTED_MODULE_0__.CLASS_INFO[failureClass].owner);
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
    return words.filter((word) => word.length >= MIN_CHARS && /[/ ]/.test(word));
}


/***/ }),

/***/ 5261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ codeOfExitStatus),
/* harmony export */   OC: () => (/* binding */ codeOfNumber),
/* harmony export */   sq: () => (/* binding */ weighCode)
/* harmony export */ });
/* unused harmony export SOLVE_CODES */
/* harmony import */ var _precedence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7019);

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
    const contradicts = info.isSystems && _precedence_js__WEBPACK_IMPORTED_MODULE_0__/* .CLEAR_CLASSES */ .tI.includes(heard.failureClass);
    return { ...heard, confidence: contradicts ? heard.confidence * 0.7 : heard.confidence, evidence };
}
function evidenceOf({ name, from }, info) {
    const where = from === 'exit-status' ? `buildx ended with ${info.exitStatus}` : 'the engine’s build history';
    return { rule: `code/${from}`, line: null, text: `${where}: ${name}, ${info.means}`, source: 'finding' };
}


/***/ })

};
