import { describe, expect, it, test } from 'vitest';
import { day } from '../../src/domain/day.ts';
import { awayPeriods } from '../../src/domain/roster/away-periods.ts';
import { deciderOf, holderOf, peopleOf } from '../../src/domain/roster/board-people.ts';
import { type AwayDraft, awayPresses, createRoleModel } from '../../src/tasks/role-model.ts';
import { type BenchOptions, createBoardBench, SET_UP } from '../support/board-bench.ts';
import { moscow } from '../support/calendars.ts';
import { boardPress } from '../support/journals.ts';
import { withAccepted, withPress, withStandIn } from './role-entries.ts';

const SETTLED = withAccepted(SET_UP);

async function open(options: BenchOptions = {}) {
  const bench = await createBoardBench({
    entries: SETTLED,
    ...options,
    ports: { member: 'priya', ...options.ports },
  });
  return { ...bench, role: createRoleModel(bench.board, bench.ports) };
}

const away = (from: string, to: string | undefined, standIn: string | undefined): AwayDraft => ({
  from: day(from),
  to: to === undefined ? undefined : day(to),
  standIn,
});

describe('I’m away', () => {
  it('names a stand-in for whole days, the last one included', async () => {
    const { role, appended, kept } = await open();
    role.away.change(away('2026-11-24', '2026-12-02', 'dan'));
    expect(kept.has('settings.away')).toBe(true);
    expect(await role.away.save()).toBe(true);
    expect(appended).toEqual([
      [
        {
          kind: 'named',
          member: 'dan',
          role: 'standIn',
          from: moscow('2026-11-24 00:00'),
          to: moscow('2026-12-03 00:00') - 1,
        },
      ],
    ]);
    expect(kept.has('settings.away')).toBe(false);
  });

  it('counts the days in the zone of the client', async () => {
    const separate = withPress(SETTLED, 'ellen', boardPress.set('client.separate', true));
    const inMadrid = withPress(separate, 'ellen', boardPress.set('client.zone', 'Europe/Madrid'));
    const { role, appended } = await open({ entries: inMadrid });
    role.away.change(away('2026-11-24', undefined, 'dan'));
    await role.away.save();
    expect(appended[0]?.[0]).toMatchObject({
      from: moscow('2026-11-24 02:00'),
      to: moscow('2026-11-25 02:00') - 1,
    });
  });

  it('begins with the press where it begins today', async () => {
    const { role, sight } = await open();
    role.away.change(away('2026-11-19', '2026-11-19', 'dan'));
    await role.away.save();
    const { state, now } = sight();
    expect(deciderOf(state.people, now)).toBe('dan');
    expect(deciderOf(state.people, moscow('2026-11-19 23:59'))).toBe('dan');
    expect(deciderOf(state.people, moscow('2026-11-20 00:00'))).toBe('priya');
  });

  it.each([
    ['without a day', { from: undefined, to: undefined, standIn: 'dan' }, 'NoDay'],
    ['in the past', away('2026-11-18', '2026-11-20', 'dan'), 'DayOver'],
    ['with the dates reversed', away('2026-11-25', '2026-11-24', 'dan'), 'Reversed'],
    ['for years', away('2026-11-25', '2036-11-24', 'dan'), 'TooLong'],
    ['without a stand-in', away('2026-11-24', undefined, undefined), 'NoMember'],
    ['with herself', away('2026-11-24', undefined, 'priya'), 'NoMember'],
    ['with somebody of the agency', away('2026-11-24', undefined, 'tom'), 'NoMember'],
    ['with somebody not placed', away('2026-11-24', undefined, 'zoe'), 'NoMember'],
    ['with somebody unknown', away('2026-11-24', undefined, 'nobody'), 'NoMember'],
  ] as const)('is refused %s', async (_name, draft, type) => {
    const { role, appended } = await open();
    role.away.change(draft);
    expect(await role.away.save()).toBe(false);
    expect(role.away.fault.value?.type).toBe(type);
    expect(appended).toEqual([]);
    expect(role.away.draft.value).toEqual(draft);
  });

  it.each(['2026-11-23', '2026-11-30', '2026-12-02'])(
    'is refused for days that have a stand-in: until %s',
    async (to) => {
      const entries = withStandIn(SETTLED, 'dan', '2026-11-23', '2026-12-02');
      const { role } = await open({ entries });
      role.away.change(away('2026-11-20', to, 'dan'));
      expect(await role.away.save()).toBe(false);
      expect(role.away.fault.value).toMatchObject({ at: 'from', type: 'Taken' });
    },
  );

  it('is taken for the day before and the day after another period', async () => {
    const entries = withStandIn(SETTLED, 'dan', '2026-11-23', '2026-12-02');
    const { sight } = await open({ entries });
    for (const free of [
      away('2026-11-22', undefined, 'dan'),
      away('2026-12-03', undefined, 'dan'),
    ]) {
      expect(awayPresses(free, sight(), sight().now).ok).toBe(true);
    }
  });

  it('is refused with a stand-in who left the board meanwhile', async () => {
    const people = [{ id: 'priya' }, { id: 'dan' }];
    const { role, appended } = await open({ people });
    role.away.change(away('2026-11-24', undefined, 'dan'));
    people.pop();
    expect(await role.away.save()).toBe(false);
    expect(role.away.fault.value?.type).toBe('NoMember');
    expect(appended).toEqual([]);
  });

  it('says nothing where the role went to somebody else meanwhile', async () => {
    const { role, write, appended } = await open();
    role.away.change(away('2026-11-24', undefined, 'dan'));
    write('ellen', boardPress.name('dan', 'representative'));
    await role.away.save();
    expect(appended).toEqual([]);
  });

  it('ends early', async () => {
    const entries = withStandIn(SETTLED, 'dan', '2026-11-18', '2026-12-02');
    const { role, sight } = await open({ entries });
    const [running] = awayPeriods(sight().state.people, sight().now);
    if (running === undefined) throw new Error('Nothing runs');
    await role.end(running);
    expect(awayPeriods(sight().state.people, sight().now)).toEqual([]);
    expect(deciderOf(sight().state.people, sight().now)).toBe('priya');
  });
});

describe('passing the role on', () => {
  it('names somebody else from now on, and ends what stands in for her', async () => {
    const entries = withStandIn(SETTLED, 'dan', '2026-12-21', '2026-12-23');
    const { role, sight, appended } = await open({ entries });
    role.pass.change({ member: 'dan' });
    expect(await role.pass.save()).toBe(true);
    expect(appended[0]?.map((press) => press.kind)).toEqual(['named', 'named']);
    const { state, now } = sight();
    expect(holderOf(state.people, 'representative', now)).toBe('dan');
    expect(awayPeriods(state.people, now)).toEqual([]);
  });

  it.each([undefined, 'priya', 'ellen', 'zoe'])(
    'goes to nobody but a colleague: %s',
    async (to) => {
      const { role, appended } = await open();
      role.pass.change({ member: to });
      expect(await role.pass.save()).toBe(false);
      expect(role.pass.fault.value).toBe('NoMember');
      expect(appended).toEqual([]);
    },
  );
});

describe('confirming', () => {
  it('says so once, with the entry that named her', async () => {
    const { role, appended } = await open({ entries: SET_UP });
    const naming = SET_UP.find((e) => e.kind === 'named' && e.role === 'representative');
    await role.confirm();
    await role.confirm();
    expect(appended).toEqual([[{ kind: 'accepted', ref: naming?.id }]]);
  });

  it('is not hers any more where somebody else was named a second ago', async () => {
    const { role, write, appended } = await open({ entries: SET_UP });
    write('ellen', boardPress.name('dan', 'representative'));
    await role.confirm();
    expect(appended).toEqual([]);
  });
});

test('of two people who change at once each naming is kept, and the later one holds', async () => {
  const here = withPress(SETTLED, 'priya', boardPress.name('dan', 'representative'));
  const both = withPress(here, 'ellen', boardPress.name('priya', 'representative'));
  const { namings } = peopleOf(both);
  const named = namings.filter(({ role }) => role === 'representative');
  expect(named.map(({ member, by }) => [member, by])).toEqual([
    ['priya', 'ellen'],
    ['dan', 'priya'],
    ['priya', 'ellen'],
  ]);
  // What she confirmed before does not confirm the new naming.
  expect(named.map(({ accepted }) => accepted !== undefined)).toEqual([true, false, false]);
});

test('nobody but the representative is given these steps, an observer neither', async () => {
  for (const ports of [
    { member: 'dan' },
    { member: 'ellen' },
    { member: 'priya', mayWrite: false },
  ]) {
    const { role, appended } = await open({ ports });
    role.pass.change({ member: 'dan' });
    await role.pass.save();
    expect(appended).toEqual([]);
  }
});
