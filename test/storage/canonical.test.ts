import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, entryText } from '../../src/storage/canonical.ts';
import { holds } from '../support/arbitraries.ts';

it('sorts keys at every depth and leaves no spaces', () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'x', B: true })).toBe(
    '{"B":true,"a":"x","b":[{"c":null,"d":1}]}',
  );
});

it('writes strings and keys in NFC', () => {
  expect(canonicalJson({ 'e\u0301': 'и\u0306' })).toBe('{"é":"й"}');
});

it('leaves out members without a value', () => {
  expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
});

it('leaves id and signature out of the text of an entry', () => {
  expect(entryText({ id: 'x', sig: 'y', n: 1, kind: 'taken' })).toBe('{"kind":"taken","n":1}');
});

it('is one text for one value, whatever the order of its keys', () => {
  holds(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
    }),
  );
});

it('says what JSON says', () => {
  holds(
    fc.property(fc.jsonValue(), (value) => {
      const plain = JSON.parse(JSON.stringify(value).normalize('NFC'));
      fc.pre(JSON.stringify(value).normalize('NFC') === JSON.stringify(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(plain);
    }),
  );
});
