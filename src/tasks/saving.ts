/** What becomes of a press: one at a time, saved or refused for a reason that can be said. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { AppendError, Saved } from '../domain/journal.ts';
import type { Result } from '../domain/result.ts';
import type { Blocked, CardSight } from './card-sight.ts';

/** Why a press was not saved; `ChangedMeanwhile`: what the form is about is over. */
export type SendError = AppendError | { readonly type: 'ChangedMeanwhile' };

/** What the page does about the last press. */
export type Saving =
  | { readonly kind: 'rest' }
  | { readonly kind: 'saving' }
  /** Saved where the browser keeps nothing for us: a lost update can be mended only while the tab is open. */
  | { readonly kind: 'fragile' }
  /** Trello has not confirmed it, and nothing but this tab keeps it. */
  | { readonly kind: 'waits' }
  | { readonly kind: 'failed'; readonly error: SendError };

/** Undefined where nothing is to be written after all. */
type Write = () => Promise<
  Result<Pick<Saved<unknown>, 'durable' | 'waits'>, SendError> | undefined
>;

/** One press at a time: a second one while the first is being saved does nothing. The clock is compared before
 *  the first write. Answers true once the press is saved and the card was read again. */
export function createSave(
  { saving, clockOff }: { readonly saving: Signal<Saving>; readonly clockOff: Signal<boolean> },
  checkClock: () => Promise<boolean>,
  refresh: () => Promise<void>,
): (write: Write) => Promise<boolean> {
  return async (write) => {
    if (saving.peek().kind === 'saving') return false;
    saving.value = { kind: 'saving' };
    clockOff.value = await checkClock();
    const saved = await write().catch((bug: unknown) => {
      // A press that breaks must not keep all later ones waiting; the fault itself goes on to the console.
      saving.value = { kind: 'failed', error: { type: 'Refused', message: String(bug) } };
      throw bug;
    });
    if (saved?.ok || saved?.error.type === 'ChangedMeanwhile') await refresh();
    saving.value = savingAfter(saved);
    return saved?.ok ?? false;
  };
}

/** What the browser keeps is told by the card itself: also to who comes back to it. */
function savingAfter(saved: Awaited<ReturnType<Write>>): Saving {
  if (saved === undefined) return { kind: 'rest' };
  if (!saved.ok) return { kind: 'failed', error: saved.error };
  if (saved.value.durable) return { kind: 'rest' };
  return { kind: saved.value.waits ? 'waits' : 'fragile' };
}

/** What was said to wait arrived. */
export function settleWaiting(state: {
  readonly saving: Signal<Saving>;
  readonly sight: ReadonlySignal<CardSight | undefined>;
}): void {
  const { journal, boardJournal } = state.sight.peek() ?? {};
  const isOpen = (journal?.waiting ?? 0) + (boardJournal?.waiting ?? 0) > 0;
  if (state.saving.peek().kind === 'waits' && !isOpen) state.saving.value = { kind: 'fragile' };
}

/** What cannot be read is not written over. */
export function refusalOf(blocked: Blocked): AppendError {
  switch (blocked.kind) {
    case 'gone':
    case 'notLoaded':
      return { type: 'HostGone' };
    case 'damaged':
      return { type: 'Damaged' };
    case 'newer':
      return { type: 'NewerVersion' };
  }
}
