/** Rules: a server could not be reached or broke off. A step's own downloads may say so too, as a guess. */
import { client, engine, inStep, PRINTED, quoted, type Rule, SPOKEN } from '../rule.ts';

export const NETWORK_RULES: readonly Rule[] = [
  {
    id: 'network/blob-lost-by-registry',
    failureClass: 'network-transient',
    sources: SPOKEN,
    pattern: /(?:^|: |:\d\d )(?:unknown blob|blob upload (?:unknown|invalid))(?: to registry)?[.\s]*$/,
    tier: 'failure',
    confidence: 0.7,
    reference:
      'moby/moby#36823, distribution/distribution#2225: a registry forgot what it had just been sent',
    matches: [
      client('unknown blob'),
      engine(
        'ERROR: failed to push r/x: unexpected status from PUT request to https://r/v2/x/blobs/uploads/7: 404 Not Found: blob upload unknown',
      ),
    ],
    rejects: [inStep('unknown blob'), engine('blob not found: not found')],
  },
  {
    id: 'network/connection',
    failureClass: 'network-transient',
    sources: SPOKEN,
    pattern:
      /dial tcp\b.*(?:connection refused|i\/o timeout|no route to host|network is unreachable|no such host|server misbehaving|connection timed out|connect: cannot assign requested address|operation timed out|Temporary failure in name resolution)|(?:read|write) tcp \S+: (?:read|write): (?:connection reset by peer|broken pipe|connection timed out|connection refused)|(?:read|write) tcp \S+: (?:i\/o timeout|use of closed network connection)|TLS handshake timeout|net\/http: (?:request canceled|HTTP\/1\.x transport connection broken|timeout awaiting response headers)|lookup \S+(?: on \S+)?: (?:no such host|server misbehaving|i\/o timeout|Temporary failure)|http2: (?:server sent GOAWAY|client connection (?:lost|force closed)|timeout awaiting)|http: server closed idle connection|(?:local|remote) error: tls: (?:bad record MAC|handshake failure|internal error|unexpected message)|stream error: stream ID \d+; (?:INTERNAL_ERROR|REFUSED_STREAM|CANCEL)|error parsing HTTP 5\d\d response/,
    tier: 'failure',
    confidence: 0.88,
    reference: 'Go net, net/http, x/net/http2',
    matches: [
      engine(
        'failed to do request: Head "https://r/v2/team/base/manifests/1": dial tcp 127.0.0.1:5009: connect: connection refused',
      ),
      engine(
        'ERROR: Get "http://r/x.tgz": read tcp 127.0.0.1:56976->127.0.0.1:5055: read: connection reset by peer',
      ),
      engine(
        'Error response from daemon: Get "https://registry.example/v2/": net/http: TLS handshake timeout',
      ),
    ],
    rejects: [
      inStep('dial tcp 127.0.0.1:5432: connect: connection refused'),
      quoted('dial tcp 1.2.3.4:443: i/o timeout'),
      engine('dial unix /var/run/docker.sock: connect: connection refused'),
    ],
  },
  {
    id: 'network/cut-short',
    failureClass: 'network-transient',
    sources: SPOKEN,
    pattern:
      /(?:Get|Head|Post|Put|Patch) "?https?:\/\/(?!%2F)[^"\s]+"?: (?:unexpected )?EOF|failed to fetch (?:anonymous|oauth) token: .*(?:EOF|deadline exceeded|timeout|reset)|(?:Get|Head|Post) "?https?:\/\/(?!%2F)[^"\s]+"?: (?:context deadline exceeded|net\/http)|failed to (?:register|extract) layer\b.*: unexpected EOF|failed to authorize: DeadlineExceeded|failed to copy: (?:unexpected EOF|local error: tls|cannot reuse body, request must be retried)|failed commit on ref "[^"]{1,200}": no response|httpReadSeeker: failed open: (?:failed to do request|could not fetch content|unexpected EOF)|filesystem layer verification failed for digest|error pulling image configuration: .*(?:EOF|timeout)|download failed after attempts=\d+: (?!unauthorized|denied)|short read: expected \d+ bytes but got \d+|failed to fetch remote .*(?:Could not resolve host|Connection (?:reset|refused|timed out))|unable to access '[^']*': (?:Could not resolve|Failed to connect|Recv failure|Connection|OpenSSL|The requested URL returned error: 5)/,
    tier: 'failure',
    confidence: 0.8,
    reference:
      'containerd core/remotes/docker; moby distribution: a layer or an answer that arrives cut short',
    matches: [
      engine(
        'failed to authorize: rpc error: code = Unknown desc = failed to fetch oauth token: Post "https://auth.registry.example/token": EOF',
      ),
      engine('failed to register layer: Error processing tar file(exit status 1): unexpected EOF'),
      engine('filesystem layer verification failed for digest sha256:a838'),
      engine('error: failed to solve: failed to copy: cannot reuse body, request must be retried'),
      engine('failed commit on ref "layer-sha256:4950": no response'),
      engine(
        'ERROR: Error response from daemon: Get "https://registry.example/v2/": context deadline exceeded',
      ),
    ],
    rejects: [
      engine(
        'error during connect: Get "http://%2FUsers%2Flena%2F.colima%2Fdocker.sock/v1.41/containers/57/json": EOF',
      ),
      engine('failed to copy files: Error processing tar file(exit status 1): unexpected EOF'),
      inStep('decode layer: unexpected EOF'),
    ],
  },
  {
    id: 'network/deadline',
    failureClass: 'network-transient',
    sources: PRINTED,
    pattern: /deadline exceeded|i\/o timeout|failed to do request: /,
    step: /load metadata for |resolve image config for |\bFROM\b|\bADD https?:|^https?:|load git source|pulling |pushing |exporting (?:to image|manifest)/,
    tier: 'symptom',
    confidence: 0.55,
    reference:
      'moby/buildkit source/containerimage, exporter/containerimage: a step that talks with a registry waits in vain',
    matches: [
      engine('ERROR: context deadline exceeded', '[internal] load metadata for docker.io/library/node:20'),
    ],
    rejects: [
      engine('ERROR: context deadline exceeded', '[2/3] RUN make'),
      inStep('context deadline exceeded', '[1/2] FROM x'),
    ],
  },
  {
    id: 'network/digest-mismatch-on-pull',
    failureClass: 'network-transient',
    sources: PRINTED,
    pattern:
      /failed commit on ref "[\w-]*sha256:[0-9a-f]+": (?:unexpected commit (?:digest|size)|commit failed)/,
    step: /(?:^|\] )(?:\[(?:[\w.-]+ )*\d+\/\d+\] FROM |FROM |\[internal\] load metadata|docker-image:|importing)|\bFROM\b/,
    tier: 'failure',
    confidence: 0.65,
    reference: 'containerd content store: what came down does not have the digest that was asked for',
    matches: [
      engine(
        'ERROR: failed commit on ref "layer-sha256:a5cb": unexpected commit digest sha256:bd7f, expected sha256:a5cb: failed precondition',
        '[1/2] FROM x',
      ),
    ],
    rejects: [
      engine(
        'ERROR: failed commit on ref "layer-sha256:a5cb": unexpected commit digest sha256:bd7f',
        'exporting to image',
      ),
    ],
  },
  {
    id: 'network/server-error',
    failureClass: 'network-transient',
    sources: SPOKEN,
    pattern:
      /unexpected (?:http )?status(?: code)?(?: from \w+ request to \S+| \S+)?:? ?5\d\d\b|(?:received unexpected HTTP status|unexpected HTTP response status|invalid response status):? 5\d\d\b|failed to parse error response 5\d\d|failed with status code \[[^\]]{1,100}\]: 5\d\d\b|50[0234] (?:Bad Gateway|Service Unavailable|Gateway Time-?out|Internal Server Error)(?! for API route)/,
    tier: 'failure',
    confidence: 0.85,
    reference: 'containerd core/remotes/docker; peers.md 12 (a registry’s front end is down)',
    matches: [
      engine(
        'ERROR: failed to solve: unexpected status from HEAD request to https://r/v2/x/manifests/1: 503 Service Unavailable',
      ),
      engine('received unexpected HTTP status: 502 Bad Gateway'),
    ],
    rejects: [
      inStep('curl: (22) The requested URL returned error: 502'),
      engine('unexpected status: 403 Forbidden'),
      client(
        'request returned 500 Internal Server Error for API route and version http://%2F%2F.%2Fpipe%2Fdocker_engine/_ping',
      ),
    ],
  },
  {
    id: 'network/step-download',
    failureClass: 'network-transient',
    sources: ['step'],
    pattern:
      /curl: \((?:5|6|7|16|18|28|35|52|55|56|92)\) |curl: \(22\).*(?:50[0234]|429)\b|Could not resolve host|Temporary failure (?:in name resolution|resolving)|Could not connect to \S+|Recv failure: |fetch-pack: unexpected disconnect|RPC failed; curl|early EOF$|Connection (?:reset by peer|timed out)|(?<!ConnectionRefusedError: \[Errno 111\] )Connection refused(?! \(os error 111\))|Network is unreachable|npm (?:error|ERR!) (?:code |errno )?(?:ECONNRESET|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|ERR_SOCKET_TIMEOUT|FETCH_ERROR)|\b(?:ECONNRESET|ETIMEDOUT|EAI_AGAIN)\b|keyserver receive failed: (?!No data)|wget: (?:unable to resolve|bad address|can't connect|download timed out)|Unable to establish SSL connection|ReadTimeoutError|ConnectTimeoutError|NewConnectionError|Failed to establish a new connection|IncompleteRead\(|ProtocolError\('Connection|Read timed out|Connection (?:broken|aborted)|TLS handshake timeout|dial tcp: lookup \S+|dial tcp \S+:(?:443|80): |i\/o timeout|temporary error \(try again later\)|: DNS lookup error\b|network error \(check Internet connection|Could not (?:transfer artifact|GET 'http).*(?:timed? ?out|reset|refused|unknown host|50\d)|Remote host terminated the handshake|SSL_ERROR_SYSCALL|spurious network error|(?:502 {1,2}Bad Gateway|503 {1,2}Service Unavailable|504 {1,2}Gateway Time-?out)|\bESOCKETTIMEDOUT\b|The requested URL returned error: 50[0234]|\bHTTP error 50[0234]\b|\b50[0234] Server Error\b|Received status code 50[0234]|ERROR 50[0234]: |npm (?:error|ERR!) code E50[0234]|socket hang up|gnutls_handshake\(\) failed|GnuTLS recv error|Failed to fetch \S+ {1,2}(?:Connection failed|Unable to connect|Undetermined Error)|[Cc]url error \((?:5|6|7|18|28|35|52|55|56|92)\)|has timed out after \d+ ?ms|too many connection resets|\bcurl error (?:5|6|7|18|28|35|52|55|56|92)\b|Resolving timed out after|Operation timed out after|HTTP\/2 stream \d+ was not closed|The (?:TLS connection was non-properly terminated|remote end hung up unexpectedly)/,
    tier: 'symptom',
    confidence: 0.4,
    reference: 'curl, wget, git, apt, apk, npm, pip, go, cargo, maven, gpg when a server does not answer',
    matches: [
      inStep('curl: (56) Recv failure: Connection reset by peer'),
      inStep(
        "fatal: unable to access 'https://git.invalid/acme/app.git/': Could not resolve host: git.invalid",
      ),
      inStep('npm error code ECONNRESET'),
      inStep(
        'E: Failed to fetch http://archive.example/git.deb  503  Service Unavailable [IP: 203.0.113.9 80]',
      ),
      inStep("The HTTP request to 'GET https://api.example/v3/index.json' has timed out after 100000ms."),
      inStep('gpg: keyserver receive failed: Cannot assign requested address'),
      inStep('http.client.IncompleteRead: IncompleteRead(30390759 bytes read, 1904744 more expected)'),
    ],
    rejects: [
      inStep('curl: (22) The requested URL returned error: 404'),
      inStep('npm error 404 Not Found'),
      engine('curl: (56) Recv failure: Connection reset by peer'),
      inStep('E: Failed to fetch http://x/y.deb  Hash Sum mismatch'),
      inStep('E   ConnectionRefusedError: [Errno 111] Connection refused'),
      inStep('error: error communicating with database: Connection refused (os error 111)'),
    ],
  },
  {
    id: 'network/stream-broken',
    failureClass: 'network-transient',
    sources: SPOKEN,
    pattern:
      /stream error: stream ID \d+; (?:PROTOCOL_ERROR|FLOW_CONTROL_ERROR|ENHANCE_YOUR_CALM|STREAM_CLOSED)/,
    tier: 'failure',
    confidence: 0.8,
    reference: 'golang.org/x/net/http2 errors.go; GoogleContainerTools/kaniko#1360',
    matches: [
      client(
        'error building image: error building stage: failed to get filesystem from image: stream error: stream ID 3; PROTOCOL_ERROR',
      ),
    ],
    rejects: [inStep('stream error: stream ID 3; PROTOCOL_ERROR')],
  },
];
