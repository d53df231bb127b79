import { expect, test } from 'vitest';
import { parseKept } from '../../src/tasks/board-kept.ts';

const PEOPLE = [{ id: 'ellen' }, { id: 'tom' }, { id: 'priya' }];
const WEEK = [[{ from: '10:00', to: '' }], [], [], [], [], [], []];

test.each([
  ['people', { sides: { tom: 'client' }, representative: 'priya', manager: null }],
  ['agency', { hours: WEEK, extraOff: [{ from: '2026-12-24' }, {}], zone: 'Europe/Moscow' }],
  ['client', { separate: true, side: { calendar: 'KZ', optionalOff: true } }],
  ['rule', { kind: 'cutoff', atClosing: false, time: '' }],
  ['decision', { n: 'two' }],
  ['approvals', { changes: 'ask', rating: false }],
  ['away', { from: '2026-11-24', to: '2026-12-02', standIn: 'tom' }],
  ['pass', { member: 'tom' }],
  [
    'firstRun',
    { step: 'where', clients: ['priya'], agency: { calendar: 'DE' }, opened: { agency: true } },
  ],
] as const)('what was changed of the form "%s" is read as it was kept', (form, changes) => {
  expect(parseKept(form, changes, PEOPLE)).toEqual(changes);
});

test.each([
  ['people', { representative: 7 }],
  ['agency', { zone: 'Mars/Olympus' }],
  ['agency', { hours: WEEK.slice(1) }],
  ['agency', { hours: 'always' }],
  ['agency', { extraOff: [{ from: '2026-02-30' }] }],
  ['client', { side: { calendar: 7 } }],
  ['rule', { kind: 'never' }],
  ['edits', { n: 4 }],
  ['approvals', { changes: 'never' }],
  ['away', { from: '2026-02-30' }],
  ['pass', { member: 7 }],
  ['firstRun', { step: 'fourth' }],
  ['firstRun', { clients: 'priya' }],
  ['firstRun', null],
  ['firstRun', 'text'],
  ['edits', undefined],
] as const)('a draft of "%s" that does not fit is dropped: %j', (form, changes) => {
  expect(parseKept(form, changes, PEOPLE)).toBeUndefined();
});

test('who has left the board is neither placed nor named', () => {
  const people = { sides: { dan: 'client', tom: 'client' }, representative: 'dan', manager: 'tom' };
  expect(parseKept('people', people, PEOPLE)).toEqual({ sides: { tom: 'client' }, manager: 'tom' });
  expect(parseKept('away', { from: '2026-11-24', standIn: 'dan' }, PEOPLE)).toEqual({
    from: '2026-11-24',
  });
  const answers = { clients: ['dan', 'priya'], representative: 'dan' };
  expect(parseKept('firstRun', answers, PEOPLE)).toEqual({ clients: ['priya'] });
});

test('a side that there is not is no side', () => {
  expect(parseKept('people', { sides: { tom: 'both', priya: 'agency' } }, PEOPLE)).toEqual({
    sides: { priya: 'agency' },
  });
});
