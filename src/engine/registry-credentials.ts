/** The user's credentials for a registry, as the docker client keeps them (docker/cli, `cli/config/configfile`). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJson, recordAt, stringAt } from './json.ts';
import { runProgram } from './run-program.ts';

export interface Credentials {
  readonly user: string;
  readonly secret: string;
}

const HELPER_MS = 10_000;
/** The key under which Docker Hub's stand. */
const HUB = 'https://index.docker.io/v1/';

/** Null where there are none, or they cannot be read; an identity token is none for this. */
export async function credentialsFor(host: string, configDir: string): Promise<Credentials | null> {
  const config = parseJson(await readFile(join(configDir, 'config.json'), 'utf8').catch(() => ''));
  const keys = host === 'docker.io' ? [HUB, 'docker.io', 'registry-1.docker.io'] : [host, `https://${host}`];
  const helpers = recordAt(config, 'credHelpers');
  for (const key of keys) {
    const helper = stringAt(helpers, key) ?? stringAt(config, 'credsStore');
    const found = helper === null ? null : await fromHelper(helper, key);
    if (found !== null) return found;
    const written = stringAt(recordAt(recordAt(config, 'auths'), key), 'auth');
    const [, user, secret] =
      /^([^:]+):(.+)$/s.exec(Buffer.from(written ?? '', 'base64').toString('utf8')) ?? [];
    if (user !== undefined && secret !== undefined) return { user, secret };
  }
  return null;
}

/** `docker-credential-<helper> get` reads the server from stdin and answers with JSON; a `<token>` user has an identity token. */
async function fromHelper(helper: string, server: string): Promise<Credentials | null> {
  if (!/^[\w.-]+$/.test(helper)) return null;
  const said = await runProgram(`docker-credential-${helper}`, ['get'], {
    timeoutMs: HELPER_MS,
    signal: undefined,
    input: server,
    env: process.env,
  });
  const answer = said.exitCode === 0 ? parseJson(said.stdout) : null;
  const [user, secret] = [stringAt(answer, 'Username'), stringAt(answer, 'Secret')];
  return user === null || secret === null || user === '<token>' ? null : { user, secret };
}
