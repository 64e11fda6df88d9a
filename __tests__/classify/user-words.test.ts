/** What the user wrote proves nothing about the engine, wherever an error repeats it. */
import { describe, expect, test } from '@jest/globals';
import { diagnose } from '../../src/classify/diagnose.ts';
import { withoutWords, wordsOfCommand, wordsOfStep } from '../../src/classify/user-words.ts';
import type { LineSource } from '../../src/core/line.ts';

const LINK = '/var/lib/docker/overlay2/l/QWERTYUIOPASDFGHJKLZXCVBNM';
const OPEN = `open ${LINK}: no such file or directory`;

function classOf(source: LineSource, text: string, command: readonly string[], step: string | null = null) {
  const lines = [{ source, text, line: 1, step }];
  const end = { kind: 'exited', code: 1 } as const;
  return diagnose({ lines, end, stop: null, lowPoint: null, findings: [], command }).failureClass;
}

test('picks paths, the folders on the way to them, and sentences', () => {
  expect(wordsOfCommand(['docker', 'build', '-t', 'app', '-o', 'type=local,dest=/srv/out/x', '.'])).toEqual([
    'type=local,dest=/srv/out/x',
    '/srv/out/x',
    '/srv/out',
  ]);
  expect(wordsOfCommand(['--build-arg', 'SAID=layer does not exist'])).toContain('layer does not exist');
  expect(wordsOfStep('[2/2] COPY --from=a var/lib/docker "/x"')).toEqual(['var/lib/docker']);
});

test('cuts the longest word first', () => {
  expect(withoutWords('open /a/bcd/e: no', ['/a/bcd', '/a/bcd/e'])).toBe('open …: no');
});

describe('an error of a lost file', () => {
  test('is the engine’s where nobody else named the file', () => {
    expect(classOf('engine', `ERROR: failed to solve: ${OPEN}`, ['docker', 'build', '.'])).toBe(
      'overlay2-corruption',
    );
  });

  test('is not where the command named it', () => {
    expect(classOf('client', `failed: ${OPEN}`, ['docker', 'build', '--some-file', LINK, '.'])).toBe(
      'unknown',
    );
    expect(classOf('client', `failed: ${OPEN}`, ['docker', 'build', `--some=a,src=${LINK}/x`, '.'])).toBe(
      'unknown',
    );
  });

  test('is not where the step named it, in the journal neither', () => {
    const step = `[2/2] COPY ${LINK} /x`;
    expect(classOf('engine', OPEN, ['docker', 'build', '.'], step)).toBe('unknown');
    const lines = [
      { source: 'engine', text: 'process "…" did not complete', line: 1, step } as const,
      { source: 'journal', text: OPEN, line: 0, step: null } as const,
    ];
    const end = { kind: 'exited', code: 1 } as const;
    expect(diagnose({ lines, end, stop: null, lowPoint: null, findings: [] }).failureClass).toBe('unknown');
  });

  test('stays the engine’s where the command names the data root only', () => {
    expect(classOf('engine', OPEN, ['docker', 'build', '/var/lib/docker'])).toBe('overlay2-corruption');
  });
});
