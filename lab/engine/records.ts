/** Remembers working engines in `.cache/lab/run`, one file each. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { RUN_RECORDS } from '../paths.ts';
import type { EngineVersion, ImageStore } from '../prepare/engine-versions.ts';
import { IMAGE_STORES } from '../prepare/engine-versions.ts';
import { isEngineVersion } from '../prepare/toolchains.ts';

export interface EngineRecord {
  readonly id: string;
  readonly dir: string;
  readonly version: EngineVersion;
  readonly store: ImageStore;
  readonly registry: boolean;
}

const fileOf = (id: string): string => path.join(RUN_RECORDS, `${id}.json`);

export async function writeRecord(record: EngineRecord): Promise<void> {
  await mkdir(RUN_RECORDS, { recursive: true });
  await writeFile(fileOf(record.id), `${JSON.stringify(record)}\n`);
}

export async function deleteRecord(id: string): Promise<void> {
  await rm(fileOf(id), { force: true });
}

function parse(text: string): readonly EngineRecord[] {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) return [];
  const { id, dir, version, store, registry }: Partial<Record<string, unknown>> = { ...value };
  if (typeof id !== 'string' || typeof dir !== 'string' || typeof version !== 'string') return [];
  const known = IMAGE_STORES.find((each) => each === store);
  if (!isEngineVersion(version) || known === undefined) return [];
  return [{ id, dir, version, store: known, registry: registry === true }];
}

/** Every engine that was started and not removed, running or not. */
export async function readRecords(): Promise<readonly EngineRecord[]> {
  const names = await readdir(RUN_RECORDS).catch(() => []);
  const ids = names.filter((name) => name.endsWith('.json')).sort();
  const texts = await Promise.all(ids.map((name) => readFile(path.join(RUN_RECORDS, name), 'utf8')));
  return texts.flatMap(parse);
}
