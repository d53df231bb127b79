/** What the form of edits offers beside plain lines: a file for a line, edits to give back, colleagues' remarks. */
import type { EditRef } from '../domain/turn/entries.ts';
import { LinkButton } from '../ui/button.tsx';
import { Fold } from '../ui/fold.tsx';
import type { CardSight } from './card-sight.ts';
import type { Line } from './edit-lines.ts';
import type { RequestEditsModel } from './request-edits-model.ts';
import type { Words } from './words.ts';
import './request-edits.css';

interface PartProps {
  readonly model: RequestEditsModel;
  readonly words: Words;
}

interface BelowLineProps extends PartProps {
  readonly line: Line;
  readonly index: number;
  readonly sight: CardSight;
  /** The edit that is quoted above the lines already. */
  readonly quoted: EditRef | undefined;
}

/** Small print below a line: which edit it gives back, whose remark it is, which file it is about. */
export function BelowLine({ line, index, sight, quoted, model, words }: BelowLineProps) {
  const { translate, name } = words;
  const notes = [
    ...(line.again === quoted ? [] : returnedNote(line, sight, words)),
    ...(line.from === undefined ? [] : [translate('edit.from', { name: name(line.from) })]),
  ];
  const says = line.text.trim() !== '' || line.attachment !== undefined;
  const hasFiles = says && sight.attachments.size > 0;
  if (notes.length === 0 && !hasFiles) return null;
  return (
    <div class="line-below">
      {notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
      {hasFiles && <LineFile line={line} index={index} sight={sight} model={model} words={words} />}
    </div>
  );
}

function returnedNote({ again }: Line, { turn }: CardSight, { translate }: Words) {
  const edit = turn.rounds.flatMap(({ edits }) => edits).find(({ ref }) => ref === again);
  return edit === undefined ? [] : [translate('edit.notRight', { text: edit.text })];
}

function LineFile({ line, index, sight, model, words }: Omit<BelowLineProps, 'quoted'>) {
  return (
    <select
      class="line-file"
      aria-label={words.translate('requestEdits.file', { n: index + 1 })}
      value={line.attachment ?? ''}
      onChange={(event) => model.setFile(index, event.currentTarget.value || undefined)}
    >
      <option value="">{words.translate('requestEdits.noFile')}</option>
      {[...sight.attachments].map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

/** Edits of the round that was handed over: each may come back. */
export function Returnable({ model, words }: PartProps) {
  const edits = model.returnable.value;
  const { translate } = words;
  if (edits.length === 0) return null;
  return (
    <Fold summary={translate('requestEdits.giveBack', { n: edits.length })}>
      <ul class="pick-list">
        {edits.map((edit) => (
          <li key={edit.ref}>
            <span>{edit.text}</span>
            <LinkButton
              label={translate('button.notRight')}
              name={translate('edit.notRight', { text: edit.text })}
              onPress={() => model.giveBack(edit)}
            />
          </li>
        ))}
      </ul>
    </Fold>
  );
}

/** What colleagues remarked: taken over with one press. */
export function Remarked({ model, words }: PartProps) {
  const { translate } = words;
  const views = model.remarks.value;
  if (views.length === 0) return null;
  return (
    <ul class="pick-list">
      {views.map((view) => {
        const name = words.name(view.by);
        return (
          <li key={view.id}>
            <span>{translate('section.remarks', { name, n: view.remarks.length })}</span>
            <LinkButton
              label={translate('button.adopt')}
              name={`${translate('button.adopt')}: ${name}`}
              onPress={() => model.adopt(view)}
            />
          </li>
        );
      })}
    </ul>
  );
}
