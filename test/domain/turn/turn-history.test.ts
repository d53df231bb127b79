import { expect, it } from 'vitest';
import { runningClock, turnHistory } from '../../../src/domain/turn/turn-history.ts';
import { moscow } from '../../support/calendars.ts';
import { createStory, press, TEAM } from '../../support/journals.ts';

it('says how the clock stood after each entry that counted', () => {
  const story = createStory();
  story.add('tom', press.worked('2026-11-26'));
  const round = story.add('priya', press.request(['Logo'], '2026-11-25'), '2026-11-20 16:00');
  story.add('dan', press.request(['A colleague may not'], '2026-11-25'));
  const history = turnHistory(story.entries, TEAM);
  expect([...history.keys()]).toEqual([0, 1]);
  expect(history.get(0)?.main.kind).toBe('version');
  expect(history.get(1)).toMatchObject({ at: moscow('2026-11-20 16:00'), main: { kind: 'edits' } });
  expect(runningClock(history.get(1)?.main ?? { kind: 'idle' })).toEqual({
    id: round.id,
    side: 'agency',
  });
});

it('has no clock that runs where nobody is waited for', () => {
  expect(runningClock({ kind: 'idle' })).toBeUndefined();
});
