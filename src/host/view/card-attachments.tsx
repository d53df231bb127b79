import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { attachedLink, type CardEdit, uploadedFile } from '../board/card-edit.ts';
import type { CardAttachment } from '../board/content.ts';
import type { CardProps } from './card-props.ts';
import { InlineForm } from './inline-form.tsx';
import { saving } from './saving.ts';

/** What hangs on the card. The local board keeps no files: a name and an address stand for one. */
export function CardAttachments(props: CardProps) {
  const { model, card, texts } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const mayWrite = model.viewer.mayWrite();
  if (card.attachments.length === 0 && !mayWrite) return null;
  const edit = (change: CardEdit) => saving(props, model.replica.editCard(card.id, change));
  // Trello has no replacing: people take the old file away and add the new one.
  const replace = async ({ id }: CardAttachment, name: string) => {
    await edit({ kind: 'detach', attachment: id });
    await edit({ kind: 'attach', attachment: uploadedFile(card.id, name) });
    // The button that had the focus went with the old file; who has gone on is left alone.
    if (document.activeElement === document.body) heading.current?.focus();
  };
  return (
    <section aria-label={texts.attachments}>
      <h3 ref={heading} tabIndex={-1}>
        {texts.attachments}
      </h3>
      <ul class="attachments">
        {card.attachments.map((attachment) => (
          // The samples' files and pages do not exist, so they are named and not linked.
          <li key={attachment.id} title={attachment.url}>
            {attachment.name}{' '}
            <span class="quiet">({attachment.isUpload ? texts.file : texts.link})</span>
            {mayWrite && (
              <AttachmentButtons
                attachment={attachment}
                texts={texts}
                onRename={(name) =>
                  void edit({ kind: 'renameAttachment', attachment: attachment.id, name })
                }
                onReplace={(name) => void replace(attachment, name)}
                onRemove={() => {
                  void edit({ kind: 'detach', attachment: attachment.id });
                  heading.current?.focus();
                }}
              />
            )}
          </li>
        ))}
      </ul>
      {mayWrite && (
        <AddAttachment
          texts={texts}
          onAdd={(url, name) =>
            void edit({
              kind: 'attach',
              attachment:
                url === undefined ? uploadedFile(card.id, name) : attachedLink(url, name || url),
            })
          }
        />
      )}
    </section>
  );
}

function AttachmentButtons(props: {
  readonly attachment: CardAttachment;
  readonly texts: CardProps['texts'];
  onRename(name: string): void;
  onReplace(name: string): void;
  onRemove(): void;
}) {
  const { attachment, texts, onRename, onReplace, onRemove } = props;
  const open = useSignal<'rename' | 'replace' | null>(null);
  const about = (word: string) => `${word}: ${attachment.name}`;
  const toggle = (what: 'rename' | 'replace') => ({
    'aria-expanded': open.value === what,
    'aria-label': about(texts[what]),
    onClick: () => {
      open.value = open.value === what ? null : what;
    },
  });
  return (
    <>
      <span class="attachment-buttons">
        <button type="button" {...toggle('rename')}>
          {texts.rename}
        </button>
        {attachment.isUpload && (
          <button type="button" {...toggle('replace')}>
            {texts.replace}
          </button>
        )}
        <button type="button" aria-label={about(texts.remove)} onClick={onRemove}>
          {texts.remove}
        </button>
      </span>
      {open.value && (
        <InlineForm
          key={open.value}
          label={about(texts[open.value])}
          texts={texts}
          submit={texts.save}
          fields={[{ name: 'name', label: texts.attachmentName, value: attachment.name }]}
          onSubmit={({ name = '' }) => (open.value === 'replace' ? onReplace : onRename)(name)}
          onClose={() => {
            open.value = null;
          }}
        />
      )}
    </>
  );
}

function AddAttachment(props: {
  readonly texts: CardProps['texts'];
  /** Without an address it is a file. */
  onAdd(url: string | undefined, name: string): void;
}) {
  const { texts, onAdd } = props;
  const open = useSignal<'addFile' | 'addLink' | null>(null);
  const fields = {
    addFile: [{ name: 'name', label: texts.attachmentName }],
    addLink: [
      { name: 'url', label: texts.address, type: 'url' as const },
      { name: 'name', label: texts.linkName, optional: true },
    ],
  };
  return (
    <>
      <div class="row">
        {(['addFile', 'addLink'] as const).map((what) => (
          <button
            key={what}
            type="button"
            aria-expanded={open.value === what}
            onClick={() => {
              open.value = open.value === what ? null : what;
            }}
          >
            {texts[what]}
          </button>
        ))}
      </div>
      {open.value && (
        <InlineForm
          key={open.value}
          label={texts[open.value]}
          texts={texts}
          submit={texts.add}
          fields={fields[open.value]}
          onSubmit={({ url, name = '' }) => onAdd(url, name)}
          onClose={() => {
            open.value = null;
          }}
        />
      )}
    </>
  );
}
