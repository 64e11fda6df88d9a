/** A look around takes the lock, knows which mends matter to this build, and asks nobody without need. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Engine } from '../src/engine/engine.ts';
import { createLookout, type Lookout } from '../src/look-around.ts';
import { aContext } from './remedies/an-engine.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'bm-look-'));
  chmodSync(directory, 0o1777);
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const said: string[] = [];
let nowMs = 1_000;
function lookout(runId: string, over: Partial<Engine> = {}, folder = directory): Lookout {
  return createLookout({
    engine: { ...aContext().engine, ...over },
    env: { BUILDMEND_LOCK_DIR: folder },
    runId,
    signal: new AbortController().signal,
    say: (line) => void said.push(line),
    now: () => nowMs,
  });
}
const QUESTION = { disturbs: 'engine', sinceMs: 0, alone: false } as const;
const inBuilder = (name: string): Partial<Engine> => ({
  builder: async () => ({ name, driver: 'docker-container', containers: [] }),
});

test('finds who has the lock, and what was done since the attempt began', async () => {
  const [one, two] = [lookout('one'), lookout('two')];
  nowMs = 1_000;
  expect(await one.look(QUESTION)).toMatchObject({ holder: null, mend: null });
  await one.mended('restart-engine');
  expect(await two.look({ ...QUESTION, sinceMs: 500 })).toMatchObject({
    holder: { runId: 'one' },
    mend: { runId: 'one', rung: 'restart-engine', atMs: 1_000 },
  });
  expect((await two.look({ ...QUESTION, sinceMs: 1_000 })).mend).toBeNull();
  nowMs = 999;
  expect((await two.look(QUESTION)).mend).toBeNull();
  await one.release();
  expect((await two.look(QUESTION)).holder).toBeNull();
});

test('heeds what was done to a builder only where the build uses that builder', async () => {
  const one = lookout('one', inBuilder('lab'));
  nowMs = 1_000;
  await one.look(QUESTION);
  await one.mended('recreate-builder');
  expect((await lookout('two', inBuilder('lab')).look(QUESTION)).mend).not.toBeNull();
  expect((await lookout('two', inBuilder('other')).look(QUESTION)).mend).toBeNull();
  expect((await lookout('two').look(QUESTION)).mend).toBeNull();
});

test('counts nobody on an engine that does not answer, nor for a rung that disturbs nobody', async () => {
  const down = await lookout('down', aContext({ up: false }).engine).look(QUESTION);
  expect(down.neighbours).toBeNull();
  rmSync(directory, { recursive: true });
  directory = mkdtempSync(join(tmpdir(), 'bm-look-'));
  const alone = lookout('one');
  expect((await alone.look({ ...QUESTION, disturbs: 'nobody' })).neighbours).toBeNull();
  expect((await alone.look({ ...QUESTION, alone: true })).neighbours).toBeNull();
  expect((await alone.look(QUESTION)).neighbours).not.toBeNull();
});

test('does work under the lock, not while another run has it, and gives back only what it took for that', async () => {
  const [one, two] = [lookout('one'), lookout('two')];
  const done: string[] = [];
  await one.meanwhile(async () => void done.push('one'));
  await two.look(QUESTION);
  await one.meanwhile(async () => void done.push('one again'));
  await two.meanwhile(async () => void done.push('two'));
  expect(done).toEqual(['one', 'two']);
  expect((await one.look(QUESTION)).holder?.runId).toBe('two');
});

test('goes on without a lock where none can be had, and says so', async () => {
  const look = await lookout('one', {}, '/nowhere/at-all').look(QUESTION);
  expect(look).toMatchObject({ holder: null, mend: null });
  expect(said.at(-1)).toMatch(/the engine’s lock cannot be taken \(.*ENOENT/);
});
