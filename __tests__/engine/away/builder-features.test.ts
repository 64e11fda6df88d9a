/** What another builder than the engine's own cannot do is known before the build goes there. */
import { describe, expect, test } from '@jest/globals';
import { parseCommand } from '../../../src/command/parse-command.ts';
import { lacking, type OtherBuilder } from '../../../src/engine/away/builder-features.ts';
import { readInspect } from '../../../src/engine/away/fallback-builder.ts';
import { intoEngine } from '../../../src/engine/away/into-engine.ts';
import type { BuilderFacts, CliResult } from '../../../src/engine/engine.ts';

const OWN: BuilderFacts = { name: 'default', driver: 'docker', containers: [] };

/** `local`: images that only the engine has. */
function anEngine({ local = [], print = '{}' }: { local?: readonly string[]; print?: string } = {}) {
  return {
    builder: async () => OWN,
    docker: async (words: readonly string[]): Promise<CliResult> => {
      const knows = words[0] === 'image' && local.includes(words.at(-1) ?? '');
      const isPrint = words.includes('--print');
      return {
        exitCode: knows || isPrint ? 0 : 1,
        stdout: isPrint ? print : '',
        stderr: '',
        timedOut: false,
      };
    },
  };
}

function aBuilder(over: Partial<OtherBuilder> = {}): OtherBuilder {
  return {
    engine: anEngine(),
    engineAnswers: true,
    containerdStore: false,
    platforms: ['linux/amd64', 'linux/arm64'],
    features: {},
    bases: [],
    ...over,
  };
}

function command(line: string) {
  const parsed = parseCommand(line.split(' '), {});
  if (parsed.kind === 'refused') throw new Error(parsed.why);
  return parsed.command;
}

describe('lacking', () => {
  const none: Partial<OtherBuilder> = {};
  test.each([
    ['docker build .', none, ''],
    ['docker build --platform linux/arm64 .', none, ''],
    ['docker build --platform linux/s390x .', none, 'it does not build for linux/s390x'],
    ['docker build --platform linux/s390x .', { platforms: null }, ''],
    [
      'docker build --platform linux/amd64,linux/arm64 .',
      none,
      'the engine’s store cannot take an image of several platforms',
    ],
    ['docker build --platform linux/amd64,linux/arm64 --push .', none, ''],
    ['docker build --platform linux/amd64,linux/arm64 .', { containerdStore: true }, ''],
    [
      'docker build -o type=image,name=a .',
      none,
      '`--output type=image,name=a` means the engine’s own image store',
    ],
    ['docker build -o type=image,name=a,push=true .', none, ''],
    ['docker build --network host .', { entitlements: [] }, 'its buildkitd does not allow network.host'],
    ['docker build --network host .', { entitlements: ['network.host'] }, ''],
    [
      'docker build --allow security.insecure .',
      { entitlements: ['network.host'] },
      'its buildkitd does not allow security.insecure',
    ],
    ['docker build --network host .', none, ''],
    [
      'docker build --cache-to type=gha .',
      { features: { 'Cache export': false } },
      'it cannot export a cache (`--cache-to`)',
    ],
    ['docker build --cache-to type=inline .', { features: { 'Cache export': false } }, ''],
    [
      'docker build .',
      { features: { 'Docker exporter': false } },
      'it cannot hand an image to the engine (no docker exporter)',
    ],
    ['docker build .', { engineAnswers: false }, ''],
    [
      'docker compose build',
      { engineAnswers: false },
      'the engine that its images are to be loaded into does not answer',
    ],
    [
      'docker build .',
      { bases: ['own:1'], engine: anEngine({ local: ['own:1'] }) },
      'own:1 is only in the engine’s own store',
    ],
    ['docker-compose build', none, 'docker-compose 1 knows no builders'],
  ])('%s with %j: %s', async (line, over, expected) => {
    expect((await lacking({ command: command(line), env: {} }, aBuilder(over))).join('; ')).toBe(expected);
  });

  test('the classic builder is no builder of buildx', async () => {
    const env = { DOCKER_BUILDKIT: '0' };
    expect(await lacking({ command: command('docker build .'), env }, aBuilder())).toHaveLength(1);
  });
});

describe('intoEngine', () => {
  const words = async (line: string, archive: string | null = null, print = '{}') => {
    const { how, told } = await intoEngine(
      { command: command(line) },
      { engine: anEngine({ print }), builder: 'far', archive },
    );
    return { options: how.options.join(' '), leaveOut: how.leaveOut, archive: told.archive };
  };

  test('asks for the image where the engine’s own builder would have kept it by itself', async () => {
    expect(await words('docker build -t a .')).toMatchObject({ options: '--builder far --load' });
    expect(await words('docker build --push -t a .')).toMatchObject({ options: '--builder far' });
    expect(await words('docker build -o out .')).toMatchObject({ options: '--builder far' });
    expect(await words('docker compose build')).toMatchObject({ options: '' });
  });

  test('keeps it in a file where the engine is dead, and only what would have gone there', async () => {
    expect(await words('docker build --load -t a .', '/t/x.tar')).toEqual({
      options: '--builder far --output type=docker,dest=/t/x.tar',
      leaveOut: ['builder', 'load'],
      archive: '/t/x.tar',
    });
    expect(await words('docker build --push -t a .', '/t/x.tar')).toMatchObject({ archive: null });
  });

  test('of bake’s targets loads those that name no output', async () => {
    const print = '{"target": {"app": {}, "docs": {"output": ["out"]}}}';
    expect(await words('docker buildx bake', null, print)).toMatchObject({
      options: '--builder far --set app.output=type=docker',
    });
  });
});

test('reads what buildx inspect tells', () => {
  const text = [
    'Name:          far',
    'Driver:        docker-container',
    'Nodes:',
    'BuildKit daemon flags: --allow-insecure-entitlement=network.host',
    'Features:',
    '\tCache export:             true',
    '\tMulti-platform build:     false',
    'Platforms:             linux/amd64*, linux/386',
    'File#buildkitd.toml:',
    ' > insecure-entitlements = ["security.insecure"]',
  ].join('\n');
  expect(readInspect(text)).toEqual({
    driver: 'docker-container',
    platforms: ['linux/amd64', 'linux/386'],
    features: { 'Cache export': true, 'Multi-platform build': false },
    entitlements: ['network.host', 'security.insecure'],
  });
});
