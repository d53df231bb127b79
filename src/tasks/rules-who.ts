/** Who decides for the client, as a sentence. */
import { holderOf } from '../domain/roster/board-people.ts';
import type { BoardSight } from './board-sight.ts';
import type { RulesWords } from './rules-words.ts';

export function whoLine(
  { state, now, people }: BoardSight,
  { name, translate }: RulesWords,
): string {
  const isHere = (member: string) => people.some(({ id }) => id === member);
  const representative = holderOf(state.people, 'representative', now);
  const standIn = holderOf(state.people, 'standIn', now);
  if (representative === undefined || !isHere(representative)) {
    return translate('rules.who.nobody');
  }
  if (standIn === undefined || !isHere(standIn)) {
    return translate('rules.who', { name: name(representative) });
  }
  return translate('rules.who.standIn', {
    name: name(representative),
    standIn: name(standIn),
  });
}
