import type { Peer } from '../protocol/channel.ts';
import type { PowerUp } from '../protocol/power-up.ts';
import { CommandRefused, isRecord, type WireRequest } from '../protocol/wire.ts';
import { attachedLink } from './card-edit.ts';
import type { DataCommands } from './data-commands.ts';
import type { ModelCommands } from './model-commands.ts';
import type { Replica } from './replica.ts';
import type { SignRequest } from './server-client.ts';
import type { SurfaceCommands } from './surface-commands.ts';
import type { Surfaces } from './surfaces.ts';
import type { Viewer } from './viewer.ts';

type Args = Readonly<Record<string, unknown>>;

/** Has a token made for `t.jwt`: the key is the server's, as it is Trello's. */
export type Signer = (request: SignRequest) => Promise<string>;

export interface CommandDeps {
  readonly replica: Replica;
  readonly viewer: Viewer;
  readonly surfaces: Surfaces;
  readonly powerUp: PowerUp;
  readonly data: DataCommands;
  readonly models: ModelCommands;
  readonly surface: SurfaceCommands;
  readonly signer: Signer;
  readonly locale: string;
  readonly secret: string;
  /** Each command by name, and how often it came. */
  readonly counts: Map<string, number>;
  navigate(url: string): void;
}

type Command = (args: Args, card: string | undefined, source: Peer) => unknown;

const LONGEST_STATE = 2048;

/** Answers everything that a Power-Up may ask of Trello (platform.md §5.7). */
export function createCommandHandler(deps: CommandDeps) {
  const commands = new Map<string, Command>(Object.entries(ownCommands(deps)));
  for (const name of deps.models.names) {
    commands.set(name, (args, card) => deps.models.answer(name, args, card));
  }
  for (const [name, run] of Object.entries(deps.surface.commands)) {
    commands.set(name, (args, card, source) => run(args, source, card));
  }
  return async (request: WireRequest, source: Peer): Promise<unknown> => {
    deps.counts.set(request.command, (deps.counts.get(request.command) ?? 0) + 1);
    const command = commands.get(request.command);
    if (!command) {
      throw new CommandRefused(`Nothing answers ${request.command}`, 'unsupported command');
    }
    if (request.command === 'initialize') return initialize(deps, request);
    if (request.command === 'ready') return command({}, undefined, source);
    const args = isRecord(request.args[0]) ? request.args[0] : {};
    return command(args, contextCard(deps, args), source);
  };
}

/** A context of another board belongs to code that outlived its board. */
function contextCard({ replica }: CommandDeps, args: Args): string | undefined {
  const context = isRecord(args['context']) ? args['context'] : {};
  // The object that `initialize()` returns speaks with an empty context.
  const empty = Object.keys(context).length === 0;
  if (!empty && context['board'] !== replica.content.value.id) {
    throw new CommandRefused('Invalid context, missing board', 'invalid context');
  }
  const card = context['card'];
  return replica.content.value.cards.find(({ id }) => id === card)?.id;
}

function initialize({ powerUp, locale, viewer, secret }: CommandDeps, request: WireRequest) {
  const names = Array.isArray(request.args[0]) ? request.args[0].map(String) : [];
  powerUp.initialized(names);
  const context = viewer.context({});
  return { locale, member: context.member, secret, version: context.version };
}

function ownCommands(deps: CommandDeps): Readonly<Record<string, Command>> {
  const { data, powerUp, surfaces } = deps;
  return {
    initialize: () => undefined,
    ready: () => powerUp.ready(),
    data: (args, card) => data.data(args, card),
    set: (args, card) => data.set(args, card),
    'attach-to-card': (args, card) => attach(deps, args, card),
    showCard(args) {
      const asked = args['idCard'];
      const { cards } = deps.replica.content.value;
      const card = cards.find(({ id, shortLink }) => id === asked || shortLink === asked);
      if (!card) throw new CommandRefused('No such card on this board');
      deps.surface.closePopups();
      deps.surface.closeModal();
      surfaces.openCard.value = card.id;
    },
    hideCard() {
      surfaces.openCard.value = null;
    },
    navigate: (args) => deps.navigate(String(args['url'])),
    jwt: (args, card) => sign(deps, args, card),
    overlay: () => refuse('overlay is gone; use modal'),
    'close-overlay': () => refuse('overlay is gone; use modal'),
    'request-token': () => refuse('Only Trello itself may ask for a token'),
    authorizationCodeExchange: () => refuse('The local board does not authorize'),
    refreshTokens: () => null,
  };
}

function refuse(why: string): never {
  throw new CommandRefused(why);
}

async function attach({ replica, viewer }: CommandDeps, args: Args, id: string | undefined) {
  const card = replica.content.value.cards.find((other) => other.id === id);
  if (!card) throw new CommandRefused('Invalid context, missing card', 'invalid context');
  if (!viewer.mayWrite()) throw new CommandRefused('Card not editable by active member');
  const url = typeof args['url'] === 'string' ? args['url'] : refuse('An address is missing');
  const name = typeof args['name'] === 'string' ? args['name'] : url;
  await replica.editCard(card.id, { kind: 'attach', attachment: attachedLink(url, name) });
}

/** The library checks the same before it asks; who speaks the messages without it meets this. */
async function sign({ signer, viewer }: CommandDeps, args: Args, card: string | undefined) {
  if (!viewer.member) throw new CommandRefused('No active member to sign for');
  const { state = '' } = args;
  if (typeof state !== 'string' || state.length > LONGEST_STATE) {
    throw new CommandRefused(`state is a text of at most ${LONGEST_STATE} characters`);
  }
  const signed = { idMember: viewer.member.id, state };
  if (args['includeCard'] !== true) return signer(signed);
  if (card === undefined) {
    throw new CommandRefused('Invalid context, missing card', 'invalid context');
  }
  return signer({ ...signed, idCard: card });
}
