/** `buildmend classify [FILE|-]`: one JSON object that says why the build of a log failed. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createLineSplitter } from './attempt/lines.ts';
import { classifyText } from './classify-file.ts';
import { InputError } from './inputs/input-error.ts';

/** Resolves to exit status 0 also for `unknown`: it is an answer. Throws InputError when the file cannot be read. */
export async function classifyFile(file: string | null): Promise<number> {
  const input = file === null ? process.stdin : await open(file);
  const { failureClass, owner, confidence, evidence } = await classifyText(linesOf(input));
  process.stdout.write(`${JSON.stringify({ failureClass, owner, confidence, evidence }, null, 2)}\n`);
  return 0;
}

async function open(file: string): Promise<NodeJS.ReadableStream> {
  const info = await stat(file).catch(() => null);
  if (info === null) throw new InputError(`classify: ${file} does not exist or cannot be read.`);
  if (info.isDirectory()) throw new InputError(`classify: ${file} is a directory; give the log file.`);
  return createReadStream(file);
}

/** rawjson lines carry whole blocks of output: up to this length they are read whole. */
const MAX_LINE_BYTES = 4 * 1024 * 1024;

async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  let ready: string[] = [];
  const splitter = createLineSplitter((line) => ready.push(line), MAX_LINE_BYTES);
  for await (const chunk of input) {
    splitter.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    yield* ready;
    ready = [];
  }
  splitter.end();
  yield* ready;
}
