/** The scripts that run on an engine's machine: fixed words, into which only names of units from our own table and numbers are put. */

export type RemoteManager =
  | { readonly kind: 'systemd'; readonly service: string; readonly socket: string | null }
  | { readonly kind: 'openrc' }
  | { readonly kind: 'sysv' };

/** What we say begins so: a profile there may print other things. */
export const MARK = 'buildmend:';

/** Who we are there, who starts its engine, and where its client looks for it (which some clients only say once the engine has answered). */
export const LOOK = `
say() { printf '${MARK}%s %s\\n' "$1" "$2"; }
say boot "$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)"
if [ "$(id -u)" = 0 ]; then say rights root
elif command -v sudo >/dev/null 2>&1 && sudo -n true >/dev/null 2>&1; then say rights sudo
else say rights none; fi
if [ -n "$DOCKER_HOST" ]; then say socket "$DOCKER_HOST"
elif [ -n "$DOCKER_CONTEXT" ] || grep -q '"currentContext"' "\${DOCKER_CONFIG:-$HOME/.docker}/config.json" 2>/dev/null; then
  say socket "$(timeout 5 docker context inspect --format '{{.Endpoints.docker.Host}}' 2>/dev/null || echo unknown)"
fi
if [ -d /run/systemd/system ]; then
  say manager systemd
  systemctl show docker.service docker.socket snap.docker.dockerd.service --property=Id,LoadState,ActiveState,MainPID,ExecStart,Listen |
    while IFS= read -r line; do say show "$line"; done
elif [ -d /run/openrc ] && rc-service --exists docker 2>/dev/null; then say manager openrc
elif [ -x /etc/init.d/docker ] && command -v service >/dev/null 2>&1; then say manager sysv
else say manager none; fi
say end .
`;

/** Goes through the engine's process and its child containerd; `found` runs for each that is stopped (state T), as `$p`. */
function eachStopped(manager: RemoteManager, found: string): string {
  const pid =
    manager.kind === 'systemd'
      ? `systemctl show -p MainPID --value ${manager.service}`
      : 'cat /var/run/docker.pid 2>/dev/null';
  return `
pid=$(${pid}); all=
case "$pid" in ''|0|*[!0-9]*) ;; *) all="$pid $(cat /proc/$pid/task/$pid/children 2>/dev/null)" ;; esac
for p in $all; do
  case "$(sed -n 's/^State:[[:space:]]*//p' /proc/$p/status 2>/dev/null)" in [Tt]*) ${found} ;; esac
done`;
}

/** Names a process of the engine that is stopped: it never answers. */
export function stoppedScript(manager: RemoteManager): string {
  return eachStopped(manager, `printf '${MARK}stopped %s %s\\n' "$p" "$(cat /proc/$p/comm)"; break`);
}

/** A stopped process hears no stop: it is killed first. The socket goes before the service that it would start. */
export function stopScript(manager: RemoteManager): string {
  const kill =
    manager.kind === 'systemd'
      ? `systemctl kill --signal=SIGKILL ${manager.service}`
      : 'kill -KILL $all 2>/dev/null';
  return `${eachStopped(manager, `${kill}; break`)}
${verb(manager, 'stop')} >&2
printf '${MARK}status %s\\n' "$?"
`;
}

/** A start that failed too often is forgotten first. */
export function startScript(manager: RemoteManager): string {
  const before =
    manager.kind === 'systemd'
      ? `systemctl reset-failed ${units(manager)} >/dev/null 2>&1`
      : manager.kind === 'openrc'
        ? 'rc-service docker status >/dev/null 2>&1 || rc-service docker zap >/dev/null 2>&1'
        : ':';
  return `${before}
${verb(manager, 'start')} >&2
printf '${MARK}status %s\\n' "$?"
`;
}

/** Whether the service is down there: `down` is said only where it is known. */
export function downScript(manager: RemoteManager): string {
  const gone =
    manager.kind === 'systemd'
      ? `case "$(systemctl show -p ActiveState --value ${manager.service})" in inactive|failed)`
      : `case "$(pidof dockerd 2>/dev/null || echo none)" in none)`;
  return `${gone} printf '${MARK}down yes\\n' ;; esac`;
}

/** Counted from now, for the clock there may be another. `sinceS` null: all there is. */
export function logScript(manager: RemoteManager, sinceS: number | null, maxLines: number): string {
  const most = Math.max(1, Math.trunc(maxLines));
  if (manager.kind !== 'systemd') return `tail -n ${most} /var/log/docker.log`;
  const since = sinceS === null ? '' : ` --since=-${Math.max(1, Math.ceil(sinceS))}s`;
  return `journalctl -u ${manager.service}${since} -o cat --no-pager -q | tail -n ${most}`;
}

function units({ service, socket }: Extract<RemoteManager, { kind: 'systemd' }>): string {
  return socket === null ? service : `${socket} ${service}`;
}

function verb(manager: RemoteManager, what: 'stop' | 'start'): string {
  switch (manager.kind) {
    case 'systemd':
      return `systemctl ${what} ${units(manager)}`;
    case 'openrc':
      return `rc-service docker ${what}`;
    case 'sysv':
      return `service docker ${what}`;
  }
}
