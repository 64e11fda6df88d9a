/** Finds the values that must never be shown: in the environment, and in the words of the command. */

/** A name with one of these words in it holds a secret. */
const SECRET_WORDS =
  /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|(^|_)(KEY|KEYS|AUTH|PASS|PAT)(_|$)/;

/** …unless it ends in one of these: then it says where or what the secret is. */
const POINTS_AT_IT =
  /(^|_)(FILE|FILES|PATH|DIR|DIRECTORY|NAME|URL|URI|ENDPOINT|SOCK|TYPE|PROVIDER|ENABLED|TTL|LENGTH|HELPER)$/;

/** Values that are words of their own. */
const NOT_SECRET = /^(true|false|enabled|disabled|required|default|optional)$/i;

/** Whether a variable or build argument of this name is expected to hold a secret. */
export function isSecretName(name: string): boolean {
  const upper = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase();
  return SECRET_WORDS.test(upper) && !POINTS_AT_IT.test(upper);
}

/**
 * Secret values by name of variable, by `--build-arg NAME=value` (and bake’s `--set target.args.NAME=value`) with a
 * secret-like name, and by `--secret id=x,env=NAME` whatever its name. Files named by `--secret` are not read.
 */
export function findSecrets(
  env: Readonly<Record<string, string | undefined>>,
  argv: readonly string[],
): readonly string[] {
  const named = Object.entries(env).flatMap(([name, value]) => (isSecretName(name) ? [value ?? ''] : []));
  const given = argv.flatMap((word, index) => [
    ...argumentValue(optionValue(word, argv[index + 1], '--build-arg')),
    ...argumentValue(bakeArgument(optionValue(word, argv[index + 1], '--set'))),
    ...secretValue(optionValue(word, argv[index + 1], '--secret'), env),
  ]);
  return [...new Set([...named, ...given])].filter((value) => value !== '' && !NOT_SECRET.test(value));
}

function optionValue(word: string, next: string | undefined, option: string): string | null {
  if (word === option) return next ?? null;
  return word.startsWith(`${option}=`) ? word.slice(option.length + 1) : null;
}

/** `app.args.NPM_TOKEN=x` → `NPM_TOKEN=x` */
function bakeArgument(setting: string | null): string | null {
  return setting === null ? null : (/^[^.=]+\.args\.(.+)$/s.exec(setting)?.[1] ?? null);
}

function argumentValue(argument: string | null): readonly string[] {
  const equals = argument?.indexOf('=') ?? -1;
  if (argument === null || equals < 0) return [];
  return isSecretName(argument.slice(0, equals)) ? [argument.slice(equals + 1)] : [];
}

/** Without `env` and `src` the id names the variable: https://docs.docker.com/reference/cli/docker/buildx/build/#secret */
function secretValue(
  option: string | null,
  env: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (option === null) return [];
  const fields = new Map(option.split(',').map((field) => splitOnce(field)));
  const name = fields.get('env') ?? fields.get('id');
  const value = name === undefined ? undefined : env[name];
  return value === undefined ? [] : [value];
}

function splitOnce(field: string): readonly [string, string] {
  const equals = field.indexOf('=');
  return equals < 0 ? [field.trim(), ''] : [field.slice(0, equals).trim(), field.slice(equals + 1)];
}
