/** Names of the files in an engine's folder. */
import path from 'node:path';

/** Port of the registry; each engine has a network of its own, so it is the same for all. */
export const REGISTRY_ADDRESS = 'localhost:5000';

/** Absolute paths of one engine. */
export interface EngineLayout {
  readonly id: string;
  readonly dir: string;
  readonly dataRoot: string;
  readonly execRoot: string;
  readonly socket: string;
  readonly pidFile: string;
  readonly logFile: string;
  readonly daemonConfigFile: string;
  readonly startScript: string;
  readonly stopScript: string;
  readonly registryDir: string;
  readonly diskImage: string;
  readonly overlayDir: string;
  readonly clientConfigDir: string;
  readonly home: string;
  /** cgroup above all containers of this engine. */
  readonly cgroup: string;
}

export function layoutOf(dir: string): EngineLayout {
  const id = path.basename(dir);
  const at = (name: string): string => path.join(dir, name);
  return {
    id,
    dir,
    dataRoot: at('data'),
    execRoot: at('exec'),
    socket: at('docker.sock'),
    pidFile: at('docker.pid'),
    logFile: at('dockerd.log'),
    daemonConfigFile: at('daemon.json'),
    startScript: at('start.sh'),
    stopScript: at('stop.sh'),
    registryDir: at('registry'),
    diskImage: at('disk.img'),
    overlayDir: at('overlay'),
    clientConfigDir: at('client'),
    home: at('home'),
    cgroup: `/${id}`,
  };
}
