/** Finds the mount that a path stands on, in the text of `/proc/<pid>/mountinfo` (proc(5)). */

export interface Mount {
  readonly point: string;
  /** `259:1`. */
  readonly device: string;
  readonly type: string;
  /** What was mounted: `/dev/sda1`, `overlay`. */
  readonly source: string;
  readonly readOnly: boolean;
}

/** The innermost mount; of two on the same point the later one covers the other. */
export function mountOf(mountinfo: string, path: string): Mount | null {
  let best: Mount | null = null;
  for (const line of mountinfo.split('\n')) {
    const mount = parseMount(line);
    if (mount === null || !isUnder(path, mount.point)) continue;
    if (best === null || mount.point.length >= best.point.length) best = mount;
  }
  return best;
}

function parseMount(line: string): Mount | null {
  const [left = '', right = ''] = line.split(' - ');
  const [, , device, , point, options] = left.split(' ');
  const [type, source, superOptions] = right.split(' ');
  if (device === undefined || point === undefined || type === undefined || source === undefined) return null;
  const flags = [...(options ?? '').split(','), ...(superOptions ?? '').split(',')];
  return {
    point: unescapePath(point),
    device,
    type,
    source,
    readOnly: READ_ONLY.some((flag) => flags.includes(flag)),
  };
}

/** ext4 since Linux 6.15 does not become `ro` after an error but `emergency_ro`; a file system that was shut down says so. */
const READ_ONLY = ['ro', 'emergency_ro', 'shutdown'] as const;

/** Blanks and the like stand there as octal escapes. */
function unescapePath(text: string): string {
  return text.replace(/\\(\d{3})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
}

function isUnder(path: string, point: string): boolean {
  return point === '/' || path === point || path.startsWith(`${point}/`);
}
