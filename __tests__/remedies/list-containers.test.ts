/** An engine that cannot inspect all of its containers is not believed to have told of all. */
import { expect, test } from '@jest/globals';
import { listContainers } from '../../src/remedies/list-containers.ts';
import { aContext } from './an-engine.ts';

const ONE = 'a\t/web\ttrue\tfalse\t0\t0001-01-01T00:00:00Z\tfalse\n';

test.each([
  ['Error response from daemon: readlink /data/overlay2/l/X: no such file or directory\n', null],
  ['Error response from daemon: No such container: b\n', ['web']],
] as const)('of two containers one is told of; of the other: %s', async (stderr, names) => {
  const context = aContext({
    answer: (words) =>
      words.startsWith('ps ')
        ? { exitCode: 0, stdout: 'a\nb\n', stderr: '', timedOut: false }
        : { exitCode: 1, stdout: ONE, stderr, timedOut: false },
  });
  const listed = await listContainers(context);
  expect(listed?.running.map(({ name }) => name) ?? null).toEqual(names);
});
