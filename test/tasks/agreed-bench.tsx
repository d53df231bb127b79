/** *How we work* with its part *Agreed by both*, and boards where rules wait or were agreed on. */
import { fireEvent, render, screen, within } from '@testing-library/preact';
import { beforeAll } from 'vitest';
import { rulesText, withProposed } from '../../src/domain/rules/agreed.ts';
import { loadAgreedTexts } from '../../src/i18n/agreed/translate.ts';
import { LOCALES } from '../../src/i18n/locale.ts';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { loadRecordTexts } from '../../src/i18n/record/translate.ts';
import { loadRulesTexts } from '../../src/i18n/rules/translate.ts';
import { digest } from '../../src/storage/digest.ts';
// Loaded later on the page: a busy machine takes longer for that than a test waits.
import '../../src/tasks/agreed-view.tsx';
import { RulesPage } from '../../src/tasks/rules-view.tsx';
import { type BenchOptions, createBoardBench, SET_UP } from '../support/board-bench.ts';
import { type BoardStory, boardJournal, boardPress } from '../support/journals.ts';

beforeAll(async () => {
  await Promise.all(
    LOCALES.flatMap((locale) => [
      loadAgreedTexts(locale),
      loadRecordTexts(locale),
      loadRulesTexts(locale),
    ]),
  );
});

export const ON = boardPress.set('switches.agreed', true);
export const since = (...presses: BoardStory) => [...SET_UP, ...boardJournal(...presses)];
const PART = {
  en: 'Agreed by both',
  ru: 'Согласовано обеими сторонами',
  es: 'Acordado por ambas partes',
} as const;

export async function show(options: BenchOptions, at?: 'proposal') {
  const bench = await createBoardBench(options);
  const translate = pageTranslate(bench.ports.locale);
  render(<RulesPage board={bench.board} ports={bench.ports} translate={translate} at={at} />);
  const part = await screen.findByRole('region', { name: PART[bench.ports.locale] });
  return { ...bench, part: within(part) };
}

/** Ellen proposes 1 day for edits. */
export async function waiting(
  note = '',
  fields: Readonly<Record<string, unknown>> = { 'terms.edits': 1 },
) {
  const { sight } = await createBoardBench({ entries: since(['ellen', ON]) });
  const fp = digest(rulesText(withProposed(sight().agreed.fields, fields)));
  return since(['ellen', ON], ['ellen', { kind: 'rulesProposed', fields, fp, note }]);
}

export async function agreed(note = '', fields?: Readonly<Record<string, unknown>>) {
  const entries = await waiting(note, fields);
  const proposal = entries.at(-1);
  const naming = entries.find((entry) => entry.kind === 'named' && entry.member === 'priya');
  if (proposal?.kind !== 'rulesProposed' || naming === undefined) throw new Error('No proposal');
  const press = {
    kind: 'rulesAgreed',
    ref: proposal.id,
    fp: proposal.fp,
    naming: naming.id,
  } as const;
  const [agreement] = boardJournal(['priya', press]).slice(-1);
  if (agreement === undefined) throw new Error('No agreement');
  return { entries: [...entries, agreement], agreement };
}

export async function editDays(days: string): Promise<HTMLElement> {
  fireEvent.click(screen.getByRole('button', { name: 'Change: Edits' }));
  const form = await screen.findByRole('form', { name: 'Edits' });
  fireEvent.input(within(form).getByLabelText('Working days for edits'), {
    target: { value: days },
  });
  return form;
}
