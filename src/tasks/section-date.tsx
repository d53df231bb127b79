/** The date that runs, with *Why this date?* behind one press. */
import { useId, useState } from 'preact/hooks';
import { DateLine } from '../ui/date-line.tsx';
import type { StateProps } from './section-actions.ts';
import { PromiseStrip, ruleSentence, WhyView } from './why-view.tsx';

export interface DateWithWhyProps extends Pick<StateProps, 'sight' | 'words'> {
  readonly line: string;
  readonly note?: string | undefined;
  /** The strip of days stands open at once, with the rule as a sentence. */
  readonly showsStrip: boolean;
}

export function DateWithWhy({ sight, words, line, note, showsStrip }: DateWithWhyProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
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
      <DateLine text={line} note={note} why={toggle} />
      {open && (
        <div id={id}>
          <WhyView due={due} words={words} />
        </div>
      )}
      {!open && showsStrip && (
        <>
          <p class="subtle">{ruleSentence(due.promise, words)}</p>
          <PromiseStrip promise={due.promise} words={words} />
        </>
      )}
      {due.promise.calendar === 'none' && !open && (
        <p class="subtle small">{words.translate('section.noHolidays')}</p>
      )}
    </>
  );
}
