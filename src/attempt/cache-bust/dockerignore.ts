/** Which files of a build context its `.dockerignore` leaves out, as moby's patternmatcher decides it. */
import { posix } from 'node:path';

export interface Ignore {
  /** @param path - relative to the context, with slashes */
  readonly isIgnored: (path: string) => boolean;
  /** Some pattern takes files back in, so that an ignored directory may hold some that count. */
  readonly hasExceptions: boolean;
}

interface Pattern {
  readonly expression: RegExp;
  readonly isException: boolean;
}

/** moby/patternmatcher: the last pattern that matches the path or a directory above it decides. */
export function parseDockerignore(text: string): Ignore {
  const patterns = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .flatMap(toPattern);
  return {
    hasExceptions: patterns.some(({ isException }) => isException),
    isIgnored: (path) => {
      const all = withParents(path);
      const last = patterns.findLast(({ expression }) => all.some((one) => expression.test(one)));
      return last !== undefined && !last.isException;
    },
  };
}

function withParents(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}

/** None for an empty line, a comment, and what Go could not compile either. */
function toPattern(line: string): readonly Pattern[] {
  if (line.startsWith('#')) return [];
  const trimmed = line.trim();
  const isException = trimmed.startsWith('!');
  const given = isException ? trimmed.slice(1).trim() : trimmed;
  if (given === '') return [];
  const clean = posix
    .normalize(given)
    .replace(/(?<=.)\/$/, '')
    .replace(/^\/(?=.)/, '');
  try {
    return [{ expression: new RegExp(`^${toExpression(clean)}$`, 's'), isException }];
  } catch {
    return [];
  }
}

/** moby/patternmatcher, `Pattern.compile`. */
function toExpression(pattern: string): string {
  let expression = '';
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern.charAt(at);
    if (char === '*' && pattern.charAt(at + 1) === '*') {
      at += pattern.charAt(at + 2) === '/' ? 2 : 1;
      expression += at + 1 >= pattern.length ? '.*' : '(?:.*/)?';
    } else if (char === '*') expression += '[^/]*';
    else if (char === '?') expression += '[^/]';
    else if (char === '\\') {
      at += 1;
      expression += pattern.charAt(at).replace(/\W/, '\\$&') || '\\\\';
    } else expression += '[]'.includes(char) ? char : escaped(char);
  }
  return expression;
}

/** Inside of brackets only `-` and `^` mean something to Go, and they do so unescaped. */
function escaped(char: string): string {
  return /[.$+(){}|/]/.test(char) ? `\\${char}` : char === '\\' ? '\\\\' : char;
}
