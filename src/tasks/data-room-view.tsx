/** How full the board's data are, what takes the room, and how it is made. */
import { useEffect, useState } from 'preact/hooks';
import type { BoardBooks } from '../domain/books/board-books.ts';
import { formatList } from '../i18n/dates.ts';
import { type StoreTranslate, storeTranslate } from '../i18n/store/translate.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { BoardPorts } from './board-ports.ts';
import type { BoardSight } from './board-sight.ts';
import type { DataDoor, DataModel } from './data-door.ts';
import {
  type BoardRoom,
  createBoardRoom,
  planOf,
  type RoomShare,
  sharesOf,
  toShorten,
} from './data-room.ts';
import { percentOf, RoomMeter } from './room-meter.tsx';
import type { Words } from './words.ts';

export interface DataRoomProps {
  readonly model: Pick<DataModel, 'room' | 'filed'>;
  readonly door: Pick<DataDoor, 'refresh'>;
  readonly ports: BoardPorts;
  readonly sight: BoardSight;
  readonly words: Pick<Words, 'locale' | 'name'>;
}

export function DataRoom({ model, door, ports, sight, words }: DataRoomProps) {
  const [own] = useState(() => createBoardRoom(ports, model, door.refresh));
  useEffect(() => {
    // Every reading may have found another board.
    void own.measure();
  }, [own, sight]);
  const translate = storeTranslate(words.locale);
  const books = planOf(sight, ports);
  const shares = sharesOf(sight, books);
  const room = own.room.value;
  const tight = room?.isTight && tightText({ sight, words, books, shares, translate });
  return (
    <>
      <h3>{translate('boardRoom.title')}</h3>
      {room && <RoomMeter label={translate('boardRoom.used', percentOf(room))} room={room} />}
      {room && shares.length > 0 && (
        <p class="subtle">
          {translate('boardRoom.most', { parts: partsText(shares, words, translate) })}
        </p>
      )}
      {tight && <Notice tone="warning">{tight}</Notice>}
      <Archive
        own={own}
        books={sight.access.kind === 'edit' ? books : undefined}
        translate={translate}
      />
    </>
  );
}

function partsText(
  shares: readonly RoomShare[],
  { locale }: DataRoomProps['words'],
  translate: StoreTranslate,
): string {
  const parts = shares.map(({ part, percent }) =>
    translate(`boardRoom.part.${part}`, { p: percent }),
  );
  return formatList(parts, locale);
}

interface Tight extends Pick<DataRoomProps, 'sight' | 'words'> {
  readonly books: BoardBooks | undefined;
  readonly shares: readonly RoomShare[];
  readonly translate: StoreTranslate;
}

/** What to shorten; whoever cannot is told who can. */
function tightText({ sight, words, books, shares, translate }: Tight): string {
  const mayEdit = sight.access.kind === 'edit';
  const part = mayEdit ? toShorten(shares) : undefined;
  const shorten = part && translate(`boardRoom.shorten.${part}`);
  if (books === undefined) {
    return shorten
      ? `${translate('boardRoom.little')} ${shorten}`
      : translate('boardRoom.tight.plain');
  }
  if (!mayEdit && sight.manager !== undefined) {
    return translate('boardRoom.tight.by', { name: words.name(sight.manager) });
  }
  return [translate('boardRoom.tight'), shorten].filter(Boolean).join(' ');
}

interface ArchiveProps {
  readonly own: BoardRoom;
  readonly books: BoardBooks | undefined;
  readonly translate: StoreTranslate;
}

function Archive({ own, books, translate }: ArchiveProps) {
  const step = own.step.value;
  const isOver = step === 'done' || step === 'waits';
  const isRefused = step === 'changed' || step === 'failed';
  return (
    <>
      <div class="stack" aria-live="polite">
        {isOver && <Notice tone="info">{translate(`boardRoom.${step}`)}</Notice>}
        {isRefused && <Notice tone="warning">{translate(`boardRoom.${step}`)}</Notice>}
        {step === 'saving' && <p class="loading">{translate('boardRoom.saving')}</p>}
        {books && step === 'save' && <Ask own={own} books={books} translate={translate} />}
      </div>
      {books && (step === 'rest' || isOver || isRefused) && (
        <div class="row">
          <Button label={translate('boardRoom.button')} onPress={own.begin} />
        </div>
      )}
    </>
  );
}

/** The question comes once the file that holds all of it was opened. */
function Ask({ own, books, translate }: ArchiveProps & { readonly books: BoardBooks }) {
  const isFiled = own.isFiled(books);
  return (
    <>
      <p>{translate('boardRoom.what', { n: books.older.length })}</p>
      {!isFiled && <p>{translate('boardRoom.first')}</p>}
      {isFiled && (
        <fieldset class="stack room-question">
          <legend>{translate('boardRoom.got')}</legend>
          <div class="row">
            <Button
              kind="primary"
              label={translate('boardRoom.yes')}
              onPress={() => void own.archive(books)}
            />
            <Button label={translate('boardRoom.notYet')} onPress={own.leave} />
          </div>
        </fieldset>
      )}
      {!isFiled && (
        <div class="row">
          <Button kind="quiet" label={translate('button.cancel')} onPress={own.leave} />
        </div>
      )}
    </>
  );
}
