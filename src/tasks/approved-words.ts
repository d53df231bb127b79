/** An approval in words: by whom and when, given here or elsewhere, standing, changed or withdrawn. */
import { type Approval, type CardTurn, isUnconfirmed } from '../domain/turn/card-turn.ts';
import type { Tone } from '../ui/section.tsx';
import type { CardSight } from './card-sight.ts';
import type { Words } from './words.ts';

/** How an approval stands on the card as it is now. */
export type Standing = 'stands' | 'unconfirmed' | 'changed' | 'lapsed';

export function standingOf({ change, board }: CardSight, approval: Approval): Standing {
  if (change?.kind === 'changed') {
    return board.settings.approval.changes === 'void' ? 'lapsed' : 'changed';
  }
  return isUnconfirmed(approval) ? 'unconfirmed' : 'stands';
}

export interface ApprovedHead {
  readonly tone: Tone;
  readonly headline: string;
  readonly meta?: string;
}

export function approvedHead(sight: CardSight, approval: Approval, words: Words): ApprovedHead {
  const line = approvalLine(sight, approval, words);
  switch (standingOf(sight, approval)) {
    case 'stands':
      return { tone: 'done', headline: line };
    case 'unconfirmed':
      return { tone: 'unconfirmed', headline: line };
    case 'lapsed':
      return { tone: 'waiting', headline: words.translate('section.lapsed'), meta: line };
    case 'changed':
      return isHersToSee(sight)
        ? { tone: 'own', headline: words.translate('approved.yours'), meta: line }
        : { tone: 'waiting', headline: words.translate('section.changed'), meta: line };
  }
}

/** "Approved · Priya · Fri 20 Nov, 15:40", "Approved in chat · Tue 24 Nov · recorded by Ellen". */
function approvalLine({ people }: CardSight, approval: Approval, words: Words): string {
  const { translate, name, dayOf, timeOf } = words;
  if (isUnconfirmed(approval)) return elsewhereLine(approval, words) ?? '';
  const { by, at, for: whom } = approval.confirmed ?? approval;
  const who =
    whom === undefined
      ? name(by)
      : translate(people.has(by) ? 'approved.standIn' : 'approved.standInLeft', {
          name: name(by),
          other: name(whom),
        });
  const key = approval.withEdits ? 'approved.withEdits' : 'approved.head';
  return translate(key, { name: who, d: dayOf(at), t: timeOf(at) });
}

/** How an answer given elsewhere was given; undefined for one given here. */
export function elsewhereLine({ elsewhere }: Approval, words: Words): string | undefined {
  if (elsewhere === undefined) return undefined;
  const { when, channel, recordedBy } = elsewhere;
  return words.translate(`section.approvedElsewhere.${channel}`, {
    d: typeof when === 'number' ? words.dayOf(when) : words.day(when),
    name: words.name(recordedBy),
  });
}

/** What an idle card says of an approval taken back, until something else happens on it. */
export function withdrawnText(
  { withdrawals }: CardTurn,
  { translate, name, dayOf }: Words,
): { readonly line: string; readonly why?: string } | undefined {
  const last = withdrawals.at(-1);
  if (last?.of !== 'approval') return undefined;
  const line = translate('section.withdrawn', { name: name(last.by), d: dayOf(last.at) });
  return last.why === undefined
    ? { line }
    : { line, why: translate('approved.withdrawnWhy', { why: last.why }) };
}

/** Where the board asks for it, a change is the representative's turn. */
function isHersToSee({ role, board }: CardSight): boolean {
  return board.settings.approval.changes === 'ask' && role.decides && role.isAway !== true;
}
