/** What the daemons of real engines logged, as they wrote it and as journald, syslog and Docker Desktop show it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { classifyText } from '../../src/classify-file.ts';

interface Journal {
  /** `version-case`. */
  readonly id: string;
  readonly label: string;
  readonly log: string;
}

const JOURNALS = readFileSync(new URL('captured-journals.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line): Journal => JSON.parse(line));

const SHOWN: readonly (readonly [string, string])[] = [
  ['the daemon', ''],
  ['journalctl', 'Nov 21 07:20:07 host dockerd[1234]: '],
  ['journalctl of a snap', 'Nov  1 07:20:07 host docker.dockerd[1234]: '],
  ['journalctl -o short-iso', '2026-11-21T07:20:07+0000 host dockerd[1234]: '],
  ['journalctl -o short-iso of a newer systemd', '2026-11-21T07:20:07+00:00 host dockerd[1234]: '],
  ['journalctl -o short-iso-precise', '2026-11-21T07:20:07.663168+0000 host dockerd[1234]: '],
  ['journalctl -o short-full', 'Sat 2026-11-21 07:20:07 UTC host dockerd[1234]: '],
  ['syslog of a newer rsyslog', '2026-11-21T07:20:07.663168+00:00 host dockerd[1234]: '],
  ['Docker Desktop', '[2026-11-21T07:20:07.663168200Z][dockerd][I] '],
];

describe.each(SHOWN)('as %s shows it', (_, before) => {
  test.each(JOURNALS.map((journal) => [journal.id, journal] as const))('%s', async (__, { label, log }) => {
    const lines = log.split('\n').map((line) => before + line);
    expect((await classifyText(lines)).failureClass).toBe(label);
  });
});

test('a container’s own log in the journal proves nothing', async () => {
  for (const { log } of JOURNALS) {
    const lines = log.split('\n').map((line) => `Nov 21 07:20:07 host 0a1b2c3d4e5f[1234]: ${line}`);
    expect((await classifyText(lines)).failureClass).toBe('unknown');
  }
});
