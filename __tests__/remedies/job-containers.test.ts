/** Containers that a runner started for a job are not ended by a restart of their engine. */
import { expect, test } from '@jest/globals';
import { stopObstacle } from '../../src/remedies/job-containers.ts';
import { aContext, facts, finding, OK } from './an-engine.ts';

const NETWORK = `github_network_${'0'.repeat(32)}`;
const NAME = `${'4f'.repeat(16)}_postgres16_0a1b2c`;

test.each([
  { line: 'web\tbridge', refused: false },
  { line: `db\tbridge,${NETWORK}`, refused: true },
  { line: `${NAME}\tbridge`, refused: true },
  { line: `db\tmy_${NETWORK}`, refused: false },
  { line: '', refused: false },
])('sees whose “$line” is: refused $refused', async ({ line, refused }) => {
  const context = aContext({ answer: () => ({ ...OK, stdout: `${line}\n` }) });

  const why = await stopObstacle(context);

  if (refused) expect(why).toMatch(/^containers that a CI runner started for a job run on this engine \(/);
  else expect(why).toBeNull();
});

test.each([
  { when: 'the engine keeps containers alive', script: { facts: facts({ liveRestore: true }) }, over: {} },
  { when: 'the user allows that they are lost', script: {}, over: { allowContainerLoss: true } },
])('does not mind them where $when', async ({ script, over }) => {
  const context = aContext({ ...script, answer: () => ({ ...OK, stdout: `db\t${NETWORK}\n` }) }, over);

  expect(await stopObstacle(context)).toBeNull();
});

test('says what stands in the way of the engine itself first', async () => {
  const context = aContext({ hostObstacle: 'this job runs in a container of that engine' });

  expect(await stopObstacle(context)).toBe('this job runs in a container of that engine');
  expect(context.calls).toEqual([]);
});

test('goes by what was known before where the engine does not answer', async () => {
  const silent = finding('reachable', { state: 'unknown' });
  const kept = { image: 'postgres', running: true, restart: 'no', autoRemove: false };
  const inventory = {
    seenAtMs: 5,
    images: [],
    networks: [],
    volumes: [],
    containers: [{ id: '1', name: 'db', ...kept, networks: [NETWORK] }],
  };
  const context = aContext({ up: false, inventory }, { findings: [silent] });

  expect(await stopObstacle(context)).toContain('(db)');
});
