/** Single steps on the containers of a `docker-container` builder; buildx's own record of the builder is never touched. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { RemedyContext } from './remedy.ts';

type Calling = Pick<RemedyContext, 'engine' | 'signal'>;

/** buildkitd has this long to end by itself, in seconds; it may hang for good. */
const STOP_S = 5;
const CALL_MS = 60_000;
const BOOT_MS = 120_000;
const INSPECT_MS = 25_000;
const RUNNING_MS = 30_000;
const POLL_MS = 500;
const CRASH_MS = 1_500;

export async function containerExists({ engine, signal }: RemedyContext, name: string): Promise<boolean> {
  const call = await engine.docker(['container', 'inspect', name], { timeoutMs: CALL_MS, signal });
  return call.exitCode === 0;
}

/** Keeps the state volume, and so the cache. Resolves to why not, or null. */
export async function restartContainer(
  { engine, signal }: RemedyContext,
  name: string,
): Promise<string | null> {
  const call = await engine.docker(['restart', '-t', String(STOP_S), name], { timeoutMs: CALL_MS, signal });
  return call.exitCode === 0 ? null : lastLine(call.stderr, `restart of ${name}`);
}

/**
 * Whether buildkitd ends again and again since the restart, as with a broken database: the restart policy that buildx sets
 * starts it with pauses of 100, 200, 400 ms …, and the count begins anew with a restart by hand.
 */
export async function crashLoops({ engine, signal }: RemedyContext, name: string): Promise<boolean> {
  await sleep(CRASH_MS);
  const format = '{{.RestartCount}}';
  const call = await engine.docker(['container', 'inspect', '-f', format, name], {
    timeoutMs: CALL_MS,
    signal,
  });
  return Number(call.stdout.trim()) > 1;
}

/** Removes container and state volume of one node (buildx driver/docker-container: `<container>_state`), checked to be gone. */
export async function removeNode({ engine, signal }: Calling, name: string): Promise<string | null> {
  const volume = `${name}_state`;
  const options = { timeoutMs: CALL_MS, signal };
  await engine.docker(['rm', '-f', name], options);
  await engine.docker(['volume', 'rm', '-f', volume], options);
  const listed = await engine.docker(['volume', 'ls', '-q', '--filter', `name=^${volume}$`], options);
  if (listed.exitCode !== 0) return lastLine(listed.stderr, `list of volumes after removing ${volume}`);
  return listed.stdout.trim() === '' ? null : `the state volume ${volume} could not be removed`;
}

/** Makes missing containers again from buildx's record of the builder: same name, same options. */
export async function boot({ engine, signal }: Calling, builder: string): Promise<string | null> {
  const call = await engine.docker(['buildx', 'inspect', '--bootstrap', builder], {
    timeoutMs: BOOT_MS,
    signal,
  });
  return call.exitCode === 0 ? null : lastLine(call.stderr, `boot of builder ${builder}`);
}

/** Waits until every node answers. Null when they do; else what was seen last. */
export async function waitUntilRunning(context: Calling, builder: string): Promise<string | null> {
  const { engine, signal } = context;
  const until = performance.now() + RUNNING_MS;
  let seen = 'no answer';
  while (performance.now() < until && !signal.aborted) {
    const call = await engine.docker(['buildx', 'inspect', builder], { timeoutMs: INSPECT_MS, signal });
    const states = nodeStates(call.stdout);
    if (call.exitCode === 0 && states.length > 0 && states.every((state) => state === 'running')) return null;
    seen = states.join(', ') || lastLine(call.stderr, 'buildx inspect');
    await sleep(POLL_MS);
  }
  return `builder ${builder} does not run after ${RUNNING_MS / 1000} s (${seen})`;
}

/** A node whose buildkitd does not answer has an `Error:` line in place of, or beside, its status. */
export function nodeStates(inspect: string): readonly string[] {
  return [...inspect.matchAll(/^(?:Status|Error):\s+(.+)$/gm)].map((match) => (match[1] ?? '').trim());
}

function lastLine(stderr: string, what: string): string {
  return stderr.trim().split('\n').at(-1) || `${what} did not end in time`;
}
