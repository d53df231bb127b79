/** *Mark as urgent*: how many cards of the board are urgent already, and how many may be at once. */
import { type ReadonlySignal, signal } from '@preact/signals';
import { reduceUrgency } from '../domain/urgency/urgency.ts';
import type { CardModel, PressMaker } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import type { CardPorts } from './ports.ts';
import { readBoard } from './reports-reading.ts';

/** `full`: as many as may be at once; `unknown`: how many are could not be read, and who marks decides. */
export type UrgentRoom =
  | { readonly kind: 'counting' }
  | { readonly kind: 'room' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'full'; readonly cap: number; readonly titles: readonly string[] };

export interface UrgentModel {
  readonly room: ReadonlySignal<UrgentRoom>;
  count(): Promise<void>;
  send(): Promise<void>;
}

export function createUrgentModel(card: CardModel, ports: Pick<CardPorts, 'cards'>): UrgentModel {
  const room = signal<UrgentRoom>({ kind: 'counting' });
  return {
    room,
    count: async () => {
      room.value = { kind: 'counting' };
      const sight = card.sight.peek();
      room.value = sight === undefined ? { kind: 'unknown' } : await roomOn(sight, ports);
    },
    send: async () => {
      const form = card.form.peek();
      if ((await card.send(markPress)) && card.form.peek() === form) card.close();
    },
  };
}

const markPress: PressMaker = ({ urgency }) => {
  if (urgency?.mark !== undefined) return undefined;
  return urgency?.mayMark ? [{ kind: 'urgent', on: true }] : 'changedMeanwhile';
};

async function roomOn(
  { board, urgency }: CardSight,
  { cards }: Pick<CardPorts, 'cards'>,
): Promise<UrgentRoom> {
  const { cap } = board.settings.agreement.urgent;
  if (cap === undefined || urgency?.mark !== undefined) return { kind: 'room' };
  const looked = await cards?.look();
  if (cards === undefined || !looked?.ok) return { kind: 'unknown' };
  const read = await readBoard(cards, looked.value);
  if (read === undefined) return { kind: 'unknown' };
  const titles = read.journals
    .filter(({ entries }) => reduceUrgency(entries, board.people).mark !== undefined)
    .map(({ card }) => card.title);
  if (titles.length >= cap) return { kind: 'full', cap, titles };
  return { kind: read.failed > 0 ? 'unknown' : 'room' };
}
