import { expect, test } from 'vitest';
import {
  applyCardEdit,
  attachedLink,
  type CardEdit,
  uploadedFile,
} from '../../../src/host/board/card-edit.ts';
import type { BoardCard } from '../../../src/host/board/content.ts';
import { sampleSeed } from '../../../src/host/sample/samples.ts';

const CARD = 'a'.repeat(24);
const FILE = uploadedFile(CARD, 'cover.pdf', { id: 'f'.repeat(24), date: '' });
const LINK = attachedLink('https://example.org/x', 'Draft', { id: 'e'.repeat(24), date: '' });
const card: BoardCard = {
  id: CARD,
  idShort: 1,
  shortLink: 'card1001',
  idList: 'l',
  name: 'Cover',
  desc: 'Old',
  idMembers: ['m1'],
  attachments: [FILE],
  dateLastActivity: '',
};

test('changes one part and leaves the others', () => {
  expect(applyCardEdit(card, { kind: 'rename', name: 'New' })).toEqual({ ...card, name: 'New' });
  expect(applyCardEdit(card, { kind: 'describe', desc: '' })).toEqual({ ...card, desc: '' });
  const both = applyCardEdit(card, { kind: 'attach', attachment: LINK });
  expect(both).toEqual({ ...card, attachments: [FILE, LINK] });
  const none = applyCardEdit(card, { kind: 'detach', attachment: FILE.id });
  expect(none).toEqual({ ...card, attachments: [] });
  expect(applyCardEdit(card, { kind: 'join', member: 'm2' }).idMembers).toEqual(['m1', 'm2']);
  expect(applyCardEdit(card, { kind: 'leave', member: 'm1' }).idMembers).toEqual([]);
});

test('renames an attachment without touching its id or its address', () => {
  const edit: CardEdit = { kind: 'renameAttachment', attachment: FILE.id, name: 'final.pdf' };
  expect(applyCardEdit(card, edit).attachments).toEqual([{ ...FILE, name: 'final.pdf' }]);
});

test.each<CardEdit>([
  { kind: 'attach', attachment: LINK },
  { kind: 'detach', attachment: FILE.id },
  { kind: 'join', member: 'm2' },
  { kind: 'leave', member: 'm1' },
])('does nothing more when $kind is done twice', (edit) => {
  const once = applyCardEdit(card, edit);
  expect(once).not.toEqual(card);
  expect(applyCardEdit(once, edit)).toEqual(once);
});

test('gives a file the address that Trello downloads from, and a link its own', () => {
  const file = uploadedFile(CARD, 'Обложка 1.pdf', { id: 'b'.repeat(24) });
  const name = encodeURIComponent('Обложка 1.pdf');
  expect(file.url).toBe(
    `https://trello.com/1/cards/${CARD}/attachments/${file.id}/download/${name}`,
  );
  expect([file.isUpload, LINK.isUpload]).toEqual([true, false]);
  expect(attachedLink('https://example.org/y').name).toBe('https://example.org/y');
});

test('makes an id of its own for every attachment, as long as Trello’s', () => {
  const ids = [uploadedFile(CARD, 'a').id, uploadedFile(CARD, 'a').id];
  expect(ids[0]).toMatch(/^[0-9a-f]{24}$/);
  expect(ids[0]).not.toBe(ids[1]);
});

test('has files of the samples at the same kind of address', () => {
  const files = sampleSeed('en').content.cards.flatMap(({ id, attachments }) =>
    attachments.filter(({ isUpload }) => isUpload).map((file) => ({ ...file, card: id })),
  );
  expect(files.length).toBeGreaterThan(0);
  for (const { card: id, id: file, url } of files) {
    expect(url).toContain(`https://trello.com/1/cards/${id}/attachments/${file}/download/`);
  }
});
