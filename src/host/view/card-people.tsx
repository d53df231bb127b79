import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { CardProps } from './card-props.ts';
import { Face } from './face.tsx';
import { saving } from './saving.ts';

/** Who is on the card. Whoever may write puts anybody of the board on it, himself by one press. */
export function CardPeople(props: CardProps) {
  const { model, card, texts } = props;
  const changing = useSignal(false);
  const id = useId();
  const { members } = model.replica.content.value;
  const me = model.viewer.member?.id;
  const joined = me !== undefined && card.idMembers.includes(me);
  const put = (member: string, on: boolean) =>
    void saving(props, model.replica.editCard(card.id, { kind: on ? 'join' : 'leave', member }));
  return (
    <section aria-label={texts.members} class="card-members">
      <h3>{texts.members}</h3>
      {members
        .filter((member) => card.idMembers.includes(member.id))
        .map((member) => (
          <Face key={member.id} member={member} />
        ))}
      {model.viewer.mayWrite() && me !== undefined && (
        <>
          <button type="button" onClick={() => put(me, !joined)}>
            {joined ? texts.leave : texts.join}
          </button>
          <button
            type="button"
            aria-expanded={changing.value}
            aria-controls={id}
            onClick={() => {
              changing.value = !changing.value;
            }}
          >
            {texts.changeMembers}
          </button>
          <ul id={id} hidden={!changing.value} class="member-choices">
            {members
              .filter(({ memberType }) => memberType !== 'visitor')
              .map((member) => (
                <li key={member.id}>
                  <label>
                    <input
                      type="checkbox"
                      checked={card.idMembers.includes(member.id)}
                      onChange={({ currentTarget }) => put(member.id, currentTarget.checked)}
                    />{' '}
                    {member.fullName ?? `@${member.username}`}
                  </label>
                </li>
              ))}
          </ul>
        </>
      )}
    </section>
  );
}
