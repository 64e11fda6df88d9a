/** A GET client for the engine's API over its unix socket: no child process, a limit on time and size, a result for every end. */
import { request } from 'node:http';
import { errnoOf } from '../privileged/errno.ts';

export type ApiAnswer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: string }
  /** Nobody listens there: no such socket, or refused. */
  | { readonly kind: 'refused'; readonly why: string }
  /** The socket is there, but we may not use it. */
  | { readonly kind: 'denied'; readonly why: string }
  | { readonly kind: 'timeout'; readonly afterMs: number }
  | { readonly kind: 'error'; readonly why: string };

export interface ApiOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Does not keep the process alive. */
  readonly background?: boolean;
}

const MAX_BODY = 32 * 1024 * 1024;
const REFUSED = ['ENOENT', 'ECONNREFUSED', 'ENOTSOCK', 'ENOTDIR'];

/** Never rejects. Paths without a version (`/info`) are answered by every engine. */
export function apiGet(socketPath: string, path: string, options: ApiOptions): Promise<ApiAnswer> {
  return new Promise((resolve) => {
    const call = request({
      socketPath,
      path,
      method: 'GET',
      headers: { Host: 'docker', Connection: 'close' },
      agent: false,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    const settle = (answer: ApiAnswer): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    const timer = setTimeout(() => {
      settle({ kind: 'timeout', afterMs: options.timeoutMs });
      call.destroy();
    }, options.timeoutMs);
    const fail = (error: Error): void => settle(failureOf(error));
    call.on('error', fail);
    if (options.background === true) {
      timer.unref();
      call.on('socket', (socket) => socket.unref());
    }
    call.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > MAX_BODY) response.destroy(new Error('the answer is too large'));
        else chunks.push(chunk);
      });
      response.on('error', fail);
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        settle({ kind: 'answer', status: response.statusCode ?? 0, body });
      });
    });
    call.end();
  });
}

function failureOf(error: Error): ApiAnswer {
  const code = errnoOf(error);
  if (code !== null && REFUSED.includes(code)) return { kind: 'refused', why: error.message };
  if (code === 'EACCES' || code === 'EPERM') return { kind: 'denied', why: error.message };
  return { kind: 'error', why: error.message };
}
