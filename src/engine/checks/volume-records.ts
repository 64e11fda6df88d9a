/** The engine's records of volumes (moby, `volume/service/db.go`): read out of a file that cannot be opened any more, and written anew. */
import { type KeptVolume, volumeFrom } from '../inventory.ts';
import { parseJson } from '../json.ts';
import { boltWith } from './bolt-write.ts';

export type { KeptVolume };

const BUCKET = 'volumes';
/** `{"Name":"keep","Driver":"local","Labels":{"a":"b"},"Options":null}` */
const RECORD =
  /\{"Name":"(?:[^"\\]|\\.){1,512}","Driver":"[^"\\]{1,256}","Labels":(?:null|\{(?:[^{}"]|"(?:[^"\\]|\\.){0,4096}"){0,4096}\}),"Options":(?:null|\{(?:[^{}"]|"(?:[^"\\]|\\.){0,4096}"){0,4096}\})\}/g;
/** More is not read, in bytes. */
const MAX_BYTES = 16 * 1024 * 1024;

/** By name, each as it stands last in the file; deleted ones may be among them. */
export function volumeRecordsIn(bytes: Buffer): ReadonlyMap<string, KeptVolume> {
  const text = bytes.subarray(0, MAX_BYTES).toString('utf8');
  const found = [...text.matchAll(RECORD)].map(([record]) => volumeFrom(parseJson(record)));
  return new Map(found.filter((volume) => volume !== null).map((volume) => [volume.name, volume]));
}

export function volumesDatabase(volumes: readonly KeptVolume[]): Buffer {
  const records = volumes.map(({ name, driver, labels, options }): [string, string] => [
    name,
    JSON.stringify({ Name: name, Driver: driver, Labels: orNull(labels), Options: orNull(options) }),
  ]);
  return boltWith(BUCKET, Object.fromEntries(records));
}

function orNull(texts: KeptVolume['labels']): KeptVolume['labels'] | null {
  return Object.keys(texts).length === 0 ? null : texts;
}
