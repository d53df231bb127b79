import { describe, expect, it } from 'vitest';
import { createBoardCache } from '../../src/connector/board-cache.ts';
import { cardBadges } from '../../src/connector/capabilities/card-badges.ts';
import { cardDetailBadges } from '../../src/connector/capabilities/card-detail-badges.ts';
import type { WordedBadge } from '../../src/connector/worded-badge.ts';
import { packEntries } from '../../src/storage/pack.ts';
import type { CapabilityClient } from '../../src/trello/client.ts';
import { ask, pass, reply } from '../domain/questions/question-press.ts';
import { moscow } from '../support/calendars.ts';
import { createStory, press, type Story } from '../support/journals.ts';
import { BOARD_ENTRIES } from '../tasks/card-bench.ts';
import { createFakeClient, NO_OUTBOX, type Situation } from './fake-client.ts';

const FRIDAY = '2026-11-20 18:31';
const LATE = '2026-11-24 10:00';
const BOARD_JOURNAL = { v: 1, board: 'board1', entries: BOARD_ENTRIES };

interface Asking extends Situation {
  readonly now?: string;
  readonly entries?: readonly unknown[];
}

type Badge = WordedBadge | { dynamic: (t: CapabilityClient) => Promise<WordedBadge> };

function connector(now = FRIDAY) {
  let at = moscow(now);
  const deps = { clock: () => at, cache: createBoardCache('Europe/Moscow'), outbox: NO_OUTBOX };
  return {
    deps,
    set: (moment: string) => {
      at = moscow(moment);
    },
    handler: cardBadges(deps) as (t: CapabilityClient) => Promise<Badge[]>,
  };
}

function clientOf(write: (story: Story) => void, { entries, ...asking }: Asking = {}) {
  const story = createStory();
  write(story);
  const cardJournal = {
    ...{ v: 1, card: 'card1', board: 'board1' },
    entries: [...story.entries, ...(entries ?? [])],
  };
  return createFakeClient({ boardJournal: BOARD_JOURNAL, cardJournal, ...asking });
}

async function badgesOf(write: (story: Story) => void, asking: Asking = {}) {
  const { t } = clientOf(write, asking);
  const badges = await connector(asking.now).handler(t);
  return Promise.all(badges.map((badge) => ('dynamic' in badge ? badge.dynamic(t) : badge)));
}

const words = (badges: readonly WordedBadge[]) => badges.map(({ text }) => text);
const toTom = (story: Story): void => void story.add('priya', ask('tom', 'Which size?'));
const toPriya = (story: Story): void => void story.add('tom', ask('priya', 'Which size?'));
const LONG_EDITS = Array.from({ length: 40 }, (_, n) => `Edit ${n}: ${'a longer logo '.repeat(6)}`);
const onWork = (story: Story) => {
  story.add('priya', press.request(['a', 'b'], '2026-11-25'));
  toTom(story);
};

describe('a question on a card', () => {
  it('has a badge of its own behind that of the turn', async () => {
    expect(await badgesOf(onWork, { member: 'tom' })).toMatchObject([
      { text: 'Your turn: Wed 25 Nov', color: 'blue' },
      { text: 'Answer: Mon 11:30', color: 'blue' },
    ]);
  });

  it('stands alone on a card that waits for nobody', async () => {
    expect(await badgesOf(toTom)).toMatchObject([
      { text: 'Answer: Mon 11:30', color: 'light-gray' },
    ]);
  });

  it.each([
    ['en', 'Answer: Mon 11:30', 'Answer late: Mon 11:30', 'Answer late: Mon 23 Nov'],
    ['ru', 'Ответ: пн 11:30', 'Ответ ждали: пн 11:30', 'Ответ ждали: пн 23 нояб.'],
    ['es', 'Respuesta: lun 11:30', 'Respuesta: era lun 11:30', 'Se esperaba: lun 23 nov'],
  ])('says so in the reader’s language, in 24 characters: %s', async (locale, open, late, old) => {
    const at = async (now: string) => words(await badgesOf(toTom, { locale, now }));
    expect(await at(FRIDAY)).toEqual([open]);
    expect(await at(LATE)).toEqual([late]);
    expect(await at('2026-12-02 10:00')).toEqual([old]);
    for (const text of [open, late, old]) expect(text.length).toBeLessThanOrEqual(24);
  });

  it('is red once the agency is late, and orange once the client is', async () => {
    expect((await badgesOf(toTom, { now: LATE }))[0]?.color).toBe('red');
    expect((await badgesOf(toPriya, { now: LATE }))[0]?.color).toBe('orange');
  });

  it('is gone once it is answered', async () => {
    const write = (story: Story) => {
      story.add('tom', reply(story.add('priya', ask('tom', 'Which size?')), 'A4'));
    };
    expect(await badgesOf(write)).toEqual([]);
  });

  it('goes with whom it was passed on to', async () => {
    const write = (story: Story) => {
      story.add('tom', pass(story.add('priya', ask('tom', 'Which price?')), 'ellen'));
    };
    expect(await badgesOf(write, { member: 'ellen' })).toMatchObject([
      { text: 'Answer: Mon 13:00', color: 'blue' },
    ]);
  });

  it('leaves the badge on the card’s back to the turn', async () => {
    const { t } = clientOf(toTom);
    expect(await cardDetailBadges(connector().deps)(t)).toEqual([]);
  });

  it('is read from a compressed journal too', async () => {
    const story = createStory();
    // Long enough to be compressed at all.
    story.add('priya', press.request(LONG_EDITS, '2026-11-25'));
    toTom(story);
    const packed = await packEntries(story.entries, 'dense');
    const cardJournal = { v: 1, card: 'card1', board: 'board1', ...packed };
    expect('entries' in packed).toBe(false);
    expect(words(await badgesOf(() => undefined, { cardJournal, member: 'tom' }))).toEqual([
      'Your turn: Wed 25 Nov',
      'Answer: Mon 11:30',
    ]);
  });
});

describe('with time', () => {
  it('the words are asked for again when they change, and are of that moment', async () => {
    const { t } = clientOf(toTom, { member: 'tom' });
    const { handler, set } = connector('2026-11-23 11:00');
    const [badge] = await handler(t);
    if (badge === undefined || !('dynamic' in badge)) throw new Error('Its words change with time');
    expect(await badge.dynamic(t)).toMatchObject({ text: 'Answer: Mon 11:30', refresh: 1801 });
    set('2026-11-23 11:30');
    expect(await badge.dynamic(t)).toMatchObject({ text: 'Answer late: Mon 11:30', color: 'red' });
  });

  it('a badge that nothing changes any more is as it is', async () => {
    const { t } = clientOf(toTom);
    const badges = await connector('2026-12-02 10:00').handler(t);
    expect(badges).toEqual([{ text: 'Answer late: Mon 23 Nov', color: 'red' }]);
  });

  it('one host request a reading is all that it costs', async () => {
    const on = connector();
    await on.handler(clientOf(toTom).t);
    const { t, asked } = clientOf(toTom);
    const [badge] = await on.handler(t);
    if (badge !== undefined && 'dynamic' in badge) await badge.dynamic(t);
    expect(asked).toEqual(['data']);
  });
});

describe('whatever else lies there', () => {
  const turn = (story: Story): void => void story.add('priya', press.request(['a'], '2026-11-25'));
  const later = { id: 'later-build1', n: 9, at: moscow(FRIDAY), by: 'tom', kind: 'estimated' };

  it('entries of a later build show nothing, and leave the turn its badge', async () => {
    const entries = [later];
    expect(words(await badgesOf(turn, { entries, member: 'tom' }))).toEqual([
      'Your turn: Wed 25 Nov',
    ]);
  });

  it('a question that was altered counts for nothing', async () => {
    const story = createStory();
    const asked = story.add('priya', ask('tom', 'Which size?'));
    const entries = [{ ...asked, to: 'ellen' }];
    expect(await badgesOf(() => undefined, { entries })).toEqual([]);
  });

  it('a question that is none counts for nothing', async () => {
    const entries = [{ ...later, kind: 'questionAsked', text: 7 }];
    expect(words(await badgesOf(turn, { entries, member: 'tom' }))).toEqual([
      'Your turn: Wed 25 Nov',
    ]);
  });

  it('a question on another board’s card keeps no date', async () => {
    const write = (story: Story) => {
      toTom(story);
      story.add('tom', { kind: 'arrived', from: 'board0' });
    };
    expect(await badgesOf(write)).toEqual([]);
  });
});

it('shows nothing and is asked for again soon where Trello refuses to read', async () => {
  const { t } = clientOf(toTom);
  const on = connector();
  const [badge] = await on.handler(t);
  if (badge === undefined || !('dynamic' in badge)) throw new Error('Not dynamic');
  on.set(LATE);
  const refusing = { ...t, get: () => Promise.reject(new Error('gone')) };
  const client = refusing as unknown as CapabilityClient; // a stub that refuses to read
  expect(await badge.dynamic(client)).toEqual({ refresh: 10 });
  expect((await badge.dynamic(t)).text).toBe('Answer late: Mon 11:30');
});
