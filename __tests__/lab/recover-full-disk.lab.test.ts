/** `buildmend recover` on a disk without a free block: the engine is started, and what was set aside is put back. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { overlay2LinksDir } from '../../lab/faults/overlay2-links-dir.ts';
import { touchContext } from '../../lab/fixtures/index.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { type PreparedEngine, readKeepVolume, startPreparedEngine } from '../../lab/prepared-engine.ts';
import { KEPT_TEXT } from '../../lab/template/template.ts';
import { type CutOff, cutOff } from './cancellation-cli.ts';
import { CLI, runCli, scripts } from './run-wrapped.ts';

const MINUTE = 60_000;
const inventory = await prepareLab({ want: ['debian'] });
const why = inventory.root.have ? undefined : inventory.root.why;
const suite = why === undefined ? describe : describe.skip;

let engine: PreparedEngine;
afterEach(() => engine?.remove(), MINUTE);

/** Large pieces first, then whatever still fits, until not even an empty file does. */
const FILL = `dd if=/dev/zero of="$0/filler" bs=1M; dd if=/dev/zero of="$0/more" bs=4k
n=0; while [ $n -lt 500 ] && echo x >"$0/full$n"; do n=$((n + 1)); done; true`;

async function onSmallDisk(): Promise<void> {
  engine = await startPreparedEngine({ project: 'own-base', disk: { sizeMiB: 400 } });
  // A run that saw it while it was well: where its files are is known once it is down
  await runCli(engine, ['docker', 'build', '-t', engine.imageTag, '.']);
  await touchContext(engine.projectDir);
}

const killed = (how: Omit<CutOff, 'signal'>) =>
  cutOff(engine, { ...how, signal: 'SIGKILL', env: { BUILDMEND_LOCK_DIR: engine.dir } });

async function recover(): Promise<{ readonly exitCode: number | undefined; readonly said: string }> {
  const env = {
    ...engine.env,
    BUILDMEND_STATE_DIR: path.join(engine.dir, 'state'),
    BUILDMEND_LOCK_DIR: engine.dir,
  };
  const options = { cwd: engine.projectDir, env, reject: false } as const;
  const run = await execa(process.execPath, [CLI, 'recover', ...scripts(engine)], options);
  return { exitCode: run.exitCode, said: `${run.stdout}\n${run.stderr}` };
}

async function nothingIsLeft(): Promise<void> {
  const state = await readdir(path.join(engine.dir, 'state'));
  expect(state.filter((name) => name.startsWith('journal-'))).toEqual([]);
  expect(await readdir(engine.dataRoot)).not.toContain('.buildmend');
  expect(await readKeepVolume(engine)).toBe(KEPT_TEXT);
  expect((await engine.docker(['version'])).exitCode).toBe(0);
}

suite(`a full disk${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  it(
    'keeps nobody from starting the engine again',
    async () => {
      await onSmallDisk();
      await engine.stop('SIGKILL');
      await execa('sh', ['-c', FILL, engine.dataRoot], { reject: false });
      await killed({ at: /── rung restart-engine\n/, args: ['--ladder', 'restart-engine'] });

      const { exitCode, said } = await recover();

      expect({ exitCode, said }).toEqual({ exitCode: 0, said });
      await nothingIsLeft();
    },
    2 * MINUTE,
  );

  it(
    'keeps nobody from putting back what a killed run had set aside',
    async () => {
      await onSmallDisk();
      await overlay2LinksDir.inject(engine);
      await killed({ at: /set aside in \S+: buildkit[,\n]/, args: ['--ladder', 'reset-build-cache'] });
      expect(engine.pid()).toBeUndefined();
      await execa('sh', ['-c', FILL, engine.dataRoot], { reject: false });

      const { exitCode, said } = await recover();

      expect({ exitCode, said }).toEqual({ exitCode: 0, said });
      expect(said).toMatch(/: put-back; /);
      await nothingIsLeft();
    },
    2 * MINUTE,
  );
});
