import { describe, expect, test } from '@jest/globals';
import { type BrokenContent, NOTHING_BROKEN } from '../../src/engine/checks/broken-content.ts';
import type { CliResult } from '../../src/engine/engine.ts';
import type { Privilege } from '../../src/privileged/run.ts';
import { pruneImages } from '../../src/remedies/prune-images.ts';
import { repair } from '../../src/remedies/repair.ts';
import { aContext, aPrivilege, FAILED, finding, OK, type Scripted } from './an-engine.ts';

interface AnImage {
  readonly id: string;
  readonly tags: readonly string[];
  /** In its registry; without one it was built here. */
  readonly digest?: string;
  readonly user?: string;
}

const BASE: AnImage = { id: 'sha256:aa', tags: ['base:1'], digest: 'base@sha256:11' };
const APP: AnImage = { id: 'sha256:bb', tags: ['app:1'] };
const DEAR: AnImage = { id: 'sha256:cc', tags: ['dear:1'] };
const USED: AnImage = { id: 'sha256:dd', tags: ['used:1'], digest: 'used@sha256:22', user: 'web' };

function broken(over: Partial<BrokenContent>): BrokenContent {
  return { ...NOTHING_BROKEN, parts: ['layer x'], knownRecords: 9, knownImages: 4, ...over };
}

/** An engine with these images, in whose store something is gone. */
function aSick(content: BrokenContent, images: readonly AnImage[], builds: readonly string[] = []): Scripted {
  const said = (stdout: string): CliResult => ({ ...OK, stdout });
  const users = images.filter(({ user }) => user !== undefined);
  const answer = (words: string): CliResult => {
    if (words.startsWith('image ls'))
      return said(images.map(({ id, tags }) => `${id} ${tags[0]}`).join('\n'));
    if (words.startsWith('image inspect'))
      return said(
        JSON.stringify(
          images.map(({ id, tags, digest }) => ({
            Id: id,
            RepoTags: tags,
            RepoDigests: digest ? [digest] : [],
          })),
        ),
      );
    if (words.startsWith('container ls')) return said(users.map(({ user }) => user).join('\n'));
    if (words.startsWith('container inspect'))
      return said(JSON.stringify(users.map(({ id, user }) => ({ Name: `/${user}`, Image: id, State: {} }))));
    return words.startsWith('buildx imagetools') &&
      !images.some(({ digest }) => digest && words.endsWith(digest))
      ? FAILED
      : OK;
  };
  const privilege: Privilege = {
    kind: 'root',
    run: async (op, args, options) => {
      // As the one operation that is asked for answers; every other one is refused
      const answers = { surveyContent: content };
      const known = Object.entries(answers).find(([name]) => name === op);
      return known === undefined ? aPrivilege().run(op, args, options) : JSON.parse(JSON.stringify(known[1]));
    },
  };
  const findings = [finding('overlay2-layers')];
  return aContext(
    { answer, endpoint: { kind: 'unix', path: '/nowhere/docker.sock' } },
    { privilege, findings, builds },
  );
}

const removed = ({ calls }: Scripted): readonly string[] =>
  calls.flatMap((call) => /^image rm -f (\S+)$/.exec(call)?.[1] ?? []);

describe('repair', () => {
  test('removes by their ids the records that stand on what is gone, in one call, and no other', async () => {
    const context = aSick(broken({ records: ['low1', 'top2'] }), []);

    expect(await repair.obstacle(context)).toBeNull();
    const result = await repair.apply(context);

    expect(result).toMatchObject({
      kind: 'applied',
      detail: expect.stringContaining('2 of 9 cache records'),
    });
    expect(context.calls.filter((call) => call.includes('prune'))).toEqual([
      'builder prune -af --filter id=/top2|low1/',
    ]);
  });

  test('removes the images that can be had again, pulls those the build does not make, and keeps the rest', async () => {
    const images = [BASE, APP, DEAR, USED];
    const context = aSick(broken({ images: images.map(({ id }) => id) }), images, ['app:1']);

    const result = await repair.apply(context);

    expect(removed(context).toSorted()).toEqual([BASE.id, APP.id]);
    expect(context.calls).toContain('pull --quiet base@sha256:11');
    expect(context.calls).toContain('tag base@sha256:11 base:1');
    expect(context.calls.filter((call) => call.startsWith('pull'))).toHaveLength(1);
    expect(result).toMatchObject({
      kind: 'applied',
      detail: expect.stringMatching(/used:1 stands on it too and is kept, for it is used by web.*dear:1/),
      lost: [],
    });
  });

  test('does not touch images that stand on nothing broken', async () => {
    const context = aSick(broken({ images: [BASE.id] }), [BASE, APP, DEAR]);

    await repair.apply(context);

    expect(removed(context)).toEqual([BASE.id]);
  });

  test('has nothing to do where nobody stands on what is gone', async () => {
    expect(await repair.obstacle(aSick(broken({}), [BASE]))).toContain('no check found anything broken');
  });
});

describe('prune-images', () => {
  test('takes images that cannot be had again, and names them as lost; never one that a container uses', async () => {
    const context = aSick(broken({ images: [DEAR.id, USED.id] }), [BASE, DEAR, USED]);

    expect(await pruneImages.obstacle(context)).toBeNull();
    const result = await pruneImages.apply(context);

    expect(removed(context)).toEqual([DEAR.id]);
    expect(result).toMatchObject({ kind: 'applied', lost: ['the image dear:1'] });
  });

  test('is not taken where containers use all that stands on what is broken', async () => {
    const context = aSick(broken({ images: [USED.id] }), [BASE, USED]);

    expect(await pruneImages.obstacle(context)).toBe(
      'the images that stand on what is broken are used by containers: used:1 (web)',
    );
  });

  test('takes the project’s own where nobody can say what is broken, if they can be had again', async () => {
    const context = { ...aSick(NOTHING_BROKEN, [BASE, APP, DEAR], ['app:1']), bases: async () => ['base:1'] };

    expect(await pruneImages.obstacle(context)).toBeNull();
    const result = await pruneImages.apply(context);

    expect(removed(context).toSorted()).toEqual([BASE.id, APP.id]);
    expect(result).toMatchObject({ kind: 'applied', lost: ['the build cache of the engine'] });
    expect(context.calls).toContain('pull --quiet base@sha256:11');
  });

  test('leaves the project’s own alone where a base is in no registry, and names it', async () => {
    const context = { ...aSick(NOTHING_BROKEN, [APP, DEAR], ['app:1']), bases: async () => ['dear:1'] };

    expect(await pruneImages.obstacle(context)).toBe(
      'no registry has the project’s dear:1: it could not be had again',
    );
  });
});
