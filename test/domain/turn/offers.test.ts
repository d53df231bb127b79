import { describe, expect, it } from 'vitest';
import { type CardTurn, IDLE } from '../../../src/domain/turn/card-turn.ts';
import { offersFor, type Situation, type Step } from '../../../src/domain/turn/offers.ts';
import type { Owner, ViewerRole } from '../../../src/domain/turn/owner.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { approvalPress, CAST } from '../../support/approval-stories.ts';
import { createStory, press, TEAM } from '../../support/journals.ts';

const NO_ROLE: ViewerRole = {
  decides: false,
  managesAccount: false,
  editsRules: false,
  owns: false,
};
const ROLES = {
  rep: { ...NO_ROLE, side: 'client', decides: true },
  colleague: { ...NO_ROLE, side: 'client' },
  owner: { ...NO_ROLE, side: 'agency', owns: true },
  agency: { ...NO_ROLE, side: 'agency' },
  manager: { ...NO_ROLE, side: 'agency', editsRules: true },
  unplaced: NO_ROLE,
  first: { ...NO_ROLE, editsRules: true },
} as const satisfies Record<string, ViewerRole>;

const STATES: Readonly<Record<string, CardTurn>> = (() => {
  const version = createStory();
  version.add('tom', press.worked('2026-11-26'));
  const edits = createStory();
  const asked = edits.add('priya', press.request(['Logo'], '2026-11-25'));
  const open = reduceCard(edits.entries, TEAM);
  edits.add('tom', press.handOver(asked));
  const handedOver = reduceCard(edits.entries, TEAM);
  return { idle: IDLE, version: reduceCard(version.entries, TEAM), edits: open, handedOver };
})();

const TOMS: Owner = { side: 'agency', members: ['tom'], untaken: false, onCard: false };
const NOBODYS: Owner = { side: 'agency', members: [], untaken: true, onCard: false };

function offers(state: string, role: keyof typeof ROLES, more: Partial<Situation> = {}) {
  const turn = STATES[state] ?? IDLE;
  const runs = state === 'version' || state === 'edits';
  const owner = runs ? TOMS : undefined;
  return offersFor({ turn, role: ROLES[role], owner, hasDecider: true, mayWrite: true, ...more });
}

/** `primary | plain plain | more more | tick notRight`, with `-` for nothing. */
function shown(offered: ReturnType<typeof offersFor>): string {
  const words = (steps: readonly Step[]) => (steps.length > 0 ? steps.join(' ') : '-');
  const marks = [offered.tick && 'tick', offered.notRight && 'notRight'].filter(Boolean).join(' ');
  return [
    offered.primary ?? '-',
    words(offered.plain),
    words(offered.more),
    marks === '' ? '-' : marks,
  ].join(' | ');
}

const RUNNING_MORE = 'take promiseDate handOver editsFromClient copyMessage';
const VERSION_MORE = 'take promiseDate askApproval editsFromClient copyMessage';

describe('with somebody who decides for the client', () => {
  it.each([
    ['idle', 'rep', '- | requestEdits | - | -'],
    ['idle', 'colleague', '- | - | - | -'],
    ['idle', 'agency', '- | askApproval | promiseDate editsFromClient | -'],
    ['idle', 'unplaced', '- | askApproval | promiseDate editsFromClient | -'],
    ['version', 'rep', '- | requestEdits | - | -'],
    ['version', 'colleague', '- | - | - | -'],
    ['version', 'owner', 'askApproval | promiseDate | editsFromClient copyMessage | -'],
    ['version', 'agency', `- | - | ${VERSION_MORE} | -`],
    ['version', 'unplaced', `- | - | ${VERSION_MORE} | -`],
    ['edits', 'rep', '- | addEdit | - | -'],
    ['edits', 'colleague', '- | - | - | -'],
    ['edits', 'owner', 'handOver | promiseDate | editsFromClient copyMessage | tick'],
    ['edits', 'agency', `- | - | ${RUNNING_MORE} | tick`],
    ['edits', 'unplaced', `- | - | ${RUNNING_MORE} | -`],
    ['handedOver', 'rep', '- | requestEdits | - | notRight'],
    ['handedOver', 'colleague', '- | - | - | -'],
    ['handedOver', 'agency', '- | askApproval | promiseDate editsFromClient | -'],
    ['handedOver', 'unplaced', '- | askApproval | promiseDate editsFromClient | -'],
  ] as const)('%s, %s: %s', (state, role, expected) => {
    expect(shown(offers(state, role))).toBe(expected);
  });
});

describe('while nobody decides for the client', () => {
  it.each([
    ['idle', 'colleague', '- | requestEdits | - | -'],
    ['idle', 'manager', 'choose | - | promiseDate editsFromClient | -'],
    ['idle', 'agency', '- | promiseDate | editsFromClient | -'],
    ['idle', 'first', 'choose | - | requestEdits promiseDate editsFromClient | -'],
    ['idle', 'unplaced', '- | promiseDate | requestEdits editsFromClient | -'],
    ['edits', 'colleague', '- | addEdit | - | -'],
    ['handedOver', 'colleague', '- | requestEdits | - | notRight'],
  ] as const)('%s, %s: %s', (state, role, expected) => {
    expect(shown(offers(state, role, { hasDecider: false }))).toBe(expected);
  });
});

describe('while nobody took the card', () => {
  it.each([
    ['edits', 'agency', 'take | promiseDate | handOver editsFromClient copyMessage | tick'],
    ['edits', 'owner', 'take | promiseDate | handOver editsFromClient copyMessage | tick'],
    ['version', 'agency', 'take | promiseDate | askApproval editsFromClient copyMessage | -'],
    ['edits', 'rep', '- | addEdit | - | -'],
  ] as const)('%s, %s: %s', (state, role, expected) => {
    expect(shown(offers(state, role, { owner: NOBODYS }))).toBe(expected);
  });
});

it.each([
  ['version', 'agency', '- | - | promiseDate askApproval editsFromClient copyMessage | -'],
  ['edits', 'agency', '- | - | promiseDate handOver editsFromClient copyMessage | tick'],
  ['edits', 'unplaced', '- | - | promiseDate handOver editsFromClient copyMessage | -'],
] as const)(
  'cannot be taken from the people on the Trello card: %s, %s: %s',
  (state, role, expected) => {
    expect(shown(offers(state, role, { owner: { ...TOMS, onCard: true } }))).toBe(expected);
  },
);

it.each([
  ['edits', 'rep', '- | addEdit copyMessage | - | -'],
  ['edits', 'colleague', '- | copyMessage | - | -'],
  ['edits', 'owner', 'handOver | promiseDate | editsFromClient copyMessage | tick'],
  ['version', 'rep', '- | requestEdits copyMessage | - | -'],
  ['version', 'colleague', '- | copyMessage | - | -'],
  ['handedOver', 'rep', '- | requestEdits | - | notRight'],
  ['idle', 'rep', '- | requestEdits | - | -'],
] as const)(
  'once the date has passed whoever waits may ask: %s, %s: %s',
  (state, role, expected) => {
    expect(shown(offers(state, role, { isOver: true }))).toBe(expected);
  },
);

it('once it has passed anyone of the client may ask while nobody decides, and who is not placed yet once', () => {
  const late = { isOver: true, hasDecider: false };
  expect(shown(offers('edits', 'colleague', late))).toBe('- | addEdit copyMessage | - | -');
  const { more } = offers('edits', 'unplaced', late);
  expect(more.filter((step) => step === 'copyMessage')).toHaveLength(1);
});

it('offers nothing to who may not write, in any state and role', () => {
  for (const state of Object.keys(STATES)) {
    for (const role of Object.keys(ROLES) as (keyof typeof ROLES)[]) {
      expect(shown(offers(state, role, { mayWrite: false }))).toBe('- | - | - | -');
    }
  }
});

it('shows at most two plain buttons and no step twice', () => {
  for (const state of Object.keys(STATES)) {
    for (const role of Object.keys(ROLES) as (keyof typeof ROLES)[]) {
      const { primary, plain, more } = offers(state, role);
      const all = [...(primary === undefined ? [] : [primary]), ...plain, ...more];
      expect(plain.length).toBeLessThanOrEqual(2);
      expect(new Set(all).size, `${state} ${role}`).toBe(all.length);
    }
  }
});

describe('on a card that waits for the client, or was approved', () => {
  const approvalStates = (() => {
    const story = createStory();
    const ask = story.add('tom', approvalPress.ask('2026-11-24')).id;
    const asked = reduceCard(story.entries, CAST.people);
    const decided = createStory();
    decided.add('tom', approvalPress.ask('2026-11-24'));
    decided.add('priya', approvalPress.decide({ ask, ...CAST.cites('priya') }));
    const approved = reduceCard(decided.entries, CAST.people);
    story.add('ellen', approvalPress.elsewhere(ask));
    const elsewhere = reduceCard(story.entries, CAST.people);
    const moved = createStory();
    moved.add('tom', approvalPress.ask('2026-11-24'));
    moved.add('tom', approvalPress.arrive('board-0'));
    const round = createStory();
    const edits = round.add('priya', press.request(['Logo: black'], '2026-11-25')).id;
    round.add('tom', approvalPress.handOver(edits, '2026-11-27'));
    return {
      asked,
      approved,
      elsewhere,
      moved: reduceCard(moved.entries, CAST.people),
      handedOver: reduceCard(round.entries, CAST.people),
    };
  })();
  const CHANGED = { change: { kind: 'changed' } } as const;
  const SAME = { change: { kind: 'same' } } as const;
  const WAITS = 'answeredElsewhere withdrawRequest';

  it.each([
    ['asked', 'rep', {}, 'approve | requestEdits | - | -'],
    ['asked', 'colleague', {}, '- | looksGood haveRemarks | - | -'],
    ['asked', 'agency', {}, `- | copyMessage | ${WAITS} changeDate | -`],
    ['asked', 'agency', CHANGED, `- | copyMessage askAgain | ${WAITS} changeDate | -`],
    ['asked', 'agency', SAME, `- | copyMessage | ${WAITS} changeDate | -`],
    ['asked', 'rep', CHANGED, 'approve | requestEdits | - | -'],
    // Withdrawn, a hand-over is the round again, and that is handed over, not asked about.
    ['handedOver', 'agency', CHANGED, `- | copyMessage | ${WAITS} changeDate | -`],
    ['asked', 'manager', { deciderLeft: true }, `choose | - | ${WAITS} changeDate | -`],
    ['asked', 'unplaced', {}, `- | copyMessage | looksGood haveRemarks ${WAITS} changeDate | -`],
    ['moved', 'agency', {}, `askAgain | - | ${WAITS} | -`],
    ['approved', 'rep', {}, '- | requestEdits | withdrawApproval | -'],
    ['approved', 'rep', { mayUndo: true }, '- | undo requestEdits | withdrawApproval | -'],
    ['approved', 'rep', { viewer: 'priya' }, '- | requestEdits | withdrawApproval rate | -'],
    ['approved', 'rep', { viewer: 'sara' }, '- | requestEdits | withdrawApproval | -'],
    [
      'approved',
      'rep',
      { viewer: 'priya', asksRating: false },
      '- | requestEdits | withdrawApproval | -',
    ],
    ['approved', 'colleague', {}, '- | - | - | -'],
    ['approved', 'agency', {}, '- | - | askApproval editsFromClient | -'],
    ['elsewhere', 'rep', {}, 'confirm | dispute | requestEdits | -'],
    ['elsewhere', 'agency', {}, '- | - | askApproval editsFromClient | -'],
    ['approved', 'rep', CHANGED, 'approveChanges | requestEdits | withdrawApproval | -'],
    ['elsewhere', 'rep', CHANGED, 'approveChanges | requestEdits | confirm dispute | -'],
    ['approved', 'agency', CHANGED, 'askAgain | copyMessage | editsFromClient | -'],
    ['approved', 'rep', { ...CHANGED, policy: 'void' }, '- | requestEdits | - | -'],
    ['approved', 'agency', { ...CHANGED, policy: 'void' }, '- | askAgain | editsFromClient | -'],
    ['approved', 'agency', { mayWrite: false }, '- | - | - | -'],
  ] as const)('%s, %s, %j: %s', (state, role, more, expected) => {
    const situation = { role: ROLES[role], owner: undefined, hasDecider: true, mayWrite: true };
    const turn = approvalStates[state];
    expect(shown(offersFor({ ...situation, turn, ...more }))).toBe(expected);
  });

  it('asks the person named whether she takes the role, if she may write', () => {
    const offered = (mayWrite: boolean) =>
      offers('idle', 'rep', { awaitsAcceptance: true, mayWrite }).acceptRole;
    expect([offered(true), offered(false)]).toEqual([true, false]);
    expect(offers('idle', 'rep').acceptRole).toBe(false);
  });
});

it('offers the choice anew where who decides is no longer on the board', () => {
  const left = offersFor({
    turn: IDLE,
    role: { side: 'agency', decides: false, managesAccount: true, editsRules: true, owns: false },
    owner: undefined,
    hasDecider: true,
    deciderLeft: true,
    mayWrite: true,
  });
  expect(left.primary).toBe('choose');
});
