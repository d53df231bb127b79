/** An hour on the reader's clock, with the other person's own beside it where it differs. */
import { local } from '../domain/calendar/zone.ts';
import type { Instant } from '../domain/clock.ts';
import { formatTime } from '../i18n/dates.ts';
import { formatTimeIn } from '../i18n/zones.ts';
import type { Words } from './words.ts';

/** "11:00", or "11:00 (13:00, Almaty)" where his own clock shows something else.
 *  @param own his zone.
 *  @param zone the reader's. */
export function clockBeside(
  at: Instant,
  own: string,
  zone: string,
  { locale, day }: Pick<Words, 'locale' | 'day'>,
): string {
  const here = local(at, zone);
  const there = local(at, own);
  const text = formatTime(minuteOf(here.second));
  if (here.day === there.day && here.second === there.second) return text;
  const his = formatTimeIn(minuteOf(there.second), locale, own);
  return here.day === there.day ? `${text} (${his})` : `${text} (${day(there.day)}, ${his})`;
}

function minuteOf(second: number): number {
  return Math.floor(second / 60);
}
