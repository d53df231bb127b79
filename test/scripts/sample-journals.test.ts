import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { staleFiles } from '../../scripts/sample-journals/main.ts';
import { sampleJournals } from '../../scripts/sample-journals/sample-journals.ts';
import { HOLIDAY_CALENDAR_IDS, holidayCalendar } from '../../src/domain/calendar/holidays.ts';
import { toInstant } from '../../src/domain/calendar/zone.ts';
import { instant } from '../../src/domain/clock.ts';
import { type Change, changeSince } from '../../src/domain/content/change.ts';
import { day } from '../../src/domain/day.ts';
import type { Journal } from '../../src/domain/journal.ts';
import { historyOf } from '../../src/domain/report/picture.ts';
import { reduceReports } from '../../src/domain/report/report-state.ts';
import { deciderOf, holderOf, namingOf } from '../../src/domain/roster/board-people.ts';
import { BOARD_KINDS } from '../../src/domain/roster/entries.ts';
import { type BoardState, boardStateOf } from '../../src/domain/rules/board-state.ts';
import { workingCalendarOf } from '../../src/domain/rules/settings.ts';
import { badgeOf } from '../../src/domain/turn/approved-badge.ts';
import type { TurnBadge } from '../../src/domain/turn/badge.ts';
import { CARD_KINDS } from '../../src/domain/turn/card-kinds.ts';
import {
  type CardTurn,
  isUnconfirmed,
  openEdits,
  runningDue,
  sideOwing,
} from '../../src/domain/turn/card-turn.ts';
import type { CardEntry } from '../../src/domain/turn/entries.ts';
import { type Owner, ownerOf, roleOf } from '../../src/domain/turn/owner.ts';
import { reduceCard } from '../../src/domain/turn/reduce.ts';
import { type BoardCard, blobKey } from '../../src/host/board/content.ts';
import {
  type SampleBoard,
  type SampleCard,
  sampleIds,
} from '../../src/host/sample/sample-board.ts';
import { SAMPLES, sampleSeed } from '../../src/host/sample/samples.ts';
import type { BoardSeed } from '../../src/host/server/board-server.ts';
import { digest } from '../../src/storage/digest.ts';
import { isGenuineThere } from '../../src/storage/evidence/claims.ts';
import {
  type EntryReader,
  JOURNAL_KEY,
  type Place,
  readJournal,
} from '../../src/storage/journal.ts';
import { worthOf } from '../../src/storage/merge.ts';
import { readBoardEntry, readCardEntry } from '../../src/storage/schemas/entry.ts';
import { unfold } from '../../src/storage/unfold.ts';
import { shownCardOf } from '../../src/trello/content.ts';

const CARD_READER = {
  kinds: CARD_KINDS,
  parse: readCardEntry,
  unfold,
  genuine: isGenuineThere,
  worth: worthOf,
};
const BOARD_READER = { kinds: BOARD_KINDS, parse: readBoardEntry, unfold };

/** A card as somebody sees it who opens the sample board. */
interface Opened {
  readonly key: string;
  readonly turn: CardTurn;
  readonly owner: Owner | undefined;
  /** The badge that the representative sees. */
  readonly badge: TurnBadge | undefined;
  /** The one that the account manager sees. */
  readonly others: TurnBadge | undefined;
  /** What changed on the card since it was sent or approved. */
  readonly change: Change | undefined;
}

const EXPECTED_SET_UP = {
  en: { zone: 'Europe/London', calendar: 'GB-ENG' },
  ru: { zone: 'Europe/Moscow', calendar: 'RU' },
  es: { zone: 'Europe/Madrid', calendar: 'ES-VC' },
};

/** Every state that the sample is there to show, and the cards that must show it. */
const STATES: Readonly<Record<string, (card: Opened) => boolean>> = {
  'nobody waits': ({ turn }) => turn.main.kind === 'idle',
  'a first version is promised': ({ turn }) => turn.main.kind === 'version',
  'edits are on time': ({ badge }) => isNotedFor(badge, '2026-11-23'),
  'edits are due today': ({ badge }) => isNotedFor(badge, '2026-11-19'),
  'edits are due on the next day': ({ badge }) => isNotedFor(badge, '2026-11-20'),
  'edits are late since yesterday': ({ badge }) => isLateBy(badge, 1),
  'edits are late by two working days': ({ badge }) => isLateBy(badge, 2),
  'nobody took the edits': ({ owner }) => owner?.untaken === true,
  'some edits are ticked': ({ turn }) => ticked(turn) > 0 && ticked(turn) < editsOf(turn).length,
  'one edit has a date of its own': ({ turn }) => {
    const own = editsOf(turn).filter((edit) => edit.due !== undefined);
    return own.length === 1 && editsOf(turn).length > 1;
  },
  'the date of the list was moved for a reason': ({ turn }) =>
    runningDue(turn)?.moves.some((move) => move.why !== undefined) === true,
  'the client is asked, with a note, two files and a link': ({ turn, badge, others, change }) =>
    turn.main.kind === 'decide' &&
    turn.main.ask.note !== '' &&
    `${turn.main.ask.content.a?.map(([, , link]) => link ?? 0).sort()}` === '0,0,1' &&
    change?.kind === 'same' &&
    isSaid(badge, 'blue', { kind: 'yours', day: '2026-11-23' }) &&
    isSaid(others, 'light-gray', { kind: 'client', day: '2026-11-23' }),
  'a colleague left two remarks for who decides by tomorrow': ({ turn, badge, others }) =>
    turn.views.some(({ remarks }) => remarks.length === 2) &&
    isSaid(badge, 'yellow', { kind: 'yours', day: '2026-11-20' }) &&
    isSaid(others, 'light-gray', { kind: 'client', day: '2026-11-20' }),
  'the second round is handed over, to be decided today': ({ turn, badge, others }) =>
    turn.main.kind === 'decide' &&
    turn.main.ask.round?.number === 2 &&
    turn.main.ask.round.edits.length === 2 &&
    isSaid(badge, 'yellow', { kind: 'yoursToday', minute: 19 * 60 }) &&
    isSaid(others, 'light-gray', { kind: 'client', day: '2026-11-19' }),
  'a colleague finds what is asked good': ({ turn }) =>
    turn.main.kind === 'decide' && turn.views.some(({ view }) => view === 'good'),
  'the client is over by two working days': ({ badge, others }) =>
    isSaid(badge, 'orange', { kind: 'yoursOver' }) &&
    isSaid(others, 'orange', { kind: 'clientOver', days: 2 }),
  'it is approved, and she liked it': ({ turn, badge, change }) =>
    turn.ratings.some(({ good }) => good) &&
    change?.kind === 'same' &&
    isSaid(badge, 'green', { kind: 'approved', day: '2026-11-13' }),
  'it is approved with edits': ({ badge, change }) =>
    change?.kind === 'same' && isSaid(badge, 'green', { kind: 'approvedWithEdits' }),
  'it is approved in chat and not confirmed': ({ turn, badge, others, change }) =>
    turn.main.kind === 'approved' &&
    isUnconfirmed(turn.main.approval) &&
    change?.kind === 'same' &&
    isSaid(badge, 'blue', { kind: 'confirm' }) &&
    isSaid(others, 'lime', { kind: 'elsewhere', channel: 'chat' }),
  'it is approved, but the text and a file changed since': ({ badge, change }) =>
    (change?.description ?? 0) > 0 &&
    change?.replaced.length === 1 &&
    change.added.length + change.removed.length === 0 &&
    isSaid(badge, 'orange', { kind: 'changed' }),
  'the approval was withdrawn for a reason': ({ turn, badge }) =>
    turn.main.kind === 'idle' &&
    badge === undefined &&
    turn.withdrawals.some(({ of, why = '' }) => of === 'approval' && why !== ''),
  'an edit came back in the second round': ({ turn }) =>
    turn.main.kind === 'edits' &&
    turn.main.round.number === 2 &&
    turn.main.round.edits.some((edit) => edit.returned === 1),
  'a late remark is kept': ({ turn }) => turn.kept.length > 0,
  'the agency entered what was said by voice': ({ turn }) =>
    turn.main.kind === 'edits' &&
    turn.main.round.channel === 'phone' &&
    turn.main.round.received === day('2026-11-17'),
};

describe('the sample journals', () => {
  it('are committed as the stories make them', async () => {
    expect(await staleFiles()).toEqual([]);
  });
});

describe.each(['en', 'ru', 'es'] as const)('the sample board in %s', (language) => {
  const sample = SAMPLES[language];
  const seed = sampleSeed(language);
  const now = instant(seed.opensAt ?? Number.NaN);

  it('opens on Thu 19 Nov 2026 at 11:00 of its agency', () => {
    expect(now).toBe(toInstant(day('2026-11-19'), 11 * 60, EXPECTED_SET_UP[language].zone));
  });

  it('holds nothing that the product would not count', async () => {
    const board = await openJournal(seed, undefined, BOARD_READER);
    expect(faultsOf(board)).toEqual({ notValid: [], unknown: 0 });
    expect(board.entries).toHaveLength(sample.story.length);
    for (const card of sample.cards) {
      const journal = await openJournal(seed, sampleIds(sample).card(card.key), CARD_READER);
      expect(faultsOf(journal), card.key).toEqual({ notValid: [], unknown: 0 });
      expect(journal.entries, card.key).toHaveLength(card.story.length);
      expect(journal.lastNumber, card.key).toBe(card.story.length);
    }
  });

  it('holds no entry of a moment after it opens', async () => {
    const journals = [
      await openJournal(seed, undefined, BOARD_READER),
      ...(await Promise.all(
        seed.content.cards.map(({ id }) => openJournal(seed, id, CARD_READER)),
      )),
    ];
    const moments = journals.flatMap(({ entries }) => entries.map(({ at }) => at));
    expect(moments.length).toBeGreaterThan(30);
    expect(Math.max(...moments)).toBeLessThanOrEqual(now);
  });

  it('is set up, with its people on their sides and in their roles', async () => {
    const { people, settings, problems } = await openBoardState(seed);
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({
      setUp: true,
      zoneGuessed: false,
      rule: { kind: 'full' },
      agency: EXPECTED_SET_UP[language],
    });
    expect(deciderOf(people, now)).toBe(memberOf(seed, 'representative'));
    expect(namingOf(people, 'representative', now)?.accepted).toBeLessThan(now);
    expect(holderOf(people, 'accountManager', now)).toBe(memberOf(seed, 'accountManager'));
    const placed = seed.content.members.map(({ id, part }) => [
      part,
      people.placements.get(id)?.at(-1)?.value,
    ]);
    expect(Object.fromEntries(placed)).toEqual({
      representative: 'client',
      colleague: 'client',
      accountManager: 'agency',
      specialist: 'agency',
      observer: undefined,
      visitor: undefined,
    });
  });

  it.each(Object.entries(STATES))('has a card on which %s', async (_state, isShown) => {
    const opened = await openCards(sample, seed);
    expect(opened.filter(isShown).map(({ key }) => key)).not.toEqual([]);
  });

  it('counts every step of every story', async () => {
    const state = await openBoardState(seed);
    for (const { id, name } of seed.content.cards) {
      const { entries } = await openJournal(seed, id, CARD_READER);
      for (const left of entries) {
        const without = entries.filter((entry) => entry !== left);
        const because = `${name}: ${left.kind}`;
        expect(countedIn(without, state), because).not.toEqual(countedIn(entries, state));
      }
    }
  });
});

it.each(['en', 'ru', 'es'] as const)(
  'the sample in %s has a report that is new to the client, and one before it that was read',
  async (language) => {
    const seed = sampleSeed(language);
    const { people } = await openBoardState(seed);
    const found = await Promise.all(
      seed.content.cards.map(async ({ id }) => {
        const { entries } = await openJournal(seed, id, CARD_READER);
        return reduceReports(entries, people).reports;
      }),
    );
    const reports = found.flat();
    expect(reports.map(({ content, read }) => [content.period.from, read !== undefined])).toEqual([
      ['2026-10-01', false],
      ['2026-09-01', true],
    ]);
    const [latest, before] = reports;
    if (latest === undefined || before === undefined) throw new Error('A report is missing');
    const lines = latest.content.rows.map((row) =>
      historyOf(row, latest.content, [before.content]),
    );
    expect(lines.map(({ length }) => length)).toEqual([2, 2, 2]);
  },
);

function countedIn(entries: readonly CardEntry[], { people }: BoardState) {
  return [reduceCard(entries, people), reduceReports(entries, people)];
}

describe('a story that cannot have happened', () => {
  const request = {
    by: 'priya',
    at: '2026-11-16T10:00',
    press: 'editsRequested',
    name: 'r1',
    n: 2,
    edits: [{ text: 'Larger' }],
  } as const;

  it.each<[string, SampleCard['story'], string]>([
    [
      'with a later date without a reason',
      [
        request,
        { by: 'tom', at: '2026-11-16T11:00', press: 'datePromised', to: 'r1', day: '2026-11-30' },
      ],
      'A later date needs a reason',
    ],
    [
      'with a remark kept that came in time',
      [
        request,
        {
          by: 'priya',
          at: '2026-11-16T11:00',
          press: 'editAdded',
          to: 'r1',
          kept: true,
          edit: { text: 'Red' },
        },
      ],
      'By the rule kept is false',
    ],
    [
      'with another term than the board has',
      [{ ...request, n: 3 }],
      "The board's term is 2 days, the story's 3",
    ],
    [
      'that goes back in time',
      [request, { by: 'tom', at: '2026-11-16T09:00', press: 'ticked', edit: 'r1.0', on: true }],
      'A step goes back in time',
    ],
    [
      'that names a step nobody took',
      [request, { by: 'tom', at: '2026-11-16T11:00', press: 'handedOver', to: 'r2', note: '' }],
      'No earlier step is called r2',
    ],
    [
      'with an approval of what was not asked',
      [
        { by: 'tom', at: '2026-11-16T10:00', press: 'approvalAsked', name: 'a1', n: 2, note: '' },
        { by: 'priya', at: '2026-11-16T11:00', press: 'decided', name: 'd1', ask: 'a1' },
        { by: 'priya', at: '2026-11-16T12:00', press: 'decided', ask: 'a1' },
      ],
      'a1 does not wait for an answer',
    ],
    [
      'with an approval by somebody else than who decides',
      [
        { by: 'tom', at: '2026-11-16T10:00', press: 'approvalAsked', name: 'a1', n: 2, note: '' },
        { by: 'dan', at: '2026-11-16T11:00', press: 'decided', ask: 'a1' },
      ],
      'Who answers does not decide',
    ],
    [
      'that asks while edits are under way',
      [request, { by: 'tom', at: '2026-11-16T11:00', press: 'approvalAsked', n: 2, note: '' }],
      'Nothing can be asked now',
    ],
    [
      'with "no need to show me again" where nothing was shown',
      [{ ...request, once: true }],
      'It answers no request',
    ],
    [
      'with a report that means nothing',
      [
        {
          by: 'ellen',
          at: '2026-11-16T10:00',
          press: 'reportPublished',
          report: { month: '2026-10', rows: [], meaning: ' ', links: [] },
        },
      ],
      'The report would be refused: NothingToShow',
    ],
    [
      'about a file that the card lacks',
      [{ ...request, edits: [{ text: 'Larger', attachment: 'none.png' }] }],
      'The card has no none.png',
    ],
  ])('%s is not written', async (_what, story, message) => {
    const [card] = SAMPLES.en.cards;
    if (card === undefined) throw new Error('The sample has no card');
    const told = sampleJournals({ ...SAMPLES.en, cards: [{ ...card, story }] });
    await expect(told).rejects.toThrow(message);
  });
});

async function openJournal<
  E extends { readonly id: string; readonly n: number; readonly at: number },
>(seed: BoardSeed, card: string | undefined, reader: EntryReader<E>): Promise<Journal<E>> {
  const board = seed.content.id;
  const place: Place = { board, ...(card !== undefined && { card }) };
  const scope = card === undefined ? 'board' : 'card';
  const text = seed.blobs[blobKey({ scope, visibility: 'shared', model: card ?? board })];
  const blob: Readonly<Record<string, unknown>> = JSON.parse(text ?? '{}');
  const read = await readJournal(blob[JOURNAL_KEY], place, reader, seed.opensAt ?? 0);
  if (read.kind !== 'journal') throw new Error(`The journal is ${read.kind}`);
  expect(read.journal).not.toHaveProperty('copiedFrom');
  expect(read.journal).not.toHaveProperty('fromBoard');
  return read.journal;
}

async function openBoardState(seed: BoardSeed): Promise<BoardState> {
  const { entries } = await openJournal(seed, undefined, BOARD_READER);
  return boardStateOf({ entries }, 'UTC', HOLIDAY_CALENDAR_IDS);
}

async function openCards(sample: SampleBoard, seed: BoardSeed): Promise<readonly Opened[]> {
  const state = await openBoardState(seed);
  return Promise.all(
    seed.content.cards.map((card, index) =>
      openCard(sample.cards[index]?.key ?? '', card, state, seed),
    ),
  );
}

async function openCard(
  key: string,
  card: BoardCard,
  { people, settings }: BoardState,
  seed: BoardSeed,
): Promise<Opened> {
  const now = instant(seed.opensAt ?? 0);
  const { entries } = await openJournal(seed, card.id, CARD_READER);
  const turn = reduceCard(entries, people);
  const owner = ownerOf(turn, people, { cardMembers: card.idMembers }, now);
  const calendar = workingCalendarOf(settings[sideOwing(turn)], holidayCalendar);
  const change = changeOf(turn, card);
  const badgeFor = (part: 'representative' | 'accountManager') => {
    const role = roleOf({ member: memberOf(seed, part), mayWrite: true }, people, owner, now);
    return badgeOf({ turn, role, calendar, now, change });
  };
  const [badge, others] = [badgeFor('representative'), badgeFor('accountManager')];
  return { key, turn, owner, badge, others, change };
}

/** As the product reads the card now, against what was sent or approved. */
function changeOf({ main }: CardTurn, card: BoardCard): Change | undefined {
  const kept = main.kind === 'decide' ? main.ask : main.kind === 'approved' && main.approval;
  if (!kept) return undefined;
  const { name, desc, attachments } = card;
  const now = shownCardOf({ name, desc, attachments }).content;
  return changeSince(kept.content, kept.fp, now, digest);
}

function memberOf(seed: BoardSeed, part: 'representative' | 'accountManager'): string {
  const found = seed.content.members.find((member) => member.part === part);
  if (found === undefined) throw new Error(`Nobody is ${part}`);
  return found.id;
}

function faultsOf({ notValid, unknown }: Journal<unknown>) {
  return { notValid, unknown };
}

function isNotedFor(badge: TurnBadge | undefined, date: string): boolean {
  return badge?.text.kind === 'edits' && badge.text.day === date;
}

function isLateBy(badge: TurnBadge | undefined, days: number): boolean {
  return badge?.text.kind === 'late' && badge.text.days === days;
}

function isSaid(
  badge: TurnBadge | undefined,
  colour: TurnBadge['colour'],
  text: Readonly<Record<string, unknown>>,
): boolean {
  return badge?.colour === colour && isDeepStrictEqual(badge.text, text);
}

function editsOf({ main }: CardTurn) {
  return main.kind === 'edits' ? main.round.edits : [];
}

function ticked({ main }: CardTurn): number {
  return main.kind === 'edits' ? main.round.edits.length - openEdits(main.round).length : 0;
}
