import { expect, it } from 'vitest';
import { makeHoursPromise } from '../../../src/domain/calendar/hours-promise.ts';
import { dueAt } from '../../../src/domain/calendar/promise.ts';
import { getOrThrow } from '../../../src/domain/result.ts';
import { MOSCOW, moscow } from '../../support/calendars.ts';

it('example 5: an answer promised in 2 working hours, asked Fri 18:30 → Mon 11:30', () => {
  const promise = getOrThrow(
    makeHoursPromise({ hours: 2, received: moscow('2026-11-20 18:30'), calendar: MOSCOW }),
  );
  expect(dueAt(promise)).toBe(moscow('2026-11-23 11:30'));
  expect(promise).toMatchObject({
    rule: 'hours',
    n: 120,
    worked: [
      ['2026-11-20', 30],
      ['2026-11-23', 90],
    ],
  });
});

it('example 5: reply windows 11–12 and 17–18, asked Mon 11:45, 1 hour → Mon 17:45', () => {
  const promise = getOrThrow(
    makeHoursPromise({
      hours: 1,
      received: moscow('2026-11-23 11:45'),
      calendar: MOSCOW,
      windows: [
        { from: 660, to: 720 },
        { from: 1020, to: 1080 },
      ],
    }),
  );
  expect(dueAt(promise)).toBe(moscow('2026-11-23 17:45'));
});
