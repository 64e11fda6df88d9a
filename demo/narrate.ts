/** How the demo speaks: headings and plain lines on standard output. */

export function chapter(title: string): void {
  const heading = process.stdout.isTTY ? `\u001b[1m${title}\u001b[0m` : title;
  process.stdout.write(`\n\n${heading}\n${'═'.repeat(title.length)}\n`);
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A command as a person would have typed it. */
export function typed(command: string): void {
  say(`\n$ ${command}`);
}

/** `1.4 s`. */
export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
