/** Signals a child together with everything it started. */
import { readdirSync, readFileSync } from 'node:fs';

/** To the process group of `leader`, which was started as the leader of a session of its own. False when it is gone. */
export function signalGroup(leader: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(-leader, signal);
  } catch {
    return false;
  }
}

/**
 * Kills every process of the session: docker's plugins are given process groups of their own (docker/cli
 * cli-plugins/manager), so the group alone would leave a build running.
 */
export function killSession(leader: number): void {
  signalGroup(leader, 'SIGKILL');
  for (const pid of sessionMembers(leader)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone meanwhile.
    }
  }
}

/** From /proc; none where there is no /proc. */
function sessionMembers(session: number): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && sessionOf(name) === session)
      .map(Number);
  } catch {
    return [];
  }
}

/** proc(5): the sixth field of `stat`; the second is the name in brackets and may hold anything. */
function sessionOf(pid: string): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[3]);
  } catch {
    return null;
  }
}
