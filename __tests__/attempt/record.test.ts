import { describe, expect, test } from '@jest/globals';
import { createLogRecord } from '../../src/attempt/attempt-record.ts';
import { createRecorder } from '../../src/attempt/recorder.ts';
import { createStepCount } from '../../src/attempt/step-count.ts';
import type { LineSource, SourcedLine } from '../../src/core/line.ts';

function line(source: LineSource, text: string, step: string | null = null): SourcedLine {
  return { source, text, line: 0, step };
}

describe('createRecorder', () => {
  test('keeps the last lines of a step that failed long ago', () => {
    const recorder = createRecorder();
    recorder.add([line('step', 'the reason', 'a'), line('engine', 'process failed', 'a')]);
    for (let count = 0; count < 5000; count += 1) recorder.add([line('step', `noise ${count}`, 'b')]);

    const texts = recorder.lines().map(({ text }) => text);

    expect(texts.slice(0, 2)).toEqual(['the reason', 'process failed']);
    expect(texts.at(-1)).toBe('noise 4999');
    expect(texts.length).toBeLessThan(500);
  });

  test('forgets the oldest of more steps than any build has', () => {
    const recorder = createRecorder();
    for (let step = 0; step < 3000; step += 1) recorder.add([line('step', `said by ${step}`, `${step}`)]);
    for (let count = 0; count < 500; count += 1) recorder.add([line('step', 'noise', '2999')]);
    recorder.add([line('engine', 'failed', '2000'), line('engine', 'failed', '1999')]);

    const texts = recorder.lines().map(({ text }) => text);

    expect(texts).toContain('said by 2000');
    expect(texts).not.toContain('said by 1999');
  });

  test('keeps the first and the last of many words of the engine', () => {
    const recorder = createRecorder();
    for (let count = 0; count < 5000; count += 1) recorder.add([line('engine', String(count))]);

    const texts = recorder.lines().map(({ text }) => text);

    expect(texts).toHaveLength(2000);
    expect([texts[0], texts[999], texts[1000], texts[1999]]).toEqual(['0', '999', '4000', '4999']);
  });
});

describe('createLogRecord', () => {
  test('turns no more than the last part of an endless step into lines', () => {
    const record = createLogRecord();
    const step = { digest: 'd', name: '[1/1] RUN x', started: '2026-01-01T00:00:00Z' };
    record.status({ vertexes: [step] });
    for (let count = 0; count < 2000; count += 1) {
      record.status({ logs: [{ vertex: 'd', bytes: `${'x'.repeat(999)}\n`, timestamp: '' }] });
    }
    record.status({ logs: [{ vertex: 'd', bytes: 'the last\n', timestamp: '' }] });
    record.status({ vertexes: [{ ...step, error: 'boom' }] });

    const { lines, steps } = record.end();

    expect(lines.length).toBeLessThan(100);
    expect(lines.slice(-2).map(({ source, text }) => `${source} ${text}`)).toEqual([
      'step the last',
      'engine boom',
    ]);
    expect(lines[0]?.text).toHaveLength(999);
    expect(steps).toBe(1);
  });
});

describe('createStepCount', () => {
  test("counts BuildKit's numbered vertexes once, and which were cached", () => {
    const count = createStepCount();
    const started = '2026-01-01T00:00:00Z';
    count.status({
      vertexes: [
        { digest: '1', name: '[internal] load build context', started },
        { digest: '2', name: '[1/3] FROM x', started, cached: true },
        { digest: '3', name: '[build 2/3] RUN y', started },
        { digest: '3', name: '[build 2/3] RUN y', started },
        { digest: '4', name: '[3/3] RUN z' },
        { digest: '5', name: 'copy', started, progressGroup: { id: 'g', name: '[web 1/2] COPY --link a b' } },
        {
          digest: '6',
          name: 'merge',
          started,
          progressGroup: { id: 'g', name: '[web 1/2] COPY --link a b' },
        },
      ],
    });

    expect(count.result()).toEqual({ steps: 3, cachedSteps: 1 });
  });

  test.each([
    [
      'plain progress',
      [
        '#1 [1/2] FROM x',
        '#1 CACHED',
        '#2 [2/2] RUN y',
        '#2 0.1 [3/9] RUN z',
        '#3 [internal] a',
        '#3 CACHED',
      ],
      2,
      1,
    ],
    ['the classic builder', ['Step 1/2 : FROM x', ' ---> 0', 'Step 2/2 : RUN y', ' ---> Using cache'], 2, 1],
    ['what numbers nothing', ['Building app', 'hello'], null, null],
  ])('reads %s', (_, lines, steps, cachedSteps) => {
    const count = createStepCount();
    for (const text of lines) count.text(text);

    expect(count.result()).toEqual({ steps, cachedSteps });
  });
});
