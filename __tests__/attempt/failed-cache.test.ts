import { expect, test } from '@jest/globals';
import { failedCache } from '../../src/attempt/failed-cache.ts';
import type { LineSource, SourcedLine } from '../../src/core/line.ts';

const line = (text: string, step: string | null = null, source: LineSource = 'engine'): SourcedLine => ({
  source,
  text,
  line: 1,
  step,
});
const REFUSED = 'ERROR: failed to do request: dial tcp 127.0.0.1:5999: connect: connection refused';

test.each([
  ['the step that exports', [line(REFUSED, 'exporting cache to registry')], 'cache-to'],
  ['the step of a bake target', [line(REFUSED, '[app] exporting cache to client directory')], 'cache-to'],
  ['the step that imports', [line(REFUSED, 'importing cache manifest from h/c:main')], 'cache-from'],
  [
    'the closing error',
    [line('ERROR: failed to build: failed to solve: error writing layer blob: EOF')],
    'cache-to',
  ],
  [
    'the client',
    [line('ERROR: Cache export is not supported for the docker driver.', null, 'client')],
    'cache-to',
  ],
  [
    'the last of both',
    [line(REFUSED, 'importing cache manifest from h/c'), line(REFUSED, 'exporting cache')],
    'cache-to',
  ],
  ['no step of a user', [line('error writing layer blob', '[1/1] RUN x', 'step')], null],
  ['another step', [line(REFUSED, '[internal] load metadata for h/c')], null],
] as const)('is told by %s', (_, lines, expected) => {
  expect(failedCache(lines)).toBe(expected);
});
