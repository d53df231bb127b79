/** The form behind *Hand over*: a note, and what will follow. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import { editsPromise, type HolidayLookup } from '../domain/rules/terms.ts';
import { type CardPress, TEXT_LIMIT } from '../domain/turn/entries.ts';
import type { CardModel } from './card-model.ts';
import { type CardSight, runningClock } from './card-sight.ts';
import type { DraftPort } from './ports.ts';
import { sendDraft } from './sending.ts';

export interface HandOverModel {
  readonly note: ReadonlySignal<string>;
  /** How many edits are not ticked; they are handed over too. */
  readonly unticked: ReadonlySignal<number>;
  /** Remarks kept: they open the next round at once. */
  readonly kept: ReadonlySignal<number>;
  readonly nextRound: ReadonlySignal<number>;
  /** The note is longer than is allowed. */
  readonly tooLong: ReadonlySignal<boolean>;
  setNote(text: string): void;
  restore(): Promise<void>;
  send(): Promise<boolean>;
}

const DRAFT = 'handOver';

export function createHandOverModel(
  card: CardModel,
  drafts: DraftPort,
  holidays: HolidayLookup,
): HandOverModel {
  const opened = card.sight.peek();
  const clock = opened && runningClock(opened);
  const note = signal('');
  const tooLong = signal(false);
  return {
    note,
    tooLong,
    unticked: computed(() => untickedIn(card.sight.value)),
    kept: computed(() => card.sight.value?.turn.kept.length ?? 0),
    nextRound: computed(() => (card.sight.value?.turn.rounds.length ?? 0) + 1),
    setNote: (text) => {
      batch(() => {
        note.value = text;
        tooLong.value = false;
      });
      drafts.save(DRAFT, text);
    },
    restore: async () => {
      const text = await drafts.load(DRAFT);
      if (text !== undefined && note.peek() === '') note.value = text;
    },
    send: async () => {
      const text = note.peek().trim();
      tooLong.value = text.length > TEXT_LIMIT;
      if (tooLong.peek()) return false;
      const form = card.form.peek();
      const make = (sight: CardSight) =>
        runningClock(sight) === clock ? handOverPresses(sight, text, holidays) : 'changedMeanwhile';
      if (!(await sendDraft(card, drafts, DRAFT, make))) return false;
      if (card.form.peek() === form) card.close();
      return true;
    },
  };
}

/** With remarks kept the hand-over is their day of receipt: the next round's date is made here. */
function handOverPresses(
  { turn, board, now }: CardSight,
  note: string,
  holidays: HolidayLookup,
): readonly CardPress[] | undefined {
  const { main, kept } = turn;
  if (main.kind === 'version') return [{ kind: 'handedOver', to: main.version.id, note }];
  if (main.kind !== 'edits') return undefined;
  const promise = kept.length > 0 ? editsPromise(board.settings, now, now, holidays) : undefined;
  return [
    {
      kind: 'handedOver',
      to: main.round.id,
      note,
      ...(promise?.ok && { promise: promise.value }),
    },
  ];
}

function untickedIn(sight: CardSight | undefined): number {
  const main = sight?.turn.main;
  return main?.kind === 'edits' ? main.round.edits.filter((edit) => !edit.done).length : 0;
}
