/** What the kernel says about a running dockerd: all that is needed to know it again, to end it, and to start it as it was. */
import type { LaunchState } from './launch-state.ts';

/** The process that was started so that a rootless dockerd runs; starting it again is what starts the engine. */
export interface Launcher {
  readonly pid: number;
  readonly startTicks: string;
  readonly argv: readonly string[];
  readonly exe: string | null;
  readonly cwd: string | null;
  readonly env: Readonly<Record<string, string>> | null;
  readonly logFile: string | null;
}

export interface EngineProcess {
  readonly pid: number;
  /** Start time in clock ticks since boot, as text: pid and this together name one process for ever. */
  readonly startTicks: string;
  /** The kernel's letter: `R`, `S`, `D`, `T` (stopped), `Z`. */
  readonly state: string;
  readonly uid: number;
  readonly argv: readonly string[];
  /** Null (like the fields below) where the kernel does not let us see it. */
  readonly exe: string | null;
  readonly cwd: string | null;
  readonly env: Readonly<Record<string, string>> | null;
  /** Paths of the unix sockets it listens on; empty when they cannot be seen. */
  readonly sockets: readonly string[];
  /** Those among them whose file is gone: nobody can connect there any more, and only a restart makes them again. */
  readonly lostSockets?: readonly string[];
  /** Which file each socket's path is in the mount namespace of an engine that does not share ours; absent for one that does. */
  readonly places?: Readonly<Record<string, SocketPlace>>;
  /** Its data root as it sees it itself; null where that cannot be looked at. */
  readonly rootId?: string | null;
  /** The regular file that its stderr or stdout goes to. */
  readonly logFile: string | null;
  /** It lives in another network namespace than we do. */
  readonly foreignNet: boolean;
  readonly foreignMnt: boolean;
  /** Names of its namespaces (`net:[4026532281]`); one and the same name means one and the same namespace until the next boot. */
  readonly netName: string | null;
  readonly mntName: string | null;
  /** Path of its control group in systemd's hierarchy; absent or null where there is none. */
  readonly cgroup?: string | null;
  /** What it (or its launcher, where it has one) has from whoever started it; absent or null where that is not seen. */
  readonly launch?: LaunchState | null;
  /** The RootlessKit that started it and ends with it; absent or null where there is none. */
  readonly launcher?: Launcher | null;
  /** The containerd that it started and stands on, by pid and state; null where it has none of its own, or none is seen. */
  readonly containerd?: { readonly pid: number; readonly state: string } | null;
}

/** Whether a dockerd is a rootless one: told so, or started by RootlessKit (`--rootless` is then its default). */
export function isRootless(argv: readonly string[], env: Readonly<Record<string, string>> | null): boolean {
  return argv.includes('--rootless') || env?.['ROOTLESSKIT_STATE_DIR'] !== undefined;
}

/** Device and inode (`65024:131`): the same in every mount namespace. Null for what is not there, or cannot be looked at. */
export interface SocketPlace {
  readonly file: string | null;
  readonly directory: string | null;
}

/** Which process of the engine is stopped (SIGSTOP): what waits for it waits for ever. Null when none is. */
export function stoppedProcess(
  engine: EngineProcess | null,
): { readonly name: string; readonly pid: number } | null {
  if (engine === null) return null;
  if (isStopped(engine.state)) return { name: 'dockerd', pid: engine.pid };
  const { containerd = null } = engine;
  return containerd !== null && isStopped(containerd.state)
    ? { name: 'containerd', pid: containerd.pid }
    : null;
}

function isStopped(state: string): boolean {
  return state === 'T' || state === 't';
}
