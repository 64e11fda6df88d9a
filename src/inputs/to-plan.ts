/** Turns what the user wrote into a typed plan, or into an error that says how to mend it. */
import { NEIGHBOUR_WAYS, type Plan } from '../core/plan.ts';
import type { RungId } from '../core/rungs.ts';
import { InputError, wrongInput } from './input-error.ts';
import { type InputName, inputSpec, LADDER_ORDERS, type RawInputs } from './inputs.ts';
import { parseLadder } from './ladder.ts';
import { didYouMean } from './nearest.ts';
import { parseAge, parseBoolean, parseCount, parseDuration, parseFreeSpace } from './parse-values.ts';
import type { Surroundings } from './surroundings.ts';

/** All that a run is told, checked. */
export interface RunOptions {
  readonly plan: Plan;
  /** The action’s `command`, one line; null for the CLI, which takes the words after `--`. */
  readonly commandLine: string | null;
  /** Directory in which the command runs; null for the current one. */
  readonly workingDirectory: string | null;
  /** Shell commands of the user’s own service manager; where one is null, what detection finds does that half. */
  readonly engineStop: string | null;
  readonly engineStart: string | null;
  /** The engine’s log file, where it cannot be found otherwise. */
  readonly engineLog: string | null;
  /** The user's own rules, and whether the file may be missing; null for none. */
  readonly rulesFile: { readonly file: string; readonly isDefault: boolean } | null;
  /** Where the JSON report goes; null for nowhere. */
  readonly report: string | null;
  /** Whether the job summary is written. */
  readonly summary: boolean;
  /** After so long without output the engine is asked whether it lives, in milliseconds. */
  readonly silenceLimitMs: number;
  /** A plugin of the client that the command needs may be installed. */
  readonly installMissing: boolean;
  /** The attempt without any cache gets build args that tell its sources. */
  readonly cacheBust: boolean;
  /** How long an engine that nobody can reach is waited for, in milliseconds; null: for a while where it is being started. */
  readonly waitForEngineMs: number | null;
}

/** @param runId - names the action’s default report file. Throws InputError for the first input that is wrong. */
export function toRunOptions(
  raw: RawInputs,
  channel: 'action' | 'cli',
  surroundings: Pick<Surroundings, 'throwAwayRunner' | 'runnerTemp'>,
  runId: string,
): RunOptions {
  return {
    plan: toPlan(raw, surroundings.throwAwayRunner),
    commandLine: channel === 'action' ? commandLine(raw) : null,
    workingDirectory: text(raw, 'working-directory'),
    engineStop: text(raw, 'engine-stop'),
    engineStart: text(raw, 'engine-start'),
    engineLog: text(raw, 'engine-log'),
    rulesFile: rulesFile(raw),
    report:
      text(raw, 'report') ?? (channel === 'action' ? defaultReport(surroundings.runnerTemp, runId) : null),
    summary: channel === 'action' && boolean(raw, 'summary'),
    silenceLimitMs: duration(raw, 'silence-limit', 1_000),
    installMissing: boolean(raw, 'install-missing'),
    cacheBust: boolean(raw, 'cache-bust'),
    waitForEngineMs: text(raw, 'wait-for-engine') === null ? null : duration(raw, 'wait-for-engine', 0),
  };
}

function toPlan(raw: RawInputs, throwAwayRunner: boolean): Plan {
  const initialDelayMs = duration(raw, 'retry-delay', 0);
  const maxDelayMs = duration(raw, 'retry-max-delay', 0);
  if (maxDelayMs < initialDelayMs) {
    const least = text(raw, 'retry-delay') ?? inputSpec('retry-delay').default;
    throw wrongInput(
      'retry-max-delay',
      written(raw, 'retry-max-delay'),
      `It is shorter than retry-delay (${least}).`,
    );
  }
  // An empty list is a choice of its own here: no remedy at all.
  const ladder = parseLadder(raw.ladder ?? inputSpec('ladder').default, throwAwayRunner);
  const fallbackBuilder = text(raw, 'fallback-builder');
  return {
    ladder: withFallback(ladder.rungs, fallbackBuilder),
    fallbackBuilder,
    rungOptions: ladder.options,
    ladderOrder: oneOf(raw, 'ladder-order', LADDER_ORDERS),
    retry: { maxRetries: count(raw, 'max-retries', 0, 10), initialDelayMs, maxDelayMs },
    maxAttempts: count(raw, 'max-attempts', 1, 50),
    timeoutMs: timeout(raw),
    allowVolumeLoss: boolean(raw, 'allow-volume-loss'),
    allowContainerLoss: boolean(raw, 'allow-container-loss'),
    keepSetAside: boolean(raw, 'keep-set-aside'),
    neighbours: oneOf(raw, 'neighbours', NEIGHBOUR_WAYS),
    neighboursWaitMs: duration(raw, 'neighbours-wait', 0),
    dryRun: boolean(raw, 'dry-run'),
    pause: pause(raw),
    minFreeSpace: minFreeSpace(raw),
    unusedImagesOlderThanMs: age(raw, 'unused-images-older-than'),
  };
}

/** Who names a builder wants it used: no preset has to say so. An empty ladder stays empty. */
function withFallback(rungs: readonly RungId[], named: string | null): readonly RungId[] {
  const listed = rungs.includes('fallback-builder');
  if (listed && named === null)
    throw new InputError(
      'Input "ladder": the rung fallback-builder needs a builder. Name it in the input "fallback-builder", or leave the rung out.',
    );
  return named === null || listed || rungs.length === 0 ? rungs : [...rungs, 'fallback-builder'];
}

function commandLine(raw: RawInputs): string {
  const line = text(raw, 'command');
  if (line !== null) return line;
  throw new InputError(
    'Input "command" is missing. Give the docker command to run, e.g. `command: docker build -t app .`',
  );
}

function defaultReport(runnerTemp: string | null, runId: string): string | null {
  return runnerTemp === null ? null : `${runnerTemp}/buildmend-${runId}.json`;
}

function rulesFile(raw: RawInputs): RunOptions['rulesFile'] {
  const byDefault = inputSpec('rules-file').default;
  const file = (raw['rules-file'] ?? byDefault).trim();
  return file === '' ? null : { file, isDefault: file === byDefault };
}

function text(raw: RawInputs, name: InputName): string | null {
  const value = raw[name]?.trim() ?? '';
  return value === '' ? null : value;
}

/** The value given, or the table’s default where it is absent or empty. */
function written(raw: RawInputs, name: InputName): string {
  return text(raw, name) ?? inputSpec(name).default;
}

function count(raw: RawInputs, name: InputName, min: number, max: number): number {
  const parsed = parseCount(written(raw, name), min, max);
  if (parsed === null) throw wrongInput(name, written(raw, name));
  return parsed;
}

function boolean(raw: RawInputs, name: InputName): boolean {
  const parsed = parseBoolean(written(raw, name));
  if (parsed === null) throw wrongInput(name, written(raw, name));
  return parsed;
}

function duration(raw: RawInputs, name: InputName, leastMs: number): number {
  const value = written(raw, name);
  const parsed = parseDuration(value);
  if (parsed === null) throw wrongInput(name, value, /^\d+$/.test(value) ? `Add the unit: ${value}s.` : '');
  if (parsed < leastMs) throw wrongInput(name, value, `The least is ${leastMs}ms.`);
  return parsed;
}

function timeout(raw: RawInputs): number | null {
  const value = written(raw, 'timeout');
  return value === '' || value === 'none' ? null : duration(raw, 'timeout', 1);
}

/** Null where nothing is given. */
function age(raw: RawInputs, name: InputName): number | null {
  const value = text(raw, name);
  if (value === null) return null;
  const parsed = parseAge(value);
  if (parsed === null) throw wrongInput(name, value, /^\d+$/.test(value) ? `Add the unit: ${value}d.` : '');
  return parsed;
}

function minFreeSpace(raw: RawInputs): Plan['minFreeSpace'] {
  const value = written(raw, 'min-free-space');
  if (value === '') return null;
  const parsed = parseFreeSpace(value);
  if (parsed === null)
    throw wrongInput(
      'min-free-space',
      value,
      /^[\d.]+$/.test(value) ? `Add the unit: ${value}GB or ${value}%.` : '',
    );
  return parsed;
}

/** Any words are a reason; `false` is what people write who mean that nothing is paused. */
function pause(raw: RawInputs): string | null {
  const reason = text(raw, 'pause');
  return reason === null || parseBoolean(reason) === false ? null : reason;
}

function oneOf<T extends string>(raw: RawInputs, name: InputName, allowed: readonly T[]): T {
  const value = written(raw, name);
  const found = allowed.find((known) => known === value);
  if (found === undefined) throw wrongInput(name, value, didYouMean(value, allowed));
  return found;
}
