/** Finds, in the kernel's messages, the errors of one device and its file system; messages of other devices prove nothing here. */

/** The text of one record of /dev/kmsg: `6,1234,5678901,-;text`, further lines are its dictionary (kernel, `Documentation/ABI/testing/dev-kmsg`). */
export function parseKmsg(record: string): string | null {
  return /^\d+,\d+,\d+,[^;]*;([^\n]*)/.exec(record)?.[1] ?? null;
}

/** What each message is about: the first group is the device. */
const ERRORS = [
  /^EXT4-fs error \(device ([\w-]+)\)/,
  /^EXT4-fs \(([\w-]+)\): (?:Remounting filesystem read-only|failed to convert unwritten|I\/O error)/,
  /^Aborting journal on device ([\w-]+?)(?:-\d+)?\.?$/,
  /^JBD2: (?:Detected IO errors while flushing file data|Error -5 detected .*) on ([\w-]+?)(?:-\d+)?(?:\W|$)/,
  /^XFS \(([\w-]+)\): .*(?:[Ss]hut ?down|metadata I\/O error|Corruption|log I\/O error)/,
  /^BTRFS:? (?:error|critical|warning) \(device ([\w-]+).*(?:forced readonly|IO failure|bdev .* errs|csum failed|parent transid)/,
  /^Buffer I\/O error on (?:dev|device) ([\w-]+)/,
  /(?:I\/O|critical medium|critical target|protection) error, dev ([\w-]+), sector \d+ (?!op 0x[39]:)/,
] as const;

/** A file system mounted anew begins with a clean record: a loop device's number is used again and again. */
const FRESH = [
  /^EXT4-fs \(([\w-]+)\): (?:mounted filesystem|unmounting filesystem|re-mounted .*r\/w)/,
  /^XFS \(([\w-]+)\): (?:Mounting|Unmounting)/,
  /^BTRFS info \(device ([\w-]+).*\): (?:first mount|last unmount)/,
] as const;

/** Errors of these devices since the file system on `own` was mounted. */
export function diskErrors(
  messages: readonly string[],
  devices: { readonly own: string; readonly below: readonly string[] },
): readonly string[] {
  let found: string[] = [];
  for (const text of messages) {
    if (deviceIn(FRESH, text) === devices.own) found = [];
    const device = deviceIn(ERRORS, text);
    const ours = device !== null && (device === devices.own || devices.below.includes(device));
    if (ours) found.push(text);
  }
  return found;
}

/** kernel/hung_task.c; the name is cut to 15 characters, a kernel thread's names its device (`jbd2/sda1-8`, `xfsaild/dm-0`). */
const HUNG = /^INFO: task ([^\s:]{1,64}):\d+ blocked for more than \d+ seconds/;
const DOCKERS = /^(?:dockerd|containerd|containerd-shim|buildkitd|runc)(?:\b|$)/;

/**
 * Times that Docker's own processes, or the file system of one of these devices, waited for the disk for minutes, since
 * this boot. It may be over, so it proves nothing; but it explains an engine that did not answer.
 */
export function hungTasks(
  messages: readonly string[],
  devices: { readonly own: string; readonly below: readonly string[] },
): readonly string[] {
  const names = [devices.own, ...devices.below];
  return messages.filter((text) => {
    const task = HUNG.exec(text)?.[1];
    if (task === undefined) return false;
    const device = /^(?:jbd2|xfsaild|xfs-[a-z]+|btrfs-[a-z]+)\/(.+?)(?:-\d+)?$/.exec(task)?.[1];
    return DOCKERS.test(task) || (device !== undefined && names.includes(device));
  });
}

function deviceIn(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const device = pattern.exec(text)?.[1];
    if (device !== undefined) return device;
  }
  return null;
}
