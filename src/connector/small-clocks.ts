/** The badges of a card's small clocks, questions and reports, beside that of its turn. Loaded when a card has entries of
 *  other kinds than the main clock's; those may be of a later build, and then there is nothing to show. */
import type { Instant } from '../domain/clock.ts';
import { ESTIMATE_KINDS, hasEstimates } from '../domain/estimates/entries.ts';
import { hasPauses, PAUSE_KINDS } from '../domain/pauses/entries.ts';
import { questionBadge } from '../domain/questions/badge.ts';
import { QUESTION_KINDS } from '../domain/questions/entries.ts';
import { isFor, isWaiting, reduceQuestions } from '../domain/questions/questions.ts';
import { REPORT_KINDS } from '../domain/report/entries.ts';
import type { TurnBadge } from '../domain/turn/badge.ts';
import { type CardEntry, TURN_KINDS } from '../domain/turn/entries.ts';
import { badgeText } from '../i18n/badges/badge-text.ts';
import { localeFrom } from '../i18n/locale.ts';
import { answerWords } from '../i18n/questions/badge-words.ts';
import { fitsItsId } from '../storage/entry-id.ts';
import { type EntryReader, readJournal } from '../storage/journal.ts';
import { parseAnyCardEntry } from '../storage/parse/small-entry.ts';
import { type CapabilityClient, localeTag } from '../trello/client.ts';
import { type CardBadgeDeps, type CardSight, findBadge, readSight } from './card-badge.ts';
import type { HeldClocks } from './held-clocks.ts';
import { type CardStanding, isTouched, pausesIn, turnBadgeOf } from './paused-card.ts';
import { heldIn, loadReportTexts, type OwnedBadge, reportBadgeOf } from './report-badges.ts';
import { unfold } from './unfolding.ts';
import { type WordedBadge, worded } from './worded-badge.ts';

/** What small clocks are added up from: who archived what, and where the card came from, count for them too. */
const KINDS: readonly string[] = [
  ...QUESTION_KINDS,
  ...REPORT_KINDS,
  ...PAUSE_KINDS,
  ...ESTIMATE_KINDS,
  'booksClosed',
  'arrived',
];
/** What is missing stops the main clock: there its entries count too, and all are checked. */
const ALL: EntryReader<CardEntry> = {
  kinds: [...TURN_KINDS, ...PAUSE_KINDS, ...ESTIMATE_KINDS],
  parse: parseAnyCardEntry,
  unfold,
};
const READER: EntryReader<CardEntry> = { kinds: KINDS, parse: parseAnyCardEntry, unfold };
/** Trello asks a dynamic badge at once after it got it: that answer is the reading just made. */
const FRESH_MS = 2000;
/** On the front of a card, the turn's included. */
const MOST_BADGES = 2;

/** A badge without words shows nothing. */
type Shown = Partial<WordedBadge>;
/** Trello refused to read, which mostly passes: without this it would not ask again before data change. */
const AGAIN: Shown = { refresh: 10 };

/** The badges that matter most to who looks, behind that of the turn: its own as it was found, unless something was
 *  missing.
 *  @param turns the badge of the turn, where it has one. */
export async function smallBadges(
  t: CapabilityClient,
  deps: CardBadgeDeps,
  sight: CardSight,
  turns: readonly object[],
  attachments: () => unknown,
) {
  const readAt = deps.clock();
  const stands = await standingIn(t, sight, readAt);
  const own = stands === undefined ? [] : await pausedBadges(t, deps, sight, stands, attachments);
  const first = [...own, ...(await wordedIn(t, sight, readAt, stands))];
  return [...(stands === undefined ? turns : []), ...dynamicOf(first, readAt, deps, attachments)];
}

/** The turn's badge alone, for the back of a card. */
export async function turnOf(
  t: CapabilityClient,
  deps: CardBadgeDeps,
  sight: CardSight,
  attachments: () => unknown,
): Promise<TurnBadge | undefined> {
  const stands = await standingIn(t, sight, deps.clock());
  return stands === undefined
    ? findBadge(t, deps, sight, attachments)
    : turnBadgeOf(t, deps, sight, stands, attachments);
}

async function pausedBadges(
  t: CapabilityClient,
  deps: CardBadgeDeps,
  sight: CardSight,
  stands: CardStanding,
  attachments: () => unknown,
): Promise<readonly WordedBadge[]> {
  const badge = await turnBadgeOf(t, deps, sight, stands, attachments);
  if (badge === undefined) return [];
  return [worded(badge, badgeText(badge.text, localeFrom(localeTag(t))), deps.clock())];
}

async function standingIn(
  t: CapabilityClient,
  sight: CardSight,
  now: Instant,
): Promise<CardStanding | undefined> {
  const small = entriesOf(t, sight, now);
  const mayMove = sight.state.isHeld && isTouched(sight);
  if (!mayMove && !hasPauses(small) && !hasEstimates(small)) return undefined;
  const { board, card = '', plugin } = t.getContext();
  const place = { board, card, plugin };
  const found = readJournal(sight.stored.card, place, ALL, now);
  if (found.kind !== 'journal') return undefined;
  const { entries } = found.journal;
  if (!entries.some(isSigned)) return pausesIn(sight, entries, now);
  // A decision that is not genuine ends no clock: judged as it was for the turn.
  const { SIGNED } = await import('./approved-card.ts');
  const judged = readJournal(sight.stored.card, place, { ...ALL, ...SIGNED }, now);
  return judged.kind === 'journal' ? pausesIn(sight, judged.journal.entries, now) : undefined;
}

function isSigned(entry: CardEntry): boolean {
  return 'sig' in entry;
}

function isShown({ turn }: CardSight, stands: CardStanding | undefined): boolean {
  return turn.main.kind !== 'idle' || (stands?.pausing.length ?? 0) > 0;
}

function dynamicOf(
  first: readonly WordedBadge[],
  readAt: Instant,
  deps: CardBadgeDeps,
  attachments: () => unknown,
) {
  if (first.every(({ refresh }) => refresh === undefined)) return first;
  return first.map((badge, place) => {
    const dynamic = async (fresh: CapabilityClient): Promise<Shown> => {
      const now = deps.clock();
      // A clock that was corrected since may be behind what it said then.
      if (Math.abs(now - readAt) < FRESH_MS) return badge;
      return wordedAnew(fresh, deps, now, attachments).then(
        (shown) => shown[place] ?? {},
        () => AGAIN,
      );
    };
    return { dynamic };
  });
}

async function wordedAnew(
  t: CapabilityClient,
  deps: CardBadgeDeps,
  now: Instant,
  attachments: () => unknown,
): Promise<readonly WordedBadge[]> {
  const sight = await readSight(t, deps);
  if (sight === undefined) return [];
  const stands = await standingIn(t, sight, now);
  const own = stands === undefined ? [] : await pausedBadges(t, deps, sight, stands, attachments);
  return [...own, ...(await wordedIn(t, sight, now, stands))];
}

/** The viewer's own before others', and of each a question before a report. */
async function wordedIn(
  t: CapabilityClient,
  sight: CardSight,
  now: Instant,
  stands: CardStanding | undefined,
): Promise<readonly WordedBadge[]> {
  const entries = entriesOf(t, sight, now);
  await loadReportTexts(t, sight, entries);
  const held = sight.state.isHeld ? await heldClocksIn(sight, now) : undefined;
  const found = [
    questionBadgeOf(t, sight, entries, now, held),
    reportBadgeOf(t, sight, entries, now, held),
  ];
  const badges = onceOnHold(found, stands).sort(
    (one, other) => Number(other.isOwn) - Number(one.isOwn),
  );
  const room = MOST_BADGES - (isShown(sight, stands) ? 1 : 0);
  return badges.slice(0, room).map(({ badge }) => badge);
}

async function heldClocksIn(sight: CardSight, now: Instant): Promise<HeldClocks> {
  return (await import('./held-clocks.ts')).heldClocks(sight, now);
}

/** That the board is on hold is said once, with the turn where that says it. */
function onceOnHold(
  found: readonly (OwnedBadge | undefined)[],
  stands: CardStanding | undefined,
): OwnedBadge[] {
  const badges = found.filter((one) => one !== undefined);
  const said = stands?.hold === undefined ? badges.find(({ isHeld }) => isHeld) : undefined;
  return badges.filter((one) => !one.isHeld || one === said);
}

function entriesOf(t: CapabilityClient, { stored }: CardSight, now: Instant): readonly CardEntry[] {
  const { board, card = '' } = t.getContext();
  const found = readJournal(stored.card, { board, card }, READER, now, isWhole);
  return found.kind === 'journal' ? found.journal.entries : [];
}

function questionBadgeOf(
  t: CapabilityClient,
  { state: { people } }: CardSight,
  entries: readonly CardEntry[],
  now: Instant,
  held: HeldClocks | undefined,
): OwnedBadge | undefined {
  const { member } = t.getContext();
  const known = reduceQuestions(entries, people).questions;
  const questions = held?.questions(known) ?? known;
  const found = questionBadge(questions, people, member, now);
  if (found === undefined) return undefined;
  const locale = localeFrom(localeTag(t));
  if (held?.badge !== undefined) return heldIn(held.badge, locale, now);
  const badge = held?.untilNext(found) ?? found;
  const isOwn = questions.some((one) => isWaiting(one) && isFor(one, member, people, now));
  return { badge: worded(badge, answerWords(badge.text, locale), now), isOwn };
}

/** What the main clock is made of is not looked at here. */
function isWhole(entry: { readonly id: string }): boolean {
  return !KINDS.includes((entry as CardEntry).kind) || fitsItsId(entry);
}
