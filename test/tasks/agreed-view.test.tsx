// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, test } from 'vitest';
import type { Grade } from '../../src/domain/evidence/grade.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { RulesPage } from '../../src/tasks/rules-view.tsx';
import { createBoardBench, SET_UP } from '../support/board-bench.ts';
import { boardJournal, boardPress } from '../support/journals.ts';
import { agreed, editDays, ON, show, since, waiting } from './agreed-bench.tsx';

afterEach(cleanup);

describe('the note of a proposal', () => {
  test('is asked for beside a rule that was changed, and goes with it', async () => {
    const { appended } = await show({ entries: since(['ellen', ON]) });
    const form = await editDays('1');
    const note = await within(form).findByLabelText('Note to the client (optional)');
    fireEvent.input(note, { target: { value: ' For the autumn:\n shorter rounds ' } });
    fireEvent.click(within(form).getByRole('button', { name: 'Propose' }));
    await screen.findByText('Proposed.');
    expect(appended).toHaveLength(1);
    expect(appended[0]).toMatchObject([
      { kind: 'rulesProposed', note: 'For the autumn: shorter rounds' },
    ]);
  });

  test('goes with the rules as they stand', async () => {
    const { appended, part } = await show({ entries: since(['ellen', ON]) });
    fireEvent.input(await part.findByLabelText('Note to the client (optional)'), {
      target: { value: 'As we said by phone' },
    });
    fireEvent.click(part.getByRole('button', { name: 'Propose' }));
    await waitFor(() => expect(appended).toHaveLength(1));
    expect(appended[0]).toMatchObject([{ kind: 'rulesProposed', note: 'As we said by phone' }]);
  });

  test('is asked for once: while a rule is changed, the rules as they stand are not proposed', async () => {
    const { part } = await show({ entries: since(['ellen', ON]) });
    await part.findByRole('button', { name: 'Propose' });
    const form = await editDays('1');
    await within(form).findByLabelText(/^Note to the client/);
    await waitFor(() => expect(screen.getAllByLabelText(/^Note to the client/)).toHaveLength(1));
    expect(part.queryByRole('button', { name: 'Propose' })).toBeNull();
    fireEvent.click(within(form).getByRole('button', { name: 'Cancel' }));
    await part.findByRole('button', { name: 'Propose' });
  });

  test('stands once with two rules open, beside the one changed last, and stays until both are left', async () => {
    const bench = await show({ entries: since(['ellen', ON]) });
    const notes = () => screen.getAllByLabelText<HTMLInputElement>(/^Note to the client/);
    const edits = await editDays('1');
    const first = await within(edits).findByLabelText(/^Note to the client/);
    fireEvent.input(first, { target: { value: 'For the autumn' } });
    fireEvent.click(screen.getByRole('button', { name: 'Change: Decisions' }));
    const decisions = await screen.findByRole('form', { name: 'Decisions' });
    fireEvent.input(within(decisions).getByLabelText("Working days for the client's decision"), {
      target: { value: '3' },
    });
    await waitFor(() => expect(within(decisions).getAllByLabelText(/^Note/)).toEqual(notes()));
    expect(notes().map(({ value }) => value)).toEqual(['For the autumn']);
    fireEvent.click(within(decisions).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(within(edits).getAllByLabelText(/^Note/)).toEqual(notes()));
    expect(notes().map(({ value }) => value)).toEqual(['For the autumn']);
    fireEvent.click(within(edits).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(bench.kept.get('rules.note')).toBeUndefined());
  });

  test('stays with what waits when one more rule is changed, and is gone once it was sent', async () => {
    const bench = await show({ entries: await waiting('First words') });
    const form = await editDays('3');
    const note = await within(form).findByLabelText<HTMLInputElement>(/^Note to the client/);
    expect(note.value).toBe('First words');
    fireEvent.input(note, { target: { value: 'Second words' } });
    expect(bench.kept.get('rules.note')).toBe('Second words');
    fireEvent.click(within(form).getByRole('button', { name: 'Propose' }));
    await waitFor(() => expect(bench.appended).toHaveLength(1));
    expect(bench.appended[0]).toMatchObject([{ kind: 'rulesProposed', note: 'Second words' }]);
    await waitFor(() => expect(bench.kept.get('rules.note')).toBeUndefined());
  });

  test('is what the other side reads, beside who proposed', async () => {
    const { part } = await show({
      entries: await waiting('Shorter rounds'),
      ports: { member: 'priya' },
    });
    await part.findByText('Ellen Ward: “Shorter rounds”');
  });

  test('is not asked where rules change at once', async () => {
    await createBoardBench({ entries: SET_UP }).then(({ board, ports }) =>
      render(<RulesPage board={board} ports={ports} translate={pageTranslate('en')} />),
    );
    await screen.findByRole('heading', { level: 1 });
    const form = await editDays('1');
    expect(within(form).queryByLabelText(/^Note to the client/)).toBeNull();
  });
});

describe('an agreement', () => {
  test.each([
    ['checked', 'Signed by Trello and checked.'],
    ['notChecked', 'Signed, not checked here.'],
    ['notSigned', 'Not signed. Anyone who can edit this board could have written this.'],
  ] as const)('graded %s says so: %s', async (grade: Grade, text) => {
    const { entries, agreement } = await agreed('Shorter rounds');
    const asked: unknown[] = [];
    const { part } = await show({
      entries,
      ports: {
        gradeAgreements: async (stored) => {
          asked.push(...stored);
          return new Map([[agreement.id, grade]]);
        },
      },
    });
    fireEvent.click(part.getByText('1 version'));
    await part.findByText(text);
    expect(asked).toMatchObject([{ id: agreement.id, kind: 'rulesAgreed' }]);
    part.getByText('Ellen Ward: “Shorter rounds”');
  });

  test.each(LOCALES)('leaves no placeholder open, with all that is shown: %s', async (locale) => {
    const { entries } = await agreed('A note');
    const forged = boardJournal(['dan', boardPress.set('terms.edits', 9)]).slice(-1);
    const { part } = await show({ entries: [...entries, ...forged], ports: { locale } });
    await waitFor(() =>
      expect(part.getAllByRole('listitem', { hidden: true })).not.toHaveLength(0),
    );
    expect(document.body.textContent).not.toMatch(/\{\w+\}/);
  });

  test('is given by who decides, and the keyboard stays with the part', async () => {
    const { appended, part } = await show({ entries: await waiting(), ports: { member: 'priya' } });
    fireEvent.click(await part.findByRole('button', { name: 'Agree' }));
    await waitFor(() => expect(part.getAllByText(/^Version 1 · agreed/)).not.toHaveLength(0));
    expect(appended).toMatchObject([[{ kind: 'rulesAgreed' }]]);
    await waitFor(() =>
      expect(document.activeElement).toBe(part.getByRole('heading', { level: 2 })),
    );
  });

  test('is refused, and said, where other rules wait by then', async () => {
    const bench = await show({ entries: await waiting(), ports: { member: 'priya' } });
    const agree = await bench.part.findByRole('button', { name: 'Agree' });
    const fields = { 'terms.edits': 9 };
    bench.write('ellen', { kind: 'rulesProposed', fields, fp: 'f'.repeat(43), note: '' });
    fireEvent.click(agree);
    await bench.part.findByText('The rules changed meanwhile. Please look at them again.');
    expect(bench.appended).toEqual([]);
  });
});

test('a date in what is proposed and in what was agreed stays on one line', async () => {
  const { part } = await show({ entries: await waiting(), ports: { member: 'priya' } });
  const agree = await part.findByRole('button', { name: 'Agree' });
  const text = () => part.getByRole('heading', { level: 2 }).parentElement?.textContent ?? '';
  expect(text()).toMatch(/ready by \w{3}\u00a0\d+\u00a0Nov/);
  expect(text()).toMatch(/Proposed \w{3}\u00a0\d+\u00a0Nov/);
  fireEvent.click(agree);
  await waitFor(() => expect(text()).toMatch(/Version 1\u00a0· agreed \w{3}\u00a0\d+\u00a0Nov/));
});

test('opened for the proposal, the page begins there', async () => {
  const { part } = await show({ entries: await waiting(), ports: { member: 'priya' } }, 'proposal');
  const heading = await part.findByRole('heading', { name: 'New rules wait for your answer' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
});

test('a version that was agreed as the rules stood says nothing of the rules of today', async () => {
  const { entries } = await agreed('', { rule: 'full' });
  const { part } = await show({ entries });
  fireEvent.click(await part.findByText('1 version'));
  part.getByText('All rules, as they stood on that day.');
  expect(part.queryByText('All rules as they stand below.')).toBeNull();
});
