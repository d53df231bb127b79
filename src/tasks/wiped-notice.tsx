import { Button, LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { BoardPorts } from './board-ports.ts';
import type { Words } from './words.ts';

export interface WipedNoticeProps {
  readonly ports: Pick<BoardPorts, 'data'>;
  readonly words: Words;
  /** Whether the person may change the board's settings. */
  readonly mayImport: boolean;
}

/** Says that the board's data are gone where this browser knows of them. */
export function WipedNotice({ ports: { data }, words, mayImport }: WipedNoticeProps) {
  const copy = data?.wiped.copy.value;
  if (data === undefined || copy === undefined) return null;
  const { translate, dayOf } = words;
  function ask(): void {
    if (data !== undefined) data.wantsImport.value = true;
  }
  return (
    <Notice tone="warning">
      <span>{unbroken(translate('data.wiped', { d: dayOf(copy.seen), n: copy.entries }))}</span>
      {copy.saved !== undefined && (
        <span>{unbroken(translate('data.wiped.saved', { d: dayOf(copy.saved) }))}</span>
      )}
      <div class="row">
        {mayImport && <Button label={translate('data.import.title')} onPress={ask} />}
        <LinkButton label={translate('data.wiped.forget')} onPress={data.wiped.forget} />
      </div>
    </Notice>
  );
}
