/** Where the engine's files are is learned from the engine, its process, its unit or an earlier run, and never from habit. */
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHands } from '../../src/engine/as-root.ts';
import type { EngineRecord } from '../../src/engine/engine-record.ts';
import { factsFromInfo, factsWithoutEngine, type SilentSources } from '../../src/engine/facts.ts';
import type { EngineProcess } from '../../src/privileged/engine-process.ts';
import { createPrivilege } from '../../src/privileged/run.ts';

let folder = '';
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'facts-')));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Reads only, so that our own rights are enough. */
const hands = createHands(() => createPrivilege({ cliPath: '', uid: 0 }));
const NOTHING: SilentSources = { process: null, alive: false, words: null, record: null };

function aProcess(...argv: readonly string[]): EngineProcess {
  return {
    pid: 2 ** 22 + 1,
    startTicks: '1',
    state: 'S',
    uid: 0,
    argv,
    exe: null,
    cwd: null,
    env: null,
    sockets: [],
    logFile: null,
    foreignNet: false,
    foreignMnt: false,
    netName: null,
    mntName: null,
  };
}

function aRecord(dataRoot: string): EngineRecord {
  return {
    endpoint: 'unix:///run/docker.sock',
    dataRoot,
    store: 'overlay2',
    containerdRoot: null,
    argv: ['dockerd'],
    exe: null,
    cwd: null,
    logFile: null,
    launcher: null,
    netName: null,
    mntName: null,
    bootId: null,
    places: {},
    rootless: false,
  };
}

test('comes from the engine’s own answer', async () => {
  const info = {
    dataRoot: folder,
    store: 'overlay2',
    containerdAddress: null,
    containersRunning: 0,
    engineId: 'id',
    serverVersion: '28.5.2',
    liveRestore: false,
    swarm: false,
    rootless: false,
    desktop: true,
  } as const;

  expect(await factsFromInfo(hands, info)).toMatchObject({
    dataRoot: folder,
    source: 'info',
    desktop: true,
  });
});

describe('of an engine that does not answer', () => {
  test('is not known where nothing tells', async () => {
    expect(await factsWithoutEngine(hands, NOTHING)).toBeNull();
  });

  test('comes from the words that its process was started with, not from an earlier run', async () => {
    const process = aProcess('dockerd', '--data-root', join(folder, 'now'));

    const facts = await factsWithoutEngine(hands, {
      ...NOTHING,
      process,
      alive: false,
      record: aRecord(join(folder, 'before')),
    });

    expect(facts).toMatchObject({ dataRoot: join(folder, 'now'), source: 'process' });
  });

  test('comes from the daemon.json that its process reads', async () => {
    const file = join(folder, 'daemon.json');
    await writeFile(file, JSON.stringify({ 'data-root': join(folder, 'json') }));

    const facts = await factsWithoutEngine(hands, {
      ...NOTHING,
      process: aProcess('dockerd', '--config-file', file),
    });

    expect(facts).toMatchObject({ dataRoot: join(folder, 'json'), source: 'daemon.json' });
  });

  test('comes from its unit', async () => {
    const words = {
      service: 'docker.service',
      socket: null,
      active: false,
      mainPid: null,
      argv: ['/usr/sbin/dockerd', `--data-root=${folder}/unit`],
    };

    expect(await factsWithoutEngine(hands, { ...NOTHING, words })).toMatchObject({
      dataRoot: join(folder, 'unit'),
      source: 'unit',
    });
  });

  test('comes from an earlier run where a words hides it in a variable, and where nothing else is left', async () => {
    const record = aRecord(join(folder, 'before'));
    const argv = ['/usr/sbin/dockerd', '$DOCKER_OPTS'];
    const words = { service: 'docker.service', socket: null, active: false, mainPid: null, argv };

    for (const sources of [
      { ...NOTHING, words, record },
      { ...NOTHING, record },
    ]) {
      expect(await factsWithoutEngine(hands, sources)).toMatchObject({
        dataRoot: join(folder, 'before'),
        source: 'record',
      });
    }
  });
});
