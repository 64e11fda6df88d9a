/** Names a process so that a later one with the same number is not taken for it. */
import { readFile } from 'node:fs/promises';

export interface ProcessId {
  readonly pid: number;
  /** Start time in clock ticks since boot, field 22 of proc(5) stat. */
  readonly startTicks: string;
}

/** Null when there is no such process. */
export async function processId(pid: number): Promise<ProcessId | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  // The name in field 2 may hold spaces and brackets: fields are counted from its last bracket.
  const startTicks = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return startTicks === undefined ? null : { pid, startTicks };
}

export async function isAlive(process: ProcessId): Promise<boolean> {
  return (await processId(process.pid))?.startTicks === process.startTicks;
}
