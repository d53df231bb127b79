/** The form behind a step. It lives as long as it is open; its model is made with it. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Step } from '../domain/turn/offers.ts';
import { AskForm } from './ask-form.tsx';
import { createAskModel } from './ask-model.ts';
import type { CardModel, OpenForm } from './card-model.ts';
import { ChangeDateForm } from './change-date-form.tsx';
import { createChangeDateModel } from './change-date-model.ts';
import { ElsewhereForm } from './elsewhere-form.tsx';
import { createElsewhereModel } from './elsewhere-model.ts';
import { HandOverForm } from './hand-over-form.tsx';
import { createHandOverModel } from './hand-over-model.ts';
import type { CardPorts, DraftPort } from './ports.ts';
import { PromiseForm } from './promise-form.tsx';
import { createPromiseModel } from './promise-model.ts';
import { RatingForm } from './rating-form.tsx';
import { createRatingModel } from './rating-model.ts';
import { ReasonForm } from './reason-form.tsx';
import { createReasonModel } from './reason-model.ts';
import { RemarksForm } from './remarks-form.tsx';
import { createRemarksModel } from './remarks-model.ts';
import { RequestEditsForm } from './request-edits-form.tsx';
import { createRequestEditsModel } from './request-edits-model.ts';
import type { Words } from './words.ts';

export interface TaskFormProps {
  readonly form: OpenForm;
  readonly card: CardModel;
  readonly ports: CardPorts;
  readonly words: Words;
}

interface Shared {
  readonly card: CardModel;
  readonly drafts: DraftPort;
  readonly words: Words;
}

type Draw = (shared: Shared) => ComponentChildren;

export function TaskForm({ form, card, ports, words }: TaskFormProps) {
  const draw = useMemo(() => formOf(form, card, ports), [form]);
  return <>{draw({ card, drafts: ports.drafts, words })}</>;
}

type MakeForm = (form: OpenForm, card: CardModel, ports: CardPorts) => Draw;

const ask =
  (step: 'askApproval' | 'askAgain'): MakeForm =>
  (_form, card, ports) => {
    const model = createAskModel(step, card, ports);
    return (shared) => <AskForm model={model} {...shared} />;
  };

const reason =
  (step: 'withdrawApproval' | 'dispute'): MakeForm =>
  (_form, card, ports) => {
    const model = createReasonModel(step, card, ports);
    return (shared) => <ReasonForm model={model} {...shared} />;
  };

const FORMS: { readonly [S in Step]?: MakeForm } = {
  askApproval: ask('askApproval'),
  askAgain: ask('askAgain'),
  withdrawApproval: reason('withdrawApproval'),
  dispute: reason('dispute'),
  answeredElsewhere: (_form, card, ports) => {
    const model = createElsewhereModel(card, ports);
    return (shared) => <ElsewhereForm model={model} {...shared} />;
  },
  changeDate: (_form, card, ports) => {
    const model = createChangeDateModel(card, ports);
    return (shared) => <ChangeDateForm model={model} {...shared} />;
  },
  haveRemarks: (_form, card, ports) => {
    const model = createRemarksModel(card, ports);
    return (shared) => <RemarksForm model={model} {...shared} />;
  },
  rate: (_form, card, ports) => {
    const model = createRatingModel(card, ports.drafts);
    return (shared) => <RatingForm model={model} {...shared} />;
  },
  promiseDate: (_form, card, ports) => {
    const model = createPromiseModel(card, ports.drafts, ports.holidays);
    return (shared) => <PromiseForm model={model} {...shared} />;
  },
  handOver: (_form, card, ports) => {
    const model = createHandOverModel(card, ports);
    return (shared) => <HandOverForm model={model} {...shared} />;
  },
};

/** What is not named above are the three ways to ask for edits. */
function formOf(form: OpenForm, card: CardModel, ports: CardPorts): Draw {
  const make = (FORMS as { readonly [S in OpenForm['step']]?: MakeForm })[form.step];
  if (make !== undefined) return make(form, card, ports);
  const model = createRequestEditsModel(form, card, ports);
  return (shared) => <RequestEditsForm form={form} model={model} {...shared} />;
}
