import { describe, expect, it } from 'vitest';
import { type CardTurn, IDLE } from '../../../src/domain/turn/card-turn.ts';
import { offersFor, type Situation, type Step } from '../../../src/domain/turn/offers.ts';
import type { Owner, ViewerRole } from '../../../src/domain/turn/owner.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
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

const RUNNING_MORE = 'take promiseDate handOver editsFromClient';

describe('with somebody who decides for the client', () => {
  it.each([
    ['idle', 'rep', '- | requestEdits | - | -'],
    ['idle', 'colleague', '- | - | - | -'],
    ['idle', 'agency', '- | promiseDate | editsFromClient | -'],
    ['idle', 'unplaced', '- | promiseDate | requestEdits editsFromClient | -'],
    ['version', 'rep', '- | requestEdits | - | -'],
    ['version', 'colleague', '- | - | - | -'],
    ['version', 'owner', 'handOver | promiseDate | editsFromClient | -'],
    ['version', 'agency', `- | - | ${RUNNING_MORE} | -`],
    ['version', 'unplaced', `- | - | requestEdits ${RUNNING_MORE} | -`],
    ['edits', 'rep', '- | addEdit | - | -'],
    ['edits', 'colleague', '- | - | - | -'],
    ['edits', 'owner', 'handOver | promiseDate | editsFromClient | tick'],
    ['edits', 'agency', `- | - | ${RUNNING_MORE} | tick`],
    ['edits', 'unplaced', `- | - | addEdit ${RUNNING_MORE} | -`],
    ['handedOver', 'rep', '- | requestEdits | - | notRight'],
    ['handedOver', 'colleague', '- | - | - | -'],
    ['handedOver', 'agency', '- | promiseDate | editsFromClient | -'],
    ['handedOver', 'unplaced', '- | promiseDate | requestEdits editsFromClient | -'],
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
    ['edits', 'agency', 'take | promiseDate | handOver editsFromClient | tick'],
    ['edits', 'owner', 'take | promiseDate | handOver editsFromClient | tick'],
    ['version', 'agency', 'take | promiseDate | handOver editsFromClient | -'],
    ['edits', 'rep', '- | addEdit | - | -'],
  ] as const)('%s, %s: %s', (state, role, expected) => {
    expect(shown(offers(state, role, { owner: NOBODYS }))).toBe(expected);
  });
});

it.each([
  ['version', 'agency', '- | - | promiseDate handOver editsFromClient | -'],
  ['edits', 'agency', '- | - | promiseDate handOver editsFromClient | tick'],
  ['edits', 'unplaced', '- | - | addEdit promiseDate handOver editsFromClient | -'],
] as const)(
  'cannot be taken from the people on the Trello card: %s, %s: %s',
  (state, role, expected) => {
    expect(shown(offers(state, role, { owner: { ...TOMS, onCard: true } }))).toBe(expected);
  },
);

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
