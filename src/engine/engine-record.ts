/** Remembers, from one run to the next, what an engine was when it last answered: needed when it does not start any more. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { endpointText } from './endpoint.ts';
import type { Endpoint, EngineFacts } from './engine.ts';
import { isRecord, parseJson, recordAt, stringAt, stringsOf } from './json.ts';

export interface RecordedLauncher {
  readonly argv: readonly string[];
  readonly exe: string | null;
  readonly cwd: string | null;
}

/** Holds no environment: that may hold secrets. */
export interface EngineRecord {
  readonly endpoint: string;
  readonly dataRoot: string;
  readonly store: EngineFacts['store'];
  readonly containerdRoot: string | null;
  readonly argv: readonly string[];
  readonly exe: string | null;
  readonly cwd: string | null;
  readonly logFile: string | null;
  /** Of a rootless engine: what is to be started so that it runs. */
  readonly launcher: RecordedLauncher | null;
  /** Names of the namespaces that it ran in where they were not ours, else null; they hold until the next boot. */
  readonly netName: string | null;
  readonly mntName: string | null;
  readonly bootId: string | null;
  /** Where it finds its programs and its user's directories; nothing else of its environment. */
  readonly places: Readonly<Record<string, string>>;
  readonly rootless: boolean;
  /** What it said that it is; absent where it never did. */
  readonly engineId?: string | null;
  /** Device and inode of its data root as its process saw it; they hold until the next boot. */
  readonly rootId?: string | null;
}

type Env = Readonly<Record<string, string | undefined>>;

/** `$BUILDMEND_STATE_DIR`, else `$XDG_STATE_HOME/buildmend`, else `/var/lib/buildmend` for root, else `~/.local/state/buildmend`. */
export function stateDirectory(env: Env, uid: number): string {
  const own = env['BUILDMEND_STATE_DIR'];
  if (own !== undefined && own !== '') return own;
  const xdg = env['XDG_STATE_HOME'];
  if (xdg !== undefined && xdg !== '') return join(xdg, 'buildmend');
  return uid === 0 ? '/var/lib/buildmend' : join(env['HOME'] ?? homedir(), '.local', 'state', 'buildmend');
}

/** Names the engine in files of the state directory, and of other places of ours. */
export function engineKey(endpoint: Endpoint): string {
  return createHash('sha256').update(endpointText(endpoint)).digest('hex').slice(0, 16);
}

export function recordPath(stateDir: string, endpoint: Endpoint): string {
  return join(stateDir, `engine-${engineKey(endpoint)}.json`);
}

/** Where runs write down what they begin on this engine: one look tells whether something was left half done. */
export function journalDirectory(stateDir: string, endpoint: Endpoint): string {
  return join(stateDir, `journal-${engineKey(endpoint)}`);
}

/** Null when there is none, or it is not ours to trust. */
export function readRecord(stateDir: string, endpoint: Endpoint): EngineRecord | null {
  try {
    return parseRecord(parseJson(readFileSync(recordPath(stateDir, endpoint), 'utf8')), endpoint);
  } catch {
    return null;
  }
}

/** Written only when it says something new. A state directory that cannot be written costs the record, nothing else. */
export function writeRecord(stateDir: string, endpoint: Endpoint, record: EngineRecord): boolean {
  const path = recordPath(stateDir, endpoint);
  const text = `${JSON.stringify(record, null, 2)}\n`;
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    if (readTextOrNull(path) === text) return false;
    mkdirSync(stateDir, { recursive: true, mode: 0o700 });
    writeFileSync(draft, text, { mode: 0o600, flag: 'wx' });
    renameSync(draft, path);
    return true;
  } catch {
    rmSync(draft, { force: true });
    return false;
  }
}

const PLACES = [
  'PATH',
  'HOME',
  'XDG_RUNTIME_DIR',
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
  'DBUS_SESSION_BUS_ADDRESS',
  // Written by dockerd-rootless.sh for itself, in RootlessKit's namespaces
  '_DOCKERD_ROOTLESS_CHILD',
  '_DOCKERD_ROOTLESS_SELINUX',
] as const;

/** Of an environment only what says where things are: that holds no secrets. */
export function placesOf(env: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of PLACES) {
    const value = env[name];
    if (typeof value === 'string' && value !== '') found[name] = value;
  }
  return found;
}

/** Names this boot of the machine; null where the kernel does not tell. */
export function readBootId(): string | null {
  return readTextOrNull('/proc/sys/kernel/random/boot_id')?.trim() ?? null;
}

function readTextOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function parseRecord(value: unknown, endpoint: Endpoint): EngineRecord | null {
  const dataRoot = stringAt(value, 'dataRoot');
  if (!isRecord(value) || dataRoot === null || value['endpoint'] !== endpointText(endpoint)) return null;
  const store = value['store'];
  return {
    endpoint: endpointText(endpoint),
    dataRoot,
    store: store === 'overlay2' || store === 'containerd' ? store : 'other',
    containerdRoot: stringAt(value, 'containerdRoot'),
    argv: stringsOf(value['argv']),
    exe: stringAt(value, 'exe'),
    cwd: stringAt(value, 'cwd'),
    logFile: stringAt(value, 'logFile'),
    launcher: launcherIn(recordAt(value, 'launcher')),
    netName: stringAt(value, 'netName'),
    mntName: stringAt(value, 'mntName'),
    bootId: stringAt(value, 'bootId'),
    places: placesOf(recordAt(value, 'places')),
    rootless: value['rootless'] === true,
    engineId: stringAt(value, 'engineId'),
    rootId: stringAt(value, 'rootId'),
  };
}

function launcherIn(value: unknown): RecordedLauncher | null {
  const argv = isRecord(value) ? stringsOf(value['argv']) : [];
  return argv.length === 0 ? null : { argv, exe: stringAt(value, 'exe'), cwd: stringAt(value, 'cwd') };
}
