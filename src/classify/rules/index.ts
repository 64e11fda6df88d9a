/** Every rule, by family: a new family file is registered here. */
import type { Rule } from '../rule.ts';
import { BUILD_DEFINITION_RULES } from './build-definition.ts';
import { BUILDER_RULES } from './builder.ts';
import { BUILDKIT_STATE_RULES } from './buildkit-state.ts';
import { CONFIG_RULES } from './config.ts';
import { CONTAINERD_STORE_RULES } from './containerd-store.ts';
import { DISK_RULES } from './disk.ts';
import { ENGINE_RULES } from './engine.ts';
import { MEMORY_RULES } from './memory.ts';
import { NESTED_OVERLAY_RULES } from './nested-overlay.ts';
import { NETWORK_RULES } from './network.ts';
import { OVERLAY2_RULES } from './overlay2.ts';
import { REGISTRY_RULES } from './registry.ts';
import { RELEASE_BUG_RULES } from './release-bug.ts';
import { REMOTE_CACHE_RULES } from './remote-cache.ts';
import { STEP_RULES } from './step.ts';
import { STORAGE_IO_RULES } from './storage-io.ts';

export const RULES: readonly Rule[] = [
  ...BUILD_DEFINITION_RULES,
  ...BUILDER_RULES,
  ...BUILDKIT_STATE_RULES,
  ...CONFIG_RULES,
  ...CONTAINERD_STORE_RULES,
  ...DISK_RULES,
  ...ENGINE_RULES,
  ...MEMORY_RULES,
  ...NESTED_OVERLAY_RULES,
  ...NETWORK_RULES,
  ...OVERLAY2_RULES,
  ...REGISTRY_RULES,
  ...RELEASE_BUG_RULES,
  ...REMOTE_CACHE_RULES,
  ...STEP_RULES,
  ...STORAGE_IO_RULES,
];
