/** Which control group hierarchies a systemd host is put into, on each layout a machine may have. */
import { describe, expect, it } from '@jest/globals';
import { hierarchies } from '../../lab/systemd/cgroup.ts';

const UNIFIED = 'cgroup2 /sys/fs/cgroup cgroup2 rw,nosuid,nodev,noexec,relatime 0 0';

const HYBRID = `tmpfs /sys/fs/cgroup tmpfs rw,relatime,mode=755 0 0
cgroup /sys/fs/cgroup/memory cgroup rw,relatime,memory 0 0
cgroup /sys/fs/cgroup/systemd cgroup rw,relatime,name=systemd 0 0
cgroup2 /sys/fs/cgroup/unified cgroup2 rw,relatime 0 0`;

describe('hierarchies', () => {
  it('is the only one of a unified machine', () => {
    expect(hierarchies(UNIFIED)).toEqual(['/sys/fs/cgroup']);
  });

  it('are version 2 and systemd’s own of a hybrid machine', () => {
    expect(hierarchies(HYBRID)).toEqual(['/sys/fs/cgroup/systemd', '/sys/fs/cgroup/unified']);
  });
});
