/** The links of a report: mostly one, to the file. */
import { Button } from '../ui/button.tsx';
import { Field, FieldError } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import type { ReportWords } from './report-card-words.ts';
import type { ReportFormModel } from './report-form-model.ts';

export interface LinksPartProps {
  readonly model: ReportFormModel;
  readonly words: ReportWords;
  readonly error: string | undefined;
}

export function LinksPart({ model, words, error }: LinksPartProps) {
  const { translate } = words;
  const { links } = model.typed.value;
  const bad = model.badLinks.value;
  const isOne = links.length === 1;
  return (
    <div class="report-links">
      {links.map((link, index) => (
        // Links have no identity but their place: a key by index keeps the caret while typing.
        <div class="report-link" key={index}>
          <Field
            label={
              isOne
                ? translate('reporting.form.link')
                : translate('reporting.form.linkN', { n: index + 1 })
            }
            error={bad.includes(index) ? translate('report.badLink') : undefined}
          >
            {(control) => (
              <input
                class="input"
                type="text"
                inputMode="url"
                {...control}
                value={link.url}
                onInput={(event) => model.setLink(index, { url: event.currentTarget.value })}
              />
            )}
          </Field>
          {link.url.trim() !== '' && (
            <Field label={translate('reporting.form.linkName')}>
              {(control) => (
                <input
                  class="input"
                  type="text"
                  {...control}
                  value={link.name}
                  onInput={(event) => model.setLink(index, { name: event.currentTarget.value })}
                />
              )}
            </Field>
          )}
          {!isOne && (
            <button
              type="button"
              class="icon-button report-remove"
              aria-label={translate('reporting.form.removeLink', { n: index + 1 })}
              onClick={() => model.removeLink(index)}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
      ))}
      <FieldError id="report-links-error" error={error} />
      {links.every(({ url }) => url.trim() !== '') && (
        <div>
          <Button
            kind="quiet"
            label={translate('reporting.form.addLink')}
            onPress={model.addLink}
          />
        </div>
      )}
    </div>
  );
}
