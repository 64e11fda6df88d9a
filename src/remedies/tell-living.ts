/** What a stop of the engine means for its containers, in words. */
import { listed } from './listed.ts';
import type { BroughtBack, Noted } from './living-containers.ts';

/** For the log, before it is stopped; null when none runs or they are not known. */
export function stopWarning({ byEngine, running }: Noted, liveRestore: boolean): string | null {
  if (running === null || running.length === 0) return null;
  if (!byEngine) return `containers that shall run again: ${listed(running)}`;
  const them = `running containers: ${listed(running)}`;
  return liveRestore
    ? `${them}; they should live on (live-restore)`
    : `${them}; they will be stopped, and started again afterwards`;
}

export function whoIsBack({ back }: BroughtBack): readonly string[] {
  return back.length === 0 ? [] : [`what ran before runs again (${listed(back)})`];
}

/** With their directories set aside nothing is left of those that did not run either; an engine that answers names them itself. */
export function lostWithContainers({ byEngine, stopped }: Noted): readonly string[] {
  return byEngine || stopped.length === 0
    ? []
    : [`the file systems and logs of containers that did not run: ${listed(stopped)}`];
}
