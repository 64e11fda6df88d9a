/** Annotations stand where a person looks, and cannot be broken out of. */
import { describe, expect, test } from '@jest/globals';
import type { FailedAt } from '../../src/core/attempt.ts';
import type { Diagnosis, Evidence } from '../../src/core/diagnosis.ts';
import { annotations, placeOf, workflowCommand } from '../../src/report/annotations.ts';
import { aFailedAttempt, aFailedHistory, aHistory, aPassedHistory, aReport } from './histories.ts';

function quoted(text: string): Evidence {
  return { rule: 'dockerfile/parse', line: 3, text, source: 'client' };
}

function failedWith(diagnosis: Partial<Diagnosis>, failedAt: FailedAt | null = null) {
  const whole: Diagnosis = {
    failureClass: 'dockerfile-error',
    owner: 'code',
    confidence: 0.9,
    evidence: [],
    ...diagnosis,
  };
  return aReport(
    aFailedHistory({
      why: 'the Dockerfile has an error',
      attempts: [aFailedAttempt({ diagnosis: whole, failedAt })],
    }),
  );
}

test('says nothing about a build that passed', () => {
  expect(annotations(aReport(aPassedHistory()), ['Dockerfile'])).toEqual([]);
});

test('warns of a build that recovered, with the evidence', () => {
  const [line, ...more] = annotations(aReport(aHistory()), []);
  expect(more).toEqual([]);
  expect(line).toMatch(
    /^::warning title=Build recovered from overlay2-corruption::The build passed in the end by repair; 2\.1 s lost\.%0Afailed to solve/,
  );
});

const STEP_FAILED: Partial<Diagnosis> = {
  failureClass: 'build-step-failed',
  evidence: [quoted('failed to solve: process "…" did not complete successfully: exit code: 3')],
};

test('puts a user’s error on the Dockerfile’s line, with the step’s last words before our own', () => {
  const failedAt = { file: 'Dockerfile', line: 13, instruction: 'RUN npm ci && \\', output: ['no left-pad'] };
  expect(annotations(failedWith(STEP_FAILED, failedAt), ['docker/Dockerfile'])).toEqual([
    '::error title=Build failed%3A build-step-failed,file=docker/Dockerfile,line=13::failed to solve: process "…" did not complete successfully: exit code: 3%0Ano left-pad%0ADo this about build-step-failed.%0Athe Dockerfile has an error',
  ]);
});

test('blames no line of the Dockerfile for what the engine did', () => {
  const failedAt = { file: 'Dockerfile', line: 3, instruction: 'RUN true', output: [] };
  const report = failedWith({ owner: 'engine', evidence: [quoted('the engine broke')] }, failedAt);
  const [line] = annotations(report, ['Dockerfile']);
  expect(line).not.toContain('file=');
  expect(line).toContain('::the Dockerfile has an error%0Athe engine broke');
});

describe('placeOf', () => {
  const at = (file: string, line: number): FailedAt => ({ file, line, instruction: 'RUN x', output: [] });
  test.each([
    [
      'the file that BuildKit names',
      at('a.prod', 7),
      '',
      ['Dockerfile', 'ci/a.prod'],
      { file: 'ci/a.prod', line: 7 },
    ],
    ['a file that is none of the command’s', at('other', 7), '', ['Dockerfile'], null],
    [
      'a parse error',
      null,
      'dockerfile parse error on line 3: x',
      ['d/Dockerfile'],
      { file: 'd/Dockerfile', line: 3 },
    ],
    [
      'an old parse error',
      null,
      'Dockerfile parse error line 4: x',
      ['Dockerfile'],
      { file: 'Dockerfile', line: 4 },
    ],
    ['a parse error of a file that is not here', null, 'dockerfile parse error on line 3: x', [], null],
    ['a file and line of something else', null, 'ERROR: app.js:12: no such thing', ['Dockerfile'], null],
  ])('reads %s', (_, failedAt, text, dockerfiles, place) => {
    expect(placeOf(failedWith({ evidence: [quoted(text)] }, failedAt), dockerfiles)).toEqual(place);
  });
});

test('escapes what would end the command, its properties or its line', () => {
  expect(workflowCommand('error', { title: 'a:b,c%\n' }, '100%\r\n::add-mask::x')).toBe(
    '::error title=a%3Ab%2Cc%25%0A::100%25%0D%0A::add-mask::x',
  );
});
