/** Finds the record that the engine or builder itself keeps of a build that failed: `docker buildx history`. */
import type { BuildRecord } from '../core/build-record.ts';
import type { BuilderFacts, DockerCli } from './engine.ts';
import { isRecord, parseJson, recordAt, stringAt, stringsOf } from './json.ts';

export interface BuildRecordQuestion {
  readonly builder: BuilderFacts | null;
  /** When the attempt began and ended; epoch, milliseconds, by this machine's clock. */
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly signal?: AbortSignal | undefined;
}

const LIMIT_MS = 5_000;
/** The builder's clock may be another machine's. */
const SKEW_MS = 2_000;
/** More records than a bake has targets. */
const MAX_RECORDS = 200;

export interface BuildHistory {
  readonly failed: readonly BuildRecord[];
  /** Builds that run now; null where the builder keeps no history. */
  readonly running: number | null;
}

/**
 * Records of builds that failed within the attempt; empty where there are none, and where buildx has no history (before 0.21) or the builder does
 * not answer. They may be of other builds: the message tells. `history ls` and `history inspect --format json` as of buildx 0.29 and 0.37.
 */
export async function buildHistory(cli: DockerCli, question: BuildRecordQuestion): Promise<BuildHistory> {
  const { builder, signal } = question;
  const buildx = ['buildx', ...(builder === null ? [] : ['--builder', builder.name]), 'history'];
  const options = { timeoutMs: LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
  const list = await cli.docker([...buildx, 'ls', '--no-trunc', '--format', 'json'], options);
  if (list.exitCode !== 0) return { failed: [], running: null };
  const refs = failedRefs(list.stdout, question);
  const answers = await Promise.all(
    refs.map((ref) => cli.docker([...buildx, 'inspect', '--format', 'json', ref], options)),
  );
  const failed = answers.flatMap(({ exitCode, stdout }) => {
    const record = exitCode === 0 ? readBuildRecord(parseJson(stdout)) : null;
    return record === null ? [] : [record];
  });
  return { failed, running: runningBuilds(list.stdout) };
}

/** Builds that run in a builder; null where it keeps no history, or does not answer. */
export async function askRunningBuilds(
  cli: DockerCli,
  builder: string,
  options: { readonly timeoutMs: number; readonly signal?: AbortSignal },
): Promise<number | null> {
  const words = ['buildx', '--builder', builder, 'history', 'ls', '--format', 'json'];
  const { exitCode, stdout } = await cli.docker(words, options);
  return exitCode === 0 ? runningBuilds(stdout) : null;
}

/** Of `history ls`: builds of others, for the attempt's own has ended. */
export function runningBuilds(list: string): number {
  return rowsOf(list).filter((record) => stringAt(record, 'status') === 'Running').length;
}

function rowsOf(list: string): readonly unknown[] {
  return list.split('\n', MAX_RECORDS).map(parseJson);
}

/** At most this many are looked at: each costs a call. */
const MAX_INSPECTED = 4;

/** Of `history ls`, a JSON object a line, newest first. */
export function failedRefs(
  list: string,
  { startedAtMs, endedAtMs }: Pick<BuildRecordQuestion, 'startedAtMs' | 'endedAtMs'>,
): readonly string[] {
  const refs = rowsOf(list).flatMap((record) => {
    const ref = stringAt(record, 'ref')?.split('/').at(-1) ?? null;
    const createdAtMs = Date.parse(stringAt(record, 'created_at') ?? '');
    const isFailed = stringAt(record, 'status')?.toLowerCase() === 'error';
    const isWithin = createdAtMs >= startedAtMs - SKEW_MS && createdAtMs <= endedAtMs + SKEW_MS;
    return ref !== null && isFailed && isWithin ? [ref] : [];
  });
  return refs.slice(0, MAX_INSPECTED);
}

/** Null when it is not the record of a failure. `Sources` is base64 (Go's `[]byte`). */
export function readBuildRecord(answer: unknown): BuildRecord | null {
  if (!isRecord(answer) || !isRecord(answer['Error'])) return null;
  const error = recordAt(answer, 'Error');
  const code = error['Code'];
  return {
    code: typeof code === 'number' ? code : null,
    message: stringAt(error, 'Message') ?? '',
    step: stringAt(error, 'Name'),
    output: stringsOf(error['Logs']),
    excerpt: Buffer.from(stringAt(error, 'Sources') ?? '', 'base64').toString('utf8'),
  };
}
