/** The edits that were handed over: each may come back as *Not right*. */
import type { Edit, Round } from '../domain/turn/card-turn.ts';
import type { Action } from '../ui/action.ts';
import { EditList } from '../ui/edit-list.tsx';
import { editItems } from './edit-items.ts';
import type { StateProps } from './section-actions.ts';

export interface HandedOverEditsProps extends Pick<StateProps, 'sight' | 'words' | 'onNotRight'> {
  readonly round: Round;
}

export function HandedOverEdits({ round, sight, words, onNotRight }: HandedOverEditsProps) {
  const actionsOf = (edit: Edit): readonly Action[] =>
    sight.offers.notRight
      ? [
          {
            label: words.translate('button.notRight'),
            name: words.translate('edit.notRight', { text: edit.text }),
            onPress: () => onNotRight(edit),
          },
        ]
      : [];
  return <EditList items={editItems(round, sight, words, actionsOf)} translate={words.translate} />;
}
