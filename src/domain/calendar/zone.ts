import { type Instant, instant } from '../clock.ts';
import type { Day } from '../day.ts';

/** What a clock on the wall shows: the local date and the whole seconds since local midnight. */
export interface LocalTime {
  readonly day: Day;
  readonly second: number;
}

const DAY_MS = 86_400_000;

/** undefined is kept too: a zone this browser does not know is asked of Intl once. */
const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

/** Whether this machine knows the IANA zone id. Offsets such as `+03:00` are no ids: not every browser
 *  takes them, and they know nothing of clock changes. */
export function isKnownZone(zone: string): boolean {
  return formatterOf(zone) !== undefined;
}

/** The wall clock in `zone` at an instant; parts of a second are dropped. A zone unknown to this machine
 *  is read as UTC: a stored promise must stay readable, and settings refuse such a zone (`isKnownZone`). */
export function local(at: Instant, zone: string): LocalTime {
  const wall = wallMs(at, zone);
  const dayMs = Math.floor(wall / DAY_MS) * DAY_MS;
  const day = new Date(dayMs).toISOString().slice(0, 10) as Day;
  return { day, second: (wall - dayMs) / 1000 };
}

/** The instant at which the wall clock in `zone` shows `minute` minutes after local midnight of `day`.
 *  In a gap it moves forward by the gap, in a double hour it is the first one (Temporal's "compatible").
 *  1440 is the next midnight. Example: 2025-09-07, minute 0, America/Santiago → 01:00 local, for that
 *  midnight did not exist. An unknown zone is read as UTC. */
export function toInstant(day: Day, minute: number, zone: string): Instant {
  const wall = Date.parse(`${day}T00:00:00Z`) + minute * 60_000;
  // A day to either side is beyond every offset, so a clock change near this wall time lies between.
  const before = offsetMs(wall - DAY_MS, zone);
  const after = offsetMs(wall + DAY_MS, zone);
  if (before === after) return instant(wall - before);
  const fits = [before, after].filter((offset) => offsetMs(wall - offset, zone) === offset);
  return instant(wall - (fits.length > 0 ? Math.max(...fits) : before));
}

/** Since 1973 clocks have been changed on quarter hours of UTC only, and by whole minutes: one question to Intl
 *  answers for all moments of a quarter. A board asks thousands of times for the same few. */
const QUARTER_MS = 900_000;
const CACHED_FROM = Date.UTC(1973, 0, 1);
const MOST_OFFSETS = 5000;
const offsets = new Map<string, number>();

function offsetMs(at: number, zone: string): number {
  if (at < CACHED_FROM) return readOffsetMs(at, zone);
  const quarter = Math.floor(at / QUARTER_MS);
  const key = `${quarter} ${zone}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  const read = readOffsetMs(quarter * QUARTER_MS, zone);
  offsets.set(key, read);
  return read;
}

function readOffsetMs(at: number, zone: string): number {
  return readWallMs(at, zone) - Math.floor(at / 1000) * 1000;
}

/** The wall clock written as if it were UTC, whole seconds. */
function wallMs(at: number, zone: string): number {
  return Math.floor(at / 1000) * 1000 + offsetMs(at, zone);
}

function readWallMs(at: number, zone: string): number {
  const formatter = formatterOf(zone);
  if (formatter === undefined) return Math.floor(at / 1000) * 1000;
  const parts = formatter.format(at).match(/\d+/g)?.map(Number) ?? [];
  const [month = 1, date = 1, year = 1970, hour = 0, minute = 0, second = 0] = parts;
  return Date.UTC(year, month - 1, date, hour, minute, second);
}

function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formatters.has(zone)) formatters.set(zone, createFormatter(zone));
  return formatters.get(zone);
}

function createFormatter(zone: string): Intl.DateTimeFormat | undefined {
  // Newer engines also take offsets (`+03:00`); a promise made there could not be read elsewhere.
  if (!/^[A-Za-z]/.test(zone)) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    return undefined; // RangeError is how Intl says that it does not know the zone
  }
}
