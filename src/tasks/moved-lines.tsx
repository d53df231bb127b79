/** How a date came from the first one to where it is: each step with what it was moved by. */
import { type WaitedDays, waitedMoves } from '../domain/pauses/waited-days.ts';
import type { Move } from '../domain/turn/card-turn.ts';
import { isInTime } from '../domain/turn/said-in-time.ts';
import { formatList } from '../i18n/dates.ts';
import { unbroken } from '../ui/unbroken.ts';
import type { PauseSight } from './pause-sight.ts';
import { type PauseWords, waitedThings } from './pause-words.ts';
import { isMovedInSteps } from './section-head.ts';
import { daysText } from './words.ts';

export interface MovedLinesProps {
  readonly pauses: PauseSight;
  readonly words: PauseWords;
}

/** What a person moved alone is told in the note beside the date. */
export function MovedLines({ pauses, words }: MovedLinesProps) {
  const { standingDue: due } = pauses;
  if (due === undefined) return null;
  const waited = new Map(waitedMoves(pauses).map(({ move, spans }) => [move, spans]));
  const lines = due.moves.flatMap((move, index) => {
    const to = due.moves[index + 1]?.from ?? due.promise;
    const of = { was: words.day(move.from.day), d: words.day(to.day) };
    const spans = waited.get(move);
    if (spans !== undefined) return waitedLine(spans, of, words);
    const isTold = isMovedInSteps(due) && move.from.day !== to.day;
    return isTold ? [namedLine(move, of, words)] : [];
  });
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="subtle small">
          {unbroken(line)}
        </p>
      ))}
    </>
  );
}

interface MovedDays {
  readonly was: string;
  readonly d: string;
}

/** Nothing where a wrong record cost the days, which is told beside the answer. */
function waitedLine(
  spans: readonly WaitedDays[],
  of: MovedDays,
  words: PauseWords,
): readonly string[] {
  const { translate, locale } = words;
  const [first, ...others] = spans.map((span) => reasonOf(span, words));
  if (first === undefined) return [];
  const moved =
    first.things.length > 0
      ? translate('pause.moved', { ...of, ...first, thing: formatList(first.things, locale) })
      : translate('pause.movedHold', { ...of, ...first });
  const more = others.map(({ dates, things }) =>
    things.length > 0
      ? translate('pause.waited', { dates, thing: formatList(things, locale) })
      : translate('pause.waitedHold', { dates }),
  );
  return [[moved, ...more].join(' ')];
}

interface Reason {
  readonly dates: string;
  /** What was waited for; nothing on hold. */
  readonly things: readonly string[];
}

function reasonOf(span: WaitedDays, words: PauseWords): Reason {
  const dates = daysText(span.first, span.last, words);
  return { dates, things: waitedThings(span, words.translate) };
}

function namedLine(move: Move, of: MovedDays, { translate }: PauseWords): string {
  const { lost, why } = move;
  const line =
    why === undefined
      ? translate('pause.movedNamed', of)
      : translate('pause.movedWhy', { ...of, why });
  if (lost !== undefined) return line;
  return `${line} · ${translate(isInTime(move) ? 'section.saidInTime' : 'section.movedAfter')}`;
}
