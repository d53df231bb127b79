/** What a card waits for: whose turn it is meanwhile, the way to end it, and what stands still. */
import { dueAt, type FrozenPromise } from '../domain/calendar/promise.ts';
import type { Debt } from '../domain/pauses/debt.ts';
import { waitingSideOf } from '../domain/pauses/debts.ts';
import { EditList } from '../ui/edit-list.tsx';
import { Fold } from '../ui/fold.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section, type Tone } from '../ui/section.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { CardSight } from './card-sight.ts';
import { debtActions } from './debt-actions.ts';
import { DebtDetails, DebtRow } from './debt-row.tsx';
import { editItems } from './edit-items.ts';
import { MovedLines } from './moved-lines.tsx';
import { OutsidePart } from './outside-part.tsx';
import { KeepOrMove } from './pause-keep.tsx';
import type { PausedProps, PausePartProps } from './pause-part-props.ts';
import { PauseTexts } from './pause-texts.tsx';
import { type PauseWords, pauseMessage, thingOf } from './pause-words.ts';
import { DateWithWhy } from './section-date.tsx';
import { StepButtons } from './section-steps.tsx';
import './question.css';

export function PausePart(of: PausePartProps) {
  return <PauseTexts words={of.state.words} draw={(words) => <Paused {...of} words={words} />} />;
}

function Paused(of: PausedProps) {
  const { sight } = of.state;
  const { pauses } = sight;
  if (pauses === undefined) return null;
  const { waits } = pauses;
  const others = pauses.debts.filter(
    (debt) => debt !== waits?.debt && (debt.isOpen || mayStillReturn(debt, sight)),
  );
  const list = others.length > 0 && (
    <section class="questions" aria-label={of.words.translate('pause.more')}>
      <ul class="question-list">
        {others.map((debt) => (
          <DebtRow key={debt.ref} {...of} debt={debt} />
        ))}
      </ul>
    </section>
  );
  return (
    <>
      <OnHold {...of} />
      {waits && <Standing {...of} />}
      <OutsidePart {...of} />
      {list}
      {waits === undefined && pauses.yes === undefined && (
        <MovedLines pauses={pauses} words={of.words} />
      )}
      <KeepOrMove {...of} sight={sight} />
    </>
  );
}

/** No clock of the board runs. */
function OnHold({ state, words }: PausedProps) {
  const hold = state.sight.pauses?.hold;
  if (hold === undefined) return null;
  return <Notice tone="info">{words.translate('pause.held', { d: words.day(hold.to) })}</Notice>;
}

/** What was sent is looked at by who waits for it. */
function mayStillReturn({ mayReturn, waiting }: Debt, { viewer, board, now }: CardSight): boolean {
  if (!mayReturn || viewer === undefined) return false;
  return waitingSideOf(viewer, board.people, now) === waiting;
}

function Standing(of: PausedProps) {
  const { state, words, message } = of;
  const { sight } = state;
  const { translate } = words;
  const waits = sight.pauses?.waits;
  const { timing } = sight;
  if (waits === undefined || timing === undefined) return null;
  const { debt } = waits;
  const asked = debt.terms[debt.terms.length - 1] ?? debt.terms[0];
  const copy = {
    label: translate('button.copyMessage'),
    onPress: () => void message.copy(pauseMessage(sight, debt, words)),
  };
  return (
    <Section
      tone={toneOf(sight)}
      headline={headline(sight, words)}
      meta={
        asked &&
        translate('pause.askedBy', { name: words.name(asked.by), d: words.dayOf(asked.at) })
      }
    >
      <DateWithWhy
        sight={sight}
        words={state.words}
        line={dateLine(sight, words)}
        showsStrip={false}
      />
      <DebtDetails debt={debt} sight={sight} words={words} />
      {effectOf(sight, words).map((line) => (
        <p key={line} class="subtle small">
          {unbroken(line)}
        </p>
      ))}
      <StandingWork {...of} />
      <StepButtons {...state} without={['copyMessage']} own={debtActions(debt, of, copy)} />
    </Section>
  );
}

/** Client's delay is orange, the agency's red; a third party's is nobody's here. */
function toneOf({ pauses, role, timing }: CardSight): Tone {
  if (timing?.isOver) return pauses?.waits?.debt.who === 'agency' ? 'late' : 'waiting';
  if (!role.owns) return 'others';
  return timing?.isNear ? 'soon' : 'own';
}

function headline(sight: CardSight, { translate }: PauseWords): string {
  const debt = sight.pauses?.waits?.debt;
  if (debt === undefined) return '';
  const thing = thingOf(debt, translate);
  if (sight.role.owns) return translate('section.pause.rep', { thing });
  const keys = { client: 'agency', agency: 'fromAgency', others: 'others' } as const;
  return translate(`section.pause.${keys[debt.who]}`, { thing });
}

function dateLine({ pauses, timing }: CardSight, { translate, day, closing }: PauseWords): string {
  const promise = pauses?.waits?.due.promise;
  if (promise === undefined) return '';
  const d = day(promise.day);
  if (timing?.isOver) return translate('section.over.sub', { d });
  return translate('pause.due', { d, t: closing(promise) });
}

/** What waits for it, and the day before which it cannot be done. */
function effectOf(sight: CardSight, words: PauseWords): readonly string[] {
  const { pauses, role, timing } = sight;
  const { translate, day } = words;
  const isOurs = role.side === 'agency' && pauses?.waits?.debt.who === 'agency';
  // *We* are who waits.
  const over = timing?.isOver && !isOurs ? [translate('section.pause.over')] : [];
  const late = lateBefore(sight);
  if (late !== undefined) return [...over, translate('pause.late', { d: day(late.day) })];
  const effect = waitingText(sight, words);
  if (effect === undefined) return over;
  if (pauses?.standingDue?.promise.rule === 'hand') return [...over, translate('pause.byHand')];
  const soonest = pauses?.notBefore;
  if (soonest === undefined) return [...over, effect];
  return [...over, effect, translate('section.due.paused', { d: day(soonest) })];
}

/** The date of what waits, where it had passed before anything was missed: that moves no more. */
function lateBefore({ pauses }: CardSight): FrozenPromise | undefined {
  const promise = pauses?.standingDue?.promise;
  if (pauses === undefined || promise === undefined) return undefined;
  const open = pauses.debts.filter(({ isOpen }) => isOpen);
  return open.every(({ terms }) => (terms[0]?.at ?? 0) > dueAt(promise)) ? promise : undefined;
}

function waitingText({ turn, role }: CardSight, { translate }: PauseWords): string | undefined {
  switch (turn.main.kind) {
    case 'edits':
      return translate('section.pause.effect');
    case 'version':
      return translate('pause.own.version');
    case 'decide':
      return role.decides
        ? translate('section.pause.decision')
        : translate('pause.decision.others');
    default:
      return undefined;
  }
}

/** The edits that wait may be ticked all the same. */
function StandingWork({ state, words }: PausedProps) {
  const { sight, onTick } = state;
  const { main } = sight.turn;
  if (main.kind !== 'edits') return null;
  const { round } = main;
  return (
    <Fold summary={words.translate('pause.waiting', { n: round.edits.length })}>
      <EditList
        items={editItems(round, sight, state.words, () => [])}
        translate={state.words.translate}
        onTick={sight.offers.tick ? onTick : undefined}
      />
    </Fold>
  );
}
