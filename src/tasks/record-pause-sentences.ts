/** What the Record says of missing things: what was asked of whom, that it came, and what it cost. */

import {
  type DebtRef,
  type MissingDebt,
  PAUSE_KINDS,
  type PausePress,
} from '../domain/pauses/entries.ts';
import { debtIn } from '../domain/pauses/missing-debt.ts';
import { sideOf } from '../domain/roster/board-people.ts';
import type { CardEntry, EntryHead, EntryOf, Lost } from '../domain/turn/entries.ts';
import { formatList } from '../i18n/dates.ts';
import { moreWords, thingFirst, thingOf } from './pause-words.ts';
import { plain, quoted, reasons, type Sentence, type Telling } from './record-telling.ts';
import type { RecordWords } from './record-words.ts';
import { daysText } from './words.ts';

type PauseEntry = EntryHead & PausePress;

export function isPauseEntry(entry: CardEntry): entry is PauseEntry {
  return PAUSE_KINDS.some((kind) => kind === entry.kind);
}

export function pauseSentence(entry: PauseEntry, telling: Telling): Sentence {
  const { words } = telling;
  const { translate, day } = words;
  switch (entry.kind) {
    case 'paused':
      return {
        text: translate('told.paused'),
        details: entry.debts.flatMap((debt) => debtLines(debt, words)),
      };
    case 'given':
      return given(entry, telling);
    case 'debtReturned':
      return {
        text: translate('told.returned', { thing: thingAt(entry.debt, telling) }),
        details: [...reasons(entry.why, words), until(entry.promise, words)],
      };
    case 'stopped': {
      const things = entry.debts.map((ref) => thingAt(ref, telling));
      return {
        text: translate('told.stopped', { list: formatList(things, words.locale) }),
        details: lostLine(entry.lost, words),
      };
    }
    case 'kept':
      return plain(translate('told.kept', { d: day(entry.instead) }));
    case 'outside':
      return {
        text:
          entry.edits === undefined
            ? translate('told.outside.whole')
            : translate('told.outside', { n: entry.edits.length }),
        details: [
          translate('told.outside.days', { n: entry.days }),
          quoted(entry.price, words),
          until(entry.promise, words),
        ],
      };
    case 'agreed':
      return {
        text: translate(entry.yes ? 'told.agreed.yes' : 'told.agreed.no'),
        details: [
          ...(entry.yes && entry.promise !== undefined ? [until(entry.promise, words)] : []),
          ...(entry.lost === undefined ? [] : lostLine(entry.lost, words)),
        ],
      };
    case 'outsideDropped':
      return plain(translate('told.outside.dropped'));
  }
}

function debtLines(debt: MissingDebt, words: RecordWords): readonly string[] {
  const { translate, day, closing } = words;
  const { promise } = debt;
  const line = translate('told.debt', {
    thing: thingFirst(debt, words),
    who: whoText(debt, words),
    d: day(promise.day),
    t: closing(promise),
  });
  const more = moreWords(debt);
  return more === undefined ? [line] : [line, quoted(more, words)];
}

function whoText({ who, whom }: MissingDebt, { translate, name }: RecordWords): string {
  return whom === undefined ? translate(`missing.from.${who}`) : name(whom);
}

/** By who owed it was sent, by who waits it was received. */
function given(entry: EntryOf<'given'>, telling: Telling): Sentence {
  const { words, sight } = telling;
  const thing = thingAt(entry.debt, telling);
  const debt = debtAt(entry.debt, telling);
  const isSent = debt !== undefined && sideOf(sight.roster, entry.by, entry.at) === debt.who;
  const text = isSent
    ? words.translate('told.sent', { thing })
    : words.translate('told.received', { thing, d: words.day(entry.received) });
  return { text, details: lostLine(entry.lost, words) };
}

function until(promise: MissingDebt['promise'], { translate, day, closing }: RecordWords): string {
  return translate('pause.due', { d: day(promise.day), t: closing(promise) });
}

/** Where it came on the day that it was asked for, nothing was lost. Whether a date moved by them is not said: one that
 *  a person named does not, nor one that was over. */
function lostLine({ first, last }: Lost, words: RecordWords): readonly string[] {
  if (first > last) return [];
  return [words.translate('told.waited', { dates: daysText(first, last, words) })];
}

function thingAt(ref: DebtRef, telling: Telling): string {
  const debt = debtAt(ref, telling);
  const { translate } = telling.words;
  return debt === undefined ? translate('told.unknown') : thingOf(debt, translate);
}

function debtAt(ref: DebtRef, { sight }: Telling): MissingDebt | undefined {
  return debtIn(sight.journal.entries, ref);
}
