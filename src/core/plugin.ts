/** The client's plugins that a build may need. */
export type Plugin = 'buildx' | 'compose';

/** Names of their packages, Docker's own repository first, then the distributions'. */
export const PLUGIN_PACKAGES = {
  'apt-get': {
    buildx: ['docker-buildx-plugin', 'docker-buildx'],
    compose: ['docker-compose-plugin', 'docker-compose-v2', 'docker-compose'],
  },
  dnf: {
    buildx: ['docker-buildx-plugin', 'docker-buildx'],
    compose: ['docker-compose-plugin', 'docker-compose'],
  },
  apk: { buildx: ['docker-cli-buildx'], compose: ['docker-cli-compose'] },
} as const satisfies Readonly<Record<string, Readonly<Record<Plugin, readonly string[]>>>>;

export type PackageManager = keyof typeof PLUGIN_PACKAGES;
