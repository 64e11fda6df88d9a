/** Which lines the skimmer hands over although no rule's text stands in them: each opens, ends or says something. */
import { describe, expect, test } from '@jest/globals';
import type { IdleState } from '../src/attempt/decode/decode.ts';
import { RULES } from '../src/classify/rules/index.ts';
import { createLogClassifier, type LogClassifier } from '../src/classify-file.ts';
import { createLogSkimmer, createSkimTexts } from '../src/skim-log.ts';

const TEXTS = createSkimTexts(RULES);

/** The lines that are read, of a log in which everything else could be passed over. */
function readOf(
  state: IdleState,
  log: string,
): { readonly read: readonly string[]; readonly skipped: number } {
  const read: string[] = [];
  let skipped = 0;
  const classifier: LogClassifier = {
    push: (line) => read.push(line),
    skip: () => {
      skipped += 1;
    },
    idleState: () => state,
    isOutputOf: () => true,
    isOutputOfVertex: () => true,
    end: () => createLogClassifier().end(),
  };
  const skimmer = createLogSkimmer(classifier, TEXTS);
  skimmer.push(Buffer.from(log));
  skimmer.end();
  return { read, skipped };
}

const TIMES = [
  '',
  '2026-11-21T07:20:07.6631689Z ',
  '2026-11-21T07:20:07.663168Z 01E ',
  '[2026-11-21T07:20:07.663Z] ',
];

describe('lines that are read', () => {
  test.each([
    '#1 [internal] load build definition from Dockerfile',
    '#7 DONE 0.1s',
    '#7 ERROR: x',
    '{',
    '{"vertexes":[]}',
    '------',
    ' => ERROR [2/3] RUN make',
    '=> ERROR [2/3] RUN make',
    '[+] Building 1.3s (5/7)',
    'DONE',
    'CACHED x',
    'CANCELED',
    'transferring context',
    'exporting to image',
    'naming to x',
    'writing image x',
    'building with "default" instance using docker driver',
    'Sending build context to Docker daemon  2kB',
    'DEPRECATED: The legacy builder is deprecated',
    'Building web',
    'Step 1/2 : FROM x',
    'STEP 1: FROM x',
    ' ---> Running in 74ae8fbbdd52',
    ' ---> 74ae8fbbdd52',
    '--> 74ae8fbbdd52',
    'COMMIT x',
    'Removing intermediate container 74ae8fbbdd52',
    'Removed intermediate container 74ae8fbbdd52',
    'Successfully built 74ae8fbbdd52',
    'Successfully tagged x:1',
    "The command '/bin/sh -c x' returned a non-zero code: 1",
    "Service 'web' failed to build : x",
    'ERROR: x',
    'Error response from daemon: x',
    'error: x',
    'FATA[0000] x',
    'fatal: x',
    'panic: x',
    'docker: x',
    'failed to x',
    'x: failed to solve',
    'x: unknown flag: --y',
    '##[group]x',
    '##[error]x',
    '::error file=x::y',
    '::group::x',
    '[command]/usr/bin/docker build .',
    '[Pipeline] }',
    'section_end:1763710830:step_script',
    'Process completed with exit code 1.',
    "The process '/usr/bin/docker' failed with exit code 1",
    "Build step 'Execute shell' marked build as failure",
    'time="x" level=warning msg="x"',
    '[2026-11-21T07:20:07.663168200Z][dockerd][I] x',
    'Nov 21 07:20:07 host dockerd[1]: x',
    'Nov 21 07:20:07 host containerd[1]: x',
    'executor failed running [x',
    'x \x1b[31my',
    'job\tstep\t2026-11-21T07:20:07.6631689Z x',
  ])('%j', (line) => {
    for (const time of TIMES) {
      const log = `${time}${line}\n`;
      expect(readOf('text', log).read).toEqual([log.slice(0, -1)]);
      expect(readOf('classic-step', log).read).toEqual([log.slice(0, -1)]);
    }
  });
});

describe('lines that are passed over', () => {
  const LINES = [
    'added 12 packages',
    '  at x (y.js:1)',
    '',
    'ok 12 - does x',
    '✓ x',
    '/usr/bin/x --y',
    '12% done',
    '(x)',
  ];

  test('say nothing, behind any time', () => {
    for (const time of TIMES) {
      const log = LINES.map((line) => `${time}${line}\n`).join('');
      expect(readOf('text', log)).toEqual({ read: [], skipped: LINES.length });
    }
  });

  test('are none where something is open', () => {
    expect(readOf(null, `${LINES.join('\n')}\n`)).toEqual({ read: LINES, skipped: 0 });
  });

  test('are all but the last of a classic builder’s step', () => {
    expect(readOf('classic-step', 'a\nb\nc\n')).toEqual({ read: ['c'], skipped: 2 });
    expect(readOf('classic-step', 'a\nb\nStep 2/2 : x\nc\n')).toEqual({
      read: ['b', 'Step 2/2 : x', 'c'],
      skipped: 1,
    });
  });

  test('are those of `gh run view --log` once its columns are known', () => {
    const line = 'build\tRun x\t2026-11-21T07:20:07.6631689Z #7 0.1 x\n';
    expect(readOf('text', line.repeat(3))).toEqual({ read: [line.slice(0, -1)], skipped: 2 });
  });

  test('are events of output that holds no text of a rule', () => {
    const event = (text: string): string => {
      const data = Buffer.from(text).toString('base64');
      return `${JSON.stringify({ logs: [{ vertex: 'sha256:a', stream: 1, data, timestamp: '2026-11-21T07:00:01Z' }] })}\n`;
    };
    const texts = ['a\n', 'ab\n', 'abc\n', 'a\nb\n'];
    expect(readOf(null, texts.map(event).join('')).skipped).toBe(texts.length);
    for (const text of ['no line break', 'No space left on device\n', '\x1b[31mx\n', ''])
      expect(readOf(null, event(text)).skipped).toBe(0);
  });
});
