/** The built doctor as the user of a rootless engine: no sudo is needed, running or stopped. */
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { AS_NOBODY, startRootlessEngine } from '../../lab/rootless-engine.ts';
import type { DoctorCheck } from '../../src/engine/doctor.ts';

const MINUTE = 60_000;
const { root } = await prepareLab({ want: ['debian'] });
const started = root.have ? await startRootlessEngine() : root.why;
const engine = typeof started === 'string' ? null : started;
const suite = engine === null ? describe.skip : describe;

suite(`the doctor of a rootless engine${typeof started === 'string' ? ` (skipped: ${started})` : ''}`, () => {
  let home = '';

  afterAll(async () => {
    await engine?.remove();
    await rm(home, { recursive: true, force: true });
  });

  async function checks(): Promise<readonly DoctorCheck[]> {
    if (home === '') {
      home = await mkdtemp(path.join(tmpdir(), 'buildmend-rootless-'));
      await cp(path.join(import.meta.dirname, '..', '..', 'dist'), path.join(home, 'dist'), {
        recursive: true,
      });
      await execa('chmod', ['-R', 'a+rX', home]);
    }
    const words = [process.execPath, path.join(home, 'dist', 'cli', 'index.js'), 'doctor', '--json'];
    const env = { ...engine?.env };
    const run = await execa('setpriv', [...AS_NOBODY, ...words], {
      env,
      extendEnv: false,
      reject: false,
      cwd: '/',
    });
    expect(run.stderr).toBe('');
    const said: { readonly checks: readonly DoctorCheck[] } = JSON.parse(run.stdout);
    return said.checks;
  }

  const statesOf = (list: readonly DoctorCheck[]): readonly string[] =>
    list.filter(({ state }) => state !== 'healthy').map(({ id, state }) => `${id} ${state}`);

  it(
    'reads its user’s own files; only the kernel’s log may be root’s',
    async () => {
      const before = await checks();

      expect(statesOf(before).filter((line) => line !== 'kernel-log unknown')).toEqual([]);
      expect(before.map(({ id }) => id)).toEqual(
        expect.arrayContaining([
          'overlay2-links',
          'overlay2-layers',
          'layerdb',
          'local-kv-db',
          'buildkit-state',
          'ready',
        ]),
      );
    },
    MINUTE,
  );

  it(
    'finds what is broken, running and stopped',
    async () => {
      const links = path.join(engine?.dataRoot ?? '', 'overlay2', 'l');
      await rename(links, `${links}.away`);

      expect(statesOf(await checks())).toContain('overlay2-links broken');
      await engine?.stop();
      const stopped = statesOf(await checks());

      expect(stopped).toEqual(expect.arrayContaining(['reachable broken', 'overlay2-links broken']));
      expect(stopped).not.toContain('layerdb unknown');
    },
    MINUTE,
  );
});
