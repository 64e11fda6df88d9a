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
import { RULES } from '../../../src/classify/rules/index.ts';
import { type Classified, createLogClassifier } from '../../../src/classify-file.ts';
import { type Decoder, LINE_SOURCES } from '../../../src/core/line.ts';
import { createLogSkimmer } from '../../../src/skim-log.ts';

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

/** As the CLI does it, with what it skips. */
function classifyBytes(chunks: readonly Buffer[], explain = false): Classified {
  const classifier = createLogClassifier({ explain });
  const skimmer = createLogSkimmer(classifier);
  for (const chunk of chunks) skimmer.push(chunk);
  skimmer.end();
  return classifier.end();
}

function classifyLines(log: Buffer): Classified {
  const classifier = createLogClassifier();
  const splitter = createLineSplitter(classifier.push, 4 * 1024 * 1024);
  splitter.push(log);
  splitter.end();
  return classifier.end();
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
      fc.property(fc.oneof(steps, steps, anyLog), (log) => {
        const bytes = Buffer.from(log);
        expect(classifyBytes([bytes])).toEqual(classifyLines(bytes));
      }),
      { numRuns: 1000 },
    );
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
