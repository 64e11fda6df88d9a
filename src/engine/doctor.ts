/** The CLI's `doctor`: every check of the engine, for machines and for a tired person. */
import type { DiskUse, Finding } from '../core/finding.ts';
import { NEEDS_ROOT } from './checks/findings.ts';
import type { Engine } from './engine.ts';
import { formatUsage } from './format-usage.ts';

/** One check, as `doctor --json` prints it. */
export interface DoctorCheck {
  readonly id: Finding['id'];
  readonly state: Finding['state'];
  readonly path: string | null;
  readonly detail: string;
  /** What stands on the broken thing, as far as it is known: `image app:1`, `container web`, `build cache record …`. */
  readonly dependents: readonly string[];
}

export interface DoctorReport {
  readonly checks: readonly DoctorCheck[];
  /** What takes the space, largest first; empty where it was not measured. */
  readonly usage: readonly DiskUse[];
  /** 0: all healthy. 1: something is broken. 2: nothing is broken, something is unknown. */
  readonly exitCode: 0 | 1 | 2;
}

export async function runDoctor(engine: Engine, signal?: AbortSignal): Promise<DoctorReport> {
  const found = await engine.examine(signal);
  const { api, build } = await engine.readiness([], signal);
  const known = found.some(({ id }) => id === 'reachable') ? [] : [api];
  const usage = found.flatMap((finding) => finding.usage ?? []);
  const told = found.filter((finding) => finding.usage === undefined);
  const checks = [...known, ...told, build].map(({ id, state, path, detail, dependents = [] }) => ({
    id,
    state,
    path,
    detail,
    dependents,
  }));
  return { checks, usage, exitCode: exitCodeOf(checks) };
}

function exitCodeOf(checks: readonly DoctorCheck[]): 0 | 1 | 2 {
  if (checks.some(({ state }) => state === 'broken')) return 1;
  return checks.some(({ state }) => state === 'unknown') ? 2 : 0;
}

const MARKS = { healthy: 'ok     ', broken: 'BROKEN ', unknown: 'unknown' } as const;
const ORDER = ['broken', 'unknown', 'healthy'] as const;

/** The verdict first, then what is broken, what could not be found out, what is well, and what takes the space. */
export function formatDoctor({ checks, usage }: Pick<DoctorReport, 'checks' | 'usage'>): string {
  const width = Math.max(0, ...checks.map(({ id }) => id.length));
  const refused = checks.filter(isRefused);
  const sorted = ORDER.flatMap((state) =>
    checks.filter((check) => check.state === state && !isRefused(check)),
  );
  const lines = sorted.flatMap(({ id, state, path, detail, dependents }) => {
    const where = state !== 'healthy' && path !== null && !detail.includes(path) ? ` (${path})` : '';
    const line = `  ${MARKS[state]}  ${id.padEnd(width)}  ${detail}${where}`;
    return dependents.length === 0 ? [line] : [line, `${' '.repeat(width + 13)}${neededBy(dependents)}`];
  });
  return [verdictOf(checks), ...lines, ...adviseRoot(refused), ...formatUsage(usage), ''].join('\n');
}

function isRefused({ state, detail }: DoctorCheck): boolean {
  return state === 'unknown' && detail.startsWith(NEEDS_ROOT);
}

/** Once for all: they have the same reason, and the same way out. */
function adviseRoot(refused: readonly DoctorCheck[]): readonly string[] {
  const ids = [...new Set(refused.map(({ id }) => id))];
  if (ids.length === 0) return [];
  return [
    `This user may not look at the engine’s files, and may not use sudo without a password: not known are ${ids.join(', ')}.`,
    'Run it as root (with the same DOCKER_HOST) to know.',
  ];
}

/** So many are named on a line for a person; JSON has all of them. */
const NAMED = 5;

function neededBy(dependents: readonly string[]): string {
  const more = dependents.length - NAMED;
  return `needed by ${dependents.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function verdictOf(checks: readonly DoctorCheck[]): string {
  const numberOf = (state: Finding['state']): number =>
    checks.filter((check) => check.state === state).length;
  const [broken, unknown] = [numberOf('broken'), numberOf('unknown')];
  if (broken > 0) return `The engine is broken: ${broken} of ${checks.length} checks failed.`;
  if (unknown > 0)
    return `Nothing is broken as far as can be seen; ${unknown} of ${checks.length} checks ${unknown === 1 ? 'has' : 'have'} no answer.`;
  return `The engine is healthy: all ${checks.length} checks passed.`;
}
