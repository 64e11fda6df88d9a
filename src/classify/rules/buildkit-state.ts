/** Rules: BuildKit's own records (its cache, its snapshots, its databases) contradict what is stored. */
import { client, engine, inStep, journal, PRINTED, type Rule, SPOKEN } from '../rule.ts';

export const BUILDKIT_STATE_RULES: readonly Rule[] = [
  {
    id: 'buildkit-state/blob-missing',
    failureClass: 'buildkit-state-corruption',
    sources: SPOKEN,
    pattern:
      /failed to get reader\b.*(?:blob sha256:[0-9a-f]+ expected at|buildkit\/\S*content)|expected at \S*\/buildkit\/\S*\/content\/blobs/,
    tier: 'cause',
    confidence: 0.93,
    reference: 'faults.md: blobs of a docker-container builder deleted',
    matches: [
      engine(
        'failed to get reader: blob sha256:ab expected at /var/lib/buildkit/runc-overlayfs/content/blobs/sha256/ab: blob not found: not found',
      ),
    ],
    rejects: [inStep('failed to get reader: blob sha256:ab expected at /x')],
  },
  {
    id: 'buildkit-state/bolt-database',
    failureClass: 'buildkit-state-corruption',
    sources: SPOKEN,
    pattern:
      /^buildkitd: (?:.*: )?(?:invalid database|panic: (?:freepages|invalid page|page \d+|assertion failed))|\/buildkit\/\S*(?:\.db)\b.*(?:invalid database|checksum error|version mismatch|invalid page)|buildkit.{0,80}(?:cache|history|containerdmeta|metadata_v2|snapshots)\.db\b.{0,80}invalid|^(?!containerd: ).{0,200}assertion failed: Page expected to be: \d+, but self identifies as|failed to (?:open|create).{0,80}(?:buildkit|BuildKit).{0,120}invalid database/,
    tier: 'cause',
    confidence: 0.93,
    reference: 'faults.md: containerdmeta.db garbage; docker/build-push-action#1393; bbolt page.go',
    matches: [
      journal('buildkitd: invalid database'),
      journal('buildkitd: panic: assertion failed: Page expected to be: 188, but self identifies as 0'),
      journal(
        'dockerd: failed to start daemon: error creating buildkit instance: open /d/buildkit/cache.db: invalid database',
      ),
    ],
    rejects: [
      inStep('buildkitd: invalid database'),
      journal('dockerd: failed to start daemon: invalid database'),
      journal('containerd: panic: assertion failed: Page expected to be: 3393, but self identifies as 6868'),
    ],
  },
  {
    id: 'buildkit-state/builder-snapshot-database',
    failureClass: 'buildkit-state-corruption',
    sources: SPOKEN,
    pattern: /\/buildkit\/\S+: (?:failed to open database file: )?invalid database/,
    tier: 'cause',
    confidence: 0.9,
    reference: 'faults.md: snapshots/metadata.db of a docker-container builder',
    matches: [journal('dockerd: open /d/buildkit/snapshots.db: invalid database')],
    rejects: [inStep('/d/buildkit/snapshots.db: invalid database')],
  },
  {
    id: 'buildkit-state/content-digest-missing',
    failureClass: 'buildkit-state-corruption',
    sources: PRINTED,
    pattern: /(?:failed to solve: |^ERROR: )(?:.*: )?content digest sha256:[0-9a-f]+: not found/,
    step: /(?:^|\] )exporting (?:to|cache)/,
    tier: 'cause',
    confidence: 0.8,
    reference: 'moby/buildkit#2631, #3902: an export reads a blob that was collected',
    matches: [engine('ERROR: content digest sha256:c596: not found', 'exporting to image')],
    rejects: [engine('Error response from daemon: content digest sha256:c596: not found')],
  },
  {
    id: 'buildkit-state/digest-mismatch-on-export',
    failureClass: 'buildkit-state-corruption',
    sources: PRINTED,
    pattern: /failed commit on ref "[\w-]*sha256:[0-9a-f]+": unexpected commit (?:digest|size)/,
    step: /(?:^|\] )exporting (?:to|cache)/,
    tier: 'cause',
    confidence: 0.82,
    reference: 'moby/buildkit#2631: a stored layer no longer has its digest; a retry meets it again',
    matches: [
      engine(
        'ERROR: failed commit on ref "layer-sha256:ce41": unexpected commit digest sha256:64e4, expected sha256:ce41: failed precondition',
        'exporting to image',
      ),
    ],
    rejects: [
      engine(
        'ERROR: failed commit on ref "layer-sha256:a5cb": unexpected commit digest sha256:bd7f, expected sha256:a5cb: failed precondition',
        '[1/2] FROM x',
      ),
    ],
  },
  {
    id: 'buildkit-state/executor-file-missing',
    failureClass: 'buildkit-state-corruption',
    sources: SPOKEN,
    pattern:
      /(?:open|l?stat|mkdir|rename) \S*\/(?:buildkit|runc-\w+)\/(?:\S*\/)?executor\/\S*: no such file or directory/,
    tier: 'cause',
    confidence: 0.9,
    reference: 'moby/buildkit executor/oci/resolvconf.go; D/buildkit deleted under a running engine',
    matches: [
      engine(
        'process "…" did not complete successfully: open /var/lib/docker/buildkit/executor/resolv.conf.tmp: no such file or directory',
      ),
    ],
    rejects: [inStep('open /var/lib/docker/buildkit/executor/resolv.conf.tmp: no such file or directory')],
  },
  {
    id: 'buildkit-state/layer-gone-on-windows',
    failureClass: 'buildkit-state-corruption',
    sources: SPOKEN,
    pattern:
      /gc error: .*failed to get usage for \w+|failed to (?:prune build cache|get usage for \w+): .*(?:not found|no such file|cannot find the file)/,
    tier: 'cause',
    confidence: 0.85,
    reference: 'moby/buildkit cache/manager.go; a prune that fails on a lost snapshot',
    matches: [
      journal(
        'gc error: CreateFile \\\\?\\D:\\docker\\windowsfilter\\z9\\Files: The system cannot find the file specified. failed to get usage for 3f3ly7p9e3oorttxlfxm4k1e1',
      ),
      engine(
        'Error response from daemon: failed to prune build cache: failed to get usage for nxshy4b9wqrr4: snapshot o1kyc7sc7jyb not found',
      ),
    ],
    rejects: [inStep('failed to get usage for abc: not found')],
  },
  {
    id: 'buildkit-state/layer-mount',
    failureClass: 'buildkit-state-corruption',
    sources: SPOKEN,
    pattern:
      /mount source: "overlay", .*\/buildkit\/[\w-]+\/snapshots\/snapshots\/\d+\/.*", err: no such file or directory/,
    tier: 'cause',
    confidence: 0.92,
    reference: 'measured: the directory of one snapshot of a builder deleted',
    matches: [
      engine(
        'ERROR: failed to solve: mount source: "overlay", target: "/tmp/buildkit-mount1", fstype: overlay, flags: 0, data: "workdir=/var/lib/buildkit/runc-overlayfs/snapshots/snapshots/9/work,upperdir=/var/lib/buildkit/runc-overlayfs/snapshots/snapshots/9/fs,lowerdir=/var/lib/buildkit/runc-overlayfs/snapshots/snapshots/1/fs", err: no such file or directory',
      ),
    ],
    rejects: [
      engine(
        'mount source: "overlay", data: "lowerdir=/var/lib/buildkit/runc-overlayfs/snapshots/snapshots/1/fs", err: invalid argument',
      ),
    ],
  },
  {
    id: 'buildkit-state/lazy-blob',
    failureClass: 'buildkit-state-corruption',
    sources: SPOKEN,
    pattern:
      /missing descriptor handlers? for lazy blobs?|missing lease requirement for \w+|can ?not convert active \w+ to layer|invalid (?:mutable|immutable) ref\b|bolt: database not open|database not open\s*$|missing (?:blob|diff ?ID) for ref/,
    tier: 'failure',
    confidence: 0.72,
    reference: 'moby/buildkit cache/refs.go, cache/manager.go',
    matches: [engine('ERROR: failed to solve: missing descriptor handlers for lazy blobs: [sha256:ab]')],
    rejects: [inStep('bolt: database not open')],
  },
  {
    id: 'buildkit-state/lost-edge-state',
    failureClass: 'buildkit-state-corruption',
    sources: SPOKEN,
    pattern:
      /failed to get (?:state for index \d+ on|edge: inconsistent graph state)|inconsistent graph state|mount already exists with name\b|return leaving (?:incoming|outgoing) open|buildkit schedul(?:er|ing) error: /,
    tier: 'cause',
    confidence: 0.85,
    reference: 'moby/buildkit solver/edge.go, solver/scheduler.go; moby/buildkit#1908',
    matches: [
      engine(
        'ERROR: failed to solve: failed to compute cache key: failed to get state for index 0 on [package 6/6] RUN ./tools/checksum.sh .',
      ),
      engine(
        'failed to solve with frontend dockerfile.v0: failed to build LLB: mount already exists with name',
      ),
    ],
    rejects: [inStep('failed to get state for index 0 on x')],
  },
  {
    id: 'buildkit-state/lost-something',
    failureClass: 'buildkit-state-corruption',
    sources: PRINTED,
    pattern:
      /failed to solve: (?:.{0,400}: )?failed to (?:get|load|find|add|lease|finalize|flush|release|remove|check|commit|unlazy)\b.{0,300}\b(?:records?|snapshots?|leases?|refs?|blobs?|blobchain|cache)\b.{0,300}: (?:not found|does not exist|invalid|unavailable)/,
    tier: 'symptom',
    confidence: 0.5,
    reference: 'moby/buildkit cache, snapshot, solver: the family of errors about what a record names',
    matches: [
      engine('ERROR: failed to solve: failed to finalize parent snapshot 6u7tldeb: lease: not found'),
    ],
    rejects: [
      inStep('failed to solve: failed to get record x: not found'),
      engine('failed to solve: failed to read dockerfile: open Dockerfile: no such file or directory'),
    ],
  },
  {
    id: 'buildkit-state/panic',
    failureClass: 'buildkit-state-corruption',
    sources: SPOKEN,
    pattern:
      /^github\.com\/moby\/buildkit\/(?:(?:cache|solver)\/?\S*\.\(\*\w+\)|solver\/bboltcachestorage|util\/db\/boltutil)\.\w+\((?:\.\.\.|0x|\{|\))/,
    tier: 'cause',
    confidence: 0.75,
    reference: 'a panic’s stack that names BuildKit’s cache manager or solver',
    matches: [
      client('github.com/moby/buildkit/cache.(*cacheManager).DiskUsage(...)'),
      client('github.com/moby/buildkit/solver/bboltcachestorage.NewStore(...)'),
    ],
    rejects: [
      inStep('github.com/moby/buildkit/cache.(*cacheManager).DiskUsage(...)'),
      client('go: downloading github.com/moby/buildkit v0.12.0'),
      client('github.com/moby/buildkit/cache/remotecache.(*contentCacheExporter).Finalize'),
    ],
  },
  {
    id: 'buildkit-state/record-missing',
    failureClass: 'buildkit-state-corruption',
    sources: SPOKEN,
    pattern:
      /failed to (?:get|load) (?:(?:cache |deleted )?record|\w+ by blobchainid)\b.*not found|failed to load cache: (?:.*: )?not found|failed to restore missing snapshot \w+|failed to (?:add (?:snapshot|blob)|lease snapshot) \S+.*not found|failed to delete (?:compression variant )?lease for \w+: .*not found|index pointing to missing record \S|failed to find ref for ID \w+/,
    tier: 'cause',
    confidence: 0.8,
    reference: 'moby/buildkit#1170, #1937: cache/manager.go: a record of the cache names what is gone',
    matches: [
      engine(
        'error: failed to solve: failed to get record sfx1 by blobchainid: failed to remove sfx1: lease "sfx1jm9owmoa8mz": not found',
      ),
      engine(
        'failed to build LLB: failed to load cache: failed to get deleted record ndm9ajth2zx: not found',
      ),
      engine('failed to solve: failed to restore missing snapshot 6u7tldeb4y6l: no blob available'),
    ],
    rejects: [
      inStep('failed to get record 12: not found'),
      engine('failed to solve: failed to load cache key: invalid response status 404'),
    ],
  },
  {
    id: 'buildkit-state/reference-locked',
    failureClass: 'buildkit-state-corruption',
    sources: SPOKEN,
    pattern: /\bref (?:buildkit|moby)\/\d+\/\S+ locked\b/,
    tier: 'cause',
    confidence: 0.65,
    reference:
      'moby/buildkit#1491: BuildKit’s own content store, where another build still writes the same layer',
    matches: [
      engine('failed to load cache: ref buildkit/1/layer-sha256:30a locked: unavailable'),
      engine(
        'failed to solve: rpc error: code = Unavailable desc = ref moby/1/layer-sha256:30a locked: unavailable',
      ),
    ],
    rejects: [
      inStep('ref buildkit/1/layer-sha256:30a locked: unavailable'),
      engine('ref layer-sha256:30a locked for 2m1s: unavailable'),
    ],
  },
  {
    id: 'buildkit-state/snapshot-directory-missing',
    failureClass: 'buildkit-state-corruption',
    sources: SPOKEN,
    pattern:
      /(?:l?stat|open|mkdir|readlink) \S*\/buildkit\/\S*snapshots\/\S*: no such file or directory|(?:l?stat|open|mkdir) \S*\/buildkit\/(?:content|snapshots|runc-\w+)\/?\S*: no such file or directory/,
    tier: 'cause',
    confidence: 0.92,
    reference: 'faults.md: snapshots/snapshots/*/fs of a docker-container builder deleted',
    matches: [
      engine(
        'failed to walk: resolve : lstat /var/lib/buildkit/runc-overlayfs/snapshots/snapshots/1/fs: no such file or directory',
      ),
    ],
    rejects: [
      inStep('lstat /var/lib/buildkit/runc-overlayfs/snapshots/snapshots/1/fs: no such file or directory'),
    ],
  },
  {
    id: 'buildkit-state/snapshot-record-missing',
    failureClass: 'buildkit-state-corruption',
    sources: SPOKEN,
    pattern:
      /(?:parent )?\bsnapshot (?:extract-\S+ )?(?:[\w:]{12,})? ?does not exist: not found|failed to stat (?:lower|upper|parent) snapshot \S+|failed to (?:mount|prepare|apply)\b.*\bparent snapshot \S+ does not exist/,
    tier: 'failure',
    confidence: 0.7,
    reference: 'moby/buildkit#6977; faults.md 2026: a race as often as damage',
    matches: [
      engine(
        'ERROR: failed to solve: snapshot extract-56568ein66dwv5jjb016skkyx sha256:413cca4af4 does not exist: not found',
      ),
      engine(
        'ERROR: failed to apply diffs: failed to stat lower snapshot yjof2s1yfyjd: snapshot yjof2s1yfyjd does not exist: not found',
      ),
      journal(
        'Solve returned error: rpc error: code = Unknown desc = failed to mount /tmp/buildkit-mount8514294460: parent snapshot sha256:c3d2838718 does not exist: not found',
      ),
    ],
    rejects: [
      inStep('parent snapshot sha256:c3d2838718 does not exist: not found'),
      client('snapshot test/a.snap does not exist: not found'),
    ],
  },
  {
    id: 'buildkit-state/snapshot-rename',
    failureClass: 'buildkit-state-corruption',
    sources: SPOKEN,
    pattern:
      /failed to rename: (?:rename \S*(?:buildkit|runc-\w+)\S* \S+: )?file exists|rename \S*\/(?:buildkit|runc-\w+)\/\S*snapshots\/new-\d+ \S+: (?:file exists|directory not empty)/,
    tier: 'cause',
    confidence: 0.88,
    reference: 'docker/build-push-action#1393: the builder’s database is older than its snapshots',
    matches: [engine('ERROR: failed to solve: failed to prepare ab as cd: failed to rename: file exists')],
    rejects: [inStep('failed to rename: file exists')],
  },
];
