import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NO_PEOPLE, peopleOf } from '../../../src/domain/roster/board-people.ts';
import { boardStateOf } from '../../../src/domain/rules/board-state.ts';
import { badgeOf } from '../../../src/domain/turn/approved-badge.ts';
import { type CardTurn, type Due, isBefore } from '../../../src/domain/turn/card-turn.ts';
import type { CardEntry } from '../../../src/domain/turn/entries.ts';
import { offersFor } from '../../../src/domain/turn/offers.ts';
import { ownerOf, roleOf } from '../../../src/domain/turn/owner.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { holds } from '../../support/arbitraries.ts';
import { MOSCOW, moscow } from '../../support/calendars.ts';
import { boardStories, cardStories } from '../../support/entry-arbitraries.ts';
import { TEAM } from '../../support/journals.ts';

const RUNS = 400;
const NOW = moscow('2026-11-20 16:00');
const PEOPLE = [TEAM, NO_PEOPLE];
const editsOf = (turn: CardTurn) => [...turn.rounds.flatMap((round) => round.edits), ...turn.kept];

/** Runs a law over random stories: any entries, in any order, by anybody, about one another. */
function always(law: (turn: CardTurn, entries: readonly CardEntry[]) => void): void {
  holds(
    fc.property(cardStories, fc.constantFrom(...PEOPLE), (entries, people) => {
      law(reduceCard(entries, people), entries);
    }),
    RUNS,
  );
}

it('never throws, nor does anything that reads the state', () => {
  holds(
    fc.property(cardStories, boardStories, (entries, board) => {
      const { people } = boardStateOf({ entries: board }, 'UTC', ['RU']);
      const turn = reduceCard(entries, people);
      const owner = ownerOf(turn, people, { cardMembers: ['tom', 'priya'] }, NOW);
      const role = roleOf({ member: 'tom', mayWrite: true }, people, owner, NOW);
      badgeOf({ turn, role, calendar: MOSCOW, now: NOW });
      offersFor({ turn, role, owner, hasDecider: true, mayWrite: true });
      expect(peopleOf(board)).toEqual(people);
    }),
    RUNS,
  );
});

it('loses no words and doubles none: each edit that answers no ask stands in a round or waits', () => {
  holds(
    fc.property(cardStories.map(withoutClosings), (entries) => {
      const gone = entries.flatMap((entry) =>
        entry.kind === 'disputed' || entry.kind === 'undone' ? [entry.ref] : [],
      );
      const requests = entries.filter((entry) => entry.kind === 'editsRequested');
      const asked = requests.flatMap(({ edits }) => edits.map((edit) => edit.text));
      const added = entries.flatMap((entry) =>
        entry.kind === 'editAdded' ? [entry.edit.text] : [],
      );
      const kept = requests
        .filter(({ ask, id }) => ask === undefined && !gone.includes(id))
        .flatMap(({ edits }) => edits.map((edit) => edit.text));
      const found = editsOf(reduceCard(entries, NO_PEOPLE)).map((edit) => edit.text);
      expect(without(kept, found)).toEqual([]);
      expect(without(found, [...asked, ...added])).toEqual([]);
    }),
    RUNS,
  );
});

/** What was archived stands in a file. */
function withoutClosings(entries: readonly CardEntry[]): readonly CardEntry[] {
  return entries.filter(({ kind }) => kind !== 'booksClosed');
}

/** What is left of a list when each item of another is taken out once. */
function without(list: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...taken];
  return list.filter((item) => {
    const place = left.indexOf(item);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

it('never lists one answer as standing and as repeated, and rates no approval three times', () => {
  always((turn, entries) => {
    const ids = new Set(entries.map((entry) => entry.id));
    if (ids.size === entries.length) {
      for (const { id } of turn.approvals) expect(turn.repeated).not.toContain(id);
    }
    for (const { id } of turn.approvals) {
      expect(turn.ratings.filter((rating) => rating.ref === id).length).toBeLessThan(3);
    }
    if (turn.main.kind === 'approved') expect(turn.approvals.at(-1)).toBeDefined();
  });
});

it('numbers rounds and edits from 1 without gaps', () => {
  always((turn) => {
    expect(turn.rounds.map((round) => round.number)).toEqual(
      turn.rounds.map((_, i) => turn.folded + i + 1),
    );
    for (const { edits } of [...turn.rounds, { edits: turn.kept }]) {
      expect(edits.map((edit) => edit.number)).toEqual(edits.map((_, i) => i + 1));
    }
  });
});

it('has at most one open round, which is the last, and no round without edits', () => {
  always((turn) => {
    const { main, rounds } = turn;
    const last = rounds.at(-1);
    if (main.kind === 'edits') expect(main.round).toBe(last);
    if (main.kind === 'edits') expect(last?.handedOver).toBeUndefined();
    expect(rounds.slice(0, -1).every((round) => round.handedOver !== undefined)).toBe(true);
    expect(rounds.every((round) => round.edits.length > 0)).toBe(true);
  });
});

it('keeps the first date, and no move goes later without a reason', () => {
  const check = ({ promise, first, moves }: Due) => {
    const dates = [...moves.map((move) => move.from), promise];
    expect(dates[0]).toEqual(first);
    for (const [index, move] of moves.entries()) {
      const next = dates[index + 1];
      if (next !== undefined && isBefore(move.from, next)) {
        expect(move.why ?? move.lost).toBeDefined();
      }
    }
  };
  always((turn) => {
    for (const round of turn.rounds) check(round.due);
    if (turn.main.kind === 'version') check(turn.main.version.due);
    if (turn.main.kind === 'decide' && turn.main.ask.due !== undefined) check(turn.main.ask.due);
    for (const { due } of editsOf(turn)) if (due !== undefined) check(due);
  });
});

it('is a function of the entries alone and changes none of them', () => {
  always((turn, entries) => {
    const before = JSON.stringify(entries);
    expect([TEAM, NO_PEOPLE].map((people) => reduceCard(entries, people))).toContainEqual(turn);
    expect(JSON.stringify(entries)).toBe(before);
  });
});
