/** Asks the service manager of one user (`systemctl --user`), also as root and without a login of that user. */
import { type ExecFileOptions, execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';

export interface ManagerAnswer {
  readonly exitCode: number;
  readonly output: string;
}

/** Where a user's manager has its sockets while it runs (pam_systemd(8), `XDG_RUNTIME_DIR`). */
export function runtimeDirOf(uid: number): string {
  return `/run/user/${uid}`;
}

/** Null while the user's manager runs; else what has to be done so that it does. */
export async function managerObstacle(uid: number): Promise<string | null> {
  const found = await stat(`${runtimeDirOf(uid)}/systemd`).catch(() => null);
  if (found !== null) return null;
  return `user ${uid} is not logged in, so their service manager does not run: \`loginctl enable-linger ${uid}\` as root keeps it running`;
}

/** As that user, who alone may ask it. */
export async function askUserManager(
  uid: number,
  words: readonly string[],
  signal: AbortSignal,
): Promise<ManagerAnswer> {
  const why = await managerObstacle(uid);
  if (why !== null) return { exitCode: 127, output: why };
  const runtime = runtimeDirOf(uid);
  const places = { XDG_RUNTIME_DIR: runtime, DBUS_SESSION_BUS_ADDRESS: `unix:path=${runtime}/bus` };
  const become = process.geteuid?.() === 0 && uid !== 0 ? { uid, gid: (await stat(runtime)).gid } : {};
  return run('systemctl', ['--user', ...words], { env: { ...process.env, ...places }, signal, ...become });
}

/** With both outputs as one text; a program that is missing has exit status 127. Never rejects. */
export function run(
  program: string,
  words: readonly string[],
  options: ExecFileOptions,
): Promise<ManagerAnswer> {
  return new Promise((resolve) => {
    execFile(program, [...words], { ...options, encoding: 'utf8' }, (error, stdout, stderr) => {
      const code = typeof error?.code === 'number' ? error.code : error === null ? 0 : 127;
      resolve({ exitCode: code, output: `${stdout}${stderr}`.trim() });
    });
  });
}
