// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { CardApp } from '../../src/tasks/card-app.tsx';
import { ask, pass, reply } from '../domain/questions/question-press.ts';
import { press, type Story } from '../support/journals.ts';
import { readText } from '../support/read-text.ts';
import type { Setting } from './card-bench.ts';
import { firstId, openAsking } from './question-bench.ts';

afterEach(cleanup);

async function show(setting: Setting = {}, locale: Locale = 'en', fields = {}) {
  const bench = await openAsking({ viewer: 'tom', ...setting }, fields);
  render(<CardApp card={bench.card} ports={bench.ports} locale={locale} />);
  return bench;
}

const toTom = (story: Story): void => {
  story.add('priya', ask('tom', 'Which size?'));
};
const list = () => screen.findByRole('region', { name: 'Questions' });
const rows = async () =>
  within(await list())
    .getAllByRole('listitem')
    .map((item) => item.textContent);

describe('a question that waits', () => {
  it.each([
    ['tom', 'A question for you from Priya', 'own', ['Answered', 'Not for me']],
    ['priya', 'Your question to Tom', 'others', ['Answered']],
    ['uma', 'Priya asked Tom', 'others', ['Answered']],
    ['ellen', 'Priya asked Tom', 'others', ['Answered', 'Pass on']],
    ['dan', 'Priya asked Tom', 'others', []],
  ])('to %s: %s', async (viewer, head, tone, buttons) => {
    await show({ viewer, story: toTom });
    const item = within(await list()).getByRole('listitem');
    expect(item.textContent).toContain(head);
    expect(item.textContent).toContain('Which size?');
    expect(readText(item.textContent)).toContain('Answer by Mon 23 Nov, 11:30');
    expect(item.getAttribute('data-tone')).toBe(tone);
    expect(
      within(item)
        .queryAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(buttons);
  });

  it.each([
    ['en', 'A question for you from Priya', 'The answer was due Mon 23 Nov, 11:30'],
    ['ru', 'Вопрос вам · Priya', 'Ответ ждали: пн 23 нояб., 11:30'],
    ['es', 'Una pregunta para ti de Priya', 'La respuesta se esperaba: lun 23 nov, 11:30'],
  ] as const)('that is late says so in %s', async (locale, head, late) => {
    await show({ story: toTom, now: '2026-11-24 10:00' }, locale);
    const item = await screen.findByText(head);
    const row = item.closest('li');
    expect(readText(row?.textContent)).toContain(late);
    expect(row?.getAttribute('data-tone')).toBe('late');
  });

  it('is never red for the client', async () => {
    const story = (s: Story) => void s.add('tom', ask('priya', 'Which size?'));
    await show({ story, now: '2026-11-24 10:00' });
    const item = within(await list()).getByRole('listitem');
    expect(item.getAttribute('data-tone')).toBe('waiting');
  });

  it('says who passed it on, on a line that begins with no dot', async () => {
    const story = (s: Story) => {
      s.add('tom', pass(s.add('priya', ask('tom', 'Which price?')), 'ellen'));
    };
    await show({ viewer: 'ellen', story });
    expect(await rows()).toEqual([expect.stringContaining('\u00a0· Passed on by Tom')]);
  });

  it('stands beside the card’s turn, which goes on', async () => {
    const story = (s: Story) => {
      s.add('priya', press.request(['a'], '2026-11-25'));
      toTom(s);
    };
    await show({ story });
    await list();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Your turn: 1 edit');
    expect(screen.getByRole('button', { name: 'Hand over' })).toBeDefined();
  });

  it('is one of many: one’s own first, then by their dates; over five fold', async () => {
    const story = (s: Story) => {
      for (const minute of [700, 690, 680, 670, 660])
        s.add('priya', ask('uma', `q${minute}`, minute));
      s.add('priya', ask('tom', 'own', 900));
    };
    await show({ story });
    const texts = async () => (await rows()).map((row) => /q\d+|own/.exec(row ?? '')?.[0]);
    expect(await texts()).toEqual(['own', 'q660', 'q670', 'q680', 'q690']);
    fireEvent.click(screen.getByRole('button', { name: 'Show all 6' }));
    expect(await texts()).toHaveLength(6);
  });

  it('is read again when it becomes late', async () => {
    const { timers } = await show({ story: toTom, now: '2026-11-23 11:00' });
    await list();
    await Promise.resolve();
    expect(timers.map(({ ms }) => ms)).toContain(1_800_000);
  });

  it('has no buttons for who may only read', async () => {
    await show({ viewer: 'zoe', mayWrite: false, story: toTom });
    expect(within(await list()).queryAllByRole('button')).toEqual([]);
  });
});

it('answered ones are folded away, with who answered what', async () => {
  await show({
    story: (s) => {
      s.add('uma', reply(s.add('priya', ask('tom', 'Which size?')), 'A4'));
    },
  });
  const fold = await screen.findByText('1 question answered');
  const text = readText(fold.closest('details')?.textContent);
  expect(text).toContain('Uma: A4');
  expect(text).toContain('Answered · Uma · Fri 20 Nov');
});

describe('pressed through', () => {
  it('a question is asked from *More*', async () => {
    const { entries } = await show({ viewer: 'priya' });
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    fireEvent.click(screen.getByRole('button', { name: 'Ask a question' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Design' }));
    fireEvent.input(screen.getByRole('textbox', { name: 'Your question' }), {
      target: { value: 'Which size?' },
    });
    expect(screen.getByText('Answer by Mon 23 Nov, 11:30')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Ask Uma' }));
    await list();
    expect(entries().at(-1)).toMatchObject({ kind: 'questionAsked', to: 'uma' });
  });

  it('a question about something that names who answers asks neither again', async () => {
    const { card } = await show({ viewer: 'priya' });
    act(() => card.open({ step: 'askQuestion', about: 'entry1234567', to: 'tom' }));
    await screen.findByRole('button', { name: 'Ask Tom' });
    expect(screen.queryByText('About what?')).toBeNull();
  });

  it('what is missing is said at its field', async () => {
    await show({ viewer: 'priya' });
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    fireEvent.click(screen.getByRole('button', { name: 'Ask a question' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Ask Ellen' }));
    const field = await screen.findByRole('textbox', { name: 'Your question' });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe('Write what you would like to know.');
  });

  it('it is answered', async () => {
    const { entries } = await show({ story: toTom });
    fireEvent.click(await screen.findByRole('button', { name: 'Answered' }));
    fireEvent.input(await screen.findByRole('textbox'), { target: { value: 'A4' } });
    fireEvent.click(screen.getByRole('button', { name: 'Answered' }));
    await screen.findByText('1 question answered');
    expect(entries().at(-1)).toMatchObject({ kind: 'answered', ref: firstId(toTom), words: 'A4' });
  });

  it('it is passed on', async () => {
    const { entries } = await show({ story: toTom });
    fireEvent.click(await screen.findByRole('button', { name: 'Not for me' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Pass on to Ellen' }));
    await screen.findByText('Priya asked Ellen');
    expect(entries().at(-1)).toMatchObject({ kind: 'questionPassed', to: 'ellen' });
  });
});

describe('whom to ask', () => {
  async function open(setting: Setting = {}, fields = {}) {
    const bench = await show({ viewer: 'priya', ...setting }, 'en', fields);
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    fireEvent.click(screen.getByRole('button', { name: 'Who do I ask?' }));
    const field = await screen.findByRole('textbox', { name: 'About what?' });
    const type = (value: string) => fireEvent.input(field, { target: { value } });
    const shown = () => document.querySelector('.who-result')?.textContent;
    return { ...bench, type, shown, answer: () => readText(shown()) };
  }

  it('is the account manager by default', async () => {
    const { answer } = await open();
    expect(answer()).toContain('Ellen');
    expect(answer()).toContain('Account manager');
    expect(answer()).toContain('Available now, until 19:00');
  });

  it('is the person of a topic, with what he does and when he answers', async () => {
    const reply = [[660, 720]];
    const { type, answer } = await open({}, { 'people.tom.reply': reply });
    type('bids');
    expect(answer()).toContain('Paid search');
    expect(answer()).toContain('Available Mon 23 Nov from 11:00');
  });

  it.each([
    ['2026-11-20 12:00', 'Available now, until 17:00 (19:00, Almaty)'],
    ['2026-11-20 06:00', 'Available today from 08:00 (10:00, Almaty)'],
    ['2026-11-20 18:30', 'Available Mon 23 Nov from 08:00 (10:00, Almaty)'],
  ])(
    'has the hour of the own clock beside the reader’s where they differ: %s',
    async (now, told) => {
      const { type, answer } = await open({ now }, { 'people.tom.zone': 'Asia/Almaty' });
      type('bids');
      expect(answer()).toContain(told);
    },
  );

  it('is told to who may only read, with the name to copy and no question', async () => {
    const { answer } = await open({ viewer: 'zoe', mayWrite: false });
    expect(answer()).toContain('Ellen');
    screen.getByRole('button', { name: 'Copy @ellen_h' });
    expect(screen.queryByRole('button', { name: 'Ask a question' })).toBeNull();
  });

  it('is the stand-in while somebody is away', async () => {
    const away = { 'people.uma.away': ['2026-11-20', '2026-11-27', 'tom'] };
    const { type, answer, shown } = await open({}, away);
    type('banners');
    expect(answer()).toContain('Uma is away until Fri 27 Nov. Stand-in:');
    // A weekday and its day stay on one line.
    expect(shown()).toContain('Fri\u00a027\u00a0Nov');
    expect(answer()).toContain('Tom');
  });

  it('is not called a stand-in where nobody stands in', async () => {
    const away = {
      'people.uma.away': ['2026-11-20', '2026-11-27', 'tom'],
      'people.tom.away': ['2026-11-20', '2026-11-27', 'uma'],
    };
    const { type, answer } = await open({}, away);
    type('banners');
    expect(answer()).toContain('Uma is away until Fri 27 Nov. Ask meanwhile:');
    expect(answer()).toContain('Ellen');
  });

  it('copies the name by which Trello knows him, or else his name', async () => {
    const { type, copied } = await open();
    type('bids');
    fireEvent.click(screen.getByRole('button', { name: 'Copy @tom_b' }));
    type('banners');
    fireEvent.click(screen.getByRole('button', { name: 'Copy Uma' }));
    expect(copied).toEqual(['@tom_b', 'Uma']);
  });

  it('leads on to a question for that person', async () => {
    const { type } = await open();
    type('bids');
    fireEvent.click(screen.getByRole('button', { name: 'Ask a question' }));
    expect(await screen.findByRole('button', { name: 'Ask Tom' })).toBeDefined();
  });

  it('asks nobody from which side he is, and closes by Escape', async () => {
    await open({ viewer: 'zoe' });
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'Escape' });
    expect(await screen.findByRole('button', { name: 'More' })).toBeDefined();
  });
});
