/** `npm run chaos`: runs that are killed at random moments, and whether everything is right after the next one. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { drawKill, type Kill } from './chaos/draw.ts';
import { CHAOS_RESULTS, keepDuration, keepKill, readDurations, readKills } from './chaos/results.ts';
import { type Bundles, type KillOutcome, measure, runKill } from './chaos/run-kill.ts';
import { SCENARIOS } from './chaos/scenarios.ts';
import { UsageError } from './cli/usage-error.ts';
import { copyBundles } from './matrix/bundle-copy.ts';

const USAGE = `usage: npm run chaos -- --kills N [options]

Kills runs at seeded random moments, lets recover, the post step or the next run follow, and checks that the engine is
healthy, the volume has its content, what ran runs, and nothing is left. Each result is kept at once.

  --kills N      how many (numbers 0 to N-1 of the seed)
  --seed N       default 1
  --rung NAME    only this rung
  --only A,B     only these numbers
  --resume       leaves out those that have a result
  --minutes N    begins no new one after so many minutes
  --results FOLDER  keeps the results elsewhere
  --logs FOLDER  keeps there what was told in each that did not end well
`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function main(argv: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const options = {
    kills: text,
    seed: text,
    rung: text,
    only: text,
    minutes: text,
    logs: text,
    results: text,
  };
  const flags = { resume: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args: [...argv], options: { ...options, ...flags } });
  if (values.help || values.kills === undefined) return say(USAGE.trimEnd());
  const seed = Number(values.seed ?? 1);
  const folder = values.results ?? CHAOS_RESULTS;
  const scenarios = SCENARIOS.filter(({ rung }) => values.rung === undefined || rung === values.rung);
  if (scenarios.length === 0) throw new UsageError(`no scenario leads to rung ${values.rung}`);
  const done = values.resume ? readKills(folder).filter((one) => one.seed === seed) : [];
  const only = values.only?.split(',').map(Number);
  // With all scenarios, so that a number means the same whatever rung was asked for
  const kills = Array.from({ length: Number(values.kills) }, (_, number) => drawKill(seed, number))
    .filter(({ scenario }) => scenarios.includes(scenario))
    .filter(({ number }) => only?.includes(number) ?? true)
    .filter(({ number }) => !done.some((one) => one.number === number));
  const copy = await copyBundles();
  const bundles = { cli: copy.cli, post: path.join(copy.folder, 'post', 'index.js') };
  const until = performance.now() + Number(values.minutes ?? Number.POSITIVE_INFINITY) * 60_000;
  try {
    for (const kill of kills) {
      if (performance.now() > until) return say('the time is over');
      await one(kill, { bundles, dist: copy.digest, folder, logs: values.logs ?? null });
    }
  } finally {
    await rm(copy.folder, { recursive: true, force: true });
  }
}

interface Place {
  readonly bundles: Bundles;
  /** Digest of the bundles. */
  readonly dist: string;
  /** Where the results are kept. */
  readonly folder: string;
  readonly logs: string | null;
}

async function one(kill: Kill, place: Place): Promise<void> {
  const { bundles, dist, folder, logs } = place;
  const { scenario, number, target, way, from, part, again } = kill;
  const outcome = await outcomeOf(kill, bundles, folder);
  const { story, ...told } = outcome;
  const date = new Date().toISOString().slice(0, 10);
  const { name, rung, store } = scenario;
  keepKill({ ...kill, ...told, scenario: name, rung, store, dist, date }, folder);
  const twice = again === null ? '' : ', twice';
  const how = `${target}, ${from} ${part}${twice}, ${way}`;
  const end = told.unmet.length === 0 ? 'well' : `NOT WELL: ${told.unmet.join('; ')}`;
  say(`${number} ${name} (${how}; ${told.tooLate ? 'too late' : told.at}): ${end}, ${told.seconds} s`);
  if (logs === null || told.unmet.length === 0) return;
  await mkdir(logs, { recursive: true });
  await writeFile(path.join(logs, `${kill.seed}-${number}.log`), story);
}

async function outcomeOf(kill: Kill, bundles: Bundles, folder: string): Promise<KillOutcome> {
  const { scenario } = kill;
  try {
    let duration = readDurations(folder)[scenario.name];
    if (duration === undefined) {
      duration = await measure(scenario, bundles);
      keepDuration(scenario.name, duration, folder);
    }
    return await runKill(kill, duration, bundles);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    const why = text.split('\n')[0] ?? '';
    return { at: '', tooLate: false, unmet: [`no kill: ${why}`], seconds: 0, story: text };
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
