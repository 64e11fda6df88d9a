/**
 * Checks each layer's own files in `overlay2`: what a layer stands on (`lower`) is there, a recorded layer says its link, one that
 * can be written has its `work`. Layout: moby, `daemon/graphdriver/overlay2/overlay.go` (`create`, `getLower`, `Get`).
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Finding } from '../../core/finding.ts';
import { type Dependents, NO_DEPENDENTS } from './dependents.ts';
import { broken, count, healthy, withDependents } from './findings.ts';
import { readCacheIds } from './graph-store.ts';
import { isThere, namesIn } from './look-again.ts';
import { mapBounded } from './pool.ts';

const IMPLIED = { failureClass: 'overlay2-corruption', owner: 'engine' } as const;
/** What is being made or removed is wrong for a moment, damage at every look, in milliseconds. */
const LOOK_AGAIN = [300, 1000, 3000] as const;

export async function checkOverlay2Files(
  dataRoot: string,
  dependents: Dependents = NO_DEPENDENTS,
  pausesMs: readonly number[] = LOOK_AGAIN,
): Promise<Finding> {
  const about = { id: 'overlay2-layers', path: join(dataRoot, 'overlay2') } as const;
  let { wrong, layers } = await surveyLayerFiles(dataRoot);
  for (const pauseMs of pausesMs) {
    if (wrong.size === 0) break;
    await sleep(pauseMs);
    const before = wrong;
    ({ wrong, layers } = await surveyLayerFiles(dataRoot));
    wrong = new Map([...wrong].filter(([id]) => before.has(id)));
  }
  // What stands on a layer without its link is wrong only because of it.
  const reasons = [...wrong.values()];
  const example = reasons.find((reason) => reason.endsWith(NO_LINK)) ?? reasons[0];
  if (example === undefined)
    return healthy(about, `the files of all ${count(layers, 'layer')} fit each other`);
  const detail = `${wrong.size} of ${count(layers, 'layer')} cannot be mounted: ${example}`;
  return withDependents(broken(about, detail, IMPLIED), await dependents.ofLayers([...wrong.keys()]));
}

const NO_LINK = 'has no file link';

export interface LayerSurvey {
  /** Layer → what is wrong with it. */
  readonly wrong: ReadonlyMap<string, string>;
  readonly layers: number;
}

interface Layer {
  readonly id: string;
  /** Null where there is no such file, or an empty one. */
  readonly link: string | null;
  readonly lower: readonly string[] | null;
}

/** One look: what is being made or removed at this moment counts as wrong. */
export async function surveyLayerFiles(dataRoot: string): Promise<LayerSurvey> {
  const root = join(dataRoot, 'overlay2');
  const recorded = new Set((await readCacheIds(join(dataRoot, 'image', 'overlay2'))).values());
  const ids = (await namesIn(root)).filter((name) => name !== 'l' && !name.startsWith('.'));
  const layers = await mapBounded(ids, (id) => readLayer(root, id));
  const links = new Set(layers.map(({ link }) => link));
  const reasons = await mapBounded(layers, (layer) => wrongOf(root, layer, { links, recorded }));
  const found = layers.flatMap(({ id }, index) => {
    const reason = reasons[index] ?? null;
    return reason === null ? [] : [[id, reason] as const];
  });
  return { wrong: new Map(found), layers: layers.length };
}

async function readLayer(root: string, id: string): Promise<Layer> {
  const [link, lower] = await Promise.all([textOf(join(root, id, 'link')), textOf(join(root, id, 'lower'))]);
  return { id, link: link === '' ? null : link, lower: lower?.split(':') ?? null };
}

interface Known {
  readonly links: ReadonlySet<string | null>;
  /** Directories that layerdb names. */
  readonly recorded: ReadonlySet<string>;
}

/** Null for a layer that is well, and for one that nobody recorded yet. What `l/` lacks is told by its own check. */
async function wrongOf(root: string, { id, link, lower }: Layer, known: Known): Promise<string | null> {
  if (link === null) return known.recorded.has(id) ? `${id} ${NO_LINK}` : null;
  const gone = lower?.find((below) => !known.links.has(below.replace(/^l\//, '')));
  if (gone !== undefined) return `${id} stands on ${gone}, and no layer has that link`;
  if (lower === null || (await isThere(join(root, id, 'work')))) return null;
  // A committed layer is mounted without its `work`.
  return (await isThere(join(root, id, 'committed'))) ? null : `${id} has no work`;
}

function textOf(path: string): Promise<string | null> {
  return readFile(path, 'utf8').then(
    (text) => text.trim(),
    () => null,
  );
}
