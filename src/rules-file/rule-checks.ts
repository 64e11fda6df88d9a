/** What no single field can tell: ids that are taken, classes that a source may not speak for, patterns that do not compile. */
import type { TextPattern } from '../classify/rule.ts';
import type { FailureClass } from '../core/diagnosis.ts';
import type { LineSource } from '../core/line.ts';
import { compilePattern } from './compile-pattern.ts';
import type { Field, Opened } from './fields.ts';
import type { Patience } from './patience.ts';
import type { Tell } from './problem.ts';
import { BUILT_IN_IDS, OWN_TEXT, OWN_TEXT_CLASSES, RESERVED_FAMILIES, RULE_FIELDS } from './rule-fields.ts';
import { shown } from './value.ts';

/** RE2's instructions, of all patterns of a file together. */
const MAX_PROGRAMS = 20_000;

export interface FileChecks {
  readonly patience: Patience;
  /** Why an id cannot be taken, or null; remembers each. */
  readonly idProblem: (id: string) => string | null;
  /** Why no further pattern of this size is taken, or null; adds them up. */
  readonly sizeProblem: (size: number) => string | null;
}

export interface RuleParts {
  readonly fields: Opened;
  readonly path: string;
  readonly id: string | null;
  readonly failureClass: FailureClass | null;
  readonly sources: readonly LineSource[] | null;
}

export interface Patterns {
  readonly pattern: TextPattern;
  readonly step?: TextPattern;
}

/** The compiled patterns; null after having told why there are none. */
export function checkRule(parts: RuleParts, checks: FileChecks, tell: Tell): Patterns | null {
  const { fields, path, id, failureClass, sources } = parts;
  const wrongId = id === null ? null : checks.idProblem(id);
  if (wrongId !== null) tell(fields.valueOf(RULE_FIELDS.id).at, `${path}.id`, wrongId);
  const own = sources?.find((source) => OWN_TEXT.includes(source));
  if (own !== undefined && failureClass !== null && !OWN_TEXT_CLASSES.includes(failureClass))
    tell(fields.valueOf(RULE_FIELDS.class).at, `${path}.class`, wrongClass(own, failureClass));
  const pattern = compileField(parts, RULE_FIELDS.pattern, checks, tell);
  const step = compileField(parts, RULE_FIELDS.step, checks, tell);
  if (pattern === null) return null;
  return step === null ? { pattern } : { pattern, step };
}

function wrongClass(source: LineSource, failureClass: FailureClass): string {
  const why =
    source === 'step' ? 'a step can print anything' : 'your own words inside an error prove nothing';
  return `lines of source ${source} cannot speak for ${failureClass}, because ${why}. From there allowed: ${OWN_TEXT_CLASSES.join(', ')}. Take "${source}" out of sources, or one of these.`;
}

function compileField(
  { fields, path }: RuleParts,
  field: Field<string>,
  { patience, sizeProblem }: FileChecks,
  tell: Tell,
): TextPattern | null {
  const source = fields.get(field);
  if (source === null) return null;
  const refuse = (why: string): null => {
    tell(fields.valueOf(field).at, `${path}.${field.name}`, `${shown(source)}: ${why}`);
    return null;
  };
  const compiled = compilePattern(source, patience);
  if (compiled.kind === 'refused') return refuse(compiled.why);
  const tooMuch = sizeProblem(compiled.size);
  return tooMuch === null ? compiled.pattern : refuse(tooMuch);
}

export function createIdCheck(): (id: string) => string | null {
  const taken = new Set<string>();
  return (id) => {
    const family = id.split('/')[0] ?? '';
    if (RESERVED_FAMILIES.includes(family))
      return `the family "${family}" is for what Buildmend measures itself; take one of your own, as in acme/mirror-down.`;
    if (BUILT_IN_IDS.includes(id))
      return `${shown(id)} is a rule that comes with Buildmend (see: rules list); take another name.`;
    if (taken.has(id)) return `${shown(id)} is the name of an earlier rule of this file; take another name.`;
    taken.add(id);
    return null;
  };
}

export function createSizeCheck(): (size: number) => string | null {
  let sum = 0;
  return (size) => {
    sum += size;
    if (sum <= MAX_PROGRAMS) return null;
    return `with it the file’s patterns are too large together (${sum} instructions, at most ${MAX_PROGRAMS}). Repeat less often ({1,20} instead of {1,900}), or take rules out.`;
  };
}
