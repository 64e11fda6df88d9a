/** What becomes of the bytes of one of the child's streams: what the user sees of them, and what the record keeps. */
import type { LogRecord } from './attempt-record.ts';
import { createLineSplitter } from './lines.ts';
import { createPlainPrinter } from './progress/plain-printer.ts';
import { asBytes } from './progress/solve-status.ts';
import { createStatusLines, type OutputPart } from './status-lines.ts';

export interface OutputReader {
  /** Bytes to show now. */
  push(chunk: Buffer): Buffer;
  /** Bytes to show when nothing came for `IDLE_MS`. */
  idle(): Buffer;
  end(): Buffer;
  /** The tool's refusal of structured progress, held back from the user; empty when it did not refuse. */
  readonly refusal: string;
}

/** progressui's own pause before it shows what it held back. */
export const IDLE_MS = 150;

const NOTHING = Buffer.alloc(0);
/** A status event carries the whole Dockerfile, and a log event what the step wrote at once. */
const MAX_LINE = 32 * 1024 * 1024;
/** Docker 20.10's own BuildKit client: `invalid value "rawjson" passed to --progress`; Compose: `unsupported --progress value`. */
const REFUSAL = /progress.*\brawjson\b|\brawjson\b.*progress/;

/** Bytes pass untouched; nothing of them is evidence (`-o -`). */
export function passOn(): OutputReader {
  return { push: (chunk) => chunk, idle: () => NOTHING, end: () => NOTHING, refusal: '' };
}

/** Bytes pass untouched, and their lines are recorded. `rawjson`: the user asked for it. */
export function observe(record: LogRecord, format: 'text' | 'rawjson'): OutputReader {
  const parts = createStatusLines();
  function take(part: OutputPart): void {
    if (part.kind === 'status') record.status(part.status);
    else if (parts.mode === 'structured') record.tail(part.line);
    else record.text(part.line);
  }
  const onLine =
    format === 'text'
      ? (line: string) => record.text(line)
      : (line: string) => parts.push(line).forEach(take);
  const lines = createLineSplitter(onLine, format === 'text' ? 65_536 : MAX_LINE);
  return {
    push(chunk) {
      lines.push(chunk);
      return chunk;
    },
    idle: () => NOTHING,
    end() {
      lines.end();
      parts.end().forEach(take);
      return NOTHING;
    },
    refusal: '',
  };
}

/** Status events are shown as plain progress; until the first one comes, and if none comes, text passes as it is. */
export function showStructured(record: LogRecord, now: () => number, title: string | null): OutputReader {
  const printer = createPlainPrinter(now, title);
  const parts = createStatusLines();
  const lines = createLineSplitter(onLine, MAX_LINE);
  /** The line that is being read: text is shown as it came, also where it is no UTF-8. */
  let current: { readonly line: string; readonly bytes: Buffer } = { line: '', bytes: NOTHING };
  let out = '';
  let refusal = '';
  let isShownToEnd = false;
  /** Once plain, bytes pass on as they are, and `lines` only records. */
  let isRaw = false;

  function onLine(line: string, bytes: Buffer): void {
    current = { line, bytes };
    parts.push(line).forEach(take);
  }

  function shown(line: string): string {
    return `${line === current.line ? current.bytes.toString('latin1') : asBytes(line)}\n`;
  }

  function take(part: OutputPart): void {
    if (part.kind === 'status') {
      record.status(part.status);
      out += printer.update(part.status);
    } else if (parts.mode === 'structured') {
      if (!isShownToEnd) out += printer.done();
      isShownToEnd = true;
      record.tail(part.line);
      out += shown(part.line);
    } else takeText(part.line);
  }

  function takeText(line: string): void {
    if (parts.mode === 'undecided' && REFUSAL.test(line)) {
      refusal += `${line}\n`;
      return;
    }
    record.text(line);
    if (!isRaw) out += shown(line);
  }

  function flush(): Buffer {
    if (out === '') return NOTHING;
    const bytes = Buffer.from(out, 'latin1');
    out = '';
    return bytes;
  }

  /** From here on bytes pass untouched, an unfinished line first. */
  function turnRaw(): Buffer {
    const before = flush();
    isRaw = true;
    return Buffer.concat([before, lines.pending()]);
  }

  return {
    push(chunk) {
      lines.push(chunk);
      if (isRaw) return chunk;
      return parts.mode === 'plain' ? turnRaw() : flush();
    },
    idle() {
      if (parts.mode === 'structured') out += printer.refresh();
      // Text that waits for its line's end: a question, or progress that overwrites itself.
      else if (!isRaw && refusal === '' && isText(lines.pending())) return turnRaw();
      return flush();
    },
    end() {
      const hadBreak = lines.pending().length === 0;
      lines.end();
      parts.end().forEach(take);
      if (parts.mode === 'structured' && !isShownToEnd) out += printer.done();
      else if (!hadBreak && !isRaw) out = out.slice(0, -1);
      return flush();
    },
    get refusal() {
      return refusal;
    },
  };
}

function isText(pending: Buffer): boolean {
  return pending.length > 0 && pending[0] !== 0x7b;
}
