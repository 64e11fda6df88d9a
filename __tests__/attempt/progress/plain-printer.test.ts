import { describe, expect, test } from '@jest/globals';
import { formatBytes, formatOffset, mergeIntervals } from '../../../src/attempt/progress/format.ts';
import { createPlainPrinter } from '../../../src/attempt/progress/plain-printer.ts';
import type { SolveStatus, Vertex } from '../../../src/attempt/progress/solve-status.ts';

const START = Date.parse('2026-01-01T00:00:00Z');

function at(ms: number): string {
  return new Date(START + ms).toISOString();
}

function vertex(
  digest: string,
  name: string,
  from: number,
  to: number | null,
  more: Partial<Vertex> = {},
): Vertex {
  return { digest, name, started: at(from), ...(to === null ? {} : { completed: at(to) }), ...more };
}

function log(digest: string, ms: number, bytes: string): SolveStatus {
  return { logs: [{ vertex: digest, bytes, timestamp: at(ms) }] };
}

/** Each event at its time; everything that was shown, in the end. */
function show(events: readonly (readonly [number, SolveStatus])[], title: string | null = null): string {
  let now = START;
  const printer = createPlainPrinter(() => now, title);
  let text = '';
  for (const [ms, status] of events) {
    now = START + ms;
    text += printer.update(status);
  }
  return text + printer.done();
}

describe('createPlainPrinter', () => {
  test('shows a step, its output and its end', () => {
    const shown = show(
      [
        [0, { vertexes: [vertex('a', '[1/2] FROM x', 0, 10, { cached: true })] }],
        [200, { vertexes: [vertex('b', '[2/2] RUN y', 100, null)] }],
        [400, log('b', 350, 'one\ntwo\n')],
        [12_600, log('b', 12_600, 'three\n')],
        [13_000, { vertexes: [vertex('b', '[2/2] RUN y', 100, 12_900)] }],
      ],
      'building with "default" instance using docker driver',
    );

    expect(shown).toBe(
      [
        '#0 building with "default" instance using docker driver',
        '',
        '#1 [1/2] FROM x',
        '#1 CACHED',
        '',
        '#2 [2/2] RUN y',
        '#2 0.250 one',
        '#2 0.250 two',
        '#2 12.50 three',
        '#2 DONE 12.8s',
        '',
      ].join('\n'),
    );
  });

  test('continues an unfinished line, and shows it again whole after another vertex spoke', () => {
    const shown = show([
      [0, { vertexes: [vertex('a', 'a', 0, null)] }],
      [200, log('a', 200, 'dots..')],
      [400, log('a', 400, '..')],
      [600, { vertexes: [vertex('b', 'b', 500, 550)] }],
      [800, log('a', 800, 'end\n')],
      [1000, { vertexes: [vertex('a', 'a', 0, 1000)] }],
    ]);

    expect(shown).toBe(
      '#1 a\n#1 0.200 dots....\n#1 ...\n\n#2 b\n#2 DONE 0.1s\n\n#1 a\n#1 0.200 dots....end\n#1 DONE 1.0s\n',
    );
  });

  test('holds back what comes within 100 ms', () => {
    let now = START;
    const printer = createPlainPrinter(() => now, null);
    printer.update({ vertexes: [vertex('a', 'a', 0, null)] });
    now += 50;

    expect(printer.update(log('a', 40, 'x\n'))).toBe('');
    expect(printer.refresh()).toBe('#1 0.040 x\n');
  });

  test('shows the last ten lines of a failed step again, and none of a cancelled one', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `line ${index + 1}\n`).join('');

    const shown = show([
      [0, { vertexes: [vertex('a', 'a', 0, null), vertex('c', 'c', 0, null)] }],
      [200, log('a', 200, lines)],
      [
        400,
        {
          vertexes: [
            vertex('a', 'a', 0, 300, { error: 'boom' }),
            vertex('c', 'c', 0, 300, { error: 'context canceled' }),
          ],
        },
      ],
    ]);

    expect(shown).toContain('#1 ERROR: boom\n');
    expect(shown).toContain('#2 CANCELED\n');
    expect(shown.slice(shown.indexOf('------'))).toBe(
      `------\n > a:\n${Array.from({ length: 10 }, (_, index) => `0.200 line ${index + 3}\n`).join('')}------\n`,
    );
  });

  test('shows transfers, warnings, and what stays open', () => {
    const status = { id: 'transferring context:', vertex: 'a', timestamp: at(0), started: at(0) };

    const shown = show([
      [0, { vertexes: [vertex('a', 'a', 0, null)], statuses: [{ ...status, current: 0 }] }],
      [200, { statuses: [{ ...status, current: 1_980_000, timestamp: at(200), completed: at(200) }] }],
      [400, { vertexes: [vertex('a', 'a', 0, 400)], warnings: [{ vertex: 'a', short: 'careful' }] }],
    ]);

    expect(shown).toBe(
      '#1 a\n#1 transferring context:\n#1 transferring context: 1.98MB 0.2s done\n#1 WARN: careful\n#1 DONE 0.4s\n',
    );
  });

  test('shows a progress group as one', () => {
    const group = { id: 'g', name: '[1/1] COPY --link x y' };

    const shown = show([
      [
        0,
        {
          vertexes: [
            vertex('a', 'copy', 0, null, { progressGroup: group }),
            { digest: 'b', name: 'merge', progressGroup: group },
          ],
        },
      ],
      [200, { vertexes: [vertex('a', 'copy', 0, 100, { progressGroup: group })] }],
      [400, { vertexes: [vertex('b', 'merge', 150, 400, { progressGroup: { ...group, weak: true } })] }],
    ]);

    expect(shown).toBe('#1 [1/1] COPY --link x y\n#1 DONE 0.1s\n\n#1 [1/1] COPY --link x y\n#1 DONE 0.3s\n');
  });

  test('keeps bytes that are no text', () => {
    expect(
      show([
        [0, { vertexes: [vertex('a', 'é', 0, null)] }],
        [200, log('a', 0, '\xff\x00\n')],
      ]),
    ).toBe('#1 \xc3\xa9\n#1 0.000 \xff\x00\n');
  });
});

test.each([
  [0, '0B'],
  [999, '999B'],
  [1000, '1.00kB'],
  [1_980_000, '1.98MB'],
  [2_500_000_000, '2.50GB'],
])('formats %d bytes as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test.each([
  [263, '0.263'],
  [9_999, '9.999'],
  [10_500, '10.50'],
  [100_260, '100.3'],
])('formats %d ms as %s', (ms, text) => {
  expect(formatOffset(ms)).toBe(text);
});

test('merges intervals that overlap, and lets an open one take all that follow', () => {
  expect(
    mergeIntervals([
      { start: 5, stop: 7 },
      { start: 0, stop: 2 },
      { start: 1, stop: 3 },
    ]),
  ).toEqual([
    { start: 0, stop: 3 },
    { start: 5, stop: 7 },
  ]);
  expect(
    mergeIntervals([
      { start: 0, stop: 4 },
      { start: 2, stop: null },
      { start: 9, stop: 10 },
    ]),
  ).toEqual([{ start: 0, stop: null }]);
});
