/** Whether a card still is what was approved, and in which words it differs. */
import type { Content } from '../turn/entries.ts';
import {
  type CardContent,
  charsIn,
  chosenIn,
  type Digest,
  type MarkedAttachment,
  markAttachments,
  markOf,
  plain,
  textOf,
} from './content.ts';

export interface Change {
  /** Attachments that were only added do not make a difference. */
  readonly kind: 'same' | 'changed';
  /** Attachments that are no part of what was approved, nor switched off, nor in place of one. */
  readonly added: readonly { readonly name: string; readonly isLink: boolean }[];
  /** Names; empty where none was kept. */
  readonly removed: readonly string[];
  readonly replaced: readonly { readonly from: string; readonly to: string }[];
  /** How much longer the description is, in characters; 0 where it differs at the same length. */
  readonly description?: number;
  readonly title?: true;
}

/** What changed since the fingerprint was taken. Removing or replacing an attachment or any change of a text
 *  counts; what was added does not. */
export function changeSince(
  content: Content,
  fp: string,
  now: CardContent,
  digest: Digest,
): Change {
  const marked = markAttachments(now.attachments, digest);
  const marks = new Set((content.a ?? []).map(([mark]) => mark));
  const covered = marked.filter(({ mark }) => marks.has(mark));
  const changed = digest(textOf(now, chosenIn(content), covered)) !== fp;
  const there = new Set(covered.map(({ mark }) => mark));
  const gone = (content.a ?? []).filter(([mark]) => !there.has(mark));
  const off = content.x ?? [];
  const fresh = marked.filter(({ mark }) => !marks.has(mark) && !off.includes(mark));
  return {
    kind: changed ? 'changed' : 'same',
    ...pairUp(gone, fresh),
    ...(changed && textChanges(content, now, digest)),
  };
}

function textChanges(
  { t, d }: Content,
  now: CardContent,
  digest: Digest,
): Pick<Change, 'title' | 'description'> {
  const description = plain(now.description);
  return {
    ...(t !== undefined && t !== markOf(plain(now.title), digest) && { title: true }),
    ...(d !== undefined &&
      d[0] !== markOf(description, digest) && { description: charsIn(description) - d[1] }),
  };
}

type Kept = Change['added'][number];
type Gone = readonly [mark: string, name?: string, link?: 1];

/** A file is replaced by a new one under its name, else by one of the same kind by its ending, a link by a new
 *  link: the first that fits. */
function pairUp(
  gone: readonly Gone[],
  fresh: readonly MarkedAttachment[],
): Pick<Change, 'added' | 'removed' | 'replaced'> {
  const added = fresh.map(({ attachment: { name, isLink } }) => ({ name, isLink }));
  const removed: string[] = [];
  const replaced: { from: string; to: string }[] = [];
  const names = new Set(added.map(({ name }) => name));
  const isThere = ([, name = '']: Gone) => Number(names.has(name));
  // None takes what came under the name of another.
  for (const [, from = '', link] of [...gone].sort((a, b) => isThere(b) - isThere(a))) {
    const isLink = link === 1;
    const fits = (one: Kept) =>
      one.isLink === isLink && (isLink || endingOf(one.name) === endingOf(from));
    const same = added.findIndex((one) => one.name === from && fits(one));
    const place = same < 0 ? added.findIndex(fits) : same;
    const [to] = place < 0 || from === '' ? [] : added.splice(place, 1);
    if (to === undefined) removed.push(from);
    else replaced.push({ from, to: to.name });
  }
  return { added, removed, replaced };
}

function endingOf(name: string): string {
  return /\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? '';
}
