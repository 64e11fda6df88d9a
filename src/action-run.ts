/** What main and post step read alike: inputs, command, story. */
import path from 'node:path';
import { parseCommand } from './command/parse-command.ts';
import { splitWords } from './command/split-words.ts';
import type { WrappedCommand } from './command/wrapped-command.ts';
import { InputError } from './inputs/input-error.ts';
import { readActionInputs } from './inputs/read-action.ts';
import { readSurroundings, type Surroundings } from './inputs/surroundings.ts';
import { type RunOptions, toRunOptions } from './inputs/to-plan.ts';
import { findSecrets } from './report/find-secrets.ts';
import { createStory, type Story } from './report/log.ts';
import { createRedactor, type Redact } from './report/redact.ts';

export interface ActionRun {
  readonly options: RunOptions;
  readonly command: WrappedCommand;
  readonly surroundings: Surroundings;
  readonly redact: Redact;
  readonly story: Story;
  readonly cwd: string;
  readonly cliPath: string;
}

/** Names of what the main step hands to the post step. */
export const STATE = { recovering: 'buildmend_recovering', ended: 'buildmend_ended' } as const;

/** Throws InputError for the first input that is wrong. Changes into the working directory. */
export function readActionRun(env: NodeJS.ProcessEnv, runId: string): ActionRun {
  const surroundings = readSurroundings(env);
  const options = toRunOptions(readActionInputs(env), 'action', surroundings, runId);
  const cwd = enterDirectory(options, surroundings);
  const argv = splitWords(options.commandLine ?? '');
  if (argv.kind === 'refused') throw new InputError(`Input "command": ${argv.why}`);
  const parsed = parseCommand(argv.words, env);
  if (parsed.kind === 'refused') throw new InputError(`Input "command": ${parsed.why}`);
  const redact = createRedactor(findSecrets(env, argv.words));
  const write = (text: string): void => void process.stderr.write(text);
  const story = createStory({ write, style: surroundings.githubActions ? 'github' : 'plain', redact });
  const cliPath = path.join(import.meta.dirname, '..', 'cli', 'index.js');
  return { options, command: parsed.command, surroundings, redact, story, cwd, cliPath };
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

/** The annotation for an error that is not the build's. */
export function errorText(error: unknown): string {
  if (error instanceof InputError) return error.message;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a bug in Buildmend, please report it: ${stack}`;
}
