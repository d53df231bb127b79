import type { HolidayTexts } from './holiday-texts.ts';

/** Days of the regions of Spain. */
export const REGIONAL_TEXTS: HolidayTexts = {
  'andalusia-day': { en: 'Andalusia Day', ru: 'День Андалусии', es: 'Día de Andalucía' },
  'aragon-day': {
    en: "Saint George's Day (Aragon Day)",
    ru: 'День святого Георгия (День Арагона)',
    es: 'San Jorge, Día de Aragón',
  },
  'asturias-day': { en: 'Asturias Day', ru: 'День Астурии', es: 'Día de Asturias' },
  'balearic-islands-day': {
    en: 'Balearic Islands Day',
    ru: 'День Балеарских островов',
    es: 'Día de las Illes Balears',
  },
  'canary-islands-day': {
    en: 'Canary Islands Day',
    ru: 'День Канарских островов',
    es: 'Día de Canarias',
  },
  'cantabria-institutions-day': {
    en: 'Cantabrian Institutions Day',
    ru: 'День учреждений Кантабрии',
    es: 'Día de las Instituciones de Cantabria',
  },
  'castile-leon-day': {
    en: 'Castile and León Day',
    ru: 'День Кастилии и Леона',
    es: 'Día de Castilla y León',
  },
  'castilla-la-mancha-day': {
    en: 'Castilla-La Mancha Day',
    ru: 'День Кастилии — Ла-Манчи',
    es: 'Día de Castilla-La Mancha',
  },
  'catalonia-national-day': {
    en: 'National Day of Catalonia',
    ru: 'Национальный день Каталонии',
    es: 'Fiesta Nacional de Cataluña',
  },
  'ceuta-day': { en: 'Ceuta Day', ru: 'День Сеуты', es: 'Día de Ceuta' },
  'extremadura-day': { en: 'Extremadura Day', ru: 'День Эстремадуры', es: 'Día de Extremadura' },
  'galicia-national-day': {
    en: 'National Day of Galicia',
    ru: 'Национальный день Галисии',
    es: 'Día Nacional de Galicia',
  },
  'galician-literature-day': {
    en: 'Galician Literature Day',
    ru: 'День галисийской литературы',
    es: 'Día de las Letras Gallegas',
  },
  'la-rioja-day': { en: 'La Rioja Day', ru: 'День Риохи', es: 'Día de La Rioja' },
  'madrid-day': {
    en: 'Community of Madrid Day',
    ru: 'День автономного сообщества Мадрид',
    es: 'Fiesta de la Comunidad de Madrid',
  },
  'melilla-day': { en: 'Melilla Day', ru: 'День Мелильи', es: 'Día de Melilla' },
  'murcia-day': { en: 'Region of Murcia Day', ru: 'День Мурсии', es: 'Día de la Región de Murcia' },
  'valencia-day': {
    en: 'Valencian Community Day',
    ru: 'День Валенсийского сообщества',
    es: 'Día de la Comunitat Valenciana',
  },
};
