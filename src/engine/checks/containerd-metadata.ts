/**
 * Reads what containerd's metadata say of content and images (containerd, `core/metadata/buckets.go`): sizes of blobs, what refers
 * to them (labels for its garbage collector), and which image or lease holds them.
 */
import { type BoltEntry, type BoltTree, bucketAt, entriesOf, textIn } from './bolt-tree.ts';
import { nameOfRecord } from './buildkit-records.ts';
import { shortImageName } from './image-names.ts';

export interface ContentRecord {
  /** `sha256:<hex>`. */
  readonly digest: string;
  readonly bytes: number;
  /** Other blobs that it refers to. */
  readonly refers: readonly string[];
  /** Snapshots that it refers to, e.g. an image's configuration its uppermost layer. */
  readonly snapshots: readonly string[];
  /** Repositories that it came from, each after its registry (`docker.io/library/app`); without the registry's port. */
  readonly sources: readonly string[];
}

export interface Holder {
  /** `image app:1`, `build cache record …`. */
  readonly name: string;
  readonly blobs: readonly string[];
  /** Keys of the snapshots that it holds itself; an image holds its own through its blobs. */
  readonly snapshots: readonly string[];
  /** Name of the image that it is (`docker.io/library/app:1`); null for a lease. */
  readonly image: string | null;
  /** Id of the build cache's record that it keeps; null for others. */
  readonly record: string | null;
}

export interface ContainerdMetadata {
  readonly content: readonly ContentRecord[];
  readonly holders: readonly Holder[];
}

const HISTORY = 'history of build ';

/** Of all namespaces: they share the blobs. Throws BoltError. */
export function readContainerdMetadata(tree: BoltTree): ContainerdMetadata {
  const namespaces = bucketAt(tree, ['v1']).filter(({ bucket }) => bucket);
  const found = namespaces.map((namespace) => {
    const parts = entriesOf(tree, namespace);
    const content = below(tree, below(tree, parts, 'content'), 'blob');
    return {
      content: content.filter(({ bucket }) => bucket).map((entry) => contentOf(tree, entry)),
      holders: [
        ...below(tree, parts, 'images').map((entry) => imageOf(tree, entry)),
        ...below(tree, parts, 'leases').flatMap((entry) => leaseOf(tree, entry)),
      ],
    };
  });
  return {
    content: found.flatMap(({ content }) => content),
    holders: found.flatMap(({ holders }) => holders),
  };
}

function below(tree: BoltTree, entries: readonly BoltEntry[], key: string): readonly BoltEntry[] {
  const entry = entries.find((candidate) => candidate.bucket && candidate.key === key);
  return entry === undefined ? [] : entriesOf(tree, entry);
}

function contentOf(tree: BoltTree, entry: BoltEntry): ContentRecord {
  const parts = entriesOf(tree, entry);
  const labels = below(tree, parts, 'labels');
  const named = (prefix: string): readonly string[] =>
    labels.filter(({ key }) => key.startsWith(prefix)).map(({ value }) => textIn(tree, value));
  const size = parts.find(({ key }) => key === 'size')?.value;
  return {
    digest: entry.key,
    bytes: size === undefined ? -1 : Number(varint(size)),
    refers: named('containerd.io/gc.ref.content'),
    snapshots: named('containerd.io/gc.ref.snapshot.'),
    sources: labels.flatMap(({ key, value }) => sourcesIn(key, textIn(tree, value))),
  };
}

/** `containerd.io/distribution.source.<registry>` → `<repository>,…` (containerd, `core/remotes/docker/handler.go`). */
function sourcesIn(key: string, value: string): readonly string[] {
  const host = /^containerd\.io\/distribution\.source\.(.+)$/.exec(key)?.[1];
  return host === undefined ? [] : value.split(',').map((repository) => `${host}/${repository}`);
}

function imageOf(tree: BoltTree, entry: BoltEntry): Holder {
  const target = entry.bucket ? below(tree, entriesOf(tree, entry), 'target') : [];
  const value = target.find(({ key }) => key === 'digest')?.value;
  const digest = value === undefined ? undefined : textIn(tree, value);
  const name = shortImageName(entry.key);
  const blobs = digest === undefined ? [] : [digest];
  return { name: `image ${name}`, blobs, snapshots: [], image: entry.key, record: null };
}

/** BuildKit keeps each record of its cache by a lease of the record's own id, and what it tells of a build by `ref_<build>`. */
function leaseOf(tree: BoltTree, entry: BoltEntry): readonly Holder[] {
  const [, history = '', id] = /^(ref_)?([a-z0-9]{25})$/.exec(entry.key) ?? [];
  if (!entry.bucket || id === undefined) return [];
  const parts = entriesOf(tree, entry);
  const blobs = below(tree, parts, 'content').map(({ key }) => key);
  const snapshots = below(tree, parts, 'snapshots')
    .filter(({ bucket }) => bucket)
    .flatMap((snapshotter) => entriesOf(tree, snapshotter).map(({ key }) => key));
  const name = history === '' ? nameOfRecord(id) : `${HISTORY}${id}`;
  return [{ name, blobs, snapshots, image: null, record: history === '' ? id : null }];
}

/** Who needs any of these blobs, directly or through others; and the blobs' own dependents' names once each. */
export function holdersOf(metadata: ContainerdMetadata, wanted: ReadonlySet<string>): readonly string[] {
  const needs = reaches(metadata, wanted);
  return namesOfHolders(metadata.holders.filter(({ blobs }) => needs(blobs)));
}

/** Says whether any of the wanted blobs is among some, or is referred to by them. */
export function reaches(
  { content }: Pick<ContainerdMetadata, 'content'>,
  wanted: ReadonlySet<string>,
): (start: readonly string[]) => boolean {
  const records = new Map(content.map((record) => [record.digest, record]));
  return (start: readonly string[]): boolean => {
    const [queue, seen] = [[...start], new Set(start)];
    for (let digest = queue.pop(); digest !== undefined; digest = queue.pop()) {
      if (wanted.has(digest)) return true;
      const next = (records.get(digest)?.refers ?? []).filter((other) => !seen.has(other));
      for (const other of next) seen.add(other);
      queue.push(...next);
    }
    return false;
  };
}

/** Once each. What only tells of builds that were is named where nothing else is. */
export function namesOfHolders(holders: readonly Holder[]): readonly string[] {
  const names = [...new Set(holders.map(({ name }) => name))];
  const needed = names.filter((name) => !name.startsWith(HISTORY));
  return needed.length === 0 ? names : needed;
}

/** Go's `binary.Varint`: seven bits a byte, the lowest first, the sign in the lowest bit. */
export function varint(bytes: Buffer): bigint {
  const raw = uvarint(bytes);
  return (raw & 1n) === 0n ? raw >> 1n : -(raw >> 1n) - 1n;
}

/** Go's `binary.Uvarint`. */
export function uvarint(bytes: Buffer): bigint {
  let value = 0n;
  for (const [index, byte] of bytes.subarray(0, 10).entries()) {
    value |= BigInt(byte & 0x7f) << BigInt(7 * index);
    if (byte < 0x80) break;
  }
  return value;
}
