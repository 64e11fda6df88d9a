/** Rules: the engine could not be reached, did not start, or went away. Mostly symptoms: its own log knows the cause. */
import { client, engine, inStep, journal, quoted, type Rule, SPOKEN } from '../rule.ts';

export const ENGINE_RULES: readonly Rule[] = [
  {
    id: 'engine/address-unreachable',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern:
      /"?https?:\/\/[^"\s]+:237[56]\/[^"\s]*"?: (?!.*x509)|https?:\/\/(?!%2F)[^"\s/]+\/v1\.\d\d\/(?:containers|images|build|info|version|events|auth|exec|networks|volumes|_ping)\b[^"\s]*"?: (?!.*x509)|\/_ping": (?:dial|EOF|context|read)|dial tcp \S+:237[56]: /,
    tier: 'cause',
    confidence: 0.8,
    reference: 'moby/moby client: the address is an engine’s (ports 2375 and 2376), not a registry’s',
    matches: [
      client('ERROR: Get "http://10.55.15.238:2375/_ping": dial tcp 10.55.15.238:2375: i/o timeout'),
      client(
        'error during connect: Get http://docker:2375/v1.40/info: dial tcp: lookup docker on 195.8.195.8:53: no such host',
      ),
    ],
    rejects: [engine('Get "https://registry.example/v2/": dial tcp 10.0.0.1:443: i/o timeout')],
  },
  {
    id: 'engine/api-error',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern:
      /request returned .{0,60} for API route and version|unable to upgrade to h2c|open \/\/\.\/pipe\/docker\w*: |Docker Desktop is unable to start|The process cannot access the file '[^']{0,200}\.vhdx'|waiting for a WSL integration agent to become ready|WSL distro (?:stopped|terminated) |error getting server info|failed to dial gRPC: (?!cannot connect)/,
    tier: 'symptom',
    confidence: 0.72,
    reference: 'moby/moby client/request.go, client/hijack.go; Docker Desktop',
    matches: [
      client(
        'request returned Internal Server Error for API route and version http://%2Fvar%2Frun%2Fdocker.sock/_ping, check if the server supports the requested API version',
      ),
    ],
    rejects: [inStep('open //./pipe/docker_engine: The system cannot find the file specified.')],
  },
  {
    id: 'engine/bridge-gone',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern:
      /adding interface \w+ to bridge \S+ failed: (?:Device does not exist|Link not found|no such device|could not find bridge)/i,
    tier: 'failure',
    confidence: 0.85,
    reference:
      'measured: `ip link del docker0` under a running engine; it makes the bridge only when it starts',
    matches: [
      engine(
        'process "…" did not complete successfully: failed to create endpoint b on network bridge: adding interface veth41fdfb7 to bridge docker0 failed: Device does not exist',
      ),
    ],
    rejects: [
      inStep('adding interface veth1 to bridge docker0 failed: Device does not exist'),
      engine('adding interface veth1 to bridge docker0 failed: operation not supported'),
    ],
  },
  {
    id: 'engine/client-library',
    failureClass: 'engine-unavailable',
    sources: ['client', 'engine'],
    pattern:
      /Could not find a valid Docker environment|\bconnect (?:ENOENT|ECONNREFUSED) (?:\/\S*docker\S*\.sock|\/\/\.\/pipe\/docker)/,
    tier: 'symptom',
    confidence: 0.7,
    reference:
      'testcontainers/testcontainers-java DockerClientProviderStrategy; apocas/dockerode: their words for an engine that is not there',
    matches: [
      client(
        'java.lang.IllegalStateException: Could not find a valid Docker environment. Please see logs and check configuration',
      ),
      client('Error: connect ENOENT /var/run/docker.sock'),
    ],
    rejects: [
      inStep('java.lang.IllegalStateException: Could not find a valid Docker environment.'),
      client('Error: connect ECONNREFUSED 127.0.0.1:5432'),
    ],
  },
  {
    id: 'engine/containerd-unreachable',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern:
      /containerd(?:\/docker-containerd)?\.sock\b.*(?:timeout|connection refused|no such file|connection error)|failed to (?:start|dial|connect to) containerd|timeout waiting for containerd to start|containerd health check returned error|containerd did not exit successfully|open \S*\/libcontainerd\/\S+: no such file|[Ff]ailed to connect to containerd|containerd: unmounting temp mounts: failed|containerd: container not started|failed to start container.{0,200}: task \w+ already exists|connection error: desc = "transport: dial unix:\/\/\/\S*containerd/,
    tier: 'failure',
    confidence: 0.8,
    reference: 'moby libcontainerd/supervisor; containerd cmd/containerd',
    matches: [
      journal('dockerd: failed to start containerd: timeout waiting for containerd to start'),
      journal(
        'containerd: containerd: unmounting temp mounts: failed to unmount target /c/tmpmounts/containerd-mount59: device or resource busy',
      ),
      engine(
        'docker: Error response from daemon: connection error: desc = "transport: dial unix:///var/run/docker/containerd/docker-containerd.sock: timeout".',
      ),
    ],
    rejects: [inStep('dial unix:///var/run/docker/containerd/containerd.sock: timeout')],
  },
  {
    id: 'engine/desktop-stale-mount',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern:
      /error while creating mount source path '\/run\/desktop\/mnt\/host\/\S+': mkdir \S+: file exists|com\.docker\.backend\S*: .*(?:unexpected EOF|while watching docker events)/,
    tier: 'failure',
    confidence: 0.75,
    reference: 'docker/for-win: a drive’s mount in the VM went stale; the VM must start again',
    matches: [
      engine(
        "Error response from daemon: error while creating mount source path '/run/desktop/mnt/host/h/x': mkdir /run/desktop/mnt/host/h: file exists",
      ),
      journal('com.docker.backend.docker: Resyncer ports: while watching docker events: unexpected EOF'),
    ],
    rejects: [inStep('unexpected EOF')],
  },
  {
    id: 'engine/desktop-stale-share',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern: /error while creating mount source path '\/host_mnt\/[^']{1,400}': mkdir \S+: file exists/,
    tier: 'failure',
    confidence: 0.75,
    reference: 'docker/for-win#5516: the older sharing of drives; the VM must start again',
    matches: [
      engine(
        "docker: Error response from daemon: error while creating mount source path '/host_mnt/c/Users/j': mkdir /host_mnt/c: file exists.",
      ),
    ],
    rejects: [
      inStep("error while creating mount source path '/host_mnt/c/x': mkdir /host_mnt/c: file exists"),
    ],
  },
  {
    id: 'engine/desktop-vm',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern:
      /^running engine: waiting for the Docker API: |^running services: running (?:services: running )?com\.docker\.|'?DockerDesktopVM'? (?:failed to start|did not stop)|at Docker\.Engines\.\w+|\bcom\.docker\.(?:supervisor|driver\.\S+)\S* .{0,80}stderr: panic: |Error response from daemon: Bad response from Docker engine/,
    tier: 'failure',
    confidence: 0.75,
    reference:
      'docker/desktop-linux#259, docker/for-win#12058, docker/for-win#14707, docker/for-mac#3370: the machine in which Desktop’s engine lives does not start',
    matches: [
      client(
        'running engine: waiting for the Docker API: engine linux/qemu failed to run: running VM: qemu: process terminated unexpectedly: exit status 1',
      ),
      client(
        "The running command stopped because the preference variable is set to Stop: 'DockerDesktopVM' failed to start.",
      ),
      client('at Docker.Engines.LinuxkitDaemonStartup.<WaitAsync>d__5.MoveNext()'),
    ],
    rejects: [inStep("'DockerDesktopVM' failed to start"), client('running services: running migrations')],
  },
  {
    id: 'engine/desktop-wsl',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern: /\bDockerDesktop\/Wsl\/\w+|^running wslexec: |Docker Desktop - (?:Unexpected )?WSL /,
    tier: 'failure',
    confidence: 0.75,
    reference: 'docker/for-win: Desktop’s engine lives in a WSL distribution that does not start',
    matches: [
      client(
        'running wslexec: An error occurred while running the command. DockerDesktop/Wsl/ExecError: c:\\windows\\system32\\wsl.exe -d docker-desktop: exit status 1',
      ),
    ],
    rejects: [inStep('running wslexec: An error occurred')],
  },
  {
    id: 'engine/did-not-start',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern:
      /(?:failed to start daemon|Error starting daemon): |Failed to start Docker Application Container Engine|docker\.service: (?:Failed with result|Start request repeated too quickly)|start of the service was attempted too often|containerd\.service: Failed with result|Job for (?:docker|containerd)\.service failed|Failed to start containerd container runtime|Dependency failed for Docker Application Container Engine|Unit docker\.service (?:is masked|not found|could not be found)|A dependency job for docker\.service failed/,
    tier: 'symptom',
    confidence: 0.7,
    reference: 'moby cmd/dockerd/docker.go; systemd',
    matches: [
      journal('failed to start daemon: mkdir /data/docker/runtimes: not a directory'),
      journal('systemd: docker.service: Start request repeated too quickly.'),
    ],
    rejects: [inStep('failed to start daemon: error initializing graphdriver: driver not supported')],
  },
  {
    id: 'engine/hung-goroutines',
    failureClass: 'engine-unavailable',
    sources: ['journal', 'client'],
    pattern:
      /goroutine \d+ \[(?:semacquire|select|syscall|IO wait|chan (?:receive|send)|sync\.\w+\.\w+), \d{2,} minutes/,
    tier: 'failure',
    confidence: 0.75,
    reference: 'a stack dump (SIGUSR1) of a locked-up dockerd',
    matches: [journal('dockerd: goroutine 31193 [semacquire, 31 minutes]:')],
    rejects: [inStep('goroutine 31193 [semacquire, 31 minutes]:')],
  },
  {
    id: 'engine/iptables-chains-lost',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern:
      /(?:driver failed programming external connectivity|failed to set up container networking|Unable to enable [A-Z]+ rule)\b.*iptables failed|iptables: No chain\/target\/match by that name/,
    tier: 'failure',
    confidence: 0.75,
    reference:
      'moby libnetwork/iptables: a firewall that was loaded again took the engine’s chains away; a restart makes them',
    matches: [
      engine(
        'Error response from daemon: driver failed programming external connectivity on endpoint x: (iptables failed: iptables --wait -t nat -A DOCKER: iptables: No chain/target/match by that name.',
      ),
    ],
    rejects: [inStep('iptables: No chain/target/match by that name.')],
  },
  {
    id: 'engine/local-kv',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern:
      /Error initializing network controller: .*|error (?:creating|obtaining) (?:default "bridge" network|controller instance)|(?:docker\/docker|moby\/moby)\/\S*(?:boltdb\/bolt|libkv|bbolt)\b|libnetwork.*(?:invalid database|could not (?:get|open) .*(?:kv|store))|local-kv\.db.*(?:invalid|timeout)/i,
    tier: 'failure',
    confidence: 0.85,
    reference:
      'faults.md: network/files/local-kv.db garbage; moby daemon/daemon_unix.go initNetworkController()',
    matches: [
      journal(
        'dockerd: failed to start daemon: Error initializing network controller: error obtaining controller instance: invalid database',
      ),
      client(
        'github.com/docker/docker/vendor/github.com/boltdb/bolt.(*freelist).free(0xc424813562, 0x11, 0x7f6a8391efc5)',
      ),
    ],
    rejects: [inStep('Error initializing network controller: x')],
  },
  {
    id: 'engine/lost-during-call',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern:
      /error during connect: |An error occurred trying to connect: |(?:Get|Post|Put|Delete|Head) "?https?:\/\/%2F\S+"?: |error getting events from daemon: |dial unix \S+: connect: (?:connection refused|no such file)|dial tcp \S+:237[56]: |"?https?:\/\/[^"\s]+:237[56]\/\S*"?: |\/_ping"?: (?:dial|EOF|context)|failed to initialize builder \S+ \(\S+\): Get|Error while fetching server API version|Couldn't connect to Docker daemon|(?:unexpected )?EOF while talking to the daemon|UnixHTTPConnectionPool\(host='localhost'|An HTTP request took too long to complete\./,
    tier: 'symptom',
    confidence: 0.75,
    reference: 'moby/moby client/request.go, client/errors.go; docker-py api/client.py',
    matches: [
      client(
        'error during connect: Get "http://%2FUsers%2Flena%2F.colima%2Fdefault%2Fdocker.sock/v1.41/containers/57/json": EOF',
      ),
      client(
        "docker.errors.DockerException: Error while fetching server API version: ('Connection aborted.', FileNotFoundError(2, 'No such file or directory'))",
      ),
    ],
    rejects: [
      inStep('error during connect: EOF'),
      engine('Get "https://registry.example/v2/": context deadline exceeded'),
    ],
  },
  {
    id: 'engine/panic',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern:
      /^(?:dockerd: )?github\.com\/(?:docker\/docker|moby\/moby(?:\/v\d)?)\/(?:daemon|libnetwork|api\/server|vendor)\b\S*\((?:\.\.\.|0x|\{|\))|docker\.service: Main process exited, code=(?:exited|killed|dumped)/,
    tier: 'symptom',
    confidence: 0.65,
    reference: 'a panic’s stack of dockerd, or its end as systemd tells it',
    matches: [
      client('github.com/docker/docker/libnetwork.(*network).Delete(0xc0001)'),
      journal('systemd: docker.service: Main process exited, code=exited, status=2/INVALIDARGUMENT'),
    ],
    rejects: [
      inStep('github.com/docker/docker/libnetwork.(*network).Delete(0xc0001)'),
      client('go: downloading github.com/docker/docker v28.5.2'),
    ],
  },
  {
    id: 'engine/panic-elsewhere',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern:
      /^(?:dockerd?: )?github\.com\/(?:docker\/docker|moby\/moby(?:\/v\d)?)\/(?:libcontainerd|layer|image|distribution|volume|plugin|builder\/dockerfile)\b\S*\((?:\.\.\.|0x|\{|\))/,
    tier: 'symptom',
    confidence: 0.65,
    reference: 'moby/moby#29598: a panic’s stack in parts of dockerd that no client has',
    matches: [
      journal(
        'dockerd: github.com/docker/docker/libcontainerd.(*container).start(0xc82011a3c0, 0x0, 0x0, 0x0)',
      ),
    ],
    rejects: [
      inStep('github.com/docker/docker/libcontainerd.(*container).start(0xc8)'),
      client('github.com/docker/docker/api/client.(*DockerCli).CmdBuild(0xc820240580)'),
    ],
  },
  {
    id: 'engine/run-directory',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern:
      /(?:Error response from daemon|failed to start daemon): .{0,600}\/run\/(?:docker|containerd)\/\S*: (?:.{0,80}: )?(?:no such file or directory|connection refused|timeout)/,
    tier: 'symptom',
    confidence: 0.55,
    reference: 'moby libcontainerd: what lives below /run is made when engine and containerd start',
    matches: [
      engine(
        'Error response from daemon: mkdir /var/run/docker/libcontainerd/77ab: no such file or directory',
      ),
    ],
    rejects: [inStep('Error response from daemon: mkdir /var/run/docker/x: no such file or directory')],
  },
  {
    id: 'engine/service-container',
    failureClass: 'engine-unavailable',
    sources: ['client', 'engine'],
    pattern:
      /service image: docker:\S*dind\S* healthcheck failed|(?:Health|health) ?check failed.*docker:dind/,
    tier: 'failure',
    confidence: 0.75,
    reference: 'CI services: the engine’s own container does not get healthy',
    matches: [client('worker service image: docker:27-dind healthcheck failed')],
    rejects: [inStep('service image: docker:27-dind healthcheck failed')],
  },
  {
    id: 'engine/service-container-gone',
    failureClass: 'engine-unavailable',
    sources: ['client', 'engine'],
    pattern:
      /Cannot link to a non running container: \/\S*-docker-\d|[Ss]ervice \S*-docker-\d\S* probably didn't start properly/,
    tier: 'failure',
    confidence: 0.7,
    reference:
      'gitlab-runner executors/docker: the engine’s own container (docker:dind) ended before the job began',
    matches: [
      engine(
        'ERROR: Job failed (system failure): prepare environment: Error response from daemon: Cannot link to a non running container: /runner-abc-docker-0 AS /runner-abc-predefined/docker',
      ),
    ],
    rejects: [
      inStep('Cannot link to a non running container: /runner-abc-docker-0 AS /x'),
      engine('Error response from daemon: Cannot link to a non running container: /db AS /web/db'),
    ],
  },
  {
    id: 'engine/shim-unreachable',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern:
      /failed to start shim: .{0,200}: context deadline exceeded|\bttrpc: (?:closed|client shutting down)|failed to (?:create|start) shim task: .{0,200}(?:context deadline exceeded|shim exited)/,
    tier: 'failure',
    confidence: 0.7,
    reference:
      'containerd core/runtime/v2/shim.go, containerd/ttrpc client.go: the engine’s helper does not answer',
    matches: [
      engine(
        'docker: Error response from daemon: failed to create task for container: failed to start shim: start failed: : context deadline exceeded: unknown.',
      ),
      engine('docker: Error response from daemon: ttrpc: closed: unknown.'),
    ],
    rejects: [inStep('ttrpc: closed: unknown')],
  },
  {
    id: 'engine/state-locked',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern:
      /error while opening volume store metadata database: timeout|ensure docker is not running or delete|pid file found, ensure docker is not running|is already running\b.*\bpid\b|docker-containerd is still running/,
    tier: 'cause',
    confidence: 0.85,
    reference: 'moby volume/service/store.go, pkg/pidfile: a second engine, or an orphan of the last',
    matches: [
      journal('Error starting daemon: error while opening volume store metadata database: timeout'),
      journal(
        'failed to start daemon, ensure docker is not running or delete /var/run/docker.pid: process with PID 1128 is still running',
      ),
    ],
    rejects: [inStep('pid file found, ensure docker is not running')],
  },
  {
    id: 'engine/temporary-directory',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern:
      /failed to create temp dir: stat \/\S*\/tmp: no such file or directory|(?:mkdir|open|stat) \/\S*\/tmp\/(?:docker-tarsplit|docker-builder|docker-import-|docker-export-|GetImageBlob)\S*: no such file or directory/,
    tier: 'cause',
    confidence: 0.85,
    reference:
      'measured: `tmp` of the data root deleted; dockerd makes it only when it starts (moby, daemon/daemon.go)',
    matches: [
      engine(
        'ERROR: failed to build: failed to solve: failed to read dockerfile: failed to create temp dir: stat /var/lib/docker/tmp: no such file or directory',
      ),
    ],
    rejects: [
      inStep('failed to create temp dir: stat /var/lib/docker/tmp: no such file or directory'),
      engine('failed to solve: open /src/tmp/x: no such file or directory'),
    ],
  },
  {
    id: 'engine/too-many-files',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern:
      /(?:accept4?|fork\/exec \/proc\/self\/exe|driver "\w+" failed .{1,300}|level=error .{1,400}|response from daemon: .{1,400}): too many open files(?:: unknown)?[.\s"']*$/,
    tier: 'failure',
    confidence: 0.7,
    reference: 'moby/moby#27140, moby/moby#38814: the engine used up its descriptors',
    matches: [engine('docker: Error response from daemon: fork/exec /proc/self/exe: too many open files.')],
    rejects: [
      inStep('accept: too many open files'),
      client('error checking context: open /srv/x: too many open files'),
    ],
  },
  {
    id: 'engine/too-slow',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern: /^(?:docker: )?Error response from daemon: context deadline exceeded\.?\s*$/,
    tier: 'symptom',
    confidence: 0.6,
    reference: 'the engine’s own call timed out, and no server is named: it is too busy, or hangs',
    matches: [engine('Error response from daemon: context deadline exceeded')],
    rejects: [
      engine('Error response from daemon: Get "https://r.example/v2/": context deadline exceeded'),
      inStep('Error response from daemon: context deadline exceeded'),
    ],
  },
  {
    id: 'engine/unreachable',
    failureClass: 'engine-unavailable',
    sources: SPOKEN,
    pattern:
      /Cannot connect to the Docker daemon|failed to connect to the docker API|Is the docker daemon running\?|docker daemon is not running|error: (?:no such socket|cannot connect).*docker/i,
    tier: 'symptom',
    confidence: 0.75,
    reference: 'moby/moby client/errors.go; faults.md: it says nothing about the cause',
    matches: [
      client(
        'ERROR: Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
      ),
    ],
    rejects: [
      inStep(
        'Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?',
      ),
      quoted('Cannot connect to the Docker daemon'),
    ],
  },
];
