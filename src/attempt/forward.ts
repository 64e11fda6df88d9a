/** Carries one of the child's streams to the user, no faster than the user takes it. */
import type { Readable, Writable } from 'node:stream';
import { messageOf } from '../core/message-of.ts';
import { IDLE_MS, type OutputReader } from './output-reader.ts';

const NOTHING = Buffer.alloc(0);

export interface Forwarding {
  /** Fulfilled when the stream has ended and the user's stream has taken all of it. */
  readonly done: Promise<void>;
  /** Bytes read so far. */
  readonly bytes: number;
  /** Whether we wait for the user to take what was written. */
  readonly isBlocked: boolean;
  /** Why reading was given up, if it was: from there on bytes pass as they are. Null else. */
  readonly failure: string | null;
  /** Reads no more; what was read is handed on. */
  close(): void;
}

/**
 * `onData` is called for each chunk, for the watches. A user's stream that is closed is no reason to stop the build, nor
 * is an error of ours in reading it.
 */
export function forward(
  source: Readable,
  reader: OutputReader,
  sink: Writable,
  onData: () => void,
): Forwarding {
  let bytes = 0;
  let isBlocked = false;
  let isEnded = false;
  /** Writes that the user's stream has not taken yet. */
  let untaken = 0;
  const done = Promise.withResolvers<void>();
  let failure: string | null = null;
  const idle = setTimeout(() => write(read(reader.idle, NOTHING)), IDLE_MS);

  function read(by: () => Buffer, instead: Buffer): Buffer {
    if (failure !== null) return instead;
    try {
      return by();
    } catch (error) {
      failure = messageOf(error);
      return instead;
    }
  }

  function settle(): void {
    if (isEnded && untaken === 0) done.resolve();
  }

  function taken(): void {
    untaken -= 1;
    settle();
  }

  function write(out: Buffer): void {
    if (out.length === 0 || sink.destroyed) return;
    untaken += 1;
    if (sink.write(out, taken) || isBlocked) return;
    isBlocked = true;
    source.pause();
    const resume = () => {
      isBlocked = false;
      sink.off('drain', resume);
      sink.off('close', resume);
      source.resume();
    };
    sink.on('drain', resume);
    sink.on('close', resume);
  }

  function finish(): void {
    if (isEnded) return;
    isEnded = true;
    clearTimeout(idle);
    write(read(reader.end, NOTHING));
    settle();
  }

  source.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    onData();
    write(read(() => reader.push(chunk), chunk));
    idle.refresh();
  });
  source.once('end', finish);
  source.once('close', finish);
  source.once('error', finish);
  return {
    done: done.promise,
    get bytes() {
      return bytes;
    },
    get isBlocked() {
      return isBlocked;
    },
    get failure() {
      return failure;
    },
    close: () => source.destroy(),
  };
}
