import { expect, test } from '@jest/globals';
import { isAffected } from '../../src/classify/affected-versions.ts';

const BUG = {
  engine: [{ from: '29.4.0', before: '29.5.0' }],
  containerd: [{ from: '2.2.3', before: '2.2.4' }],
};

test.each([
  [{ engine: '29.4.1', containerd: 'v2.2.3' }, 'yes'],
  [{ engine: '29.4', containerd: '2.2.3-rc.1' }, 'yes'],
  [{ engine: '29.5.0', containerd: '2.2.3' }, 'no'],
  [{ engine: '29.10.0', containerd: '2.2.3' }, 'no'],
  [{ containerd: '2.2.10' }, 'no'],
  [{ engine: '29.4.1' }, 'unknown'],
  [{ engine: 'dev', containerd: '2.2.3' }, 'unknown'],
  [{}, 'unknown'],
] as const)('%j is %s', (versions, answer) => {
  expect(isAffected(BUG, versions)).toBe(answer);
});
