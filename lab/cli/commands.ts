/** The commands of the lab's command line, as a table. */

import { existsSync } from 'node:fs';
import path from 'node:path';
import { builderOf } from '../builder.ts';
import { readRecords } from '../engine/records.ts';
import { openLabEngine } from '../engine.ts';
import { ALL_FAULTS, faultNamed } from '../faults/index.ts';
import { storesOf } from '../faults/row.ts';
import { describeInventory } from '../prepare/inventory.ts';
import { LAB_PARTS, prepareLab } from '../prepare/prepare-lab.ts';
import { startCommand } from './start-command.ts';
import { oneOf } from './usage-error.ts';

export interface CommandInput {
  readonly values: ReadonlyMap<string, string>;
  readonly words: readonly string[];
}

interface Command {
  readonly usage: string;
  readonly does: string;
  readonly options: Readonly<Record<string, { readonly type: 'string' }>>;
  run(input: CommandInput): Promise<void>;
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const text = { type: 'string' } as const;

async function prepare({ values }: CommandInput): Promise<void> {
  const only = values.get('only');
  const want = only === undefined ? LAB_PARTS : [oneOf('part', LAB_PARTS, only)];
  const inventory = await prepareLab({ want, log: say });
  for (const line of describeInventory(inventory)) say(line);
}

async function list(): Promise<void> {
  for (const { id, version, store, dir } of await readRecords()) {
    const engine = await openLabEngine(id);
    const pid = engine.pid();
    say(`${id}  ${version}  ${store}  ${pid === undefined ? 'stopped' : `running (${pid})`}  ${dir}`);
  }
}

async function breakEngine({ values, words }: CommandInput): Promise<void> {
  const fault = faultNamed(words[0] ?? '');
  const engine = await openLabEngine(values.get('id'));
  const stores = storesOf(fault);
  if (!stores.includes(engine.store)) {
    throw new Error(
      `${fault.name} is a fault of the ${stores.join(' or ')} store; ${engine.id} has ${engine.store}`,
    );
  }
  await fault.inject(
    engine,
    fault.target === 'builder' ? builderOf(engine, values.get('builder')) : undefined,
  );
  const project = path.join(engine.dir, 'project');
  if (existsSync(project)) await fault.spoilContext?.(project);
  say(`${engine.id}: ${fault.title}`);
}

async function listFaults(): Promise<void> {
  for (const { name, title, failureClass } of ALL_FAULTS) {
    say(`${name.padEnd(26)} ${failureClass.padEnd(28)} ${title}`);
  }
}

/** Every command by its name. */
export const COMMANDS = {
  prepare: {
    usage: `prepare [--only ${LAB_PARTS.join('|')}]`,
    does: 'fetches and builds what the lab needs',
    options: { only: text },
    run: prepare,
  },
  start: {
    usage:
      'start [--engine 28.5] [--store overlay2|containerd] [--project own-base] [--builder NAME] [--for FAULT]',
    does: 'starts an engine, as a fault needs it if one is named, and prints its environment for a shell',
    options: { engine: text, store: text, project: text, builder: text, for: text },
    run: startCommand,
  },
  list: { usage: 'list', does: 'lists the engines there are', options: {}, run: list },
  faults: { usage: 'faults', does: 'lists the faults there are', options: {}, run: listFaults },
  break: {
    usage: 'break FAULT [--id ID] [--builder NAME]',
    does: 'puts a fault into an engine',
    options: { id: text, builder: text },
    run: breakEngine,
  },
  stop: {
    usage: 'stop [--id ID]',
    does: 'stops an engine and keeps it',
    options: { id: text },
    run: async ({ values }) => (await openLabEngine(values.get('id'))).stop(),
  },
  remove: {
    usage: 'remove [--id ID]',
    does: 'stops an engine and deletes all of it',
    options: { id: text },
    run: async ({ values }) => (await openLabEngine(values.get('id'))).remove(),
  },
} as const satisfies Record<string, Command>;

export const isCommand = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name);
