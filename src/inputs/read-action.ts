/** Reads the action’s inputs from the environment, under the names that the runner gives them. */
import { type InputName, inputsOf, type RawInputs } from './inputs.ts';
import type { Environment } from './surroundings.ts';

/**
 * The runner hands over an input as `INPUT_` and its name in capitals, spaces as underscores, hyphens kept.
 * Read directly: loading the toolkit (it brings an HTTP client) costs 0.3 s where the rest of the start takes 0.1 s.
 * Variables of inputs that we do not have are nobody’s mistake of ours and are ignored.
 */
export function readActionInputs(env: Environment): RawInputs {
  const given: Partial<Record<InputName, string>> = {};
  for (const input of inputsOf('action')) {
    const value = env[`INPUT_${input.name.replaceAll(' ', '_').toUpperCase()}`];
    if (value !== undefined) given[input.name] = value.trim();
  }
  return given;
}
