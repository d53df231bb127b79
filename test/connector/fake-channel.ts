/** A BroadcastChannel between one page and the connector, in the test's hand. */
import type { DraftChannel, DraftMessage } from '../../src/storage/draft-channel.ts';

type Listener = (event: { readonly data: unknown }) => void;

export function createFakeChannel() {
  const said: DraftMessage[] = [];
  const listeners = new Set<Listener>();
  const connector: DraftChannel = {
    postMessage: (message) => said.push(message),
    addEventListener: (_type, listener) => listeners.add(listener),
    removeEventListener: (_type, listener) => listeners.delete(listener),
  };
  return {
    connector,
    /** What was posted by the side under test. */
    said,
    listeners,
    /** The other side posts something. */
    say: (data: unknown) => {
      for (const listener of [...listeners]) listener({ data });
    },
  };
}
