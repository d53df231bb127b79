/** One of the waiting cards with its own task, and the way through the others. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Locale } from '../i18n/locale.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { createLater } from '../ui/later.tsx';
import { Notice } from '../ui/notice.tsx';
import type { ForYouPorts } from './for-you-ports.ts';
import type { OpenCard, Run } from './for-you-run.ts';
import { waitOf } from './for-you-waiting.ts';
import type { Words } from './words.ts';

/** The states of a card are most of a page; the list is read without them. */
const app = createLater(async () => (await import('./card-app.tsx')).CardApp);

export const loadCardApp = app.load;

export interface ForYouCardProps {
  readonly open: OpenCard;
  readonly run: Run;
  readonly ports: Pick<ForYouPorts, 'showCard'>;
  readonly locale: Locale;
  readonly words: Words;
}

export function ForYouCard({ open, run, ports, locale, words }: ForYouCardProps) {
  const { translate } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  // The keyboard goes along: what was pressed is no longer there.
  useLayoutEffect(() => heading.current?.focus(), [open]);
  const sight = open.card.sight.value;
  /** The card that Trello did not open; the next one has not been tried. */
  const [notOpened, setNotOpened] = useState<OpenCard>();
  async function openCard(): Promise<void> {
    setNotOpened(undefined);
    if (!(await ports.showCard(open.id))) setNotOpened(open);
  }
  const waits = sight === undefined || waitOf(sight) !== undefined;
  return (
    <div class="for-you">
      <header class="for-you">
        <div class="for-you-bar">
          <LinkButton label={translate('forYou.back')} onPress={run.toList} />
          <span class="subtle">
            {translate('forYou.place', { k: open.place, total: open.total })}
          </span>
          <Button
            kind="quiet"
            label={translate(waits ? 'forYou.skip' : 'button.next')}
            onPress={run.skip}
          />
        </div>
        <DoneNotice run={run} words={words} />
        <div class="for-you-title">
          <h1 ref={heading} tabIndex={-1}>
            {open.title || translate('forYou.untitled')}
          </h1>
          <LinkButton label={translate('forYou.openCard')} onPress={() => void openCard()} />
        </div>
        {notOpened === open && <Notice tone="warning">{translate('forYou.notOpened')}</Notice>}
        {!waits && !open.card.isSaving.value && (
          <p class="subtle">{translate('forYou.nothingMore')}</p>
        )}
      </header>
      <app.View
        key={open.place}
        of={{ card: open.card, ports: open.ports, locale }}
        translate={translate}
      />
    </div>
  );
}

/** What was just done, and the way back to it: an approval can be undone there for a while. */
export function DoneNotice({ run, words }: Pick<ForYouCardProps, 'run' | 'words'>) {
  const done = run.done.value;
  const { translate } = words;
  if (done === undefined) return null;
  return (
    <Notice tone="success">
      <div class="row">
        <span>
          {translate('forYou.done', { card: done.title || translate('forYou.untitled') })}
        </span>
        <Button kind="quiet" label={translate('forYou.return')} onPress={run.returnToDone} />
      </div>
    </Notice>
  );
}
