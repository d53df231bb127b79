import { expect, it } from 'vitest';
import { readSettings } from '../../../src/domain/rules/settings.ts';
import { readSwitches, SWITCHES, switchPath } from '../../../src/domain/rules/switches.ts';

it('is off until somebody turns it on, each by its own field', () => {
  for (const name of SWITCHES) {
    const on = readSwitches((path) => path === switchPath(name));
    expect(Object.entries(on).filter(([, isOn]) => isOn)).toEqual([[name, true]]);
  }
});

it('stays off, and is named as a problem, where the field says neither yes nor no', () => {
  const fields = new Map<string, unknown>([[switchPath('ledger'), 'yes']]);
  const { settings, problems } = readSettings(fields, 'Europe/Madrid', []);
  expect(settings.switches.ledger).toBe(false);
  expect(problems).toEqual([{ path: 'switches.ledger', type: 'BadValue' }]);
});
