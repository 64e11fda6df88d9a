/** The table of inputs: names, defaults and meanings stand here once; action.yml, README and `--help` are made from it. */
import { NEIGHBOUR_WAYS } from '../core/plan.ts';
import { PRESETS } from '../core/presets.ts';
import { RUNG_IDS } from '../core/rungs.ts';

export type InputType =
  | 'text'
  | 'list'
  | 'choice'
  | 'count'
  | 'duration'
  | 'boolean'
  | 'path'
  | 'shell'
  | 'size';

export interface InputSpec {
  readonly name: string;
  readonly type: InputType;
  /** As a user would write it; empty where `doc` says what an empty value means. */
  readonly default: string;
  /** One paragraph for README, action.yml and `--help`. */
  readonly doc: string;
  /** What may be written, in words. */
  readonly allowed: string;
  /** Where it can be given: as an input of the action, as an option of the CLI, or both. */
  readonly channel: 'action' | 'cli' | 'both';
}

export const LADDER_ORDERS = ['least-harm', 'as-listed'] as const;
export type LadderOrder = (typeof LADDER_ORDERS)[number];

const DURATION = 'a duration such as 500ms, 10s, 5m or 1h';

export const INPUTS = [
  {
    name: 'command',
    type: 'text',
    default: '',
    doc: 'The docker command line to run: `docker build`, `docker buildx build`, `docker buildx bake`, `docker compose build` or `docker-compose build`, with any options. It is split by the quoting rules of a shell and never run through one.',
    allowed: 'one docker command line',
    channel: 'action',
  },
  {
    name: 'working-directory',
    type: 'path',
    default: '',
    doc: 'Directory in which the command runs. Empty: the workspace.',
    allowed: 'a directory',
    channel: 'action',
  },
  {
    name: 'ladder',
    type: 'list',
    default: 'default',
    doc: 'The rungs that may be taken: presets (`careful`, `standard`, `thorough`) and rungs, which add up: `standard,reset-image-store`. `default` stands for `thorough` on a GitHub-hosted runner and for `standard` elsewhere. A rung may have options: `restart-engine(limit=2m, uses=2, cooldown=30s, wait=5s)`; all are explained in docs/ladder.md. An empty value means no remedy at all: the build runs once and its failure is explained.',
    allowed: `default, ${PRESETS.map(({ id }) => id).join(', ')} and ${RUNG_IDS.join(', ')}, separated by commas or line breaks, each rung with its options in parentheses where needed`,
    channel: 'both',
  },
  {
    name: 'ladder-order',
    type: 'choice',
    default: 'least-harm',
    doc: '`least-harm`: the failure class decides which of the rungs are taken, from the least harm upwards. `as-listed`: your own order from `ladder`, as scripts have it. A user’s own mistake is never treated with either.',
    allowed: LADDER_ORDERS.join(', '),
    channel: 'both',
  },
  {
    name: 'max-retries',
    type: 'count',
    default: '2',
    doc: 'How often the rung `retry` may be taken in one run.',
    allowed: 'a whole number from 0 to 10',
    channel: 'both',
  },
  {
    name: 'retry-delay',
    type: 'duration',
    default: '2s',
    doc: 'Pause before the first retry. It doubles with each further one, with some jitter.',
    allowed: DURATION,
    channel: 'both',
  },
  {
    name: 'retry-max-delay',
    type: 'duration',
    default: '60s',
    doc: 'The longest pause before a retry.',
    allowed: DURATION,
    channel: 'both',
  },
  {
    name: 'max-attempts',
    type: 'count',
    default: '10',
    doc: 'How often the command runs in all, the first attempt included.',
    allowed: 'a whole number from 1 to 50',
    channel: 'both',
  },
  {
    name: 'timeout',
    type: 'duration',
    default: '',
    doc: 'Limit for the whole run; nothing new starts after it. Empty or `none`: no limit.',
    allowed: `${DURATION}, or none`,
    channel: 'both',
  },
  {
    name: 'silence-limit',
    type: 'duration',
    default: '15s',
    doc: 'After so long without any output the engine is asked whether it lives. A build that is merely quiet is left alone.',
    allowed: DURATION,
    channel: 'both',
  },
  {
    name: 'wait-for-engine',
    type: 'duration',
    default: '',
    doc: 'How long an engine is waited for before the first attempt while nobody listens at its endpoint, such as a service container that comes up beside the job. Empty: 30 s, and only where its process or systemd tells that it is being started. `0s`: never.',
    allowed: DURATION,
    channel: 'both',
  },
  {
    name: 'install-missing',
    type: 'boolean',
    default: 'false',
    doc: 'Whether the package of buildx or Compose may be installed (by apt-get, dnf or apk, as root or by sudo without a password) where the command fails because the client lacks it. Nothing is installed that would remove a package or change the engine. Otherwise it is only told how.',
    allowed: 'true or false',
    channel: 'both',
  },
  {
    name: 'cache-bust',
    type: 'boolean',
    default: 'false',
    doc: 'Whether the last attempt, the one without any cache, also passes the build args `BUILD_DATE`, `GIT_COMMIT` and `CACHE_BUST` (a hash of the sources that the build context holds, without what `.dockerignore` leaves out; for bake and Compose of the folder they run in). Build args of your own by the same names count.',
    allowed: 'true or false',
    channel: 'both',
  },
  {
    name: 'dry-run',
    type: 'boolean',
    default: 'false',
    doc: 'Whether nothing is changed: the build runs once, and when it fails, engine and builder are looked at and it is told which rungs would be taken, one after the other, with the evidence, what each would disrupt, and what stands in the way of the others. The exit status is the build’s.',
    allowed: 'true or false',
    channel: 'both',
  },
  {
    name: 'pause',
    type: 'text',
    default: '',
    doc: 'A reason, such as `disk is being replaced`, switches all remedies off: nothing touches engine or builder; retries stay allowed. The reason stands in log, summary and report. Empty: remedies are on.',
    allowed: 'a reason in your own words',
    channel: 'both',
  },
  {
    name: 'keep-set-aside',
    type: 'boolean',
    default: 'false',
    doc: 'Whether what a rung set aside is kept after the build has passed, instead of being deleted. Its place and size are told; no later run deletes it or puts it back. `buildmend set-aside list`, `delete` and `restore` end it.',
    allowed: 'true or false',
    channel: 'both',
  },
  {
    name: 'neighbours',
    type: 'choice',
    default: 'wait',
    doc: 'What a rung does that would disturb others on the engine: builds of others (in other builders too) where it stops the engine, makes their builder again or removes its cache, and containers that were started with `--rm`, which a stop of the engine removes. `wait`: it waits for them, as long as `neighbours-wait` says, then it is left. `skip`: it is left at once. `ignore`: it is taken all the same. Other containers that run come back: by their restart policy, by live-restore, or because they are started again. An engine that does not answer serves nobody, and nobody is waited for. Another run of Buildmend that mends the same engine is always waited for; what it has mended is not mended again.',
    allowed: NEIGHBOUR_WAYS.join(', '),
    channel: 'both',
  },
  {
    name: 'neighbours-wait',
    type: 'duration',
    default: '10m',
    doc: 'How long one run waits for others in all.',
    allowed: DURATION,
    channel: 'both',
  },
  {
    name: 'allow-volume-loss',
    type: 'boolean',
    default: 'false',
    doc: 'Whether `wipe-engine` may delete volumes too. Volumes are never touched otherwise.',
    allowed: 'true or false',
    channel: 'both',
  },
  {
    name: 'allow-container-loss',
    type: 'boolean',
    default: 'false',
    doc: 'Whether `reset-image-store` and `wipe-engine` may be taken while containers run: they are stopped and are gone afterwards. Else a running container forbids both rungs, on a GitHub-hosted runner too, where it may be a service that later steps need. Containers of buildx builders do not count: buildx makes them again. It also allows every rung to stop the engine beside containers that were started with `--rm`, and beside those that a CI runner started for a job (its services).',
    allowed: 'true or false',
    channel: 'both',
  },
  {
    name: 'min-free-space',
    type: 'size',
    default: '',
    doc: 'How much space should be free on the file system of the data root, as a size (`10GB`, `2GiB`) or a share of the whole (`15%`). Where there is less, the rung `free-space` makes room before the first attempt, and after a failure for want of space it stops there. Empty: nothing is done before the first attempt, and the rung stops at a tenth of the whole, at least 2 GiB, at most half. What was free when a build failed for want of space is doubled at least.',
    allowed: 'a size such as 500MB, 10GB or 2GiB, or a share such as 15%',
    channel: 'both',
  },
  {
    name: 'unused-images-older-than',
    type: 'duration',
    default: '',
    doc: 'As its last step, `free-space` may also remove images that are older than this (since they were made, and since they were pulled or tagged here), that no container uses, that the build does not stand on, and that their registry says it has. The oldest goes first, and no more than are needed. Empty: none.',
    allowed: 'an age such as 36h or 30d',
    channel: 'both',
  },
  {
    name: 'fallback-builder',
    type: 'text',
    default: '',
    doc: 'A builder of yours, by the name that `docker buildx ls` shows (remote BuildKit, Kubernetes, another container builder), in which the build may be finished when this engine or builder cannot be mended: the rung `fallback-builder`, which this input adds to every ladder that has a rung. It is taken only where the builder can do what the build asks for. Empty: none.',
    allowed: 'the name of a builder',
    channel: 'both',
  },
  {
    name: 'engine-stop',
    type: 'shell',
    default: '',
    doc: 'Shell command that stops the engine, for a service manager of your own; run by `sh -c`. Empty: systemd, or the engine’s own process, is found and stopped.',
    allowed: 'a shell command',
    channel: 'both',
  },
  {
    name: 'engine-start',
    type: 'shell',
    default: '',
    doc: 'Shell command that starts the engine; run by `sh -c`. It may stay in the foreground. Empty: systemd starts the engine, or its own process is started again as it was. Either command may be given alone.',
    allowed: 'a shell command',
    channel: 'both',
  },
  {
    name: 'engine-log',
    type: 'path',
    default: '',
    doc: 'The engine’s log file, where it is neither in the journal nor found by the engine’s process.',
    allowed: 'a file',
    channel: 'both',
  },
  {
    name: 'rules-file',
    type: 'path',
    default: '.github/buildmend.yml',
    doc: 'Rules of your own (schema: `docs/rules.schema.json`), which teach Buildmend a class or make it more careful; they allow a retry at most. Relative to the workspace, for the CLI to the current folder. The default is taken where it exists; an empty value means none.',
    allowed: 'a YAML file',
    channel: 'both',
  },
  {
    name: 'report',
    type: 'path',
    default: '',
    doc: 'Where the JSON report is written (schema: `docs/report.schema.json`). Empty: a file in the runner’s temporary directory for the action, no report for the CLI.',
    allowed: 'a file',
    channel: 'both',
  },
  {
    name: 'summary',
    type: 'boolean',
    default: 'true',
    doc: 'Whether the job summary is written.',
    allowed: 'true or false',
    channel: 'action',
  },
] as const satisfies readonly InputSpec[];

export type InputName = (typeof INPUTS)[number]['name'];

/** What the user wrote, by input; absent means not given, which is not the same as empty. */
export type RawInputs = Readonly<Partial<Record<InputName, string>>>;

/** The table's row of an input. */
export function inputSpec(name: InputName): InputSpec {
  const spec = INPUTS.find((input) => input.name === name);
  if (spec === undefined) throw new Error(`input ${name} is not in the table`);
  return spec;
}

/** The rows that one channel has, in the table's order. */
export function inputsOf(channel: 'action' | 'cli'): readonly (typeof INPUTS)[number][] {
  return INPUTS.filter((input) => input.channel === 'both' || input.channel === channel);
}
