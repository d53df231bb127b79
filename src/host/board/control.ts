import type { BoardModel } from './board-model.ts';
import type { Faults } from './faults.ts';

/** What a browser test may do with the board, as `window.__board`. */
export interface BoardControl {
  readonly faults: Faults;
  /** What the Power-Up did not answer well: late, failed, or never ready. */
  failures(): readonly string[];
  /** How often each command came since the page was loaded. */
  counts(): Readonly<Record<string, number>>;
  /** Asks the server now instead of at the next turn. */
  sync(): Promise<void>;
  /** Tells every frame on screen to render, this many times. */
  renderStorm(times: number): void;
  /** Builds the open card's section anew, as a reload of it would. */
  rebuildSection(): void;
  /** Calls what no button of this board calls, e.g. `on-disable`; settles once the Power-Up has answered. */
  call(capability: string): Promise<void>;
  rawBlob(key: string): string | undefined;
  /** Writes a blob as another window would: straight into this window's copy and on to the server. */
  writeRaw(key: string, data: string): Promise<void>;
}

declare global {
  interface Window {
    __board?: BoardControl;
    __BOARD_CONFIG?: unknown;
  }
}

export function createControl(model: BoardModel, faults: Faults): BoardControl {
  return {
    faults,
    failures: () => model.powerUp.failures,
    counts: () => Object.fromEntries(model.counts),
    sync: model.replica.sync,
    renderStorm: (times) => model.frames.render(undefined, times),
    rebuildSection: () => model.cardPowerUps.value?.rebuildSection(),
    call: async (capability) => {
      await model.powerUp.call(capability, {});
    },
    rawBlob: (key) => model.replica.read(key),
    writeRaw: (key, data) => model.replica.write(key, data),
  };
}
