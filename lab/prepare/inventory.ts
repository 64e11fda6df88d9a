/** What the lab can do on this machine, capability by capability; tests skip by it and say why. */
import { ENGINE_VERSIONS, type EngineVersion } from './engine-versions.ts';
import type { GoTool } from './go-recipes.ts';
import type { GoToolState } from './go-tools.ts';
import type { ToolchainState } from './toolchain.ts';

/** Something that is there, or the reason why it is not. */
export type Capability = { readonly have: true } | { readonly have: false; readonly why: string };

export interface LabInventory {
  /** Root, and the system commands an engine needs; nothing runs without. */
  readonly root: Capability;
  readonly engines: Readonly<Record<EngineVersion, ToolchainState>>;
  readonly goTools: Readonly<Record<GoTool, GoToolState>>;
  /** A docker-container builder: Go-built buildkitd, buildctl and a static runc. */
  readonly builder: Capability;
  /** A small Debian with a real systemd and a docker.service. */
  readonly systemd: Capability;
}

const engineLines = (inventory: LabInventory): readonly string[] =>
  ENGINE_VERSIONS.map((version) => {
    const state = inventory.engines[version];
    return state.have
      ? `engine ${version}: ${state.toolchain.release} (${state.toolchain.stores.join(', ')})`
      : `engine ${version}: not here, its tests are skipped: ${state.why}`;
  });

const capabilityLine = (name: string, state: Capability): string =>
  state.have ? `${name}: here` : `${name}: not here, its tests are skipped: ${state.why}`;

/** The inventory in words, a line each. */
export function describeInventory(inventory: LabInventory): readonly string[] {
  return [
    capabilityLine('root and system commands', inventory.root),
    ...engineLines(inventory),
    capabilityLine('docker-container builder', inventory.builder),
    capabilityLine('workflow runner (act)', inventory.goTools.act),
    capabilityLine('systemd machine', inventory.systemd),
  ];
}
