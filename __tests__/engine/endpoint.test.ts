/** Which engine a command reaches: the docker CLI's own precedence, from files only. */
import { describe, expect, test } from '@jest/globals';
import { contextMetaPath, endpointText, parseHost, resolveEndpoint } from '../../src/engine/endpoint.ts';

const CONFIG = '/home/me/.docker';
const META = JSON.stringify({ Name: 'far', Endpoints: { docker: { Host: 'ssh://me@far' } } });
const FILES: Readonly<Record<string, string>> = {
  [`${CONFIG}/config.json`]: JSON.stringify({ currentContext: 'far' }),
  [contextMetaPath(CONFIG, 'far')]: META,
  [contextMetaPath('/other', 'near')]: JSON.stringify({
    Endpoints: { docker: { Host: 'unix:///run/near.sock' } },
  }),
};

function resolved(globalArgs: readonly string[], env: Readonly<Record<string, string>> = {}): string {
  const readText = (path: string): string | null => FILES[path] ?? null;
  const found = resolveEndpoint({ globalArgs, env: { HOME: '/home/me', ...env }, readText });
  return `${found.context} ${endpointText(found.endpoint)}`;
}

describe('resolveEndpoint', () => {
  test.each([
    { args: ['-H', 'unix:///a.sock'], env: {}, expected: 'default unix:///a.sock' },
    { args: ['--host=tcp://b:2375'], env: { DOCKER_HOST: 'unix:///c' }, expected: 'default tcp://b:2375' },
    { args: ['-Hunix:///a.sock'], env: {}, expected: 'default unix:///a.sock' },
    { args: [], env: { DOCKER_HOST: 'unix:///c' }, expected: 'default unix:///c' },
    { args: [], env: { DOCKER_HOST: 'unix:///c', DOCKER_CONTEXT: 'far' }, expected: 'default unix:///c' },
    { args: ['--context', 'far'], env: { DOCKER_HOST: 'unix:///c' }, expected: 'far ssh://me@far' },
    { args: ['-c', 'default'], env: {}, expected: 'default unix:///var/run/docker.sock' },
    { args: [], env: { DOCKER_CONTEXT: 'default' }, expected: 'default unix:///var/run/docker.sock' },
    { args: [], env: {}, expected: 'far ssh://me@far' },
    { args: ['--config', '/other'], env: {}, expected: 'default unix:///var/run/docker.sock' },
    { args: ['--config=/other', '--context=near'], env: {}, expected: 'near unix:///run/near.sock' },
    { args: ['--context', 'gone'], env: {}, expected: 'gone context:gone' },
  ])('reaches $expected with $args and $env', ({ args, env, expected }) => {
    const cleaned: Readonly<Record<string, string>> = { ...env };

    expect(resolved(args, cleaned)).toBe(expected);
  });

  test('takes an address without a scheme for TCP, as the CLI does', () => {
    expect(parseHost('10.0.0.1:2375')).toEqual({ kind: 'tcp', url: 'tcp://10.0.0.1:2375' });
    expect(parseHost('npipe:////./pipe/docker_engine').kind).toBe('other');
    expect(parseHost('unix://')).toEqual({ kind: 'unix', path: '/var/run/docker.sock' });
  });
});
