import { describe, expect, test } from 'vitest';
import type { ReportPress } from '../../../src/domain/report/entries.ts';
import { type ReportSight, reportBadge } from '../../../src/domain/report/report-badge.ts';
import { NO_REPORTS, reduceReports } from '../../../src/domain/report/report-state.ts';
import { MOSCOW, moscow } from '../../support/calendars.ts';
import { promised, TEAM } from '../../support/journals.ts';
import { DECEMBER, NOVEMBER, published, reportStory } from './sample-reports.ts';

const DUE: ReportPress = { kind: 'reportDue', period: NOVEMBER, promise: promised('2026-12-02') };

function story(...presses: readonly (readonly [who: string, made: ReportPress])[]) {
  const made = reportStory();
  for (const [who, one] of presses) made.add(who, one);
  return made;
}

function badge(of: ReturnType<typeof story>, at: string, more: Partial<ReportSight> = {}) {
  const reports = reduceReports(of.entries, TEAM);
  return reportBadge({ reports, decides: false, calendar: MOSCOW, now: moscow(at), ...more });
}

describe('a report that is due', () => {
  const due = story(['ellen', DUE]);

  test('is not, on a card that is no report card', () => {
    const none = story(['ellen', DUE], ['tom', { kind: 'reportDropped' }]);
    expect(badge(none, '2026-12-04 09:00')).toBeUndefined();
  });

  test('is gray until its moment, and changes then', () => {
    expect(badge(due, '2026-12-02 18:59')).toEqual({
      text: { kind: 'reportDue', day: '2026-12-02' },
      colour: 'light-gray',
      changesAt: moscow('2026-12-02 19:00'),
    });
  });

  test('is red from it on: since that day, then by working days', () => {
    expect(badge(due, '2026-12-02 19:00')).toEqual({
      text: { kind: 'reportSince', day: '2026-12-02' },
      colour: 'red',
      changesAt: moscow('2026-12-03 00:00'),
    });
    expect(badge(due, '2026-12-04 09:00')?.text).toEqual({ kind: 'reportOver', days: 2 });
    expect(badge(due, '2026-12-06 09:00')?.text).toEqual({ kind: 'reportOver', days: 2 });
  });

  test('is a draft to its writer while there is time', () => {
    expect(badge(due, '2026-12-02 12:00', { hasDraft: true })?.text.kind).toBe('reportDraft');
    expect(badge(due, '2026-12-03 12:00', { hasDraft: true })?.text.kind).toBe('reportOver');
  });
});

describe('a published report', () => {
  const sent = story(['ellen', published()]);

  test('is new to who decides and sent for others; time changes nothing', () => {
    expect(badge(sent, '2026-12-02 12:00', { decides: true })).toEqual({
      text: { kind: 'reportNew' },
      colour: 'blue',
    });
    expect(badge(sent, '2026-12-02 12:00')).toEqual({
      text: { kind: 'reportSent' },
      colour: 'light-gray',
    });
  });

  test('is read, on the day of the agency’s zone', () => {
    const report = sent.entries[0]?.id ?? '';
    const read = reportStory();
    read.add('ellen', published());
    read.add('priya', { kind: 'read', ref: report }, '2026-12-03 23:59');
    expect(badge(read, '2026-12-04 12:00', { decides: true })).toEqual({
      text: { kind: 'reportRead', day: '2026-12-03' },
      colour: 'green',
    });
  });

  test('a month after gives way to the next one', () => {
    const report = sent.entries[0]?.id ?? '';
    const next = story(
      ['ellen', published()],
      ['priya', { kind: 'read', ref: report }],
      ['ellen', { kind: 'reportDue', period: DECEMBER, promise: promised('2027-01-12') }],
    );
    expect(badge(next, '2026-12-20 12:00')?.text).toEqual({ kind: 'reportDue', day: '2027-01-12' });
    expect(badge(next, '2027-01-14 12:00', { decides: true })?.text).toEqual({
      kind: 'reportOver',
      days: 2,
    });
  });

  test('that she has not read comes first to who decides, what is over to others', () => {
    const both = story(['ellen', published({ period: DECEMBER })], ['ellen', DUE]);
    expect(badge(both, '2026-12-04 12:00', { decides: true })?.text.kind).toBe('reportNew');
    expect(badge(both, '2026-12-04 12:00')?.text.kind).toBe('reportOver');
  });
});

test('a card without a report has no badge; a draft on it is its writer’s', () => {
  const sight = {
    reports: NO_REPORTS,
    decides: true,
    calendar: MOSCOW,
    now: moscow('2026-12-02 12:00'),
  };
  expect(reportBadge(sight)).toBeUndefined();
  expect(reportBadge({ ...sight, hasDraft: true })?.text).toEqual({ kind: 'reportDraft' });
});
