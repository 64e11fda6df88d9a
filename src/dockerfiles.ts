/** Reads the command's local Dockerfiles for the images they stand on. */
import { readFile } from 'node:fs/promises';
import type { WrappedCommand } from './command/wrapped-command.ts';
import { type DockerfileImages, imagesOf } from './remedies/dockerfile-from.ts';

/** Null where there is no local Dockerfile, or one cannot be read: then nothing is known of its images. */
export async function readDockerfiles(command: WrappedCommand): Promise<DockerfileImages | null> {
  if (command.dockerfiles.length === 0) return null;
  const settings = {
    buildArgs: buildArgs(command.argv),
    contexts: Object.keys(pairs(command.argv, '--build-context')),
  };
  try {
    const texts = await Promise.all(command.dockerfiles.map((file) => readFile(file, 'utf8')));
    const all = texts.map((text) => imagesOf(text, settings));
    return {
      images: all.flatMap(({ images }) => images),
      unresolved: all.flatMap(({ unresolved }) => unresolved),
    };
  } catch {
    return null;
  }
}

function buildArgs(argv: readonly string[]): Readonly<Record<string, string>> {
  return pairs(argv, '--build-arg');
}

/** `--option NAME=value` and `--option=NAME=value`. */
function pairs(argv: readonly string[], option: string): Readonly<Record<string, string>> {
  const given = argv.flatMap((word, index) => {
    if (word === option) return [argv[index + 1] ?? ''];
    return word.startsWith(`${option}=`) ? [word.slice(option.length + 1)] : [];
  });
  return Object.fromEntries(
    given.flatMap((pair) => {
      const equals = pair.indexOf('=');
      return equals > 0 ? [[pair.slice(0, equals), pair.slice(equals + 1)]] : [];
    }),
  );
}
