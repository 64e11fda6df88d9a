/** Sets a data root's stores aside and is killed at one of its renames: `dies-at-rename.ts DATA_ROOT N before|after`. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [dataRoot = '', at = '1', when] = process.argv.slice(2);
const { rename } = fs.promises;
let renames = 0;

function die(): void {
  process.kill(process.pid, 'SIGKILL');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}

fs.promises.rename = async (from, to) => {
  renames += 1;
  const isIt = renames === Number(at);
  if (isIt && when === 'before') die();
  await rename(from, to);
  if (isIt) die();
};
syncBuiltinESMExports();

const { setAside } = await import('../../src/privileged/ops/set-aside.ts');
await setAside(
  {
    dataRoot,
    id: 'run-1',
    rung: 'reset-image-store',
    owner: { pid: 1, startTicks: 'of another life' },
    startedAt: '2026-11-21T10:00:00.000Z',
    entries: ['overlay2', 'image', 'buildkit'],
    volumesToo: false,
  },
  new AbortController().signal,
);
