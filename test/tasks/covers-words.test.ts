import { expect, it } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import type { CardContent } from '../../src/domain/content/content.ts';
import { markAttachments } from '../../src/domain/content/content.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { digest } from '../../src/storage/digest.ts';
import { coveredAttachments, coversText } from '../../src/tasks/covers-words.ts';
import { createWords } from '../../src/tasks/words.ts';
import { kept, SENT, TEXTS, upload } from './approval-cards.ts';

const wordsIn = LOCALES.map((locale) =>
  createWords(locale, 'Europe/Moscow', instant(1_795_000_000_000), new Map()),
);

function inAll(content: Parameters<typeof coversText>[0], card: CardContent = SENT) {
  return wordsIn.map((words) => coversText(content, card, digest, words));
}

it('lists what was chosen in plain words', () => {
  expect(inAll(kept().content)).toEqual([
    'description, 2 files, 1 link',
    'описание, 2 файла, 1 ссылка',
    'descripción, 2 archivos, 1 enlace',
  ]);
  expect(inAll(kept(SENT, { title: true, description: false }).content)[0]).toBe(
    'title, 2 files, 1 link',
  );
});

it('says so where nothing was', () => {
  expect(inAll({})).toEqual([
    'nothing on the card yet',
    'на карточке пока ничего нет',
    'todavía no hay nada en la tarjeta',
  ]);
});

it('tells links from files among 100 attachments, of which an entry names twenty', () => {
  const attachments = Array.from({ length: 100 }, (_, at) =>
    at % 4 === 0
      ? { ...TEXTS, id: `l${at}`, url: `https://docs.example/${at}` }
      : upload(`f${at}`, `banner-${at}.png`),
  );
  const card = { ...SENT, attachments };
  expect(inAll(kept(card).content, card)[0]).toBe('description, 75 files, 25 links');
});

it('finds the covered attachments in the order of the card, without those switched off or added', () => {
  const off = markAttachments([TEXTS], digest).map(({ mark }) => mark);
  const { content } = kept(SENT, { off });
  const later = { ...SENT, attachments: [upload('f9', 'new.png'), ...SENT.attachments] };
  expect(coveredAttachments(content, later, digest).map(({ name }) => name)).toEqual([
    'banner-v1.png',
    'prices.pdf',
  ]);
});
