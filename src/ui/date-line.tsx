import { LinkButton } from './button.tsx';
import { unbroken } from './unbroken.ts';
import './section.css';

export interface DateLineProps {
  /** "By Wed 25 Nov, 19:00 · 2 working days left". */
  readonly text: string;
  /** "Was Mon 23 Nov. Reason: …" or "Not before …", in small print below. */
  readonly note?: string | undefined;
  /** "said in time": whether the note's change was told before the date; not shown without one. */
  readonly mark?: string | undefined;
  readonly why?: WhyButton | undefined;
}

/** Opens and closes the explanation; `controls` is the id of what it opens. */
export interface WhyButton {
  readonly label: string;
  readonly open: boolean;
  readonly controls: string;
  readonly onToggle: () => void;
}

export function DateLine({ text, note, mark, why }: DateLineProps) {
  return (
    <>
      <div class="date-line">
        {text !== '' && <span>{unbroken(text)}</span>}
        {why && (
          <LinkButton
            label={why.label}
            onPress={why.onToggle}
            expanded={why.open}
            controls={why.controls}
          />
        )}
      </div>
      {note && (
        <p class="date-note">
          <span>{unbroken(note)}</span>
          {mark && (
            <>
              {' · '}
              <span>{mark}</span>
            </>
          )}
        </p>
      )}
    </>
  );
}
