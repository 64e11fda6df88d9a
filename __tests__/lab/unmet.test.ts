/** The judgement of a run against its fault's row. */
import { describe, expect, test } from '@jest/globals';
import { FAULTS, type Fault } from '../../lab/faults/index.ts';
import { rowOf, storesOf } from '../../lab/faults/row.ts';
import { unmetBy } from '../../lab/unmet.ts';
import { aRun } from './matrix/a-run.ts';

const PLACE = { version: '28.5', store: 'overlay2', project: 'own-base' } as const;
const DIFFS: Fault = { ...FAULTS['overlay2-diffs'], expected: { ...both('fails') } };

function both(outcome: 'fails' | 'succeeds' | 'hangs') {
  return { 'own-base': { outcome }, 'base-image': { outcome } };
}

const prune = { id: 'prune', outcome: 'helped' } as const;

describe('a fault that can be mended', () => {
  test('is mended as its row says', () => {
    expect(unmetBy(DIFFS, PLACE, aRun({ rungs: [prune] }))).toEqual([]);
  });

  test('may be mended by less', () => {
    expect(unmetBy(DIFFS, PLACE, aRun({ rungs: [{ id: 'repair', outcome: 'helped' }] }))).toEqual([]);
  });

  test('may not be mended by more', () => {
    expect(unmetBy(DIFFS, PLACE, aRun({ rungs: [{ id: 'restart-engine', outcome: 'helped' }] }))).toEqual([
      'restart-engine does more harm than prune, which is enough',
    ]);
  });

  test.each([
    [{ failureClass: 'disk-full' }, 'class: disk-full instead of overlay2-corruption'],
    [{ verdict: 'failed' }, 'verdict: failed instead of recovered'],
    [{ exitCode: 1 }, 'exit status: 1 instead of 0'],
    [{ healthy: false }, 'the engine is not healthy'],
    [{ volumeAfter: undefined }, 'the volume is not as it was'],
    [{ leftAside: ['run'] }, 'left aside: run'],
  ] as const)('with %j says so', (change, text) => {
    expect(unmetBy(DIFFS, PLACE, aRun({ rungs: [prune], ...change }))).toEqual([text]);
  });

  test('has to show the text it was measured with', () => {
    expect(unmetBy(FAULTS['overlay2-diffs'], PLACE, aRun({ rungs: [prune], stderr: 'other' }))).toEqual([
      expect.stringContaining('the client does not say /lstat'),
    ]);
  });
});

describe('a fault that nothing of ours mends', () => {
  const failed = { verdict: 'failed', failureClass: 'storage-io-error', exitCode: 1 } as const;
  const readOnly: Fault = { ...FAULTS['read-only-remount'], expected: both('fails') };

  test('is refused with advice', () => {
    expect(unmetBy(readOnly, PLACE, aRun({ ...failed, advice: ['look at the disk'] }))).toEqual([]);
    expect(unmetBy(readOnly, PLACE, aRun({ ...failed, advice: [] }))).toEqual(['no advice']);
  });

  test('leaves the engine as it is', () => {
    const run = aRun({
      ...failed,
      advice: ['look'],
      sameEngineProcess: false,
      rungs: [{ id: 'repair', outcome: 'did-not-help' }],
    });
    expect(unmetBy(readOnly, PLACE, run)).toEqual([
      'rungs that touch more than they may: repair (did-not-help) instead of none',
      'the engine was restarted',
    ]);
  });
});

test('a build that succeeds all the same takes no rung', () => {
  const fault: Fault = { ...DIFFS, expected: both('succeeds') };
  expect(unmetBy(fault, PLACE, aRun({ verdict: 'passed' }))).toEqual([]);
  expect(unmetBy(fault, PLACE, aRun({ verdict: 'recovered', rungs: [prune] }))).toEqual([
    'verdict: recovered instead of passed',
    'rungs: prune (helped) instead of none',
  ]);
});

test('a race that can go either way has two good ends', () => {
  const fault: Fault = {
    ...DIFFS,
    expected: { ...both('fails'), 'own-base': { outcome: 'succeeds', orElse: ['prune'] } },
  };
  expect(unmetBy(fault, PLACE, aRun({ verdict: 'passed' }))).toEqual([]);
  expect(unmetBy(fault, PLACE, aRun({ rungs: [prune] }))).toEqual([]);
});

describe('a row', () => {
  const fault: Fault = {
    ...DIFFS,
    differs: [
      { versions: ['20.10'], leastRemedy: ['restart-engine'] },
      { store: 'containerd', failureClass: 'containerd-store-corruption' },
      { versions: ['20.10'], project: 'base-image', leastRemedy: [] },
    ],
  };

  test('is the fault’s own where nothing differs', () => {
    expect(rowOf(fault, PLACE)).toMatchObject({ failureClass: 'overlay2-corruption', least: ['prune'] });
  });

  test('differs by version, store and project, the later more than the earlier', () => {
    expect(rowOf(fault, { ...PLACE, version: '20.10' }).least).toEqual(['restart-engine']);
    expect(rowOf(fault, { ...PLACE, version: '20.10', project: 'base-image' }).least).toEqual([]);
    expect(rowOf(fault, { ...PLACE, store: 'containerd' }).failureClass).toBe('containerd-store-corruption');
  });

  test('stands on the stores that the fault names, a builder’s on all', () => {
    expect(storesOf(FAULTS.layerdb)).toEqual(['overlay2']);
    expect(storesOf(FAULTS['engine-killed'])).toEqual(['overlay2', 'containerd']);
    expect(storesOf(FAULTS['builder-hung'])).toEqual(['overlay2', 'containerd']);
  });
});
