/** A user's own mistake never touches the engine, whatever it prints: real builds, every rung allowed. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execa } from 'execa';
import { builderObstacle, builderOf, createBuilder } from '../../lab/builder.ts';
import { prepareLab } from '../../lab/prepare/prepare-lab.ts';
import {
  buildChanged,
  cachedSteps,
  type PreparedEngine,
  readKeepVolume,
  startPreparedEngine,
} from '../../lab/prepared-engine.ts';
import { KEPT_TEXT } from '../../lab/template/template.ts';
import { CONFUSERS, type Confuser } from './confusers.ts';
import { ALL_RUNGS, runCli, scripts } from './run-wrapped.ts';

const MINUTE = 60_000;
const BUILDER = 'own';
const inventory = await prepareLab({ want: ['debian'] });
const why = inventory.root.have ? undefined : inventory.root.why;

const noBuilder = await builderObstacle();

for (const store of ['overlay2', 'containerd'] as const) {
  const rows = CONFUSERS.filter(({ onContainerdToo }) => store === 'overlay2' || onContainerdToo === true);
  const inEngine = rows.filter(({ needsBuilder }) => needsBuilder !== true);
  const inBuilder = rows.filter(({ needsBuilder }) => needsBuilder === true);
  const suite = why === undefined ? describe : describe.skip;
  suite(`a mistake of the user's on ${store}${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
    let engine: PreparedEngine;
    let cachedBefore: number;

    beforeAll(async () => {
      engine = await startPreparedEngine({ project: 'base-image', store });
      cachedBefore = cachedSteps(await buildChanged(engine));
      if (inBuilder.length > 0 && noBuilder === undefined) await createBuilder(engine, BUILDER);
    }, MINUTE);

    afterAll(async () => {
      await engine?.remove();
    });

    it.each(inEngine)('takes no rung when $name', (row) => isLeftAlone(row, engine), MINUTE);

    const withBuilder = noBuilder === undefined ? it : it.skip;
    if (inBuilder.length > 0) {
      const skipped = noBuilder === undefined ? '' : ` (skipped: ${noBuilder})`;
      withBuilder.each(inBuilder)(
        `takes no rung when $name${skipped}`,
        async (row) => {
          const before = await stateOf(engine);
          await isLeftAlone(row, engine);
          expect(await stateOf(engine)).toBe(before);
        },
        MINUTE,
      );
    }

    it('still has the whole cache', async () => {
      expect(cachedBefore).toBeGreaterThan(0);
      expect(cachedSteps(await buildChanged(engine))).toBe(cachedBefore);
    });
  });
}

async function isLeftAlone(row: Confuser, engine: PreparedEngine): Promise<void> {
  const { failureClass, env = {}, exitCode = 1 } = row;
  const [program = 'docker', ...words] = (row.command ?? ['docker', 'build', '.']).map((word) =>
    word === 'BUILDER' ? BUILDER : word,
  );
  const projectDir = await projectOf(row, engine);
  const pid = engine.pid();

  const run = await runCli({ ...engine, projectDir }, [program, ...words], {
    args: ['--ladder', ALL_RUNGS, '--retry-delay', '100ms', ...scripts(engine)],
    env,
    limitMs: MINUTE,
  });
  const { report, stderr } = run;
  const { verdict, evidence } = report;
  const rungs = report.rungs.map(({ id }) => id);
  const shown = { failureClass: report.failureClass, evidence, stderr };
  expect({ ...shown, verdict, rungs }).toEqual({ ...shown, verdict: 'failed', rungs: [] });
  expect(report.failureClass).toBe(failureClass);
  expect(report.attempts).toEqual([expect.objectContaining({ exitCode })]);
  expect([run.exitCode, report.exitCode]).toEqual([exitCode, exitCode]);
  expect(engine.pid()).toBe(pid);
  expect(await readKeepVolume(engine)).toBe(KEPT_TEXT);
  if (row.alsoBare !== true) return;
  const bare = await execa(program, words, {
    cwd: projectDir,
    env: { ...engine.env, ...env },
    reject: false,
    stdin: 'ignore',
  });
  expect(bare.exitCode).toBe(exitCode);
}

/** Which container the builder has, and since when it runs. */
async function stateOf(engine: PreparedEngine): Promise<string> {
  const { container } = builderOf(engine, BUILDER);
  const { stdout } = await engine.docker(['inspect', '-f', '{{.Id}} {{.State.StartedAt}}', container]);
  expect(stdout).toMatch(/^[0-9a-f]{64} /);
  return stdout;
}

async function projectOf({ dockerfile, files = {} }: Confuser, engine: PreparedEngine): Promise<string> {
  const folder = await mkdtemp(path.join(engine.dir, 'context-'));
  const texts = dockerfile === undefined ? files : { ...files, Dockerfile: `${dockerfile.join('\n')}\n` };
  for (const [name, text] of Object.entries(texts)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}
