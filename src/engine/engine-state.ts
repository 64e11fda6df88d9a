/** What one run knows of the engine, looked up when first asked for and again when the engine was stopped or started. */
import { stoppedProcess } from '../privileged/engine-process.ts';
import type { Hands } from './as-root.ts';
import { askInfo } from './ask-engine.ts';
import { keepRecord } from './baseline.ts';
import type { DockerCli, EngineFacts, EngineHost } from './engine.ts';
import { factsFromInfo, factsWithoutEngine } from './facts.ts';
import type { Commands } from './hosts/commands.ts';
import { type Detected, detectHost } from './hosts/detect.ts';
import { type HostContext, lookForProcess } from './hosts/host-context.ts';
import { chooser } from './hosts/process.ts';
import { sparingUs } from './never-stop.ts';
import { withProof } from './own-files.ts';

export interface EngineState {
  facts(): Promise<EngineFacts | null>;
  detected(): Promise<Detected>;
  /** Its process, or its containerd's, is stopped (state T): asking it anything would only cost the time limit. */
  stands(): Promise<boolean>;
  /** The host, chosen when it is first used; what it says of itself before that is provisional. */
  readonly host: EngineHost;
}

export interface EngineStateOptions {
  readonly context: HostContext;
  readonly commands: Commands;
  readonly cli: DockerCli;
  readonly hands: Hands;
  /** What the baseline learned. */
  readonly known: () => EngineFacts | null;
}

const INFO_LIMIT_MS = 5_000;
/** What was found out of an engine that does not answer is believed for so long, in milliseconds. */
const SILENT_FOR_MS = 2_000;

export function createEngineState(options: EngineStateOptions): EngineState {
  const { context, commands } = options;
  let told: EngineFacts | null = null;
  let silent: { readonly facts: Promise<EngineFacts | null>; readonly at: number } | null = null;
  let detection: Promise<Detected> | null = null;
  let last: Detected | null = null;

  const detected = (): Promise<Detected> => {
    detection ??= detectHost(context, commands)
      .then((found) => sparingUs(found, context, options.cli))
      .then((found) => {
        last = found;
        return found;
      });
    return detection;
  };
  const forget = (): void => {
    told = null;
    silent = null;
  };
  const stands = async (): Promise<boolean> => {
    if (context.endpoint.kind === 'ssh')
      return ((await (await detected()).host.stopped?.().catch(() => null)) ?? null) !== null;
    if (context.endpoint.kind !== 'unix') return false;
    const found = await lookForProcess(context, chooser(context)).catch(() => null);
    return stoppedProcess(found) !== null;
  };
  const look = async (): Promise<EngineFacts | null> => {
    const info = (await stands())
      ? null
      : await askInfo(context.endpoint, options.cli, { timeoutMs: INFO_LIMIT_MS });
    if (info !== null) {
      const serving =
        context.endpoint.kind === 'unix'
          ? await lookForProcess(context, chooser(context)).catch(() => null)
          : null;
      const said = await factsFromInfo(options.hands, info, serving);
      // Of one that lives its own process tells, not who would start it
      told = await withProof(context, said, { serving, managed: false });
      if (context.endpoint.kind === 'unix')
        keepRecord(context.endpoint, context.stateDir, told, context.memory);
      return told;
    }
    return lookWithoutEngine(options, await detected());
  };
  const facts = (): Promise<EngineFacts | null> => {
    if (told !== null) return Promise.resolve(told);
    if (silent === null || performance.now() - silent.at > SILENT_FOR_MS) {
      silent = { facts: look(), at: performance.now() };
    }
    return silent.facts;
  };
  const host: EngineHost = {
    get kind() {
      return last?.host.kind ?? (commands.stop === null && commands.start === null ? 'process' : 'commands');
    },
    get obstacle() {
      return last === null ? null : last.host.obstacle;
    },
    log: async (sinceMs, maxLines) => (await detected()).host.log(sinceMs, maxLines),
    stop: async (signal) => (await detected()).host.stop(signal).finally(forget),
    start: async (signal) => (await detected()).host.start(signal).finally(forget),
  };
  return { facts, detected, stands, host };
}

/** What the baseline learned comes first, for the engine itself said it. */
async function lookWithoutEngine(options: EngineStateOptions, found: Detected): Promise<EngineFacts | null> {
  const { context, hands } = options;
  const known = options.known();
  if (context.endpoint.kind !== 'unix') return known;
  const serving = await lookForProcess(context, chooser(context)).catch(() => null);
  const { seen } = context.memory;
  const { words } = found;
  const sources = { process: seen, alive: serving !== null, words, record: context.record() };
  const facts = known ?? (await factsWithoutEngine(hands, sources));
  return facts === null ? null : withProof(context, facts, { serving, managed: words !== null });
}
