/** The builder that the user named: whether it can do what the build asks for, and how the build is led there. */
import { join } from 'node:path';
import type { Engine } from '../engine.ts';
import { probeBuild } from '../probe.ts';
import type { Away, WayOut } from './away.ts';
import { lacking } from './builder-features.ts';
import { intoEngine } from './into-engine.ts';

export interface FallbackRequest extends WayOut {
  readonly engine: Engine;
  readonly name: string;
  readonly bases: readonly string[] | null;
  readonly runId: string;
}

/** What `docker --debug buildx inspect` says of a builder. */
export interface Inspected {
  readonly driver: string;
  readonly platforms: readonly string[] | null;
  readonly features: Readonly<Record<string, boolean>>;
  readonly entitlements: readonly string[];
}

const INSPECT_MS = 30_000;
const BOOT_MS = 110_000;
const PING_MS = 5_000;

/** Why it cannot build this; null when nothing is known to be in the way. */
export async function fallbackObstacle(request: FallbackRequest): Promise<string | null> {
  const { engine, name, bases } = request;
  const current = await engine.builder();
  if (current?.name === name) return `the build runs in ${name} already`;
  const asked = await engine.docker(['--debug', 'buildx', 'inspect', name], { timeoutMs: INSPECT_MS });
  if (asked.exitCode !== 0) return `builder ${name} cannot be had: ${lastLine(asked.stderr)}`;
  const found = readInspect(asked.stdout);
  if (found.driver === 'docker')
    return `${name} is an engine’s own builder: its images would stay in that engine`;
  const facts = await engine.facts();
  const lacks = await lacking(request, {
    engine,
    engineAnswers: await answers(engine),
    containerdStore: facts?.store === 'containerd',
    platforms: found.platforms,
    features: found.features,
    bases,
    ...(found.driver === 'docker-container' ? { entitlements: found.entitlements } : {}),
  });
  return lacks.length === 0 ? null : `builder ${name} cannot do what the build asks for: ${lacks.join('; ')}`;
}

/** Throws when it does not start. */
export async function goToFallback(request: FallbackRequest, signal: AbortSignal): Promise<Away> {
  const { engine, name, archiveDir, runId } = request;
  const booted = await engine.docker(['buildx', 'inspect', '--bootstrap', name], {
    timeoutMs: BOOT_MS,
    signal,
  });
  if (booted.exitCode !== 0) throw new Error(`builder ${name} does not start: ${lastLine(booted.stderr)}`);
  const { driver } = readInspect(booted.stdout);
  const archive = (await answers(engine)) ? null : join(archiveDir, `buildmend-${runId}-image.tar`);
  const home = await intoEngine(request, { engine, builder: name, archive });
  return {
    how: home.how,
    where: `your builder ${name} (${driver})`,
    engine: null,
    verify: (ending) => probeBuild(engine, { name, driver: 'other', containers: [] }, ending),
    bringHome: async () => home.told,
    leave: async () => undefined,
  };
}

async function answers(engine: Engine): Promise<boolean> {
  return (await engine.ping(PING_MS)).state === 'healthy';
}

/** Of the first node, and its platforms together with those of the others. */
export function readInspect(text: string): Inspected {
  const platforms = [...text.matchAll(/^Platforms:\s+(.+)$/gm)].flatMap(([, list = '']) =>
    list.split(',').map((one) => one.trim().replace(/\*$/, '')),
  );
  const features = [...text.matchAll(/^\s+([A-Z][\w -]+):\s+(true|false)$/gm)].map(
    ([, feature = '', value]) => [feature, value === 'true'] as const,
  );
  const flags = [...text.matchAll(/--allow-insecure-entitlement[= ]([\w.]+)/g)].map(([, one = '']) => one);
  // In its configuration they stand as a list
  const listed = /insecure-entitlements\s*=\s*\[([^\]]*)\]/.exec(text)?.[1] ?? '';
  const entitlements = [...flags, ...[...listed.matchAll(/"([\w.]+)"/g)].map(([, one = '']) => one)];
  return {
    driver: /^Driver:\s*(\S+)/m.exec(text)?.[1] ?? 'unknown',
    platforms: platforms.length === 0 ? null : platforms,
    features: Object.fromEntries(features),
    entitlements,
  };
}

function lastLine(stderr: string): string {
  return stderr.trim().split('\n').at(-1) || 'it did not answer in time';
}
