/** Prepares everything the lab needs, once, and says what could not be had. */
import { access } from 'node:fs/promises';
import { rootfsOf } from '../systemd/flavours.ts';
import { prepareSystemdRootfs } from '../systemd/rootfs.ts';
import { isRoot } from './as-root.ts';
import type { EngineVersion } from './engine-versions.ts';
import { prepareGoTools } from './go-tools.ts';
import type { Capability, LabInventory } from './inventory.ts';
import { prerequisiteObstacle } from './prerequisites.ts';
import type { ToolchainState } from './toolchain.ts';
import { resolveToolchain } from './toolchains.ts';

/** The parts that can be prepared on their own. */
export const LAB_PARTS = ['debian', 'go', 'systemd'] as const;
export type LabPart = (typeof LAB_PARTS)[number];

export interface PrepareLabOptions {
  /** Default: every part. Debian's engines are the base of all else and always prepared; the others are only looked for. */
  readonly want?: readonly LabPart[];
  /** Takes one line of progress; silent unless given. */
  readonly log?: (line: string) => void;
}

type Log = (line: string) => void;

const capability = (why: string | undefined): Capability =>
  why === undefined ? { have: true } : { have: false, why };

async function prepareRoot(log: Log): Promise<Capability> {
  const why = await prerequisiteObstacle('debian', log);
  return capability(why ?? (isRoot() ? undefined : 'private engines need root'));
}

async function prepareEngines(log: Log): Promise<Record<EngineVersion, ToolchainState>> {
  // One after the other: 29 stands on what 28.5 has fetched.
  return {
    '28.5': await resolveToolchain('28.5', log),
    '26.1': await resolveToolchain('26.1', log),
    '20.10': await resolveToolchain('20.10', log),
    '29': await resolveToolchain('29', log),
  };
}

async function prepareSystemd(log: Log): Promise<Capability> {
  const rootfs = await prepareSystemdRootfs(log);
  return rootfs.have ? { have: true } : { have: false, why: rootfs.why };
}

const foundSystemd = (): Promise<Capability> =>
  access(rootfsOf('systemd')).then(
    () => capability(undefined),
    () => capability('not prepared (prepare --only systemd)'),
  );

/** Prepares the wanted parts; what is cached is only looked at. */
export async function prepareLab({
  want = LAB_PARTS,
  log = () => {},
}: PrepareLabOptions = {}): Promise<LabInventory> {
  const root = await prepareRoot(log);
  const goTools = await prepareGoTools({ log, ...(want.includes('go') ? {} : { only: [] }) });
  const engines = await prepareEngines(log);
  const lacking = (['buildkitd', 'buildctl', 'runc'] as const).filter((tool) => !goTools[tool].have);
  return {
    root,
    engines,
    goTools,
    builder: capability(lacking.length > 0 ? `${lacking.join(', ')} not built` : undefined),
    systemd: want.includes('systemd') ? await prepareSystemd(log) : await foundSystemd(),
  };
}

/** Prepares one engine and nothing else. */
export async function prepareEngine(version: EngineVersion, log: Log = () => {}): Promise<Capability> {
  const root = await prepareRoot(log);
  if (!root.have) return root;
  const engine = await resolveToolchain(version, log);
  return capability(engine.have ? undefined : engine.why);
}
