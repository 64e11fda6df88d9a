/** What the CLI's hidden subcommand `privileged` runs, as root: one operation from stdin, one answer on stdout. */

import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { messageOf } from '../core/message-of.ts';
import { callOp, isOpName } from './ops.ts';

/**
 * Reads one line `{"op","args"}`, writes one line `{"ok":true,"result"}` or `{"ok":false,"message"}`.
 * The end of stdin before the answer tells the operation to end at its next safe point (the caller cannot signal root).
 * Resolves to the exit status: 0 when an answer was written.
 */
export async function privilegedMain(input: Readable, output: Writable): Promise<number> {
  const ending = new AbortController();
  const lines = createInterface({ input });
  const first = await new Promise<string | null>((resolve) => {
    lines.once('line', resolve);
    lines.once('close', () => {
      ending.abort(new Error('the caller ended'));
      resolve(null);
    });
  });
  if (first === null) return 2;
  const answer = await perform(first, ending.signal);
  await new Promise<void>((resolve) => output.write(`${JSON.stringify(answer)}\n`, () => resolve()));
  lines.close();
  input.destroy();
  return 0;
}

async function perform(line: string, signal: AbortSignal): Promise<unknown> {
  try {
    const request: { readonly op?: unknown; readonly args?: unknown } = JSON.parse(line);
    if (typeof request.op !== 'string' || !isOpName(request.op)) throw new Error('no such operation');
    if (typeof request.args !== 'object' || request.args === null) throw new Error('arguments are missing');
    const args = JSON.parse(JSON.stringify(request.args));
    return { ok: true, result: await callOp(request.op, args, signal) };
  } catch (error) {
    return { ok: false, message: messageOf(error) };
  }
}
