/** Makes the list of tags again while the engine is stopped, and says what came back and what did not. */
import type { Nameless, TagSource, TagsAnew } from '../../engine/checks/tags-anew.ts';
import type { Remade, Remake, Stopped } from '../remake.ts';

const LIMIT_MS = 60_000;
const MOST_NAMED = 10;
const SOURCES: readonly TagSource[] = ['the broken list', 'the last inventory', 'containers'];

export function remakeTagList(entry: string): Remake {
  return {
    what: 'the tags of the images (the images themselves and the build cache are kept)',
    whileStopped: (stopped) => remake(entry, stopped),
  };
}

async function remake(entry: string, { context, dataRoot, id }: Stopped): Promise<Remade> {
  const { engine, privilege, say, signal } = context;
  const known = (await engine.inventory())?.images ?? [];
  const anew = await privilege.run(
    'remakeTags',
    {
      dataRoot,
      id,
      entry,
      inventory: known.flatMap(({ id: image, names }) => names.map((name) => ({ name, image }))),
      neverNamed: known.filter(({ names }) => names.length === 0).map(({ id: image }) => image),
    },
    { timeoutMs: LIMIT_MS, signal },
  );
  const done = whatCameBack(anew);
  if (done !== null) say(done);
  return { done, lost: anew.nameless.length === 0 ? [] : [lostOf(anew.nameless)] };
}

function whatCameBack({ tags }: TagsAnew): string | null {
  if (tags.length === 0) return null;
  const counts = SOURCES.flatMap((source) => {
    const number = tags.filter((tag) => tag.source === source).length;
    return number === 0 ? [] : [`${number} from ${source}`];
  });
  return `${tags.length} names of images were made again (${counts.join(', ')})`;
}

function lostOf(nameless: readonly Nameless[]): string {
  const named = nameless
    .slice(0, MOST_NAMED)
    .map(
      ({ image, repository }) =>
        `${image.slice(0, 12)}${repository === null ? '' : ` (layers of ${repository})`}`,
    );
  const more = nameless.length > MOST_NAMED ? ` and ${nameless.length - MOST_NAMED} more` : '';
  return `the tags, if they had any, of the images ${named.join(', ')}${more} (the images are kept)`;
}
