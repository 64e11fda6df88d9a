import { describe, expect, test } from '@jest/globals';
import { AS_GIVEN, attemptArgv, wantsStructured } from '../../src/command/attempt-argv.ts';
import { type Environment, parseCommand } from '../../src/command/parse-command.ts';
import { removableCaches, whyNoneRemovable } from '../../src/command/remote-cache.ts';
import type { WrappedCommand } from '../../src/command/wrapped-command.ts';

function parse(line: string, env: Environment = {}): WrappedCommand {
  const parsed = parseCommand(line.split(' '), env);
  if (parsed.kind === 'refused') throw new Error(parsed.why);
  return parsed.command;
}

function argv(line: string, options: Partial<typeof AS_GIVEN>): string {
  return attemptArgv(parse(line), { ...AS_GIVEN, ...options }).join(' ');
}

const ARGS = {
  buildArgs: [
    ['A', '1'],
    ['B', 'x=y'],
  ],
} as const;
const LAST = { noCache: true, pull: true };

describe('attemptArgv', () => {
  test.each([
    ['docker build .', AS_GIVEN, 'docker build .'],
    ['docker -c x build -t a .', LAST, 'docker -c x build --no-cache --pull -t a .'],
    ['docker buildx bake app', LAST, 'docker buildx bake --no-cache --pull app'],
    ['docker compose -f a build web', LAST, 'docker compose -f a build --no-cache --pull web'],
    ['docker build -t a .', ARGS, 'docker build --build-arg A=1 --build-arg B=x=y -t a .'],
    ['docker buildx bake app', ARGS, 'docker buildx bake --set *.args.A=1 --set *.args.B=x=y app'],
    ['docker compose build web', ARGS, 'docker compose build --build-arg A=1 --build-arg B=x=y web'],
    ['docker-compose build', ARGS, 'docker-compose build --build-arg A=1 --build-arg B=x=y'],
    ['docker build --pull .', LAST, 'docker build --no-cache --pull .'],
    ['docker build --no-cache .', LAST, 'docker build --pull --no-cache .'],
    [
      'docker build -t a https://h/b.git#main',
      { pinnedContext: 'https://h/b.git#abc' },
      'docker build -t a https://h/b.git#abc',
    ],
    [
      'docker build --cache-from type=gha -t a --cache-to=type=gha --cache-from=x .',
      { without: ['cache-from'] as const },
      'docker build -t a --cache-to=type=gha .',
    ],
    [
      'docker -c x buildx build --cache-from type=gha --cache-to type=gha,mode=max . ',
      { without: ['cache-from', 'cache-to'] as const },
      'docker -c x buildx build . ',
    ],
    [
      'docker buildx bake app --set *.cache-to=type=gha',
      { without: ['cache-from'] as const },
      'docker buildx bake --set *.cache-from= app --set *.cache-to=type=gha',
    ],
    ['docker compose build web', { without: ['cache-to'] as const }, 'docker compose build web'],
  ])('turns %j with %j into %j', (line, options, expected) => {
    expect(argv(line, options)).toBe(expected);
  });
});

describe('the remote caches of a command', () => {
  test.each([
    ['docker build --cache-from type=gha .', ['cache-from']],
    ['docker build -t a .', []],
    ['docker build -t --cache-to .', []],
    ['docker buildx bake', ['cache-from', 'cache-to']],
    ['docker compose build', []],
  ] as const)('%j can be left out: %j', (line, expected) => {
    expect(removableCaches(parse(line))).toEqual(expected);
  });

  test('of Compose stand in its file, which is said', () => {
    expect(whyNoneRemovable(parse('docker compose build'))).toContain(
      'Compose takes the caches from its file',
    );
    expect(whyNoneRemovable(parse('docker build .'))).toContain('names no remote cache');
  });
});

describe('wantsStructured', () => {
  test.each([
    ['docker build .', {}, true],
    ['docker compose build', {}, true],
    ['docker buildx bake', {}, true],
    ['docker build --progress auto .', {}, true],
    ['docker build --progress plain .', {}, false],
    ['docker build .', { BUILDKIT_PROGRESS: 'plain' }, false],
    ['docker compose --progress quiet build', {}, false],
    ['docker build -q .', {}, false],
    ['docker build .', { DOCKER_BUILDKIT: '0' }, false],
    ['docker build .', { DOCKER_BUILDKIT: '1' }, true],
    ['docker buildx build .', { DOCKER_BUILDKIT: '0' }, true],
  ])('%j with %j: %s', (line, env, expected) => {
    expect(wantsStructured(parse(line, env), env)).toBe(expected);
  });
});
