import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CASTS } from '../support/board/cast.ts';
import { onEachLibrary } from '../support/board/on-each-library.ts';
import { PHRASES } from '../support/board/phrases.ts';
import { eventually, heading, onProduct } from '../support/board/product-board.ts';
import { storedKinds } from '../support/board/stored.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// The whole way with the keyboard alone: no pointer is used in this file.

let browser: LaunchedBrowser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const MOST_TABS = 80;

onEachLibrary((library) => {
  test.each(['en', 'ru', 'es'] as const)(
    'ask, send, tick and hand over in %s',
    async (language) => {
      const cast = CASTS[language];
      const say = PHRASES[language];
      await onProduct(browser, { library, cast, member: cast.client }, async (board) => {
        const { keyboard } = board.page;
        const section = board.section();
        await tabTo(board.page, cast.card);
        await keyboard.press('Enter');
        await section.getByRole('button', { name: say.requestEdits }).waitFor();
        await tabTo(board.page, say.requestEdits, 'section');
        await keyboard.press('Enter');
        await eventually(() => focused(board.page)).toMatchObject({ name: say.firstLine });
        await keyboard.type('Logo');
        await keyboard.press('Enter');
        await eventually(() => focused(board.page)).toMatchObject({ name: say.line(2) });
        await keyboard.type('Phone');
        await tabTo(board.page, say.send(2));
        await keyboard.press('Space');
        const stored = () => storedKinds(board.state, cast, cast.card);
        await eventually(stored).toEqual(['editsRequested']);

        await board.setMember(cast.specialist);
        await tabTo(board.page, cast.card);
        await keyboard.press('Enter');
        await section.getByRole('checkbox').first().waitFor();
        await tabTo(board.page, say.tick(1, 'Logo'));
        await keyboard.press('Space');
        await eventually(() => section.getByRole('checkbox').first().isChecked()).toBe(true);
        // The list is drawn anew after the write; who ticks goes on from there.
        await eventually(() => focused(board.page)).toMatchObject({ name: say.tick(1, 'Logo') });
        await tabTo(board.page, say.handOver);
        await keyboard.press('Enter');
        await eventually(() => focused(board.page)).toMatchObject({ name: say.note });
        await keyboard.type('Done');
        await tabTo(board.page, say.handOver);
        await keyboard.press('Enter');
        await heading(board, say.clientTurn(cast.client));
        await section.getByText('Done').waitFor();
        expect(await section.getByRole('checkbox').count()).toBe(0);
        expect(stored()).toEqual(['editsRequested', 'ticked', 'handedOver']);
      });
    },
  );

  test('the menu More opens, moves and closes by keys, and gives the focus back', async () => {
    const cast = CASTS.en;
    const say = PHRASES.en;
    await onProduct(browser, { library, member: cast.manager }, async (board) => {
      const { keyboard } = board.page;
      await tabTo(board.page, cast.card);
      await keyboard.press('Enter');
      await board.section().getByRole('button', { name: 'More' }).waitFor();
      await tabTo(board.page, 'More');
      await keyboard.press('Enter');
      await eventually(() => focused(board.page)).toMatchObject({ name: say.promise });
      await keyboard.press('ArrowDown');
      await eventually(() => focused(board.page)).toMatchObject({ name: say.editsFromClient });
      await keyboard.press('Escape');
      await eventually(() => focused(board.page)).toMatchObject({ name: 'More' });
      expect(await board.page.getByRole('dialog', { name: cast.card }).count()).toBe(1);
      await keyboard.press('Enter');
      await eventually(() => focused(board.page)).toMatchObject({ name: say.promise });
      await keyboard.press('End');
      await eventually(() => focused(board.page)).toMatchObject({ name: 'Who do I ask?' });
      await keyboard.press('Home');
      await keyboard.press('ArrowDown');
      await eventually(() => focused(board.page)).toMatchObject({ name: say.editsFromClient });
      await keyboard.press('Enter');
      await heading(board, say.editsFromClient);
      await eventually(() => focused(board.page)).toMatchObject({ name: say.firstLine });
      await keyboard.press('Escape');
      await board.section().getByText('Nobody is waiting on this card.').waitFor();
    });
  });
});

interface Focused {
  readonly name: string;
  readonly frame: string;
  /** Drawn so that one sees where the focus is. */
  readonly isSeen: boolean;
}

async function tabTo(page: Page, name: string, frame = ''): Promise<void> {
  const met: string[] = [];
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    const at = await focused(page);
    if (at?.name === name && at.frame.includes(frame)) {
      expect(at.isSeen).toBe(true);
      return;
    }
    met.push(at?.name ?? '-');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}; it met ${met.join(' | ')}`);
}

/** The element with the focus, in whichever frame it is. */
async function focused(page: Page): Promise<Focused | undefined> {
  for (const frame of page.frames()) {
    const found = await frame.evaluate(readFocus).catch(() => null);
    if (found !== null) return { ...found, frame: frame.url() };
  }
  return undefined;
}

function readFocus(): Omit<Focused, 'frame'> | null {
  const active = document.activeElement;
  if (!document.hasFocus() || !active || active === document.body) return null;
  if (active instanceof HTMLIFrameElement) return null;
  const ids = active.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const labels = 'labels' in active ? [...((active.labels as NodeListOf<Element>) ?? [])] : [];
  const name =
    ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ') ||
    active.getAttribute('aria-label') ||
    labels.map((label) => label.textContent).join(' ') ||
    active.textContent ||
    '';
  const style = getComputedStyle(active);
  const isSeen = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
  return { name: name.trim(), isSeen };
}
