import { expect, it } from 'vitest';
import { tokensOf } from '../../../src/storage/evidence/tokens.ts';
import { NOT_KEPT, tokenOf } from '../../../src/storage/signature.ts';
import { approvalPress } from '../../support/approval-stories.ts';
import { moscow } from '../../support/calendars.ts';
import { signed } from '../../support/evidence.ts';
import { sealCard } from '../../support/journals.ts';

const entry = sealCard(approvalPress.decide({ ask: 'ask000000000', naming: 'naming000000' }), {
  n: 3,
  at: moscow('2026-11-20 15:40'),
  by: 'priya',
});

it('lists the tokens of decisions that have one', async () => {
  const real = await signed(entry);
  const listed = tokensOf([
    real,
    entry,
    { ...entry, sig: NOT_KEPT },
    { ...real, kind: 'taken' },
    null,
    7,
  ]);
  expect(listed).toEqual({ [entry.id]: tokenOf(real.sig) });
});
