/** Mends exactly what a check found broken in the engine's files, and nothing else. */
import { messageOf } from '../core/message-of.ts';
import type { EngineFacts } from '../engine/engine.ts';
import { notOwn } from '../engine/guard-files.ts';
import type { RelinkResult } from '../privileged/ops/relink-overlay2.ts';
import { stopObstacle } from './job-containers.ts';
import { elsewhere, untouchableFiles } from './obstacles.ts';
import type { Remedy, RemedyContext, RemedyResult } from './remedy.ts';
import { buildHistory, exportRecords } from './repair/buildkit-records.ts';
import { engineDirectories } from './repair/engine-directories.ts';
import { contentObstacle, mendLostContent } from './repair/lost-content.ts';
import { networkRecords } from './repair/network-records.ts';
import { overlay2Links } from './repair/overlay2-links.ts';
import type { Mending, RepairPart } from './repair/repair-part.ts';
import { repositoriesJson } from './repair/repositories-json.ts';
import { volumeRecords } from './repair/volume-records.ts';
import { setAsideAndStart } from './set-aside.ts';

/** Adding one means a file in `repair/` and a line here. */
const PARTS: readonly RepairPart[] = [
  overlay2Links,
  engineDirectories,
  repositoriesJson,
  networkRecords,
  volumeRecords,
  buildHistory,
  exportRecords,
];
const RELINK_MS = 120_000;

/** What was mended while the engine ran. */
type Mended =
  | { readonly kind: 'mended'; readonly detail: string }
  | { readonly kind: 'failed'; readonly why: string };

export const repair: Remedy = {
  id: 'repair',
  async obstacle(context) {
    const facts = await context.engine.facts();
    const mendings = facts === null ? [] : plan(context, facts);
    const why = untouchableFiles(context, facts);
    // Without the rights to mend, or where the files are another engine's or elsewhere, nothing was looked at: silence says nothing.
    const looked = context.privilege.kind !== null && notOwn(facts) === null && elsewhere(context) === null;
    if (facts !== null && mendings.length === 0 && (why === null || looked)) return contentObstacle(context);
    return why ?? (mendings.some(({ kind }) => kind === 'set-aside') ? stopObstacle(context) : null);
  },
  async disturbs(context) {
    const facts = await context.engine.facts();
    const stops = facts !== null && plan(context, facts).some(({ kind }) => kind === 'set-aside');
    return stops ? 'engine' : 'nobody';
  },
  async apply(context) {
    const facts = await context.engine.facts();
    if (facts === null) return { kind: 'failed', why: 'the data root is no longer known' };
    const mendings = plan(context, facts);
    const live = await mendLive(context, facts, mendings);
    const files = mendings.flatMap((mending) => (mending.kind === 'set-aside' ? [mending] : []));
    if (files.length > 0) return replaceFiles(context, facts, files, live);
    if (live?.kind === 'failed' && (await contentObstacle(context)) !== null) return live;
    return mendLostContent(context, live?.kind === 'mended' ? live.detail : null);
  },
};

function plan({ findings }: RemedyContext, facts: EngineFacts): readonly Mending[] {
  return PARTS.map((part) => part.plan(facts, findings)).filter((mending) => mending !== null);
}

/** All that the engine may run for; null when nothing of the kind is called for. One that works is enough to build again. */
async function mendLive(
  context: RemedyContext,
  facts: EngineFacts,
  mendings: readonly Mending[],
): Promise<Mended | null> {
  const wanted = (kind: Mending['kind']): boolean => mendings.some((mending) => mending.kind === kind);
  const all = [
    ...(wanted('relink') ? [await attempted('links could not be made again', relink(context, facts))] : []),
    ...(wanted('make-directories')
      ? [await attempted('directories could not be made again', makeDirectories(context, facts))]
      : []),
  ];
  if (all.length === 0) return null;
  const detail = all.map((one) => (one.kind === 'mended' ? one.detail : one.why)).join('; ');
  return all.some(({ kind }) => kind === 'mended')
    ? { kind: 'mended', detail }
    : { kind: 'failed', why: detail };
}

async function attempted(what: string, mending: Promise<Mended>): Promise<Mended> {
  const mended = await mending.catch((error: unknown) => ({
    kind: 'failed' as const,
    why: messageOf(error),
  }));
  return mended.kind === 'mended' ? mended : { kind: 'failed', why: `${what} (${mended.why})` };
}

async function relink({ privilege, signal }: RemedyContext, { dataRoot }: EngineFacts): Promise<Mended> {
  const begun = performance.now();
  const done = await privilege.run('relinkOverlay2', { dataRoot }, { timeoutMs: RELINK_MS, signal });
  const milliseconds = Math.ceil(performance.now() - begun);
  if (!done.madeDirectory && done.made + done.replaced + done.named === 0)
    return { kind: 'failed', why: 'every layer that still has its `link` file has its link' };
  return { kind: 'mended', detail: `${relinkedWhat(done)} in ${milliseconds} ms` };
}

async function makeDirectories(
  { privilege, signal }: RemedyContext,
  { dataRoot, containerdRoot }: EngineFacts,
): Promise<Mended> {
  const made = await privilege.run(
    'makeDirectories',
    { dataRoot, containerdRoot },
    { timeoutMs: RELINK_MS, signal },
  );
  if (made.length === 0) return { kind: 'failed', why: 'none is missing that may be made' };
  return { kind: 'mended', detail: `made again, empty: ${made.join(', ')}` };
}

function relinkedWhat({ madeDirectory, made, replaced, named, skipped }: RelinkResult): string {
  const directory = madeDirectory ? 'the directory of links and ' : '';
  const wrong = replaced === 0 ? '' : ` and ${replaced} wrong ones replaced`;
  const files = named === 0 ? '' : ` and ${named} of their files with a layer’s link`;
  const left = skipped.length === 0 ? '' : ` (${skipped.length} layers are too damaged for one)`;
  return `${directory}${made} links of layers were made again${wrong}${files}${left}`;
}

async function replaceFiles(
  context: RemedyContext,
  facts: EngineFacts,
  files: readonly Extract<Mending, { kind: 'set-aside' }>[],
  live: Mended | null,
): Promise<RemedyResult> {
  const before = live === null ? '' : `${live.kind === 'mended' ? live.detail : live.why}; `;
  return setAsideAndStart(context, facts, {
    rung: 'repair',
    entries: files.map(({ entry }) => entry),
    volumesToo: false,
    done: `${before}${files.map(({ what }) => what).join(' and ')} was set aside, the engine makes it anew`,
    lost: files.flatMap(({ lost, remake }) => (remake === undefined ? lost : [])),
    remakes: files.flatMap(({ remake }) => remake ?? []),
  });
}
