/** Setting aside, putting back, deleting and listing, on directories that look like a stopped engine's data root. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  access,
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { deleteAside } from '../../src/privileged/ops/delete-aside.ts';
import { keepAside } from '../../src/privileged/ops/keep-aside.ts';
import { listAside } from '../../src/privileged/ops/list-aside.ts';
import { putBack } from '../../src/privileged/ops/put-back.ts';
import { type SetAsideArgs, setAside } from '../../src/privileged/ops/set-aside.ts';
import { usedBy } from '../../src/privileged/set-aside/users.ts';
import { aDataRoot, FILES, inMountNamespace } from './a-data-root.ts';

const NEVER = new AbortController().signal;
const DEAD = { pid: 1, startTicks: 'of another life' };
const asRoot = process.geteuid?.() === 0 ? test : test.skip;
let dataRoot = '';

beforeEach(async () => {
  dataRoot = await aDataRoot();
});
afterEach(() => rm(dirname(dataRoot), { recursive: true, force: true }));

function args(over: Partial<SetAsideArgs> = {}): SetAsideArgs {
  const startedAt = '2026-11-21T10:00:00.000Z';
  const entries = ['overlay2', 'image', 'buildkit', 'tmp'];
  return {
    dataRoot,
    id: 'run-1',
    rung: 'reset-image-store',
    owner: DEAD,
    startedAt,
    entries,
    volumesToo: false,
    ...over,
  };
}

/** Paths and texts of every file, our own directory included. */
async function content(): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const entry of await readdir(dataRoot, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) found[path.slice(dataRoot.length + 1)] = await readFile(path, 'utf8');
  }
  return found;
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(dataRoot, path)), { recursive: true });
  await writeFile(join(dataRoot, path), text);
}

describe('set aside', () => {
  test('moves what is there and keeps everything else in its place', async () => {
    const result = await setAside(args(), NEVER);

    expect(result).toEqual({ moved: ['overlay2', 'image', 'buildkit'], unmounted: 0 });
    const now = await content();
    expect(now['volumes/keep/_data/kept.txt']).toBe('kept');
    expect(now['network/files/local-kv.db']).toBe('kv');
    expect(now['.buildmend/set-aside/run-1/store/overlay2/abc/link']).toBe('ABC');
    expect(Object.keys(now).filter((path) => /^(overlay2|image|buildkit)\//.test(path))).toEqual([]);
  });

  test('moves a single file with its way', async () => {
    await setAside(args({ entries: ['image/overlay2/repositories.json'] }), NEVER);

    const now = await content();
    expect(now['image/overlay2/repositories.json']).toBeUndefined();
    expect(now['.buildmend/set-aside/run-1/store/image/overlay2/repositories.json']).toBe('{}');
  });

  test.each([
    ['a way out', ['../other']],
    ['an absolute path', ['/etc']],
    ['its own directory', ['.buildmend']],
    ['every volume', ['volumes']],
    ['the data of a volume', ['volumes/keep']],
    ['a file in a volume', ['volumes/keep/_data/kept.txt']],
    ['a part of another entry', ['overlay2/abc']],
    ['an entry twice', ['overlay2']],
  ])('refuses %s and changes nothing', async (_, entries) => {
    await expect(setAside(args({ entries: ['overlay2', ...entries] }), NEVER)).rejects.toThrow('refused');

    expect(await content()).toEqual(FILES);
  });

  test('refuses when nothing of it is there', async () => {
    await expect(setAside(args({ entries: ['tmp'] }), NEVER)).rejects.toThrow('none of tmp is in');

    expect(await content()).toEqual(FILES);
  });

  test('moves volumes only where their loss is allowed', async () => {
    const result = await setAside(args({ entries: ['volumes'], volumesToo: true }), NEVER);

    expect(result.moved).toEqual(['volumes']);
  });

  test.each([
    ['overlay2', 'overlay2'],
    ['image/overlay2', 'image/overlay2/repositories.json'],
  ])('refuses a symbolic link at %s', async (link, entry) => {
    await rename(join(dataRoot, link), join(dirname(dataRoot), 'elsewhere'));
    await symlink(join(dirname(dataRoot), 'elsewhere'), join(dataRoot, link));

    await expect(setAside(args({ entries: [entry] }), NEVER)).rejects.toThrow('symbolic link');

    await access(join(dirname(dataRoot), 'elsewhere'));
  });

  test('moves a layer’s own link with the layer, and puts both back', async () => {
    const link = `overlay2/l/${'A'.repeat(26)}`;
    await mkdir(join(dataRoot, 'overlay2/l'));
    await symlink('../abc/diff', join(dataRoot, link));
    const before = await content();

    await setAside(args({ entries: ['overlay2/abc', link] }), NEVER);
    expect(await readdir(join(dataRoot, 'overlay2/l'))).toEqual([]);
    await putBack({ dataRoot, id: 'run-1' }, NEVER);

    expect(await content()).toEqual(before);
    expect(await readlink(join(dataRoot, link))).toBe('../abc/diff');
  });

  test('refuses a link in the place of a layer’s own that leads elsewhere', async () => {
    const link = `overlay2/l/${'A'.repeat(26)}`;
    await mkdir(join(dataRoot, 'overlay2/l'));
    await symlink('../../volumes/keep', join(dataRoot, link));

    await expect(setAside(args({ entries: [link] }), NEVER)).rejects.toThrow('symbolic link');
  });

  test('refuses a directory that is no data root', async () => {
    await expect(setAside(args({ dataRoot: '/usr/lib' }), NEVER)).rejects.toThrow(
      'does not look like a Docker data root',
    );
  });

  test('refuses while a process has a file of the engine open for writing, and names it', async () => {
    const path = join(dataRoot, 'buildkit/metadata_v2.db');
    const child = spawn('sh', ['-c', 'exec 3<>"$0"; echo; exec cat', path], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    await once(child.stdout, 'data');

    const refusal = expect(setAside(args(), NEVER)).rejects.toThrow(`process ${child.pid} (cat, ${path})`);

    await refusal.finally(() => child.stdin.end());
    expect(await content()).toEqual(FILES);
  });

  test('does not mind a reader, nor a writer of a volume', async () => {
    const reader = await open(join(dataRoot, 'containers/c1/config.v2.json'), 'r');
    const child = spawn('sh', [
      '-c',
      'exec 3<"$0/overlay2/abc/link" 4<>"$0/volumes/keep/_data/kept.txt"; echo; exec cat',
      dataRoot,
    ]);
    await once(child.stdout, 'data');

    const result = setAside(args(), NEVER).finally(() => child.stdin.end());

    await expect(result).resolves.toMatchObject({ unmounted: 0 });
    await reader.close();
  });

  asRoot('moves back what was moved when a later rename fails', async () => {
    const immutable = join(dataRoot, 'buildkit');
    execFileSync('chattr', ['+i', immutable]);

    const refusal = expect(setAside(args(), NEVER)).rejects.toThrow('EPERM');

    await refusal.finally(() => execFileSync('chattr', ['-i', immutable]));
    expect(await content()).toEqual(FILES);
    expect(await readdir(dataRoot)).not.toContain('.buildmend');
  });

  test('takes no id twice', async () => {
    await setAside(args({ entries: ['image'] }), NEVER);

    await expect(setAside(args({ entries: ['overlay2'] }), NEVER)).rejects.toThrow('EEXIST');

    expect((await content())['.buildmend/set-aside/run-1/store/image/overlay2/repositories.json']).toBe('{}');
  });
});

describe('mounts', () => {
  asRoot('refuses a foreign mount point, and names it', async () => {
    const privilege = await inMountNamespace(dataRoot, `mount -t tmpfs mine ${dataRoot}/overlay2/abc/diff`);

    const run = privilege.run('setAside', args(), { timeoutMs: 20_000 });

    await expect(run).rejects.toThrow(`${dataRoot}/overlay2/abc/diff is a mount point (tmpfs of mine)`);
    expect(await content()).toEqual(FILES);
  });

  asRoot('refuses a bind of a directory that is not the engine’s', async () => {
    const outside = join(dirname(dataRoot), 'precious');
    await mkdir(outside);
    const privilege = await inMountNamespace(
      dataRoot,
      `mount --bind ${outside} ${dataRoot}/overlay2/abc/diff`,
    );

    await expect(privilege.run('setAside', args(), { timeoutMs: 20_000 })).rejects.toThrow(
      'is a mount point',
    );
  });

  asRoot('refuses a bind of a volume below a store', async () => {
    const privilege = await inMountNamespace(
      dataRoot,
      `mount --bind ${dataRoot}/volumes/keep ${dataRoot}/overlay2/abc/diff`,
    );

    await expect(privilege.run('setAside', args(), { timeoutMs: 20_000 })).rejects.toThrow(
      'is a mount point',
    );
  });

  asRoot('unmounts leftovers of the engine’s own', async () => {
    await mkdir(join(dataRoot, 'overlay2/abc/merged'));
    await mkdir(join(dataRoot, 'overlay2/abc/work'));
    await mkdir(join(dataRoot, 'containers/c1/mounts/shm'), { recursive: true });
    const layer = `${dataRoot}/overlay2/abc`;
    const privilege = await inMountNamespace(
      dataRoot,
      `mount --bind ${dataRoot}/overlay2 ${dataRoot}/overlay2
       mount -t overlay overlay -o lowerdir=${dataRoot}/image,upperdir=${layer}/diff,workdir=${layer}/work ${layer}/merged
       mount -t tmpfs shm ${dataRoot}/containers/c1/mounts/shm`,
    );

    const result = await privilege.run('setAside', args({ entries: ['overlay2', 'containers'] }), {
      timeoutMs: 20_000,
    });

    expect(result).toEqual({ moved: ['overlay2', 'containers'], unmounted: 3 });
  });

  asRoot('leaves mounts alone that stand in what is kept', async () => {
    const privilege = await inMountNamespace(dataRoot, `mount -t tmpfs nfs ${dataRoot}/volumes/keep/_data`);

    const result = await privilege.run('setAside', args(), { timeoutMs: 20_000 });

    expect(result.unmounted).toBe(0);
  });

  asRoot('does not delete across a mount', async () => {
    await setAside(args(), NEVER);
    const outside = join(dirname(dataRoot), 'precious');
    await mkdir(outside);
    await writeFile(join(outside, 'file'), 'precious');
    const below = `${dataRoot}/.buildmend/set-aside/run-1/store/overlay2/abc/diff`;
    const privilege = await inMountNamespace(dataRoot, `mount --bind ${outside} ${below}`);

    await expect(
      privilege.run('deleteAside', { dataRoot, id: 'run-1' }, { timeoutMs: 20_000 }),
    ).rejects.toThrow('is mounted below');

    expect(await readFile(join(outside, 'file'), 'utf8')).toBe('precious');
  });

  asRoot('refuses while a container lives on its layers', async () => {
    const layer = `${dataRoot}/overlay2/abc`;
    await mkdir(join(dataRoot, 'overlay2/abc/work'));
    const root = join(dirname(dataRoot), 'rootfs');
    await mkdir(root);
    const script = `mount -t overlay overlay -o lowerdir=/,upperdir=${layer}/diff,workdir=${layer}/work ${root}
      cd ${root}; mkdir -p old; pivot_root . old; echo; exec cat`;
    const child = spawn('unshare', ['-m', 'sh', '-ec', script], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');

    const refusal = expect(setAside(args(), NEVER)).rejects.toThrow('containers are still running: process');

    await refusal.finally(() => child.stdin.end());
  });
});

describe('an engine in a mount namespace of its own', () => {
  /** Lives until its input ends, with mounts that nobody else has. */
  async function namespaceWith(script: string): Promise<{ readonly pid: number; end(): void }> {
    const words = ['-m', '--propagation', 'private', 'sh', '-ec', `${script}\necho; exec cat`];
    const child = spawn('unshare', words, { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    return { pid: child.pid ?? 0, end: () => child.stdin.end() };
  }

  asRoot('is not touched while something foreign is mounted there', async () => {
    const outside = join(dirname(dataRoot), 'precious');
    await mkdir(outside);
    const engine = await namespaceWith(`mount --bind ${outside} ${dataRoot}/overlay2/abc/diff`);

    const refusal = expect(setAside(args(), NEVER)).rejects.toThrow(
      `${dataRoot}/overlay2/abc/diff is a mount point`,
    );

    await refusal.finally(engine.end);
    expect(await content()).toEqual(FILES);
  });

  asRoot('is rid of its leftovers', async () => {
    const engine = await namespaceWith(`mount --bind ${dataRoot}/overlay2 ${dataRoot}/overlay2`);

    const result = await setAside(args(), NEVER);

    const left = await readFile(`/proc/${engine.pid}/mountinfo`, 'utf8');
    engine.end();
    expect(result.unmounted).toBe(1);
    expect(left).not.toContain(`${dataRoot}/overlay2`);
  });

  asRoot('keeps what was set aside while something is mounted in it', async () => {
    await setAside(args(), NEVER);
    const outside = join(dirname(dataRoot), 'precious');
    await mkdir(outside);
    const below = `${dataRoot}/.buildmend/set-aside/run-1/store/overlay2/abc/diff`;
    const engine = await namespaceWith(`mount --bind ${outside} ${below}`);

    const refusal = expect(deleteAside({ dataRoot, id: 'run-1' }, NEVER)).rejects.toThrow('is mounted below');

    await refusal.finally(engine.end);
  });

  asRoot('does not count where another directory stands under the same path', async () => {
    const other = await aDataRoot();
    const engine = await namespaceWith(`mount --bind ${other} ${dataRoot}
      mount -t tmpfs inner ${dataRoot}/overlay2/abc/diff`);

    const result = await setAside(args(), NEVER).finally(engine.end);

    await rm(dirname(other), { recursive: true, force: true });
    expect(result.unmounted).toBe(0);
  });
});

describe('living things', () => {
  const ID = 'ab'.repeat(32);

  test('are a shim whose container is the engine’s', async () => {
    await put(`containers/${ID}/config.v2.json`, '{}');
    const words = ['-namespace', 'moby', '-id', ID, '-address', '/run/containerd/containerd.sock'];
    const shim = spawn('bash', [
      '-c',
      'exec -a containerd-shim-runc-v2 sh -c "read line" "$@"',
      'sh',
      ...words,
    ]);
    await new Promise((resolve) => setTimeout(resolve, 300));

    const refusal = expect(setAside(args(), NEVER)).rejects.toThrow(
      `containers are still running: process ${shim.pid} (sh, ${dataRoot}/containers/${ID})`,
    );

    await refusal.finally(() => shim.kill('SIGKILL'));
    expect(await readdir(dataRoot)).not.toContain('.buildmend');
  });

  test('are containers whose layers are written relative to the driver', () => {
    const options = 'rw,lowerdir=l/A:l/B,upperdir=abc/diff,workdir=abc/work';
    const mount = { device: '0:99', root: '/', point: '/', fsType: 'overlay', source: 'overlay', options };

    expect(usedBy(mount, '/srv/docker', null)).toBe('/srv/docker/overlay2/abc/diff');
  });
});

describe('put back', () => {
  test('restores every file and leaves no trace', async () => {
    await setAside(args(), NEVER);
    await put('overlay2/new/link', 'NEW');
    await put('tmp/new', 'made since');

    const result = await putBack({ dataRoot, id: 'run-1' }, NEVER);

    expect(result).toEqual({ restored: 3 });
    expect(await content()).toEqual(FILES);
    expect(await readdir(dataRoot)).not.toContain('.buildmend');
  });

  test('works where nothing but volumes was left of the data root', async () => {
    await setAside(args({ entries: ['overlay2', 'image', 'buildkit', 'containers', 'network'] }), NEVER);
    await rm(join(dataRoot, 'engine-id'));

    const result = await putBack({ dataRoot, id: 'run-1' }, NEVER);

    expect(result.restored).toBe(5);
  });

  test('refuses once the deletion has begun', async () => {
    await setAside(args(), NEVER);
    await writeState('deleting');

    await expect(putBack({ dataRoot, id: 'run-1' }, NEVER)).rejects.toThrow('is being deleted');
  });
});

async function writeState(state: string): Promise<void> {
  const path = join(dataRoot, '.buildmend/set-aside/run-1/manifest.json');
  await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, 'utf8')), state }));
}

describe('after a crash', () => {
  /** The manifest, three stores, the manifest again. */
  const RENAMES = [1, 2, 3, 4, 5].flatMap((at) => [
    { at, when: 'before' },
    { at, when: 'after' },
  ]);

  test.each(RENAMES)('knows the way back $when rename $at of five', async ({ at, when }) => {
    const script = join(import.meta.dirname, 'dies-at-rename.ts');
    const child = spawn(process.execPath, [script, dataRoot, String(at), when], { stdio: 'inherit' });
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');

    for (const { id, state, inUse, hollow } of await listAside({ dataRoot })) {
      expect({ inUse, hollow: hollow === true }).toEqual({ inUse: false, hollow: state === null });
      if (state === null) await deleteAside({ dataRoot, id }, NEVER);
      else await putBack({ dataRoot, id }, NEVER);
    }

    expect(await content()).toEqual(FILES);
  });

  test('puts back after the first of three renames', async () => {
    await setAside(args(), NEVER);
    const kept = join(dataRoot, '.buildmend/set-aside/run-1/store');
    await rename(join(kept, 'image'), join(dataRoot, 'image'));
    await rename(join(kept, 'buildkit'), join(dataRoot, 'buildkit'));
    await writeState('renaming');

    const result = await putBack({ dataRoot, id: 'run-1' }, NEVER);

    expect(result).toEqual({ restored: 1 });
    expect(await content()).toEqual(FILES);
  });

  test('goes on with putting back, whatever the engine made in between', async () => {
    await setAside(args(), NEVER);
    await rename(join(dataRoot, '.buildmend/set-aside/run-1/store/image'), join(dataRoot, 'image'));
    await put('.buildmend/set-aside/run-1/since/overlay2/older', 'from a first try');
    await put('overlay2/newer', 'from the start after it');
    await writeState('undoing');

    const result = await putBack({ dataRoot, id: 'run-1' }, NEVER);

    expect(result).toEqual({ restored: 2 });
    expect(await content()).toEqual(FILES);
  });

  test('keeps what the engine made when everything had been put back already', async () => {
    await setAside(args(), NEVER);
    const kept = join(dataRoot, '.buildmend/set-aside/run-1/store');
    for (const name of ['overlay2', 'image', 'buildkit'])
      await rename(join(kept, name), join(dataRoot, name));
    await put('tmp/new', 'the engine’s own');
    await writeState('undoing');

    const result = await putBack({ dataRoot, id: 'run-1' }, NEVER);

    expect(result).toEqual({ restored: 0 });
    expect((await content())['tmp/new']).toBe('the engine’s own');
  });
});

describe('delete', () => {
  test('removes what was set aside, and our own directory with it', async () => {
    await setAside(args(), NEVER);

    await deleteAside({ dataRoot, id: 'run-1' }, NEVER);

    expect((await readdir(dataRoot)).toSorted()).toEqual(['containers', 'engine-id', 'network', 'volumes']);
  });

  test.each(['renaming', 'undoing'])('refuses in state %s', async (state) => {
    await setAside(args(), NEVER);
    await writeState(state);

    await expect(deleteAside({ dataRoot, id: 'run-1' }, NEVER)).rejects.toThrow('only in part');
  });
});

describe('keep', () => {
  const because = 'images that no registry has';

  test('is told with its reason, and is deleted only for a person', async () => {
    await setAside(args(), NEVER);

    await keepAside({ dataRoot, id: 'run-1', because });

    expect(await listAside({ dataRoot })).toMatchObject([
      { id: 'run-1', state: 'kept', keptBecause: because },
    ]);
    await expect(deleteAside({ dataRoot, id: 'run-1' }, NEVER)).rejects.toThrow(because);
    await deleteAside({ dataRoot, id: 'run-1', keptToo: true }, NEVER);
    expect(await readdir(dataRoot)).not.toContain('.buildmend');
  });

  test('can be put back', async () => {
    await setAside(args(), NEVER);
    await keepAside({ dataRoot, id: 'run-1', because });

    await putBack({ dataRoot, id: 'run-1' }, NEVER);

    expect(await content()).toEqual(FILES);
  });

  test.each(['renaming', 'undoing', 'deleting'])('refuses in state %s', async (state) => {
    await setAside(args(), NEVER);
    await writeState(state);

    await expect(keepAside({ dataRoot, id: 'run-1', because })).rejects.toThrow('cannot be kept');
  });
});

describe('list', () => {
  test('tells state and whether the run still lives', async () => {
    const stat = await readFile('/proc/self/stat', 'utf8');
    const startTicks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    await setAside(args({ id: 'a', entries: ['image'] }), NEVER);
    await setAside(args({ id: 'b', entries: ['overlay2'], owner: { pid: process.pid, startTicks } }), NEVER);
    await put('.buildmend/set-aside/c/store/x', 'no manifest');

    const found = await listAside({ dataRoot });

    expect(found.map(({ id, state, inUse }) => [id, state, inUse])).toEqual([
      ['a', 'renamed', false],
      ['b', 'renamed', true],
      ['c', null, false],
    ]);
  });

  test('does not take content without a manifest for nothing, nor deletes it', async () => {
    await put('.buildmend/set-aside/c/store/x', 'no manifest');
    expect(await listAside({ dataRoot })).toMatchObject([{ id: 'c', hollow: false }]);
    await expect(deleteAside({ dataRoot, id: 'c', keptToo: true }, NEVER)).rejects.toThrow(
      /nothing is recorded/,
    );
  });

  test('finds nothing on a data root without our directory', async () => {
    expect(await listAside({ dataRoot })).toEqual([]);
  });
});
