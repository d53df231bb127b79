import { describe, expect, test } from 'vitest';
import { reportText } from '../../../src/domain/report/fingerprint.ts';
import { REPORT } from './sample-reports.ts';

test('the text of a fingerprint is what the report says, in one order', () => {
  expect(reportText(REPORT)).toBe(
    '[1,"2026-11-01","2026-11-30","","40 leads a month",' +
      '[["Leads",[46,"",0,false],[40,"",0,false],"","",""],' +
      '["Cost per lead",[18,"€",0,false],"","","down",""],["Sales",[9,"",0,false],"","","",""]],' +
      '["More leads for the same money."],["Prices for December"],' +
      '[["https://example.com/november",""]]]',
  );
});

describe('it is another', () => {
  test.each([
    ['for another number', { rows: [{ name: 'Leads', value: { amount: 47, digits: 0 } }] }],
    ['for words in place of a number', { rows: [{ name: 'Leads', value: '46' }] }],
    ['for another line break', { meaning: 'More leads\nfor the same money.' }],
    ['without the link', { links: [] }],
  ])('%s', (_, change) => {
    expect(reportText({ ...REPORT, ...change })).not.toBe(reportText(REPORT));
  });
});

test('blanks and the way a system ends its lines change nothing', () => {
  const meaning = 'One.\nTwo.';
  expect(reportText({ ...REPORT, meaning: ' One.  \r\nTwo.' })).toBe(
    reportText({ ...REPORT, meaning }),
  );
});
