/** Which tools the lab builds from the Go module proxy, at which versions, and how each is compiled. */

/** A binary the lab has from the Go module proxy. */
export type GoTool = (typeof GO_TOOLS)[number];

/** Every Go-built binary, by the name it has in the `bin` folder. */
export const GO_TOOLS = [
  'buildkitd',
  'buildctl',
  'runc',
  'buildx',
  'compose',
  'dockerd',
  'docker-proxy',
  'act',
] as const;

/** One module that is built once and gives one or more binaries. */
export interface GoRecipe {
  /** Name of the marker and of the temporary folder. */
  readonly name: string;
  readonly module: string;
  /** Versions in the order they are tried: the proxy may refuse the newest ones. */
  readonly versions: readonly string[];
  /** Package path of each binary, below the module's own path (`''` for the module's root). */
  readonly binaries: Partial<Record<GoTool, string>>;
  /** String variables set by the linker; `{v}` stands for the version with its `v`, `{n}` without. */
  readonly stamps: Readonly<Record<string, string>>;
  /** Linked with C, statically; only runc needs it (seccomp, nsenter). */
  readonly cgo?: true;
  readonly tags?: string;
}

const MOBY = 'github.com/moby/moby/v2';
const BUILDKIT = 'github.com/moby/buildkit';
const BUILDX = 'github.com/docker/buildx';
const COMPOSE = 'github.com/docker/compose/v5';
const RUNC = 'github.com/opencontainers/runc';
const ACT = 'github.com/nektos/act';

/** What is built, in this order: the builder lab waits for the first two. */
export const GO_RECIPES: readonly GoRecipe[] = [
  {
    name: 'buildkit',
    module: BUILDKIT,
    versions: ['v0.33.0', 'v0.32.0'],
    binaries: { buildkitd: '/cmd/buildkitd', buildctl: '/cmd/buildctl' },
    stamps: { [`${BUILDKIT}/version.Version`]: '{v}', [`${BUILDKIT}/version.Package`]: BUILDKIT },
  },
  {
    name: 'runc',
    module: RUNC,
    versions: ['v1.5.1', 'v1.5.0'],
    binaries: { runc: '' },
    stamps: { 'main.version': '{n}' },
    cgo: true,
    tags: 'seccomp',
  },
  {
    name: 'buildx',
    module: BUILDX,
    versions: ['v0.37.0', 'v0.36.0'],
    binaries: { buildx: '/cmd/buildx' },
    stamps: { [`${BUILDX}/version.Version`]: '{v}', [`${BUILDX}/version.Package`]: BUILDX },
  },
  {
    name: 'compose',
    module: COMPOSE,
    versions: ['v5.4.0', 'v5.3.0'],
    binaries: { compose: '/cmd' },
    stamps: { [`${COMPOSE}/internal.Version`]: '{v}' },
  },
  {
    name: 'moby',
    module: MOBY,
    versions: ['v2.0.0-beta.24', 'v2.0.0-beta.23', 'v2.0.0-beta.22'],
    binaries: { dockerd: '/cmd/dockerd', 'docker-proxy': '/cmd/docker-proxy' },
    // The module calls itself v2; the product made from it calls itself 29.
    stamps: { [`${MOBY}/dockerversion.Version`]: '29.0.0+moby.{n}' },
  },
  {
    name: 'act',
    module: ACT,
    versions: ['v0.2.89', 'v0.2.88'],
    binaries: { act: '' },
    stamps: { 'main.version': '{n}' },
  },
];

/** The oldest Go that compiles every recipe (the `go` lines of their go.mod). */
export const GO_NEEDED = '1.26';
