/** *Why this date?*: the count of a promise, day by day and in sentences, from the frozen promise alone. */
import { type ExplainedDay, type Explanation, explain } from '../domain/calendar/explain.ts';
import type { FrozenPromise } from '../domain/calendar/promise.ts';
import { workedOn } from '../domain/calendar/trace.ts';
import { type Day, yearOf } from '../domain/day.ts';
import type { RuleVersion } from '../domain/rules/agreed.ts';
import type { Due } from '../domain/turn/card-turn.ts';
import type { Lost } from '../domain/turn/entries.ts';
import { formatTime } from '../i18n/dates.ts';
import { DayStrip } from '../ui/day-strip.tsx';
import { createLater } from '../ui/later.tsx';
import type { StripDay } from '../ui/strip-days.ts';
import { unbroken } from '../ui/unbroken.ts';
import { holidayNames, type NameOf } from './holiday-names.ts';
import type { Reasons } from './strip-reasons.ts';
import type { Words } from './words.ts';

/** The names of regions are asked for by who opens the explanation. */
const place = createLater(async () => (await import('./why-place.tsx')).WhyPlace);

export interface WhyProps {
  readonly due: Due;
  readonly words: Words;
  /** The rules that both sides had agreed on when it was promised. */
  readonly version?: RuleVersion | undefined;
  /** Why days were waited through. */
  readonly reasons?: Reasons | undefined;
}

/** The strip with its sentences. A date named by hand tells who named it, and how the first one was counted. */
export function WhyView({ due, words, version, reasons }: WhyProps) {
  const { promise, first } = due;
  const isCounted = promise.rule !== 'hand';
  const counted = isCounted ? promise : first;
  const lost = isCounted ? lostIn(due) : [];
  return (
    <div class="why">
      {!isCounted && <p>{byHand(due, words)}</p>}
      {counted.rule !== 'hand' && (
        <>
          {!isCounted && <p>{words.translate('promise.first', { d: words.day(first.day) })}</p>}
          <Sentences promise={counted} lost={lost} words={words} />
          <PromiseStrip promise={counted} lost={lost} words={words} reasons={reasons} />
        </>
      )}
      {version && (
        <p>
          {unbroken(
            words.translate('why.agreed', { d: words.dayOf(version.at), n: version.number }),
          )}
        </p>
      )}
      <place.View of={{ promise: counted, words }} translate={words.translate} />
    </div>
  );
}

/** The days that moved a date: waited through, and not counted. */
export function lostIn({ moves }: Due): readonly Lost[] {
  return moves.flatMap(({ lost }) => lost ?? []);
}

interface CountProps {
  readonly promise: FrozenPromise;
  readonly lost?: readonly Lost[];
  readonly words: Words;
  readonly reasons?: Reasons | undefined;
}

export function PromiseStrip({ promise, lost, words, reasons }: CountProps) {
  const nameOf = holidayNames.useNames();
  const days = explain(promise, lost).days.map((day) => ({
    ...stripDay(day, promise, words, nameOf),
    ...(day.role === 'waited' && { waitedFor: reasons?.get(day.day) }),
  }));
  return (
    <DayStrip
      days={days}
      locale={words.locale}
      translate={words.translate}
      closes={words.closing(promise)}
    />
  );
}

/** The rule as one sentence beside the date. */
export function ruleSentence(promise: FrozenPromise, { translate }: Words): string {
  const { n } = promise;
  switch (promise.rule) {
    case 'full':
      return translate('why.rule.full', { n });
    case 'strict':
      return translate('why.rule.strict', { n });
    case 'cutoff':
      return translate('why.rule.cutoff', { n, t: formatTime(promise.cutoff ?? promise.closes) });
    case 'hours':
      return n % 60 === 0
        ? translate('why.rule.hours', { n: n / 60 })
        : translate('why.rule.minutes', { n });
    case 'hand':
      return translate('why.rule.hand');
  }
}

function Sentences({ promise, lost, words }: CountProps) {
  const explanation = explain(promise, lost);
  return (
    <>
      <p>
        {unbroken(
          `${stopped(receivedSentence(explanation, words))} ${startSentence(explanation, promise, words)}`,
        )}
      </p>
      <p>{unbroken(ruleSentence(promise, words))}</p>
      {promise.preliminary && (
        <p>{words.translate('why.preliminary', { year: yearOf(promise.day) })}</p>
      )}
    </>
  );
}

/** A day that ends in a full stop, «нояб.», ends the sentence with it. */
function stopped(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

function receivedSentence({ received }: Explanation, { translate, day }: Words): string {
  const d = day(received.day);
  return received.second === null
    ? translate('why.receivedDay', { d })
    : translate('why.received', { d, t: formatTime(Math.floor(received.second / 60)) });
}

function startSentence(explanation: Explanation, promise: FrozenPromise, words: Words): string {
  const { translate, day } = words;
  const d = day(explanation.countedFrom);
  switch (explanation.why) {
    case 'sameDay':
      return translate('why.from.sameDay', { d });
    case 'nextWorkingDay':
      return translate('why.from.nextWorkingDay', { d });
    case 'afterCutoff':
      return translate('why.from.afterCutoff', {
        d,
        t: formatTime(promise.cutoff ?? promise.closes),
      });
    case 'dayOff':
      return translate('why.from.dayOff', { d });
    case 'hand':
      return translate('why.rule.hand');
  }
}

function byHand({ promise, moves }: Due, { translate, name, day, dayOf }: Words): string {
  const move = moves.at(-1);
  if (move !== undefined) {
    return translate('why.byHand', { name: name(move.by), d: dayOf(move.at) });
  }
  return `${translate('why.rule.hand')} ${day(promise.day)}`;
}

/** Names of days off come from the promise's own calendar; the board's own days have none. */
function stripDay(
  explained: ExplainedDay,
  promise: FrozenPromise,
  { locale }: Words,
  nameOf: NameOf,
): StripDay {
  const { day, role, count, name, alsoTaken, workingWeekend } = explained;
  const own = name === 'own';
  const holiday = name === undefined || own ? undefined : nameOf(name, day, locale);
  return {
    day,
    role,
    ...(count !== undefined && { count }),
    ...(holiday !== undefined && { name: holiday.text }),
    ...(holiday !== undefined && holiday.lang !== locale && { nameLang: holiday.lang }),
    ...(own && { own }),
    ...(alsoTaken && { alsoTaken }),
    ...(role === 'asked' && isOffFor(promise, day) && { alsoOff: true }),
    ...(workingWeekend && { workingWeekend }),
  };
}

/** The day of the request may be a day off itself. */
function isOffFor(promise: FrozenPromise, day: Day): boolean {
  return !workedOn(promise, day);
}
