/** ext4 meets an error and makes the data root read-only. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { loopDevice } from '../engine/data-root.ts';
import { layoutOf } from '../engine/layout.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const readOnlyRemount: Fault = {
  name: 'read-only-remount',
  title: 'the data root is read-only after an ext4 error',
  reference: 'graph driver, row 14',
  store: 'overlay2',
  alsoOn: ['containerd'],
  engineState: 'running',
  target: 'engine',
  needs: { disk: { sizeMiB: 256, mountOptions: 'errors=remount-ro' } },
  inject: async (engine) => {
    const device = await loopDevice(layoutOf(engine.dir));
    if (device === undefined) throw new Error(`engine ${engine.id} has no disk of its own`);
    await writeFile(path.join('/sys/fs/ext4', path.basename(device), 'trigger_fs_error'), 'x');
  },
  failureClass: 'storage-io-error',
  expected: both({ outcome: 'fails', says: /read-only file system/ }),
  leastRemedy: eitherWay(),
};
