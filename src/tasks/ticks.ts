/** Ticks come quickly, one after another, while only one press is saved at a time: those made meanwhile wait
 *  here and go together in the next one. */
import { effect } from '@preact/signals';
import type { EditRef } from '../domain/turn/entries.ts';
import type { CardModel } from './card-model.ts';

/** Answers what a press on a tick does. The last press on an edit is the one that counts. */
export function createTicks(
  card: Pick<CardModel, 'isSaving' | 'send'>,
): (edit: EditRef, on: boolean) => Promise<void> {
  const waiting = new Map<EditRef, boolean>();
  let isSending = false;
  return async (edit, on) => {
    waiting.set(edit, on);
    if (isSending) return;
    isSending = true;
    try {
      while (waiting.size > 0) {
        await untilSaved(card);
        const presses = [...waiting].map(
          ([ref, isOn]) => ({ kind: 'ticked', edit: ref, on: isOn }) as const,
        );
        waiting.clear();
        await card.send(presses);
      }
    } finally {
      isSending = false;
    }
  };
}

/** Settles once no press is being saved. */
function untilSaved({ isSaving }: Pick<CardModel, 'isSaving'>): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      // The effect runs at once as well: it may not stop itself before it has a name.
      if (!isSaving.value) queueMicrotask(() => finish());
    });
    function finish(): void {
      stop();
      resolve();
    }
  });
}
