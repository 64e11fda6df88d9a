/** docs/kills.md: what became of runs that were killed at random moments, from the results that `npm run chaos` keeps. */
import type { KillResult } from '../../lab/chaos/results.ts';
import { markdownTable } from './markdown.ts';

const NOTE =
  '<!-- Made by `npm run docs` from lab/chaos/results, which `npm run chaos` makes. Change nothing here. -->';

export function killsMd(kills: readonly KillResult[]): string {
  return [
    NOTE,
    '# Killed at random moments',
    'Each kill has a fresh engine with a fault that leads to a rung, a volume, and for some a running container without a restart policy or a network of the user’s. The run is ended with SIGKILL at a moment drawn from a seed: its process group (`run`), all that it started too (`all`), or all that with the engine and everything on it, as a power loss would (`power`). Then `buildmend recover`, the action’s post step or nothing follows, for every fourth that is killed as well, and then a next run. In the end the engine answers and builds, the volume has its content, what ran runs, the network is there, and nothing is left: nothing set aside, no journal, no draft. After `recover` and the post step nothing may be set aside either. `npm run chaos -- --help` says how it is done again.',
    '## By rung',
    markdownTable(HEAD, rows(kills)),
    '## Not well',
    notWell(kills),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}

const HEAD = [
  'killed in',
  'kills',
  'ended well',
  '`run`, `all`, `power`',
  'then `recover`, post step, next run',
  'twice',
  'moments that were past the run’s end',
];

function rows(kills: readonly KillResult[]): readonly (readonly string[])[] {
  const rungs = [...new Set(kills.map(({ rung }) => rung))];
  const all = rungs.map((rung) =>
    row(
      `\`${rung}\``,
      kills.filter((kill) => kill.rung === rung),
    ),
  );
  return [...all, row('**all**', kills)];
}

function row(title: string, kills: readonly KillResult[]): readonly string[] {
  const count = (fits: (kill: KillResult) => boolean): string => String(kills.filter(fits).length);
  const targets = ['run', 'all', 'power'].map((target) => count((kill) => kill.target === target));
  const ways = ['recover', 'post', 'next-run'].map((way) => count((kill) => kill.way === way));
  return [
    title,
    String(kills.length),
    count(({ unmet }) => unmet.length === 0),
    targets.join(', '),
    ways.join(', '),
    count(({ again }) => again !== null),
    count(({ tooLate }) => tooLate),
  ];
}

function notWell(kills: readonly KillResult[]): string {
  const wrong = kills.filter(({ unmet }) => unmet.length > 0);
  if (wrong.length === 0) return 'None.';
  return wrong
    .map(({ seed, number, scenario, unmet }) => `- seed ${seed}, ${number}, ${scenario}: ${unmet.join('; ')}`)
    .join('\n');
}
