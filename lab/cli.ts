/** The lab's command line: prepares, starts, lists, breaks and removes private engines. */
import { parseArgs } from 'node:util';
import { COMMANDS, isCommand } from './cli/commands.ts';
import { UsageError } from './cli/usage-error.ts';

const USAGE = `usage: npm run lab -- <command> [options]

${Object.values(COMMANDS)
  .map(({ usage, does }) => `  ${usage}\n      ${does}`)
  .join('\n')}
`;

async function main(argv: readonly string[]): Promise<void> {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help') {
    process.stdout.write(USAGE);
    return;
  }
  if (!isCommand(name))
    throw new UsageError(`no command ${name}; there are: ${Object.keys(COMMANDS).join(', ')}`);
  const { options, run } = COMMANDS[name];
  const parsed = parseArgs({ args: rest, options, allowPositionals: true });
  const values = new Map(
    Object.entries(parsed.values).flatMap(([key, value]) =>
      typeof value === 'string' ? [[key, value] as const] : [],
    ),
  );
  await run({ values, words: parsed.positionals });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
});
