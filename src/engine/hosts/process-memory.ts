/** What is remembered of the engine's process, so that a bare one can be started again as it was even after it was killed. */
import { closeSync, openSync } from 'node:fs';
import type { EngineProcess } from '../../privileged/engine-process.ts';

/** Keeps a dead process's namespaces alive: as long as a file descriptor of them is open, they stay. */
export interface NamespaceHold {
  readonly net: string | null;
  readonly mnt: string | null;
}

/** The one place where a run keeps what it saw of the engine's process; has a lifetime because of the open namespaces. */
export class ProcessMemory {
  #seen: EngineProcess | null = null;
  #held: { readonly key: string; readonly net: number | null; readonly mnt: number | null } | null = null;

  get seen(): EngineProcess | null {
    return this.#seen;
  }

  /** A later look may see less (a dying process): what was known then stays. Opens its foreign namespaces when it may. */
  remember(found: EngineProcess): void {
    const same = keyOf(found) === (this.#seen === null ? null : keyOf(this.#seen));
    this.#seen = same && found.env === null ? this.#seen : found;
    if (same && this.#held !== null) return;
    if (!found.foreignNet && !found.foreignMnt) {
      this.release();
      return;
    }
    const net = found.foreignNet ? openOrNull(`/proc/${found.pid}/ns/net`) : null;
    const mnt = found.foreignMnt ? openOrNull(`/proc/${found.pid}/ns/mnt`) : null;
    if ((found.foreignNet && net === null) || (found.foreignMnt && mnt === null)) {
      for (const fd of [net, mnt]) if (fd !== null) closeSync(fd);
      return;
    }
    this.release();
    this.#held = { key: keyOf(found), net, mnt };
  }

  /** Paths under which any root process can open the namespaces; null when they are not known, or were foreign and are not held. */
  namespaces(): NamespaceHold | null {
    const pathOf = (fd: number | null | undefined): string | null =>
      fd === null || fd === undefined ? null : `/proc/${process.pid}/fd/${fd}`;
    if (this.#held !== null) return { net: pathOf(this.#held.net), mnt: pathOf(this.#held.mnt) };
    const ours = this.#seen !== null && !this.#seen.foreignNet && !this.#seen.foreignMnt;
    return ours ? { net: null, mnt: null } : null;
  }

  release(): void {
    for (const fd of [this.#held?.net, this.#held?.mnt]) if (typeof fd === 'number') closeSync(fd);
    this.#held = null;
  }
}

function keyOf(found: EngineProcess): string {
  return `${found.pid}/${found.startTicks}`;
}

function openOrNull(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
}
