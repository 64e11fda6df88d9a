/** `classify` of a 1 GiB log, plain and structured, beside `grep` with the same rules over the plain one; with peak memory. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { RULES } from '../src/classify/rules/index.ts';
import type { Row } from './bench.ts';
import { plainLog, rawjsonLog } from './classify-logs.ts';
import { CLI } from './cli.ts';
import { type Measured, measure } from './measure.ts';

const GIB = 1024 ** 3;
const MAX_PEAK_MIB = 150;
const MAX_RATIO = 1;

/** Each once: a gibibyte is long enough not to need a median. */
export async function classify(): Promise<readonly Row[]> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'buildmend-bench-'));
  try {
    const patterns = path.join(cwd, 'patterns');
    await writeFile(patterns, `${patternsOfGrep().join('\n')}\n`);
    const log = path.join(cwd, 'build.log');
    await pipeline(plainLog(GIB), createWriteStream(log));
    const grep = await measure(['grep', '-cE', '-f', patterns, log], { cwd, env: { LC_ALL: 'C.UTF-8' } });
    if (grep.exitCode !== 0) throw new Error(`grep ended with ${grep.exitCode}`);
    const plain = await ours(log, cwd);
    await pipeline(rawjsonLog(GIB), createWriteStream(log));
    const raw = await ours(log, cwd);
    return [
      row('classify of 1 GiB of plain progress', plain, grep, MAX_RATIO),
      peak('its peak memory', plain),
      // No goal was set for its time: it has to parse JSON and base64, which grep does not
      row(
        'classify of 1 GiB of rawjson (beside grep over the plain log)',
        raw,
        grep,
        Number.POSITIVE_INFINITY,
      ),
      peak('its peak memory', raw),
    ];
  } finally {
    await rm(cwd, { recursive: true, force: true });
  }
}

async function ours(log: string, cwd: string): Promise<Measured> {
  const run = await measure([...CLI, 'classify', log], { cwd, env: {} });
  if (run.exitCode !== 0) throw new Error(`classify ended with ${run.exitCode}`);
  return run;
}

/** The rules as extended regular expressions; those with a look ahead or behind have no such form. */
function patternsOfGrep(): readonly string[] {
  return RULES.map((rule) => rule.pattern.source)
    .filter((source) => !/\(\?[!=<]/.test(source))
    .map((source) => source.replaceAll('(?:', '(').replaceAll('\\d', '[0-9]').replaceAll('\\/', '/'));
}

function row(what: string, run: Measured, grep: Measured, goal: number): Row {
  const seconds = ({ ms }: Measured): string => `${(ms / 1000).toFixed(1)} s`;
  return { what, ours: seconds(run), other: `grep ${seconds(grep)}`, ratio: run.ms / grep.ms, goal };
}

function peak(what: string, { peakMiB }: Measured): Row {
  return {
    what,
    ours: `${peakMiB.toFixed(0)} MiB`,
    other: `${MAX_PEAK_MIB} MiB allowed`,
    ratio: peakMiB / MAX_PEAK_MIB,
    goal: 1,
  };
}
