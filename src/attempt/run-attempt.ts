/** Runs the user's command once: streams it to the user, records it within bounds, and tells how it ended. */
import { constants } from 'node:os';
import type { Writable } from 'node:stream';
import {
  type AttemptOptions,
  attemptArgv,
  STRUCTURED_ENV,
  wantsStructured,
} from '../command/attempt-argv.ts';
import type { Environment } from '../command/parse-command.ts';
import type { WrappedCommand } from '../command/wrapped-command.ts';
import type { AttemptRecord, StopReason } from '../core/attempt.ts';
import { type ProcessEnd, passed } from '../core/process-end.ts';
import { createLogRecord, type LogRecord } from './attempt-record.ts';
import { startChild } from './child.ts';
import { type Forwarding, forward } from './forward.ts';
import { watchLowPoint } from './low-point.ts';
import { watchMemory } from './memory-low.ts';
import { countOomKills } from './oom-kills.ts';
import { type OutputReader, observe, passOn, showStructured } from './output-reader.ts';
import { cancelSignal, type StopOptions, watchForStops } from './stops.ts';

export interface AttemptRequest {
  readonly command: WrappedCommand;
  readonly options: AttemptOptions;
  /** The whole environment of the child. */
  readonly env: Environment;
  readonly cwd: string;
  /** Where stdin was spooled to; null to share ours. */
  readonly stdinPath: string | null;
  /** What BuildKit prints as `#0`, which structured progress leaves out; null for nothing. */
  readonly title: string | null;
  /** For this attempt, in milliseconds; null for no limit. */
  readonly deadlineMs: number | null;
  /** Silence after which the engine is asked for a sign of life, in milliseconds; null never to ask. */
  readonly silenceMs: number | null;
  /** From asking the child to end to killing it, in milliseconds. */
  readonly killAfterMs: number;
}

export interface AttemptIo {
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Cancels the attempt; its reason may be the name of the signal to hand on. */
  readonly signal: AbortSignal;
  readonly isEngineAlive: StopOptions['isEngineAlive'];
  /** Comes when it is known; its file system is sampled while the attempt runs. */
  readonly dataRoot: Promise<string | null>;
  /** Wall clock, milliseconds since the epoch. */
  readonly now: () => number;
}

/** How long after the child's end its streams may stay silent, and may stay open at all, when an orphan holds them. */
const ORPHAN_SILENCE_MS = 300;
const ORPHAN_LIMIT_MS = 3000;
const DRAIN_STEP_MS = 50;

/** Never rejects for what the command does: how it ended stands in the record. */
export async function runAttempt(request: AttemptRequest, io: AttemptIo): Promise<AttemptRecord> {
  const startedAtMs = io.now();
  const lowPoint = watchLowPoint(io.dataRoot);
  const memory = watchMemory();
  const killsBefore = countOomKills();
  const isStructured = wantsStructured(request.command, request.env);
  let run = await runOnce(request, io, isStructured, startedAtMs);
  if (run.refusal !== '') {
    if (run.stop === null && !passed(run.end)) run = await runOnce(request, io, false, startedAtMs);
    else io.stderr.write(run.refusal);
  }
  const { steps, cachedSteps, lines } = run.record.end();
  return {
    command: attemptArgv(request.command, request.options),
    end: run.end,
    stop: run.stop,
    durationMs: io.now() - startedAtMs,
    startedAtMs,
    steps,
    cachedSteps,
    lines,
    lowPoint: await lowPoint.stop(),
    memoryLow: await memory.stop(),
    oomKills: passed(run.end) ? null : difference(await countOomKills(), await killsBefore),
    notRepeatable:
      request.command.outputToStdout && run.stdoutBytes > 0
        ? `${run.stdoutBytes} bytes of the build's output already went to stdout`
        : null,
  };
}

function difference(after: number | null, before: number | null): number | null {
  return after === null || before === null ? null : after - before;
}

interface Run {
  readonly end: ProcessEnd;
  readonly stop: StopReason | null;
  readonly record: LogRecord;
  readonly stdoutBytes: number;
  readonly refusal: string;
}

async function runOnce(
  request: AttemptRequest,
  io: AttemptIo,
  isStructured: boolean,
  startedAtMs: number,
): Promise<Run> {
  const record = createLogRecord();
  const readers = readersOf(request, io, isStructured, record);
  if (io.signal.aborted) return cancelledBefore(io.signal, record);
  const child = startChild({
    argv: attemptArgv(request.command, request.options),
    env: {
      ...request.env,
      ...request.options.elsewhere?.env,
      ...(isStructured ? STRUCTURED_ENV : {}),
    },
    cwd: request.cwd,
    stdinPath: request.stdinPath,
  });
  if (child.pid === null) return { end: await child.ended, stop: null, record, stdoutBytes: 0, refusal: '' };
  const stops = watchForStops(child.pid, { ...request, ...io, elapsedMs: io.now() - startedAtMs });
  const removeGuards = guard([io.stdout, io.stderr]);
  const stdout = forward(child.stdout, readers.stdout, io.stdout, stops.touch);
  const stderr = forward(child.stderr, readers.stderr, io.stderr, stops.touch);
  const end = await child.ended;
  await drain([stdout, stderr]);
  stops.close();
  const failure = stdout.failure ?? stderr.failure;
  if (failure !== null)
    io.stderr.write(
      `buildmend: the build's output could not be read (${failure}); the build went on without that.\n`,
    );
  removeGuards();
  const refusal = readers.stdout.refusal + readers.stderr.refusal;
  return { end, stop: stops.reason, record, stdoutBytes: stdout.bytes, refusal };
}

/** Build and bake speak on stderr and keep stdout for results; Compose shows the build on stdout. */
function readersOf(
  { command, title }: AttemptRequest,
  io: AttemptIo,
  isStructured: boolean,
  record: LogRecord,
): { readonly stdout: OutputReader; readonly stderr: OutputReader } {
  const isCompose = command.tool === 'compose-build' || command.tool === 'compose-v1-build';
  const stdout = command.outputToStdout ? passOn() : observe(record, 'text');
  if (!isStructured) {
    const format = command.progress === 'rawjson' || command.progress === 'json' ? 'rawjson' : 'text';
    return { stdout: isCompose ? observe(record, format) : stdout, stderr: observe(record, format) };
  }
  return {
    stdout: isCompose ? showStructured(record, io.now, null) : stdout,
    stderr: showStructured(record, io.now, title),
  };
}

function cancelledBefore(signal: AbortSignal, record: LogRecord): Run {
  const name = cancelSignal(signal);
  return {
    end: { kind: 'signaled', signal: name, number: constants.signals[name] },
    stop: { kind: 'cancelled', signal: name },
    record,
    stdoutBytes: 0,
    refusal: '',
  };
}

/** Waits for the streams' end, but not for an orphan that holds them; a slow reader of ours is always waited for. */
async function drain(streams: readonly Forwarding[]): Promise<void> {
  let silentMs = 0;
  let openMs = 0;
  let before = -1;
  const timer = setInterval(() => {
    if (streams.some((stream) => stream.isBlocked)) return;
    const bytes = streams.reduce((sum, stream) => sum + stream.bytes, 0);
    silentMs = bytes === before ? silentMs + DRAIN_STEP_MS : 0;
    openMs += DRAIN_STEP_MS;
    before = bytes;
    if (silentMs < ORPHAN_SILENCE_MS && openMs < ORPHAN_LIMIT_MS) return;
    for (const stream of streams) stream.close();
  }, DRAIN_STEP_MS);
  await Promise.all(streams.map((stream) => stream.done));
  clearInterval(timer);
}

/** A reader that went away (`| head`) must not take the process down: the build goes on without it. */
function guard(sinks: readonly Writable[]): () => void {
  const ignore = () => {};
  for (const sink of sinks) sink.on('error', ignore);
  return () => {
    for (const sink of sinks) sink.off('error', ignore);
  };
}
