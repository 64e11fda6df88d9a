import { describe, expect, test } from '@jest/globals';
import { gitReference, isMoving, isRemoteContext, pinTo } from '../../src/command/context-kind.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';

describe('gitReference', () => {
  test.each([
    ['https://h/a/b.git', { url: 'https://h/a/b.git', ref: '' }],
    ['https://h/a/b.git#v1:sub/dir', { url: 'https://h/a/b.git', ref: 'v1' }],
    ['https://h/a/b.git?ref=refs/heads/x&subdir=s', { url: 'https://h/a/b.git', ref: 'refs/heads/x' }],
    ['ssh://git@h/a/b#:sub', { url: 'ssh://git@h/a/b', ref: '' }],
    ['git@h:a/b.git#x', { url: 'git@h:a/b.git', ref: 'x' }],
    ['github.com/a/b#x', { url: 'https://github.com/a/b', ref: 'x' }],
  ])('reads %s', (context, expected) => {
    expect(gitReference(context)).toEqual(expected);
  });

  test.each(['.', '-', 'dir', './b.git', '/srv/a@b:c', 'https://h/b.tar.gz', 'https://h/x?u=.git'])(
    'finds none in %s',
    (context) => {
      expect(gitReference(context)).toBeNull();
    },
  );
});

describe('isMoving', () => {
  test.each([
    [COMMIT, false],
    ['', true],
    ['main', true],
    [COMMIT.slice(0, 12), true],
  ])('%j: %s', (ref, expected) => {
    expect(isMoving({ url: 'https://h/b.git', ref })).toBe(expected);
  });
});

describe('pinTo', () => {
  test.each([
    ['https://h/b.git', `https://h/b.git#${COMMIT}`],
    ['https://h/b.git#main', `https://h/b.git#${COMMIT}`],
    ['https://h/b.git#main:sub/dir', `https://h/b.git#${COMMIT}:sub/dir`],
    ['https://h/b.git#:sub', `https://h/b.git#${COMMIT}:sub`],
    ['https://h/b.git?branch=x&subdir=s', `https://h/b.git?subdir=s&ref=${COMMIT}`],
  ])('pins %s', (context, expected) => {
    expect(pinTo(context, COMMIT)).toBe(expected);
    expect(gitReference(expected)).toMatchObject({ ref: COMMIT });
  });
});

test('a local directory is not remote, whatever its name', () => {
  expect(['.', './github.com/a', '/x.git', 'a.git', '../git'].filter(isRemoteContext)).toEqual([]);
  expect(['https://h/x.tar', 'git://h/x'].map(isRemoteContext)).toEqual([true, true]);
});
