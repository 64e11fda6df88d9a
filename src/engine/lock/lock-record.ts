/** What stands in a lock's file: who holds the engine, and what was done to it. Anybody may have written it: every field is checked. */
import type { Mend } from '../../core/history.ts';
import { isRungId, type RungId } from '../../core/rungs.ts';
import { arrayAt, isRecord, parseJson, stringAt } from '../json.ts';

/** A rung that was taken with success, and the builder it was about; null for the engine itself. */
export interface KeptMend extends Mend {
  readonly builder: string | null;
}

export interface LockRecord {
  readonly state: 'held' | 'released';
  readonly runId: string;
  readonly pid: number;
  /** In clock ticks since boot: no later process with the same number has it. */
  readonly startTicks: string;
  readonly bootId: string;
  /** The namespace in which `pid` is a number, as `/proc/self/ns/pid` names it. */
  readonly pidNamespace: string;
  /** What it does; null before its first rung. */
  readonly rung: RungId | null;
  /** When the lock was taken; epoch, milliseconds. */
  readonly sinceMs: number;
  /** Rises with every rung that was taken with success, whoever took it. */
  readonly generation: number;
  /** The last of them, the newest last. */
  readonly mends: readonly KeptMend[];
}

const MAX_MENDS = 8;

/** The record with one mend more. */
export function withMend(record: LockRecord, mend: KeptMend): LockRecord {
  const mends = [...record.mends, mend].slice(-MAX_MENDS);
  return { ...record, generation: record.generation + 1, mends };
}

/** Null when it is not one, or was not written by us. */
export function parseLockRecord(text: string): LockRecord | null {
  const value = parseJson(text);
  if (!isRecord(value)) return null;
  const runId = nameAt(value);
  const startTicks = plain(value, 'startTicks');
  const bootId = plain(value, 'bootId');
  const { pid, sinceMs, generation, state } = value;
  if (runId === null || startTicks === null || bootId === null) return null;
  if (!isCount(pid) || pid < 1 || !isCount(sinceMs) || !isCount(generation)) return null;
  if (state !== 'held' && state !== 'released') return null;
  return {
    state,
    runId,
    pid,
    startTicks,
    bootId,
    pidNamespace: plain(value, 'pidNamespace') ?? '',
    rung: rungAt(value),
    sinceMs,
    generation,
    mends: arrayAt(value, 'mends').flatMap(mendFrom).slice(-MAX_MENDS),
  };
}

function mendFrom(value: unknown): readonly KeptMend[] {
  const runId = nameAt(value);
  const rung = rungAt(value);
  const atMs = isRecord(value) ? value['atMs'] : null;
  if (runId === null || rung === null || !isCount(atMs)) return [];
  return [{ runId, rung, atMs, builder: stringAt(value, 'builder') }];
}

/** Of a run; it stands in the log. */
function nameAt(value: unknown): string | null {
  const text = stringAt(value, 'runId');
  return text !== null && /^[\w-]{1,64}$/.test(text) ? text : null;
}

function plain(value: unknown, key: string): string | null {
  const text = stringAt(value, key);
  return text !== null && /^[\w.:[\]-]{1,80}$/.test(text) ? text : null;
}

function rungAt(value: unknown): RungId | null {
  const text = stringAt(value, 'rung');
  return text !== null && isRungId(text) ? text : null;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
