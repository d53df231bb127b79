import { expect, test } from 'vitest';
import {
  areOvertaken,
  changesIn,
  replacedBy,
  stoodUnder,
  withChanges,
} from '../../src/tasks/kept-changes.ts';

interface Form {
  readonly place: { readonly zone: string; readonly country: string };
  readonly hours: readonly string[];
  readonly who: string | undefined;
}

const STORED: Form = {
  place: { zone: 'Europe/Moscow', country: 'RU' },
  hours: ['10:00', '19:00'],
  who: 'priya',
};

/** As they come back from where drafts lie. */
const asJson = (value: object | undefined) => JSON.parse(JSON.stringify(value));

test('only what differs is kept: objects by field, lists whole', () => {
  const next = { ...STORED, place: { ...STORED.place, country: 'KZ' }, hours: ['09:00', '19:00'] };
  expect(changesIn(next, STORED)).toEqual({
    place: { country: 'KZ' },
    hours: ['09:00', '19:00'],
  });
});

test('nothing is kept of a form that says what is stored, in new objects too', () => {
  expect(changesIn(structuredClone(STORED), STORED)).toBeUndefined();
});

test('a field made empty comes back empty', () => {
  const changes = asJson(changesIn({ ...STORED, who: undefined }, STORED));
  expect(withChanges(STORED, changes).who).toBeUndefined();
});

test('a field that was empty comes back filled', () => {
  const empty = { ...STORED, who: undefined };
  expect(withChanges(empty, asJson(changesIn(STORED, empty)))).toEqual(STORED);
});

test('what somebody else changed in between stays', () => {
  const next = { ...STORED, place: { ...STORED.place, country: 'KZ' } };
  const changes = asJson(changesIn(next, STORED));
  const now = { ...STORED, place: { zone: 'Asia/Almaty', country: 'RU' }, who: 'dan' };
  expect(withChanges(now, changes)).toEqual({
    ...now,
    place: { zone: 'Asia/Almaty', country: 'KZ' },
  });
});

test('the stored form itself is not touched', () => {
  const before = structuredClone(STORED);
  withChanges(STORED, { place: { zone: 'UTC' }, who: null });
  expect(STORED).toEqual(before);
});

test('what somebody else changed under the changes is known field by field, in parts of a draft too', () => {
  const before = { n: '2', side: { zone: 'A', hours: 'x' } };
  const changes = { side: { zone: 'B' } };
  const overtaken = (now: object) => areOvertaken(changes, before, now);
  expect(overtaken({ n: '9', side: { zone: 'A', hours: 'y' } })).toBe(false);
  expect(overtaken({ n: '2', side: { zone: 'B', hours: 'x' } })).toBe(false);
  expect(overtaken({ n: '2', side: { zone: 'C', hours: 'x' } })).toBe(true);
  const now = { n: '9', side: { zone: 'C', hours: 'y' } };
  expect(stoodUnder(changes, before, now)).toEqual({ n: '9', side: { zone: 'A', hours: 'y' } });
});

test('what the changes replace is told field by field, and brings back just that', () => {
  const before = { ...STORED, who: undefined };
  const next = { place: { zone: 'Asia/Almaty', country: 'RU' }, hours: STORED.hours, who: 'dan' };
  const changes = changesIn(next, before) ?? {};
  const was = asJson(replacedBy(changes, before));
  expect(was).toEqual({ place: { zone: 'Europe/Moscow' }, who: null });
  expect(withChanges(next, was)).toEqual(before);
});
