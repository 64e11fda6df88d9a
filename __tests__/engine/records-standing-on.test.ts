import { expect, test } from '@jest/globals';
import type { CacheRecord } from '../../src/engine/checks/buildkit-records.ts';
import { recordsStandingOn } from '../../src/engine/checks/records-standing-on.ts';

function record(id: string, over: Partial<CacheRecord> = {}): CacheRecord {
  const rest = {
    images: [],
    mustHaveSnapshot: true,
    mutable: false,
    blobOnly: false,
    parents: [],
    twin: null,
  };
  return { id, snapshot: id, ...rest, ...over };
}

test('takes what stands on a broken record all the way up, and nothing below or beside it', () => {
  const records = [
    record('base'),
    record('broken', { parents: ['base'] }),
    record('on', { parents: ['broken'] }),
    record('top', { parents: ['on'] }),
    record('beside', { parents: ['base'] }),
    record('merged', { parents: ['beside', 'on'] }),
  ];

  expect(recordsStandingOn(records, ['broken']).toSorted()).toEqual(['broken', 'merged', 'on', 'top']);
});

test('takes the record that is the same content with the one that is broken, from either side', () => {
  const records = [record('still', { twin: 'open' }), record('open', { mutable: true }), record('other')];

  expect(recordsStandingOn(records, ['open']).toSorted()).toEqual(['open', 'still']);
  expect(recordsStandingOn(records, ['still']).toSorted()).toEqual(['open', 'still']);
});

test('ends with records that lead back to each other, and names none that there is not', () => {
  const records = [record('a', { parents: ['b'] }), record('b', { parents: ['a'], twin: 'gone' })];

  expect(recordsStandingOn(records, ['a']).toSorted()).toEqual(['a', 'b']);
});
