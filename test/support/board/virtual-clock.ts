import type { BrowserContext } from 'playwright-core';

/** The date of every page and frame, by Playwright's clock. It is changed only here, so that the
 *  `Date` header of our routes can tell the same time without asking a page. */
export interface VirtualClock {
  now(): number;
  /** Lets time pass at once; timers that fall due fire, each at most once. */
  advance(ms: number): Promise<void>;
  /** Puts the date where it is wanted, without firing timers. */
  set(iso: string): Promise<void>;
}

export async function installClock(context: BrowserContext, start: string): Promise<VirtualClock> {
  const time = Date.parse(start);
  if (Number.isNaN(time)) throw new Error(`Not a moment: ${start}`);
  await context.clock.install({ time });
  let virtual = time;
  let real = Date.now();
  const now = () => virtual + Date.now() - real;
  const moveTo = (to: number) => {
    virtual = to;
    real = Date.now();
  };
  return {
    now,
    async advance(ms) {
      const to = now() + ms;
      await context.clock.fastForward(ms);
      moveTo(to);
    },
    async set(iso) {
      const to = Date.parse(iso);
      await context.clock.setSystemTime(to);
      moveTo(to);
    },
  };
}
