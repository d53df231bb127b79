/** What stands behind the steps of what is missing, and of what is urgent. Comes after the state is drawn, with its texts. */
import { useMemo } from 'preact/hooks';
import type { CardModel, OpenForm } from './card-model.ts';
import { DebtForm } from './debt-form.tsx';
import { createDebtModel } from './debt-model.ts';
import { MissingForm } from './missing-form.tsx';
import { createMissingModel } from './missing-model.ts';
import { OutsideForm } from './outside-form.tsx';
import { createOutsideModel } from './outside-model.ts';
import { PauseTexts } from './pause-texts.tsx';
import type { PauseWords } from './pause-words.ts';
import type { CardPorts } from './ports.ts';
import { UrgentForm } from './urgent-form.tsx';
import { createUrgentModel } from './urgent-model.ts';
import type { Words } from './words.ts';

export interface PauseFormsProps {
  readonly form: OpenForm;
  readonly card: CardModel;
  readonly ports: CardPorts;
  readonly words: Words;
}

export function PauseForms({ words, form, card, ports }: PauseFormsProps) {
  const draw = useMemo(() => drawOf(form, card, ports, words), [form]);
  return <PauseTexts words={words} draw={draw} />;
}

function drawOf(form: OpenForm, card: CardModel, ports: CardPorts, spoken: Words) {
  const { drafts } = ports;
  if (form.step === 'markUrgent') {
    const model = createUrgentModel(card, ports);
    return (words: PauseWords) => <UrgentForm {...{ model, card, words, spoken }} />;
  }
  if (form.step === 'missing') {
    const model = createMissingModel(card, ports, form.needs);
    return (words: PauseWords) => <MissingForm {...{ model, card, drafts, words }} />;
  }
  if (form.step === 'outside') {
    const model = createOutsideModel(card, ports);
    return (words: PauseWords) => <OutsideForm {...{ model, card, drafts, words }} />;
  }
  const model = createDebtModel(form, card, drafts);
  return (words: PauseWords) => <DebtForm {...{ model, card, drafts, words }} />;
}
