import type { FrameLocator } from 'playwright-core';
import { day } from '../../src/domain/day.ts';
import { parseValue } from '../../src/domain/report/number.ts';
import { approve, handOver } from '../support/board/approval-steps.ts';
import { eventually, sectionText } from '../support/board/product-board.ts';
import { cardBlob, cardEntries, requestOf, setUpBoard } from '../support/board/stored.ts';
import { promised } from '../support/journals.ts';
import {
  type Hand,
  handOf,
  miss,
  openTab,
  requestedEdits,
  sendIt,
} from '../support/walk/pressing.ts';
import { reportTexts } from '../support/walk/report-parts.ts';
import { createWalk, type Walker } from '../support/walk/walk.ts';

// Dates that move, and those that are asked of; days by side (issue 7, items 2, 7 and 8, and the needs of a report).

const walk = createWalk('moved-dates');

const MONDAY = '2026-11-23T10:00:00Z';
const WHY = {
  en: 'The fonts arrive on Thursday',
  ru: 'Шрифты придут в четверг',
  es: 'Las fuentes llegan el jueves',
};

async function promise(hand: Hand, until: string): Promise<void> {
  const { t, d, choose, board, walker } = hand;
  await choose('button.promise');
  const form = board.section().getByRole('form', { name: t('promise.title') });
  await form.locator('input[type="date"]').fill(until);
  const why = form.getByRole('textbox', { name: t('promise.why') });
  await why.fill(walker.say(WHY));
  await hand.look('a later date with its reason');
  await form.getByRole('button', { name: t('promise.send', { d: d(until) }) }).click();
  await form.waitFor({ state: 'detached' });
}

walk('2 a date moves by the days lost; a later one is said in time, or after', async (walker) => {
  const { cast } = walker;
  const blobs = { ...setUpBoard(cast), ...requestedEdits(walker) };
  await walker.onBoard({ member: cast.specialist, blobs, now: MONDAY }, async (board) => {
    const hand = handOf(walker, board);
    const { t, d, look, press, shows } = hand;
    await board.openCard(cast.card);
    await miss(hand, 'adAccount');
    await press('button.why');
    await look('why this date, of what is missing');
    await hand.turnTo(cast.client, cast.card, '2026-11-26T10:00:00Z');
    await sendIt(hand);
    const waited = { was: d('2026-11-25'), d: d('2026-11-30') };
    const dates = { dates: `${d('2026-11-24')} – ${d('2026-11-26')}` };
    await shows('pause.moved', { ...waited, ...dates, thing: t('thing.adAccount') });
    await press('button.why');
    await look('waited days in words and in the strip');

    await hand.turnTo(cast.specialist, cast.card);
    await look('the strip of who works');
    await promise(hand, '2026-12-02');
    await board.section().getByText(t('section.saidInTime')).first().waitFor();
    await look('said in time');
    await hand.turnTo(cast.specialist, cast.card, '2026-12-04T10:00:00Z');
    await look('late');
    // A pause after the due date does not undo lateness.
    await miss(hand, 'pictures');
    await look('something is missing when it is late already');
    await hand.turnTo(cast.specialist, cast.card, '2026-12-08T10:00:00Z');
    await press('button.received');
    await look('received, by day');
    await hand.send('button.received');
    await board.section().getByText(t('section.saidInTime')).first().waitFor();
    await look('it came, and it is as late as before');
    await promise(hand, '2026-12-10');
    await board.section().getByText(t('section.movedAfter')).first().waitFor();
    await look('moved after');
    await hand.turnTo(cast.client, cast.card);
    await look('moved after, as the client sees it');
    await hand.choose('button.record');
    await board.modal().getByText(t('section.movedAfter')).first().waitFor();
    await look('Record');
  });
});

walk('2 several things at once move a date, and a person after them', async (walker) => {
  const { cast } = walker;
  const blobs = { ...setUpBoard(cast), ...requestedEdits(walker) };
  await walker.onBoard({ member: cast.specialist, blobs, now: MONDAY }, async (board) => {
    const hand = handOf(walker, board);
    const { t, d, look, shows } = hand;
    await board.openCard(cast.card);
    await miss(hand, 'adAccount');
    await miss(hand, 'pictures');
    await look('two things are missing');
    await hand.turnTo(cast.client, cast.card, '2026-11-24T10:00:00Z');
    await sendIt(hand);
    await look('one of them was sent');
    await hand.turnTo(cast.client, cast.card, '2026-11-26T10:00:00Z');
    await sendIt(hand);
    const both = { was: d('2026-11-25'), d: d('2026-11-26'), dates: d('2026-11-24') };
    const list = new Intl.ListFormat(walker.language);
    await shows('pause.moved', {
      ...both,
      thing: list.format([t('thing.adAccount'), t('thing.pictures')]),
    });
    const pictures = { was: d('2026-11-26'), d: d('2026-11-30'), thing: t('thing.pictures') };
    await shows('pause.moved', {
      ...pictures,
      dates: `${d('2026-11-25')} – ${d('2026-11-26')}`,
    });
    await look('both moved it, each its own days');
    await hand.turnTo(cast.specialist, cast.card);
    await promise(hand, '2026-12-02');
    const step = { was: d('2026-11-30'), d: d('2026-12-02'), why: walker.say(WHY) };
    await board.section().getByText(t('pause.movedWhy', step)).waitFor();
    await look('each step has its own reason');
    await hand.turnTo(cast.client, cast.card);
    await board.section().getByText(t('pause.movedWhy', step)).waitFor();
    await look('each step, as the client sees it');
  });
});

/** Due on Thu 26 Nov, as the specialist named it. */
function namedByHand({ cast }: Walker) {
  const request = requestOf(cast, ['A', 'B']);
  const [asked] = cardEntries(cast, [request]);
  const named = promised('2026-11-26', { rule: 'hand', n: 0, zone: cast.timezoneId });
  const press = { kind: 'datePromised', to: asked?.id ?? '', promise: named, why: 'X' } as const;
  const story = [request, { by: cast.specialist, press }];
  return cardBlob(cast, cast.card, cardEntries(cast, story));
}

walk('2 a date that a person named is asked of: keep it, or move it', async (walker) => {
  const { cast } = walker;
  const blobs = { ...setUpBoard(cast), ...namedByHand(walker) };
  for (const answer of ['keep', 'move']) {
    await walker.onBoard({ member: cast.specialist, blobs, now: MONDAY }, async (board) => {
      const hand = handOf(walker, board);
      const { look, press, shows, d } = hand;
      await board.openCard(cast.card);
      await miss(hand, 'documents');
      await shows('pause.byHand');
      await look('it waits, and a person named the date');
      await hand.turnTo(cast.client, cast.card, '2026-11-25T10:00:00Z');
      await sendIt(hand);
      await look('the client is not asked');
      await hand.turnTo(cast.specialist, cast.card);
      await shows('pause.asks', { d: d('2026-11-30'), was: d('2026-11-26') });
      await look('the agency is asked');
      await press(`button.${answer}`);
      await board
        .section()
        .getByText(hand.t(`button.${answer}`), { exact: true })
        .waitFor({ state: 'detached' });
      await look(`after ${answer}`);
      await hand.choose('button.record');
      await board.modal().getByRole('heading').first().waitFor();
      await look(`Record after ${answer}`);
    });
  }
});

/** Edits that the specialist took: the date is his, and the account manager is asked of it alone. */
function takenEdits({ cast }: Walker, card: string) {
  const taken = { by: cast.specialist, press: { kind: 'taken' } } as const;
  return cardBlob(cast, card, cardEntries(cast, [requestOf(cast, ['A', 'B']), taken]));
}

/** Tue 24 Nov, typed into the agency's calendar. */
async function enterDayOff({ t, look }: Hand, rules: FrameLocator): Promise<void> {
  await rules.getByText(t('rules.more'), { exact: true }).click();
  const name = t('settings.agency');
  await rules.getByRole('button', { name: t('rules.change', { name }), exact: true }).click();
  const form = rules.getByRole('form', { name, exact: true });
  const days = form.getByRole('group', { name: t('settings.extraOff'), exact: true });
  await days.getByRole('button', { name: t('settings.extraOff.add'), exact: true }).click();
  await days.getByLabel(t('settings.extra.from'), { exact: true }).fill('2026-11-24');
  await days.scrollIntoViewIfNeeded();
  await look('an extra day off, typed');
  await form.getByRole('button', { name: t('button.save'), exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

walk('7 the calendar changed since: keep or move, one after another', async (walker) => {
  const { cast } = walker;
  const cards = [cast.card, cast.freeCard, cast.namelessCard];
  const blobs = Object.assign({}, setUpBoard(cast), ...cards.map((one) => takenEdits(walker, one)));
  const due = { [cast.freeCard]: '2026-11-30T09:00:00.000Z' };
  await walker.onBoard({ member: cast.manager, blobs, due, now: MONDAY }, async (board) => {
    const hand = handOf(walker, board);
    const { t, d, look, shows } = hand;
    const modal = await openTab(hand, 'tab.rules');
    await enterDayOff(hand, modal);
    const press = (key: string) =>
      modal
        .getByRole('button', { name: t(key), exact: true })
        .first()
        .click();
    const place = (k: number) => modal.getByText(t('forYou.place', { k, total: 3 })).waitFor();
    await modal.getByRole('tab', { name: t('tab.forYou'), exact: true }).click();
    const rows = modal.getByText(t('forYou.date'), { exact: true });
    await rows.nth(2).waitFor();
    await look('For you: three dates to keep or to move');
    await rows.first().click();
    await place(1);
    const asks = t('pause.calendar', { was: d('2026-11-25'), d: d('2026-11-26') });
    await modal.getByText(asks).waitFor();
    await look('the first of them');
    await press('button.keep');
    await place(2);
    await modal.getByText(asks).waitFor();
    await look('the second of them');
    await press('button.move');
    await place(3);
    await modal.getByText(asks).waitFor();
    await look('the third of them');
    await press('forYou.skip');
    await rows.first().waitFor();
    await look('what is left after all three');
    for (const card of cards) {
      await hand.turnTo(cast.manager, card);
      await look(`after the answers: ${card}`);
    }
    await hand.turnTo(cast.specialist, cast.freeCard);
    await board.section().getByText(d('2026-11-30')).first().waitFor();
    await look('Trello’s own due date is named');
    for (const card of cards) {
      await hand.turnTo(cast.client, card);
      await shows('section.noHolidays');
      await look('the client');
      await hand.choose('button.record');
      await board.modal().getByText(t('ledger.title')).first().waitFor();
      await look('Record');
    }
  });
});

walk('8 days by side: on the card, in the Record and on paper', async (walker) => {
  const { cast } = walker;
  const fields = {
    'switches.ledger': true,
    'switches.reportColumns': true,
    'client.separate': true,
    'client.zone': 'Europe/Madrid',
    'client.calendar': 'ES-MD',
  };
  const blobs = { ...setUpBoard(cast, fields), ...requestedEdits(walker) };
  await walker.onBoard({ member: cast.specialist, blobs, now: MONDAY }, async (board) => {
    const hand = handOf(walker, board);
    const { t, look, press } = hand;
    await board.openCard(cast.card);
    await miss(hand, 'adAccount');
    await hand.turnTo(cast.client, cast.card, '2026-11-26T10:00:00Z');
    await sendIt(hand);
    await hand.turnTo(cast.specialist, cast.card, '2026-11-30T10:00:00Z');
    await handOver(board, cast);
    await look('one clock after another, on the card');
    await miss(hand, 'documents', 'others');
    await hand.turnTo(cast.specialist, cast.card, '2026-12-10T10:00:00Z');
    await press('button.received');
    await hand.send('button.received');
    await hand.turnTo(cast.client, cast.card, '2026-12-17T10:00:00Z');
    await approve(board, cast);
    await board
      .section()
      .getByRole('region', { name: t('ledger.title') })
      .waitFor();
    await look('approved: the bar and the table');
    await hand.choose('button.record');
    await board.modal().getByText(t('ledger.title')).first().waitFor();
    await look('Record');
    const print = board
      .modal()
      .getByRole('button', { name: t('record.print') })
      .first();
    const printed = await board.opened(() => print.click());
    await printed.setViewportSize({ width: walker.width, height: 1600 });
    await printed.getByText(t('ledger.title')).first().waitFor();
    await walker.look('Record on paper', printed);
    await printed.close();
  });
});

walk('8 days by side as facts of a report', async (walker) => {
  const { cast, say } = walker;
  const meaning = say({
    en: 'Both edits were handed over on their date, and three days went into the access to the account. It is there now: the next round starts at once, and the new ads run a week earlier than those of last month.',
    ru: 'Обе правки готовы к названному сроку, три дня ушли на доступ к рекламному кабинету. Теперь он есть: следующий круг начнём сразу, и новые объявления выйдут на неделю раньше, чем в прошлом месяце.',
    es: 'Los dos cambios se entregaron en su fecha; el acceso a la cuenta llevó tres días. Ya lo tenemos: la próxima ronda empieza enseguida y los anuncios salen una semana antes que el mes pasado.',
  });
  const fields = { 'switches.reportColumns': true };
  const blobs = { ...setUpBoard(cast, fields), ...requestedEdits(walker) };
  await walker.onBoard({ member: cast.specialist, blobs, now: MONDAY }, async (board) => {
    const hand = handOf(walker, board);
    const { look, press, choose, field, send } = hand;
    await board.openCard(cast.card);
    await miss(hand, 'adAccount');
    await hand.turnTo(cast.client, cast.card, '2026-11-26T10:00:00Z');
    await sendIt(hand);
    await hand.turnTo(cast.specialist, cast.card, '2026-11-30T10:00:00Z');
    await handOver(board, cast);
    await hand.turnTo(cast.manager, cast.freeCard, '2026-12-01T10:00:00Z');
    await choose('button.writeReport');
    await press('reporting.form.facts');
    const { t: name } = await reportTexts(walker.language);
    const names = board.section().locator('input.report-name');
    const placeOf = async (fact: string) =>
      (await Promise.all((await names.all()).map((one) => one.inputValue()))).indexOf(fact);
    await eventually(() => placeOf(name('report.fact.clientDays'))).toBeGreaterThan(-1);
    const factOf = async (fact: string) =>
      board
        .section()
        .locator('input.report-value')
        .nth(await placeOf(fact))
        .inputValue();
    // Mon 23, Fri 27 and Mon 30 Nov began with the agency, Tue 24 to Thu 26 with the client.
    await eventually(() => factOf(name('report.fact.agencyDays'))).toBe('3');
    await eventually(() => factOf(name('report.fact.clientDays'))).toBe('3');
    await look('the days of both sides as facts');
    await field('reporting.meaning').fill(meaning);
    await send('reporting.publish');
    await eventually(() => sectionText(board)).toContain(`${name('report.fact.clientDays')} 3`);
    await look('the published report with its facts');
  });
});

walk('1 what a report needs is waited for', async (walker) => {
  const { cast, say } = walker;
  const needs = say({
    en: '1. Prices for December\n2. Photos of the new showroom',
    ru: '1. Цены на декабрь\n2. Фотографии нового цеха',
    es: '1. Precios de diciembre\n2. Fotos de la tienda nueva',
  });
  const press = {
    kind: 'reportPublished',
    ...{ work: 'paidSearch', fp: 'A'.repeat(43), needs },
    period: { from: day('2026-10-01'), to: day('2026-10-31') },
    links: [{ url: 'https://example.com/report' }],
    rows: [{ name: 'Leads', value: parseValue('46', ',') }],
    meaning: '46.',
  } as const;
  const entries = cardEntries(cast, [{ by: cast.manager, press }]);
  const blobs = { ...setUpBoard(cast), ...cardBlob(cast, cast.freeCard, entries) };
  await walker.onBoard({ member: cast.manager, blobs, now: MONDAY }, async (board) => {
    const hand = handOf(walker, board);
    const { look, press: pressIt } = hand;
    await board.openCard(cast.freeCard);
    await look('the report says what is needed');
    await pressIt('reporting.needs.wait');
    await hand.field('missing.words.other').waitFor();
    await look('its needs are in the form');
    await hand.send('missing.send', { n: 2 });
    await eventually(() => board.section().getByText(hand.t('reporting.needs.wait')).count()).toBe(
      0,
    );
    await look('they are waited for');
    await hand.fronts(cast.client, cast.freeCard);
    await board.openCard(cast.freeCard);
    const sending = board.section().getByRole('button', { name: hand.t('button.sentIt') });
    await eventually(() => sending.count()).toBe(2);
    await look('the client is asked for them');
    await sendIt(hand);
    await look('one is sent');
  });
});
