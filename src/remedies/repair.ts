/** Mends exactly what a check found broken in the engine's files, and nothing else. */
import { messageOf } from '../core/message-of.ts';
import type { EngineFacts } from '../engine/engine.ts';
import type { RelinkResult } from '../privileged/ops/relink-overlay2.ts';
import { unstoppable, untouchableFiles } from './obstacles.ts';
import type { Remedy, RemedyContext, RemedyResult } from './remedy.ts';
import { networkRecords } from './repair/network-records.ts';
import { overlay2Links } from './repair/overlay2-links.ts';
import type { Mending, RepairPart } from './repair/repair-part.ts';
import { repositoriesJson } from './repair/repositories-json.ts';
import { volumeRecords } from './repair/volume-records.ts';
import { setAsideAndStart } from './set-aside.ts';

/** Adding one means a file in `repair/` and a line here. */
const PARTS: readonly RepairPart[] = [overlay2Links, repositoriesJson, networkRecords, volumeRecords];
const RELINK_MS = 120_000;

type Relinked =
  | { readonly kind: 'relinked'; readonly detail: string }
  | { readonly kind: 'failed'; readonly why: string };

export const repair: Remedy = {
  id: 'repair',
  async obstacle(context) {
    const facts = await context.engine.facts();
    const mendings = facts === null ? [] : plan(context, facts);
    const why = untouchableFiles(context, facts);
    // Without the rights to mend, the checks had no right to look either: their silence says nothing.
    if (facts !== null && mendings.length === 0 && (why === null || context.privilege.kind !== null))
      return 'no check found anything broken that repair knows how to mend';
    return why ?? (mendings.some(({ kind }) => kind === 'set-aside') ? unstoppable(context) : null);
  },
  async apply(context) {
    const facts = await context.engine.facts();
    if (facts === null) return { kind: 'failed', why: 'the data root is no longer known' };
    const mendings = plan(context, facts);
    const relinked = mendings.some(({ kind }) => kind === 'relink') ? await relink(context, facts) : null;
    const files = mendings.flatMap((mending) => (mending.kind === 'set-aside' ? [mending] : []));
    if (relinked?.kind === 'failed' && files.length === 0) return relinked;
    if (files.length > 0) return replaceFiles(context, facts, files, relinked);
    if (relinked === null) return { kind: 'failed', why: 'nothing was found that repair knows how to mend' };
    return { kind: 'applied', detail: relinkedDetail(relinked), freedBytes: null, lost: [] };
  },
};

function plan({ findings }: RemedyContext, facts: EngineFacts): readonly Mending[] {
  return PARTS.map((part) => part.plan(facts, findings)).filter((mending) => mending !== null);
}

async function relink({ privilege, signal }: RemedyContext, { dataRoot }: EngineFacts): Promise<Relinked> {
  try {
    const begun = performance.now();
    const done = await privilege.run('relinkOverlay2', { dataRoot }, { timeoutMs: RELINK_MS, signal });
    const milliseconds = Math.ceil(performance.now() - begun);
    if (!done.madeDirectory && done.made + done.replaced === 0)
      return { kind: 'failed', why: 'every layer that still has its `link` file has its link' };
    return { kind: 'relinked', detail: `${relinkedWhat(done)} in ${milliseconds} ms` };
  } catch (error) {
    return { kind: 'failed', why: messageOf(error) };
  }
}

function relinkedWhat({ madeDirectory, made, replaced, skipped }: RelinkResult): string {
  const directory = madeDirectory ? 'the directory of links and ' : '';
  const wrong = replaced === 0 ? '' : ` and ${replaced} wrong ones replaced`;
  const left = skipped.length === 0 ? '' : ` (${skipped.length} layers are too damaged for one)`;
  return `${directory}${made} links of layers were made again${wrong}${left}`;
}

function relinkedDetail(relinked: Relinked): string {
  return relinked.kind === 'relinked' ? relinked.detail : `links could not be made again (${relinked.why})`;
}

async function replaceFiles(
  context: RemedyContext,
  facts: EngineFacts,
  files: readonly Extract<Mending, { kind: 'set-aside' }>[],
  relinked: Relinked | null,
): Promise<RemedyResult> {
  const before = relinked === null ? '' : `${relinkedDetail(relinked)}; `;
  return setAsideAndStart(context, facts, {
    rung: 'repair',
    entries: files.map(({ entry }) => entry),
    volumesToo: false,
    done: `${before}${files.map(({ what }) => what).join(' and ')} was set aside, the engine makes it anew`,
    lost: files.flatMap(({ lost, remake }) => (remake === undefined ? lost : [])),
    remakes: files.flatMap(({ remake }) => remake ?? []),
  });
}
