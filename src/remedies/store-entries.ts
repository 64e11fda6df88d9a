/** Which directories of a data root make up the image store, and why they may not be ours alone. */
import { relative } from 'node:path';
import type { EngineFacts } from '../engine/engine.ts';

/** Directories of graph drivers that are plain files (moby, daemon/graphdriver); the others are volumes of their own. */
const PLAIN_DRIVERS = ['overlay2', 'overlay', 'fuse-overlayfs', 'vfs', 'aufs', 'btrfs'];
const BLOCK_DRIVERS = ['zfs', 'devicemapper'];

/** Kept whatever happens: ours, the engine's identity, and what a file system of its own has. */
const NEVER = ['.buildmend', 'engine-id', 'lost+found'];

/** Null when the store can be set aside together with the data root. */
export function storeObstacle(facts: EngineFacts, names: readonly string[]): string | null {
  const block = BLOCK_DRIVERS.find((name) => names.includes(name));
  if (block !== undefined)
    return `the store ${block} stands on devices of its own, which cannot be set aside`;
  if (facts.store !== 'containerd') return null;
  if (facts.containerdRoot === null) return 'it is not known where containerd keeps the images';
  return null;
}

/** Images, layers, containers and build cache; volumes, networks, plugins and the swarm's state are not among them. */
export function storeEntries(facts: EngineFacts, names: readonly string[]): readonly string[] {
  const containerd = facts.containerdRoot === null ? null : insideDataRoot(facts, facts.containerdRoot);
  const store = facts.store === 'containerd' ? [containerd ?? 'containerd'] : [...PLAIN_DRIVERS, 'tmp'];
  return [...store, 'image', 'buildkit', 'containers'].filter((name) => names.includes(name));
}

/** Everything but volumes, identity and our own directory. */
export function allEntries(names: readonly string[], volumesToo: boolean): readonly string[] {
  return names.filter((name) => !NEVER.includes(name) && (volumesToo || name !== 'volumes'));
}

/** The name directly below the data root that leads to the path; null when it is outside. */
export function insideDataRoot({ dataRoot }: EngineFacts, path: string): string | null {
  const [first = ''] = relative(dataRoot, path).split('/');
  return first === '' || first === '..' ? null : first;
}
