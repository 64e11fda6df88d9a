/** The nearest name is proposed only when it is near. */
import { expect, test } from '@jest/globals';
import { editDistance, nearest } from '../../src/inputs/nearest.ts';

test.each([
  ['', '', 0],
  ['a', '', 1],
  ['', 'ab', 2],
  ['kitten', 'sitting', 3],
  ['prune', 'prune', 0],
])('counts the edits from %j to %j', (from, to, distance) => {
  expect(editDistance(from, to)).toBe(distance);
});

test('proposes the nearest name, and none when all are far', () => {
  expect(nearest('restart-engin', ['recreate-builder', 'restart-engine'])).toBe('restart-engine');
  expect(nearest('RETRY', ['retry', 'repair'])).toBe('retry');
  expect(nearest('format-disk', ['retry', 'repair'])).toBeNull();
});
