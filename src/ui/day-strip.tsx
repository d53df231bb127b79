import { weekdayOf } from '../domain/day.ts';
import { formatDayMonth, formatWeekday } from '../i18n/dates.ts';
import type { Locale } from '../i18n/locale.ts';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import { cellInWords, cellRange, countsOf, type DayWording } from './day-words.ts';
import { foldDays, isOff, type StripCell, type StripDay } from './strip-days.ts';
import { VisuallyHidden } from './visually-hidden.tsx';
import './day-strip.css';

export interface DayStripProps extends DayWording {
  readonly days: readonly StripDay[];
}

/** Widest row in a narrow frame: four cells of 280 px still hold «выходной». */
const NARROW_COLUMNS = 4;
const WIDE_COLUMNS = 8;

/** The count of a date, day by day. A screen reader meets the same days as sentences. */
export function DayStrip({ days, ...wording }: DayStripProps) {
  const cells = foldDays(days);
  const width = cells.reduce((sum, cell) => sum + (cell.kind === 'day' ? 1 : 2), 0);
  const style = {
    '--strip-columns': evenRows(width, WIDE_COLUMNS),
    '--strip-columns-narrow': evenRows(width, NARROW_COLUMNS),
  };
  return (
    <ul class="day-strip" style={style} aria-label={wording.translate('strip.label')}>
      {cells.map((cell) => (
        <Cell key={cellRange(cell, 'en')} cell={cell} wording={wording} />
      ))}
    </ul>
  );
}

/** Rows of nearly equal length, none longer than `most`: 6 cells in 4 columns stand 3 and 3. */
function evenRows(cells: number, most: number): number {
  return Math.max(1, Math.ceil(cells / Math.ceil(cells / most)));
}

interface CellProps {
  readonly cell: StripCell;
  readonly wording: DayWording;
}

function Cell({ cell, wording }: CellProps) {
  const words = cellInWords(cell, wording);
  return (
    <li class="day-cell" data-role={roleOf(cell)} data-wide={cell.kind !== 'day'} title={words}>
      <span aria-hidden="true">
        {cell.kind === 'day' ? (
          <DayFace day={cell.day} wording={wording} />
        ) : (
          <FoldFace cell={cell} wording={wording} />
        )}
      </span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </li>
  );
}

function DayFace({ day, wording: { locale, translate } }: { readonly day: StripDay } & Wording) {
  const ownWord = isOff(day) && day.name;
  return (
    <>
      {formatWeekday(weekdayOf(day.day), locale)}
      <b>{startsMonth(day) ? formatDayMonth(day.day, locale) : Number(day.day.slice(8))}</b>
      <span class="day-word" lang={ownWord ? day.nameLang : undefined}>
        {ownWord || wordOf(day, translate)}
      </span>
    </>
  );
}

function FoldFace({ cell, wording: { locale, translate } }: CellProps) {
  const { from, to } = countsOf(cell);
  return (
    <>
      {cell.kind === 'off' ? '\u00a0' : '…'}
      <b>{cellRange(cell, locale)}</b>
      {cell.kind === 'off' ? translate('strip.offDays') : `${from}–${to}`}
    </>
  );
}

interface Wording {
  readonly wording: { readonly locale: Locale; readonly translate: PageTranslate };
}

function roleOf(cell: StripCell): string {
  if (cell.kind !== 'day') return cell.kind;
  return isOff(cell.day) ? 'off' : cell.day.role;
}

function startsMonth(day: StripDay): boolean {
  return day.day.endsWith('-01');
}

function wordOf(day: StripDay, translate: PageTranslate): string {
  switch (day.role) {
    case 'counted':
      return String(day.count ?? '');
    case 'due':
      return [day.count, translate('strip.due')].filter(Boolean).join(' · ');
    case 'off':
    case 'weekend':
      return translate('strip.off');
    case 'waited':
      return day.waitedFor?.word ?? translate('strip.waited');
    default:
      return translate(`strip.${day.role}`);
  }
}
