/** A job that reaches an engine whose files it does not see: in a container with the socket, and beside a sidecar with the same paths. */
import { cp, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { FAULTS } from '../../lab/faults/index.ts';
import { touchContext } from '../../lab/fixtures/index.ts';
import { LAB_CACHE } from '../../lab/paths.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { type PreparedEngine, startPreparedEngine } from '../../lab/prepared-engine.ts';
import type { Report } from '../../src/report/report.ts';
import { ALL_RUNGS, runCli, scripts } from './run-wrapped.ts';

const MINUTE = 60_000;
const LIBRARIES = ['/usr', '/bin', '/lib', '/lib64'];
const OTHER_ID = '11111111-2222-4333-8444-555555555555';

const { root } = await prepareLab({ want: ['debian'] });
const suite = root.have ? describe : describe.skip;

interface Run {
  readonly exitCode: number | undefined;
  readonly stderr: string;
  readonly report: Report;
}

suite(`the right engine${root.have ? '' : ` (skipped: ${root.why})`}`, () => {
  let engine: PreparedEngine;
  /** A data root of another engine that has the same fault, and looks right in every way but its engine-id. */
  let other: PreparedEngine;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'buildmend-job-'));
    await cp(path.join(import.meta.dirname, '..', '..', 'dist'), path.join(folder, 'dist'), {
      recursive: true,
    });
    engine = await startPreparedEngine({ project: 'own-base' });
    other = await startPreparedEngine({ project: 'own-base', start: false });
    await writeFile(path.join(other.dataRoot, 'engine-id'), OTHER_ID);
    await startJob();
    await FAULTS['overlay2-links-dir'].inject(engine);
    await FAULTS['overlay2-links-dir'].inject(other);
  }, 2 * MINUTE);

  afterAll(async () => {
    await engine?.remove();
    await other?.remove();
    await rm(folder, { recursive: true, force: true });
  }, MINUTE);

  /** A step that is under way when the fault comes: a broken engine starts no other. */
  async function startJob(): Promise<void> {
    const same = [LAB_CACHE, engine.projectDir, engine.env['DOCKER_CONFIG'] ?? '', folder, ...LIBRARIES];
    const binds = [
      ...(await Promise.all(same.map(async (place) => `${await realpath(place)}:${place}`))),
      `${path.dirname(await realpath(process.execPath))}:/opt/node`,
      `${engine.socket}:/var/run/docker.sock`,
      `${other.dataRoot}:${engine.dataRoot}`,
    ].flatMap((bind) => ['-v', bind]);
    const { PATH = '', DOCKER_CONFIG = '' } = engine.env;
    const env = { PATH, DOCKER_CONFIG, HOME: '/root', BUILDMEND_STATE_DIR: '/state' };
    const set = Object.entries(env).flatMap(([name, value]) => ['-e', `${name}=${value}`]);
    const step = `until [ -e ${folder}/go ]; do sleep 0.1; done; "$@" 2>${folder}/stderr; echo $? >${folder}/exit; sleep 600`;
    const command = ['sh', '-c', step, 'sh', ...cli('/opt/node/node', path.join(folder, 'job.json'))];
    const words = ['run', '-d', '--name', 'job', '-w', engine.projectDir, ...set, ...binds];
    const started = await engine.docker([...words, engine.imageTag, ...command]);
    if (started.exitCode !== 0) throw new Error(started.stderr);
  }

  async function runInJob(): Promise<Run> {
    await writeFile(path.join(folder, 'go'), '');
    const deadline = performance.now() + 2 * MINUTE;
    const ended = () => readFile(path.join(folder, 'exit'), 'utf8').catch(() => '');
    while ((await ended()).trim() === '' && performance.now() < deadline) await sleep(100);
    const stderr = await readFile(path.join(folder, 'stderr'), 'utf8').catch(() => '');
    return outcomeOf({ exitCode: Number(await ended()), stderr }, path.join(folder, 'job.json'));
  }

  const cli = (node: string, report: string): readonly string[] => [
    ...[node, path.join(folder, 'dist', 'cli', 'index.js'), 'run', '--report', report, '--ladder', ALL_RUNGS],
    ...['--', 'docker', 'build', '-t', 'changed', '.'],
  ];

  async function outcomeOf(
    run: { readonly exitCode?: number | undefined; readonly stderr: string },
    report: string,
  ): Promise<Run> {
    const text = await readFile(report, 'utf8').catch(() => {
      throw new Error(`no report; exit ${run.exitCode}:\n${run.stderr.slice(-4000)}`);
    });
    return { exitCode: run.exitCode, stderr: run.stderr, report: JSON.parse(text) };
  }

  const skipped = ({ report }: Run, rung: string): string =>
    report.skipped.find(({ id }) => id === rung)?.why ?? 'not skipped';

  async function expectUntouched(pid: number | undefined): Promise<void> {
    expect(engine.pid()).toBe(pid);
    expect(await readdir(path.join(other.dataRoot, 'overlay2'))).not.toContain('l');
    expect(await readdir(other.dataRoot)).not.toContain('.buildmend');
    expect(await readdir(path.join(engine.dataRoot, 'overlay2'))).not.toContain('l');
  }

  it(
    'touches no file and stops nothing from within a container of that engine, and says why',
    async () => {
      const pid = engine.pid();
      await touchContext(engine.projectDir);
      const run = await runInJob();

      expect(run.exitCode).not.toBe(0);
      expect(`${run.report.failureClass}\n${run.stderr}`).toMatch(/^overlay2-corruption/);
      expect(run.report.rungs.filter(({ id }) => id !== 'retry')).toEqual([]);
      const strangers = `the files in ${engine.dataRoot} are not proved to be this engine’s own: it belongs to another engine`;
      for (const rung of ['repair', 'reset-build-cache', 'reset-image-store', 'wipe-engine'])
        expect(skipped(run, rung)).toContain(strangers);
      expect(skipped(run, 'restart-engine')).toMatch(
        /^this job runs in a container of that engine \([0-9a-f]{12}\): a restart would end the job itself/,
      );
      await expectUntouched(pid);
    },
    3 * MINUTE,
  );

  it(
    'touches no file beside a sidecar engine with the same paths, and says why',
    async () => {
      const pid = engine.pid();
      await touchContext(engine.projectDir);
      const report = path.join(folder, 'sidecar.json');
      const inside = `mount --bind ${other.dataRoot} ${engine.dataRoot} && exec "$@"`;
      const words = ['--pid', '--fork', '--mount', '--mount-proc', 'sh', '-c', inside, 'sh'];
      const env = { ...engine.env, BUILDMEND_STATE_DIR: path.join(folder, 'state') };
      const options = { cwd: engine.projectDir, env, reject: false, timeout: 2 * MINUTE } as const;
      const done = await execa('unshare', [...words, ...cli(process.execPath, report)], {
        ...options,
        stdin: 'ignore',
      });
      const run = await outcomeOf(done, report);

      expect(run.exitCode).not.toBe(0);
      expect(run.report.rungs.filter(({ id }) => id !== 'retry')).toEqual([]);
      const strangers = `the files in ${engine.dataRoot} are not proved to be this engine’s own: it belongs to another engine`;
      for (const rung of ['repair', 'reset-build-cache', 'reset-image-store', 'wipe-engine'])
        expect(skipped(run, rung)).toContain(strangers);
      await expectUntouched(pid);
    },
    3 * MINUTE,
  );

  it(
    'does not restart an engine under the services of a job, and says why',
    async () => {
      const network = `github_network_${'0'.repeat(32)}`;
      const service = await startPreparedEngine({ project: 'own-base' });
      try {
        await service.docker(['network', 'create', network]);
        const words = [
          'run',
          '-d',
          '--name',
          'postgres',
          '--network',
          network,
          service.imageTag,
          'sleep',
          '600',
        ];
        expect((await service.docker(words)).exitCode).toBe(0);
        const build = ['docker', 'build', '-t', 'changed', '.'];
        // From this run it is known where the engine keeps its files
        expect((await runCli(service, build)).exitCode).toBe(0);
        // Its engine is gone, the service lives on
        await service.stop('SIGKILL');

        const refused = await runCli(service, build, { args: scripts(service) });

        expect(refused.exitCode).not.toBe(0);
        expect(refused.report.rungs.filter(({ id }) => id !== 'retry')).toEqual([]);
        expect(refused.report.skipped.find(({ id }) => id === 'restart-engine')?.why).toMatch(
          /^containers that a CI runner started for a job run on this engine \(postgres\)/,
        );
        expect(service.pid()).toBeUndefined();

        const allowed = await runCli(service, build, {
          args: ['--allow-container-loss', ...scripts(service)],
        });

        expect(allowed.report).toMatchObject({ verdict: 'recovered' });
      } finally {
        await service.remove();
      }
    },
    3 * MINUTE,
  );
});
