/** Whether a dockerd was started to listen on a socket, as far as its own words say. */
import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { optionsOfArgv } from './daemon-options.ts';

/** `unsaid`: its configuration file or systemd (`-H fd://`) decides. */
export function servesSocket(argv: readonly string[], socket: string): 'yes' | 'no' | 'unsaid' {
  const { hosts } = optionsOfArgv(argv);
  const path = canonical(socket);
  if (hosts.some((host) => host.startsWith('unix://') && canonical(host.slice('unix://'.length)) === path))
    return 'yes';
  return hosts.length === 0 || hosts.some((host) => host.startsWith('fd://')) ? 'unsaid' : 'no';
}

/** The socket's directory with symbolic links followed: `/var/run` is one to `/run`. The socket itself may be gone. */
export function canonical(path: string): string {
  try {
    return join(realpathSync(dirname(path)), basename(path));
  } catch {
    return path;
  }
}
