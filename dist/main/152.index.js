export const id = 152;
export const ids = [152,98];
export const modules = {

/***/ 6152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MAX_BYTES: () => (/* binding */ MAX_BYTES),
  loadRules: () => (/* binding */ loadRules)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/core/message-of.js
var message_of = __webpack_require__(7951);
// EXTERNAL MODULE: ./build/rules-file/problem.js
var problem = __webpack_require__(3098);
// EXTERNAL MODULE: ./build/inputs/nearest.js
var nearest = __webpack_require__(1410);
;// CONCATENATED MODULE: ./build/rules-file/value.js
/** A YAML file's contents with their places, without anything of the library that read it. */

const MAX_SHOWN = 80;
/** What stands there, in words, for an error. */
function described(value) {
    switch (value.kind) {
        case 'text':
            return shown(value.text);
        case 'number':
            return String(value.number);
        case 'boolean':
            return String(value.is);
        case 'nothing':
            return 'nothing';
        case 'list':
            return 'a list';
        case 'map':
            return 'a map of fields';
    }
}
/** In quotes, and no longer than what a person reads. */
function shown(text) {
    return JSON.stringify(text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text);
}
/** `Did you mean "x"?`, or an empty string; nobody mistypes a whole page. */
function nearestHint(word, known) {
    return word.length > MAX_SHOWN ? '' : (0,nearest/* didYouMean */.au)(word, known);
}

;// CONCATENATED MODULE: ./build/rules-file/fields.js

function schemaOf(fields) {
    const all = Object.values(fields);
    return {
        type: 'object',
        additionalProperties: false,
        required: all.filter(({ required }) => required).map(({ name }) => name),
        properties: Object.fromEntries(all.map(({ name, doc, shape }) => [name, { description: doc, ...shape.schema }])),
    };
}
/** Null when it is no map at all. */
function fields_open(value, path, fields, tell) {
    const all = Object.values(fields);
    const names = all.map(({ name }) => name);
    if (value.kind !== 'map') {
        tell(value.at, path, `expected a map with the fields ${names.join(', ')}; got ${described(value)}.`);
        return null;
    }
    const inside = (name) => (path === '' ? name : `${path}.${name}`);
    for (const { name, at } of value.entries) {
        if (names.includes(name))
            continue;
        const hint = nearestHint(name, names) || `Known: ${names.join(', ')}.`;
        tell(at, inside(name), `there is no such field. ${hint}`);
    }
    const found = (name) => value.entries.find((entry) => entry.name === name)?.value;
    for (const { name, required } of all)
        if (required && found(name) === undefined)
            tell(value.at, inside(name), 'is missing; it has to be given.');
    return {
        get(field) {
            const given = found(field.name);
            return given === undefined ? null : field.shape.read(given, inside(field.name), tell);
        },
        has: (field) => found(field.name) !== undefined,
        valueOf: (field) => found(field.name) ?? value,
    };
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/rules-file/read-yaml.js
/** YAML → values with their places. The only file that knows the library. */


/** A rules file needs five. */
const MAX_DEPTH = 10;
const MAX_TOLD = 20;
/** Null after having told why it cannot be read. */
function readYaml(text, tell) {
    const counter = new dist/* LineCounter */.HN();
    const placeOf = (offset) => {
        const { line, col } = counter.linePos(offset ?? 0);
        return { line: Math.max(1, line), column: Math.max(1, col) };
    };
    const document = parse(text, counter, tell);
    if (document === null)
        return null;
    const wrong = [...document.errors, ...document.warnings];
    // The library catches its own overflow here and there
    if (wrong.some(({ message }) => message.includes('call stack')))
        return tooDeep(tell);
    for (const { pos, message } of wrong.slice(0, MAX_TOLD))
        tell(placeOf(pos[0]), '', `this is no YAML: ${firstLine(message)}`);
    if (wrong.length > 0)
        return null;
    return toValue(document.contents, { tell, placeOf, path: '', depth: 0 });
}
function parse(text, lineCounter, tell) {
    try {
        // Names given twice are found by ourselves: the library compares each with every other
        return (0,dist/* parseDocument */.Tp)(text, { lineCounter, prettyErrors: false, uniqueKeys: false, version: '1.2' });
    }
    catch (error) {
        // Thousands of brackets within each other
        if (!(error instanceof RangeError))
            throw error;
        return tooDeep(tell);
    }
}
function tooDeep(tell) {
    tell(problem.START, '', `nested too deeply to be read; a rules file has at most ${MAX_DEPTH} levels.`);
    return null;
}
function toValue(node, here) {
    const at = here.placeOf(offsetOf(node));
    if (node === null || node === undefined)
        return { kind: 'nothing', at };
    if (here.depth > MAX_DEPTH)
        return refuse(here, at, `nested more than ${MAX_DEPTH} levels deep`);
    if ((0,dist/* isAlias */.Vj)(node))
        return refuse(here, at, 'aliases (*name) are not allowed, because a few of them can stand for gigabytes; write the value itself');
    if ((0,dist/* isSeq */.oP)(node)) {
        const items = node.items.map((item, index) => toValue(item, { ...here, path: `${here.path}[${index}]`, depth: here.depth + 1 }));
        return { kind: 'list', items: items.filter((item) => item !== null), at };
    }
    if ((0,dist/* isMap */.jh)(node))
        return { kind: 'map', entries: toEntries(node.items, here), at };
    return (0,dist/* isScalar */.jn)(node) ? toScalar(node.value, at, here) : refuse(here, at, 'this is no plain value');
}
function toEntries(pairs, here) {
    const names = new Set();
    return pairs.flatMap(({ key, value }) => {
        const at = here.placeOf(offsetOf(key));
        const name = (0,dist/* isScalar */.jn)(key) && typeof key.value === 'string' ? key.value : null;
        if (name === null) {
            here.tell(at, here.path, 'a field’s name has to be a plain word');
            return [];
        }
        const path = here.path === '' ? name : `${here.path}.${name}`;
        if (names.has(name)) {
            here.tell(at, path, 'is given twice; keep one of them');
            return [];
        }
        names.add(name);
        const read = toValue(value, { ...here, path, depth: here.depth + 1 });
        return read === null ? [] : [{ name, at, value: read }];
    });
}
function toScalar(value, at, here) {
    if (value === null)
        return { kind: 'nothing', at };
    if (typeof value === 'string')
        return { kind: 'text', text: value, at };
    if (typeof value === 'number')
        return { kind: 'number', number: value, at };
    if (typeof value === 'boolean')
        return { kind: 'boolean', is: value, at };
    return refuse(here, at, 'this kind of value is not known; put it in quotes');
}
function refuse({ tell, path }, at, message) {
    tell(at, path, message);
    return null;
}
function offsetOf(node) {
    if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range))
        return undefined;
    const [start] = node.range;
    return typeof start === 'number' ? start : undefined;
}
function firstLine(message) {
    return (message.split('\n')[0] ?? '').replace(/; please use .*$|[.:]$/, '');
}

// EXTERNAL MODULE: ./node_modules/re2js/build/index.js
var build = __webpack_require__(2856);
;// CONCATENATED MODULE: ./build/rules-file/compile-pattern.js
/** A user's pattern, matched in linear time whatever it is: whoever opens a pull request can write it. */

/** RE2's count of a pattern's instructions: each may cost a step for each character of a line. */
const MAX_PROGRAM = 2_000;
function compilePattern(source, patience) {
    const compiled = compile(source);
    if (typeof compiled === 'string')
        return { kind: 'refused', why: `it is no pattern of RE2’s syntax (${compiled}). ${mend(source)}` };
    const size = compiled.programSize();
    if (size > MAX_PROGRAM)
        return {
            kind: 'refused',
            why: `it is too large (${size} instructions, at most ${MAX_PROGRAM}). Repeat less often, or make two rules of it.`,
        };
    if (compiled.test(''))
        return {
            kind: 'refused',
            why: 'it matches an empty line, and so every line. Write what the line has to hold.',
        };
    return { kind: 'compiled', pattern: patience.bound(compiled), size };
}
function compile(source) {
    try {
        return build/* RE2JS */.L3.compile(source);
    }
    catch (error) {
        if (error instanceof build/* RE2JSException */.o_)
            return error.message.replace(/^error parsing regexp: /, '');
        throw error;
    }
}
function mend(source) {
    if (/\(\?<?[=!]/.test(source))
        return 'Look-around does not exist there, because it cannot be matched in linear time: leave it out, and prove with "rejects" that near misses do not match.';
    if (/\\[1-9]|\\k</.test(source))
        return 'Back-references do not exist there, because they cannot be matched in linear time: leave them out.';
    return 'Put a backslash before signs that are meant as they stand; in YAML, single quotes keep backslashes.';
}

// EXTERNAL MODULE: ./build/classify/rule.js
var rule = __webpack_require__(4209);
// EXTERNAL MODULE: ./build/classify/rules/index.js + 15 modules
var rules = __webpack_require__(5485);
// EXTERNAL MODULE: ./build/classify/weigh-taught.js
var weigh_taught = __webpack_require__(8023);
// EXTERNAL MODULE: ./build/core/diagnosis.js
var diagnosis = __webpack_require__(7859);
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

;// CONCATENATED MODULE: ./build/rules-file/shape.js

/** A text of at least one character. */
function shape_text({ max, like }) {
    const words = like === undefined ? `a text of 1 to ${max} characters` : like.words;
    const wanted = like === undefined ? null : new RegExp(like.pattern, 'u');
    return {
        schema: {
            type: 'string',
            minLength: 1,
            maxLength: max,
            ...(like === undefined ? {} : { pattern: like.pattern }),
        },
        read(value, path, tell) {
            if (value.kind !== 'text') {
                const isScalar = value.kind === 'number' || value.kind === 'boolean';
                return shape_refuse(value, path, tell, words, isScalar ? 'Put it in quotes.' : '');
            }
            const length = [...value.text].length;
            if (length === 0 || length > max)
                return shape_refuse(value, path, tell, `a text of 1 to ${max} characters`, `It has ${length}.`);
            if (wanted?.test(value.text) === false)
                return shape_refuse(value, path, tell, words);
            return value.text;
        },
    };
}
/** One of several words. */
function choice(words) {
    return {
        schema: { enum: words },
        read(value, path, tell) {
            const found = value.kind === 'text' ? words.find((word) => word === value.text) : undefined;
            if (found !== undefined)
                return found;
            const hint = value.kind === 'text' ? nearestHint(value.text, words) : '';
            return shape_refuse(value, path, tell, `one of ${words.join(', ')}`, hint);
        },
    };
}
/** A number above 0 and below 1. */
const SHARE = {
    schema: { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
    read(value, path, tell) {
        if (value.kind === 'number' && value.number > 0 && value.number < 1)
            return value.number;
        return shape_refuse(value, path, tell, 'a number above 0 and below 1');
    },
};
/** Exactly this number. */
function exactly(wanted) {
    return {
        schema: { const: wanted },
        read(value, path, tell) {
            if (value.kind === 'number' && value.number === wanted)
                return wanted;
            return shape_refuse(value, path, tell, `the number ${wanted}`, `Write: ${path}: ${wanted}`);
        },
    };
}
/** Entries that are wrong are left out, after having been told. */
function list(of, { min, max }) {
    return {
        schema: { type: 'array', minItems: min, maxItems: max, items: of.schema },
        read(value, path, tell) {
            const words = min === 0 ? `a list of at most ${max}` : `a list of ${min} to ${max}`;
            if (value.kind !== 'list')
                return shape_refuse(value, path, tell, words, value.kind === 'text' ? 'Put "- " before it.' : '');
            if (value.items.length < min || value.items.length > max)
                return shape_refuse(value, path, tell, words, `It has ${value.items.length}.`);
            return value.items.flatMap((item, index) => of.read(item, `${path}[${index}]`, tell) ?? []);
        },
    };
}
/** One of two shapes: `one` for plain texts, the other for everything else. */
function textOr(one, other) {
    return {
        schema: { anyOf: [one.schema, other.schema] },
        read: (value, path, tell) => (value.kind === 'text' ? one : other).read(value, path, tell),
    };
}
function shape_refuse(value, path, tell, wanted, hint = '') {
    tell(value.at, path, `expected ${wanted}; got ${described(value)}.${hint === '' ? '' : ` ${hint}`}`);
    return null;
}

;// CONCATENATED MODULE: ./build/rules-file/proof-shape.js
/** A proof line as it is written: a text alone, or with its source and its step. */



const MAX_PROOF_CHARS = 4_000;
/** Lines of a log; a finding is none. */
const SOURCES = LINE_SOURCES.filter((source) => source !== 'finding');
const aLine = shape_text({ max: MAX_PROOF_CHARS });
const PROOF_FIELDS = {
    source: { name: 'source', required: true, doc: 'Who wrote the line.', shape: choice(SOURCES) },
    text: {
        name: 'text',
        required: true,
        doc: 'The line, without colours, times and step numbers.',
        shape: aLine,
    },
    step: {
        name: 'step',
        required: false,
        doc: 'The step that the line belongs to, as the log names it: `[2/3] RUN make`.',
        shape: aLine,
    },
};
const PROOF = {
    schema: { anyOf: [aLine.schema, schemaOf(PROOF_FIELDS)] },
    read(value, path, tell) {
        if (value.kind === 'text') {
            const written = aLine.read(value, path, tell);
            return written === null ? null : { at: value.at, text: written, source: null, step: null };
        }
        const proof = fields_open(value, path, PROOF_FIELDS, tell);
        if (proof === null)
            return null;
        const source = proof.get(PROOF_FIELDS.source);
        const written = proof.get(PROOF_FIELDS.text);
        const step = proof.get(PROOF_FIELDS.step);
        return source === null || written === null ? null : { at: value.at, text: written, source, step };
    },
};

;// CONCATENATED MODULE: ./build/rules-file/rule-fields.js
/** The table of a rules file: every field with its meaning and its shape; validator and published schema are made from it. */






const MAX_RULES = 200;
const MAX_PATTERN_CHARS = 1_000;
/** What a rule may say. That a build passed is its exit status's to say, and `unknown` is what is left when nobody speaks. */
const TEACHABLE = diagnosis/* FAILURE_CLASSES */.CJ.filter((name) => name !== 'none' && name !== 'unknown');
/** The user's own text: a step can print anything, and an error quotes the user's own words (law 2). */
const OWN_TEXT = ['step', 'quoted'];
const GUESSES = ['network-transient', 'out-of-memory', 'disk-full'];
/** All that such text may say: the guesses that our own step rules may make too, and what leads to no rung anyway. */
const OWN_TEXT_CLASSES = TEACHABLE.filter((name) => GUESSES.includes(name) || (0,weigh_taught/* isUntreated */.T6)(name));
const DEFAULT_SOURCES = ['engine', 'client'];
const DEFAULT_CONFIDENCE = 0.7;
/** Families of evidence that no rule makes. */
const RESERVED_FAMILIES = ['end', 'finding', 'measured', 'release-bug'];
const BUILT_IN_IDS = rules/* RULES */.y.map((rule) => rule.id);
const aPattern = shape_text({ max: MAX_PATTERN_CHARS });
const aSentence = shape_text({ max: 500 });
const LIMITS = { min: 1, max: 50 };
const RULE_FIELDS = {
    id: {
        name: 'id',
        required: true,
        doc: 'Its name in reports, `family/name`; no other rule has it.',
        shape: shape_text({
            max: 80,
            like: {
                pattern: '^[a-z0-9-]+/[a-z0-9-]+$',
                words: 'a name such as acme/mirror-down (small letters, digits, hyphens, one slash)',
            },
        }),
    },
    class: {
        name: 'class',
        required: true,
        doc: 'The failure class that a match speaks for. A class with remedies allows a retry at most.',
        shape: choice(TEACHABLE),
    },
    owner: {
        name: 'owner',
        required: false,
        doc: 'Who has to act, where that differs from the class’s usual owner.',
        shape: choice(diagnosis/* OWNERS */.H1),
    },
    sources: {
        name: 'sources',
        required: false,
        doc: 'The only lines that it is tried on. engine: BuildKit, the classic builder or a daemon about its own trouble; client: docker, buildx or Compose; step: what a RUN step printed; quoted: your own words inside an error; journal: a daemon’s own log; kernel. Without it: engine and client.',
        shape: list(choice(SOURCES), { min: 1, max: SOURCES.length }),
    },
    pattern: {
        name: 'pattern',
        required: true,
        doc: 'A regular expression of RE2’s syntax: without look-around and back-references, so that every line is read in linear time. It may match anywhere in the line; (?i) at its beginning ignores case.',
        shape: aPattern,
    },
    step: {
        name: 'step',
        required: false,
        doc: 'A pattern for the step that the line belongs to.',
        shape: aPattern,
    },
    tier: {
        name: 'tier',
        required: false,
        doc: 'How much a match says about the cause. verdict: nothing else on the line matters; cause (the default): it names what is at fault; failure: what failed; symptom: the same for many causes. It takes the place of what Buildmend says only where it says as much.',
        shape: choice(rule/* TIERS */.iB),
    },
    confidence: {
        name: 'confidence',
        required: false,
        doc: 'How sure it is, above 0 and below 1; 0.7 without it. From a step’s output never more than 0.4.',
        shape: SHARE,
    },
    reference: {
        name: 'reference',
        required: false,
        doc: 'Where it comes from: an incident, an issue, a page.',
        shape: aSentence,
    },
    advice: {
        name: 'advice',
        required: false,
        doc: 'What a person should do, as one sentence or a list of them; stands in the report.',
        shape: textOr(aSentence, list(aSentence, { min: 1, max: 5 })),
    },
    matches: {
        name: 'matches',
        required: true,
        doc: 'Real lines that it has to match: a text of the first source, or source and text.',
        shape: list(PROOF, LIMITS),
    },
    rejects: {
        name: 'rejects',
        required: true,
        doc: 'Near misses that it must not match.',
        shape: list(PROOF, LIMITS),
    },
};

;// CONCATENATED MODULE: ./build/rules-file/rule-checks.js



/** RE2's instructions, of all patterns of a file together. */
const MAX_PROGRAMS = 20_000;
/** The compiled patterns; null after having told why there are none. */
function checkRule(parts, checks, tell) {
    const { fields, path, id, failureClass, sources } = parts;
    const wrongId = id === null ? null : checks.idProblem(id);
    if (wrongId !== null)
        tell(fields.valueOf(RULE_FIELDS.id).at, `${path}.id`, wrongId);
    const own = sources?.find((source) => OWN_TEXT.includes(source));
    if (own !== undefined && failureClass !== null && !OWN_TEXT_CLASSES.includes(failureClass))
        tell(fields.valueOf(RULE_FIELDS.class).at, `${path}.class`, wrongClass(own, failureClass));
    const pattern = compileField(parts, RULE_FIELDS.pattern, checks, tell);
    const step = compileField(parts, RULE_FIELDS.step, checks, tell);
    if (pattern === null)
        return null;
    return step === null ? { pattern } : { pattern, step };
}
function wrongClass(source, failureClass) {
    const why = source === 'step' ? 'a step can print anything' : 'your own words inside an error prove nothing';
    return `lines of source ${source} cannot speak for ${failureClass}, because ${why}. From there allowed: ${OWN_TEXT_CLASSES.join(', ')}. Take "${source}" out of sources, or one of these.`;
}
function compileField({ fields, path }, field, { patience, sizeProblem }, tell) {
    const source = fields.get(field);
    if (source === null)
        return null;
    const refuse = (why) => {
        tell(fields.valueOf(field).at, `${path}.${field.name}`, `${shown(source)}: ${why}`);
        return null;
    };
    const compiled = compilePattern(source, patience);
    if (compiled.kind === 'refused')
        return refuse(compiled.why);
    const tooMuch = sizeProblem(compiled.size);
    return tooMuch === null ? compiled.pattern : refuse(tooMuch);
}
function createIdCheck() {
    const taken = new Set();
    return (id) => {
        const family = id.split('/')[0] ?? '';
        if (RESERVED_FAMILIES.includes(family))
            return `the family "${family}" is for what Buildmend measures itself; take one of your own, as in acme/mirror-down.`;
        if (BUILT_IN_IDS.includes(id))
            return `${shown(id)} is a rule that comes with Buildmend (see: rules list); take another name.`;
        if (taken.has(id))
            return `${shown(id)} is the name of an earlier rule of this file; take another name.`;
        taken.add(id);
        return null;
    };
}
function createSizeCheck() {
    let sum = 0;
    return (size) => {
        sum += size;
        if (sum <= MAX_PROGRAMS)
            return null;
        return `with it the file’s patterns are too large together (${sum} instructions, at most ${MAX_PROGRAMS}). Repeat less often ({1,20} instead of {1,900}), or take rules out.`;
    };
}

;// CONCATENATED MODULE: ./build/rules-file/read-rules.js






/** Read by `toRule`, which sees all of its fields. `betweenFields` is added where the schema is published. */
const RULE_VALUE = {
    schema: { ...schemaOf(RULE_FIELDS), $ref: '#/$defs/betweenFields' },
    read: (value) => value,
};
const FILE_FIELDS = {
    version: {
        name: 'version',
        required: true,
        doc: 'Version of this file’s format.',
        shape: exactly(1),
    },
    rules: {
        name: 'rules',
        required: true,
        doc: 'The rules; they can only make Buildmend more careful, or teach it a class.',
        shape: list(RULE_VALUE, { min: 0, max: MAX_RULES }),
    },
};
/** Nobody mends more at once. */
const MAX_PROBLEMS = 100;
function readRules(text, patience) {
    const problems = [];
    const tell = ({ line, column }, path, message) => {
        if (problems.length < MAX_PROBLEMS)
            problems.push({ line, column, path, message });
    };
    const value = readYaml(text, tell);
    const file = value === null ? null : fields_open(value, '', FILE_FIELDS, tell);
    file?.get(FILE_FIELDS.version);
    const checks = { patience, idProblem: createIdCheck(), sizeProblem: createSizeCheck() };
    const rules = (file?.get(FILE_FIELDS.rules) ?? []).flatMap((entry, index) => toRule(entry, `rules[${index}]`, checks, tell) ?? []);
    return problems.length > 0 ? { kind: 'problems', problems: (0,problem.sorted)(problems) } : { kind: 'rules', rules };
}
function toRule(value, path, checks, tell) {
    const fields = fields_open(value, path, RULE_FIELDS, tell);
    if (fields === null)
        return null;
    const id = fields.get(RULE_FIELDS.id);
    const failureClass = fields.get(RULE_FIELDS.class);
    const sources = fields.has(RULE_FIELDS.sources) ? fields.get(RULE_FIELDS.sources) : DEFAULT_SOURCES;
    const matches = fields.get(RULE_FIELDS.matches);
    const rejects = fields.get(RULE_FIELDS.rejects);
    const patterns = checkRule({ fields, path, id, failureClass, sources }, checks, tell);
    const rest = optional(fields);
    if (id === null || failureClass === null || patterns === null)
        return null;
    if (sources === null || sources.length === 0 || matches === null || rejects === null)
        return null;
    return {
        rule: {
            id,
            failureClass,
            sources,
            ...patterns,
            ...rest,
            matches: matches.map((proof) => toProof(proof, sources)),
            rejects: rejects.map((proof) => toProof(proof, sources)),
            origin: 'user',
        },
        at: value.at,
        matchesAt: matches.map(({ at }) => at),
        rejectsAt: rejects.map(({ at }) => at),
    };
}
function optional(fields) {
    const owner = fields.get(RULE_FIELDS.owner);
    const advice = fields.get(RULE_FIELDS.advice);
    return {
        ...(owner === null ? {} : { owner }),
        tier: fields.get(RULE_FIELDS.tier) ?? 'cause',
        confidence: fields.get(RULE_FIELDS.confidence) ?? DEFAULT_CONFIDENCE,
        reference: fields.get(RULE_FIELDS.reference) ?? '',
        ...(advice === null ? {} : { advice: typeof advice === 'string' ? [advice] : advice }),
    };
}
function toProof({ text, source, step }, sources) {
    const named = source ?? sources[0] ?? 'engine';
    return step === null ? { source: named, text } : { source: named, text, step };
}

;// CONCATENATED MODULE: ./build/rules-file/load-rules.js
/** Reads a rules file from the disk; whoever opens a pull request may have put it there. */






const MAX_BYTES = 256 * 1024;
/** @param base - the workspace, or the current folder; a file named as below it has to be there and nowhere else */
async function loadRules(file, base, patience) {
    const wanted = external_node_path_.resolve(base, file);
    const real = await (0,promises_.realpath)(wanted).catch(() => null);
    if (real === null)
        return { kind: 'missing' };
    const realBase = await (0,promises_.realpath)(base).catch(() => base);
    // A link would let a pull request have the runner's other files quoted in our messages
    if (isBelow(external_node_path_.resolve(base), wanted) && !isBelow(realBase, real))
        return load_rules_problem('a link leads out of the workspace; put the file itself there.');
    return read(real, patience);
}
async function read(real, patience) {
    let handle = null;
    try {
        // Not to wait for a pipe's other end
        handle = await (0,promises_.open)(real, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        if (!(await handle.stat()).isFile())
            return load_rules_problem('it is no file; give a YAML file.');
        const bytes = Buffer.alloc(MAX_BYTES + 1);
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
        if (bytesRead > MAX_BYTES)
            return load_rules_problem(`it is larger than ${MAX_BYTES / 1024} KiB; take rules out, or shorten their lines.`);
        const text = decode(bytes.subarray(0, bytesRead));
        return text === null ? load_rules_problem('it is not UTF-8; save it as such.') : readRules(text, patience);
    }
    catch (error) {
        return load_rules_problem(`it cannot be read: ${(0,message_of/* messageOf */.b)(error)}`);
    }
    finally {
        await handle?.close();
    }
}
function decode(bytes) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
function load_rules_problem(message) {
    return { kind: 'problems', problems: [{ ...problem.START, path: '', message }] };
}
function isBelow(folder, file) {
    const way = external_node_path_.relative(folder, file);
    return way !== '' && !way.startsWith('..') && !external_node_path_.isAbsolute(way);
}


/***/ }),

/***/ 3098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   START: () => (/* binding */ START),
/* harmony export */   formatProblem: () => (/* binding */ formatProblem),
/* harmony export */   plain: () => (/* binding */ plain),
/* harmony export */   sorted: () => (/* binding */ sorted)
/* harmony export */ });
/** What is wrong in a rules file, and where: all problems are told at once, each with how to mend it. */
const START = { line: 1, column: 1 };
/** `file:line:column: field: message`, as compilers do; one line, and nothing that a runner would obey. */
function formatProblem(file, { line, column, path, message }) {
    return plain(`${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message}`);
}
/** The file is someone's text. */
function plain(line) {
    return line
        .replaceAll(/\p{Cc}/gu, ' ')
        .replaceAll('##[', '## [')
        .replace(/^(\s*)::/, '$1: :');
}
/** In the order of the file. */
function sorted(problems) {
    return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}


/***/ })

};
