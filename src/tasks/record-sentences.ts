/** What one entry of a card says, in plain words: one sentence, and what belongs to it line by line. */
import type { Day } from '../domain/day.ts';
import type { CardEntry, Content, EntryId, EntryOf } from '../domain/turn/entries.ts';
import { booksClosed } from './record-archived.ts';
import { datePromised, editAdded, editsRequested, editText } from './record-edit-sentences.ts';
import { isPauseEntry, pauseSentence } from './record-pause-sentences.ts';
import { isSmall, smallSentence } from './record-small-sentences.ts';
import {
  actedFor,
  answerBy,
  covered,
  entryOf,
  noted,
  plain,
  quoted,
  ready,
  reasons,
  type Sentence,
  type Telling,
} from './record-telling.ts';
import type { RecordWords } from './record-words.ts';

export function sentenceOf(entry: CardEntry, telling: Telling): Sentence {
  const { words } = telling;
  const { translate } = words;
  switch (entry.kind) {
    case 'worked':
      return { text: translate('record.worked'), details: [ready(entry.promise, words)] };
    case 'taken':
      return plain(translate('record.taken'));
    case 'booksClosed':
      return booksClosed(entry, telling);
    case 'arrived':
      return plain(translate('record.arrived'));
    case 'editsRequested':
      return editsRequested(entry, telling);
    case 'editAdded':
      return editAdded(entry, telling);
    case 'ticked':
      return plain(
        translate(entry.on ? 'record.ticked' : 'record.unticked', {
          text: editText(entry.edit, telling),
        }),
      );
    case 'datePromised':
      return datePromised(entry, telling);
    case 'viewed':
      return viewed(entry, words);
    case 'estimated':
      return estimated(entry, words);
    case 'urgent':
      return urgent(entry, words);
    case 'rated':
      return {
        text: translate(entry.good ? 'record.rated.good' : 'record.rated.bad'),
        details: entry.words === undefined ? [] : [quoted(entry.words, words)],
      };
    default:
      if (isPauseEntry(entry)) return pauseSentence(entry, telling);
      return isSmall(entry) ? smallSentence(entry, words) : approvalSentence(entry, telling);
  }
}

/** By when the date will be named. */
function estimated({ promise }: EntryOf<'estimated'>, words: RecordWords): Sentence {
  const { translate, day, closing } = words;
  return plain(translate('told.estimated', { d: day(promise.day), t: closing(promise) }));
}

function urgent({ on }: EntryOf<'urgent'>, { translate }: RecordWords): Sentence {
  return plain(translate(on ? 'told.urgent' : 'told.notUrgent'));
}

type OfApproval = EntryOf<
  | 'approvalAsked'
  | 'handedOver'
  | 'decided'
  | 'decidedElsewhere'
  | 'confirmed'
  | 'disputed'
  | 'undone'
  | 'withdrawn'
>;

function approvalSentence(entry: OfApproval, telling: Telling): Sentence {
  const { words } = telling;
  const { translate } = words;
  switch (entry.kind) {
    case 'approvalAsked':
      return {
        text: translate('record.asked', { list: covered(entry.content, telling) }),
        details: [...noted(entry.note, words), answerBy(entry.promise, words)],
      };
    case 'handedOver':
      return handedOver(entry, telling);
    case 'decided':
      return decided(entry, telling);
    case 'decidedElsewhere':
      return {
        text: translate('record.elsewhere', {
          channel: translate(`channel.by.${entry.channel}`),
          d: typeof entry.when === 'string' ? words.day(entry.when) : words.dayOf(entry.when),
          list: covered(entry.content, telling),
        }),
        details: [],
      };
    case 'confirmed':
      return { text: translate('record.confirmed'), details: actedFor(entry.for, words) };
    case 'disputed':
      return {
        text: translate('record.disputed'),
        details: [...reasons(entry.why, words), lost(entry.lost.first, entry.lost.last, words)],
      };
    case 'undone':
      return plain(translate('record.undone'));
    case 'withdrawn': {
      const isAsk = isAskId(entry.ref, telling);
      const text = translate(isAsk ? 'record.withdrawn.ask' : 'record.withdrawn.approval');
      return { text, details: reasons(entry.why, words) };
    }
  }
}

function decided(entry: EntryOf<'decided'>, telling: Telling): Sentence {
  const { words } = telling;
  const asked = entryOf(entry.ask, telling);
  const isChanges = asked?.kind === 'decided' || asked?.kind === 'decidedElsewhere';
  const content = entry.content ?? contentIn(entry.ask, telling);
  const list = content === undefined ? '' : covered(content, telling);
  const key = isChanges ? 'record.decided.changes' : 'record.decided';
  const { translate } = words;
  return {
    text: content === undefined ? translate('record.decided.plain') : translate(key, { list }),
    details: [
      ...actedFor(entry.for, words),
      ...noted(entry.remark ?? '', words),
      ...(entry.content !== undefined && !isChanges ? [translate('record.decided.newer')] : []),
    ],
  };
}

function handedOver(entry: EntryOf<'handedOver'>, telling: Telling): Sentence {
  const { words } = telling;
  const { content, promise } = entry;
  const text =
    content === undefined
      ? words.translate('record.handedOver')
      : words.translate('record.handedOver.content', { list: covered(content, telling) });
  const until = promise === undefined ? [] : [answerBy(promise, words)];
  return { text, details: [...noted(entry.note, words), ...until] };
}

function viewed(entry: EntryOf<'viewed'>, words: RecordWords): Sentence {
  const { translate } = words;
  return {
    text: translate(entry.view === 'good' ? 'record.viewed.good' : 'record.viewed.remarks'),
    details: entry.remarks.map((remark) => quoted(remark, words)),
  };
}

/** The content that was asked about or approved under this id. */
function contentIn(id: EntryId, telling: Telling): Content | undefined {
  const entry = entryOf(id, telling);
  if (entry === undefined) return undefined;
  if ('content' in entry && entry.content !== undefined) return entry.content;
  if (entry.kind === 'decided') return contentIn(entry.ask, telling);
  return entry.kind === 'confirmed' ? contentIn(entry.ref, telling) : undefined;
}

function isAskId(id: EntryId, telling: Telling): boolean {
  const kind = entryOf(id, telling)?.kind;
  return kind === 'approvalAsked' || kind === 'handedOver';
}

function lost(first: Day, last: Day, { translate, day }: RecordWords): string {
  return translate('record.lost', { from: day(first), to: day(last) });
}
