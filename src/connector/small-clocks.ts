/** The badges of a card's small clocks, questions and reports, beside that of its turn. Loaded when a card has entries of
 *  other kinds than the main clock's; those may be of a later build, and then there is nothing to show. */
import type { Instant } from '../domain/clock.ts';
import { questionBadge } from '../domain/questions/badge.ts';
import { QUESTION_KINDS } from '../domain/questions/entries.ts';
import { isFor, isWaiting, reduceQuestions } from '../domain/questions/questions.ts';
import { REPORT_KINDS } from '../domain/report/entries.ts';
import type { CardEntry } from '../domain/turn/entries.ts';
import { localeFrom } from '../i18n/locale.ts';
import { answerWords } from '../i18n/questions/badge-words.ts';
import { fitsItsId } from '../storage/entry-id.ts';
import { type EntryReader, readJournal } from '../storage/journal.ts';
import { parseAnyCardEntry } from '../storage/parse/small-entry.ts';
import { type CapabilityClient, localeTag } from '../trello/client.ts';
import { type CardBadgeDeps, type CardSight, readSight } from './card-badge.ts';
import { loadReportTexts, type OwnedBadge, reportBadgeOf } from './report-badges.ts';
import { unfold } from './unfolding.ts';
import { type WordedBadge, worded } from './worded-badge.ts';

/** What small clocks are added up from: who archived what, and where the card came from, count for them too. */
const KINDS: readonly string[] = [...QUESTION_KINDS, ...REPORT_KINDS, 'booksClosed', 'arrived'];
const READER: EntryReader<CardEntry> = { kinds: KINDS, parse: parseAnyCardEntry, unfold };
/** Trello asks a dynamic badge at once after it got it: that answer is the reading just made. */
const FRESH_MS = 2000;
/** On the front of a card, the turn's included. */
const MOST_BADGES = 2;

/** A badge without words shows nothing. */
type Shown = Partial<WordedBadge>;
/** Trello refused to read, which mostly passes: without this it would not ask again before data change. */
const AGAIN: Shown = { refresh: 10 };

/** The badges that matter most to who looks; none where nobody waits for anything. */
export async function smallBadges(t: CapabilityClient, deps: CardBadgeDeps, sight: CardSight) {
  const readAt = deps.clock();
  const first = await wordedIn(t, sight, readAt);
  if (first.every(({ refresh }) => refresh === undefined)) return first;
  return first.map((badge, place) => {
    const dynamic = async (fresh: CapabilityClient): Promise<Shown> => {
      const now = deps.clock();
      // A clock that was corrected since may be behind what it said then.
      if (Math.abs(now - readAt) < FRESH_MS) return badge;
      return wordedAnew(fresh, deps, now).then(
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
): Promise<readonly WordedBadge[]> {
  const sight = await readSight(t, deps);
  return sight === undefined ? [] : wordedIn(t, sight, now);
}

/** The viewer's own before others', and of each a question before a report. */
async function wordedIn(
  t: CapabilityClient,
  sight: CardSight,
  now: Instant,
): Promise<readonly WordedBadge[]> {
  const entries = entriesOf(t, sight, now);
  await loadReportTexts(t, sight, entries);
  const found = [questionBadgeOf(t, sight, entries, now), reportBadgeOf(t, sight, entries, now)];
  const badges = found.filter((one) => one !== undefined);
  const sorted = badges.sort((one, other) => Number(other.isOwn) - Number(one.isOwn));
  const room = MOST_BADGES - (sight.turn.main.kind === 'idle' ? 0 : 1);
  return sorted.slice(0, room).map(({ badge }) => badge);
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
): OwnedBadge | undefined {
  const { member } = t.getContext();
  const { questions } = reduceQuestions(entries, people);
  const badge = questionBadge(questions, people, member, now);
  if (badge === undefined) return undefined;
  const isOwn = questions.some((one) => isWaiting(one) && isFor(one, member, people, now));
  return { badge: worded(badge, answerWords(badge.text, localeFrom(localeTag(t))), now), isOwn };
}

/** What the main clock is made of is not looked at here. */
function isWhole(entry: { readonly id: string }): boolean {
  return !KINDS.includes((entry as CardEntry).kind) || fitsItsId(entry);
}
