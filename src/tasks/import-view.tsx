import type { Signal } from '@preact/signals';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Fold } from '../ui/fold.tsx';
import { Notice } from '../ui/notice.tsx';
import type { DataWords } from './data-words.ts';
import type { ImportModel } from './import-model.ts';
import { ImportAsked, ImportDone } from './import-told.tsx';

export interface ImportPartProps {
  readonly model: ImportModel;
  /** Somebody asked for it elsewhere on the page. */
  readonly wanted: Signal<boolean>;
  readonly words: DataWords;
}

export function ImportPart({ model, wanted, words }: ImportPartProps) {
  const { translate } = words;
  const stage = model.stage.value;
  return (
    <>
      <p class="subtle">{translate('data.import.hint')}</p>
      {stage.kind === 'refused' && (
        <Notice tone="warning">{translate(`data.fault.${stage.fault}`)}</Notice>
      )}
      {stage.kind === 'gone' && <Notice tone="warning">{translate('error.gone')}</Notice>}
      {(stage.kind === 'rest' || stage.kind === 'refused' || stage.kind === 'gone') && (
        <ChooseFile model={model} wanted={wanted} words={words} />
      )}
      <Running model={model} words={words} />
      {stage.kind === 'planned' && <ImportAsked plan={stage.plan} model={model} words={words} />}
      {stage.kind === 'done' && <ImportDone report={stage.report} model={model} words={words} />}
    </>
  );
}

function Running({ model, words: { translate } }: Omit<ImportPartProps, 'wanted'>) {
  const { kind } = model.stage.value;
  const progress = model.run.progress.value;
  const values = { k: progress?.done ?? 0, total: progress?.total ?? 0 };
  const isRunning = kind === 'checking' || kind === 'writing';
  return (
    <>
      <p role="status" class="subtle">
        {progress && kind === 'checking' && translate('data.checking', values)}
        {progress && kind === 'writing' && translate('data.writing', values)}
      </p>
      {isRunning && (
        <div class="row">
          <Button label={translate('data.stop')} onPress={model.run.stop} />
        </div>
      )}
    </>
  );
}

function ChooseFile({ model, wanted, words: { translate } }: ImportPartProps) {
  const [text, setText] = useState('');
  const chooser = useRef<HTMLInputElement>(null);
  const isWanted = wanted.value;
  useLayoutEffect(() => {
    if (!isWanted) return;
    wanted.value = false;
    chooser.current?.focus();
    chooser.current?.scrollIntoView({ block: 'center' });
  }, [isWanted, wanted]);
  function choose(input: HTMLInputElement): void {
    const file = input.files?.[0];
    if (file !== undefined) void model.choose(file);
    // So that the same file can be chosen again after it was put right.
    input.value = '';
  }
  return (
    <>
      <Field label={translate('data.import.file')}>
        {(control) => (
          <input
            {...control}
            ref={chooser}
            type="file"
            accept=".json,application/json"
            onChange={(event) => choose(event.currentTarget)}
          />
        )}
      </Field>
      <Fold summary={translate('data.import.paste')}>
        <div class="stack">
          <Field label={translate('data.import.text')}>
            {(control) => (
              <textarea
                {...control}
                class="input"
                rows={6}
                value={text}
                onInput={(event) => setText(event.currentTarget.value)}
              />
            )}
          </Field>
          <div class="row">
            <Button
              label={translate('data.import.check')}
              onPress={() => void model.check(text)}
              disabled={text.trim() === ''}
            />
          </div>
        </div>
      </Fold>
    </>
  );
}
