/** The action's main step: inputs → run → report, outputs, annotations, summary. */
import path from 'node:path';
import { listenForCancellation } from './cancellation.ts';
import { parseCommand } from './command/parse-command.ts';
import { splitWords } from './command/split-words.ts';
import { InputError } from './inputs/input-error.ts';
import { readActionInputs } from './inputs/read-action.ts';
import { readSurroundings, type Surroundings } from './inputs/surroundings.ts';
import { type RunOptions, toRunOptions } from './inputs/to-plan.ts';
import { workflowCommand } from './report/annotations.ts';
import { findSecrets } from './report/find-secrets.ts';
import { createStory } from './report/log.ts';
import { createRedactor } from './report/redact.ts';
import { newRunId } from './run-id.ts';
import { tellRunner } from './tell-runner.ts';
import { wrap } from './wrap.ts';

await main().catch((error: unknown) => {
  const text = error instanceof InputError ? error.message : bug(error);
  process.stdout.write(`${workflowCommand('error', { title: 'Buildmend' }, text)}\n`);
  process.exitCode = error instanceof InputError ? 2 : 1;
});

async function main(): Promise<void> {
  const cancellation = listenForCancellation(process);
  const surroundings = readSurroundings(process.env);
  const runId = newRunId(new Date());
  const options = toRunOptions(readActionInputs(process.env), 'action', surroundings, runId);
  const cwd = enterDirectory(options, surroundings);
  const argv = splitWords(options.commandLine ?? '');
  if (argv.kind === 'refused') throw new InputError(`Input "command": ${argv.why}`);
  const parsed = parseCommand(argv.words, process.env);
  if (parsed.kind === 'refused') throw new InputError(`Input "command": ${parsed.why}`);
  const redact = createRedactor(findSecrets(process.env, argv.words));
  const write = (text: string): void => void process.stderr.write(text);
  const story = createStory({ write, style: surroundings.githubActions ? 'github' : 'plain', redact });
  const cliPath = path.join(import.meta.dirname, '..', 'cli', 'index.js');
  const request = {
    command: parsed.command,
    options,
    env: process.env,
    cwd,
    story,
    cancellation,
    runId,
    cliPath,
  };
  const history = await wrap(request);
  await tellRunner({ history, options, surroundings, redact, command: parsed.command, story });
  process.exitCode = history.exitCode;
}

/** The runner starts us in the workspace; a relative directory is meant from there. */
function enterDirectory({ workingDirectory }: RunOptions, { workspace }: Surroundings): string {
  if (workingDirectory === null) return process.cwd();
  const wanted = path.resolve(workspace ?? process.cwd(), workingDirectory);
  try {
    process.chdir(wanted);
  } catch {
    throw new InputError(`Input "working-directory": ${wanted} is not a directory that can be entered.`);
  }
  return wanted;
}

function bug(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug in Buildmend, please report it: ${stack}`;
}
