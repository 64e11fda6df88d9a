/** Rules: space, inodes or quota ran out. The engine's words count alone; a step's only with a measured low point. */
import { client, engine, inStep, journal, quoted, type Rule, SPOKEN } from '../rule.ts';

export const DISK_RULES: readonly Rule[] = [
  {
    id: 'disk/engine-no-space',
    failureClass: 'disk-full',
    sources: SPOKEN,
    pattern:
      /(?<!(?:\/sys\/fs\/cgroup\/|inotify|fsnotify|\bbpf_|failed to watch |\) pair interfaces).{0,400}): no space left on device(?:: unknown)?[\s."')]*(?:$|\(|See )|There is not enough space on the disk/,
    tier: 'cause',
    confidence: 0.95,
    reference: 'errno ENOSPC as Go prints it; faults.md: data root on a full disk; Windows ERROR_DISK_FULL',
    matches: [
      engine(
        'ERROR: failed to solve: ResourceExhausted: write /d/overlay2/x/diff/f: no space left on device',
      ),
      engine(
        'failed to register layer: Error processing tar file(exit status 1): write /usr/x: no space left on device',
      ),
      engine('Error response from daemon: write /big.bin: no space left on device'),
      engine('failed to send write: write /c/ingest/37/data: no space left on device: unknown'),
    ],
    rejects: [
      inStep("dd: error writing '/blob': No space left on device"),
      quoted('write /x: no space left on device'),
      engine('failed to compute cache key: "/no space left on device": not found'),
      engine(
        'OCI runtime create failed: setting cgroup config caused: mkdir /sys/fs/cgroup/memory/docker/0e1c: no space left on device: unknown',
      ),
      journal('inotify_add_watch /etc/docker: no space left on device'),
    ],
  },
  {
    id: 'disk/engine-quota',
    failureClass: 'disk-full',
    sources: SPOKEN,
    pattern: /(?<!session key): disk quota exceeded(?:: unknown)?[\s."')]*(?:$|\()/i,
    tier: 'cause',
    confidence: 0.92,
    reference: 'errno EDQUOT',
    matches: [
      engine(
        'Error response from daemon: create mountpoint for /srv/media: mkdir /d/x: disk quota exceeded: unknown',
      ),
    ],
    rejects: [
      inStep('OSError: [Errno 122] Disk quota exceeded'),
      engine('container init caused: join session keyring: create session key: disk quota exceeded: unknown'),
    ],
  },
  {
    id: 'disk/runner-warning',
    failureClass: 'disk-full',
    sources: SPOKEN,
    pattern:
      /You are running out of disk space\.|IOException: No space left on device|devmapper: Thin Pool has \d+ free (?:data blocks|metadata)|not enough (?:free )?(?:disk )?space (?:on|in) /,
    tier: 'failure',
    confidence: 0.7,
    reference: 'actions/runner disk space warning; moby daemon/graphdriver/devmapper',
    matches: [
      client(
        'Warning: You are running out of disk space. The runner will stop working when the machine runs out of disk space. Free space left: 0 MB',
      ),
    ],
    rejects: [inStep('You are running out of disk space.')],
  },
  {
    id: 'disk/step-no-space',
    failureClass: 'disk-full',
    sources: ['step'],
    pattern:
      /No space left on device|(?:code|errno|nospc|Error:) ENOSPC\b(?!: System limit)|You don't have enough free space in|(?<!session key: )Disk quota exceeded|not enough space on the disk|write error: No space|There is not enough space/i,
    tier: 'symptom',
    confidence: 0.35,
    reference: 'faults.md: a RUN that fills the disk; the same text comes from a tmpfs of the step’s own',
    matches: [
      inStep("dd: error writing '/blob': No space left on device"),
      inStep("E: You don't have enough free space in /var/cache/apt/archives/."),
      inStep('ERROR: Could not install packages due to an OSError: [Errno 122] Disk quota exceeded'),
    ],
    rejects: [
      engine('no space left on device'),
      inStep('42% space left'),
      inStep('Error: ENOSPC: System limit for number of file watchers reached'),
      inStep('  ENOSPC-handling.spec.js passed'),
    ],
  },
];
