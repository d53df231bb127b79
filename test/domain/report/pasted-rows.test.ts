import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlock, MOST_ROWS, parsePastedRows } from '../../../src/domain/report/pasted-rows.ts';

const LEADS = { name: 'Leads', value: { amount: 46, digits: 0 } };
const COST = { name: 'Cost per lead', value: { amount: 18, unit: '€', digits: 0 } };

describe('a block from a spreadsheet', () => {
  test('is a name and a value a row', () => {
    const { rows, left } = parsePastedRows('Leads\t46\nCost per lead\t€18', ',');
    expect(rows).toEqual([LEADS, COST]);
    expect(left).toBe(0);
  });

  test('may have plan and previous, and columns that nobody asked for', () => {
    const { rows } = parsePastedRows('Leads\t46\t40\t38\tnote\nCost per lead\t€18\t\t€21', ',');
    expect(rows).toEqual([
      { ...LEADS, plan: { amount: 40, digits: 0 }, previous: { amount: 38, digits: 0 } },
      { ...COST, previous: { amount: 21, unit: '€', digits: 0 } },
    ]);
  });

  test('ends its lines as any system does, and empty lines are none', () => {
    const { rows } = parsePastedRows('\r\nLeads\t46\r\n\t\r\n\r\nCost per lead\t€18\r\n', ',');
    expect(rows).toEqual([LEADS, COST]);
    expect(parsePastedRows('Leads\t46\rCost per lead\t€18', ',').rows).toEqual([LEADS, COST]);
  });

  test('quotes cells with tabs, line breaks and quotes in them', () => {
    const { rows } = parsePastedRows('"Leads\n(from ""Brand"")"\t"46"\n"a\tb"\t2\n"open\t3', ',');
    expect(rows.map(({ name }) => name)).toEqual(['Leads (from "Brand")', 'a b', '"open']);
    expect(rows.map(({ value }) => value)).toEqual([
      { amount: 46, digits: 0 },
      { amount: 2, digits: 0 },
      { amount: 3, digits: 0 },
    ]);
  });

  test('has words above its columns or not', () => {
    const { rows, header } = parsePastedRows('Показатель\tФакт\nЗаявки\t46\nПродажи\t9', undefined);
    expect(header).toEqual(['Показатель', 'Факт']);
    expect(rows.map(({ name }) => name)).toEqual(['Заявки', 'Продажи']);
    expect(parsePastedRows('Leads\tn/a\nSales\tn/a', ',').rows).toHaveLength(2);
  });

  test('has words above its columns, though some results are no numbers', () => {
    const wide = 'Result\tValue\tPlan\tBefore\nLeads\t46\t40\t38\nCalls\tn/a\t\t\nClicks\t1e3\t\t';
    expect(parsePastedRows(wide, ',').header).toEqual(['Result', 'Value', 'Plan', 'Before']);
    expect(parsePastedRows(wide, ',').rows.map(({ name }) => name)).toEqual([
      ...['Leads', 'Calls', 'Clicks'],
    ]);
    const narrow = (head: string) => parsePastedRows(`${head}\nЗаявки\t46\nЗвонки\tн/д`, undefined);
    for (const head of ['Показатель\tЗначение', 'Métrica\tValor', 'Metric\tResults']) {
      expect(narrow(head).rows).toHaveLength(2);
    }
    expect(narrow('Лучший канал\tпоиск').rows).toHaveLength(3);
    expect(parsePastedRows('Channel\tsearch\tsocial\nCity\tKazan\tPerm', ',').rows).toHaveLength(2);
  });

  test('that lies on its side is turned', () => {
    expect(parsePastedRows('Leads\tCost per lead\n46\t€18', ',').rows).toEqual([LEADS, COST]);
  });

  test('is read as one: a value beyond doubt settles the others', () => {
    const { rows } = parsePastedRows('Visits\t1.234\nShare\t12,5 %', ',');
    expect(rows[0]?.value).toEqual({ amount: 1234, digits: 0 });
  });

  test('keeps what is no number as words, and a value without a name', () => {
    const { rows } = parsePastedRows('Calls\tn/a\n\t7\nNotes\t', ',');
    expect(rows).toEqual([
      { name: 'Calls', value: 'n/a' },
      { name: '', value: { amount: 7, digits: 0 } },
      { name: 'Notes', value: '' },
    ]);
  });

  test('of more rows than a report holds gives the first, and says how many are left', () => {
    const lines = Array.from({ length: 47 }, (_, index) => `Row ${index}\t${index}`);
    const { rows, left } = parsePastedRows(lines.join('\n'), ',');
    expect(rows).toHaveLength(MOST_ROWS);
    expect(rows.at(-1)?.name).toBe('Row 39');
    expect(left).toBe(7);
  });
});

test('a list of lines reads as well', () => {
  const { rows } = parsePastedRows(
    'Leads: 46\nCost per lead — €18\nTime on site: 2:30\nOnly words',
    ',',
  );
  expect(rows).toEqual([
    LEADS,
    COST,
    { name: 'Time on site', value: '2:30' },
    { name: 'Only words', value: '' },
  ]);
});

test('one value for one field is no block', () => {
  expect(isBlock(' 1 234,5 %\n')).toBe(false);
  expect(isBlock('Leads\t46')).toBe(true);
  expect(isBlock('Leads: 46\nSales: 9')).toBe(true);
});

const cell = fc.string({ unit: fc.constantFrom(...'ab "1,.\t\n\r'), maxLength: 8 });

test('whatever cells hold, quoted as a spreadsheet does they come out with their words', () => {
  const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 45 });
  fc.assert(
    fc.property(rows, (cells) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const {
        rows: found,
        left,
        header,
      } = parsePastedRows(cells.map((row) => row.map(quoted).join('\t')).join('\r\n'), ',');
      const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
      const filled = cells.filter((row) => row.some((text) => tidy(text) !== ''));
      fc.pre(header === undefined && filled.length !== 2);
      expect(found.length + left).toBe(filled.length);
      expect(found.map(({ name }) => name)).toEqual(
        filled.slice(0, MOST_ROWS).map(([name]) => tidy(name)),
      );
    }),
    { seed: 5, numRuns: 500 },
  );
});

test('a book of anything is read at once', () => {
  const started = performance.now();
  for (const piece of ['"', '\t', '\n', '""\t', 'a\t"', '"x\t"', '1 ', 'a: ', ' - ']) {
    const book = piece.repeat(200_000 / piece.length);
    expect(parsePastedRows(book, ',').rows.length).toBeLessThanOrEqual(MOST_ROWS);
  }
  expect(performance.now() - started).toBeLessThan(20_000);
});
