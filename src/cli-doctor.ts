/** `buildmend doctor [--json]`: checks the engine that the environment points to; changes nothing. */
import { createEngine } from './engine/create-engine.ts';
import { formatDoctor, runDoctor } from './engine/doctor.ts';

/** Resolves to 0 (healthy), 1 (something broken) or 2 (nothing broken but something unknown). */
export async function doctorCommand(json: boolean): Promise<number> {
  const engine = createEngine({
    command: null,
    env: process.env,
    engineStop: null,
    engineStart: null,
    engineLog: null,
    depth: 'doctor',
  });
  const { checks, exitCode } = await runDoctor(engine);
  process.stdout.write(json ? `${JSON.stringify({ checks }, null, 2)}\n` : formatDoctor(checks));
  return exitCode;
}
