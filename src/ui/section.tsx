import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';
import { unbroken } from './unbroken.ts';
import './section.css';

/** What a colour repeats; the headline says it in words. */
export type Tone = 'own' | 'others' | 'soon' | 'waiting' | 'late' | 'done' | 'unconfirmed';

const ICON_BY_TONE: Readonly<Record<Tone, IconName>> = {
  own: 'turn',
  others: 'clock',
  soon: 'soon',
  waiting: 'soon',
  late: 'late',
  done: 'check',
  unconfirmed: 'check',
};

export interface SectionProps {
  readonly tone: Tone;
  readonly headline: string;
  /** Beside the headline where there is room: "from Priya, Fri 20 Nov". */
  readonly meta?: string | undefined;
  /** Another drawing than the tone's own, such as `look` for "changed since". */
  readonly icon?: IconName | undefined;
  readonly children?: ComponentChildren;
}

/** A state of the card: one headline, then date line, lists and buttons as children. */
export function Section({ tone, headline, meta, icon, children }: SectionProps) {
  const id = useId();
  return (
    <section class="section" data-tone={tone} aria-labelledby={id}>
      <div class="section-head">
        <span class="section-mark">
          <Icon name={icon ?? ICON_BY_TONE[tone]} />
        </span>
        <div class="section-title">
          <h2 id={id}>{keptTogether(headline)}</h2>
          {meta && <span class="section-meta">{unbroken(meta)}</span>}
        </div>
      </div>
      {children}
    </section>
  );
}

/** No line of the headline begins with the dot between two parts: it stays with the word before it. A day with its
 *  time stays whole. */
function keptTogether(line: string): ComponentChildren {
  const parts = line.split(' · ');
  if (parts.length === 1) return line;
  return parts.map((part, index) => {
    const isDay = DAY_AND_TIME.test(part);
    if (index === parts.length - 1) {
      return isDay ? <span class="section-whole">{part}</span> : part;
    }
    // The word too: a dot alone would not go on to the next line with it, but out of the frame.
    const word = isDay ? 0 : part.lastIndexOf(' ') + 1;
    return [part.slice(0, word), <span class="section-whole">{part.slice(word)} ·</span>, ' '];
  });
}

const DAY_AND_TIME = /^\p{L}+\.? \d.{0,16}$/u;

/** A short state in its colour, with its drawing and always with words. */
export function Pill({ tone, text }: { readonly tone: Tone; readonly text: string }) {
  return (
    <span class="pill" data-tone={tone}>
      <Icon name={ICON_BY_TONE[tone]} size={12} />
      {text}
    </span>
  );
}

export interface IdleLineProps {
  readonly text: string;
  readonly children?: ComponentChildren;
}

/** A card on which nothing runs: one line of 44 px, no box. */
export function IdleLine({ text, children }: IdleLineProps) {
  return (
    <div class="idle-line">
      <p>{text}</p>
      {children}
    </div>
  );
}
