/** Lends the reserve of a data root's file system and is killed before it can give it back: `lends-and-dies.ts DATA_ROOT`. */
import { lendReserve } from '../../src/privileged/ops/lend-reserve.ts';
import { processId } from '../../src/privileged/process-id.ts';

const [dataRoot = ''] = process.argv.slice(2);
const owner = await processId(process.pid);
if (owner === null) throw new Error('there is no /proc');
await lendReserve({ dataRoot, owner });
process.kill(process.pid, 'SIGKILL');
