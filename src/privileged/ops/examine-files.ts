/** Runs every check that reads the engine's own files, all at once; read-only. */
import type { Finding } from '../../core/finding.ts';
import { type ExamineTarget, fileChecks } from '../../engine/checks/file-checks.ts';

export async function examineFiles(target: ExamineTarget): Promise<readonly Finding[]> {
  return (await Promise.all(fileChecks(target))).flat();
}
