/** Turns decisions into the log's story: a phase for each attempt and rung, a line with the reason for each decision. */
import { assertNever } from './core/assert-never.ts';
import type { Evidence } from './core/diagnosis.ts';
import type { Effect } from './core/effect.ts';
import { isAway } from './core/elsewhere.ts';
import type { Event } from './core/event.ts';
import { type Around, tellMend, tellNeighbours } from './core/neighbours.ts';
import { exitStatus, passed } from './core/process-end.ts';
import type { RunState } from './core/run-state.ts';
import { tellCompany } from './report/company.ts';
import { formatDuration } from './report/format.ts';
import type { Story } from './report/log.ts';

/** How many lines of evidence the log quotes; the report has them all. */
const EVIDENCE = 3;

export function narrate(story: Story, event: Event, effect: Effect, state: RunState): void {
  tellEvent(story, event, state);
  tellEffect(story, effect, state);
}

function tellEvent(story: Story, event: Event, state: RunState): void {
  for (const line of linesOf(event, state)) story.say(line);
}

function linesOf(event: Event, state: RunState): readonly string[] {
  switch (event.kind) {
    case 'started':
    case 'cancelled':
      return [];
    case 'space-measured':
      return [];
    case 'attempt-ended': {
      const { end, durationMs } = event.attempt;
      if (passed(end)) return [];
      return [
        `attempt ${state.attempts.length} failed after ${formatDuration(durationMs)} with exit status ${exitStatus(end)}`,
      ];
    }
    case 'investigated': {
      const { failureClass, owner, confidence, evidence } = event.situation.diagnosis;
      const beside = tellCompany(event.situation.company);
      const head = `diagnosis: ${failureClass} (owner: ${owner}, ${Math.round(confidence * 100)} % sure)`;
      return [
        head,
        ...oneOfEachRule(evidence)
          .slice(0, EVIDENCE)
          .map(
            ({ rule, source, text, origin }) =>
              `  ${rule} [${source}${origin === 'user' ? ', your own rule' : ''}]: ${text}`,
          ),
        ...(beside === '' ? [] : [`beside it run: ${beside}`]),
      ];
    }
    case 'looked-around':
      return afterWaiting(event.around, state);
    case 'rung-ended': {
      const how = event.result.kind === 'failed' ? `failed: ${event.result.why}` : event.result.detail;
      // An engine that does not start brings the end of its log, a line for each.
      const [first, ...more] = how.split('\n');
      return [`${first} (${formatDuration(event.durationMs)})`, ...more.map((line) => `  ${line}`)];
    }
    case 'verified':
      if (event.usable && state.pending !== null && isAway(state.pending.rung)) return [event.detail];
      return [event.usable ? `engine: ${event.detail}` : `the engine is not usable: ${event.detail}`];
    case 'undone':
      return [event.detail];
    default:
      return assertNever(event);
  }
}

/** What a wait has come to; nothing while it goes on, and nothing where nobody was there. */
function afterWaiting(
  { mend, elapsedMs, neighbours }: Around,
  { entering, waits }: RunState,
): readonly string[] {
  const last = waits.at(-1);
  const isOver = entering === null && last !== undefined && last.endedMs === elapsedMs;
  const beside = neighbours === null ? '' : tellNeighbours(neighbours);
  if (entering !== null) return [];
  const waited =
    isOver && last.waitedMs > 0 ? `waited ${formatDuration(last.waitedMs)} for ${last.forWhom}` : null;
  return [
    ...(waited === null ? [] : [waited]),
    ...(isOver && mend !== null ? [tellMend(mend)] : []),
    ...(beside === '' ? [] : [`beside it are: ${beside}`]),
  ];
}

function tellEffect(story: Story, effect: Effect, state: RunState): void {
  switch (effect.kind) {
    case 'run-attempt':
      tellAttempt(story, effect, state);
      break;
    case 'measure-space':
      break;
    case 'investigate':
      story.phase(investigation(state));
      break;
    case 'look-around':
      if (effect.tell !== null) story.say(effect.tell);
      break;
    case 'take-rung':
      tellSkipped(story, state);
      story.phase(`rung ${effect.rung}`);
      story.say(`because ${effect.why}`);
      break;
    case 'verify':
      story.say(
        isAway(effect.rung)
          ? 'asking whether a build passes there'
          : 'asking the engine whether it answers and builds',
      );
      break;
    case 'undo':
      story.say(`${effect.rung} did not help: putting back what it set aside`);
      break;
    case 'finish':
      tellEnd(story, effect, state);
      break;
    default:
      assertNever(effect);
  }
}

/** A second look after one attempt belongs to a rung that did not make the engine usable. */
function investigation({ attempts, rungs, pending, examined }: RunState): string {
  const last = pending?.rung ?? rungs.at(-1)?.id;
  return examined && last !== undefined
    ? `what ails it still, after ${last}`
    : `why attempt ${attempts.length} failed`;
}

/** Log, journal and files often say the same: what is said first is the strongest. */
function oneOfEachRule(all: readonly Evidence[]): readonly Evidence[] {
  return all.filter(({ rule }, index) => all.findIndex((other) => other.rule === rule) === index);
}

/** Rungs that are left for the same reason stand in one line. `told`: a reason that stands elsewhere. */
function tellSkipped(story: Story, { skipped }: RunState, told = ''): void {
  for (const reason of new Set(skipped.map(({ why }) => why))) {
    if (reason === told) continue;
    const rungs = skipped.filter(({ why }) => why === reason).map(({ id }) => id);
    story.say(`not ${rungs.join(', ')}: ${reason}`);
  }
}

type RunAttempt = Extract<Effect, { kind: 'run-attempt' }>;

/** The first attempt is the user's own command: nothing is said before it, so that a passing build looks like itself. */
function tellAttempt(story: Story, effect: RunAttempt, state: RunState): void {
  if (state.attempts.length === 0) return;
  const flags = [
    ...(effect.noCache ? [' without cache'] : []),
    ...(effect.without.length > 0 ? [` without ${effect.without.join(' and ')}`] : []),
  ].join(',');
  const pause = effect.delayMs > 0 ? `, after a pause of ${formatDuration(effect.delayMs)}` : '';
  story.phase(`attempt ${state.attempts.length + 1}${flags}${pause}`);
  story.say(effect.why.startsWith('after ') ? effect.why : `because ${effect.why}`);
}

function tellEnd(story: Story, effect: Extract<Effect, { kind: 'finish' }>, state: RunState): void {
  if (effect.verdict === 'failed') tellSkipped(story, state, effect.why);
  story.endPhase();
  tellPlanned(story, state);
  if (effect.verdict === 'passed') return;
  story.say(`${effect.verdict}: ${effect.why}`);
}

/** Of a dry run. */
function tellPlanned(story: Story, { planned }: RunState): void {
  if (planned.length > 0) story.say('this would be done, one after the other, until the build passes:');
  planned.forEach(({ id, why, disrupts }, index) => {
    story.say(`  ${index + 1}. ${id}, because ${why}; disrupts: ${disrupts}`);
  });
}
