/** The action in a real runner: workflows of a user on this repository's `action.yml` and `dist`, on a real engine. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { FAULTS } from '../../lab/faults/index.ts';
import { touchContext } from '../../lab/fixtures/index.ts';
import { prepareGoTools } from '../../lab/prepare/go-tools.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import { type PreparedEngine, readKeepVolume, startPreparedEngine } from '../../lab/prepared-engine.ts';
import { FAILING_LINE, LAST_WORDS, type RanWorkflow, runOn, workflowWith } from './workflows.ts';

const LIMIT = 5 * 60_000;
const { act } = await prepareGoTools({ log: () => {}, only: ['act'] });
const { root } = await prepareLab({ want: ['debian'] });
const why = [act, root].find((need) => !need.have);
const suite = why === undefined ? describe : describe.skip;

suite(`a workflow${why === undefined || why.have ? '' : ` (skipped: ${why.why})`}`, () => {
  const engines: PreparedEngine[] = [];
  const runs: RanWorkflow[] = [];
  const startEngine = async (): Promise<PreparedEngine> => {
    const engine = await startPreparedEngine({ project: 'own-base' });
    engines.push(engine);
    return engine;
  };
  const run = async (
    engine: PreparedEngine,
    command: string,
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<RanWorkflow> => {
    const result = await runOn(engine, workflowWith(command, inputs));
    runs.push(result);
    return result;
  };

  afterEach(async () => {
    for (const engine of engines.splice(0)) await engine.remove();
  });
  afterAll(async () => {
    for (const { remove } of runs) await remove();
  });

  it(
    'passes a build through: one call of docker, the log of the build alone, one line of summary',
    async () => {
      const engine = await startEngine();
      const pid = engine.pid();

      const result = await run(engine, `docker build -t ${engine.imageTag} .`);

      expect({ exitCode: result.exitCode, steps: stepsOf(result) }).toEqual(PASSED_STEPS);
      expect(result.dockerCalls).toEqual([`build -t ${engine.imageTag} .`]);
      expect(engine.pid()).toBe(pid);
      expect(readByLaterStep(result)).toEqual({
        verdict: 'passed',
        'exit-code': '0',
        'failure-class': 'none',
        planned: '',
        elsewhere: '',
        'image-archive': '',
        owner: 'unknown',
        cause: 'unknown',
        confidence: '1',
        attempts: '1',
        rungs: '',
        recovered: 'false',
        'time-lost': '0',
        report: expect.stringMatching(/\.json$/),
        why: expect.stringMatching(/passed/),
      });
      expect(result.log).toMatch(/in the report: .*"verdict": "passed"/);
      expect(result.log).toMatch(/#\d+ \[app 5\/5\] RUN sha256sum/);
      expect(result.log).toMatch(NEXT_STEP_RAN);
      expect(result.log).not.toMatch(/buildmend:/i);
      expect(groupsOf(result)).toEqual([]);
      expect(result.annotations).toEqual([]);
      expect(result.summary).toMatch(
        /^<p>✅ <b>Buildmend<\/b>: the build passed at the first attempt \([^\n]*12 of 12 steps cached\)\.<\/p>\n+$/,
      );
    },
    LIMIT,
  );

  it(
    'recovers a build on an engine whose links are gone, and tells how',
    async () => {
      const engine = await startEngine();
      const [pid, kept] = [engine.pid(), await readKeepVolume(engine)];
      await FAULTS['overlay2-links-dir'].inject(engine);
      await touchContext(engine.projectDir);

      const result = await run(engine, `docker build -t ${engine.imageTag} .`);

      expect({ exitCode: result.exitCode, steps: stepsOf(result) }).toEqual(PASSED_STEPS);
      expect(engine.pid()).toBe(pid);
      expect(await readKeepVolume(engine)).toBe(kept);
      expect(readByLaterStep(result)).toEqual({
        verdict: 'recovered',
        'exit-code': '0',
        'failure-class': 'overlay2-corruption',
        planned: '',
        elsewhere: '',
        'image-archive': '',
        owner: 'engine',
        cause: 'damage',
        confidence: expect.stringMatching(/^(?:1|0\.9\d*)$/),
        attempts: '2',
        rungs: 'repair',
        recovered: 'true',
        'time-lost': expect.stringMatching(/^[1-9]\d*$/),
        report: expect.stringMatching(/\.json$/),
        why: 'the build passed after repair',
      });
      expect(await reportOf(result)).toMatchObject({
        schemaVersion: 1,
        verdict: 'recovered',
        rungs: [{ id: 'repair', outcome: 'helped' }],
        volumes: { before: [{ name: 'keep', driver: 'local' }], after: [{ name: 'keep', driver: 'local' }] },
      });
      expect(groupsOf(result)).toEqual([
        'Buildmend: why attempt 1 failed',
        'Buildmend: rung repair',
        'Buildmend: attempt 2',
      ]);
      expect(result.log).toMatch(/buildmend: diagnosis: overlay2-corruption \(owner: engine/);
      expect(result.log).toMatch(/buildmend: because overlay2-corruption/);
      expect(result.log).toMatch(/buildmend: recovered: the build passed after repair/);
      expect(result.annotations).toEqual([
        {
          level: 'warning',
          message: expect.stringMatching(/^The build passed in the end by repair; .* lost\.\n.*overlay2\/l/),
          properties: { title: 'Build recovered from overlay2-corruption' },
        },
      ]);
      expect(result.summary).toMatch(
        /^<h3>✅ Buildmend: recovered from overlay2-corruption by repair, nothing lost</,
      );
      for (const said of [
        'Attempt 1',
        '<b>repair</b>',
        'Attempt 2',
        '9 of 12 steps',
        'all kept',
        'to do next',
      ])
        expect(result.summary).toContain(said);
    },
    LIMIT,
  );

  it(
    'fails with the failing step, leaves the engine alone, and runs its post step',
    async () => {
      const engine = await startEngine();
      const pid = engine.pid();
      const command = 'docker build -f Failing.Dockerfile -t red .';

      const result = await run(engine, command);

      expect({ exitCode: result.exitCode, steps: stepsOf(result) }).toEqual(FAILED_STEPS);
      expect(result.dockerCalls).toEqual([command.replace(/^docker /, '')]);
      expect(engine.pid()).toBe(pid);
      expect(readByLaterStep(result)).toMatchObject({
        verdict: 'failed',
        'exit-code': '1',
        'failure-class': 'build-step-failed',
        owner: 'code',
        cause: 'user',
        attempts: '1',
        rungs: '',
        recovered: 'false',
      });
      expect((await reportOf(result))['rungs']).toEqual([]);
      expect(result.log).toMatch(new RegExp(`^#\\d+ \\d+\\.\\d+ ${LAST_WORDS}$`, 'm'));
      expect(result.log).not.toMatch(NEXT_STEP_RAN);
      expect(result.log).toMatch(/buildmend: failed: build-step-failed/);
      expect(groupsOf(result)).toEqual(['Buildmend: why attempt 1 failed']);
      expect(result.annotations).toEqual([
        {
          level: 'error',
          message: expect.stringMatching(new RegExp(`exit code: 3\\n${LAST_WORDS}\\n`)),
          properties: {
            title: 'Build failed: build-step-failed',
            file: 'project/Failing.Dockerfile',
            line: String(FAILING_LINE),
          },
        },
      ]);
      expect(result.summary).toContain(
        `<h3>❌ Buildmend: build-step-failed at Failing.Dockerfile:${FAILING_LINE}</h3>`,
      );
      expect(result.summary).toContain(LAST_WORDS);
      expect(result.summary).toContain('Nothing was touched');
    },
    LIMIT,
  );

  it(
    'starts the engine again in its post step, when the main step was killed while the engine was stopped',
    async () => {
      const engine = await startEngine();
      await FAULTS['buildkit-state-emptied'].inject(engine);
      await touchContext(engine.projectDir);

      const result = await run(engine, `docker build -t ${engine.imageTag} .`, {
        'engine-stop': `${engine.stopScript} && kill -KILL $PPID`,
        'engine-start': engine.startScript,
      });

      expect({ exitCode: result.exitCode, steps: stepsOf(result) }).toEqual(FAILED_STEPS);
      expect(groupsOf(result)).toEqual([
        'Buildmend: why attempt 1 failed',
        'Buildmend: rung restart-engine',
        'Buildmend: the main step was cut off while it mended the engine',
      ]);
      expect(result.log).toMatch(/buildmend: the engine was left stopped: starting it/);
      expect((await engine.docker(['version'])).exitCode).toBe(0);
    },
    LIMIT,
  );
});

/** Printed by the step after the build, which has no `if`. */
const NEXT_STEP_RAN = /^this step needs a build that passed$/m;

const PASSED_STEPS = {
  exitCode: 0,
  steps: ['Main build: success', 'Post build: success'],
};
const FAILED_STEPS = {
  exitCode: 1,
  steps: ['Main build: failure', 'Post build: success'],
};

/** How the action's main and post step ended, as the runner says it. */
function stepsOf({ events }: RanWorkflow): readonly string[] {
  return events
    .filter(({ step, result }) => step === 'build' && result !== '')
    .map(({ stage, result }) => `${stage} build: ${result}`);
}

/** The outputs as the runner put them into a later step's script. */
function readByLaterStep({ log }: RanWorkflow): Readonly<Record<string, string>> {
  const pairs = [...log.matchAll(/^([\w-]+)=<(.*)>$/gm)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, value]));
}

/** Titles of the groups that the runner folds. */
function groupsOf({ events }: RanWorkflow): readonly string[] {
  return events
    .filter(({ command, step }) => command === 'group' && step === 'build')
    .map(({ value }) => value);
}

async function reportOf({ artifactsDir }: RanWorkflow): Promise<Readonly<Record<string, unknown>>> {
  return JSON.parse(await readFile(path.join(artifactsDir, 'report.json'), 'utf8'));
}
