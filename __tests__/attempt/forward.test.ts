import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { forward } from '../../src/attempt/forward.ts';
import type { OutputReader } from '../../src/attempt/output-reader.ts';

/** Reads as it should until a chunk says `bad`, and after that would fail at everything. */
function failingReader(): OutputReader {
  let isBroken = false;
  function whenWhole(out: Buffer): Buffer {
    if (isBroken) throw new RangeError('a defect of ours');
    return out;
  }
  return {
    push(chunk) {
      isBroken ||= chunk.includes('bad');
      return whenWhole(Buffer.from(chunk.toString().toUpperCase()));
    },
    idle: () => whenWhole(Buffer.alloc(0)),
    end: () => whenWhole(Buffer.from('END')),
    refusal: '',
  };
}

async function forwarded(chunks: readonly string[]): Promise<{ out: string; failure: string | null }> {
  const source = new PassThrough();
  const sink = new PassThrough();
  const forwarding = forward(source, failingReader(), sink, () => {});
  for (const chunk of chunks) source.write(chunk);
  source.end();
  await forwarding.done;
  sink.end();
  return { out: await text(sink), failure: forwarding.failure };
}

test('shows what the reader makes of the bytes', async () => {
  expect(await forwarded(['one '])).toEqual({ out: 'ONE END', failure: null });
});

test('passes the bytes on as they are once the reader has failed, and says why', async () => {
  expect(await forwarded(['one ', 'bad ', 'two'])).toEqual({
    out: 'ONE bad two',
    failure: 'a defect of ours',
  });
});
