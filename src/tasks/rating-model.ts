/** *How was it?*: 👍 is one press, 👎 may say why. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { type CardPress, TEXT_LIMIT } from '../domain/turn/entries.ts';
import type { CardModel, PressMaker } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { isAmong } from './offered-steps.ts';
import type { DraftPort } from './ports.ts';
import { sendDraft } from './sending.ts';

export interface RatingModel {
  readonly why: ReadonlySignal<string>;
  readonly tooLong: ReadonlySignal<boolean>;
  setWhy(text: string): void;
  restore(): Promise<void>;
  send(): Promise<boolean>;
}

const DRAFT = 'rate';

/** The press for an approval that the person sees. The same word twice is written once.
 *  @param words why; empty is left out. */
export function ratePress(opened: CardSight | undefined, good: boolean, words = ''): PressMaker {
  const ref = approvalIn(opened);
  return (sight) => {
    if (ref === undefined || approvalIn(sight) !== ref) return 'changedMeanwhile';
    const said = sight.turn.ratings.findLast((rating) => rating.ref === ref);
    if (said?.good === good && (said.words ?? '') === words) return undefined;
    if (!isAmong(sight.offers, 'rate')) return 'changedMeanwhile';
    const press: CardPress = { kind: 'rated', ref, good, ...(words !== '' && { words }) };
    return [press];
  };
}

export function createRatingModel(card: CardModel, drafts: DraftPort): RatingModel {
  const opened = card.sight.peek();
  const why = signal('');
  const tooLong = signal(false);
  return {
    why,
    tooLong,
    setWhy: (text) => {
      batch(() => {
        why.value = text;
        tooLong.value = false;
      });
      drafts.save(DRAFT, text);
    },
    restore: async () => {
      const text = await drafts.load(DRAFT);
      if (text !== undefined && why.peek() === '') why.value = text;
    },
    send: async () => {
      const text = why.peek().trim();
      tooLong.value = text.length > TEXT_LIMIT;
      if (tooLong.peek()) return false;
      const form = card.form.peek();
      const isSaved = await sendDraft(card, drafts, DRAFT, ratePress(opened, false, text));
      // At rest without a write it had been said before.
      if (!isSaved && card.saving.peek().kind !== 'rest') return false;
      if (card.form.peek() === form) card.close();
      return true;
    },
  };
}

function approvalIn(sight: CardSight | undefined): string | undefined {
  const main = sight?.turn.main;
  return main?.kind === 'approved' ? main.approval.id : undefined;
}
