export const id = 472;
export const ids = [472];
export const modules = {

/***/ 256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ processId),
/* harmony export */   _: () => (/* binding */ isAlive)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(455);
/** Names a process so that a later one with the same number is not taken for it. */

/** Null when there is no such process. */
async function processId(pid) {
    const stat = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/stat`, 'utf8').catch(() => null);
    // The name in field 2 may hold spaces and brackets: fields are counted from its last bracket.
    const startTicks = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return startTicks === undefined ? null : { pid, startTicks };
}
async function isAlive(process) {
    return (await processId(process.pid))?.startTicks === process.startTicks;
}


/***/ }),

/***/ 472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRecovery: () => (/* binding */ createRecovery)
});

// EXTERNAL MODULE: ./build/core/message-of.js
var message_of = __webpack_require__(440);
// EXTERNAL MODULE: ./build/attempt/quoted-command.js
var quoted_command = __webpack_require__(221);
// EXTERNAL MODULE: ./build/attempt/decode/chain.js
var chain = __webpack_require__(273);
// EXTERNAL MODULE: ./build/attempt/decode/format-reader.js
var format_reader = __webpack_require__(553);
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
const JOURNALD = /^(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.,\d]*(?:Z|[+-]\d\d:?\d\d)) (\S{1,253}) ([\w.@/-]{1,64})(?:\[\d+\])?: (.*)$/;
const DAEMONS = /^(?:dockerd(?:-\w+)?|docker|containerd(?:-\w+)*|buildkitd|systemd|k3s|kubelet|rancher-desktop|colima|cri-dockerd|\(dockerd\))$/;
const LOGFMT = /^(?:(?:[\w.-]{1,40} )?time="[^"]{0,64}" )?level=\w+ msg=/;
const LOGRUS = /^(?:INFO|WARN|ERRO|FATA|PANI|DEBU|TRAC)\[[^\]]{1,40}\] +(.*)$/;
const KLOG = /^[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+ +\d+ [\w.]+:\d+\] (.*)$/;
const DESKTOP = /^\[\d{4}-\d\d-\d\dT[\d:.]+Z\]\[([\w.-]+)\]\[\w\] (.*)$/;
/** BuildKit logs beside an error which span it was in: the step's name, the user's words (util/bklog/log.go). */
const SPAN = / span=(?:"(?:[^"\\]|\\.)*"?|\S*)/g;
/** dmesg, also with `-x`, `-r` or `-T`. */
const KERNEL = /^(?:<\d{1,3}>|\w+ *:\w+ *: )?\[(?: *\d{1,9}\.\d{1,6}|[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4})\](?:\[[ TC\d]+\])? (.*)$/;
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

// EXTERNAL MODULE: ./build/core/diagnosis.js
var diagnosis = __webpack_require__(594);
// EXTERNAL MODULE: ./build/core/process-end.js
var process_end = __webpack_require__(746);
;// CONCATENATED MODULE: ./build/classify/log-shape.js
/** The words by which a tool says that its command failed. Wordings of buildx, Compose, docker and the legacy builder since 2019. */
const VERDICT = /failed to solve\b|^failed to receive status\b|returned a non-zero code|^(?:ERROR: )?Service '.*' failed to build|^Error response from daemon|^(?:ERROR|Error|error)\b|^\[?(?:FATA|fatal)\b|^docker ?: |^panic: |\bunknown flag: |^failed to /;
/** What make, a CI system or an action adds after the real error. */
const WRAPPER = /^make(?:\[\d+\])?: \*\*\*|^(?:Error: )?Process completed with exit code|^ERROR: Job failed|^Service '.*' failed to build : Build failed$|^Error: (?:The operation was canceled|Command failed)|^Error: buildx (?:call )?failed with: *$|^error: (?:script|recipe) .* failed|^Warning: /;
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
function isProgress(line) {
    return PROGRESS.test(line.text) || line.step !== null;
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

;// CONCATENATED MODULE: ./build/core/line.js
/** A line of a build's log together with who wrote it: the source decides what the line may prove (law 2). */
/**
 * - `engine`: BuildKit, the legacy builder, dockerd or containerd speaking about its own trouble
 * - `client`: docker, buildx or Compose speaking about themselves, or about reaching the engine
 * - `step`: printed by the user's own `RUN` step
 * - `quoted`: the user's own words inside an error (the command line of a step, a Dockerfile excerpt)
 * - `journal`: a line of dockerd's, containerd's or buildkitd's own log
 * - `kernel`: a line of the kernel's log
 * - `finding`: not a line of a log: a check of the doctor, a container's state, a measured low point
 */
const LINE_SOURCES = ['engine', 'client', 'step', 'quoted', 'journal', 'kernel', 'finding'];

;// CONCATENATED MODULE: ./build/classify/rule-index.js
/** Which rules are worth trying on a line: by its source, and by one joint pattern for the many lines of steps. */

const NONE = [];
/** `everySource`: rules are also tried where they do not count. Almost every line of a log matches nothing: joint patterns per source say so in one pass each. */
function createRuleIndex(rules, everySource = false) {
    const bySource = new Map();
    for (const source of LINE_SOURCES)
        bySource.set(source, groups(rules, everySource ? null : source));
    return {
        candidates(line) {
            const found = bySource.get(line.source)?.filter((group) => group.joint.test(line.text)) ?? [];
            return found.length === 0 ? NONE : found.flatMap((group) => group.rules);
        },
    };
}
/** Rules that ignore case stand apart: one of them in the joint pattern would make all of it eight times slower. */
function groups(rules, source) {
    const ours = rules.filter((rule) => source === null || rule.sources.includes(source));
    return ['', 'i'].flatMap((flags) => {
        const same = ours.filter((rule) => rule.pattern.flags === flags);
        if (same.length === 0)
            return [];
        return [
            { rules: same, joint: new RegExp(same.map((rule) => `(?:${withoutNames(rule)})`).join('|'), flags) },
        ];
    });
}
/** Two rules may use the same group name; one pattern may not. */
function withoutNames(rule) {
    return rule.pattern.source.replaceAll(/\(\?<\w+>/g, '(?:');
}

;// CONCATENATED MODULE: ./build/classify/rule.js
/**
 * How much a match says about the cause, from the most to the least:
 * - `verdict`: the error's outer shape is the user's own mistake or a refusal; nothing else on the line matters
 * - `cause`: the line names the thing that is at fault
 * - `failure`: the line says what failed; the cause may stand elsewhere
 * - `symptom`: the line is the same for many causes; any better evidence decides
 */
const TIERS = ['verdict', 'cause', 'failure', 'symptom'];
/** Lines by which engine and client speak: never a step's output, never the user's own words. */
const SPOKEN = ['engine', 'client', 'journal'];
/** The same without logs of the daemons: what the wrapped command itself printed. */
const PRINTED = ['engine', 'client'];
/** Shorthands for proof lines. */
const engine = (text, step) => proof('engine', text, step);
const client = (text) => proof('client', text);
const inStep = (text, step) => proof('step', text, step);
const quoted = (text) => proof('quoted', text);
const journal = (text) => proof('journal', text);
const kernel = (text) => proof('kernel', text);
function proof(source, text, step) {
    return step === undefined ? { source, text } : { source, text, step };
}

;// CONCATENATED MODULE: ./build/classify/rules/build-definition.js
/** Rules: the Dockerfile or its context is wrong. These are verdicts: their outer shape is the user's own mistake. */

const BUILD_DEFINITION_RULES = [
    {
        id: 'build-definition/broken-archive',
        failureClass: 'dockerfile-error',
        sources: PRINTED,
        pattern: /^(?:failed to copy files: |ADD failed: |COPY failed: )(?:.*: )?Error processing tar file\(.*(?:unexpected EOF|invalid tar header)|failed to (?:unpack|extract) .* (?:in|to) .*(?:unexpected EOF|invalid header)/,
        tier: 'verdict',
        confidence: 0.8,
        reference: 'moby builder/dockerfile/copy.go: ADD unpacks an archive of the context',
        matches: [engine('failed to copy files: Error processing tar file(exit status 1): unexpected EOF')],
        rejects: [engine('failed to register layer: Error processing tar file(exit status 1): unexpected EOF')],
    },
    {
        id: 'build-definition/broken-archive-cut-off',
        failureClass: 'dockerfile-error',
        sources: PRINTED,
        pattern: /(?:^|^ERROR: |failed to solve: )(?:unexpected EOF|archive\/tar: invalid tar header)\s*$/,
        step: /\bADD (?!.*(?:https?|git):\/\/)/,
        tier: 'failure',
        confidence: 0.8,
        reference: 'seen on engine 28.5: ADD of an archive that is cut off says no more than this',
        matches: [engine('ERROR: failed to build: failed to solve: unexpected EOF', '[2/2] ADD layer.tar /x/')],
        rejects: [
            engine('failed to solve: unexpected EOF', '[1/2] FROM localhost:5000/app:1'),
            engine('failed to solve: unexpected EOF', '[2/2] ADD https://example.com/x.tar /x/'),
            engine('failed to resolve source metadata for x: unexpected EOF', '[2/2] ADD layer.tar /x/'),
        ],
    },
    {
        id: 'build-definition/copy-onto-other-kind',
        failureClass: 'dockerfile-error',
        sources: PRINTED,
        pattern: /cannot copy to non-directory: |cannot replace (?:to )?directory \S+ with file|\/merged\/\S*: (?:not a directory|is a directory)|failed to copy (?:files|directory): .*: not a directory|(?:failed to solve: |^(?:ERROR: )?)lstat \/\S+: not a directory\s*$/,
        tier: 'verdict',
        confidence: 0.9,
        reference: 'moby/buildkit solver/llbsolver/file/backend.go; tonistiigi/fsutil copy: a path of the image is in the way',
        matches: [
            engine('ERROR: cannot copy to non-directory: /var/lib/docker/overlay2/p2xn/merged/bin'),
            engine('failed to copy files: failed to copy directory: mkdir /var/lib/docker/overlay2/0421/merged/go: not a directory'),
            engine('failed to solve: lstat /var/lib/docker/overlay2/t52p/merged/tmp/x: not a directory'),
            engine('ERROR: failed to build: failed to solve: lstat /layer/does-not-exist: not a directory'),
        ],
        rejects: [
            engine('lstat /var/lib/docker/overlay2/t52p/diff: no such file or directory'),
            inStep('cannot copy to non-directory: /x'),
        ],
    },
    {
        id: 'build-definition/copy-source-missing',
        failureClass: 'dockerfile-error',
        sources: PRINTED,
        pattern: /failed to calculate checksum of ref \S+: "[^"]*": not found\s*$|(?:failed to compute cache key: |^ERROR: |failed to solve: )"\/[^"]*" not found: not found\s*$|(?:COPY|ADD) failed: .*(?:file does not exist|no such file or directory|not found in build context|no source files were specified|excluded by \.dockerignore)|failed to (?:walk|compute cache key: failed to walk) \S*\/buildkit-mount\d+\S*: lstat \S*\/buildkit-mount\d+\/\S*: no such file or directory|lstat \S*\/buildkit-mount\d+\/\S+: no such file or directory|building at STEP ".*": checking on sources under|no items matching glob/,
        tier: 'verdict',
        confidence: 0.9,
        reference: 'moby/buildkit cache/contenthash/checksum.go; moby builder/dockerfile/copy.go; peers.md 12 (once in a while a race)',
        matches: [
            engine('failed to compute cache key: failed to calculate checksum of ref a::b: "…": not found'),
            engine('failed to solve: failed to compute cache key: failed to calculate checksum of ref a::b: "/dist": not found'),
            engine('ERROR: failed to solve: failed to compute cache key: "/requirements.txt" not found: not found'),
            engine('COPY failed: file not found in build context or excluded by .dockerignore: stat dist: file does not exist'),
            engine('failed to compute cache key: failed to walk /var/lib/docker/tmp/buildkit-mount81/out: lstat /var/lib/docker/tmp/buildkit-mount81/out/plugins: no such file or directory'),
        ],
        rejects: [
            engine('failed to calculate checksum of ref a::b: failed to create hash for /api: input/output error'),
            engine('failed to walk: resolve : lstat /var/lib/docker/overlay2/vkotw3r0u18lg7rsknxu9khxu/diff: no such file or directory'),
            inStep('COPY failed: stat dist: file does not exist'),
        ],
    },
    {
        id: 'build-definition/dockerfile-missing',
        failureClass: 'config-error',
        sources: PRINTED,
        pattern: /failed to read dockerfile: open (?:\S*\/buildkit-mount\d+\/)?[\w./-]*: no such file or directory|unable to (?:prepare context: )?(?:unable to )?evaluate symlinks in Dockerfile path|^(?:ERROR: )?(?:failed to build: )?resolve : lstat (?!\S*\/overlay2\/\w{12,}\/)\S+: no such file or directory|Cannot locate specified Dockerfile|the Dockerfile .* (?:must be within|cannot be)/,
        tier: 'verdict',
        confidence: 0.85,
        reference: 'moby/buildkit frontend/dockerui/config.go; docker/cli build/context.go; compose v1 cli/errors',
        matches: [
            engine('ERROR: failed to solve: failed to read dockerfile: open /tmp/buildkit-mount25/Dockerfile: no such file or directory'),
            engine('ERROR: failed to solve: failed to read dockerfile: open Dockerfile.prod: no such file or directory'),
            client('ERROR: failed to build: resolve : lstat var: no such file or directory'),
            client('unable to prepare context: unable to evaluate symlinks in Dockerfile path: lstat /x/Dockerfile: no such file or directory'),
        ],
        rejects: [
            engine('failed to read dockerfile: stat /var/lib/docker/overlay2/vkotw3r0u18lg7rsknxu9khxu: no such file or directory'),
            engine('failed to read dockerfile: open /var/lib/docker/overlay2/x/y: input/output error'),
        ],
    },
    {
        id: 'build-definition/max-depth',
        failureClass: 'dockerfile-error',
        sources: PRINTED,
        pattern: /(?:^|: )max depth exceeded\.?\s*$/,
        tier: 'verdict',
        confidence: 0.88,
        reference: 'moby layer/layer.go ErrMaxDepthExceeded: more than 125 layers',
        matches: [engine('ERROR: failed to solve: failed to register layer: max depth exceeded')],
        rejects: [inStep('RecursionError: max depth exceeded')],
    },
    {
        id: 'build-definition/parse',
        failureClass: 'dockerfile-error',
        sources: PRINTED,
        pattern: /[Dd]ockerfile parse error(?: on)? line \d+|unknown instruction: |file with no instructions|the Dockerfile (?:\(.*\) )?cannot be empty|no build stage in current context|Please provide a source image with `from`|FROM requires either one or three arguments|requires (?:at least|exactly) (?:one|two|\d) arguments?\b|base name \(.*\) should not be blank|failed to parse stage name|target stage .* could not be found|circular dependency detected on stage|invalid from flag value|duplicate name \S+|failed to process "|forbidden path outside the build context|Unknown type ".*" in HEALTHCHECK|invalid field '.*' must be a key=value pair|failed to create LLB definition: (?:invalid|unsupported)|unexpected end of statement while looking for|Invalid (?:containerPort|port|user):|dockerfile contains (?:no|multiple)|empty continuation line|Syntax error - can't find = in|invalid mount type|unterminated heredoc|No build stage|When using (?:COPY|ADD) with more than one source file|unsupported modifier \(|Cwd must be an absolute path|working directory .* is invalid, it needs to be|is not a valid (?:repository\/tag|stage name)|dockerfile parse error|can't define (?:ENTRYPOINT|stage)|invalid stop signal|is not a valid stage/,
        tier: 'verdict',
        confidence: 0.93,
        reference: 'moby/buildkit frontend/dockerfile/{parser,instructions,dockerfile2llb,shell}; moby builder/dockerfile',
        matches: [
            engine('ERROR: failed to solve: dockerfile parse error on line 3: unknown instruction: COPPY (did you mean COPY?)'),
            engine('Error response from daemon: dockerfile parse error line 2: unknown instruction: RUNN'),
            engine('ERROR: failed to solve: file with no instructions'),
            engine('COPY failed: forbidden path outside the build context: ../shared ()'),
            engine('ERROR: failed to solve: target stage "…" could not be found'),
        ],
        rejects: [inStep('dockerfile parse error on line 3'), quoted('unknown instruction: FOO')],
    },
    {
        id: 'build-definition/shell-missing',
        failureClass: 'dockerfile-error',
        sources: PRINTED,
        pattern: /\bexec: "[^"]*": (?:stat \S+: no such file or directory|executable file not found in \$PATH|permission denied|is a directory)|exec(?:ing)? ?"[^"]*".*no such file or directory/,
        tier: 'failure',
        confidence: 0.7,
        reference: 'runc libcontainer/standard_init_linux.go: the image has no shell; a layer whose files are gone says the same',
        matches: [
            engine('failed to create task for container: OCI runtime create failed: runc create failed: unable to start container process: exec: "…": stat /bin/sh: no such file or directory: unknown'),
            engine('process "…" did not complete successfully: exec: "…": executable file not found in $PATH'),
        ],
        rejects: [inStep('exec: "foo": executable file not found in $PATH')],
    },
    {
        id: 'build-definition/step-not-started',
        failureClass: 'dockerfile-error',
        sources: ['step'],
        pattern: /^(?:runc run failed: |container_linux\.go:\d+: |standard_init_linux\.go:\d+: )(?:unable to start container process|starting container process caused|exec user process caused).*(?:exec: "|error mounting "|no such file or directory|cannot mkdir)/,
        tier: 'failure',
        confidence: 0.4,
        reference: 'BuildKit prints runc’s own error as the step’s output; it is the user’s either way',
        matches: [
            inStep('runc run failed: unable to start container process: exec: "/bin/sh": stat /bin/sh: no such file or directory'),
            inStep('runc run failed: unable to start container process: error during container init: error mounting "/var/lib/docker/tmp/buildkit-mount45/file" to rootfs at "/etc/hostname/x": cannot mkdir'),
        ],
        rejects: [engine('runc run failed: unable to start container process: exec: "x"')],
    },
    {
        id: 'build-definition/url-gone',
        failureClass: 'dockerfile-error',
        sources: PRINTED,
        pattern: /(?:invalid response status|failed to load cache key: invalid response status|unexpected status code|ADD failed: failed to GET .* with status) (?:404|410)\b/,
        step: /\bADD\b|^\[internal\] load remote build context$/,
        tier: 'verdict',
        confidence: 0.8,
        reference: 'moby/buildkit source/http/source.go: the URL of an ADD is gone',
        matches: [
            engine('ERROR: failed to solve: failed to load cache key: invalid response status 404', '[2/2] ADD http://x /opt'),
        ],
        rejects: [
            engine('ERROR: failed to solve: failed to load cache key: invalid response status 404', '[2/2] COPY a b'),
        ],
    },
    {
        id: 'build-definition/user-file-missing',
        failureClass: 'dockerfile-error',
        sources: PRINTED,
        pattern: /unable to find (?:user|group) \S+: (?:invalid argument|no such file or directory)/,
        tier: 'failure',
        confidence: 0.7,
        reference: 'seen on engine 28.5: USER by name on an image without /etc/passwd; a layer whose files are gone says the same',
        matches: [
            engine('process "…" did not complete successfully: unable to find user overlay2: invalid argument'),
        ],
        rejects: [inStep('unable to find user overlay2: invalid argument')],
    },
    {
        id: 'build-definition/user-unknown',
        failureClass: 'dockerfile-error',
        sources: PRINTED,
        pattern: /unable to find (?:user|group) \S+: no matching entries in (?:passwd|group) file|no matching entries in passwd file|invalid (?:user|group) (?:ID|index)\b|no such user\b/,
        tier: 'verdict',
        confidence: 0.92,
        reference: 'moby/sys/user lookup; opencontainers/runc',
        matches: [
            engine('process "…" did not complete successfully: unable to find user app: no matching entries in passwd file'),
        ],
        rejects: [inStep('unable to find user app: no matching entries in passwd file')],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/builder.js
/** Rules: the BuildKit builder did not start or went away. The same words mean the engine where the engine itself builds. */

const BUILDER_RULES = [
    {
        id: 'builder/boot',
        failureClass: 'builder-unavailable',
        sources: PRINTED,
        pattern: /^ERROR\b|exit code \d+\s*$|Error response from daemon/,
        step: /(?:^|\] )booting buildkit$/,
        tier: 'failure',
        confidence: 0.85,
        reference: 'docker/buildx driver/docker-container/driver.go Bootstrap()',
        matches: [
            engine('ERROR: exit code 1', '[internal] booting buildkit'),
            engine('ERROR: Error response from daemon: get buildx_buildkit_tern0_state: no such volume', '[internal] booting buildkit'),
        ],
        rejects: [
            engine('ERROR: exit code 1', '[2/3] RUN make'),
            inStep('ERROR: exit code 1', '[internal] booting buildkit'),
        ],
    },
    {
        id: 'builder/boot-image-missing',
        failureClass: 'builder-unavailable',
        sources: PRINTED,
        pattern: /manifest for \S+ not found|manifest unknown|pull access denied/,
        step: /(?:^|\] )booting buildkit$/,
        tier: 'verdict',
        confidence: 0.85,
        reference: 'docker/buildx driver/docker-container: the builder’s image cannot be had',
        matches: [
            engine('ERROR: Error response from daemon: manifest for 127.0.0.1:5000/none/buildkit:1 not found: manifest unknown', '[internal] booting buildkit'),
        ],
        rejects: [engine('ERROR: manifest unknown', '[internal] load metadata for x')],
    },
    {
        id: 'builder/boot-network',
        failureClass: 'network-transient',
        sources: PRINTED,
        pattern: /(?:Get|Head) "https?:\/\/(?!%2F)\S+"?: (?:.*connection reset|.*deadline exceeded|.*timeout|.*EOF|dial tcp)/,
        step: /(?:^|\] )booting buildkit$/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'docker/setup-buildx-action: the pull of the builder’s image breaks off',
        matches: [
            engine('ERROR: Error response from daemon: Get "https://registry.example/v2/": context deadline exceeded', '[internal] booting buildkit'),
        ],
        rejects: [engine('ERROR: Get "https://r/v2/": EOF', '[1/2] FROM x')],
    },
    {
        id: 'builder/client-closing',
        failureClass: 'builder-unavailable',
        sources: SPOKEN,
        pattern: /Canceled: grpc: the client connection is closing/,
        tier: 'failure',
        confidence: 0.65,
        reference: 'google.golang.org/grpc: the session with a builder was closed while it built',
        matches: [
            client('x  Error building service: build failed: failed to solve: Canceled: grpc: the client connection is closing'),
        ],
        rejects: [inStep('Canceled: grpc: the client connection is closing')],
    },
    {
        id: 'builder/connection-lost',
        failureClass: 'builder-unavailable',
        sources: SPOKEN,
        pattern: /error reading from server: EOF|error reading server preface|closing transport due to: |the client connection is closing|transport is closing|code = Unavailable desc = (?!Cannot)|failed to receive status: rpc error|Unavailable: (?:connection error|error reading|closing transport)|received prior goaway|failed to list workers|buildkitd\.sock\b.*(?:connection refused|no such file)/,
        tier: 'symptom',
        confidence: 0.6,
        reference: 'google.golang.org/grpc transport; faults.md: a killed container and one out of memory say the same',
        matches: [
            engine('ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF'),
            engine('ERROR: failed to solve: Unavailable: error reading from server: EOF'),
            client('listing workers for Build: failed to list workers: Unavailable: connection error: desc = "error reading server preface: http2: frame too large"'),
        ],
        rejects: [inStep('error reading from server: EOF')],
    },
    {
        id: 'builder/goaway-graceful',
        failureClass: 'builder-unavailable',
        sources: SPOKEN,
        pattern: /received prior goaway: code: NO_ERROR.*graceful_stop/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'docker/buildx#2789: somebody stopped or removed the builder; not damage',
        matches: [
            engine('failed to receive status: rpc error: code = Unavailable desc = closing transport due to: connection error: desc = "error reading from server: EOF", received prior goaway: code: NO_ERROR, debug data: "graceful_stop"'),
        ],
        rejects: [inStep('received prior goaway: code: NO_ERROR, debug data: "graceful_stop"')],
    },
    {
        id: 'builder/gone-for-summary',
        failureClass: 'builder-unavailable',
        sources: PRINTED,
        pattern: /Failed to (?:export build record|generate build summary): |could not connect to \S*buildkitd?\.sock/,
        tier: 'cause',
        confidence: 0.75,
        reference: 'docker/actions-toolkit buildx/history.ts; moby/buildkit examples/buildctl-daemonless',
        matches: [
            client('Warning: Failed to export build record: connection error: desc = "error reading server preface: http2: frame too large"'),
        ],
        rejects: [inStep('Failed to export build record: x')],
    },
    {
        id: 'builder/list-workers',
        failureClass: 'builder-unavailable',
        sources: SPOKEN,
        pattern: /failed to list workers: |dial unix \S*buildkitd?\.sock: connect: |could not lock \S*buildkitd\.lock, another instance running|no valid drivers found|timed? ?out waiting for buildkit|No such container: buildx_buildkit_|container name "\/buildx_buildkit_\S+" is already in use|expected \d+ replicas to be ready/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'docker/buildx driver, build; moby/buildkit cmd/buildkitd; faults.md: a stopped buildkitd',
        matches: [
            engine('listing workers for Build: failed to list workers: Unavailable: connection error: desc = "error reading server preface: EOF"'),
            client('ERROR: Error response from daemon: No such container: buildx_buildkit_ci0'),
        ],
        rejects: [inStep('failed to list workers: x')],
    },
    {
        id: 'builder/restart-loop',
        failureClass: 'builder-unavailable',
        sources: SPOKEN,
        pattern: /Container \S+ is restarting, wait until the container is running|container \S+ is not running/,
        tier: 'failure',
        confidence: 0.8,
        reference: 'faults.md: containerdmeta.db garbage: the cause stands in the container’s log only',
        matches: [
            engine('ERROR: Error response from daemon: Container 8f2a is restarting, wait until the container is running'),
        ],
        rejects: [inStep('Container 8f2a is restarting, wait until the container is running')],
    },
    {
        id: 'builder/state-volume-gone',
        failureClass: 'builder-unavailable',
        sources: PRINTED,
        pattern: /get buildx_buildkit_\S+_state: no such volume/,
        tier: 'cause',
        confidence: 0.9,
        reference: 'docker/buildx driver/docker-container: a volume prune took the builder’s state',
        matches: [engine('ERROR: Error response from daemon: get buildx_buildkit_tern0_state: no such volume')],
        rejects: [inStep('get buildx_buildkit_tern0_state: no such volume')],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/buildkit-state.js
/** Rules: BuildKit's own records (its cache, its snapshots, its databases) contradict what is stored. */

const BUILDKIT_STATE_RULES = [
    {
        id: 'buildkit-state/blob-missing',
        failureClass: 'buildkit-state-corruption',
        sources: SPOKEN,
        pattern: /failed to get reader\b.*(?:blob sha256:[0-9a-f]+ expected at|buildkit\/\S*content)|expected at \S*\/buildkit\/\S*\/content\/blobs/,
        tier: 'cause',
        confidence: 0.93,
        reference: 'faults.md: blobs of a docker-container builder deleted',
        matches: [
            engine('failed to get reader: blob sha256:ab expected at /var/lib/buildkit/runc-overlayfs/content/blobs/sha256/ab: blob not found: not found'),
        ],
        rejects: [inStep('failed to get reader: blob sha256:ab expected at /x')],
    },
    {
        id: 'buildkit-state/bolt-database',
        failureClass: 'buildkit-state-corruption',
        sources: SPOKEN,
        pattern: /^buildkitd: (?:.*: )?(?:invalid database|panic: (?:freepages|invalid page|page \d+|assertion failed))|\/buildkit\/\S*(?:\.db)\b.*(?:invalid database|checksum error|version mismatch|invalid page)|buildkit.{0,80}(?:cache|history|containerdmeta|metadata_v2|snapshots)\.db\b.{0,80}invalid|assertion failed: Page expected to be: \d+, but self identifies as|failed to (?:open|create).{0,80}(?:buildkit|BuildKit).{0,120}invalid database/,
        tier: 'cause',
        confidence: 0.93,
        reference: 'faults.md: containerdmeta.db garbage; docker/build-push-action#1393; bbolt page.go',
        matches: [
            journal('buildkitd: invalid database'),
            journal('buildkitd: panic: assertion failed: Page expected to be: 188, but self identifies as 0'),
            journal('dockerd: failed to start daemon: error creating buildkit instance: open /d/buildkit/cache.db: invalid database'),
        ],
        rejects: [
            inStep('buildkitd: invalid database'),
            journal('dockerd: failed to start daemon: invalid database'),
        ],
    },
    {
        id: 'buildkit-state/builder-snapshot-database',
        failureClass: 'buildkit-state-corruption',
        sources: SPOKEN,
        pattern: /\/buildkit\/\S+: (?:failed to open database file: )?invalid database/,
        tier: 'cause',
        confidence: 0.9,
        reference: 'faults.md: snapshots/metadata.db of a docker-container builder',
        matches: [journal('dockerd: open /d/buildkit/snapshots.db: invalid database')],
        rejects: [inStep('/d/buildkit/snapshots.db: invalid database')],
    },
    {
        id: 'buildkit-state/content-digest-missing',
        failureClass: 'buildkit-state-corruption',
        sources: PRINTED,
        pattern: /(?:failed to solve: |^ERROR: )(?:.*: )?content digest sha256:[0-9a-f]+: not found/,
        step: /(?:^|\] )exporting (?:to|cache)/,
        tier: 'cause',
        confidence: 0.8,
        reference: 'moby/buildkit#2631, #3902: an export reads a blob that was collected',
        matches: [engine('ERROR: content digest sha256:c596: not found', 'exporting to image')],
        rejects: [engine('Error response from daemon: content digest sha256:c596: not found')],
    },
    {
        id: 'buildkit-state/digest-mismatch-on-export',
        failureClass: 'buildkit-state-corruption',
        sources: PRINTED,
        pattern: /failed commit on ref "[\w-]*sha256:[0-9a-f]+": unexpected commit (?:digest|size)/,
        step: /(?:^|\] )exporting (?:to|cache)/,
        tier: 'cause',
        confidence: 0.82,
        reference: 'moby/buildkit#2631: a stored layer no longer has its digest; a retry meets it again',
        matches: [
            engine('ERROR: failed commit on ref "layer-sha256:ce41": unexpected commit digest sha256:64e4, expected sha256:ce41: failed precondition', 'exporting to image'),
        ],
        rejects: [
            engine('ERROR: failed commit on ref "layer-sha256:a5cb": unexpected commit digest sha256:bd7f, expected sha256:a5cb: failed precondition', '[1/2] FROM x'),
        ],
    },
    {
        id: 'buildkit-state/executor-file-missing',
        failureClass: 'buildkit-state-corruption',
        sources: SPOKEN,
        pattern: /(?:open|l?stat|mkdir|rename) \S*\/(?:buildkit|runc-\w+)\/(?:\S*\/)?executor\/\S*: no such file or directory/,
        tier: 'cause',
        confidence: 0.9,
        reference: 'moby/buildkit executor/oci/resolvconf.go; D/buildkit deleted under a running engine',
        matches: [
            engine('process "…" did not complete successfully: open /var/lib/docker/buildkit/executor/resolv.conf.tmp: no such file or directory'),
        ],
        rejects: [inStep('open /var/lib/docker/buildkit/executor/resolv.conf.tmp: no such file or directory')],
    },
    {
        id: 'buildkit-state/layer-gone-on-windows',
        failureClass: 'buildkit-state-corruption',
        sources: SPOKEN,
        pattern: /gc error: .*failed to get usage for \w+|failed to (?:prune build cache|get usage for \w+): .*(?:not found|no such file|cannot find the file)/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'moby/buildkit cache/manager.go; a prune that fails on a lost snapshot',
        matches: [
            journal('gc error: CreateFile \\\\?\\D:\\docker\\windowsfilter\\z9\\Files: The system cannot find the file specified. failed to get usage for 3f3ly7p9e3oorttxlfxm4k1e1'),
            engine('Error response from daemon: failed to prune build cache: failed to get usage for nxshy4b9wqrr4: snapshot o1kyc7sc7jyb not found'),
        ],
        rejects: [inStep('failed to get usage for abc: not found')],
    },
    {
        id: 'buildkit-state/lazy-blob',
        failureClass: 'buildkit-state-corruption',
        sources: SPOKEN,
        pattern: /missing descriptor handlers? for lazy blobs?|invalid (?:mutable|immutable) ref\b|bolt: database not open|database not open\s*$|missing (?:blob|diff ?ID) for ref/,
        tier: 'failure',
        confidence: 0.72,
        reference: 'moby/buildkit cache/refs.go, cache/manager.go',
        matches: [engine('ERROR: failed to solve: missing descriptor handlers for lazy blobs: [sha256:ab]')],
        rejects: [inStep('bolt: database not open')],
    },
    {
        id: 'buildkit-state/lost-edge-state',
        failureClass: 'buildkit-state-corruption',
        sources: SPOKEN,
        pattern: /failed to get (?:state for index \d+ on|edge: inconsistent graph state)|inconsistent graph state|mount already exists with name\b|return leaving incoming open/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'moby/buildkit solver/edge.go, solver/scheduler.go; moby/buildkit#1908',
        matches: [
            engine('ERROR: failed to solve: failed to compute cache key: failed to get state for index 0 on [package 6/6] RUN ./tools/checksum.sh .'),
            engine('failed to solve with frontend dockerfile.v0: failed to build LLB: mount already exists with name'),
        ],
        rejects: [inStep('failed to get state for index 0 on x')],
    },
    {
        id: 'buildkit-state/panic',
        failureClass: 'buildkit-state-corruption',
        sources: SPOKEN,
        pattern: /^github\.com\/moby\/buildkit\/(?:cache|solver)\/?\S*\.\(\*\w+\)\.\w+\((?:\.\.\.|0x|\{|\))/,
        tier: 'cause',
        confidence: 0.75,
        reference: 'a panic’s stack that names BuildKit’s cache manager or solver',
        matches: [client('github.com/moby/buildkit/cache.(*cacheManager).DiskUsage(...)')],
        rejects: [
            inStep('github.com/moby/buildkit/cache.(*cacheManager).DiskUsage(...)'),
            client('go: downloading github.com/moby/buildkit v0.12.0'),
            client('github.com/moby/buildkit/cache/remotecache.(*contentCacheExporter).Finalize'),
        ],
    },
    {
        id: 'buildkit-state/record-missing',
        failureClass: 'buildkit-state-corruption',
        sources: SPOKEN,
        pattern: /failed to (?:get|load) (?:(?:cache |deleted )?record|\w+ by blobchainid)\b.*not found|failed to load cache: (?:.*: )?not found/,
        tier: 'cause',
        confidence: 0.8,
        reference: 'moby/buildkit#1170, #1937: cache/manager.go: a record of the cache names what is gone',
        matches: [
            engine('error: failed to solve: failed to get record sfx1 by blobchainid: failed to remove sfx1: lease "sfx1jm9owmoa8mz": not found'),
            engine('failed to build LLB: failed to load cache: failed to get deleted record ndm9ajth2zx: not found'),
        ],
        rejects: [
            inStep('failed to get record 12: not found'),
            engine('failed to solve: failed to load cache key: invalid response status 404'),
        ],
    },
    {
        id: 'buildkit-state/snapshot-directory-missing',
        failureClass: 'buildkit-state-corruption',
        sources: SPOKEN,
        pattern: /(?:l?stat|open|mkdir|readlink) \S*\/buildkit\/\S*snapshots\/\S*: no such file or directory|(?:l?stat|open|mkdir) \S*\/buildkit\/(?:content|snapshots|runc-\w+)\/?\S*: no such file or directory/,
        tier: 'cause',
        confidence: 0.92,
        reference: 'faults.md: snapshots/snapshots/*/fs of a docker-container builder deleted',
        matches: [
            engine('failed to walk: resolve : lstat /var/lib/buildkit/runc-overlayfs/snapshots/snapshots/1/fs: no such file or directory'),
        ],
        rejects: [
            inStep('lstat /var/lib/buildkit/runc-overlayfs/snapshots/snapshots/1/fs: no such file or directory'),
        ],
    },
    {
        id: 'buildkit-state/snapshot-record-missing',
        failureClass: 'buildkit-state-corruption',
        sources: SPOKEN,
        pattern: /(?:parent )?\bsnapshot (?:extract-\S+ )?(?:[\w:]{12,})? ?does not exist: not found|failed to stat (?:lower|upper|parent) snapshot \S+|failed to (?:mount|prepare|apply)\b.*\bparent snapshot \S+ does not exist/,
        tier: 'failure',
        confidence: 0.7,
        reference: 'moby/buildkit#6977; faults.md 2026: a race as often as damage',
        matches: [
            engine('ERROR: failed to solve: snapshot extract-56568ein66dwv5jjb016skkyx sha256:413cca4af4 does not exist: not found'),
            engine('ERROR: failed to apply diffs: failed to stat lower snapshot yjof2s1yfyjd: snapshot yjof2s1yfyjd does not exist: not found'),
            journal('Solve returned error: rpc error: code = Unknown desc = failed to mount /tmp/buildkit-mount8514294460: parent snapshot sha256:c3d2838718 does not exist: not found'),
        ],
        rejects: [
            inStep('parent snapshot sha256:c3d2838718 does not exist: not found'),
            client('snapshot test/a.snap does not exist: not found'),
        ],
    },
    {
        id: 'buildkit-state/snapshot-rename',
        failureClass: 'buildkit-state-corruption',
        sources: SPOKEN,
        pattern: /failed to rename: (?:rename \S*(?:buildkit|runc-\w+)\S* \S+: )?file exists|rename \S*\/(?:buildkit|runc-\w+)\/\S*snapshots\/new-\d+ \S+: (?:file exists|directory not empty)/,
        tier: 'cause',
        confidence: 0.88,
        reference: 'docker/build-push-action#1393: the builder’s database is older than its snapshots',
        matches: [engine('ERROR: failed to solve: failed to prepare ab as cd: failed to rename: file exists')],
        rejects: [inStep('failed to rename: file exists')],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/config.js
/** Rules: command line, Compose or bake file, or the set-up of client, builder or engine is wrong. */

const CONFIG_RULES = [
    {
        id: 'config/bake-file',
        failureClass: 'config-error',
        sources: PRINTED,
        pattern: /failed to parse \S+: \S*:\d+,\d+|^(?:ERROR: )?\S+\.hcl:\d+,\d+(?:-\d+(?:,\d+)?)?: |\bThere is no (?:variable|function) named |Unsupported (?:block type|argument)|failed to find target \S+|couldn't find a bake definition|Invalid (?:expression|block definition)|No target definition/,
        tier: 'verdict',
        confidence: 0.92,
        reference: 'docker/buildx bake/bake.go, bake/hclparser; hashicorp/hcl diagnostics',
        matches: [
            client('failed to parse voxelkit-bake.json: :1,412-418: Unknown variable; There is no variable named "TAG"., and 1 other diagnostic(s)'),
            client('ERROR: failed to find target web'),
            client('ERROR: docker-bake.hcl:1,55-2,1: Invalid single-argument block definition; An argument definition on the same line'),
        ],
        rejects: [inStep('There is no variable named "TAG"'), client('failed to parse the answer')],
    },
    {
        id: 'config/bake-file-missing',
        failureClass: 'config-error',
        sources: PRINTED,
        pattern: /^(?:ERROR: |error: )?(?:open|stat|couldn't open) \S+\.(?:hcl|json|ya?ml|env|env\.\w+): no such file or directory|no configuration file provided|[Cc]ouldn't find env file|Can't find a suitable configuration file|env file \S+ not found/,
        tier: 'verdict',
        confidence: 0.92,
        reference: 'docker/buildx bake ReadLocalFiles; compose-spec/compose-go loader; compose v1 config errors',
        matches: [
            client('ERROR: open missing.hcl: no such file or directory'),
            client('no configuration file provided: not found'),
        ],
        rejects: [
            engine('open /d/overlay2/x: no such file or directory'),
            inStep('open x.json: no such file or directory'),
        ],
    },
    {
        id: 'config/builder-name',
        failureClass: 'config-error',
        sources: PRINTED,
        pattern: /^(?:ERROR: |error: |Error: buildx failed with: ERROR: )?no builder ("[^"]*"|\S+) found|failed to find instance "[^"]*" for append|existing instance for "[^"]*" but no append mode|failed to find driver "/,
        tier: 'failure',
        confidence: 0.88,
        reference: 'docker/buildx store/storeutil, commands/create.go',
        matches: [
            client('ERROR: no builder "v0.11.2" found'),
            client('ERROR: failed to find instance "seismo" for append'),
        ],
        rejects: [inStep('ERROR: no builder "x" found')],
    },
    {
        id: 'config/buildkit-needed',
        failureClass: 'config-error',
        sources: PRINTED,
        pattern: /requires BuildKit\b|the buildx component is missing or broken|'\w[\w-]*' is not a docker command|docker: unknown command: docker (?:buildx|compose)|buildx: command not found|BuildKit is enabled but/,
        tier: 'verdict',
        confidence: 0.93,
        reference: 'docker/cli cmd/docker/builder.go; moby builder/dockerfile/dispatchers.go',
        matches: [
            client('ERROR: BuildKit is enabled but the buildx component is missing or broken.'),
            client('the --mount option requires BuildKit. Refer to https://docs.docker.com/go/buildkit/ to learn how'),
            client("docker: 'buildx' is not a docker command."),
        ],
        rejects: [inStep('the --mount option requires BuildKit')],
    },
    {
        id: 'config/certificate',
        failureClass: 'config-error',
        sources: PRINTED,
        pattern: /x509: (?:certificate|cannot validate)|server gave HTTP response to HTTPS client|tls: (?:failed to verify|bad certificate|first record does not look like a TLS handshake)/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'Go crypto/x509 and net/http: a registry without a trusted certificate',
        matches: [
            engine('ERROR: failed to do request: Head "https://r.example/v2/x/manifests/1": tls: failed to verify certificate: x509: certificate signed by unknown authority'),
        ],
        rejects: [
            inStep('x509: certificate signed by unknown authority'),
            engine('net/http: TLS handshake timeout'),
        ],
    },
    {
        id: 'config/client-home',
        failureClass: 'config-error',
        sources: PRINTED,
        pattern: /(?:mkdir|open|create) \S*\/\.docker\/\S*: (?:read-only file system|permission denied)|Error loading config file|error getting credentials\b.*(?:executable file not found|exec: )|docker-credential-\S+.*not found/,
        tier: 'verdict',
        confidence: 0.88,
        reference: 'docker/buildx util/confutil (BUILDX_CONFIG); docker/cli config and credentials helpers',
        matches: [client('ERROR: mkdir /home/runner/.docker/buildx: read-only file system')],
        rejects: [engine('mkdir /var/lib/docker/tmp/docker-builder1: read-only file system')],
    },
    {
        id: 'config/command-line',
        failureClass: 'config-error',
        sources: PRINTED,
        pattern: /^(?:ERROR: |docker: )?unknown (?:shorthand )?flag: |^(?:ERROR: )?(?:docker: )?["']?docker[\w ]*["']? requires (?:(?:exactly|at least) )?\d arguments?|^(?:ERROR: )?invalid argument "[^"]*" for "|flag needs an argument: |invalid (?:tag|reference format)\b|invalid value "[^"]*" for|unknown docker command|conflicting options|invalid key=value|^(?:ERROR: )?unable to prepare context: path "[^"]*" not found|path "[^"]*" not found\s*$|failed to parse (?:platform|build-arg|secret)|cannot parse platform specifier|error checking context: |unable to prepare context: |the input device is not a TTY|failed to get console: |requested experimental feature|Version in "[^"]*" is unsupported|top-level object must be a mapping|could not parse|unknown command: /,
        tier: 'verdict',
        confidence: 0.9,
        reference: 'spf13/pflag, spf13/cobra as docker/cli uses them; distribution/reference',
        matches: [
            client('unknown flag: --squassh'),
            client("ERROR: docker: 'docker buildx build' requires 1 argument"),
            client('invalid argument "App" for "-t, --tag" flag: invalid reference format: repository name must be lowercase'),
            client('ERROR: unable to prepare context: path "./nope" not found'),
        ],
        rejects: [
            inStep('unknown flag: --x'),
            engine('ERROR: failed to solve: dockerfile parse error on line 2: unknown flag: security'),
        ],
    },
    {
        id: 'config/compose-file',
        failureClass: 'config-error',
        sources: PRINTED,
        pattern: /^(?:ERROR: )?(?:yaml: |no such service: |service "[^"]*" (?:depends on undefined|has neither|refers to undefined)|error while interpolating|validating \S+: |The Compose file .* is invalid|Unsupported config option|parsing \S+: yaml|failed to (?:load|parse) .*\.ya?ml|invalid (?:interpolation format|compose project|spec)|required variable \S+ is missing|services\.\S+ (?:must be|contains|additional properties)|undefined (?:service|volume|network))|Additional property \S+ is not allowed|additional properties '[^']*' not allowed|mapping values are not allowed|did not find expected (?:key|node|'-')|cannot unmarshal !!/,
        tier: 'verdict',
        confidence: 0.93,
        reference: 'compose-spec/compose-go loader, interpolation; docker/compose v1 config/validation.py',
        matches: [
            client('yaml: line 1: did not find expected key'),
            client('error while interpolating services.web.image: required variable TAG is missing a value: tag is required'),
            client('no such service: api'),
            client("The Compose file './docker-compose.yml' is invalid because:"),
        ],
        rejects: [inStep('yaml: line 1: did not find expected key')],
    },
    {
        id: 'config/driver-lacks-feature',
        failureClass: 'config-error',
        sources: PRINTED,
        pattern: /is not supported for the docker driver|is currently not supported for docker driver|not (?:currently )?supported (?:for|by|with) the \S+ driver|docker exporter (?:feature is )?(?:currently not|does not)|unknown (?:cache )?(?:exporter|importer)\b|could not find \S+ cache (?:exporter|importer)|multiple outputs? currently unsupported|docker exporter does not currently support|granting entitlement \S+ is not allowed|exporter "[^"]*" could not be found|additional privileges requested|unsupported protocol scheme/i,
        tier: 'verdict',
        confidence: 0.92,
        reference: 'docker/buildx build/opt.go, driver/features.go; moby/buildkit solver/llbsolver, cache/remotecache',
        matches: [
            client('ERROR: OCI exporter is not supported for the docker driver.'),
            engine('ERROR: failed to solve: unknown cache exporter: "s3"'),
            client('ERROR: Multi-platform build is not supported for the docker driver.'),
            engine('ERROR: failed to solve: failed to configure azblob cache exporter: Get "x/y": unsupported protocol scheme ""'),
        ],
        rejects: [inStep('is not supported for the docker driver')],
    },
    {
        id: 'config/engine-address',
        failureClass: 'config-error',
        sources: PRINTED,
        pattern: /permission denied while trying to connect to the (?:Docker daemon|docker API)|connect: permission denied|context "[^"]*": context not found|unable to resolve docker endpoint|unable to parse docker host|client version \S+ is too new|client version \S+ is too old/,
        tier: 'verdict',
        confidence: 0.88,
        reference: 'docker/cli cli/context, moby/moby client/errors.go: the engine is fine, the client may not or cannot ask it',
        matches: [
            client('ERROR: permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock'),
        ],
        rejects: [inStep('permission denied while trying to connect to the Docker daemon socket')],
    },
    {
        id: 'config/engine-settings',
        failureClass: 'config-error',
        sources: SPOKEN,
        pattern: /contains several valid graphdrivers|unable to configure the Docker daemon with file|the following directives (?:are specified both|don't match any configuration option)|invalid (?:daemon|storage) option|network bridge not found|setting "RLIMIT_\w+" limit|unknown storage driver|(?:overlay2?|overlay): unknown option/,
        tier: 'verdict',
        confidence: 0.9,
        reference: 'moby daemon/graphdriver/driver.go, cmd/dockerd/daemon.go, libnetwork',
        matches: [
            journal('failed to start daemon: error initializing graphdriver: /opt/docker contains several valid graphdrivers: btrfs, overlay2; Please cleanup'),
            engine('process "…" did not complete successfully: network bridge not found'),
            journal('unable to configure the Docker daemon with file /etc/docker/daemon.json: invalid character'),
        ],
        rejects: [inStep('failed to start daemon: x contains several valid graphdrivers')],
    },
    {
        id: 'config/file-of-an-option',
        failureClass: 'config-error',
        sources: PRINTED,
        pattern: /^(?:ERROR: |error: )?(?:failed to build: )?(?:failed to get build context \S+: stat |writing image ID file: |invalid output path: |failed to open open |failed to convert agent config |failed to solve: (?:rpc error: code = \w+ desc = )?failed to create synctarget dest dir )/,
        tier: 'verdict',
        confidence: 0.9,
        reference: 'docker/buildx build/opt.go loadInputs(), commands/build.go: a path that an option names',
        matches: [
            client('ERROR: failed to build: failed to get build context more: stat /nope: no such file or directory'),
            client('ERROR: writing image ID file: open /nope/id: no such file or directory'),
            client('ERROR: invalid output path: stat /d/overlay2/l: no such file or directory'),
            client('ERROR: failed to build: failed to open open /nope/x: no such file or directory'),
        ],
        rejects: [
            inStep('ERROR: writing image ID file: open /nope/id: no such file or directory'),
            engine('ERROR: failed to solve: failed to get build context: lstat /d/overlay2/ab: no such file'),
            engine('ERROR: failed to solve: failed to prepare x as y: invalid output path: stat /d/overlay2/ab'),
        ],
    },
    {
        id: 'config/file-to-open',
        failureClass: 'config-error',
        sources: ['client'],
        pattern: /^(?:ERROR: )?open \S+: no such file or directory\s*$/,
        tier: 'failure',
        confidence: 0.6,
        reference: 'seen with bake -f and Compose -f: nothing but the path; a path of an engine’s store says more',
        matches: [client('ERROR: open /srv/app/bake: no such file or directory')],
        rejects: [
            inStep('open /srv/app/bake: no such file or directory'),
            engine('ERROR: failed to solve: open /srv/app/bake: no such file or directory'),
        ],
    },
    {
        id: 'config/frontend-image',
        failureClass: 'config-error',
        sources: PRINTED,
        pattern: /not found|denied|unauthorized|unknown/i,
        step: /^resolve image config for docker-image:\/\//,
        tier: 'verdict',
        confidence: 0.85,
        reference: 'moby/buildkit frontend/dockerfile: the `# syntax=` line names an image that cannot be had',
        matches: [
            engine('ERROR: 127.0.0.1:5000/team/frontend:9: not found', 'resolve image config for docker-image://127.0.0.1:5000/team/frontend:9'),
        ],
        rejects: [engine('ERROR: x: not found', '[internal] load metadata for x')],
    },
    {
        id: 'config/many-layers',
        failureClass: 'config-error',
        sources: PRINTED,
        pattern: /error creating overlay mount to \S+-init\/merged: no such file or directory/,
        step: /^Step (?:[6-9]\d|\d{3})\/\d+ /,
        tier: 'verdict',
        confidence: 0.5,
        reference: 'moby overlay2/overlay.go: from about 60 layers on a long data root overflows the mount options (one page); a finding decides',
        matches: [
            engine('error creating overlay mount to /a-rather-long-data-root/overlay2/0e1c-init/merged: no such file or directory', 'Step 62/214 : RUN go mod download'),
        ],
        rejects: [
            engine('error creating overlay mount to /d/overlay2/0e1c-init/merged: no such file or directory', 'Step 6/21 : RUN go mod download'),
        ],
    },
    {
        id: 'config/message-too-large',
        failureClass: 'config-error',
        sources: SPOKEN,
        pattern: /grpc: (?:received|trying to send) message larger than max/,
        tier: 'verdict',
        confidence: 0.88,
        reference: 'google.golang.org/grpc rpc_util.go: ResourceExhausted that is neither memory nor disk',
        matches: [
            engine('ERROR: failed to solve: ResourceExhausted: grpc: received message larger than max (5958335 vs. 4194304)'),
        ],
        rejects: [inStep('grpc: received message larger than max')],
    },
    {
        id: 'config/mount-options-overflow',
        failureClass: 'config-error',
        sources: PRINTED,
        pattern: /cannot mount layers?, mount (?:label|data|options) too (?:large|long)|mount options is too long/,
        tier: 'verdict',
        confidence: 0.8,
        reference: 'moby overlay2/overlay.go: a long data root and many layers exceed one page',
        matches: [engine('failed to solve: cannot mount layer, mount data too large 4200')],
        rejects: [inStep('mount options is too long')],
    },
    {
        id: 'config/option-value',
        failureClass: 'config-error',
        sources: PRINTED,
        pattern: /^(?:ERROR: |error: )?(?:failed to build: )?(?:failed to solve: )?(?:invalid (?:value \S|override key |host \S|key-value pair |annotation )|parse annotations: |network mode "[^"]*" not supported by buildkit|unknown entitlement |\w+ is required for \w+ exporter|unsupported request frontend\.|tag is needed when pushing to registry)/,
        tier: 'verdict',
        confidence: 0.9,
        reference: 'docker/buildx build/opt.go, util/buildflags, bake/bake.go: what an option must not be',
        matches: [
            client('ERROR: failed to build: invalid host a'),
            client('ERROR: invalid value x'),
            client('ERROR: invalid override key x, expected target.name'),
            client('ERROR: failed to build: network mode "overlay2" not supported by buildkit'),
            client('ERROR: failed to build: dest is required for local exporter'),
        ],
        rejects: [
            inStep('ERROR: invalid value x'),
            engine('ERROR: failed to solve: invalid database'),
            engine('ERROR: failed to solve: failed to prepare x: invalid value'),
        ],
    },
    {
        id: 'config/other-service-as-base',
        failureClass: 'config-error',
        sources: ['client'],
        pattern: /^Service "?\w[\w-]*"? depends on its own image|service "[^"]*" .* additional_contexts/,
        tier: 'verdict',
        confidence: 0.7,
        reference: 'docker/compose: a base that another service builds has to be an additional context',
        matches: [client('service "worker" must name base in additional_contexts')],
        rejects: [inStep('service "worker" must name base in additional_contexts')],
    },
    {
        id: 'config/platform',
        failureClass: 'config-error',
        sources: PRINTED,
        pattern: /no match for platform in manifest|exec format error\s*$|failed to parse platform|no matching manifest for |does not (?:match|provide) the specified platform|unsupported platform|image operating system .* cannot be used on this platform/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'containerd platforms; moby distribution/pull_v2.go',
        matches: [engine('ERROR: failed to solve: x: no match for platform in manifest: not found')],
        rejects: [inStep('no match for platform in manifest')],
    },
    {
        id: 'config/secret-missing',
        failureClass: 'config-error',
        sources: PRINTED,
        pattern: /^(?:ERROR: |error: )?(?:failed to build: )?failed to stat (?!parent)\S+: stat \S+: no such file|secret \S+: not found|failed to solve: (?:.*: )?secret \S+ not found|invalid (?:empty )?ssh agent socket|could not parse ssh:/,
        tier: 'verdict',
        confidence: 0.85,
        reference: 'moby/buildkit session/secrets, session/sshforward/sshprovider; docker/buildx util/buildflags',
        matches: [
            client('ERROR: failed to stat ./token: stat ./token: no such file or directory'),
            client('ERROR: failed to build: failed to stat /d/overlay2/l/AB: stat /d/overlay2/l/AB: no such file or directory'),
            engine('ERROR: failed to solve: secret npm_token: not found'),
        ],
        rejects: [inStep('secret npm: not found')],
    },
    {
        id: 'config/step-exec-format',
        failureClass: 'config-error',
        sources: ['step'],
        pattern: /^(?:standard_init_linux\.go:\d+: )?exec (?:user process caused: |\/bin\/sh: )?"?exec format error|^exec \S+: exec format error/,
        tier: 'failure',
        confidence: 0.4,
        reference: 'errno ENOEXEC at the very start of a step: an image of another platform without emulation',
        matches: [inStep('exec /bin/sh: exec format error')],
        rejects: [engine('exec /bin/sh: exec format error'), quoted('exec format error')],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/containerd-store.js
/** Rules: the containerd image store lacks content or snapshots that its database names, or the database itself is damaged. */

const CONTAINERD_STORE_RULES = [
    {
        id: 'containerd-store/blob-missing',
        failureClass: 'containerd-store-corruption',
        sources: SPOKEN,
        pattern: /blob sha256:[0-9a-f]+ expected at \S*io\.containerd\.content\.v1\.content\S*: blob not found/,
        tier: 'cause',
        confidence: 0.95,
        reference: 'faults.md: blobs deleted; containerd plugins/content/local/store.go ReaderAt()',
        matches: [
            engine('NotFound desc = blob sha256:ab98 expected at /d/containerd/daemon/io.containerd.content.v1.content/blobs/sha256/ab98: blob not found: not found'),
        ],
        rejects: [
            inStep('blob sha256:ab98 expected at /x/io.containerd.content.v1.content/blobs/sha256/ab98: blob not found'),
        ],
    },
    {
        id: 'containerd-store/bolt-panic',
        failureClass: 'containerd-store-corruption',
        sources: SPOKEN,
        pattern: /^containerd: (?:panic: (?:freepages|invalid page type|page \d+ already freed|invalid freelist|cannot free page|assertion failed: Page)|.*invalid database)|github\.com\/containerd\/containerd(?:\/v\d)?\/(?:core\/)?metadata\/(?:plugin|db)\b|io\.containerd\.(?:metadata|snapshotter)\.v1\.\w+.{0,200}(?:invalid database|version mismatch|checksum error|unexpected fault address)/,
        tier: 'cause',
        confidence: 0.9,
        reference: 'go.etcd.io/bbolt freelist.go, db.go ErrInvalid; faults.md: meta.db garbage; containerd/containerd#5325',
        matches: [
            journal('containerd: panic: freepages: failed to get all reachable pages (page 9686: multiple references (stack: [535 7720 2289]))'),
            journal('containerd: panic: invalid page type: 0: 4'),
            journal('dockerd: created by github.com/containerd/containerd/metadata/plugin.init.1.func1 in goroutine 93'),
            journal('failed to load plugin io.containerd.metadata.v1.bolt: invalid database (id=io.containerd.metadata.v1.bolt)'),
        ],
        rejects: [
            inStep('panic: invalid page type: 0: 4'),
            journal('loading plugin "io.containerd.metadata.v1.bolt"... (type=io.containerd.metadata.v1)'),
        ],
    },
    {
        id: 'containerd-store/content-digest-missing',
        failureClass: 'containerd-store-corruption',
        sources: SPOKEN,
        pattern: /content digest sha256:[0-9a-f]+: not found|failed to get reader from content store: content digest/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'containerd core/metadata/content.go; moby/moby#52411 (there an image that does not fit the store)',
        matches: [
            engine('docker: Error response from daemon: failed to read config content: content digest sha256:a29f: not found.'),
            journal('pulling image failed: rpc error: code = Unknown desc = failed to pull and unpack image "x": content digest sha256:7fbb: not found'),
        ],
        rejects: [
            inStep('content digest sha256:a29f: not found'),
            engine('manifest for x@sha256:a29f not found'),
        ],
    },
    {
        id: 'containerd-store/content-file-missing',
        failureClass: 'containerd-store-corruption',
        sources: SPOKEN,
        pattern: /(?:open|stat|rename|mkdir|remove) \S*io\.containerd\.content\.v1\.content\/\S*: (?:no such file or directory|file exists|not a directory)/,
        tier: 'cause',
        confidence: 0.92,
        reference: 'containerd plugins/content/local: a blob or an ingest that is on record is gone',
        matches: [
            engine('failed to copy: open /d/containerd/daemon/io.containerd.content.v1.content/blobs/sha256/ab: no such file or directory'),
        ],
        rejects: [engine('write /d/io.containerd.content.v1.content/ingest/37/data: no space left on device')],
    },
    {
        id: 'containerd-store/digest-mismatch',
        failureClass: 'containerd-store-corruption',
        sources: SPOKEN,
        pattern: /failed commit on ref "[\w-]+-sha256:[0-9a-f]+": unexpected commit (?:digest|size) .*: unknown\b/,
        tier: 'failure',
        confidence: 0.6,
        reference: 'containerd plugins/content/local/writer.go Commit(): the ingest found at a second try is a damaged one',
        matches: [
            client('x: failed commit on ref "layer-sha256:6db4": unexpected commit digest sha256:9a5e, expected sha256:6db4: unknown'),
        ],
        rejects: [
            engine('failed commit on ref "layer-sha256:a5cb": unexpected commit digest sha256:bd7f, expected sha256:a5cb: failed precondition'),
        ],
    },
    {
        id: 'containerd-store/extract-blob-missing',
        failureClass: 'containerd-store-corruption',
        sources: SPOKEN,
        pattern: /failed to (?:extract layer|unpack image|pull and unpack image)\b.*(?:failed to get reader\b|open \S*\/blobs\/sha256\/\S*: no such file|blob not found)/,
        tier: 'cause',
        confidence: 0.88,
        reference: 'containerd core/unpack/unpacker.go, core/diff/apply/apply.go',
        matches: [
            journal('containerd: PullImage "x" failed: failed to pull and unpack image "x": failed to extract layer sha256:44f8: failed to get reader from content store: open /c/blobs/sha256/44: no such file or directory'),
        ],
        rejects: [inStep('failed to unpack image: failed to get reader')],
    },
    {
        id: 'containerd-store/extraction-parent-missing',
        failureClass: 'containerd-store-corruption',
        sources: SPOKEN,
        pattern: /failed to prepare extraction snapshot "extract-/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'faults.md 2026: moby/buildkit#6521, containerd/nerdctl#3420: mostly a race, build again first',
        matches: [
            engine('ERROR: failed to prepare extraction snapshot "extract-940194052-mr1K sha256:091a": parent snapshot sha256:bd1b does not exist: not found'),
        ],
        rejects: [engine('failed to prepare x as y: parent snapshot z does not exist: not found')],
    },
    {
        id: 'containerd-store/gone-lease',
        failureClass: 'containerd-store-corruption',
        sources: SPOKEN,
        pattern: /\blease "?[0-9a-z]{12,}"?: not found/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'containerd core/metadata/leases.go',
        matches: [engine('Error response from daemon: lease "cb48ce12c36e0024": not found')],
        rejects: [inStep('lease "cb48ce12c36e0024": not found'), engine('dhcp lease not found')],
    },
    {
        id: 'containerd-store/image-config-missing',
        failureClass: 'containerd-store-corruption',
        sources: PRINTED,
        pattern: /failed to resolve source metadata for .*(?:expected at \S+: blob not found|: unexpected EOF)\s*$/,
        tier: 'failure',
        confidence: 0.7,
        reference: 'faults.md, engine 29: a truncated blob',
        matches: [engine('failed to resolve source metadata for docker.io/lab/base:latest: unexpected EOF')],
        rejects: [
            engine('failed to resolve source metadata for docker.io/lab/base:latest: Get "https://r/v2/": unexpected EOFX'),
        ],
    },
    {
        id: 'containerd-store/plugin-not-loaded',
        failureClass: 'containerd-store-corruption',
        sources: SPOKEN,
        pattern: /failed to load plugin: .*invalid database.*\bio\.containerd\.|unknown service containerd\.services\.(?:leases|content|snapshots|images|diff|containers)\./,
        tier: 'cause',
        confidence: 0.92,
        reference: 'faults.md: meta.db garbage: containerd starts without the plugins that stand on its database',
        matches: [
            journal('failed to load plugin: invalid database (id=io.containerd.grpc.v1.leases type=io.containerd.grpc.v1)'),
            journal('error initializing buildkit: error creating buildkit instance: unknown service containerd.services.leases.v1.Leases'),
        ],
        rejects: [
            inStep('failed to load plugin: invalid database (id=io.containerd.grpc.v1.leases)'),
            journal('skip loading plugin: skip plugin: tracing endpoint not configured (id=io.containerd.internal.v1.tracing)'),
        ],
    },
    {
        id: 'containerd-store/reference-locked',
        failureClass: 'containerd-store-corruption',
        sources: SPOKEN,
        pattern: /\bref(?:erence)? \S+ locked(?: for \S+)?(?: \(since .*\))?: unavailable/,
        tier: 'failure',
        confidence: 0.55,
        reference: 'faults.md 2026: moby/moby#52431: a cancelled export leaves its lock',
        matches: [engine('failed to solve: ref layer-sha256:ab locked for 2m1s (since 2026-01-01): unavailable')],
        rejects: [inStep('ref layer-sha256:ab locked for 2m1s: unavailable')],
    },
    {
        id: 'containerd-store/snapshot-directory-missing',
        failureClass: 'containerd-store-corruption',
        sources: SPOKEN,
        pattern: /(?:l?stat|open|mkdir|rename) \S*io\.containerd\.snapshotter\.v1\.\w+\/(?:snapshots|metadata\.db)\S*: no such file or directory/,
        tier: 'cause',
        confidence: 0.93,
        reference: 'faults.md: snapshots deleted; containerd plugins/snapshots/overlay/overlay.go',
        matches: [
            engine('failed to walk: resolve : lstat /d/containerd/daemon/io.containerd.snapshotter.v1.overlayfs/snapshots/10: no such file or directory'),
            journal('containerd: Failed to get usage for snapshot "x": lstat /mnt/fast/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots/542/fs: no such file or directory'),
            engine('failed to stat parent: stat /c/io.containerd.snapshotter.v1.overlayfs/snapshots/9/fs: no such file or directory'),
        ],
        rejects: [
            inStep('lstat /d/io.containerd.snapshotter.v1.overlayfs/snapshots/10: no such file or directory'),
            engine('failed to mount: data: "workdir=/c/io.containerd.snapshotter.v1.overlayfs/snapshots/318/work": invalid argument'),
        ],
    },
    {
        id: 'containerd-store/snapshot-rename',
        failureClass: 'containerd-store-corruption',
        sources: SPOKEN,
        pattern: /rename \S*io\.containerd\.snapshotter\.v1\.\w+\/snapshots\/new-\d+ \S+: (?:file exists|directory not empty)/,
        tier: 'cause',
        confidence: 0.88,
        reference: 'containerd plugins/snapshots/overlay: the database is older than the directory',
        matches: [
            engine('failed to rename: rename /c/io.containerd.snapshotter.v1.overlayfs/snapshots/new-1 /c/io.containerd.snapshotter.v1.overlayfs/snapshots/12: file exists'),
        ],
        rejects: [inStep('rename a b: file exists')],
    },
    {
        id: 'containerd-store/snapshotter-database',
        failureClass: 'containerd-store-corruption',
        sources: SPOKEN,
        pattern: /failed to prepare \S* as \S+: failed to open database file: (?:invalid database|\w[\w ]*)\s*$|failed to (?:start|open).*io\.containerd\.snapshotter.*invalid database/,
        tier: 'failure',
        confidence: 0.8,
        reference: 'faults.md: snapshotter’s metadata.db garbage; containerd core/snapshots/storage/metastore.go',
        matches: [
            engine('failed to read dockerfile: failed to prepare  as 52dl6ymn04x5q9pzksavfhkgw: failed to open database file: invalid database'),
        ],
        rejects: [inStep('failed to prepare  as x: failed to open database file: invalid database')],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/disk.js
/** Rules: space, inodes or quota ran out. The engine's words count alone; a step's only with a measured low point. */

const DISK_RULES = [
    {
        id: 'disk/engine-no-space',
        failureClass: 'disk-full',
        sources: SPOKEN,
        pattern: /: no space left on device(?:: unknown)?[\s."')]*(?:$|\(|See )|There is not enough space on the disk/,
        tier: 'cause',
        confidence: 0.95,
        reference: 'errno ENOSPC as Go prints it; faults.md: data root on a full disk; Windows ERROR_DISK_FULL',
        matches: [
            engine('ERROR: failed to solve: ResourceExhausted: write /d/overlay2/x/diff/f: no space left on device'),
            engine('failed to register layer: Error processing tar file(exit status 1): write /usr/x: no space left on device'),
            engine('Error response from daemon: write /big.bin: no space left on device'),
            engine('failed to send write: write /c/ingest/37/data: no space left on device: unknown'),
        ],
        rejects: [
            inStep("dd: error writing '/blob': No space left on device"),
            quoted('write /x: no space left on device'),
            engine('failed to compute cache key: "/no space left on device": not found'),
        ],
    },
    {
        id: 'disk/engine-quota',
        failureClass: 'disk-full',
        sources: SPOKEN,
        pattern: /: disk quota exceeded(?:: unknown)?[\s."')]*(?:$|\()/i,
        tier: 'cause',
        confidence: 0.92,
        reference: 'errno EDQUOT',
        matches: [
            engine('Error response from daemon: create mountpoint for /srv/media: mkdir /d/x: disk quota exceeded: unknown'),
        ],
        rejects: [inStep('OSError: [Errno 122] Disk quota exceeded')],
    },
    {
        id: 'disk/runner-warning',
        failureClass: 'disk-full',
        sources: SPOKEN,
        pattern: /You are running out of disk space\.|IOException: No space left on device|devmapper: Thin Pool has \d+ free (?:data blocks|metadata)|not enough (?:free )?(?:disk )?space (?:on|in) /,
        tier: 'failure',
        confidence: 0.7,
        reference: 'actions/runner disk space warning; moby daemon/graphdriver/devmapper',
        matches: [
            client('Warning: You are running out of disk space. The runner will stop working when the machine runs out of disk space. Free space left: 0 MB'),
        ],
        rejects: [inStep('You are running out of disk space.')],
    },
    {
        id: 'disk/step-no-space',
        failureClass: 'disk-full',
        sources: ['step'],
        pattern: /No space left on device|\bENOSPC\b|You don't have enough free space in|Disk quota exceeded|not enough space on the disk|write error: No space|There is not enough space/i,
        tier: 'symptom',
        confidence: 0.35,
        reference: 'faults.md: a RUN that fills the disk; the same text comes from a tmpfs of the step’s own',
        matches: [
            inStep("dd: error writing '/blob': No space left on device"),
            inStep("E: You don't have enough free space in /var/cache/apt/archives/."),
            inStep('ERROR: Could not install packages due to an OSError: [Errno 122] Disk quota exceeded'),
        ],
        rejects: [engine('no space left on device'), inStep('42% space left')],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/engine.js
/** Rules: the engine could not be reached, did not start, or went away. Mostly symptoms: its own log knows the cause. */

const ENGINE_RULES = [
    {
        id: 'engine/address-unreachable',
        failureClass: 'engine-unavailable',
        sources: SPOKEN,
        pattern: /"https?:\/\/[^"\s]+:237[56]\/[^"]*": |\/_ping": (?:dial|EOF|context|read)|dial tcp \S+:237[56]: /,
        tier: 'cause',
        confidence: 0.8,
        reference: 'moby/moby client: the address is an engine’s (ports 2375 and 2376), not a registry’s',
        matches: [client('ERROR: Get "http://10.55.15.238:2375/_ping": dial tcp 10.55.15.238:2375: i/o timeout')],
        rejects: [engine('Get "https://registry.example/v2/": dial tcp 10.0.0.1:443: i/o timeout')],
    },
    {
        id: 'engine/api-error',
        failureClass: 'engine-unavailable',
        sources: SPOKEN,
        pattern: /request returned .{0,60} for API route and version|unable to upgrade to h2c|open \/\/\.\/pipe\/docker\w*: |Docker Desktop is unable to start|error getting server info|failed to dial gRPC: (?!cannot connect)/,
        tier: 'symptom',
        confidence: 0.72,
        reference: 'moby/moby client/request.go, client/hijack.go; Docker Desktop',
        matches: [
            client('request returned Internal Server Error for API route and version http://%2Fvar%2Frun%2Fdocker.sock/_ping, check if the server supports the requested API version'),
        ],
        rejects: [inStep('open //./pipe/docker_engine: The system cannot find the file specified.')],
    },
    {
        id: 'engine/containerd-unreachable',
        failureClass: 'engine-unavailable',
        sources: SPOKEN,
        pattern: /containerd(?:\/docker-containerd)?\.sock\b.*(?:timeout|connection refused|no such file|connection error)|failed to (?:start|dial|connect to) containerd|timeout waiting for containerd to start|containerd health check returned error|containerd did not exit successfully|open \S*\/libcontainerd\/\S+: no such file|[Ff]ailed to connect to containerd|containerd: unmounting temp mounts: failed|connection error: desc = "transport: dial unix:\/\/\/\S*containerd/,
        tier: 'failure',
        confidence: 0.8,
        reference: 'moby libcontainerd/supervisor; containerd cmd/containerd',
        matches: [
            journal('dockerd: failed to start containerd: timeout waiting for containerd to start'),
            journal('containerd: containerd: unmounting temp mounts: failed to unmount target /c/tmpmounts/containerd-mount59: device or resource busy'),
            engine('docker: Error response from daemon: connection error: desc = "transport: dial unix:///var/run/docker/containerd/docker-containerd.sock: timeout".'),
        ],
        rejects: [inStep('dial unix:///var/run/docker/containerd/containerd.sock: timeout')],
    },
    {
        id: 'engine/desktop-stale-mount',
        failureClass: 'engine-unavailable',
        sources: SPOKEN,
        pattern: /error while creating mount source path '\/run\/desktop\/mnt\/host\/\S+': mkdir \S+: file exists|com\.docker\.backend\S*: .*(?:unexpected EOF|while watching docker events)/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'docker/for-win: a drive’s mount in the VM went stale; the VM must start again',
        matches: [
            engine("Error response from daemon: error while creating mount source path '/run/desktop/mnt/host/h/x': mkdir /run/desktop/mnt/host/h: file exists"),
            journal('com.docker.backend.docker: Resyncer ports: while watching docker events: unexpected EOF'),
        ],
        rejects: [inStep('unexpected EOF')],
    },
    {
        id: 'engine/did-not-start',
        failureClass: 'engine-unavailable',
        sources: SPOKEN,
        pattern: /(?:failed to start daemon|Error starting daemon): |Failed to start Docker Application Container Engine|docker\.service: (?:Failed with result|Start request repeated too quickly)|start of the service was attempted too often|containerd\.service: Failed with result|Job for (?:docker|containerd)\.service failed|Failed to start containerd container runtime/,
        tier: 'symptom',
        confidence: 0.7,
        reference: 'moby cmd/dockerd/docker.go; systemd',
        matches: [
            journal('failed to start daemon: mkdir /data/docker/runtimes: not a directory'),
            journal('systemd: docker.service: Start request repeated too quickly.'),
        ],
        rejects: [inStep('failed to start daemon: error initializing graphdriver: driver not supported')],
    },
    {
        id: 'engine/hung-goroutines',
        failureClass: 'engine-unavailable',
        sources: ['journal', 'client'],
        pattern: /goroutine \d+ \[(?:semacquire|select|chan (?:receive|send)|sync\.\w+\.\w+), \d{2,} minutes/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'a stack dump (SIGUSR1) of a locked-up dockerd',
        matches: [journal('dockerd: goroutine 31193 [semacquire, 31 minutes]:')],
        rejects: [inStep('goroutine 31193 [semacquire, 31 minutes]:')],
    },
    {
        id: 'engine/local-kv',
        failureClass: 'engine-unavailable',
        sources: SPOKEN,
        pattern: /Error initializing network controller: .*|error (?:creating|obtaining) (?:default "bridge" network|controller instance)|(?:docker\/docker|moby\/moby)\/\S*(?:boltdb\/bolt|libkv|bbolt)\b|libnetwork.*(?:invalid database|could not (?:get|open) .*(?:kv|store))|local-kv\.db.*(?:invalid|timeout)/i,
        tier: 'failure',
        confidence: 0.85,
        reference: 'faults.md: network/files/local-kv.db garbage; moby daemon/daemon_unix.go initNetworkController()',
        matches: [
            journal('dockerd: failed to start daemon: Error initializing network controller: error obtaining controller instance: invalid database'),
            client('github.com/docker/docker/vendor/github.com/boltdb/bolt.(*freelist).free(0xc424813562, 0x11, 0x7f6a8391efc5)'),
        ],
        rejects: [inStep('Error initializing network controller: x')],
    },
    {
        id: 'engine/lost-during-call',
        failureClass: 'engine-unavailable',
        sources: SPOKEN,
        pattern: /error during connect: |An error occurred trying to connect: |(?:Get|Post|Put|Delete|Head) "?https?:\/\/%2F\S+"?: |error getting events from daemon: |dial unix \S+: connect: (?:connection refused|no such file)|dial tcp \S+:237[56]: |"?https?:\/\/[^"\s]+:237[56]\/\S*"?: |\/_ping"?: (?:dial|EOF|context)|failed to initialize builder \S+ \(\S+\): Get|Error while fetching server API version|Couldn't connect to Docker daemon|(?:unexpected )?EOF while talking to the daemon/,
        tier: 'symptom',
        confidence: 0.75,
        reference: 'moby/moby client/request.go, client/errors.go; docker-py api/client.py',
        matches: [
            client('error during connect: Get "http://%2FUsers%2Flena%2F.colima%2Fdefault%2Fdocker.sock/v1.41/containers/57/json": EOF'),
            client("docker.errors.DockerException: Error while fetching server API version: ('Connection aborted.', FileNotFoundError(2, 'No such file or directory'))"),
        ],
        rejects: [
            inStep('error during connect: EOF'),
            engine('Get "https://registry.example/v2/": context deadline exceeded'),
        ],
    },
    {
        id: 'engine/service-container',
        failureClass: 'engine-unavailable',
        sources: ['client', 'engine'],
        pattern: /service image: docker:\S*dind\S* healthcheck failed|(?:Health|health) ?check failed.*docker:dind/,
        tier: 'failure',
        confidence: 0.75,
        reference: 'CI services: the engine’s own container does not get healthy',
        matches: [client('worker service image: docker:27-dind healthcheck failed')],
        rejects: [inStep('service image: docker:27-dind healthcheck failed')],
    },
    {
        id: 'engine/state-locked',
        failureClass: 'engine-unavailable',
        sources: SPOKEN,
        pattern: /error while opening volume store metadata database: timeout|pid file found, ensure docker is not running|is already running\b.*\bpid\b|docker-containerd is still running/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'moby volume/service/store.go, pkg/pidfile: a second engine, or an orphan of the last',
        matches: [journal('Error starting daemon: error while opening volume store metadata database: timeout')],
        rejects: [inStep('pid file found, ensure docker is not running')],
    },
    {
        id: 'engine/unreachable',
        failureClass: 'engine-unavailable',
        sources: SPOKEN,
        pattern: /Cannot connect to the Docker daemon|failed to connect to the docker API|Is the docker daemon running\?|docker daemon is not running|error: (?:no such socket|cannot connect).*docker/i,
        tier: 'symptom',
        confidence: 0.75,
        reference: 'moby/moby client/errors.go; faults.md: it says nothing about the cause',
        matches: [
            client('ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?'),
        ],
        rejects: [
            inStep('Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?'),
            quoted('Cannot connect to the Docker daemon'),
        ],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/memory.js
/** Rules: a process was killed for lack of memory, or met its own limit. */

const MEMORY_RULES = [
    {
        id: 'memory/engine-cannot-allocate',
        failureClass: 'out-of-memory',
        sources: SPOKEN,
        pattern: /: cannot allocate memory(?:: unknown)?[\s."']*$|did not complete successfully: signal: killed|^fatal error: runtime: out of memory|container was OOM killed|\bOOMKilled\b/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'errno ENOMEM met by the engine itself',
        matches: [
            engine('Error response from daemon: fork/exec /usr/bin/containerd-shim: cannot allocate memory'),
        ],
        rejects: [inStep('fork: cannot allocate memory')],
    },
    {
        id: 'memory/exit-137',
        failureClass: 'out-of-memory',
        sources: PRINTED,
        pattern: /(?:did not complete successfully: |executor failed running \[.{0,8}\]: )exit code: 137\b|returned a non-zero code: 137\b|exit status 137\b/,
        tier: 'failure',
        confidence: 0.6,
        reference: '128 + SIGKILL: the kernel’s, or the user’s own kill (step/kills-itself)',
        matches: [
            engine('process "…" did not complete successfully: exit code: 137'),
            engine("The command '…' returned a non-zero code: 137"),
        ],
        rejects: [engine('process "…" did not complete successfully: exit code: 1'), inStep('exit code: 137')],
    },
    {
        id: 'memory/kernel-kill',
        failureClass: 'out-of-memory',
        sources: ['kernel'],
        pattern: /Out of memory: Kill|Memory cgroup out of memory|invoked oom-killer|Killed process \d+ \(.{1,64}\) total-vm|oom_reaper: reaped process|oom-kill:constraint/,
        tier: 'cause',
        confidence: 0.9,
        reference: 'node-problem-detector kernel-monitor.json OOMKilling',
        matches: [
            kernel('Out of memory: Killed process 43518 (dockerd) total-vm:31587625kB, anon-rss:15431802kB'),
            kernel('webpack invoked oom-killer: gfp_mask=0x24000c0, order=0, oom_score_adj=0'),
        ],
        rejects: [
            inStep('Out of memory: Killed process 1 (x) total-vm:1kB'),
            kernel('oom_kill_process: 12 callbacks suppressed'),
        ],
    },
    {
        id: 'memory/step-limit',
        failureClass: 'out-of-memory',
        sources: ['step'],
        pattern: /JavaScript heap out of memory|\bjava\.lang\.OutOfMemoryError\b|^(?:\S+: )?MemoryError\b|Cannot allocate memory|virtual memory exhausted|c(?:c1|c1plus): out of memory|fatal error: runtime: out of memory|std::bad_alloc|ld(?:\.lld)?: .*(?:memory exhausted|out of memory)|killed by signal: Killed|signal: 9, SIGKILL|internal compiler error: Killed|fatal error: Killed signal terminated program|rustc.* \(signal: 9|Out of memory\b(?!: Kill)|The build failed because the process exited too early|\bsignal "?SIGKILL\b|(?:Error|exit (?:code|status)) 137\b|(?:^|[\s:])Killed\s*$/,
        tier: 'symptom',
        confidence: 0.4,
        reference: 'what runtimes and compilers say at their own limit or when a child was killed',
        matches: [
            inStep('FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory'),
            inStep('MemoryError'),
            inStep('g++: fatal error: Killed signal terminated program cc1plus'),
            inStep('sh: fork: Cannot allocate memory'),
            inStep('error Command failed with signal "SIGKILL".'),
            inStep('/bin/sh: line 1:    12 Killed'),
        ],
        rejects: [
            engine('MemoryError'),
            quoted('JavaScript heap out of memory'),
            inStep('test_memory_errors passed'),
        ],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/nested-overlay.js
/** Rules: the file system, the kernel or missing rights below the engine do not allow its storage driver. */

const NESTED_OVERLAY_RULES = [
    {
        id: 'nested-overlay/apply-layer-refused',
        failureClass: 'nested-overlay',
        sources: SPOKEN,
        pattern: /failed to register layer: (?:.*ApplyLayer|.*Error processing tar file).*(?:unlinkat \S+: invalid argument|(?:mkdir|lchown|chmod|mknod|link|symlink) \S+: operation not permitted|operation not supported|invalid cross-device link)|failed to register layer: .*(?:Error creating mount namespace before pivot: operation not permitted|tar file\(exit status 1\): invalid argument)|ApplyLayer exit status \d+ stdout: +stderr: (?:unlinkat|mkdir|lchown|chmod|mknod) \S+: (?:invalid argument|operation not permitted|operation not supported)/,
        tier: 'cause',
        confidence: 0.8,
        reference: 'moby pkg/chrootarchive: a layer’s files need what the file system or user namespace below does not give',
        matches: [
            engine('ERROR: failed to register layer: ApplyLayer exit status 1 stdout:  stderr: unlinkat /var/lib/apt/lists: invalid argument'),
            engine('failed to register layer: ApplyLayer exit status 1 stdout:  stderr: lchown /var/mail: operation not permitted'),
        ],
        rejects: [engine('failed to register layer: Error processing tar file(exit status 1): unexpected EOF')],
    },
    {
        id: 'nested-overlay/driver-unsupported',
        failureClass: 'nested-overlay',
        sources: SPOKEN,
        pattern: /'?overlay2?'? is not supported over \w+|backing file system is unsupported for this graph driver|error initializing graphdriver: (?:driver not supported|.*operation not permitted|.*no such device)|driver not supported: \w+|snapshotter not loaded: \w+: |"?overlayfs"? snapshotter cannot be enabled|failed to mount overlay: |Failed to create btrfs subvolume: inappropriate ioctl|not found as a supported filesystem on this host|failed to start daemon: rename \S+ \S+: invalid cross-device link|prerequisites for driver not satisfied|Error starting daemon: invalid argument\s*$|No AppArmor|AppArmor detection and --privileged mode might break|Could not mount \/sys\/kernel\/security/,
        tier: 'cause',
        confidence: 0.92,
        reference: 'faults.md: data root on an overlay mount; moby daemon/graphdriver; docker:dind entrypoint',
        matches: [
            journal("'overlay2' is not supported over overlayfs"),
            journal('failed to mount overlay: invalid argument (storage-driver=overlay2)'),
            journal('dockerd: Error starting daemon: error initializing graphdriver: driver not supported'),
            engine('docker: failed to register layer: Failed to create btrfs subvolume: inappropriate ioctl for device.'),
        ],
        rejects: [
            inStep('level=error msg="failed to mount overlay: invalid argument" storage-driver=overlay2'),
            inStep('failed to start daemon: error initializing graphdriver: driver not supported'),
        ],
    },
    {
        id: 'nested-overlay/kernel',
        failureClass: 'nested-overlay',
        sources: ['kernel'],
        pattern: /overlayfs: (?:filesystem on '[^']*' not supported as upperdir|upper fs (?:needs to support d_type|does not support)|maximum fs stacking depth exceeded|missing 'lowerdir'|upper fs is r\/o)/,
        tier: 'cause',
        confidence: 0.9,
        reference: 'Linux fs/overlayfs/super.c',
        matches: [
            kernel("overlayfs: filesystem on '/opt/docker/check-overlayfs-support77/upper' not supported as upperdir"),
            kernel('overlayfs: upper fs needs to support d_type.'),
        ],
        rejects: [inStep('overlayfs: upper fs needs to support d_type.')],
    },
    {
        id: 'nested-overlay/mount-invalid',
        failureClass: 'nested-overlay',
        sources: SPOKEN,
        pattern: /error creating (?:overlay|aufs) mount to \S+: (?:invalid argument|operation not permitted|permission denied|no such device)|failed to mount \S*(?:containerd-mount|buildkit-mount)\d*\S*: (?:.*: )?(?:invalid argument|operation not permitted|permission denied)|fstype: overlay, .*(?:invalid argument|operation not permitted)|data: "workdir=\S+snapshots\/\d+.*(?:invalid argument|err: invalid)/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'mount(2) EINVAL, EPERM for overlay: another overlay below, no d_type, or no right to mount',
        matches: [
            engine("ERROR: Service 'signer-db' failed to build: error creating overlay mount to /d/overlay2/29-init/merged: invalid argument"),
            engine('ERROR: failed to mount /run/user/1001/containerd-mount9163827827: operation not permitted'),
            client('failed to mount /tmp/containerd-mount838321980: invalid argument'),
        ],
        rejects: [
            engine('error creating overlay mount to /d/overlay2/x/merged: no such file or directory'),
            inStep('mount: /m: permission denied.'),
        ],
    },
    {
        id: 'nested-overlay/no-rights',
        failureClass: 'nested-overlay',
        sources: SPOKEN,
        pattern: /\[?rootlesskit\S* .*(?:operation not permitted|permission denied)|fork\/exec \/proc\/self\/exe: (?:operation not permitted|no space left|permission denied)|can't initialize iptables table `?'?nat'?: (?:Permission denied|iptables who)|mount: permission denied \(are you root\?\)|error mounting "proc" to rootfs.*operation not permitted|mount proc:\/proc .*operation not permitted|fuse: device not found|fuse-overlayfs: cannot mount|failed to convert whiteout file|formatted without d_type support|(?:lsetxattr|setxattr) \S+.*: operation not (?:supported|permitted)|newuidmap .*(?:not permitted|failed)/,
        tier: 'cause',
        confidence: 0.8,
        reference: 'rootless-containers/rootlesskit; docker:dind without privileges; moby overlay2 d_type check',
        matches: [
            client('[rootlesskit:parent] error: failed to start the child: fork/exec /proc/self/exe: operation not permitted'),
            journal('overlay: the backing xfs filesystem is formatted without d_type support'),
        ],
        rejects: [inStep('mount: permission denied (are you root?)')],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/network.js
/** Rules: a server could not be reached or broke off. A step's own downloads may say so too, as a guess. */

const NETWORK_RULES = [
    {
        id: 'network/connection',
        failureClass: 'network-transient',
        sources: SPOKEN,
        pattern: /dial tcp\b.*(?:connection refused|i\/o timeout|no route to host|network is unreachable|no such host|server misbehaving|connection timed out|connect: cannot assign requested address|operation timed out|Temporary failure in name resolution)|(?:read|write) tcp \S+: (?:read|write): (?:connection reset by peer|broken pipe|connection timed out|connection refused)|(?:read|write) tcp \S+: (?:i\/o timeout|use of closed network connection)|TLS handshake timeout|net\/http: (?:request canceled|HTTP\/1\.x transport connection broken|timeout awaiting response headers)|lookup \S+(?: on \S+)?: (?:no such host|server misbehaving|i\/o timeout|Temporary failure)|http2: (?:server sent GOAWAY|client connection (?:lost|force closed)|timeout awaiting)|stream error: stream ID \d+; (?:INTERNAL_ERROR|REFUSED_STREAM|CANCEL)|error parsing HTTP 5\d\d response/,
        tier: 'failure',
        confidence: 0.88,
        reference: 'Go net, net/http, x/net/http2',
        matches: [
            engine('failed to do request: Head "https://r/v2/team/base/manifests/1": dial tcp 127.0.0.1:5009: connect: connection refused'),
            engine('ERROR: Get "http://r/x.tgz": read tcp 127.0.0.1:56976->127.0.0.1:5055: read: connection reset by peer'),
            engine('Error response from daemon: Get "https://registry.example/v2/": net/http: TLS handshake timeout'),
        ],
        rejects: [
            inStep('dial tcp 127.0.0.1:5432: connect: connection refused'),
            quoted('dial tcp 1.2.3.4:443: i/o timeout'),
            engine('dial unix /var/run/docker.sock: connect: connection refused'),
        ],
    },
    {
        id: 'network/cut-short',
        failureClass: 'network-transient',
        sources: SPOKEN,
        pattern: /(?:Get|Head|Post|Put|Patch) "?https?:\/\/(?!%2F)[^"\s]+"?: (?:unexpected )?EOF|failed to fetch (?:anonymous|oauth) token: .*(?:EOF|deadline exceeded|timeout|reset)|(?:Get|Head|Post) "?https?:\/\/(?!%2F)[^"\s]+"?: (?:context deadline exceeded|net\/http)|failed to register layer: .*: unexpected EOF|failed to authorize: DeadlineExceeded|failed to copy: (?:unexpected EOF|local error: tls)|httpReadSeeker: failed open: (?:failed to do request|could not fetch content|unexpected EOF)|filesystem layer verification failed for digest|error pulling image configuration: .*(?:EOF|timeout)|download failed after attempts=\d+: (?!unauthorized|denied)|short read: expected \d+ bytes but got \d+|failed to fetch remote .*(?:Could not resolve host|Connection (?:reset|refused|timed out))|unable to access '[^']*': (?:Could not resolve|Failed to connect|Recv failure|Connection|OpenSSL|The requested URL returned error: 5)/,
        tier: 'failure',
        confidence: 0.8,
        reference: 'containerd core/remotes/docker; moby distribution: a layer or an answer that arrives cut short',
        matches: [
            engine('failed to authorize: rpc error: code = Unknown desc = failed to fetch oauth token: Post "https://auth.registry.example/token": EOF'),
            engine('failed to register layer: Error processing tar file(exit status 1): unexpected EOF'),
            engine('filesystem layer verification failed for digest sha256:a838'),
            engine('ERROR: Error response from daemon: Get "https://registry.example/v2/": context deadline exceeded'),
        ],
        rejects: [
            engine('error during connect: Get "http://%2FUsers%2Flena%2F.colima%2Fdocker.sock/v1.41/containers/57/json": EOF'),
            engine('failed to copy files: Error processing tar file(exit status 1): unexpected EOF'),
            inStep('decode layer: unexpected EOF'),
        ],
    },
    {
        id: 'network/digest-mismatch-on-pull',
        failureClass: 'network-transient',
        sources: PRINTED,
        pattern: /failed commit on ref "[\w-]*sha256:[0-9a-f]+": (?:unexpected commit (?:digest|size)|commit failed)/,
        step: /(?:^|\] )(?:\[(?:[\w.-]+ )*\d+\/\d+\] FROM |FROM |\[internal\] load metadata|docker-image:|importing)|\bFROM\b/,
        tier: 'failure',
        confidence: 0.65,
        reference: 'containerd content store: what came down does not have the digest that was asked for',
        matches: [
            engine('ERROR: failed commit on ref "layer-sha256:a5cb": unexpected commit digest sha256:bd7f, expected sha256:a5cb: failed precondition', '[1/2] FROM x'),
        ],
        rejects: [
            engine('ERROR: failed commit on ref "layer-sha256:a5cb": unexpected commit digest sha256:bd7f', 'exporting to image'),
        ],
    },
    {
        id: 'network/server-error',
        failureClass: 'network-transient',
        sources: SPOKEN,
        pattern: /unexpected (?:http )?status(?: code)?(?: from \w+ request to \S+| \S+)?:? ?5\d\d\b|(?:received unexpected HTTP status|unexpected HTTP response status|invalid response status):? 5\d\d\b|failed to parse error response 5\d\d|50[0234] (?:Bad Gateway|Service Unavailable|Gateway Time-?out|Internal Server Error)/,
        tier: 'failure',
        confidence: 0.85,
        reference: 'containerd core/remotes/docker; peers.md 12 (a registry’s front end is down)',
        matches: [
            engine('ERROR: failed to solve: unexpected status from HEAD request to https://r/v2/x/manifests/1: 503 Service Unavailable'),
            engine('received unexpected HTTP status: 502 Bad Gateway'),
        ],
        rejects: [
            inStep('curl: (22) The requested URL returned error: 502'),
            engine('unexpected status: 403 Forbidden'),
        ],
    },
    {
        id: 'network/step-download',
        failureClass: 'network-transient',
        sources: ['step'],
        pattern: /curl: \((?:5|6|7|16|18|28|35|52|55|56|92)\) |curl: \(22\).*(?:50[0234]|429)\b|Could not resolve host|Temporary failure (?:in name resolution|resolving)|Could not connect to \S+|Recv failure: |fetch-pack: unexpected disconnect|RPC failed; curl|early EOF$|Connection (?:reset by peer|timed out|refused)|Network is unreachable|npm (?:error|ERR!) (?:code |errno )?(?:ECONNRESET|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|ERR_SOCKET_TIMEOUT|FETCH_ERROR)|\b(?:ECONNRESET|ETIMEDOUT|EAI_AGAIN)\b|keyserver receive failed|wget: (?:unable to resolve|bad address|can't connect|download timed out)|Unable to establish SSL connection|ReadTimeoutError|ConnectTimeoutError|NewConnectionError|Failed to establish a new connection|IncompleteRead\(|ProtocolError\('Connection|Read timed out|Connection (?:broken|aborted)|TLS handshake timeout|dial tcp: lookup \S+|dial tcp \S+:(?:443|80): |i\/o timeout|temporary error \(try again later\)|Could not (?:transfer artifact|GET 'http).*(?:timed? ?out|reset|refused|unknown host|50\d)|Remote host terminated the handshake|SSL_ERROR_SYSCALL|spurious network error|(?:502 Bad Gateway|503 Service Unavailable|504 Gateway Time-?out)|HTTP\/2 stream \d+ was not closed|The (?:TLS connection was non-properly terminated|remote end hung up unexpectedly)/,
        tier: 'symptom',
        confidence: 0.4,
        reference: 'curl, wget, git, apt, apk, npm, pip, go, cargo, maven, gpg when a server does not answer',
        matches: [
            inStep('curl: (56) Recv failure: Connection reset by peer'),
            inStep("fatal: unable to access 'https://git.invalid/acme/app.git/': Could not resolve host: git.invalid"),
            inStep('npm error code ECONNRESET'),
            inStep('gpg: keyserver receive failed: Cannot assign requested address'),
            inStep('http.client.IncompleteRead: IncompleteRead(30390759 bytes read, 1904744 more expected)'),
        ],
        rejects: [
            inStep('curl: (22) The requested URL returned error: 404'),
            inStep('npm error 404 Not Found'),
            engine('curl: (56) Recv failure: Connection reset by peer'),
            inStep('E: Failed to fetch http://x/y.deb  Hash Sum mismatch'),
        ],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/overlay2.js
/** Rules: the engine's own layer stores (overlay2 and the older graph drivers) lack or contradict what is on record. */

/** Paths are matched by the driver's folder and the shape of its ids, never by a data root: that one is the user's to choose. */
const OVERLAY2_RULES = [
    {
        id: 'overlay2/container-mount-unknown',
        failureClass: 'overlay2-corruption',
        sources: ['journal'],
        pattern: /Failed to load container mount [0-9a-f]{12,64}: mount does not exist/,
        tier: 'failure',
        confidence: 0.8,
        reference: 'moby/moby daemon/daemon.go restore(); moby/moby#20831',
        matches: [journal('dockerd: Failed to load container mount 5bc1515eeb07109b: mount does not exist')],
        rejects: [inStep('Failed to load container mount 5bc1515eeb07109b: mount does not exist')],
    },
    {
        id: 'overlay2/device-unknown',
        failureClass: 'overlay2-corruption',
        sources: SPOKEN,
        pattern: /devmapper: (?:Unknown device|Error (?:saving|loading) (?:device|transaction) metadata)|devicemapper: .*(?:No such device|dm_task_run failed)/,
        tier: 'cause',
        confidence: 0.8,
        reference: 'moby daemon/graphdriver/devmapper: a thin device on record is gone',
        matches: [engine('Error response from daemon: devmapper: Unknown device 5b1a')],
        rejects: [inStep('devmapper: Unknown device 5b1a')],
    },
    {
        id: 'overlay2/driver-file-missing',
        failureClass: 'overlay2-corruption',
        sources: SPOKEN,
        pattern: /\b(?:l?stat|open|mkdir|rename|symlink|readlink|chdir|chmod|chtimes|unlinkat|failed to stat parent: stat) \S*\/(?:overlay2?|aufs|btrfs|vfs|fuse-overlayfs|windowsfilter)\/(?:(?:layers|diff|mnt|dir|subvolumes|l)(?:\/[\w.:-]+){0,2}|[\w-]{12,}(?:\/(?:diff|link|lower|work|merged|committed|\.tmp-committed\d+))?): no such file or directory/,
        tier: 'cause',
        confidence: 0.93,
        reference: 'faults.md: overlay2/*/diff and overlay2/* deleted; moby/buildkit#5469; moby/moby#38051',
        matches: [
            engine('failed to walk: resolve : lstat /var/lib/docker/overlay2/vkotw3r0u18lg7rsknxu9khxu/diff: no such file or directory'),
            engine('failed to read dockerfile: stat /srv/d/overlay2/vkotw3r0u18lg7rsknxu9khxu: no such file or directory'),
            engine('failed to register layer: open /var/lib/docker/aufs/layers/25af9f268f: no such file or directory'),
            engine('ERROR: open /data/docker/overlay2/78cd187c3092/.tmp-committed6275483026: no such file or directory'),
            engine('failed to walk: resolve : lstat /var/lib/docker/overlay2/diff: no such file or directory'),
        ],
        rejects: [
            inStep('stat /var/lib/docker/overlay2/vkotw3r0u18lg7rsknxu9khxu: no such file or directory'),
            engine('lstat /var/lib/docker/overlay2/t52p6kiv77w12bq103bw6ft8b/merged/tmp/x: not a directory'),
            engine('lstat /var/lib/docker/overlay2/t52p6kiv77w12bq103bw6ft8b/merged/app/missing: no such file or directory'),
            engine('failed to walk /var/lib/docker/tmp/buildkit-mount8132722715/out: lstat /var/lib/docker/tmp/buildkit-mount8132722715/out: no such file or directory'),
        ],
    },
    {
        id: 'overlay2/graph-driver-remove',
        failureClass: 'overlay2-corruption',
        sources: PRINTED,
        pattern: /driver "(?:aufs|zfs|btrfs|overlay2?|devicemapper|vfs)" failed to remove root filesystem\b.*(?:no such file or directory|dataset does not exist|unknown device)/i,
        tier: 'cause',
        confidence: 0.85,
        reference: 'moby/moby daemon/delete.go cleanupContainer()',
        matches: [
            engine('Error response from daemon: driver "aufs" failed to remove root filesystem for 043ba4126b2c: no such file or directory'),
        ],
        rejects: [
            engine('Error response from daemon: Driver devicemapper failed to remove root filesystem c4cf70277a: Device is Busy'),
        ],
    },
    {
        id: 'overlay2/hostname-required',
        failureClass: 'overlay2-corruption',
        sources: PRINTED,
        pattern: /failed to solve: hostname required\s*$/,
        tier: 'symptom',
        confidence: 0.5,
        reference: 'faults.md: image/overlay2/layerdb deleted, base image; containerd reference.ErrHostnameRequired',
        matches: [engine('ERROR: failed to build: failed to solve: hostname required')],
        rejects: [
            engine('failed to solve: hostname required by policy'),
            inStep('failed to solve: hostname required'),
        ],
    },
    {
        id: 'overlay2/image-record-missing',
        failureClass: 'overlay2-corruption',
        sources: SPOKEN,
        pattern: /(?:open|stat|lstat|rename|mkdir|failed to get digest sha256:\w+: open) \S*\/image\/\w+\/(?:imagedb|layerdb|distribution)\/\S*: no such file or directory|unknown parent image ID sha256:|failed to (?:get|read) (?:parent|diff ?ID|cache-id)\b.*(?:no such file|invalid|does not exist)|layer sha256:[0-9a-f]+ (?:does not exist|not found) in the (?:layer )?store/,
        tier: 'cause',
        confidence: 0.88,
        reference: 'moby image/fs.go, layer/filestore.go: image/overlay2 lacks what it names',
        matches: [
            engine('failed to get digest sha256:9c27: open /var/lib/docker/image/overlay2/imagedb/content/sha256/9c27: no such file or directory'),
            engine('failed to export image: failed to set parent sha256:ab: unknown parent image ID sha256:ab'),
        ],
        rejects: [
            inStep('open /var/lib/docker/image/overlay2/imagedb/content/sha256/9c27: no such file or directory'),
            engine('open /src/image/png/x.png: no such file or directory'),
        ],
    },
    {
        id: 'overlay2/layer-integrity',
        failureClass: 'overlay2-corruption',
        sources: SPOKEN,
        pattern: /^(?:\S+ ){0,5}file integrity checksum failed for "/,
        tier: 'cause',
        confidence: 0.85,
        reference: 'vbatts/tar-split tar/asm/assemble.go, met on docker push and save',
        matches: [client('file integrity checksum failed for "usr/lib/locale/C.utf8/LC_COLLATE"')],
        rejects: [
            inStep('file integrity checksum failed for "x"'),
            client('npm error integrity checksum failed when using sha512'),
        ],
    },
    {
        id: 'overlay2/layer-record-missing',
        failureClass: 'overlay2-corruption',
        sources: SPOKEN,
        pattern: /(?:^|: |msg=")(?:ERROR: )?layer does not exist\.?\s*$|failed to get layer sha256:[0-9a-f]+: layer does not exist/,
        tier: 'cause',
        confidence: 0.88,
        reference: 'moby layer/layer.go ErrLayerDoesNotExist; faults.md: layerdb deleted; moby/moby#36573',
        matches: [
            engine('ERROR: failed to build: failed to solve: layer does not exist'),
            engine('ERROR: layer does not exist', 'exporting to image'),
            engine('failed to export image: failed to create image: failed to get layer sha256:428532c8: layer does not exist'),
            journal('dockerd: Error starting daemon: layer does not exist'),
        ],
        rejects: [inStep('layer does not exist'), client('assertion: layer does not exist in my list')],
    },
    {
        id: 'overlay2/layerdb-rename',
        failureClass: 'overlay2-corruption',
        sources: SPOKEN,
        pattern: /rename \S*\/image\/\w+\/layerdb\/tmp\/\S+ \S*\/layerdb\/sha256\/\S+: (?:file exists|directory not empty|no such file or directory)/,
        tier: 'cause',
        confidence: 0.92,
        reference: 'node-problem-detector docker-monitor.json CorruptDockerImage; moby/moby#23184',
        matches: [
            engine('failed to register layer: rename /var/lib/docker/image/overlay2/layerdb/tmp/write-set-421 /var/lib/docker/image/overlay2/layerdb/sha256/3540: file exists'),
        ],
        rejects: [engine('rename /app/image/a /app/image/b: file exists')],
    },
    {
        id: 'overlay2/link-missing',
        failureClass: 'overlay2-corruption',
        sources: SPOKEN,
        pattern: /\bsymlink \.\.\/[\w.-]+\/diff \S*\/overlay2\/l\/\w+: no such file or directory/,
        tier: 'cause',
        confidence: 0.97,
        reference: 'faults.md: rm -rf D/overlay2/l; moby daemon/graphdriver/overlay2/overlay.go create()',
        matches: [
            engine('failed to prepare xm5ut50n4iabm684ai95wkygl as 5o6l4fn5gy0uqgdzmycr5j8ds: symlink ../5o6l4fn5gy0uqgdzmycr5j8ds/diff /var/lib/docker/overlay2/l/TJEUN4P4A2WHABXBOBSM4JDGEF: no such file or directory'),
            engine('ERROR: failed to solve: failed to prepare x: symlink ../x/diff /data/d/overlay2/l/AB12: no such file or directory'),
        ],
        rejects: [
            inStep('symlink ../x/diff /var/lib/docker/overlay2/l/AB12: no such file or directory'),
            quoted('symlink ../x/diff /var/lib/docker/overlay2/l/AB12: no such file or directory'),
            engine('symlink ../x/diff /var/lib/docker/overlay2/l/AB12: no space left on device'),
        ],
    },
    {
        id: 'overlay2/mount-parts-missing',
        failureClass: 'overlay2-corruption',
        sources: SPOKEN,
        pattern: /error creating (?:overlay|aufs) mount to \S+: (?:no such file or directory|too many levels of symbolic links|stale (?:NFS )?file handle)/,
        tier: 'cause',
        confidence: 0.9,
        reference: 'faults.md: links in D/overlay2/l deleted; moby overlay2/overlay.go Get()',
        matches: [
            engine('error creating overlay mount to /var/lib/docker/overlay2/v2kbwpoq5ri51vxy75alr1u3i/merged: no such file or directory'),
            engine('failed to register layer: error creating overlay mount to /srv/docker/overlay2/7cc4/merged: too many levels of symbolic links'),
            journal('error creating overlay mount to /x/overlay2/abc/merged: no such file or directory'),
        ],
        rejects: [
            engine('error creating overlay mount to /x/overlay2/abc-init/merged: invalid argument'),
            inStep('error creating overlay mount to /x/overlay2/abc/merged: no such file or directory'),
        ],
    },
    {
        id: 'overlay2/readlink',
        failureClass: 'overlay2-corruption',
        sources: SPOKEN,
        pattern: /\breadlink \S*\/overlay2?(?:\/l(?:\/\w+)?|\/[0-9a-z]{12,}\S*)?: invalid argument/,
        tier: 'cause',
        confidence: 0.9,
        reference: 'node-problem-detector docker-monitor.json CorruptDockerOverlay2; moby/moby#42527',
        matches: [
            engine('ERROR: readlink /var/lib/docker/overlay2: invalid argument'),
            client('(HTTP code 500) server error - readlink /mnt/nvme1/docker/overlay2/l: invalid argument'),
        ],
        rejects: [
            inStep("load.rb:2:in `readlink': Invalid argument @ rb_readlink - /app/load.rb (Errno::EINVAL)"),
            engine('readlink /app/overlay2x: invalid argument'),
        ],
    },
    {
        id: 'overlay2/repositories-json',
        failureClass: 'overlay2-corruption',
        sources: SPOKEN,
        pattern: /Couldn't create (?:reference|Tag) store repositor(?:y|ies): |couldn't create reference store/i,
        tier: 'cause',
        confidence: 0.95,
        reference: 'faults.md: repositories.json emptied; moby daemon/daemon.go NewDaemon()',
        matches: [journal("dockerd: failed to start daemon: Couldn't create reference store repository: EOF")],
        rejects: [inStep("failed to start daemon: Couldn't create reference store repository: EOF")],
    },
    {
        id: 'overlay2/tmp-missing',
        failureClass: 'overlay2-corruption',
        sources: SPOKEN,
        pattern: /(?:open|mkdir|stat) \S*\/tmp\/(?:GetImageBlob|docker-builder|docker-import-|docker-export-)\d+\S*: no such file or directory/,
        tier: 'cause',
        confidence: 0.8,
        reference: 'moby distribution/pull_v2.go: the data root’s tmp directory is made at the engine’s start only',
        matches: [client('open /mnt/nvme1/docker/tmp/GetImageBlob4890543867: no such file or directory')],
        rejects: [
            engine('COPY failed: stat /var/lib/docker/tmp/docker-builder123456/dist/app.js: no space left on device'),
            inStep('open /tmp/GetImageBlob1: no such file or directory'),
        ],
    },
    {
        id: 'overlay2/zfs-dataset-missing',
        failureClass: 'overlay2-corruption',
        sources: SPOKEN,
        pattern: /\bzfs (?:zfs )?(?:snapshot|clone|destroy|get|mount)\b.*=> cannot open '[^']+': dataset does not exist/,
        tier: 'cause',
        confidence: 0.88,
        reference: 'moby daemon/graphdriver/zfs; mistifyio/go-zfs error.go',
        matches: [
            engine('failed to register layer: exit status 2: "/sbin/zfs zfs snapshot tank/e/6f@8" => cannot open \'tank/e/6f\': dataset does not exist'),
        ],
        rejects: [inStep("cannot open 'tank/x': dataset does not exist")],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/registry.js
/** Rules: a registry refuses: too many requests, no right, or no such image. */

const REGISTRY_RULES = [
    {
        id: 'registry/denied',
        failureClass: 'registry-auth',
        sources: SPOKEN,
        pattern: /no basic auth credentials|insufficient_scope|pull access denied|requested access to the resource is denied|(?:^|: )(?:denied|unauthorized): |authentication required|authorization failed|unexpected status(?: code)?(?: from \w+ request to \S+| \S+)?: ?(?:401 Unauthorized|403 Forbidden)|unexpected status: (?:401|403)|status: 401 Unauthorized|incorrect username or password|failed to authorize: .*(?:401|403|unauthorized|denied)|error (?:from registry|parsing HTTP 403).*denied|may require 'docker login'|authorization token has expired|HTTP Basic: Access denied|permission_denied: |incorrect username|access to the requested resource is not authorized|failed to push \S+: .*404 Not Found|failed to fetch (?:anonymous|oauth) token: unexpected status.*: 40[13]/i,
        tier: 'cause',
        confidence: 0.92,
        reference: 'containerd core/remotes/docker (authorizer, errors); distribution errcode; moby registry',
        matches: [
            engine('failed to solve: rpc error: code = Unknown desc = unexpected status: 403 Forbidden'),
            client('no basic auth credentials'),
            engine('ERROR: failed to push g/x: unexpected status from POST request to https://g/v2/x/blobs/uploads/: 403 Forbidden'),
            engine('Error response from daemon: login attempt to http://r/v2/ failed with status: 401 Unauthorized'),
            engine('ERROR: pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed'),
        ],
        rejects: [
            inStep('npm error 403 Forbidden - denied: no'),
            engine('failed to authorize: DeadlineExceeded: failed to fetch anonymous token: context deadline exceeded'),
            quoted('no basic auth credentials'),
        ],
    },
    {
        id: 'registry/not-found',
        failureClass: 'registry-auth',
        sources: SPOKEN,
        pattern: /manifest unknown|manifest for \S+ not found|repository \S+ not found|failed to resolve source metadata for \S+: \S+: not found\s*$|failed to resolve reference "[^"]+": \S+: not found|repository name not known to registry|name unknown: /,
        tier: 'cause',
        confidence: 0.88,
        reference: 'distribution errcode (MANIFEST_UNKNOWN, NAME_UNKNOWN); containerd core/remotes/docker/resolver.go',
        matches: [
            engine('manifest for 127.0.0.1:5000/team/base:9 not found: manifest unknown: manifest unknown'),
            engine('ERROR: failed to solve: a/b:9: failed to resolve source metadata for docker.io/a/b:9: docker.io/a/b:9: not found'),
        ],
        rejects: [
            inStep('manifest unknown'),
            engine('failed to resolve source metadata for docker.io/lab/base:latest: rpc error: blob sha256:ab expected at /c/x: blob not found: not found'),
        ],
    },
    {
        id: 'registry/rate-limit',
        failureClass: 'registry-rate-limit',
        sources: SPOKEN,
        pattern: /toomanyrequests|429 Too Many Requests|You have reached your (?:unauthenticated )?pull rate limit|rate limit exceeded|TOO_MANY_REQUESTS/i,
        tier: 'cause',
        confidence: 0.95,
        reference: 'Docker Hub’s pull limit; RFC 6585',
        matches: [
            engine('ERROR: failed to copy: httpReadSeeker: failed open: unexpected status code https://r/v2/x: 429 Too Many Requests - Server message: toomanyrequests'),
        ],
        rejects: [inStep('HTTP 429 Too Many Requests'), quoted('toomanyrequests')],
    },
];

;// CONCATENATED MODULE: ./build/core/component-versions.js
/** Versions of the components that a build runs on. */
const COMPONENTS = ['engine', 'containerd', 'runc', 'kernel'];

;// CONCATENATED MODULE: ./build/classify/affected-versions.js
/** Whether a release's bug can be met with the versions there are. */

/** `no` as soon as one known version is outside its ranges; `yes` when all that are named are known and inside. */
function isAffected(affected, versions) {
    const answers = COMPONENTS.flatMap((component) => {
        const ranges = affected[component];
        if (ranges === undefined)
            return [];
        const version = parse(versions[component] ?? '');
        return [version === null ? null : ranges.some((range) => isWithin(version, range))];
    });
    if (answers.includes(false))
        return 'no';
    return answers.includes(null) ? 'unknown' : 'yes';
}
function isWithin(version, { from, before }) {
    return compare(version, parse(from) ?? []) >= 0 && compare(version, parse(before) ?? []) < 0;
}
/** `v1.7.28`, `29.4.1-rd`, `5.4.0-200-generic`, `28.5.2+dfsg4`: the first three numbers; null for `dev` or a commit. */
function parse(text) {
    const found = /^v?(\d{1,6})\.(\d{1,6})(?:\.(\d{1,6}))?/.exec(text);
    return found === null ? null : found.slice(1).map((part) => Number(part ?? 0));
}
function compare(a, b) {
    const at = a.findIndex((part, index) => part !== (b[index] ?? 0));
    return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

;// CONCATENATED MODULE: ./build/classify/rules/release-bug.js


const RELEASE_BUG_RULES = [
    {
        id: 'release-bug/layer-device-node',
        failureClass: 'config-error',
        owner: 'engine',
        sources: SPOKEN,
        pattern: /failed to register layer: openat dev\/\S+: no such file or directory/,
        tier: 'verdict',
        confidence: 0.85,
        reference: 'moby/moby#53318',
        matches: [engine('failed to register layer: openat dev/ptmx: no such file or directory')],
        rejects: [
            inStep('failed to register layer: openat dev/ptmx: no such file or directory'),
            engine('failed to register layer: open /d/overlay2/x: no such file or directory'),
        ],
    },
    {
        id: 'release-bug/mask-dir-inodes',
        failureClass: 'config-error',
        owner: 'engine',
        sources: SPOKEN,
        pattern: /can't mask dir "[^"]{1,200}": mount src=tmpfs,[^"]{0,200}nr_inodes=1\b[^"]{0,100}: invalid argument/,
        tier: 'verdict',
        confidence: 0.95,
        reference: 'opencontainers/runc#5348, moby/moby#52972',
        matches: [
            engine('runc run failed: unable to start container process: error during container init: can\'t mask dir "/proc/acpi": mount src=tmpfs, dst=/proc/acpi, flags=MS_RDONLY, data=nr_blocks=1,nr_inodes=1: invalid argument'),
            journal('can\'t mask dir "/sys/firmware": mount src=tmpfs, dst=/sys/firmware, flags=MS_RDONLY, data=nr_blocks=1,nr_inodes=1: invalid argument'),
        ],
        rejects: [
            quoted('can\'t mask dir "/proc/acpi": mount src=tmpfs, data=nr_inodes=1: invalid argument'),
            engine('can\'t mask dir "/proc/acpi": permission denied'),
        ],
    },
    {
        id: 'release-bug/mount-callback',
        failureClass: 'config-error',
        owner: 'engine',
        sources: SPOKEN,
        pattern: /mount callback failed on \/\S{1,200}: |failed to remove mount temp dir\b/,
        tier: 'verdict',
        confidence: 0.85,
        reference: 'moby/moby#52607',
        matches: [
            engine('failed to extract layer sha256:303b: mount callback failed on /var/lib/containerd/tmpmounts/containerd-mount732912930: unlinkat /x: device or resource busy'),
            journal('failed to remove mount temp dir: unlinkat /x: device or resource busy'),
        ],
        rejects: [inStep('mount callback failed on /tmp/x: broken'), engine('mount callback is not set')],
    },
    {
        id: 'release-bug/pull-loses-content',
        failureClass: 'config-error',
        owner: 'engine',
        sources: SPOKEN,
        pattern: /failed to extract layer sha256:[0-9a-f]{4,64}: (?:NotFound: )?failed to get reader from content store: content digest sha256:[0-9a-f]{4,64}: not found/,
        tier: 'verdict',
        confidence: 0.8,
        reference: 'moby/moby#52411',
        matches: [
            client('failed to unpack image on snapshotter overlayfs: apply layer error for "docker.io/library/haskell:7": failed to extract layer sha256:4dcab490: NotFound: failed to get reader from content store: content digest sha256:51f5c6a0: not found'),
        ],
        rejects: [
            quoted('failed to extract layer sha256:4dca: failed to get reader from content store: content digest sha256:51f5: not found'),
            engine('failed to get reader from content store: content digest sha256:51f5: not found'),
        ],
    },
];
/** By the rule that knows the text. */
const RELEASE_BUGS = {
    'release-bug/layer-device-node': {
        affected: 'Docker Engine 29.7.0 and 29.7.1',
        take: 'take 29.6.1, or a release after 29.7.1',
        reference: 'https://github.com/moby/moby/issues/53318',
        versions: { engine: [{ from: '29.7.0', before: '29.7.2' }] },
    },
    'release-bug/mask-dir-inodes': {
        affected: 'runc 1.3.6, 1.4.3 and 1.5.0 on the 5.4 kernel of Ubuntu 20.04',
        take: 'take runc 1.5.1 or newer (or 1.4.2), a newer kernel, or a builder image with another runc (BuildKit 0.31 and 0.32 have it, 0.30 has not)',
        reference: 'https://github.com/opencontainers/runc/issues/5348',
    },
    'release-bug/mount-callback': {
        affected: 'Docker Engine 29.4 with containerd 2.2.3',
        take: 'take another release of both; no remedy on this engine can help',
        reference: 'https://github.com/moby/moby/issues/52607',
        versions: {
            engine: [{ from: '29.4.0', before: '29.5.0' }],
            containerd: [{ from: '2.2.3', before: '2.2.4' }],
        },
        onlyIfHealthy: ['containerd-store'],
    },
    'release-bug/pull-loses-content': {
        affected: 'Docker Engine 29 with the containerd image store, for some old images',
        take: 'take another tag of the image, or the other image store ("features": {"containerd-snapshotter": false}); a wipe does not help',
        reference: 'https://github.com/moby/moby/issues/52411',
        versions: { engine: [{ from: '29.0.0', before: '30.0.0' }] },
        onlyIfHealthy: ['containerd-store'],
    },
};
/** Whether a match of the rule says what it seems to, on this engine; always for rules that are no release's bug. */
function isBugHere(ruleId, versions, findings) {
    const bug = RELEASE_BUGS[ruleId];
    if (bug?.versions === undefined)
        return true;
    const affected = isAffected(bug.versions, versions);
    if (bug.onlyIfHealthy === undefined)
        return affected !== 'no';
    const areHealthy = bug.onlyIfHealthy.every((id) => {
        const looked = findings.filter((finding) => finding.id === id);
        return looked.length > 0 && looked.every(({ state }) => state === 'healthy');
    });
    return affected === 'yes' && areHealthy;
}

;// CONCATENATED MODULE: ./build/classify/rules/remote-cache.js
/** Rules: importing or exporting the build cache failed. */

/** The steps by which BuildKit imports and exports caches. solver/llbsolver/solver.go, control/control.go */
const CACHE_STEP = /^(?:\[[^\]]*\] )?(?:importing cache|exporting cache|exporting to GitHub Actions Cache|exporting cache to )/;
const REMOTE_CACHE_RULES = [
    {
        id: 'remote-cache/backend',
        failureClass: 'remote-cache-error',
        sources: PRINTED,
        pattern: /This legacy service is shutting down|failed to configure \S+ cache (?:exporter|importer)|local cache importer requires|error writing (?:layer|manifest|config) blob|cache entry was not found|Cache already exists\. Scope|actions-cache-id|failed to import cache\b|error committing cache|cache manifest .* not found|maximum timeout reached\s*$|failed to get credentials.*cache/,
        tier: 'cause',
        confidence: 0.88,
        reference: 'moby/buildkit cache/remotecache; tonistiigi/go-actions-cache; gh.io/gha-cache-sunset',
        matches: [
            engine('ERROR: failed to solve: This legacy service is shutting down, effective April 15, 2025. Migrate to the new service ASAP.'),
            engine('ERROR: failed to build: failed to solve: error writing layer blob: not_found: cache entry was not found'),
            engine('error: failed to solve: local cache importer requires either explicit digest, "latest" tag or custom tag on index.json'),
        ],
        rejects: [
            inStep('error writing layer blob: x'),
            engine('failed to solve: unexpected status: 403 Forbidden'),
            engine('ERROR: failed to solve: failed to load cache key: Get "http://h/x.tgz": EOF'),
        ],
    },
    {
        id: 'remote-cache/step',
        failureClass: 'remote-cache-error',
        sources: PRINTED,
        pattern: /^ERROR\b|failed to solve/,
        step: CACHE_STEP,
        tier: 'cause',
        confidence: 0.8,
        reference: 'the step that failed is the import or export of a cache, whatever it says',
        matches: [
            engine('ERROR: registry.example/almanac/cache:main: not found', 'importing cache manifest from registry.example/almanac/cache:main'),
            engine('ERROR: maximum timeout reached', 'exporting cache'),
        ],
        rejects: [
            engine('ERROR: x: not found', '[internal] load metadata for x'),
            inStep('ERROR: x', 'exporting cache'),
        ],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/step.js
/** Rules: a step's own command failed, and what in a step explains signs that look like the machine's. */

const STEP_RULES = [
    {
        id: 'step/exit-status',
        failureClass: 'build-step-failed',
        sources: PRINTED,
        pattern: /did not complete successfully: exit code: \d+|executor failed running \[.{0,8}\]: (?:exit code: \d+|runc did not terminate)|returned a non-zero code: \d+|building at STEP ".*": while running runtime: exit status \d+|failed to solve: (?:.*: )?exit code: \d+/,
        tier: 'failure',
        confidence: 0.9,
        reference: 'moby/buildkit solver/llbsolver/ops/exec.go; moby builder/dockerfile/dispatchers.go',
        matches: [
            engine('ERROR: failed to solve: process "…" did not complete successfully: exit code: 1'),
            engine("The command '…' returned a non-zero code: 2"),
            engine('failed to solve: executor failed running […]: exit code: 1'),
        ],
        rejects: [
            inStep('process "x" did not complete successfully: exit code: 1'),
            engine('process "…" did not complete successfully: network bridge not found'),
        ],
    },
    {
        id: 'step/io-error',
        failureClass: 'build-step-failed',
        sources: ['step'],
        pattern: /input\/output error|read-only file system|structure needs cleaning/i,
        tier: 'symptom',
        confidence: 0.3,
        reference: 'counts for storage-io-error only together with a measured sign (weigh-findings.ts)',
        matches: [inStep('OSError: [Errno 5] Input/output error')],
        rejects: [engine('write x: input/output error')],
    },
    {
        id: 'step/kills-itself',
        failureClass: 'build-step-failed',
        sources: ['quoted'],
        pattern: /\bkill(?:all)?\s+(?:-9|-KILL|-SIGKILL|-s\s*(?:9|KILL|SIGKILL))|\bpkill\s+(?:-9|-KILL)|\btimeout\s+(?:\S+\s+)?(?:-s|--signal)[ =]?(?:9|KILL)|\btimeout\s+-k\b/,
        tier: 'symptom',
        confidence: 0.3,
        reference: 'a command that sends SIGKILL explains its exit status 137',
        matches: [quoted("/bin/sh -c sh -c 'echo starting worker; (sleep 1; kill -9 $$) & sleep 5'")],
        rejects: [quoted('/bin/sh -c skill -9x'), engine('kill -9 $$')],
    },
    {
        id: 'step/own-small-file-system',
        failureClass: 'build-step-failed',
        sources: ['quoted', 'step'],
        pattern: /--mount=type=tmpfs|\btype=tmpfs\b|\bmount\s+-t\s+tmpfs\b|\/dev\/(?:shm|full)\b|\bshared memory\b/i,
        tier: 'symptom',
        confidence: 0.3,
        reference: 'a tmpfs, /dev/shm (64 MB) or /dev/full of the step’s own explains its ENOSPC',
        matches: [
            quoted('[web stage-0 4/4] RUN --mount=type=tmpfs,target=/scratch,size=8m node gen.js'),
            inStep('staging shards in shared memory'),
        ],
        rejects: [quoted('RUN dd if=/dev/zero of=/blob'), engine('/dev/shm is full')],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/storage-io.js
/** Rules: the disk or file system below the engine refuses to read or write. Such evidence forbids wiping (law 6). */

const STORAGE_IO_RULES = [
    {
        id: 'storage-io/bad-tar-from-disk',
        failureClass: 'storage-io-error',
        sources: SPOKEN,
        pattern: /failed to (?:register|extract) layer\b.*(?:archive\/tar: invalid tar header|flate: corrupt input|gzip: invalid checksum|unpigz: .*corrupted)/,
        tier: 'failure',
        confidence: 0.65,
        reference: 'moby layer download checks the digest first: what is read back later differs; NPD CorruptContainerImageLayer',
        matches: [
            engine('ERROR: failed to register layer: Error processing tar file(exit status 1): archive/tar: invalid tar header'),
        ],
        rejects: [
            engine('ADD failed: Error processing tar file(exit status 1): archive/tar: invalid tar header'),
        ],
    },
    {
        id: 'storage-io/device-mapper-mount',
        failureClass: 'storage-io-error',
        sources: SPOKEN,
        pattern: /devmapper: Error (?:mounting|activating|running deviceCreate)\b.*(?:input\/output error|structure needs cleaning|no data available|can't read superblock)/i,
        tier: 'cause',
        confidence: 0.92,
        reference: 'moby daemon/graphdriver/devmapper',
        matches: [
            client("devmapper: Error mounting '/dev/mapper/docker-8:2-1' on '/var/lib/docker/devicemapper/mnt/1': input/output error"),
        ],
        rejects: [inStep("devmapper: Error mounting '/dev/x' on '/y': input/output error")],
    },
    {
        id: 'storage-io/directory-not-empty',
        failureClass: 'storage-io-error',
        sources: SPOKEN,
        pattern: /failed to remove root filesystem: unlinkat \S+: directory not empty/,
        tier: 'failure',
        confidence: 0.55,
        reference: 'a directory that stays full after its entries were removed: the file system’s fault',
        matches: [
            engine('Error response from daemon: container b91f: driver "overlay2" failed to remove root filesystem: unlinkat /srv/docker/overlay2/ed/diff/var/x: directory not empty'),
        ],
        rejects: [inStep("rm: can't remove '/go/src/courier/.git/refs': Directory not empty")],
    },
    {
        id: 'storage-io/engine-io-error',
        failureClass: 'storage-io-error',
        sources: SPOKEN,
        pattern: /: input\/output error(?:: unknown)?[\s."')]*(?:$|\(|key=)|: (?:I\/O error|remote I\/O error|stale (?:NFS )?file handle|bad message|transport endpoint is not connected|no such device or address)(?:: unknown)?[\s."']*$/,
        tier: 'cause',
        confidence: 0.93,
        reference: 'errno EIO as Go prints it; the report on metadata_v2.db that this project was started for',
        matches: [
            engine('failed to solve: Internal: error committing 7bcd: write /srv/docker/buildkit/metadata_v2.db: input/output error'),
            engine('ERROR: failed to calculate checksum of ref a::b: failed to create hash for /api: input/output error'),
            journal('rpc error: code = Unknown desc = failed to read dockerfile: failed to walk: failed to xattr /v/snapshots/287/fs/Dockerfile: input/output error'),
        ],
        rejects: [
            inStep('OSError: [Errno 5] Input/output error'),
            engine('failed to compute cache key: "/input/output error": not found'),
            inStep('cat: /proc/self/mem: Input/output error'),
        ],
    },
    {
        id: 'storage-io/engine-read-only',
        failureClass: 'storage-io-error',
        sources: SPOKEN,
        pattern: /(?:mkdir|open|write|create|rename|link|symlink|remove|unlinkat|chmod|chown|lchown|fsync|truncate|error creating temporary lease: write|cannot remove|cannot touch) '?\S*(?:\/docker|containerd|buildkit|overlay2?|aufs|docker-builder|GetImageBlob)\S*: read-only file system/i,
        tier: 'cause',
        confidence: 0.93,
        reference: 'faults.md: an ext4 error with errors=remount-ro; errno EROFS below a Docker store',
        matches: [
            engine('failed to solve: write /d/docker/buildkit/containerdmeta.db: read-only file system'),
            engine('Error response from daemon: mkdir /mnt/sda1/var/lib/docker/tmp/docker-builder123963654: read-only file system'),
            client("rm: cannot remove '/var/lib/docker/aufs/diff/f4c8/etc/hosts.allow': Read-only file system"),
        ],
        rejects: [
            client('ERROR: mkdir /home/runner/.docker/buildx: read-only file system'),
            inStep("chmod: changing permissions of '/etc/hosts': Read-only file system"),
        ],
    },
    {
        id: 'storage-io/engine-read-only-elsewhere',
        failureClass: 'storage-io-error',
        sources: SPOKEN,
        pattern: /(?:Error response from daemon|failed to (?:solve|register layer|start daemon)): (?!.*(?:\/proc\/|\/sys\/|network controller)).*: read-only file system|ApplyLayer exit status \d+ stdout: +stderr: .*: read-only file system|Untar re-exec error: .*: read-only file system/,
        tier: 'failure',
        confidence: 0.7,
        reference: 'errno EROFS met by the engine at a path that does not look like a store',
        matches: [engine('ERROR: failed to solve: write /data/d/x.db: read-only file system')],
        rejects: [inStep('touch: /etc/hosts: read-only file system')],
    },
    {
        id: 'storage-io/kernel',
        failureClass: 'storage-io-error',
        sources: ['kernel'],
        pattern: /EXT4-fs error|EXT4-fs \(\S+\): Remounting filesystem read-only|Remounting filesystem read-only|Buffer I\/O error|blk_update_request: .*I\/O error|I\/O error, dev |XFS \(\S+\): .*(?:[Ss]hutting down|metadata I\/O error|Corruption)|BTRFS (?:error|critical)|critical (?:medium|target) error|\bata\d+\.\d+: failed command|nvme\d*: .*(?:controller is down|I\/O \d+ QID|reset)|Unrecovered read error|\[Hardware Error\]|JBD2: Error/,
        tier: 'cause',
        confidence: 0.93,
        reference: 'node-problem-detector kernel-monitor.json, readonly-monitor.json; faults.md: trigger_fs_error',
        matches: [
            kernel('EXT4-fs error (device sda1): ext4_lookup:1590: inode #2: comm dockerd: deleted inode referenced: 12'),
            kernel('EXT4-fs (sda1): Remounting filesystem read-only'),
            kernel('blk_update_request: I/O error, dev sda, sector 2048'),
        ],
        rejects: [
            inStep('EXT4-fs error (device loop0)'),
            kernel('EXT4-fs (sda1): mounted filesystem with ordered data mode'),
        ],
    },
    {
        id: 'storage-io/structure-needs-cleaning',
        failureClass: 'storage-io-error',
        sources: SPOKEN,
        pattern: /: structure needs cleaning[\s."']*$/i,
        tier: 'cause',
        confidence: 0.93,
        reference: 'errno EUCLEAN: XFS or ext4 found its own structure damaged',
        matches: [client('readdirent: structure needs cleaning')],
        rejects: [inStep('ls: x: Structure needs cleaning')],
    },
    {
        id: 'storage-io/tree-pivot-busy',
        failureClass: 'storage-io-error',
        sources: SPOKEN,
        pattern: /failed to register layer: .*Error cleaning up after pivot: remove \S+: device or resource busy/,
        tier: 'failure',
        confidence: 0.5,
        reference: 'moby pkg/chrootarchive/chroot_linux.go, met on worn SD cards',
        matches: [
            engine('docker: failed to register layer: Error processing tar file(exit status 1): Error cleaning up after pivot: remove /.pivot_root77: device or resource busy.'),
        ],
        rejects: [inStep("rm: cannot remove '/root/.cache/tool': Device or resource busy")],
    },
];

;// CONCATENATED MODULE: ./build/classify/rules/index.js
















const rules_RULES = [
    ...BUILD_DEFINITION_RULES,
    ...BUILDER_RULES,
    ...BUILDKIT_STATE_RULES,
    ...CONFIG_RULES,
    ...CONTAINERD_STORE_RULES,
    ...DISK_RULES,
    ...ENGINE_RULES,
    ...MEMORY_RULES,
    ...NESTED_OVERLAY_RULES,
    ...NETWORK_RULES,
    ...OVERLAY2_RULES,
    ...REGISTRY_RULES,
    ...RELEASE_BUG_RULES,
    ...REMOTE_CACHE_RULES,
    ...STEP_RULES,
    ...STORAGE_IO_RULES,
];

// EXTERNAL MODULE: ./build/classify/class-info.js
var class_info = __webpack_require__(163);
;// CONCATENATED MODULE: ./build/classify/user-words.js
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
    return words.filter((word) => word.length >= MIN_CHARS && /[/ ]/.test(word));
}

;// CONCATENATED MODULE: ./build/classify/classify.js





/** Reads lines in order; memory is bounded by the number of rules and steps, not by the log. `words`: the user's own, which prove nothing. */
function createReader(rules = rules_RULES, words = [], watch = null) {
    return readerWith(indexFor(rules, watch !== null), words, watch);
}
/** The same with an index of one's own. */
function readerWith(index, words, watch) {
    const matches = new Map();
    const failedSteps = new Set();
    let verdict = null;
    let stepErrors = [];
    let sawBuild = false;
    let sawSuccess = false;
    let driver = null;
    function push(line) {
        if (line.source === 'engine' || line.source === 'client') {
            if (isProgress(line))
                sawBuild = true;
            if (isStepError(line) && line.step !== null) {
                rememberFailed(line.step);
                stepErrors = [{ step: line.step, text: line.text }, ...stepErrors].slice(0, MAX_STEP_ERRORS);
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
            stepErrors = [{ step: line.step, text: UNSAID }, ...stepErrors].slice(0, MAX_STEP_ERRORS);
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
            sawSuccess,
            driver,
        }),
    };
}
/** Every match of every rule, in the order of the lines; repeats of a rule in the same step are kept once, the last one. */
function findEvidence(lines, rules = RULES) {
    return readLines(lines, rules).matches.map((match) => match.evidence);
}
function readLines(lines, rules = rules_RULES, words = []) {
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
const MAX_STEP_ERRORS = 20;
/** More steps than any build has; a step can forge others. */
const MAX_FAILED_STEPS = 5000;
/** A step that failed in a log that does not show its error: any closing error may be it. */
const UNSAID = 'ERROR';
/** So much of the end of an error tells which step's it is; the closing error may word its start differently. */
const TAIL_CHARS = 30;
/** The step that a line without one speaks about: the last whose error it repeats. An import that failed before is not it. */
function stepOf(line, errors) {
    if (line.step !== null)
        return line.step;
    const said = line.text.trimEnd();
    return (errors.find(({ text }) => text === UNSAID || said.endsWith(text.trimEnd().slice(-TAIL_CHARS)))?.step ??
        null);
}
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
    return rules === rules_RULES && !everySource ? DEFAULT_INDEX : createRuleIndex(rules, everySource);
}
const DEFAULT_INDEX = createRuleIndex(rules_RULES);

;// CONCATENATED MODULE: ./build/classify/precedence.js

/** Strongest first, within one tier. */
const PRECEDENCE = [
    {
        failureClass: 'storage-io-error',
        because: 'a disk that fails explains every other damage, and forbids wiping',
    },
    { failureClass: 'disk-full', because: 'a full disk breaks stores, databases and the engine’s start' },
    { failureClass: 'out-of-memory', because: 'a kill looks like a lost builder or a failed step' },
    {
        failureClass: 'registry-rate-limit',
        because: '429 comes wrapped in texts of authorization and of caches',
    },
    { failureClass: 'registry-auth', because: 'a refusal stays one, also where it hits a cache export' },
    {
        failureClass: 'remote-cache-error',
        because: 'a network error of a cache needs no network remedy but a cache option',
    },
    { failureClass: 'dockerfile-error', because: 'the user’s own mistake never touches the engine' },
    { failureClass: 'config-error', because: 'the same' },
    { failureClass: 'nested-overlay', because: 'it looks like damage, and nothing on the engine can help' },
    {
        failureClass: 'containerd-store-corruption',
        because: 'its paths and its database are named; BuildKit only met it',
    },
    { failureClass: 'overlay2-corruption', because: 'the same for the graph drivers' },
    {
        failureClass: 'buildkit-state-corruption',
        because: 'what BuildKit says without a store’s path is about its own state',
    },
    { failureClass: 'network-transient', because: 'a plain network error, when nothing above claims it' },
    { failureClass: 'builder-unavailable', because: 'names the builder, which is less than the engine' },
    { failureClass: 'engine-unavailable', because: 'what a client says when it knows nothing else' },
    { failureClass: 'build-step-failed', because: 'an exit status of a step says nothing about why' },
    { failureClass: 'unknown', because: 'nothing is known' },
    { failureClass: 'none', because: 'no rule speaks for it' },
];
function classRank(failureClass) {
    return PRECEDENCE.findIndex((row) => row.failureClass === failureClass);
}
function tierRank(tier) {
    return TIERS.indexOf(tier);
}
/** Classes that are the user's own, or a server's refusal: a finding on the engine that the text does not name cannot outvote them. */
const CLEAR_CLASSES = [
    'dockerfile-error',
    'config-error',
    'registry-auth',
    'registry-rate-limit',
    'build-step-failed',
];
/** All that a step's own output may say (law 2): a guess at the machine's trouble, or which of the user's own mistakes it is. */
const STEP_CLASSES = [
    'disk-full',
    'out-of-memory',
    'network-transient',
    'dockerfile-error',
    'config-error',
];
const STEP_CONFIDENCE_LIMIT = 0.4;

;// CONCATENATED MODULE: ./build/classify/verdict.js


const NOTHING_HEARD = {
    failureClass: 'unknown',
    confidence: 0,
    tier: 'symptom',
    evidence: [],
};
/** At most so many pieces of evidence are told: the strongest. */
const MAX_EVIDENCE = 8;
function toDiagnosis(verdict) {
    const bug = RELEASE_BUGS[verdict.evidence[0]?.rule ?? ''];
    return {
        failureClass: verdict.failureClass,
        owner: verdict.owner ?? class_info/* CLASS_INFO */.y[verdict.failureClass].owner,
        confidence: Math.round(Math.min(Math.max(verdict.confidence, 0), 0.99) * 100) / 100,
        evidence: verdict.evidence.slice(0, MAX_EVIDENCE),
        ...(bug === undefined ? adviceTaught(verdict) : { advice: adviceAbout(bug) }),
    };
}
function adviceTaught({ failureClass, advice, moreAdvice }) {
    if (advice !== undefined)
        return { advice };
    return moreAdvice === undefined ? {} : { advice: [...moreAdvice, ...class_info/* CLASS_INFO */.y[failureClass].advice] };
}
function adviceAbout({ affected, take, reference }) {
    return [`This is a known bug of ${affected}: ${take}.`, `Read more: ${reference}`];
}

;// CONCATENATED MODULE: ./build/classify/hear-text.js


/**
 * What the same words mean, by who builds. A lost connection to "the builder" is one to the engine where the engine itself
 * builds; a snapshotter's database is the builder's own where a builder builds (faults.md: both were measured).
 */
const BY_DRIVER = [
    { rule: /^builder\/connection-lost$/, builds: 'engine', means: 'engine-unavailable' },
    { rule: /^containerd-store\/snapshotter-database$/, builds: 'builder', means: 'buildkit-state-corruption' },
];
/** Classes that a daemon's log is full of without any of it being about this build: pulls of others, mirrors that are down. */
const NOISE = [
    'network-transient',
    'registry-auth',
    'registry-rate-limit',
    'remote-cache-error',
    'dockerfile-error',
    'build-step-failed',
];
/** The class that the texts give; `unknown` with confidence 0 when no rule speaks. */
function hearText(reading, driver) {
    const printed = hearPrinted(reading, driver);
    const daemon = hearDaemons(reading);
    if (daemon === null)
        return printed;
    if (printed.failureClass === 'unknown')
        return fillSilence(reading, printed, daemon);
    if (printed.failureClass === daemon.failureClass)
        return support(printed, daemon);
    return daemonDecides(printed, daemon)
        ? { ...daemon, evidence: [...daemon.evidence, ...printed.evidence] }
        : printed;
}
/** In a daemon's own log everything counts; beside a command's, only what can be about it. */
function hearDaemons(reading) {
    const matches = reading.matches.filter(isDaemon);
    if (reading.verdict === null)
        return best(matches);
    return best(matches.filter((match) => !NOISE.includes(match.rule.failureClass)));
}
/** The command said that it failed in words that no rule knows: a daemon's word counts only if it names a cause, and less. */
function fillSilence(reading, printed, daemon) {
    if (reading.verdict === null)
        return daemon;
    if (daemon.tier !== 'cause')
        return printed;
    return { ...daemon, confidence: daemon.confidence * 0.8 };
}
/** A client's symptom says nothing about the cause; the daemon's log does. A disk that fails explains any engine's error. */
function daemonDecides(printed, daemon) {
    if (CLEAR_CLASSES.includes(printed.failureClass))
        return false;
    if (daemon.failureClass === 'storage-io-error' && daemon.tier === 'cause')
        return true;
    return tierRank(daemon.tier) < tierRank(printed.tier);
}
function support(printed, daemon) {
    return {
        ...printed,
        confidence: Math.min(0.98, Math.max(printed.confidence, daemon.confidence) + 0.03),
        evidence: [...printed.evidence, ...daemon.evidence],
    };
}
function hearPrinted(reading, driver) {
    const printed = reading.matches.filter(isPrinted);
    const { verdict } = reading;
    if (verdict === null)
        return forDriver(best(printed), driver);
    const closing = best(printed.filter((match) => (match.evidence.line ?? 0) >= verdict.line));
    if (closing !== null)
        return forDriver(closing, driver);
    // BuildKit's closing error repeats the step's: where no rule knows it, an earlier error is another error
    if (verdict.text.includes('failed to solve'))
        return NOTHING_HEARD;
    const earlier = best(printed);
    return earlier === null
        ? NOTHING_HEARD
        : forDriver({ ...earlier, confidence: earlier.confidence * 0.8 }, driver);
}
function forDriver(verdict, driver) {
    if (verdict === null)
        return NOTHING_HEARD;
    const builds = driver === 'other' ? 'builder' : 'engine';
    const [first] = verdict.evidence;
    const row = BY_DRIVER.find((one) => one.builds === builds && first !== undefined && one.rule.test(first.rule));
    return row === undefined ? verdict : { ...verdict, failureClass: row.means };
}
/** The strongest by tier, precedence, confidence, and the latest line; with all that speak for the same class. */
function best(matches) {
    const ordered = [...matches].sort(hear_text_compare);
    const first = ordered[0];
    if (first === undefined)
        return null;
    const same = ordered.filter((match) => match.rule.failureClass === first.rule.failureClass);
    return {
        failureClass: first.rule.failureClass,
        ...(first.rule.owner === undefined ? {} : { owner: first.rule.owner }),
        confidence: first.rule.confidence,
        tier: first.rule.tier,
        evidence: same.map((match) => match.evidence),
    };
}
function hear_text_compare(a, b) {
    return (tierRank(a.rule.tier) - tierRank(b.rule.tier) ||
        classRank(a.rule.failureClass) - classRank(b.rule.failureClass) ||
        b.rule.confidence - a.rule.confidence ||
        (b.evidence.line ?? 0) - (a.evidence.line ?? 0));
}
function isPrinted(match) {
    return match.evidence.source === 'engine' || match.evidence.source === 'client';
}
function isDaemon(match) {
    return match.evidence.source === 'journal' || match.evidence.source === 'kernel';
}

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
    const contradicts = info.isSystems && CLEAR_CLASSES.includes(heard.failureClass);
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
    return { ...said, evidence, confidence: Math.min(said.confidence, STEP_CONFIDENCE_LIMIT) };
}
/** The lowest free space was so low that a write had to fail. */
function isFull(lowPoint) {
    return lowPoint.freeBytes < Math.max(FULL_BELOW_BYTES, lowPoint.totalBytes * FULL_BELOW_SHARE);
}
/** A writer as fast as the fastest that was seen could have taken the rest between two looks. */
function couldBeFull(lowPoint) {
    return isFull({ ...lowPoint, freeBytes: lowPoint.freeBytes - lowPoint.fastestFallBytes });
}
function lowPointEvidence(lowPoint) {
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
        return { ...said, confidence: Math.min(said.confidence, STEP_CONFIDENCE_LIMIT) };
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
    const said = ours.filter((match) => match.evidence.source === 'step' && STEP_CLASSES.includes(match.rule.failureClass));
    return best(said.filter((match) => excuseFor(match.rule.failureClass, ours) === null).sort(hear_text_compare));
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
/** Texts of a failed step, or of a base image that cannot be had, which these findings explain. */
const EXPLAINED = [
    {
        rules: /^build-definition\/(?:shell-missing|step-not-started|user-file-missing)$/,
        by: ['overlay2-corruption', 'containerd-store-corruption', 'buildkit-state-corruption'],
        because: 'a layer whose files are gone has no shell and no list of users either',
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
    if (CLEAR_CLASSES.includes(heard.failureClass) || heard.failureClass === 'network-transient')
        return true;
    return heard.evidence[0]?.source === 'step';
}
function explained(heard, reading, proofs) {
    const proof = proofs.find((one) => isExplained(heard, reading, one));
    return proof === undefined ? heard : take(proof, heard, 0.75);
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
    return [...proofs].sort((a, b) => classRank(a.failureClass) - classRank(b.failureClass))[0] ?? null;
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

// EXTERNAL MODULE: ./build/core/treatments.js
var treatments = __webpack_require__(602);
;// CONCATENATED MODULE: ./build/classify/weigh-taught.js




/** What remains of a rule's confidence where our own evidence says something else. */
const DISAGREEMENT = 0.7;
/**
 * `base` is the verdict as it is without any rules file. Either it stays as it is, with the user's evidence and advice after
 * its own; or a verdict takes its place whose first evidence is the user's, which allows a retry at most (`whyRetryOnly`).
 */
function weighTaught(base, taught, driver) {
    if (isFinal(base))
        return base;
    const spoken = hearText(taught, driver);
    if (spoken.failureClass !== 'unknown')
        return weighSpoken(base, spoken, taught);
    const said = weigh_taught_stepSays(taught);
    return said === null ? base : weighSaid(base, said, taught);
}
/** A class that has no rung, whatever the engine's state; nobody can be taught out of it. */
function isUntreated(failureClass) {
    return !treatments/* TREATMENTS */.Av.some((row) => row.failureClass === failureClass);
}
/** Failing hardware, the wrong ground, or a release's bug: no words of a file change what is known of them. */
function isFinal({ failureClass, evidence }) {
    return treatments/* HANDS_OFF */.$m.includes(failureClass) || RELEASE_BUGS[evidence[0]?.rule ?? ''] !== undefined;
}
function weighSpoken(base, spoken, taught) {
    if (base.failureClass === spoken.failureClass)
        return weigh_taught_agree(base, spoken, taught);
    if (base.failureClass === 'unknown')
        return replace(base, spoken, spoken.confidence, taught);
    if (!mayTeach(base, spoken.failureClass) || tierRank(spoken.tier) > tierRank(base.tier))
        return base;
    return replace(base, spoken, spoken.confidence * DISAGREEMENT, taught);
}
/** A class with rungs cannot take the place of one without, but for what a failed step may say itself. */
function mayTeach(base, failureClass) {
    if (isUntreated(failureClass) || !isUntreated(base.failureClass))
        return true;
    return base.failureClass === 'build-step-failed' && STEP_CLASSES.includes(failureClass);
}
/** The same that our own step rules may do (law 2), and no more. */
function weighSaid(base, said, taught) {
    const isPlainStep = base.failureClass === 'build-step-failed' && base.tier !== 'verdict';
    const isGuess = base.evidence[0]?.source === 'step';
    if (isGuess && base.failureClass === said.failureClass)
        return weigh_taught_agree(base, said, taught);
    const allowed = isPlainStep ? mayTeach(base, said.failureClass) : isGuess && isUntreated(said.failureClass);
    if (!allowed)
        return base;
    return replace(base, said, Math.min(said.confidence, STEP_CONFIDENCE_LIMIT), taught);
}
/** Lines of the steps that ended the build. */
function weigh_taught_stepSays({ matches, failedSteps }) {
    const said = matches.filter(({ evidence, step }) => (evidence.source === 'step' || evidence.source === 'quoted') && step !== null && failedSteps.has(step));
    return best(said.toSorted(hear_text_compare));
}
/** Our own evidence comes first and keeps its weight. */
function weigh_taught_agree(base, own, taught) {
    if (base.evidence.length === 0)
        return replace(base, own, Math.min(own.confidence, base.confidence), taught);
    const advice = adviceOf(own.evidence, taught);
    return {
        ...base,
        evidence: [...base.evidence, ...own.evidence],
        ...(advice.length === 0 ? {} : { moreAdvice: advice }),
    };
}
function replace(base, own, confidence, taught) {
    const advice = adviceOf(own.evidence, taught);
    return {
        ...own,
        confidence,
        evidence: [...own.evidence, ...base.evidence],
        ...(advice.length === 0 ? {} : { advice }),
    };
}
/** Says whose it is: a pull request can write it. */
function adviceOf(evidence, { matches }) {
    const rules = evidence.flatMap((one) => matches.filter((match) => match.evidence === one));
    return [...new Set(rules.map(({ rule }) => rule))].flatMap(toldAdvice);
}
function toldAdvice({ id, advice }) {
    return (advice ?? []).map((sentence) => `Your own rule ${id} says: ${sentence}`);
}

;// CONCATENATED MODULE: ./build/classify/diagnose.js













/** Pure: the same input gives the same diagnosis. */
function diagnose(input) {
    if (input.end !== null && (0,process_end/* passed */.b)(input.end) && input.stop === null)
        return diagnosis/* NO_FAILURE */.x9;
    const words = wordsOfCommand(input.command ?? []);
    return conclude(readLines(input.lines, rules_RULES, words), input, readTaught(input.lines, input.taught, words));
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
        return toDiagnosis(notStarted(end.reason));
    const driver = diagnose_driverOf(reading, circumstances);
    const isInterrupted = interrupted(circumstances);
    const heard = isInterrupted ? stopped(stop) : hearText(reading, driver);
    const weighed = weighFindings(weighStep(heard, reading, circumstances), reading, circumstances);
    const known = weighCode(weighed, circumstances.solveCode);
    return toDiagnosis(taught === null || isInterrupted ? known : weighTaught(known, taught, driver));
}
/** Texts of a release's bug that mean something else on this engine. */
function withoutOtherBugs(reading, { versions, findings }) {
    const matches = reading.matches.filter(({ rule }) => isBugHere(rule.id, versions ?? {}, findings));
    return { ...reading, matches };
}
/** A log without any verdict is that of a passing build if it shows a build, and no failure after its last success. */
function isPassingLog(reading) {
    if (reading.verdict !== null)
        return false;
    if (reading.sawSuccess)
        return true;
    return reading.sawBuild && reading.failedSteps.size === 0 && reading.matches.every(isHarmless);
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
var failed_at = __webpack_require__(728);
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
function diagnoseAttempt(record, known) {
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
function diagnoseByLog(record) {
    return diagnoseAttempt(record, NOTHING_KNOWN);
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
var promises_ = __webpack_require__(455);
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
/** Never rejects; what cannot be had is empty or null. */
async function gatherEvidence(engine, record, findings, signal) {
    const answers = findings.some(({ id, state }) => id === 'reachable' && state === 'healthy');
    const builder = await engine.builder();
    const own = builder !== null && builder.driver !== 'docker';
    const [journal, versions, buildRecord] = await Promise.all([
        engineJournal(engine, record, findings),
        answers && !own ? engine.versions().catch(() => null) : null,
        answers ? askHistory(engine, record, signal) : null,
    ]);
    return {
        driver: builder?.driver ?? null,
        findings,
        journal,
        isLocal: engine.endpoint.kind === 'unix',
        versions,
        buildRecord,
        failedAt: buildRecord === null ? null : failedAtByRecord(buildRecord, record),
    };
}
/** A quiet build shows where it failed but not what the step said: its history does. Null where nothing is missing. */
async function missingWords(engine, record, signal) {
    const place = (0,failed_at/* failedAt */.J)(record.lines);
    if (place === null || place.output.length > 0)
        return null;
    const buildRecord = await askHistory(engine, record, signal);
    return buildRecord === null ? null : failedAtByRecord(buildRecord, record);
}
async function askHistory(engine, record, signal) {
    const { startedAtMs, durationMs } = record;
    const records = await engine.failedBuilds(startedAtMs, startedAtMs + durationMs, signal).catch(() => []);
    return ownBuildRecord(record.lines, records);
}
/** The engine's own words since the attempt began; of an engine that is down, those since its last start. */
async function engineJournal(engine, record, findings) {
    const down = findings.some((finding) => finding.id === 'reachable' && finding.state !== 'healthy');
    const lines = (await engine.host.log(down ? 0 : record.startedAtMs, JOURNAL_LINES).catch(() => null)) ?? [];
    return down ? sinceLastStart(lines) : lines;
}
/** An older start's trouble is over: dockerd says `Starting up` first (moby, daemon/command/daemon.go). */
function sinceLastStart(lines) {
    const start = lines.findLastIndex((line) => /msg="Starting up"/.test(line));
    return lines.slice(Math.max(0, start));
}

// EXTERNAL MODULE: ./build/core/rungs.js
var rungs = __webpack_require__(648);
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
function elsewhere({ engine }) {
    if (engine.endpoint.kind === 'unix')
        return null;
    return `the engine is reached by ${engine.endpoint.kind}, so its process and files are out of reach from here`;
}
/** Why the engine cannot be stopped and started from here. */
function unstoppable(context) {
    return elsewhere(context) ?? context.engine.host.obstacle;
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
    const before = elsewhere(context) ?? failingHardware(context);
    if (before !== null)
        return before;
    if (facts === null)
        return 'it is not known for sure where the engine keeps its files, so none is touched';
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

;// CONCATENATED MODULE: ./build/remedies/prune.js
/** Removes the builder's whole cache, records of what is gone included. */



const prune = {
    id: 'prune',
    async obstacle(context) {
        const hung = broken(context.findings, 'builder-container');
        if (hung !== null)
            return `the builder itself does not work (${hung.detail}), so it cannot prune: it would hang`;
        return unreachable(context) ?? failingHardware(context) ?? inVain(context);
    },
    async apply(context) {
        const { engine, say } = context;
        const builder = await engine.builder();
        const before = await engine.freeBytes();
        say(`removing the whole build cache of ${nameOf(builder)}`);
        const result = await pruneAll(context, builder);
        if (result.exitCode !== 0)
            return { kind: 'failed', why: whyFailed(result) };
        const after = await engine.freeBytes();
        return told(builder, reclaimedBytes(result.stdout), before === null || after === null ? null : after - before);
    },
};
/** A missing link of overlay2 is mended by a prune only together with a restart, and then nothing is left of the cache (measured). */
function inVain(context) {
    if (!context.diagnosis.evidence.some(({ rule }) => rule === 'overlay2/link-missing'))
        return null;
    const why = unstoppable(context);
    return why === null
        ? null
        : `a missing link is not mended by a prune alone, and the engine cannot be restarted (${why})`;
}
function nameOf(builder) {
    return builder === null || builder.driver === 'docker' ? 'the engine' : `builder ${builder.name}`;
}
/** `docker builder prune` may be an alias of buildx and mean the current builder: where one is known it is named. */
async function pruneAll({ engine, signal }, builder) {
    const options = { timeoutMs: (0,rungs/* rungSpec */.gV)('prune').limitMs, signal };
    if (builder !== null) {
        const named = await engine.docker(['buildx', 'prune', '--builder', builder.name, '-af'], options);
        if (builder.driver !== 'docker' || named.exitCode === 0 || named.timedOut || signal.aborted)
            return named;
    }
    return engine.docker(['builder', 'prune', '-af'], options);
}
/** BuildKit writes its records before it deletes: on a file system without a free block that fails (measured with 28.5). */
function whyFailed({ timedOut, exitCode, stderr }) {
    if (timedOut)
        return `the prune did not end within ${(0,rungs/* rungSpec */.gV)('prune').limitMs / 1000} s: the builder hangs`;
    if (exitCode === null)
        return 'the prune was ended with the run';
    const said = stderr.trim().split('\n').at(-1) ?? '';
    return /no space left on device/i.test(said)
        ? `the prune failed, because deleting needs some space too (${said}): make a few MiB free by hand, then run it again`
        : `the prune failed: ${said}`;
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

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(500);
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

;// CONCATENATED MODULE: ./build/remedies/recreate-builder.js


const NOT_OURS = {
    docker: 'it is the engine itself, which is mended by the rungs for the engine',
    remote: 'it belongs to somebody else, who has to mend it',
    kubernetes: 'its pods are the cluster’s to make again',
    other: 'Buildmend does not know how to make it again',
};
const recreateBuilder = {
    id: 'recreate-builder',
    async obstacle(context) {
        const builder = await context.engine.builder();
        if (builder === null)
            return 'it is not known which builder the build uses';
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
        const pointless = context.use > 1 || hasBrokenState(context);
        const restarted = pointless ? null : await restartAll(context, builder);
        return restarted ?? recreateAll(context, builder);
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
function giveUp({ say, signal }, why) {
    if (signal.aborted)
        return { kind: 'failed', why: 'the run was ended' };
    say(`the restart is not enough: ${why}`);
    return null;
}
async function recreateAll(context, builder) {
    const { engine, say } = context;
    say(`making builder ${builder.name} and its state again under the same name`);
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

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(760);
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

;// CONCATENATED MODULE: ./build/remedies/repair/network-records.js
/** The engine's database of networks: a broken one keeps it from starting, and no reset of stores mends that (measured). */

const networkRecords = {
    plan(facts, findings) {
        const entry = brokenPath(facts, findings, /^network\/files\/local-kv\.db$/);
        if (entry === null)
            return null;
        // Measured: a container with a restart policy on such a network stays `Exited`: `network … not found`.
        const lost = ['networks that users made (containers on them do not start until they are made again)'];
        return { kind: 'set-aside', entry, what: 'the broken database of networks', lost };
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

;// CONCATENATED MODULE: ./build/remedies/repair/repositories-json.js
/** The list of tags (moby, reference/store.go): an empty or cut file keeps the engine from starting. */

const repositoriesJson = {
    plan(facts, findings) {
        const entry = brokenPath(facts, findings, /^image\/[\w-]+\/repositories\.json$/);
        if (entry === null)
            return null;
        const lost = ['the tags of the images (the images themselves and the build cache are kept)'];
        return { kind: 'set-aside', entry, what: 'the broken list of tags', lost };
    },
};

;// CONCATENATED MODULE: ./build/remedies/repair/volume-records.js
/** The engine's records about volumes, beside their data (moby, volume/service/db.go). */

const volumeRecords = {
    plan(facts, findings) {
        const entry = brokenPath(facts, findings, /^volumes\/metadata\.db$/);
        if (entry === null)
            return null;
        const lost = ['labels and options of volumes (the volumes and their data are kept)'];
        return { kind: 'set-aside', entry, what: 'the broken records of volumes', lost };
    },
};

// EXTERNAL MODULE: ./build/privileged/process-id.js
var process_id = __webpack_require__(256);
;// CONCATENATED MODULE: ./build/remedies/last-grace.js
/** What a cancelled run still waits for: an engine that was stopped is started again, but nobody waits for it long. */
/** The runner kills 7.5 s after its first signal: stopping the engine, this, and the report have to fit. */
const GRACE_MS = 2_000;
/** Aborts so long after the run was cancelled. Stopping is never cut short: who stops half-way cannot start again. */
function lastGrace(signal) {
    const grace = new AbortController();
    const begin = () => {
        setTimeout(() => grace.abort(signal.reason), GRACE_MS).unref();
    };
    if (signal.aborted)
        begin();
    else
        signal.addEventListener('abort', begin, { once: true });
    return grace.signal;
}

;// CONCATENATED MODULE: ./build/remedies/running-containers.js
const ASK_MS = 10_000;
/** An engine that hangs is not asked: it would cost the whole limit. */
const PING_MS = 2_000;
/** Null when the engine does not answer. */
async function runningContainers({ engine, signal }) {
    if ((await engine.ping(PING_MS)).state !== 'healthy')
        return null;
    const { exitCode, stdout } = await engine.docker(['ps', '-q'], { timeoutMs: ASK_MS, signal });
    return exitCode === 0 ? stdout.split('\n').filter((line) => line.trim() !== '').length : null;
}
/** What a stop means for them, for the log; null when there are none or they are not known. */
function stopWarning(running, liveRestore) {
    if (running === null || running === 0)
        return null;
    const them = `running containers: ${running}`;
    return liveRestore ? `${them}; they should live on (live-restore)` : `${them}; they will be stopped`;
}

;// CONCATENATED MODULE: ./build/remedies/set-aside.js
/** Stop, set aside, start: the shape of every remedy that changes the engine's own files, with its way back. */





const MOVE_MS = 60_000;
const DELETE_MS = 3_600_000;
const set_aside_PING_MS = 3_000;
const CUT_SHORT = 'the run was cancelled while the engine started; what was set aside is put back or deleted by the next run';
/** The engine runs again afterwards, as far as it did before; when it does not start all is put back first. */
async function setAsideAndStart(context, facts, plan) {
    const { engine, runId, say, signal, use } = context;
    const aside = { context, dataRoot: facts.dataRoot, id: `${runId}-${plan.rung}${use > 1 ? `-${use}` : ''}` };
    const wasUp = (await engine.ping(set_aside_PING_MS)).state !== 'broken';
    const warning = stopWarning(wasUp ? await runningContainers(context) : null, facts.liveRestore);
    if (warning !== null)
        say(warning);
    const begun = performance.now();
    const moved = await move(aside, plan);
    if (typeof moved === 'string')
        return { kind: 'failed', why: `${moved}${await startAgain(context, wasUp)}` };
    const why = await startOrPutBack(aside, wasUp);
    if (why !== null)
        return { kind: 'failed', why };
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    if (signal.aborted)
        say('the run is being ended; what was set aside is put back or deleted by the next run');
    return {
        kind: 'applied',
        detail: `${plan.done} (${moved.join(', ')}), engine started again, ${seconds} s in all`,
        freedBytes: null,
        lost: plan.lost,
        commit: () => commit(aside),
        undo: () => undo(aside),
    };
}
/** The names that were moved, or why none was. */
async function move({ context, dataRoot, id }, plan) {
    const { engine, privilege, say, signal } = context;
    try {
        signal.throwIfAborted();
        say('stopping the engine');
        await engine.host.stop();
        signal.throwIfAborted();
        const owner = await (0,process_id/* processId */.P)(process.pid);
        if (owner === null)
            throw new Error('/proc cannot be read, so nothing is moved');
        const { rung, entries, volumesToo } = plan;
        const startedAt = new Date().toISOString();
        const args = { dataRoot, id, rung, owner, startedAt, entries, volumesToo };
        const { moved, unmounted } = await privilege.run('setAside', args, { timeoutMs: MOVE_MS, signal });
        if (unmounted > 0)
            say(`${unmounted} mounts that the engine had left behind were unmounted`);
        say(`set aside in ${dataRoot}/.buildmend: ${moved.join(', ')}`);
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
        await context.engine.host.start(lastGrace(context.signal));
        return null;
    }
    catch (error) {
        if (context.signal.aborted)
            return CUT_SHORT;
        const back = await putBack(aside).then(() => 'all was put back', (failure) => `it could not be put back (${(0,message_of/* messageOf */.b)(failure)}); the next run tries again`);
        return `the engine did not start afterwards: ${(0,message_of/* messageOf */.b)(error)}; ${back}${await startAgain(context, wasUp)}`;
    }
}
/** Stops the engine, which may be half up, and puts back. Not bound to the run's signal: it takes milliseconds. */
async function putBack({ context, dataRoot, id }) {
    await context.engine.host.stop();
    await context.privilege.run('putBack', { dataRoot, id }, { timeoutMs: MOVE_MS });
}
async function startAgain({ engine, signal }, wasUp) {
    if (!wasUp)
        return '';
    return engine.host.start(lastGrace(signal)).then(() => '; the engine runs again as before', (error) => `; the engine could not be started again: ${(0,message_of/* messageOf */.b)(error)}`);
}
async function commit({ context, dataRoot, id }) {
    const begun = performance.now();
    const { freedBytes } = await context.privilege.run('deleteAside', { dataRoot, id }, { timeoutMs: DELETE_MS });
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    context.say(`deleted what was set aside: ${humanBytes(freedBytes)} freed in ${seconds} s`);
}
async function undo(aside) {
    const { engine, say } = aside.context;
    try {
        await putBack(aside);
    }
    catch (error) {
        say(`what was set aside could not be put back: ${(0,message_of/* messageOf */.b)(error)}; the next run tries again`);
        await engine.host.start().catch(() => undefined);
        return false;
    }
    await engine.host.start().catch((error) => say(`the engine does not start: ${(0,message_of/* messageOf */.b)(error)}`));
    return true;
}

;// CONCATENATED MODULE: ./build/remedies/repair.js
/** Mends exactly what a check found broken in the engine's files, and nothing else. */







/** Adding one means a file in `repair/` and a line here. */
const PARTS = [overlay2Links, repositoriesJson, networkRecords, volumeRecords];
const RELINK_MS = 120_000;
const repair = {
    id: 'repair',
    async obstacle(context) {
        const facts = await context.engine.facts();
        const mendings = facts === null ? [] : plan(context, facts);
        const why = untouchableFiles(context, facts);
        // Without the rights to mend, the checks had no right to look either: their silence says nothing.
        if (facts !== null && mendings.length === 0 && (why === null || context.privilege.kind !== null))
            return 'no check found anything broken that repair knows how to mend';
        return why ?? (mendings.some(({ kind }) => kind === 'set-aside') ? unstoppable(context) : null);
    },
    async apply(context) {
        const facts = await context.engine.facts();
        if (facts === null)
            return { kind: 'failed', why: 'the data root is no longer known' };
        const mendings = plan(context, facts);
        const relinked = mendings.some(({ kind }) => kind === 'relink') ? await relink(context, facts) : null;
        const files = mendings.flatMap((mending) => (mending.kind === 'set-aside' ? [mending] : []));
        if (relinked?.kind === 'failed' && files.length === 0)
            return relinked;
        if (files.length > 0)
            return replaceFiles(context, facts, files, relinked);
        if (relinked === null)
            return { kind: 'failed', why: 'nothing was found that repair knows how to mend' };
        return { kind: 'applied', detail: relinkedDetail(relinked), freedBytes: null, lost: [] };
    },
};
function plan({ findings }, facts) {
    return PARTS.map((part) => part.plan(facts, findings)).filter((mending) => mending !== null);
}
async function relink({ privilege, signal }, { dataRoot }) {
    try {
        const begun = performance.now();
        const done = await privilege.run('relinkOverlay2', { dataRoot }, { timeoutMs: RELINK_MS, signal });
        const milliseconds = Math.ceil(performance.now() - begun);
        if (!done.madeDirectory && done.made + done.replaced === 0)
            return { kind: 'failed', why: 'every layer that still has its `link` file has its link' };
        return { kind: 'relinked', detail: `${relinkedWhat(done)} in ${milliseconds} ms` };
    }
    catch (error) {
        return { kind: 'failed', why: (0,message_of/* messageOf */.b)(error) };
    }
}
function relinkedWhat({ madeDirectory, made, replaced, skipped }) {
    const directory = madeDirectory ? 'the directory of links and ' : '';
    const wrong = replaced === 0 ? '' : ` and ${replaced} wrong ones replaced`;
    const left = skipped.length === 0 ? '' : ` (${skipped.length} layers are too damaged for one)`;
    return `${directory}${made} links of layers were made again${wrong}${left}`;
}
function relinkedDetail(relinked) {
    return relinked.kind === 'relinked' ? relinked.detail : `links could not be made again (${relinked.why})`;
}
async function replaceFiles(context, facts, files, relinked) {
    const before = relinked === null ? '' : `${relinkedDetail(relinked)}; `;
    return setAsideAndStart(context, facts, {
        rung: 'repair',
        entries: files.map(({ entry }) => entry),
        volumesToo: false,
        done: `${before}${files.map(({ what }) => what).join(' and ')} was set aside, the engine makes it anew`,
        lost: files.flatMap(({ lost }) => lost),
    });
}

;// CONCATENATED MODULE: ./build/remedies/reset-build-cache.js
/** Sets BuildKit's state aside; images, containers, networks and volumes stay. */


const resetBuildCache = {
    id: 'reset-build-cache',
    obstacle: async (context) => untouchableFiles(context, await context.engine.facts()) ?? unstoppable(context),
    async apply(context) {
        const facts = await context.engine.facts();
        if (facts === null)
            return { kind: 'failed', why: 'the data root is no longer known' };
        return setAsideAndStart(context, facts, {
            rung: 'reset-build-cache',
            // Both stores keep it there: metadata in `buildkit/containerd-overlayfs` with the containerd store (measured).
            entries: ['buildkit'],
            volumesToo: false,
            // Layers that only the old state named stay in the store and no prune finds them (measured: 57 MB in a small case).
            done: 'BuildKit’s state was set aside; layers that only it knew stay on disk until the image store is reset',
            lost: ['the build cache of the engine'],
        });
    },
};

;// CONCATENATED MODULE: ./build/remedies/store-entries.js
/** Which directories of a data root make up the image store, and why they may not be ours alone. */

/** Directories of graph drivers that are plain files (moby, daemon/graphdriver); the others are volumes of their own. */
const PLAIN_DRIVERS = ['overlay2', 'overlay', 'fuse-overlayfs', 'vfs', 'aufs', 'btrfs'];
const BLOCK_DRIVERS = ['zfs', 'devicemapper'];
/** Kept whatever happens: ours, the engine's identity, and what a file system of its own has. */
const NEVER = ['.buildmend', 'engine-id', 'lost+found'];
/** Null when the store can be set aside together with the data root. */
function storeObstacle(facts, names) {
    if (facts.swarm)
        return 'the engine is a member of a swarm, which would lose this node’s tasks: leave the swarm first';
    const block = BLOCK_DRIVERS.find((name) => names.includes(name));
    if (block !== undefined)
        return `the store ${block} stands on devices of its own, which cannot be set aside`;
    if (facts.store !== 'containerd')
        return null;
    if (facts.containerdRoot === null)
        return 'it is not known where containerd keeps the images';
    if (inside(facts, facts.containerdRoot) !== null)
        return null;
    return `the images stand in ${facts.containerdRoot}, outside of the data root, where others may keep theirs too: this is not done yet`;
}
/** Images, layers, containers and build cache; volumes, networks, plugins and the swarm's state are not among them. */
function storeEntries(facts, names) {
    const containerd = facts.containerdRoot === null ? null : inside(facts, facts.containerdRoot);
    const store = facts.store === 'containerd' ? [containerd ?? 'containerd'] : [...PLAIN_DRIVERS, 'tmp'];
    return [...store, 'image', 'buildkit', 'containers'].filter((name) => names.includes(name));
}
/** Everything but volumes, identity and our own directory. */
function allEntries(names, volumesToo) {
    return names.filter((name) => !NEVER.includes(name) && (volumesToo || name !== 'volumes'));
}
/** The name directly below the data root that leads to the path; null when it is outside. */
function inside({ dataRoot }, path) {
    const [first = ''] = (0,external_node_path_.relative)(dataRoot, path).split('/');
    return first === '' || first === '..' ? null : first;
}

;// CONCATENATED MODULE: ./build/remedies/reset-stores.js



const LIST_MS = 20_000;
/** The kept directories are named by what they hold, for the summary. */
const planReset = (facts, names) => ({
    rung: 'reset-image-store',
    entries: storeEntries(facts, names),
    volumesToo: false,
    done: 'images, containers and build cache were set aside; volumes, networks and plugins are kept',
    lost: ['every image of the engine', 'every container of the engine', 'the build cache of the engine'],
});
const planWipe = (_facts, names, { allowVolumeLoss }) => ({
    rung: 'wipe-engine',
    entries: allEntries(names, allowVolumeLoss),
    volumesToo: allowVolumeLoss,
    done: allowVolumeLoss
        ? 'everything of the engine was set aside, volumes included (allow-volume-loss)'
        : 'everything of the engine but its volumes was set aside',
    lost: [
        'every image, container, network and plugin of the engine',
        'the build cache of the engine',
        ...(allowVolumeLoss ? ['every volume of the engine'] : []),
    ],
});
const resetImageStore = storeRemedy('reset-image-store', planReset);
const wipeEngine = storeRemedy('wipe-engine', planWipe);
function storeRemedy(id, planOf) {
    return {
        id,
        async obstacle(context) {
            const facts = await context.engine.facts();
            const why = untouchableFiles(context, facts) ?? unstoppable(context);
            if (why !== null || facts === null)
                return why;
            return storeObstacle(facts, await namesIn(context, facts));
        },
        async apply(context) {
            const facts = await context.engine.facts();
            if (facts === null)
                return { kind: 'failed', why: 'the data root is no longer known' };
            const names = await namesIn(context, facts);
            const why = storeObstacle(facts, names);
            return why === null
                ? setAsideAndStart(context, facts, planOf(facts, names, context))
                : { kind: 'failed', why };
        },
    };
}
async function namesIn({ privilege, signal }, facts) {
    return privilege.run('listDataRoot', { dataRoot: facts.dataRoot }, { timeoutMs: LIST_MS, signal });
}

;// CONCATENATED MODULE: ./build/remedies/restart-engine.js
/** Restarts the engine through its service manager; its files stay as they are. */




const restartEngine = {
    id: 'restart-engine',
    obstacle: async (context) => unstoppable(context),
    async apply(context) {
        const { engine, say, signal } = context;
        const liveRestore = (await engine.facts())?.liveRestore ?? false;
        const running = await runningContainers(context);
        const warning = stopWarning(running, liveRestore);
        if (warning !== null)
            say(warning);
        const begun = performance.now();
        try {
            await engine.host.stop();
            await engine.host.start(lastGrace(signal));
        }
        catch (error) {
            if (signal.aborted)
                return { kind: 'failed', why: 'the run was cancelled while the engine started; it goes on starting' };
            return { kind: 'failed', why: (0,message_of/* messageOf */.b)(error) };
        }
        const seconds = ((performance.now() - begun) / 1000).toFixed(1);
        const stopped = warning === null || liveRestore ? [] : [warning.replace('will be', 'were')];
        return {
            kind: 'applied',
            detail: `the engine was restarted in ${seconds} s`,
            freedBytes: null,
            lost: stopped,
        };
    },
};

;// CONCATENATED MODULE: ./build/remedies/retry.js
const retry = {
    id: 'retry',
    obstacle: async () => null,
    apply: async () => ({ kind: 'applied', detail: 'nothing was changed', freedBytes: null, lost: [] }),
};

;// CONCATENATED MODULE: ./build/remedies/index.js
/** The registry of remedies: the compiler makes sure that every rung has one. */








const REMEDIES = {
    retry: retry,
    repair: repair,
    prune: prune,
    'recreate-builder': recreateBuilder,
    'restart-engine': restartEngine,
    'reset-build-cache': resetBuildCache,
    'reset-image-store': resetImageStore,
    'wipe-engine': wipeEngine,
};
/** What stands in the way of each rung; what cannot even be looked at is not taken. All at once: on an engine that does not answer each of them waits for its own time limit. */
async function obstaclesOf(ladder, contextFor) {
    const looked = await Promise.all(ladder.map(async (rung) => [rung, await REMEDIES[rung].obstacle(contextFor(rung)).catch(message_of/* messageOf */.b)]));
    const obstacles = {};
    for (const [rung, why] of looked)
        if (why !== null)
            obstacles[rung] = why;
    return obstacles;
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

;// CONCATENATED MODULE: ./build/remedies/recover-set-aside.js
/** Finishes or undoes what an earlier run set aside and left behind when it was killed. */

const LATER = 'the engine is not stopped after a build that passed; the next run that has to mend it puts it back';
const KEPT = 'the engine lives without it; it is kept until a build passes';
const recover_set_aside_LIST_MS = 20_000;
const recover_set_aside_MOVE_MS = 60_000;
const recover_set_aside_DELETE_MS = 3_600_000;
const recover_set_aside_PING_MS = 5_000;
/**
 * To be called before a recovery looks at the engine, and after a build that passed. Never throws; what cannot be handled is left
 * and told.
 *
 * - the run that did it lives: left alone
 * - `renaming`, `undoing`: put back (the engine is stopped and started again)
 * - `renamed`: where the engine answers, kept until a build has passed, then deleted; else put back
 * - `deleting`: deleted to the end, for the build had passed
 * - no readable manifest: left alone, and told
 */
async function recoverSetAside(context) {
    const { engine, privilege, signal } = context;
    const facts = await engine.facts();
    if (facts === null || privilege.kind === null || engine.endpoint.kind !== 'unix')
        return [];
    const leftovers = await privilege
        .run('listAside', { dataRoot: facts.dataRoot }, { timeoutMs: recover_set_aside_LIST_MS, signal })
        .catch(() => []);
    const recovered = [];
    // The newest first: each was set aside on top of the one before it.
    for (const leftover of byAge(leftovers))
        recovered.push(await recoverOne(context, facts.dataRoot, leftover));
    return recovered;
}
function byAge(leftovers) {
    return leftovers.toSorted((a, b) => (b.startedAt ?? '').localeCompare(a.startedAt ?? ''));
}
async function recoverOne(context, dataRoot, leftover) {
    const { id, state, inUse } = leftover;
    if (inUse)
        return { id, outcome: 'left', detail: 'the run that set it aside is still going on' };
    if (state === null)
        return {
            id,
            outcome: 'left',
            detail: `it has no readable manifest: look at ${dataRoot}/.buildmend/set-aside/${id}`,
        };
    try {
        const lives = (await context.engine.ping(recover_set_aside_PING_MS)).state === 'healthy';
        const isReplaced = state === 'renamed' && lives;
        if (state === 'deleting' || (isReplaced && context.passed))
            return await remove(context, dataRoot, id);
        if (isReplaced)
            return { id, outcome: 'left', detail: KEPT };
        if (context.passed)
            return { id, outcome: 'left', detail: LATER };
        return await recover_set_aside_putBack(context, dataRoot, id);
    }
    catch (error) {
        return { id, outcome: 'left', detail: (0,message_of/* messageOf */.b)(error) };
    }
}
async function remove({ privilege, say, signal }, dataRoot, id) {
    say(`deleting what an earlier run set aside (${id})`);
    await privilege.run('deleteAside', { dataRoot, id }, { timeoutMs: recover_set_aside_DELETE_MS, signal });
    return {
        id,
        outcome: 'deleted',
        detail: 'an earlier run had set it aside and the engine lives without it',
    };
}
async function recover_set_aside_putBack({ engine, privilege, say }, dataRoot, id) {
    if (engine.host.obstacle !== null)
        return { id, outcome: 'left', detail: engine.host.obstacle };
    say(`putting back what an earlier run set aside and did not finish with (${id})`);
    await engine.host.stop();
    try {
        const { restored } = await privilege.run('putBack', { dataRoot, id }, { timeoutMs: recover_set_aside_MOVE_MS });
        return { id, outcome: 'put-back', detail: `${restored} parts of the data root are back in their place` };
    }
    finally {
        await engine.host.start().catch((error) => say(`the engine does not start: ${String(error)}`));
    }
}

;// CONCATENATED MODULE: ./build/recovery.js
/** Performs everything that follows a failed attempt. Loaded only then: a passing build never pays for it. */







function createRecovery(deps) {
    const { engine, now } = deps;
    let findings = [];
    let diagnosis = null;
    let volumesBefore = null;
    let touched = false;
    const applied = [];
    const contextFor = (use) => ({
        engine,
        privilege: deps.privilege,
        diagnosis: diagnosis ?? { failureClass: 'unknown', owner: 'unknown', confidence: 0, evidence: [] },
        findings,
        use,
        allowVolumeLoss: deps.plan.allowVolumeLoss,
        runId: deps.runId,
        signal: deps.signal,
        say: deps.say,
    });
    /** What an earlier run set aside and left is finished first: it may be why the engine is sick. */
    const tidyUp = async (passed) => {
        const { privilege, signal, say } = deps;
        const context = { engine, privilege, signal, say, passed };
        for (const { id, outcome, detail } of await recoverSetAside(context)) {
            say(`set aside by an earlier run (${id}): ${outcome}; ${detail}`);
        }
    };
    const situation = (record, over) => ({
        kind: 'investigated',
        situation: {
            findings,
            ownBuilder: false,
            obstacles: {},
            notRepeatable: record.notRepeatable,
            elapsedMs: now() - deps.startedAtMs,
            random: deps.random(),
            ...over,
        },
    });
    return {
        diagnoseByLog: diagnoseByLog,
        async investigate(record, state) {
            const first = state.attempts.length === 1 && !touched;
            const byLog = diagnoseByLog(record);
            if (first && isDecidedByLog(byLog)) {
                const failedAt = await missingWords(engine, record, deps.signal);
                return situation(record, { diagnosis: byLog, failedAt });
            }
            if (first)
                await tidyUp(false);
            findings = await engine.examine(deps.signal, record.startedAtMs);
            const known = await gatherEvidence(engine, record, findings, deps.signal);
            diagnosis = diagnoseAttempt(record, known);
            const uses = (rung) => state.rungs.filter(({ id }) => id === rung).length + (state.pending?.rung === rung ? 1 : 0);
            const obstacles = await obstaclesOf(deps.plan.ladder, (rung) => contextFor(uses(rung) + 1));
            const ownBuilder = known.driver !== null && known.driver !== 'docker';
            return situation(record, { diagnosis, ownBuilder, obstacles, failedAt: known.failedAt });
        },
        async takeRung({ rung, use }) {
            volumesBefore ??= deps.volumesAtStart() ?? (await engine.volumes());
            if (!touched)
                await deps.onFirstRung();
            touched = true;
            const startedAtMs = now();
            const result = await REMEDIES[rung].apply(contextFor(use)).catch(asFailed);
            const durationMs = now() - startedAtMs;
            if (result.kind === 'failed')
                return { kind: 'rung-ended', durationMs, result };
            applied.push(result);
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
        async verify() {
            const suspects = findings.filter((finding) => finding.state === 'broken');
            const { api, build, findings: again } = await engine.readiness(suspects, deps.signal);
            const still = again.filter((finding) => finding.state === 'broken');
            const usable = api.state !== 'broken' && build.state !== 'broken';
            const detail = usable
                ? [`${build.detail}`, ...still.map((finding) => `still broken: ${finding.detail}`)].join('; ')
                : (api.state === 'broken' ? api : build).detail;
            return { kind: 'verified', usable, detail };
        },
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
        tidyUpAfterPass: () => tidyUp(true),
        async volumes(mute) {
            if (!touched)
                return { before: deps.volumesAtStart(), after: deps.volumesAtStart() };
            return { before: volumesBefore, after: mute ? null : await engine.volumes() };
        },
        engineLog: async (maxLines) => (await engine.host.log(0, maxLines).catch(() => null)) ?? [],
    };
}
function asFailed(error) {
    return { kind: 'failed', why: (0,message_of/* messageOf */.b)(error) };
}


/***/ })

};
