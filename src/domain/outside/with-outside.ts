/** A card's turn with its work outside the agreement: what waits for a yes and what got a no are not the agency's to do,
 *  and what got a yes has the date that came with it. */
import type { Instant } from '../clock.ts';
import type { Stop } from '../pauses/debt.ts';
import { movedDue } from '../pauses/moved-dates.ts';
import type { CardTurn, Due, Edit, MainClock, Round } from '../turn/card-turn.ts';
import { askOf, type CardOutside, type OutsideAsk } from './outside.ts';

/** Together with the edits that it is about. */
export interface ShownAsk extends OutsideAsk {
  readonly items: readonly Edit[];
}

export interface Outside {
  readonly turn: CardTurn;
  readonly asks: readonly ShownAsk[];
  /** Of those that wait for an answer while nothing else of the list is open, the one due first. */
  readonly stands?: ShownAsk;
}

/** @param turn with dates moved already. @param stops those that moved them. */
export function withOutside(
  turn: CardTurn,
  { asks, standsSince }: CardOutside,
  stops: readonly Stop[],
): Outside {
  if (asks.length === 0) return { turn, asks: [] };
  const rounds = turn.rounds.map((round) => lessened(round, asks, stops));
  const shown = asks.map((ask) => ({ ...ask, items: itemsOf(ask, turn.rounds, asks) }));
  const stands = standsSince === undefined ? undefined : firstDue(shown);
  return {
    turn: { ...turn, rounds, main: mainWith(turn.main, rounds) },
    asks: shown,
    ...(stands !== undefined && { stands }),
  };
}

function firstDue(asks: readonly ShownAsk[]): ShownAsk | undefined {
  const [first] = asks
    .filter(({ state }) => state === 'asked')
    .sort((a, b) => (a.due.day < b.due.day ? -1 : 1));
  return first;
}

function itemsOf(
  ask: OutsideAsk,
  rounds: readonly Round[],
  asks: readonly OutsideAsk[],
): readonly Edit[] {
  const edits = rounds.find(({ id }) => id === ask.round)?.edits ?? [];
  return edits.filter((edit) =>
    ask.state === 'dropped'
      ? (ask.edits?.includes(edit.ref) ?? true)
      : askOf(edit.ref, ask.round, asks)?.id === ask.id,
  );
}

function mainWith(main: MainClock, rounds: readonly Round[]): MainClock {
  const now = (round: Round) => rounds.find(({ id }) => id === round.id) ?? round;
  switch (main.kind) {
    case 'edits':
      return { kind: 'edits', round: now(main.round) };
    case 'decide': {
      const { round } = main.ask;
      if (round === undefined) return main;
      return { kind: 'decide', ask: { ...main.ask, round: now(round) } };
    }
    default:
      return main;
  }
}

function lessened(round: Round, asks: readonly OutsideAsk[], stops: readonly Stop[]): Round {
  const edits = round.edits.flatMap((edit): readonly Edit[] => {
    const ask = askOf(edit.ref, round.id, asks);
    if (ask === undefined || ask.state === 'over') return [edit];
    if (ask.state !== 'yes') return [];
    const due = agreedDue(edit, round, ask, stops);
    return [due === undefined ? edit : { ...edit, due }];
  });
  return { ...round, edits };
}

/** The date of the yes, moved by what stopped the list since; a date that a person named later holds instead. */
function agreedDue(
  edit: Edit,
  round: Round,
  { answer }: OutsideAsk,
  stops: readonly Stop[],
): Due | undefined {
  if (answer?.promise === undefined) return undefined;
  const { promise, at } = answer;
  const named = [...(edit.due?.moves ?? []), ...round.due.moves];
  if (named.some((move) => move.lost === undefined && move.at > at)) return undefined;
  const since = stops
    .filter(({ end }) => end === undefined || end.at > at)
    .map((stop) => ({ ...stop, from: Math.max(stop.from, at) as Instant }));
  return movedDue({ promise, first: promise, moves: [] }, round.id, since);
}
