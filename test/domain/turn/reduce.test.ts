import { describe, expect, it } from 'vitest';
import { type CardTurn, IDLE, type Round, runningDue } from '../../../src/domain/turn/card-turn.ts';
import type { CardEntry, EditRef } from '../../../src/domain/turn/entries.ts';
import { reduceCard } from '../../../src/domain/turn/reduce.ts';
import { moscow } from '../../support/calendars.ts';
import { createStory, press, promised, sealCard, TEAM } from '../../support/journals.ts';

const state = (story: { entries: readonly CardEntry[] }): CardTurn =>
  reduceCard(story.entries, TEAM);
const texts = (round: Round | undefined) => round?.edits.map((edit) => edit.text);
const ref = (entry: CardEntry, index = 0): EditRef => `${entry.id}.${index}`;

function openRound(turn: CardTurn): Round {
  if (turn.main.kind !== 'edits') throw new Error(`No open round: ${turn.main.kind}`);
  return turn.main.round;
}

describe('idle and the first version', () => {
  it('is idle without entries', () => {
    expect(reduceCard([], TEAM)).toEqual(IDLE);
  });

  it('runs the agency clock of a first version after a date was promised', () => {
    const story = createStory();
    const worked = story.add('tom', press.worked('2026-11-26'));
    expect(state(story).main).toEqual({
      kind: 'version',
      version: {
        id: worked.id,
        by: 'tom',
        at: worked.at,
        due: { promise: promised('2026-11-26'), first: promised('2026-11-26'), moves: [] },
      },
    });
  });

  it('keeps the date of a first version against a second one at the same time', () => {
    const story = createStory();
    story.add('tom', press.worked('2026-11-26'));
    story.add('uma', press.worked('2026-12-01'));
    expect(runningDue(state(story))?.promise.day).toBe('2026-11-26');
  });

  it('moves the date of a first version with a reason, and the first date stays visible', () => {
    const story = createStory();
    const worked = story.add('tom', press.worked('2026-11-26'));
    const moved = story.add('tom', press.date(worked, '2026-11-30', { why: 'banner sizes' }));
    const due = runningDue(state(story));
    expect(due?.promise.day).toBe('2026-11-30');
    expect(due?.first).toEqual(promised('2026-11-26'));
    expect(due?.moves).toEqual([
      { at: moved.at, by: 'tom', from: promised('2026-11-26'), why: 'banner sizes' },
    ]);
  });

  it('hands a first version over', () => {
    const story = createStory();
    const worked = story.add('tom', press.worked('2026-11-26'));
    const done = story.add('tom', press.handOver(worked, undefined, 'Six ads'));
    const turn = state(story);
    expect(turn.main).toEqual({
      kind: 'handedOver',
      handOver: { id: done.id, by: 'tom', at: done.at, note: 'Six ads' },
    });
    expect(turn.rounds).toEqual([]);
  });

  it('ends the clock of a first version when edits are requested', () => {
    const story = createStory();
    const worked = story.add('tom', press.worked('2026-11-26'));
    story.add('priya', press.request(['Logo: black'], '2026-11-25'));
    story.add('tom', press.handOver(worked));
    expect(state(story).main.kind).toBe('edits');
    expect(runningDue(state(story))?.promise.day).toBe('2026-11-25');
  });

  it('takes a first version after a hand-over', () => {
    const story = createStory();
    const asked = story.add('priya', press.request(['Logo: black'], '2026-11-25'));
    story.add('tom', press.handOver(asked));
    story.add('tom', press.worked('2026-12-02'));
    expect(state(story).main.kind).toBe('version');
  });
});

describe('rounds and their edits', () => {
  it('numbers the edits of a request in the order of its list', () => {
    const story = createStory();
    const asked = story.add('priya', press.request(['Logo', 'Phone', 'Headline'], '2026-11-25'));
    const round = openRound(state(story));
    expect(round).toMatchObject({ id: asked.id, number: 1, by: 'priya', at: asked.at });
    expect(round.edits.map(({ number, text, ref: own }) => [number, text, own])).toEqual([
      [1, 'Logo', ref(asked, 0)],
      [2, 'Phone', ref(asked, 1)],
      [3, 'Headline', ref(asked, 2)],
    ]);
    expect(round.edits.every((edit) => !edit.done && edit.returned === 0)).toBe(true);
  });

  it('keeps what an edit is about and whose remark it was', () => {
    const story = createStory();
    story.add(
      'priya',
      press.request([{ text: 'Logo', attachment: 'att1', from: 'dan' }], '2026-11-25'),
    );
    expect(openRound(state(story)).edits[0]).toMatchObject({ attachment: 'att1', from: 'dan' });
  });

  it('keeps the day and channel of edits that the agency enters for the client', () => {
    const story = createStory('2026-11-23 11:00');
    const voice = { received: '2026-11-20', channel: 'phone' } as const;
    story.add('tom', press.request(['Logo'], '2026-11-25', voice));
    const round = openRound(state(story));
    expect(round).toMatchObject({ by: 'tom', ...voice });
    expect(round.edits[0]).toMatchObject(voice);
  });

  it('counts rounds on after each hand-over', () => {
    const story = createStory();
    const first = story.add('priya', press.request(['Logo'], '2026-11-25'));
    const done = story.add('tom', press.handOver(first));
    const second = story.add('priya', press.request(['Phone'], '2026-11-30'));
    const turn = state(story);
    expect(turn.rounds.map(({ number, id }) => [number, id])).toEqual([
      [1, first.id],
      [2, second.id],
    ]);
    expect(turn.rounds[0]?.handedOver?.id).toBe(done.id);
    expect(turn.rounds[1]).toEqual(openRound(turn));
  });

  it('ticks and unticks without turning the card', () => {
    const story = createStory();
    const asked = story.add('priya', press.request(['Logo', 'Phone'], '2026-11-25'));
    story.add('tom', press.tick(ref(asked, 0)));
    story.add('tom', press.tick(ref(asked, 1)));
    story.add('tom', press.tick(ref(asked, 0), false));
    expect(openRound(state(story)).edits.map((edit) => edit.done)).toEqual([false, true]);
  });

  it('shows a tick in the list of rounds as well', () => {
    const story = createStory();
    const asked = story.add('priya', press.request(['Logo'], '2026-11-25'));
    story.add('tom', press.tick(ref(asked)));
    expect(state(story).rounds[0]?.edits[0]?.done).toBe(true);
  });

  it('turns the card once, with all edits, by one hand-over', () => {
    const story = createStory();
    const asked = story.add('priya', press.request(['Logo', 'Phone'], '2026-11-25'));
    const done = story.add('tom', press.handOver(asked, undefined, 'All done'));
    story.add('uma', press.handOver(asked, undefined, 'Again'));
    const { main } = state(story);
    expect(main).toMatchObject({ kind: 'handedOver', handOver: { id: done.id, note: 'All done' } });
    expect(main.kind === 'handedOver' && texts(main.round)).toEqual(['Logo', 'Phone']);
  });

  it('ignores ticks, dates and hand-overs of a round that is over', () => {
    const story = createStory();
    const first = story.add('priya', press.request(['Logo'], '2026-11-25'));
    story.add('tom', press.handOver(first));
    story.add('priya', press.request(['Phone'], '2026-11-30'));
    const before = state(story);
    story.add('tom', press.tick(ref(first)));
    story.add('tom', press.date(first, '2026-11-24'));
    story.add('tom', press.handOver(first));
    expect(state(story)).toEqual(before);
  });

  it('remembers who took the card, the latest last', () => {
    const story = createStory();
    story.add('tom', press.take());
    story.add('uma', press.take());
    expect(state(story).takenBy).toEqual(['tom', 'uma']);
  });
});

describe('dates', () => {
  const asked = (story = createStory()) => ({
    story,
    round: story.add('priya', press.request(['Logo', 'Phone'], '2026-11-25')),
  });

  it('moves the whole list earlier without a reason', () => {
    const { story, round } = asked();
    story.add('tom', press.date(round, '2026-11-24'));
    expect(openRound(state(story)).due.promise.day).toBe('2026-11-24');
  });

  it('moves nothing later without a reason', () => {
    const { story, round } = asked();
    const before = state(story);
    story.add('tom', press.date(round, '2026-11-26'));
    story.add('tom', press.date(round, '2026-11-26', { edits: [ref(round, 1)] }));
    expect(state(story)).toEqual(before);
  });

  it('asks a reason for the way back to a date that was moved earlier', () => {
    const { story, round } = asked();
    story.add('tom', press.date(round, '2026-11-24'));
    story.add('tom', press.date(round, '2026-11-25'));
    expect(openRound(state(story)).due.promise.day).toBe('2026-11-24');
  });

  it('moves the list later with a reason; the first date and each move stay', () => {
    const { story, round } = asked();
    story.add('tom', press.date(round, '2026-11-26', { why: 'fonts' }));
    story.add('tom', press.date(round, '2026-11-30', { why: 'photos' }));
    const { due } = openRound(state(story));
    expect(due.promise.day).toBe('2026-11-30');
    expect(due.first.day).toBe('2026-11-25');
    expect(due.moves.map((move) => [move.from.day, move.why])).toEqual([
      ['2026-11-25', 'fonts'],
      ['2026-11-26', 'photos'],
    ]);
  });

  it('gives a date to single edits only', () => {
    const { story, round } = asked();
    story.add('tom', press.date(round, '2026-11-30', { edits: [ref(round, 1)], why: 'photos' }));
    const open = openRound(state(story));
    expect(open.due.promise.day).toBe('2026-11-25');
    expect(open.edits.map((edit) => edit.due?.promise.day)).toEqual([undefined, '2026-11-30']);
    expect(open.edits[1]?.due?.first.day).toBe('2026-11-25');
  });

  it('gives the date of the list to edits that are added later', () => {
    const { story, round } = asked();
    story.add('tom', press.date(round, '2026-11-26', { why: 'fonts' }));
    story.add('priya', press.remark(round, 'Colour', false));
    story.add('tom', press.tick(ref(round, 0)));
    story.add('tom', press.tick(ref(round, 1)));
    expect(runningDue(state(story))?.promise.day).toBe('2026-11-26');
  });

  it('replaces single dates by a date for the list', () => {
    const { story, round } = asked();
    story.add('tom', press.date(round, '2026-11-30', { edits: [ref(round, 1)], why: 'photos' }));
    story.add('tom', press.date(round, '2026-11-24'));
    const open = openRound(state(story));
    expect(open.edits.map((edit) => (edit.due ?? open.due).promise.day)).toEqual([
      '2026-11-24',
      '2026-11-24',
    ]);
    expect(open.edits[1]?.due?.first.day).toBe('2026-11-25');
  });

  it('does not let a date for the list move a single edit later without a reason', () => {
    const { story, round } = asked();
    story.add('tom', press.date(round, '2026-11-23', { edits: [ref(round, 0)] }));
    story.add('tom', press.date(round, '2026-11-24'));
    const open = openRound(state(story));
    expect(open.due.promise.day).toBe('2026-11-24');
    expect(open.edits[0]?.due?.promise.day).toBe('2026-11-23');
  });

  it('keeps single dates too when the list may not move', () => {
    const { story, round } = asked();
    story.add('tom', press.date(round, '2026-11-23', { edits: [ref(round, 0)] }));
    const before = state(story);
    story.add('tom', press.date(round, '2026-11-27'));
    expect(state(story)).toEqual(before);
  });
});

describe('returned edits', () => {
  function returnedOnce() {
    const story = createStory();
    const first = story.add('priya', press.request(['Logo', 'Phone'], '2026-11-25'));
    story.add('tom', press.handOver(first));
    const again = { text: 'Still white', again: ref(first, 0) };
    const second = story.add('priya', press.request([again, 'New one'], '2026-11-30'));
    return { story, second };
  }

  it('counts an edit that came back as not right', () => {
    const { story } = returnedOnce();
    expect(openRound(state(story)).edits.map((edit) => edit.returned)).toEqual([1, 0]);
  });

  it('counts on across rounds', () => {
    const { story, second } = returnedOnce();
    story.add('tom', press.handOver(second));
    const again = { text: 'Still grey', again: ref(second, 0) };
    story.add('priya', press.request([again], '2026-12-02'));
    expect(openRound(state(story)).edits[0]).toMatchObject({
      again: ref(second, 0),
      returned: 2,
    });
  });

  it('counts on through a remark that was kept', () => {
    const { story, second } = returnedOnce();
    story.add('priya', press.remark(second, { text: 'Third', again: ref(second, 0) }, true));
    expect(state(story).kept[0]?.returned).toBe(2);
  });
});

describe('late remarks', () => {
  // Asked Fri 20 Nov, due Wed 25 Nov: until Sun 22 Nov the rule still gives Wed 25, on Mon 23 it gives Thu 26.
  it('joins a request of Sun 22 Nov to the round of Fri 20 Nov', () => {
    const story = createStory();
    const asked = story.add('priya', press.request(['Logo'], '2026-11-25'));
    story.add('priya', press.request(['Phone'], '2026-11-25'), '2026-11-22 23:59');
    const turn = state(story);
    expect(turn.rounds).toHaveLength(1);
    expect(openRound(turn)).toMatchObject({ id: asked.id, number: 1 });
    expect(texts(openRound(turn))).toEqual(['Logo', 'Phone']);
    expect(turn.kept).toEqual([]);
  });

  it('keeps a request of Mon 23 Nov for the next round', () => {
    const story = createStory();
    story.add('priya', press.request(['Logo'], '2026-11-25'));
    story.add('priya', press.request(['Phone'], '2026-11-26'), '2026-11-23 00:00');
    const turn = state(story);
    expect(texts(openRound(turn))).toEqual(['Logo']);
    expect(turn.kept.map(({ number, text }) => [number, text])).toEqual([[1, 'Phone']]);
    expect(runningDue(turn)?.promise.day).toBe('2026-11-25');
  });

  it('measures a late request by the first date of the round, however it was moved', () => {
    const story = createStory();
    const asked = story.add('priya', press.request(['Logo'], '2026-11-25'));
    story.add('tom', press.date(asked, '2026-12-01', { why: 'photos' }));
    story.add('priya', press.request(['Phone'], '2026-11-26'), '2026-11-23 00:00');
    expect(state(story).kept).toHaveLength(1);
  });

  it('joins or keeps a remark as its form said', () => {
    const story = createStory();
    const asked = story.add('priya', press.request(['Logo'], '2026-11-25'));
    story.add('priya', press.remark(asked, 'Joined', false));
    story.add('priya', press.remark(asked, 'Kept', true));
    const turn = state(story);
    expect(texts(openRound(turn))).toEqual(['Logo', 'Joined']);
    expect(openRound(turn).edits.map((edit) => edit.number)).toEqual([1, 2]);
    expect(turn.kept.map((edit) => edit.text)).toEqual(['Kept']);
  });

  it('keeps a remark whose round was handed over meanwhile', () => {
    const story = createStory();
    const asked = story.add('priya', press.request(['Logo'], '2026-11-25'));
    story.add('tom', press.handOver(asked));
    story.add('priya', press.remark(asked, 'Too late', false));
    const turn = state(story);
    expect(turn.main.kind).toBe('handedOver');
    expect(turn.kept.map((edit) => edit.text)).toEqual(['Too late']);
  });

  it('opens the next round at once when remarks were kept, and it is still the agency that owes', () => {
    const story = createStory();
    const asked = story.add('priya', press.request(['Logo'], '2026-11-25'));
    story.add('priya', press.remark(asked, 'Phone', true));
    const done = story.add('tom', press.handOver(asked, '2026-11-27'));
    const turn = state(story);
    expect(openRound(turn)).toMatchObject({ id: done.id, number: 2, at: done.at });
    expect(texts(openRound(turn))).toEqual(['Phone']);
    expect(runningDue(turn)?.promise.day).toBe('2026-11-27');
    expect(turn.kept).toEqual([]);
    expect(turn.rounds[0]?.handedOver?.id).toBe(done.id);
  });

  it('is handed over where nothing was kept, though a date for a next round was sent along', () => {
    const story = createStory();
    const asked = story.add('priya', press.request(['Logo'], '2026-11-25'));
    story.add('tom', press.handOver(asked, '2026-11-27'));
    expect(state(story).main.kind).toBe('handedOver');
  });

  it('puts kept remarks before the edits of the next request', () => {
    const story = createStory();
    const asked = story.add('priya', press.request(['Logo'], '2026-11-25'));
    story.add('priya', press.remark(asked, 'Kept', true));
    story.add('tom', press.handOver(asked));
    story.add('priya', press.request(['New'], '2026-12-01'));
    const turn = state(story);
    expect(openRound(turn).edits.map(({ number, text }) => [number, text])).toEqual([
      [1, 'Kept'],
      [2, 'New'],
    ]);
    expect(turn.kept).toEqual([]);
  });
});

describe('two people at once', () => {
  it('loses no words of two requests with one number, in either order of arrival', () => {
    const at = moscow('2026-11-20 14:00');
    const one = sealCard(press.request(['Logo'], '2026-11-25'), { n: 1, at, by: 'priya' });
    const voice = { received: '2026-11-20' };
    const two = sealCard(press.request(['Phone'], '2026-11-25', voice), { n: 1, at, by: 'tom' });
    for (const order of [
      [one, two],
      [two, one],
    ]) {
      const turn = reduceCard(order, TEAM);
      expect(turn.rounds).toHaveLength(1);
      expect([...(texts(openRound(turn)) ?? [])].sort()).toEqual(['Logo', 'Phone']);
    }
  });

  it('never goes back in time: an entry after one from a fast clock happens no earlier', () => {
    const story = createStory();
    const asked = story.add('priya', press.request(['Logo'], '2026-11-25'), '2026-11-20 15:00');
    story.add('tom', press.handOver(asked), '2026-11-20 14:00');
    const { main } = state(story);
    expect(main.kind === 'handedOver' && main.handOver.at).toBe(asked.at);
  });
});

describe('against the roles', () => {
  it.each([
    ['a first version promised by the client', 'priya', press.worked('2026-11-26')],
    ['a card taken by the client', 'priya', press.take()],
    [
      'edits requested by the agency as if it were the client',
      'tom',
      press.request(['x'], '2026-11-25'),
    ],
    [
      'edits entered by the client as if it were the agency',
      'priya',
      press.request(['x'], '2026-11-25', { received: '2026-11-20' }),
    ],
    [
      'edits requested by a colleague of the one who decides',
      'dan',
      press.request(['x'], '2026-11-25'),
    ],
  ])('counts nothing: %s', (_what, by, made) => {
    const story = createStory();
    story.add(by, made);
    expect(state(story)).toEqual(IDLE);
  });

  it('counts no tick, date or hand-over by the client', () => {
    const story = createStory();
    const asked = story.add('priya', press.request(['Logo'], '2026-11-25'));
    const before = state(story);
    story.add('priya', press.tick(ref(asked)));
    story.add('priya', press.date(asked, '2026-11-24'));
    story.add('priya', press.handOver(asked));
    expect(state(story)).toEqual(before);
  });

  it('counts no remark by a colleague of the one who decides', () => {
    const story = createStory();
    const asked = story.add('priya', press.request(['Logo'], '2026-11-25'));
    const before = state(story);
    story.add('dan', press.remark(asked, 'Mine too', false));
    expect(state(story)).toEqual(before);
  });

  it('lets somebody whom nobody placed work and record for the agency, but not decide', () => {
    const story = createStory();
    story.add('zoe', press.request(['Logo'], '2026-11-25'));
    expect(state(story).main.kind).toBe('idle');
    const recorded = press.request(['Logo'], '2026-11-25', { received: '2026-11-20' });
    const asked = story.add('zoe', recorded);
    story.add('zoe', press.handOver(asked));
    expect(state(story).main.kind).toBe('handedOver');
  });
});

it('remembers the board from which the card came, and its history stays', () => {
  const story = createStory();
  story.add('priya', press.request(['Logo'], '2026-11-25'));
  story.add('tom', { kind: 'arrived', from: 'boardA' });
  const turn = state(story);
  expect(turn.arrivedFrom).toBe('boardA');
  expect(texts(openRound(turn))).toEqual(['Logo']);
});
