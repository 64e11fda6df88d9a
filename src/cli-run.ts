/** `buildmend run`: wraps the command after `--`. */

import path from 'node:path';
import { listenForCancellation } from './cancellation.ts';
import { parseCommand } from './command/parse-command.ts';
import { messageOf } from './core/message-of.ts';
import { InputError } from './inputs/input-error.ts';
import type { RawInputs } from './inputs/inputs.ts';
import { readSurroundings } from './inputs/surroundings.ts';
import { toRunOptions } from './inputs/to-plan.ts';
import { findSecrets } from './report/find-secrets.ts';
import { createStory } from './report/log.ts';
import { createRedactor } from './report/redact.ts';
import { newRunId } from './run-id.ts';
import { annotationWriter, findRulesFile } from './taught-rules.ts';
import { wrap } from './wrap.ts';

/** Resolves to the exit status. Throws InputError for wrong usage. */
export async function runCommand(inputs: RawInputs, argv: readonly string[]): Promise<number> {
  const cancellation = listenForCancellation(process);
  const surroundings = readSurroundings(process.env);
  const runId = newRunId(new Date());
  const options = toRunOptions(inputs, 'cli', surroundings, runId);
  const parsed = parseCommand(argv, process.env);
  if (parsed.kind === 'refused') throw new InputError(parsed.why);
  const redact = createRedactor(findSecrets(process.env, argv));
  const write = (text: string): void => void process.stderr.write(text);
  const story = createStory({ write, style: surroundings.githubActions ? 'github' : 'plain', redact });
  const cliPath = path.join(import.meta.dirname, 'index.js');
  const { command } = parsed;
  const rulesFile = findRulesFile(options, process.cwd());
  const history = await wrap({
    command,
    options,
    env: process.env,
    cwd: process.cwd(),
    story,
    cancellation,
    runId,
    cliPath,
    rulesFile,
    warn: annotationWriter(surroundings.githubActions, redact),
  });
  if (options.report !== null || history.verdict !== 'passed')
    await report(options.report, history, redact, story.say);
  return history.exitCode;
}

type History = Awaited<ReturnType<typeof wrap>>;

/** Says what to do next, and writes the report. One that cannot be written is said, and never changes the build's result. */
async function report(
  file: string | null,
  history: History,
  redact: (text: string) => string,
  say: (line: string) => void,
): Promise<void> {
  const [{ CLASS_INFO }, { buildReport }, { nextSteps }, { writeReport }] = await Promise.all([
    import('./classify/class-info.ts'),
    import('./report/build-report.ts'),
    import('./report/next-steps.ts'),
    import('./report/write-report.ts'),
  ]);
  const whole = buildReport(history, CLASS_INFO, redact);
  for (const step of nextSteps(whole, CLASS_INFO)) say(`next: ${step}`);
  try {
    if (file !== null) await writeReport(file, whole);
  } catch (error) {
    say(`the report could not be written: ${messageOf(error)}`);
  }
}
