import { expect, test } from 'vitest';
import { addDays, day } from '../../src/domain/day.ts';
import { daysOf, foldDays, type StripDay } from '../../src/ui/strip-days.ts';

test('a weekend stands day by day', () => {
  expect(notation('a--t12')).toBe('a - - t 1 2');
});

test('a weekend with one holiday stands day by day, four days off fold', () => {
  expect(notation('a---1')).toBe('a - - - 1');
  expect(notation('a----1')).toBe('a [-4] 1');
});

test('a count of more than twelve cells keeps three at each end', () => {
  expect(notation('a--t12345--67')).toBe('a - - [7] - 6 7');
});

test('no day is lost or doubled by folding', () => {
  const days = parse('a--t12345--67-----8--9');
  expect(foldDays(days).flatMap(daysOf)).toEqual(days);
});

test('nothing to show is nothing', () => {
  expect(foldDays([])).toEqual([]);
});

/** a asked, t taken, - off, digits counted; a folded stretch is [-n] when off, [n] when counted. */
function notation(text: string): string {
  return foldDays(parse(text))
    .map((cell) => {
      if (cell.kind === 'off') return `[-${cell.days.length}]`;
      if (cell.kind === 'counted') return `[${cell.days.length}]`;
      return signOf(cell.day);
    })
    .join(' ');
}

function parse(text: string): readonly StripDay[] {
  return [...text].map((sign, index) => {
    const at = { day: addDays(day('2026-11-20'), index) };
    if (sign === 'a') return { ...at, role: 'asked' };
    if (sign === 't') return { ...at, role: 'taken' };
    if (sign === '-') return { ...at, role: 'off' };
    return { ...at, role: 'counted', count: Number(sign) };
  });
}

function signOf(one: StripDay): string {
  return { asked: 'a', taken: 't', off: '-' }[one.role as string] ?? String(one.count);
}
