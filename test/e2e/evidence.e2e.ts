import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkRecord } from '../../scripts/verify-record/check-record.ts';
import { verifyInNode } from '../../scripts/verify-record/node-verify.ts';
import { readRecordFile } from '../../scripts/verify-record/read-file.ts';
import { contentOf } from '../../src/domain/content/content.ts';
import type { RecordFile } from '../../src/domain/evidence/record-file.ts';
import type { CardEntry, CardPress } from '../../src/domain/turn/entries.ts';
import { PLUGIN_ID } from '../../src/host/board/viewer.ts';
import { sampleSeed } from '../../src/host/sample/samples.ts';
import type { TokenClaims } from '../../src/host/server/token-signer.ts';
import { digest } from '../../src/storage/digest.ts';
import { stateOf } from '../../src/storage/evidence/claims.ts';
import { signatureOf } from '../../src/storage/signature.ts';
import { shownCardOf } from '../../src/trello/content.ts';
import { CASTS, idsOf } from '../support/board/cast.ts';
import type { KeyAnswer } from '../support/board/key-resource.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { BoardWindow, OpenBoard } from '../support/board/open-board.ts';
import {
  eventually,
  onProduct,
  type ProductOptions,
  sectionText,
} from '../support/board/product-board.ts';
import { boardKey, cardBlob, cardEntries, setUpBoard } from '../support/board/stored.ts';
import { createTestSigner, FORGERIES, type Forgery } from '../support/board/trello-signer.ts';
import { promised } from '../support/journals.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// Decisions with right, wrong and missing signatures, as they lie on a card: each has its outcome in the section,
// on the badge and in the Record; and the file that the Record gives is checked by the checker.

const CAST = CASTS.en;
const { board: BOARD_ID, member, card: cardId } = idsOf(CAST);
const CARD = cardId(CAST.card);
const PRIYA = member(CAST.client);

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** By which Priya decides on this board. */
function namingId(): string {
  const stored = JSON.parse(setUpBoard(CAST)[boardKey(CAST)] ?? '') as {
    journal: { entries: { id: string; kind: string; role?: string }[] };
  };
  return stored.journal.entries.find(({ role }) => role === 'representative')?.id ?? '';
}

/** What the card of the sample shows, as the page reads it. */
function shownNow() {
  const card = sampleSeed('en').content.cards.find(({ id }) => id === CARD);
  if (!card) throw new Error('The card is not on the board');
  const { content } = shownCardOf(card);
  return contentOf(content, { title: false, description: true, off: [] }, digest);
}

const NOW = shownNow();

/** Tom asks on Fri 20 Nov, 11:00 UTC, and Priya approves a minute later; `more` follows. */
function approvalStory(more: (approval: string) => readonly CardPress[] = () => []) {
  const ask: CardPress = {
    kind: 'approvalAsked',
    ...NOW,
    note: '',
    promise: promised('2026-11-24', { zone: CAST.timezoneId }),
  };
  const asked = { by: CAST.specialist, press: ask };
  const [first] = cardEntries(CAST, [asked]);
  const decision: CardPress = {
    kind: 'decided',
    ask: first?.id ?? '',
    fp: NOW.fp,
    opened: NOW.fp,
    naming: namingId(),
  };
  const approved = { by: CAST.client, press: decision };
  const [, approval] = cardEntries(CAST, [asked, approved]);
  const rest = more(approval?.id ?? '').map((press) => ({ by: CAST.client, press }));
  return cardEntries(CAST, [asked, approved, ...rest]) as readonly CardEntry[];
}

/** Signed by the same keys as the board's own signer: those of the run. */
async function sealed(entry: CardEntry, forgery: Forgery): Promise<CardEntry> {
  const signer = createTestSigner();
  signer.forge(forgery);
  const iat = Math.floor(entry.at / 1000);
  const right: TokenClaims = {
    ...{ idPlugin: PLUGIN_ID, idBoard: BOARD_ID, idMember: PRIYA, idCard: CARD },
    ...{ state: stateOf(entry), iat, exp: iat + 900, iss: 'trello' },
  };
  const sig = signatureOf(await signer.sign(right));
  if (sig === undefined) throw new Error('No signature');
  return { ...entry, sig } as CardEntry;
}

async function withEntries(
  entries: readonly object[],
  options: ProductOptions,
  run: (board: OpenBoard) => Promise<void>,
): Promise<void> {
  const blobs = cardBlob(CAST, CAST.card, entries);
  await onProduct(browser, { member: CAST.client, ...options, blobs }, run);
}

async function openRecord(board: BoardWindow): Promise<string> {
  const section = board.section();
  const direct = section.getByRole('button', { name: 'Record', exact: true });
  if ((await direct.count()) === 0) {
    await section.getByRole('button', { name: 'More', exact: true }).click();
  }
  await direct.click();
  await board.modal().getByRole('heading', { name: 'Record', exact: true }).waitFor();
  return recordText(board);
}

async function recordText(board: BoardWindow): Promise<string> {
  await board.modal().getByText('Checking the signature…').waitFor({ state: 'detached' });
  // biome-ignore lint/performance/useDomNodeTextContent: what is shown, not what is hidden
  return (await board.modal().locator('main').innerText()).replace(/\s+/g, ' ');
}

const ANYONE = 'Anyone who can edit this board could have written this.';

onEachLibrary((library) => {
  describe('a decision that is not genuine counts for nothing', () => {
    test.each<[string, Forgery]>([
      ['wrong member', FORGERIES.wrongMember(member(CAST.colleague))],
      ['wrong card', FORGERIES.wrongCard(cardId(CAST.freeCard))],
      ['wrong digest', FORGERIES.wrongDigest()],
      ['claims altered after signing', FORGERIES.altered({ idMember: 'x' })],
    ])('%s: still her turn, in section, badge and Record', async (_, forgery) => {
      const [ask, approval] = approvalStory() as [CardEntry, CardEntry];
      await withEntries([ask, await sealed(approval, forgery)], { library }, async (board) => {
        await expect.poll(() => board.badges(CAST.card)).toContain('Your turn: Tue 24 Nov');
        await board.openCard(CAST.card);
        await eventually(() => sectionText(board)).toContain(
          'Your turn: approve, or say what to change',
        );
        expect(await sectionText(board)).toContain('1 entry on this card');
        expect(await openRecord(board)).toContain(
          'Not genuine: its signature is about something else.',
        );
      });
    });

    test('an entry altered after signing: still her turn', async () => {
      const [ask, approval] = approvalStory() as [CardEntry, CardEntry];
      const altered = { ...(await sealed(approval, {})), remark: 'and the video' };
      await withEntries([ask, altered], { library }, async (board) => {
        await expect.poll(() => board.badges(CAST.card)).toContain('Your turn: Tue 24 Nov');
        await board.openCard(CAST.card);
        await eventually(() => sectionText(board)).toContain(
          'Your turn: approve, or say what to change',
        );
        expect(await openRecord(board)).toContain('This entry was changed after it was written.');
      });
    });
  });

  describe('a decision that is right counts, however well it is witnessed', () => {
    test.each<[string, Forgery | undefined, KeyAnswer, string]>([
      ['signed by Trello', {}, 'served', 'Signed by Trello and checked.'],
      ['good but expired', FORGERIES.expired(), 'served', 'Signed by Trello and checked.'],
      ['unknown key', FORGERIES.unknownKey(), 'served', 'Signed, not checked here.'],
      ['no key reachable', {}, 'unreachable', 'Signed, not checked here.'],
      ['the browser may not read the keys', {}, 'corsRefused', 'Signed, not checked here.'],
      ['no key fits', {}, 'otherKeys', 'Signed, not checked here.'],
      ['no signature', undefined, 'served', `Not signed. ${ANYONE}`],
    ])('%s', async (_, forgery, keys, grade) => {
      const [ask, approval] = approvalStory() as [CardEntry, CardEntry];
      const stored = forgery === undefined ? approval : await sealed(approval, forgery);
      await withEntries([ask, stored], { library, keys }, async (board) => {
        await expect.poll(() => board.badges(CAST.card)).toContain('Approved Fri 20 Nov');
        await board.openCard(CAST.card);
        await eventually(() => sectionText(board)).toContain('Approved · Priya Shah · Fri 20 Nov');
        expect(board.keys.asked).toBe(0);
        const told = await openRecord(board);
        expect(told).toContain(`Named by Ellen Hughes, Mon 2 Nov. ${grade}`);
        expect(board.keys.asked).toBe(forgery === undefined ? 0 : 1);
      });
    });

    test('a true approval copied in again after its withdrawal stays withdrawn', async () => {
      const [ask, approval, withdrawn] = approvalStory((ref) => [
        { kind: 'withdrawn', ref, why: 'wrong banner' },
      ]) as [CardEntry, CardEntry, CardEntry];
      const copy = await sealed(approval, {});
      await withEntries([ask, copy, withdrawn, copy], { library }, async (board) => {
        expect((await board.badges(CAST.card)).join()).not.toContain('Approved');
        await board.openCard(CAST.card);
        await eventually(() => sectionText(board)).toContain('Approval withdrawn · Priya Shah');
        const told = await openRecord(board);
        expect(told).toContain('Withdrew the approval. Reason: wrong banner');
        expect(told.match(/Approved: /g)).toHaveLength(1);
      });
    });
  });

  test('approving signs; the certificate prints and saves what the checker proves', async () => {
    const [ask] = approvalStory() as [CardEntry];
    await withEntries([ask], { library }, async (board) => {
      await board.openCard(CAST.card);
      await board.section().getByRole('button', { name: 'Approve', exact: true }).click();
      await eventually(() => sectionText(board)).toContain('Approved');
      expect(await openRecord(board)).toContain('Signed by Trello and checked.');
      const page = await board.opened(() =>
        board
          .modal()
          .getByRole('button', { name: /^Certificate: Priya Shah/ })
          .click(),
      );
      await page.getByRole('heading', { name: CAST.card }).waitFor();
      expect(new URL(page.url()).search + new URL(page.url()).hash).toBe('');
      const file = await savedFile(page);
      const keys = await board.signer.publicKeys();
      const { decisions, invalid, faults } = await checkRecord(file, keys, verifyInNode);
      expect([invalid, faults]).toEqual([[], []]);
      expect(decisions).toMatchObject([
        { id: file.approval, by: PRIYA, grade: 'checked', authority: 'named', fate: 'stands' },
      ]);
    });
  });

  test('a window that inherits the sandbox shows the text and names the browser’s own Print', async () => {
    const entries = approvalStory();
    await withEntries(entries, { library, openedPages: 'inherited' }, async (board) => {
      await board.openCard(CAST.card);
      await openRecord(board);
      const page = await board.opened(() =>
        board.modal().getByRole('button', { name: 'Print or save', exact: true }).click(),
      );
      await page.getByRole('button', { name: 'Print', exact: true }).click();
      await page.getByText('Ctrl+P').waitFor();
      const text = await page.getByLabel('The file as text').inputValue();
      expect(readRecordFile(text)).toMatchObject({ entries });
      // The browser says of each thing that it did not let the page do.
      board.errors.length = 0;
    });
  });
});

async function savedFile(page: Page): Promise<RecordFile> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the file', exact: true }).click(),
  ]);
  const file = readRecordFile(readFileSync(await download.path(), 'utf8'));
  if (typeof file === 'string') throw new Error(file);
  return file;
}
