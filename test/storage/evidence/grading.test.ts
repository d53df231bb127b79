import { beforeAll, describe, expect, it } from 'vitest';
import { createKeyPair, publicPem } from '../../../src/host/server/token-signer.ts';
import { gradeOf, verifyInBrowser } from '../../../src/storage/evidence/grading.ts';
import { keysIn } from '../../../src/storage/evidence/keys.ts';
import { NOT_KEPT, tokenOf } from '../../../src/storage/signature.ts';
import { approvalPress } from '../../support/approval-stories.ts';
import { moscow } from '../../support/calendars.ts';
import { PLUGIN, rightClaims, signed, trelloPem } from '../../support/evidence.ts';
import { sealCard } from '../../support/journals.ts';

const PLACE = { plugin: PLUGIN, board: 'board1', card: 'card1' };
const entry = sealCard(approvalPress.decide({ ask: 'ask000000000', naming: 'naming000000' }), {
  n: 3,
  at: moscow('2026-11-20 15:40'),
  by: 'priya',
});

let ours: string;
let other: CryptoKeyPair;
beforeAll(async () => {
  other = await createKeyPair(2048);
  ours = await trelloPem();
});

describe('the grade of a decision', () => {
  it('signed by Trello, whichever of its keys fits', async () => {
    const keys = [await publicPem(other.publicKey), 'no key', ours];
    expect(await gradeOf(await signed(entry), PLACE, keys)).toBe('checked');
  });

  it.each([
    ['wrong member', { idMember: 'dan' }],
    ['wrong card', { idCard: 'card2' }],
    ['wrong board', { idBoard: 'board2' }],
    ['wrong digest', { state: 'A'.repeat(43) }],
    ['an hour later', { iat: 1_800_000_000 }],
  ])('%s: not genuine, though Trello signed it', async (_, more) => {
    const forged = await signed(entry, { ...rightClaims(entry), ...more });
    expect(await gradeOf(forged, PLACE, [ours])).toBe('notGenuine');
  });

  it('good but expired: checked', async () => {
    const expired = await signed(entry, { ...rightClaims(entry), exp: 1 });
    expect(await gradeOf(expired, PLACE, [ours])).toBe('checked');
  });

  it('by a key that nobody tells: not checked', async () => {
    const forged = await signed(entry, undefined, { key: other.privateKey });
    expect(await gradeOf(forged, PLACE, [ours])).toBe('notChecked');
  });

  it('right claims under the signature of others: not checked', async () => {
    const signedOther = await signed(entry, { ...rightClaims(entry), exp: 7 });
    const altered = {
      ...signedOther,
      sig: { ...signedOther.sig, p: JSON.stringify(rightClaims(entry)) },
    };
    expect(await gradeOf(altered, PLACE, [ours])).toBe('notChecked');
  });

  it('no key reachable: not checked', async () => {
    expect(await gradeOf(await signed(entry), PLACE, [])).toBe('notChecked');
  });

  it('a signature of foreign characters: not checked', async () => {
    const real = await signed(entry);
    expect(await gradeOf({ ...real, sig: { ...real.sig, s: 'abc' } }, PLACE, [ours])).toBe(
      'notChecked',
    );
  });

  it('never signed, and no longer signed', async () => {
    expect(await gradeOf(entry, PLACE, [ours])).toBe('notSigned');
    expect(await gradeOf({ ...entry, sig: NOT_KEPT }, PLACE, [ours])).toBe('notKept');
  });
});

it('proves the token of a 4096-bit key', async () => {
  const long = await createKeyPair(4096);
  const { sig } = await signed(entry, undefined, { key: long.privateKey });
  expect(await verifyInBrowser(tokenOf(sig) ?? '', await publicPem(long.publicKey))).toBe(true);
}, 60_000);

it.each([
  [{ keys: ['a', 7, 'b'] }, ['a', 'b']],
  [{ keys: Array.from({ length: 30 }, () => 'k') }, Array.from({ length: 20 }, () => 'k')],
  [{ keys: 'a' }, []],
  [null, []],
  [[], []],
])('reads keys out of %j', (answer, keys) => {
  expect(keysIn(answer)).toEqual(keys);
});
