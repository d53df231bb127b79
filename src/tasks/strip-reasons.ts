/** Reasons of waited days, which most strips have none of: a strip is drawn without them, and again once they are
 *  there. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Day } from '../domain/day.ts';
import type { Locale } from '../i18n/locale.ts';
import type { WaitedReason } from '../ui/strip-days.ts';
import type { PauseSight } from './pause-sight.ts';
import type { Words } from './words.ts';

export type Reasons = ReadonlyMap<Day, WaitedReason>;
type TellReasons = (pauses: PauseSight, words: Words) => Reasons;

const tellers = signal<ReadonlyMap<Locale, TellReasons>>(new Map());

async function load(locale: Locale): Promise<void> {
  if (tellers.value.has(locale)) return;
  const tell = await (await import('./waited-reasons.ts')).loadReasons(locale);
  tellers.value = new Map([...tellers.value, [locale, tell]]);
}

/** By the day; undefined until they are there, and where no day was waited through.
 *  @param pauses of the card whose strip is seen; undefined while none is. */
export function useReasons(pauses: PauseSight | undefined, words: Words): Reasons | undefined {
  const { locale } = words;
  const isWaited = pauses?.standingDue?.moves.some(({ lost }) => lost !== undefined) ?? false;
  useEffect(() => {
    // Offline, or another version was published meanwhile: a waited day is still shown as one.
    if (isWaited) void load(locale).catch(() => undefined);
  }, [isWaited, locale]);
  const tell = tellers.value.get(locale);
  return isWaited && pauses !== undefined ? tell?.(pauses, words) : undefined;
}
