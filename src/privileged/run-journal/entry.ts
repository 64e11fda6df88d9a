/** One run's write-ahead entry: what it has begun and not ended, so that whoever finds it can finish or undo it. */
import type { ProcessId } from '../process-id.ts';

export interface RanContainer {
  readonly id: string;
  readonly name: string;
  /** `--rm` */
  readonly autoRemove: boolean;
  /** What ended before this had ended by itself; epoch, milliseconds. */
  readonly ranAtMs: number;
}

/** Its containers may be gone, and their state volumes with them; buildx's record of it stays. */
export interface BuilderBegun {
  readonly name: string;
  readonly containers: readonly string[];
}

/** Networks that are made again once the engine runs, from what stands set aside under an id. */
export interface NetworksBegun {
  readonly asideId: string;
  /** All of them, and not only those that containers or the database name. */
  readonly wiped: boolean;
}

export interface RunJournal {
  readonly version: 1;
  readonly runId: string;
  /** While it lives nobody else touches what it has begun. */
  readonly owner: ProcessId;
  /** `unix:///var/run/docker.sock` */
  readonly endpoint: string;
  readonly dataRoot: string | null;
  /** ISO 8601. */
  readonly startedAt: string;
  /** Grows by one with every step: of two copies the later one counts. */
  readonly seq: number;
  readonly rung: string;
  /** What is done next, in words. */
  readonly step: string;
  /** The run stops the engine, or has stopped it: it has to run afterwards. */
  readonly engineStopped: boolean;
  /** What ran before the engine was stopped, and has not been seen to run again. */
  readonly ran: readonly RanContainer[];
  /** Since when nobody could say what runs: what the engine has ended since then is taken for what ran. Epoch, milliseconds. */
  readonly blindSinceMs: number | null;
  readonly builder: BuilderBegun | null;
  readonly networks: NetworksBegun | null;
  /** Ids of what stands set aside; each has a manifest of its own, which tells how far it is. */
  readonly setAside: readonly string[];
  /** Of these the one whose content is made anew before the engine starts: until then the engine would start without it. */
  readonly remaking: string | null;
}

/** What is left to whoever comes next. */
export type Begun = Pick<
  RunJournal,
  'engineStopped' | 'ran' | 'blindSinceMs' | 'builder' | 'networks' | 'setAside' | 'remaking'
>;

/** Null for what is no entry, or one of another version. */
export function parseEntry(text: string): RunJournal | null {
  try {
    const read: unknown = JSON.parse(text);
    return isEntry(read) ? read : null;
  } catch {
    return null;
  }
}

/** A run writes its entry to several places, and a full disk may take only an older one: the newest of each run. */
export function newestOfEach(entries: readonly RunJournal[]): readonly RunJournal[] {
  const newest = new Map<string, RunJournal>();
  for (const entry of entries) {
    const known = newest.get(entry.runId);
    if (known === undefined || known.seq < entry.seq) newest.set(entry.runId, entry);
  }
  return [...newest.values()].toSorted((a, b) => a.startedAt.localeCompare(b.startedAt));
}

/** What several cut-off runs have left, as one: a container counts once, with the time that was noted last. */
export function mergeBegun(entries: readonly RunJournal[]): Begun {
  const ran = new Map<string, RanContainer>();
  for (const container of entries.flatMap((entry) => entry.ran)) {
    const known = ran.get(container.id);
    if (known === undefined || known.ranAtMs <= container.ranAtMs) ran.set(container.id, container);
  }
  return {
    engineStopped: entries.some(({ engineStopped }) => engineStopped),
    ran: [...ran.values()],
    blindSinceMs: earliest(entries.map(({ blindSinceMs }) => blindSinceMs)),
    builder: entries.findLast(({ builder }) => builder !== null)?.builder ?? null,
    networks: entries.findLast(({ networks }) => networks !== null)?.networks ?? null,
    setAside: [...new Set(entries.flatMap(({ setAside }) => setAside))],
    remaking: entries.findLast(({ remaking }) => remaking !== null)?.remaking ?? null,
  };
}

function earliest(times: readonly (number | null)[]): number | null {
  const known = times.filter((time) => time !== null);
  return known.length === 0 ? null : Math.min(...known);
}

type Fields = Readonly<Record<string, unknown>>;

export function isEntry(read: unknown): read is RunJournal {
  if (typeof read !== 'object' || read === null) return false;
  const fields: Fields = { ...read };
  const owner: Fields = { ...Object(fields['owner']) };
  const texts = ['runId', 'endpoint', 'startedAt', 'rung', 'step'].map((name) => fields[name]);
  return (
    fields['version'] === 1 &&
    [...texts, owner['startTicks']].every((text) => typeof text === 'string') &&
    typeof owner['pid'] === 'number' &&
    Number.isSafeInteger(fields['seq']) &&
    typeof fields['engineStopped'] === 'boolean' &&
    (fields['dataRoot'] === null || typeof fields['dataRoot'] === 'string') &&
    isListOf(fields['ran'], isContainer) &&
    (fields['blindSinceMs'] === null || typeof fields['blindSinceMs'] === 'number') &&
    isListOf(fields['setAside'], isText) &&
    (fields['remaking'] === null || isText(fields['remaking'])) &&
    (fields['builder'] === null || isBuilder(fields['builder'])) &&
    (fields['networks'] === null || isNetworks(fields['networks']))
  );
}

function isContainer(value: unknown): boolean {
  const { id, name, autoRemove, ranAtMs }: Fields = { ...Object(value) };
  return isText(id) && isText(name) && typeof autoRemove === 'boolean' && typeof ranAtMs === 'number';
}

function isBuilder(value: unknown): boolean {
  const { name, containers }: Fields = { ...Object(value) };
  return isText(name) && isListOf(containers, isText);
}

function isNetworks(value: unknown): boolean {
  const { asideId, wiped }: Fields = { ...Object(value) };
  return isText(asideId) && typeof wiped === 'boolean';
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isListOf(value: unknown, is: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}
