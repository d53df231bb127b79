/** One part of the settings: what was typed into it, whether that would change anything, and its own Save.
 *  It shows what is stored with what was typed on it, so a change by somebody else appears at once. What is
 *  typed is kept until it is saved or cancelled: the page may go at any moment. */
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Instant } from '../domain/clock.ts';
import type { Result } from '../domain/result.ts';
import type { BoardPress } from '../domain/roster/entries.ts';
import { type BoardDrafts, keptJson } from './board-drafts.ts';
import { parseKept } from './board-kept.ts';
import type { BoardModel } from './board-model.ts';
import type { BoardSight } from './board-sight.ts';
import {
  areOvertaken,
  type Changes,
  changesIn,
  replacedBy,
  stoodUnder,
  withChanges,
} from './kept-changes.ts';

export type PartName =
  | 'people'
  | 'agency'
  | 'client'
  | 'rule'
  | 'approvals'
  | 'edits'
  | 'decision'
  | 'missing'
  | 'answers'
  | 'reports'
  | 'rounds'
  | 'urgent'
  | 'outside'
  | 'contact'
  | 'result'
  | 'missingLong'
  | 'person'
  | 'absence'
  | 'away'
  | 'pass';

export interface SettingsPart<Draft, Fault> {
  readonly name: PartName;
  /** Undefined until the board was read. */
  readonly draft: ReadonlySignal<Draft | undefined>;
  /** Something was typed that is not saved yet. */
  readonly isTyped: ReadonlySignal<boolean>;
  /** It was typed before this page was opened. */
  readonly isRestored: ReadonlySignal<boolean>;
  /** Somebody else changed meanwhile just what is being typed here. */
  readonly isOvertaken: ReadonlySignal<boolean>;
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
  readonly name: PartName;
  readonly stored: (sight: BoardSight) => Draft;
  readonly presses: (
    draft: Draft,
    sight: BoardSight,
    now: Instant,
  ) => Result<readonly BoardPress[], Fault>;
}

export function createPart<Draft extends object, Fault>(
  board: BoardModel,
  drafts: BoardDrafts,
  { name, stored, presses }: PartOf<Draft, Fault>,
): SettingsPart<Draft, Fault> {
  const form = `settings.${name}` as const;
  const kept = keptOf(board.sight.peek(), drafts, name, stored);
  const typed = signal(kept?.changes);
  let stood: object | undefined = kept?.stood;
  const isRestored = signal(typed.peek() !== undefined);
  const fault = signal<Fault | undefined>(undefined);
  const shown = computed(() => {
    const sight = board.sight.value;
    return sight && withChanges(stored(sight), typed.value);
  });

  function put(changes: Changes | undefined): void {
    batch(() => {
      typed.value = changes;
      isRestored.value = false;
      fault.value = undefined;
    });
    const was = changes && stood && replacedBy(changes, stood);
    drafts.save(form, changes === undefined ? '' : JSON.stringify({ ...changes, was }));
  }

  function change(next: Draft): void {
    const sight = board.sight.peek();
    if (sight === undefined) return;
    const now = stored(sight);
    stood = stoodUnder(typed.peek(), stood ?? now, now);
    put(changesIn(next, now));
    board.settle(name);
  }

  async function save(): Promise<boolean> {
    const draft = shown.peek();
    const sent = typed.peek();
    const sight = board.sight.peek();
    if (draft === undefined || sight === undefined) return false;
    const checked = presses(draft, sight, sight.now);
    fault.value = checked.ok ? undefined : checked.error;
    if (!checked.ok) return false;
    const saved = await board.send(name, (seen, now) => {
      // On what is stored by now: a field changed by somebody else in this very moment stays his.
      const made = presses(withChanges(stored(seen), sent), seen, now);
      return made.ok ? made.value : [];
    });
    // What was typed on while this was being saved stays typed.
    if (saved && typed.peek() === sent) put(undefined);
    return saved;
  }

  return {
    name,
    draft: shown,
    isTyped: computed(() => typed.value !== undefined),
    isRestored,
    isOvertaken: computed(() => {
      const sight = board.sight.value;
      if (sight === undefined || typed.value === undefined || stood === undefined) return false;
      return areOvertaken(typed.value, stood, stored(sight));
    }),
    isChanged: computed(() => {
      const sight = board.sight.value;
      const draft = shown.value;
      if (draft === undefined || sight === undefined) return false;
      const made = presses(draft, sight, sight.now);
      return !made.ok || made.value.length > 0;
    }),
    fault,
    change,
    reset: () => {
      put(undefined);
      board.settle(name);
    },
    save,
  };
}

interface Kept {
  readonly changes: Changes | undefined;
  readonly stood: object;
}

/** What was kept and is not stored by now: the last page may have gone on the very write that it asked for. With it
 *  lies what it was to replace, so that a change by somebody else while no page was open is known too. */
function keptOf<Draft extends object>(
  sight: BoardSight | undefined,
  drafts: BoardDrafts,
  name: PartName,
  stored: (sight: BoardSight) => Draft,
): Kept | undefined {
  if (sight === undefined) return undefined;
  const json = keptJson(drafts, `settings.${name}`);
  const before = stored(sight);
  const changes = changesIn(withChanges(before, parseKept(name, json, sight.people)), before);
  if (changes === undefined) drafts.save(`settings.${name}`, '');
  return { changes, stood: withChanges(before, wasOf(json)) };
}

/** It is only compared with what stands: of whatever shape it is, it can do no harm. */
function wasOf(kept: unknown): Changes | undefined {
  const was = typeof kept === 'object' && kept !== null && 'was' in kept ? kept.was : undefined;
  return typeof was === 'object' && was !== null ? { ...was } : undefined;
}
