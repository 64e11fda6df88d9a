/** Gives an engine images over its API (`POST /images/load`, what `docker load` does), streamed. */
import { request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const MAX_ANSWER = 1024 * 1024;

/** Throws the engine's own error. Resolves once it has taken all of them. */
export async function loadImages(
  socketPath: string,
  archive: AsyncIterable<Buffer>,
  signal: AbortSignal,
): Promise<void> {
  const call = request({
    socketPath,
    path: '/images/load?quiet=1',
    method: 'POST',
    headers: { Host: 'docker', 'Content-Type': 'application/x-tar', Connection: 'close' },
    agent: false,
    signal,
  });
  const answered = answerOf(call);
  // The engine may refuse before it has read all; then its answer says why, and not the broken pipe
  const sent = pipeline(Readable.from(archive), call).then(
    () => null,
    (error: unknown) => error,
  );
  const answer = await answered.catch(async (error: unknown) => {
    throw (await sent) ?? error;
  });
  const why = errorIn(answer);
  if (why !== null) throw new Error(why);
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

function answerOf(call: ReturnType<typeof request>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    call.once('error', reject);
    call.once('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= MAX_ANSWER) chunks.push(chunk);
      });
      response.once('error', reject);
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString('utf8') }),
      );
    });
  });
}

/** The engine reports what happens while it loads as a line of JSON each, also what fails then. */
function errorIn({ status, body }: Answer): string | null {
  if (status !== 200) return textAt(body, 'message') ?? `the engine answered with ${status}`;
  return body.split('\n').reduce<string | null>((found, line) => found ?? textAt(line, 'error'), null);
}

function textAt(json: string, key: string): string | null {
  try {
    const told: Readonly<Record<string, unknown>> = { ...JSON.parse(json) };
    const text = told[key];
    return typeof text === 'string' ? text : null;
  } catch {
    return null;
  }
}
