import { describe, expect, it } from 'vitest';
import { boardStateOf } from '../../../src/domain/rules/board-state.ts';
import { type BoardStory, boardJournal, boardPress } from '../../support/journals.ts';
import { EVERYBODY, memberOf, team, USUAL } from '../../support/teams.ts';

const { name, set } = boardPress;
const ids = (rows: readonly { member: string }[]) => rows.map(({ member }) => member);

describe('a team', () => {
  it('stands by side, the account manager and who decides first', () => {
    const { agency, client } = team({ present: ['tom', 'dan', 'uma', 'ellen', 'priya'] });
    expect(ids(agency)).toEqual(['ellen', 'tom', 'uma']);
    expect(ids(client)).toEqual(['priya', 'dan']);
  });

  it('lists those whom nobody placed, so that nobody is forgotten', () => {
    expect(ids(team().unplaced)).toEqual(['zoe']);
  });

  it('lists those who left, and counts them on no side', () => {
    const { gone, agency } = team({ present: ['ellen', 'priya'] });
    expect(ids(gone)).toEqual(['tom', 'uma', 'dan']);
    expect(ids(agency)).toEqual(['ellen']);
  });

  it('forgets nobody: each member of the board is in just one list', () => {
    const { agency, client, unplaced } = team();
    expect(ids([...agency, ...client, ...unplaced]).sort()).toEqual([...EVERYBODY].sort());
  });

  it('names the account manager and who decides, the stand-in while she is away', () => {
    const away: BoardStory = [
      ...USUAL,
      ['priya', name('dan', 'standIn', '2026-11-19 00:00', '2026-11-24 23:59')],
    ];
    expect(team()).toMatchObject({ manager: 'ellen', decides: 'priya' });
    expect(team({ story: away })).toMatchObject({ manager: 'ellen', decides: 'dan' });
    const { absences } = memberOf(team({ story: away }), 'priya');
    expect(absences).toEqual([{ from: '2026-11-19', to: '2026-11-24', standIn: 'dan' }]);
  });
});

describe('the days of a person', () => {
  const board = {
    'agency.calendar': 'RU',
    'client.separate': true,
    'client.zone': 'Europe/Madrid',
    'terms.answerHours': 3,
  };

  it('are those of the side where he says nothing', () => {
    const known = team({ board });
    expect(memberOf(known, 'tom')).toMatchObject({
      calendar: { zone: 'Europe/Moscow', holidays: { id: 'RU' } },
      answerHours: 3,
    });
    expect(memberOf(known, 'dan').calendar.zone).toBe('Europe/Madrid');
    expect(memberOf(known, 'zoe').calendar.zone).toBe('Europe/Moscow');
  });

  it('are his own where he says them, on the holidays of his side', () => {
    const hours = [[], [[480, 720]], [], [], [], [], []];
    const known = team({ board, rows: { tom: { zone: 'Asia/Almaty', hours, answer: 1 } } });
    const { calendar, answerHours } = memberOf(known, 'tom');
    expect(calendar).toMatchObject({ zone: 'Asia/Almaty', holidays: { id: 'RU' } });
    expect(calendar.hours[1]).toEqual([{ from: 480, to: 720 }]);
    expect(answerHours).toBe(1);
  });

  it('fall back to those of the side where they make no sense, and the field is named', () => {
    const known = team({ rows: { tom: { zone: 'Nowhere' }, uma: { answer: 'soon' } } });
    expect(memberOf(known, 'tom').calendar.zone).toBe('Europe/Moscow');
    expect(known.problems).toEqual([
      { path: 'people.tom.zone', type: 'UnknownZone' },
      { path: 'people.uma.answer', type: 'BadValue' },
    ]);
  });

  it('are not asked of who left', () => {
    const rows = { tom: { zone: 'Nowhere' } };
    expect(team({ rows, present: ['ellen'] }).problems).toEqual([]);
  });
});

describe('what is written of a person counts', () => {
  const zoneBy = (by: string, ...more: BoardStory) => {
    const story: BoardStory = [...USUAL, ...more, [by, set('people.tom.zone', 'Asia/Almaty')]];
    const { fields } = boardStateOf({ entries: boardJournal(...story) }, 'UTC', []);
    return fields.get('people.tom.zone');
  };

  it('from himself and from the account manager', () => {
    expect(zoneBy('tom')).toBe('Asia/Almaty');
    expect(zoneBy('ellen')).toBe('Asia/Almaty');
  });

  it('from nobody else', () => {
    expect(zoneBy('uma')).toBeUndefined();
    expect(zoneBy('priya')).toBeUndefined();
    expect(zoneBy('zoe')).toBeUndefined();
  });

  it('field by field: what two people write at once is both there', () => {
    const entries = boardJournal(
      ...USUAL,
      ['ellen', set('people.tom.roles', ['design'])],
      ['tom', set('people.tom.zone', 'Asia/Almaty')],
    );
    const { fields } = boardStateOf({ entries }, 'UTC', []);
    expect(fields.get('people.tom.roles')).toEqual(['design']);
    expect(fields.get('people.tom.zone')).toBe('Asia/Almaty');
  });
});
