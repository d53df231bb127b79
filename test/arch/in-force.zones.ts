import { expect, it } from 'vitest';

it('runs in the time zone that the run was started for', () => {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(zone.replace('Asia/Calcutta', 'Asia/Kolkata')).toBe(process.env['EXPECTED_ZONE']);
});
