/** The console story: groups that are always closed, lines that no runner takes for a command. */
import { expect, test } from '@jest/globals';
import { createStory, type StoryOptions } from '../../src/report/log.ts';
import { createRedactor } from '../../src/report/redact.ts';

function told(style: StoryOptions['style'], tell: (story: ReturnType<typeof createStory>) => void): string {
  let text = '';
  tell(
    createStory({
      style,
      redact: createRedactor(['hunter2-hunter2']),
      write: (part) => {
        text += part;
      },
    }),
  );
  return text;
}

test('opens one group for each phase and closes the one before it', () => {
  const text = told('github', (story) => {
    story.phase('attempt 1');
    story.say('exit status 1');
    story.phase('diagnosis');
    story.endPhase();
    story.endPhase();
  });
  expect(text).toBe(
    '::group::Buildmend: attempt 1\nbuildmend: exit status 1\n::endgroup::\n::group::Buildmend: diagnosis\n::endgroup::\n',
  );
});

test('writes plain headings elsewhere', () => {
  const text = told('plain', (story) => {
    story.phase('attempt 1');
    story.say('exit status 1');
    story.endPhase();
  });
  expect(text).toBe('\nbuildmend: ── attempt 1\nbuildmend: exit status 1\n');
});

test('masks secrets, and keeps to one line that is no command', () => {
  const text = told('github', (story) => {
    story.phase('x\n::add-mask::y');
    story.say('hunter2-hunter2\n::set-output name=x::y ##[error]z \u001b[31mred');
  });
  expect(text).toBe(
    '::group::Buildmend: x ::add-mask::y\nbuildmend: *** ::set-output name=x::y ## [error]z red\n',
  );
});
