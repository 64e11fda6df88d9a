/** What is wrong in a rules file, and where: all problems are told at once, each with how to mend it. */

/** A place in the file; both count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Problem extends Place {
  /** The field: `rules[2].pattern`; empty for the file as a whole. */
  readonly path: string;
  /** What is expected, what stands there, and how to mend it. */
  readonly message: string;
}

/** Takes a problem down; whoever finds one goes on reading. */
export type Tell = (place: Place, path: string, message: string) => void;

export const START: Place = { line: 1, column: 1 };

/** `file:line:column: field: message`, as compilers do; one line, and nothing that a runner would obey. */
export function formatProblem(file: string, { line, column, path, message }: Problem): string {
  return plain(`${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message}`);
}

/** The file is someone's text. */
export function plain(line: string): string {
  return line
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll('##[', '## [')
    .replace(/^(\s*)::/, '$1: :');
}

/** In the order of the file. */
export function sorted(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
