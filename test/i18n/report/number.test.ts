import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReportValue } from '../../../src/domain/report/number.ts';
import { LOCALES } from '../../../src/i18n/locale.ts';
import { formatAmount, formatValue, parseValueIn } from '../../../src/i18n/report/number.ts';

const B = '\u00a0';

describe('a value is shown as its language writes it', () => {
  test.each<[ReportValue, string, string, string]>([
    [{ amount: 1234.5, unit: '%', digits: 1 }, '1,234.5%', `1${B}234,5${B}%`, `1234,5${B}%`],
    [{ amount: 12345, unit: '€', digits: 0 }, '€12,345', `12${B}345${B}€`, `12.345${B}€`],
    [{ amount: -18.5, unit: '€', digits: 2 }, '−€18.50', `−18,50${B}€`, `−18,50${B}€`],
    [{ amount: 18, unit: '₽', digits: 0 }, '₽18', `18${B}₽`, `18${B}₽`],
    [{ amount: 900, unit: 'US$', digits: 0 }, 'US$900', `900${B}US$`, `900${B}US$`],
    [{ amount: 46, unit: 'leads', digits: 0 }, `46${B}leads`, `46${B}leads`, `46${B}leads`],
    [{ amount: 12, unit: '%', digits: 0, plus: true }, '+12%', `+12${B}%`, `+12${B}%`],
    [{ amount: -3, digits: 0 }, '−3', '−3', '−3'],
    [{ amount: 2.5, unit: 'x', digits: 1 }, '2.5x', '2,5x', '2,5x'],
    ['n/a', 'n/a', 'n/a', 'n/a'],
  ])('%j', (value, en, ru, es) => {
    expect(LOCALES.map((locale) => formatValue(value, locale))).toEqual([en, ru, es]);
  });

  test('the number alone, for a picture', () => {
    expect(formatAmount({ amount: 1234.5, unit: '%', digits: 1 }, 'en')).toBe('1,234.5');
  });
});

const amounts = fc
  .record({
    size: fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
    digits: fc.integer({ min: 0, max: 3 }),
    unit: fc.constantFrom(undefined, '%', '€', '₽', '$', 'US$', 'leads', 'тыс. ₽', 'x', '‰', '£'),
    plus: fc.boolean(),
  })
  .map(
    ({ size, digits, unit, plus }): ReportValue => ({
      amount: Number(`${size}e-${digits}`) + 0,
      ...(unit !== undefined && { unit }),
      digits,
      ...(plus && size >= 0 && { plus: true as const }),
    }),
  );

describe.each(LOCALES)('what is shown in %s reads back as it was', (locale) => {
  test('numbers', () => {
    fc.assert(
      fc.property(amounts, (value) => {
        expect(parseValueIn(formatValue(value, locale), locale)).toEqual(value);
      }),
      { seed: 6, numRuns: 2000 },
    );
  });

  test('and everything typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."0123456789.,-+ '%€−ea\u00a0₽x/") }),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const value = parseValueIn(text, locale);
        expect(parseValueIn(formatValue(value, locale), locale)).toEqual(value);
      }),
      { seed: 7, numRuns: 3000 },
    );
  });
});
