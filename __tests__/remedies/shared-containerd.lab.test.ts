/** On a real engine whose containerd is not its own, as distributions have it: its store is reset where it is Docker's alone. */
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type LabEngine, startLabEngine } from '../../lab/engine.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { startBaseline } from '../../src/engine/baseline.ts';
import { createEngine, endpointOf } from '../../src/engine/create-engine.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { findContainerd } from '../../src/privileged/ops/find-containerd.ts';
import { obstaclesOf, REMEDIES } from '../../src/remedies/index.ts';
import { contextFor } from './treat-fault.ts';

const MINUTE = 60_000;
const IMAGE = 'bm/precious:1';
const inventory = await prepareLab({ want: ['debian'] });
const ready = inventory.root.have && inventory.engines['28.5'].have && inventory.engines['26.1'].have;
const suite = ready ? describe : describe.skip;

interface Shared {
  readonly lab: LabEngine;
  readonly engine: Engine;
  readonly root: string;
  readonly address: string;
  containerd(): Promise<number | undefined>;
}

/** containerd is started beside dockerd, once: whoever stops it has to start it again. */
async function withShared(version: '26.1' | '28.5', use: (shared: Shared) => Promise<void>): Promise<void> {
  const lab = await startLabEngine({ version, store: 'containerd', start: false });
  const home = join(lab.dir, 'ctd');
  const [root, address] = [join(home, 'root'), join(home, 'containerd.sock')];
  try {
    await mkdir(home);
    const script = join(lab.dir, 'dockerd.sh');
    const text = (await readFile(script, 'utf8')).trimEnd();
    const words = `--root ${root} --state ${home}/state --address ${address}`;
    const before = `if mkdir ${home}/once 2>/dev/null; then
      containerd ${words} </dev/null >>${home}/log 2>&1 &
      until [ -S ${address} ]; do sleep 0.05; done
    fi`;
    await writeFile(script, text.replace(/^exec /m, `${before}\nexec `).concat(` --containerd ${address}\n`));
    await lab.start();
    const { env, stopScript, startScript, logFile } = lab;
    const baseline = startBaseline(endpointOf(null, env).endpoint, { stateDir: join(lab.dir, 'state') });
    await baseline.settled;
    const [engineStop, engineStart] = [stopScript, startScript];
    const engine = createEngine({
      command: null,
      env,
      engineStop,
      engineStart,
      engineLog: logFile,
      baseline,
    });
    await importImage(lab);
    await use({
      lab,
      engine,
      root,
      address,
      containerd: async () => (await findContainerd({ address }))?.pid,
    });
  } finally {
    await lab.remove();
  }
}

async function importImage(lab: LabEngine): Promise<void> {
  const folder = join(lab.dir, 'image');
  await mkdir(join(folder, 'bin'), { recursive: true });
  execFileSync('cp', [lab.busyboxPath, join(folder, 'bin', 'sh')]);
  execFileSync('tar', ['-cf', `${folder}.tar`, '-C', folder, '.']);
  expect(await lab.docker(['import', `${folder}.tar`, IMAGE])).toMatchObject({ exitCode: 0 });
}

const runs = async (lab: LabEngine): Promise<number | undefined> =>
  (await lab.docker(['run', '--rm', '--network', 'none', IMAGE, '/bin/sh', '-c', 'true'])).exitCode;

async function whyNot(engine: Engine): Promise<string | undefined> {
  const context = await contextFor(engine);
  return (await obstaclesOf(['reset-image-store'], () => context))['reset-image-store'];
}

suite('a containerd of its own', () => {
  test.each(['26.1', '28.5'] as const)(
    'is stopped and started with engine %s, and its store goes and comes back with the engine’s',
    (version) =>
      withShared(version, async ({ lab, engine, root, containerd }) => {
        const before = await containerd();
        expect(await runs(lab)).toBe(0);
        expect(await engine.facts()).toMatchObject({ store: 'containerd', containerdRoot: root });

        expect(await whyNot(engine)).toBeUndefined();
        const result = await REMEDIES['reset-image-store'].apply(
          await contextFor(engine, { builds: [IMAGE] }),
        );

        expect(result).toMatchObject({
          kind: 'applied',
          detail: expect.stringContaining(`${root}/io.containerd.`),
        });
        if (result.kind === 'failed') return;
        expect((await lab.docker(['images', '-q'])).stdout).toBe('');
        expect(await containerd()).not.toBe(before);
        expect(await result.undo?.()).toBe(true);
        expect(await runs(lab)).toBe(0);
        expect([...(await readdir(root)), ...(await readdir(lab.dataRoot))]).not.toContain('.buildmend');

        const again = await contextFor(engine, { runId: 'again', builds: [IMAGE] });
        const reset = await REMEDIES['reset-image-store'].apply(again);
        if (reset.kind === 'applied') await reset.commit?.();
        expect([...(await readdir(root)), ...(await readdir(lab.dataRoot))]).not.toContain('.buildmend');
        await importImage(lab);
        expect(await runs(lab)).toBe(0);
      }),
    2 * MINUTE,
  );

  test(
    'that Kubernetes uses too is neither stopped nor moved',
    () =>
      withShared('28.5', async ({ lab, engine, root, address, containerd }) => {
        const before = [await containerd(), lab.pid(), await readdir(root)];
        const ctr = ['ctr', '-a', address, '-n', 'k8s.io', 'snapshots', 'prepare', 'theirs'];
        const [enter = '', ...words] = lab.inNamespace(ctr);
        execFileSync(enter, words, { env: { ...process.env, ...lab.env } });

        expect(await whyNot(engine)).toContain('is shared with k8s.io: it is neither stopped nor moved');
        expect(await REMEDIES['reset-image-store'].apply(await contextFor(engine))).toMatchObject({
          kind: 'failed',
        });

        expect([await containerd(), lab.pid(), await readdir(root)]).toEqual(before);
        expect(await runs(lab)).toBe(0);
      }),
    2 * MINUTE,
  );

  test(
    'whose records are broken is left alone, for nobody knows who else is in them',
    () =>
      withShared('28.5', async ({ lab, engine, root, containerd }) => {
        const [pid, database] = [await containerd(), join(root, 'io.containerd.metadata.v1.bolt', 'meta.db')];
        await lab.stop();
        process.kill(pid ?? 0, 'SIGKILL');
        await writeFile(database, Buffer.alloc(64 * 1024, 'garbage'));

        expect(await whyNot(engine)).toMatch(/records of containerd .* cannot be read \(it is no database\)/);

        expect((await readFile(database)).subarray(0, 7).toString()).toBe('garbage');
      }),
    2 * MINUTE,
  );
});
