/** Every fault that can be mended, by Buildmend and by the classic script, in one run: time to a green build. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ALL_FAULTS, type Fault } from '../lab/faults/index.ts';
import { touchContext } from '../lab/fixtures/index.ts';
import { type PreparedEngine, startPreparedEngine } from '../lab/prepared-engine.ts';
import type { Row } from './bench.ts';
import { buildmend, classicScript } from './classic-script.ts';
import { median } from './measure.ts';

const GOAL = 0.25;
/** The lab's project builds in 7 s; with this step, which no change invalidates, in about 30: still less than most real ones. */
const HEAVY_STEP = { light: 'count=640', heavy: 'count=7000' };

/** Throws when one of the two does not get a fault's build green. */
export async function timeToGreen(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const fault of ALL_FAULTS.filter(isComparable)) {
    process.stderr.write(`  ${fault.name} …\n`);
    const ours = await onBroken(fault, { buildFirst: buildmend, recover: buildmend });
    const other = await onBroken(fault, { buildFirst: plainBuild, recover: classicScript });
    rows.push(rowOf(fault, ours, other));
  }
  const middle = median(rows.map(({ ratio }) => ratio));
  return [
    ...rows,
    {
      what: `time to green over ${rows.length} faults (median of their ratios, failed build included)`,
      ours: '',
      other: '',
      ratio: middle,
      goal: GOAL,
    },
  ];
}

/** The script can do it too: a build that fails at once, on an engine that need not be anything special. */
function isComparable(fault: Fault): boolean {
  const { target, when, needs, spoilContext, expected, leastRemedy, matrixOnly } = fault;
  if (matrixOnly === true) return false;
  const plain = when === undefined && needs === undefined && spoilContext === undefined;
  const fails = expected['own-base'].outcome === 'fails' && expected['own-base'].orElse === undefined;
  return target === 'engine' && plain && fails && leastRemedy.ownBase.length > 0;
}

/** Each build of a project goes the same way, also the one before the engine breaks. */
interface Way {
  readonly buildFirst: (engine: PreparedEngine) => Promise<unknown>;
  readonly recover: (engine: PreparedEngine) => Promise<number>;
}

function plainBuild(engine: PreparedEngine): Promise<unknown> {
  return engine.docker(['build', '-t', engine.imageTag, '.'], { cwd: engine.projectDir });
}

async function makeHeavier(projectDir: string): Promise<void> {
  const file = path.join(projectDir, 'Dockerfile');
  const light = await readFile(file, 'utf8');
  const heavy = light.replace(HEAVY_STEP.light, HEAVY_STEP.heavy);
  if (heavy === light) throw new Error(`no step with ${HEAVY_STEP.light} in ${file}`);
  await writeFile(file, heavy);
}

async function onBroken(fault: Fault, { buildFirst, recover }: Way): Promise<number> {
  const engine = await startPreparedEngine({ store: fault.store, project: 'own-base' });
  try {
    await makeHeavier(engine.projectDir);
    await buildFirst(engine);
    await fault.inject(engine);
    await touchContext(engine.projectDir);
    return await recover(engine);
  } finally {
    await engine.remove();
  }
}

function rowOf({ name, title }: Fault, ours: number, other: number): Row {
  return {
    what: `\`${name}\`: ${title}`,
    ours: `${(ours / 1000).toFixed(1)} s`,
    other: `classic script ${(other / 1000).toFixed(1)} s`,
    ratio: ours / other,
    goal: Number.POSITIVE_INFINITY,
  };
}
