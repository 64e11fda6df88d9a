/** What ran before a rung stopped the engine runs afterwards, once, and what does not is named. */
import { describe, expect, test } from '@jest/globals';
import type { ContainerOnDisk } from '../../src/engine/checks/containers-on-disk.ts';
import type { Privilege } from '../../src/privileged/run.ts';
import { createLiving } from '../../src/remedies/living-containers.ts';
import { aContext, aPrivilege, OK, type Scripted } from './an-engine.ts';

interface Container {
  readonly id: string;
  readonly running: boolean;
  readonly restarting?: boolean;
  readonly exitCode?: number;
  readonly finishedAt?: string;
  readonly autoRemove?: boolean;
  /** What `docker start` says; it starts where this is absent. */
  readonly refusal?: string;
  readonly startsAndEnds?: boolean;
}

const NOTED_AT = Date.parse('2026-01-01T00:00:10Z');
const LATER = '2026-01-01T00:00:20Z';
const EARLIER = '2026-01-01T00:00:05Z';

/** An engine whose containers can be changed between calls. */
function anEngineWith(
  now: { containers: readonly Container[]; up: boolean },
  privilege?: Privilege,
): Scripted {
  const answer = (words: string) => {
    if (words.startsWith('ps -aq')) return { ...OK, stdout: now.containers.map(({ id }) => id).join('\n') };
    if (words.startsWith('container inspect')) {
      const asked = now.containers.filter(({ id }) => words.includes(` ${id}`));
      return { ...OK, stdout: asked.map(lineOf).join('\n') };
    }
    const id = words.replace('start ', '');
    const { refusal, startsAndEnds } = now.containers.find((container) => container.id === id) ?? {};
    if (refusal !== undefined)
      return { ...OK, exitCode: 1, stderr: `Error response from daemon: ${refusal}\nError: x` };
    now.containers = now.containers.map((container) =>
      container.id === id && startsAndEnds !== true ? { ...container, running: true } : container,
    );
    return OK;
  };
  const context = aContext({ answer }, privilege === undefined ? {} : { privilege });
  const ping = async () =>
    ({ ...(await context.engine.ping(1)), state: now.up ? 'healthy' : 'broken' }) as const;
  return { ...context, engine: { ...context.engine, ping } };
}

function lineOf({ id, running, restarting, exitCode, finishedAt, autoRemove }: Container): string {
  const finished = finishedAt ?? '0001-01-01T00:00:00Z';
  return [id, `/n-${id}`, running, restarting === true, exitCode ?? 0, finished, autoRemove === true].join(
    '\t',
  );
}

const running = (id: string, over: Partial<Container> = {}): Container => ({ id, running: true, ...over });
const stopped = (id: string, over: Partial<Container> = {}): Container => ({
  id,
  running: false,
  finishedAt: LATER,
  exitCode: 137,
  ...over,
});

const living = () => createLiving(0, () => NOTED_AT);
const starts = ({ calls }: Scripted) => calls.filter((call) => call.startsWith('start '));

describe('after the engine was stopped and started', () => {
  test('what ran is started again, also without a restart policy; what did not run is not', async () => {
    const now = { containers: [running('a'), stopped('b', { finishedAt: EARLIER })], up: true };
    const context = anEngineWith(now);
    const ran = living();
    expect(await ran.note(context)).toEqual({ byEngine: true, running: ['n-a'], stopped: ['n-b'] });
    now.containers = [stopped('a'), stopped('b', { finishedAt: EARLIER })];

    expect(await ran.bringBack(context)).toMatchObject({ back: ['n-a'], lost: [] });
    expect(starts(context)).toEqual(['start a']);
  });

  test('what lived on (live-restore) or was started by the engine is not started twice', async () => {
    const now = { containers: [running('a')], up: true };
    const context = anEngineWith(now);
    const ran = living();
    await ran.note(context);

    expect(await ran.bringBack(context)).toMatchObject({ back: ['n-a'], lost: [] });
    expect(starts(context)).toEqual([]);
  });

  test('what had ended by itself before is neither started nor lost', async () => {
    const now = { containers: [running('a')], up: true };
    const context = anEngineWith(now);
    const ran = living();
    await ran.note(context);
    now.containers = [stopped('a', { finishedAt: EARLIER, exitCode: 0 })];

    expect(await ran.bringBack(context)).toMatchObject({ back: [], lost: [] });
    expect(starts(context)).toEqual([]);
  });

  test.each([
    ['does not start', stopped('a', { refusal: 'network n1 not found' }), 'network n1 not found'],
    ['ends again at once', stopped('a', { startsAndEnds: true, exitCode: 3 }), 'exit status 3'],
    ['ends again and again', running('a', { restarting: true, exitCode: 4 }), 'exit status 4'],
  ])('what %s is named', async (_, after, why) => {
    const now = { containers: [running('a')], up: true };
    const context = anEngineWith(now);
    const ran = living();
    await ran.note(context);
    now.containers = [after];

    const { back, lost } = await ran.bringBack(context);

    expect(back).toEqual([]);
    expect(lost).toEqual([expect.stringContaining('container n-a')]);
    expect(lost[0]).toContain(why);
    expect(context.said).toContain(lost[0]);
  });

  test('what is gone is named, and that --rm was the reason; a builder’s container comes back by itself', async () => {
    const builder = { ...running('b'), id: 'b' };
    const now = { containers: [running('a'), builder, running('c', { autoRemove: true })], up: true };
    const context = anEngineWith(now);
    const ran = living();
    await ran.note(context);
    now.containers = [];

    expect((await ran.bringBack(context)).lost).toMatchObject([
      'container n-c, which is removed when it stops (--rm)',
      'container n-b, which ran before',
      'container n-a, which ran before',
    ]);
  });

  test('what the first of several rungs stopped is started after the last', async () => {
    const now = { containers: [running('a')], up: true };
    const context = anEngineWith(now);
    const ran = living();
    await ran.note(context);
    now.up = false;
    now.containers = [stopped('a')];
    expect(await ran.bringBack(context)).toMatchObject({ back: [], lost: [] });
    now.up = true;
    await ran.note(context);

    expect(await ran.bringBack(context)).toMatchObject({ back: ['n-a'], lost: [] });
  });
});

describe('an engine that does not answer', () => {
  const onDisk = (id: string, over: Partial<ContainerOnDisk> = {}): ContainerOnDisk => ({
    id,
    name: `n-${id}`,
    running: false,
    stoppedByHand: false,
    restart: 'no',
    autoRemove: false,
    project: null,
    attachments: [],
    ...over,
  });
  const reading = (containers: readonly ContainerOnDisk[]): Privilege => ({
    kind: 'root',
    run: async () => JSON.parse(JSON.stringify(containers)),
  });

  test.each([
    ['ran when it was killed', onDisk('a', { running: true }), true],
    ['is always started', onDisk('a', { restart: 'always', stoppedByHand: true }), true],
    ['is started unless stopped', onDisk('a', { restart: 'unless-stopped' }), true],
    ['was stopped by hand', onDisk('a', { restart: 'unless-stopped', stoppedByHand: true }), false],
    ['has no policy and was stopped', onDisk('a'), false],
  ])('tells by its files that a container %s', async (_, container, runs) => {
    const context = anEngineWith({ containers: [], up: false }, reading([container]));

    const noted = await living().note(context);

    expect(noted).toMatchObject({ running: runs ? ['n-a'] : [], stopped: runs ? [] : ['n-a'] });
  });

  test('is believed to have run what it listed when this run began, and no earlier one', async () => {
    const containers = [
      { id: 'a', name: 'n-a', image: '', running: true, restart: 'no', autoRemove: false, networks: [] },
    ];
    const inventory = { images: [], networks: [], volumes: [], containers, seenAtMs: 50 };
    const context = anEngineWith({ containers: [], up: false }, reading([onDisk('a')]));
    const knowing = { ...context, engine: { ...context.engine, inventory: async () => inventory } };

    expect((await createLiving(40).note(knowing)).running).toEqual(['n-a']);
    expect((await createLiving(60).note(knowing)).running).toEqual([]);
  });

  test('is asked afterwards whom its start has ended where nobody could tell before', async () => {
    const now: { containers: readonly Container[]; up: boolean } = { containers: [], up: false };
    const context = { ...anEngineWith(now), privilege: aPrivilege(null) };
    const ran = living();
    expect((await ran.note(context)).running).toBeNull();
    now.up = true;
    now.containers = [stopped('a'), stopped('b', { finishedAt: EARLIER }), stopped('c', { exitCode: 0 })];

    expect(await ran.bringBack(context)).toMatchObject({ back: ['n-a'], lost: [] });
    expect(starts(context)).toEqual(['start a']);
  });

  test('starts what failed to start before, though it ended long ago', async () => {
    const now: { containers: readonly Container[]; up: boolean } = { containers: [], up: false };
    const context = anEngineWith(now, reading([onDisk('a', { restart: 'always' })]));
    const ran = living();
    await ran.note(context);
    now.up = true;
    now.containers = [stopped('a', { finishedAt: EARLIER })];

    expect(await ran.bringBack(context)).toMatchObject({ back: ['n-a'], lost: [] });
  });
});
