/** The date that runs, with *Why this date?* behind one press. */
import { useId, useState } from 'preact/hooks';
import { rulesInForce, versionAt } from '../domain/rules/agreed.ts';
import type { Due } from '../domain/turn/card-turn.ts';
import { isSaidInTime } from '../domain/turn/said-in-time.ts';
import { DateLine } from '../ui/date-line.tsx';
import type { CardSight } from './card-sight.ts';
import type { StateProps } from './section-actions.ts';
import { isMovedInSteps } from './section-head.ts';
import { useReasons } from './strip-reasons.ts';
import { lostIn, PromiseStrip, ruleSentence, WhyView } from './why-view.tsx';

export interface DateWithWhyProps extends Pick<StateProps, 'sight' | 'words'> {
  readonly line: string;
  readonly note?: string | undefined;
  /** The strip of days stands open at once, with the rule as a sentence. */
  readonly showsStrip: boolean;
}

export function DateWithWhy({ sight, words, line, note, showsStrip }: DateWithWhyProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const reasons = useReasons(open || showsStrip ? sight.pauses : undefined, words);
  const { due } = sight;
  if (due === undefined) return null;
  const toggle = {
    label: words.translate('button.why'),
    open,
    controls: id,
    onToggle: () => setOpen(!open),
  };
  return (
    <>
      <DateLine
        text={line}
        note={note}
        mark={note === undefined || isMovedInSteps(due) ? undefined : markOf(due, words)}
        why={toggle}
      />
      {open && (
        <div id={id}>
          <WhyView due={due} words={words} version={versionOf(due, sight)} reasons={reasons} />
        </div>
      )}
      {!open && showsStrip && (
        <>
          <p class="subtle">{ruleSentence(due.promise, words)}</p>
          <PromiseStrip promise={due.promise} lost={lostIn(due)} words={words} reasons={reasons} />
        </>
      )}
      {sight.urgency?.isFast && (open || showsStrip) && (
        <p class="subtle">{words.translate('section.urgent.fast')}</p>
      )}
      {due.promise.calendar === 'none' && !open && (
        <p class="subtle small">{words.translate('section.noHolidays')}</p>
      )}
    </>
  );
}

/** Whether a change was said before the date or after it. */
function markOf(due: Due, { translate }: StateProps['words']): string | undefined {
  const isInTime = isSaidInTime(due);
  if (isInTime === undefined) return undefined;
  return translate(isInTime ? 'section.saidInTime' : 'section.movedAfter');
}

/** While the rules are agreed on by both sides a date cites those that it was made under. */
function versionOf({ promise }: Due, { journal, boardJournal, board }: CardSight) {
  if (!board.settings.switches.agreed) return undefined;
  const made = journal.entries.find((entry) => 'promise' in entry && entry.promise === promise);
  return made && versionAt(rulesInForce(boardJournal).versions, made.at);
}
