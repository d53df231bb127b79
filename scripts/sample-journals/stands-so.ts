import type { Instant } from '../../src/domain/clock.ts';
import type { CardContent } from '../../src/domain/content/content.ts';
import type { Result } from '../../src/domain/result.ts';
import { type DecidingNaming, decidingNaming } from '../../src/domain/roster/board-people.ts';
import type { BoardState } from '../../src/domain/rules/board-state.ts';
import type { Ask, CardTurn } from '../../src/domain/turn/card-turn.ts';
import type { CardEntry } from '../../src/domain/turn/entries.ts';
import { reduceCard } from '../../src/domain/turn/reduce.ts';
import type { CardStep, Earlier } from '../../src/host/sample/sample-board.ts';
import type { Locale } from '../../src/i18n/locale.ts';

/** How things stand when a step of a card's story is taken. */
export interface StandsSo {
  readonly at: Instant;
  /** Who takes it. */
  readonly by: string;
  readonly state: BoardState;
  /** In which values are written. */
  readonly language: Locale;
  /** Ids of the entries that earlier steps made, by the steps' names. */
  readonly named: ReadonlyMap<string, string>;
  readonly entries: readonly CardEntry[];
  readonly fileId: (name: string) => string;
  /** What stood on the card, where it was different from now. */
  readonly cardThen: (earlier: Earlier | undefined) => CardContent;
}

export type StepOf<K extends CardStep['press']> = Extract<CardStep, { press: K }>;

export function idOf(name: string, { named }: Pick<StandsSo, 'named'>): string {
  const id = named.get(name);
  if (id === undefined) throw new Error(`No earlier step is called ${name}`);
  return id;
}

export function turnNow({ entries, state }: StandsSo): CardTurn {
  return reduceCard(entries, state.people);
}

/** What the client is asked, which must be what the story says. */
export function askNow(name: string, so: StandsSo): Ask {
  const { main } = turnNow(so);
  if (main.kind !== 'decide' || main.ask.id !== idOf(name, so)) {
    throw new Error(`${name} does not wait for an answer`);
  }
  return main.ask;
}

/** By which naming the word of who takes the step binds. */
export function namingNow({ state, by, at }: StandsSo): DecidingNaming {
  const naming = decidingNaming(state.people, by, at);
  if (naming === undefined) throw new Error('Who answers does not decide');
  return naming;
}

export function checked<T>(result: Result<T, { readonly type: string }>): T {
  if (!result.ok) throw new Error(`No date: ${result.error.type}`);
  return result.value;
}
