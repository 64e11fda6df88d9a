import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cutQuotedCommands } from '../../src/attempt/quoted-command.ts';

const CASES = [
  {
    title: 'a command with escaped quotes',
    text: String.raw`process "/bin/sh -c echo \"overlay2: no such file\" && false" did not complete successfully: exit code: 1`,
    engine: 'process "…" did not complete successfully: exit code: 1',
    quoted: ['/bin/sh -c echo "overlay2: no such file" && false'],
  },
  {
    title: 'a command that quotes the closing words',
    text: String.raw`process "/bin/sh -c echo \"x\" did not complete successfully: input/output error" did not complete successfully: exit code: 1`,
    engine: 'process "…" did not complete successfully: exit code: 1',
    quoted: ['/bin/sh -c echo "x" did not complete successfully: input/output error'],
  },
  {
    title: "an engine's fault inside a step's error",
    text: 'failed to solve: process "/bin/sh -c make" did not complete successfully: open D/buildkit/executor/resolv.conf.tmp: no such file or directory',
    engine:
      'failed to solve: process "…" did not complete successfully: open D/buildkit/executor/resolv.conf.tmp: no such file or directory',
    quoted: ['/bin/sh -c make'],
  },
  {
    title: 'a heredoc: newlines and backslashes are escaped',
    text: String.raw`process "/bin/sh -c a\n\\b\tc\u00e9" did not complete successfully: exit code: 2`,
    engine: 'process "…" did not complete successfully: exit code: 2',
    quoted: ['/bin/sh -c a\n\\b\tcé'],
  },
  {
    title: "the form of engine 20.10's BuildKit",
    text: 'failed to solve: rpc error: code = Unknown desc = executor failed running [/bin/sh -c [ -f x ]: no space left]: exit code: 1',
    engine: 'failed to solve: rpc error: code = Unknown desc = executor failed running […]: exit code: 1',
    quoted: ['/bin/sh -c [ -f x ]: no space left'],
  },
  {
    title: 'the legacy builder',
    text: "The command '/bin/sh -c echo 'it' returned a non-zero code: 0' && false' returned a non-zero code: 1",
    engine: "The command '…' returned a non-zero code: 1",
    quoted: ["/bin/sh -c echo 'it' returned a non-zero code: 0' && false"],
  },
  {
    title: 'an end that was cut off',
    text: 'process "/bin/sh -c echo symlink ../a/diff',
    engine: 'process "…',
    quoted: ['/bin/sh -c echo symlink ../a/diff'],
  },
  {
    title: 'a missing file of a COPY',
    text: 'failed to calculate checksum of ref a::b: "/read-only file system": not found',
    engine: 'failed to calculate checksum of ref a::b: "…": not found',
    quoted: ['/read-only file system'],
  },
  {
    title: 'a missing stage',
    text: 'target stage "no space left on device" could not be found',
    engine: 'target stage "…" could not be found',
    quoted: ['no space left on device'],
  },
  {
    title: 'a word that is no instruction',
    text: 'dockerfile parse error on line 2: unknown instruction: overlay2',
    engine: 'dockerfile parse error on line 2: unknown instruction: …',
    quoted: ['overlay2'],
  },
  {
    title: 'a missing Dockerfile with blanks in its name',
    text: 'failed to solve: failed to read dockerfile: open failed to solve: layer does not exist.Dockerfile: no such file or directory',
    engine: 'failed to solve: failed to read dockerfile: open …: no such file or directory',
    quoted: ['failed to solve: layer does not exist.Dockerfile'],
  },
  {
    title: 'a missing file with blanks in its name, as older engines say it',
    text: 'failed to compute cache key: failed to walk /d/tmp/buildkit-mount1/layer does not exist: lstat /d/tmp/buildkit-mount1/layer does not exist: no such file or directory',
    engine: 'failed to compute cache key: failed to walk /d/tmp/buildkit-mount1/…: no such file or directory',
    quoted: ['layer does not exist: lstat /d/tmp/buildkit-mount1/layer does not exist'],
  },
  ...[
    'failed to walk /d/tmp/buildkit-mount1/app: lstat /d/tmp/buildkit-mount1/app: no such file or directory',
    'failed to read dockerfile: open Dockerfile.prod: no such file or directory',
    'failed to read dockerfile: open /var/lib/docker/overlay2/x/y: input/output error',
  ].map((text) => ({ title: `nothing of ${text}`, text, engine: text, quoted: [] })),
  { title: 'nothing of the user', text: 'layer does not exist', engine: 'layer does not exist', quoted: [] },
];

describe('cutQuotedCommands', () => {
  test.each(CASES)('cuts $title', ({ text, engine, quoted }) => {
    expect(cutQuotedCommands(text)).toEqual({ text: engine, quoted });
  });

  test('leaves nothing of any command line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), (command) => {
        const escaped = JSON.stringify(`${command}overlay2`);

        const { text, quoted } = cutQuotedCommands(
          `process ${escaped} did not complete successfully: exit code: 1`,
        );

        expect(text).toBe('process "…" did not complete successfully: exit code: 1');
        expect(quoted).toEqual([`${command}overlay2`]);
      }),
    );
  });

  test('takes time linear in the length', () => {
    const text = `process "${'\\"'.repeat(200_000)}`;

    const start = performance.now();
    cutQuotedCommands(text);

    expect(performance.now() - start).toBeLessThan(500);
  });
});
