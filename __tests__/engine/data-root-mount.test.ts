/** What the mount below the data root means. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findingOfMounts, type MountQuestion } from '../../src/engine/checks/data-root-mount.ts';

let dataRoot: string;
beforeEach(() => {
  dataRoot = mkdtempSync(path.join(tmpdir(), 'mount-'));
});
afterEach(() => {
  rmSync(dataRoot, { recursive: true });
});

function mounted(type: string, options = 'rw'): string {
  return `22 1 259:1 / / rw - ext4 /dev/sda1 rw\n40 22 0:50 / ${dataRoot} rw - ${type} what ${options}\n`;
}

function ask(over: Partial<MountQuestion>, mountinfo: string) {
  const containerdRoot = path.join(dataRoot, 'containerd/daemon');
  return findingOfMounts(
    { dataRoot, store: 'containerd', containerdRoot, pid: null, running: true, ...over },
    mountinfo,
  );
}

function snapshotsOf(snapshotter: string, ...names: readonly string[]): void {
  const folder = path.join(dataRoot, 'containerd/daemon', `io.containerd.snapshotter.v1.${snapshotter}`);
  for (const name of names) mkdirSync(path.join(folder, 'snapshots', name), { recursive: true });
}

test('a read-only one is a failing disk', async () => {
  expect(await ask({}, mounted('ext4', 'ro'))).toMatchObject({
    state: 'broken',
    implies: { failureClass: 'storage-io-error' },
  });
});

test('an overlay keeps an engine with overlay2 from starting', async () => {
  const over = { store: 'overlay2', running: false } as const;
  expect(await ask(over, mounted('overlay'))).toMatchObject({
    state: 'broken',
    implies: { failureClass: 'nested-overlay' },
  });
});

describe('a running engine on an overlay', () => {
  test('can mount nothing where containerd’s overlay snapshotter is used', async () => {
    snapshotsOf('overlayfs', '1');
    expect(await ask({}, mounted('overlay'))).toMatchObject({
      state: 'broken',
      implies: { failureClass: 'nested-overlay' },
    });
  });

  test('is healthy with a graph driver, which tried before it started', async () => {
    snapshotsOf('overlayfs', '1');
    expect(await ask({ store: 'other' }, mounted('overlay'))).toMatchObject({ state: 'healthy' });
  });

  test('is healthy with another snapshotter', async () => {
    expect(await ask({}, mounted('overlay'))).toMatchObject({ state: 'healthy' });
    snapshotsOf('overlayfs', '1');
    snapshotsOf('native', '1');
    expect(await ask({}, mounted('overlay'))).toMatchObject({ state: 'healthy' });
  });

  test('is healthy where the snapshots stand elsewhere', async () => {
    snapshotsOf('overlayfs', '1');
    const elsewhere = { containerdRoot: '/var/lib/containerd' };
    expect(await ask(elsewhere, mounted('overlay'))).toMatchObject({ state: 'healthy' });
  });
});

test('a file system of its own is healthy', async () => {
  snapshotsOf('overlayfs', '1');
  expect(await ask({}, mounted('ext4'))).toMatchObject({ state: 'healthy' });
});
