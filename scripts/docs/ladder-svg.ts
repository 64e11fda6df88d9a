/** docs/ladder.svg: the picture of the ladder, drawn from the table of rungs. */
import { RUNGS, type RungSpec } from '../../src/core/rungs.ts';

const WIDTH = 960;
const STEP = 46;
const TOP = 52;
/** Each rung stands a little further to the right than the one below. */
const SHIFT = 11;
/** Room for the longest name, in a font whose characters are as wide as this. */
const NAME_WIDTH = 28 + 8 * Math.max(...RUNGS.map(({ id }) => id.length));
/** From harmless to harmful, GitHub’s own greens to reds, light enough for dark text. */
const COLOURS = ['#dafbe1', '#fff8c5', '#fff1e5', '#ffebe9'] as const;

/** Least harm at the bottom, as one climbs. It brings its own background, so it can be read in a dark theme too. */
export function ladderSvg(): string {
  const height = TOP + RUNGS.length * STEP + 44;
  const rungs = RUNGS.map((rung, index) => drawRung(rung, index)).join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="t" font-family="-apple-system, 'Segoe UI', 'Noto Sans', Helvetica, Arial, sans-serif" font-size="13" fill="#1f2328">
<title id="t">The ladder of Buildmend, from the least harm upwards: ${RUNGS.map((rung) => rung.id).join(', ')}</title>
<rect width="${WIDTH}" height="${height}" rx="8" fill="#ffffff" stroke="#d1d9e0"/>
<text x="24" y="30" font-weight="600">more harm: climbed only while the build still fails, and never for your own mistake</text>
${rungs}
<text x="24" y="${height - 16}" font-weight="600">least harm: every class starts as low as it can, and the engine is verified after each rung</text>
</svg>
`;
}

function drawRung(rung: RungSpec, index: number): string {
  const y = TOP + (RUNGS.length - 1 - index) * STEP;
  const x = 24 + index * SHIFT;
  const width = WIDTH - 48 - (RUNGS.length - 1) * SHIFT;
  const colour = COLOURS[Math.floor((index * COLOURS.length) / RUNGS.length)];
  const explicit = rung.explicitOnly ? ' · must be allowed on machines that are kept' : '';
  return `<rect x="${x}" y="${y}" width="${width}" height="${STEP - 6}" rx="6" fill="${colour}" stroke="#d1d9e0"/>
<text x="${x + 12}" y="${y + 25}" font-weight="600" font-family="ui-monospace, 'Liberation Mono', monospace">${rung.id}</text>
<text x="${x + NAME_WIDTH}" y="${y + 17}">${escapeXml(rung.does.replaceAll('`', ''))}</text>
<text x="${x + NAME_WIDTH}" y="${y + 33}" font-size="11" fill="#59636e">${escapeXml(`disrupts: ${rung.disrupts}${explicit}`)}</text>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
