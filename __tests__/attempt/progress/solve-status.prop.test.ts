/** Status events of any shape, as a hostile log may hold them: each is read, or is no event; none breaks a reader or the printer. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLogDecoder, decodeLines } from '../../../src/attempt/decode/decode.ts';
import { createPlainPrinter } from '../../../src/attempt/progress/plain-printer.ts';
import { parseSolveStatus } from '../../../src/attempt/progress/solve-status.ts';
import { createRawjsonDecoder } from '../../../src/attempt/rawjson.ts';

const odd = fc.oneof(
  fc.constantFrom(
    null,
    true,
    0,
    -1,
    1e300,
    '',
    '\0',
    '2026-11-21T07:00:00Z',
    '2026-11-21T07:00:01.5Z',
    '__proto__',
    {},
    [],
  ),
  fc.string(),
  fc.jsonValue({ maxDepth: 2 }),
);
const FIELDS = [
  'digest',
  'vertex',
  'id',
  'name',
  'started',
  'completed',
  'cached',
  'error',
  'progressGroup',
  'total',
  'current',
  'timestamp',
  'data',
  'short',
  'weak',
];
/** Mostly what it should be, so that more than the first check is reached. */
const likely: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  digest: fc.constantFrom('a', 'b', 'c'),
  vertex: fc.constantFrom('a', 'b', 'c', 'unknown'),
  name: fc.constantFrom('[1/2] RUN x', '[internal] y', ''),
  started: fc.constantFrom('2026-11-21T07:00:00Z', 'never'),
  completed: fc.constantFrom('2026-11-21T07:00:01.5Z', 'never'),
  timestamp: fc.constantFrom('2026-11-21T07:00:01Z', 'never'),
  progressGroup: fc.record({ id: fc.constantFrom('g', 'a'), name: fc.constant('group') }),
  data: fc.constantFrom('eAo=', 'eA==', '=', '*'),
  current: fc.integer(),
  cached: fc.boolean(),
  error: fc.constantFrom('', 'x', 'context canceled', 'process "'),
};
const element = fc.record(
  Object.fromEntries(
    FIELDS.map((field) => {
      const usual = likely[field] ?? fc.string();
      return [field, fc.oneof({ weight: 19, arbitrary: usual }, { weight: 1, arbitrary: odd })];
    }),
  ),
  { requiredKeys: ['digest', 'vertex'] },
);
const elements = fc.oneof(
  { weight: 9, arbitrary: fc.array(element, { maxLength: 3 }) },
  { weight: 1, arbitrary: odd },
);
const event = fc
  .record(
    { vertexes: elements, statuses: elements, logs: elements, warnings: elements },
    { requiredKeys: [] },
  )
  .map((parts) => JSON.stringify(parts));
const events = fc.array(event, { maxLength: 12 });

describe('status events of any shape', () => {
  test('are read by both decoders', () => {
    fc.assert(
      fc.property(events, (lines) => {
        for (const create of [createLogDecoder, createRawjsonDecoder])
          for (const line of decodeLines(create(), lines)) expect(typeof line.text).toBe('string');
      }),
      { numRuns: 1000 },
    );
  });

  test('are shown by the printer', () => {
    fc.assert(
      fc.property(events, (lines) => {
        let now = 0;
        const printer = createPlainPrinter(() => now, 'title');
        let out = '';
        for (const line of lines) {
          const status = parseSolveStatus(line);
          now += 200;
          if (status !== null) out += printer.update(status);
        }
        expect(typeof (out + printer.refresh() + printer.done())).toBe('string');
      }),
      { numRuns: 1000 },
    );
  });

  test('are often accepted, and often refused', () => {
    const accepted = fc
      .sample(event, { numRuns: 500, seed: 1 })
      .filter((line) => parseSolveStatus(line) !== null).length;
    expect(accepted).toBeGreaterThan(50);
    expect(accepted).toBeLessThan(450);
  });

  test.each([
    '{"vertexes":[{"digest":"a","name":5}]}',
    '{"vertexes":[{"digest":"a","error":null}]}',
    '{"logs":[{"vertex":"a","data":5}]}',
    '{"vertexes":[{"digest":"a","progressGroup":"x"}]}',
    '{"constructor":[]}',
    '{"__proto__":[]}',
  ])('%s is none', (line) => {
    expect(parseSolveStatus(line)).toBeNull();
  });
});
