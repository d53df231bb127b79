/** What is said beside a card's state: set-up, copies and moves, what does not count. */
import { useEffect, useState } from 'preact/hooks';
import type { Instant } from '../domain/clock.ts';
import type { NotValid } from '../domain/journal.ts';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { CardModel } from './card-model.ts';
import type { Blocked, CardSight } from './card-sight.ts';
import { DamagedData } from './damaged-data.tsx';
import type { CardDoors, CardPorts, DraftPort } from './ports.ts';
import { RoleNoticeLine, roleNoticeOf } from './role-notice.tsx';
import { startAfresh } from './start-afresh.ts';
import type { Words } from './words.ts';

export interface CardNoticesProps {
  readonly card: CardModel;
  readonly sight: CardSight;
  readonly words: Words;
  readonly doors: CardDoors;
  readonly memory: DraftPort;
  readonly cardName: CardPorts['cardName'];
}

/** One at a time, so that the card's state is not buried: what passes by itself or waits for a press comes
 *  before what will always be so. */
export function CardNotices(props: CardNoticesProps) {
  const { card, sight, words, doors, memory } = props;
  const { copiedFrom } = sight.journal;
  const isQuiet = card.form.value !== undefined || card.asking.value !== undefined;
  const role = isQuiet ? undefined : roleNoticeOf(sight);
  const roleLine = role && <RoleNoticeLine {...props} notice={role} />;
  const fault = faultText(sight, words);
  const notices = [
    card.clockOff.value && <ClockNotice sight={sight} words={words} />,
    role?.kind === 'left' && roleLine,
    fault && <Notice tone="info">{fault}</Notice>,
    role?.kind === 'named' && roleLine,
    copiedFrom !== undefined && <CopiedNotice {...props} from={copiedFrom} />,
    roleLine,
    !isQuiet && mayBeAskedToSetUp(sight) && <SetUpLine words={words} doors={doors} />,
    isMoved(sight) && <Notice tone="info">{words.translate('notice.moved')}</Notice>,
    !isQuiet && sight.role.decides && <Hint words={words} memory={memory} />,
  ];
  return notices.find(Boolean) || null;
}

function isMoved({ journal, turn }: CardSight): boolean {
  return (journal.fromBoard ?? turn.arrivedFrom) !== undefined;
}

function SetUpLine({ words: { translate }, doors }: Pick<CardNoticesProps, 'words' | 'doors'>) {
  return (
    <div class="set-up-line">
      <p class="subtle small">{translate('section.setUp.agency')}</p>
      <Button kind="quiet" label={translate('button.setUp')} onPress={doors.firstRun} />
    </div>
  );
}

/** Entries that do not count, the altered ones first. */
function faultText({ journal, now }: CardSight, { translate }: Words): string | undefined {
  const ahead = journal.notValid.filter((entry) => isAhead(entry, now)).length;
  const altered = journal.notValid.length - ahead;
  if (altered > 0) return translate('error.someInvalid', { n: altered });
  return ahead > 0 ? translate('error.someAhead', { n: ahead }) : undefined;
}

interface CopiedNoticeProps extends Pick<CardNoticesProps, 'words' | 'cardName'> {
  /** The card whose history this is. */
  readonly from: string;
}

/** Names the card that this one was copied from, where it is still open on this board. */
function CopiedNotice({ from, words, cardName }: CopiedNoticeProps) {
  const [card, setCard] = useState<string>();
  useEffect(() => {
    void cardName(from).then(setCard);
  }, [from, cardName]);
  const { translate } = words;
  return (
    <Notice tone="info">
      {card === undefined ? translate('notice.copied') : translate('notice.copiedFrom', { card })}
    </Notice>
  );
}

/** Written by a clock that runs ahead, or read at an earlier date: nobody altered it. */
function isAhead({ raw, reason }: NotValid, now: Instant): boolean {
  const at = (raw as { readonly at?: unknown } | null)?.at;
  return reason === 'time' && typeof at === 'number' && at > now;
}

function mayBeAskedToSetUp({ board, role, mayWrite, offers }: CardSight): boolean {
  const mayAnswer = mayWrite && role.side === 'agency' && role.editsRules;
  return mayAnswer && !board.settings.setUp && offers.primary !== 'choose';
}

function ClockNotice({ sight, words }: { readonly sight: CardSight; readonly words: Words }) {
  const at = { d: words.dayOf(sight.now), t: words.timeOf(sight.now) };
  return <Notice tone="info">{words.translate('status.clock', at)}</Notice>;
}

const HINT = 'hint.representative';

/** Shown once to the person who decides, until *Got it*. */
function Hint({ words, memory }: Pick<CardNoticesProps, 'words' | 'memory'>) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    void memory.load(HINT).then((seen) => setShown(seen === undefined));
  }, [memory]);
  if (!isShown) return null;
  const gotIt = () => {
    memory.save(HINT, 'seen');
    setShown(false);
  };
  return (
    <div class="set-up-line" role="status">
      <p class="subtle small">{words.translate('section.hint.rep')}</p>
      <Button kind="quiet" label={words.translate('button.gotIt')} onPress={gotIt} />
    </div>
  );
}

export interface BlockedNoticeProps {
  readonly blocked: Blocked;
  readonly card: CardModel;
  readonly ports: Pick<CardPorts, 'card' | 'board'>;
  readonly translate: PageTranslate;
}

/** Nothing is shown as if it were empty when it only cannot be read. */
export function BlockedNotice({ blocked, card, ports, translate }: BlockedNoticeProps) {
  switch (blocked.kind) {
    case 'gone':
      return <Notice tone="warning">{translate('error.gone')}</Notice>;
    case 'notLoaded':
      return (
        <Notice tone="warning">
          <p>{translate('status.notLoaded')}</p>
          <div class="actions">
            <Button
              kind="plain"
              label={translate('forYou.again')}
              onPress={() => void card.refresh()}
            />
          </div>
        </Notice>
      );
    case 'newer':
      return (
        <Notice tone="warning">
          {translate(blocked.model === 'card' ? 'error.newer' : 'error.newerBoard')}
        </Notice>
      );
    case 'damaged': {
      const { model, stored, refusal } = blocked;
      const run = () => startAfresh(ports[model], stored, card.refresh);
      return (
        <>
          <Notice tone="warning">
            {translate(model === 'card' ? 'error.damaged' : 'error.damagedBoard')}
          </Notice>
          <DamagedData stored={stored} afresh={{ model, refusal, run }} translate={translate} />
        </>
      );
    }
  }
}
