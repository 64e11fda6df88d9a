/** The store of a containerd that others may use: looked at before it is moved, moved and put back together with the data root's part. */
import { expect, test } from '@jest/globals';
import type { ContainerdLook } from '../../src/privileged/ops/look-at-containerd.ts';
import type { Privilege } from '../../src/privileged/run.ts';
import { containerdPart } from '../../src/remedies/containerd-part.ts';
import { recoverSetAside } from '../../src/remedies/recover-set-aside.ts';
import { storeMover } from '../../src/remedies/store-mover.ts';
import { aContext, facts } from './an-engine.ts';

const ROOT = '/var/lib/containerd';
const ADDRESS = '/run/containerd/containerd.sock';
const OUTSIDE = facts({ store: 'containerd', containerdRoot: ROOT, containerdAddress: ADDRESS });
const SERVING = { pid: 7, startTicks: '1', state: 'S', uid: 0, argv: ['containerd'], sockets: [ADDRESS] };
const PART = { root: ROOT, address: ADDRESS, entries: ['io.containerd.metadata.v1.bolt'] };

function answering(answers: Readonly<Record<string, unknown>>, asked: string[] = []): Privilege {
  const run: Privilege['run'] = async (op, args) => {
    const root = 'dataRoot' in args ? ` ${args.dataRoot}` : '';
    asked.push(`${op}${root}`);
    const answer = answers[`${op}${root}`] ?? answers[op] ?? null;
    if (answer instanceof Error) throw answer;
    return JSON.parse(JSON.stringify(answer));
  };
  return { kind: 'root', run };
}

const look = (over: Partial<ContainerdLook> = {}, found: unknown = SERVING): Privilege =>
  answering({
    lookAtContainerd: { names: PART.entries, foreign: [], unreadable: null, shims: [], ...over },
    findContainerd: found,
  });

test('is moved where it is Docker’s alone', async () => {
  expect(await containerdPart(aContext({}, { privilege: look() }), OUTSIDE)).toEqual(PART);
});

test.each([
  ['another namespace is in use', look({ foreign: ['k8s.io'] }), OUTSIDE, 'is shared with k8s.io'],
  [
    'its records cannot be read',
    look({ unreadable: 'it is no database' }),
    OUTSIDE,
    'cannot be read (it is no database)',
  ],
  ['it does not run', look({}, null), OUTSIDE, 'no containerd listens'],
  ['nobody knows its socket', look(), { ...OUTSIDE, containerdAddress: null }, 'is reached'],
])('is not moved where %s', async (_, privilege, known, why) => {
  expect(await containerdPart(aContext({}, { privilege }), known)).toContain(why);
});

test('is of no concern where dockerd runs its own, or the images are not in it', async () => {
  const inside = facts({ store: 'containerd', containerdRoot: '/srv/docker/containerd/daemon' });

  expect(await containerdPart(aContext(), inside)).toBeNull();
  expect(await containerdPart(aContext(), facts())).toBeNull();
});

const ARGS = {
  dataRoot: '/srv/docker',
  id: 'x',
  rung: 'wipe-engine',
  owner: { pid: 1, startTicks: '1' },
  startedAt: '',
  entries: ['image'],
  volumesToo: false,
};
const DONE = { moved: ['image'], unmounted: 0 };

test('is moved first and sealed last', async () => {
  const asked: string[] = [];

  await storeMover({ privilege: answering({ setAside: DONE }, asked) }, '/srv/docker', PART).setAside(ARGS, {
    timeoutMs: 1,
  });

  expect(asked).toEqual([`setAside ${ROOT}`, 'setAside /srv/docker', `sealAside ${ROOT}`]);
});

test('is put back at once when the data root’s part cannot be moved', async () => {
  const asked: string[] = [];
  const answers = { setAside: DONE, 'setAside /srv/docker': new Error('in use'), putBack: { restored: 1 } };
  const mover = storeMover({ privilege: answering(answers, asked) }, '/srv/docker', PART);

  await expect(mover.setAside(ARGS, { timeoutMs: 1 })).rejects.toThrow('in use');

  expect(asked.at(-1)).toBe(`putBack ${ROOT}`);
});

test('takes the data root’s part back with it when a run was killed between the two', async () => {
  const asked: string[] = [];
  const left = (state: string) => [
    { id: 'x', state, rung: 'wipe-engine', startedAt: '', inUse: false, keptBecause: null },
  ];
  const privilege = answering(
    {
      [`listAside ${ROOT}`]: left('renaming'),
      'listAside /srv/docker': left('renamed'),
      putBack: { restored: 1 },
      returnForgotten: [],
    },
    asked,
  );

  const recovered = await recoverSetAside({ ...aContext({ facts: OUTSIDE }), privilege, when: 'before' });

  expect(recovered).toMatchObject([{ id: 'x', outcome: 'put-back' }]);
  expect(asked.filter((op) => op.startsWith('putBack'))).toEqual([`putBack ${ROOT}`, 'putBack /srv/docker']);
});
