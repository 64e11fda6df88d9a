/** Annotations stand where a person looks, and cannot be broken out of. */
import { describe, expect, test } from '@jest/globals';
import type { Diagnosis, Evidence } from '../../src/core/diagnosis.ts';
import { annotations, placeOf, workflowCommand } from '../../src/report/annotations.ts';
import { aFailedAttempt, aFailedHistory, aHistory, aPassedHistory, aReport } from './histories.ts';

function quoted(text: string): Evidence {
  return { rule: 'dockerfile/parse', line: 3, text, source: 'client' };
}

function failedWith(diagnosis: Partial<Diagnosis>) {
  const whole: Diagnosis = {
    failureClass: 'dockerfile-error',
    owner: 'code',
    confidence: 0.9,
    evidence: [],
    ...diagnosis,
  };
  return aReport(
    aFailedHistory({ why: 'the Dockerfile has an error', attempts: [aFailedAttempt({ diagnosis: whole })] }),
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

test('puts a user’s error on the Dockerfile’s line', () => {
  const report = failedWith({
    evidence: [quoted('failed to solve: dockerfile parse error on line 3: unknown instruction: RNU')],
  });
  expect(annotations(report, ['docker/Dockerfile'])[0]).toBe(
    '::error title=Build failed%3A dockerfile-error,file=docker/Dockerfile,line=3::the Dockerfile has an error%0Afailed to solve: dockerfile parse error on line 3: unknown instruction: RNU%0ADo this about dockerfile-error.',
  );
});

test('blames no line of the Dockerfile for what the engine did', () => {
  const report = failedWith({ owner: 'engine', evidence: [quoted('Dockerfile:3')] });
  expect(annotations(report, ['Dockerfile'])[0]).not.toContain('file=');
});

describe('placeOf', () => {
  test.each([
    ['Dockerfile:12', ['Dockerfile'], { file: 'Dockerfile', line: 12 }],
    ['Dockerfile.prod:7', ['Dockerfile', 'ci/Dockerfile.prod'], { file: 'ci/Dockerfile.prod', line: 7 }],
    ['ERROR: app.js:12: no such thing', ['Dockerfile'], null],
    ['dockerfile parse error on line 3: x', [], null],
    ['Dockerfile parse error line 4: unknown instruction', ['Dockerfile'], { file: 'Dockerfile', line: 4 }],
    ['no place at all', ['Dockerfile'], null],
  ])('reads %j', (text, dockerfiles, place) => {
    expect(placeOf([quoted(text)], dockerfiles)).toEqual(place);
  });
});

test('escapes what would end the command, its properties or its line', () => {
  expect(workflowCommand('error', { title: 'a:b,c%\n' }, '100%\r\n::add-mask::x')).toBe(
    '::error title=a%3Ab%2Cc%25%0A::100%25%0D%0A::add-mask::x',
  );
});
