/** The message for the chat of both sides: who is asked, what about, until when, where. */
import { dueAt } from '../domain/calendar/promise.ts';
import type { CardSight } from './card-sight.ts';
import { sharedWords } from './shared-language.ts';
import type { Words } from './words.ts';

/** The message about the card as it stands. A date that is over is left out: it would read as a reproach. */
export function messageText(sight: CardSight, reader: Words): string {
  const words = sharedWords(sight, reader);
  const { translate } = words;
  const { decider, content, turn, due, now, change } = sight;
  const name = decider === undefined ? undefined : sight.people.get(decider)?.name;
  const about = { card: content.title, link: sight.link ?? '' };
  const promise = due?.promise;
  if (turn.main.kind === 'edits' || turn.main.kind === 'version') {
    return workText(sight, words).trim();
  }
  if (turn.main.kind === 'decide' && promise !== undefined && dueAt(promise) > now) {
    const asked = { ...about, d: words.day(promise.day), t: words.closing(promise) };
    return name === undefined
      ? translate('message.approve.noName', asked).trim()
      : translate('message.approve', { ...asked, name }).trim();
  }
  if (name === undefined) return translate('message.look.noName', about).trim();
  const hasChanged = turn.main.kind === 'approved' && change?.kind === 'changed';
  return translate(hasChanged ? 'message.changed' : 'message.look', { ...about, name }).trim();
}

/** The agency tells by when, unless it announced that it will name another date; who waits for it asks where that is
 *  over. */
function workText(sight: CardSight, words: Words): string {
  const { content, link, role, timing, due, estimate } = sight;
  const about = { card: content.title, link: link ?? '' };
  if (role.side === 'client' || role.decides) return words.translate('message.when', about);
  const isToldLater = timing?.isOver === true || estimate?.awaited !== undefined;
  if (due === undefined || isToldLater) return words.translate('message.about', about);
  const until = { d: words.day(due.promise.day), t: words.closing(due.promise) };
  return words.translate('message.ready', { ...about, ...until });
}
