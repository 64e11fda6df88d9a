/** Rules of the user's own around a real build: one that teaches a retry, hostile ones that get no more, a broken one. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type PreparedEngine, startPreparedEngine } from '../../lab/prepared-engine.ts';
import type { Report } from '../../src/report/report.ts';
import { runCli, scripts } from './run-wrapped.ts';

const MINUTES = 60_000;
const ALL_RUNGS = 'thorough,side-engine';

let engine: PreparedEngine;
let builds = 0;

beforeAll(async () => {
  engine = await startPreparedEngine({ store: 'overlay2', project: 'own-base' });
}, 2 * MINUTES);
afterAll(async () => engine?.remove(), MINUTES);
beforeEach(async () => {
  builds += 1;
  await rm(path.join(engine.projectDir, '.github'), { recursive: true, force: true });
});

/** Ends with status 75 until it has run `times` times; what it wrote into the cache mount stays. */
const failing = (times: number, words = ''): string =>
  `FROM ${engine.imageTag}\nRUN --mount=type=cache,id=tries-${builds},target=/tries echo "${words}" && echo x >>/tries/n && test "$(wc -l </tries/n)" -gt ${times} || exit 75\n`;

async function run(
  dockerfile: string,
  rules: string | null,
  args: readonly string[] = [],
): Promise<{ exitCode: number; report: Report; stderr: string; sameEngine: boolean }> {
  await writeFile(path.join(engine.projectDir, 'Dockerfile.rules'), dockerfile);
  if (rules !== null) {
    await mkdir(path.join(engine.projectDir, '.github'), { recursive: true });
    await writeFile(path.join(engine.projectDir, '.github/buildmend.yml'), rules);
  }
  const pid = engine.pid();
  const ran = await runCli(engine, ['docker', 'build', '-f', 'Dockerfile.rules', '.'], {
    args: ['--ladder', ALL_RUNGS, '--retry-delay', '0s', ...scripts(engine), ...args],
    env: { GITHUB_ACTIONS: 'true' },
  });
  return { ...ran, sameEngine: pid !== undefined && pid === engine.pid() };
}

const rule = (failureClass: string, pattern: string, more = ''): string =>
  `version: 1\nrules:\n  - id: acme/own\n    class: ${failureClass}\n    pattern: '${pattern}'\n    advice: 'Ask <the> platform team.'\n    matches: ['x exit code: 75 aaaa']\n    rejects: ['other!']\n${more}`;

const EXIT_75 = 'exit code: 75';

describe('a rules file', () => {
  test(
    'that is not there changes nothing: the step’s failure is the user’s own',
    async () => {
      const { report, exitCode } = await run(failing(1), null);
      expect(report).toMatchObject({ verdict: 'failed', failureClass: 'build-step-failed', rungs: [] });
      expect(exitCode).not.toBe(0);
    },
    MINUTES,
  );

  test(
    'teaches that a status is worth a retry, and the build recovers by nothing else',
    async () => {
      const { report, exitCode, stderr, sameEngine } = await run(
        failing(1),
        rule('network-transient', EXIT_75),
      );
      expect(exitCode).toBe(0);
      expect(report).toMatchObject({
        verdict: 'recovered',
        failureClass: 'network-transient',
        rungs: [{ id: 'retry' }],
      });
      expect(report.evidence[0]).toMatchObject({ rule: 'acme/own', source: 'engine', origin: 'user' });
      expect(report.advice).toEqual(['Your own rule acme/own says: Ask <the> platform team.']);
      expect(stderr).toContain('rules of your own: 1 in .github/buildmend.yml');
      expect(stderr).toContain('acme/own [engine, your own rule]');
      expect(sameEngine).toBe(true);
    },
    MINUTES,
  );

  test(
    'retries and then stops, where the build goes on failing',
    async () => {
      const { report, sameEngine } = await run(failing(99), rule('network-transient', EXIT_75));
      expect(report.verdict).toBe('failed');
      expect([...new Set(report.rungs.map(({ id }) => id))]).toEqual(['retry']);
      expect(sameEngine).toBe(true);
    },
    MINUTES,
  );

  test.each(['overlay2-corruption', 'engine-unavailable', 'buildkit-state-corruption'])(
    'cannot call a step’s failure %s',
    async (failureClass) => {
      const { report, sameEngine } = await run(failing(99), rule(failureClass, EXIT_75));
      expect(report).toMatchObject({ verdict: 'failed', failureClass: 'build-step-failed', rungs: [] });
      expect(sameEngine).toBe(true);
    },
    MINUTES,
  );

  test(
    'that calls what nobody knows a broken store gets one retry of all the rungs',
    async () => {
      // Said by BuildKit, and by no rule of ours
      const unknown = `FROM ${engine.imageTag}\nRUN echo ${builds}\n`;
      const output = ['--output', 'type=local,dest=out,platform-split=frob'];
      await writeFile(path.join(engine.projectDir, 'Dockerfile.rules'), unknown);
      await mkdir(path.join(engine.projectDir, '.github'), { recursive: true });
      await writeFile(
        path.join(engine.projectDir, '.github/buildmend.yml'),
        rule('overlay2-corruption', '(?i)platform-SPLIT|exit code'),
      );
      const pid = engine.pid();
      const { report } = await runCli(
        engine,
        ['docker', 'buildx', 'build', '-f', 'Dockerfile.rules', ...output, '.'],
        {
          args: [
            '--ladder',
            ALL_RUNGS,
            '--ladder-order',
            'as-listed',
            '--retry-delay',
            '0s',
            '--allow-volume-loss',
            ...scripts(engine),
          ],
        },
      );
      expect(report).toMatchObject({ verdict: 'failed', failureClass: 'overlay2-corruption' });
      expect([...new Set(report.rungs.map(({ id }) => id))]).toEqual(['retry']);
      const wipe = report.skipped.find(({ id }) => id === 'wipe-engine');
      expect(wipe?.why).toContain('only a rule of your own file speaks for it');
      expect(engine.pid()).toBe(pid);
    },
    MINUTES,
  );

  test(
    'with a pattern that others match in exponential time costs nothing',
    async () => {
      const from = performance.now();
      const more = `  - id: acme/slow\n    class: network-transient\n    sources: [step, engine]\n    pattern: '(a+)+$'\n    matches: [aaa]\n    rejects: [b]\n`;
      const { report } = await run(
        failing(99, `${'a'.repeat(4_000)}!`),
        rule('engine-unavailable', EXIT_75, more),
      );
      expect(report).toMatchObject({ verdict: 'failed', failureClass: 'build-step-failed', rungs: [] });
      expect(performance.now() - from).toBeLessThan(20_000);
    },
    MINUTES,
  );

  test(
    'that is broken is a warning with every error, and the run goes on without it',
    async () => {
      const { report, stderr } = await run(failing(99), rule('network-transiet', '(?=a)b'));
      expect(report).toMatchObject({ verdict: 'failed', failureClass: 'build-step-failed', rungs: [] });
      expect(stderr).toContain(
        '::warning title=Buildmend’s rules file is left out,file=.github/buildmend.yml,line=4::',
      );
      expect(stderr).toContain('.github/buildmend.yml:4:12: rules[0].class: expected one of');
      expect(stderr).toContain('Did you mean "network-transient"?');
      expect(stderr).toContain('rules[0].pattern: "(?=a)b"');
    },
    MINUTES,
  );

  test(
    'is not even read where the build passes',
    async () => {
      const { report, stderr } = await run(
        `FROM ${engine.imageTag}\nRUN echo ${builds}\n`,
        'version: [broken',
      );
      expect(report.verdict).toBe('passed');
      expect(stderr).not.toContain('buildmend.yml');
    },
    MINUTES,
  );

  test(
    'that is named and not there stops the run before it begins',
    async () => {
      await expect(run(failing(99), null, ['--rules-file', 'none.yml'])).rejects.toThrow(
        /exit 2[\s\S]*Expected input "rules-file" to be a YAML file, got "none\.yml"/,
      );
    },
    MINUTES,
  );
});
