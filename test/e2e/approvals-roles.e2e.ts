import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import type { BoardPress, Role } from '../../src/domain/roster/entries.ts';
import { APPROVAL_PHRASES } from '../support/board/approval-phrases.ts';
import {
  approve,
  approvedBy,
  ask,
  buttonsIn,
  closeModal,
  entriesOn,
  front,
  headingBegins,
  lastEntry,
  namingOf,
  recordOf,
  type StoredEntry,
  storedEntries,
} from '../support/board/approval-steps.ts';
import { CASTS, type Cast, idsOf } from '../support/board/cast.ts';
import { inTurn } from '../support/board/in-turn.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { BoardWindow, OpenBoard } from '../support/board/open-board.ts';
import {
  eventually,
  FRIDAY,
  heading,
  onProduct,
  pressIn,
  sectionText,
} from '../support/board/product-board.ts';
import { blobOf, boardKey, type StoredBlobs, setUpBoard } from '../support/board/stored.ts';
import { seal } from '../support/journals.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// The role of the one who decides: a stand-in while she is away, the role passed on and confirmed, and dates or
// chains that make no sense.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const STORIES = [
  {
    language: 'en',
    board: 'Whose Turn',
    team: 'Team',
    role: 'Decides for the client',
    away: "I'm away",
    dates: ['First day', 'Last day'],
    standIn: 'Who stands in for you?',
    pass: 'Pass the role on',
    passTo: 'Who decides from now on?',
    save: 'Save',
    later: 'Later · stand-in: Dan Whitlock · Mon 23 Nov – Tue 24 Nov',
    standsIn: 'You decide for Priya Shah until Tue 24 Nov.',
    approved: 'Approved · Dan Whitlock for Priya Shah · Mon 23 Nov, 10:0',
    recorded: ['Dan Whitlock · stand-in', 'For Priya Shah', 'Named by Priya Shah, Fri 20 Nov.'],
    named: 'Priya Shah named you as the one who decides for the client.',
  },
  {
    language: 'ru',
    board: 'Чей ход',
    team: 'Команда',
    role: 'Решает за клиента',
    away: 'Меня не будет',
    dates: ['Первый день', 'Последний день'],
    standIn: 'Кто вас заменит?',
    pass: 'Передать роль',
    passTo: 'Кто решает дальше?',
    save: 'Сохранить',
    later: 'Позже · замена: Ильдар Гарипов · пн 23 нояб. – вт 24 нояб.',
    standsIn: 'Вы заменяете: Марина Серова. Решаете за клиента по вт 24 нояб. включительно.',
    approved: 'Согласовано · Ильдар Гарипов (вместо: Марина Серова) · пн 23 нояб., 10:0',
    recorded: [
      ...['Ильдар Гарипов · замена', 'Вместо: Марина Серова'],
      'Кем назначено: Марина Серова, пт 20 нояб.',
    ],
    named: 'За клиента решаете вы: так указывает Марина Серова.',
  },
  {
    language: 'es',
    board: '¿A quién le toca?',
    team: 'Equipo',
    role: 'Decide por el cliente',
    away: 'Estaré fuera',
    dates: ['Primer día', 'Último día'],
    standIn: '¿Quién te suple?',
    pass: 'Traspasar el rol',
    passTo: '¿Quién decide a partir de ahora?',
    save: 'Guardar',
    later: 'Más adelante · suplente: Vicent Roig · lun 23 nov – mar 24 nov',
    standsIn: 'Decides por Lucía Ferrer hasta el mar 24 nov inclusive.',
    approved: 'Aprobado · Vicent Roig por Lucía Ferrer · lun 23 nov, 10:0',
    recorded: [
      ...['Vicent Roig · suplente', 'En nombre de: Lucía Ferrer'],
      'Rol asignado por Lucía Ferrer, vie 20 nov.',
    ],
    named: 'Lucía Ferrer te eligió para decidir por el cliente.',
  },
] as const;

type Story = (typeof STORIES)[number];

/** Fri 20 Nov, 14:00 of the cast's own zone moved on; no clock changes in between. */
function fridayAnd({ language }: Cast, days: number, hours = 0, seconds = 0): number {
  return Date.parse(FRIDAY[language]) + ((days * 24 + hours) * 3600 + seconds) * 1000;
}

onEachLibrary((library) => {
  describe.each(inTurn(STORIES, 'es'))('in $language', (story) => {
    const cast = CASTS[story.language];
    const words = APPROVAL_PHRASES[story.language];
    const { badge, days } = words;
    const { member } = idsOf(cast);
    const { card } = cast;
    const hers = [`${badge.yours(days.wed25)} (blue)`];
    const others = [`${badge.client(days.wed25)} (light-gray)`];
    const rolesOn = (board: OpenBoard) =>
      storedEntries(board, boardKey(cast)).slice(storedCount(cast));

    /** Dan of this language: from Mon 23 to Tue 24 Nov. */
    async function goesAway(board: OpenBoard, client: BoardWindow): Promise<StoredEntry> {
      const away = await openRole(client, story, story.away);
      await away.getByLabel(story.dates[0], { exact: true }).fill('2026-11-23');
      await away.getByLabel(story.dates[1], { exact: true }).fill('2026-11-24');
      await away.getByLabel(story.standIn).selectOption({ label: cast.colleague });
      await save(away, story);
      await client.modal().getByText(story.later).first().waitFor();
      await closeModal(client);
      const naming = rolesOn(board)[0];
      expect(naming).toMatchObject({
        ...{ kind: 'named', role: 'standIn', by: member(cast.client) },
        member: member(cast.colleague),
        from: fridayAnd(cast, 2, 10),
        to: fridayAnd(cast, 4, 10) - 1,
      });
      return naming as StoredEntry;
    }

    /** The role for good: the running turn goes with it, and who has it confirms it once. */
    async function passesOn(board: OpenBoard, client: BoardWindow, colleague: BoardWindow) {
      const pass = await openRole(client, story, story.pass);
      await pass.getByLabel(story.passTo).selectOption({ label: cast.colleague });
      await save(pass, story);
      await eventually(() => roleButtons(client, story)).toBe(0);
      await closeModal(client);
      const naming = rolesOn(board).at(-1);
      expect(naming).toMatchObject({
        ...{ kind: 'named', role: 'representative', by: member(cast.client) },
        member: member(cast.colleague),
      });
      await heading(board, words.waiting(cast.colleague));
      await client.openCard(card);
      await heading(client, words.decidesNow(cast.colleague));
      expect(await buttonsIn(client)).not.toContain(words.approve);
      await heading(colleague, words.rep);
      await colleague.section().getByText(story.named, { exact: true }).waitFor();
      await pressIn(colleague, words.confirm);
      await eventually(() => sectionText(colleague)).not.toContain(story.named);
      expect(rolesOn(board).at(-1)).toMatchObject({
        ...{ kind: 'accepted', by: member(cast.colleague), ref: naming?.id },
      });
      return naming as StoredEntry;
    }

    test('a stand-in decides while she is away, not before, not after; then she passes the role on', async () => {
      await onProduct(browser, { library, cast, member: cast.specialist }, async (board) => {
        await ask(board, cast, card);
        const client = await board.secondWindow(cast.client);
        const away = await goesAway(board, client);

        // Before: a colleague like any other.
        const colleague = await board.secondWindow(cast.colleague);
        await colleague.openCard(card);
        await heading(colleague, words.colleague(cast.client));
        expect(await buttonsIn(colleague)).not.toContain(words.approve);
        await eventually(() => front(colleague, card)).toEqual(others);

        // Mon 23 Nov, 10:00.
        await board.clock.set(new Date(fridayAnd(cast, 2, 20)).toISOString());
        await client.setMember(cast.client);
        await colleague.setMember(cast.colleague);
        await eventually(() => front(client, card)).toEqual(others);
        await eventually(() => front(colleague, card)).toEqual(hers);
        await colleague.openCard(card);
        await heading(colleague, words.rep);
        await colleague.section().getByText(story.standsIn, { exact: true }).waitFor();
        await pressIn(colleague, words.approve);
        await headingBegins(board, story.approved);
        await headingBegins(colleague, story.approved);
        const asked = entriesOn(board, cast, card)[0];
        expect(await lastEntry(board, cast, card, 'decided')).toMatchObject({
          ...{ by: member(cast.colleague), for: member(cast.client) },
          ...{ ask: asked?.id, naming: away.id, fp: asked?.fp },
        });
        await pressIn(colleague, words.undo);
        await heading(colleague, words.rep);

        // The page is open while the last day ends, and the press comes a second after: on the button that was shown
        // before, whether the page has drawn anew by then or not.
        const approve = colleague
          .section()
          .getByRole('button', { name: words.approve, exact: true });
        const shown = await approve.elementHandle();
        await board.clock.set(new Date(fridayAnd(cast, 4, 10, 1)).toISOString());
        if (shown === null) throw new Error('There is no button to press');
        await shown.evaluate((button) => (button as HTMLElement).click()); // a role of buttons alone
        await heading(colleague, words.decidesNow(cast.client));
        expect(await buttonsIn(colleague)).not.toContain(words.approve);
        expect(entriesOn(board, cast, card).map(({ kind }) => kind)).toEqual([
          ...['approvalAsked', 'decided', 'undone'],
        ]);

        const named = await passesOn(board, client, colleague);
        await pressIn(colleague, words.approve);
        await approvedBy(board, cast, cast.colleague);
        await approvedBy(client, cast, cast.colleague);
        const decided = await lastEntry(board, cast, card, 'decided');
        expect(decided).toMatchObject({ by: member(cast.colleague), naming: named.id });
        expect(decided).not.toHaveProperty('for');
        // What was decided for her stays that.
        const told = await recordOf(client, cast);
        for (const text of story.recorded) expect(told).toContain(text);
      });
    });
  });

  describe('what makes no sense', () => {
    const cast = CASTS.en;
    const story = STORIES[0];
    const words = APPROVAL_PHRASES.en;
    const { badge, days } = words;
    const { member } = idsOf(cast);
    const { card } = cast;
    const hers = [`${badge.yours(days.wed25)} (blue)`];
    const others = [`${badge.client(days.wed25)} (light-gray)`];

    /** Whose turn it is by the badges, on a board on which these were named. */
    async function deciders(
      namings: readonly (readonly [by: string, member: string, role: Role, to?: number])[],
      run: (board: OpenBoard, client: BoardWindow, colleague: BoardWindow) => Promise<void>,
    ): Promise<void> {
      const blobs = setUpWith(
        cast,
        namings.map(([by, who, role, to]) => {
          const press = { kind: 'named', member: member(who), role, from: FROM } as const;
          return { by, press: to === undefined ? press : { ...press, to: instant(to) } };
        }),
      );
      await onProduct(browser, { library, cast, member: cast.specialist, blobs }, async (board) => {
        await board.openCard(card);
        await pressIn(board, words.ask);
        const form = board.section().getByRole('form', { name: words.ask, exact: true });
        await form.getByRole('button', { name: words.ask, exact: true }).click();
        await pressIn(board, words.done);
        const client = await board.secondWindow(cast.client);
        const colleague = await board.secondWindow(cast.colleague);
        await run(board, client, colleague);
      });
    }

    test('a period that is over, the wrong way round or without a person is not saved', async () => {
      await onProduct(browser, { library, member: cast.client }, async (board) => {
        const form = await openRole(board, story, story.away);
        const refused = async (from: string, to: string, says: string) => {
          await form.getByLabel('First day', { exact: true }).fill(from);
          await form.getByLabel('Last day', { exact: true }).fill(to);
          await form.getByRole('button', { name: story.save, exact: true }).click();
          await form.getByText(says, { exact: true }).waitFor();
        };
        await refused('', '', 'Choose a day.');
        await refused('2026-11-19', '2026-11-24', 'This day is over. Choose today or later.');
        await refused('2026-11-24', '2026-11-23', 'The last day is before the first.');
        await refused('2026-11-23', '2026-11-24', 'Choose a person.');
        expect(storedEntries(board, boardKey(cast))).toHaveLength(storedCount(cast));
        await form.getByLabel(story.standIn).selectOption({ label: cast.colleague });
        await save(form, story);
        expect(storedEntries(board, boardKey(cast))).toHaveLength(storedCount(cast) + 1);
      });
    });

    test('a stand-in with dates reversed, and she named for herself, change nothing', async () => {
      const namings = [
        [cast.client, cast.colleague, 'standIn', FROM - 86_400_000],
        [cast.manager, cast.client, 'standIn', FROM + 30 * 86_400_000],
      ] as const;
      await deciders(namings, async (board, client, colleague) => {
        await eventually(() => front(client, card)).toEqual(hers);
        await eventually(() => front(colleague, card)).toEqual(others);
        await client.openCard(card);
        await approve(client, cast);
        expect(await lastEntry(board, cast, card, 'decided')).toMatchObject({
          ...{ by: member(cast.client), naming: namingOf(board, cast) },
        });
      });
    });

    test('stand-ins in a circle leave one who decides, and the period ends by one press', async () => {
      // Dan for her, then the role to Dan, then she for Dan.
      const namings = [
        [cast.client, cast.colleague, 'standIn', FROM + 30 * 86_400_000],
        [cast.client, cast.colleague, 'representative'],
        [cast.colleague, cast.client, 'standIn', FROM + 30 * 86_400_000],
      ] as const;
      await deciders(namings, async (board, client, colleague) => {
        await heading(board, words.waiting(cast.client));
        await eventually(() => front(client, card)).toEqual(hers);
        await eventually(() => front(colleague, card)).toEqual(others);
        await client.openCard(card);
        await heading(client, words.rep);
        await openRole(colleague, story);
        await colleague.modal().getByRole('button', { name: "I'm back", exact: true }).click();
        await heading(board, words.waiting(cast.colleague));
        await eventually(() => front(colleague, card)).toEqual(hers);
        await eventually(() => front(client, card)).toEqual(others);
        await heading(client, words.decidesNow(cast.colleague));
        await closeModal(colleague);
        await colleague.openCard(card);
        await pressIn(colleague, words.approve);
        await approvedBy(colleague, cast, cast.colleague);
        expect(await lastEntry(board, cast, card, 'decided')).not.toHaveProperty('for');
      });
    });
  });
});

const FROM = instant(Date.parse('2026-11-02T10:00:00Z'));

/** The team's own set-up with more namings on top, an hour later. */
function setUpWith(
  cast: Cast,
  presses: readonly { readonly by: string; readonly press: BoardPress }[],
): StoredBlobs {
  const { board, member } = idsOf(cast);
  const stored = setUpEntries(cast);
  const sealed = presses.map(({ by, press }, index) =>
    seal(press, {
      n: stored.length + 1 + index,
      at: instant(FROM + index * 60_000),
      by: member(by),
    }),
  );
  return { [boardKey(cast)]: blobOf({ v: 1, board, entries: [...stored, ...sealed] }) };
}

function setUpEntries(cast: Cast): readonly StoredEntry[] {
  const { journal } = JSON.parse(setUpBoard(cast)[boardKey(cast)] ?? '') as {
    journal: { entries: readonly StoredEntry[] };
  };
  return journal.entries;
}

function storedCount(cast: Cast): number {
  return setUpEntries(cast).length;
}

/** The team by the board's button, and one of the forms of her role there. */
async function openRole(window: BoardWindow, story: Story, form = ''): Promise<Locator> {
  await window.page.getByRole('button', { name: story.board, exact: true }).first().click();
  const modal = window.modal();
  await modal.getByRole('tab', { name: story.team, exact: true }).click();
  await modal.getByRole('heading', { name: story.team, exact: true }).waitFor();
  if (form !== '') await modal.getByRole('button', { name: form, exact: true }).click();
  return modal.getByRole('form', { name: form, exact: true });
}

async function save(form: Locator, story: Story): Promise<void> {
  await form.getByRole('button', { name: story.save, exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

/** Of the role alone: everybody's own row has a button for days away too. */
async function roleButtons(window: BoardWindow, { role, away, pass }: Story): Promise<number> {
  const part = window.modal().getByRole('region', { name: role, exact: true });
  const counts = [away, pass].map((name) => part.getByRole('button', { name }).count());
  return (await Promise.all(counts)).reduce((sum, one) => sum + one, 0);
}
