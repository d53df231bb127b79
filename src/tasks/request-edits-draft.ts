/** What was typed into the form of edits and not sent: our own text, but it may come from an older build. */
import type { Channel, EditRef } from '../domain/turn/entries.ts';
import type { Line } from './edit-lines.ts';

export interface RequestDraft {
  readonly lines: readonly Line[];
  readonly received: string;
  readonly channel: Channel | undefined;
  readonly once: boolean;
}

export function parseRequestDraft(text: string | undefined): RequestDraft | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    const raw = JSON.parse(text) as Partial<RequestDraft> | null;
    const lines = linesIn(raw?.lines);
    if (lines.length === 0) return undefined;
    return {
      lines,
      received: String(raw?.received ?? ''),
      channel: raw?.channel,
      once: raw?.once === true,
    };
  } catch {
    // A draft that does not parse is of no use to anybody.
    return undefined;
  }
}

/** The lines of a stored list that are ones. */
export function linesIn(raw: unknown): readonly Line[] {
  return Array.isArray(raw) ? raw.flatMap(lineOf) : [];
}

function lineOf(raw: Partial<Line> | null): readonly Line[] {
  if (typeof raw?.text !== 'string') return [];
  const { text, again, attachment, from } = raw;
  return [
    {
      text,
      ...(typeof again === 'string' && { again: again as EditRef }),
      ...(typeof attachment === 'string' && { attachment }),
      ...(typeof from === 'string' && { from }),
    },
  ];
}
