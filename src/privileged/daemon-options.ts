/** Reads dockerd's own options out of its command line and its daemon.json: data root, store, containerd, sockets. */

export interface DaemonOptions {
  readonly dataRoot: string | null;
  readonly execRoot: string | null;
  readonly configFile: string | null;
  readonly pidFile: string | null;
  readonly hosts: readonly string[];
  /** Address of a containerd that dockerd does not start itself (`--containerd`). */
  readonly containerd: string | null;
  /** True or false when the option stands there, null when it does not. */
  readonly containerdStore: boolean | null;
  readonly storageDriver: string | null;
}

const NAMES = {
  dataRoot: ['--data-root', '-g', '--graph'],
  execRoot: ['--exec-root'],
  configFile: ['--config-file'],
  pidFile: ['--pidfile', '-p'],
  containerd: ['--containerd'],
  storageDriver: ['--storage-driver', '-s'],
} as const;

/** From dockerd's argv, the program first. */
export function optionsOfArgv(argv: readonly string[]): DaemonOptions {
  const last = (names: readonly string[]): string | null => valuesOf(argv, names).at(-1) ?? null;
  const feature = valuesOf(argv, ['--feature']).find((text) => text.startsWith('containerd-snapshotter'));
  return {
    dataRoot: last(NAMES.dataRoot),
    execRoot: last(NAMES.execRoot),
    configFile: last(NAMES.configFile),
    pidFile: last(NAMES.pidFile),
    hosts: valuesOf(argv, ['--host', '-H']),
    containerd: last(NAMES.containerd),
    containerdStore: feature === undefined ? null : !feature.endsWith('=false'),
    storageDriver: last(NAMES.storageDriver),
  };
}

/** From the text of a daemon.json; an empty or unreadable one says nothing. */
export function optionsOfDaemonJson(text: string): DaemonOptions {
  const config = objectOf(parse(text));
  const features = objectOf(config['features']);
  const store = features['containerd-snapshotter'];
  const textAt = (key: string): string | null => {
    const value = config[key];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const hosts: unknown = config['hosts'];
  return {
    dataRoot: textAt('data-root') ?? textAt('graph'),
    execRoot: textAt('exec-root'),
    configFile: null,
    pidFile: textAt('pidfile'),
    hosts: Array.isArray(hosts) ? hosts.filter((host): host is string => typeof host === 'string') : [],
    containerd: textAt('containerd'),
    containerdStore: typeof store === 'boolean' ? store : null,
    storageDriver: textAt('storage-driver'),
  };
}

/** dockerd refuses to start when both name the same option, so one of the two is null or they are lists. */
export function mergeOptions(argv: DaemonOptions, file: DaemonOptions): DaemonOptions {
  return {
    dataRoot: argv.dataRoot ?? file.dataRoot,
    execRoot: argv.execRoot ?? file.execRoot,
    configFile: argv.configFile,
    pidFile: argv.pidFile ?? file.pidFile,
    hosts: [...argv.hosts, ...file.hosts],
    containerd: argv.containerd ?? file.containerd,
    containerdStore: argv.containerdStore ?? file.containerdStore,
    storageDriver: argv.storageDriver ?? file.storageDriver,
  };
}

function valuesOf(argv: readonly string[], names: readonly string[]): readonly string[] {
  const values: string[] = [];
  for (const [index, arg] of argv.entries()) {
    for (const name of names) {
      const next = argv[index + 1];
      if (arg === name && next !== undefined) values.push(next);
      else if (arg.startsWith(`${name}=`)) values.push(arg.slice(name.length + 1));
      else if (/^-[a-zA-Z]$/.test(name) && arg.startsWith(name) && arg !== name) values.push(arg.slice(2));
    }
  }
  return values;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
