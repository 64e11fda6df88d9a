/** The check of overlay2's short links on trees as the driver makes them. */
import { mkdir, mkdtemp, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { checkOverlay2Links } from '../../src/engine/checks/overlay2-links.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'links-'));
  await mkdir(join(root, 'overlay2', 'l'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function addLayer(id: string, link: string): Promise<void> {
  await mkdir(join(root, 'overlay2', id, 'diff'), { recursive: true });
  await symlink(`../${id}/diff`, join(root, 'overlay2', 'l', link));
  await writeFile(join(root, 'overlay2', id, 'link'), link);
}

describe('checkOverlay2Links', () => {
  test('finds nothing on a healthy store, with a container’s init layer and one that is just being made', async () => {
    await addLayer('aaa', 'LINKA');
    await addLayer('aaa-init', 'LINKB');
    await mkdir(join(root, 'overlay2', 'new', 'diff'), { recursive: true });
    await mkdir(join(root, 'overlay2', '.tmp-committed3'), { recursive: true });

    const finding = await checkOverlay2Links(root);

    expect(finding).toMatchObject({ state: 'healthy', detail: 'all 3 layers have their link' });
  });

  test('calls it broken when the directory of links is gone, with and without layers', async () => {
    await addLayer('aaa', 'LINKA');
    await rm(join(root, 'overlay2', 'l'), { recursive: true });
    expect(await checkOverlay2Links(root)).toMatchObject({
      state: 'broken',
      path: join(root, 'overlay2', 'l'),
      implies: { failureClass: 'overlay2-corruption', owner: 'engine' },
    });

    await rm(join(root, 'overlay2', 'aaa'), { recursive: true });
    expect((await checkOverlay2Links(root)).state).toBe('broken');
  });

  test('counts links that are gone or lead to another layer', async () => {
    for (const name of ['a', 'b', 'c', 'd', 'e']) await addLayer(name, `LINK${name.toUpperCase()}`);
    for (const name of ['A', 'B', 'C', 'D']) await unlink(join(root, 'overlay2', 'l', `LINK${name}`));
    await symlink('../e/diff', join(root, 'overlay2', 'l', 'LINKA'));

    const finding = await checkOverlay2Links(root);

    expect(finding).toMatchObject({ state: 'broken' });
    expect(finding.detail).toMatch(/^4 of 5 layers have no link in it/);
  });

  test('does not mistake a layer that is being removed for a broken one', async () => {
    await addLayer('aaa', 'LINKA');
    await addLayer('bbb', 'LINKB');
    await unlink(join(root, 'overlay2', 'l', 'LINKB'));
    setTimeout(() => void rm(join(root, 'overlay2', 'bbb'), { recursive: true }), 600);

    expect((await checkOverlay2Links(root)).state).toBe('healthy');
  });

  test('does not judge an engine without such a store', async () => {
    expect((await checkOverlay2Links(join(root, 'nowhere'))).state).toBe('unknown');
  });
});
