// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { pagePortsOf } from '../../src/pages/page-ports.ts';
import type { PageClient } from '../../src/trello/client.ts';

beforeEach(() => localStorage.clear());

function client(context: object = {}): PageClient {
  return {
    getContext: () => ({ board: 'board1', locale: 'es-MX', ...context }),
    isMemberSignedIn: () => 'member' in context,
    memberCanWriteToModel: () => false,
  } as unknown as PageClient;
}

test('speaks the reader’s language and knows where it stands', () => {
  const page = pagePortsOf(client({ card: 'card1', member: 'tom' }));
  expect(page.locale).toBe('es');
  expect(page.here).toMatchObject({ board: 'board1', card: 'card1', viewer: { member: 'tom' } });
});

test('keeps what is typed apart by card, board and person', async () => {
  const tom = pagePortsOf(client({ member: 'tom' }));
  tom.draftsOf('card1').save('edits', 'Logo');
  tom.draftsOf('board1').save('edits', 'Hours');
  pagePortsOf(client()).draftsOf('card1').save('edits', 'Nobody’s');
  expect(await tom.draftsOf('card1').load('edits')).toBe('Logo');
  expect(await tom.draftsOf('board1').load('edits')).toBe('Hours');
});

test('the clock that is checked is the one that is read', async () => {
  let offset = 0;
  const check = async () => {
    offset = 5;
    return true;
  };
  const page = pagePortsOf(client(), { clock: () => offset as never, check });
  expect(await page.checkClock()).toBe(true);
  expect(page.clock()).toBe(5);
});
