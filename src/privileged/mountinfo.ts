/** Mounts as the kernel lists them (proc(5), mountinfo): what is mounted where, and from where. */

export interface Mount {
  /** `major:minor` of the file system. */
  readonly device: string;
  /** The directory of the file system that is mounted: `/`, or the source of a bind. */
  readonly root: string;
  readonly point: string;
  readonly fsType: string;
  readonly source: string;
  /** Options of the file system: an overlay's layers stand here. */
  readonly options: string;
}

/** Octal escapes stand for space, tab, newline and backslash in paths (proc(5)). */
function unescapeOctal(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 8)),
  );
}

/** Parses the text of a `mountinfo` file; lines of another shape are left out. */
export function parseMountinfo(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [before, after] = line.split(' - ', 2);
    const [, , device, root, point] = (before ?? '').split(' ');
    const [fsType, source, options] = (after ?? '').split(' ');
    if (device === undefined || root === undefined || point === undefined || fsType === undefined) return [];
    return [
      {
        device,
        root: unescapeOctal(root),
        point: unescapeOctal(point),
        fsType,
        source: unescapeOctal(source ?? ''),
        options: unescapeOctal(options ?? ''),
      },
    ];
  });
}

/** True for the directory itself and everything below it. */
export function isWithin(path: string, directory: string): boolean {
  return path === directory || path.startsWith(directory === '/' ? '/' : `${directory}/`);
}

/** The mount that a path stands on: the deepest mount point above it; the last one where several lie on each other. */
export function mountOf(mounts: readonly Mount[], path: string): Mount | null {
  let best: Mount | null = null;
  for (const mount of mounts) {
    if (isWithin(path, mount.point) && mount.point.length >= (best?.point.length ?? 0)) best = mount;
  }
  return best;
}

/** Where a path stands inside its own file system: binds of it show this as their `root`. */
export function pathInFileSystem(mount: Mount, path: string): string {
  const relative = path.slice(mount.point === '/' ? 0 : mount.point.length);
  return mount.root === '/' ? relative || '/' : `${mount.root}${relative}`;
}

/** Below which directory of `directory` a mount of the same file system has its source; null when it is not below it. */
export function sourceBelow(mount: Mount, home: Mount | null, directory: string): string | null {
  if (home === null || mount.device !== home.device) return null;
  const root = pathInFileSystem(home, directory);
  if (mount.root === root || !isWithin(mount.root, root)) return null;
  return mount.root.slice(root === '/' ? 1 : root.length + 1);
}

/** The directories of an overlay's writable layer; empty for other mounts. */
export function overlayUppers(mount: Mount): readonly string[] {
  return [...mount.options.matchAll(/(?:^|,)(?:upperdir|workdir)=([^,]*)/g)].map((match) => match[1] ?? '');
}

/** The directories of an overlay's lower layers; a relative one counts from its driver's directory. */
export function overlayLowers(mount: Mount): readonly string[] {
  const text = /(?:^|,)lowerdir=([^,]*)/.exec(mount.options)?.[1] ?? '';
  return text.split(':').filter((lower) => lower !== '');
}
