/** Stands for the built CLI in tests: only its hidden subcommand. */
import { privilegedMain } from '../../src/privileged/privileged-main.ts';

process.exitCode = await privilegedMain(process.stdin, process.stdout);
