/** The form of a report: period, links, main results, what they mean, what is needed. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { REPORT_LIMITS } from '../domain/report/entries.ts';
import type { PublishRefusal } from '../domain/report/publish-checks.ts';
import { Notice } from '../ui/notice.tsx';
import { SafeText } from '../ui/safe-text.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { unbroken } from '../ui/unbroken.ts';
import { unbrokenRanges } from '../ui/unbroken-ranges.tsx';
import type { CardModel, OpenForm } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { FormShell } from './form-shell.tsx';
import type { CardPorts } from './ports.ts';
import { ReportTexts } from './report-card-texts.tsx';
import type { ReportWords } from './report-card-words.ts';
import { CorrectedList } from './report-correct-view.tsx';
import { EarlierReport } from './report-form-earlier.tsx';
import { createReportFacts } from './report-form-facts.ts';
import { createReportFormModel, type ReportFormModel } from './report-form-model.ts';
import { createEarlierOffer, type EarlierOffer } from './report-form-offer.ts';
import { PeriodPart } from './report-form-period.tsx';
import { goalFor } from './report-form-plan.ts';
import { RoomLine, useRoom } from './report-form-room.tsx';
import { hintText, refusalText } from './report-form-words.ts';
import { LinksPart } from './report-links.tsx';
import { RowsPart } from './report-rows.tsx';
import type { Room } from './room.ts';
import type { Saving } from './saving.ts';
import type { Words } from './words.ts';
import './report-card.css';
import './report-form.css';

export interface ReportFormProps {
  readonly form: OpenForm;
  readonly card: CardModel;
  readonly ports: CardPorts;
  readonly words: Words;
}

export function ReportForm({ words, ...of }: ReportFormProps) {
  const sight = of.card.sight.value;
  if (sight === undefined) return null;
  return (
    <ReportTexts
      words={words}
      zone={of.ports.zone}
      now={sight.now}
      draw={(known) => <Editor {...of} sight={sight} words={known} />}
    />
  );
}

type EditorProps = Omit<ReportFormProps, 'words'> & {
  readonly sight: CardSight;
  readonly words: ReportWords;
};

function Editor({ form, card, ports, sight, words }: EditorProps) {
  const model = useMemo(() => createReportFormModel(form, card, ports, words.locale), [form]);
  useLeaving(model);
  useEffect(model.follow, [model, sight]);
  const facts = useMemo(() => ports.cards && createReportFacts(model, card, ports, words), [model]);
  const offer = useMemo(() => createEarlierOffer(model, form, card, ports, words.locale), [model]);
  useEffect(() => offer.stop, [offer]);
  const room = useRoom(model, ports);
  const { translate } = words;
  const typed = model.typed.value;
  const errorOf = (...types: readonly PublishRefusal['type'][]) => {
    const found = model.refusals.value.find(({ type }) => types.includes(type));
    return found && refusalText(found, words);
  };
  const tooLong = (field: string) => {
    const found = model.refusals.value.find((one) => one.type === 'TooLong' && one.field === field);
    return found && refusalText(found, words);
  };
  const goal = goalFor(sight, form);
  return (
    <FormShell
      title={translate(model.isCorrection ? 'reporting.form.correct' : 'reporting.form.write')}
      sendLabel={sendLabel(model, words)}
      card={card}
      words={words}
      drafts={ports.drafts}
      restore={() => restored(model, offer)}
      onSend={() => void model.publish()}
      staysOnEnter
      onCancel={card.close}
    >
      <Beginning model={model} words={words} />
      <EarlierReport form={form} sight={sight} words={words} offer={offer} />
      <PeriodPart model={model} sight={sight} words={words} error={errorOf('NoPeriod')} />
      <LinksPart model={model} words={words} error={tooLong('links') ?? tooLong('link')} />
      {goal !== '' && <p class="quote">{unbroken(translate('reporting.goal', { goal }))}</p>}
      <RowsPart
        model={model}
        facts={facts}
        words={words}
        error={errorOf('NothingToShow') ?? tooLong('rows') ?? tooLong('row')}
      />
      <Meaning
        model={model}
        room={room}
        words={words}
        error={errorOf('NoMeaning') ?? tooLong('meaning')}
      />
      <TextArea
        label={translate('reporting.form.needs')}
        error={tooLong('needs')}
        value={typed.needs}
        rows={2}
        onInput={(needs) => model.set({ needs })}
      />
      <Hints model={model} card={card} words={words} />
    </FormShell>
  );
}

/** The board's cards are read once the own draft is there; nobody waits for them. */
async function restored(model: ReportFormModel, offer: EarlierOffer): Promise<void> {
  await model.restore();
  void offer.load(() => document.activeElement?.closest('.report-rows') != null);
}

/** What waits to be kept with Trello goes there when the form is closed or the page is left. */
function useLeaving(model: ReportFormModel): void {
  useEffect(() => {
    const hide = () => {
      if (document.visibilityState === 'hidden') model.leave();
    };
    document.addEventListener('visibilitychange', hide);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      model.leave();
    };
  }, [model]);
}

function sendLabel(model: ReportFormModel, { translate }: ReportWords): string {
  if (model.isCorrection) return translate('reporting.form.saveCorrection');
  // What is refused is not published as it is.
  const isRefused = model.refusals.value.length + model.badLinks.value.length > 0;
  const isAsked = model.hints.value.length > 0 && !isRefused;
  return translate(isAsked ? 'reporting.publishAnyway' : 'reporting.publish');
}

/** What was answered to the press comes into sight: a long form is scrolled within its frame. */
function useInSight({ refusals, hints, badLinks }: ReportFormModel, saving: Saving) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const form = place.current?.closest('form');
    const fault = form?.querySelector('.field-error');
    const refused = saving.kind === 'failed' ? form?.querySelector('[role="alert"]') : undefined;
    const asked = hints.value.length > 0 ? place.current : undefined;
    (fault ?? refused ?? asked)?.scrollIntoView({ block: 'nearest' });
  }, [refusals.value, hints.value, badLinks.value, saving]);
  return place;
}

interface PartProps {
  readonly model: ReportFormModel;
  readonly words: ReportWords;
}

function Beginning({ model, words: { translate } }: PartProps) {
  const begun = model.begun.value;
  const onlyIn = model.onlyIn.value;
  return (
    <>
      {!model.isCorrection && <p class="subtle small">{translate('reporting.draft')}</p>}
      {onlyIn && (
        <Notice tone="warning">
          {translate(onlyIn === 'tab' ? 'reporting.form.tabOnly' : 'reporting.form.here')}
        </Notice>
      )}
      {begun === 'last' && <p class="subtle small">{translate('reporting.form.fromLast')}</p>}
    </>
  );
}

interface MeaningProps extends PartProps {
  readonly room: Room | undefined;
  readonly error: string | undefined;
}

function Meaning({ model, room, words, error }: MeaningProps) {
  const { translate } = words;
  const { meaning } = model.typed.value;
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <TextArea
        label={translate('reporting.meaning')}
        hint={translate('reporting.form.marks')}
        placeholder={translate('reporting.form.ask')}
        error={error}
        value={meaning}
        rows={5}
        inputRef={area}
        onInput={(text) => model.set({ meaning: text })}
      />
      {room?.isTight && <RoomLine room={room} area={area} words={words} />}
      {hasMarks(meaning) && (
        <div class="report-preview">
          <p class="field-label">{translate('reporting.form.preview')}</p>
          <SafeText text={meaning.slice(0, REPORT_LIMITS.meaning)} />
        </div>
      )}
    </>
  );
}

/** Plain words look as they are written: there is nothing to show beforehand. */
function hasMarks(text: string): boolean {
  return /\*\*\S|^\s*(?:[-*•–—]|\d{1,3}[.)])\s+\S|\]\(|https?:|mailto:/mu.test(text);
}

function Hints({ model, card, words }: PartProps & { readonly card: CardModel }) {
  const hints = model.hints.value;
  const place = useInSight(model, card.saving.value);
  // Always there, so that a screen reader hears it fill.
  return (
    <div role="status" class="report-hints" ref={place}>
      {hints.map((hint, index) => (
        <Notice key={index} tone="info">
          <span>{unbrokenRanges(unbroken(hintText(hint, words)))}</span>
          {hint.type === 'CorrectedMeanwhile' && (
            <CorrectedList corrected={hint.theirs} words={words} />
          )}
        </Notice>
      ))}
    </div>
  );
}
