import { expect, it } from 'vitest';
import { reduceEstimates } from '../../../src/domain/estimates/estimates.ts';
import { estimateOffer } from '../../../src/domain/estimates/offer.ts';
import { readSettings } from '../../../src/domain/rules/settings.ts';
import { editRef } from '../../../src/domain/turn/entries.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { moscow } from '../../support/calendars.ts';
import { createStory, press, promised, type Story, TEAM } from '../../support/journals.ts';

function offered(
  write: (story: Story) => void,
  now: string,
  fields: Readonly<Record<string, unknown>> = {},
) {
  const story = createStory();
  write(story);
  const turn = reduceCard(story.entries, TEAM);
  const { settings } = readSettings(new Map(Object.entries(fields)), 'Europe/Moscow', []);
  const known = reduceEstimates(story.entries, TEAM);
  return estimateOffer(turn, known, settings, moscow(now), () => undefined);
}

const edits = press.request(['Logo'], '2026-11-25');
const asked = (story: Story) => story.add('priya', edits);

it('is by the end of the next working day, named by its weekday where that is not tomorrow', () => {
  expect(offered(asked, '2026-11-20 15:00')).toMatchObject({
    promise: { day: '2026-11-23', closes: 1140 },
    isTomorrow: false,
  });
  expect(offered(asked, '2026-11-23 15:00')).toMatchObject({
    promise: { day: '2026-11-24' },
    isTomorrow: true,
  });
});

it('on a card at rest brings the usual date of a first version along', () => {
  const offer = offered(() => undefined, '2026-11-19 11:00');
  expect(offer).toMatchObject({ promise: { day: '2026-11-20' }, version: { day: '2026-11-24' } });
  expect(offer?.to).toBeUndefined();
});

it('is not there where the usual date comes no later', () => {
  expect(offered(asked, '2026-11-24 15:00')).toBeUndefined();
  expect(
    offered(() => undefined, '2026-11-19 11:00', { rule: 'strict', 'terms.edits': 1 }),
  ).toBeUndefined();
});

it.each<[string, (story: Story) => void]>([
  [
    'it was said once',
    (story) => {
      const { id } = asked(story);
      story.add('tom', { kind: 'estimated', to: id, promise: promised('2026-11-23') });
    },
  ],
  ['a date was named', (story) => void story.add('tom', press.date(asked(story), '2026-11-25'))],
  ['every edit is done', (story) => void story.add('tom', press.tick(editRef(asked(story).id, 0)))],
  ['a first version has its date', (story) => void story.add('tom', press.worked('2026-11-30'))],
])('is not there once %s', (_what, write) => {
  expect(offered(write, '2026-11-20 16:00')).toBeUndefined();
});
