#!/usr/bin/env node
/** The command line tool: `run`, `classify`, `doctor`, `rules`, `set-aside`, `recover`. */
import { InputError } from './inputs/input-error.ts';
import { readFlags } from './inputs/read-flags.ts';

const PRIVILEGED = 'privileged';

process.exitCode = await cli(process.argv.slice(2)).catch((error: unknown) => {
  if (error instanceof InputError) {
    process.stderr.write(`buildmend: ${error.message}\n`);
    return 2;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`buildmend: this is a bug in Buildmend, please report it:\n${stack}\n`);
  return 70;
});

async function cli(words: readonly string[]): Promise<number> {
  if (words[0] === PRIVILEGED) {
    const { privilegedMain } = await import('./privileged/privileged-main.ts');
    return privilegedMain(process.stdin, process.stdout);
  }
  const call = readFlags(words);
  switch (call.kind) {
    case 'run': {
      const { runCommand } = await import('./cli-run.ts');
      return runCommand(call.inputs, call.command);
    }
    case 'classify': {
      const { classifyCommand } = await import('./cli-classify.ts');
      return classifyCommand(call, process.stdout);
    }
    case 'doctor': {
      const { doctorCommand } = await import('./cli-doctor.ts');
      return doctorCommand(call);
    }
    case 'rules-test': {
      const { rulesTestCommand } = await import('./cli-rules.ts');
      return rulesTestCommand(call, process.stdout);
    }
    case 'rules-list': {
      const { rulesListCommand } = await import('./cli-rules.ts');
      return rulesListCommand(call, process.stdout);
    }
    case 'set-aside-list':
    case 'set-aside-delete':
    case 'set-aside-restore': {
      const { setAsideCommand } = await import('./cli-set-aside.ts');
      return setAsideCommand(call, process.stdout, process.stderr);
    }
    case 'recover': {
      const { recoverCommand } = await import('./cli-recover.ts');
      return recoverCommand(call, process.stdout, process.stderr);
    }
    case 'help': {
      const { helpText } = await import('./inputs/help.ts');
      process.stdout.write(helpText(call.of));
      return 0;
    }
    case 'version': {
      const { VERSION } = await import('./version.ts');
      process.stdout.write(`${VERSION}\n`);
      return 0;
    }
  }
}
