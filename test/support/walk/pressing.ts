/** One walker on one board, with short names for what people do there in the product's own words. */
import type { FrameLocator, Locator } from 'playwright-core';
import { day } from '../../../src/domain/day.ts';
import { formatDay } from '../../../src/i18n/dates.ts';
import type { OpenBoard } from '../board/open-board.ts';
import { cardBlob, cardEntries, requestOf, type StoredBlobs } from '../board/stored.ts';
import { type ProductWords, productWords } from './product-words.ts';
import type { Walker } from './walk.ts';

export interface Hand {
  readonly walker: Walker;
  readonly t: ProductWords;
  readonly board: OpenBoard;
  /** "Wed 25 Nov" in the walk's language. */
  readonly d: (date: string) => string;
  look(what: string): Promise<void>;
  press(key: string, values?: Readonly<Record<string, string | number>>): Promise<void>;
  /** Out of *More*, wherever the step stands now. */
  choose(key: string): Promise<void>;
  shows(key: string, values?: Readonly<Record<string, string | number>>): Promise<void>;
  heads(key: string, values?: Readonly<Record<string, string | number>>): Promise<void>;
  /** The form that is open, by its last button. */
  send(key: string, values?: Readonly<Record<string, string | number>>): Promise<void>;
  field(key: string, values?: Readonly<Record<string, string | number>>): Locator;
  /** The card, opened by somebody at a moment. */
  turnTo(member: string, card: string, now?: string): Promise<void>;
  /** A card's front on the board, as somebody sees it at a moment. */
  fronts(member: string, card: string, now?: string): Promise<void>;
}

export function handOf(walker: Walker, board: OpenBoard): Hand {
  const t = productWords(walker.language);
  const section = board.section();
  const button = (name: string) => section.getByRole('button', { name, exact: true });
  const go = async (member: string, now: string | undefined) => {
    if (now !== undefined) await board.clock.set(now);
    await board.setMember(member);
  };
  return {
    ...{ t, board, walker, d: (date) => formatDay(day(date), walker.language) },
    look: (what) => walker.look(what, board.page),
    press: (key, values) => button(t(key, values)).first().click(),
    async choose(key) {
      const more = section.getByRole('button', { name: t('button.more'), exact: true });
      await button(t(key)).or(more).first().waitFor();
      if ((await button(t(key)).count()) === 0) await more.first().click();
      await button(t(key)).first().click();
    },
    shows: (key, values) => section.getByText(t(key, values), { exact: true }).first().waitFor(),
    async heads(key, values) {
      const heading = section.getByRole('heading').filter({ hasText: t(key, values) });
      await heading.first().waitFor();
    },
    async send(key, values) {
      const sending = button(t(key, values)).last();
      const form = section.locator('form, .task-form').last();
      await form.waitFor();
      await sending.click();
      await form.waitFor({ state: 'detached' });
    },
    field: (key, values) => section.getByLabel(t(key, values), { exact: true }),
    async turnTo(member, card, now) {
      await go(member, now);
      await board.openCard(card);
      await section.getByRole('button').first().waitFor();
    },
    async fronts(member, card, now) {
      await go(member, now);
      const badges = await board.badges(card);
      await walker.look(`front for ${member}: ${badges.join(', ')}`, board.page);
    },
  };
}

/** Two edits that the client asked for on Fri 20 Nov: due is Wed 25 Nov. */
export function requestedEdits({ cast, say }: Walker, card = cast.card): StoredBlobs {
  const edits = say({
    en: ['Logo: black, not white', 'Phone number in ad 4'],
    ru: ['Логотип чёрный, а не белый', 'Телефон в объявлении 4'],
    es: ['Logo negro, no blanco', 'Teléfono en el anuncio 4'],
  });
  return cardBlob(cast, card, cardEntries(cast, [requestOf(cast, edits)]));
}

/** *Missing something*, of one kind, in a card that is open. */
export async function miss({ board, t, choose, send, field }: Hand, thing: string, from?: string) {
  await choose('button.missing');
  await board
    .section()
    .getByText(t(`chip.${thing}`), { exact: true })
    .click();
  if (from !== undefined) await field('missing.from').selectOption(from);
  await send('missing.send', { n: 1 });
}

/** *I've sent it*, of what is due first: the press is kept once one such button less is there. */
export async function sendIt({ board, t, press }: Hand): Promise<void> {
  const name = t('button.sentIt');
  const sending = board.section().getByRole('button', { name, exact: true });
  await sending.first().waitFor();
  const before = await sending.count();
  await press('button.sentIt');
  await sending.nth(before - 1).waitFor({ state: 'detached' });
}

/** The board's own page, at one of its tabs. */
export async function openTab({ board, t }: Hand, tab: string): Promise<FrameLocator> {
  // An open card lies over the board's button.
  if ((await board.page.locator('.card-dialog').count()) > 0) await board.closeCard();
  await board.page.getByRole('button', { name: t('app.name'), exact: true }).click();
  const modal = board.modal();
  await modal.getByRole('tab', { name: t(tab), exact: true }).click();
  return modal;
}
