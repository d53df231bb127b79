import { createVerify } from 'node:crypto';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PLUGIN_ID } from '../../src/host/board/viewer.ts';
import {
  askSection,
  CARD,
  openFixtureBoard,
  sectionFrame,
} from '../support/board/fixture-board.ts';
import type { OpenBoardOptions } from '../support/board/harness-options.ts';
import { KEY_RESOURCE, type KeyAnswer } from '../support/board/key-resource.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { FORGERIES, type Forgery } from '../support/board/trello-signer.ts';
import { refuseWrites, setConnection } from '../support/board/trouble.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// What approvals need of Trello: signed tokens and their keys, content that people change, people who
// leave, pages of their own, lost connections. On either library, with the fixture.

/** `t` as any Power-Up has it. */
// biome-ignore lint/suspicious/noExplicitAny: the point is what really comes back, whatever it is
declare const t: any;

const MEMBER = 'Priya Shah';
const NOW = '2026-11-19T11:00:00Z';

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

onEachLibrary((library) => {
  test('signs who looks, where and what, at the board’s date, so that the served key proves it', async () => {
    await inSection({ now: NOW }, async (frame, board) => {
      const token = await frame.evaluate(() => t.jwt({ state: 'digest', card: true }));
      const { header, claims, provenBy } = read(token);
      const context = await frame.evaluate(() => t.getContext());
      expect(header).toEqual({ alg: 'RS256', typ: 'JWT' });
      const { iat, exp, ...rest } = claims;
      expect(rest).toEqual({
        idPlugin: PLUGIN_ID,
        idBoard: context.board,
        idMember: context.member,
        idCard: context.card,
        state: 'digest',
        iss: 'trello',
      });
      expect(context.plugin).toBe(PLUGIN_ID);
      expect([
        Math.abs(Number(iat) - Date.parse(NOW) / 1000) < 60,
        Number(exp) - Number(iat),
      ]).toEqual([true, 900]);
      expect(provenBy(await board.signer.publicKeys())).toBe(true);
      expect(provenBy(await board.signer.otherKeys())).toBe(false);
    });
  });

  test('names no card and no state unless asked, and asks once for the same at the same time', async () => {
    await inSection({}, async (frame, board) => {
      const tokens = await frame.evaluate(() => Promise.all([t.jwt(), t.jwt({}), t.jwt()]));
      expect(new Set(tokens).size).toBe(1);
      expect(read(tokens[0]).claims).toMatchObject({ state: '' });
      expect(read(tokens[0]).claims).not.toHaveProperty('idCard');
      expect((await counts(board))['jwt']).toBe(1);
    });
  });

  test('signs no text that is none, none too long, and none for a card where there is no card', async () => {
    await inSection({}, async (frame, board) => {
      const refused = await frame.evaluate(() =>
        Promise.all(
          [{ state: 5 }, { state: 'x'.repeat(2049) }, { state: {} }].map((asked) =>
            t.jwt(asked).then(
              () => 'signed',
              () => 'rejected',
            ),
          ),
        ),
      );
      expect(refused).toEqual(['rejected', 'rejected', 'rejected']);
      expect(
        (await frame.evaluate(() => t.jwt({ state: 'x'.repeat(2048) }))).length,
      ).toBeGreaterThan(2048);
      await board.closeCard();
      await board.page.getByRole('button', { name: 'Fixture board' }).click();
      await board.modal().getByText('from modal').waitFor();
      const modal = await frameOf(board.page, 'modal');
      const answers = await modal.evaluate(async () => [
        await t.jwt({ card: true }).catch(() => 'rejected'),
        typeof (await t.jwt({ state: 'board' })),
      ]);
      expect(answers).toEqual(['rejected', 'string']);
    });
  });

  test.each<[string, Forgery, object, boolean]>([
    ['another member', FORGERIES.wrongMember('m'), { idMember: 'm' }, true],
    ['another card', FORGERIES.wrongCard('c'), { idCard: 'c' }, true],
    ['another board', FORGERIES.wrongBoard('b'), { idBoard: 'b' }, true],
    ['another Power-Up', FORGERIES.wrongPlugin('p'), { idPlugin: 'p' }, true],
    ['another issuer', FORGERIES.wrongIssuer('i'), { iss: 'i' }, true],
    ['another digest', FORGERIES.wrongDigest('s'), { state: 's' }, true],
    ['a time that is over', FORGERIES.expired(), { state: 'digest' }, true],
    ['an hour before', FORGERIES.atAnotherTime(-3600), { state: 'digest' }, true],
    ['a claim altered after signing', FORGERIES.altered({ state: 's' }), { state: 's' }, false],
    ['a key that nobody knows', FORGERIES.unknownKey(), { state: 'digest' }, false],
  ])('forges %s when a test wants it', async (_what, forgery, claims, proven) => {
    await inSection({}, async (frame, board) => {
      board.signer.forge(forgery);
      const forged = read(await frame.evaluate(() => t.jwt({ state: 'digest', card: true })));
      board.signer.forge();
      const honest = read(await frame.evaluate(() => t.jwt({ state: 'digest', card: true })));
      const keys = await board.signer.publicKeys();
      expect(forged.claims).toMatchObject(claims);
      expect(forged.provenBy(keys)).toBe(proven);
      expect(honest.provenBy(keys)).toBe(true);
    });
  });

  test('rejects when Trello refuses to sign, and goes on when it signs again', async () => {
    await inSection({}, async (frame, board) => {
      board.signer.forge(FORGERIES.refused());
      expect(await frame.evaluate(() => t.jwt().catch(() => 'rejected'))).toBe('rejected');
      board.signer.forge();
      expect(await frame.evaluate(() => t.jwt())).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
      board.errors.length = 0;
    });
  });

  test.each<[KeyAnswer, 'its keys' | 'others' | 'nothing']>([
    ['served', 'its keys'],
    ['otherKeys', 'others'],
    ['unreachable', 'nothing'],
    ['corsRefused', 'nothing'],
  ])('the key resource, %s, gives a page %s', async (keys, expected) => {
    await inSection({ keys }, async (frame, board) => {
      const got = await frame.evaluate(
        (url) =>
          fetch(url).then(
            async (answer): Promise<{ keys: string[] }> => answer.json(),
            () => undefined,
          ),
        KEY_RESOURCE,
      );
      const own = await board.signer.publicKeys();
      const what = JSON.stringify(got?.keys) === JSON.stringify(own) ? 'its keys' : 'others';
      expect(got === undefined ? 'nothing' : what).toBe(expected);
      expect(board.keys.asked).toBe(1);
      expect(board.requests).toEqual([]);
    });
  });

  test('shows what somebody changed on a card: in its badges, its section and to t.card', async () => {
    await inSection({}, async (frame, board) => {
      expect(await board.badges(CARD)).toContain('files 1');
      const before = (await counts(board))['data'] ?? 0;
      board.changeCard(CARD, {
        title: 'Cover, second',
        description: 'Blue now',
        members: ['Tom Barker', 'Priya Shah'],
        attachments: [{ name: 'cover-2.pdf' }, { url: 'https://docs.example/cover' }],
      });
      await expect.poll(() => board.badges('Cover, second')).toContain('files 2');
      await expect.poll(async () => (await counts(board))['data']).toBeGreaterThan(before);
      const card = await frame.evaluate(() =>
        t.card('name', 'desc', 'attachments', 'members', 'shortLink', 'url'),
      );
      expect(card).toMatchObject({ name: 'Cover, second', desc: 'Blue now' });
      expect(card.url).toContain(card.shortLink);
      expect(card.members.map((one: { fullName: string }) => one.fullName).sort()).toEqual([
        'Priya Shah',
        'Tom Barker',
      ]);
      const [file, link] = card.attachments;
      expect(file.name).toBe('cover-2.pdf');
      expect(file.url).toMatch(
        /^https:\/\/trello\.com\/1\/cards\/\w{24}\/attachments\/\w{24}\/download\/cover-2\.pdf$/,
      );
      expect(link).toMatchObject({ name: 'https://docs.example/cover', url: link.name });
      const cards = await frame.evaluate(() => t.cards('name', 'attachments'));
      expect(cards.map(({ name }: { name: string }) => name)).toContain('Cover, second');

      board.changeCard('Cover, second', {
        rename: { 'https://docs.example/cover': 'Text' },
        replace: { 'cover-2.pdf': 'cover-2.pdf' },
      });
      const attachments = () =>
        frame.evaluate(async () => (await t.card('attachments')).attachments);
      await expect.poll(async () => (await attachments())[0].name).toBe('Text');
      const [, replaced] = await attachments();
      expect([replaced.name, replaced.id === file.id]).toEqual(['cover-2.pdf', false]);
      await board.page.reload();
      await expect.poll(() => board.badges('Cover, second')).toContain('files 2');
    });
  });

  test('tells an open frame to render when somebody changes the card', async () => {
    await inSection({}, async (frame, board) => {
      const renders = () => frame.locator('#renders').textContent();
      const before = await renders();
      board.changeCard(CARD, { description: 'Other words' });
      await expect.poll(renders).not.toBe(before);
    });
  });

  test('lets a member change everything on a card by the keyboard, and another window see it', async () => {
    await onBoard({}, async (board) => {
      const other = await board.secondWindow('tom');
      await board.openCard(CARD);
      const { page } = board;
      const dialog = page.locator('.card-dialog');
      await press(page, 'Rename card');
      await type(page, 'Cover B');
      await page.getByRole('dialog', { name: 'Cover B', exact: true }).waitFor();
      await press(page, 'Edit');
      await page.locator('.inline-form textarea:focus').waitFor();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('Words');
      await press(page, 'Save');
      await dialog.getByText('Words').waitFor();
      await press(page, 'Add a file');
      await type(page, 'one.pdf');
      await press(page, 'Add a link');
      await type(page, 'https://docs.example/a');
      await press(page, 'Replace: one.pdf');
      await type(page, 'two.pdf');
      await press(page, 'Rename: https://docs.example/a');
      await type(page, 'Draft');
      await expect.poll(() => names(board)).toEqual(['cover-3.pdf', 'Draft', 'two.pdf'].sort());
      await press(page, 'Remove: Draft');
      await press(page, 'Change members');
      await page.getByRole('checkbox', { name: 'Ellen Hughes' }).focus();
      await page.keyboard.press('Space');
      await expect.poll(() => names(board)).toEqual(['cover-3.pdf', 'two.pdf']);
      await expect.poll(() => other.badges('Cover B')).toContain('files 2');
      await other.openCard('Cover B');
      await other.page.locator('.card-dialog').getByRole('img', { name: 'Ellen Hughes' }).waitFor();
      expect(board.errors).toEqual([]);
    });
  });

  test('closes a form of the card with Escape, and not the card', async () => {
    await onBoard({}, async (board) => {
      await board.openCard(CARD);
      await press(board.page, 'Rename card');
      await board.page.locator('.inline-form :focus').waitFor();
      await board.page.keyboard.type('never');
      await board.page.keyboard.press('Escape');
      await board.page.getByRole('form').waitFor({ state: 'detached' });
      await board.page.getByRole('dialog', { name: CARD, exact: true }).waitFor();
      await expect
        .poll(() => board.page.evaluate(() => document.activeElement?.textContent))
        .toBe('Rename card');
    });
  });

  test.each([
    ['ellen', true],
    ['tom', true],
    ['grace', false],
    ['peter', false],
    ['signed-out', false],
  ])('lets %s write: %s', async (member, may) => {
    await onBoard({ member }, async (board) => {
      await board.openCard(CARD);
      const frame = await sectionFrame(board);
      expect(
        await frame.evaluate(() => [
          t.memberCanWriteToModel('card'),
          t.memberCanWriteToModel('board'),
        ]),
      ).toEqual([may, may]);
      expect(await board.page.getByRole('button', { name: 'Add a file' }).count()).toBe(
        may ? 1 : 0,
      );
    });
  });

  test('takes the right to write from who leaves the board, and the name off its people', async () => {
    await onBoard({ member: MEMBER }, async (board) => {
      board.changeCard(CARD, { members: [MEMBER, 'Tom Barker'] });
      await board.openCard(CARD);
      const people = () =>
        askSection(board, async () => {
          const { members } = await t.board('members');
          const card = await t.card('members');
          return [...members, ...card.members].map(({ fullName }) => fullName);
        });
      const may = () => askSection(board, () => t.memberCanWriteToModel('card'));
      await expect.poll(people).toContain(MEMBER);
      expect(await may()).toBe(true);
      board.setOnBoard(MEMBER, false);
      // The frame is built anew: its address carries what its reader may do.
      await expect.poll(() => may().catch(() => 'rebuilt')).toBe(false);
      await expect.poll(() => people().catch(() => [MEMBER])).not.toContain(MEMBER);
      const refused = () =>
        askSection(board, () =>
          t.set('card', 'shared', 'a', 1).catch((error: Error) => error.message),
        );
      await expect
        .poll(() => refused().catch(() => 'rebuilt'))
        .toMatch(/^Scope not editable by active member/);

      await board.page.getByRole('button', { name: 'Back onto the board' }).click();
      await board.page.getByRole('button', { name: 'Remove from board' }).waitFor();
      await expect.poll(() => may().catch(() => 'rebuilt')).toBe(true);
    });
  });

  test.each([
    ['free', 'answer true', 1],
    ['inherited', 'answer false', 0],
  ] as const)(
    'opens a page of its own, %s of the frame’s sandbox',
    async (openedPages, answer, saved) => {
      await inSection({ openedPages }, async (frame, board) => {
        await frame.evaluate(() => {
          const button = document.createElement('button');
          button.textContent = 'Open page';
          button.addEventListener('click', () => window.open('./alone.html'));
          document.body.append(button);
        });
        const page = await board.opened(() => frame.getByText('Open page').click());
        expect(page.url()).toBe('https://whose-turn.example/pages/alone.html');
        await page.getByText('on top opened').waitFor();
        page.on('dialog', (dialog) => void dialog.accept());
        await page.getByRole('button', { name: 'Ask' }).click();
        await page.getByText(answer).waitFor();
        const files: string[] = [];
        page.on('download', (file) => files.push(file.suggestedFilename()));
        await page.getByRole('button', { name: 'Save' }).click();
        // A click that is done twice has had its first download, if it gets one at all.
        await page.getByRole('button', { name: 'Ask' }).click();
        await expect.poll(() => files.length).toBe(saved);
        expect(board.requests).toEqual([]);
        if (openedPages === 'inherited') board.errors.length = 0;
      });
    },
  );

  test('refuses the writes of one window, and not those of another', async () => {
    await inSection({}, async (frame, board) => {
      const other = await board.secondWindow('tom');
      await refuseWrites(board);
      const write = (value: number) =>
        t.set('card', 'shared', 'a', value).then(
          () => 'stored',
          () => 'refused',
        );
      expect(await frame.evaluate(write, 1)).toBe('refused');
      await other.openCard(CARD);
      const theirs = await frameOf(other.page, 'section');
      expect(await theirs.evaluate(write, 2)).toBe('stored');
      await refuseWrites(board, false);
      expect(await frame.evaluate(write, 3)).toBe('stored');
    });
  });

  test.each([
    ['lost', {}],
    ['answersLost', { a: 1 }],
  ] as const)('lets a write hang, then fail, when the connection is %s', async (how, stored) => {
    await inSection({}, async (frame, board) => {
      await setConnection(board, how, 8_000);
      const write = frame.evaluate(() =>
        t.set('card', 'shared', 'a', 1).then(
          () => 'stored',
          () => 'failed',
        ),
      );
      await expect.poll(async () => (await counts(board))['set']).toBe(1);
      expect(await Promise.race([write, Promise.resolve('hangs')])).toBe('hangs');
      await board.clock.advance(8_000);
      expect(await write).toBe('failed');
      expect(storedCard(board)).toEqual(stored);
      await setConnection(board, 'up');
      await frame.evaluate(() => t.set('card', 'shared', 'b', 2));
      expect(storedCard(board)).toMatchObject({ b: 2 });
    });
  });

  /** Runs in the section of the fixture's card; nothing may go wrong unnoticed. */
  async function inSection(
    options: OpenBoardOptions,
    run: (frame: Frame, board: OpenBoard) => Promise<void>,
  ): Promise<void> {
    await onBoard(options, async (board) => {
      await board.openCard(CARD);
      await run(await sectionFrame(board), board);
      expect(board.errors).toEqual([]);
    });
  }

  async function onBoard(
    options: OpenBoardOptions,
    run: (board: OpenBoard) => Promise<void>,
  ): Promise<void> {
    const board = await openFixtureBoard(browser, { library, ...options });
    try {
      await run(board);
    } finally {
      await board.close();
    }
  }
});

async function frameOf(page: Page, kind: string): Promise<Frame> {
  const handle = await page.locator(`iframe.frame-${kind}`).elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error(`There is no ${kind}`);
  await frame.waitForFunction(() => 't' in window);
  return frame;
}

async function press(page: Page, name: string): Promise<void> {
  await page.locator('.card-dialog').getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

/** In place of what is there: the first field has the focus. */
async function type(page: Page, text: string): Promise<void> {
  await page.locator('.inline-form :focus').waitFor();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

function names(board: OpenBoard): readonly string[] {
  const cards = board.state.boards.get('test')?.content.cards ?? [];
  const card = cards.find(({ name }) => name === 'Cover B');
  return (card?.attachments ?? []).map(({ name }) => name).sort();
}

function storedCard(board: OpenBoard): unknown {
  const server = board.state.boards.get('test');
  const card = server?.content.cards.find(({ name }) => name === CARD);
  return JSON.parse(server?.blobs[`card:shared:${card?.id}:`] ?? '{}');
}

async function counts(board: OpenBoard): Promise<Readonly<Record<string, number>>> {
  return (await board.page.evaluate(() => window.__board?.counts())) ?? {};
}

function read(token: string) {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const json = (part: string) =>
    JSON.parse(Buffer.from(part, 'base64url').toString()) as Record<string, unknown>;
  return {
    header: json(header),
    claims: json(claims),
    provenBy: (keys: readonly string[]) =>
      keys.some((key) =>
        createVerify('RSA-SHA256')
          .update(`${header}.${claims}`)
          .verify(key, Buffer.from(signature, 'base64url')),
      ),
  };
}
