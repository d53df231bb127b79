import { describe, expect, it } from 'vitest';
import { NO_PEOPLE } from '../../../src/domain/roster/board-people.ts';
import { type CardTurn, IDLE } from '../../../src/domain/turn/card-turn.ts';
import { ownerOf, type Presence, roleOf } from '../../../src/domain/turn/owner.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { moscow } from '../../support/calendars.ts';
import { createStory, press, promised, TEAM } from '../../support/journals.ts';

const NOW = moscow('2026-11-20 16:00');
const nobody: Presence = { cardMembers: [], boardMembers: ['tom', 'uma', 'ellen', 'priya', 'dan'] };

/** A round that the people named took, in this order. */
function takenBy(...members: readonly string[]): CardTurn {
  const story = createStory();
  story.add('priya', press.request(['Logo'], '2026-11-25'));
  for (const member of members) story.add(member, press.take());
  return reduceCard(story.entries, TEAM);
}

const ownerIn = (turn: CardTurn, presence: Presence) => ownerOf(turn, TEAM, presence, NOW);

describe('the client turn belongs', () => {
  function askedAbout(): CardTurn {
    const story = createStory();
    const content = { d: ['aaaaaa', 10] as const };
    const promise = promised('2026-11-24');
    story.add('tom', { kind: 'approvalAsked', content, fp: 'x'.repeat(43), note: '', promise });
    return reduceCard(story.entries, TEAM);
  }

  it('to who decides', () => {
    expect(ownerIn(askedAbout(), nobody)?.members).toEqual(['priya']);
  });

  it('to nobody when who decides has left the board', () => {
    const owner = ownerIn(askedAbout(), { ...nobody, boardMembers: ['tom', 'ellen', 'dan'] });
    expect(owner).toMatchObject({ side: 'client', members: [] });
    const priya = { member: 'priya', mayWrite: false };
    expect(roleOf(priya, TEAM, owner, NOW).owns).toBe(false);
  });

  it('to who decides while it is not known who is on the board', () => {
    expect(ownerIn(askedAbout(), { cardMembers: [] })?.members).toEqual(['priya']);
  });
});

describe('the agency turn belongs', () => {
  it('to the agency people on the card, all of them, and to none of the client', () => {
    const presence = { ...nobody, cardMembers: ['priya', 'tom', 'uma'] };
    expect(ownerIn(takenBy(), presence)).toEqual({
      side: 'agency',
      members: ['tom', 'uma'],
      untaken: false,
      onCard: true,
    });
  });

  it('to the people on the card before whoever took it', () => {
    const presence = { ...nobody, cardMembers: ['uma'] };
    expect(ownerIn(takenBy('tom'), presence)?.members).toEqual(['uma']);
  });

  it('to whoever took it last where only client people are on the card', () => {
    const presence = { ...nobody, cardMembers: ['priya', 'dan'] };
    expect(ownerIn(takenBy('tom', 'uma'), presence)).toEqual({
      side: 'agency',
      members: ['uma'],
      untaken: false,
      onCard: false,
    });
  });

  it('to the one before when the last taker is no longer on the board', () => {
    const presence = { cardMembers: [], boardMembers: ['tom'] };
    expect(ownerIn(takenBy('tom', 'uma'), presence)?.members).toEqual(['tom']);
  });

  it('to the last taker while it is not known who is on the board', () => {
    expect(ownerIn(takenBy('tom', 'uma'), { cardMembers: [] })?.members).toEqual(['uma']);
  });

  it('to nobody yet until somebody takes it', () => {
    expect(ownerIn(takenBy(), nobody)).toEqual({
      side: 'agency',
      members: [],
      untaken: true,
      onCard: false,
    });
  });

  it('to nobody yet when its taker left the board', () => {
    const presence = { cardMembers: [], boardMembers: ['uma'] };
    expect(ownerIn(takenBy('tom'), presence)).toMatchObject({ members: [], untaken: true });
  });

  it('to nobody who was placed with the client after he took it', () => {
    const story = createStory();
    story.add('priya', press.request(['Logo'], '2026-11-25'));
    story.add('dan2', press.take());
    const turn = reduceCard(story.entries, TEAM);
    const people = {
      ...TEAM,
      placements: new Map([
        ['dan2', [{ at: moscow('2026-11-20 15:00'), value: 'client' as const }]],
      ]),
    };
    expect(ownerOf(turn, people, { cardMembers: [] }, NOW)).toMatchObject({ untaken: true });
  });

  it('to who promised a first version while nobody else has it', () => {
    const story = createStory();
    story.add('tom', press.worked('2026-11-26'));
    const turn = reduceCard(story.entries, TEAM);
    expect(ownerIn(turn, nobody)?.members).toEqual(['tom']);
    expect(ownerIn(turn, { ...nobody, cardMembers: ['uma'] })?.members).toEqual(['uma']);
    expect(ownerIn(turn, { ...nobody, boardMembers: ['uma'] })?.untaken).toBe(true);
  });
});

it('belongs to nobody while no clock runs', () => {
  expect(ownerIn(IDLE, { ...nobody, cardMembers: ['tom'] })).toBeUndefined();
  const story = createStory();
  const asked = story.add('priya', press.request(['Logo'], '2026-11-25'));
  story.add('tom', press.handOver(asked));
  const turn = reduceCard(story.entries, TEAM);
  expect(ownerIn(turn, { ...nobody, cardMembers: ['tom'] })).toBeUndefined();
});

describe('a viewer', () => {
  const untaken = { side: 'agency', members: [], untaken: true, onCard: false } as const;
  const toms = { side: 'agency', members: ['tom'], untaken: false, onCard: true } as const;

  it('who may only read is waited for nowhere, whoever he was', () => {
    const priyas = { side: 'client', members: ['priya'], untaken: false, onCard: false } as const;
    const role = (mayWrite: boolean) => roleOf({ member: 'priya', mayWrite }, TEAM, priyas, NOW);
    expect(role(true)).toMatchObject({ side: 'client', decides: true, owns: true });
    expect(role(false)).toMatchObject({ side: 'client', decides: false, owns: false });
    const ellen = { member: 'ellen', mayWrite: false };
    expect(roleOf(ellen, TEAM, untaken, NOW)).toMatchObject({ side: 'agency', owns: false });
  });

  it.each([
    [
      'priya',
      toms,
      { side: 'client', decides: true, managesAccount: false, editsRules: false, owns: false },
    ],
    [
      'dan',
      toms,
      { side: 'client', decides: false, managesAccount: false, editsRules: false, owns: false },
    ],
    [
      'tom',
      toms,
      { side: 'agency', decides: false, managesAccount: false, editsRules: false, owns: true },
    ],
    [
      'uma',
      toms,
      { side: 'agency', decides: false, managesAccount: false, editsRules: false, owns: false },
    ],
    [
      'ellen',
      toms,
      { side: 'agency', decides: false, managesAccount: true, editsRules: true, owns: false },
    ],
    [
      'ellen',
      untaken,
      { side: 'agency', decides: false, managesAccount: true, editsRules: true, owns: true },
    ],
    [
      'tom',
      untaken,
      { side: 'agency', decides: false, managesAccount: false, editsRules: false, owns: false },
    ],
    [
      'ellen',
      undefined,
      { side: 'agency', decides: false, managesAccount: true, editsRules: true, owns: false },
    ],
    ['zoe', toms, { decides: false, managesAccount: false, editsRules: false, owns: false }],
  ] as const)('%s with the owner %j', (member, owner, role) => {
    expect(roleOf({ member, mayWrite: true }, TEAM, owner, NOW)).toEqual(role);
  });

  const editors = (people: typeof TEAM) =>
    ['tom', 'zoe', 'priya', 'dan'].filter(
      (member) => roleOf({ member, mayWrite: true }, people, toms, NOW).editsRules,
    );

  it('may edit the rules while nobody manages the account, if of the agency', () => {
    expect(editors({ ...TEAM, namings: [] })).toEqual(['tom']);
  });

  it('may edit the rules without being placed while nobody is of the agency', () => {
    expect(editors(NO_PEOPLE)).toEqual(['tom', 'zoe', 'priya', 'dan']);
    const placements = new Map([...TEAM.placements].filter(([member]) => member === 'priya'));
    expect(editors({ ...NO_PEOPLE, placements })).toEqual(['tom', 'zoe', 'dan']);
  });

  it('who is not signed in has no role', () => {
    const role = { decides: false, managesAccount: false, editsRules: false, owns: false };
    expect(roleOf({ mayWrite: false }, TEAM, untaken, NOW)).toEqual(role);
    expect(roleOf({ mayWrite: false }, NO_PEOPLE, untaken, NOW)).toEqual(role);
  });
});
