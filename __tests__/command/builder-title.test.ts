import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { builderTitle } from '../../src/command/builder-title.ts';
import { parseCommand } from '../../src/command/parse-command.ts';

let config = '';
beforeAll(() => {
  config = mkdtempSync(path.join(tmpdir(), 'docker-config-'));
  mkdirSync(path.join(config, 'buildx/instances'), { recursive: true });
  writeFileSync(path.join(config, 'buildx/instances/mine'), '{"Name":"mine","Driver":"docker-container"}');
  writeFileSync(path.join(config, 'buildx/current'), '{"Key":"unix:///here","Name":"mine","Global":false}');
  writeFileSync(path.join(config, 'config.json'), '{"currentContext":"ctx"}');
});
afterAll(() => rmSync(config, { recursive: true }));

test.each([
  ['docker build .', {}, 'building with "ctx" instance using docker driver'],
  ['docker build .', { DOCKER_HOST: 'unix:///here' }, 'building with "default" instance using docker driver'],
  ['docker --context other build .', {}, 'building with "other" instance using docker driver'],
  [
    'docker buildx build .',
    { DOCKER_HOST: 'unix:///here' },
    'building with "mine" instance using docker-container driver',
  ],
  [
    'docker buildx build .',
    { DOCKER_HOST: 'unix:///there' },
    'building with "default" instance using docker driver',
  ],
  ['docker build --builder mine .', {}, 'building with "mine" instance using docker-container driver'],
  [
    'docker buildx bake',
    { BUILDX_BUILDER: 'mine' },
    'building with "mine" instance using docker-container driver',
  ],
  ['docker compose build', {}, null],
])('names the builder of %s with %j', (line, env, title) => {
  const given = { DOCKER_CONFIG: config, ...env };
  const parsed = parseCommand(line.split(' '), given);

  expect(parsed.kind === 'ok' && builderTitle(parsed.command, given)).toBe(
    parsed.kind === 'ok' ? title : false,
  );
});
