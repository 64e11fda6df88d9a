/** Asks systemd to stop or start units, to forget their failures, or what they are; unit names are checked, nothing else can be asked. */
import { askUserManager, run } from '../user-manager.ts';

export interface SystemctlArgs {
  readonly verb: 'stop' | 'start' | 'reset-failed' | 'kill' | 'show';
  readonly units: readonly string[];
  /** Whose manager is asked; absent or null: the system's. */
  readonly uid?: number | null;
  /** For `show`. */
  readonly properties?: readonly string[];
}

export interface SystemctlResult {
  readonly exitCode: number;
  readonly output: string;
}

const VERBS: readonly string[] = ['stop', 'start', 'reset-failed', 'kill', 'show'];
const UNIT = /^[A-Za-z0-9][A-Za-z0-9@._:\\-]*\.(service|socket)$/;
const PROPERTY = /^[A-Za-z]+$/;

/** Resolves with systemctl's own exit status. Throws on a wrong unit name. */
export async function systemctl(args: SystemctlArgs, signal: AbortSignal): Promise<SystemctlResult> {
  const { verb, units, uid = null, properties = [] } = args;
  const wrong =
    units.find((unit) => !UNIT.test(unit)) ?? properties.find((property) => !PROPERTY.test(property));
  if (wrong !== undefined || !VERBS.includes(verb)) throw new Error(`refused: systemctl ${verb} ${wrong}`);
  const words = [verb, ...optionsOf(verb, properties), ...units];
  return uid === null ? run('systemctl', words, { signal }) : askUserManager(uid, words, signal);
}

function optionsOf(verb: SystemctlArgs['verb'], properties: readonly string[]): readonly string[] {
  if (verb === 'kill') return ['--signal=SIGKILL'];
  return verb === 'show' ? [`--property=${properties.join(',')}`] : [];
}
