/** Runs a command as root, asking no password. */
import { execa } from 'execa';

/** Whether this process is root already. */
export const isRoot = (): boolean => process.getuid?.() === 0;

/** How a command that was run as root ended. */
export interface RootRun {
  readonly ok: boolean;
  /** Its last lines, for a message. */
  readonly tail: string;
}

/** Runs `argv` as root: directly, or through `sudo -n` when this process is not root. */
export async function asRoot(argv: readonly string[]): Promise<RootRun> {
  const [command = 'true', ...args] = isRoot() ? argv : ['sudo', '-n', ...argv];
  const run = await execa(command, args, {
    all: true,
    reject: false,
    env: { DEBIAN_FRONTEND: 'noninteractive' },
  });
  const tail = run.all?.trim().split('\n').slice(-3).join(' / ');
  return { ok: run.exitCode === 0, tail: tail || run.shortMessage || '' };
}
