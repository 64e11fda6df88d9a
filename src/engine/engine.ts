/** The patient: what the rest of Buildmend may ask of the engine and the builder that the command uses. */
import type { ComponentVersions } from '../core/component-versions.ts';
import type { Finding } from '../core/finding.ts';
import type { Space } from '../core/free-space.ts';
import type { Neighbours } from '../core/neighbours.ts';
import type { BuildHistory } from './build-history.ts';
import type { DatedInventory } from './inventory-file.ts';

/** Where the client reaches the engine; `unix` is the only one whose files and process may be ours. */
export type Endpoint =
  | { readonly kind: 'unix'; readonly path: string }
  | { readonly kind: 'tcp'; readonly url: string }
  | { readonly kind: 'ssh'; readonly url: string }
  | { readonly kind: 'other'; readonly url: string };

export interface CliResult {
  /** Null when the time limit or the signal ended it: the answer is then unknown. */
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly timedOut: boolean;
}

export interface CallOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Our own calls of the docker CLI, with the user's global options and environment, so that we reach what they reach. */
export interface DockerCli {
  docker(args: readonly string[], options: CallOptions): Promise<CliResult>;
}

export type StoreKind = 'overlay2' | 'containerd' | 'other';

/** What is known of the engine, and from where (law 8). */
export interface EngineFacts {
  readonly dataRoot: string;
  /** `info`: from the running engine. Others: when it does not answer. */
  readonly source: 'info' | 'process' | 'unit' | 'daemon.json' | 'record';
  readonly store: StoreKind;
  /** Root of the containerd that holds the images, for store `containerd`; null when it is not known or is not used. */
  readonly containerdRoot: string | null;
  /** The socket of a containerd that the engine did not start itself; absent or null where none is known. */
  readonly containerdAddress?: string | null;
  readonly engineId: string | null;
  readonly serverVersion: string | null;
  readonly liveRestore: boolean;
  readonly swarm: boolean;
  readonly rootless: boolean;
  /** It lives in Docker Desktop's virtual machine; absent where it does not answer. */
  readonly desktop?: boolean;
  /** Why `dataRoot`, as we see it, may not be this engine's own: then none of its files is looked at or touched. Null or absent: it is. */
  readonly strangers?: string | null;
}

/** The builder that the build runs in. */
export interface BuilderFacts {
  readonly name: string;
  readonly driver: 'docker' | 'docker-container' | 'kubernetes' | 'remote' | 'other';
  /** Names of the BuildKit containers (`buildx_buildkit_<builder>0`), for driver `docker-container`. */
  readonly containers: readonly string[];
  /** The file in which buildx keeps this builder; absent where that is not known. */
  readonly record?: string;
}

/** `systemd-user`: a user's own manager (`systemctl --user`). `docker-desktop`: its own CLI. docs/hosts.md has them all. */
export type HostKind =
  | 'commands'
  | 'systemd'
  | 'systemd-user'
  | 'openrc'
  | 'sysv'
  | 'docker-desktop'
  | 'process'
  | 'ssh';

/** How the engine is stopped, started and heard; one implementation per service manager. */
export interface EngineHost {
  readonly kind: HostKind;
  /** Why this host cannot stop and start the engine, e.g. not root; null when it can. */
  readonly obstacle: string | null;
  /** On another machine: which process of the engine is stopped (state T) there. Null when none is, or it is not known. */
  stopped?(): Promise<{ readonly name: string; readonly pid: number } | null>;
  /** Stops engine and socket activation, in order first, by force after a limit; "already stopped" is success. Throws HostError. */
  stop(signal?: AbortSignal): Promise<void>;
  /** Starts it and waits until the API answers, or it ended, or the limit is over. Throws HostError with the log's tail. */
  start(signal?: AbortSignal): Promise<void>;
  /** Lines of the engine's own log since `sinceMs` (epoch), newest last, bounded; null when the log cannot be read. */
  log(sinceMs: number, maxLines: number): Promise<readonly string[] | null>;
}

/** How an engine was started: enough to start another one like it. */
export interface EngineLaunch {
  /** Program first. */
  readonly argv: readonly string[];
  readonly exe: string | null;
  readonly env: Readonly<Record<string, string>>;
  /** Files that stand for the namespaces it runs in; null where they are ours. */
  readonly netNamespace: string | null;
  readonly mountNamespace: string | null;
}

/** The engine could not be stopped or started; the message says what was tried and how it ended. */
export class HostError extends Error {
  override readonly name = 'HostError';
}

/** A named volume. Builders' own state volumes (`buildx_buildkit_*_state`) are cache and never appear. */
export interface Volume {
  readonly name: string;
  /** Null where only its directory tells of it. */
  readonly driver: string | null;
  /** `key=value`; null where only its directory tells of it. */
  readonly labels: readonly string[] | null;
  /** What it takes of the disk; null where that was not measured. */
  readonly bytes: number | null;
}

/** Three-valued readiness after a rung: API, a tiny real build, and the finding that led to the rung. */
export interface Readiness {
  readonly api: Finding;
  readonly build: Finding;
  readonly findings: readonly Finding[];
}

export interface Engine extends DockerCli {
  readonly endpoint: Endpoint;
  readonly host: EngineHost;
  /** Refreshed when the engine answers again; null while nothing is known: then no file is touched. */
  facts(): Promise<EngineFacts | null>;
  /** How it was started, alive or not; null where nothing is known of it. Absent: cannot be asked. */
  launch?(): Promise<EngineLaunch | null>;
  builder(): Promise<BuilderFacts | null>;
  /** Answers within `timeoutMs`: healthy, broken (refused, no such socket), unknown (timed out). */
  ping(timeoutMs: number): Promise<Finding>;
  /** Asks a hung engine what it is doing; the file that it wrote, or null. Never rejects. */
  dump(): Promise<string | null>;
  readiness(suspects: readonly Finding[], signal?: AbortSignal): Promise<Readiness>;
  /**
   * All checks that fit the engine's state (running or stopped); read-only. `sinceMs` (epoch): what happened to the builder's
   * container counts from there, e.g. from the attempt's start; only its state now when it is not given. The kernel's messages
   * about the disk count since it was mounted: a disk that failed before the attempt has failed.
   */
  examine(signal?: AbortSignal, sinceMs?: number): Promise<readonly Finding[]>;
  /** From the engine when it answers, else from the data root's directories; null when neither can be read. */
  volumes(): Promise<readonly Volume[] | null>;
  /** What the engine held when it last answered a run's first look, this one's or an earlier one's; null where none is kept. */
  inventory(): Promise<DatedInventory | null>;
  /** Of the engine and what it builds with; null when it does not answer. */
  versions(): Promise<ComponentVersions | null>;
  /** What the builder's own history says of builds that failed between two times (epoch, milliseconds), and that run now. */
  buildHistory(startedAtMs: number, endedAtMs: number, signal?: AbortSignal): Promise<BuildHistory>;
  /** Who else is there, of an engine that answers. Never rejects. */
  neighbours(signal?: AbortSignal): Promise<Neighbours>;
  /** How many containers run; null when the engine does not answer. */
  runningContainers(): Promise<number | null>;
  /** Size and free space of the data root's file system; null when unknown. */
  space(): Promise<Space | null>;
  /** Bytes free on the data root's file system; null when unknown. */
  freeBytes(): Promise<number | null>;
  /** Bytes of it that only root may use; null when unknown. */
  reservedBytes(): Promise<number | null>;
}
