/** What a page hears of the entries that connectors keep. Where the browser keeps nothing, only a connector knows what
 *  waits, or was refused, of pages that were closed; and nowhere else is known what no write has confirmed, for the
 *  host's copy may show it. */
import type { Model } from '../../domain/ports.ts';
import type { OutboxChannel } from './outbox-channel.ts';
import { parseOutboxMessage } from './outbox-messages.ts';
import { modelName, modelNamed, type Waiting } from './waiting-entries.ts';

export interface HearingPorts {
  readonly board: string;
  readonly member: string;
  readonly channel: OutboxChannel;
  /** What is unsure or was refused is other than it was told before. */
  readonly changed?: () => void;
}

export interface HeardKept {
  /** The page gives these up. */
  forget(model: Model, ids: readonly string[]): void;
  with(model: Model, own: readonly Waiting[]): readonly Waiting[];
  /** Ids that a connector is not sure of. */
  unsure(model: Model): readonly string[];
}

export function hearKept({ board, member, channel, changed = () => {} }: HearingPorts): HeardKept {
  const byModel = new Map<string, ReadonlyMap<string, Waiting>>();
  /** What is not at rest, by model and then by the connector that said so: another knows less of it. */
  const open = new Map<string, Map<string, ReadonlySet<string>>>();
  const openOf = (model: string) => open.get(model) ?? new Map<string, ReadonlySet<string>>();

  function forget(model: Model, ids: readonly string[]): void {
    const known = [...(byModel.get(modelName(model)) ?? [])];
    byModel.set(modelName(model), new Map(known.filter(([id]) => !ids.includes(id))));
    for (const [by, mine] of openOf(modelName(model))) {
      set(modelName(model), by, new Set([...mine].filter((id) => !ids.includes(id))));
    }
  }

  function set(model: string, by: string, ids: ReadonlySet<string>): void {
    const before = openOf(model).get(by) ?? new Set();
    open.set(model, openOf(model).set(by, ids));
    if (before.size !== ids.size || [...ids].some((id) => !before.has(id))) changed();
  }

  /** What lies in this page's own hands is known best. */
  const withOwn = (model: Model, own: readonly Waiting[]) =>
    new Map([...(byModel.get(modelName(model)) ?? []), ...byId(own)]);

  channel.addEventListener('message', ({ data }) => {
    const message = parseOutboxMessage(data);
    if (message?.type !== 'keeps' && message?.type !== 'forget') return;
    if (message.board !== board || message.member !== member) return;
    const model = modelNamed(message.model);
    if (message.type === 'forget') forget(model, message.ids);
    else {
      byModel.set(message.model, new Map([...withOwn(model, []), ...byId(message.kept)]));
      const refused = message.kept.flatMap((one) => (one.refused ? [one.entry.id] : []));
      set(message.model, message.by, new Set([...message.unsure, ...refused]));
    }
  });
  return {
    forget,
    with: (model, own) => [...withOwn(model, own).values()],
    unsure: (model) => [...openOf(modelName(model)).values()].flatMap((ids) => [...ids]),
  };
}

const byId = (list: readonly Waiting[]) => list.map((one) => [one.entry.id, one] as const);
