import { describe, expect, it } from 'vitest';
import type { Signature } from '../../../src/domain/turn/entries.ts';
import {
  boardOf,
  claimsFault,
  isGenuine,
  signedAt,
  stateOf,
} from '../../../src/storage/evidence/claims.ts';
import { NOT_KEPT } from '../../../src/storage/signature.ts';
import { approvalPress } from '../../support/approval-stories.ts';
import { moscow } from '../../support/calendars.ts';
import { PLUGIN, rightClaims } from '../../support/evidence.ts';
import { sealCard } from '../../support/journals.ts';

const PLACE = { plugin: PLUGIN, board: 'board1', card: 'card1' };
const AT = moscow('2026-11-20 15:40');
const entry = sealCard(approvalPress.decide({ ask: 'ask000000000', naming: 'naming000000' }), {
  n: 3,
  at: AT,
  by: 'priya',
});

/** Nothing here looks at the signature itself. */
function saying(claims: object, header: object = { alg: 'RS256', typ: 'JWT' }): Signature {
  return { h: JSON.stringify(header), p: JSON.stringify(claims), s: 'ҠҠ' };
}
const fault = (more: object, place = PLACE) =>
  claimsFault(entry, saying({ ...rightClaims(entry), ...more }), place);

it('finds nothing wrong with what Trello says of the press', () => {
  expect(fault({})).toBeUndefined();
});

describe('a claim that is wrong, or is not there', () => {
  it.each([
    ['issuer', { iss: 'somebody' }],
    ['issuer', { iss: undefined }],
    ['plugin', { idPlugin: 'plugin2' }],
    ['plugin', { idPlugin: undefined }],
    ['board', { idBoard: 'board2' }],
    ['board', { idBoard: undefined }],
    ['card', { idCard: 'card2' }],
    ['card', { idCard: null }],
    ['member', { idMember: 'dan' }],
    ['member', { idMember: undefined }],
    ['state', { state: stateOf({ ...entry, by: 'dan' }) }],
    ['state', { state: '' }],
    ['time', { iat: AT / 1000 - 901 }],
    ['time', { iat: AT / 1000 + 901 }],
    ['time', { iat: undefined }],
    ['time', { iat: String(AT / 1000) }],
  ])('%s: %j', (wanted, more) => {
    expect(fault(more)).toBe(wanted);
  });

  it.each([['none'], ['HS256'], ['rs256'], [undefined]])('algorithm %s', (alg) => {
    expect(claimsFault(entry, saying(rightClaims(entry), { alg }), PLACE)).toBe('algorithm');
  });

  it.each([
    { h: '', p: '{}', s: 'Ҡ' },
    { h: '{}', p: 'null', s: 'Ҡ' },
    { h: '{}', p: '[', s: 'Ҡ' },
    { ...saying(rightClaims(entry)), s: '' },
  ])('no token: %j', (sig) => {
    expect(claimsFault(entry, sig, PLACE)).toBe('unreadable');
  });
});

describe('what does not matter', () => {
  it.each([
    ['a card that is not named', { idCard: undefined }],
    ['an expiry long past', { exp: 1 }],
    ['a quarter of an hour before', { iat: AT / 1000 - 900 }],
    ['a quarter of an hour after', { iat: AT / 1000 + 900 }],
    ['a claim that Trello may add', { idOrganization: 'o' }],
  ])('%s', (_, more) => {
    expect(fault(more)).toBeUndefined();
  });

  it('is compared only where it is known', () => {
    const elsewhere = { idPlugin: 'x', idBoard: 'x', idCard: 'x' };
    expect(claimsFault(entry, saying({ ...rightClaims(entry), ...elsewhere }), {})).toBeUndefined();
  });
});

describe('a decision is not genuine', () => {
  const right = saying(rightClaims(entry));
  it.each([
    ['with right claims: genuine', { ...entry, sig: right }, true],
    ['without a signature: genuine', entry, true],
    ['whose signature was not kept: genuine', { ...entry, sig: NOT_KEPT }, true],
    ['on another remark', { ...entry, remark: 'x', sig: right }, false],
    ['by another writer', { ...entry, by: 'dan', sig: right }, false],
    ['with a field of a later build that was not signed', { ...entry, mood: 1, sig: right }, false],
    ['with a signature that is none', { ...entry, sig: 'x' }, false],
    ['with an empty signature that still claims', { ...entry, sig: { ...right, s: '' } }, false],
    ['that is none: not judged', { ...entry, kind: 'taken', sig: 'x' }, true],
  ])('%s', (_, stored, expected) => {
    expect(isGenuine(stored, PLACE)).toBe(expected);
  });
});

it('tells when Trello signed', () => {
  expect(signedAt(saying({ iat: 1_700_000_000 }))).toBe(1_700_000_000_000);
  expect(signedAt(saying({ iat: 'x' }))).toBeUndefined();
  expect(signedAt(NOT_KEPT)).toBeUndefined();
});

describe('the board of an entry of a card that was moved twice', () => {
  const all = [
    { id: 'a', n: 1, kind: 'decided' },
    { id: 'b', n: 2, kind: 'arrived', from: 'board1' },
    { id: 'c', n: 3, kind: 'decided' },
    { id: 'd', n: 4, kind: 'arrived', from: 'board2' },
    { id: 'e', n: 5, kind: 'decided' },
  ];
  it.each([
    ['a', 'board1'],
    ['c', 'board2'],
    ['e', 'board3'],
  ])('%s: %s', (id, board) => {
    const found = all.find((one) => one.id === id) ?? { id, n: 0 };
    expect(boardOf(found, all, 'board3')).toBe(board);
  });

  it('of two with one number the id decides', () => {
    expect(boardOf({ id: 'a', n: 2 }, all, 'board3')).toBe('board1');
    expect(boardOf({ id: 'c', n: 2 }, all, 'board3')).toBe('board2');
  });
});
