/** Rules: the BuildKit builder did not start or went away. The same words mean the engine where the engine itself builds. */
import { client, engine, inStep, PRINTED, type Rule, SPOKEN } from '../rule.ts';

export const BUILDER_RULES: readonly Rule[] = [
  {
    id: 'builder/boot',
    failureClass: 'builder-unavailable',
    sources: PRINTED,
    pattern: /^ERROR\b|exit code \d+\s*$|Error response from daemon/,
    step: /(?:^|\] )booting buildkit$/,
    tier: 'failure',
    confidence: 0.85,
    reference: 'docker/buildx driver/docker-container/driver.go Bootstrap()',
    matches: [
      engine('ERROR: exit code 1', '[internal] booting buildkit'),
      engine(
        'ERROR: Error response from daemon: get buildx_buildkit_tern0_state: no such volume',
        '[internal] booting buildkit',
      ),
    ],
    rejects: [
      engine('ERROR: exit code 1', '[2/3] RUN make'),
      inStep('ERROR: exit code 1', '[internal] booting buildkit'),
    ],
  },
  {
    id: 'builder/boot-image-missing',
    failureClass: 'builder-unavailable',
    sources: PRINTED,
    pattern: /manifest for \S+ not found|manifest unknown|pull access denied/,
    step: /(?:^|\] )booting buildkit$/,
    tier: 'verdict',
    confidence: 0.85,
    reference: 'docker/buildx driver/docker-container: the builder’s image cannot be had',
    matches: [
      engine(
        'ERROR: Error response from daemon: manifest for 127.0.0.1:5000/none/buildkit:1 not found: manifest unknown',
        '[internal] booting buildkit',
      ),
    ],
    rejects: [engine('ERROR: manifest unknown', '[internal] load metadata for x')],
  },
  {
    id: 'builder/boot-network',
    failureClass: 'network-transient',
    sources: PRINTED,
    pattern:
      /(?:Get|Head) "https?:\/\/(?!%2F)\S+"?: (?:.*connection reset|.*deadline exceeded|.*timeout|.*EOF|dial tcp)/,
    step: /(?:^|\] )booting buildkit$/,
    tier: 'cause',
    confidence: 0.85,
    reference: 'docker/setup-buildx-action: the pull of the builder’s image breaks off',
    matches: [
      engine(
        'ERROR: Error response from daemon: Get "https://registry.example/v2/": context deadline exceeded',
        '[internal] booting buildkit',
      ),
    ],
    rejects: [engine('ERROR: Get "https://r/v2/": EOF', '[1/2] FROM x')],
  },
  {
    id: 'builder/client-closing',
    failureClass: 'builder-unavailable',
    sources: SPOKEN,
    pattern: /Canceled: grpc: the client connection is closing/,
    tier: 'failure',
    confidence: 0.65,
    reference: 'google.golang.org/grpc: the session with a builder was closed while it built',
    matches: [
      client(
        'x  Error building service: build failed: failed to solve: Canceled: grpc: the client connection is closing',
      ),
    ],
    rejects: [inStep('Canceled: grpc: the client connection is closing')],
  },
  {
    id: 'builder/connection-lost',
    failureClass: 'builder-unavailable',
    sources: SPOKEN,
    pattern:
      /error reading from server: EOF|error reading server preface|closing transport due to: |the client connection is closing|transport is closing|code = Unavailable desc = (?!Cannot)|failed to receive status: rpc error|Unavailable: (?:connection error|error reading|closing transport)|received prior goaway|failed to list workers|no active session for \S+: context deadline exceeded|stream terminated by RST_STREAM|frontend grpc server closed unexpectedly|buildkitd\.sock\b.*(?:connection refused|no such file)/,
    tier: 'symptom',
    confidence: 0.6,
    reference:
      'google.golang.org/grpc transport; faults.md: a killed container and one out of memory say the same',
    matches: [
      engine(
        'ERROR: failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
      ),
      engine('ERROR: failed to solve: Unavailable: error reading from server: EOF'),
      client(
        'listing workers for Build: failed to list workers: Unavailable: connection error: desc = "error reading server preface: http2: frame too large"',
      ),
    ],
    rejects: [inStep('error reading from server: EOF')],
  },
  {
    id: 'builder/goaway-graceful',
    failureClass: 'builder-unavailable',
    sources: SPOKEN,
    pattern: /received prior goaway: code: NO_ERROR.*graceful_stop/,
    tier: 'cause',
    confidence: 0.85,
    reference: 'docker/buildx#2789: somebody stopped or removed the builder; not damage',
    matches: [
      engine(
        'failed to receive status: rpc error: code = Unavailable desc = closing transport due to: connection error: desc = "error reading from server: EOF", received prior goaway: code: NO_ERROR, debug data: "graceful_stop"',
      ),
    ],
    rejects: [inStep('received prior goaway: code: NO_ERROR, debug data: "graceful_stop"')],
  },
  {
    id: 'builder/gone-for-summary',
    failureClass: 'builder-unavailable',
    sources: PRINTED,
    pattern:
      /Failed to (?:export build record|generate build summary): |could not connect to \S*buildkitd?\.sock/,
    tier: 'cause',
    confidence: 0.75,
    reference: 'docker/actions-toolkit buildx/history.ts; moby/buildkit examples/buildctl-daemonless',
    matches: [
      client(
        'Warning: Failed to export build record: connection error: desc = "error reading server preface: http2: frame too large"',
      ),
    ],
    rejects: [inStep('Failed to export build record: x')],
  },
  {
    id: 'builder/gone-from-action',
    failureClass: 'builder-unavailable',
    sources: PRINTED,
    pattern: /no builder "?builder-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22,26}"? found/,
    tier: 'failure',
    confidence: 0.75,
    reference: 'docker/setup-buildx-action names its builders so: nobody typed it, and it was removed',
    matches: [client('ERROR: no builder "builder-1f0c2a9e-5c1b-4b8e-9a6d-0d1e2f3a4b5c" found')],
    rejects: [client('ERROR: no builder "builder-1" found')],
  },
  {
    id: 'builder/list-workers',
    failureClass: 'builder-unavailable',
    sources: SPOKEN,
    pattern:
      /failed to list workers: |dial unix \S*buildkitd?\.sock: connect: |could not lock \S*buildkitd\.lock, another instance running|no valid drivers found|timed? ?out waiting for buildkit|No such container: buildx_buildkit_|container name "\/buildx_buildkit_\S+" is already in use|expected \d+ replicas to be ready|timed out waiting for server handshake|all SubConns are in TransientFailure|Unavailable desc = connection closed|(?:could not|failed to) connect to (?:buildkitd|builder)\b|no nodes available|failed to bootstrap \S+ driver in attempts|It seems that buildkitd is shutting down or it has crashed/,
    tier: 'failure',
    confidence: 0.75,
    reference: 'docker/buildx driver, build; moby/buildkit cmd/buildkitd; faults.md: a stopped buildkitd',
    matches: [
      engine(
        'listing workers for Build: failed to list workers: Unavailable: connection error: desc = "error reading server preface: EOF"',
      ),
      client('ERROR: Error response from daemon: No such container: buildx_buildkit_ci0'),
      client(
        'Error: failed to get status: rpc error: code = Unavailable desc = timed out waiting for server handshake',
      ),
    ],
    rejects: [inStep('failed to list workers: x')],
  },
  {
    id: 'builder/refused-container',
    failureClass: 'builder-unavailable',
    sources: PRINTED,
    pattern: /Error response from daemon: .{0,300}\bbuildx_buildkit_\S+/,
    tier: 'symptom',
    confidence: 0.55,
    reference:
      'docker/buildx driver/docker-container: the engine refuses something about the builder’s container',
    matches: [
      engine('ERROR: Error response from daemon: Cannot kill container: buildx_buildkit_ci0: tried to kill'),
    ],
    rejects: [inStep('Error response from daemon: No such container: buildx_buildkit_ci0')],
  },
  {
    id: 'builder/remote-unreachable',
    failureClass: 'builder-unavailable',
    sources: SPOKEN,
    pattern: /connection error: desc = "transport: [Ee]rror while dialing:? dial tcp\b(?! \S+:237[56]:)/,
    tier: 'cause',
    confidence: 0.8,
    reference:
      'docker/buildx driver/remote, moby/buildkit client: gRPC is spoken with builders, not with registries',
    matches: [
      client(
        'ERROR: failed to list workers: Unavailable: connection error: desc = "transport: Error while dialing: dial tcp 10.1.2.3:1234: connect: connection refused"',
      ),
    ],
    rejects: [
      inStep(
        'connection error: desc = "transport: Error while dialing: dial tcp 10.1.2.3:1234: connect: connection refused"',
      ),
      engine(
        'failed to do request: Head "https://r/v2/": dial tcp 10.1.2.3:443: connect: connection refused',
      ),
    ],
  },
  {
    id: 'builder/restart-loop',
    failureClass: 'builder-unavailable',
    sources: SPOKEN,
    pattern:
      /Container \S+ is restarting, wait until the container is running|[Cc]ontainer \S+ is not running/,
    tier: 'failure',
    confidence: 0.8,
    reference: 'faults.md: containerdmeta.db garbage: the cause stands in the container’s log only',
    matches: [
      engine(
        'ERROR: Error response from daemon: Container 8f2a is restarting, wait until the container is running',
      ),
    ],
    rejects: [inStep('Container 8f2a is restarting, wait until the container is running')],
  },
  {
    id: 'builder/state-volume-gone',
    failureClass: 'builder-unavailable',
    sources: PRINTED,
    pattern: /get buildx_buildkit_\S+_state: no such volume/,
    tier: 'cause',
    confidence: 0.9,
    reference: 'docker/buildx driver/docker-container: a volume prune took the builder’s state',
    matches: [engine('ERROR: Error response from daemon: get buildx_buildkit_tern0_state: no such volume')],
    rejects: [inStep('get buildx_buildkit_tern0_state: no such volume')],
  },
];
