/** Which card is open, kept for a moment: Trello may build the frame anew on the very press. */
import type { ForYouPorts } from './for-you-ports.ts';

/** A frame built anew goes on where it was; one opened later begins with the list. */
const KEPT_FOR_MS = 120_000;
const KEPT = 'forYou.open';

interface Place {
  readonly queue: readonly { readonly id: string }[];
  readonly index: number;
  /** A press was on its way. */
  readonly pressed: boolean;
}

interface KeptPlace {
  readonly queue: readonly string[];
  readonly index: number;
  readonly pressed: boolean;
  readonly at: number;
}

export function keptPlaceOf({ memory, clock }: Pick<ForYouPorts, 'memory' | 'clock'>) {
  return {
    save: ({ queue, index, pressed }: Place) => {
      const place = { queue: queue.map(({ id }) => id), index, pressed, at: clock() };
      memory.save(KEPT, JSON.stringify(place satisfies KeptPlace));
    },
    forget: () => memory.save(KEPT, ''),
    load: async () => {
      const place = parsePlace(await memory.load(KEPT));
      return place !== undefined && clock() - place.at < KEPT_FOR_MS ? place : undefined;
    },
  };
}

function parsePlace(text: string | undefined): KeptPlace | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    const raw = JSON.parse(text) as Partial<KeptPlace> | null;
    const { queue, index, pressed, at } = raw ?? {};
    if (!Array.isArray(queue) || !queue.every((id) => typeof id === 'string')) return undefined;
    if (typeof index !== 'number' || typeof at !== 'number') return undefined;
    return { queue, index, pressed: pressed === true, at };
  } catch {
    // Written by another build: the list it is.
    return undefined;
  }
}
