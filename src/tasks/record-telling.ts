/** What the sentences of the Record have in common. */
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import type { CardEntry, Content, EntryId } from '../domain/turn/entries.ts';
import { formatTime } from '../i18n/dates.ts';
import { coversText } from './covers-words.ts';
import type { RecordPorts } from './record-ports.ts';
import type { RecordSight } from './record-reading.ts';
import type { Words } from './words.ts';

export interface Sentence {
  readonly text: string;
  readonly details: readonly string[];
}

export interface Telling {
  readonly sight: RecordSight;
  readonly words: Words;
  readonly digest: RecordPorts['digest'];
}

export function entryOf(id: EntryId, { sight }: Telling): CardEntry | undefined {
  return sight.journal.entries.find((entry) => entry.id === id);
}

export function covered(content: Content, { sight, digest, words }: Telling): string {
  return coversText(content, sight.content, digest, words);
}

export function ready(promise: FrozenPromise, { translate, day, closing }: Words): string {
  return translate('section.due.ready', { d: day(promise.day), t: closing(promise) });
}

export function answerBy(promise: FrozenPromise, { translate, day }: Words): string {
  return translate('record.answerBy', { d: day(promise.day), t: formatTime(promise.closes) });
}

export function reasons(why: string | undefined, { translate }: Words): readonly string[] {
  return why === undefined ? [] : [translate('record.why', { why })];
}

export function actedFor(
  member: string | undefined,
  { translate, name }: Words,
): readonly string[] {
  return member === undefined ? [] : [translate('record.for', { name: name(member) })];
}

export function noted(note: string, words: Words): readonly string[] {
  return note === '' ? [] : [quoted(note, words)];
}

export function quoted(text: string, { translate }: Words): string {
  return translate('record.quote', { text });
}

export function plain(text: string): Sentence {
  return { text, details: [] };
}
