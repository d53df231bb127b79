import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRecordFile } from '../../scripts/verify-record/read-file.ts';
import type { RecordFile } from '../../src/domain/evidence/record-file.ts';
import type { SampleLanguage } from '../../src/host/board/content.ts';
import { unpackEntries } from '../../src/storage/codec.ts';
import { unfold } from '../../src/storage/unfold.ts';
import { handOver } from '../support/board/approval-steps.ts';
import { CASTS, type Cast } from '../support/board/cast.ts';
import { fiveRounds } from '../support/board/full-card.ts';
import { inTurn } from '../support/board/in-turn.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { BoardWindow, OpenBoard } from '../support/board/open-board.ts';
import { PHRASES } from '../support/board/phrases.ts';
import { eventually, onProduct, sectionText } from '../support/board/product-board.ts';
import { cardBlob, cardKey } from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// A card that is nearly full: who manages the account saves its record, archives its old rounds, and the card stands
// as it stood, in every window.

const LIMIT_CHARS = 4096;

/** What is on the screen, written out once more on purpose. */
const WORDS = {
  en: {
    record: 'Record',
    full: /^This card: (\d+)% full$/,
    tight: 'Little room is left on this card.',
    by: 'can archive old rounds here',
    button: 'Archive old rounds',
    what: '3 older rounds become one line each here.',
    save: 'Save the record',
    file: 'Save the file',
    got: 'Have you got the file?',
    yes: 'Yes',
    notYet: 'Not yet',
    done: 'Archived. The full text is in the file that you saved.',
    line: 'Archived 3 old rounds.',
  },
  ru: {
    record: 'Запись',
    full: /^Эта карточка: занято (\d+)\s%$/,
    tight: 'На карточке осталось мало места.',
    by: 'Убрать старые круги в архив может',
    button: 'Убрать старые круги в архив',
    what: 'От 3 старых кругов здесь останется по одной строке.',
    save: 'Сохранить запись',
    file: 'Сохранить файл',
    got: 'Файл у вас?',
    yes: 'Да',
    notYet: 'Ещё нет',
    done: 'Старые круги в архиве. Полный текст — в сохранённом файле.',
    line: 'В архив убрано 3 старых круга.',
  },
  es: {
    record: 'Constancia',
    full: /^Esta tarjeta: (\d+)\s% ocupado$/,
    tight: 'Queda poco espacio en esta tarjeta.',
    by: 'puede archivar',
    button: 'Archivar rondas anteriores',
    what: 'De 3 rondas anteriores queda aquí una línea por ronda.',
    save: 'Guardar la constancia',
    file: 'Guardar el archivo',
    got: '¿Tienes el archivo?',
    yes: 'Sí',
    notYet: 'Todavía no',
    done: 'Archivado. El texto completo está en el archivo que guardaste.',
    line: 'Se archivaron 3 rondas anteriores.',
  },
} as const satisfies Record<SampleLanguage, object>;

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function onFullCard(
  cast: Cast,
  library: 'stand-in' | 'trello',
  run: (board: OpenBoard, entries: readonly object[]) => Promise<void>,
): Promise<void> {
  const entries = fiveRounds(cast);
  const blobs = cardBlob(cast, cast.card, entries);
  await onProduct(browser, { member: cast.manager, cast, library, blobs }, (board) =>
    run(board, entries),
  );
}

onEachLibrary((library) => {
  describe.each(inTurn(['en', 'ru', 'es'] as const, 'es'))('in %s', (language) => {
    const cast = CASTS[language];
    const words = WORDS[language];

    test('a full card gets room, and stands as it stood, in every window and after a reload', async () => {
      await onFullCard(cast, library, async (board, entries) => {
        const client = await board.secondWindow(cast.client);
        const before = await shown(board, cast);
        const beforeClient = await shown(client, cast);
        const fullBefore = await openRecord(board, cast);
        expect(fullBefore).toBeGreaterThanOrEqual(80);
        const file = await saveAndAsk(board, cast);
        expect(file.entries).toEqual(entries);
        expect(storedOn(board, cast)).toHaveLength(entries.length);
        await pressModal(board, words.yes);
        await board.modal().getByText(words.done).waitFor();
        await eventually(() => storedOn(board, cast).map(({ kind }) => kind)).toEqual([
          ...['editsRequested', 'handedOver', 'editsRequested', 'booksClosed'],
        ]);
        expect(blobOn(board, cast).length).toBeLessThan(0.6 * LIMIT_CHARS);
        await eventually(() => percentFull(board, cast)).toBeLessThan(60);
        await eventually(() => recordText(board)).toContain(words.line);

        await board.setMember(cast.manager);
        expect(await shown(board, cast)).toEqual(before);
        expect(await openRecord(board, cast)).toBeLessThan(60);
        expect(await board.modal().getByText(words.tight).count()).toBe(0);
        await eventually(() => badgesOn(client, cast)).toEqual(beforeClient.badges);
        expect(await shown(client, cast)).toEqual(beforeClient);
        await openRecord(client, cast);
        await eventually(() => recordText(client)).toContain(words.line);
      });
    });
  });

  test('the client is told who can make room, and is offered no button', async () => {
    const [cast, words] = [CASTS.en, WORDS.en];
    await onFullCard(cast, library, async (board) => {
      await board.setMember(cast.client);
      await openCardOf(board, cast);
      await openRecord(board, cast);
      await board.modal().getByText(`${cast.manager} ${words.by}`).waitFor();
      expect(await board.modal().getByRole('button', { name: words.button }).count()).toBe(0);
    });
  });

  test('nothing is folded before the file is there, and nothing that came after it was saved', async () => {
    const [cast, words] = [CASTS.en, WORDS.en];
    await onFullCard(cast, library, async (board, entries) => {
      const specialist = await board.secondWindow(cast.specialist);
      await openCardOf(board, cast);
      await openRecord(board, cast);
      await saveAndAsk(board, cast);
      await pressModal(board, words.notYet);
      expect(storedOn(board, cast)).toHaveLength(entries.length);
      await saveAndAsk(board, cast, false);
      await openCardOf(specialist, cast);
      await handOver(specialist, cast);
      await eventually(() => storedOn(board, cast).at(-1)?.kind).toBe('handedOver');
      const kept = storedOn(board, cast);
      await pressModal(board, words.yes);
      await board.modal().getByText(words.done).waitFor();
      const kinds = storedOn(board, cast).map(({ kind }) => kind);
      expect(kinds).toEqual([...kept.slice(-4).map(({ kind }) => kind), 'booksClosed']);
    });
  });
});

interface Shown {
  readonly badges: readonly string[];
  readonly section: string;
}

/** The card's front and back; it is left open. */
async function shown(window: BoardWindow, cast: Cast): Promise<Shown> {
  const badges = await badgesOn(window, cast);
  await openCardOf(window, cast);
  return { badges, section: await sectionText(window) };
}

async function badgesOn(window: BoardWindow, cast: Cast): Promise<readonly string[]> {
  return (await window.badges(cast.card)).filter((text) => text !== '');
}

async function openCardOf(window: BoardWindow, cast: Cast): Promise<void> {
  if ((await window.page.locator('.card-dialog').count()) === 0) await window.openCard(cast.card);
  await window.section().getByRole('heading').first().waitFor();
}

/** @returns how full the card is, in percent. */
async function openRecord(window: BoardWindow, cast: Cast): Promise<number> {
  const { record } = WORDS[cast.language];
  const section = window.section();
  const direct = section.getByRole('button', { name: record, exact: true });
  if ((await direct.count()) === 0) {
    await section.getByRole('button', { name: PHRASES[cast.language].more, exact: true }).click();
  }
  await direct.click();
  await window.modal().getByRole('heading', { name: record, exact: true }).waitFor();
  return percentFull(window, cast);
}

async function percentFull(window: BoardWindow, cast: Cast): Promise<number> {
  const { full } = WORDS[cast.language];
  const text = await window.modal().locator('label').filter({ hasText: full }).textContent();
  return Number(full.exec(text ?? '')?.[1]);
}

async function recordText(window: BoardWindow): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is shown, not what is hidden
  return (await window.modal().locator('main').innerText()).replace(/\s+/g, ' ');
}

async function pressModal(window: BoardWindow, name: string): Promise<void> {
  await window.modal().getByRole('button', { name, exact: true }).click();
}

/** Saves the record as it is, and comes to the question. */
async function saveAndAsk(board: OpenBoard, cast: Cast, isFirst = true): Promise<RecordFile> {
  const words = WORDS[cast.language];
  if (isFirst) {
    await pressModal(board, words.button);
    await board.modal().getByText(words.what).waitFor();
  }
  const page = await board.opened(() => pressModal(board, words.save));
  const file = await savedFile(page, words.file);
  await page.close();
  await board.modal().getByText(words.got).waitFor();
  return file;
}

async function savedFile(page: Page, name: string): Promise<RecordFile> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ]);
  const file = readRecordFile(readFileSync(await download.path(), 'utf8'));
  if (typeof file === 'string') throw new Error(file);
  return file;
}

function blobOn(board: OpenBoard, cast: Cast): string {
  return board.state.boards.get('test')?.blobs[cardKey(cast, cast.card)] ?? '';
}

function storedOn(
  board: OpenBoard,
  cast: Cast,
): readonly { readonly id: string; readonly kind: string }[] {
  const entries = unpackEntries(JSON.parse(blobOn(board, cast)).journal, unfold);
  if (!entries.ok) throw new Error('The journal is damaged');
  return entries.value as readonly { readonly id: string; readonly kind: string }[];
}
