/** A correction that meets another one: what each of two people changed of the version that both began with, row by
 *  row, link by link, stretch by stretch. Where both changed the same thing the later one's words stand, and nobody
 *  takes out what the other one changed. */
import { plain } from '../content/content.ts';
import { isSame, textChange } from './correction.ts';
import type { ReportContent, ReportLink, ReportRow } from './entries.ts';

/** @param typed what the later one made of `begun`, while it became `now`. */
export function merged(
  begun: ReportContent,
  now: ReportContent,
  typed: ReportContent,
): ReportContent {
  const of = fieldOf(begun, now, typed);
  const text = (name: 'meaning' | 'needs' | 'goal') =>
    mergedText(begun[name] ?? '', now[name] ?? '', typed[name] ?? '');
  const [work, needs, goal] = [of('work'), text('needs'), text('goal')];
  return {
    period: of('period'),
    links: mergedList(begun.links, now.links, typed.links, LINKS),
    rows: mergedList(begun.rows, now.rows, typed.rows, ROWS),
    meaning: text('meaning'),
    ...(work !== undefined && { work }),
    ...(needs !== '' && { needs }),
    ...(goal !== '' && { goal }),
  };
}

/** A field as it is now, unless the later one changed it. */
function fieldOf<T extends object>(begun: T, now: T, typed: T) {
  return <K extends keyof T>(name: K): T[K] =>
    (isSame(typed[name], begun[name]) ? now : typed)[name];
}

/** Both stretches, where they share nothing. */
function mergedText(begun: string, now: string, typed: string): string {
  const [theirs, mine] = [textChange(begun, now), textChange(begun, typed)];
  if (theirs === undefined || mine === undefined) return mine === undefined ? now : typed;
  const [first, second] = theirs[0] + theirs[1] <= mine[0] ? [theirs, mine] : [mine, theirs];
  const end = first[0] + first[1];
  if (now === typed || end > second[0]) return typed;
  return (
    begun.slice(0, first[0]) +
    first[2] +
    begun.slice(end, second[0]) +
    second[2] +
    begun.slice(second[0] + second[1])
  );
}

interface Kind<T> {
  /** Whether one is the other, whatever else changed of it. */
  isOne(one: T, other: T): boolean;
  /** Whether one that is nowhere may be another under a new name. */
  readonly isRenamed: boolean;
  /** Whether two that were added are one. */
  isTwice(one: T, other: T): boolean;
  merge(begun: T, now: T, typed: T): T;
}

const ROWS: Kind<ReportRow> = {
  isOne: (one, other) => plain(one.name).toLowerCase() === plain(other.name).toLowerCase(),
  isRenamed: true,
  isTwice: isSame,
  merge: (begun, now, typed) => {
    const of = fieldOf(begun, now, typed);
    const [plan, previous, better, fact] = [of('plan'), of('previous'), of('better'), of('fact')];
    return {
      ...{ name: of('name'), value: of('value') },
      ...(plan !== undefined && { plan }),
      ...(previous !== undefined && { previous }),
      ...(better !== undefined && { better }),
      ...(fact !== undefined && { fact }),
    };
  },
};

const LINKS: Kind<ReportLink> = {
  isOne: (one, other) => one.url === other.url,
  isRenamed: false,
  isTwice: (one, other) => one.url === other.url,
  merge: (begun, now, typed) => {
    const name = fieldOf(begun, now, typed)('name');
    return { url: begun.url, ...(name !== undefined && { name }) };
  },
};

/** One of the list, with its place in the version that both began with, where it has one. */
interface Item<T> {
  readonly from: number | undefined;
  readonly value: T;
}

function mergedList<T>(
  begun: readonly T[],
  now: readonly T[],
  typed: readonly T[],
  kind: Kind<T>,
): readonly T[] {
  if (isSame(typed, begun)) return now;
  if (isSame(now, begun)) return typed;
  const [theirs, mine] = [placed(begun, now, kind), placed(begun, typed, kind)];
  const kept = begun.map((one, from) =>
    keptOf(one, valueFrom(theirs, from), valueFrom(mine, from), kind),
  );
  const isKept = ({ from }: Item<T>) => from === undefined || kept[from] !== undefined;
  const [base, other] = isInOrder(theirs) ? [mine, theirs] : [theirs, mine];
  return woven(base.filter(isKept), other.filter(isKept), kind).map(
    ({ from, value }) => (from === undefined ? undefined : kept[from]) ?? value,
  );
}

/** Undefined where it is taken out: a change counts more than that. */
function keptOf<T>(
  begun: T,
  now: T | undefined,
  typed: T | undefined,
  { merge }: Kind<T>,
): T | undefined {
  if (now !== undefined && typed !== undefined) return merge(begun, now, typed);
  const left = now ?? typed;
  return isSame(left, begun) ? undefined : left;
}

function valueFrom<T>(items: readonly Item<T>[], place: number): T | undefined {
  return items.find(({ from }) => from === place)?.value;
}

/** Told apart by their names; what has a new one is known by what it stands behind. */
function placed<T>(begun: readonly T[], after: readonly T[], kind: Kind<T>): readonly Item<T>[] {
  const free = new Map(begun.entries());
  const take = (from: number | undefined) => {
    if (from !== undefined) free.delete(from);
    return from;
  };
  const named = after.map((value) => ({
    value,
    from: take([...free].find(([, one]) => kind.isOne(one, value))?.[0]),
  }));
  if (!kind.isRenamed) return named;
  let behind = -1;
  return named.map((item) => {
    const next = behind + 1;
    const from = item.from ?? (free.has(next) ? take(next) : undefined);
    if (from !== undefined) behind = from;
    return { ...item, from };
  });
}

function isInOrder<T>(items: readonly Item<T>[]): boolean {
  const places = items.flatMap(({ from }) => from ?? []);
  return places.every((from, at) => at === 0 || from > (places[at - 1] ?? 0));
}

/** The others come where they stood: behind the one that they stood behind. */
function woven<T>(
  base: readonly Item<T>[],
  others: readonly Item<T>[],
  { isTwice }: Kind<T>,
): readonly Item<T>[] {
  const all = [...base];
  let behind = -1;
  for (const item of others) {
    const there = all.findIndex(({ from, value }) =>
      item.from === undefined
        ? from === undefined && isTwice(value, item.value)
        : from === item.from,
    );
    if (there < 0) all.splice(behind + 1, 0, item);
    behind = there < 0 ? behind + 1 : there;
  }
  return all;
}
