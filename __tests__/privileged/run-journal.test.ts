/** An entry of the write-ahead journal is read back as it was, junk is no entry, and the newest copy counts. */
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { processId } from '../../src/privileged/process-id.ts';
import {
  mergeBegun,
  newestOfEach,
  parseEntry,
  type RunJournal,
} from '../../src/privileged/run-journal/entry.ts';
import { clearDrafts, readEntries, removeEntry, writeEntry } from '../../src/privileged/run-journal/files.ts';

function anEntry(over: Partial<RunJournal> = {}): RunJournal {
  return {
    version: 1,
    runId: 'r1',
    owner: { pid: 1, startTicks: 'of another life' },
    endpoint: 'unix:///run/docker.sock',
    dataRoot: '/srv/docker',
    startedAt: '2026-11-22T01:00:00.000Z',
    seq: 1,
    rung: 'restart-engine',
    step: 'stop the engine',
    engineStopped: true,
    ran: [{ id: 'a', name: 'n-a', autoRemove: false, ranAtMs: 5 }],
    blindSinceMs: null,
    builder: { name: 'mine', containers: ['buildx_buildkit_mine0'] },
    networks: { asideId: 'r1-repair', wiped: false },
    setAside: ['r1-repair'],
    remaking: null,
    ...over,
  };
}

describe('an entry', () => {
  test('is read back as it was written', () => {
    expect(parseEntry(JSON.stringify(anEntry()))).toEqual(anEntry());
    const bare = anEntry({ builder: null, networks: null, dataRoot: null, ran: [], setAside: [] });
    expect(parseEntry(JSON.stringify(bare))).toEqual(bare);
  });

  test.each([
    ['nothing', ''],
    ['half of one', JSON.stringify(anEntry()).slice(0, 80)],
    ['a list', '[]'],
    ['another version', JSON.stringify({ ...anEntry(), version: 2 })],
    ['an owner without its time', JSON.stringify({ ...anEntry(), owner: { pid: 1 } })],
    ['a container that is a word', JSON.stringify({ ...anEntry(), ran: ['a'] })],
    ['a builder without containers', JSON.stringify({ ...anEntry(), builder: { name: 'x' } })],
    ['networks of nobody', JSON.stringify({ ...anEntry(), networks: {} })],
    ['a number that is none', JSON.stringify({ ...anEntry(), seq: 'x' })],
  ])('is not read from %s', (_, text) => {
    expect(parseEntry(text)).toBeNull();
  });
});

test('of several copies of one run the newest counts', () => {
  const old = anEntry({ seq: 2, engineStopped: true });
  const later = anEntry({ seq: 3, engineStopped: false });
  const other = anEntry({ runId: 'r0', startedAt: '2026-11-22T00:00:00.000Z' });
  expect(newestOfEach([later, old, other])).toEqual([other, later]);
  expect(newestOfEach([old, later])).toEqual([later]);
});

describe('what several runs have left', () => {
  const first = anEntry({ engineStopped: false, builder: null });
  const second = anEntry({
    runId: 'r2',
    blindSinceMs: 70,
    networks: null,
    setAside: ['r1-repair', 'r2-x'],
    ran: [
      { id: 'a', name: 'n-a', autoRemove: false, ranAtMs: 9 },
      { id: 'b', name: 'n-b', autoRemove: true, ranAtMs: 0 },
    ],
  });

  test('is one: each container once, with the time that was noted last', () => {
    expect(mergeBegun([first, second])).toEqual({
      engineStopped: true,
      ran: second.ran,
      blindSinceMs: 70,
      builder: second.builder,
      networks: first.networks,
      setAside: ['r1-repair', 'r2-x'],
      remaking: null,
    });
    expect(mergeBegun([second, first]).ran).toEqual(second.ran);
  });

  test('is nothing where there were none', () => {
    expect(mergeBegun([])).toEqual({
      engineStopped: false,
      ran: [],
      blindSinceMs: null,
      builder: null,
      networks: null,
      setAside: [],
      remaking: null,
    });
  });
});

describe('a directory of entries', () => {
  let home: string;
  let directory: string;
  beforeEach(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'buildmend-journal-'));
    directory = path.join(home, 'state', 'journal-x');
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  test('is made when needed, takes the newer entry, and goes with the last', async () => {
    expect(await readEntries(directory)).toEqual([]);
    await writeEntry(directory, anEntry());
    await writeEntry(directory, anEntry({ seq: 2 }));
    await writeEntry(directory, anEntry({ runId: 'r2' }));
    expect(await readEntries(directory)).toEqual([anEntry({ seq: 2 }), anEntry({ runId: 'r2' })]);
    await removeEntry(directory, 'r1');
    expect(await readdir(directory)).toEqual(['r2.json']);
    await removeEntry(directory, 'r2');
    expect(await readdir(path.dirname(directory))).toEqual([]);
  });

  test('hands out nothing for a draft, or for what makes no sense', async () => {
    await writeEntry(directory, anEntry());
    await writeFile(path.join(directory, 'r2.json.1-2.new'), JSON.stringify(anEntry({ runId: 'r2' })));
    await writeFile(path.join(directory, 'r3.json'), '{');
    expect(await readEntries(directory)).toEqual([anEntry()]);
  });

  test('is rid of drafts of those that died, and keeps the draft of one that lives', async () => {
    const self = await processId(process.pid);
    const mine = `r1.json.${self?.pid}-${self?.startTicks}.new`;
    await mkdir(directory, { recursive: true });
    for (const name of [mine, 'r2.json.1-2.new']) await writeFile(path.join(directory, name), '{');
    await clearDrafts(directory);
    expect(await readdir(directory)).toEqual([mine]);
  });

  test('takes no name that leads elsewhere', async () => {
    await expect(writeEntry(directory, anEntry({ runId: '../x' }))).rejects.toThrow(/refused name/);
  });
});
