/** Containers that a runner started for a job are not ended by a restart of their engine. */
import { expect, test } from '@jest/globals';
import type { Privilege } from '../../src/privileged/run.ts';
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

test.each([
  { living: ['process 12 (postgres), /srv/docker/overlay2/x'], refused: true },
  { living: [], refused: false },
])(
  'goes by what was known before where the engine does not answer and $living.length processes of containers live',
  async ({ living, refused }) => {
    const silent = finding('reachable', { state: 'unknown' });
    const look = { names: [], inSwarm: false, living, strange: [] };
    const container = { id: '1', name: 'db', running: true, stoppedByHand: false, restart: 'no' };
    const onDisk = [{ ...container, autoRemove: false, project: null, attachments: [{ network: NETWORK }] }];
    const privilege: Privilege = {
      kind: 'root',
      run: async (op) => JSON.parse(JSON.stringify(op === 'listDataRoot' ? look : onDisk)),
    };
    const context = aContext({ up: false }, { findings: [silent], privilege });

    const why = await stopObstacle(context);

    if (refused) expect(why).toContain('(db)');
    else expect(why).toBeNull();
  },
);
