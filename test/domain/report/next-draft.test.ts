import { expect, test } from 'vitest';
import { nextDraftOf } from '../../../src/domain/report/next-draft.ts';
import { DECEMBER, REPORT } from './sample-reports.ts';

test('the next report begins with the rows of the last: empty, with what they were', () => {
  const rounds = { name: 'Rounds', value: { amount: 3, digits: 0 }, fact: 'rounds' } as const;
  const rows = [...REPORT.rows, { name: 'Calls', value: '' }, rounds];
  expect(nextDraftOf({ ...REPORT, rows, work: 'seo' })).toEqual({
    ...{ period: DECEMBER, work: 'seo', goal: '40 leads a month', links: [], meaning: '' },
    rows: [
      {
        ...{ name: 'Leads', value: '', plan: { amount: 40, digits: 0 } },
        previous: { amount: 46, digits: 0 },
      },
      {
        ...{ name: 'Cost per lead', value: '', better: 'down' },
        previous: { amount: 18, unit: '€', digits: 0 },
      },
      { name: 'Sales', value: '', previous: { amount: 9, digits: 0 } },
      { name: 'Calls', value: '' },
    ],
  });
});
