import { expect, test } from '@jest/globals';
import { failedRefs, readBuildRecord, runningBuilds } from '../../src/engine/build-history.ts';

const at = (second: number): string => `2026-11-21T19:00:${String(second).padStart(2, '0')}.745100881Z`;
const row = (ref: string, second: number, status: string): string =>
  JSON.stringify({ created_at: at(second), name: 'app', ref: `default/default/${ref}`, status });
const times = { startedAtMs: Date.parse(at(10)), endedAtMs: Date.parse(at(20)) };

test('takes the failed builds of the time, newest first, and no more than a few', () => {
  const rows = [
    row('late', 40, 'Error'),
    row('c', 19, 'Error'),
    row('b', 15, 'Completed'),
    row('a', 11, 'Error'),
    row('old', 1, 'Error'),
  ];
  expect(failedRefs(`${rows.join('\n')}\n`, times)).toEqual(['c', 'a']);
  expect(
    failedRefs(Array.from({ length: 9 }, (_, at) => row(`r${at}`, 12, 'Error')).join('\n'), times),
  ).toHaveLength(4);
});

test('reads nothing out of what is no history', () => {
  expect(failedRefs("docker: 'history' is not a docker command\n{}\n[]\n", times)).toEqual([]);
});

test('reads a failure with its base64 excerpt', () => {
  const answer = {
    Ref: 'a',
    Error: {
      Code: 2,
      Message: 'boom',
      Name: '[1/1] COPY nope /x',
      Logs: ['one'],
      Sources: Buffer.from('Dockerfile:2\n').toString('base64'),
    },
  };
  expect(readBuildRecord(answer)).toEqual({
    code: 2,
    message: 'boom',
    step: '[1/1] COPY nope /x',
    output: ['one'],
    excerpt: 'Dockerfile:2\n',
  });
  expect(readBuildRecord({ Ref: 'a' })).toBeNull();
  expect(readBuildRecord(null)).toBeNull();
});

test('counts the builds that still run', () => {
  const rows = [row('a', 11, 'Running'), row('b', 12, 'Error'), row('c', 13, 'Running')];
  expect(runningBuilds(rows.join('\n'))).toBe(2);
  expect(runningBuilds('unknown command')).toBe(0);
});
