/** The same faults on older and newer engines than the default: met by the built CLI, mended by the same least remedy. */
import { describe, expect, it } from '@jest/globals';
import { FAULTS, type FaultName } from '../../lab/faults/index.ts';
import { isRoot } from '../../lab/prepare/as-root.ts';
import type { EngineVersion } from '../../lab/prepare/engine-versions.ts';
import { resolveToolchain } from '../../lab/prepare/toolchains.ts';
import type { ProjectKind } from '../../lab/template/template.ts';
import { RUNG_IDS } from '../../src/core/rungs.ts';
import { runOnFault } from './run-wrapped.ts';

const MINUTES = 60_000;

interface Row {
  readonly version: EngineVersion;
  readonly fault: FaultName;
  readonly project: ProjectKind;
  /** The builder of 20.10's client: BuildKit only where it is asked for. */
  readonly builder?: 'legacy' | 'buildkit' | undefined;
}

const ROWS: readonly Row[] = [
  { version: '29', fault: 'overlay2-links-dir', project: 'own-base' },
  { version: '29', fault: 'overlay2-links-dir', project: 'base-image' },
  { version: '29', fault: 'containerd-snapshots', project: 'own-base' },
  { version: '29', fault: 'containerd-snapshots', project: 'base-image' },
  { version: '29', fault: 'containerd-blobs', project: 'base-image' },
  { version: '26.1', fault: 'overlay2-links-dir', project: 'own-base' },
  { version: '26.1', fault: 'overlay2-links-dir', project: 'base-image' },
  { version: '26.1', fault: 'containerd-snapshots', project: 'own-base' },
  { version: '20.10', fault: 'overlay2-links-dir', project: 'own-base', builder: 'buildkit' },
  { version: '20.10', fault: 'overlay2-links-dir', project: 'base-image', builder: 'buildkit' },
  { version: '20.10', fault: 'overlay2-links-dir', project: 'own-base', builder: 'legacy' },
];

for (const version of new Set(ROWS.map((row) => row.version))) {
  const state = isRoot()
    ? await resolveToolchain(version)
    : { have: false as const, why: 'only root can start engines' };
  const suite = state.have ? describe : describe.skip;
  suite(`engine ${version}${state.have ? '' : ` (skipped: ${state.why})`}`, () => {
    for (const row of ROWS.filter((one) => one.version === version)) {
      const built = row.builder === undefined ? '' : `, ${row.builder} builder`;
      it(`recovers from ${row.fault} with ${row.project}${built}`, () => meets(row), 3 * MINUTES);
    }
  });
}

async function meets({ version, fault: name, project, builder }: Row): Promise<void> {
  const fault = FAULTS[name];
  const least = project === 'own-base' ? fault.leastRemedy.ownBase : fault.leastRemedy.baseImage;
  const env = builder === undefined ? {} : { env: { DOCKER_BUILDKIT: builder === 'legacy' ? '0' : '1' } };

  const run = await runOnFault(fault, { version, project }, env);

  const { report, volumeBefore, volumeAfter, leftAside, healthy } = run;
  expect(report).toMatchObject({ verdict: 'recovered', failureClass: fault.failureClass, exitCode: 0 });
  const helped = report.rungs.at(-1);
  expect(helped?.outcome).toBe('helped');
  const harm = RUNG_IDS.indexOf(helped?.id ?? 'wipe-engine');
  expect(harm).toBeLessThanOrEqual(Math.max(...least.map((rung) => RUNG_IDS.indexOf(rung))));
  expect({ volumeAfter, leftAside, healthy }).toEqual({
    volumeAfter: volumeBefore,
    leftAside: [],
    healthy: true,
  });
  expect(report.volumes.after).toMatchObject([{ name: 'keep', driver: 'local' }]);
  if (name === 'overlay2-links-dir') {
    expect(report.rungs.map(({ id }) => id)).toEqual(['repair']);
    expect(run.sameEngineProcess).toBe(true);
    expect(report.attempts.at(-1)?.cachedSteps).toBe(cachedSteps({ project, builder }));
  }
}

/** Of the steps of a changed context; the legacy builder knows nothing of what BuildKit built before. */
function cachedSteps({ project, builder }: Pick<Row, 'project' | 'builder'>): number {
  if (builder === 'legacy') return 0;
  return project === 'own-base' ? 9 : 3;
}
