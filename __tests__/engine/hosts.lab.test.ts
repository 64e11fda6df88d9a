/** Real engines stopped and started again as they were: killed, hung, in other namespaces, by commands, with a broken store. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { type PreparedEngine, startPreparedEngine } from '../../lab/prepared-engine.ts';
import { startBaseline } from '../../src/engine/baseline.ts';
import { createEngine, endpointOf } from '../../src/engine/create-engine.ts';
import type { Engine } from '../../src/engine/engine.ts';

let lab: PreparedEngine | null = null;
afterEach(async () => {
  await lab?.remove();
  lab = null;
});

interface Options {
  readonly engineStop?: string;
  readonly engineStart?: string;
  readonly baseline?: 'now' | 'none';
}

async function engineOf(prepared: PreparedEngine, options: Options = {}): Promise<Engine> {
  const env = { ...process.env, ...prepared.env, BUILDMEND_STATE_DIR: `${prepared.dir}/state` };
  const { endpoint } = endpointOf(null, env);
  const looks = options.baseline !== 'none';
  const baseline = looks ? startBaseline(endpoint, { stateDir: env.BUILDMEND_STATE_DIR }) : null;
  await baseline?.settled;
  const { engineStop = null, engineStart = null } = options;
  return createEngine({ command: null, env, engineStop, engineStart, engineLog: null, baseline });
}

function pidOf(prepared: PreparedEngine): number {
  const pid = prepared.pid();
  if (pid === undefined) throw new Error('the lab engine does not run');
  return pid;
}

function factsOf(pid: number): readonly string[] {
  const argv = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  return [argv, readFileSync(`/proc/${pid}/cgroup`, 'utf8') === '' ? '' : 'cgroup'];
}

async function expectBuilds(engine: Engine): Promise<void> {
  const { api, build } = await engine.readiness([]);
  expect(api).toMatchObject({ state: 'healthy' });
  expect(build).toMatchObject({ state: 'healthy' });
  expect((await engine.volumes())?.map(({ name }) => name)).toEqual(['keep']);
}

test('an engine that hangs tells what it was doing, and goes on', async () => {
  lab = await startPreparedEngine({ version: '28.5', project: 'own-base' });
  const engine = await engineOf(lab);

  const file = await engine.dump();

  expect(file).toMatch(/\/goroutine-stacks-.*\.log$/);
  expect(readFileSync(file ?? '', 'utf8')).toContain('goroutine ');
  await expectBuilds(engine);
  process.kill(pidOf(lab), 'SIGSTOP');
  expect(await engine.dump()).toBeNull();
  process.kill(pidOf(lab), 'SIGCONT');
}, 60_000);

describe('a bare process', () => {
  test('is started again as it was after kill -9, in its namespaces, with its log', async () => {
    lab = await startPreparedEngine({ version: '28.5', project: 'own-base' });
    const engine = await engineOf(lab);
    const before = factsOf(pidOf(lab));

    process.kill(pidOf(lab), 'SIGKILL');
    await engine.host.stop();
    await engine.host.start();

    expect(factsOf(pidOf(lab))).toEqual(before);
    expect(engine.host).toMatchObject({ kind: 'process', obstacle: null });
    expect((await engine.host.log(Date.now() - 30_000, 50))?.join('\n')).toContain('API listen on');
    await expectBuilds(engine);
  }, 60_000);

  test('is started again by a run that never saw it alive, from what an earlier run wrote down', async () => {
    lab = await startPreparedEngine({ version: '28.5', project: 'own-base' });
    await engineOf(lab);
    process.kill(pidOf(lab), 'SIGKILL');
    while (lab.pid() !== undefined) await sleep(20);

    const engine = await engineOf(lab, { baseline: 'none' });
    expect(await engine.facts()).toMatchObject({
      source: 'record',
      dataRoot: lab.dataRoot,
      store: 'overlay2',
    });
    await engine.host.start();

    await expectBuilds(engine);
  }, 60_000);

  test('is killed at once when it is stopped by SIGSTOP', async () => {
    lab = await startPreparedEngine({ version: '28.5', project: 'own-base' });
    const engine = await engineOf(lab, { baseline: 'none' });
    process.kill(pidOf(lab), 'SIGSTOP');

    const startedAt = performance.now();
    await engine.host.stop();
    expect(performance.now() - startedAt).toBeLessThan(5000);
    await engine.host.start();

    await expectBuilds(engine);
  }, 60_000);

  test('says with the log’s own words why it does not start', async () => {
    lab = await startPreparedEngine({ version: '28.5', project: 'own-base' });
    const engine = await engineOf(lab);
    await engine.host.stop();
    writeFileSync(`${lab.dataRoot}/image/overlay2/repositories.json`, '');

    await expect(engine.host.start()).rejects.toThrow(/Couldn't create reference store repository/);
  }, 60_000);
});

describe('an engine with commands of the user', () => {
  test('is stopped and started by them', async () => {
    lab = await startPreparedEngine({ version: '28.5', project: 'own-base' });
    const engine = await engineOf(lab, { engineStop: lab.stopScript, engineStart: lab.startScript });
    const before = pidOf(lab);

    await engine.host.stop();
    expect(lab.pid()).toBeUndefined();
    await engine.host.start();

    expect(pidOf(lab)).not.toBe(before);
    expect(engine.host.kind).toBe('commands');
    await expectBuilds(engine);
  }, 60_000);

  test('is stopped by a command given alone, and started again as it was', async () => {
    lab = await startPreparedEngine({ version: '28.5', project: 'own-base' });
    const engine = await engineOf(lab, { engineStop: lab.stopScript });
    const before = factsOf(pidOf(lab));

    await engine.host.stop();
    expect(lab.pid()).toBeUndefined();
    await engine.host.start();

    expect(factsOf(pidOf(lab))).toEqual(before);
    expect(engine.host).toMatchObject({ kind: 'commands', obstacle: null });
    await expectBuilds(engine);
  }, 60_000);

  test('is stopped as a process, and started by a command given alone', async () => {
    lab = await startPreparedEngine({ version: '28.5', project: 'own-base' });
    const mark = `${lab.dir}/started-by-command`;
    const engine = await engineOf(lab, { engineStart: `touch ${mark} && ${lab.startScript}` });

    await engine.host.stop();
    expect(lab.pid()).toBeUndefined();
    expect(existsSync(mark)).toBe(false);
    await engine.host.start();

    expect(existsSync(mark)).toBe(true);
    await expectBuilds(engine);
  }, 60_000);

  test('needs nothing but the start command when nothing is known of how it ran', async () => {
    lab = await startPreparedEngine({ version: '28.5', project: 'own-base', start: false });
    const without = await engineOf(lab, { baseline: 'none' });
    await without.examine();
    expect(without.host.obstacle).toContain('give engine-start');

    const engine = await engineOf(lab, { engineStart: lab.startScript, baseline: 'none' });
    await engine.examine();
    expect(engine.host.obstacle).toBeNull();
    await engine.host.stop();
    await engine.host.start();

    await expectBuilds(engine);
  }, 60_000);

  test('is started by a command that stays in the foreground', async () => {
    lab = await startPreparedEngine({ version: '28.5', project: 'own-base' });
    await lab.stop();
    const engine = await engineOf(lab, { engineStart: `${lab.startScript}; exec sleep 3`, baseline: 'none' });

    await engine.host.start();

    await expectBuilds(engine);
  }, 60_000);

  test('teaches data root and log while an engine with a broken store starts and ends', async () => {
    lab = await startPreparedEngine({ version: '28.5', project: 'own-base' });
    await lab.stop();
    writeFileSync(`${lab.dataRoot}/image/overlay2/repositories.json`, '');
    const engine = await engineOf(lab, { engineStart: lab.startScript, baseline: 'none' });
    expect(await engine.facts()).toBeNull();

    await expect(engine.host.start()).rejects.toThrow(/reference store/);

    expect(await engine.facts()).toMatchObject({
      source: 'process',
      dataRoot: lab.dataRoot,
      store: 'overlay2',
    });
    const found = (await engine.examine()).find(({ id }) => id === 'repositories-json');
    expect(found).toMatchObject({ state: 'broken' });
  }, 60_000);
});
