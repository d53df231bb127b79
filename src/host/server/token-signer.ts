/** What a token says; the names are Trello's (platform.md §3). */
export interface TokenClaims {
  readonly idPlugin: string;
  readonly idBoard: string;
  readonly idMember: string;
  readonly idCard?: string;
  readonly state: string;
  /** Seconds. */
  readonly iat: number;
  readonly exp: number;
  readonly iss: 'trello';
}

/** Signs the tokens of `t.jwt` and tells the keys that prove them. */
export interface TokenSigner {
  sign(claims: TokenClaims): Promise<string>;
  /** In PEM, as Trello's key resource gives them. */
  publicKeys(): Promise<readonly string[]>;
}

const ALGORITHM = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
/** Trello's own header names no key. */
const HEADER = { alg: 'RS256', typ: 'JWT' };

/** The key is made at the first need: a board on which nobody approves waits for none. Trello's
 *  signatures are those of 4096 bits; making such a key takes seconds. */
export function createTokenSigner({ bits = 2048 } = {}): TokenSigner {
  let made: Promise<CryptoKeyPair> | undefined;
  const pair = () => {
    made ??= createKeyPair(bits);
    return made;
  };
  return {
    sign: async (claims) => signToken((await pair()).privateKey, HEADER, claims),
    publicKeys: async () => [await publicPem((await pair()).publicKey)],
  };
}

export function createKeyPair(bits: number): Promise<CryptoKeyPair> {
  const publicExponent = new Uint8Array([1, 0, 1]);
  const parameters = { ...ALGORITHM, modulusLength: bits, publicExponent };
  return crypto.subtle.generateKey(parameters, true, ['sign', 'verify']);
}

export async function signToken(key: CryptoKey, header: object, claims: object): Promise<string> {
  const text = `${base64Url(encode(header))}.${base64Url(encode(claims))}`;
  const signature = await crypto.subtle.sign(ALGORITHM, key, new TextEncoder().encode(text));
  return `${text}.${base64Url(new Uint8Array(signature))}`;
}

export async function publicPem(key: CryptoKey): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.exportKey('spki', key));
  const lines = base64(bytes).match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----', ''].join('\n');
}

function encode(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function base64Url(bytes: Uint8Array): string {
  return base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
