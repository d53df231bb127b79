/** One card on one page: what stands in the way, the question who somebody is, the open form, or its state. */
import { useMemo } from 'preact/hooks';
import type { EditRef } from '../domain/turn/entries.ts';
import type { Locale } from '../i18n/locale.ts';
import { pageTranslate } from '../i18n/pages/translate.ts';
import type { CardModel, OpenForm } from './card-model.ts';
import { BlockedNotice, CardNotices } from './card-notices.tsx';
import type { CardSight } from './card-sight.ts';
import { HandOverForm } from './hand-over-form.tsx';
import { createHandOverModel } from './hand-over-model.ts';
import type { CardPorts } from './ports.ts';
import { PromiseForm } from './promise-form.tsx';
import { createPromiseModel } from './promise-model.ts';
import { RequestEditsForm } from './request-edits-form.tsx';
import { createRequestEditsModel } from './request-edits-model.ts';
import { SavingNotice } from './saving-notice.tsx';
import { StateView } from './section-view.tsx';
import { SideQuestion } from './side-question.tsx';
import { createTicks } from './ticks.ts';
import { createWords, type Words } from './words.ts';

export interface CardAppProps {
  readonly card: CardModel;
  readonly ports: CardPorts;
  readonly locale: Locale;
}

export function CardApp({ card, ports, locale }: CardAppProps) {
  const blocked = card.blocked.value;
  const sight = card.sight.value;
  if (blocked !== undefined) {
    const translate = pageTranslate(locale);
    return <BlockedNotice blocked={blocked} card={card} ports={ports} translate={translate} />;
  }
  if (sight === undefined) return <p class="loading">{pageTranslate(locale)('status.loading')}</p>;
  const words = createWords(locale, ports.zone, sight.now, sight.people);
  return (
    <main class="card-app">
      <CardNotices
        card={card}
        sight={sight}
        words={words}
        doors={ports.doors}
        memory={ports.memory}
        cardName={ports.cardName}
      />
      <Middle card={card} ports={ports} sight={sight} words={words} />
    </main>
  );
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
    const key = `${form.step} ${form.notRight?.ref ?? ''}`;
    return <TaskForm key={key} form={form} card={card} ports={ports} words={words} />;
  }
  return <CardState {...props} />;
}

function CardState({ card, sight, words }: MiddleProps) {
  const tick = useMemo(() => createTicks(card), [card]);
  return (
    <>
      <StateView
        sight={sight}
        words={words}
        onStep={(step) => card.open({ step })}
        onTick={(ref, on) => void tick(ref as EditRef, on)}
        onNotRight={(edit) => card.open({ step: 'requestEdits', notRight: edit })}
      />
      <SavingNotice card={card} words={words} />
    </>
  );
}

interface TaskFormProps {
  readonly form: OpenForm;
  readonly card: CardModel;
  readonly ports: CardPorts;
  readonly words: Words;
}

/** A form lives as long as it is open; its model is made with it. */
function TaskForm({ form, card, ports, words }: TaskFormProps) {
  const { drafts, holidays } = ports;
  const shared = { card, drafts, words };
  const models = useMemo(
    () => ({
      promise: createPromiseModel(card, drafts, holidays),
      handOver: createHandOverModel(card, drafts, holidays),
      request: createRequestEditsModel(form, card, drafts, holidays),
    }),
    [form],
  );
  switch (form.step) {
    case 'promiseDate':
      return <PromiseForm model={models.promise} {...shared} />;
    case 'handOver':
      return <HandOverForm model={models.handOver} {...shared} />;
    default:
      return <RequestEditsForm form={form} model={models.request} {...shared} />;
  }
}
