import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CARD, openFixtureBoard, sectionFrame } from '../support/board/fixture-board.ts';
import type { LibraryChoice } from '../support/board/harness-options.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// One script, both libraries, one expectation: where the stand-in differs, it is the stand-in that
// is wrong. Error texts are compared by their documented beginning only.

/** `t` as any Power-Up has it, without the wishful types of @types/trellopowerup. */
// biome-ignore lint/suspicious/noExplicitAny: the point is what really comes back, whatever it is
type T = any;
declare const t: T;
declare const TrelloPowerUp: T;

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

onEachLibrary((library) => {
  test('reads what is not there as Trello does', async () => {
    await inSection(library, async (frame) => {
      const read = await frame.evaluate(async () => [
        await t.get('card', 'shared', 'gone'),
        await t.get('card', 'shared', 'gone', 7),
        await t.get('card', 'shared', undefined, 7),
        await t.get('card', 'private'),
      ]);
      expect(read).toEqual([undefined, 7, {}, {}]);
    });
  });

  test('keeps null and 0, drops undefined, merges only the first level', async () => {
    await inSection(library, async (frame) => {
      const read = await frame.evaluate(async () => {
        await t.set('card', 'shared', { zero: 0, nothing: null, gone: 1, deep: { a: 1 } });
        await t.set('card', 'shared', { gone: undefined, deep: { b: 2 } });
        return [await t.get('card', 'shared'), await t.get('card', 'shared', 'nothing', 5)];
      });
      expect(read).toEqual([{ zero: 0, nothing: null, deep: { b: 2 } }, null]);
    });
  });

  test('sends nothing when the blob stays the same', async () => {
    await inSection(library, async (frame, board) => {
      await frame.evaluate(() => t.set('card', 'shared', 'a', { b: [1] }));
      await frame.evaluate(() => t.set('card', 'shared', 'a', { b: [1] }));
      const counts = await board.page.evaluate(() => window.__board?.counts());
      expect(counts?.['set']).toBe(1);
    });
  });

  test('refuses a blob above 4096 characters before it is sent', async () => {
    await inSection(library, async (frame, board) => {
      const refused = await frame.evaluate(() =>
        t.set('card', 'shared', 'a', 'x'.repeat(5000)).then(
          () => 'stored',
          (error: Error) => error.message,
        ),
      );
      expect(refused).toMatch(/^PluginData length of 4096 characters exceeded/);
      // {"a":"…"} has eight characters around the text: exactly 4096 goes through.
      await frame.evaluate(() => t.set('card', 'shared', 'a', 'x'.repeat(4089)).catch(() => 0));
      await frame.evaluate(() => t.set('card', 'shared', 'a', 'x'.repeat(4088)).catch(() => 0));
      const counts = await board.page.evaluate(() => window.__board?.counts());
      expect(counts?.['set']).toBe(1);
    });
  });

  test('puts writes of one t and one spelling in a line', async () => {
    await inSection(library, async (frame) => {
      const blob = await frame.evaluate(async () => {
        await Promise.all([t.set('card', 'shared', 'a', 1), t.set('card', 'shared', 'b', 2)]);
        return t.get('card', 'shared');
      });
      expect(blob).toEqual({ a: 1, b: 2 });
    });
  });

  test('loses an update between "card" and the same card’s id', async () => {
    await inSection(library, async (frame) => {
      const blob = await frame.evaluate(async () => {
        const { card } = t.getContext();
        await Promise.all([t.set('card', 'shared', 'a', 1), t.set(card, 'shared', 'b', 2)]);
        return t.get('card', 'shared');
      });
      expect(Object.keys(blob)).toHaveLength(1);
    });
  });

  test('removes keys, and answers null to what is no key', async () => {
    await inSection(library, async (frame) => {
      const [blob, wrong] = await frame.evaluate(async () => {
        await t.set('card', 'shared', { a: 1, b: 2, c: 3 });
        await t.remove('card', 'shared', ['a', 'b']);
        return [await t.get('card', 'shared'), t.remove('card', 'shared', 5)];
      });
      expect([blob, wrong]).toEqual([{ c: 3 }, null]);
    });
  });

  test('throws at once for a scope or a visibility that does not exist', async () => {
    await inSection(library, async (frame) => {
      const thrown = await frame.evaluate(() =>
        [
          () => t.get('list', 'shared'),
          () => t.set('card', 'public', 'a', 1),
          () => t.memberCanWriteToModel('member'),
          () => t.updateModal({ title: 'x', url: './y.html' }),
          () => t.modal({}),
          () => {
            const { get } = t;
            return get('card', 'shared');
          },
        ].map((call) => {
          try {
            call();
            return 'went through';
          } catch (error) {
            return error instanceof Error ? 'threw' : 'threw something else';
          }
        }),
      );
      expect(thrown).toEqual(Array(6).fill('threw'));
    });
  });

  test('rejects what cannot be asked', async () => {
    await inSection(library, async (frame) => {
      const rejected = await frame.evaluate(() =>
        Promise.all(
          [
            () => t.popup({ title: 'x', url: './frame.html' }),
            () => t.popup({ title: 'x', mouseEvent: { clientX: 'a', clientY: 1 } }),
            () => t.popup({ title: 'x', type: 'none', mouseEvent: { clientX: 1, clientY: 1 } }),
            () => t.popup({ title: 'x', type: 'confirm', mouseEvent: { clientX: 1, clientY: 1 } }),
            () => t.alert({ message: 'x'.repeat(141) }),
            () => t.alert({ message: '' }),
            () => t.sizeTo('#nowhere'),
            () => t.sizeTo(-1),
            () => t.navigate({}),
            () => t.showCard(''),
            () => t.jwt({ state: 'x'.repeat(2049) }),
            () => t.request('no-such-command', {}),
          ].map((ask) =>
            ask().then(
              () => 'resolved',
              (error: Error) => error.name,
            ),
          ),
        ),
      );
      expect(rejected).toEqual([...Array(11).fill('Error'), 'PostMessageIO:UnsupportedCommand']);
    });
  });

  test('asks Trello for fields, and names the failure of a command', async () => {
    await inSection(library, async (frame) => {
      const read = await frame.evaluate(async () => [
        await t.card('name', 'attachments').then((card: T) => [card.name, card.attachments.length]),
        await t.cards('id', 'members').then((cards: T) => Object.keys(cards[0])),
        await t.list('name'),
        await t
          .board('members')
          .then(({ members }: T) => members.find((m: T) => m.fullName === null)?.initials),
        await t.member('fullName'),
        await t.showCard('000000000000000000000000').catch((error: Error) => error.message),
      ]);
      expect(read).toEqual([
        [CARD, 1],
        ['id', 'members'],
        { name: 'In progress' },
        null,
        { fullName: 'Priya Shah' },
        'No such card on this board (Command: showCard)',
      ]);
    });
  });

  test('knows its context, its arguments and who may write', async () => {
    await inSection(library, async (frame) => {
      const known = await frame.evaluate(() => {
        const { board, card, member, permissions, theme, initialTheme } = t.getContext();
        return {
          ids: [board, card, member].map((id) => /^[0-9a-f]{24}$/.test(id)),
          permissions,
          themes: [theme, initialTheme],
          args: [t.arg('from'), t.arg('none', 'fallback'), t.arg('none')],
          may: [t.isMemberSignedIn(), t.memberCanWriteToModel('card')],
          locale: window.locale,
          all: t.args.length,
        };
      });
      expect(known).toEqual({
        ids: [true, true, true],
        permissions: { board: 'write', card: 'write', organization: 'write' },
        // The library has set the theme of the start by now.
        themes: ['light', 'light'],
        args: ['section', 'fallback', undefined],
        may: [true, true],
        locale: 'en-US',
        all: 2,
      });
    });
  });

  test('signs an address anew over an old hash, and reads it back', async () => {
    await inSection(library, async (frame) => {
      const signed = await frame.evaluate(() => {
        const [url, hash] = t.signUrl('./x.html#old', { a: 1 }).split('#');
        const { secret, context, locale, args } = JSON.parse(decodeURIComponent(hash));
        return [url, typeof secret, context.card === t.getContext().card, locale, args];
      });
      expect(signed).toEqual(['./x.html', 'string', true, 'en-US', { a: 1 }]);
    });
  });

  test('makes text safe, colours by token, addresses absolute', async () => {
    await inSection(library, async (frame) => {
      const made = await frame.evaluate(() => [
        t.safe(`<a href="x">'&\`</a>`),
        t.safe(null),
        t.getColorToken('color.text'),
        t.getColorToken('elevation.surface.raised', '#fff'),
        t.getColorToken('color.background.accent.blue.subtlest', 'red'),
        t.getComputedColorToken('color.text', 'none'),
        TrelloPowerUp.util.relativeUrl('./x.html'),
        TrelloPowerUp.util.relativeUrl('/x.html'),
        TrelloPowerUp.util.relativeUrl('https://y.example/x.html'),
      ]);
      expect(made).toEqual([
        '&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#x60;&lt;/a&gt;',
        '',
        'var(--ds-text)',
        'var(--ds-surface-raised, #fff)',
        'var(--ds-background-accent-blue-subtlest, red)',
        '#172b4d',
        'https://whose-turn.example/pages/./x.html',
        'https://whose-turn.example/x.html',
        'https://y.example/x.html',
      ]);
    });
  });

  test('reads all scopes at once, and a blob that is not JSON as empty', async () => {
    await inSection(library, async (frame, board) => {
      await frame.evaluate(() => t.set('board', 'shared', 'a', 1));
      const { id } = board.state.boards.get('test')?.content ?? { id: '' };
      await board.page.evaluate(
        (key) => window.__board?.writeRaw(key, '{broken'),
        `board:shared:${id}:`,
      );
      const all = await frame.evaluate(() => t.getAll());
      expect(all.board.shared).toEqual({});
      expect(await frame.evaluate(() => t.get('board', 'shared', 'a', 'none'))).toBe('none');
    });
  });

  test('lets a member without write permission read, and refuses what he writes', async () => {
    const board = await openFixtureBoard(browser, { library, member: 'grace' });
    await board.openCard(CARD);
    const frame = await sectionFrame(board);
    const answers = await frame.evaluate(async () => [
      t.memberCanWriteToModel('card'),
      await t.set('card', 'shared', 'a', 1).catch((error: Error) => error.message),
      await t.set('member', 'private', 'a', 1).then(() => 'stored'),
      await t.get('member', 'private', 'a'),
    ]);
    expect(answers[0]).toBe(false);
    expect(answers[1]).toMatch(/^Scope not editable by active member/);
    expect(answers.slice(2)).toEqual(['stored', 1]);
    await board.close();
  });

  test('knows when nobody is signed in', async () => {
    const board = await openFixtureBoard(browser, { library, member: 'signed-out' });
    await board.openCard(CARD);
    const frame = await sectionFrame(board);
    const answers = await frame.evaluate(async () => [
      t.getContext().member,
      t.isMemberSignedIn(),
      t.memberCanWriteToModel('board'),
      await t.jwt().catch(() => 'rejected'),
      await t.set('board', 'shared', 'a', 1).catch(() => 'rejected'),
    ]);
    expect(answers).toEqual(['notLoggedIn', false, false, 'rejected', 'rejected']);
    await board.close();
  });

  test('follows the theme, and does not fetch anything for it', async () => {
    await inSection(library, async (frame, board) => {
      await board.page.getByLabel('Theme').selectOption('dark');
      await frame.getByText('theme dark').waitFor();
      expect(await frame.evaluate(() => t.getComputedColorToken('color.text'))).toBe('#e0e0e0');
      expect(await frame.evaluate(() => t.getContext().theme)).toBe('dark');
      expect(board.requests).toEqual([]);
    });
  });

  /** Runs in the section of a fresh card; nothing may go wrong unnoticed. */
  async function inSection(
    on: LibraryChoice,
    run: (frame: Frame, board: OpenBoard) => Promise<void>,
  ): Promise<void> {
    const board = await openFixtureBoard(browser, { library: on });
    try {
      await board.openCard(CARD);
      await run(await sectionFrame(board), board);
      expect(board.errors).toEqual([]);
    } finally {
      await board.close();
    }
  }
});
