import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { CopyText } from './copy-text.tsx';
import type { DataModel } from './data-door.ts';
import { NamedCards } from './data-names.tsx';
import type { DataWords } from './data-words.ts';
import type { MadeFile } from './export-model.ts';

export interface ExportPartProps {
  readonly model: Pick<DataModel, 'exports' | 'open' | 'longestFile'>;
  readonly words: DataWords;
}

/** Two presses: a browser opens a window only at once, and reading a large board takes longer. */
export function ExportPart({ model, words }: ExportPartProps) {
  const { translate } = words;
  const { exports } = model;
  const stage = exports.stage.value;
  const progress = exports.run.progress.value;
  return (
    <>
      <p class="subtle">{translate('data.export.hint')}</p>
      {stage.kind === 'gone' && <Notice tone="warning">{translate('error.gone')}</Notice>}
      <p role="status" class="subtle">
        {progress && translate('data.reading', { k: progress.done, total: progress.total })}
        {stage.kind === 'made' && madeText(stage.made, words)}
      </p>
      {stage.kind === 'made' && <Made made={stage.made} model={model} words={words} />}
      {stage.kind === 'reading' ? (
        <div class="row">
          <Button label={translate('data.stop')} onPress={exports.run.stop} />
        </div>
      ) : (
        <div class="row">
          <Button label={translate('data.export.make')} onPress={() => void exports.make()} />
        </div>
      )}
    </>
  );
}

interface MadeProps extends ExportPartProps {
  readonly made: MadeFile;
}

function Made({ made, model, words }: MadeProps) {
  const { translate, locale } = words;
  const [refused, setRefused] = useState<MadeFile>();
  function open(): void {
    const { fileName, text: file } = made;
    const title = translate('data.page.title');
    const lines = [madeText(made, words), translate('data.page.what')];
    setRefused(model.open({ locale, title, lines, fileName, file }) ? undefined : made);
  }
  return (
    <div class="stack">
      <NamedCards text={translate('data.unread')} cards={made.unread} words={words} />
      <NamedCards text={translate('data.asText')} cards={made.asText} words={words} />
      {made.bytes > model.longestFile && <Notice tone="warning">{translate('data.large')}</Notice>}
      <div class="row">
        <Button kind="primary" label={translate('data.open')} onPress={open} />
      </div>
      {refused === made && (
        <>
          <Notice tone="warning">{translate('data.noWindow')}</Notice>
          <CopyText label={translate('data.fileText')} text={made.text} translate={translate} />
        </>
      )}
    </div>
  );
}

function madeText({ entries, cards }: MadeFile, { translate }: DataWords): string {
  return translate('data.made', {
    entries: translate('data.entries', { n: entries }),
    cards: translate('data.cards', { n: cards }),
  });
}
