/** Trello's signature under a decision: who pressed, where, and on what. */
import type { CapabilityClient } from './client.ts';

/** The published types would have a whole card here; the library takes a flag. */
interface SigningClient {
  jwt(asked: { readonly state: string; readonly card?: boolean }): PromiseLike<unknown>;
}

/** Answers Trello's compact token over a state, or undefined where there is none to be had: signed out, refused, or
 *  a client without it. Trello names a card only where it stands in the context: a page of the board that answers
 *  for another card, or about the board itself, is signed without one. */
export function createSigner(
  t: CapabilityClient,
  card?: string,
): (state: string) => Promise<string | undefined> {
  return async (state) => {
    const { jwt } = t as CapabilityClient & Partial<SigningClient>;
    if (jwt === undefined || !t.isMemberSignedIn()) return undefined;
    const isHere = card !== undefined && t.getContext().card === card;
    try {
      const token = await jwt.call(t, { state, ...(isHere && { card: true }) });
      return typeof token === 'string' ? token : undefined;
    } catch {
      // A decision counts without a signature; the Record says so.
      return undefined;
    }
  };
}

/** Trello's id of this Power-Up, which its tokens name. */
export function pluginOf(t: CapabilityClient): string | undefined {
  const { plugin } = t.getContext() as { readonly plugin?: unknown };
  return typeof plugin === 'string' ? plugin : undefined;
}
