import { describe, expect, it } from 'vitest';
import type { ReportPress } from '../../src/domain/report/entries.ts';
import { reportsOf } from '../../src/tasks/report-form-plan.ts';
import { contentAt, correctedIn, secondContent } from '../../src/tasks/report-form-versions.ts';
import { FP, published, REPORT } from '../domain/report/sample-reports.ts';
import type { Story } from '../support/journals.ts';
import { openBench } from './card-bench.ts';

const fewer = (ref: string): ReportPress => ({
  ...{ kind: 'reportCorrected', ref, fp: FP },
  changes: { meaning: [0, 4, 'Fewer'] },
});

async function withVersions() {
  const ids: string[] = [];
  const story = (story: Story) => {
    const { id } = story.add('ellen', published());
    ids.push(id, story.add('ellen', fewer(id)).id, story.add('tom', fewer(id)).id);
    ids.push(story.add('tom', published({ needs: 'Keys' })).id);
  };
  const bench = await openBench({ viewer: 'tom', story });
  const [first = '', corrected = '', second = '', other = ''] = ids;
  return { sight: bench.sight(), first, corrected, second, other };
}

describe('the report that a form corrects', () => {
  it('is found by any of its versions, and by none where a new one is written', async () => {
    const { sight, first, corrected, second } = await withVersions();
    const { reports } = reportsOf(sight);
    const of = (report: string) => correctedIn(reports, { step: 'correctReport', report })?.id;
    expect([of(first), of(corrected), of(second)]).toEqual([first, first, undefined]);
    expect(correctedIn(reports, { step: 'writeReport', report: first })).toBeUndefined();
  });

  it('said something else when it was published', async () => {
    const { sight, first, corrected } = await withVersions();
    expect(contentAt(sight, first)?.meaning).toBe(REPORT.meaning);
    expect(contentAt(sight, corrected)?.meaning).toBe('Fewer leads for the same money.');
    expect(contentAt(sight, 'nothing')).toBeUndefined();
  });
});

describe('what came second', () => {
  it('is there as it was written', async () => {
    const { sight, second, other, first } = await withVersions();
    expect(secondContent(sight, second)?.meaning).toBe('Fewer leads for the same money.');
    expect(secondContent(sight, other)).toMatchObject({ needs: 'Keys' });
    expect(secondContent(sight, undefined)).toBeUndefined();
    expect(secondContent(sight, `${first}x`)).toBeUndefined();
  });
});
