/** Lines of 256 KiB made to be slow, read as V8 reads patterns before it optimizes them: it then needs the most stack and time. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const SCRIPT = path.join(import.meta.dirname, '../../fixtures/scripts/read-hostile-lines.ts');

test.each(['--no-regexp-optimization', '--regexp-optimization'])(
  'no decoder throws or stalls on a hostile line, with %s',
  async (flag) => {
    const { stdout } = await promisify(execFile)(process.execPath, [flag, SCRIPT]);
    expect(JSON.parse(stdout)).toEqual([]);
  },
  60_000,
);
