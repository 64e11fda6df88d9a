/** docs/matrix.md: how every fault ended on every engine and store, from the results that `npm run matrix` keeps. */
import { keyOf } from '../../lab/matrix/cells.ts';
import { markdownTable } from './markdown.ts';
import { faultSections } from './matrix/fault-sections.ts';
import type { Measured } from './matrix/measured.ts';
import { survivalSection } from './matrix/survival-section.ts';

const NOTE =
  '<!-- Made by `npm run docs` from lab/matrix/results, which `npm run matrix` makes. Change nothing here. -->';

export function matrixMd(measured: Measured): string {
  return [
    NOTE,
    '# The matrix',
    'Every fault of the library on every engine and store it can be on, with two projects: `own-base` makes its base itself, `base-image` stands on an image of a registry. In each cell a fresh engine is broken, and the built CLI runs `docker build` of a changed context with every rung allowed. A user’s images, network, volume and stopped container that no build needs stand beside it. `npm run matrix -- --help` says how cells are measured.',
    '## In figures',
    markdownTable(['', 'cells'], figures(measured)),
    ...unmetSection(measured),
    ...survivalSection(measured),
    ...faultSections(measured),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

function figures({ cells, results }: Measured): readonly (readonly string[])[] {
  const met = results.filter(({ unmet }) => unmet.length === 0);
  const count = (verdict: string): string => String(met.filter((one) => one.verdict === verdict).length);
  return [
    ['in the matrix', String(cells.length)],
    ['measured', String(results.length)],
    ['recovered by the least remedy or less', count('recovered')],
    ['passed at once: nothing was broken that the build needs', count('passed')],
    ['rightly refused, with the right class', count('failed')],
    ['**not as expected**', `**${results.length - met.length}**`],
    ['volume intact', `${results.filter(({ volume }) => volume).length} of ${results.length}`],
    ['engine healthy after a recovery', healthy(results.filter(({ verdict }) => verdict === 'recovered'))],
  ];
}

function healthy(recovered: Measured['results']): string {
  return `${recovered.filter((one) => one.healthy).length} of ${recovered.length}`;
}

function unmetSection({ results }: Measured): readonly string[] {
  const wrong = results.filter(({ unmet }) => unmet.length > 0);
  const lines = wrong.map((one) => `- \`${one.fault}\`, ${keyOf(one)}: ${one.unmet.map(asCode).join('; ')}`);
  return ['## Not as expected', lines.length === 0 ? 'None.' : lines.join('\n')];
}

/** What is quoted from an expectation is no Markdown. */
function asCode(text: string): string {
  return text.includes('`') ? text : `\`${text}\``;
}
