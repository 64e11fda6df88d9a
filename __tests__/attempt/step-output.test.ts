/** What is held of a step's output: never more than is read of it in the end. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createStatusDecoder } from '../../src/attempt/status-decoder.ts';
import { createOutputLines, createOutputTail } from '../../src/attempt/step-output.ts';

describe('createOutputLines', () => {
  test('hands over each line as it ends, however the output is torn', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n') })), (chunks) => {
        const output = createOutputLines();
        const lines = [...chunks.flatMap((chunk) => output.push(chunk)), ...output.take()];
        const all = chunks.join('');
        expect(lines).toEqual(all === '' ? [] : all.replace(/\n$/, '').split('\n'));
        expect(output.isEmpty()).toBe(true);
      }),
    );
  });

  test('keeps the end of a line that does not end', () => {
    const output = createOutputLines();
    for (let at = 0; at < 10_000; at += 1) output.push(`${at} `);
    const [line = ''] = output.take();
    expect(line.length).toBeLessThanOrEqual(16_384);
    expect(line.endsWith('9998 9999 ')).toBe(true);
  });
});

describe('createOutputTail', () => {
  test('keeps whole lines of the last part', () => {
    const output = createOutputTail(20);
    for (let at = 0; at < 100; at += 1) expect(output.push(`line ${at}\n`)).toEqual([]);
    expect(output.take()).toEqual(['line 98', 'line 99']);
    expect(output.take()).toEqual([]);
  });

  test('keeps the end of one large chunk', () => {
    const output = createOutputTail(12);
    output.push(`${'x'.repeat(100)}\nfirst\nlast\n`);
    expect(output.take()).toEqual(['first', 'last']);
  });
});

describe('memory', () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');

  test.each([
    ['the lines of a log', null],
    ['an attempt', 65_536],
  ])(
    'of %s stays flat while steps print without a line break, little by little or at once',
    (_, keepBytes) => {
      const decoder = createStatusDecoder(() => 1, keepBytes);
      const vertexes = Array.from({ length: 8 }, (__, at) => ({ digest: `${at}`, name: `[${at}/8] RUN x` }));
      decoder.push({ vertexes });
      collect();
      const before = process.memoryUsage().heapUsed;
      // 115 MiB in all
      for (const { digest: vertex } of vertexes) {
        for (let at = 0; at < 200; at += 1)
          decoder.push({ logs: [{ vertex, timestamp: '', bytes: `${at}`.padEnd(32_768, 'x') }] });
        decoder.push({ logs: [{ vertex, timestamp: '', bytes: `${vertex}`.padEnd(8 * 1024 * 1024, 'y') }] });
      }
      collect();
      expect((process.memoryUsage().heapUsed - before) / 1024 / 1024).toBeLessThan(20);
      expect(decoder.end()).toHaveLength(8);
    },
  );

  test('of a log that forges steps without end stays flat', () => {
    const decoder = createStatusDecoder(() => 1, null);
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let at = 0; at < 40_000; at += 1) {
      const digest = `${at}`;
      decoder.push({ vertexes: [{ digest, name: `${at}`.padEnd(2000, 'n') }] });
      decoder.push({ logs: [{ vertex: digest, timestamp: '', bytes: `${at}`.padEnd(2000, 'x') }] });
    }
    collect();
    expect((process.memoryUsage().heapUsed - before) / 1024 / 1024).toBeLessThan(40);
    expect(decoder.end().length).toBeLessThanOrEqual(5000);
  });
});
