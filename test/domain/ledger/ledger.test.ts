import { describe, expect, it } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { daysBySide, type LedgerDay } from '../../../src/domain/ledger/ledger.ts';
import { spansOf, sumsOf } from '../../../src/domain/ledger/spans.ts';
import { debtRef } from '../../../src/domain/pauses/entries.ts';
import type { CalendarOf } from '../../../src/domain/pauses/standing.ts';
import { approvalPress } from '../../support/approval-stories.ts';
import { calendar, holidays, MOSCOW, MOSCOW_RU, moscow } from '../../support/calendars.ts';
import { createStory, press, type Story, TEAM } from '../../support/journals.ts';
import { debt, given, paused, returned, stopped } from '../pauses/pause-press.ts';

const PLAIN: CalendarOf = () => MOSCOW;
/** 8 Dec is off in Madrid and a working day in Moscow. */
const MADRID = calendar({
  holidays: holidays('ES-MD', { 2026: { off: '1208' } }),
  zone: 'Europe/Madrid',
});
const ABROAD: CalendarOf = (side) => (side === 'client' ? MADRID : MOSCOW);

function days({ entries }: Story, now: string, calendarOf = PLAIN): readonly LedgerDay[] {
  return daysBySide({ entries, people: TEAM }, calendarOf, moscow(now));
}

/** "20 agency worked", one line a date. */
const lines = (rows: readonly LedgerDay[]) =>
  rows.map(({ day, who, use, missing, clientOff, over }) =>
    [
      day.slice(5),
      who,
      use,
      ...(missing.length > 0 ? [`-${missing.length}`] : []),
      ...(clientOff ? ['(client off)'] : []),
      ...(over ? ['over'] : []),
    ].join(' '),
  );

const begun = (until = '2026-11-25') => {
  const story = createStory();
  const round = story.add('priya', press.request(['Logo'], until));
  return { story, round };
};

describe('each date belongs to who held the clock at its start', () => {
  it('begins on the day after the request and ends with today', () => {
    const { story } = begun();
    expect(lines(days(story, '2026-11-20 23:59'))).toEqual([]);
    expect(lines(days(story, '2026-11-23 00:00'))).toEqual([
      '11-21 agency off',
      '11-22 agency off',
      '11-23 agency worked',
    ]);
  });

  it('example 6: the three days lost are the client’s, with what was missing', () => {
    const { story, round } = begun();
    const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
    story.add('priya', given(asked, '2026-11-24', '2026-11-26'), '2026-11-26 12:00');
    story.add('tom', approvalPress.handOver(round.id, '2026-12-02'), '2026-11-30 12:00');
    const rows = days(story, '2026-12-03 12:00');
    expect(lines(rows)).toEqual([
      '11-21 agency off',
      '11-22 agency off',
      '11-23 agency worked',
      '11-24 client waited -1',
      '11-25 client waited -1',
      '11-26 client waited -1',
      '11-27 agency worked',
      '11-28 agency off',
      '11-29 agency off',
      '11-30 agency worked',
      '12-01 client waited',
      '12-02 client waited',
      '12-03 client waited over',
    ]);
    expect(sumsOf(rows)).toEqual({ worked: 3, client: 6, others: 0, off: 4, elapsed: 13 });
    expect(spansOf(rows)).toMatchObject([
      { from: '2026-11-21', to: '2026-11-23', who: 'agency', working: 1, off: 2, over: 0 },
      { from: '2026-11-24', to: '2026-11-26', who: 'client', working: 3, off: 0 },
      { from: '2026-11-27', to: '2026-11-30', who: 'agency', working: 2, off: 2 },
      { from: '2026-12-01', to: '2026-12-03', who: 'client', working: 3, over: 1 },
    ]);
    expect(spansOf(rows).map(({ missing }) => missing)).toEqual([
      [],
      [debtRef(asked.id, 0)],
      [],
      [],
    ]);
  });

  it('nobody’s days part the table and are in no sum', () => {
    const { story, round } = begun();
    story.add('tom', press.handOver(round), '2026-11-23 12:00');
    story.add('priya', press.request(['Phone'], '2026-11-30'), '2026-11-26 12:00');
    const rows = days(story, '2026-11-27 12:00');
    expect(rows.map(({ day }) => day.slice(5))).toEqual(['11-21', '11-22', '11-23', '11-27']);
    expect(spansOf(rows).map(({ from }) => from.slice(5))).toEqual(['11-21', '11-27']);
  });
});

describe('what was missing', () => {
  it('over the New Year holidays the days off are off', () => {
    const russian: CalendarOf = () => MOSCOW_RU;
    const story = createStory('2026-12-28 12:00');
    story.add('priya', press.request(['Logo'], '2026-12-30'));
    const asked = story.add('tom', paused(debt('client')), '2026-12-29 12:00');
    story.add('priya', given(asked, '2026-12-30', '2027-01-12'), '2027-01-12 12:00');
    const rows = days(story, '2027-01-12 12:01', russian);
    expect(sumsOf(rows)).toEqual({ worked: 1, client: 3, others: 0, off: 11, elapsed: 15 });
    expect(spansOf(rows)[1]).toMatchObject({
      from: '2026-12-30',
      clientOff: 0,
      working: 3,
      off: 11,
    });
  });

  it('a day off of the client alone counts as the client’s and is marked', () => {
    const story = createStory('2026-12-04 12:00');
    story.add('priya', press.request(['Logo'], '2026-12-09'));
    const access = debt('client', 'adAccount', '2026-12-10');
    const asked = story.add('tom', paused(access), '2026-12-07 12:00');
    story.add('priya', given(asked, '2026-12-08', '2026-12-09'), '2026-12-09 12:00');
    const rows = days(story, '2026-12-09 13:00', ABROAD);
    expect(lines(rows).slice(-2)).toEqual([
      '12-08 client waited -1 (client off)',
      '12-09 client waited -1',
    ]);
    expect(sumsOf(rows)).toEqual({ worked: 1, client: 2, others: 0, off: 2, elapsed: 5 });
  });

  it('of two at once the dates are whose thing was due first, each once', () => {
    const { story } = begun();
    const both = paused(debt('others', 'documents', '2026-11-25'), debt('client', 'brief'));
    const asked = story.add('tom', both, '2026-11-23 12:00');
    story.add('tom', given(asked, '2026-11-24', '2026-11-24'), '2026-11-24 12:00');
    story.add('priya', given(asked, '2026-11-24', '2026-11-26', { index: 1 }), '2026-11-26 09:00');
    const rows = days(story, '2026-11-27 12:00');
    expect(lines(rows).slice(2)).toEqual([
      '11-23 agency worked',
      '11-24 others waited -2',
      '11-25 client waited -1',
      '11-26 client waited -1',
      '11-27 agency worked',
    ]);
  });

  it('said to have come earlier, later days are not the debtor’s', () => {
    const { story } = begun();
    const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
    story.add('tom', given(asked, '2026-11-24', '2026-11-24'), '2026-11-26 12:00');
    expect(lines(days(story, '2026-11-26 13:00')).slice(3)).toEqual([
      '11-24 client waited -1',
      '11-25 agency worked',
      '11-26 agency worked',
    ]);
  });

  it('not what was needed: the days between are the agency’s, those after are not', () => {
    const { story } = begun();
    const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
    story.add('priya', given(asked, '2026-11-24', '2026-11-24'), '2026-11-24 12:00');
    story.add('tom', returned(asked, '2026-12-01'), '2026-11-26 12:00');
    story.add('tom', stopped(asked, '2026-11-27', '2026-11-27'), '2026-11-27 12:00');
    expect(lines(days(story, '2026-11-30 12:00')).slice(3)).toEqual([
      '11-24 client waited -1',
      '11-25 agency worked',
      '11-26 agency worked',
      '11-27 client waited -1',
      '11-28 agency off',
      '11-29 agency off',
      // Two days were lost: due was Fri 27 Nov.
      '11-30 agency worked over',
    ]);
  });

  it('never ended, it goes on, and its own date passes', () => {
    const { story } = begun();
    story.add('tom', paused(debt('client')), '2026-11-23 12:00');
    const rows = days(story, '2026-11-30 12:00');
    expect(lines(rows).slice(3)).toEqual([
      '11-24 client waited -1',
      '11-25 client waited -1',
      '11-26 client waited -1',
      '11-27 client waited -1 over',
      '11-28 client off -1',
      '11-29 client off -1',
      '11-30 client waited -1 over',
    ]);
  });

  it('stops no clock of the side that owes it', () => {
    const { story } = begun();
    story.add('priya', paused(debt('agency', 'brief')), '2026-11-23 12:00');
    expect(lines(days(story, '2026-11-24 12:00')).at(-1)).toBe('11-24 agency worked');
  });

  it('on a card without a clock of its own it is whose turn it is', () => {
    const story = createStory();
    story.add('tom', paused(debt('client')));
    const [first] = days(story, '2026-11-23 12:00');
    expect(first).toMatchObject({ day: '2026-11-21', who: 'client', use: 'off' });
    expect(first).not.toHaveProperty('clock');
  });
});

describe('days over', () => {
  it('are working days after the date that held then: one named later takes none back', () => {
    const { story, round } = begun('2026-11-23');
    const later = { ...press.date(round, '2026-11-26', { why: 'Sizes came late.' }) };
    story.add('tom', later, '2026-11-25 12:00');
    expect(lines(days(story, '2026-11-27 12:00')).slice(2)).toEqual([
      '11-23 agency worked',
      '11-24 agency worked over',
      '11-25 agency worked over',
      '11-26 agency worked',
      '11-27 agency worked over',
    ]);
  });

  it('days lost move the date from the beginning', () => {
    const { story } = begun('2026-11-24');
    const asked = story.add('tom', paused(debt('client')), '2026-11-23 12:00');
    story.add('tom', given(asked, '2026-11-24', '2026-11-24'), '2026-11-26 12:00');
    // 24 Nov was lost: due is 25 Nov, and 25 Nov was the agency's.
    expect(lines(days(story, '2026-11-26 13:00')).slice(3)).toEqual([
      '11-24 client waited -1',
      '11-25 agency worked',
      '11-26 agency worked over',
    ]);
  });
});

describe('what was answered elsewhere', () => {
  const asked = () => {
    const story = createStory('2026-11-20 14:00');
    const ask = story.add('tom', approvalPress.ask('2026-11-24'));
    return { story, ask };
  };

  it('ended the client’s turn on the day it was given', () => {
    const { story, ask } = asked();
    const chat = approvalPress.elsewhere(ask.id, 'chat', '2026-11-23');
    story.add('ellen', chat, '2026-11-25 12:00');
    expect(lines(days(story, '2026-11-26 12:00'))).toEqual([
      '11-21 client off',
      '11-22 client off',
      '11-23 client waited',
    ]);
  });

  it('edits received then begin the agency’s turn then', () => {
    const { story, ask } = asked();
    const heard = { ask: ask.id, received: '2026-11-23' };
    const edits = approvalPress.recordEdits(['Logo'], '2026-11-26', heard);
    story.add('ellen', edits, '2026-11-25 12:00');
    expect(lines(days(story, '2026-11-25 13:00')).slice(2)).toEqual([
      '11-23 client waited',
      '11-24 agency worked',
      '11-25 agency worked',
    ]);
  });

  it('what was not said: the days in between are the agency’s', () => {
    const { story, ask } = asked();
    const chat = approvalPress.elsewhere(ask.id, 'chat', '2026-11-23');
    const told = story.add('ellen', chat, '2026-11-23 12:00');
    const lost = { first: day('2026-11-24'), last: day('2026-11-25') };
    story.add('priya', approvalPress.dispute(told.id, lost), '2026-11-25 12:00');
    expect(lines(days(story, '2026-11-26 12:00')).slice(2)).toEqual([
      '11-23 client waited',
      '11-24 agency worked',
      '11-25 agency worked',
      '11-26 client waited',
    ]);
  });
});
