/** Cards that were sent for approval, with the content that lies on them: what is changed is changed on the card
 *  and found by its marks, as on a board. Priya decides since 9 Nov, Fay did before her; Sara stands in on request. */
import { type CardContent, type Chosen, contentOf } from '../../src/domain/content/content.ts';
import { day } from '../../src/domain/day.ts';
import type { CardEntry, CardPress, Channel } from '../../src/domain/turn/entries.ts';
import { editRef } from '../../src/domain/turn/entries.ts';
import { digest } from '../../src/storage/digest.ts';
import {
  type BoardStory,
  boardJournal,
  boardPress,
  press,
  promised,
  type Story,
} from '../support/journals.ts';
import type { Setting } from './card-bench.ts';

const { place, name, set } = boardPress;

const TEAM: BoardStory = [
  ['ellen', place('ellen', 'agency')],
  ['ellen', name('ellen', 'accountManager')],
  ['ellen', place('tom', 'agency')],
  ['ellen', place('uma', 'agency')],
  ['ellen', place('priya', 'client')],
  ['ellen', place('dan', 'client')],
  ['ellen', place('fay', 'client')],
  ['ellen', place('sara', 'client')],
  ['ellen', name('fay', 'representative')],
  ['ellen', name('priya', 'representative', '2026-11-09 10:00')],
  ['ellen', set('setup.zone', 'Europe/Moscow')],
  ['ellen', set('setup.done', true)],
];

/** The board of these cards, with more entries where a story needs them. */
export function boardWith(...more: BoardStory) {
  return boardJournal(...TEAM, ...more);
}

/** Sara decides for Priya from Mon 16 to Fri 27 Nov. */
export const SARA_STANDS_IN: BoardStory[number] = [
  'ellen',
  name('sara', 'standIn', '2026-11-16 10:00', '2026-11-27 19:00'),
];

const PEOPLE = ['ellen', 'tom', 'uma', 'priya', 'dan', 'fay', 'sara', 'zoe'].map((id) => ({
  id,
  ...(id !== 'zoe' && { name: `${id[0]?.toUpperCase()}${id.slice(1)}` }),
}));

export function upload(id: string, named: string) {
  const url = `https://trello.com/1/cards/card1/attachments/${id}/download/${named}`;
  return { id, name: named, url, isLink: false };
}

export const TEXTS = {
  id: 'link1',
  name: 'Texts for the landing page',
  url: 'https://docs.example/texts',
  isLink: true,
};

/** What was sent: a description, two files and a link. */
export const SENT: CardContent = {
  title: 'Autumn banners',
  description: 'Six ads, two headlines each.',
  attachments: [upload('f1', 'banner-v1.png'), upload('f2', 'prices.pdf'), TEXTS],
};

const USUAL: Chosen = { title: false, description: true, off: [] };

/** What an entry keeps of a card. */
export function kept(card: CardContent = SENT, chosen: Partial<Chosen> = {}) {
  return contentOf(card, { ...USUAL, ...chosen }, digest);
}

/** Priya's naming on the board of these cards; `sara` for the stand-in's. */
export function namingOf(member: 'priya' | 'sara' | 'fay' = 'priya'): string {
  const entry = boardWith(SARA_STANDS_IN).find(
    (one) => one.kind === 'named' && one.member === member,
  );
  return entry?.id ?? '';
}

export const approvalPresses = {
  ask: (until = '2026-11-24', note = 'Six ads, two headlines each.', sent = kept()): CardPress => ({
    kind: 'approvalAsked',
    ...sent,
    note,
    promise: promised(until),
  }),
  approve: (ask: CardEntry, more: object = {}): CardPress => ({
    kind: 'decided',
    ask: ask.id,
    fp: kept().fp,
    opened: kept().fp,
    naming: namingOf(),
    ...more,
  }),
  elsewhere: (ask: CardEntry, channel: Channel = 'chat'): CardPress => ({
    kind: 'decidedElsewhere',
    ask: ask.id,
    ...kept(),
    when: day('2026-11-24'),
    channel,
  }),
  remarks: (ask: CardEntry, ...remarks: readonly string[]): CardPress => ({
    kind: 'viewed',
    ask: ask.id,
    view: remarks.length > 0 ? 'remarks' : 'good',
    remarks,
  }),
};

const { ask, approve, elsewhere, remarks } = approvalPresses;

/** Each begins on Fri 20 Nov, 14:00; the answer is due on Tue 24 Nov. */
export const approvals = {
  asked: (story: Story) => void story.add('tom', ask()),
  /** Dan has two remarks, Fay has none. */
  viewed: (story: Story) => {
    const asked = story.add('tom', ask());
    story.add('dan', remarks(asked, 'The phone is old', 'A bigger logo'));
    story.add('fay', remarks(asked));
  },
  /** Two edits of Priya's, handed over on Wed 25 Nov and asked about until Fri 27 Nov. */
  handedOver: (story: Story) => {
    const edits = ['Logo: black, not white', 'Phone number in ad 4'];
    const asked = story.add('priya', press.request(edits, '2026-11-25'));
    story.add('tom', press.tick(editRef(asked.id, 0)));
    const promise = promised('2026-11-27');
    const over: CardPress = { kind: 'handedOver', to: asked.id, note: '', ...kept(), promise };
    story.add('tom', over, '2026-11-25 17:20');
  },
  /** Two edits that Priya need not see again, handed over on Wed 25 Nov. */
  withEdits: (story: Story) => {
    const asked = story.add('tom', ask());
    const edits = press.request(['Logo: black, not white'], '2026-11-25');
    const answer = { ask: asked.id, naming: namingOf(), once: true };
    const round = story.add('priya', { ...edits, ...answer } as CardPress);
    const over: CardPress = { kind: 'handedOver', to: round.id, note: '', ...kept() };
    story.add('tom', over, '2026-11-25 17:20');
  },
  /** Edits that Ellen recorded on Mon 23 Nov as the answer given by phone. */
  editsElsewhere: (story: Story) => {
    const asked = story.add('tom', ask());
    const receipt = { received: '2026-11-20', channel: 'phone' } as const;
    const edits = press.request(['Logo: black, not white'], '2026-11-25', receipt);
    story.add('ellen', { ...edits, ask: asked.id } as CardPress, '2026-11-23 10:00');
  },
  /** The date of the decision moved from Tue 24 to Fri 27 Nov. */
  putOff: (story: Story) => {
    const asked = story.add('tom', ask());
    const why = 'the prices come on Thursday';
    story.add('tom', press.date(asked, '2026-11-27', { why }), '2026-11-23 12:00');
  },
  /** Approved on Fri 20 Nov, 15:40. */
  approved: (story: Story) => {
    const asked = story.add('tom', ask());
    story.add('priya', approve(asked), '2026-11-20 15:40');
  },
  /** Dan had a remark and Fay none before Priya approved. */
  viewedAndApproved: (story: Story) => {
    const asked = story.add('tom', ask());
    story.add('dan', remarks(asked, 'The phone is old'));
    story.add('fay', remarks(asked));
    story.add('priya', approve(asked), '2026-11-20 15:40');
  },
  byStandIn: (story: Story) => {
    const asked = story.add('tom', ask());
    const naming = { naming: namingOf('sara'), for: 'priya' };
    story.add('sara', approve(asked, naming), '2026-11-20 15:40');
  },
  /** Recorded by Ellen on Wed 25 Nov: approved in a chat on Tue 24 Nov. */
  elsewhere: (story: Story) => {
    const asked = story.add('tom', ask());
    story.add('ellen', elsewhere(asked), '2026-11-25 10:00');
  },
  /** Recorded by Ellen as approved on Tue 24 Nov, and not right, as Priya says on Wed 25 Nov. */
  disputed: (story: Story) => {
    const asked = story.add('tom', ask());
    const recorded = story.add('ellen', elsewhere(asked), '2026-11-25 10:00');
    const why = 'That was about the other card';
    const lost = { first: day('2026-11-25'), last: day('2026-11-25') };
    story.add('priya', { kind: 'disputed', ref: recorded.id, why, lost }, '2026-11-25 12:30');
  },
  confirmed: (story: Story) => {
    const asked = story.add('tom', ask());
    const recorded = story.add('ellen', elsewhere(asked), '2026-11-25 10:00');
    const { fp } = kept();
    const confirm: CardPress = { kind: 'confirmed', ref: recorded.id, fp, naming: namingOf() };
    story.add('priya', confirm, '2026-11-25 12:30');
  },
  rated: (story: Story) => {
    const asked = story.add('tom', ask());
    const approval = story.add('priya', approve(asked), '2026-11-20 15:40');
    story.add('priya', { kind: 'rated', ref: approval.id, good: false, words: 'Too late' });
  },
  withdrawn: (story: Story) => {
    const asked = story.add('tom', ask());
    const approval = story.add('priya', approve(asked), '2026-11-20 15:40');
    const why = 'The prices are old';
    story.add('priya', { kind: 'withdrawn', ref: approval.id, why }, '2026-11-23 11:00');
  },
} as const satisfies Record<string, (story: Story) => void>;

/** A card of these stories, seen half an hour after it was sent unless said otherwise. */
export function cardOf(story: keyof typeof approvals, more: Setting = {}): Setting {
  return {
    story: approvals[story],
    content: SENT,
    board: boardWith(),
    people: PEOPLE,
    now: '2026-11-20 14:30',
    ...more,
  };
}
