/** An attempt that runs elsewhere: the user's own words, without those that name engine or builder. */
import { expect, test } from '@jest/globals';
import { AS_GIVEN, attemptArgv } from '../../src/command/attempt-argv.ts';
import { parseCommand } from '../../src/command/parse-command.ts';

const ENGINE = ['host', 'context', 'tls', 'tlsverify', 'tlscacert', 'tlscert', 'tlskey', 'builder'];

function argv(line: string, leaveOut: readonly string[], options: readonly string[] = []): string {
  const parsed = parseCommand(line.split(' '), {});
  if (parsed.kind === 'refused') throw new Error(parsed.why);
  return attemptArgv(parsed.command, { ...AS_GIVEN, elsewhere: { env: {}, options, leaveOut } }).join(' ');
}

test.each([
  ['docker -H tcp://h:1 build -t a .', 'docker build -t a .'],
  ['docker --context=far --config c build .', 'docker --config c build .'],
  ['docker -Dc far buildx --builder b build --ssh default .', 'docker buildx build --ssh default .'],
  ['docker buildx build --builder b --secret id=k -t a .', 'docker buildx build --secret id=k -t a .'],
  ['docker --tls --tlscacert ca compose -f x build --builder b web', 'docker compose -f x build web'],
  ['docker-compose -H unix:///s -p app build', 'docker-compose -p app build'],
  [
    'docker build --label host=x --build-arg builder=y .',
    'docker build --label host=x --build-arg builder=y .',
  ],
])('%s is led to another engine as %s', (line, expected) => {
  expect(argv(line, ENGINE)).toBe(expected);
});

test('other options of the attempt stand where they stood', () => {
  const line = 'docker buildx build --builder b --cache-from type=gha --load -t a .';
  const parsed = parseCommand(line.split(' '), {});
  if (parsed.kind === 'refused') throw new Error(parsed.why);
  const elsewhere = { env: {}, options: ['--builder', 'far'], leaveOut: ['builder', 'load'] };

  const words = attemptArgv(parsed.command, {
    ...AS_GIVEN,
    noCache: true,
    without: ['cache-from'],
    elsewhere,
  });

  expect(words.join(' ')).toBe('docker buildx build --builder far --no-cache -t a .');
});
