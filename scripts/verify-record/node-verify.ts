import { createPublicKey, createVerify } from 'node:crypto';

/** Whether a key in PEM proves a compact token by RS256. A key that is none proves nothing. */
export async function verifyInNode(token: string, pem: string): Promise<boolean> {
  const end = token.lastIndexOf('.');
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType !== 'rsa') return false;
    const verifier = createVerify('RSA-SHA256').update(token.slice(0, end));
    return verifier.verify(key, Buffer.from(token.slice(end + 1), 'base64url'));
  } catch {
    // No key that Node can read.
    return false;
  }
}

/** Keys as Trello's resource answers them, `{keys: [PEM, …]}`, or PEM texts one after another. */
export function keysInText(text: string): readonly string[] {
  const pems = /-----BEGIN [A-Z ]*PUBLIC KEY-----[\s\S]*?-----END [A-Z ]*PUBLIC KEY-----/g;
  return text.replaceAll('\\n', '\n').match(pems) ?? [];
}
