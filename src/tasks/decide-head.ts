/** The words of the head while the client decides: one headline, one date line, for one viewer. */
import type { Timing } from '../domain/turn/badge.ts';
import type { Dispute, Due } from '../domain/turn/card-turn.ts';
import type { CardEntry } from '../domain/turn/entries.ts';
import type { Tone } from '../ui/section.tsx';
import type { CardSight } from './card-sight.ts';
import { movedNote, type SectionHead } from './section-head.ts';
import type { Words } from './words.ts';

export function decideHead(sight: CardSight, words: Words): SectionHead {
  const { due, timing, role } = sight;
  const moved = due && movedNote(due, words, latestDispute(sight)?.why !== undefined);
  const line = due && timing && dateLine(sight, due, timing, words);
  return {
    tone: toneOf(role.owns, timing),
    headline: role.owns ? ownHeadline(timing, words) : headlineForOthers(sight, words),
    ...(line !== undefined && { dateLine: line }),
    ...(moved !== undefined && { note: moved }),
  };
}

/** *That's not right*, while nobody has done anything about it: the agency is to know what was not, until the next
 *  step. */
export function latestDispute({ turn, journal }: CardSight): Dispute | undefined {
  const step = journal.entries.findLast(({ kind }) => !ASIDE.includes(kind));
  const last = turn.disputes.at(-1);
  return last?.id === step?.id ? last : undefined;
}

/** What is said or noted beside the turn and leaves it where it is. */
const ASIDE: readonly CardEntry['kind'][] = ['viewed', 'taken', 'ticked', 'rated'];

/** A client's delay is orange, never red. A card that came from another board has no date. */
function toneOf(owns: boolean, timing: Timing | undefined): Tone {
  if (timing?.isOver) return 'waiting';
  if (!owns) return 'others';
  return timing?.isNear ? 'soon' : 'own';
}

function ownHeadline(timing: Timing | undefined, { translate }: Words): string {
  return translate(timing?.isOver ? 'section.over.rep' : 'section.rep.head');
}

function headlineForOthers(
  { decider, role, board, viewer, now, people }: CardSight,
  { translate, name }: Words,
): string {
  // Who left the board answers nothing here.
  if (decider === undefined || !people.has(decider)) return translate('decide.nobody');
  const who = { name: name(decider) };
  if (role.side !== 'client' || role.decides) return translate('section.client.turn', who);
  const decidedBefore = board.people.namings.some(
    ({ member, role: held, at }) => member === viewer && held !== 'accountManager' && at <= now,
  );
  const key = decidedBefore ? 'section.now' : 'section.colleague';
  return `${translate('decide.client')} ${translate(key, who)}`;
}

/** How late the client is by the day is for the agency to know; to the client it is a date that passed. */
function dateLine(
  { role, pauses }: CardSight,
  { promise }: Due,
  timing: Timing,
  { translate, day, closing }: Words,
): string {
  const d = day(promise.day);
  if (timing.isOver) {
    return role.side === 'client' || timing.daysLate === 0
      ? translate('section.over.sub', { d })
      : translate('decide.overDays', { d, n: timing.daysLate });
  }
  const t = closing(promise);
  if (timing.today === promise.day) return translate('section.due.today', { t });
  // Named by hand on a day off that comes next, it has no working day left and is not due today either. On hold none
  // is used up.
  return timing.daysLeft === 0 || pauses?.hold !== undefined
    ? translate('section.due.plain', { d, t })
    : translate('section.due', { d, t, n: timing.daysLeft });
}
