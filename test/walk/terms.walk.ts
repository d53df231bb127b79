import { handOver } from '../support/board/approval-steps.ts';
import { PHRASES } from '../support/board/phrases.ts';
import { eventually, pressIn, sectionText } from '../support/board/product-board.ts';
import { smallClocks } from '../support/board/small-clocks.ts';
import { cardBlob, cardEntries, type Pressed, setUpBoard } from '../support/board/stored.ts';
import { promised } from '../support/journals.ts';
import { type Hand, handOf, openTab, requestedEdits } from '../support/walk/pressing.ts';
import { createWalk } from '../support/walk/walk.ts';

// What stands behind a switch: on hold, estimates, work outside the agreement, urgent work (issue 7, items 3 to 6).

const walk = createWalk('terms');

const MONDAY = '2026-11-23T10:00:00Z';
const PRICE = { en: '120 pounds more', ru: 'плюс 12 000 ₽', es: '120 euros más' };

walk('3 the board on hold, from its switch to the dates after it', async (walker) => {
  const { cast } = walker;
  const blobs = { ...setUpBoard(cast), ...requestedEdits(walker) };
  await walker.onBoard({ member: cast.manager, blobs, now: MONDAY }, async (board) => {
    const hand = handOf(walker, board);
    const { t, d, look, shows } = hand;
    const settings = await openTab(hand, 'tab.settings');
    await settings.getByRole('checkbox', { name: t('switches.hold') }).check();
    const part = settings.getByRole('region', { name: t('hold.title'), exact: true });
    await part.getByRole('button', { name: t('hold.put') }).click();
    await part.getByText(t('hold.bad', { n: 120 })).waitFor();
    await look('a hold without its last day');
    await part.getByLabel(t('hold.from')).fill('2026-11-24');
    await part.getByLabel(t('hold.to')).fill('2026-11-27');
    await part.getByLabel(t('hold.side')).selectOption('client');
    await part.getByRole('button', { name: t('hold.put') }).click();
    const told = t('hold.told.client', { days: `${d('2026-11-24')} – ${d('2026-11-27')}` });
    await part.getByText(told).waitFor();
    await look('it is put on hold');
    for (const member of [cast.client, cast.specialist]) {
      await hand.fronts(member, cast.card, '2026-11-25T10:00:00Z');
      await board.openCard(cast.card);
      await shows('pause.held', { d: d('2026-11-27') });
      await look('the card on hold');
    }
    await hand.turnTo(cast.specialist, cast.card, '2026-11-30T10:00:00Z');
    await shows('pause.movedHold', {
      ...{ was: d('2026-11-25'), d: d('2026-12-01') },
      dates: `${d('2026-11-24')} – ${d('2026-11-27')}`,
    });
    await hand.press('button.why');
    await look('the date after it');
    await hand.fronts(cast.client, cast.card);
  });
});

walk('3 an answer and a report on hold, and what is begun meanwhile', async (walker) => {
  const { cast, say } = walker;
  const fields = {
    'switches.questions': true,
    'hold.h1': { from: '2026-11-23', to: '2026-11-24' },
  };
  const text = say({ en: 'Which size?', ru: 'Какой размер?', es: '¿Qué tamaño?' });
  const blobs = {
    ...setUpBoard(cast, { ...fields, 'rules.cadence.all': ['month', '2026-09-10'] }),
    ...requestedEdits(walker),
    ...cardBlob(cast, cast.freeCard, smallClocks(cast, text)),
  };
  await walker.onBoard({ member: cast.specialist, blobs, now: MONDAY }, async (board) => {
    const hand = handOf(walker, board);
    const { t, d, look, press, choose } = hand;
    await hand.fronts(cast.specialist, cast.freeCard);
    await hand.turnTo(cast.specialist, cast.freeCard);
    await hand.shows('pause.held', { d: d('2026-11-24') });
    await board.section().getByText(text).waitFor();
    await look('a question and a report on hold');
    await board.closeCard();
    await board.openCard(cast.card);
    await choose('button.missing');
    await board.section().getByText(t('chip.brief'), { exact: true }).click();
    await board.section().getByText(d('2026-11-30')).first().waitFor();
    await look('what is missing is asked for on hold');
    await press('button.cancel');
    await press('button.handOver');
    await look('the form of a hand-over on hold');
    await hand.turnTo(cast.client, cast.freeCard);
    await choose('button.askQuestion');
    await board.section().getByRole('textbox').first().waitFor();
    await look('a question is asked on hold');
    await hand.turnTo(cast.manager, cast.freeCard, '2026-11-25T09:00:00Z');
    await board.section().getByText(text).waitFor();
    await look('an answer and a report after it');
    await hand.fronts(cast.specialist, cast.freeCard);
    await openTab(hand, 'tab.reports');
    await look('the reports after it');
  });
});

walk('3 what was late before the board was put on hold', async (walker) => {
  const { cast } = walker;
  const promise = promised('2026-11-24', { n: 3, zone: cast.timezoneId });
  const brief: Pressed = {
    by: cast.specialist,
    press: { kind: 'paused', debts: [{ what: 'brief', who: 'client', promise }] },
  };
  const blobs = {
    ...setUpBoard(cast, { 'hold.h1': { from: '2026-11-27', to: '2026-11-27' } }),
    ...requestedEdits(walker),
    ...cardBlob(cast, cast.freeCard, cardEntries(cast, [brief])),
  };
  const days = ['2026-11-26T10:00:00Z', '2026-11-27T10:00:00Z', '2026-11-30T10:00:00Z'];
  await walker.onBoard({ member: cast.specialist, blobs, now: MONDAY }, async (board) => {
    const hand = handOf(walker, board);
    const { t, look, shows } = hand;
    for (const [passed, now] of days.entries()) {
      for (const card of [cast.card, cast.freeCard]) {
        await hand.fronts(cast.client, card, now);
        await hand.fronts(cast.specialist, card, now);
      }
      await board.openCard(cast.card);
      // Thu 26 Nov and Mon 30: on the Friday nobody works.
      await shows('section.late.own', { n: passed === 2 ? 2 : 1 });
      await look(`late by ${passed === 2 ? 'two days' : 'one day'}`);
      await board.closeCard();
      await board.setMember(cast.client);
      const modal = await openTab(hand, 'tab.forYou');
      await modal.getByText(t('forYou.waiting', { n: 1 })).waitFor();
      await look('what waits for the client');
      await board.setMember(cast.specialist);
      await openTab(hand, 'tab.forYou');
      await modal.getByText(t('forYou.waiting', { n: 1 })).waitFor();
      await look('what waits for the specialist');
      await board.setMember(cast.specialist);
    }
  });
});

walk('4 a date is announced, and named or not', async (walker) => {
  const { cast } = walker;
  const blobs = { ...setUpBoard(cast, { 'switches.estimate': true }), ...requestedEdits(walker) };
  await walker.onBoard({ member: cast.specialist, blobs, now: MONDAY }, async (board) => {
    const hand = handOf(walker, board);
    const { t, d, look, press } = hand;
    await board.openCard(cast.card);
    await look('it may be announced');
    await press('button.nameLater');
    await board
      .section()
      .getByRole('button', { name: t('button.nameLater') })
      .waitFor({ state: 'detached' });
    await look('it is announced');
    await hand.fronts(cast.specialist, cast.card);
    await hand.fronts(cast.client, cast.card);
    await board.openCard(cast.card);
    await look('the client reads it');
    await hand.turnTo(cast.specialist, cast.card, '2026-11-24T10:00:00Z');
    await press('button.promise');
    await board.section().locator('input[type="date"]').fill('2026-11-30');
    await look('it is named, after a look at the work');
    await press('promise.send', { d: d('2026-11-30') });
    await board.section().locator('input[type="date"]').waitFor({ state: 'detached' });
    await look('it is named');
    await hand.turnTo(cast.client, cast.card);
    await look('the client sees the date');
  });
  await walker.onBoard({ member: cast.specialist, blobs, now: MONDAY }, async (board) => {
    const hand = handOf(walker, board);
    await board.openCard(cast.card);
    await hand.press('button.nameLater');
    await hand.turnTo(cast.client, cast.card, '2026-11-25T10:00:00Z');
    await hand.look('nobody named it: the usual date counts');
    await hand.fronts(cast.client, cast.card);
  });
});

async function outside(hand: Hand, edit?: RegExp): Promise<void> {
  const { board, field, walker } = hand;
  await hand.choose('button.outside');
  if (edit !== undefined) await board.section().getByRole('checkbox', { name: edit }).check();
  await field('outside.form.days').fill('3');
  await field('outside.form.price').fill(walker.say(PRICE));
}

walk('5 work outside the agreement: yes, no, and rounds over those included', async (walker) => {
  const { cast } = walker;
  const phrases = PHRASES[cast.language];
  const fields = { 'switches.outside': true, 'switches.rounds': true, 'rules.rounds': 1 };
  const blobs = { ...setUpBoard(cast, fields), ...requestedEdits(walker) };
  await walker.onBoard({ member: cast.specialist, blobs, now: MONDAY }, async (board) => {
    const hand = handOf(walker, board);
    const { t, look, press, send, shows, heads } = hand;
    await board.openCard(cast.card);
    await hand.choose('button.outside');
    await press('outside.form.send');
    await shows('outside.form.needsPrice').catch(() => shows('outside.form.nothing'));
    await look('the form with faults');
    await press('button.cancel');
    await outside(hand, /^2\. /);
    await look('the form, filled');
    await send('outside.form.send');
    await look('the list goes on, one edit waits for a yes');
    await hand.fronts(cast.client, cast.card);
    await board.openCard(cast.card);
    await look('the client is asked');
    await press('outside.yes');
    await board
      .section()
      .getByRole('button', { name: t('outside.yes') })
      .waitFor({ state: 'detached' });
    await look('the client said yes');

    await hand.turnTo(cast.specialist, cast.card);
    await look('the agency after the yes');
    await outside(hand, /^1\. /);
    await send('outside.form.send');
    await look('another edit is asked about');
    await hand.turnTo(cast.client, cast.card, '2026-11-30T10:00:00Z');
    await look('the client has not answered yet');
    await press('outside.no');
    await board
      .section()
      .getByRole('button', { name: t('outside.no') })
      .waitFor({ state: 'detached' });
    await look('the client left it out');
    await hand.turnTo(cast.specialist, cast.card);
    await look('the agency after the no');
    await handOver(board, cast);
    await hand.turnTo(cast.client, cast.card);
    await pressIn(board, phrases.requestEdits);
    await board
      .section()
      .getByRole('textbox')
      .first()
      .fill(walker.say({ en: 'A new page', ru: 'Новый лендинг', es: 'Otra página' }));
    await pressIn(board, phrases.send(1));
    await shows('outside.beyond', { n: 1, k: 2 });
    await look('round 2 of 1, as the client sees it');
    await hand.turnTo(cast.specialist, cast.card);
    await outside(hand);
    await look('the whole round is asked about');
    await send('outside.form.send');
    await heads('outside.head.others');
    await look('the whole list waits for a yes');
    await hand.fronts(cast.specialist, cast.card);
    await hand.fronts(cast.client, cast.card);
    await board.openCard(cast.card);
    await heads('outside.head.own');
    await look('the client decides on the round');
    await hand.turnTo(cast.client, cast.card, '2026-12-07T10:00:00Z');
    await shows('outside.over');
    await look('the answer is over its date');
    await hand.fronts(cast.client, cast.card);
    await board.openCard(cast.card);
    await press('outside.yes');
    await board
      .section()
      .getByRole('button', { name: t('outside.yes') })
      .waitFor({ state: 'detached' });
    await look('yes to the round');
  });
});

walk('6 urgent: shorter terms, a cap, and its pill', async (walker) => {
  const { cast, say } = walker;
  const phrases = PHRASES[cast.language];
  const fields = {
    'switches.urgent': true,
    'rules.urgent.edits': 1,
    'rules.urgent.decision': 1,
    'rules.urgent.cap': 1,
  };
  const blobs = setUpBoard(cast, fields);
  await walker.onBoard({ member: cast.client, blobs, now: MONDAY }, async (board) => {
    const hand = handOf(walker, board);
    const { t, look, press, shows } = hand;
    await board.openCard(cast.card);
    await hand.choose('button.markUrgent');
    await shows('urgent.stays');
    await look('what it changes');
    await press('button.markUrgent');
    await board.section().getByText(new RegExp(cast.client)).first().waitFor();
    await look('it is urgent');
    await pressIn(board, phrases.requestEdits);
    await board
      .section()
      .getByRole('textbox')
      .first()
      .fill(say({ en: 'A new page', ru: 'Новый лендинг', es: 'Otra página' }));
    await look('the form of an urgent card');
    await pressIn(board, phrases.send(1));
    await press('button.why');
    await shows('section.urgent.fast');
    await look('edits of an urgent card');
    await hand.turnTo(cast.client, cast.freeCard);
    await hand.choose('button.markUrgent');
    await shows('urgent.full', { n: 1 });
    await look('as many as may be at once, by name');
    await hand.fronts(cast.specialist, cast.card);
    const modal = await openTab(hand, 'tab.forYou');
    await modal.getByText(t('forYou.urgent'), { exact: true }).waitFor();
    await look('For you, with its pill');
    await hand.turnTo(cast.specialist, cast.card);
    await look('the specialist');
    await handOver(board, cast);
    await look('the client’s shorter term');
    await hand.turnTo(cast.client, cast.card);
    await look('the client decides in a shorter term');
    await hand.choose('button.endUrgent');
    await eventually(() => sectionText(board)).not.toContain(`${t('forYou.urgent')} · `);
    await look('no longer urgent');
    await hand.turnTo(cast.manager, cast.card);
    const rules = await openTab(hand, 'tab.rules');
    await rules.getByRole('heading', { level: 1 }).first().waitFor();
    await rules.getByText(t('rules.more'), { exact: true }).click();
    await look('How we work');
  });
});
