/** `npm run demo`: breaks a real engine, lets the built action mend it, and shows what a user would see. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FAULTS } from '../lab/faults/index.ts';
import { touchContext } from '../lab/fixtures/index.ts';
import { prepareEngine } from '../lab/prepare/prepare-lab.ts';
import { type PreparedEngine, readKeepVolume, startPreparedEngine } from '../lab/prepared-engine.ts';
import { bareBuild } from './bare-build.ts';
import { INTERRUPTED, type Interruption, listenForInterruption } from './interruption.ts';
import { chapter, say, seconds, typed } from './narrate.ts';
import { type ActionRun, runAction } from './run-action.ts';
import { showSummary } from './show-summary.ts';

/** Where summary and report are kept. */
const FOLDER = path.resolve(import.meta.dirname, '..', '.cache', 'demo');

const interruption = listenForInterruption();
process.exitCode = await demo(interruption).catch((error: unknown) => {
  if (interruption.signal.aborted) return INTERRUPTED;
  throw error;
});

async function demo(interrupted: Interruption): Promise<number> {
  const startedAt = Date.now();
  chapter('1. A real Docker engine of its own');
  say('It is private and disposable; this machine’s own engine, if it has one, is not touched.');
  const engineIs = await prepareEngine('28.5', say);
  if (!engineIs.have) {
    say(`The demo cannot run here: ${engineIs.why}.`);
    return 1;
  }
  interrupted.holdOn();
  say('Starting it. The first time its images and its build cache are made, which takes some ten seconds …');
  const engine = await startPreparedEngine({ project: 'own-base' });
  try {
    return await onEngine(engine, interrupted.signal);
  } finally {
    await engine.remove();
    say(`\nThe engine is gone again. The demo took ${seconds(Date.now() - startedAt)}.`);
  }
}

async function onEngine(engine: PreparedEngine, signal: AbortSignal): Promise<number> {
  signal.throwIfAborted();
  const keptBefore = await readKeepVolume(engine);
  await introduce(engine);
  signal.throwIfAborted();
  await breakIt(engine);
  signal.throwIfAborted();
  chapter('3. The same build, by Buildmend’s action, as a runner starts it');
  say('(On GitHub, the lines from ::group:: to ::endgroup:: fold, and ::warning is an annotation.)');
  const run = await runAction(engine, `docker build -t ${engine.imageTag} .`, signal);
  try {
    signal.throwIfAborted();
    chapter('4. The job summary that GitHub would show');
    await mkdir(FOLDER, { recursive: true });
    await showSummary(run.summary, FOLDER);
    return await conclude(run, keptBefore !== undefined && keptBefore === (await readKeepVolume(engine)));
  } finally {
    await rm(run.folder, { recursive: true, force: true });
  }
}

async function introduce(engine: PreparedEngine): Promise<void> {
  const version = await engine.docker(['version', '--format', '{{.Server.Version}}']);
  say(`Docker Engine ${version.stdout} is up, with an image, a warm build cache, and a volume "keep".`);
  say('Somebody changes a source file and builds, as they do all day:');
  await touchContext(engine.projectDir);
  await bareBuild(engine);
}

async function breakIt(engine: PreparedEngine): Promise<void> {
  chapter('2. It breaks, as after a half-done clean-up or a power loss');
  typed(`rm -rf ${path.join(engine.dataRoot, 'overlay2', 'l')}`);
  await FAULTS['overlay2-links-dir'].inject(engine);
  say('\nThe next change cannot be built any more, however often it is tried:');
  await touchContext(engine.projectDir);
  await bareBuild(engine);
  say('\nThe usual advice is to stop Docker and delete its whole data root, volumes included.');
}

async function conclude({ report, exitCode }: ActionRun, volumeKept: boolean): Promise<number> {
  chapter('5. What it took, and what was kept');
  const last = report.attempts.at(-1);
  const rungs = report.rungs.map((rung) => `${rung.id}, in ${rung.durationMs} ms`).join('; ');
  const cached = `${last?.cachedSteps ?? 0} of ${last?.steps ?? 0} steps, as before the fault`;
  const rows = [
    ['verdict', `${report.verdict}, exit status ${exitCode}`],
    ['mended by', rungs === '' ? 'nothing' : rungs],
    ['time in all', `${seconds(report.durationMs)}: the failed build, the search, the repair, and the build`],
    ['time lost', seconds(report.timeLostMs)],
    ['cache kept', cached],
    ['volume "keep"', volumeKept ? 'kept, with its content' : 'CHANGED OR LOST'],
  ];
  for (const [name = '', value = ''] of rows) say(`${name.padEnd(15)}${value}`);
  await writeFile(path.join(FOLDER, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  say(
    `\nSummary (Markdown, page, and a picture where a Chromium is) and JSON report: ${path.relative('.', FOLDER)}/`,
  );
  return report.verdict === 'recovered' && volumeKept ? 0 : 1;
}
