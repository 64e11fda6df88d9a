/** What BuildKit itself says about the kind of its error: a code that no text of a step or of the user can forge. */
import type { Evidence, FailureClass } from '../core/diagnosis.ts';
import { CLEAR_CLASSES } from './precedence.ts';
import type { Verdict } from './verdict.ts';

interface CodeInfo {
  /** gRPC's number for it (google.golang.org/grpc/codes). */
  readonly number: number;
  /** buildx's exit status where it has one of its own (buildx, cmd/buildx/main.go, since 0.25). */
  readonly exitStatus: number | null;
  readonly means: string;
  readonly supports: readonly FailureClass[];
  /** Set by BuildKit only for what goes wrong below it, never for what the user did (buildkit, errdefs/internal_linux.go). */
  readonly isSystems: boolean;
}

const STORES: readonly FailureClass[] = [
  'overlay2-corruption',
  'containerd-store-corruption',
  'buildkit-state-corruption',
];
const SILENT: readonly FailureClass[] = ['network-transient', 'builder-unavailable', 'engine-unavailable'];

/** Codes that say something; `Unknown`, which most errors have, the user's among them, is none of them. */
export const SOLVE_CODES = {
  Internal: {
    number: 13,
    exitStatus: 100,
    means: 'something below BuildKit failed: an I/O error, or a state that contradicts itself',
    supports: ['storage-io-error', ...STORES],
    isSystems: true,
  },
  ResourceExhausted: {
    number: 8,
    exitStatus: 102,
    means: 'space or memory ran out below BuildKit',
    supports: ['disk-full', 'out-of-memory'],
    isSystems: true,
  },
  Unavailable: {
    number: 14,
    exitStatus: null,
    means: 'somebody whom BuildKit asked does not answer',
    supports: [...SILENT, 'remote-cache-error'],
    isSystems: false,
  },
  DeadlineExceeded: {
    number: 4,
    exitStatus: null,
    means: 'somebody whom BuildKit asked did not answer in time',
    supports: [...SILENT, 'remote-cache-error'],
    isSystems: false,
  },
  PermissionDenied: {
    number: 7,
    exitStatus: null,
    means: 'access was refused',
    supports: ['registry-auth'],
    isSystems: false,
  },
  Unauthenticated: {
    number: 16,
    exitStatus: null,
    means: 'nobody is logged in there',
    supports: ['registry-auth'],
    isSystems: false,
  },
} as const satisfies Readonly<Record<string, CodeInfo>>;

export type CodeName = keyof typeof SOLVE_CODES;
/** A code, and where it was read. */
export interface SolveCode {
  readonly name: CodeName;
  readonly from: 'exit-status' | 'build-history';
}

const NAMES: readonly CodeName[] = [
  'Internal',
  'ResourceExhausted',
  'Unavailable',
  'DeadlineExceeded',
  'PermissionDenied',
  'Unauthenticated',
];

/** Null for exit statuses that buildx gives for any failure. */
export function codeOfExitStatus(status: number): CodeName | null {
  return NAMES.find((name) => SOLVE_CODES[name].exitStatus === status) ?? null;
}

export function codeOfNumber(number: number): CodeName | null {
  return NAMES.find((name) => SOLVE_CODES[name].number === number) ?? null;
}

/** Agreement makes surer, contradiction less sure; a code alone never makes a class of its own. */
export function weighCode(heard: Verdict, code: SolveCode | null | undefined): Verdict {
  if (code === null || code === undefined) return heard;
  const info: CodeInfo = SOLVE_CODES[code.name];
  const evidence = [...heard.evidence, evidenceOf(code, info)];
  if (info.supports.includes(heard.failureClass))
    return {
      ...heard,
      confidence: Math.max(heard.confidence, Math.min(0.97, heard.confidence + 0.05)),
      evidence,
    };
  const contradicts = info.isSystems && CLEAR_CLASSES.includes(heard.failureClass);
  return { ...heard, confidence: contradicts ? heard.confidence * 0.7 : heard.confidence, evidence };
}

function evidenceOf({ name, from }: SolveCode, info: CodeInfo): Evidence {
  const where =
    from === 'exit-status' ? `buildx ended with ${info.exitStatus}` : 'the engine’s build history';
  return { rule: `code/${from}`, line: null, text: `${where}: ${name}, ${info.means}`, source: 'finding' };
}
