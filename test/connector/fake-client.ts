/** Trello's `t` of one capability call: what the card and the board hold, every request counted, and nothing
 *  that writes. */
import type { OutboxDoor } from '../../src/connector/outbox-door.ts';
import type { CapabilityClient } from '../../src/trello/client.ts';

export interface Situation {
  readonly card?: string;
  readonly board?: string;
  readonly member?: string;
  readonly mayWrite?: boolean;
  readonly locale?: string;
  /** The journals as they lie in pluginData; undefined: nothing there. */
  readonly cardJournal?: unknown;
  readonly boardJournal?: unknown;
  /** The viewer's own draft of a report. */
  readonly draft?: unknown;
  readonly boardMembers?: readonly string[];
  readonly membersByCard?: Readonly<Record<string, readonly string[]>>;
}

type Scopes =
  | Record<string, Record<string, Record<string, unknown> | undefined> | undefined>
  | undefined;

export interface FakeClient {
  readonly t: CapabilityClient;
  /** Requests to the host, in order: what a badge costs. */
  readonly asked: string[];
  /** What was opened, with its options. */
  readonly opened: { readonly how: string; readonly options: Record<string, unknown> }[];
}

export function createFakeClient(situation: Situation = {}): FakeClient {
  const { card = 'card1', board = 'board1', member = 'priya', mayWrite = true } = situation;
  const { cardJournal, boardJournal, membersByCard = { card1: ['tom'] } } = situation;
  const asked: string[] = [];
  const opened: FakeClient['opened'] = [];
  const answer = async (name: string, value: unknown) => {
    asked.push(name);
    return value;
  };
  const members = (id: string) => (membersByCard[id] ?? []).map((one) => ({ id: one }));
  const stored = (journal: unknown) => (journal === undefined ? {} : { shared: { journal } });
  const own = situation.draft === undefined ? {} : { private: { reportDraft: situation.draft } };
  const all = { card: { ...stored(cardJournal), ...own }, board: stored(boardJournal) };
  /** Gets that wait for an answer share one request, as in Trello's library. */
  let read: Promise<unknown> | undefined;
  const readAll = () => {
    read ??= answer('data', all);
    return read;
  };
  const open = (how: string) => async (options: Record<string, unknown>) => {
    opened.push({ how, options });
  };
  const t = {
    getContext: () => ({ card, board, member, locale: situation.locale ?? 'en' }),
    isMemberSignedIn: () => member !== 'notLoggedIn',
    memberCanWriteToModel: () => mayWrite,
    get: async (scope: string, visibility: string, key: string) => {
      const scopes = (await readAll()) as Scopes;
      read = undefined;
      return scopes?.[scope]?.[visibility]?.[key];
    },
    card: (...fields: string[]) => answer(`card ${fields}`, { id: card, members: members(card) }),
    cards: (...fields: string[]) =>
      answer(
        `cards ${fields}`,
        Object.keys(membersByCard).map((id) => ({ id, members: members(id) })),
      ),
    board: (...fields: string[]) => {
      const { boardMembers = ['ellen', 'priya', 'dan', 'tom', 'uma'] } = situation;
      return answer(`board ${fields}`, { members: boardMembers.map((id) => ({ id })) });
    },
    popup: open('popup'),
    modal: open('modal'),
    signUrl: (url: string) => `${url}#signed`,
    set: () => {
      throw new Error('A capability wrote');
    },
    remove: () => {
      throw new Error('A capability wrote');
    },
  };
  return { t: t as unknown as CapabilityClient, asked, opened };
}

/** An outbox with nothing in it. */
export const NO_OUTBOX: Pick<OutboxDoor, 'looked'> = { looked: (_t, stored) => stored };
