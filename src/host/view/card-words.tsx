import { useSignal } from '@preact/signals';
import type { CardProps } from './card-props.ts';
import { InlineForm } from './inline-form.tsx';
import { saving } from './saving.ts';

/** The list that the card is in, and the way to another title. */
export function CardTitle(props: CardProps) {
  const { model, card, texts } = props;
  const editing = useSignal(false);
  const { lists } = model.replica.content.value;
  return (
    <>
      <div class="row quiet">
        <span>
          {texts.list}: {lists.find(({ id }) => id === card.idList)?.name}
        </span>
        {model.viewer.mayWrite() && (
          <button
            type="button"
            aria-expanded={editing.value}
            onClick={() => {
              editing.value = !editing.value;
            }}
          >
            {texts.renameCard}
          </button>
        )}
      </div>
      {editing.value && (
        <InlineForm
          label={texts.renameCard}
          texts={texts}
          submit={texts.save}
          fields={[{ name: 'title', label: texts.title, value: card.name }]}
          onSubmit={({ title = '' }) =>
            void saving(props, model.replica.editCard(card.id, { kind: 'rename', name: title }))
          }
          onClose={() => {
            editing.value = false;
          }}
        />
      )}
    </>
  );
}

export function CardDescription(props: CardProps) {
  const { model, card, texts } = props;
  const editing = useSignal(false);
  return (
    <section aria-label={texts.description}>
      <h3>{texts.description}</h3>
      {!editing.value && (
        <p class="description">{card.desc || <span class="quiet">{texts.noDescription}</span>}</p>
      )}
      {model.viewer.mayWrite() && (
        <button
          type="button"
          aria-expanded={editing.value}
          onClick={() => {
            editing.value = !editing.value;
          }}
        >
          {texts.edit}
        </button>
      )}
      {editing.value && (
        <InlineForm
          label={texts.description}
          texts={texts}
          submit={texts.save}
          fields={[{ name: 'desc', label: texts.description, value: card.desc, type: 'lines' }]}
          onSubmit={({ desc = '' }) =>
            void saving(props, model.replica.editCard(card.id, { kind: 'describe', desc }))
          }
          onClose={() => {
            editing.value = false;
          }}
        />
      )}
    </section>
  );
}
