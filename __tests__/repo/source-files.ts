/** The repository's TypeScript files, read for the tests of its own rules. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** Relative to the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Without comments, and with the contents of strings and regular expressions left in. */
  readonly code: string;
}

/** Every `.ts` file below a folder of the repository, sorted. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(ROOT, folder, name), 'utf8');
      return { path: path.posix.join(folder, name), text, code: withoutComments(text) };
    });
}

/** Good enough for our own style: comments stand on lines of their own, or after two spaces at most. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** What a file imports, static and dynamic, types included. */
export function importsOf(file: SourceFile): readonly string[] {
  const found = file.code.matchAll(/(?<![\w-])(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g);
  return [...found].map((match) => match[1] ?? '');
}
