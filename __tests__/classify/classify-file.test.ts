/** A log as it streams: any length, bounded memory, the same answer however it comes. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLogDecoder, decodeLines } from '../../src/attempt/decode/decode.ts';
import { createReader, readLines } from '../../src/classify/classify.ts';
import { conclude } from '../../src/classify/diagnose.ts';
import { classifyText } from '../../src/classify-file.ts';

const FAILED = [
  '#7 [2/2] RUN make',
  '#7 0.1 dd: No space left on device',
  '#7 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 1',
  '------',
  ' > [2/2] RUN make:',
  '0.1 dd: No space left on device',
  '------',
  'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 1',
];

async function* slowly(lines: readonly string[]): AsyncGenerator<string> {
  for (const line of lines) {
    await Promise.resolve();
    yield line;
  }
}

describe('classifyText', () => {
  test('gives evidence with the numbers of the file’s lines', async () => {
    const { evidence } = await classifyText(FAILED);
    expect(evidence.map((one) => [one.rule, one.line])).toContainEqual(['disk/step-no-space', 6]);
    expect(evidence.map((one) => [one.rule, one.line])).toContainEqual(['step/exit-status', 8]);
  });

  test('gives line numbers of a file of structured progress', async () => {
    const vertex = { digest: 'sha256:a', name: '[internal] load build context' };
    const lines = [
      JSON.stringify({ vertexes: [vertex] }),
      JSON.stringify({ vertexes: [{ ...vertex, error: 'mkdir /d/overlay2/l: input/output error' }] }),
      'ERROR: failed to solve: mkdir /d/overlay2/l: input/output error',
    ];
    const result = await classifyText(lines);
    expect(result.failureClass).toBe('storage-io-error');
    expect(result.evidence.map((one) => one.line).sort()).toEqual([3]);
  });

  test('reads an asynchronous source as it reads an array', async () => {
    expect(await classifyText(slowly(FAILED))).toEqual(await classifyText(FAILED));
  });

  test('finds the same in lines as they come and in all at once', () => {
    const pieces = fc.array(fc.oneof(fc.constantFrom(...FAILED), fc.string()), { maxLength: 40 });
    fc.assert(
      fc.property(pieces, (lines) => {
        const decoder = createLogDecoder();
        const reader = createReader();
        for (const line of lines) for (const decoded of decoder.push(line)) reader.push(decoded);
        for (const decoded of decoder.end()) reader.push(decoded);
        const nothing = { end: null, stop: null, lowPoint: null, findings: [] };
        const atOnce = readLines(decodeLines(createLogDecoder(), lines));
        expect(conclude(reader.end(), nothing)).toEqual(conclude(atOnce, nothing));
      }),
    );
  });

  test('takes no log for the log of a failure by itself', async () => {
    expect((await classifyText([])).failureClass).toBe('unknown');
    expect((await classifyText(['hello'])).failureClass).toBe('unknown');
    expect((await classifyText(['#1 [internal] load .dockerignore', '#1 DONE 0.0s'])).failureClass).toBe(
      'none',
    );
  });

  test('reads 100,000 lines in a few seconds, keeping a bounded number of matches', async () => {
    const started = performance.now();
    const reader = createReader();
    for (let line = 0; line < 100_000; line += 1) {
      const text = `[${line}] curl: (56) Recv failure: Connection reset by peer`;
      reader.push({ source: 'step', text, line, step: `[${line % 10_000}/9] RUN x` });
    }
    expect(reader.end().matches.length).toBeLessThanOrEqual(4000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
