import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryText } from '../../src/storage/canonical.ts';
import { entryId, fitsItsId } from '../../src/storage/entry-id.ts';
import { cardEntryJson } from '../support/entry-arbitraries.ts';
import { createStory, idOf, press } from '../support/journals.ts';

it('is the first 12 characters of base64url SHA-256 over the sorted JSON without id and sig', async () => {
  const entry = { id: 'anything', n: 1, at: 1_795_172_400_000, by: 'tom', kind: 'taken', sig: 's' };
  const text = '{"at":1795172400000,"by":"tom","kind":"taken","n":1}';
  const digest = createHash('sha256').update(text).digest('base64url');
  expect(await entryId(entry)).toBe(digest.slice(0, 12));
  // Kept for ever: stored journals lean on it.
  expect(await entryId(entry)).toBe('uBPD8zroYdpW');
});

it('agrees with node:crypto on entries of every kind', async () => {
  await fc.assert(
    fc.asyncProperty(cardEntryJson, async (entry) => {
      expect(await entryId(entry)).toBe(idOf(entry));
    }),
    { seed: 20_261_120, numRuns: 300 },
  );
});

it('does not hang on the order of keys', async () => {
  const entry = { n: 1, at: 1_795_172_400_000, by: 'tom', kind: 'taken' };
  const turned = Object.fromEntries(Object.entries(entry).reverse());
  expect(await entryId(turned)).toBe(await entryId(entry));
});

it('is one for two spellings of one text', async () => {
  const text = (written: string) => ({ kind: 'editsRequested', edits: [{ text: written }] });
  expect(await entryId(text('Логотип: чёрный'.normalize('NFD')))).toBe(
    await entryId(text('Логотип: чёрный'.normalize('NFC'))),
  );
});

it('stands half surrogates and emoji', async () => {
  for (const text of ['\ud800', '👩🏽‍🚀', '\u0000']) {
    expect(await entryId({ text })).toMatch(/^[\w-]{12}$/);
  }
});

describe('an altered entry no longer fits', () => {
  const story = createStory();
  const asked = story.add('priya', press.request(['Logo', 'Phone'], '2026-11-25'));

  it('while the true one does, with or without a signature', async () => {
    expect(await fitsItsId(asked)).toBe(true);
    const signed = { ...asked, sig: 'abc' };
    expect(await fitsItsId(signed)).toBe(true);
  });

  it.each([
    ['the moment', { at: asked.at + 1 }],
    ['the writer', { by: 'tom' }],
    ['the number', { n: 2 }],
    ['the words', { edits: [{ text: 'Logo' }, { text: 'Phones' }] }],
    ['the order of edits', { edits: [{ text: 'Phone' }, { text: 'Logo' }] }],
    ['a field more', { more: 1 }],
  ])('%s', async (_what, changed) => {
    expect(await fitsItsId({ ...asked, ...changed })).toBe(false);
  });
});

it('is hardly ever the same for two entries', async () => {
  const ids = await Promise.all(
    Array.from({ length: 2000 }, (_, n) => entryId({ n, kind: 'taken' })),
  );
  expect(new Set(ids).size).toBe(2000);
  expect(ids.every((id) => /^[\w-]{12}$/.test(id))).toBe(true);
});

it('fits by what an entry says, in whatever order and spelling it lies there', async () => {
  await fc.assert(
    fc.asyncProperty(cardEntryJson, fc.boolean(), async (entry, inOrder) => {
      const { id: _id, ...content } = entry as Record<string, unknown>;
      const members = Object.entries(content);
      const lying = inOrder
        ? JSON.parse(entryText(content))
        : Object.fromEntries(members.reverse());
      expect(fitsItsId({ id: idOf(content), ...lying })).toBe(true);
      expect(fitsItsId({ id: idOf({ ...content, more: 1 }), ...lying })).toBe(false);
    }),
    { seed: 20_261_122, numRuns: 300 },
  );
});

it('fits as it lies, too, where a foreign writer hashed his own order of keys', () => {
  const text = '{"n":1,"kind":"taken","by":"tom","at":1795172400000}';
  const id = createHash('sha256').update(text).digest('base64url').slice(0, 12);
  expect(fitsItsId({ id, ...JSON.parse(text) })).toBe(true);
  // Only with the id in front it is known where what was hashed begins.
  expect(fitsItsId({ ...JSON.parse(text), id })).toBe(false);
  expect(fitsItsId({ id, ...JSON.parse(text), n: 2 })).toBe(false);
});
