import { expect, it } from 'vitest';
import { instant } from '../../../src/domain/clock.ts';
import { createPace } from '../../../src/storage/outbox/pace.ts';

function paceWith(random: number) {
  const planned: { readonly task: () => void; readonly ms: number }[] = [];
  const pace = createPace({
    later: (task, ms) => planned.push({ task, ms }),
    random: () => random,
  });
  /** The pause of the next plan, which is run at once. */
  const pause = (notBefore = 0) => {
    pace.plan(() => {}, notBefore);
    const next = planned.pop();
    next?.task();
    return next?.ms;
  };
  return { ...pace, pause, planned };
}

it('doubles the pause with each failure: half a minute while the tab is kept open, then five', () => {
  const { pause, wrote } = paceWith(1);
  const pauses = Array.from({ length: 41 }, () => {
    const ms = pause();
    wrote(false);
    return ms;
  });
  expect(pauses.slice(0, 4)).toEqual([300, 600, 1200, 2400]);
  expect(pauses[23]).toBe(30_000);
  const tenMinutes = 600_000;
  expect(pauses.slice(0, 24).reduce<number>((sum, ms) => sum + (ms ?? 0), 0)).toBeLessThan(
    tenMinutes,
  );
  expect(pauses[24]).toBe(300_000);
  expect(pauses[39]).toBe(300_000);
  expect(pauses[40]).toBeUndefined();
  wrote(true);
  expect(pause()).toBe(300);
});

it('doubles it with each loss, up to half a minute; two calm minutes end the count', () => {
  const { pause, lost } = paceWith(1);
  const pauses = Array.from({ length: 10 }, (_, n) => {
    lost(instant(n * 30_000));
    return pause();
  });
  expect(pauses).toEqual([300, 600, 1200, 2400, 4800, 9600, 19_200, 30_000, 30_000, 30_000]);
  lost(instant(9 * 30_000 + 120_001));
  expect(pause()).toBe(300);
});

it('lets chance keep two apart, and never goes before it may', () => {
  expect(paceWith(0).pause()).toBe(150);
  expect(paceWith(0).pause(4000)).toBe(4000);
});

it('plans one thing at a time', () => {
  const { plan, planned } = paceWith(1);
  plan(() => {}, 0);
  plan(() => {}, 0);
  expect(planned).toHaveLength(1);
});
