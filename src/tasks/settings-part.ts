/** One part of the settings: what was typed into it, whether that would change anything, and its own Save.
 *  While nothing is typed it shows what is stored, so a change by somebody else appears at once. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Instant } from '../domain/clock.ts';
import type { Result } from '../domain/result.ts';
import type { BoardPress } from '../domain/roster/entries.ts';
import type { BoardModel } from './board-model.ts';
import type { BoardSight } from './board-sight.ts';

export interface SettingsPart<Draft, Fault> {
  readonly name: string;
  /** Undefined until the board was read. */
  readonly draft: ReadonlySignal<Draft | undefined>;
  /** Something was typed that is not saved yet. */
  readonly isTyped: ReadonlySignal<boolean>;
  /** Saving would write something (a stored value that makes no sense counts), or is refused for a fault. */
  readonly isChanged: ReadonlySignal<boolean>;
  /** Told at Save, taken back with the next change. */
  readonly fault: ReadonlySignal<Fault | undefined>;
  change(next: Draft): void;
  /** Back to what is stored. */
  reset(): void;
  save(): Promise<boolean>;
}

export interface PartOf<Draft, Fault> {
  readonly name: string;
  readonly stored: (sight: BoardSight) => Draft;
  readonly presses: (
    draft: Draft,
    sight: BoardSight,
    now: Instant,
  ) => Result<readonly BoardPress[], Fault>;
}

export function createPart<Draft, Fault>(
  board: BoardModel,
  { name, stored, presses }: PartOf<Draft, Fault>,
): SettingsPart<Draft, Fault> {
  const typed = signal<{ readonly draft: Draft } | undefined>(undefined);
  const fault = signal<Fault | undefined>(undefined);
  const shown = computed(() => {
    const sight = board.sight.value;
    return typed.value?.draft ?? (sight && stored(sight));
  });

  function put(next: Draft | undefined): void {
    batch(() => {
      typed.value = next === undefined ? undefined : { draft: next };
      fault.value = undefined;
    });
    board.settle(name);
  }

  async function save(): Promise<boolean> {
    const draft = shown.peek();
    const sight = board.sight.peek();
    if (draft === undefined || sight === undefined) return false;
    const checked = presses(draft, sight, sight.now);
    fault.value = checked.ok ? undefined : checked.error;
    if (!checked.ok) return false;
    const saved = await board.send(name, (seen, now) => {
      const made = presses(draft, seen, now);
      return made.ok ? made.value : [];
    });
    // What was typed on while this was being saved stays typed.
    if (saved && shown.peek() === draft) typed.value = undefined;
    return saved;
  }

  return {
    name,
    draft: shown,
    isTyped: computed(() => typed.value !== undefined),
    isChanged: computed(() => {
      const sight = board.sight.value;
      const draft = shown.value;
      if (draft === undefined || sight === undefined) return false;
      const made = presses(draft, sight, sight.now);
      return !made.ok || made.value.length > 0;
    }),
    fault,
    change: put,
    reset: () => put(undefined),
    save,
  };
}
