/** What a run that was killed has begun is finished or undone by whoever comes next, and written down before it is done. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/core/finding.ts';
import { endpointText } from '../../src/engine/endpoint.ts';
import { journalDirectory } from '../../src/engine/engine-record.ts';
import { processId } from '../../src/privileged/process-id.ts';
import type { RunJournal } from '../../src/privileged/run-journal/entry.ts';
import { readEntries, writeEntry } from '../../src/privileged/run-journal/files.ts';
import { finishEarlier } from '../../src/remedies/finish-earlier.ts';
import { journalledEngine, journalledLiving } from '../../src/remedies/journalled.ts';
import { createLiving } from '../../src/remedies/living-containers.ts';
import type { When } from '../../src/remedies/recover-set-aside.ts';
import { createJournal } from '../../src/remedies/run-journal.ts';
import { aContext, aPrivilege, finding, OK } from './an-engine.ts';

let stateDir: string;
beforeEach(async () => {
  stateDir = await mkdtemp(path.join(tmpdir(), 'buildmend-state-'));
});
afterEach(() => rm(stateDir, { recursive: true, force: true }));

const directory = (): string => journalDirectory(stateDir, { kind: 'unix', path: '/run/docker.sock' });

async function leave(over: Partial<RunJournal>): Promise<void> {
  await writeEntry(directory(), {
    version: 1,
    runId: 'killed',
    owner: { pid: 1, startTicks: 'of another life' },
    endpoint: endpointText({ kind: 'unix', path: '/run/docker.sock' }),
    dataRoot: null,
    startedAt: '2026-11-22T01:00:00.000Z',
    seq: 4,
    rung: 'restart-engine',
    step: 'stop the engine',
    engineStopped: false,
    ran: [],
    blindSinceMs: null,
    builder: null,
    networks: null,
    setAside: [],
    remaking: null,
    ...over,
  });
}

/** An engine that is down until it is started; nobody is root, so that only the state directory is looked at. */
function patient(state: Finding['state'], startFails = false, boots = true) {
  const calls: string[] = [];
  const journals: string[] = [];
  let now = state;
  const answer = (words: string) => {
    calls.push(words);
    if (words.startsWith('buildx inspect'))
      return boots ? { ...OK, stdout: 'Status: running' } : { ...OK, exitCode: 1, stderr: 'no' };
    return words.startsWith('container inspect')
      ? { ...OK, stdout: `a\t/n-a\t${calls.includes('start a')}\tfalse\t137\t2026-11-22T01:00:09Z\tfalse` }
      : OK;
  };
  const base = aContext({ answer }, { privilege: aPrivilege(null) });
  const noted = async (): Promise<string> => {
    const [entry] = await readEntries(directory());
    return `${entry?.runId}: ${entry?.engineStopped}`;
  };
  const bare = {
    ...base.engine,
    ping: async () => finding('reachable', { state: now }),
    host: {
      ...base.engine.host,
      stop: async () => {
        journals.push(await noted());
        calls.push('stop');
      },
      start: async () => {
        journals.push(await noted());
        calls.push('start');
        if (startFails) throw new Error('no space left');
        now = 'healthy';
      },
    },
  };
  const journal = createJournal({ ...base, engine: bare, stateDir, runId: 'next' });
  const ran = createLiving(0);
  const living = journalledLiving(ran, journal);
  const engine = journalledEngine(bare, journal, ran);
  const finish = (when: When) => finishEarlier({ ...base, engine, living, journal, stateDir, when });
  return { finish, journal, calls, journals, said: base.said, engine, living };
}

const RAN = [{ id: 'a', name: 'n-a', autoRemove: false, ranAtMs: 1 }];

describe('the next run', () => {
  test('has nothing to do where no run was cut off, and writes nothing', async () => {
    const { finish, calls } = patient('broken');
    expect(await finish('before')).toEqual({ found: false, left: [] });
    expect(calls).toEqual([]);
    expect(await readEntries(directory())).toEqual([]);
  });

  test('starts an engine that a killed run had stopped, and what ran on it', async () => {
    await leave({ engineStopped: true, ran: RAN });
    const { finish, journal, calls, said } = patient('broken');
    expect(await finish('before')).toEqual({ found: true, left: [] });
    expect(calls.filter((call) => /^start/.test(call))).toEqual(['start', 'start a']);
    expect(said).toContain('the engine was left stopped: starting it');
    expect(said).toContain('run killed was cut off in restart-engine, about to: stop the engine');
    await journal.close();
    expect(await readEntries(directory())).toEqual([]);
  });

  test('writes down first that the engine is its own to start', async () => {
    await leave({ engineStopped: true });
    const { finish, journals } = patient('broken');
    await finish('before');
    expect(journals).toEqual(['next: true']);
  });

  test('leaves an engine alone that nobody of ours stopped', async () => {
    await leave({ engineStopped: false });
    const { finish, calls } = patient('broken');
    expect((await finish('before')).left).toEqual([]);
    expect(calls).not.toContain('start');
  });

  test('leaves alone what a run has begun that lives', async () => {
    const own = await processId(process.pid);
    await leave({ engineStopped: true, ...(own === null ? {} : { owner: own }) });
    const { finish, calls } = patient('broken');
    expect(await finish('settle')).toMatchObject({ found: true });
    expect((await readEntries(directory())).map(({ runId }) => runId)).toContain('killed');
    expect(calls).not.toContain('start a');
  });

  test('keeps on record what it could not do, and where the files are', async () => {
    await leave({ engineStopped: true, ran: RAN, dataRoot: '/srv/elsewhere' });
    const { finish, journal } = patient('broken', true);
    expect((await finish('before')).left).toEqual(['the engine does not start: no space left']);
    await journal.close();
    expect(await readEntries(directory())).toMatchObject([
      { runId: 'next', engineStopped: true, ran: RAN, dataRoot: '/srv/elsewhere' },
    ]);
  });

  test('ends after its own build what it could not while the engine was down', async () => {
    await leave({ builder: { name: 'mine', containers: [] } });
    const { finish, journal, calls, engine } = patient('broken');
    expect((await finish('before')).left).toEqual([]);
    expect(calls).toEqual([]);
    await engine.host.start();
    await finish('passed');
    expect(calls).toContain('buildx inspect --bootstrap mine');
    await journal.close();
    expect(await readEntries(directory())).toEqual([]);
  });

  test('stops an engine first that hangs since a killed run stopped it', async () => {
    await leave({ engineStopped: true });
    const { finish, calls } = patient('unknown');
    await finish('settle');
    expect(calls.filter((call) => /^(?:stop|start)$/.test(call))).toEqual(['stop', 'start']);
  });

  test('boots a builder that was being made again, and keeps its state where it boots', async () => {
    await leave({ builder: { name: 'mine', containers: ['buildx_buildkit_mine0'] } });
    const { finish, calls } = patient('healthy');
    expect((await finish('settle')).left).toEqual([]);
    expect(calls).toContain('buildx inspect --bootstrap mine');
    expect(calls).not.toContain('rm -f buildx_buildkit_mine0');
  });

  test('makes a builder anew that does not boot, and names it where that does not help', async () => {
    await leave({ builder: { name: 'mine', containers: ['buildx_buildkit_mine0'] } });
    const { finish, calls } = patient('healthy', false, false);
    expect((await finish('settle')).left).toEqual(['builder mine does not boot: no']);
    expect(calls).toContain('rm -f buildx_buildkit_mine0');
  });
});

describe('a run of its own', () => {
  test('writes down what ran before it stops the engine, and forgets it once that runs again', async () => {
    const { engine, living, journal, journals } = patient('healthy');
    living.remember({ ran: RAN, blindSinceMs: null });
    await engine.host.stop();
    expect(journals).toEqual(['next: true']);
    expect(await readEntries(directory())).toMatchObject([{ ran: RAN, engineStopped: true }]);
    await engine.host.start();
    expect(await readEntries(directory())).toMatchObject([{ ran: RAN, engineStopped: false }]);
    await journal.note({ ran: [] });
    await journal.close();
    expect(await readEntries(directory())).toEqual([]);
  });
});
