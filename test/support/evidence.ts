/** Decisions with tokens of Trello, right and wrong, for tests without a browser. */

import { createHash } from 'node:crypto';
import type { Signature } from '../../src/domain/turn/entries.ts';
import {
  createKeyPair,
  publicPem,
  signToken,
  type TokenClaims,
} from '../../src/host/server/token-signer.ts';
import { signatureOf } from '../../src/storage/signature.ts';

export const PLUGIN = 'plugin1';

let pair: Promise<CryptoKeyPair> | undefined;

/** One for all tests of a file: making it takes a while. */
function trelloPair(): Promise<CryptoKeyPair> {
  pair ??= createKeyPair(2048);
  return pair;
}

export async function trelloPem(): Promise<string> {
  return publicPem((await trelloPair()).publicKey);
}

interface Signable {
  readonly at: number;
  readonly by: string;
}

/** What Trello would claim of an entry on card1 of board1. The digest is made by code of its own. */
export function rightClaims(entry: Signable, more: Partial<TokenClaims> = {}): TokenClaims {
  const iat = Math.floor(entry.at / 1000);
  return {
    idPlugin: PLUGIN,
    idBoard: 'board1',
    idMember: entry.by,
    idCard: 'card1',
    state: digestOf(entry),
    iat,
    exp: iat + 900,
    iss: 'trello',
    ...more,
  };
}

/** The entry with Trello's signature under these claims. */
export async function signed<E extends Signable>(
  entry: E,
  claims: object = rightClaims(entry),
  { header = { alg: 'RS256', typ: 'JWT' }, key }: { header?: object; key?: CryptoKey } = {},
): Promise<E & { readonly sig: Signature }> {
  const token = await signToken(key ?? (await trelloPair()).privateKey, header, claims);
  const sig = signatureOf(token);
  if (sig === undefined) throw new Error('The token does not come out again');
  return { ...entry, sig };
}

/** Entries of the product lie in canonical order, so their text is that of JSON. */
function digestOf(entry: Signable): string {
  const { id: _id, sig: _sig, ...said } = entry as Signable & Record<string, unknown>;
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url');
}
