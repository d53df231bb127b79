import { ask } from '../support/board/approval-steps.ts';
import { eventually } from '../support/board/product-board.ts';
import { setUpBoard } from '../support/board/stored.ts';
import { handOf, miss, requestedEdits } from '../support/walk/pressing.ts';
import { createWalk } from '../support/walk/walk.ts';

// What is missing, and dates that move by the days lost to it (issue 7, items 1 and 2).

const walk = createWalk('both-clocks');

const MONDAY = '2026-11-23T10:00:00Z';

const WORDS = {
  en: {
    account: 'Google Ads, the account that ends in 4471',
    other: 'Logo as SVG',
    how: 'Tools → Access and security → plus sign. Invite ads@northlight.example as an administrator.',
    lacks: 'We can look at the account and cannot change anything.',
    moved: 'The fonts arrive on Thursday',
  },
  ru: {
    account: 'Яндекс Директ, логин на 4471',
    other: 'Логотип в SVG',
    how: 'Настройки → Доступ → Добавить представителя. Логин: agency-direct.',
    lacks: 'Кабинет открывается только на просмотр, изменить ничего нельзя.',
    moved: 'Шрифты придут в четверг',
  },
  es: {
    account: 'Google Ads, la cuenta que termina en 4471',
    other: 'Logo en SVG',
    how: 'Herramientas → Acceso y seguridad → signo más. Invita a ads@agencia.example como administrador.',
    lacks: 'Podemos ver la cuenta, pero no cambiar nada.',
    moved: 'Las fuentes llegan el jueves',
  },
};

walk(
  '1 three things are missing, sent, returned, received and no longer waited for',
  async (walker) => {
    const { cast, say } = walker;
    const words = say(WORDS);
    const blobs = { ...setUpBoard(cast), ...requestedEdits(walker) };
    await walker.onBoard({ member: cast.manager, blobs, now: MONDAY }, async (board) => {
      const hand = handOf(walker, board);
      const { t, look, press, choose, shows, heads, send, field, d } = hand;
      const section = board.section();
      await board.openCard(cast.card);
      await choose('button.missing');
      await look('the form as it opens');
      await press('missing.send', { n: 1 });
      await shows('missing.nothing');
      for (const chip of ['adAccount', 'pictures', 'other']) {
        await section.getByText(t(`chip.${chip}`), { exact: true }).click();
      }
      await press('missing.send', { n: 3 });
      await shows('missing.needsWords');
      await look('the form with faults');
      await section.getByRole('textbox').first().fill(words.account);
      await field('missing.words.other').fill(words.other);
      await field('missing.howTo', { thing: t('thing.adAccount') }).fill(words.how);
      await look('the form, filled');
      await send('missing.send', { n: 3 });
      await heads('section.pause.agency', { thing: t('thing.adAccount') });
      await look('who waits');
      await press('button.copyMessage');
      await look('the message to copy');
      await hand.fronts(cast.specialist, cast.card);
      await hand.fronts(cast.colleague, cast.card);
      await hand.fronts(cast.client, cast.card);

      await board.openCard(cast.card);
      await heads('section.pause.rep', { thing: t('thing.adAccount') });
      await section.getByText(t('button.howAccess'), { exact: true }).first().click();
      await look('who owes, with how to give access');
      await choose('button.askAbout');
      await look('who owes asks about it');
      await press('button.cancel');
      await press('button.sentIt');
      await heads('section.pause.rep', { thing: t('thing.pictures') });
      await look('one of three is sent');

      await hand.turnTo(cast.specialist, cast.card);
      await section
        .getByText(
          t('section.pause.sent', { thing: first(t('thing.adAccount')), d: d('2026-11-23') }),
        )
        .waitFor();
      await look('who waits sees what was sent');
      await press('button.notNeeded');
      await press('button.notNeeded');
      await shows('return.needsWords');
      await field('return.why').fill(words.lacks);
      await look('not what was needed');
      await send('button.notNeeded');
      await eventually(() => section.getByText(words.lacks).count()).toBe(1);
      await look('it is open again');

      await hand.turnTo(cast.client, cast.card, '2026-11-25T10:00:00Z');
      await look('who owes sees why it came back');
      await press('button.sentIt');
      await heads('section.pause.rep', { thing: t('thing.pictures') });
      await press('button.sentIt');
      await heads('section.pause.rep', { thing: words.other });

      await hand.turnTo(cast.specialist, cast.card, '2026-11-26T10:00:00Z');
      await look('the last one is due');
      await press('button.received');
      const when = field('received.day');
      await when.fill('2026-11-20');
      await press('button.received');
      await shows('received.wrongDay', { first: d('2026-11-23'), last: d('2026-11-26') });
      await when.fill('2026-11-25');
      await look('received on an earlier day');
      await press('button.cancel');
      await choose('button.stopWaiting');
      await eventually(() => section.getByText(t('button.handOver')).count()).toBeGreaterThan(0);
      await look('the clock goes on');
      await choose('button.record');
      await board
        .modal()
        .getByText(t('told.stopped', { list: words.other }))
        .first()
        .waitFor();
      await look('Record');
    });
  },
);

walk('1 from a third party, from the agency, and terms that ran out', async (walker) => {
  const { cast } = walker;
  const blobs = { ...setUpBoard(cast), ...requestedEdits(walker) };
  await walker.onBoard({ member: cast.specialist, blobs, now: MONDAY }, async (board) => {
    const hand = handOf(walker, board);
    const { t, look, heads, shows, choose, field, send } = hand;
    await board.openCard(cast.card);
    await choose('button.missing');
    await board.section().getByText(t('chip.documents'), { exact: true }).click();
    await field('missing.from').selectOption('others');
    await field('missing.days').fill('5');
    await look('from somebody else, in five days');
    await send('missing.send', { n: 1 });
    await heads('section.pause.others', { thing: t('thing.documents') });
    await look('we wait for others');
    await hand.fronts(cast.client, cast.card);
    await board.openCard(cast.card);
    await heads('section.pause.others', { thing: t('thing.documents') });
    await look('the client, while we wait for others');
    await board.closeCard();

    await hand.turnTo(cast.specialist, cast.card, '2026-12-02T10:00:00Z');
    await shows('section.pause.over');
    await look('the third party’s term ran out');
    await hand.fronts(cast.client, cast.card);
  });
  const free = { ...setUpBoard(cast) };
  await walker.onBoard({ member: cast.specialist, blobs: free, now: MONDAY }, async (board) => {
    const hand = handOf(walker, board);
    const { t, look, heads, shows } = hand;
    await ask(board, cast, cast.freeCard);
    await hand.turnTo(cast.client, cast.freeCard);
    await miss(hand, 'brief');
    await heads('section.pause.fromAgency', { thing: t('thing.brief') });
    await look('the client waits for the agency');
    // Nobody of the agency is on the card: it is the account manager's.
    await hand.turnTo(cast.manager, cast.freeCard);
    await heads('section.pause.rep', { thing: t('thing.brief') });
    await look('the agency owes');
    await hand.fronts(cast.manager, cast.freeCard);
    await hand.fronts(cast.specialist, cast.freeCard);
    await hand.turnTo(cast.manager, cast.freeCard, '2026-12-01T10:00:00Z');
    await heads('section.pause.rep', { thing: t('thing.brief') });
    await look('the agency owes, its term ran out');
    await hand.turnTo(cast.client, cast.freeCard);
    await shows('section.pause.over');
    await look('the client, the agency’s term ran out');
    await hand.fronts(cast.client, cast.freeCard);
  });
  const over = { ...setUpBoard(cast), ...requestedEdits(walker) };
  await walker.onBoard({ member: cast.specialist, blobs: over, now: MONDAY }, async (board) => {
    const hand = handOf(walker, board);
    const { look, shows } = hand;
    await board.openCard(cast.card);
    await miss(hand, 'feedback');
    await hand.turnTo(cast.client, cast.card, '2026-12-02T10:00:00Z');
    await shows('section.pause.over');
    await look('the client owes, its term ran out');
    await hand.fronts(cast.client, cast.card);
    await hand.fronts(cast.specialist, cast.card);
    await board.openCard(cast.card);
    await shows('section.pause.over');
    await look('the agency, the client’s term ran out');
    await hand.press('button.copyMessage');
    await look('the message without a date that is over');
  });
});

function first(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
}
