/** Asks for what is gone in the stores that the wrapped command builds with, and what stands on it. */
import type { FailureClass } from '../../core/diagnosis.ts';
import type { CheckId } from '../../core/finding.ts';
import type { BrokenContent } from '../../engine/checks/broken-content.ts';
import { readContainerState } from '../../engine/checks/builder-container.ts';
import type { BuilderFacts, EngineFacts } from '../../engine/engine.ts';
import type { SurveyContentArgs } from '../../privileged/ops/survey-content.ts';
import { elsewhere } from '../obstacles.ts';
import type { RemedyContext } from '../remedy.ts';

export interface LostContent extends BrokenContent {
  readonly of: SurveyContentArgs['of'];
  /** Where its records are pruned. */
  readonly builder: BuilderFacts | null;
}

const LOOK_MS = 60_000;
const ASK_MS = 10_000;

const CLASSES: readonly FailureClass[] = [
  'overlay2-corruption',
  'containerd-store-corruption',
  'buildkit-state-corruption',
];
const CHECKS: readonly CheckId[] = [
  'overlay2-layers',
  'overlay2-links',
  'layerdb',
  'repositories-json',
  'buildkit-state',
  'containerd-store',
  'builder-container',
];

/** Only stores in which something is gone, and only where diagnosis or findings speak of such a thing: it costs seconds. */
export async function lookForLostContent(context: RemedyContext): Promise<readonly LostContent[]> {
  const { engine, privilege, signal, diagnosis, findings } = context;
  const facts = await engine.facts();
  const called =
    CLASSES.includes(diagnosis.failureClass) ||
    findings.some(({ id, state }) => state === 'broken' && CHECKS.includes(id));
  if (!called || facts === null || privilege.kind === null || elsewhere(context) !== null) return [];
  const builder = await engine.builder();
  const found: LostContent[] = [];
  for (const args of [...storeOf(facts), ...(await statesOf(context, builder))]) {
    const limit = { timeoutMs: LOOK_MS, signal };
    const broken = await privilege.run('surveyContent', args, limit).catch(() => null);
    if (broken !== null && broken.parts.length > 0) found.push({ ...broken, of: args.of, builder });
  }
  return found;
}

function storeOf({ store, dataRoot, containerdRoot }: EngineFacts): readonly SurveyContentArgs[] {
  if (store === 'overlay2') return [{ of: 'overlay2', dataRoot }];
  return store === 'containerd' && containerdRoot !== null
    ? [{ of: 'containerd', dataRoot, containerdRoot }]
    : [];
}

/** Of each node of a builder that runs in containers. */
async function statesOf(
  { engine, signal }: RemedyContext,
  builder: BuilderFacts | null,
): Promise<readonly SurveyContentArgs[]> {
  const asked = (builder?.containers ?? []).map((name) =>
    engine.docker(['container', 'inspect', name], { timeoutMs: ASK_MS, signal }),
  );
  const dirs = (await Promise.all(asked)).map(({ stdout }) => readContainerState(stdout)?.stateDir ?? null);
  return dirs.flatMap((stateDir) => (stateDir === null ? [] : [{ of: 'builder', stateDir }]));
}
