/** Rules: the containerd image store lacks content or snapshots that its database names, or the database itself is damaged. */
import { client, engine, inStep, journal, PRINTED, type Rule, SPOKEN } from '../rule.ts';

export const CONTAINERD_STORE_RULES: readonly Rule[] = [
  {
    id: 'containerd-store/blob-missing',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern: /blob sha256:[0-9a-f]+ expected at \S*io\.containerd\.content\.v1\.content\S*: blob not found/,
    tier: 'cause',
    confidence: 0.95,
    reference: 'faults.md: blobs deleted; containerd plugins/content/local/store.go ReaderAt()',
    matches: [
      engine(
        'NotFound desc = blob sha256:ab98 expected at /d/containerd/daemon/io.containerd.content.v1.content/blobs/sha256/ab98: blob not found: not found',
      ),
    ],
    rejects: [
      inStep(
        'blob sha256:ab98 expected at /x/io.containerd.content.v1.content/blobs/sha256/ab98: blob not found',
      ),
    ],
  },
  {
    id: 'containerd-store/bolt-panic',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern:
      /^containerd: (?:panic: (?:freepages|invalid page type|page \d+ already freed|invalid freelist|cannot free page|assertion failed: Page)|.*invalid database)|github\.com\/containerd\/containerd(?:\/v\d)?\/(?:(?:core\/|plugins\/)?metadata\/(?:plugin|db)\b|vendor\/(?:go\.etcd\.io\/bbolt|github\.com\/boltdb\/bolt)\.)|io\.containerd\.(?:metadata|snapshotter)\.v1\.\w+.{0,200}(?:invalid database|version mismatch|checksum error|unexpected fault address)/,
    tier: 'cause',
    confidence: 0.9,
    reference:
      'go.etcd.io/bbolt freelist.go, db.go ErrInvalid; faults.md: meta.db garbage; containerd/containerd#5325',
    matches: [
      journal(
        'containerd: panic: freepages: failed to get all reachable pages (page 9686: multiple references (stack: [535 7720 2289]))',
      ),
      journal('containerd: panic: invalid page type: 0: 4'),
      journal(
        'dockerd: created by github.com/containerd/containerd/metadata/plugin.init.1.func1 in goroutine 93',
      ),
      client('github.com/containerd/containerd/vendor/go.etcd.io/bbolt.(*leafPageElement).key(...)'),
      journal(
        'failed to load plugin io.containerd.metadata.v1.bolt: invalid database (id=io.containerd.metadata.v1.bolt)',
      ),
    ],
    rejects: [
      inStep('panic: invalid page type: 0: 4'),
      journal('loading plugin "io.containerd.metadata.v1.bolt"... (type=io.containerd.metadata.v1)'),
    ],
  },
  {
    id: 'containerd-store/bolt-panic-alone',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern:
      /^(?:\[\w+\]\[\w\] )?panic: (?:freepages: |invalid freelist page|invalid page type: \d|page \d+ already freed|assertion failed: Page expected to be)/,
    tier: 'symptom',
    confidence: 0.5,
    reference:
      'go.etcd.io/bbolt: whose database it is stands in the stack or in the unit’s name; where neither is there, mostly containerd’s (etcd-io/bbolt#883)',
    matches: [
      client('panic: freepages: failed to get all reachable pages (page 512: multiple references)'),
      client('[containerd][I] panic: invalid freelist page: 0, page type is unknown<0>'),
    ],
    rejects: [
      inStep('panic: invalid page type: 0: 4'),
      client('panic: cannot free page 0 or 1: 0'),
      client('panic: runtime error: invalid memory address or nil pointer dereference'),
    ],
  },
  {
    id: 'containerd-store/content-digest-missing',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern:
      /content digest sha256:[0-9a-f]+: not found|failed to get reader from content store: content digest/,
    tier: 'failure',
    confidence: 0.75,
    reference:
      'containerd core/metadata/content.go; moby/moby#52411 (there an image that does not fit the store)',
    matches: [
      engine(
        'docker: Error response from daemon: failed to read config content: content digest sha256:a29f: not found.',
      ),
      journal(
        'pulling image failed: rpc error: code = Unknown desc = failed to pull and unpack image "x": content digest sha256:7fbb: not found',
      ),
    ],
    rejects: [
      inStep('content digest sha256:a29f: not found'),
      engine('manifest for x@sha256:a29f not found'),
    ],
  },
  {
    id: 'containerd-store/content-file-missing',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern:
      /(?:open|stat|rename|mkdir|remove) \S*io\.containerd\.content\.v1\.content\/\S*: (?:no such file or directory|file exists|not a directory)/,
    tier: 'cause',
    confidence: 0.92,
    reference: 'containerd plugins/content/local: a blob or an ingest that is on record is gone',
    matches: [
      engine(
        'failed to copy: open /d/containerd/daemon/io.containerd.content.v1.content/blobs/sha256/ab: no such file or directory',
      ),
    ],
    rejects: [engine('write /d/io.containerd.content.v1.content/ingest/37/data: no space left on device')],
  },
  {
    id: 'containerd-store/digest-mismatch',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern:
      /failed commit on ref "[\w-]+-sha256:[0-9a-f]+": unexpected commit (?:digest|size) .*: unknown\b/,
    tier: 'failure',
    confidence: 0.6,
    reference:
      'containerd plugins/content/local/writer.go Commit(): the ingest found at a second try is a damaged one',
    matches: [
      client(
        'x: failed commit on ref "layer-sha256:6db4": unexpected commit digest sha256:9a5e, expected sha256:6db4: unknown',
      ),
    ],
    rejects: [
      engine(
        'failed commit on ref "layer-sha256:a5cb": unexpected commit digest sha256:bd7f, expected sha256:a5cb: failed precondition',
      ),
    ],
  },
  {
    id: 'containerd-store/extract-blob-missing',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern:
      /failed to (?:extract layer|unpack image|pull and unpack image)\b.*(?:failed to get reader\b|open \S*\/blobs\/sha256\/\S*: no such file|blob not found)/,
    tier: 'cause',
    confidence: 0.88,
    reference: 'containerd core/unpack/unpacker.go, core/diff/apply/apply.go',
    matches: [
      journal(
        'containerd: PullImage "x" failed: failed to pull and unpack image "x": failed to extract layer sha256:44f8: failed to get reader from content store: open /c/blobs/sha256/44: no such file or directory',
      ),
    ],
    rejects: [inStep('failed to unpack image: failed to get reader')],
  },
  {
    id: 'containerd-store/extraction-parent-missing',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern: /failed to prepare extraction snapshot "extract-/,
    tier: 'cause',
    confidence: 0.85,
    reference:
      'faults.md 2026: moby/buildkit#6521, containerd/nerdctl#3420: mostly a race, build again first',
    matches: [
      engine(
        'ERROR: failed to prepare extraction snapshot "extract-940194052-mr1K sha256:091a": parent snapshot sha256:bd1b does not exist: not found',
      ),
    ],
    rejects: [engine('failed to prepare x as y: parent snapshot z does not exist: not found')],
  },
  {
    id: 'containerd-store/gone-lease',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern: /\blease "?[0-9a-z]{12,}"?: not found/,
    tier: 'failure',
    confidence: 0.75,
    reference: 'containerd core/metadata/leases.go',
    matches: [engine('Error response from daemon: lease "cb48ce12c36e0024": not found')],
    rejects: [inStep('lease "cb48ce12c36e0024": not found'), engine('dhcp lease not found')],
  },
  {
    id: 'containerd-store/image-config-missing',
    failureClass: 'containerd-store-corruption',
    sources: PRINTED,
    pattern:
      /failed to resolve source metadata for .*(?:expected at \S+: blob not found|: unexpected EOF)\s*$/,
    tier: 'failure',
    confidence: 0.7,
    reference: 'faults.md, engine 29: a truncated blob',
    matches: [engine('failed to resolve source metadata for docker.io/lab/base:latest: unexpected EOF')],
    rejects: [
      engine(
        'failed to resolve source metadata for docker.io/lab/base:latest: Get "https://r/v2/": unexpected EOFX',
      ),
    ],
  },
  {
    id: 'containerd-store/layer-mount',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern:
      /mount source: "overlay", .*\/io\.containerd\.snapshotter\.v1\.\w+\/snapshots\/\d+\/.*", err: no such file or directory/,
    tier: 'cause',
    confidence: 0.92,
    reference: 'measured: the directory of one snapshot deleted, on which a step’s file system stands',
    matches: [
      engine(
        'ERROR: failed to build: failed to solve: mount source: "overlay", target: "/d/buildkit/containerd-overlayfs/cachemounts/buildkit91", fstype: overlay, flags: 0, data: "workdir=/d/containerd/daemon/io.containerd.snapshotter.v1.overlayfs/snapshots/39/work,upperdir=/d/containerd/daemon/io.containerd.snapshotter.v1.overlayfs/snapshots/39/fs,lowerdir=/d/containerd/daemon/io.containerd.snapshotter.v1.overlayfs/snapshots/21/fs,index=off", err: no such file or directory',
      ),
    ],
    rejects: [
      inStep(
        'mount source: "overlay", data: "lowerdir=/d/io.containerd.snapshotter.v1.overlayfs/snapshots/21/fs", err: no such file or directory',
      ),
      engine(
        'mount source: "overlay", data: "lowerdir=/d/io.containerd.snapshotter.v1.overlayfs/snapshots/21/fs", err: invalid argument',
      ),
    ],
  },
  {
    id: 'containerd-store/parent-bucket-missing',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern: /missing parent "[^"]{1,200}" bucket: not found/,
    tier: 'cause',
    confidence: 0.88,
    reference: 'containerd core/metadata/snapshot.go; containerd/containerd#3671: after an unexpected reboot',
    matches: [
      engine(
        'Error response from daemon: failed to create snapshot: missing parent "k8s.io/9/sha256:ab" bucket: not found',
      ),
    ],
    rejects: [inStep('missing parent "k8s.io/9/sha256:ab" bucket: not found')],
  },
  {
    id: 'containerd-store/plugin-not-loaded',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern:
      /failed to load plugin: .*invalid database.*\bio\.containerd\.|unknown service containerd\.services\.(?:leases|content|snapshots|images|diff|containers)\./,
    tier: 'cause',
    confidence: 0.92,
    reference: 'faults.md: meta.db garbage: containerd starts without the plugins that stand on its database',
    matches: [
      journal(
        'failed to load plugin: invalid database (id=io.containerd.grpc.v1.leases type=io.containerd.grpc.v1)',
      ),
      journal(
        'error initializing buildkit: error creating buildkit instance: unknown service containerd.services.leases.v1.Leases',
      ),
    ],
    rejects: [
      inStep('failed to load plugin: invalid database (id=io.containerd.grpc.v1.leases)'),
      journal(
        'skip loading plugin: skip plugin: tracing endpoint not configured (id=io.containerd.internal.v1.tracing)',
      ),
    ],
  },
  {
    id: 'containerd-store/reference-locked',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern: /\bref(?:erence)? \S+ locked(?: for \S+)?(?: \(since .*\))?: unavailable/,
    tier: 'failure',
    confidence: 0.55,
    reference: 'faults.md 2026: moby/moby#52431: a cancelled export leaves its lock',
    matches: [engine('failed to solve: ref layer-sha256:ab locked for 2m1s (since 2026-01-01): unavailable')],
    rejects: [inStep('ref layer-sha256:ab locked for 2m1s: unavailable')],
  },
  {
    id: 'containerd-store/size-mismatch',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern: /failed commit on ref "[^"]{1,200}": .{0,200}failed size validation: \d+ != \d+/,
    tier: 'symptom',
    confidence: 0.5,
    reference: 'containerd core/content/helpers.go: an ingest that was found again is not what was asked for',
    matches: [
      client(
        'failed commit on ref "layer-sha256:7e25": "layer-sha256:7e25" failed size validation: 7171072 != 7199232: failed precondition',
      ),
    ],
    rejects: [inStep('failed commit on ref "x": "x" failed size validation: 1 != 2: failed precondition')],
  },
  {
    id: 'containerd-store/snapshot-directory-missing',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern:
      /(?:l?stat|open|mkdir|rename|chmod|lchown|link|unlinkat|mkparent|readlink) \S*io\.containerd\.snapshotter\.v1\.\w+\/(?:snapshots|metadata\.db)\S*: no such file or directory/,
    tier: 'cause',
    confidence: 0.93,
    reference: 'faults.md: snapshots deleted; containerd plugins/snapshots/overlay/overlay.go',
    matches: [
      engine(
        'failed to walk: resolve : lstat /d/containerd/daemon/io.containerd.snapshotter.v1.overlayfs/snapshots/10: no such file or directory',
      ),
      journal(
        'containerd: Failed to get usage for snapshot "x": lstat /mnt/fast/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots/542/fs: no such file or directory',
      ),
      engine(
        'failed to stat parent: stat /c/io.containerd.snapshotter.v1.overlayfs/snapshots/9/fs: no such file or directory',
      ),
    ],
    rejects: [
      inStep('lstat /d/io.containerd.snapshotter.v1.overlayfs/snapshots/10: no such file or directory'),
      engine(
        'failed to mount: data: "workdir=/c/io.containerd.snapshotter.v1.overlayfs/snapshots/318/work": invalid argument',
      ),
    ],
  },
  {
    id: 'containerd-store/snapshot-not-mounted',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern:
      /fstype: overlay, .{0,100}data: "workdir=\S{0,400}io\.containerd\.snapshotter\.v1\.\w+\/snapshots\/.{1,16000}err: no such file or directory/,
    tier: 'cause',
    confidence: 0.9,
    reference: 'measured with 28.5: the directory of one snapshot deleted, a step on top of it',
    matches: [
      engine(
        'failed to solve: mount source: "overlay", target: "/d/buildkit/containerd-overlayfs/cachemounts/buildkit2621810643", fstype: overlay, flags: 0, data: "workdir=/d/containerd/daemon/io.containerd.snapshotter.v1.overlayfs/snapshots/47/work,upperdir=/d/containerd/daemon/io.containerd.snapshotter.v1.overlayfs/snapshots/47/fs,lowerdir=/d/containerd/daemon/io.containerd.snapshotter.v1.overlayfs/snapshots/21/fs,index=off", err: no such file or directory',
      ),
    ],
    rejects: [
      inStep(
        'fstype: overlay, flags: 0, data: "workdir=/c/io.containerd.snapshotter.v1.overlayfs/snapshots/47/work", err: no such file or directory',
      ),
      engine(
        'fstype: overlay, flags: 0, data: "workdir=/c/io.containerd.snapshotter.v1.overlayfs/snapshots/47/work", err: invalid argument',
      ),
    ],
  },
  {
    id: 'containerd-store/snapshot-rename',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern:
      /rename \S*io\.containerd\.snapshotter\.v1\.\w+\/snapshots\/new-\d+ \S+: (?:file exists|directory not empty)/,
    tier: 'cause',
    confidence: 0.88,
    reference: 'containerd plugins/snapshots/overlay: the database is older than the directory',
    matches: [
      engine(
        'failed to rename: rename /c/io.containerd.snapshotter.v1.overlayfs/snapshots/new-1 /c/io.containerd.snapshotter.v1.overlayfs/snapshots/12: file exists',
      ),
    ],
    rejects: [inStep('rename a b: file exists')],
  },
  {
    id: 'containerd-store/snapshot-unknown',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern: /Error response from daemon: (?:.{0,200}: )?snapshot [0-9a-f]{64} does not exist: not found/,
    tier: 'failure',
    confidence: 0.75,
    reference: 'containerd core/metadata/snapshot.go: a container’s snapshot, asked for by the engine itself',
    matches: [engine(`Error response from daemon: snapshot ${'ab'.repeat(32)} does not exist: not found`)],
    rejects: [
      inStep(`Error response from daemon: snapshot ${'ab'.repeat(32)} does not exist: not found`),
      engine('failed to solve: failed to apply diffs: snapshot yjof2s1yfyjd does not exist: not found'),
    ],
  },
  {
    id: 'containerd-store/snapshotter-database',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern:
      /failed to prepare \S* as \S+: failed to open database file: (?:invalid database|\w[\w ]*)\s*$|failed to (?:start|open).*io\.containerd\.snapshotter.*invalid database/,
    tier: 'failure',
    confidence: 0.8,
    reference: 'faults.md: snapshotter’s metadata.db garbage; containerd core/snapshots/storage/metastore.go',
    matches: [
      engine(
        'failed to read dockerfile: failed to prepare  as 52dl6ymn04x5q9pzksavfhkgw: failed to open database file: invalid database',
      ),
    ],
    rejects: [inStep('failed to prepare  as x: failed to open database file: invalid database')],
  },
  {
    id: 'containerd-store/state-not-recovered',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern: /failed to recover state: (?:.{1,300}: )?not found/,
    tier: 'cause',
    confidence: 0.8,
    reference:
      'k3s-io/k3s#11973, containerd internal/cri/server/restart.go: after an unclean end its database names what is gone',
    matches: [
      journal(
        'containerd: failed to recover state: failed to get metadata for stored sandbox "77ab": failed to find metadata: not found',
      ),
    ],
    rejects: [inStep('failed to recover state: failed to find metadata: not found')],
  },
  {
    id: 'containerd-store/unpack-missing',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern:
      /failed to (?:extract layer|unpack image|apply diff|apply layer|export layer)\b.{0,800}: (?:no such file or directory|not found|file exists|already exists)(?:: unknown)?[.\s"]*$/,
    tier: 'symptom',
    confidence: 0.5,
    reference: 'containerd core/unpack, core/diff: the family of errors about what an image is unpacked upon',
    matches: [
      client(
        'ctr: failed to extract layer sha256:ab: mkparent /c/snapshots/9/fs/usr: no such file or directory: unknown',
      ),
    ],
    rejects: [
      inStep('failed to unpack image: not found'),
      engine('failed to extract layer sha256:ab: write /x: no space left on device: unknown'),
    ],
  },
  {
    id: 'containerd-store/windows-snapshot-missing',
    failureClass: 'containerd-store-corruption',
    sources: SPOKEN,
    pattern:
      /io\.containerd\.snapshotter\.v1\.windows\S*: The system cannot find the (?:path|file) specified/,
    tier: 'cause',
    confidence: 0.85,
    reference: 'containerd plugins/snapshots/windows; containerd/nerdctl#2752',
    matches: [
      journal(
        'failed to extract layer sha256:d132: hcsshim::ProcessBaseLayer C:\\root\\io.containerd.snapshotter.v1.windows\\snapshots\\1: The system cannot find the path specified.: unknown',
      ),
    ],
    rejects: [
      inStep(
        'C:\\io.containerd.snapshotter.v1.windows\\snapshots\\1: The system cannot find the path specified.',
      ),
    ],
  },
];
