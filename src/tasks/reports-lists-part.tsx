/** Which lists hold reports: offered once where a list is called so, and to be changed later. */
import { useState } from 'preact/hooks';
import {
  type BoardList,
  guessedLists,
  MOST_REPORT_LISTS,
  REPORT_LISTS_PATH,
  reportListsIn,
} from '../domain/report/lists.ts';
import { formatList } from '../i18n/dates.ts';
import { withinItself } from '../i18n/own-words.ts';
import { Button } from '../ui/button.tsx';
import { Fold } from '../ui/fold.tsx';
import { Checkbox } from '../ui/inputs.tsx';
import { Notice } from '../ui/notice.tsx';
import type { BoardModel } from './board-model.ts';
import { SavingLine } from './board-notices.tsx';
import type { BoardSight } from './board-sight.ts';
import type { ReportsWords } from './reports-words.ts';

const PART = 'reports.lists';

export interface ReportListsProps {
  readonly board: BoardModel;
  readonly sight: BoardSight;
  /** The open lists of the board. */
  readonly lists: readonly BoardList[];
  readonly words: ReportsWords;
}

export function ReportLists({ board, sight, lists, words }: ReportListsProps) {
  if (sight.access.kind !== 'edit') return null;
  const save = (ids: readonly string[]) =>
    void board.sendInTurn(PART, () => [{ kind: 'fieldSet', path: REPORT_LISTS_PATH, value: ids }]);
  const confirmed = reportListsIn(sight.state);
  const guessed = guessedLists(lists);
  return (
    <div class="reports-lists">
      {confirmed === undefined && guessed.length > 0 ? (
        <Offer guessed={guessed} save={save} words={words} />
      ) : (
        <Chosen lists={lists} confirmed={confirmed ?? []} save={save} words={words} />
      )}
      <SavingLine board={board} part={PART} translate={words.translate} />
    </div>
  );
}

interface Saves {
  readonly save: (ids: readonly string[]) => void;
  readonly words: ReportsWords;
}

function Offer({ guessed, save, words }: Saves & { readonly guessed: readonly BoardList[] }) {
  const { translate } = words;
  const list = namesOf(guessed, words);
  return (
    <Notice tone="info">
      <span>
        {translate(guessed.length === 1 ? 'reports.lists.one' : 'reports.lists.some', { list })}
      </span>
      <div class="actions">
        <Button
          label={translate('reports.lists.yes')}
          onPress={() => save(guessed.map(({ id }) => id))}
        />
        <Button kind="quiet" label={translate('reports.lists.no')} onPress={() => save([])} />
      </div>
    </Notice>
  );
}

interface ChosenProps extends Saves {
  readonly lists: readonly BoardList[];
  readonly confirmed: readonly string[];
}

function Chosen({ lists, confirmed, save, words }: ChosenProps) {
  const { translate } = words;
  const [isOpen, setOpen] = useState(false);
  const [ids, setIds] = useState<readonly string[]>();
  // A list that is archived meanwhile is not asked about, and stays what it was.
  const chosen = ids ?? confirmed;
  const shown = lists.filter(({ id }) => confirmed.includes(id));
  const summary =
    shown.length === 0
      ? translate('reports.lists.none')
      : translate('reports.lists', { list: namesOf(shown, words) });
  const change = (id: string, isOn: boolean) =>
    setIds(isOn ? [...chosen, id] : chosen.filter((other) => other !== id));
  return (
    <Fold summary={summary} open={isOpen} onToggle={setOpen}>
      <fieldset class="reports-choice">
        <legend class="field-label">{translate('reports.lists.choose')}</legend>
        {lists.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={withinItself(name)}
            checked={chosen.includes(id)}
            disabled={!chosen.includes(id) && chosen.length >= MOST_REPORT_LISTS}
            onChange={(isOn) => change(id, isOn)}
          />
        ))}
      </fieldset>
      <div>
        <Button
          label={translate('reports.lists.save')}
          onPress={() => {
            save(chosen);
            setIds(undefined);
            setOpen(false);
          }}
        />
      </div>
    </Fold>
  );
}

function namesOf(lists: readonly BoardList[], { locale }: ReportsWords): string {
  return formatList(
    lists.map(({ name }) => withinItself(name)),
    locale,
  );
}
