/** The first run, one question at a time. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { FaceButton } from '../ui/member-face.tsx';
import { Notice } from '../ui/notice.tsx';
import type { BoardModel } from './board-model.ts';
import { AccessNotice, BlockedNotice, SavingLine } from './board-notices.tsx';
import type { BoardPorts } from './board-ports.ts';
import { RULE_KINDS } from './board-rule.ts';
import type { BoardSight } from './board-sight.ts';
import type { FirstRunStep } from './first-run-kept.ts';
import {
  createFirstRunModel,
  FIRST_RUN_PART,
  FIRST_RUN_STEPS,
  type FirstRunModel,
} from './first-run-model.ts';
import { WhereQuestion } from './first-run-where.tsx';
import { useKeptPlace } from './kept-place.ts';
import { createWords, type Words } from './words.ts';
import './board-forms.css';

export interface FirstRunProps {
  readonly board: BoardModel;
  readonly ports: BoardPorts;
  readonly translate: PageTranslate;
  /** Closes the page, or goes back to the settings from which it was opened. */
  readonly onClose: () => void;
}

export function FirstRun(props: FirstRunProps) {
  const { board, ports, translate, onClose } = props;
  const sight = board.sight.value;
  const blocked = <BlockedNotice board={board} ports={ports} translate={translate} />;
  if (sight === undefined && board.blocked.value !== undefined) {
    return (
      <Standing onClose={onClose} translate={translate}>
        {blocked}
      </Standing>
    );
  }
  if (sight === undefined) return <p class="subtle">{translate('status.loading')}</p>;
  return (
    <>
      {blocked}
      <FirstRunWith {...props} sight={sight} />
    </>
  );
}

function FirstRunWith(props: FirstRunProps & { readonly sight: BoardSight }) {
  const { board, ports, sight, translate, onClose } = props;
  const people = new Map(sight.people.map((person) => [person.id, person]));
  const words = createWords(ports.locale, ports.zone, sight.now, people);
  const mayAnswer = sight.access.kind === 'edit';
  // The answers start from the board as it was when it was first read, and are kept while it is read again.
  const model = useMemo(
    () => (mayAnswer ? createFirstRunModel(board, sight, ports) : undefined),
    [board, ports, mayAnswer],
  );
  if (model === undefined) {
    return (
      <Standing onClose={onClose} translate={translate}>
        <AccessNotice access={sight.access} words={words} />
      </Standing>
    );
  }
  const leave = () => {
    model.leave();
    onClose();
  };
  return <Questions model={model} board={board} ports={ports} words={words} onClose={leave} />;
}

interface StandingProps {
  readonly translate: PageTranslate;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Nothing to answer: the words, and the way out. */
function Standing({ translate, onClose, children }: StandingProps) {
  return (
    <div class="stack">
      {children}
      <div>
        <Button label={translate('button.close')} onPress={onClose} />
      </div>
    </div>
  );
}

interface QuestionsProps {
  readonly model: FirstRunModel;
  readonly board: BoardModel;
  readonly ports: BoardPorts;
  readonly words: Words;
  readonly onClose: () => void;
}

function Questions(props: QuestionsProps) {
  const { model, board, ports, words, onClose } = props;
  const { translate } = words;
  const step = model.step.value;
  const form = useFocusOnStep(step);
  useKeptPlace(form, ports.drafts, 'firstRun.focus', model.isRestored);
  if (step === 'ready') {
    return (
      <div class="first-run" ref={form}>
        <h1 tabIndex={-1}>{translate('firstRun.ready')}</h1>
        <div>
          <Button kind="primary" label={translate('button.close')} onPress={onClose} />
        </div>
      </div>
    );
  }
  return (
    <form
      noValidate
      class="first-run"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void model.next();
      }}
    >
      {!model.confirmsPeople && (
        <p class="subtlest small">
          {translate('firstRun.step', {
            k: FIRST_RUN_STEPS.indexOf(step) + 1,
            n: FIRST_RUN_STEPS.length,
          })}
        </p>
      )}
      {step === 'who' && <WhoQuestion model={model} words={words} />}
      {step === 'where' && (
        <WhereQuestion model={model} words={words} known={ports.knownCalendars} />
      )}
      {step === 'friday' && <FridayQuestion model={model} translate={translate} />}
      <StepActions {...props} step={step} />
      <SavingLine board={board} part={FIRST_RUN_PART} translate={translate} />
    </form>
  );
}

/** The new question is read aloud and the keyboard is beside it: its heading, or the answer chosen already. */
function useFocusOnStep(step: FirstRunStep) {
  const form = useRef<HTMLFormElement & HTMLDivElement>(null);
  useLayoutEffect(() => {
    form.current?.querySelector<HTMLElement>('h1, input:checked')?.focus();
  }, [step]);
  return form;
}

function WhoQuestion({ model, words }: { readonly model: FirstRunModel; readonly words: Words }) {
  const { translate } = words;
  const representative = model.representative.value;
  const isChosen = representative !== undefined;
  const noteOf = (member: string) => {
    if (member === representative) return translate('person.representative');
    return model.clients.value.includes(member) ? translate('person.client') : undefined;
  };
  return (
    <>
      <h1 tabIndex={-1}>{translate('firstRun.who')}</h1>
      {model.isCopy && <Notice tone="info">{translate('notice.boardCopied')}</Notice>}
      {model.others.length === 0 && <p class="subtle">{translate('firstRun.nobody')}</p>}
      <div class="face-list">
        {model.others.map((person) => (
          <FaceButton
            key={person.id}
            name={person.name}
            avatar={person.avatar}
            nameless={translate('person.nameless')}
            note={noteOf(person.id)}
            pressed={noteOf(person.id) !== undefined}
            onPress={() => model.tap(person.id)}
          />
        ))}
      </div>
      <p class="subtle" role="status">
        {isChosen && model.others.length > 1 && `${translate('firstRun.who.others')} `}
        {isChosen && translate('firstRun.who.rest')}
      </p>
      {!isChosen && (
        <div>
          <LinkButton label={translate('firstRun.who.notYet')} onPress={model.notOnBoardYet} />
        </div>
      )}
    </>
  );
}

function FridayQuestion({
  model,
  translate,
}: {
  readonly model: FirstRunModel;
  readonly translate: PageTranslate;
}) {
  return (
    <>
      <Choice
        legend={translate('firstRun.friday')}
        options={RULE_KINDS.map((kind) => ({
          value: kind,
          label: translate(`firstRun.friday.${kind}`),
        }))}
        value={model.rule.value}
        onChange={model.setRule}
      />
      <p class="subtle">{translate('firstRun.friday.client')}</p>
    </>
  );
}

const NEXT_LABELS = {
  who: 'button.next',
  where: 'button.ok',
  friday: 'button.done',
} as const;

function StepActions({
  model,
  board,
  words: { translate },
  onClose,
  step,
}: QuestionsProps & { readonly step: Exclude<FirstRunStep, 'ready'> }) {
  // Without anybody chosen the way on is the link above: a Next would have nothing to say.
  const hasNext = step !== 'who' || model.representative.value !== undefined;
  const isSaving = board.saving.value.kind === 'saving';
  const label = model.confirmsPeople ? 'notice.boardCopied.confirm' : NEXT_LABELS[step];
  return (
    <div class="actions">
      {hasNext && (
        <Button kind="primary" type="submit" label={translate(label)} disabled={isSaving} />
      )}
      {step !== 'who' && <Button label={translate('button.back')} onPress={model.back} />}
      <span class="actions-end">
        <Button kind="quiet" label={translate('button.skip')} onPress={onClose} />
      </span>
    </div>
  );
}
