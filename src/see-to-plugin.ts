/** Where the client lacks the plugin that the command needs: installs it if that is allowed, else says how. */
import { missingPlugin } from './attempt/missing-plugin.ts';
import type { AttemptRecord } from './core/attempt.ts';
import { messageOf } from './core/message-of.ts';
import { isHandsOff } from './core/plan.ts';
import { PLUGIN_PACKAGES, type Plugin } from './core/plugin.ts';
import type { RunOptions } from './inputs/to-plan.ts';
import type { Privilege } from './privileged/run.ts';

export interface PluginDeps {
  readonly options: Pick<RunOptions, 'installMissing' | 'plan'>;
  readonly privilege: () => Promise<Privilege>;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

const INSTALL_MS = 300_000;

/** Resolves to true when the plugin is here now, so that the command has a chance for the first time. Never rejects. */
export async function seeToPlugin(record: AttemptRecord, deps: PluginDeps): Promise<boolean> {
  const plugin = missingPlugin(record);
  if (plugin === null) return false;
  const { options, say, signal } = deps;
  if (!options.installMissing || isHandsOff(options.plan)) {
    say(
      `docker’s plugin ${plugin} is not installed: ${howTo(plugin)}; with \`install-missing: true\` Buildmend does it`,
    );
    return false;
  }
  try {
    const privilege = await deps.privilege();
    say(`docker’s plugin ${plugin} is not installed: installing it (install-missing)`);
    const name = await privilege.run('installPlugin', { plugin }, { timeoutMs: INSTALL_MS, signal });
    say(`${name} was installed; the command begins again`);
    return true;
  } catch (error) {
    say(`docker’s plugin ${plugin} could not be installed: ${messageOf(error)}; by hand: ${howTo(plugin)}`);
    return false;
  }
}

function howTo(plugin: Plugin): string {
  const { 'apt-get': apt, apk } = PLUGIN_PACKAGES;
  const [docker, ...distribution] = apt[plugin];
  return `\`apt-get install ${docker}\` (Docker’s own repository) or ${distribution.map((name) => `\`${name}\``).join(' or ')} (the distribution’s), the same by dnf, or \`apk add ${apk[plugin].join(' ')}\``;
}
