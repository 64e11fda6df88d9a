/** Makes the pods of a `kubernetes` builder again, through buildx and with the user's own access to the cluster. */
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf } from '../core/message-of.ts';
import type { BuilderFacts } from '../engine/engine.ts';
import { boot, waitUntilRunning } from './builder-nodes.ts';
import type { RemedyContext, RemedyResult } from './remedy.ts';

const REMOVE_MS = 60_000;

/**
 * `buildx stop` does nothing to such a builder, and `buildx rm` deletes its deployment together with buildx's record of it
 * (buildx, `driver/kubernetes/driver.go`). So the deployment is removed by a copy of the record, in a configuration of its own: the
 * record itself stays as it is at every moment, and buildx makes the deployment again from it. Proved with a
 * `docker-container` builder; not tried with a cluster.
 */
export async function recreatePods(
  context: RemedyContext,
  { name, record }: BuilderFacts,
): Promise<RemedyResult> {
  if (record === undefined) return { kind: 'failed', why: `buildx’s record of builder ${name} is not known` };
  context.say(`making the pods of builder ${name} again from buildx’s own record of it`);
  const why =
    (await removeByCopy(context, name, record)) ??
    (await boot(context, name)) ??
    (await waitUntilRunning(context, name));
  if (why !== null) return { kind: 'failed', why };
  return {
    kind: 'applied',
    detail: `the pods of builder ${name} were made again under the same name`,
    freedBytes: null,
    lost: [`the build cache of builder ${name}`],
  };
}

/** Resolves to why not, or null. */
async function removeByCopy(
  { engine, signal }: RemedyContext,
  name: string,
  record: string,
): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), 'buildmend-buildx-'));
  try {
    await mkdir(join(folder, 'instances'));
    await copyFile(record, join(folder, 'instances', name));
    const env = { BUILDX_CONFIG: folder };
    const call = await engine.docker(['buildx', 'rm', '--force', name], {
      timeoutMs: REMOVE_MS,
      signal,
      env,
    });
    if (call.exitCode === 0) return null;
    return (
      call.stderr.trim().split('\n').at(-1) || `removing the pods of builder ${name} did not end in time`
    );
  } catch (error) {
    return messageOf(error);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
