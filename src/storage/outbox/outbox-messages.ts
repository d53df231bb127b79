/** Reads what is said on the outbox's channel. */
import type { Stamped } from '../envelope.ts';
import type { OutboxMessage } from './outbox-channel.ts';
import type { Waiting } from './waiting-entries.ts';

/** Only pages and connectors of our own origin, of one build or two, can say anything here: the outline is checked. */
export function parseOutboxMessage(raw: unknown): OutboxMessage | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const message = raw as Readonly<Record<string, unknown>>;
  const fields = FIELDS.get(message['type']);
  if (!fields?.every((field) => isText(message[field]))) return undefined;
  const { type, entries, ids, error } = message;
  if (type === 'offer' && !isListOf(entries, isEntry)) return undefined;
  if (type === 'forget' && !isListOf(ids, isText)) return undefined;
  if (type === 'keeps' && !isKeeping(message)) return undefined;
  if (type === 'outcome' && error !== undefined && !isTyped(error)) return undefined;
  return raw as OutboxMessage;
}

function isListOf(list: unknown, is: (item: unknown) => boolean): boolean {
  return Array.isArray(list) && list.every(is);
}

const isText = (item: unknown) => typeof item === 'string';

const isTyped = (item: unknown) => isText((item as { readonly type?: unknown } | null)?.type);

function isEntry(item: unknown): boolean {
  const { id, n, at, by } = (item ?? {}) as { readonly [name in keyof Stamped]?: unknown };
  return isText(id) && isText(by) && typeof n === 'number' && typeof at === 'number';
}

function isKeeping({ kept, unsure, givenUp = [] }: Readonly<Record<string, unknown>>): boolean {
  return isListOf(kept, isKept) && isListOf(unsure, isText) && isListOf(givenUp, isText);
}

function isKept(item: unknown): boolean {
  const { entry, since } = (item ?? {}) as { readonly [name in keyof Waiting]?: unknown };
  return isEntry(entry) && typeof since === 'number';
}

const ADDRESS = ['board', 'member', 'model'];
/** The texts that each kind of message must hold. */
const FIELDS: ReadonlyMap<unknown, readonly string[]> = new Map(
  Object.entries({
    offer: ['offer', ...ADDRESS],
    held: ['offer', 'by'],
    write: ['offer', 'by'],
    outcome: ['offer'],
    missing: ADDRESS,
    writes: ADDRESS,
    forget: ADDRESS,
    keeps: ['by', ...ADDRESS],
    hello: [],
  } satisfies Record<OutboxMessage['type'], readonly string[]>),
);
