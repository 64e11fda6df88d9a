/** The built command line tool, as a user runs it. */
import path from 'node:path';

const cli = path.join(import.meta.dirname, '..', 'dist', 'cli', 'index.js');

export const CLI: readonly string[] = [process.execPath, cli];
