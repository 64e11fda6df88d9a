#!/bin/sh
# Starts this engine and waits until its API answers. Fails when the engine exits or stays silent for too long.
. "$(dirname "$(readlink -f "$0")")/engine.conf"
. "$BML_DIR/namespace.sh"

answers() { timeout 2 docker -H "unix://$BML_SOCKET" version >/dev/null 2>&1; }

fail() {
  echo "$1; the last lines of $BML_LOG_FILE:" >&2
  tail -n 5 "$BML_LOG_FILE" >&2
  exit 1
}

if engine_pid >/dev/null; then
  answers && exit 0
  fail "the engine runs but does not answer"
fi
rm -f "$BML_PID_FILE" # left by a killed engine; its number may be another process by now

if [ -n "$BML_OWN_NAMESPACES" ]; then
  left_over=$(containerd_pid) && end_process "$left_over" 3 # it stands in namespaces the new engine does not see
  # shellcheck disable=SC2016 # $0 is for the inner shell
  setsid unshare -n -m -- sh -c 'ip link set lo up; exec "$0"' "$BML_DIR/dockerd.sh" </dev/null >>"$BML_LOG_FILE" 2>&1 &
else
  ensure_namespace || exit 1
  ensure_registry
  setsid nsenter -t "$(holder_pid)" -n -m -- "$BML_DIR/dockerd.sh" </dev/null >>"$BML_LOG_FILE" 2>&1 &
fi
started=$!

left=$((BML_START_LIMIT_S * 10))
until answers; do
  alive "$started" || fail "the engine exited while it started"
  [ "$left" -gt 0 ] || fail "the engine did not answer within $BML_START_LIMIT_S s"
  left=$((left - 1))
  sleep 0.05
done
