import type { Faults } from './faults.ts';
import type { ServerClient } from './server-client.ts';

/** The server over a connection that a test may take away; see `Faults.connection`. */
export function overConnection(server: ServerClient, faults: Faults): ServerClient {
  async function send<T>(request: () => Promise<T>): Promise<T> {
    if (faults.connection === 'up') return request();
    if (faults.connection === 'answersLost') await request();
    await new Promise((resolve) => setTimeout(resolve, faults.hangMs));
    throw new Error('The connection was lost');
  }

  return {
    ...server,
    // News is asked for again and again: a question that hung would keep the next one waiting after
    // the connection is back.
    changes: (since) =>
      faults.connection === 'up'
        ? server.changes(since)
        : Promise.reject(new Error('The connection was lost')),
    store: (key, data) => send(() => server.store(key, data)),
    editCard: (id, edit) => send(() => server.editCard(id, edit)),
    setOnBoard: (member, on) => send(() => server.setOnBoard(member, on)),
    sign: (request) => send(() => server.sign(request)),
  };
}
