/** The README's tables of inputs and outputs. */
import { INPUTS } from '../../src/inputs/inputs.ts';
import { OUTPUTS } from '../../src/report/outputs.ts';
import { betweenMarkers } from './between-markers.ts';
import { markdownTable } from './markdown.ts';

export function readmeMd(current: string): string {
  const withInputs = betweenMarkers(current, '<!-- begin: inputs', '<!-- end: inputs', inputs());
  return betweenMarkers(withInputs, '<!-- begin: outputs', '<!-- end: outputs', outputs());
}

function inputs(): string {
  const rows = INPUTS.map((input) => [
    `\`${input.name}\`${input.channel === 'action' ? ' (action only)' : ''}`,
    input.default === '' ? '' : `\`${input.default}\``,
    input.doc,
  ]);
  return `\n${markdownTable(['input / `--option`', 'default', 'meaning'], rows)}\n`;
}

function outputs(): string {
  return `\n${markdownTable(
    ['output', 'meaning'],
    OUTPUTS.map((output) => [`\`${output.name}\``, output.doc]),
  )}\n`;
}
