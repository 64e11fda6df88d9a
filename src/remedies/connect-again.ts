/** Connects a container to a network that was made again: its own record still names the network that is gone, by id. */
import type { Attachment, ContainerOnDisk } from '../engine/checks/containers-on-disk.ts';
import { texts } from './network-args.ts';
import type { RemedyContext } from './remedy.ts';

const CALL_MS = 30_000;

/** Null when it is connected; else what is lost. */
export async function connectAgain(
  { engine, signal }: Pick<RemedyContext, 'engine' | 'signal'>,
  container: ContainerOnDisk,
  attachment: Attachment,
): Promise<string | null> {
  const options = { timeoutMs: CALL_MS, signal };
  const { network, ipv4, ipv6, aliases, links, driverOptions } = attachment;
  // The engine takes the dead entry away by the network's name (moby, `daemon/container_operations.go`, DisconnectFromNetwork)
  await engine.docker(['network', 'disconnect', '--force', network, container.id], options);
  const rest = [
    // Older engines list the container's own short id too, and add it again by themselves
    ...aliases.filter((alias) => !container.id.startsWith(alias)).flatMap((alias) => ['--alias', alias]),
    ...links.flatMap((link) => ['--link', link]),
    ...texts('--driver-opt', driverOptions),
    ...[network, container.id],
  ];
  const addresses = [...(ipv4 === null ? [] : ['--ip', ipv4]), ...(ipv6 === null ? [] : ['--ip6', ipv6])];
  const connected = await engine.docker(['network', 'connect', ...addresses, ...rest], options);
  if (connected.exitCode === 0) return null;
  const why = connected.stderr.trim().split('\n').at(-1) ?? '';
  if (addresses.length > 0) {
    // A network whose subnet is not known does not have the address: any is better than none
    const anywhere = await engine.docker(['network', 'connect', ...rest], options);
    if (anywhere.exitCode === 0)
      return `the address ${ipv4 ?? ipv6} of container ${container.name} on network ${network} (${why})`;
  }
  return `container ${container.name} is no longer on network ${network} (${why})`;
}
