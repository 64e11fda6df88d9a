/** What a person should do after a run, told the same in log and summary. */
import type { ClassNotes } from './class-note.ts';
import type { Report } from './report.ts';

/** Plain sentences, in order; empty when nothing is to do. */
export function nextSteps(report: Report, notes: ClassNotes): readonly string[] {
  // Whoever cancelled knows why.
  if (report.verdict === 'passed' || report.attempts.at(-1)?.stopped === 'cancelled') return [];
  const { link } = report.cause === 'release-bug' ? { link: null } : notes[report.failureClass];
  return [
    ...allow(report),
    ...mendLater(report),
    ...report.advice,
    ...(link === null ? [] : [`Read more: ${link}`]),
  ];
}

/** The engine was only gone round. */
function mendLater({ homecoming, rungs, engine }: Report): readonly string[] {
  if (!homecoming) return [];
  const how =
    'let a run with more rungs mend it (`ladder: standard`), or look yourself with `buildmend doctor`';
  const at = engine.dataRoot === null ? '' : ` (${engine.dataRoot})`;
  const load =
    homecoming.archive === null
      ? []
      : [`Load the image where it is needed: \`docker load --input ${homecoming.archive}\`.`];
  const again = rungs.length > 1 ? ' What was tried on it did not help.' : '';
  return [...load, `The engine${at} is as sick as before.${again} At a quiet time: ${how}.`];
}

/** Where a rung that was not allowed is all that is left, allowing it is what a person can do at once. */
function allow({ verdict, skipped }: Report): readonly string[] {
  const rungs = skipped.filter(({ why }) => why.includes('stand in `ladder`')).map(({ id }) => id);
  if (verdict !== 'failed' || rungs.length === 0) return [];
  const named = rungs.map((id) => `\`${id}\``).join(', ');
  return [
    `Not every rung was allowed. To allow more, add to the input \`ladder\`, from the least harm upwards: ${named}.`,
  ];
}
