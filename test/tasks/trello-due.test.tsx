// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { loadPauseTexts } from '../../src/i18n/pauses/translate.ts';
import { CardApp } from '../../src/tasks/card-app.tsx';
// Loaded later on the page: a busy machine takes longer for that than a test waits.
import '../../src/tasks/pause-part.tsx';
import '../../src/tasks/trello-due.tsx';
import { debt, paused } from '../domain/pauses/pause-press.ts';
import { moscow } from '../support/calendars.ts';
import { press, type Story } from '../support/journals.ts';
import { openBench } from './card-bench.ts';

beforeAll(() => Promise.all(LOCALES.map(loadPauseTexts)));
afterEach(cleanup);

async function show(
  due: string,
  more: (story: Story) => void = () => undefined,
  locale: Locale = 'en',
) {
  const story = (made: Story) => {
    made.add('priya', press.request(['Logo'], '2026-11-25'));
    more(made);
  };
  const bench = await openBench({
    viewer: 'tom',
    due: moscow(due),
    story,
    now: '2026-11-23 15:00',
  });
  render(<CardApp card={bench.card} ports={bench.ports} locale={locale} />);
  return bench;
}

it.each([
  [
    'en',
    "Trello's own due date is Fri 27 Nov; the date here is Wed 25 Nov. Neither changes the other.",
  ],
  [
    'ru',
    'Срок этой карточки в самом Trello — пт 27 нояб., а здесь — ср 25 нояб. Один другого не меняет.',
  ],
  [
    'es',
    'La fecha de vencimiento en Trello es el vie 27 nov; la de aquí es el mié 25 nov. Una no cambia la otra.',
  ],
] as const)('a due date of Trello that says another day is named: %s', async (locale, text) => {
  await show('2026-11-27 12:00', undefined, locale);
  await screen.findByText(text);
});

it('one that says the same day is not', async () => {
  await show('2026-11-25 09:00');
  await screen.findByRole('heading', { level: 2 });
  expect(screen.queryByText(/Trello/)).toBeNull();
});

it('nor is any while the card stands still, for then its own date is not settled', async () => {
  await show('2026-11-27 12:00', (story) => void story.add('tom', paused(debt('client'))));
  await screen.findByRole('heading', { level: 2, name: /^Waiting for client/ });
  expect(screen.queryByText(/Trello/)).toBeNull();
});
