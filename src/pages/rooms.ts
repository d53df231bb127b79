/** How full the card and the board are, as the Record shows it. */
import type { Model } from '../domain/ports.ts';
import { type Room, roomOf } from '../storage/room.ts';
import type { Rooms } from '../tasks/room.ts';
import type { PageClient } from '../trello/client.ts';
import { createPluginData } from '../trello/plugin-data.ts';

/** Undefined where Trello does not answer. */
export async function readRooms(t: PageClient, card: string): Promise<Rooms | undefined> {
  const pluginData = createPluginData(() => t);
  const room = async (model: Model): Promise<Room | undefined> => {
    const blob = await pluginData.read(model);
    return blob.ok ? roomOf(blob.value) : undefined;
  };
  const [ofCard, ofBoard] = await Promise.all([
    room({ kind: 'card', card }),
    room({ kind: 'board' }),
  ]);
  return ofCard && ofBoard && { card: ofCard, board: ofBoard };
}
