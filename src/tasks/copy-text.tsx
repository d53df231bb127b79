/** A text to be copied and kept: a frame of Trello can neither download nor use the clipboard's own interface. */
import { useRef, useState } from 'preact/hooks';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import { Button } from '../ui/button.tsx';
import { copyFrom } from '../ui/copy-text.ts';
import { Field } from '../ui/field.tsx';

export interface CopyTextProps {
  readonly label: string;
  readonly text: string;
  readonly translate: PageTranslate;
}

export function CopyText({ label, text, translate }: CopyTextProps) {
  const [copied, setCopied] = useState<boolean>();
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <div class="stack copy-text">
      <Field label={label}>
        {(control) => (
          <textarea class="input" {...control} ref={area} rows={6} readOnly value={text} />
        )}
      </Field>
      <div class="row">
        <Button
          label={translate('button.copy')}
          onPress={() => setCopied(copyFrom(area.current))}
        />
        <span role="status">
          {copied !== undefined && translate(copied ? 'status.copied' : 'status.selectCopy')}
        </span>
      </div>
    </div>
  );
}
