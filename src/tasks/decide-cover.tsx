/** What is to be decided on: one line, and behind *Show* the texts and files themselves. */
import { useId, useState } from 'preact/hooks';
import type { Change } from '../domain/content/change.ts';
import type { CardAttachment } from '../domain/content/content.ts';
import type { Content } from '../domain/turn/entries.ts';
import { LinkButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { unbroken } from '../ui/unbroken.ts';
import { addedNames } from './change-words.ts';
import { coveredAttachments } from './covers-words.ts';
import type { StateProps } from './section-actions.ts';
import type { Words } from './words.ts';
import './decide.css';

export interface CoverProps extends Pick<StateProps, 'sight' | 'words' | 'digest'> {
  readonly line: string;
  readonly content: Content;
}

export function Cover({ line, content, sight, words, digest }: CoverProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const attachments = coveredAttachments(content, sight.content, digest);
  return (
    <>
      <div class="cover-line">
        <span>{unbroken(line)}</span>
        <LinkButton
          label={words.translate('button.show')}
          onPress={() => setOpen(!open)}
          expanded={open}
          controls={id}
        />
      </div>
      {open && (
        <div id={id} class="cover">
          {content.t !== undefined && (
            <Text
              label={words.translate('cover.titleLabel')}
              text={sight.content.title}
              words={words}
            />
          )}
          {content.d !== undefined && (
            <Text
              label={words.translate('cover.descriptionLabel')}
              text={sight.content.description}
              words={words}
            />
          )}
          <Attachments attachments={attachments} words={words} />
        </div>
      )}
      {attachments.some(({ isLink }) => isLink) && (
        <p class="subtle small">{words.translate('section.link')}</p>
      )}
    </>
  );
}

/** Which files and links came since, below the sentence that counts them. */
export function AddedNames({ change }: { readonly change: Change | undefined }) {
  const names = change === undefined ? [] : addedNames(change);
  return names.length === 0 ? null : <p class="subtle small added-names">{names.join(', ')}</p>;
}

/** A description may be 16,000 characters long: its beginning first. */
const TEXT_SHOWN = 600;

interface TextProps {
  readonly label: string;
  readonly text: string;
  readonly words: Words;
}

function Text({ label, text, words }: TextProps) {
  const [all, setAll] = useState(false);
  const signs = [...text];
  const isLong = signs.length > TEXT_SHOWN;
  const shown = isLong && !all ? `${signs.slice(0, TEXT_SHOWN).join('')}…` : text;
  return (
    <div>
      <p class="subtle small">{label}</p>
      <p class="cover-text">{shown.trim() === '' ? words.translate('cover.empty') : shown}</p>
      {isLong && (
        <LinkButton
          label={words.translate(all ? 'button.showLess' : 'button.readAll')}
          onPress={() => setAll(!all)}
          expanded={all}
        />
      )}
    </div>
  );
}

const SHOWN_FOLDED = 5;

interface AttachmentsProps {
  readonly attachments: readonly CardAttachment[];
  readonly words: Words;
}

function Attachments({ attachments, words: { translate } }: AttachmentsProps) {
  const [all, setAll] = useState(false);
  if (attachments.length === 0) return null;
  const shown = all ? attachments : attachments.slice(0, SHOWN_FOLDED);
  return (
    <>
      <ul class="cover-files" aria-label={translate('cover.list')}>
        {shown.map((attachment) => (
          <li key={attachment.id}>
            <Icon name="file" size={12} />
            <Attachment {...attachment} />
          </li>
        ))}
      </ul>
      {attachments.length > SHOWN_FOLDED && (
        <LinkButton
          label={
            all
              ? translate('button.showLess')
              : translate('button.showAll', { n: attachments.length })
          }
          onPress={() => setAll(!all)}
          expanded={all}
        />
      )}
    </>
  );
}

/** Only web addresses open: an attachment's address is what somebody typed. */
function Attachment({ name, url }: CardAttachment) {
  if (!/^https?:\/\//i.test(url)) return <span>{name}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {name === '' ? url : name}
    </a>
  );
}
