/** Reads `ssh://user@host:port/socket` as the docker CLI does (docker/cli, `cli/connhelper/ssh`). */

export interface SshTarget {
  readonly user: string | null;
  readonly host: string;
  readonly port: string | null;
  /** The engine's socket there; null for the one that the client there uses. */
  readonly socket: string | null;
}

/** Null for an address that the docker CLI refuses: one with a password, a query or a fragment, or without a host. */
export function sshTarget(url: string): SshTarget | null {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.protocol !== 'ssh:' || parsed.hostname === '') return null;
  if (parsed.password !== '' || parsed.search !== '' || parsed.hash !== '') return null;
  const path = decoded(parsed.pathname);
  const user = decoded(parsed.username);
  if (path === null || user === null) return null;
  return {
    user: user === '' ? null : user,
    host: parsed.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: parsed.port === '' ? null : parsed.port,
    socket: path.replaceAll('/', '') === '' ? null : path,
  };
}

/**
 * The docker CLI's own options, and those that keep us from being asked anything and from waiting for a machine that is gone. The
 * address stands behind `--`, so that nothing in it can be an option.
 */
export function sshArgs({ user, host, port }: SshTarget, command: readonly string[]): readonly string[] {
  return [
    ...['-o', 'BatchMode=yes', '-o', 'ConnectTimeout=10'],
    ...['-o', 'ServerAliveInterval=5', '-o', 'ServerAliveCountMax=3', '-T'],
    ...(user === null ? [] : ['-l', user]),
    ...(port === null ? [] : ['-p', port]),
    ...['--', host, ...command],
  ];
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
