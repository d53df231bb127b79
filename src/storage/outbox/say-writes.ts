/** A page that writes by itself says so, for what it puts into the host's copy hides that the server may lack it: the
 *  connectors write once more what waits. */
import type { PluginData } from '../../domain/ports.ts';
import type { OutboxChannel } from './outbox-channel.ts';
import { modelName } from './waiting-entries.ts';

/** Trello may take its time, and the page may be closed before it answers: said once, it would be said too early. */
const SAY_EVERY_MS = 5000;

export interface SayingPorts {
  readonly board: string;
  readonly member: string;
  readonly channel: OutboxChannel;
  readonly later: (task: () => void, ms: number) => void;
}

/** @param pluginData answers every write, sooner or later; see `patience.ts`. */
export function sayWrites(
  pluginData: PluginData,
  { board, member, channel, later }: SayingPorts,
): PluginData {
  return {
    read: (model) => pluginData.read(model),
    write: async (model, key, value) => {
      let isOver = false;
      const say = () => {
        if (isOver) return;
        channel.postMessage({ type: 'writes', board, member, model: modelName(model) });
        later(say, SAY_EVERY_MS);
      };
      say();
      try {
        return await pluginData.write(model, key, value);
      } finally {
        isOver = true;
      }
    },
  };
}
