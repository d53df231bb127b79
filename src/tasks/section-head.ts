/** The words of the section's head: one headline, one date line, for one viewer. */

import type { Timing } from '../domain/turn/badge.ts';
import type { Due, Move, Round } from '../domain/turn/card-turn.ts';
import type { Owner } from '../domain/turn/owner.ts';
import type { Tone } from '../ui/section.tsx';
import type { CardSight } from './card-sight.ts';
import type { Words } from './words.ts';

export interface SectionHead {
  readonly tone: Tone;
  readonly headline: string;
  readonly meta?: string;
  readonly dateLine?: string;
  /** The first date and why it moved. */
  readonly note?: string;
}

/** The head of a card on which a clock runs; undefined on an idle one. */
export function sectionHead(sight: CardSight, words: Words): SectionHead | undefined {
  const { main } = sight.turn;
  if (main.kind === 'handedOver') return handedOverHead(sight, words);
  const { due, timing } = sight;
  if (due === undefined || timing === undefined) return undefined;
  const awaited = timing.isOver ? undefined : awaitedLines(sight, due, words);
  const moved = awaited?.note ?? movedNote(due, words);
  const meta = main.kind === 'edits' ? roundMeta(main.round, words) : undefined;
  const dateLine = timing.isOver
    ? lateLine(sight, due, timing, words)
    : (awaited?.line ?? runningLine(sight, due, timing, words));
  return {
    tone: toneOf(sight.role.owns, timing),
    headline: timing.isOver ? lateHeadline(sight, due, timing, words) : turnHeadline(sight, words),
    ...(meta !== undefined && { meta }),
    ...(dateLine !== undefined && { dateLine }),
    ...(moved !== undefined && { note: moved }),
  };
}

/** Until the date is named: by when it will be, and which one counts if it is not. */
function awaitedLines({ estimate, role }: CardSight, { promise: usual }: Due, words: Words) {
  const promise = estimate?.awaited?.promise;
  if (promise === undefined) return undefined;
  const { translate, day, closing } = words;
  return {
    line: translate(role.owns ? 'section.awaited.own' : 'section.awaited', {
      d: day(promise.day),
      t: closing(promise),
    }),
    note: translate('section.awaited.else', { d: day(usual.day) }),
  };
}

/** Yours and near is marked like the badge; red is for the agency's delay, whoever looks. */
function toneOf(owns: boolean, { isOver, isNear }: Timing): Tone {
  if (isOver) return 'late';
  if (!owns) return 'others';
  return isNear ? 'soon' : 'own';
}

function handedOverHead({ turn }: CardSight, words: Words): SectionHead | undefined {
  if (turn.main.kind !== 'handedOver') return undefined;
  const { handOver, round } = turn.main;
  const { by, at } = handOver;
  const key = round === undefined ? 'section.handedOver.version' : 'section.handedOver';
  const headline = words.translate(key, {
    name: words.name(by),
    d: words.dayOf(at),
    t: words.timeOf(at),
  });
  return { tone: 'others', headline };
}

function turnHeadline(sight: CardSight, words: Words): string {
  const { turn, role, owner } = sight;
  return turn.main.kind === 'edits'
    ? editsHeadline(turn.main.round.edits.length, role.owns, owner, words)
    : versionHeadline(role.owns, owner, words);
}

function editsHeadline(n: number, owns: boolean, owner: Owner | undefined, words: Words): string {
  const { translate } = words;
  if (n === 0) return translate('section.edits.none');
  if (owns) return translate('section.edits.own', { n });
  const members = owner?.members ?? [];
  if (members.length === 0) return translate('section.edits.untakenHead', { n });
  return members.length === 1
    ? translate('section.edits.others', { n, name: words.names(members) })
    : translate('section.edits.othersMany', { n, names: words.names(members) });
}

function versionHeadline(owns: boolean, owner: Owner | undefined, words: Words): string {
  const { translate } = words;
  if (owns) return translate('section.version.own');
  const members = owner?.members ?? [];
  if (members.length === 0) return translate('section.version.untaken');
  return members.length === 1
    ? translate('section.version.others', { name: words.names(members) })
    : translate('section.version.othersMany', { names: words.names(members) });
}

/** To whom it belongs the line says what to do; to others how late it is. Never more than that. */
function lateHeadline(sight: CardSight, due: Due, { daysLate }: Timing, words: Words): string {
  const { translate } = words;
  const d = words.day(due.promise.day);
  if (!sight.role.owns) {
    return daysLate > 0
      ? translate('section.late.rep', { n: daysLate })
      : translate('section.late.rep.first', { d });
  }
  if (sight.turn.main.kind === 'version') {
    return daysLate > 0
      ? translate('section.late.version', { n: daysLate })
      : translate('section.late.version.first', { d });
  }
  return daysLate > 0
    ? translate('section.late.own', { n: daysLate })
    : translate('section.late.own.first', { d });
}

/** Until the next working day the headline has the date already, and to whom it belongs what to do about it. */
function lateLine(
  sight: CardSight,
  due: Due,
  { daysLate }: Timing,
  words: Words,
): string | undefined {
  if (daysLate === 0) {
    return sight.role.owns ? undefined : words.translate('section.late.notYet');
  }
  const d = words.day(due.promise.day);
  return sight.role.owns
    ? words.translate('section.late.was', { d, t: words.closing(due.promise) })
    : words.translate('section.late.sub', { d });
}

function runningLine({ role, pauses }: CardSight, due: Due, timing: Timing, words: Words): string {
  const { translate } = words;
  const at = { d: words.day(due.promise.day), t: words.closing(due.promise) };
  if (timing.today === due.promise.day) return translate('section.due.today', { t: at.t });
  if (!role.owns) return translate('section.due.ready', at);
  // Named by hand on a day off that comes next, it has no working day left and is not due today either. On hold none
  // is used up.
  return timing.daysLeft === 0 || pauses?.hold !== undefined
    ? translate('section.due.plain', at)
    : translate('section.due', { ...at, n: timing.daysLeft });
}

/** The first date stays visible, with the reason of the latest change unless that is told beside it. A way that was
 *  partly somebody's waiting has none as a whole. */
export function movedNote(due: Due, words: Words, isReasonTold = false): string | undefined {
  if (due.moves.length === 0 || due.first.day === due.promise.day) return undefined;
  const d = words.day(due.first.day);
  const { why } = due.moves.at(-1) ?? {};
  return why === undefined || isReasonTold || isMovedInSteps(due)
    ? words.translate('section.movedPlain', { d })
    : words.translate('section.moved', { d, why });
}

/** Moved by people and by what the other side let it wait for: each step is told by itself. */
export function isMovedInSteps({ moves }: Due): boolean {
  const isWaited = ({ lost, why }: Move) => lost !== undefined && why === undefined;
  return moves.some(isWaited) && moves.some((move) => !isWaited(move));
}

/** From whom and when; a round left over by a hand-over is told by its first remark. */
function roundMeta(round: Round, words: Words): string {
  const asked = round.edits[0] ?? round;
  const d = asked.received === undefined ? words.dayOf(asked.at) : words.day(asked.received);
  const name = words.name(asked.by);
  const from =
    asked.channel === undefined
      ? words.translate('section.from', { name, d })
      : words.translate('section.recordedBy', {
          channel: words.translate(`channel.by.${asked.channel}`),
          d,
          name,
        });
  return round.number > 1
    ? `${words.translate('section.round', { k: round.number })} · ${from}`
    : from;
}
