import { expect, it } from 'vitest';
import { mayWrite } from '../../../src/domain/turn/authority.ts';
import type { CardPress } from '../../../src/domain/turn/entries.ts';
import { approvalPress, CAST } from '../../support/approval-stories.ts';
import { moscow } from '../../support/calendars.ts';
import { press, sealCard } from '../../support/journals.ts';

const AT = moscow('2026-11-20 14:00');
const IDLE_CLOCK = { kind: 'idle' } as const;
const ASK = 'ask-of-a-day';
const EVERYBODY = ['priya', 'sara', 'noor', 'fay', 'dan', 'ellen', 'tom', 'zoe'];

const writers = (made: (who: string) => CardPress) =>
  EVERYBODY.filter((by) =>
    mayWrite(sealCard(made(by), { n: 1, at: AT, by }), IDLE_CLOCK, CAST.people, AT),
  ).join(' ');

it.each<[string, (who: string) => CardPress, string]>([
  ['a decision', (who) => approvalPress.decide({ ask: ASK, ...CAST.cites(who) }), 'priya sara'],
  ['a confirmation', (who) => approvalPress.confirm(ASK, CAST.cites(who)), 'priya sara'],
  [
    'a dispute',
    () => approvalPress.dispute(ASK, { first: '' as never, last: '' as never }),
    'priya sara',
  ],
  ['edits', () => press.request(['Logo'], '2026-11-25'), 'priya sara'],
  [
    'edits that the agency records',
    () => approvalPress.recordEdits(['Logo'], '2026-11-25'),
    'ellen tom zoe',
  ],
  ['a request for approval', () => approvalPress.ask('2026-11-24'), 'ellen tom zoe'],
  ['an answer given elsewhere', () => approvalPress.elsewhere(ASK), 'ellen tom zoe'],
  ['a view', () => approvalPress.view(ASK), 'noor fay dan'],
])('counts %s', (_what, made, expected) => {
  expect(writers(made)).toBe(expected);
});

it('counts a decision by no naming but the one in force for who presses', () => {
  const { naming } = CAST.cites('priya');
  expect(writers(() => approvalPress.decide({ ask: ASK, naming }))).toBe('priya');
  const { naming: former } = CAST.cites('fay');
  expect(writers(() => approvalPress.decide({ ask: ASK, naming: former }))).toBe('');
});
