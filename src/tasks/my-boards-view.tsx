/** *My boards, as last seen*: only where the browser keeps something for us. */
import { useState } from 'preact/hooks';
import { Button, LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { WaitingList } from './for-you-model.ts';
import type { BoardNote, ForYouPorts } from './for-you-ports.ts';
import { otherBoards } from './my-boards.ts';
import type { Words } from './words.ts';

export interface MyBoardsProps {
  readonly ports: Pick<ForYouPorts, 'notes' | 'board' | 'goToBoard'>;
  readonly words: Words;
  /** The notes are read again when the list of this board was. */
  readonly list: WaitingList | undefined;
}

export function MyBoards({ ports, words }: MyBoardsProps) {
  const [, setForgotten] = useState(0);
  const [notOpened, setNotOpened] = useState<string>();
  const { notes } = ports;
  if (notes === undefined) return null;
  const boards = otherBoards(notes, ports.board);
  if (boards.length === 0) return null;
  const { translate } = words;
  const refused = boards.find(({ board }) => board === notOpened);
  async function goTo({ board, link }: BoardNote): Promise<void> {
    setNotOpened(undefined);
    if (!(await ports.goToBoard(link))) setNotOpened(board);
  }
  function forget(board: string): void {
    notes?.forget(board);
    setForgotten((count) => count + 1);
  }
  return (
    <section class="stack my-boards">
      <h2>{translate('boards.title')}</h2>
      <ul aria-label={translate('boards.title')}>
        {boards.map((note) => (
          <li key={note.board}>
            <LinkButton
              label={translate('boards.board', { id: note.link })}
              onPress={() => void goTo(note)}
            />
            <span class="subtle">{unbroken(noteText(note, words))}</span>
            <Button
              kind="quiet"
              label={translate('boards.forget')}
              name={translate('boards.forgetName', { id: note.link })}
              onPress={() => forget(note.board)}
            />
          </li>
        ))}
      </ul>
      {refused && (
        <Notice tone="warning">{translate('boards.notOpened', { id: refused.link })}</Notice>
      )}
      <p class="subtlest small">{translate('boards.hint')}</p>
    </section>
  );
}

/** "2 cards wait for you · nearest: Tue 24 Nov · seen Mon 23 Nov, 10:05". */
function noteText({ count, next, seen }: BoardNote, words: Words): string {
  const { translate } = words;
  return [
    count > 0 ? translate('boards.waiting', { n: count }) : translate('boards.nothing'),
    ...(next === undefined ? [] : [translate('boards.next', { d: words.day(next) })]),
    translate('boards.seen', { d: words.dayOf(seen), t: words.timeOf(seen) }),
  ].join(' · ');
}
