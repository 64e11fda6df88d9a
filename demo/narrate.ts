/** How the demo speaks: headings and plain lines on standard output. */

export function chapter(title: string): void {
  process.stdout.write(`\n\u001b[1m${title}\u001b[0m\n${'─'.repeat(title.length)}\n`);
}

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
