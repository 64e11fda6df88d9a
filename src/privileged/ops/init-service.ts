/** Asks OpenRC or an init script to stop or start one service; names are checked, nothing else can be asked. */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface InitServiceArgs {
  readonly manager: 'openrc' | 'sysv';
  /** `zap`: OpenRC forgets that it had started a service that is gone. */
  readonly verb: 'stop' | 'start' | 'zap';
  readonly service: string;
}

export interface InitServiceResult {
  /** 127 where it could not be asked, or did not end within the limit. */
  readonly exitCode: number;
  readonly output: string;
}

const SERVICE = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const PROGRAMS = { openrc: 'rc-service', sysv: 'service' } as const;
/** As init gives it to its scripts: nothing of a job's own environment gets into the engine. */
const ENV = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', TERM: 'dumb' };
const OUTPUT_LIMIT = 4000;

/** What it leaves running may hold its output open: that is a file, and only its own end is waited for. */
export async function initService(args: InitServiceArgs, signal: AbortSignal): Promise<InitServiceResult> {
  const { manager, verb, service } = args;
  if (!SERVICE.test(service) || !['stop', 'start', 'zap'].includes(verb))
    throw new Error(`refused: ${manager} ${service} ${verb}`);
  const folder = mkdtempSync(join(tmpdir(), 'buildmend-'));
  const file = join(folder, 'output');
  const log = openSync(file, 'a', 0o600);
  try {
    const program = PROGRAMS[manager];
    const options = { env: ENV, cwd: '/', detached: true, stdio: ['ignore', log, log] } as const;
    const child = spawn(program, [service, verb], { ...options, stdio: [...options.stdio] });
    const exitCode = await new Promise<number>((resolve) => {
      child.once('error', () => resolve(127));
      child.once('exit', (code) => resolve(code ?? 127));
      signal.addEventListener('abort', () => resolve(127), { once: true });
    });
    child.unref();
    return { exitCode, output: readFileSync(file, 'utf8').slice(-OUTPUT_LIMIT).trim() };
  } finally {
    closeSync(log);
    rmSync(folder, { recursive: true, force: true });
  }
}
