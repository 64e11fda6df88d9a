/** Reaches the files of a builder's BuildKit and its container. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LabBuilder } from '../builder.ts';
import type { LabEngine } from '../engine/options.ts';
import { mustDocker } from '../template/must-docker.ts';

/** The builder a fault needs; throws when none was given. */
export function needBuilder(builder: LabBuilder | undefined): LabBuilder {
  if (builder === undefined) throw new Error('this fault needs a docker-container builder');
  return builder;
}

/** A path in the worker's folder (`/var/lib/buildkit/runc-overlayfs` in the container). */
export const inWorker = (builder: LabBuilder | undefined, ...names: readonly string[]): string =>
  path.join(needBuilder(builder).stateDir, 'runc-overlayfs', ...names);

/** Stops the builder's container, breaks something and starts it again. */
export async function whileBuilderStopped(
  engine: LabEngine,
  builder: LabBuilder | undefined,
  breakIt: () => Promise<void>,
): Promise<void> {
  const { container } = needBuilder(builder);
  await mustDocker(engine, ['stop', '-t', '3', container]);
  await breakIt();
  await mustDocker(engine, ['start', container]);
}

/** Pid of the builder's buildkitd on the host: the container's first process, or the child of its `docker-init`. */
export async function builderPid(engine: LabEngine, builder: LabBuilder | undefined): Promise<number> {
  const { container } = needBuilder(builder);
  const first = (await mustDocker(engine, ['inspect', '-f', '{{.State.Pid}}', container])).trim();
  const children = await readFile(`/proc/${first}/task/${first}/children`, 'utf8');
  for (const pid of [first, ...children.split(' ').filter(Boolean)]) {
    const comm = await readFile(`/proc/${pid}/comm`, 'utf8');
    if (comm.trim() === 'buildkitd') return Number(pid);
  }
  throw new Error(`no buildkitd in ${container}`);
}
