import { describe, expect, it } from 'vitest';
import type { BoardPress } from '../../../src/domain/roster/entries.ts';
import {
  isRulePath,
  rulesInForce,
  rulesText,
  versionAt,
  WITHDRAWN_PATH,
  withProposed,
} from '../../../src/domain/rules/agreed.ts';
import { moscow } from '../../support/calendars.ts';
import { type BoardStory, boardJournal, boardPress } from '../../support/journals.ts';

const { place, name, arrive, set } = boardPress;
const FP = 'f'.repeat(43);
const OTHER_FP = 'g'.repeat(43);

const TEAM: BoardStory = [
  ['ellen', place('ellen', 'agency')],
  ['ellen', name('ellen', 'accountManager')],
  ['ellen', place('tom', 'agency')],
  ['ellen', place('priya', 'client')],
  ['ellen', place('dan', 'client')],
  ['ellen', name('priya', 'representative')],
  ['ellen', set('terms.edits', 2)],
];
const ON: BoardStory = [...TEAM, ['ellen', set('switches.agreed', true)]];
/** The entry that names Priya. */
const NAMING = 5;

const propose = (fields: Record<string, unknown>, fp = FP): BoardPress => ({
  kind: 'rulesProposed',
  fields,
  fp,
  note: '',
});

/** Adds an agreement to what lies at a place of the story. */
function agree(story: BoardStory, to: number, naming = NAMING, fp = FP): BoardPress {
  const entries = boardJournal(...story);
  return {
    kind: 'rulesAgreed',
    ref: entries[to]?.id ?? '',
    fp,
    naming: entries[naming]?.id ?? '',
  };
}

const read = (story: BoardStory) => rulesInForce({ entries: boardJournal(...story) });
const why = (story: BoardStory) => [...read(story).ignored.values()];

describe('while both sides agree on the rules', () => {
  const proposed: BoardStory = [...ON, ['ellen', propose({ 'terms.edits': 1, rule: 'strict' })]];
  const agreed: BoardStory = [...proposed, ['priya', agree(proposed, ON.length)]];

  it('a proposal changes nothing until the client agrees', () => {
    expect(read(proposed)).toMatchObject({ isOn: true, versions: [], open: { by: 'ellen' } });
    expect(read(proposed).fields.get('terms.edits')).toBe(2);
    const { fields, versions, open } = read(agreed);
    expect([fields.get('terms.edits'), fields.get('rule'), open]).toEqual([1, 'strict', undefined]);
    expect(versions).toMatchObject([{ number: 1, agreed: { by: 'priya' } }]);
    expect([...(versions[0]?.before ?? [])]).toEqual([
      ['rule', undefined],
      ['terms.edits', 2],
    ]);
  });

  it('a plain change of a rule counts for nothing; people and switches change as before', () => {
    const story: BoardStory = [
      ...agreed,
      ['ellen', set('terms.edits', 9)],
      ['ellen', set('switches.questions', true)],
      ['ellen', set('shared.locale', 'es')],
    ];
    expect(why(story)).toEqual(['needsAgreement']);
    const { fields } = read(story);
    expect(
      ['terms.edits', 'switches.questions', 'shared.locale'].map((p) => fields.get(p)),
    ).toEqual([1, true, 'es']);
  });

  it('only the latest of two proposals can be agreed on', () => {
    const two: BoardStory = [...proposed, ['ellen', propose({ 'terms.edits': 3 }, OTHER_FP)]];
    const first: BoardStory = [...two, ['priya', agree(two, ON.length)]];
    expect([read(first).fields.get('terms.edits'), why(first)]).toEqual([2, ['notOpen']]);
    const latest: BoardStory = [...first, ['priya', agree(two, ON.length + 1, NAMING, OTHER_FP)]];
    expect(read(latest).fields.get('terms.edits')).toBe(3);
    expect(read(latest).versions).toHaveLength(1);
  });

  it('an agreement to other content, or a second one, counts for nothing', () => {
    const other: BoardStory = [
      ...proposed,
      ['priya', agree(proposed, ON.length, NAMING, OTHER_FP)],
    ];
    expect(why(other)).toEqual(['notOpen']);
    const twice: BoardStory = [...agreed, ['priya', agree(proposed, ON.length)]];
    expect([read(twice).versions.length, why(twice)]).toEqual([1, ['notOpen']]);
  });

  it.each([
    ['a colleague', 'dan', NAMING],
    ['the account manager', 'ellen', NAMING],
    ['somebody unplaced', 'zoe', NAMING],
    ['the representative by a naming that is not hers', 'priya', 1],
  ])('an agreement by %s counts for nothing', (_who, by, naming) => {
    const story: BoardStory = [...proposed, [by, agree(proposed, ON.length, naming)]];
    expect([read(story).versions, why(story)]).toEqual([[], ['notDecider']]);
  });

  it('the stand-in agrees while her time runs, by her own naming', () => {
    const away: BoardStory = [
      ...proposed,
      ['priya', name('dan', 'standIn', '2026-11-02 10:00', '2026-11-20 19:00')],
    ];
    const at = (when: string): BoardStory => [
      ...away,
      ['dan', agree(away, ON.length, proposed.length), when],
    ];
    expect(read(at('2026-11-16 12:00')).versions).toMatchObject([{ agreed: { by: 'dan' } }]);
    expect(why(at('2026-11-23 12:00'))).toEqual(['notDecider']);
  });

  it('a representative who is placed in the agency agrees to nothing', () => {
    const placed: BoardStory = [...proposed, ['priya', place('priya', 'agency')]];
    expect(why([...placed, ['priya', agree(placed, ON.length)]])).toEqual(['notDecider']);
  });

  it('nobody but the account manager proposes', () => {
    for (const by of ['tom', 'priya', 'zoe']) {
      expect(why([...ON, [by, propose({ rule: 'strict' })]])).toEqual(['notAllowed']);
    }
  });

  it('a proposal taken back cannot be agreed on; an older one does not come back', () => {
    const entries = boardJournal(...proposed);
    const back: BoardStory = [...proposed, ['ellen', set(WITHDRAWN_PATH, entries[ON.length]?.id)]];
    expect(read(back).open).toBeUndefined();
    expect(why([...back, ['priya', agree(proposed, ON.length)]])).toEqual(['notOpen']);
    const other: BoardStory = [...proposed, ['ellen', set(WITHDRAWN_PATH, 'AAAAAAAAAAAA')]];
    expect(read(other).open).toBeDefined();
  });

  it('a proposal reaches no people and no switches, alone or among rules', () => {
    expect(why([...ON, ['ellen', propose({ 'switches.hold': true })]])).toEqual(['notOpen']);
    const mixed: BoardStory = [
      ...ON,
      ['ellen', propose({ 'people.dan.zone': 'UTC', 'switches.agreed': false, rule: 'strict' })],
    ];
    const { fields, isOn } = read([...mixed, ['priya', agree(mixed, ON.length)]]);
    expect([isOn, fields.get('rule'), fields.has('people.dan.zone')]).toEqual([
      true,
      'strict',
      false,
    ]);
  });

  it('turning the switch off leaves what was agreed on, and ends what waits', () => {
    const off: BoardStory = [
      ...agreed,
      ['ellen', propose({ rule: 'full' })],
      ['ellen', set('switches.agreed', false)],
    ];
    expect(read(off)).toMatchObject({ isOn: false, versions: [{ number: 1 }] });
    expect([read(off).open, read(off).fields.get('terms.edits')]).toEqual([undefined, 1]);
    const after: BoardStory = [
      ...off,
      ['ellen', set('terms.edits', 4)],
      ['ellen', propose({ rule: 'full' })],
      ['priya', agree(off, agreed.length)],
    ];
    expect(read(after).fields.get('terms.edits')).toBe(4);
    expect(why(after)).toEqual(['notOn', 'notOn']);
  });

  it('a date cites the version that ruled at its moment, and none beside its time', () => {
    const second: BoardStory = [...agreed, ['ellen', propose({ 'terms.edits': 3 })]];
    const both: BoardStory = [
      ...second,
      ['priya', agree(second, agreed.length), '2026-11-20 12:00'],
      ['ellen', set('switches.agreed', false), '2026-11-25 12:00'],
    ];
    const { versions } = read(both);
    const at = (when: string) => versionAt(versions, moscow(when))?.number;
    expect(['2026-11-02 10:00', '2026-11-03 10:00', '2026-11-20 12:00'].map(at)).toEqual([
      undefined,
      1,
      2,
    ]);
    expect(at('2026-11-25 12:00')).toBeUndefined();
  });

  it('on a copied board the rules stay, the agreements and the switch do not', () => {
    const elsewhere = rulesInForce({ entries: boardJournal(...agreed), fromBoard: 'boardA' });
    expect(elsewhere).toMatchObject({ isOn: false, versions: [] });
    expect(elsewhere.fields.get('terms.edits')).toBe(1);
    const here = read([...agreed, ['uma', arrive('boardA')], ['uma', set('terms.edits', 5)]]);
    expect([here.isOn, here.versions, here.fields.get('terms.edits')]).toEqual([false, [], 5]);
  });
});

describe('who may set a field', () => {
  it('is everybody for his own row of the team, and nobody for another one', () => {
    const story: BoardStory = [
      ...TEAM,
      ['dan', set('people.dan.zone', 'Europe/Madrid')],
      ['dan', set('people.priya.zone', 'Europe/Madrid')],
      ['zoe', set('people.zoe.hours', [])],
      ['dan', set('people.dan', 'x')],
    ];
    expect(why(story)).toEqual(['notAllowed', 'notAllowed']);
    expect([...read(story).fields.keys()].filter((path) => path.startsWith('people'))).toEqual([
      'people.dan.zone',
      'people.zoe.hours',
    ]);
  });

  it('is the later of two account managers', () => {
    const story: BoardStory = [
      ...TEAM,
      ['tom', name('tom', 'accountManager')],
      ['ellen', set('rule', 'strict')],
      ['tom', set('rule', 'cutoff')],
    ];
    expect([read(story).fields.get('rule'), why(story)]).toEqual(['cutoff', ['notAllowed']]);
  });
});

describe('the text that a fingerprint is made from', () => {
  it('is of the rules alone, in one order, whoever wrote them', () => {
    const one = new Map<string, unknown>([
      ['rule', 'full'],
      ['agency.zone', 'UTC'],
      ['people.dan.zone', 'UTC'],
      ['x', { b: 1, a: 'e\u0301' }],
    ]);
    const other = new Map<string, unknown>([
      ['x', { a: '\u00e9', b: 1 }],
      ['agency.zone', 'UTC'],
      ['rule', 'full'],
      ['switches.agreed', true],
    ]);
    expect(rulesText(one)).toBe(rulesText(other));
    expect(rulesText(withProposed(one, { rule: 'strict' }))).not.toBe(rulesText(one));
  });

  it('knows rules from what is none', () => {
    const paths = ['rule', 'terms.edits', 'rules.result', 'people.a.zone', 'agreed.withdrawn'];
    expect(paths.map(isRulePath)).toEqual([true, true, true, false, false]);
  });
});
