/** *For you*: what waits for the person who looks, or one of these cards with its task. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { local } from '../domain/calendar/zone.ts';
import { remarksOn } from '../domain/rules/remarks.ts';
import type { BadgeColour } from '../domain/turn/badge.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import { pageBadgeText } from '../i18n/badges/page-badges.ts';
import { formatSince } from '../i18n/dates.ts';
import type { Locale } from '../i18n/locale.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Pill, type Tone } from '../ui/section.tsx';
import { unbroken } from '../ui/unbroken.ts';
import { mayAgree } from './agreed-presses.ts';
import type { BoardModel } from './board-model.ts';
import { BlockedNotice } from './board-notices.tsx';
import type { BoardPorts } from './board-ports.ts';
import type { BoardSight } from './board-sight.ts';
import { DoneNotice, ForYouCard } from './for-you-card.tsx';
import type { ForYouModel, WaitingList } from './for-you-model.ts';
import type { ForYouPorts } from './for-you-ports.ts';
import { isOnlyView, type WaitingCard } from './for-you-waiting.ts';
import { MyBoards } from './my-boards-view.tsx';
import { sectionHead } from './section-head.ts';
import { waitingBadge } from './waiting-badge.ts';
import { WipedNotice } from './wiped-notice.tsx';
import { createWords, type Words } from './words.ts';
import '../ui/visually-hidden.css';
import './for-you.css';

export interface ForYouProps {
  readonly model: ForYouModel;
  readonly ports: ForYouPorts;
  readonly board: BoardModel;
  readonly boardPorts: BoardPorts;
  /** Goes to the rules that wait for her answer. */
  readonly onProposal?: (() => void) | undefined;
}

export function ForYou({ model, ports, board, boardPorts, onProposal }: ForYouProps) {
  const { mayWrite } = ports.viewer;
  useEffect(() => {
    if (mayWrite) void model.enter();
    return model.leave;
  }, [model, mayWrite]);
  const sight = board.sight.value;
  const { locale, zone } = boardPorts;
  const now = sight?.now ?? boardPorts.clock();
  const people = new Map((sight?.people ?? []).map((person) => [person.id, person]));
  const words = createWords(locale, zone, now, people);
  const open = model.run.open.value;
  // A card that is open says it by itself, and keeps what is typed on it.
  if (open !== undefined) {
    return <ForYouCard open={open} run={model.run} ports={ports} locale={locale} words={words} />;
  }
  if (board.blocked.value !== undefined) {
    return (
      <div class="stack">
        <BlockedNotice board={board} ports={boardPorts} translate={words.translate} />
      </div>
    );
  }
  const rules = rulesText(sight, ports.viewer.member, words);
  return (
    <div class="for-you">
      <h1 class="visually-hidden">{words.translate('tab.forYou')}</h1>
      <DoneNotice run={model.run} words={words} />
      <WipedNotice ports={boardPorts} words={words} mayImport={sight?.access.kind === 'edit'} />
      {mayBeAskedToSetUp(sight) && (
        <div class="set-up-line">
          <p class="subtle small">{words.translate('section.setUp.agency')}</p>
          <Button kind="quiet" label={words.translate('button.setUp')} onPress={ports.setUp} />
        </div>
      )}
      {rules && (
        <Notice tone="info">
          <span>{rules}</span>
          {onProposal && (
            <div>
              <Button label={words.translate('forYou.rules.open')} onPress={onProposal} />
            </div>
          )}
        </Notice>
      )}
      {mayWrite ? (
        <Waiting model={model} words={words} zone={zone} />
      ) : (
        <p>{readerText(ports, sight, words)}</p>
      )}
      <MyBoards ports={ports} words={words} list={model.list.value} />
    </div>
  );
}

/** Of proposed rules what waits for this person: her answer, or her remarks for who proposed them. */
function rulesText(
  sight: BoardSight | undefined,
  member: MemberId | undefined,
  { translate, name }: Words,
): string | undefined {
  const open = sight?.agreed.open;
  if (sight === undefined || open === undefined) return undefined;
  const remarks = remarksOn(open, sight.journal.entries);
  if (remarks === undefined) return mayAgree(sight, member) ? translate('forYou.rules') : undefined;
  if (sight.access.kind !== 'edit') return undefined;
  return translate('forYou.rules.remarks', { name: name(remarks.by) });
}

function mayBeAskedToSetUp(sight: BoardSight | undefined): boolean {
  return sight?.access.kind === 'edit' && !sight.state.settings.setUp;
}

/** Nothing waits for somebody who may only read; one sentence says so, and who can change it. */
function readerText({ viewer }: ForYouPorts, sight: BoardSight | undefined, words: Words): string {
  const { translate, name } = words;
  if (viewer.member === undefined) return translate('forYou.signedOut');
  // Somebody who left the board can add nobody.
  const manager = sight?.people.find(({ id }) => id === sight.manager);
  return manager === undefined
    ? translate('forYou.readOnlyPlain')
    : translate('forYou.readOnly', { name: name(manager.id) });
}

interface WaitingProps {
  readonly model: ForYouModel;
  readonly words: Words;
  /** The reader's own. */
  readonly zone: string;
}

function Waiting({ model, words, zone }: WaitingProps) {
  const { translate } = words;
  const list = model.list.value;
  const progress = model.progress.value;
  if (model.isGone.value) return <Notice tone="warning">{translate('error.gone')}</Notice>;
  return (
    <>
      {list && <Cards list={list} model={model} words={words} zone={zone} />}
      <p class="subtle small" role="status">
        {progress && translate('forYou.reading', { k: progress.done, total: progress.total })}
      </p>
    </>
  );
}

function Cards({ list, model, words, zone }: WaitingProps & { readonly list: WaitingList }) {
  const { translate } = words;
  const own = list.cards.filter((card) => !isOnlyView(card));
  const views = list.cards.filter(isOnlyView);
  const row = (card: WaitingCard) => (
    <Row key={card.id} card={card} words={words} zone={zone} onPress={model.open} />
  );
  return (
    <>
      {list.failed > 0 && (
        <Notice tone="info">
          <span>{translate('forYou.failed', { n: list.failed })}</span>
          <div>
            <Button label={translate('forYou.again')} onPress={() => void model.read()} />
          </div>
        </Notice>
      )}
      {list.cards.length === 0 && list.failed === 0 && <p>{translate('forYou.empty')}</p>}
      <Rows title={translate('forYou.waiting', { n: own.length })} cards={own}>
        {row}
      </Rows>
      <Rows title={translate('forYou.views')} cards={views}>
        {row}
      </Rows>
    </>
  );
}

interface RowsProps {
  readonly title: string;
  readonly cards: readonly WaitingCard[];
  readonly children: (card: WaitingCard) => ComponentChildren;
}

function Rows({ title, cards, children }: RowsProps) {
  if (cards.length === 0) return null;
  return (
    <section class="stack">
      <h2>{title}</h2>
      <ul class="waiting-list" aria-label={title}>
        {cards.map(children)}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly card: WaitingCard;
  readonly words: Words;
  readonly zone: string;
  readonly onPress: (card: string) => void;
}

/** The title, the badge's words, until when or how late, and since when it waits. */
function Row({ card, words, zone, onPress }: RowProps) {
  const { locale, translate } = words;
  const dateLine = card.sight.due && sectionHead(card.sight, words)?.dateLine;
  return (
    <li>
      <button type="button" class="waiting-card" onClick={() => onPress(card.id)}>
        <span class="waiting-title">{card.title || translate('forYou.untitled')}</span>
        <BadgePill card={card} locale={locale} />
        {card.sight.urgency?.mark && <span class="small">{translate('forYou.urgent')}</span>}
        {dateLine && <span class="subtle small">{unbroken(dateLine)}</span>}
        {card.wait.kind !== 'changes' && (
          <span class="subtlest small">
            {card.wait.kind === 'date'
              ? translate('forYou.date')
              : translate('forYou.since', {
                  since: formatSince(local(card.wait.since, zone).day, locale),
                })}
          </span>
        )}
      </button>
    </li>
  );
}

const TONES = {
  'light-gray': 'others',
  blue: 'own',
  yellow: 'soon',
  orange: 'waiting',
  red: 'late',
  green: 'done',
  lime: 'unconfirmed',
} as const satisfies Record<BadgeColour, Tone>;

function BadgePill({ card, locale }: { readonly card: WaitingCard; readonly locale: Locale }) {
  const badge = waitingBadge(card.sight);
  return badge ? (
    <Pill tone={TONES[badge.colour]} text={pageBadgeText(badge.text, locale)} />
  ) : null;
}
