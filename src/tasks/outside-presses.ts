/** The presses of work outside the agreement, each made from the card as it is at the moment of the press. */
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import { local } from '../domain/calendar/zone.ts';
import type { ShownAsk } from '../domain/outside/with-outside.ts';
import { workingCalendarOf } from '../domain/rules/settings.ts';
import { type HolidayLookup, termPromise } from '../domain/rules/terms.ts';
import type { EntryId, Lost } from '../domain/turn/entries.ts';
import { lostBetween } from '../domain/turn/lost-between.ts';
import type { PressMaker } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { saysYes } from './outside-sight.ts';

/** By when it would be ready with a yes now. */
export function readyWith(
  { days }: Pick<ShownAsk, 'days'>,
  { board, now }: CardSight,
  holidays: HolidayLookup,
): FrozenPromise | undefined {
  const { rule, agency } = board.settings;
  const calendar = workingCalendarOf(agency, holidays);
  const made = termPromise({ rule, n: days, received: now, now, calendar });
  return made.ok ? made.value : undefined;
}

/** By when the answer is hoped for, asked now: a decision like any other. */
export function answerBy(
  { board, now }: CardSight,
  holidays: HolidayLookup,
): FrozenPromise | undefined {
  const { rule, client, terms } = board.settings;
  const calendar = workingCalendarOf(client, holidays);
  const made = termPromise({ rule, n: terms.decision, received: now, now, calendar });
  return made.ok ? made.value : undefined;
}

/** *Yes, please*, or *Leave it out*. */
export function answerPress(ref: EntryId, yes: boolean, holidays: HolidayLookup): PressMaker {
  return (sight) => {
    const ask = openAsk(sight, ref);
    if (ask === undefined || !saysYes(sight)) return 'changedMeanwhile';
    const promise = yes ? readyWith(ask, sight, holidays) : undefined;
    if (yes && promise === undefined) return undefined;
    return [{ kind: 'agreed', ref, yes, ...(promise && { promise }), ...lostUntilNow(sight) }];
  };
}

/** *Take the mark back*. */
export function dropPress(ref: EntryId): PressMaker {
  return (sight) =>
    openAsk(sight, ref) === undefined
      ? 'changedMeanwhile'
      : [{ kind: 'outsideDropped', ref, ...lostUntilNow(sight) }];
}

function openAsk({ pauses }: CardSight, ref: EntryId): ShownAsk | undefined {
  return pauses?.outside.find(({ id, state }) => id === ref && state === 'asked');
}

/** What the list lost while nothing else of it was open. */
function lostUntilNow({ pauses, now }: CardSight): { readonly lost?: Lost } {
  const due = pauses?.standingDue;
  const since = pauses?.yesSince;
  if (pauses === undefined || due === undefined || since === undefined) return {};
  const { zone } = due.promise;
  const [from, today] = [local(since, zone).day, local(now, zone).day];
  return { lost: lostBetween(due.promise, pauses.calendarOf('agency'), from, today) };
}
