/** Troubles of a store as people meet them, and the time until they are told. */
import type { BoardWindow, OpenBoard } from '../board/open-board.ts';
import { eventually } from '../board/product-board.ts';

/** How long Trello's limits of a card are from now on, in this window. */
export async function setRoomOnCards({ page }: BoardWindow, chars: number): Promise<void> {
  await page.evaluate((limit) => {
    if (!window.__board) throw new Error('This page is no board');
    window.__board.faults.limits.card = limit;
  }, chars);
}

/** From now on this member may only read, though the page that is open does not know. */
export async function takeRights({ page }: BoardWindow, member: string): Promise<void> {
  await page.evaluate((id) => {
    if (!window.__board) throw new Error('This page is no board');
    window.__board.faults.permissions[id] = 'read';
  }, member);
}

/** Writes a blob as another program would. */
export async function writeRaw({ page }: BoardWindow, key: string, data: string): Promise<void> {
  await page.evaluate(
    ([name = '', text = '']) => window.__board?.writeRaw(name, text),
    [key, data],
  );
}

/** Lets time pass until it is so. */
export async function passing(board: OpenBoard, read: () => Promise<boolean>): Promise<void> {
  await eventually(async () => {
    await board.clock.advance(1000);
    return read();
  }).toBe(true);
}

/** Lets time pass until the open card says it. */
export function untilSaid(board: OpenBoard, text: string): Promise<void> {
  return passing(board, async () => (await board.section().getByText(text).count()) > 0);
}

/** Whether the connector's frame keeps something with these words in its storage. */
export async function keeps({ page }: BoardWindow, text: string): Promise<boolean> {
  return (await kept(page)).some(([, value]) => value.includes(text));
}

/** The kinds of what the connector's frame keeps; how far the clock is off is nobody's. */
export async function keptKinds({ page }: BoardWindow): Promise<readonly string[]> {
  const kinds = (await kept(page)).map(([key]) => key.split(' ')[0] ?? '');
  return kinds.filter((kind) => kind !== 'clock');
}

async function kept(page: BoardWindow['page']): Promise<readonly (readonly [string, string])[]> {
  const connector = page.frames().find((frame) => frame.url().includes('/connector/'));
  if (connector === undefined) throw new Error('The connector is not there');
  return connector.evaluate(() => Object.entries({ ...localStorage }));
}
