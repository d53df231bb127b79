// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { pagePortsOf } from '../../src/pages/page-ports.ts';
import { DRAFT_CHANNEL } from '../../src/storage/draft-channel.ts';
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
  const correction = () => offset;
  const page = pagePortsOf(client(), { clock: () => offset as never, check, correction });
  expect(await page.checkClock()).toBe(true);
  expect(page.clock()).toBe(5);
});

test('tells the connector what the server’s clock says, once it has answered', async () => {
  let measured: number | undefined;
  const heard: unknown[] = [];
  const connector = new BroadcastChannel(DRAFT_CHANNEL);
  connector.onmessage = ({ data }) => heard.push(data);
  const checked = { clock: () => 0 as never, check: async () => false, correction: () => measured };
  const page = pagePortsOf(client(), checked);
  await page.checkClock();
  measured = 172_800_000;
  await page.checkClock();
  await expect.poll(() => heard).toEqual([{ type: 'clock', behindMs: 172_800_000 }]);
  connector.close();
});

test('measures a clock again that was wrong before: it may have been set right', async () => {
  let checks = 0;
  const check = async () => {
    checks += 1;
    return false;
  };
  const checked = { clock: () => 0 as never, check, correction: () => 0 };
  pagePortsOf(client(), checked);
  expect(checks).toBe(0);
  localStorage.setItem('clock', '172800000');
  pagePortsOf(client(), checked);
  expect(checks).toBe(1);
});
