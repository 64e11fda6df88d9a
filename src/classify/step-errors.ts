/** Which step a line without one speaks about: the closing error repeats that of the step that failed. */
import type { SourcedLine } from '../core/line.ts';

/** A step's error, as it is repeated at the end of the command's closing error. */
export interface StepError {
  readonly step: string;
  readonly text: string;
}
const MAX_STEP_ERRORS = 20;
/** A step that failed in a log that does not show its error: any closing error may be it. */
export const UNSAID = 'ERROR';
/** So much of the end of an error tells which step's it is; the closing error may word its start differently. */
const TAIL_CHARS = 30;

/** An error as the closing error repeats it. */
function words(stepError: string): string {
  return stepError.trimEnd().replace(/^ERROR: /, '');
}

/** The step that a line without one speaks about: the last whose error it repeats. An import that failed before is not it. */
export function stepOf(line: SourcedLine, errors: readonly StepError[]): string | null {
  if (line.step !== null) return line.step;
  const said = line.text.trimEnd();
  return (
    errors.find(({ text }) => text === UNSAID || said.endsWith(words(text).slice(-TAIL_CHARS)))?.step ?? null
  );
}

/** With one more, the newest first. */
export function withError(errors: readonly StepError[], error: StepError): readonly StepError[] {
  return [error, ...errors].slice(0, MAX_STEP_ERRORS);
}
