/** Says in a few lines what takes the space of the engine's disk, largest first. */
import type { DiskUse } from '../core/finding.ts';
import { count } from './checks/findings.ts';

const KINDS = {
  images: 'images (unused ones go with: docker image prune -a)',
  containers: 'what containers wrote',
  logs: 'logs of containers (limit them: log-opts max-size)',
  volumes: 'volumes',
  'build-cache': 'build cache (goes with: docker builder prune)',
  'set-aside': 'set aside by Buildmend (its next run puts it back or deletes it)',
  nobody: 'layers that nothing names',
  other: 'the engine’s other files',
  elsewhere: 'everything else on this disk, not the engine’s',
} as const satisfies Record<DiskUse['kind'], string>;

/** Less is not worth a line, in bytes. */
const WORTH_A_LINE = 64 * 1024;
/** So many are, whatever they take: empty files take inodes. */
const MANY = 1000;

/** Empty where nothing was measured. */
export function formatUsage(usage: readonly DiskUse[]): readonly string[] {
  const lines = usage
    .filter(({ bytes, files, complete }) => bytes >= WORTH_A_LINE || files >= MANY || !complete)
    .flatMap(({ kind, bytes, files, complete, biggest }) => {
      const size = `${complete ? '' : 'at least '}${sizeText(bytes)}`.padStart(18);
      const number = files === 0 ? '' : `, ${count(files, 'file')}`;
      const names = biggest.map((one) => {
        const [oneSize, many] = [sizeText(one.bytes), one.files > 1 ? `, ${one.files} files` : ''];
        return `${' '.repeat(24)}${oneSize}  ${one.name}${many}  ${one.path}`;
      });
      return [`${size}  ${KINDS[kind]}${number}`, ...names];
    });
  return lines.length === 0 ? [] : ['What takes the space:', ...lines];
}

/** `18.2 GiB`, `812 MiB`. */
export function sizeText(bytes: number): string {
  const [mib, gib] = [1024 * 1024, 1024 * 1024 * 1024];
  if (bytes >= gib) return `${(bytes / gib).toFixed(1)} GiB`;
  return bytes >= 10 * mib ? `${Math.round(bytes / mib)} MiB` : `${(bytes / mib).toFixed(1)} MiB`;
}
