/** The board as a page lives with it: read again whenever something changed, every press saved or answered
 *  in plain words beside the part of the page that it came from. */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Instant } from '../domain/clock.ts';
import type { AppendError, Saved } from '../domain/journal.ts';
import type { BoardPress } from '../domain/roster/entries.ts';
import type { BoardPorts } from './board-ports.ts';
import { type BoardBlocked, type BoardSight, readBoardSight } from './board-sight.ts';
import { whenSaved } from './when-saved.ts';

/** The state of the last press; `part` names the part of the page. */
export type BoardSaving =
  | { readonly kind: 'rest' }
  | { readonly kind: 'saving'; readonly part: string }
  | { readonly kind: 'saved'; readonly part: string }
  /** Saved where the browser keeps nothing for us: the tab should stay open for a while. */
  | { readonly kind: 'fragile'; readonly part: string }
  /** Kept, and not at Trello yet. */
  | { readonly kind: 'waits'; readonly part: string; readonly durable: boolean }
  | { readonly kind: 'failed'; readonly part: string; readonly error: AppendError };

/** Makes the entries at the moment of the press, by the checked clock. */
export type MakePresses = (sight: BoardSight, now: Instant) => readonly BoardPress[];

export interface BoardModel {
  readonly sight: ReadonlySignal<BoardSight | undefined>;
  readonly blocked: ReadonlySignal<BoardBlocked | undefined>;
  readonly saving: ReadonlySignal<BoardSaving>;
  /** This computer's clock was off and is corrected. */
  readonly clockOff: ReadonlySignal<boolean>;
  refresh(): Promise<void>;
  /** It became known that something waits for Trello, or was taken. */
  heard(): Promise<void>;
  /** Appends once; true when it is saved or nothing had to be. The same press again meanwhile does nothing, one
   *  elsewhere on the page waits for its turn. */
  send(part: string, make: MakePresses): Promise<boolean>;
  /** For what is saved by a press alone, without a Save that could be greyed out meanwhile: each press counts and
   *  waits for its turn, those of one part too. */
  sendInTurn(part: string, make: MakePresses): Promise<boolean>;
  /** Takes the words about the last press of a part away, once somebody types on. */
  settle(part: string): void;
}

interface BoardModelState {
  readonly sight: Signal<BoardSight | undefined>;
  readonly blocked: Signal<BoardBlocked | undefined>;
  readonly saving: Signal<BoardSaving>;
  readonly clockOff: Signal<boolean>;
}

export function createBoardModel(ports: BoardPorts): BoardModel {
  const state: BoardModelState = {
    sight: signal(undefined),
    blocked: signal(undefined),
    saving: signal({ kind: 'rest' }),
    clockOff: signal(false),
  };
  const refresh = createRefresh(state, ports);
  return {
    ...state,
    refresh,
    heard: async () => {
      await refresh();
      settleWaiting(state);
    },
    ...createSending(state, ports, refresh),
    settle: (part) => settle(state, part),
  };
}

function createRefresh({ sight, blocked }: BoardModelState, ports: BoardPorts) {
  let latest = 0;
  /** Answers come out of order: only the latest reading is shown. */
  return async (): Promise<void> => {
    latest += 1;
    const mine = latest;
    const found = await readBoardSight(ports);
    if (mine !== latest) return;
    batch(() => {
      blocked.value = found.kind === 'blocked' ? found.blocked : undefined;
      if (found.kind === 'sight') sight.value = found.sight;
    });
  };
}

function createSending(
  { sight, saving, clockOff }: BoardModelState,
  ports: BoardPorts,
  refresh: () => Promise<void>,
): Pick<BoardModel, 'send' | 'sendInTurn'> {
  async function write(part: string, make: MakePresses): Promise<boolean> {
    clockOff.value = await ports.checkClock();
    const seen = sight.peek();
    const presses = seen === undefined ? [] : make(seen, ports.clock());
    const saved = presses.length === 0 ? undefined : await ports.board.append(presses);
    if (saved !== undefined && !saved.ok) {
      saving.value = { kind: 'failed', part, error: saved.error };
      return false;
    }
    await refresh();
    saving.value = savedAs(saved?.value, part);
    return true;
  }
  async function inTurn(part: string, make: MakePresses, begin: () => void): Promise<boolean> {
    // Of several that wait the first begins to save at once: the others wait again.
    while (saving.peek().kind === 'saving') await whenSaved(saving);
    begin();
    saving.value = { kind: 'saving', part };
    return write(part, make).catch((bug: unknown) => {
      // A press that breaks must not keep all later ones waiting; the fault itself goes on to the console.
      saving.value = { kind: 'failed', part, error: { type: 'Refused', message: String(bug) } };
      throw bug;
    });
  }
  const waiting = new Set<string>();
  async function send(part: string, make: MakePresses): Promise<boolean> {
    const now = saving.peek();
    const isSame = waiting.has(part) || (now.kind === 'saving' && now.part === part);
    if (isSame || sight.peek() === undefined) return false;
    waiting.add(part);
    return inTurn(part, make, () => waiting.delete(part));
  }
  async function sendInTurn(part: string, make: MakePresses): Promise<boolean> {
    return sight.peek() !== undefined && inTurn(part, make, () => {});
  }
  return { send, sendInTurn };
}

function savedAs(
  saved: Pick<Saved<unknown>, 'durable' | 'waits'> | undefined,
  part: string,
): BoardSaving {
  if (saved === undefined) return { kind: 'saved', part };
  const { durable } = saved;
  if (saved.waits) return { kind: 'waits', part, durable };
  return { kind: durable ? 'saved' : 'fragile', part };
}

/** What was said to wait arrived. */
function settleWaiting({ sight, saving }: BoardModelState): void {
  const now = saving.peek();
  if (now.kind !== 'waits' || (sight.peek()?.journal.waiting ?? 0) > 0) return;
  saving.value = savedAs({ durable: now.durable }, now.part);
}

function settle({ saving }: BoardModelState, part: string): void {
  const now = saving.peek();
  if (now.kind !== 'rest' && now.kind !== 'saving' && now.part === part)
    saving.value = { kind: 'rest' };
}
