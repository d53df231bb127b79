/** Reply windows as they are typed. */
import type { Window } from '../domain/calendar/weekly-hours.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { parseTime, type WindowDraft } from './board-hours.ts';

/** Which of the windows, as they stand in the form. */
export interface ReplyFault {
  readonly index: number;
  readonly type: 'missing' | 'reversed' | 'overlap';
}

/** The windows in the order of the day; they may be typed in any. */
export function parseReply(drafts: readonly WindowDraft[]): Result<readonly Window[], ReplyFault> {
  const windows: (Window & { readonly index: number })[] = [];
  for (const [index, draft] of drafts.entries()) {
    const from = parseTime(draft.from);
    const end = parseTime(draft.to);
    if (from === undefined || end === undefined) return err({ index, type: 'missing' });
    // A time field knows no 24:00: the end of a day is written as its 00:00.
    const to = end === 0 ? 1440 : end;
    if (to <= from) return err({ index, type: 'reversed' });
    windows.push({ from, to, index });
  }
  windows.sort((one, other) => one.from - other.from);
  const clash = windows.find(({ from }, at) => at > 0 && from < (windows[at - 1]?.to ?? 0));
  if (clash !== undefined) return err({ index: clash.index, type: 'overlap' });
  return ok(windows.map(({ from, to }) => ({ from, to })));
}
