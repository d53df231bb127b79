import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asking, topicsOf, whoToAsk } from '../../../src/domain/roster/topics.ts';
import { holds } from '../../support/arbitraries.ts';
import { moscow } from '../../support/calendars.ts';
import { boardPress } from '../../support/journals.ts';
import { EVERYBODY, FRIDAY_NOON, type TeamInput, team, USUAL } from '../../support/teams.ts';

const ask = (asking: Asking, input: TeamInput = {}) =>
  whoToAsk(team(input), asking, input.now ?? FRIDAY_NOON);
const about = (topic: string, input: TeamInput = {}) => ask({ topic }, input);

const NOW = ['2026-11-19', '2026-11-24'];
const rows = {
  tom: { roles: ['paidSearch'], topics: 'keywords, ad texts' },
  uma: { roles: ['design'], topics: 'banners' },
  dan: { topics: 'prices' },
};

describe('a topic leads to', () => {
  it('the person who has it, by role, words or a part of them', () => {
    expect(about('design', { rows })).toMatchObject({ member: 'uma', as: 'chosen' });
    expect(about('Ad text', { rows })).toMatchObject({ member: 'tom', as: 'chosen' });
    expect(about('who makes the banner?', { rows })).toMatchObject({ member: 'uma' });
    expect(about('prices', { rows })).toMatchObject({ member: 'dan', as: 'chosen' });
  });

  it('a role as the reader calls it', () => {
    const roleName = (role: string) => (role === 'design' ? 'Дизайн' : role);
    expect(ask({ topic: 'дизайн', roleName }, { rows })).toMatchObject({ member: 'uma' });
  });

  it('of two who have it, the one who is not away', () => {
    const two = { tom: { topics: 'ads', away: NOW }, uma: { topics: 'ads' } };
    expect(about('ads', { rows: two })).toMatchObject({ member: 'uma', as: 'chosen' });
  });

  it('the account manager where nobody has it', () => {
    const asked = about('juggling', { rows });
    expect(asked).toMatchObject({ member: 'ellen', as: 'default' });
    expect(asked).not.toHaveProperty('instead');
  });

  it('anybody of the agency where there is no account manager', () => {
    expect(about('juggling', { story: USUAL.slice(0, -1) })).toMatchObject({
      member: 'ellen',
      as: 'anybody',
    });
    expect(about('juggling', { present: ['priya', 'uma'] })).toMatchObject({ member: 'uma' });
  });
});

describe('somebody who is away leads to', () => {
  const away = (standIn?: string) => (standIn === undefined ? NOW : [...NOW, standIn]);

  it('his stand-in, and says for whom', () => {
    const known = { tom: { away: away('uma') } };
    expect(ask({ member: 'tom' }, { rows: known })).toMatchObject({
      member: 'uma',
      as: 'standIn',
      instead: 'tom',
      available: { kind: 'now' },
    });
  });

  it('the account manager without a stand-in', () => {
    expect(ask({ member: 'tom' }, { rows: { tom: { away: away() } } })).toMatchObject({
      ...{ member: 'ellen', as: 'default', instead: 'tom' },
      available: { kind: 'now' },
    });
  });

  it('the stand-in of his stand-in', () => {
    const known = { tom: { away: away('uma') }, uma: { away: away('zoe') } };
    expect(ask({ member: 'tom' }, { rows: known })).toMatchObject({ member: 'zoe', as: 'standIn' });
  });

  it('the account manager where the chain goes round, ends or leads to who left', () => {
    const round = { tom: { away: away('uma') }, uma: { away: away('tom') } };
    const byDefault = { member: 'ellen', as: 'default', instead: 'tom' };
    expect(ask({ member: 'tom' }, { rows: round })).toMatchObject(byDefault);
    expect(ask({ member: 'tom' }, { rows: { tom: { away: NOW } } })).toMatchObject(byDefault);
    const gone = { rows: { tom: { away: away('uma') } }, present: ['ellen', 'tom'] };
    expect(ask({ member: 'tom' }, gone)).toMatchObject(byDefault);
  });

  it('somebody else of the agency while the account manager is away too', () => {
    const known = { tom: { away: NOW }, ellen: { away: NOW } };
    expect(ask({ member: 'tom' }, { rows: known })).toMatchObject({ member: 'uma', as: 'anybody' });
  });

  it('himself where nobody else is there', () => {
    const alone = { rows: { ellen: { away: NOW } }, present: ['ellen'] };
    expect(ask({ member: 'ellen' }, alone)).toMatchObject({
      member: 'ellen',
      as: 'chosen',
      available: { kind: 'away' },
    });
  });
});

it('leads from the client’s people to who decides there', () => {
  expect(ask({ member: 'dan' }, { rows: { dan: { away: NOW } } })).toMatchObject({
    member: 'priya',
    as: 'default',
  });
  const standIn = boardPress.name('dan', 'standIn', '2026-11-19 00:00', '2026-11-24 23:59');
  const story = [...USUAL, ['priya', standIn] as const];
  expect(ask({ member: 'priya' }, { story })).toMatchObject({ member: 'dan', as: 'standIn' });
});

it('takes who left for whom he meant', () => {
  expect(ask({ member: 'tom' }, { present: ['ellen', 'uma', 'priya'] })).toMatchObject({
    member: 'ellen',
    as: 'default',
    instead: 'tom',
  });
});

it('knows nobody where nobody is on the board', () => {
  expect(about('design', { present: [] })).toBeUndefined();
});

it('leads to somebody who is there, always, and to who is not away while such a one is on that side', () => {
  const member = fc.constantFrom(...EVERYBODY, 'nobody');
  const away = fc.option(
    fc.tuple(fc.constantFrom('2026-11-18', '2026-11-20', '2026-11-21'), member),
    { nil: undefined },
  );
  const row = fc.record({ away, topics: fc.constantFrom('', 'ads', 'design', 'ads, design') });
  const known = fc.dictionary(member, row);
  const present = fc.uniqueArray(fc.constantFrom(...EVERYBODY), { minLength: 1 });
  const asking = fc.oneof(
    fc.record({ topic: fc.constantFrom('ads', 'design', 'juggling', '') }),
    fc.record({ member }),
  );
  const moments = fc.integer({
    min: moscow('2026-11-17 00:00'),
    max: moscow('2026-11-25 00:00'),
  });
  const stories = fc.integer({ min: 0, max: USUAL.length });
  holds(
    fc.property(known, present, asking, moments, stories, (all, here, asks, moment, told) => {
      const said = Object.fromEntries(
        Object.entries(all).map(([id, { away: gone, topics }]) => [
          id,
          { topics, ...(gone && { away: [gone[0], '2026-11-23', gone[1]] }) },
        ]),
      );
      const now = moment as typeof FRIDAY_NOON;
      const input = { rows: said, present: here, now, story: USUAL.slice(0, told) };
      const asked = ask(asks, input);
      expect(here).toContain(asked?.member);
      if (asked?.available.kind === 'away') {
        // Only where nobody of that side could be asked instead.
        const { agency, client } = team(input);
        const side = agency.some(({ member: id }) => id === asked.member) ? agency : client;
        const others = side.map(({ member: id }) => ask({ member: id }, input)?.available.kind);
        expect(others.filter((kind) => kind === 'now')).toEqual([]);
      }
    }),
    600,
    53,
  );
});

it('lists the topics to pick, each with its people, none twice', () => {
  const known = { ...rows, ellen: { roles: ['Design'], topics: 'Banners, invoices' } };
  expect(topicsOf(team({ rows: known }))).toEqual([
    { topic: 'Design', members: ['ellen', 'uma'] },
    { topic: 'paidSearch', members: ['tom'] },
    { topic: 'Banners', members: ['ellen', 'uma'] },
    { topic: 'invoices', members: ['ellen'] },
    { topic: 'keywords', members: ['tom'] },
    { topic: 'ad texts', members: ['tom'] },
    { topic: 'prices', members: ['dan'] },
  ]);
});
