/** `buildmend doctor [--json] [--deep] [--verbose]`: checks the engine that the environment points to; changes nothing. */
import { createEngine } from './engine/create-engine.ts';
import { formatDoctor, runDoctor } from './engine/doctor.ts';

export interface DoctorOptions {
  readonly json: boolean;
  /** Also reads the content of every blob. */
  readonly deep: boolean;
  /** Also measures what takes the space when there is enough of it. */
  readonly verbose: boolean;
}

/** A person who waits longer than this is told so, in milliseconds. */
const SIGN_OF_LIFE_MS = 10_000;

/** Resolves to 0 (healthy), 1 (something broken) or 2 (nothing broken but something unknown). */
export async function doctorCommand({ json, deep, verbose }: DoctorOptions): Promise<number> {
  const engine = createEngine({
    command: null,
    env: process.env,
    engineStop: null,
    engineStart: null,
    engineLog: null,
    depth: deep ? 'deep' : 'doctor',
    usage: verbose ? 'always' : json ? 'cheap' : 'when-short',
  });
  const started = performance.now();
  const progress = setInterval(() => {
    const seconds = Math.round((performance.now() - started) / 1000);
    process.stderr.write(`buildmend: still reading the engine’s files, for ${seconds} s\n`);
  }, SIGN_OF_LIFE_MS);
  const report = await runDoctor(engine).finally(() => clearInterval(progress));
  const { checks, usage } = report;
  process.stdout.write(json ? `${JSON.stringify({ checks, usage }, null, 2)}\n` : formatDoctor(report));
  return report.exitCode;
}
