/** What the report needs to know of a failure class; the table itself stands with the rules. */
import type { FailureClass } from '../core/diagnosis.ts';

export interface ClassNote {
  /** One sentence: what happened. */
  readonly meaning: string;
  /** What a person should do next, as sentences; empty when nothing. */
  readonly advice: readonly string[];
}

export type ClassNotes = Readonly<Record<FailureClass, ClassNote>>;
