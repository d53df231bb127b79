import { expect, it } from 'vitest';
import { parseReply } from '../../src/tasks/team-reply.ts';

const at = (...windows: readonly (readonly [string, string])[]) =>
  parseReply(windows.map(([from, to]) => ({ from, to })));

it('reads windows in the order of the day, the end of a day as its 00:00', () => {
  expect(at(['17:00', '18:00'], ['11:00', '12:00'], ['22:00', '00:00'])).toEqual({
    ok: true,
    value: [
      { from: 660, to: 720 },
      { from: 1020, to: 1080 },
      { from: 1320, to: 1440 },
    ],
  });
});

it.each([
  ['an hour left empty', [['11:00', '']], { index: 0, type: 'missing' }],
  ['an end before the start', [['11:00', '10:00']], { index: 0, type: 'reversed' }],
  [
    'two that overlap, by their place in the form',
    [
      ['11:30', '13:00'],
      ['11:00', '12:00'],
    ],
    { index: 0, type: 'overlap' },
  ],
] as const)('refuses %s', (_what, windows, error) => {
  expect(at(...windows)).toEqual({ ok: false, error });
});
