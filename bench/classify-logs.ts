/** Makes logs of any length that look like a build's: three steps that print what compilers and package managers print. */

const WORDS = [
  'gcc -O2 -Wall -c src/main.c -o build/main.o',
  'Compiling serde v1.0.197',
  'Downloading https://registry.example/lodash/-/lodash-4.17.21.tgz',
  'added 1432 packages in 12s',
  'warning: unused variable',
  'Get:12 http://deb.example/debian bookworm/main amd64 libssl3',
  'Unpacking libc6:amd64 (2.36-9) over (2.36-8)',
  'Processing triggers for man-db',
  'note: required by a bound in',
  'ok 1231 - keeps what it read',
  'at Object.<anonymous> (/app/src/index.js:12:3)',
];
const STEPS = ['[1/3] RUN make a', '[2/3] RUN make b', '[3/3] RUN make c'];
const FAILED = 'process "/bin/sh -c make c" did not complete successfully: exit code: 2';
/** Repeated until the log is long enough; the same words for everyone who measures. */
const BLOCK_LINES = 40_000;

/** Some lines are short and some long; no clock and no chance, so that two runs measure the same. */
function text(at: number): string {
  const word = (of: number): string => WORDS[of % WORDS.length] ?? '';
  return Array.from({ length: 1 + (at % 3) }, (_, of) => word(at * 7 + of * 3)).join(' ');
}

export function* plainLog(bytes: number): Generator<Buffer> {
  const heads = STEPS.map((name, at) => `#${7 + at} ${name}\n`).join('');
  yield Buffer.from(
    `#0 building with "default" instance using docker driver\n\n#1 [internal] load build definition from Dockerfile\n#1 DONE 0.0s\n\n${heads}`,
  );
  const lines = Array.from(
    { length: BLOCK_LINES },
    (_, at) => `#${7 + (at % 3)} ${(at / 1000).toFixed(3)} ${text(at)}\n`,
  );
  yield* repeated(Buffer.from(lines.join('')), bytes);
  yield Buffer.from(
    `#9 ERROR: ${FAILED}\n------\n > ${STEPS[2]}:\n------\nERROR: failed to build: failed to solve: ${FAILED}\n`,
  );
}

export function* rawjsonLog(bytes: number): Generator<Buffer> {
  const digests = STEPS.map((_, at) => `sha256:${String(at).repeat(64)}`);
  const vertexes = STEPS.map((name, at) => ({ digest: digests[at], name, started: '2026-11-21T07:00:00Z' }));
  yield Buffer.from(`${JSON.stringify({ vertexes })}\n`);
  const lines = Array.from({ length: BLOCK_LINES }, (_, at) => {
    const data = Buffer.from(`${text(at)}\n${text(at + 1)}\n`).toString('base64');
    const log = { vertex: digests[at % 3], stream: 1, data, timestamp: '2026-11-21T07:00:01.123456789Z' };
    return `${JSON.stringify({ logs: [log] })}\n`;
  });
  yield* repeated(Buffer.from(lines.join('')), bytes);
  const failed = { ...vertexes[2], completed: '2026-11-21T07:00:02Z', error: FAILED };
  yield Buffer.from(
    `${JSON.stringify({ vertexes: [failed] })}\nERROR: failed to build: failed to solve: ${FAILED}\n`,
  );
}

function* repeated(block: Buffer, bytes: number): Generator<Buffer> {
  for (let written = 0; written < bytes; written += block.length) yield block;
}
