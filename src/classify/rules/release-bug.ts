/** Rules: errors that one release of a component is known for; no remedy on the engine can help, another release does. */
import type { ComponentVersions } from '../../core/component-versions.ts';
import type { CheckId, Finding } from '../../core/finding.ts';
import { type AffectedVersions, isAffected } from '../affected-versions.ts';
import { client, engine, inStep, journal, quoted, type Rule, SPOKEN } from '../rule.ts';

/** What a person has to know of a bug besides its text, and what else decides that it is this bug. */
export interface ReleaseBug {
  /** Component and versions that have it. */
  readonly affected: string;
  /** Which version or setting to take instead. */
  readonly take: string;
  readonly reference: string;
  /** Where a version is known and is another, the text means something else. */
  readonly versions?: AffectedVersions;
  /**
   * The same text comes from damage and from races: it is the bug's only if every version named above is known and
   * affected, and these checks looked and found nothing.
   */
  readonly onlyIfHealthy?: readonly CheckId[];
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
  {
    id: 'release-bug/mount-callback',
    failureClass: 'config-error',
    owner: 'engine',
    sources: SPOKEN,
    pattern: /mount callback failed on \/\S{1,200}: |failed to remove mount temp dir\b/,
    tier: 'verdict',
    confidence: 0.85,
    reference: 'moby/moby#52607',
    matches: [
      engine(
        'failed to extract layer sha256:303b: mount callback failed on /var/lib/containerd/tmpmounts/containerd-mount732912930: unlinkat /x: device or resource busy',
      ),
      journal('failed to remove mount temp dir: unlinkat /x: device or resource busy'),
    ],
    rejects: [inStep('mount callback failed on /tmp/x: broken'), engine('mount callback is not set')],
  },
  {
    id: 'release-bug/pull-loses-content',
    failureClass: 'config-error',
    owner: 'engine',
    sources: SPOKEN,
    pattern:
      /failed to extract layer sha256:[0-9a-f]{4,64}: (?:NotFound: )?failed to get reader from content store: content digest sha256:[0-9a-f]{4,64}: not found/,
    tier: 'verdict',
    confidence: 0.8,
    reference: 'moby/moby#52411',
    matches: [
      client(
        'failed to unpack image on snapshotter overlayfs: apply layer error for "docker.io/library/haskell:7": failed to extract layer sha256:4dcab490: NotFound: failed to get reader from content store: content digest sha256:51f5c6a0: not found',
      ),
    ],
    rejects: [
      quoted(
        'failed to extract layer sha256:4dca: failed to get reader from content store: content digest sha256:51f5: not found',
      ),
      engine('failed to get reader from content store: content digest sha256:51f5: not found'),
    ],
  },
];

/** By the rule that knows the text. */
export const RELEASE_BUGS: Readonly<Record<string, ReleaseBug>> = {
  'release-bug/layer-device-node': {
    affected: 'Docker Engine 29.7.0 and 29.7.1',
    take: 'take 29.6.1, or a release after 29.7.1',
    reference: 'https://github.com/moby/moby/issues/53318',
    versions: { engine: [{ from: '29.7.0', before: '29.7.2' }] },
  },
  'release-bug/mask-dir-inodes': {
    affected: 'runc 1.3.6, 1.4.3 and 1.5.0 on the 5.4 kernel of Ubuntu 20.04',
    take: 'take runc 1.5.1 or newer (or 1.4.2), a newer kernel, or a builder image with another runc (BuildKit 0.31 and 0.32 have it, 0.30 has not)',
    reference: 'https://github.com/opencontainers/runc/issues/5348',
  },
  'release-bug/mount-callback': {
    affected: 'Docker Engine 29.4 with containerd 2.2.3',
    take: 'take another release of both; no remedy on this engine can help',
    reference: 'https://github.com/moby/moby/issues/52607',
    versions: {
      engine: [{ from: '29.4.0', before: '29.5.0' }],
      containerd: [{ from: '2.2.3', before: '2.2.4' }],
    },
    onlyIfHealthy: ['containerd-store'],
  },
  'release-bug/pull-loses-content': {
    affected: 'Docker Engine 29 with the containerd image store, for some old images',
    take: 'take another tag of the image, or the other image store ("features": {"containerd-snapshotter": false}); a wipe does not help',
    reference: 'https://github.com/moby/moby/issues/52411',
    versions: { engine: [{ from: '29.0.0', before: '30.0.0' }] },
    onlyIfHealthy: ['containerd-store'],
  },
};

/** Whether a match of the rule says what it seems to, on this engine; always for rules that are no release's bug. */
export function isBugHere(
  ruleId: string,
  versions: ComponentVersions,
  findings: readonly Finding[],
): boolean {
  const bug = RELEASE_BUGS[ruleId];
  if (bug?.versions === undefined) return true;
  const affected = isAffected(bug.versions, versions);
  if (bug.onlyIfHealthy === undefined) return affected !== 'no';
  const areHealthy = bug.onlyIfHealthy.every((id) => {
    const looked = findings.filter((finding) => finding.id === id);
    return looked.length > 0 && looked.every(({ state }) => state === 'healthy');
  });
  return affected === 'yes' && areHealthy;
}
