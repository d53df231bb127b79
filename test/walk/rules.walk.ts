import type { FrameLocator } from 'playwright-core';
import { expect } from 'vitest';
import { type Cast, idsOf } from '../support/board/cast.ts';
import type { BoardWindow, OpenBoard } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import { pressIn } from '../support/board/product-board.ts';
import { boardKey, setUpBoard } from '../support/board/stored.ts';
import { boardPress, seal } from '../support/journals.ts';
import {
  button,
  lookWhole,
  openTab,
  rowOf,
  tall,
  textsOf,
  type WalkTexts,
} from '../support/walk/board-tabs.ts';
import { createWalk } from '../support/walk/walk.ts';

// Team and how we work (issue 5), the rules: sentences, ready sets, agreeing, settings, and bad input.

const walk = createWalk('rules');

const TEXTS = {
  en: {
    ...{ result: '40 enquiries a month, each under €18', outside: 'Videos and printed matter' },
    ...{ channel: 'comments on the card', missing: 'We talk on the phone and move the start.' },
    ...{ note: 'Fewer rounds, sooner', edit: 'Logo: black, not white' },
  },
  ru: {
    ...{ result: '40 заявок в месяц, каждая не дороже 1 500 ₽', outside: 'Видео и печать' },
    ...{ channel: 'комментарии на карточке', missing: 'Созваниваемся и переносим начало.' },
    ...{ note: 'Меньше кругов, быстрее', edit: 'Логотип: чёрный, не белый' },
  },
  es: {
    ...{
      result: '40 solicitudes al mes, cada una por menos de 18 €',
      outside: 'Vídeos e imprenta',
    },
    ...{
      channel: 'comentarios en la tarjeta',
      missing: 'Hablamos por teléfono y movemos el inicio.',
    },
    ...{ note: 'Menos rondas, antes', edit: 'Logo: negro, no blanco' },
  },
} as const;

walk('3 How we work', async (walker) => {
  const { cast } = walker;
  const texts = await textsOf(walker.language);
  const { rules: say } = texts;
  const typed = TEXTS[walker.language];
  const switches = ['rounds', 'urgent', 'outside', 'policies'].map((name) => [
    `switches.${name}`,
    true,
  ]);
  const blobs = setUpBoard(cast, Object.fromEntries(switches));
  await walker.onBoard({ ...tall(walker), member: cast.manager }, async (board) => {
    const modal = await openTab(board, texts, 'rules');
    await lookWhole(walker, board, 'five sentences with a pencil each');
    const form = await openForm(modal, texts, 'edits');
    await form.getByLabel(say('rules.form.edits')).fill('1');
    await modal.getByText(/24/).first().waitFor();
    await form.getByLabel(say('rules.form.edits')).fill('3');
    await modal.getByText(/26/).first().waitFor();
    await lookWhole(walker, board, 'the Friday example follows what is typed');
    await form.getByLabel(say('rules.form.edits')).fill('-1');
    await button(form, say('button.save')).click();
    await lookWhole(walker, board, 'a term that is none is refused');
    await button(form, say('button.cancel')).click();
    const reports = await openForm(modal, texts, 'reports');
    await button(reports, say('rules.form.kinds.add', { name: say('rules.work.seo') })).click();
    await lookWhole(walker, board, 'report cadences by kind of work');
    await button(reports, say('button.save')).click();
    await reports.waitFor({ state: 'detached' });
    await lookWhole(walker, board, 'reports are saved');
  });
  await walker.onBoard({ ...tall(walker), member: cast.manager, blobs }, async (board) => {
    const modal = await openTab(board, texts, 'rules');
    await modal.getByText(say('rules.more'), { exact: true }).click();
    await lookWhole(walker, board, 'more rules');
    await changeName(modal, say, say('settings.rule')).click();
    await modal.getByRole('radio').nth(2).check();
    await lookWhole(walker, board, 'the counting rule, with what each gives');
    await button(modal, say('button.cancel')).click();
    await changeName(modal, say, say('settings.client')).click();
    await modal
      .getByRole('form', { name: say('settings.client') })
      .getByRole('checkbox')
      .first()
      .check();
    await lookWhole(walker, board, 'days and hours of the client');
    await button(modal, say('button.cancel')).click();
    for (const [rule, field, text] of [
      ['rounds', 'rounds', '3'],
      ['urgent', 'urgent.edits', '1'],
      ['outside', 'outside', typed.outside],
      ['contact', 'channel', typed.channel],
      ['result', 'result', typed.result],
      ['missingLong', 'missingLong', typed.missing],
    ] as const) {
      const form = await openForm(modal, texts, rule);
      await form
        .getByLabel(say(`rules.form.${field}`), { exact: false })
        .first()
        .fill(text);
      if (rule === 'urgent') await form.getByLabel(say('rules.form.urgent.cap')).fill('2');
      if (rule === 'result') await lookWhole(walker, board, 'what both count as a result');
      await button(form, say('button.save')).click();
      await form.waitFor({ state: 'detached' });
    }
    await lookWhole(walker, board, 'more rules, all said');
    await modal.getByText(say('rules.presets'), { exact: true }).first().click();
    for (const preset of ['boutique', 'urgent', 'retainer'] as const) {
      await modal.getByRole('radio', { name: say(`rules.preset.${preset}`) }).check();
      await modal.locator('.rule-changes').waitFor();
      await lookWhole(walker, board, `a ready set: ${preset}`);
    }
    await button(modal, say('rules.preset.use')).click();
    await modal.locator('.rule-changes').waitFor({ state: 'detached' });
    await board.setMember(cast.client);
    await openTab(board, texts, 'rules');
    await modal.getByText(say('rules.more'), { exact: true }).click();
    await modal.getByText(typed.result).first().waitFor();
    expect(await modal.locator('.rule-pencil').count()).toBe(0);
    await lookWhole(walker, board, 'all of it, as the client reads it');
  });
});

walk('4 Agreed by both', async (walker) => {
  const { cast } = walker;
  const texts = await textsOf(walker.language);
  const { agreed: say, rules } = texts;
  const typed = TEXTS[walker.language];
  const blobs = setUpBoard(cast, { 'switches.agreed': true });
  await walker.onBoard({ ...tall(walker), member: cast.manager, blobs }, async (board) => {
    const modal = await openTab(board, texts, 'rules');
    await lookWhole(walker, board, 'nothing is agreed yet');
    await button(modal, rules('rules.propose')).click();
    await modal.getByText(say('agreed.asTheyStand')).waitFor();
    await lookWhole(walker, board, 'all rules are proposed as they stand');
    const client = await board.secondWindow(cast.client);
    await agree(client, texts);
    await lookWhole(walker, client, 'version 1 is agreed');
    await closeTab(client);
    await client.openCard(cast.freeCard);
    await requestEdits(client, cast, typed.edit);
    await pressIn(client, PHRASES[cast.language].why);
    const cited = client.section().locator('.why');
    await cited
      .getByText(/\b1\b(?!\d)/)
      .last()
      .waitFor();
    await walker.look('a promise cites the version it was made under', client.page);
    await client.closeCard();

    const form = await openForm(modal, texts, 'edits');
    await form.getByLabel(rules('rules.form.edits')).fill('4');
    await form.getByLabel(rules('rules.note')).fill(typed.note);
    await lookWhole(walker, board, 'a change is written, with a note');
    await button(form, rules('rules.propose')).click();
    await modal.getByText(say('agreed.waiting.name', { name: cast.client })).waitFor();
    await lookWhole(walker, board, 'it waits for an answer, side by side');
    const hers = await openTab(client, texts, 'forYou');
    await hers.getByText(rules('forYou.rules')).waitFor();
    await lookWhole(walker, client, 'for her: new rules wait');
    await button(hers, rules('forYou.rules.open')).click();
    await hers.getByText(say('agreed.waiting.client')).waitFor();
    await lookWhole(walker, client, 'what changed side by side, for who decides');
    await button(hers, rules('button.haveRemarks')).click();
    await hers.getByLabel(say('agreed.remarks.label')).fill(typed.missing);
    await lookWhole(walker, client, 'she has remarks, in words');
    await button(hers, say('agreed.remarks.send')).click();
    const remarks = rules('forYou.rules.remarks', { name: cast.client });
    await hers.getByText(remarks).waitFor();
    await modal.getByText(remarks).waitFor();
    await lookWhole(walker, board, 'her remarks, as the account manager reads them');
    await button(hers, say('agreed.agree')).click();
    const latest = rulesVersion(say, cast, 2, walker.say(FRIDAYS));
    await hers.getByText(latest).first().waitFor();
    await hers.getByText(say('agreed.history', { n: 2 })).click();
    await lookWhole(walker, client, 'two versions');
    await closeTab(client);
    await client.openCard(cast.freeCard);
    await pressIn(client, PHRASES[cast.language].why);
    await cited
      .getByText(/\b1\b(?!\d)/)
      .last()
      .waitFor();
    await walker.look('the open promise keeps its date and its version', client.page);
  });
});

walk('6 Settings', async (walker) => {
  const { cast } = walker;
  const texts = await textsOf(walker.language);
  const { agreed: say } = texts;
  await walker.onBoard({ ...tall(walker), member: cast.manager }, async (board) => {
    const modal = await openTab(board, texts, 'settings');
    await modal.getByText(say('switches.intro')).waitFor();
    await lookWhole(walker, board, 'all switches are off');
    for (const name of ['questions', 'agreed', 'hold'] as const) {
      await modal.getByRole('checkbox', { name: say(`switches.${name}`) }).check();
    }
    await modal.getByRole('combobox', { name: say('shared.title') }).selectOption('es');
    await modal.getByText(say('hold.intro')).waitFor();
    await modal.getByText(say('data.title')).first().waitFor();
    await lookWhole(walker, board, 'some switches are on, with data below');
    await board.setMember(cast.client);
    await openTab(board, texts, 'settings');
    await modal.getByText(say('switches.agreed'), { exact: true }).waitFor();
    expect(await modal.locator('.switches input').count()).toBe(0);
    await lookWhole(walker, board, 'as the client reads them');
  });
});

walk('Bad input: who is who', async (walker) => {
  const { cast } = walker;
  const texts = await textsOf(walker.language);
  const { team: say, agreed } = texts;
  const { member } = idsOf(cast);
  const size = tall(walker);
  const two = more(setUpBoard(cast), cast, cast.specialist, [
    boardPress.name(member(cast.specialist), 'accountManager', '2026-11-18 10:00'),
  ]);
  await walker.onBoard({ ...size, member: cast.specialist, blobs: two }, async (board) => {
    const modal = await openTab(board, texts, 'team');
    await modal.getByText(new RegExp(cast.manager)).first().waitFor();
    await modal.getByRole('alert').first().waitFor();
    await lookWhole(walker, board, 'two account managers');
  });
  const none = without(setUpBoard(cast), cast, 'accountManager');
  await walker.onBoard({ ...size, member: cast.manager, blobs: none }, async (board) => {
    const modal = await openTab(board, texts, 'team');
    await modal.getByText(say('team.noManager')).waitFor();
    await lookWhole(walker, board, 'no account manager');
  });
  const named = more(setUpBoard(cast), cast, cast.manager, [
    boardPress.name(member(cast.specialist), 'accountManager', '2026-11-18 10:00'),
  ]);
  await walker.onBoard({ ...size, member: cast.manager, blobs: named }, async (board) => {
    const modal = await openTab(board, texts, 'settings');
    const part = modal.getByRole('region', { name: agreed('manager.name') });
    await part.waitFor();
    await button(part, agreed('manager.name')).click();
    await part.getByText(agreed('manager.noOne')).waitFor();
    await lookWhole(walker, board, 'a board admin may name one');
  });
  const both = more(setUpBoard(cast), cast, cast.manager, [
    boardPress.place(member(cast.client), 'agency'),
  ]);
  await walker.onBoard({ ...size, member: cast.manager, blobs: both }, async (board) => {
    const modal = await openTab(board, texts, 'team');
    const told = say('team.representativeInAgency', { name: cast.client });
    await modal.getByText(told, { exact: false }).waitFor();
    await lookWhole(walker, board, 'who decides for the client is with the agency');
  });
  const forged = more(setUpBoard(cast), cast, cast.colleague, [boardPress.set('terms.edits', 9)]);
  await walker.onBoard({ ...size, member: cast.manager, blobs: forged }, async (board) => {
    const modal = await openTab(board, texts, 'rules');
    await modal.getByText(agreed('agreed.ignored', { n: 1 })).click();
    await modal.getByText(agreed('agreed.why.notAllowed'), { exact: false }).waitFor();
    expect(await modal.getByText(/\b9\b/).count()).toBe(0);
    await lookWhole(
      walker,
      board,
      'a rule that a colleague of the client wrote counts for nothing',
    );
  });
  const [first, second, days] = [cast.specialist, cast.other, ['2026-11-19', '2026-11-27']];
  const broken = {
    [`people.${member(first)}.zone`]: 'Mars/Olympus',
    [`people.${member(first)}.away`]: [...days, member(second)],
    [`people.${member(second)}.away`]: [...days, member(first)],
    [`people.${member(second)}.hours`]: [[[1140, 600]], [], [], [], [], [], []],
    [`people.${member(cast.nameless)}.away`]: days,
  };
  const blobs = setUpBoard(cast, broken);
  await walker.onBoard({ ...size, member: cast.client, blobs }, async (board) => {
    const modal = await openTab(board, texts, 'team');
    await modal
      .getByText(/Mars\/Olympus/)
      .first()
      .waitFor();
    await rowOf(board, first)
      .getByText(say('team.askInstead', { name: cast.manager }))
      .waitFor();
    await rowOf(board, cast.nameless)
      .getByText(say('team.askInstead', { name: cast.manager }))
      .waitFor();
    await lookWhole(walker, board, 'unknown zone, hours that end before, a circle, no stand-in');
  });
});

walk('Bad input: at once, too many, too much', async (walker) => {
  const { cast } = walker;
  const texts = await textsOf(walker.language);
  const { team: say, rules } = texts;
  const size = tall(walker);
  await walker.onBoard({ ...size, member: cast.manager }, async (board) => {
    const modal = await openTab(board, texts, 'team');
    const title = say('team.edit.name', { name: cast.specialist });
    await button(modal, title).click();
    const form = modal.getByRole('form', { name: title });
    await form.getByLabel(say('team.topics.label')).fill(TEXTS[cast.language].outside);
    await button(form, say('team.reply.add')).click();
    await form.getByLabel(say('team.reply.from', { n: 1 })).fill('12:00');
    await form.getByLabel(say('team.reply.to', { n: 1 })).fill('11:00');
    await button(form, say('button.save')).click();
    await form.getByText(say('team.fault.reply.reversed', { n: 1 })).waitFor();
    await lookWhole(walker, board, 'a window that ends before it begins');
    await button(form, say('team.reply.remove', { n: 1 })).click();

    const other = await board.secondWindow(cast.specialist);
    const his = await openTab(other, texts, 'team');
    await button(his, title).click();
    await his.getByLabel(say('team.topics.label')).fill(TEXTS[cast.language].channel);
    await his.getByLabel(say('team.channel')).fill(TEXTS[cast.language].missing);
    await button(his, say('button.save')).click();
    await form.getByText(say('team.overtaken')).waitFor();
    await lookWhole(walker, board, 'two people edit one row at once');
    await button(form, say('button.save')).click();
    await form.waitFor({ state: 'detached' });
    const row = rowOf(board, cast.specialist);
    await row.getByText(TEXTS[cast.language].missing).waitFor();
    await row.getByText(TEXTS[cast.language].outside).waitFor();
    await lookWhole(walker, board, 'both are kept, field by field');
  });
  await walker.onBoard({ ...size, member: cast.manager }, async (board) => {
    addMembers(board, 60);
    await board.setMember(cast.manager);
    const modal = await openTab(board, texts, 'team');
    await modal.getByLabel(say('team.find')).waitFor();
    await lookWhole(walker, board, '60 members, folded');
    await modal.getByLabel(say('team.find')).fill('Person 42');
    await modal.getByText(say('team.found', { n: 1 })).waitFor();
    await lookWhole(walker, board, 'one of 60 is found');
  });
  const long = '4 '.repeat(120).trim();
  const stored = setUpBoard(cast, { 'rules.result': long, 'rules.channel': long.slice(60) });
  const { journal } = JSON.parse(stored[boardKey(cast)] ?? '{}');
  // Another key of ours takes all the room: Trello's limit counts it too.
  const blobs = { [boardKey(cast)]: JSON.stringify({ journal, other: 'x'.repeat(4000) }) };
  await walker.onBoard({ ...size, member: cast.manager, blobs }, async (board) => {
    const modal = await openTab(board, texts, 'rules');
    const form = await openForm(modal, texts, 'decision');
    await form.getByLabel(rules('rules.form.decision')).fill('4');
    await button(form, rules('button.save')).click();
    await modal.getByText(rules('rules.room')).waitFor();
    await lookWhole(walker, board, 'a board over its room says what to shorten');
  });
});

/** Fri 20 Nov, as each language writes it. */
const FRIDAYS = { en: 'Fri 20 Nov', ru: 'пт 20 нояб.', es: 'vie 20 nov' } as const;

function rulesVersion(say: WalkTexts['agreed'], cast: Cast, n: number, d: string): string {
  return say('agreed.version', { n, d, name: cast.client });
}

function changeName(modal: FrameLocator, say: WalkTexts['rules'], name: string) {
  return button(modal, say('rules.change', { name }));
}

type RuleName =
  | 'edits'
  | 'decision'
  | 'reports'
  | 'rounds'
  | 'urgent'
  | 'outside'
  | 'contact'
  | 'result'
  | 'missingLong';

async function openForm(modal: FrameLocator, { rules: say }: WalkTexts, rule: RuleName) {
  const name = say(`rules.name.${rule}`);
  await changeName(modal, say, name).click();
  return modal.getByRole('form', { name, exact: true });
}

async function agree(window: BoardWindow, texts: WalkTexts): Promise<void> {
  const modal = await openTab(window, texts, 'rules');
  await button(modal, texts.agreed('agreed.agree')).click();
  await modal.getByText(texts.agreed('agreed.history', { n: 1 })).waitFor();
}

async function requestEdits(window: BoardWindow, cast: Cast, edit: string): Promise<void> {
  const say = PHRASES[cast.language];
  await pressIn(window, say.requestEdits);
  await window.section().getByRole('textbox').first().fill(edit);
  await pressIn(window, say.send(1));
  await button(window.section(), say.why).waitFor();
}

async function closeTab({ page }: BoardWindow): Promise<void> {
  await page.locator('.modal > header button').first().click();
  await page.locator('.modal').waitFor({ state: 'detached' });
}

type Blobs = ReturnType<typeof setUpBoard>;
type Press = Parameters<typeof seal>[0];

/** The board's journal with more entries of one person's, of a few days ago. */
function more(blobs: Blobs, cast: Cast, by: string, presses: readonly Press[]): Blobs {
  return changed(blobs, cast, (entries) => {
    const last = entries.at(-1);
    if (last === undefined) throw new Error('Nothing is set up');
    const made = presses.map((press, at) =>
      seal(press, {
        n: last.n + 1 + at,
        at: (Date.parse('2026-11-18T08:00:00Z') + at) as never, // a moment of the tests' own
        by: idsOf(cast).member(by),
      }),
    );
    return [...entries, ...made];
  });
}

/** Without whoever was named for a role. */
function without(blobs: Blobs, cast: Cast, role: string): Blobs {
  return changed(blobs, cast, (entries) => entries.filter((entry) => entry.role !== role));
}

interface Stored {
  readonly n: number;
  readonly role?: string;
}

function changed(
  blobs: Blobs,
  cast: Cast,
  change: (entries: readonly Stored[]) => readonly object[],
): Blobs {
  const { journal } = JSON.parse(blobs[boardKey(cast)] ?? '{}');
  return {
    [boardKey(cast)]: JSON.stringify({ journal: { ...journal, entries: change(journal.entries) } }),
  };
}

/** So many members on the server, visitors not counted; a window knows them once it is loaded anew. */
function addMembers(board: OpenBoard, count: number): void {
  const server = board.state.boards.get('test');
  const [one] = server?.content.members ?? [];
  if (server === undefined || one === undefined) throw new Error('No board');
  const here = server.content.members.filter(({ memberType }) => memberType !== 'visitor');
  const added = Array.from({ length: count - here.length }, (_, at) => ({
    ...one,
    id: (0xa0000 + at).toString(16).padStart(24, '5'),
    fullName: `Person ${at + 1}`,
    username: `person${at + 1}`,
    memberType: 'normal' as const,
  }));
  server.content = { ...server.content, members: [...server.content.members, ...added] };
}
