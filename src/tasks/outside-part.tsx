/** Work outside the agreement on a card: what waits for the client's yes, and what was said to it. */
import { dueAt } from '../domain/calendar/promise.ts';
import type { ShownAsk } from '../domain/outside/with-outside.ts';
import type { Action } from '../ui/action.ts';
import { Actions } from '../ui/actions.tsx';
import { Section, type Tone } from '../ui/section.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { CardSight } from './card-sight.ts';
import { termFromNow } from './held-terms.ts';
import { answerPress, dropPress, readyWith } from './outside-presses.ts';
import { saysYes } from './outside-sight.ts';
import type { PausedProps } from './pause-part-props.ts';
import type { PauseWords } from './pause-words.ts';
import { DateWithWhy } from './section-date.tsx';
import { StepButtons, type StepButtonsProps } from './section-steps.tsx';

type OwnActions = NonNullable<StepButtonsProps['own']>;

export function OutsidePart(of: PausedProps) {
  const { pauses, turn } = of.state.sight;
  if (pauses === undefined || turn.main.kind !== 'edits') return null;
  const { id } = turn.main.round;
  const here = pauses.outside.filter(({ round }) => round === id);
  const stands = pauses.yes === undefined ? undefined : pauses.yesFor;
  const asked = here.filter((ask) => ask.state === 'asked' && ask.id !== stands?.id);
  const answered = here.filter(({ state }) => state === 'yes' || state === 'no');
  return (
    <>
      {stands && <WholeList {...of} ask={stands} />}
      {asked.length > 0 && (
        <section class="questions" aria-label={of.words.translate('outside.title')}>
          <ul class="question-list">
            {asked.map((ask) => (
              <AskRow key={ask.id} {...of} ask={ask} />
            ))}
          </ul>
        </section>
      )}
      {answered.map((ask) => (
        <Answered key={ask.id} ask={ask} words={of.words} />
      ))}
    </>
  );
}

type AskProps = PausedProps & { readonly ask: ShownAsk };

/** Nothing else of the list is open: the card itself waits. */
function WholeList(of: AskProps) {
  const { ask, state, words } = of;
  const { sight } = state;
  const { translate } = words;
  const key = saysYes(sight) ? 'outside.head.own' : 'outside.head.others';
  return (
    <Section
      tone={toneOf(sight)}
      headline={translate(key)}
      meta={translate('pause.askedBy', { name: words.name(ask.by), d: words.dayOf(ask.at) })}
    >
      <DateWithWhy
        sight={sight}
        words={state.words}
        line={dateLine(ask, sight, words)}
        showsStrip={false}
      />
      <Offer {...of} />
      <p class="subtle small">{translate('outside.stands')}</p>
      <StepButtons {...state} without={['copyMessage', 'promiseDate']} own={actionsOf(of)} />
    </Section>
  );
}

/** The client's delay is orange, never red. */
function toneOf({ timing, role }: CardSight): Tone {
  if (timing?.isOver) return 'waiting';
  if (!role.owns) return 'others';
  return timing?.isNear ? 'soon' : 'own';
}

/** Beside a list that goes on. */
function AskRow(of: AskProps) {
  const { ask, state, words } = of;
  const { translate } = words;
  const { primary, plain, more } = actionsOf(of);
  return (
    <li class="question" data-tone={saysYes(state.sight) ? 'own' : 'others'}>
      <p>
        <strong>{translate(saysYes(state.sight) ? 'outside.head.own' : 'outside.title')}</strong>
      </p>
      <p class="subtle small">{unbroken(dateLine(ask, state.sight, words))}</p>
      <Offer {...of} />
      <p class="subtle small">{translate('outside.rest')}</p>
      {(primary !== undefined || plain.length > 0) && (
        <Actions primary={primary} plain={plain} more={more} moreLabel={translate('button.more')} />
      )}
    </li>
  );
}

function dateLine(
  { due }: ShownAsk,
  { now }: CardSight,
  { translate, day, closing }: PauseWords,
): string {
  return now < dueAt(due)
    ? translate('outside.due', { d: day(due.day), t: closing(due) })
    : translate('outside.over');
}

/** What it is, in how many days, for which price, and the date that a yes would bring. */
function Offer({ ask, state, words, ports }: AskProps) {
  const { sight } = state;
  const { translate, name } = words;
  const made = saysYes(sight) ? readyWith(ask, sight, ports.holidays) : undefined;
  const ready = made && termFromNow(made, 'agency', sight);
  const decides = sight.decider;
  return (
    <>
      {ask.items.map(({ ref, number, text }) => (
        <p key={ref} class="question-text">
          {translate('outside.item', { k: number, text })}
        </p>
      ))}
      <p class="question-text">
        {unbroken(
          translate('outside.offer', { n: ask.days, name: name(ask.by), price: ask.price }),
        )}
      </p>
      {ready && (
        <p class="subtle small">
          {unbroken(
            translate('outside.then', { d: words.day(ready.day), t: words.closing(ready) }),
          )}
        </p>
      )}
      {!saysYes(sight) && decides !== undefined && (
        <p class="subtle small">{translate('outside.decides', { name: name(decides) })}</p>
      )}
    </>
  );
}

function actionsOf({ ask, card, state, words, ports, message }: AskProps): OwnActions {
  const { sight } = state;
  const { translate } = words;
  const say = (yes: boolean): Action => ({
    label: translate(yes ? 'outside.yes' : 'outside.no'),
    onPress: () => void card.send(answerPress(ask.id, yes, ports.holidays)),
  });
  if (saysYes(sight)) return { primary: say(true), plain: [say(false)], more: [] };
  if (!sight.mayWrite || sight.role.side === 'client') return { plain: [], more: [] };
  const copy = {
    label: translate('button.copyMessage'),
    onPress: () => void message.copy(messageText(ask, sight, words)),
  };
  const drop = {
    label: translate('outside.drop'),
    onPress: () => void card.send(dropPress(ask.id)),
  };
  return { plain: [copy], more: [drop] };
}

/** A date that is over is left out: it would read as a reproach. */
function messageText({ due }: ShownAsk, sight: CardSight, words: PauseWords): string {
  const { translate, day, closing } = words;
  const about = { card: sight.content.title, link: sight.link ?? '' };
  if (dueAt(due) <= sight.now) return translate('outside.message.over', about).trim();
  const dated = { ...about, d: day(due.day), t: closing(due) };
  const name = sight.decider && sight.people.get(sight.decider)?.name;
  return name === undefined
    ? translate('outside.message.noName', dated).trim()
    : translate('outside.message', { ...dated, name }).trim();
}

/** Said once, without blame: what is agreed has its date in the list, what is not is no longer part of it. */
function Answered({ ask, words }: { readonly ask: ShownAsk; readonly words: PauseWords }) {
  const { translate, name, dayOf } = words;
  const { answer, state, price, items, edits } = ask;
  if (answer === undefined) return null;
  const said = { name: name(answer.by), d: dayOf(answer.at) };
  return (
    <div class="outside-answered">
      <p class="subtle small">
        {unbroken(
          state === 'yes'
            ? translate('outside.agreed', { ...said, price })
            : translate('outside.left', said),
        )}
      </p>
      {(state === 'no' || edits !== undefined) &&
        items.map(({ ref, number, text }) => (
          <p key={ref} class="subtle small">
            {translate('outside.item', { k: number, text })}
          </p>
        ))}
    </div>
  );
}
