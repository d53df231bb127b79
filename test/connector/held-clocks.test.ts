import { describe, expect, it } from 'vitest';
import { makeHoursPromise } from '../../src/domain/calendar/hours-promise.ts';
import { day } from '../../src/domain/day.ts';
import { getOrThrow } from '../../src/domain/result.ts';
import { MOSCOW, moscow } from '../support/calendars.ts';
import { boardPress, press, promised, type Story, sealBoard } from '../support/journals.ts';
import { BOARD_ENTRIES } from '../tasks/card-bench.ts';
import type { Situation } from './fake-client.ts';
import { badgesOn, told } from './front-bench.ts';

const FIELDS = {
  'hold.h1': { from: '2026-11-23', to: '2026-11-24' },
  'people.tom.reply': [[660, 720]],
};
const fields = Object.entries(FIELDS).map(([path, value], index) =>
  sealBoard(boardPress.set(path, value), {
    ...{ n: 90 + index, at: moscow('2026-11-19 12:00'), by: 'ellen' },
  }),
);
const boardJournal = { v: 1, board: 'board1', entries: [...BOARD_ENTRIES, ...fields] };

function badgesOf(write: (story: Story) => void, now: string, looking: Situation = {}) {
  return badgesOn(told(write), { boardJournal, ...looking, now });
}

const textsOf = async (...of: Parameters<typeof badgesOf>) =>
  (await badgesOf(...of)).map(({ text }) => text);

/** Tom answers from 11 to 12: asked Fri 20 Nov at 11:30, one hour is over Mon 23 Nov at 11:30. */
const asked = (story: Story) => {
  const received = moscow('2026-11-20 11:30');
  const windows = [{ from: 660, to: 720 }];
  const made = makeHoursPromise({ hours: 1, received, calendar: MOSCOW, windows });
  const promise = getOrThrow(made);
  story.add('priya', { kind: 'questionAsked', to: 'tom', text: 'Which size?', promise });
};
const due = (story: Story) => {
  const period = { from: day('2026-11-01'), to: day('2026-11-20') };
  const promise = promised('2026-11-24', { rule: 'strict', received: day('2026-11-20') });
  story.add('ellen', { kind: 'reportDue', period, promise });
};
const edits = (story: Story) => void story.add('priya', press.request(['Logo'], '2026-11-24'));
const together =
  (...of: readonly ((story: Story) => void)[]) =>
  (story: Story) =>
    of.forEach((write) => {
      write(story);
    });

const SUNDAY = '2026-11-22 12:00';
const MONDAY = '2026-11-23 12:00';
const WEDNESDAY = '2026-11-25 10:00';

describe('small clocks on a board that is put on hold', () => {
  it('run until it begins', async () => {
    expect(await textsOf(asked, SUNDAY)).toEqual(['Answer: Mon 11:30']);
    expect(await textsOf(due, SUNDAY)).toEqual(['Report: Tue 24 Nov']);
  });

  it.each([
    ['en', 'On hold'],
    ['ru', 'Приостановлено'],
    ['es', 'En espera'],
  ])('say that it is, once, and who owes is not late: %s', async (locale, text) => {
    const shown = [{ text, color: 'light-gray' }];
    expect(await badgesOf(asked, MONDAY, { locale, member: 'tom' })).toMatchObject(shown);
    expect(await badgesOf(due, '2026-11-24 20:00', { locale })).toMatchObject(shown);
    expect(await badgesOf(together(asked, due), MONDAY, { locale })).toMatchObject(shown);
    expect(await badgesOf(together(edits, asked, due), MONDAY, { locale })).toMatchObject(shown);
  });

  it('go on after it: an answer by the hours of that person, a report by working days', async () => {
    expect(await textsOf(asked, WEDNESDAY)).toEqual(['Answer: Wed 11:30']);
    expect(await textsOf(due, WEDNESDAY)).toEqual(['Report: Thu 26 Nov']);
    expect(await textsOf(asked, '2026-11-25 11:31')).toEqual(['Answer late: Wed 11:30']);
  });

  it('do not keep back what is no date: a report that is to be read', async () => {
    const published = (story: Story) => {
      const period = { from: day('2026-11-01'), to: day('2026-11-20') };
      const content = { links: [], rows: [], meaning: 'Well.', fp: 'A'.repeat(43) };
      story.add('ellen', { kind: 'reportPublished', period, ...content });
    };
    expect(await textsOf(published, MONDAY, { member: 'priya' })).toEqual(['New report']);
    expect(await textsOf(together(edits, published), MONDAY, { member: 'priya' })).toEqual([
      'On hold',
      'New report',
    ]);
  });

  it('are asked for again with the hour in which it begins', async () => {
    const far = (story: Story) => {
      const promise = promised('2026-12-04', { rule: 'hours', n: 60, closes: 690 });
      story.add('priya', { kind: 'questionAsked', to: 'tom', text: 'Which size?', promise });
    };
    const [badge] = await badgesOf(far, '2026-11-22 23:50');
    expect(badge?.refresh).toBe(601);
  });
});

describe('what was late before the board was on hold', () => {
  // On hold Mon 23 and Tue 24 Nov: late by Fri 20 and Wed 25.
  const LATE = '2026-11-25 12:00';
  const over = promised('2026-11-19', { received: moscow('2026-11-17 12:00') });
  const at = '2026-11-17 12:00';

  it.each([
    ['en', 'Late: 2 working days'],
    ['ru', 'Опоздание: 2 раб. дня'],
    ['es', 'Retraso: 2 días háb.'],
  ])('is no later by the days of the hold: %s', async (locale, text) => {
    const late = (story: Story) => {
      const edits = [{ text: 'Logo' }];
      story.add('priya', { kind: 'editsRequested', edits, promise: over }, at);
    };
    expect(await textsOf(late, LATE, { locale })).toEqual([text]);
  });

  it('a report', async () => {
    const late = (story: Story) => {
      const period = { from: day('2026-11-01'), to: day('2026-11-16') };
      const promise = promised('2026-11-19', { rule: 'strict', received: day('2026-11-16') });
      story.add('ellen', { kind: 'reportDue', period, promise }, at);
    };
    expect(await textsOf(late, LATE)).toEqual(['Report: +2 working days']);
  });

  it('what the client owes', async () => {
    const late = (story: Story) => {
      story.add('priya', press.request(['Logo'], '2026-11-30'), at);
      const owed = { what: 'brief', who: 'client', promise: over } as const;
      story.add('tom', { kind: 'paused', debts: [owed] });
    };
    expect(await textsOf(late, LATE, { member: 'tom' })).toEqual(['Client: +2 working days']);
  });

  it('a yes to work outside the agreement', async () => {
    const late = (story: Story) => {
      const round = story.add('priya', press.request(['Logo'], '2026-11-30'), at);
      const price = '120 euros more';
      story.add('tom', { kind: 'outside', to: round.id, days: 3, price, promise: over });
    };
    expect(await textsOf(late, LATE, { member: 'tom' })).toEqual(['Client: +2 working days']);
  });
});
