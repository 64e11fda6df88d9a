/** A user's own mistake never touches the engine, whatever it prints: real builds, every rung allowed. */
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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
const inventory = await prepareLab({ want: ['debian'] });
const why = inventory.root.have ? undefined : inventory.root.why;

for (const store of ['overlay2', 'containerd'] as const) {
  const rows = CONFUSERS.filter(({ onContainerdToo }) => store === 'overlay2' || onContainerdToo === true);
  const suite = why === undefined ? describe : describe.skip;
  suite(`a mistake of the user's on ${store}${why === undefined ? '' : ` (skipped: ${why})`}`, () => {
    let engine: PreparedEngine;
    let cachedBefore: number;

    beforeAll(async () => {
      engine = await startPreparedEngine({ project: 'base-image', store });
      cachedBefore = cachedSteps(await buildChanged(engine));
    }, MINUTE);

    afterAll(async () => {
      await engine?.remove();
    });

    it.each(rows)('takes no rung when $name', (row) => isLeftAlone(row, engine), MINUTE);

    it('still has the whole cache', async () => {
      expect(cachedBefore).toBeGreaterThan(0);
      expect(cachedSteps(await buildChanged(engine))).toBe(cachedBefore);
    });
  });
}

async function isLeftAlone(row: Confuser, engine: PreparedEngine): Promise<void> {
  const { failureClass, env = {}, mayRetry = false } = row;
  const [program = 'docker', ...words] = row.command ?? ['docker', 'build', '.'];
  const projectDir = await projectOf(row, engine);
  const pid = engine.pid();
  const bare = await engine.docker(words, { cwd: projectDir, env });
  expect(bare.exitCode).toBeGreaterThan(0);

  const { report, exitCode, stderr } = await runCli({ ...engine, projectDir }, [program, ...words], {
    args: ['--ladder', ALL_RUNGS, '--retry-delay', '100ms', ...scripts(engine)],
    env,
    limitMs: MINUTE,
  });
  const rungs = report.rungs.map(({ id }) => id).filter((id) => !(mayRetry && id === 'retry'));
  const shown = {
    verdict: report.verdict,
    failureClass: report.failureClass,
    evidence: report.evidence,
    stderr,
  };
  expect({ ...shown, rungs }).toEqual({ ...shown, verdict: 'failed', rungs: [] });
  expect([failureClass].flat()).toContain(report.failureClass);
  expect(report.attempts).toHaveLength(1 + report.rungs.length);
  expect(exitCode).toBe(bare.exitCode);
  expect(report.exitCode).toBe(exitCode);
  expect(engine.pid()).toBe(pid);
  expect(await readKeepVolume(engine)).toBe(KEPT_TEXT);
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
