/** Gives a side engine the base images that only the sick one has: no registry could give them. */
import type { Engine } from '../engine.ts';
import { type DockerWords, pipeDocker } from './side-client.ts';

export interface CarryBases {
  readonly engine: Pick<Engine, 'docker' | 'ping'>;
  readonly bases: readonly string[] | null;
  readonly words: (engine: 'side' | 'sick', words: readonly string[]) => DockerWords;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

const ASK_MS = 20_000;
const CARRY_MS = 900_000;
const PING_MS = 2_000;

/** Throws for one that cannot be had from the sick engine nor from a registry: the build could not pass. */
export async function carryBases(carry: CarryBases): Promise<void> {
  const { bases, engine, say, words } = carry;
  if (bases === null)
    return say('which images the build stands on is not known: they are pulled as the build asks for them');
  if (bases.length === 0 || (await engine.ping(PING_MS)).state !== 'healthy') return;
  for (const image of await onlyHere(carry, bases)) {
    say(`${image} is in no registry: taking it over from the sick engine`);
    const why = await pipeDocker(words('sick', ['save', image]), words('side', ['load']), CARRY_MS);
    if (why !== null)
      throw new Error(`${image} is only in the sick engine, and cannot be had from it: ${why}`);
  }
}

async function onlyHere(
  { engine, signal }: CarryBases,
  bases: readonly string[],
): Promise<readonly string[]> {
  const options = { timeoutMs: ASK_MS, signal };
  const found = await Promise.all(
    bases.map(async (image) => {
      const here = await engine.docker(['image', 'inspect', '--format', '{{.Id}}', image], options);
      if (here.exitCode !== 0) return false;
      return (await engine.docker(['buildx', 'imagetools', 'inspect', image], options)).exitCode !== 0;
    }),
  );
  return bases.filter((_, index) => found[index] === true);
}
