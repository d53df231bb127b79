// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import { ApprovalFields } from '../../src/tasks/settings-approvals.tsx';
import { createBoardBench, SET_UP, wordsIn } from '../support/board-bench.ts';
import { boardPress } from '../support/journals.ts';
import { withPress } from './role-entries.ts';
import { rulesModelOf } from './rules-model-of.ts';

afterEach(cleanup);

async function show(locale: Locale = 'en', entries = SET_UP) {
  const bench = await createBoardBench({ entries });
  const { approvals } = rulesModelOf(bench);
  render(<ApprovalFields part={approvals} translate={wordsIn(locale).translate} />);
  const fold = document.querySelector('details');
  if (fold === null) throw new Error('Nothing is folded');
  return { ...bench, approvals, fold };
}

test.each([
  [
    'en',
    'If something changes after an approval, the approval stands and is marked as changed since.',
    'For larger projects',
  ],
  [
    'ru',
    'Если после согласования что-то изменилось, оно остаётся с пометкой об изменении.',
    'Для больших проектов',
  ],
  [
    'es',
    'Si algo cambia después de aprobar, la aprobación se mantiene y queda marcada como cambiada.',
    'Para proyectos grandes',
  ],
] as const)(
  'what is in force is a sentence, other ways are folded, in %s',
  async (locale, flag, larger) => {
    const { fold } = await show(locale);
    expect(screen.getAllByText(flag)[0]?.tagName).toBe('P');
    expect(fold.open).toBe(false);
    expect(fold.querySelector('summary')?.textContent).toBe(larger);
    expect(fold.querySelectorAll('input[type=radio]')).toHaveLength(3);
  },
);

test.each(LOCALES)('each way has a sentence of its own, in %s', async (locale) => {
  const { fold } = await show(locale);
  const hints = [...fold.querySelectorAll('.field-hint')].map((hint) => hint.textContent);
  expect(new Set(hints).size).toBe(3);
});

test('only what was changed is stored, and the fold stays as it was', async () => {
  const { approvals, appended, fold } = await show();
  fold.open = true;
  fireEvent.click(screen.getByLabelText(/^The approval lapses/));
  await approvals.save();
  expect(appended).toEqual([[boardPress.set('approval.changes', 'void')]]);
  fireEvent.click(screen.getByLabelText(/^The approval stands/));
  expect(fold.open).toBe(true);
});

test('*How was it?* can be switched off', async () => {
  const { approvals, appended } = await show();
  fireEvent.click(screen.getByLabelText('Ask "How was it?" after an approval'));
  await approvals.save();
  expect(appended).toEqual([[boardPress.set('approval.rating', false)]]);
});

test('a stored value that makes no sense is shown as the usual one and can be saved anew', async () => {
  const entries = withPress(SET_UP, 'ellen', boardPress.set('approval.changes', 'never'));
  const { approvals, appended } = await show('en', entries);
  expect(approvals.draft.value?.changes).toBe('flag');
  expect(approvals.isChanged.value).toBe(true);
  await approvals.save();
  expect(appended).toEqual([[boardPress.set('approval.changes', 'flag')]]);
});

test('another way in force is open from the start', async () => {
  const entries = withPress(SET_UP, 'ellen', boardPress.set('approval.changes', 'ask'));
  const { fold } = await show('en', entries);
  expect(fold.open).toBe(true);
});

test('where larger projects are not asked for, the sentence stands without other ways', async () => {
  const bench = await createBoardBench({ entries: SET_UP });
  const { approvals } = rulesModelOf(bench);
  render(
    <ApprovalFields part={approvals} translate={wordsIn('en').translate} hasPolicies={false} />,
  );
  screen.getByText(/the approval stands and is marked/);
  expect(document.querySelector('details')).toBeNull();
});
