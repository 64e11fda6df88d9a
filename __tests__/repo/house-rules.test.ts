/** The rules of the house that no linter knows. */
import { expect, test } from '@jest/globals';
import { sourceFiles } from './source-files.ts';

const OURS = ['src', 'scripts', 'lab', 'demo', 'bench', '__tests__'].flatMap((folder) => sourceFiles(folder));
/** A test says it in its titles. */
const NO_TESTS = OURS.filter((file) => !file.path.endsWith('.test.ts'));
const SRC = OURS.filter((file) => file.path.startsWith('src/'));

function pathsWhere(wrong: (file: (typeof OURS)[number]) => boolean, files = OURS): readonly string[] {
  return files.filter(wrong).map((file) => file.path);
}

test('every file says in its first line what it is for', () => {
  expect(pathsWhere(({ text }) => !/^(?:#!.*\n)?\/\*\*\s*(?:\n \* )?\S/.test(text), NO_TESTS)).toEqual([]);
});

test('names are kebab-case, and no folder is a drawer', () => {
  expect(
    pathsWhere(
      ({ path }) =>
        !/^(?:__tests__|[a-z0-9.-]+)(?:\/(?:__tests__|[a-z0-9-]+))*\/[a-z0-9-]+(?:\.[a-z]+)*\.ts$/.test(path),
    ),
  ).toEqual([]);
  expect(pathsWhere(({ path }) => /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.ts$)/.test(path))).toEqual(
    [],
  );
});

test('nothing is any', () => {
  expect(pathsWhere(({ code }) => /(?::|<|\bas)\s*any\b|\bany\[\]/.test(code))).toEqual([]);
});

test('nothing is exported by default, and nothing is an enum', () => {
  expect(pathsWhere(({ code }) => /^export default|^(?:export )?(?:const )?enum /m.test(code))).toEqual([]);
});

test('the product casts nothing but to const', () => {
  expect(
    pathsWhere(({ code }) => /[)\]}\w] as (?!const\b)[A-Za-z{[]/.test(withoutImports(code)), SRC),
  ).toEqual([]);
});

const MAX_LINES = 200;

test('files of the product stay short, but for tables', () => {
  const long = SRC.filter(
    ({ path }) => !/\/rules\/|inputs\/inputs\.ts|class-info\.ts|treatments\.ts|option-tables\.ts/.test(path),
  );
  expect(long.filter(({ text }) => text.split('\n').length > MAX_LINES).map((file) => file.path)).toEqual([]);
});

test('no test mocks a module', () => {
  expect(
    pathsWhere(
      ({ path, code }) => path.startsWith('__tests__/') && /jest\.(?:mock|unstable_mockModule)\(/.test(code),
    ),
  ).toEqual([]);
});

/** `import { a as b }` renames; what stands in strings and regular expressions is no code. */
function withoutImports(code: string): string {
  return code
    .replace(/^(?:import|export) [\s\S]*?from '[^']*';$/gm, '')
    .replace(
      /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/(?![/*\s])(?:[^/\\\n]|\\.)+\/[a-z]*/g,
      "''",
    );
}
