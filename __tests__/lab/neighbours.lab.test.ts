/** Two runs at once, long containers, foreign builds, other users: all end well, and nothing is mended twice. */
import { spawn } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createBuilder } from '../../lab/builder.ts';
import { bridgeGone } from '../../lab/faults/bridge-gone.ts';
import { overlay2LinksDir } from '../../lab/faults/overlay2-links-dir.ts';
import { touchContext } from '../../lab/fixtures/index.ts';
import { isRoot } from '../../lab/prepare/as-root.ts';
import { type PreparedEngine, startPreparedEngine } from '../../lab/prepared-engine.ts';
import { mustDocker } from '../../lab/template/must-docker.ts';
import { newestLock } from '../../src/engine/lock/lock-chain.ts';
import { lockKeys } from '../../src/engine/lock/lock-place.ts';
import { cutOff } from './cancellation-cli.ts';
import { runCli, scripts } from './run-wrapped.ts';

const LIMIT_MS = 180_000;
const BASE = 'localhost:5000/bm/base:1';
const FOREVER = ['sh', '-c', 'while :; do sleep 1; done'];

let engine: PreparedEngine;
const start = async (project: 'own-base' | 'base-image' = 'base-image'): Promise<void> => {
  engine = await startPreparedEngine({ store: 'overlay2', project });
};
afterEach(async () => engine?.remove(), LIMIT_MS);

const docker = (...words: readonly string[]): Promise<string> => mustDocker(engine, words);
const isRunning = async (name: string): Promise<boolean> =>
  (await docker('inspect', '-f', '{{.State.Running}}', name)).trim() === 'true';

async function build(...args: readonly string[]) {
  const run = await runCli(engine, ['docker', 'build', '-t', engine.imageTag, '.'], {
    args: [...scripts(engine), '--retry-delay', '100ms', ...args],
    // As it is without a word of the user
    env: { BUILDMEND_LOCK_DIR: '' },
  });
  if (process.env['TELL'] === '1') process.stderr.write(run.stderr);
  return run;
}

/** Resolves once the step runs; `ended` to its exit status. */
async function foreignBuild(
  seconds: number,
  flags: readonly string[] = [],
): Promise<{ readonly ended: Promise<number | null> }> {
  const folder = path.join(engine.dir, 'foreign');
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, 'Dockerfile'),
    `FROM ${BASE}\nARG X\nRUN echo begun-$X; sleep ${seconds}\n`,
  );
  const words = ['buildx', 'build', '--progress=plain', '--build-arg', `X=${Date.now()}`, ...flags, folder];
  const child = spawn('docker', words, {
    env: { ...process.env, ...engine.env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let said = '';
  const begun = new Promise<void>((resolve) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (/\d begun-/.test(said)) resolve();
    });
  });
  await Promise.race([begun, ended.then(() => Promise.reject(new Error(said)))]);
  return { ended };
}

const breakLinks = async (): Promise<void> => {
  await overlay2LinksDir.inject(engine);
  await touchContext(engine.projectDir);
};

/** Only a restart helps, and whatever runs goes on. */
const breakBridge = async (): Promise<void> => {
  await bridgeGone.inject(engine);
  await touchContext(engine.projectDir);
};

/** Names of the rungs that both took. */
const rungsOf = (...runs: readonly { readonly report: { readonly rungs: readonly { id: string }[] } }[]) =>
  runs.flatMap(({ report }) => report.rungs.map(({ id }) => id));

describe('two runs at once', () => {
  test(
    'on a killed engine are both green, and it is restarted once',
    async () => {
      await start();
      await engine.stop('SIGKILL');

      const runs = await Promise.all([build(), build()]);

      expect(runs.map(({ report }) => report.verdict)).toEqual(['recovered', 'recovered']);
      expect(rungsOf(...runs).filter((id) => id === 'restart-engine')).toHaveLength(1);
      const [waited] = runs.filter(({ report }) => report.waits.length > 0);
      expect(waited?.report.waits).toMatchObject([{ outcome: 'mended', mend: { rung: 'restart-engine' } }]);
      expect(waited?.stderr).toMatch(/another run \(\S+\) mended the engine meanwhile \(restart-engine at /);
    },
    LIMIT_MS,
  );

  test(
    'on broken links are both green, and they are mended once',
    async () => {
      await start('own-base');
      await breakLinks();

      const runs = await Promise.all([build(), build()]);

      expect(runs.map(({ report }) => report.verdict)).toEqual(['recovered', 'recovered']);
      expect(rungsOf(...runs)).toEqual(['repair']);
    },
    LIMIT_MS,
  );
});

describe('containers', () => {
  test(
    'that run beside a restart run afterwards, with a restart policy and without; one that would be lost forbids it',
    async () => {
      await start('own-base');
      const quick = ['--stop-timeout', '1'];
      await docker('run', '-d', '--name', 'plain', ...quick, BASE, ...FOREVER);
      await docker('run', '-d', '--name', 'always', '--restart', 'always', ...quick, BASE, ...FOREVER);
      await docker('run', '-d', '--rm', '--name', 'passing', BASE, ...FOREVER);
      await breakBridge();
      const ladder = ['--ladder', 'restart-engine', '--neighbours-wait', '1s'];

      const refused = await build(...ladder);

      expect(rungsOf(refused)).toEqual([]);
      expect(refused.report.skipped).toContainEqual({
        id: 'restart-engine',
        why: expect.stringMatching(/others are on the engine still.*container passing.*--rm/),
      });
      expect(await isRunning('passing')).toBe(true);
      await docker('stop', '-t', '0', 'passing');
      const taken = await build(...ladder);
      expect(rungsOf(taken)).toEqual(['restart-engine']);
      expect(taken.report.verdict).toBe('recovered');
      expect([await isRunning('plain'), await isRunning('always')]).toEqual([true, true]);
    },
    LIMIT_MS,
  );
});

describe('a foreign build', () => {
  test(
    'in the engine is waited for before its cache is removed',
    async () => {
      await start('own-base');
      const foreign = await foreignBuild(10, ['-o', 'type=cacheonly']);
      await breakLinks();

      const waited = await build('--ladder', 'prune,restart-engine');

      expect(await foreign.ended).toBe(0);
      expect(waited.report.verdict).toBe('recovered');
      expect(waited.report.waits[0]).toMatchObject({
        rung: 'prune',
        forWhom: '1 build in the engine',
        outcome: 'free',
      });
    },
    LIMIT_MS,
  );

  test(
    'is left alone with `skip`, and the reason is said',
    async () => {
      await start('own-base');
      await foreignBuild(120);
      await breakBridge();

      const left = await build('--ladder', 'restart-engine', '--neighbours', 'skip');

      expect(rungsOf(left)).toEqual([]);
      expect(left.report.skipped).toContainEqual({
        id: 'restart-engine',
        why: 'others are on the engine (1 build in the engine): they would be cut off',
      });
    },
    LIMIT_MS,
  );

  test(
    'in another builder is waited for before the engine is restarted',
    async () => {
      await start('own-base');
      await createBuilder(engine);
      const foreign = await foreignBuild(8, ['--builder', 'lab']);
      await breakBridge();

      const waited = await build('--ladder', 'restart-engine');

      expect(await foreign.ended).toBe(0);
      expect(waited.report.waits[0]).toMatchObject({ forWhom: '1 build in builder lab', outcome: 'free' });
      expect(rungsOf(waited)).toEqual(['restart-engine']);
    },
    LIMIT_MS,
  );
});

const asRoot = isRoot() ? test : test.skip;

describe('the lock', () => {
  test(
    'of a run that was killed is taken over at once',
    async () => {
      await start();
      await engine.stop('SIGKILL');
      const at = /── rung restart-engine\n/;
      const killed = await cutOff(engine, { at, signal: 'SIGKILL', args: ['--ladder', 'restart-engine'] });
      expect(killed.signal).toBe('SIGKILL');
      await engine.stop('SIGKILL');

      const { report } = await build('--ladder', 'restart-engine');

      expect(report).toMatchObject({ verdict: 'recovered', rungs: [{ id: 'restart-engine' }], waits: [] });
    },
    LIMIT_MS,
  );

  asRoot(
    'of another user is respected, and its file left alone',
    async () => {
      await start();
      await engine.stop('SIGKILL');
      const endpoint = { kind: 'unix', path: path.join(engine.dir, 'docker.sock') } as const;
      const [key = ''] = await lockKeys({ endpoint, engineId: null, dataRoot: null });
      const nobody = holdAsNobody(key);
      await nobody.holds;

      const { report, stderr } = await build('--ladder', 'restart-engine');

      expect(await nobody.ended).toBe(0);
      expect(report.verdict).toBe('recovered');
      expect(report.waits).toMatchObject([{ rung: 'restart-engine', outcome: 'free' }]);
      expect(stderr).toMatch(/waiting for another run of Buildmend \(of-nobody, process \d+/);
      const chain = { directory: '/run/lock', key };
      expect(await newestLock(chain)).toMatchObject({ n: 2, owner: 0, record: { state: 'released' } });
      expect((await readdir('/run/lock')).filter((name) => name.includes(key))).toHaveLength(1);
    },
    LIMIT_MS,
  );
});

/** For four seconds; as a user who may neither signal us nor delete what is ours. */
function holdAsNobody(key: string): {
  readonly holds: Promise<void>;
  readonly ended: Promise<number | null>;
} {
  const source = path.join(import.meta.dirname, '../../src/engine/lock/engine-lock.ts');
  const script = `
    const { createEngineLock } = await import(${JSON.stringify(source)});
    const lock = createEngineLock({ directory: '/run/lock', keys: [${JSON.stringify(key)}], runId: 'of-nobody', now: Date.now });
    await lock.take();
    console.log('holds');
    await new Promise((next) => setTimeout(next, 4000));
    await lock.release();`;
  const words = ['--reuid', '65534', '--regid', '65534', '--clear-groups', process.execPath];
  const child = spawn('setpriv', [...words, '--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return {
    holds: new Promise((resolve) => child.stdout.once('data', () => resolve())),
    ended: new Promise((resolve) => child.once('close', resolve)),
  };
}
