import { expect, test } from 'vitest';
import { leaveBoard, removeData } from '../../../src/connector/capabilities/leaving.ts';
import { fakeStorage } from '../../support/fake-storage.ts';

const KEPT = {
  'draft b1 me settings.people': 'typed',
  'draft c1 me form': 'typed',
  'draft c9 me form': 'typed',
  'draft b1 you form': 'typed',
};

function bench({ isSignedIn = true, cards = async (): Promise<unknown> => [{ id: 'c1' }] } = {}) {
  const storage = fakeStorage(KEPT);
  const said: { key: string; text: string }[] = [];
  const channel = { postMessage: (message: (typeof said)[number]) => said.push(message) };
  const t = {
    getContext: () => ({ board: 'b1', member: isSignedIn ? 'me' : 'notLoggedIn' }),
    isMemberSignedIn: () => isSignedIn,
    cards,
  };
  return { t: t as never, at: { storage, channel } as never, storage, said };
}

test('a disabled board takes its drafts and those of its cards along, for who disabled it', async () => {
  const { t, at, storage, said } = bench();
  await leaveBoard(t, at);
  expect(Object.keys(storage.items())).toEqual(['draft c9 me form', 'draft b1 you form']);
  expect(said.map(({ key }) => key)).toEqual(['draft b1 me settings.people', 'draft c1 me form']);
});

test('what is of the board goes at once, before Trello answers or where it does not', async () => {
  const { t, at, storage } = bench({ cards: () => new Promise(() => {}) });
  void leaveBoard(t, at);
  expect(storage.items()).not.toHaveProperty('draft b1 me settings.people');
  const refused = bench({ cards: () => Promise.reject(new Error('gone')) });
  await expect(leaveBoard(refused.t, refused.at)).resolves.toBeUndefined();
});

test('personal settings removed take all of that member along, on every board', async () => {
  const { t, at, storage } = bench();
  await removeData(t, at);
  expect(Object.keys(storage.items())).toEqual(['draft b1 you form']);
});

test('a visitor and a browser that keeps nothing lose nothing', async () => {
  const { t, at, storage } = bench({ isSignedIn: false });
  await removeData(t, at);
  await leaveBoard(t, at);
  expect(storage.items()).toEqual(KEPT);
  await removeData(bench().t, { ...(at as object), storage: undefined } as never);
});
