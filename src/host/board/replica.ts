import { signal } from '@preact/signals';
import { createBlobCopies } from './blob-copies.ts';
import { applyCardEdit, type CardEdit } from './card-edit.ts';
import type { BoardCard, BoardContent } from './content.ts';
import type { Faults } from './faults.ts';
import { showLate } from './late-news.ts';
import { createOwnEdits } from './own-edits.ts';
import type { Boot, Change, ServerClient } from './server-client.ts';

/** What this window knows of the board. Its own writes are in it at once; those of others arrive
 *  when the server is asked again, and the last writer's blob replaces what was here, whole. */
export interface Replica {
  readonly content: { readonly value: BoardContent };
  read(key: string): string | undefined;
  write(key: string, data: string): Promise<void>;
  /** Changes a card as a person does: here at once, elsewhere when the others ask. */
  editCard(id: string, edit: CardEdit): Promise<void>;
  /** Takes somebody off the board, or back on it. */
  setOnBoard(member: string, on: boolean): Promise<void>;
  /** Told after each change, own or foreign. */
  onData(listener: (key: string) => void): void;
  onCard(listener: (cardId: string) => void): void;
  onMembers(listener: () => void): void;
  /** The server started afresh (reset, another date): the window must too. */
  onGeneration(listener: () => void): void;
  start(pollMs: number): () => void;
  /** Asks the server now, for a test that will not wait for the next question. */
  sync(): Promise<void>;
}

export function createReplica(boot: Boot, server: ServerClient, faults: Faults): Replica {
  const content = signal(boot.content);
  const blobs = createBlobCopies(boot.blobs, server, faults);
  const takeBlob = showLate(blobs.take, faults);
  const ownEdits = createOwnEdits();
  const cardListeners: ((cardId: string) => void)[] = [];
  const memberListeners: (() => void)[] = [];
  const generationListeners: (() => void)[] = [];
  let seq = boot.seq;
  let generation = boot.generation;

  function take(change: Change): void {
    seq = Math.max(seq, change.seq);
    switch (change.kind) {
      case 'data':
        takeBlob(change);
        break;
      case 'card':
        replaceCard(ownEdits.onTop(change.card, change.seq));
        break;
      case 'members':
        content.value = { ...content.value, members: change.members };
        for (const tell of memberListeners) tell();
    }
  }

  function replaceCard(card: BoardCard): void {
    const cards = content.value.cards.map((other) => (other.id === card.id ? card : other));
    content.value = { ...content.value, cards };
    for (const tell of cardListeners) tell(card.id);
  }

  async function sync(): Promise<void> {
    const news = await server.changes(seq);
    if (news.generation !== generation) {
      generation = news.generation;
      for (const tell of generationListeners) tell();
      return;
    }
    for (const change of news.changes) take(change);
    ownEdits.known(news.seq);
  }

  async function editCard(id: string, edit: CardEdit): Promise<void> {
    const card = content.value.cards.find((other) => other.id === id);
    if (!card) return;
    const mine = ownEdits.begin(card, edit);
    replaceCard(applyCardEdit(card, edit));
    try {
      mine.arrived(await server.editCard(id, edit));
    } catch (error) {
      replaceCard(mine.failed());
      throw error;
    }
  }

  return {
    content,
    read: blobs.read,
    write: blobs.write,
    editCard,
    async setOnBoard(member, on) {
      await server.setOnBoard(member, on);
      await sync();
    },
    onData: blobs.onData,
    onCard: (listener) => cardListeners.push(listener),
    onMembers: (listener) => memberListeners.push(listener),
    onGeneration: (listener) => generationListeners.push(listener),
    sync,
    start: (pollMs) => repeat(sync, pollMs),
  };
}

/** Asks, waits, asks again; a server that is away for a moment is no reason to stop. */
function repeat(task: () => Promise<void>, waitMs: number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const next = () => {
    if (!stopped)
      timer = setTimeout(
        () =>
          void task()
            // Away for a moment: the next round asks again.
            .catch(() => undefined)
            .finally(next),
        waitMs,
      );
  };
  next();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
