/** Whether a containerd answers at its socket: gRPC is HTTP/2, whose server speaks as soon as a client has greeted (RFC 9113, 3.4). */
import { connect } from 'node:net';
import { checkedPath } from '../checked-path.ts';

const PREFACE = 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n';
/** The client's preface and an empty SETTINGS frame. */
const GREETING = Buffer.concat([Buffer.from(PREFACE), Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])]);

export interface KnockArgs {
  readonly address: string;
  readonly limitMs: number;
}

/** `silent`: it took the connection, or left it waiting, and said nothing within the limit. */
export function knockAtContainerd(
  { address, limitMs }: KnockArgs,
  signal: AbortSignal,
): Promise<'answers' | 'silent' | 'refused'> {
  const path = checkedPath(address);
  return new Promise((resolve) => {
    const socket = connect(path);
    const end = (how: 'answers' | 'silent' | 'refused'): void => {
      clearTimeout(limit);
      socket.destroy();
      resolve(how);
    };
    const limit = setTimeout(() => end('silent'), limitMs);
    signal.addEventListener('abort', () => end('silent'), { once: true });
    socket.once('error', () => end('refused'));
    socket.once('data', () => end('answers'));
    socket.write(GREETING);
  });
}
