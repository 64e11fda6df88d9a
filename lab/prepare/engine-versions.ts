/** Which engine versions the lab has and from which Debian suite each of their packages comes. */

/** The versions the lab runs, by the name used on its command line; the first one is the default. */
export const ENGINE_VERSIONS = ['28.5', '26.1', '20.10', '29'] as const;
export type EngineVersion = (typeof ENGINE_VERSIONS)[number];

/** Where an engine keeps images and layers. */
export const IMAGE_STORES = ['overlay2', 'containerd'] as const;
export type ImageStore = (typeof IMAGE_STORES)[number];

/** How one engine version is had. */
export interface EngineRecipe {
  /** Suites that may carry it, in the order they are tried. */
  readonly suites: readonly string[];
  readonly packages: readonly string[];
  /** The version its `docker.io` package starts with; the suites move on. */
  readonly startsWith: string;
  readonly stores: readonly ImageStore[];
}

const ENGINE = ['docker.io', 'containerd', 'docker-registry'];
const CLIENT = ['docker-cli', 'docker-buildx', 'docker-compose'];

/** The versions that come from Debian as they are; `29` takes its other tools from the first of them. */
export const DEBIAN_ENGINES: Readonly<Record<Exclude<EngineVersion, '29'>, EngineRecipe>> = {
  '28.5': {
    suites: ['forky', 'sid'],
    packages: [...ENGINE, ...CLIENT],
    startsWith: '28.5',
    stores: ['overlay2', 'containerd'],
  },
  '26.1': {
    suites: ['trixie'],
    packages: [...ENGINE, ...CLIENT],
    startsWith: '26.1',
    stores: ['overlay2', 'containerd'],
  },
  '20.10': { suites: ['bookworm'], packages: ENGINE, startsWith: '20.10', stores: ['overlay2'] },
};

/** `runc` of newer suites wants glibc 2.38, bookworm's runs everywhere; its `tini` is static as `docker-init` has to be. */
export const RUNTIME = { suite: 'bookworm', packages: ['runc', 'tini', 'busybox-static'] } as const;
