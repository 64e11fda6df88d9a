/** A step's output that has not been turned into lines yet, bounded: what is let go, or handed over, is not held. */

export interface StepOutput {
  /** The lines that can be told at once, without their line breaks. */
  push(bytes: string): readonly string[];
  /** The lines that were held back, and forgets them. */
  take(): readonly string[];
  isEmpty(): boolean;
}

/** More of a line that does not end is let go, its start first. */
const MAX_OPEN_BYTES = 16_384;

/** Every line, as soon as it ends. */
export function createOutputLines(): StepOutput {
  const open = createTail(MAX_OPEN_BYTES);
  return {
    push(bytes) {
      const end = bytes.lastIndexOf('\n');
      if (end === -1) {
        open.push(bytes);
        return [];
      }
      const lines = (open.take() + bytes.slice(0, end)).split('\n');
      open.push(bytes.slice(end + 1));
      return lines;
    },
    take() {
      const rest = open.take();
      return rest === '' ? [] : [rest];
    },
    isEmpty: open.isEmpty,
  };
}

/** Only the last part, when it is taken: a step that prints without end costs nothing more than the keeping of that part. */
export function createOutputTail(keepBytes: number): StepOutput {
  const tail = createTail(keepBytes);
  return {
    push(bytes) {
      tail.push(bytes);
      return [];
    },
    take() {
      const isCut = tail.isCut();
      const all = tail.take();
      if (all === '') return [];
      const lines = all.slice(0, all.endsWith('\n') ? -1 : undefined).split('\n');
      // Its beginning was let go
      if (isCut && lines.length > 1) lines.shift();
      return lines;
    },
    isEmpty: tail.isEmpty,
  };
}

function createTail(keepBytes: number) {
  let chunks: string[] = [];
  let length = 0;
  let isCut = false;

  return {
    push(bytes: string): void {
      if (bytes === '') return;
      const kept = bytes.length > keepBytes ? copyOf(bytes.slice(-keepBytes)) : bytes;
      if (kept.length < bytes.length) isCut = true;
      chunks.push(kept);
      length += kept.length;
      while (chunks.length > 1 && length - (chunks[0]?.length ?? 0) >= keepBytes) {
        length -= chunks.shift()?.length ?? 0;
        isCut = true;
      }
    },
    take(): string {
      const all = chunks.join('');
      isCut = false;
      chunks = [];
      length = 0;
      return all.length > keepBytes ? all.slice(-keepBytes) : all;
    },
    isCut: () => isCut || length > keepBytes,
    isEmpty: () => length === 0,
  };
}

/** A part of a string holds on to all of it. */
function copyOf(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('latin1');
}
