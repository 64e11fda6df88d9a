import { expect, test } from '@jest/globals';
import type { Privilege } from '../../src/privileged/run.ts';
import type { AsideState } from '../../src/privileged/set-aside/manifest.ts';
import { recoverSetAside } from '../../src/remedies/recover-set-aside.ts';
import { aContext } from './an-engine.ts';

function cutOffIn(state: AsideState, up: boolean, asked: string[]) {
  const context = aContext({ up });
  const listed = [{ id: 'a', state, rung: 'reset-build-cache', startedAt: '2026', inUse: false }];
  const run: Privilege['run'] = async (op) => {
    if (op === 'returnForgotten') return JSON.parse('[]');
    asked.push(op);
    // As it comes from a child under sudo: untyped.
    return JSON.parse(JSON.stringify(op === 'listAside' ? listed : { restored: 1, freedBytes: 0 }));
  };
  return { ...context, privilege: { kind: 'root' as const, run } };
}

test.each([
  ['renaming', false],
  ['undoing', true],
  ['renamed', false],
] as const)('does not stop the engine for what is %s after a build that passed', async (state, up) => {
  const asked: string[] = [];
  const context = cutOffIn(state, up, asked);

  const recovered = await recoverSetAside({ ...context, when: 'passed' });

  expect(recovered).toMatchObject([{ id: 'a', outcome: 'left' }]);
  expect(asked).toEqual(['listAside']);
  expect(context.calls).not.toContain('stop');
});

test('deletes what the engine lives without after a build that passed', async () => {
  const asked: string[] = [];

  const recovered = await recoverSetAside({ ...cutOffIn('renamed', true, asked), when: 'passed' });

  expect(recovered).toMatchObject([{ id: 'a', outcome: 'deleted' }]);
  expect(asked).toEqual(['listAside', 'deleteAside']);
});

test('keeps what the engine lives without until a build has passed', async () => {
  const asked: string[] = [];

  const recovered = await recoverSetAside({ ...cutOffIn('renamed', true, asked), when: 'before' });

  expect(recovered).toMatchObject([{ id: 'a', outcome: 'left' }]);
  expect(asked).toEqual(['listAside']);
});

test('puts back with the engine stopped where a run has to mend it', async () => {
  const asked: string[] = [];
  const context = cutOffIn('renaming', true, asked);

  const recovered = await recoverSetAside({ ...context, when: 'before' });

  expect(recovered).toMatchObject([{ id: 'a', outcome: 'put-back' }]);
  expect(asked).toEqual(['listAside', 'putBack']);
  expect(context.calls).toEqual(expect.arrayContaining(['stop', 'start']));
});

test.each(['before', 'passed', 'settle'] as const)(
  'neither deletes nor restores what is kept: %s',
  async (when) => {
    const asked: string[] = [];
    const context = cutOffIn('kept', false, asked);

    expect(await recoverSetAside({ ...context, when })).toEqual([]);
    expect(asked).toEqual(['listAside']);
  },
);
