/** A real builder that is made again is the one that it was: buildx's own record, options and platforms, with an empty state. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { builderObstacle, builderOf, createBuilder } from '../../lab/builder.ts';
import { type PreparedEngine, startPreparedEngine } from '../../lab/prepared-engine.ts';
import { mustDocker } from '../../lab/template/must-docker.ts';
import { createEngine } from '../../src/engine/create-engine.ts';
import { REMEDIES } from '../../src/remedies/index.ts';
import { recreatePods } from '../../src/remedies/recreate-pods.ts';
import { contextFor } from './treat-fault.ts';

const MINUTE = 60_000;
const NAME = 'mine';
const CONTAINER = `buildx_buildkit_${NAME}0`;
const no = await builderObstacle();
const suite = no === undefined ? describe : describe.skip;

/** With every kind of option that buildx keeps of a builder. */
async function makeBuilder(lab: PreparedEngine): Promise<void> {
  const config = join(lab.dir, 'buildkitd.toml');
  await writeFile(config, '[worker.oci]\n  max-parallelism = 3\n');
  await createBuilder(lab, 'other');
  const options = [
    '--driver-opt',
    'network=host',
    '--driver-opt',
    'env.FLAVOUR=mint',
    '--driver-opt',
    'memory=900m',
  ];
  const given = [
    '--buildkitd-flags',
    '--debug',
    '--buildkitd-config',
    config,
    '--platform',
    'linux/amd64,linux/riscv64',
  ];
  await mustDocker(lab, [
    'buildx',
    'create',
    '--name',
    NAME,
    '--driver',
    'docker-container',
    ...options,
    ...given,
  ]);
  await mustDocker(lab, ['buildx', 'inspect', '--bootstrap', NAME]);
}

/** All that must be as it was; what changes with every start is left out. */
async function identity(lab: PreparedEngine): Promise<readonly string[]> {
  const record = join(lab.env['DOCKER_CONFIG'] ?? '', 'buildx', 'instances', NAME);
  const inspected = await mustDocker(lab, ['buildx', 'inspect', NAME]);
  const steady = inspected.split('\n').filter((line) => !/^(?:Last Activity|Status):/.test(line));
  const format =
    '{{json .Config.Cmd}} {{json .Config.Env}} {{json .Config.Image}} {{json .HostConfig}} {{json .Mounts}}';
  const toml = ['exec', CONTAINER, '/bin/sh', '-c', 'read -r a; read -r b; echo "$a $b" '];
  return [
    await readFile(record, 'utf8'),
    steady.map(inOrder).join('\n'),
    await mustDocker(lab, ['container', 'inspect', '-f', format, CONTAINER]),
    await mustDocker(lab, [...toml.slice(0, -1), `${toml.at(-1)}</etc/buildkit/buildkitd.toml`]),
  ];
}

/** buildx prints them in the order of Go's maps, which is another each time. */
function inOrder(line: string): string {
  return line.startsWith('Driver Options:') ? line.split(/\s+/).toSorted().join(' ') : line;
}

const volume = (lab: PreparedEngine): Promise<string> =>
  mustDocker(lab, ['volume', 'inspect', '-f', '{{.Name}} {{.CreatedAt}}', `${CONTAINER}_state`]);

suite('a builder that is made again', () => {
  test(
    'is exactly what it was, with a new state, and the next step builds with it',
    async () => {
      const lab = await startPreparedEngine({ project: 'own-base' });
      try {
        await makeBuilder(lab);
        const builder = builderOf(lab, NAME);
        const build = () => builder.build(['-t', lab.imageTag, '--load', '.'], { cwd: lab.projectDir });
        expect(await build()).toMatchObject({ exitCode: 0 });
        await mkdir(join(builder.stateDir, 'mark'));
        const [before, state] = [await identity(lab), await volume(lab)];
        const env = { ...lab.env, BUILDX_BUILDER: NAME, BUILDMEND_STATE_DIR: join(lab.dir, 'state') };
        const engine = createEngine({
          command: null,
          env,
          engineStop: null,
          engineStart: null,
          engineLog: null,
        });

        const result = await REMEDIES['recreate-builder'].apply(await contextFor(engine, { use: 2 }));

        expect(result).toMatchObject({
          kind: 'applied',
          detail: expect.stringContaining('with an empty cache'),
        });
        expect(await identity(lab)).toEqual(before);
        expect(await volume(lab)).not.toBe(state);
        await expect(readFile(join(builder.stateDir, 'mark'))).rejects.toThrow('ENOENT');
        const next = await build();
        expect(next).toMatchObject({ exitCode: 0 });
        expect((await lab.docker(['buildx', 'rm', NAME])).exitCode).toBe(0);
        expect((await lab.docker(['buildx', 'inspect', 'other'])).exitCode).toBe(0);
      } finally {
        await lab.remove();
      }
    },
    3 * MINUTE,
  );

  test(
    'by a copy of its record, as one in a cluster is, keeps the record',
    async () => {
      const lab = await startPreparedEngine({ project: 'own-base' });
      try {
        await makeBuilder(lab);
        await mkdir(join(builderOf(lab, NAME).stateDir, 'mark'));
        const [before, state] = [await identity(lab), await volume(lab)];
        const env = { ...lab.env, BUILDX_BUILDER: NAME, BUILDMEND_STATE_DIR: join(lab.dir, 'state') };
        const none = { engineStop: null, engineStart: null, engineLog: null };
        const engine = createEngine({ command: null, env, ...none });
        const facts = await engine.builder();
        if (facts === null) throw new Error('no builder');

        const result = await recreatePods(await contextFor(engine, { use: 1 }), facts);

        expect(result).toMatchObject({ kind: 'applied' });
        expect(await identity(lab)).toEqual(before);
        expect(await volume(lab)).not.toBe(state);
      } finally {
        await lab.remove();
      }
    },
    3 * MINUTE,
  );
});
