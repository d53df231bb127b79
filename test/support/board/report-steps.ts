/** What two people of the agency do of one report while neither window knows of the other. */
import { blobKey } from '../../../src/host/board/content.ts';
import { type Cast, idsOf } from './cast.ts';
import type { BoardWindow, OpenBoard } from './open-board.ts';
import { PHRASES } from './phrases.ts';
import { chooseMore, eventually, pressIn } from './product-board.ts';
import { REPORT_PHRASES } from './report-phrases.ts';
import { storedKinds } from './stored.ts';

/** Longer than two presses take. Not much longer: where 5 s pass at once, questions of the host time out. */
const LATE_MS = 6000;

type Entry = Readonly<Record<string, unknown>>;

interface Writer {
  readonly window: BoardWindow;
  readonly name: string;
  readonly words: string;
}

export function field(window: BoardWindow, name: string) {
  return window.section().getByLabel(name, { exact: true });
}

export async function typeReport(
  window: BoardWindow,
  say: (typeof REPORT_PHRASES)[keyof typeof REPORT_PHRASES],
): Promise<void> {
  for (const [index, name] of say.rows.entries()) {
    await field(window, say.row(index + 1)).fill(name);
    await field(window, say.value(index + 1)).fill(say.values[index] ?? '');
  }
  await field(window, say.link).fill('docs.example.com/november');
}

/** What lies on the free card. */
export function entriesIn({ state }: OpenBoard, cast: Cast): readonly Entry[] {
  const model = idsOf(cast).card(cast.freeCard);
  const blob =
    state.boards.get('test')?.blobs[blobKey({ scope: 'card', visibility: 'shared', model })];
  return blob === undefined ? [] : JSON.parse(blob).journal.entries;
}

/** The manager and the specialist publish. */
export async function publishedAtOnce(board: OpenBoard, cast: Cast) {
  const say = REPORT_PHRASES[cast.language];
  const both = writersOf(board, await board.secondWindow(cast.specialist), cast);
  for (const { window, words } of both) {
    await window.openCard(cast.freeCard);
    await chooseMore(window, PHRASES[cast.language].more, say.write);
    await typeReport(window, say);
    await field(window, say.meaning).fill(words.repeat(8).trim());
  }
  return pressedAtOnce(board, cast, both, say.publish, 'reportPublished');
}

/** The manager corrects the first result, the specialist the second one. */
export async function correctedAtOnce(board: OpenBoard, specialist: BoardWindow, cast: Cast) {
  const say = REPORT_PHRASES[cast.language];
  const both = writersOf(board, specialist, cast);
  for (const [index, { window }] of both.entries()) {
    await pressIn(window, say.correct);
    await field(window, say.value(index + 1)).fill(`5${index}`);
  }
  return pressedAtOnce(board, cast, both, say.saveCorrection, 'reportCorrected');
}

function writersOf(board: BoardWindow, specialist: BoardWindow, cast: Cast) {
  return [
    { window: board, name: cast.manager, words: 'The words of the manager. ' },
    { window: specialist, name: cast.specialist, words: 'The words of the specialist. ' },
  ] as const satisfies readonly Writer[];
}

async function pressedAtOnce(
  board: OpenBoard,
  cast: Cast,
  [own, theirs]: readonly [Writer, Writer],
  button: string,
  kind: string,
) {
  const known = storedKinds(board.state, cast, cast.freeCard).length;
  for (const { window } of [own, theirs]) {
    await delayWrites(window, LATE_MS);
    await pressIn(window, button);
  }
  await eventually(async () => {
    await board.clock.advance(1000);
    return storedKinds(board.state, cast, cast.freeCard).slice(known);
  }).toEqual([kind, kind]);
  for (const { window } of [own, theirs]) await delayWrites(window, 0);
  const [first] = inOrder(entriesIn(board, cast).slice(known));
  const isOwn = first?.['by'] === idsOf(cast).member(cast.manager);
  return isOwn ? { wins: own, second: theirs } : { wins: theirs, second: own };
}

/** A write is confirmed at once and reaches the others later. */
function delayWrites({ page }: BoardWindow, ms: number): Promise<void> {
  return page.evaluate((wait) => {
    if (window.__board) window.__board.faults.writeDelayMs = wait;
  }, ms);
}

/** As the journal orders them. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted(
    (one, two) =>
      Number(one['n']) - Number(two['n']) || (String(one['id']) < String(two['id']) ? -1 : 1),
  );
}
