/** What a cut-off run set aside ends where no build follows: deleted, put back or kept, with the least harm. */
import { describe, expect, test } from '@jest/globals';
import type { Finding } from '../../src/core/finding.ts';
import type { Leftover } from '../../src/privileged/ops/list-aside.ts';
import type { Privilege } from '../../src/privileged/run.ts';
import { recoverSetAside } from '../../src/remedies/recover-set-aside.ts';
import { aContext, finding, OK } from './an-engine.ts';

interface Situation {
  readonly left: Partial<Leftover>;
  readonly up?: boolean;
  /** Whether the engine starts when it is asked to. Default true. */
  readonly starts?: boolean;
  readonly build?: Finding['state'];
  readonly images?: string;
  readonly containers?: string;
  readonly loading?: boolean;
  readonly remaking?: string;
}

async function settle(situation: Situation) {
  const { left, up = true, starts = true, build = 'healthy', images = '', containers = '' } = situation;
  const asked: string[] = [];
  const answer = (words: string) =>
    words.startsWith('images') ? { ...OK, stdout: images } : { ...OK, stdout: containers };
  const context = aContext({ answer });
  let lives = up;
  const engine = {
    ...context.engine,
    ping: async () => finding('reachable', { state: lives ? 'healthy' : 'broken' }),
    readiness: async () => ({
      api: finding('reachable', { state: 'healthy' }),
      build: finding('ready', { state: build }),
      findings: [],
    }),
    host: {
      ...context.engine.host,
      start: async () => {
        if (!starts) throw new Error('it ended');
        lives = true;
      },
    },
  };
  const leftover = { id: 'a', state: 'renamed', rung: 'reset-build-cache', startedAt: '2026', inUse: false };
  const run: Privilege['run'] = async (op) => {
    if (op === 'returnForgotten') return JSON.parse('[]');
    if (op !== 'listAside') asked.push(op);
    const listed = [{ ...leftover, keptBecause: null, ...left }];
    return JSON.parse(JSON.stringify(op === 'listAside' ? listed : { restored: 1, freedBytes: 0 }));
  };
  const privilege = { kind: 'root' as const, run };
  const loading = situation.loading ? ['a'] : [];
  const { remaking = null } = situation;
  const found = await recoverSetAside({ ...context, engine, privilege, when: 'settle', loading, remaking });
  return { asked, outcome: found[0]?.outcome };
}

const IMAGES = { rung: 'reset-image-store', engineRan: true };

describe('where the engine lives without it', () => {
  test.each([
    ['a cache is deleted', { left: {} }, 'deleteAside', 'deleted'],
    ['a cache is kept where that was asked for', { left: { keep: 'asked for' } }, 'keepAside', 'kept'],
    ['it is put back where nothing can be built', { left: {}, build: 'broken' }, 'putBack', 'put-back'],
    ['images are put back where nothing is new', { left: IMAGES }, 'putBack', 'put-back'],
    [
      'images are put back where there are only theirs',
      { left: IMAGES, images: 'i', loading: true },
      'putBack',
      'put-back',
    ],
    ['images make way for newer ones', { left: IMAGES, images: 'i' }, 'deleteAside', 'deleted'],
    [
      'images are kept beside newer ones where nobody has them',
      { left: { ...IMAGES, keep: 'x' }, images: 'i' },
      'keepAside',
      'kept',
    ],
    [
      'images make way for a container',
      { left: IMAGES, containers: 'c', loading: true },
      'deleteAside',
      'deleted',
    ],
    [
      'images are not put back that the engine did not start with',
      { left: { ...IMAGES, engineRan: false } },
      'deleteAside',
      'deleted',
    ],
    ['an empty directory goes', { left: { state: null, hollow: true } }, 'deleteAside', 'deleted'],
  ] as const)('%s', async (_, situation, op, outcome) => {
    expect(await settle(situation)).toEqual({ asked: [op], outcome });
  });
});

describe('where the engine is down', () => {
  const BROKEN = { rung: 'repair', engineRan: false };

  test.each([
    ['what kept it from starting is not put back', { left: BROKEN }, 'deleteAside', 'deleted'],
    [
      'it is put back where the engine does not start without it either',
      { left: BROKEN, starts: false },
      'putBack',
      'put-back',
    ],
    ['it is put back where the engine ran with it', { left: { engineRan: true } }, 'putBack', 'put-back'],
    [
      'it is put back while what was in it is not made again',
      { left: BROKEN, remaking: 'a' },
      'putBack',
      'put-back',
    ],
    [
      'it is put back where only a part was moved',
      { left: { ...BROKEN, state: 'renaming' } },
      'putBack',
      'put-back',
    ],
  ] as const)('%s', async (_, situation, op, outcome) => {
    expect(await settle({ up: false, ...situation })).toEqual({ asked: [op], outcome });
  });
});
