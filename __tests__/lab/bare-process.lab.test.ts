/** The built CLI, told no command for the engine: it finds dockerd by its socket, and starts it again as it was. */
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { engineForFault } from '../../lab/faults/engine-for-fault.ts';
import { FAULTS, type FaultName } from '../../lab/faults/index.ts';
import { touchContext } from '../../lab/fixtures/index.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { buildChanged, type PreparedEngine, readKeepVolume } from '../../lab/prepared-engine.ts';
import { leftAside, runCli } from './run-wrapped.ts';

const MINUTE = 60_000;

const { root } = await prepareLab({ want: ['debian'] });
const suite = root.have ? describe : describe.skip;

/** All that makes one engine process the same as another. */
interface Shape {
  readonly argv: string;
  readonly env: readonly string[];
  readonly cwd: string;
  readonly exe: string;
  readonly namespaces: readonly string[];
  readonly log: string;
}

function pidOf(engine: PreparedEngine): number {
  const pid = engine.pid();
  if (pid === undefined) throw new Error('the lab’s engine does not run');
  return pid;
}

function shapeOf(pid: number): Shape {
  const own = (name: string): string => `/proc/${pid}/${name}`;
  return {
    argv: readFileSync(own('cmdline'), 'utf8'),
    env: readFileSync(own('environ'), 'utf8').split('\0').filter(Boolean).toSorted(),
    cwd: readlinkSync(own('cwd')),
    exe: readlinkSync(own('exe')),
    namespaces: ['net', 'mnt', 'pid'].map((kind) => readlinkSync(own(`ns/${kind}`))),
    log: readlinkSync(own('fd/2')),
  };
}

/** Session and process group: fields 6 and 5 of proc(5) stat. */
function sessionOf(pid: number): { readonly session: number; readonly group: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return { group: fields[2] ?? 0, session: fields[3] ?? 0 };
}

suite(`a bare dockerd${root.have ? '' : ` (skipped: ${root.why})`}`, () => {
  let engine: PreparedEngine | null = null;

  afterEach(async () => {
    const folder = engine?.dir;
    await engine?.remove();
    engine = null;
    if (folder !== undefined) expect(existsSync(folder)).toBe(false);
  }, MINUTE);

  /** `known`: an earlier run has seen the engine and wrote down how it ran. */
  async function meet(name: FaultName, known: boolean, ladder: readonly string[] = []) {
    const fault = FAULTS[name];
    const made = (await engineForFault(fault, { project: 'own-base' })).engine;
    engine = made;
    const build = ['docker', 'build', '-t', made.imageTag, '.'];
    if (known) expect((await runCli(made, build)).report.verdict).toBe('passed');
    const before = shapeOf(pidOf(made));
    const volumeBefore = await readKeepVolume(made);
    await fault.inject(made);
    await touchContext(made.projectDir);
    const run = await runCli(made, build, { args: ['--silence-limit', '2s', ...ladder] });
    expect(run.report).toMatchObject({ verdict: 'recovered', failureClass: fault.failureClass });
    expect(await readKeepVolume(made)).toBe(volumeBefore);
    expect(run.report.volumes.after).toMatchObject([{ name: 'keep', driver: 'local' }]);
    return { made, run, before };
  }

  /** It has outlived the program that started it, is nobody's child or session, and writes where it always wrote. */
  async function expectLivesOn(made: PreparedEngine): Promise<void> {
    const pid = pidOf(made);
    expect(sessionOf(pid)).toEqual({ session: pid, group: pid });
    await sleep(500);
    expect(pidOf(made)).toBe(pid);
    expect(await buildChanged(made)).toMatchObject({ exitCode: 0 });
    const log = readFileSync(made.logFile, 'utf8');
    expect(log.match(/API listen on/g)?.length).toBeGreaterThan(1);
  }

  it(
    'is ended where it hangs, and started again as it was',
    async () => {
      const { made, run, before } = await meet('engine-hung', false);

      expect(run.report.rungs.at(-1)).toMatchObject({ id: 'restart-engine', outcome: 'helped' });
      expect(run.report.attempts.at(-1)?.cachedSteps).toBe(9);
      expect(shapeOf(pidOf(made))).toEqual(before);
      await expectLivesOn(made);
    },
    2 * MINUTE,
  );

  it(
    'is started again after it was killed, from what an earlier run wrote down of it',
    async () => {
      const { made, run, before } = await meet('engine-killed', true);

      expect(run.report.rungs.at(-1)).toMatchObject({ id: 'restart-engine', outcome: 'helped' });
      expect(run.report.attempts.at(-1)?.cachedSteps).toBe(9);
      const { env: envBefore, ...rest } = before;
      const { env, ...after } = shapeOf(pidOf(made));
      expect(after).toEqual(rest);
      // Of the environment only what says where things are is ever written down.
      expect(env.filter((word) => !envBefore.includes(word))).toEqual([]);
      expect(env.some((word) => word.startsWith('PATH='))).toBe(true);
      await expectLivesOn(made);
    },
    2 * MINUTE,
  );

  it(
    'is stopped for its build cache to be set aside, and started again as it was',
    async () => {
      const { made, run, before } = await meet('buildkit-metadata-db', true);

      expect(run.report.rungs.at(-1)).toMatchObject({ id: 'reset-build-cache', outcome: 'helped' });
      expect(await leftAside(made)).toEqual([]);
      expect(shapeOf(pidOf(made)).argv).toEqual(before.argv);
      await expectLivesOn(made);
    },
    2 * MINUTE,
  );

  it(
    'is stopped while it serves, for its stores to be set aside, and started again as it was',
    async () => {
      const ladder = ['--ladder', 'reset-image-store'];

      const { made, run, before } = await meet('overlay2-all-stopped', false, ladder);

      expect(run.report.rungs).toMatchObject([{ id: 'reset-image-store', outcome: 'helped' }]);
      expect(await leftAside(made)).toEqual([]);
      expect(shapeOf(pidOf(made))).toEqual(before);
      await expectLivesOn(made);
    },
    2 * MINUTE,
  );

  it(
    'is left alone, with the reason, when it was dead before anybody saw how it ran',
    async () => {
      const fault = FAULTS['engine-killed'];
      const made = (await engineForFault(fault, { project: 'own-base' })).engine;
      engine = made;
      await fault.inject(made);

      const { report, exitCode, stderr } = await runCli(made, ['docker', 'build', '-t', made.imageTag, '.']);

      expect({ verdict: report.verdict, exitCode, rungs: report.rungs }).toEqual({
        verdict: 'failed',
        exitCode: 1,
        rungs: [],
      });
      expect(report.failureClass).toBe('engine-unavailable');
      const why = report.skipped.find(({ id }) => id === 'restart-engine')?.why;
      expect(why).toContain('nothing is known of how the engine was started: give engine-start');
      expect(stderr).toContain('give engine-start');
      expect(made.pid()).toBeUndefined();
    },
    MINUTE,
  );
});
