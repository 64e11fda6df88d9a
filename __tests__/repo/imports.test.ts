/** The folders of src/ import only what the architecture allows, and the core is pure. */
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { importsOf, type SourceFile, sourceFiles } from './source-files.ts';

/** As in docs/architecture.md. Files directly in src/ wire the folders together and may import all of them. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: [],
  inputs: ['core'],
  command: ['core'],
  attempt: ['core', 'command'],
  classify: ['core'],
  engine: ['core', 'privileged', 'command'],
  privileged: ['core'],
  remedies: ['core', 'engine', 'privileged'],
  report: ['core'],
  'rules-file': ['core', 'classify', 'inputs'],
};

/** Bundled into `dist/`, and loaded only to read a rules file after a failed attempt. */
const PACKAGES: Readonly<Record<string, string>> = {
  yaml: 'src/rules-file/read-yaml.ts',
  re2js: 'src/rules-file/compile-pattern.ts',
};

/** What the privileged operations may import besides: checks of files only read, and where the files are root's they run there. */
const CHECKS = 'src/engine/checks/';

/** Clock, randomness and the process are parameters of the core, never its own. */
const IMPURE = /\bDate\b|Math\.random|\bprocess\.|\bconsole\.|\bperformance\.|\bsetTimeout\b|\bglobalThis\b/;

const FILES = sourceFiles('src');

/** `core` for `src/core/x.ts`; empty for a file directly in src/. */
function folderOf(file: string): string {
  const [, folder = '', rest] = file.split('/');
  return rest === undefined ? '' : folder;
}

/** Files of our own that a file imports, relative to the repository's root. */
function importedFiles(file: SourceFile): readonly string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => path.posix.join(path.posix.dirname(file.path), name));
}

function isAllowed(own: string, imported: string): boolean {
  const folder = folderOf(imported);
  if (own === 'privileged' && imported.startsWith(CHECKS)) return true;
  return folder === own || MAY_IMPORT[own]?.includes(folder) === true;
}

test('every folder of src is in the table', () => {
  const folders = new Set(FILES.map((file) => folderOf(file.path)).filter((folder) => folder !== ''));
  expect([...folders].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

test('folders import only what the table allows', () => {
  const wrong = FILES.filter((file) => folderOf(file.path) !== '').flatMap((file) =>
    importedFiles(file)
      .filter((imported) => !isAllowed(folderOf(file.path), imported))
      .map((imported) => `${file.path} imports ${imported}`),
  );
  expect(wrong).toEqual([]);
});

test('relative imports name the file as it is, with .ts', () => {
  const wrong = FILES.flatMap((file) =>
    importsOf(file)
      .filter((name) => name.startsWith('.') && !name.endsWith('.ts'))
      .map((name) => `${file.path}: ${name}`),
  );
  expect(wrong).toEqual([]);
});

test('the product depends on Node’s own modules, and in one place each on the packages of rules files', () => {
  const wrong = FILES.flatMap((file) =>
    importsOf(file)
      .filter((name) => !name.startsWith('.') && !name.startsWith('node:') && PACKAGES[name] !== file.path)
      .map((name) => `${file.path}: ${name}`),
  );
  expect(wrong).toEqual([]);
});

describe.each(['core', 'classify'])('%s', (folder) => {
  const files = FILES.filter((file) => folderOf(file.path) === folder);

  test('imports nothing of Node', () => {
    expect(
      files
        .filter((file) => importsOf(file).some((name) => name.startsWith('node:')))
        .map((file) => file.path),
    ).toEqual([]);
  });

  test('has no clock, no randomness and no process of its own', () => {
    expect(files.filter((file) => IMPURE.test(withoutTexts(file.code))).map((file) => file.path)).toEqual([]);
  });
});

/** Rules quote other people's logs; what stands in a string is no code. */
function withoutTexts(code: string): string {
  return code.replace(
    /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/(?![/*\s])(?:[^/\\\n]|\\.)+\/[a-z]*/g,
    "''",
  );
}

/** Loads YAML and patterns with it; it is loaded only by the commands that are about rules files. */
const READERS = /^src\/(?:rules-file\/|cli-rules\.ts$)/;

test('what reads rules files is imported only where it is needed, and when', () => {
  const eager = FILES.filter(({ path: file }) => !READERS.test(file)).flatMap((file) =>
    [...file.code.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm)]
      .map(([, name = '']) => path.posix.join(path.posix.dirname(file.path), name))
      .filter((imported) => READERS.test(imported))
      .map((imported) => `${file.path} imports ${imported}`),
  );
  expect(eager).toEqual([]);
});
