/** What a wrong record cost the client: the working days from the recorded answer until she says that it was none. */
import { local } from '../domain/calendar/zone.ts';
import type { Instant } from '../domain/clock.ts';
import type { Day } from '../domain/day.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import type { HolidayLookup } from '../domain/rules/terms.ts';
import type { Ask } from '../domain/turn/card-turn.ts';
import type { EntryId, Lost } from '../domain/turn/entries.ts';
import { lostBetween } from '../domain/turn/lost-between.ts';
import { reduceCard } from '../domain/turn/reduce.ts';
import type { CardSight } from './card-sight.ts';

/** An answer that the agency recorded. */
export interface RecordedAnswer {
  readonly when: Instant | Day;
  /** What it answered. */
  readonly ask: Ask | undefined;
}

/** The recorded answer that stands, an approval or edits; undefined where none does. */
export function recordedAnswer(sight: CardSight): RecordedAnswer | undefined {
  const { main } = sight.turn;
  if (main.kind === 'approved') {
    const { elsewhere, ask } = main.approval;
    return elsewhere && { when: elsewhere.when, ask };
  }
  if (main.kind !== 'edits' || main.round.received === undefined) return undefined;
  return { when: main.round.received, ask: askBefore(main.round.id, sight) };
}

/** What was asked when the round was recorded: the state just before it. */
function askBefore(round: EntryId, { journal, board }: CardSight): Ask | undefined {
  const { entries } = journal;
  const index = entries.findIndex(({ id }) => id === round);
  const { main } = reduceCard(entries.slice(0, index), board.people);
  return main.kind === 'decide' ? main.ask : undefined;
}

/** By the client's local dates, until the moment of this sight. Days before she was asked were not lost. */
export function lostSince(
  { when, ask }: RecordedAnswer,
  { board, now }: CardSight,
  holidays: HolidayLookup,
): Lost {
  const { client } = board.settings;
  const promise = ask?.due?.promise;
  const zone = promise?.zone ?? client.zone;
  const answered = typeof when === 'string' ? when : local(when, zone).day;
  const asked = ask === undefined ? answered : local(ask.at, zone).day;
  const from = laterOf(answered, asked);
  const through = local(now, zone).day;
  // Without a date there is nothing to move: the days alone.
  return promise === undefined
    ? { first: from, last: through }
    : lostBetween(promise, workingCalendarOf(client, holidays), from, through);
}

function laterOf(one: Day, other: Day): Day {
  if (one < other) return other;
  return one;
}
