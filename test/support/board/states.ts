import type { SampleLanguage } from '../../../src/host/board/content.ts';
import { press, promised } from '../journals.ts';
import { APPROVAL_STORIES, type Told } from './approval-states.ts';
import { CASTS, type Cast } from './cast.ts';
import type { BoardWindow, OpenBoard } from './open-board.ts';
import { PHRASES } from './phrases.ts';
import { chooseMore, FRIDAY, type ProductOptions, pressIn } from './product-board.ts';
import { cardBlob, cardEntries, type Pressed, requestOf } from './stored.ts';

/** Who looks at the card. */
export type StateRole = 'client' | 'colleague' | 'specialist' | 'manager';

interface StateOf {
  readonly by: StateRole;
  readonly now?: string;
  readonly card?: 'card' | 'freeCard';
  /** What was pressed on the card before. */
  readonly story?: (cast: Cast) => readonly Told[];
  /** What is pressed once the card is open. */
  readonly open?: (window: BoardWindow, language: SampleLanguage) => Promise<void>;
}

const EDITS: Readonly<Record<SampleLanguage, readonly string[]>> = {
  en: ['Logo: black, not white', 'Phone number in ad 4', 'Shorter headline in ad 6'],
  ru: ['Логотип чёрный, а не белый', 'Телефон в объявлении 4', 'Короче заголовок в объявлении 6'],
  es: ['Logo negro, no blanco', 'Teléfono en el anuncio 4', 'Titular más corto en el anuncio 6'],
};

const asked = (cast: Cast) => [() => requestOf(cast, EDITS[cast.language])];

const ticked = (cast: Cast) => [
  ...asked(cast),
  ([first = '']: readonly string[]): Pressed => ({
    by: cast.specialist,
    press: press.tick(`${first}.0`),
  }),
];

const moved = (cast: Cast) => [
  ...ticked(cast),
  ([to = '']: readonly string[]): Pressed => ({
    by: cast.specialist,
    press: {
      kind: 'datePromised',
      to,
      promise: promised('2026-11-30', { rule: 'hand', n: 0, zone: cast.timezoneId }),
      why: EDITS[cast.language][2] ?? '',
    },
  }),
];

/** By a build that knew no approvals. */
const handed = (cast: Cast) => [
  ...ticked(cast),
  ([id = '']: readonly string[]): Pressed => ({
    by: cast.specialist,
    press: press.handOver({ id }, undefined, EDITS[cast.language][0]),
  }),
];

/** Each state of the card's section that is known so far, with one who sees it. */
export const CARD_STATES = {
  idle: { by: 'client' },
  idleAgency: { by: 'manager' },
  own: { by: 'specialist', story: ticked },
  others: { by: 'client', story: ticked },
  colleague: { by: 'colleague', story: asked },
  untaken: { by: 'specialist', story: asked, card: 'freeCard' },
  moved: { by: 'client', story: moved },
  soon: { by: 'specialist', story: ticked, now: '2026-11-25T10:00:00Z' },
  lateOwn: { by: 'specialist', story: ticked, now: '2026-11-27T10:00:00Z' },
  lateClient: { by: 'client', story: ticked, now: '2026-11-27T10:00:00Z' },
  handedOver: { by: 'client', story: handed },
  handedOverAgency: { by: 'specialist', story: handed },
  why: {
    by: 'client',
    story: asked,
    open: (window, language) => pressIn(window, PHRASES[language].why),
  },
  requestForm: {
    by: 'client',
    open: async (window, language) => {
      await pressIn(window, PHRASES[language].requestEdits);
      await window.section().getByRole('textbox').fill(EDITS[language].join('\n'));
    },
  },
  voiceForm: {
    by: 'manager',
    open: (window, language) =>
      chooseMore(window, PHRASES[language].more, PHRASES[language].editsFromClient),
  },
  promiseForm: {
    by: 'specialist',
    story: asked,
    open: async (window, language) => {
      await pressIn(window, PHRASES[language].promise);
      await window.section().locator('input[type="date"]').fill('2026-11-30');
    },
  },
  handOverForm: {
    by: 'specialist',
    story: asked,
    open: (window, language) => pressIn(window, PHRASES[language].handOver),
  },
  askForm: {
    by: 'manager',
    open: (window, language) => pressIn(window, PHRASES[language].askApproval),
  },
  decide: { by: 'client', story: APPROVAL_STORIES.asked },
  decideAgency: { by: 'specialist', story: APPROVAL_STORIES.asked },
  decideColleague: { by: 'colleague', story: APPROVAL_STORIES.asked },
  decideNewer: { by: 'client', story: APPROVAL_STORIES.askedBefore },
  decideSeen: { by: 'client', story: APPROVAL_STORIES.seen },
  decideSeenColleague: { by: 'colleague', story: APPROVAL_STORIES.seen },
  decideRound: { by: 'client', story: APPROVAL_STORIES.handedOver },
  decideOver: { by: 'client', story: APPROVAL_STORIES.asked, now: '2026-11-27T10:00:00Z' },
  decideOverAgency: { by: 'manager', story: APPROVAL_STORIES.asked, now: '2026-11-27T10:00:00Z' },
  decideForm: {
    by: 'client',
    story: APPROVAL_STORIES.handedOver,
    open: (window, language) => pressIn(window, PHRASES[language].requestEdits),
  },
  remarksForm: {
    by: 'colleague',
    story: APPROVAL_STORIES.asked,
    open: (window, language) => pressIn(window, PHRASES[language].haveRemarks),
  },
  elsewhereForm: {
    by: 'manager',
    story: APPROVAL_STORIES.asked,
    open: (window, language) =>
      chooseMore(window, PHRASES[language].more, PHRASES[language].answeredElsewhere),
  },
  approved: { by: 'client', story: APPROVAL_STORIES.approved },
  approvedAgency: { by: 'manager', story: APPROVAL_STORIES.approved },
  changed: { by: 'client', story: APPROVAL_STORIES.changed },
  changedAgency: { by: 'specialist', story: APPROVAL_STORIES.changed },
  inChat: { by: 'client', story: APPROVAL_STORIES.inChat },
  inChatAgency: { by: 'manager', story: APPROVAL_STORIES.inChat },
  idleWithdrawn: { by: 'manager', story: APPROVAL_STORIES.withdrawn },
} as const satisfies Readonly<Record<string, StateOf>>;

export type CardState = keyof typeof CARD_STATES;

/** How to open a board with the card in this state, and what to press then. */
export function openState(state: CardState, language: SampleLanguage) {
  const of: StateOf = CARD_STATES[state];
  const cast = CASTS[language];
  const card = cast[of.card ?? 'card'];
  const story = of.story?.(cast) ?? [];
  const options: ProductOptions = {
    cast,
    member: cast[of.by],
    now: of.now ?? FRIDAY[language],
    ...(story.length > 0 && { blobs: cardBlob(cast, card, told(cast, story)) }),
  };
  return {
    options,
    open: async (board: OpenBoard) => {
      await board.openCard(card);
      await board.section().locator('.card-app').waitFor();
      await of.open?.(board, language);
    },
  };
}

/** Made one by one: each may speak of the ids of those before it. */
function told(cast: Cast, story: readonly Told[]) {
  const pressed: Pressed[] = [];
  for (const tell of story) pressed.push(tell(cardEntries(cast, pressed).map(({ id }) => id)));
  return cardEntries(cast, pressed);
}
