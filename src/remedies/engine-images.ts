/** The images that an engine lists, and which containers stand on them. */
import { arrayAt, isRecord, parseJson, recordAt, stringAt, stringsOf } from '../engine/json.ts';
import type { RemedyContext } from './remedy.ts';

export interface ImageUser {
  readonly name: string;
  readonly running: boolean;
}

export interface EngineImage {
  /** `sha256:…`: of its configuration, or with containerd's store of its index or manifest. */
  readonly id: string;
  /** `app:1`; empty for one without a name. */
  readonly tags: readonly string[];
  /** `app@sha256:…`. With containerd's store one that was never pushed has one all the same (measured). */
  readonly digests: readonly string[];
  /** Containers that were made from it. */
  readonly users: readonly ImageUser[];
}

type Asking = Pick<RemedyContext, 'engine' | 'signal'>;

const ASK_MS = 30_000;
/** So many ids fit into one command line. */
const AT_ONCE = 400;

/** Null when the engine does not tell. One whose own files are gone is listed by its id alone. */
export async function engineImages({ engine, signal }: Asking): Promise<readonly EngineImage[] | null> {
  const options = { timeoutMs: ASK_MS, signal };
  const listed = await engine.docker(
    ['image', 'ls', '--no-trunc', '--format', '{{.ID}} {{.Repository}}:{{.Tag}}'],
    options,
  );
  const users = await usersOfImages({ engine, signal });
  if (listed.exitCode !== 0 || users === null) return null;
  const lines = listed.stdout.split('\n').map((line) => line.trim().split(' '));
  const ids = [...new Set(lines.map(([id = '']) => id).filter((id) => id.startsWith('sha256:')))];
  const told = await inspectAll({ engine, signal }, 'image', ids);
  return ids.map((id) => {
    const one = told.find((image) => stringAt(image, 'Id') === id);
    const names = lines.flatMap(([of, name = '']) =>
      of === id && !name.includes('<none>') && name !== '' ? [name] : [],
    );
    const tags = one === undefined ? names : stringsOf(arrayAt(one, 'RepoTags'));
    return {
      id,
      tags,
      digests: stringsOf(arrayAt(one, 'RepoDigests')),
      users: users.flatMap(({ image, ...user }) => (image === id ? [user] : [])),
    };
  });
}

/** For a person. */
export function nameOfImage({ id, tags }: Pick<EngineImage, 'id' | 'tags'>): string {
  return tags.length === 0 ? id.replace('sha256:', '').slice(0, 12) : tags.join(', ');
}

async function usersOfImages(asking: Asking): Promise<readonly (ImageUser & { image: string })[] | null> {
  const options = { timeoutMs: ASK_MS, signal: asking.signal };
  const listed = await asking.engine.docker(['container', 'ls', '-aq', '--no-trunc'], options);
  if (listed.exitCode !== 0) return null;
  const ids = listed.stdout.split('\n').filter((line) => line.trim() !== '');
  return (await inspectAll(asking, 'container', ids)).map((container) => ({
    name: stringAt(container, 'Name')?.replace(/^\//, '') ?? '?',
    image: stringAt(container, 'Image') ?? '',
    running: recordAt(container, 'State')['Running'] === true,
  }));
}

/** Those that can be inspected: docker tells of the others in its error and goes on. */
async function inspectAll(
  { engine, signal }: Asking,
  kind: 'image' | 'container',
  ids: readonly string[],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const found: Readonly<Record<string, unknown>>[] = [];
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const words = [kind, 'inspect', ...ids.slice(at, at + AT_ONCE)];
    const { stdout } = await engine.docker(words, { timeoutMs: ASK_MS, signal });
    const parsed = parseJson(stdout);
    if (Array.isArray(parsed)) found.push(...parsed.filter(isRecord));
  }
  return found;
}
