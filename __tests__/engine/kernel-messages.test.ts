/** Errors of the data root's own disk, among the kernel's messages about others. */
import { describe, expect, test } from '@jest/globals';
import { diskErrors, hungTasks, parseKmsg } from '../../src/engine/checks/kernel-messages.ts';

const OWN = { own: 'loop3', below: [] } as const;
const lines = (...texts: readonly string[]) => texts;

describe('diskErrors', () => {
  test('reads the text of a record, without its dictionary', () => {
    const record =
      '2,874,512345678,-;EXT4-fs error (device loop3): trigger_test_error:127\n SUBSYSTEM=block\n';

    expect(parseKmsg(record)).toBe('EXT4-fs error (device loop3): trigger_test_error:127');
  });

  test.each([
    'EXT4-fs error (device loop3): trigger_test_error:127: comm sh: x',
    'EXT4-fs (loop3): Remounting filesystem read-only',
    'Aborting journal on device loop3-8.',
    'XFS (loop3): Filesystem has been shut down due to log error (0x2).',
    'Buffer I/O error on dev loop3, logical block 17, lost async page write',
    'blk_update_request: I/O error, dev loop3, sector 2056 op 0x1:(WRITE) flags 0x800',
    'critical medium error, dev loop3, sector 2056 op 0x0:(READ) flags 0x80700',
    'BTRFS: error (device loop3 state A) in btrfs_commit_transaction:2444: errno=-5 IO failure',
  ])('counts %s', (text) => {
    expect(diskErrors(lines(text), OWN)).toEqual([text]);
  });

  test.each([
    'EXT4-fs error (device loop4): trigger_test_error:127: comm sh: x',
    'EXT4-fs (loop31): Remounting filesystem read-only',
    'I/O error, dev loop3, sector 0 op 0x3:(DISCARD) flags 0x800',
    'EXT4-fs (loop3): mounted filesystem 0b1c r/w with ordered data mode. Quota mode: none.',
    'audit: step printed: EXT4-fs error (device loop3): x',
  ])('does not count %s', (text) => {
    expect(diskErrors(lines(text), OWN)).toEqual([]);
  });

  test('forgets what happened before the file system was mounted: loop devices are used again', () => {
    const log = lines('EXT4-fs error (device loop3): x', 'EXT4-fs (loop3): unmounting filesystem 0b1c.');

    expect(diskErrors(log, OWN)).toEqual([]);
  });

  test('counts the disk of a partition too', () => {
    const log = lines(
      'I/O error, dev sda, sector 1 op 0x0:(READ)',
      'I/O error, dev sdb, sector 2 op 0x0:(READ)',
    );

    expect(diskErrors(log, { own: 'sda1', below: ['sda'] })).toHaveLength(1);
  });
});

describe('hungTasks', () => {
  test.each([
    'INFO: task dockerd:1234 blocked for more than 120 seconds.',
    'INFO: task containerd-shim:77 blocked for more than 241 seconds.',
    'INFO: task jbd2/loop3-8:412 blocked for more than 122 seconds.',
    'INFO: task xfsaild/loop3:9 blocked for more than 120 seconds.',
  ])('takes Docker’s own and its disk’s: %s', (text) => {
    expect(hungTasks([text], OWN)).toEqual([text]);
  });

  test.each([
    'INFO: task jbd2/sda1-8:412 blocked for more than 122 seconds.',
    'INFO: task postgres:1 blocked for more than 120 seconds.',
    'INFO: task dockerd-notifier:1 blocked',
    'task dockerd:1234 was chosen',
  ])('leaves all others: %s', (text) => {
    expect(hungTasks([text], OWN)).toEqual([]);
  });
});
