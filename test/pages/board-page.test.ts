// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { type BoardPage, startBoardPage } from '../../src/pages/board-page.ts';

/** As much of Trello's client as a page of the board asks for. */
function fakeClient(different: Readonly<Record<string, unknown>> = {}) {
  const rendered: (() => void)[] = [];
  return {
    rendered,
    getContext: () => ({ board: 'board1', member: 'ellen', locale: 'ru-RU' }),
    isMemberSignedIn: () => true,
    memberCanWriteToModel: () => true,
    arg: () => 'modal',
    render: (again: () => void) => rendered.push(again),
    get: vi.fn(async (): Promise<unknown> => ({})),
    board: async () => ({ members: [{ id: 'ellen', fullName: 'Ellen Ward' }, { id: 'zoe' }] }),
    closeModal: vi.fn(async () => {}),
    closePopup: vi.fn(async () => {}),
    sizeTo: vi.fn(async () => {}),
    ...different,
  };
}

async function start(client: object | undefined) {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
    },
  );
  Object.assign(window, {
    TrelloPowerUp: client && { iframe: () => client },
  });
  const pages: BoardPage[] = [];
  const faults: string[] = [];
  const root = document.createElement('main');
  root.getBoundingClientRect = () => ({ height: 300 }) as DOMRect;
  await startBoardPage(
    root,
    (page) => pages.push(page),
    (text) => faults.push(text),
  );
  return { page: pages[0], faults };
}

afterEach(() => {
  Object.assign(window, { TrelloPowerUp: undefined });
});

test('it reads the board before it is shown, in the language of Trello', async () => {
  const { page } = await start(fakeClient());
  expect(page?.board.sight.value?.people.map((person) => person.id)).toEqual(['ellen', 'zoe']);
  expect(page?.translate('settings.title')).toBe('Настройки');
  expect(document.documentElement.lang).toBe('ru');
});

test('a change of the board’s data reads it again', async () => {
  const client = fakeClient();
  await start(client);
  const before = client.get.mock.calls.length;
  for (const again of client.rendered) again();
  await vi.waitFor(() => expect(client.get.mock.calls.length).toBeGreaterThan(before));
});

test('a host that is gone is said, not thrown', async () => {
  const gone = async () => {
    throw new Error('gone');
  };
  const { page } = await start(fakeClient({ board: gone }));
  expect(page?.board.blocked.value).toEqual({ kind: 'gone' });
});

test('who is not signed in has no member and may not edit', async () => {
  const { page } = await start(fakeClient({ isMemberSignedIn: () => false }));
  expect(page?.board.sight.value?.access.kind).toBe('signedOut');
});

test('it closes what it was opened in, and fits a pop-up alone', async () => {
  const modal = fakeClient();
  (await start(modal)).page?.ports.close();
  expect(modal.closeModal).toHaveBeenCalledOnce();
  expect(modal.sizeTo).not.toHaveBeenCalled();
  const popup = fakeClient({ arg: () => 'popup' });
  (await start(popup)).page?.ports.close();
  expect(popup.closePopup).toHaveBeenCalledOnce();
  expect(popup.sizeTo).toHaveBeenCalledWith(300);
});

test('without Trello’s library a plain sentence is all there is', async () => {
  const { page, faults } = await start(undefined);
  expect(page).toBeUndefined();
  expect(faults[0]).toContain('no-library');
});

test('what this person typed on this board before is known when the page is shown', async () => {
  localStorage.setItem('draft board1 ellen settings.edits', '{"edits":"4"}');
  localStorage.setItem('draft board1 tom settings.rule', '{"kind":"strict"}');
  const { page } = await start(fakeClient());
  expect(page?.ports.drafts.text('settings.edits')).toBe('{"edits":"4"}');
  expect(page?.ports.drafts.text('settings.rule')).toBeUndefined();
  page?.ports.drafts.save('settings.edits', '');
  expect(localStorage.getItem('draft board1 ellen settings.edits')).toBeNull();
  localStorage.clear();
});
