/** A card's state on screen, as one viewer sees it in one language, with what is pressed. */
import { fireEvent, render, screen, within } from '@testing-library/preact';
import type { Locale } from '../../src/i18n/locale.ts';
import { StateView } from '../../src/tasks/section-view.tsx';
import { createWords } from '../../src/tasks/words.ts';
import { readText } from '../support/read-text.ts';
import { openBench, type Setting } from './card-bench.ts';

export async function showState(setting: Setting, locale: Locale = 'en') {
  const bench = await openBench(setting);
  const sight = bench.sight();
  const pressed: unknown[] = [];
  const words = createWords(locale, bench.ports.zone, sight.now, sight.people);
  render(
    <StateView
      sight={sight}
      words={words}
      digest={bench.ports.digest}
      onStep={(step) => pressed.push(step)}
      onTick={(edit, on) => pressed.push(['tick', edit, on])}
      onNotRight={(edit) => pressed.push(['notRight', edit.text])}
      onAdopt={(view) => pressed.push(['adopt', view.id])}
      onAway={() => pressed.push(['away'])}
      onTeam={() => pressed.push(['team'])}
      onRate={(good) => pressed.push(['rate', good])}
    />,
  );
  return { pressed, sight };
}

const NAMES = {
  en: { more: 'More', why: 'Why this date?' },
  ru: { more: 'Ещё', why: 'Почему эта дата?' },
  es: { more: 'Más', why: '¿Por qué esta fecha?' },
};

const ALWAYS = [
  ...['Who do I ask?', 'Кого спросить?', '¿A quién pregunto?'],
  ...['Team', 'Команда', 'Equipo'],
  ...['Missing something', 'Чего-то не хватает', 'Falta algo'],
];

/** The names of all buttons that step, with those under *More* after a bar. Whom to ask and the team stand on every card, and what
 *  is missing wherever somebody may say so; the test of the section says where: here they are left out. */
export function steps(locale: Locale = 'en'): string {
  const { plain, more } = everyStep(locale);
  const under = more.filter((name) => !ALWAYS.includes(name));
  const shown = plain.filter((name) => !ALWAYS.includes(name));
  return [...shown, ...(under.length > 0 ? [`| ${under.join(', ')}`] : [])].join(', ');
}

/** The names of all buttons that step: those in sight, and those under *More*. */
export function everyStep(locale: Locale = 'en') {
  const { more, why } = NAMES[locale];
  const rows = [...document.querySelectorAll('.actions')];
  const shown = rows.flatMap((row) => within(row as HTMLElement).queryAllByRole('button'));
  const plain = shown.map(nameOf).filter((name) => name !== more && name !== why);
  const opener = shown.find((button) => nameOf(button) === more);
  if (opener === undefined) return { plain, more: [] };
  fireEvent.click(opener);
  const under = within(screen.getByRole('list', { name: more })).getAllByRole('button');
  return { plain, more: under.map(nameOf) };
}

function nameOf(button: HTMLElement): string {
  return button.getAttribute('aria-label') ?? button.textContent ?? '';
}

/** The tone in which the state is drawn. */
export function tone(): string | undefined {
  return document.querySelector('.section')?.getAttribute('data-tone') ?? undefined;
}

/** The texts of the items of a list, as they are read: whatever kind its blanks are. */
export function itemsOf(list: HTMLElement): readonly string[] {
  return within(list)
    .queryAllByRole('listitem', { hidden: true })
    .map((item) => readText(item.textContent));
}
