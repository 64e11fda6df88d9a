/** A containerd outside of the data root: whether its store may be reset with the engine's, and how it is stopped and started. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { EngineFacts, EngineHost } from '../engine/engine.ts';
import { ProcessMemory } from '../engine/hosts/process-memory.ts';
import { runProgram } from '../engine/run-program.ts';
import type { EngineProcess } from '../privileged/engine-process.ts';
import { listed } from './listed.ts';
import type { RemedyContext } from './remedy.ts';
import { insideDataRoot } from './store-entries.ts';

export interface ContainerdPart {
  readonly root: string;
  /** Names directly in its root. */
  readonly entries: readonly string[];
  readonly address: string;
}

type Handling = Pick<RemedyContext, 'engine' | 'privilege' | 'say'>;

const UNIT = 'containerd.service';
const LOOK_MS = 20_000;
const GRACE_MS = 20_000;
const UP_MS = 30_000;
const POLL_MS = 100;

/** Null for an engine whose images do not stand in another's containerd; text says why that store is not moved. */
export async function containerdPart(
  context: RemedyContext,
  facts: EngineFacts,
): Promise<ContainerdPart | string | null> {
  const { store, containerdRoot: root, containerdAddress: address = null } = facts;
  if (store !== 'containerd' || root === null || insideDataRoot(facts, root) !== null) return null;
  if (address === null)
    return `it is not known how containerd, which keeps the images in ${root}, is reached`;
  const options = { timeoutMs: LOOK_MS, signal: context.signal };
  const look = await context.privilege.run('lookAtContainerd', { root, address }, options);
  if (look.unreadable !== null)
    return `the records of containerd in ${root} cannot be read (${look.unreadable}): others may keep theirs in them too, so it is neither stopped nor moved`;
  if (look.foreign.length > 0)
    return `containerd in ${root} is shared with ${listed(look.foreign)}: it is neither stopped nor moved, and what is Docker’s in it can only be removed through the engine (prune)`;
  if ((await find(context, address)) === null)
    return `no containerd listens on ${address}, so it is not known how it would be started again`;
  return { root, address, entries: look.names };
}

function find({ privilege }: Handling, address: string): Promise<EngineProcess | null> {
  return privilege.run('findContainerd', { address }, { timeoutMs: LOOK_MS });
}

/** Where such a containerd is, without a look at it: for what an earlier run left in its root. */
export function containerdOf(facts: EngineFacts): ContainerdPart | null {
  const { store, containerdRoot: root, containerdAddress: address = null } = facts;
  if (store !== 'containerd' || root === null || address === null) return null;
  return insideDataRoot(facts, root) === null ? { root, address, entries: [] } : null;
}

/** The engine's host, which stops that containerd after the engine and starts it before. */
export function withContainerd<C extends Handling>(context: C, part: ContainerdPart | null): C {
  if (part === null) return context;
  const { host } = context.engine;
  const memory = new ProcessMemory();
  const both: EngineHost = {
    ...host,
    async stop(signal) {
      await host.stop(signal);
      await stopContainerd(context, part, memory);
    },
    async start(signal) {
      await startContainerd(context, part, memory);
      await host.start(signal);
    },
  };
  return { ...context, engine: { ...context.engine, host: both } };
}

/** A container that lives on keeps a shim, which would be lost to its containerd. Throws then. */
async function stopContainerd(
  context: Handling,
  { root, address }: ContainerdPart,
  memory: ProcessMemory,
): Promise<void> {
  const found = await find(context, address);
  if (found === null) return;
  memory.remember(found);
  const options = { timeoutMs: LOOK_MS + GRACE_MS };
  const { shims } = await context.privilege.run('lookAtContainerd', { root, address }, options);
  if (shims.length > 0)
    throw new Error(`containers still live in containerd (process ${listed(shims.map(String))})`);
  context.say('stopping containerd');
  if (await isUnits(found)) await systemctl(context, 'stop');
  else {
    const { pid, startTicks } = found;
    await context.privilege.run('endProcess', { pid, startTicks, graceMs: GRACE_MS }, options);
  }
}

async function startContainerd(
  context: Handling,
  { address }: ContainerdPart,
  memory: ProcessMemory,
): Promise<void> {
  const { seen } = memory;
  if (seen === null || (await find(context, address)) !== null) return;
  context.say('starting containerd');
  const namespaces = memory.namespaces();
  if (await isUnits(seen)) await systemctl(context, 'start');
  else if (namespaces === null || seen.env === null)
    throw new Error(
      'containerd cannot be started as it was: its environment or its namespaces are not known',
    );
  else {
    const { argv, exe, env, cwd, logFile } = seen;
    const { net: netNamespace, mnt: mountNamespace } = namespaces;
    const args = { argv, exe, env, cwd, logFile, netNamespace, mountNamespace };
    await context.privilege.run('startProcess', args, { timeoutMs: LOOK_MS });
  }
  const until = performance.now() + UP_MS;
  while ((await find(context, address)) === null) {
    if (performance.now() > until)
      throw new Error(`containerd does not listen on ${address} after ${UP_MS / 1000} s`);
    await sleep(POLL_MS);
  }
}

/** systemd keeps a unit's last main process by name in its control group: a process of the unit is the unit's to start. */
async function isUnits({ cgroup = null }: EngineProcess): Promise<boolean> {
  if (cgroup === null || !cgroup.endsWith(`/${UNIT}`)) return false;
  const show = await runProgram('systemctl', ['show', UNIT, '--property=LoadState'], {
    timeoutMs: LOOK_MS,
    env: process.env,
  });
  return show.exitCode === 0 && show.stdout.includes('loaded');
}

async function systemctl({ privilege }: Handling, verb: 'stop' | 'start'): Promise<void> {
  const answer = await privilege.run('systemctl', { verb, units: [UNIT] }, { timeoutMs: LOOK_MS + GRACE_MS });
  if (answer.exitCode !== 0) throw new Error(`systemctl ${verb} ${UNIT}: ${answer.output}`);
}
