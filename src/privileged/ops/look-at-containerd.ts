/** Looks at the root of a containerd that others may use too: whose it is, and whether anybody lives on it. Reads only. */
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '../../core/message-of.ts';
import { BOLT_HEAD_BYTES, readBoltMeta } from '../../engine/checks/bolt-meta.ts';
import { type BoltTree, bucketAt, entriesOf, treeOf } from '../../engine/checks/bolt-tree.ts';
import { nulWords, pidsOf, readOrNull } from '../proc.ts';
import { provenContainerdRoot } from '../proven-root.ts';
import { canonical } from '../serves-socket.ts';

export interface LookAtContainerdArgs {
  readonly root: string;
  readonly address: string;
}

export interface ContainerdLook {
  /** What stands directly in it and is containerd's. */
  readonly names: readonly string[];
  /** Namespaces other than Docker's that hold anything. */
  readonly foreign: readonly string[];
  /** Why its records cannot be read, so that nobody knows who uses it; null when they can. */
  readonly unreadable: string | null;
  /** Shims that answer to this containerd: containers live. */
  readonly shims: readonly number[];
}

/** Of the engine's containers and of its plugins (moby, `daemon/config`: ContainerdNamespace). */
const DOCKERS = ['moby', 'plugins.moby'];
const META = 'io.containerd.metadata.v1.bolt/meta.db';
/** Larger than any that was seen by far; read at once. */
const MOST_BYTES = 512 * 1024 * 1024;
const READS = 3;

/** Throws with the reason when it is no root of a containerd. */
export async function lookAtContainerd(args: LookAtContainerdArgs): Promise<ContainerdLook> {
  const root = await provenContainerdRoot(args.root);
  const names = (await readdir(root)).filter((name) => name.startsWith('io.containerd.')).toSorted();
  const used = await namespacesIn(join(root, META));
  return {
    names,
    foreign: typeof used === 'string' ? [] : used.filter((name) => !DOCKERS.includes(name)),
    unreadable: typeof used === 'string' ? used : null,
    shims: await shimsOf(args.address),
  };
}

/** containerd may be writing it: a torn read is made again. */
async function namespacesIn(path: string): Promise<readonly string[] | string> {
  let why = 'it is not there';
  for (let read = 0; read < READS; read += 1) {
    try {
      const tree = await readTree(path);
      return bucketAt(tree, ['v1'])
        .filter((namespace) => namespace.bucket && holdsAnything(tree, entriesOf(tree, namespace)))
        .map(({ key }) => key);
    } catch (error) {
      why = messageOf(error);
    }
  }
  return why;
}

type Entries = ReturnType<typeof entriesOf>;

/** Buckets of a namespace as `images`, `containers`, `content`; its own labels are no use of it. */
function holdsAnything(tree: BoltTree, parts: Entries): boolean {
  return parts.some((part) => part.bucket && part.key !== 'labels' && hasRecord(tree, entriesOf(tree, part)));
}

/** `content` and `snapshots` have one more level of buckets, which stay when they are empty. */
function hasRecord(tree: BoltTree, entries: Entries): boolean {
  return entries.some((entry) => !entry.bucket || entriesOf(tree, entry).length > 0);
}

async function readTree(path: string): Promise<BoltTree> {
  const { size } = await stat(path);
  if (size > MOST_BYTES) throw new Error(`it is too large to be read (${size} bytes)`);
  const file = Buffer.alloc(size);
  const handle = await open(path, 'r');
  await handle.read(file, 0, size, 0).finally(() => handle.close());
  const meta = readBoltMeta(file.subarray(0, BOLT_HEAD_BYTES));
  if (meta === null) throw new Error('it is no database');
  return treeOf(file, meta);
}

async function shimsOf(address: string): Promise<readonly number[]> {
  const wanted = canonical(address);
  const shims: number[] = [];
  for (const pid of await pidsOf('/proc')) {
    const argv = nulWords((await readOrNull(`/proc/${pid}/cmdline`)) ?? '');
    const named = argv[argv.indexOf('-address') + 1] ?? '';
    if (/containerd-shim/.test(argv[0] ?? '') && argv.includes('-address') && canonical(named) === wanted)
      shims.push(pid);
  }
  return shims;
}
