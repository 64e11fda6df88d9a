/** After a rung that changed something: whether the engine can be built on, and what of the damage is still to be seen. */
import type { Event } from './core/event.ts';
import type { Finding } from './core/finding.ts';
import type { Engine } from './engine/engine.ts';

export async function verifyEngine(
  engine: Engine,
  findings: readonly Finding[],
  signal: AbortSignal,
): Promise<Event> {
  const suspects = findings.filter((finding) => finding.state === 'broken');
  const { api, build, findings: again } = await engine.readiness(suspects, signal);
  const still = again.filter((finding) => finding.state === 'broken');
  const usable = api.state !== 'broken' && build.state !== 'broken';
  const detail = usable
    ? [`${build.detail}`, ...still.map((finding) => `still broken: ${finding.detail}`)].join('; ')
    : (api.state === 'broken' ? api : build).detail;
  return { kind: 'verified', usable, detail };
}
