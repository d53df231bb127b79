import { describe, expect, it } from 'vitest';
import { deciderOf } from '../../../src/domain/roster/board-people.ts';
import { boardStateOf } from '../../../src/domain/rules/board-state.ts';
import { moscow } from '../../support/calendars.ts';
import { type BoardStory, boardJournal, boardPress } from '../../support/journals.ts';

const { place, name, arrive, set } = boardPress;
const state = (...presses: BoardStory) =>
  boardStateOf({ entries: boardJournal(...presses) }, 'UTC', ['RU']);
const NOW = moscow('2026-11-20 16:00');

it('is the defaults on a board without a journal', () => {
  const { settings, problems, people } = state();
  expect(settings).toMatchObject({ setUp: false, agency: { zone: 'UTC', calendar: 'none' } });
  expect(problems).toEqual([]);
  expect(deciderOf(people, NOW)).toBeUndefined();
});

it('takes the latest value of a field', () => {
  const { settings } = state(
    ['ellen', set('rule', 'strict')],
    ['ellen', set('rule', 'cutoff')],
    ['ellen', set('agency.calendar', 'RU')],
  );
  expect(settings.rule.kind).toBe('cutoff');
  expect(settings.agency.calendar).toBe('RU');
});

it('keeps the zone of the first writer, whoever he was', () => {
  const { settings } = state(
    ['priya', set('setup.zone', 'Europe/Moscow')],
    ['ellen', set('setup.zone', 'Europe/Madrid')],
  );
  expect(settings.agency.zone).toBe('Europe/Moscow');
});

it('does not keep a first zone that this browser does not know', () => {
  const { settings } = state(
    ['priya', set('setup.zone', 'Nowhere')],
    ['ellen', set('setup.zone', 'Europe/Madrid')],
  );
  expect(settings).toMatchObject({ agency: { zone: 'Europe/Madrid' }, zoneGuessed: false });
});

it('names a field that makes no sense', () => {
  const { problems } = state(['ellen', set('agency.zone', 'Nowhere')]);
  expect(problems).toEqual([{ path: 'agency.zone', type: 'UnknownZone' }]);
});

it('is not misled by fields with the names of object members', () => {
  const { settings, problems } = state(
    ['ellen', set('__proto__', { rule: 'strict' })],
    ['ellen', set('constructor', 'x')],
  );
  expect(settings).toEqual(state().settings);
  expect(problems).toEqual([]);
});

describe('settings by somebody who may not edit them count for nothing', () => {
  it('on any board: the client', () => {
    const { settings } = state(
      ['priya', place('priya', 'client')],
      ['priya', set('rule', 'strict')],
    );
    expect(settings.rule.kind).toBe('full');
  });

  it('once there is an account manager: everybody else', () => {
    const { settings } = state(
      ['tom', set('terms.edits', 3)],
      ['ellen', name('ellen', 'accountManager')],
      ['tom', set('terms.edits', 1)],
      ['ellen', set('terms.decision', 5)],
    );
    expect(settings.terms).toMatchObject({ edits: 3, decision: 5 });
  });
});

describe('a copied board', () => {
  it('takes rules and calendars over, and no people', () => {
    const { settings, people } = state(
      ['ellen', name('priya', 'representative')],
      ['ellen', set('agency.calendar', 'RU')],
      ['ellen', set('rule', 'strict')],
      ['ellen', arrive('boardA')],
    );
    expect(settings).toMatchObject({ agency: { calendar: 'RU' }, rule: { kind: 'strict' } });
    expect(deciderOf(people, NOW)).toBeUndefined();
  });

  it('takes over only what counted where it came from', () => {
    const { settings } = state(
      ['priya', place('priya', 'client')],
      ['ellen', name('ellen', 'accountManager')],
      ['priya', set('rule', 'strict')],
      ['ellen', arrive('boardA')],
    );
    expect(settings.rule.kind).toBe('full');
  });

  it('takes settings of anybody but the client until there is an account manager again', () => {
    const { settings } = state(
      ['ellen', name('ellen', 'accountManager')],
      ['uma', arrive('boardA')],
      ['uma', set('rule', 'strict')],
    );
    expect(settings.rule.kind).toBe('strict');
  });
});
