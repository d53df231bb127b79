// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { loadTeamTexts } from '../../src/i18n/team/translate.ts';
import { TeamPage } from '../../src/tasks/team-view.tsx';
import { type BenchOptions, createBoardBench, SET_UP } from '../support/board-bench.ts';
import { withAccepted, withStandIn } from './role-entries.ts';

afterEach(cleanup);

const SETTLED = withAccepted(SET_UP);

async function show(options: BenchOptions = {}, locale: Locale = 'en') {
  const bench = await createBoardBench({
    entries: SETTLED,
    ...options,
    ports: { member: 'priya', locale, ...options.ports },
  });
  const translate = pageTranslate(locale);
  await loadTeamTexts(bench.ports.locale);
  render(<TeamPage board={bench.board} ports={bench.ports} translate={translate} />);
  await screen.findByRole('heading', { name: translate('tab.team') });
  return bench;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test.each([
  ['en', 'You decide for the client.', "I'm away", 'Pass the role on'],
  ['ru', 'За клиента решаете вы.', 'Меня не будет', 'Передать роль'],
  ['es', 'Tú decides por el cliente.', 'Estaré fuera', 'Traspasar el rol'],
] as const)('the representative has her own part, in %s', async (locale, you, away, pass) => {
  await show({}, locale);
  screen.getByText(you);
  screen.getByRole('button', { name: away });
  screen.getByRole('button', { name: pass });
  expect(document.body.textContent).not.toMatch(/\{\w+\}/);
});

test.each(['dan', 'tom', 'ellen'])('nobody else has it: %s', async (member) => {
  await show({ ports: { member } });
  expect(screen.queryByRole('region', { name: 'Decides for the client' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Pass the role on' })).toBeNull();
});

test.each([
  ['yan', 'These buttons are for board members. Ellen Ward can add you.'],
  ['zoe', 'These buttons are for board members. Ellen Ward can add you.'],
])(
  'who may only read sees people and no button but is told who can change that: %s',
  async (member, text) => {
    await show({ ports: { member, mayWrite: false } });
    screen.getByText(text);
    expect(screen.queryByText(/^Each person edits their own row/)).toBeNull();
    screen.getByText('Decides for the client');
    expect(screen.queryAllByRole('button')).toEqual([]);
  },
);

test('until she confirms it she is told who named her', async () => {
  const { appended } = await show({ entries: SET_UP });
  screen.getByText('Ellen Ward named you as the one who decides for the client.');
  press('Confirm');
  await screen.findByText('You decide for the client.');
  const heading = screen.getByRole('heading', { name: 'Decides for the client' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  expect(appended[0]?.[0]?.kind).toBe('accepted');
});

test('*Not me* asks who it is', async () => {
  const { appended } = await show({ entries: SET_UP });
  press('Not me');
  choose('Who decides from now on?', 'dan');
  press('Save');
  await waitFor(() => expect(appended).toHaveLength(1));
  expect(appended[0]).toMatchObject([{ kind: 'named', member: 'dan', role: 'representative' }]);
  // The part is hers no more; the answer to the press stays.
  await waitFor(() => expect(screen.queryByText('You decide for the client.')).toBeNull());
  await screen.findByText('Saved.');
});

test.each([
  ['en', "I'm away", 'First day', 'Last day', 'Who stands in for you?', 'Save'],
  ['ru', 'Меня не будет', 'Первый день', 'Последний день', 'Кто вас заменит?', 'Сохранить'],
  ['es', 'Estaré fuera', 'Primer día', 'Último día', '¿Quién te suple?', 'Guardar'],
] as const)(
  'away is said in one form and shown in words, in %s',
  async (locale, away, from, to, who, save) => {
    const { appended } = await show({}, locale);
    press(away);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(from)));
    type(from, '2026-11-24');
    type(to, '2026-12-02');
    choose(who, 'dan');
    press(save);
    await waitFor(() => expect(appended).toHaveLength(1));
    const part = within(
      await screen.findByRole('region', { name: pageTranslate(locale)('person.representative') }),
    );
    // A weekday and its day stay on one line.
    await waitFor(() =>
      expect(part.getByRole('listitem').textContent).toMatch(
        /Dan Cole\u00a0· \S+\u00a024\u00a0\S+ – /,
      ),
    );
    expect(screen.queryByRole('form')).toBeNull();
  },
);

test('one that runs is ended, one that is ahead is taken back', async () => {
  const running = withStandIn(SETTLED, 'dan', '2026-11-18', '2026-11-25');
  await show({ entries: withStandIn(running, 'dan', '2026-12-21', '2026-12-21') });
  press("I'm back");
  await waitFor(() => expect(screen.queryByRole('button', { name: "I'm back" })).toBeNull());
  press('Remove Mon 21 Dec');
  await waitFor(() => expect(screen.queryByText(/stand-in: Dan Cole/)).toBeNull());
});

test('a stand-in who left the board is told', async () => {
  const entries = withStandIn(SETTLED, 'dan', '2026-11-18', '2026-11-25');
  await show({ entries, people: [{ id: 'priya' }, { id: 'ellen' }] });
  screen.getByText('Your stand-in is no longer on the board: the decision is yours.');
  screen.getByText('Nobody else from the client is on the board yet.');
});

test('what was typed is there again on the next page, the form open as it was left', async () => {
  const { kept } = await show();
  press("I'm away");
  type('First day', '2026-11-24');
  cleanup();
  await show({ kept: Object.fromEntries(kept) });
  expect((screen.getByLabelText('First day') as HTMLInputElement).value).toBe('2026-11-24');
  screen.getByText('Your text from last time is still here.');
});

test('somebody without a name can stand in', async () => {
  const people = [{ id: 'priya', name: 'Priya' }, { id: 'dan' }];
  await show({ people });
  press("I'm away");
  const options = screen.getByLabelText<HTMLSelectElement>('Who stands in for you?').options;
  expect([...options].map((option) => option.text)).toEqual([
    'Nobody yet',
    'Member without a name',
  ]);
});
