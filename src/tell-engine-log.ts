/** Quotes, after a failure that is not the user's own, the end of what the engine itself said. */
import type { Story } from './report/log.ts';

/** How many lines the log quotes; the report has more. */
const LINES = 20;

/** @param lines - the engine's own log, newest last; nothing is said when there are none */
export function tellEngineLog(story: Story, lines: readonly string[]): void {
  const last = lines.slice(-LINES);
  if (last.length === 0) return;
  story.phase(`the engine’s own log, last ${last.length} lines`);
  for (const line of last) story.say(`  ${line}`);
  story.endPhase();
}
