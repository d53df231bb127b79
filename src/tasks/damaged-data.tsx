/** Data that cannot be read, shown as they lie there: Trello's frames cannot download a file, so the text is there
 *  to be copied and kept. */
import { useRef, useState } from 'preact/hooks';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';

export interface DamagedDataProps {
  readonly stored: unknown;
  readonly translate: PageTranslate;
}

export function DamagedData({ stored, translate }: DamagedDataProps) {
  const [said, setSaid] = useState<'status.copied' | 'status.selectCopy'>();
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <div class="stack">
      <Field label={translate('error.dataText')}>
        {(control) => (
          <textarea
            class="input"
            {...control}
            ref={area}
            rows={4}
            readOnly
            value={JSON.stringify(stored)}
          />
        )}
      </Field>
      <div class="row">
        <Button
          label={translate('button.copy')}
          onPress={() => setSaid(copyFrom(area.current) ? 'status.copied' : 'status.selectCopy')}
        />
        <span role="status">{said && translate(said)}</span>
      </div>
    </div>
  );
}

/** The clipboard API is refused to our frames; the old command works on a selection. */
function copyFrom(area: HTMLTextAreaElement | null): boolean {
  if (area === null) return false;
  area.focus();
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    // The text stays selected; the person copies it.
    return false;
  }
}
