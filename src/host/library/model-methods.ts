import { type Client, contextOf } from './client.ts';

/** Reading Trello's own objects, attaching, signing. */

const LONGEST_STATE = 2048;

const signing = new Map<string, Promise<unknown>>();

export const modelMethods = {
  card: read('card'),
  cards: read('cards'),
  list: read('list'),
  lists: read('lists'),
  member: read('member'),
  board: read('board'),
  organization: read('organization'),
  attach(this: Client, attachment: Record<string, unknown>) {
    const may = this['memberCanWriteToModel'] as (model: string) => boolean;
    if (!may.call(this, 'card')) throw new Error('The member may not write to this card');
    return this.requestWithContext('attach-to-card', attachment);
  },
  /** Like requests at the same time are one request. */
  jwt(this: Client, options: { state?: unknown; card?: unknown } = {}): Promise<unknown> {
    const context = contextOf(this);
    const signedIn = this['isMemberSignedIn'] as () => boolean;
    if (!signedIn.call(this)) return reject('Nobody is signed in');
    const includeCard = options?.card === true;
    if (includeCard && !context.card) return reject('There is no card in the context');
    const { state } = options ?? {};
    const wrong = state != null && (typeof state !== 'string' || state.length > LONGEST_STATE);
    if (wrong) return reject(`state is a text of at most ${LONGEST_STATE} characters`);
    const request = { state: typeof state === 'string' ? state : '', includeCard };
    const key = [context.board, includeCard ? context.card : '', request.state].join(':');
    const running = signing.get(key);
    if (running) return running;
    const signed = this.requestWithContext('jwt', request);
    signing.set(key, signed);
    const done = () => signing.delete(key);
    signed.then(done, done);
    return signed;
  },
};

function read(model: string) {
  return function readFields(this: Client, ...fields: readonly string[]) {
    return this.requestWithContext(model, { fields });
  };
}

function reject(why: string): Promise<never> {
  return Promise.reject(new Error(why));
}
