// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { HandOverForm } from '../../src/tasks/hand-over-form.tsx';
import { createHandOverModel } from '../../src/tasks/hand-over-model.ts';
import { createWords } from '../../src/tasks/words.ts';
import { press, type Story } from '../support/journals.ts';
import { NOBODY_DECIDES, openBench, type Setting } from './card-bench.ts';
import { stories } from './stories.ts';

afterEach(cleanup);

async function show(setting: Setting, locale: Locale = 'en') {
  const bench = await openBench({ viewer: 'tom', ...setting });
  const { card, ports } = bench;
  card.open({ step: 'handOver' });
  const sight = bench.sight();
  const words = createWords(locale, ports.zone, sight.now, sight.people);
  const model = createHandOverModel(card, ports);
  render(<HandOverForm model={model} card={card} drafts={ports.drafts} words={words} />);
  return bench;
}

const once = (story: Story) => {
  const request = press.request(['Logo: black'], '2026-11-25');
  story.add('priya', { ...request, once: true } as typeof request);
};

type Row = readonly [Locale, string, string, string];

describe('what follows is said before it is sent', () => {
  it.each<Row>([
    [
      'en',
      'Priya decides by Wed 25 Nov, 19:00',
      '1 remark kept: round 2 opens, ready by Fri 27 Nov, 19:00',
      'No need to show it again: closes as approved with edits.',
    ],
    [
      'ru',
      'Решает: Priya, не позднее: ср 25 нояб., 19:00',
      'Отложено 1 замечание: откроется круг 2, готово не позднее: пт 27 нояб., 19:00',
      'Показывать ещё раз не нужно: карточка будет согласована с правками.',
    ],
    [
      'es',
      'Decide Priya, a más tardar: mié 25 nov, 19:00',
      '1 observación guardada: se abre la ronda 2, listo a más tardar: vie 27 nov, 19:00',
      'No hace falta volver a mostrarlo: queda aprobado con cambios.',
    ],
  ])('in %s', async (locale, decides, next, closes) => {
    await show({ story: stories.edits }, locale);
    expect(status()).toBe(decides);
    cleanup();
    await show({ story: stories.kept, now: '2026-11-24 18:00' }, locale);
    expect(status()).toBe(next);
    cleanup();
    await show({ story: once }, locale);
    expect(status()).toBe(closes);
  });

  it('without a name where nobody decides', async () => {
    await show({ story: stories.edits, board: NOBODY_DECIDES });
    screen.getByText('The client decides by Wed 25 Nov, 19:00');
  });
});

it('shows what the client decides on only where she decides next', async () => {
  await show({ story: stories.edits });
  screen.getByText('To decide: description');
  cleanup();
  await show({ story: once });
  expect(screen.queryByText('To decide: description')).toBeNull();
});

it('asks for something to decide on where all was switched off', async () => {
  const { entries } = await show({ story: stories.edits });
  fireEvent.click(screen.getByText('To decide: description'));
  fireEvent.click(await screen.findByRole('checkbox', { name: 'Description' }));
  fireEvent.click(screen.getByRole('button', { name: 'Hand over' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Nothing is chosen yet\./);
  expect(entries()).toHaveLength(1);
});

function status(): string | undefined {
  return screen.getByRole('status').textContent?.replaceAll('\u00a0', ' ');
}
