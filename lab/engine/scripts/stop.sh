#!/bin/sh
# Stops this engine (TERM, wait, KILL) and the containerd it started; the namespace and the registry stay.
. "$(dirname "$(readlink -f "$0")")/engine.conf"
. "$BML_DIR/namespace.sh"

if running=$(engine_pid); then
  end_process "$running" "$BML_STOP_LIMIT_S" || { echo "process $running does not end" >&2; exit 1; }
fi
rm -f "$BML_PID_FILE"
if left_over=$(containerd_pid); then
  end_process "$left_over" 3 || { echo "containerd $left_over does not end" >&2; exit 1; }
fi
# dockerd waits 10 s for a process of this number, were it only a zombie (moby, internal/libcontainerd/supervisor).
rm -f "$BML_DIR/exec/containerd/containerd.pid"
exit 0
