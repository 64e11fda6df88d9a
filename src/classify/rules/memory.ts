/** Rules: a process was killed for lack of memory, or met its own limit. */
import { engine, inStep, kernel, PRINTED, quoted, type Rule, SPOKEN } from '../rule.ts';

export const MEMORY_RULES: readonly Rule[] = [
  {
    id: 'memory/engine-cannot-allocate',
    failureClass: 'out-of-memory',
    sources: SPOKEN,
    pattern:
      /Unable to fork: Cannot allocate memory|: cannot allocate memory(?:: unknown)?[\s."']*$|did not complete successfully: signal: killed|^fatal error: runtime: out of memory|container was OOM killed|\bOOMKilled\b/,
    tier: 'cause',
    confidence: 0.85,
    reference: 'errno ENOMEM met by the engine itself',
    matches: [
      engine('Error response from daemon: fork/exec /usr/bin/containerd-shim: cannot allocate memory'),
    ],
    rejects: [inStep('fork: cannot allocate memory')],
  },
  {
    id: 'memory/exit-137',
    failureClass: 'out-of-memory',
    sources: PRINTED,
    pattern:
      /(?:did not complete successfully: |executor failed running \[.{0,8}\]: )exit code: 137\b|returned a non-zero code: 137\b|exit status 137\b|[Ee]xit code 137 returned from process|executor process running \/bin\/\w+: exit code: 137\b/,
    tier: 'failure',
    confidence: 0.6,
    reference: '128 + SIGKILL: the kernel’s, or the user’s own kill (step/kills-itself)',
    matches: [
      engine('process "…" did not complete successfully: exit code: 137'),
      engine("The command '…' returned a non-zero code: 137"),
    ],
    rejects: [engine('process "…" did not complete successfully: exit code: 1'), inStep('exit code: 137')],
  },
  {
    id: 'memory/go-process',
    failureClass: 'out-of-memory',
    sources: SPOKEN,
    pattern:
      /^(?:\w+: )?(?:fatal error: out of memory|runtime: out of memory: cannot allocate \d+-byte block)/,
    tier: 'cause',
    confidence: 0.8,
    reference: 'golang/go runtime/malloc.go, as the tool or daemon itself ends with it',
    matches: [engine('runtime: out of memory: cannot allocate 4194304-byte block (52428800 in use)')],
    rejects: [inStep('fatal error: out of memory')],
  },
  {
    id: 'memory/kernel-kill',
    failureClass: 'out-of-memory',
    sources: ['kernel'],
    pattern:
      /Out of memory: Kill|Memory cgroup out of memory|invoked oom-killer|Killed process \d+ \(.{1,64}\) total-vm|oom_reaper: reaped process|oom-kill:constraint/,
    tier: 'cause',
    confidence: 0.9,
    reference: 'node-problem-detector kernel-monitor.json OOMKilling',
    matches: [
      kernel('Out of memory: Killed process 43518 (dockerd) total-vm:31587625kB, anon-rss:15431802kB'),
      kernel('webpack invoked oom-killer: gfp_mask=0x24000c0, order=0, oom_score_adj=0'),
    ],
    rejects: [
      inStep('Out of memory: Killed process 1 (x) total-vm:1kB'),
      kernel('oom_kill_process: 12 callbacks suppressed'),
    ],
  },
  {
    id: 'memory/step-limit',
    failureClass: 'out-of-memory',
    sources: ['step'],
    pattern:
      /JavaScript heap out of memory|\bjava\.lang\.OutOfMemoryError\b|^(?:\S+: )?MemoryError\b|Cannot allocate memory|virtual memory exhausted|c(?:c1|c1plus): out of memory|fatal error: runtime: out of memory|std::bad_alloc|ld(?:\.lld)?: .*(?:memory exhausted|out of memory)|killed by signal: Killed|signal: 9, SIGKILL|internal compiler error: Killed|fatal error: Killed signal terminated program|rustc.* \(signal: 9|Out of memory\b(?!: Kill)|The build failed because the process exited too early|: signal: killed\s*$|died due to signal 9\b|terminated with signal 9\b|exited with code 137\b|Gradle build daemon disappeared unexpectedly|Allowed memory size of \d+ bytes exhausted|\bsignal "?SIGKILL\b|(?:Error|exit (?:code|status)) 137\b|(?:^|[\s:])Killed\s*$/,
    tier: 'symptom',
    confidence: 0.4,
    reference: 'what runtimes and compilers say at their own limit or when a child was killed',
    matches: [
      inStep('FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory'),
      inStep('MemoryError'),
      inStep('g++: fatal error: Killed signal terminated program cc1plus'),
      inStep('sh: fork: Cannot allocate memory'),
      inStep('error Command failed with signal "SIGKILL".'),
      inStep('github.com/acme/app: /usr/local/go/pkg/tool/linux_amd64/link: signal: killed'),
      inStep("nvcc error   : 'cicc' died due to signal 9 (Kill signal)"),
      inStep(
        'PHP Fatal error:  Allowed memory size of 1610612736 bytes exhausted (tried to allocate 4096 bytes)',
      ),
      inStep('/bin/sh: line 1:    12 Killed'),
    ],
    rejects: [
      engine('MemoryError'),
      quoted('JavaScript heap out of memory'),
      inStep('test_memory_errors passed'),
    ],
  },
];
