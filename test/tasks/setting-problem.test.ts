import { expect, test } from 'vitest';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { problemText } from '../../src/tasks/setting-problem.ts';

const en = pageTranslate('en');

test('a stored setting that makes no sense is named', () => {
  const bad = (path: string) => ({ path, type: 'BadValue' }) as const;
  expect(problemText(bad('terms.edits'), 'x', en)).toContain('Edits');
  expect(problemText(bad('terms.report'), 'x', en)).toContain('How we work');
  expect(problemText(bad('rules.channel'), 'x', en, () => 'Where we write')).toContain(
    'Where we write',
  );
  expect(problemText(bad('odd'), 'x', en)).toContain('odd');
  const hours = { path: 'agency.hours', type: 'BadHours' } as const;
  expect(problemText(hours, [[], [], [], [], [], [], []], en)).toContain('No weekday');
  expect(problemText(hours, 'ten to seven', en)).toContain('make no sense');
  const zone = { path: 'agency.zone', type: 'UnknownZone' } as const;
  expect(problemText(zone, 'Mars/Olympus', en)).toContain('Mars/Olympus');
});
