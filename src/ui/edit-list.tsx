import { useState } from 'preact/hooks';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import type { Action } from './action.ts';
import { LinkButton } from './button.tsx';
import { Icon } from './icon.tsx';
import './edit-list.css';

export interface EditItem {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly done: boolean;
  /** "by Wed 25 Nov", where this edit has a date of its own. */
  readonly by?: string | undefined;
  /** Small print in this order: "from Priya", "was Mon 23 Nov", "added Sat 21 Nov". */
  readonly notes?: readonly string[] | undefined;
  readonly returned?: number | undefined;
  readonly file?: { readonly name: string; readonly url?: string | undefined } | undefined;
  readonly actions?: readonly Action[] | undefined;
}

export interface EditListProps {
  readonly items: readonly EditItem[];
  readonly translate: PageTranslate;
  /** Without it the list is read only: done edits say so in words. */
  readonly onTick?: ((id: string, done: boolean) => void) | undefined;
}

const SHOWN_FOLDED = 5;

/** The numbered list of a round. More than five fold behind "Show all". */
export function EditList({ items, translate, onTick }: EditListProps) {
  const [all, setAll] = useState(false);
  const shown = all ? items : items.slice(0, SHOWN_FOLDED);
  return (
    <div class="edit-list">
      <ol aria-label={translate('edit.list')}>
        {shown.map((item) => (
          <Edit key={item.id} item={item} translate={translate} onTick={onTick} />
        ))}
      </ol>
      {items.length > SHOWN_FOLDED && (
        <div class="edit-fold">
          <LinkButton
            label={
              all ? translate('button.showLess') : translate('button.showAll', { n: items.length })
            }
            onPress={() => setAll(!all)}
            expanded={all}
          />
        </div>
      )}
    </div>
  );
}

interface EditProps extends Omit<EditListProps, 'items'> {
  readonly item: EditItem;
}

function Edit({ item, translate, onTick }: EditProps) {
  return (
    <li class="edit" data-done={item.done}>
      <Tick item={item} translate={translate} onTick={onTick} />
      <span class="edit-text">{item.text}</span>
      <EditSide item={item} translate={translate} />
      <EditNotes item={item} translate={translate} />
    </li>
  );
}

function Tick({ item, translate, onTick }: EditProps) {
  if (!onTick) return <span class="edit-tick">{item.number}</span>;
  return (
    <label class="edit-tick">
      <input
        type="checkbox"
        checked={item.done}
        aria-label={translate('edit.tick', { n: item.number, text: item.text })}
        onChange={(event) => onTick(item.id, event.currentTarget.checked)}
      />
      {item.number}
    </label>
  );
}

function EditSide({ item, translate }: EditProps) {
  if (item.done) {
    return (
      <span class="edit-side" data-done="true">
        <Icon name="check" size={12} />
        {translate('edit.done')}
      </span>
    );
  }
  return item.by ? <span class="edit-side">{item.by}</span> : null;
}

function EditNotes({ item, translate }: EditProps) {
  const { file, returned = 0, actions = [] } = item;
  const notes = [...(item.notes ?? [])];
  if (returned > 0) notes.push(translate('edit.returned', { n: returned }));
  if (notes.length === 0 && !file && actions.length === 0) return null;
  return (
    <div class="edit-notes">
      {notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
      {file && <EditFile {...file} />}
      {actions.map((action) => (
        <LinkButton
          key={action.label}
          label={action.label}
          name={action.name}
          onPress={action.onPress}
        />
      ))}
    </div>
  );
}

function EditFile({ name, url }: { readonly name: string; readonly url?: string | undefined }) {
  if (!url) return <span>{name}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {name}
    </a>
  );
}
