import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import { APPROVAL_PHRASES } from '../support/board/approval-phrases.ts';
import {
  ask,
  CONTENT,
  change,
  entriesOn,
  front,
  recordOf,
  type StoredEntry,
} from '../support/board/approval-steps.ts';
import { CASTS, idsOf } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { BoardWindow, OpenBoard } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import { eventually, onProduct, pressIn, sectionText } from '../support/board/product-board.ts';
import { blobOf, boardKey, setUpBoard } from '../support/board/stored.ts';
import { seal } from '../support/journals.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// Two people of the client, or one in two windows, answer one request differently in the same second, and neither
// window knows of the other's answer. The server keeps the blob of who wrote last, so one answer is lost there at
// first and is brought back by the outbox.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const cast = CASTS.en;
const say = PHRASES.en;
const words = APPROVAL_PHRASES.en;
const { card } = cast;
const { member, board: boardId } = idsOf(cast);
/** As long as a write is on its way to the server. */
const SLOW_MS = 1500;
const ANSWERS: readonly string[] = ['decided', 'editsRequested'];
/** What each window shows when this answer counts. */
const SHOWN = {
  decided: {
    section: 'Approved · Priya Shah · Fri 20 Nov',
    badge: /^Approved Fri 20 Nov/,
    agency: /^Approved Fri 20 Nov/,
  },
  editsRequested: {
    section: "Agency's turn: 1 edit, Tom Barker is on it",
    badge: /^1 edit: Wed 25 Nov/,
    agency: /^Your turn: Wed 25 Nov/,
  },
};
const RECORDED = [
  'It came second or too late, so it does not count.',
  'Asked for 1 edit.',
  'Approved: ',
];

/** The board of the cast, on which the colleague stands in. */
function withStandIn() {
  const { journal } = JSON.parse(setUpBoard(cast)[boardKey(cast)] ?? '') as {
    journal: { entries: readonly object[] };
  };
  const at = instant(Date.parse('2026-11-20T09:00:00Z'));
  const held = { from: at, to: instant(at + 10 ** 9) };
  const naming = {
    kind: 'named',
    role: 'standIn',
    member: member(cast.colleague),
    ...held,
  } as const;
  const named = seal(naming, { n: 100, at, by: member(cast.client) });
  return {
    [boardKey(cast)]: blobOf({ v: 1, board: boardId, entries: [...journal.entries, named] }),
  };
}

const RACES = [
  { who: 'herself in two windows', other: cast.client, blobs: {} },
  { who: 'she and her stand-in', other: cast.colleague, blobs: withStandIn() },
] as const;

onEachLibrary((library) => {
  describe.each(RACES)('two different decisions at once, by $who', ({ other, blobs }) => {
    test.each(['approval', 'edits'] as const)(
      'one counts, the other is kept and shown, and all windows agree: the %s is pressed first',
      async (first) => {
        const options = { library, member: cast.specialist, blobs };
        await onProduct(browser, options, (board) => race(board, other, first));
      },
    );
  });
});

type First = 'approval' | 'edits';

/** @param other who asks for edits while the representative approves. */
async function race(board: OpenBoard, other: string, first: First): Promise<void> {
  await change(board, card, CONTENT);
  await ask(board, { ...cast, client: other }, card);
  const approving = await board.secondWindow(cast.client);
  const asking = await board.secondWindow(other);
  await openBoth(approving, asking);
  for (const window of [approving, asking]) await slowDown(window, SLOW_MS);
  await pressBoth(approving, asking, first);
  await untilAnswered(board, approving, asking);
  for (const window of [approving, asking]) await slowDown(window, 0);

  const answers = answersOn(board);
  const [one, two] = answers;
  // Windows of one browser and one person hand entries to each other: there the second press may be told in time.
  if (other !== cast.client) expect(answers).toHaveLength(2);
  if (two !== undefined) expect(secondsBetween(one, two)).toBeLessThan(3);
  const shown = SHOWN[one?.kind === 'decided' ? 'decided' : 'editsRequested'];
  // What was typed stays before who is told in time, until he lets it go.
  if (two === undefined && one?.kind === 'decided') await pressIn(asking, say.cancel);
  for (const window of [approving, asking]) await agrees(board, window, shown.section);
  if (two !== undefined) await tellsBoth(approving, asking);

  // Nobody writes it a third time, and a board that is loaded afresh agrees.
  await board.clock.advance(700_000);
  expect(answersOn(board)).toEqual(answers);
  for (const window of [approving, asking]) {
    await window.setMember(window === approving ? cast.client : other);
    await eventually(async () => (await front(window, card)).join()).toMatch(shown.badge);
  }
  await board.setMember(cast.specialist);
  await eventually(async () => (await front(board, card)).join()).toMatch(shown.agency);
}

/** The Record of each window tells the answer that counts and the one that does not. */
async function tellsBoth(...windows: readonly BoardWindow[]): Promise<void> {
  const records: string[] = [];
  for (const window of windows) records.push(await recordOf(window, cast));
  expect(records[0]).toBe(records[1]);
  for (const text of RECORDED) expect(records[0]).toContain(text);
}

/** The answers in the journal's order: the first one counts. */
function answersOn(board: OpenBoard): readonly StoredEntry[] {
  return entriesOn(board, cast, card)
    .filter(({ kind }) => ANSWERS.includes(kind))
    .toSorted((a, b) => Number(a['n']) - Number(b['n']) || (a.id < b.id ? -1 : 1));
}

/** Until both answers are kept, or the second one was told in time. */
async function untilAnswered(board: OpenBoard, ...windows: readonly BoardWindow[]): Promise<void> {
  await eventually(async () => (await bothKept(board, ...windows)) || isTold(...windows)).toBe(
    true,
  );
}

/** Lets time pass: the answer that was lost at the server is written again. */
async function bothKept(board: OpenBoard, ...windows: readonly BoardWindow[]): Promise<boolean> {
  await pass(board, ...windows);
  const kinds = answersOn(board).map(({ kind }) => kind);
  return ANSWERS.every((kind) => kinds.includes(kind));
}

/** Five seconds at once make a question to the Power-Up late that is under way, and for a late answer a board draws
 *  nothing until it asks again: a card that lost its section so is opened anew, as a person would. */
async function pass(board: OpenBoard, ...windows: readonly BoardWindow[]): Promise<void> {
  await board.clock.advance(5000);
  for (const window of windows) {
    if ((await window.page.locator('iframe.frame-section').count()) > 0) continue;
    await window.closeCard();
    await window.openCard(card);
    await window.section().locator('.card-app').waitFor();
  }
}

/** A press that came second was not written, and says so. */
async function isTold(...windows: readonly BoardWindow[]): Promise<boolean> {
  const texts = await Promise.all(windows.map(sectionText));
  return texts.some((text) => text.includes(words.meanwhile));
}

function secondsBetween(one: StoredEntry | undefined, two: StoredEntry): number {
  return Math.abs((one?.at ?? 0) - two.at) / 1000;
}

async function agrees(board: OpenBoard, window: BoardWindow, section: string): Promise<void> {
  await eventually(async () => {
    await pass(board, window);
    return sectionText(window);
  }).toContain(section);
}

/** Each window has its last press before it. */
async function openBoth(approving: BoardWindow, asking: BoardWindow): Promise<void> {
  for (const window of [approving, asking]) await window.openCard(card);
  await approveIn(approving).waitFor();
  await pressIn(asking, say.requestEdits);
  const form = asking.section().getByRole('form', { name: say.requestEdits, exact: true });
  await form.getByRole('textbox').first().fill('Logo: black, not white');
  await sendIn(asking).waitFor();
}

async function pressBoth(approving: BoardWindow, asking: BoardWindow, first: First): Promise<void> {
  const buttons = [approveIn(approving), sendIn(asking)];
  if (first === 'edits') buttons.reverse();
  // A click of the driver waits for the button to stand still, which may take longer than the second.
  await Promise.all(buttons.map((button) => button.evaluate((at: HTMLElement) => at.click())));
  // Who is told in time keeps his form, with what he typed.
  const isAnswered = async (button: Locator) =>
    (await button.count()) === 0 || isTold(approving, asking);
  for (const button of buttons) await eventually(() => isAnswered(button)).toBe(true);
}

function approveIn(window: BoardWindow): Locator {
  return window.section().getByRole('button', { name: words.approve, exact: true });
}

function sendIn(window: BoardWindow): Locator {
  return window.section().getByRole('button', { name: 'Send 1 edit', exact: true });
}

function slowDown({ page }: BoardWindow, ms: number): Promise<void> {
  return page.evaluate((wait) => {
    if (window.__board) window.__board.faults.writeDelayMs = wait;
  }, ms);
}
