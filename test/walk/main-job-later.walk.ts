import { focused, tabTo } from '../support/board/keys.ts';
import type { BoardWindow } from '../support/board/open-board.ts';
import { eventually, FRIDAY, heading, pressIn } from '../support/board/product-board.ts';
import { cardBlob, cardEntries, requestOf, storedKinds } from '../support/board/stored.ts';
import { WRITTEN } from '../support/walk/texts.ts';
import { createWalk, type Walker } from '../support/walk/walk.ts';
import { wordsIn } from '../support/walk/words.ts';

// The main job (issue 2, items 5-7): what is there after a reload, what the days bring, and the keyboard alone.

const walk = createWalk('main-job-later');

const HOUR = { en: 'Z', ru: '+03:00', es: '+01:00' } as const;

walk('5 a reload, and a second window', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  const { edits } = WRITTEN[language];
  await walker.onBoard({ member: cast.client }, async (board) => {
    const other = await board.secondWindow(cast.specialist);
    await other.openCard(cast.card);
    await board.openCard(cast.card);
    await pressIn(board, words('button.requestEdits'));
    await board.section().getByRole('textbox').fill(edits.join('\n'));
    await pressIn(board, words('button.sendEdits', { n: 2 }));
    await heading(other, words('section.edits.own', { n: 2 }));
    await look('the second window, without a reload', other.page);
    await other
      .section()
      .getByRole('checkbox', { name: words('edit.tick', { n: 1, text: edits[0] }) })
      .check();
    const progress = words('section.progress', { k: 1, n: 2 });
    await board.section().getByText(progress).first().waitFor();
    await look('the first window sees the tick', board.page);
    // The address has the card: it is open again by itself.
    await board.setDate(FRIDAY[language]);
    await board.section().getByText(progress).first().waitFor();
    await look('the first window after a reload', board.page);
  });
});

walk('6 the days go by', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  const entries = cardEntries(cast, [requestOf(cast, WRITTEN[language].edits)]);
  const blobs = cardBlob(cast, cast.card, entries);
  await walker.onBoard({ member: cast.specialist, blobs }, async (board) => {
    const at = (moment: string) => board.setDate(`2026-11-${moment}${HOUR[language]}`);
    const badgeIs = (text: string | RegExp) =>
      eventually(async () => (await board.badges(cast.card)).join()).toMatch(text);
    const both = async (what: string, head = '') => {
      await look(`${what}: the front`, board.page);
      await board.openCard(cast.card);
      await board.section().getByRole('heading').filter({ hasText: head }).first().waitFor();
      await look(`${what}: the back`, board.page);
      await board.closeCard();
    };
    await badgeIs(/25/);
    await both('Friday');
    await at('24T10:00');
    await badgeIs(/25/);
    await both('the day before');
    await at('25T10:00');
    await badgeIs(/19:00/);
    await both('due today');
    await at('25T19:30');
    await badgeIs(/25/);
    await both('the evening after the hour');
    for (const [moment, n] of [
      ['26T10:00', 1],
      ['27T10:00', 2],
    ] as const) {
      await at(moment);
      await badgeIs(new RegExp(String(n)));
      await both(`late by ${n}`);
    }
    await board.setDate(`2026-12-02T10:00${HOUR[language]}`);
    await badgeIs(/5/);
    await both('late by 5');
    await board.setMember(cast.client);
    await badgeIs(/5/);
    await both('late by 5, for the client', words('section.late.rep', { n: 5 }));
    await at('25T19:30');
    await both('the evening after the hour, for the client');
  });
});

walk('7 by the keyboard alone', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  await walker.onBoard({ member: cast.client }, async (board) => {
    const { keyboard } = board.page;
    await openByKeys(board, walker);
    await tabTo(board.page, words('button.requestEdits'), 'section');
    await look('the focus on Request edits', board.page);
    await keyboard.press('Enter');
    const first = words('requestEdits.hint');
    await eventually(() => focused(board.page)).toMatchObject({ name: first });
    await keyboard.type(WRITTEN[language].edits[0]);
    await keyboard.press('Enter');
    const second = words('requestEdits.line', { n: 2 });
    await eventually(() => focused(board.page)).toMatchObject({ name: second });
    await keyboard.type(WRITTEN[language].edits[1]);
    await tabTo(board.page, words('button.sendEdits', { n: 2 }));
    await look('the focus on Send', board.page);
    await keyboard.press('Space');
    const stored = () => storedKinds(board.state, cast, cast.card);
    await eventually(stored).toEqual(['editsRequested']);
    await tabTo(board.page, words('button.why'));
    await keyboard.press('Enter');
    await board
      .section()
      .getByRole('list', { name: words('strip.label') })
      .waitFor();
    await look('Why this date, opened by a key', board.page);
    await board.setMember(cast.specialist);
    await workByKeys(board, walker);
    await eventually(stored).toEqual(['editsRequested', 'ticked', 'datePromised', 'handedOver']);
  });
});

/** Ticked, dated and handed over without a pointer. */
async function workByKeys(board: BoardWindow, walker: Walker): Promise<void> {
  const { look, language, cast } = walker;
  const words = wordsIn(language);
  const { keyboard } = board.page;
  await openByKeys(board, walker);
  const tick = words('edit.tick', { n: 1, text: WRITTEN[language].edits[0] });
  await board.section().getByRole('checkbox', { name: tick }).waitFor();
  await tabTo(board.page, tick);
  await keyboard.press('Space');
  await eventually(() => board.section().getByRole('checkbox').first().isChecked()).toBe(true);
  await eventually(() => focused(board.page)).toMatchObject({ name: tick });
  await look('ticked by a key', board.page);
  await tabTo(board.page, words('button.promise'));
  await keyboard.press('Enter');
  const form = board.section().getByRole('form', { name: words('promise.title') });
  await form.waitFor();
  await look('Promise a date, opened by a key', board.page);
  await form.locator('input[type="date"]').fill('2026-11-24');
  const send = await form.locator('button[data-kind="primary"]').textContent();
  await tabTo(board.page, send ?? '');
  await keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  await tabTo(board.page, words('button.handOver'));
  await keyboard.press('Enter');
  const note = words('handOver.note');
  await eventually(() => focused(board.page)).toMatchObject({ name: note });
  await keyboard.type(WRITTEN[language].note);
  await tabTo(board.page, words('button.handOver'));
  await look('the focus on Hand over', board.page);
  await keyboard.press('Enter');
  await heading(board, words('section.client.turn', { name: cast.client }));
  await look('handed over by keys', board.page);
}

async function openByKeys(board: BoardWindow, { cast }: Walker): Promise<void> {
  await tabTo(board.page, cast.card);
  await board.page.keyboard.press('Enter');
  await board.section().getByRole('button').first().waitFor();
}
