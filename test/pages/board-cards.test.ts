import { expect, test, vi } from 'vitest';
import type { BoardStore } from '../../src/domain/journal.ts';
import { err, ok } from '../../src/domain/result.ts';
import type { BoardEntry } from '../../src/domain/roster/entries.ts';
import { boardCardsOf, isInReportsList } from '../../src/pages/board-cards.ts';
import type { Journals } from '../../src/pages/journals.ts';
import type { PageClient } from '../../src/trello/client.ts';
import { NOVEMBER } from '../domain/report/sample-reports.ts';
import { boardJournal, boardPress, promised } from '../support/journals.ts';

const CARDS = [
  { id: 'c1', name: 'Report: November', idList: 'l1' },
  { id: 'c2', name: 'Banners', idList: 'l2' },
];

function clientOf(cards: () => Promise<unknown> = async () => CARDS) {
  const asked: string[] = [];
  const opened: string[] = [];
  const t = {
    cards: (...fields: string[]) => {
      asked.push(fields.join());
      return cards();
    },
    lists: async () => [{ id: 'l1', name: 'Reports' }, { id: 'l2' }, null],
    showCard: async (id: string) => void opened.push(id),
  } as unknown as PageClient;
  return { t, asked, opened };
}

const CLOSED = { read: async () => err({ type: 'HostGone' }) } as const;

function journalsWith(entries: readonly BoardEntry[]): Pick<Journals, 'board'> {
  const journal = { raw: entries, entries, notValid: [], unknown: 0, lastNumber: entries.length };
  return { board: { read: async () => ok({ kind: 'journal', journal }) } as unknown as BoardStore };
}

const confirmed = (...ids: string[]) =>
  boardJournal(['ellen', boardPress.set('reports.lists', ids)]);

test('the board is its open cards with their lists; cards are read under their own id', async () => {
  const { t, opened } = clientOf();
  const port = boardCardsOf(t, { card: () => CLOSED as never });
  expect(await port.look()).toEqual(
    ok({
      cards: [
        { id: 'c1', title: 'Report: November', list: 'l1' },
        { id: 'c2', title: 'Banners', list: 'l2' },
      ],
      lists: [
        { id: 'l1', name: 'Reports' },
        { id: 'l2', name: '' },
      ],
    }),
  );
  expect(await port.read('c1')).toEqual(err({ type: 'HostGone' }));
  expect(await port.showCard('c1')).toBe(true);
  expect(opened).toEqual(['c1']);
});

test('a date for a report is an entry on its card', async () => {
  const { t } = clientOf();
  const append = vi.fn(async () => ok({ entries: [], durable: true }));
  const asked: string[] = [];
  const card = (id: string) => {
    asked.push(id);
    return { append } as never;
  };
  const due = { kind: 'reportDue', period: NOVEMBER, promise: promised('2026-12-02') } as const;
  expect((await boardCardsOf(t, { card }).writeDue('c1', due)).ok).toBe(true);
  expect([asked, append.mock.calls]).toEqual([['c1'], [[[due]]]]);
});

test('a board that was left does not answer, and breaks nothing', async () => {
  const { t } = clientOf(() => Promise.reject(new Error('left')));
  const port = boardCardsOf(t, { card: () => CLOSED as never });
  expect(await port.look()).toEqual(err({ type: 'HostGone' }));
  expect(await isInReportsList(t, journalsWith(confirmed('l1')), 'c1')).toBeUndefined();
});

test('a card is a report card in a confirmed list', async () => {
  const { t } = clientOf();
  const journals = journalsWith(confirmed('l1'));
  expect(await isInReportsList(t, journals, 'c1')).toBe(true);
  expect(await isInReportsList(t, journals, 'c2')).toBe(false);
  expect(await isInReportsList(t, journals, 'archived')).toBe(false);
});

test('while no list is confirmed Trello is asked for nothing', async () => {
  const { t, asked } = clientOf();
  for (const entries of [[], confirmed()]) {
    expect(await isInReportsList(t, journalsWith(entries), 'c1')).toBe(false);
  }
  const gone = { board: CLOSED as unknown as BoardStore };
  expect(await isInReportsList(t, gone, 'c1')).toBe(false);
  expect(asked).toEqual([]);
});
