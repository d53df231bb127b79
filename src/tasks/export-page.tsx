/** A page of our own to save the board's file from: a frame of Trello's cannot. Where this one cannot either, the
 *  text is there to be copied. */
import { dataTranslate } from '../i18n/data/translate.ts';
import { Button } from '../ui/button.tsx';
import { CopyText } from './copy-text.tsx';
import type { SavedFile } from './data-ports.ts';
import './record.css';

export interface ExportPageProps {
  readonly saved: SavedFile;
  readonly save: (fileName: string, text: string) => void;
}

export function ExportPage({ saved, save }: ExportPageProps) {
  const { locale, title, lines, fileName, file } = saved;
  const translate = dataTranslate(locale);
  return (
    <main class="page stack">
      <h1>{title}</h1>
      {lines.map((line) => (
        <p key={line} class="subtle">
          {line}
        </p>
      ))}
      <div class="row">
        <Button
          kind="primary"
          label={translate('data.save')}
          onPress={() => save(fileName, file)}
        />
      </div>
      <p class="subtle small">{translate('data.noFile')}</p>
      <CopyText label={translate('data.fileText')} text={file} translate={translate} />
    </main>
  );
}
