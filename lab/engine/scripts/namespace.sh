# Sourced by start.sh and stop.sh: the network and mount namespace of an engine, kept by a process that only waits.
# The namespace and the registry in it outlive the engine, so that a restarted engine finds both again.

alive() { readlink "/proc/$1/exe" >/dev/null 2>&1; } # a zombie has no exe

# pid_of FILE NAME: the pid in FILE if that process is alive and its command line mentions NAME.
pid_of() {
  pid=$(cat "$1" 2>/dev/null) && [ -n "$pid" ] && alive "$pid" || return 1
  [ "$(tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -cF -- "$2")" != 0 ] && echo "$pid"
}

engine_pid() { pid_of "$BML_PID_FILE" --data-root; }
containerd_pid() { pid_of "$BML_DIR/exec/containerd/containerd.pid" "$BML_DIR/exec/containerd/"; }
holder_pid() { pid_of "$BML_DIR/holder.pid" "$BML_DIR/holder"; }

# wait_gone PID SECONDS
wait_gone() {
  left=$(($2 * 20))
  while alive "$1"; do
    [ "$left" -gt 0 ] || return 1
    left=$((left - 1))
    sleep 0.05
  done
}

# end_process PID SECONDS: TERM, wait, KILL.
end_process() {
  kill -TERM "$1" 2>/dev/null
  wait_gone "$1" "$2" && return 0
  kill -KILL "$1" 2>/dev/null
  wait_gone "$1" 5
}

ensure_namespace() {
  holder_pid >/dev/null && return 0
  rm -f "$BML_DIR/holder.pid"
  : >"$BML_DIR/holder"
  setsid unshare -n -m --propagation slave sh -c \
    'ip link set lo up && echo $$ >"$1.pid" && exec tail -f "$1"' sh "$BML_DIR/holder" </dev/null >/dev/null 2>&1 &
  left=100
  until holder_pid >/dev/null; do
    [ "$left" -gt 0 ] || { echo "no network namespace could be made" >&2; return 1; }
    left=$((left - 1))
    sleep 0.02
  done
}

ensure_registry() {
  [ -n "$BML_REGISTRY" ] || return 0
  pid_of "$BML_DIR/registry.pid" "$BML_DIR/registry.yml" >/dev/null && return 0
  setsid nsenter -t "$(holder_pid)" -n -m -- "$BML_REGISTRY" serve "$BML_DIR/registry.yml" \
    </dev/null >>"$BML_DIR/registry.log" 2>&1 &
  echo $! >"$BML_DIR/registry.pid"
}
