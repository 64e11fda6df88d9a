/** The shape of a rule: one pattern, the class it speaks for, where it may match, and its own proof. */
import type { FailureClass, Owner } from '../core/diagnosis.ts';
import type { LineSource } from '../core/line.ts';

/**
 * How much a match says about the cause, from the most to the least:
 * - `verdict`: the error's outer shape is the user's own mistake or a refusal; nothing else on the line matters
 * - `cause`: the line names the thing that is at fault
 * - `failure`: the line says what failed; the cause may stand elsewhere
 * - `symptom`: the line is the same for many causes; any better evidence decides
 */
export const TIERS = ['verdict', 'cause', 'failure', 'symptom'] as const;
export type Tier = (typeof TIERS)[number];

/** A line that a rule must, or must not, match. */
export interface ProofLine {
  readonly source: LineSource;
  readonly text: string;
  readonly step?: string;
}

/** What a rule asks of a text. A user's pattern is matched by an engine of its own, in linear time whatever it is. */
export interface TextPattern {
  test(text: string): boolean;
}

/** A rule, ours or a user's. */
export interface AnyRule {
  /** `family/name`, unique. */
  readonly id: string;
  readonly failureClass: FailureClass;
  /** Who has to act, where that differs from the class's usual owner. */
  readonly owner?: Owner;
  /** The only sources it is tried on: this is how law 2 is kept. */
  readonly sources: readonly LineSource[];
  readonly pattern: TextPattern;
  /** Where set, the step of the line (or the step that failed last) has to match too. */
  readonly step?: TextPattern;
  readonly tier: Tier;
  /** From 0 to 1, when nothing else supports or contradicts it. */
  readonly confidence: number;
  /** The upstream issue, source file, or row of measured faults that it comes from. */
  readonly reference: string;
  readonly matches: readonly ProofLine[];
  readonly rejects: readonly ProofLine[];
  /** `user`: from a rules file, which can only make Buildmend more careful or teach it a class. */
  readonly origin?: 'user';
  /** What to do about this very error, as whole sentences; where absent, what its class advises. */
  readonly advice?: readonly string[];
}

/** A rule that comes with Buildmend. */
export interface Rule extends AnyRule {
  /** Linear on capped lines; without the flags g and y, which would keep state. */
  readonly pattern: RegExp;
  readonly step?: RegExp;
}

/** Lines by which engine and client speak: never a step's output, never the user's own words. */
export const SPOKEN: readonly LineSource[] = ['engine', 'client', 'journal'];

/** The same without logs of the daemons: what the wrapped command itself printed. */
export const PRINTED: readonly LineSource[] = ['engine', 'client'];

/** Shorthands for proof lines. */
export const engine = (text: string, step?: string): ProofLine => proof('engine', text, step);
export const client = (text: string): ProofLine => proof('client', text);
export const inStep = (text: string, step?: string): ProofLine => proof('step', text, step);
export const quoted = (text: string): ProofLine => proof('quoted', text);
export const journal = (text: string): ProofLine => proof('journal', text);
export const kernel = (text: string): ProofLine => proof('kernel', text);

function proof(source: LineSource, text: string, step?: string): ProofLine {
  return step === undefined ? { source, text } : { source, text, step };
}
