import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/clock.ts';
import {
  deciderOf,
  decidingNaming,
  holderOf,
  mayDecide,
  mayEditRules,
  NO_PEOPLE,
  namingOf,
  peopleOf,
  sideOf,
} from '../../../src/domain/roster/board-people.ts';
import type { BoardEntry } from '../../../src/domain/roster/entries.ts';
import { moscow } from '../../support/calendars.ts';
import { type BoardStory, boardJournal, boardPress } from '../../support/journals.ts';

const { place, name, arrive, set } = boardPress;
const people = (...presses: BoardStory) => peopleOf(boardJournal(...presses));
const NOW = moscow('2026-11-20 16:00');

describe('sides', () => {
  it('are unknown until somebody places a person', () => {
    expect(sideOf(NO_PEOPLE, 'zoe', NOW)).toBeUndefined();
  });

  it('change from the moment of the placing on', () => {
    const known = people(
      ['zoe', place('zoe', 'agency'), '2026-11-10 10:00'],
      ['zoe', place('zoe', 'client'), '2026-11-16 10:00'],
    );
    const at = (when: string) => sideOf(known, 'zoe', moscow(when));
    expect(at('2026-11-10 09:59')).toBeUndefined();
    expect(at('2026-11-10 10:00')).toBe('agency');
    expect(at('2026-11-16 09:59')).toBe('agency');
    expect(at('2026-11-16 10:00')).toBe('client');
  });

  it('are said by oneself, or by who may edit the team', () => {
    const known = people(
      ['ellen', place('ellen', 'agency')],
      ['ellen', name('ellen', 'accountManager')],
      ['tom', place('tom', 'agency')],
      ['tom', place('dan', 'agency')],
      ['ellen', place('priya', 'client')],
    );
    expect(sideOf(known, 'tom', NOW)).toBe('agency');
    expect(sideOf(known, 'dan', NOW)).toBeUndefined();
    expect(sideOf(known, 'priya', NOW)).toBe('client');
  });

  it('are not given to others by the client', () => {
    const known = people(['priya', place('priya', 'client')], ['priya', place('dan', 'client')]);
    expect(sideOf(known, 'dan', NOW)).toBeUndefined();
  });
});

describe('a role', () => {
  it('takes effect at its own beginning, or when it was given if that is later', () => {
    const known = people(
      ['ellen', name('priya', 'representative', '2026-11-16 10:00'), '2026-11-10 10:00'],
      ['ellen', name('ellen', 'accountManager', '2026-11-02 10:00'), '2026-11-12 10:00'],
    );
    const at = (role: 'representative' | 'accountManager', when: string) =>
      holderOf(known, role, moscow(when));
    expect(at('representative', '2026-11-16 09:59')).toBeUndefined();
    expect(at('representative', '2026-11-16 10:00')).toBe('priya');
    expect(at('accountManager', '2026-11-12 09:59')).toBeUndefined();
    expect(at('accountManager', '2026-11-12 10:00')).toBe('ellen');
  });

  it('is superseded by the next of its kind, and stays what it was before', () => {
    const known = people(
      ['ellen', name('priya', 'representative')],
      ['priya', name('dan', 'representative', '2026-11-16 10:00'), '2026-11-12 10:00'],
    );
    expect(deciderOf(known, moscow('2026-11-16 09:59'))).toBe('priya');
    expect(deciderOf(known, moscow('2026-11-16 10:00'))).toBe('dan');
  });

  it('names nobody after its end', () => {
    const known = people([
      'ellen',
      name('priya', 'representative', '2026-11-02 10:00', '2026-11-16 10:00'),
    ]);
    expect(holderOf(known, 'representative', moscow('2026-11-16 10:00'))).toBe('priya');
    expect(holderOf(known, 'representative', moscow('2026-11-16 10:01'))).toBeUndefined();
  });

  it('does not end another role', () => {
    const known = people(
      ['ellen', name('ellen', 'accountManager')],
      ['ellen', name('priya', 'representative')],
    );
    expect(holderOf(known, 'accountManager', NOW)).toBe('ellen');
    expect(holderOf(known, 'standIn', NOW)).toBeUndefined();
  });
});

describe('a stand-in', () => {
  const away = (...more: BoardStory) =>
    people(
      ['ellen', name('priya', 'representative')],
      ['priya', name('dan', 'standIn', '2026-11-16 00:00', '2026-11-20 23:59')],
      ...more,
    );
  const at = (known: ReturnType<typeof away>, when: string): string | undefined =>
    deciderOf(known, moscow(when) as Instant);

  it('decides from his first moment to his last, the representative before and after', () => {
    expect(at(away(), '2026-11-15 23:59')).toBe('priya');
    expect(at(away(), '2026-11-16 00:00')).toBe('dan');
    expect(at(away(), '2026-11-20 23:59')).toBe('dan');
    expect(at(away(), '2026-11-21 00:00')).toBe('priya');
  });

  it('gives way to one who begins later', () => {
    const known = away(['priya', name('zoe', 'standIn', '2026-11-18 00:00', '2026-11-19 00:00')]);
    expect(at(known, '2026-11-17 12:00')).toBe('dan');
    expect(at(known, '2026-11-18 12:00')).toBe('zoe');
  });

  it('named ahead still begins after one who was named later for an earlier week', () => {
    const known = people(
      ['ellen', name('priya', 'representative')],
      ['priya', name('dan', 'standIn', '2026-12-01 00:00', '2026-12-10 00:00')],
      ['priya', name('zoe', 'standIn', '2026-11-18 00:00', '2026-11-20 00:00')],
    );
    expect(at(known, '2026-11-19 12:00')).toBe('zoe');
    expect(at(known, '2026-12-02 12:00')).toBe('dan');
    expect(at(known, '2026-12-11 12:00')).toBe('priya');
  });
});

describe('who may name', () => {
  const team = [
    ['ellen', place('ellen', 'agency')],
    ['ellen', name('ellen', 'accountManager')],
    ['ellen', place('tom', 'agency')],
    ['ellen', place('priya', 'client')],
    ['ellen', place('dan', 'client')],
    ['ellen', name('priya', 'representative')],
  ] as const;

  it.each([
    ['the account manager a representative', 'ellen', 'dan', 'representative', 'dan'],
    ['the representative her successor', 'priya', 'dan', 'representative', 'dan'],
    ['the representative her stand-in', 'priya', 'dan', 'standIn', 'dan'],
    ['an admin of the agency an account manager', 'tom', 'tom', 'accountManager', 'tom'],
    ['no colleague himself', 'dan', 'dan', 'representative', 'priya'],
    ['no colleague a stand-in', 'dan', 'dan', 'standIn', undefined],
    ['no specialist a representative', 'tom', 'dan', 'representative', 'priya'],
    ['no client an account manager', 'priya', 'priya', 'accountManager', 'ellen'],
    ['nobody unplaced an account manager', 'zoe', 'zoe', 'accountManager', 'ellen'],
  ] as const)('%s', (_what, by, member, role, expected) => {
    expect(holderOf(people(...team, [by, name(member, role)]), role, NOW)).toBe(expected);
  });
});

describe('who may edit team and rules', () => {
  it('is the account manager alone once there is one', () => {
    const known = people(
      ['ellen', name('ellen', 'accountManager')],
      ['tom', place('tom', 'agency')],
    );
    expect(mayEditRules(known, 'ellen', NOW)).toBe(true);
    expect(mayEditRules(known, 'tom', NOW)).toBe(false);
    expect(mayEditRules(known, 'zoe', NOW)).toBe(false);
  });

  it('is anybody of the agency before', () => {
    const known = people(['tom', place('tom', 'agency')], ['priya', place('priya', 'client')]);
    expect(mayEditRules(known, 'tom', NOW)).toBe(true);
    expect(mayEditRules(known, 'priya', NOW)).toBe(false);
  });

  it('is somebody unplaced only while nobody is of the agency: a colleague has no fewer rights', () => {
    const client = people(['priya', place('priya', 'client')]);
    expect(mayEditRules(client, 'zoe', NOW)).toBe(true);
    const placed = people(['dan', place('dan', 'client')], ['tom', place('tom', 'agency')]);
    for (const member of ['dan', 'zoe']) expect(mayEditRules(placed, member, NOW)).toBe(false);
    const left = people(
      ['tom', place('tom', 'agency'), '2026-11-10 10:00'],
      ['tom', place('tom', 'client'), '2026-11-12 10:00'],
    );
    expect(mayEditRules(left, 'zoe', moscow('2026-11-11 10:00'))).toBe(false);
    expect(mayEditRules(left, 'zoe', NOW)).toBe(true);
  });

  it('is somebody unplaced for all that one press writes, himself last', () => {
    const once = '2026-11-10 10:00';
    const known = people(
      ['ellen', place('tom', 'agency'), once],
      ['ellen', name('priya', 'representative'), once],
      ['ellen', name('ellen', 'accountManager'), once],
      ['ellen', place('ellen', 'agency'), once],
    );
    expect(holderOf(known, 'representative', NOW)).toBe('priya');
    expect(holderOf(known, 'accountManager', NOW)).toBe('ellen');
  });

  it('is whoever places himself in the agency, from that entry of the same press on', () => {
    const known = people(
      ['tom', place('tom', 'agency')],
      ['zoe', place('dan', 'agency')],
      ['zoe', place('zoe', 'agency')],
      ['zoe', place('priya', 'client')],
    );
    expect(sideOf(known, 'dan', NOW)).toBeUndefined();
    expect(sideOf(known, 'priya', NOW)).toBe('client');
  });
});

describe('a copied board', () => {
  it('names nobody and knows no side until it is confirmed', () => {
    const known = people(
      ['ellen', place('priya', 'client')],
      ['ellen', name('priya', 'representative')],
      ['ellen', arrive('boardA')],
    );
    expect(deciderOf(known, NOW)).toBeUndefined();
    expect(sideOf(known, 'priya', NOW)).toBeUndefined();
  });

  it('knows those who were named after it came', () => {
    const known = people(
      ['ellen', name('priya', 'representative')],
      ['ellen', arrive('boardA')],
      ['ellen', name('dan', 'representative')],
    );
    expect(deciderOf(known, NOW)).toBe('dan');
  });
});

it('never goes back in time: a naming after an entry of a fast clock begins no earlier', () => {
  const known = people(
    ['ellen', set('rule', 'strict'), '2026-11-12 12:00'],
    ['ellen', name('priya', 'representative'), '2026-11-12 11:00'],
  );
  expect(deciderOf(known, moscow('2026-11-12 11:59'))).toBeUndefined();
  expect(deciderOf(known, moscow('2026-11-12 12:00'))).toBe('priya');
});

describe('by which naming somebody decides', () => {
  const at = moscow('2026-11-20 14:00');
  const { accept } = boardPress;
  const away = name('sara', 'standIn', '2026-11-16 10:00', '2026-11-27 19:00');
  const board = (...more: BoardStory) =>
    boardJournal(
      ['ellen', place('ellen', 'agency')],
      ['ellen', name('priya', 'representative')],
      ...more,
    );
  const decidedBy = (entries: readonly BoardEntry[]) => {
    const people = peopleOf(entries);
    return ['priya', 'sara'].map((member) => decidingNaming(people, member, at));
  };

  it('is her own for the representative always, and the stand-in decides for her', () => {
    const entries = board(['priya', away]);
    const [, own, other] = entries.map(({ id }) => id);
    expect(decidedBy(entries)).toEqual([{ naming: own }, { naming: other, for: 'priya' }]);
    expect(mayDecide(peopleOf(entries), 'sara', moscow('2026-11-28 10:00'))).toBe(false);
    expect(mayDecide(peopleOf(entries), 'sara', moscow('2026-11-15 10:00'))).toBe(false);
  });

  it('is none for a stand-in with dates the wrong way round, whoever stood in before stays', () => {
    const reversed = name('dan', 'standIn', '2026-11-20 10:00', '2026-11-18 10:00');
    const people = peopleOf(board(['priya', away], ['priya', reversed]));
    expect(mayDecide(people, 'dan', at)).toBe(false);
    expect(deciderOf(people, at)).toBe('sara');
  });

  it('is not that of a stand-in for herself, nor a circle of two', () => {
    const herself = name('priya', 'standIn', '2026-11-18 10:00', '2026-11-30 10:00');
    const entries = board(['priya', away], ['priya', herself]);
    expect(deciderOf(peopleOf(entries), at)).toBe('sara');
    const passedOn = board(['priya', away], ['priya', name('sara', 'representative')]);
    const [one, other] = decidedBy(passedOn);
    expect([one, other]).toEqual([undefined, { naming: passedOn.at(-1)?.id }]);
    expect(deciderOf(peopleOf(passedOn), at)).toBe('sara');
  });

  it('is taken by the person named alone, and names who did', () => {
    const [, named] = board();
    const naming = (who: string) =>
      namingOf(peopleOf(board([who, accept(named?.id ?? '')])), 'representative', at);
    expect(naming('dan')).toMatchObject({ member: 'priya', by: 'ellen' });
    expect(naming('dan')).not.toHaveProperty('accepted');
    expect(naming('priya')?.accepted).toBe(moscow('2026-11-02 10:02'));
  });
});
