import { describe, expect, it } from 'vitest';
import { foldedIdOf } from '../../../src/domain/books/books-closed.ts';
import { day } from '../../../src/domain/day.ts';
import { FIELD_KINDS } from '../../../src/domain/roster/entries.ts';
import { type CardPress, TURN_KINDS } from '../../../src/domain/turn/entries.ts';
import {
  isUnknownKind,
  parseBoardEntry,
  parseCardEntry,
} from '../../../src/storage/parse/entry.ts';
import { moscow } from '../../support/calendars.ts';
import {
  boardJournal,
  boardPress,
  createStory,
  press,
  promised,
  sealCard,
} from '../../support/journals.ts';

const story = createStory();
const asked = story.add('priya', press.request(['Logo'], '2026-11-25', { channel: 'phone' }));
story.add('tom', press.worked('2026-11-26'));
story.add('tom', press.take());
story.add('priya', press.remark(asked, 'Phone', true));
story.add('tom', press.tick(`${asked.id}.0`));
story.add('tom', press.date(asked, '2026-11-24', { why: 'early', edits: [`${asked.id}.0`] }));
story.add('tom', press.handOver(asked, '2026-11-30', 'Done'));
const fp = 'f'.repeat(43);
const content = {
  t: 'title0',
  d: ['descr0', 120],
  a: [['file00'], ['file01', 'banner.png'], ['link01', 'Brief', 1]],
  x: ['file02'],
} as const;
const ask = story.add('tom', {
  kind: 'approvalAsked',
  ...{ content, fp, note: 'Look', promise: promised('2026-11-24') },
});
const naming = { naming: 'N5xZ-Q8HcUK4', for: 'priya' };
const sig = { h: 'head', p: 'payload', s: 'signature' };
const decided: CardPress = {
  kind: 'decided',
  ...{ ask: ask.id, fp, opened: fp, ...naming, remark: 'Good', content, sig },
};
story.add('sara', decided);
const elsewhere = { ask: ask.id, content, fp, when: day('2026-11-20'), channel: 'chat' } as const;
story.add('ellen', { kind: 'decidedElsewhere', ...elsewhere });
story.add('sara', { kind: 'confirmed', ref: ask.id, fp, ...naming, sig });
const lost = { first: day('2026-11-21'), last: day('2026-11-24'), off: [day('2026-11-23')] };
story.add('priya', { kind: 'disputed', ref: ask.id, why: 'I did not', lost });
story.add('priya', { kind: 'undone', ref: ask.id });
story.add('tom', { kind: 'withdrawn', ref: ask.id, why: 'Old' });
story.add('dan', { kind: 'viewed', ask: ask.id, view: 'remarks', remarks: ['Phone'] });
story.add('priya', { kind: 'rated', ref: ask.id, good: false, words: 'Late' });
const closed = {
  kind: 'booksClosed',
  ids: foldedIdOf(ask.id),
  rounds: [
    { id: ask.id, by: 'tom', edits: 0, end: 'approved', from: ask.at, to: ask.at },
    { id: ask.id, number: 2, by: 'tom', edits: 3, end: 'edits', from: ask.at, to: ask.at },
  ],
  since: ask.id,
} as const;
story.add('ellen', closed);
story.add('tom', { kind: 'arrived', from: 'boardA' });

it('reads an entry of every kind of the main clock as it is', () => {
  expect(new Set(story.entries.map((entry) => entry.kind))).toEqual(new Set(TURN_KINDS));
  for (const entry of story.entries) expect(parseCardEntry(entry)).toEqual(entry);
});

it('reads people and fields of a board as they are', () => {
  const journal = boardJournal(
    ['ellen', boardPress.place('priya', 'client')],
    ['ellen', boardPress.name('priya', 'standIn', '2026-11-02 10:00', '2026-11-09 10:00')],
    ['ellen', boardPress.set('agency.hours', [[[600, 1140]]])],
    ['ellen', boardPress.set('rule', null)],
    ['priya', boardPress.accept('N5xZ-Q8HcUK4')],
    ['ellen', { kind: 'booksClosed', ids: 'abcdef123456', rounds: [] }],
    ['ellen', boardPress.arrive('boardA')],
  );
  expect(new Set(journal.map((entry) => entry.kind))).toEqual(new Set(FIELD_KINDS));
  for (const entry of journal) expect(parseBoardEntry(entry)).toEqual(entry);
});

it('leaves out what it does not know, and changes nothing in what it was given', () => {
  const stored = JSON.parse(JSON.stringify({ ...asked, sig: 'x', __later: 1 }));
  const before = JSON.stringify(stored);
  expect(parseCardEntry(stored)).toEqual(asked);
  expect(JSON.stringify(stored)).toBe(before);
});

describe('refuses', () => {
  const head = { n: 1, at: moscow('2026-11-20 14:00'), by: 'priya' };
  const taken = sealCard(press.take(), head);
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'taken'],
    ['a list', [taken]],
    ['no kind', { ...taken, kind: undefined }],
    ['a kind that is an object member', { ...taken, kind: 'constructor' }],
    ['a kind of a board', { ...taken, kind: 'placed', member: 'tom', side: 'agency' }],
    ['an id of another length', { ...taken, id: 'short' }],
    ['number 0', { ...taken, n: 0 }],
    ['half a number', { ...taken, n: 1.5 }],
    ['a number over a million', { ...taken, n: 1_000_001 }],
    ['2^53', { ...taken, n: 2 ** 53 }],
    ['a moment before 2024', { ...taken, at: Date.parse('2023-12-31T23:59:59Z') }],
    ['a moment that is text', { ...taken, at: '2026-11-20' }],
    ['a member with a blank', { ...taken, by: 'pri ya' }],
    ['no edits', { ...asked, edits: [] }],
    ['an empty edit', { ...asked, edits: [{ text: '' }] }],
    ['an edit that is text', { ...asked, edits: ['Logo'] }],
    ['an impossible day', { ...asked, received: '2026-02-30' }],
    ['a channel of no kind', { ...asked, channel: 'pigeon' }],
    ['null where a field may be absent', { ...asked, channel: null }],
    ['a promise without a day', { ...asked, promise: { ...asked, day: undefined } }],
  ])('%s', (_what, raw) => {
    expect(parseCardEntry(raw)).toBeUndefined();
  });

  const signed = sealCard(decided, head);
  it.each([
    ['a fingerprint that is too short', { ...signed, fp: 'f'.repeat(42) }],
    ['a decision that cites no naming', { ...signed, naming: undefined }],
    ['a mark of another length', { ...signed, content: { t: 'title' } }],
    ['a description without its length', { ...signed, content: { d: ['descr0'] } }],
    ['an attachment with a wrong flag', { ...signed, content: { a: [['file00', 'x', 0]] } }],
    ['an attachment with more', { ...signed, content: { a: [['file00', 'x', 1, 1]] } }],
    ['a name of 81 characters', { ...signed, content: { a: [['file00', 'x'.repeat(81)]] } }],
    ['a signature in two parts', { ...signed, sig: { h: 'head', p: 'payload' } }],
  ])('%s', (_what, raw) => {
    expect(parseCardEntry(signed)).toEqual(signed);
    expect(parseCardEntry(raw)).toBeUndefined();
  });

  it('a field without a value', () => {
    const [field] = boardJournal(['ellen', boardPress.set('rule', 'full')]);
    const { value: _value, ...without } = field as { value: unknown };
    expect(parseBoardEntry(without)).toBeUndefined();
  });

  it('fields that an object only inherits', () => {
    const text = JSON.stringify(taken);
    expect(parseCardEntry(JSON.parse(`{"__proto__": ${text}}`))).toBeUndefined();
  });
});

it('tells a kind of a later build from something that is no entry', () => {
  const kinds = ['taken'];
  expect(isUnknownKind({ kind: 'agreed' }, kinds)).toBe(true);
  expect(isUnknownKind({ kind: 'taken' }, kinds)).toBe(false);
  const inherited = JSON.parse('{"__proto__": {"kind": "agreed"}}');
  for (const raw of [{}, { kind: 7 }, null, 'agreed', inherited]) {
    expect(isUnknownKind(raw, kinds)).toBe(false);
  }
});
