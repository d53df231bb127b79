/** What a page hears of the entries that connectors keep. Where the browser keeps nothing, only a connector knows what
 *  waits, or was refused, of pages that were closed; and nowhere else is known what no write has confirmed, for the
 *  host's copy may show it. */
import type { Model } from '../../domain/ports.ts';
import type { OutboxChannel, OutboxMessage } from './outbox-channel.ts';
import { parseOutboxMessage } from './outbox-messages.ts';
import { createSaidOf } from './said-of.ts';
import { modelName, modelNamed, type Waiting } from './waiting-entries.ts';

/** A connector whose tab was closed says nothing any more: while one is unsure all are asked again. */
const ASK_EVERY_MS = 30_000;
const ANSWER_WITHIN_MS = 5000;
/** What the page says of its own entries, until a connector does. */
const MYSELF = '';

export interface HearingPorts {
  readonly board: string;
  readonly member: string;
  readonly channel: OutboxChannel;
  readonly later: (task: () => void, ms: number) => void;
  /** What is unsure, was refused or given up is other than it was told before. */
  readonly changed?: () => void;
}

export interface HeardKept {
  /** The page gives these up. */
  forget(model: Model, ids: readonly string[]): void;
  with(model: Model, own: readonly Waiting[]): readonly Waiting[];
  /** The answer is late: unsure until a connector speaks of the model. */
  doubt(model: Model, ids: readonly string[]): void;
  /** Ids that a connector is not sure of. */
  unsure(model: Model): readonly string[];
  /** Ids that were given up since the board was loaded: the host's copy may show them. */
  givenUp(model: Model): readonly string[];
}

type Keeps = Extract<OutboxMessage, { readonly type: 'keeps' }>;

export function hearKept(ports: HearingPorts): HeardKept {
  const { board, member, channel, later, changed = () => {} } = ports;
  const byModel = new Map<string, ReadonlyMap<string, Waiting>>();
  /** What is not at rest. */
  const open = createSaidOf();
  const given = createSaidOf();
  let isAsking = false;

  /** Tells where it is other than it was. */
  function change(model: string, act: () => void): void {
    const known = () => [...open.of(model), '/', ...given.of(model)].join(' ');
    const before = known();
    act();
    if (known() !== before) changed();
  }

  function forget(model: Model, ids: readonly string[]): void {
    const name = modelName(model);
    const known = [...(byModel.get(name) ?? [])];
    byModel.set(name, new Map(known.filter(([id]) => !ids.includes(id))));
    change(name, () => {
      open.drop(name, ids);
      given.say(name, MYSELF, [...given.of(name), ...ids]);
    });
  }

  function hear({ model, by, kept, unsure, givenUp }: Keeps): void {
    byModel.set(model, new Map([...(byModel.get(model) ?? []), ...byId(kept)]));
    const refused = kept.flatMap((one) => (one.refused ? [one.entry.id] : []));
    change(model, () => {
      open.say(model, MYSELF, []);
      open.say(model, by, [...unsure, ...refused]);
      // It knows by now what this page gave up, and until when that matters.
      if (givenUp !== undefined) given.say(model, MYSELF, []);
      given.say(model, by, givenUp ?? []);
    });
    askAgain();
  }

  function askAgain(): void {
    if (isAsking || open.all().length === 0) return;
    isAsking = true;
    later(() => {
      const asked = open.all().filter(({ by }) => by !== MYSELF);
      channel.postMessage({ type: 'hello' });
      later(() => {
        isAsking = false;
        const unanswered = asked.filter(({ ids }) => open.all().some((one) => one.ids === ids));
        for (const { model, by } of unanswered) change(model, () => open.say(model, by, []));
        askAgain();
      }, ANSWER_WITHIN_MS);
    }, ASK_EVERY_MS);
  }

  /** What lies in this page's own hands is known best. */
  const withOwn = (model: Model, own: readonly Waiting[]) =>
    new Map([...(byModel.get(modelName(model)) ?? []), ...byId(own)]);

  channel.addEventListener('message', ({ data }) => {
    const message = parseOutboxMessage(data);
    if (message?.type !== 'keeps' && message?.type !== 'forget') return;
    if (message.board !== board || message.member !== member) return;
    if (message.type === 'forget') forget(modelNamed(message.model), message.ids);
    else hear(message);
  });
  return {
    forget,
    with: (model, own) => [...withOwn(model, own).values()],
    doubt: (model, ids) => open.say(modelName(model), MYSELF, ids),
    unsure: (model) => [...open.of(modelName(model))],
    givenUp: (model) => [...given.of(modelName(model))],
  };
}

const byId = (list: readonly Waiting[]) => list.map((one) => [one.entry.id, one] as const);
