/** *I have remarks*: what who decides for the client says to proposed rules instead of agreeing. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_REMARKS, type RulesRemarks } from '../domain/rules/remarks.ts';
import { Button } from '../ui/button.tsx';
import { TextArea } from '../ui/text-area.tsx';
import type { AgreedWords } from './agreed-words.ts';
import type { BoardPorts } from './board-ports.ts';

export interface RemarksLinesProps {
  readonly remarks: RulesRemarks | undefined;
  /** What can be done now, for whom there is something to do. */
  readonly hint: 'agreed.remarks.hers' | 'agreed.remarks.next' | undefined;
  readonly words: AgreedWords;
}

export function RemarksLines({ remarks, hint, words }: RemarksLinesProps) {
  if (remarks === undefined) return null;
  return (
    <>
      <p>{words.say('agreed.note', { name: words.name(remarks.by), note: remarks.words })}</p>
      {hint && <p class="subtle small">{words.say(hint)}</p>}
    </>
  );
}

export interface AnswersProps {
  /** What she said to it before. */
  readonly said: string;
  readonly drafts: BoardPorts['drafts'];
  readonly words: AgreedWords;
  readonly isSaving: boolean;
  /** @returns whether it was sent. */
  readonly onSend: (text: string) => Promise<boolean>;
  /** The other answers. */
  readonly children: ComponentChildren;
}

/** What was typed is kept until it was sent or is not wanted any more. */
export function Answers(props: AnswersProps) {
  const { said, drafts, words, children } = props;
  const place = useRef<HTMLDivElement>(null);
  const [text, setText] = useState(drafts.text('rules.remarks'));
  const [error, setError] = useState<string>();
  const isOpen = text !== undefined;
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current !== isOpen) {
      place.current?.querySelector<HTMLElement>('textarea, .actions > :last-child')?.focus();
    }
    wasOpen.current = isOpen;
  }, [isOpen]);
  function type(typed: string | undefined): void {
    setText(typed);
    setError(undefined);
    drafts.save('rules.remarks', typed ?? '');
  }
  async function send(): Promise<void> {
    const ready = (text ?? '').trim();
    const wrong = faultOf(ready, words);
    setError(wrong);
    if (wrong === undefined && (await props.onSend(ready))) type(undefined);
  }
  return (
    <div ref={place} class="agreed-answers">
      {isOpen && <RemarksForm {...props} text={text} error={error} onType={type} onSend={send} />}
      <div class="actions">
        {children}
        {!isOpen && (
          <Button label={words.translate('button.haveRemarks')} onPress={() => setText(said)} />
        )}
      </div>
    </div>
  );
}

interface RemarksFormProps extends Pick<AnswersProps, 'words' | 'isSaving'> {
  readonly text: string;
  readonly error: string | undefined;
  readonly onType: (text: string | undefined) => void;
  readonly onSend: () => Promise<void>;
}

function RemarksForm({ words, isSaving, text, error, onType, onSend }: RemarksFormProps) {
  const { translate, say } = words;
  return (
    <form
      noValidate
      class="agreed-propose"
      aria-label={translate('button.haveRemarks')}
      onSubmit={(event) => {
        event.preventDefault();
        void onSend();
      }}
    >
      <TextArea label={say('agreed.remarks.label')} error={error} value={text} onInput={onType} />
      <div class="actions">
        <Button type="submit" label={say('agreed.remarks.send')} disabled={isSaving} />
        <Button kind="quiet" label={translate('button.cancel')} onPress={() => onType(undefined)} />
      </div>
    </form>
  );
}

function faultOf(text: string, { translate }: AgreedWords): string | undefined {
  if (text === '') return translate('remarks.nothing');
  if (text.length <= LONGEST_REMARKS) return undefined;
  return translate('error.tooLong', { n: LONGEST_REMARKS });
}
