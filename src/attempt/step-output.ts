/** A step's output that has not been turned into lines yet: all of it, or its last part. */

export interface StepOutput {
  push(bytes: string): void;
  /** The kept lines, and forgets them; the first is left out when its beginning was let go. */
  take(): readonly string[];
}

/** Whole chunks are let go, so that a step that prints without end costs nothing more than the keeping of its last part. */
export function createStepOutput(keepBytes: number | null): StepOutput {
  let chunks: string[] = [];
  let length = 0;
  let isCut = false;

  return {
    push(bytes) {
      if (bytes === '') return;
      chunks.push(bytes);
      length += bytes.length;
      while (keepBytes !== null && chunks.length > 1 && length - (chunks[0]?.length ?? 0) >= keepBytes) {
        length -= chunks.shift()?.length ?? 0;
        isCut = true;
      }
    },
    take() {
      if (length === 0) return [];
      const all = chunks.join('');
      const from = keepBytes === null ? 0 : Math.max(0, all.length - keepBytes);
      const lines = all.slice(from, all.endsWith('\n') ? -1 : undefined).split('\n');
      if ((isCut || from > 0) && lines.length > 1) lines.shift();
      chunks = [];
      length = 0;
      isCut = false;
      return lines;
    },
  };
}
