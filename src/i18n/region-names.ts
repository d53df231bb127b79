import { intlTag, type Locale } from './locale.ts';

type Texts = Readonly<Record<Locale, string>>;

/** What stands behind the country in the name of a calendar. */
const REGIONS: Readonly<Record<string, Texts>> = {
  ES: {
    en: 'national holidays only',
    ru: 'только общенациональные праздники',
    es: 'solo festivos nacionales',
  },
  'ES-AN': { en: 'Andalusia', ru: 'Андалусия', es: 'Andalucía' },
  'ES-AR': { en: 'Aragon', ru: 'Арагон', es: 'Aragón' },
  'ES-AS': { en: 'Asturias', ru: 'Астурия', es: 'Asturias' },
  'ES-IB': { en: 'Balearic Islands', ru: 'Балеарские острова', es: 'Illes Balears' },
  'ES-CN': { en: 'Canary Islands', ru: 'Канарские острова', es: 'Canarias' },
  'ES-CB': { en: 'Cantabria', ru: 'Кантабрия', es: 'Cantabria' },
  'ES-CL': { en: 'Castile and León', ru: 'Кастилия и Леон', es: 'Castilla y León' },
  'ES-CM': { en: 'Castilla-La Mancha', ru: 'Кастилия — Ла-Манча', es: 'Castilla-La Mancha' },
  'ES-CT': { en: 'Catalonia', ru: 'Каталония', es: 'Cataluña' },
  'ES-CE': { en: 'Ceuta', ru: 'Сеута', es: 'Ceuta' },
  'ES-EX': { en: 'Extremadura', ru: 'Эстремадура', es: 'Extremadura' },
  'ES-GA': { en: 'Galicia', ru: 'Галисия', es: 'Galicia' },
  'ES-RI': { en: 'La Rioja', ru: 'Риоха', es: 'La Rioja' },
  'ES-MD': { en: 'Madrid', ru: 'Мадрид', es: 'Comunidad de Madrid' },
  'ES-ML': { en: 'Melilla', ru: 'Мелилья', es: 'Melilla' },
  'ES-MC': { en: 'Murcia', ru: 'Мурсия', es: 'Región de Murcia' },
  'ES-NC': { en: 'Navarre', ru: 'Наварра', es: 'Navarra' },
  'ES-PV': { en: 'Basque Country', ru: 'Страна Басков', es: 'País Vasco' },
  'ES-VC': { en: 'Valencian Community', ru: 'Валенсийское сообщество', es: 'Comunitat Valenciana' },
  'GB-ENG': { en: 'England', ru: 'Англия', es: 'Inglaterra' },
  'GB-WLS': { en: 'Wales', ru: 'Уэльс', es: 'Gales' },
  'GB-SCT': { en: 'Scotland', ru: 'Шотландия', es: 'Escocia' },
  'GB-NIR': { en: 'Northern Ireland', ru: 'Северная Ирландия', es: 'Irlanda del Norte' },
  'DE-BW': { en: 'Baden-Württemberg', ru: 'Баден-Вюртемберг', es: 'Baden-Wurtemberg' },
  'DE-BY': { en: 'Bavaria', ru: 'Бавария', es: 'Baviera' },
  'DE-BY-KATH': {
    en: 'Bavaria, Catholic municipalities (15 August off)',
    ru: 'Бавария, католические общины (15 августа — выходной)',
    es: 'Baviera, municipios católicos (15 de agosto festivo)',
  },
  'DE-BE': { en: 'Berlin', ru: 'Берлин', es: 'Berlín' },
  'DE-BB': { en: 'Brandenburg', ru: 'Бранденбург', es: 'Brandeburgo' },
  'DE-HB': { en: 'Bremen', ru: 'Бремен', es: 'Bremen' },
  'DE-HH': { en: 'Hamburg', ru: 'Гамбург', es: 'Hamburgo' },
  'DE-HE': { en: 'Hesse', ru: 'Гессен', es: 'Hesse' },
  'DE-MV': {
    en: 'Mecklenburg-Western Pomerania',
    ru: 'Мекленбург — Передняя Померания',
    es: 'Mecklemburgo-Pomerania Occidental',
  },
  'DE-NI': { en: 'Lower Saxony', ru: 'Нижняя Саксония', es: 'Baja Sajonia' },
  'DE-NW': {
    en: 'North Rhine-Westphalia',
    ru: 'Северный Рейн — Вестфалия',
    es: 'Renania del Norte-Westfalia',
  },
  'DE-RP': { en: 'Rhineland-Palatinate', ru: 'Рейнланд-Пфальц', es: 'Renania-Palatinado' },
  'DE-SL': { en: 'Saarland', ru: 'Саар', es: 'Sarre' },
  'DE-SN': { en: 'Saxony', ru: 'Саксония', es: 'Sajonia' },
  'DE-ST': { en: 'Saxony-Anhalt', ru: 'Саксония-Анхальт', es: 'Sajonia-Anhalt' },
  'DE-SH': { en: 'Schleswig-Holstein', ru: 'Шлезвиг-Гольштейн', es: 'Schleswig-Holstein' },
  'DE-TH': { en: 'Thuringia', ru: 'Тюрингия', es: 'Turingia' },
};

/** `Russia`, `Germany` for `DE-BY`: the country of a holiday calendar. */
export function calendarCountry(calendarId: string, locale: Locale): string {
  const code = calendarId.slice(0, 2);
  return new Intl.DisplayNames(intlTag(locale), { type: 'region' }).of(code) ?? code;
}

/** `Bavaria` for `DE-BY`; undefined where the calendar is the whole country's. */
export function calendarRegion(calendarId: string, locale: Locale): string | undefined {
  return REGIONS[calendarId]?.[locale];
}

/** The name of a calendar in a list: `Germany: Bavaria`, `Russia`. */
export function calendarName(calendarId: string, locale: Locale): string {
  const country = calendarCountry(calendarId, locale);
  const region = calendarRegion(calendarId, locale);
  return region === undefined ? country : `${country}: ${region}`;
}
