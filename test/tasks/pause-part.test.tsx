// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { CardPress } from '../../src/domain/turn/entries.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { loadPauseTexts } from '../../src/i18n/pauses/translate.ts';
import { CardApp } from '../../src/tasks/card-app.tsx';
// Loaded later on the page: a busy machine takes longer for that than a test waits.
import '../../src/tasks/pause-forms.tsx';
import '../../src/tasks/pause-part.tsx';
import '../../src/tasks/question-forms.tsx';
import '../../src/tasks/report-card.tsx';
import { debt, given, paused, returned } from '../domain/pauses/pause-press.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress, press, promised, type Story, sealBoard } from '../support/journals.ts';
import { BOARD_ENTRIES, openBench, type Setting } from './card-bench.ts';

beforeAll(() => Promise.all(LOCALES.map(loadPauseTexts)));
afterEach(cleanup);

const MONDAY = '2026-11-23 12:00';

const asked = (until: string): CardPress => ({
  ...{ kind: 'approvalAsked', content: {}, fp: 'f'.repeat(43), note: '' },
  promise: promised(until),
});

async function show(setting: Setting = {}, locale: Locale = 'en') {
  const bench = await openBench({ viewer: 'tom', now: '2026-11-23 15:00', ...setting });
  render(<CardApp card={bench.card} ports={bench.ports} locale={locale} />);
  return bench;
}

const waiting = (story: Story) => {
  story.add('priya', press.request(['Logo', 'Price'], '2026-11-25'));
  return story.add('tom', paused(debt('client')), MONDAY);
};
const onCard = { story: (story: Story) => void waiting(story) };

/** The headline, once the part is there. */
const head = async (name: string) => {
  const found = await screen.findByRole('heading', { level: 2, name });
  const section = found.closest('section');
  if (section === null) throw new Error('No section');
  return section;
};
const names = (of: HTMLElement) =>
  within(of)
    .getAllByRole('button')
    .map(({ textContent }) => textContent);

describe('while something is missing', () => {
  it.each([
    ['en', 'Your turn: we need access to the ad account', 'By Thu 26 Nov, 19:00'],
    ['ru', 'Ход за вами. Нужно: доступ к рекламному кабинету', 'Не позднее: чт 26 нояб., 19:00'],
    ['es', 'Te toca. Falta: acceso a la cuenta publicitaria', 'A más tardar: jue 26 nov, 19:00'],
  ] as const)('it is the turn of who owes it: %s', async (locale, name, date) => {
    await show({ viewer: 'priya', ...onCard }, locale);
    const section = await head(name);
    // A date does not break at the end of a line.
    expect(section.textContent?.replaceAll('\u00a0', ' ')).toContain(date);
    expect(section.getAttribute('data-tone')).toBe('own');
  });

  it('who owes it may send it, or ask about it', async () => {
    await show({ viewer: 'priya', ...onCard });
    const section = await head('Your turn: we need access to the ad account');
    expect(names(section)).toEqual(['Why this date?', "I've sent it", 'Ask about it', 'More']);
    // A date does not break at the end of a line.
    expect(section.textContent).toContain('by the same days.Not before Wed\u00a025\u00a0Nov');
  });

  it('who waits may receive it, or take a message to the client', async () => {
    const { copied } = await show(onCard);
    const section = await head('Waiting for client: access to the ad account');
    expect(names(section)).toEqual(['Why this date?', 'Received', 'Copy message', 'More']);
    fireEvent.click(within(section).getByRole('button', { name: 'Copy message' }));
    await waitFor(() =>
      expect(copied).toEqual([
        'Priya, please look: "Autumn banners". We need access to the ad account by Thu 26 Nov, 19:00. https://trello.com/c/aB3dE5gH',
      ]),
    );
  });

  it('the steps of what stands are under More', async () => {
    await show(onCard);
    const section = await head('Waiting for client: access to the ad account');
    fireEvent.click(within(section).getByRole('button', { name: 'More' }));
    const list = screen.getByRole('list', { name: 'More' });
    expect(names(list).slice(0, 4)).toEqual([
      'Stop waiting',
      'Promise a date',
      'Hand over',
      'Edits from the client',
    ]);
  });

  it.each([
    ['tom', 'Your turn: we need the brief', false],
    ['priya', 'Waiting for the agency: the brief', true],
  ])('that we continue is said by who waits: %s', async (viewer, title, isSaid) => {
    const story = (made: Story) => {
      made.add('tom', asked('2026-11-25'));
      made.add('priya', paused(debt('agency', 'brief')));
    };
    await show({ viewer, now: '2026-11-30 12:00', story });
    const section = await head(title);
    expect(section.textContent?.includes('We continue as soon as we have it.')).toBe(isSaid);
  });

  it('says no number to the client when its term ran out, and never is red', async () => {
    await show({ viewer: 'priya', now: '2026-11-30 12:00', ...onCard });
    const section = await head('Your turn: we need access to the ad account');
    expect(section.textContent).toContain('We continue as soon as we have it.');
    expect(section.textContent).not.toMatch(/\d working day/);
    expect(section.getAttribute('data-tone')).toBe('waiting');
  });

  it('stands on a card at rest too', async () => {
    await show({ story: (story) => void story.add('tom', paused(debt('others', 'documents'))) });
    await head('Waiting for others: documents');
  });

  it('tells how the board says to give it', async () => {
    const text = 'Business settings → People';
    const field = sealBoard(boardPress.set('access.adAccount', text), {
      n: BOARD_ENTRIES.length + 1,
      at: moscow('2026-11-02 12:00'),
      by: 'ellen',
    });
    await show({ viewer: 'priya', board: [...BOARD_ENTRIES, field], ...onCard });
    const fold = await screen.findByText('How to give access');
    expect(fold.closest('details')?.textContent).toContain(text);
  });

  it('has no buttons for who may only read', async () => {
    await show({ viewer: 'zoe', mayWrite: false, ...onCard });
    const section = await head('Waiting for client: access to the ad account');
    expect(within(section).queryByRole('button', { name: 'Received' })).toBeNull();
  });
});

describe('what comes', () => {
  it('is said by who sent it in one press: the clock goes on with its date moved', async () => {
    const bench = await show({ viewer: 'priya', now: '2026-11-26 12:00', ...onCard });
    const section = await head('Your turn: we need access to the ad account');
    fireEvent.click(within(section).getByRole('button', { name: "I've sent it" }));
    await screen.findByText(/Ready by Mon 30 Nov, 19:00/);
    expect(bench.entries().at(-1)).toMatchObject({
      kind: 'given',
      received: '2026-11-26',
      lost: { first: '2026-11-24', last: '2026-11-26' },
    });
    await screen.findByText(
      'Moved from Wed 25 Nov to Mon 30 Nov: waited Tue 24 Nov – Thu 26 Nov for access to the ad account.',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Why this date?' }));
    const strip = screen.getByRole('list', { name: 'The count, day by day' });
    expect(within(strip).getAllByTitle(/waited/)).toHaveLength(3);
    within(strip).getByTitle('Mon 30 Nov: working day 2, due by 19:00');
  });

  it('is received on a day since it was asked for', async () => {
    const bench = await show({ now: '2026-11-26 12:00', ...onCard });
    const section = await head('Waiting for client: access to the ad account');
    fireEvent.click(within(section).getByRole('button', { name: 'Received' }));
    const day = await screen.findByLabelText('When did it come?');
    expect((await screen.findByText(/The date then/)).textContent).toBe(
      'The date then: Mon 30 Nov, 19:00',
    );
    fireEvent.input(day, { target: { value: '2026-11-20' } });
    fireEvent.click(screen.getByRole('button', { name: 'Received' }));
    await screen.findByText('A day from Mon 23 Nov to Thu 26 Nov.');
    fireEvent.input(day, { target: { value: '2026-11-24' } });
    fireEvent.click(screen.getByRole('button', { name: 'Received' }));
    await waitFor(() => expect(bench.entries().at(-1)).toMatchObject({ received: '2026-11-24' }));
    await waitFor(() => expect(bench.sight().due?.promise.day).toBe('2026-11-26'));
  });

  it('may be not what was needed, until who waits goes on', async () => {
    const sent = (story: Story) => {
      story.add('priya', given(waiting(story), '2026-11-24', '2026-11-24'), '2026-11-24 12:00');
    };
    const bench = await show({ now: '2026-11-24 15:00', story: sent });
    await screen.findByText('Access to the ad account: sent Tue 24 Nov');
    fireEvent.click(screen.getByRole('button', { name: 'Not what was needed' }));
    fireEvent.input(await screen.findByLabelText('What is still needed?'), {
      target: { value: 'It opens nothing.' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Not what was needed' }));
    await head('Waiting for client: access to the ad account');
    expect(bench.entries().at(-1)).toMatchObject({
      kind: 'debtReturned',
      why: 'It opens nothing.',
      promise: { n: 3, day: '2026-11-30' },
    });
    expect(screen.getByText(/Not what was needed · Tom · Tue 24 Nov: It opens/)).toBeDefined();
  });

  it('says nothing of what the last one lacked once it is sent again', async () => {
    const again = (story: Story) => {
      const asked = waiting(story);
      story.add('priya', given(asked, '2026-11-23', '2026-11-23'), '2026-11-23 13:00');
      story.add('tom', returned(asked, '2026-11-27'), '2026-11-23 14:00');
      story.add('priya', given(asked, '2026-11-24', '2026-11-24'), '2026-11-24 12:00');
    };
    await show({ now: '2026-11-24 15:00', story: again });
    await screen.findByText('Access to the ad account: sent Tue 24 Nov');
    expect(screen.queryByText(/^Not what was needed ·/)).toBeNull();
  });

  it('is no longer waited for: the days until then are lost as if it had come', async () => {
    const bench = await show({ now: '2026-11-26 12:00', ...onCard });
    const section = await head('Waiting for client: access to the ad account');
    fireEvent.click(within(section).getByRole('button', { name: 'More' }));
    fireEvent.click(screen.getByRole('button', { name: 'Stop waiting' }));
    await waitFor(() => expect(bench.entries().at(-1)?.kind).toBe('stopped'));
    await waitFor(() => expect(bench.sight().due?.promise.day).toBe('2026-11-30'));
  });
});

it('several at once stand below each other: the clock goes on with the last', async () => {
  const both = (story: Story) => {
    story.add('priya', press.request(['Logo'], '2026-11-25'));
    const asked = story.add(
      'tom',
      paused(debt('client'), debt('client', 'brief', '2026-11-27')),
      MONDAY,
    );
    story.add('tom', returned(asked, '2026-11-27'));
  };
  await show({ story: both });
  await head('Waiting for client: access to the ad account');
  const list = await screen.findByRole('region', { name: 'Also missing' });
  expect(within(list).getByRole('listitem').textContent).toContain(
    'The briefBy Fri\u00a027\u00a0Nov,\u00a019:00',
  );
});

it('asks the agency about a date that a person named', async () => {
  const named = (story: Story) => {
    const round = story.add('priya', press.request(['Logo'], '2026-11-25'));
    story.add('tom', press.date(round, '2026-11-24'));
    const asked = story.add('tom', paused(debt('client')), MONDAY);
    story.add('priya', given(asked, '2026-11-24', '2026-11-25'), '2026-11-25 12:00');
  };
  const bench = await show({ now: '2026-11-25 15:00', story: named });
  await screen.findByText('The days waited would make it Thu 26 Nov instead of Tue 24 Nov.');
  fireEvent.click(screen.getByRole('button', { name: 'Move' }));
  await waitFor(() => expect(bench.sight().due?.promise.day).toBe('2026-11-26'));
  expect(bench.entries().at(-1)).toMatchObject({
    kind: 'datePromised',
    why: 'Waited for access to the ad account',
  });
  expect(screen.queryByRole('button', { name: 'Keep' })).toBeNull();
});

it('moves no date that had passed before anything was missed, and says so', async () => {
  const story = (told: Story) => {
    const asked = told.add('priya', press.request(['Logo'], '2026-11-25'));
    told.add('tom', press.date(asked, '2026-11-26', { why: 'Fonts' }), '2026-11-23 12:00');
    told.add('tom', paused(debt('client', 'brief', '2026-12-03')), '2026-11-30 12:00');
  };
  await show({ story, now: '2026-11-30 15:00' });
  await screen.findByText(
    /^The date, Thu.26.Nov, had passed before this was asked for and does not move\.$/,
  );
  expect(screen.queryByText(/the agency decides whether it moves/)).toBeNull();
});

it('moves a date for what was missed before it, whatever was missed after', async () => {
  const story = (told: Story) => {
    waiting(told);
    told.add('tom', paused(debt('client', 'brief', '2026-12-03')), '2026-11-30 12:00');
  };
  await show({ story, now: '2026-11-30 15:00' });
  await screen.findByText('Edits wait meanwhile. Their date moves by the same days.');
  expect(screen.queryByText(/had passed before/)).toBeNull();
});

it('names one day that was waited once', async () => {
  const story = (told: Story) => {
    const asked = waiting(told);
    told.add('priya', given(asked, '2026-11-24', '2026-11-24'), '2026-11-24 12:00');
  };
  await show({ story, now: '2026-11-24 15:00' });
  await screen.findByText(
    'Moved from Wed 25 Nov to Thu 26 Nov: waited Tue 24 Nov for access to the ad account.',
  );
});

it('a report that waits for something has one primary button', async () => {
  const story = (made: Story) => {
    const period = { from: day('2026-11-01'), to: day('2026-11-20') };
    const content = { links: [], rows: [], meaning: 'Well.', fp: 'A'.repeat(43) };
    made.add('ellen', { kind: 'reportPublished', period, ...content });
    const next = { from: day('2026-11-21'), to: day('2026-12-20') };
    made.add('ellen', { kind: 'reportDue', period: next, promise: promised('2026-12-22') });
    made.add('tom', paused(debt('client')), MONDAY);
  };
  const kindOf = async (name: string) =>
    (await screen.findByRole('button', { name })).getAttribute('data-kind');
  await show({ viewer: 'priya', story });
  expect(await kindOf("I've sent it")).toBe('primary');
  expect(await kindOf("I've read it")).toBe('plain');
  cleanup();
  await show({ story });
  expect(await kindOf('Received')).toBe('plain');
  expect(await kindOf('Write report')).toBe('primary');
});

describe('while the board is on hold', () => {
  const week = boardPress.set('hold.h1', { from: '2026-11-24', to: '2026-11-27' });
  const held = sealBoard(week, { n: 99, at: moscow('2026-11-20 12:00'), by: 'ellen' });
  const board = [...BOARD_ENTRIES, held];
  const story = (made: Story) => void made.add('priya', press.request(['Logo'], '2026-11-25'));

  it.each([
    ['en', 'The board is on hold until Fri 27 Nov. No date runs meanwhile.'],
    ['ru', 'Доска приостановлена до пт 27 нояб. включительно. Сроки пока не идут.'],
    [
      'es',
      'El tablero está en espera hasta el vie 27 nov inclusive. Mientras tanto no corre ningún plazo.',
    ],
  ] as const)('a card says until when, beside its turn: %s', async (locale, text) => {
    await show({ viewer: 'priya', now: '2026-11-25 12:00', story, board }, locale);
    await screen.findByText(text);
  });

  it('a card counts no days until its date', async () => {
    await show({ viewer: 'tom', now: '2026-11-25 12:00', story, board });
    const section = await head('Your turn: 1 edit');
    expect(section.textContent?.replaceAll('\u00a0', ' ')).toContain('By Tue 1 Dec, 19:00Why');
  });

  it.each([
    ['en', 'Late: 1 working day. Hand over or give a new date.'],
    ['ru', 'Опоздание: 1 рабочий день. Передайте правки или назовите новый срок.'],
    ['es', 'Retraso: 1 día hábil. Entrega los cambios o da otra fecha.'],
  ] as const)('what was late before it gets no later: %s', async (locale, text) => {
    const over = (made: Story) => void made.add('priya', press.request(['Logo'], '2026-11-20'));
    await show({ viewer: 'tom', now: '2026-11-27 12:00', story: over, board }, locale);
    await screen.findByText(text);
  });

  it('a decision that was late before it gets no later', async () => {
    const story = (made: Story) => void made.add('tom', asked('2026-11-20'));
    await show({ viewer: 'ellen', now: '2026-11-30 12:00', story, board });
    await screen.findByText(/\+2\sworking\sdays/);
  });

  it('afterwards the date says by what it was moved', async () => {
    await show({ viewer: 'priya', now: '2026-11-28 12:00', story, board });
    await screen.findByText('Moved from Wed 25 Nov to Tue 1 Dec: on hold Tue 24 Nov – Fri 27 Nov.');
    expect(screen.queryByText(/The board is on hold/)).toBeNull();
  });
});
