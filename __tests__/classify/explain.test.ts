/** Why a rule that matched did not count: each reason once, on a log that has it. */
import { expect, test } from '@jest/globals';
import { createLogClassifier } from '../../src/classify-file.ts';

function because(lines: readonly string[], rule: RegExp): readonly string[] {
  const classifier = createLogClassifier({ explain: true });
  for (const line of lines) classifier.push(line);
  return (classifier.end().explanation ?? [])
    .filter((one) => rule.test(one.rule) && !one.counted)
    .map((one) => one.because);
}

const LINK = 'open /var/lib/docker/overlay2/0b1p2xnprrp87dydf6x/link: no such file or directory';

test('names the closing error before which it stands', () => {
  const log = [
    `Error response from daemon: ${LINK}`,
    'ERROR: failed to solve: dockerfile parse error on line 2: unknown instruction: X',
  ];
  expect(because(log, /^overlay2\//)).toContain(
    'it stands before the closing error of line 2, which decides',
  );
});

test('says that the build passed', () => {
  const log = [`Error response from daemon: ${LINK}`, '#8 exporting to image', '#8 DONE 0.1s'];
  expect(because(log, /^overlay2\//)).toContain('the build passed all the same');
});

test('says that only the user’s words match', () => {
  const path = '/var/lib/docker/overlay2/0b1p2xnprrp87dydf6x/link';
  const log = [
    `#7 [2/2] COPY ${path} /x`,
    `#7 ERROR: failed to walk: open ${path}: no such file or directory`,
  ];
  expect(because(log, /^overlay2\//)).toContain('only the user’s own words in the line match');
});

test('says that the step which printed it did not fail', () => {
  const log = [
    '#7 [2/2] RUN make',
    '#7 0.1 dd: No space left on device',
    '#7 DONE 0.1s',
    'ERROR: failed to solve: x',
  ];
  expect(because(log, /^disk\/step-no-space$/)).toEqual(['the step that printed it did not fail']);
});

test('says which class comes first', () => {
  const log = [`ERROR: failed to solve: ${LINK}: mkdir /d/overlay2/l: input/output error`];
  expect(because(log, /^overlay2\//)).toEqual([
    'storage-io-error comes before overlay2-corruption: a disk that fails explains every other damage, and forbids wiping',
  ]);
});
