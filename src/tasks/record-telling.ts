/** What the sentences of the Record have in common. */
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import type { CardEntry, Content, EntryId } from '../domain/turn/entries.ts';
import { coversText } from './covers-words.ts';
import type { RecordPorts } from './record-ports.ts';
import type { RecordSight } from './record-reading.ts';
import type { RecordWords } from './record-words.ts';

export interface Sentence {
  readonly text: string;
  readonly details: readonly string[];
}

export interface Telling {
  readonly sight: RecordSight;
  readonly words: RecordWords;
  readonly digest: RecordPorts['digest'];
}

export function entryOf(id: EntryId, { sight }: Telling): CardEntry | undefined {
  return sight.journal.entries.find((entry) => entry.id === id);
}

export function covered(content: Content, { sight, digest, words }: Telling): string {
  return coversText(content, sight.content, digest, words);
}

export function ready(promise: FrozenPromise, { translate, day, closing }: RecordWords): string {
  return translate('section.due.ready', { d: day(promise.day), t: closing(promise) });
}

export function answerBy(promise: FrozenPromise, { translate, day, closing }: RecordWords): string {
  return translate('record.answerBy', { d: day(promise.day), t: closing(promise) });
}

export function reasons(why: string | undefined, { translate }: RecordWords): readonly string[] {
  return why === undefined ? [] : [translate('record.why', { why })];
}

export function actedFor(
  member: string | undefined,
  { translate, name }: RecordWords,
): readonly string[] {
  return member === undefined ? [] : [translate('record.for', { name: name(member) })];
}

export function noted(note: string, words: RecordWords): readonly string[] {
  return note === '' ? [] : [quoted(note, words)];
}

export function quoted(text: string, { translate }: RecordWords): string {
  return translate('record.quote', { text });
}

export function plain(text: string): Sentence {
  return { text, details: [] };
}
