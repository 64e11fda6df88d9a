/** Wrong input or wrong usage: the message alone tells a person what to change. */
import { type InputName, inputSpec } from './inputs.ts';

/** Thrown for everything that the user has to mend in inputs or options; never for a failed build. */
export class InputError extends Error {
  override readonly name = 'InputError';
}

/**
 * An InputError that names input, value and what is allowed.
 *
 * @param hint - how to mend it, as a sentence of its own; may be empty
 */
export function wrongInput(input: InputName, value: string, hint = ''): InputError {
  const expected = `Expected input "${input}" to be ${inputSpec(input).allowed}, got ${JSON.stringify(value)}.`;
  return new InputError(hint === '' ? expected : `${expected} ${hint}`);
}
