import { expect, it } from 'vitest';
import { badgeOf } from '../../../src/domain/turn/approved-badge.ts';
import type { BadgeSight } from '../../../src/domain/turn/badge.ts';
import type { ViewerRole } from '../../../src/domain/turn/owner.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { approvalPress, CAST } from '../../support/approval-stories.ts';
import { MOSCOW, moscow } from '../../support/calendars.ts';
import { createStory, type Story } from '../../support/journals.ts';

const NO_ROLE = { decides: false, managesAccount: false, editsRules: false, owns: false };
const REP: ViewerRole = { ...NO_ROLE, side: 'client', decides: true, owns: true };
const AWAY: ViewerRole = { ...NO_ROLE, side: 'client', decides: true, isAway: true };
const OTHER: ViewerRole = { ...NO_ROLE, side: 'agency' };

const turnOf = (story: Story) => reduceCard(story.entries, CAST.people);

/** Asked on Fri 20 Nov until Tue 24 Nov, 19:00. */
function asked(): { story: Story; ask: string } {
  const story = createStory();
  return { story, ask: story.add('tom', approvalPress.ask('2026-11-24')).id };
}

function approved(): Story {
  const { story, ask } = asked();
  story.add('priya', approvalPress.decide({ ask, ...CAST.cites('priya') }));
  return story;
}

function elsewhere(): { story: Story; answer: string } {
  const { story, ask } = asked();
  return { story, answer: story.add('ellen', approvalPress.elsewhere(ask)).id };
}

function shown(story: Story, role: ViewerRole, at: string, more: Partial<BadgeSight> = {}) {
  const sight = { turn: turnOf(story), role, calendar: MOSCOW, now: moscow(at), ...more };
  const badge = badgeOf(sight);
  return badge && { ...badge.text, colour: badge.colour };
}

it.each([
  ['yours', REP, '2026-11-20 15:00', { kind: 'yours', day: '2026-11-24', colour: 'blue' }],
  ['yours, near', REP, '2026-11-23 15:00', { kind: 'yours', colour: 'yellow' }],
  ['yours, today', REP, '2026-11-24 15:00', { kind: 'yoursToday', minute: 1140, colour: 'yellow' }],
  ['yours, over', REP, '2026-11-24 19:00', { kind: 'yoursOver', colour: 'orange' }],
  ['yours, long over', REP, '2026-12-24 19:00', { kind: 'yoursOver', colour: 'orange' }],
  [
    'others',
    OTHER,
    '2026-11-24 15:00',
    { kind: 'client', day: '2026-11-24', colour: 'light-gray' },
  ],
  ['others, she is away', AWAY, '2026-11-24 15:00', { kind: 'client', colour: 'light-gray' }],
  [
    'since',
    OTHER,
    '2026-11-24 19:00',
    { kind: 'clientSince', day: '2026-11-24', colour: 'orange' },
  ],
  ['over', OTHER, '2026-11-26 10:00', { kind: 'clientOver', days: 2, colour: 'orange' }],
])('says on the client\u2019s turn: %s', (_row, role, at, expected) => {
  expect(shown(asked().story, role, at)).toMatchObject(expected);
});

const DONE = '2026-11-26 10:00';
const CHANGED = { change: { kind: 'changed' } } as const;

it.each([
  ['approved', REP, {}, { kind: 'approved', day: '2026-11-20', colour: 'green' }],
  ['the same', REP, { change: { kind: 'same' } }, { kind: 'approved', colour: 'green' }],
  ['changed', REP, CHANGED, { kind: 'changed', colour: 'orange' }],
  ['changed', OTHER, { ...CHANGED, policy: 'ask' }, { kind: 'changed', colour: 'orange' }],
  ['ask', REP, { ...CHANGED, policy: 'ask' }, { kind: 'changedYours', colour: 'blue' }],
  ['ask, away', AWAY, { ...CHANGED, policy: 'ask' }, { kind: 'changed', colour: 'orange' }],
  ['void', REP, { ...CHANGED, policy: 'void' }, { kind: 'lapsed', colour: 'orange' }],
] as const)('says on an approved card: %s', (_row, role, more, expected) => {
  expect(shown(approved(), role, DONE, more)).toMatchObject(expected);
});

it('asks who decides now to confirm, and tells others by which channel it came', () => {
  const { story, answer } = elsewhere();
  expect(shown(story, REP, DONE)).toEqual({ kind: 'confirm', colour: 'blue' });
  const chat = { kind: 'elsewhere', channel: 'chat', colour: 'lime' };
  expect([OTHER, AWAY].map((role) => shown(story, role, DONE))).toEqual([chat, chat]);
  story.add('priya', approvalPress.confirm(answer, CAST.cites('priya')), '2026-11-23 10:00');
  const plain = { kind: 'approved', day: '2026-11-23', colour: 'green' };
  expect([REP, OTHER].map((role) => shown(story, role, DONE))).toEqual([plain, plain]);
});

it('says that edits came with the approval', () => {
  const story = createStory();
  const round = story.add(
    'priya',
    approvalPress.request(['Logo'], '2026-11-25', { ...CAST.cites('priya'), once: true }),
  );
  story.add('tom', approvalPress.handOver(round.id, '2026-11-26'));
  expect(shown(story, REP, DONE)).toEqual({ kind: 'approvedWithEdits', colour: 'green' });
});

it('shows nothing for a request that lost its date on the way from another board', () => {
  const { story } = asked();
  story.add('tom', approvalPress.arrive('board-0'));
  expect(shown(story, REP, DONE)).toBeUndefined();
});
