/** Makes networks again whose database a cut-off run had set aside, as far as it is not back in its place. */
import { messageOf } from '../core/message-of.ts';
import type { NetworksBegun } from '../privileged/run-journal/entry.ts';
import { remakeNetworks, remakeWipedNetworks } from './remake-networks.ts';
import type { RemedyContext } from './remedy.ts';

/** Never rejects. Those that are there are left as they are. */
export async function connectEarlier(
  context: Pick<RemedyContext, 'engine' | 'privilege' | 'signal' | 'say'>,
  { asideId: id, wiped }: NetworksBegun,
): Promise<void> {
  const { engine, say } = context;
  const facts = await engine.facts();
  if (facts === null) return;
  const { onceUp } = wiped ? remakeWipedNetworks : remakeNetworks;
  try {
    const remade = await onceUp?.({ context, dataRoot: facts.dataRoot, id });
    for (const line of remade?.lost ?? []) say(line);
  } catch (error) {
    say(`networks could not be made again: ${messageOf(error)}`);
  }
}
