/** What changed on a card, one sentence a part. */
import type { Change } from '../domain/content/change.ts';
import type { PageTranslate } from '../i18n/pages/translate.ts';

/** What differs from what was sent or approved; what was only added is not here. */
export function changedLines(change: Change, translate: PageTranslate): readonly string[] {
  const { title, description, replaced, removed } = change;
  const named = removed.filter((name) => name !== '');
  const nameless = removed.length - named.length;
  return [
    ...(title ? [translate('change.title')] : []),
    ...(description === undefined ? [] : [descriptionLine(description, translate)]),
    ...replaced.map(({ from, to }) =>
      from === to
        ? translate('change.replacedSame', { name: to })
        : translate('change.replaced', { from, to }),
    ),
    ...named.map((name) => translate('change.removed', { name })),
    ...(nameless === 0 ? [] : [translate('change.removedMany', { n: nameless })]),
  ];
}

/** How many files and links came since. */
export function addedLines(change: Change, translate: PageTranslate): readonly string[] {
  const { files, links } = countAdded(change);
  return [
    ...(files === 0 ? [] : [translate('change.addedFiles', { n: files })]),
    ...(links === 0 ? [] : [translate('change.addedLinks', { n: links })]),
  ];
}

/** The same after an approval: they are no part of it. */
export function notCoveredLines(change: Change, translate: PageTranslate): readonly string[] {
  const { files, links } = countAdded(change);
  return [
    ...(files === 0 ? [] : [translate('section.added', { n: files })]),
    ...(links === 0 ? [] : [translate('approved.addedLinks', { n: links })]),
  ];
}

/** The sentences count what came; which it was says its name. */
export function addedNames({ added }: Change): readonly string[] {
  const names = added.flatMap(({ name }) => (name === '' ? [] : [name]));
  return names.length > NAMES_SHOWN ? [...names.slice(0, NAMES_SHOWN), '…'] : names;
}

const NAMES_SHOWN = 5;

function descriptionLine(n: number, translate: PageTranslate): string {
  if (n === 0) return translate('change.description');
  return n > 0
    ? translate('change.description.longer', { n })
    : translate('change.description.shorter', { n: -n });
}

function countAdded({ added }: Change): { readonly files: number; readonly links: number } {
  const links = added.filter(({ isLink }) => isLink).length;
  return { files: added.length - links, links };
}
