import { afterAll, beforeAll, expect, test } from 'vitest';
import { APPROVAL_PHRASES } from '../support/board/approval-phrases.ts';
import { buttonsIn, recordOf } from '../support/board/approval-steps.ts';
import { CASTS } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { eventually, onProduct, sectionText } from '../support/board/product-board.ts';
import { type CardState, openState } from '../support/board/states.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// Who may only read, in each state of an approval: what stands there and the Record, who can add them, and no
// button that would do nothing. `approvals-bad-input` has the wait and the approval in three languages.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const cast = CASTS.en;
const words = APPROVAL_PHRASES.en;
const READERS = ['Grace Lin', 'Peter Novak'] as const;

/** What they read in a state, the only buttons there, and where there is a Record what it says. */
const STATES: readonly (readonly [CardState, string, readonly string[], string])[] = [
  ['idle', 'Nobody is waiting on this card.', [], ''],
  [
    'decideSeen',
    "Client's turn. Decides: Priya Shah",
    ['Why this date?', 'Show', 'Record'],
    'Asked for approval of: ',
  ],
  [
    'others',
    "Agency's turn: 3 edits, Tom Barker is on it",
    ['Why this date?', 'Record'],
    'Asked for 3 edits.',
  ],
  ['changed', 'Approved, but changed since', ['Record'], 'Approved: '],
  [
    'inChat',
    'Approved in chat · Fri 20 Nov · recorded by Ellen Hughes',
    ['Record'],
    'given by chat',
  ],
  [
    'idleWithdrawn',
    'Approval withdrawn · Priya Shah · Fri 20 Nov',
    ['Record'],
    'Withdrew the approval.',
  ],
];

onEachLibrary((library) => {
  test.each(STATES)('a card that is %s', async (state, says, buttons, told) => {
    const { options } = openState(state, 'en');
    const [observer, visitor] = READERS;
    await onProduct(browser, { ...options, library, member: observer }, async (board) => {
      for (const reader of [observer, visitor]) {
        if (reader === visitor) await board.setMember(visitor);
        await board.openCard(cast.card);
        await eventually(() => sectionText(board)).toContain(says);
        await board.section().getByText(words.onlyMembers(cast.manager)).waitFor();
        // Under More there are whom to ask and Team, which write nothing.
        const names = await buttonsIn(board);
        expect(names.filter((name) => name !== 'More')).toEqual(buttons);
      }
      if (buttons.includes(words.record)) expect(await recordOf(board, cast)).toContain(told);
    });
  });
});

test('an idle card in a narrow window keeps the word of its one button whole', async () => {
  const { options } = openState('idle', 'en');
  const viewport = { width: 314, height: 800 };
  await onProduct(browser, { ...options, viewport, member: READERS[0] }, async (board) => {
    await board.openCard(cast.card);
    await board.section().getByText(words.onlyMembers(cast.manager)).waitFor();
    await eventually(() => linesOfMore(board)).toBe(1);
  });
});

/** On how many lines its word stands. */
function linesOfMore(board: OpenBoard): Promise<number> {
  const more = board.section().getByRole('button', { name: 'More', exact: true });
  const count = (button: HTMLElement) => {
    const range = document.createRange();
    range.selectNode(button.firstChild ?? button);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  };
  return more.evaluate(count, undefined, { timeout: 5000 });
}
