import { describe, expect, it } from 'vitest';
import { CARD_KINDS } from '../../../src/domain/turn/entries.ts';
import {
  isUnknownKind,
  parseBoardEntry,
  parseCardEntry,
} from '../../../src/storage/parse/entry.ts';
import { moscow } from '../../support/calendars.ts';
import { boardJournal, boardPress, createStory, press, sealCard } from '../../support/journals.ts';

const story = createStory();
const asked = story.add('priya', press.request(['Logo'], '2026-11-25', { channel: 'phone' }));
story.add('tom', press.worked('2026-11-26'));
story.add('tom', press.take());
story.add('priya', press.remark(asked, 'Phone', true));
story.add('tom', press.tick(`${asked.id}.0`));
story.add('tom', press.date(asked, '2026-11-24', { why: 'early', edits: [`${asked.id}.0`] }));
story.add('tom', press.handOver(asked, '2026-11-30', 'Done'));
story.add('tom', { kind: 'arrived', from: 'boardA' });

it('reads an entry of every kind of a card as it is', () => {
  expect(new Set(story.entries.map((entry) => entry.kind))).toEqual(new Set(CARD_KINDS));
  for (const entry of story.entries) expect(parseCardEntry(entry)).toEqual(entry);
});

it('reads an entry of every kind of a board as it is', () => {
  const journal = boardJournal(
    ['ellen', boardPress.place('priya', 'client')],
    ['ellen', boardPress.name('priya', 'standIn', '2026-11-02 10:00', '2026-11-09 10:00')],
    ['ellen', boardPress.set('agency.hours', [[[600, 1140]]])],
    ['ellen', boardPress.set('rule', null)],
    ['ellen', boardPress.arrive('boardA')],
  );
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
