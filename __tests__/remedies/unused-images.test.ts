/** Only old images go that no container uses, that are not the project's, and that their registry has. */
import { expect, test } from '@jest/globals';
import { removeUnusedImages } from '../../src/remedies/unused-images.ts';
import { aContext, OK } from './an-engine.ts';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-21T00:00:00Z');

interface AnImage {
  readonly name: string;
  readonly ageDays: number;
  readonly taggedDays?: number;
}

function idOf(name: string): string {
  return `sha256:${Buffer.from(name).toString('hex').padEnd(64, '0')}`;
}

async function remove(
  images: readonly AnImage[],
  used: readonly string[] = [],
  inRegistry = true,
  enoughAfter = 99,
) {
  const at = (days: number): string => new Date(NOW - days * DAY).toISOString();
  const answer = (words: string): typeof OK => {
    if (words.startsWith('image ls'))
      return { ...OK, stdout: images.map(({ name }) => `${idOf(name)} ${name}`).join('\n') };
    if (words.startsWith('container ls'))
      return { ...OK, stdout: used.map((name) => `c-${name}`).join('\n') };
    if (words.startsWith('container inspect'))
      return {
        ...OK,
        stdout: JSON.stringify(used.map((name) => ({ Name: `/c-${name}`, Image: idOf(name) }))),
      };
    if (words.startsWith('image inspect'))
      return {
        ...OK,
        stdout: JSON.stringify(
          images.map(({ name, ageDays, taggedDays }) => ({
            Id: idOf(name),
            RepoTags: [name],
            RepoDigests: [`${name.split(':')[0]}@sha256:1`],
            Created: at(ageDays),
            Metadata: taggedDays === undefined ? {} : { LastTagTime: at(taggedDays) },
          })),
        ),
      };
    return OK;
  };
  const context = aContext({ answer }, { builds: ['mine'], bases: async () => ['docker.io/library/base:1'] });
  let looks = 0;
  const isEnough = async (): Promise<boolean> => ++looks > enoughAfter;
  const gone = await removeUnusedImages(context, 30 * DAY, isEnough, {
    inRegistry: async () => inRegistry,
    now: NOW,
  });
  return { gone, removed: context.calls.filter((call) => call.startsWith('image rm')), said: context.said };
}

test('the oldest goes first, and what is young, used or the project’s own stays', async () => {
  const images = [
    { name: 'old:1', ageDays: 40 },
    { name: 'oldest:1', ageDays: 400 },
    { name: 'young:1', ageDays: 3 },
    { name: 'used:1', ageDays: 90 },
    { name: 'mine:latest', ageDays: 90 },
    { name: 'base:1', ageDays: 90 },
    { name: 'pulled-lately:1', ageDays: 900, taggedDays: 2 },
  ];
  const { gone, removed } = await remove(images, ['used:1']);

  expect(gone).toEqual(['oldest:1', 'old:1']);
  expect(removed).toEqual(['image rm oldest:1', 'image rm old:1']);
});

test('one that its registry does not have stays, and that is told', async () => {
  const { gone, removed, said } = await remove([{ name: 'old:1', ageDays: 40 }], [], false);
  expect({ gone, removed }).toEqual({ gone: [], removed: [] });
  expect(said).toEqual(['image old:1 stays: its registry did not say that it has it']);
});

test('no more go than are needed', async () => {
  const images = [1, 2, 3].map((n) => ({ name: `old:${n}`, ageDays: 40 + n }));
  expect((await remove(images, [], true, 1)).gone).toEqual(['old:3']);
});
