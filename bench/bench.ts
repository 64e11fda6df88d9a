/** `npm run bench`: what Buildmend costs, and what it saves, side by side in one run on a real engine. */
import { cachedBuild } from './cached-build.ts';
import { classify } from './classify.ts';
import { doctorOnLargeStore } from './doctor.ts';
import { keptSteps } from './kept.ts';
import { recovery } from './recovery.ts';
import { setAsideStores } from './set-aside.ts';
import { stepOutput } from './step-output.ts';
import { timeToGreen } from './time-to-green.ts';

export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly other: string;
  readonly ratio: number;
  readonly goal: number;
}

const BENCHES: Readonly<Record<string, () => Promise<Row | readonly Row[]>>> = {
  'cached-build': cachedBuild,
  'step-output': stepOutput,
  recovery,
  'time-to-green': timeToGreen,
  'kept-steps': keptSteps,
  'set-aside': setAsideStores,
  classify,
  doctor: doctorOnLargeStore,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  process.stderr.write(
    `No benchmark ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.\n`,
  );
  process.exitCode = 2;
} else {
  process.exitCode = await main(wanted.length > 0 ? wanted : Object.keys(BENCHES));
}

async function main(names: readonly string[]): Promise<number> {
  const rows: Row[] = [];
  for (const name of names) {
    process.stderr.write(`${name} …\n`);
    rows.push(...[(await BENCHES[name]?.()) ?? []].flat());
  }
  process.stdout.write(`${table(rows)}\n`);
  return rows.every((row) => row.ratio <= row.goal) ? 0 : 1;
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ what, ours, other, ratio, goal }) => {
    const met = ratio <= goal ? 'met' : 'MISSED';
    const told = Number.isFinite(goal) ? `≤ ${goal} ${met}` : 'none';
    return `| ${what} | ${ours} | ${other} | ${ratio.toFixed(2)} | ${told} |`;
  });
  return ['| what | Buildmend | other | ratio | goal |', '| --- | --- | --- | --- | --- |', ...lines].join(
    '\n',
  );
}
