/** What the Record says of edits and their dates. */
import { dueAt, type FrozenPromise } from '../domain/calendar/promise.ts';
import type { CardEntry, EditRef, EntryOf, RequestedEdit } from '../domain/turn/entries.ts';
import {
  actedFor,
  entryOf,
  ready,
  reasons,
  type Sentence,
  type Telling,
} from './record-telling.ts';
import type { RecordWords } from './record-words.ts';

export function editsRequested(entry: EntryOf<'editsRequested'>, telling: Telling): Sentence {
  const { words } = telling;
  const { received, channel, edits } = entry;
  const { translate } = words;
  const text =
    received === undefined
      ? translate('record.edits', { n: edits.length })
      : translate('record.edits.recorded', { n: edits.length, d: words.day(received) });
  const by = channel === undefined ? [] : [translate(`channel.${channel}`)];
  return {
    text,
    details: [
      ...by,
      ...actedFor(entry.for, words),
      ...edits.map((edit, index) => `${index + 1}. ${editLine(edit, telling)}`),
      ...(entry.once ? [translate('requestEdits.once')] : []),
      ready(entry.promise, words),
    ],
  };
}

export function editAdded(entry: EntryOf<'editAdded'>, telling: Telling): Sentence {
  const { translate } = telling.words;
  return {
    text: translate(entry.kept ? 'record.editKept' : 'record.editAdded'),
    details: [editLine(entry.edit, telling)],
  };
}

export function datePromised(entry: EntryOf<'datePromised'>, telling: Telling): Sentence {
  const { words, sight } = telling;
  const was = sight.datesBefore.get(entry.id) ?? namedBefore(entry, telling);
  const { translate } = words;
  return {
    text: translate('record.dated', {
      d: words.day(entry.promise.day),
      t: words.closing(entry.promise),
    }),
    details: [
      ...(was === undefined ? [] : [wasLine(was, entry, words)]),
      ...reasons(entry.why, words),
    ],
  };
}

/** Of what is not added up any more: the last date for the same edits, else that of what it is for. */
function namedBefore(entry: EntryOf<'datePromised'>, telling: Telling): FrozenPromise | undefined {
  const scope = JSON.stringify(entry.edits);
  const { entries } = telling.sight.journal;
  const earlier = entries
    .slice(0, entries.indexOf(entry))
    .findLast(
      (one): one is EntryOf<'datePromised'> =>
        one.kind === 'datePromised' && one.to === entry.to && JSON.stringify(one.edits) === scope,
    );
  const opener = entryOf(entry.to, telling);
  return earlier?.promise ?? (opener && 'promise' in opener ? opener.promise : undefined);
}

/** The date before, and whether the change was said before it was over. */
function wasLine(was: FrozenPromise, { at }: CardEntry, { translate, day }: RecordWords): string {
  const mark = translate(at <= dueAt(was) ? 'section.saidInTime' : 'section.movedAfter');
  return `${translate('record.was', { d: day(was.day) })} · ${mark}`;
}

function editLine(edit: RequestedEdit, telling: Telling): string {
  const { translate, name } = telling.words;
  const from =
    edit.from === undefined ? '' : ` · ${translate('edit.from', { name: name(edit.from) })}`;
  if (edit.again === undefined) return `${edit.text}${from}`;
  const again = translate('record.returned', { text: editText(edit.again, telling) });
  return `${edit.text}${from} · ${again}`;
}

export function editText(ref: EditRef, telling: Telling): string {
  const [id = '', index = '0'] = ref.split('.');
  const entry = entryOf(id, telling);
  if (entry?.kind === 'editsRequested') return entry.edits[Number(index)]?.text ?? ref;
  return entry?.kind === 'editAdded' ? entry.edit.text : ref;
}
