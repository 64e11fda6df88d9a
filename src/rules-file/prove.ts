/** A user's rule against its own lines, with the reader and the weighing that a run has. */
import { readLines, ruleMatches } from '../classify/classify.ts';
import { conclude } from '../classify/diagnose.ts';
import type { AnyRule, ProofLine } from '../classify/rule.ts';
import { readTaught } from '../classify/taught.ts';
import type { SourcedLine } from '../core/line.ts';
import { TREATMENTS } from '../core/treatments.ts';
import { ENDLESS } from './patience.ts';
import { type Place, START } from './problem.ts';
import type { WrittenRule } from './read-rules.ts';
import { OWN_TEXT } from './rule-fields.ts';
import { shown } from './value.ts';

export interface Remark {
  readonly at: Place;
  readonly message: string;
}

export interface Proved {
  readonly rule: AnyRule;
  /** Proof lines that fail. */
  readonly failed: readonly Remark[];
  /** Nothing wrong, but worth knowing. */
  readonly notes: readonly Remark[];
}

/** Nothing is known but the line. */
const ALONE = { end: { kind: 'exited', code: 1 }, stop: null, lowPoint: null, findings: [] } as const;

export function prove({ rule, matchesAt, rejectsAt }: WrittenRule): Proved {
  const each = (
    proofs: readonly ProofLine[],
    places: readonly Place[],
    ask: (rule: AnyRule, line: SourcedLine) => string | null,
  ): readonly Remark[] =>
    proofs.flatMap((proof, index) => {
      const message = ask(rule, toLine(proof));
      return message === null ? [] : [{ at: places[index] ?? START, message }];
    });
  const failed = [
    ...each(rule.matches, matchesAt, whyNotMatched),
    ...each(rule.rejects, rejectsAt, whyNotRejected),
  ];
  const notes = failed.length > 0 ? [] : each(rule.matches, matchesAt, whyNotTaught);
  return { rule, failed, notes };
}

/** Whatever else its class is treated with is not allowed by a user's rule alone. */
export function mayRetry({ failureClass }: AnyRule): boolean {
  return TREATMENTS.some(
    (row) => row.failureClass === failureClass && row.steps.some(({ rung }) => rung === 'retry'),
  );
}

function whyNotMatched(rule: AnyRule, line: SourcedLine): string | null {
  if (!rule.sources.includes(line.source))
    return `has to match, but the rule is not tried on lines of source ${line.source}: ${shown(line.text)}`;
  if (!ruleMatches(rule, line, null))
    return `has to match ${asSource(line)}, and does not: ${shown(line.text)}`;
  const isSeen = readTaught([line], { ...ENDLESS, rules: [rule] })?.matches.length === 1;
  return isSeen ? null : `matches, but in a log of that line it is not found: ${shown(line.text)}`;
}

function whyNotRejected(rule: AnyRule, line: SourcedLine): string | null {
  return ruleMatches(rule, line, null)
    ? `must not match ${asSource(line)}, and does: ${shown(line.text)}`
    : null;
}

/** Our own rules may know the line, and better. A step's line needs a failed step around it. */
function whyNotTaught(rule: AnyRule, line: SourcedLine): string | null {
  if (OWN_TEXT.includes(line.source)) return null;
  const { failureClass } = conclude(
    readLines([line]),
    ALONE,
    readTaught([line], { ...ENDLESS, rules: [rule] }),
  );
  if (failureClass === rule.failureClass) return null;
  return `Buildmend says ${failureClass} of this line by itself, and the rule does not change that: ${shown(line.text)}`;
}

function asSource({ source }: SourcedLine): string {
  return `as a line of source ${source}`;
}

function toLine({ source, text, step }: ProofLine): SourcedLine {
  return { source, text, step: step ?? null, line: 1 };
}
