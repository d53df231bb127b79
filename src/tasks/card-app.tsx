/** One card on one page: what stands in the way, the question who somebody is, the open form, or its state. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { EditRef } from '../domain/turn/entries.ts';
import type { Locale } from '../i18n/locale.ts';
import { pageTranslate } from '../i18n/pages/translate.ts';
import { createLater } from '../ui/later.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { CardModel, OpenForm } from './card-model.ts';
import { BlockedNotice, CardNotices } from './card-notices.tsx';
import type { Blocked, CardSight } from './card-sight.ts';
import { messageText } from './message.ts';
import { createMessageCopy } from './message-copy.ts';
import { MessageCopied } from './message-view.tsx';
import { isBeyondIncluded } from './outside-sight.ts';
import { isPauseStep } from './pause-steps.ts';
import type { CardPorts } from './ports.ts';
import { isAskStep } from './question-steps.ts';
import { ratePress } from './rating-model.ts';
import { RefusedNotice, type RefusedNoticeProps } from './refused-notice.tsx';
import { isNoReportCard, isReportStep } from './report-steps.ts';
import { createReportThere } from './report-there.ts';
import { SavingNotice } from './saving-notice.tsx';
import type { StateProps } from './section-actions.ts';
import { StateView } from './section-view.tsx';
import { useSharedTexts } from './shared-language.ts';
import { SideQuestion } from './side-question.tsx';
import { createTicks } from './ticks.ts';
import { isOtherInTrello } from './trello-due-sight.ts';
import { createWords, type Words } from './words.ts';

/** The forms are a third of a page and come after the state is drawn: nobody types before he has read. */
const forms = createLater(async () => (await import('./task-form.tsx')).TaskForm);
/** Few cards have questions. */
const questions = createLater(async () => (await import('./question-part.tsx')).QuestionPart);
const asking = createLater(async () => (await import('./question-forms.tsx')).QuestionForms);

/** Few cards miss anything. */
const pauses = createLater(async () => (await import('./pause-part.tsx')).PausePart);
const missing = createLater(async () => (await import('./pause-forms.tsx')).PauseForms);

/** Reports are on the cards of a list or two, and weigh as much as a form. */
const reports = createLater(async () => (await import('./report-card.tsx')).ReportPart);
const reporting = createLater(async () => (await import('./report-form.tsx')).ReportForm);

/** Few boards change their days off while a date runs. */
const changed = createLater(async () => (await import('./pause-keep.tsx')).CalendarChanged);

/** Few rounds are beyond those that the price includes. */
const beyond = createLater(async () => (await import('./outside-beyond.tsx')).BeyondIncluded);

/** Few cards have a due date in Trello as well. */
const elsewhere = createLater(async () => (await import('./trello-due.tsx')).TrelloDue);

/** Days by side stand behind a switch. */
const ledger = createLater(async () => (await import('./ledger-part.tsx')).LedgerPart);

export const loadForms = forms.load;

export interface CardAppProps {
  readonly card: CardModel;
  readonly ports: CardPorts;
  readonly locale: Locale;
}

export function CardApp({ card, ports, locale }: CardAppProps) {
  const onMouseDown = useQuietDoublePress();
  const blocked = card.blocked.value;
  const sight = card.sight.value;
  // What is being typed stays in sight: it can be copied, and sent once the card can be read again.
  const isTyping = card.form.value !== undefined && sight !== undefined;
  if (blocked !== undefined && !isTyping)
    return <BlockedCard blocked={blocked} {...{ card, ports, locale }} />;
  if (sight === undefined) return <p class="loading">{pageTranslate(locale)('status.loading')}</p>;
  const words = createWords(locale, ports.zone, sight.now, sight.people);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done by it, only something left undone
    <div class="card-app" onMouseDown={onMouseDown}>
      <Untold refused={sight.journal.refused} model="card" {...{ card, ports, locale, words }} />
      {blocked === undefined ? (
        <CardNotices
          card={card}
          sight={sight}
          words={words}
          doors={ports.doors}
          memory={ports.memory}
          cardName={ports.cardName}
        />
      ) : (
        <BlockedNotice blocked={blocked} card={card} ports={ports} translate={words.translate} />
      )}
      <Middle card={card} ports={ports} sight={sight} words={words} />
    </div>
  );
}

/** Nothing is shown as if it were empty; what was refused before is told all the same. */
function BlockedCard({ blocked, ...props }: CardAppProps & { readonly blocked: Blocked }) {
  const { card, ports, locale } = props;
  const words = createWords(locale, ports.zone, ports.clock(), new Map());
  const { model, refused } = 'model' in blocked ? blocked : { model: 'card' as const };
  return (
    <div class="card-app">
      <Untold refused={refused} model={model} words={words} {...props} />
      <BlockedNotice blocked={blocked} card={card} ports={ports} translate={words.translate} />
    </div>
  );
}

interface UntoldProps extends CardAppProps, Pick<RefusedNoticeProps, 'refused' | 'model'> {
  readonly words: Words;
}

function Untold({ card, ports, words, ...rest }: UntoldProps) {
  const giveUp = (ids: readonly string[]) => {
    ports[rest.model].giveUp(ids);
    void card.refresh();
  };
  return <RefusedNotice {...rest} dayOf={words.dayOf} giveUp={giveUp} />;
}

/** The second half of a double press may meet words where the button was: they are not to be selected. */
function useQuietDoublePress() {
  const isOnButton = useRef(false);
  return (event: MouseEvent) => {
    if (event.detail > 1) {
      if (isOnButton.current) event.preventDefault();
    } else isOnButton.current = (event.target as Element).closest('button') !== null; // a press meets an element
  };
}

interface MiddleProps extends Omit<CardAppProps, 'locale'> {
  readonly sight: CardSight;
  readonly words: Words;
}

function Middle(props: MiddleProps) {
  const { card, ports, words } = props;
  const form = card.form.value;
  if (card.asking.value !== undefined) return <SideQuestion card={card} words={words} />;
  if (form !== undefined) {
    const about =
      form.notRight?.ref ?? form.adopt ?? form.question ?? form.report ?? form.debt ?? '';
    const key = `${form.step} ${about}`;
    const of = { form, card, ports, words };
    const later = laterOf(form.step);
    return <later.View key={key} of={of} translate={words.translate} />;
  }
  return <CardState {...props} />;
}

function laterOf(step: OpenForm['step']) {
  if (isReportStep(step)) return reporting;
  if (isPauseStep(step) || step === 'markUrgent') return missing;
  return isAskStep(step) ? asking : forms;
}

function CardState({ card, ports, sight, words }: MiddleProps) {
  const tick = useMemo(() => createTicks(card), [card]);
  const message = useMemo(() => createMessageCopy(ports.copy), [ports]);
  useSharedTexts(sight);
  const there = useMemo(() => createReportThere(ports), [ports]);
  useEffect(() => void there.look(sight), [there, sight.journal]);
  const hasReport = there.isThere(sight);
  const report = hasReport && (
    <reports.View of={{ card, ports, sight, words, there }} translate={words.translate} />
  );
  // The turn comes first; a card at rest has none.
  const isAtRest = sight.turn.main.kind === 'idle';
  const onStep: StateProps['onStep'] = (step) =>
    step === 'copyMessage' ? void message.copy(messageText(sight, words)) : card.open({ step });
  const state: StateProps = {
    ...{ sight, words, onStep, digest: ports.digest },
    hasReport: hasReport && !isNoReportCard(sight) && !there.isUnsure(sight),
    onTick: (ref, on) => void tick(ref as EditRef, on),
    onNotRight: (edit) => card.open({ step: 'requestEdits', notRight: edit }),
    onAdopt: ({ id }) => card.open({ step: 'requestEdits', adopt: id }),
    onAway: ports.doors.team,
    onTeam: ports.doors.team,
    onRate: (good) => (good ? void card.send(ratePress(sight, true)) : card.open({ step: 'rate' })),
  };
  const paused = sight.pauses && (
    <pauses.View of={{ card, ports, state, message }} translate={words.translate} />
  );
  // What stops the turn comes before it, what once moved its date behind it.
  const isFirst = isStanding(sight) || sight.pauses?.hold !== undefined;
  return (
    <>
      <UrgentLine sight={sight} words={words} />
      {isAtRest && report}
      {isFirst && paused}
      {!isStanding(sight) && <StateView {...state} />}
      {!isFirst && paused}
      <OtherDates {...{ card, ports, sight, words }} />
      {!isAtRest && report}
      {hasQuestions(sight) && (
        <questions.View of={{ card, ports, sight, words }} translate={words.translate} />
      )}
      {sight.board.settings.switches.ledger && (
        <ledger.View of={{ sight, words, ports }} translate={words.translate} />
      )}
      <MessageCopied message={message} words={words} />
      <SavingNotice card={card} words={words} />
    </>
  );
}

/** That the card is urgent, since when and by whose word. */
function UrgentLine({ sight, words }: Pick<MiddleProps, 'sight' | 'words'>) {
  const mark = sight.urgency?.mark;
  if (mark === undefined) return null;
  const said = { name: words.name(mark.by), d: words.dayOf(mark.at) };
  return <p class="subtle small">{unbroken(words.translate('section.urgent', said))}</p>;
}

/** What the date would be by today's calendar, and what Trello's own says. */
function OtherDates({ card, ports, sight, words }: MiddleProps) {
  return (
    <>
      {sight.recount && !sight.pauses && (
        <changed.View of={{ card, ports, sight, words }} translate={words.translate} />
      )}
      {isBeyondIncluded(sight) && (
        <beyond.View of={{ card, sight, words }} translate={words.translate} />
      )}
      {isOtherInTrello(sight, ports.zone) && (
        <elsewhere.View of={{ sight, words }} translate={words.translate} />
      )}
    </>
  );
}

/** The turn's own state is told with what it waits for; what was approved stays in sight. */
function isStanding({ pauses, turn: { main } }: CardSight): boolean {
  const waits = pauses?.waits ?? pauses?.yes;
  return waits !== undefined && main.kind !== 'approved' && main.kind !== 'handedOver';
}

function hasQuestions({ journal }: CardSight): boolean {
  return journal.entries.some(({ kind }) => kind === 'questionAsked');
}
