import type { FrameLocator, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CASTS, type Cast, idsOf } from '../support/board/cast.ts';
import { inTurn } from '../support/board/in-turn.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { BoardWindow, OpenBoard } from '../support/board/open-board.ts';
import { eventually, onProduct } from '../support/board/product-board.ts';
import { blobOf, boardKey, setUpBoard } from '../support/board/stored.ts';
import { seal } from '../support/journals.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// *Agreed by both*: the account manager proposes, who decides for the client agrees; and the switches in Settings.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const STORIES = {
  en: {
    board: 'Whose Turn',
    rules: 'How we work',
    settings: 'Settings',
    part: 'Agreed by both',
    change: 'Change: Edits',
    edits: 'Edits',
    field: 'Working days for edits',
    waits: 'New rules wait for your answer',
    asks: 'New rules wait for an answer. Decides: Priya Shah',
    waiting: 'New rules wait for your answer.',
    see: 'See the rules',
    note: 'Note to the client (optional)',
    why: 'Fewer rounds, sooner',
    signed: 'Signed by Trello and checked.',
    agree: 'Agree',
    remarks: 'I have remarks',
    different: 'What would you like to be different?',
    said: 'Two days are better for us.',
    send: 'Send remarks',
    told: 'Remarks on the new rules · Priya Shah',
    withdraw: 'Withdraw',
    propose: 'Propose',
    asTheyStand: 'All rules as they stand below.',
    version: 'Version 1 · agreed Fri 20 Nov · Priya Shah',
    versions: '1 version',
    switch: 'Rules agreed by both',
    saved: 'Saved',
  },
  ru: {
    board: 'Чей ход',
    rules: 'Как мы работаем',
    settings: 'Настройки',
    part: 'Согласовано обеими сторонами',
    change: 'Изменить: Правки',
    edits: 'Правки',
    field: 'Рабочих дней на правки',
    waits: 'Новые правила ждут вашего ответа',
    asks: 'Новые правила ждут ответа. Решает: Марина Серова',
    waiting: 'Новые правила ждут вашего ответа.',
    see: 'Посмотреть правила',
    note: 'Пояснение для клиента (необязательно)',
    why: 'Меньше кругов, быстрее',
    signed: 'Подписано Trello, подпись проверена.',
    agree: 'Согласовать',
    remarks: 'Есть замечания',
    different: 'Что вы хотели бы изменить?',
    said: 'Нам удобнее два дня.',
    send: 'Отправить замечания',
    told: 'Замечания к новым правилам · Марина Серова',
    withdraw: 'Отозвать',
    propose: 'Предложить',
    asTheyStand: 'Все правила в том виде, как они указаны ниже.',
    version: 'Версия 1 · согласована пт 20 нояб. · Марина Серова',
    versions: '1 версия',
    switch: 'Правила по согласию сторон',
    saved: 'Сохранено',
  },
  es: {
    board: '¿A quién le toca?',
    rules: 'Cómo trabajamos',
    settings: 'Ajustes',
    part: 'Acordado por ambas partes',
    change: 'Cambiar: Cambios',
    edits: 'Cambios',
    field: 'Días hábiles para los cambios',
    waits: 'Hay reglas nuevas que esperan tu respuesta',
    asks: 'Las reglas nuevas esperan respuesta. Decide: Lucía Ferrer',
    waiting: 'Hay reglas nuevas que esperan tu respuesta.',
    see: 'Ver las reglas',
    note: 'Nota para el cliente (opcional)',
    why: 'Menos rondas, antes',
    signed: 'Firmado por Trello y comprobado.',
    agree: 'Aceptar',
    remarks: 'Tengo observaciones',
    different: '¿Qué te gustaría cambiar?',
    said: 'Nos vienen mejor dos días.',
    send: 'Enviar observaciones',
    told: 'Observaciones sobre las reglas nuevas · Lucía Ferrer',
    withdraw: 'Retirar',
    propose: 'Proponer',
    asTheyStand: 'Todas las reglas tal como están abajo.',
    version: 'Versión 1 · acordada el vie 20 nov · Lucía Ferrer',
    versions: '1 versión',
    switch: 'Reglas acordadas por ambas partes',
    saved: 'Guardado',
  },
} as const;
type Story = (typeof STORIES)[keyof typeof STORIES];

const NARROW = { width: 320, height: 800 };
const AGREED = { 'switches.agreed': true };

onEachLibrary((library) => {
  describe.each(inTurn(['en', 'ru', 'es'] as const, 'ru'))('in %s', (language) => {
    const cast = CASTS[language];
    const story = STORIES[language];

    test('rules are proposed by a change, agreed on in another window, and in force', async () => {
      const options = { library, cast, member: cast.manager, blobs: setUpBoard(cast, AGREED) };
      await onProduct(browser, options, async (board) => {
        const manager = await openTab(board, story.board, story.rules);
        await proposeDays(manager, story, '1');
        const mine = manager.getByRole('region', { name: story.part });
        await mine.getByText(story.asks).waitFor();
        expect(await mine.getByRole('button', { name: story.agree }).count()).toBe(0);
        await mine.getByRole('button', { name: story.withdraw }).waitFor();
        await eventually(() => kindsOf(board, cast)).toContain('rulesProposed');

        const window = await board.secondWindow(cast.client);
        const client = await openTab(window, story.board, story.rules);
        await client.getByRole('tab').first().click();
        await client.getByText(story.waiting).waitFor();
        await client.getByRole('button', { name: story.see }).click();
        const hers = client.getByRole('region', { name: story.part });
        const waits = hers.getByRole('heading', { name: story.waits });
        await eventually(() => isFocused(waits)).toBe(true);
        await hers.getByText(story.why).waitFor();
        expect(await hers.getByRole('button', { name: story.withdraw }).count()).toBe(0);
        await shot(window, `agreed-${language}-client`);
        await sendRemarks(window, hers, story);
        await mine.getByRole('heading', { name: story.told }).waitFor();
        await mine.getByText(story.said).waitFor();
        expect(kindsOf(board, cast)).not.toContain('rulesAgreed');
        await manager.getByRole('tab').first().click();
        await manager.getByText(story.told).waitFor();
        await manager.getByRole('button', { name: story.see }).click();
        await proposeDays(manager, story, '3');
        await waits.waitFor();
        await hers.getByRole('button', { name: story.agree }).click();
        await hers.getByText(story.version).first().waitFor();
        await eventually(() => kindsOf(board, cast)).toContain('rulesAgreed');
        const agreement = entriesIn(storedText(board, cast)).find(isAgreement);
        expect(agreement).toHaveProperty('sig.s');
        await mine.getByText(story.version).first().waitFor();
        await mine.getByText(story.versions).click();
        await mine.getByText(story.signed).waitFor();
        await shot(board, `agreed-${language}-manager`);
      });
    });
  });

  test('a proposal changed meanwhile is not agreed to unseen', async () => {
    const cast = CASTS.en;
    const story = STORIES.en;
    const options = { library, cast, member: cast.manager, blobs: setUpBoard(cast, AGREED) };
    await onProduct(browser, options, async (board) => {
      const manager = await openTab(board, story.board, story.rules);
      await manager.getByRole('button', { name: story.propose }).click();
      await manager.getByText(story.asTheyStand).waitFor();
      await proposeDays(manager, story, '1');
      await eventually(
        () => kindsOf(board, cast).filter((kind) => kind === 'rulesProposed').length,
      ).toBe(2);
      const mine = manager.getByRole('region', { name: story.part });
      await mine.getByText('within 1 full working day').first().waitFor();
      await mine.getByRole('button', { name: story.withdraw }).click();
      await mine.getByText('The client has not agreed to these rules yet.').waitFor();
      await mine.getByRole('button', { name: story.propose }).waitFor();
    });
  });

  test('an agreement that a colleague forged counts for nothing, and the page says so', async () => {
    const cast = CASTS.en;
    const story = STORIES.en;
    const blobs = forged(cast);
    const options = { library, cast, member: cast.client, blobs, viewport: NARROW };
    await onProduct(browser, options, async (board) => {
      const modal = await openTab(board, story.board, story.rules);
      const part = modal.getByRole('region', { name: story.part });
      await part.getByText(story.waits).waitFor();
      await part.getByText('The client has not agreed to these rules yet.').waitFor();
      await part.getByText('1 change does not count').click();
      await part
        .getByText('Dan Whitlock · Fri 20 Nov · an agreement: somebody else decided then')
        .waitFor();
      await modal.getByText('within 2 full working days').first().waitFor();
      const isCut = () => document.documentElement.scrollWidth > window.innerWidth;
      expect(await modal.locator('body').evaluate(isCut)).toBe(false);
      await shot(board, 'agreed-narrow');
    });
  });

  test('switches and the language of shared texts are saved at once, by who may edit', async () => {
    const cast = CASTS.en;
    const story = STORIES.en;
    await onProduct(browser, { library, cast, member: cast.manager }, async (board) => {
      const modal = await openTab(board, story.board, story.settings);
      const agreed = modal.getByRole('checkbox', { name: new RegExp(`^${story.switch}`) });
      expect(await agreed.isChecked()).toBe(false);
      await agreed.check();
      await eventually(() => storedText(board, cast)).toContain('switches.agreed');
      await modal.getByRole('combobox', { name: 'Language of shared texts' }).selectOption('es');
      await eventually(() => storedText(board, cast)).toContain('shared.locale');
      await shot(board, 'settings-en-manager');

      const window = await board.secondWindow(cast.colleague);
      const read = await openTab(window, story.board, story.settings);
      await read.getByText(story.switch, { exact: true }).waitFor();
      expect(await read.getByRole('checkbox').count()).toBe(0);
      await read.getByText('Español').waitFor();
    });
  });

  test('an administrator of the board names an account manager', async () => {
    const cast = CASTS.en;
    await onProduct(
      browser,
      { library, cast, member: cast.manager, blobs: withoutManager(cast) },
      async (board) => {
        const modal = await openTab(board, 'Whose Turn', 'Settings');
        const part = modal.getByRole('region', { name: 'Name an account manager' });
        await part.getByRole('combobox').selectOption({ label: cast.manager });
        await part.getByRole('button', { name: 'Name an account manager' }).click();
        await modal.getByRole('checkbox').first().waitFor();
        expect(await part.count()).toBe(0);
      },
    );
  });
});

async function openTab(window: BoardWindow, button: string, tab: string): Promise<FrameLocator> {
  await window.page.getByRole('button', { name: button, exact: true }).click();
  const modal = window.modal();
  await modal.getByRole('tab', { name: tab }).click();
  return modal;
}

async function proposeDays(modal: FrameLocator, story: Story, days: string): Promise<void> {
  await modal.getByRole('button', { name: story.change }).click();
  const form = modal.getByRole('form', { name: story.edits });
  await form.getByLabel(story.field).fill(days);
  await form.getByLabel(story.note).fill(story.why);
  await form.getByRole('button', { name: story.propose }).click();
}

/** As she sees it once it was sent. */
async function sendRemarks(window: BoardWindow, part: Locator, story: Story): Promise<void> {
  await part.getByRole('button', { name: story.remarks }).click();
  const field = part.getByLabel(story.different);
  await eventually(() => isFocused(field)).toBe(true);
  await field.fill(story.said);
  await part.getByRole('button', { name: story.send }).click();
  await part.getByRole('heading', { name: story.told }).waitFor();
  await part.getByText(story.said).waitFor();
  await shot(window, 'agreed-remarks');
}

function storedText(board: OpenBoard, cast: Cast): string {
  return board.state.boards.get('test')?.blobs[boardKey(cast)] ?? '';
}

interface Stored {
  readonly id: string;
  readonly kind: string;
  readonly n: number;
  readonly at: number;
}

function kindsOf(board: OpenBoard, cast: Cast): readonly string[] {
  return entriesIn(storedText(board, cast)).map(({ kind }) => kind);
}

function isAgreement({ kind }: Stored): boolean {
  return kind === 'rulesAgreed';
}

function isFocused(element: Locator): Promise<boolean> {
  return element.evaluate((node) => node === document.activeElement);
}

function entriesIn(text: string): readonly Stored[] {
  return JSON.parse(text).journal.entries;
}

/** A proposal of the account manager's, and a colleague's word for the client's. */
function forged(cast: Cast) {
  const entries = entriesIn(
    setUpBoard(cast, { 'terms.edits': 2, ...AGREED })[boardKey(cast)] ?? '',
  );
  const { member, board } = idsOf(cast);
  const last = entries.at(-1);
  const naming = entries.findLast(({ kind }) => kind === 'named');
  if (last === undefined || naming === undefined) throw new Error('Nobody is named');
  const fp = 'f'.repeat(43);
  const at = Date.parse('2026-11-20T11:00:00Z');
  const head = (by: string, n: number) => ({ n: last.n + n, at: at as never, by: member(by) });
  const proposal = seal(
    { kind: 'rulesProposed', fields: { 'terms.edits': 9 }, fp, note: '' },
    head(cast.manager, 1),
  );
  const agreement = seal(
    { kind: 'rulesAgreed', ref: proposal.id, fp, naming: naming.id },
    head(cast.colleague, 2),
  );
  return { [boardKey(cast)]: blobOf({ v: 1, board, entries: [...entries, proposal, agreement] }) };
}

/** The specialist manages the account, and the administrator of the board does not. */
function withoutManager(cast: Cast) {
  const entries = entriesIn(setUpBoard(cast)[boardKey(cast)] ?? '');
  const { member, board } = idsOf(cast);
  const last = entries.at(-1);
  if (last === undefined) throw new Error('Nothing is set up');
  const named = seal(
    { kind: 'named', member: member(cast.specialist), role: 'accountManager', from: last.at },
    { n: last.n + 1, at: last.at as never, by: member(cast.manager) },
  );
  return { [boardKey(cast)]: blobOf({ v: 1, board, entries: [...entries, named] }) };
}

/** Kept where somebody looks at the pictures. */
async function shot(window: BoardWindow, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await window.page.screenshot({ path: `${folder}/${name}.png` });
}
