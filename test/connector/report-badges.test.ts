import { describe, expect, it } from 'vitest';
import { createBoardCache } from '../../src/connector/board-cache.ts';
import { cardBadges } from '../../src/connector/capabilities/card-badges.ts';
import type { WordedBadge } from '../../src/connector/worded-badge.ts';
import { day } from '../../src/domain/day.ts';
import type { ReportPress } from '../../src/domain/report/entries.ts';
import type { CapabilityClient } from '../../src/trello/client.ts';
import { ask } from '../domain/questions/question-press.ts';
import { moscow } from '../support/calendars.ts';
import { createStory, press, promised, type Story } from '../support/journals.ts';
import { BOARD_ENTRIES } from '../tasks/card-bench.ts';
import { createFakeClient, NO_OUTBOX, type Situation } from './fake-client.ts';

const NOVEMBER = { from: day('2026-11-01'), to: day('2026-11-30') };
const BOARD_JOURNAL = { v: 1, board: 'board1', entries: BOARD_ENTRIES };

const DUE: ReportPress = { kind: 'reportDue', period: NOVEMBER, promise: promised('2026-12-02') };
const PUBLISHED: ReportPress = {
  ...{ kind: 'reportPublished', period: NOVEMBER, links: [], rows: [], meaning: 'Well.' },
  fp: 'A'.repeat(43),
};

type Badge = WordedBadge | { dynamic: (t: CapabilityClient) => Promise<WordedBadge> };

interface Looking extends Situation {
  readonly now?: string;
  readonly draft?: unknown;
}

async function badgesOf(write: (story: Story) => void, looking: Looking = {}) {
  const story = createStory('2026-11-30 12:00');
  write(story);
  const cardJournal = { v: 1, card: 'card1', board: 'board1', entries: story.entries };
  const { now = '2026-12-01 10:00', ...situation } = looking;
  const seen = createFakeClient({ boardJournal: BOARD_JOURNAL, cardJournal, ...situation }).t;
  const deps = {
    clock: () => moscow(now),
    cache: createBoardCache('Europe/Moscow'),
    outbox: NO_OUTBOX,
  };
  const handler = cardBadges(deps) as (t: CapabilityClient) => Promise<Badge[]>;
  const badges = await handler(seen);
  return Promise.all(badges.map((badge) => ('dynamic' in badge ? badge.dynamic(seen) : badge)));
}

const told = async (...args: Parameters<typeof badgesOf>) =>
  (await badgesOf(...args)).map(({ text, color }) => [text, color]);

const onCard =
  (...presses: readonly ReportPress[]) =>
  (story: Story) => {
    for (const one of presses) story.add('ellen', one);
  };

describe('the badge of a report', () => {
  it('says when it is due, and that it is over', async () => {
    const due = onCard(DUE);
    expect(await told(due, { member: 'priya' })).toEqual([['Report: Wed 2 Dec', 'light-gray']]);
    expect(await told(due, { now: '2026-12-02 20:00' })).toEqual([
      ['Report: since Wed 2 Dec', 'red'],
    ]);
    expect(await told(due, { now: '2026-12-04 12:00' })).toEqual([
      ['Report: +2 working days', 'red'],
    ]);
  });

  it('is new to who decides, sent to everybody else, and read for all', async () => {
    const sent = onCard(PUBLISHED);
    expect(await told(sent, { member: 'priya' })).toEqual([['New report', 'blue']]);
    expect(await told(sent, { member: 'tom' })).toEqual([['Report sent', 'light-gray']]);
    const read = (story: Story) => {
      const { id } = story.add('ellen', PUBLISHED);
      story.add('priya', { kind: 'read', ref: id }, '2026-12-03 10:00');
    };
    expect(await told(read, { member: 'priya', now: '2026-12-04 10:00' })).toEqual([
      ['Read Thu 3 Dec', 'green'],
    ]);
  });

  it('tells the writer of a draft, on a card where nothing else lies', async () => {
    const draft = { v: 1, card: 'card1', entries: ['…'] };
    const nothing = () => undefined;
    expect(await told(nothing, { member: 'ellen', draft })).toEqual([
      ['Report draft', 'light-gray'],
    ]);
    expect(await told(nothing, { member: 'priya', draft })).toEqual([]);
    expect(await told(nothing, { member: 'ellen', draft: { ...draft, card: 'other' } })).toEqual(
      [],
    );
    expect(await told(nothing, { member: 'ellen', draft: 'text' })).toEqual([]);
  });

  it('stands behind the turn, and of two small clocks the viewer’s own comes first', async () => {
    const busy = (story: Story) => {
      story.add('priya', press.request(['a'], '2026-12-04'));
      story.add('priya', ask('tom', 'Which size?', 690, '2026-12-01'));
      story.add('ellen', PUBLISHED);
    };
    expect((await told(busy, { member: 'priya' })).map(([text]) => text)).toEqual([
      expect.stringContaining('1 edit'),
      'New report',
    ]);
    expect((await told(busy, { member: 'tom' })).map(([text]) => text)).toEqual([
      expect.stringContaining('Fri 4 Dec'),
      expect.stringContaining('Answer'),
    ]);
  });

  it.each([
    ['en', 'New report'],
    ['ru', 'Новый отчёт'],
    ['es', 'Informe nuevo'],
  ])('speaks the reader’s language: %s', async (locale, text) => {
    expect(await told(onCard(PUBLISHED), { member: 'priya', locale })).toEqual([[text, 'blue']]);
  });
});
