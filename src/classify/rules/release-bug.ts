/** Rules: errors that one release of a component is known for; no remedy on the engine can help, another release does. */
import { engine, inStep, journal, quoted, type Rule, SPOKEN } from '../rule.ts';

/** What a person has to know of a bug besides its text. */
export interface ReleaseBug {
  /** Component and versions that have it. */
  readonly affected: string;
  /** Which version or setting to take instead. */
  readonly take: string;
  readonly reference: string;
}

export const RELEASE_BUG_RULES: readonly Rule[] = [
  {
    id: 'release-bug/layer-device-node',
    failureClass: 'config-error',
    owner: 'engine',
    sources: SPOKEN,
    pattern: /failed to register layer: openat dev\/\S+: no such file or directory/,
    tier: 'verdict',
    confidence: 0.85,
    reference: 'moby/moby#53318',
    matches: [engine('failed to register layer: openat dev/ptmx: no such file or directory')],
    rejects: [
      inStep('failed to register layer: openat dev/ptmx: no such file or directory'),
      engine('failed to register layer: open /d/overlay2/x: no such file or directory'),
    ],
  },
  {
    id: 'release-bug/mask-dir-inodes',
    failureClass: 'config-error',
    owner: 'engine',
    sources: SPOKEN,
    pattern:
      /can't mask dir "[^"]{1,200}": mount src=tmpfs,[^"]{0,200}nr_inodes=1\b[^"]{0,100}: invalid argument/,
    tier: 'verdict',
    confidence: 0.95,
    reference: 'opencontainers/runc#5348, moby/moby#52972',
    matches: [
      engine(
        'runc run failed: unable to start container process: error during container init: can\'t mask dir "/proc/acpi": mount src=tmpfs, dst=/proc/acpi, flags=MS_RDONLY, data=nr_blocks=1,nr_inodes=1: invalid argument',
      ),
      journal(
        'can\'t mask dir "/sys/firmware": mount src=tmpfs, dst=/sys/firmware, flags=MS_RDONLY, data=nr_blocks=1,nr_inodes=1: invalid argument',
      ),
    ],
    rejects: [
      quoted('can\'t mask dir "/proc/acpi": mount src=tmpfs, data=nr_inodes=1: invalid argument'),
      engine('can\'t mask dir "/proc/acpi": permission denied'),
    ],
  },
];

/** By the rule that knows the text. */
export const RELEASE_BUGS: Readonly<Record<string, ReleaseBug>> = {
  'release-bug/layer-device-node': {
    affected: 'Docker Engine 29.7.0 and 29.7.1',
    take: 'take 29.6.1, or a release after 29.7.1',
    reference: 'https://github.com/moby/moby/issues/53318',
  },
  'release-bug/mask-dir-inodes': {
    affected: 'runc 1.3.6, 1.4.3 and 1.5.0 on the 5.4 kernel of Ubuntu 20.04',
    take: 'take runc 1.5.1 or newer (or 1.4.2), a newer kernel, or a builder image with another runc',
    reference: 'https://github.com/opencontainers/runc/issues/5348',
  },
};
