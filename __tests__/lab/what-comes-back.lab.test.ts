/** What stood in a broken record, and what ran, is there again after a real recovery; what is not is named. */
import { readdir, readFile, stat, truncate } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { deleteMatching, fillWithGarbage, whileStopped } from '../../lab/faults/break-files.ts';
import { touchContext } from '../../lab/fixtures/index.ts';
import { isRoot } from '../../lab/prepare/as-root.ts';
import type { EngineVersion } from '../../lab/prepare/engine-versions.ts';
import { resolveToolchain } from '../../lab/prepare/toolchains.ts';
import {
  type PreparedEngine,
  type PreparedEngineOptions,
  startPreparedEngine,
} from '../../lab/prepared-engine.ts';
import { mustDocker } from '../../lab/template/must-docker.ts';
import { runCli, scripts } from './run-wrapped.ts';

/** A loaded machine takes several times the 20 s of an idle one. */
const LIMIT_MS = 180_000;
const BASE = 'localhost:5000/bm/base:1';
const FOREVER = ['sh', '-c', 'while :; do sleep 1; done'];
const SECRET = 'supersecret0815';

/** Those that are here; the default always is. */
const VERSIONS: EngineVersion[] = ['28.5'];
for (const version of ['20.10', '29'] as const)
  if (isRoot() && (await resolveToolchain(version)).have) VERSIONS.push(version);

let engine: PreparedEngine;
const start = async (options: Partial<PreparedEngineOptions> = {}): Promise<void> => {
  engine = await startPreparedEngine({ store: 'overlay2', project: 'base-image', ...options });
};
afterEach(async () => engine?.remove(), LIMIT_MS);

const docker = (...words: readonly string[]): Promise<string> => mustDocker(engine, words);
const inspect = async (what: string, format: string): Promise<string> =>
  (await docker('inspect', '-f', format, what)).trim();
const inRoot = (...names: readonly string[]): string => path.join(engine.dataRoot, ...names);
const stateDir = (): string => path.join(engine.dir, 'state');
const build = async (...args: readonly string[]) => {
  const run = await runCli(engine, ['docker', 'build', '-t', engine.imageTag, '.'], {
    args: [...scripts(engine), ...args],
    env: { DOCKER_BUILDKIT: '1' },
  });
  if (process.env['TELL'] === '1') process.stderr.write(run.stderr);
  return run;
};

/** Builds that pass until the engine was seen while it is well: on a loaded machine a cached one may end before that. */
async function seenWell(): Promise<void> {
  for (let round = 0; round < 5; round += 1) {
    expect((await build()).report).toMatchObject({ verdict: 'passed' });
    if ((await readdir(stateDir())).some((name) => name.startsWith('inventory-'))) return;
  }
}

const names = async (): Promise<readonly string[]> =>
  (await docker('images', '--format', '{{.Repository}}:{{.Tag}}')).trim().split('\n').toSorted();

describe('tags', () => {
  const TAGS = ['bm/base-image:1', BASE, 'mine/app:2', 'other:1'].toSorted();
  const LIST = 'image/overlay2/repositories.json';

  test(
    'are all back after their list was emptied, by tag and by digest, from the last inventory',
    async () => {
      await start();
      await docker('tag', BASE, 'other:1');
      await docker('tag', engine.imageTag, 'mine/app:2');
      await seenWell();
      const before: unknown = JSON.parse(await readFile(inRoot(LIST), 'utf8'));
      await whileStopped(engine, () => truncate(inRoot(LIST)));

      const { report } = await build();

      expect(report).toMatchObject({ verdict: 'recovered', rungs: [{ id: 'repair', lost: [] }] });
      expect(await names()).toEqual(TAGS);
      expect(JSON.parse(await readFile(inRoot(LIST), 'utf8'))).toEqual(before);
    },
    LIMIT_MS,
  );

  test(
    'are back as far as containers tell where nobody saw the engine before; the others are named',
    async () => {
      await start();
      await docker('create', '--name', 'made', BASE, 'true');
      const id = (await inspect(engine.imageTag, '{{.Id}}')).replace('sha256:', '');
      await whileStopped(engine, () => truncate(inRoot(LIST)));

      // Another tag, so that the build gives the lost one no name again
      const { report } = await runCli(engine, ['docker', 'build', '-t', 'new:1', '.'], {
        args: scripts(engine),
      });

      expect(report.rungs.at(-1)?.lost).toEqual([expect.stringContaining(id.slice(0, 12))]);
      expect(report.rungs.at(-1)?.lost[0]).not.toContain((await inspect(BASE, '{{.Id}}')).slice(7, 19));
      expect(await names()).toEqual([BASE, 'new:1']);
    },
    LIMIT_MS,
  );
});

describe('networks and labels', () => {
  const KV = 'network/files/local-kv.db';
  const network = ['--subnet', '10.77.5.0/24', '--gateway', '10.77.5.1', '--label', 'team=a', '--attachable'];

  test.each(VERSIONS)(
    'of engine %s are made again with all their properties, and what is always restarted runs on them at its address',
    async (version) => {
      await start({ version });
      await docker('network', 'create', ...network, '--opt', 'com.docker.network.driver.mtu=1400', 'shop');
      await docker('network', 'create', '--internal', 'inner');
      await docker('volume', 'create', '--label', 'of=web', 'used');
      await docker('volume', 'create', '--label', 'of=nobody', 'unused');
      const on = ['--network', 'shop', '--ip', '10.77.5.9', '--network-alias', 'www', '-v', 'used:/v'];
      await docker(
        'run',
        '-d',
        '--name',
        'web',
        '--restart',
        'always',
        '-e',
        `TOKEN=${SECRET}`,
        ...on,
        BASE,
        ...FOREVER,
      );
      await docker('network', 'connect', 'inner', 'web');
      const properties =
        '{{.Driver}} {{json .IPAM}} {{json .Options}} {{json .Labels}} {{.Internal}} {{.Attachable}}';
      const before = await inspect('shop', properties);
      await seenWell();
      await whileStopped(engine, async () => {
        await fillWithGarbage(inRoot(KV));
        await fillWithGarbage(inRoot('volumes/metadata.db'));
      });

      const { report } = await build();

      expect(report).toMatchObject({ verdict: 'recovered', rungs: [{ id: 'repair', lost: [] }] });
      expect(await inspect('shop', properties)).toBe(before);
      expect(await inspect('inner', '{{.Internal}}')).toBe('true');
      expect(
        await inspect('web', '{{.State.Running}} {{(index .NetworkSettings.Networks "shop").IPAddress}}'),
      ).toBe('true 10.77.5.9');
      expect(await inspect('web', '{{json .NetworkSettings.Networks}}')).toMatch(/"Aliases":\["www"/);
      expect(await inspect('used', '{{json .Labels}}')).toBe('{"of":"web"}');
      expect(await inspect('unused', '{{json .Labels}}')).toBe('{"of":"nobody"}');
      expect(report.volumes.after).toEqual(report.volumes.before);
      expect(report.volumes.after).toContainEqual({
        name: 'used',
        driver: 'local',
        labels: ['of=web'],
        bytes: 4096,
      });
      await inventoryHoldsNoEnvironment();
    },
    LIMIT_MS,
  );

  test(
    'are made again by what containers say where nobody saw the engine before, and labels are named as lost',
    async () => {
      await start();
      await docker('network', 'create', ...network, 'shop');
      const labels = ['--label', 'com.docker.compose.project=shop'];
      await docker('network', 'create', 'shop_default');
      await docker(
        'run',
        '-d',
        '--name',
        'web',
        '--restart',
        'always',
        ...labels,
        '--network',
        'shop_default',
        BASE,
        ...FOREVER,
      );
      await docker('volume', 'create', '--label', 'of=web', 'used');
      await whileStopped(engine, async () => {
        await fillWithGarbage(inRoot(KV));
        await fillWithGarbage(inRoot('volumes/metadata.db'));
      });

      const { report } = await build();

      const lost = report.rungs.at(-1)?.lost.join('\n');
      expect(report.verdict).toBe('recovered');
      expect(await inspect('web', '{{.State.Running}}')).toBe('true');
      expect(await inspect('shop_default', '{{index .Labels "com.docker.compose.network"}}')).toBe('default');
      expect(lost).toContain('driver, subnet and options of network shop_default');
      expect(lost).toMatch(/labels, if they had any, of the volumes .*used/);
    },
    LIMIT_MS,
  );
});

async function inventoryHoldsNoEnvironment(): Promise<void> {
  const file = (await readdir(stateDir())).find((name) => name.startsWith('inventory-')) ?? '';
  const text = await readFile(path.join(stateDir(), file), 'utf8');
  expect(text).toContain('"name":"web"');
  expect(text).toContain('"restart":"always"');
  expect(text).not.toMatch(/TOKEN|supersecret/);
  expect((await stat(path.join(stateDir(), file))).mode & 0o777).toBe(0o600);
}

describe('a running container', () => {
  test(
    'without a restart policy runs again after a recovery of several rungs',
    async () => {
      await start();
      await docker('run', '-d', '--name', 'plain', BASE, ...FOREVER);
      await docker('run', '--name', 'ended', BASE, 'true');
      // BuildKit's own layers alone have such names; images' are 64 hex digits
      await deleteMatching(inRoot('overlay2', '?'.repeat(25), 'diff'));
      await touchContext(engine.projectDir);

      const { report } = await build(
        '--ladder',
        'restart-engine,reset-build-cache',
        '--ladder-order',
        'as-listed',
      );

      expect(report.rungs.map(({ id, outcome, lost }) => [id, outcome, lost])).toEqual([
        ['restart-engine', 'did-not-help', []],
        ['reset-build-cache', 'helped', ['the build cache of the engine']],
      ]);
      expect(report.rungs[1]?.detail).toContain('what ran before runs again (plain)');
      expect(await inspect('plain', '{{.State.Running}}')).toBe('true');
      expect(await inspect('ended', '{{.State.Running}} {{.State.ExitCode}}')).toBe('false 0');
    },
    LIMIT_MS,
  );

  test.each([
    ['outlives an engine that is killed', {}],
    ['lives on through a restart (live-restore)', { daemonConfig: { 'live-restore': true } }],
  ])(
    'that %s runs once afterwards',
    async (_, options) => {
      await start(options);
      const marker = `while :; do sleep 1; : ${engine.id}; done`;
      await docker('run', '-d', '--name', 'plain', BASE, 'sh', '-c', marker);
      await engine.stop('SIGKILL');
      expect(await processesWith(marker)).toHaveLength(1);

      const { report } = await build('--ladder', 'restart-engine');

      expect(report).toMatchObject({ verdict: 'recovered', rungs: [{ id: 'restart-engine', lost: [] }] });
      expect(await inspect('plain', '{{.State.Running}}')).toBe('true');
      expect(await processesWith(marker)).toHaveLength(1);
    },
    LIMIT_MS,
  );
});

async function processesWith(words: string): Promise<readonly string[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const found: string[] = [];
  for (const pid of pids) {
    const argv = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');
    if (argv[0] === 'sh' && argv[2] === words) found.push(pid);
  }
  return found;
}
