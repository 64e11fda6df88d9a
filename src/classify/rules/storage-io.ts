/** Rules: the disk or file system below the engine refuses to read or write. Such evidence forbids wiping (law 6). */
import { client, engine, inStep, journal, kernel, type Rule, SPOKEN } from '../rule.ts';

export const STORAGE_IO_RULES: readonly Rule[] = [
  {
    id: 'storage-io/bad-tar-from-disk',
    failureClass: 'storage-io-error',
    sources: SPOKEN,
    pattern:
      /failed to (?:register|extract) layer\b.*(?:archive\/tar: invalid tar header|flate: corrupt input|gzip: invalid checksum|unpigz: .*corrupted)/,
    tier: 'failure',
    confidence: 0.65,
    reference:
      'moby layer download checks the digest first: what is read back later differs; NPD CorruptContainerImageLayer',
    matches: [
      engine(
        'ERROR: failed to register layer: Error processing tar file(exit status 1): archive/tar: invalid tar header',
      ),
    ],
    rejects: [
      engine('ADD failed: Error processing tar file(exit status 1): archive/tar: invalid tar header'),
    ],
  },
  {
    id: 'storage-io/desktop-diagnosis',
    failureClass: 'storage-io-error',
    sources: SPOKEN,
    pattern: /WSL 2 Linux filesystem corrupt\? \[/,
    tier: 'cause',
    confidence: 0.85,
    reference: 'Docker Desktop’s own diagnosis repeats a line of the VM’s kernel',
    matches: [
      client(
        '[FAIL] DD0029: is the WSL 2 Linux filesystem corrupt? [   20.306316] EXT4-fs error (device sde): ext4_put_super:1188',
      ),
    ],
    rejects: [client('[PASS] DD0029: is the WSL 2 Linux filesystem corrupt?')],
  },
  {
    id: 'storage-io/device-mapper-mount',
    failureClass: 'storage-io-error',
    sources: SPOKEN,
    pattern:
      /devmapper: Error (?:mounting|activating|running deviceCreate)\b.*(?:input\/output error|structure needs cleaning|no data available|can't read superblock)/i,
    tier: 'cause',
    confidence: 0.92,
    reference: 'moby daemon/graphdriver/devmapper',
    matches: [
      client(
        "devmapper: Error mounting '/dev/mapper/docker-8:2-1' on '/var/lib/docker/devicemapper/mnt/1': input/output error",
      ),
    ],
    rejects: [inStep("devmapper: Error mounting '/dev/x' on '/y': input/output error")],
  },
  {
    id: 'storage-io/directory-not-empty',
    failureClass: 'storage-io-error',
    sources: SPOKEN,
    pattern: /failed to remove root filesystem: unlinkat \S+: directory not empty/,
    tier: 'failure',
    confidence: 0.55,
    reference: 'a directory that stays full after its entries were removed: the file system’s fault',
    matches: [
      engine(
        'Error response from daemon: container b91f: driver "overlay2" failed to remove root filesystem: unlinkat /srv/docker/overlay2/ed/diff/var/x: directory not empty',
      ),
    ],
    rejects: [inStep("rm: can't remove '/go/src/courier/.git/refs': Directory not empty")],
  },
  {
    id: 'storage-io/engine-io-error',
    failureClass: 'storage-io-error',
    sources: SPOKEN,
    pattern:
      /: input\/output error(?:: unknown)?[\s."')]*(?:$|\(|key=)|: (?:I\/O error|remote I\/O error|stale NFS file handle|(?<!error creating overlay mount to \S{1,200}: )stale file handle|bad message|transport endpoint is not connected|no such device or address)(?:: unknown)?[\s."']*$/,
    tier: 'cause',
    confidence: 0.93,
    reference: 'errno EIO as Go prints it; the report on metadata_v2.db that this project was started for',
    matches: [
      engine(
        'failed to solve: Internal: error committing 7bcd: write /srv/docker/buildkit/metadata_v2.db: input/output error',
      ),
      engine(
        'ERROR: failed to calculate checksum of ref a::b: failed to create hash for /api: input/output error',
      ),
      journal(
        'rpc error: code = Unknown desc = failed to read dockerfile: failed to walk: failed to xattr /v/snapshots/287/fs/Dockerfile: input/output error',
      ),
    ],
    rejects: [
      inStep('OSError: [Errno 5] Input/output error'),
      engine('failed to compute cache key: "/input/output error": not found'),
      inStep('cat: /proc/self/mem: Input/output error'),
    ],
  },
  {
    id: 'storage-io/engine-read-only',
    failureClass: 'storage-io-error',
    sources: SPOKEN,
    pattern:
      /(?:mkdir|open|write|create|rename|link|symlink|remove|unlinkat|chmod|chown|lchown|fsync|truncate|error creating temporary lease: write|cannot remove|cannot touch) '?\S*(?:\/docker|containerd|buildkit|overlay2?|aufs|docker-builder|GetImageBlob)\S*: read-only file system/i,
    tier: 'cause',
    confidence: 0.93,
    reference: 'faults.md: an ext4 error with errors=remount-ro; errno EROFS below a Docker store',
    matches: [
      engine('failed to solve: write /d/docker/buildkit/containerdmeta.db: read-only file system'),
      engine(
        'Error response from daemon: mkdir /mnt/sda1/var/lib/docker/tmp/docker-builder123963654: read-only file system',
      ),
      client("rm: cannot remove '/var/lib/docker/aufs/diff/f4c8/etc/hosts.allow': Read-only file system"),
    ],
    rejects: [
      client('ERROR: mkdir /home/runner/.docker/buildx: read-only file system'),
      inStep("chmod: changing permissions of '/etc/hosts': Read-only file system"),
    ],
  },
  {
    id: 'storage-io/engine-read-only-elsewhere',
    failureClass: 'storage-io-error',
    sources: SPOKEN,
    pattern:
      /(?:Error response from daemon|failed to (?:solve|register layer|start daemon)): (?!.*(?:\/proc\/|\/sys\/|network controller|to rootfs at)).*: read-only file system|ApplyLayer exit status \d+ stdout: +stderr: .*: read-only file system|\bUntar (?:re-exec error: .*|exit status \d+ \w+ \S+): read-only file system|failed to register layer: .*: read-only file system/,
    tier: 'failure',
    confidence: 0.7,
    reference: 'errno EROFS met by the engine at a path that does not look like a store',
    matches: [
      engine('ERROR: failed to solve: write /data/d/x.db: read-only file system'),
      client('Untar exit status 1 mkdir /usr/share/doc/libltdl7: read-only file system'),
    ],
    rejects: [inStep('touch: /etc/hosts: read-only file system')],
  },
  {
    id: 'storage-io/kernel',
    failureClass: 'storage-io-error',
    sources: ['kernel'],
    pattern:
      /EXT4-fs error|EXT4-fs warning .{0,80}_csum_verify|EXT4-fs \(\S+\): Remounting filesystem read-only|Remounting filesystem read-only|Buffer I\/O error|blk_update_request: .*I\/O error|I\/O error, dev |XFS \(\S+\): .*(?:[Ss]hutting down|metadata I\/O error|Corruption)|BTRFS (?:error|critical)|critical (?:medium|target) error|\bata\d+\.\d+: failed command|nvme\d*: .*(?:controller is down|I\/O \d+ QID|reset)|Unrecovered read error|\[Hardware Error\]|JBD2: Error/,
    tier: 'cause',
    confidence: 0.93,
    reference:
      'node-problem-detector kernel-monitor.json, readonly-monitor.json; faults.md: trigger_fs_error',
    matches: [
      kernel(
        'EXT4-fs error (device sda1): ext4_lookup:1590: inode #2: comm dockerd: deleted inode referenced: 12',
      ),
      kernel('EXT4-fs (sda1): Remounting filesystem read-only'),
      kernel('blk_update_request: I/O error, dev sda, sector 2048'),
    ],
    rejects: [
      inStep('EXT4-fs error (device loop0)'),
      kernel('EXT4-fs (sda1): mounted filesystem with ordered data mode'),
    ],
  },
  {
    id: 'storage-io/not-permitted',
    failureClass: 'storage-io-error',
    sources: SPOKEN,
    pattern:
      /(?:mkdir|open|write|create|rename|link|symlink \S+|remove|unlinkat|chmod|chown|lchown) '?\/\S*\/(?:overlay2\/l|overlay2|image\/overlay2|io\.containerd\.[\w.]+|buildkit|containerd\/daemon)\/\S*: operation not permitted$/i,
    tier: 'cause',
    confidence: 0.85,
    reference:
      'measured: `chattr +i` on overlay2/l; root is refused by an attribute of the file or by a security module, and every rung would be',
    advice: [
      'Something forbids even root to write there: look at `lsattr -d` of that directory and its parents (`chattr -i` takes the mark off), then at SELinux or AppArmor.',
      'Whoever set the mark meant something by it: find out what, before it is taken off.',
    ],
    matches: [
      engine(
        'ERROR: failed to build: failed to solve: failed to prepare a as b: symlink ../b/diff /var/lib/docker/overlay2/l/TMIE3H6CACJJD5KE5RLLYKXTFH: operation not permitted',
      ),
    ],
    rejects: [
      inStep('symlink ../b/diff /var/lib/docker/overlay2/l/TMIE: operation not permitted'),
      engine('failed to register layer: lchown /etc/x: operation not permitted'),
    ],
  },
  {
    id: 'storage-io/structure-needs-cleaning',
    failureClass: 'storage-io-error',
    sources: SPOKEN,
    pattern: /: structure needs cleaning[\s."']*$/i,
    tier: 'cause',
    confidence: 0.93,
    reference: 'errno EUCLEAN: XFS or ext4 found its own structure damaged',
    matches: [client('readdirent: structure needs cleaning')],
    rejects: [inStep('ls: x: Structure needs cleaning')],
  },
  {
    id: 'storage-io/tree-pivot-busy',
    failureClass: 'storage-io-error',
    sources: SPOKEN,
    pattern: /failed to register layer: .*Error cleaning up after pivot: remove \S+: device or resource busy/,
    tier: 'failure',
    confidence: 0.5,
    reference: 'moby pkg/chrootarchive/chroot_linux.go, met on worn SD cards',
    matches: [
      engine(
        'docker: failed to register layer: Error processing tar file(exit status 1): Error cleaning up after pivot: remove /.pivot_root77: device or resource busy.',
      ),
    ],
    rejects: [inStep("rm: cannot remove '/root/.cache/tool': Device or resource busy")],
  },
];
