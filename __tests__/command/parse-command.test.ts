import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Environment, parseCommand } from '../../src/command/parse-command.ts';
import { splitWords } from '../../src/command/split-words.ts';
import type { WrappedCommand } from '../../src/command/wrapped-command.ts';

function parse(line: string, env: Environment = {}): WrappedCommand {
  const split = splitWords(line);
  if (split.kind === 'refused') throw new Error(split.why);
  const parsed = parseCommand(split.words, env);
  if (parsed.kind === 'refused') throw new Error(parsed.why);
  return parsed.command;
}

function why(line: string): string {
  const parsed = parseCommand(line === '' ? [] : line.split(' '), {});
  return parsed.kind === 'refused' ? parsed.why : 'not refused';
}

interface ToolCase {
  readonly line: string;
  readonly expected: Partial<WrappedCommand>;
  readonly env?: Environment;
}

const CASES: readonly ToolCase[] = [
  {
    line: 'docker build .',
    expected: { tool: 'docker-build', optionsAt: 2, globalArgs: [], docker: 'docker' },
  },
  { line: 'docker image build .', expected: { tool: 'docker-build', optionsAt: 3 } },
  { line: 'docker builder build .', expected: { tool: 'docker-build', optionsAt: 3 } },
  { line: 'docker builder bake', expected: { tool: 'buildx-bake', optionsAt: 3 } },
  { line: 'docker bake app', expected: { tool: 'buildx-bake', optionsAt: 2 } },
  { line: 'docker buildx build .', expected: { tool: 'buildx-build', optionsAt: 3 } },
  { line: 'docker buildx b .', expected: { tool: 'buildx-build', optionsAt: 3 } },
  { line: 'docker buildx bake', expected: { tool: 'buildx-bake', optionsAt: 3 } },
  { line: 'docker buildx f', expected: { tool: 'buildx-bake', optionsAt: 3 } },
  { line: 'docker compose build', expected: { tool: 'compose-build', optionsAt: 3 } },
  { line: 'docker-compose build', expected: { tool: 'compose-v1-build', optionsAt: 2, docker: 'docker' } },
  {
    line: '/opt/d/docker-compose build',
    expected: { program: '/opt/d/docker-compose', docker: '/opt/d/docker' },
  },
  { line: '/opt/d/docker build .', expected: { program: '/opt/d/docker', docker: '/opt/d/docker' } },
  {
    line: 'docker --context x -H tcp://h --config=/c --log-level debug --tls --tlscacert ca -D build .',
    expected: {
      tool: 'docker-build',
      optionsAt: 13,
      globalArgs: [
        '--context',
        'x',
        '-H',
        'tcp://h',
        '--config=/c',
        '--log-level',
        'debug',
        '--tls',
        '--tlscacert',
        'ca',
        '-D',
      ],
    },
  },
  { line: 'docker -cbuild build .', expected: { optionsAt: 3, globalArgs: ['-cbuild'] } },
  {
    line: 'docker buildx --builder build build .',
    expected: { optionsAt: 5, builder: 'build', globalArgs: [] },
  },
  { line: 'docker build --builder=x .', expected: { builder: 'x' } },
  { line: 'docker buildx build --builder x --builder y .', expected: { builder: 'y' } },
  { line: 'docker buildx bake', env: { BUILDX_BUILDER: 'e' }, expected: { builder: 'e' } },
  { line: 'docker buildx bake --builder x', env: { BUILDX_BUILDER: 'e' }, expected: { builder: 'x' } },
  { line: 'docker buildx bake', env: { BUILDX_BUILDER: '' }, expected: { builder: null } },
  {
    line: 'docker --context x compose -f prod.yml -p build --profile a --env-file .e --ansi never --parallel 2 build --pull web',
    expected: {
      tool: 'compose-build',
      optionsAt: 17,
      globalArgs: ['--context', 'x'],
      pull: true,
      noCache: false,
      stdin: 'none',
    },
  },
  { line: 'docker compose --progress quiet build', expected: { progress: 'quiet' } },
  { line: 'docker compose build', env: { COMPOSE_PROGRESS: 'tty' }, expected: { progress: 'tty' } },
  { line: 'docker compose build --progress=plain -q', expected: { progress: 'plain', quiet: true } },
  { line: 'docker compose -f - build', expected: { stdin: 'compose-file' } },
  {
    line: 'docker-compose -H tcp://h --verbose build --no-cache',
    expected: { globalArgs: ['-H', 'tcp://h'], noCache: true },
  },
  { line: 'docker build --progress=plain .', expected: { progress: 'plain' } },
  {
    line: 'docker build --progress auto .',
    env: { BUILDKIT_PROGRESS: 'tty' },
    expected: { progress: 'tty' },
  },
  {
    line: 'docker build --progress plain .',
    env: { BUILDKIT_PROGRESS: 'tty' },
    expected: { progress: 'plain' },
  },
  { line: 'docker build .', expected: { progress: null, quiet: false, stdin: 'none', gitContext: null } },
  { line: 'docker build -q .', expected: { quiet: true } },
  { line: 'docker build -qt app .', expected: { quiet: true, dockerfiles: ['Dockerfile'] } },
  {
    line: 'docker build -tapp --pull --no-cache=false ctx',
    expected: { pull: true, noCache: false, dockerfiles: ['ctx/Dockerfile'] },
  },
  { line: 'docker build ctx -f other/Dockerfile.x', expected: { dockerfiles: ['other/Dockerfile.x'] } },
  { line: 'docker build -f=a --file b .', expected: { dockerfiles: ['b'] } },
  { line: 'docker build -t -- .', expected: { dockerfiles: ['Dockerfile'] } },
  { line: 'docker build -t a -- .', expected: { dockerfiles: ['Dockerfile'] } },
  { line: 'docker build -', expected: { stdin: 'context', dockerfiles: [] } },
  { line: 'docker build -t a - ', expected: { stdin: 'context' } },
  { line: 'docker build -f - .', expected: { stdin: 'dockerfile', dockerfiles: [] } },
  { line: 'docker build -f- .', expected: { stdin: 'dockerfile' } },
  { line: 'docker build --file=- .', expected: { stdin: 'dockerfile' } },
  { line: 'docker build --build-arg - .', expected: { stdin: 'none' } },
  { line: 'docker buildx bake -f - app', expected: { stdin: 'bake-file' } },
  { line: 'docker build -t app:1 --tag=other .', expected: { tags: ['app:1', 'other'] } },
  { line: 'docker compose build app', expected: { tags: [] } },
  { line: 'docker build -o - .', expected: { outputToStdout: true, stdin: 'none' } },
  { line: 'docker build -o- .', expected: { outputToStdout: true } },
  { line: 'docker build --output type=tar,dest=- .', expected: { outputToStdout: true } },
  { line: 'docker build --output type=oci .', expected: { outputToStdout: true } },
  { line: 'docker build --output type=tar,dest=x.tar .', expected: { outputToStdout: false } },
  { line: 'docker build --output type=docker .', expected: { outputToStdout: false } },
  { line: 'docker build -o out .', expected: { outputToStdout: false } },
  { line: 'docker buildx bake --set *.output=type=tar,dest=- app', expected: { outputToStdout: true } },
  { line: 'docker buildx bake --set *.output=type=local,dest=x app', expected: { outputToStdout: false } },
  {
    line: 'docker build https://h/a/b.git#main:sub',
    expected: { gitContext: 'https://h/a/b.git#main:sub', dockerfiles: [] },
  },
  { line: 'docker build git@h:a/b.git', expected: { gitContext: 'git@h:a/b.git' } },
  { line: 'docker build git://h/a#v1', expected: { gitContext: 'git://h/a#v1' } },
  { line: 'docker build github.com/a/b', expected: { gitContext: 'github.com/a/b' } },
  { line: `docker build https://h/b.git#${'a1'.repeat(20)}:sub`, expected: { gitContext: null } },
  { line: 'docker build https://h/b.tar.gz', expected: { gitContext: null, dockerfiles: [] } },
  { line: 'docker buildx bake https://h/b.git#main app', expected: { gitContext: 'https://h/b.git#main' } },
  { line: 'docker compose build web', expected: { gitContext: null, dockerfiles: [] } },
];

const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['', /no command was given/],
  ['docker', /"docker" alone builds nothing/],
  ['docker buildx', /"docker buildx" alone/],
  ['docker run x', /"docker run" is not a build/],
  ['docker push x', /"docker push" is not a build/],
  ['docker buildx ls', /"docker buildx ls" is not a build/],
  ['docker constructor', /"docker constructor" is not a build/],
  [
    'docker compose up --build -d',
    /starts services.*wrap "docker compose build", then run "docker compose up --no-build"/,
  ],
  ['docker-compose up', /wrap "docker-compose build"/],
  ['docker compose pull', /"docker compose pull" is not a build/],
  ['docker build --help', /builds nothing/],
  ['docker --help', /build nothing/],
  ['docker compose build -h', /builds nothing/],
  ['sh -c x', /"sh" is a shell/],
  ['sudo docker build .', /cannot stand before/],
  ['A=1 docker build .', /the environment of the step/],
  ['podman build .', /"podman" is not docker/],
  ['docker-buildx build .', /"docker-buildx" is not docker/],
];

describe('parseCommand', () => {
  test.each(CASES)('understands $line with $env', ({ line, env, expected }) => {
    expect(parse(line, env)).toMatchObject(expected);
  });

  test.each(REFUSED)('refuses %j', (line, reason) => {
    expect(why(line)).toMatch(reason);
  });

  test('refuses a whole command line given as one word', () => {
    expect(parseCommand(['docker build .'], {})).toEqual({
      kind: 'refused',
      why: expect.stringMatching(/one word/),
    });
  });

  test("understands whatever docker's own actions make, and finds the options' place", () => {
    const url = new URL('./peer-cases.json', import.meta.url);
    const { cases }: { cases: { id: string; args: string[] }[] } = JSON.parse(readFileSync(url, 'utf8'));
    expect(cases.length).toBeGreaterThan(50);

    for (const { id, args } of cases) {
      const parsed = parseCommand(['docker', 'buildx', ...args], {});

      expect(parsed).toMatchObject({ kind: 'ok', command: { optionsAt: 3, stdin: 'none' } });
      const given = args.indexOf('--builder');
      if (parsed.kind === 'ok') {
        expect({ id, builder: parsed.command.builder }).toEqual({
          id,
          builder: given === -1 ? null : args[given + 1],
        });
        const last = args.at(-1) ?? '';
        if (args[0] === 'build')
          expect({ id, git: parsed.command.gitContext }).toEqual({
            id,
            git: /\.git/.test(last) ? last : null,
          });
      }
    }
  });
});
