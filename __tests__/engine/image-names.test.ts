/** How an image is called by docker and by containerd. */
import { expect, test } from '@jest/globals';
import { fullImageName, shortImageName } from '../../src/engine/checks/image-names.ts';

test.each([
  ['app:1', 'docker.io/library/app:1'],
  ['team/app:1', 'docker.io/team/app:1'],
  ['localhost/app:1', 'localhost/app:1'],
  ['localhost:5000/bm/base:1', 'localhost:5000/bm/base:1'],
  ['ghcr.io/team/app:1', 'ghcr.io/team/app:1'],
])('%s is %s to containerd', (name, full) => {
  expect(fullImageName(name)).toBe(full);
  expect(shortImageName(full)).toBe(name);
});
