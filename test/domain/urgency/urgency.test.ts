import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planCardBooks } from '../../../src/domain/books/card-books.ts';
import { readSettings } from '../../../src/domain/rules/settings.ts';
import type { CardEntry, CardPress } from '../../../src/domain/turn/entries.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { reduceUrgency, urgentSettings } from '../../../src/domain/urgency/urgency.ts';
import { approvalPress } from '../../support/approval-stories.ts';
import { holds } from '../../support/arbitraries.ts';
import { moscow } from '../../support/calendars.ts';
import { createStory, press, type Story, sealCard, TEAM } from '../../support/journals.ts';

const mark = (on = true): CardPress => ({ kind: 'urgent', on });
const naming = TEAM.namings.find(({ role }) => role === 'representative')?.id ?? '';
const edits = press.request(['Logo'], '2026-11-25');
const urgencyOf = ({ entries }: Story) => reduceUrgency(entries, TEAM);

describe('a card that is urgent', () => {
  it('is so from its mark until that is taken off', () => {
    const story = createStory();
    story.add('priya', mark());
    expect(urgencyOf(story).mark?.by).toBe('priya');
    story.add('ellen', mark(false));
    expect(urgencyOf(story).mark).toBeUndefined();
    expect(urgencyOf(story).voids.size).toBe(0);
  });

  it('has shorter terms for what begins afterwards, not for what runs', () => {
    const story = createStory();
    const before = story.add('priya', edits);
    story.add('priya', mark());
    expect([...urgencyOf(story).fast]).toEqual([]);
    story.add('tom', press.handOver(before));
    const after = story.add('priya', edits);
    expect([...urgencyOf(story).fast]).toEqual([after.id]);
    story.add('priya', mark(false));
    expect([...urgencyOf(story).fast]).toEqual([after.id]);
  });

  it('is so no longer once the work is approved, and again where that is undone', () => {
    const story = createStory();
    story.add('priya', mark());
    const ask = story.add('tom', approvalPress.ask('2026-11-24'));
    const approval = story.add('priya', approvalPress.decide({ ask: ask.id, naming }));
    expect(reduceCard(story.entries, TEAM).main.kind).toBe('approved');
    expect(urgencyOf(story).mark).toBeUndefined();
    story.add('priya', { kind: 'undone', ref: approval.id });
    expect(urgencyOf(story).mark?.by).toBe('priya');
  });

  it('stays so when its old rounds are archived', () => {
    const story = createStory();
    const marked = story.add('priya', mark());
    for (let i = 0; i < 3; i += 1) {
      const round = story.add('priya', edits);
      story.add('tom', press.handOver(round));
    }
    story.add('priya', edits);
    const books = planCardBooks(story.entries, TEAM, {
      by: 'ellen',
      at: moscow('2026-11-21 12:00'),
    });
    expect(books?.entries).toBeGreaterThan(0);
    expect(books?.press.ids).not.toContain(marked.id.slice(0, 6));
  });
});

it('counts from who decides for the client and from the account manager alone', () => {
  const story = createStory();
  for (const by of ['dan', 'tom', 'zoe']) story.add(by, mark());
  story.add('ellen', mark());
  story.add('priya', mark());
  expect([...urgencyOf(story).voids.values()]).toEqual([
    'notAllowed',
    'notAllowed',
    'notAllowed',
    'repeated',
  ]);
  expect(urgencyOf(story).mark?.by).toBe('ellen');
});

it('was urgent on another board for that board', () => {
  const story = createStory();
  story.add('priya', mark());
  story.add('tom', { kind: 'arrived', from: 'board2' });
  expect(urgencyOf(story).mark).toBeUndefined();
});

describe('the terms of an urgent card', () => {
  const termsWith = (fields: Readonly<Record<string, unknown>>) => {
    const { settings } = readSettings(new Map(Object.entries(fields)), 'Europe/Moscow', []);
    const { edits, decision } = urgentSettings(settings).terms;
    return [edits, decision];
  };

  it('are those agreed on for both sides, and the usual ones where nothing was said', () => {
    expect(termsWith({ 'rules.urgent.edits': 1, 'rules.urgent.decision': 0 })).toEqual([1, 0]);
    expect(termsWith({})).toEqual([2, 2]);
  });

  it('are never longer than the usual ones', () => {
    expect(termsWith({ 'rules.urgent.edits': 9, 'rules.urgent.decision': 9 })).toEqual([2, 2]);
  });
});

it('moves no date and never throws, in whatever order entries lie', () => {
  const what = fc.constantFrom('mark', 'unmark', 'request', 'handOver');
  const step = fc.record({ what, by: fc.constantFrom('ellen', 'tom', 'priya', 'zoe') });
  holds(
    fc.property(fc.array(step, { maxLength: 14 }), fc.nat(), (steps, turned) => {
      const first = sealCard(edits, { n: 1, at: moscow('2026-11-20 14:00'), by: 'priya' });
      const entries = [first, ...steps.map((one, i) => entryOf(one, first, i))];
      const others = entries.filter(({ kind }) => kind !== 'urgent');
      expect(reduceCard(entries, TEAM)).toEqual(reduceCard(others, TEAM));
      const known = reduceUrgency(entries, TEAM);
      const counted = entries.filter((one) => one.kind === 'urgent' && !known.voids.has(one));
      // Marks that count take turns: on, off, on.
      expect(counted.map((one) => one.kind === 'urgent' && one.on)).toEqual(
        counted.map((_one, i) => i % 2 === 0),
      );
      const at = turned % entries.length;
      reduceUrgency([...entries.slice(at), ...entries.slice(0, at)], TEAM);
    }),
    300,
  );
});

function entryOf(
  { what, by }: { readonly what: string; readonly by: string },
  to: CardEntry,
  i: number,
): CardEntry {
  const made: Readonly<Record<string, CardPress>> = {
    mark: mark(),
    unmark: mark(false),
    request: edits,
  };
  const at = (moscow('2026-11-20 14:00') + i * 60_000) as CardEntry['at'];
  return sealCard(made[what] ?? press.handOver(to), { n: i + 2, at, by });
}
