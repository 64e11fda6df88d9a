/** Which options of each tool take a value: needed to tell an option's value from a subcommand or a context. */

export interface OptionTable {
  /** Long options that take a value. Any other long option is read as a switch. */
  readonly values: ReadonlySet<string>;
  /** One-letter options and their long names. */
  readonly shorts: Readonly<Record<string, string>>;
}

function table(values: string, shorts: Readonly<Record<string, string>>): OptionTable {
  return { values: new Set(values.split(/\s+/)), shorts };
}

/** docker/cli: cli/flags/options.go. */
const DOCKER_VALUES = 'config context host log-level tlscacert tlscert tlskey';
/** All of docker's global options: those that our own calls to the engine repeat. */
export const DOCKER_GLOBALS: ReadonlySet<string> = new Set([
  ...DOCKER_VALUES.split(' '),
  'debug',
  'tls',
  'tlsverify',
]);

export const DOCKER = table(DOCKER_VALUES, {
  c: 'context',
  D: 'debug',
  h: 'help',
  H: 'host',
  l: 'log-level',
  v: 'version',
});

/** docker/buildx: commands/root.go; a plugin takes docker's own global options too. */
export const BUILDX = table(`${DOCKER_VALUES} builder`, { D: 'debug', h: 'help', H: 'host', c: 'context' });

/** docker/compose: cmd/compose/compose.go; v1: compose/cli/main.py. `parallel` takes a value before the subcommand only. */
export const COMPOSE = table(
  `${DOCKER_VALUES} ansi env-file file insecure-registry parallel profile progress project-directory project-name workdir`,
  { c: 'context', D: 'debug', f: 'file', h: 'help', H: 'host', p: 'project-name', v: 'version' },
);

/** docker/buildx: commands/build.go, hidden ones included; docker/cli: cli/command/image/build.go (legacy builder). */
export const BUILD = table(
  `add-host allow annotation attest build-arg build-context builder cache-from cache-to call cgroup-parent cpu-period
   cpu-quota cpu-shares cpuset-cpus cpuset-mems file iidfile invoke isolation label memory memory-swap metadata-file
   network no-cache-filter output platform policy print progress provenance resource root sbom secret security-opt
   server-config shm-size ssh tag target ulimit`,
  { c: 'cpu-shares', D: 'debug', f: 'file', h: 'help', m: 'memory', o: 'output', q: 'quiet', t: 'tag' },
);

/** docker/buildx: commands/bake.go. */
export const BAKE = table(
  'allow builder call file invoke list metadata-file policy progress provenance sbom set var root server-config',
  { D: 'debug', f: 'file', h: 'help' },
);

/** docker/compose: cmd/compose/build.go. `provenance` and `sbom` take their value in the same word only in some versions. */
export const COMPOSE_BUILD = table('build-arg builder memory progress provenance sbom ssh', {
  h: 'help',
  m: 'memory',
  q: 'quiet',
});
