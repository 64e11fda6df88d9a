/** The user's command line, understood: what runs, on which engine and builder, and whether it may run again. */

import type { CacheOption } from '../core/cache-option.ts';

export type BuildTool =
  | 'docker-build'
  | 'buildx-build'
  | 'buildx-bake'
  | 'compose-build'
  | 'compose-v1-build';

export interface WrappedCommand {
  /** As the user gave it, program first. */
  readonly argv: readonly string[];
  readonly tool: BuildTool;
  /** `docker`, `docker-compose`, or a path to one of them. */
  readonly program: string;
  /** The program used for our own calls to the engine: `docker`, or the sibling that the user's path names. */
  readonly docker: string;
  /** The global docker options before the subcommand (`--context x`, `-H …`, `--config …`, `--tls…`), for our own calls. */
  readonly globalArgs: readonly string[];
  /** Index in `argv` of the first word after the subcommand (`build`, `bake`), where options may be inserted. */
  readonly optionsAt: number;
  /** The builder that the command or BUILDX_BUILDER names; null for the current one. */
  readonly builder: string | null;
  /** Value of the user's own `--progress`, or of BUILDKIT_PROGRESS; null when neither is there. */
  readonly progress: string | null;
  readonly quiet: boolean;
  /** What comes from stdin and must be spooled before the first attempt. */
  readonly stdin: 'none' | 'context' | 'dockerfile' | 'bake-file' | 'compose-file';
  /** A remote git context that should be pinned to a commit after the first attempt, as written; null when there is none. */
  readonly gitContext: string | null;
  /** The output goes to stdout (`-o -`, `--output type=tar,dest=-`): never run again once bytes went out. */
  readonly outputToStdout: boolean;
  /** Where, counted from `optionsAt`, the words of `--cache-from` and `--cache-to` stand; empty for bake and Compose. */
  readonly cacheWords: Readonly<Record<CacheOption, readonly number[]>>;
  /** Names that the build gives its image (`--tag`), as written; empty for bake and Compose, which have them in files. */
  readonly tags: readonly string[];
  readonly noCache: boolean;
  readonly pull: boolean;
  /** The build context where it is a directory of this machine; null for any other, and for bake and Compose. */
  readonly context: string | null;
  /** Dockerfiles that the command names or implies, for annotations and for reading `FROM`; empty when not local. */
  readonly dockerfiles: readonly string[];
}
