import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/content/change.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import {
  addedLines,
  addedNames,
  changedLines,
  notCoveredLines,
} from '../../src/tasks/change-words.ts';

const NOTHING: Change = { kind: 'changed', added: [], removed: [], replaced: [] };
const file = { name: 'banner-v3.png', isLink: false };
const link = { name: 'Texts', isLink: true };

function inAll(lines: typeof changedLines, change: Partial<Change>) {
  return LOCALES.map((locale) => lines({ ...NOTHING, ...change }, pageTranslate(locale)));
}

describe('what changed', () => {
  it.each<[string, Partial<Change>, string, string, string]>([
    ['the title', { title: true }, 'Title: changed', 'Название: изменено', 'Título: cambió'],
    [
      'a longer description',
      { description: 120 },
      'Description: changed, +120 characters',
      'Описание: изменено, +120 символов',
      'Descripción: cambió, +120 caracteres',
    ],
    [
      'a description shorter by one',
      { description: -1 },
      'Description: changed, −1 character',
      'Описание: изменено, −1 символ',
      'Descripción: cambió, −1 carácter',
    ],
    [
      'a description of the same length',
      { description: 0 },
      'Description: changed',
      'Описание: изменено',
      'Descripción: cambió',
    ],
    [
      'a file in the place of another',
      { replaced: [{ from: 'banner-v1.png', to: 'banner-v2.png' }] },
      'banner-v1.png replaced by banner-v2.png',
      'Вместо banner-v1.png теперь banner-v2.png',
      'En lugar de banner-v1.png ahora está banner-v2.png',
    ],
    [
      'a file replaced under its name',
      { replaced: [{ from: 'banner.png', to: 'banner.png' }] },
      'banner.png replaced under the same name',
      'banner.png: заменено под тем же названием',
      'banner.png: reemplazado con el mismo nombre',
    ],
    [
      'a file taken away',
      { removed: ['prices.pdf'] },
      'Removed: prices.pdf',
      'Убрано: prices.pdf',
      'Se quitó: prices.pdf',
    ],
    [
      'files taken away whose names were not kept',
      { removed: ['', ''] },
      '2 files removed',
      'Убрано 2 файла',
      'Se quitaron 2 archivos',
    ],
  ])('names %s', (_what, change, en, ru, es) => {
    expect(inAll(changedLines, change)).toEqual([[en], [ru], [es]]);
  });

  it('names every part by a line of its own, what was only added not among them', () => {
    const change = { title: true, description: 5, removed: ['a', ''], added: [file] } as const;
    expect(inAll(changedLines, change)[0]).toEqual([
      'Title: changed',
      'Description: changed, +5 characters',
      'Removed: a',
      '1 file removed',
    ]);
  });
});

describe('what was added', () => {
  it('is counted, links apart from files', () => {
    expect(inAll(addedLines, { added: [file, link, link] })).toEqual([
      ['1 file added', '2 links added'],
      ['Добавлен 1 файл', 'Добавлено 2 ссылки'],
      ['Se añadió 1 archivo', 'Se añadieron 2 enlaces'],
    ]);
  });

  it('is named, as far as it has names, and never in a long list', () => {
    const names = (count: number) =>
      addedNames({ ...NOTHING, added: Array.from({ length: count }, () => file) });
    expect(addedNames({ ...NOTHING, added: [file, { name: '', isLink: true }, link] })).toEqual([
      'banner-v3.png',
      'Texts',
    ]);
    expect(names(5)).toEqual(Array(5).fill('banner-v3.png'));
    expect(names(100)).toEqual([...names(5), '…']);
  });

  it('after an approval is no part of it', () => {
    expect(inAll(notCoveredLines, { added: [file, link] })).toEqual([
      [
        '1 file added since. It is not part of the approval.',
        '1 link added since. It is not part of the approval.',
      ],
      [
        'Потом добавлен 1 файл. В согласованное он не входит.',
        'Потом добавлена 1 ссылка. В согласованное она не входит.',
      ],
      [
        'Se añadió 1 archivo. No forma parte de lo aprobado.',
        'Se añadió 1 enlace. No forma parte de lo aprobado.',
      ],
    ]);
  });

  it('is not mentioned where nothing was', () => {
    expect(inAll(addedLines, {})[0]).toEqual([]);
    expect(inAll(notCoveredLines, {})[0]).toEqual([]);
  });
});
