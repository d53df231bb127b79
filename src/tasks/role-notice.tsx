/** What a card says about the role of the one who decides: to her, to her stand-in, and to all where she left. */

import { local } from '../domain/calendar/zone.ts';
import { holderOf, type Naming, namingOf } from '../domain/roster/board-people.ts';
import { Button } from '../ui/button.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { CardModel } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { isAmong } from './offered-steps.ts';
import type { CardDoors, DraftPort } from './ports.ts';
import { namedText, whoCanChoose } from './role-words.ts';
import type { Words } from './words.ts';

export type RoleNotice =
  /** The representative is no longer on the board, and nobody stands in. */
  | { readonly kind: 'left' }
  | { readonly kind: 'named'; readonly naming: Naming }
  | { readonly kind: 'standInLeft' }
  | { readonly kind: 'standIn'; readonly naming: Naming };

/** The one thing to say to the viewer now; nothing to somebody whose role is over. */
export function roleNoticeOf({
  board,
  now,
  people,
  viewer,
  role,
  offers,
  mayWrite,
}: CardSight): RoleNotice | undefined {
  const representative = namingOf(board.people, 'representative', now);
  const standIn = namingOf(board.people, 'standIn', now);
  const isLeft = (naming: Naming | undefined) => naming !== undefined && !people.has(naming.member);
  if (isLeft(representative) && (standIn === undefined || isLeft(standIn))) return { kind: 'left' };
  // *Confirm* beside a recorded answer would be taken for the answer: that first.
  if (offers.acceptRole && representative !== undefined && !isAmong(offers, 'dispute')) {
    return { kind: 'named', naming: representative };
  }
  if (!role.decides || !mayWrite) return undefined;
  if (viewer === representative?.member)
    return isLeft(standIn) ? { kind: 'standInLeft' } : undefined;
  return standIn !== undefined && standIn.member === viewer
    ? { kind: 'standIn', naming: standIn }
    : undefined;
}

export interface RoleNoticeProps {
  readonly notice: RoleNotice;
  readonly card: CardModel;
  readonly sight: CardSight;
  readonly words: Words;
  readonly doors: CardDoors;
  readonly memory: DraftPort;
}

export function RoleNoticeLine(props: RoleNoticeProps) {
  return (
    <div class="set-up-line" role="status">
      <p class="subtle small">{unbroken(noticeText(props))}</p>
      <NoticeButtons {...props} />
    </div>
  );
}

function noticeText({ notice, sight, words }: RoleNoticeProps): string {
  const { translate } = words;
  const isHere = (member: string) => sight.people.has(member);
  switch (notice.kind) {
    case 'left': {
      if (mayChoose(sight)) return translate('role.left');
      const who = whoCanChoose(sight.board.people, sight.now, isHere, words);
      return `${translate('role.left')} ${who}`;
    }
    case 'named':
      return namedText(notice.naming, isHere, words);
    case 'standInLeft':
      return translate('role.standInLeft');
    case 'standIn':
      return standInText(notice.naming, sight, words);
  }
}

/** "You decide for Priya until Wed 2 Dec.": a day of the client's. */
function standInText({ to }: Naming, { board, now }: CardSight, words: Words): string {
  const { translate } = words;
  const away = holderOf(board.people, 'representative', now);
  const name = away === undefined ? translate('person.client') : words.name(away);
  if (to === undefined) return translate('role.standIn.open', { name });
  const d = words.day(local(to, board.settings.client.zone).day);
  return translate('role.standIn', { name, d });
}

function NoticeButtons({ notice, card, sight, words, doors, memory }: RoleNoticeProps) {
  const { translate } = words;
  switch (notice.kind) {
    case 'left':
      // Where the state itself offers it, once is enough.
      return mayChoose(sight) && !isOfferedAnyway(sight) ? (
        <Button label={translate('button.choose')} onPress={() => card.open({ step: 'choose' })} />
      ) : null;
    case 'named': {
      const { id } = notice.naming;
      return (
        <>
          <Button
            label={translate('button.confirm')}
            disabled={card.isSaving.value}
            onPress={() => void card.sendToBoard([{ kind: 'accepted', ref: id }])}
          />
          <Button
            kind="quiet"
            label={translate('role.notMe')}
            onPress={() => openRoleForm('pass', { doors, memory })}
          />
        </>
      );
    }
    case 'standInLeft':
      return (
        <Button
          kind="quiet"
          label={translate('button.choose')}
          onPress={() => openRoleForm('away', { doors, memory })}
        />
      );
    case 'standIn':
      return null;
  }
}

/** Opens the team with one of the representative's forms. */
function openRoleForm(
  form: 'away' | 'pass',
  { doors, memory }: { readonly doors: Pick<CardDoors, 'team'>; readonly memory: DraftPort },
): void {
  // The page reads it before they are drawn: there lies what stands open on it.
  memory.save('settings.open', form);
  doors.team();
}

function mayChoose({ role, mayWrite }: CardSight): boolean {
  return mayWrite && role.editsRules;
}

function isOfferedAnyway({ offers: { primary, plain, more } }: CardSight): boolean {
  return primary === 'choose' || plain.includes('choose') || more.includes('choose');
}
