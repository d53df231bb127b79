import { expect, test } from 'vitest';
import { holidayCalendar } from '../../src/domain/calendar/holidays.ts';
import { boardStateOf } from '../../src/domain/rules/board-state.ts';
import type { CardPress } from '../../src/domain/turn/entries.ts';
import { gatherFacts } from '../../src/tasks/reports-facts.ts';
import { debt, given, paused } from '../domain/pauses/pause-press.ts';
import { NOVEMBER } from '../domain/report/sample-reports.ts';
import { SET_UP } from '../support/board-bench.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress, createStory, press, promised } from '../support/journals.ts';
import { type CardsSetting, createCards } from './reports-bench.ts';
import { withPress } from './role-entries.ts';

const NOW = moscow('2026-12-01 12:00');
const FP = 'f'.repeat(43);
const NAMING =
  SET_UP.find((entry) => entry.kind === 'named' && entry.role === 'representative')?.id ?? '';

/** Asked Fri 20 Nov, approved Tue 24. */
function approved() {
  const { add, entries } = createStory();
  const asked: CardPress = {
    ...{ kind: 'approvalAsked', content: {}, fp: FP, note: '', promise: promised('2026-11-24') },
  };
  const { id } = add('tom', asked, '2026-11-20 14:00');
  const decided: CardPress = { kind: 'decided', ask: id, fp: FP, opened: FP, naming: NAMING };
  add('priya', decided, '2026-11-24 12:00');
  return entries;
}

function gather(setting: CardsSetting, reader = {}, entries = SET_UP) {
  const board = boardStateOf({ entries }, 'Europe/Moscow', ['RU']);
  const ports = { cards: createCards(setting), board, holidays: holidayCalendar, now: NOW };
  return gatherFacts(ports, NOVEMBER, reader);
}

const CARDS = ['a', 'b', 'c'].map((id) => ({ id, title: id, entries: approved() }));

test('facts are counted over all cards of the board', async () => {
  const found = await gather({ cards: [...CARDS, { id: 'empty', title: 'x' }] });
  const told = found.kind === 'facts' ? found.facts : [];
  expect(Object.fromEntries(told.map(({ fact, value }) => [fact, value.amount]))).toEqual({
    ...{ decisionsAsked: 3, decisionsGiven: 3, decisionDays: 2, clientDays: 6 },
  });
});

test('cards that could not be read are counted, and the others still tell', async () => {
  const told: string[] = [];
  const found = await gather(
    { cards: CARDS, broken: ['b'] },
    { onProgress: (done: number, total: number) => told.push(`${done} of ${total}`) },
  );
  expect(found).toMatchObject({
    kind: 'facts',
    failed: 1,
    facts: [{ fact: 'decisionsAsked', value: { amount: 2 } }, {}, {}, {}],
  });
  expect(told.at(-1)).toBe('3 of 3');
});

test('an empty board has no facts', async () => {
  expect(await gather({ cards: [] })).toEqual({ kind: 'facts', facts: [], failed: 0 });
});

test('nothing is told where Trello does not answer, or nobody waits any more', async () => {
  expect(await gather({ cards: CARDS, isGone: true })).toEqual({ kind: 'gone' });
  expect(await gather({ cards: CARDS }, { isStopped: () => true })).toEqual({ kind: 'stopped' });
});

test('a decision takes none of the days on which the board was on hold', async () => {
  const monday = { from: '2026-11-23', to: '2026-11-23' };
  const held = withPress(SET_UP, 'ellen', boardPress.set('hold.h1', monday));
  const found = await gather({ cards: CARDS }, {}, held);
  expect(found).toMatchObject({
    facts: [{}, {}, { fact: 'decisionDays', value: { amount: 1 } }, {}],
  });
});

test('days lost to what was missing move the dates that edits were handed over by', async () => {
  const { add, entries } = createStory();
  const round = add('priya', press.request(['Logo'], '2026-11-24'), '2026-11-20 14:00');
  const asked = add('tom', paused(debt('client')), '2026-11-23 12:00');
  add('priya', given(asked, '2026-11-24', '2026-11-25'), '2026-11-25 12:00');
  // Two days were lost: due was Thu 26 Nov.
  add('tom', press.handOver(round), '2026-11-26 12:00');
  const found = await gather({ cards: [{ id: 'a', title: 'a', entries }] });
  const told = found.kind === 'facts' ? found.facts : [];
  expect(Object.fromEntries(told.map(({ fact, value }) => [fact, value.amount]))).toEqual({
    ...{ editsHandedOver: 1, editsInTime: 1, rounds: 1, agencyDays: 2, clientDays: 2 },
  });
});
