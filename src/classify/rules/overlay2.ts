/** Rules: the engine's own layer stores (overlay2 and the older graph drivers) lack or contradict what is on record. */
import { client, engine, inStep, journal, PRINTED, quoted, type Rule, SPOKEN } from '../rule.ts';

/** Paths are matched by the driver's folder and the shape of its ids, never by a data root: that one is the user's to choose. */
export const OVERLAY2_RULES: readonly Rule[] = [
  {
    id: 'overlay2/container-mount-unknown',
    failureClass: 'overlay2-corruption',
    sources: ['journal'],
    pattern: /Failed to load container mount [0-9a-f]{12,64}: mount does not exist/,
    tier: 'failure',
    confidence: 0.8,
    reference: 'moby/moby daemon/daemon.go restore(); moby/moby#20831',
    matches: [journal('dockerd: Failed to load container mount 5bc1515eeb07109b: mount does not exist')],
    rejects: [inStep('Failed to load container mount 5bc1515eeb07109b: mount does not exist')],
  },
  {
    id: 'overlay2/copied-file-lost',
    failureClass: 'overlay2-corruption',
    sources: SPOKEN,
    pattern:
      /^(?:ERROR: (?:Build failed: )?)?(?:Error response from daemon: )?l?stat \S*\/docker\/overlay\/[0-9a-f]{64}\/merged\/\S+: no such file or directory\s*$|^readdirent: no such file or directory\s*$/,
    tier: 'failure',
    confidence: 0.6,
    reference:
      'moby/moby#16554, moby/moby#22592: the first overlay driver on kernels of its time loses what was just copied; older than `COPY --from`, with which a missing file is the user’s',
    matches: [
      engine(
        'stat /var/lib/docker/overlay/b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a/merged/tmp/plone/bootstrap.py: no such file or directory',
      ),
      engine('readdirent: no such file or directory'),
    ],
    rejects: [
      inStep('readdirent: no such file or directory'),
      engine(
        'COPY failed: stat /var/lib/docker/overlay/b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a/merged/app: no such file or directory',
      ),
      engine(
        'lstat /var/lib/docker/overlay2/b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a/merged/app: no such file or directory',
      ),
    ],
  },
  {
    id: 'overlay2/device-mount-point',
    failureClass: 'overlay2-corruption',
    sources: SPOKEN,
    pattern: /Error mounting '\/dev\/mapper\/docker-[^']{1,200}' on '[^']{1,400}': no such file or directory/,
    tier: 'failure',
    confidence: 0.7,
    reference: 'moby/moby#9562: a thin device on record is not there when it is to be mounted',
    matches: [
      engine(
        "Error mounting '/dev/mapper/docker-202:1-286333-6476-init' on '/var/lib/docker/devicemapper/mnt/6476-init': no such file or directory",
      ),
    ],
    rejects: [
      inStep("Error mounting '/dev/mapper/docker-1' on '/x': no such file or directory"),
      engine("Error mounting '/dev/mapper/docker-1' on '/x': input/output error"),
    ],
  },
  {
    id: 'overlay2/device-unknown',
    failureClass: 'overlay2-corruption',
    sources: SPOKEN,
    pattern:
      /open \S*\/btrfs\/subvolumes\/\S+: file exists|devmapper: (?:Unknown device|Base Device UUID and Filesystem verification failed|Error (?:saving|loading) (?:device|transaction) metadata)|devicemapper: .*(?:No such device|dm_task_run failed)/,
    tier: 'cause',
    confidence: 0.8,
    reference: 'moby daemon/graphdriver/devmapper: a thin device on record is gone',
    matches: [
      engine('Error response from daemon: devmapper: Unknown device 5b1a'),
      journal(
        'Error starting daemon: error initializing graphdriver: devmapper: Base Device UUID and Filesystem verification failed: devmapper: Failed to find uuid for device /dev/mapper/docker-253:1-1447-base: exit status 2',
      ),
    ],
    rejects: [inStep('devmapper: Unknown device 5b1a')],
  },
  {
    id: 'overlay2/driver-file-missing',
    failureClass: 'overlay2-corruption',
    sources: SPOKEN,
    pattern:
      /\b(?:l?stat|open|mkdir|rename|symlink|readlink|chdir|chmod|chtimes|unlinkat|failed to stat parent: stat) \S*\/(?:overlay2?|aufs|btrfs|vfs|fuse-overlayfs|windowsfilter)\/(?:(?:layers|diff|mnt|dir|subvolumes|l)(?:\/[\w.:-]+){0,2}|[\w-]{12,}(?:\/(?:diff|link|lower|work|merged|committed|parent|lower-id|\.tmp-committed\d+))?): no such file or directory/,
    tier: 'cause',
    confidence: 0.93,
    reference: 'faults.md: overlay2/*/diff and overlay2/* deleted; moby/buildkit#5469; moby/moby#38051',
    matches: [
      engine(
        'failed to walk: resolve : lstat /var/lib/docker/overlay2/vkotw3r0u18lg7rsknxu9khxu/diff: no such file or directory',
      ),
      engine(
        'failed to read dockerfile: stat /srv/d/overlay2/vkotw3r0u18lg7rsknxu9khxu: no such file or directory',
      ),
      engine(
        'failed to register layer: open /var/lib/docker/aufs/layers/25af9f268f: no such file or directory',
      ),
      engine(
        'ERROR: open /data/docker/overlay2/78cd187c3092/.tmp-committed6275483026: no such file or directory',
      ),
      engine('failed to walk: resolve : lstat /var/lib/docker/overlay2/diff: no such file or directory'),
    ],
    rejects: [
      inStep('stat /var/lib/docker/overlay2/vkotw3r0u18lg7rsknxu9khxu: no such file or directory'),
      engine('lstat /var/lib/docker/overlay2/t52p6kiv77w12bq103bw6ft8b/merged/tmp/x: not a directory'),
      engine(
        'lstat /var/lib/docker/overlay2/t52p6kiv77w12bq103bw6ft8b/merged/app/missing: no such file or directory',
      ),
      engine(
        'failed to walk /var/lib/docker/tmp/buildkit-mount8132722715/out: lstat /var/lib/docker/tmp/buildkit-mount8132722715/out: no such file or directory',
      ),
    ],
  },
  {
    id: 'overlay2/graph-driver-remove',
    failureClass: 'overlay2-corruption',
    sources: PRINTED,
    pattern:
      /driver "(?:aufs|zfs|btrfs|overlay2?|devicemapper|vfs)" failed to remove root filesystem\b.*(?:no such file or directory|dataset does not exist|unknown device)/i,
    tier: 'cause',
    confidence: 0.85,
    reference: 'moby/moby daemon/delete.go cleanupContainer()',
    matches: [
      engine(
        'Error response from daemon: driver "aufs" failed to remove root filesystem for 043ba4126b2c: no such file or directory',
      ),
    ],
    rejects: [
      engine(
        'Error response from daemon: Driver devicemapper failed to remove root filesystem c4cf70277a: Device is Busy',
      ),
    ],
  },
  {
    id: 'overlay2/hostname-required',
    failureClass: 'overlay2-corruption',
    sources: PRINTED,
    pattern: /failed to solve: hostname required\s*$/,
    tier: 'symptom',
    confidence: 0.5,
    reference:
      'faults.md: image/overlay2/layerdb deleted, base image; containerd reference.ErrHostnameRequired',
    matches: [engine('ERROR: failed to build: failed to solve: hostname required')],
    rejects: [
      engine('failed to solve: hostname required by policy'),
      inStep('failed to solve: hostname required'),
    ],
  },
  {
    id: 'overlay2/image-record-missing',
    failureClass: 'overlay2-corruption',
    sources: SPOKEN,
    pattern:
      /(?:open|stat|lstat|rename|mkdir|failed to get digest sha256:\w+: open) \S*\/image\/\w+\/(?:imagedb|layerdb|distribution)\/\S*: no such file or directory|unknown parent image ID sha256:|^No such image: sha256:[0-9a-f]{64}$|failed to (?:get|read) (?:parent|diff ?ID|cache-id)\b.*(?:no such file|invalid|does not exist)|layer sha256:[0-9a-f]+ (?:does not exist|not found) in the (?:layer )?store/,
    tier: 'cause',
    confidence: 0.88,
    reference: 'moby image/fs.go, layer/filestore.go: image/overlay2 lacks what it names',
    matches: [
      engine(
        'failed to get digest sha256:9c27: open /var/lib/docker/image/overlay2/imagedb/content/sha256/9c27: no such file or directory',
      ),
      engine('failed to export image: failed to set parent sha256:ab: unknown parent image ID sha256:ab'),
    ],
    rejects: [
      inStep('open /var/lib/docker/image/overlay2/imagedb/content/sha256/9c27: no such file or directory'),
      engine('open /src/image/png/x.png: no such file or directory'),
    ],
  },
  {
    id: 'overlay2/layer-file-lost',
    failureClass: 'overlay2-corruption',
    sources: PRINTED,
    pattern:
      /^(?:docker: |ERROR: )?Error response from daemon: (?:.{0,200}: )?open \S*\/overlay2\/[0-9a-f]{64}\/diff\/\S+: no such file or directory/,
    tier: 'failure',
    confidence: 0.7,
    reference:
      'moby layer/layer_store.go, met on docker save and push: tar-split names a file that the layer lacks',
    matches: [
      engine(
        'Error response from daemon: open /var/lib/docker/overlay2/b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a/diff/usr/bin/python3.8: no such file or directory',
      ),
    ],
    rejects: [
      inStep(
        'Error response from daemon: open /d/overlay2/b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a/diff/x: no such file or directory',
      ),
      engine(
        'failed to walk: lstat /var/lib/docker/overlay2/b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a/diff/app: no such file or directory',
      ),
    ],
  },
  {
    id: 'overlay2/layer-integrity',
    failureClass: 'overlay2-corruption',
    sources: SPOKEN,
    pattern: /^(?:\S+ ){0,5}file integrity checksum failed for "/,
    tier: 'cause',
    confidence: 0.85,
    reference: 'vbatts/tar-split tar/asm/assemble.go, met on docker push and save',
    matches: [client('file integrity checksum failed for "usr/lib/locale/C.utf8/LC_COLLATE"')],
    rejects: [
      inStep('file integrity checksum failed for "x"'),
      client('npm error integrity checksum failed when using sha512'),
    ],
  },
  {
    id: 'overlay2/layer-not-loaded',
    failureClass: 'overlay2-corruption',
    sources: ['journal'],
    pattern:
      /Failed to load (?:layer sha256:|mount )[0-9a-f]{64}: (?:.{1,200}: )?(?:invalid (?:checksum|mount id)|failed to get (?:diff|cache|parent))/,
    tier: 'failure',
    confidence: 0.65,
    reference:
      'docker/for-mac#20, docker/for-mac#680, moby layer/layer_store.go: after a host that was switched off a record is empty',
    matches: [
      journal(
        'dockerd: Failed to load layer sha256:b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a: failed to get diff id for sha256:b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a: invalid checksum digest format',
      ),
      journal(
        'dockerd: Failed to load mount b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a: invalid mount id value',
      ),
    ],
    rejects: [
      inStep(
        'Failed to load mount b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a: invalid mount id value',
      ),
    ],
  },
  {
    id: 'overlay2/layer-record-missing',
    failureClass: 'overlay2-corruption',
    sources: SPOKEN,
    pattern:
      /(?:^|: |msg=")(?:ERROR: )?layer does not exist\.?\s*$|failed to get layer sha256:[0-9a-f]+: layer does not exist|(?:^|: )(?:layer not retained|mount does not exist)\.?\s*$|RWLayer of container \w+ is unexpectedly nil/,
    tier: 'cause',
    confidence: 0.88,
    reference: 'moby layer/layer.go ErrLayerDoesNotExist; faults.md: layerdb deleted; moby/moby#36573',
    matches: [
      engine('ERROR: failed to build: failed to solve: layer does not exist'),
      engine('ERROR: layer does not exist', 'exporting to image'),
      engine('Error response from daemon: RWLayer of container 77abce is unexpectedly nil'),
      engine(
        'failed to export image: failed to create image: failed to get layer sha256:428532c8: layer does not exist',
      ),
      journal('dockerd: Error starting daemon: layer does not exist'),
    ],
    rejects: [inStep('layer does not exist'), client('assertion: layer does not exist in my list')],
  },
  {
    id: 'overlay2/layerdb-rename',
    failureClass: 'overlay2-corruption',
    sources: SPOKEN,
    pattern:
      /rename \S*\/image\/\w+\/layerdb\/tmp\/\S+ \S*\/layerdb\/sha256\/\S+: (?:file exists|directory not empty|no such file or directory)/,
    tier: 'cause',
    confidence: 0.92,
    reference: 'node-problem-detector docker-monitor.json CorruptDockerImage; moby/moby#23184',
    matches: [
      engine(
        'failed to register layer: rename /var/lib/docker/image/overlay2/layerdb/tmp/write-set-421 /var/lib/docker/image/overlay2/layerdb/sha256/3540: file exists',
      ),
    ],
    rejects: [engine('rename /app/image/a /app/image/b: file exists')],
  },
  {
    id: 'overlay2/link-missing',
    failureClass: 'overlay2-corruption',
    sources: SPOKEN,
    pattern: /\bsymlink \.\.\/[\w.-]+\/diff \S*\/overlay2\/l\/\w+: no such file or directory/,
    tier: 'cause',
    confidence: 0.97,
    reference: 'faults.md: rm -rf D/overlay2/l; moby daemon/graphdriver/overlay2/overlay.go create()',
    matches: [
      engine(
        'failed to prepare xm5ut50n4iabm684ai95wkygl as 5o6l4fn5gy0uqgdzmycr5j8ds: symlink ../5o6l4fn5gy0uqgdzmycr5j8ds/diff /var/lib/docker/overlay2/l/TJEUN4P4A2WHABXBOBSM4JDGEF: no such file or directory',
      ),
      engine(
        'ERROR: failed to solve: failed to prepare x: symlink ../x/diff /data/d/overlay2/l/AB12: no such file or directory',
      ),
    ],
    rejects: [
      inStep('symlink ../x/diff /var/lib/docker/overlay2/l/AB12: no such file or directory'),
      quoted('symlink ../x/diff /var/lib/docker/overlay2/l/AB12: no such file or directory'),
      engine('symlink ../x/diff /var/lib/docker/overlay2/l/AB12: no space left on device'),
    ],
  },
  {
    id: 'overlay2/mount-parts-missing',
    failureClass: 'overlay2-corruption',
    sources: SPOKEN,
    pattern:
      /error creating (?:overlay|aufs) mount to \S+: (?:no such file or directory|too many levels of symbolic links|stale (?:NFS )?file handle)/,
    tier: 'cause',
    confidence: 0.9,
    reference: 'faults.md: links in D/overlay2/l deleted; moby overlay2/overlay.go Get()',
    matches: [
      engine(
        'error creating overlay mount to /var/lib/docker/overlay2/v2kbwpoq5ri51vxy75alr1u3i/merged: no such file or directory',
      ),
      engine(
        'failed to register layer: error creating overlay mount to /srv/docker/overlay2/7cc4/merged: too many levels of symbolic links',
      ),
      journal('error creating overlay mount to /x/overlay2/abc/merged: no such file or directory'),
    ],
    rejects: [
      engine('error creating overlay mount to /x/overlay2/abc-init/merged: invalid argument'),
      inStep('error creating overlay mount to /x/overlay2/abc/merged: no such file or directory'),
    ],
  },
  {
    id: 'overlay2/not-registered',
    failureClass: 'overlay2-corruption',
    sources: PRINTED,
    pattern:
      /failed to register layer: (?:.{0,400}: )?(?:no such file or directory|file exists|directory not empty)[.\s]*$/,
    tier: 'symptom',
    confidence: 0.5,
    reference: 'moby layer/layer_store.go: the family of errors about what a layer is put upon',
    matches: [
      engine('failed to register layer: ApplyLayer exit status 1 stdout:  stderr: no such file or directory'),
    ],
    rejects: [
      inStep('failed to register layer: no such file or directory'),
      engine('failed to register layer: Error processing tar file(exit status 1): unexpected EOF'),
    ],
  },
  {
    id: 'overlay2/podman-directory-missing',
    failureClass: 'overlay2-corruption',
    sources: SPOKEN,
    pattern:
      /creating read-write layer with ID "[0-9a-f]+": [Ss]tat \S+\/overlay2?\/[0-9a-f]{64}: no such file or directory/,
    tier: 'failure',
    confidence: 0.75,
    reference: 'containers/storage drivers/overlay; containers/buildah#2965',
    matches: [
      client(
        'Error: creating container: creating read-write layer with ID "fe39": Stat /var/lib/containers/storage/overlay2/b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a: no such file or directory',
      ),
    ],
    rejects: [
      inStep(
        'creating read-write layer with ID "fe39": Stat /s/overlay2/b5f0a3d9c1e24f6788aa90bc12de34f5677889900aabbccddeeff0011223344a: no such file or directory',
      ),
    ],
  },
  {
    id: 'overlay2/podman-layer-missing',
    failureClass: 'overlay2-corruption',
    sources: SPOKEN,
    pattern:
      /(?:^Error|"): layer not known$|\bstat \S{1,200}\/overlay\/[0-9a-f]{64}\/diff: no such file|extracting layer "[0-9a-f]{64}": no such file or directory$|top layer \S{1,80} of image \S{1,80} not found in layer tree/i,
    tier: 'failure',
    confidence: 0.75,
    reference: 'containers/storage layers.go, drivers/overlay: a layer on record is not there',
    matches: [
      engine(
        'Error: copying layers and metadata for container "0e1c": committing the finished image: creating image "5b1a": layer not known',
      ),
    ],
    rejects: [inStep('Error: layer not known'), client('stat /srv/overlay/diff: no such file or directory')],
  },
  {
    id: 'overlay2/readlink',
    failureClass: 'overlay2-corruption',
    sources: SPOKEN,
    pattern: /\breadlink \S*\/overlay2?(?:\/l(?:\/\w+)?|\/[0-9a-z]{12,}\S*)?: invalid argument/,
    tier: 'cause',
    confidence: 0.9,
    reference: 'node-problem-detector docker-monitor.json CorruptDockerOverlay2; moby/moby#42527',
    matches: [
      engine('ERROR: readlink /var/lib/docker/overlay2: invalid argument'),
      client('(HTTP code 500) server error - readlink /mnt/nvme1/docker/overlay2/l: invalid argument'),
    ],
    rejects: [
      inStep("load.rb:2:in `readlink': Invalid argument @ rb_readlink - /app/load.rb (Errno::EINVAL)"),
      engine('readlink /app/overlay2x: invalid argument'),
    ],
  },
  {
    id: 'overlay2/repositories-json',
    failureClass: 'overlay2-corruption',
    sources: SPOKEN,
    pattern: /Couldn't create (?:reference|Tag) store repositor(?:y|ies): |couldn't create reference store/i,
    tier: 'cause',
    confidence: 0.95,
    reference: 'faults.md: repositories.json emptied; moby daemon/daemon.go NewDaemon()',
    matches: [journal("dockerd: failed to start daemon: Couldn't create reference store repository: EOF")],
    rejects: [inStep("failed to start daemon: Couldn't create reference store repository: EOF")],
  },
  {
    id: 'overlay2/tmp-missing',
    failureClass: 'overlay2-corruption',
    sources: SPOKEN,
    pattern:
      /(?:open|mkdir|stat) \S*\/tmp\/(?:GetImageBlob|docker-builder|docker-import-|docker-export-)\d+\S*: no such file or directory/,
    tier: 'cause',
    confidence: 0.8,
    reference:
      'moby distribution/pull_v2.go: the data root’s tmp directory is made at the engine’s start only',
    matches: [client('open /mnt/nvme1/docker/tmp/GetImageBlob4890543867: no such file or directory')],
    rejects: [
      engine(
        'COPY failed: stat /var/lib/docker/tmp/docker-builder123456/dist/app.js: no space left on device',
      ),
      inStep('open /tmp/GetImageBlob1: no such file or directory'),
    ],
  },
  {
    id: 'overlay2/windows-import',
    failureClass: 'overlay2-corruption',
    sources: PRINTED,
    pattern:
      /^(?:.{0,120}: )?re-exec error: exit status 1: output: .{0,300}hcsshim::ImportLayer\b.{0,40}failed in Win32: The system cannot find the path specified/,
    tier: 'failure',
    confidence: 0.6,
    reference: 'moby/moby#32838, microsoft/hcsshim#835, microsoft/hcsshim#879',
    matches: [
      engine(
        're-exec error: exit status 1: output: hcsshim::ImportLayer - failed failed in Win32: The system cannot find the path specified. (0x3)',
      ),
    ],
    rejects: [
      inStep(
        're-exec error: exit status 1: output: hcsshim::ImportLayer - failed failed in Win32: The system cannot find the path specified. (0x3)',
      ),
      engine(
        're-exec error: exit status 1: output: hcsshim::ImportLayer failed in Win32: There is not enough space on the disk. (0x70)',
      ),
    ],
  },
  {
    id: 'overlay2/windows-layer-missing',
    failureClass: 'overlay2-corruption',
    sources: SPOKEN,
    pattern:
      /hcsshim::\w+(?!.*io\.containerd\.).*The system cannot find the (?:path|file) specified.*\bwindowsfilter\b|ProcessBaseLayer \S{0,200}\bwindowsfilter\b.*The system cannot find the path specified/,
    tier: 'failure',
    confidence: 0.75,
    reference: 'microsoft/hcsshim; moby daemon/graphdriver/windows: a layer on record has no directory',
    matches: [
      engine(
        'docker: Error response from daemon: hcsshim::PrepareLayer - failed failed in Win32: The system cannot find the path specified. (0x3) layerID C:\\ProgramData\\docker\\windowsfilter\\081c.',
      ),
    ],
    rejects: [
      inStep(
        'hcsshim::PrepareLayer: The system cannot find the path specified. C:\\ProgramData\\docker\\windowsfilter\\081c',
      ),
      engine('hcsshim::ImportLayer failed in Win32: There is not enough space on the disk. (0x70)'),
    ],
  },
  {
    id: 'overlay2/zfs-dataset-missing',
    failureClass: 'overlay2-corruption',
    sources: SPOKEN,
    pattern:
      /\bzfs (?:zfs )?(?:snapshot|clone|destroy|get|mount)\b.*=> cannot open '[^']+': dataset does not exist/,
    tier: 'cause',
    confidence: 0.88,
    reference: 'moby daemon/graphdriver/zfs; mistifyio/go-zfs error.go',
    matches: [
      engine(
        'failed to register layer: exit status 2: "/sbin/zfs zfs snapshot tank/e/6f@8" => cannot open \'tank/e/6f\': dataset does not exist',
      ),
    ],
    rejects: [inStep("cannot open 'tank/x': dataset does not exist")],
  },
];
