/** The table of a rules file: every field with its meaning and its shape; validator and published schema are made from it. */
import { TIERS } from '../classify/rule.ts';
import { RULES } from '../classify/rules/index.ts';
import { isUntreated } from '../classify/weigh-taught.ts';
import { FAILURE_CLASSES, type FailureClass, OWNERS } from '../core/diagnosis.ts';
import type { LineSource } from '../core/line.ts';
import { PROOF, SOURCES } from './proof-shape.ts';
import { choice, list, SHARE, text, textOr } from './shape.ts';

export const MAX_RULES = 200;
export const MAX_PATTERN_CHARS = 1_000;

/** What a rule may say. That a build passed is its exit status's to say, and `unknown` is what is left when nobody speaks. */
export const TEACHABLE: readonly FailureClass[] = FAILURE_CLASSES.filter(
  (name) => name !== 'none' && name !== 'unknown',
);
/** The user's own text: a step can print anything, and an error quotes the user's own words (law 2). */
export const OWN_TEXT: readonly LineSource[] = ['step', 'quoted'];
const GUESSES: readonly FailureClass[] = ['network-transient', 'out-of-memory', 'disk-full'];
/** All that such text may say: the guesses that our own step rules may make too, and what leads to no rung anyway. */
export const OWN_TEXT_CLASSES: readonly FailureClass[] = TEACHABLE.filter(
  (name) => GUESSES.includes(name) || isUntreated(name),
);
export const DEFAULT_SOURCES: readonly LineSource[] = ['engine', 'client'];
export const DEFAULT_CONFIDENCE = 0.7;

/** Families of evidence that no rule makes. */
export const RESERVED_FAMILIES: readonly string[] = ['end', 'finding', 'measured', 'release-bug'];
export const BUILT_IN_IDS: readonly string[] = RULES.map((rule) => rule.id);

const aPattern = text({ max: MAX_PATTERN_CHARS });
const aSentence = text({ max: 500 });

const LIMITS = { min: 1, max: 50 };

export const RULE_FIELDS = {
  id: {
    name: 'id',
    required: true,
    doc: 'Its name in reports, `family/name`; no other rule has it.',
    shape: text({
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
    shape: choice(OWNERS),
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
    shape: choice(TIERS),
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
