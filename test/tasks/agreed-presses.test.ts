import { describe, expect, it } from 'vitest';
import type { BoardPress } from '../../src/domain/roster/entries.ts';
import { rulesText, WITHDRAWN_PATH, withProposed } from '../../src/domain/rules/agreed.ts';
import { readSettings } from '../../src/domain/rules/settings.ts';
import { digest } from '../../src/storage/digest.ts';
import {
  agreePresses,
  mayAgree,
  proposeAsTheyStand,
  rulesPresses,
  withdrawPresses,
} from '../../src/tasks/agreed-presses.ts';
import { reportsDraft, reportsFields, withoutKind } from '../../src/tasks/rules-cadence.ts';
import { createBoardBench, SET_UP } from '../support/board-bench.ts';
import { boardPress, sealBoard } from '../support/journals.ts';

const { set } = boardPress;
const isCadence = (path: string) => path.startsWith('rules.cadence.');
const field = (path: string, value: unknown) => ({ kind: 'fieldSet', path, value }) as const;

/** A board where both sides agree on rules, as Ellen or another person sees it. */
async function agreeing(member = 'ellen', ...more: BoardPress[]) {
  const last = SET_UP.at(-1);
  if (last === undefined) throw new Error('No board');
  const entries = [set('switches.agreed', true), ...more].map((press, index) =>
    sealBoard(press, { n: last.n + 1 + index, at: last.at, by: 'ellen' }),
  );
  const bench = await createBoardBench({ entries: [...SET_UP, ...entries], ports: { member } });
  await bench.board.refresh();
  return bench;
}

const proposed = (fields: Record<string, unknown>, fp: string): BoardPress => ({
  kind: 'rulesProposed',
  fields,
  fp,
  note: '',
});

describe('saving rules', () => {
  it('writes the fields where nobody asks for agreement', async () => {
    const bench = await createBoardBench({ entries: SET_UP });
    const fields = [field('terms.edits', 1)];
    expect(rulesPresses(bench.sight(), fields)).toEqual(fields);
  });

  it('proposes them while both sides agree, and writes what is no rule', async () => {
    const sight = (await agreeing()).sight();
    const presses = rulesPresses(sight, [field('terms.edits', 1), field('setup.done', true)]);
    expect(presses).toEqual([
      field('setup.done', true),
      proposed(
        { 'terms.edits': 1 },
        digest(rulesText(withProposed(sight.agreed.fields, { 'terms.edits': 1 }))),
      ),
    ]);
  });

  it('takes along what waits already; put back as it was, it is taken back', async () => {
    const open = proposed({ 'terms.edits': 1 }, 'f'.repeat(43));
    const sight = (await agreeing('ellen', set('terms.edits', 2), open)).sight();
    expect(rulesPresses(sight, [field('rule', 'strict')])).toMatchObject([
      { fields: { 'terms.edits': 1, rule: 'strict' } },
    ]);
    const bench = await agreeing('ellen', proposed({ 'agency.calendar': 'ES' }, 'f'.repeat(43)));
    expect(rulesPresses(bench.sight(), [field('agency.calendar', 'RU')])).toEqual([
      field(WITHDRAWN_PATH, bench.sight().agreed.open?.id),
    ]);
  });

  it('proposes the rules as they stand once, by a fingerprint of them all', async () => {
    const sight = (await agreeing()).sight();
    const [press] = proposeAsTheyStand(sight);
    expect(press).toMatchObject({ kind: 'rulesProposed', fields: { rule: 'full' } });
    const waiting = (await agreeing('ellen', press as BoardPress)).sight();
    expect(proposeAsTheyStand(waiting)).toEqual([]);
  });
});

// Before each kind of work had a field of its own, a proposal held the whole list.
describe('a proposal of before, with all kinds of work in one list', () => {
  const list = ['seo', ['k1', 'Stickers']];
  const waits = proposed({ 'rules.kinds': list }, 'f'.repeat(43));
  const kindsWith = (fields: Iterable<readonly [string, unknown]>) =>
    readSettings(new Map(fields), 'Europe/Moscow', []).settings.agreement.reports.map(
      ({ work }) => work,
    );

  it('keeps its kinds where another one is proposed on top', async () => {
    const sight = (await agreeing('ellen', waits)).sight();
    const [press] = rulesPresses(sight, [field('rules.kind.design', true)]);
    expect(press).toMatchObject({ fields: { 'rules.kinds': list, 'rules.kind.design': true } });
    const fields = press?.kind === 'rulesProposed' ? press.fields : {};
    const kinds = kindsWith(withProposed(sight.agreed.fields, fields));
    expect(kinds).toEqual(['seo', 'Stickers', 'design']);
  });

  it('is agreed on as it stands, and a kind of it can be taken off afterwards', async () => {
    const before = (await agreeing()).sight().agreed.fields;
    const fields = { 'rules.kinds': list };
    const fp = digest(rulesText(withProposed(before, fields)));
    const bench = await agreeing('priya', proposed(fields, fp));
    const { agreed, now } = bench.sight();
    if (agreed.open === undefined) throw new Error('Nothing waits');
    for (const press of agreePresses(bench.sight(), agreed.open, 'priya', now) ?? [])
      bench.write('priya', press);
    await bench.board.refresh();
    const inForce = bench.sight();
    expect(kindsWith(inForce.state.fields)).toEqual(['seo', 'Stickers']);
    const without = reportsFields(withoutKind(reportsDraft(inForce), 'seo'), inForce);
    const off = without.ok ? without.value.filter(({ path }) => !isCadence(path)) : [];
    expect(off).toEqual([field('rules.kind.seo', false)]);
    const [press] = rulesPresses(inForce, off);
    const next = press?.kind === 'rulesProposed' ? press.fields : {};
    expect(kindsWith(withProposed(inForce.agreed.fields, next))).toEqual(['Stickers']);
  });
});

describe('the answer', () => {
  async function waiting(member: string, fp?: string) {
    const before = (await agreeing()).sight();
    const fields = { 'terms.edits': 1 };
    const right = digest(rulesText(withProposed(before.agreed.fields, fields)));
    const bench = await agreeing(member, proposed(fields, fp ?? right));
    const sight = bench.sight();
    const open = sight.agreed.open;
    if (open === undefined) throw new Error('Nothing waits');
    return { bench, sight, open };
  }

  it('cites the naming of who decides, and the fingerprint', async () => {
    const { sight, open } = await waiting('priya');
    const naming = sight.state.people.namings.find(({ role }) => role === 'representative')?.id;
    expect(agreePresses(sight, open, 'priya', sight.now)).toEqual([
      { kind: 'rulesAgreed', ref: open.id, fp: open.fp, naming },
    ]);
  });

  it('is refused where the fingerprint is of other rules', async () => {
    const { sight, open } = await waiting('priya', 'g'.repeat(43));
    expect(agreePresses(sight, open, 'priya', sight.now)).toBeUndefined();
  });

  it('is refused where another proposal came, and withdrawing touches only what was seen', async () => {
    const { sight, open } = await waiting('priya');
    const other = { ...open, id: 'AAAAAAAAAAAA' };
    expect(agreePresses(sight, other, 'priya', sight.now)).toBeUndefined();
    expect(withdrawPresses(sight, other)).toEqual([]);
    expect(withdrawPresses(sight, open)).toEqual([field(WITHDRAWN_PATH, open.id)]);
  });

  it.each(['dan', 'ellen', 'tom', 'zoe'])('is not offered to %s', async (member) => {
    const { sight, open } = await waiting(member);
    expect(mayAgree(sight, member)).toBe(false);
    expect(agreePresses(sight, open, member, sight.now)).toBeUndefined();
  });

  it('is written once', async () => {
    const { bench, sight, open } = await waiting('priya');
    for (const press of agreePresses(sight, open, 'priya', sight.now) ?? [])
      bench.write('priya', press);
    await bench.board.refresh();
    expect(bench.sight().agreed.versions).toHaveLength(1);
    expect(agreePresses(bench.sight(), open, 'priya', bench.sight().now)).toEqual([]);
  });
});
