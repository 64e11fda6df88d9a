/** The action's post step: does nothing, unless the main step was cut off while it mended the engine. */
import { errorText, readActionRun, STATE } from './action-run.ts';
import { finishUp } from './finish-up.ts';
import { workflowCommand } from './report/annotations.ts';

await post().catch((error: unknown) => {
  process.stdout.write(`${workflowCommand('warning', { title: 'Buildmend' }, errorText(error))}\n`);
});

async function post(): Promise<void> {
  const runId = process.env[`STATE_${STATE.recovering}`];
  if (runId === undefined || process.env[`STATE_${STATE.ended}`] === runId) return;
  const action = readActionRun(process.env, runId);
  action.story.phase('the main step was cut off while it mended the engine');
  await finishUp({ ...action, env: process.env, say: action.story.say });
  action.story.endPhase();
}
