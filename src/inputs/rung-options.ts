/** Reads the options of one rung in `ladder`: `limit=2m, uses=2, cooldown=30s, wait=5s`. */
import type { RungOptions } from '../core/rung-options.ts';
import { isRetry, type RungId } from '../core/rungs.ts';
import { InputError } from './input-error.ts';
import { didYouMean } from './nearest.ts';
import { parseCount, parseDuration } from './parse-values.ts';

/** The least limit that lets a rung do anything at all, in milliseconds. */
const LEAST_LIMIT_MS = 1_000;

interface OptionSpec {
  readonly name: string;
  /** For the documents: what it does. */
  readonly does: string;
  readonly allowed: string;
  /** Also for the rungs that only build again. */
  readonly forRetries: boolean;
  /** Null for a value that is not allowed. */
  readonly read: (value: string) => RungOptions | null;
}

function duration(value: string, leastMs: number): number | null {
  const parsed = parseDuration(value);
  return parsed === null || parsed < leastMs ? null : parsed;
}

export const RUNG_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'limit',
    does: 'time limit of one use: a rung that takes longer is ended, counts as failed, and what it set aside is put back',
    allowed: 'a duration of 1s at least, such as 90s, 5m or 1h',
    forRetries: false,
    read: (value) => {
      const limitMs = duration(value, LEAST_LIMIT_MS);
      return limitMs === null ? null : { limitMs };
    },
  },
  {
    name: 'uses',
    does: 'how often one run may take the rung',
    allowed: 'a whole number from 1 to 10',
    forRetries: true,
    read: (value) => {
      const uses = parseCount(value, 1, 10);
      return uses === null ? null : { uses };
    },
  },
  {
    name: 'cooldown',
    does: 'the least time from the end of one use to the next in the same run; what is left of it is waited',
    allowed: 'a duration such as 30s or 5m',
    forRetries: false,
    read: (value) => {
      const cooldownMs = duration(value, 0);
      return cooldownMs === null ? null : { cooldownMs };
    },
  },
  {
    name: 'wait',
    does: 'pause after the rung before the build runs again',
    allowed: 'a duration such as 10s or 1m',
    forRetries: false,
    read: (value) => {
      const waitMs = duration(value, 0);
      return waitMs === null ? null : { waitMs };
    },
  },
];

/** @param text - what stands between the parentheses. Throws InputError. */
export function readRungOptions(rung: RungId, text: string): RungOptions {
  const given = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const seen = new Set<string>();
  const read = given.map((part) => {
    const [name = '', value] = part.split(/\s*[=:]\s*/, 2);
    const spec = optionSpec(rung, name, part);
    if (seen.has(name)) throw wrong(rung, part, `${name} stands there twice: write it once.`);
    seen.add(name);
    const option = value === undefined ? null : spec.read(value);
    if (option === null)
      throw wrong(rung, part, `Expected ${name} to be ${spec.allowed}.${hintOf(name, value ?? '')}`);
    return option;
  });
  return Object.fromEntries(read.flatMap((option) => Object.entries(option)));
}

function optionSpec(rung: RungId, name: string, part: string): OptionSpec {
  const spec = RUNG_OPTIONS.find((option) => option.name === name);
  if (spec === undefined) {
    const names = RUNG_OPTIONS.map((option) => option.name);
    throw wrong(rung, part, `Its options are ${names.join(', ')}. ${didYouMean(name, names)}`.trim());
  }
  if (isRetry(rung) && !spec.forRetries)
    throw wrong(
      rung,
      part,
      `This rung only builds again: uses is its only option; for pauses there are retry-delay and retry-max-delay.`,
    );
  return spec;
}

function hintOf(name: string, value: string): string {
  return name !== 'uses' && /^\d+$/.test(value) ? ` Add the unit: ${name}=${value}s.` : '';
}

function wrong(rung: RungId, part: string, hint: string): InputError {
  return new InputError(`Input "ladder", option ${JSON.stringify(part)} of ${rung}: ${hint}`);
}
