/** *Record* is for everybody, and wherever there is something to read in it: the days by side always are. */
import type { Journal } from '../domain/journal.ts';
import type { CardEntry } from '../domain/turn/entries.ts';
import type { Offers } from '../domain/turn/offers.ts';

export function withRecord(
  offers: Offers,
  { entries, notValid, unknown }: Journal<CardEntry>,
): Offers {
  const isEmpty = entries.length + notValid.length + unknown === 0;
  return isEmpty ? offers : { ...offers, more: [...offers.more, 'record'] };
}
