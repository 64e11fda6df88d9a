/** What forbids a remedy: each reason stands in for one thing that must never be done. */
import { describe, expect, test } from '@jest/globals';
import type { RungId } from '../../src/core/rungs.ts';
import { REMEDIES } from '../../src/remedies/index.ts';
import type { RemedyContext } from '../../src/remedies/remedy.ts';
import { storeEntries, storeObstacle } from '../../src/remedies/store-entries.ts';
import { aContext, aPrivilege, type EngineScript, facts, finding, OWN_BUILDER } from './an-engine.ts';

const FILE_RUNGS: readonly RungId[] = ['reset-build-cache', 'reset-image-store', 'wipe-engine'];
const LINKS = finding('overlay2-links', { path: '/srv/docker/overlay2/l' });

interface Row {
  readonly when: string;
  readonly script?: EngineScript;
  readonly over?: Partial<RemedyContext>;
  readonly why: string;
}

const ROWS: readonly Row[] = [
  {
    when: 'the kernel reports failing hardware',
    over: { findings: [finding('kernel-log')] },
    why: 'in trouble',
  },
  { when: 'the data root is read-only', over: { findings: [finding('data-root-mount')] }, why: 'in trouble' },
  {
    when: 'the engine is another machine’s',
    script: { endpoint: { kind: 'tcp', url: 'tcp://x' } },
    why: 'reached by tcp',
  },
  { when: 'the data root is not known', script: { facts: null }, why: 'not known for sure' },
  { when: 'there is no way to be root', over: { privilege: aPrivilege(null) }, why: 'need root' },
  {
    when: 'the engine cannot be stopped',
    script: { hostObstacle: 'no way to stop it' },
    why: 'no way to stop it',
  },
];

describe.each(FILE_RUNGS)('%s', (rung) => {
  test.each(ROWS)('is refused when $when', async ({ script, over, why }) => {
    const context = aContext(script, over);

    expect(await REMEDIES[rung].obstacle(context)).toContain(why);
    expect(context.calls).toEqual([]);
  });
});

describe('repair', () => {
  test.each(ROWS.filter(({ when }) => when !== 'the engine cannot be stopped'))(
    'is refused when $when',
    async ({ script, over, why }) => {
      const context = aContext(script, { ...over, findings: [LINKS, ...(over?.findings ?? [])] });

      expect(await REMEDIES.repair.obstacle(context)).toContain(why);
    },
  );

  test('makes links again on an engine that cannot be stopped', async () => {
    const context = aContext({ hostObstacle: 'no way to stop it' }, { findings: [LINKS] });

    expect(await REMEDIES.repair.obstacle(context)).toBeNull();
  });

  test('does not replace a file on an engine that cannot be stopped', async () => {
    const broken = finding('local-kv-db', { path: '/srv/docker/network/files/local-kv.db' });
    const context = aContext({ hostObstacle: 'no way to stop it' }, { findings: [broken] });

    expect(await REMEDIES.repair.obstacle(context)).toBe('no way to stop it');
  });

  test.each([
    ['healthy', 'healthy'],
    ['unknown', 'unknown'],
  ] as const)('takes nothing from a finding that is %s', async (_, state) => {
    const context = aContext({}, { findings: [{ ...LINKS, state }] });

    expect(await REMEDIES.repair.obstacle(context)).toContain('no check found anything broken');
  });

  test('takes no file outside of the data root', async () => {
    const context = aContext(
      {},
      { findings: [finding('local-kv-db', { path: '/srv/other/network/files/local-kv.db' })] },
    );

    expect(await REMEDIES.repair.obstacle(context)).toContain('no check found anything broken');
  });
});

describe('prune', () => {
  test.each([
    ['the builder hangs', [finding('builder-container')], 'it would hang'],
    ['the engine does not answer', [finding('reachable')], 'does not answer'],
    ['the disk fails', [finding('kernel-log')], 'in trouble'],
  ])('is refused when %s', async (_, findings, why) => {
    expect(await REMEDIES.prune.obstacle(aContext({}, { findings }))).toContain(why);
  });

  test('is taken when it is not known whether the engine answers', async () => {
    const findings = [finding('reachable', { state: 'unknown' })];

    expect(await REMEDIES.prune.obstacle(aContext({}, { findings }))).toBeNull();
  });
});

describe('recreate-builder', () => {
  test.each(['docker', 'remote', 'other'] as const)(
    'leaves a builder with the driver %s alone',
    async (driver) => {
      const context = aContext({ builder: { ...OWN_BUILDER, driver } });

      expect(await REMEDIES['recreate-builder'].obstacle(context)).toContain(`has the driver ${driver}: `);
    },
  );

  test('is taken for a builder in a container', async () => {
    expect(await REMEDIES['recreate-builder'].obstacle(aContext({ builder: OWN_BUILDER }))).toBeNull();
  });
});

describe('the image store', () => {
  const NAMES = [
    'buildkit',
    'containerd',
    'containers',
    'engine-id',
    'image',
    'network',
    'overlay2',
    'plugins',
    'tmp',
    'volumes',
  ];
  const C = facts({ store: 'containerd', containerdRoot: '/srv/docker/containerd/daemon' });

  test.each(['zfs', 'devicemapper'])('is not touched on %s', (driver) => {
    expect(storeObstacle(facts({ store: 'other' }), [...NAMES, driver])).toContain(driver);
  });

  test('is not touched where it is not known to stand', () => {
    expect(storeObstacle({ ...C, containerdRoot: null }, NAMES)).toContain('not known');
  });

  test('is what was measured to mend, and nothing else', () => {
    expect(storeObstacle(facts(), NAMES)).toBeNull();
    expect(storeEntries(facts(), NAMES)).toEqual(['overlay2', 'tmp', 'image', 'buildkit', 'containers']);
    expect(storeObstacle(C, NAMES)).toBeNull();
    expect(storeEntries(C, NAMES)).toEqual(['containerd', 'image', 'buildkit', 'containers']);
  });
});
