/** Every decoder on input that nobody planned: random, mutated real logs, and lines made to be slow. */
import { readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MAX_LINE_CHARS } from '../../../src/attempt/decode/clean-line.ts';
import { createLogDecoder, decodeLines } from '../../../src/attempt/decode/decode.ts';
import { createJournalDecoder } from '../../../src/attempt/decode/journal.ts';
import { createLegacyDecoder } from '../../../src/attempt/decode/legacy.ts';
import { createPlainDecoder } from '../../../src/attempt/decode/plain.ts';
import { createLineSplitter } from '../../../src/attempt/lines.ts';
import { createRawjsonDecoder } from '../../../src/attempt/rawjson.ts';
import { createTextDecoder } from '../../../src/attempt/text-decoder.ts';
import { createReader, type Reading } from '../../../src/classify/classify.ts';
import { RULES } from '../../../src/classify/rules/index.ts';
import { type Classified, createLogClassifier, type LogClassifier } from '../../../src/classify-file.ts';
import { type Decoder, LINE_SOURCES } from '../../../src/core/line.ts';
import { createLogSkimmer, createSkimTexts } from '../../../src/skim-log.ts';

const CORPUS = new URL('../../corpus/', import.meta.url);
const REAL: readonly string[] = [
  ...readFileSync(new URL('reports.jsonl', CORPUS), 'utf8')
    .trim()
    .split('\n')
    .map((line): string => JSON.parse(line).log),
  ...readdirSync(new URL('confusers/', CORPUS)).flatMap((label) =>
    readdirSync(new URL(`confusers/${label}/`, CORPUS)).map((name) =>
      readFileSync(new URL(`confusers/${label}/${name}`, CORPUS), 'utf8'),
    ),
  ),
];

const DECODERS: readonly (readonly [string, () => Decoder])[] = [
  ['any log', createLogDecoder],
  ['plain progress', createPlainDecoder],
  ['the classic builder', createLegacyDecoder],
  ['a journal', createJournalDecoder],
  ['a running attempt', createTextDecoder],
  ['structured progress', createRawjsonDecoder],
];

/** Pieces that open something: a quotation, a block, a JSON object, an escape sequence. */
const OPENERS = [
  '#7 [2/2] RUN make',
  '#7 ERROR: process "/bin/sh -c',
  'executor failed running [/bin/sh',
  "The command '/bin/sh -c x",
  ' ---> Running in 74ae8fbbdd52',
  'Step 2/2 : RUN x',
  '------',
  ' > [2/2] RUN make:',
  '{',
  '{"vertexes":[{"digest":"a","name":"x","error":"e"}]}',
  '{"logs":[{"vertex":"a","data":"eA==","timestamp":""}]}',
  '}',
  '\x1b[31m',
  '\x1b]0;',
  '\ufeff',
  '2026-11-21T07:20:07.6631689Z ',
  '##[group]',
  'time="x" level=error msg="',
  '[   12.345678] ',
  '\r',
  '\0',
  '\ud800',
];

interface Cut {
  readonly log: string;
  readonly from: number;
  readonly length: number;
  readonly instead: string;
}
const mutated = fc
  .record<Cut>({
    log: fc.constantFrom(...REAL),
    from: fc.nat(4000),
    length: fc.nat(300),
    instead: fc.oneof(fc.constantFrom(...OPENERS), fc.string(), fc.constantFrom(...REAL)),
  })
  .map(({ log, from, length, instead }) => {
    const at = from % (log.length + 1);
    return log.slice(0, at) + instead + log.slice(at + length);
  });
const random = fc
  .array(fc.oneof(fc.constantFrom(...OPENERS), fc.string({ unit: 'binary' }), fc.string()), { maxLength: 60 })
  .chain((parts) => fc.constantFrom('', '\n', '\r\n').map((between) => parts.join(between)));
const anyLog = fc.oneof(mutated, random);

describe.each(DECODERS)('the decoder of %s', (_, create) => {
  test('reads anything, gives known sources, capped lines, and not many more than it was given', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const lines = log.split('\n');
        const decoded = decodeLines(create(), lines);
        expect(decoded.length).toBeLessThanOrEqual(log.length + lines.length);
        const wrong = decoded.filter(
          ({ source, text, line }) =>
            !LINE_SOURCES.includes(source) || text.length > MAX_LINE_CHARS || line < 0 || line > lines.length,
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  const megabyte = (unit: string): string => unit.repeat(Math.ceil(1_000_000 / unit.length));
  test.each([
    ['blanks before a word', `${megabyte(' ')}x`],
    ['blanks before a word in a step', `#7 0.1 ${megabyte(' ')}x`],
    ['a terminal’s error that never ends', ` => ERROR ${megabyte(' ')}x`],
    ['a terminal’s error of many times', ` => ERROR ${megabyte(' 1.1')}x`],
    ['quotations without an end', megabyte('process "')],
    ['many quotations', megabyte('exec: "x": ')],
    ['brackets', megabyte('executor failed running [x]: ')],
    ['escape sequences without an end', megabyte('\x1b[0;')],
    ['titles without an end', megabyte('\x1b]0;')],
    ['keys and values', `level=error msg="${megabyte('a=b ')}`],
    ['backslashes', `time="x" level=error msg="${megabyte('\\')}`],
    ['spans', megabyte(' span="\\')],
    ['slashes', megabyte('/a')],
    ['addresses', megabyte('a@a')],
    ['checksums', megabyte('failed to calculate checksum of ref x: "')],
    ['carriage returns', megabyte('\r')],
    ['numbers', megabyte('1')],
    ['braces', `{"${megabyte('{"')}`],
    ['brackets in JSON', `{"vertexes":${megabyte('[')}`],
  ])('is not slowed down by a megabyte of %s', (_name, line) => {
    const started = performance.now();
    decodeLines(create(), ['#7 [2/2] RUN make', line, line]);
    expect(performance.now() - started).toBeLessThan(1500);
  });
});

const TEXTS = createSkimTexts(RULES);

/** As the CLI does it, with what it skips. */
function classifyBytes(chunks: readonly Buffer[], explain = false): Classified {
  const classifier = createLogClassifier({ explain });
  const skimmer = createLogSkimmer(classifier, TEXTS);
  for (const chunk of chunks) skimmer.push(chunk);
  skimmer.end();
  return classifier.end();
}

/** What a log says, with the CLI's skipping or line by line: more than the diagnosis that is made of it. */
function readingOf(log: Buffer, isSkimmed: boolean): Reading {
  const decoder = createLogDecoder();
  const reader = createReader();
  const classifier: LogClassifier = {
    ...decoder,
    push: (line) => decoder.push(line).forEach(reader.push),
    end: () => createLogClassifier().end(),
  };
  const { push, end } = isSkimmed
    ? createLogSkimmer(classifier, TEXTS)
    : createLineSplitter(classifier.push, 4 * 1024 * 1024);
  push(log);
  end();
  decoder.end().forEach(reader.push);
  return reader.end();
}

describe('a log in chunks', () => {
  const chunked = fc.record({
    log: anyLog,
    sizes: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 20 }),
  });

  test('is the same log, however it is cut, also within a character', () => {
    fc.assert(
      fc.property(chunked, fc.boolean(), ({ log, sizes }, explain) => {
        const bytes = Buffer.from(log);
        const chunks: Buffer[] = [];
        for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
          const size = sizes[turn % sizes.length] ?? 1;
          chunks.push(bytes.subarray(at, at + size));
          at += size;
        }
        expect(classifyBytes(chunks, explain)).toEqual(classifyBytes([bytes], explain));
      }),
      { numRuns: 200 },
    );
  });

  const output = fc.oneof(
    fc.constantFrom(...RULES.flatMap((rule) => rule.matches.map((proof) => proof.text))),
    fc.constantFrom(
      ...OPENERS,
      'x\ty\t2026-11-21T07:20:07.6631689Z ERROR: failed to solve: layer does not exist',
    ),
    fc.string(),
  );
  const line = fc.record({
    time: fc.constantFrom('', '', '2026-11-21T07:20:07.6631689Z '),
    head: fc.constantFrom(
      '#7 0.1 ',
      '#8 1234.5678 ',
      '#7 0.1',
      '#07 0.1 ',
      '#9 ',
      '#7 ERROR: ',
      '#7 [2/2] RUN make',
      '#8 0.5 x',
      '',
      ' > [2/2] RUN make:',
    ),
    text: output,
  });
  const anyTime = fc.constantFrom(
    '',
    '2026-11-21T07:20:07.6631689Z ',
    '2026-11-21T07:20:07Z ',
    '2026-11-21T07:20:07.663168Z 01O ',
    '2026-11-21T07:20:07.663168Z 01E+',
    '2026-11-21T07:20:07.Z ',
    '2026-11-21T07:20:07.663Z',
    '[2026-11-21T07:20:07.663Z] ',
    '[2026-11-21T07:20:07.663Z][dockerd][I] ',
    'build\tRun x\t2026-11-21T07:20:07.6631689Z ',
    'büild\tRun y\t2026-11-21T07:20:07.6631689Z ',
    'build\tRun x\t',
    '\ufeff2026-11-21T07:20:07.6631689Z ',
    'build\tRun x\t\ufeff2026-11-21T07:20:07.6631689Z ',
    '\ufeff',
    '2026-11-21T07:20:07.6631689Z 2026-11-21T07:20:07.6631689Z ',
    'Nov 21 07:20:07 h dockerd[12]: ',
    '[   12.345678] ',
  );
  const anyText = fc.oneof(
    fc.constantFrom(
      ...RULES.flatMap((rule) => [...rule.matches, ...rule.rejects].map((proof) => proof.text)),
      ...REAL.flatMap((log) => log.split('\n')),
      ...OPENERS,
    ),
    fc.string(),
    fc.constantFrom(
      'added 12 packages',
      'ok 12',
      '  at x (y.js:1)',
      '',
      ' ',
      '#8 [1/2] RUN x',
      '#8 0.1 x',
      '[2/3] x',
      '- x',
      '\t1',
    ),
  );
  /** Lines of any kind and of any CI system, whole or in pieces, with line ends of both kinds. */
  const mixed = fc
    .array(
      fc
        .tuple(anyTime, anyText, fc.constantFrom('', '', '\r', ' '))
        .map(([time, text, end]) => time + text + end),
      { maxLength: 40 },
    )
    .map((lines) => lines.join('\n'));

  const data = fc.oneof(
    fc.string().map((text) => `${text}\n`),
    fc.string(),
    output.map((text) => `x\n${text}\n`),
    fc.constantFrom(
      '',
      '\n',
      'no sp',
      'ace left on device\n',
      'No space left',
      ' on device',
      'a\rb\n',
      '\x1b[1mx\n',
    ),
  );
  const logged = fc
    .tuple(fc.constantFrom('sha256:a', 'sha256:b', 'sha256:c'), data)
    .map(([vertex, text]) => ({
      vertex,
      stream: 1,
      data: Buffer.from(text).toString('base64'),
      timestamp: '2026-11-21T07:00:01Z',
    }));
  const vertexes = [
    { digest: 'sha256:a', name: '[1/2] RUN make' },
    { digest: 'sha256:b', name: '[internal] load x' },
  ];
  const exited = { ...vertexes[0], error: 'process "x" did not complete successfully: exit code: 1' };
  const event = fc.oneof(
    fc.array(logged, { maxLength: 3 }).map((logs) => JSON.stringify({ logs })),
    logged.map((log) => JSON.stringify({ logs: [log] })),
    logged.map((log) => JSON.stringify({ logs: [{ ...log, data: log.data.replace(/=+$/, '') }] })),
    fc.constantFrom(
      JSON.stringify({ vertexes }),
      JSON.stringify({ vertexes: [exited] }),
      JSON.stringify({ vertexes: [{ ...vertexes[0], completed: '2026-11-21T07:00:01Z' }] }),
      '{',
      '}',
      'Step 1/2 : RUN x',
      ' ---> Running in 74ae8fbbdd52',
    ),
    anyText,
  );
  const structured = fc
    .record({ time: anyTime, events: fc.array(event, { maxLength: 30 }) })
    .map(({ time, events }) => [JSON.stringify({ vertexes }), ...events].map((one) => time + one).join('\n'));
  const classicLine = fc.oneof(
    anyText,
    output,
    fc.constantFrom(
      'Step 2/2 : RUN x',
      ' ---> Running in 74ae8fbbdd52',
      ' ---> 74ae8fbbdd52',
      "The command '/bin/sh -c x' returned a non-zero code: 1",
      'Removing intermediate container 74ae8fbbdd52',
      "ERROR: Service 'x' failed to build: y",
      'x',
      '\u00a0',
    ),
  );
  const classic = fc
    .record({ time: anyTime, lines: fc.array(classicLine, { maxLength: 30 }) })
    .map(({ time, lines }) =>
      ['Step 1/2 : RUN x', ' ---> Running in 74ae8fbbdd52', ...lines].map((one) => time + one).join('\n'),
    );

  const colour = output.chain((text) =>
    fc.nat(text.length).map((at) => `#7 0.1 ${text.slice(0, at)}\x1b[0m${text.slice(at)}`),
  );
  const steps = fc
    .record({
      lines: fc.array(
        fc.oneof(
          line.map(({ time, head, text }) => time + head + text),
          colour,
          fc.constantFrom(...OPENERS),
        ),
        { maxLength: 60 },
      ),
      end: fc.constantFrom<readonly string[]>(
        [],
        ['#7 ERROR: process "x" did not complete successfully: exit code: 1'],
      ),
    })
    .map(({ lines, end }) => ['#7 [2/2] RUN make', '#8 [1/2] RUN x', ...lines, ...end].join('\n'));

  test('is the same with the lines that are skipped', () => {
    fc.assert(
      fc.property(fc.oneof(steps, steps, mixed, mixed, structured, classic, anyLog), (log) => {
        const bytes = Buffer.from(log);
        expect(readingOf(bytes, true)).toEqual(readingOf(bytes, false));
      }),
      { numRuns: 3000 },
    );
  });

  const torn = (text: string): string =>
    JSON.stringify({
      logs: [
        {
          vertex: 'sha256:a',
          stream: 1,
          data: Buffer.from(text).toString('base64'),
          timestamp: '2026-11-21T07:00:01Z',
        },
      ],
    });
  test.each([
    ['an event that goes on', [JSON.stringify({ vertexes }), torn('No space left'), torn(' on device\n')]],
    ['an escaped text', ['level=fatal msg="read-only\\x20file system"']],
    [
      'the last line of a classic step',
      ['Step 1/1 : RUN x', ' ---> Running in 74ae8fbbdd52', 'a', '', 'no such image: x'],
    ],
  ])('keeps %s', (_, lines) => {
    const log = Buffer.from(`${lines.join('\n')}\n`);
    expect(readingOf(log, true)).toEqual(readingOf(log, false));
  });

  test('gives the same with and without an explanation', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const bytes = [Buffer.from(log)];
        expect(classifyBytes(bytes, true).diagnosis).toEqual(classifyBytes(bytes, false).diagnosis);
      }),
      { numRuns: 100 },
    );
  });
});

describe('memory', () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');

  /** What is still held after many lines, in MiB. */
  function heldAfter(count: number, line: (at: number) => string): number {
    const classifier = createLogClassifier();
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let at = 0; at < count; at += 1) classifier.push(line(at));
    collect();
    const held = process.memoryUsage().heapUsed - before;
    classifier.end();
    return held / 1024 / 1024;
  }
  const long = 'x'.repeat(2000);

  test.each([
    ['names of steps', 60_000, (at: number) => `#${at % 900_000} [2/2] RUN ${at}${long}`],
    [
      'steps that fail',
      60_000,
      (at: number) => (at % 2 === 0 ? `#${at} [2/2] RUN ${at}${long}` : `#${at - 1} ERROR: x${at}`),
    ],
    [
      'a quotation that does not end',
      60_000,
      (at: number) => (at === 0 ? `#7 [1/1] RUN x` : `executor failed running [${at}${long}`),
    ],
  ])('stays flat with %s', (_, count, line) => {
    expect(heldAfter(count, line)).toBeLessThan(60);
  });
});
