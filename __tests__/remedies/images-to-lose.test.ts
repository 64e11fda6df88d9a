import { expect, test } from '@jest/globals';
import type { CliResult } from '../../src/engine/engine.ts';
import { imagesToLose } from '../../src/remedies/images-to-lose.ts';
import { aContext, FAILED, OK } from './an-engine.ts';

interface AnImage {
  readonly id: string;
  readonly tags: readonly string[];
  readonly digests?: readonly string[];
}

const PULLED: AnImage = { id: 'sha256:aa11', tags: ['base:1'], digests: ['base@sha256:1111'] };
const BUILT: AnImage = { id: 'sha256:bb22', tags: ['app:1'], digests: ['app@sha256:bb22'] };

function engineWith(
  images: readonly AnImage[],
  container?: { readonly image: string; readonly name: string },
) {
  return (words: string): CliResult => {
    const said = (stdout: string): CliResult => ({ ...OK, stdout });
    if (words.startsWith('image ls'))
      return said(images.map(({ id, tags }) => `${id} ${tags[0] ?? '<none>:<none>'}`).join('\n'));
    if (words.startsWith('image inspect'))
      return said(
        JSON.stringify(
          images.map(({ id, tags, digests }) => ({ Id: id, RepoTags: tags, RepoDigests: digests ?? [] })),
        ),
      );
    if (words.startsWith('container ls')) return said(container === undefined ? '' : 'c0ffee\n');
    if (words.startsWith('container inspect'))
      return said(
        JSON.stringify([{ Name: `/${container?.name}`, Image: container?.image, State: { Running: false } }]),
      );
    throw new Error(`${words} was not expected`);
  };
}

test('names what was built here, and not what the registry has by its digest', async () => {
  const context = aContext({ answer: engineWith([PULLED, BUILT]) });
  const asked: string[] = [];

  const lost = await imagesToLose(context, [], async (reference) => {
    asked.push(reference);
    return reference === 'base@sha256:1111';
  });

  expect(lost).toEqual(['app:1']);
  expect(asked.toSorted()).toEqual(['app@sha256:bb22', 'base@sha256:1111']);
});

test('takes no answer of the registry for a no', async () => {
  const answer = (words: string): CliResult =>
    words.startsWith('buildx imagetools') ? { ...FAILED, exitCode: null } : engineWith([PULLED])(words);
  const context = aContext({ answer, endpoint: { kind: 'tcp', url: 'tcp://x' } });

  expect(await imagesToLose(context)).toEqual(['base:1']);
});

test('does not count what the wrapped command builds itself', async () => {
  const context = aContext({ answer: engineWith([BUILT]) });

  expect(await imagesToLose(context, ['app:1'], async () => false)).toEqual([]);
});

test('counts an image without a name only where a container was made from it', async () => {
  const old: AnImage = { id: 'sha256:cc33dd44ee55ff', tags: [] };

  const unused = await imagesToLose(aContext({ answer: engineWith([old]) }), [], async () => false);
  const used = await imagesToLose(
    aContext({ answer: engineWith([old], { image: old.id, name: 'web' }) }),
    [],
    async () => false,
  );

  expect(unused).toEqual([]);
  expect(used).toEqual(['cc33dd44ee55']);
});

test('says that nothing is known where the engine does not list its images', async () => {
  expect(await imagesToLose(aContext({ answer: () => FAILED }), [], async () => true)).toBeNull();
});
