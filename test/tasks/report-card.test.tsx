// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/day.ts';
import type { ReportPress } from '../../src/domain/report/entries.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { CardApp } from '../../src/tasks/card-app.tsx';
import { emptyReport } from '../../src/tasks/report-draft.ts';
import { NOT_COPIED, REPORT_DRAFT } from '../../src/tasks/report-there.ts';
import {
  boardJournal,
  boardPress,
  createStory,
  press,
  promised,
  type Story,
} from '../support/journals.ts';
import { BOARD_ENTRIES, createBench, type Setting } from './card-bench.ts';
import { createCards } from './reports-bench.ts';

afterEach(cleanup);

const NOVEMBER = { from: day('2026-11-01'), to: day('2026-11-30') };
const OCTOBER = { from: day('2026-10-01'), to: day('2026-10-31') };
const DECEMBER = '2026-12-03 10:00';

type Published = Extract<ReportPress, { kind: 'reportPublished' }>;

function published(more: Partial<Published> = {}): Published {
  return {
    kind: 'reportPublished',
    period: NOVEMBER,
    work: 'paidSearch',
    links: [{ url: 'https://docs.example.com/a' }],
    rows: [
      { name: 'Leads', value: { amount: 46, digits: 0 }, plan: { amount: 40, digits: 0 } },
      { name: 'Cost per lead', value: { amount: 18, digits: 0, unit: '€' } },
    ],
    meaning: 'More leads **for less money**.',
    needs: 'Prices for December',
    goal: '40 leads a month',
    fp: 'A'.repeat(43),
    ...more,
  };
}

const DUE = { kind: 'reportDue', period: NOVEMBER, promise: promised('2026-12-02') } as const;
const onCard =
  (...presses: readonly ReportPress[]) =>
  (story: Story) => {
    for (const one of presses) {
      story.add(one.kind === 'read' ? 'priya' : 'ellen', one, '2026-12-01 12:00');
    }
  };

const LEADS_30 = { name: 'Leads', value: { amount: 30, digits: 0 } };
const LONG = { timeout: 20_000 };

/** Another card of the board, with a report or without one; read only after `answer` where that is waited for. */
function cardsWith(report?: Published, broken: readonly string[] = [], waits = false) {
  const story = createStory();
  if (report !== undefined) onCard(report)(story);
  const others = ['other', 'broken'].map((id) => ({
    ...{ id, title: id, entries: id === 'other' ? story.entries : [] },
  }));
  const cards = createCards({ cards: others, broken });
  let looks = 0;
  let answer = () => {};
  const asked = waits ? new Promise<void>((done) => (answer = done)) : Promise.resolve();
  const look = async () => {
    looks += 1;
    await asked;
    return cards.look();
  };
  return { cards: { ...cards, look }, looks: () => looks, answer: () => answer() };
}

function openFold(fold: HTMLDetailsElement | null): void {
  if (fold === null) throw new Error('There is no fold');
  fold.open = true;
  fireEvent(fold, new Event('toggle'));
}

async function show(setting: Setting, locale: Locale = 'en', ports: object = {}) {
  const bench = createBench({ viewer: 'priya', now: DECEMBER, ...setting });
  await bench.card.refresh();
  render(<CardApp card={bench.card} ports={{ ...bench.ports, ...ports }} locale={locale} />);
  return bench;
}

/** The first part to be loaded takes its time on a busy machine. */
const heading = (name: string | RegExp) => {
  const isIt = (seen: string) => {
    const plain = seen.replaceAll('\u00a0', ' ');
    return typeof name === 'string' ? plain === name : name.test(plain);
  };
  return screen.findByRole('heading', { name: isIt }, { timeout: 20_000 });
};
const button = (name: string) => screen.getByRole('button', { name });
/** Dates are kept on one line. */
const text = () => (document.body.textContent ?? '').replaceAll('\u00a0', ' ');

describe('a published report, to who decides for the client', () => {
  it.each([
    ['en', 'New report: paid search, November', 'We need from you', "I've read it"],
    ['ru', 'Новый отчёт: контекстная реклама, ноябрь', 'Что нужно от вас', 'Прочитано'],
    ['es', 'Informe nuevo: SEM, noviembre', 'Qué necesitamos de ti', 'Leído'],
  ] as const)(
    'says what it is about, shows, means and needs: %s',
    async (locale, head, needs, read) => {
      await show({ story: onCard(published()) }, locale);
      const title = await heading(head);
      expect(title.closest('.section')?.getAttribute('data-tone')).toBe('own');
      expect(text()).toContain('40 leads a month');
      expect(screen.getByText('for less money').tagName).toBe('STRONG');
      expect(screen.getByRole('heading', { name: needs })).toBeDefined();
      expect(button(read)).toBeDefined();
      expect(document.querySelector('.report-files a')?.getAttribute('rel')).toBe(
        'noopener noreferrer',
      );
    },
  );

  it('is read by one press, and says when', async () => {
    const { entries } = await show({ story: onCard(published()) });
    await heading(/New report/);
    fireEvent.click(button("I've read it"));
    await heading('Report: paid search, November');
    expect(entries().at(-1)).toMatchObject({ kind: 'read', by: 'priya' });
    expect(text()).toContain('Read Thu 3 Dec');
    expect(document.querySelector('.section')?.getAttribute('data-tone')).toBe('done');
    expect(screen.queryByRole('button', { name: "I've read it" })).toBeNull();
  });

  it('can be asked about, though questions are switched off', async () => {
    const { card, entries } = await show({ story: onCard(published()) });
    await heading(/New report/);
    fireEvent.click(button('Ask a question'));
    expect(card.form.value).toMatchObject({ step: 'askQuestion', about: entries()[0]?.id });
  });

  it('opens a long meaning in full, by the press or by a key that steps on its link', async () => {
    const meaning = `${'A long sentence about leads. '.repeat(12)}\n\nhttps://example.com/x`;
    await show({ story: onCard(published({ meaning })) });
    await heading(/New report/);
    expect(button('Read all').getAttribute('aria-expanded')).toBe('false');
    fireEvent.focusIn(screen.getByRole('link', { name: 'https://example.com/x' }));
    await waitFor(() => expect(button('Show less').getAttribute('aria-expanded')).toBe('true'));
  });

  it('has no second primary beside a turn of hers', async () => {
    const story = (story: Story) => {
      story.add('priya', press.request(['One'], '2026-12-04'), '2026-11-30 12:00');
      onCard(published())(story);
    };
    await show({ story, viewer: 'priya' });
    await heading(/New report/);
    const order = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
    expect(order[0]).toContain("Agency's turn");
    expect(order[1]).toContain('New report');
  });
});

describe('a published report, to the agency', () => {
  it('what it needs can be waited for on the card: asked for with a date, in its words', async () => {
    const bench = await show({ viewer: 'ellen', story: onCard(published()) });
    fireEvent.click(await screen.findByRole('button', { name: 'Wait for it on this card' }, LONG));
    const what = await screen.findByRole('textbox', { name: 'What is it?' }, LONG);
    expect((what as HTMLTextAreaElement).value).toBe('Prices for December');
    fireEvent.click(screen.getByRole('button', { name: 'Ask for it' }));
    await waitFor(() =>
      expect(bench.entries().at(-1)).toMatchObject({
        kind: 'paused',
        debts: [{ what: 'other', words: 'Prices for December', who: 'client' }],
      }),
    );
  });

  it('says that it is not read yet, and gives the message for the client’s chat', async () => {
    const { copied } = await show({ viewer: 'ellen', story: onCard(published()) });
    await heading('Report: paid search, November');
    expect(text()).toContain('Published Tue 1 Dec · not read yet');
    fireEvent.click(button('Copy message'));
    await waitFor(() => expect(copied).toHaveLength(1));
    expect(copied[0]).toBe(
      'Priya, the report is ready: paid search, November. It is in the card “Autumn banners”. https://trello.com/c/aB3dE5gH',
    );
  });

  it('shows pictures and earlier reports behind a line', async () => {
    const before = published({
      period: OCTOBER,
      rows: [{ name: 'leads', value: { amount: 30, digits: 0 } }],
    });
    await show({ viewer: 'ellen', story: onCard(before, published()) });
    await heading('Report: paid search, November');
    expect(screen.getByText('1 earlier report')).toBeDefined();
    const pictures = screen.getAllByText('Plan and earlier reports')[0]?.closest('details');
    expect(pictures?.open).toBe(false);
    const bar = within(pictures as HTMLElement).getByLabelText(/Leads: 46, plan 40, 115% of plan/);
    expect(bar.tagName.toLowerCase()).toBe('svg');
    const line = within(pictures as HTMLElement).getByLabelText(/Earlier reports: October: 30;/);
    expect(line.tagName.toLowerCase()).toBe('svg');
  });

  it('shows how results went on the board’s other cards, once somebody looks', async () => {
    const { cards, looks } = cardsWith(published({ period: OCTOBER, rows: [LEADS_30] }));
    const rows = [{ name: 'Leads', value: { amount: 46, digits: 0 } }];
    await show({ story: onCard(published({ rows })) }, 'en', { cards });
    const fold = (await screen.findByText('Plan and earlier reports')).closest('details');
    expect(looks()).toBe(0);
    openFold(fold);
    await within(fold as HTMLElement).findByLabelText(/Earlier reports: October: 30; November: 46/);
  });

  it('says so where no card tells of them, or some could not be read', async () => {
    const rows = [{ name: 'Leads', value: { amount: 46, digits: 0 } }];
    const story = onCard(published({ rows }));
    await show({ story }, 'en', { cards: cardsWith().cards });
    openFold((await screen.findByText('Plan and earlier reports')).closest('details'));
    await screen.findByText('No earlier report on this board has these results.');
    cleanup();
    await show({ story }, 'en', { cards: cardsWith(undefined, ['other']).cards });
    openFold((await screen.findByText('Plan and earlier reports')).closest('details'));
    await screen.findByText(/^Not all cards could be read/);
  });

  it('tells who published the same month at once, and keeps all the other wrote', async () => {
    const story = (story: Story) => {
      story.add('ellen', published());
      story.add('tom', published({ meaning: 'My own words', needs: 'Keys' }));
    };
    const { card, entries } = await show({ viewer: 'tom', story });
    const told = await screen.findByRole('alert');
    expect(told.textContent).toContain(
      'Ellen published the report for November at the same moment, and that one counts.',
    );
    for (const kept of ['My own words', 'Keys', 'Cost per lead']) {
      expect(told.textContent).toContain(kept);
    }
    fireEvent.click(within(told).getByRole('button', { name: 'Go on with it' }));
    expect(card.form.value).toEqual({ step: 'writeReport', about: entries()[1]?.id });
    cleanup();
    await show({ viewer: 'ellen', story });
    await heading('Report: paid search, November');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('tells whose correction came second at once, until he corrects again', async () => {
    const corrected = (ref: string, put: string): ReportPress => ({
      ...{ kind: 'reportCorrected', ref, fp: 'B'.repeat(43) },
      changes: { needs: [0, 6, put] },
    });
    let third: (story: Story) => void = () => {};
    const story = (story: Story) => {
      const made = story.add('ellen', published(), '2026-12-01 12:00');
      // An earlier correction is nobody's to be told of.
      const { id } = story.add('tom', corrected(made.id, 'Prices'), '2026-12-01 12:00');
      const first = story.add('ellen', corrected(id, 'Photos'), '2026-12-01 12:01');
      story.add('tom', corrected(id, 'Videos'), '2026-12-01 12:01');
      third = (later) => void later.add('tom', corrected(first.id, 'Videos'), '2026-12-01 12:05');
    };
    const { card } = await show({ viewer: 'tom', story });
    const told = await screen.findByRole('alert');
    expect(told.textContent).toContain('Ellen corrected this report at the same moment');
    expect(told.textContent).toContain('Videos for December');
    fireEvent.click(within(told).getByRole('button', { name: 'Go on with it' }));
    expect(card.form.value).toMatchObject({ step: 'correctReport' });
    cleanup();
    await show({
      viewer: 'tom',
      story: (one) => {
        story(one);
        third(one);
      },
    });
    await heading('Report: paid search, November');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows two reports of one month, the earlier one open to who has not read it', async () => {
    const story = (story: Story) => {
      const { id } = story.add('ellen', published());
      story.add('tom', { ...published({ meaning: 'The other view' }), beside: id });
    };
    await show({ story });
    const reads = await screen.findAllByRole(
      ...(['button', { name: "I've read it" }, { timeout: 20_000 }] as const),
    );
    expect(reads.map((read) => read.getAttribute('data-kind'))).toEqual(['primary', 'plain']);
    expect(screen.getByText('1 earlier report').closest('details')?.open).toBe(true);
  });
});

describe('a correction', () => {
  const corrected = (story: Story) => {
    const { id } = story.add('ellen', published(), '2026-12-01 12:00');
    story.add('priya', { kind: 'read', ref: id });
    story.add('tom', {
      kind: 'reportCorrected',
      ref: id,
      fp: 'B'.repeat(43),
      changes: {
        rows: [
          [0, { name: 'Leads', value: { amount: 48, digits: 0 } }],
          [1, null],
        ],
        needs: [0, 19, ''],
        work: '',
      },
    });
  };

  it('is told to who had read what stands there no more', async () => {
    await show({ story: corrected });
    await heading('Report: November');
    const told = document.querySelector('.report-corrected') as HTMLElement;
    expect(told.querySelector('details')?.open).toBe(true);
    expect([...told.querySelectorAll('li')].map((one) => one.textContent)).toEqual([
      'Kind of work: paid search → nothing',
      'Leads: 46, plan 40 → 48',
      'Taken out: Cost per lead €18',
      'What we need from you: Prices for December → nothing',
    ]);
    expect(told.textContent).toContain('Corrected after you read it');
    // No green "Read" beside it.
    expect(text()).toContain('Read Tue 1 Dec · corrected since');
    expect(toneNow()).toBe('own');
    expect(button("I've read it")).toBeDefined();
  });

  it('is a folded line to everybody else', async () => {
    await show({ viewer: 'ellen', story: corrected });
    await heading('Report: November');
    expect(document.querySelector('.report-corrected details')?.hasAttribute('open')).toBe(false);
    expect(text()).not.toContain('Corrected after you read it');
    expect(text()).toContain('Read Tue 1 Dec · Priya · corrected since');
    expect(toneNow()).toBe('others');
  });
});

const toneNow = () => document.querySelector('.reports .section')?.getAttribute('data-tone');

describe('a report that is not published', () => {
  it('is due by its date, to write for the agency and to wait for by the client', async () => {
    const { card } = await show({ viewer: 'ellen', now: '2026-12-01 10:00', story: onCard(DUE) });
    await heading('Report for November: due Wed 2 Dec');
    fireEvent.click(button('Write report'));
    expect(card.form.value).toMatchObject({ step: 'writeReport' });
    cleanup();
    await show({ now: '2026-12-01 10:00', story: onCard(DUE) });
    await heading('Report for November: due Wed 2 Dec');
    expect(screen.queryByRole('button', { name: 'Write report' })).toBeNull();
  });

  it('is late in red, with the working days', async () => {
    await show({ now: '2026-12-04 10:00', story: onCard(DUE) });
    const head = await heading('Report for November: it was due Wed 2 Dec');
    expect(head.closest('.section')?.getAttribute('data-tone')).toBe('late');
    expect(text()).toContain('2 working days late');
  });

  const draft = JSON.stringify({ at: 1, typed: { ...emptyReport(NOVEMBER), meaning: 'Begun' } });

  it('is a draft for its writer alone, and goes on where it was left', async () => {
    const { card } = await show({ viewer: 'ellen', drafts: { [REPORT_DRAFT]: draft } });
    await heading('Draft. Only you see it until you publish.');
    expect(text()).toContain('November');
    fireEvent.click(button('Continue writing'));
    expect(card.form.value).toEqual({ step: 'writeReport' });
    cleanup();
    await show({ viewer: 'priya', drafts: { [REPORT_DRAFT]: draft } });
    expect(text()).not.toContain('Draft');
  });

  it('is deleted only when that was asked once more', async () => {
    const { drafts } = await show({ viewer: 'ellen', drafts: { [REPORT_DRAFT]: draft } });
    await heading(/Draft/);
    fireEvent.click(button('Delete draft'));
    expect(drafts.kept.has(REPORT_DRAFT)).toBe(true);
    fireEvent.click(await screen.findByRole('button', { name: 'Delete draft' }));
    await waitFor(() => expect(screen.queryByRole('heading', { name: /Draft/ })).toBeNull());
    expect(drafts.kept.has(REPORT_DRAFT)).toBe(false);
  });

  it('is offered first on a card of a list of reports, and under More on any other', async () => {
    await show({ viewer: 'ellen' }, 'en', { isInReportsList: async () => true });
    await waitFor(() => expect(button('Write report').getAttribute('data-kind')).toBe('primary'));
    cleanup();
    await show({ viewer: 'ellen' });
    expect(screen.queryByRole('button', { name: 'Write report' })).toBeNull();
    fireEvent.click(button('More'));
    expect(button('Write report')).toBeDefined();
  });

  it('is an ordinary card with a word about it where Trello does not tell its list, and is asked again', async () => {
    let answer: boolean | undefined;
    const later: (() => void)[] = [];
    const ports = {
      isInReportsList: async () => answer,
      later: (task: () => void) => {
        later.push(task);
        return () => {};
      },
    };
    await show({ viewer: 'ellen' }, 'en', ports);
    await screen.findByText(/Trello does not say now which list this card is in/);
    expect(text()).toContain('Nobody is waiting on this card.');
    for (const task of later.splice(0)) task();
    await waitFor(() => expect(later).toHaveLength(1));
    answer = true;
    fireEvent.click(button('Try again'));
    await waitFor(() => expect(button('Write report').getAttribute('data-kind')).toBe('primary'));
    expect(text()).not.toContain('does not say now');
    cleanup();
    answer = undefined;
    await show({ viewer: 'priya' }, 'en', ports);
    expect(text()).not.toContain('does not say now');
  });

  it('is said to be none on a card that was guessed, and to be one again', async () => {
    const ports = { isInReportsList: async () => true };
    const { entries } = await show({ viewer: 'ellen' }, 'en', ports);
    fireEvent.click(await screen.findByRole('button', { name: 'Not a report card' }));
    await screen.findByText('Marked as no report card.');
    expect(text()).toContain('Nobody is waiting on this card.');
    expect(screen.queryByRole('button', { name: 'Write report' })).toBeNull();
    fireEvent.click(button('It is a report card'));
    await screen.findByRole('button', { name: 'Write report' });
    expect(entries().map(({ kind }) => kind)).toEqual(['reportDropped', 'reportDropped']);
    cleanup();
    const dropped = onCard(DUE, { kind: 'reportDropped' });
    await show({ story: dropped });
    expect(text()).toContain('Nothing needed from you here.');
    expect(text()).not.toContain('no report card');
  });

  it('has its date put on a card of a list by one press: that of the month in its title', async () => {
    const set = boardPress.set('rules.cadence.all', ['month', '2026-09-01']);
    const board = [...BOARD_ENTRIES, ...boardJournal(['ellen', set])];
    const content = { title: 'Report, December' };
    const ports = { isInReportsList: async () => true };
    const { entries } = await show({ viewer: 'ellen', board, content }, 'en', ports);
    await heading('Report for December: due Mon 4 Jan 2027');
    expect(text()).toContain('Only your team sees this until the date is on the card.');
    fireEvent.click(button('Put the date on the card'));
    await waitFor(() => expect(entries()).toHaveLength(1));
    expect(entries()[0]).toMatchObject({
      kind: 'reportDue',
      period: { from: '2026-12-01', to: '2026-12-31' },
      promise: { day: '2027-01-04', rule: 'strict' },
    });
    await waitFor(() => expect(text()).not.toContain('Only your team sees'));
  });

  it('begins on a copied card as a draft, until that is not wanted', async () => {
    const bench = createBench({ viewer: 'ellen', now: DECEMBER });
    bench.pluginData.put({ kind: 'card', card: 'card1' }, 'journal', {
      ...{ v: 1, card: 'other', board: 'board1', entries: [] },
    });
    await bench.card.refresh();
    const entry = { ...published(), id: 'a', n: 1, at: bench.sight().now, by: 'ellen' };
    const ports = { ...bench.ports, copiedEntries: async () => [entry] };
    render(<CardApp card={bench.card} ports={ports} locale="en" />);
    await heading(/Draft from the copied card/);
    expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
    fireEvent.click(button('Delete draft'));
    fireEvent.click(await screen.findByRole('button', { name: 'Delete draft' }));
    await waitFor(() => expect(screen.queryByRole('heading', { name: /Draft/ })).toBeNull());
    expect(bench.drafts.kept.get(NOT_COPIED)).toBe('yes');
  });
});

describe('a form on a card of the next month', () => {
  it('begins with the results of the month before, which stands beside', async () => {
    const { cards } = cardsWith(published({ rows: [LEADS_30] }));
    const { card } = await show({ viewer: 'ellen' }, 'en', { cards });
    card.open({ step: 'writeReport' });
    await screen.findByText('Previous report: paid search, November', {}, { timeout: 20_000 });
    const value = (name: string) => screen.getByLabelText<HTMLInputElement>(name).value;
    expect([value('Result 1'), value('Value 1'), value('Before 1')]).toEqual(['Leads', '', '30']);
    expect(text()).toContain('The results of the last report are here, without values.');
    expect(text()).toContain('December');
  });

  it('only offers them to who has typed, and says where cards could not be read', async () => {
    const { cards, answer } = cardsWith(published({ rows: [LEADS_30] }), ['broken'], true);
    const { card } = await show({ viewer: 'ellen' }, 'en', { cards });
    card.open({ step: 'writeReport' });
    const row = await screen.findByLabelText<HTMLInputElement>('Result 1', {}, LONG);
    fireEvent.input(row, { target: { value: 'Calls' } });
    answer();
    fireEvent.click(await screen.findByRole('button', { name: /^Take over its results/ }));
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>('Result 2').value).toBe('Leads'),
    );
    expect(row.value).toBe('Calls');
    expect(text()).toContain('Not all cards could be read');
  });
});
