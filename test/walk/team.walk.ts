import { expect } from 'vitest';
import { sampleSeed } from '../../src/host/sample/samples.ts';
import { type Cast, idsOf } from '../support/board/cast.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import { chooseMore, eventually } from '../support/board/product-board.ts';
import { setUpBoard } from '../support/board/stored.ts';
import {
  button,
  lookWhole,
  openTab,
  pauseTextsOf,
  rowOf,
  tall,
  textsOf,
} from '../support/walk/board-tabs.ts';
import { createWalk } from '../support/walk/walk.ts';

// Team and how we work (issue 5), the people: rows by side, days away, whom to ask, questions, who may do what.

const walk = createWalk('team');

/** What people wrote about themselves, as somebody of that language would. */
const WRITTEN = {
  en: {
    ...{ topics: 'keywords, ad texts', channel: 'comments here; a call before noon' },
    ...{ role: 'Photographer', design: 'banners, landing pages' },
  },
  ru: {
    ...{
      topics: 'ключевые слова, тексты объявлений',
      channel: 'комментарии здесь; звонок до обеда',
    },
    ...{ role: 'Фотограф', design: 'баннеры, посадочные страницы' },
  },
  es: {
    ...{
      topics: 'palabras clave, textos de anuncios',
      channel: 'comentarios aquí; llamada por la mañana',
    },
    ...{ role: 'Fotógrafo', design: 'banners, páginas de destino' },
  },
} as const;

/** A team as it is after a week: roles, topics, reply windows, another zone, somebody away. */
function usualTeam(cast: Cast, fields: Readonly<Record<string, unknown>> = {}) {
  const { member } = idsOf(cast);
  const words = WRITTEN[cast.language];
  const said = {
    [cast.specialist]: {
      roles: ['paidSearch', 'analytics'],
      topics: words.topics,
      reply: [
        [660, 720],
        [1020, 1080],
      ],
      answer: 2,
      channel: words.channel,
    },
    [cast.other]: { roles: ['design', words.role], topics: words.design, zone: 'Asia/Almaty' },
    [cast.nameless]: {
      roles: ['development'],
      away: ['2026-11-19', '2026-11-24', member(cast.specialist)],
    },
  };
  return setUpBoard(cast, {
    ...Object.fromEntries(
      Object.entries(said).flatMap(([name, own]) =>
        Object.entries(own).map(([field, value]) => [`people.${member(name)}.${field}`, value]),
      ),
    ),
    ...fields,
  });
}

const MORE = (cast: Cast) => PHRASES[cast.language].more;

walk('1 Team', async (walker) => {
  const { cast } = walker;
  const texts = await textsOf(walker.language);
  const { team: say } = texts;
  const words = WRITTEN[walker.language];
  const base = tall(walker);
  await walker.onBoard({ ...base, member: cast.client, blobs: usualTeam(cast) }, async (board) => {
    board.setOnBoard(cast.colleague, false);
    await board.openCard(cast.freeCard);
    await chooseMore(board, MORE(cast), say('tab.team'));
    const modal = board.modal();
    await modal.getByRole('heading', { level: 1, name: say('tab.team') }).waitFor();
    await rowOf(board, cast.specialist).getByText(words.topics.slice(-9)).waitFor();
    await rowOf(board, cast.other)
      .getByText(/Almaty|Алматы|Almatý/)
      .first()
      .waitFor();
    await rowOf(board, cast.nameless).getByText(cast.specialist).waitFor();
    await modal.getByRole('heading', { name: say('team.gone') }).waitFor();
    await lookWhole(walker, board, 'the team, for who decides');
  });
  await walker.onBoard({ ...base, member: cast.manager }, async (board) => {
    const modal = await openTab(board, texts, 'team');
    await lookWhole(walker, board, 'nothing is said yet, for the account manager');
    const title = say('team.edit.name', { name: cast.specialist });
    await button(modal, title).click();
    const form = modal.getByRole('form', { name: title });
    await form.getByRole('checkbox', { name: say('role.paidSearch') }).check();
    await form.getByLabel(say('team.roles.own')).fill(words.role);
    await form.getByLabel(say('team.topics.label')).fill(words.topics);
    await form.getByRole('checkbox', { name: say('team.hours.own') }).check();
    for (const [n, from, to] of [
      [1, '11:00', '12:00'],
      [2, '17:00', '18:00'],
    ] as const) {
      await button(form, say('team.reply.add')).click();
      await form.getByLabel(say('team.reply.from', { n })).fill(from);
      await form.getByLabel(say('team.reply.to', { n })).fill(to);
    }
    await form.getByLabel(say('team.answer')).fill('1');
    await form.getByLabel(say('team.channel')).fill(words.channel);
    await lookWhole(walker, board, 'a row is edited');
    await button(form, say('button.save')).click();
    await form.waitFor({ state: 'detached' });
    await rowOf(board, cast.specialist).getByText(words.role).waitFor();
    await lookWhole(walker, board, 'the row is saved');
  });
});

walk("1 I'm away, on one's own row", async (walker) => {
  const { cast } = walker;
  const texts = await textsOf(walker.language);
  const { team: say } = texts;
  await walker.onBoard({ ...tall(walker), member: cast.specialist }, async (board) => {
    const modal = await openTab(board, texts, 'team');
    await button(modal, say('button.away')).click();
    const form = modal.getByRole('form', { name: say('button.away') });
    const [first, last] = [form.locator('input').nth(0), form.locator('input').nth(1)];
    await first.fill('2026-11-24');
    await form.getByText(say('team.absence.default', { name: cast.manager })).waitFor();
    await last.fill('2026-11-23');
    await button(form, say('button.save')).click();
    await form.getByText(say('error.rangeReversed')).waitFor();
    await lookWhole(walker, board, 'the last day is before the first');
    await first.fill('2026-11-20');
    await last.fill('2026-12-02');
    await form.getByRole('combobox').selectOption({ label: cast.other });
    await form.getByText(say('team.absence.leadsTo', { name: cast.other })).waitFor();
    await lookWhole(walker, board, 'somebody stands in');
    await button(form, say('button.save')).click();
    await rowOf(board, cast.specialist)
      .getByText(say('team.standIn', { name: cast.other }), { exact: true })
      .waitFor();
    await lookWhole(walker, board, 'he is away');
    await button(modal, say('role.away.back')).click();
    await rowOf(board, cast.specialist).getByText(say('team.now')).waitFor();
  });
  await walker.onBoard({ ...tall(walker), member: cast.client }, async (board) => {
    const modal = await openTab(board, texts, 'team');
    await button(modal, say('button.away')).click();
    await modal.getByText(say('role.away.standIn')).first().waitFor();
    await lookWhole(walker, board, 'who decides for the client says when she is away');
    const dates = modal.locator('input[type="date"]');
    await dates.nth(0).fill('2026-11-20');
    await dates.nth(1).fill('2026-11-27');
    await modal
      .getByRole('combobox', { name: say('role.away.standIn') })
      .selectOption({ label: cast.colleague });
    await button(modal, say('button.save')).click();
    await button(modal, say('role.away.back')).waitFor();
    await rowOf(board, cast.colleague).getByText(new RegExp(cast.client)).waitFor();
    await lookWhole(walker, board, 'her colleague decides meanwhile');
  });
});

walk('6 The team on paper', async (walker) => {
  const { cast } = walker;
  const texts = await textsOf(walker.language);
  const { team: say } = texts;
  await walker.onBoard({ member: cast.client, blobs: usualTeam(cast) }, async (board) => {
    const modal = await openTab(board, texts, 'team');
    const page = await board.opened(() => button(modal, say('team.print')).click());
    await page.getByRole('heading', { name: say('team.print.title') }).waitFor();
    await page.getByText(cast.other, { exact: true }).first().waitFor();
    await walker.look('the printed team', page);
    await page.emulateMedia({ media: 'print' });
    await walker.look('as it goes to paper', page);
  });
});

walk('2 Who do I ask?', async (walker) => {
  const { cast, look } = walker;
  const texts = await textsOf(walker.language);
  const { ask: say } = texts;
  const section = async (board: OpenBoard) => {
    await board.openCard(cast.freeCard);
    await chooseMore(board, MORE(cast), say('button.whoToAsk'));
    await board
      .section()
      .getByRole('textbox', { name: say('who.topic') })
      .waitFor();
    return board.section();
  };
  await walker.onBoard({ member: cast.client, blobs: usualTeam(cast) }, async (board) => {
    const part = await section(board);
    await part.getByText(cast.manager, { exact: true }).waitFor();
    await look('the account manager, while nothing is asked', board.page);
    await button(part, say('role.paidSearch')).click();
    await part.getByText(cast.specialist, { exact: true }).waitFor();
    await look('a topic is picked', board.page);
    await part.getByRole('textbox').fill(say('role.development').toLocaleLowerCase());
    await part.getByText(cast.nameless, { exact: false }).first().waitFor();
    await part.getByText(cast.specialist, { exact: true }).waitFor();
    await look('who has the topic is away', board.page);
    await board.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await part.getByRole('button', { name: /@/ }).click();
    await part.getByText(say('status.copied')).waitFor();
    await look('the name is copied', board.page);
  });
  const { member } = idsOf(cast);
  const days = ['2026-11-19', '2026-11-27'];
  const circle = {
    [`people.${member(cast.specialist)}.roles`]: ['paidSearch'],
    [`people.${member(cast.specialist)}.away`]: [...days, member(cast.other)],
    [`people.${member(cast.other)}.away`]: [...days, member(cast.specialist)],
  };
  await walker.onBoard({ member: cast.client, blobs: setUpBoard(cast, circle) }, async (board) => {
    const part = await section(board);
    await button(part, say('role.paidSearch')).click();
    await part.getByText(cast.manager, { exact: true }).waitFor();
    await look('stand-ins in a circle', board.page);
    await button(part, say('button.close')).click();
    await board.setMember(cast.manager);
    const hers = await section(board);
    await button(hers, say('role.paidSearch')).click();
    await hers.getByText(new RegExp(cast.specialist)).waitFor();
    await look('the same, asked by the account manager', board.page);
    await board.closeCard();
    board.setOnBoard(cast.specialist, false);
    await board.setMember(cast.client);
    const without = await section(board);
    await without.getByText(cast.manager, { exact: true }).waitFor();
    await eventually(() => button(without, say('role.paidSearch')).count()).toBe(0);
    await look('he left the board, and his topic with him', board.page);
  });
});

walk('2 Ask a question', async (walker) => {
  const { cast, look } = walker;
  const texts = await textsOf(walker.language);
  const { ask: say } = texts;
  const words = walker.say({
    en: ['Which bid for the brand words?', 'Who writes the texts for spring?', '€1.20 at most'],
    ru: ['Какая ставка на брендовые запросы?', 'Кто пишет тексты на весну?', 'Не выше 120 ₽'],
    es: [
      '¿Qué puja para la marca?',
      '¿Quién escribe los textos de primavera?',
      '1,20 € como máximo',
    ],
  });
  const blobs = usualTeam(cast, { 'switches.questions': true });
  const now = walker.say({
    en: '2026-11-23T11:45:00Z',
    ru: '2026-11-23T08:45:00Z',
    es: '2026-11-23T10:45:00Z',
  });
  await walker.onBoard({ member: cast.client, blobs, now }, async (board) => {
    await board.openCard(cast.freeCard);
    const section = board.section();
    const ask = async (text: string) => {
      await chooseMore(board, MORE(cast), say('button.askQuestion'));
      await button(section, say('role.paidSearch')).click();
      await section.getByRole('textbox', { name: say('question.words') }).fill(text);
    };
    await chooseMore(board, MORE(cast), say('button.askQuestion'));
    await button(section, say('role.paidSearch')).click();
    await button(section, say('question.send', { name: cast.specialist })).click();
    await section.getByText(say('question.nothing')).waitFor();
    await section.getByRole('spinbutton').fill('0');
    await section.getByRole('textbox', { name: say('question.words') }).fill(words[0] ?? '');
    await button(section, say('question.send', { name: cast.specialist })).click();
    await section.getByText(say('question.noHours', { n: 60 })).waitFor();
    await look('an answer in no time is refused', board.page);
    await section.getByRole('spinbutton').fill('1');
    await section.getByText(/17:4\d/).waitFor();
    await look('a question and by when its answer comes', board.page);
    await button(section, say('question.send', { name: cast.specialist })).click();
    await section.getByText(say('question.byYou', { name: cast.specialist })).waitFor();
    await ask(words[1] ?? '');
    await button(section, say('question.send', { name: cast.specialist })).click();
    await section.getByText(words[1] ?? '').waitFor();
    await look('two questions wait', board.page);
    await board.closeCard();
    await eventually(() => board.badges(cast.freeCard)).not.toEqual([]);
    await look('a badge while they wait', board.page);

    await board.setMember(cast.specialist);
    await board.openCard(cast.freeCard);
    await section
      .getByText(say('question.forYou', { name: cast.client }))
      .first()
      .waitFor();
    await look('questions for him', board.page);
    await button(section, say('question.notForMe')).last().click();
    await look('not for him: who answers then', board.page);
    await button(section, say('question.passSend', { name: cast.manager })).click();
    await section.getByText(say('question.passed', { name: cast.specialist })).waitFor();
    await button(section, say('question.answered')).first().click();
    await section.getByRole('textbox').fill(words[2] ?? '');
    await look('an answer in words', board.page);
    await button(section, say('question.answered')).click();
    await section.getByText(say('question.done', { n: 1 })).click();
    await section.getByText(words[2] ?? '').waitFor();
    await look('one is answered, one is passed on', board.page);
    await board.setDate('2026-11-26T11:00:00Z');
    await look('the answer is late', board.page);
    await board.setMember(cast.manager);
    await board.openCard(cast.freeCard);
    await button(section, say('question.answered')).click();
    await button(section, say('question.answered')).click();
    await section.getByText(say('question.done', { n: 2 })).waitFor();
    await look('both are answered, one without words', board.page);
  });
});

walk('2 A question about a missing thing, with the switch off', async (walker) => {
  const { cast, look } = walker;
  const { ask: say } = await textsOf(walker.language);
  const pauses = await pauseTextsOf(walker.language);
  await walker.onBoard({ member: cast.specialist, blobs: usualTeam(cast) }, async (board) => {
    const section = board.section();
    await board.openCard(cast.freeCard);
    await chooseMore(board, MORE(cast), say('button.missing'));
    await section.getByRole('checkbox', { name: pauses('chip.adAccount') }).check();
    await button(section, pauses('missing.send', { n: 1 })).click();
    await section.getByRole('heading').first().waitFor();
    await board.closeCard();
    await board.setMember(cast.client);
    await board.openCard(cast.freeCard);
    await button(section, say('button.askAbout')).click();
    await section.getByRole('textbox', { name: say('question.words') }).waitFor();
    await look('a question about what is missing', board.page);
  });
});

walk('5 Who may do what', async (walker) => {
  const { cast } = walker;
  const texts = await textsOf(walker.language);
  const { team: say, rules } = texts;
  const { members } = sampleSeed(walker.language).content;
  const named = (type: string) => {
    const found = members.find(({ memberType }) => memberType === type)?.fullName;
    if (!found) throw new Error(`Nobody is a ${type}`);
    return found;
  };
  /** Whose rows may be edited, and whether the rules may. */
  const people: readonly (readonly [string, string, 'all' | 'own' | 'none'])[] = [
    ['who decides for the client', cast.client, 'own'],
    ['her colleague', cast.colleague, 'own'],
    ['the account manager', cast.manager, 'all'],
    ['a specialist', cast.specialist, 'own'],
    ['an observer', named('observer'), 'none'],
    ['a visitor', named('visitor'), 'none'],
    ['somebody signed out', 'signed-out', 'none'],
  ];
  await walker.onBoard({ ...tall(walker), blobs: usualTeam(cast) }, async (board) => {
    for (const [who, name, may] of people) {
      await board.setMember(name);
      await board.openCard(cast.freeCard);
      await board.section().locator('main').waitFor();
      await board.section().getByRole('button').first().waitFor();
      await walker.look(`a card, for ${who}`, board.page);
      await board.closeCard();
      const modal = await openTab(board, texts, 'team');
      await rowOf(board, cast.specialist).waitFor();
      const edits = modal.getByRole('button', { name: say('team.edit'), exact: false });
      const own = may === 'none' ? 0 : 1;
      const rows = await modal.locator('.team-row').count();
      const count = await modal.locator('.team-row-actions').count();
      expect(count, `rows that ${who} edits`).toBe(may === 'all' ? rows : own);
      expect(await edits.count()).toBeGreaterThanOrEqual(own);
      await lookWhole(walker, board, `the team, for ${who}`);
      await openTab(board, texts, 'rules');
      const pencils = modal.locator('.rule-pencil');
      if (may === 'all') await pencils.first().waitFor();
      else expect(await pencils.count(), `rules that ${who} changes`).toBe(0);
      await modal.getByText(rules('rules.name.missing')).first().waitFor();
      await lookWhole(walker, board, `the rules, for ${who}`);
    }
  });
});
