/** A missing plugin is known by the client's own words, and installed only where that is asked for. */
import { describe, expect, test } from '@jest/globals';
import { missingPlugin } from '../src/attempt/missing-plugin.ts';
import type { AttemptRecord } from '../src/core/attempt.ts';
import type { LineSource } from '../src/core/line.ts';
import type { Plan } from '../src/core/plan.ts';
import { seeToPlugin } from '../src/see-to-plugin.ts';
import { aPlan, FAILED, PASSED } from './core/builders.ts';

function record(text: string, source: LineSource = 'client', end = FAILED): AttemptRecord {
  return {
    command: ['docker', 'build', '.'],
    end,
    stop: null,
    durationMs: 1,
    startedAtMs: 0,
    steps: null,
    cachedSteps: null,
    lines: [{ source, text, line: 1, step: null }],
    lowPoint: null,
    oomKills: null,
    notRepeatable: null,
  };
}

const NO_BUILDX = record("docker: 'buildx' is not a docker command.");

describe('a missing plugin', () => {
  test.each([
    ["docker: 'buildx' is not a docker command.", 'buildx'],
    ['docker: unknown command: docker buildx', 'buildx'],
    ['ERROR: BuildKit is enabled but the buildx component is missing or broken.', 'buildx'],
    ["docker: 'compose' is not a docker command.", 'compose'],
    ['docker: unknown command: docker compose', 'compose'],
    ['ERROR: failed to solve', null],
  ])('is known by %j', (text, plugin) => {
    expect(missingPlugin(record(text))).toBe(plugin);
  });

  test('is not proved by a step, nor by a command that passed', () => {
    expect(missingPlugin(record("docker: 'buildx' is not a docker command.", 'step'))).toBeNull();
    expect(missingPlugin(record("docker: 'buildx' is not a docker command.", 'client', PASSED))).toBeNull();
  });
});

interface Told {
  readonly again: boolean;
  readonly said: readonly string[];
  readonly ran: readonly string[];
}

async function see(installMissing: boolean, plan: Partial<Plan> = {}, fails = false): Promise<Told> {
  const said: string[] = [];
  const ran: string[] = [];
  const again = await seeToPlugin(NO_BUILDX, {
    options: { installMissing, plan: aPlan(plan) },
    privilege: async () => ({
      kind: 'root',
      run: async (op) => {
        ran.push(op);
        return Promise.reject(new Error(fails ? 'no network' : 'done'));
      },
    }),
    say: (line) => void said.push(line),
    signal: new AbortController().signal,
  });
  return { again, said, ran };
}

test('is only told where nothing may be installed', async () => {
  for (const told of [await see(false), await see(true, { dryRun: true }), await see(true, { pause: 'x' })]) {
    expect(told).toMatchObject({ again: false, ran: [] });
    expect(told.said.join()).toMatch(
      /buildx is not installed: `apt-get install docker-buildx-plugin`.*`install-missing: true`/,
    );
  }
});

test('that cannot be installed leaves the failure as it is, with the way by hand', async () => {
  const told = await see(true, {}, true);
  expect(told).toMatchObject({ again: false, ran: ['installPlugin'] });
  expect(told.said.at(-1)).toMatch(/could not be installed: no network; by hand: /);
});
