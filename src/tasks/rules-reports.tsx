/** How often there is a report on what. Kinds of work are buttons to add; each has a row of its own then. */
import { PERIOD_LENGTHS, type PeriodLength } from '../domain/report/period.ts';
import { ALL_WORK, REPORT_WORKS, type ReportCadence } from '../domain/rules/agreement.ts';
import { LONGEST_TERM } from '../domain/rules/term-fields.ts';
import { Button } from '../ui/button.tsx';
import { InputField, SelectField } from '../ui/inputs.tsx';
import {
  isKnown,
  type KindAdded,
  mayAddKind,
  nextOwnKind,
  rowsOf,
  withKind,
  withLength,
  withoutKind,
} from './rules-cadence.ts';
import type { RulesModel } from './rules-model.ts';
import { type RulesWords, workText } from './rules-words.ts';

export interface ReportFieldsProps {
  readonly part: RulesModel['reports'];
  readonly words: RulesWords;
  /** Who looks, and when. */
  readonly added: () => KindAdded;
}

export function ReportFields({ part, words, added }: ReportFieldsProps) {
  const { translate } = words;
  const draft = part.draft.value;
  if (draft === undefined) return null;
  const fault = part.fault.value;
  const rows = rowsOf(draft);
  return (
    <>
      <InputField
        type="number"
        min="0"
        max={String(LONGEST_TERM)}
        label={translate('rules.form.report')}
        value={draft.n}
        error={fault?.at === 'n' ? translate('error.term', fault) : undefined}
        onInput={(n) => part.change({ ...draft, n })}
      />
      <fieldset class="rule-kinds">
        <legend class="field-label">{translate('rules.form.every')}</legend>
        {rows.map((row) => (
          <KindRow
            key={row.id}
            row={row}
            words={words}
            isUnnamed={fault?.at === 'kind' && fault.id === row.id}
            onName={(text) => part.change(withKind(draft, row.id, text))}
            onLength={(every) => part.change(withLength(draft, row.id, every))}
            onRemove={() => part.change(withoutKind(draft, row.id))}
          />
        ))}
      </fieldset>
      {mayAddKind(draft) && <MoreKinds part={part} rows={rows} words={words} added={added} />}
    </>
  );
}

interface KindRowProps {
  readonly row: ReportCadence;
  readonly words: RulesWords;
  readonly isUnnamed: boolean;
  readonly onName: (text: string) => void;
  readonly onLength: (every: PeriodLength) => void;
  readonly onRemove: () => void;
}

function KindRow({ row, words, isUnnamed, onName, onLength, onRemove }: KindRowProps) {
  const { translate } = words;
  const isOwn = row.id !== ALL_WORK && !isKnown(row.id);
  const name = workText(row, words);
  return (
    <div class="rule-kind">
      {isOwn && (
        <InputField
          type="text"
          label={translate('rules.work.own.name')}
          value={row.work ?? ''}
          error={isUnnamed ? translate('rules.noKind') : undefined}
          onInput={onName}
        />
      )}
      <SelectField
        label={isOwn ? translate('rules.form.every') : name}
        value={row.every}
        options={PERIOD_LENGTHS.map((value) => ({
          value,
          label: translate(`rules.every.${value}`),
        }))}
        onChange={onLength}
      />
      {row.id !== ALL_WORK && (
        <Button
          kind="quiet"
          label={translate('button.remove')}
          name={translate('rules.form.kinds.remove', { name })}
          onPress={onRemove}
        />
      )}
    </div>
  );
}

interface MoreKindsProps extends ReportFieldsProps {
  readonly rows: readonly ReportCadence[];
}

function MoreKinds({ part, rows, words, added }: MoreKindsProps) {
  const { translate } = words;
  const free = REPORT_WORKS.filter((work) => !rows.some(({ id }) => id === work));
  function add(id: string | undefined): void {
    const draft = part.draft.peek();
    if (draft !== undefined && id !== undefined) part.change(withKind(draft, id));
  }
  return (
    <fieldset class="rule-kinds">
      <legend class="field-label">{translate('rules.form.kinds')}</legend>
      <div class="actions">
        {free.map((work) => (
          <Button
            key={work}
            label={`+ ${translate(`rules.work.${work}`)}`}
            name={translate('rules.form.kinds.add', { name: translate(`rules.work.${work}`) })}
            onPress={() => add(work)}
          />
        ))}
        <Button
          label={`+ ${translate('rules.work.own')}`}
          name={translate('rules.form.kinds.add', { name: translate('rules.work.own') })}
          onPress={() => {
            const draft = part.draft.peek();
            if (draft !== undefined) add(nextOwnKind(draft, added()));
          }}
        />
      </div>
    </fieldset>
  );
}
