/** Bytes to lines: UTF-8 split across chunks, a last line without line break, and lines of any length in bounded memory. */

const LINE_FEED = 10;

export interface LineSplitter {
  push(chunk: Buffer): void;
  /** Hands over a last line that has no line break. */
  end(): void;
  /** What has come of a line that has not ended yet. */
  pending(): Buffer;
}

/**
 * Calls `onLine` for each line, without its line break. Of a line longer than `maxBytes` only the first `maxBytes` are
 * kept. Lines are cut at bytes and decoded whole, so a character is never torn, and nothing is copied twice.
 * `bytes` are the line's own, also where they are no UTF-8; they hold only during the call.
 */
export function createLineSplitter(
  onLine: (line: string, bytes: Buffer) => void,
  maxBytes: number,
): LineSplitter {
  let parts: Buffer[] = [];
  let length = 0;

  function keep(part: Buffer): void {
    const kept = part.subarray(0, Math.max(0, maxBytes - length));
    if (kept.length > 0) parts.push(kept);
    length += kept.length;
  }

  function flush(): void {
    const line = Buffer.concat(parts, length);
    parts = [];
    length = 0;
    onLine(line.toString('utf8'), line);
  }

  return {
    push(chunk) {
      let from = 0;
      for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
        if (length === 0 && end - from <= maxBytes)
          onLine(chunk.toString('utf8', from, end), chunk.subarray(from, end));
        else {
          keep(chunk.subarray(from, end));
          flush();
        }
        from = end + 1;
      }
      if (from < chunk.length) keep(chunk.subarray(from));
    },
    end() {
      if (length > 0) flush();
    },
    pending: () => Buffer.concat(parts, length),
  };
}
