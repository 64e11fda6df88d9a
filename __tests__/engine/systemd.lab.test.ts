/** A real docker.service under a real systemd: stopped with its socket, started in spite of the start limit, its journal read. */
import { expect, test } from '@jest/globals';
import { startSystemdHost } from '../../lab/systemd-host.ts';

const REPO = process.cwd();

test('stops, starts, ends a hung and explains a broken engine under systemd', async () => {
  const binds = ['src', 'node_modules', '__tests__'].map((name) => ({
    from: `${REPO}/${name}`,
    to: `/repo/${name}`,
  }));
  const host = await startSystemdHost({ binds });
  try {
    const driver = '/repo/__tests__/engine/fixtures/systemd-driver.ts';
    const run = await host.exec(['/repo/node_modules/node/bin/node', driver]);

    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toMatchObject({
      kind: 'systemd',
      whileStopped: 'inactive\ninactive',
      factsOfUnit: {
        dataRoot: '/var/lib/docker',
        source: expect.stringMatching(/^(unit|record)$/),
        store: 'overlay2',
      },
      hung: 'broken',
      startError: expect.stringContaining('reference store'),
      found: expect.arrayContaining(['repositories-json']),
      states: ['healthy healthy', 'healthy healthy'],
    });
  } finally {
    await host.stop();
  }
}, 240_000);
