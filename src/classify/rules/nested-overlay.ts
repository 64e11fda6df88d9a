/** Rules: the file system, the kernel or missing rights below the engine do not allow its storage driver. */
import { client, engine, inStep, journal, kernel, type Rule, SPOKEN } from '../rule.ts';

export const NESTED_OVERLAY_RULES: readonly Rule[] = [
  {
    id: 'nested-overlay/apply-layer-refused',
    failureClass: 'nested-overlay',
    sources: SPOKEN,
    pattern:
      /failed to register layer: (?:.*ApplyLayer|.*Error processing tar file).*(?:unlinkat \S+: invalid argument|(?:mkdir|lchown|chmod|mknod|link|symlink) \S+: operation not permitted|operation not supported|invalid cross-device link)|failed to register layer: .*(?:Error creating mount namespace before pivot: operation not permitted|tar file\(exit status \d+\): (?:invalid argument|operation not permitted))|ApplyLayer exit status \d+ stdout: +stderr: (?:unlinkat|mkdir|lchown|chmod|mknod) \S+: (?:invalid argument|operation not permitted|operation not supported)|failed to register layer: (?:.*: )?(?:failed to Lchown "|(?:ApplyLayer exit status \d+ stdout: +stderr: )?lchown \S+: (?:invalid argument|permission denied|no such file or directory))|ApplyLayer exit status \d+ stdout: +stderr: Error creating mount namespace before pivot: operation not permitted|Driver \w+ failed to (?:get|create) image rootfs \w+: (?:.*: )?(?:invalid argument|operation not permitted|permission denied)/,
    tier: 'cause',
    confidence: 0.8,
    reference:
      'moby pkg/chrootarchive: a layer’s files need what the file system or user namespace below does not give',
    matches: [
      engine(
        'ERROR: failed to register layer: ApplyLayer exit status 1 stdout:  stderr: unlinkat /var/lib/apt/lists: invalid argument',
      ),
      engine(
        'failed to register layer: ApplyLayer exit status 1 stdout:  stderr: lchown /var/mail: operation not permitted',
      ),
      engine(
        'failed to register layer: failed to Lchown "/app/x" for UID 120012366, GID 1 (try increasing the number of subordinate IDs in /etc/subuid and /etc/subgid): lchown /app/x: invalid argument',
      ),
    ],
    rejects: [engine('failed to register layer: Error processing tar file(exit status 1): unexpected EOF')],
  },
  {
    id: 'nested-overlay/copy-refused',
    failureClass: 'nested-overlay',
    sources: SPOKEN,
    pattern:
      /copy file range failed: (?:invalid argument|operation not (?:supported|permitted)|function not implemented|invalid cross-device link)|ApplyLayer exit status \d+ stdout: +stderr: operation not supported/,
    tier: 'failure',
    confidence: 0.75,
    reference:
      'moby/moby#41866, moby/buildkit#1758, moby/moby#28071: ZFS and others below the engine do not give what it asks',
    matches: [
      engine('failed to copy files: copy file range failed: invalid argument'),
      engine('Error response from daemon: ApplyLayer exit status 1 stdout:  stderr: operation not supported'),
    ],
    rejects: [
      inStep('copy file range failed: invalid argument'),
      engine('failed to copy files: copy file range failed: no space left on device'),
    ],
  },
  {
    id: 'nested-overlay/driver-refused',
    failureClass: 'nested-overlay',
    sources: SPOKEN,
    pattern:
      /prior storage driver \S{1,20} failed: (?:driver not supported|invalid argument|operation not permitted|no such device|.{0,80}\(CreatePool\) dm_task_run failed)|error creating aufs mount to \S+: mount target=.{1,1500}: (?:invalid argument|operation not permitted)|\[rootlesskit:parent\s*\] error: .{1,200}: invalid argument/,
    tier: 'cause',
    confidence: 0.85,
    reference:
      'moby daemon/graphdriver/driver.go; moby/moby#14026, mviereck/x11docker#184, moby/buildkit#1188: kernel or file system refuse the driver that was used so far',
    matches: [
      journal('[graphdriver] prior storage driver "aufs" failed: invalid argument'),
      journal(
        '[graphdriver] prior storage driver devicemapper failed: devicemapper: Error running deviceCreate (CreatePool) dm_task_run failed',
      ),
      engine(
        'docker: Error response from daemon: error creating aufs mount to /d/aufs/mnt/1b-init: mount target=/d/aufs/mnt/1b-init data=br:/d/aufs/diff/1b-init=rw: invalid argument.',
      ),
    ],
    rejects: [
      inStep('prior storage driver "aufs" failed: invalid argument'),
      journal(
        '[graphdriver] prior storage driver overlay2 failed: lstat /d/overlay2/l: no such file or directory',
      ),
    ],
  },
  {
    id: 'nested-overlay/driver-unsupported',
    failureClass: 'nested-overlay',
    sources: SPOKEN,
    pattern:
      /'?overlay2?'? is not supported over \w+|backing file system is unsupported for this graph driver|error initializing graphdriver: (?:driver not supported|.*operation not permitted|.*no such device)|driver not supported: \w+|snapshotter not loaded: \w+: |"?overlayfs"? snapshotter cannot be enabled|failed to mount overlay: |Failed to create btrfs subvolume: inappropriate ioctl|not found as a supported filesystem on this host|failed to start daemon: rename \S+ \S+: invalid cross-device link|prerequisites for driver not satisfied|(?:mount overlay:|an overlay over) .{0,600}: (?:invalid argument|operation not permitted|permission denied)|^(?:ERRO\[\d+\] +)?driver not supported$|unshare\(CLONE_NEWUSER\): Operation not permitted|hcsshim::\w+(?: - failed)? failed in Win32: .{1,60}\(0x1\)|Error starting daemon: invalid argument\s*$|No AppArmor|AppArmor detection and --privileged mode might break|Could not mount \/sys\/kernel\/security/,
    tier: 'cause',
    confidence: 0.92,
    reference: 'faults.md: data root on an overlay mount; moby daemon/graphdriver; docker:dind entrypoint',
    matches: [
      journal("'overlay2' is not supported over overlayfs"),
      journal('failed to mount overlay: invalid argument (storage-driver=overlay2)'),
      journal('dockerd: Error starting daemon: error initializing graphdriver: driver not supported'),
      engine(
        'docker: failed to register layer: Failed to create btrfs subvolume: inappropriate ioctl for device.',
      ),
    ],
    rejects: [
      inStep('level=error msg="failed to mount overlay: invalid argument" storage-driver=overlay2'),
      inStep('failed to start daemon: error initializing graphdriver: driver not supported'),
    ],
  },
  {
    id: 'nested-overlay/kernel',
    failureClass: 'nested-overlay',
    sources: ['kernel'],
    pattern:
      /overlayfs: (?:filesystem on '[^']*' not supported as upperdir|upper fs (?:needs to support d_type|does not support)|maximum fs stacking depth exceeded|missing 'lowerdir'|upper fs is r\/o)/,
    tier: 'cause',
    confidence: 0.9,
    reference: 'Linux fs/overlayfs/super.c',
    matches: [
      kernel(
        "overlayfs: filesystem on '/opt/docker/check-overlayfs-support77/upper' not supported as upperdir",
      ),
      kernel('overlayfs: upper fs needs to support d_type.'),
    ],
    rejects: [inStep('overlayfs: upper fs needs to support d_type.')],
  },
  {
    id: 'nested-overlay/layer-refused',
    failureClass: 'nested-overlay',
    sources: SPOKEN,
    pattern:
      /failed to (?:register|extract) layer(?: sha256:[0-9a-f]+)?: (?:.{0,300}: )?(?:(?:mkdir|lchown|chmod|mknod|link|symlink|setxattr|open) \S+: (?:operation not permitted|operation not supported|function not implemented)|unlinkat \S+: (?:invalid argument|operation not permitted)|open \S+: permission denied|lchown \S+: invalid argument)|failed to register layer: (?:(?:ApplyLayer|Error processing tar file|re-exec error).{0,80}[ :])?(?:operation not permitted|function not implemented)[.\s]*$/,
    tier: 'failure',
    confidence: 0.75,
    reference:
      'moby/moby#46817, docker/for-linux#1342, linuxserver/docker-nextcloud#371: engines since 24 unpack without the words ApplyLayer; containerd core/unpack says the same of its snapshots',
    matches: [
      engine('failed to register layer: unlinkat /usr/share/doc/libgdbm-dev: invalid argument'),
      engine('failed to register layer: operation not permitted'),
      engine('failed to register layer: ApplyLayer exit status 1 stdout:  stderr: function not implemented'),
      engine(
        'ERROR: failed to solve: failed to extract layer sha256:ab: mknod /dev/console: operation not permitted: unknown',
      ),
    ],
    rejects: [
      inStep('failed to register layer: operation not permitted'),
      engine('failed to register layer: mkdir /opt: no space left on device'),
      engine('failed to extract layer sha256:ab: open /c/blobs/sha256/44: no such file or directory'),
    ],
  },
  {
    id: 'nested-overlay/mount-invalid',
    failureClass: 'nested-overlay',
    sources: SPOKEN,
    pattern:
      /error creating (?:overlay|aufs) mount to \S+: (?:invalid argument|operation not permitted|permission denied|no such device)|failed to mount \S*(?:containerd-mount|buildkit-mount)\d*\S*: (?:.*: )?(?:invalid argument|operation not permitted|permission denied)|fstype: overlay, .*(?:invalid argument|operation not permitted)|data: "workdir=\S+snapshots\/\d+.*(?:invalid argument|err: invalid)/,
    tier: 'cause',
    confidence: 0.85,
    reference: 'mount(2) EINVAL, EPERM for overlay: another overlay below, no d_type, or no right to mount',
    matches: [
      engine(
        "ERROR: Service 'signer-db' failed to build: error creating overlay mount to /d/overlay2/29-init/merged: invalid argument",
      ),
      engine('ERROR: failed to mount /run/user/1001/containerd-mount9163827827: operation not permitted'),
      client('failed to mount /tmp/containerd-mount838321980: invalid argument'),
    ],
    rejects: [
      engine('error creating overlay mount to /d/overlay2/x/merged: no such file or directory'),
      inStep('mount: /m: permission denied.'),
    ],
  },
  {
    id: 'nested-overlay/mount-refused',
    failureClass: 'nested-overlay',
    sources: SPOKEN,
    pattern:
      /error initializing graphdriver: invalid argument\s*$|creating overlay mount to \S+, mount_data=.{1,1200}: (?:invalid argument|operation not permitted|permission denied)/,
    tier: 'failure',
    confidence: 0.75,
    reference: 'coreos/bugs#1945: the data root had to be formatted anew; containers/buildah drivers/overlay',
    matches: [
      journal('dockerd: Error starting daemon: error initializing graphdriver: invalid argument'),
      client(
        'Error: mounting new container: creating overlay mount to /s/overlay/47/merged, mount_data="nodev,lowerdir=/s/overlay/l/ZM": invalid argument',
      ),
    ],
    rejects: [
      inStep('error initializing graphdriver: invalid argument'),
      client(
        'creating overlay mount to /s/overlay/47/merged, mount_data="lowerdir=/s/overlay/l/ZM": no such file or directory',
      ),
    ],
  },
  {
    id: 'nested-overlay/no-d-type',
    failureClass: 'nested-overlay',
    sources: SPOKEN,
    pattern: /does not support d_type\b/,
    tier: 'cause',
    confidence: 0.85,
    reference: 'containerd plugins/snapshots/overlay: XFS made with ftype=0; moby/buildkit#149',
    matches: [
      journal(
        'containerd: failed to load plugin io.containerd.snapshotter.v1.overlayfs: /c/io.containerd.snapshotter.v1.overlayfs does not support d_type. If the backing filesystem is xfs, please reformat with ftype=1',
      ),
    ],
    rejects: [inStep('does not support d_type')],
  },
  {
    id: 'nested-overlay/no-rights',
    failureClass: 'nested-overlay',
    sources: SPOKEN,
    pattern:
      /\[?rootlesskit\S* .*(?:operation not permitted|permission denied)|fork\/exec \/proc\/self\/exe: (?:operation not permitted|no space left|permission denied)|can't initialize iptables table `?'?nat'?: (?:Permission denied|iptables who)|mount: permission denied \(are you root\?\)|mounting \\*"(?:proc|sysfs|cgroup2?|mqueue|devpts)\\*" to rootfs.*(?:operation not permitted|permission denied)|mount proc:\/proc .*operation not permitted|fuse: device not found|fuse-overlayfs: cannot mount|failed to convert whiteout file|formatted without d_type support|(?:lsetxattr|setxattr) \S+.*: operation not (?:supported|permitted)|newuidmap .*(?:not permitted|failed)/,
    tier: 'cause',
    confidence: 0.8,
    reference: 'rootless-containers/rootlesskit; docker:dind without privileges; moby overlay2 d_type check',
    matches: [
      client(
        '[rootlesskit:parent] error: failed to start the child: fork/exec /proc/self/exe: operation not permitted',
      ),
      journal('overlay: the backing xfs filesystem is formatted without d_type support'),
    ],
    rejects: [inStep('mount: permission denied (are you root?)')],
  },
];
