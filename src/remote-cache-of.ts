/** What is known of a command's remote cache after an attempt: what can be left out, and what failed. */
import { failedCache } from './attempt/failed-cache.ts';
import { removableCaches, whyNoneRemovable } from './command/remote-cache.ts';
import type { WrappedCommand } from './command/wrapped-command.ts';
import type { RemoteCache } from './core/cache-option.ts';
import type { SourcedLine } from './core/line.ts';

export function remoteCacheOf(command: WrappedCommand, lines: readonly SourcedLine[]): RemoteCache {
  return {
    removable: removableCaches(command),
    whyNot: whyNoneRemovable(command),
    failed: failedCache(lines),
  };
}
