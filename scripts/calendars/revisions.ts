import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SourceCalendar } from './model.ts';

/** `data/revisions.json`: which content each country's revision stood for, so that days cannot change under
 *  a revision that promises have been made by. */
interface Lock {
  readonly revision: string;
  readonly content: string;
}

/** Sentences for countries whose days, or those of a region, changed while their revision did not. */
export function checkRevisions(calendars: readonly SourceCalendar[], root: URL): readonly string[] {
  const path = new URL('data/revisions.json', root);
  const locks = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, Lock>>;
  return Object.entries(revisionLocks(calendars)).flatMap(([id, { revision, content }]) => {
    const lock = locks[id];
    if (lock?.revision === revision && lock.content === content) return [];
    const line = `"${id}": { "revision": "${revision}", "content": "${content}" }`;
    const same = lock?.revision === revision;
    return [
      same
        ? `${id}: its days changed, so give it a new revision in data/calendars`
        : `${id}: new revision; put this into data/revisions.json: ${line}`,
    ];
  });
}

function revisionLocks(calendars: readonly SourceCalendar[]): Readonly<Record<string, Lock>> {
  const families = new Map<string, SourceCalendar[]>();
  for (const calendar of calendars) {
    const [country = ''] = calendar.id.split('-');
    families.set(country, [...(families.get(country) ?? []), calendar]);
  }
  return Object.fromEntries(
    [...families].map(([id, family]) => [
      id,
      { revision: family[0]?.revision ?? '', content: contentOf(family) },
    ]),
  );
}

/** Names are left out: a better translation moves no date. */
function contentOf(family: readonly SourceCalendar[]): string {
  const days = family.map(({ id, officialUntil, years }) => [
    id,
    officialUntil,
    [...years].map(([year, { off, work, short, optional }]) => [
      year,
      Object.keys(off).sort(),
      work,
      short,
      Object.keys(optional).sort(),
    ]),
  ]);
  return createHash('sha256').update(JSON.stringify(days)).digest('hex').slice(0, 12);
}
