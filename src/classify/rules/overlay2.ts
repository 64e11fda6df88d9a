/** Rules: the engine's own layer stores (overlay2 and the older graph drivers) lack or contradict what is on record. */
import { engine, inStep, journal, quoted, type Rule, SPOKEN } from '../rule.ts';

/** Path pieces are matched by the driver's folder, never by a data root: that one is the user's to choose. */
export const OVERLAY2_RULES: readonly Rule[] = [
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
      /error creating overlay mount to \S+\/merged: (?:no such file or directory|too many levels of symbolic links|stale file handle|structure needs cleaning)/,
    tier: 'cause',
    confidence: 0.9,
    reference: 'faults.md: links in D/overlay2/l deleted; docker/for-win#13661',
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
];
