/** *Who do I ask?*: a topic, the person, when he answers, and his name to take along. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { availableAt } from '../domain/roster/availability.ts';
import { isKnownRole } from '../domain/roster/person-fields.ts';
import type { TeamMember } from '../domain/roster/team.ts';
import type { Asked, AskedAs } from '../domain/roster/topics.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import { Button } from '../ui/button.tsx';
import { InputField } from '../ui/inputs.tsx';
import { PersonLine } from '../ui/member-face.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { CardModel } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import type { MessageCopy } from './message-copy.ts';
import { MessageCopied } from './message-view.tsx';
import { isAskOffered } from './question-steps.ts';
import { availableText, type QuestionWords } from './question-words.ts';
import type { WhoModel } from './who-model.ts';

export interface WhoViewProps {
  readonly model: WhoModel;
  readonly card: CardModel;
  readonly copy: MessageCopy;
  readonly zone: string;
  readonly words: QuestionWords;
}

export function WhoView(props: WhoViewProps) {
  const { model, card, words } = props;
  const { translate } = words;
  const place = useRef<HTMLElement>(null);
  // With the drawing itself: an effect after it comes late on a busy computer, and what is typed first would be lost.
  useLayoutEffect(() => place.current?.querySelector('input')?.focus(), []);
  const sight = card.sight.value;
  const asked = model.asked.value;
  return (
    <section
      ref={place}
      class="task-form"
      aria-label={translate('button.whoToAsk')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Taken here: the frame around it stays open.
        event.preventDefault();
        card.close();
      }}
    >
      <h2>{translate('button.whoToAsk')}</h2>
      <TopicField model={model} words={words} />
      <div role="status" class="who-result">
        {sight && asked && <AskedPerson {...props} sight={sight} asked={asked} />}
        {asked === undefined && <p>{translate('who.nobody')}</p>}
      </div>
      <div class="actions">
        {sight && asked && <CopyName {...props} sight={sight} member={asked.member} />}
        {sight && asked && isAskOffered(sight, 'askQuestion') && (
          <Button
            label={translate('button.askQuestion')}
            onPress={() =>
              card.open({ step: 'askQuestion', to: asked.member, topic: model.topic.value })
            }
          />
        )}
        <Button kind="quiet" label={translate('button.close')} onPress={card.close} />
      </div>
      <MessageCopied message={props.copy} words={words} />
    </section>
  );
}

export interface TopicFieldProps {
  readonly model: Pick<WhoModel, 'topic' | 'topics' | 'setTopic'>;
  readonly words: QuestionWords;
}

/** Typed, or picked by one press. */
export function TopicField({ model, words: { translate } }: TopicFieldProps) {
  const topics = model.topics.value;
  return (
    <div class="stack">
      <InputField
        type="text"
        label={translate('who.topic')}
        hint={topics.length > 0 ? translate('who.topic.hint') : undefined}
        value={model.topic.value}
        onInput={model.setTopic}
      />
      {topics.length > 0 && (
        <ul class="who-topics" aria-label={translate('who.topics')}>
          {topics.map((topic) => (
            <li key={topic}>
              <button
                type="button"
                class="who-topic"
                aria-pressed={topic === model.topic.value}
                onClick={() => model.setTopic(topic === model.topic.value ? '' : topic)}
              >
                {topic}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface AskedProps extends Pick<WhoViewProps, 'model' | 'zone' | 'words'> {
  readonly sight: CardSight;
  readonly asked: Asked;
}

function AskedPerson({ model, sight, asked, zone, words }: AskedProps) {
  const { translate } = words;
  const row = model.team.value?.members.get(asked.member);
  const person = sight.people.get(asked.member);
  const clocks = { now: sight.now, zone, own: row?.calendar.zone ?? zone };
  return (
    <>
      {asked.instead !== undefined && (
        <p class="subtle small">
          {unbroken(insteadText(asked.instead, asked.as, sight, model, words))}
        </p>
      )}
      <PersonLine
        name={person?.name}
        avatar={person?.avatar}
        nameless={translate('person.nameless')}
        note={row && whatOf(row, words)}
      />
      <p class="who-when">{unbroken(availableText(asked.available, clocks, words))}</p>
      {row?.said.channel && (
        <p class="subtle small">{translate('who.channel', { words: row.said.channel })}</p>
      )}
    </>
  );
}

/** In whose place somebody answers: he is away, or he left. */
function insteadText(
  member: MemberId,
  as: AskedAs,
  { now }: CardSight,
  { team }: Pick<WhoModel, 'team'>,
  { translate, name, day }: QuestionWords,
): string {
  const row = team.value?.members.get(member);
  const away = row && availableAt(row, now);
  if (away?.kind !== 'away') return translate('who.insteadGone', { name: name(member) });
  const said = { name: name(member), d: day(away.to) };
  return as === 'standIn'
    ? translate('who.insteadAway', said)
    : translate('who.insteadAwayAsk', said);
}

function whatOf({ said, manages, represents }: TeamMember, { translate }: QuestionWords): string {
  const roles = said.roles.map((role) => (isKnownRole(role) ? translate(`role.${role}`) : role));
  return [
    ...(manages ? [translate('person.accountManager')] : []),
    ...(represents ? [translate('person.representative')] : []),
    ...roles,
  ].join(' · ');
}

interface CopyNameProps extends Pick<WhoViewProps, 'copy' | 'words'> {
  readonly sight: CardSight;
  readonly member: MemberId;
}

/** Trello's @username where it is known: put into a comment it tells him. Else the name. */
function CopyName({ copy, sight, member, words }: CopyNameProps) {
  const username = sight.people.get(member)?.username;
  const name = username === undefined ? words.name(member) : `@${username}`;
  return (
    <Button
      kind="primary"
      label={words.translate('who.copy', { name })}
      onPress={() => void copy.copy(name)}
    />
  );
}
