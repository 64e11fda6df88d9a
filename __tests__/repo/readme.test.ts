/** What the documents tell a reader to run or open is there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { splitWords } from '../../src/command/split-words.ts';
import { readFlags } from '../../src/inputs/read-flags.ts';
import { ROOT } from './source-files.ts';

const DOCUMENTS = [
  'README.md',
  'CHANGELOG.md',
  '.github/CONTRIBUTING.md',
  '.github/SECURITY.md',
  ...readdirSync(path.join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

const { scripts, dependencies, devDependencies } = JSON.parse(read('package.json'));

test.each(DOCUMENTS)('%s links to files and headings that are there', (file) => {
  const links = [...read(file).matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  const broken = links.filter((link) => !/^https?:/.test(link) && !isThere(file, link));
  expect(broken).toEqual([]);
});

test.each(DOCUMENTS)('%s names only scripts that are there', (file) => {
  const named = [...read(file).matchAll(/npm (?:run )?(test|(?<=run )[\w:]+)/g)].map(
    (match) => match[1] ?? '',
  );
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test('the README shows exactly two commands that set themselves up', () => {
  const part = /## Try it\n([\s\S]*?)\n## /.exec(read('README.md'))?.[1] ?? '';
  const commands = part.split('\n').filter((line) => line.startsWith('npm '));
  expect(commands.map((line) => line.split('#')[0]?.trim())).toEqual(['npm run demo', 'npm test']);
  for (const script of ['demo', 'test'])
    expect(scripts[script]).toMatch(/^sh scripts\/bootstrap\.sh \S+\.ts$/);
});

test('the README’s examples of the CLI are understood', () => {
  const examples = [...read('README.md').matchAll(/^node dist\/cli\/index\.js (.*)$/gm)].map(
    (match) => match[1] ?? '',
  );
  expect(examples.length).toBeGreaterThan(3);
  for (const example of examples) {
    const words = splitWords(example.replace(/\s+#.*$/, ''));
    if (words.kind === 'refused') throw new Error(words.why);
    expect(() => readFlags(words.words)).not.toThrow();
  }
});

test('the README gives a reason for every package', () => {
  const text = read('README.md');
  const names = Object.keys({ ...dependencies, ...devDependencies });
  expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});

test('architecture names only tests that are there', () => {
  const named = [...read('docs/architecture.md').matchAll(/`(__tests__\/[^`]+)`/g)].map(
    (match) => match[1] ?? '',
  );
  expect(named.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
});

test('workflows pin every action by its commit', () => {
  const workflows = readdirSync(path.join(ROOT, '.github/workflows')).map((name) =>
    read(`.github/workflows/${name}`),
  );
  const used = workflows.flatMap((text) => [...text.matchAll(/uses: (.*)/g)].map((match) => match[1] ?? ''));
  expect(used.length).toBeGreaterThan(0);
  expect(used.filter((name) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(name))).toEqual([]);
});

test('the job that stands for all of them needs every other', () => {
  const text = read('.github/workflows/test.yml');
  const jobs = [...(text.split(/^jobs:$/m)[1] ?? '').matchAll(/^ {2}([\w-]+):$/gm)].map(
    (match) => match[1] ?? '',
  );
  const needs = /all-tests-passed:[\s\S]*?needs: \[([^\]]*)\]/.exec(text)?.[1]?.split(', ') ?? [];
  expect([...needs, 'all-tests-passed'].sort()).toEqual(jobs.sort());
});

function isThere(from: string, link: string): boolean {
  const [file = '', heading] = link.split('#');
  const target = file === '' ? from : path.posix.join(path.posix.dirname(from), file);
  if (!existsSync(path.join(ROOT, target))) return false;
  return heading === undefined || anchors(read(target)).includes(heading);
}

function anchors(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map((match) =>
    (match[1] ?? '')
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}
