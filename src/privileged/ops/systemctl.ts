/** Asks systemd to stop or start units, or to forget their failures; unit names are checked, nothing else can be asked. */
import { execFile } from 'node:child_process';

export interface SystemctlArgs {
  readonly verb: 'stop' | 'start' | 'reset-failed' | 'kill';
  readonly units: readonly string[];
}

export interface SystemctlResult {
  readonly exitCode: number;
  readonly output: string;
}

const VERBS: readonly string[] = ['stop', 'start', 'reset-failed', 'kill'];
const UNIT = /^[A-Za-z0-9][A-Za-z0-9@._:\\-]*\.(service|socket)$/;

/** Resolves with systemctl's own exit status. Throws on a wrong unit name. */
export function systemctl(args: SystemctlArgs, signal: AbortSignal): Promise<SystemctlResult> {
  const wrong = args.units.find((unit) => !UNIT.test(unit));
  if (wrong !== undefined || !VERBS.includes(args.verb))
    throw new Error(`refused: systemctl ${args.verb} ${wrong}`);
  const words = args.verb === 'kill' ? ['kill', '--signal=SIGKILL'] : [args.verb];
  return new Promise((resolve) => {
    execFile('systemctl', [...words, ...args.units], { signal }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : 127;
      resolve({ exitCode: code, output: `${stdout}${stderr}`.trim() });
    });
  });
}
