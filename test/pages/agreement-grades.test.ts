import { expect, test } from 'vitest';
import { gradeAgreements } from '../../src/pages/agreement-grades.ts';
import { stateOf } from '../../src/storage/evidence/claims.ts';
import { signatureOf } from '../../src/storage/signature.ts';
import { createTestSigner } from '../support/board/trello-signer.ts';
import { moscow } from '../support/calendars.ts';
import { sealBoard } from '../support/journals.ts';

const AT = moscow('2026-11-20 14:00');
const PLACE = { board: 'board1', plugin: 'plugin1' };
const AGREEMENT = sealBoard(
  { kind: 'rulesAgreed', ref: 'AAAAAAAAAAAA', fp: 'f'.repeat(43), naming: 'BBBBBBBBBBBB' },
  { n: 9, at: AT, by: 'priya' },
);

async function signed(idMember: string) {
  const iat = Math.floor(AT / 1000);
  const token = await createTestSigner().sign({
    ...{ idPlugin: 'plugin1', idBoard: 'board1', idMember, state: stateOf(AGREEMENT) },
    ...{ iat, exp: iat + 900, iss: 'trello' },
  });
  return { ...AGREEMENT, sig: signatureOf(token) };
}

const grade = async (entry: object, keys: () => Promise<readonly string[]>) =>
  (await gradeAgreements([entry], PLACE, keys)).get(AGREEMENT.id);

test('an agreement is graded as a decision is', async () => {
  const signer = createTestSigner();
  expect(await grade(await signed('priya'), signer.publicKeys)).toBe('checked');
  expect(await grade(await signed('priya'), async () => [])).toBe('notChecked');
  expect(await grade(await signed('dan'), signer.publicKeys)).toBe('notGenuine');
});

test('without a signature nobody asks Trello for its keys', async () => {
  let asked = 0;
  const keys = async () => {
    asked += 1;
    return [];
  };
  expect(await grade(AGREEMENT, keys)).toBe('notSigned');
  expect(asked).toBe(0);
});
