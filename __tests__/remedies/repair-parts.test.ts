/** What each part of repair makes of findings: only what is broken, and nothing that a new state of BuildKit takes anyway. */
import { expect, test } from '@jest/globals';
import type { Finding } from '../../src/core/finding.ts';
import { goneWhileRunning } from '../../src/engine/checks/buildkit-dirs.ts';
import type { EngineFacts } from '../../src/engine/engine.ts';
import { buildHistory, exportRecords } from '../../src/remedies/repair/buildkit-records.ts';
import { engineDirectories } from '../../src/remedies/repair/engine-directories.ts';

const FACTS: EngineFacts = {
  dataRoot: '/d',
  source: 'info',
  store: 'overlay2',
  containerdRoot: null,
  engineId: null,
  serverVersion: null,
  liveRestore: false,
  swarm: false,
  rootless: false,
};
const broken = (path: string, detail = 'cut off'): Finding => ({
  id: 'buildkit-state',
  state: 'broken',
  path,
  detail,
});

test('sets the history of builds and the records of exports aside, each alone', () => {
  const both = [broken('/d/buildkit/history_c8d.db'), broken('/d/buildkit/containerdmeta.db')];

  expect(buildHistory.plan(FACTS, both)).toMatchObject({ entry: 'buildkit/history_c8d.db' });
  expect(exportRecords.plan(FACTS, both)).toMatchObject({ entry: 'buildkit/containerdmeta.db', lost: [] });
});

test.each(['metadata_v2.db', 'snapshots.db', 'containerd-overlayfs/metadata_v2.db'])(
  'leaves them where %s is broken too: that takes a new state of BuildKit',
  (name) => {
    const findings = [broken('/d/buildkit/history.db'), broken(`/d/buildkit/${name}`)];

    expect(buildHistory.plan(FACTS, findings)).toBeNull();
    expect(exportRecords.plan(FACTS, findings)).toBeNull();
  },
);

test('makes directories that are missing, unless BuildKit’s databases went with them', () => {
  const gone = goneWhileRunning(['/d/buildkit/executor']);

  expect(engineDirectories.plan(FACTS, [broken('/d/buildkit', gone)])).toEqual({ kind: 'make-directories' });
  expect(engineDirectories.plan(FACTS, [broken('/d/buildkit', `with its databases, ${gone}`)])).toBeNull();
  expect(engineDirectories.plan(FACTS, [broken('/d/buildkit')])).toBeNull();
});
