/** The daemon.json of a side engine: what the sick one's says of registries, proxies, DNS and steps, and nothing of its own places. */
import { dirname, join } from 'node:path';
import type { SideNetwork } from './side-network.ts';

/** Carried over as they are. What names a place, a socket, a network or a driver of the sick engine is not. */
const CARRIED = [
  'allow-nondistributable-artifacts',
  'builder',
  'cgroup-parent',
  'default-runtime',
  'default-shm-size',
  'default-ulimits',
  'dns',
  'dns-opts',
  'dns-search',
  'exec-opts',
  'http-proxy',
  'https-proxy',
  'insecure-registries',
  'max-concurrent-downloads',
  'max-concurrent-uploads',
  'max-download-attempts',
  'mtu',
  'no-proxy',
  'proxies',
  'registry-mirrors',
  'runtimes',
  'seccomp-profile',
  'selinux-enabled',
];

/** The same as options of dockerd's command line; each may stand there more than once. */
const CARRIED_OPTIONS = [
  'add-runtime',
  'cgroup-parent',
  'default-runtime',
  'dns',
  'dns-opt',
  'dns-search',
  'exec-opt',
  'http-proxy',
  'https-proxy',
  'insecure-registry',
  'mtu',
  'no-proxy',
  'registry-mirror',
  'seccomp-profile',
];

export interface SideConfigRequest {
  readonly store: 'overlay2' | 'containerd' | 'other';
  readonly network: SideNetwork;
}

/** @param sick - the text of the sick engine's own; null where there is none. One that is no JSON gives nothing. */
export function sideConfig(
  sick: string | null,
  { store, network }: SideConfigRequest,
): Readonly<Record<string, unknown>> {
  const config = parse(sick);
  const carried = Object.fromEntries(CARRIED.flatMap((key) => (key in config ? [[key, config[key]]] : [])));
  return {
    ...carried,
    ...(store === 'overlay2' ? { 'storage-driver': 'overlay2' } : {}),
    ...(store === 'other' ? {} : { features: { 'containerd-snapshotter': store === 'containerd' } }),
    bridge: network.bridge,
    iptables: false,
    ip6tables: false,
    'userland-proxy': false,
    // The sick engine may have a group whose members are not to see this one
    group: 'root',
  };
}

/** The words of dockerd's own command line that are carried over. */
export function carriedWords(argv: readonly string[]): readonly string[] {
  return argv.flatMap((word, at) => {
    const name = CARRIED_OPTIONS.find((option) => word === `--${option}` || word.startsWith(`--${option}=`));
    if (name === undefined) return [];
    const next = argv[at + 1];
    return word.includes('=') ? [word] : next === undefined ? [] : [word, next];
  });
}

const ENV = /^(?:PATH|HOME|USER|LANG|(?:https?|no|all)_proxy|SSL_CERT_(?:FILE|DIR)|XDG_\w+)$/i;
const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Of its environment: where its programs are, and how it reaches the network. Beside its own program stand containerd and runc. */
export function sideEnv(
  env: Readonly<Record<string, string>>,
  exe: string | null,
): Readonly<Record<string, string>> {
  const kept = Object.fromEntries(Object.entries(env).filter(([name]) => ENV.test(name)));
  const beside = exe?.startsWith('/') === true ? [dirname(exe)] : [];
  return { HOME: '/root', ...kept, PATH: [kept['PATH'], ...beside, SYSTEM_PATH].filter(Boolean).join(':') };
}

/** The configuration of its own containerd: without one dockerd would take the machine's, and meet the sick engine’s records there. */
export function containerdToml(dir: string): string {
  const at = (name: string): string => JSON.stringify(join(dir, name));
  return [
    'version = 2',
    `root = ${at('containerd')}`,
    `state = ${at('run/containerd')}`,
    'disabled_plugins = ["io.containerd.grpc.v1.cri", "io.containerd.internal.v1.opt"]',
    '[grpc]',
    `  address = ${at('containerd.sock')}`,
    '[ttrpc]',
    `  address = ${at('containerd.ttrpc')}`,
    '[debug]',
    '  level = "warn"',
    '',
  ].join('\n');
}

function parse(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
