import { describe, expect, it } from 'vitest';
import { type Proposal, rulesInForce } from '../../../src/domain/rules/agreed.ts';
import { LONGEST_REMARKS, remarksField, remarksOn } from '../../../src/domain/rules/remarks.ts';
import { type BoardStory, boardJournal, boardPress } from '../../support/journals.ts';

const proposed = (days: number) =>
  ({
    kind: 'rulesProposed',
    fields: { 'terms.edits': days },
    fp: 'f'.repeat(43),
    note: '',
  }) as const;
const BOARD = [
  ['ellen', boardPress.place('ellen', 'agency')],
  ['ellen', boardPress.place('priya', 'client')],
  ['ellen', boardPress.place('dan', 'client')],
  ['ellen', boardPress.name('ellen', 'accountManager')],
  ['ellen', boardPress.name('priya', 'representative')],
  ['ellen', boardPress.set('switches.agreed', true)],
  ['ellen', proposed(1)],
] as const satisfies BoardStory;

const open = (story: BoardStory): Proposal => {
  const found = rulesInForce({ entries: boardJournal(...story) }).open;
  if (found === undefined) throw new Error('Nothing waits');
  return found;
};
const remarksAfter = (...more: BoardStory) => {
  const story: BoardStory = [...BOARD, ...more];
  return remarksOn(open(story), boardJournal(...story));
};
const said = (by: string, words: string) =>
  [by, remarksField(by, open(BOARD), words)] as BoardStory[number];

describe('remarks on proposed rules', () => {
  it('are those of who decides for the client, the latest', () => {
    expect(remarksAfter()).toBeUndefined();
    expect(remarksAfter(said('priya', 'Three days'), said('priya', 'Two days'))).toEqual({
      by: 'priya',
      words: 'Two days',
    });
  });

  it('are not an answer: the proposal waits on, and agreeing to it counts', () => {
    const story = [...BOARD, said('priya', 'Two days')];
    const naming = boardJournal(...story).findLast(({ kind }) => kind === 'named');
    const agreed = rulesInForce({
      entries: boardJournal(...story, [
        'priya',
        { kind: 'rulesAgreed', ref: open(BOARD).id, fp: 'f'.repeat(43), naming: naming?.id ?? '' },
      ]),
    });
    expect(rulesInForce({ entries: boardJournal(...story) }).open?.id).toBe(open(BOARD).id);
    expect(agreed.versions).toHaveLength(1);
  });

  it('are about one proposal: the next one has none', () => {
    expect(remarksAfter(said('priya', 'Two days'), ['ellen', proposed(2)])).toBeUndefined();
  });

  it.each([
    ['a colleague’s', said('dan', 'Two days')],
    ['the agency’s', said('ellen', 'Two days')],
    [
      'written by the agency in her name',
      ['ellen', remarksField('priya', open(BOARD), 'Fine')] as BoardStory[number],
    ],
    ['empty', said('priya', '  ')],
    ['endless', said('priya', 'x'.repeat(LONGEST_REMARKS + 1))],
    ['no list', ['priya', boardPress.set('people.priya.onRules', null)] as const],
    [
      'in another field',
      ['priya', boardPress.set('people.priya.away', [open(BOARD).id, 'x'])] as const,
    ],
    ['no words', ['priya', boardPress.set('people.priya.onRules', [open(BOARD).id, 7])] as const],
  ])('count for nothing where they are %s', (_what, entry) => {
    expect(remarksAfter(entry)).toBeUndefined();
  });

  it('count for nothing once who decides was moved to the agency', () => {
    const moved = ['ellen', boardPress.place('priya', 'agency')] as const;
    expect(remarksAfter(moved, said('priya', 'Two days'))).toBeUndefined();
  });
});
