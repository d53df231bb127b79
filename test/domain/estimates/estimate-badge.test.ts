import { expect, it } from 'vitest';
import { estimateBadge } from '../../../src/domain/estimates/estimate-badge.ts';
import { MOSCOW, moscow } from '../../support/calendars.ts';
import { promised } from '../../support/journals.ts';

const announced = { by: 'tom', at: moscow('2026-11-19 11:00'), promise: promised('2026-11-23') };

it.each([
  [false, '2026-11-19 12:00', 'light-gray'],
  [true, '2026-11-19 12:00', 'blue'],
  [true, '2026-11-20 12:00', 'yellow'],
] as const)('names the day by which the date comes: own %s, %s, %s', (owns, now, colour) => {
  expect(estimateBadge(announced, owns, MOSCOW, moscow(now))).toMatchObject({
    text: { kind: 'estimate', day: '2026-11-23' },
    colour,
  });
});

it('changes at the moment at which the usual date counts again', () => {
  const { changesAt } = estimateBadge(announced, true, MOSCOW, moscow('2026-11-23 12:00'));
  expect(changesAt).toBe(moscow('2026-11-23 19:00'));
});
