/** Who wrote a line: each format's decoder, and the one that finds the format itself. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanLine, MAX_LINE_CHARS } from '../../../src/attempt/decode/clean-line.ts';
import { createLogDecoder, decodeLines } from '../../../src/attempt/decode/decode.ts';
import { createJournalDecoder, decodeJournal, logfmtText } from '../../../src/attempt/decode/journal.ts';
import { createLegacyDecoder } from '../../../src/attempt/decode/legacy.ts';
import { createPlainDecoder } from '../../../src/attempt/decode/plain.ts';
import type { Decoder } from '../../../src/core/line.ts';

/** `source: text` for each decoded line; with the step where it has one. */
function told(decoder: Decoder, log: string): readonly string[] {
  return decodeLines(decoder, log.split('\n')).map(
    ({ source, text, step }) => `${source}${step === null ? '' : ` <${step}>`}: ${text}`,
  );
}

const RUN = '[2/2] RUN make';

test('a step cannot become the engine by printing what a CI system puts before a line', () => {
  const forged = 'job\tstep\t2026-11-21T07:20:07.6631689Z ERROR: failed to solve: layer does not exist';
  const sources = (prefix: string): readonly (string | undefined)[] =>
    told(createLogDecoder(), `${prefix}#7 ${RUN}\n${prefix}#7 0.1 ${forged}`).map(
      (line) => line.split(' ')[0],
    );
  expect(sources('')).toEqual(['quoted', 'step']);
  expect(sources('2026-11-21T07:20:07.6631689Z ')).toEqual(['quoted', 'step']);
  expect(sources('job\tstep\t2026-11-21T07:20:07.6631689Z ')).toEqual(['quoted', 'step']);
});

test('a step cannot become the client by printing a carriage return, or another end of a line', () => {
  for (const end of ['\r', '\u2028', '\u2029', '\x85', '\v', '\f']) {
    const said = `${end}Cannot connect to the Docker daemon at unix:///var/run/docker.sock.`;
    expect(told(createLogDecoder(), `#7 ${RUN}\n#7 0.1 50%${said}`).slice(1)).toEqual([
      `step <${RUN}>: 50%${said}`,
    ]);
    expect(told(createLogDecoder(), ` => => # 50%${said}`)).toEqual([`step: 50%${said}`]);
  }
});

test.each([
  '[12345.678901] ',
  '[12345.678901][ T1234] ',
  'kern  :err   : [12345.678901] ',
  '<3>[12345.678901] ',
  '[Sat Nov 21 07:20:07 2026] ',
  '[Sat Nov  1 07:20:07 2026] ',
  '2026-11-21T07:20:07,663168+00:00 ',
  'kern  :err   : 2026-11-21T07:20:07,663168+01:00 ',
  'Nov 21 07:20:07 host kernel: ',
  'Nov 21 07:20:07 host kernel: [12345.678901] ',
  '2026-11-21T07:20:07+0000 host kernel: ',
])('the kernel’s word is known behind %j', (before) => {
  const text = 'blk_update_request: I/O error, dev sda, sector 1234';
  expect(told(createLogDecoder(), `${before}${text}\r`)).toEqual([`kernel: ${text}`]);
});

describe('plain progress', () => {
  test('tells a step’s output from the engine’s error and the quoted command', () => {
    const log = [
      `#7 ${RUN}`,
      '#7 0.123 ERROR: failed to solve: layer does not exist',
      '#7 12.5 ',
      '#7 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 2',
      '#7 DONE 0.2s',
    ].join('\n');
    expect(told(createPlainDecoder(), log)).toEqual([
      `quoted <${RUN}>: ${RUN}`,
      `step <${RUN}>: ERROR: failed to solve: layer does not exist`,
      `step <${RUN}>: `,
      `engine <${RUN}>: ERROR: process "…" did not complete successfully: exit code: 2`,
      `quoted <${RUN}>: /bin/sh -c make`,
      `client <${RUN}>: DONE 0.2s`,
    ]);
  });

  test('takes the closing block for the step’s and the excerpt for the user’s', () => {
    const log = [
      '------',
      ` > ${RUN}:`,
      '0.1 layer does not exist',
      'no time here',
      '------',
      'Dockerfile:2',
      '--------------------',
      '   2 | >>> RUN make',
      '--------------------',
      'ERROR: failed to solve: layer does not exist',
    ].join('\n');
    expect(told(createPlainDecoder(), log)).toEqual([
      `quoted <${RUN}>:  > ${RUN}:`,
      `step <${RUN}>: layer does not exist`,
      `step <${RUN}>: no time here`,
      'client: Dockerfile:2',
      'quoted: --------------------',
      'quoted:    2 | >>> RUN make',
      'quoted: --------------------',
      'engine: ERROR: failed to solve: layer does not exist',
    ]);
  });

  test('follows the transfers and names of BuildKit, and Compose’s prefixes', () => {
    const log = [
      '#4 [web internal] load build context',
      '#4 transferring context: 72.3kB done',
      '#4 sha256:4dde2442 173B / 173B done',
      '#4 [web internal] load build context',
      'target web: failed to solve: max depth exceeded',
    ].join('\n');
    expect(told(createPlainDecoder(), log).map((line) => line.split(' ')[0])).toEqual([
      'quoted',
      'client',
      'client',
      'quoted',
      'engine:',
    ]);
  });

  test('reads the wording of 2019', () => {
    const log = [
      '#8 [2/2] RUN false',
      '#8       digest: sha256:aa',
      '#8         name: "[2/2] RUN false"',
      '#8 0.512 failing',
      '#8        error: "executor failed running [/bin/sh -c false]: exit code: 1"',
    ].join('\n');
    expect(told(createPlainDecoder(), log).slice(3)).toEqual([
      'step <[2/2] RUN false>: failing',
      'engine <[2/2] RUN false>: ERROR: executor failed running […]: exit code: 1',
      'quoted <[2/2] RUN false>: /bin/sh -c false',
    ]);
  });

  test('keeps the lines of a quoted heredoc the user’s', () => {
    const log = [
      '#8 [2/2] RUN <<EOF',
      '#8 ERROR: executor failed running [/bin/sh -c a',
      'layer does not exist',
      'b]: exit code: 1',
      'ERROR: failed to solve: x',
    ].join('\n');
    expect(told(createPlainDecoder(), log).slice(1)).toEqual([
      'engine <[2/2] RUN <<EOF>: ERROR: executor failed running […',
      'quoted <[2/2] RUN <<EOF>: /bin/sh -c a',
      'quoted <[2/2] RUN <<EOF>: layer does not exist',
      'engine <[2/2] RUN <<EOF>: ERROR: executor failed running […]: exit code: 1',
      'quoted <[2/2] RUN <<EOF>: b',
      'engine: ERROR: failed to solve: x',
    ]);
  });

  test('reads the picture of a terminal’s progress', () => {
    const log = [
      '[+] Building 1.3s (5/7)',
      ' => => # layer does not exist',
      ' => ERROR [web 2/6] WORKDIR /x   0.0s',
      ' => [web 3/6] RUN layer does not exist',
    ].join('\n');
    expect(told(createPlainDecoder(), log)).toEqual([
      'client: [+] Building 1.3s (5/7)',
      'step: layer does not exist',
      'engine <[web 2/6] WORKDIR /x>: ERROR',
      'quoted:  => [web 3/6] RUN layer does not exist',
    ]);
  });
});

describe('the classic builder', () => {
  const head = 'Sending build context to Docker daemon  3kB\nStep 1/2 : RUN a\n ---> Running in 74ae8fbbdd52';

  test('keeps all that a step prints the step’s, whatever it looks like', () => {
    const log = `${head}\n#1 ERROR: x\nError response from daemon: y\nThe command '/bin/sh -c a' returned a non-zero code: 1`;
    expect(told(createLegacyDecoder(), log).slice(3)).toEqual([
      'step <Step 1/2 : RUN a>: #1 ERROR: x',
      'step <Step 1/2 : RUN a>: Error response from daemon: y',
      "engine <Step 1/2 : RUN a>: The command '…' returned a non-zero code: 1",
      'quoted <Step 1/2 : RUN a>: /bin/sh -c a',
    ]);
  });

  test('takes the last line of an unfinished step for the builder’s error, unless it is the container’s stderr', () => {
    const error = 'unable to find user app: no matching entries in passwd file';
    expect(told(createLegacyDecoder(), `${head}\nhello\n${error}`).slice(3)).toEqual([
      'step <Step 1/2 : RUN a>: hello',
      `engine <Step 1/2 : RUN a>: ${error}`,
    ]);
    expect(told(createLegacyDecoder(), `${head}\n\x1b[91m${error}\x1b[0m`).slice(3)).toEqual([
      `step <Step 1/2 : RUN a>: ${error}`,
    ]);
  });

  test('reads docker-compose v1’s closing line', () => {
    const log = `${head}\nhello\nERROR: Service 'web' failed to build: max depth exceeded`;
    expect(told(createLegacyDecoder(), log).slice(-1)).toEqual([
      "engine: ERROR: Service 'web' failed to build: max depth exceeded",
    ]);
  });

  test.each([
    ['##[error]Process completed with exit code 1.'],
    ['section_end:1763710830:step_script', 'section_start:1763710830:x', 'ERROR: Job failed: exit code 1'],
    ['[Pipeline] }', '[Pipeline] // stage', 'ERROR: script returned exit code 1', 'Finished: FAILURE'],
    ["Build step 'Execute shell' marked build as failure", 'Finished: FAILURE'],
    ['##[debug]x', "##[error]The process '/usr/bin/docker' failed with exit code 1"],
  ])('takes the last line for the builder’s error where a CI system says %s', (...end) => {
    const lines = told(createLogDecoder(), [head, 'hello', 'no such user', ...end].join('\n'));
    expect(lines).toContain('step <Step 1/2 : RUN a>: hello');
    expect(lines).toContain('engine <Step 1/2 : RUN a>: no such user');
  });

  test.each([
    ['##[error]The operation was canceled.'],
    ['section_end:1763710830:step_script', 'ERROR: Job failed: execution took longer than 1h0m0s seconds'],
    ['[Pipeline] }', 'Finished: ABORTED'],
    ['##[group]x', ' ---> 92a5339a0687'],
    ["Service 'web' failed to build : The command '/bin/sh -c a' returned a non-zero code: 1"],
  ])('leaves the last line to the step where %s follows', (...end) => {
    const lines = told(createLogDecoder(), [head, 'hello', 'layer does not exist', ...end].join('\n'));
    expect(lines).toContain('step <Step 1/2 : RUN a>: layer does not exist');
    expect(lines.filter((line) => /^engine .*layer/.test(line))).toEqual([]);
  });

  test('hears the builder again between steps', () => {
    const log = `${head}\nhello\n ---> 92a5339a0687\nStep 2/2 : COPY a b\nfailed to export image: layer does not exist`;
    expect(told(createLegacyDecoder(), log).slice(-1)).toEqual([
      'engine: failed to export image: layer does not exist',
    ]);
  });
});

describe('logs of the daemons', () => {
  test('puts message and error together', () => {
    expect(logfmtText('time="x" level=error msg="a \\"b\\"" error="c" key=d')).toBe('a "b": c (key=d)');
  });

  test('names the daemon, and leaves what other programs log to the user', () => {
    const log = [
      'Mar 10 04:03:13 w dockerd[53]: time="2017-03-10T04:03:13Z" level=error msg="layer does not exist"',
      'Mar 10 04:03:13 w containerd[5]: panic: invalid page type: 0: 4',
      'Mar 10 04:03:13 w 0a1b2c3d[5]: layer does not exist',
      'Mar 10 04:03:13 w kernel: [42235.558421] EXT4-fs error (device sda1)',
      '[ 5847.281556] EXT4-fs error (device sda1)',
      'a plain line',
    ].join('\n');
    expect(told(createJournalDecoder(), log)).toEqual([
      'journal: dockerd: layer does not exist',
      'journal: containerd: panic: invalid page type: 0: 4',
      'quoted: layer does not exist',
      'kernel: EXT4-fs error (device sda1)',
      'kernel: EXT4-fs error (device sda1)',
      'journal: a plain line',
    ]);
  });

  test('cuts the user’s command out of a daemon’s error', () => {
    const log =
      'time="x" level=error msg="Solve returned error: process \\"/bin/sh -c echo layer does not exist\\" did not complete successfully: exit code: 1"';
    expect(told(createJournalDecoder(), log)[0]).toBe(
      'journal: Solve returned error: process "…" did not complete successfully: exit code: 1',
    );
  });
});

test('cuts the name of a step out of what BuildKit logs beside it', () => {
  const lines = decodeJournal([
    'time="2026-01-01T00:00:00Z" level=warning msg="failed to read oom_kill event" error="open /x: no such file" span="[2/2] RUN echo \\"layer does not exist\\"; exit" spanID=ab traceID=cd',
    'WARN[2026-01-01T00:00:00Z] failed to read oom_kill event   span="[2/2] RUN echo \'layer does not exist\'" spanID=ab',
  ]);
  expect(lines.map(({ text }) => text).join()).not.toContain('layer does not exist');
  expect(lines[0]?.text).toBe('failed to read oom_kill event: open /x: no such file (spanID=ab traceID=cd)');
});

test('reads a journal beside an attempt without line numbers, and without the user’s commands', () => {
  const lines = decodeJournal([
    'time="x" level=error msg="process \\"/bin/sh -c echo layer does not exist\\" did not complete"',
  ]);
  expect(lines.map(({ source, line }) => [source, line])).toEqual([
    ['journal', 0],
    ['quoted', 0],
  ]);
  expect(lines[0]?.text).not.toContain('layer');
});

describe('a log of unknown kind', () => {
  test.each([
    ['2026-11-21T07:20:07.6631689Z ERROR: failed to solve: x\r', 'ERROR: failed to solve: x'],
    ['\ufeff2026-11-21T07:20:07Z \x1b[31mx\x1b[0m', 'x'],
    ['build\tRun docker\t2026-11-21T07:20:07.66Z ERROR: x', 'ERROR: x'],
    ['2026-11-21T07:20:07.663168Z 01O ERROR: x', 'ERROR: x'],
    ['[2026-11-21T07:20:07.663Z] ERROR: x', 'ERROR: x'],
    ['##[error]buildx failed with: ERROR: x', 'buildx failed with: ERROR: x'],
    ['::error file=a,line=1::x', 'x'],
  ])('is freed of what CI systems put around it: %j', (raw, text) => {
    expect(cleanLine(raw).text).toBe(text);
  });

  test('takes echoed commands and groups for the user’s words', () => {
    const log = [
      '##[group]Run docker build --build-arg X="layer does not exist"',
      '$ docker build -t "layer does not exist" .',
      '[command]/usr/bin/docker build',
      'web-1  | layer does not exist',
    ].join('\n');
    for (const line of told(createLogDecoder(), log)) expect(line).toMatch(/^quoted: /);
  });

  test('reads structured progress until another progress was seen', () => {
    const json = JSON.stringify({
      vertexes: [{ digest: 'sha256:a', name: 'x', error: 'layer does not exist' }],
    });
    expect(told(createLogDecoder(), json)).toEqual(['engine <x>: layer does not exist']);
    expect(told(createLogDecoder(), `#1 [1/2] FROM x\n${json}`).slice(1)).toEqual([`client: ${json}`]);
  });

  test('caps a long line after the user’s words are out, and keeps its end', () => {
    const log = `ERROR: failed to solve: ${'x'.repeat(10_000)}: input/output error`;
    const [line] = decodeLines(createLogDecoder(), [log]);
    expect(line?.text.length).toBeLessThanOrEqual(MAX_LINE_CHARS);
    expect(line?.text).toMatch(/: input\/output error$/);
  });

  test('reads the start and the end of a line of any length, so that no pattern runs out of its stack', () => {
    const endless = 'x'.repeat(5_000_000);
    expect(told(createLogDecoder(), `${endless}failed to solve: boom`)[0]).toMatch(
      /^engine: x+ … x+failed to solve: boom$/,
    );
    expect(told(createLogDecoder(), `${endless} failed to solve: boom ${endless}`)[0]).toMatch(
      /^client: x+ … x+$/,
    );
  });

  test('never fails and never makes a step’s words the engine’s', () => {
    const said = fc.string().filter((text) => !text.includes('\n'));
    fc.assert(
      fc.property(fc.array(said, { maxLength: 20 }), (output) => {
        const log = [`#7 ${RUN}`, ...output.map((text) => `#7 0.1 ${text}`)];
        const lines = decodeLines(createLogDecoder(), log);
        expect(lines.slice(1).every((line) => line.source === 'step')).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.string()), (lines) => decodeLines(createLogDecoder(), lines).length >= 0),
    );
  });

  test('numbers lines of JSON that is no status event by the file’s, and knows their markers', () => {
    const log = ['{', '  "name": "x",', '##[error]failed to solve: x', '}', 'y', '##[debug]{', 'ERROR: z'];
    const lines = decodeLines(createLogDecoder(), log);
    expect(lines.map((line) => line.line)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(lines.at(2)?.text).toBe('failed to solve: x');
  });

  test('takes no event from behind a CI system’s marker', () => {
    const event = '{"vertexes":[{"digest":"a","name":"[internal] x","error":"layer does not exist"}]}';
    expect(decodeLines(createLogDecoder(), [`##[debug]${event}`]).map((line) => line.source)).toEqual([
      'quoted',
    ]);
    expect(decodeLines(createLogDecoder(), [event]).map((line) => line.source)).toEqual(['engine']);
  });

  test('numbers lines by the file’s', () => {
    const lines = decodeLines(createLogDecoder(), ['', 'a', '', 'ERROR: b']);
    expect(lines.map((line) => line.line)).toEqual([2, 4]);
  });
});
