import {
  createKeyPair,
  publicPem,
  signToken,
  type TokenClaims,
  type TokenSigner,
} from '../../../src/host/server/token-signer.ts';

/** What is wrong with a token; nothing said is as Trello would have it. */
export interface Forgery {
  /** What is signed in place of the true claims. */
  readonly claims?: (right: TokenClaims) => object;
  /** What stands in the token, under the signature of the true claims. */
  readonly afterSigning?: (right: TokenClaims) => object;
  readonly header?: object;
  /** Signed with a key that no resource ever tells. */
  readonly unknownKey?: true;
  readonly refused?: true;
}

/** Every way in which a token can be odd, by name. Members, cards and boards are given by Trello's ids. */
export const FORGERIES = {
  wrongMember: (idMember: string): Forgery => changed({ idMember }),
  wrongCard: (idCard: string): Forgery => changed({ idCard }),
  wrongBoard: (idBoard: string): Forgery => changed({ idBoard }),
  wrongPlugin: (idPlugin = '5f00000000000000000000ff'): Forgery => changed({ idPlugin }),
  wrongIssuer: (iss = 'somebody'): Forgery => changed({ iss }),
  wrongDigest: (state = 'A'.repeat(43)): Forgery => changed({ state }),
  /** All of it true, and its fifteen minutes over: Trello's date of expiry says nothing about a past
   *  decision. */
  expired: (): Forgery => ({ claims: (right) => ({ ...right, exp: right.iat + 1 }) }),
  /** Signed so many seconds before the moment of the board, or after it. */
  atAnotherTime: (seconds: number): Forgery => ({
    claims: (right) => ({ ...right, iat: right.iat + seconds, exp: right.exp + seconds }),
  }),
  altered: (claims: object): Forgery => ({ afterSigning: (right) => ({ ...right, ...claims }) }),
  unknownKey: (): Forgery => ({ unknownKey: true }),
  otherAlgorithm: (alg = 'none'): Forgery => ({ header: { alg, typ: 'JWT' } }),
  refused: (): Forgery => ({ refused: true }),
};

/** A signer as honest as Trello's, until a test says otherwise. */
export interface TestSigner extends TokenSigner {
  /** Every token from now on; nothing: honest again. */
  forge(forgery?: Forgery): void;
  /** Good keys that have signed nothing. */
  otherKeys(): Promise<readonly string[]>;
}

type KeyName = 'trello' | 'unknown' | 'other';

/** One for all tests of a run: making a key takes longer than most of them. */
const pairs = new Map<string, Promise<CryptoKeyPair>>();

function pairOf(name: KeyName, bits: number): Promise<CryptoKeyPair> {
  const known = pairs.get(`${name} ${bits}`);
  if (known) return known;
  const made = createKeyPair(bits);
  pairs.set(`${name} ${bits}`, made);
  return made;
}

export function createTestSigner({ bits = 2048 } = {}): TestSigner {
  let forgery: Forgery = {};
  const pem = async (name: KeyName) => [await publicPem((await pairOf(name, bits)).publicKey)];
  return {
    forge(next = {}) {
      forgery = next;
    },
    async sign(right) {
      const { claims, header, unknownKey, refused, afterSigning } = forgery;
      if (refused) throw new Error('Trello signs nothing now');
      const { privateKey } = await pairOf(unknownKey ? 'unknown' : 'trello', bits);
      const signed = claims?.(right) ?? right;
      const token = await signToken(privateKey, header ?? { alg: 'RS256', typ: 'JWT' }, signed);
      return afterSigning ? withPayload(token, afterSigning(right)) : token;
    },
    publicKeys: () => pem('trello'),
    otherKeys: () => pem('other'),
  };
}

function changed(claims: Readonly<Record<string, string>>): Forgery {
  return { claims: (right) => ({ ...right, ...claims }) };
}

function withPayload(token: string, claims: object): string {
  const [header, , signature] = token.split('.');
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return [header, payload, signature].join('.');
}
