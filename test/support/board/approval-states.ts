import type { CardContent } from '../../../src/domain/content/content.ts';
import { contentOf } from '../../../src/domain/content/content.ts';
import type { CardPress } from '../../../src/domain/turn/entries.ts';
import { sampleSeed } from '../../../src/host/sample/samples.ts';
import { digest } from '../../../src/storage/digest.ts';
import { shownCardOf } from '../../../src/trello/content.ts';
import { press, promised } from '../journals.ts';
import type { Cast } from './cast.ts';
import { boardKey, type Pressed, requestOf, setUpBoard } from './stored.ts';

/** A press that may speak of the entries before it. */
export type Told = (ids: readonly string[]) => Pressed;

/** The team's card with the file and the link that the sample gives it. */
function cardNow(cast: Cast): CardContent {
  const found = sampleSeed(cast.language).content.cards.find(({ name }) => name === cast.card);
  if (found === undefined) throw new Error(`No card is called ${cast.card}`);
  return shownCardOf(found).content;
}

function contentAs(change: (now: CardContent) => CardContent = (now) => now) {
  return (cast: Cast) =>
    contentOf(change(cardNow(cast)), { title: false, description: true, off: [] }, digest);
}

const asItIs = contentAs();
/** Before the link came to it. */
const withoutLink = contentAs((now) => ({ ...now, attachments: now.attachments.slice(0, 1) }));
/** Before a sentence was added and a file taken away. */
const before = contentAs((now) => ({
  ...now,
  description: now.description.slice(0, -8),
  attachments: [
    ...now.attachments,
    { id: '610b0a0d50000000000000ff', name: 'banner-v1.png', url: 'v1', isLink: false },
  ],
}));

type Sent = typeof asItIs;

const until = (cast: Cast, day: string) => promised(day, { zone: cast.timezoneId });

const ask =
  (cast: Cast, sent: Sent): Told =>
  () => ({
    by: cast.specialist,
    press: {
      kind: 'approvalAsked',
      ...sent(cast),
      note: cardNow(cast).title,
      promise: until(cast, '2026-11-24'),
    },
  });

const handOver =
  (cast: Cast): Told =>
  ([to = '']) => ({
    by: cast.specialist,
    press: {
      kind: 'handedOver',
      ...asItIs(cast),
      to,
      note: '',
      promise: until(cast, '2026-11-25'),
    },
  });

const answer =
  (cast: Cast, sent: Sent): Told =>
  (ids) => {
    const { fp } = sent(cast);
    const decided = { kind: 'decided', ask: ids.at(-1) ?? '', fp, opened: fp } as const;
    return { by: cast.client, press: { ...decided, naming: namingOf(cast) } };
  };

const byChat =
  (cast: Cast): Told =>
  ([ask = '']) => ({
    by: cast.manager,
    press: {
      kind: 'decidedElsewhere',
      ...asItIs(cast),
      ask,
      when: until(cast, '2026-11-20').day,
      channel: 'chat',
    },
  });

const view =
  (by: string, said: Pick<Extract<CardPress, { kind: 'viewed' }>, 'view' | 'remarks'>): Told =>
  (ids) => ({ by, press: { kind: 'viewed', ask: ids.at(-1) ?? '', ...said } });

const withdraw =
  (cast: Cast): Told =>
  (ids) => ({
    by: cast.client,
    press: { kind: 'withdrawn', ref: ids.at(-1) ?? '', why: cardNow(cast).title },
  });

/** The board's entry that named the representative. */
function namingOf(cast: Cast): string {
  const { journal } = JSON.parse(setUpBoard(cast)[boardKey(cast)] ?? '');
  const entries: readonly { readonly id: string; readonly role?: string }[] = journal.entries;
  return entries.find(({ role }) => role === 'representative')?.id ?? '';
}

/** What was pressed on the card until it came to wait for an answer, or had one. */
export const APPROVAL_STORIES = {
  asked: (cast: Cast) => [ask(cast, asItIs)],
  /** The card is another than the one that was sent. */
  askedBefore: (cast: Cast) => [ask(cast, before)],
  seen: (cast: Cast) => [
    ask(cast, asItIs),
    view(cast.colleague, { view: 'remarks', remarks: [cast.card, cast.freeCard] }),
  ],
  handedOver: (cast: Cast) => [
    () => requestOf(cast, [cast.card, cast.freeCard]),
    ([first = '']: readonly string[]) => ({ by: cast.specialist, press: press.tick(`${first}.0`) }),
    handOver(cast),
  ],
  approved: (cast: Cast) => [ask(cast, withoutLink), answer(cast, withoutLink)],
  changed: (cast: Cast) => [ask(cast, before), answer(cast, before)],
  inChat: (cast: Cast) => [ask(cast, asItIs), byChat(cast)],
  withdrawn: (cast: Cast) => [ask(cast, asItIs), answer(cast, asItIs), withdraw(cast)],
} as const satisfies Readonly<Record<string, (cast: Cast) => readonly Told[]>>;
