/** Restarts the engine through its service manager; its files stay as they are. */
import { messageOf } from '../core/message-of.ts';
import { stopObstacle } from './job-containers.ts';
import { lastGrace } from './last-grace.ts';
import { beyondRung } from './living-containers.ts';
import type { Remedy, RemedyContext } from './remedy.ts';
import { stopWarning, whoIsBack } from './tell-living.ts';
import { startWithReserve } from './with-reserve.ts';

export const restartEngine: Remedy = {
  id: 'restart-engine',
  obstacle: stopObstacle,
  async apply(context) {
    const { engine, say, cancelled } = context;
    const liveRestore = (await engine.facts())?.liveRestore ?? false;
    const warning = stopWarning(await context.living.note(context), liveRestore);
    if (warning !== null) say(warning);
    if (seemsHung(context)) {
      const file = await engine.dump();
      if (file !== null) say(`what the engine was doing is kept in ${file}`);
    }
    const begun = performance.now();
    try {
      await engine.host.stop();
      await startWithReserve(context, lastGrace(context));
    } catch (error) {
      if (cancelled.aborted)
        return { kind: 'failed', why: 'the run was cancelled while the engine started; it goes on starting' };
      return { kind: 'failed', why: messageOf(error) };
    }
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const brought = await context.living.bringBack(beyondRung(context));
    return {
      kind: 'applied',
      detail: [`the engine was restarted in ${seconds} s`, ...whoIsBack(brought)].join('; '),
      freedBytes: null,
      lost: brought.lost,
    };
  },
};

/** Its process is there, and its API did not answer: refused is not hung, and one that stands hears no signal. */
function seemsHung({ findings }: RemedyContext): boolean {
  const silent = findings.some(({ id, state }) => id === 'reachable' && state === 'unknown');
  return silent && !findings.some(({ id, state }) => id === 'engine-process' && state === 'broken');
}
