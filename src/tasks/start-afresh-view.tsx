/** The explicit act that replaces data which cannot be read: asked for, explained, confirmed. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { StartAfreshError } from '../domain/journal.ts';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/inputs.tsx';
import { Notice } from '../ui/notice.tsx';
import { type Afresh, afreshErrorKey } from './start-afresh.ts';

export interface StartAfreshProps {
  readonly afresh: Afresh;
  /** The data as they are shown. */
  readonly text: string;
  /** The copy of them was taken with the button for it. */
  readonly isCopied: boolean;
  readonly translate: PageTranslate;
}

export function StartAfresh({ afresh, text, isCopied, translate }: StartAfreshProps) {
  const [step, setStep] = useState<'rest' | 'asked' | 'saving'>('rest');
  const [error, setError] = useState<StartAfreshError>();
  // Of which data the person says that he has the copy: of others it says nothing.
  const [kept, setKept] = useState<string>();
  const part = useFocusOn(step);
  const { model, refusal, run } = afresh;
  const label = translate('button.startAfresh');
  if (refusal !== undefined) return <p class="subtle small">{translate(refusal)}</p>;
  const turnTo = (next: typeof step, failure?: StartAfreshError) => {
    setError(failure);
    setStep(next);
  };
  const confirm = () => {
    turnTo('saving');
    void run().then((failure) => turnTo('asked', failure));
  };
  return (
    <div class="stack" ref={part}>
      {step !== 'rest' && <p tabIndex={-1}>{translate(`afresh.${model}`)}</p>}
      {error && <Notice tone="warning">{translate(afreshErrorKey(error))}</Notice>}
      {step === 'asked' && !isCopied && (
        <Checkbox
          label={translate('afresh.kept')}
          checked={kept === text}
          onChange={(checked) => setKept(checked ? text : undefined)}
        />
      )}
      <div class="row">
        {step === 'rest' && <Button label={label} onPress={() => turnTo('asked')} />}
        {step === 'saving' && <span role="status">{translate('status.saving')}</span>}
        {step === 'asked' && (isCopied || kept === text) && (
          <Button kind="primary" label={label} onPress={confirm} />
        )}
        {step === 'asked' && (
          <Button kind="quiet" label={translate('button.cancel')} onPress={() => turnTo('rest')} />
        )}
      </div>
    </div>
  );
}

/** The keyboard goes along: to the sentence that says what will happen, and back to the button. */
function useFocusOn(step: string) {
  const part = useRef<HTMLDivElement>(null);
  const before = useRef(step);
  useLayoutEffect(() => {
    if (before.current !== step) part.current?.querySelector<HTMLElement>('p, button')?.focus();
    before.current = step;
  }, [step]);
  return part;
}
