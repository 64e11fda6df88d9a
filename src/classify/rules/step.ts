/** Rules: a step's own command failed, and what in a step explains signs that look like the machine's. */
import { engine, inStep, PRINTED, quoted, type Rule } from '../rule.ts';

export const STEP_RULES: readonly Rule[] = [
  {
    id: 'step/exit-status',
    failureClass: 'build-step-failed',
    sources: PRINTED,
    pattern:
      /did not complete successfully: exit code: \d+|executor failed running \[.{0,8}\]: (?:exit code: \d+|runc did not terminate)|returned a non-zero code: \d+|building at (?:STEP|step) .{1,2000}: (?:error )?while running runtime: exit status \d+|failed to solve: (?:.*: )?exit code: \d+|error building stage: failed to execute command: waiting for process to exit: exit status \d+/,
    tier: 'failure',
    confidence: 0.9,
    reference: 'moby/buildkit solver/llbsolver/ops/exec.go; moby builder/dockerfile/dispatchers.go',
    matches: [
      engine('ERROR: failed to solve: process "…" did not complete successfully: exit code: 1'),
      engine("The command '…' returned a non-zero code: 2"),
      engine('failed to solve: executor failed running […]: exit code: 1'),
    ],
    rejects: [
      inStep('process "x" did not complete successfully: exit code: 1'),
      engine('process "…" did not complete successfully: network bridge not found'),
    ],
  },
  {
    id: 'step/io-error',
    failureClass: 'build-step-failed',
    sources: ['step'],
    pattern: /input\/output error|read-only file system|structure needs cleaning/i,
    tier: 'symptom',
    confidence: 0.3,
    reference: 'counts for storage-io-error only together with a measured sign (weigh-findings.ts)',
    matches: [inStep('OSError: [Errno 5] Input/output error')],
    rejects: [engine('write x: input/output error')],
  },
  {
    id: 'step/kills-itself',
    failureClass: 'build-step-failed',
    sources: ['quoted'],
    pattern:
      /\bkill(?:all)?\s+(?:-9|-KILL|-SIGKILL|-s\s*(?:9|KILL|SIGKILL))|\bpkill\s+(?:-9|-KILL)|\btimeout\s+(?:\S+\s+)?(?:-s|--signal)[ =]?(?:9|KILL)|\btimeout\s+-k\b/,
    tier: 'symptom',
    confidence: 0.3,
    reference: 'a command that sends SIGKILL explains its exit status 137',
    matches: [quoted("/bin/sh -c sh -c 'echo starting worker; (sleep 1; kill -9 $$) & sleep 5'")],
    rejects: [quoted('/bin/sh -c skill -9x'), engine('kill -9 $$')],
  },
  {
    id: 'step/own-small-file-system',
    failureClass: 'build-step-failed',
    sources: ['quoted', 'step'],
    pattern:
      /--mount=type=tmpfs|\btype=tmpfs\b|\bmount\s+-t\s+tmpfs\b|\/dev\/(?:shm|full)\b|\bshared memory\b/i,
    tier: 'symptom',
    confidence: 0.3,
    reference: 'a tmpfs, /dev/shm (64 MB) or /dev/full of the step’s own explains its ENOSPC',
    matches: [
      quoted('[web stage-0 4/4] RUN --mount=type=tmpfs,target=/scratch,size=8m node gen.js'),
      inStep('staging shards in shared memory'),
    ],
    rejects: [quoted('RUN dd if=/dev/zero of=/blob'), engine('/dev/shm is full')],
  },
];
