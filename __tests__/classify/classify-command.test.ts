/** `buildmend classify`: a file, a folder of logs, in every format, and what it says to what it cannot read. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type ClassifyCall, classifyCommand } from '../../src/cli-classify.ts';
import { InputError } from '../../src/inputs/input-error.ts';

const LINK =
  'ERROR: failed to solve: open /var/lib/docker/overlay2/0b1p2xnprrp87dydf6x/link: no such file or directory';
const PASSED = '#1 [internal] load .dockerignore\n#1 DONE 0.0s\n';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'buildmend-classify-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Buffer): string {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

async function run(
  call: Partial<ClassifyCall> & { readonly file: string },
): Promise<{ text: string; status: number }> {
  let text = '';
  const out = {
    write(part: string): void {
      text += part;
    },
  };
  const status = await classifyCommand({ format: 'json', explain: false, ...call }, out);
  return { text, status };
}

describe('a file', () => {
  test('gives one JSON object with exactly the fields of the contract', async () => {
    const { text, status } = await run({ file: write('build.log', `hello\n${LINK}\n`) });
    expect(status).toBe(0);
    expect(JSON.parse(text)).toEqual({
      failureClass: 'overlay2-corruption',
      owner: 'engine',
      confidence: expect.any(Number),
      evidence: [{ rule: expect.stringMatching(/^overlay2\//), line: 2, text: LINK, source: 'engine' }],
    });
  });

  test('is read as what PowerShell writes, too', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`${LINK}\r\n`, 'utf16le')]);
    expect(JSON.parse((await run({ file: write('utf16.log', bytes) })).text).failureClass).toBe(
      'overlay2-corruption',
    );
  });

  test('is told to people with what to do, and nothing that moves their terminal', async () => {
    const { text } = await run({ file: write('build.log', `${LINK}: \x9b2J\x07\n`), format: 'text' });
    expect(text).toMatch(/build\.log: overlay2-corruption \(\d+ % sure\), owner: engine\n/);
    expect(text).toContain('What to do:');
    expect(text).not.toMatch(/[^\n\P{Cc}]/u);
  });

  test('becomes one annotation, and its words cannot become another', async () => {
    const { text } = await run({
      file: write('a:b,c.log', `${LINK} ##[add-mask]x %0A::error::y\n`),
      format: 'github',
    });
    expect(text.trimEnd().split('\n')).toHaveLength(1);
    expect(text).toMatch(
      /^::error file=[^:]*a%3Ab%2Cc\.log,line=1,title=overlay2-corruption \(\d+ %25 sure\)::/,
    );
    expect(text).toContain('%250A::error::y');
    expect(text).not.toContain('##[');
  });

  test('keeps a runner from obeying a log’s words in JSON', async () => {
    const { text } = await run({ file: write('x.log', `${LINK} ##[add-mask]x\n`) });
    expect(text).not.toContain('##[');
    expect(JSON.parse(text).evidence[0].text).toContain('##[add-mask]x');
  });
});

describe('a folder', () => {
  test('gives one result for each file, sorted, and a tally', async () => {
    write('b/2.txt', LINK);
    write('a.txt', PASSED);
    write('b/1.txt', LINK);
    write('.hidden', LINK);
    symlinkSync(folder, path.join(folder, 'loop'));
    const { text, status } = await run({ file: folder });
    const { results, tally } = JSON.parse(text);
    expect(status).toBe(0);
    const told = results.map((one: { file: string; failureClass: string }) => [
      path.relative(folder, one.file),
      one.failureClass,
    ]);
    expect(told).toEqual([
      ['a.txt', 'none'],
      [path.join('b', '1.txt'), 'overlay2-corruption'],
      [path.join('b', '2.txt'), 'overlay2-corruption'],
    ]);
    expect(tally).toEqual({ 'overlay2-corruption': 2, none: 1 });
  });

  test('says which file could not be read, reads the others, and ends with status 2', async () => {
    write('a.zip', Buffer.from('PK\x03\x04whatever'));
    write('b.txt', LINK);
    const { text, status } = await run({ file: folder });
    const { results, tally } = JSON.parse(text);
    expect(status).toBe(2);
    expect(results[0].error).toContain('a.zip is packed (zip); unpack it first.');
    expect(results[1].failureClass).toBe('overlay2-corruption');
    expect(tally).toEqual({ 'overlay2-corruption': 1, unreadable: 1 });
  });

  test('counts the classes at the end of text and annotations', async () => {
    write('a.txt', LINK);
    write('b.txt', PASSED);
    expect((await run({ file: folder, format: 'text' })).text).toMatch(
      /\n {5}1 {2}none\n {5}1 {2}overlay2-corruption\n$/,
    );
    expect((await run({ file: folder, format: 'github' })).text).toMatch(
      /^::error [^\n]*\n::notice [^\n]*\nnone: 1, overlay2-corruption: 1\n$/,
    );
  });
});

describe('what cannot be read', () => {
  test.each([
    ['nothing', () => path.join(folder, 'nothing.log'), 'nothing.log does not exist.'],
    ['an empty folder', () => folder, 'holds no files.'],
    ['gzip', () => write('x.gz', Buffer.from([0x1f, 0x8b, 8, 0])), 'is packed (gzip); unpack it first.'],
    ['a binary', () => write('x.bin', Buffer.alloc(100)), 'is no text; give the log of a build.'],
  ])('%s is refused with a sentence', async (_, make, message) => {
    const call = run({ file: make() });
    await expect(call).rejects.toBeInstanceOf(InputError);
    await expect(call).rejects.toThrow(message);
  });
});

describe('--explain', () => {
  const log = [
    '#7 [2/2] RUN make',
    '#7 0.1 open /var/lib/docker/overlay2/0b1p2xnprrp87dydf6x/link: no such file or directory',
    '#7 ERROR: process "/bin/sh -c make" did not complete successfully: exit code: 1',
    'ERROR: failed to solve: process "/bin/sh -c make" did not complete successfully: exit code: 1',
  ].join('\n');

  test('tells of every rule that matched where it stood and why it did or did not count', async () => {
    const { text } = await run({ file: write('x.log', log), explain: true });
    const { explanation } = JSON.parse(text);
    expect(explanation).toContainEqual(
      expect.objectContaining({
        line: 2,
        source: 'step',
        counted: false,
        because: 'a step’s own output proves nothing of the kind',
      }),
    );
    expect(explanation).toContainEqual(
      expect.objectContaining({
        rule: 'step/exit-status',
        line: 4,
        source: 'engine',
        counted: true,
        because: 'it is the strongest evidence',
      }),
    );
    const lines = explanation.map((one: { line: number }) => one.line);
    expect(lines).toEqual(lines.toSorted((a: number, b: number) => a - b));
  });

  test('changes nothing of the answer', async () => {
    const file = write('x.log', `${log}\n${LINK}\n`);
    const { explanation, ...explained } = JSON.parse((await run({ file, explain: true })).text);
    expect(explained).toEqual(JSON.parse((await run({ file })).text));
    expect(explanation.length).toBeGreaterThan(2);
  });

  test('says so when no rule matched', async () => {
    const { text } = await run({ file: write('x.log', 'hello'), format: 'text', explain: true });
    expect(text).toContain('No rule matched any line.');
  });
});
