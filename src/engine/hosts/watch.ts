/** Looks out for the dockerd that appears while an engine is being started, and remembers how it was started. */
import { type HostContext, LOOK_LIMIT_MS } from './host-context.ts';

const WATCH_LIMIT_MS = 70_000;

/**
 * An engine with a broken store is gone again before it opens its socket: this is the only moment in which its data
 * root and its log can be learned. A newcomer that serves another socket is somebody else's.
 */
export async function watched<T>(context: HostContext, start: () => Promise<T>): Promise<T> {
  const { hands, memory, endpoint } = context;
  const known = await hands.run('findEngines', {}, { timeoutMs: LOOK_LIMIT_MS }).catch(() => []);
  const done = new AbortController();
  const options = { timeoutMs: WATCH_LIMIT_MS, signal: done.signal };
  const socket = endpoint.kind === 'unix' ? endpoint.path : null;
  const except = known.map((engine) => engine.pid);
  const watching = hands.run('watchForEngine', { except, socket, limitMs: WATCH_LIMIT_MS }, options).then(
    (found) => {
      if (found !== null) memory.remember(found);
    },
    () => undefined,
  );
  try {
    return await start();
  } finally {
    done.abort();
    await watching;
  }
}
