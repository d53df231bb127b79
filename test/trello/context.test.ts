import { afterEach, expect, it, vi } from 'vitest';
import type { CapabilityClient } from '../../src/trello/client.ts';
import { whereaboutsOf } from '../../src/trello/context.ts';

afterEach(() => vi.unstubAllGlobals());

interface Answers {
  readonly context?: Record<string, unknown>;
  readonly signedIn?: boolean;
  readonly writable?: readonly string[];
}

function client({ context = {}, signedIn = true, writable = ['card', 'board'] }: Answers) {
  return {
    getContext: () => ({ board: 'board1', card: 'card1', member: 'm1', locale: 'ru', ...context }),
    isMemberSignedIn: () => signedIn,
    memberCanWriteToModel: (model: string) => writable.includes(model),
  } as unknown as CapabilityClient;
}

it('says where and for whom', () => {
  expect(whereaboutsOf(client({}))).toEqual({
    board: 'board1',
    card: 'card1',
    viewer: { member: 'm1', mayWrite: true },
    mayWriteBoard: true,
    localeTag: 'ru',
  });
});

it.each(['notLoggedIn', null])('knows nobody where the visitor is not signed in: %j', (member) => {
  const { viewer } = whereaboutsOf(client({ context: { member }, signedIn: false, writable: [] }));
  expect(viewer).toEqual({ mayWrite: false });
});

it('asks Trello for card and board apart who may write', () => {
  const { viewer, mayWriteBoard } = whereaboutsOf(client({ writable: ['card'] }));
  expect([viewer.mayWrite, mayWriteBoard]).toEqual([true, false]);
});

it('asks for the board where no card is in sight', () => {
  const here = whereaboutsOf(client({ context: { card: undefined }, writable: ['board'] }));
  expect(here).not.toHaveProperty('card');
  expect(here.viewer.mayWrite).toBe(true);
});

it('takes the language from the page where the call does not say it', () => {
  vi.stubGlobal('window', { locale: 'es-419' });
  expect(whereaboutsOf(client({ context: { locale: undefined } })).localeTag).toBe('es-419');
  vi.stubGlobal('window', {});
  expect(whereaboutsOf(client({ context: { locale: undefined } })).localeTag).toBeUndefined();
});
