/** The command line of the matrix. */
import { describe, expect, test } from '@jest/globals';
import { ALL_CELLS, titleOf } from '../../../lab/matrix/cells.ts';
import { readOptions } from '../../../lab/matrix/options.ts';

function picked(...words: readonly string[]): readonly string[] {
  return readOptions(words).cells.map(titleOf);
}

describe('the cells', () => {
  test('are all there are, without options', () => {
    expect(readOptions([]).cells).toEqual(ALL_CELLS);
  });

  test('each have a name of their own', () => {
    expect(new Set(ALL_CELLS.map(titleOf)).size).toBe(ALL_CELLS.length);
  });

  test('leave out what cannot be', () => {
    const names = ALL_CELLS.map(titleOf);
    expect(names.filter((name) => name.includes('20.10 containerd'))).toEqual([]);
    expect(names.filter((name) => name.startsWith('layerdb') && name.includes('containerd'))).toEqual([]);
    expect(names.filter((name) => name.startsWith('builder-') && name.includes('20.10'))).toEqual([]);
  });

  test('are picked by fault, engine, store and project', () => {
    expect(
      picked(
        '--fault',
        'engine-killed,layerdb',
        '--version',
        '29',
        '--store',
        'overlay2',
        '--project',
        'own-base',
      ),
    ).toEqual(['layerdb, 29 overlay2 own-base', 'engine-killed, 29 overlay2 own-base']);
  });

  test('are picked by a fault’s other name', () => {
    expect(picked('--fault', 'overlay2-links', '--version', '20.10')).toHaveLength(2);
  });

  test('of the subset for CI are there, each one', () => {
    expect(picked('--subset', 'ci')).toHaveLength(10);
  });
});

test.each([
  [['--fault', 'nix'], /^no fault nix; there are: .*layerdb/],
  [['--version', '27'], /^no engine 27; there are: 28\.5, /],
  [['--store', 'zfs'], /^no store zfs; there are: overlay2, containerd$/],
  [['--project', 'x'], /^no project x; there are: own-base, base-image$/],
  [['--subset', 'x'], /^no subset x; there are: ci$/],
  [['--minutes', 'x'], /^--minutes x is not a number of minutes$/],
  [['--fault', 'layerdb', '--store', 'containerd'], /^no cell of the matrix is all of that$/],
  [['--nix'], /--nix/],
])('%j is refused with what there is', (words, message) => {
  expect(() => readOptions(words)).toThrow(message);
});

test('what has a result is done again only where that is asked for', () => {
  expect(readOptions([]).redo).toEqual({ all: false, stale: false, unmet: false });
  expect(readOptions(['--stale', '--unmet', '--again']).redo).toEqual({
    all: true,
    stale: true,
    unmet: true,
  });
  expect(readOptions(['--minutes', '0']).minutes).toBe(0);
});
