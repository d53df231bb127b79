/** What *Archive old rounds* leaves of a journal: what merging joined, less what a closing that counts names. Which
 *  closings count is a matter of each one alone, of the board's people, and of entries that nothing folds: so merging
 *  stays commutative, associative and idempotent with closings inside. */
import { type BooksClosed, foldedIdOf, foldedIds } from '../domain/books/books-closed.ts';
import { type BoardPeople, mayEditRules, peopleOf } from '../domain/roster/board-people.ts';
import type { BoardEntry } from '../domain/roster/entries.ts';
import type { CardEntry, EntryHead } from '../domain/turn/entries.ts';
import { fitsItsId } from './entry-id.ts';
import type { Fold } from './journal.ts';
import { EARLIEST_AT } from './limits.ts';
import { isRecord } from './merge-by.ts';

const DAY_MS = 86_400_000;

type Closing = EntryHead & BooksClosed;

interface Placed {
  readonly closing: Closing;
  readonly place: number;
}

/** On a card a closing counts from who managed the account at its time; one made on another board, before the card
 *  came here, keeps its effect. */
export function cardFold(people: BoardPeople): Fold {
  return (merged, context) => {
    if (!merged.some(isClosing)) return merged;
    const arrival = context.isElsewhere ? merged.length : lastArrival(merged);
    const counting = validIn(merged, context).filter(
      ({ closing, place }) => place < arrival || mayEditRules(people, closing.by, closing.at),
    );
    return folded(merged, counting, ({ kind }) => kind !== 'arrived');
  };
}

/** On a board only older values of settings are folded: people and their roles stay as they were written. */
export const boardFold: Fold = (merged, context) => {
  if (!merged.some(isClosing)) return merged;
  const counting = validIn(merged, context).filter(({ closing, place }) => {
    const people = peopleOf(stayAt(merged, place, context.parse));
    return mayEditRules(people, closing.by, closing.at);
  });
  return folded(merged, counting, ({ kind }) => kind === 'fieldSet');
};

type Raw = Readonly<Record<string, unknown>>;

/** A closing speaks of what its writer saw: of what stands before it. */
function folded(
  merged: readonly unknown[],
  counting: readonly Placed[],
  mayFold: (raw: Raw) => boolean,
): readonly unknown[] {
  if (counting.length === 0) return merged;
  const lastNamed = new Map<string, number>();
  for (const { closing, place } of counting) {
    for (const name of foldedIds(closing)) {
      lastNamed.set(name, Math.max(place, lastNamed.get(name) ?? -1));
    }
  }
  const covered = new Set(coveredPlaces(counting));
  return merged.filter((raw, place) => {
    if (covered.has(place)) return false;
    if (!isRecord(raw) || typeof raw['id'] !== 'string' || isClosing(raw)) return true;
    return !mayFold(raw) || place > (lastNamed.get(foldedIdOf(raw['id'])) ?? -1);
  });
}

/** A closing goes when a later one names it and says all that it said: then nothing comes back without it. */
function coveredPlaces(counting: readonly Placed[]): readonly number[] {
  const said = counting.map(({ closing, place }) => ({
    place,
    id: closing.id,
    names: new Set(foldedIds(closing)),
    rounds: new Set(closing.rounds.map(({ id }) => id)),
  }));
  const isCovered = (one: (typeof said)[number]) =>
    said.some(
      (later) =>
        later.place > one.place &&
        later.names.has(foldedIdOf(one.id)) &&
        [...one.names].every((name) => later.names.has(name)) &&
        [...one.rounds].every((round) => later.rounds.has(round)),
    );
  return said.filter(isCovered).map(({ place }) => place);
}

type Context = Pick<Parameters<Fold>[1], 'parse' | 'now'>;

function validIn(merged: readonly unknown[], context: Context): readonly Placed[] {
  return merged.flatMap((raw, place) => {
    const entry = isClosing(raw) ? validEntry(raw, context) : undefined;
    return entry?.kind === 'booksClosed' ? [{ closing: entry, place }] : [];
  });
}

/** As `readJournal` judges it. */
function validEntry(raw: unknown, { parse, now }: Context): CardEntry | BoardEntry | undefined {
  const entry = parse(raw) as CardEntry | BoardEntry | undefined; // by the parsers of one of the two journals
  if (entry === undefined || entry.at < EARLIEST_AT || entry.at > now + DAY_MS) return undefined;
  return fitsItsId(raw as { readonly id: string }) ? entry : undefined;
}

/** Of the board that a journal was on when an entry was written, all but the settings: what may be folded must not
 *  decide what is. */
function stayAt(
  merged: readonly unknown[],
  place: number,
  parse: Context['parse'],
): readonly BoardEntry[] {
  const from = lastArrival(merged.slice(0, place));
  const later = merged.findIndex((raw, index) => index > place && isArrival(raw));
  return merged.slice(Math.max(from, 0), later < 0 ? merged.length : later).flatMap((raw) => {
    const isSetting = isRecord(raw) && raw['kind'] === 'fieldSet';
    const entry = isSetting ? undefined : validEntry(raw, { parse, now: Number.MAX_VALUE });
    return entry === undefined ? [] : [entry as BoardEntry];
  });
}

function lastArrival(merged: readonly unknown[]): number {
  return merged.findLastIndex(isArrival);
}

function isArrival(raw: unknown): boolean {
  return isRecord(raw) && raw['kind'] === 'arrived';
}

function isClosing(raw: unknown): boolean {
  return isRecord(raw) && raw['kind'] === 'booksClosed';
}
