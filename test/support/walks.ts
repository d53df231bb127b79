/** Long lives of a card as people may make them: each press aims at what is there, so that rounds open, close and
 *  come back, and answers are undone, withdrawn and disputed. */
import fc from 'fast-check';
import { type Instant, instant } from '../../src/domain/clock.ts';
import type { CardTurn } from '../../src/domain/turn/card-turn.ts';
import type {
  CardEntry,
  CardPress,
  EditRef,
  EntryId,
  MemberId,
} from '../../src/domain/turn/entries.ts';
import { reduceCard } from '../../src/domain/turn/reduce.ts';
import { approvalPress, CAST, FRIDAY_TO_TUESDAY } from './approval-stories.ts';
import { moscow } from './calendars.ts';
import { press, sealCard } from './journals.ts';

export interface Move {
  readonly what: number;
  readonly minutes: number;
  readonly who: number;
}

type Press = readonly [by: MemberId, press: CardPress];
type Step = (turn: CardTurn, who: number) => Press | undefined;

const AGENCY = ['ellen', 'tom', 'uma'];
const priya = CAST.cites('priya');
const agency = (who: number) => AGENCY[who % AGENCY.length] ?? 'tom';
const lastEdit = (turn: CardTurn): EditRef | undefined => turn.rounds.at(-1)?.edits.at(-1)?.ref;
const openAskOf = ({ main }: CardTurn) => (main.kind === 'decide' ? main.ask.id : undefined);
const roundOf = ({ main }: CardTurn) => (main.kind === 'edits' ? main.round.id : undefined);
const approvalOf = ({ main }: CardTurn) => (main.kind === 'approved' ? main.approval : undefined);
const runningOf = (turn: CardTurn): EntryId | undefined =>
  turn.main.kind === 'version' ? turn.main.version.id : (roundOf(turn) ?? openAskOf(turn));

const request: Step = (turn, who) => {
  const ask = openAskOf(turn);
  const again = who % 2 === 0 ? lastEdit(turn) : undefined;
  const made = approvalPress.request(['Logo', 'Phone'], '2026-11-25', {
    ...(ask !== undefined && { ask, ...priya }),
    ...(who === 5 && { once: true }),
  });
  if (made.kind !== 'editsRequested') return undefined;
  const edits = made.edits.map((edit) => (again === undefined ? edit : { ...edit, again }));
  return ['priya', { ...made, edits }];
};
const handOver: Step = (turn, who) => {
  const to = roundOf(turn);
  return to === undefined ? undefined : [agency(who), approvalPress.handOver(to, '2026-11-30')];
};
const ask: Step = (_, who) => [agency(who), approvalPress.ask('2026-11-27')];
const decide: Step = (turn) => {
  const id = openAskOf(turn);
  return id === undefined ? undefined : ['priya', approvalPress.decide({ ask: id, ...priya })];
};
const about =
  (
    make: (id: EntryId) => CardPress,
    by: (who: number) => MemberId,
    id: (turn: CardTurn) => EntryId | undefined,
  ): Step =>
  (turn, who) => {
    const found = id(turn);
    return found === undefined ? undefined : [by(who), make(found)];
  };
const hers = () => 'priya';

const STEPS: readonly Step[] = [
  request,
  handOver,
  handOver,
  decide,
  request,
  handOver,
  ask,
  decide,
  about((id) => approvalPress.elsewhere(id), agency, openAskOf),
  about((id) => approvalPress.recordEdits(['Fax'], '2026-11-26', { ask: id }), agency, openAskOf),
  about(
    (id) => approvalPress.confirm(id, priya),
    hers,
    (turn) => approvalOf(turn)?.id,
  ),
  about(
    (id) => approvalPress.dispute(id, FRIDAY_TO_TUESDAY),
    hers,
    (turn) => approvalOf(turn)?.id ?? roundOf(turn),
  ),
  about(
    (id) => approvalPress.undo(id),
    hers,
    (turn) => approvalOf(turn)?.id,
  ),
  about(
    (id) => approvalPress.withdraw(id, 'no'),
    hers,
    (turn) => approvalOf(turn)?.id,
  ),
  about((id) => approvalPress.withdraw(id), agency, openAskOf),
  about(
    (id) => approvalPress.rate(id, true),
    hers,
    (turn) => approvalOf(turn)?.id,
  ),
  about(
    (id) => approvalPress.decideChanged({ ask: id, ...priya }),
    hers,
    (turn) => approvalOf(turn)?.id,
  ),
  (_, who) => [agency(who), press.take()],
  (_, who) => [agency(who), press.worked('2026-11-26')],
  (turn, who) => {
    const edit = lastEdit(turn);
    return edit === undefined ? undefined : [agency(who), press.tick(edit, who % 2 === 0)];
  },
  about((id) => press.remark({ id }, 'Late', true), hers, roundOf),
  about((id) => press.remark({ id }, 'Button', false), hers, roundOf),
  about((id) => approvalPress.date(id, '2026-12-04', { why: 'Sizes' }), agency, runningOf),
  (turn) => ['dan', approvalPress.view(openAskOf(turn), 'Too dark')],
];

/** Presses as they are made one after another, each on what the ones before made. */
export function walked(
  moves: readonly Move[],
  before: readonly CardEntry[] = [],
  sight: readonly CardEntry[] = before,
): readonly CardEntry[] {
  const entries = [...before];
  const seen = [...sight];
  for (const { what, minutes, who } of moves) {
    const made = STEPS[what % STEPS.length]?.(reduceCard(seen, CAST.people), who);
    if (made === undefined) continue;
    const last = seen.at(-1);
    const at: Instant = instant((last?.at ?? moscow('2026-11-20 10:00')) + minutes * 60_000);
    const entry = sealCard(made[1], { n: (last?.n ?? 0) + 1, at, by: made[0] });
    entries.push(entry);
    seen.push(entry);
  }
  return entries;
}

export const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.record({
    what: fc.nat(STEPS.length - 1),
    minutes: fc.constantFrom(1, 2, 7, 0, -3),
    who: fc.nat(5),
  }),
  { minLength: 18, maxLength: 32, size: 'max' },
);
