/** The states of the table, each a short story that leads there. Stories begin on Fri 20 Nov 2026, 14:00. */
import type { Instant } from '../../../../src/domain/clock.ts';
import type { CardEntry, EntryId, MemberId } from '../../../../src/domain/turn/entries.ts';
import {
  approvalPress as approval,
  type Cast,
  FRIDAY_TO_TUESDAY,
} from '../../../support/approval-stories.ts';
import { createStory, press, promised, type Story } from '../../../support/journals.ts';

/** What the actions aim at: the things that are there, by their entries. */
interface Things {
  /** The ask that is open, else the last one. */
  readonly ask?: EntryId;
  readonly askIsOpen?: true;
  /** An ask that takes no answer any more: withdrawn, or answered. */
  readonly stale?: EntryId;
  /** The approval that stands, else the last one. */
  readonly approval?: EntryId;
  readonly approvedAt?: Instant;
  readonly approver?: MemberId;
  /** The round that runs, else the last one. */
  readonly round?: EntryId;
  /** What a date is promised for: the version, the round or the ask that runs. */
  readonly clock?: EntryId;
  readonly hasKept?: true;
}

export interface Told extends Things {
  readonly entries: readonly CardEntry[];
}

type Telling = (cast: Cast) => Told;

export const STATES = {
  idle: () => told(createStory(), {}),
  first: () => {
    const story = createStory();
    const version = story.add('tom', press.worked('2026-11-26'));
    return told(story, { clock: version.id });
  },
  edits: () => {
    const { story, round } = edits();
    return told(story, { round, clock: round });
  },
  editsKept: () => {
    const { story, round } = edits();
    story.add('priya', press.remark({ id: round }, 'Button: green', true));
    return told(story, { round, clock: round, hasKept: true });
  },
  editsOnce: () => {
    const { story, round } = edits({ once: true });
    return told(story, { round, clock: round });
  },
  editsOnceKept: () => {
    const { story, round } = edits({ once: true });
    story.add('priya', press.remark({ id: round }, 'Button: green', true));
    return told(story, { round, clock: round, hasKept: true });
  },
  editsRecorded: () => {
    const { story, ask } = asked();
    const round = story.add(
      'ellen',
      approval.recordEdits(['Logo', 'Phone'], '2026-11-24', { ask }),
    );
    return told(story, { ask, stale: ask, round: round.id, clock: round.id });
  },
  asked: () => {
    const story = createStory();
    const stale = story.add('tom', approval.ask('2026-11-24', 'Two headlines')).id;
    story.add('tom', approval.withdraw(stale));
    const ask = story.add('tom', approval.ask('2026-11-24', 'Six ads')).id;
    return told(story, { ...openAsk(ask), stale });
  },
  askedOverVersion: () => {
    const story = createStory();
    story.add('tom', press.worked('2026-11-26'));
    const ask = story.add('tom', approval.ask('2026-11-24')).id;
    return told(story, openAsk(ask));
  },
  askedAgain: (cast) => {
    const { story, ask: stale } = asked();
    story.add('priya', approval.decide({ ask: stale, ...cast.cites('priya') }));
    const ask = story.add('tom', approval.ask('2026-11-24', 'Again')).id;
    return told(story, { ...openAsk(ask), stale });
  },
  handedOver: () => {
    const { story, round } = edits();
    const ask = story.add('tom', approval.handOver(round, '2026-11-26')).id;
    return told(story, { ...openAsk(ask), round });
  },
  recordedHandedOver: () => {
    const { story, ask: first } = asked();
    const record = approval.recordEdits(['Logo'], '2026-11-24', { ask: first });
    const round = story.add('ellen', record).id;
    const ask = story.add('tom', approval.handOver(round, '2026-11-26')).id;
    return told(story, { ...openAsk(ask), round });
  },
  disputed: () => {
    const { story, ask } = asked();
    const recorded = story.add('ellen', approval.elsewhere(ask)).id;
    story.add('priya', approval.dispute(recorded, FRIDAY_TO_TUESDAY), '2026-11-24 10:00');
    return told(story, { ...openAsk(ask), approval: recorded });
  },
  approved: (cast) => {
    const { story, ask } = asked();
    const entry = story.add('priya', approval.decide({ ask, ...cast.cites('priya') }));
    return told(story, { ask, stale: ask, ...approvedBy(entry) });
  },
  approvedByStandIn: (cast) => {
    const { story, ask } = asked();
    const entry = story.add('sara', approval.decide({ ask, ...cast.cites('sara') }));
    return told(story, { ask, stale: ask, ...approvedBy(entry) });
  },
  approvedAfterRound: (cast) => {
    const { story, round } = edits();
    const ask = story.add('tom', approval.handOver(round, '2026-11-26')).id;
    const entry = story.add('priya', approval.decide({ ask, ...cast.cites('priya') }));
    return told(story, { ask, stale: ask, round, ...approvedBy(entry) });
  },
  answeredTwice: (cast) => {
    const { story, ask } = asked();
    const entry = story.add('priya', approval.decide({ ask, ...cast.cites('priya') }));
    story.add('sara', approval.request(['Logo'], '2026-11-25', { ask, ...cast.cites('sara') }));
    return told(story, { ask, stale: ask, ...approvedBy(entry) });
  },
  changesApproved: (cast) => {
    const { story, ask } = asked();
    const priya = cast.cites('priya');
    const stale = story.add('priya', approval.decide({ ask, ...priya })).id;
    const entry = story.add('priya', approval.decideChanged({ ask: stale, ...priya }));
    return told(story, { ask, stale, ...approvedBy(entry) });
  },
  approvedWithEdits: () => {
    const { story, round } = edits({ once: true });
    const entry = story.add('tom', approval.handOver(round, '2026-11-26'));
    const things = { ask: entry.id, stale: entry.id, round };
    return told(story, { ...things, ...approvedBy(entry), approver: 'priya' });
  },
  elsewhere: () => {
    const { story, ask } = asked();
    const entry = story.add('ellen', approval.elsewhere(ask));
    return told(story, { ask, stale: ask, ...approvedBy(entry) });
  },
  confirmed: (cast) => {
    const { story, ask } = asked();
    const recorded = story.add('ellen', approval.elsewhere(ask));
    const entry = story.add('priya', approval.confirm(recorded.id, cast.cites('priya')));
    const things = { ask, stale: ask, ...approvedBy(entry) };
    return told(story, { ...things, approval: recorded.id });
  },
  approvalWithdrawn: (cast) => {
    const { story, ask } = asked();
    const entry = story.add('priya', approval.decide({ ask, ...cast.cites('priya') }));
    story.add('priya', approval.withdraw(entry.id, 'The prices are old'));
    return told(story, { ask, stale: ask, ...approvedBy(entry) });
  },
  movedEdits: () => {
    const { story, round } = edits();
    story.add('tom', approval.arrive('board-0'));
    return told(story, { round, clock: round });
  },
  /** Marta decided on the board it came from; nobody here knows her or her naming. */
  movedApproved: () => {
    const { story, ask } = asked();
    const entry = story.add('marta', approval.decide({ ask, naming: 'on-board-0' }));
    story.add('tom', approval.arrive('board-0'));
    return told(story, { ask, stale: ask, ...approvedBy(entry) });
  },
  movedAsked: () => {
    const { story, ask } = asked();
    story.add('tom', approval.arrive('board-0'));
    return told(story, openAsk(ask));
  },
  /** Handed over by a build that knew no approvals: without content. */
  legacyHandedOver: () => {
    const { story, round } = edits();
    const ask = story.add('tom', press.handOver({ id: round })).id;
    return told(story, { ask, stale: ask, round });
  },
} as const satisfies Record<string, Telling>;

export type StateName = keyof typeof STATES;

/** Priya asks for two edits on an idle card. */
function edits(more: { once?: true } = {}): { story: Story; round: EntryId } {
  const story = createStory();
  const round = story.add('priya', {
    kind: 'editsRequested',
    edits: [{ text: 'Logo: black' }, { text: 'Phone in ad 4' }],
    promise: promised('2026-11-25'),
    ...more,
  });
  return { story, round: round.id };
}

/** Tom asks for approval on an idle card. */
function asked(): { story: Story; ask: EntryId } {
  const story = createStory();
  return { story, ask: story.add('tom', approval.ask('2026-11-24', 'Six ads')).id };
}

function openAsk(ask: EntryId): Things {
  return { ask, askIsOpen: true, clock: ask };
}

function approvedBy(entry: CardEntry): Things {
  return { approval: entry.id, approvedAt: entry.at, approver: entry.by };
}

function told(story: Story, things: Things): Told {
  return { ...things, entries: story.entries };
}
