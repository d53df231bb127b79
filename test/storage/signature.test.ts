import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isKept,
  isSignature,
  NOT_KEPT,
  signatureOf,
  tokenOf,
} from '../../src/storage/signature.ts';
import { holds } from '../support/arbitraries.ts';

const encode = (value: string | Uint8Array) => Buffer.from(value).toString('base64url');
const token = (header: string, payload: string, raw: Uint8Array) =>
  [encode(header), encode(payload), encode(raw)].join('.');

const HEADER = '{"alg":"RS256","typ":"JWT"}';

it('rebuilds the token of a key of 4096 bits to the letter, in 274 characters of signature', () => {
  const made = token(HEADER, '{"iss":"trello","state":"é 👍"}', randomBytes(512));
  const sig = signatureOf(made);
  expect(sig).toMatchObject({ h: HEADER, p: '{"iss":"trello","state":"é 👍"}' });
  expect(sig?.s).toHaveLength(274);
  expect(sig && tokenOf(sig)).toBe(made);
  expect(JSON.parse(JSON.stringify(sig))).toEqual(sig);
});

it('rebuilds any token to the letter', () => {
  const bytes = fc.uint8Array({ minLength: 1, maxLength: 600 });
  const text = fc.string({ unit: 'grapheme' });
  holds(
    fc.property(text, text, bytes, (header, payload, raw) => {
      const made = token(header, payload, raw);
      const sig = signatureOf(made);
      expect(sig && tokenOf(sig)).toBe(made);
    }),
  );
});

it('keeps a byte order mark and bytes that a decoder would like to drop', () => {
  const made = token('\uFEFF{}', '\u0000', new Uint8Array([0]));
  const sig = signatureOf(made);
  expect(sig && tokenOf(sig)).toBe(made);
});

describe('takes nothing that would not come out again', () => {
  it.each([
    ['nothing', ''],
    ['two parts', 'e30.e30'],
    ['four parts', 'e30.e30.AAAA.AAAA'],
    ['no signature', 'e30.e30.'],
    ['padding', 'e30=.e30.AAAA'],
    ['plain base64', 'e30.e30.+/+/'],
    ['bits left over', 'e31.e30.AAAA'],
    ['no base64', 'e30.%%.AAAA'],
    ['no UTF-8', `${encode(new Uint8Array([0xff]))}.e30.AAAA`],
  ])('%s', (_, text) => {
    expect(signatureOf(text)).toBeUndefined();
  });
});

it('makes no token of one that was not kept, nor of foreign characters', () => {
  expect(tokenOf(NOT_KEPT)).toBeUndefined();
  expect(tokenOf({ h: '{}', p: '{}', s: 'hello' })).toBeUndefined();
  expect([isKept(NOT_KEPT), isKept({ ...NOT_KEPT, p: '{}' })]).toEqual([false, true]);
});

it.each([[null], ['x'], [{ h: '', p: '' }], [{ h: 1, p: '', s: '' }]])(
  'knows %j as none',
  (value) => {
    expect(isSignature(value)).toBe(false);
  },
);
