/** Before the first attempt: waits for an engine that is still starting. One that takes connections costs a look at its socket. */
import { connect, type Socket } from 'node:net';
import type { Endpoint } from './engine/engine.ts';
import { formatDuration } from './report/format.ts';

/** For how long where the user named no time of their own, and only where something tells that the engine starts. */
const DEFAULT_MS = 30_000;
/** A socket whose queue is full does not answer at all: somebody listens there. */
const CONNECT_MS = 500;
const POLL_MS = 100;
const TELL_EVERY_MS = 5_000;

export interface WaitIo {
  /** Whether somebody listens there; null where that cannot be known from here. */
  readonly listens: () => Promise<boolean | null>;
  /** What tells that it is being started; null when nothing does. */
  readonly sign: () => Promise<string | null>;
  readonly say: (line: string) => void;
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  readonly signal: AbortSignal;
}

/**
 * Resolves when the build may begin: somebody listens, or waiting has no point. Never rejects.
 *
 * @param askedMs - the user's own limit, which needs no sign; null for the default
 */
export async function waitForEngine(askedMs: number | null, io: WaitIo): Promise<void> {
  if (askedMs === 0 || (await io.listens()) !== false) return;
  const limitMs = askedMs ?? DEFAULT_MS;
  const begun = io.now();
  let sign = await io.sign();
  if (sign === null && askedMs === null) return;
  io.say(
    `nobody listens at the engine’s endpoint${sign === null ? '' : `, but ${sign}`}: waiting for it, ${formatDuration(limitMs)} at most`,
  );
  for (let told = begun; !io.signal.aborted; ) {
    await io.sleep(POLL_MS);
    const waited = io.now() - begun;
    if ((await io.listens()) === true) return io.say(`the engine is there after ${formatDuration(waited)}`);
    if (waited >= limitMs)
      return io.say(`nobody listens there after ${formatDuration(waited)}: the build begins all the same`);
    if (io.now() - told < TELL_EVERY_MS) continue;
    told = io.now();
    sign = await io.sign();
    if (sign === null && askedMs === null)
      return io.say('nothing tells any more that it is being started: the build begins all the same');
    io.say(`still waiting for the engine, for ${formatDuration(waited)}`);
  }
}

/** Whether somebody takes connections there; null for an endpoint of another kind, or no answer. */
export function listensAt(endpoint: Endpoint): Promise<boolean | null> {
  const socket = open(endpoint);
  if (socket === null) return Promise.resolve(null);
  return new Promise((resolve) => {
    const end = (listens: boolean | null): void => {
      clearTimeout(limit);
      socket.destroy();
      resolve(listens);
    };
    const limit = setTimeout(() => end(null), CONNECT_MS);
    socket.once('connect', () => end(true));
    socket.once('error', (error: NodeJS.ErrnoException) => {
      end(['ENOENT', 'ECONNREFUSED'].includes(error.code ?? '') ? false : null);
    });
  });
}

function open(endpoint: Endpoint): Socket | null {
  if (endpoint.kind === 'unix') return connect(endpoint.path);
  const url = endpoint.kind === 'tcp' ? URL.parse(endpoint.url) : null;
  if (url === null || url.hostname === '') return null;
  return connect({ host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 2375) });
}
