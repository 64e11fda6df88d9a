/** What a lab engine can be asked to be, and what it offers once it is there. */
import type { EngineVersion, ImageStore } from '../prepare/engine-versions.ts';

export interface LabEngineOptions {
  /** Default `28.5`. */
  readonly version?: EngineVersion;
  /** Default `overlay2`; `containerd` needs 26.1 or newer. */
  readonly store?: ImageStore;
  /** Puts the data root on an ext4 file system of its own, on a loop device of `sizeMiB`, with so many inodes. */
  readonly disk?: { readonly sizeMiB: number; readonly mountOptions?: string; readonly inodes?: number };
  /** Puts the data root on an overlay mount, as in a container: the engine will refuse to start. */
  readonly dataRootOn?: 'overlay';
  /** Merged over the lab's own `daemon.json`; a key of value `undefined` takes the lab's one away. */
  readonly daemonConfig?: Readonly<Record<string, unknown>>;
  /** Environment of dockerd, over the lab's. */
  readonly env?: Readonly<Record<string, string>>;
  /** A registry on loopback in the engine's namespace. Default true, except with `ownNamespaces`. */
  readonly registry?: boolean;
  readonly dockerdArgs?: readonly string[];
  /** dockerd is started by `unshare` directly and gets new namespaces with every start. Default false. */
  readonly ownNamespaces?: boolean;
  /** Whether to start it at once. Default true. */
  readonly start?: boolean;
  /** How long stop.sh waits after TERM before it sends KILL, in seconds. Default 10. */
  readonly stopLimitS?: number;
  /** How long start.sh waits for the API, in seconds. Default 30. */
  readonly startLimitS?: number;
}

export interface DockerCallOptions {
  readonly cwd?: string;
  readonly input?: string;
  /** Added to the engine's own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** The client is killed after so many milliseconds. Default: never. */
  readonly timeoutMs?: number;
}

export interface DockerCall {
  /** `undefined` when the client was killed by a signal, our time limit included. */
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
}

export interface LabEngine {
  readonly id: string;
  readonly version: EngineVersion;
  readonly store: ImageStore;
  /** Folder of everything this engine has. */
  readonly dir: string;
  readonly dataRoot: string;
  readonly execRoot: string;
  readonly socket: string;
  readonly pidFile: string;
  /** A regular file: standard output and error of dockerd, appended. */
  readonly logFile: string;
  readonly daemonConfigFile: string;
  /** Executables for `--engine-start` and `--engine-stop`. */
  readonly startScript: string;
  readonly stopScript: string;
  /** DOCKER_HOST, DOCKER_CONFIG, HOME and PATH for a client of this engine. */
  readonly env: Readonly<Record<string, string>>;
  /** As the engine itself sees it (`localhost:5000`). */
  readonly registry?: { readonly address: string };
  readonly busyboxPath: string;
  start(): Promise<void>;
  /** TERM by default, through stop.sh. `SIGKILL` kills dockerd alone, as a crash would. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Pid of dockerd while it runs. */
  pid(): number | undefined;
  docker(args: readonly string[], options?: DockerCallOptions): Promise<DockerCall>;
  /** Command that runs `argv` inside the engine's network and mount namespace, or throws where there is none. */
  inNamespace(argv: readonly string[]): readonly string[];
  /** Ends every process of this engine, unmounts, detaches, deletes. */
  remove(): Promise<void>;
}
