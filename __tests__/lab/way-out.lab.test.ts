/** An engine that the allowed rungs cannot mend: the build ends green beside it, its image comes home, and nothing is left. */
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { faultNamed } from '../../lab/faults/index.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { type PreparedEngine, startPreparedEngine } from '../../lab/prepared-engine.ts';
import { cutOff } from './cancellation-cli.ts';
import { runCli } from './run-wrapped.ts';

const MINUTE = 60_000;
const { root, engines } = await prepareLab({ want: ['debian'] });
const state = engines['28.5'];
const why = root.have ? (state.have ? undefined : state.why) : root.why;
const suite = why === undefined ? describe : describe.skip;

/** All that a way out makes where others can see it: folders, processes, mounts, and in the engine's network. */
async function traces(engine: PreparedEngine): Promise<readonly string[]> {
  const folders = (await readdir('/var/tmp')).filter((name) => name.startsWith('buildmend-side-'));
  const [, ...see] = engine.inNamespace([
    'sh',
    '-c',
    'ip -o link | grep -o bms..; iptables-save | grep bms; grep buildmend-side- /proc/mounts; true',
  ]);
  const { stdout } = await execa('nsenter', see);
  return [...folders, ...stdout.split('\n').filter((line) => line !== '')];
}

/** Every file below the data root with its size and its time. */
async function listing({ dataRoot }: PreparedEngine): Promise<string> {
  return (await execa('find', [dataRoot, '-printf', '%P %s %T@\n'])).stdout.split('\n').toSorted().join('\n');
}

async function aProject(engine: PreparedEngine, dockerfile: string): Promise<PreparedEngine> {
  const projectDir = path.join(engine.dir, 'small');
  await mkdir(projectDir, { recursive: true });
  await writeFile(path.join(projectDir, 'Dockerfile'), dockerfile);
  await writeFile(path.join(projectDir, 'secret'), 'not for the image');
  return { ...engine, projectDir };
}

suite(`a way out${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  let engine: PreparedEngine | undefined;
  afterEach(async () => {
    await engine?.remove();
  }, MINUTE);

  it(
    'is an engine beside one whose layers are lost: secret and network are there, the image is loaded back',
    async () => {
      engine = await startPreparedEngine({ project: 'base-image' });
      const small = await aProject(
        engine,
        [
          'FROM localhost:5000/bm/base:1',
          'RUN --mount=type=secret,id=key cat /run/secrets/key | sha256sum > /key.sum',
          'RUN set -- $(ip route) && ping -c1 -W2 "$3"',
          '',
        ].join('\n'),
      );
      await faultNamed('layerdb').inject(engine);
      const pid = engine.pid();

      const run = await runCli(
        small,
        ['docker', 'build', '--secret', 'id=key,src=secret', '-t', 'small:1', '.'],
        { args: ['--ladder', 'side-engine'] },
      );

      if (run.exitCode !== 0) process.stderr.write(run.stderr.slice(-3000));
      const { verdict, rungs, homecoming, failureClass } = run.report;
      expect({ verdict, failureClass, exitCode: run.exitCode }).toEqual({
        verdict: 'recovered',
        failureClass: 'overlay2-corruption',
        exitCode: 0,
      });
      expect(rungs.map(({ id, outcome }) => `${id}: ${outcome}`)).toEqual(['side-engine: helped']);
      expect(homecoming).toMatchObject({ rung: 'side-engine', delivered: true, archive: null });
      expect(run.report.why).toContain('the engine itself is as sick as before');
      const image = await engine.docker(['run', '--rm', 'small:1', 'cat', '/key.sum']);
      expect(image.stdout).toMatch(/^[0-9a-f]{64} {2}-$/m);
      expect(engine.pid()).toBe(pid);
      expect(await traces(engine)).toEqual([]);
    },
    MINUTE,
  );

  it(
    'leaves no byte changed below the data root of one that is dead, and keeps the image in a file',
    async () => {
      engine = await startPreparedEngine({ project: 'own-base' });
      const small = await aProject(engine, 'FROM scratch\nCOPY secret /\n');
      const known = await runCli(small, ['docker', 'build', '-t', 'small:0', '.'], {});
      expect(known.exitCode).toBe(0);
      await engine.stop('SIGKILL');
      const before = await listing(engine);

      const run = await runCli(small, ['docker', 'build', '-t', 'small:1', '.'], {
        args: ['--ladder', 'side-engine'],
        env: { RUNNER_TEMP: engine.dir },
      });

      expect(run.report).toMatchObject({
        verdict: 'recovered',
        exitCode: 0,
        failureClass: 'engine-unavailable',
      });
      expect(await listing(engine)).toBe(before);
      expect(await traces(engine)).toEqual([]);
      const archive = run.report.homecoming?.archive ?? '';
      expect(run.report.advice.concat(run.report.why).join()).toContain(`docker load --input ${archive}`);
      await engine.start();
      const loaded = await engine.docker(['load', '--input', archive]);
      expect(loaded.stdout).toContain('small:1');
    },
    MINUTE,
  );

  it(
    'takes over a base image that only the sick engine has, after a killed run that the next one tidies up',
    async () => {
      engine = await startPreparedEngine({ project: 'own-base' });
      const small = await aProject(engine, `FROM ${engine.imageTag}\nCOPY secret /\nRUN sleep 2\n`);
      await faultNamed('buildkit-state-emptied').inject(engine);
      const command = ['docker', 'build', '-t', 'small:1', '.'];
      const how = {
        args: ['--ladder', 'side-engine'],
        command,
        env: { BUILDMEND_STATE_DIR: path.join(engine.dir, 'state') },
      };
      await cutOff(small, { ...how, at: /── attempt 2/, signal: 'SIGKILL', afterMs: 500 });
      const left = await traces(engine);

      const run = await runCli(small, command, how);

      expect(left.length).toBeGreaterThan(2);
      expect(run.stderr).toMatch(/the side engine in \S+ that an earlier run had left was ended and deleted/);
      expect(run.stderr).toContain(
        `${engine.imageTag} is in no registry: taking it over from the sick engine`,
      );
      expect(run.report).toMatchObject({ verdict: 'recovered', exitCode: 0 });
      expect(await traces(engine)).toEqual([]);
    },
    2 * MINUTE,
  );
});
