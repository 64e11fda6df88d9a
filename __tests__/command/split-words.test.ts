import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { splitWords } from '../../src/command/split-words.ts';

const SPLIT: readonly (readonly [string, readonly string[]])[] = [
  ['docker build -t app .', ['docker', 'build', '-t', 'app', '.']],
  ['  docker\tbuild   .  \n', ['docker', 'build', '.']],
  ['docker build \\\n  -t app \\\r\n  .', ['docker', 'build', '-t', 'app', '.']],
  ["--build-arg 'A=b  c' x", ['--build-arg', 'A=b  c', 'x']],
  ['--build-arg A="b c"\'d e\'f', ['--build-arg', 'A=b cd ef']],
  ['"a\\"b\\\\c\\d\\$e\\`f"', ['a"b\\c\\d$e`f']],
  ['"a\\\nb"', ['ab']],
  ["'$HOME `x` | *'", ['$HOME `x` | *']],
  ['a\\ b \\$x', ['a b', '$x']],
  ['\'\' ""', ['', '']],
  [
    'docker buildx bake --set *.platform=linux/amd64',
    ['docker', 'buildx', 'bake', '--set', '*.platform=linux/amd64'],
  ],
  ['docker build https://a/b.git?ref=main#x', ['docker', 'build', 'https://a/b.git?ref=main#x']],
  ['5$ a~b', ['5$', 'a~b']],
  ['', []],
];

const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['docker build . | tee log', /"\|" would need a shell/],
  ['docker build . && docker push x', /"&&" would need a shell/],
  ['docker build . ; true', /";" would need a shell/],
  ['docker build . > log', /">" would need a shell/],
  ['docker build - < Dockerfile', /"<" would need a shell/],
  ['docker build . 2>&1', /">" would need a shell/],
  ['docker build -t $(whoami) .', /"\$\(whoami\)" would need a shell/],
  ['docker build -t "`whoami`" .', /"`whoami`" would need a shell/],
  ['docker build -t $IMAGE .', /"\$IMAGE" would not be expanded.*expression/],
  ['docker build -t "a:$' + '{TAG}" .', /"\$\{TAG\}" would not be expanded/],
  ['docker build ~/app', /"~" would not be expanded/],
  ['docker build ./*', /"\*" would not be matched/],
  ['docker build . # the app', /comment/],
  ['docker build .\ndocker build b', /more than one line/],
  ["docker build 'a", /single quote at character 14 is never closed/],
  ['docker build "a', /double quote at character 14 is never closed/],
  ['docker build a\\', /lone backslash/],
];

describe('splitWords', () => {
  test.each(SPLIT)('splits %j', (line, words) => {
    expect(splitWords(line)).toEqual({ kind: 'ok', words });
  });

  test.each(REFUSED)('refuses %j', (line, why) => {
    expect(splitWords(line)).toEqual({ kind: 'refused', why: expect.stringMatching(why) });
  });

  test.each(['docker build $\\\nHOME', 'docker build "$\\\nHOME"', 'docker build ~\\\n/app'])(
    'refuses what a continued line hides: %j',
    (line) => {
      expect(splitWords(line).kind).toBe('refused');
    },
  );

  test('splits as sh does, whatever the quoting', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      "'",
      '"',
      '\\',
      '\n',
      '\t',
      '$',
      '-',
      '=',
      'é',
      '#',
      '~',
      '{',
      '!',
    );
    const lines = fc.sample(fc.array(piece, { maxLength: 14 }), 400).map((pieces) => pieces.join(''));
    const accepted = lines.flatMap((line) => {
      const split = splitWords(line);
      return split.kind === 'ok' ? [{ line: line.trim(), words: split.words }] : [];
    });
    expect(accepted.length).toBeGreaterThan(50);

    const script = accepted.map(({ line }) => `p ${line}\n`).join('');
    const out = execFileSync('sh', ['-c', `p() { printf '%s\\1' "$@"; printf '\\2'; }\n${script}`], {
      encoding: 'utf8',
    });

    const bySh = out.split('\x02').slice(0, -1);
    const ours = accepted.map(({ words }) =>
      words.length === 0 ? '\x01' : words.map((word) => `${word}\x01`).join(''),
    );
    expect(bySh).toEqual(ours);
  });
});
