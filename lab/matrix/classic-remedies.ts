/** What people do by hand to an engine or a builder that does not build, from what keeps the most to what keeps the least. */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Patient } from '../broken-engine.ts';
import { needBuilder } from '../faults/builder-state.ts';
import type { PreparedEngine } from '../prepared-engine.ts';

export interface ClassicRemedy {
  readonly name: string;
  /** May throw, or do nothing: the build after it tells whether it helped. */
  apply(patient: Patient): Promise<void>;
}

const LIMIT = { timeoutMs: 30_000 };

async function restart(
  engine: PreparedEngine,
  meanwhile: () => Promise<void> = async () => {},
): Promise<void> {
  await engine.stop();
  await meanwhile();
  await engine.start();
}

async function prune(engine: PreparedEngine): Promise<void> {
  await engine.docker(['builder', 'prune', '-af'], LIMIT);
}

async function setAside(engine: PreparedEngine, names: readonly string[]): Promise<void> {
  const aside = path.join(engine.dataRoot, '.aside');
  await mkdir(aside);
  for (const name of names) {
    await rename(path.join(engine.dataRoot, name), path.join(aside, name)).catch(() => undefined);
  }
}

async function removeImages(engine: PreparedEngine): Promise<void> {
  const { stdout } = await engine.docker(['images', '-aq'], LIMIT);
  const ids = [...new Set(stdout.split('\n').filter(Boolean))];
  if (ids.length > 0) await engine.docker(['rmi', '-f', ...ids], LIMIT);
}

const STORES = {
  overlay2: ['overlay2', 'image', 'buildkit', 'containers', 'tmp'],
  containerd: ['containerd', 'buildkit', 'image', 'containers'],
} as const;

async function wipe({ dataRoot }: PreparedEngine): Promise<void> {
  for (const name of await readdir(dataRoot)) await rm(path.join(dataRoot, name), { recursive: true });
}

const RETRY: ClassicRemedy = { name: 'retry', apply: async () => {} };

export const ENGINE_REMEDIES: readonly ClassicRemedy[] = [
  RETRY,
  { name: 'restart', apply: ({ engine }) => restart(engine) },
  { name: 'prune', apply: ({ engine }) => prune(engine) },
  { name: 'prune, restart', apply: ({ engine }) => prune(engine).then(() => restart(engine)) },
  { name: 'buildkit aside', apply: ({ engine }) => restart(engine, () => setAside(engine, ['buildkit'])) },
  {
    name: 'all images removed, prune',
    apply: ({ engine }) => removeImages(engine).then(() => prune(engine)),
  },
  {
    name: 'stores aside',
    apply: ({ engine }) => restart(engine, () => setAside(engine, STORES[engine.store])),
  },
  { name: 'wipe', apply: ({ engine }) => restart(engine, () => wipe(engine)) },
];

export const BUILDER_REMEDIES: readonly ClassicRemedy[] = [
  RETRY,
  {
    name: "restart of the builder's container",
    apply: async ({ engine, builder }) => {
      await engine.docker(['restart', '-t', '3', needBuilder(builder).container], LIMIT);
    },
  },
  {
    name: 'buildx prune',
    apply: async ({ engine, builder }) => {
      await engine.docker(['buildx', 'prune', '--builder', needBuilder(builder).name, '-af'], LIMIT);
    },
  },
  {
    name: 'buildx rm, create',
    apply: async ({ engine, builder }) => {
      const { name } = needBuilder(builder);
      await engine.docker(['buildx', 'rm', name], LIMIT);
      const driver = ['--driver', 'docker-container', '--driver-opt', 'network=host'];
      await engine.docker(['buildx', 'create', '--name', name, ...driver], LIMIT);
    },
  },
];
