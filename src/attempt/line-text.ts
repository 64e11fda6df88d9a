/** A line as the record keeps it: no colours, no overwritten progress, capped. */

const MAX_LENGTH = 4096;
/** CSI sequences (colours, cursor), OSC sequences (titles, links) and other two-byte escapes of a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
const ESCAPES = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-_])/g;

/** Of a line that overwrites itself by carriage returns, only what stood there last. */
export function cleanLine(text: string): string {
  const capped = text.length > 4 * MAX_LENGTH ? text.slice(-4 * MAX_LENGTH) : text;
  const plain = (capped.includes('\x1b') ? capped.replace(ESCAPES, '') : capped).replace(/\r+$/, '');
  const shown = plain.slice(plain.lastIndexOf('\r') + 1);
  return shown.length > MAX_LENGTH ? shown.slice(0, MAX_LENGTH) : shown;
}
