/** Runs every check that reads the engine's own files, all at once; read-only. */
import type { Finding } from '../../core/finding.ts';
import { type ExamineTarget, runFileChecks } from '../../engine/checks/file-checks.ts';

export function examineFiles(target: ExamineTarget): Promise<readonly Finding[]> {
  return runFileChecks(target);
}
