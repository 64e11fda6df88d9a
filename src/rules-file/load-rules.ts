/** Reads a rules file from the disk; whoever opens a pull request may have put it there. */
import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import path from 'node:path';
import { messageOf } from '../core/message-of.ts';
import type { Patience } from './patience.ts';
import { type Problem, START } from './problem.ts';
import { type ReadRules, readRules } from './read-rules.ts';

export const MAX_BYTES = 256 * 1024;

export type LoadedRules = ReadRules | { readonly kind: 'missing' };

/** @param base - the workspace, or the current folder; a file named as below it has to be there and nowhere else */
export async function loadRules(file: string, base: string, patience: Patience): Promise<LoadedRules> {
  const wanted = path.resolve(base, file);
  const real = await realpath(wanted).catch(() => null);
  if (real === null) return { kind: 'missing' };
  const realBase = await realpath(base).catch(() => base);
  // A link would let a pull request have the runner's other files quoted in our messages
  if (isBelow(path.resolve(base), wanted) && !isBelow(realBase, real))
    return problem('a link leads out of the workspace; put the file itself there.');
  return read(real, patience);
}

async function read(real: string, patience: Patience): Promise<ReadRules> {
  let handle: FileHandle | null = null;
  try {
    // Not to wait for a pipe's other end
    handle = await open(real, constants.O_RDONLY | constants.O_NONBLOCK);
    if (!(await handle.stat()).isFile()) return problem('it is no file; give a YAML file.');
    const bytes = Buffer.alloc(MAX_BYTES + 1);
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
    if (bytesRead > MAX_BYTES)
      return problem(`it is larger than ${MAX_BYTES / 1024} KiB; take rules out, or shorten their lines.`);
    const text = decode(bytes.subarray(0, bytesRead));
    return text === null ? problem('it is not UTF-8; save it as such.') : readRules(text, patience);
  } catch (error) {
    return problem(`it cannot be read: ${messageOf(error)}`);
  } finally {
    await handle?.close();
  }
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function problem(message: string): { readonly kind: 'problems'; readonly problems: readonly Problem[] } {
  return { kind: 'problems', problems: [{ ...START, path: '', message }] };
}

function isBelow(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '' && !way.startsWith('..') && !path.isAbsolute(way);
}
