/** What the last report gives to the next one: its rows with empty values, what they were as *previous*. Also how a
 *  report on a copied card begins. */
import type { ReportContent, ReportRow } from './entries.ts';
import { nextPeriod } from './period.ts';
import type { ReportDraft } from './publish-checks.ts';

/** Facts are counted anew and not taken over; links, meaning and needs are of their period. */
export function nextDraftOf({ period, work, rows, goal }: ReportContent): ReportDraft {
  return {
    ...{ period: nextPeriod(period), work, goal, links: [], meaning: '' },
    rows: rows.filter(({ fact }) => fact === undefined).map(emptied),
  };
}

/** The plan stays: it is mostly the same, and easier changed than typed. */
function emptied({ name, value, plan, better }: ReportRow): ReportRow {
  return {
    ...{ name, value: '' },
    ...(plan !== undefined && { plan }),
    ...(value !== '' && { previous: value }),
    ...(better !== undefined && { better }),
  };
}
