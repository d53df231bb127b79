import { describe, expect, it } from 'vitest';
import { CURRENT_VERSION, migrateEnvelope } from '../../src/storage/versions.ts';

const current = { v: 1, card: 'card1', board: 'board1', entries: [] };

it('is at version 1', () => {
  expect(CURRENT_VERSION).toBe(1);
});

it('gives an up-to-date envelope back as the same object', () => {
  const result = migrateEnvelope(current);
  expect(result.ok && result.value).toBe(current);
});

it('does so a second time, and changes nothing', () => {
  const frozen = Object.freeze({ ...current });
  const once = migrateEnvelope(frozen);
  expect(once.ok && migrateEnvelope(once.value)).toEqual(once);
  expect(frozen).toEqual(current);
});

it('refuses a newer version and says which: it is not damaged', () => {
  const newer = { v: 2, anything: 'else' };
  expect(migrateEnvelope(newer)).toEqual({ ok: false, error: { type: 'NewerVersion', theirs: 2 } });
  expect(migrateEnvelope({ v: 2 ** 53 })).toMatchObject({ error: { type: 'NewerVersion' } });
});

it.each([
  ['a board journal', { v: 1, board: 'board1', entries: [] }],
  ['a copied card', { ...current, from: 'card0' }],
  ['a folded journal', { v: 1, card: 'card1', board: 'board1', z: 'ԡ' }],
])('takes %s', (_what, stored) => {
  expect(migrateEnvelope(stored)).toEqual({ ok: true, value: stored });
});

describe('what is none of ours', () => {
  it.each([
    ['nothing', null],
    ['text', 'journal'],
    ['a number', 1],
    ['a list', [current]],
    ['no version', { board: 'board1' }],
    ['version 0', { ...current, v: 0 }],
    ['half a version', { ...current, v: 1.5 }],
    ['a version that is text', { ...current, v: '1' }],
    ['no board', { v: 1, card: 'card1' }],
    ['a board that is no id', { v: 1, board: 'my board' }],
    ['a card that is no id', { ...current, card: 7 }],
    ['a source that is no id', { ...current, from: '' }],
  ])('%s', (_what, stored) => {
    expect(migrateEnvelope(stored)).toEqual({ ok: false, error: { type: 'NotAnEnvelope' } });
  });
});
