import type { Faults } from '../../../src/host/board/faults.ts';
import type { BoardWindow } from './open-board.ts';

/** Refuses every write of one window, until it is told otherwise. */
export function refuseWrites(window: BoardWindow, on = true): Promise<void> {
  return setFaults(window, { refuseWriteOneIn: on ? 1 : 0 });
}

/** Takes one window's connection away, or gives it back with `up`; see `Faults.connection`. What it
 *  sends meanwhile hangs for `hangMs` of the page's clock, then fails. */
export function setConnection(
  window: BoardWindow,
  connection: Faults['connection'],
  hangMs = 10_000,
): Promise<void> {
  return setFaults(window, { connection, hangMs });
}

function setFaults({ page }: BoardWindow, faults: Partial<Faults>): Promise<void> {
  return page.evaluate((given) => {
    if (!window.__board) throw new Error('This page is no board');
    Object.assign(window.__board.faults, given);
  }, faults);
}
