/** Reads the journal of one unit since a moment; bounded. */
import { execFile } from 'node:child_process';

export interface ReadJournalArgs {
  readonly unit: string;
  readonly sinceMs: number;
  readonly maxLines: number;
  /** Of whose manager the unit is; absent or null: the system's. */
  readonly uid?: number | null;
}

/** Null when journalctl is missing or may not be read. */
export function readJournal(args: ReadJournalArgs, signal: AbortSignal): Promise<readonly string[] | null> {
  if (!/^[A-Za-z0-9@._:\\-]+$/.test(args.unit)) throw new Error(`refused unit ${JSON.stringify(args.unit)}`);
  const since = `--since=@${(args.sinceMs / 1000).toFixed(3)}`;
  // Not `-n`: together with `--since` it counts from the beginning on some versions.
  const words = [...unitWords(args), since, '-o', 'cat', '--no-pager', '-q'];
  return new Promise((resolve) => {
    execFile('journalctl', words, { signal, maxBuffer: 64 * 1024 * 1024 }, (error, stdout) => {
      resolve(error === null ? lastLines(stdout, args.maxLines) : null);
    });
  });
}

function lastLines(text: string, maxLines: number): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .slice(-maxLines);
}

/** A user sees their own units' journal, root sees everybody's. */
function unitWords({ unit, uid = null }: ReadJournalArgs): readonly string[] {
  if (uid === null) return ['-u', unit];
  return uid === process.geteuid?.() ? ['--user', '-u', unit] : [`_SYSTEMD_USER_UNIT=${unit}`, `_UID=${uid}`];
}
