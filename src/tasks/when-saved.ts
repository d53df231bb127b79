/** Waiting for the press that is being saved, so that the next one does not get lost. */
import { effect, type ReadonlySignal } from '@preact/signals';

/** Resolves once nothing is being saved; those who wait go on in the order in which they came. */
export function whenSaved(saving: ReadonlySignal<{ readonly kind: string }>): Promise<void> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      if (saving.value.kind === 'saving') return;
      resolve();
      // An effect cannot end itself while it is being set up.
      queueMicrotask(() => stop());
    });
  });
}
