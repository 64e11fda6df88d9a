/** A real systemd with Debian's real docker.service and docker.socket, to be broken and thrown away. */
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Booted, boot, type ReadOnlyBind } from './systemd/boot.ts';
import { copyRootfs, hostName, removeCopy } from './systemd/copies.ts';
import type { Flavour } from './systemd/flavours.ts';
import { type ExecOptions, type ExecResult, execInside } from './systemd/inside.ts';
import { prepareSystemdRootfs } from './systemd/rootfs.ts';

import { settleInit } from './systemd/settle-init.ts';

export type { ReadOnlyBind } from './systemd/boot.ts';
export type { Flavour } from './systemd/flavours.ts';
export type { ExecOptions, ExecResult } from './systemd/inside.ts';
export { prepareSystemdRootfs } from './systemd/rootfs.ts';

/** How a host is started. */
export interface SystemdHostOptions {
  /** Takes one line of progress; silent unless given. */
  readonly log?: (line: string) => void;
  /** Files and folders seen read-only inside; mount points are made. */
  readonly binds?: readonly ReadOnlyBind[];
  /** How long systemd may take to have started everything, in milliseconds; 60,000 unless given. */
  readonly bootTimeoutMs?: number;
  /** Its init; systemd unless given. */
  readonly flavour?: Flavour;
}

/** A running host. */
export interface SystemdHost {
  /** The host's root folder, as seen from this machine. */
  readonly root: string;
  /** Process id, on this machine, of the host's systemd. */
  readonly leader: number;
  /** Runs a command inside as root and waits for its end; a failure is a result, not an exception. */
  readonly exec: (argv: readonly string[], options?: ExecOptions) => Promise<ExecResult>;
  /** Copies a file or folder into the host, making the folders above it. */
  readonly copyIn: (hostPath: string, guestPath: string) => Promise<void>;
  /** Ends every process of the host at once and removes its files. */
  readonly stop: () => Promise<void>;
}

let started = 0;

/** Waits until systemd says that everything is started; a failed unit is left to the caller. */
async function untilUp(leader: number, timeoutMs: number): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  let state = '';
  while (performance.now() < deadline) {
    const run = await execInside(leader, ['systemctl', 'is-system-running', '--wait'], { timeoutMs });
    state = `${run.stdout}${run.stderr}`.trim();
    if (state === 'running' || state === 'degraded') return;
    await sleep(200);
  }
  throw new Error(`systemd was not up within ${timeoutMs} ms: ${state}`);
}

/** Other inits do not tell when they are done: the engine is what is waited for. */
async function untilAnswers(leader: number, timeoutMs: number): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (performance.now() < deadline) {
    if ((await execInside(leader, ['docker', 'version'], { timeoutMs: 5_000 })).exitCode === 0) return;
    await sleep(200);
  }
  throw new Error(`the engine did not answer within ${timeoutMs} ms`);
}

/** Kills the host's first process, and with it the kernel kills all the others. */
async function end(booted: Booted, name: string, flavour: Flavour): Promise<void> {
  if (!booted.hasEnded()) process.kill(booted.leader, 'SIGKILL');
  await booted.ended;
  await removeCopy(name, flavour);
}

/**
 * Boots a fresh host: 2 s to copy it, 4 s until its engine answers. The engine is Debian's 20.10 on overlay2, started
 * by systemd; `systemctl`, `journalctl` and `docker` work inside.
 * @throws when the host cannot be had on this machine; {@link prepareSystemdRootfs} says why beforehand.
 */
export async function startSystemdHost(options: SystemdHostOptions = {}): Promise<SystemdHost> {
  const { log = () => {}, binds = [], bootTimeoutMs = 60_000, flavour = 'systemd' } = options;
  const rootfs = await prepareSystemdRootfs(log, flavour);
  if (!rootfs.have) throw new Error(`No systemd host: ${rootfs.why}`);
  started += 1;
  const name = hostName(started);
  const root = await copyRootfs(name, flavour);
  if (flavour !== 'systemd') await settleInit(root);
  const booted = await boot({ name, root, binds, flavour }, bootTimeoutMs);
  const stop = () => end(booted, name, flavour);
  await (flavour === 'systemd' ? untilUp : untilAnswers)(booted.leader, bootTimeoutMs).catch(
    async (error: unknown) => {
      await stop();
      throw error;
    },
  );
  return {
    root,
    leader: booted.leader,
    exec: (argv, execOptions = {}) => execInside(booted.leader, argv, execOptions),
    copyIn: (hostPath, guestPath) => copyInto(root, hostPath, guestPath),
    stop,
  };
}

async function copyInto(root: string, hostPath: string, guestPath: string): Promise<void> {
  const to = path.join(root, guestPath);
  await mkdir(path.dirname(to), { recursive: true });
  await cp(hostPath, to, { recursive: true });
}
