// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { pageTexts } from '../../src/i18n/pages/translate.ts';
import { CardApp } from '../../src/tasks/card-app.tsx';
import { changesAt } from '../../src/tasks/card-sight.ts';
// Loaded later on the page: a busy machine takes longer for that than a test waits.
import '../../src/tasks/term-sight.ts';
import '../../src/tasks/task-form.tsx';
import { messageText } from '../../src/tasks/message.ts';
import { createWords } from '../../src/tasks/words.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress, press, promised, type Story, sealBoard } from '../support/journals.ts';
import { BOARD_ENTRIES, openBench, type Setting } from './card-bench.ts';

beforeAll(() => Promise.all(LOCALES.map((locale) => pageTexts.load(locale))));
afterEach(cleanup);

const SWITCHED_ON = sealBoard(boardPress.set('switches.estimate', true), {
  n: 99,
  at: moscow('2026-11-18 10:00'),
  by: 'ellen',
});
const BOARD = [...BOARD_ENTRIES, SWITCHED_ON];
const asked = (story: Story) => story.add('priya', press.request(['Logo'], '2026-11-25'));
const announced = (story: Story) => {
  const { id } = asked(story);
  story.add('tom', { kind: 'estimated', to: id, promise: promised('2026-11-23') });
};

async function show(setting: Setting = {}, locale: Locale = 'en') {
  const bench = await openBench({ viewer: 'tom', board: BOARD, story: asked, ...setting });
  render(<CardApp card={bench.card} ports={bench.ports} locale={locale} />);
  return bench;
}

/** A date does not break at the end of a line. */
const shown = () => document.body.textContent?.replaceAll('\u00a0', ' ');

/** Mon 23 Nov was a day of a hold: the date is named a day later. */
it('is named as many days later as the board was on hold', async () => {
  const held = sealBoard(boardPress.set('hold.h1', { from: '2026-11-23', to: '2026-11-23' }), {
    ...{ n: 100, at: moscow('2026-11-18 10:00'), by: 'ellen' },
  });
  const now = '2026-11-24 12:00';
  await show({ story: announced, board: [...BOARD, held], now });
  await waitFor(() => expect(shown()).toContain('Name the date by Tue 24 Nov, 19:00'));
});

describe('a date that is announced', () => {
  it.each([
    [
      'en',
      "I'll name the date by Mon 23 Nov",
      'Name the date by Mon 23 Nov, 19:00',
      'If none is named, the usual one counts: Wed 25 Nov.',
    ],
    [
      'ru',
      'Назову срок не позднее: пн 23 нояб.',
      'Назовите срок не позднее: пн 23 нояб., 19:00',
      'Если срок не назовут, действует обычный: ср 25 нояб.',
    ],
    [
      'es',
      'Daré la fecha a más tardar el lun 23 nov',
      'Da la fecha, a más tardar: lun 23 nov, 19:00',
      'Si no se da otra, vale la habitual: mié 25 nov.',
    ],
  ] as const)('is one press, and the card says so: %s', async (locale, button, line, usual) => {
    const bench = await show({}, locale);
    fireEvent.click(await screen.findByRole('button', { name: button }));
    await waitFor(() => expect(shown()).toContain(line));
    expect(shown()).toContain(usual);
    expect(screen.queryByRole('button', { name: button })).toBeNull();
    // How the usual date is counted stands behind *Why this date?* until then.
    expect(document.querySelector('.day-strip')).toBeNull();
    expect(bench.entries().map(({ kind }) => kind)).toEqual(['editsRequested', 'estimated']);
    expect(bench.entries()[1]).toMatchObject({
      to: bench.entries()[0]?.id,
      promise: { day: '2026-11-23' },
    });
  });

  it('no message names the usual date meanwhile', async () => {
    const { ports, sight } = await show({ story: announced });
    const { now, people } = sight();
    const words = createWords('en', ports.zone, now, people);
    expect(messageText(sight(), words)).toMatch(/^About "Autumn banners": https/);
  });

  it('is said to the client as well, who announces nothing', async () => {
    await show({ viewer: 'priya', story: announced });
    await screen.findByRole('heading', { level: 2 });
    expect(shown()).toContain('The date will be named by Mon 23 Nov, 19:00');
    cleanup();
    await show({ viewer: 'priya' });
    await screen.findByRole('heading', { level: 2 });
    expect(screen.queryByRole('button', { name: /name the date/ })).toBeNull();
  });

  it('gives way to the usual date when its term runs out, and the page looks again then', async () => {
    const { sight } = await show({ story: announced, now: '2026-11-23 12:00' });
    expect(changesAt(sight())).toBe(moscow('2026-11-23 19:00'));
    cleanup();
    await show({ story: announced, now: '2026-11-23 19:00' });
    await screen.findByRole('heading', { level: 2 });
    expect(shown()).toContain('By Wed 25 Nov, 19:00');
    expect(shown()).not.toMatch(/name the date/i);
  });

  it('comes later than the usual one without a reason of one’s own', async () => {
    const bench = await show({ story: announced });
    fireEvent.click(await screen.findByRole('button', { name: 'Promise a date' }));
    const day = await screen.findByLabelText<HTMLInputElement>('All edits will be ready by');
    fireEvent.input(day, { target: { value: '2026-11-27' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Promise Fri 27 Nov' }));
    await waitFor(() =>
      expect(bench.entries().at(-1)).toMatchObject({
        kind: 'datePromised',
        promise: { day: '2026-11-27' },
        why: 'The work was looked at first, as announced',
      }),
    );
    await waitFor(() => expect(shown()).toContain('By Fri 27 Nov, 19:00'));
  });

  it('begins a first version on a card at rest, with its usual date', async () => {
    const bench = await show({ story: () => undefined, now: '2026-11-19 11:00' });
    fireEvent.click(await screen.findByRole('button', { name: 'More' }));
    fireEvent.click(await screen.findByText("I'll name the date by tomorrow"));
    await waitFor(() => expect(shown()).toContain('Name the date by Fri 20 Nov, 19:00'));
    expect(bench.entries()).toMatchObject([
      { kind: 'worked', promise: { day: '2026-11-24' } },
      { kind: 'estimated', promise: { day: '2026-11-20' } },
    ]);
  });
});

it('is not offered on a board that did not switch it on', async () => {
  await show({ board: BOARD_ENTRIES });
  await screen.findByRole('button', { name: 'Promise a date' });
  expect(screen.queryByRole('button', { name: /name the date/ })).toBeNull();
});
