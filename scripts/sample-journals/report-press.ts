import { parseDay } from '../../src/domain/day.ts';
import type { ReportContent, ReportRow } from '../../src/domain/report/entries.ts';
import { reportText } from '../../src/domain/report/fingerprint.ts';
import { periodOf } from '../../src/domain/report/period.ts';
import { refusalsOf } from '../../src/domain/report/publish-checks.ts';
import type { CardPress } from '../../src/domain/turn/entries.ts';
import type { StoryReport, StoryResult } from '../../src/host/sample/sample-report.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { parseValueIn } from '../../src/i18n/report/number.ts';
import { digest } from '../../src/storage/digest.ts';
import { idOf, namingNow, type StandsSo, type StepOf } from './stands-so.ts';

/** What the product writes where a report is published or read.
 *  @throws where the form would refuse it. */
export function reportPress(
  step: StepOf<'reportPublished' | 'reportRead'>,
  so: StandsSo,
): CardPress {
  if (step.press === 'reportPublished') return published(step.report, so.language);
  // Throws where it is not for him to read it for the client.
  namingNow(so);
  return { kind: 'read', ref: idOf(step.ref, so) };
}

function published(report: StoryReport, language: Locale): CardPress {
  const content = contentOf(report, language);
  const [refusal] = refusalsOf(content);
  if (refusal !== undefined) throw new Error(`The report would be refused: ${refusal.type}`);
  return { kind: 'reportPublished', ...content, fp: digest(reportText(content)) };
}

function contentOf(
  { month, rows, meaning, needs, links }: StoryReport,
  language: Locale,
): ReportContent {
  const first = parseDay(`${month}-01`);
  if (!first.ok) throw new Error(`${month} is no month`);
  return {
    ...{ period: periodOf('month', first.value), links, meaning },
    rows: rows.map((row) => rowOf(row, language)),
    ...(needs !== undefined && { needs }),
  };
}

function rowOf({ name, value, plan, previous, better }: StoryResult, language: Locale): ReportRow {
  return {
    ...{ name, value: parseValueIn(value, language) },
    ...(plan !== undefined && { plan: parseValueIn(plan, language) }),
    ...(previous !== undefined && { previous: parseValueIn(previous, language) }),
    ...(better !== undefined && { better }),
  };
}
