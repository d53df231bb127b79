/** A page that stands where the card's section does and writes as every page of ours writes, when the bench says so. */
import { openJournals } from '../../../src/pages/journals.ts';
import { OUTBOX_CHANNEL } from '../../../src/storage/outbox/outbox-channel.ts';
import { parseOutboxMessage } from '../../../src/storage/outbox/outbox-messages.ts';
import { systemClock } from '../../../src/storage/system-clock.ts';
import { startPage } from '../../../src/trello/client.ts';
// Without our tokens Trello's library would fetch its own.
import '../../../src/ui/tokens.css';

declare global {
  interface Window {
    /** Presses once; what the person is told is told to the bench. */
    pressInBench?: (number: number) => void;
    /** The bench's, in each frame. */
    toldInBench?: (number: number) => Promise<void>;
  }
}

const t = startPage();
const card = t.getContext().card ?? '';
const journal = openJournals(t, systemClock).card(card);

window.pressInBench = (number) => {
  const made = { kind: 'ticked', edit: `aaaaaaaaaaaa.${number}`, on: true } as const;
  void journal.append([made]).then(async (saved) => {
    if (saved.ok) await window.toldInBench?.(number);
  });
};

// After the acknowledgement a page may be closed.
const offered = new Map<string, readonly unknown[]>();
new BroadcastChannel(OUTBOX_CHANNEL).addEventListener('message', ({ data }) => {
  const message = parseOutboxMessage(data);
  if (message?.type === 'offer') offered.set(message.offer, message.entries);
  if (message?.type !== 'write') return;
  for (const entry of offered.get(message.offer) ?? []) {
    void window.toldInBench?.(Number((entry as { edit?: string }).edit?.split('.')[1]));
  }
});

t.render(() => void journal.read());
