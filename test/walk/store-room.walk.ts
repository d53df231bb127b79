import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import type { CardPress } from '../../src/domain/turn/entries.ts';
import { resetBoard } from '../../src/host/server/board-server.ts';
import { idsOf } from '../support/board/cast.ts';
import { fiveRounds } from '../support/board/full-card.ts';
import type { BoardWindow, OpenBoard } from '../support/board/open-board.ts';
import { eventually, pressIn, sectionText } from '../support/board/product-board.ts';
import {
  boardKey,
  cardBlob,
  cardEntries,
  requestOf,
  setUpBoard,
  storedKinds,
} from '../support/board/stored.ts';
import { setConnection } from '../support/board/trouble.ts';
import { boardPress, press, promised, seal } from '../support/journals.ts';
import { WRITTEN } from '../support/walk/texts.ts';
import { keeps, keptKinds } from '../support/walk/trouble.ts';
import { createWalk, type Walker } from '../support/walk/walk.ts';
import { type WalkWords, wordsIn } from '../support/walk/words.ts';

// The store that loses nothing (issue 4, items 4-7): room, damage, a board in a file, and what stays.

const walk = createWalk('store-room');

walk('4 a full card gets room', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  const blobs = cardBlob(cast, cast.card, fiveRounds(cast));
  await walker.onBoard({ member: cast.client, blobs }, async (board) => {
    const modal = board.modal();
    const press = (name: string) => modal.getByRole('button', { name, exact: true }).click();
    await board.openCard(cast.card);
    await openRecord(board, words);
    await seen(modal.getByText(words('room.tight.by', { name: cast.manager })));
    await look('the client is told who can make room', board.page);
    await board.setMember(cast.manager);
    await board.openCard(cast.card);
    await openRecord(board, words);
    await seen(modal.getByText(words('room.tight')));
    await look('nearly full, seen by the account manager', board.page);
    await press(words('archive.button'));
    await seen(modal.getByRole('button', { name: words('archive.save'), exact: true }));
    await look('first the file', board.page);
    const paper = await board.opened(() => press(words('archive.save')));
    await paper.getByRole('button', { name: words('certificate.save'), exact: true }).waitFor();
    await look('the page with the record', paper);
    await saved(paper, words('certificate.save'));
    await paper.close();
    await modal.getByText(words('archive.got')).waitFor();
    await look('have you got the file', board.page);
    await press(words('archive.yes'));
    await modal.getByText(words('archive.done')).waitFor();
    await eventually(() => storedKinds(board.state, cast, cast.card)).toContain('booksClosed');
    await look('archived', board.page);
    await board.setMember(cast.client);
    await board.openCard(cast.card);
    await eventually(() => sectionText(board)).not.toBe('');
    await look('the card after it, seen by the client', board.page);
  });
});

walk('4 the board’s room', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  const blobs = fullBoard(walker);
  await walker.onBoard({ member: cast.manager, blobs }, async (board) => {
    const data = await openData(board, words);
    await seen(data.getByRole('button', { name: words('boardRoom.button') }));
    await look('the room of the board', board.page);
    await data.getByRole('button', { name: words('boardRoom.button') }).click();
    await data.getByText(words('boardRoom.first')).waitFor();
    await look('older settings: first the file', board.page);
    await savedBoard(board, words);
    await data.getByText(words('boardRoom.got')).waitFor();
    await look('older settings: have you got the file', board.page);
    await data.getByRole('button', { name: words('boardRoom.yes'), exact: true }).click();
    await data.getByText(words('boardRoom.done')).waitFor();
    await look('older settings are archived', board.page);
  });
});

walk('5 damaged, hostile and forged entries', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  const blobs = { ...hostileCard(walker), ...fullBoard(walker) };
  await walker.onBoard({ member: cast.specialist, blobs }, async (board) => {
    await board.openCard(cast.card);
    await eventually(() => sectionText(board)).toMatch(/<img/);
    expect(await board.section().locator('img[src="x"]').count()).toBe(0);
    await look('the card: texts are texts', board.page);
    await openRecord(board, words);
    const list = board.modal().getByRole('region', { name: words('record.invalid') });
    await list.waitFor();
    await eventually(() => list.getByRole('listitem').count()).toBeGreaterThan(3);
    await seen(list.getByRole('listitem').last());
    await look('the Record lists what does not count', board.page);
    await list.getByRole('listitem').first().locator('summary').click();
    await look('one of them, opened', board.page);
    await board.setMember(cast.manager);
    const data = await openData(board, words);
    await seen(data.getByText(words('notValid.id')));
    await look('the settings list the board’s', board.page);
  });
});

walk('6 a board in a file, wiped and brought back', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  const entries = cardEntries(cast, [requestOf(cast, WRITTEN[language].edits)]);
  const blobs = cardBlob(cast, cast.card, entries);
  await walker.onBoard({ member: cast.manager, blobs }, async (board) => {
    const modal = board.modal();
    await openData(board, words);
    await modal.getByRole('button', { name: words('data.export.make') }).click();
    await modal.getByRole('button', { name: words('data.open') }).waitFor();
    await look('the file is ready', board.page);
    const paper = await board.opened(() =>
      modal.getByRole('button', { name: words('data.open') }).click(),
    );
    await paper.getByRole('button', { name: words('data.save'), exact: true }).waitFor();
    await look('the page with the file', paper);
    const text = await saved(paper, words('data.save'));
    await paper.close();
    await refuseFiles(board, walker, words);

    const anew = board.page.waitForEvent('load');
    const server = board.state.boards.get('test');
    if (server === undefined) throw new Error('No board');
    resetBoard(server, 'empty');
    await anew;
    await board.setMember(cast.manager);
    await board.page.getByRole('button', { name: words('app.name'), exact: true }).click();
    const notice = modal.getByRole('alert').first();
    await notice.waitFor();
    await look('the board is empty, and that is noticed', board.page);
    await notice.getByRole('button', { name: words('data.import.title') }).click();
    const chooser = modal.getByLabel(words('data.import.file'), { exact: true });
    await chooser.setInputFiles(fileOf(text));
    const write = modal.locator('button[data-kind="primary"]');
    await modal
      .getByText(/2026|20:|1[0-9]:/)
      .first()
      .waitFor();
    await write.waitFor();
    await look('what is missing', board.page);
    await write.click();
    await modal.getByRole('button', { name: words('data.again') }).waitFor();
    await look('it came back', board.page);
    await modal.getByRole('button', { name: words('data.again') }).click();
    await modal.getByText(words('data.plan.whole')).waitFor();
    await look('a second time there is nothing to do', board.page);
    expect(storedKinds(board.state, cast, cast.card)).toEqual(['editsRequested']);
    await board.setMember(cast.client);
    await board.openCard(cast.card);
    await board.section().getByText(WRITTEN[language].edits[1]).waitFor();
    await look('the card is as it was', board.page);
  });
});

walk('7 forgotten here, and what stays', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  await walker.onBoard({ member: cast.client }, async (board) => {
    await board.openCard(cast.freeCard);
    await pressIn(board, words('button.requestEdits'));
    await board.section().getByRole('textbox').fill(WRITTEN[language].edits[0]);
    await setConnection(board, 'lost', 500);
    await pressIn(board, words('button.sendEdits', { n: 1 }));
    await eventually(() => keptKinds(board)).toContain('outbox');
    await board
      .section()
      .getByRole('button', { name: words('button.addEdit') })
      .click();
    await board.section().getByRole('textbox').fill(WRITTEN[language].more);
    await eventually(() => keptKinds(board)).toContain('draft');
    await board.closeCard();
    await setConnection(board, 'up');
    const data = await openData(board, words);
    const forget = data.getByRole('button', { name: words('data.here.forget') });
    await seen(forget);
    await look('what this browser keeps', board.page);
    await forget.click();
    await data.getByText(words('data.here.sure')).waitFor();
    await look('asked once more', board.page);
    await forget.click();
    await data.getByText(words('data.here.done')).waitFor();
    await look('removed', board.page);
    // The page that is open goes on keeping its own place.
    expect(await keeps(board, WRITTEN[language].more)).toBe(false);
    expect(await keptKinds(board)).not.toContain('outbox');
  });
  for (const leaving of ['on-disable', 'remove-data']) {
    await walker.onBoard({ member: cast.client }, async (board) => {
      await board.openCard(cast.card);
      await pressIn(board, words('button.requestEdits'));
      await board.section().getByRole('textbox').fill(WRITTEN[language].edits[0]);
      await pressIn(board, words('button.sendEdits', { n: 1 }));
      await eventually(() => storedKinds(board.state, cast, cast.card)).toHaveLength(1);
      await pressIn(board, words('button.addEdit'));
      await board.section().getByRole('textbox').fill(WRITTEN[language].more);
      await eventually(() => keptKinds(board)).toContain('draft');
      await board.closeCard();
      await board.page.evaluate((name) => window.__board?.call(name), leaving);
      expect(await keptKinds(board)).toEqual([]);
      // What was sent stays on the card, as PRIVACY says.
      await board.setMember(cast.client);
      await board.openCard(cast.card);
      await board.section().getByText(WRITTEN[language].edits[0]).waitFor();
      await look(`${leaving}: what was sent stays`, board.page);
      await pressIn(board, words('button.addEdit'));
      expect(await board.section().getByRole('textbox').inputValue()).toBe('');
      await look(`${leaving}: what was typed is gone`, board.page);
    });
  }
});

/** On the picture: a modal is lower than what it holds. */
async function seen(what: Locator): Promise<void> {
  await what.waitFor();
  await what.scrollIntoViewIfNeeded();
}

/** Wrong files, each with its sentence. */
async function refuseFiles(board: OpenBoard, walker: Walker, words: WalkWords): Promise<void> {
  const modal = board.modal();
  await modal.getByText(words('data.import.paste')).click();
  const other = { format: 'whose-turn/board', version: 1, board: 'b2', savedAt: '', journal: [] };
  for (const [what, text, answer] of [
    ['half a file', '{"format": "whose-', words('data.fault.notJson')],
    ['somebody else’s file', '{"format": "x"}', words('data.fault.notOurs')],
    ['one card', JSON.stringify({ format: 'whose-turn-record' }), words('data.fault.cardRecord')],
    ['another board', JSON.stringify({ ...other, cards: [] }), words('data.fault.otherBoard')],
    ['newer', JSON.stringify({ ...other, version: 99, cards: [] }), words('data.fault.newer')],
  ] as const) {
    await modal.getByLabel(words('data.import.text')).fill(text);
    await modal.getByRole('button', { name: words('data.import.check') }).click();
    await modal.getByText(answer).waitFor();
    await walker.look(`a wrong file: ${what}`, board.page);
  }
}

/** The board's button, its tab *Settings*, the part *Data*. */
async function openData(board: BoardWindow, words: WalkWords) {
  await board.page.getByRole('button', { name: words('app.name'), exact: true }).click();
  await board
    .modal()
    .getByRole('tab', { name: words('tab.settings'), exact: true })
    .click();
  const data = board.modal().getByRole('region', { name: words('data.title'), exact: true });
  await data.getByRole('button', { name: words('data.export.make') }).waitFor();
  return data;
}

async function openRecord(board: BoardWindow, words: WalkWords): Promise<void> {
  const name = words('button.record');
  const direct = board.section().getByRole('button', { name, exact: true });
  await board
    .section()
    .getByRole('button', { name: words('button.more') })
    .first()
    .waitFor();
  if ((await direct.count()) === 0) await pressIn(board, words('button.more'));
  await direct.click();
  await board
    .modal()
    .getByRole('heading', { name: words('record.title'), exact: true })
    .waitFor();
}

async function savedBoard(board: OpenBoard, words: WalkWords): Promise<void> {
  const modal = board.modal();
  await modal.getByRole('button', { name: words('data.export.make') }).click();
  const paper = await board.opened(() =>
    modal.getByRole('button', { name: words('data.open') }).click(),
  );
  await saved(paper, words('data.save'));
  await paper.close();
}

async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function fileOf(text: string) {
  return { name: 'board.json', mimeType: 'application/json', buffer: Buffer.from(text, 'utf8') };
}

/** Rules in words that were changed often, and an entry that somebody altered. */
function fullBoard({ cast, language }: Walker): Readonly<Record<string, string>> {
  const [key, blob = '{}'] = Object.entries(setUpBoard(cast))[0] ?? [boardKey(cast)];
  const { journal } = JSON.parse(blob) as { journal: { entries: { by: string; at: number }[] } }; // made by setUpBoard
  const { at = 0, by = '' } = journal.entries[0] ?? {};
  const set = (n: number, path: string, value: string) =>
    seal(boardPress.set(path, value), { n, at: instant(at), by });
  const long = WRITTEN[language].edits.join('. ');
  const entries = [
    ...journal.entries,
    ...[40, 41, 42, 43, 44, 45, 46, 47, 48, 49].map((n) =>
      set(n, 'rules.result', `${n - 39}. ${long}`),
    ),
    { ...set(50, 'client.zone', 'Europe/Paris'), note: 'altered' },
  ];
  return { [key]: JSON.stringify({ journal: { ...journal, entries } }) };
}

const BAIT = '<img src=x onerror="alert(1)">\u202e\u2066';

/** What may be written by whoever may write, and counts for nothing. */
function hostileCard({ cast }: Walker): Readonly<Record<string, string>> {
  const by = { by: cast.colleague };
  const request = requestOf(cast, [BAIT, 'Two']);
  const round = cardEntries(cast, [request])[0]?.id ?? '';
  const decided: CardPress = { kind: 'decided', ask: round, fp: 'x', opened: 'x', naming: round };
  const far = { ...requestOf(cast, ['late']).press, promise: promised('2026-11-25') };
  const entries = cardEntries(cast, [
    request,
    { ...by, press: press.handOver({ id: round }) },
    { ...by, press: press.tick(`${round}.0`) },
    { ...by, press: decided },
    { by: cast.specialist, press: press.tick('not-here-000.0') },
  ]);
  const { member } = idsOf(cast);
  const altered = { ...entries[0], by: member(cast.colleague) };
  const ahead = seal(far as CardPress, {
    n: 90,
    at: instant(Date.parse('9999-01-01T00:00:00Z')),
    by: member(cast.client),
  }); // a request
  const junk = [JSON.parse('{"__proto__":{"kind":"taken"},"kind":"__proto__"}'), { n: 2 ** 53 }];
  return cardBlob(cast, cast.card, [...entries, altered, ahead, ...junk]);
}
