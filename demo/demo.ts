/** `npm run demo`: breaks a real engine, lets the built action mend it, and shows what a user would see. */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FAULTS } from '../lab/faults/index.ts';
import { touchContext } from '../lab/fixtures/index.ts';
import { prepareLab } from '../lab/prepare/prepare-lab.ts';
import { type PreparedEngine, readKeepVolume, startPreparedEngine } from '../lab/prepared-engine.ts';
import { chapter, say } from './narrate.ts';
import { type ActionRun, runAction } from './run-action.ts';
import { showSummary } from './show-summary.ts';

const FAULT = FAULTS['overlay2-links-dir'];

process.exitCode = await demo();

async function demo(): Promise<number> {
  chapter('1. A real engine of its own (this machine’s own engine is not touched)');
  const inventory = await prepareLab({ want: ['debian'], log: say });
  const state = inventory.root.have ? inventory.engines['28.5'] : inventory.root;
  if (!state.have) {
    say(`The demo cannot run here: ${state.why}`);
    return 1;
  }
  const engine = await startPreparedEngine({ project: 'own-base' });
  try {
    return await onEngine(engine);
  } finally {
    await engine.remove();
  }
}

async function onEngine(engine: PreparedEngine): Promise<number> {
  const keptBefore = await readKeepVolume(engine);
  await introduce(engine);
  chapter('2. Break it, as half-done clean-ups do: rm -rf <data root>/overlay2/l');
  await FAULT.inject(engine);
  await touchContext(engine.projectDir);
  const bare = await engine.docker(['build', '-t', engine.imageTag, '.'], { cwd: engine.projectDir });
  say(lastLine(bare.stderr));
  say(`docker build, bare: exit status ${bare.exitCode}`);
  chapter('3. The same build by Buildmend’s action, as a runner starts it');
  const run = await runAction(engine, `docker build -t ${engine.imageTag} .`);
  chapter('4. The job summary that GitHub would show');
  await showSummary(run.summary);
  chapter('5. What was kept');
  const keptAfter = await readKeepVolume(engine);
  return conclude(run, keptBefore !== undefined && keptBefore === keptAfter);
}

async function introduce(engine: PreparedEngine): Promise<void> {
  const version = await engine.docker(['version', '--format', '{{.Server.Version}}']);
  say(`Docker Engine ${version.stdout} is up, with a warm build cache, an image, and a volume "keep".`);
}

async function conclude(run: ActionRun, volumeKept: boolean): Promise<number> {
  const report = run.report;
  const last = report.attempts.at(-1);
  const rungs = report.rungs.map((rung) => `${rung.id} (${rung.durationMs} ms)`).join(', ');
  say(`verdict            ${report.verdict}, exit status ${run.exitCode}`);
  say(`mended by          ${rungs}`);
  say(
    `time in all        ${(report.durationMs / 1000).toFixed(1)} s, of which lost ${(report.timeLostMs / 1000).toFixed(1)} s`,
  );
  say(`cached steps kept  ${last?.cachedSteps ?? 0} of ${last?.steps ?? 0}`);
  say(`volume "keep"      ${volumeKept ? 'content intact' : 'CHANGED OR LOST'}`);
  const saved = path.resolve('.cache', 'demo');
  await writeFile(path.join(saved, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  say(`\nSummary and report are kept in ${path.relative('.', saved)}/.`);
  await rm(run.folder, { recursive: true, force: true });
  return report.verdict === 'recovered' && volumeKept ? 0 : 1;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
