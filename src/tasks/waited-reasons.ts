/** Why a day of the strip was waited through. Loaded with the first strip that has such a day. */
import { addDays, type Day } from '../domain/day.ts';
import { type WaitedDays, waitedMoves } from '../domain/pauses/waited-days.ts';
import { formatList } from '../i18n/dates.ts';
import { loadPauseTexts, pauseTranslate } from '../i18n/pauses/translate.ts';
import type { WaitedReason } from '../ui/strip-days.ts';
import type { PauseSight } from './pause-sight.ts';
import { type PauseWords, waitedThings } from './pause-words.ts';
import type { Words } from './words.ts';

type ReasonTeller = (pauses: PauseSight, words: Words) => ReadonlyMap<Day, WaitedReason>;

/** @returns the texts of one language are there with it. */
export async function loadReasons(locale: Words['locale']): Promise<ReasonTeller> {
  await loadPauseTexts(locale);
  return (pauses, words) => waitedReasons(pauses, { ...words, translate: pauseTranslate(locale) });
}

/** By the day; one without a reason was lost to a wrong record. */
export function waitedReasons(
  pauses: PauseSight,
  words: PauseWords,
): ReadonlyMap<Day, WaitedReason> {
  const reasons = new Map<Day, WaitedReason>();
  for (const { spans } of waitedMoves(pauses)) {
    // What was missing on a day of a hold says more than the hold.
    for (const span of [...spans].sort((a, b) => Number(b.held) - Number(a.held))) {
      for (let day = span.first; day <= span.last; day = addDays(day, 1)) {
        reasons.set(day, reasonOn(day, span, words));
      }
    }
  }
  return reasons;
}

function reasonOn(day: Day, span: WaitedDays, words: PauseWords): WaitedReason {
  const { translate, locale } = words;
  const d = words.day(day);
  if (span.held) {
    return { sentence: translate('pause.day.held', { d }), word: translate('pause.day.heldWord') };
  }
  const thing = formatList(waitedThings(span, translate), locale);
  return { sentence: translate('pause.day.waited', { d, thing }) };
}
