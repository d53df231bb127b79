/** What people of these walks write. */
export const WRITTEN = {
  en: {
    edits: ['Logo: black, not white', 'Phone number in ad 4'],
    reason: 'The fonts arrive on Thursday',
    note: 'Look at page 3',
    wrong: 'Still the old number',
    more: 'Shorter headline in ad 6',
  },
  ru: {
    edits: ['Логотип чёрный, а не белый', 'Телефон в объявлении 4'],
    reason: 'Шрифты придут в четверг',
    note: 'Смотрите страницу 3',
    wrong: 'Номер всё ещё старый',
    more: 'Короче заголовок в объявлении 6',
  },
  es: {
    edits: ['Logo negro, no blanco', 'Teléfono en el anuncio 4'],
    reason: 'Las fuentes llegan el jueves',
    note: 'Mira la página 3',
    wrong: 'Sigue el número viejo',
    more: 'Titular más corto en el anuncio 6',
  },
} as const;
