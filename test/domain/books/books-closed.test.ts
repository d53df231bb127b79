import { expect, it } from 'vitest';
import { combinedRounds, foldedIdOf, foldedIds } from '../../../src/domain/books/books-closed.ts';
import { instant } from '../../../src/domain/clock.ts';

it('names a folded entry by the first six characters of its id', () => {
  expect(foldedIdOf('abcdefghijkl')).toBe('abcdef');
  expect(foldedIds({ ids: 'abcdef-_0123' })).toEqual(['abcdef', '-_0123']);
  expect(foldedIds({ ids: '' })).toEqual([]);
});

it('has each round once, wherever closings overlap', () => {
  const at = instant(1_795_000_000_000);
  const round = (id: string) => ({
    id,
    by: 'priya',
    from: at,
    to: at,
    edits: 1,
    end: 'edits' as const,
  });
  const [one, two, three] = [round('one'), round('two'), round('three')];
  expect(combinedRounds([{ rounds: [one, two] }, { rounds: [two, three] }])).toEqual([
    one,
    two,
    three,
  ]);
});
