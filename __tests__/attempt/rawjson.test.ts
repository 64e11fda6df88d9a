import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createRawjsonDecoder } from '../../src/attempt/rawjson.ts';
import type { SourcedLine } from '../../src/core/line.ts';

function event(parts: object): string {
  return JSON.stringify(parts);
}

function log(vertex: string, text: string): object {
  return { vertex, data: Buffer.from(text).toString('base64'), timestamp: '2026-01-01T00:00:01Z' };
}

function decode(lines: readonly string[]): readonly SourcedLine[] {
  const decoder = createRawjsonDecoder();
  return [...lines.flatMap((line) => decoder.push(line)), ...decoder.end()];
}

function brief(lines: readonly SourcedLine[]): readonly string[] {
  return lines.map(({ source, line, text }) => `${source} ${line} ${text}`);
}

const STEP = { digest: 'sha256:1', name: '[2/3] RUN make', started: '2026-01-01T00:00:00Z' };

describe('createRawjsonDecoder', () => {
  test("gives a step's output to the step, joined where it was torn", () => {
    const lines = [
      event({ vertexes: [STEP] }),
      event({ logs: [log('sha256:1', 'no space\nle')] }),
      event({ logs: [log('sha256:1', 'ft\n')] }),
      event({ logs: [log('sha256:1', 'unfinished')] }),
      event({ vertexes: [{ ...STEP, completed: '2026-01-01T00:00:02Z' }] }),
    ];

    expect(brief(decode(lines))).toEqual(['step 2 no space', 'step 3 left', 'step 5 unfinished']);
  });

  test("gives the output of BuildKit's own vertexes to the engine", () => {
    const git = { digest: 'sha256:2', name: '[internal] load git source https://h/x.git#main' };
    const forged = { digest: 'sha256:3', name: '[internal 1/2] RUN x' };

    const lines = decode([
      event({ vertexes: [git, forged] }),
      event({ logs: [log('sha256:2', 'fatal: x\n'), log('sha256:3', 'layer does not exist\n')] }),
    ]);

    expect(brief(lines)).toEqual(['engine 2 fatal: x', 'step 2 layer does not exist']);
  });

  test("cuts the user's command out of an error, and says an error once", () => {
    const error = String.raw`process "/bin/sh -c echo \"layer does not exist\"" did not complete successfully: exit code: 1`;
    const failed = event({ vertexes: [{ ...STEP, error }] });

    expect(brief(decode([failed, failed]))).toEqual([
      'engine 1 process "…" did not complete successfully: exit code: 1',
      'quoted 1 /bin/sh -c echo "layer does not exist"',
    ]);
  });

  test('leaves out the vertexes that were only cancelled', () => {
    expect(decode([event({ vertexes: [{ ...STEP, error: 'failed to x: context canceled' }] })])).toEqual([]);
  });

  test('takes a warning for a quotation', () => {
    const warning = { vertex: 'sha256:1', short: Buffer.from("Undefined '$overlay2'").toString('base64') };

    expect(brief(decode([event({ vertexes: [STEP], warnings: [warning] })]))).toEqual([
      "quoted 1 Undefined '$overlay2'",
    ]);
  });

  test.each(['failed-step.rawjson', 'failed-step-buildx-0.13.rawjson'])('reads %s to its end', (name) => {
    const text = readFileSync(path.join(import.meta.dirname, '../fixtures/progress', name), 'utf8');

    const lines = decode(text.split('\n'));

    const engine = lines.filter(({ source }) => source === 'engine').map((line) => line.text);
    expect(engine).toContain('process "…" did not complete successfully: exit code: 3');
    expect(engine.at(-1)).toMatch(
      /^ERROR: failed to .*process "…" did not complete successfully: exit code: 3$/,
    );
    expect(engine.filter((line) => line.includes('overlay2'))).toEqual([]);
  });
});
