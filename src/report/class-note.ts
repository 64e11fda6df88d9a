/** What the report needs to know of a failure class; the table itself stands with the rules. */
import type { FailureClass } from '../core/diagnosis.ts';

export interface ClassNote {
  /** One sentence: what happened. */
  readonly meaning: string;
  /** What a person should do next, as sentences; empty when nothing. */
  readonly advice: readonly string[];
  /** Where to read more; null where nothing outside helps. */
  readonly link: string | null;
}

export type ClassNotes = Readonly<Record<FailureClass, ClassNote>>;
