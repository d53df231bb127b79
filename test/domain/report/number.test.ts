import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupSignIn, isNumber, parseValue } from '../../../src/domain/report/number.ts';
import { holds } from '../../support/arbitraries.ts';

describe('a typed value is a number with what was written about it', () => {
  test.each([
    ['1 234,5 %', { amount: 1234.5, unit: '%', digits: 1 }],
    ['−3', { amount: -3, digits: 0 }],
    ['-3', { amount: -3, digits: 0 }],
    ['– 3', { amount: -3, digits: 0 }],
    ['€18', { amount: 18, unit: '€', digits: 0 }],
    ['-€18.50', { amount: -18.5, unit: '€', digits: 2 }],
    ['€-18.50', { amount: -18.5, unit: '€', digits: 2 }],
    ['18 ₽', { amount: 18, unit: '₽', digits: 0 }],
    ['US$ 1,250.00', { amount: 1250, unit: 'US$', digits: 2 }],
    ['1.234,56', { amount: 1234.56, digits: 2 }],
    ['1,234.56', { amount: 1234.56, digits: 2 }],
    ["1'234.56", { amount: 1234.56, digits: 2 }],
    ['1\u00a0234\u202f567', { amount: 1234567, digits: 0 }],
    ['12\u2009345,6', { amount: 12345.6, digits: 1 }],
    ['1,234,567', { amount: 1234567, digits: 0 }],
    ['1.234.567', { amount: 1234567, digits: 0 }],
    ['0,123', { amount: 0.123, digits: 3 }],
    ['1234,567', { amount: 1234.567, digits: 3 }],
    [',5', { amount: 0.5, digits: 1 }],
    ['-0,0 %', { amount: 0, unit: '%', digits: 1 }],
    ['+12%', { amount: 12, unit: '%', digits: 0, plus: true }],
    ['46 leads', { amount: 46, unit: 'leads', digits: 0 }],
    ['18 тыс. ₽', { amount: 18, unit: 'тыс. ₽', digits: 0 }],
    ['2.5x', { amount: 2.5, unit: 'x', digits: 1 }],
    ['  7  ', { amount: 7, digits: 0 }],
  ])('%s', (text, value) => {
    expect(parseValue(text, '.')).toEqual(value);
    expect(parseValue(text, ',')).toEqual(value);
  });
});

describe('what is no one number stays the words it was', () => {
  test.each([
    ...['', 'n/a', '—', 'no data', '1e3', '1E+03', '10–20', '3/5', '12:30', '2 of 3', '(3)', '007'],
    ...[
      '12 34',
      '1,23,456',
      '1 234.567,8',
      '1.2.3',
      '8 800 555 35 35',
      '2026-11-20',
      '5.',
      '€18 €',
    ],
    ...['12345678901234567', '1.123456789', '--3', '€', '%', '46 leads, 9 sales', '№ 5', 'NaN'],
    '18 a unit with far too many words in it',
  ])('"%s"', (text) => {
    expect(parseValue(text, '.')).toBe(text);
  });

  test('without the blanks around them', () => {
    expect(parseValue('  n/a\n', ',')).toBe('n/a');
  });
});

test('"1,234" is what the language makes of it', () => {
  expect(parseValue('1,234', ',')).toEqual({ amount: 1234, digits: 0 });
  expect(parseValue('1,234', '.')).toEqual({ amount: 1.234, digits: 3 });
  expect(parseValue('1.234', '.')).toEqual({ amount: 1234, digits: 0 });
  expect(parseValue('1.234', ',')).toEqual({ amount: 1.234, digits: 3 });
  expect(parseValue('1,234', undefined)).toEqual({ amount: 1.234, digits: 3 });
  expect(parseValue('1.234', undefined)).toEqual({ amount: 1.234, digits: 3 });
});

describe('a block of values', () => {
  test('one that leaves no doubt settles the others', () => {
    expect(groupSignIn(['1.234', 'n/a', '12,5 %'], ',')).toBe('.');
    expect(groupSignIn(['1,234', '0.5'], '.')).toBe(',');
  });

  test('without one, or with two that differ, the language decides', () => {
    expect(groupSignIn(['1,234', '46', '1 234'], ',')).toBe(',');
    expect(groupSignIn(['0.5', '0,5'], '.')).toBe('.');
    expect(groupSignIn([], undefined)).toBe(undefined);
  });
});

test('whatever is typed becomes finite, exact numbers or itself', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(..."0123456789.,-+ '’%€−e\u00a0ax") }),
  );
  holds(
    fc.property(texts, fc.constantFrom(',' as const, '.' as const, undefined), (text, group) => {
      const value = parseValue(text, group);
      if (!isNumber(value)) return value === text.trim();
      const { amount, digits, unit } = value;
      return (
        Number.isFinite(amount) &&
        !Object.is(amount, -0) &&
        Number(amount.toFixed(digits)) === amount &&
        unit !== ''
      );
    }),
    5000,
    11,
  );
});
