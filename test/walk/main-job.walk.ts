import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import {
  chooseMore,
  eventually,
  FRIDAY,
  heading,
  pasteInto,
  pressIn,
  sectionText,
  stripDays,
} from '../support/board/product-board.ts';
import { cardBlob, cardEntries, requestOf } from '../support/board/stored.ts';
import { WRITTEN } from '../support/walk/texts.ts';
import { createWalk } from '../support/walk/walk.ts';
import { wordsIn } from '../support/walk/words.ts';

// The main job (issue 2, items 2-4): a card says by when its edits are due, and by whom.

const walk = createWalk('main-job');

const THURSDAY = '2026-11-19T10:00:00Z';
const REGIONS = { en: 'England', ru: undefined, es: 'Comunitat Valenciana' } as const;

walk('2 the first run', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  await walker.onBoard({ member: cast.manager, bare: true }, async (board) => {
    const modal = board.modal();
    let presses = 0;
    const tap = async (name: string) => {
      presses += 1;
      await modal.getByRole('button', { name }).click();
    };
    await board.openCard(cast.card);
    await board.section().getByText(words('section.idle.noRepresentative')).waitFor();
    await look('nobody is in place yet', board.page);
    await pressIn(board, words('button.choose'));
    await modal.getByRole('heading', { name: words('firstRun.who') }).waitFor();
    await look('who approves', board.page);
    await tap(cast.client);
    await modal.getByText(words('firstRun.who.others')).waitFor();
    await look('who else is from the client', board.page);
    await tap(cast.colleague);
    await tap(words('button.next'));
    await modal.getByRole('heading', { name: words('firstRun.where') }).waitFor();
    await look('where the agency works, guessed', board.page);
    const region = REGIONS[language];
    if (region !== undefined) {
      presses += 1;
      const field = modal.getByLabel(words('settings.region'), { exact: true });
      await field.selectOption({ label: region });
      await look('the region chosen', board.page);
    }
    await tap(words('button.ok'));
    await modal.getByText(words('firstRun.friday')).waitFor();
    await look('the Friday question', board.page);
    const full = modal.getByRole('radio', { name: words('firstRun.friday.full') });
    expect(await full.isChecked()).toBe(true);
    await tap(words('button.done'));
    await modal.getByText(words('firstRun.ready')).waitFor();
    expect(presses, 'presses of the first run').toBeLessThanOrEqual(6);
    await look('ready', board.page);
    await modal.getByRole('button', { name: words('button.close') }).click();
    await board.section().getByText(words('section.idle.agency')).waitFor();
    await look('the card after it', board.page);
    await board.setMember(cast.client);
    await board.openCard(cast.card);
    await board
      .section()
      .getByText(words('role.named', { name: cast.manager }))
      .waitFor();
    await look('the client learns that she decides', board.page);
    await pressIn(board, words('button.confirm'));
    await board.section().getByText(words('section.hint.rep')).waitFor();
    await look('the one hint for the client', board.page);
  });
});

walk('2 the first run, with a client elsewhere, and skipped', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  await walker.onBoard({ member: cast.manager, bare: true }, async (board) => {
    const modal = board.modal();
    const tap = (name: string) => modal.getByRole('button', { name }).click();
    await board.openCard(cast.card);
    await pressIn(board, words('button.choose'));
    await tap(words('firstRun.who.notYet'));
    await modal.getByRole('heading', { name: words('firstRun.where') }).waitFor();
    await modal.getByLabel(words('firstRun.where.other')).check();
    await modal.getByText(words('firstRun.where.client')).waitFor();
    await look('a client in another country', board.page);
    await tap(words('button.skip'));
    await board.page.locator('.modal').waitFor({ state: 'detached' });
    await look('skipped: the agency’s card', board.page);
    await board.setMember(cast.client);
    await board.openCard(cast.card);
    await board
      .section()
      .getByRole('button', { name: words('button.more') })
      .waitFor();
    await look('skipped: the client’s card', board.page);
    await pressIn(board, words('button.more'));
    await look('skipped: the client’s More', board.page);
    await pressIn(board, words('button.requestEdits'));
    await heading(board, words('side.question'));
    await look('who are you here', board.page);
    await pressIn(board, words('side.client'));
    await board.section().getByRole('textbox').fill(WRITTEN[language].edits[0]);
    await look('edits by the usual hours', board.page);
    await pressIn(board, words('button.sendEdits', { n: 1 }));
    await board.section().getByText(words('section.noHolidays')).waitFor();
    await look('sent by the usual hours', board.page);
  });
});

walk('3 edits are sent with their date', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  const { edits } = WRITTEN[language];
  await walker.onBoard({ member: cast.client, now: THURSDAY }, async (board) => {
    await look('the board on Thursday', board.page);
    await board.setDate(FRIDAY[language]);
    await board.openCard(cast.card);
    await board.section().getByText(words('section.idle.client')).waitFor();
    await look('an idle card, seen by the client', board.page);
    await pressIn(board, words('button.requestEdits'));
    const first = board.section().getByRole('textbox', { name: words('requestEdits.hint') });
    await first.waitFor();
    await look('Request edits, empty', board.page);
    await pasteInto(first, `1. ${edits[0]}\n2) ${edits[1]}`);
    await lineOf(board.section().locator('body'), words('requestEdits.line', { n: 2 })).waitFor();
    await eventually(() => sectionText(board)).toMatch(/25.*19:00/);
    await look('a pasted list and the exact date', board.page);
    await pressIn(board, words('button.sendEdits', { n: 2 }));
    await board
      .section()
      .getByRole('button', { name: words('button.why') })
      .waitFor();
    await look('sent, seen by the client', board.page);
    await pressIn(board, words('button.why'));
    const strip = board.section().getByRole('list', { name: words('strip.label') });
    await eventually(async () => (await stripDays(strip)).length).toBe(6);
    await look('why this date, day by day', board.page);
    await board.closeCard();
    await eventually(() => board.badges(cast.card)).toEqual([expect.stringContaining('25')]);
    await look('the front for others', board.page);
    await board.setMember(cast.specialist);
    await eventually(() => board.badges(cast.card)).toEqual([expect.stringContaining('25')]);
    await look('the front for the specialist', board.page);
    await board.openCard(cast.card);
    await heading(board, words('section.edits.own', { n: 2 }));
    await look('the back for the specialist', board.page);
    await board.setMember(cast.colleague);
    await board.openCard(cast.card);
    await board.section().getByText(edits[1]).waitFor();
    await look('the back for a colleague of the client', board.page);
  });
});

walk('3 edits that came by voice', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  await walker.onBoard({ member: cast.manager }, async (board) => {
    await board.openCard(cast.freeCard);
    await pressIn(board, words('button.more'));
    await look('More of the agency', board.page);
    await board.page.keyboard.press('Escape');
    await chooseMore(board, words('button.more'), words('button.clientEdits'));
    const form = board.section().getByRole('form', { name: words('clientEdits.title') });
    await form.getByLabel(words('clientEdits.when')).waitFor();
    await look('Edits from the client, empty', board.page);
    const first = form.getByRole('textbox', { name: words('requestEdits.hint') });
    await pasteInto(first, WRITTEN[language].edits.join('\r\n'));
    await form.getByLabel(words('clientEdits.when')).fill('2026-11-19');
    await pressIn(board, words('button.sendEdits', { n: 2 }));
    await form.getByText(words('error.noChannel')).waitFor();
    await look('how they came is asked for', board.page);
    await form.getByText(words('channel.phone'), { exact: true }).click();
    await look('with day and channel', board.page);
    await pressIn(board, words('button.sendEdits', { n: 2 }));
    await board.section().getByText(words('section.untaken')).waitFor();
    await eventually(() => sectionText(board)).toContain(cast.manager);
    await look('recorded, seen by the agency', board.page);
    await pressIn(board, words('button.why'));
    await board
      .section()
      .getByRole('list', { name: words('strip.label') })
      .waitFor();
    await look('counted from the day they came', board.page);
    await board.setMember(cast.client);
    await board.openCard(cast.freeCard);
    await eventually(() => sectionText(board)).toContain(cast.manager);
    await look('recorded, seen by the client', board.page);
  });
});

walk('4 taken, ticked, dated, handed over, returned', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  const { edits, reason, note, wrong } = WRITTEN[language];
  const blobs = cardBlob(cast, cast.freeCard, cardEntries(cast, [requestOf(cast, edits)]));
  await walker.onBoard({ member: cast.specialist, blobs }, async (board) => {
    const section = board.section();
    const form = (name: string): Locator => section.getByRole('form', { name, exact: true });
    await board.openCard(cast.freeCard);
    await section.getByText(words('section.untaken')).waitFor();
    await look('nobody took it', board.page);
    await pressIn(board, words('button.takeIt'));
    await heading(board, words('section.edits.own', { n: 2 }));
    await look('taken', board.page);
    await section
      .getByRole('checkbox', { name: words('edit.tick', { n: 1, text: edits[0] }) })
      .check();
    await eventually(() => sectionText(board)).toContain(
      words('section.progress', { k: 1, n: 2 }).replace(/\s+/g, ' '),
    );
    await look('one is ticked', board.page);

    await pressIn(board, words('button.promise'));
    const promise = form(words('promise.title'));
    await promise.getByLabel(words('promise.list')).waitFor();
    await look('Promise a date, as it opens', board.page);
    await promise.getByLabel(words('promise.list')).fill('2026-11-26');
    await promise.locator('button[data-kind="primary"]').click();
    await promise.getByRole('textbox', { name: words('promise.why') }).waitFor();
    await look('later needs a reason', board.page);
    await promise.getByRole('textbox', { name: words('promise.why') }).fill(reason);
    await promise.locator('button[data-kind="primary"]').click();
    await eventually(() => sectionText(board)).toContain(reason);
    await look('the first date stays visible', board.page);

    await pressIn(board, words('button.promise'));
    await promise.getByLabel(words('promise.which')).selectOption({ label: `2. ${edits[1]}` });
    await promise.getByLabel(words('promise.one', { n: 2 })).fill('2026-11-24');
    await look('a date for one edit', board.page);
    await promise.locator('button[data-kind="primary"]').click();
    await promise.waitFor({ state: 'detached' });
    await look('one edit has its own date', board.page);

    await pressIn(board, words('button.handOver'));
    const handOver = form(words('handOver.title'));
    await handOver.getByText(words('handOver.unticked', { n: 1 })).waitFor();
    await look('Hand over, one not ticked', board.page);
    await handOver.getByRole('textbox', { name: words('handOver.note') }).fill(note);
    await handOver.getByRole('button', { name: words('button.handOver') }).click();
    await heading(board, words('section.client.turn', { name: cast.client }));
    await look('handed over, seen by the specialist', board.page);

    await board.setMember(cast.client);
    await look('the front for the client', board.page);
    await board.openCard(cast.freeCard);
    await section.getByText(note).waitFor();
    await look('handed over, seen by the client', board.page);
    await pressIn(board, words('edit.notRight', { text: edits[1] }));
    const said = section.getByRole('textbox', { name: words('notRight.label') });
    await said.waitFor();
    await look('Not right, empty', board.page);
    await said.fill(wrong);
    await look('Not right, with words', board.page);
    await pressIn(board, words('button.sendEdits', { n: 1 }));
    await section.getByText(words('edit.returned', { n: 1 }), { exact: true }).waitFor();
    await look('returned once, seen by the client', board.page);
    await board.setMember(cast.specialist);
    await board.openCard(cast.freeCard);
    await section.getByText(words('edit.returned', { n: 1 }), { exact: true }).waitFor();
    await look('returned once, seen by the specialist', board.page);
  });
});

walk('4 a first version from an idle card', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  await walker.onBoard({ member: cast.specialist }, async (board) => {
    await board.openCard(cast.card);
    await board.section().getByText(words('section.idle.agency')).waitFor();
    await look('idle, seen by the agency', board.page);
    await chooseMore(board, words('button.more'), words('button.promise'));
    const form = board.section().getByRole('form', { name: words('promise.title') });
    await form.getByLabel(words('promise.version')).waitFor();
    await look('Promise a date for a first version', board.page);
    await form.locator('button[data-kind="primary"]').click();
    await heading(board, words('section.version.own'));
    await look('promised, seen by the specialist', board.page);
    await board.setMember(cast.client);
    await eventually(() => board.badges(cast.card)).toEqual([expect.stringContaining('25')]);
    await look('promised: the front for the client', board.page);
    await board.openCard(cast.card);
    await heading(board, words('section.version.others', { name: cast.specialist }));
    await look('promised, seen by the client', board.page);
  });
});

function lineOf(body: Locator, name: string): Locator {
  return body.getByRole('textbox', { name });
}
