/** A user's pattern, matched in linear time whatever it is: whoever opens a pull request can write it. */
import { RE2JS, RE2JSException } from 're2js';
import type { TextPattern } from '../classify/rule.ts';
import type { Patience } from './patience.ts';

/** RE2's count of a pattern's instructions: each may cost a step for each character of a line. */
const MAX_PROGRAM = 2_000;

export type Compiled =
  | { readonly kind: 'compiled'; readonly pattern: TextPattern; readonly size: number }
  /** Two sentences: what is wrong with it, and how to mend it. */
  | { readonly kind: 'refused'; readonly why: string };

export function compilePattern(source: string, patience: Patience): Compiled {
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

function compile(source: string): RE2JS | string {
  try {
    return RE2JS.compile(source);
  } catch (error) {
    if (error instanceof RE2JSException) return error.message.replace(/^error parsing regexp: /, '');
    throw error;
  }
}

function mend(source: string): string {
  if (/\(\?<?[=!]/.test(source))
    return 'Look-around does not exist there, because it cannot be matched in linear time: leave it out, and prove with "rejects" that near misses do not match.';
  if (/\\[1-9]|\\k</.test(source))
    return 'Back-references do not exist there, because they cannot be matched in linear time: leave them out.';
  return 'Put a backslash before signs that are meant as they stand; in YAML, single quotes keep backslashes.';
}
