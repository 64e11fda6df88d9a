/** A `.dockerignore` means what it means to BuildKit. */
import { expect, test } from '@jest/globals';
import { parseDockerignore } from '../../../src/attempt/cache-bust/dockerignore.ts';

test.each<[string, string, boolean]>([
  ['', 'a', false],
  ['# a comment\na', 'a', true],
  ['node_modules', 'node_modules/x/y.js', true],
  ['node_modules', 'sub/node_modules/x.js', false],
  ['**/node_modules', 'sub/node_modules/x.js', true],
  ['**/node_modules', 'node_modules/x.js', true],
  ['/dist/', 'dist/a', true],
  ['./dist', 'dist/a', true],
  ['*.md', 'README.md', true],
  ['*.md', 'docs/README.md', false],
  ['**/*.md', 'docs/deep/README.md', true],
  ['*.md\n!README.md', 'README.md', false],
  ['*.md\n!README.md', 'OTHER.md', true],
  ['!README.md\n*.md', 'README.md', true],
  ['docs\n!docs/keep.md', 'docs/keep.md', false],
  ['docs\n!docs/keep.md', 'docs/other.md', true],
  ['temp?', 'temp1', true],
  ['temp?', 'temp', false],
  ['*/temp*', 'some/temporary.txt', true],
  ['*/temp*', 'a/b/temp', false],
  ['a[bc]', 'ab', true],
  ['a[bc]', 'ad', false],
  ['a+b(c)', 'a+b(c)', true],
  ['file\\*', 'file*', true],
  ['file\\*', 'fileX', false],
  ['a.b', 'aXb', false],
  ['**', 'any/thing', true],
  ['foo/**', 'foo/x/y', true],
  ['foo/**', 'foo', false],
  ['[', 'a', false],
  ['  spaced  ', 'spaced', true],
])('%j: is %s left out? %s', (text, path, expected) => {
  expect(parseDockerignore(text).isIgnored(path)).toBe(expected);
});

test('knows whether an ignored folder may hold what counts', () => {
  expect(parseDockerignore('docs').hasExceptions).toBe(false);
  expect(parseDockerignore('docs\n!docs/a').hasExceptions).toBe(true);
});
