/** The edits of a round as the list shows them. */
import { local } from '../domain/calendar/zone.ts';
import type { Edit, Round } from '../domain/turn/card-turn.ts';
import type { Action } from '../ui/action.ts';
import type { EditItem } from '../ui/edit-list.tsx';
import type { CardSight } from './card-sight.ts';
import type { Words } from './words.ts';

/** `actionsOf` answers the steps that are offered on one edit. */
export function editItems(
  round: Round,
  sight: CardSight,
  words: Words,
  actionsOf: (edit: Edit) => readonly Action[],
): readonly EditItem[] {
  // A journal may hold thousands: found once, not anew for each.
  const earlier = new Map(
    sight.turn.rounds.flatMap(({ edits }) => edits.map(({ ref, text }) => [ref, text] as const)),
  );
  return round.edits.map((edit) => {
    const file = edit.attachment === undefined ? undefined : sight.attachments.get(edit.attachment);
    return {
      id: edit.ref,
      number: edit.number,
      text: edit.text,
      // Handing over sends them all: ticks were for the work before it.
      done: edit.done && round.handedOver === undefined,
      returned: edit.returned,
      ...(edit.due !== undefined && {
        by: words.translate('edit.by', { d: words.day(edit.due.promise.day) }),
      }),
      notes: notesOf(edit, round, sight, words, earlier),
      ...(file !== undefined && { file: { name: file } }),
      actions: actionsOf(edit),
    };
  });
}

function notesOf(
  edit: Edit,
  round: Round,
  sight: CardSight,
  words: Words,
  earlier: ReadonlyMap<string, string>,
): readonly string[] {
  const notes: string[] = [];
  const zone = sight.calendar.zone;
  const [asked, opened] = [local(edit.at, zone).day, local(round.at, zone).day];
  if (asked !== opened && edit.received === undefined) {
    notes.push(words.translate('edit.addedLater', { d: words.day(asked) }));
  }
  if (edit.from !== undefined)
    notes.push(words.translate('edit.from', { name: words.name(edit.from) }));
  const first = edit.due?.first ?? round.due.first;
  if (edit.due !== undefined && first.day !== edit.due.promise.day) {
    notes.push(words.translate('edit.was', { d: words.day(first.day) }));
  }
  const before = edit.again && earlier.get(edit.again);
  if (before !== undefined) notes.push(words.translate('edit.again', { text: before }));
  return notes;
}
