/** The action's inputs are read under the names the runner gives them. */
import { expect, test } from '@jest/globals';
import { readActionInputs } from '../../src/inputs/read-action.ts';
import { readSurroundings } from '../../src/inputs/surroundings.ts';

test('reads inputs in capitals with their hyphens kept', () => {
  expect(readActionInputs({ INPUT_COMMAND: ' docker build . ', 'INPUT_LADDER-ORDER': 'as-listed' })).toEqual({
    command: 'docker build .',
    'ladder-order': 'as-listed',
  });
});

test('tells an empty input from an absent one', () => {
  expect(readActionInputs({ INPUT_LADDER: '' })).toEqual({ ladder: '' });
  expect(readActionInputs({})).toEqual({});
});

test('ignores inputs that are not ours', () => {
  expect(readActionInputs({ INPUT_WHATEVER: 'x', INPUT_MAX_RETRIES: '3' })).toEqual({});
});

test('reads where it runs from the runner’s variables', () => {
  expect(
    readSurroundings({
      GITHUB_ACTIONS: 'true',
      RUNNER_ENVIRONMENT: 'github-hosted',
      RUNNER_TEMP: '/t',
      GITHUB_OUTPUT: '/o',
      GITHUB_STEP_SUMMARY: '',
    }),
  ).toEqual({
    githubActions: true,
    throwAwayRunner: true,
    runnerTemp: '/t',
    workspace: null,
    outputFile: '/o',
    summaryFile: null,
    stateFile: null,
  });
});

test('takes an unknown machine for one that is kept', () => {
  expect(readSurroundings({ RUNNER_ENVIRONMENT: 'self-hosted' }).throwAwayRunner).toBe(false);
  expect(readSurroundings({}).throwAwayRunner).toBe(false);
});
