/** Where a side works: countries and regions of the published calendars, time zones, and the guess from the
 *  browser's own zone. A zone that several countries share is listed under none. */
import { isKnownZone } from '../domain/calendar/zone.ts';

/** Zones by country, the most used first. Source: tzdata `zone1970.tab`, with the names browsers still give. */
const ZONES: Readonly<Record<string, string>> = {
  RU: `Europe/Moscow Europe/Kaliningrad Europe/Samara Europe/Saratov Europe/Volgograd Europe/Astrakhan
    Europe/Ulyanovsk Europe/Kirov Asia/Yekaterinburg Asia/Omsk Asia/Novosibirsk Asia/Barnaul Asia/Tomsk
    Asia/Novokuznetsk Asia/Krasnoyarsk Asia/Irkutsk Asia/Chita Asia/Yakutsk Asia/Khandyga Asia/Vladivostok
    Asia/Ust-Nera Asia/Sakhalin Asia/Magadan Asia/Srednekolymsk Asia/Kamchatka Asia/Anadyr`,
  BY: 'Europe/Minsk',
  KZ: 'Asia/Almaty Asia/Qostanay Asia/Qyzylorda Asia/Aqtobe Asia/Aqtau Asia/Atyrau Asia/Oral',
  UA: 'Europe/Kyiv Europe/Kiev Europe/Uzhgorod Europe/Zaporozhye',
  ES: 'Europe/Madrid Atlantic/Canary Africa/Ceuta',
  MX: `America/Mexico_City America/Cancun America/Merida America/Monterrey America/Tijuana America/Hermosillo
    America/Mazatlan America/Chihuahua America/Ciudad_Juarez America/Matamoros America/Ojinaga
    America/Bahia_Banderas`,
  AR: `America/Argentina/Buenos_Aires America/Buenos_Aires America/Argentina/Cordoba America/Cordoba
    America/Argentina/Mendoza America/Argentina/Salta America/Argentina/Tucuman America/Argentina/Ushuaia`,
  CO: 'America/Bogota',
  CL: 'America/Santiago America/Punta_Arenas America/Coyhaique Pacific/Easter',
  US: `America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Anchorage
    Pacific/Honolulu America/Detroit America/Boise America/Indiana/Indianapolis America/Indianapolis
    America/Kentucky/Louisville America/Louisville`,
  GB: 'Europe/London',
  DE: 'Europe/Berlin',
  FR: 'Europe/Paris',
  PT: 'Europe/Lisbon Atlantic/Madeira Atlantic/Azores',
  BR: `America/Sao_Paulo America/Bahia America/Fortaleza America/Recife America/Belem America/Manaus
    America/Cuiaba America/Campo_Grande America/Porto_Velho America/Boa_Vista America/Rio_Branco
    America/Maceio America/Araguaina America/Santarem America/Noronha`,
};

/** Zones that also tell the region; London stands for the nation where five in six people of it live. */
const REGION_BY_ZONE: Readonly<Record<string, string>> = {
  'Atlantic/Canary': 'ES-CN',
  'Africa/Ceuta': 'ES-CE',
  'Europe/London': 'GB-ENG',
};

/** The calendar that a zone speaks for, or `none`. Where only regions have calendars and the zone does not
 *  tell which, the country alone (`DE`): it has to be asked. */
export function guessCalendar(zone: string, known: readonly string[]): string {
  const country = Object.keys(ZONES).find((code) => zonesOf(code).includes(zone));
  if (country === undefined || !countriesIn(known).includes(country)) return 'none';
  return calendarFor(country, zone, known);
}

/** What a country's calendar is at first: its own, that of the zone's region, or the bare country. */
export function calendarFor(country: string, zone: string, known: readonly string[]): string {
  const region = REGION_BY_ZONE[zone];
  if (region?.startsWith(country) && known.includes(region)) return region;
  return country;
}

/** Country codes of the published calendars, each once. */
export function countriesIn(known: readonly string[]): readonly string[] {
  return [...new Set(known.map(countryOf))];
}

/** `DE` for `DE-BY-KATH`, `none` for `none`. */
export function countryOf(calendar: string): string {
  return calendar === 'none' ? calendar : calendar.slice(0, 2);
}

/** The calendars among which a person of the country chooses; empty where there is only one. */
export function regionsOf(country: string, known: readonly string[]): readonly string[] {
  const own = known.filter((calendar) => countryOf(calendar) === country);
  return own.length > 1 ? own : [];
}

/** Zones of a country, the most used first; none for `none`. */
export function zonesOf(country: string): readonly string[] {
  return ZONES[country]?.split(/\s+/) ?? [];
}

/** Every zone that this browser knows, those of the country first. `current` is always among them. */
export function zoneChoices(country: string, current: string): readonly string[] {
  const near = zonesOf(country).filter(isKnownZone);
  const all = new Set([...near, current, ...browserZones()]);
  return [...all];
}

function browserZones(): readonly string[] {
  // Safari before 15.4 has no list: then the zones of our countries have to do.
  return typeof Intl.supportedValuesOf === 'function'
    ? Intl.supportedValuesOf('timeZone')
    : Object.keys(ZONES).flatMap(zonesOf).filter(isKnownZone);
}
