/** What of a fault's row a run did not meet: the one judgement of lab tests and matrix. */
import { RUNG_IDS, type RungId } from '../src/core/rungs.ts';
import type { Fault, FaultRung } from './faults/index.ts';
import { type Place, type Row, rowOf } from './faults/row.ts';
import type { WrappedRun } from './run-wrapped.ts';

/** One sentence for each expectation that does not hold; empty when all is as the row says. */
export function unmetBy(fault: Fault, place: Place, run: WrappedRun): readonly string[] {
  const row = rowOf(fault, place);
  return [...unmetOfAll(row, run), ...unmetOfEnd(fault, row, run)];
}

function unmetOfAll({ expected }: Row, run: WrappedRun): readonly string[] {
  const { outcome, says, logSays } = expected;
  return [
    ...(says === undefined || says.test(run.stderr) ? [] : [`the client does not say ${says}`]),
    ...(logSays === undefined || logSays.test(run.engineLog)
      ? []
      : [`the engine's log does not say ${logSays}`]),
    ...(outcome !== 'hangs' || /no output and no answer from the engine/.test(run.stderr)
      ? []
      : ['the build is not seen to hang']),
    ...(run.volumeBefore === undefined ? ['there was no volume to keep'] : []),
    ...(run.volumeAfter === run.volumeBefore ? [] : ['the volume is not as it was']),
    ...(run.leftAside.length === 0 ? [] : [`left aside: ${run.leftAside.join(', ')}`]),
  ];
}

function unmetOfEnd(
  fault: Fault,
  { expected, failureClass, least }: Row,
  run: WrappedRun,
): readonly string[] {
  const { outcome, orElse } = expected;
  if (orElse !== undefined && run.report.verdict !== 'passed')
    return unmetOfMending(failureClass, orElse, run);
  if (outcome === 'succeeds') return unmetOfPassing(run);
  if (least.length === 0) return unmetOfRefusal(fault, failureClass, run);
  return unmetOfMending(failureClass, least, run);
}

function unmetOfPassing({ report, exitCode }: WrappedRun): readonly string[] {
  return [
    ...is('verdict', report.verdict, 'passed'),
    ...is('exit status', exitCode, 0),
    ...is('rungs', taken(report.rungs), ''),
  ];
}

/** Rungs that are harmless enough to be tried before a refusal. */
const HARMLESS: readonly RungId[] = ['retry', 'restart-engine', 'prune'];

/** Nothing of ours helps: the right class is said, with advice, and the engine is the same process as before. */
function unmetOfRefusal(fault: Fault, failureClass: string, run: WrappedRun): readonly string[] {
  const { report, exitCode, sameEngineProcess } = run;
  const harmful = report.rungs.filter(({ id }) => !HARMLESS.includes(id));
  return [
    ...is('verdict', report.verdict, 'failed'),
    ...is('class', report.failureClass, failureClass),
    ...(exitCode === 0 ? ['exit status 0 after a failure'] : []),
    ...(report.advice.length === 0 ? ['no advice'] : []),
    ...is('rungs that touch more than they may', taken(harmful), ''),
    ...(fault.engineState === 'running' && !sameEngineProcess ? ['the engine was restarted'] : []),
  ];
}

function unmetOfMending(
  failureClass: string,
  least: readonly FaultRung[],
  { report, exitCode, healthy }: WrappedRun,
): readonly string[] {
  const helped = report.rungs.at(-1);
  const most = Math.max(...least.map(harm));
  return [
    ...is('verdict', report.verdict, 'recovered'),
    ...is('class', report.failureClass, failureClass),
    ...is('exit status', exitCode, 0),
    ...is('outcome of the last rung', helped?.outcome, 'helped'),
    ...(helped === undefined || harm(helped.id) <= most
      ? []
      : [`${helped.id} does more harm than ${least.join(' + ')}, which is enough`]),
    ...(healthy ? [] : ['the engine is not healthy']),
    ...is('volumes in the report', namesOf(report.volumes.after), namesOf(report.volumes.before)),
  ];
}

/** Before the engine answers, only their directories tell of them. */
function namesOf(volumes: readonly { readonly name: string }[] | null): string {
  return volumes?.map(({ name }) => name).join(', ') ?? 'not known';
}

function is<T>(what: string, found: T, wanted: T): readonly string[] {
  const said = (one: T): string => (one === '' || one === undefined ? 'none' : String(one));
  return found === wanted ? [] : [`${what}: ${said(found)} instead of ${said(wanted)}`];
}

function taken(rungs: readonly { readonly id: RungId; readonly outcome: string }[]): string {
  return rungs.map(({ id, outcome }) => `${id} (${outcome})`).join(', ');
}

/** The ladder's own order, from the least harm upwards. */
function harm(rung: RungId): number {
  return RUNG_IDS.indexOf(rung);
}
