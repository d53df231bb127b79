import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BoardFile } from '../../src/domain/evidence/board-file.ts';
import { boardFileText, LONGEST_FILE, parseBoardFile } from '../../src/storage/board-file.ts';

const ENTRY = {
  id: 'aaaaaaaaaaaa',
  n: 1,
  at: 1,
  by: 'm',
  kind: 'future',
  deep: [[{ ё: '\ud800' }]],
};
const FILE: BoardFile = {
  board: 'b1',
  savedAt: '2026-11-20T11:00:00.000Z',
  journal: { entries: [ENTRY, null, 'text', 7] },
  cards: [
    { id: 'c1', title: 'Logo "black"', entries: [ENTRY, ENTRY], lastBoard: 'b0', copiedFrom: 'c0' },
    { id: 'c2', entries: [], asText: { why: 'damaged', text: '{"v":1,"z":"?"}' } },
  ],
  unread: [{ id: 'c3', title: 'Banner' }],
};
const TEXT = boardFileText(FILE);

function refused(text: string, board = 'b1'): string {
  const parsed = parseBoardFile(text, board);
  return parsed.ok ? 'taken' : parsed.error;
}

function changed(change: object): string {
  return JSON.stringify({ ...JSON.parse(TEXT), ...change });
}

describe('a board’s file', () => {
  test('comes back to the letter, whatever its entries hold', () => {
    expect(parseBoardFile(TEXT, 'b1')).toEqual({ ok: true, value: FILE });
    const own = fc.record({ entries: fc.array(fc.jsonValue({ maxDepth: 5 })) });
    fc.assert(
      fc.property(own, (journal) => {
        const text = boardFileText({ ...FILE, journal });
        const parsed = parseBoardFile(text, 'b1');
        const asJson = JSON.parse(JSON.stringify(journal.entries));
        expect(parsed).toMatchObject({ ok: true, value: { journal: { entries: asJson } } });
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  test('has a card a line, so that two files can be compared', () => {
    expect(TEXT.split('\n').filter((line) => line.startsWith('  {"id":'))).toHaveLength(2);
  });

  test('is taken with a byte order mark', () => {
    expect(refused(`\ufeff${TEXT}`)).toBe('taken');
  });

  test('joins a card that stands in it twice', () => {
    const cards = [
      { id: 'c1', entries: [1] },
      { id: 'c1', title: 'Logo', entries: [2] },
    ];
    const parsed = parseBoardFile(changed({ cards }), 'b1');
    expect(parsed).toMatchObject({
      value: { cards: [{ id: 'c1', title: 'Logo', entries: [1, 2] }] },
    });
  });

  test.each([
    ['no JSON', '{"format"', 'notJson'],
    ['empty', '', 'notJson'],
    ['no object', '[1]', 'notOurs'],
    ['of somebody else', '{"format":"trello"}', 'notOurs'],
    ['of a single card', '{"format":"whose-turn-record","version":1}', 'cardRecord'],
    ['of a later version', changed({ version: 2, more: [] }), 'newer'],
    ['of another board', changed({ board: 'b2' }), 'otherBoard'],
    ['with a version that is none', changed({ version: '1' }), 'broken'],
    ['with a field that is none of ours', changed({ more: 1 }), 'broken'],
    ['without its cards', changed({ cards: undefined }), 'broken'],
    ['with a card that is none', changed({ cards: [{ id: 'c 1', entries: [] }] }), 'broken'],
    ['with entries that are no list', changed({ cards: [{ id: 'c1', entries: {} }] }), 'broken'],
    ['with entries nested without end', deep(100_000), 'broken'],
    ['too large', ' '.repeat(LONGEST_FILE + 1), 'tooLarge'],
  ])('is refused: %s', (_, text, fault) => {
    expect(refused(text)).toBe(fault);
  });

  test('never throws on what people may choose by mistake', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(TEXT.length), fc.nat(40), (junk, at, length) => {
        refused(TEXT.slice(0, at) + junk + TEXT.slice(at + length));
        refused(junk);
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

/** Lists within lists, as text: no writer of JSON would come back from them. */
function deep(levels: number): string {
  return changed({ journal: ['@'] }).replace('"@"', '['.repeat(levels) + ']'.repeat(levels));
}
