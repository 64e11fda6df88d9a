/** Reads the options of one dockerd from its command line and the daemon.json that it reads itself; changes nothing. */
import { isAbsolute, join } from 'node:path';
import { type DaemonOptions, mergeOptions, optionsOfArgv, optionsOfDaemonJson } from '../daemon-options.ts';
import { isRootless } from '../engine-process.ts';
import { readOrNull } from '../proc.ts';

export interface ReadDaemonConfigArgs {
  readonly argv: readonly string[];
  /** Its process when it lives: paths are then read as it sees them. */
  readonly pid: number | null;
  readonly env: Readonly<Record<string, string>> | null;
}

export interface DaemonConfig extends DaemonOptions {
  /** With dockerd's default filled in. */
  readonly dataRoot: string;
  readonly execRoot: string;
  readonly pidFile: string;
  /** The daemon.json that was read; null when there is none. */
  readonly configRead: string | null;
}

/** Defaults of dockerd (moby, `daemon/command/config_unix.go`), as root and rootless. */
export async function readDaemonConfig(args: ReadDaemonConfigArgs): Promise<DaemonConfig> {
  const fromArgv = optionsOfArgv(args.argv);
  const rootless = isRootless(args.argv, args.env);
  const home = args.env?.['HOME'] ?? '/root';
  const configHome = args.env?.['XDG_CONFIG_HOME'] ?? join(home, '.config');
  const dataHome = args.env?.['XDG_DATA_HOME'] ?? join(home, '.local', 'share');
  const runtime = args.env?.['XDG_RUNTIME_DIR'] ?? '/run';
  const file =
    fromArgv.configFile ?? (rootless ? join(configHome, 'docker', 'daemon.json') : '/etc/docker/daemon.json');
  const seen = args.pid === null || !isAbsolute(file) ? file : join('/proc', String(args.pid), 'root', file);
  const text = await readOrNull(seen);
  const merged = mergeOptions(fromArgv, optionsOfDaemonJson(text ?? ''));
  return {
    ...merged,
    dataRoot: merged.dataRoot ?? (rootless ? join(dataHome, 'docker') : '/var/lib/docker'),
    execRoot: merged.execRoot ?? (rootless ? join(runtime, 'docker') : '/var/run/docker'),
    pidFile: merged.pidFile ?? (rootless ? join(runtime, 'docker.pid') : '/var/run/docker.pid'),
    configRead: text === null ? null : file,
  };
}
