/**
 * Heads of a tar archive (POSIX.1-1988 `ustar`), enough for blobs that are streamed as they are. Written by ourselves: a library for
 * it would bring fourteen packages into what runs as root.
 */

export const TAR_BLOCK = 512;
/** Two empty blocks end an archive. */
export const TAR_END: Buffer = Buffer.alloc(2 * TAR_BLOCK);

/** Where the number no longer fits into eleven octal digits, GNU's binary form is used, as every reader knows it. */
const OCTAL_LIMIT = 8 ** 11;

/** @param name - at most 100 bytes @param size - of the content that follows, in bytes */
export function tarHeader(name: string, size: number): Buffer {
  const head = Buffer.alloc(TAR_BLOCK);
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is too long a name for a tar archive`);
  head.write(name, 0, 'utf8');
  head.write(`0000644\0${'0000000\0'.repeat(2)}`, 100, 'latin1');
  if (size < OCTAL_LIMIT) head.write(`${size.toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  else {
    head.writeUInt8(0x80, 124);
    head.writeBigUInt64BE(BigInt(size), 128);
  }
  head.write(`${'0'.repeat(11)}\0`, 136, 'latin1');
  head.write('0', 156, 'latin1');
  head.write('ustar\x0000', 257, 'latin1');
  // The sum is taken with its own field blank
  head.fill(' ', 148, 156);
  const sum = head.reduce((all, byte) => all + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return head;
}

/** The zeros that fill the content's last block. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((TAR_BLOCK - (size % TAR_BLOCK)) % TAR_BLOCK);
}
