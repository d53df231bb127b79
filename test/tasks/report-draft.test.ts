import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import {
  badLinks,
  draftOf,
  EMPTY_ROW,
  emptyReport,
  isWritten,
  readTyped,
  type TypedReport,
  typedOf,
} from '../../src/tasks/report-draft.ts';

const NOVEMBER = { from: day('2026-11-01'), to: day('2026-11-30') };

const typed = (change: Partial<TypedReport> = {}): TypedReport => ({
  ...emptyReport(NOVEMBER),
  ...change,
});

describe('a report as it is typed', () => {
  it('means numbers as its writer’s language does, and leaves words as they are', () => {
    const rows = ['1,234', 'n/a', '−3', '1e3'].map((value, n) => ({
      ...EMPTY_ROW,
      name: `Row ${n}`,
      value,
    }));
    const values = (locale: 'en' | 'es') =>
      draftOf(typed({ rows }), locale).rows.map(({ value }) =>
        typeof value === 'string' ? value : value.amount,
      );
    expect(values('en')).toEqual([1234, 'n/a', -3, '1e3']);
    expect(values('es')).toEqual([1.234, 'n/a', -3, '1e3']);
  });

  it('leaves out rows that say nothing, and links that are none', () => {
    const draft = draftOf(
      typed({
        rows: [EMPTY_ROW, { ...EMPTY_ROW, name: ' Leads ', value: '46' }],
        links: [
          { url: 'javascript:alert(1)', name: 'Open' },
          { url: ' docs.example.com/a ', name: ' File ' },
        ],
      }),
      'en',
    );
    expect(draft.rows).toEqual([{ name: 'Leads', value: { amount: 46, digits: 0 } }]);
    expect(draft.links).toEqual([{ url: 'https://docs.example.com/a', name: 'File' }]);
  });

  it('names the places of links that are none, and none of an empty field', () => {
    const links = ['', 'https://example.com', 'javascript:alert(1)', 'not an address'];
    expect(badLinks(typed({ links: links.map((url) => ({ url, name: '' })) }))).toEqual([2, 3]);
  });

  it('has no period where a day is missing', () => {
    expect(draftOf(typed({ to: '' }), 'en').period).toBeUndefined();
    expect(draftOf(typed(), 'en').period).toEqual(NOVEMBER);
  });

  it.each(['en', 'ru', 'es'] as const)('comes back from a report as it was meant: %s', (locale) => {
    const content = {
      period: NOVEMBER,
      work: 'seo',
      links: [{ url: 'https://example.com/a' }],
      rows: [
        {
          name: 'Leads',
          value: { amount: 1234.5, digits: 1 },
          plan: { amount: 1200, digits: 0, unit: '€' },
          previous: 'n/a',
          better: 'up' as const,
        },
      ],
      meaning: '**More** leads',
      needs: 'Prices',
    };
    const back = typedOf(content, locale);
    expect(back.columns).toBe(true);
    expect(draftOf(back, locale)).toEqual(content);
  });

  it('is worth keeping once somebody wrote something, and not for the last report’s names', () => {
    expect(isWritten(typed({ rows: [{ ...EMPTY_ROW, name: 'Leads', previous: '46' }] }))).toBe(
      false,
    );
    for (const change of [
      { meaning: 'a' },
      { needs: 'a' },
      { links: [{ url: 'a', name: '' }] },
      { rows: [{ ...EMPTY_ROW, value: '1' }] },
    ]) {
      expect(isWritten(typed(change))).toBe(true);
    }
  });

  it('reads what was kept, and nothing of what is none of ours', () => {
    const whole = typed({ meaning: 'Text', rows: [{ ...EMPTY_ROW, name: 'a', better: 'down' }] });
    expect(readTyped(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
    for (const raw of [null, [], 'text', {}, { kind: 'year', meaning: '' }, { kind: 'week' }]) {
      expect(readTyped(raw)).toBeUndefined();
    }
    const odd = readTyped({ kind: 'week', meaning: 'a', rows: [null, { name: 1, better: 'x' }] });
    expect(odd?.rows).toEqual([EMPTY_ROW]);
  });
});
