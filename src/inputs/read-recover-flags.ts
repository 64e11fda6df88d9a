/** Reads the words after `recover`: how the engine is stopped and started, where that cannot be found out. */
import { InputError } from './input-error.ts';

const OPTIONS = {
  '--engine-stop': 'engineStop',
  '--engine-start': 'engineStart',
  '--engine-log': 'engineLog',
} as const;

export interface RecoverCall {
  readonly kind: 'recover';
  /** For a service manager of the user's own; null to find it out. */
  readonly engineStop: string | null;
  readonly engineStart: string | null;
  /** A file; null to find it out. */
  readonly engineLog: string | null;
}

/** Throws InputError for wrong usage. */
export function readRecoverFlags(words: readonly string[]): RecoverCall {
  let call: RecoverCall = { kind: 'recover', engineStop: null, engineStart: null, engineLog: null };
  for (let at = 0; at < words.length; at += 1) {
    const [name = '', ...inline] = (words[at] ?? '').split('=');
    const known = Object.entries(OPTIONS).find(([option]) => option === name);
    if (known === undefined)
      throw new InputError(`recover has no option ${name}. It has ${Object.keys(OPTIONS).join(', ')}.`);
    const value = inline.length > 0 ? inline.join('=') : words[++at];
    if (value === undefined || value === '') throw new InputError(`Option ${name} needs a value.`);
    call = { ...call, [known[1]]: value };
  }
  return call;
}
