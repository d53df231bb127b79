/** Data that cannot be read, shown as they lie there: Trello's frames cannot download a file, so the text is there
 *  to be copied and kept. */
import { useRef, useState } from 'preact/hooks';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import { Button } from '../ui/button.tsx';
import { copyFrom } from '../ui/copy-text.ts';
import { Field } from '../ui/field.tsx';
import type { Afresh } from './start-afresh.ts';
import { StartAfresh } from './start-afresh-view.tsx';

export interface DamagedDataProps {
  readonly stored: unknown;
  readonly afresh: Afresh;
  readonly translate: PageTranslate;
}

export function DamagedData({ stored, afresh, translate }: DamagedDataProps) {
  const text = JSON.stringify(stored);
  const [copy, setCopy] = useState({ text: '', isTaken: false });
  // What was copied before is no copy of what lies there now.
  const isTried = copy.text === text;
  const isCopied = isTried && copy.isTaken;
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <div class="stack">
      <Field label={translate('error.dataText')}>
        {(control) => (
          <textarea class="input" {...control} ref={area} rows={4} readOnly value={text} />
        )}
      </Field>
      <div class="row">
        <Button
          label={translate('button.copy')}
          onPress={() => setCopy({ text, isTaken: copyFrom(area.current) })}
        />
        <span role="status">
          {isTried && translate(isCopied ? 'status.copied' : 'status.selectCopy')}
        </span>
      </div>
      <StartAfresh afresh={afresh} text={text} isCopied={isCopied} translate={translate} />
    </div>
  );
}
