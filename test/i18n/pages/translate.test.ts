import { expect, test } from 'vitest';
import { type PageKey, pageTranslate } from '../../../src/i18n/pages/translate.ts';

const en = pageTranslate('en');
const ru = pageTranslate('ru');
const es = pageTranslate('es');

test.each([
  [1, 'остался 1 рабочий день'],
  [2, 'осталось 2 рабочих дня'],
  [5, 'осталось 5 рабочих дней'],
  [21, 'остался 21 рабочий день'],
])('Russian counts %i working days left as one phrase', (n, phrase) => {
  expect(ru('section.due', { d: 'ср 25 нояб.', t: '19:00', n })).toBe(
    `Не позднее: ср 25 нояб., 19:00 · ${phrase}`,
  );
});

test('the words of the product stand exactly as agreed', () => {
  const rows: readonly (readonly [PageKey, string, string, string])[] = [
    ['button.requestEdits', 'Request edits', 'Нужны правки', 'Pedir cambios'],
    ['button.handOver', 'Hand over', 'Правки готовы', 'Entregar cambios'],
    ['button.promise', 'Promise a date', 'Назвать срок', 'Dar fecha'],
    ['button.why', 'Why this date?', 'Почему эта дата?', '¿Por qué esta fecha?'],
    ['button.takeIt', "I'll do it", 'Беру', 'Yo me encargo'],
    ['button.notRight', 'Not right', 'Не то', 'No es esto'],
    ['button.addEdit', 'Add an edit', 'Добавить правку', 'Añadir un cambio'],
    ['button.clientEdits', 'Edits from the client', 'Правки от клиента', 'Cambios del cliente'],
    ['button.more', 'More', 'Ещё', 'Más'],
    [
      'section.idle.client',
      'Nothing needed from you here.',
      'От вас ничего не нужно.',
      'No hay nada pendiente para ti.',
    ],
  ];
  for (const [key, ...texts] of rows) {
    const shown = [en, ru, es].map((translate) => (translate as (key: PageKey) => string)(key));
    expect(shown).toEqual(texts);
  }
});

test('sending names the number of edits', () => {
  expect([1, 2].map((n) => en('button.sendEdits', { n }))).toEqual(['Send 1 edit', 'Send 2 edits']);
  expect([1, 2, 5, 21].map((n) => ru('button.sendEdits', { n }))).toEqual([
    'Отправить 1 правку',
    'Отправить 2 правки',
    'Отправить 5 правок',
    'Отправить 21 правку',
  ]);
  expect(es('button.sendEdits', { n: 2 })).toBe('Enviar 2 cambios');
});

test('an edit that came back says how often', () => {
  expect([1, 2].map((n) => en('edit.returned', { n }))).toEqual([
    'returned once',
    'returned 2 times',
  ]);
  expect(ru('edit.returned', { n: 1 })).toBe('возврат: 1');
  expect(es('edit.returned', { n: 1 })).toBe('devuelto 1 vez');
});
