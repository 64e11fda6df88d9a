#!/bin/sh
# Runs one of our TypeScript programs on a bare machine: makes sure that Node 24 and the tools are there, then starts it.
# usage: sh scripts/bootstrap.sh PROGRAM.ts [ARGUMENT...]
set -eu

cd "$(dirname "$0")/.."

if ! command -v node >/dev/null 2>&1 || ! command -v npm >/dev/null 2>&1; then
  echo "buildmend: Node.js 18 or newer with npm is needed to set up the rest, e.g.: apt-get install nodejs npm" >&2
  exit 1
fi
major=$(node -p 'process.versions.node.split(".")[0]')
if [ "$major" -lt 18 ]; then
  echo "buildmend: Node.js 18 or newer is needed to set up the rest; this one is $(node --version)" >&2
  exit 1
fi

# npm writes this file last, so it is there and newer only after a set-up that went through.
if [ ! -e node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  echo "buildmend: setting up Node 24 and the tools in node_modules (about half a minute, once) ..." >&2
  npm ci --no-audit --no-fund --loglevel=error >&2
  touch node_modules/.package-lock.json
  echo "buildmend: set up" >&2
fi

PATH="$PWD/node_modules/.bin:$PATH"
export PATH
if ! node -e 'process.exit(process.versions.node.split(".")[0] >= 24 ? 0 : 1)'; then
  echo "buildmend: Node 24 was not installed into node_modules (install scripts are switched off?); this one is $(node --version)" >&2
  exit 1
fi

exec node "$@"
