import { afterAll, beforeAll, expect, test } from 'vitest';
import { CASTS } from '../support/board/cast.ts';
import { focused, tabTo } from '../support/board/keys.ts';
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
      await eventually(() => focused(board.page)).toMatchObject({ name: 'Team' });
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
