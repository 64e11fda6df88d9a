import { describe, expect, test } from '@jest/globals';
import type { EngineProcess } from '../../src/privileged/engine-process.ts';
import { newcomer } from '../../src/privileged/ops/watch-for-engine.ts';

function dockerd(...options: readonly string[]): EngineProcess {
  return {
    pid: 1,
    startTicks: '1',
    state: 'S',
    uid: 0,
    argv: ['dockerd', ...options],
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

const OTHERS = dockerd('-H', 'unix:///tmp/other/docker.sock', '--data-root', '/tmp/other/data');
const OURS = dockerd('--host=unix:///tmp/ours/docker.sock', '--data-root', '/tmp/ours/data');
const UNSAID = dockerd('-H', 'fd://');

describe('an engine that comes up while ours is started', () => {
  test('is ours when it names our socket, whoever came first', () => {
    expect(newcomer([OTHERS, UNSAID, OURS], '/tmp/ours/docker.sock')).toBe(OURS);
  });

  test('is somebody else’s when it names another socket, also when it is alone', () => {
    expect(newcomer([OTHERS], '/tmp/ours/docker.sock')).toBeNull();
    expect(newcomer([dockerd('-H', 'tcp://127.0.0.1:2375')], '/tmp/ours/docker.sock')).toBeNull();
  });

  test('may be ours when it names none, but only alone', () => {
    expect(newcomer([OTHERS, UNSAID], '/run/docker.sock')).toBe(UNSAID);
    expect(newcomer([UNSAID, dockerd()], '/run/docker.sock')).toBeNull();
  });
});
