import { createVerify } from 'node:crypto';
import { expect, test } from 'vitest';
import { createTokenSigner, type TokenClaims } from '../../../src/host/server/token-signer.ts';

const CLAIMS: TokenClaims = {
  idPlugin: 'p',
  idBoard: 'b',
  idMember: 'm',
  // Its base64 has a plus, a slash and a filler, none of which belongs into a token.
  state: 'Привет>>>???~~~ÿÿÿ',
  iat: 1,
  exp: 901,
  iss: 'trello',
};

test('signs by RS256 under a header without a key’s name, as Node’s own check confirms', async () => {
  const signer = createTokenSigner();
  const token = await signer.sign(CLAIMS);
  const { header, claims, checks } = read(token);
  const [key = ''] = await signer.publicKeys();
  expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  expect(header).toEqual({ alg: 'RS256', typ: 'JWT' });
  expect(claims).toEqual(CLAIMS);
  expect(checks(key)).toBe(true);
});

test('is not proven by the key of another', async () => {
  const { checks } = read(await createTokenSigner().sign(CLAIMS));
  const [other = ''] = await createTokenSigner().publicKeys();
  expect(other).toMatch(/^-----BEGIN PUBLIC KEY-----\n/);
  expect(checks(other)).toBe(false);
});

test('signs with 256 bytes, or with as many as the key is asked to have', async () => {
  expect(read(await createTokenSigner().sign(CLAIMS)).signature.length).toBe(256);
  expect(read(await createTokenSigner({ bits: 1024 }).sign(CLAIMS)).signature.length).toBe(128);
});

test('makes one key, however many ask for it at once', async () => {
  const signer = createTokenSigner({ bits: 1024 });
  const [token, [key = ''], again] = await Promise.all([
    signer.sign(CLAIMS),
    signer.publicKeys(),
    signer.publicKeys(),
  ]);
  expect(read(token).checks(key)).toBe(true);
  expect(again).toEqual([key]);
});

function read(token: string) {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const bytes = Buffer.from(signature, 'base64url');
  return {
    header: JSON.parse(Buffer.from(header, 'base64url').toString()) as unknown,
    claims: JSON.parse(Buffer.from(claims, 'base64url').toString()) as unknown,
    signature: bytes,
    checks: (pem: string) =>
      createVerify('RSA-SHA256').update(`${header}.${claims}`).verify(pem, bytes),
  };
}
