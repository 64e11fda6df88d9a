/** What `buildx history` answers, of any shape: a record or none, and never more than is asked for. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { failedRefs, readBuildRecord } from '../../src/engine/build-history.ts';

const QUESTION = {
  startedAtMs: Date.parse('2026-11-21T07:00:00Z'),
  endedAtMs: Date.parse('2026-11-21T07:01:00Z'),
};
const odd = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.string(), fc.constantFrom(null, -1, '*', '='));

const record = fc.record(
  {
    ref: fc.oneof(fc.constantFrom('b/b0/abc', '', '/'), odd),
    status: fc.oneof(fc.constantFrom('Error', 'error', 'Completed'), odd),
    created_at: fc.oneof(fc.constantFrom('2026-11-21T07:00:30Z', 'never'), odd),
  },
  { requiredKeys: [] },
);
const answer = fc.record(
  {
    Error: fc.oneof(
      fc.record(
        {
          Code: odd,
          Message: odd,
          Name: odd,
          Logs: fc.oneof(fc.array(odd), odd),
          Sources: fc.oneof(fc.base64String(), odd),
        },
        { requiredKeys: [] },
      ),
      odd,
    ),
  },
  { requiredKeys: [] },
);

describe('the history of builds', () => {
  test('gives few references, all of them texts, whatever the list is', () => {
    const list = fc.array(
      fc.oneof(
        record.map((one) => JSON.stringify(one)),
        fc.string(),
      ),
    );
    fc.assert(
      fc.property(list, (lines) => {
        const refs = failedRefs(lines.join('\n'), QUESTION);
        expect(refs.length).toBeLessThanOrEqual(4);
        expect(refs.every((ref) => typeof ref === 'string')).toBe(true);
      }),
    );
  });

  test('gives a record of texts, or none, whatever the answer is', () => {
    fc.assert(
      fc.property(fc.oneof(answer, odd), (one) => {
        const read = readBuildRecord(one);
        if (read === null) return;
        const { code, message, step, output, excerpt } = read;
        expect([typeof message, typeof excerpt]).toEqual(['string', 'string']);
        expect(code === null || typeof code === 'number').toBe(true);
        expect(step === null || typeof step === 'string').toBe(true);
        expect(output.every((line) => typeof line === 'string')).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
