/** What a walk through reports types and waits for. The names of controls come from the product's own catalogues: these
 *  walks are for looking, the stories in `test/e2e` hold the words. */

import type { Page } from 'playwright-core';
import { day } from '../../../src/domain/day.ts';
import type { ReportContent, ReportRow } from '../../../src/domain/report/entries.ts';
import { parsePastedRows } from '../../../src/domain/report/pasted-rows.ts';
import type { SampleLanguage } from '../../../src/host/board/content.ts';
import { SAMPLES } from '../../../src/host/sample/samples.ts';
import { formatDay } from '../../../src/i18n/dates.ts';
import { groupSign, parseValueIn } from '../../../src/i18n/report/number.ts';
import { loadReportingTexts, reportingTranslate } from '../../../src/i18n/reporting/translate.ts';
import { loadReportsTexts, reportsTranslate } from '../../../src/i18n/reports/translate.ts';
import type { Cast } from '../board/cast.ts';
import type { BoardWindow } from '../board/open-board.ts';
import { eventually } from '../board/product-board.ts';
import { cardEntries } from '../board/stored.ts';

export async function reportTexts(language: SampleLanguage) {
  await Promise.all([loadReportingTexts(language), loadReportsTexts(language)]);
  return {
    /** On a card. */
    t: reportingTranslate(language),
    /** In the index, on paper and in a mail. */
    list: reportsTranslate(language),
    d: (text: string, thisYear = 2026) => formatDay(day(text), language, thisYear),
    written: WRITTEN[language],
  };
}

export type ReportTexts = Awaited<ReturnType<typeof reportTexts>>;

/** What an account manager of each agency would write. */
export interface Written {
  readonly goal: string;
  /** Name, value, plan, before: a block as a spreadsheet copies it, with its row of names. */
  readonly block: string;
  readonly meaning: string;
  readonly short: string;
  readonly needs: string;
  readonly file: string;
}

const en: Written = {
  goal: '40 leads a month at £20 or less',
  block:
    'Metric\tActual\tPlan\tPrevious\n' +
    'Leads\t46\t40\t38\n' +
    'Cost per lead\t£18.50\t£20.00\t£21.10\n' +
    'Spend\t£1,234\t£1,300\t£1,190\n' +
    'Conversion rate\t4.2%\t4.0%\t3.6%\n' +
    'Change in visits\t−3%\t0\t+12%',
  meaning:
    'More people ask for a plan of their kitchen, and **each of them costs less**.\n\n' +
    '- Searches for “winter kitchens” brought 19 of the 46 leads.\n' +
    '- The new form is shorter: four of ten who open it send it.\n' +
    '- Fewer visits came from brands that you no longer sell.\n\n' +
    'The figures are here: https://docs.example.com/november. At this pace December closes ' +
    'the year 60 leads above plan.',
  short: 'More leads for less money.',
  needs: 'Prices for December, by Friday.',
  file: 'Dashboard, November',
};

const ru: Written = {
  goal: '40 заявок в месяц не дороже 1 500 ₽',
  block:
    'Показатель\tФакт\tПлан\tБыло\n' +
    'Заявки\t46\t40\t38\n' +
    'Стоимость заявки\t1 240,5 ₽\t1 500 ₽\t1 611 ₽\n' +
    'Расход\t57 063 ₽\t60 000 ₽\t61 218 ₽\n' +
    'Конверсия\t4,2 %\t4,0 %\t3,6 %\n' +
    'Визиты к прошлому месяцу\t−3 %\t0\t+12 %',
  meaning:
    'Подарочные наборы спрашивают чаще, и **каждая заявка обходится дешевле**.\n\n' +
    '- Запросы про новогодние наборы принесли 19 заявок из 46.\n' +
    '- Форма стала короче: её отправляют четверо из десяти.\n' +
    '- Меньше визитов по сортам, которых больше нет в продаже.\n\n' +
    'Все цифры здесь: https://docs.example.com/november. Если темп сохранится, год закроем ' +
    'на 60 заявок выше плана.',
  short: 'Заявок больше, стоят дешевле.',
  needs: 'Цены на декабрь, до пятницы.',
  file: 'Дашборд, ноябрь',
};

const es: Written = {
  goal: '40 contactos al mes por 20 € o menos',
  block:
    'Indicador\tReal\tPlan\tAnterior\n' +
    'Contactos\t46\t40\t38\n' +
    'Coste por contacto\t18,50 €\t20,00 €\t21,10 €\n' +
    'Inversión\t1.234 €\t1.300 €\t1.190 €\n' +
    'Tasa de conversión\t4,2 %\t4,0 %\t3,6 %\n' +
    'Cambio en visitas\t−3 %\t0\t+12 %',
  meaning:
    'Más gente pregunta por bicicletas para el invierno, y **cada contacto cuesta menos**.\n\n' +
    '- Las búsquedas de «bici urbana» trajeron 19 de los 46 contactos.\n' +
    '- El formulario es más corto: lo envían cuatro de cada diez.\n' +
    '- Bajan las visitas por marcas que ya no vendéis.\n\n' +
    'Las cifras están aquí: https://docs.example.com/november. A este ritmo, diciembre cierra ' +
    'el año 60 contactos por encima del plan.',
  short: 'Más contactos por menos dinero.',
  needs: 'Los precios de diciembre, antes del viernes.',
  file: 'Panel, noviembre',
};

const WRITTEN: Readonly<Record<SampleLanguage, Written>> = { en, ru, es };

/** The block as it reads in a stored report. */
function rowsOf({ language }: Cast, { written }: ReportTexts): readonly ReportRow[] {
  return parsePastedRows(written.block, groupSign(language)).rows;
}

/** A report as it lies on a card, of the block's rows unless others are told. */
export function storedReport(cast: Cast, texts: ReportTexts, of: Partial<ReportContent> = {}) {
  const { written } = texts;
  return {
    kind: 'reportPublished',
    period: { from: day('2026-11-01'), to: day('2026-11-30') },
    links: [{ url: 'https://docs.example.com/november', name: written.file }],
    rows: rowsOf(cast, texts),
    meaning: written.meaning,
    needs: written.needs,
    goal: written.goal,
    ...of,
    fp: 'A'.repeat(43),
  } as const;
}

/** A report and whoever read it, as entries of a card. */
export function readReport(
  cast: Cast,
  press: ReturnType<typeof storedReport>,
  at: string,
  reader?: string,
) {
  const first = { by: cast.manager, press };
  const [made] = cardEntries(cast, [first], at);
  if (made === undefined || reader === undefined) return cardEntries(cast, [first], at);
  return cardEntries(
    cast,
    [first, { by: reader, press: { kind: 'read', ref: made.id } as const }],
    at,
  );
}

/** A row with numbers as they are typed in the cast's language. */
export function row({ language }: Cast, name: string, value: string): ReportRow {
  return { name, value: parseValueIn(value, language) };
}

export function titleOf(cast: Cast, key: string): string {
  const card = SAMPLES[cast.language].cards.find((one) => one.key === key);
  if (card === undefined) throw new Error(`No card ${key}`);
  return card.name;
}

/** A text in the card's section, wherever it stands in it. */
export async function sees(window: BoardWindow, text: string): Promise<void> {
  await window.section().getByText(text).first().waitFor();
}

export async function clipboard(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The values of the rows as they are typed. */
export function typedValues(window: BoardWindow): Promise<readonly string[]> {
  return window
    .section()
    .locator('input.report-value')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value)); // an input by its class
}

export async function hasTyped(window: BoardWindow, values: readonly string[]): Promise<void> {
  await eventually(() => typedValues(window)).toEqual(values);
}
