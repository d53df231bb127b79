import { expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import { RULE_TEXTS } from '../../../src/domain/rules/agreement.ts';
import { PRESETS, presetFields } from '../../../src/domain/rules/presets.ts';
import { readSettings } from '../../../src/domain/rules/settings.ts';
import { SETTING_PATH } from '../../../src/storage/limits.ts';

const TODAY = day('2026-11-20');
const read = (preset: (typeof PRESETS)[number]) =>
  readSettings(new Map(Object.entries(presetFields(preset, TODAY))), 'UTC', []);

test.each(PRESETS)('every field of %s makes sense and may be stored', (preset) => {
  expect(read(preset).problems).toEqual([]);
  for (const path of Object.keys(presetFields(preset, TODAY))) expect(path).toMatch(SETTING_PATH);
});

test.each(PRESETS)('%s puts no words into anybody’s mouth', (preset) => {
  const paths = Object.keys(presetFields(preset, TODAY));
  expect(paths.filter((path) => RULE_TEXTS.some((name) => path === `rules.${name}`))).toEqual([]);
});

test('an urgent campaign gives each side a day and reports every week', () => {
  const { settings } = read('urgent');
  expect(settings.terms).toEqual({ edits: 1, decision: 1, missing: 1, answerHours: 1, report: 1 });
  expect(settings.rule).toEqual({ kind: 'cutoff', minute: 'closing' });
  expect(settings.agreement.reports).toEqual([{ id: 'all', every: 'week', since: TODAY }]);
});

test('the boutique counts three rounds; the retainer has urgent work and work outside the agreement', () => {
  expect(read('boutique').settings).toMatchObject({
    agreement: { rounds: 3 },
    switches: { rounds: true, urgent: false, outside: false },
  });
  expect(read('retainer').settings).toMatchObject({
    agreement: { urgent: { edits: 1, decision: 1, cap: 2 } },
    switches: { rounds: false, urgent: true, outside: true },
  });
});
