/** One card on one page: what stands in the way, the question who somebody is, the open form, or its state. */
import { useMemo } from 'preact/hooks';
import type { EditRef } from '../domain/turn/entries.ts';
import type { Step } from '../domain/turn/offers.ts';
import type { Locale } from '../i18n/locale.ts';
import { pageTranslate } from '../i18n/pages/translate.ts';
import { createLater } from '../ui/later.tsx';
import type { CardModel } from './card-model.ts';
import { BlockedNotice, CardNotices } from './card-notices.tsx';
import type { CardSight } from './card-sight.ts';
import { messageText } from './message.ts';
import { createMessageCopy } from './message-copy.ts';
import { MessageCopied } from './message-view.tsx';
import type { CardPorts } from './ports.ts';
import { ratePress } from './rating-model.ts';
import { SavingNotice } from './saving-notice.tsx';
import { StateView } from './section-view.tsx';
import { SideQuestion } from './side-question.tsx';
import { createTicks } from './ticks.ts';
import { createWords, type Words } from './words.ts';

/** The forms are a third of a page and come after the state is drawn: nobody types before he has read. */
const forms = createLater(async () => (await import('./task-form.tsx')).TaskForm);

export const loadForms = forms.load;

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
    const key = `${form.step} ${form.notRight?.ref ?? form.adopt ?? ''}`;
    const of = { form, card, ports, words };
    return <forms.View key={key} of={of} translate={words.translate} />;
  }
  return <CardState {...props} />;
}

function CardState({ card, ports, sight, words }: MiddleProps) {
  const tick = useMemo(() => createTicks(card), [card]);
  const message = useMemo(() => createMessageCopy(ports.copy), [ports]);
  const onStep = (step: Step) =>
    step === 'copyMessage' ? void message.copy(messageText(sight, words)) : card.open({ step });
  return (
    <>
      <StateView
        sight={sight}
        words={words}
        digest={ports.digest}
        onStep={onStep}
        onTick={(ref, on) => void tick(ref as EditRef, on)}
        onNotRight={(edit) => card.open({ step: 'requestEdits', notRight: edit })}
        onAdopt={({ id }) => card.open({ step: 'requestEdits', adopt: id })}
        onAway={ports.doors.settings}
        onRate={(good) =>
          good ? void card.send(ratePress(sight, true)) : card.open({ step: 'rate' })
        }
      />
      <MessageCopied message={message} words={words} />
      <SavingNotice card={card} words={words} />
    </>
  );
}
