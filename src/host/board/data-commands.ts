import { CommandRefused, isRecord } from '../protocol/wire.ts';
import { type BlobAddress, blobKey } from './content.ts';
import { everyNth, type Faults } from './faults.ts';
import type { Replica } from './replica.ts';
import type { Viewer } from './viewer.ts';

/** `data` and `set`: whole blobs as JSON text, in this window's replica (platform.md §2). */

type Args = Readonly<Record<string, unknown>>;
type Scope = BlobAddress['scope'];
type Visibility = BlobAddress['visibility'];

const VISIBILITIES: readonly Visibility[] = ['shared', 'private'];

export interface DataCommands {
  data(args: Args, card: string | undefined): Record<string, Record<string, string>>;
  set(args: Args, card: string | undefined): Promise<void>;
}

export function createDataCommands(deps: {
  readonly replica: Replica;
  readonly viewer: Viewer;
  readonly faults: Faults;
}): DataCommands {
  const { replica, viewer, faults } = deps;
  const refuseNow = everyNth();

  function models(card: string | undefined): Partial<Record<Scope, string>> {
    const { id, organization } = replica.content.value;
    return {
      board: id,
      ...(card === undefined ? {} : { card }),
      ...(viewer.member ? { member: viewer.member.id } : {}),
      ...(organization ? { organization: organization.id } : {}),
    };
  }

  function address(scope: Scope, visibility: Visibility, model: string): BlobAddress {
    const owner = viewer.member?.id;
    return owner === undefined ? { scope, visibility, model } : { scope, visibility, model, owner };
  }

  /** Only what is stored: Trello sends no empty blobs. */
  function blobsOf(scope: Scope, model: string): Record<string, string> {
    const readable = VISIBILITIES.filter((visibility) => visibility === 'shared' || viewer.member);
    return Object.fromEntries(
      readable.flatMap((visibility) => {
        const blob = replica.read(blobKey(address(scope, visibility, model)));
        return blob === undefined ? [] : [[visibility, blob]];
      }),
    );
  }

  return {
    data(args, contextCard) {
      const card = cardOf(args, contextCard, replica);
      const scopes = Object.entries(models(card)) as [Scope, string][];
      return Object.fromEntries(scopes.map(([scope, model]) => [scope, blobsOf(scope, model)]));
    },
    async set(args, contextCard) {
      const { scope, visibility, data } = readSet(args);
      const card = scope === 'card' ? cardOf(args, contextCard, replica) : undefined;
      const model = models(card)[scope];
      if (model === undefined) {
        throw new CommandRefused(`Invalid context, missing ${scope}`, 'invalid context');
      }
      checkPermission(viewer, visibility);
      checkData(data, visibility, faults.limits[scope]);
      if (refuseNow(faults.refuseWriteOneIn))
        throw new CommandRefused('Unable to save plugin data');
      await replica.write(blobKey(address(scope, visibility, model)), data);
    },
  };
}

function readSet(args: Args): { scope: Scope; visibility: Visibility; data: string } {
  const { scope, visibility, data } = args;
  const known = ['board', 'card', 'member', 'organization'].includes(String(scope));
  if (!known || !VISIBILITIES.includes(visibility as Visibility) || typeof data !== 'string') {
    throw new CommandRefused('Invalid plugin data');
  }
  return { scope: scope as Scope, visibility: visibility as Visibility, data };
}

/** An id or a short link of a card on this board, else the card of the context. */
function cardOf(args: Args, contextCard: string | undefined, replica: Replica): string | undefined {
  const asked = args['idCard'];
  if (asked === undefined) return contextCard;
  const { cards } = replica.content.value;
  const card = cards.find(({ id, shortLink }) => id === asked || shortLink === asked);
  if (!card) throw new CommandRefused('Invalid context, missing card', 'invalid context');
  return card.id;
}

function checkPermission(viewer: Viewer, visibility: Visibility): void {
  const allowed = visibility === 'private' ? viewer.member !== undefined : viewer.mayWrite();
  if (!allowed) throw new CommandRefused('Scope not editable by active member');
}

function checkData(data: string, visibility: Visibility, limit: number): void {
  if (data.length > limit) {
    throw new CommandRefused(`PluginData length of ${limit} characters exceeded`);
  }
  const value = parse(data);
  if (value === undefined) throw new CommandRefused('Plugin data is not JSON');
  if (visibility === 'shared' && namesSecret(value)) {
    throw new CommandRefused('Shared plugin data must not hold a secret');
  }
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

/** Trello refuses shared data with fields named like a credential. */
function namesSecret(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(namesSecret);
  if (!isRecord(value)) return false;
  return Object.entries(value).some(
    ([key, part]) => /^(token|secret)$/i.test(key) || namesSecret(part),
  );
}
