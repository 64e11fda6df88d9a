/** The build goes to a builder that the user named: in a container, or a remote BuildKit over TLS; what it cannot do is said. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { builderObstacle, createBuilder } from '../../lab/builder.ts';
import { faultNamed } from '../../lab/faults/index.ts';
import { materialiseFixture, touchContext } from '../../lab/fixtures/index.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { type PreparedEngine, startPreparedEngine } from '../../lab/prepared-engine.ts';
import { type RemoteBuildkit, startRemoteBuildkit } from './remote-buildkit.ts';
import { runCli } from './run-wrapped.ts';

const MINUTE = 60_000;
const PORT = 18_234;
const { root, engines } = await prepareLab({ want: ['debian', 'go'] });
const state = engines['28.5'];
const why = root.have ? (state.have ? await builderObstacle() : state.why) : root.why;
const suite = why === undefined ? describe : describe.skip;
const BUILD = ['docker', 'build', '-t', 'small:1', '.'] as const;

suite(`a fallback builder${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
  let engine: PreparedEngine;
  let small: PreparedEngine;
  let remote: RemoteBuildkit;

  beforeAll(async () => {
    engine = await startPreparedEngine({ project: 'own-base' });
    const projectDir = path.join(engine.dir, 'small');
    await mkdir(projectDir);
    await copyFile(engine.busyboxPath, path.join(projectDir, 'busybox'));
    await writeFile(
      path.join(projectDir, 'Dockerfile'),
      'FROM scratch\nCOPY busybox /bin/busybox\nRUN ["/bin/busybox", "true"]\n',
    );
    small = { ...engine, projectDir };
    await createBuilder(engine, 'far');
    remote = await startRemoteBuildkit(path.join(engine.dir, 'remote'), PORT);
    await engine.docker(['buildx', 'create', '--name', 'tls', ...remote.words]);
    await faultNamed('buildkit-state-emptied').inject(engine);
  }, 2 * MINUTE);
  afterAll(async () => {
    await remote?.remove();
    await engine?.remove();
  }, MINUTE);

  const go = (builder: string, command: readonly string[], project = small) =>
    runCli(project, command, {
      args: ['--ladder', 'fallback-builder', '--fallback-builder', builder],
      env: { RUNNER_TEMP: engine.dir },
    });

  it.each([
    ['bake', ['docker', 'buildx', 'bake']],
    ['compose', ['docker', 'compose', 'build']],
  ] as const)(
    'in a container builds what %s asks for, and the images are in the engine',
    async (fixture, command) => {
      const projectDir = await materialiseFixture(fixture, path.join(engine.dir, fixture));
      await touchContext(projectDir);
      const before = await engine.docker(['image', 'ls', '--no-trunc']);
      const run = await go('far', command, { ...engine, projectDir });

      expect({
        verdict: run.report.verdict,
        exitCode: run.exitCode,
        homecoming: run.report.homecoming,
      }).toMatchObject({
        verdict: 'recovered',
        exitCode: 0,
        homecoming: { rung: 'fallback-builder', delivered: true, archive: null },
      });
      expect((await engine.docker(['image', 'ls', '--no-trunc'])).stdout).not.toBe(before.stdout);
    },
    MINUTE,
  );

  it(
    'that is asked for a platform it does not build for is not taken, and that is said',
    async () => {
      const run = await go('far', ['docker', 'build', '--platform', 'linux/mips64', '-t', 'small:1', '.']);

      expect(run.report).toMatchObject({ verdict: 'failed', rungs: [] });
      expect(run.report.skipped).toContainEqual({
        id: 'fallback-builder',
        why: 'builder far cannot do what the build asks for: it does not build for linux/mips64',
      });
    },
    MINUTE,
  );

  it(
    'of remote BuildKit over TLS builds, and the image is in the engine; a dead engine’s is in a file',
    async () => {
      const alive = await go('tls', BUILD);
      await engine.stop('SIGKILL');
      const dead = await go('tls', BUILD);
      await engine.start();

      expect(alive.report).toMatchObject({ verdict: 'recovered', homecoming: { archive: null } });
      expect(dead.report).toMatchObject({ verdict: 'recovered', exitCode: 0 });
      expect(
        (await engine.docker(['load', '--input', dead.report.homecoming?.archive ?? ''])).stdout,
      ).toContain('small:1');
    },
    2 * MINUTE,
  );
});
