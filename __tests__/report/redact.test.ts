/** Secrets are found and masked; what is no secret stays readable. */
import { describe, expect, test } from '@jest/globals';
import { findSecrets, isSecretName } from '../../src/report/find-secrets.ts';
import { createRedactor } from '../../src/report/redact.ts';

describe('names', () => {
  test.each([
    'GITHUB_TOKEN',
    'NPM_TOKEN',
    'TOKEN_NPM',
    'MY_SECRET',
    'SECRET_ACCESS',
    'DB_PASSWORD',
    'POSTGRES_PASS',
    'SIGNING_KEY',
    'ApiKey',
    'api-key',
    'AWS_SECRET_ACCESS_KEY',
    'GOOGLE_CREDENTIALS',
    'npm_config__authToken',
    'DOCKER_AUTH',
    'GH_PAT',
  ])('%s names a secret', (name) => {
    expect(isSecretName(name)).toBe(true);
  });

  test.each([
    'PWD',
    'PATH',
    'KEYBOARD',
    'MONKEY',
    'AUTHOR',
    'GIT_AUTHOR_NAME',
    'SSH_AUTH_SOCK',
    'SSH_KEY_PATH',
    'TOKEN_FILE',
    'SECRET_NAME',
    'COMPASS',
    'PATTERN',
    'NODE_VERSION',
  ])('%s names none', (name) => {
    expect(isSecretName(name)).toBe(false);
  });
});

describe('findSecrets', () => {
  test('takes values from the environment by name', () => {
    expect(
      findSecrets({ API_TOKEN: 'abcdefgh', HOME: '/root', EMPTY_TOKEN: '', NO_TOKEN: 'false' }, []),
    ).toEqual(['abcdefgh']);
  });

  test.each([
    [['--build-arg', 'NPM_TOKEN=s3cret-value'], ['s3cret-value']],
    [['--build-arg=NPM_TOKEN=s3cret=value'], ['s3cret=value']],
    [['--build-arg', 'VERSION=1.2.3'], []],
    [['--build-arg', 'NPM_TOKEN'], []],
    [['--set', 'app.args.NPM_TOKEN=s3cret-value'], ['s3cret-value']],
    [['--set=*.args.NPM_TOKEN=s3cret-value'], ['s3cret-value']],
    [['--set', 'app.platform=linux/amd64'], []],
    [['--secret', 'id=x,env=PLAIN_NAME'], ['from-the-environment']],
    [['--secret=id=PLAIN_NAME'], ['from-the-environment']],
    [['--secret', 'type=env,id=y,env=ABSENT'], []],
    [['--secret', 'id=y,src=/run/secret'], []],
  ])('takes values from %j', (argv, secrets) => {
    expect(findSecrets({ PLAIN_NAME: 'from-the-environment' }, argv)).toEqual(secrets);
  });
});

describe('createRedactor', () => {
  test('masks longer values first, so that nothing of them is left', () => {
    expect(createRedactor(['secret-a', 'secret-a-and-more'])('x secret-a-and-more y secret-a')).toBe(
      'x *** y ***',
    );
  });

  test('leaves values alone that are too short to be told from words', () => {
    expect(createRedactor(['abc', 'latest'.slice(0, 5)])('abc lates')).toBe('abc lates');
  });

  test('masks a value line by line, in an address, in JSON and in base64', () => {
    const redact = createRedactor(['first/line"\nsecond line']);
    expect(redact('got second line')).toBe('got ***');
    expect(redact(`?x=${encodeURIComponent('first/line"\nsecond line')}&`)).toBe('?x=***&');
    expect(redact(JSON.stringify({ x: 'first/line"\nsecond line' }))).toBe('{"x":"***"}');
    expect(redact(Buffer.from('first/line"\nsecond line').toString('base64'))).not.toContain('Zmlyc3Q');
  });

  test('masks the beginning of a value at the end of a text that was cut', () => {
    const long = 'x'.repeat(300);
    expect(createRedactor(['abcdefghijkl'])(`${long} abcdefgh`)).toBe(`${long} ***`);
    expect(createRedactor(['abcdefghijkl'])(`${long} abcdefgh…`)).toBe(`${long} ***`);
    expect(createRedactor(['docker-hub-password'])('no docker')).toBe('no docker');
  });

  test.each([
    ['git clone https://user:pass@host/x', 'git clone https://***@host/x'],
    ['https://ghs_token@github.com/o/r.git#main', 'https://***@github.com/o/r.git#main'],
    ['tcp://user:pass@10.0.0.1:2376', 'tcp://***@10.0.0.1:2376'],
    ['ssh://git@github.com/o/r', 'ssh://git@github.com/o/r'],
    ['Authorization: Bearer abc.def', 'Authorization: Bearer ***'],
    ['"Authorization":"Basic dXNlcjpw"', '"Authorization":"Basic ***"'],
    ['X-Registry-Auth: eyJ1c2Vy', 'X-Registry-Auth: ***'],
    ['key AKIAIOSFODNN7EXAMPLE here', 'key *** here'],
    ['ghp_0123456789abcdefghij0123456789abcdef', '***'],
    ['github_pat_11ABCDEFG0123456789_abcdef', '***'],
    ['dckr_pat_0123456789abcdefghij', '***'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl', '***'],
    ['https://bucket/x?X-Amz-Signature=0123&y=1', 'https://bucket/x?X-Amz-Signature=***&y=1'],
    ['https://blob/x?se=1&sig=a%2Fb', 'https://blob/x?se=1&sig=***'],
  ])('masks what looks like a credential: %s', (text, masked) => {
    expect(createRedactor([])(text)).toBe(masked);
  });

  test.each([
    'docker build -t app:latest .',
    'failed to resolve source metadata for docker.io/library/alpine:3.20',
    'symlink ../9ab/diff /var/lib/docker/overlay2/l/ZQ: no such file or directory',
    'user@example.com wrote https://example.com/a@b',
    'sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
    'authorization failed',
  ])('leaves alone: %s', (text) => {
    expect(createRedactor([])(text)).toBe(text);
  });

  test('stays fast on a long line made to be slow', () => {
    const line = 'https://'.repeat(20_000) + 'a:'.repeat(20_000);
    const startedAt = performance.now();
    createRedactor([])(line);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});
