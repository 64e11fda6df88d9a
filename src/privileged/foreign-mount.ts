/** Whether a directory stands on another machine's disk: what is there may be in use from elsewhere, and is never moved. */
import { readFile } from 'node:fs/promises';
import { mountOf, parseMountinfo } from './mountinfo.ts';

/** File systems whose files are another host's (Linux, `Documentation/filesystems`; `fuse.` with the program's name). */
const REMOTE =
  /^(?:nfs\d?|cifs|smb3?|smbfs|9p|virtiofs|vboxsf|vmhgfs|prl_fs|ceph|glusterfs|lustre|afs|coda|beegfs|gpfs|ocfs2|gfs2|fuse\.(?:sshfs|s3fs|rclone|glusterfs|ceph|cephfs|gcsfuse|blobfuse2?|grpcfuse|osxfs|vmhgfs-fuse|davfs2?))$/;

/** In half a sentence; null for a file system of this machine. */
export async function refusedByMount(path: string): Promise<string | null> {
  const mount = mountOf(parseMountinfo(await readFile('/proc/self/mountinfo', 'utf8')), path);
  return mount !== null && isRemote(mount.fsType)
    ? `stands on another host’s disk (${mount.fsType} of ${mount.source})`
    : null;
}

export function isRemote(fsType: string): boolean {
  return REMOTE.test(fsType);
}
