import { expect, test } from 'vitest';
import { instant } from '../../../src/domain/clock.ts';
import { day } from '../../../src/domain/day.ts';
import { applyChanges, changesBetween } from '../../../src/domain/report/correction.ts';
import type { ReportPress, ReportRow } from '../../../src/domain/report/entries.ts';
import type { CardEntry, CardPress } from '../../../src/domain/turn/entries.ts';
import { packEntries } from '../../../src/storage/pack.ts';
import { roomOf } from '../../../src/storage/room.ts';
import { moscow } from '../../support/calendars.ts';
import { press, promised, seal } from '../../support/journals.ts';
import { RUSSIAN_EDITS } from '../../support/russian-edits.ts';

const CLIENT = '5e0f9d8c7b6a594837261504';
const WRITER = '5d1c2b3a495867768594a3b2';

const ROWS: readonly ReportRow[] = [
  'Заявки с сайта|46||40|38',
  'Стоимость заявки|1180|₽|1300|1240',
  'Звонки|112||100|97',
  'Расход на рекламу|187400|₽|190000|181200',
  'Продажи|19||15|14',
  'Доля повторных обращений|12|%|10|11',
  'Показы в поиске|184250||170000|165900',
  'Переходы на сайт|5310||5000|4870',
  'Доля отказов|31|%|35|36',
  'Среднее время на сайте|142|с|120|118',
  'Запросы в первой десятке|84||75|69',
  'Выручка с рекламы|912000|₽|800000|755000',
].map((line) => {
  const [name = '', value, unit, plan, previous] = line.split('|');
  const number = (text: string | undefined) => ({
    amount: Number(text),
    ...(unit !== '' && unit !== undefined && { unit }),
    digits: 0,
  });
  const values = { value: number(value), plan: number(plan), previous: number(previous) };
  return { name, ...values, better: 'up' };
});

/** 2,000 characters of distinct Russian sentences in paragraphs. */
const MEANING = RUSSIAN_EDITS.slice(40).join('.\n').slice(0, 2000);

const REPORT: ReportPress = {
  kind: 'reportPublished',
  period: { from: day('2026-11-01'), to: day('2026-11-30') },
  work: 'paidSearch',
  links: [
    { url: 'https://docs.example.com/d/1Xk2Jq9uB7dPmZ0aVwY8hRt3/edit', name: 'Отчёт за ноябрь' },
  ],
  rows: ROWS,
  meaning: MEANING,
  needs: 'Нужен прайс на декабрь и снимки нового склада до пятницы.',
  goal: '40 заявок в месяц не дороже 1 300 рублей',
  due: 'N5xZ-Q8HcUK4',
  fp: 'q8ZkV3m0Yw1pXo7Jt5Rb2NcLd9Ha6Ge4Fs_uTiQ-KyM',
};

/** Four rounds of three edits with what belongs to them, as a busy card has. */
function history(): CardEntry[] {
  const entries: CardEntry[] = [];
  const add = (by: string, made: CardPress | ReportPress) => {
    const n = entries.length + 1;
    const at = instant(moscow('2026-11-02 10:00') + n * 5_400_000 + ((n * 7919) % 3_600_000));
    const entry = seal(made, { n, at, by }) as CardEntry;
    entries.push(entry);
    return entry;
  };
  for (let round = 0; round < 4; round += 1) {
    const edits = RUSSIAN_EDITS.slice(round * 3, round * 3 + 3);
    const asked = add(CLIENT, press.request(edits, `2026-11-${10 + round}`));
    add(WRITER, press.take());
    for (const index of [0, 1, 2]) add(WRITER, press.tick(`${asked.id}.${index}`));
    add(WRITER, press.handOver(asked));
  }
  return entries;
}

async function charsOf(entries: readonly object[]): Promise<number> {
  const journal = { v: 1, card: CLIENT, board: WRITER, ...(await packEntries(entries)) };
  return roomOf({ journal }).usedChars;
}

function sealed(made: ReportPress, n: number): object {
  return seal(made, { n, at: moscow('2026-12-02 12:00'), by: WRITER });
}

// Measured on 2026-11-22: the report alone 1389, the history of 24 entries 1058, both 2225 of 4096.
test('a full report in Russian fits beside a normal history, with room to go on', async () => {
  expect(MEANING).toHaveLength(2000);
  expect(ROWS).toHaveLength(12);
  const entries = history();
  const alone = await charsOf([sealed(REPORT, 1)]);
  const before = await charsOf(entries);
  const both = await charsOf([...entries, sealed(REPORT, entries.length + 1)]);
  expect(alone).toBeLessThan(1500);
  expect(before).toBeGreaterThan(1000);
  expect(both).toBeLessThan(4096 * 0.6);
});

test('a correction costs what it says and not the report again', async () => {
  if (REPORT.kind !== 'reportPublished') throw new Error('kind');
  const { kind: _kind, fp, due: _due, ...content } = REPORT;
  const rows = content.rows.map((row, index) =>
    index === 3 ? { ...row, value: { amount: 178400, unit: '₽', digits: 0 } } : row,
  );
  const meaning = content.meaning.replace('оставьте', 'не трогайте');
  const changes = changesBetween(content, { ...content, rows, meaning });
  if (changes === undefined) throw new Error('nothing changed');
  expect(applyChanges(content, changes)?.content).toEqual({ ...content, rows, meaning });
  const entries = [...history(), sealed(REPORT, 99)];
  const correction = sealed({ kind: 'reportCorrected', ref: 'N5xZ-Q8HcUK4', changes, fp }, 100);
  const cost = (await charsOf([...entries, correction])) - (await charsOf(entries));
  expect(cost).toBeLessThan(160);
});

test('a year of reports that are due takes less than a quarter of a card', async () => {
  const entries: object[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const period = {
      from: day(`2026-${String(month).padStart(2, '0')}-01`),
      to: day(`2026-${String(month).padStart(2, '0')}-28`),
    };
    entries.push(sealed({ kind: 'reportDue', period, promise: promised('2026-12-02') }, month));
  }
  expect(await charsOf(entries)).toBeLessThan(1000);
});
