/** An engine that is being started is waited for; one that is there, or will not come, costs nothing. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { isStarting } from '../src/engine/starting.ts';
import { listensAt, waitForEngine } from '../src/wait-for-engine.ts';

interface Told {
  readonly said: readonly string[];
  readonly looks: number;
  readonly tookMs: number;
}

/** Somebody listens from `upAtMs` on; null: never. */
async function wait(askedMs: number | null, upAtMs: number | null, signUntilMs = 0): Promise<Told> {
  let clock = 0;
  let looks = 0;
  const said: string[] = [];
  await waitForEngine(askedMs, {
    listens: async () => {
      looks += 1;
      return upAtMs !== null && clock >= upAtMs;
    },
    sign: async () => (clock < signUntilMs ? 'systemd is starting docker.service' : null),
    say: (line) => void said.push(line),
    now: () => clock,
    sleep: async (ms) => {
      clock += ms;
    },
    signal: new AbortController().signal,
  });
  return { said, looks, tookMs: clock };
}

describe('before the first attempt', () => {
  test('one look is all where somebody listens', async () => {
    expect(await wait(null, 0)).toEqual({ said: [], looks: 1, tookMs: 0 });
  });

  test('the build begins at once where nothing tells that the engine starts', async () => {
    expect(await wait(null, null)).toEqual({ said: [], looks: 1, tookMs: 0 });
  });

  test('an engine that is being started is waited for, and that is told', async () => {
    const { said, tookMs } = await wait(null, 12_000, 60_000);

    expect(tookMs).toBe(12_000);
    expect(said).toEqual([
      'nobody listens at the engine’s endpoint, but systemd is starting docker.service: waiting for it, 30.0 s at most',
      'still waiting for the engine, for 5.0 s',
      'still waiting for the engine, for 10.0 s',
      'the engine is there after 12.0 s',
    ]);
  });

  test('the waiting ends at the limit', async () => {
    const { said, tookMs } = await wait(null, null, 99_000);
    expect(tookMs).toBe(30_000);
    expect(said.at(-1)).toBe('nobody listens there after 30.0 s: the build begins all the same');
  });

  test('it ends with the sign', async () => {
    expect((await wait(null, null, 7_000)).tookMs).toBe(10_000);
  });

  test('a time of the user’s own needs no sign, and none at all is not to wait', async () => {
    expect((await wait(60_000, 40_000)).tookMs).toBe(40_000);
    expect((await wait(0, null, 99_000)).looks).toBe(0);
  });
});

test('a socket is known to be listened on, or not', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'buildmend-wait-'));
  const socket = path.join(folder, 's');
  const server = createServer();
  try {
    expect(await listensAt({ kind: 'unix', path: socket })).toBe(false);
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    expect(await listensAt({ kind: 'unix', path: socket })).toBe(true);
    expect(await listensAt({ kind: 'ssh', url: 'ssh://host' })).toBeNull();
    expect(await listensAt({ kind: 'tcp', url: 'tcp://127.0.0.1:1' })).toBe(false);
  } finally {
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
});

describe('a dockerd that does not listen yet', () => {
  const engine = { argv: ['dockerd', '-H', 'unix:///r/d.sock'], sockets: [], state: 'S' } as const;
  test.each([
    ['is starting', engine, true],
    ['on another socket is not ours', { ...engine, argv: ['dockerd', '-H', 'unix:///other'] }, false],
    ['without a word about its socket is not ours', { ...engine, argv: ['dockerd'] }, false],
    ['is stopped', { ...engine, state: 'T' }, false],
    ['lost its socket’s file', { ...engine, lostSockets: ['/r/d.sock'] }, false],
    ['listens elsewhere already', { ...engine, sockets: ['/r/other'] }, false],
  ])('%s', (_, process, expected) => {
    expect(isStarting(process, '/r/d.sock')).toBe(expected);
  });

  test('without a word it is the default socket’s', () => {
    expect(isStarting({ ...engine, argv: ['dockerd'] }, '/var/run/docker.sock')).toBe(true);
  });
});
