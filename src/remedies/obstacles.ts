/** Reasons that several remedies share for keeping their hands off, each a sentence that a tired person understands. */
import type { Finding } from '../core/finding.ts';
import type { EngineFacts } from '../engine/engine.ts';
import { notOwn } from '../engine/guard-files.ts';
import type { RemedyContext } from './remedy.ts';

export function broken(findings: readonly Finding[], id: Finding['id']): Finding | null {
  return findings.find((finding) => finding.id === id && finding.state === 'broken') ?? null;
}

/** The engine answers, or it is not known that it does not. */
export function unreachable({ findings }: RemedyContext): string | null {
  return broken(findings, 'reachable') === null
    ? null
    : 'the engine does not answer, so it cannot be asked to do this';
}

/** An engine behind TCP or SSH is another machine's: its processes and files are not here. */
export function elsewhere({ engine }: Pick<RemedyContext, 'engine'>): string | null {
  if (engine.endpoint.kind === 'unix') return null;
  if (engine.endpoint.kind === 'ssh')
    return 'the engine’s files are on another machine (it is reached by ssh)';
  return `the engine is reached by ${engine.endpoint.kind}, so its process and files are out of reach from here`;
}

/** Why the engine cannot be stopped and started from here. */
export function unstoppable(context: RemedyContext): string | null {
  const { endpoint, host } = context.engine;
  return endpoint.kind === 'ssh' ? host.obstacle : (elsewhere(context) ?? host.obstacle);
}

/** Failing hardware forbids moving and making files (law 6): wiping cannot help and may lose what can still be saved. */
export function failingHardware({ findings }: RemedyContext): string | null {
  const sign = broken(findings, 'kernel-log') ?? broken(findings, 'data-root-mount');
  return sign === null
    ? null
    : `the disk or file system itself is in trouble (${sign.detail}): nothing is changed on it`;
}

/** What stands between us and the engine's own files. */
export function untouchableFiles(context: RemedyContext, facts: EngineFacts | null): string | null {
  const before = elsewhere(context) ?? failingHardware(context);
  if (before !== null) return before;
  if (facts === null) return 'it is not known for sure where the engine keeps its files, so none is touched';
  const strangers = notOwn(facts);
  if (strangers !== null) return strangers;
  if (context.privilege.kind === null) {
    return `the engine’s files in ${facts.dataRoot} need root, and this is neither root nor may it use sudo without a password`;
  }
  return null;
}
