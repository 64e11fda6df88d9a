/** `npm run worlds -- [COUNT] [FIRST-SEED]`: plays simulated worlds and holds every run in them to the laws. */
import { tryWorlds } from '../__tests__/sim/worlds/try-worlds.ts';

const [count = 100_000, first = 1] = process.argv.slice(2).map(Number);
const begun = performance.now();
const { broken, ...tried } = await tryWorlds(count, first);
const seconds = ((performance.now() - begun) / 1000).toFixed(1);
process.stdout.write(`${JSON.stringify(tried)} in ${seconds} s\n`);
for (const line of broken) process.stdout.write(`${line}\n`);
if (broken.length > 0) process.exitCode = 1;
