import { expect } from 'vitest';
import type { CardPress } from '../../src/domain/turn/entries.ts';
import { idsOf } from '../support/board/cast.ts';
import type { OpenBoard } from '../support/board/open-board.ts';
import { eventually, pasteInto, pressIn, sectionText } from '../support/board/product-board.ts';
import {
  blobOf,
  boardKey,
  cardBlob,
  cardEntries,
  cardKey,
  requestOf,
  setUpBoard,
} from '../support/board/stored.ts';
import { refuseWrites } from '../support/board/trouble.ts';
import { WRITTEN } from '../support/walk/texts.ts';
import { createWalk } from '../support/walk/walk.ts';
import { wordsIn } from '../support/walk/words.ts';

// The main job (issue 2, *Bad input*): a plain sentence each, and nothing typed or stored is lost.

const walk = createWalk('main-job-bad');

const MARKUP = '<script>alert(1)</script><b>bold</b> 👩‍🎨🇪🇸';
const OBSERVER = { en: 'Grace Lin', ru: 'Вера Ковалёва', es: 'Elena Costa' } as const;

walk('nothing, too much and markup', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  await walker.onBoard({ member: cast.client }, async (board) => {
    const section = board.section();
    await board.openCard(cast.card);
    await pressIn(board, words('button.requestEdits'));
    const line = section.getByRole('textbox', { name: words('requestEdits.hint') });
    await line.fill('   ');
    await pressIn(board, words('button.sendEdits', { n: 1 }));
    await section.getByText(words('error.nothing')).waitFor();
    await look('nothing was written', board.page);
    await line.fill(`${MARKUP}\n${'x'.repeat(2001)}`);
    await pressIn(board, words('button.sendEdits', { n: 2 }));
    await section.getByText(words('error.tooLongLine', { n: 2000, line: 2 })).waitFor();
    await look('2,001 characters', board.page);
    const lines = Array.from({ length: 61 }, (_, index) => `${MARKUP} ${index + 1}`);
    await section.getByRole('textbox', { name: words('requestEdits.line', { n: 2 }) }).fill('');
    await pasteInto(line, '');
    await line.fill(lines.join('\n'));
    await eventually(() => section.getByRole('textbox').count()).toBeGreaterThan(60);
    const send = section.locator('form button[data-kind="primary"]');
    await send.click();
    await section.getByText(words('error.tooMany', { n: 60 })).waitFor();
    await look('61 pasted lines', board.page);
    await section.getByRole('textbox', { name: words('requestEdits.line', { n: 61 }) }).fill('');
    await send.click();
    const all = section.getByRole('button', { name: words('button.showAll', { n: 60 }) });
    await all.waitFor();
    await look('60 edits, folded; markup is text', board.page);
    expect(await section.locator('script[src=""], li b').count()).toBe(0);
    await all.click();
    await eventually(() =>
      section
        .getByRole('list', { name: words('edit.list') })
        .getByRole('listitem')
        .count(),
    ).toBe(60);
    await look('60 edits, all', board.page);
  });
});

walk('a very long edit', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  const long = `${'x'.repeat(1500)} ${WRITTEN[language].more} `.repeat(2).slice(0, 2000).trim();
  await walker.onBoard({ member: cast.client }, async (board) => {
    await board.openCard(cast.card);
    await pressIn(board, words('button.requestEdits'));
    await board.section().getByRole('textbox').fill(long);
    await pressIn(board, words('button.sendEdits', { n: 1 }));
    await board.section().getByText(long, { exact: true }).waitFor();
    await look('2,000 characters', board.page);
  });
});

walk('a write that Trello refuses', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  await walker.onBoard({ member: cast.client }, async (board) => {
    await board.openCard(cast.card);
    await pressIn(board, words('button.requestEdits'));
    await board.section().getByRole('textbox').fill(WRITTEN[language].edits[0]);
    await refuseWrites(board);
    await pressIn(board, words('button.sendEdits', { n: 1 }));
    await untilSaid(board, words('error.refused'));
    await look('refused', board.page);
    expect(await board.section().getByRole('textbox').first().inputValue()).toBe(
      WRITTEN[language].edits[0],
    );
    await refuseWrites(board, false);
    await pressIn(board, words('button.sendEdits', { n: 1 }));
    await board.section().getByRole('textbox').waitFor({ state: 'detached' });
    await look('and sent a second time', board.page);
  });
});

walk('a journal that cannot be read', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  const blobs = { [cardKey(cast, cast.card)]: blobOf('no journal') };
  await walker.onBoard({ member: cast.client, blobs }, async (board) => {
    await board.openCard(cast.card);
    await board.section().getByText(words('error.damaged')).waitFor();
    await look('not JSON, seen by the client', board.page);
    await board.setMember(cast.manager);
    await board.openCard(cast.card);
    await board.section().getByText(words('error.damaged')).waitFor();
    await look('not JSON, seen by the agency', board.page);
    await pressIn(board, words('button.startAfresh'));
    await board.section().getByText(words('afresh.card')).waitFor();
    await look('Start afresh asks for the copy', board.page);
    await board.section().getByRole('checkbox').check();
    await look('Start afresh, the copy is there', board.page);
    expect(stored(board)[cardKey(cast, cast.card)]).toBe(blobs[cardKey(cast, cast.card)]);
    await pressIn(board, words('button.startAfresh'));
    await board.section().getByText(words('section.idle.agency')).waitFor();
    await look('started afresh', board.page);
  });
});

walk('strange entries, a newer version, another card’s data', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  const { edits } = WRITTEN[language];
  const entries = cardEntries(cast, [requestOf(cast, edits)]);
  const later = { kind: 'foreseen', words: 'later' } as unknown as CardPress; // of a build to come
  const known = requestOf(cast, edits);
  const strange = [
    ...cardEntries(cast, [known, { by: cast.client, press: later }]),
    { ...entries[0], edits: [{ text: 'altered' }], n: 3 },
  ];
  const { card } = idsOf(cast);
  for (const [what, blobs, text] of [
    ['an unknown kind and an altered entry', cardBlob(cast, cast.card, strange), undefined],
    [
      'a newer version',
      { [cardKey(cast, cast.card)]: blobOf({ v: 99, card: 'x', board: 'y', entries: [] }) },
      words('error.newer'),
    ],
    [
      'another card’s id',
      cardBlob(cast, cast.card, entries, { card: card(cast.freeCard) }),
      words('section.idle.client'),
    ],
    [
      'from another board',
      cardBlob(cast, cast.card, entries, { board: '610b0a0d00000000000000ff' }),
      words('notice.moved'),
    ],
  ] as const) {
    await walker.onBoard({ member: cast.client, blobs }, async (board) => {
      await board.openCard(cast.card);
      // One notice at a time: what waits for a press comes first.
      const confirm = board.section().getByRole('button', { name: words('button.confirm') });
      await board.section().locator('.card-app, [role="alert"], .notice').first().waitFor();
      if (what === 'another card’s id' || what === 'from another board') await confirm.click();
      await board
        .section()
        .getByText(text ?? words('error.someInvalid', { n: 1 }))
        .first()
        .waitFor();
      await look(what, board.page);
      expect(stored(board)[cardKey(cast, cast.card)]).toBe(blobs[cardKey(cast, cast.card)]);
    });
  }
});

walk('settings that make no sense', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  for (const [what, blobs, text] of [
    [
      'an unknown zone',
      setUpBoard(cast, { 'agency.zone': 'Mars/Olympus' }),
      words('error.unknownZone', { zone: 'Mars/Olympus' }),
    ],
    [
      'no working day',
      setUpBoard(cast, { 'agency.hours': [[], [], [], [], [], [], []] }),
      words('error.noWorkingDay'),
    ],
  ] as const) {
    await walker.onBoard({ member: cast.manager, blobs }, async (board) => {
      await openBoardPage(board, words('app.name'));
      await board
        .modal()
        .getByRole('tab', { name: words('tab.rules'), exact: true })
        .click();
      await board.modal().getByText(text).first().waitFor();
      await look(`${what}: How we work`, board.page);
      await board.page.keyboard.press('Escape');
      await board.setMember(cast.client);
      await board.openCard(cast.card);
      await pressIn(board, words('button.requestEdits'));
      await eventually(() => sectionText(board)).toMatch(/25.*19:00/);
      await look(`${what}: a request by the usual hours`, board.page);
    });
  }
  for (const [what, journal, text] of [
    ['settings that cannot be read', 'no journal', words('error.damagedBoard')],
    ['settings of a newer version', { v: 99 }, words('error.newerBoard')],
  ] as const) {
    const blobs = { [boardKey(cast)]: blobOf(journal) };
    await walker.onBoard({ member: cast.manager, blobs }, async (board) => {
      await board.openCard(cast.card);
      await board.section().getByText(text).waitFor();
      await look(what, board.page);
      await board.closeCard();
      await openBoardPage(board, words('app.name'));
      await board.modal().getByText(text).waitFor();
      await look(`${what}: the board’s page`, board.page);
    });
  }
});

walk('who may only read, and a member without a name', async (walker) => {
  const { cast, look, language } = walker;
  const words = wordsIn(language);
  const entries = cardEntries(cast, [requestOf(cast, WRITTEN[language].edits)]);
  const blobs = {
    ...cardBlob(cast, cast.card, entries),
    ...cardBlob(cast, cast.namelessCard, entries),
  };
  const options = { member: OBSERVER[language], blobs, namelessUser: true };
  await walker.onBoard(options, async (board) => {
    await board.openCard(cast.card);
    await board
      .section()
      .getByText(words('error.readonly', { name: cast.manager }))
      .waitFor();
    await look('an observer', board.page);
    await board.setMember('signed-out');
    await board.openCard(cast.card);
    await board.section().getByText(words('error.signedOut')).waitFor();
    await look('signed out', board.page);
    await board.setMember(cast.client);
    await board.openCard(cast.namelessCard);
    await board
      .section()
      .getByRole('heading', {
        name: words('section.edits.others', { n: 2, name: words('person.nameless') }),
      })
      .waitFor();
    await look('a member without a name', board.page);
  });
});

async function untilSaid(board: OpenBoard, text: string): Promise<void> {
  await eventually(async () => {
    await board.clock.advance(1000);
    return board.section().getByText(text).count();
  }).toBe(1);
}

async function openBoardPage(board: OpenBoard, name: string): Promise<void> {
  await board.page.getByRole('button', { name, exact: true }).click();
  await board.modal().locator('main').waitFor();
}

function stored(board: OpenBoard): Readonly<Record<string, string>> {
  return board.state.boards.get('test')?.blobs ?? {};
}
