/** Readable traces of whole runs: `scenarios/*.json` is the world, `*.txt` beside it what happens. Rewrite with UPDATE=1. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Plan } from '../../src/core/plan.ts';
import { run } from '../../src/run.ts';
import { aPlan } from '../core/builders.ts';
import { simulate, type World } from './world.ts';

interface Scenario {
  readonly title: string;
  readonly plan?: Partial<Plan>;
  readonly world: World;
}

const folder = new URL('./scenarios/', import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -5)] : []));

describe('scenarios', () => {
  test('there are at least twelve', () => expect(names.length).toBeGreaterThanOrEqual(12));

  test.each(names)('%s', async (name) => {
    const scenario: Scenario = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));

    const trace = await traceOf(scenario);

    const file = new URL(`${name}.txt`, folder);
    if (process.env['UPDATE'] === '1') writeFileSync(file, trace);
    expect(trace).toBe(readFileSync(file, 'utf8'));
  });
});

async function traceOf(scenario: Scenario): Promise<string> {
  const lines: string[] = [scenario.title, ''];
  const outcome = await run(aPlan(scenario.plan), simulate(scenario.world).perform, (event, effect) => {
    const rung = 'rung' in effect ? ` ${effect.rung}` : '';
    const flags = effect.kind === 'run-attempt' && effect.noCache ? ' --no-cache' : '';
    const pause = 'delayMs' in effect && effect.delayMs > 1000 ? ` after ${effect.delayMs} ms` : '';
    const why = 'why' in effect ? `   (${effect.why})` : '';
    lines.push(`${event.kind} → ${effect.kind}${rung}${flags}${pause}${why}`);
  });
  lines.push('', `verdict: ${outcome.verdict}`);
  lines.push(...outcome.state.rungs.map((rung) => `rung ${rung.id}: ${rung.outcome}`));
  lines.push(...outcome.state.planned.map((rung) => `planned ${rung.id}: ${rung.why}`));
  lines.push(...outcome.state.skipped.map((skip) => `skipped ${skip.id}: ${skip.why}`));
  return `${lines.join('\n')}\n`;
}
