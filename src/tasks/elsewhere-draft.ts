/** What was filled in of an answer given elsewhere, and not sent. */
import type { Channel, EntryId } from '../domain/turn/entries.ts';
import type { Recorded } from './elsewhere-plan.ts';

export const CHANNELS: readonly Channel[] = ['chat', 'phone', 'email', 'meeting'];

/** Reads a draft about this ask; undefined for one about another, and for what an older build or nobody wrote. */
export function parseRecorded(
  text: string | undefined,
  ask: EntryId | undefined,
): Recorded | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    const raw = JSON.parse(text) as { readonly [field: string]: unknown } | null;
    return raw === null || raw['ask'] !== ask ? undefined : recordedIn(raw);
  } catch {
    // A draft that does not parse is of no use to anybody.
    return undefined;
  }
}

function recordedIn(raw: { readonly [field: string]: unknown }): Recorded {
  const { answer, day, time, channel, lines } = raw;
  const texts = (Array.isArray(lines) ? lines : []).flatMap((line: { text?: unknown } | null) =>
    typeof line?.text === 'string' ? [{ text: line.text }] : [],
  );
  return {
    answer: answer === 'approved' || answer === 'edits' ? answer : undefined,
    day: typeof day === 'string' ? day : '',
    time: typeof time === 'string' ? time : '',
    channel: CHANNELS.find((one) => one === channel),
    lines: texts.length > 0 ? texts : [{ text: '' }],
  };
}
