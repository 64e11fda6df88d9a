/** Asks a running engine for its containers and how they fare. */
import type { LivingContext } from './living-containers.ts';

const ASK_MS = 10_000;
const FIELDS = [
  '{{.Id}}',
  '{{.Name}}',
  '{{.State.Running}}',
  '{{.State.Restarting}}',
  '{{.State.ExitCode}}',
  '{{.State.FinishedAt}}',
  '{{.HostConfig.AutoRemove}}',
].join('\t');

export interface Seen {
  readonly id: string;
  readonly name: string;
  readonly running: boolean;
  /** It ends again and again. */
  readonly restarting: boolean;
  readonly exitCode: number;
  /** Epoch, milliseconds; null for one that never ended. */
  readonly finishedAtMs: number | null;
  readonly autoRemove: boolean;
}

export interface Listed {
  /** The oldest first: what was made later may need it. */
  readonly running: readonly Seen[];
  readonly stopped: readonly Seen[];
}

/** Null when the engine does not tell of every one: with damaged layers it cannot inspect what runs on them (measured). */
export async function listContainers(context: LivingContext): Promise<Listed | null> {
  const { engine, signal } = context;
  const asked = await engine.docker(['ps', '-aq', '--no-trunc'], { timeoutMs: ASK_MS, signal });
  if (asked.exitCode !== 0) return null;
  const ids = asked.stdout.split('\n').filter((id) => id !== '');
  const found = await inspect(
    context,
    ids.map((id) => ({ id })),
  );
  if (found.withheld) return null;
  const seen = [...found.seen.values()].toReversed();
  return {
    running: seen.filter(({ running }) => running),
    stopped: seen.filter(({ running }) => !running),
  };
}

/** By id, in the order asked for; what is gone is left out. */
export async function inspectContainers(
  context: LivingContext,
  asked: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, Seen>> {
  return (await inspect(context, asked)).seen;
}

interface Inspected {
  readonly seen: ReadonlyMap<string, Seen>;
  /** One that is there was not told of. */
  readonly withheld: boolean;
}

async function inspect(
  { engine, signal }: LivingContext,
  asked: readonly { readonly id: string }[],
): Promise<Inspected> {
  if (asked.length === 0) return { seen: new Map(), withheld: false };
  const words = ['container', 'inspect', '--format', FIELDS, ...asked.map(({ id }) => id)];
  const { exitCode, stdout, stderr } = await engine.docker(words, { timeoutMs: ASK_MS, signal });
  const seen = new Map(stdout.split('\n').flatMap((line): [string, Seen][] => seenFrom(line)));
  const gone = stderr.split('\n').filter((line) => /No such container/i.test(line)).length;
  return { seen, withheld: exitCode !== 0 && seen.size + gone < asked.length };
}

function seenFrom(line: string): [string, Seen][] {
  const [id, name, running, restarting, exitCode, finishedAt, autoRemove] = line.split('\t');
  if (id === undefined || name === undefined || autoRemove === undefined) return [];
  const finished = Date.parse(finishedAt ?? '');
  const seen = {
    id,
    name: name.replace(/^\//, ''),
    running: running === 'true',
    restarting: restarting === 'true',
    exitCode: Number(exitCode),
    // Go's zero time for one that never ended
    finishedAtMs: finished > 0 ? finished : null,
    autoRemove: autoRemove === 'true',
  };
  return [[id, seen]];
}
