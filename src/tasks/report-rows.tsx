/** The rows of main results: name and value, and what else is asked of them. */
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { FieldError } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import type { ReportWords } from './report-card-words.ts';
import type { TypedRow } from './report-draft.ts';
import type { ReportFacts } from './report-form-facts.ts';
import type { ReportFormModel } from './report-form-model.ts';

export interface RowsPartProps {
  readonly model: ReportFormModel;
  readonly words: ReportWords;
  readonly error: string | undefined;
  /** What was done together, counted over the board; undefined where a page cannot read it. */
  readonly facts: ReportFacts | undefined;
}

export function RowsPart({ model, words, error, facts }: RowsPartProps) {
  const { translate } = words;
  const { rows, columns } = model.typed.value;
  const list = useRef<HTMLOListElement>(null);
  useFocusOnGrown(list, rows.length);
  const left = model.left.value;
  return (
    <fieldset class="report-rows" aria-describedby={error ? 'report-rows-error' : undefined}>
      <legend>{translate('reporting.results')}</legend>
      <p class="field-hint">{translate('reporting.form.paste')}</p>
      <ol ref={list} data-columns={columns}>
        {rows.map((row, index) => (
          // Rows have no identity but their place: a key by index keeps the caret while typing.
          <Row key={index} row={row} index={index} model={model} words={words} />
        ))}
      </ol>
      {left > 0 && <p class="field-hint">{translate('report.pasted.left', { n: left })}</p>}
      <FieldError id="report-rows-error" error={error} />
      <div class="row">
        <Button kind="quiet" label={translate('reporting.form.addRow')} onPress={model.addRow}>
          <Icon name="plus" />
        </Button>
        {!rows.some(hasColumns) && (
          <Button
            kind="quiet"
            label={translate(columns ? 'reporting.form.columns.less' : 'reporting.form.columns')}
            onPress={() => model.set({ columns: !columns })}
          />
        )}
        {columns && facts && (
          <Button
            kind="quiet"
            label={translate('reporting.form.facts')}
            disabled={facts.state.value === 'counting'}
            onPress={() => void facts.add()}
          />
        )}
      </div>
      <p class="field-hint" role="status">
        {facts && factsText(facts, words)}
      </p>
    </fieldset>
  );
}

function factsText({ state }: ReportFacts, { translate }: ReportWords): string | undefined {
  if (state.value === 'counting') return translate('status.loading');
  if (state.value === 'gone') return translate('reporting.form.facts.gone');
  return state.value === 'none' ? translate('reporting.form.facts.none') : undefined;
}

function hasColumns({ plan, previous, better }: TypedRow): boolean {
  return plan + previous + better !== '';
}

interface RowProps {
  readonly row: TypedRow;
  readonly index: number;
  readonly model: ReportFormModel;
  readonly words: ReportWords;
}

function Row({ row, index, model, words }: RowProps) {
  const { translate } = words;
  const n = index + 1;
  const { columns, rows } = model.typed.value;
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (model.paste(index, text)) event.preventDefault();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    // Enter is the next row, as in a spreadsheet, and never sends the form from here.
    event.preventDefault();
    if (index === rows.length - 1) model.addRow();
    else nextField(event.currentTarget as HTMLInputElement);
  };
  const field = (name: 'name' | 'value' | 'plan' | 'previous', label: string, short?: string) => (
    <input
      class={`input report-${name}`}
      type="text"
      aria-label={label}
      placeholder={short}
      value={row[name]}
      onInput={(event) => model.setRow(index, { [name]: event.currentTarget.value })}
      onPaste={onPaste}
      onKeyDown={onKeyDown}
    />
  );
  return (
    <li class="report-row">
      {field('name', translate('reporting.form.row', { n }), translate('report.column.name'))}
      {field('value', translate('reporting.form.value', { n }), translate('report.column.value'))}
      {columns && (
        <div class="report-more">
          <Cell name={translate('report.column.plan')}>
            {field('plan', translate('reporting.form.plan', { n }))}
          </Cell>
          <Cell name={translate('report.column.before')}>
            {field('previous', translate('reporting.form.previous', { n }))}
          </Cell>
          <Better row={row} index={index} model={model} words={words} />
        </div>
      )}
      {rows.length > 1 && (
        <button
          type="button"
          class="icon-button report-remove"
          aria-label={translate('reporting.form.removeRow', { n })}
          onClick={() => model.removeRow(index)}
        >
          <Icon name="close" />
        </button>
      )}
    </li>
  );
}

/** What stands in a filled field is said above it; to a screen reader the field has its whole name. */
function Cell({ name, children }: { readonly name: string; readonly children: VNode }) {
  return (
    <div class="report-cell">
      <span class="field-hint" aria-hidden="true">
        {name}
      </span>
      {children}
    </div>
  );
}

function Better({ row, index, model, words: { translate } }: RowProps) {
  return (
    <select
      class="input report-better"
      aria-label={translate('reporting.form.better', { n: index + 1 })}
      value={row.better}
      onChange={(event) =>
        model.setRow(index, { better: event.currentTarget.value as TypedRow['better'] })
      }
    >
      <option value="">{translate('reporting.form.better.none')}</option>
      <option value="up">{translate('reporting.form.better.up')}</option>
      <option value="down">{translate('reporting.form.better.down')}</option>
    </select>
  );
}

/** The same column of the next row. */
function nextField(field: HTMLInputElement): void {
  const row = field.closest('li');
  const name = [...field.classList].find((one) => one.startsWith('report-'));
  row?.nextElementSibling?.querySelector<HTMLInputElement>(`.${name}`)?.focus();
}

/** Whoever added a row, or pasted some, types into the last one. */
function useFocusOnGrown(list: { readonly current: HTMLOListElement | null }, length: number) {
  const shown = useRef(length);
  useLayoutEffect(() => {
    const hasGrown = length > shown.current;
    shown.current = length;
    const rows = list.current?.closest('fieldset');
    if (!hasGrown || !rows?.contains(document.activeElement)) return;
    const names = rows.querySelectorAll<HTMLInputElement>('.report-name');
    names[length - 1]?.focus();
  }, [length]);
}
