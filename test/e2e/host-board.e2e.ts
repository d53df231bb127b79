import { afterAll, beforeAll, expect, test } from 'vitest';
import { blobKey } from '../../src/host/board/content.ts';
import { CARD, openFixtureBoard, sectionFrame } from '../support/board/fixture-board.ts';
import type { OpenBoardOptions } from '../support/board/harness-options.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// What the local board does to a Power-Up, seen with the fixture on either library.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

onEachLibrary((library) => {
  test('draws badges, and asks again after a write', async () => {
    await onBoard({}, async (board) => {
      expect(await board.badges(CARD)).toEqual(['count 0', 'files 1']);
      await board.openCard(CARD);
      await board.section().getByRole('button', { name: 'Add one' }).click();
      await board.section().getByText('count 1').waitFor();
      await expect.poll(() => board.badges(CARD)).toEqual(['count 1', 'files 1']);
    });
  });

  test('asks a dynamic badge again after ten seconds of the page’s clock', async () => {
    await onBoard({}, async (board) => {
      await board.badges(CARD);
      const before = (await counts(board))['data'] ?? 0;
      await board.clock.advance(9_000);
      expect((await counts(board))['data']).toBe(before);
      await board.clock.advance(2_000);
      await expect.poll(async () => (await counts(board))['data']).toBeGreaterThan(before);
    });
  });

  test('asks for one blob read a card when the board is drawn', async () => {
    await onBoard({}, async (board) => {
      await board.badges(CARD);
      const cards = board.state.boards.get('test')?.content.cards.length;
      await expect.poll(async () => (await counts(board))['data']).toBe(cards);
    });
  });

  test('opens a popup at a detail badge, closes it with Escape and gives the focus back', async () => {
    await onBoard({}, async (board) => {
      await board.openCard(CARD);
      const badge = board.page.getByRole('button', { name: 'Open popup' });
      await badge.click();
      await board.popup().getByText('from badge').waitFor();
      await board.page.keyboard.press('Escape');
      await board.page.getByRole('dialog', { name: 'Popup' }).waitFor({ state: 'detached' });
      await expect
        .poll(() => badge.evaluate((element) => element === document.activeElement))
        .toBe(true);
      // The card is still open: one Escape closes one thing.
      expect(await board.page.getByRole('dialog', { name: CARD }).count()).toBe(1);
    });
  });

  test('stacks popups of a list, runs a confirmed callback, closes all', async () => {
    await onBoard({}, async (board) => {
      await board.openCard(CARD);
      const { page } = board;
      await page.locator('.card-dialog').getByRole('button', { name: 'Power-Ups' }).click();
      await page.getByRole('button', { name: 'Choose', exact: true }).click();
      await page.getByRole('button', { name: 'Confirm' }).click();
      const confirm = page.getByRole('dialog', { name: 'Sure?' });
      await confirm.getByRole('button', { name: 'Back' }).click();
      await page.getByRole('button', { name: 'Confirm' }).click();
      await confirm.getByRole('button', { name: 'Set it' }).click();
      await board.section().getByText('count 41').waitFor();
      await confirm.waitFor({ state: 'detached' });
      expect(await page.locator('.popup').count()).toBe(0);
    });
  });

  test('gives a date popup’s choice as an ISO date', async () => {
    await onBoard({}, async (board) => {
      await board.openCard(CARD);
      const { page } = board;
      await page.locator('.card-dialog').getByRole('button', { name: 'Power-Ups' }).click();
      await page.getByRole('button', { name: 'Choose', exact: true }).click();
      await page.getByRole('button', { name: 'Day', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Which day?' });
      await dialog.getByLabel('Which day?').fill('2026-11-27');
      await dialog.getByRole('button', { name: 'Choose' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await storedCard(board)).toEqual({ day: '2026-11-27' });
    });
  });

  test('refuses a popup at an element whose call is over', async () => {
    await onBoard({}, async (board) => {
      await board.openCard(CARD);
      await board.page.locator('.card-dialog').getByRole('button', { name: 'Power-Ups' }).click();
      await board.page.getByRole('button', { name: 'Late popup' }).click();
      await expect.poll(() => storedCard(board)).toHaveProperty('late');
      expect(await board.page.locator('.popup').count()).toBe(0);
    });
  });

  test('opens a popup at a place inside a frame, and the next one on top of it', async () => {
    await onBoard({}, async (board) => {
      await board.openCard(CARD);
      await board.section().getByRole('button', { name: 'Next popup' }).click();
      await board.popup().getByText('from next').waitFor();
      await board.popup().getByRole('button', { name: 'Next popup' }).click();
      await board.page.getByRole('button', { name: 'Back', exact: true }).waitFor();
      expect(await board.page.locator('.popup').count()).toBe(2);
    });
  });

  test('opens a modal from a board button and from switching the Power-Up on', async () => {
    await onBoard({}, async (board) => {
      await board.page.getByRole('button', { name: 'Fixture board' }).click();
      await board.modal().getByText('from modal').waitFor();
      await board.page.keyboard.press('Escape');
      await board.page.getByRole('button', { name: 'Power-Ups' }).click();
      await board.page.getByRole('button', { name: 'Power-Up was just enabled' }).click();
      await board.modal().getByText('from enable').waitFor();
      expect(await board.page.locator('.modal.fullscreen').count()).toBe(1);
    });
  });

  test('shows buttons by their condition', async () => {
    await onBoard({ member: 'grace' }, async (board) => {
      await board.openCard(CARD);
      const { page } = board;
      await page.locator('.card-dialog').getByRole('button', { name: 'Power-Ups' }).click();
      await page.getByRole('button', { name: 'Only readers' }).waitFor();
      expect(await page.getByRole('button', { name: 'Choose', exact: true }).count()).toBe(0);
    });
  });

  test('brings one window’s write to the other after a while, and the last writer wins', async () => {
    await onBoard({}, async (board) => {
      const other = await board.secondWindow('tom');
      const key = cardKey(board);
      const write = (window: typeof board | typeof other, data: string) =>
        window.page.evaluate((value) => globalThis.window.__board?.writeRaw(...value), [
          key,
          data,
        ] as const);
      await write(board, '{"count":1}');
      await write(other, '{"count":2}');
      await expect.poll(() => board.badges(CARD)).toEqual(['count 2', 'files 1']);
      expect(await storedCard(board)).toEqual({ count: 2 });
    });
  });

  test('confirms a delayed write at once, and loses it to a later one on the server', async () => {
    await onBoard({}, async (board) => {
      await board.page.evaluate(() => {
        if (window.__board) window.__board.faults.writeDelayMs = 3_600_000;
      });
      await board.openCard(CARD);
      const frame = await sectionFrame(board);
      await frame.getByRole('button', { name: 'Add one' }).click();
      await frame.getByText('count 1').waitFor();
      expect(await storedCard(board)).toEqual({});
      await board.clock.advance(3_600_001);
      await expect.poll(() => storedCard(board)).toEqual({ count: 1 });
    });
  });

  test('refuses every write when told to', async () => {
    await onBoard({}, async (board) => {
      await board.openCard(CARD);
      const frame = await sectionFrame(board);
      await board.page.evaluate(() => {
        if (window.__board) window.__board.faults.refuseWriteOneIn = 1;
      });
      const answer = await frame.evaluate(() =>
        (window as unknown as { t: T }).t.set('card', 'shared', 'a', 1).then(
          () => 'stored',
          () => 'refused',
        ),
      );
      expect(answer).toBe('refused');
      expect(await storedCard(board)).toEqual({});
    });
  });

  test('refuses shared data that looks like a secret', async () => {
    await onBoard({}, async (board) => {
      await board.openCard(CARD);
      const frame = await sectionFrame(board);
      const answer = await frame.evaluate(() =>
        (window as unknown as { t: T }).t.set('card', 'shared', 'a', { token: 'x' }).then(
          () => 'stored',
          () => 'refused',
        ),
      );
      expect(answer).toBe('refused');
    });
  });

  test('turns away a context of another board, and a message without the secret', async () => {
    await onBoard({}, async (board) => {
      await board.openCard(CARD);
      const frame = await sectionFrame(board);
      const [name, context] = await frame.evaluate(async () => {
        const { t } = window as unknown as { t: T };
        const other = { ...t.getContext(), board: '0'.repeat(24) };
        const refused = await t.request('data', { context: other }).catch((error: Error) => error);
        return [refused.name, t.getContext()];
      });
      expect(name).toBe('PostMessageIO:InvalidContext');
      await frame.evaluate((given) => {
        const args = [
          { scope: 'card', visibility: 'shared', data: '{"forged":1}', context: given },
        ];
        const item = { type: 'request', data: { id: 'forged1', command: 'set', args } };
        window.parent.postMessage({ type: 'bulk', secret: 'guessed', data: [item] }, '*');
      }, context);
      // The library's own next write arrives after it: by then the forged one was turned away.
      await frame.getByRole('button', { name: 'Add one' }).click();
      await expect.poll(() => storedCard(board)).toEqual({ count: 1 });
    });
  });

  test('survives answers that overtake one another and frames that are told to render in storms', async () => {
    await onBoard({}, async (board) => {
      await board.page.evaluate(() => {
        if (window.__board)
          Object.assign(window.__board.faults, { outOfOrder: true, renderStorm: 20 });
      });
      await board.openCard(CARD);
      const frame = await sectionFrame(board);
      for (const count of [1, 2, 3]) {
        await frame.getByRole('button', { name: 'Add one' }).click();
        await expect.poll(() => storedCard(board)).toEqual({ count });
      }
      await expect.poll(() => board.badges(CARD)).toEqual(['count 3', 'files 1']);
      const renders = await frame.locator('#renders').textContent();
      expect(Number(renders?.split(' ')[1])).toBeGreaterThan(60);
    });
  });

  test('gives up on a Power-Up that is not ready within ten seconds', async () => {
    // Without scripts the connector never speaks.
    const board = await openFixtureBoard(browser, { library, sandbox: 'allow-same-origin' });
    expect(await board.page.locator('[data-power-up]').getAttribute('data-power-up')).toBe('dead');
    expect(await board.page.evaluate(() => window.__board?.failures())).toEqual([
      'connector: not ready within 10000 ms',
    ]);
    await board.close();
  });

  test('keeps the section’s frame on a write, or builds it anew when told so', async () => {
    for (const framesOnWrite of ['render', 'rebuild'] as const) {
      await onBoard({ framesOnWrite }, async (board) => {
        await board.openCard(CARD);
        const frame = await sectionFrame(board);
        await frame.evaluate(() => document.body.setAttribute('data-mark', 'old'));
        await frame.getByRole('button', { name: 'Add one' }).click();
        await board.section().getByText('count 1').waitFor();
        const marked = await board.section().locator('body[data-mark="old"]').count();
        expect([framesOnWrite, marked]).toEqual([
          framesOnWrite,
          framesOnWrite === 'render' ? 1 : 0,
        ]);
      });
    }
  });

  test('gives frames of another site no storage when third-party cookies are blocked', async () => {
    for (const cookies of ['allowed', 'blocked'] as const) {
      await onBoard({ cookies }, async (board) => {
        await board.openCard(CARD);
        const frame = await sectionFrame(board);
        const tried = await frame.evaluate(() => {
          try {
            window.localStorage.setItem('a', '1');
            return 'stored';
          } catch (error) {
            return (error as Error).name;
          }
        });
        expect([cookies, tried]).toEqual([
          cookies,
          cookies === 'blocked' ? 'SecurityError' : 'stored',
        ]);
      });
    }
  });

  test('tells the same date to page, frame and the header of the Power-Up’s origin', async () => {
    await onBoard({ now: '2026-11-20T14:00:00+03:00' }, async (board) => {
      await board.openCard(CARD);
      const frame = await sectionFrame(board);
      const [page, inside, header] = [
        await board.page.evaluate(() => new Date().toISOString()),
        await frame.evaluate(() => new Date().toISOString()),
        await frame.evaluate(async () => (await fetch('../icon.svg')).headers.get('date')),
      ];
      for (const told of [page, inside, new Date(header ?? 0).toISOString()]) {
        expect(told).toMatch(/^2026-11-20T11:0/);
      }
      await board.setDate('2026-12-24T09:00:00Z');
      expect(await board.page.evaluate(() => new Date().toISOString())).toMatch(/^2026-12-24T09:0/);
    });
  });

  test('speaks Russian and Spanish to the Power-Up and in its own words', async () => {
    await onBoard({ locale: 'ru' }, async (board) => {
      await board.page.getByLabel('Участник').waitFor();
      await board.openCard(CARD);
      expect(await (await sectionFrame(board)).evaluate(() => window.locale)).toBe('ru');
    });
    await onBoard({ locale: 'es-MX' }, async (board) => {
      await board.page.getByLabel('Miembro').waitFor();
      await board.openCard(CARD);
      expect(await (await sectionFrame(board)).evaluate(() => window.locale)).toBe('es-MX');
    });
  });

  test('lets its bar of switches wrap in a narrow window', async () => {
    for (const locale of ['en', 'ru', 'es']) {
      await onBoard({ locale, viewport: { width: 320, height: 800 } }, async (board) => {
        const right = await board.page
          .getByRole('toolbar')
          .locator('button, input, select')
          .evaluateAll((all) => Math.max(...all.map((one) => one.getBoundingClientRect().right)));
        expect(right).toBeLessThanOrEqual(320);
      });
    }
  });

  test('starts afresh as somebody else, and comes back empty after a reset', async () => {
    await onBoard({}, async (board) => {
      await board.openCard(CARD);
      await board.section().getByRole('button', { name: 'Add one' }).click();
      await board.section().getByText('count 1').waitFor();
      await board.setMember('tom');
      await expect.poll(() => board.badges(CARD)).toEqual(['count 1', 'files 1']);
      await board.page.getByRole('button', { name: 'Reset to an empty board' }).click();
      await expect.poll(() => board.badges(CARD).catch(() => [])).toEqual(['count 0', 'files 1']);
    });
  });

  async function onBoard(
    options: OpenBoardOptions,
    run: (board: OpenBoard) => Promise<void>,
  ): Promise<void> {
    const board = await openFixtureBoard(browser, { library, ...options });
    try {
      await run(board);
      expect(board.requests).toEqual([]);
      expect(board.errors).toEqual([]);
    } finally {
      await board.close();
    }
  }
});

// biome-ignore lint/suspicious/noExplicitAny: what the fixture's library really gives back
type T = any;
async function counts(board: OpenBoard): Promise<Readonly<Record<string, number>>> {
  return (await board.page.evaluate(() => window.__board?.counts())) ?? {};
}

function cardKey(board: OpenBoard): string {
  const card = board.state.boards.get('test')?.content.cards.find(({ name }) => name === CARD);
  return blobKey({ scope: 'card', visibility: 'shared', model: card?.id ?? '' });
}

/** What the server holds for the card. */
async function storedCard(board: OpenBoard): Promise<unknown> {
  return JSON.parse(board.state.boards.get('test')?.blobs[cardKey(board)] ?? '{}');
}
