/** City names for time zones, shown beside an hour where the viewer's zone differs: "19:00, Moscow".
 *  The identifiers carry an English city; the table holds the cities whose Russian or Spanish name
 *  differs in spelling. A zone without a row keeps the identifier's city. */

import { formatTime } from './dates.ts';
import type { Locale } from './locale.ts';

/** "Moscow", «Москва», "Moscú"; "UTC" and the like stay as they are. */
export function zoneCity(zone: string, locale: Locale): string {
  const english = (OVERRIDES[zone] ?? zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  if (locale === 'en') return english;
  const names = CITIES[english];
  return (locale === 'ru' ? names?.[0] : names?.[1]) || english;
}

/** "19:00", or "19:00, Moscow" when `zone` is given because it differs from the viewer's. */
export function formatTimeIn(minute: number, locale: Locale, zone?: string): string {
  const time = formatTime(minute);
  return zone === undefined ? time : `${time}, ${zoneCity(zone, locale)}`;
}

/** Old identifiers whose city people no longer write so. */
const OVERRIDES: Readonly<Record<string, string>> = {
  'Europe/Kiev': 'Kyiv',
  'Asia/Calcutta': 'Kolkata',
  'America/Buenos_Aires': 'Buenos Aires',
  'America/Argentina/Buenos_Aires': 'Buenos Aires',
  'America/Bogota': 'Bogotá',
  'America/Sao_Paulo': 'São Paulo',
  'America/Cancun': 'Cancún',
  'Asia/Nicosia': 'Nicosia',
  'Etc/UTC': 'UTC',
};

/** English city → [Russian, Spanish]; an empty Spanish name is spelt as in English. */
const CITIES: Readonly<Record<string, readonly [string, string]>> = {
  Moscow: ['Москва', 'Moscú'],
  Kaliningrad: ['Калининград', 'Kaliningrado'],
  Samara: ['Самара', ''],
  Saratov: ['Саратов', 'Sarátov'],
  Volgograd: ['Волгоград', 'Volgogrado'],
  Kirov: ['Киров', 'Kírov'],
  Astrakhan: ['Астрахань', 'Astracán'],
  Ulyanovsk: ['Ульяновск', 'Uliánovsk'],
  Simferopol: ['Симферополь', 'Simferópol'],
  Yekaterinburg: ['Екатеринбург', 'Ekaterimburgo'],
  Omsk: ['Омск', ''],
  Novosibirsk: ['Новосибирск', 'Novosibirsk'],
  Barnaul: ['Барнаул', 'Barnaúl'],
  Tomsk: ['Томск', ''],
  Novokuznetsk: ['Новокузнецк', ''],
  Krasnoyarsk: ['Красноярск', ''],
  Irkutsk: ['Иркутск', ''],
  Chita: ['Чита', 'Chitá'],
  Yakutsk: ['Якутск', ''],
  Vladivostok: ['Владивосток', ''],
  Khandyga: ['Хандыга', 'Jandyga'],
  Sakhalin: ['Сахалин', 'Sajalín'],
  Magadan: ['Магадан', 'Magadán'],
  Srednekolymsk: ['Среднеколымск', 'Srednekolimsk'],
  Kamchatka: ['Камчатка', ''],
  Anadyr: ['Анадырь', 'Anádyr'],
  Minsk: ['Минск', ''],
  Kyiv: ['Киев', 'Kiev'],
  Chisinau: ['Кишинёв', 'Chisináu'],
  Almaty: ['Алматы', 'Almatý'],
  Qyzylorda: ['Кызылорда', 'Kyzylorda'],
  Aqtau: ['Актау', 'Aktau'],
  Aqtobe: ['Актобе', 'Aktobe'],
  Tashkent: ['Ташкент', 'Taskent'],
  Samarkand: ['Самарканд', 'Samarcanda'],
  Bishkek: ['Бишкек', 'Biskek'],
  Dushanbe: ['Душанбе', 'Dusambé'],
  Ashgabat: ['Ашхабад', 'Asjabad'],
  Tbilisi: ['Тбилиси', 'Tiflis'],
  Yerevan: ['Ереван', 'Ereván'],
  Baku: ['Баку', 'Bakú'],
  Madrid: ['Мадрид', ''],
  Ceuta: ['Сеута', ''],
  Canary: ['Канарские острова', 'Canarias'],
  Lisbon: ['Лиссабон', 'Lisboa'],
  London: ['Лондон', 'Londres'],
  Dublin: ['Дублин', 'Dublín'],
  Paris: ['Париж', 'París'],
  Brussels: ['Брюссель', 'Bruselas'],
  Amsterdam: ['Амстердам', 'Ámsterdam'],
  Berlin: ['Берлин', 'Berlín'],
  Zurich: ['Цюрих', 'Zúrich'],
  Vienna: ['Вена', 'Viena'],
  Prague: ['Прага', 'Praga'],
  Warsaw: ['Варшава', 'Varsovia'],
  Budapest: ['Будапешт', ''],
  Rome: ['Рим', 'Roma'],
  Athens: ['Афины', 'Atenas'],
  Belgrade: ['Белград', 'Belgrado'],
  Sofia: ['София', 'Sofía'],
  Bucharest: ['Бухарест', 'Bucarest'],
  Vilnius: ['Вильнюс', 'Vilna'],
  Riga: ['Рига', ''],
  Tallinn: ['Таллин', 'Tallin'],
  Helsinki: ['Хельсинки', ''],
  Stockholm: ['Стокгольм', 'Estocolmo'],
  Oslo: ['Осло', ''],
  Copenhagen: ['Копенгаген', 'Copenhague'],
  Istanbul: ['Стамбул', 'Estambul'],
  Nicosia: ['Никосия', ''],
  Jerusalem: ['Иерусалим', 'Jerusalén'],
  Dubai: ['Дубай', 'Dubái'],
  Bangkok: ['Бангкок', ''],
  Kolkata: ['Калькутта', 'Calcuta'],
  Shanghai: ['Шанхай', 'Shanghái'],
  Singapore: ['Сингапур', 'Singapur'],
  Tokyo: ['Токио', 'Tokio'],
  'New York': ['Нью-Йорк', 'Nueva York'],
  Chicago: ['Чикаго', ''],
  Denver: ['Денвер', ''],
  'Los Angeles': ['Лос-Анджелес', 'Los Ángeles'],
  Toronto: ['Торонто', ''],
  'Mexico City': ['Мехико', 'Ciudad de México'],
  Tijuana: ['Тихуана', ''],
  Monterrey: ['Монтеррей', ''],
  Cancún: ['Канкун', ''],
  'Buenos Aires': ['Буэнос-Айрес', ''],
  Bogotá: ['Богота', ''],
  Santiago: ['Сантьяго', ''],
  Lima: ['Лима', ''],
  Caracas: ['Каракас', ''],
  Montevideo: ['Монтевидео', ''],
  'São Paulo': ['Сан-Паулу', 'São Paulo'],
};
