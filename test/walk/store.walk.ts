import { expect } from 'vitest';
import { idsOf } from '../support/board/cast.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { eventually, pressIn, sectionText } from '../support/board/product-board.ts';
import {
  blobOf,
  cardBlob,
  cardEntries,
  cardKey,
  requestOf,
  storedKinds,
} from '../support/board/stored.ts';
import { setConnection } from '../support/board/trouble.ts';
import { WRITTEN } from '../support/walk/texts.ts';
import {
  keeps,
  passing,
  setRoomOnCards,
  takeRights,
  untilSaid,
  writeRaw,
} from '../support/walk/trouble.ts';
import { createWalk, type Walker } from '../support/walk/walk.ts';
import { wordsIn } from '../support/walk/words.ts';

// The store that loses nothing (issue 4, items 1 and 3): what a person sees of a press, whatever becomes of it.

const walk = createWalk('store');

for (const cookies of ['allowed', 'blocked'] as const) {
  walk(`1 and 3 saving, waiting, saved; cookies ${cookies}`, async (walker) => {
    const { cast, look, language } = walker;
    const words = wordsIn(language);
    await walker.onBoard({ member: cast.client, cookies }, async (board) => {
      await openForm(board, walker);
      await setConnection(board, 'lost', 8000);
      await send(board, walker);
      await board.section().getByText(words('status.saving')).waitFor();
      await look('saving', board.page);
      await untilSaid(board, words('status.waiting'));
      await look('waiting for the connection', board.page);
      await board.closeCard();
      await look('waiting: the front', board.page);
      await board.openCard(cast.freeCard);
      await board.section().getByText(words('status.waiting')).waitFor();
      await look('waiting, the card opened again', board.page);
      expect(storedKinds(board.state, cast, cast.freeCard)).toEqual([]);
      await setConnection(board, 'up');
      await passing(
        board,
        async () => (await board.section().getByText(words('status.waiting')).count()) === 0,
      );
      await eventually(() => storedKinds(board.state, cast, cast.freeCard)).toEqual([
        'editsRequested',
      ]);
      await look('it has arrived', board.page);
      await pressIn(board, words('button.addEdit'));
      await board.section().getByRole('textbox').fill(WRITTEN[language].more);
      await pressIn(board, words('button.sendEdits', { n: 1 }));
      await board.section().getByText(WRITTEN[language].more, { exact: true }).waitFor();
      if (cookies === 'blocked') {
        await board.section().getByText(words('status.savedFragile')).waitFor();
      }
      await look('saved', board.page);
    });
  });
}

walk('3 refused while the form is open', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  const key = cardKey(cast, cast.freeCard);
  for (const [what, trouble, text] of [
    [
      'no permission',
      (board: OpenBoard) => takeRights(board, idsOf(cast).member(cast.client)),
      words('error.notAllowed'),
    ],
    ['full', (board: OpenBoard) => setRoomOnCards(board, 20), words('error.cardFull')],
    [
      'damaged',
      (board: OpenBoard) => writeRaw(board, key, blobOf('no journal')),
      words('error.damaged'),
    ],
    ['newer', (board: OpenBoard) => writeRaw(board, key, blobOf({ v: 99 })), words('error.newer')],
  ] as const) {
    await walker.onBoard({ member: cast.client }, async (board) => {
      await openForm(board, walker);
      await trouble(board);
      if (what === 'no permission' || what === 'full') {
        await pressIn(board, words('button.sendEdits', { n: 1 }));
      }
      await untilSaid(board, text);
      const field = board.section().getByRole('textbox', { name: words('requestEdits.hint') });
      expect(await field.inputValue()).toBe(WRITTEN[language].edits[0]);
      await look(what, board.page);
    });
  }
});

walk('3 refused after its page was closed', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  const key = cardKey(cast, cast.freeCard);
  const { board: boardId, card } = idsOf(cast);
  for (const [what, why, trouble, until] of [
    [
      'no permission',
      'NotAllowed',
      (board: OpenBoard) => takeRights(board, idsOf(cast).member(cast.client)),
      undefined,
    ],
    ['full', 'TooLarge', (board: OpenBoard) => setRoomOnCards(board, 20), undefined],
    [
      'damaged',
      'Damaged',
      (board: OpenBoard) => writeRaw(board, key, blobOf('no journal')),
      blobOf({ v: 1, card: card(cast.freeCard), board: boardId, entries: [] }),
    ],
    [
      'newer',
      'NewerVersion',
      (board: OpenBoard) => writeRaw(board, key, blobOf({ v: 99 })),
      undefined,
    ],
  ] as const) {
    await walker.onBoard({ member: cast.client }, async (board) => {
      await openForm(board, walker);
      await setConnection(board, 'lost', 500);
      await send(board, walker);
      await board.closeCard();
      await setConnection(board, 'up');
      await trouble(board);
      await passing(board, () => keeps(board, why));
      await board.openCard(cast.freeCard);
      await eventually(() => sectionText(board)).not.toBe('');
      const field = board.section().getByRole('textbox', { name: words('refused.text') });
      await field.waitFor();
      expect(await field.inputValue()).toBe(WRITTEN[language].edits[0]);
      await look(`${what}: the card is opened again`, board.page);
      if (until !== undefined) await arrives(board, walker, until);
    });
  }
});

walk('3 refused, copied and given up', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  await walker.onBoard({ member: cast.client }, async (board) => {
    await openForm(board, walker);
    await setConnection(board, 'lost', 500);
    await send(board, walker);
    await board.closeCard();
    await setConnection(board, 'up');
    await setRoomOnCards(board, 20);
    await passing(board, () => keeps(board, 'TooLarge'));
    await board.openCard(cast.freeCard);
    await board.section().getByText(words('refused.ghost')).waitFor();
    await pressIn(board, words('button.copy'));
    await board.section().getByText(words('status.copied')).waitFor();
    await look('the words are copied', board.page);
    await pressIn(board, words('refused.giveUp'));
    await board.section().getByText(words('refused.ghost')).waitFor({ state: 'detached' });
    await look('not sent any more', board.page);
  });
});

walk('4 a write that would not fit', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  const entries = cardEntries(cast, [requestOf(cast, [noiseOf(1900, 1), 'Two'])]);
  const blobs = cardBlob(cast, cast.freeCard, entries);
  await walker.onBoard({ member: cast.client, blobs }, async (board) => {
    await board.openCard(cast.freeCard);
    await pressIn(board, words('button.addEdit'));
    const line = board.section().getByRole('textbox', { name: words('requestEdits.hint') });
    await line.fill([2, 3, 4].map((seed) => noiseOf(1900, seed)).join('\n'));
    const before = await board.page.evaluate(() => window.__board?.counts()['set'] ?? 0);
    await pressIn(board, words('button.sendEdits', { n: 3 }));
    await board.section().getByText(words('error.cardFull')).waitFor();
    expect(await board.page.evaluate(() => window.__board?.counts()['set'] ?? 0)).toBe(before);
    for (const at of [1, 2, 3]) {
      const name = at === 1 ? words('requestEdits.hint') : words('requestEdits.line', { n: at });
      const value = await board.section().getByRole('textbox', { name }).inputValue();
      expect(value).toBe(noiseOf(1900, at + 1));
    }
    await look('refused before it is sent', board.page);
  });
});

/** Started afresh or repaired by somebody, and the board loaded anew: what waited is saved. */
async function arrives(board: OpenBoard, { cast, look }: Walker, blob: string): Promise<void> {
  await writeRaw(board, cardKey(cast, cast.freeCard), blob);
  await board.setMember(cast.client);
  await eventually(() => storedKinds(board.state, cast, cast.freeCard)).toEqual(['editsRequested']);
  await look('repaired and loaded anew: it is saved', board.page);
}

async function openForm(board: OpenBoard, { cast, language }: Walker): Promise<void> {
  const words = wordsIn(language);
  await board.openCard(cast.freeCard);
  await pressIn(board, words('button.requestEdits'));
  const line = board.section().getByRole('textbox', { name: words('requestEdits.hint') });
  await line.fill(WRITTEN[language].edits[0]);
}

/** Pressed, and a connector has it: the page may be closed. */
async function send(board: OpenBoard, { language }: Walker): Promise<void> {
  await pressIn(board, wordsIn(language)('button.sendEdits', { n: 1 }));
  await eventually(
    async () => (await board.page.evaluate(() => window.__board?.counts()['set'])) ?? 0,
  ).toBeGreaterThan(0);
}

/** Text that no compression makes shorter, the same in every run. */
function noiseOf(length: number, seed: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(0x4e00 + ((state >> 8) % 20_000));
  }).join('');
}
