/** `buildmend set-aside list|delete|restore`: what runs set aside in the engine's data root, and what becomes of it. */
import path from 'node:path';
import { messageOf } from './core/message-of.ts';
import { createEngine, endpointOf } from './engine/create-engine.ts';
import { socketOf } from './engine/endpoint.ts';
import type { Engine } from './engine/engine.ts';
import { guardedPrivilege } from './engine/guard-files.ts';
import type { SetAsideCall } from './inputs/read-set-aside-flags.ts';
import type { Leftover } from './privileged/ops/list-aside.ts';
import { createPrivilege, type Privilege } from './privileged/run.ts';
import { asideSize } from './remedies/aside-size.ts';
import { placeOf } from './remedies/kept-aside.ts';
import { createLiving } from './remedies/living-containers.ts';
import { humanBytes } from './remedies/reclaimed.ts';
import { putBack } from './remedies/recover-set-aside.ts';

interface Out {
  write(text: string): unknown;
}

interface Place {
  readonly engine: Engine;
  readonly privilege: Privilege;
  readonly dataRoot: string;
  readonly found: readonly Leftover[];
}

const LIST_MS = 20_000;
const DELETE_MS = 3_600_000;
/** Complete, so that nothing of it is needed to undo a run that was cut off. */
const DELETABLE: readonly (Leftover['state'] | undefined)[] = ['renamed', 'kept', 'deleting'];

/** Resolves to 0, or to 1 where it could not be done; why stands on `err`. */
export async function setAsideCommand(call: SetAsideCall, out: Out, err: Out): Promise<number> {
  try {
    const place = await open(call);
    switch (call.kind) {
      case 'set-aside-list':
        return await list(place, call.json, out);
      case 'set-aside-delete':
        return await remove(place, call.id, out, err);
      case 'set-aside-restore':
        return await restore(place, call.id, out);
    }
  } catch (error) {
    err.write(`buildmend: ${messageOf(error)}\n`);
    return 1;
  }
}

/** Throws what says why nothing can be looked at. */
async function open(call: SetAsideCall): Promise<Place> {
  const cliPath = path.join(import.meta.dirname, 'index.js');
  const socket = socketOf(endpointOf(null, process.env).endpoint);
  const rights = await createPrivilege({ cliPath, uid: process.geteuid?.() ?? 0, socket });
  const commands = call.kind === 'set-aside-restore' ? call : { engineStop: null, engineStart: null };
  const { engineStop, engineStart } = commands;
  const given = { engineStop, engineStart, engineLog: null, privilege: async () => rights };
  const engine = createEngine({ command: null, env: process.env, ...given });
  const facts = await engine.facts();
  if (facts === null || engine.endpoint.kind !== 'unix')
    throw new Error(
      'it is not known where the engine keeps its files: is DOCKER_HOST the engine’s socket on this machine?',
    );
  const { dataRoot } = facts;
  const privilege = guardedPrivilege(rights, engine.facts);
  if (privilege.kind === null)
    throw new Error(`what was set aside in ${dataRoot} is root’s: run this as root`);
  const found = await privilege.run('listAside', { dataRoot }, { timeoutMs: LIST_MS });
  return { engine, privilege, dataRoot, found };
}

async function list({ privilege, dataRoot, found }: Place, json: boolean, out: Out): Promise<number> {
  const sized = await Promise.all(
    found.map(async (one) => ({ ...one, size: await asideSize(privilege, dataRoot, one.id) })),
  );
  if (json) out.write(`${JSON.stringify({ dataRoot, setAside: sized }, null, 2)}\n`);
  else if (sized.length === 0) out.write(`Nothing is set aside in ${dataRoot}.\n`);
  else
    for (const one of sized)
      out.write(
        `${one.id}  ${one.size ?? 'size unknown'}  ${stateOf(one)}\n  ${placeOf(dataRoot, one.id)}\n`,
      );
  return 0;
}

function stateOf({ state, rung, startedAt, inUse, keptBecause }: Leftover): string {
  if (state === null) return 'its manifest cannot be read: look at it by hand';
  if (inUse && state !== 'kept') return 'in use by a run that still goes on';
  const by = `set aside by ${rung ?? 'a rung'}${startedAt === null ? '' : ` at ${startedAt}`}`;
  const next =
    state === 'kept'
      ? `kept: ${keptBecause ?? 'no reason is recorded'}`
      : `the next run sees to it, or \`buildmend recover\` (${state})`;
  return `${by}; ${next}`;
}

async function remove(place: Place, id: string | null, out: Out, err: Out): Promise<number> {
  const { privilege, dataRoot, found } = place;
  const wanted = id === null ? found.filter((one) => isDeletable(one)) : [named(found, id)];
  if (wanted.length === 0) out.write(`Nothing is set aside in ${dataRoot} that may be deleted.\n`);
  let failed = 0;
  for (const one of wanted) {
    try {
      if (!isDeletable(one)) throw new Error(stateOf(one));
      const args = { dataRoot, id: one.id, keptToo: true };
      const { freedBytes } = await privilege.run('deleteAside', args, { timeoutMs: DELETE_MS });
      out.write(`deleted ${one.id}: ${humanBytes(freedBytes)} freed\n`);
    } catch (error) {
      failed += 1;
      err.write(`buildmend: ${one.id} is left: ${messageOf(error)}\n`);
    }
  }
  return failed === 0 ? 0 : 1;
}

function isDeletable({ state, inUse }: Leftover): boolean {
  return DELETABLE.includes(state ?? undefined) && (state === 'kept' || !inUse);
}

function named(found: readonly Leftover[], id: string): Leftover {
  const one = found.find((other) => other.id === id);
  if (one !== undefined) return one;
  const known = found.map((other) => other.id).join(', ');
  throw new Error(`nothing is set aside as ${id}${known === '' ? '' : `; there are: ${known}`}`);
}

async function restore(place: Place, id: string, out: Out): Promise<number> {
  const { engine, privilege, dataRoot, found } = place;
  const one = named(found, id);
  if (one.state === null || (one.inUse && one.state !== 'kept')) throw new Error(stateOf(one));
  await engine.examine();
  const say = (line: string): void => void out.write(`${line}\n`);
  const { signal } = new AbortController();
  const living = createLiving(Date.now());
  const done = await putBack({ engine, privilege, living, signal, say, when: 'before' }, dataRoot, id);
  say(`${id}: ${done.outcome}; ${done.detail}`);
  return done.outcome === 'put-back' ? 0 : 1;
}
