/** What was measured on the engine and the host: it fills a text's silence, supports it, or lowers what can be believed. */
import type { Evidence, FailureClass } from '../core/diagnosis.ts';
import type { Finding } from '../core/finding.ts';
import type { Circumstances } from './circumstances.ts';
import type { Reading } from './classify.ts';
import { CLEAR_CLASSES, classRank } from './precedence.ts';
import type { Verdict } from './verdict.ts';
import { isFull, lowPointEvidence } from './weigh-step.ts';

/** A broken finding that proves a class. */
interface Proof {
  readonly failureClass: FailureClass;
  readonly owner: Verdict['owner'];
  readonly evidence: Evidence;
}

/** Classes that only repeat that something does not answer: any other proof says more. */
const SILENCE: readonly FailureClass[] = ['engine-unavailable', 'builder-unavailable', 'unknown'];

/** What dockerd says when it ends by itself (moby, `cmd/dockerd/docker.go`, `daemon.go`). */
const NOT_STARTED =
  /^(?:dockerd: )?(?:failed to start daemon: |Error starting daemon: |unable to configure the Docker daemon with file )/;

/** Texts of a failed step, or of a base image that cannot be had, which these findings explain. */
const EXPLAINED: readonly {
  readonly rules: RegExp;
  readonly by: readonly FailureClass[];
  readonly because: string;
}[] = [
  {
    rules: /^build-definition\/(?:shell-missing|step-not-started|user-file-missing)$/,
    by: ['overlay2-corruption', 'containerd-store-corruption', 'buildkit-state-corruption'],
    because: 'a layer whose files are gone has no shell and no list of users either',
  },
  {
    rules: /^build-definition\/step-not-started$/,
    by: ['engine-unavailable'],
    because: 'runc’s hook asks the engine for the step’s network, by a socket whose file is gone',
  },
  {
    rules: /^config\/many-layers$/,
    by: ['overlay2-corruption'],
    because: 'missing links say the same as too many layers',
  },
  {
    rules: /^registry\/|^network\/(?!step-)/,
    by: ['overlay2-corruption', 'containerd-store-corruption'],
    because: 'the engine asks a registry for a base image whose record it has lost',
  },
  {
    rules: /^memory\/|^step\/exit-/,
    by: ['out-of-memory'],
    because: 'the kernel or the container’s state says who was killed',
  },
  {
    rules: /^step\/(?:io-error|read-only)$|^step\/exit-/,
    by: ['storage-io-error'],
    because: 'see needsText: only with an I/O error in the failed step’s output',
  },
  {
    rules: /^disk\//,
    by: ['disk-full'],
    because: 'a step that found no space, on a file system that had none',
  },
];

export function weighFindings(heard: Verdict, reading: Reading, circumstances: Circumstances): Verdict {
  const proofs = toProofs(circumstances);
  const named = strongest(proofs.filter((proof) => !SILENCE.includes(proof.failureClass)));
  // That the engine does not answer is proved too, but a proof that names the cause says more
  if (named !== null && isSilence(heard) && heard.failureClass !== named.failureClass) {
    return take(named, heard, heard.failureClass === 'unknown' ? 0.75 : 0.85);
  }
  const same = proofs.filter((proof) => proof.failureClass === heard.failureClass);
  if (same.length > 0) return agree(heard, same);
  // A daemon says much beside the matter: what the command said, and a check proves, is the matter
  const proved = proofs.filter(
    ({ failureClass }) =>
      failureClass === heard.printed?.failureClass &&
      !(SILENCE.includes(failureClass) && saysWhyNotStarted(heard)),
  );
  if (heard.printed !== undefined && proved.length > 0) return agree(heard.printed, proved);
  if (isUsers(heard)) return explained(heard, reading, proofs);
  const other = named ?? strongest(proofs);
  if (other === null) return heard;
  if (heard.failureClass === 'unknown') return take(other, heard, 0.6);
  if (other.failureClass === 'storage-io-error') return take(other, heard, 0.85);
  return SILENCE.includes(other.failureClass) ? heard : disagree(heard, other);
}

/** The user's own, a server's, or guessed from a step's output: only a proof that explains this very text may take its place. */
function isUsers(heard: Verdict): boolean {
  if (CLEAR_CLASSES.includes(heard.failureClass) || heard.failureClass === 'network-transient') return true;
  return heard.evidence[0]?.source === 'step';
}

function explained(heard: Verdict, reading: Reading, proofs: readonly Proof[]): Verdict {
  const proof = proofs.find((one) => isExplained(heard, reading, one));
  return proof === undefined ? heard : take(proof, heard, 0.75);
}

/** That the engine does not answer is then proved, and no more than what its own last words explain. */
function saysWhyNotStarted({ evidence }: Verdict): boolean {
  const [first] = evidence;
  return first?.source === 'journal' && NOT_STARTED.test(first.text);
}

/** The text says that something does not answer, or what may have many causes; not why. */
function isSilence(heard: Verdict): boolean {
  if (isUsers(heard)) return false;
  return heard.tier === 'symptom' || (heard.tier === 'failure' && SILENCE.includes(heard.failureClass));
}

function toProofs({ findings, lowPoint }: Circumstances): readonly Proof[] {
  const proofs = findings.flatMap((finding) => {
    if (finding.state !== 'broken' || finding.implies === undefined) return [];
    return [{ ...finding.implies, evidence: findingEvidence(finding) }];
  });
  if (lowPoint === null || !isFull(lowPoint) || findings.some((finding) => finding.id === 'low-point'))
    return proofs;
  return [...proofs, { failureClass: 'disk-full', owner: undefined, evidence: lowPointEvidence(lowPoint) }];
}

function findingEvidence(finding: Finding): Evidence {
  const text = finding.path === null ? finding.detail : `${finding.path}: ${finding.detail}`;
  return { rule: `finding/${finding.id}`, line: null, text: text.slice(0, 500), source: 'finding' };
}

/** Several broken findings: the one that explains the others, by the table of classes. */
function strongest(proofs: readonly Proof[]): Proof | null {
  return [...proofs].sort((a, b) => classRank(a.failureClass) - classRank(b.failureClass))[0] ?? null;
}

function agree(heard: Verdict, same: readonly Proof[]): Verdict {
  return {
    ...heard,
    confidence: Math.max(heard.confidence, 0.95),
    evidence: [...same.map((proof) => proof.evidence), ...heard.evidence],
  };
}

function take(proof: Proof, heard: Verdict, confidence: number): Verdict {
  return {
    failureClass: proof.failureClass,
    ...(proof.owner === undefined ? {} : { owner: proof.owner }),
    confidence,
    tier: 'cause',
    evidence: [proof.evidence, ...heard.evidence],
  };
}

/** The text speaks about this very failure and stays, but less is sure. */
function disagree(heard: Verdict, other: Proof): Verdict {
  return { ...heard, confidence: heard.confidence * 0.7, evidence: [...heard.evidence, other.evidence] };
}

function isExplained(heard: Verdict, reading: Reading, proof: Proof): boolean {
  return EXPLAINED.some((row) => {
    if (!row.by.includes(proof.failureClass)) return false;
    if (!heard.evidence.some((evidence) => row.rules.test(evidence.rule))) return false;
    return proof.failureClass !== 'storage-io-error' || saysIoError(reading);
  });
}

/** The failed step itself met an I/O error or a read-only file system: with a measured proof this is the machine's. */
function saysIoError(reading: Reading): boolean {
  return reading.matches.some(
    (match) =>
      match.rule.id === 'step/io-error' && match.step !== null && reading.failedSteps.has(match.step),
  );
}
