/** After the action's run: report file, annotations, summary, outputs; a channel that fails never changes the build's result. */

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CLASS_INFO } from './classify/class-info.ts';
import type { BuildTool, WrappedCommand } from './command/wrapped-command.ts';
import type { RunHistory } from './core/history.ts';
import { messageOf } from './core/message-of.ts';
import type { Surroundings } from './inputs/surroundings.ts';
import type { RunOptions } from './inputs/to-plan.ts';
import { annotations } from './report/annotations.ts';
import { buildReport } from './report/build-report.ts';
import type { Story } from './report/log.ts';
import { nextSteps } from './report/next-steps.ts';
import { outputValues } from './report/outputs.ts';
import type { Redact } from './report/redact.ts';
import type { Report } from './report/report.ts';
import { summary } from './report/summary.ts';
import { appendOutputs, appendSummary, writeReport } from './report/write-report.ts';

export interface Told {
  readonly history: RunHistory;
  readonly options: RunOptions;
  readonly surroundings: Surroundings;
  readonly redact: Redact;
  readonly command: WrappedCommand;
  readonly story: Story;
}

export async function tellRunner({
  history,
  options,
  surroundings,
  redact,
  command,
  story,
}: Told): Promise<void> {
  const report = buildReport(history, CLASS_INFO, redact);
  const { outputFile, summaryFile, workspace } = surroundings;
  const attempt = async (what: string, write: () => Promise<void>): Promise<boolean> => {
    try {
      await write();
      return true;
    } catch (error) {
      story.say(`${what} could not be written: ${messageOf(error)}`);
      return false;
    }
  };
  for (const step of nextSteps(report, CLASS_INFO)) story.say(`next: ${step}`);
  const { report: reportFile } = options;
  const written = reportFile !== null && (await attempt('the report', () => writeReport(reportFile, report)));
  const dockerfiles = (await dockerfilesOf(command, report)).map((file) =>
    path.relative(workspace ?? process.cwd(), path.resolve(file)),
  );
  for (const line of annotations(report, dockerfiles)) process.stdout.write(`${line}\n`);
  if (options.summary && summaryFile !== null) {
    await attempt('the job summary', () => appendSummary(summaryFile, summary(report, CLASS_INFO)));
  }
  if (outputFile !== null) {
    await attempt('the outputs', () =>
      appendOutputs(outputFile, outputValues(report, written ? reportFile : null)),
    );
  }
}

const NAMED_ELSEWHERE: readonly BuildTool[] = ['buildx-bake', 'compose-build', 'compose-v1-build'];

/** Bake and Compose name Dockerfiles in files of their own: one beside us counts if it has the very line that failed. */
async function dockerfilesOf(command: WrappedCommand, report: Report): Promise<readonly string[]> {
  const shown = report.attempts[0]?.failedAt ?? null;
  if (!NAMED_ELSEWHERE.includes(command.tool) || shown === null) return command.dockerfiles;
  const text = await readFile(shown.file, 'utf8').catch(() => '');
  const line = text.split('\n')[shown.line - 1] ?? '';
  return shown.instruction !== '' && line.startsWith(shown.instruction) ? [shown.file] : [];
}
