/** A rules file on the disk: what is read of it, and what is not. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { toRunOptions } from '../../src/inputs/to-plan.ts';
import { type LoadedRules, loadRules } from '../../src/rules-file/load-rules.ts';
import { ENDLESS } from '../../src/rules-file/patience.ts';
import { findRulesFile, loadTaught } from '../../src/taught-rules.ts';
import { A_RULE, aFile } from './a-file.ts';

let base = '';
beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'buildmend-rules-'));
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const DEFAULT = '.github/buildmend.yml';
function write(name: string, content: string | Buffer): void {
  mkdirSync(path.dirname(path.join(base, name)), { recursive: true });
  writeFileSync(path.join(base, name), content);
}
const load = (file: string): Promise<LoadedRules> => loadRules(file, base, ENDLESS);
const messageOf = (loaded: LoadedRules): string | undefined =>
  loaded.kind === 'problems' ? loaded.problems[0]?.message : loaded.kind;

describe('a file', () => {
  test('is read from the workspace', async () => {
    write(DEFAULT, aFile([A_RULE]));
    expect(messageOf(await load(DEFAULT))).toBe('rules');
  });

  test('may be missing', async () => {
    expect(messageOf(await load(DEFAULT))).toBe('missing');
  });

  test('may begin with a byte order mark and end its lines as Windows does', async () => {
    write(DEFAULT, `\ufeff${aFile([A_RULE]).replaceAll('\n', '\r\n')}`);
    expect(messageOf(await load(DEFAULT))).toBe('rules');
  });

  test('is refused when it is too large, no text, no file, or a pipe', async () => {
    write('large.yml', `#${'x'.repeat(256 * 1024)}`);
    expect(messageOf(await load('large.yml'))).toContain('larger than 256 KiB');
    write('latin1.yml', Buffer.from([0x76, 0xe9, 0x0a]));
    expect(messageOf(await load('latin1.yml'))).toContain('not UTF-8');
    mkdirSync(path.join(base, 'folder.yml'));
    expect(messageOf(await load('folder.yml'))).toContain('it is no file');
    execFileSync('mkfifo', [path.join(base, 'pipe.yml')]);
    expect(messageOf(await load('pipe.yml'))).toContain('it is no file');
  });

  test('is refused when a link leads out of the workspace, by whatever way', async () => {
    const other = mkdtempSync(path.join(tmpdir(), 'buildmend-secret-'));
    writeFileSync(path.join(other, 'buildmend.yml'), 'token: s3cr3t');
    try {
      symlinkSync(path.join(other, 'buildmend.yml'), path.join(base, 'link.yml'));
      symlinkSync(other, path.join(base, '.github'));
      for (const file of ['link.yml', DEFAULT, path.join(base, 'link.yml')]) {
        const loaded = await load(file);
        expect(messageOf(loaded)).toContain('a link leads out of the workspace');
        expect(JSON.stringify(loaded)).not.toContain('s3cr3t');
      }
      expect(messageOf(await load(path.join(other, 'buildmend.yml')))).toContain('there is no such field');
    } finally {
      rmSync(other, { recursive: true });
    }
  });

  test('may be a link within the workspace', async () => {
    write('rules.yml', aFile([A_RULE]));
    symlinkSync('rules.yml', path.join(base, 'link.yml'));
    expect(messageOf(await load('link.yml'))).toBe('rules');
  });
});

describe('the input', () => {
  const options = (rulesFile?: string) =>
    toRunOptions(
      rulesFile === undefined ? {} : { 'rules-file': rulesFile },
      'cli',
      { throwAwayRunner: false, runnerTemp: null },
      'r',
    );

  test('is the default where it is not given, there or not', () => {
    expect(findRulesFile(options(), base)).toEqual({ file: DEFAULT, base });
  });

  test('is none where it is empty', () => {
    expect(findRulesFile(options(''), base)).toBeNull();
  });

  test('names input, value and mend when the file it names is not there', () => {
    expect(() => findRulesFile(options('ci/rules.yml'), base)).toThrow(
      `Expected input "rules-file" to be a YAML file, got "ci/rules.yml". ${base}/ci/rules.yml does not exist. Correct the path, or leave the input out`,
    );
    write('ci/rules.yml', '');
    expect(findRulesFile(options('ci/rules.yml'), base)).toEqual({ file: 'ci/rules.yml', base });
  });
});

describe('a run', () => {
  async function heard(file: string): Promise<{ said: string[]; warned: unknown[]; rules: number | null }> {
    const said: string[] = [];
    const warned: unknown[] = [];
    const voice = {
      say: (line: string) => void said.push(line),
      warn: (...words: unknown[]) => void warned.push(words),
    };
    const taught = await loadTaught({ file, base }, voice);
    return { said, warned, rules: taught?.rules.length ?? null };
  }

  test('takes the rules and says so', async () => {
    write(DEFAULT, aFile([A_RULE]));
    expect(await heard(DEFAULT)).toEqual({
      said: [`rules of your own: 1 in ${DEFAULT}`],
      warned: [],
      rules: 1,
    });
  });

  test('says nothing where there is no file', async () => {
    expect(await heard(DEFAULT)).toEqual({ said: [], warned: [], rules: null });
  });

  test('goes on without a broken one, and warns with every error', async () => {
    write(DEFAULT, aFile([{ ...A_RULE, class: 'x', tier: 'y' }]));
    const { said, warned, rules } = await heard(DEFAULT);
    expect(rules).toBeNull();
    expect(said).toEqual([
      `${DEFAULT} is left out, because it is wrong:`,
      expect.stringContaining(`${DEFAULT}:4:12: rules[0].class: `),
      expect.stringContaining('rules[0].tier: '),
    ]);
    expect(warned).toEqual([[said.join('\n'), { file: DEFAULT, line: 4 }]]);
  });
});
