/** The board's data: to a file, back from a file, and what this browser keeps. */
import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { BoardPorts } from './board-ports.ts';
import type { BoardSight } from './board-sight.ts';
import type { DataDoor, DataModel } from './data-door.ts';
import { DataInvalid } from './data-invalid.tsx';
import { DataRoom } from './data-room-view.tsx';
import type { DataWords } from './data-words.ts';
import { ExportPart } from './export-view.tsx';
import { ImportPart } from './import-view.tsx';

export interface DataBodyProps {
  readonly model: DataModel;
  readonly door: DataDoor;
  readonly words: DataWords;
  readonly ports: BoardPorts;
  /** Absent where the board's data cannot be read. */
  readonly sight: BoardSight | undefined;
  readonly mayImport: boolean;
}

export function DataBody({ model, door, words, ports, sight, mayImport }: DataBodyProps) {
  return (
    <>
      <ExportPart model={model} words={words} />
      {sight && (
        <>
          <DataRoom model={model} door={door} ports={ports} sight={sight} words={words} />
          <DataInvalid journal={sight.journal} now={sight.now} words={words} />
        </>
      )}
      <h3>{words.translate('data.import.title')}</h3>
      {mayImport ? (
        <ImportPart model={model.imports} wanted={door.wantsImport} words={words} />
      ) : (
        <p class="subtle">{words.translate('data.import.notYou')}</p>
      )}
      {door.forgetHere && <KeptHere forget={door.forgetHere} words={words} />}
    </>
  );
}

interface KeptHereProps {
  readonly forget: () => void;
  readonly words: DataWords;
}

function KeptHere({ forget, words: { translate } }: KeptHereProps) {
  const [step, setStep] = useState<'rest' | 'asked' | 'done'>('rest');
  function remove(): void {
    forget();
    setStep('done');
  }
  return (
    <>
      <h3>{translate('data.here.title')}</h3>
      <p class="subtle">{translate('data.here.hint')}</p>
      {step === 'asked' && <Notice tone="info">{translate('data.here.sure')}</Notice>}
      {step !== 'done' && (
        <div class="row">
          <Button
            label={translate('data.here.forget')}
            onPress={step === 'asked' ? remove : () => setStep('asked')}
          />
          {step === 'asked' && (
            <Button
              kind="quiet"
              label={translate('button.cancel')}
              onPress={() => setStep('rest')}
            />
          )}
        </div>
      )}
      <p class="subtle small" role="status">
        {step === 'done' && translate('data.here.done')}
      </p>
    </>
  );
}
