/** The action's main step: inputs → run → report, outputs, annotations, summary. */
import { errorText, readActionRun, STATE } from './action-run.ts';
import { listenForCancellation } from './cancellation.ts';
import { InputError } from './inputs/input-error.ts';
import { workflowCommand } from './report/annotations.ts';
import { appendOutputs } from './report/write-report.ts';
import { newRunId } from './run-id.ts';
import { annotationWriter, findRulesFile } from './taught-rules.ts';
import { tellRunner } from './tell-runner.ts';
import { wrap } from './wrap.ts';

await main().catch((error: unknown) => {
  process.stdout.write(`${workflowCommand('error', { title: 'Buildmend' }, errorText(error))}\n`);
  process.exitCode = error instanceof InputError ? 2 : 70;
});

async function main(): Promise<void> {
  const cancellation = listenForCancellation(process);
  const runId = newRunId(new Date());
  const startedIn = process.cwd();
  const action = readActionRun(process.env, runId);
  const { stateFile, workspace, githubActions } = action.surroundings;
  const hand = (name: string): Promise<void> =>
    stateFile === null ? Promise.resolve() : appendOutputs(stateFile, { [name]: runId });
  const history = await wrap({
    ...action,
    env: process.env,
    cancellation,
    runId,
    rulesFile: findRulesFile(action.options, workspace ?? startedIn),
    warn: annotationWriter(githubActions, action.redact),
    onRecovery: () => hand(STATE.recovering),
  });
  await tellRunner({ ...action, history });
  if (history.rungs.length > 0) await hand(STATE.ended);
  process.exitCode = history.exitCode;
}
