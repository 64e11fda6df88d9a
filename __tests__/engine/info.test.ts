/** The engine's own answer, as real engines of 20.10 and 28.5 gave it. */
import { describe, expect, test } from '@jest/globals';
import { volumesOf } from '../../src/engine/ask-engine.ts';
import { isBuilderState, readInfo } from '../../src/engine/info.ts';

const GRAPH = {
  ID: 'cfb19026-d677-4de1-8df4-276e15d864cf',
  Driver: 'overlay2',
  DriverStatus: [
    ['Backing Filesystem', 'extfs'],
    ['Supports d_type', 'true'],
  ],
  DockerRootDir: '/var/lib/docker',
  ServerVersion: '28.5.2+dfsg4',
  LiveRestoreEnabled: false,
  Swarm: { NodeID: '', LocalNodeState: 'inactive', RemoteManagers: null },
  SecurityOptions: ['name=seccomp,profile=builtin'],
  Containerd: { Address: '/run/containerd/containerd.sock', Namespaces: { Containers: 'moby' } },
  ContainersRunning: 2,
};
const CONTAINERD = {
  ...GRAPH,
  Driver: 'overlayfs',
  DriverStatus: [['driver-type', 'io.containerd.snapshotter.v1']],
};

describe('readInfo', () => {
  test('reads store, containerd and state of an engine of 28.5', () => {
    expect(readInfo(GRAPH)).toMatchObject({
      dataRoot: '/var/lib/docker',
      store: 'overlay2',
      containerdAddress: '/run/containerd/containerd.sock',
      swarm: false,
      liveRestore: false,
      rootless: false,
      containersRunning: 2,
    });
    expect(readInfo(CONTAINERD)?.store).toBe('containerd');
  });

  test.each([
    { change: { Swarm: { LocalNodeState: 'active' } }, expected: { swarm: true } },
    { change: { LiveRestoreEnabled: true }, expected: { liveRestore: true } },
    { change: { SecurityOptions: ['name=seccomp', 'name=rootless'] }, expected: { rootless: true } },
    { change: { Driver: 'vfs', DriverStatus: null }, expected: { store: 'other' } },
    { change: { Containerd: undefined }, expected: { containerdAddress: null } },
  ])('tells $expected', ({ change, expected }) => {
    expect(readInfo({ ...GRAPH, ...change })).toMatchObject(expected);
  });

  test.each([null, [], 'text', { message: 'error' }])('is null for what is no answer: %j', (answer) => {
    expect(readInfo(answer)).toBeNull();
  });
});

test('reads the names of volumes, of none, and of no answer', () => {
  const answer = {
    Volumes: [
      { Name: 'b', Driver: 'local', Labels: { k: 'v' } },
      { Name: 'buildx_buildkit_x0_state', Driver: 'local', Labels: null },
      { Name: 'a', Driver: 'nfs', Labels: null },
    ],
    Warnings: null,
  };
  expect(volumesOf(answer)).toEqual([
    { name: 'a', driver: 'nfs', labels: [], bytes: null },
    { name: 'b', driver: 'local', labels: ['k=v'], bytes: null },
  ]);
  expect(volumesOf({ Volumes: null })).toEqual([]);
  expect(volumesOf({ message: 'x' })).toBeNull();
});

test('knows a builder’s state from a volume of the user', () => {
  expect(isBuilderState('buildx_buildkit_lab0_state')).toBe(true);
  expect(isBuilderState('my_buildx_buildkit_lab0_state')).toBe(false);
  expect(isBuilderState('keep_state')).toBe(false);
});
