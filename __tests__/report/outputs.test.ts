/** Outputs hold the report's main fields and are read back by a runner exactly as they were. */
import { expect, test } from '@jest/globals';
import { formatOutputs, outputValues } from '../../src/report/outputs.ts';
import { aHistory, aPassedHistory, aReport, aRung } from './histories.ts';

/** Reads the file as the runner does: https://github.com/actions/runner, FileCommandManager. */
function readBack(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  for (let index = 0; index < lines.length - 1; index += 1) {
    const [name = '', delimiter = ''] = (lines[index] ?? '').split('<<');
    const end = lines.indexOf(delimiter, index + 1);
    values[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return values;
}

test('gives the main fields of a recovered build', () => {
  const report = aReport(aHistory({ rungs: [aRung(), aRung({ id: 'prune' })] }));
  expect(outputValues(report, '/t/report.json')).toEqual({
    verdict: 'recovered',
    'exit-code': '0',
    'failure-class': 'overlay2-corruption',
    owner: 'engine',
    cause: 'damage',
    confidence: '0.95',
    attempts: '2',
    rungs: 'repair,prune',
    planned: '',
    recovered: 'true',
    elsewhere: '',
    'image-archive': '',
    'time-lost': '2100',
    report: '/t/report.json',
    why: 'the build passed after repair',
  });
});

test('gives none, nothing and false for a build that passed without a report', () => {
  expect(outputValues(aReport(aPassedHistory()), null)).toMatchObject({
    'failure-class': 'none',
    rungs: '',
    recovered: 'false',
    report: '',
  });
});

test('is read back as it was, line breaks and forged entries included', () => {
  const values = { why: 'one\ntwo\nverdict<<EOF\npassed\nEOF', verdict: 'failed' };
  expect(readBack(formatOutputs(values, 'random-1234'))).toEqual(values);
});

test('refuses a value that holds the delimiter', () => {
  expect(() => formatOutputs({ why: 'x random-1234' }, 'random-1234')).toThrow(
    'output why contains the delimiter',
  );
});
